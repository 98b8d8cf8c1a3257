"use strict";
exports.id = 801;
exports.ids = [801];
exports.modules = {

/***/ 76416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   JY: () => (/* binding */ noConnectionWithin),
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
/** Why a connection could not be made, where nothing came back. */
function noConnectionWithin(ms) {
    const seconds = Math.round(ms / 1000);
    return new Error(`no connection within ${seconds} second${seconds === 1 ? '' : 's'}`);
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

/***/ 2411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ PostgresDialect)
});

// EXTERNAL MODULE: ./src/sources/dialect.ts
var dialect = __webpack_require__(19024);
// EXTERNAL MODULE: ./src/sources/postgresql/type-names.ts
var type_names = __webpack_require__(20940);
;// CONCATENATED MODULE: ./src/sources/postgresql/comparisons.ts

const asIs = (value) => value;
const asText = (value) => `${value}::text`;
/** Types by how their values are compared: within a family every two of them can be. */
const FAMILIES = {
    smallint: ['exact number', asIs],
    integer: ['exact number', asIs],
    bigint: ['exact number', asIs],
    numeric: ['exact number', asIs],
    real: ['real', asIs],
    'double precision': ['double', asIs],
    boolean: ['boolean', asIs],
    uuid: ['uuid', asIs],
    bytea: ['bytea', asIs],
    date: ['date', asIs],
    'time without time zone': ['time', asIs],
    text: ['text', type_names/* asBytes */.Y],
    'character varying': ['text', type_names/* asBytes */.Y],
    character: ['text', type_names/* asBytes */.Y],
    jsonb: ['jsonb', asIs],
    // Its own `=` takes 30 days for a month.
    interval: ['interval', asText],
};
/** `numeric(12,2)` without its digits; a timestamp keeps its precision. */
function familyOf(type) {
    if (type.startsWith('timestamp'))
        return [type, asIs];
    return FAMILIES[(0,type_names/* withoutDigits */.r)(type)] ?? null;
}
/**
 * How PostgreSQL itself compares two of its types, just as they would compare in DuckDB; `null`
 * where it would not, or cannot.
 */
function postgresComparison(type1, type2) {
    const [family1, family2] = [familyOf(type1), familyOf(type2)];
    if (!family1 || family1[0] !== family2?.[0])
        return null;
    const [, form] = family1;
    return {
        key: [form, form],
        hashed: [form, form],
        equal: (value1, value2) => `${form(value1)} = ${form(value2)}`,
        differ: (value1, value2) => `${form(value1)} IS DISTINCT FROM ${form(value2)}`,
    };
}

;// CONCATENATED MODULE: ./src/sources/postgresql/dialect.ts


/** PostgreSQL's SQL. */
class PostgresDialect extends dialect/* Dialect */.V {
    fence = '\n  OFFSET 0';
    mergesFullJoins = true;
    // The planner, which takes every row of a window for one of two hundred, would sort millions.
    unordered = `'0'::xid`;
    countIf(condition) {
        return `count(*) FILTER (WHERE ${condition})`;
    }
    quoteText(text) {
        // Whether a backslash is one depends on a setting, but not in this form.
        return text.includes('\\')
            ? ` E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
            : super.quoteText(text);
    }
    comparison(type1, type2) {
        return postgresComparison(type1, type2);
    }
    timeLiteral(iso, type) {
        const instant = `${this.quoteText(iso)}::timestamptz`;
        if (/^timestamp\b.* with time zone$/.test(type))
            return instant;
        return /^(timestamp\b|date$)/.test(type) ? `(${instant} AT TIME ZONE 'UTC')` : null;
    }
}


/***/ }),

/***/ 23782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   J4: () => (/* binding */ TYPE_NAMES_SQL),
/* harmony export */   NM: () => (/* binding */ TYPES_SQL),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   Uz: () => (/* binding */ TABLE_SQL),
/* harmony export */   Zn: () => (/* binding */ uniqueKeysOf),
/* harmony export */   "do": () => (/* binding */ BOOLEAN_ID),
/* harmony export */   yC: () => (/* binding */ UNIQUE_KEYS_SQL)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54146);

/** `pg_type.oid` of boolean. */
const BOOLEAN_ID = 16;
/** Types by their ids, domains followed to what they are made of; parameter: the ids. */
const TYPES_SQL = `WITH RECURSIVE types AS (
  SELECT oid AS id, oid, typtypmod AS modifier FROM pg_catalog.pg_type WHERE oid = ANY($1::oid[])
  UNION ALL
  SELECT types.id, base.oid, CASE WHEN base.typtypmod >= 0 THEN base.typtypmod ELSE types.modifier END
  FROM types
  JOIN pg_catalog.pg_type AS domain ON domain.oid = types.oid AND domain.typtype = 'd'
  JOIN pg_catalog.pg_type AS base ON base.oid = domain.typbasetype
)
SELECT types.id, typname AS name, typtype AS kind, typcategory AS category, types.modifier
FROM types
JOIN pg_catalog.pg_type ON pg_type.oid = types.oid AND typtype <> 'd'`;
/** A type's own words for one with a modifier: `numeric(12,2)`; parameters: ids and modifiers. */
const TYPE_NAMES_SQL = `SELECT pg_catalog.format_type(id, modifier) AS name
FROM unnest($1::oid[], $2::int[]) WITH ORDINALITY AS types (id, modifier, position)
ORDER BY position`;
/** The kinds of relation that hold rows: tables, partitioned and foreign ones, and views. */
const KINDS = `('r', 'p', 'f', 'v', 'm')`;
/**
 * The table of a name; parameters: the name, and its schema or NULL for the search path. The number
 * of rows is of one without children, whose rows are its own too. A view may call `random()`, and a
 * foreign table, or part of one, has no snapshot.
 */
const TABLE_SQL = `SELECT
  c.oid, n.nspname AS schema, c.relname AS name,
  pg_catalog.has_table_privilege(c.oid, 'SELECT') AS readable,
  CASE WHEN c.relkind IN ('r', 'm') AND c.reltuples >= 0
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhparent = c.oid)
  THEN c.reltuples::bigint END AS rows,
  c.relkind <> 'v' AND NOT EXISTS (
    WITH RECURSIVE parts (id) AS (
      SELECT c.oid
      UNION
      SELECT inhrelid FROM parts JOIN pg_catalog.pg_inherits ON inhparent = parts.id
    )
    SELECT FROM parts JOIN pg_catalog.pg_class AS part ON part.oid = parts.id AND part.relkind = 'f'
  ) AS repeatable
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relname = $1 AND c.relkind IN ${KINDS}
  AND CASE WHEN $2::text IS NULL THEN pg_catalog.pg_table_is_visible(c.oid) ELSE n.nspname = $2 END`;
/**
 * Keys that are proven: unique indexes over whole rows, checked at once, over columns that cannot
 * be NULL and whose equality is that of the bytes; parameter: the table's id. The index of a
 * partitioned table holds for all partitions; that of another parent not for its children.
 */
const UNIQUE_KEYS_SQL = `SELECT i.indexrelid AS index, a.attname AS column
FROM pg_catalog.pg_index AS i
CROSS JOIN LATERAL unnest(i.indkey[0:i.indnkeyatts - 1]) WITH ORDINALITY AS keys (number, place)
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = keys.number
WHERE i.indrelid = $1::oid AND i.indisunique AND i.indisvalid AND i.indimmediate
  AND i.indpred IS NULL AND i.indexprs IS NULL
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_inherits
    JOIN pg_catalog.pg_class AS parent ON parent.oid = inhparent AND parent.relkind = 'r'
    WHERE inhparent = i.indrelid
  )
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_attribute AS part
    WHERE part.attrelid = i.indrelid AND part.attnum = ANY (i.indkey[0:i.indnkeyatts - 1])
      AND NOT part.attnotnull
  )
