"use strict";
exports.id = 857;
exports.ids = [857];
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

/***/ 15699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ PostgresDialect)
/* harmony export */ });
/* harmony import */ var _dialect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19024);
/* harmony import */ var _type_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20940);


/** PostgreSQL's SQL. */
class PostgresDialect extends _dialect_js__WEBPACK_IMPORTED_MODULE_0__/* .Dialect */ .V {
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
    timeLiteral(iso, { name }) {
        const instant = `${this.quoteText(iso)}::timestamptz`;
        if (name === 'timestamp with time zone')
            return instant;
        const isLocal = name === 'timestamp without time zone' || name === 'date';
        return isLocal ? `(${instant} AT TIME ZONE 'UTC')` : null;
    }
}
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
    text: ['text', _type_names_js__WEBPACK_IMPORTED_MODULE_1__/* .asBytes */ .Y],
    'character varying': ['text', _type_names_js__WEBPACK_IMPORTED_MODULE_1__/* .asBytes */ .Y],
    character: ['text', _type_names_js__WEBPACK_IMPORTED_MODULE_1__/* .asBytes */ .Y],
    jsonb: ['jsonb', asIs],
    // Its own `=` takes 30 days for a month.
    interval: ['interval', asText],
};
const TIMESTAMPS = new Set(['timestamp without time zone', 'timestamp with time zone']);
/** Of timestamps, those of one precision are a family. */
const familyOf = ({ sql, name }) => TIMESTAMPS.has(name) ? [sql, asIs] : (FAMILIES[name] ?? null);
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
/* harmony export */   j9: () => (/* binding */ orderedColumns),
/* harmony export */   mJ: () => (/* binding */ orderOf),
/* harmony export */   yC: () => (/* binding */ UNIQUE_KEYS_SQL)
/* harmony export */ });
/* harmony import */ var _type_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20940);
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
        const declared = String(names[index]?.['name'] ?? type.name);
        return {
            name,
            type: landing.type,
            own: (0,_type_names_js__WEBPACK_IMPORTED_MODULE_1__/* .readTypeName */ .y)(declared),
            declared,
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
/** Rows from which on the order of a table has a say in how it is read. */
const ORDERED_FROM = 50_000;
/**
 * Columns with which a unique index begins and of which there are statistics: `bounds` part the rows
 * into equal shares; parameters: the table's schema, name and id.
 */
const LEADING_COLUMNS_SQL = `SELECT DISTINCT a.attnum, s.attname AS column,
  pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, s.histogram_bounds::text AS bounds
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_am AS m ON m.oid = c.relam AND m.amname = 'btree'
JOIN pg_catalog.pg_stats AS s ON s.schemaname = $1 AND s.tablename = $2 AND s.attname = a.attname
WHERE i.indrelid = $3::oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
  AND NOT s.inherited AND s.histogram_bounds IS NOT NULL
ORDER BY a.attnum`;
/** Places at which the order of rows is looked at, and rows at each. */
const PROBES = 8;
const ROWS_AT_PROBE = 32;
/**
 * Into how many pages of the table rows fall that are neighbours by a column, as a share of the
 * rows: about 1 where they lie in no order. `correlation` of the statistics does not say so: of a
 * table whose rows are in order but for its first half, which comes last, it is -0.5.
 */
function spreadSql(relation, column, type, bounds) {
    return `SELECT avg(spread.pages) / ${ROWS_AT_PROBE} AS spread
FROM (
  SELECT value FROM unnest(${bounds}::text::${type}[]) WITH ORDINALITY AS bounds (value, position)
  WHERE position % greatest(1, array_length(${bounds}::text::${type}[], 1) / ${PROBES}) = 1
) AS probe
CROSS JOIN LATERAL (
  SELECT count(DISTINCT (place::text::point)[0]) AS pages
  FROM (
    SELECT ctid AS place FROM ${relation} AS dataset
    WHERE ${column} >= probe.value
    ORDER BY ${column}
    LIMIT ${ROWS_AT_PROBE}
  ) AS neighbours
) AS spread`;
}
/** From here on an index reads a page for every few rows. */
const MOST_SPREAD = 0.3;
/**
 * The rows of `LEADING_COLUMNS_SQL` for columns in whose order the rows of a table lie, where it is
 * large enough for that to have a say.
 *
 * @param table its `oid`, `schema`, `name` and number of `rows`.
 */
async function orderedColumns(table, relation, dialect, ask) {
    if (Number(table['rows']) < ORDERED_FROM)
        return [];
    const place = [table['schema'], table['name'], table['oid']].map(String);
    const ordered = [];
    for (const row of await ask(LEADING_COLUMNS_SQL, place)) {
        const column = dialect.quoteIdentifier(String(row['column']));
        const bounds = dialect.quoteText(String(row['bounds']));
        const [found] = await ask(spreadSql(relation, column, String(row['type']), bounds), []);
        if (found?.['spread'] != null && Number(found['spread']) <= MOST_SPREAD)
            ordered.push(row);
    }
    return ordered;
}
const WHOLE_NUMBERS = new Set(['smallint', 'integer', 'bigint']);
/** A row of `LEADING_COLUMNS_SQL` as an order, where the column is of whole numbers. */
function orderOf({ column, type, bounds }) {
    if (!WHOLE_NUMBERS.has(String(type)))
        return null;
    return { column: String(column), bounds: String(bounds).slice(1, -1).split(',').map(BigInt) };
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

/***/ 69857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPostgres: () => (/* binding */ openPostgres),
  J: () => (/* binding */ open_readPostgresUrl)
});

// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/sources/database.ts
var database = __webpack_require__(51421);
// EXTERNAL MODULE: ./src/sources/errors.ts
var sources_errors = __webpack_require__(8123);
// EXTERNAL MODULE: ./src/sources/readable-columns.ts
var readable_columns = __webpack_require__(73782);
// EXTERNAL MODULE: ./src/sources/spare-connection.ts
var spare_connection = __webpack_require__(19066);
// EXTERNAL MODULE: ./src/sources/write-all.ts
var write_all = __webpack_require__(65843);
// EXTERNAL MODULE: ./src/sources/postgresql/dialect.ts
var dialect = __webpack_require__(15699);
// EXTERNAL MODULE: ./src/sources/text-checksums.ts
var text_checksums = __webpack_require__(57186);
// EXTERNAL MODULE: ./src/sources/checksums.ts
var checksums = __webpack_require__(56534);
// EXTERNAL MODULE: ./src/sources/postgresql/type-names.ts
var type_names = __webpack_require__(20940);
;// CONCATENATED MODULE: ./src/sources/postgresql/hashed-column.ts

