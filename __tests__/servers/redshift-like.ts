import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What Amazon Redshift does not know of PostgreSQL's SQL. */
const UNKNOWN =
  /\bCOPY\b|SAVEPOINT|TABLESAMPLE|LATERAL|\bunnest\b|ORDINALITY|RECURSIVE|ANY ?\(|SNAPSHOT|hash_record|trim_scale|to_json|COLLATE|SET LOCAL|client_connection_check|idle_in_transaction|\bjit\b|encode\(|::text\b(?! IS NULL)/i;

/** A PostgreSQL server that knows no more than Amazon Redshift does. */
export interface RedshiftLike {
  url: string;
  /** The texts of all statements so far. */
  statements: string[];
  close(): Promise<void>;
}

const QUERY = 0x51;
const PARSE = 0x50;
const SYNC = 0x53;

function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

function refusal(sql: string): Buffer {
  const text = `syntax error at or near "${UNKNOWN.exec(sql)?.[0] ?? ''}"`;
  const fields = Buffer.from(`SERROR\0C42601\0M${text}\0\0`);
  return Buffer.concat([message('E', fields), message('Z', Buffer.from('E'))]);
}

/** Takes whole messages off what came in so far; the first one of a connection has no type. */
function* messages(state: { buffer: Buffer; isStarted: boolean }): Generator<Buffer> {
  for (;;) {
    const start = state.isStarted ? 1 : 0;
    if (state.buffer.length < start + 4) return;
    const end = start + state.buffer.readInt32BE(start);
    if (state.buffer.length < end) return;
    yield state.buffer.subarray(0, end);
    state.buffer = state.buffer.subarray(end);
    state.isStarted = true;
  }
}

/** The statement in a message, if it has one. */
function statementOf(from: Buffer): string | null {
  if (from[0] === QUERY) return from.toString('utf8', 5, from.length - 1);
  if (from[0] !== PARSE) return null;
  const nameEnd = from.indexOf(0, 5);
  return from.toString('utf8', nameEnd + 1, from.indexOf(0, nameEnd + 1));
}

function serve(client: Socket, server: Socket, statements: string[]): void {
  const state = { buffer: Buffer.alloc(0), isStarted: false };
  let refused: string | null = null;
  client.on('data', (chunk: Buffer) => {
    state.buffer = Buffer.concat([state.buffer, chunk]);
    for (const one of messages(state)) {
      const sql = state.isStarted ? statementOf(one) : null;
      if (sql !== null) statements.push(sql);
      if (sql !== null && UNKNOWN.test(sql)) refused = sql;
      if (refused === null) server.write(one);
      else if (one[0] === QUERY || one[0] === SYNC) {
        client.write(refusal(refused));
        refused = null;
      }
    }
  });
  server.pipe(client);
  for (const end of [client, server]) {
    end.on('error', () => undefined);
    end.on('close', () => [client, server].forEach((socket) => socket.destroy()));
  }
}

/** Puts what Redshift does not know out of a PostgreSQL server's reach. */
export async function redshiftLike(postgresUrl: string): Promise<RedshiftLike> {
  const target = new URL(postgresUrl);
  const statements: string[] = [];
  const sockets = new Set<Socket>();
  const listener = createServer((client) => {
    sockets.add(client);
    serve(client, connect(Number(target.port), target.hostname), statements);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const url = `redshift://${target.username}:${target.password}@127.0.0.1:${port}${target.pathname}?sslmode=disable`;
  return {
    url,
    statements,
    close: async () => {
      listener.close();
      for (const socket of sockets) socket.destroy();
      await once(listener, 'close');
    },
  };
}
