import { describe, expect, test } from '@jest/globals';
import { renderComment, renderSummary } from '../../src/report/comment.ts';
import type { ReportedOutcome } from '../../src/report/facts.ts';
import { checkWhole } from './cut-comments.ts';
import { context, outcome, results, rowed } from './fixtures.ts';

const withRows = { ...context, rows: true };

/** The part of a comment that has the rows. */
function rowsOf(markdown: string): string {
  const start = markdown.indexOf('**Changed rows');
  return markdown.slice(start, markdown.indexOf('**Columns**', start));
}

describe('rows in a comment', () => {
  test('are tables inside of the details', () => {
    expect(rowsOf(renderComment([rowed], withRows))).toMatchSnapshot();
    expect(rowsOf(renderSummary([rowed], withRows))).toBe(rowsOf(renderComment([rowed], withRows)));
  });

  test('are shown only where they are asked for', () => {
    for (const text of [renderComment([rowed], context), renderSummary([rowed], context)]) {
      expect(text).not.toContain('13.75');
      expect(text).not.toContain('48212');
    }
  });

  test('are as many as a person reads, and it says how many more there are', () => {
    const names = Array.from({ length: 100 }, (_, index) => `column_${String(index)}`);
    const columns = Object.fromEntries(names.map((name) => [name, ['1', '2'] as [string, string]]));
    const lone = Object.fromEntries(names.map((name) => [name, '1']));
    const rows = {
      changed: [{ key: { id: '1' }, columns }],
      removed: [{ key: { id: '2' }, columns: lone }],
    };
    const text = renderComment([outcome({ name: 'wide', results: results({ rows }) })], withRows);
    // Nothing differs by its figures, so it is in the line of what is the same.
    expect(text).not.toContain('column_1');
    const changed = results({ rows, pks: { exclusives: [1, 0] } });
    const shown = renderComment([outcome({ name: 'wide', results: changed })], withRows);
    expect(shown).toContain('And 40\u00a0more\u00a0lines.');
    expect(shown).toContain('And 92\u00a0more\u00a0columns.');
  });
});

describe('where a comment with rows is too long', () => {
  const several: ReportedOutcome[] = ['a', 'b', 'c'].map((name) => ({ ...rowed, name }));
  const whole = renderComment(several, withRows);
  const without = renderComment(several, context);
  const render = (maxCharacters: number) => renderComment(several, { ...withRows, maxCharacters });

  test('rows are left out before any details, those of the last diff first', () => {
    const text = render(Buffer.byteLength(whole));
    checkWhole(text);
    expect(text.match(/\*\*Changed rows/g)).toHaveLength(2);
    expect(text).toContain(
      'Cut, since GitHub limits the length: the rows of 1\u00a0data\u00a0diff.',
    );
    expect(text.match(/<details>/g)).toHaveLength(3);
  });

  test('rows of all diffs are left out before the details of one', () => {
    const text = render(Buffer.byteLength(without) + 200);
    checkWhole(text);
    expect(text).not.toContain('**Changed rows');
    expect(text).toContain('the rows of 3\u00a0data\u00a0diffs.');
    expect(text.match(/<details>/g)).toHaveLength(3);
  });

  test('details are left out without rows', () => {
    const text = render(Buffer.byteLength(without));
    checkWhole(text);
    expect(text).toContain('the rows of 3\u00a0data\u00a0diffs, the details of 1 of 3.');
    expect(text.match(/<details>/g)).toHaveLength(2);
  });
});
