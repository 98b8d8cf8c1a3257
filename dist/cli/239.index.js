"use strict";
exports.id = 239;
exports.ids = [239];
exports.modules = {

/***/ 52312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ UnauthenticatedError),
/* harmony export */   XQ: () => (/* binding */ RefusalError),
/* harmony export */   Zm: () => (/* binding */ QueueFullError),
/* harmony export */   iN: () => (/* binding */ requestProblems),
/* harmony export */   j6: () => (/* binding */ MethodNotAllowedError),
/* harmony export */   m_: () => (/* binding */ NotFoundError),
/* harmony export */   o2: () => (/* binding */ StoreUnavailableError),
/* harmony export */   qQ: () => (/* binding */ ForbiddenError),
/* harmony export */   rt: () => (/* binding */ TooManyFailuresError),
/* harmony export */   tY: () => (/* binding */ InvalidRequestError),
/* harmony export */   zI: () => (/* binding */ isAbandoned),
/* harmony export */   zf: () => (/* binding */ StoppingError)
/* harmony export */ });
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78942);

/** Where the parts of a request are, in the words of this API's errors. */
const PLACES = { json: 'body', param: 'path', query: 'query' };
/** So many problems are work for a while; where there are more, they mostly have one cause. */
const MOST_PROBLEMS = 50;
/** What zod found in a part of a request, in this API's form. */
function requestProblems(target, error) {
    const place = PLACES[target] ?? target;
    const problems = error.issues.map(({ path, message, code }) => ({
        loc: [place, ...path.map((part) => (typeof part === 'number' ? part : String(part)))],
        msg: message,
        type: code === 'custom' ? 'value_error' : code,
    }));
    return (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(problems, MOST_PROBLEMS, (number) => ({
        loc: [place],
        msg: `and ${number} more problems`,
        type: 'value_error',
    }));
}
/** Why a request is refused, and all that its answer says: as JSON to a program, on a page to a person. */
class RefusalError extends Error {
    /** When to try again, in seconds. */
    retryAfterSeconds = null;
    /** What a program is told. */
    get detail() {
        return this.message;
    }
    /** What a person is told, in sentences. */
    get page() {
        return { title: this.title, reasons: [this.message] };
    }
    get headers() {
        const seconds = this.retryAfterSeconds;
        return seconds === null ? {} : { 'Retry-After': String(seconds) };
    }
}
/** Nobody is logged in, or the key is none that is valid now. */
class UnauthenticatedError extends RefusalError {
    name = 'UnauthenticatedError';
    status = 401;
    type = 'authentication';
    title = 'Authentication needed';
    get headers() {
        return { 'WWW-Authenticate': 'Key realm="data-diff"' };
    }
}
/** The key is valid, and does not allow this. */
class ForbiddenError extends RefusalError {
    name = 'ForbiddenError';
    status = 403;
    type = 'forbidden';
    title = 'Not allowed';
    constructor(right) {
        super(`This needs the right "${right}", which the key does not have.`);
    }
}
/** There is no such thing, or the caller may not know of it: the two look alike. */
class NotFoundError extends RefusalError {
    name = 'NotFoundError';
    status = 404;
    type = 'not-found';
    title = 'Not found';
}
/** The path is there, and does not take this method. */
class MethodNotAllowedError extends RefusalError {
    name = 'MethodNotAllowedError';
    status = 405;
    type = 'method-not-allowed';
    title = 'Method not allowed';
    #allowed;
    constructor(method, allowed) {
        super(`${method} is not possible here; accepted: ${allowed.join(', ')}.`);
        this.#allowed = allowed.join(', ');
    }
    get headers() {
        return { Allow: this.#allowed };
    }
}
/** The request was understood and cannot be right. Programs get its problems, one by one. */
class InvalidRequestError extends RefusalError {
    name = 'InvalidRequestError';
    status = 422;
    type = 'validation';
    title = 'The request is not valid';
    problems;
    constructor(problems) {
        super(problems.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; '));
        this.problems = problems;
    }
    get detail() {
        return this.problems;
    }
    get page() {
        const reasons = this.problems.map(({ loc, msg }) => `${loc.slice(1).join('.')}: ${msg}`);
        return { title: 'This cannot be done', reasons };
    }
}
/** As many diffs wait as may wait. */
class QueueFullError extends RefusalError {
    name = 'QueueFullError';
    status = 429;
    type = 'queue-full';
    title = 'Too many data diffs wait';
    retryAfterSeconds;
    constructor(waiting, retryAfterSeconds) {
        super(`${String(waiting)} data diffs wait already, which is the limit; try again later.`);
        this.retryAfterSeconds = retryAfterSeconds;
    }
}
/** Too many keys were wrong: none is looked at for a while. */
class TooManyFailuresError extends RefusalError {
    name = 'TooManyFailuresError';
    status = 429;
    type = 'too-many-failures';
    title = 'Too many logins have failed';
    retryAfterSeconds;
    constructor(retryAfterSeconds) {
        super('Too many logins have failed; try again later.');
        this.retryAfterSeconds = retryAfterSeconds;
    }
}
/** The server stops, and takes nothing on that it would not end. */
class StoppingError extends RefusalError {
    name = 'StoppingError';
    status = 503;
    type = 'stopping';
    title = 'The server stops';
    /** Another server, or the next start, may answer by then. */
    retryAfterSeconds = 10;
    constructor() {
        super('The server stops and creates nothing more; try again later.');
    }
}
/**
 * The store cannot be reached, or cannot write now: to try again later may help. Why is for those who
 * look after the server, and not for whoever asks.
 */
class StoreUnavailableError extends RefusalError {
    name = 'StoreUnavailableError';
    status = 503;
    type = 'unavailable';
    title = 'Not available now';
    retryAfterSeconds = 5;
    get detail() {
        return 'The store cannot be used now; try again later.';
    }
    get page() {
        const reasons = ['The server cannot reach its store. Try again in a moment.'];
        return { title: this.title, reasons };
    }
}
/**
 * Whether whoever asked has gone: what failed then is most likely that the rest of the request never
 * came. Nobody reads the answer, and the log need not call it an error of the server.
 */
const isAbandoned = (request) => request.signal.aborted;


/***/ }),

/***/ 6220:
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


/***/ }),

