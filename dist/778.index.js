"use strict";
exports.id = 778;
exports.ids = [778];
exports.modules = {

/***/ 90172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ hostsOf),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   Zu: () => (/* binding */ readParameters),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/**
 * The parameters of a URL's query.
 *
 * @param known the names of all that are read.
 * @throws Error that names a parameter which is not read, or occurs twice: one that has no effect
 * would be missed by nobody.
 */
function readParameters(query, known) {
    const parameters = new Map();
    for (const [name, value] of new URLSearchParams(query)) {
        if (!known.includes(name)) {
            throw new Error(`there is no parameter "${name}" here; accepted are ${known.join(', ')}`);
        }
        if (parameters.has(name))
            throw new Error(`the parameter "${name}" occurs twice`);
        parameters.set(name, value);
    }
    return parameters;
}
/**
 * The value of a parameter that has few of them, in lower case; `null` where it is not there.
 *
 * @throws Error that names the others.
 */
function oneOf(parameters, name, accepted) {
    const value = parameters.get(name);
    if (value === undefined)
        return null;
    const found = accepted.find((candidate) => candidate === value.toLowerCase());
    if (found !== undefined)
        return found;
    throw new Error(`${name} is "${value}"; accepted ${accepted.length > 1 ? 'are' : 'is'} ${accepted.join(', ')}`);
}
/**
 * A parameter of a URL that is a number of seconds, in milliseconds.
 *
 * @throws Error where it is something else.
 */
function secondsOf(parameter, value) {
    if (value == null)
        return null;
    if (/^[1-9]\d{0,4}$/.test(value))
        return Number(value) * 1000;
    throw new Error(`${parameter} is "${value}"; accepted is a number of seconds, such as 30`);
}
/** The hosts of a URL's authority: several are separated by commas. */
function hostsOf(url) {
    const [, before = '', authority = '', after = ''] = /^([a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/is.exec(url) ?? [];
    return { before, hosts: authority.split(','), after };
}


/***/ }),

/***/ 76416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   MJ: () => (/* binding */ NoConnectionError),
/* harmony export */   W1: () => (/* binding */ writeAllOf),
/* harmony export */   nZ: () => (/* binding */ cancellable),
/* harmony export */   q8: () => (/* binding */ KEEP_ALIVE_AFTER_MS),
/* harmony export */   wO: () => (/* binding */ CONNECT_WITHIN_MS)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _write_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65843);


/** Long enough for a server that is far away, short enough for somebody who waits. */
const CONNECT_WITHIN_MS = 30_000;
/** Before a silent connection is asked whether it still lives. */
const KEEP_ALIVE_AFTER_MS = 30_000;
/** A statement that is to end has ended after this time, whatever the network does. */
const END_WITHIN_MS = 3000;
/** How long a connection may take to say goodbye. */
const CLOSE_WITHIN_MS = 1000;
/**
 * Ends the running statement, by the server or else by its connection.
 *
 * @returns what to call once it has ended; it waits until no request to end it is under way.
 */
function ending({ endStatement, cutOff }) {
    // The server's answer may never arrive.
    const timer = setTimeout(cutOff, END_WITHIN_MS);
    const asked = endStatement(AbortSignal.timeout(END_WITHIN_MS)).catch(cutOff);
    return async () => {
        clearTimeout(timer);
        await asked;
    };
}
/** Waits for the end of a connection, and cuts it off where that takes long. */
async function closing(ended, cutOff) {
    const timer = setTimeout(cutOff, CLOSE_WITHIN_MS);
    await ended.catch(() => undefined);
    clearTimeout(timer);
}
/**
 * Runs a statement, and ends it on the server where the signal aborts.
 *
 * @throws CancelledError where the signal aborted, OutputError as it is, else what `read` gives.
 */
async function cancellable(owner, signal, run) {
    if (signal.aborted)
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc('the diff was cancelled');
    const reason = owner.broken();
    if (reason)
        throw owner.read(reason);
    let ended = () => Promise.resolve();
    const cancel = () => void (ended = ending(owner));
    signal.addEventListener('abort', cancel);
    try {
        return await run();
    }
    catch (error) {
        if (signal.aborted)
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc('the diff was cancelled', { cause: error });
        throw error instanceof _write_all_js__WEBPACK_IMPORTED_MODULE_1__/* .OutputError */ .u ? error : owner.read(error);
    }
    finally {
        signal.removeEventListener('abort', cancel);
        await ended();
    }
}
/**
 * Writes what a statement yields. Where the output fails, nobody reads on: the statement is ended,
 * since the server would send all the rest.
 *
 * @throws OutputError where the output failed.
 */
async function writeAllOf(owner, chunks, output) {
    const ends = [];
    const stop = () => void ends.push(ending(owner));
    output.once('error', stop);
    try {
        await (0,_write_all_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAll */ .f)(chunks, output);
    }
    catch (error) {
        if (ends.length === 0 || error instanceof _write_all_js__WEBPACK_IMPORTED_MODULE_1__/* .OutputError */ .u)
            throw error;
        throw new _write_all_js__WEBPACK_IMPORTED_MODULE_1__/* .OutputError */ .u('the output was closed', { cause: error });
    }
    finally {
        output.off('error', stop);
        await Promise.all(ends.map((ended) => ended()));
    }
}
/** No connection could be made: nothing came back. */
class NoConnectionError extends Error {
    /** As the system calls it. */
    code = 'ETIMEDOUT';
    constructor(withinMs) {
        const seconds = Math.round(withinMs / 1000);
        super(`no connection within ${seconds} second${seconds === 1 ? '' : 's'}`);
    }
}


/***/ }),

/***/ 51421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ queryRelation),
/* harmony export */   U: () => (/* binding */ openedQuery)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8123);

/**
 * Opens a query as a relation.
 *
 * @param columnsOf reads the columns of what can follow FROM.
 */
async function openedQuery(sql, input, columnsOf) {
    const relation = `(\n${sql}\n)`;
    return queryRelation(relation, await (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .namingInput */ .nm)(input, columnsOf(relation)));
}
/** A query as a relation, of which no catalog says anything. */
function queryRelation(relation, columns) {
    return {
        relation,
        columns,
        uniqueKeys: [],
        orderedBy: [],
        order: null,
        estimatedRows: null,
        isRepeatable: false,
    };
}


/***/ }),

/***/ 89778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openMysql: () => (/* binding */ openMysql)
});

// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/sources/database.ts
var database = __webpack_require__(51421);
// EXTERNAL MODULE: ./src/sources/errors.ts
var sources_errors = __webpack_require__(8123);
// EXTERNAL MODULE: ./src/sources/no-such-table.ts
var no_such_table = __webpack_require__(1358);
// EXTERNAL MODULE: ./src/sources/readable-columns.ts
var readable_columns = __webpack_require__(73782);
// EXTERNAL MODULE: ./src/sources/text-checksums.ts
var text_checksums = __webpack_require__(57186);
// EXTERNAL MODULE: ./src/sources/dialect.ts
var dialect = __webpack_require__(19024);
// EXTERNAL MODULE: ./src/sources/utc-time.ts
var utc_time = __webpack_require__(79724);
;// CONCATENATED MODULE: ./src/sources/mysql/comparisons.ts
const asIs = (value) => value;
/** A number where MySQL would take two digits for a year, or bits for a text. */
const asNumber = (value) => `CAST(${value} AS UNSIGNED)`;
/**
 * A text by its bytes in one character set: collations ignore case, accents or blanks at the end.
 * Not by a cast, which gives NULL for a text that is longer than the server's max_allowed_packet.
 */
const asBytes = (value) => `CONVERT(CONVERT(${value} USING utf8mb4) USING binary)`;
/** Digits in front of the point that an integer may have. */
const INTEGER_DIGITS = {
    tinyint: 3,
    smallint: 5,
    mediumint: 8,
    int: 10,
    bigint: 20,
    year: 4,
    bit: 20,
};
const NUMBER_FORMS = { year: asNumber, bit: asNumber };
/** DECIMAL's most digits. */
const MOST_DIGITS = 65;
/** Texts whose columns an index compares by their collation. */
const PLAIN_TEXTS = new Set(['char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext']);
const BYTES = new Set(['binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob']);
/** Types that compare by `=` with themselves. A timestamp does with one of the same precision. */
const AS_THEY_ARE = new Set([
    'float',
    'double',
    'date',
    'datetime',
    'timestamp',
    'time',
    'uuid',
    'inet4',
    'inet6',
]);
const WITH_PRECISION = new Set(['datetime', 'timestamp']);
const isText = ({ name }) => PLAIN_TEXTS.has(name) || name === 'enum' || name === 'set';
/** Digits in front of the point and after it, of a number that is exact. */
function digitsOf({ name, sizes }) {
    if (name === 'decimal') {
        const [digits = 10, scale = 0] = sizes;
        return [digits - scale, scale];
    }
    const whole = INTEGER_DIGITS[name];
    return whole === undefined ? null : [whole, 0];
}
function inForms(form1, form2) {
    return {
        key: [form1, form2],
        hashed: [form1, form2],
        equal: (value1, value2) => `${form1(value1)} = ${form2(value2)}`,
    };
}
function exactNumbers(a, b) {
    const [digits1, digits2] = [digitsOf(a), digitsOf(b)];
    if (!digits1 || !digits2)
        return null;
    // Beyond, the common type of the two would have to lose some.
    const digits = Math.max(digits1[0], digits2[0]) + Math.max(digits1[1], digits2[1]);
    if (digits > MOST_DIGITS)
        return null;
    return inForms(NUMBER_FORMS[a.name] ?? asIs, NUMBER_FORMS[b.name] ?? asIs);
}
function texts(a, b) {
    const comparison = inForms(asBytes, asBytes);
    // Two collations cannot be compared, and equal bytes are equal in any one.
    const isServed = a.collation !== null && a.collation === b.collation;
    const isPlain = PLAIN_TEXTS.has(a.name) && PLAIN_TEXTS.has(b.name);
    if (!isServed || !isPlain)
        return comparison;
    return { ...comparison, joined: (value1, value2) => `${value1} = ${value2}` };
}
/**
 * How MySQL itself compares two of its types, just as they would compare in DuckDB; `null` where it
 * would not: floats of two widths or beside exact numbers, times of two precisions, JSON.
 */
