import { diffRequestSchema } from '../../src/contract/request.ts';
import type { DiffRequestInput } from '../../src/contract/request.ts';
import type { AtLeast } from '../../src/contract/at-least.ts';
import type { Limits } from '../../src/contract/outcome.ts';
import type { SampledRows } from '../../src/contract/rows.ts';
import type {
  InferredKey,
  SuccessResults,
  UncomparedSummary,
} from '../../src/contract/summary-results.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { ReportedOutcome } from '../../src/report/facts.ts';

type Pks = NonNullable<SuccessResults['pks']>;
type Values = NonNullable<SuccessResults['values']>;
type Schema = NonNullable<SuccessResults['schema']>;

export interface ResultParts {
  pks?: Partial<Pks> | null;
  values?: Partial<Values> | null;
  schema?: Partial<Schema> | null;
  uncompared?: UncomparedSummary;
  inferred_pk?: InferredKey;
  proposed_pk_columns?: string[];
  rows?: Partial<SampledRows>;
  at_least?: AtLeast;
}

/** Results of two equal datasets of 12,480 rows and 7 compared columns, with what is given. */
export function results({
  pks,
  values,
  schema,
  uncompared,
  inferred_pk,
  proposed_pk_columns,
  rows,
  at_least,
}: ResultParts = {}): SuccessResults {
  const keys: Pks = {
    total_rows: [12_480, 12_480],
    nulls: [0, 0],
    dupes: [0, 0],
    exclusives: [0, 0],
    distincts: [12_480, 12_480],
  };
  const cells: Values = {
    total_rows: 12_480,
    rows_with_differences: 0,
    total_values: 87_360,
    values_with_differences: 0,
    compared_columns: 7,
    columns_with_differences: 0,
  };
  const columns: Schema = {
    columns_mismatched: [0, 0],
    column_type_mismatches: 0,
    column_reorders: 0,
    column_counts: [8, 8],
  };
  return {
    status: 'success',
    pks: pks === null ? null : { ...keys, ...pks },
    values: values === null ? null : { ...cells, ...values },
    schema: schema === null ? null : { ...columns, ...schema },
    ...(uncompared && { uncompared }),
    ...(inferred_pk && { inferred_pk }),
    ...(proposed_pk_columns && { proposed_pk_columns }),
    ...(rows && { rows: { changed: [], removed: [], added: [], duplicated: [], ...rows } }),
    ...(at_least && { at_least }),
    dependencies: null,
    materialized_results: null,
  };
}

export interface OutcomeParts {
  name: string;
  request?: Partial<DiffRequestInput>;
  results?: SuccessResults | null;
  error?: { error_type: string; error_value: string };
  limits?: Limits;
  url?: string | null;
  datasets?: { side1: string; side2: string };
}

/** An outcome: of equal tables, unless told otherwise. The verdict comes from the gate. */
export function outcome(parts: OutcomeParts): ReportedOutcome {
  const { name, error, limits = {} } = parts;
  const found = error ? null : (parts.results ?? results());
  const table = name.split('.').at(-1) || 'unnamed';
  const request = diffRequestSchema.parse({
    data_source1_id: 1,
    data_source2_id: 1,
    table1: ['analytics', 'prod', table],
    table2: ['analytics', 'pr_42', table],
    pk_columns: ['id'],
    ...parts.request,
  });
  return {
    name,
    datasets: parts.datasets ?? { side1: 'warehouse', side2: 'warehouse' },
    request,
    id: 544_266,
    url: parts.url === undefined ? 'https://app.datafold.com/datadiffs/544266/overview' : parts.url,
    results: found,
    error: error ?? null,
    verdict: found ? evaluate(found, limits, request) : { passed: false, breaches: [] },
    limits,
    durationMs: 1234,
  };
}

const atMost = (count: number) => ({ kind: 'count', count }) as const;
const share = (percent: number) => ({ kind: 'share', percent }) as const;

