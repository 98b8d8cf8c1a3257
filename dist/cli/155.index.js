"use strict";
exports.id = 155;
exports.ids = [155];
exports.modules = {

/***/ 44591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ dataSourcesConfigSchema),
/* harmony export */   Qq: () => (/* binding */ FILES_NAME),
/* harmony export */   y4: () => (/* binding */ FILES_ID)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);

/** One data source of the configuration: a URL, or a URL with settings. */
const dataSourceEntry = zod__WEBPACK_IMPORTED_MODULE_0__.union([
    zod__WEBPACK_IMPORTED_MODULE_0__.string().min(1),
    zod__WEBPACK_IMPORTED_MODULE_0__.strictObject({
        url: zod__WEBPACK_IMPORTED_MODULE_0__.string().min(1),
        id: zod__WEBPACK_IMPORTED_MODULE_0__.number().int().positive().optional(),
        writable: zod__WEBPACK_IMPORTED_MODULE_0__.boolean().optional(),
        options: zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.union([zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.number(), zod__WEBPACK_IMPORTED_MODULE_0__.boolean()])).optional(),
    }),
]);
/** The `data-sources` map: name to URL. An id defaults to the position in the map, from 1. */
const dataSourcesConfigSchema = zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string().min(1), dataSourceEntry);
/** The id of the embedded engine's own data source: files, and queries that name none. */
const FILES_ID = 0;
/** Its name. */
const FILES_NAME = 'files';


/***/ }),

