import { z } from 'zod';
import { nearestNames } from './nearest.ts';
import { areThese } from '../text/lists.ts';

/** In what a text file can be encoded. */
export const encodings = [
  'utf-8',
  'utf-16',
  'utf-16le',
  'utf-16be',
  'latin1',
  'windows-1252',
] as const;
export type Encoding = (typeof encodings)[number];

const lineCount = (description: string) => z.int().min(0).nullish().meta({ description });

/** What Datafold's API knows of how a file is read. */
const ofDatafold = {
  file_type: z.enum(['csv', 'excel', 'parquet']).nullish().meta({
    description: 'What the file is. Here its ending says it, and this must say the same.',
  }),
  sheet: z.string().nullish().meta({ description: 'The sheet of an Excel file.' }),
  delimiter: z.string().min(1).nullish().meta({
    description: 'What separates the cells of a line. By default the lines tell it.',
  }),
  skip_head_rows: lineCount('How many lines before the header are no part of the table.'),
  skip_tail_rows: lineCount(
    'How many lines at the end are no part of the table. Empty ones are not counted.',
  ),
};

/** What our engine and our server know besides. */
const ofOurs = {
  quote: z.string().nullish().meta({
    description: 'What encloses a cell and is doubled within it; an empty text for nothing.',
  }),
  header: z.boolean().nullish().meta({
    description:
      'Whether the first line names the columns; else they are `column0`, `column1` and so on.',
  }),
  encoding: z.enum(encodings).nullish().meta({
    description:
      'In what it is encoded: `utf-8`, the default, `utf-16` with a mark of its byte order, `utf-16le`, `utf-16be`, `latin1` or `windows-1252`.',
  }),
  decimal_separator: z.enum(['.', ',']).nullish().meta({
    description:
      'What stands before the fraction of a number. With a comma, `1.5` is a text. Marks of thousands are no part of numbers.',
  }),
  null_texts: z.array(z.string()).nullish().meta({
    description:
      'What of the cells without quotes is NULL. By default the empty one; in a list it is NULL where the list has it.',
  }),
  lenient: z.boolean().nullish().meta({
    description:
      'Whether rows with too few cells are padded with NULL, those with too many make columns, and a quote that nothing closes is a character; the report says that it was so.',
  }),
};

const options = { ...ofDatafold, ...ofOurs };

/** An option's name in the API. */
export type FileOptionName = keyof typeof options;

/** Every option by its name in the API. */
export const fileOptionNames = Object.keys(options) as FileOptionName[];

/** Those that Datafold's API does not know. */
export const ownFileOptions = Object.keys(ofOurs) as FileOptionName[];

/** What is said of names that are no option's. */
function notKnown(names: readonly string[]): string {
  const [name = ''] = names;
  const nearest = nearestNames(name, fileOptionNames);
  const hint = nearest.length === 0 ? '' : `; ${areThese('the nearest', nearest)}`;
  return `has ${JSON.stringify(name)}, which is no option of a file${hint}`;
}

/** How a text file is read, as far as its ending and its first lines do not say it. */
export const fileOptionsSchema = z.strictObject(options, {
  error: (issue) => (issue.code === 'unrecognized_keys' ? notKnown(issue.keys) : undefined),
});
export type FileOptions = z.infer<typeof fileOptionsSchema>;

/** Those options that say something. */
export const givenOptions = (of: FileOptions): FileOptionName[] =>
  fileOptionNames.filter((name) => of[name] !== undefined && of[name] !== null);