ORDER BY NOT i.indisprimary, 1, keys.place`;
/** The columns with what the catalog says of their types. */
function columnsOf(described, { types, names, partsOf }) {
    const byId = new Map(types.map((row) => [Number(row['id']), row]));
    return described.map(({ name, typeId, modifier }, index) => {
        const row = byId.get(typeId);
        // A domain has the modifier of the type that it is made of.
        const type = {
            name: String(row?.['name'] ?? 'unknown'),
            kind: String(row?.['kind'] ?? 'b'),
            category: String(row?.['category'] ?? 'X'),
            modifier: modifier >= 0 ? modifier : Number(row?.['modifier'] ?? -1),
            parts: partsOf(typeId),
        };
        const landing = (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .landingOf */ .l)(type);
        return {
            name,
            type: landing.type,
            declared: String(names[index]?.['name'] ?? type.name),
            landing,
            careful: (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .carefulLandingOf */ .B)(type),
        };
    });
}
/** The sets of columns that rows of `UNIQUE_KEYS_SQL` name. */
function uniqueKeysOf(rows) {
    const indexes = Map.groupBy(rows, ({ index }) => String(index));
    return [...indexes.values()].map((parts) => parts.map(({ column }) => String(column)));
}


/***/ }),

/***/ 75533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ noSuchPostgresTable)
/* harmony export */ });
/* harmony import */ var _no_such_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1358);
/* harmony import */ var _introspection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23782);


/** The schemas in which a table without one is looked for. */
const SEARCH_PATH_SQL = `SELECT pg_catalog.array_to_string(pg_catalog.current_schemas(false), ', ') AS schemas`;
/** Tables beside the wanted one, or of its name; parameters as of `TABLE_SQL`. */
const TABLES_SQL = `SELECT n.nspname AS place, c.relname AS name,
  CASE WHEN CASE WHEN $2::text IS NULL THEN pg_catalog.pg_table_is_visible(c.oid) ELSE n.nspname = $2 END
  THEN 1 ELSE 0 END AS searched
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ${_introspection_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW} AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND (lower(c.relname) = lower($1) OR $2::text IS NULL OR n.nspname = $2)
ORDER BY lower(c.relname) <> lower($1), 1, 2 LIMIT ${_no_such_table_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_TABLES */ .G}`;
function placeOf(schemas) {
    if (schemas === '')
        return 'the search path, which is empty';
    return schemas.includes(', ') ? `the schemas ${schemas}` : `the schema ${schemas}`;
}
/**
 * Why there is no table of a path.
 *
 * @param ask runs SQL with parameters.
 */
async function noSuchPostgresTable(path, ask) {
    const [name = '', schema = null] = path.toReversed();
    const tables = await ask(TABLES_SQL, [name, schema]);
    if (schema !== null)
        return (0,_no_such_table_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchTable */ .h)(path, `the schema ${schema}`, tables);
    const [row] = await ask(SEARCH_PATH_SQL, []);
    return (0,_no_such_table_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchTable */ .h)(path, placeOf(String(row?.['schemas'] ?? '')), tables);
}


/***/ }),

/***/ 78063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ PostgresSession)
});

// EXTERNAL MODULE: ./node_modules/pg-copy-streams/index.js
var pg_copy_streams = __webpack_require__(26901);
// EXTERNAL MODULE: ./src/sources/cancellable.ts
var cancellable = __webpack_require__(76416);
// EXTERNAL MODULE: ./src/sources/write-all.ts
var write_all = __webpack_require__(65843);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./src/sources/postgresql/cancel-request.ts

/**
 * Asks the server to end what a client's connection runs. That takes no login: it works where all
 * connections are taken, and behind a pooler, whose process numbers are its own.
 */
async function requestCancel(config, { processID, secretKey }, signal) {
    const client = new esm/* Client */.Kj(config);
    const { connection, sslNegotiation } = client;
    const abort = () => void connection.stream.destroy(new Error('no answer'));
    signal.addEventListener('abort', abort);
    const asked = new Promise((resolve, reject) => {
        const ask = () => connection.cancel(processID, secretKey);
        connection.on('connect', () => {
            if (!client.ssl)
                ask();
            else if (sslNegotiation !== 'direct')
                connection.requestSsl();
        });
        connection.on('sslconnect', ask);
        connection.on('error', reject);
        // The server has done it when it ends the connection.
        connection.on('end', resolve);
    });
    if (client.host.startsWith('/'))
        connection.connect(`${client.host}/.s.PGSQL.${client.port}`);
    else
        connection.connect(client.port, client.host);
    await asked.finally(() => signal.removeEventListener('abort', abort));
}

// EXTERNAL MODULE: ./src/contract/errors.ts
var contract_errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/sources/errors.ts
var errors = __webpack_require__(8123);
;// CONCATENATED MODULE: ./src/sources/postgresql/errors.ts


/** SQLSTATE, or Node's code, to the API's `error_type`. */
const TYPES = {
    '28P01': 'AuthenticationException',
    '28000': 'AuthenticationException',
    '3D000': 'NoSuchDatabaseException',
    '3F000': 'NoSuchTableException',
    '42P01': 'NoSuchTableException',
    '42703': 'NoSuchColumnException',
    '42501': 'PermissionException',
    '42601': 'SyntaxException',
    '57014': 'StatementCanceledException',
    '53100': 'DiskFullException',
    '25006': 'ReadOnlyException',
    '40001': 'ReplicaConflictException',
};
/** What helps, where the message alone does not say it. */
const HINTS = {
    // A transaction that only reads can fail so on a replica alone.
    '40001': ' (set hot_standby_feedback or a longer max_standby_streaming_delay on the replica)',
    '53300': errors/* TOO_FEW_CONNECTIONS */.ut,
};
/** Classes of SQLSTATE by their first two characters. */
const CLASSES = {
    '08': 'ConnectionException',
    '22': 'DataException',
    '28': 'AuthenticationException',
    '42': 'SyntaxException',
    '53': 'InsufficientResourcesException',
    '57': 'ConnectionException',
};
/** What the server says of SQL with `$1` is of the class of broken connections. */
const PARAMETERS = /prepared statement .* requires \d+/;
/** Messages of the class «data exception» may quote a value: more people read a comment than rows. */
function withoutData(message) {
    return message.replace(/: ".*"/s, ': (not shown)').replace(/"[^"]*"/g, '(not shown)');
}
/** Classes of SQLSTATE, and one code, in whose messages nothing of a running statement is. */
const OF_THE_SERVER = /^(?:08|22|25|28|40|53|57|42501$)/;
/** Whether a statement that ran, or a function, can have chosen the message: by RAISE or a cast. */
function mayBeChosen({ code = '', position, where }) {
    return where !== undefined || (position === undefined && !OF_THE_SERVER.test(code));
}
/**
 * An error of the driver or the server as the API's pair of type and value.
 *
 * @param place the server's host and port, for errors that do not come from the server.
 */
function readPostgresError(error, place) {
    if (error instanceof contract_errors/* DiffError */.a2)
        return error;
    const { code = '' } = error;
    const message = (0,contract_errors/* messageOf */.bD)(error);
    if (!/^[0-9A-Z]{5}$/.test(code) || code === 'EPIPE') {
        // Where several addresses were tried, the driver puts the errors' names before their messages.
        const reason = message.trim() === '' ? code : message.replace(/^Error: /, '');
        return new contract_errors/* DiffError */.a2('ConnectionException', `${place}: ${reason}`, { cause: error });
    }
    if (code === '08P01' && PARAMETERS.test(message))
        return (0,errors/* noParameters */.m7)(error);
    const type = TYPES[code] ?? CLASSES[code.slice(0, 2)] ?? 'PostgreSQLException';
    const shown = code.startsWith('22') ? withoutData(message) : message;
    const value = shown + (HINTS[code] ?? '');
    return mayBeChosen(error)
        ? new errors/* ChosenWordsError */.w4(type, value, { cause: error, chosen: 'all' })
        : new contract_errors/* DiffError */.a2(type, value, { cause: error });
}

;// CONCATENATED MODULE: ./src/sources/postgresql/connect.ts




/** What the driver says where its time to connect is over. */
const TIMED_OUT = 'timeout expired';
/** Breaks a connection; what runs on it fails. */
function cutOff(client) {
    client.connection.stream.destroy();
}
const NOT_BOUND = 'the server has no login with channel binding, which channel_binding asks for';
/** Ends a connection before a login that is not bound to it. Gives whether one was seen that is. */
function requireBinding(client) {
    const { connection } = client;
    let isBound = false;
    const refuse = () => connection.stream.destroy(new Error(NOT_BOUND));
    connection.prependListener('authenticationCleartextPassword', refuse);
    connection.prependListener('authenticationMD5Password', refuse);
    connection.prependListener('authenticationSASL', ({ mechanisms = [] }) => {
        isBound = mechanisms.includes('SCRAM-SHA-256-PLUS');
        if (!isBound)
            refuse();
    });
    return () => isBound;
}
async function connectOnce(config, signal) {
    const client = new esm/* Client */.Kj(config);
    // An error that nobody listens to would end the process, also after this one.
    client.on('error', () => undefined);
    const isBound = config.isBound === true ? requireBinding(client) : () => true;
    const abort = () => cutOff(client);
    signal.addEventListener('abort', abort);
    try {
        await client.connect();
        if (isBound())
            return client;
        abort();
        throw new Error(NOT_BOUND);
    }
    catch (error) {
        const { connectionTimeoutMillis: within = cancellable/* CONNECT_WITHIN_MS */.wO } = config;
        throw (0,contract_errors/* messageOf */.bD)(error) === TIMED_OUT ? (0,cancellable/* noConnectionWithin */.JY)(within) : error;
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}
const isState = (code) => /^[0-9A-Z]{5}$/.test(code ?? '') && code !== 'EPIPE';
/** Whether a server was reached that may take the same login with or without TLS. */
function mayTakeOtherwise(error) {
    const { code, syscall, errors = [] } = error;
    if (isState(code))
        return code.startsWith('28');
    const isOut = /^no connection within/.test((0,contract_errors/* messageOf */.bD)(error));
    const isAway = [syscall, ...errors.map((each) => each.syscall)].some((call) => call === 'connect' || call === 'getaddrinfo');
    return !isOut && !isAway;
}
/** Whether another host may take what this one did not: it is away, starts, or stops. */
function isHostAway(error) {
    const { code } = error;
    return !isState(code) || code.startsWith('57P');
}
/** Whether what was refused before says more than that there is no other way, for its encryption. */
function saysMore(before, error) {
    const { code } = error;
    return isState(before.code) && (!isState(code) || code === '28000');
}
const isSameHost = (one, other) => one.host === other.host && one.port === other.port;
/**
 * Connects by the first way that works.
 *
 * @throws DiffError of the last way that was tried, or of one before that says more.
 * @throws CancelledError where the signal aborts.
 */
async function connect(config, signal) {
    let failed = null;
    for (const each of [config, ...(config.others ?? [])]) {
        if (signal.aborted)
            throw new contract_errors/* CancelledError */.cc('the diff was cancelled');
        const helps = failed === null ||
            (isSameHost(failed.by, each) ? mayTakeOtherwise(failed.error) : isHostAway(failed.error));
        if (!helps)
            continue;
        try {
            return { client: await connectOnce(each, signal), config: { ...each, others: [] } };
        }
        catch (error) {
            if (signal.aborted)
                throw new contract_errors/* CancelledError */.cc('the diff was cancelled', { cause: error });
            failed = failed && saysMore(failed.error, error) ? failed : { by: each, error };
        }
    }
    // Of what a URL leaves open, the driver knows its own.
    const { host, port } = new esm/* Client */.Kj(failed?.by);
    throw readPostgresError(failed?.error, `${host}:${port}`);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./src/sources/postgresql/csv-query.ts

/** So much may wait to be written before the connection is paused. */
const WAITING_BYTES = 1024 * 1024;
/** So many characters are handed on at once. */
const CHUNK_LENGTH = 64 * 1024;
/** A value as a field of CSV: an empty field is NULL, one in quotes an empty text. */
function fieldOf(value) {
    if (value === null)
        return '';
    return value === '' || /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
/**
 * A SELECT whose rows become CSV as they arrive, for servers without `COPY … TO STDOUT`. It has no
 * cursor: Redshift keeps all rows of one before it sends the first, and takes a limited number of
 * them. The driver calls its methods by what the server says.
 */
class CsvQuery {
    /** What is to be written. */
    chunks = new external_node_stream_.Readable({
        highWaterMark: WAITING_BYTES,
        read: () => this.#stream()?.resume(),
    });
    rows = 0;
    #sql;
    #connection = null;
    #waiting = [];
    #length = 0;
    constructor(sql) {
        this.#sql = sql;
    }
    submit(connection) {
        this.#connection = connection;
        this.#connection.query(this.#sql);
    }
    handleDataRow({ fields }) {
        if (this.chunks.destroyed)
            return;
        const line = `${fields.map(fieldOf).join(',')}\n`;
        this.#waiting.push(line);
        this.#length += line.length;
        this.rows += 1;
        if (this.#length > CHUNK_LENGTH)
            this.#flush();
    }
    handleError(error) {
        this.chunks.destroy(error);
        this.#goOn();
    }
    handleReadyForQuery() {
        this.#flush();
        this.chunks.push(null);
        this.#goOn();
    }
    handleRowDescription() { }
    handleCommandComplete() { }
    #flush() {
        const chunk = this.#waiting.join('');
        this.#waiting = [];
        this.#length = 0;
        if (chunk !== '' && !this.chunks.push(chunk))
            this.#stream()?.pause();
    }
    #stream() {
        return this.#connection?.stream;
    }
    /** Nothing reads on after the end, and a connection that stays paused serves no other statement. */
    #goOn() {
        this.#stream()?.resume();
        this.#connection = null;
    }
}

;// CONCATENATED MODULE: ./src/sources/postgresql/session.ts







/** Every value as the server writes it: figures are read where they are used. */
const AS_TEXT = { getTypeParser: () => (value) => value };
const BEFORE_COPY = 'data_diff_copy';
/** The end of a copy's command: the number of its rows may arrive after the last of them. */
function endOf(stream) {
    return new Promise((resolve, reject) => {
        stream.on('error', reject);
        Object.assign(stream, { handleReadyForQuery: resolve });
    });
}
/**
 * One connection to PostgreSQL. Its methods throw DiffError where the server fails, and
 * CancelledError where the signal aborts; the statement is then ended on the server too.
 */
class PostgresSession {
    /** What the connection was made with. */
    config;
    #client;
    /** Why the connection broke, where it did while nothing ran. */
    #broken = null;
    constructor({ client, config }) {
        this.config = config;
        this.#client = client;
        this.#client.on('error', (error) => (this.#broken = error));
    }
    /** Connects by the first way that a URL allows and the server takes. */
    static async open(config, signal) {
        return new PostgresSession(await connect(config, signal));
    }
    /** Runs a statement for its effect. */
    async run(sql, signal) {
        await this.#cancellable(signal, () => this.#client.query(sql));
    }
    /** The rows of one statement, every value as text. */
    async rows(sql, values, signal) {
        const query = { text: sql, values, types: AS_TEXT, queryMode: 'extended' };
        const result = await this.#cancellable(signal, () => this.#client.query(query));
        return result.rows;
    }
    /** The columns of one statement, which may yield no rows. */
    async describe(sql, signal) {
        // Prepared, and so refused where the text is more than one statement.
        const query = { text: sql, values: [], queryMode: 'extended' };
        const result = await this.#cancellable(signal, () => this.#client.query(query));
        return result.fields;
    }
    /** Writes the rows of one SELECT as CSV, and gives their number. */
    async copyCsv(select, output, signal) {
        // A statement that is ended takes the transaction with it, or else what came since this point.
        await this.run(`SAVEPOINT ${BEFORE_COPY}`, signal);
        try {
            return await this.#cancellable(signal, () => this.#copy(select, output));
        }
        catch (error) {
            if (error instanceof write_all/* OutputError */.u)
                await this.#afterCopy('ROLLBACK TO', signal);
            throw error;
        }
        finally {
            await this.#afterCopy('RELEASE', signal);
        }
    }
    /** The same without COPY. The transaction ends where the output fails. */
    async streamCsv(select, output, signal) {
        return this.#cancellable(signal, async () => {
            const query = this.#client.query(new CsvQuery(select));
            await (0,cancellable/* writeAllOf */.W1)(this.#owner, query.chunks, output);
            return query.rows;
        });
    }
    /** Fails only where every later statement fails too, and says why. */
    async #afterCopy(command, signal) {
        await this.run(`${command} SAVEPOINT ${BEFORE_COPY}`, signal).catch(() => undefined);
    }
    close() {
        return (0,cancellable/* closing */.ET)(this.#client.end(), this.#cutOff);
    }
    async #copy(select, output) {
        const stream = this.#client.query((0,pg_copy_streams.to)(`COPY (\n${select}\n) TO STDOUT (FORMAT csv)`));
        const ended = endOf(stream);
        // Where the output fails, that is the reason, and not what it does to the statement.
        ended.catch(() => undefined);
        await (0,cancellable/* writeAllOf */.W1)(this.#owner, stream, output);
        await ended;
        return stream.rowCount;
    }
    #cancellable(signal, run) {
        return (0,cancellable/* cancellable */.nZ)(this.#owner, signal, run);
    }
    #cutOff = () => cutOff(this.#client);
    #owner = {
        broken: () => this.#broken,
        endStatement: (signal) => requestCancel(this.config, this.#client, signal),
        cutOff: this.#cutOff,
        read: (error) => readPostgresError(this.#broken ?? error, this.#place()),
    };
    #place() {
        return `${this.#client.host}:${this.#client.port}`;
    }
}