/***/ 25186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ checkSqlCondition)
/* harmony export */ });
/** Words that start a query; right after a parenthesis they make a subquery. */
const QUERY_STARTS = new Set('select with from table values pivot unpivot describe desc show summarize call exec execute'.split(' '));
/** What a token can be; the first alternative that matches wins. */
const TOKENS = [
    ['space', /(\s+)/],
    ['comment', /(--|\/\*)/],
    ['text', /('(?:[^']|'')*')/],
    ['identifier', /("(?:[^"]|"")*"|`(?:[^`]|``)*`)/],
    ['dollar', /(\$\w*\$)/],
    ['word', /([\p{L}_][\p{L}\p{N}_$]*)/u],
    ['open', /(\()/],
    ['close', /(\))/],
    ['semicolon', /(;)/],
    ['quote', /(['"`])/],
    // As much at once as can begin no other token: a filter may be long.
    ['other', /([^\s\p{L}_'"`$();/-]+|[^])/u],
];
const TOKEN = new RegExp(TOKENS.map(([, part]) => part.source).join('|'), 'uyg');
function* tokenize(sql) {
    for (const [text, ...groups] of sql.matchAll(TOKEN)) {
        const [kind] = TOKENS[groups.findIndex((group) => group !== undefined)] ?? ['other'];
        if (kind !== 'space')
            yield [kind, text];
    }
}
function problemOfToken([kind, text], before) {
    switch (kind) {
        case 'comment':
            return `holds a comment (${text})`;
        case 'semicolon':
            return 'holds a semicolon';
        case 'quote':
            return `has an unclosed quote (${text})`;
        case 'dollar':
            return `holds a dollar quote (${text})`;
        case 'text':
            // Databases disagree on whether a backslash escapes the quote, so the text's end is in doubt.
            return text.includes("\\'") ? 'has a backslash before a quote' : null;
        case 'word': {
            const word = text.toLowerCase();
            const startsQuery = word === 'select' || (before?.[0] === 'open' && QUERY_STARTS.has(word));
            return startsQuery ? `holds a subquery (${text})` : null;
        }
        default:
            return null;
    }
}
/**
 * Checks that a filter is one SQL condition that stays inside the parentheses we put it in,
 * whatever the dialect: no statement end, comment, subquery, or unbalanced quote or parenthesis.
 *
 * @returns what is wrong, as the end of a sentence («holds a semicolon»), or `null`.
 */
function checkSqlCondition(sql) {
    if (sql.trim() === '')
        return 'is empty';
    if (sql.includes('\0'))
        return 'holds a NUL character';
    let depth = 0;
    let before = ['open', '('];
    for (const token of tokenize(sql)) {
        const problem = problemOfToken(token, before);
        if (problem)
            return problem;
        if (token[0] === 'open')
            depth += 1;
        if (token[0] === 'close')
            depth -= 1;
        if (depth < 0)
            return 'closes a parenthesis that it did not open';
        before = token;
    }
    return depth > 0 ? 'leaves a parenthesis open' : null;
}


/***/ }),

/***/ 27069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ partnerName),
/* harmony export */   Q6: () => (/* binding */ timeColumnNames),
/* harmony export */   j7: () => (/* binding */ planColumns),
/* harmony export */   mu: () => (/* binding */ keyNames),
/* harmony export */   wH: () => (/* binding */ selected)
/* harmony export */ });
/* unused harmony export fewestMoves */
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

/**
 * The other side's name for a column of `side` (0 or 1), whether or not that side has it: by the
 * mapping, else the same. `null` where the mapping takes that name for another column.
 */
function partnerName(request, side, name) {
    const other = side === 0 ? 1 : 0;
    const mapping = request.column_mapping ?? [];
    const mapped = mapping.find((names) => names[side] === name);
    if (mapped)
        return mapped[other];
    return mapping.some((names) => names[other] === name) ? null : name;
}
/** The key's column names on each side; the request names them as side 1 does. */
function keyNames(request) {
    const { pk_columns: names } = request;
    return [names, names.map((name) => partnerName(request, 0, name) ?? name)];
}
/** The name of the time interval's column on each side; `null` where there is none. */
function timeColumnNames(request) {
    const { time_column: name } = request;
    return name === null ? null : [name, partnerName(request, 0, name) ?? name];
}
function requireColumns(request, columns) {
    const keys = keyNames(request);
    for (const side of [0, 1]) {
        const present = new Set(columns[side].map(({ name }) => name));
        const mapped = (request.column_mapping ?? []).map((names) => names[side]);
        const missing = [...keys[side], ...mapped].find((name) => !present.has(name));
        if (missing !== undefined)
            throw noSuchColumn(missing, `side ${side + 1}`, columns[side]);
    }
    const either = new Set([
        ...columns[0].map(({ name }) => name),
        ...columns[1].map(({ name }) => partnerName(request, 1, name)),
    ]);
    const tolerances = request.diff_tolerances_per_column ?? [];
    for (const name of [
        ...(request.include_columns ?? []),
        ...tolerances.map(({ column_name }) => column_name),
    ]) {
        if (!either.has(name))
            throw noSuchColumn(name, 'either side', columns.flat());
    }
}
/** So many of the columns that there are help to find the right name. */
const COLUMNS_SHOWN = 20;
function noSuchColumn(name, where, columns) {
    const names = [...new Set(columns.map((column) => column.name))];
    const near = names.find((known) => known.toLowerCase() === name.toLowerCase());
    const shown = names.slice(0, COLUMNS_SHOWN).join(', ');
    const more = names.length > COLUMNS_SHOWN ? `, and ${names.length - COLUMNS_SHOWN} more` : '';
    const hint = near === undefined
        ? `the columns are ${shown}${more}`
        : `there is "${near}", and names are case-sensitive`;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('NoSuchColumnException', `${name} (not on ${where}; ${hint})`);
}
/** The columns of one side that the request asks for: keys always, others by include and exclude. */
function selected(request, side, columns) {
    const keys = new Set(keyNames(request)[side]);
    const included = request.include_columns?.length ? new Set(request.include_columns) : null;
    const excluded = new Set(request.exclude_columns ?? []);
    return columns.filter(({ name }) => {
        if (keys.has(name))
            return true;
        // Include and exclude name columns as side 1 does.
        const name1 = side === 0 ? name : partnerName(request, 1, name);
        if (name1 === null)
            return included === null;
        return (included?.has(name1) ?? true) && !excluded.has(name1);
    });
}
/**
 * The fewest columns to move so that the rest stand in order: all that are not on a longest
 * increasing subsequence (patience sorting).
 */
function fewestMoves(positions) {
    const tails = [];
    for (const position of positions) {
        const found = tails.findIndex((tail) => tail >= position);
        tails[found === -1 ? tails.length : found] = position;
    }
    return positions.length - tails.length;
}
/** How SQL refers to a column. */
function referenceTo({ name, reference }, dialect) {
    return reference ?? dialect.quoteIdentifier(name);
}
function writtenPair(a, b) {
    if (!a.written || !b.written || a.written.format !== b.written.format)
        return null;
    return a.type === b.type ? [a.written, b.written] : null;
}
function pairColumns(request, columns, dialect) {
    const tolerances = new Map((request.diff_tolerances_per_column ?? []).map((entry) => [entry.column_name, entry]));
    const bySide2 = new Map(columns[1].map((column, index) => [column.name, { ...column, index }]));
    const pairs = [];
    const mismatched = [];
    for (const column of columns[0]) {
        const { name, type } = column;
        const partner = partnerName(request, 0, name);
        const other = partner === null ? undefined : bySide2.get(partner);
        if (!other)
            continue;
        const comparison = dialect.comparison(type, other.type);
        if (!comparison)
            mismatched.push(name);
        else {
            const tolerance = tolerances.get(name) ?? null;
            if (tolerance && !comparison.number) {
                throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('InvalidToleranceException', `the column "${name}" of type ${type} is no number, so it cannot have a tolerance`);
            }
            const names = [name, other.name];
            const written = writtenPair(column, other);
            const references = [referenceTo(column, dialect), referenceTo(other, dialect)];
            pairs.push({ names, references, comparison, tolerance, written, index: other.index });
        }
    }
    return { pairs, mismatched };
}
function exclusiveColumns(request, columns) {
    const only = (side) => {
        const others = new Set(columns[side === 0 ? 1 : 0].map(({ name }) => name));
        return columns[side]
            .map(({ name }) => name)
            .filter((name) => !others.has(partnerName(request, side, name)));
    };
    return [only(0), only(1)];
}
/**
 * Decides what is compared with what.
 *
 * @throws DiffError where a key column or a named column does not exist, where the keys' types
 * cannot be compared, or where a tolerance is not on a number.
 */
function planColumns(request, all, dialect) {
    requireColumns(request, all);
    const columns = [selected(request, 0, all[0]), selected(request, 1, all[1])];
    const { pairs, mismatched } = pairColumns(request, columns, dialect);
    const exclusive = exclusiveColumns(request, columns);
    const keys = request.pk_columns.map((key) => {
        const pair = pairs.find(({ names }) => names[0] === key);
        if (pair)
            return pair;
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('KeyTypeMismatchException', `the key column "${key}" has types that cannot be compared: ${typesOf(request, key, columns)}`);
    });
    return {
        keys,
        values: pairs.filter(({ names }) => !request.pk_columns.includes(names[0])),
        schema: {
            columns_mismatched: [
                exclusive[0].length + mismatched.length,
                exclusive[1].length + mismatched.length,
            ],
            column_type_mismatches: mismatched.length,
            column_reorders: fewestMoves(pairs.map(({ index }) => index)),
            column_counts: [columns[0].length, columns[1].length],
            column_type_differs: mismatched,
            exclusive_columns: exclusive,
        },
    };
}
function typesOf(request, key, columns) {
    const names = [key, partnerName(request, 0, key)];
    return columns
        .map((side, index) => side.find(({ name }) => name === names[index])?.type)
        .join(' and ');
}


/***/ }),