export const orders = outcome({
  name: 'orders',
  request: { pk_columns: ['order_id'], filter1: "status <> 'test'", filter2: "status <> 'test'" },
  limits: { 'rows-with-differences': share(0.5), dupes: atMost(0), exclusives: share(1) },
  results: results({
    pks: {
      total_rows: [48_211, 48_516],
      distincts: [48_211, 48_419],
      exclusives: [4, 212],
      dupes: [0, 194],
    },
    values: {
      total_rows: 48_110,
      total_values: 529_210,
      compared_columns: 11,
      rows_with_differences: 1204,
      values_with_differences: 1688,
      columns_with_differences: 3,
      columns_diff_stats: [
        { column_name: 'currency', match: 99.998, values_different: 1 },
        { column_name: 'status', match: 99, values_different: 483 },
        { column_name: 'total_amount', match: 97.497, values_different: 1204 },
        { column_name: 'customer_id', match: 100, values_different: 0 },
      ],
    },
    schema: {
      column_counts: [12, 13],
      columns_mismatched: [0, 1],
      exclusive_columns: [[], ['total_amount_eur']],
    },
  }),
});

/** Rows of each kind, with values that are easily mistaken for each other. */
export const sampledRows: SampledRows = {
  changed: [
    {
      key: { order_id: '1017' },
      columns: { total_amount: ['12.50', '13.75'], status: ['open', 'closed'] },
    },
    { key: { order_id: '1018' }, columns: { total_amount: ['7', null] } },
    {
      key: { order_id: '20455' },
      columns: { status: ['NULL', null], currency: ['EUR', 'EUR '] },
    },
    {
      key: { order_id: '31002' },
      columns: {
        note: [
          'Please leave the parcel with the neighbours on the second floor, thank you very much',
          'Please leave the parcel with the neighbours on the third floor, thank you very much',
        ],
      },
    },
  ],
  removed: [
    { key: { order_id: '44' }, columns: { total_amount: '3.00', status: 'open', currency: 'EUR' } },
    { key: { order_id: '45' }, columns: { total_amount: '9.90', status: '', currency: null } },
  ],
  added: [
    {
      key: { order_id: '48212' },
      columns: {
        total_amount: '19.99',
        status: 'open',
        currency: 'EUR',
        total_amount_eur: '19.99',
      },
    },
  ],
  duplicated: [{ key: { order_id: '20455' }, rows: [1, 3] }],
};

export const customers = outcome({
  name: 'customers',
  request: { pk_columns: ['customer_id'] },
  limits: { 'rows-with-differences': share(0.5) },
  results: results({
    pks: { total_rows: [9871, 9877], distincts: [9871, 9877], exclusives: [0, 6] },
    values: {
      total_rows: 9871,
      total_values: 69_097,
      rows_with_differences: 2,
      values_with_differences: 2,
      columns_with_differences: 1,
      columns_diff_stats: [{ column_name: 'email', match: 99.97, values_different: 2 }],
    },
  }),
});

export const products = outcome({ name: 'products', limits: { exclusives: atMost(0) } });
export const currencies = outcome({ name: 'currencies', request: { pk_columns: ['code'] } });

export const missing = outcome({
  name: 'payments',
  error: { error_type: 'NoSuchTableException', error_value: 'ANALYTICS.PR_42.PAYMENTS' },
  limits: { dupes: atMost(0) },
});

export const unkeyed = outcome({
  name: 'events',
  results: results({ pks: { dupes: [12, 12] }, schema: null }),
});

/** The orders with rows. */
export const rowed: ReportedOutcome = {
  ...orders,
  results: orders.results && { ...orders.results, rows: sampledRows },
};

