import { expect, jest, test } from '@jest/globals';
import { postgresDatabase, type ServerDatabase } from '../servers/databases.ts';
import { openWorld } from './world.ts';

jest.setTimeout(300_000);

/** What the step of the other tests says, and this does not. */
const NOTHING = {
  ...{ 'api-key': '', 'api-url': '', 'data-source1': '', table1: '', table2: '' },
  ...{ 'pk-columns': '<declared>', 'poll-interval': '' },
};

/** Twenty-eight tables with a key and two without one; `more` comes after them. */
async function openShop(more: string): Promise<ServerDatabase> {
  const database = await postgresDatabase();
  await database.query(`CREATE SCHEMA app; DO $$ BEGIN FOR i IN 1..28 LOOP
    EXECUTE format('CREATE TABLE app.%I (id integer PRIMARY KEY, v text)', 'Table ' || i);
    EXECUTE format('INSERT INTO app.%I SELECT n, n::text FROM generate_series(1, 20) AS n', 'Table ' || i);
  END LOOP; END $$;
  CREATE TABLE app.events (day date, v integer);
  INSERT INTO app.events SELECT '2026-01-01', n % 5 FROM generate_series(1, 30) AS n;
  CREATE TABLE app.log (v text); INSERT INTO app.log VALUES ('a'), ('a'), (NULL); ${more}`);
  return database;
}

interface Item {
  name: string;
  summary: { status: string; pks: object | null; inferred_pk: { found_in: string | null } } | null;
  only_on?: number;
  verdict: { passed: boolean; breaches: { limit: string; message: string }[] };
}

test('a replica of thirty tables is checked by eight lines, and says what one side lacks', async () => {
  const primary = await openShop(`CREATE TABLE app.legacy (id integer PRIMARY KEY);
    CREATE TABLE app.x_tmp (id integer)`);
  const replica = await openShop(`CREATE TABLE app.fresh (id integer PRIMARY KEY);
    UPDATE app."Table 3" SET v = 'changed' WHERE id = 7; INSERT INTO app.log VALUES ('b')`);
  try {
    await using world = await openWorld();
    const step = await world.run({
      inputs: {
        ...NOTHING,
        'data-source1': primary.url,
        'data-source2': replica.url,
        tables: 'app.*',
        'exclude-tables': '*_tmp',
        'max-rows-with-differences': '0',
        'max-exclusives': '0',
      },
    });
    expect(step.exitCode).toBe(1);
    const items = JSON.parse(step.outputs['results'] ?? '') as Item[];
    expect(items.filter(({ summary }) => summary?.status === 'failed')).toEqual([]);
    expect(step.outputs).toMatchObject({ conclusion: 'failure', status: 'success' });
    expect(items).toHaveLength(32);
    const named = (keep: (item: Item) => boolean) => items.filter(keep).map(({ name }) => name);
    expect(named((item) => item.only_on === 1)).toEqual(['app.legacy']);
    expect(named((item) => item.only_on === 2)).toEqual(['app.fresh']);
    expect(named((item) => item.summary?.inferred_pk.found_in === null)).toEqual([
      'app.events',
      'app.log',
    ]);
    expect(named((item) => !item.verdict.passed).toSorted()).toEqual(
      ['app.Table 3', 'app.fresh', 'app.legacy', 'app.log'].toSorted(),
    );
    const [comment = ''] = world.ourComments().map((text) => text.replaceAll('\u00a0', ' '));
    expect(comment).toContain(
      '### ❌ Not passed: 2 of 30 data diffs are over their limits; 1 table was removed, 1 was added; 2 have no key',
    );
    expect(comment).toContain('❌ Table removed<br>`app.legacy`');
    expect(comment).toContain('<b>No differences</b> in 28 data diffs: ');
    expect(comment).toContain('<code>app.events</code> (no key)');
    expect(comment).not.toContain('x_tmp');
    expect(step.stdout).toContain(
      'Table removed: "app.legacy" was removed: only side 1 has this table',
    );
    expect(step.stdout).not.toContain(new URL(primary.url).password || 'no password');
  } finally {
    await Promise.all([primary.drop(), replica.drop()]);
  }
});

test('a pattern that is like nothing fails the step, which says what there is', async () => {
  const database = await openShop('CREATE SCHEMA staging; CREATE TABLE staging.log (v text)');
  try {
    await using world = await openWorld();
    const inputs = { ...NOTHING, 'data-source1': database.url, schema1: 'app', schema2: 'staging' };
    const nothing = await world.run({ inputs: { ...inputs, tables: 'logs' } });
    expect(nothing).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
    expect(nothing.stdout).toContain(
      '`tables`: no table of either side is like `logs`; the nearest is app.log.',
    );
    const nowhere = await world.run({ inputs: { ...inputs, schema2: 'stagin' } });
    expect(nowhere.stdout).toContain(
      '`schema2`: data-source1: stagin (there is no such schema here; the nearest is staging).',
    );
    expect(world.ourComments().at(-1)).toContain('Could not run: nothing was compared');
  } finally {
    await database.drop();
  }
});
