import type { FieldPacket } from 'mysql2';

/** Types of MySQL's protocol by their numbers; see `enum_field_types` of its manual. */
export const WIRE = {
  DECIMAL: 0,
  TINY: 1,
  SHORT: 2,
  LONG: 3,
  FLOAT: 4,
  DOUBLE: 5,
  NULL: 6,
  TIMESTAMP: 7,
  LONGLONG: 8,
  INT24: 9,
  DATE: 10,
  TIME: 11,
  DATETIME: 12,
  YEAR: 13,
  NEWDATE: 14,
  BIT: 16,
  VECTOR: 242,
  JSON: 245,
  NEWDECIMAL: 246,
  GEOMETRY: 255,
} as const;

/** The number of the character set that says that there is none. */
const NO_CHARACTER_SET = 63;

const NOT_NULL_FLAG = 1;
const UNSIGNED_FLAG = 32;

/** A column of a result, as the server describes it. */
export interface ResultField {
  name: string;
  /** One of `WIRE`; every other number is a kind of text or, without a character set, of bytes. */
  type: number;
  /** How many bytes the longest value takes, as text. */
  length: number;
  /** Digits after the point, of a second too. */
  decimals: number;
  isUnsigned: boolean;
  /** Whether a text is bytes without a character set. */
  isBytes: boolean;
  /** MariaDB's own word for what it sends as text: `json`, `uuid`, `inet4`, `inet6`. */
  extended: string | null;
}

/** MariaDB has no type for the word NULL, and describes it as bytes of which there are none. */
function isNullWord(field: FieldPacket, flags: number): boolean {
  const isEmptyBytes = field.columnLength === 0 && field.characterSet === NO_CHARACTER_SET;
  return isEmptyBytes && field.orgTable === '' && (flags & NOT_NULL_FLAG) === 0;
}

/** What the driver says of a column of a result. */
export function readField(field: FieldPacket): ResultField {
  const flags = typeof field.flags === 'number' ? field.flags : 0;
  return {
    name: field.name,
    type: isNullWord(field, flags) ? WIRE.NULL : (field.columnType ?? -1),
    length: field.columnLength ?? 0,
    decimals: field.decimals,
    isUnsigned: (flags & UNSIGNED_FLAG) !== 0,
    isBytes: field.characterSet === NO_CHARACTER_SET,
    extended: field.extendedFormat ?? field.extendedTypeName ?? null,
  };
}

/** Types whose text is never more than digits, letters, points, colons and blanks. */
const BARE = new Set<number>([
  WIRE.DECIMAL,
  WIRE.TINY,
  WIRE.SHORT,
  WIRE.LONG,
  WIRE.FLOAT,
  WIRE.DOUBLE,
  WIRE.TIMESTAMP,
  WIRE.LONGLONG,
  WIRE.INT24,
  WIRE.DATE,
  WIRE.TIME,
  WIRE.DATETIME,
  WIRE.YEAR,
  WIRE.NEWDATE,
  WIRE.NEWDECIMAL,
]);

/** How a value's bytes are written as a field of CSV. */
export type CsvForm = 'bare' | 'text' | 'hex';

/** How the values of a column are written as fields of CSV. */
export function csvFormOf({ type, isBytes }: ResultField): CsvForm {
  if (BARE.has(type)) return 'bare';
  // JSON has no character set either, and is text in UTF-8.
  return isBytes && type !== WIRE.JSON ? 'hex' : 'text';
}
