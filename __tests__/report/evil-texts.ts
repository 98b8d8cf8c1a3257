import { expect } from '@jest/globals';
import { commentTree } from '../../scripts/gfm.ts';
import { renderComment } from '../../src/report/comment.ts';
import type { Downstream } from '../../src/contract/lineage.ts';
import type { ReportedOutcome } from '../../src/report/facts.ts';
import { renderHtml } from '../../src/report/html.ts';
import { plain } from '../../src/report/markdown.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { context, hostileNames, outcome, results } from './fixtures.ts';
import { elements, pageTree, seeded, skeleton, textOf } from './trees.ts';

/** What Markdown, HTML, GitHub, terminals and readers stumble over, to be strung together. */
const EVIL = [
  ...['`', '``', '`'.repeat(90), '|', '\\', '\\|', '\\\\|', '*', '_', '~~', '[', '](', ')', '!['],
  ...['<', '>', '<b>', '</code>', '</summary>', '</details>', '<!--', '-->', '<img src=x>', '&lt;'],
  ...['@octocat', '@octo/team', '#1', 'GH-12', 'octo/shop#3', 'octo/shop@deadbeef', 'deadbeefcafe'],
  ...[
    'https://evil.example/',
    'http://',
    'www.evil.example',
    'a@evil.example',
    'mailto:a@b.example',
  ],
  ...['\n', '\r\n', '\n\n', '\t', '\u2028', '\u0000', '\u001b[31m', '\u0007', '\u0085', '\ud800'],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200f',
    '\ufeff',
    '\u{e0041}',
    'e\u0301\u0301\u0301\u0301\u0301',
  ],
  ...[
    '🤷',
    '👩‍👩‍👧',
    '漢字',
    ' ',
    '  ',
    '$x$',
    ':tada:',
    '---',
    '# ',
    '- ',
    '1. ',
    '| --- |',
    '```',
    '"',
    "'",
  ],
  ...[
    '{{',
    '${{ secrets.X }}',
    '::error::',
    '##[error]',
    '%0A',
    '^',
    '=',
    '<script>',
    'javascript:',
  ],
];

/** What no reader sees, or what turns the text around. */
const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

/** A text of up to `most` pieces with a letter somewhere, so that it never ends up empty. */
function evilText(random: () => number, most: number): string {
  const pick = () => EVIL[Math.floor(random() * EVIL.length)] ?? '';
  const pieces = Array.from({ length: 1 + Math.floor(random() * most) }, pick);
  pieces.splice(Math.floor(random() * (pieces.length + 1)), 0, 'x');
  return pieces.join('');
}

/** Outcomes with a foreign text in every place that has one. */
export function outcomesWith(text: () => string): ReportedOutcome[] {
  const request = () => ({
    table1: [text(), text()],
    table2: null,
    query2: text(),
    filter1: text(),
    pk_columns: [text()],
    include_columns: [text()],
    column_mapping: [[text(), text()] as [string, string]],
    time_column: text(),
  });
  const datasets = () => ({ side1: text(), side2: text() });
  const changed = outcome({
    name: text(),
    url: null,
    datasets: datasets(),
    request: request(),
    limits: { 'schema-changes': { kind: 'count', count: 0 }, dupes: { kind: 'share', percent: 1 } },
    results: results({
      values: { columns_diff_stats: [{ column_name: text(), match: 99.99, values_different: 3 }] },
      schema: { exclusive_columns: [[text()], [text(), text()]], column_type_differs: [text()] },
    }),
  });
  const error = { error_type: text(), error_value: text() };
  const failed = outcome({ name: text(), url: null, error, request: request() });
  const same = outcome({ name: text(), url: null, request: request() });
  return [changed, failed, same];
}

/** One diff whose key was found: its columns are in the first line. */
export const keyedBy = (text: () => string): ReportedOutcome[] => [
  outcome({
    name: text(),
    url: null,
    request: { pk_columns: null },
    results: results({ inferred_pk: { pk_columns: [text(), text()], found_in: 'data' } }),
  }),
];

