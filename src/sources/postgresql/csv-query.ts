import { Readable } from 'node:stream';
import type { Connection, Submittable } from 'pg';
import type { Sql } from '../dialect.ts';

/** So much may wait to be written before the connection is paused. */
const WAITING_BYTES = 1024 * 1024;

/** So many characters are handed on at once. */
const CHUNK_LENGTH = 64 * 1024;

/** A value as a field of CSV: an empty field is NULL, one in quotes an empty text. */
function fieldOf(value: string | null): string {
  if (value === null) return '';
  return value === '' || /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * A SELECT whose rows become CSV as they arrive, for servers without `COPY … TO STDOUT`. It has no
 * cursor: Redshift keeps all rows of one before it sends the first, and takes a limited number of
 * them. The driver calls its methods by what the server says.
 */
export class CsvQuery implements Submittable {
  /** What is to be written. */
  readonly chunks = new Readable({
    highWaterMark: WAITING_BYTES,
    read: () => this.#stream()?.resume(),
  });
  rows = 0;
  readonly #sql: Sql;
  #connection: Connection | null = null;
  #waiting: string[] = [];
  #length = 0;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  submit(connection: Connection): void {
    this.#connection = connection;
    connection.query(this.#sql);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (this.chunks.destroyed) return;
    const line = `${fields.map(fieldOf).join(',')}\n`;
    this.#waiting.push(line);
    this.#length += line.length;
    this.rows += 1;
    if (this.#length > CHUNK_LENGTH) this.#flush();
  }

  handleError(error: Error): void {
    this.chunks.destroy(error);
    this.#goOn();
  }

  handleReadyForQuery(): void {
    this.#flush();
    this.chunks.push(null);
    this.#goOn();
  }

  handleRowDescription(): void {}

  handleCommandComplete(): void {}

  #flush(): void {
    const chunk = this.#waiting.join('');
    this.#waiting = [];
    this.#length = 0;
    if (chunk !== '' && !this.chunks.push(chunk)) this.#stream()?.pause();
  }

  #stream(): Readable | undefined {
    return this.#connection?.stream;
  }

  /** Nothing reads on after the end, and a connection that stays paused serves no other statement. */
  #goOn(): void {
    this.#stream()?.resume();
    this.#connection = null;
  }
}
