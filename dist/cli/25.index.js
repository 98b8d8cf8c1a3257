"use strict";
exports.id = 25;
exports.ids = [25];
exports.modules = {

/***/ 99025:
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
// EXTERNAL MODULE: ./src/sources/readable-columns.ts
var readable_columns = __webpack_require__(73782);
// EXTERNAL MODULE: ./src/sources/spare-connection.ts
var spare_connection = __webpack_require__(19066);
// EXTERNAL MODULE: ./src/sources/write-all.ts
var write_all = __webpack_require__(65843);
// EXTERNAL MODULE: ./src/sources/postgresql/dialect.ts + 1 modules
var dialect = __webpack_require__(2411);
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
const hasScale = (declared) => /^numeric\(/.test(declared);
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
function hashedColumn(column, other) {
    const [base1, base2] = [(0,type_names/* withoutDigits */.r)(column.declared), (0,type_names/* withoutDigits */.r)(other.declared)];
    const form = FORMS[base1];
    const isText = TEXTS.has(base1) && TEXTS.has(base2);
    if (form && (base1 === base2 || isText)) {
        const isSame = column.declared === other.declared;
        const own = isSame && hasScale(column.declared) ? asNumericBytes : form;
        // Of two precisions the finer has values that are equal once they are reduced; NaN has many.
        const isExact = !INEXACT.has(base1) && (isSame || !base1.startsWith('timestamp'));
        return { form: own, isExact, kind: kindOf(base1) };
    }
    if (INTEGERS.has(base1) && INTEGERS.has(base2)) {
        const wide = (value) => `int8send(${value}::bigint)`;
        return { form: wide, isExact: true, kind: 'integer' };
    }
    if (base1 === 'real' && base2 === 'double precision') {
        return { form: (value) => (0,type_names/* asBytes */.Y)(beside64Bits(value)), isExact: false, kind: 'other' };
    }
    // Types that are told apart by name only on one server, and hash by their number there.
    const asText = (value) => (0,type_names/* asBytes */.Y)(`(${column.landing.write(value)})`);
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
            const parts = key.map((part, i) => `${literal(part)}::${rows.keyColumns[i]?.column.declared ?? 'text'}`);
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
            return numberText(value, form.family);
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
;// CONCATENATED MODULE: ./src/sources/postgresql/order.ts
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

// EXTERNAL MODULE: ./src/sources/postgresql/session.ts + 4 modules
var session = __webpack_require__(78063);
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
    // To compile a statement takes longer than it saves on scans of a few seconds.
    `jit = off`,
    // The transaction may wait: one side is opened, or joined, after the other.
    `idle_in_transaction_session_timeout = 0`,
];
/** For a table of buckets, or of a join, that would else go through files; more where it is set so. */
const WORK_MEMORY = `SELECT set_config('work_mem', '64MB', true)
WHERE pg_size_bytes(current_setting('work_mem')) < pg_size_bytes('64MB')`;
/** The statements that make the settings of a transaction, in their order. */
const SETTINGS_SQL = [
    SEARCH_PATH,
    ...SETTINGS.map((setting) => `SET LOCAL ${setting}`),
    WORK_MEMORY,
];

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
    #hashing = NO_HASHING;
    /** Whether there is no second connection to be had: to ask again may mean to wait again. */
    #isAlone = false;
    constructor(session) {
        this.#session = session;
    }
    /** @param snapshot the name of a snapshot that another transaction exports, or `null`. */
    static async open(config, signal, snapshot = null) {
        const database = new PostgresDatabase(await session/* PostgresSession */.q.open(config, signal));
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
        const statements = [
            'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
            ...(snapshot === null
                ? []
                : [`SET TRANSACTION SNAPSHOT ${this.dialect.quoteText(snapshot)}`]),
            ...SETTINGS_SQL,
        ];
        // At once: a server that is far away answers each on its own as slowly.
        await session.run(statements.join('; '), signal);
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
        const ordered = readable ? [] : await orderedColumns(table, relation, this.dialect, ask);
        return {
            relation,
            columns,
            uniqueKeys: (0,introspection/* uniqueKeysOf */.Zn)(keys),
            orderedBy: ordered.map(({ column }) => String(column)),
            order: ordered.map(orderOf).find((order) => order !== null) ?? null,
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
        const set = (value) => this.#session.run(BY_INDEX.map((setting) => `SET LOCAL ${value(setting)}`).join('; '), signal);
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
        const twin = await (0,spare_connection/* spareConnection */.O)(signal, (soon) => PostgresDatabase.open(this.#session.config, soon, String(row?.['snapshot'])));
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

// EXTERNAL MODULE: ./src/sources/postgresql/url.ts + 1 modules
var url = __webpack_require__(59993);
;// CONCATENATED MODULE: ./src/sources/postgresql/open.ts


/**
 * Connects to PostgreSQL.
 *
 * @throws DiffError where the server cannot be reached, or refuses the login or the database.
 */
function openPostgres({ name, location }, signal) {
    return PostgresDatabase.open((0,url/* readPostgresUrl */.J)(name, location), signal);
}


/***/ }),

/***/ 73782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ requireReadable),
/* harmony export */   DM: () => (/* binding */ EVERY_COLUMN),
/* harmony export */   I: () => (/* binding */ notReadable),
/* harmony export */   Xq: () => (/* binding */ someNames)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

/** All that there are. */
const EVERY_COLUMN = { named: null, leftOut: [] };
/** So many names help; more of them are a wall of text. */
const NAMES_SHOWN = 20;
/** Names in a sentence. */
function someNames(names) {
    const more = names.length > NAMES_SHOWN ? `, and ${names.length - NAMES_SHOWN} more` : '';
    return names.slice(0, NAMES_SHOWN).join(', ') + more;
}
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
    throw notReadable(path, `the ${word} ${someNames(unreadable)}`);
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
/* harmony import */ var _duckdb_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8721);
/* harmony import */ var _text_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6437);




/** Rows whose keys are whole numbers in so many in a row are in one bucket, and neighbours on disk. */
const NEIGHBOURS = 32;
const MD5_BYTES = 16;
const WHOLE_NUMBER = { kind: 'number', family: { kind: 'integer', digits: 20 } };
const isInteger = ({ type }) => (0,_duckdb_types_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(type).kind === 'integer';
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
        const common = (0,_text_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .commonForm */ .UK)(column, other);
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
/* harmony import */ var _duckdb_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8721);

/** Floats from 2^53 on, and below 2^63, are whole numbers of 64 bits: so much as SQL of a double. */
const WHOLE_FROM = '9007199254740992e0';
const WHOLE_BELOW = '9223372036854775808e0';
const exactly = (form) => ({ form, isExact: true });
const NUMBERS = new Set(['integer', 'decimal', 'numberText', 'bitBoolean', 'boolean']);
const isNumber = ({ kind }) => NUMBERS.has(kind);
const isTimestamp = (family) => family.kind === 'timestamp' || family.kind === 'timestamptz';
function timestampForm(own, other) {
    const hasZone = own.kind === 'timestamptz';
    if (other.kind === 'date')
        return exactly({ kind: 'timestamp', hasZone, coarser: null });
    if (!isTimestamp(other) || other.kind !== own.kind)
        return null;
    const { precision, reduction } = other;
    if (precision >= own.precision)
        return exactly({ kind: 'timestamp', hasZone, coarser: null });
    return reduction && exactly({ kind: 'timestamp', hasZone, coarser: { precision, reduction } });
}
/** Of a UUID and a text: a text may write a UUID in more than one way. */
const isUuidBesideText = (a, b) => [a.kind, b.kind].toSorted().join() === 'text,uuid';
/** -0 is 0, NaN may be written in more than one way, and a rounded number in two. */
function floatForm(own, other) {
    if (own.kind !== 'float' || other.kind !== 'float')
        return null;
    const isRounded = own.type === 'DOUBLE' && other.type === 'FLOAT';
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
    const [own, other] = [(0,_duckdb_types_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(column.type), (0,_duckdb_types_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(others.type)];
    if (isNumber(own) && isNumber(other))
        return exactly({ kind: 'number', family: own });
    if (isTimestamp(own))
        return timestampForm(own, other);
    if (own.kind === 'date' && isTimestamp(other))
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