/***/ 20769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ sideOf),
/* harmony export */   gA: () => (/* binding */ datasetOf),
/* harmony export */   iN: () => (/* binding */ requestProblems),
/* harmony export */   mj: () => (/* binding */ filtered),
/* harmony export */   yG: () => (/* binding */ checkRequest),
/* harmony export */   yb: () => (/* binding */ conditionsOf)
/* harmony export */ });
/* harmony import */ var _contract_sql_condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25186);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68423);
/* harmony import */ var _sources_duckdb_file_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59906);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27069);




/** A query as it can stand in parentheses. A semicolon at the end of a comment is no loss. */
function withoutSemicolon(query) {
    const last = query.split('').findLastIndex((character) => !/[\s;]/.test(character));
    return query.slice(0, last + 1);
}
/** One side of a request. */
function sideOf(request, number) {
    const query = request[`query${number}`];
    return {
        number,
        table: request[`table${number}`],
        query: query === null ? null : withoutSemicolon(query),
        file: request[`file${number}`],
        filter: request[`filter${number}`],
    };
}
function problemOfSide({ number, table, query, file, filter }) {
    const given = [table, query, file].filter((value) => value !== null).length;
    if (given !== 1) {
        const message = `side ${number} has ${given} of table${number}, query${number} and file${number}; exactly one is needed`;
        return { field: `table${number}`, message };
    }
    const path = file ?? table?.join('.');
    if (path !== undefined && (0,_sources_duckdb_file_format_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(path)) {
        const message = `file${number} is a URL; the embedded engine reads local files only, so download it in a step before`;
        return { field: `file${number}`, message };
    }
    const problem = filter === null ? null : (0,_contract_sql_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .checkSqlCondition */ .S)(filter);
    if (problem === null)
        return null;
    const message = `filter${number} ${problem}; it must be one SQL condition`;
    return { field: `filter${number}`, message };
}
/** Request fields that need more than the embedded engine has, and what to do instead. */
const UNSUPPORTED = [
    'time_travel_point1',
    'time_travel_point2',
    'materialization_destination_id',
    'time_aggregate',
];
function problemOfKey({ pk_columns: keys }) {
    if (keys.length > 0)
        return null;
    return { field: 'pk_columns', message: 'pk_columns is empty; at least one column is needed' };
}
function problemOfTime(request) {
    const time = request.time_interval_start ?? request.time_interval_end;
    if (time === null || request.time_column !== null)
        return null;
    return { field: 'time_column', message: 'a time interval is set without time_column' };
}
/** Each column has one partner, or rows would be compared twice and columns not at all. */
function problemsOfMapping(request) {
    const mapping = request.column_mapping ?? [];
    const repeated = [0, 1].flatMap((side) => {
        const names = mapping.map((pair) => pair[side]);
        const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
        return [...twice].map((name) => `column_mapping names "${name}" of side ${side + 1} twice`);
    });
    const needed = [...request.pk_columns, request.time_column].filter((name) => name !== null);
    const orphans = needed
        .filter((name) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .partnerName */ .M)(request, 0, name) === null)
        .map((name) => `column_mapping gives "${name}" of side 2 to another column of side 1 than "${name}"`);
    return [...repeated, ...orphans].map((problem) => ({
        field: 'column_mapping',
        message: `${problem}; each column can have one partner, and the key's columns need one`,
    }));
}
function problemOfTolerances(request) {
    const names = request.diff_tolerances_per_column?.map(({ column_name }) => column_name) ?? [];
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined)
        return null;
    const field = 'diff_tolerances_per_column';
    return { field, message: `${field} names "${twice}" twice; a column has one tolerance` };
}
/**
 * What can be known to be wrong before anything runs. Sampling and materializing are not among it:
 * comparing every row keeps every tolerance that a sample may have, and both are for speed alone.
 */
