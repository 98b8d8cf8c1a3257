import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { SearchedSchema } from '../../../src/contract/listed-table.ts';
import { listTables } from '../../../src/engine/list-tables.ts';
import { withDuckDB } from '../../engine/run-case.ts';
import { differencesOf, compareTables } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { TESTED_KITS } from '../kits.ts';
import { namedSource } from '../named-source.ts';

const table = (name: string) => ({
  name,
  columns: [{ name: 'id', type: 'INTEGER' }],
  rows: [['1']],
  keys: ['id'],
});

const ODD = ['Orders', 'with.dot', 'with "quote"', "it's", 'naïve ☃', 'order_items'];

const signal = new AbortController().signal;

const list = (url: string, searched: readonly SearchedSchema[]) =>
  listTables(namedSource('one', url), searched, {
    workingDirectory: process.cwd(),
    signal,
    withDuckDB: (use) => withDuckDB((connection) => use(connection)),
  });

describe.each(TESTED_KITS)('the tables of $title', (kit) => {
  jest.setTimeout(300_000);
  const { hasPlainTables, cannotHold, hasSchemas, listsOtherwise } = kit;
  const isHeld = (name: string): boolean =>
    !cannotHold.some(({ names }) => names?.test(name)) && !listsOtherwise?.test(name);
  const names = hasPlainTables ? ['order_items', 'other'] : ODD.filter(isHeld);
  let database: TestDatabase;
  let schema: string;
  let more: string;
  const created: string[] = [];
  const create = async (name: string): Promise<void> => {
    await database.execute(`CREATE SCHEMA ${name}`);
    created.push(name);
  };
  beforeAll(async () => {
    database = await kit.open();
    schema = kit.searched(database).before.slice(0, -1) || 'main';
    more = `${schema}_more`;
    await database.write(names.map(table));
    await database.execute('CREATE VIEW seen AS SELECT * FROM order_items');
    if (!hasSchemas) return;
    await create(more);
    await database.execute(`CREATE TABLE ${more}.elsewhere AS SELECT * FROM order_items`);
    await create(`${schema}_empty`);
  });
  afterAll(async () => {
    if (created.includes(more)) await database.execute(`DROP TABLE ${more}.elsewhere`);
    for (const name of created) await database.execute(`DROP SCHEMA ${name}`);
    await database.drop();
  });

  test('are listed by their names as they are, views with them', async () => {
    const { tables } = await list(database.url, [[schema]]);
    const found = tables.map(({ path }) => path.slice(-2));
    const expected = [...names, 'seen'].map((name) => [schema, name]);
    const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();
    expect(sorted(found)).toEqual(sorted(expected));
    expect(tables.find(({ path }) => path.at(-1) === 'seen')?.kind).toBe('view');
    expect(tables.every(({ isFoundByName }) => isFoundByName)).toBe(true);
  });

  test('are opened by the paths that they are listed by', async () => {
    const { tables } = await list(database.url, [[schema]]);
    const { path } = tables.find(({ kind }) => kind === 'view')!;
    for (const { path: other } of tables) {
      const results = await compareTables(database.url, [path, other], { keys: ['id'] });
      expect([other, differencesOf(results)]).toEqual([other, {}]);
    }
  });

  test('are those that a name alone leads to, where no schema is named', async () => {
    const { tables } = await list(database.url, [[]]);
    expect(tables.map(({ path }) => path.at(-1)).toSorted()).toEqual([...names, 'seen'].toSorted());
  });

  test('are those of every schema but of the system', async () => {
    const { tables } = await list(database.url, [[null]]);
    const schemas = [...new Set(tables.map(({ path }) => path.at(-2)!))];
    // A server of tests has databases of others, too.
    const own = schemas.filter((name) => name.startsWith(schema));
    expect(own.toSorted()).toEqual(hasSchemas ? [schema, more] : [schema]);
    const system = /^(pg_|information_schema$|mysql$|sys$|performance_schema$)/;
    expect(schemas.filter((name) => system.test(name))).toEqual([]);
    const elsewhere = tables.find(({ path }) => path.at(-1) === 'elsewhere');
    // What a kit writes may be a view, and this is a table everywhere.
    const expected = hasSchemas ? { kind: 'table', isFoundByName: false } : undefined;
    expect(elsewhere && { kind: elsewhere.kind, isFoundByName: elsewhere.isFoundByName }).toEqual(
      expected,
    );
  });

  test('are those of several schemas', async () => {
    const { tables } = await list(database.url, hasSchemas ? [[schema], [more]] : [[schema], []]);
    expect(tables).toHaveLength(names.length + (hasSchemas ? 2 : 1));
  });

  test('are none of an empty schema, which is no error', async () => {
    if (!hasSchemas) return;
    const { tables } = await list(database.url, [[`${schema}_empty`]]);
    expect(tables).toEqual([]);
  });

  test('are not those of a schema that is not there, which is said with the nearest', async () => {
    const missing = `${schema}x`;
    const problem = await list(database.url, [[missing]]).catch(String);
    expect(problem).toMatch(/^DiffError: NoSuchDatabaseException: one: /);
    expect(problem).toContain(
      `${missing} (there is no such schema here; the nearest is ${schema})`,
    );
  });

  test('of a data source that is not there are missing by its fault, and not that of the schema', async () => {
    // Trino opens without a look at the catalog and the schema of a URL: that is left to what is searched.
    const isSource = ({ what }: { what: string }) =>
      !['a schema that is not there', 'a catalog that is not there'].includes(what);
    for (const { what, url } of kit.closed(database).filter(isSource)) {
      const problem = await list(url, [[schema]]).catch(String);
      expect({ what, problem }).toEqual({
        what,
        problem: expect.stringMatching(
          /^(ConfigurationError: one: |DiffError: (?!NoSuchDatabaseException))/,
        ),
      });
    }
  });

  test('have paths of a few parts, and no more', async () => {
    const problem = await list(database.url, [['a', 'b', 'c', null]]).catch(String);
    expect(problem).toMatch(/^DiffError: NoSuchTableException: one: a\.b\.c\.\*\.\* \(/);
  });
});

const RIGHTS = TESTED_KITS.flatMap(({ unreadable, ...kit }) =>
  unreadable ? [{ ...kit, unreadable }] : [],
);

describe('a table that a login may not read', () => {
  jest.setTimeout(300_000);

  // An engine has no logins here, and so no such test.
  for (const { kind, open, unreadable } of RIGHTS) {
    test(`is listed where ${kind} tells of it, so that its diff fails`, async () => {
      const database = await open();
      try {
        await database.write([table('secret'), table('secret_beside')]);
        const url = database.server!.readerUrl;
        for (const sql of unreadable.revoke(new URL(url).username, 'secret')) {
          await database.execute(sql);
        }
        const { tables } = await list(url, [[]]);
        const names = tables.map(({ path }) => path.at(-1));
        expect(names).toEqual(
          unreadable.isListed ? ['secret', 'secret_beside'] : ['secret_beside'],
        );
      } finally {
        await database.drop();
      }
    });
  }
});
