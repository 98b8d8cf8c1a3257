import { type FileFormat, formatOfEnding } from './file-endings.ts';
import { type FileOptionName, type FileOptions, givenOptions } from './file-options.ts';

/** A file, and how it is to be read. */
interface AskedFile {
  options: FileOptions;
  /** As the request names it. */
  file: string;
}

/** What a sentence calls the field of the file, and an option. */
interface FileWords {
  file: string;
  option: (name: FileOptionName) => string;
}

const KINDS: Record<FileFormat, string> = {
  csv: 'a CSV file',
  tsv: 'a TSV file',
  json: 'a JSON file',
  parquet: 'a Parquet file',
};

/** Of ASCII, so that it is one byte, and none that ends a line. */
const isOneCharacter = (text: string): boolean =>
  text.length === 1 && text < '\x80' && !['\0', '\n', '\r'].includes(text);

const mustBeOne = 'must be one character of ASCII that ends no line';

function problemOfType({ options, file }: AskedFile, words: FileWords): string | null {
  const { file_type: type } = options;
  const excel = type === 'excel' ? 'file_type' : (options.sheet ?? null) !== null && 'sheet';
  if (excel) {
    return `${words.option(excel)} needs Datafold; the embedded engine reads no Excel files: export the sheet as CSV`;
  }
  const format = formatOfEnding(file);
  if (format === null) return null;
  const isParquet = format === 'parquet';
  const says = type ?? null;
  if (says !== null && (says === 'parquet') !== isParquet) {
    return `${words.option('file_type')} is ${says}, and ${words.file} is ${KINDS[format]} by its ending`;
  }
  const [other] = givenOptions(options).filter((name) => name !== 'file_type');
  if (other === undefined || format === 'csv' || format === 'tsv') return null;
  return `${words.option(other)} is for CSV and TSV files, and ${words.file} is ${KINDS[format]}`;
}

/** The delimiter, as far as it is known before the file is read. */
function delimiterOf({ options, file }: AskedFile): string | null {
  return options.delimiter ?? (formatOfEnding(file) === 'tsv' ? '\t' : null);
}

function problemsOfMarks(asked: AskedFile, { option }: FileWords): string[] {
  const { delimiter, quote } = asked.options;
  const problems: string[] = [];
  if (typeof delimiter === 'string' && !isOneCharacter(delimiter)) {
    problems.push(`${option('delimiter')} ${mustBeOne}`);
  }
  if (typeof quote === 'string' && quote !== '' && !isOneCharacter(quote)) {
    problems.push(`${option('quote')} ${mustBeOne}, or empty`);
  }
  if (quote === ' ') problems.push(`${option('quote')} is a space, which cannot enclose cells`);
  if ((quote ?? '"') === delimiterOf(asked)) {
    problems.push(
      typeof quote === 'string'
        ? `${option('quote')} is the delimiter, which cannot enclose cells`
        : `${option('delimiter')} is what encloses cells; name another ${option('quote')}`,
    );
  }
  return problems;
}

/** Texts for NULL that no cell without quotes can be. */
function problemOfNullTexts(asked: AskedFile, { option }: FileWords): string | null {
  const { null_texts: texts, quote } = asked.options;
  const delimiter = delimiterOf(asked);
  const isNone = (text: string): boolean =>
    /[\r\n]/.test(text) ||
    (delimiter !== null && text.includes(delimiter)) ||
    (quote !== '' && text.startsWith(quote ?? '"'));
  const none = texts?.find(isNone);
  if (none === undefined) return null;
  return `${option('null_texts')} holds ${JSON.stringify(none)}, which no cell without quotes can be`;
}

/** What our engine does not take of how a file is read, as sentences without their full stops. */
export function problemsOfFileOptions(asked: AskedFile, words: FileWords): string[] {
  const ofType = problemOfType(asked, words);
  if (ofType !== null) return [ofType];
  const ofNullTexts = problemOfNullTexts(asked, words);
  return [...problemsOfMarks(asked, words), ...(ofNullTexts === null ? [] : [ofNullTexts])];
}
