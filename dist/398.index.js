"use strict";
exports.id = 398;
exports.ids = [398];
exports.modules = {

/***/ 76416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cancellable),
/* harmony export */   w: () => (/* binding */ CONNECT_WITHIN_MS)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _write_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65843);


/** Long enough for a server that is far away, short enough for somebody who waits. */
const CONNECT_WITHIN_MS = 30_000;
/**
 * Runs a statement, and ends it on the server where the signal aborts.
 *
 * @throws CancelledError where the signal aborted, OutputError as it is, else what `read` gives.
 */
async function cancellable({ broken, endStatement, read }, signal, run) {
    if (signal.aborted)
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc('the diff was cancelled');
    const reason = broken();
    if (reason)
        throw read(reason);
    const ending = [];
    const cancel = () => void ending.push(endStatement());
    signal.addEventListener('abort', cancel);
    try {
        return await run();
    }
    catch (error) {
        if (signal.aborted)
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc('the diff was cancelled', { cause: error });
        throw error instanceof _write_all_js__WEBPACK_IMPORTED_MODULE_1__/* .OutputError */ .u ? error : read(error);
    }
    finally {
        signal.removeEventListener('abort', cancel);
        await Promise.all(ending);
    }
}


/***/ }),

/***/ 51421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ queryRelation)
/* harmony export */ });
/** A query as a relation, of which no catalog says anything. */
function queryRelation(relation, columns) {
    return {
        relation,
        columns,
        uniqueKeys: [],
        orderedBy: [],
        estimatedRows: null,
        isRepeatable: false,
    };
}


/***/ }),

/***/ 25398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPostgres: () => (/* binding */ openPostgres)
});

// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/sources/database.ts
var database = __webpack_require__(51421);
// EXTERNAL MODULE: ./src/sources/errors.ts
var sources_errors = __webpack_require__(8123);
// EXTERNAL MODULE: ./src/sources/checksums.ts
var checksums = __webpack_require__(56534);
// EXTERNAL MODULE: ./src/sources/dialect.ts
var dialect = __webpack_require__(19024);
;// CONCATENATED MODULE: ./src/sources/postgresql/type-names.ts
/** `numeric(12,2)` or `timestamp(3) without time zone` without its digits. */
const withoutDigits = (declared) => declared.replace(/\(\d+(,-?\d+)?\)/, '');
/** A text by its bytes: some collations take two texts for one. */
const asBytes = (value) => `${value}::text COLLATE "C"`;

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
    text: ['text', asBytes],
    'character varying': ['text', asBytes],
    character: ['text', asBytes],
    jsonb: ['jsonb', asIs],
    // Its own `=` takes 30 days for a month.
    interval: ['interval', asText],
};
const NUMBERS = new Set(['exact number', 'real', 'double']);
/** `numeric(12,2)` without its digits; a timestamp keeps its precision. */
function familyOf(type) {
    if (type.startsWith('timestamp'))
        return [type, asIs];
    return FAMILIES[withoutDigits(type)] ?? null;
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
        number: NUMBERS.has(family) ? [asIs, asIs] : null,
    };
}

;// CONCATENATED MODULE: ./src/sources/postgresql/dialect.ts


