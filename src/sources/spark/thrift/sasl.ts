import { createConnection, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { KEEP_ALIVE_AFTER_MS, NoConnectionError } from '../../cancellable.ts';
import type { SparkConfig } from '../url.ts';
import { RefusedLoginError, type Transport } from './transport.ts';

const STATUS = { start: 1, ok: 2, bad: 3, error: 4, complete: 5 };

/** Before a message stands its length; in the talk about the login, a status stands before that. */
const LENGTH_BYTES = 4;

function framed(message: Buffer, status: number | null = null): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(message.length);
  return Buffer.concat([...(status === null ? [] : [Buffer.from([status])]), length, message]);
}

/** Reads bytes in the lengths that are asked for. */
class Incoming {
  readonly #chunks: AsyncIterator<Buffer>;
  #parts: Buffer[] = [];
  #length = 0;

  constructor(socket: Socket) {
    this.#chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async take(length: number): Promise<Buffer> {
    while (this.#length < length) {
      const next = await this.#chunks.next();
      if (next.done) throw new Error('the server closed the connection');
      this.#parts.push(next.value);
      this.#length += next.value.length;
    }
    const all = Buffer.concat(this.#parts);
    this.#parts = [all.subarray(length)];
    this.#length -= length;
    return all.subarray(0, length);
  }

  async frame(): Promise<Buffer> {
    return this.take((await this.take(LENGTH_BYTES)).readUInt32BE());
  }
}

function connected({ host, port, tls, connectWithinMs }: SparkConfig): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = tls
      ? connectTls({ host, port, servername: host, ...tls })
      : createConnection({ host, port });
    const late = (): unknown => socket.destroy(new NoConnectionError(connectWithinMs));
    const timer = setTimeout(late, connectWithinMs);
    socket.setKeepAlive(true, KEEP_ALIVE_AFTER_MS).setNoDelay(true);
    socket.once('close', () => clearTimeout(timer)).once('error', reject);
    socket.once(tls ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      // An error that nobody listens to would end the process; whoever reads on is told of it.
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}

async function logIn(socket: Socket, incoming: Incoming, config: SparkConfig): Promise<void> {
  const login = Buffer.from(`\0${config.user}\0${config.password}`);
  socket.write(framed(Buffer.from('PLAIN'), STATUS.start));
  socket.write(framed(login, STATUS.ok));
  const status = (await incoming.take(1)).readUInt8();
  const words = await incoming.frame();
  if (status !== STATUS.complete) throw new RefusedLoginError(words.toString());
}

/** One connection, on which messages have their length before them, after a login by SASL's PLAIN. */
export async function saslTransport(config: SparkConfig): Promise<Transport> {
  const socket = await connected(config);
  const incoming = new Incoming(socket);
  try {
    await logIn(socket, incoming, config);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return {
    call: (message) => {
      socket.write(framed(message));
      return incoming.frame();
    },
    cutOff: () => void socket.destroy(),
  };
}
