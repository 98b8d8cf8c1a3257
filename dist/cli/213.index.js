"use strict";
exports.id = 213;
exports.ids = [213];
exports.modules = {

/***/ 59213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRedshift: () => (/* binding */ openRedshift)
});

// UNUSED EXPORTS: readRedshiftUrl

// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/sources/columns-at-once.ts
var columns_at_once = __webpack_require__(51829);
// EXTERNAL MODULE: ./src/sources/database.ts
var database = __webpack_require__(51421);
// EXTERNAL MODULE: ./src/sources/errors.ts
var sources_errors = __webpack_require__(8123);
// EXTERNAL MODULE: ./src/sources/postgresql/introspection.ts
var introspection = __webpack_require__(23782);
// EXTERNAL MODULE: ./src/sources/postgresql/no-such-table.ts
var no_such_table = __webpack_require__(75533);
// EXTERNAL MODULE: ./src/sources/postgresql/session.ts + 4 modules
var session = __webpack_require__(78063);
// EXTERNAL MODULE: ./src/sources/write-all.ts
var write_all = __webpack_require__(65843);
// EXTERNAL MODULE: ./src/sources/postgresql/dialect.ts
var dialect = __webpack_require__(15699);
;// CONCATENATED MODULE: ./src/sources/redshift/dialect.ts

