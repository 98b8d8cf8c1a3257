import { isDeepStrictEqual } from 'node:util';

/** How a database makes a timestamp coarser: how it rounds, or that it cuts digits off. */
export type Reduction = 'half from 2000' | 'half from 1970' | 'half up' | 'cut';

/** Kinds of types of which there is one each. */
type PlainKind =
  | 'boolean'
  /** What some databases use for truth values: one bit, or MySQL's TINYINT(1). */
  | 'bitBoolean'
  | 'text'
  | 'date'
  | 'interval'
  | 'uuid'
  | 'blob'
  /** DuckDB's whole numbers of any length. */
  | 'bignum'
  /** That of a column without a value, of which nothing can be said. */
  | 'noValues';

interface OfKind<Kind> {
  readonly kind: Kind;
}

/** Documents of JSON. */
interface JsonType extends OfKind<'json'> {
  /** Whether each is an array, which the source declares. */
  readonly isArray?: true;
}

/** Whole numbers. */
interface IntegerType extends OfKind<'integer'> {
  readonly bits: 8 | 16 | 32 | 64 | 128;
  readonly isSigned: boolean;
}

/** Exact numbers of so many digits, `scale` of them after the point. */
interface DecimalType extends OfKind<'decimal'> {
  readonly digits: number;
  readonly scale: number;
}

/** Numbers written as text, too long for any numeric type; they are held as texts. */
interface NumberTextType extends OfKind<'numberText'> {
  /** Whether those that may be codes, such as `1e5`, are none of them. */
  readonly isSure: boolean;
}

interface FloatType extends OfKind<'float'> {
  readonly bits: 32 | 64;
}

/** Texts of a list; they are held in a type that has this name in SQL. */
interface EnumType extends OfKind<'enum'> {
  readonly name: string;
}

/** Times of a day. */
interface TimeType extends OfKind<'time'> {
  /** `text` for those with more digits than DuckDB counts: they are held as texts. */
  readonly unit: 'us' | 'ns' | 'text';
}

interface TimestampType extends OfKind<'timestamp'> {
  /** Whether it is an instant, and not what a clock on a wall shows. */
  readonly hasZone: boolean;
  /** Digits of a second that its source keeps, and how it drops others. */
  readonly precision: number;
  readonly reduction: Reduction;
  /** What DuckDB counts it in; `text` for one with more digits, which is held as a text with all of them. */
  readonly unit: 's' | 'ms' | 'us' | 'ns' | 'text';
}

/** Values that are only known by their text or their JSON, and by the name of their type. */
interface NamedType extends OfKind<'knownByText' | 'knownByJson'> {
  readonly name: string;
}

/**
 * Values of a text file, or of JSON in one, that not all read as `type`: those that do are compared
 * by it, the others as they are written.
 */
interface MixedType extends OfKind<'mixed'> {
  readonly type: ColumnType;
  readonly isJson: boolean;
}

interface ListType extends OfKind<'list'> {
  readonly item: ColumnType;
}

/** Lists of one length. */
interface ArrayType extends OfKind<'array'> {
  readonly item: ColumnType;
  readonly length: number;
}

/** A field of a struct, by its name as SQL writes it. */
export interface StructField {
  readonly name: string;
  readonly type: ColumnType;
}

interface StructType extends OfKind<'struct'> {
  readonly fields: readonly StructField[];
}

interface MapType extends OfKind<'map'> {
  readonly key: ColumnType;
  readonly value: ColumnType;
}

/** What a Parquet file holds in another way than as `type`, by words for what that is. */
interface BareType extends OfKind<'bare'> {
  readonly type: ColumnType;
  readonly holds: readonly string[];
}

/** A type of DuckDB without rules of its own, by its name in SQL: compared with the same only. */
interface OtherType extends OfKind<'other'> {
  readonly name: string;
}

/**
 * What a column's values are, as far as it has a say in how they compare. A value of plain data: it
 * is made once, where a source reads its catalog or a file's schema.
 */
export type ColumnType =
  | { readonly [Kind in PlainKind]: OfKind<Kind> }[PlainKind]
  | JsonType
  | IntegerType
  | DecimalType
  | NumberTextType
  | FloatType
  | EnumType
  | TimeType
  | TimestampType
  | NamedType
  | MixedType
  | ListType
  | ArrayType
  | StructType
  | MapType
  | BareType
  | OtherType;

/** The types of a kind. */
export type TypeOf<Kind extends ColumnType['kind']> = Extract<ColumnType, { kind: Kind }>;

