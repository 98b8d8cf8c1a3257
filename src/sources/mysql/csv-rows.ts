import type { CsvForm } from './fields.ts';

/** The driver's view of the bytes that hold one row: each value after its length. */
export interface RowPacket {
  buffer: Buffer;
  offset: number;
  end: number;
}

/** As much is handed on at once, more only for a longer row. */
const CHUNK_BYTES = 256 * 1024;

/** What stands in front of a value: its length, or how many bytes the length takes. */
const NULL_VALUE = 251;
const LENGTH_BYTES: Record<number, number> = { 252: 2, 253: 3, 254: 6 };

const COMMA = 44;
const QUOTE = 34;
const NEWLINE = 10;

/** Up to here a loop is faster than the calls that find and copy bytes. */
const SHORT_VALUE = 48;

const HEX_DIGITS = Buffer.from('0123456789abcdef');

/**
 * Writes rows as CSV, from packets into chunks of bytes: no value becomes an object in JavaScript,
 * and none is changed by it. Texts and bytes are in quotes, so that an empty one is not NULL.
 */
export class CsvRows {
  rows = 0;
  readonly #emit: (chunk: Buffer) => void;
  #forms: CsvForm[] = [];
  #chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  #end = 0;

  constructor(emit: (chunk: Buffer) => void) {
    this.#emit = emit;
  }

  /** Sets how each column is written; before the first row. */
  setForms(forms: CsvForm[]): void {
    this.#forms = forms;
  }

  add(packet: RowPacket): void {
    const { buffer } = packet;
    // Two bytes for one are the most: digits of bytes, or a text of nothing but quotes.
    this.#makeRoom(2 * (packet.end - packet.offset) + 3 * this.#forms.length + 1);
    let { offset } = packet;
    this.#forms.forEach((form, column) => {
      if (column > 0) this.#chunk[this.#end++] = COMMA;
      let length = buffer[offset++] ?? NULL_VALUE;
      if (length === NULL_VALUE) return;
      const lengthBytes = LENGTH_BYTES[length];
      if (lengthBytes !== undefined) {
        length = buffer.readUIntLE(offset, lengthBytes);
        // The longest form has 8 bytes, of which the last two are always 0.
        offset += lengthBytes === 6 ? 8 : lengthBytes;
      }
      this.#write(form, buffer, offset, offset + length);
      offset += length;
    });
    this.#chunk[this.#end++] = NEWLINE;
    this.rows += 1;
  }

  /** Hands on what was not handed on yet. */
  flush(): void {
    if (this.#end > 0) this.#emit(this.#chunk.subarray(0, this.#end));
    this.#end = 0;
    this.#chunk = Buffer.alloc(0);
  }

  #makeRoom(bytes: number): void {
    if (this.#end + bytes <= this.#chunk.length) return;
    this.flush();
    this.#chunk = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, bytes));
  }

  #write(form: CsvForm, from: Buffer, start: number, end: number): void {
    if (form === 'bare') return this.#copy(from, start, end);
    this.#chunk[this.#end++] = QUOTE;
    if (form === 'hex') this.#writeHex(from, start, end);
    else this.#writeText(from, start, end);
    this.#chunk[this.#end++] = QUOTE;
  }

  #copy(from: Buffer, start: number, end: number): void {
    if (end - start > SHORT_VALUE) {
      this.#end += from.copy(this.#chunk, this.#end, start, end);
      return;
    }
    for (let i = start; i < end; i += 1) this.#chunk[this.#end++] = from[i] ?? 0;
  }

  #writeText(from: Buffer, start: number, end: number): void {
    if (end - start > SHORT_VALUE) {
      this.#writeLongText(from.subarray(start, end));
      return;
    }
    for (let i = start; i < end; i += 1) {
      const byte = from[i] ?? 0;
      if (byte === QUOTE) this.#chunk[this.#end++] = QUOTE;
      this.#chunk[this.#end++] = byte;
    }
  }

  #writeLongText(text: Buffer): void {
    let start = 0;
    let quote = text.indexOf(QUOTE);
    while (quote !== -1) {
      this.#copy(text, start, quote + 1);
      this.#chunk[this.#end++] = QUOTE;
      start = quote + 1;
      quote = text.indexOf(QUOTE, start);
    }
    this.#copy(text, start, text.length);
  }

  #writeHex(from: Buffer, start: number, end: number): void {
    for (let i = start; i < end; i += 1) {
      const byte = from[i] ?? 0;
      this.#chunk[this.#end++] = HEX_DIGITS[byte >> 4] ?? 0;
      this.#chunk[this.#end++] = HEX_DIGITS[byte & 15] ?? 0;
    }
  }
}
