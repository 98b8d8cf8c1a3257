import type { LimitName } from '../contract/outcome.ts';
import { schemaChanges } from '../contract/schema-changes.ts';
import type { IncomparableColumn, SuccessResults } from '../contract/summary-results.ts';
import { clip } from '../text/foreign.ts';
import { enumerated } from '../text/lists.ts';
import { isWithoutKey } from '../contract/unpaired-rows.ts';
import { sectionOf } from './figures.ts';

/** What a figure leaves out. */
export interface NotCompared {
  /** Whether a limit on it cannot be checked for that reason. */
  isBlind: boolean;
  /** A clause that names it; empty where all was compared. */
  note: string;
}

/** So many columns are named, and so much of each name and type. */
const [MOST_NAMED, LONGEST_NAME] = [3, 40];

/** `"a" (INTEGER and VARCHAR)` */
function named({ column_name: name, types }: IncomparableColumn): string {
  const [type1, type2] = types.map((type) => clip(type, LONGEST_NAME));
  return `"${clip(name, LONGEST_NAME)}" (${type1} and ${type2})`;
}

/** Whether the figure of a limit is of values: also of whole rows, where any were compared so. */
function isOfColumns(name: LimitName, results: SuccessResults): boolean {
  if (sectionOf[name] !== 'uncompared') return sectionOf[name] === 'values';
  const [rows1, rows2] = results.uncompared?.rows ?? [0, 0];
  return isWithoutKey(results) || rows1 + rows2 > 0;
}

/**
 * The columns that the figure of a limit leaves out, since their types cannot be compared. Results
 * that name these columns with their types come from a service that compares whatever can be: a
 * limit is blind to them, and nothing but to exclude them makes it see. Others say their number.
 */
export function notCompared(name: LimitName, results: SuccessResults): NotCompared {
  const { schema } = results;
  if (!isOfColumns(name, results) || !schema) return { isBlind: false, note: '' };
  const columns = schema.incomparable_columns ?? [];
  const { retyped } = schemaChanges(schema);
  const number = Math.max(columns.length, retyped);
  if (number === 0) return { isBlind: false, note: '' };
  const verb = number === 1 ? 'was' : 'were';
  if (columns.length === 0) {
    const noun = number === 1 ? 'column' : 'columns';
    return { isBlind: false, note: `${number} ${noun} of another type ${verb} not compared` };
  }
  const noun = columns.length === 1 ? 'the column' : 'the columns';
  const names = enumerated(columns.map(named), MOST_NAMED);
  return { isBlind: true, note: `${noun} ${names} ${verb} not compared` };
}

/** Why a limit cannot be checked: its figure leaves columns out. */
export function blindSentence(name: LimitName, note: string): string {
  return `max-${name} cannot be checked: ${note}, since these types cannot be; make them the same, or exclude the column (exclude-columns).`;
}