function mysqlComparison(a, b) {
    const numbers = exactNumbers(a, b);
    if (numbers)
        return numbers;
    if (isText(a) && isText(b))
        return texts(a, b);
    if (BYTES.has(a.name) && BYTES.has(b.name))
        return inForms(asIs, asIs);
    if (a.name !== b.name || !AS_THEY_ARE.has(a.name))
        return null;
    if (WITH_PRECISION.has(a.name) && a.sizes[0] !== b.sizes[0])
        return null;
    return inForms(asIs, asIs);
}
/** So much of a key's part is looked at when rows are sorted; `max_sort_length` of the session. */
const SORTED_BYTES = 1024;
/** The longest that a value may be in the form in which it is compared, in bytes; at least that. */
function mostBytes({ name, sizes }) {
    const [length = Infinity] = sizes;
    if (name === 'char' || name === 'varchar')
        return 4 * length;
    if (name === 'binary' || name === 'varbinary')
        return length;
    // One value of an enum has at most 255 characters, those of a set may be many.
    if (name === 'enum')
        return 4 * 255;
    return PLAIN_TEXTS.has(name) || BYTES.has(name) || name === 'set' ? Infinity : 0;
}
/** Whether rows can be put into groups by a column of this type. */
const isGroupable = (type) => mostBytes(type) <= SORTED_BYTES;

;// CONCATENATED MODULE: ./src/sources/mysql/dialect.ts



const TIMES = new Set(['timestamp', 'datetime', 'date']);
/** The SQL of MySQL and MariaDB. */
class MysqlDialect extends dialect/* Dialect */.V {
    // Without the hint, every row looks for its group in a temporary table, three times as slowly.
    grouping = {
        select: 'SELECT SQL_BIG_RESULT',
        anyValue: (value) => `max(${value})`,
    };
    // MariaDB and MySQL before 8.0.18 go through all rows for each.
    joinsWithoutIndex = false;
    quoteIdentifier(name) {
        return `\`${name.replaceAll('`', '``')}\``;
    }
    quoteText(text) {
        // Whether a backslash is one depends on a setting, but not in this form.
        return text.includes('\\')
            ? `_utf8mb4 X'${Buffer.from(text).toString('hex')}'`
            : super.quoteText(text);
    }
    comparison(type1, type2) {
        return mysqlComparison(type1, type2);
    }
    isGroupable(type) {
        return isGroupable(type);
    }
    timeLiteral(iso, { name }) {
        if (!TIMES.has(name))
            return null;
        // A text that is no time is refused by the server, in words of its own.
        return `TIMESTAMP${this.quoteText((0,utc_time/* inUtc */.e)(iso) ?? iso)}`;
    }
}

;// CONCATENATED MODULE: ./src/sources/mysql/introspection.ts

const isTable = ({ database, name }, quote) => `TABLE_SCHEMA = ${quote(database)} AND TABLE_NAME = ${quote(name)}`;
/** A table or view, by its name; none where the login may read nothing of it. */
function tableSql(table, quote) {
    // Comparing with an expression would keep the server from looking up the one table.
    return `SELECT TABLE_SCHEMA AS \`database\`, TABLE_NAME AS name, TABLE_TYPE AS kind,
  ENGINE AS engine, TABLE_ROWS AS row_count, @@lower_case_table_names AS folding
FROM information_schema.TABLES WHERE ${isTable(table, quote)}`;
}
/** Tables of the wanted one's database, and those of its name in others. */
function tablesSql({ database, name }, quote) {
    return `SELECT TABLE_SCHEMA AS place, TABLE_NAME AS name, TABLE_SCHEMA = ${quote(database)} AS searched
FROM information_schema.TABLES
WHERE TABLE_SCHEMA = ${quote(database)} OR LOWER(TABLE_NAME) = LOWER(${quote(name)})
ORDER BY LOWER(TABLE_NAME) <> LOWER(${quote(name)}), 1, 2 LIMIT ${no_such_table/* MOST_TABLES */.G}`;
}
/** Whether the login sees a database. */
function databaseSql(database, quote) {
    return `SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA
WHERE SCHEMA_NAME = ${quote(database)}`;
}
/** The columns of a table in their order: their declared types, and the collations of texts. */
function tableColumnsSql(table, quote) {
    return `SELECT COLUMN_NAME AS name, EXTRA AS extra, ORDINAL_POSITION AS position,
  FIND_IN_SET('select', PRIVILEGES) > 0 AS readable,
  COLUMN_TYPE AS type, COLLATION_NAME AS collation
FROM information_schema.COLUMNS WHERE ${isTable(table, quote)}
ORDER BY ORDINAL_POSITION`;
}
const isInvisible = ({ extra }) => /\bINVISIBLE\b/i.test(String(extra));
/**
 * What can follow FROM for a table, all columns in it: `*` leaves out those that are invisible, and
 * cannot be read where some may not be.
 *
 * @param columns rows of `tableColumnsSql`.
 * @param quote quotes an identifier.
 */
function relationOf({ database, name }, columns, isWhole, quote) {
    const table = `${quote(database)}.${quote(name)}`;
    if (isWhole && !columns.some(isInvisible))
        return table;
    const names = columns.map((column) => quote(String(column['name'])));
    return `(\nSELECT ${names.join(', ')} FROM ${table}\n)`;
}
/** The parts of a table's unique indexes. */
function uniqueIndexesSql(table, quote) {
    return `SELECT INDEX_NAME AS \`index\`, COLUMN_NAME AS \`column\`, SUB_PART AS prefix,
  NULLABLE AS nullable
FROM information_schema.STATISTICS WHERE ${isTable(table, quote)} AND NON_UNIQUE = 0
ORDER BY INDEX_NAME <> 'PRIMARY', INDEX_NAME, SEQ_IN_INDEX`;
}
/** Of the tables that a name may stand for, the one that it does on this server. */
function findTable(rows, { name }) {
    const isSame = (row) => row['name'] === name || String(row['folding']) !== '0';
    return rows.find((row) => row['name'] === name) ?? rows.find(isSame) ?? null;
}
/** Engines in which a transaction sees one snapshot. */
const WITH_SNAPSHOT = new Set(['innodb', 'rocksdb']);
/** Whether a row of `tableSql` is a table that gives the same rows when it is read again. */
function hasSnapshot({ kind, engine }) {
    const isStored = kind === 'BASE TABLE' || kind === 'SYSTEM VERSIONED';
    return isStored && WITH_SNAPSHOT.has(String(engine).toLowerCase());
}
/** Columns that are unique together and free of NULL: those of indexes over whole columns. */
function uniqueKeysOf(rows) {
    const indexes = Map.groupBy(rows, (row) => String(row['index']));
    const isProof = ({ column, prefix, nullable }) => column !== null && prefix === null && nullable !== 'YES';
    return [...indexes.values()]
        .filter((parts) => parts.every(isProof))
        .map((parts) => parts.map((part) => String(part['column'])));
}
/** The column by whose values rows lie in order: InnoDB keeps them within the primary key's index. */
function orderOf(rows) {
    const first = rows.find(({ index }) => index === 'PRIMARY');
    return first ? [String(first['column'])] : [];
}

// EXTERNAL MODULE: ./src/text/lists.ts
var lists = __webpack_require__(78942);
;// CONCATENATED MODULE: ./src/sources/mysql/readable-columns.ts


const isReadable = (row) => String(row['readable']) === '1';
/** Errors of a login that may not read a table, or a column of it. */
const DENIED = new Set([1142, 1143]);
/** Whether a login was refused for some columns of a table, and may read the others. */
function isOfColumns({ cause }, rows) {
    return DENIED.has(cause.errno ?? 0) && rows.some(isReadable);
}
/** Of what a table has, its catalog shows a login only what it may use, and where each stands. */
function hiddenAmong(rows) {
    return Math.max(0, ...rows.map(({ position }) => Number(position))) - rows.length;
}
/**
 * The columns that a login may read of a table that it may not read all of.
 *
 * @param rows those of `tableColumnsSql`.
 * @throws DiffError where one that is wanted is not among them. The server does not tell the names
 * of the others.
 */
