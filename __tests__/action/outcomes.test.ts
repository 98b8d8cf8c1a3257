import { describe, expect, it } from '@jest/globals';
import { annotationsOf } from '../../src/action/annotations.ts';
import { deservesComment } from '../../src/action/deserves-comment.ts';
import { conclusionOf, failureOf, judge } from '../../src/run/outcomes.ts';
import { outputNames, outputsOf, outputsOfError } from '../../src/action/outputs.ts';
import { Secrets } from '../../src/config/secrets.ts';
import type { DiffOutcome, Limits } from '../../src/contract/outcome.ts';
import type { SchemaSummary } from '../../src/contract/summary-results.ts';
import { buildFailedOutcome, buildOutcome, buildResults, resultsWithAddedKey } from './builders.ts';

const nothing = { commentUrl: null, reportPath: null };
const secrets = new Secrets(() => undefined, {});
const noAdded: Limits = { exclusives2: { kind: 'count', count: 0 } };

function over(name = 'orders'): DiffOutcome {
  const outcome = buildOutcome({ name, id: 2, results: resultsWithAddedKey() });
  return judge([{ ...outcome, limits: noAdded }], secrets)[0] ?? outcome;
}

describe('the conclusion', () => {
  it('is success where every diff is within the limits', () => {
    expect(conclusionOf([buildOutcome()])).toBe('success');
    expect(failureOf([buildOutcome()])).toBeNull();
  });

  it('is failure where a limit is passed, also beside a diff that failed', () => {
    expect(conclusionOf([buildOutcome(), over()])).toBe('failure');
    expect(conclusionOf([over(), buildFailedOutcome()])).toBe('failure');
    expect(failureOf([buildOutcome(), over()])).toContain('1 of 2 data diffs is over its limits');
  });

  it('is error where a diff could not be done', () => {
    expect(conclusionOf([buildOutcome(), buildFailedOutcome()])).toBe('error');
    expect(failureOf([buildFailedOutcome()])).toBe('Not passed: the data diff failed.');
  });
});

describe('the gate', () => {
  it('holds every diff against its own limits', () => {
    const outcome = buildOutcome({ results: resultsWithAddedKey() });
    const off: Limits = { exclusives2: { kind: 'off' } };
    const [first, other, last] = judge(
      [noAdded, off, {}].map((limits) => ({ ...outcome, limits })),
      secrets,
    );
    expect(first?.verdict).toMatchObject({ passed: false, breaches: [{ limit: 'exclusives2' }] });
    expect(first?.limits).toEqual(noAdded);
    expect(other?.verdict).toEqual({ passed: true, breaches: [] });
    expect(last?.verdict).toEqual({ passed: true, breaches: [] });
  });

  it('never passes a diff that failed', () => {
    const [first] = judge([{ ...buildFailedOutcome(), limits: {} }], secrets);
    expect(first?.verdict).toEqual({ passed: false, breaches: [] });
  });

  it('takes secrets out of errors before anything shows them', () => {
    const known = new Secrets(() => undefined, {});
    known.add('hunter2');
    const error = { error_type: 'OperationalError', error_value: 'no route to me:hunter2@db' };
    const [first] = judge([{ ...buildFailedOutcome({ error }), limits: {} }], known);
    expect(first?.error?.error_value).toBe('no route to me:***@db');
  });

  it('takes secrets out of the names of diffs and their sides', () => {
    const known = new Secrets(() => undefined, {});
    known.add('hunter2');
    const datasets = { side1: 'db of hunter2', side2: '' };
    const [first] = judge(
      [{ ...buildOutcome({ name: 'hunter2.csv', datasets }), limits: {} }],
      known,
    );
    expect(first).toMatchObject({ name: '***.csv', datasets: { side1: 'db of ***', side2: '' } });
  });

  it('takes secrets out of the names of columns that a service reports', () => {
    const known = new Secrets(() => undefined, {});
    known.add('hunter2');
    const schema = {
      columns_mismatched: [0, 1],
      column_type_mismatches: 0,
      column_reorders: 0,
      column_counts: [3, 4],
      exclusive_columns: [[], ['hunter2']],
    } satisfies SchemaSummary;
    const [first] = judge(
      [{ ...buildOutcome({ results: buildResults({ schema }) }), limits: {} }],
      known,
    );
    expect(first?.results?.schema).toEqual({ ...schema, exclusive_columns: [[], ['***']] });
  });
});

describe('a comment is created', () => {
  const changed = buildOutcome({ results: resultsWithAddedKey() });

  it.each([
    ['always', [buildOutcome()], true],
    ['never', [over()], false],
    ['changes', [buildOutcome()], false],
    ['changes', [changed], true],
    ['changes', [buildFailedOutcome()], true],
    ['failure', [changed], false],
    ['failure', [over()], true],
    ['failure', [buildFailedOutcome()], true],
  ] as const)('%s', (mode, outcomes, expected) => {
    expect(deservesComment(mode, outcomes)).toBe(expected);
  });
});

describe('the outputs', () => {
  it('of one diff are its numbers', () => {
    const outputs = outputsOf([over()], { commentUrl: 'https://c', reportPath: '/r.html' });
    expect(outputs).toMatchObject({
      conclusion: 'failure',
      'diff-id': '2',
      status: 'success',
      'total-rows1': '10',
      'total-rows2': '11',
      exclusives1: '0',
      exclusives2: '1',
      'values-with-differences': '0',
      'comment-url': 'https://c',
      'report-path': '/r.html',
    });
    expect(JSON.parse(outputs.results)).toMatchObject([
      { name: 'orders', request: { pk_columns: ['id'] }, summary: { status: 'success' } },
    ]);
  });

  it('of several diffs are sums', () => {
    const outcomes = [
      buildOutcome({ id: 4, url: 'https://d/4' }),
      buildFailedOutcome({ id: null }),
      buildOutcome({ id: 6, url: 'https://d/6' }),
    ];
    expect(outputsOf(outcomes, nothing)).toMatchObject({
      conclusion: 'error',
      status: 'failed',
      'diff-id': '4,6',
      'diff-url': 'https://d/4\nhttps://d/6',
      'total-rows1': '20',
    });
  });

  it('are empty where no diff has the number', () => {
    const bare = buildResults({ pks: null, values: null, schema: null });
    const outputs = outputsOf([buildOutcome({ results: bare })], nothing);
    expect(outputs).toMatchObject({ 'total-rows1': '', 'rows-with-differences': '' });
  });

  it('are all set where the step could not get as far', () => {
    expect(Object.keys(outputsOfError())).toEqual([...outputNames]);
    expect(outputsOfError()).toMatchObject({
      conclusion: 'error',
      status: 'failed',
      results: '[]',
    });
  });
});

describe('the annotations', () => {
  it('are one for each limit passed', () => {
    expect(annotationsOf([over('orders'), buildOutcome()])).toMatchObject([
      { title: 'orders: over max-exclusives2' },
    ]);
  });

  it('leave room for the error that fails the step, and merge the rest', () => {
    const many = Array.from({ length: 12 }, (_, index) => over(`t${String(index)}`));
    const annotations = annotationsOf(many);
    expect(annotations).toHaveLength(9);
    expect(annotations.at(-1)?.title).toBe('4 more');
    expect(annotations.at(-1)?.message).toContain('t11: over max-exclusives2: 1 ');
    expect(annotationsOf(many.slice(0, 9)).at(-1)?.title).toBe('t8: over max-exclusives2');
  });
});
