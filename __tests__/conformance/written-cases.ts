import { join } from 'node:path';
import type { Pair } from '../../src/contract/summary-results.ts';
import type { DuckDBConnection } from '../../src/duckdb/connection.ts';
import { typeName } from '../../src/sources/types/shown-type.ts';
import { type Content, type TestDatabase } from '../sources/kit.ts';
import { type Case, type Options, type Source, type Table, databases } from './case-format.ts';
import { type Contents, isHeldBy } from './pairings.ts';
import { type Dataset, type Format, selectRows, writeDataset } from './write-dataset.ts';
import { namedSource } from '../sources/named-source.ts';

/** A table's types and values as DuckDB writes them, whatever makes the table. */
async function contentOf(connection: DuckDBConnection, table: Table): Promise<Content> {
  const relation = `(${selectRows(table)})`;
  const described = await connection.describe(relation);
  const names = described.map(({ name }) => name);
  const rows = await connection.query(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${relation}`);
  return {
    columns: Object.fromEntries(described.map(({ name, type }) => [name, typeName(type)])),
    rows: rows.map((row) => names.map((name) => row[name] as string | null)),
  };
}

/** The contents of a case's tables. */
export async function contentsOf(connection: DuckDBConnection, testCase: Case): Promise<Contents> {
  return [await contentOf(connection, testCase.side1), await contentOf(connection, testCase.side2)];
}

function keyNames({ keys, mapping }: Options): Pair<string[]> {
  return [keys, keys.map((key) => (Object.hasOwn(mapping, key) ? mapping[key]! : key))];
}

/** Both sides in one source. */
export type Written = Map<Source, Pair<Dataset>>;

/** The databases that cases are written to, each by one connection. */
export class CaseDatabases {
  readonly #databases = new Map<Source, TestDatabase>();

  async open(): Promise<void> {
    for (const { kind, open } of databases) this.#databases.set(kind, await open());
  }

  async drop(): Promise<void> {
    for (const database of this.#databases.values()) await database.drop();
  }

  /** Writes the tables of a case to a source, all that it takes at once. */
  async write(
    testCase: Case,
    contents: Contents,
    source: Source,
    { connection, folder }: { connection: DuckDBConnection; folder: string },
  ): Promise<Pair<Dataset>> {
    const database = this.#databases.get(source);
    if (!database) {
      const format = source as Format;
      return [
        await writeDataset(connection, testCase.side1, format, join(folder, `${format}1`)),
        await writeDataset(connection, testCase.side2, format, join(folder, `${format}2`)),
      ];
    }
    // A name that every database takes.
    const id = testCase.id.toLowerCase().replaceAll(/\W/g, '_');
    const names: Pair<string> = [`case_${id}_side_1`, `case_${id}_side_2`];
    const keys = keyNames(testCase.options);
    const tables = contents.map(({ columns, rows }, side) => ({
      name: names[side]!,
      columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
      rows,
      keys: keys[side]!,
    }));
    await database.write(tables.filter((_, side) => isHeldBy(source, contents[side as 0 | 1])));
    const dataset = (name: string): Dataset => ({
      database: null,
      source: namedSource(source, database.url),
      table: [name],
    });
    return [dataset(names[0]), dataset(names[1])];
  }
}
