import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FieldName } from '../../../../src/contract/request-fields.ts';
import { FILES, namedSources } from '../../../../src/sources/registry.ts';
import type { OracleTable } from '../../../engine/oracle.ts';
import { withDuckDB } from '../../../engine/run-case.ts';
import { DUCKDB_TYPES } from '../../../engine/write-table.ts';
import type { TestDatabase } from '../../kit.ts';
import { kitOf } from '../../kits.ts';
import type { TestTable } from '../../table-script.ts';
import { rowsWhere } from './expected.ts';
import { type Asked, type Place, QUERIED, requestWith } from './fields.ts';
import { type FileForm, partOf, pathOf, writeForms } from './files.ts';
import type { Run } from './runs.ts';
import { pickBy, randomTables, without } from './tables.ts';

/** Where the tables of a pair of fields are. */
export const PLACE_NAMES = ['files', 'postgresql', 'sqlite', 'postgresql and sqlite'] as const;
export type PlaceName = (typeof PLACE_NAMES)[number];

/** As databases write it. */
const databaseTable = (name: string, { columns, rows }: OracleTable): TestTable => ({
  name,
  columns: columns.map((column) => ({ name: column.name, type: DUCKDB_TYPES[column.kind] })),
  rows,
  keys: [],
});

/** Makes a request of what is there without it. */
type Requesting = (base: Asked, place: Omit<Place, 'rows'>) => Asked;

/** How a table is read by a request: with its types or without, and with what its folders say. */
function asRead(table: OracleTable, side: 1 | 2, asked: Asked): OracleTable {
  if (asked[`query${side}`] != null) return rowsWhere(table, QUERIED);
  const file = asked[`file${side}`];
  if (file == null) return table;
  const declares = 'nothing' as const;
  const columns = table.columns.map((column) => ({ ...column, declares }));
  // The rows of each folder together: their order says nothing.
  if (!file.includes('*')) return { columns, rows: table.rows };
  return {
    columns: [...columns, { name: 'part', kind: 'text', declares }],
    rows: table.rows.map((row, index) => [...row, partOf(index)]),
  };
}

/** The tables of a seed, in every place. */
export class World {
  readonly #databases = new Map<string, TestDatabase>();
  readonly #folder = mkdtempSync(join(tmpdir(), 'field-pairs-'));
  #tables = randomTables(1);

  async open(): Promise<void> {
    for (const kind of ['postgresql', 'sqlite']) {
      this.#databases.set(kind, await kitOf(kind).open());
    }
  }

  async close(): Promise<void> {
    for (const database of this.#databases.values()) await database.drop();
    rmSync(this.#folder, { recursive: true });
  }

  async write(seed: number): Promise<void> {
    this.#tables = randomTables(seed);
    const plain = this.#tables.map((table) => without(table, 'arr'));
    await withDuckDB(async (connection) => {
      await writeForms(connection, this.#folder, 1, plain[0]!);
      await writeForms(connection, this.#folder, 2, plain[1]!);
    });
    const written = (tables: OracleTable[]) =>
      tables.map((table, side) => databaseTable(`side_${side + 1}`, table));
    await this.#databases.get('sqlite')!.write(written(plain));
    const postgres = this.#databases.get('postgresql')!;
    await postgres.write(written(this.#tables));
    for (const side of [1, 2]) {
      await postgres.execute(
        `ALTER TABLE side_${side} ALTER COLUMN arr TYPE integer[]
          USING translate(arr, '[]', '{}')::integer[]`,
      );
    }
  }

  run(name: PlaceName, fields: FieldName[], seed: number): Run {
    const pick = pickBy(seed);
    const rows: [number, number] = [this.#tables[0].rows.length, this.#tables[1].rows.length];
    const request: Requesting = (base, place) =>
      requestWith(base, fields, pick, { ...place, rows });
    return name === 'files' ? this.#inFiles(request) : this.#inDatabases(name, request);
  }

  #inFiles(request: Requesting): Run {
    const path = (side: 1 | 2, form: FileForm) => pathOf(this.#folder, side, form);
    const asked = request(
      { file1: path(1, 'plain'), file2: path(2, 'plain'), pk_columns: ['id'] },
      {
        query: (side) => `SELECT * FROM '${path(side, 'parquet')}' WHERE ${QUERIED}`,
        file: path,
      },
    );
    const [table1, table2] = this.#tables.map((table) => without(table, 'arr'));
    return {
      asked,
      sources: [FILES, FILES],
      tables: [asRead(table1!, 1, asked), asRead(table2!, 2, asked)],
    };
  }

  #inDatabases(name: Exclude<PlaceName, 'files'>, request: Requesting): Run {
    const kinds = name.split(' and ');
    const urls = kinds.map((kind) => [kind, this.#databases.get(kind)!.url] as const);
    const [, source1, source2 = source1] = namedSources(Object.fromEntries(urls));
    const asked = request(
      { table1: ['side_1'], table2: ['side_2'], pk_columns: ['id'] },
      { query: (side) => `SELECT * FROM side_${side} WHERE ${QUERIED}`, file: null },
    );
    const [table1, table2] = this.#tables.map((table, side) =>
      (kinds[side] ?? kinds[0]) === 'sqlite' ? without(table, 'arr') : table,
    );
    return {
      asked,
      sources: [source1!, source2!],
      tables: [asRead(table1!, 1, asked), asRead(table2!, 2, asked)],
    };
  }
}
