import type { Spelling, Sql } from '../dialect.ts';

const quoted = (text: string): Sql => `'${text.replaceAll("'", "''")}'`;

/** Bytes by their hexadecimal digits. */
export const BYTES: Spelling = {
  read: (form) => `to_hex(${form})`,
  write: (text) => `x'${text}'`,
};

const TEXT: Spelling = {
  read: (form) => form,
  write: (text) => `CAST(${quoted(text)} AS varchar)`,
};

/** Values of a type that a cast gives back from the text that another makes of them. */
export function spellingOf(type: string): Spelling {
  if (type === 'varbinary') return BYTES;
  if (type === 'varchar') return TEXT;
  return {
    read: (form) => `CAST(${form} AS varchar)`,
    write: (text) => `CAST(${quoted(text)} AS ${type})`,
  };
}
