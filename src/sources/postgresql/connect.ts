import { Client } from 'pg';
import { CancelledError, messageOf } from '../../contract/errors.ts';
import { CONNECT_WITHIN_MS, NoConnectionError } from '../cancellable.ts';
import { readPostgresError } from './errors.ts';
import type { PostgresConfig } from './url.ts';

/** What the driver has, and its types do not show. */
interface Internals {
  connection: {
    stream: { destroy: (error?: Error) => void };
    on: (event: string, listener: (message: { mechanisms?: string[] }) => void) => void;
    prependListener: (
      event: string,
      listener: (message: { mechanisms?: string[] }) => void,
    ) => void;
  };
}

/** What the driver, the system or the server says of a connection that failed. */
interface Failure {
  /** SQLSTATE, or the system's own. */
  code?: string;
  /** What the system was asked for; in each error of several addresses, it is `connect`. */
  syscall?: string;
  errors?: Failure[];
}

/** What the driver says where its time to connect is over; it has no code for it. */
const TIMED_OUT = 'timeout expired';

/** A connection, and what it was made with. */
export interface Connected {
  client: Client;
  config: PostgresConfig;
}

/** Breaks a connection; what runs on it fails. */
export function cutOff(client: Client): void {
  (client as unknown as Internals).connection.stream.destroy();
}

const NOT_BOUND = 'the server has no login with channel binding, which channel_binding asks for';

/** Ends a connection before a login that is not bound to it. Gives whether one was seen that is. */
function requireBinding(client: Client): () => boolean {
  const { connection } = client as unknown as Internals;
  let isBound = false;
  const refuse = (): void => connection.stream.destroy(new Error(NOT_BOUND));
  connection.prependListener('authenticationCleartextPassword', refuse);
  connection.prependListener('authenticationMD5Password', refuse);
  connection.prependListener('authenticationSASL', ({ mechanisms = [] }) => {
    isBound = mechanisms.includes('SCRAM-SHA-256-PLUS');
    if (!isBound) refuse();
  });
  return () => isBound;
}

async function connectOnce(config: PostgresConfig, signal: AbortSignal): Promise<Client> {
  const client = new Client(config);
  // An error that nobody listens to would end the process, also after this one.
  client.on('error', () => undefined);
  const isBound = config.isBound === true ? requireBinding(client) : () => true;
  const abort = (): void => cutOff(client);
  signal.addEventListener('abort', abort);
  try {
    await client.connect();
    if (isBound()) return client;
    abort();
    throw new Error(NOT_BOUND);
  } catch (error) {
    const { connectionTimeoutMillis: within = CONNECT_WITHIN_MS } = config;
    throw messageOf(error) === TIMED_OUT ? new NoConnectionError(within) : error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

const isState = (code: string | undefined): code is string =>
  /^[0-9A-Z]{5}$/.test(code ?? '') && code !== 'EPIPE';

/** Whether a server was reached that may take the same login with or without TLS. */
function mayTakeOtherwise(error: unknown): boolean {
  const { code, syscall, errors = [] } = error as Failure;
  if (isState(code)) return code.startsWith('28');
  const isAway = [syscall, ...errors.map((each) => each.syscall)].some(
    (call) => call === 'connect' || call === 'getaddrinfo',
  );
  return !isAway && !(error instanceof NoConnectionError);
}

/** Whether another host may take what this one did not: it is away, starts, or stops. */
function isHostAway(error: unknown): boolean {
  const { code } = error as Failure;
  return !isState(code) || code.startsWith('57P');
}

/** Whether what was refused before says more than that there is no other way, for its encryption. */
function saysMore(before: unknown, error: unknown): boolean {
  const { code } = error as Failure;
  return isState((before as Failure).code) && (!isState(code) || code === '28000');
}

const isSameHost = (one: PostgresConfig, other: PostgresConfig): boolean =>
  one.host === other.host && one.port === other.port;

/**
 * Connects by the first way that works.
 *
 * @throws DiffError of the last way that was tried, or of one before that says more.
 * @throws CancelledError where the signal aborts.
 */
export async function connect(config: PostgresConfig, signal: AbortSignal): Promise<Connected> {
  let failed: { by: PostgresConfig; error: unknown } | null = null;
  for (const each of [config, ...(config.others ?? [])]) {
    if (signal.aborted) throw new CancelledError('the diff was cancelled');
    const helps =
      failed === null ||
      (isSameHost(failed.by, each) ? mayTakeOtherwise(failed.error) : isHostAway(failed.error));
    if (!helps) continue;
    try {
      return { client: await connectOnce(each, signal), config: { ...each, others: [] } };
    } catch (error) {
      if (signal.aborted) throw new CancelledError('the diff was cancelled', { cause: error });
      failed = failed && saysMore(failed.error, error) ? failed : { by: each, error };
    }
  }
  // Of what a URL leaves open, the driver knows its own.
  const { host, port } = new Client(failed?.by);
  throw readPostgresError(failed?.error, `${host}:${port}`);
}
