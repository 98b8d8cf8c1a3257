"use strict";
exports.id = 246;
exports.ids = [246];
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

/***/ 19024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ HashingDialect),
/* harmony export */   V: () => (/* binding */ Dialect)
/* harmony export */ });
/** A database's SQL, as far as the comparison needs it. */
class Dialect {
    /** Ends a subquery whose expressions are not to be worked out again wherever they are used. */
    fence = '';
    /** `null` where rows are numbered by window functions, and joined by FULL JOIN. */
    grouping = null;
    /** Whether a join takes no longer per row in large tables than in small ones without an index. */
    joinsWithoutIndex = true;
    /** Whether a FULL JOIN of two indexes in order takes no longer than an inner one. */
    mergesFullJoins = false;
    /** The number of rows that fulfil a condition, as an aggregate. */
    countIf(condition) {
        return `count(CASE WHEN ${condition} THEN 1 END)`;
    }
    /** An identifier that stands for exactly this name. */
    quoteIdentifier(name) {
        return `"${name.replaceAll('"', '""')}"`;
    }
    /** A text literal with exactly this value. */
    quoteText(text) {
        return `'${text.replaceAll("'", "''")}'`;
    }
    /** Whether rows can be put together by columns of this type, however many there are. */
    isGroupable(_type) {
        return true;
    }
}
/** The SQL of a database in which rows are joined by their hashes first. */
class HashingDialect extends Dialect {
}


/***/ }),

/***/ 38727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ instantOf),
/* harmony export */   o: () => (/* binding */ timestampForms)
/* harmony export */ });
/** 2000-01-01 in seconds since 1970, from where PostgreSQL counts. */
const YEAR_2000 = 946684800n;
/** Division that rounds down, also below zero, where `//` rounds towards it. */
const floorDivide = (value, unit) => `((${value}) - (((${value}) % ${unit}) + ${unit}) % ${unit}) // ${unit}`;
/** A number of units, rounded half away from an origin. */
function roundFrom(origin, value, unit) {
    const since = `(${value} - ${origin})`;
    return `${origin / unit} + sign(${since}) * ((abs(${since}) + ${unit / 2n}) // ${unit})`;
}
/**
 * How many of `unit` there are in a time since 1970, rounded as the coarser database would:
 * PostgreSQL half away from 2000-01-01 (`AdjustTimestampForTypmod`), DuckDB half away from
 * 1970-01-01, MySQL half up (`my_datetime_round`); MariaDB cuts digits off. `second` is how many of
 * the time's own units a second has.
 */
const UNITS_IN = {
    'half from 2000': (time, unit, second) => roundFrom(YEAR_2000 * second, time, unit),
    'half from 1970': (time, unit) => roundFrom(0n, time, unit),
    'half up': (time, unit) => floorDivide(`${time} + ${unit / 2n}`, unit),
    cut: (time, unit) => floorDivide(time, unit),
};
/** A timestamp with more digits, reduced to the precision of a coarser one by its rule. */
function reduced(finer, { precision, reduction }) {
    const digits = finer.precision > 6 ? 9 : 6;
    const [unit, second] = [10n ** BigInt(digits - precision), 10n ** BigInt(digits)];
    return (value) => {
        const time = `${digits > 6 ? 'epoch_ns' : 'epoch_us'}(${value})`;
        const micros = `(${UNITS_IN[reduction](time, unit, second)}) * ${10 ** (6 - precision)}`;
        return `CASE WHEN isfinite(${value}) THEN make_timestamp(${micros}) ELSE CAST(${value} AS TIMESTAMP) END`;
    };
}
const isTimestamp = (family) => family.kind === 'timestamp' || family.kind === 'timestamptz';
/**
 * The forms in which two timestamps are equal by `=`: both reduced to the coarser of the two
 * precisions, by the rule of the coarser source. A date counts as its midnight. `null` where
 * neither is a timestamp, or only one of them has a zone.
 */