function readableColumns(path, rows, wanted) {
    const columns = rows.map((row) => ({ name: String(row['name']), isReadable: isReadable(row) }));
    (0,readable_columns/* requireReadable */.CM)(path, columns, wanted);
    const readable = rows.filter(isReadable);
    const names = readable.map(({ name }) => String(name));
    const shown = new Set(columns.map(({ name }) => name.toLowerCase()));
    const isHidden = (name) => !shown.has(name.toLowerCase());
    const missing = wanted.named?.filter(isHidden) ?? [];
    if (missing.length > 0) {
        const or = `${(0,lists/* someOf */.yU)(missing)}, or there is no such column (it may read ${(0,lists/* someOf */.yU)(names)})`;
        throw (0,readable_columns/* notReadable */.I)(path, or);
    }
    const leftOut = wanted.leftOut.filter(isHidden).length;
    if (wanted.named === null && (leftOut === 0 || hiddenAmong(rows) > leftOut)) {
        throw (0,readable_columns/* notReadable */.I)(path, `all columns (it may read ${(0,lists/* someOf */.yU)(names)})`);
    }
    return readable;
}

// EXTERNAL MODULE: ./src/sources/cancellable.ts
var cancellable = __webpack_require__(76416);
// EXTERNAL MODULE: ./node_modules/mysql2/index.js
var mysql2 = __webpack_require__(20909);
;// CONCATENATED MODULE: ./src/sources/mysql/connect.ts



/** What the driver says where TLS is wanted and the server has none. */
const NO_TLS = 'HANDSHAKE_NO_SSL_SUPPORT';
/** Breaks a connection; what runs on it fails. The driver's own way to do so waits for the server. */
function cutOff(connection) {
    const { stream } = connection;
    stream.destroy(new Error('the connection was cut off'));
}
/** Waits until a connection is closed, whoever closes it. */
async function whenEnded(connection) {
    const { stream } = connection;
    if (!stream.destroyed)
        await new Promise((resolve) => stream.once('close', resolve));
}
/** Where the driver's own time is over, its error has no number, as those of the system have. */
function isTimeout(error) {
    return error.code === 'ETIMEDOUT' && error.errno === undefined;
}
function connectOnce(options, signal) {
    return new Promise((resolve, reject) => {
        const connection = (0,mysql2.createConnection)(options);
        const fail = (error) => {
            const { connectTimeout: within = cancellable/* CONNECT_WITHIN_MS */.wO } = options;
            reject(isTimeout(error) ? new cancellable/* NoConnectionError */.MJ(within) : error);
        };
        const abort = () => {
            cutOff(connection);
            reject(new errors/* CancelledError */.cc('the diff was cancelled'));
        };
        signal.addEventListener('abort', abort);
        // An error that nobody listens to would end the process, also after this one.
        connection.on('error', fail);
        connection.connect((error) => {
            signal.removeEventListener('abort', abort);
            if (error)
                fail(error);
            else
                resolve(connection);
        });
    });
}
/** Connects, without TLS only where the URL lets it and the server has none. */
async function connect({ options, isTlsOptional }, signal) {
    try {
        return await connectOnce({ ...options }, signal);
    }
    catch (error) {
        const hasNoTls = error.code === NO_TLS;
        if (!hasNoTls || !isTlsOptional)
            throw error;
        const withoutTls = { ...options };
        delete withoutTls.ssl;
        return connectOnce(withoutTls, signal);
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./src/sources/mysql/csv-rows.ts
/** As much is handed on at once, more only for a longer row. */
const CHUNK_BYTES = 256 * 1024;
/** What stands in front of a value: its length, or how many bytes the length takes. */
const NULL_VALUE = 251;
const LENGTH_BYTES = { 252: 2, 253: 3, 254: 6 };
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
class CsvRows {
    rows = 0;
    #emit;
    #forms = [];
    #chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    #end = 0;
    constructor(emit) {
        this.#emit = emit;
    }
    /** Sets how each column is written; before the first row. */
    setForms(forms) {
        this.#forms = forms;
    }
    add(packet) {
        const { buffer } = packet;
        // Two bytes for one are the most: digits of bytes, or a text of nothing but quotes.
        this.#makeRoom(2 * (packet.end - packet.offset) + 3 * this.#forms.length + 1);
        let { offset } = packet;
        this.#forms.forEach((form, column) => {
            if (column > 0)
                this.#chunk[this.#end++] = COMMA;
            let length = buffer[offset++] ?? NULL_VALUE;
            if (length === NULL_VALUE)
                return;
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
    flush() {
        if (this.#end > 0)
            this.#emit(this.#chunk.subarray(0, this.#end));
        this.#end = 0;
        this.#chunk = Buffer.alloc(0);
    }
    #makeRoom(bytes) {
        if (this.#end + bytes <= this.#chunk.length)
            return;
        this.flush();
        this.#chunk = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, bytes));
    }
    #write(form, from, start, end) {
        if (form === 'bare')
            return this.#copy(from, start, end);
        this.#chunk[this.#end++] = QUOTE;
        if (form === 'hex')
            this.#writeHex(from, start, end);
        else
            this.#writeText(from, start, end);
        this.#chunk[this.#end++] = QUOTE;
    }
    #copy(from, start, end) {
        if (end - start > SHORT_VALUE) {
            this.#end += from.copy(this.#chunk, this.#end, start, end);
            return;
        }
        for (let i = start; i < end; i += 1)
            this.#chunk[this.#end++] = from[i] ?? 0;
    }
    #writeText(from, start, end) {
        if (end - start > SHORT_VALUE) {
            this.#writeLongText(from.subarray(start, end));
            return;
        }
        for (let i = start; i < end; i += 1) {
            const byte = from[i] ?? 0;
            if (byte === QUOTE)
                this.#chunk[this.#end++] = QUOTE;
            this.#chunk[this.#end++] = byte;
        }
    }
    #writeLongText(text) {
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
    #writeHex(from, start, end) {
        for (let i = start; i < end; i += 1) {
            const byte = from[i] ?? 0;
            this.#chunk[this.#end++] = HEX_DIGITS[byte >> 4] ?? 0;
            this.#chunk[this.#end++] = HEX_DIGITS[byte & 15] ?? 0;
        }
    }
}

;// CONCATENATED MODULE: ./src/sources/mysql/fields.ts
/** Types of MySQL's protocol by their numbers; see `enum_field_types` of its manual. */
const WIRE = {
    DECIMAL: 0,
    TINY: 1,
    SHORT: 2,
    LONG: 3,
    FLOAT: 4,
    DOUBLE: 5,
    NULL: 6,
    TIMESTAMP: 7,
    LONGLONG: 8,
    INT24: 9,
    DATE: 10,
    TIME: 11,
    DATETIME: 12,
    YEAR: 13,
    NEWDATE: 14,
    BIT: 16,
    VECTOR: 242,
    JSON: 245,
    NEWDECIMAL: 246,
    GEOMETRY: 255,
};
/** The number of the character set that says that there is none. */
const NO_CHARACTER_SET = 63;
const NOT_NULL_FLAG = 1;
const UNSIGNED_FLAG = 32;
/** MariaDB has no type for the word NULL, and describes it as bytes of which there are none. */
function isNullWord(field, flags) {
    const isEmptyBytes = field.columnLength === 0 && field.characterSet === NO_CHARACTER_SET;
    return isEmptyBytes && field.orgTable === '' && (flags & NOT_NULL_FLAG) === 0;
}
/** What the driver says of a column of a result. */
function readField(field) {
    const flags = typeof field.flags === 'number' ? field.flags : 0;
    return {
        name: field.name,
        type: isNullWord(field, flags) ? WIRE.NULL : (field.columnType ?? -1),
        length: field.columnLength ?? 0,
        decimals: field.decimals,
        isUnsigned: (flags & UNSIGNED_FLAG) !== 0,
        isBytes: field.characterSet === NO_CHARACTER_SET,
        extended: field.extendedFormat ?? field.extendedTypeName ?? null,
    };
}
/** Types whose text is never more than digits, letters, points, colons and blanks. */
const BARE = new Set([
    WIRE.DECIMAL,
    WIRE.TINY,
    WIRE.SHORT,
    WIRE.LONG,
    WIRE.FLOAT,
    WIRE.DOUBLE,
    WIRE.TIMESTAMP,
    WIRE.LONGLONG,
    WIRE.INT24,
    WIRE.DATE,
    WIRE.TIME,
    WIRE.DATETIME,
    WIRE.YEAR,
    WIRE.NEWDATE,
    WIRE.NEWDECIMAL,
]);
/** How the values of a column are written as fields of CSV. */
function csvFormOf({ type, isBytes }) {
    if (BARE.has(type))
        return 'bare';
    // JSON has no character set either, and is text in UTF-8.
    return isBytes && type !== WIRE.JSON ? 'hex' : 'text';
}

;// CONCATENATED MODULE: ./src/sources/mysql/copy-csv.ts



/** So much may wait to be written before the connection is paused. */
const WAITING_BYTES = 1024 * 1024;
/**
 * Runs a SELECT whose rows become CSV. They are taken as packets, before the driver makes values
 * of them: 1 M rows of 6 columns take 1.0 s this way, 2.2 s by way of the driver's buffers, and
 * 1.4 s where the server builds the lines, which cannot be longer than its `max_allowed_packet`.
 */
function startCsvCopy(connection, select) {
    const chunks = new external_node_stream_.Readable({
        highWaterMark: WAITING_BYTES,
        read: () => connection.resume(),
    });
    const csv = new CsvRows((chunk) => {
        if (!chunks.push(chunk))
            connection.pause();
    });
    const query = connection.query({ sql: select, rowsAsArray: true }, (error) => {
        if (error) {
            chunks.destroy(error);
        }
        else {
            csv.flush();
            chunks.push(null);
        }
        // Nothing reads on after the end, and a connection that stays paused serves no other statement.
        connection.resume();
    });
    query.on('fields', (fields) => {
        csv.setForms(fields.map((field) => csvFormOf(readField(field))));
    });
    const internals = query;
    const end = internals.row;
    const take = (packet, owner) => {
        if (packet.isEOF())
            return end.call(query, packet, owner);
        if (!chunks.destroyed)
            csv.add(packet);
        return take;
    };
    internals.row = take;
    return { chunks, rows: () => csv.rows };
}