/** Two models of dbt, one after the other, and a foreign text in each name and label. */
export function lineagedWith(text: () => string): ReportedOutcome[] {
  const found = results({ pks: { exclusives: [0, 1] } });
  const request = { table1: ['a'], table2: ['b'] };
  const one = (name: string, layer: number, after: string[]): ReportedOutcome => ({
    ...outcome({ name, url: null, request, results: found }),
    lineage: {
      ids: [String(layer)],
      layer,
      after,
      downstream: [
        { id: `below ${layer} 1`, type: 'model', name: text(), exposureType: null, label: null },
        {
          id: `below ${layer} 2`,
          type: 'exposure',
          name: text(),
          exposureType: text(),
          label: text(),
        },
        {
          id: `below ${layer} 3`,
          type: 'exposure',
          name: text(),
          exposureType: text(),
          label: null,
        },
      ].map((node) => ({ ...node, isCompared: false }) as Downstream),
    },
  });
  return [one(text(), 1, []), one(text(), 2, ['1'])];
}

/** Two diffs with rows of each kind, and a foreign text in each name and value. */
export function rowedWith(text: () => string): ReportedOutcome[] {
  const key = { [text()]: text() };
  const lone = () => ({ key, columns: { [`${text()}1`]: text(), [`${text()}2`]: null } });
  const changed = {
    key,
    columns: {
      [`${text()}1`]: [text(), text()] as [string, string],
      [`${text()}2`]: [null, text()] as [null, string],
    },
  };
  const rows = { changed: [changed], removed: [lone()], added: [lone()] };
  const duplicated = [{ key, rows: [1, 2] as [number, number] }];
  const withoutKey = { key: {}, columns: { [text()]: text() } };
  return [
    outcome({
      name: text(),
      url: null,
      results: results({
        values: {
          rows_with_differences: 3,
          values_with_differences: 3,
          columns_with_differences: 1,
        },
        rows: { ...rows, duplicated },
      }),
    }),
    outcome({
      name: text(),
      url: null,
      results: results({
        pks: { exclusives: [1, 0] },
        rows: { removed: [withoutKey], added: [withoutKey] },
      }),
    }),
  ];
}

/** No code span mentions anyone or hides anything. */
export function checkTexts(tree: unknown): void {
  for (const node of elements(tree).filter(({ tagName }) => tagName === 'code')) {
    const text = textOf(node);
    expect(text).not.toMatch(/@(?!\u200b)/);
    expect(text.replace(/\n/g, '')).not.toMatch(HIDDEN);
    expect(text.isWellFormed()).toBe(true);
  }
}

const commentOf = (outcomes: ReportedOutcome[]) =>
  commentTree(renderComment(outcomes, { ...context, rows: true }));

/** A comment has the same structure whatever the texts in it are. */
export function checkComments(
  make: (text: () => string) => ReportedOutcome[],
  { rounds, seed }: { rounds: number; seed: number },
): void {
  const expected = skeleton(commentOf(make(() => 'x')));
  const random = seeded(seed);
  for (let round = 0; round < rounds; round++) {
    const tree = commentOf(make(() => evilText(random, 8)));
    expect(skeleton(tree)).toBe(expected);
    checkTexts(tree);
  }
}

/** So has the report. */
export function checkReports({ rounds, seed }: { rounds: number; seed: number }): void {
  const pageOf = (outcomes: ReportedOutcome[]) => pageTree(renderHtml(outcomes, context));
  for (const make of [outcomesWith, rowedWith, lineagedWith]) {
    const expected = skeleton(pageOf(make(() => 'x')));
    const random = seeded(seed);
    for (let round = 0; round < rounds; round++) {
      expect(skeleton(pageOf(make(() => evilText(random, 8))))).toBe(expected);
    }
  }
}

/** A terminal gets no workflow command and no escape sequence from the data. */
export function checkTerminals({ rounds, seed }: { rounds: number; seed: number }): void {
  const random = seeded(seed);
  for (let round = 0; round < rounds; round++) {
    const evil = () => `::error::${evilText(random, 6)}`;
    const outcomes = [...outcomesWith(evil), ...rowedWith(evil), ...lineagedWith(evil)];
    for (const width of [40, 120]) {
      const text = renderTerminal(outcomes, { color: false, width, rows: true });
      expect(text.split('\n').filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
      expect(text).not.toContain('##[');
      expect(text.replaceAll('\n', '')).not.toMatch(HIDDEN);
      expect(text.isWellFormed()).toBe(true);
    }
  }
}

/** `plain` turns any text into text. */
export function checkPlain({ rounds, seed }: { rounds: number; seed: number }): void {
  const random = seeded(seed);
  const texts = Array.from({ length: rounds }, () => evilText(random, 5));
  for (const text of [...hostileNames, ...texts]) {
    const tree = commentTree(`- ${plain(`${text}x`)}`);
    const tags = elements(tree).map(({ tagName }) => tagName);
    expect({ text, tags }).toEqual({ text, tags: ['ul', 'li'] });
  }
}
