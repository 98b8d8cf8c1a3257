import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Client } from 'pg';

/**
 * What Amazon Redshift does not know of PostgreSQL's SQL, each with the page of its Database Developer
 * Guide (docs.aws.amazon.com/redshift/latest/dg/) that says so or shows a syntax without it.
 */
const NOT_THERE = [
  // c_redshift-sql-implementated-differently: COPY reads files; r_COPY.
  /\bCOPY\b/,
  // c_unsupported-postgresql-features: SAVEPOINT, inheritance, parameters of sessions.
  /SAVEPOINT/,
  /SET LOCAL/,
  /client_connection_check|idle_in_transaction|\bjit\b/,
  // r_FROM_clause30: neither samples, nor lateral joins of subqueries, nor ordinality.
  /TABLESAMPLE|LATERAL|ORDINALITY/,
  // r_WITH_clause has RECURSIVE with a list of columns, which we would not write.
  /RECURSIVE/,
  // r_BEGIN: there is no SNAPSHOT to import.
  /SNAPSHOT/,
  // c_unsupported-postgresql-datatypes: arrays, JSON, XML, UUID, bytea, ranges, and what makes them.
  /\bunnest\b|ANY ?\(|ARRAY\[|to_json|::(uuid|jsonb?|bytea|xid)\b/,
  // c_unsupported-postgresql-functions, r_String_functions: none of these is in the lists.
  /hash_record|trim_scale|encode\(|string_agg|array_agg|bool_and|bit_xor/,
  // r_CREATE_TABLE_NEW: COLLATE is a word of definitions; of expressions there is the function r_COLLATE.
  /COLLATE "/,
  // c_Compatible_aggregate_functions-e.g. r_COUNT: no aggregate has FILTER.
  /FILTER ?\(/,
  // r_comparison_condition, r_null_condition: the conditions that there are.
  /IS (NOT )?DISTINCT FROM/,
  // r_Window_function_synopsis: a window has no name.
  /\bWINDOW\b|OVER [a-z_]/,
  // r_SELECT_list: DISTINCT takes no list of its own.
  /DISTINCT ON/,
  // r_FROM_clause30: VALUES makes no table.
  /\(\s*VALUES/,
  // Fences that only PostgreSQL's planner takes for some.
  /OFFSET 0|MATERIALIZED/,
  // r_Character_types: a text without a length has 256 bytes.
  /::text\b(?! IS NULL)/,
];
const UNKNOWN = new RegExp(NOT_THERE.map(({ source }) => source).join('|'), 'i');

/** An expression with brackets in brackets, so many of them. */
const expression = (depth: number): string => {
  const within = depth === 0 ? '' : String.raw`|\(${expression(depth - 1)}\)`;
  return `(?:[^()'"]|'[^']*'|"[^"]*"${within})*`;
};

const COLLATED = new RegExp(String.raw`\bcollate\((${expression(6)}), 'case_sensitive'\)`, 'g');

/**
 * What Amazon Redshift has by another name: `collate(text, 'case_sensitive')` (r_COLLATE). What it is
 * compared by takes no notice of blanks at the end (r_Examples_with_character_types), like `bpchar` here.
 * And bytes (r_VARBYTE_type) by their hexadecimal digits (r_FROM_HEX).
 */
const inPostgres = (sql: string): string =>
  sql
    .replaceAll(/\bfnv_hash\(/g, 'public.fnv_hash(')
    .replaceAll(/\bvarbyte\(\d+\)/g, 'bytea')
    .replaceAll(/\bfrom_hex\('([\da-f]*)'\)/g, "decode('$1', 'hex')")
    .replaceAll(COLLATED, '(($1)::bpchar COLLATE "C")');

/** A PostgreSQL server that knows no more than Amazon Redshift does. */
export interface RedshiftLike {
  url: string;
  /** The texts of all statements so far. */
  statements: string[];
  close(): Promise<void>;
}

const QUERY = 0x51;
const PARSE = 0x50;
const SYNC = 0x53;

function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

function refusal(sql: string): Buffer {
  const text = `syntax error at or near "${UNKNOWN.exec(sql)?.[0] ?? ''}"`;
  const fields = Buffer.from(`SERROR\0C42601\0M${text}\0\0`);
  return Buffer.concat([message('E', fields), message('Z', Buffer.from('E'))]);
}

/** In a text of its SQL two backslashes stand for one (r_patternmatching_condition_like). */
const SETTINGS = '-c standard_conforming_strings=off -c escape_string_warning=off';

/** By what a session begins, and not a request to end a statement. */
const PROTOCOL = 0x30000;

/** The first message of a connection, with settings of the session. */
function started(from: Buffer): Buffer {
  if (from.readInt32BE(4) !== PROTOCOL) return from;
  const options = Buffer.from(`options\0${SETTINGS}\0\0`);
  return message('', Buffer.concat([from.subarray(4, from.length - 1), options]));
}

/** Takes whole messages off what came in so far; the first one of a connection has no type. */
function* messages(state: { buffer: Buffer; isStarted: boolean }): Generator<Buffer> {
  for (;;) {
    const start = state.isStarted ? 1 : 0;
    if (state.buffer.length < start + 4) return;
    const end = start + state.buffer.readInt32BE(start);
    if (state.buffer.length < end) return;
    yield state.buffer.subarray(0, end);
    state.buffer = state.buffer.subarray(end);
    state.isStarted = true;
  }
}

/** The statement in a message, if it has one. */
function statementOf(from: Buffer): string | null {
  if (from[0] === QUERY) return from.toString('utf8', 5, from.length - 1);
  if (from[0] !== PARSE) return null;
  const nameEnd = from.indexOf(0, 5);
  return from.toString('utf8', nameEnd + 1, from.indexOf(0, nameEnd + 1));
}

/** The same message with the statement as PostgreSQL has it. */
function translated(from: Buffer, sql: string): Buffer {
  const changed = inPostgres(sql);
  if (changed === sql) return from;
  const start = from[0] === QUERY ? 5 : from.indexOf(0, 5) + 1;
  const end = from.indexOf(0, start);
  const body = [from.subarray(5, start), Buffer.from(changed), from.subarray(end)];
  return message(String.fromCharCode(from[0]!), Buffer.concat(body));
}

function serve(client: Socket, server: Socket, statements: string[]): void {
  const state = { buffer: Buffer.alloc(0), isStarted: false };
  let refused: string | null = null;
  client.on('data', (chunk: Buffer) => {
    state.buffer = Buffer.concat([state.buffer, chunk]);
    for (const one of messages(state)) {
      const sql = state.isStarted ? statementOf(one) : null;
      if (sql !== null) statements.push(sql);
      if (sql !== null && UNKNOWN.test(sql)) refused = sql;
      if (!state.isStarted) server.write(started(one));
      else if (refused === null) server.write(sql === null ? one : translated(one, sql));
      else if (one[0] === QUERY || one[0] === SYNC) {
        client.write(refusal(refused));
        refused = null;
      }
    }
  });
  server.pipe(client);
  for (const end of [client, server]) {
    end.on('error', () => undefined);
    end.on('close', () => [client, server].forEach((socket) => socket.destroy()));
  }
}

/** Its hash (r_FNV_HASH), of which only is known here that equal values of one type have the same. */
const FNV_HASH = `CREATE OR REPLACE FUNCTION public.fnv_hash(anyelement, bigint DEFAULT 0)
  RETURNS bigint AS 'SELECT hashtextextended($1::text, $2)' LANGUAGE sql IMMUTABLE`;

async function addFunctions(postgresUrl: string): Promise<void> {
  const client = new Client(postgresUrl);
  await client.connect();
  await client.query(FNV_HASH).finally(() => client.end());
}

/** Puts what Redshift does not know out of a PostgreSQL server's reach, and adds what only it knows. */
export async function redshiftLike(postgresUrl: string): Promise<RedshiftLike> {
  await addFunctions(postgresUrl);
  const target = new URL(postgresUrl);
  const statements: string[] = [];
  const sockets = new Set<Socket>();
  const listener = createServer((client) => {
    sockets.add(client);
    serve(client, connect(Number(target.port), target.hostname), statements);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const url = `redshift://${target.username}:${target.password}@127.0.0.1:${port}${target.pathname}?sslmode=disable`;
  return {
    url,
    statements,
    close: async () => {
      listener.close();
      for (const socket of sockets) socket.destroy();
      await once(listener, 'close');
    },
  };
}
