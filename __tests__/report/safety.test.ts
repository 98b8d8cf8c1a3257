import { describe, expect, test } from '@jest/globals';
import { commentTree } from '../../scripts/gfm.ts';
import { renderComment } from '../../src/report/comment.ts';
import type { ReportedOutcome } from '../../src/report/facts.ts';
import { renderHtml } from '../../src/report/html.ts';
import { plain, safeUrl } from '../../src/report/markdown.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { context, hostile, hostileNames, outcome, results } from './fixtures.ts';
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

const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

/** A text of up to `most` pieces with a letter somewhere, so that it never ends up empty. */
function evilText(random: () => number, most: number): string {
  const pick = () => EVIL[Math.floor(random() * EVIL.length)] ?? '';
  const pieces = Array.from({ length: 1 + Math.floor(random() * most) }, pick);
  pieces.splice(Math.floor(random() * (pieces.length + 1)), 0, 'x');
  return pieces.join('');
}

/** Outcomes with a foreign text in every place that has one. */
function outcomesWith(text: () => string): ReportedOutcome[] {
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
const keyedBy = (text: () => string): ReportedOutcome[] => [
  outcome({
    name: text(),
    url: null,
    request: { pk_columns: null },
    results: results({ inferred_pk: { pk_columns: [text(), text()], found_in: 'data' } }),
  }),
];

const harmless = outcomesWith(() => 'x');

function checkTexts(tree: unknown): void {
  for (const node of elements(tree).filter(({ tagName }) => tagName === 'code')) {
    const text = textOf(node);
    expect(text).not.toMatch(/@(?!\u200b)/);
    expect(text.replace(/\n/g, '')).not.toMatch(HIDDEN);
    expect(text.isWellFormed()).toBe(true);
  }
}

describe('a comment', () => {
  test('has the same structure whatever the names, errors and queries are', () => {
    const expected = skeleton(commentTree(renderComment(harmless, context)));
    const random = seeded(20_260);
    for (let round = 0; round < 60; round++) {
      const outcomes = outcomesWith(() => evilText(random, 8));
      const tree = commentTree(renderComment(outcomes, context));
      expect(skeleton(tree)).toBe(expected);
      checkTexts(tree);
    }
  }, 300_000);

  test('has the same structure whatever the columns of a key are that was found', () => {
    const expected = skeleton(
      commentTree(
        renderComment(
          keyedBy(() => 'x'),
          context,
        ),
      ),
    );
    const random = seeded(11_29);
    for (let round = 0; round < 60; round++) {
      const tree = commentTree(
        renderComment(
          keyedBy(() => evilText(random, 8)),
          context,
        ),
      );
      expect(skeleton(tree)).toBe(expected);
      checkTexts(tree);
    }
  }, 300_000);

  test('has no links but ours, no pictures and no foreign HTML for hostile names', () => {
    const tree = commentTree(renderComment(hostile, context));
    const tags = new Set(elements(tree).map(({ tagName }) => tagName));
    const known =
      'a b br code details h3 li p pre strong sub summary table tbody td th thead tr ul';
    expect([...tags].filter((tag) => !known.split(' ').includes(tag ?? ''))).toEqual([]);
    const targets = elements(tree).map(({ properties }) => properties?.['href'] ?? '');
    const foreign = targets.filter(
      (target) =>
        target !== '' &&
        !/^https:\/\/(app\.example\/|github\.com\/octo\/shop\/actions)/.test(target),
    );
    expect(foreign).toEqual([]);
    checkTexts(tree);
  });

  test('shows every name whole where it is short, so that nothing is lost by escaping', () => {
    const name = 'a\\| b `` c <i>d</i> _e_ *f* [g](h) & "i" #1';
    const tree = commentTree(
      renderComment(
        [outcome({ name }), outcome({ name, error: { error_type: name, error_value: name } })],
        context,
      ),
    );
    const shown = elements(tree)
      .filter(({ tagName }) => tagName === 'code')
      .map(textOf);
    expect(shown.filter((text) => text.replaceAll('\u200b', '') === name).length).toBeGreaterThan(
      3,
    );
  });

  test('never shows a password or a signature of a URL', () => {
    const secret =
      'postgresql://reader:hunter2@db.example/x and https://a.example/f.csv?X-Sig=hunter2';
    const outcomes = outcomesWith(() => secret);
    const texts = [
      renderComment(outcomes, context),
      renderHtml(outcomes, context),
      renderTerminal(outcomes, { color: true }),
    ];
    for (const text of texts) {
      expect(text).not.toContain('hunter2');
      expect(text).toContain('db.example/x');
    }
  });
});

describe('the report', () => {
  test('has the same structure whatever the names, errors and queries are', () => {
    const expected = skeleton(pageTree(renderHtml(harmless, context)));
    const random = seeded(7);
    for (let round = 0; round < 60; round++) {
      const outcomes = outcomesWith(() => evilText(random, 8));
      expect(skeleton(pageTree(renderHtml(outcomes, context)))).toBe(expected);
    }
  }, 300_000);

  test('loads nothing and runs nothing', () => {
    const tree = pageTree(renderHtml(hostile, context));
    const loading = elements(tree).filter(
      ({ tagName, properties = {} }) =>
        ['script', 'img', 'iframe', 'link', 'object', 'form'].includes(tagName ?? '') ||
        Object.keys(properties).some((name) => /^(on|src|style$)/i.test(name)),
    );
    expect(loading).toEqual([]);
  });
});

describe('the terminal', () => {
  test('gets no workflow command and no escape sequence from the data', () => {
    const random = seeded(99);
    for (let round = 0; round < 100; round++) {
      const outcomes = outcomesWith(() => `::error::${evilText(random, 6)}`);
      const text = renderTerminal(outcomes, { color: false });
      expect(text.split('\n').filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
      expect(text).not.toContain('##[');
      expect(text.replaceAll('\n', '')).not.toMatch(HIDDEN);
    }
  });
});

describe('plain', () => {
  test('turns any text into text', () => {
    const random = seeded(3);
    for (const text of [
      ...hostileNames,
      ...Array.from({ length: 300 }, () => evilText(random, 5)),
    ]) {
      const tree = commentTree(`- ${plain(`${text}x`)}`);
      const tags = elements(tree).map(({ tagName }) => tagName);
      expect({ text, tags }).toEqual({ text, tags: ['ul', 'li'] });
    }
  });
});

describe('safeUrl', () => {
  test.each([
    ['https://app.example/datadiffs/1/overview', 'https://app.example/datadiffs/1/overview'],
    ['http://localhost:8080/1', 'http://localhost:8080/1'],
    ['http://127.0.0.1:8080/1', 'http://127.0.0.1:8080/1'],
    ['http://[::1]:8080/1', 'http://[::1]:8080/1'],
    ['https://app.example/a b)|(<x>`*', 'https://app.example/a%20b%29%7C%28%3Cx%3E%60%2A'],
    ['http://app.example/', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['https://user:pw@app.example/', null],
    ['//app.example/', null],
    ['not a url', null],
    [null, null],
  ])('%j becomes %j', (url, safe) => {
    expect(safeUrl(url)).toBe(safe);
  });
});