function timestampForms(a, b) {
    const types = [a, b].filter(isTimestamp);
    const coarsest = types.toSorted((x, y) => x.precision - y.precision)[0];
    if (!coarsest)
        return null;
    const isSame = types.every(({ type, precision }) => type === coarsest.type && precision === coarsest.precision);
    const form = (family) => {
        if (family.kind === 'date' && coarsest.kind === 'timestamp') {
            return (value) => `CAST(${value} AS ${coarsest.type})`;
        }
        if (!isTimestamp(family) || family.kind !== coarsest.kind)
            return null;
        if (family.precision > coarsest.precision)
            return reduced(family, coarsest);
        return isSame ? (value) => value : (value) => `CAST(${value} AS TIMESTAMP)`;
    };
    const [form1, form2] = [form(a), form(b)];
    return form1 && form2 && [form1, form2];
}
/** A time in UTC as an instant; much faster than a cast, which works the time zone out. */
const instantOf = (timestamp) => `CASE WHEN isfinite(${timestamp}) THEN make_timestamptz(epoch_us(${timestamp})) ELSE CAST(${timestamp} AS TIMESTAMP WITH TIME ZONE) END`;


/***/ }),

/***/ 8721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   LI: () => (/* binding */ timestampType),
/* harmony export */   Ly: () => (/* binding */ BIT_BOOLEAN),
/* harmony export */   RM: () => (/* binding */ NO_VALUES),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ci: () => (/* binding */ NUMBER_TEXT)
/* harmony export */ });
/**
 * The type of a column whose values are numbers written as text, too long for any numeric type.
 * It exists in our own columns only: DuckDB holds them as VARCHAR.
 */
const NUMBER_TEXT = 'NUMBER TEXT';
/** The type of a column that has no value on either side, so that nothing can be said of it. */
const NO_VALUES = 'NULL';
/** The type of a column that some databases use for truth values: one bit, or MySQL's TINYINT(1). */
const BIT_BOOLEAN = 'BIT BOOLEAN';
/** The type of values that are only known by their text, and by the name of their type. */
const textOf = (name) => `TEXT OF ${name}`;
/** The type of timestamps with `precision` digits of a second, from 0 to 6. */
function timestampType(precision, hasZone, reduction) {
    const type = hasZone ? 'TIMESTAMP WITH TIME ZONE' : 'TIMESTAMP';
    // What DuckDB itself does with nanoseconds.
    return precision === 6 && reduction === 'cut' ? type : `${type}(${precision}, ${reduction})`;
}
const INTEGER_DIGITS = {
    TINYINT: 3,
    UTINYINT: 3,
    SMALLINT: 5,
    USMALLINT: 5,
    INTEGER: 10,
    UINTEGER: 10,
    BIGINT: 19,
    UBIGINT: 20,
    HUGEINT: 39,
    // HUGEINT cannot hold all of it.
    UHUGEINT: 40,
};
const TIMESTAMP_PRECISION = {
    TIMESTAMP_S: 0,
    TIMESTAMP_MS: 3,
    TIMESTAMP: 6,
    TIMESTAMP_NS: 9,
};
const PLAIN = {
    BOOLEAN: { kind: 'boolean' },
    VARCHAR: { kind: 'text' },
    DATE: { kind: 'date' },
    TIME: { kind: 'time' },
    UUID: { kind: 'uuid' },
    BLOB: { kind: 'blob' },
    JSON: { kind: 'json' },
    FLOAT: { kind: 'float', type: 'FLOAT' },
    DOUBLE: { kind: 'float', type: 'DOUBLE' },
    BIGNUM: { kind: 'numberText' },
    [NUMBER_TEXT]: { kind: 'numberText' },
    '"NULL"': { kind: 'unknown' },
    [NO_VALUES]: { kind: 'unknown' },
    [BIT_BOOLEAN]: { kind: 'bitBoolean' },
    'TIMESTAMP WITH TIME ZONE': {
        kind: 'timestamptz',
        type: 'TIMESTAMP WITH TIME ZONE',
        precision: 6,
        reduction: 'cut',
    },
};
/** The family of a DuckDB type name as `DESCRIBE` prints it. */
function familyOf(type) {
    const plain = PLAIN[type];
    if (plain)
        return plain;
    const digits = INTEGER_DIGITS[type];
    if (digits !== undefined)
        return { kind: 'integer', digits };
    const precision = TIMESTAMP_PRECISION[type];
    if (precision !== undefined) {
        return {
            kind: 'timestamp',
            type,
            precision,
            reduction: precision < 6 ? 'half from 1970' : 'cut',
        };
    }
    const reduced = /^(TIMESTAMP( WITH TIME ZONE)?)\((\d), (.+)\)$/.exec(type);
    if (reduced) {
        return {
            kind: reduced[2] === undefined ? 'timestamp' : 'timestamptz',
            type: reduced[1] ?? type,
            precision: Number(reduced[3]),
            reduction: reduced[4],
        };
    }
    const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
    if (decimal)
        return { kind: 'decimal', digits: Number(decimal[1]), scale: Number(decimal[2]) };
    if (/^ENUM\(.*\)$/s.test(type))
        return { kind: 'text' };
    return { kind: 'same', type };
}


