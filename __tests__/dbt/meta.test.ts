import { expect, test } from '@jest/globals';
import { Problems } from '../../src/config/problems.ts';
import { wishesOf } from '../../src/dbt/meta.ts';
import { manifest, node } from './builders.ts';

/** What a model's meta says, and what is wrong with it. */
function read(meta: Record<string, unknown>) {
  const [model] = manifest({ nodes: [node('orders', { meta })] }).nodes.values();
  const problems = new Problems();
  const wishes = model && wishesOf(model, problems);
  return { wishes, check: () => problems.throwIfAny() };
}

const own = (value: unknown) => read({ 'data-diff': value });
const datafold = (datadiff: unknown) => read({ datafold: { datadiff } });

test('a model without meta says nothing', () => {
  const { wishes, check } = read({});
  expect(wishes).toEqual({ item: {}, isNever: false, whenDownstream: false });
  expect(check).not.toThrow();
});

test('our words are those of an item of `diffs`, limits among them, as texts', () => {
  const { wishes, check } = own({
    'pk-columns': ['id'],
    filter1: 'id > 1',
    'diff-tolerances-per-column': { amount: 0.01 },
    'infer-pk': true,
    'max-rows-with-differences': '1%',
  });
  expect(wishes?.item).toEqual({
    'pk-columns': ['id'],
    filter1: 'id > 1',
    'diff-tolerances-per-column': { amount: '0.01' },
    'infer-pk': 'true',
    'max-rows-with-differences': '1%',
  });
  expect(check).not.toThrow();
});

test("Datafold's words are the same in ours", () => {
  const { wishes, check } = datafold({
    filter: 'id > 1',
    include_columns: ['a'],
    exclude_columns: ['b'],
    time_column: 'at',
    prod_time_travel: -3600,
    pr_time_travel: '2026-01-01T00:00:00Z',
    slim_diff: 'diff_when_downstream',
    never_diff: true,
  });
  expect(wishes).toEqual({
    item: {
      filter1: 'id > 1',
      filter2: 'id > 1',
      'include-columns': ['a'],
      'exclude-columns': ['b'],
      'time-column': 'at',
      'time-travel-point1': '-3600',
      'time-travel-point2': '2026-01-01T00:00:00Z',
    },
    isNever: true,
    whenDownstream: true,
  });
  expect(check).not.toThrow();
});

test('our words go before those of Datafold', () => {
  const { wishes } = read({
    'data-diff': { filter1: 'ours' },
    datafold: { datadiff: { filter: 'theirs' } },
  });
  expect(wishes?.item).toEqual({ filter1: 'ours', filter2: 'theirs' });
});

test('`never` leaves a model out', () => {
  expect(own({ never: true }).wishes?.isNever).toBe(true);
  expect(own({ never: false }).wishes?.isNever).toBe(false);
});

test.each([
  [
    own({ 'pk-colums': 'id' }),
    'The dbt model `orders`: `meta.data-diff`: `pk-colums` is not a known key; the nearest is `pk-columns`.',
  ],
  [
    own({ table1: 'x' }),
    'The dbt model `orders`: `meta.data-diff`: `table1` says where data is, which the manifests and the inputs do.',
  ],
  [
    own({ 'materialization-destination': 'x' }),
    '`materialization-destination` says where data is, which the manifests and the inputs do.',
  ],
  [
    own({ never: 'yes' }),
    'The dbt model `orders`: `meta.data-diff.never` is `yes`; it must be `true` or `false`.',
  ],
  [own(['x']), 'The dbt model `orders`: `meta.data-diff` must be a map of keys.'],
  [
    datafold({ exclude_colums: ['a'] }),
    'The dbt model `orders`: `meta.datafold.datadiff`: `exclude_colums` is not a known key; the nearest is `exclude_columns`.',
  ],
  [
    datafold({ slim_diff: 'always' }),
    '`meta.datafold.datadiff.slim_diff` is `always`; it must be `diff_when_downstream`.',
  ],
])('what is wrong is said with the model (%#)', ({ check }, message) => {
  expect(check).toThrow(message);
});