const asIs = (value) => value;
/** -0 as 0, which it equals. */
const asFloatBytes = (value) => `float8send(${value}::float8 + 0)`;
/** Numbers of one declared scale have no zeros at their end that others lack. */
const hasScale = ({ name, hasDigits }) => name === 'numeric' && hasDigits;
/**
 * Types whose own hash has 64 bits, tells apart what differs, and mixes the seed into every value.
 * Others are hashed by their binary form. PostgreSQL folds 64-bit integers to 32 bits before it
 * hashes them (`hashint8extended`), and timestamps, which are integers within: 1 and 4294967296
 * share a hash. Its hash of a numeric has no sign, is the seed itself for NaN and infinity and one
 * less for zero, and is the same for 1 and 10000 but for one bit (`hash_numeric_extended`); that of
 * a float is the seed for zero (`hashfloat8extended`). In a sum over rows such hashes cancel out.
 */
const FORMS = {
    smallint: asIs,
    integer: asIs,
    bigint: (value) => `int8send(${value})`,
    real: asFloatBytes,
    'double precision': asFloatBytes,
    numeric: (value) => `numeric_send(trim_scale(${value}))`,
    boolean: asIs,
    uuid: asIs,
    bytea: asIs,
    date: asIs,
    text: type_names/* asBytes */.Y,
    'character varying': type_names/* asBytes */.Y,
    character: type_names/* asBytes */.Y,
    'timestamp without time zone': (value) => `timestamp_send(${value})`,
    'timestamp with time zone': (value) => `timestamptz_send(${value})`,
    'time without time zone': (value) => `time_send(${value})`,
};
/** Types of which two equal values may have two forms. */
const INEXACT = new Set(['real', 'double precision']);
const asNumericBytes = (value) => `numeric_send(${value})`;
/** Types that share a form by which all of them compare. */
const TEXTS = new Set(['text', 'character varying', 'character']);
const INTEGERS = new Set(['smallint', 'integer', 'bigint']);
function kindOf(base) {
    if (INTEGERS.has(base))
        return 'integer';
    if (TEXTS.has(base))
        return 'text';
    return base === 'uuid' ? 'uuid' : 'other';
}
/**
 * A float of 32 bits as the double that it is, where that counts: 999999986991104 is written `1e+15`,
 * as the double of that value is.
 */
const beside64Bits = (value) => `CASE WHEN abs(${value}) >= 16777216 THEN ${value}::float8::text ELSE ${value}::text END`;
/** What goes into the hash of a row of a column that is compared with another. */
function hashedColumn({ own, landing }, other) {
    const [base1, base2] = [own.name, other.own.name];
    const form = FORMS[base1];
    const isText = TEXTS.has(base1) && TEXTS.has(base2);
    if (form && (base1 === base2 || isText)) {
        const isSame = own.sql === other.own.sql;
        const bytes = isSame && hasScale(own) ? asNumericBytes : form;
        // Of two precisions the finer has values that are equal once they are reduced; NaN has many.
        const isExact = !INEXACT.has(base1) && (isSame || !base1.startsWith('timestamp'));
        return { form: bytes, isExact, kind: kindOf(base1) };
    }
    if (INTEGERS.has(base1) && INTEGERS.has(base2)) {
        const wide = (value) => `int8send(${value}::bigint)`;
        return { form: wide, isExact: true, kind: 'integer' };
    }
    if (base1 === 'real' && base2 === 'double precision') {
        return { form: (value) => (0,type_names/* asBytes */.Y)(beside64Bits(value)), isExact: false, kind: 'other' };
    }
    // Types that are told apart by name only on one server, and hash by their number there.
    const asText = (value) => (0,type_names/* asBytes */.Y)(`(${landing.write(value)})`);
    return { form: asText, isExact: false, kind: 'other' };
}

;// CONCATENATED MODULE: ./src/sources/postgresql/checksums.ts



/** Rows whose integer keys lie this close, as a power of two, are in one bucket. */
const NEIGHBOURS = 5;
/**
 * The key as a number of 64 bits. It is the seed of the hashes of the row's values: the hash of a
 * record is a sum of its columns' hashes, in which values that moved between rows would cancel out.
 */
function seedOf({ keys, keyKind }) {
    const [key = '0'] = keys;
    switch (keyKind) {
        case 'integer':
            return `${key}::bigint`;
        case 'uuid':
            return `uuid_hash_extended(${key}, 0)`;
        case 'text':
            return `hashtextextended(${key}, 0)`;
        case 'other':
            return `hash_record_extended(row(${keys.join(', ')}), 0)`;
    }
}
const keyIsNull = ({ keys }) => keys.map((key) => `${key} IS NULL`).join(' OR ');
/** @param seed SQL of the key as `seedOf` gives it. */
function bucketOf(rows, seed, buckets) {
    // Neighbours share a bucket, and are neighbours on disk too: their sum stays at hand.
    const hash = rows.keyKind === 'integer' ? `hashint8extended(${seed} >> ${NEIGHBOURS}, 0)` : seed;
    return `(${hash} & ${buckets - 1})`;
}
/**
 * The key itself is in the seed; without values, it is what is hashed. In a record's hash a NULL is 0
 * whatever the seed: the `true` keeps rows of nothing but NULL apart, where only their keys differ.
 */
