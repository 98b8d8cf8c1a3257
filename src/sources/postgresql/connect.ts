import { Client } from 'pg';
import { CancelledError, messageOf } from '../../contract/errors.ts';
import type { PostgresConfig } from '../../contract/postgresql/url.ts';
import { byFirstWay } from '../../contract/postgresql/ways.ts';
import { CONNECT_WITHIN_MS, NoConnectionError } from '../cancellable.ts';
import { readPostgresError } from './errors.ts';

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

/**
 * Connects by the first way that works.
 *
 * @throws DiffError of the last way that was tried, or of one before that says more.
 * @throws CancelledError where the signal aborts.
 */
export async function connect(config: PostgresConfig, signal: AbortSignal): Promise<Connected> {
  const outcome = await byFirstWay(config, async (way) => {
    if (signal.aborted) throw new CancelledError('the diff was cancelled');
    try {
      return { client: await connectOnce(way, signal), config: { ...way, others: [] } };
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new CancelledError('the diff was cancelled', { cause: error });
    }
  });
  if (outcome.kind === 'connected') return outcome.connected;
  // Of what a URL leaves open, the driver knows its own.
  const { host, port } = new Client(outcome.by);
  throw readPostgresError(outcome.error, `${host}:${port}`);
}
