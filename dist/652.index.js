"use strict";
exports.id = 652;
exports.ids = [652];
exports.modules = {

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

/***/ 53652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSqlite: () => (/* binding */ openSqlite)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/sources/require-file.ts
var require_file = __webpack_require__(57696);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/sources/columns-at-once.ts
var columns_at_once = __webpack_require__(51829);
// EXTERNAL MODULE: ./src/sources/database.ts
var database = __webpack_require__(51421);
// EXTERNAL MODULE: ./src/sources/errors.ts
var sources_errors = __webpack_require__(8123);
// EXTERNAL MODULE: ./src/sources/no-such-table.ts
var no_such_table = __webpack_require__(1358);
;// CONCATENATED MODULE: ./src/sources/sqlite/times.ts
/** Whether a declared type is one of dates or times, which SQLite holds as texts or numbers. */
const declaresTime = (declared) => /^(DATE|TIME)/i.test(declared);
const DAY = '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]';
const CLOCK = '[0-9][0-9]:[0-9][0-9]:[0-9][0-9]';
const OFFSET = '[+-][01][0-9]:[0-5][0-9]';
/** The text from a position to so many characters before its end. */
const between = (value, start, end) => `substr(${value}, ${start}, length(${value}) - ${start - 1 + end})`;
/** Nothing, or up to six digits of a second; DuckDB's timestamps would cut off more. */
const isFraction = (text) => `(${text} = '' OR (${text} GLOB '.[0-9]*' AND length(${text}) <= 7 AND substr(${text}, 2) NOT GLOB '*[^0-9]'))`;
/** `.000` for a fraction of three digits. */
const zeros = (fraction) => `substr('.000000', 1, length(${fraction}))`;
/** A day and a time of day, perhaps with a zone. */
function kindOfTimestamp(value) {
    const [rest, beforeZ, beforeOffset] = [0, 1, 6].map((end) => between(value, 20, end));
    const like = `' like 0000-00-00' || substr(${value}, 11, 1) || '00:00:00'`;
    return `CASE
    WHEN ${isFraction(rest)} THEN 'timestamps' || ${like} || ${zeros(rest)}
    WHEN substr(${value}, -1) = 'Z' AND ${isFraction(beforeZ)} THEN 'instants' || ${like} || ${zeros(beforeZ)} || 'Z'
    WHEN substr(${value}, -6) GLOB '${OFFSET}' AND ${isFraction(beforeOffset)} THEN 'instants'
    ELSE 'texts' END`;
}
/**
 * What a text is, in a word of `contents.ts`: a date or time that the calendar has, with its form
 * where texts of one form are equal only where the times are; or else just a text. The first two
 * are what SQLite's own functions write, and are found quickly.
 *
 * @param plain the word for a text that is no time.
 */
function kindOfText(value, plain) {
    const dayAndClock = `replace(substr(${value}, 1, 19), 'T', ' ')`;
    const fraction = between(value, 9, 0);
    return `CASE
    WHEN ${value} < '0001' OR instr(${value}, char(0)) > 0 THEN ${plain}
    WHEN datetime(${value}) = ${value} THEN 'timestamps like 0000-00-00 00:00:00'
    WHEN date(${value}) = ${value} THEN 'dates'
    WHEN ${value} GLOB '${DAY}[ T]${CLOCK}*' AND datetime(substr(${value}, 1, 19)) = ${dayAndClock} THEN ${kindOfTimestamp(value)}
    WHEN ${value} GLOB '${CLOCK}*' AND time(substr(${value}, 1, 8)) = substr(${value}, 1, 8) AND ${isFraction(fraction)} THEN 'times like 00:00:00' || ${zeros(fraction)}
    ELSE ${plain} END`;
}

;// CONCATENATED MODULE: ./src/sources/sqlite/contents.ts

/** Says what a column holds. */
function describeContents(contents) {
    const { kind } = contents;
    if ('like' in contents && contents.like !== null)
        return `${kind} like ${contents.like}`;
    if (kind !== 'timestamps' || contents.separator === ' ')
        return kind;
    return contents.separator === 'T' ? 'timestamps with T' : 'various timestamps';
}
/** What a word of `kindsSql`, or one for several of them, says. */
function readContents(word) {
    const [kind = '', like = null] = word.split(' like ');
    if (kind === 'instants' || kind === 'times')
        return { kind, like };
    if (kind === 'various timestamps')
        return { kind: 'timestamps', separator: null, like };
    if (kind !== 'timestamps' && kind !== 'timestamps with T')
        return { kind: kind };
    const hasT = kind === 'timestamps with T' || like?.charAt(10) === 'T';
    return { kind: 'timestamps', separator: hasT ? 'T' : ' ', like };
}
const isJson = (declared) => /^JSON/i.test(declared);
/** A word for what a text is, where its column declares no times. */
function kindOfPlainText(value, { isUtf16, endAtZero }) {
    const hasZero = endAtZero ? `instr(${value}, char(0)) > 0` : 'false';
    // Half a surrogate pair is lost where SQLite writes a text as UTF-8.
    return isUtf16
        ? `CASE WHEN ${hasZero} OR CAST(concat(${value}) AS BLOB) <> CAST(${value} AS BLOB) THEN 'broken texts' ELSE 'texts' END`
        : `CASE WHEN ${hasZero} THEN 'texts with zeros' ELSE 'texts' END`;
}
/** A word for what one value is, or its storage class. */
function kindOfValue({ reference, declared }, texts) {
    // Without the affinity of the column, which would change what a value is compared with.
    const value = `+${reference}`;
    const bit = /^BOOL/i.test(declared)
        ? `WHEN 'integer' THEN CASE WHEN ${value} BETWEEN -128 AND 127 THEN 'bits' ELSE 'integers' END `
        : '';
    const plain = kindOfPlainText(value, texts);
    const isAnyText = !declaresTime(declared) && !texts.isUtf16 && !texts.endAtZero;
    const kind = declaresTime(declared) ? kindOfText(value, plain) : plain;
    const text = isAnyText ? '' : `WHEN 'text' THEN ${kind} `;
    const storageClass = `typeof(${reference})`;
    return bit + text === ''
        ? storageClass
        : `CASE ${storageClass} ${bit}${text}ELSE ${storageClass} END`;
}
/** What columns hold, in one scan: `kinds_0`, `kinds_1`, … */
function kindsSql(relation, columns, texts) {
    const kinds = columns.map((column, i) => `group_concat(DISTINCT ${kindOfValue(column, texts)}) AS kinds_${i}`);
    return `SELECT ${kinds.join(', ')} FROM ${relation} AS dataset`;
}
/** Kinds of values that can be read as one, the first that holds all of them. */
const TOGETHER = [
    [/^(bits|integers)$/, 'integers'],
    [/^(bits|integers|reals)$/, 'numbers'],
    [/^(dates|timestamps like \S+ .*)$/, 'timestamps'],
    [/^(dates|timestamps like \S+T.*)$/, 'timestamps with T'],
    [/^(dates|timestamps.*)$/, 'various timestamps'],
    [/^instants.*$/, 'instants'],
    [/^times( .*)?$/, 'times'],
    [/^(texts|dates|timestamps.*|instants.*|times.*)$/, 'texts'],
    [/^(texts.*|dates|timestamps.*|instants.*|times.*)$/, 'texts with zeros'],
    [/^(texts|broken texts|dates|timestamps.*|instants.*|times.*)$/, 'broken texts'],
];
/**
 * What the column at a position holds, from the row of `kindsSql`.
 *
 * @param declared the column's declared type; empty where there is none.
 */
const contentsOf = (declared, kinds) => readContents(wordFor(declared, kinds));
function wordFor(declared, kinds) {
    const [first, ...more] = String(kinds ?? 'null')
        .split(',')
        .filter((kind) => kind !== 'null')
        .map((kind) => (/^(integer|real|text|blob)$/.test(kind) ? `${kind}s` : kind));
    if (first === undefined)
        return 'nothing';
    const all = [first, ...more];
    if (isJson(declared) && !all.some((kind) => /blobs|broken|zeros/.test(kind)))
        return 'JSON';
    if (more.length === 0)
        return first;
    const [, together] = TOGETHER.find(([kinds]) => all.every((kind) => kinds.test(kind))) ?? [];
    if (together)
        return together;
    return all.includes('broken texts') ? 'broken mixed values' : 'mixed values';
}

// EXTERNAL MODULE: ./src/sources/dialect.ts
var dialect = __webpack_require__(19024);
// EXTERNAL MODULE: ./src/sources/utc-time.ts
var utc_time = __webpack_require__(79724);
;// CONCATENATED MODULE: ./src/sources/sqlite/comparisons.ts

const NUMBERS = new Set(['bits', 'integers', 'reals', 'numbers']);
/** Texts of one form are equal just where the times are. */
const isOneText = (contents) => contents.kind === 'texts' ||
    contents.kind === 'dates' ||
    ('like' in contents && contents.like !== null);
/** What SQLite compares by the rule of equality; `null` for what it would compare otherwise. */
function familyOf({ contents, origin }) {
    const { kind } = contents;
    if (origin === 'foreign')
        return null;
    if (NUMBERS.has(kind))
        return 'numbers';
    if (kind === 'texts with zeros')
        return 'texts';
    const isOne = isOneText(contents) || kind === 'blobs' || kind === 'nothing';
    return isOne ? describeContents(contents) : null;
}
/**
 * How SQLite itself compares two columns, just as they would compare in DuckDB; `null` where it
 * would not. A column without values compares with any.
 */
function sqliteComparison(a, b) {
    const [family1, family2] = [familyOf(a), familyOf(b)];
    if (family1 === null || family2 === null)
        return null;
    const family = family1 === 'nothing' ? family2 : family1;
    if (family !== family2 && family2 !== 'nothing')
        return null;
    const isComputed = a.origin === 'computed' || b.origin === 'computed';
    const bare = (value) => (isComputed ? `+${value}` : value);
    const isText = [a, b].some(({ contents }) => isOneText(contents) || contents.kind === 'texts with zeros');
    const form = (value) => (isText ? `${bare(value)} COLLATE BINARY` : bare(value));
    return {
        key: [form, form],
        hashed: [form, form],
        equal: (value1, value2) => `${form(value1)} = ${form(value2)}`,
        differ: (value1, value2) => `${form(value1)} IS NOT ${form(value2)}`,
        ...(isText && !isComputed
            ? { joined: (value1, value2) => `${value1} = ${value2}` }
            : {}),
    };
}

;// CONCATENATED MODULE: ./src/sources/sqlite/dialect.ts



/** SQLite's SQL. */
class SqliteDialect extends dialect/* Dialect */.V {
    /** A subquery with a limit is worked out row by row, and not put into the one around it. */
    fence = '\n  LIMIT -1';
    // It numbers the rows of a million keys in ten minutes, and groups them in seconds.
    grouping = {
        select: 'SELECT',
        anyValue: (value) => `max(${value})`,
    };
    quoteText(text) {
        // In a literal, a text ends at a NUL character.
        const parts = text.split('\0').map((part) => super.quoteText(part));
        return parts.length === 1 ? super.quoteText(text) : `(${parts.join(' || char(0) || ')})`;
    }
    comparison(type1, type2) {
        return sqliteComparison(type1, type2);
    }
    timeLiteral(iso, { contents, origin }) {
        const time = origin === 'foreign' ? null : (0,utc_time/* inUtc */.e)(iso);
        const text = time === null ? null : comparableText(time, contents);
        return text === null ? null : `${this.quoteText(text)} COLLATE BINARY`;
    }
}
/**
 * A time as a text that comes, in the order of bytes, just where it belongs among texts of a
 * column; `null` where their order is not that of time.
 */
function comparableText(time, contents) {
    // A day alone comes before all its times, and a second before all its fractions.
    const shortest = time.replace(/(\.\d*?)0+$/, '$1').replace(/\.$|( 00:00:00)$/, '');
    switch (contents.kind) {
        case 'nothing':
        case 'dates':
            return shortest;
        case 'timestamps':
            return contents.separator && shortest.replace(' ', contents.separator);
        case 'instants':
            return contents.like?.endsWith('Z') ? comparableInstant(shortest, contents.like) : null;
        default:
            return null;
    }
}
/** Among texts that end with their Z. */
function comparableInstant(time, like) {
    const separated = time.replace(' ', like.charAt(10));
    // Just after a text that ends here with its Z.
    return separated.length >= like.length ? `${separated.slice(0, like.length - 1)}[` : separated;
}

;// CONCATENATED MODULE: ./src/sources/sqlite/introspection.ts

/** A table or view of the file; names are the same whatever their case. */
function tableSql(name, quote) {
    return `SELECT name, type, wr AS without_rowid FROM pragma_table_list
WHERE schema = 'main' AND lower(name) = lower(${quote(name)})`;
}
/** The tables of the file. */
const TABLES_SQL = `SELECT NULL AS place, name, 1 AS searched FROM pragma_table_list
WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') AND substr(name, 1, 7) <> 'sqlite_'
ORDER BY name LIMIT ${no_such_table/* MOST_TABLES */.G}`;
/** About how many rows there are, where ANALYZE was run; else no row. */
function statisticsSql(name, quote) {
    return `SELECT CAST(substr(stat, 1, instr(stat || ' ', ' ')) AS INTEGER) AS row_count
FROM sqlite_stat1 WHERE lower(tbl) = lower(${quote(name)}) LIMIT 1`;
}
/**
 * The parts of keys: those of the primary key, and of unique indexes over whole rows. `is_proof` is
 * 1 where a part cannot be NULL. In a primary key it can, unless the table has no number for each
 * row, or the key is this number: then there is no index for it.
 */
function uniqueKeysSql(table, isWithoutRowid, quote) {
    const name = quote(table);
    return `SELECT '' AS "index", name AS "column",
  "notnull" OR ${Number(isWithoutRowid)}
    OR NOT EXISTS (SELECT 1 FROM pragma_index_list(${name}) WHERE origin = 'pk') AS is_proof
FROM pragma_table_info(${name}) WHERE pk > 0
UNION ALL
SELECT list.name, parts.name, coalesce(columns."notnull", 0)
FROM pragma_index_list(${name}) AS list
JOIN pragma_index_xinfo(list.name) AS parts ON parts.key
LEFT JOIN pragma_table_xinfo(${name}) AS columns ON columns.name = parts.name
WHERE list."unique" AND NOT list.partial AND list.origin <> 'pk'`;
}
/** The sets of columns that rows of `uniqueKeysSql` prove. */
function uniqueKeysOf(rows) {
    const keys = Map.groupBy(rows, ({ index }) => String(index));
    return [...keys.values()]
        .filter((parts) => parts.every((part) => Number(part['is_proof']) === 1))
        .map((parts) => parts.map(({ column }) => String(column)));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/sources/cancellable.ts
var cancellable = __webpack_require__(76416);
// EXTERNAL MODULE: ./src/sources/write-all.ts
var write_all = __webpack_require__(65843);
;// CONCATENATED MODULE: ./src/sources/sqlite/errors.ts


/** SQLite's extended result code for a file whose last write was cut short. */
const INTERRUPTED_WRITE = 776;
/** SQLite's result codes to the API's `error_type`, and what helps beside the message. */
const TYPES = {
    3: ['PermissionException'],
    5: ['DatabaseLockedException', 'another process is writing'],
    6: ['DatabaseLockedException'],
    7: ['InsufficientResourcesException'],
    8: ['ReadOnlyException'],
    10: ['FileReadException'],
    11: ['CorruptDatabaseException'],
    13: ['DiskFullException', 'of the temporary folder'],
    14: ['NoSuchDatabaseException', 'is it readable, with the folder that it is in?'],
    18: ['ValueTooLargeException', 'a row may have 1 GB'],
    26: ['NoSuchDatabaseException', 'it may be encrypted, or of another program'],
};
/** What the reader refuses, by itself. */
const REFUSALS = {
    'several statements': 'SyntaxException',
    'changed file': 'TableChangedException',
    // As DuckDB would call it: the careful landings then read the bytes.
    'not UTF-8': 'InvalidInputException',
};
/** What SQLite's other messages say, to the API's `error_type`: all of them have one code. */
const MESSAGES = [
    [/^no such table/, 'NoSuchTableException'],
    [/^no such column/, 'NoSuchColumnException'],
    [/^ambiguous column/, 'DuplicateColumnException'],
    [/syntax error|incomplete input|unrecognized token|misuse/, 'SyntaxException'],
];
/** Messages of running statements that quote nothing of the data. */
const WITHOUT_DATA = /^(integer overflow|malformed JSON|out of memory)$/;
const otherType = (message) => MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? 'SQLiteException';
/**
 * An error of SQLite as the API's pair of type and value. More people read a comment than rows: a
 * running statement's message is shown only where it cannot quote a value.
 */
function readSqliteError({ message, code, isRunning, refusal }) {
    if (refusal === 'parameters')
        return (0,sources_errors/* noParameters */.m7)(message);
    if (refusal !== undefined)
        return new errors/* DiffError */.a2(REFUSALS[refusal], message);
    if (code === INTERRUPTED_WRITE) {
        const value = 'a write to the file was cut short; open it once with a program that may write';
        return new errors/* DiffError */.a2('ReadOnlyException', value);
    }
    const [known, hint] = TYPES[code % 256] ?? [];
    const type = known ?? otherType(message);
    const isShown = known !== undefined || !isRunning || WITHOUT_DATA.test(message);
    const shown = isShown ? message : 'the statement failed (its message may hold data)';
    return new errors/* DiffError */.a2(type, hint === undefined ? shown : `${shown} (${hint})`);
}

;// CONCATENATED MODULE: ./src/sources/sqlite/protocol.ts
/** Bytes of a number that says how long the part after it is. */
const HEADER_LENGTH = 4;
/**
 * The bytes of one copy, which the reader writes in parts: each after its length, and at the end
 * one of no length. The stream then goes on with the next copy.
 */
async function* oneCopy(stream) {
    let header = Buffer.alloc(0);
    let missing = 0;
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
        let rest = chunk;
        while (rest.length > 0) {
            if (missing > 0) {
                const part = rest.subarray(0, missing);
                missing -= part.length;
                rest = rest.subarray(part.length);
                yield part;
                continue;
            }
            const wanted = HEADER_LENGTH - header.length;
            header = Buffer.concat([header, rest.subarray(0, wanted)]);
            rest = rest.subarray(wanted);
            if (header.length < HEADER_LENGTH)
                continue;
            missing = header.readUInt32LE();
            if (missing === 0)
                return;
            header = Buffer.alloc(0);
        }
    }
}

;// CONCATENATED MODULE: ./src/sources/sqlite/reader.ts
/**
 * The program that reads a SQLite file, in a process of its own: that can be killed in the middle of
 * a statement, which holds up a thread until it ends. It answers its parent's messages. What it
 * copies it writes to its standard output: see `protocol.ts`.
 *
 * The text of this class is all that the process gets: it must refer to nothing outside itself.
 */
class Reader {
    #fs = process.getBuiltinModule('node:fs');
    #database = null;
    #isUtf16 = false;
    #isRunning = false;
    #isStopped = false;
    /** Throws where a file was changed that nothing protects from changes. */
    #requireUnchanged = () => undefined;
    serve() {
        process.on('message', (request) => {
            if (request.kind === 'stop')
                this.#isStopped = true;
            else
                void this.#reply(request);
        });
        // The parent decides when it ends, and not who interrupts them both.
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
            process.on(signal, () => undefined);
        // It ends with its parent, however that ends, in the middle of a statement too.
        const { Worker } = process.getBuiltinModule('node:worker_threads');
        const watch = `require('node:fs').read(0, Buffer.alloc(1), () => process.kill(process.pid, 'SIGKILL'))`;
        // Its own output is not used: it would make ours one that does not wait until it is read.
        new Worker(watch, { eval: true, stdout: true, stderr: true });
    }
    async #reply(request) {
        this.#isRunning = false;
        try {
            process.send?.(await this.#answer(request));
        }
        catch (error) {
            const { message, errcode = 0, refusal, } = error;
            process.send?.({ error: { message, code: errcode, isRunning: this.#isRunning, refusal } });
        }
    }
    async #answer(request) {
        if (request.kind === 'stop')
            return {};
        if (request.kind === 'open')
            return this.#open(request);
        if (request.kind === 'columns') {
            const columns = this.#prepare(request.sql).columns();
            return { columns: columns.map(({ name, type }) => ({ name, type })) };
        }
        const answer = request.kind === 'copy' ? await this.#copy(request.sql) : this.#rows(request.sql);
        this.#requireUnchanged();
        return answer;
    }
    #open({ path, waitMs, settings }) {
        const { existsSync, statSync } = this.#fs;
        const log = `${path}-wal`;
        try {
            return this.#start(path, waitMs, settings);
        }
        catch (error) {
            // Who reads a file with a log writes beside it, which is not allowed in every folder.
            const { errcode = 0 } = error;
            const isOfFolder = errcode % 256 === 14 || errcode === 1544;
            if (!isOfFolder || existsSync(log))
                throw error;
        }
        const { mtimeMs } = statSync(path);
        this.#requireUnchanged = () => {
            if (statSync(path).mtimeMs === mtimeMs && !existsSync(log))
                return;
            throw this.#refused('changed file', 'the file was changed while it was read');
        };
        const { pathToFileURL } = process.getBuiltinModule('node:url');
        return this.#start(new URL(`${pathToFileURL(path).href}?immutable=1`), waitMs, settings);
    }
    #start(location, timeout, settings) {
        const { DatabaseSync: Database } = process.getBuiltinModule('node:sqlite');
        const database = new Database(location, { readOnly: true, timeout });
        for (const sql of settings)
            database.exec(sql);
        // The file may come from somebody who is not trusted.
        database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; BEGIN');
        // The first read takes the snapshot.
        database.prepare('SELECT count(*) FROM sqlite_schema').get();
        database.function('digits_of', { deterministic: true, useBigIntArguments: true }, (value) => this.#digitsOf(value));
        this.#database = database;
        this.#isUtf16 = database.prepare('PRAGMA encoding').get()?.['encoding'] !== 'UTF-8';
        // Older versions of Node end it there.
        const { text } = database.prepare(`SELECT 'a' || char(0) || 'b' AS text`).get() ?? {};
        return { texts: { isUtf16: this.#isUtf16, endAtZero: String(text).length < 3 } };
    }
    #prepare(sql) {
        if (!this.#database)
            throw new Error('the file is not open');
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
    #refused(refusal, message) {
        return Object.assign(new Error(message), { refusal });
    }
    #rows(sql) {
        const statement = this.#prepare(sql);
        this.#isRunning = true;
        return { rows: statement.all() };
    }
    async #copy(sql) {
        this.#isStopped = false;
        try {
            const statement = this.#prepare(sql);
            this.#isRunning = true;
            return { copied: await this.#writeRows(statement) };
        }
        finally {
            this.#writeLength(0);
        }
    }
    async #writeRows(statement) {
        statement.setReturnArrays(true);
        statement.setReadBigInts(true);
        let rows = 0;
        let text = '';
        for (const row of statement.iterate()) {
            let separator = '';
            for (const value of row) {
                text += separator + this.#field(value);
                separator = ',';
            }
            text += '\n';
            rows += 1;
            if (text.length < 256 * 1024)
                continue;
            this.#writePart(text);
            text = '';
            // Here a message can arrive.
            await new Promise((resume) => setImmediate(resume));
            if (this.#isStopped)
                return rows;
        }
        this.#writePart(text);
        return rows;
    }
    /** A value as CSV: bytes as hexadecimal digits, and nothing for NULL. */
    #field(value) {
        if (typeof value === 'string') {
            return `"${value.includes('"') ? value.replaceAll('"', '""') : value}"`;
        }
        if (value instanceof Uint8Array)
            return `"${Buffer.from(value).toString('hex')}"`;
        return value === null ? '' : this.#digitsOf(value);
    }
    /**
     * The fewest digits that tell a number from others, which SQLite itself writes wrong at times; all
     * digits of a whole one, which then is the same number wherever it is stored.
     */
    #digitsOf(value) {
        return Number.isInteger(value) ? String(BigInt(Number(value))) : String(value);
    }
    #writePart(text) {
        if (text === '')
            return;
        // This is what becomes of bytes that are not UTF-8.
        if (!this.#isUtf16 && text.includes('\uFFFD')) {
            throw this.#refused('not UTF-8', 'a text may not be UTF-8');
        }
        const bytes = Buffer.from(text);
        this.#writeLength(bytes.length);
        this.#write(bytes);
    }
    #writeLength(length) {
        const header = Buffer.alloc(4);
        header.writeUInt32LE(length);
        this.#write(header);
    }
    #write(bytes) {
        for (let at = 0; at < bytes.length;)
            at += this.#fs.writeSync(1, bytes, at);
    }
}
/** The reader as text, for `node --eval`: so it is found in the bundle, in tests and in a checkout. */
const READER_CODE = `new (${Reader.toString()})().serve();`;