;// CONCATENATED MODULE: ./src/sources/mysql/errors.ts


/** Numbers of MySQL's and MariaDB's errors to the API's `error_type`. */
const TYPES = {
    1021: 'DiskFullException',
    1040: 'InsufficientResourcesException',
    1044: 'PermissionException',
    1045: 'AuthenticationException',
    1046: 'NoSuchDatabaseException',
    1049: 'NoSuchDatabaseException',
    1054: 'NoSuchColumnException',
    1060: 'DuplicateColumnException',
    1064: 'SyntaxException',
    1111: 'SyntaxException',
    1114: 'DiskFullException',
    1130: 'AuthenticationException',
    1142: 'PermissionException',
    1143: 'PermissionException',
    1146: 'NoSuchTableException',
    1203: 'InsufficientResourcesException',
    1226: 'InsufficientResourcesException',
    1227: 'PermissionException',
    1241: 'SyntaxException',
    1317: 'StatementCanceledException',
    1356: 'PermissionException',
    1370: 'PermissionException',
    1412: 'TableChangedException',
    1698: 'AuthenticationException',
    1792: 'ReadOnlyException',
    1820: 'AuthenticationException',
    1862: 'AuthenticationException',
    1969: 'StatementCanceledException',
    3024: 'StatementCanceledException',
    3118: 'AuthenticationException',
    4151: 'AuthenticationException',
};
/** Errors that end the connection, and those that come where it ended. */
const LOST = new Set([
    1053, 1152, 1153, 1158, 1159, 1160, 1161, 1184, 1927, 2006, 2013, 3168, 4031,
]);
/** Errors of a server, or a login, that has as many connections as it may. */
const FULL = new Set([1040, 1203, 1226]);
/** Classes of SQLSTATE by their first two characters. */
const CLASSES = {
    '08': 'ConnectionException',
    '22': 'DataException',
    '28': 'AuthenticationException',
    '42': 'SyntaxException',
};
/** What the server says of SQL with `?` or `:name`, which it has values for in a prepared statement. */
const PARAMETERS = /syntax to use near '(?:\?|:[A-Za-z_\d])/;
/** Types whose messages only name what the query itself names; others may quote a value. */
const SHOWN = new Set([
    ...Object.values(TYPES),
    'SyntaxException',
    'AuthenticationException',
]);
/**
 * What the server says of a statement that it cannot run. A procedure can say anything by SIGNAL,
 * with any number; in these words there is room for it in the quotes alone.
 */
const OF_STATEMENTS = [
    /^You have an error in your SQL syntax; check the manual that corresponds to your \w+ server version for the right syntax to use near '.*' at line \d+$/s,
    /^Unknown (?:column|table|database) '[^']*'(?: in '[^']*')?$/,
    /^Table '[^']*' doesn't exist$/,
    /^(?:FUNCTION|PROCEDURE) '?[\w.`]*'? does not exist$/,
    /^Column '[^']*' in '?[\w ]*'? is ambiguous$/,
    /^Duplicate column name '[^']*'$/,
    /^[A-Z, ]+ command denied to user '[^']*'(?:@'[^']*')? for (?:table|column|routine) [`'][^']*[`'](?: in table '[^']*')?$/,
    /^Operand should contain \d+ column\(s\)$/,
    /^Invalid use of group function$/,
];
/** Without what is in quotes: more people read a comment than rows. */
function withoutData(message) {
    return message.replace(/'.*'|".*"/s, '(not shown)');
}
function typeOf({ errno = 0, sqlState = '' }) {
    if (LOST.has(errno))
        return 'ConnectionException';
    return TYPES[errno] ?? CLASSES[sqlState.slice(0, 2)] ?? 'MySQLException';
}
/**
 * An error of the driver or the server as the API's pair of type and value.
 *
 * @param place the server's host and port, for errors that do not come from the server.
 */
function readMysqlError(error, place) {
    if (error instanceof errors/* DiffError */.a2)
        return error;
    const { code = '', sqlState } = error;
    const message = (0,errors/* messageOf */.bD)(error);
    // Errors of the network have negative numbers, those of the driver none.
    if (sqlState === undefined) {
        const reason = message.trim() === '' ? code : message;
        return new errors/* DiffError */.a2('ConnectionException', `${place}: ${reason}`, { cause: error });
    }
    if (PARAMETERS.test(message))
        return (0,sources_errors/* noParameters */.m7)(error);
    const type = typeOf(error);
    const reason = SHOWN.has(type) ? message : withoutData(message);
    const shown = reason + (FULL.has(error.errno ?? 0) ? sources_errors/* TOO_FEW_CONNECTIONS */.ut : '');
    const value = type === 'ConnectionException' ? `${place}: ${shown}` : shown;
    const chosen = OF_STATEMENTS.some((pattern) => pattern.test(message)) ? 'quoted' : 'all';
    return new sources_errors/* ChosenWordsError */.w4(type, value, { cause: error, chosen });
}

;// CONCATENATED MODULE: ./src/sources/mysql/session.ts






/** The server that a connection leads to, as far as servers can be told apart. */
const SERVER_SQL = `SELECT CONCAT_WS(' ', @@hostname, @@port, @@server_id) AS server`;
/** Every value as the server writes it: figures are read where they are used. */
function ask(connection, sql) {
    return new Promise((resolve, reject) => {
        connection.query({ sql, rowsAsArray: true, typeCast: (field) => field.string('utf8') }, (error, rows, fields) => {
            if (error)
                reject(error);
            else
                resolve({ rows: rows, fields: fields ?? [] });
        });
    });
}
/**
 * One connection to MySQL or MariaDB. Its methods throw DiffError where the server fails, and
 * CancelledError where the signal aborts; the statement is then ended on the server too.
 */