function requestProblems(request) {
    const unsupported = UNSUPPORTED.filter((field) => request[field] !== null).map((field) => ({
        field,
        message: `${field} needs Datafold; the embedded engine cannot do it`,
    }));
    return [
        problemOfKey(request),
        problemOfSide(sideOf(request, 1)),
        problemOfSide(sideOf(request, 2)),
        problemOfTime(request),
        ...problemsOfMapping(request),
        problemOfTolerances(request),
        ...unsupported,
    ].filter((problem) => problem !== null);
}
/** @throws ConfigurationError that lists every problem that can be known before anything runs. */
function checkRequest(request) {
    const problems = requestProblems(request).map(({ message }) => message);
    if (problems.length > 0)
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(problems.join('; '));
}
/** Where a side's rows come from. */
function datasetOf(side, source) {
    const database = source.type === 'duckdb' ? source.location : null;
    if (side.file !== null)
        return { kind: 'file', path: side.file };
    if (side.query !== null)
        return { kind: 'query', database, sql: side.query, side: side.number };
    const table = side.table ?? [];
    return database === null
        ? { kind: 'file', path: table.join('.') }
        : { kind: 'table', database, path: table };
}
function timeConditions(request, { number }, columns, dialect) {
    const { time_interval_start: start, time_interval_end: end } = request;
    const name = (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .timeColumnNames */ .Q6)(request)?.[number === 1 ? 0 : 1];
    const column = columns.find((entry) => entry.name === name);
    if (!column)
        return [];
    const condition = (operator, iso) => {
        if (iso === null)
            return [];
        const literal = dialect.timeLiteral(iso, column.type);
        if (literal !== null)
            return [`${dialect.quoteIdentifier(column.name)} ${operator} ${literal}`];
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DiffError */ .a2('InvalidTimeColumnException', `the column "${column.name}" of type ${column.type} holds no dates or timestamps`);
    };
    return [...condition('>=', start), ...condition('<', end)];
}
/** What a side's rows must fulfil by the request's filter and time interval. */
function conditionsOf(columns, side, request, dialect) {
    const filter = side.filter === null ? [] : [`(\n${side.filter}\n)`];
    return [...filter, ...timeConditions(request, side, columns, dialect)];
}
/** A relation with only the rows that the request's filter and time interval let through. */
function filtered(relation, side, request, dialect) {
    const conditions = relation.isFiltered === true ? [] : conditionsOf(relation.columns, side, request, dialect);
    if (conditions.length === 0)
        return `${relation.relation} AS dataset`;
    return `(SELECT * FROM ${relation.relation} WHERE ${conditions.join(' AND ')}) AS dataset`;
}