const recordOf = ({ keys, values, keyKind }) => {
    const forms = keyKind === 'integer' ? keys.map((key) => `int8send(${key}::bigint)`) : keys;
    return `row(${(values.length > 0 ? ['true', ...values] : forms).join(', ')})`;
};
function rowHash(rows) {
    return `hash_record_extended(${recordOf(rows)}, ${seedOf(rows)})`;
}
function selectHashed(rows, buckets) {
    const bucket = bucketOf(rows, 'seed', buckets);
    // OFFSET keeps the key from being hashed twice.
    const isNull = rows.isKeyNotNull ? '' : `, (${keyIsNull(rows)}) AS is_null`;
    const hashed = `SELECT ${seedOf(rows)} AS seed, ${recordOf(rows)} AS record${isNull}
    FROM ${rows.relation} AS dataset${(0,checksums/* conditions */.j)(rows.where)}
    OFFSET 0`;
    return `SELECT bucket, count(*), sum(hash)
FROM (
  SELECT ${rows.isKeyNotNull ? bucket : `CASE WHEN is_null THEN ${checksums/* NULL_KEYS */.$} ELSE ${bucket} END`} AS bucket,
    hash_record_extended(record, seed) AS hash
  FROM (
    ${hashed}
  ) AS hashed
  OFFSET 0
) AS hashed
GROUP BY bucket`;
}
const arrayOf = (numbers) => `'{${numbers.map((number) => number ?? 'NULL').join(',')}}'::bigint[]`;
/** Ranges as rows of `low` and `high`. */
function unnested(ranges) {
    const arrays = [
        arrayOf(ranges.map(({ low }) => low)),
        arrayOf(ranges.map(({ high }) => high)),
        arrayOf(ranges.map(({ size }) => size)),
    ];
    // A difference of two numbers of 64 bits may take one bit more.
    return `SELECT start AS low,
    CASE WHEN size IS NULL OR high::numeric - start < size THEN high ELSE start + size - 1 END AS high
  FROM unnest(${arrays.join(', ')}) AS ranges (low, high, size)
  CROSS JOIN LATERAL generate_series(low, CASE WHEN size IS NULL THEN low ELSE high END, coalesce(size, 1)) AS start`;
}
const isWithin = ({ rangedBy }) => `${rangedBy ?? 'NULL'} BETWEEN key_range.low AND key_range.high`;
function selectRanges(rows, ranges) {
    return `SELECT key_range.low, hashed.total_rows, hashed.checksum
FROM (
  ${unnested(ranges)}
) AS key_range
CROSS JOIN LATERAL (
  SELECT count(*) AS total_rows, sum(${rowHash(rows)}) AS checksum
  FROM ${rows.relation} AS dataset${(0,checksums/* conditions */.j)([isWithin(rows), ...rows.where])}
) AS hashed
WHERE hashed.total_rows > 0`;
}
/** A column's type as a cast writes it: what is hashed here is of this database. */
const sqlTypeOf = (column) => column?.own?.sql ?? 'text';
const literal = (text) => new dialect/* PostgresDialect */.a().quoteText(text);
const byIndex = {
    select: selectRanges,
    inRanges(rows, some) {
        const arrays = [arrayOf(some.map(({ low }) => low)), arrayOf(some.map(({ high }) => high))];
        return `(
  SELECT dataset.*
  FROM unnest(${arrays.join(', ')}) AS key_range (low, high)
  CROSS JOIN LATERAL (
    SELECT * FROM ${rows.relation} AS dataset WHERE ${isWithin(rows)}
  ) AS dataset
)`;
    },
    sample(rows, percent) {
        const keys = rows.keyColumns.map(({ reference }, i) => `${reference} AS key_${i}`);
        return `SELECT ${keys.join(', ')}, ${rowHash(rows)} AS hash
FROM ${rows.relation} AS dataset TABLESAMPLE SYSTEM (${percent}) REPEATABLE (0)${(0,checksums/* conditions */.j)(rows.where)}`;
    },
    find(rows, keys) {
        const tuples = keys.map((key) => {
            const parts = key.map((part, i) => `${literal(part)}::${sqlTypeOf(rows.keyColumns[i]?.column)}`);
            return `(${parts.join(', ')})`;
        });
        const columns = rows.keyColumns.map(({ reference }) => reference).join(', ');
        const where = [...rows.where, `(${columns}) IN (VALUES ${tuples.join(', ')})`];
        return `SELECT ${rowHash(rows)} AS hash FROM ${rows.relation} AS dataset${(0,checksums/* conditions */.j)(where)}`;
    },
};
/**
 * Checksums by PostgreSQL's hash of records, from version 14 on. Texts are hashed by their bytes,
 * which stand for others in another encoding.
 */
const postgresChecksums = (encoding) => ({
    family: `postgresql ${encoding}`,
    hashed: hashedColumn,
    total(rows) {
        const hash = rowHash(rows);
        const sum = rows.isKeyNotNull
            ? hash
            : `CASE WHEN ${keyIsNull(rows)} THEN NULL ELSE ${hash} END`;
        const nulls = rows.isKeyNotNull ? '0' : `count(*) FILTER (WHERE ${keyIsNull(rows)})`;
        return `SELECT count(*) AS total_rows, ${nulls} AS nulls, sum(${sum}) AS checksum
FROM ${rows.relation} AS dataset${(0,checksums/* conditions */.j)(rows.where)}`;
    },
    select: selectHashed,
    isIn(rows, some, buckets) {
        const bucket = bucketOf(rows, seedOf(rows), buckets);
        // Not NULL where a part of the key is: such rows are in no bucket of these.
        const known = rows.isKeyNotNull
            ? bucket
            : `CASE WHEN ${keyIsNull(rows)} THEN ${checksums/* NULL_KEYS */.$} ELSE ${bucket} END`;
        return `${known} = ANY (${arrayOf(some)})`;
    },
    groupedBy: ({ keys }) => keys.join(', '),
    byIndex,
});

// EXTERNAL MODULE: ./src/sources/text-forms.ts
var text_forms = __webpack_require__(6437);
;// CONCATENATED MODULE: ./src/sources/postgresql/text-hashing.ts

/** The parts of a second that PostgreSQL can cut a time at, by their digits. */
const UNITS = {
    0: ['second', '500 milliseconds'],
    3: ['milliseconds', '500 microseconds'],
};
/** A timestamp with fewer digits, as another database would have it. */
function reduced(value, { precision, reduction }) {
    if (reduction === 'half from 2000')
        return `${value}::timestamp(${precision})`;
    const unit = UNITS[precision];
    if (!unit)
        return null;
    const [name, half] = unit;
    return `date_trunc('${name}', ${reduction === 'cut' ? value : `${value} + interval '${half}'`})`;
}
function numberText(value, { kind }) {
    if (kind === 'boolean' || kind === 'bitBoolean')
        return `${value}::int::text`;
    return kind === 'integer' ? `${value}::text` : `trim_scale(${value}::numeric)::text`;
}
/**
 * The fewest digits that give a float back, as MySQL writes them: `1e21` for `1e+21`, and without an
 * exponent from 1e-15 on and where there are digits after the point, as in `0.00001` for `1e-05`.
 * Whole numbers of 64 bits have all of their digits: of a float half-way between two shorter texts
 * that both give it back, the two databases take another one.
 */
function floatText(value) {
    const float = `(${value}::float8 + 0)`;
    const isWhole = `abs(${float}) >= ${text_forms/* WHOLE_FROM */.F6} AND abs(${float}) < ${text_forms/* WHOLE_BELOW */.Sr}`;
    const isSmall = `abs(${float}) >= 1e-15 AND abs(${float}) < 1e-4`;
    const isBroken = `abs(${float}) >= 1e15 AND ${float} <> trunc(${float})`;
    return (`CASE WHEN ${isWhole} THEN ${float}::bigint::text ` +
        `WHEN ${isSmall} OR ${isBroken} THEN ${float}::text::numeric::text ` +
        `ELSE replace(replace(${float}::text, 'e+', 'e'), 'e-0', 'e-') END`);
}
/** A double as the nearest float, of those that are normal and far from where floats skip integers. */
const rounded = (value) => `(CASE WHEN abs(${value}) >= 1.1754943508222875e-38 AND abs(${value}) < 8388608 ` +
    `THEN ${value}::real ELSE ${value} END)`;