class MysqlSession {
    #config;
    #connection;
    #id = '';
    #server = '';
    /** Why the connection broke, where it did while nothing ran. */
    #broken = null;
    constructor(config, connection) {
        this.#config = config;
        this.#connection = connection;
        connection.on('error', (error) => (this.#broken = error));
    }
    static async open(config, signal) {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc('the diff was cancelled');
        const connection = await connect(config, signal).catch((error) => {
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
            throw readMysqlError(error, placeOf(config));
        });
        const session = new MysqlSession(config, connection);
        try {
            const [row] = await session.rows(`SELECT CONNECTION_ID() AS id`, signal);
            const [server] = await session.rows(SERVER_SQL, signal);
            session.#id = String(row?.['id']);
            session.#server = String(server?.['server']);
            return session;
        }
        catch (error) {
            await session.close();
            throw error;
        }
    }
    /** Runs a statement for its effect. */
    async run(sql, signal) {
        await this.#cancellable(signal, () => ask(this.#connection, sql));
    }
    /** The rows of one statement, every value as text. */
    async rows(sql, signal) {
        const { rows, fields } = await this.#cancellable(signal, () => ask(this.#connection, sql));
        return rows.map((row) => Object.fromEntries(fields.map(({ name }, i) => [name, row[i] ?? null])));
    }
    /** The columns of one SELECT, which may yield no rows. */
    async describe(sql, signal) {
        const { fields } = await this.#cancellable(signal, () => ask(this.#connection, sql));
        return fields.map(readField);
    }
    /** Writes the rows of one SELECT as CSV, and gives their number. */
    async copyCsv(select, output, signal) {
        return this.#cancellable(signal, async () => {
            const { chunks, rows } = startCsvCopy(this.#connection, select);
            await (0,cancellable/* writeAllOf */.W1)(this.#owner, chunks, output);
            return rows();
        });
    }
    async close() {
        const connection = this.#connection;
        const ended = whenEnded(connection);
        connection.resume();
        connection.end();
        await (0,cancellable/* closing */.ET)(ended, this.#owner.cutOff);
    }
    #cancellable(signal, run) {
        return (0,cancellable/* cancellable */.nZ)(this.#owner, signal, run);
    }
    #owner = {
        broken: () => this.#broken,
        endStatement: (signal) => this.#kill(signal),
        cutOff: () => cutOff(this.#connection),
        read: (error) => readMysqlError(error, placeOf(this.#config)),
    };
    async #kill(signal) {
        const other = await connect(this.#config, signal);
        const abort = () => cutOff(other);
        signal.addEventListener('abort', abort);
        try {
            // Behind one address there may be several servers, each with a connection of this number.
            const { rows } = await ask(other, SERVER_SQL);
            if (rows[0]?.[0] !== this.#server)
                throw new Error('the address leads to another server now');
            await ask(other, `KILL QUERY ${this.#id}`);
        }
        finally {
            signal.removeEventListener('abort', abort);
            cutOff(other);
        }
    }
}
function placeOf({ options }) {
    return options.socketPath ?? `${options.host}:${options.port}`;
}

;// CONCATENATED MODULE: ./src/sources/mysql/settings.ts

const WITHOUT_PADDING = `REPLACE(@@sql_mode, 'PAD_CHAR_TO_FULL_LENGTH', '')`;
/**
 * What a session needs to read all values as they are, whatever its server or login has set. The
 * rest of its `sql_mode` stays: a query or a filter means here what it means in the user's own
 * console.
 */
const SETTINGS = [
    'SET NAMES utf8mb4',
    `SET SESSION time_zone = '+00:00'`,
    // Blanks at the end of CHAR are no data; and '' is not NULL.
    `SET SESSION sql_mode = REPLACE(${WITHOUT_PADDING}, 'EMPTY_STRING_IS_NULL', '')`,
    // A limit here would silently cut rows off, or the texts of a query.
    'SET SESSION sql_select_limit = 18446744073709551615',
    'SET SESSION group_concat_max_len = 1073741824',
    'SET SESSION sql_big_selects = 1',
    // "key IS NULL" would find the row that was written last.
    'SET SESSION sql_auto_is_null = 0',
    // Rows are put together by so much of their keys.
    `SET SESSION max_sort_length = ${SORTED_BYTES}`,
    // The reader may take its time, and one side may wait for the other.
    'SET SESSION net_write_timeout = 86400',
    'SET SESSION wait_timeout = 86400',
    'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ',
    'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY',
];
/** Settings that only some versions have. */
const OPTIONAL_SETTINGS = [
    // MySQL: the number of rows as it is now, and not as it was yesterday.
    'SET SESSION information_schema_stats_expiry = 0',
    // MySQL: the keys that it makes by itself are in the catalog.
    'SET SESSION show_gipk_in_create_table_and_information_schema = ON',
    // MariaDB: versioned tables as they are now. For a session that is what DEFAULT means.
    'SET SESSION system_versioning_asof = DEFAULT',
    // MariaDB: the transaction may wait.
    'SET SESSION idle_transaction_timeout = 0',
    'SET SESSION idle_readonly_transaction_timeout = 0',
];

// EXTERNAL MODULE: ./src/sources/text-forms.ts
var text_forms = __webpack_require__(6437);
;// CONCATENATED MODULE: ./src/sources/mysql/text-hashing.ts

/** A text without zeros at the end of its fraction, which it must have. */
const withoutZeros = (text) => `TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM ${text}))`;
const text_hashing_TIMES = new Set(['time', 'datetime', 'timestamp']);
/** Whether values of a type have digits after the point, or of a second. */
function hasFraction({ name, sizes }) {
    const [first = 0, second = 0] = sizes;
    return name === 'decimal' ? second > 0 : text_hashing_TIMES.has(name) && first > 0;
}
function plainText(value, { own, landing }) {
    const number = own.isPadded ? `(${value} + 0)` : landing.write(value);
    return hasFraction(own) ? withoutZeros(number) : number;
}
const utf8Text = (value) => {
    const text = `CONVERT(${value} USING utf8mb4)`;
    return `CONCAT(LENGTH(${text}), ':', ${text})`;
};
/** `2020-01-01 10:00:00` without a fraction. */
const UP_TO_SECONDS = 19;
/** A year has four digits here, so that every digit has its place. */
function timestampText(value, column, coarser) {
    if (!coarser)
        return plainText(value, column);
    const { precision, reduction } = coarser;
    if (reduction !== 'cut')
        return null;
    if (precision === 0)
        return `LEFT(${value}, ${UP_TO_SECONDS})`;
    return withoutZeros(`LEFT(${value}, ${UP_TO_SECONDS + 1 + precision})`);
}
/** In two texts: of a whole number and a float in one IF the server would make two floats. */
function floatText(value) {
    const isWhole = `ABS(${value}) >= ${text_forms/* WHOLE_FROM */.F6} AND ABS(${value}) < ${text_forms/* WHOLE_BELOW */.Sr}`;
    return `IF(${isWhole}, CONCAT(CAST(${value} AS SIGNED)), CONCAT(${value} + 0e0))`;
}
function textOf(value, form, column) {
    switch (form.kind) {
        case 'float':
            // Not all versions have a cast to single precision.
            return form.isRounded ? null : floatText(value);
        case 'text':
            return utf8Text(value);
        case 'midnight':
            return `CONCAT(${value}, ' 00:00:00')`;
        case 'timestamp':
            return timestampText(value, column, form.coarser);
        case 'uuid':
            return `LOWER(CAST(${value} AS CHAR))`;
        case 'bytes':
            return `HEX(${value})`;
        default:
            return plainText(value, column);
    }
}
/**
 * Hashes of texts in the SQL of MySQL and MariaDB. They make no text that is longer than
 * `max_allowed_packet`, but NULL.
 */
const mysqlTextHashing = {
    write(value, form, column) {
        const text = textOf(value, form, column);
        // Not COALESCE: where there is a value and no text, there must be no hash.
        return text && `IF(${value} IS NULL, ${text_forms/* NULL_TEXT */.MW}, ${text})`;
    },
    joined: (texts) => `CONCAT(${texts.join(`, ',', `)})`,
    // COALESCE around the number would take a third longer.
    hash: (text, unknown) => `CAST(CONV(SUBSTRING(COALESCE(MD5(${text}), '${unknown}'), 1, 15), 16, 10) AS UNSIGNED)`,
    quotient: (value, divisor) => `(${value} DIV ${divisor})`,
    isOneOf: (value, numbers) => `${value} IN (${numbers.join(', ')})`,
};

;// CONCATENATED MODULE: ./src/sources/mysql/own-type.ts
/**
 * A type as the catalog has it.
 *
 * @param columnType `COLUMN_TYPE`, such as `decimal(12,2) unsigned zerofill`.
 */
function readColumnType(columnType, collation) {
    const [, name = '', sizes = ''] = /^(\w+)(?:\(([\d,]+)\))?/.exec(columnType.toLowerCase()) ?? [];
    return {
        name,
        sizes: sizes === '' ? [] : sizes.split(',').map(Number),
        collation,
        isPadded: name === 'year' || /^[^'"]*\bzerofill\b/i.test(columnType),
    };
}

// EXTERNAL MODULE: ./src/sources/types/column-type.ts
var column_type = __webpack_require__(11525);
// EXTERNAL MODULE: ./src/duckdb/equality/timestamps.ts
var timestamps = __webpack_require__(61283);
;// CONCATENATED MODULE: ./src/sources/mysql/types.ts



const types_asIs = (value) => value;
const plain = (type, write = types_asIs) => ({ type, write, read: null });
/** The bits of whole numbers. */
const INTEGERS = {
    [WIRE.TINY]: 8,
    [WIRE.SHORT]: 16,
    [WIRE.INT24]: 32,
    [WIRE.LONG]: 32,
    [WIRE.LONGLONG]: 64,
    [WIRE.YEAR]: 16,
};
/** A sum of doubles is one, and is printed with as many digits as tell it apart. */
const allDigits = (value) => `(${value} + 0e0)`;
const types_asNumber = (value) => `CAST(${value} AS UNSIGNED)`;
/** Bytes arrive as hexadecimal digits; see `csvFormOf`. */
const types_BYTES = { type: column_type/* BLOB */.we, write: types_asIs, read: (text) => `unhex(${text})` };
/** The digits of a decimal; its length also counts a sign and a point. */
const types_digitsOf = ({ length, decimals, isUnsigned }) => length - (isUnsigned ? 0 : 1) - (decimals > 0 ? 1 : 0);
function exactNumber(field) {
    const { decimals } = field;
    const digits = types_digitsOf(field);
    const fits = digits > 0 && digits <= 38 && decimals <= digits;
    return plain(fits ? (0,column_type/* decimal */._)(digits, decimals) : column_type/* NUMBER_TEXT */.ci);
}
/** Digits of a second; expressions may say that there are more than there can be. */
const precisionOf = ({ decimals }) => Math.min(decimals, 6);
/** The session's time zone is UTC. DuckDB's reader of CSV takes an instant it cannot read for NULL. */
function instant(field, reduction) {
    return {
        type: (0,column_type/* timestamp */.vE)(precisionOf(field), true, reduction),
        write: types_asIs,
        read: (text) => (0,timestamps/* instantOf */.B)(`CAST(${text} AS TIMESTAMP)`),
    };
}
/** Text, or what MariaDB sends as text. */
function textLanding({ extended }) {
    switch (extended) {
        case 'json':
            return { type: column_type/* JSON_TYPE */.sR, write: types_asIs, read: types_asIs };
        case 'uuid':
            return plain(column_type/* UUID */.kk);
        case 'inet4':
        case 'inet6':
            return plain((0,column_type/* knownByText */.Q2)(extended));
        default:
            return plain(column_type/* TEXT */.a$);
    }
}
/**
 * How values of a type come to DuckDB.
 *
 * @param reduction how the server makes times coarser.
 */
function landingOf(field, reduction) {
    const { type, length, isUnsigned } = field;
    if (type === WIRE.TINY && length === 1 && !isUnsigned)
        return plain(column_type/* BIT_BOOLEAN */.Ly);
    const bits = INTEGERS[type];
    if (bits !== undefined)
        return plain((0,column_type/* integer */.nd)(bits, !isUnsigned));
    switch (type) {
        case WIRE.FLOAT:
            return plain(column_type/* FLOAT */.zH, allDigits);
        case WIRE.DOUBLE:
            return plain(column_type/* DOUBLE */.y4, allDigits);
        case WIRE.DECIMAL:
        case WIRE.NEWDECIMAL:
            return exactNumber(field);
        case WIRE.BIT:
            return plain(length === 1 ? column_type/* BIT_BOOLEAN */.Ly : (0,column_type/* integer */.nd)(64, false), types_asNumber);
        case WIRE.DATE:
        case WIRE.NEWDATE:
            return plain(column_type/* DATE */.vH);
        case WIRE.DATETIME:
            return plain((0,column_type/* timestamp */.vE)(precisionOf(field), false, reduction));
        case WIRE.TIMESTAMP:
            return instant(field, reduction);
        case WIRE.TIME:
            return plain(column_type/* TIME */.E9);
        case WIRE.JSON:
            return { type: column_type/* JSON_TYPE */.sR, write: types_asIs, read: types_asIs };
        case WIRE.NULL:
            return plain(column_type/* NO_VALUES */.RM);
        case WIRE.GEOMETRY:
            return plain((0,column_type/* knownByText */.Q2)('geometry'));
        case WIRE.VECTOR:
            return plain((0,column_type/* knownByText */.Q2)('vector'));
    }
    return field.isBytes ? types_BYTES : textLanding(field);
}
/**
 * A day that no calendar has, such as 2020-05-00: one of its own, so long ago that no other value
 * is there. Months have less than 32 such days, and years less than 13 such months.
 */
function impossibleDay(text) {
    const part = (start, length) => `CAST(substr(${text}, ${start}, ${length}) AS INTEGER)`;
    return `DATE '200000-01-01 (BC)' + (${part(1, 4)} * 416 + ${part(6, 2)} * 32 + ${part(9, 2)})`;
}
const anyDay = (text) => `coalesce(TRY_CAST(${text} AS DATE), CAST(${impossibleDay(text)} AS DATE))`;
const anyTimestamp = (text) => `coalesce(TRY_CAST(${text} AS TIMESTAMP), ${impossibleDay(text)} + CAST(substr(${text}, 12) AS TIME))`;
/** A time as DuckDB would write it, without zeros at the end of a second. */
const anyTime = (text) => `CASE WHEN contains(${text}, '.') THEN rtrim(rtrim(${text}, '0'), '.') ELSE ${text} END`;
/** The same, for values that few columns hold: impossible days, times that are longer than a day. */
function carefulLandingOf(field, reduction) {
    const quick = landingOf(field, reduction);
    switch (field.type) {
        case WIRE.DATE:
        case WIRE.NEWDATE:
            return { ...quick, read: anyDay };
        case WIRE.DATETIME:
            return { ...quick, read: anyTimestamp };
        case WIRE.TIMESTAMP:
            return { ...quick, read: (text) => (0,timestamps/* instantOf */.B)(anyTimestamp(text)) };
        case WIRE.TIME:
            return { type: (0,column_type/* knownByText */.Q2)('time'), write: types_asIs, read: anyTime };
        case WIRE.DECIMAL:
        case WIRE.NEWDECIMAL:
            return plain(column_type/* NUMBER_TEXT */.ci);
        default:
            return quick;
    }
}
/** Names of types as MySQL has them, for columns that are not in its catalog. */
const NAMES = {
    [WIRE.DECIMAL]: 'decimal',
    [WIRE.NEWDECIMAL]: 'decimal',
    [WIRE.TINY]: 'tinyint',
    [WIRE.SHORT]: 'smallint',
    [WIRE.INT24]: 'mediumint',
    [WIRE.LONG]: 'int',
    [WIRE.LONGLONG]: 'bigint',
    [WIRE.YEAR]: 'year',
    [WIRE.FLOAT]: 'float',
    [WIRE.DOUBLE]: 'double',
    [WIRE.DATE]: 'date',
    [WIRE.NEWDATE]: 'date',
    [WIRE.TIME]: 'time',
    [WIRE.DATETIME]: 'datetime',
    [WIRE.TIMESTAMP]: 'timestamp',
    [WIRE.BIT]: 'bit',
    [WIRE.JSON]: 'json',
    [WIRE.GEOMETRY]: 'geometry',
    [WIRE.VECTOR]: 'vector',
    [WIRE.NULL]: 'null',
};
const types_WITH_PRECISION = new Set([WIRE.TIME, WIRE.DATETIME, WIRE.TIMESTAMP]);
const isDecimal = ({ type }) => type === WIRE.DECIMAL || type === WIRE.NEWDECIMAL;
function nameOf({ type, extended, isBytes }) {
    return NAMES[type] ?? extended ?? (isBytes ? 'blob' : 'text');
}
/** What stands in the brackets of a column's type. */
function sizesOf(field) {
    const { type, isUnsigned, length, decimals } = field;
    if (isDecimal(field))
        return [types_digitsOf(field), decimals];
    if (types_WITH_PRECISION.has(type) && decimals > 0)
        return [precisionOf(field)];
    return type === WIRE.TINY && length === 1 && !isUnsigned ? [1] : [];
}
/** The type of a column that is not in the catalog, such as a query's. */
function ownTypeOf(field) {
    const name = nameOf(field);
    return { name, sizes: sizesOf(field), collation: null, isPadded: name === 'year' };
}
/** The same in MySQL's words. */
function declaredType(field) {
    const { type, isUnsigned } = field;
    const sizes = sizesOf(field);
    const isNumber = isDecimal(field) || (type in INTEGERS && type !== WIRE.YEAR);
    const brackets = sizes.length === 0 ? '' : `(${sizes.join(',')})`;
    return `${nameOf(field)}${brackets}${isNumber && isUnsigned ? ' unsigned' : ''}`;
}

;// CONCATENATED MODULE: ./src/sources/mysql/database.ts














/** MySQL and MariaDB, read in one read-only transaction that sees one snapshot. */
class MysqlDatabase {
    dialect = new MysqlDialect();
    checksums = null;
    #textChecksums = null;
    #session;
    /** The database of the URL. */
    #database;
    #reduction = 'half up';
    constructor(session, database) {
        this.#session = session;
        this.#database = database;
    }
    /** @param options those of the data source. */
    static async open(config, signal, options = {}) {
        const session = await MysqlSession.open(config, signal);
        const database = new MysqlDatabase(session, config.options.database ?? null);
        try {
            await database.#start(options, signal);
            return database;
        }
        catch (error) {
            await database.close();
            throw error;
        }
    }
    get textChecksums() {
        return this.#textChecksums;
    }
    async #start(options, signal) {
        for (const [name, value] of Object.entries(options)) {
            await (0,sources_errors/* namingOption */.O8)(name, this.#session.run(this.#optionSql(name, value), signal));
        }
        for (const setting of OPTIONAL_SETTINGS) {
            await this.#session.run(setting, signal).catch(() => undefined);
        }
        for (const setting of SETTINGS)
            await this.#session.run(setting, signal);
        const [row] = await this.query('SELECT VERSION() AS version, @@sql_mode AS mode', signal);
        if (String(row?.['version']).includes('MariaDB'))
            this.#reduction = 'cut';
        // There CONCAT leaves NULL out, which here says that a text is too long.
        const isOracle = String(row?.['mode']).includes('ORACLE');
        this.#textChecksums = isOracle ? null : new text_checksums/* TextChecksums */.C(mysqlTextHashing);
    }
    async openTable(path, signal, wanted = readable_columns/* EVERY_COLUMN */.DM) {
        const named = this.#tableOf(path);
        const quote = this.#quote;
        const rows = await this.query(tableSql(named, quote), signal);
        const table = findTable(rows, named);
        if (!table)
            throw await this.#noSuchTable(path, named, signal);
        const found = { database: String(table['database']), name: String(table['name']) };
        const all = await this.query(tableColumnsSql(found, quote), signal);
        const refused = await this.#refusal(found, signal);
        if (refused && !isOfColumns(refused, all))
            throw refused;
        const isWhole = refused === null;
        const types = isWhole ? all : readableColumns(path, all, wanted);
        const identifier = (name) => this.dialect.quoteIdentifier(name);
        const relation = relationOf(found, types, isWhole, identifier);
        // Of an index, the catalog leaves out columns that may not be read: it proves nothing then.
        const keys = isWhole ? await this.query(uniqueIndexesSql(found, quote), signal) : [];
        const isRepeatable = hasSnapshot(table);
        return {
            relation,
            columns: await this.#columns(relation, signal, types),
            uniqueKeys: uniqueKeysOf(keys),
            orderedBy: orderOf(keys),
            order: null,
            estimatedRows: isRepeatable && table['row_count'] !== null ? Number(table['row_count']) : null,
            isRepeatable,
        };
    }
    /** Why not all columns of a table can be read, also those that nobody shows; `null` where they can. */
    #refusal(table, signal) {
        const whole = relationOf(table, [], true, (name) => this.dialect.quoteIdentifier(name));
        return this.#session.describe(`SELECT * FROM ${whole} LIMIT 0`, signal).then(() => null, (error) => {
            if (error instanceof errors/* DiffError */.a2)
                return error;
            throw error;
        });
    }
    async openQuery(sql, input, signal) {
        // A query that closes our parentheses may name a file, which a transaction that reads lets pass.
        if (/\b(?:outfile|dumpfile)\b/i.test(sql)) {
            const value = `${input} holds the word OUTFILE or DUMPFILE; queries write no files`;
            throw new errors/* DiffError */.a2('InvalidQueryException', value, { input });
        }
        return (0,database/* openedQuery */.U)(sql, input, (relation) => this.#columns(relation, signal));
    }
    async checkFilter(filter, input, { relation }, signal) {
        // Any scalar is a condition: there is no type of truth values.
        const sql = `SELECT 1 FROM ${relation} AS dataset WHERE (\n${filter}\n) LIMIT 0`;
        await (0,sources_errors/* namingFilter */.Jj)(input, this.#session.describe(sql, signal));
    }
    query(sql, signal) {
        return this.#session.rows(sql, signal);
    }
    copyCsv(select, output, signal) {
        return this.#session.copyCsv(select, output, signal);
    }
    close() {
        return this.#session.close();
    }
    #optionSql(name, value) {
        if (name === 'role')
            return `SET ROLE ${this.dialect.quoteIdentifier(String(value))}`;
        const literal = typeof value === 'number' ? String(value) : this.dialect.quoteText(value);
        return `SET SESSION ${name} = ${literal}`;
    }
    #quote = (text) => this.dialect.quoteText(text);
    #tableOf(path) {
        const [name = '', database = this.#database, ...more] = path.toReversed();
        if (more.length > 0) {
            const value = `${path.join('.')} (a table has a name, and a database in front of it)`;
            throw new errors/* DiffError */.a2('NoSuchTableException', value);
        }
        if (database !== null)
            return { database, name };
        const value = `${name} (the data source's URL names no database: write database.${name})`;
        throw new errors/* DiffError */.a2('NoSuchDatabaseException', value);
    }
    async #noSuchTable(path, wanted, signal) {
        const quote = this.#quote;
        const [database] = await this.query(databaseSql(wanted.database, quote), signal);
        if (!database)
            return new errors/* DiffError */.a2('NoSuchDatabaseException', wanted.database);
        const tables = await this.query(tablesSql(wanted, quote), signal);
        return (0,no_such_table/* noSuchTable */.h)(path, `the database ${wanted.database}`, tables);
    }
    /** @param rows those of the columns in the catalog, where it has them. */
    async #columns(relation, signal, rows = []) {
        const sql = `SELECT * FROM ${relation} AS dataset LIMIT 0`;
        const byName = new Map(rows.map((row) => [String(row['name']), row]));
        const fields = await this.#session.describe(sql, signal);
        return fields.map((field) => {
            const landing = landingOf(field, this.#reduction);
            // MariaDB's catalog calls JSON a text.
            const known = landing.type.kind === 'json' ? undefined : byName.get(field.name);
            const declared = known ? String(known['type']) : declaredType(field);
            const collation = known?.['collation'] ?? null;
            return {
                name: field.name,
                type: landing.type,
                own: known
                    ? readColumnType(declared, collation === null ? null : String(collation))
                    : ownTypeOf(field),
                declared,
                landing,
                careful: carefulLandingOf(field, this.#reduction),
            };
        });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/contract/url-parameters.ts
var url_parameters = __webpack_require__(90172);
;// CONCATENATED MODULE: ./src/sources/mysql/url.ts




const UNCHECKED = { rejectUnauthorized: false };
const REQUIRED = { ssl: UNCHECKED, isOptional: false };
const PREFERRED = { ssl: UNCHECKED, isOptional: true };
const DISABLED = { ssl: null, isOptional: false };
/** As MySQL's clients name what they do, and in the words of other drivers. */
const TLS_MODES = {
    disabled: DISABLED,
    preferred: PREFERRED,
    required: REQUIRED,
    verify_ca: { ssl: { rejectUnauthorized: true }, isOptional: false },
    verify_identity: { ssl: { rejectUnauthorized: true, verifyIdentity: true }, isOptional: false },
    true: REQUIRED,
    false: DISABLED,
    '1': REQUIRED,
    '0': DISABLED,
};
const MODE_PARAMETERS = ['ssl-mode', 'sslmode', 'ssl'];
/** Parameters that name files, and what the driver calls what they hold. */
const FILE_PARAMETERS = {
    'ssl-ca': 'ca',
    'ssl-cert': 'cert',
    'ssl-key': 'key',
};
const TIMEOUT_PARAMETERS = ['connect-timeout', 'connect_timeout'];
const url_PARAMETERS = [
    ...MODE_PARAMETERS,
    ...Object.keys(FILE_PARAMETERS),
    'socket',
    'charset',
    ...TIMEOUT_PARAMETERS,
];
/** Of several names for one parameter, the one that is there. */
function url_nameOf(parameters, names) {
    const [name, other] = names.filter((each) => parameters.has(each));
    if (other !== undefined)
        throw new Error(`it has both of ${name} and ${other}`);
    return name;
}
function tlsOf(parameters) {
    const name = url_nameOf(parameters, MODE_PARAMETERS);
    const mode = name === undefined ? 'preferred' : (parameters.get(name) ?? '');
    const tls = TLS_MODES[mode.toLowerCase().replaceAll('-', '_')];
    if (!tls) {
        const modes = 'disabled, preferred, required, verify_ca, verify_identity';
        throw new Error(`${name} is "${mode}"; accepted are ${modes}`);
    }
    const files = Object.entries(FILE_PARAMETERS).flatMap(([parameter, option]) => {
        const path = parameters.get(parameter);
        return path === undefined ? [] : [[option, (0,external_node_fs_.readFileSync)(path, 'utf8')]];
    });
    return { ...tls, ssl: tls.ssl && { ...tls.ssl, ...Object.fromEntries(files) } };
}
function timeoutOf(parameters) {
    const name = url_nameOf(parameters, TIMEOUT_PARAMETERS) ?? '';
    return (0,url_parameters/* secondsOf */.TM)(name, parameters.get(name)) ?? cancellable/* CONNECT_WITHIN_MS */.wO;
}
function read(url) {
    if ((0,url_parameters/* hostsOf */.PP)(url).hosts.length > 1)
        throw new Error('it names several hosts; accepted is one');
    const { hostname, port, username, password, pathname, search } = new URL(url);
    const parameters = (0,url_parameters/* readParameters */.Zu)(search, url_PARAMETERS);
    // Texts come in UTF-8 whatever the tables are in.
    (0,url_parameters/* oneOf */.yL)(parameters, 'charset', ['utf8mb4', 'utf8', 'utf8mb3']);
    const database = decodeURIComponent(pathname.replace(/^\//, ''));
    if (pathname.slice(1).includes('/'))
        throw new Error('its path is more than one database');
    const { ssl, isOptional } = tlsOf(parameters);
    const socket = parameters.get('socket');
    return {
        isTlsOptional: isOptional,
        options: {
            host: decodeURIComponent(hostname.replace(/^\[|\]$/g, '')) || 'localhost',
            port: Number(port || 3306),
            user: decodeURIComponent(username),
            password: decodeURIComponent(password),
            connectTimeout: timeoutOf(parameters),
            keepAliveInitialDelay: cancellable/* KEEP_ALIVE_AFTER_MS */.q8,
            charset: 'utf8mb4',
            // The server may not ask for files, and `count` stays a name that a column can have.
            flags: ['-LOCAL_FILES', '-IGNORE_SPACE'],
            disableEval: true,
            connectAttributes: { program_name: 'data-diff' },
            ...(database === '' ? {} : { database }),
            ...(ssl ? { ssl } : {}),
            ...(socket === undefined ? {} : { socketPath: socket }),
        },
    };
}
/**
 * What a `mysql://` or `mariadb://` URL says. As MySQL's clients do, it takes TLS without a check
 * of the server's certificate where the server has it, unless `ssl-mode` says otherwise.
 *
 * @throws ConfigurationError that names the data source and shows no password of its URL.
 */
function readMysqlUrl(name, url) {
    try {
        return read(url);
    }
    catch (error) {
        throw (0,sources_errors/* unreadableUrl */.FX)(name, url, error);
    }
}

;// CONCATENATED MODULE: ./src/sources/mysql/open.ts


/**
 * Connects to MySQL or MariaDB.
 *
 * @throws DiffError where the server cannot be reached, or refuses the login or the database.
 */
function openMysql({ name, location, options }, signal) {
    return MysqlDatabase.open(readMysqlUrl(name, location), signal, options);
}


/***/ }),

/***/ 1358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ MOST_TABLES),
/* harmony export */   h: () => (/* binding */ noSuchTable)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _contract_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62634);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78942);



/** Of so many tables the nearest is found; to compare with more takes long. */
const MOST_TABLES = 10_000;
/** As many as help to find the right one. */
const MOST_SHOWN = 3;
const nameOf = ({ name }) => String(name);
const isSearched = ({ searched }) => Number(searched) === 1;
/** Those of the wanted name but for case, where it was searched before all others; else the nearest. */
function meantBy(wanted, tables) {
    const folded = wanted.toLowerCase();
    const same = tables.filter((table) => nameOf(table).toLowerCase() === folded);
    const here = same.filter(isSearched);
    if (same.length > 0)
        return here.length > 0 ? here : same;
    const searched = tables.filter(isSearched);
    const foldedNames = searched.map((table) => nameOf(table).toLowerCase());
    const nearest = new Set((0,_contract_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestNames */ .L)(folded, foldedNames));
    return searched.filter((_, index) => nearest.has(foldedNames[index] ?? ''));
}
/**
 * Why there is no table of a path, with those that may be meant.
 *
 * @param where what was searched, such as `the schema public`.
 */
function noSuchTable(path, where, tables) {
    const meant = meantBy(path.at(-1) ?? '', tables)
        .slice(0, MOST_SHOWN)
        .map(({ place, name }) => [place, name].filter((part) => part != null).join('.'));
    const hint = meant.length === 0 ? '' : `; ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .areThese */ .m_)('the nearest', meant)}`;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('NoSuchTableException', `${path.join('.')} (not in ${where}${hint})`);
}


/***/ }),

/***/ 73782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ requireReadable),
/* harmony export */   DM: () => (/* binding */ EVERY_COLUMN),
/* harmony export */   I: () => (/* binding */ notReadable)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78942);


