import { readFileSync } from 'node:fs';
import type { ConnectionOptions, SslOptions } from 'mysql2';
import { CONNECT_WITHIN_MS, KEEP_ALIVE_AFTER_MS } from '../cancellable.ts';
import { unreadableUrl } from '../errors.ts';
import {
  hostsOf,
  oneOf,
  type Parameters,
  readParameters,
  secondsOf,
} from '../../contract/url-parameters.ts';

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
  'charset',
  ...TIMEOUT_PARAMETERS,
];

/** Of several names for one parameter, the one that is there. */
function nameOf(parameters: Parameters, names: string[]): string | undefined {
  const [name, other] = names.filter((each) => parameters.has(each));
  if (other !== undefined) throw new Error(`it has both of ${name} and ${other}`);
  return name;
}

function tlsOf(parameters: Parameters): Tls {
  const name = nameOf(parameters, MODE_PARAMETERS);
  const mode = name === undefined ? 'preferred' : (parameters.get(name) ?? '');
  const tls = TLS_MODES[mode.toLowerCase().replaceAll('-', '_')];
  if (!tls) {
    const modes = 'disabled, preferred, required, verify_ca, verify_identity';
    throw new Error(`${name} is "${mode}"; accepted are ${modes}`);
  }
  const files = Object.entries(FILE_PARAMETERS).flatMap(([parameter, option]) => {
    const path = parameters.get(parameter);
    return path === undefined ? [] : [[option, readFileSync(path, 'utf8')] as const];
  });
  return { ...tls, ssl: tls.ssl && { ...tls.ssl, ...Object.fromEntries(files) } };
}

function timeoutOf(parameters: Parameters): number {
  const name = nameOf(parameters, TIMEOUT_PARAMETERS) ?? '';
  return secondsOf(name, parameters.get(name)) ?? CONNECT_WITHIN_MS;
}

function read(url: string): MysqlConfig {
  if (hostsOf(url).hosts.length > 1) throw new Error('it names several hosts; accepted is one');
  const { hostname, port, username, password, pathname, search } = new URL(url);
  const parameters = readParameters(search, PARAMETERS);
  // Texts come in UTF-8 whatever the tables are in.
  oneOf(parameters, 'charset', ['utf8mb4', 'utf8', 'utf8mb3']);
  const database = decodeURIComponent(pathname.replace(/^\//, ''));
  if (pathname.slice(1).includes('/')) throw new Error('its path is more than one database');
  const { ssl, isOptional } = tlsOf(parameters);
  const socket = parameters.get('socket');
  return {
    isTlsOptional: isOptional,
    options: {
      host: decodeURIComponent(hostname.replace(/^\[|\]$/g, '')) || 'localhost',
      port: Number(port || 3306),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      connectTimeout: timeoutOf(parameters),
      keepAliveInitialDelay: KEEP_ALIVE_AFTER_MS,
      charset: 'utf8mb4',
      // The server may not ask for files, and `count` stays a name that a column can have.
      flags: ['-LOCAL_FILES', '-IGNORE_SPACE'],
      disableEval: true,
      connectAttributes: { program_name: 'data-diff' },
      ...(database === '' ? {} : { database }),
      ...(ssl ? { ssl } : {}),
      ...(socket === undefined ? {} : { socketPath: socket }),
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
