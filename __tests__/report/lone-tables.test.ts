import { describe, expect, test } from '@jest/globals';
import { outputsOf } from '../../src/action/outputs.ts';
import type { Limits } from '../../src/contract/outcome.ts';
import { evaluateLone } from '../../src/gate/lone-table.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { renderComment } from '../../src/report/comment.ts';
import type { ReportedOutcome } from '../../src/report/facts.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { conclusionOf, failureOf } from '../../src/run/outcomes.ts';
import {
  context,
  customers,
  hostileNames,
  missing,
  orders,
  outcome,
  products,
  results,
} from './fixtures.ts';
import { commentTree } from '../../scripts/gfm.ts';
import { elements } from './trees.ts';
import { checkWhole } from './cut-comments.ts';

/** A table that one side lacks. */
function lone(name: string, side: 1 | 2, limits: Limits = {}): ReportedOutcome {
  const loneTable = { side, table: `app.${name}`, kind: 'table', like: null } as const;
  return {
    ...outcome({ name, limits }),
    ...{ id: null, url: null, results: null, error: null, loneTable },
    verdict: evaluateLone(loneTable, limits),
  };
}

const none: Limits = { 'schema-changes': { kind: 'count', count: 0 } };
const keyless = outcome({
  name: 'events',
  request: { pk_columns: [] },
  results: results({
    ...{ pks: null, values: null, uncompared: { rows: [9, 9], equal: 9, unequal: [0, 0] } },
    inferred_pk: { pk_columns: [], found_in: null },
  }),
});

const verdictOf = (outcomes: ReportedOutcome[]) =>
  renderComment(outcomes, context).split('\n')[1]?.replaceAll('\u00a0', ' ');

describe('the verdict', () => {
  test.each<[ReportedOutcome[], string]>([
    [
      [products, lone('a', 1, none), lone('b', 2, none)],
      '### ❌ Not passed: 1 table was removed, 1 was added',
    ],
    [
      [orders, products, lone('a', 1), lone('b', 1)],
      '### ❌ Not passed: 1 of 2 data diffs is over its limits; 2 tables were removed',
    ],
    [[missing, lone('a', 2)], '### ❌ Not passed: the data diff failed; 1 table was added'],
    [[products, lone('a', 2)], '### ✅ Passed: no differences; 1 table was added'],
    [
      [customers, products, lone('a', 2), lone('b', 2)],
      '### ✅ Passed: 1 of 2 data diffs has differences, none over a limit; 2 tables were added',
    ],
    [[lone('a', 1)], '### ✅ Passed: no table is on both sides; 1 table was removed'],
  ])('counts tables that one side lacks apart from data diffs: %#', (outcomes, sentence) => {
    expect(verdictOf(outcomes)).toBe(sentence);
  });

  test('is an error of the run where a diff failed, and not where there was nothing to compare', () => {
    expect(conclusionOf([products, lone('a', 1)])).toBe('success');
    expect(conclusionOf([products, lone('a', 1, none)])).toBe('failure');
    expect(conclusionOf([missing, lone('a', 1)])).toBe('error');
    expect(failureOf([products, lone('a', 1, none)])).toBe('Not passed: 1 table was removed.');
  });
});

