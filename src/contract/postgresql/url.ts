import type { ClientConfig } from 'pg';
import { parse, toClientConfig } from 'pg-connection-string';
import { hostsOf, oneOf, type Parameters, readParameters, secondsOf } from '../url-parameters.ts';
import { type Surroundings, TLS_PARAMETERS, tlsAttempts } from './tls.ts';

/** How a connection is made. */
export interface PostgresConfig extends ClientConfig {
  /** How else, where that fails: to another host, or the same one with or without TLS. */
  others?: PostgresConfig[];
  /** Whether the login must be bound to the TLS connection. */
  isBound?: boolean;
}

/** What a kind of server takes where its URL says nothing. */
export interface PostgresDefaults {
  port: number | null;
  /** Where it is `allow`, TLS is tried where the server wants it. */
  sslmode: 'allow' | 'require';
  /** How whoever connects is called in the server's views. */
  applicationName: string;
  connectWithinMs: number;
  keepAliveAfterMs: number;
}

/** Parameters that the driver takes as they are, by its names for them. */
const PLAIN: Record<string, string> = {
  host: 'host',
  dbname: 'database',
  user: 'user',
  password: 'password',
  options: 'options',
  sslnegotiation: 'sslnegotiation',
  statement_timeout: 'statement_timeout',
  lock_timeout: 'lock_timeout',
};

/** Parameters of libpq's of which only these values are what happens anyway. */
const ANYWAY: Record<string, string[]> = {
  client_encoding: ['utf8', 'utf-8', 'unicode', 'auto'],
  gssencmode: ['disable', 'prefer'],
  load_balance_hosts: ['disable'],
  sslcertmode: ['allow'],
  sslcompression: ['0'],
  sslsni: ['1'],
  target_session_attrs: ['any'],
};

const BINDINGS = ['disable', 'prefer', 'require'] as const;

const PARAMETERS = [
  ...Object.keys(PLAIN),
  'port',
  'application_name',
  'fallback_application_name',
  'connect_timeout',
  'keepalives',
  'keepalives_idle',
  'channel_binding',
  ...TLS_PARAMETERS,
  ...Object.keys(ANYWAY),
];

function plainOf(parameters: Parameters): ClientConfig {
  for (const [name, accepted] of Object.entries(ANYWAY)) oneOf(parameters, name, accepted);
  for (const name of ['host', 'port']) {
    if (!parameters.get(name)?.includes(',')) continue;
    throw new Error(
      `the parameter ${name} names several; write host1:port1,host2:port2 before the path`,
    );
  }
  const port = parameters.get('port');
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new Error(`the port is "${port}"`);
  const plain = Object.entries(PLAIN).flatMap(([name, key]) => {
    const value = parameters.get(name);
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  return { ...Object.fromEntries(plain), ...(port === undefined ? {} : { port: Number(port) }) };
}

function settingsOf(parameters: Parameters, defaults: PostgresDefaults): PostgresConfig {
  const seconds = (name: string) => secondsOf(name, parameters.get(name));
  const binding = oneOf(parameters, 'channel_binding', BINDINGS);
  return {
    ...plainOf(parameters),
    application_name:
      parameters.get('application_name') ??
      parameters.get('fallback_application_name') ??
      defaults.applicationName,
    connectionTimeoutMillis: seconds('connect_timeout') ?? defaults.connectWithinMs,
    keepAlive: oneOf(parameters, 'keepalives', ['0', '1']) !== '0',
    keepAliveInitialDelayMillis: seconds('keepalives_idle') ?? defaults.keepAliveAfterMs,
    enableChannelBinding: binding === 'prefer' || binding === 'require',
    isBound: binding === 'require',
  };
}

/** The URL without its parameters, for each of its hosts. */
function placesOf(url: string): ClientConfig[] {
  const { before, hosts, after } = hostsOf(url);
  return hosts.map((host) => toClientConfig(parse(`${before}${host}${after}`)));
}

/**
 * What a `postgresql://` URL says, as libpq reads it: `sslmode=require` encrypts without a check of
 * the server's certificate, `verify-full` checks it. Where nothing else is said of TLS, it is taken
 * where the server takes no connection without it.
 *
 * @throws Error that names a parameter, and may quote the URL.
 */
export function readPostgresUrl(
  url: string,
  defaults: PostgresDefaults,
  surroundings: Surroundings,
): PostgresConfig {
  const [, base = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/s.exec(url) ?? [];
  const parameters = readParameters(query, PARAMETERS);
  const settings = settingsOf(parameters, defaults);
  const attempts = tlsAttempts(parameters, surroundings, defaults.sslmode);
  const { port } = defaults;
  const configs = placesOf(base).flatMap((place) =>
    attempts.map((ssl): PostgresConfig => {
      const config = { ...(port === null ? {} : { port }), ...place, ...settings };
      return { ...config, ssl };
    }),
  );
  const [first = {}, ...others] = configs;
  return { ...first, others };
}
