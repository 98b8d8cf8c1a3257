import { describe, expect, test } from '@jest/globals';
import { columnLines, figuresOf, keyNotes } from '../../src/report/cells.ts';
import { renderComment } from '../../src/report/comment.ts';
import { labelOf, schemaFacts, unpairedClause, viewsOf } from '../../src/report/facts.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { feedbackOf } from '../../src/server/feedback.ts';
import type { StoredDiff } from '../../src/server/store/diffs/stored-diff.ts';
import { context, outcome, type ResultParts, results } from './fixtures.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** 1,900 of 2,000 keys are doubled, and no row of theirs is as it was. */
const fanOut: ResultParts = {
  pks: { total_rows: [2000, 3900], dupes: [0, 3800], distincts: [2000, 2000] },
  values: { total_rows: 100, total_values: 700 },
  uncompared: { rows: [1900, 3800], equal: 0, unequal: [1900, 3800] },
};
/** The same number of rows on both sides. */
const swapped: ResultParts = {
  pks: { total_rows: [4, 4], dupes: [4, 4], distincts: [2, 2] },
  values: { total_rows: 0, total_values: 0 },
  uncompared: { rows: [4, 4], equal: 3, unequal: [1, 1] },
};
const unkeyed: ResultParts = {
  pks: null,
  values: null,
  uncompared: { rows: [4, 5], equal: 3, unequal: [1, 2] },
};
const limits = { 'values-with-differences': { kind: 'count', count: 0 } } as const;
const of = (name: string, parts: ResultParts) => outcome({ name, results: results(parts) });
const comment = (...parts: ResultParts[]) =>
  plain(
    renderComment(
      parts.map((part, index) => of(`d${String(index)}`, part)),
      context,
    ),
  );

describe('rows that no key pairs one to one', () => {
  test.each<[string, ResultParts, string]>([
    [
      'without an equal',
      fanOut,
      '1,900 rows before and 3,800 after, compared as whole rows, to which tolerances do not apply: none has an equal on the other side',
    ],
    [
      'with equals',
      { uncompared: { rows: [1, 1], equal: 1, unequal: [0, 0] } },
      '1 row before and 1 after, compared as whole rows, to which tolerances do not apply: each has its equal on the other side',
    ],
    [
      'some of which have equals',
      swapped,
      '4 rows before and 4 after, compared as whole rows, to which tolerances do not apply: 3 of each side have an equal on the other, 1 before and 1 after have none',
    ],
    ['that there are none of', { uncompared: { rows: [0, 0], equal: 0, unequal: [0, 0] } }, ''],
    ['that nobody compared', { pks: { dupes: [2, 2] } }, ''],
  ])('are told in a clause: %s', (_, parts, clause) => {
    expect(plain(unpairedClause(results(parts)))).toBe(clause);
  });

  test('are in the comment: in its table, and in the details', () => {
    expect(comment(fanOut, swapped, unkeyed)).toContain(
      [
        '| 🟡 Changed<br>`d0` | 0 of 100 compared<br>5,700 unmatched | 2,000 → 3,900<br>3,800 dupes | same |',
        '| 🟡 Changed<br>`d1` | 0 of 0 compared<br>2 unmatched | 4<br>4 dupes | same |',
        '| 🟡 Changed<br>`d2` | 3 unmatched | 4 → 5<br>no key | same |',
      ].join('\n'),
    );
    expect(comment(fanOut)).toContain(
      `**Rows that no key pairs one to one**: ${plain(unpairedClause(results(fanOut)))}.`,
    );
    expect(comment(fanOut)).not.toContain('⚠️');
  });

  test('stand beside compared rows that differ', () => {
    const values = { rows_with_differences: 3, total_rows: 100 };
    expect(comment({ ...fanOut, values })).toContain(
      '| 3 (3.0 %)<br>of 100 compared<br>5,700 unmatched |',
    );
  });

  test('are in the table of the terminal, whose list says them too', () => {
    const both = [of('d0', fanOut), of('d1', swapped), of('d2', unkeyed)];
    const wide = renderTerminal(both, { color: false });
    for (const text of ['2,000 → 3,900', '3,800 dupes', '5,700 unmatched', '3 unmatched']) {
      expect(wide).toContain(text);
    }
    expect(renderTerminal(both, { color: false, width: 50 })).toContain('Rows: 4 · Keys: 4 dupes');
  });

  test('are on the page of one diff and of several', () => {
    const one = plain(renderHtml([of('d0', fanOut)]));
    expect(one).toContain('<dt>Unmatched rows</dt><dd>5,700</dd>');
    expect(one).toContain('<dd class="note">1,900 before, 3,800 after</dd>');
    expect(one).toContain('<h3>Rows that no key pairs one to one</h3>');
    const moved = of('d1', { schema: { column_reorders: 2 } });
    const several = plain(renderHtml([of('d0', fanOut), moved]));
    expect(several).toContain('<td class="number">0 of 100 compared<br>\n5,700 unmatched</td>');
    expect(several).toContain('<td class="number">2 moved</td>');
  });

  test('leave no values to compare, where no other rows are there', () => {
    const outcomes = [of('d', swapped)];
    const said = 'o key is once on each side, so that no values could be compared one by one.';
    expect(renderHtml(outcomes)).toContain(`<p>N${said}</p>`);
    expect(renderComment(outcomes, context)).toContain(`**Differing values**: n${said}`);
  });

  test('are in what the server says of a diff', () => {
    const diff = { status: 'done', results: results(fanOut) } as StoredDiff;
    expect(plain(feedbackOf(diff))).toContain(
      `; not paired by the key: ${plain(unpairedClause(results(fanOut)))}; the same columns.`,
    );
  });

  test('ask in the comment whether the key is one, where they are over the limit', () => {
    const text = renderComment(
      [outcome({ name: 'orders', results: results(fanOut), limits })],
      context,
    );
    expect(plain(text)).toContain(
      '5,700 rows share a key and differ; their values cannot be compared one by one; is "id" the key? `max-uncompared-rows` allows 0.',
    );
  });
});