describe('a table that one side lacks is named', () => {
  const outcomes = [products, keyless, lone('legacy', 1, none), lone('fresh', 2)];

  test('in the comment, in the words for it', () => {
    const text = renderComment(outcomes, context).replaceAll('\u00a0', ' ');
    expect(text).toContain('| ❌ Table removed<br>`legacy` | – | – | – |');
    expect(text).toContain('| 🟡 Table added<br>`fresh` | – | – | – |');
    expect(text).toContain(
      '- `legacy`: "app.legacy" was removed: only side 1 has this table; `max-schema-changes` allows 0.',
    );
    expect(text).toContain('"app.fresh" was added: only side 2 has this table.');
    expect(text).not.toContain('Failed');
  });

  test('in the HTML report', () => {
    const html = renderHtml(outcomes);
    expect(html).toContain('<span class="state over">❌ Table removed</span>');
    expect(html).toContain('<span class="state changed">🟡 Table added</span>');
    expect(html).toContain('<dt>Tables removed</dt><dd>1</dd>');
    expect(html).toContain('<dt>Tables added</dt><dd>1</dd>');
    expect(html).toContain('&quot;app.fresh&quot; was added: only side 2 has this table.');
  });

  test('in a terminal', () => {
    const text = renderTerminal(outcomes, { color: false });
    expect(text).toMatch(/│ Table removed +│ legacy +│ +– │/);
    expect(text).toMatch(/│ Table added +│ fresh +│ +– │/);
    expect(text).toContain('✗ legacy: "app.legacy" was removed');
    expect(text).toContain('\n"app.fresh" was added: only side 2 has this table');
  });

  test('in JSON and the outputs, without a summary', () => {
    const items = JSON.parse(renderJson(outcomes)) as Record<string, unknown>[];
    expect(items.map(({ name, summary, only_on }) => [name, summary === null, only_on])).toEqual([
      ['products', false, undefined],
      ['events', false, undefined],
      ['legacy', true, 1],
      ['fresh', true, 2],
    ]);
    const outputs = outputsOf(outcomes, { commentUrl: null, reportPath: null });
    expect(outputs).toMatchObject({
      conclusion: 'failure',
      status: 'success',
      'total-rows1': '12489',
    });
    expect(JSON.parse(outputs.results)).toHaveLength(4);
  });

  test('in an annotation where it is over a limit', () => {
    expect(renderAnnotations(outcomes)).toEqual([
      {
        title: 'legacy: table removed',
        message:
          '"app.legacy" was removed: only side 1 has this table; max-schema-changes allows 0.',
      },
    ]);
  });

  test('without its name being Markdown, HTML or a command', () => {
    const hostile = hostileNames.map((name) => lone(name, 1, none));
    const text = renderComment(hostile, context);
    checkWhole(text);
    const tree = commentTree(text);
    const tags = elements({ type: 'root', children: [tree] }).map(({ tagName }) => tagName);
    expect(tags.filter((tag) => ['img', 'script', 'a'].includes(String(tag)))).toEqual(['a']);
    expect(renderHtml(hostile)).not.toContain('<img');
  });
});

describe('a table without a key', () => {
  test('is marked among those without differences', () => {
    const text = renderComment([products, keyless], context).replaceAll('\u00a0', ' ');
    expect(text).toContain('<code>events</code> (no key), <code>products</code>');
    expect(text).toContain('| `events` | 9 | – | no key |');
  });

  test('is marked in every other place', () => {
    const differing = outcome({
      name: 'log',
      results: results({
        ...{ pks: null, values: null, uncompared: { rows: [9, 9], equal: 8, unequal: [1, 1] } },
        inferred_pk: { pk_columns: [], found_in: null },
      }),
    });
    for (const text of [
      renderComment([differing], context),
      renderComment(
        Array.from({ length: 9 }, () => differing),
        context,
      ),
      renderTerminal([differing], { color: false }),
      renderHtml([differing, differing]),
    ]) {
      expect(text.replaceAll('\u00a0', ' ')).toContain('no key');
    }
  });
});

describe('a comment on many tables', () => {
  const many = (number: number) => [
    ...Array.from({ length: number }, (_, index) => ({ ...customers, name: `app.table_${index}` })),
    ...Array.from({ length: 30 }, (_, index) => outcome({ name: `app.same_${index}` })),
  ];
  const seen = (text: string) =>
    text
      .split('<details>')[0]!
      .split('\n')
      .filter((line) => line !== '');

  test('has one line for each that differs', () => {
    const lines = seen(renderComment([...many(9), lone('legacy', 1, none)], context));
    const rows = lines.filter((line) => line.startsWith('| ')).slice(2);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toBe('| ❌\u00a0`legacy` | table\u00a0removed | – | – |');
    expect(rows[1]).toBe(
      '| 🟡\u00a0`app.table_0` | 2\u00a0(0.020\u00a0%) | 9,877,\u00a0+6 | same |',
    );
  });

  test('shows the worst of them, and unfolds the others, and all details at once', () => {
    const text = renderComment(many(40), context);
    expect(seen(text).filter((line) => line.startsWith('| ')).length).toBe(17);
    expect(text).toContain('<details><summary>25 more lines</summary>');
    expect(text).toContain('<details><summary>Details of 40 data diffs</summary>');
    for (let index = 0; index < 40; index += 1) expect(text).toContain(`\`app.table_${index}\``);
    // What is seen before anything is unfolded: verdict, table, what is equal, details, footer.
    expect(text.match(/^<details>/gm)!.length - text.match(/^<details><summary>🟡/gm)!.length).toBe(
      3,
    );
  });
});
