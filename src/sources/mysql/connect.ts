import type { Duplex } from 'node:stream';
import { type Connection, type ConnectionOptions, createConnection } from 'mysql2';
import { CancelledError } from '../../contract/errors.ts';
import { CONNECT_WITHIN_MS, NoConnectionError } from '../cancellable.ts';
import type { MysqlConfig } from './url.ts';

/** What the driver says where TLS is wanted and the server has none. */
const NO_TLS = 'HANDSHAKE_NO_SSL_SUPPORT';

/** What the driver has, and its types do not show. */
interface Internals {
  stream: Duplex;
}

/** Breaks a connection; what runs on it fails. The driver's own way to do so waits for the server. */
export function cutOff(connection: Connection): void {
  const { stream } = connection as unknown as Internals;
  stream.destroy(new Error('the connection was cut off'));
}

/** Waits until a connection is closed, whoever closes it. */
export async function whenEnded(connection: Connection): Promise<void> {
  const { stream } = connection as unknown as Internals;
  if (!stream.destroyed) await new Promise((resolve) => stream.once('close', resolve));
}

/** Where the driver's own time is over, its error has no number, as those of the system have. */
function isTimeout(error: Error & { code?: string; errno?: number }): boolean {
  return error.code === 'ETIMEDOUT' && error.errno === undefined;
}

function connectOnce(options: ConnectionOptions, signal: AbortSignal): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const connection = createConnection(options);
    const fail = (error: Error): void => {
      const { connectTimeout: within = CONNECT_WITHIN_MS } = options;
      reject(isTimeout(error) ? new NoConnectionError(within) : error);
    };
    const abort = (): void => {
      cutOff(connection);
      reject(new CancelledError('the diff was cancelled'));
    };
    signal.addEventListener('abort', abort);
    // An error that nobody listens to would end the process, also after this one.
    connection.on('error', fail);
    connection.connect((error: Error | null) => {
      signal.removeEventListener('abort', abort);
      if (error) fail(error);
      else resolve(connection);
    });
  });
}

/** Connects, without TLS only where the URL lets it and the server has none. */
export async function connect(
  { options, isTlsOptional }: MysqlConfig,
  signal: AbortSignal,
): Promise<Connection> {
  try {
    return await connectOnce({ ...options }, signal);
  } catch (error) {
    const hasNoTls = (error as { code?: string }).code === NO_TLS;
    if (!hasNoTls || !isTlsOptional) throw error;
    const withoutTls = { ...options };
    delete withoutTls.ssl;
    return connectOnce(withoutTls, signal);
  }
}