/***/ }),

/***/ 59906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ fileFormat),
/* harmony export */   Mm: () => (/* binding */ hasFileFormat),
/* harmony export */   Vx: () => (/* binding */ isRemote)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68423);


const FORMATS = {
    '.csv': 'csv',
    '.txt': 'csv',
    '.tsv': 'tsv',
    '.tab': 'tsv',
    '.json': 'json',
    '.jsonl': 'json',
    '.ndjson': 'json',
    '.parquet': 'parquet',
    '.parq': 'parquet',
    '.pq': 'parquet',
};
const COMPRESSIONS = ['.gz', '.zst'];
/** Whether a path lies on another machine: `https://…`, `s3://…`. */
const isRemote = (path) => /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
function knownFormat(path) {
    const compression = COMPRESSIONS.find((ending) => path.toLowerCase().endsWith(ending)) ?? '';
    const bare = path.slice(0, path.length - compression.length);
    return FORMATS[(0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(bare).toLowerCase()];
}
/** Whether a path's ending names a format. */
const hasFileFormat = (path) => knownFormat(path) !== undefined;
/**
 * The format that a path's ending names.
 *
 * @throws ConfigurationError for any other ending.
 */
function fileFormat(path) {
    const format = knownFormat(path);
    if (format)
        return format;
    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`The file "${path}" is of no known format; accepted are ${Object.keys(FORMATS).join(', ')}, ` +
        'the text formats also with .gz or .zst');
}


/***/ }),

/***/ 42102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ namingSource),
/* harmony export */   WX: () => (/* binding */ namingErrors),
/* harmony export */   rz: () => (/* binding */ ofSource)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

/** An error with the name of the data source that it comes from. */
function ofSource(name, error) {
    if (!(error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2))
        return error;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2(error.type, `${name}: ${error.value}`, { cause: error });
}
/** What runs; where it fails, the error names the data source. */
function namingSource(name, running) {
    return running.catch((error) => {
        throw ofSource(name, error);
    });
}
/**
 * A database whose errors name its data source: of two that are compared, the user must know which
 * one failed.
 */
function namingErrors(database, name) {
    return new Proxy(database, {
        get(target, property) {
            const member = Reflect.get(target, property, target);
            if (typeof member !== 'function')
                return member;
            return (...values) => {
                const result = Reflect.apply(member, target, values);
                if (!(result instanceof Promise))
                    return result;
                const named = namingSource(name, result);
                // Errors of a twin name it too.
                return property === 'twin'
                    ? named.then((twin) => twin && namingErrors(twin, name))
                    : named;
            };
        },
    });
}


