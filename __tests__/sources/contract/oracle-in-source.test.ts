import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { diffRequestSchema } from '../../../src/contract/request.ts';
import { compare } from '../../../src/engine/compare.ts';
import { type ServerDatabase, mysqlDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables } from '../compare-tables.ts';
import { type Kind, oracle, type OracleTable, type Value } from '../../engine/oracle.ts';
import { type RandomCase, randomCase, swapped } from '../../engine/random-tables.ts';
import { figuresOf, withDuckDB } from '../../engine/run-case.ts';
import { namedSource } from '../named-source.ts';

const CASES = Number(process.env['ORACLE_CASES'] ?? 30);
const FIRST_SEED = Number(process.env['ORACLE_SEED'] ?? 1);

type Server = 'postgresql' | 'mysql';

const TYPES: Record<Server, Record<Kind, string>> = {
  postgresql: {
    int: 'bigint',
    decimal: 'numeric(18,2)',
    double: 'double precision',
    text: 'varchar(200)',
    boolean: 'boolean',
    date: 'date',
    timestamp: 'timestamp',
  },
  mysql: {
    int: 'bigint',
    decimal: 'decimal(18,2)',
    double: 'double',
    text: 'varchar(200)',
    boolean: 'tinyint(1)',
    date: 'date',
    timestamp: 'datetime(6)',
  },
};

const quoted = (server: Server, name: string): string =>
  server === 'mysql' ? `\`${name}\`` : `"${name.replaceAll('"', '""')}"`;

function literal(value: Value, kind: Kind): string {
  if (value === null) return 'NULL';
  if (['int', 'decimal', 'double', 'boolean'].includes(kind)) return value;
  return `'${value.replaceAll("'", "''")}'`;
}

/** Statements that write a table; with key columns it has a primary key. */
function written(
  server: Server,
  name: string,
  { columns, rows }: OracleTable,
  keys: string[],
): string {
  const table = quoted(server, name);
  const definitions = columns.map(
    (column) => `${quoted(server, column.name)} ${TYPES[server][column.kind]}`,
  );
  const primary = keys.map((key) => quoted(server, key)).join(', ');
  const key = keys.length === 0 ? [] : [`PRIMARY KEY (${primary})`];
  const tuples = rows.map(
    (row) => `(${row.map((value, i) => literal(value, columns[i]!.kind)).join(', ')})`,
  );
  return [
    `DROP TABLE IF EXISTS ${table}`,
    `CREATE TABLE ${table} (${[...definitions, ...key].join(', ')})`,
    ...(tuples.length === 0 ? [] : [`INSERT INTO ${table} VALUES ${tuples.join(', ')}`]),
  ].join('; ');
}

/** What a primary key takes for one value: numbers by value, texts as a collation may see them. */
const folded = (value: Value): Value =>
  value
    ?.replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trimEnd() ?? null;

