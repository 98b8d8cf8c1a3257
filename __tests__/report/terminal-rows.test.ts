import { describe, expect, test } from '@jest/globals';
import { renderTerminal } from '../../src/report/terminal.ts';
import { outcome, results, rowed, sampledRows } from './fixtures.ts';

const render = (width: number, color = false): string =>
  renderTerminal([rowed], { color, width, rows: true });

/** The blocks of rows, without the table before and the reasons after them. */
const blocks = (text: string): string => text.split('\n\n').slice(2, -1).join('\n\n');

describe('rows in the terminal', () => {
  test.each([60, 90, 120])('at a width of %i', (width) => {
    const shown = blocks(render(width));
    expect(shown).toMatchSnapshot();
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  test('are shown only where they are asked for', () => {
    expect(renderTerminal([rowed], { color: false })).not.toContain('13.75');
  });

  test('are red where they were and green where they are, if the reader wants colours', () => {
    const text = render(120, true);
    expect(text).toContain('\u001b[31m12.50\u001b[39m');
    expect(text).toContain('\u001b[32m13.75\u001b[39m');
    expect(text).toContain('\u001b[31m-  44        3.00');
    expect(text).toContain('\u001b[32m+  48212     19.99');
  });

  test('of 300 columns show as many as fit, and say how many there are', () => {
    const columns = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`column_${String(index + 1)}`, 'x']),
    );
    const [removed] = sampledRows.removed;
    const rows = { removed: [{ key: removed?.key ?? {}, columns }] };
    const text = renderTerminal([outcome({ name: 'wide', results: results({ rows }) })], {
      color: false,
      width: 80,
      rows: true,
    });
    expect(text).toContain(
      '   order_id  column_1  column_2  column_3  column_4  column_5  column_6\n' +
        '-  44        x         x         x         x         x         x\n' +
        '  and 294 more columns\n',
    );
  });

  test('without a key have no column for it', () => {
    const rows = { added: [{ key: {}, columns: { id: '1', name: null } }] };
    const text = renderTerminal([outcome({ name: 'a', results: results({ rows }) })], {
      color: false,
      rows: true,
    });
    expect(text).toContain('a: rows added\n   id  name\n+  1   NULL\n');
  });

  test('of a thousand rows and 300 columns are cut, in a second or two', () => {
    const names = Array.from({ length: 300 }, (_, index) => `column_${String(index)}`);
    const columns = Object.fromEntries(names.map((name) => [name, ['a', 'b'] as [string, string]]));
    const changed = Array.from({ length: 1000 }, (_, index) => ({
      key: { id: String(index) },
      columns,
    }));
    const wide = outcome({ name: 'wide', results: results({ rows: { changed } }) });
    for (const width of [50, 120]) {
      const text = renderTerminal([wide], { color: false, width, rows: true });
      expect(text).toContain('  and 298,000 more lines\n');
    }
  });
});