/***/ }),

/***/ 8123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ unreadableUrl),
/* harmony export */   P6: () => (/* binding */ notOneCondition),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   hZ: () => (/* binding */ noSuchTable),
/* harmony export */   mu: () => (/* binding */ ofInput),
/* harmony export */   nm: () => (/* binding */ namingInput)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

/** An error of what a user wrote, with the name of the input that holds it. */
function ofInput(input, error) {
    if (!(error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2) || error.value.startsWith(input))
        return error;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2(error.type, `${input}: ${error.value}`, { cause: error });
}
/** What runs; where it fails, the error names the input. */
function namingInput(input, running) {
    return running.catch((error) => {
        throw ofInput(input, error);
    });
}
/** @param type what a filter is that is no condition, by the name that its database has for it. */
function notOneCondition(input, type) {
    const value = `${input} is of type ${type}; it must be one SQL condition`;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('InvalidFilterException', value);
}
/** @param similar rows with the `name` of tables that may be meant. */
function noSuchTable(path, similar) {
    const names = similar.map(({ name }) => String(name)).join(', ');
    const hint = names === '' ? '' : ` (there is ${names})`;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('NoSuchTableException', `${path.join('.')}${hint}`);
}
/** Why the URL of a data source cannot be read, without the URL: it may hold a password. */
function unreadableUrl(name, url, error) {
    const reason = (0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replaceAll(url, 'the URL');
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`data-sources: the URL of "${name}" cannot be read (${reason})`);
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
const NUMBERS = new Set(['exact number', 'real', 'double']);
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
    const [family, form] = family1;
    return {
        key: [form, form],
        hashed: [form, form],
        equal: (value1, value2) => `${form(value1)} = ${form(value2)}`,
        differ: (value1, value2) => `${form(value1)} IS DISTINCT FROM ${form(value2)}`,
        number: NUMBERS.has(family) ? [asIs, asIs] : null,
    };
}

;// CONCATENATED MODULE: ./src/sources/postgresql/dialect.ts


/** PostgreSQL's SQL. */
class PostgresDialect extends dialect/* Dialect */.V {
    fence = '\n  OFFSET 0';
    mergesFullJoins = true;
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
/* harmony export */   J4: () => (/* binding */ TYPE_NAMES_SQL),
/* harmony export */   NM: () => (/* binding */ TYPES_SQL),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   Uz: () => (/* binding */ TABLE_SQL),
/* harmony export */   Zn: () => (/* binding */ uniqueKeysOf),
/* harmony export */   "do": () => (/* binding */ BOOLEAN_ID),
/* harmony export */   n1: () => (/* binding */ SIMILAR_TABLES_SQL),
/* harmony export */   yC: () => (/* binding */ UNIQUE_KEYS_SQL)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41840);

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
/** Names that are the wanted one but for their case; parameters as of `TABLE_SQL`. */
const SIMILAR_TABLES_SQL = `SELECT n.nspname || '.' || c.relname AS name
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE lower(c.relname) = lower($1) AND c.relkind IN ${KINDS}
  AND ($2::text IS NULL OR lower(n.nspname) = lower($2))
  AND n.nspname NOT IN ('pg_catalog', 'information_schema')
ORDER BY 1 LIMIT 3`;
/**
 * Keys that are proven: unique indexes over whole rows, checked at once, over columns that cannot
 * be NULL and whose equality is that of the bytes; parameter: the table's id. The index of a
 * partitioned table holds for all partitions; that of another parent not for its children.
 */