/** All that there are. */
const EVERY_COLUMN = { named: null, leftOut: [] };
const WAY_OUT = 'leave out what it may not read by exclude-columns, name what it may by include-columns, or grant SELECT';
/**
 * An error that names columns which a login may not read.
 *
 * @param unreadable what is not, such as `the columns a, b`.
 */
function notReadable(path, unreadable) {
    const value = `${path.join('.')}: the login may not read ${unreadable}; ${WAY_OUT}`;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('PermissionException', value);
}
/**
 * Makes sure that a login may read what is wanted of a table, all of whose columns are known.
 *
 * @throws DiffError that names those which it may not.
 */
function requireReadable(path, columns, { named, leftOut }) {
    const unreadable = columns
        .filter(({ name, isReadable }) => !isReadable && (named?.includes(name) ?? true))
        .map(({ name }) => name)
        .filter((name) => !leftOut.includes(name));
    if (unreadable.length === 0)
        return;
    const word = unreadable.length === 1 ? 'column' : 'columns';
    throw notReadable(path, `the ${word} ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .someOf */ .yU)(unreadable)}`);
}


/***/ }),

/***/ 57186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ TextChecksums)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56534);
/* harmony import */ var _text_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6437);
/* harmony import */ var _types_column_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11525);




/** Rows whose keys are whole numbers in so many in a row are in one bucket, and neighbours on disk. */
const NEIGHBOURS = 32;
const MD5_BYTES = 16;
const WHOLE_NUMBER = { kind: 'number', type: _types_column_type_js__WEBPACK_IMPORTED_MODULE_2__/* .BIGINT */ .Ei };
const isInteger = ({ type }) => type.kind === 'integer';
/**
 * Checksums by hashes of texts that more than one kind of database can write alike. The text of a
 * row is made of its key and its values, so that nothing that moves between rows cancels out. It is
 * injective: NULL, an empty text and every other value differ, and it can be told where each ends.
 */