/***/ }),

/***/ 20940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ asBytes),
/* harmony export */   r: () => (/* binding */ withoutDigits)
/* harmony export */ });
/** `numeric(12,2)` or `timestamp(3) without time zone` without its digits. */
const withoutDigits = (declared) => declared.replace(/\(\d+(,-?\d+)?\)/, '');
/** A text by its bytes: some collations take two texts for one. */
const asBytes = (value) => `${value}::text COLLATE "C"`;


/***/ }),

/***/ 54146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ carefulLandingOf),
  l: () => (/* binding */ landingOf)
});

// EXTERNAL MODULE: ./src/sources/duckdb/timestamps.ts
var timestamps = __webpack_require__(38727);
// EXTERNAL MODULE: ./src/sources/duckdb/types.ts
var types = __webpack_require__(8721);
;// CONCATENATED MODULE: ./src/sources/postgresql/containers.ts

const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
/** Types of bounds that are written in one way only: a range of these is its text. */
const ONE_TEXT = new Set(['int4', 'int8', 'date', 'timestamp', 'timestamptz']);
/** An array has at most so many dimensions. */
const DIMENSIONS = [1, 2, 3, 4, 5, 6];
const asIs = (value) => value;
/** Of more than one dimension, the items after each other, and how many each dimension has. */
function arrayForm(item) {
    return (array) => {
        // In FROM, unnest would make columns of a composite's fields.
        const items = `(
      SELECT coalesce(json_agg(${item('item')} ORDER BY place), '[]')
      FROM (SELECT unnest(${array}) AS item, generate_series(1, cardinality(${array})) AS place) AS items
    )`;
        const sizes = DIMENSIONS.map((dimension) => `array_length(${array}, ${dimension})`);
        return `CASE WHEN array_ndims(${array}) > 1
      THEN json_build_object('sizes', json_build_array(${sizes.join(', ')}), 'items', ${items})
      WHEN ${array} IS NOT NULL THEN ${items} END`;
    };
}
/** A float of 32 bits as the double that it is, where that counts: `1e15` is 999999986991104. */
const wholeReal = (value) => `CASE WHEN abs(${value}) >= 16777216 THEN to_json(${value}::float8) ELSE to_json(${value}) END`;
/** Item by item takes long, and few arrays need it. Of more dimensions, all items are as doubles. */
const realArrayForm = (array) => `CASE WHEN (16777216 <= ANY (${array}) OR -16777216 >= ANY (${array})) IS NOT TRUE THEN to_json(${array})
      WHEN array_ndims(${array}) > 1 THEN to_json(${array}::float8[])
      ELSE (
        SELECT json_agg(${wholeReal('item')} ORDER BY place)
        FROM unnest(${array}) WITH ORDINALITY AS items (item, place)
      ) END`;