function timestampText(value, hasZone, coarser) {
    const shown = hasZone ? `(${value} AT TIME ZONE 'UTC')` : value;
    const kept = coarser ? reduced(shown, coarser) : shown;
    return kept && `${kept}::text`;
}
/** NULL where the value is. */
function textOf(value, form) {
    switch (form.kind) {
        case 'number':
            return numberText(value, form.type);
        case 'float':
            return floatText(form.isRounded ? rounded(value) : value);
        case 'text':
            return `octet_length(${value}::text) || ':' || ${value}::text`;
        case 'midnight':
            return `${value}::timestamp::text`;
        case 'timestamp':
            return timestampText(value, form.hasZone, form.coarser);
        case 'bytes':
            return `upper(encode(${value}, 'hex'))`;
        default:
            return `${value}::text`;
    }
}
/** In two halves, and these again: the longer a chain of `||`, the more often its start is copied. */
function joined(texts) {
    if (texts.length < 3)
        return texts.join(` || ',' || `);
    const middle = texts.length >> 1;
    return `(${joined(texts.slice(0, middle))}) || ',' || (${joined(texts.slice(middle))})`;
}
/** Hashes of texts in the SQL of PostgreSQL, in a database whose texts are UTF-8. */
const postgresTextHashing = {
    write(value, form, _column) {
        const text = textOf(value, form);
        return text && `coalesce(${text}, ${text_forms/* NULL_TEXT */.MW})`;
    },
    joined,
    hash: (text) => `('x' || substr(md5(${text}), 1, 15))::bit(60)::bigint`,
    quotient: (value, divisor) => `(${value}::bigint / ${divisor})`,
    isOneOf: (value, numbers) => `${value} = ANY ('{${numbers.join(',')}}'::bigint[])`,
};

;// CONCATENATED MODULE: ./src/sources/postgresql/hashing.ts



const NO_HASHING = { checksums: null, textChecksums: null };
/** What decides how a server hashes. */
const HASHING_SQL = `SELECT current_setting('server_version_num') AS version,
  current_setting('server_encoding') AS encoding`;
/** From these versions on there is a hash of records, and numbers without zeros at their end. */
const WITH_RECORD_HASH = 140000;
const WITH_TRIM_SCALE = 130000;
/** @param row what `HASHING_SQL` gives. */
function hashingOf(row) {
    const version = Number(row['version']);
    const encoding = String(row['encoding']);
    const hasTexts = version >= WITH_TRIM_SCALE && encoding === 'UTF8';
    return {
        checksums: version >= WITH_RECORD_HASH ? postgresChecksums(encoding) : null,
        textChecksums: hasTexts ? new text_checksums/* TextChecksums */.C(postgresTextHashing) : null,
    };
}

// EXTERNAL MODULE: ./src/sources/postgresql/introspection.ts
var introspection = __webpack_require__(23782);
// EXTERNAL MODULE: ./src/sources/postgresql/no-such-table.ts
var no_such_table = __webpack_require__(75533);
;// CONCATENATED MODULE: ./src/sources/postgresql/parts.ts
/**
 * Types, and all that they are made of, each with the ids of its own parts; parameter: the ids. Of
 * multiranges only versions from 14 on know, in a column that others do not have.
 */
const PARTS_SQL = `WITH RECURSIVE ranges AS (
  SELECT rngtypid AS id, rngsubtype AS bound,
    (pg_catalog.to_jsonb(pg_range) ->> 'rngmultitypid')::oid AS multirange
  FROM pg_catalog.pg_range
),
parts (id) AS (
  SELECT unnest($1::oid[])
  UNION
  SELECT part.id
  FROM parts
  JOIN pg_catalog.pg_type AS type ON type.oid = parts.id
  CROSS JOIN LATERAL (
    SELECT typbasetype AS id
    UNION ALL SELECT typelem WHERE typtype <> 'd' AND typcategory = 'A'
    UNION ALL SELECT bound FROM ranges WHERE ranges.id = type.oid
    UNION ALL SELECT ranges.id FROM ranges WHERE multirange = type.oid
    UNION ALL SELECT atttypid FROM pg_catalog.pg_attribute
      WHERE attrelid = typrelid AND typtype = 'c' AND attnum > 0 AND NOT attisdropped
  ) AS part
  WHERE part.id <> 0
)
SELECT type.oid AS id, typname AS name, typtype AS kind, typcategory AS category,
  typbasetype AS base, typelem AS item, own.bound, multi.id AS range,
  (
    SELECT pg_catalog.json_agg(pg_catalog.json_build_array(attname, atttypid::text) ORDER BY attnum)
    FROM pg_catalog.pg_attribute
    WHERE attrelid = typrelid AND typtype = 'c' AND attnum > 0 AND NOT attisdropped
  ) AS fields
FROM parts
JOIN pg_catalog.pg_type AS type ON type.oid = parts.id
LEFT JOIN ranges AS own ON own.id = type.oid
LEFT JOIN ranges AS multi ON multi.multirange = type.oid`;
/** Whether values of a type have parts; the row is one of `TYPES_SQL`. */
const isContainer = ({ kind, category }) => ['c', 'r', 'm'].includes(String(kind)) || category === 'A';
/**
 * The parts of types by their ids, domains followed to what they are made of.
 *
 * @param rows what `PARTS_SQL` gives.
 */
function readParts(rows) {
    const byId = new Map(rows.map((row) => [String(row['id']), row]));
    const found = (id) => {
        const row = byId.get(String(id));
        return row?.['kind'] === 'd' ? found(row['base'] ?? null) : row;
    };
    const typeOf = (id) => {
        const row = found(id);
        return {
            name: String(row?.['name'] ?? 'unknown'),
            kind: String(row?.['kind'] ?? 'b'),
            category: String(row?.['category'] ?? 'X'),
            modifier: -1,
            parts: partsOf(id),
        };
    };
    const partsOf = (id) => {
        const row = found(id);
        switch (row?.['kind']) {
            case 'c':
                return { kind: 'composite', fields: fieldsOf(row, typeOf) };
            case 'r':
                return { kind: 'range', bound: typeOf(row['bound'] ?? null) };
            case 'm':
                return { kind: 'multirange', range: typeOf(row['range'] ?? null) };
        }
        return row?.['category'] === 'A' ? { kind: 'array', item: typeOf(row['item'] ?? null) } : null;
    };
    return partsOf;
}
function fieldsOf(row, typeOf) {
    const fields = JSON.parse(String(row['fields'] ?? '[]'));
    return fields.map(([name, id]) => ({ name, type: typeOf(id) }));
}

