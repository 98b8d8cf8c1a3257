import type { ConnectionOptions } from 'node:tls';
import { oneOf, type Parameters } from '../url-parameters.ts';

/** The environment of a process that connects. */
export interface Surroundings {
  /** Has variables of libpq's about TLS, which count where a URL says nothing. */
  env: Readonly<Record<string, string | undefined>>;
  /** The text of a file, such as a certificate; throws where it cannot be read. */
  readText: (path: string) => string;
}

/** With TLS, as Node takes it, or without. */
export type Tls = ConnectionOptions | false;

/** Variables of libpq's, and the parameters that they stand for. */
const VARIABLES = {
  PGSSLMODE: 'sslmode',
  PGSSLROOTCERT: 'sslrootcert',
  PGSSLCERT: 'sslcert',
  PGSSLKEY: 'sslkey',
};

const MODES = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
  'no-verify',
] as const;

const VERSIONS = ['tlsv1', 'tlsv1.1', 'tlsv1.2', 'tlsv1.3'] as const;

/** Of other drivers: whether there is TLS at all. */
const SSL = { true: 'require', '1': 'require', false: 'disable', '0': 'disable' } as const;

/** The parameters about TLS. */
export const TLS_PARAMETERS = [
  'sslmode',
  'ssl',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslpassword',
  'sslcrl',
  'ssl_min_protocol_version',
  'ssl_max_protocol_version',
];

/** The parameters, and what variables say besides them. */
function withVariables(parameters: Parameters, { env }: Surroundings): Parameters {
  const all = new Map(parameters);
  for (const [variable, name] of Object.entries(VARIABLES)) {
    const value = env[variable];
    const isGiven = all.has(name) || (name === 'sslmode' && all.has('ssl'));
    if (value && !isGiven) all.set(name, value);
  }
  return all;
}

function modeOf(parameters: Parameters, fallback: (typeof MODES)[number]) {
  const mode = oneOf(parameters, 'sslmode', MODES);
  const ssl = oneOf(parameters, 'ssl', ['true', 'false', '1', '0', 'no-verify']);
  if (mode !== null && ssl !== null) throw new Error('it has both of sslmode and ssl');
  if (ssl === 'no-verify') return ssl;
  return mode ?? (ssl === null ? fallback : SSL[ssl]);
}

function version(parameters: Parameters, name: string) {
  return oneOf(parameters, name, VERSIONS)?.replace(
    'tls',
    'TLS',
  ) as ConnectionOptions['minVersion'];
}

/** What the files and versions are that parameters name. */
function optionsOf(parameters: Parameters, { readText }: Surroundings): ConnectionOptions {
  const read = (name: string): string | null => {
    const path = parameters.get(name);
    return path === undefined || path === 'system' ? null : readText(path);
  };
  const options = {
    ca: read('sslrootcert'),
    cert: read('sslcert'),
    key: read('sslkey'),
    crl: read('sslcrl'),
    passphrase: parameters.get('sslpassword'),
    minVersion: version(parameters, 'ssl_min_protocol_version'),
    maxVersion: version(parameters, 'ssl_max_protocol_version'),
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value != null));
}

/**
 * What is tried of TLS, one after the other, as libpq does: `prefer` with TLS and then without,
 * `allow` the other way round, and all other modes once.
 *
 * @param fallback the mode where neither the URL nor a variable says one.
 * @throws Error that names a parameter and what it accepts.
 */
export function tlsAttempts(
  given: Parameters,
  surroundings: Surroundings,
  fallback: 'allow' | 'require',
): [Tls, ...Tls[]] {
  const parameters = withVariables(given, surroundings);
  const mode = modeOf(parameters, fallback);
  if (mode === 'disable') return [false];
  const options = optionsOf(parameters, surroundings);
  const unchecked = { ...options, rejectUnauthorized: false };
  if (mode === 'verify-full') return [options];
  const hasAuthority = parameters.has('sslrootcert');
  if (mode === 'verify-ca' && !hasAuthority) {
    throw new Error('sslmode=verify-ca needs sslrootcert; verify-full checks the host, too');
  }
  // Of an authority of one's own, every host is trusted.
  if (mode === 'verify-ca' || (mode === 'require' && hasAuthority)) {
    return [{ ...options, checkServerIdentity: () => undefined }];
  }
  if (mode === 'prefer') return [unchecked, false];
  return mode === 'allow' ? [false, unchecked] : [unchecked];
}
