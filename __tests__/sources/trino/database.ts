import { randomBytes } from 'node:crypto';
import type { TestDatabase } from '../kit.ts';
import {
  columnType,
  identifier,
  inQuotes,
  type OwnTable,
  type SqlWords,
  type TestTable,
} from '../table-script.ts';
import { askTrino, trinoUrl } from './client.ts';

/** Types whose every value a table of Iceberg's holds. */
const IN_ICEBERG =
  /^(?:boolean|integer|int|bigint|real|double|decimal\(.*\)|varchar(?:\(\d+\))?|date|timestamp\(6\)(?: with time zone)?|time\(6\)|uuid|varbinary)$/;

/** A statement has no more characters, and each of its texts may be escaped. */
const LONGEST_STATEMENT = 900_000;

/** A view is planned anew by each statement that reads it. */
const LONGEST_VIEW = 20_000;

/** How a table is made: of Iceberg's where that has its types, else as a view, which costs less, too. */
type Kind = 'TABLE' | 'VIEW';

/** What Trino makes a value of from the text that tests have for it. */
const FROM_TEXT: Record<string, (text: string) => string> = {
  json: (text) => `json_parse(${text})`,
  varbinary: (text) => `from_hex(${text})`,
};

const castTo = (type: string, text: string): string =>
  FROM_TEXT[type]?.(text) ?? `CAST(${text} AS ${type})`;

interface Select {
  columns: { name: string; type: string }[];
  /** SQL of the values, and what makes each of its column's type. */
  rows: string[][];
  cast: (type: string, value: string) => string;
}

/** Rows by the SELECTs that give them. */
function selectsOf({ columns, rows, cast }: Select): string[] {
  const values = columns.map(({ name, type }, i) => `${cast(type, `c${i}`)} AS ${name}`);
  const names = columns.map((_, i) => `c${i}`).join(', ');
  const select = (some: string[], condition = ''): string =>
    `SELECT ${values.join(', ')} FROM (VALUES ${some.join(', ')}) AS t (${names})${condition}`;
  if (rows.length === 0)
    return [select([`(${columns.map(() => 'NULL').join(', ')})`], ' WHERE false')];
  let length = 0;
  const tuples = rows.map((row) => `(${row.join(', ')})`);
  const parts = Map.groupBy(tuples, (tuple) =>
    Math.floor((length += tuple.length) / LONGEST_STATEMENT),
  );
  return [...parts.values()].map((some) => select(some));
}

/** The tables of a test in a schema of its own. */
class Tables {
  readonly #schema: string;
  readonly #kinds = new Map<string, Kind>();

  constructor(schema: string) {
    this.#schema = schema;
  }

  /** Writes a table in place of the one of its name, which is quoted. */
  async write(name: string, select: Select): Promise<void> {
    const isTable = select.columns.every(({ type }) => IN_ICEBERG.test(type));
    const kind: Kind = isTable ? 'TABLE' : 'VIEW';
    const place = `iceberg.${this.#schema}.${name}`;
    const before = this.#kinds.get(name);
    if (before && before !== kind) await askTrino(`DROP ${before} ${place}`);
    this.#kinds.set(name, kind);
    const selects = selectsOf(select);
    if (isTable) await create(`CREATE OR REPLACE TABLE ${place}`, place, selects);
    else await this.#writeView(name, place, selects);
  }

  /** A view of the values, or of a table of another catalog that has every type, where they are many. */
  async #writeView(name: string, place: string, selects: string[]): Promise<void> {
    const all = selects.join(' UNION ALL ');
    if (all.length < LONGEST_VIEW) {
      await askTrino(`CREATE OR REPLACE VIEW ${place} AS ${all}`);
      return;
    }
    const held = `memory.${this.#schema}.${name}`;
    await askTrino(`DROP TABLE IF EXISTS ${held}`);
    await create(`CREATE TABLE ${held}`, held, selects);
    await askTrino(`CREATE OR REPLACE VIEW ${place} AS SELECT * FROM ${held}`);
  }
}

async function create(
  begin: string,
  place: string,
  [first = '', ...more]: string[],
): Promise<void> {
  await askTrino(`${begin} AS ${first}`);
  for (const part of more) await askTrino(`INSERT INTO ${place} ${part}`);
}

/** The same in words that all sources share. */
function selectOf({ columns, rows }: TestTable, words: SqlWords): Select {
  const typed = columns.map(({ name, type }) => {
    const own = columnType(words, type);
    if (own === null) throw new Error(`there is no type for ${type}`);
    return { name: identifier(name), type: own };
  });
  const literal = (value: string | null, i: number): string =>
    value === null ? 'NULL' : words.literal(value, columns[i]!.type);
  return { columns: typed, rows: rows.map((row) => row.map(literal)), cast: castTo };
}

/** A value of SQL in a type: numbers have more digits as texts, and a time is no date at once. */
function typed(value: string, type: string): string {
  const text = /^-?[\d.]+(?:e[+-]?\d+)?$/i.test(value) ? inQuotes(value) : value;
  const isTime = type === 'date' && / \d\d:/.test(text);
  return `CAST(${isTime ? `CAST(${text} AS timestamp(6))` : text} AS ${type})`;
}

/** Opens a schema in the catalog of Iceberg. */
export async function openTrinoSchema(words: SqlWords): Promise<TestDatabase> {
  // Also the user, so that its statements are known.
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const { host } = new URL(trinoUrl());
  const url = `trino://${schema}@${host}/iceberg/${schema}`;
  await askTrino(`CREATE SCHEMA iceberg.${schema}`);
  await askTrino(`CREATE SCHEMA memory.${schema}`);
  const tables = new Tables(schema);
  const here = (sql: string): string => sql.replaceAll('HERE.', `iceberg.${schema}.`);
  const query = (sql: string) =>
    askTrino(here(sql).replaceAll('THIS_USER', inQuotes(schema)), { catalog: 'iceberg', schema });
  return {
    url,
    execute: async (sql) => void (await query(sql)),
    write: async (all, own = words) => {
      await Promise.all(
        all.map((table) => tables.write(identifier(table.name), selectOf(table, own))),
      );
    },
    writeOwn: ({ name, columns, rows }: OwnTable) => {
      const values = rows.map((row) => row.map((value, i) => typed(value, columns[i]!.type)));
      return tables.write(name, { columns, rows: values, cast: (_, value) => value });
    },
    server: { url, readerUrl: url, query, drop: () => Promise.resolve() },
    drop: async () => {
      // Its metastore, which is one for tests, may lose sight of a table with an odd name.
      await askTrino(`DROP SCHEMA iceberg.${schema} CASCADE`).catch(() => undefined);
      await askTrino(`DROP SCHEMA memory.${schema} CASCADE`).catch(() => undefined);
    },
  };
}