/** Twelve tables of a dbt project: two over their limits, one failed, three changed, six equal. */
export const twelve: ReportedOutcome[] = [
  outcome({ name: 'analytics.marts.dim_dates' }),
  { ...customers, name: 'analytics.marts.dim_customers' },
  outcome({ name: 'analytics.marts.dim_products' }),
  { ...orders, name: 'analytics.marts.fct_orders' },
  outcome({ name: 'analytics.staging.stg_shop__currencies' }),
  outcome({
    name: 'analytics.reporting_monthly.fct_subscription_revenue_by_region_and_month',
    limits: { exclusives1: atMost(0), 'schema-changes': atMost(0) },
    results: results({
      pks: { total_rows: [12_480, 12_455], distincts: [12_480, 12_455], exclusives: [25, 0] },
      schema: {
        column_counts: [8, 8],
        columns_mismatched: [2, 2],
        column_type_mismatches: 1,
        column_type_differs: ['revenue'],
        exclusive_columns: [['region'], ['region_code']],
      },
    }),
  }),
  { ...missing, name: 'analytics.staging.stg_payments' },
  outcome({ name: 'analytics.staging.stg_shop__orders' }),
  outcome({
    name: 'analytics.staging.stg_shop__refunds',
    results: results({
      pks: {
        total_rows: [310, 1_204_310],
        distincts: [310, 1_204_310],
        exclusives: [0, 1_204_000],
      },
    }),
  }),
  outcome({ name: 'analytics.staging.stg_shop__stores' }),
  { ...unkeyed, name: 'analytics.staging.stg_web__events' },
  outcome({
    name: 'analytics.marts.dim_stores',
    results: results({ schema: { column_reorders: 2 } }),
  }),
];

/** One table of 220 columns of which 200 differ, each a little less than the one before. */
export const wide = outcome({
  name: 'feature_store.customer_features_daily',
  request: { pk_columns: ['customer_id', 'day'] },
  limits: { 'columns-with-differences': atMost(10) },
  results: results({
    values: {
      total_values: 12_480 * 220,
      compared_columns: 220,
      rows_with_differences: 12_480,
      values_with_differences: 1_250_000,
      columns_with_differences: 200,
      columns_diff_stats: Array.from({ length: 220 }, (_, index) => {
        const differing = Math.floor(12_480 * Math.max(0, 1 - index / 200) ** 3);
        return {
          column_name: `feature_${String(index + 1).padStart(3, '0')}_rolling_mean_28d`,
          match: 100 - (differing / 12_480) * 100,
          values_different: index < 200 ? Math.max(1, differing) : 0,
        };
      }),
    },
    schema: { column_counts: [222, 222] },
  }),
});

/** Names that try to be Markdown, HTML, a mention, a link or a table. */
export const hostileNames = [
  '@octocat please | look at #1 | GH-2',
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '[click](https://evil.example) ![x](https://evil.example/x.png)',
  '`` ` ``` </code></summary></details>',
  'www.evil.example https://evil.example a@evil.example',
  'a\\| b \\\\| c | d\n| e |\r\n\u2028<!-- hidden',
  '\u202Egnp.exe\u2066\u0000\u001b[31mred\u200b',
  `${'very_long_name_'.repeat(40)}`,
  'octocat/hello#1 octocat/hello@deadbeefdeadbeef deadbeefcafe1234',
  '',
];

export const hostile: ReportedOutcome[] = hostileNames.map((name, index) =>
  index % 3 === 1
    ? outcome({ name, error: { error_type: name, error_value: `${name}\n${name}` }, url: name })
    : outcome({
        name,
        url: `https://app.example/${name}`,
        datasets: { side1: name, side2: 'postgresql://user:hunter2@db.example/x?password=hunter2' },
        request: { filter1: name, query2: name, table2: null, pk_columns: [name || 'id'] },
        limits: { 'schema-changes': atMost(0) },
        results: results({
          values: {
            rows_with_differences: 3,
            values_with_differences: 3,
            columns_with_differences: 1,
            columns_diff_stats: [{ column_name: name, match: 99.99, values_different: 3 }],
          },
          schema: { exclusive_columns: [[name], [name, name]], column_type_differs: [name] },
        }),
      }),
);

export const context = {
  marker: '<!-- data-diff-action:ci -->',
  runUrl: 'https://github.com/octo/shop/actions/runs/123456789',
  commitSha: '0f3c1d2e4b5a69788796a5b4c3d2e1f001234567',
  reportHint: 'report.html in the artifacts of this run',
};