;// CONCATENATED MODULE: ./src/sources/sqlite/session.ts









/** How long another process may write, in ms, before the file counts as locked, by default. */
const BUSY_TIMEOUT = 10_000;
const FLAGS = ['--disable-warning=ExperimentalWarning', '--eval', READER_CODE];
/**
 * A SQLite file, read by a process of its own, in one transaction. Its methods throw DiffError
 * where SQLite fails, and CancelledError where the signal aborts; the process is then killed.
 */
class SqliteSession {
    #reader;
    /** What the reader writes where it fails as a whole. */
    #complaint = '';
    /** How its texts come out. */
    texts = { isUtf16: false, endAtZero: false };
    constructor(reader) {
        this.#reader = reader;
        reader.stderr?.setEncoding('utf8').on('data', (text) => (this.#complaint += text));
        reader.on('error', (error) => (this.#complaint += `Error: ${error.message}\n`));
    }
    /** @param options those of the data source, which are all numbers, or words that SQLite knows. */
    static async open(path, signal, options) {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc('the diff was cancelled');
        const reader = (0,external_node_child_process_.spawn)(process.execPath, FLAGS, {
            // The reader ends where its input does.
            stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
            // Options of Node's and secrets are not for it.
            env: { SQLITE_TMPDIR: (0,external_node_os_.tmpdir)() },
        });
        const session = new SqliteSession(reader);
        try {
            const { busy_timeout: waitMs = BUSY_TIMEOUT, ...pragmas } = options;
            const settings = Object.entries(pragmas).map(([name, value]) => `PRAGMA ${name} = ${value}`);
            const request = { kind: 'open', path, waitMs: Number(waitMs), settings };
            const { texts } = await session.#ask(request, signal);
            if (texts)
                session.texts = texts;
            return session;
        }
        catch (error) {
            await session.close();
            throw error;
        }
    }
    async rows(sql, signal) {
        const { rows } = await this.#ask({ kind: 'rows', sql }, signal);
        return rows ?? [];
    }
    /** The columns of one statement, which is not run. */
    async describe(sql, signal) {
        const { columns } = await this.#ask({ kind: 'columns', sql }, signal);
        return columns ?? [];
    }
    /** Writes the rows of one SELECT as CSV, bytes as hexadecimal digits, and gives their number. */
    async copyCsv(sql, output, signal) {
        const { stdout } = this.#reader;
        if (!stdout)
            throw new errors/* DiffError */.a2('InternalError', 'the reader of SQLite has no output');
        // Nobody reads on: without this the reader would write all the rest.
        output.once('error', () => this.#send({ kind: 'stop' }));
        const [answer, written] = await Promise.allSettled([
            this.#ask({ kind: 'copy', sql }, signal),
            (0,write_all/* writeAll */.f)(oneCopy(stdout), output),
        ]);
        if (answer.status === 'rejected')
            throw answer.reason;
        if (written.status === 'rejected')
            throw written.reason;
        return answer.value.copied ?? 0;
    }
    async close() {
        const reader = this.#reader;
        if (this.#hasEnded())
            return;
        const ended = (0,external_node_events_.once)(reader, 'exit');
        reader.kill('SIGKILL');
        await ended;
        // What it wrote nobody wants any more.
        reader.stdout?.destroy();
    }
    #hasEnded() {
        const { exitCode, signalCode, pid } = this.#reader;
        return exitCode !== null || signalCode !== null || pid === undefined;
    }
    #ask(request, signal) {
        const owner = {
            broken: () => null,
            endStatement: () => this.close(),
            cutOff: () => void this.close(),
            read: (error) => (error instanceof errors/* DiffError */.a2 ? error : this.#failure()),
        };
        return (0,cancellable/* cancellable */.nZ)(owner, signal, async () => {
            const answer = await this.#answer(request);
            if (answer.error)
                throw readSqliteError(answer.error);
            return answer;
        });
    }
    async #answer(request) {
        if (this.#hasEnded())
            throw this.#failure();
        const stop = new AbortController();
        const options = { signal: stop.signal };
        try {
            const answered = (0,external_node_events_.once)(this.#reader, 'message', options);
            const ended = (0,external_node_events_.once)(this.#reader, 'close', options);
            this.#send(request);
            const first = await Promise.race([answered, ended.then(() => null)]);
            if (!first)
                throw this.#failure();
            return first[0];
        }
        finally {
            stop.abort();
        }
    }
    #send(request) {
        // Where the reader has ended, nobody waits for that it takes the message.
        if (this.#reader.connected)
            this.#reader.send(request, () => undefined);
    }
    /** Why the reader ended, where that was not its parent's doing. */
    #failure() {
        const reason = /^(?:\w*Error): (.*)$/m.exec(this.#complaint)?.[1] ?? 'it was killed';
        return new errors/* DiffError */.a2('SQLiteException', `the process that reads the file ended: ${reason}`);
    }
}

// EXTERNAL MODULE: ./src/duckdb/equality/timestamps.ts
var timestamps = __webpack_require__(61283);
// EXTERNAL MODULE: ./src/sources/types/column-type.ts
var column_type = __webpack_require__(11525);
;// CONCATENATED MODULE: ./src/sources/sqlite/types.ts


const asIs = (value) => value;
const plain = (type) => ({ type, write: asIs, read: null });
/** `hex` gives an empty text for NULL. */
const hexOrNull = (value) => `CASE WHEN ${value} IS NOT NULL THEN hex(${value}) END`;
const NUMBER = plain(column_type/* NUMBER_TEXT */.ci);
/** The reader writes bytes as hexadecimal digits. */
const BYTES = { type: column_type/* BLOB */.we, write: asIs, read: (hex) => `unhex(${hex})` };
/**
 * By its bytes. DuckDB cannot hold a text that is not UTF-8: it becomes a text that begins with a
 * character which no text may have.
 */
const fromBytes = (hex) => `coalesce(TRY(decode(unhex(${hex}))), chr(1114111) || 'not UTF-8: ' || ${hex})`;
/** Several kinds of value in one column: each with its own before it. */
const mixed = (name, text) => ({
    type: (0,column_type/* knownByText */.Q2)(name),
    write: (value) => `CASE typeof(${value}) WHEN 'null' THEN NULL WHEN 'text' THEN 't' || ${text(value)} WHEN 'blob' THEN 'b' || hex(${value}) ELSE 'n' || digits_of(${value}) END`,
    read: null,
});
const MIXED = mixed('several kinds of value', asIs);
const MOMENT = {
    type: column_type/* INSTANT */.mN,
    write: asIs,
    // Without an offset it is in UTC; with one, the cast works it out.
    read: (text) => `CASE WHEN ends_with(${text}, 'Z') THEN ${(0,timestamps/* instantOf */.B)(`CAST(rtrim(${text}, 'Z') AS TIMESTAMP)`)} ELSE CAST(${text} AS TIMESTAMP WITH TIME ZONE) END`,
};
/** Where nothing is stored, the declared type says what would be, as far as it says anything. */
function ofDeclared(declared) {
    if (/^(DECIMAL|NUMERIC)/i.test(declared))
        return column_type/* NUMBER_TEXT */.ci;
    // SQLite's own rules of affinity, in their order.
    if (/INT/i.test(declared))
        return column_type/* BIGINT */.Ei;
    if (/CHAR|CLOB|TEXT/i.test(declared))
        return column_type/* TEXT */.a$;
    if (/BLOB/i.test(declared))
        return column_type/* BLOB */.we;
    return /REAL|FLOA|DOUB/i.test(declared) ? column_type/* DOUBLE */.y4 : column_type/* NO_VALUES */.RM;
}
/**
 * How the values of a column come to DuckDB.
 *
 * @param declared its type as the table declares it; empty where there is none.
 */
function landingOf(declared, contents) {
    switch (contents.kind) {
        case 'nothing':
            return plain(ofDeclared(declared));
        case 'bits':
            return plain(column_type/* BIT_BOOLEAN */.Ly);
        case 'integers':
            return plain(column_type/* BIGINT */.Ei);
        case 'reals':
            return /^(DECIMAL|NUMERIC)/i.test(declared) ? NUMBER : plain(column_type/* DOUBLE */.y4);
        case 'numbers':
            return NUMBER;
        case 'texts':
        case 'texts with zeros':
            return plain(column_type/* TEXT */.a$);
        case 'broken texts':
            return { type: (0,column_type/* knownByText */.Q2)('UTF-16'), write: hexOrNull, read: null };
        case 'broken mixed values':
            return mixed('several kinds of value in UTF-16', (value) => `hex(${value})`);
        case 'blobs':
            return BYTES;
        case 'JSON':
            return { type: column_type/* JSON_TYPE */.sR, write: asIs, read: asIs };
        case 'mixed values':
            return MIXED;
        case 'dates':
            return plain(column_type/* DATE */.vH);
        case 'timestamps':
            return plain(column_type/* TIMESTAMP */.ht);
        case 'times':
            return plain(column_type/* TIME */.E9);
        case 'instants':
            return MOMENT;
    }
}
/** How values come to DuckDB: at first, and where a text is not UTF-8. */
function landingsOf(declared, contents, { isUtf16, endAtZero }) {
    const landing = landingOf(declared, contents);
    const { kind } = contents;
    const hasTexts = ['texts', 'texts with zeros', 'JSON', 'mixed values'].includes(kind);
    if (!hasTexts || isUtf16)
        return { landing, careful: landing };
    const write = (value) => hexOrNull(landing.write(value));
    const careful = { ...landing, write, read: fromBytes };
    const isCutOff = kind === 'texts with zeros' || (kind === 'mixed values' && endAtZero);
    return { landing: isCutOff ? careful : landing, careful };
}

;// CONCATENATED MODULE: ./src/sources/sqlite/database.ts










/** A SQLite file, read in one transaction that sees one snapshot. */
class SqliteDatabase {
    dialect = new SqliteDialect();
    checksums = null;
    textChecksums = null;
    #session;
    constructor(session) {
        this.#session = session;
    }
    /** @param options those of the data source. */
    static async open(path, signal, options = {}) {
        return new SqliteDatabase(await SqliteSession.open(path, signal, options));
    }
    async openTable(path, signal) {
        const [name = '', schema = 'main', ...more] = path.toReversed();
        const isHere = schema.toLowerCase() === 'main' && more.length === 0;
        const [table] = isHere ? await this.query(tableSql(name, this.#quote), signal) : [];
        if (!table) {
            throw (0,no_such_table/* noSuchTable */.h)(path, `the schema ${schema}`, await this.query(TABLES_SQL, signal));
        }
        const found = String(table['name']);
        const relation = `main.${this.dialect.quoteIdentifier(found)}`;
        const isTable = table['type'] === 'table';
        const isWithoutRowid = Number(table['without_rowid']) === 1;
        const keysSql = uniqueKeysSql(found, isWithoutRowid, this.#quote);
        return {
            relation,
            columns: await this.#columns(relation, !isTable, signal),
            uniqueKeys: isTable ? uniqueKeysOf(await this.query(keysSql, signal)) : [],
            orderedBy: [],
            order: null,
            estimatedRows: await this.#estimatedRows(found, signal),
            isRepeatable: isTable,
        };
    }
    openQuery(sql, input, signal) {
        return (0,database/* openedQuery */.U)(sql, input, (relation) => this.#columns(relation, true, signal));
    }
    async checkFilter(filter, input, { relation }, signal) {
        // Any scalar is a condition: there is no type of truth values.
        const sql = `SELECT 1 FROM ${relation} AS dataset WHERE (\n${filter}\n)`;
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
    #quote = (text) => this.dialect.quoteText(text);
    async #estimatedRows(table, signal) {
        const isAnalyzed = await this.query(tableSql('sqlite_stat1', this.#quote), signal);
        if (isAnalyzed.length === 0)
            return null;
        const [row] = await this.query(statisticsSql(table, this.#quote), signal);
        return row ? Number(row['row_count']) : null;
    }
    /** Whether SQLite knows the order of every column's texts: programs may bring their own. */
    async #canCompare(relation, columns, signal) {
        const comparisons = columns.map(({ reference }) => `${reference} = ${reference}`);
        const sql = `SELECT ${comparisons.join(', ')} FROM ${relation} AS dataset`;
        return this.#session.describe(sql, signal).then(() => true, (error) => {
            if (signal.aborted)
                throw error;
            return false;
        });
    }
    /** @param isComputed whether they are those of a view or query. */
    async #columns(relation, isComputed, signal) {
        const described = await this.#session.describe(`SELECT * FROM ${relation} AS dataset`, signal);
        if (isComputed)
            requireDistinct(described);
        const columns = [];
        for (const some of (0,columns_at_once/* inStatements */.e)(described)) {
            const known = some.map(({ name, type }) => ({
                reference: this.dialect.quoteIdentifier(name),
                declared: type ?? '',
            }));
            const canCompare = await this.#canCompare(relation, known, signal);
            const origin = canCompare ? (isComputed ? 'computed' : 'table') : 'foreign';
            const { texts } = this.#session;
            const [kinds = {}] = await this.query(kindsSql(relation, known, texts), signal);
            some.forEach(({ name, type }, i) => {
                const contents = contentsOf(type ?? '', kinds[`kinds_${i}`] ?? null);
                columns.push(columnOf(name, type ?? '', { contents, origin }, texts));
            });
        }
        return columns;
    }
}
function columnOf(name, type, own, texts) {
    const landings = landingsOf(type, own.contents, texts);
    const declared = `${type === '' ? 'none' : type} (${describeContents(own.contents)})`;
    return { name, type: landings.landing.type, own, declared, ...landings };
}
/** A query's second column of a name gets another one from SQLite, with a number after a colon. */
function requireDistinct(columns) {
    const names = new Set(columns.map(({ name }) => name.toLowerCase()));
    const twice = columns
        .map(({ name }) => /^(.*):\d+$/s.exec(name)?.[1])
        .find((name) => name !== undefined && names.has(name.toLowerCase()));
    if (twice === undefined)
        return;
    const value = `there are two columns "${twice}"; each needs its own name`;
    throw new errors/* DiffError */.a2('DuplicateColumnException', value);
}

;// CONCATENATED MODULE: ./src/sources/sqlite/open.ts



/**
 * Opens a SQLite file for reading.
 *
 * @throws DiffError where there is none, or it is no database.
 */
async function openSqlite({ location, options }, { workingDirectory, signal }) {
    const file = (0,external_node_path_.resolve)(workingDirectory, location);
    await (0,require_file/* requireDatabaseFile */.h)(file, location);
    return SqliteDatabase.open(file, signal, options);
}


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