/** PostgreSQL's SQL. */
class PostgresDialect extends dialect/* Dialect */.V {
    fence = '\n  OFFSET 0';
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

;// CONCATENATED MODULE: ./src/sources/postgresql/checksums.ts



const checksums_asIs = (value) => value;
/**
 * Types whose own hash has 64 bits and tells apart what differs; others are hashed by their binary
 * form: PostgreSQL folds 64-bit integers to 32 bits before it hashes them, and so 1 and 4294967296
 * share a hash (`hashint8extended`), as timestamps do that are integers within.
 */
const FORMS = {
    smallint: checksums_asIs,
    integer: checksums_asIs,
    bigint: (value) => `int8send(${value})`,
    real: checksums_asIs,
    'double precision': checksums_asIs,
    numeric: checksums_asIs,
    boolean: checksums_asIs,
    uuid: checksums_asIs,
    bytea: checksums_asIs,
    date: checksums_asIs,
    text: asBytes,
    'character varying': asBytes,
    character: asBytes,
    'timestamp without time zone': (value) => `timestamp_send(${value})`,
    'timestamp with time zone': (value) => `timestamptz_send(${value})`,
    'time without time zone': (value) => `time_send(${value})`,
};
/** Types that share a form by which all of them compare. */
const TEXTS = new Set(['text', 'character varying', 'character']);
const INTEGERS = new Set(['smallint', 'integer', 'bigint']);
/** Rows whose integer keys lie this close, as a power of two, are in one bucket. */
const NEIGHBOURS = 5;
/**
 * The key as a number of 64 bits. It is the seed of the hashes of the row's values: the hash of a
 * record is a sum of its columns' hashes, in which values that moved between rows would cancel out.
 */
function seedOf({ keys, isIntegerKey }) {
    const [key = '0'] = keys;
    return isIntegerKey ? `${key}::bigint` : `hash_record_extended(row(${keys.join(', ')}), 0)`;
}
function bucketOf(rows, buckets) {
    const seed = seedOf(rows);
    // Neighbours share a bucket, and are neighbours on disk too: their sum stays at hand.
    const hash = rows.isIntegerKey ? `hashint8extended(${seed} >> ${NEIGHBOURS}, 0)` : seed;
    const bucket = `(${hash} & ${buckets - 1})::int`;
    if (rows.isKeyNotNull)
        return bucket;
    const isNull = rows.keys.map((key) => `${key} IS NULL`).join(' OR ');
    return `CASE WHEN ${isNull} THEN ${checksums/* NULL_KEYS */.$} ELSE ${bucket} END`;
}
function rowHash(rows) {
    return `hash_record_extended(row(${[...rows.keys, ...rows.values].join(', ')}), ${seedOf(rows)})`;
}
const literal = (text) => new PostgresDialect().quoteText(text);
function conditions(where) {
    return where.length === 0 ? '' : `\n  WHERE ${where.join(' AND ')}`;
}
/** Checksums by PostgreSQL's hash of records, from version 14 on. */
const postgresChecksums = {
    family: 'postgresql',
    hashed([column1, column2]) {
        const [base1, base2] = [withoutDigits(column1.declared), withoutDigits(column2.declared)];
        const isInteger = INTEGERS.has(base1) && INTEGERS.has(base2);
        const form = FORMS[base1];
        const isText = TEXTS.has(base1) && TEXTS.has(base2);
        if (form && (base1 === base2 || isText)) {
            // Of two precisions the finer has values that are equal once they are reduced.
            const isExact = column1.declared === column2.declared || !base1.startsWith('timestamp');
            return { forms: [form, form], isExact, isInteger };
        }
        if (isInteger) {
            const wide = (value) => `int8send(${value}::bigint)`;
            return { forms: [wide, wide], isExact: true, isInteger };
        }
        // Types that are told apart by name only on one server, and hash by their number there.
        const texts = [column1, column2].map(({ landing }) => (value) => asBytes(`(${landing.write(value)})`));
        return { forms: [texts[0] ?? checksums_asIs, texts[1] ?? checksums_asIs], isExact: false, isInteger };
    },
    select(rows, buckets) {
        // OFFSET keeps the planner from its guess that there are as many groups as keys.
        return `SELECT bucket, count(*), sum(hash)
FROM (
  SELECT ${bucketOf(rows, buckets)} AS bucket, ${rowHash(rows)} AS hash
  FROM ${rows.relation} AS dataset${conditions(rows.where)}
  OFFSET 0
) AS hashed
GROUP BY bucket`;
    },
    isIn(rows, some, buckets) {
        return `${bucketOf(rows, buckets)} = ANY ('{${some.join(',')}}'::int[])`;
    },
    sample(rows, percent) {
        const keys = rows.keyColumns.map(({ reference }, i) => `${reference} AS key_${i}`);
        return `SELECT ${keys.join(', ')}, ${rowHash(rows)} AS hash
FROM ${rows.relation} AS dataset TABLESAMPLE SYSTEM (${percent}) REPEATABLE (0)${conditions(rows.where)}`;
    },
    find(rows, keys) {
        const tuples = keys.map((key) => {
            const parts = key.map((part, i) => `${literal(part)}::${rows.keyColumns[i]?.type ?? 'text'}`);
            return `(${parts.join(', ')})`;
        });
        const columns = rows.keyColumns.map(({ reference }) => reference).join(', ');
        const where = [...rows.where, `(${columns}) IN (VALUES ${tuples.join(', ')})`];
        return `SELECT ${rowHash(rows)} AS hash FROM ${rows.relation} AS dataset${conditions(where)}`;
    },
};

// EXTERNAL MODULE: ./src/sources/duckdb/timestamps.ts
var timestamps = __webpack_require__(38727);
// EXTERNAL MODULE: ./src/sources/duckdb/types.ts
var types = __webpack_require__(8721);
;// CONCATENATED MODULE: ./src/sources/postgresql/types.ts


const types_asText = (value) => `${value}::text`;
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
    date: 'DATE',
    time: 'TIME',
    timetz: 'TIME WITH TIME ZONE',
};
const types_TEXTS = new Set(['text', 'varchar', 'bpchar', 'name', 'citext', 'char']);
const BYTES = {
    type: 'BLOB',
    write: (value) => `encode(${value}, 'hex')`,
    read: (text) => `unhex(${text})`,
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
function landingOf({ name, kind, category, modifier }) {
    const type = PLAIN[name];
    if (type !== undefined)
        return plain(type);
    if (types_TEXTS.has(name) || kind === 'e')
        return plain('VARCHAR', types_asText);
    switch (name) {
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
            return { type: 'JSON', write: types_asText, read: types_asIs };
        case 'bit':
            return modifier === 1
                ? plain('BIT BOOLEAN', (value) => `${value}::int`)
                : plain((0,types/* textOf */.b6)('bit'), types_asText);
    }
    if (category === 'A') {
        return { type: 'JSON', write: (value) => `to_json(${value})::text`, read: types_asIs };
    }
    return plain((0,types/* textOf */.b6)(name), types_asText);
}
/** `0044-03-15 10:00:00 BC` as DuckDB writes it: `0044-03-15 (BC) 10:00:00`. */
const era = (text) => `regexp_replace(${text}, '^(\\S+)(.*) BC$', '\\1 (BC)\\2')`;
const WITH_ERA = {
    date: (text) => `CAST(${era(text)} AS DATE)`,
    timestamp: (text) => `CAST(${era(text)} AS TIMESTAMP)`,
    timestamptz: (text) => withZone(era(text)),
};
/** The same, for values that only few columns hold: NaN in a decimal, a date before Christ. */
function carefulLandingOf(type) {
    const quick = landingOf(type);
    if (type.name === 'numeric')
        return numeric(-1);
    const read = WITH_ERA[type.name];
    return read ? { ...quick, read } : quick;
}

;// CONCATENATED MODULE: ./src/sources/postgresql/introspection.ts

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
/** The table of a name; parameters: the name, and its schema or NULL for the search path. */
const TABLE_SQL = `SELECT
  c.oid, n.nspname AS schema, c.relname AS name,
  CASE WHEN c.relkind IN ('r', 'm') AND c.reltuples >= 0 THEN c.reltuples::bigint END AS rows
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
 * be NULL and whose equality is that of the bytes; parameter: the table's id.
 */
const UNIQUE_KEYS_SQL = `SELECT i.indexrelid AS index, a.attname AS column
FROM pg_catalog.pg_index AS i
CROSS JOIN LATERAL unnest(i.indkey[0:i.indnkeyatts - 1]) AS keys (number)
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = keys.number
WHERE i.indrelid = $1::oid AND i.indisunique AND i.indisvalid AND i.indimmediate
  AND i.indpred IS NULL AND i.indexprs IS NULL
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_attribute AS part
    WHERE part.attrelid = i.indrelid AND part.attnum = ANY (i.indkey[0:i.indnkeyatts - 1])
      AND NOT part.attnotnull
  )