/** Amazon Redshift's SQL, as far as it is not PostgreSQL's. */
class RedshiftDialect extends dialect/* PostgresDialect */.a {
    quoteText(text) {
        // It is of the time before backslashes became plain characters.
        return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
    }
    /** Nothing is joined there: its catalog proves no key, since it enforces none. */
    comparison() {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/sources/redshift/introspection.ts
/** The names of types, by position. There is no `unnest`, nor a list of values. */
function typesSql(types) {
    const rows = types.map(({ id, modifier }, position) => `SELECT ${position} AS position, typname AS name, ` +
        `pg_catalog.format_type(oid, ${modifier}) AS declared ` +
        `FROM pg_catalog.pg_type WHERE oid = ${id}`);
    return `${rows.join('\nUNION ALL ')}\nORDER BY 1`;
}

// EXTERNAL MODULE: ./src/sources/types/column-type.ts
var column_type = __webpack_require__(11525);
// EXTERNAL MODULE: ./src/sources/postgresql/type-names.ts
var type_names = __webpack_require__(20940);
// EXTERNAL MODULE: ./src/sources/postgresql/types.ts + 1 modules
var types = __webpack_require__(54146);
;// CONCATENATED MODULE: ./src/sources/redshift/types.ts



const asIs = (value) => value;
const plain = (type, write = asIs) => ({ type, write, read: null });
/** Without a cast to text, which has no more than 256 bytes there. */
const BARE_TEXT = plain(column_type/* TEXT */.a$);
/** Types that PostgreSQL does not have, or whose values come in another way; others as their text. */
const LANDINGS = {
    text: BARE_TEXT,
    varchar: BARE_TEXT,
    name: BARE_TEXT,
    bpchar: plain(column_type/* TEXT */.a$, (value) => `rtrim(${value}, ' ')`),
    // Its own text has a digit less than it takes to tell every two values apart.
    float4: plain(column_type/* FLOAT */.zH, (value) => `${value}::float8`),
    super: {
        type: column_type/* JSON_TYPE */.sR,
        // Of NULL it makes the JSON null.
        write: (value) => `CASE WHEN ${value} IS NOT NULL THEN json_serialize(${value}) END`,
        read: asIs,
    },
    varbyte: {
        type: column_type/* BLOB */.we,
        write: (value) => `to_hex(${value})`,
        read: (text) => `unhex(${text})`,
    },
};
/** Types that are PostgreSQL's. */
const SHARED = new Set(['int2', 'int4', 'int8', 'float8', 'bool', 'oid']);
const SHARED_TIMES = new Set(['date', 'time', 'timetz', 'timestamp', 'timestamptz']);
/** There is no `trim_scale`: numbers are compared by value, whatever their zeros. */
function numeric(type) {
    const landing = (0,types/* landingOf */.l)(type);
    return landing.type.kind === 'numberText' ? plain(column_type/* NUMBER_TEXT */.ci) : landing;
}
/**
 * How values of a type come to DuckDB: always so that every value can be read, since a second try
 * would see another snapshot.
 */
function redshiftLandingOf(type) {
    const { name } = type;
    if (SHARED.has(name))
        return (0,types/* landingOf */.l)(type);
    // Times may be before Christ; numbers are never NaN.
    if (SHARED_TIMES.has(name))
        return (0,types/* carefulLandingOf */.B)(type);
    if (name === 'numeric')
        return numeric(type);
    return LANDINGS[name] ?? plain((0,column_type/* knownByText */.Q2)(name));
}
/** The column of a relation. */
function columnOf({ name, modifier, typeName, declared, }) {
    const landing = redshiftLandingOf({
        name: typeName,
        kind: 'b',
        category: 'X',
        modifier,
        parts: null,
    });
    const own = (0,type_names/* readTypeName */.y)(declared);
    return { name, type: landing.type, own, declared, landing, careful: landing };
}

;// CONCATENATED MODULE: ./src/sources/redshift/database.ts











/** What the session must have for values to be read. `SET LOCAL` is not known everywhere. */
const SETTINGS = [`timezone TO 'UTC'`, `datestyle TO 'ISO'`, 'extra_float_digits TO 2'];
/** Settings that only some versions have. */
const OPTIONAL_SETTINGS = [
    `intervalstyle TO 'postgres'`,
    // Otherwise no column would have the name that it is asked for by.
    'describe_field_name_in_uppercase TO off',
];
const BEGIN = 'BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY';
/** Amazon Redshift, by PostgreSQL's protocol: what it lacks of PostgreSQL is not asked for. */
class RedshiftDatabase {
    dialect = new RedshiftDialect();
    /** There is no hash of a record. */
    checksums = null;
    textChecksums = null;
    #session;
    constructor(session) {
        this.#session = session;
    }
    /** @param options those of the data source. */
    static async open(config, signal, options = {}) {
        const database = new RedshiftDatabase(await session/* PostgresSession */.q.open(config, signal));
        try {
            await database.#start(options, signal);
            return database;
        }
        catch (error) {
            await database.close();
            throw error;
        }
    }
    async #start(options, signal) {
        const session = this.#session;
        for (const [name, value] of Object.entries(options)) {
            const sql = `SET ${name} TO ${this.#valueSql(name, value)}`;
            await (0,sources_errors/* namingOption */.O8)(name, session.run(sql, signal));
        }
        for (const setting of OPTIONAL_SETTINGS) {
            await session.run(`SET ${setting}`, signal).catch(() => undefined);
        }
        for (const setting of SETTINGS)
            await session.run(`SET ${setting}`, signal);
        await session.run(BEGIN, signal);
    }
    /** A path is a list, which `SET` takes by its parts. */
    #valueSql(name, value) {
        if (typeof value === 'number')
            return String(value);
        if (name !== 'search_path')
            return this.dialect.quoteText(value);
        const schemas = value.split(',').map((schema) => schema.trim().replace(/^"(.*)"$/s, '$1'));
        return schemas.map((schema) => this.dialect.quoteText(schema)).join(', ');
    }
    /** The table may be one that no catalog of this database has, such as one of a datashare. */
    async openTable(path, signal) {
        const relation = path.map((part) => this.dialect.quoteIdentifier(part)).join('.');
        const columns = await this.#columns(relation, signal).catch(async (error) => {
            throw isNoSuchTable(error) ? await this.#noSuchTable(path, signal) : error;
        });
        // Keys are declared and not enforced: the catalog proves nothing.
        return { ...(0,database/* queryRelation */.B)(relation, columns), isRepeatable: true };
    }
    openQuery(sql, input, signal) {
        return (0,database/* openedQuery */.U)(sql, input, (relation) => this.#columns(`${relation} AS dataset`, signal));
    }
    async checkFilter(filter, input, { relation }, signal) {
        const sql = `SELECT (\n${filter}\n) AS condition FROM ${relation} AS dataset LIMIT 0`;
        const [field] = await (0,sources_errors/* namingFilter */.Jj)(input, this.#session.describe(sql, signal));
        if (field?.dataTypeID === introspection/* BOOLEAN_ID */["do"])
            return;
        const [type] = await this.#types([{ id: field?.dataTypeID ?? 0, modifier: -1 }], signal);
        throw (0,sources_errors/* notOneCondition */.P6)(input, String(type?.['declared']));
    }
    query(sql, signal) {
        return this.#session.rows(sql, [], signal);
    }
    async copyCsv(select, output, signal) {
        try {
            return await this.#session.streamCsv(select, output, signal);
        }
        catch (error) {
            // There are no savepoints: what is read after this sees a snapshot of its own.
            if (error instanceof write_all/* OutputError */.u)
                await this.#session.run(`ROLLBACK; ${BEGIN}`, signal);
            throw error;
        }
    }
    close() {
        return this.#session.close();
    }
    async #noSuchTable(path, signal) {
        await this.#session.run('ROLLBACK', signal);
        return (0,no_such_table/* noSuchPostgresTable */.w)(path, (sql, values) => this.#session.rows(sql, values, signal));
    }
    /** The names of types, by position. */
    async #types(types, signal) {
        const named = [];
        for (const some of (0,columns_at_once/* inStatements */.e)(types)) {
            const start = named.length;
            named.length += some.length;
            for (const row of await this.query(typesSql(some), signal)) {
                named[start + Number(row['position'])] = row;
            }
        }
        return named;
    }
    async #columns(relation, signal) {
        const fields = await this.#session.describe(`SELECT * FROM ${relation} LIMIT 0`, signal);
        const references = fields.map((field) => ({
            id: field.dataTypeID,
            modifier: field.dataTypeModifier,
        }));
        const types = await this.#types(references, signal);
        return fields.map(({ name, dataTypeModifier: modifier }, i) => {
            const typeName = String(types[i]?.['name'] ?? 'unknown');
            return columnOf({
                name,
                modifier,
                typeName,
                declared: String(types[i]?.['declared'] ?? typeName),
            });
        });
    }
}
function isNoSuchTable(error) {
    return error instanceof errors/* DiffError */.a2 && error.type === 'NoSuchTableException';
}

// EXTERNAL MODULE: ./src/sources/postgresql/open.ts + 8 modules
var postgresql_open = __webpack_require__(43994);
;// CONCATENATED MODULE: ./src/sources/redshift/open.ts


/** A cluster takes no connection without TLS by default; its certificate is not checked. */
const DEFAULTS = { port: 5439, sslmode: 'require' };
/**
 * What a `redshift://` URL says: the same as a `postgresql://` one.
 *
 * @throws ConfigurationError that names the data source and shows nothing of its URL.
 */
function readRedshiftUrl(name, url) {
    return (0,postgresql_open/* readPostgresUrl */.J)(name, url, DEFAULTS);
}
/**
 * Connects to Amazon Redshift.
 *
 * @throws DiffError where the cluster cannot be reached, or refuses the login or the database.
 */
function openRedshift({ name, location, options }, signal) {
    return RedshiftDatabase.open(readRedshiftUrl(name, location), signal, options);
}


/***/ })

};
;