function withUniqueKeys(table: OracleTable, keys: string[]): OracleTable {
  const positions = keys.map((key) => table.columns.findIndex(({ name }) => name === key));
  const seen = new Set<string>();
  const rows = table.rows.filter((row) => {
    const parts = positions.map((position) => folded(row[position] ?? null));
    const key = JSON.stringify(parts);
    if (parts.includes(null) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { ...table, rows };
}

function typed(table: OracleTable): OracleTable {
  const columns = table.columns.map((column) => ({ ...column, declares: 'type' as const }));
  const stored = (value: Value, i: number): Value =>
    columns[i]!.kind === 'double' && value !== null ? String(Number(value)) : value;
  return { columns, rows: table.rows.map((row) => row.map(stored)) };
}

/** Which sides have a primary key. */
type Keyed = [boolean, boolean];

function forServer(random: RandomCase, keyed: Keyed): RandomCase & { keys: [string[], string[]] } {
  const to2 = new Map(random.request.mapping);
  const { keys } = random.request;
  const named: [string[], string[]] = [keys, keys.map((key) => to2.get(key) ?? key)];
  const [table1, table2] = random.tables.map((table, side) =>
    keyed[side] ? withUniqueKeys(typed(table), named[side]!) : typed(table),
  );
  return { ...random, tables: [table1!, table2!], keys: named };
}

/** MySQL holds truth values as numbers, which can be compared with numbers. */
function hasTruthBesideNumbers({ tables, request }: RandomCase): boolean {
  const to2 = new Map(request.mapping);
  return tables[0].columns.some(({ name, kind }) => {
    const other = tables[1].columns.find((column) => column.name === (to2.get(name) ?? name));
    return other !== undefined && other.kind !== kind && [kind, other.kind].includes('boolean');
  });
}

describe('a comparison where both sides are', () => {
  jest.setTimeout(300_000);
  const databases = new Map<Server, ServerDatabase>();
  beforeAll(async () => {
    databases.set('postgresql', await postgresDatabase());
    databases.set('mysql', await mysqlDatabase());
  });
  afterAll(async () => {
    for (const database of databases.values()) await database.drop();
  });

  async function figures(server: Server, { request }: RandomCase, phases: Set<string>) {
    const source = namedSource(server, databases.get(server)!.url);
    const parsed = diffRequestSchema.parse({
      data_source1_id: 1,
      data_source2_id: 1,
      table1: ['side 1'],
      table2: ['side 2'],
      pk_columns: request.keys,
      include_columns: request.include,
      exclude_columns: request.exclude,
      column_mapping: request.mapping,
    });
    const results = await withDuckDB((connection, folder) =>
      compare(parsed, {
        connection,
        sources: [source, source],
        workingDirectory: folder,
        temporaryDirectory: folder,
        signal: new AbortController().signal,
        onPhase: (phase) => phases.add(phase),
        strategy: 'in-source',
      }),
    );
    return figuresOf(results);
  }

  const KEYED: Keyed[] = [
    [false, false],
    [true, true],
    [true, false],
  ];

  test.each(
    (['postgresql', 'mysql'] as const).flatMap((server) =>
      KEYED.map((keyed): [Server, Keyed] => [server, keyed]),
    ),
  )(
    'agrees with a naive oracle on %s, with primary keys: %j, in both orders',
    async (server, keyed) => {
      const ran = { there: 0, otherwise: 0 };
      for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed += 1) {
        const random = randomCase(seed);
        random.request.tolerances = [];
        if (hasTruthBesideNumbers(random)) continue;
        for (const order of ['as made', 'swapped']) {
          const one = forServer(order === 'swapped' ? swapped(random) : random, keyed);
          const database = databases.get(server)!;
          for (const side of [0, 1] as const) {
            const keys = keyed[side] ? one.keys[side] : [];
            await database.query(written(server, `side ${side + 1}`, one.tables[side], keys));
          }
          const phases = new Set<string>();
          const about = { seed, order };
          const engine = await figures(server, one, phases).catch((error: unknown) => ({
            error: String(error),
          }));
          ran[phases.has('joining in the database') ? 'there' : 'otherwise'] += 1;
          expect({ ...about, ...engine }).toEqual({ ...about, ...oracle(one.tables, one.request) });
        }
      }
      // Where a whole number is beside a float, their rule is not the database's own.
      expect(ran.there).toBeGreaterThan(4 * ran.otherwise);
    },
  );

  test.each(['postgresql', 'mysql'] as const)(
    'takes a query of %s for one set of rows, though it gives others each time',
    async (server) => {
      const random = server === 'mysql' ? 'rand()' : 'random()';
      const numbers = Array.from({ length: 200 }, (_, i) => `SELECT ${i % 150} AS n`);
      const query = `SELECT n AS id, ${random} AS v FROM (${numbers.join(' UNION ALL ')}) AS t WHERE ${random} < 0.5`;
      const phases = new Set<string>();
      const { pks } = await compareTables(
        databases.get(server)!.url,
        [{ query }, { query }],
        // The engine checks that its figures fit together.
        { strategy: 'in-source', onPhase: (phase) => phases.add(phase) },
      );
      expect(phases).toContain('joining in the database');
      expect(pks!.exclusives[0]).toBeGreaterThan(0);
    },
  );

  test.each(['postgresql', 'mysql'] as const)(
    'takes what a filter of %s leaves for one set of rows, though it leaves others each time',
    async (server) => {
      const database = databases.get(server)!;
      const rows = Array.from({ length: 1000 }, (_, i) => `(${i})`).join(', ');
      await database.query(
        `DROP TABLE IF EXISTS keyed; CREATE TABLE keyed (id integer PRIMARY KEY); INSERT INTO keyed VALUES ${rows}`,
      );
      const filters: [string, null] = [`${server === 'mysql' ? 'rand()' : 'random()'} < 0.5`, null];
      const { pks } = await compareTables(database.url, ['keyed', 'keyed'], {
        strategy: 'in-source',
        filters,
      });
      expect(pks!.exclusives).toEqual([0, 1000 - pks!.total_rows[0]]);
    },
  );

  test.each(['postgresql', 'mysql'] as const)(
    'does not multiply the duplicates of %s',
    async (server) => {
      const database = databases.get(server)!;
      const rows = Array.from({ length: 20_000 }, (_, i) => `(7, ${i})`).join(', ');
      await database.query(
        `DROP TABLE IF EXISTS many; CREATE TABLE many (id integer, v integer); INSERT INTO many VALUES ${rows}, (8, 1)`,
      );
      const options = { strategy: 'in-source' } as const;
      const { pks, values } = await compareTables(database.url, ['many', 'many'], options);
      expect(pks!.dupes).toEqual([20_000, 20_000]);
      expect(values!.total_rows).toBe(1);
    },
  );
});
