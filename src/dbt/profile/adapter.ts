import type { Target } from './target.ts';

/** A data source in the words of `data-sources`. */
export interface ProfileSource {
  url: string;
  options?: Record<string, string>;
}

/** Where a relation is, by its database and schema. */
export interface Place {
  database: string | null;
  schema: string | null;
}

/** What is known of an adapter of dbt whose databases our engine reads. */
export interface Adapter {
  /**
   * Whether a target leads to a database of that name.
   *
   * @throws InvalidValue
   */
  hasDatabase: (target: Target, database: string) => boolean;
  /**
   * The data source of a relation.
   *
   * @throws InvalidValue which continues "the target `dev` of …".
   */
  source: (target: Target, place: Place) => ProfileSource;
  /** A table's path as our source takes it, where that is another one. */
  pathOf?: (path: string[]) => string[];
}

/** A part of a URL. */
export const encoded = (text: string): string => encodeURIComponent(text);

/** Parameters of a URL, without those that are not set. */
export function query(parameters: Record<string, string | null>): string {
  const set = Object.entries(parameters).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`${name}=${encoded(value)}`],
  );
  return set.length > 0 ? `?${set.join('&')}` : '';
}

/** `user:password@host:port`. */
export function authority(
  target: Target,
  { users, passwords, hosts }: Record<'users' | 'passwords' | 'hosts', string[]>,
): string {
  const password = target.text(...passwords);
  const user = target.text(...users) ?? '';
  const host = target.need(...hosts);
  const port = target.text('port');
  const login = `${encoded(user)}${password === null ? '' : `:${encoded(password)}`}`;
  const place = host.includes(':') ? `[${host}]` : host;
  return `${login === '' ? '' : `${login}@`}${place}${port === null ? '' : `:${port}`}`;
}

/** Options without those that are not set. */
export function options(all: Record<string, string | null>): Pick<ProfileSource, 'options'> {
  const set = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
  return set.length > 0 ? { options: Object.fromEntries(set) } : {};
}