/** A bound that is missing is NULL, and never belongs to the range. */
function rangeForm(bound) {
    return (range) => {
        const bounds = ['lower', 'upper'].map((end) => bound(`${end}(${range})`));
        const ends = ['isempty', 'lower_inc', 'upper_inc'].map((test) => `${test}(${range})`);
        const parts = [...ends, ...bounds].join(', ');
        return `CASE WHEN ${range} IS NOT NULL THEN json_build_array(${parts}) END`;
    };
}
function multirangeForm(range) {
    return (multirange) => `CASE WHEN ${multirange} IS NOT NULL THEN (
      SELECT coalesce(json_agg(${range('item')} ORDER BY item), '[]')
      FROM (SELECT unnest(${multirange}) AS item) AS items
    ) END`;
}
/** A row whose fields are all NULL is none, but `IS NULL` holds for it. */
function compositeForm(fields) {
    return (composite) => {
        const values = fields.map(({ name, form }) => `${form(`(${composite}).${quoted(name)}`)} AS ${quoted(name)}`);
        return `CASE WHEN ${composite} IS DISTINCT FROM NULL
      THEN (SELECT to_json(fields.*) FROM (SELECT ${values.join(', ')}) AS fields) END`;
    };
}
/**
 * What PostgreSQL makes JSON of in place of a value, so that equal values are the same JSON; `null`
 * where that is the value itself. Numbers are no matter: JSON is compared by what they are.
 */
