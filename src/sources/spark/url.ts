import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import {
  hostsOf,
  oneOf,
  type Parameters,
  readParameters,
  secondsOf,
} from '../../contract/url-parameters.ts';
import { CONNECT_WITHIN_MS } from '../cancellable.ts';
import { unreadableUrl } from '../errors.ts';

/** How a Thrift server of Spark is reached. */
export interface SparkConfig {
  transport: 'http' | 'binary';
  host: string;
  port: number;
  /** Of HTTP, without a slash before it. */
  path: string;
  user: string;
  password: string;
  /** The database in which names are searched; `null` for the server's own. */
  database: string | null;
  /** `null` where nothing is encrypted. */
  tls: { rejectUnauthorized: boolean; ca?: string } | null;
  connectWithinMs: number;
}

const TIMEOUTS = ['connect-timeout', 'connect_timeout'];

const PARAMETERS = ['transport', 'path', 'ssl', 'ssl-ca', ...TIMEOUTS];

/** Where a Thrift server listens that nobody told otherwise. */
const PORTS = { binary: 10_000, http: 10_001 };

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

function tlsOf(parameters: Parameters, host: string, password: string): SparkConfig['tls'] {
  const mode = oneOf(parameters, 'ssl', ['true', 'false', 'no-verify']);
  const ca = parameters.get('ssl-ca');
  if (mode === null && ca === undefined) {
    if (password === '' || isLoopback(host)) return null;
    throw new Error('it sends a password: write ssl=true, or ssl=false where the network is safe');
  }
  if (mode === 'false') return null;
  const rejectUnauthorized = mode !== 'no-verify';
  return { rejectUnauthorized, ...(ca === undefined ? {} : { ca: readFileSync(ca, 'utf8') }) };
}

function timeoutOf(parameters: Parameters): number {
  const name = TIMEOUTS.find((each) => parameters.has(each)) ?? '';
  return secondsOf(name, parameters.get(name)) ?? CONNECT_WITHIN_MS;
}

function read(url: string): SparkConfig {
  if (hostsOf(url).hosts.length > 1) throw new Error('it names several hosts; accepted is one');
  const { hostname, port, username, password, pathname, search } = new URL(url);
  const parameters = readParameters(search, PARAMETERS);
  const transport = oneOf(parameters, 'transport', ['binary', 'http']) ?? 'binary';
  const host = decodeURIComponent(hostname.replace(/^\[|\]$/g, '')) || 'localhost';
  const database = decodeURIComponent(pathname.replace(/^\//, ''));
  if (pathname.slice(1).includes('/')) throw new Error('its path is more than one database');
  const secret = decodeURIComponent(password);
  return {
    transport,
    host,
    port: Number(port || PORTS[transport]),
    path: (parameters.get('path') ?? 'cliservice').replace(/^\//, ''),
    // A server that asks nobody who they are still wants a name, and a password.
    user: decodeURIComponent(username) || 'anonymous',
    password: secret || 'anonymous',
    database: database === '' ? null : database,
    tls: tlsOf(parameters, host, secret),
    connectWithinMs: timeoutOf(parameters),
  };
}

/**
 * What a `spark://` URL says: of one of Spark's Thrift servers, and how it is spoken to.
 *
 * @throws ConfigurationError that names the data source and shows no password of its URL.
 */
export function readSparkUrl(name: string, url: string): SparkConfig {
  try {
    return read(url);
  } catch (error) {
    throw unreadableUrl(name, url, error);
  }
}
