"use strict";
exports.id = 588;
exports.ids = [588];
exports.modules = {

/***/ 75588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPostgres: () => (/* binding */ openPostgres)
});

// EXTERNAL MODULE: ./node_modules/pg-connection-string/esm/index.mjs
var esm = __webpack_require__(90984);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/server/store/sql/migrations.ts
var migrations = __webpack_require__(84197);
// EXTERNAL MODULE: ./src/server/store/store.ts
var store = __webpack_require__(60216);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var pg_esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./src/server/store/postgres/errors.ts

/**
 * What SQLSTATEs and their classes say, of those that may be over later; see the manual's appendix
 * «PostgreSQL Error Codes».
 */
const REASONS = {
    '08': 'its connection broke',
    '25006': 'its database can only be read',
    '25P03': 'its transaction took too long',
    '28': 'its database refuses the login',
    '3D': 'its database is not there',
    '40': 'its database is too busy',
    '42501': 'its user has not the rights',
    '53': 'its database has too little room, memory or connections',
    '53100': 'the disk of its database is full',
    '55': 'its database is too busy',
    '57': 'its database is too busy, or shuts down',
    '58': 'its database cannot read or write its files',
};
/** The server's SQLSTATE; `null` for errors that are not the server's. */
function sqlState(error) {
    const { code, severity } = error;
    return typeof code === 'string' && severity !== undefined ? code : null;
}
/**
 * Whether the server said no, so that its connection can go on. One that can only read is given up:
 * the next may lead to another server.
 */
function isAnswer(error) {
    const state = sqlState(error);
    return state !== null && !/^(08|57P|25006|25P03)/.test(state);
}
/** An error of a statement or connection as the store's, where it may be over later. */
function readPostgresError(error) {
    const state = sqlState(error);
    const reason = state === null
        ? 'its database cannot be reached, or does not answer'
        : (REASONS[state] ?? REASONS[state.slice(0, 2)]);
    if (reason === undefined)
        return error;
    // The cause tells more, and is for the log alone: it may name hosts and users.
    return new store/* StoreUnavailableError */.o2(`The store cannot be used now: ${reason}.`, { cause: error });
}

;// CONCATENATED MODULE: ./src/server/store/postgres/driver.ts



/** How long a statement may run or wait for a lock, and a transaction for its next statement. */
const STATEMENT_MS = 10_000;
/** A server that does not answer at all is given up after this time. */
const ANSWER_MS = 15_000;
/** How long to wait for a new connection, or for one that is free. */
const CONNECT_MS = 10_000;
/** How long statements and connections may take to end where the store is closed. */
const CLOSE_MS = 2000;
const CONNECTIONS = 10;
/** Said for each transaction, since a pooler between here and the server may change sessions. */
const BEGIN = `BEGIN ISOLATION LEVEL READ COMMITTED;
  SET LOCAL statement_timeout = ${String(STATEMENT_MS)};
  SET LOCAL idle_in_transaction_session_timeout = ${String(STATEMENT_MS)}`;
/** `ddif`: the store's advisory locks, beside those of others in the same database. */
const LOCK_SPACE = 0x64_64_69_66;
const LOCKS = { migrate: 1, create: 2, claim: 3, keys: 4 };
const INT8 = 20;
const FLOAT8 = 701;
/** The store's numbers are all exact as JavaScript's. */
const TYPES = {
    getTypeParser: (type) => (value) => type === INT8 || type === FLOAT8 ? Number(value) : value,
};
const ignore = () => undefined;
/** A PostgreSQL database, which several servers use at once. */
class PostgresDriver {
    isShared = true;
    #pool;
    #sockets = new Set();
    #closed = null;
    constructor(config) {
        this.#pool = new pg_esm/* Pool */.bC({
            max: CONNECTIONS,
            connectionTimeoutMillis: CONNECT_MS,
            query_timeout: ANSWER_MS,
            keepAlive: true,
            types: TYPES,
            stream: () => this.#newSocket(),
            ...config,
        });
        // Without a listener the process would end. The pool forgets a connection that breaks while it
        // is idle; where one breaks in use, its statement fails.
        this.#pool.on('error', ignore);
        this.#pool.on('connect', (client) => client.on('error', ignore));
    }
    rows(sql, values = []) {
        return this.#withClient((client) => run(client, sql, values));
    }
    transaction(lock, work) {
        return this.#withClient(async (client) => {
            await run(client, BEGIN);
            if (lock !== null) {
                await run(client, 'SELECT pg_advisory_xact_lock($1, $2)', [LOCK_SPACE, LOCKS[lock]]);
            }
            const result = await work({ rows: (sql, values) => run(client, sql, values) });
            await run(client, 'COMMIT');
            return result;
        });
    }
    close() {
        this.#closed ??= this.#end();
        return this.#closed;
    }
    /** A server that does not answer any more keeps nobody from closing. */
    async #end() {
        const destroy = () => this.#sockets.forEach((socket) => socket.destroy());
        const late = setTimeout(destroy, CLOSE_MS);
        await this.#pool.end().finally(() => clearTimeout(late));
        // The pool forgets a connection whose login failed, and leaves it open.
        destroy();
    }
    #newSocket() {
        const socket = new external_node_net_.Socket();
        this.#sockets.add(socket);
        return socket.once('close', () => this.#sockets.delete(socket));
    }
    async #withClient(use) {
        const client = await this.#connect();
        let isUsable = false;
        try {
            const result = await use(client);
            isUsable = true;
            return result;
        }
        catch (error) {
            isUsable = await endsTransaction(client, error);
            throw error;
        }
        finally {
            client.release(!isUsable);
        }
    }
    async #connect() {
        try {
            return await this.#pool.connect();
        }
        catch (error) {
            throw readPostgresError(error);
        }
    }
}
async function run(client, sql, values = []) {
    try {
        const result = await client.query(sql, values.length === 0 ? undefined : [...values]);
        return result.rows;
    }
    catch (error) {
        throw readPostgresError(error);
    }
}
/** Whether the connection can be used again after an error. */
async function endsTransaction(client, error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    if (!isAnswer(cause))
        return false;
    return client.query('ROLLBACK').then(() => true, () => false);
}