class TextChecksums {
    family = 'texts';
    byIndex = null;
    #sql;
    constructor(sql) {
        this.#sql = sql;
    }
    hashed(column, other) {
        const common = (0,_text_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .commonForm */ .UK)(column, other);
        if (!common || this.#sql.write('value', common.form, column) === null)
            return null;
        const form = (value) => this.#sql.write(value, common.form, column) ?? value;
        const isWhole = isInteger(column) && isInteger(other);
        return { form, isExact: common.isExact, kind: isWhole ? 'integer' : 'other' };
    }
    total(rows) {
        const { isKeyNotNull } = rows;
        const isNull = keyIsNull(rows);
        const hash = this.#rowHash(rows);
        const sum = isKeyNotNull ? hash : `CASE WHEN ${isNull} THEN NULL ELSE ${hash} END`;
        const nulls = isKeyNotNull ? '0' : `count(CASE WHEN ${isNull} THEN 1 END)`;
        return `SELECT count(*) AS total_rows, ${nulls} AS nulls, sum(${sum}) AS checksum
FROM ${rows.relation} AS dataset${(0,_checksums_js__WEBPACK_IMPORTED_MODULE_3__/* .conditions */ .j)(rows.where)}`;
    }
    select(rows, buckets) {
        return `SELECT bucket, count(*), sum(hash)
FROM (
  SELECT ${this.#bucket(rows, buckets)} AS bucket, ${this.#rowHash(rows)} AS hash
  FROM ${rows.relation} AS dataset${(0,_checksums_js__WEBPACK_IMPORTED_MODULE_3__/* .conditions */ .j)(rows.where)}
) AS hashed
GROUP BY bucket`;
    }
    isIn(rows, some, buckets) {
        return this.#sql.isOneOf(this.#bucket(rows, buckets), some);
    }
    groupedBy({ keys, keyKind }) {
        // MySQL may look at the beginning of a long text only, and by its collation.
        return keyKind === 'integer' ? keys.join(', ') : `md5(${this.#sql.joined(keys)})`;
    }
    #keyTexts({ keys, keyColumns, keyKind }) {
        if (keyKind !== 'integer')
            return keys;
        return keyColumns.map(({ reference, column }) => {
            return this.#sql.write(reference, WHOLE_NUMBER, column) ?? reference;
        });
    }
    #rowHash(rows) {
        // Another one on the other side, so that the sums differ.
        const unknown = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(MD5_BYTES).toString('hex');
        return this.#sql.hash(this.#sql.joined([...this.#keyTexts(rows), ...rows.values]), unknown);
    }
    #bucket(rows, buckets) {
        const bucket = this.#bucketOfKey(rows, buckets);
        if (rows.isKeyNotNull)
            return bucket;
        return `CASE WHEN ${keyIsNull(rows)} THEN ${_checksums_js__WEBPACK_IMPORTED_MODULE_3__/* .NULL_KEYS */ .$} ELSE ${bucket} END`;
    }
    #bucketOfKey({ keys, keyKind }, buckets) {
        const [key = '0'] = keys;
        if (keyKind === 'integer') {
            return `abs(${this.#sql.quotient(key, NEIGHBOURS)} % ${Math.max(1, buckets - 1)})`;
        }
        // A row whose key's text cannot be made is in the first bucket, which its hash makes differ.
        return `(${this.#sql.hash(this.#sql.joined(keys), '0')} % ${buckets})`;
    }
}
const keyIsNull = ({ keyColumns }) => keyColumns.map(({ reference }) => `${reference} IS NULL`).join(' OR ');


