import type { ResultFormat } from '../../contract/differences.ts';
import type { Column, Sql } from '../../sources/dialect.ts';
import type { ColumnType } from '../../sources/types/column-type.ts';

/** The value's text as DuckDB prints it, which it also reads. */
const asText = (value: Sql): Sql => `CAST(${value} AS VARCHAR)`;

const asHex = (value: Sql): Sql => `lower(hex(${value}))`;

/** Whether a column of a Parquet file holds every value of a type exactly. */
function isInParquet(type: ColumnType): boolean {
  switch (type.kind) {
    case 'boolean':
    case 'text':
    case 'enum':
    case 'date':
    case 'uuid':
    case 'blob':
    case 'json':
    case 'decimal':
    case 'float':
    case 'timestamp':
      return true;
    case 'integer':
      // DuckDB writes wider ones as doubles.
      return type.bits <= 64;
    case 'time':
      return type.unit === 'us';
    case 'list':
    case 'array':
      return isInParquet(type.item);
    case 'struct':
      return type.fields.every((field) => isInParquet(field.type));
    case 'map':
      return isInParquet(type.key) && isInParquet(type.value);
    default:
      return false;
  }
}

/** The largest whole number up to which readers of JSON hold every one. */
const MOST_OF_JSON = Number.MAX_SAFE_INTEGER;

/** A value as JSON: what a reader would not hold exactly as a number is a text. */
function asJson({ type }: Column, value: Sql): Sql {
  switch (type.kind) {
    case 'boolean':
      return value;
    case 'blob':
      return asHex(value);
    case 'integer': {
      if (type.bits < 64) return value;
      const isSafe = `${value} BETWEEN -${MOST_OF_JSON} AND ${MOST_OF_JSON}`;
      return `CASE WHEN ${isSafe} THEN to_json(${value}) ELSE to_json(${asText(value)}) END`;
    }
    case 'float':
      // JSON has no NaN. As it prints, a float is the shortest number that it reads as.
      return `CASE WHEN isfinite(${value}) THEN CAST(${asText(value)} AS JSON) ELSE to_json(${asText(value)}) END`;
    default:
      return asText(value);
  }
}

const FORMS: Record<ResultFormat, (column: Column, value: Sql) => Sql> = {
  parquet: ({ type }, value) => (isInParquet(type) ? value : asText(value)),
  csv: ({ type }, value) => (type.kind === 'blob' ? asHex(value) : value),
  jsonl: asJson,
};

/** How DuckDB writes a file of a format. In CSV, NULL is an empty field and an empty text is `""`. */
const OPTIONS: Record<ResultFormat, Sql> = {
  parquet: 'FORMAT parquet, COMPRESSION zstd',
  csv: `FORMAT csv, HEADER true, NULLSTR ''`,
  jsonl: 'FORMAT json',
};

/**
 * Writes what a SELECT yields to a file, so that its values can be read back exactly.
 *
 * @param path of the file, as a literal.
 */
export function copySql(select: Sql, columns: Column[], format: ResultFormat, path: Sql): Sql {
  const values = columns.map((column) => {
    const name = `"${column.name.replaceAll('"', '""')}"`;
    return `${FORMS[format](column, name)} AS ${name}`;
  });
  // A name of its own that the user may see is ours to choose, and not DuckDB's.
  const options = `${OPTIONS[format]}, USE_TMP_FILE false`;
  return `COPY (SELECT ${values.join(', ')} FROM (${select}) AS differences) TO ${path} (${options})`;
}