function jsonForm({ name, parts }) {
    // As text it has the currency of the session, and CHAR(n) its blanks.
    if (name === 'money')
        return (value) => `${value}::numeric`;
    if (name === 'bpchar')
        return (value) => `${value}::text`;
    switch (parts?.kind) {
        case 'array': {
            if (parts.item.name === 'float4')
                return realArrayForm;
            const item = jsonForm(parts.item);
            return item && arrayForm(item);
        }
        case 'range':
            return ONE_TEXT.has(parts.bound.name) ? null : rangeForm(jsonForm(parts.bound) ?? asIs);
        case 'multirange': {
            const range = jsonForm(parts.range);
            return range && multirangeForm(range);
        }
        case 'composite': {
            const fields = parts.fields.map(({ name: field, type }) => ({
                name: field,
                form: jsonForm(type),
            }));
            if (fields.every(({ form }) => form === null))
                return null;
            return compositeForm(fields.map((field) => ({ ...field, form: field.form ?? asIs })));
        }
        default:
            return null;
    }
}
/** How the values of arrays, ranges, multiranges and composites come to DuckDB; `null` for others. */
function containerLanding(type) {
    const form = jsonForm(type);
    const toJson = (value) => (form ? `(${form(value)})::text` : `to_json(${value})::text`);
    if (type.category === 'A')
        return { type: 'JSON', write: toJson, read: asIs };
    const isRow = type.kind === 'c' || type.name === 'record' || type.name === '_record';
    const isRange = type.kind === 'r' || type.kind === 'm';
    if (!isRow && !(isRange && form))
        return null;
    return { type: (0,types/* jsonOf */.o_)(type.name), write: toJson, read: null };
}

