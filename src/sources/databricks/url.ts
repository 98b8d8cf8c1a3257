import { isIP } from 'node:net';
import { oneOf, readParameters, secondsOf } from '../../contract/url-parameters.ts';
import { CONNECT_WITHIN_MS } from '../cancellable.ts';
import { unreadableUrl } from '../errors.ts';
import type { Options } from '../options.ts';

/** How a login is proven: by a token as it is, or by one that a service principal gets and renews. */
export type Login =
  { kind: 'token'; token: string } | { kind: 'client'; id: string; secret: string };

/** How a SQL warehouse of Databricks is reached. */
export interface DatabricksConfig {
  /** The workspace, such as `https://dbc-1.cloud.databricks.com`. */
  origin: string;
  warehouse: string;
  login: Login;
  /** Where names without a catalog or a schema are searched; `null` for the warehouse's own. */
  catalog: string | null;
  schema: string | null;
  /** An answer to one request takes no longer. */
  answerWithinMs: number;
}

/** `sql/1.0/warehouses/<id>`, as a warehouse's connection details show it, then a catalog and a schema. */
const PATH = /^\/sql\/1\.0\/(?:warehouses|endpoints)\/([\w-]+)(?:\/([^/]+)(?:\/([^/]+))?)?\/?$/;

const TIMEOUTS = ['connect-timeout', 'connect_timeout'];

const PARAMETERS = ['ssl', ...TIMEOUTS];

const isLoopback = (host: string): boolean =>
  host === 'localhost' || (isIP(host) === 4 && host.startsWith('127.'));

const textOf = (value: string | number | undefined): string | null =>
  value === undefined ? null : String(value);

function loginOf(password: string, options: Options): Login {
  const { token, client_id: id, client_secret: secret } = options;
  const given = textOf(token) ?? (password === '' ? null : password);
  if (id !== undefined && secret !== undefined) {
    if (given !== null) throw new Error('it has both of a token and a client_secret');
    return { kind: 'client', id: String(id), secret: String(secret) };
  }
  if (id !== undefined || secret !== undefined) {
    throw new Error('of the options client_id and client_secret one is missing');
  }
  if (given === null) {
    throw new Error(
      'it has no token: write databricks://token:…@, or set client_id and client_secret',
    );
  }
  return { kind: 'token', token: given };
}

function read(url: string, options: Options): DatabricksConfig {
  const { hostname, host, password, pathname, search } = new URL(url);
  const parameters = readParameters(search, PARAMETERS);
  const [, warehouse, catalog, schema] = PATH.exec(pathname) ?? [];
  if (warehouse === undefined) {
    throw new Error('its path is not that of a SQL warehouse, such as /sql/1.0/warehouses/1a2b');
  }
  const isPlain = oneOf(parameters, 'ssl', ['true', 'false']) === 'false';
  if (isPlain && !isLoopback(hostname))
    throw new Error('ssl is "false", which would show the token');
  const timeout = TIMEOUTS.find((name) => parameters.has(name)) ?? '';
  const named = (name: 'catalog' | 'schema', part: string | undefined): string | null =>
    part === undefined ? textOf(options[name]) : decodeURIComponent(part);
  return {
    origin: `${isPlain ? 'http' : 'https'}://${host}`,
    warehouse,
    login: loginOf(decodeURIComponent(password), options),
    catalog: named('catalog', catalog),
    schema: named('schema', schema),
    answerWithinMs: secondsOf(timeout, parameters.get(timeout)) ?? 2 * CONNECT_WITHIN_MS,
  };
}

/**
 * What a `databricks://` URL and the options beside it say.
 *
 * @throws ConfigurationError that names the data source and shows nothing of its token.
 */
export function readDatabricksUrl(name: string, url: string, options: Options): DatabricksConfig {
  try {
    return read(url, options);
  } catch (error) {
    throw unreadableUrl(name, url, error);
  }
}
