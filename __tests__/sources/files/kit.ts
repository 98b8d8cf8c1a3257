import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES } from '../../../src/sources/registry.ts';
import type { MatrixSource } from '../contract/matrix/family.ts';
import { selectByDuckdb, written } from '../contract/matrix/write-side.ts';
import { duckdbField, duckdbValue, IN_BOTH } from '../duckdb/matrix-types.ts';
import type { Kit, Limit } from '../kit.ts';
import { CSV, csvField } from './matrix-types.ts';

const PARQUET: MatrixSource = {
  name: 'parquet',
  types: IN_BOTH,
  open: (folder, connection) =>
    Promise.resolve({
      source: FILES,
      write: async (name, table) => {
        const file = join(folder, `${name}.parquet`);
        const select = selectByDuckdb(folder, name, table, duckdbField, duckdbValue);
        await connection.execute(`COPY (${select}) TO '${file}' (FORMAT parquet)`);
        return { database: null, file };
      },
      close: () => Promise.resolve(),
    }),
};

const CSV_FILES: MatrixSource = {
  name: 'csv',
  types: CSV,
  open: (folder) =>
    Promise.resolve({
      source: FILES,
      write: (name, table) => {
        const file = join(folder, `${name}.csv`);
        const header = ['id', ...table.columns.map((column) => column.name)];
        const lines = [header, ...written(table, csvField, '')].map(
          (fields) => `${fields.join(',')}\n`,
        );
        writeFileSync(file, lines.join(''));
        return Promise.resolve({ database: null, file });
      },
      close: () => Promise.resolve(),
    }),
};

/** Tables that no JSON file can hold. */
const NOT_IN_JSON: Limit[] = [
  { isEmpty: true, reason: 'JSON without records has no columns' },
  {
    types: /FLOAT|DOUBLE/,
    values: (value) => /inf|nan/i.test(value),
    reason: 'JSON has no NaN and no infinity',
  },
];

/** The formats of files that cases are written in, and what each cannot hold. */
export const FORMATS = {
  csv: [],
  json: NOT_IN_JSON,
  jsonl: NOT_IN_JSON,
  parquet: [],
};

/** What the tests of all sources need to know of files. */
export const kit: Kit = { kind: 'files', matrix: [PARQUET, CSV_FILES] };
