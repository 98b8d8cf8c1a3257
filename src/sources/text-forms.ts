import type { DatabaseColumn } from './database.ts';
import { type ColumnType, isText, type Reduction, type TypeOf } from './types/column-type.ts';
import type { Sql } from './dialect.ts';
import type { CellArithmetic } from './tolerances/cells.ts';

/** A timestamp made coarser, as the database of the other side would. */
export interface Coarser {
  /** Digits of a second. */
  precision: number;
  reduction: Reduction;
}

/**
 * How a value becomes a text that two databases write alike. A text is never NULL unless the
 * database fails to make it, and it can be told where it ends: none but `text`, which begins with
 * its length, has a comma in it.
 */
export type TextForm =
  /** A whole or decimal number, or a truth value as 1 or 0: no zeros at the ends, no exponent. */
  | { kind: 'number'; type: ColumnType }
  /**
   * A float, with the fewest digits that give it back; from `WHOLE_FROM` on with all digits. A double
   * beside a single one is rounded to it, where a single one has all of its own digits.
   */
  | { kind: 'float'; isRounded: boolean }
  /** Bytes in UTF-8, after their number and a colon. */
  | { kind: 'text' }
  | { kind: 'date' }
  /** A day as its midnight. */
  | { kind: 'midnight' }
  /** Without zeros at the end of a second; with a zone, as the clock of UTC shows it. */
  | { kind: 'timestamp'; hasZone: boolean; coarser: Coarser | null }
  | { kind: 'time' }
  /** In lower case. */
  | { kind: 'uuid' }
  /** As hexadecimal digits. */
  | { kind: 'bytes' };

/** Floats from 2^53 on, and below 2^63, are whole numbers of 64 bits: so much as SQL of a double. */
export const WHOLE_FROM: Sql = '9007199254740992e0';
export const WHOLE_BELOW: Sql = '9223372036854775808e0';

/** A form, and whether values that are equal by the rule of equality always share it. */
interface CommonForm {
  form: TextForm;
  isExact: boolean;
}

const exactly = (form: TextForm): CommonForm => ({ form, isExact: true });

const NUMBERS = new Set(['integer', 'decimal', 'numberText', 'bitBoolean', 'boolean']);
const isNumber = ({ kind }: ColumnType): boolean => NUMBERS.has(kind);

function timestampForm(own: TypeOf<'timestamp'>, other: ColumnType): CommonForm | null {
  const { hasZone } = own;
  if (other.kind === 'date') return exactly({ kind: 'timestamp', hasZone, coarser: null });
  if (other.kind !== 'timestamp' || other.hasZone !== hasZone) return null;
  const { precision, reduction } = other;
  if (precision >= own.precision) return exactly({ kind: 'timestamp', hasZone, coarser: null });
  return reduction && exactly({ kind: 'timestamp', hasZone, coarser: { precision, reduction } });
}

/** Of a UUID and a text: a text may write a UUID in more than one way. */
const isUuidBesideText = (a: ColumnType, b: ColumnType): boolean =>
  (a.kind === 'uuid' && isText(b)) || (isText(a) && b.kind === 'uuid');

/** -0 is 0, NaN may be written in more than one way, and a rounded number in two. */
function floatForm(own: TypeOf<'float'>, other: ColumnType): CommonForm | null {
  if (other.kind !== 'float') return null;
  const isRounded = own.bits > other.bits;
  return { form: { kind: 'float', isRounded }, isExact: false };
}

const SAME: Partial<Record<ColumnType['kind'], CommonForm>> = {
  text: exactly({ kind: 'text' }),
  date: exactly({ kind: 'date' }),
  time: exactly({ kind: 'time' }),
  uuid: exactly({ kind: 'uuid' }),
  blob: exactly({ kind: 'bytes' }),
};

/**
 * The form of a column's values that are compared with those of another column, which has the same
 * form; `null` where they have none of which we are sure.
 */
export function commonForm(column: DatabaseColumn, others: DatabaseColumn): CommonForm | null {
  const [own, other] = [column.type, others.type];
  if (isNumber(own) && isNumber(other)) return exactly({ kind: 'number', type: own });
  if (own.kind === 'timestamp') return timestampForm(own, other);
  if (own.kind === 'date' && other.kind === 'timestamp') return exactly({ kind: 'midnight' });
  if (own.kind === 'float') return floatForm(own, other);
  if (isUuidBesideText(own, other)) return { form: { kind: 'text' }, isExact: false };
  return own.kind === other.kind ? (SAME[own.kind] ?? null) : null;
}

/** The form of a number that has a tolerance and is in no cell of it; `null` for what is no number. */
export function nearForm({ type }: DatabaseColumn): TextForm | null {
  if (type.kind === 'float') return { kind: 'float', isRounded: false };
  return isNumber(type) && type.kind !== 'boolean' ? { kind: 'number', type } : null;
}

/** A database's SQL for hashes of texts. */
export interface TextHashing {
  /** What the cells of a column's numbers take; and a cell's number, a whole one in a double, as a text. */
  cells(column: DatabaseColumn): CellArithmetic & { text: (number: Sql) => Sql };
  /** A value of a column in a form, or the text `NULL_TEXT` for NULL; `null` where it cannot be had. */
  write(value: Sql, form: TextForm, column: DatabaseColumn): Sql | null;
  /** Texts after each other, with commas between them. */
  joined(texts: Sql[]): Sql;
  /**
   * The first 60 bits of a text's MD5, as a whole number.
   *
   * @param unknown the MD5 of a text that the database fails to make, where that is no error there.
   */
  hash(text: Sql, unknown: string): Sql;
  /** What two texts share just where they are equal; short, whatever the texts. */
  grouped(text: Sql): Sql;
  /** The quotient of two whole numbers, without its fraction. */
  quotient(value: Sql, divisor: number): Sql;
  /** Whether a whole number is one of some. */
  isOneOf(value: Sql, numbers: bigint[]): Sql;
}

/** What stands for NULL: a text that no other value has. */
export const NULL_TEXT: Sql = `'~'`;
