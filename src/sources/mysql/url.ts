import { readFileSync } from 'node:fs';
import type { ConnectionOptions, SslOptions } from 'mysql2';
import { CONNECT_WITHIN_MS, KEEP_ALIVE_AFTER_MS } from '../cancellable.ts';
import { secondsOf, unreadableUrl } from '../errors.ts';

/** How a connection is made, and what with where the server has no TLS. */
export interface MysqlConfig {
  options: ConnectionOptions;
  /** Whether a server without TLS is taken without it. */
  isTlsOptional: boolean;
}

interface Tls {
  ssl: SslOptions | null;
  isOptional: boolean;
}

const UNCHECKED: SslOptions = { rejectUnauthorized: false };

const REQUIRED: Tls = { ssl: UNCHECKED, isOptional: false };
const PREFERRED: Tls = { ssl: UNCHECKED, isOptional: true };
const DISABLED: Tls = { ssl: null, isOptional: false };

/** As MySQL's clients name what they do, and in the words of other drivers. */
const TLS_MODES: Record<string, Tls> = {
  disabled: DISABLED,
  preferred: PREFERRED,
  required: REQUIRED,
  verify_ca: { ssl: { rejectUnauthorized: true }, isOptional: false },
  verify_identity: { ssl: { rejectUnauthorized: true, verifyIdentity: true }, isOptional: false },
  true: REQUIRED,
  false: DISABLED,
  '1': REQUIRED,
  '0': DISABLED,
};

const MODE_PARAMETERS = ['ssl-mode', 'sslmode', 'ssl'];

/** Parameters that name files, and what the driver calls what they hold. */
const FILE_PARAMETERS: Record<string, 'ca' | 'cert' | 'key'> = {
  'ssl-ca': 'ca',
  'ssl-cert': 'cert',
  'ssl-key': 'key',
};

const TIMEOUT_PARAMETERS = ['connect-timeout', 'connect_timeout'];

const PARAMETERS = [
  ...MODE_PARAMETERS,
  ...Object.keys(FILE_PARAMETERS),
  'socket',
  ...TIMEOUT_PARAMETERS,
];

function tlsOf(parameters: URLSearchParams): Tls {
  for (const name of parameters.keys()) {
    if (PARAMETERS.includes(name)) continue;
    throw new Error(`there is no parameter "${name}"; accepted are ${PARAMETERS.join(', ')}`);
  }
  const [name] = MODE_PARAMETERS.filter((parameter) => parameters.has(parameter));
  const mode = name === undefined ? 'preferred' : (parameters.get(name) ?? '');
  const tls = TLS_MODES[mode.toLowerCase().replaceAll('-', '_')];
  if (!tls) {
    const modes = 'disabled, preferred, required, verify_ca, verify_identity';
    throw new Error(`${name} is "${mode}"; accepted are ${modes}`);
  }
  const files = Object.entries(FILE_PARAMETERS).flatMap(([parameter, option]) => {
    const path = parameters.get(parameter);
    return path === null ? [] : [[option, readFileSync(path, 'utf8')] as const];
  });
  return { ...tls, ssl: tls.ssl && { ...tls.ssl, ...Object.fromEntries(files) } };
}

function timeoutOf(parameters: URLSearchParams): number {
  const name = TIMEOUT_PARAMETERS.find((parameter) => parameters.has(parameter)) ?? '';
  return secondsOf(name, parameters.get(name)) ?? CONNECT_WITHIN_MS;
}

function read(url: string): MysqlConfig {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const database = decodeURIComponent(pathname.replace(/^\//, ''));
  if (pathname.slice(1).includes('/')) throw new Error('its path is more than one database');
  const { ssl, isOptional } = tlsOf(searchParams);
  const socket = searchParams.get('socket');
  return {
    isTlsOptional: isOptional,
    options: {
      host: decodeURIComponent(hostname.replace(/^\[|\]$/g, '')) || 'localhost',
      port: Number(port || 3306),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      connectTimeout: timeoutOf(searchParams),
      keepAliveInitialDelay: KEEP_ALIVE_AFTER_MS,
      charset: 'utf8mb4',
      // The server may not ask for files, and `count` stays a name that a column can have.
      flags: ['-LOCAL_FILES', '-IGNORE_SPACE'],
      disableEval: true,
      connectAttributes: { program_name: 'data-diff' },
      ...(database === '' ? {} : { database }),
      ...(ssl ? { ssl } : {}),
      ...(socket === null ? {} : { socketPath: socket }),
    },
  };
}

/**
 * What a `mysql://` or `mariadb://` URL says. As MySQL's clients do, it takes TLS without a check
 * of the server's certificate where the server has it, unless `ssl-mode` says otherwise.
 *
 * @throws ConfigurationError that names the data source and shows no password of its URL.
 */
export function readMysqlUrl(name: string, url: string): MysqlConfig {
  try {
    return read(url);
  } catch (error) {
    throw unreadableUrl(name, url, error);
  }
}