/***/ 92239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSqlite: () => (/* binding */ openSqlite)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__(80099);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/server/store/migrations.ts
var migrations = __webpack_require__(6220);
// EXTERNAL MODULE: ./src/service/timing.ts
var timing = __webpack_require__(52533);
// EXTERNAL MODULE: ./src/server/errors.ts
var server_errors = __webpack_require__(52312);
;// CONCATENATED MODULE: ./src/server/store/sqlite/errors.ts

/** The result code where another process uses the file. */
const BUSY = 5;
/** What SQLite's result codes say, of those that may be over later. */
const REASONS = new Map([
    [3, 'its file may not be opened'],
    [BUSY, 'another process writes to its file'],
    [6, 'another process writes to its file'],
    [7, 'there is too little memory'],
    [8, 'its file can only be read'],
    [10, 'its file cannot be read or written'],
    [13, 'the disk is full'],
    [14, 'its file cannot be opened'],
    [15, 'another process writes to its file'],
]);
/** SQLite's primary result code of an error; `null` where the error is not SQLite's. */
function sqliteCode(error) {
    const { code, errcode } = (error ?? {});
    return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode % 256 : null;
}
/** An error of SQLite as the store's; others as they are. */
function readSqliteError(error) {
    const reason = REASONS.get(sqliteCode(error) ?? 0);
    if (reason === undefined)
        return error;
    return new server_errors/* StoreUnavailableError */.o2(`The store cannot be used now: ${reason}.`, { cause: error });
}
/** Whether an error of the store says that another process writes to the file. */
function isBusy(error) {
    return error instanceof server_errors/* StoreUnavailableError */.o2 && sqliteCode(error.cause) === BUSY;
}

;// CONCATENATED MODULE: ./src/server/store/sqlite/to-sqlite.ts
/** What SQLite says otherwise than PostgreSQL, of what the store's statements use. */
const RULES = [
    [/\bdata_diff\./g, ''],
    [/\$(\d+)/g, '?$1'],
    [/\bstrpos\(/g, 'instr('],
    // Only one transaction writes at a time.
    [/\s+FOR UPDATE( SKIP LOCKED)?/g, ''],
    [/\bbigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY/g, 'INTEGER PRIMARY KEY AUTOINCREMENT'],
    [/\bbigint\b/g, 'INTEGER'],
    [/\bdouble precision\b/g, 'REAL'],
    // Texts are compared by their bytes unless it is said otherwise.
    [/ COLLATE "C"/g, ''],
    [/^(CREATE TABLE .*)$/s, '$1 STRICT'],
];
/**
 * A statement of PostgreSQL as SQLite takes it. The function `clock()` must be there; values are
 * bound, so that none can be taken for SQL.
 */
function toSqlite(sql) {
    return RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), sql);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/server/store/sqlite/turns.ts

