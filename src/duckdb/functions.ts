import type * as DuckDB from '@duckdb/node-api';
import {
  canonicalArray,
  canonicalJson,
  canonicalNumber,
  canonicalWholeFloat,
  jsonMembers,
} from './equality/canonical.ts';
import type { DuckDBModule } from './native.ts';
import { wideDecimal } from './equality/wide-decimal.ts';
import { isWithin } from './equality/within.ts';

type OfTexts<Result> = (...texts: string[]) => Result;

const TEXT_FUNCTIONS: Record<string, OfTexts<string>> = {
  canonical_number: canonicalNumber,
  canonical_whole_float: canonicalWholeFloat,
  canonical_json: canonicalJson,
  canonical_array: canonicalArray,
  json_members: jsonMembers,
  wide_decimal: wideDecimal,
};

const CONDITIONS: Record<string, OfTexts<boolean>> = {
  within_absolute: (a = '', b = '', tolerance = '') => isWithin('absolute', a, b, tolerance),
  within_relative: (a = '', b = '', tolerance = '') => isWithin('relative', a, b, tolerance),
};

/** Calls a function for each row of a chunk. Where an argument is NULL, so is the result. */
function inChunks(convert: OfTexts<string | boolean>): DuckDB.DuckDBScalarMainFunction {
  return (_info, input, output) => {
    const columns = Array.from({ length: input.columnCount }, (_, i) => input.getColumnVector(i));
    for (let row = 0; row < input.rowCount; row += 1) {
      const texts = columns.map((column) => column.getItem(row) as string | null);
      output.setItem(row, texts.includes(null) ? null : convert(...(texts as string[])));
    }
    output.flush();
  };
}

/** Makes the functions callable in SQL that the dialect and the readers of files need. */
export function registerFunctions(duckdb: DuckDBModule, connection: DuckDB.DuckDBConnection): void {
  const register = (
    name: string,
    arity: number,
    returnType: DuckDB.DuckDBType,
    convert: OfTexts<string | boolean>,
  ) =>
    connection.registerScalarFunction(
      duckdb.DuckDBScalarFunction.create({
        name,
        parameterTypes: Array.from({ length: arity }, () => duckdb.VARCHAR),
        returnType,
        mainFunction: inChunks(convert),
      }),
    );
  for (const [name, convert] of Object.entries(TEXT_FUNCTIONS)) {
    register(name, 1, duckdb.VARCHAR, convert);
  }
  for (const [name, convert] of Object.entries(CONDITIONS)) {
    register(name, 3, duckdb.BOOLEAN, convert);
  }
}
