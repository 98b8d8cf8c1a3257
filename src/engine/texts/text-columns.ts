import { markedFor } from '../../duckdb/equality/decimal-commas.ts';
import {
  fits,
  fitsJson,
  isWrittenInOneWay,
  jsonText,
  readAs,
} from '../../duckdb/equality/text-types.ts';
import type { TextColumn } from '../../duckdb/relation.ts';
import type { Sql, WrittenFormat } from '../../sources/dialect.ts';
import { type ColumnType, TEXT } from '../../sources/types/column-type.ts';
import { type ReadTypes, same } from './type-beside.ts';

/** The types to read each column in, by its name. */
export type ColumnTypes = ReadonlyMap<string, ReadTypes>;

/** Whether a value of a column that was looked at closely can be read at all. */
export function isRead(column: TextColumn, types: ColumnTypes): Sql {
  const { checked: type } = typesOf(column.name, types);
  if (type === 'one way' || type.kind === 'json') return 'true';
  const text = textFor(type, column);
  const read = readAs(text, type);
  return read === text ? 'true' : `(${column.text} IS NULL OR ${read} IS NOT NULL)`;
}

/** In which types a column is read. */
export const typesOf = (name: string, types: ColumnTypes): ReadTypes =>
  types.get(name) ?? same(TEXT);

/** A column of texts under another name than in its file. */
export function asWritten(name: string, written: Sql, format: WrittenFormat): TextColumn {
  if (format === 'json') return { name, text: `(${jsonText(written)})`, json: written };
  return { name, text: written, json: null, hasDecimalCommas: format !== 'csv' };
}

/** The text of a column as it is read in a type. */
const textFor = (type: ColumnType | 'one way', { text, hasDecimalCommas }: TextColumn): Sql =>
  hasDecimalCommas === true ? markedFor(type, text) : text;

/** The value of a column in a type; NULL where its text does not fit. */
export function readColumn(column: TextColumn, type: ColumnType): Sql {
  const { json } = column;
  const isJson = type.kind === 'json' || (type.kind === 'mixed' && type.isJson);
  if (!isJson || json === null) return readAs(textFor(type, column), type);
  return `CASE WHEN json_type(${json}) <> 'NULL' THEN ${json} END`;
}

/** Whether a value of a column fits the type that its values are checked for. */
export function fitsColumn(column: TextColumn, types: ColumnTypes): Sql {
  const { name, json } = column;
  const { checked: type } = typesOf(name, types);
  const text = textFor(type, column);
  if (type === 'one way') return `(${text} IS NULL OR ${isWrittenInOneWay(text)})`;
  if (type.kind === (json === null ? 'text' : 'json')) return 'true';
  const conditions = [fits(text, type), ...(json === null ? [] : [fitsJson(json, type)])];
  return `(${text} IS NULL OR coalesce(${conditions.join(' AND ')}, false))`;
}