;// CONCATENATED MODULE: ./src/sources/postgresql/readable-columns.ts

/** The columns of a table, and whether the login may read each; parameter: its id. */
const COLUMNS_SQL = `SELECT attname AS name,
  pg_catalog.has_column_privilege(attrelid, attnum, 'SELECT') AS readable
FROM pg_catalog.pg_attribute
WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped
ORDER BY attnum`;
/**
 * The names of the columns that a login may read of a table that it may not read all of; `null`
 * where it may read none, as the server itself says.
 *
 * @param table its `oid`.
 * @throws DiffError that names those which are wanted and may not be read.
 */
async function readableColumns(table, path, wanted, ask) {
    const rows = await ask(COLUMNS_SQL, [String(table['oid'])]);
    const columns = rows.map((row) => ({
        name: String(row['name']),
        isReadable: row['readable'] === 't',
    }));
    const readable = columns.filter(({ isReadable }) => isReadable);
    if (readable.length === 0)
        return null;
    (0,readable_columns/* requireReadable */.CM)(path, columns, wanted);
    return readable.map(({ name }) => name);
}

// EXTERNAL MODULE: ./src/sources/postgresql/session.ts + 5 modules
var session = __webpack_require__(93956);
;// CONCATENATED MODULE: ./src/sources/postgresql/settings.ts
/**
 * What PostgreSQL itself has is found before what a schema of the session's path has in its place;
 * by default it is. Names that nobody else can have: this is the statement that sees to it.
 */
const SEARCH_PATH = `SELECT pg_catalog.set_config(
  'search_path',
  'pg_catalog, ' OPERATOR(pg_catalog.||) pg_catalog.current_setting('search_path'),
  true
) WHERE pg_catalog.current_setting('search_path') OPERATOR(pg_catalog.~) 'pg_catalog'`;
/**
 * Settings of the transaction. Most of them have a say in what values look like; a role, a database
 * or a URL may have set them otherwise. What only a query or a filter of the user's own depends on
 * stays: it means here what it means in the user's own console.
 */
const SETTINGS = [
    `client_encoding = 'UTF8'`,
    `TimeZone = 'UTC'`,
    `DateStyle = 'ISO'`,
    `IntervalStyle = 'postgres'`,
    `extra_float_digits = 1`,
    `bytea_output = 'hex'`,
    // NULL in our own lists of numbers.
    `array_nulls = on`,
    // The names of types say how they are hashed and compared.
    `quote_all_identifiers = off`,
    // The output may fail without an end to the session.
    `exit_on_error = off`,
];
/** Settings that an option of the data source may set otherwise. */
const DEFAULTS = {
    // To compile a statement takes longer than it saves on scans of a few seconds.
    jit: 'off',
    // The transaction may wait: one side is opened, or joined, after the other.
    idle_in_transaction_session_timeout: '0',
};
/** For a table of buckets, or of a join, that would else go through files; more where it is set so. */
const WORK_MEMORY = `SELECT set_config('work_mem', '64MB', true)
WHERE pg_size_bytes(current_setting('work_mem')) < pg_size_bytes('64MB')`;
/**
 * The statements that make the settings of a transaction, in their order.
 *
 * @param options those of the data source, which are set by then.
 */
function settingsSql(options) {
    const defaults = Object.entries(DEFAULTS).filter(([name]) => !Object.hasOwn(options, name));
    return [
        SEARCH_PATH,
        ...SETTINGS.map((setting) => `SET LOCAL ${setting}`),
        ...defaults.map(([name, value]) => `SET LOCAL ${name} = ${value}`),
        ...(Object.hasOwn(options, 'work_mem') ? [] : [WORK_MEMORY]),
    ];
}
/** Sets one option for the transaction: its name, and its value as a text. */
const OPTION_SQL = 'SELECT pg_catalog.set_config($1, $2, true)';
/** The options in the order in which they are set: as a role, some may not be set any more. */
const inOrder = (options) => Object.entries(options).toSorted(([one], [other]) => +(one === 'role') - +(other === 'role'));

;// CONCATENATED MODULE: ./src/sources/postgresql/database.ts