/** How long turns may follow each other until the process does something else in between, in ms. */
const LONGEST_RUN_MS = 10;
/** Lets what is asked for run one after the other, in its order. */
class Turns {
    #last = Promise.resolve();
    #othersRanAt = -Infinity;
    /** Runs `work` once everything before it has ended, and gives or throws what it does. */
    take(work) {
        const turn = this.#last.then(() => this.#letOthersRun()).then(work);
        this.#last = turn.catch(() => undefined);
        return turn;
    }
    /** Promises alone would keep timers and requests waiting until the last turn has ended. */
    async #letOthersRun() {
        if (performance.now() - this.#othersRanAt < LONGEST_RUN_MS)
            return;
        await (0,promises_.setImmediate)();
        this.#othersRanAt = performance.now();
    }
}

;// CONCATENATED MODULE: ./src/server/store/sqlite/driver.ts




/** How long a call waits where another process writes to the file, in ms. */
const WAIT_MS = 2000;
/** How long until the file is tried again, in ms: others write to it for some ms, and seldom. */
const RETRY_MS = 10;
/** A file, of which one process at a time is the server. */
class SqliteDriver {
    isShared = false;
    #database;
    #file;
    #release;
    /** There is one connection, and a transaction has it to itself. */
    #connection = new Turns();
    /** Calls that wait for another process: the first of them tries again, and the rest only once. */
    #waiting = new Turns();
    /**
     * @param database must not wait by itself for other processes: all of this one would wait.
     * @param file the database's.
     * @param release called once the file is closed.
     */
    constructor(database, file, release) {
        this.#database = database;
        this.#file = file;
        this.#release = release;
    }
    rows(sql, values = []) {
        return this.#patiently(() => this.#run(sql, values));
    }
    transaction(_lock, work) {
        const connection = {
            // eslint-disable-next-line @typescript-eslint/require-await
            rows: async (sql, values = []) => this.#run(sql, values),
        };
        return this.#patiently(async () => {
            // Nothing may be accepted that no restart would find.
            this.#file.checkPlace();
            // A transaction that reads first and then writes could fail in between.
            this.#run('BEGIN IMMEDIATE');
            try {
                const result = await work(connection);
                this.#run('COMMIT');
                return result;
            }
            catch (error) {
                // SQLite ends it by itself after some errors.
                if (this.#database.isTransaction)
                    this.#run('ROLLBACK');
                throw error;
            }
        });
    }
    async close() {
        // Those that are about to find the file in use line up first.
        await this.#connection.take(() => undefined);
        await this.#waiting.take(() => undefined);
        await this.#connection.take(() => {
            if (!this.#database.isOpen)
                return;
            this.#database.close();
            this.#release();
        });
    }
    /**
     * Does something that happens as a whole or not at all; where another process writes to the file,
     * again and again. Meanwhile the connection is free, so that others can read.
     */
    async #patiently(work) {
        const giveUpAt = performance.now() + WAIT_MS;
        try {
            return await this.#connection.take(work);
        }
        catch (error) {
            if (!isBusy(error))
                throw error;
        }
        return this.#waiting.take(() => this.#untilFree(work, giveUpAt));
    }
    async #untilFree(work, giveUpAt) {
        for (;;) {
            try {
                return await this.#connection.take(work);
            }
            catch (error) {
                if (!isBusy(error) || performance.now() >= giveUpAt)
                    throw error;
            }
            await (0,timing/* sleep */.yy)(RETRY_MS);
        }
    }
    #run(sql, values = []) {
        try {
            return this.#database.prepare(toSqlite(sql)).all(...values);
        }
        catch (error) {
            throw readSqliteError(error);
        }
    }
}

;// CONCATENATED MODULE: ./src/server/store/sqlite/opened-file.ts


/**
 * A file that was opened by its path. Whoever moves or replaces it takes it from the path and not
 * from the process, which would go on to write where nobody looks.
 */
class OpenedFile {
    #path;
    #identity;
    /** To be made once the file is open: some file systems give it another identity by that. */
    constructor(path) {
        this.#path = path;
        this.#identity = identityOf(path);
    }
    /** @throws StoreUnavailableError where the path leads to no file, or to another one. */
    checkPlace() {
        const found = identityOf(this.#path);
        const { dev, ino } = this.#identity ?? {};
        // A file system without numbers of files says 0 for all of them.
        const isSame = ino === 0n || (found?.ino === ino && found?.dev === dev);
        if (found !== undefined && isSame)
            return;
        throw new server_errors/* StoreUnavailableError */.o2('The store cannot be used now: its file was moved or replaced; put it back, or restart the server.');
    }
}
/** `undefined` where there is no file. The numbers may be too large for `number`. */
function identityOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { bigint: true, throwIfNoEntry: false });
    }
    catch (error) {
        const reason = 'its file cannot be found by its path';
        throw new server_errors/* StoreUnavailableError */.o2(`The store cannot be used now: ${reason}.`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./src/server/store/sqlite/open.ts








/** `ddif`: how a file says that it is a store. */
const APPLICATION_ID = 0x64_64_69_66;
/** What is accepted outlives a loss of power; in memory, up to 32 MiB of what was read stay. */
const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768';
const NOT_A_DATABASE = 26;
/** Creates the file where it is missing, so that only this user can read it. */
function createFile(path) {
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, 'wx', 0o600));
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            return;
        const reason = (0,errors/* messageOf */.bD)(error);
        throw new errors/* ConfigurationError */.j1(`store: "${path}" cannot be created (${reason}); it must be a file in a folder that exists.`, { cause: error });
    }
}
/**
 * Makes this process the file's only server, until `close` or its own end, however it ends: the
 * system lets go of the lock.
 */
