import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiffError } from '../../contract/errors.ts';
import { cancellable, type StatementOwner, writeAllOf } from '../cancellable.ts';
import type { Sql } from '../dialect.ts';
import { markOf } from '../statement-mark.ts';
import type { StatementLabel } from '../source.ts';
import type { SparkStatements } from '../spark/statements.ts';
import { csvQuery, describeQuery } from '../spark/text-outputs.ts';
import { type Chunk, chunkAnswer, type Rows, statementAnswer, type Statement } from './answers.ts';
import { DatabricksApi } from './api.ts';
import { FailedStatementError, readDatabricksError } from './errors.ts';
import type { DatabricksConfig } from './url.ts';

const STATEMENTS = '/api/2.0/sql/statements/';

/** Between two questions of how far a statement is. */
const FIRST_LOOK_MS = 50;
const LONGEST_LOOK_MS = 2000;

/** How rows come: in the answers, up to 25 MiB of them, or by links to where they lie. */
type Disposition = 'INLINE' | 'EXTERNAL_LINKS';

const UNDER_WAY = new Set(['PENDING', 'RUNNING']);

/** Statements of a SQL warehouse, each in a session of its own. */
export class DatabricksStatements implements SparkStatements {
  readonly #config: DatabricksConfig;
  readonly #api: DatabricksApi;
  readonly #label: StatementLabel;
  /** The requests under way. */
  #requests = new AbortController();
  /** The running statement, once the service has it. */
  #running: Promise<string> | null = null;

  constructor(config: DatabricksConfig, label: StatementLabel) {
    this.#config = config;
    this.#api = new DatabricksApi(config);
    this.#label = label;
  }

  async run(sql: Sql, signal: AbortSignal): Promise<void> {
    await this.texts(sql, signal);
  }

  async texts(sql: Sql, signal: AbortSignal): Promise<(string | null)[][]> {
    return this.#cancellable(signal, async () => {
      const rows: Rows = [];
      for await (const some of this.#rowsOf(sql, 'INLINE')) rows.push(...some);
      return rows;
    });
  }

  async copyCsv(query: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    const columns = await describeQuery(this, query, signal);
    return this.#cancellable(signal, async () => {
      let count = 0;
      const lines = async function* (parts: AsyncIterable<Rows>): AsyncGenerator<Buffer> {
        for await (const rows of parts) {
          count += rows.length;
          yield Buffer.from(rows.map(([line]) => `${line ?? ''}\n`).join(''));
        }
      };
      const parts = this.#rowsOf(csvQuery(query, columns), 'EXTERNAL_LINKS');
      await writeAllOf(this.#owner, lines(parts), output);
      return count;
    });
  }

  close(): Promise<void> {
    this.#requests.abort();
    return Promise.resolve();
  }

  /** Runs a statement, and gives its rows part by part: the next is asked for once one is taken. */
  async *#rowsOf(sql: Sql, disposition: Disposition): AsyncGenerator<Rows> {
    const { result, manifest } = await this.#finished(sql, disposition);
    if (manifest?.truncated) throw new Error('the service cut the result off');
    let rows = 0;
    for (
      let chunk: Chunk | null = result ?? null;
      chunk !== null;
      chunk = await this.#after(chunk)
    ) {
      const some = await this.#rowsIn(chunk);
      rows += some.length;
      if (some.length > 0) yield some;
    }
    const expected = manifest?.total_row_count ?? rows;
    if (rows !== expected) throw new Error(`of ${expected} rows there came ${rows}`);
  }

  async #rowsIn({ data_array: rows, external_links: links }: Chunk): Promise<Rows> {
    if (rows) return rows;
    const all: Rows = [];
    for (const { external_link: link } of links ?? []) {
      all.push(...(await this.#api.rowsBehind(link, this.#requests.signal)));
    }
    return all;
  }

  async #after(chunk: Chunk): Promise<Chunk | null> {
    const next =
      chunk.next_chunk_internal_link ?? chunk.external_links?.at(-1)?.next_chunk_internal_link;
    if (!next) return null;
    return this.#api.ask({ path: next, isIdempotent: true }, chunkAnswer, this.#requests.signal);
  }

  /** Runs a statement to its end. It is not waited for in the first request: its id is needed to end it. */
  async #finished(sql: Sql, disposition: Disposition): Promise<Statement> {
    const { signal } = this.#requests;
    const started = this.#start(sql, disposition);
    this.#running = started.then(({ statement_id: id }) => id);
    // It fails as `started` does.
    this.#running.catch(() => undefined);
    let statement = await started;
    for (let wait = FIRST_LOOK_MS; UNDER_WAY.has(statement.status.state); wait *= 1.5) {
      await sleep(Math.min(wait, LONGEST_LOOK_MS), undefined, { signal });
      const path = STATEMENTS + encodeURIComponent(statement.statement_id);
      statement = await this.#api.ask({ path, isIdempotent: true }, statementAnswer, signal);
    }
    this.#running = null;
    if (statement.status.state !== 'SUCCEEDED') throw new FailedStatementError(statement);
    return statement;
  }

  #start(sql: Sql, disposition: Disposition): Promise<Statement> {
    const { warehouse, catalog, schema } = this.#config;
    const { diffId, runUrl } = this.#label;
    const tags = Object.entries({ tool: 'data-diff', data_diff_id: diffId, run_url: runUrl });
    const body = {
      statement: `${markOf(this.#label)}${sql}`,
      warehouse_id: warehouse,
      ...(catalog === null ? {} : { catalog }),
      ...(schema === null ? {} : { schema }),
      disposition,
      format: 'JSON_ARRAY',
      wait_timeout: '0s',
      on_wait_timeout: 'CONTINUE',
      query_tags: tags.flatMap(([key, value]) =>
        value === null ? [] : [{ key, value: String(value) }],
      ),
    };
    const asked = { path: STATEMENTS, body, isIdempotent: false };
    return this.#api.ask(asked, statementAnswer, this.#requests.signal);
  }

  #cancellable<Result>(signal: AbortSignal, run: () => Promise<Result>): Promise<Result> {
    return cancellable(this.#owner, signal, run);
  }

  readonly #owner: StatementOwner = {
    broken: () => null,
    endStatement: (signal) => this.#cancel(signal),
    cutOff: () => {
      this.#requests.abort();
      this.#requests = new AbortController();
    },
    read: (error: unknown): DiffError =>
      readDatabricksError(error, new URL(this.#config.origin).host),
  };

  async #cancel(signal: AbortSignal): Promise<void> {
    const id = await this.#running;
    if (id !== null) {
      const path = `${STATEMENTS}${encodeURIComponent(id)}/cancel`;
      await this.#api.tell(path, signal);
    }
    // What is being fetched of its rows ends, too.
    this.#owner.cutOff();
  }
}
