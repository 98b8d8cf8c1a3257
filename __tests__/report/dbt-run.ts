import { lineageFinder } from '../../src/dbt/lineage.ts';
import type { ReportedOutcome } from '../../src/report/facts.ts';
import { exposure, manifest, node } from '../dbt/builders.ts';
import { customers, missing, orders, outcome, results } from './fixtures.ts';

/** The models of a project, and what each reads. */
const MODELS: Record<string, string[]> = {
  stg_customers: [],
  stg_orders: [],
  stg_payments: [],
  stg_refunds: [],
  int_orders_paid: ['stg_orders', 'stg_payments'],
  dim_customers: ['stg_customers', 'int_orders_paid'],
  fct_orders: ['int_orders_paid', 'dim_customers'],
  fct_refunds: ['stg_refunds', 'fct_orders'],
  fct_revenue: ['fct_orders', 'fct_refunds'],
  mart_churn: ['dim_customers'],
  mart_sales: ['fct_orders', 'fct_revenue'],
  mart_cohorts: ['mart_churn', 'fct_orders'],
  orders_daily: ['fct_orders'],
  orders_weekly: ['orders_daily'],
  kpi_margin: ['fct_revenue'],
};

const modelIds = (names: string[]) => names.map((name) => `model.shop.${name}`);

const PROJECT = manifest({
  nodes: Object.entries(MODELS).map(([name, parents]) =>
    node(name, { parents: modelIds(parents), relation_name: `"analytics"."pr_42"."${name}"` }),
  ),
  exposures: [
    exposure('sales', modelIds(['mart_sales', 'orders_daily']), { label: 'Sales' }),
    exposure('churn_prediction', modelIds(['mart_churn']), { kind: 'ml' }),
    exposure('backoffice', modelIds(['dim_customers']), {
      kind: 'application',
      label: 'Back office',
    }),
    exposure('board', modelIds(['kpi_margin']), { label: 'Board report, by month' }),
  ],
});

const changed = (name: string, rows: number) =>
  outcome({
    name,
    results: results({ values: { rows_with_differences: rows, values_with_differences: rows } }),
  });

/** What dbt tells of the outcomes of diffs that it chose. */
function told(outcomes: readonly ReportedOutcome[]): ReportedOutcome[] {
  const found = lineageFinder(PROJECT, { isChosen: true })(outcomes.map(({ request }) => request));
  return outcomes.map((one, index) => {
    const lineage = found[index];
    return lineage ? { ...one, lineage } : one;
  });
}

const withTable = (name: string, one: ReportedOutcome): ReportedOutcome => ({
  ...one,
  name,
  request: { ...one.request, table2: ['analytics', 'pr_42', name] },
});

const over = withTable('fct_orders', orders);

/** Five models, of which one is over its limits. */
export const fewOfDbt = told([
  changed('mart_sales', 12),
  over,
  changed('stg_orders', 3),
  changed('int_orders_paid', 3),
  outcome({ name: 'stg_payments' }),
]);

/** Twelve models: two over their limits, one failed, seven changed, two equal. */
export const manyOfDbt = told([
  over,
  changed('mart_sales', 12),
  changed('mart_cohorts', 40),
  withTable('fct_revenue', missing),
  changed('stg_orders', 3),
  withTable('stg_refunds', {
    ...orders,
    request: { ...orders.request, pk_columns: ['refund_id'] },
  }),
  changed('int_orders_paid', 3),
  outcome({ name: 'stg_payments' }),
  withTable('dim_customers', customers),
  changed('fct_refunds', 7),
  changed('mart_churn', 9),
  outcome({ name: 'stg_customers' }),
]);
