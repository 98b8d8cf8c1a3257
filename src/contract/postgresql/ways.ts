import { CancelledError, ConfigurationError, messageOf } from '../errors.ts';
import type { PostgresConfig } from './url.ts';

/** What the driver, the system or the server says of a connection that failed. */
interface Failure {
  /** SQLSTATE, or the system's own. */
  code?: string;
  /** What the system was asked for; in each error of several addresses, it is `connect`. */
  syscall?: string;
  errors?: Failure[];
}

/** What failed, without what was made of it. */
function failureOf(error: unknown): Failure {
  return (error instanceof Error && error.cause !== undefined ? error.cause : error) as Failure;
}

const isState = (code: string | undefined): code is string =>
  /^[0-9A-Z]{5}$/.test(code ?? '') && code !== 'EPIPE';

/** Whether a server was reached that may take the same login with or without TLS. */
function mayTakeOtherwise(error: unknown): boolean {
  const { code, syscall, errors = [] } = failureOf(error);
  if (isState(code)) return code.startsWith('28');
  const isAway = [syscall, ...errors.map((each) => each.syscall)].some(
    (call) => call === 'connect' || call === 'getaddrinfo',
  );
  return !isAway && code !== 'ETIMEDOUT';
}

/** Whether another host may take what this one did not: it is away, starts, or stops. */
function isHostAway(error: unknown): boolean {
  const { code } = failureOf(error);
  return !isState(code) || code.startsWith('57P');
}

/** What the driver says of TLS; it has no code for it. */
const NO_TLS = 'The server does not support SSL connections';

/** Whether what was refused before says more than that there is no other way, for its encryption. */
function saysMore(before: unknown, error: unknown): boolean {
  const { code } = failureOf(error);
  if (messageOf(failureOf(error)) === NO_TLS) return true;
  return isState(failureOf(before).code) && (!isState(code) || code === '28000');
}

const isSameHost = (one: PostgresConfig, other: PostgresConfig): boolean =>
  one.host === other.host && one.port === other.port;

/** What came of connecting; `by` is the way of the error that says the most. */
type Outcome<Connected> =
  | { kind: 'connected'; connected: Connected }
  | { kind: 'refused'; by: PostgresConfig; error: unknown };

/**
 * Connects by the first way of a URL that works, such as with or without TLS. The next one is tried
 * only where it may help.
 *
 * @param connect an error of its own has that of the driver or the server as its cause.
 * @throws CancelledError, ConfigurationError as they are: no other way helps.
 */
export async function byFirstWay<Connected>(
  config: PostgresConfig,
  connect: (way: PostgresConfig) => Promise<Connected>,
): Promise<Outcome<Connected>> {
  let failed: { by: PostgresConfig; error: unknown } | null = null;
  for (const way of [config, ...(config.others ?? [])]) {
    const helps =
      failed === null ||
      (isSameHost(failed.by, way) ? mayTakeOtherwise(failed.error) : isHostAway(failed.error));
    if (!helps) continue;
    try {
      return { kind: 'connected', connected: await connect(way) };
    } catch (error) {
      if (error instanceof CancelledError || error instanceof ConfigurationError) throw error;
      failed = failed && saysMore(failed.error, error) ? failed : { by: way, error };
    }
  }
  return { kind: 'refused', ...(failed ?? { by: config, error: new Error('no way was tried') }) };
}
