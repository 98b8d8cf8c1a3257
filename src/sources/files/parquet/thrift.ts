/**
 * Thrift's compact protocol, in which a Parquet file's footer is written: read into values that can
 * be changed, and written again. Fields that nobody here knows stay as they are.
 */

/** A value by its type on the wire: a whole number, bytes, a list or a struct. */
export type ThriftValue =
  | { type: 'true' | 'false' }
  | { type: 'byte'; value: number }
  | { type: 'integer'; wire: number; value: bigint }
  | { type: 'double'; value: Buffer }
  | { type: 'binary'; value: Buffer }
  | { type: 'list'; wire: number; item: number; values: ThriftValue[] }
  | { type: 'struct'; fields: Map<number, ThriftValue> };

export type ThriftStruct = Extract<ThriftValue, { type: 'struct' }>;

const WIRE = { true: 1, false: 2, byte: 3, double: 7, binary: 8, list: 9, set: 10, struct: 12 };
const INTEGERS = [4, 5, 6];

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  #byte(): number {
    return this.#bytes.readUInt8(this.#at++);
  }

  #take(length: number): Buffer {
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new RangeError('the footer ends too early');
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  #varint(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.#byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  #zigzag(): bigint {
    const value = this.#varint();
    return (value >> 1n) ^ -(value & 1n);
  }

  #list(wire: number): ThriftValue {
    const header = this.#byte();
    const size = header >> 4 === 15 ? Number(this.#varint()) : header >> 4;
    const item = header & 15;
    const isBoolean = item === WIRE.true || item === WIRE.false;
    const values = Array.from({ length: size }, () =>
      isBoolean ? this.#value(this.#byte()) : this.#value(item),
    );
    return { type: 'list', wire, item, values };
  }

  #value(wire: number): ThriftValue {
    if (wire === WIRE.true) return { type: 'true' };
    if (wire === WIRE.false) return { type: 'false' };
    if (wire === WIRE.byte) return { type: 'byte', value: this.#byte() };
    if (INTEGERS.includes(wire)) return { type: 'integer', wire, value: this.#zigzag() };
    if (wire === WIRE.double) return { type: 'double', value: this.#take(8) };
    if (wire === WIRE.binary) return { type: 'binary', value: this.#take(Number(this.#varint())) };
    if (wire === WIRE.list || wire === WIRE.set) return this.#list(wire);
    if (wire === WIRE.struct) return this.struct();
    throw new RangeError(`the footer has a field of the type ${wire}`);
  }

  struct(): ThriftStruct {
    const fields = new Map<number, ThriftValue>();
    for (let id = 0; ;) {
      const header = this.#byte();
      if (header === 0) return { type: 'struct', fields };
      id = header >> 4 === 0 ? Number(this.#zigzag()) : id + (header >> 4);
      fields.set(id, this.#value(header & 15));
    }
  }
}

function varint(value: bigint): number[] {
  const low = Number(value & 0x7fn);
  return value < 0x80n ? [low] : [low | 0x80, ...varint(value >> 7n)];
}

const zigzag = (value: bigint): number[] => varint(value >= 0n ? value * 2n : -value * 2n - 1n);

function wireOf(value: ThriftValue): number {
  return 'wire' in value ? value.wire : WIRE[value.type as keyof typeof WIRE];
}

function write(value: ThriftValue): Buffer {
  switch (value.type) {
    case 'true':
    case 'false':
      // As a field it is in the header alone.
      return Buffer.alloc(0);
    case 'byte':
      return Buffer.from([value.value]);
    case 'integer':
      return Buffer.from(zigzag(value.value));
    case 'double':
      return value.value;
    case 'binary':
      return Buffer.concat([Buffer.from(varint(BigInt(value.value.length))), value.value]);
    case 'list':
      return writeList(value);
    case 'struct':
      return writeThrift(value);
  }
}

function writeList({ item, values }: Extract<ThriftValue, { type: 'list' }>): Buffer {
  const size = BigInt(values.length);
  const header =
    values.length < 15 ? [(values.length << 4) | item] : [0xf0 | item, ...varint(size)];
  const isBoolean = item === WIRE.true || item === WIRE.false;
  const items = values.map((each) => (isBoolean ? Buffer.from([wireOf(each)]) : write(each)));
  return Buffer.concat([Buffer.from(header), ...items]);
}

/** The bytes of a struct. */
export function writeThrift({ fields }: ThriftStruct): Buffer {
  const parts: Buffer[] = [];
  let last = 0;
  for (const [id, value] of [...fields].sort(([a], [b]) => a - b)) {
    const step = id - last;
    const wire = wireOf(value);
    const header = step > 0 && step < 16 ? [(step << 4) | wire] : [wire, ...zigzag(BigInt(id))];
    parts.push(Buffer.from(header), write(value));
    last = id;
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

/**
 * The struct that bytes begin with.
 *
 * @throws RangeError where they are none.
 */
export function readThrift(bytes: Buffer): ThriftStruct {
  return new Reader(bytes).struct();
}