describe('the cells', () => {
  const keys = (parts: Partial<NonNullable<ResultParts['pks']>>) => {
    const { pks } = results({ pks: parts });
    if (!pks) throw new Error('the fixture has keys');
    return pks;
  };

  test.each<[[number, number], [number, number], string[]]>([
    [[0, 0], [0, 0], []],
    [
      [0, 2],
      [0, 1],
      ['2 dupes', '1 NULL key'],
    ],
    [
      [2, 2],
      [3, 3],
      ['2 dupes', '3 NULL keys'],
    ],
    [
      [4, 3],
      [1, 2],
      ['4 → 3 dupes', '1 → 2 NULL keys'],
    ],
    [
      [4, 0],
      [1, 0],
      ['4 → 0 dupes', '1 → 0 NULL keys'],
    ],
  ])('say of dupes %j and NULL keys %j: %j', (dupes, nulls, notes) => {
    expect(keyNotes(keys({ dupes, nulls })).map(plain)).toEqual(notes);
  });

  const figures = (parts: ResultParts) => {
    const found = figuresOf(results(parts), (name) => `<${name}>`);
    return Object.fromEntries(
      Object.entries(found).map(([cell, lines]) => [cell, (lines as string[]).map(plain)]),
    );
  };

  test('say rows of both sides, and what happened to the keys', () => {
    expect(figures({ pks: { exclusives: [1, 1] } })).toMatchObject({
      rows: ['12,480'],
      keys: ['+1 −1'],
    });
    expect(figures({ pks: { total_rows: [1, 2] } })).toMatchObject({ rows: ['1 → 2'] });
    expect(figures({})).toEqual({
      rows: ['12,480'],
      keys: ['same'],
      changed: ['0 of 12,480 compared'],
      columns: ['same'],
    });
    expect(figures({ pks: null, values: null, schema: null })).toEqual({
      rows: ['–'],
      keys: ['–'],
      changed: ['–'],
      columns: ['–'],
    });
  });

  test('say of how many rows some differ, also where a service tells of columns alone', () => {
    const values = { rows_with_differences: 3, total_rows: 100 };
    expect(figures({ values })['changed']).toEqual(['3 (3.0 %)', 'of 100 compared']);
    const stats = [{ column_name: 'a', match: 99, values_different: 1 }];
    expect(figures({ values: { columns_diff_stats: stats } })['changed']).toEqual([
      '? of 12,480 compared',
    ]);
    expect(figures({ values: { values_with_differences: 2 } })['changed']).toEqual([
      '? of 12,480 compared',
    ]);
  });

  test('say nothing of rows that have their equals, but that there is no key', () => {
    const uncompared = {
      rows: [2, 2] as [number, number],
      equal: 2,
      unequal: [0, 0] as [number, number],
    };
    expect(figures({ uncompared })['changed']).toEqual(['0 of 12,480 compared']);
    expect(figures({ pks: null, values: null, uncompared })).toMatchObject({
      rows: ['2'],
      keys: ['no key'],
      changed: ['0 unmatched'],
    });
  });

  test.each<[string, NonNullable<ResultParts['schema']>, string[]]>([
    [
      'by name',
      {
        columns_mismatched: [2, 2],
        column_type_mismatches: 1,
        exclusive_columns: [['a'], ['b']],
        column_type_differs: ['c'],
        column_reorders: 1,
      },
      ['+<b>', '−<a>', '<c>: new type', '1 moved'],
    ],
    [
      'the first of many',
      { columns_mismatched: [0, 6], exclusive_columns: [[], ['a', 'b', 'c', 'd', 'e', 'f']] },
      ['+<a>', '+<b>', '+<c>', '+3 more'],
    ],
    [
      'all four',
      { columns_mismatched: [0, 4], exclusive_columns: [[], ['a', 'b', 'c', 'd']] },
      ['+<a>', '+<b>', '+<c>', '+<d>'],
    ],
    [
      'by number, where no service names them',
      { columns_mismatched: [3, 2], column_type_mismatches: 1 },
      ['+1', '−2', '1: new type'],
    ],
  ])('say what happened to the columns: %s', (_, parts, lines) => {
    const { schema } = results({ schema: parts });
    const said = schema && columnLines(schemaFacts(schema), (name) => `<${name}>`);
    expect(said?.map(plain)).toEqual(lines);
  });
});