ORDER BY 1`;
/** Columns by which a table is in order, by its statistics; parameters: its schema and name. */
const ORDERED_BY_SQL = `SELECT attname AS column
FROM pg_catalog.pg_stats
WHERE schemaname = $1 AND tablename = $2 AND NOT inherited AND abs(correlation) > 0.95`;
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
        const landing = landingOf(type);
        return {
            name,
            type: landing.type,
            declared: String(typeNames[index]?.['name'] ?? type.name),
            landing,
            careful: carefulLandingOf(type),
        };
    });
}
/** The sets of columns that rows of `UNIQUE_KEYS_SQL` name. */
function uniqueKeysOf(rows) {
    const indexes = Map.groupBy(rows, ({ index }) => String(index));
    return [...indexes.values()].map((parts) => parts.map(({ column }) => String(column)));
}

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./node_modules/pg-copy-streams/index.js
var pg_copy_streams = __webpack_require__(26901);
// EXTERNAL MODULE: ./src/sources/cancellable.ts
var cancellable = __webpack_require__(76416);
// EXTERNAL MODULE: ./src/sources/write-all.ts
var write_all = __webpack_require__(65843);
;// CONCATENATED MODULE: ./src/sources/postgresql/errors.ts

/** SQLSTATE, or Node's code, to the API's `error_type`. */
const TYPES = {
    '28P01': 'AuthenticationException',
    '28000': 'AuthenticationException',
    '3D000': 'NoSuchDatabaseException',
    '42P01': 'NoSuchTableException',
    '42703': 'NoSuchColumnException',
    '42501': 'PermissionException',
    '42601': 'SyntaxException',
    '57014': 'StatementCanceledException',
    '53100': 'DiskFullException',
    '25006': 'ReadOnlyException',
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
    return new errors/* DiffError */.a2(type, shown, { cause: error });
}

;// CONCATENATED MODULE: ./src/sources/postgresql/session.ts





/** Every value as the server writes it: figures are read where they are used. */
const AS_TEXT = { getTypeParser: () => (value) => value };
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
    async connect() {
        await this.#client.connect().catch((error) => {
            throw readPostgresError(error, this.#place());
        });
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
        return this.#cancellable(signal, async () => {
            const stream = this.#client.query((0,pg_copy_streams.to)(`COPY (\n${select}\n) TO STDOUT (FORMAT csv)`));
            await (0,write_all/* writeAll */.f)(stream, output);
            return stream.rowCount;
        });
    }
    async close() {
        await this.#client.end().catch(() => undefined);
    }
    #cancellable(signal, run) {
        const owner = {
            broken: () => this.#broken,
            endStatement: () => this.#endStatement(),
            read: (error) => readPostgresError(this.#broken ?? error, this.#place()),
        };
        return (0,cancellable/* cancellable */.n)(owner, signal, run);
    }
    async #endStatement() {
        const internals = this.#client;
        const other = new esm/* Client */.Kj(this.config);
        other.on('error', () => undefined);
        try {
            await other.connect();
            await other.query('SELECT pg_catalog.pg_cancel_backend($1)', [internals.processID]);
        }
        catch {
            // Without a second connection, the first one is cut off.
            internals.connection.stream.destroy();
        }
        finally {
            await other.end().catch(() => undefined);
        }
    }
    #place() {
        return `${this.#client.host}:${this.#client.port}`;
    }
}

