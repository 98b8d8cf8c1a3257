import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { compareTables } from '../compare-tables.ts';
import { type Kind, oracle, type OracleTable, type Value } from '../../engine/oracle.ts';
import { type RandomCase, randomCase } from '../../engine/random-tables.ts';
import { figuresOf } from '../../engine/run-case.ts';

const CASES = Number(process.env['ORACLE_CASES'] ?? 30);
const FIRST_SEED = Number(process.env['ORACLE_SEED'] ?? 1);

type Server = 'postgresql' | 'mysql';

const TYPES: Record<Server, Record<Kind, string>> = {
  postgresql: {
    int: 'bigint',
    decimal: 'numeric(18,2)',
    double: 'double precision',
    text: 'text',
    boolean: 'boolean',
    date: 'date',
    timestamp: 'timestamp',
  },
  mysql: {
    int: 'bigint',
    decimal: 'decimal(18,2)',
    double: 'double',
    text: 'varchar(99) COLLATE utf8mb4_nopad_bin',
    boolean: 'bit(1)',
    date: 'date',
    timestamp: 'datetime(6)',
  },
};

const QUOTES: Record<Server, string> = { postgresql: '"', mysql: '`' };

const BARE: Kind[] = ['int', 'decimal', 'double', 'boolean'];

function literal(value: Value, kind: Kind): string {
  if (value === null || BARE.includes(kind)) return value ?? 'NULL';
  return `'${value.replaceAll("'", "''")}'`;
}

async function write(
  database: ServerDatabase,
  server: Server,
  name: string,
  { columns, rows }: OracleTable,
  keys: string[],
) {
  const quoted = (text: string): string => {
    const quote = QUOTES[server];
    return `${quote}${text.replaceAll(quote, quote + quote)}${quote}`;
  };
  const definitions = columns.map(
    ({ name: column, kind }) =>
      `${quoted(column)} ${TYPES[server][kind]} ${keys.includes(column) ? 'NOT NULL' : 'NULL'}`,
  );
  if (keys.length > 0) definitions.push(`PRIMARY KEY (${keys.map(quoted).join(', ')})`);
  await database.query(`DROP TABLE IF EXISTS ${name}`);
  await database.query(`CREATE TABLE ${name} (${definitions.join(', ')})`);
  const tuples = rows.map(
    (row) => `(${row.map((value, i) => literal(value, columns[i]!.kind)).join(', ')})`,
  );
  if (rows.length > 0) await database.query(`INSERT INTO ${name} VALUES ${tuples.join(', ')}`);
}

/** The table with typed columns and, where wanted, only rows of keys that a primary key takes. */
function typed(table: OracleTable, keys: string[]): OracleTable {
  const columns = table.columns.map((column) => ({ ...column, declares: 'type' as const }));
  const rows = table.rows.map((row) =>
    row.map((value, i) => (columns[i]!.kind === 'double' && value ? String(Number(value)) : value)),
  );
  const positions = keys.map((key) => columns.findIndex(({ name }) => name === key));
  const seen = new Set<string>();
  const isNew = (row: Value[]): boolean => {
    const parts = positions.map((position) => row[position] ?? null);
    // Numbers of one value have more than one text.
    const key = JSON.stringify(parts.map((part) => part?.replace(/\.?0+$/, '')));
    if (parts.includes(null) || seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  return { columns, rows: keys.length === 0 ? rows : rows.filter(isNew) };
}

/** MariaDB holds truth values as a bit, which can be compared with numbers. */
function hasTruthBesideNumbers({ tables, request }: RandomCase): boolean {
  const to2 = new Map(request.mapping);
  return tables[0].columns.some(({ name, kind }) => {
    const other = tables[1].columns.find((column) => column.name === (to2.get(name) ?? name));
    return other !== undefined && other.kind !== kind && [kind, other.kind].includes('boolean');
  });
}

const PAIRINGS: [Server, Server, Strategy][] = [
  ['postgresql', 'mysql', 'hash-buckets'],
  ['mysql', 'postgresql', 'totals'],
  ['mysql', 'mysql', 'buckets'],
];

describe('with checksums in common the engine agrees with a naive oracle on every figure', () => {
  const servers: Record<Server, ServerDatabase[]> = { postgresql: [], mysql: [] };
  beforeAll(async () => {
    servers.postgresql = [await postgresDatabase(), await postgresDatabase()];
    servers.mysql = [await mysqlDatabase(), await mysqlDatabase()];
  });
  afterAll(async () => {
    for (const database of [...servers.postgresql, ...servers.mysql]) await database.drop();
  });

  test.each(PAIRINGS)(
    'from %s to %s by %s, with and without a primary key',
    async (server1, server2, strategy) => {
      const [one, two] = [servers[server1][0]!, servers[server2][1]!];
      for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed += 1) {
        const random = randomCase(seed);
        if (hasTruthBesideNumbers(random)) continue;
        const { request } = random;
        const to2 = new Map(request.mapping);
        const keys = seed % 2 === 0 ? request.keys : [];
        const keys2 = keys.map((key) => to2.get(key) ?? key);
        const tables: [OracleTable, OracleTable] = [
          typed(random.tables[0], keys),
          typed(random.tables[1], keys2),
        ];
        await write(one, server1, 'side1', tables[0], keys);
        await write(two, server2, 'side2', tables[1], keys2);
        const results = await compareTables([one.url, two.url], ['side1', 'side2'], {
          strategy,
          request: {
            pk_columns: request.keys,
            include_columns: request.include,
            exclude_columns: request.exclude,
            column_mapping: request.mapping,
            diff_tolerances_per_column: request.tolerances,
          },
        });
        expect({ seed, ...figuresOf(results) }).toEqual({ seed, ...oracle(tables, request) });
      }
    },
    300_000,
  );
});
