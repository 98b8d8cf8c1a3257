"use strict";
exports.id = 57;
exports.ids = [57];
exports.modules = {

/***/ 4057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attachDatabase: () => (/* binding */ attachDatabase),
  openTable: () => (/* binding */ openTable)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/sources/no-such-table.ts
var no_such_table = __webpack_require__(1358);
// EXTERNAL MODULE: ./src/sources/require-file.ts
var require_file = __webpack_require__(57696);
;// CONCATENATED MODULE: ./src/sources/duckdb/declared-keys.ts
/**
 * The sets of columns of a table of a DuckDB file that are declared unique together and free of NULL,
 * that of the primary key first. A view has none.
 *
 * @param catalog the name by which the file is attached.
 * @param path the table's name, after its schema where that is given.
 */
async function declaredKeys(connection, catalog, path, signal) {
    const { dialect } = connection;
    const [table = '', schema = 'main'] = path.toReversed();
    const isTable = (prefix) => `${prefix}database_name = ${dialect.quoteText(catalog)}
  AND lower(${prefix}schema_name) = lower(${dialect.quoteText(schema)})
  AND lower(${prefix}table_name) = lower(${dialect.quoteText(table)})`;
    // A primary key makes its columns NOT NULL; a unique constraint does not.
    const rows = await connection.query(`SELECT constraint_index AS key, parts.position, parts.name
FROM (
  SELECT constraint_index, constraint_type, unnest(constraint_column_names) AS name,
    generate_subscripts(constraint_column_names, 1) AS position
  FROM duckdb_constraints()
  WHERE ${isTable('')} AND constraint_type IN ('PRIMARY KEY', 'UNIQUE')
    AND NOT EXISTS (
      FROM duckdb_columns() AS columns
      WHERE ${isTable('columns.')} AND columns.is_nullable
        AND list_contains(constraint_column_names, columns.column_name)
    )
) AS parts
ORDER BY constraint_type <> 'PRIMARY KEY', key, parts.position`, signal);
    const keys = Map.groupBy(rows, ({ key }) => String(key));
    return [...keys.values()].map((parts) => parts.map(({ name }) => String(name)));
}

// EXTERNAL MODULE: ./src/duckdb/native-packages.ts + 1 modules
var native_packages = __webpack_require__(98059);
;// CONCATENATED MODULE: ./src/sources/duckdb/storage-version.ts


/** What DuckDB says of such a file; it has no code for it. */
const OTHER_VERSION = /version number (\d+), but we can only read versions? between (\d+) and (\d+)/;
/**
 * Where a database file has a storage version that our DuckDB cannot read: an error that names it,
 * and how to write the file for our DuckDB. Any other error as it is.
 */
function withStorageVersion(database, error) {
    const match = error instanceof errors/* DiffError */.a2 ? OTHER_VERSION.exec(error.value) : null;
    if (!match)
        return error;
    const [, found, oldest, newest] = match;
    const [release = ''] = native_packages/* version */.rE.split('-');
    const written = release.replace(/\.\d+$/, '.0');
    const wayOut = Number(found) > Number(newest)
        ? `copy it with the DuckDB that wrote it: ATTACH 'copy.duckdb' (STORAGE_VERSION 'v${written}'), ` +
            'then COPY FROM DATABASE … TO copy'
        : 'write it anew: EXPORT DATABASE with the DuckDB that wrote it, IMPORT DATABASE with a newer one';
    return new errors/* DiffError */.a2('StorageVersionException', `${database} has DuckDB's storage version ${found}, and DuckDB ${release}, which reads it here, ` +
        `knows ${oldest} to ${newest}; ${wayOut}`, { cause: error });
}

;// CONCATENATED MODULE: ./src/sources/duckdb/open-table.ts






/**
 * Makes the tables of a DuckDB file readable, and gives the name to call them by.
 *
 * @throws DiffError where there is no such file, or it is no database.
 */
async function attachDatabase(database, context) {
    const path = (0,external_node_path_.resolve)(context.workingDirectory, database);
    const known = context.attached.get(path);
    if (known)
        return known;
    await (0,require_file/* requireDatabaseFile */.h)(path, database);
    const name = `database${context.attached.size + 1}`;
    const { dialect } = context.connection;
    await context.connection
        .execute(`ATTACH ${dialect.quoteText(path)} AS ${name} (READ_ONLY)`, context.signal)
        .catch((error) => {
        throw withStorageVersion(database, error);
    });
    context.attached.set(path, name);
    return name;
}
/** Tables of a schema, and those of the wanted one's name in others. */
function tablesSql(catalog, schema, name, quote) {
    const isSearched = `lower(table_schema) = lower(${quote(schema)})`;
    const isWanted = `lower(table_name) = lower(${quote(name)})`;
    return `SELECT table_schema AS place, table_name AS name, CAST(${isSearched} AS INTEGER) AS searched
FROM information_schema.tables
WHERE table_catalog = ${quote(catalog)} AND (${isSearched} OR ${isWanted})
ORDER BY NOT ${isWanted}, 1, 2 LIMIT ${no_such_table/* MOST_TABLES */.G}`;
}
/**
 * Opens a table or view of a DuckDB file for reading.
 *
 * @throws DiffError where it does not exist or cannot be read.
 */
async function openTable({ database, path }, context) {
    const { connection, signal } = context;
    const catalog = await attachDatabase(database, context);
    // Of database, schema and table only the last two matter: the data source says which database.
    const relation = [
        catalog,
        ...path.slice(-2).map((part) => connection.dialect.quoteIdentifier(part)),
    ];
    try {
        const columns = await connection.describe(relation.join('.'), signal);
        return {
            kind: 'typed',
            relation: relation.join('.'),
            columns,
            declaredKeys: () => declaredKeys(connection, catalog, path, signal),
        };
    }
    catch (error) {
        if (!(error instanceof errors/* DiffError */.a2) || error.type !== 'CatalogException')
            throw error;
        const [name = '', schema = 'main'] = path.toReversed();
        const sql = tablesSql(catalog, schema, name, (part) => connection.dialect.quoteText(part));
        throw (0,no_such_table/* noSuchTable */.h)(path, `the schema ${schema}`, await connection.query(sql, signal));
    }
}


/***/ }),

/***/ 1358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ MOST_TABLES),
/* harmony export */   h: () => (/* binding */ noSuchTable)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _contract_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72904);
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


/***/ })

};
;