function lockForServer(path) {
    const lockPath = `${path}-server`;
    createFile(lockPath);
    const lock = new external_node_sqlite_.DatabaseSync(lockPath);
    try {
        lock.exec('BEGIN EXCLUSIVE');
        return lock;
    }
    catch (error) {
        lock.close();
        if (sqliteCode(error) !== BUSY)
            throw readSqliteError(error);
        const help = 'stop it, or let several servers share a store: postgresql://…';
        throw new errors/* ConfigurationError */.j1(`store: another server uses "${path}"; ${help}`, { cause: error });
    }
}
function numberOf(database, pragma) {
    return Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
}
function isOurs(database) {
    return numberOf(database, 'application_id') === APPLICATION_ID;
}
/** Whether the file is a store, and has all that this version needs. */
function isCurrent(database) {
    return isOurs(database) && numberOf(database, 'user_version') === migrations/* migrations */.w.length;
}
/** Refuses a file of another program, and one of a version that is not known yet. */
function checkFile(database, path) {
    const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
    if (!isOurs(database) && Number(tables?.['tables']) > 0) {
        throw new errors/* ConfigurationError */.j1(`store: "${path}" is the database of another program.`);
    }
    if (numberOf(database, 'user_version') > migrations/* migrations */.w.length) {
        const help = 'start a version that is as new';
        throw new errors/* ConfigurationError */.j1(`store: a newer version has written "${path}"; ${help}.`);
    }
}
/** Another process may do the same at the same time. */
function migrate(database, path) {
    // A store that is in use has no writer to wait for.
    if (isCurrent(database))
        return;
    database.exec('BEGIN IMMEDIATE');
    try {
        checkFile(database, path);
        const steps = migrations/* migrations */.w.slice(numberOf(database, 'user_version'));
        for (const statement of steps.flat())
            database.exec(toSqlite(statement));
        // A file that is as it should be is not written to: the disk may be full.
        if (steps.length > 0) {
            database.exec(`PRAGMA application_id = ${String(APPLICATION_ID)}`);
            database.exec(`PRAGMA user_version = ${String(migrations/* migrations */.w.length)}`);
        }
        database.exec('COMMIT');
    }
    catch (error) {
        if (database.isTransaction)
            database.exec('ROLLBACK');
        throw error;
    }
}
/** As `SqliteDriver` needs it. Until it is open, this process has nothing else to do than to wait. */
function openDatabase(path) {
    const options = { open: false, timeout: WAIT_MS, enableForeignKeyConstraints: true };
    const database = new external_node_sqlite_.DatabaseSync(path, options);
    try {
        database.open();
        database.function('clock', { deterministic: false }, () => Date.now() * 1000);
        database.exec(SETTINGS);
        migrate(database, path);
        database.exec('PRAGMA busy_timeout = 0');
        return database;
    }
    catch (error) {
        if (database.isOpen)
            database.close();
        if (sqliteCode(error) !== NOT_A_DATABASE)
            throw readSqliteError(error);
        throw new errors/* ConfigurationError */.j1(`store: "${path}" is no database of SQLite.`, { cause: error });
    }
}
/**
 * Opens a store in a file, and creates it where it is missing.
 *
 * @throws ConfigurationError where it cannot be a store, or has a server already.
 */
function openSqlite(path, purpose) {
    createFile(path);
    const file = (0,external_node_fs_.realpathSync)(path);
    if ((0,external_node_fs_.statSync)(file).isDirectory()) {
        throw new errors/* ConfigurationError */.j1(`store: "${file}" is a folder; it must be a file.`);
    }
    const lock = purpose === 'serve' ? lockForServer(file) : null;
    try {
        const database = openDatabase(file);
        return new SqliteDriver(database, new OpenedFile(file), () => lock?.close());
    }
    catch (error) {
        lock?.close();
        throw error;
    }
}


/***/ })

};
;