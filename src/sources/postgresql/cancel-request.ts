import { Client, type ClientConfig, type Connection } from 'pg';

/** What the driver has, and its types do not show. */
interface Internals {
  connection: Connection & {
    connect(port: number | string, host?: string): void;
    requestSsl(): void;
    cancel(processId: number, secretKey: unknown): void;
  };
  /** `direct` where TLS begins at once, and is not asked for. */
  sslNegotiation: string;
}

/** What the server gave a client to end its statements with. */
export interface CancelKey {
  processID: number;
  secretKey: unknown;
}

/**
 * Asks the server to end what a client's connection runs. That takes no login: it works where all
 * connections are taken, and behind a pooler, whose process numbers are its own.
 */
export async function requestCancel(
  config: ClientConfig,
  { processID, secretKey }: CancelKey,
  signal: AbortSignal,
): Promise<void> {
  const client = new Client(config);
  const { connection, sslNegotiation } = client as unknown as Internals;
  const abort = (): void => void connection.stream.destroy(new Error('no answer'));
  signal.addEventListener('abort', abort);
  const asked = new Promise<void>((resolve, reject) => {
    const ask = (): void => connection.cancel(processID, secretKey);
    connection.on('connect', () => {
      if (!client.ssl) ask();
      else if (sslNegotiation !== 'direct') connection.requestSsl();
    });
    connection.on('sslconnect', ask);
    connection.on('error', reject);
    // The server has done it when it ends the connection.
    connection.on('end', resolve);
  });
  if (client.host.startsWith('/')) connection.connect(`${client.host}/.s.PGSQL.${client.port}`);
  else connection.connect(client.port, client.host);
  await asked.finally(() => signal.removeEventListener('abort', abort));
}
