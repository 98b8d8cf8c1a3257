import type { DiffErrorType } from '../contract/error-types.ts';
import { ConfigurationError, DiffError, messageOf } from '../contract/errors.ts';

/** What helps where a server has no connection left to give. */
export const TOO_FEW_CONNECTIONS =
  ' (two data sources take a connection each: raise the limit, or write both sides as one data source)';

/**
 * An error of a server whose words SQL may have chosen, all of them or what is in quotes, so that it
 * may tell anything that SQL can read.
 */
export class ChosenWordsError extends DiffError {
  readonly chosen: 'all' | 'quoted';

  constructor(
    type: DiffErrorType,
    value: string,
    options: { cause: unknown; chosen: 'all' | 'quoted' },
  ) {
    super(type, value, { cause: options.cause });
    this.chosen = options.chosen;
  }
}

/** An error of what a user wrote, with the name of the input that holds it. */
export function ofInput(input: string, error: unknown): unknown {
  if (!(error instanceof DiffError) || error.input === input) return error;
  return new DiffError(error.type, `${input}: ${error.value}`, { cause: error, input });
}

/** What runs; where it fails, the error names the input. */
export function namingInput<Result>(input: string, running: Promise<Result>): Promise<Result> {
  return running.catch((error: unknown) => {
    throw ofInput(input, error);
  });
}

/** What sets an option of a data source; where it fails, the error names the option. */
export function namingOption<Result>(option: string, running: Promise<Result>): Promise<Result> {
  return running.catch((error: unknown) => {
    if (!(error instanceof DiffError)) throw error;
    throw new DiffError(error.type, `options.${option}: ${error.value}`, { cause: error });
  });
}

/**
 * What databases say of a column that is written with the name of a table before it. They have no
 * code that tells it from another column that is not there.
 */
const OF_TABLE = [
  /FROM-clause entry for table "(.+)"/,
  /Unknown column '(.+)\.[^.']+' in/,
  /Column '(.+)\.[^.']+' cannot be resolved/,
  /no such column: (.+)\.[^.]+$/,
  /Referenced table "(.+)" not found/,
  /with name `(.+)`\.`[^`.]+` cannot be resolved/,
];

/** What a filter's rows are called where it runs. */
const OWN_NAME = 'dataset';

/** What reads a filter; where it fails, the error names the filter, and a table that it names. */
export function namingFilter<Result>(input: string, running: Promise<Result>): Promise<Result> {
  return running.catch((error: unknown) => {
    const message = error instanceof DiffError ? error.value : '';
    const found = OF_TABLE.map((pattern) => pattern.exec(message)?.[1]).find(Boolean);
    // Spark quotes each part of a name.
    const table = found?.replaceAll('`.`', '.');
    if (table === undefined || table === OWN_NAME) throw ofInput(input, error);
    const value = `${input} names the table "${table}"; it must name the columns alone`;
    throw new DiffError('InvalidFilterException', value, { cause: error, input });
  });
}

/** SQL with a placeholder, such as `$1`, `?` or `:name`. */
export function noParameters(error: unknown): DiffError {
  const value = 'there is no value for a parameter such as $1 or ?, which SQL here cannot have';
  return new DiffError('SyntaxException', value, { cause: error });
}

/** @param type what a filter is that is no condition, by the name that its database has for it. */
export function notOneCondition(input: string, type: string): DiffError {
  const value = `${input} is of type ${type}; it must be one SQL condition`;
  return new DiffError('InvalidFilterException', value, { input });
}

/** Why the URL of a data source cannot be read, without the URL: it may hold a password. */
export function unreadableUrl(name: string, url: string, error: unknown): ConfigurationError {
  const reason = messageOf(error).replaceAll(url, 'the URL');
  return new ConfigurationError(`data-sources: the URL of "${name}" cannot be read (${reason})`);
}
