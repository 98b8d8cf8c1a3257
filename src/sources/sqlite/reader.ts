import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ReaderAnswer, ReaderRequest, Refusal } from './protocol.ts';

type OpenRequest = Extract<ReaderRequest, { kind: 'open' }>;

/**
 * The program that reads a SQLite file, in a process of its own: that can be killed in the middle of
 * a statement, which holds up a thread until it ends. It answers its parent's messages. What it
 * copies it writes to its standard output: see `protocol.ts`.
 *
 * The text of this class is all that the process gets: it must refer to nothing outside itself.
 */
class Reader {
  readonly #fs = process.getBuiltinModule('node:fs');
  #database: DatabaseSync | null = null;
  #isUtf16 = false;
  #isRunning = false;
  #isStopped = false;
  /** Throws where a file was changed that nothing protects from changes. */
  #requireUnchanged = (): void => undefined;

  serve(): void {
    process.on('message', (request: ReaderRequest) => {
      if (request.kind === 'stop') this.#isStopped = true;
      else void this.#reply(request);
    });
    // The parent decides when it ends, and not who interrupts them both.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
    // It ends with its parent, however that ends, in the middle of a statement too.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const watch = `require('node:fs').read(0, Buffer.alloc(1), () => process.kill(process.pid, 'SIGKILL'))`;
    // Its own output is not used: it would make ours one that does not wait until it is read.
    new Worker(watch, { eval: true, stdout: true, stderr: true });
  }

  async #reply(request: ReaderRequest): Promise<void> {
    this.#isRunning = false;
    try {
      process.send?.(await this.#answer(request));
    } catch (error) {
      const {
        message,
        errcode = 0,
        refusal,
      } = error as Error & {
        errcode?: number;
        refusal?: Refusal;
      };
      process.send?.({ error: { message, code: errcode, isRunning: this.#isRunning, refusal } });
    }
  }

  async #answer(request: ReaderRequest): Promise<ReaderAnswer> {
    if (request.kind === 'stop') return {};
    if (request.kind === 'open') return this.#open(request);
    if (request.kind === 'columns') {
      const columns = this.#prepare(request.sql).columns();
      return { columns: columns.map(({ name, type }) => ({ name, type })) };
    }
    const answer =
      request.kind === 'copy' ? await this.#copy(request.sql) : this.#rows(request.sql);
    this.#requireUnchanged();
    return answer;
  }

  #open({ path, waitMs, settings }: OpenRequest): ReaderAnswer {
    const { existsSync, statSync } = this.#fs;
    const log = `${path}-wal`;
    try {
      return this.#start(path, waitMs, settings);
    } catch (error) {
      // Who reads a file with a log writes beside it, which is not allowed in every folder.
      const { errcode = 0 } = error as { errcode?: number };
      const isOfFolder = errcode % 256 === 14 || errcode === 1544;
      if (!isOfFolder || existsSync(log)) throw error;
    }
    const { mtimeMs } = statSync(path);
    this.#requireUnchanged = () => {
      if (statSync(path).mtimeMs === mtimeMs && !existsSync(log)) return;
      throw this.#refused('changed file', 'the file was changed while it was read');
    };
    const { pathToFileURL } = process.getBuiltinModule('node:url');
    return this.#start(new URL(`${pathToFileURL(path).href}?immutable=1`), waitMs, settings);
  }

  #start(location: string | URL, timeout: number, settings: readonly string[]): ReaderAnswer {
    const { DatabaseSync: Database } = process.getBuiltinModule('node:sqlite');
    const database = new Database(location, { readOnly: true, timeout });
    for (const sql of settings) database.exec(sql);
    // The file may come from somebody who is not trusted.
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; BEGIN');
    // The first read takes the snapshot.
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    database.function('digits_of', { deterministic: true, useBigIntArguments: true }, (value) =>
      this.#digitsOf(value),
    );
    this.#database = database;
    this.#isUtf16 = database.prepare('PRAGMA encoding').get()?.['encoding'] !== 'UTF-8';
    // Older versions of Node end it there.
    const { text } = database.prepare(`SELECT 'a' || char(0) || 'b' AS text`).get() ?? {};
    return { texts: { isUtf16: this.#isUtf16, endAtZero: String(text).length < 3 } };
  }

  #prepare(sql: string): StatementSync {
    if (!this.#database) throw new Error('the file is not open');
    const statement = this.#database.prepare(sql);
    // What follows the first statement would be ignored.
    if (statement.sourceSQL.trim() !== sql.trim()) {
      throw this.#refused('several statements', 'it is more than one statement');
    }
    // Whoever gives a parameter no value gets NULL for it.
    if (statement.expandedSQL !== statement.sourceSQL) {
      throw this.#refused('parameters', 'it has parameters');
    }
    return statement;
  }

  #refused(refusal: Refusal, message: string): Error {
    return Object.assign(new Error(message), { refusal });
  }

  #rows(sql: string): ReaderAnswer {
    const statement = this.#prepare(sql);
    this.#isRunning = true;
    return { rows: statement.all() as NonNullable<ReaderAnswer['rows']> };
  }

  async #copy(sql: string): Promise<ReaderAnswer> {
    this.#isStopped = false;
    try {
      const statement = this.#prepare(sql);
      this.#isRunning = true;
      return { copied: await this.#writeRows(statement) };
    } finally {
      this.#writeLength(0);
    }
  }

  async #writeRows(statement: StatementSync): Promise<number> {
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    let rows = 0;
    let text = '';
    for (const row of statement.iterate()) {
      let separator = '';
      for (const value of row as unknown as unknown[]) {
        text += separator + this.#field(value);
        separator = ',';
      }
      text += '\n';
      rows += 1;
      if (text.length < 256 * 1024) continue;
      this.#writePart(text);
      text = '';
      // Here a message can arrive.
      await new Promise((resume) => setImmediate(resume));
      if (this.#isStopped) return rows;
    }
    this.#writePart(text);
    return rows;
  }

  /** A value as CSV: bytes as hexadecimal digits, and nothing for NULL. */
  #field(value: unknown): string {
    if (typeof value === 'string') {
      return `"${value.includes('"') ? value.replaceAll('"', '""') : value}"`;
    }
    if (value instanceof Uint8Array) return `"${Buffer.from(value).toString('hex')}"`;
    return value === null ? '' : this.#digitsOf(value);
  }

  /**
   * The fewest digits that tell a number from others, which SQLite itself writes wrong at times; all
   * digits of a whole one, which then is the same number wherever it is stored.
   */
  #digitsOf(value: unknown): string {
    return Number.isInteger(value) ? String(BigInt(Number(value))) : String(value);
  }

  #writePart(text: string): void {
    if (text === '') return;
    // This is what becomes of bytes that are not UTF-8.
    if (!this.#isUtf16 && text.includes('\uFFFD')) {
      throw this.#refused('not UTF-8', 'a text may not be UTF-8');
    }
    const bytes = Buffer.from(text);
    this.#writeLength(bytes.length);
    this.#write(bytes);
  }

  #writeLength(length: number): void {
    const header = Buffer.alloc(4);
    header.writeUInt32LE(length);
    this.#write(header);
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += this.#fs.writeSync(1, bytes, at);
  }
}

/** The reader as text, for `node --eval`: so it is found in the bundle, in tests and in a checkout. */
export const READER_CODE = `new (${Reader.toString()})().serve();`;
