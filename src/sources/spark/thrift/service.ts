import type { SparkConfig } from '../url.ts';
import {
  callBytes,
  isStruct,
  readReply,
  type ReadStruct,
  type ReadValue,
  structBytes,
  type WrittenValue,
} from './binary.ts';
import { httpTransport } from './http.ts';
import { saslTransport } from './sasl.ts';
import type { Transport } from './transport.ts';

/** What the server gives in place of a session or a statement: bytes that are sent back. */
export type Handle = Buffer;

/** The version from which on results come by column. */
const PROTOCOL_V8 = 7;

/** Of statuses of an answer, those that say that there is none. */
const FAILED = new Set([3, 4]);

const FETCH_NEXT = 0;

/** States of a statement. */
const STATES = { finished: 2, canceled: 3, closed: 4, error: 5, timedOut: 8 };

/** What the server says of a statement, or of the session. */
export class ServerError extends Error {
  override name = 'ServerError';
  readonly sqlState: string | null;

  constructor(message: string, sqlState: string | null) {
    super(message);
    this.sqlState = sqlState;
  }
}

/** A page of a result: each column's values as bytes, `null` for NULL. */
export type Page = (Buffer | null)[][];

const struct = (bytes: Buffer): WrittenValue => ({ type: 'struct', bytes });

const textOf = (value: ReadValue | undefined): string | null =>
  Buffer.isBuffer(value) ? value.toString() : null;

const listOf = (value: ReadValue | undefined): ReadValue[] => (Array.isArray(value) ? value : []);

function handleOf(value: ReadValue | undefined): Handle {
  // The answer's bytes would all be kept for it.
  if (isStruct(value)) return Buffer.from(value.bytes);
  throw new Error('the server gave no handle');
}

/** A column has one field, which is that of its type: the values, and a bit for each that is NULL. */
function columnOf(column: ReadValue): (Buffer | null)[] {
  const [typed] = isStruct(column) ? column.fields.values() : [];
  if (!isStruct(typed)) throw new Error('the server gave a column without a type');
  const nulls = typed.fields.get(2);
  const isNull = (row: number): boolean =>
    Buffer.isBuffer(nulls) && (((nulls[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
  return listOf(typed.fields.get(1)).map((value, row) => {
    if (isNull(row)) return null;
    if (Buffer.isBuffer(value)) return value;
    // Queries have texts alone; what tells of tables may have truth values and numbers beside them.
    return Buffer.from(typeof value === 'bigint' ? value.toString() : JSON.stringify(value));
  });
}

/** HiveServer2's service, which Spark's Thrift server has, as far as queries need it. */
export class HiveService {
  readonly #transport: Transport;

  private constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Connects; no session is there yet. */
  static async connect(config: SparkConfig): Promise<HiveService> {
    const isHttp = config.transport === 'http';
    return new HiveService(isHttp ? httpTransport(config) : await saslTransport(config));
  }

  async #call(method: string, fields: Record<number, WrittenValue>): Promise<ReadStruct['fields']> {
    const message = callBytes(method, structBytes(fields));
    const { fields: answer } = readReply(await this.#transport.call(message));
    const status = answer.get(1);
    if (!isStruct(status)) throw new Error('the server answered without a status');
    if (FAILED.has(Number(status.fields.get(1)))) {
      const words = textOf(status.fields.get(5)) ?? 'no reason was given';
      throw new ServerError(words, textOf(status.fields.get(3)));
    }
    return answer;
  }

  async openSession({ user, password }: SparkConfig): Promise<Handle> {
    const answer = await this.#call('OpenSession', {
      1: { type: 'i32', value: PROTOCOL_V8 },
      2: { type: 'text', value: user },
      3: { type: 'text', value: password },
    });
    return handleOf(answer.get(3));
  }

  async closeSession(session: Handle): Promise<void> {
    await this.#call('CloseSession', { 1: struct(session) });
  }

  /** Starts a statement. */
  async execute(session: Handle, statement: string): Promise<Handle> {
    const answer = await this.#call('ExecuteStatement', {
      1: struct(session),
      2: { type: 'text', value: statement },
      4: { type: 'bool', value: true },
    });
    return handleOf(answer.get(2));
  }

  /**
   * Whether a statement has finished; the server waits with its answer for some seconds.
   *
   * @throws ServerError where it failed, or was ended.
   */
  async hasFinished(operation: Handle): Promise<boolean> {
    const answer = await this.#call('GetOperationStatus', { 1: struct(operation) });
    const state = Number(answer.get(2));
    if (state === STATES.finished) return true;
    if (state === STATES.canceled || state === STATES.closed || state === STATES.timedOut) {
      throw new ServerError('[OPERATION_CANCELED] the statement was ended there', 'HY008');
    }
    if (state !== STATES.error) return false;
    const words = textOf(answer.get(5)) ?? 'no reason was given';
    throw new ServerError(words, textOf(answer.get(3)));
  }

  /** The next rows of a result, as texts; none at its end. */
  async fetch(operation: Handle, maxRows: number): Promise<Page> {
    const answer = await this.#call('FetchResults', {
      1: struct(operation),
      2: { type: 'i32', value: FETCH_NEXT },
      3: { type: 'i64', value: BigInt(maxRows) },
    });
    const results = answer.get(3);
    return isStruct(results) ? listOf(results.fields.get(3)).map(columnOf) : [];
  }

  /** Ends a statement, and what runs for it. */
  async cancel(operation: Handle): Promise<void> {
    await this.#call('CancelOperation', { 1: struct(operation) });
  }

  /** Lets the server forget a statement. */
  async closeOperation(operation: Handle): Promise<void> {
    await this.#call('CloseOperation', { 1: struct(operation) });
  }

  cutOff(): void {
    this.#transport.cutOff();
  }
}