;// CONCATENATED MODULE: ./src/sources/postgresql/database.ts







/** Settings of the transaction that have a say in what values look like. */
const SETTINGS = [
    `TimeZone = 'UTC'`,
    `DateStyle = 'ISO'`,
    `IntervalStyle = 'postgres'`,
    `extra_float_digits = 1`,
    // To compile a statement takes longer than it saves on scans of a few seconds.
    `jit = off`,
];
/** Makes the planner merge two indexes. */
const IN_ORDER = [
    ['enable_hashjoin', 'off'],
    ['max_parallel_workers_per_gather', '0'],
];
/** From this version on there is a hash of records. */
const WITH_RECORD_HASH = 140000;
/** `pg_type.oid` of boolean. */
const BOOLEAN_ID = 16;
/** PostgreSQL, read in one read-only transaction that sees one snapshot. */
class PostgresDatabase {
    dialect = new PostgresDialect();
    #session;
    #checksums = null;
    constructor(session) {
        this.#session = session;
    }
    /** @param snapshot the name of a snapshot that another transaction exports, or `null`. */
    static async open(config, signal, snapshot = null) {
        const database = new PostgresDatabase(new PostgresSession(config));
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
        return this.#checksums;
    }
    async #start(snapshot, signal) {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc('the diff was cancelled');
        const session = this.#session;
        await session.connect();
        // A statement ends by itself when this process is killed. Not every system has that.
        await session.run(`SET client_connection_check_interval = '5s'`, signal).catch(() => undefined);
        const statements = [
            'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
            ...(snapshot === null
                ? []
                : [`SET TRANSACTION SNAPSHOT ${this.dialect.quoteText(snapshot)}`]),
            ...SETTINGS.map((setting) => `SET LOCAL ${setting}`),
        ];
        // At once: a server that is far away answers each on its own as slowly.
        await session.run(statements.join('; '), signal);
        const version = `SELECT current_setting('server_version_num') AS version`;
        const [row] = await this.query(version, signal);
        if (Number(row?.['version']) >= WITH_RECORD_HASH)
            this.#checksums = postgresChecksums;
    }
    async openTable(path, signal) {
        const [name = '', schema = null, database] = path.toReversed();
        if (database !== undefined)
            await this.#requireDatabase(database, signal);
        const [table] = await this.#session.rows(TABLE_SQL, [name, schema], signal);
        if (!table)
            throw await this.#noSuchTable(path, name, schema, signal);
        const relation = [table['schema'], table['name']]
            .map((part) => this.dialect.quoteIdentifier(String(part)))
            .join('.');
        const columns = await this.#columns(relation, signal);
        const keys = await this.#session.rows(UNIQUE_KEYS_SQL, [String(table['oid'])], signal);
        const ordered = await this.#session.rows(ORDERED_BY_SQL, [String(table['schema']), String(table['name'])], signal);
        return {
            relation,
            columns,
            uniqueKeys: uniqueKeysOf(keys),
            orderedBy: ordered.map(({ column }) => String(column)),
            estimatedRows: table['rows'] === null ? null : Number(table['rows']),
            isRepeatable: true,
        };
    }
    async openQuery(sql, input, signal) {
        const relation = `(\n${sql}\n)`;
        const columns = this.#columns(`${relation} AS dataset`, signal);
        return (0,database/* queryRelation */.B)(relation, await (0,sources_errors/* namingInput */.nm)(input, columns));
    }
    async checkFilter(filter, input, { relation }, signal) {
        const sql = `SELECT (\n${filter}\n) AS condition FROM ${relation} AS dataset LIMIT 0`;
        const [field] = await (0,sources_errors/* namingInput */.nm)(input, this.#session.describe(sql, signal));
        if (field?.dataTypeID === BOOLEAN_ID)
            return;
        const ids = [[field?.dataTypeID], [-1]];
        const [type] = await this.#session.rows(TYPE_NAMES_SQL, ids, signal);
        const value = `${input} is of type ${String(type?.['name'])}; it must be one SQL condition`;
        throw new errors/* DiffError */.a2('InvalidFilterException', value);
    }
    query(sql, signal) {
        return this.#session.rows(sql, [], signal);
    }
    async queryInOrder(sql, signal) {
        // The planner thinks a hash join in parallel cheaper; it takes twice as long (docs/benchmarks.md).
        const set = (value) => this.#session.run(IN_ORDER.map((setting) => `SET LOCAL ${value(setting)}`).join('; '), signal);
        await set(([name, value]) => `${name} = ${value}`);
        const rows = await this.query(sql, signal);
        await set(([name]) => `${name} TO DEFAULT`);
        return rows;
    }
    copyCsv(select, output, signal) {
        return this.#session.copyCsv(select, output, signal);
    }
    async twin(signal) {
        const [row] = await this.query('SELECT pg_catalog.pg_export_snapshot() AS snapshot', signal);
        return PostgresDatabase.open(this.#session.config, signal, String(row?.['snapshot']));
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
    async #noSuchTable(path, name, schema, signal) {
        const similar = await this.#session.rows(SIMILAR_TABLES_SQL, [name, schema], signal);
        return (0,sources_errors/* noSuchTable */.hZ)(path, similar);
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
        const types = await this.#session.rows(TYPES_SQL, [ids], signal);
        const names = await this.#session.rows(TYPE_NAMES_SQL, [ids, modifiers], signal);
        return columnsOf(described, types, names);
    }
}

// EXTERNAL MODULE: ./node_modules/pg-connection-string/esm/index.mjs
var pg_connection_string_esm = __webpack_require__(90984);
;// CONCATENATED MODULE: ./src/sources/postgresql/url.ts



/**
 * What a `postgresql://` URL says, as libpq reads it: `sslmode=require` encrypts without a check of
 * the server's certificate, `verify-full` checks it.
 *
 * @throws ConfigurationError that names the data source and shows nothing of its URL.
 */
function readPostgresUrl(name, url) {
    try {
        const config = (0,pg_connection_string_esm/* toClientConfig */.d4)((0,pg_connection_string_esm/* parse */.qg)(url, { useLibpqCompat: true }));
        return {
            ...config,
            application_name: 'data-diff',
            connectionTimeoutMillis: cancellable/* CONNECT_WITHIN_MS */.w,
            keepAlive: true,
        };
    }
    catch (error) {
        throw (0,sources_errors/* unreadableUrl */.FX)(name, url, error);
    }
}

;// CONCATENATED MODULE: ./src/sources/postgresql/open.ts


/**
 * Connects to PostgreSQL.
 *
 * @throws DiffError where the server cannot be reached, or refuses the login or the database.
 */
function openPostgres({ name, location }, signal) {
    return PostgresDatabase.open(readPostgresUrl(name, location), signal);
}


/***/ })

};
;