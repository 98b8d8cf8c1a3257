import type { Writable } from 'node:stream';
import { CancelledError } from '../../contract/errors.ts';
import { cancellable, type StatementOwner, writeAllOf } from '../cancellable.ts';
import type { Cell, Sql } from '../dialect.ts';
import type { TrinoHttp } from './client/http.ts';
import type { ResultColumn } from './client/pages.ts';
import { Statement } from './client/statement.ts';
import { csvOf } from './csv.ts';
import { readTrinoError } from './errors.ts';

/**
 * What runs statements in a Trino, each by itself. Its methods throw DiffError where the server fails,
 * and CancelledError where the signal aborts; the statement is then ended on the server too.
 */
export class TrinoSession {
  readonly #http: TrinoHttp;
  readonly #place: string;

  /** @param place the server's host and port, for errors. */
  constructor(http: TrinoHttp, place: string) {
    this.#http = http;
    this.#place = place;
  }

  /** The rows of one statement. */
  rows(sql: Sql, signal: AbortSignal): Promise<Record<string, Cell>[]> {
    return this.#run(sql, signal, async (statement) => {
      const found: Record<string, Cell>[] = [];
      for await (const rows of statement.rows()) {
        const names = statement.columns.map(({ name }) => name);
        for (const row of rows) {
          found.push(Object.fromEntries(names.map((name, i) => [name, row[i] as Cell])));
        }
      }
      return found;
    });
  }

  /** The columns of one SELECT, which may yield no rows. */
  describe(sql: Sql, signal: AbortSignal): Promise<ResultColumn[]> {
    return this.#run(sql, signal, async (statement) => {
      for await (const rows of statement.rows()) void rows;
      return statement.columns;
    });
  }

  /** Writes the rows of one SELECT as CSV, and gives their number. */
  copyCsv(select: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    return this.#run(select, signal, async (statement, owner) => {
      let count = 0;
      const chunks = async function* (): AsyncGenerator<Uint8Array> {
        for await (const rows of statement.rows()) {
          count += rows.length;
          yield Buffer.from(csvOf(rows));
        }
      };
      await writeAllOf(owner, chunks(), output);
      return count;
    });
  }

  async #run<Result>(
    sql: Sql,
    signal: AbortSignal,
    run: (statement: Statement, owner: StatementOwner) => Promise<Result>,
  ): Promise<Result> {
    const statement = new Statement(this.#http, sql);
    const owner: StatementOwner = {
      broken: () => null,
      endStatement: (ending) => statement.end(ending),
      cutOff: () => statement.cutOff(),
      read: (error) => readTrinoError(error, this.#place),
    };
    const result = await cancellable(owner, signal, () => run(statement, owner));
    // It may have come to its end before it was to be ended.
    if (signal.aborted) throw new CancelledError('the diff was cancelled');
    return result;
  }
}
