import { type FileOptionName, type FileOptions, givenOptions } from '../contract/file-options.ts';
import { plural } from './numbers.ts';

const quoted = (text: string): string => (text === '\t' ? 'tab' : JSON.stringify(text));

type TextOf<Name extends FileOptionName> = (value: NonNullable<FileOptions[Name]>) => string;

/** What each option says; one that says nothing new is empty. */
const texts: { [Name in FileOptionName]: TextOf<Name> } = {
  file_type: (type) => type,
  sheet: (sheet) => `sheet ${quoted(sheet)}`,
  delimiter: (delimiter) => `delimiter ${quoted(delimiter)}`,
  skip_head_rows: (lines) => `without ${plural(lines, 'line')} at the beginning`,
  skip_tail_rows: (lines) => `without ${plural(lines, 'line')} at the end`,
  quote: (quote) => (quote === '' ? 'nothing encloses cells' : `quote ${quoted(quote)}`),
  header: (isFirst) => (isFirst ? '' : 'no header'),
  encoding: (encoding) => (encoding === 'utf-8' ? '' : `encoding ${encoding}`),
  decimal_separator: (mark) => (mark === ',' ? 'decimal commas' : ''),
  null_texts: (nulls) => `NULL is ${nulls.map(quoted).join(' or ') || 'nothing'}`,
  lenient: (isSo) =>
    isSo ? 'lenient: rows padded to the longest, lone quotes taken for characters' : '',
};

function textOf<Name extends FileOptionName>(options: FileOptions, name: Name): string {
  const value = options[name];
  return value === undefined || value === null ? '' : texts[name](value);
}

/** How a file is read, in one text; none where the options say nothing. */
export function fileOptionTexts(options: FileOptions): string[] {
  const said = givenOptions(options).map((name) => textOf(options, name));
  const text = said.filter((each) => each !== '').join(', ');
  return text === '' ? [] : [text];
}