;// CONCATENATED MODULE: ./src/server/store/postgres/open.ts






/** What comes before the steps that both kinds of store have. */
const CREATE_SCHEMA = 'CREATE SCHEMA data_diff';
const PREPARE = [
    'CREATE TABLE data_diff.migrations (version bigint PRIMARY KEY)',
    `CREATE FUNCTION data_diff.clock() RETURNS bigint LANGUAGE sql VOLATILE AS
    'SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS bigint)'`,
];
/** SQLSTATEs that stay as they are until somebody changes the configuration. */
const LASTING = /^(28|3D|42501|3F)/;
/** libpq's reading of the URL: `sslmode=require` encrypts, `verify-full` checks the certificate. */
function readUrl(url) {
    try {
        const config = (0,esm/* toClientConfig */.d4)((0,esm/* parse */.qg)(url, { useLibpqCompat: true }));
        return { ...config, application_name: 'data-diff serve' };
    }
    catch (error) {
        const reason = (0,errors/* messageOf */.bD)(error).replaceAll(url, 'the URL');
        throw new errors/* ConfigurationError */.j1(`store: the URL cannot be read (${reason}).`);
    }
}
async function exists(connection, sql) {
    const [row] = await connection.rows(sql);
    return Object.values(row ?? {})[0] !== null;
}
async function migrate(connection) {
    // Whoever may not create schemas can be given one.
    const hasSchema = await exists(connection, `SELECT to_regnamespace('data_diff')::text`);
    if (!hasSchema)
        await connection.rows(CREATE_SCHEMA);
    const isPrepared = await exists(connection, `SELECT to_regclass('data_diff.migrations')::text`);
    if (!isPrepared)
        for (const statement of PREPARE)
            await connection.rows(statement);
    const [last] = await connection.rows('SELECT max(version) AS version FROM data_diff.migrations');
    const version = Number(last?.['version'] ?? 0);
    if (version > migrations/* migrations */.w.length) {
        const help = 'start a version that is as new';
        throw new errors/* ConfigurationError */.j1(`store: a newer version has written the database; ${help}.`);
    }
    for (const [i, statements] of migrations/* migrations */.w.entries()) {
        if (i < version)
            continue;
        for (const statement of statements)
            await connection.rows(statement);
        await connection.rows('INSERT INTO data_diff.migrations (version) VALUES ($1)', [i + 1]);
    }
}
/** What the driver says; of a host with several addresses, what it says of each. */
function reasonOf(cause) {
    const { message, errors } = cause;
    return message || (errors ?? []).map(reasonOf).join(', ');
}
/**
 * An error of the start, which tells those who configure the store all that is known. What they must
 * change first is no matter of time.
 */
function ofStart(error) {
    if (!(error instanceof store/* StoreUnavailableError */.o2))
        return error;
    const { cause } = error;
    const state = sqlState(cause);
    if (state !== null && LASTING.test(state)) {
        return new errors/* ConfigurationError */.j1(`store: ${(0,errors/* messageOf */.bD)(cause)}`, { cause: error });
    }
    const message = `store: its database cannot be used now: ${reasonOf(cause)}`;
    return new store/* StoreUnavailableError */.o2(message, { cause });
}
/**
 * Opens a store in the schema `data_diff` of a database, and creates it where it is missing.
 *
 * @throws ConfigurationError where it cannot be one; StoreUnavailableError where it cannot be now.
 */
