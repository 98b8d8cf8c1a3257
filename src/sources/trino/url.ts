import { isLoopback } from '../../contract/loopback.ts';
import { CONNECT_WITHIN_MS } from '../cancellable.ts';
import { unreadableUrl } from '../errors.ts';
import { hostsOf, oneOf, readParameters, secondsOf } from '../../contract/url-parameters.ts';

/** Where a Trino is, and who asks it for what. */
export interface TrinoConfig {
  /** Its scheme, host and port: credentials are sent nowhere else. */
  origin: string;
  /** Its host and port, for errors. */
  place: string;
  user: string;
  password: string | null;
  /** Whether what is sent can be read on the way. */
  isPlain: boolean;
  catalog: string | null;
  schema: string | null;
  /** How long a request may go without an answer. */
  withinMs: number;
}

const PARAMETERS = ['ssl', 'connect_timeout'];

const DEFAULT_PORT = { https: 443, http: 8080 };

function pathOf(pathname: string): [catalog: string | null, schema: string | null] {
  const parts = pathname.split('/').slice(1).map(decodeURIComponent);
  if (parts.length > 2) throw new Error('its path is more than a catalog and a schema');
  const [catalog = '', schema = ''] = parts;
  return [catalog || null, schema || null];
}

function read(url: string): TrinoConfig {
  if (hostsOf(url).hosts.length > 1) throw new Error('it names several hosts; accepted is one');
  const { hostname, port, username, password, pathname, search } = new URL(url);
  if (hostname === '') throw new Error('it names no host');
  if (username === '') throw new Error('it names no user: write trino://user@host');
  const parameters = readParameters(search, PARAMETERS);
  // As those who connect spell it: one address has many.
  const host = new URL(`http://${hostname}`).hostname;
  const isNear = isLoopback(host);
  const ssl = oneOf(parameters, 'ssl', ['true', 'false']) ?? (isNear ? 'false' : 'true');
  const scheme = ssl === 'true' ? 'https' : 'http';
  const isPlain = ssl === 'false' && !isNear;
  if (isPlain && password !== '') {
    throw new Error('it has a password and ssl=false; passwords are sent by TLS alone');
  }
  const [catalog, schema] = pathOf(pathname);
  const place = `${host}:${port || DEFAULT_PORT[scheme]}`;
  return {
    origin: new URL(`${scheme}://${place}`).origin,
    place,
    user: decodeURIComponent(username),
    password: password === '' ? null : decodeURIComponent(password),
    isPlain,
    catalog,
    schema,
    withinMs: secondsOf('connect_timeout', parameters.get('connect_timeout')) ?? CONNECT_WITHIN_MS,
  };
}

/**
 * What a `trino://user@host:port/catalog/schema` URL says. TLS is used unless the host is this machine,
 * or `ssl=false` says otherwise.
 *
 * @throws ConfigurationError that names the data source and shows no password of its URL.
 */
export function readTrinoUrl(name: string, url: string): TrinoConfig {
  try {
    return read(url);
  } catch (error) {
    throw unreadableUrl(name, url, error);
  }
}
