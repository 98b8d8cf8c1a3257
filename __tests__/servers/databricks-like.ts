import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SparkSession } from '../../src/sources/spark/session.ts';
import { sparkSession } from './spark.ts';

type Rows = (string | null)[][];

/** A statement that the service has taken. */
interface Statement {
  sql: string;
  /** The request that started it. */
  body: Record<string, unknown>;
  state: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELED';
  rows: Rows;
  message: string | null;
  cancel: AbortController;
}

/** A service that speaks as Databricks' Statement Execution API does, and asks the tests' Spark. */
export interface DatabricksLike {
  /** Of the workspace, without a login. */
  host: string;
  /** What it accepts; each of `tokens` is the answer to a login. */
  token: string;
  /** Statements in their order. */
  statements: Statement[];
  /** Requests in their order, such as `POST /api/2.0/sql/statements/`. */
  requests: string[];
  /** The headers of requests for rows that lie elsewhere. */
  fetched: IncomingMessage['headers'][];
  /** Tokens given to service principals. */
  given: string[];
  /** For so many seconds is a given token said to be valid. */
  tokenSeconds: number;
  /** Answers that come before any other, as status and `Retry-After`. */
  refusals: { status: number; retryAfter?: string }[];
  /** The version that tables are said to have; `null` where Spark is asked for theirs. */
  version: string | null;
  close: () => Promise<void>;
}

const ROWS_IN_CHUNK = 3;