;// CONCATENATED MODULE: ./src/sources/postgresql/types.ts



const asText = (value) => `${value}::text`;
const types_asIs = (value) => value;
const plain = (type, write = types_asIs) => ({ type, write, read: null });
/** Type names to types that DuckDB reads just as PostgreSQL writes them. */
const PLAIN = {
    int2: 'SMALLINT',
    int4: 'INTEGER',
    int8: 'BIGINT',
    oid: 'UINTEGER',
    float4: 'FLOAT',
    float8: 'DOUBLE',
    bool: 'BOOLEAN',
    uuid: 'UUID',
    time: 'TIME',
    timetz: 'TIME WITH TIME ZONE',
};
const TEXTS = new Set(['text', 'varchar', 'bpchar', 'name', 'citext', 'char']);
const BYTES = {
    type: 'BLOB',
    write: (value) => `encode(${value}, 'hex')`,
    read: (text) => `unhex(${text})`,
};
/** DuckDB would take no notice of what follows a date, and read one before Christ as one after. */
const DATE = {
    type: 'DATE',
    write: types_asIs,
    read: (text) => `CAST(replace(${text}, ' BC', ' (BC)') AS DATE)`,
};
/** Months, days and microseconds apart: none of them is a number of the others. */
const INTERVAL = {
    type: 'INTERVAL',
    write: (value) => `(extract(year from ${value}) * 12 + extract(month from ${value}))::bigint || ' months ' || ` +
        `extract(day from ${value})::bigint || ' days ' || ` +
        `(extract(hour from ${value}) * 3600000000 + extract(minute from ${value}) * 60000000 + ` +
        `extract(microseconds from ${value}))::bigint || ' microseconds'`,
    read: (text) => `CAST(${text} AS INTERVAL)`,
};
/** `numeric(12,2)` has 12 * 65536 + 2 + 4 as its modifier; the scale has 11 bits and a sign. */
function numeric(modifier) {
    const exact = plain(types/* NUMBER_TEXT */.ci, (value) => `trim_scale(${value}::numeric)`);
    if (modifier < 0)
        return exact;
    const digits = ((modifier - 4) >> 16) & 0xffff;
    const scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
    if (digits > 38 || scale < 0 || scale > digits)
        return exact;
    return plain(`DECIMAL(${digits},${scale})`);
}
/** The session's time zone is UTC. */
const withZone = (text) => (0,timestamps/* instantOf */.B)(`CAST(${text} AS TIMESTAMP)`);
/** `timestamp(3)` has 3 as its modifier; without one it has 6 digits. */
function timestamp(modifier, hasZone) {
    const type = (0,types/* timestampType */.LI)(modifier < 0 ? 6 : modifier, hasZone, 'half from 2000');
    if (!hasZone)
        return plain(type);
    // DuckDB's CSV reader makes NULL of a time with a zone that it cannot read; a cast says so.
    return { type, write: (value) => `(${value} AT TIME ZONE 'UTC')`, read: withZone };
}
/** How values of a type come to DuckDB. */
function landingOf(postgresType) {
    const { name, kind, modifier } = postgresType;
    const type = PLAIN[name];
    if (type !== undefined)
        return plain(type);
    if (TEXTS.has(name) || kind === 'e')
        return plain('VARCHAR', asText);
    switch (name) {
        case 'date':
            return DATE;
        case 'numeric':
            return numeric(modifier);
        case 'money':
            return numeric(-1);
        case 'timestamp':
            return timestamp(modifier, false);
        case 'timestamptz':
            return timestamp(modifier, true);
        case 'bytea':
            return BYTES;
        case 'interval':
            return INTERVAL;
        case 'json':
        case 'jsonb':
            return { type: 'JSON', write: asText, read: types_asIs };
        case 'bit':
            return modifier === 1
                ? plain('BIT BOOLEAN', (value) => `${value}::int`)
                : plain((0,types/* textOf */.b6)('bit'), asText);
    }
    return containerLanding(postgresType) ?? plain((0,types/* textOf */.b6)(name), asText);
}
/** `0044-03-15 10:00:00 BC` as DuckDB writes it: `0044-03-15 (BC) 10:00:00`. */
const era = (text) => `regexp_replace(${text}, '^(\\S+)(.*) BC$', '\\1 (BC)\\2')`;
const WITH_ERA = {
    timestamp: (text) => `CAST(${era(text)} AS TIMESTAMP)`,
    timestamptz: (text) => withZone(era(text)),
};
/** The same, for values that only few columns hold: NaN in a decimal, a time before Christ. */
function carefulLandingOf(type) {
    const quick = landingOf(type);
    if (type.name === 'numeric')
        return numeric(-1);
    const read = WITH_ERA[type.name];
    return read ? { ...quick, read } : quick;
}


