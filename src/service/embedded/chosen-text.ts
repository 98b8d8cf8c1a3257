import type { DiffErrorType } from '../../contract/error-types.ts';
import { causesOf, DiffError } from '../../contract/errors.ts';
import type { DiffRequest } from '../../contract/request.ts';
import type { Pair } from '../../contract/summary-results.ts';
import { TELLS_OF_MACHINE } from '../../duckdb/confined-query.ts';
import { ChosenWordsError } from '../../sources/errors.ts';
import type { NamedSource } from '../../sources/registry.ts';

/** Errors of DuckDB's while a statement runs, in which SQL can choose every word: by `error()`. */
const OF_RUNNING = new Set<DiffErrorType>([
  'ConstraintException',
  'ConversionException',
  'InvalidInputException',
  'InvalidtypeException',
  'MismatchTypeException',
  'OutofRangeException',
]);

const SQL_FIELDS: Pair<readonly ('query1' | 'query2' | 'filter1' | 'filter2')[]> = [
  ['query1', 'filter1'],
  ['query2', 'filter2'],
];

/**
 * Refuses SQL that DuckDB would tell of the machine, where those who ask do not own it.
 *
 * @throws DiffError that names the input, and what it calls.
 */
export function requireNothingOfMachine(request: DiffRequest, sources: Pair<NamedSource>): void {
  sources.forEach(({ descriptor }, index) => {
    if (descriptor.readBy !== 'engine') return;
    for (const field of SQL_FIELDS[index] ?? []) {
      const name = TELLS_OF_MACHINE.exec(request[field] ?? '')?.[0];
      if (name === undefined) continue;
      const value = `${field} uses ${name.toLowerCase()}, which tells of the server's machine`;
      throw new DiffError('InvalidQueryException', value, { input: field });
    }
  });
}

/** Which words of an error SQL can have chosen; `null` for none. */
function chosenIn(error: DiffError): 'all' | 'quoted' | null {
  if (OF_RUNNING.has(error.type)) return 'all';
  for (const each of causesOf(error)) {
    if (each instanceof ChosenWordsError) return each.chosen;
  }
  return null;
}

/** What our own statements add around the SQL of a request, and a server's names for its parts. */
const OUR_WORDS =
  'SELECT * FROM ( ) AS dataset WHERE LIMIT 0 1 condition field list where clause order group';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\w+|\P{ASCII}+/gu) ?? [];

/** Hides what is in quotes, but for what the request itself says. */
function withoutChosenQuotes(value: string, request: DiffRequest): string {
  // The letters of JSON's `\n` are no part of a word.
  const asked = JSON.stringify(request).replaceAll(/\\[a-z]/g, ' ');
  const said = new Set(wordsOf(`${OUR_WORDS} ${asked}`));
  return value.replaceAll(/(['`])(.*?)\1/gs, (quoted, quote: string, text: string) =>
    wordsOf(text).every((word) => said.has(word)) ? quoted : `${quote}(not shown)${quote}`,
  );
}

/** An error without the words that SQL of the request may have chosen. */
export function withoutChosenText(error: unknown, request: DiffRequest): unknown {
  if (!(error instanceof DiffError)) return error;
  const chosen = chosenIn(error);
  const given = SQL_FIELDS.flat().filter((field) => request[field] != null);
  if (chosen === null || given.length === 0) return error;
  if (chosen === 'quoted') {
    const shown = withoutChosenQuotes(error.value, request);
    return shown === error.value ? error : new DiffError(error.type, shown, { cause: error });
  }
  const inputs = [...causesOf(error)].map((each) => each instanceof DiffError && each.input);
  const named = given.find((field) => inputs.includes(field));
  const value = `${named ?? given.join(' or ')} failed while it ran; what it says is not shown, since SQL can choose the words`;
  return new DiffError(error.type, value, { cause: error });
}
