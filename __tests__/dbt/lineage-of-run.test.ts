import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@jest/globals';
import { openPlace, type Place } from '../cli/start.ts';
import { exposure, manifestText, node } from './builders.ts';

/** A model of a SQLite file that reads others. */
const model = (name: string, code: string, parents: string[] = []) =>
  node(name, {
    raw_code: code,
    relation_name: `"main"."${name}"`,
    parents: parents.map((parent) => `model.shop.${parent}`),
  });

/** The project: `mart` stands before what it reads, and `daily` is not built. */
const project = (code: string): string =>
  manifestText({
    adapter: 'sqlite',
    nodes: [
      model('mart', code, ['orders']),
      model('orders', code),
      model('daily', 'unchanged', ['orders']),
    ],
    exposures: [exposure('sales', ['model.shop.mart'], { label: 'Sales' })],
  });

const DAILY = { name: 'daily', type: 'model' };
const MART = { name: 'mart', type: 'model' };
const SALES = { name: 'sales', type: 'exposure', exposure_type: 'dashboard', label: 'Sales' };

/** A folder with production's manifest and database, and those of a pull request. */
function openShop(): Place {
  const place = openPlace({
    'prod/manifest.json': project('old'),
    'target/manifest.json': project('new'),
  });
  for (const [file, amount] of [
    ['prod.db', 1],
    ['pr.db', 2],
  ] as const) {
    using database = new DatabaseSync(join(place.folder, file));
    for (const table of ['orders', 'mart']) {
      database.exec(
        `create table ${table} (id integer primary key, amount integer); insert into ${table} values (1, ${amount})`,
      );
    }
  }
  return place;
}

const SIDES = ['--data-source1', 'sqlite:prod.db', '--data-source2', 'sqlite:pr.db'];
const MANIFEST = ['--dbt-manifest', 'target/manifest.json'];

/** The dependencies in the results, by the names of diffs. */
async function dependencies(place: Place, args: string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await place.run(['run', '--json', ...SIDES, ...MANIFEST, ...args]);
  if (stdout === '') throw new Error(stderr);
  const items = JSON.parse(stdout) as { name: string; summary: { dependencies: unknown } }[];
  return Object.fromEntries(items.map(({ name, summary }) => [name, summary.dependencies]));
}

test('beside tables and beside schemas the results name what is downstream by the manifest', async () => {
  using place = openShop();
  expect(await dependencies(place, ['--table1', 'orders'])).toEqual({
    orders: { deps: { dbt: [MART, DAILY, SALES] } },
  });
  expect(await dependencies(place, ['--tables', '*'])).toEqual({
    mart: { deps: { dbt: [SALES] } },
    orders: { deps: { dbt: [MART, DAILY, SALES] } },
  });
});

test('diffs that dbt chose are shown in the order of the lineage, with what was not compared', async () => {
  using place = openShop();
  const base = ['--dbt-base-manifest', 'prod/manifest.json'];
  const { stdout } = await place.run(['run', ...SIDES, ...MANIFEST, ...base]);
  expect(stdout).toMatch(/Changed +│ orders[^]*Changed +│ mart/);
  expect(stdout).toContain('\norders: downstream, not compared: daily, dashboard Sales\n');
  expect(stdout).toContain(
    '\nmart: after orders, which differs, too; downstream, not compared: dashboard Sales\n',
  );
  expect(stdout).toContain(
    '\nDownstream of what differs: 2 models and 1 exposure; not compared: 1 model\n',
  );
});