/***/ }),

/***/ 59993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ readPostgresUrl)
});

// EXTERNAL MODULE: ./node_modules/pg-connection-string/esm/index.mjs
var esm = __webpack_require__(90984);
// EXTERNAL MODULE: ./src/sources/cancellable.ts
var cancellable = __webpack_require__(76416);
// EXTERNAL MODULE: ./src/sources/errors.ts
var errors = __webpack_require__(8123);
// EXTERNAL MODULE: ./src/sources/url-parameters.ts
var url_parameters = __webpack_require__(41384);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/sources/postgresql/tls.ts


/** Variables of libpq's, and the parameters that they stand for. */
const VARIABLES = {
    PGSSLMODE: 'sslmode',
    PGSSLROOTCERT: 'sslrootcert',
    PGSSLCERT: 'sslcert',
    PGSSLKEY: 'sslkey',
};
const MODES = [
    'disable',
    'allow',
    'prefer',
    'require',
    'verify-ca',
    'verify-full',
    'no-verify',
];
const VERSIONS = ['tlsv1', 'tlsv1.1', 'tlsv1.2', 'tlsv1.3'];
/** Of other drivers: whether there is TLS at all. */
const SSL = { true: 'require', '1': 'require', false: 'disable', '0': 'disable' };
/** The parameters about TLS. */
const TLS_PARAMETERS = [
    'sslmode',
    'ssl',
    'sslrootcert',
    'sslcert',
    'sslkey',
    'sslpassword',
    'sslcrl',
    'ssl_min_protocol_version',
    'ssl_max_protocol_version',
];
/** The parameters, and what variables say besides them. */
function withVariables(parameters, env) {
    const all = new Map(parameters);
    for (const [variable, name] of Object.entries(VARIABLES)) {
        const value = env[variable];
        const isGiven = all.has(name) || (name === 'sslmode' && all.has('ssl'));
        if (value && !isGiven)
            all.set(name, value);
    }
    return all;
}
function modeOf(parameters, fallback) {
    const mode = (0,url_parameters/* oneOf */.yL)(parameters, 'sslmode', MODES);
    const ssl = (0,url_parameters/* oneOf */.yL)(parameters, 'ssl', ['true', 'false', '1', '0', 'no-verify']);
    if (mode !== null && ssl !== null)
        throw new Error('it has both of sslmode and ssl');
    if (ssl === 'no-verify')
        return ssl;
    return mode ?? (ssl === null ? fallback : SSL[ssl]);
}
function version(parameters, name) {
    return (0,url_parameters/* oneOf */.yL)(parameters, name, VERSIONS)?.replace('tls', 'TLS');
}
/** What the files and versions are that parameters name. */
function optionsOf(parameters) {
    const read = (name) => {
        const path = parameters.get(name);
        return path === undefined || path === 'system' ? null : (0,external_node_fs_.readFileSync)(path, 'utf8');
    };
    const options = {
        ca: read('sslrootcert'),
        cert: read('sslcert'),
        key: read('sslkey'),
        crl: read('sslcrl'),
        passphrase: parameters.get('sslpassword'),
        minVersion: version(parameters, 'ssl_min_protocol_version'),
        maxVersion: version(parameters, 'ssl_max_protocol_version'),
    };
    return Object.fromEntries(Object.entries(options).filter(([, value]) => value != null));
}
/**
 * What is tried of TLS, one after the other, as libpq does: `prefer` with TLS and then without,
 * `allow` the other way round, and all other modes once.
 *
 * @param fallback the mode where neither the URL nor a variable says one.
 * @throws Error that names a parameter and what it accepts.
 */
