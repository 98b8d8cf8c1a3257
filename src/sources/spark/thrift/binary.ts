/**
 * Thrift's binary protocol, as far as HiveServer2's service needs it. Whole numbers of 64 bits stay
 * whole, and texts stay bytes until somebody wants to read them.
 */

/** A struct that has come: its fields by number, and its bytes, which can be sent back as they are. */
export interface ReadStruct {
  fields: Map<number, ReadValue>;
  bytes: Buffer;
}

/** A value that has come. */
export type ReadValue = boolean | number | bigint | Buffer | ReadValue[] | ReadStruct;

/** A value to be sent, by its type on the wire. */
export type WrittenValue =
  | { type: 'bool'; value: boolean }
  | { type: 'i16' | 'i32'; value: number }
  | { type: 'i64'; value: bigint }
  | { type: 'text'; value: string }
  | { type: 'struct'; bytes: Buffer }
  | { type: 'map'; entries: [string, string][] };

const TYPES = { bool: 2, i16: 6, i32: 8, i64: 10, text: 11, struct: 12, map: 13 };

/** A message that calls, in the strict form of the protocol. */
const CALL = 0x80010001;

/** A message that says why there is no answer. */
const EXCEPTION = 3;

/** The field of a reply that holds what was asked for. */
const SUCCESS = 0;

const STOP = Buffer.from([0]);

function bytesOf(length: number, write: (bytes: Buffer) => unknown): Buffer {
  const bytes = Buffer.alloc(length);
  write(bytes);
  return bytes;
}

const i32 = (value: number): Buffer => bytesOf(4, (bytes) => bytes.writeInt32BE(value | 0));

function textBytes(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([i32(bytes.length), bytes]);
}

function valueBytes(value: WrittenValue): Buffer {
  switch (value.type) {
    case 'bool':
      return Buffer.from([value.value ? 1 : 0]);
    case 'i16':
      return bytesOf(2, (bytes) => bytes.writeInt16BE(value.value));
    case 'i32':
      return i32(value.value);
    case 'i64':
      return bytesOf(8, (bytes) => bytes.writeBigInt64BE(value.value));
    case 'text':
      return textBytes(value.value);
    case 'struct':
      return value.bytes;
    case 'map': {
      const head = Buffer.from([TYPES.text, TYPES.text]);
      const entries = value.entries.flat().map(textBytes);
      return Buffer.concat([head, i32(value.entries.length), ...entries]);
    }
  }
}

/** A struct of fields by their numbers, as bytes. */
export function structBytes(fields: Record<number, WrittenValue>): Buffer {
  const parts = Object.entries(fields).flatMap(([id, value]) => [
    Buffer.from([TYPES[value.type]]),
    bytesOf(2, (bytes) => bytes.writeInt16BE(Number(id))),
    valueBytes(value),
  ]);
  return Buffer.concat([...parts, STOP]);
}

/** The message that calls a method whose one argument is a struct. */
export function callBytes(method: string, argument: Buffer): Buffer {
  const body = structBytes({ 1: { type: 'struct', bytes: argument } });
  return Buffer.concat([i32(CALL), textBytes(method), i32(0), body]);
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  #take(length: number): Buffer {
    const start = this.#at;
    this.#at += length;
    if (length < 0 || this.#at > this.#bytes.length)
      throw new RangeError('the answer ends too early');
    return this.#bytes.subarray(start, this.#at);
  }

  i32(): number {
    return this.#take(4).readInt32BE();
  }

  text(): Buffer {
    return this.#take(this.i32());
  }

  #list(): ReadValue[] {
    const type = this.#take(1).readUInt8();
    return Array.from({ length: this.i32() }, () => this.#value(type));
  }

  #map(): ReadValue[] {
    const [key = 0, value = 0] = this.#take(2);
    return Array.from({ length: this.i32() }, () => [this.#value(key), this.#value(value)]);
  }

  #value(type: number): ReadValue {
    switch (type) {
      case 2:
        return this.#take(1).readUInt8() === 1;
      case 3:
        return this.#take(1).readInt8();
      case 4:
        return this.#take(8).readDoubleBE();
      case 6:
        return this.#take(2).readInt16BE();
      case 8:
        return this.i32();
      case 10:
        return this.#take(8).readBigInt64BE();
      case 11:
        return this.text();
      case 12:
        return this.struct();
      case 13:
        return this.#map();
      case 14:
      case 15:
        return this.#list();
    }
    throw new RangeError(`the answer has a value of an unknown type (${type})`);
  }

  struct(): ReadStruct {
    const start = this.#at;
    const fields = new Map<number, ReadValue>();
    for (;;) {
      const type = this.#take(1).readUInt8();
      if (type === 0) return { fields, bytes: this.#bytes.subarray(start, this.#at) };
      const id = this.#take(2).readInt16BE();
      fields.set(id, this.#value(type));
    }
  }
}

/** Whether a value is a struct. */
export const isStruct = (value: ReadValue | undefined): value is ReadStruct =>
  typeof value === 'object' && 'fields' in value;

/**
 * What a method has answered.
 *
 * @throws Error where the message is none, or says that the method failed.
 */
export function readReply(message: Buffer): ReadStruct {
  const reader = new Reader(message);
  const kind = reader.i32() & 0xff;
  reader.text();
  reader.i32();
  const { fields } = reader.struct();
  // An exception of the protocol has its words in the first field.
  const words = fields.get(1);
  if (kind === EXCEPTION) throw new Error(Buffer.isBuffer(words) ? words.toString() : 'no answer');
  const success = fields.get(SUCCESS);
  if (!isStruct(success)) throw new Error('the server answered nothing');
  return success;
}
