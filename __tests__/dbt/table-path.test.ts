import { expect, test } from '@jest/globals';
import { tablePathOf } from '../../src/dbt/table-path.ts';
import { manifest, node } from './builders.ts';

const pathOf = (relation_name: string | null, adapter: string) => {
  const [model] = manifest({ nodes: [node('orders', { relation_name })] }).nodes.values();
  return model && tablePathOf(model, adapter);
};

test.each([
  ['postgres', '"shop"."public"."orders"', ['shop', 'public', 'orders']],
  ['postgres', '"shop"."public"."a ""b"".c"', ['shop', 'public', 'a "b".c']],
  ['postgres', 'Shop.Public.Orders', ['shop', 'public', 'orders']],
  ['redshift', '"dev"."public"."orders"', ['dev', 'public', 'orders']],
  ['duckdb', '"dev"."main"."Orders"', ['dev', 'main', 'Orders']],
  ['sqlite', 'main."orders"', ['main', 'orders']],
  ['mysql', '`shop`.`orders`', ['shop', 'orders']],
  ['bigquery', '`my-project`.`sales`.`orders`', ['my-project', 'sales', 'orders']],
  ['bigquery', '`a.com:p`.`sales`.`orders`', ['a.com:p', 'sales', 'orders']],
  ['snowflake', 'analytics.prod.orders', ['ANALYTICS', 'PROD', 'ORDERS']],
  ['snowflake', 'ANALYTICS.PROD."orders"', ['ANALYTICS', 'PROD', 'orders']],
  ['trino', '"lake"."sales"."orders"', ['lake', 'sales', 'orders']],
  ['spark', 'sales.orders', ['sales', 'orders']],
  ['databricks', '`main`.`sales`.`orders`', ['main', 'sales', 'orders']],
  ['sqlserver', '[shop].[dbo].[a]]b]', ['shop', 'dbo', 'a]b']],
])('%s writes %s', (adapter, relation, path) => {
  expect(pathOf(relation, adapter)).toEqual(path);
});

test.each([null, "read_csv('x.csv')", '"a"x."b"'])(
  'where dbt writes %s, database, schema and alias say it',
  (relation) => {
    expect(pathOf(relation, 'duckdb')).toEqual(['dev', 'main', 'orders']);
  },
);
