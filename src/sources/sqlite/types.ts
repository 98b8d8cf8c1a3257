import type { Landing } from '../database.ts';
import type { Sql } from '../dialect.ts';
import { instantOf } from '../../duckdb/equality/timestamps.ts';
import {
  BIGINT,
  BIT_BOOLEAN,
  BLOB,
  type ColumnType,
  DATE,
  DOUBLE,
  INSTANT,
  JSON_TYPE,
  knownByText,
  NO_VALUES,
  NUMBER_TEXT,
  TEXT,
  TIME,
  TIMESTAMP,
} from '../types/column-type.ts';
import type { Contents } from './contents.ts';
import type { TextFormat } from './protocol.ts';

const asIs = (value: Sql): Sql => value;

const plain = (type: ColumnType): Landing => ({ type, write: asIs, read: null });

/** `hex` gives an empty text for NULL. */
const hexOrNull = (value: Sql): Sql => `CASE WHEN ${value} IS NOT NULL THEN hex(${value}) END`;

const NUMBER = plain(NUMBER_TEXT);

/** The reader writes bytes as hexadecimal digits. */
const BYTES: Landing = { type: BLOB, write: asIs, read: (hex) => `unhex(${hex})` };

/**
 * By its bytes. DuckDB cannot hold a text that is not UTF-8: it becomes a text that begins with a
 * character which no text may have.
 */
const fromBytes = (hex: Sql): Sql =>
  `coalesce(TRY(decode(unhex(${hex}))), chr(1114111) || 'not UTF-8: ' || ${hex})`;

/** Several kinds of value in one column: each with its own before it. */
const mixed = (name: string, text: (value: Sql) => Sql): Landing => ({
  type: knownByText(name),
  write: (value) =>
    `CASE typeof(${value}) WHEN 'null' THEN NULL WHEN 'text' THEN 't' || ${text(value)} WHEN 'blob' THEN 'b' || hex(${value}) ELSE 'n' || digits_of(${value}) END`,
  read: null,
});

const MIXED = mixed('several kinds of value', asIs);

const MOMENT: Landing = {
  type: INSTANT,
  write: asIs,
  // Without an offset it is in UTC; with one, the cast works it out.
  read: (text) =>
    `CASE WHEN ends_with(${text}, 'Z') THEN ${instantOf(`CAST(rtrim(${text}, 'Z') AS TIMESTAMP)`)} ELSE CAST(${text} AS TIMESTAMP WITH TIME ZONE) END`,
};

/** Where nothing is stored, the declared type says what would be, as far as it says anything. */
function ofDeclared(declared: string): ColumnType {
  if (/^(DECIMAL|NUMERIC)/i.test(declared)) return NUMBER_TEXT;
  // SQLite's own rules of affinity, in their order.
  if (/INT/i.test(declared)) return BIGINT;
  if (/CHAR|CLOB|TEXT/i.test(declared)) return TEXT;
  if (/BLOB/i.test(declared)) return BLOB;
  return /REAL|FLOA|DOUB/i.test(declared) ? DOUBLE : NO_VALUES;
}

/**
 * How the values of a column come to DuckDB.
 *
 * @param declared its type as the table declares it; empty where there is none.
 */
function landingOf(declared: string, contents: Contents): Landing {
  switch (contents.kind) {
    case 'nothing':
      return plain(ofDeclared(declared));
    case 'bits':
      return plain(BIT_BOOLEAN);
    case 'integers':
      return plain(BIGINT);
    case 'reals':
      return /^(DECIMAL|NUMERIC)/i.test(declared) ? NUMBER : plain(DOUBLE);
    case 'numbers':
      return NUMBER;
    case 'texts':
    case 'texts with zeros':
      return plain(TEXT);
    case 'broken texts':
      return { type: knownByText('UTF-16'), write: hexOrNull, read: null };
    case 'broken mixed values':
      return mixed('several kinds of value in UTF-16', (value) => `hex(${value})`);
    case 'blobs':
      return BYTES;
    case 'JSON':
      return { type: JSON_TYPE, write: asIs, read: asIs };
    case 'mixed values':
      return MIXED;
    case 'dates':
      return plain(DATE);
    case 'timestamps':
      return plain(TIMESTAMP);
    case 'times':
      return plain(TIME);
    case 'instants':
      return MOMENT;
  }
}

/** How values come to DuckDB: at first, and where a text is not UTF-8. */
export function landingsOf(
  declared: string,
  contents: Contents,
  { isUtf16, endAtZero }: TextFormat,
): { landing: Landing; careful: Landing } {
  const landing = landingOf(declared, contents);
  const { kind } = contents;
  const hasTexts = ['texts', 'texts with zeros', 'JSON', 'mixed values'].includes(kind);
  if (!hasTexts || isUtf16) return { landing, careful: landing };
  const write = (value: Sql): Sql => hexOrNull(landing.write(value));
  const careful = { ...landing, write, read: fromBytes };
  const isCutOff = kind === 'texts with zeros' || (kind === 'mixed values' && endAtZero);
  return { landing: isCutOff ? careful : landing, careful };
}