async function openPostgres(url) {
    const driver = new PostgresDriver(readUrl(url));
    try {
        await driver.transaction('migrate', migrate);
        return driver;
    }
    catch (error) {
        await driver.close();
        throw ofStart(error);
    }
}


/***/ }),

/***/ 84197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ migrations)
/* harmony export */ });
/**
 * The steps from an empty database to what the statements expect, each a list of statements. What
 * was released is never changed: a new step is added.
 *
 * Times are in µs since 1970 and flags 0 or 1, so that both databases hold the same. What lists
 * filter and sort by is in `diffs`; the long texts are apart, so that its rows stay short.
 */
const migrations = [
    [
        `CREATE TABLE data_diff.diffs (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      status text COLLATE "C" NOT NULL,
      result text COLLATE "C",
      archived bigint NOT NULL DEFAULT 0,
      source text COLLATE "C" NOT NULL,
      kind text COLLATE "C" NOT NULL,
      user_id bigint NOT NULL,
      user_name text COLLATE "C" NOT NULL,
      idempotency_key text COLLATE "C",
      data_source1_id bigint NOT NULL,
      data_source2_id bigint NOT NULL,
      created_at bigint NOT NULL,
      updated_at bigint NOT NULL,
      started_at bigint,
      finished_at bigint,
      attempts bigint NOT NULL DEFAULT 0,
      server text COLLATE "C",
      claim text COLLATE "C",
      cancel_asked bigint NOT NULL DEFAULT 0,
      progress text COLLATE "C",
      diff_stats_pks double precision,
      diff_stats_rows double precision,
      diff_stats_values double precision,
      table1 text COLLATE "C",
      table2 text COLLATE "C",
      pk_columns text COLLATE "C",
      include_columns text COLLATE "C",
      exclude_columns text COLLATE "C",
      tags text COLLATE "C",
      time_column text COLLATE "C",
      time_aggregate text COLLATE "C",
      time_interval_start text COLLATE "C",
      time_interval_end text COLLATE "C",
      filter1 text COLLATE "C",
      filter2 text COLLATE "C",
      query1 text COLLATE "C",
      query2 text COLLATE "C",
      file1 text COLLATE "C",
      file2 text COLLATE "C",
      UNIQUE (user_id, idempotency_key)
    )`,
        // Two: SQLite takes such an index only where the statement says the same of the status.
        `CREATE INDEX diffs_waiting ON data_diff.diffs (id) WHERE status = 'waiting'`,
        `CREATE INDEX diffs_processing ON data_diff.diffs (id) WHERE status = 'processing'`,
        `CREATE TABLE data_diff.documents (
      diff_id bigint PRIMARY KEY REFERENCES data_diff.diffs (id),
      request text COLLATE "C" NOT NULL,
      results text COLLATE "C"
    )`,
        `CREATE TABLE data_diff.servers (
      name text COLLATE "C" PRIMARY KEY,
      seen_at bigint NOT NULL
    )`,
        `CREATE TABLE data_diff.keys (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text COLLATE "C" NOT NULL,
      salt text COLLATE "C" NOT NULL,
      hash text COLLATE "C" NOT NULL,
      rights text COLLATE "C" NOT NULL,
      sources text COLLATE "C",
      created_at bigint NOT NULL,
      revoked_at bigint
    )`,
        `CREATE UNIQUE INDEX keys_in_use ON data_diff.keys (name) WHERE revoked_at IS NULL`,
        `CREATE TABLE data_diff.sessions (
      token_hash text COLLATE "C" PRIMARY KEY,
      key_id bigint NOT NULL REFERENCES data_diff.keys (id),
      csrf_token text COLLATE "C" NOT NULL,
      expires_at bigint NOT NULL
    )`,
        `CREATE TABLE data_diff.data_sources (
      id bigint PRIMARY KEY,
      name text COLLATE "C" NOT NULL
    )`,
        `CREATE TABLE data_diff.source_tests (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      data_source_id bigint NOT NULL,
      status text COLLATE "C" NOT NULL,
      message text COLLATE "C",
      created_at bigint NOT NULL
    )`,
        `CREATE TABLE data_diff.health (
      id bigint PRIMARY KEY,
      checked_at bigint NOT NULL
    )`,
        `INSERT INTO data_diff.health (id, checked_at) VALUES (1, data_diff.clock())`,
    ],
];


/***/ })

};
;