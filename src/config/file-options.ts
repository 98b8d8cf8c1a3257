import {
  encodings,
  type FileOptionName,
  fileOptionNames,
  type FileOptions,
  fileOptionsSchema,
} from '../contract/file-options.ts';
import { nearestNames } from '../contract/nearest.ts';
import { areThese } from '../text/lists.ts';
import { InvalidValue } from './problems.ts';
import { readBoolean, readText, readWholeNumber, readWord } from './scalars.ts';
import { parseYaml } from './yaml.ts';

/** YAML takes a tab only in double quotes, and a command line hardly at all. */
function readDelimiter(value: unknown): string {
  const delimiter = readText(value).replace(/^\\t$/, '\t');
  if (delimiter === '') throw new InvalidValue('must not be empty');
  return delimiter;
}

/** Texts, of which one may be empty; one alone needs no list. */
function readTexts(value: unknown): string[] {
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  if (texts.every((text) => typeof text === 'string')) return texts;
  throw new InvalidValue('must be a list of texts');
}

const readers: Record<FileOptionName, (value: unknown) => unknown> = {
  file_type: readWord('csv', 'excel', 'parquet'),
  sheet: readText,
  delimiter: readDelimiter,
  skip_head_rows: readWholeNumber(0),
  skip_tail_rows: readWholeNumber(0),
  quote: readText,
  header: readBoolean,
  encoding: readWord(...encodings),
  decimal_separator: readWord('.', ','),
  null_texts: readTexts,
  lenient: readBoolean,
};

/** An option's name as the inputs have it. */
export const optionKey = (name: FileOptionName): string => name.replaceAll('_', '-');

const keys = fileOptionNames.map(optionKey);

function unknownOption(key: string): InvalidValue {
  const nearest = nearestNames(key.toLowerCase().replaceAll('_', '-'), keys);
  const quoted = nearest.map((name) => `\`${name}\``);
  const hint = nearest.length === 0 ? '' : `; ${areThese('the nearest', quoted)}`;
  return new InvalidValue(`has ${JSON.stringify(key)}, which is no option of a file${hint}`);
}

function readOption(name: FileOptionName, value: unknown): unknown {
  // To YAML, `NULL` without quotes is no text, and would be taken for an option that is left out.
  const noValue = 'has no value; YAML takes `NULL` for none where it is not in quotes';
  try {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (values.includes(null)) throw new InvalidValue(noValue);
    return readers[name](value);
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    const message = `has \`${optionKey(name)}\`, which ${error.message}`;
    throw new InvalidValue(message, { cause: error });
  }
}

/** How a file is read: a YAML map of options. */
export function readFileOptions(value: unknown): FileOptions {
  const parsed = typeof value === 'string' ? parseYaml(value) : value;
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new InvalidValue(
      'must be a map of options such as `{delimiter: ";", skip-head-rows: 2}`',
    );
  }
  const options = Object.entries(parsed).map(([key, option]) => {
    const name = fileOptionNames.find((known) => optionKey(known) === key);
    if (name === undefined) throw unknownOption(key);
    return [name, readOption(name, option)] as const;
  });
  return fileOptionsSchema.parse(Object.fromEntries(options));
}