const STATEMENTS = '/api/2.0/sql/statements/';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function answer(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** The chunk of a result, its rows in it or behind a link. */
function chunkOf(id: number, index: number, { rows, body }: Statement, elsewhere: string) {
  const start = index * ROWS_IN_CHUNK;
  const some = rows.slice(start, start + ROWS_IN_CHUNK);
  const isLast = start + ROWS_IN_CHUNK >= rows.length;
  const next = isLast
    ? {}
    : { next_chunk_internal_link: `${STATEMENTS}${id}/result/chunks/${index + 1}` };
  const about = { chunk_index: index, row_offset: start, row_count: some.length, ...next };
  if (body['disposition'] !== 'EXTERNAL_LINKS') return { ...about, data_array: some };
  const link = { ...about, external_link: `${elsewhere}/${id}/${index}?signature=x` };
  return { external_links: rows.length === 0 ? [] : [link] };
}

/** Sessions that nobody uses, for statements that each have one of their own. */
class Sessions {
  readonly #free: SparkSession[] = [];
  readonly #all: SparkSession[] = [];

  async take(): Promise<SparkSession> {
    const free = this.#free.pop();
    if (free) return free;
    const session = await sparkSession();
    const signal = AbortSignal.timeout(60_000);
    for (const set of ['session.timeZone=UTC', 'ansi.enabled=true', 'variable.substitute=false']) {
      await session.run(`SET spark.sql.${set}`, signal);
    }
    this.#all.push(session);
    return session;
  }

  give(session: SparkSession): void {
    this.#free.push(session);
  }

  async close(): Promise<void> {
    for (const session of this.#all) await session.close();
  }
}

/** What Spark says, as the API does: without Java's part of it. */
function messageOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  const words = String((cause as Error | undefined)?.message ?? error);
  const [, message = words] =
    /(\[[A-Z][A-Z\d_.]*\] (?!org\.|java\.).*? SQLSTATE: \w{5})/s.exec(words) ?? [];
  return message;
}

async function runStatement(
  fake: DatabricksLike,
  statement: Statement,
  sessions: Sessions,
): Promise<void> {
  const { sql, body } = statement;
  if (fake.version !== null && sql.includes('DESCRIBE HISTORY')) {
    statement.rows = [[fake.version, '2026-01-01 00:00:00']];
    return;
  }
  const session = await sessions.take();
  const { signal } = statement.cancel;
  try {
    const schema = (body['schema'] as string | undefined) ?? 'default';
    await session.run(`USE \`${schema}\``, signal);
    // Tables that are only said to have versions have none.
    const asked = fake.version === null ? sql : sql.replaceAll(/ VERSION AS OF \d+/g, '');
    statement.rows = await session.texts(asked, signal);
  } finally {
    sessions.give(session);
  }
}

/** Starts such a service on 127.0.0.1, and another one for rows that lie elsewhere. */
export async function databricksLike(): Promise<DatabricksLike> {
  const sessions = new Sessions();
  const statements: Statement[] = [];
  const running = new Set<Promise<void>>();
  const links = createServer((request, response) => {
    fake.fetched.push(request.headers);
    const [, id = '', index = ''] = (request.url ?? '').split('?', 1)[0]!.split('/');
    const start = Number(index) * ROWS_IN_CHUNK;
    answer(response, 200, statements[Number(id)]!.rows.slice(start, start + ROWS_IN_CHUNK));
  });
  const listening = async (server: typeof links): Promise<string> => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const elsewhere = `http://${await listening(links)}`;

  const start = (body: Record<string, unknown>): number => {
    const statement: Statement = {
      sql: String(body['statement']),
      body,
      state: 'RUNNING',
      rows: [],
      message: null,
      cancel: new AbortController(),
    };
    const run = runStatement(fake, statement, sessions)
      .then(() => {
        statement.state = 'SUCCEEDED';
      })
      .catch((error: unknown) => {
        statement.state = statement.cancel.signal.aborted ? 'CANCELED' : 'FAILED';
        statement.message = messageOf(error);
      });
    running.add(run);
    void run.then(() => running.delete(run));
    return statements.push(statement) - 1;
  };

  const statusOf = (id: number) => {
    const statement = statements[id]!;
    const { state, message, rows } = statement;
    const error = state === 'FAILED' ? { error: { error_code: 'BAD_REQUEST', message } } : {};
    const result =
      state === 'SUCCEEDED'
        ? {
            manifest: { total_row_count: rows.length, truncated: false },
            result: chunkOf(id, 0, statement, elsewhere),
          }
        : {};
    return { statement_id: String(id), status: { state, ...error }, ...result };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const { url = '', method } = request;
    fake.requests.push(`${method} ${url}`);
    const refusal = fake.refusals.shift();
    if (refusal) {
      const headers = refusal.retryAfter === undefined ? {} : { 'Retry-After': refusal.retryAfter };
      return answer(response, refusal.status, { error_code: 'BUSY', message: 'later' }, headers);
    }
    if (url === '/oidc/v1/token') {
      const login = `Basic ${Buffer.from('robot:hunter2').toString('base64')}`;
      if (request.headers.authorization !== login) return answer(response, 401, {});
      fake.token = `given-${fake.given.length + 1}`;
      fake.given.push(fake.token);
      const life = { token_type: 'Bearer', expires_in: fake.tokenSeconds };
      return answer(response, 200, { access_token: fake.token, ...life });
    }
    if (request.headers.authorization !== `Bearer ${fake.token}`) {
      return answer(response, 401, {
        error_code: 'UNAUTHENTICATED',
        message: 'Invalid access token.',
      });
    }
    const [, id = '', chunk] =
      /^\/api\/2\.0\/sql\/statements\/(\d+)(?:\/result\/chunks\/(\d+))?/.exec(url) ?? [];
    if (method === 'POST' && url === STATEMENTS) {
      const asked = JSON.parse(body) as Record<string, unknown>;
      if (asked['warehouse_id'] !== 'test') {
        return answer(response, 404, {
          error_code: 'NOT_FOUND',
          message: 'There is no such warehouse.',
        });
      }
      return answer(response, 200, statusOf(start(asked)));
    }
    if (url.endsWith('/cancel')) {
      statements[Number(id)]!.cancel.abort();
      await Promise.allSettled(running);
      return answer(response, 200, {});
    }
    if (chunk !== undefined) {
      return answer(
        response,
        200,
        chunkOf(Number(id), Number(chunk), statements[Number(id)]!, elsewhere),
      );
    }
    return answer(response, 200, statusOf(Number(id)));
  };
  const server = createServer((request, response) => void serve(request, response));
  const fake: DatabricksLike = {
    host: await listening(server),
    token: 'dapi-hunter3',
    statements,
    requests: [],
    fetched: [],
    given: [],
    tokenSeconds: 3600,
    refusals: [],
    version: null,
    close: async () => {
      for (const one of [server, links]) {
        one.closeAllConnections();
        one.close();
      }
      await Promise.allSettled(running);
      await sessions.close();
    },
  };
  return fake;
}