/** Makes the planner read tables by their indexes, and merge two. */
const BY_INDEX = [
    ['enable_hashjoin', 'off'],
    ['enable_seqscan', 'off'],
    ['enable_bitmapscan', 'off'],
    ['max_parallel_workers_per_gather', '0'],
];
/** PostgreSQL, read in one read-only transaction that sees one snapshot. */
class PostgresDatabase {
    dialect = new dialect/* PostgresDialect */.a();
    #session;
    #options;
    #hashing = NO_HASHING;
    /** Whether there is no second connection to be had: to ask again may mean to wait again. */
    #isAlone = false;
    constructor(session, options) {
        this.#session = session;
        this.#options = options;
    }
    /**
     * @param options those of the data source.
     * @param snapshot the name of a snapshot that another transaction exports, or `null`.
     */
    static async open(config, signal, options = {}, snapshot = null) {
        const database = new PostgresDatabase(await session/* PostgresSession */.q.open(config, signal), options);
        try {
            await database.#start(snapshot, signal);
            return database;
        }
        catch (error) {
            await database.close();
            throw error;
        }
    }
    get checksums() {
        return this.#hashing.checksums;
    }
    get textChecksums() {
        return this.#hashing.textChecksums;
    }
    async #start(snapshot, signal) {
        const session = this.#session;
        // A statement ends by itself when this process is killed. Not every system has that.
        await session.run(`SET client_connection_check_interval = '1s'`, signal).catch(() => undefined);
        const begin = [
            'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
            ...(snapshot === null
                ? []
                : [`SET TRANSACTION SNAPSHOT ${this.dialect.quoteText(snapshot)}`]),
        ];
        const options = inOrder(this.#options);
        const settings = settingsSql(this.#options);
        // At once: a server that is far away answers each on its own as slowly.
        await session.run([...begin, ...(options.length > 0 ? [] : settings)].join('; '), signal);
        for (const [name, value] of options) {
            await (0,sources_errors/* namingOption */.O8)(name, session.rows(OPTION_SQL, [name, String(value)], signal));
        }
        if (options.length > 0)
            await session.run(settings.join('; '), signal);
        const [row] = await this.query(HASHING_SQL, signal);
        this.#hashing = hashingOf(row ?? {});
    }
    async openTable(path, signal, wanted = readable_columns/* EVERY_COLUMN */.DM) {
        const [name = '', schema = null, database] = path.toReversed();
        if (database !== undefined)
            await this.#requireDatabase(database, signal);
        const ask = (sql, values) => this.#session.rows(sql, values, signal);
        const [table] = await ask(introspection/* TABLE_SQL */.Uz, [name, schema]);
        if (!table)
            throw await (0,no_such_table/* noSuchPostgresTable */.w)(path, ask);
        const place = [table['schema'], table['name']]
            .map((part) => this.dialect.quoteIdentifier(String(part)))
            .join('.');
        const readable = table['readable'] === 't' ? null : await readableColumns(table, path, wanted, ask);
        const names = readable?.map((column) => this.dialect.quoteIdentifier(column)).join(', ');
        const relation = readable ? `(\nSELECT ${names} FROM ${place}\n)` : place;
        const columns = await this.#columns(`${relation} AS dataset`, signal);
        const keys = await this.#session.rows(introspection/* UNIQUE_KEYS_SQL */.yC, [String(table['oid'])], signal);
        // Rows of a part of the columns have no places, and no sample can be taken of them.
        const ordered = readable ? [] : await (0,introspection/* orderedColumns */.j9)(table, relation, this.dialect, ask);
        return {
            relation,
            columns,
            uniqueKeys: (0,introspection/* uniqueKeysOf */.Zn)(keys),
            orderedBy: ordered.map(({ column }) => String(column)),
            order: ordered.map(introspection/* orderOf */.mJ).find((order) => order !== null) ?? null,
            estimatedRows: readable || table['rows'] === null ? null : Number(table['rows']),
            isRepeatable: table['repeatable'] === 't',
        };
    }
    openQuery(sql, input, signal) {
        return (0,database/* openedQuery */.U)(sql, input, (relation) => this.#columns(`${relation} AS dataset`, signal));
    }
    async checkFilter(filter, input, { relation }, signal) {
        const sql = `SELECT (\n${filter}\n) AS condition FROM ${relation} AS dataset LIMIT 0`;
        const [field] = await (0,sources_errors/* namingFilter */.Jj)(input, this.#session.describe(sql, signal));
        if (field?.dataTypeID === introspection/* BOOLEAN_ID */["do"])
            return;
        const ids = [[field?.dataTypeID], [-1]];
        const [type] = await this.#session.rows(introspection/* TYPE_NAMES_SQL */.J4, ids, signal);
        throw (0,sources_errors/* notOneCondition */.P6)(input, String(type?.['name']));
    }
    query(sql, signal, plan = 'any') {
        return this.#planned(plan, signal, () => this.#session.rows(sql, [], signal));
    }
    copyCsv(select, output, signal, plan = 'any') {
        return this.#planned(plan, signal, () => this.#session.copyCsv(select, output, signal));
    }
    async #planned(plan, signal, run) {
        if (plan === 'any')
            return run();
        // The planner thinks a hash join in parallel cheaper; it takes twice as long (docs/benchmarks.md).
        const byIndex = BY_INDEX.filter(([name]) => !Object.hasOwn(this.#options, name));
        const set = (value) => this.#session.run(byIndex.map((setting) => `SET LOCAL ${value(setting)}`).join('; '), signal);
        const reset = () => set(([name]) => `${name} TO DEFAULT`);
        await set(([name, value]) => `${name} = ${value}`);
        try {
            const result = await run();
            await reset();
            return result;
        }
        catch (error) {
            // A reader that stops leaves the transaction as it was; after any other error it is over.
            if (error instanceof write_all/* OutputError */.u)
                await reset();
            throw error;
        }
    }
    async twin(signal) {
        if (this.#isAlone)
            return null;
        const [row] = await this.query('SELECT pg_catalog.pg_export_snapshot() AS snapshot', signal);
        const twin = await (0,spare_connection/* spareConnection */.O)(signal, (soon) => PostgresDatabase.open(this.#session.config, soon, this.#options, String(row?.['snapshot'])));
        this.#isAlone = twin === null;
        return twin;
    }
    close() {
        return this.#session.close();
    }
    async #requireDatabase(database, signal) {
        const [row] = await this.query('SELECT current_database() AS name', signal);
        if (row?.['name'] === database)
            return;
        const value = `${database} (the data source's database is ${String(row?.['name'])})`;
        throw new errors/* DiffError */.a2('NoSuchDatabaseException', value);
    }
    async #columns(relation, signal) {
        const fields = await this.#session.describe(`SELECT * FROM ${relation} LIMIT 0`, signal);
        const described = fields.map(({ name, dataTypeID, dataTypeModifier }) => ({
            name,
            typeId: dataTypeID,
            modifier: dataTypeModifier,
        }));
        const ids = described.map(({ typeId }) => typeId);
        const modifiers = described.map(({ modifier }) => modifier);
        const types = await this.#session.rows(introspection/* TYPES_SQL */.NM, [ids], signal);
        const names = await this.#session.rows(introspection/* TYPE_NAMES_SQL */.J4, [ids, modifiers], signal);
        const containers = types.filter(isContainer).map(({ id }) => id);
        const parts = containers.length === 0 ? [] : await this.#session.rows(PARTS_SQL, [containers], signal);
        return (0,introspection/* columnsOf */.PL)(described, { types, names, partsOf: readParts(parts) });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/pg-connection-string/esm/index.mjs
var esm = __webpack_require__(90984);
// EXTERNAL MODULE: ./src/contract/url-parameters.ts
var url_parameters = __webpack_require__(90172);
;// CONCATENATED MODULE: ./src/contract/postgresql/tls.ts

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
function withVariables(parameters, { env }) {
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
function optionsOf(parameters, { readText }) {
    const read = (name) => {
        const path = parameters.get(name);
        return path === undefined || path === 'system' ? null : readText(path);
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
function tlsAttempts(given, surroundings, fallback) {
    const parameters = withVariables(given, surroundings);
    const mode = modeOf(parameters, fallback);
    if (mode === 'disable')
        return [false];
    const options = optionsOf(parameters, surroundings);
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

;// CONCATENATED MODULE: ./src/contract/postgresql/url.ts



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
function settingsOf(parameters, defaults) {
    const seconds = (name) => (0,url_parameters/* secondsOf */.TM)(name, parameters.get(name));
    const binding = (0,url_parameters/* oneOf */.yL)(parameters, 'channel_binding', BINDINGS);
    return {
        ...plainOf(parameters),
        application_name: parameters.get('application_name') ??
            parameters.get('fallback_application_name') ??
            defaults.applicationName,
        connectionTimeoutMillis: seconds('connect_timeout') ?? defaults.connectWithinMs,
        keepAlive: (0,url_parameters/* oneOf */.yL)(parameters, 'keepalives', ['0', '1']) !== '0',
        keepAliveInitialDelayMillis: seconds('keepalives_idle') ?? defaults.keepAliveAfterMs,
        enableChannelBinding: binding === 'prefer' || binding === 'require',
        isBound: binding === 'require',
    };
}
/** The URL without its parameters, for each of its hosts. */
function placesOf(url) {
    const { before, hosts, after } = (0,url_parameters/* hostsOf */.PP)(url);
    return hosts.map((host) => (0,esm/* toClientConfig */.d4)((0,esm/* parse */.qg)(`${before}${host}${after}`)));
}
/**
 * What a `postgresql://` URL says, as libpq reads it: `sslmode=require` encrypts without a check of
 * the server's certificate, `verify-full` checks it. Where nothing else is said of TLS, it is taken
 * where the server takes no connection without it.
 *
 * @throws Error that names a parameter, and may quote the URL.
 */
function readPostgresUrl(url, defaults, surroundings) {
    const [, base = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/s.exec(url) ?? [];
    const parameters = (0,url_parameters/* readParameters */.Zu)(query, PARAMETERS);
    const settings = settingsOf(parameters, defaults);
    const attempts = tlsAttempts(parameters, surroundings, defaults.sslmode);
    const { port } = defaults;
    const configs = placesOf(base).flatMap((place) => attempts.map((ssl) => {
        const config = { ...(port === null ? {} : { port }), ...place, ...settings };
        return { ...config, ssl };
    }));
    const [first = {}, ...others] = configs;
    return { ...first, others };
}

// EXTERNAL MODULE: ./src/sources/cancellable.ts
var cancellable = __webpack_require__(76416);
;// CONCATENATED MODULE: ./src/sources/postgresql/open.ts





/**
 * Connects to PostgreSQL.
 *
 * @throws DiffError where the server cannot be reached, or refuses the login or the database.
 */
function openPostgres({ name, location, options }, signal) {
    return PostgresDatabase.open(open_readPostgresUrl(name, location), signal, options);
}
const open_DEFAULTS = {
    port: null,
    sslmode: 'allow',
    applicationName: 'data-diff',
    connectWithinMs: cancellable/* CONNECT_WITHIN_MS */.wO,
    keepAliveAfterMs: cancellable/* KEEP_ALIVE_AFTER_MS */.q8,
};
/**
 * What the URL of a data source says.
 *
 * @param defaults what another kind of server takes where its URL says nothing.
 * @param env has variables of libpq's about TLS, which count where the URL says nothing.
 * @throws ConfigurationError that names the data source and shows nothing of its URL.
 */
function open_readPostgresUrl(name, url, defaults = {}, env = process.env) {
    const readText = (path) => (0,external_node_fs_.readFileSync)(path, 'utf8');
    try {
        return readPostgresUrl(url, { ...open_DEFAULTS, ...defaults }, { env, readText });
    }
    catch (error) {
        throw (0,sources_errors/* unreadableUrl */.FX)(name, url, error);
    }
}


/***/ }),

/***/ 93956:
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
var errors = __webpack_require__(68423);
;// CONCATENATED MODULE: ./src/contract/postgresql/ways.ts

/** What failed, without what was made of it. */
function failureOf(error) {
    return (error instanceof Error && error.cause !== undefined ? error.cause : error);
}
const isState = (code) => /^[0-9A-Z]{5}$/.test(code ?? '') && code !== 'EPIPE';
/** Whether a server was reached that may take the same login with or without TLS. */
function mayTakeOtherwise(error) {
    const { code, syscall, errors = [] } = failureOf(error);
    if (isState(code))
        return code.startsWith('28');
    const isAway = [syscall, ...errors.map((each) => each.syscall)].some((call) => call === 'connect' || call === 'getaddrinfo');
    return !isAway && code !== 'ETIMEDOUT';
}
/** Whether another host may take what this one did not: it is away, starts, or stops. */
function isHostAway(error) {
    const { code } = failureOf(error);
    return !isState(code) || code.startsWith('57P');
}
/** What the driver says of TLS; it has no code for it. */
const NO_TLS = 'The server does not support SSL connections';
/** Whether what was refused before says more than that there is no other way, for its encryption. */
function saysMore(before, error) {
    const { code } = failureOf(error);
    if ((0,errors/* messageOf */.bD)(failureOf(error)) === NO_TLS)
        return true;
    return isState(failureOf(before).code) && (!isState(code) || code === '28000');
}
const isSameHost = (one, other) => one.host === other.host && one.port === other.port;
/**
 * Connects by the first way of a URL that works, such as with or without TLS. The next one is tried
 * only where it may help.
 *
 * @param connect an error of its own has that of the driver or the server as its cause.
 * @throws CancelledError, ConfigurationError as they are: no other way helps.
 */
async function byFirstWay(config, connect) {
    let failed = null;
    for (const way of [config, ...(config.others ?? [])]) {
        const helps = failed === null ||
            (isSameHost(failed.by, way) ? mayTakeOtherwise(failed.error) : isHostAway(failed.error));
        if (!helps)
            continue;
        try {
            return { kind: 'connected', connected: await connect(way) };
        }
        catch (error) {
            if (error instanceof errors/* CancelledError */.cc || error instanceof errors/* ConfigurationError */.j1)
                throw error;
            failed = failed && saysMore(failed.error, error) ? failed : { by: way, error };
        }
    }
    return { kind: 'refused', ...(failed ?? { by: config, error: new Error('no way was tried') }) };
}

// EXTERNAL MODULE: ./src/sources/errors.ts
var sources_errors = __webpack_require__(8123);
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
    '53300': sources_errors/* TOO_FEW_CONNECTIONS */.ut,
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
    if (error instanceof errors/* DiffError */.a2)
        return error;
    const { code = '' } = error;
    const message = (0,errors/* messageOf */.bD)(error);
    if (!/^[0-9A-Z]{5}$/.test(code) || code === 'EPIPE') {
        // Where several addresses were tried, the driver puts the errors' names before their messages.
        const reason = message.trim() === '' ? code : message.replace(/^Error: /, '');
        return new errors/* DiffError */.a2('ConnectionException', `${place}: ${reason}`, { cause: error });
    }
    if (code === '08P01' && PARAMETERS.test(message))
        return (0,sources_errors/* noParameters */.m7)(error);
    const type = TYPES[code] ?? CLASSES[code.slice(0, 2)] ?? 'PostgreSQLException';
    const shown = code.startsWith('22') ? withoutData(message) : message;
    const value = shown + (HINTS[code] ?? '');
    return mayBeChosen(error)
        ? new sources_errors/* ChosenWordsError */.w4(type, value, { cause: error, chosen: 'all' })
        : new errors/* DiffError */.a2(type, value, { cause: error });
}

;// CONCATENATED MODULE: ./src/sources/postgresql/connect.ts





/** What the driver says where its time to connect is over; it has no code for it. */
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
        throw (0,errors/* messageOf */.bD)(error) === TIMED_OUT ? new cancellable/* NoConnectionError */.MJ(within) : error;
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}
/**
 * Connects by the first way that works.
 *
 * @throws DiffError of the last way that was tried, or of one before that says more.
 * @throws CancelledError where the signal aborts.
 */
async function connect(config, signal) {
    const outcome = await byFirstWay(config, async (way) => {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc('the diff was cancelled');
        try {
            return { client: await connectOnce(way, signal), config: { ...way, others: [] } };
        }
        catch (error) {
            if (!signal.aborted)
                throw error;
            throw new errors/* CancelledError */.cc('the diff was cancelled', { cause: error });
        }
    });
    if (outcome.kind === 'connected')
        return outcome.connected;
    // Of what a URL leaves open, the driver knows its own.
    const { host, port } = new esm/* Client */.Kj(outcome.by);
    throw readPostgresError(outcome.error, `${host}:${port}`);
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
        connection.query(this.#sql);
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
/* harmony export */   y: () => (/* binding */ readTypeName)
/* harmony export */ });
/** A type by what `format_type` says. */
function readTypeName(sql) {
    const name = sql.replace(/\(\d+(,-?\d+)?\)/, '');
    return { sql, name, hasDigits: name !== sql };
}
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

// EXTERNAL MODULE: ./src/duckdb/equality/timestamps.ts
var timestamps = __webpack_require__(61283);
// EXTERNAL MODULE: ./src/sources/types/column-type.ts
var column_type = __webpack_require__(11525);
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
        return { type: column_type/* JSON_TYPE */.sR, write: toJson, read: asIs };
    const isRow = type.kind === 'c' || type.name === 'record' || type.name === '_record';
    const isRange = type.kind === 'r' || type.kind === 'm';
    if (!isRow && !(isRange && form))
        return null;
    return { type: (0,column_type/* knownByJson */.Rh)(type.name), write: toJson, read: null };
}

;// CONCATENATED MODULE: ./src/sources/postgresql/types.ts



const asText = (value) => `${value}::text`;
const types_asIs = (value) => value;
const plain = (type, write = types_asIs) => ({ type, write, read: null });
/** Type names to types that DuckDB reads just as PostgreSQL writes them. */
const PLAIN = {
    int2: (0,column_type/* integer */.nd)(16),
    int4: (0,column_type/* integer */.nd)(32),
    int8: column_type/* BIGINT */.Ei,
    oid: (0,column_type/* integer */.nd)(32, false),
    float4: column_type/* FLOAT */.zH,
    float8: column_type/* DOUBLE */.y4,
    bool: column_type/* BOOLEAN */.Jx,
    uuid: column_type/* UUID */.kk,
    time: column_type/* TIME */.E9,
    timetz: { kind: 'other', name: 'TIME WITH TIME ZONE' },
};
const TEXTS = new Set(['text', 'varchar', 'bpchar', 'name', 'citext', 'char']);
const BYTES = {
    type: column_type/* BLOB */.we,
    write: (value) => `encode(${value}, 'hex')`,
    read: (text) => `unhex(${text})`,
};
/** DuckDB would take no notice of what follows a date, and read one before Christ as one after. */
const DAY = {
    type: column_type/* DATE */.vH,
    write: types_asIs,
    read: (text) => `CAST(replace(${text}, ' BC', ' (BC)') AS DATE)`,
};
/** Months, days and microseconds apart: none of them is a number of the others. */
const DURATION = {
    type: column_type/* INTERVAL */.KU,
    write: (value) => `(extract(year from ${value}) * 12 + extract(month from ${value}))::bigint || ' months ' || ` +
        `extract(day from ${value})::bigint || ' days ' || ` +
        `(extract(hour from ${value}) * 3600000000 + extract(minute from ${value}) * 60000000 + ` +
        `extract(microseconds from ${value}))::bigint || ' microseconds'`,
    read: (text) => `CAST(${text} AS INTERVAL)`,
};
/** `numeric(12,2)` has 12 * 65536 + 2 + 4 as its modifier; the scale has 11 bits and a sign. */
function numeric(modifier) {
    const exact = plain(column_type/* NUMBER_TEXT */.ci, (value) => `trim_scale(${value}::numeric)`);
    if (modifier < 0)
        return exact;
    const digits = ((modifier - 4) >> 16) & 0xffff;
    const scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
    if (digits > 38 || scale < 0 || scale > digits)
        return exact;
    return plain((0,column_type/* decimal */._)(digits, scale));
}
/** The session's time zone is UTC. */
const withZone = (text) => (0,timestamps/* instantOf */.B)(`CAST(${text} AS TIMESTAMP)`);
/** `timestamp(3)` has 3 as its modifier; without one it has 6 digits. */
function moment(modifier, hasZone) {
    const type = (0,column_type/* timestamp */.vE)(modifier < 0 ? 6 : modifier, hasZone, 'half from 2000');
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
        return plain(column_type/* TEXT */.a$, asText);
    switch (name) {
        case 'date':
            return DAY;
        case 'numeric':
            return numeric(modifier);
        case 'money':
            return numeric(-1);
        case 'timestamp':
            return moment(modifier, false);
        case 'timestamptz':
            return moment(modifier, true);
        case 'bytea':
            return BYTES;
        case 'interval':
            return DURATION;
        case 'json':
        case 'jsonb':
            return { type: column_type/* JSON_TYPE */.sR, write: asText, read: types_asIs };
        case 'bit':
            return modifier === 1
                ? plain(column_type/* BIT_BOOLEAN */.Ly, (value) => `${value}::int`)
                : plain((0,column_type/* knownByText */.Q2)('bit'), asText);
    }
    return containerLanding(postgresType) ?? plain((0,column_type/* knownByText */.Q2)(name), asText);
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


/***/ })

};
;