import type { Column } from '../dialect.ts';
import { BIT_BOOLEAN, familyOf, jsonOf, NO_VALUES, NUMBER_TEXT, textOf } from './types.ts';

/** What people say for types that are in our own columns only. */
const WORDS: Record<string, string> = {
  [NUMBER_TEXT]: 'numbers of more than 38 digits',
  [NO_VALUES]: 'NULL alone',
  '"NULL"': 'NULL alone',
  [BIT_BOOLEAN]: 'one bit',
};

function inWords(type: string): string {
  const word = WORDS[type];
  if (word !== undefined) return word;
  for (const prefix of [textOf(''), jsonOf('')]) {
    if (type.startsWith(prefix)) return type.slice(prefix.length);
  }
  const family = familyOf(type);
  if (family.kind === 'mixed') return `text, which is in part ${family.type}`;
  // How a source rounds is no part of its type's name.
  return type.replace(/^(TIMESTAMP(?: WITH TIME ZONE)?\(\d), .+\)$/, '$1)');
}

/**
 * The name of a column's type for errors: the one that its source has for it. Without what we add
 * to that, such as a collation, or where a column of SQLite comes from.
 */
export function shownType({
  type,
  declared,
  written,
}: Pick<Column, 'type' | 'declared' | 'written'>): string {
  // A text file declares nothing: DuckDB's word for a text is not its own.
  if (written && type === 'VARCHAR') return 'text';
  if (declared === undefined) return inWords(type);
  return declared
    .replace(/ COLLATE \w+$/, '')
    .replace(/ \((?:computed|foreign) (?=[^()]*\)$)/, ' (');
}
