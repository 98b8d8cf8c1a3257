import { describe, expect, test } from '@jest/globals';
import { renderComment, renderSummary } from '../../src/report/comment.ts';
import { viewsOf } from '../../src/report/facts.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { fewOfDbt, manyOfDbt } from './dbt-run.ts';
import { context, outcome, results } from './fixtures.ts';
import { exposure, lineage, model, sales } from './lineage-fixtures.ts';

const differing = results({ pks: { exclusives: [0, 1] } });

/** A diff that differs, and where it is. */
const changed = (name: string, parts: Parameters<typeof lineage>[1] = {}) => ({
  ...outcome({ name, results: differing }),
  lineage: lineage(name, parts),
});

const over = (name: string, parts: Parameters<typeof lineage>[1] = {}) => ({
  ...outcome({ name, results: differing, limits: { exclusives: { kind: 'count', count: 0 } } }),
  lineage: lineage(name, parts),
});

const namesIn = (outcomes: Parameters<typeof viewsOf>[0]) =>
  viewsOf(outcomes).map((view) => view.outcome.name);

describe('the order of diffs that dbt chose', () => {
  test('has those over their limits first, and in each state what is above before what is below', () => {
    const outcomes = [
      changed('mart', { layer: 3 }),
      over('fct', { layer: 2 }),
      changed('stg', { layer: 1 }),
      over('raw', { layer: 1 }),
      changed('fct2', { layer: 2 }),
    ];
    expect(namesIn(outcomes)).toEqual(['raw', 'fct', 'stg', 'fct2', 'mart']);
  });

  test('has what is not found in the lineage last, and else the order that was given', () => {
    const outcomes = [
      outcome({ name: 'odd', results: differing }),
      changed('b', { layer: 2 }),
      changed('a', { layer: 2 }),
    ];
    expect(namesIn(outcomes)).toEqual(['b', 'a', 'odd']);
  });

  test('is the given one where the user listed the diffs', () => {
    const outcomes = [changed('mart', { layer: null }), changed('stg', { layer: null })];
    expect(namesIn(outcomes)).toEqual(['mart', 'stg']);
    expect(renderSummary(outcomes, context)).not.toContain('lineage');
  });
});

describe('a comment', () => {
  test('of few models marks each place in the lineage, and names what differs above', () => {
    expect(renderComment(fewOfDbt, context)).toMatchSnapshot();
  });

  test('of many models has the same marks in single lines', () => {
    const [table] = renderComment(manyOfDbt, context).split('<details>');
    expect(table).toMatchSnapshot();
  });

  test('has no marks where all are in one place', () => {
    expect(renderSummary([changed('a'), changed('b')], context)).not.toMatch(/[①②]|upstream/);
  });

  test('marks every place, however far down it is', () => {
    const outcomes = [1, 20, 21].map((layer) => changed(`m${layer}`, { layer }));
    const text = renderSummary(
      [...outcomes, outcome({ name: 'odd', results: differing })],
      context,
    );
    expect(text).toContain('Changed\u00a0①<br>`m1`');
    expect(text).toContain('Changed\u00a0⑳<br>`m20`');
    expect(text).toContain('Changed\u00a0(21)<br>`m21`');
    expect(text).toContain('Changed<br>`odd`');
  });

  test('says in its head how much is downstream of what differs', () => {
    const outcomes = [
      changed('a', { downstream: [model('b', { isCompared: true }), model('c'), sales] }),
      changed('b', { downstream: [model('c'), sales] }),
      { ...outcome({ name: 'same' }), lineage: lineage('same', { downstream: [model('other')] }) },
    ];
    const line =
      'Downstream of what differs: 2\u00a0models and 1\u00a0exposure; not compared: 1\u00a0model';
    expect(renderSummary(outcomes, context)).toContain(`\n\n- ${line}\n\n`);
    expect(renderHtml(outcomes)).toContain(`<p class="muted">${line}</p>`);
    expect(renderTerminal(outcomes, { color: false })).toContain(
      `${line.replaceAll('\u00a0', ' ')}\n`,
    );
  });

  test('says nothing of that where nothing differs, or nothing is downstream', () => {
    const same = { ...outcome({ name: 'a' }), lineage: lineage('a', { downstream: [sales] }) };
    for (const outcomes of [[same], [changed('b')]]) {
      expect(renderSummary(outcomes, context)).not.toContain('ownstream');
    }
  });

  test('names a few of what was not compared, and how many more', () => {
    const tables = Array.from({ length: 20 }, (_, index) => model(`m${index + 1}`));
    const exposures = Array.from({ length: 7 }, (_, index) =>
      exposure(`e${index + 1}`, 'notebook', null),
    );
    const text = renderSummary([changed('a', { downstream: [...tables, ...exposures] })], context);
    expect(text).toContain(
      '**Lineage**: downstream, not compared: `m1`, `m2`, `m3`, `m4`, `m5`, `m6`, `m7`, `m8`, 12\u00a0more\u00a0tables, notebook `e1`, notebook `e2`, notebook `e3`, notebook `e4`, notebook `e5`, 2\u00a0more\u00a0exposures.',
    );
  });

  test('calls an exposure by its label, and what nobody knows an exposure', () => {
    const downstream = [sales, exposure('x', 'constructor', ''), exposure('y', 'ml', 'Y')];
    expect(renderSummary([changed('a', { downstream })], context)).toContain(
      'not compared: dashboard `Sales`, exposure `x`, ML model `Y`.',
    );
  });

  test('names above a diff only what differs', () => {
    const equal = { ...outcome({ name: 'equal' }), lineage: lineage('equal') };
    const after = ['equal', 'stg', 'raw'];
    const text = renderSummary(
      [equal, changed('stg'), changed('raw'), changed('a', { layer: 2, after })],
      context,
    );
    expect(text).toContain('`a`<br>after `stg` and 1 more |');
    expect(text).toContain('**Lineage**: after `stg` and `raw`, which differ, too.');
  });
});

test('a page has the marks in its overview, and the lineage in each card', () => {
  const page = renderHtml(fewOfDbt);
  expect(page).toContain('<th scope="col">Data diff, ① upstream</th>');
  expect(page).toContain('<td>③ <a href="#diff-2"><code>fct_<wbr>orders</code></a></td>');
  expect(page).toContain(
    '<p><b>Lineage:</b> after <code>int_<wbr>orders_<wbr>paid</code>, which differs, too; downstream, not compared:',
  );
});

test('a terminal has the order, and a line for each diff that differs', () => {
  const text = renderTerminal(fewOfDbt, { color: false });
  expect(text).toMatchSnapshot();
});

test('a diff that is shown alone does not take what others compare for not compared', () => {
  const [, one] = fewOfDbt;
  const text = renderTerminal(one ? [one] : [], { color: false });
  expect(text).toContain('fct_orders: downstream, not compared: ');
  expect(text).not.toContain('mart_sales');
});