const UNIQUE_KEYS_SQL = `SELECT i.indexrelid AS index, a.attname AS column
FROM pg_catalog.pg_index AS i
CROSS JOIN LATERAL unnest(i.indkey[0:i.indnkeyatts - 1]) AS keys (number)
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
ORDER BY 1`;
/** The columns with what PostgreSQL's catalog says of their types. */
function columnsOf(described, types, typeNames) {
    const byId = new Map(types.map((row) => [Number(row['id']), row]));
    return described.map(({ name, typeId, modifier }, index) => {
        const row = byId.get(typeId);
        // A domain has the modifier of the type that it is made of.
        const type = {
            name: String(row?.['name'] ?? 'unknown'),
            kind: String(row?.['kind'] ?? 'b'),
            category: String(row?.['category'] ?? 'X'),
            modifier: modifier >= 0 ? modifier : Number(row?.['modifier'] ?? -1),
        };
        const landing = (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .landingOf */ .l)(type);
        return {
            name,
            type: landing.type,
            declared: String(typeNames[index]?.['name'] ?? type.name),
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

/***/ 60602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ PostgresSession)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./node_modules/pg-copy-streams/index.js
var pg_copy_streams = __webpack_require__(26901);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/sources/cancellable.ts
var cancellable = __webpack_require__(76416);
// EXTERNAL MODULE: ./src/sources/write-all.ts
var write_all = __webpack_require__(65843);
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
/** Messages of the class «data exception» may quote a value: more people read a comment than rows. */
function withoutData(message) {
    return message.replace(/: ".*"/s, ': (not shown)').replace(/"[^"]*"/g, '(not shown)');
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
    const type = TYPES[code] ?? CLASSES[code.slice(0, 2)] ?? 'PostgreSQLException';
    const shown = code.startsWith('22') ? withoutData(message) : message;
    return new errors/* DiffError */.a2(type, shown + (HINTS[code] ?? ''), { cause: error });
}

;// CONCATENATED MODULE: ./src/sources/postgresql/session.ts








/** Every value as the server writes it: figures are read where they are used. */
const AS_TEXT = { getTypeParser: () => (value) => value };
/** What the driver says where its time to connect is over. */
const TIMED_OUT = 'timeout expired';
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
    config;
    #client;
    /** Why the connection broke, where it did while nothing ran. */
    #broken = null;
    constructor(config) {
        this.config = config;
        this.#client = new esm/* Client */.Kj(config);
        this.#client.on('error', (error) => (this.#broken = error));
    }
    async connect(signal) {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc('the diff was cancelled');
        signal.addEventListener('abort', this.#cutOff);
        try {
            await this.#client.connect();
        }
        catch (error) {
            if (signal.aborted)
                throw new errors/* CancelledError */.cc('the diff was cancelled', { cause: error });
            const { connectionTimeoutMillis: within = cancellable/* CONNECT_WITHIN_MS */.wO } = this.config;
            const isTimeout = (0,errors/* messageOf */.bD)(error) === TIMED_OUT;
            throw readPostgresError(isTimeout ? (0,cancellable/* noConnectionWithin */.JY)(within) : error, this.#place());
        }
        finally {
            signal.removeEventListener('abort', this.#cutOff);
        }
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
    #cutOff = () => {
        this.#client.connection.stream.destroy();
    };
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

/***/ 41840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ carefulLandingOf),
/* harmony export */   l: () => (/* binding */ landingOf)
/* harmony export */ });
/* harmony import */ var _duckdb_timestamps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38727);
/* harmony import */ var _duckdb_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8721);


const asText = (value) => `${value}::text`;
const asIs = (value) => value;
const plain = (type, write = asIs) => ({ type, write, read: null });
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
    write: asIs,
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
    const exact = plain(_duckdb_types_js__WEBPACK_IMPORTED_MODULE_1__/* .NUMBER_TEXT */ .ci, (value) => `trim_scale(${value}::numeric)`);
    if (modifier < 0)
        return exact;
    const digits = ((modifier - 4) >> 16) & 0xffff;
    const scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
    if (digits > 38 || scale < 0 || scale > digits)
        return exact;
    return plain(`DECIMAL(${digits},${scale})`);
}
/** The session's time zone is UTC. */
const withZone = (text) => (0,_duckdb_timestamps_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B)(`CAST(${text} AS TIMESTAMP)`);
/** `timestamp(3)` has 3 as its modifier; without one it has 6 digits. */
function timestamp(modifier, hasZone) {
    const type = (0,_duckdb_types_js__WEBPACK_IMPORTED_MODULE_1__/* .timestampType */ .LI)(modifier < 0 ? 6 : modifier, hasZone, 'half from 2000');
    if (!hasZone)
        return plain(type);
    // DuckDB's CSV reader makes NULL of a time with a zone that it cannot read; a cast says so.
    return { type, write: (value) => `(${value} AT TIME ZONE 'UTC')`, read: withZone };
}
/** How values of a type come to DuckDB. */
function landingOf({ name, kind, category, modifier }) {
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
            return { type: 'JSON', write: asText, read: asIs };
        case 'bit':
            return modifier === 1
                ? plain('BIT BOOLEAN', (value) => `${value}::int`)
                : plain((0,_duckdb_types_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)('bit'), asText);
    }
    if (category === 'A') {
        return { type: 'JSON', write: (value) => `to_json(${value})::text`, read: asIs };
    }
    return plain((0,_duckdb_types_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(name), asText);
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

/***/ 20896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readPostgresUrl)
/* harmony export */ });
/* harmony import */ var pg_connection_string__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90984);
/* harmony import */ var _cancellable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76416);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8123);



