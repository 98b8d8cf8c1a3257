import { type Connection, type ConnectionOptions, createConnection } from 'mysql2';
import { CancelledError } from '../../contract/errors.ts';
import type { MysqlConfig } from './url.ts';

/** What the driver says where TLS is wanted and the server has none. */
const NO_TLS = 'HANDSHAKE_NO_SSL_SUPPORT';

function connectOnce(options: ConnectionOptions, signal: AbortSignal): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const connection = createConnection(options);
    const abort = (): void => {
      connection.destroy();
      reject(new CancelledError('the diff was cancelled'));
    };
    signal.addEventListener('abort', abort);
    // An error that nobody listens to would end the process, also after this one.
    connection.on('error', reject);
    connection.connect((error: Error | null) => {
      signal.removeEventListener('abort', abort);
      if (error) reject(error);
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