/***/ }),

/***/ 42667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qI: () => (/* binding */ openDatabase),
/* harmony export */   vD: () => (/* binding */ readDataSources)
/* harmony export */ });
/* unused harmony export FILES */
/* harmony import */ var _contract_data_source_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44591);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68423);
/* harmony import */ var _naming_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42102);



/** The kinds of database, each a folder; `null` for DuckDB, which the engine itself runs in. */
const KINDS = {
    duckdb: null,
    postgresql: async (source, { signal }) => {
        const { openPostgres } = await Promise.all(/* import() */[__webpack_require__.e(628), __webpack_require__.e(901), __webpack_require__.e(246), __webpack_require__.e(860)]).then(__webpack_require__.bind(__webpack_require__, 94860));
        return openPostgres(source, signal);
    },
    redshift: async (source, { signal }) => {
        const { openRedshift } = await Promise.all(/* import() */[__webpack_require__.e(628), __webpack_require__.e(901), __webpack_require__.e(246), __webpack_require__.e(213)]).then(__webpack_require__.bind(__webpack_require__, 59213));
        return openRedshift(source, signal);
    },
    mysql: async (source, { signal }) => {
        const { openMysql } = await Promise.all(/* import() */[__webpack_require__.e(909), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 16334));
        return openMysql(source, signal);
    },
    sqlite: async (source, options) => {
        const { openSqlite } = await __webpack_require__.e(/* import() */ 652).then(__webpack_require__.bind(__webpack_require__, 53652));
        return openSqlite(source, options);
    },
};
/** Files need no data source; requests say so with this id. */
const FILES = { id: _contract_data_source_config_js__WEBPACK_IMPORTED_MODULE_0__/* .FILES_ID */ .y4, name: _contract_data_source_config_js__WEBPACK_IMPORTED_MODULE_0__/* .FILES_NAME */ .Qq, type: 'files', location: '' };
/** URL schemes to the kinds that they stand for. */
const SCHEMES = {
    duckdb: 'duckdb',
    postgresql: 'postgresql',
    postgres: 'postgresql',
    redshift: 'redshift',
    mysql: 'mysql',
    mariadb: 'mysql',
    sqlite: 'sqlite',
};
/** Kinds of database that are a file, whose URL is no more than a path after the scheme. */
const IN_FILES = new Set(['duckdb', 'sqlite']);
function readUrl(name, url) {
    const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
    const type = SCHEMES[scheme.toLowerCase()];
    if (!type || rest === '') {
        // The URL itself may hold a password: only its scheme is shown.
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`data-sources: "${name}" has a URL that starts with ${scheme ? `"${scheme}:"` : 'no scheme'}; ` +
            `accepted are ${Object.keys(SCHEMES)
                .map((known) => `${known}:…`)
                .join(', ')}`);
    }
    return { type, location: IN_FILES.has(type) ? rest : url };
}
/**
 * Opens a connection to a source that is a database of its own; `null` for DuckDB and files, which
 * are read where the engine runs.
 *
 * @throws DiffError where it cannot be reached, or refuses the login.
 */
async function openDatabase(source, options) {
    const open = source.type === 'files' ? null : KINDS[source.type];
    if (!open)
        return null;
    return (0,_naming_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .namingErrors */ .WX)(await (0,_naming_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .namingSource */ .Il)(source.name, open(source, options)), source.name);
}
/**
 * The configured data sources, and the built-in one for files. Ids default to the position in the
 * map, from 1.
 *
 * @throws ConfigurationError for an unknown URL scheme or an id that occurs twice.
 */
function readDataSources(config) {
    const sources = Object.entries(config).map(([name, entry], index) => {
        const { url, id = index + 1 } = typeof entry === 'string' ? { url: entry } : entry;
        return { id, name, ...readUrl(name, url) };
    });
    const ids = new Map();
    for (const { id, name } of sources) {
        const other = ids.get(id);
        if (other !== undefined) {
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`data-sources: "${other}" and "${name}" have the same id ${id}; each needs its own`);
        }
        ids.set(id, name);
    }
    return [FILES, ...sources];
}


/***/ })

};
;