describe('every way in which data changes', () => {
  test.each<[string, ResultParts, string]>([
    ['rows', { pks: { total_rows: [1, 2], distincts: [1, 2], exclusives: [0, 1] } }, '1 → 2'],
    ['keys', { pks: { exclusives: [3, 3] } }, '+3 −3'],
    ['repeated keys', { pks: { dupes: [0, 2] } }, '2 dupes'],
    ['NULL keys', { pks: { nulls: [1, 0] } }, '1 → 0 NULL keys'],
    ['values', { values: { rows_with_differences: 1 } }, 'of 12,480 compared'],
    ['columns', { schema: { columns_mismatched: [0, 1], exclusive_columns: [[], ['x']] } }, '+x'],
    ['types', { schema: { column_type_mismatches: 1, columns_mismatched: [1, 1] } }, '1: new type'],
    ['their order', { schema: { column_reorders: 1 } }, '1 moved'],
    [
      'rows that no key pairs',
      { uncompared: { rows: [2, 2], equal: 1, unequal: [1, 1] } },
      '2 unmatched',
    ],
  ])('is seen in every table: %s', (_, parts, words) => {
    const outcomes = [of('d0', parts), of('d1', parts)];
    const comment = plain(renderComment(outcomes, context)).replaceAll('`', '');
    const html = plain(renderHtml(outcomes)).replaceAll(/<\/?code>/g, '');
    const terminal = renderTerminal(outcomes, { color: false });
    for (const text of [comment, html, terminal]) {
      expect(text).toContain('Changed');
      expect(text).toContain(words);
    }
  });

  test('is partial where rows were not compared', () => {
    const left: ResultParts = { pks: { dupes: [2, 2] } };
    const words = (parts: ResultParts) =>
      viewsOf([of('d', parts)]).map((view) => labelOf(view).words);
    expect(words(left)).toEqual(['Partial']);
    expect(words({ ...left, values: { rows_with_differences: 1 } })).toEqual(['Changed, partial']);
    const all = { rows: [2, 2] as [number, number], equal: 2, unequal: [0, 0] as [number, number] };
    expect(words({ ...left, uncompared: all })).toEqual(['No differences']);
  });
});
