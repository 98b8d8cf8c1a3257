import type { Spelling, Sql } from '../dialect.ts';

/** A text literal with exactly this value. */
export const quotedText = (text: string): Sql =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Values that a cast gives back from the text that another makes of them. */
export const castFrom = (type: Sql): Spelling => ({
  read: (form) => `CAST(${form} AS STRING)`,
  write: (text) => `CAST(${quotedText(text)} AS ${type})`,
});

/** Whole numbers: of these there may be thousands in a statement, and each cast takes time. */
export const WHOLE: Spelling = {
  read: (form) => `CAST(${form} AS STRING)`,
  write: (text) => (/^\d{1,18}$/.test(text) ? `${text}L` : `CAST(${quotedText(text)} AS BIGINT)`),
};

export const TEXT: Spelling = { read: (form) => form, write: quotedText };