/***/ }),

/***/ 6437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ WHOLE_FROM),
/* harmony export */   MW: () => (/* binding */ NULL_TEXT),
/* harmony export */   Sr: () => (/* binding */ WHOLE_BELOW),
/* harmony export */   UK: () => (/* binding */ commonForm)
/* harmony export */ });
/* harmony import */ var _types_column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11525);

/** Floats from 2^53 on, and below 2^63, are whole numbers of 64 bits: so much as SQL of a double. */
const WHOLE_FROM = '9007199254740992e0';
const WHOLE_BELOW = '9223372036854775808e0';
const exactly = (form) => ({ form, isExact: true });
const NUMBERS = new Set(['integer', 'decimal', 'numberText', 'bitBoolean', 'boolean']);
const isNumber = ({ kind }) => NUMBERS.has(kind);
function timestampForm(own, other) {
    const { hasZone } = own;
    if (other.kind === 'date')
        return exactly({ kind: 'timestamp', hasZone, coarser: null });
    if (other.kind !== 'timestamp' || other.hasZone !== hasZone)
        return null;
    const { precision, reduction } = other;
    if (precision >= own.precision)
        return exactly({ kind: 'timestamp', hasZone, coarser: null });
    return reduction && exactly({ kind: 'timestamp', hasZone, coarser: { precision, reduction } });
}
/** Of a UUID and a text: a text may write a UUID in more than one way. */
const isUuidBesideText = (a, b) => (a.kind === 'uuid' && (0,_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(b)) || ((0,_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(a) && b.kind === 'uuid');
/** -0 is 0, NaN may be written in more than one way, and a rounded number in two. */
function floatForm(own, other) {
    if (other.kind !== 'float')
        return null;
    const isRounded = own.bits > other.bits;
    return { form: { kind: 'float', isRounded }, isExact: false };
}
const SAME = {
    text: exactly({ kind: 'text' }),
    date: exactly({ kind: 'date' }),
    time: exactly({ kind: 'time' }),
    uuid: exactly({ kind: 'uuid' }),
    blob: exactly({ kind: 'bytes' }),
};
/**
 * The form of a column's values that are compared with those of another column, which has the same
 * form; `null` where they have none of which we are sure.
 */
function commonForm(column, others) {
    const [own, other] = [column.type, others.type];
    if (isNumber(own) && isNumber(other))
        return exactly({ kind: 'number', type: own });
    if (own.kind === 'timestamp')
        return timestampForm(own, other);
    if (own.kind === 'date' && other.kind === 'timestamp')
        return exactly({ kind: 'midnight' });
    if (own.kind === 'float')
        return floatForm(own, other);
    if (isUuidBesideText(own, other))
        return { form: { kind: 'text' }, isExact: false };
    return own.kind === other.kind ? (SAME[own.kind] ?? null) : null;
}
/** What stands for NULL: a text that no other value has. */
const NULL_TEXT = `'~'`;


/***/ }),

/***/ 79724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ inUtc)
/* harmony export */ });
/** The parts of a time by ISO 8601: a day, a time of day, its fraction, and a zone. */
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::?(\d\d)(?:\.(\d+))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;
/**
 * `2020-01-01T12:00:00.5+02:00` as `2020-01-01 10:00:00.5`, without losing digits; `null` where it
 * is no time by ISO 8601.
 */
function inUtc(iso) {
    const parts = ISO.exec(iso.trim());
    if (!parts)
        return null;
    const [, day = '', time = '00:00', seconds = '00', fraction = '', zone = 'Z'] = parts;
    const offset = /^z$/i.test(zone)
        ? 'Z'
        : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
    const instant = new Date(`${day}T${time}:${seconds}${offset}`);
    if (Number.isNaN(instant.getTime()))
        return null;
    const digits = fraction.slice(0, 6);
    return instant.toISOString().slice(0, 19).replace('T', ' ') + (digits && `.${digits}`);
}


/***/ })

};
;