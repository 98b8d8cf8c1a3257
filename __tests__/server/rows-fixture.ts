import type { SampledRows } from '../../src/contract/rows.ts';

/** Rows of each kind, of a table of orders. */
export const someRows: SampledRows = {
  changed: [
    { key: { id: '1' }, columns: { amount: ['10', '11'], note: [null, 'late'] } },
    { key: { id: '2' }, columns: { amount: ['20', null] } },
  ],
  removed: [{ key: { id: '3' }, columns: { amount: '30', note: '' } }],
  added: [{ key: { id: '4' }, columns: { amount: '40', note: null, extra: 'x' } }],
  duplicated: [{ key: { id: '5' }, rows: [1, 2] }],
};

export const noRows: SampledRows = { changed: [], removed: [], added: [], duplicated: [] };

/** So many changed rows of so many columns, with values of a length. */
export function manyChanged(rows: number, columns: number, length: number): SampledRows['changed'] {
  const value = 'x'.repeat(length);
  const names = Array.from({ length: columns }, (_, i) => `column_${String(i)}`);
  return Array.from({ length: rows }, (_, row) => ({
    key: { id: String(row) },
    columns: Object.fromEntries(names.map((name) => [name, [value, value] as [string, string]])),
  }));
}

/** Texts that would be more than text where somebody forgot to escape them. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '| a | b |\n|---|---|\n[x](javascript:alert(1)) ![y](https://evil.example/y.png) @everyone #1',
  '::warning file=a.ts::gone\n##[error]gone',
  '\u0000\u0001\u001b[31mred\u001b[0m\u0007\r\n\t\u009b',
  '\u202egnp.exe\u202c \u200b\u200f\ufeff',
  '\ud800 alone',
  '&lt;b&gt; &amp;',
  '__proto__',
  '${{ secrets.KEY }} $(id) `id`',
  `${'long '.repeat(199)}…`,
];

/** Rows whose keys, columns and values are all of them hostile. */
export const hostileRows: SampledRows = {
  changed: HOSTILE.map((text) => ({
    key: Object.fromEntries([[text, text]]),
    columns: Object.fromEntries([[text, [text, null]]]),
  })),
  removed: HOSTILE.map((text) => ({ key: {}, columns: Object.fromEntries([[text, text]]) })),
  added: HOSTILE.map((text) => ({
    key: { id: text },
    columns: Object.fromEntries([[text, text]]),
  })),
  duplicated: HOSTILE.map((text) => ({ key: Object.fromEntries([[text, text]]), rows: [2, 1] })),
};