/**
 * What a `postgresql://` URL says, as libpq reads it: `sslmode=require` encrypts without a check of
 * the server's certificate, `verify-full` checks it.
 *
 * @throws ConfigurationError that names the data source and shows nothing of its URL.
 */
function readPostgresUrl(name, url) {
    try {
        const options = (0,pg_connection_string__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(url, { useLibpqCompat: true });
        const timeout = options['connect_timeout'];
        return {
            ...(0,pg_connection_string__WEBPACK_IMPORTED_MODULE_0__/* .toClientConfig */ .d4)(options),
            application_name: 'data-diff',
            connectionTimeoutMillis: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsOf */ .TM)('connect_timeout', timeout) ?? _cancellable_js__WEBPACK_IMPORTED_MODULE_1__/* .CONNECT_WITHIN_MS */ .wO,
            keepAlive: true,
            keepAliveInitialDelayMillis: _cancellable_js__WEBPACK_IMPORTED_MODULE_1__/* .KEEP_ALIVE_AFTER_MS */ .q8,
        };
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadableUrl */ .FX)(name, url, error);
    }
}


/***/ }),

/***/ 65843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeAll),
/* harmony export */   u: () => (/* binding */ OutputError)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);


/** Why an output failed, so that the failure is not taken for one of what was to be written. */
class OutputError extends Error {
    name = 'OutputError';
}
/**
 * Writes chunks as fast as the output takes them, and ends it. Where the output fails, the other
 * chunks are read and dropped: the connection that they come from can then still be used.
 *
 * @throws OutputError where the output failed.
 */
async function writeAll(chunks, output) {
    const failed = new AbortController();
    output.once('error', (error) => failed.abort(error));
    for await (const chunk of chunks) {
        if (failed.signal.aborted || output.write(chunk))
            continue;
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(output, 'drain', { signal: failed.signal }).catch(() => undefined);
    }
    if (!failed.signal.aborted) {
        output.end();
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.finished)(output).catch(() => undefined);
    }
    if (failed.signal.aborted) {
        throw new OutputError('the output was closed', { cause: failed.signal.reason });
    }
}


/***/ })

};
;