export const BOOLEAN: TypeOf<'boolean'> = { kind: 'boolean' };
export const BIT_BOOLEAN: TypeOf<'bitBoolean'> = { kind: 'bitBoolean' };
export const TEXT: TypeOf<'text'> = { kind: 'text' };
export const DATE: TypeOf<'date'> = { kind: 'date' };
export const INTERVAL: TypeOf<'interval'> = { kind: 'interval' };
export const UUID: TypeOf<'uuid'> = { kind: 'uuid' };
export const BLOB: TypeOf<'blob'> = { kind: 'blob' };
export const JSON_TYPE: TypeOf<'json'> = { kind: 'json' };
/** Arrays, that come as JSON. */
export const JSON_ARRAY: TypeOf<'json'> = { kind: 'json', isArray: true };
export const BIGNUM: TypeOf<'bignum'> = { kind: 'bignum' };
export const NO_VALUES: TypeOf<'noValues'> = { kind: 'noValues' };

export const FLOAT: FloatType = { kind: 'float', bits: 32 };
export const DOUBLE: FloatType = { kind: 'float', bits: 64 };
export const NUMBER_TEXT: NumberTextType = { kind: 'numberText', isSure: false };
export const SURE_NUMBER_TEXT: NumberTextType = { kind: 'numberText', isSure: true };
export const TIME: TimeType = { kind: 'time', unit: 'us' };
export const TIME_NS: TimeType = { kind: 'time', unit: 'ns' };
export const FINE_TIME: TimeType = { kind: 'time', unit: 'text' };

export const integer = (bits: IntegerType['bits'], isSigned = true): IntegerType => ({
  kind: 'integer',
  bits,
  isSigned,
});

export const TINYINT = integer(8);
export const BIGINT = integer(64);
export const HUGEINT = integer(128);

export const decimal = (digits: number, scale: number): DecimalType => ({
  kind: 'decimal',
  digits,
  scale,
});

/** Timestamps with `precision` digits of a second, from 0 to 6. */
export const timestamp = (
  precision: number,
  hasZone: boolean,
  reduction: Reduction,
): TimestampType => ({ kind: 'timestamp', hasZone, precision, reduction, unit: 'us' });

/** Timestamps with 7 to 12 digits of a second, of any year: `2020-01-01 10:00:00.123456789012`. */
export const fineTimestamp = (
  precision: number,
  hasZone: boolean,
  reduction: Reduction,
): TimestampType => ({ ...timestamp(precision, hasZone, reduction), unit: 'text' });

/** DuckDB's own: it cuts off what comes after microseconds. */
export const TIMESTAMP = timestamp(6, false, 'cut');
export const INSTANT = timestamp(6, true, 'cut');
export const TIMESTAMP_NS: TimestampType = { ...TIMESTAMP, precision: 9, unit: 'ns' };

/** Instants in nanoseconds, as Parquet has them: DuckDB has no such type. */
export const INSTANT_NS: TimestampType = { ...TIMESTAMP_NS, hasZone: true };

/** Values that are only known by their text, and by the name of their type. */
export const knownByText = (name: string): NamedType => ({ kind: 'knownByText', name });

/** The same for values that are known by their JSON. */
export const knownByJson = (name: string): NamedType => ({ kind: 'knownByJson', name });

/** Texts, or values of JSON, of which some read as a type. */
export const mixedWith = (type: ColumnType, isJson: boolean): MixedType => ({
  kind: 'mixed',
  type,
  isJson,
});

export const listOf = (item: ColumnType): ListType => ({ kind: 'list', item });

/** Whether two types are one and the same in every part. */
export const sameType = (a: ColumnType, b: ColumnType): boolean =>
  a === b || (a.kind === b.kind && isDeepStrictEqual(a, b));

/** Numbers of which every digit counts. */
export const isExactNumber = (type: ColumnType): type is TypeOf<'integer' | 'decimal'> =>
  type.kind === 'integer' || type.kind === 'decimal';

/** Numbers of any length. */
export const isLongNumber = (type: ColumnType): type is TypeOf<'numberText' | 'bignum'> =>
  type.kind === 'numberText' || type.kind === 'bignum';

export const isNumber = (type: ColumnType): boolean =>
  isExactNumber(type) || isLongNumber(type) || type.kind === 'float';

export const isText = (type: ColumnType): type is TypeOf<'text' | 'enum'> =>
  type.kind === 'text' || type.kind === 'enum';

/** Timestamps by what a clock shows, and days. */
export const isDay = (type: ColumnType): boolean =>
  type.kind === 'date' || (type.kind === 'timestamp' && !type.hasZone);

/** Digits of numbers, in all and after the point. */
export interface Digits {
  digits: number;
  scale: number;
}

const INTEGER_DIGITS = { 8: 3, 16: 5, 32: 10, 64: 19, 128: 39 };

/** The digits that it takes to write every number of a type. */
export function digitsOf(type: TypeOf<'integer' | 'decimal'>): Digits {
  if (type.kind === 'decimal') return type;
  const digits = INTEGER_DIGITS[type.bits];
  // Of the largest numbers without a sign, one more than of those with one.
  return { digits: type.isSigned || type.bits < 64 ? digits : digits + 1, scale: 0 };
}
