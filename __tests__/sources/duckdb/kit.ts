import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDuckDB } from '../../engine/run-case.ts';
import type { MatrixSource } from '../contract/matrix/family.ts';
import { selectByDuckdb } from '../contract/matrix/write-side.ts';
import { type DatabaseKit, type TestDatabase } from '../kit.ts';
import { identifier, inQuotes, type SqlWords, writeByScripts } from '../table-script.ts';
import { TYPES } from './all-types.ts';
import { DUCKDB, duckdbField, duckdbValue } from './matrix-types.ts';
import { namedSource } from '../named-source.ts';

/** Every type is its own. */
const OWN = `TINYINT SMALLINT INTEGER BIGINT HUGEINT DECIMAL FLOAT DOUBLE VARCHAR BOOLEAN DATE TIME
  TIMESTAMP TIMESTAMP_NS UUID JSON`
  .split(/\s+/)
  .concat('TIMESTAMP WITH TIME ZONE');

const words: SqlWords = {
  identifier,
  literal: (value, type) => `${inQuotes(value)}::${type}`,
  types: Object.fromEntries(OWN.map((type) => [type, type])),
};

function open(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  const path = join(folder, 'test.duckdb');
  const execute = (sql: string): Promise<void> =>
    withDuckDB(async (connection) => {
      await connection.execute(`ATTACH ${inQuotes(path)} AS written; USE written`);
      await connection.execute(sql);
      // Until then another instance of DuckDB cannot read it.
      await connection.execute('USE memory; DETACH written');
    });
  return Promise.resolve({
    url: `duckdb:${path}`,
    execute,
    write: (tables) =>
      writeByScripts(
        tables.map((table) => ({ ...table, keys: [] })),
        words,
        execute,
      ),
    server: null,
    drop: () => Promise.resolve(rmSync(folder, { recursive: true })),
  });
}

const matrix: MatrixSource = {
  name: 'duckdb',
  types: DUCKDB,
  open: (folder, connection) => {
    const location = join(folder, 'matrix.duckdb');
    return Promise.resolve({
      source: namedSource('duckdb', `duckdb:${location}`),
      write: async (name, table) => {
        const select = selectByDuckdb(folder, name, table, duckdbField, duckdbValue);
        await connection.execute(`ATTACH '${location}' AS written`);
        await connection.execute(`CREATE OR REPLACE TABLE written.main.${name} AS ${select}`);
        // Until then another instance of DuckDB cannot read it.
        await connection.execute('DETACH written');
        return { database: location, table: ['main', name] };
      },
      close: () => Promise.resolve(),
    });
  },
};

/** What the tests of all sources need to know of DuckDB's databases. */
export const kit: DatabaseKit = {
  kind: 'duckdb',
  title: 'DuckDB',
  open,
  words,
  isStandIn: false,
  strategies: ['copy'],
  cannotHold: [],
  findsKeys: true,
  parameters: ['?', '$1', '$name'],
  generated: ['VIRTUAL'],
  searched: () => ({ place: 'the schema main', before: 'main.' }),
  hasSchemas: true,
  unreadable: null,
  namesSchemasInFilters: true,
  atRandom: 'random() < 0.5',
  closed: ({ url }) => [
    {
      what: 'a file that is not there',
      url: `${url}.missing`,
      says: /^DiffError: NoSuchDatabaseException: .*missing/,
    },
    {
      what: 'a file that is no database',
      url: `duckdb:${import.meta.filename}`,
      says: /^DiffError: \w+Exception: .*kit\.ts/,
    },
  ],
  failing: [
    {
      query: 'SELECT id, CAST(word AS integer) AS v FROM secrets',
      says: /^DiffError: ConversionException: /,
    },
  ],
  endless:
    'SELECT count(*) AS id FROM range(1000000) AS a, range(1000000) AS b WHERE a.range + b.range < 0',
  running: null,
  declared: {
    setup: [],
    types: () => Promise.resolve(TYPES),
    noKeys: /^(JSON|MAP.*)$/,
    distinct: (column) => `SELECT DISTINCT ${column} FROM one`,
  },
  common: null,
  option: null,
  columnRights: null,
  server: null,
  stores: { truthsAsNumbers: false, untypedWhereEmpty: false },
  matrix: [matrix],
};