function tlsAttempts(given, env, fallback) {
    const parameters = withVariables(given, env);
    const mode = modeOf(parameters, fallback);
    if (mode === 'disable')
        return [false];
    const options = optionsOf(parameters);
    const unchecked = { ...options, rejectUnauthorized: false };
    if (mode === 'verify-full')
        return [options];
    const hasAuthority = parameters.has('sslrootcert');
    if (mode === 'verify-ca' && !hasAuthority) {
        throw new Error('sslmode=verify-ca needs sslrootcert; verify-full checks the host, too');
    }
    // Of an authority of one's own, every host is trusted.
    if (mode === 'verify-ca' || (mode === 'require' && hasAuthority)) {
        return [{ ...options, checkServerIdentity: () => undefined }];
    }
    if (mode === 'prefer')
        return [unchecked, false];
    return mode === 'allow' ? [false, unchecked] : [unchecked];
}

;// CONCATENATED MODULE: ./src/sources/postgresql/url.ts





/** Parameters that the driver takes as they are, by its names for them. */
const PLAIN = {
    host: 'host',
    dbname: 'database',
    user: 'user',
    password: 'password',
    options: 'options',
    sslnegotiation: 'sslnegotiation',
    statement_timeout: 'statement_timeout',
    lock_timeout: 'lock_timeout',
};
/** Parameters of libpq's of which only these values are what happens anyway. */
const ANYWAY = {
    client_encoding: ['utf8', 'utf-8', 'unicode', 'auto'],
    gssencmode: ['disable', 'prefer'],
    load_balance_hosts: ['disable'],
    sslcertmode: ['allow'],
    sslcompression: ['0'],
    sslsni: ['1'],
    target_session_attrs: ['any'],
};
const BINDINGS = ['disable', 'prefer', 'require'];
const PARAMETERS = [
    ...Object.keys(PLAIN),
    'port',
    'application_name',
    'fallback_application_name',
    'connect_timeout',
    'keepalives',
    'keepalives_idle',
    'channel_binding',
    ...TLS_PARAMETERS,
    ...Object.keys(ANYWAY),
];
function plainOf(parameters) {
    for (const [name, accepted] of Object.entries(ANYWAY))
        (0,url_parameters/* oneOf */.yL)(parameters, name, accepted);
    for (const name of ['host', 'port']) {
        if (!parameters.get(name)?.includes(','))
            continue;
        throw new Error(`the parameter ${name} names several; write host1:port1,host2:port2 before the path`);
    }
    const port = parameters.get('port');
    if (port !== undefined && !/^\d{1,5}$/.test(port))
        throw new Error(`the port is "${port}"`);
    const plain = Object.entries(PLAIN).flatMap(([name, key]) => {
        const value = parameters.get(name);
        return value === undefined || value === '' ? [] : [[key, value]];
    });
    return { ...Object.fromEntries(plain), ...(port === undefined ? {} : { port: Number(port) }) };
}
function settingsOf(parameters) {
    const seconds = (name) => (0,errors/* secondsOf */.TM)(name, parameters.get(name));
    const binding = (0,url_parameters/* oneOf */.yL)(parameters, 'channel_binding', BINDINGS);
    return {
        ...plainOf(parameters),
        application_name: parameters.get('application_name') ??
            parameters.get('fallback_application_name') ??
            'data-diff',
        connectionTimeoutMillis: seconds('connect_timeout') ?? cancellable/* CONNECT_WITHIN_MS */.wO,
        keepAlive: (0,url_parameters/* oneOf */.yL)(parameters, 'keepalives', ['0', '1']) !== '0',
        keepAliveInitialDelayMillis: seconds('keepalives_idle') ?? cancellable/* KEEP_ALIVE_AFTER_MS */.q8,
        enableChannelBinding: binding === 'prefer' || binding === 'require',
        isBound: binding === 'require',
    };
}
/** The URL without its parameters, for each of its hosts. */
function placesOf(url) {
    const { before, hosts, after } = (0,url_parameters/* hostsOf */.PP)(url);
    return hosts.map((host) => (0,esm/* toClientConfig */.d4)((0,esm/* parse */.qg)(`${before}${host}${after}`)));
}
function read(url, { port, sslmode }, env) {
    const [, base = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/s.exec(url) ?? [];
    const parameters = (0,url_parameters/* readParameters */.Zu)(query, PARAMETERS);
    const settings = settingsOf(parameters);
    const attempts = tlsAttempts(parameters, env, sslmode);
    const configs = placesOf(base).flatMap((place) => attempts.map((ssl) => {
        const config = { ...(port === null ? {} : { port }), ...place, ...settings };
        return { ...config, ssl };
    }));
    const [first = {}, ...others] = configs;
    return { ...first, others };
}
const DEFAULTS = { port: null, sslmode: 'allow' };
/**
 * What a `postgresql://` URL says, as libpq reads it: `sslmode=require` encrypts without a check of
 * the server's certificate, `verify-full` checks it. Without a mode, TLS is taken where the server
 * takes no connection without it.
 *
 * @param env has variables of libpq's about TLS, which count where the URL says nothing.
 * @throws ConfigurationError that names the data source and shows nothing of its URL.
 */
function readPostgresUrl(name, url, defaults = DEFAULTS, env = process.env) {
    try {
        return read(url, defaults, env);
    }
    catch (error) {
        throw (0,errors/* unreadableUrl */.FX)(name, url, error);
    }
}


/***/ }),

/***/ 41384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ hostsOf),
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
/** The hosts of a URL's authority: several are separated by commas. */
function hostsOf(url) {
    const [, before = '', authority = '', after = ''] = /^([a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/is.exec(url) ?? [];
    return { before, hosts: authority.split(','), after };
}


/***/ })

};
;