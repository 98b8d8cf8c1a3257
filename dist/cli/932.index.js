exports.id = 932;
exports.ids = [932];
exports.modules = {

/***/ 70744:
/***/ ((module) => {

/**
 * Helpers.
 */

var s = 1000;
var m = s * 60;
var h = m * 60;
var d = h * 24;
var w = d * 7;
var y = d * 365.25;

/**
 * Parse or format the given `val`.
 *
 * Options:
 *
 *  - `long` verbose formatting [false]
 *
 * @param {String|Number} val
 * @param {Object} [options]
 * @throws {Error} throw an error if val is not a non-empty string or a number
 * @return {String|Number}
 * @api public
 */

module.exports = function (val, options) {
  options = options || {};
  var type = typeof val;
  if (type === 'string' && val.length > 0) {
    return parse(val);
  } else if (type === 'number' && isFinite(val)) {
    return options.long ? fmtLong(val) : fmtShort(val);
  }
  throw new Error(
    'val is not a non-empty string or a valid number. val=' +
      JSON.stringify(val)
  );
};

/**
 * Parse the given `str` and return milliseconds.
 *
 * @param {String} str
 * @return {Number}
 * @api private
 */

function parse(str) {
  str = String(str);
  if (str.length > 100) {
    return;
  }
  var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
    str
  );
  if (!match) {
    return;
  }
  var n = parseFloat(match[1]);
  var type = (match[2] || 'ms').toLowerCase();
  switch (type) {
    case 'years':
    case 'year':
    case 'yrs':
    case 'yr':
    case 'y':
      return n * y;
    case 'weeks':
    case 'week':
    case 'w':
      return n * w;
    case 'days':
    case 'day':
    case 'd':
      return n * d;
    case 'hours':
    case 'hour':
    case 'hrs':
    case 'hr':
    case 'h':
      return n * h;
    case 'minutes':
    case 'minute':
    case 'mins':
    case 'min':
    case 'm':
      return n * m;
    case 'seconds':
    case 'second':
    case 'secs':
    case 'sec':
    case 's':
      return n * s;
    case 'milliseconds':
    case 'millisecond':
    case 'msecs':
    case 'msec':
    case 'ms':
      return n;
    default:
      return undefined;
  }
}

/**
 * Short format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtShort(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return Math.round(ms / d) + 'd';
  }
  if (msAbs >= h) {
    return Math.round(ms / h) + 'h';
  }
  if (msAbs >= m) {
    return Math.round(ms / m) + 'm';
  }
  if (msAbs >= s) {
    return Math.round(ms / s) + 's';
  }
  return ms + 'ms';
}

/**
 * Long format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtLong(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return plural(ms, msAbs, d, 'day');
  }
  if (msAbs >= h) {
    return plural(ms, msAbs, h, 'hour');
  }
  if (msAbs >= m) {
    return plural(ms, msAbs, m, 'minute');
  }
  if (msAbs >= s) {
    return plural(ms, msAbs, s, 'second');
  }
  return ms + ' ms';
}

/**
 * Pluralization helper.
 */

function plural(ms, msAbs, n, name) {
  var isPlural = msAbs >= n * 1.5;
  return Math.round(ms / n) + ' ' + name + (isPlural ? 's' : '');
}


/***/ }),

/***/ 82170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTable)
/* harmony export */ });
/* harmony import */ var cli_table3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25832);
/* harmony import */ var cli_table3__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(cli_table3__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


/** A cell has a space on each side, and a border on its left. */
const AROUND_CELL = 3;
const LEAST_LAST = 20;
/** How wide the last column may be, so that the table fits; `null` where it need not be cut. */
function widthOfLast(rows, width) {
    if (width === undefined)
        return null;
    const columns = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
    const last = columns.pop() ?? 0;
    const before = columns.reduce((sum, column) => sum + column + AROUND_CELL, 0);
    // Its own border and spaces, and the border at the end.
    const room = Math.max(LEAST_LAST, width - before - AROUND_CELL - 1);
    return last > room ? room : null;
}
/**
 * Rows under a head, as lines of text; what comes from outside is safe to show.
 *
 * @param width columns of the terminal, into which the last column is wrapped; none: not at all.
 */
function renderTable(head, rows, width) {
    const cells = rows.map((row) => row.map((cell) => (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(cell)));
    const last = widthOfLast([[...head], ...cells], width);
    const table = new (cli_table3__WEBPACK_IMPORTED_MODULE_0___default())({
        head: [...head],
        // Colours come from one place, which knows whether the reader wants any.
        style: { head: [], border: [], compact: true },
        wordWrap: true,
        // The library counts the spaces in.
        colWidths: head.map((_, index) => index === head.length - 1 && last !== null ? last + 2 : null),
    });
    for (const row of cells)
        table.push(row);
    return table.toString();
}


/***/ }),

/***/ 6216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createKey: () => (/* binding */ createKey),
/* harmony export */   listKeys: () => (/* binding */ listKeys),
/* harmony export */   revokeKey: () => (/* binding */ revokeKey)
/* harmony export */ });
/* harmony import */ var _config_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95979);
/* harmony import */ var _config_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34968);
/* harmony import */ var _config_read_serve_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22770);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68423);
/* harmony import */ var _server_access_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79316);
/* harmony import */ var _server_store_open_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91408);
/* harmony import */ var _server_store_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60216);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82170);








const DEFAULT_RIGHTS = ['read', 'create'];
const LONGEST_NAME = 100;
/** Opens the store that the flags and the config file name, and closes it. */
async function withStore(origin, work) {
    const settings = await (0,_config_read_serve_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .loadKeysSettings */ .M5)(origin);
    const store = await (0,_server_store_open_store_js__WEBPACK_IMPORTED_MODULE_5__/* .openStore */ .C)(settings.store, { purpose: 'keys' });
    try {
        await work(store, settings);
    }
    finally {
        await store.close();
    }
}
/**
 * Makes a key and prints it.
 *
 * @throws ConfigurationError where a flag is wrong, or a key of this name exists.
 */
function createKey(flags, origin, { output }) {
    return withStore(origin, async (store, settings) => {
        const { key, stored } = await (0,_server_access_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .makeKey */ .og)(store, readWishes(flags, settings));
        output.printRaw(key);
        output.info(`This is the key "${stored.name}" (${stored.rights.join(', ')}; ${sourcesOf(stored)}). It is shown this once: keep it as a secret, such as DATAFOLD_API_KEY.`);
    });
}
function readName(value) {
    const name = String(value).trim();
    if (name !== '' && name.length <= LONGEST_NAME && !/\p{C}/u.test(name))
        return name;
    throw new _config_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`must be a text of at most ${String(LONGEST_NAME)} characters`);
}
function readRights(value) {
    const words = (0,_config_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(value);
    const read = _server_store_store_js__WEBPACK_IMPORTED_MODULE_6__/* .rights */ .uZ.filter((right) => words.includes(right));
    if (words.length > 0 && read.length === words.length)
        return read;
    throw new _config_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`must be a list of ${_server_store_store_js__WEBPACK_IMPORTED_MODULE_6__/* .rights */ .uZ.map((right) => `\`${right}\``).join(', ')}`);
}
function readSources(known) {
    return (value) => {
        const names = (0,_config_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(value);
        const unknown = names.find((name) => !known.includes(name));
        if (names.length > 0 && unknown === undefined)
            return names;
        const has = known.length > 0 ? known.map((name) => `\`${name}\``).join(', ') : 'none';
        throw new _config_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`must name data sources of the config file, which has ${has}`);
    };
}
function readWishes(options, { sources: known }) {
    const problems = new _config_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .Problems */ .Z();
    const wishes = {
        name: problems.read('`--name`', options.name, readName) ?? '',
        rights: options.rights === undefined
            ? DEFAULT_RIGHTS
            : (problems.read('`--rights`', options.rights, readRights) ?? []),
        sources: options.sources === undefined
            ? null
            : (problems.read('`--sources`', options.sources, readSources(known)) ?? []),
    };
    problems.throwIfAny();
    return wishes;
}
function sourcesOf({ sources }) {
    return sources === null ? 'all data sources' : sources.join(', ');
}
/** A time to the minute. */
function minute(time) {
    return time === null ? '' : time.slice(0, 16).replace('T', ' ');
}
/** Prints all keys. */
function listKeys(origin, { output }) {
    return withStore(origin, async (store) => {
        const keys = await store.keys();
        if (keys.length === 0) {
            output.info('There are no keys yet; `data-diff keys create --name …` makes one.');
            return;
        }
        const rows = keys.map((key) => [
            key.name,
            key.rights.join(', '),
            sourcesOf(key),
            minute(key.createdAt),
            minute(key.revokedAt),
        ]);
        output.print((0,_table_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .b)(['Name', 'Rights', 'Data sources', 'Created (UTC)', 'Revoked (UTC)'], rows));
    });
}
/**
 * Revokes a key.
 *
 * @throws ConfigurationError where there is none of this name that is valid.
 */
function revokeKey(name, origin, { output }) {
    return withStore(origin, async (store) => {
        const revoked = await store.revokeKey(name);
        if (revoked === null) {
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`There is no valid key ${JSON.stringify(name)}; \`data-diff keys list\` shows the keys.`);
        }
        output.info(`The key "${revoked.name}" is revoked.`);
    });
}


/***/ }),

/***/ 44591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 38631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ fileEndings),
/* harmony export */   u: () => (/* binding */ formatOfEnding)
/* harmony export */ });
/** The endings that name a format, in lower case. */
const fileEndings = {
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
const COMPRESSED = /\.(?:gz|zst)$/i;
/** The format that a path's ending names, in upper or lower case; `null` for any other ending. */
function formatOfEnding(path) {
    const ending = /\.[^./\\]+$/.exec(path.replace(COMPRESSED, '').replace(/[/\\]+$/, ''))?.[0];
    const known = ending?.toLowerCase() ?? '';
    return Object.hasOwn(fileEndings, known) ? (fileEndings[known] ?? null) : null;
}


/***/ }),

/***/ 72904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ nearestNames)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47785);

/** Names that are all as near say no more than none where they are many. */
const MOST = 3;
/** A longer name is like none of these, and to find that out takes long. */
const LONGEST_NAME = 100;
/** The known names that differ least from one that is not known; none where that is a long one. */
function nearestNames(name, known) {
    if (name.length > LONGEST_NAME)
        return [];
    const distances = known.map((candidate) => (0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(name, candidate));
    const least = distances.reduce((one, other) => Math.min(one, other), Infinity);
    return known.filter((_, index) => distances[index] === least).slice(0, MOST);
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pz: () => (/* binding */ withNumbers),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   W8: () => (/* binding */ diffRequestSchema),
/* harmony export */   YF: () => (/* binding */ timeAggregates),
/* harmony export */   hW: () => (/* binding */ toRequestBody),
/* harmony export */   ty: () => (/* binding */ columnToleranceSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88532);
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9973);


const text = zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable().default(null);
const names = zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1)).nullable().default(null);
const flag = zod__WEBPACK_IMPORTED_MODULE_1__.boolean().nullable().default(false);
/**
 * The decimal that the user wrote, as a text: a double would be another number. A number is the
 * decimal that it prints as.
 */
const toleranceValue = zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.number(), zod__WEBPACK_IMPORTED_MODULE_1__.string()]).transform((value, context) => {
    const decimal = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .readDecimal */ .e4)(String(value));
    if (decimal !== null)
        return decimal;
    context.addIssue({ code: 'custom', message: 'must be a number of 0 or more' });
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
});
/** A tolerance for one column: two numbers within it count as equal. */
const columnToleranceSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    column_name: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1),
    tolerance_value: toleranceValue,
    tolerance_mode: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['absolute', 'relative']),
});
const timeAggregates = ['minute', 'hour', 'day', 'week', 'month', 'year'];
/** A relative offset (negative seconds), a timestamp, or a statement's id. */
const timeTravelPoint = zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.number().int(), zod__WEBPACK_IMPORTED_MODULE_1__.string()]).nullable().default(null);
/**
 * The body of `POST /api/v1/datadiffs`: the 2022 document's fields in its order, then those that
 * today's API adds and this project uses. A missing field reads as `null` or its default.
 */
const diffRequestSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    data_source1_id: zod__WEBPACK_IMPORTED_MODULE_1__.number().int(),
    data_source2_id: zod__WEBPACK_IMPORTED_MODULE_1__.number().int(),
    table1: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1)).min(1).nullable().default(null),
    table2: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1)).min(1).nullable().default(null),
    query1: text,
    query2: text,
    materialize_dataset1: flag,
    materialize_dataset2: flag,
    materialization_destination_id: zod__WEBPACK_IMPORTED_MODULE_1__.number().int().nullable().default(null),
    materialize_without_sampling: flag,
    /** `null` where it is left out: the key is found, or there is none. An empty list names no key. */
    pk_columns: names,
    include_columns: names,
    exclude_columns: names,
    time_column: text,
    time_aggregate: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](timeAggregates).nullable().default(null),
    filter1: text,
    filter2: text,
    time_travel_point1: timeTravelPoint,
    time_travel_point2: timeTravelPoint,
    time_interval_start: text,
    time_interval_end: text,
    sampling_tolerance: zod__WEBPACK_IMPORTED_MODULE_1__.number().nullable().default(null),
    sampling_confidence: zod__WEBPACK_IMPORTED_MODULE_1__.number().nullable().default(null),
    sampling_threshold: zod__WEBPACK_IMPORTED_MODULE_1__.number().int().nullable().default(null),
    diff_tolerances_per_column: zod__WEBPACK_IMPORTED_MODULE_1__.array(columnToleranceSchema).nullable().default(null),
    tags: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()).nullable().default(null),
    file1: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).nullable().default(null),
    file2: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).nullable().default(null),
    column_mapping: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.tuple([zod__WEBPACK_IMPORTED_MODULE_1__.string(), zod__WEBPACK_IMPORTED_MODULE_1__.string()]))
        .nullable()
        .default(null),
    hive_partitions: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().nullable().default(null),
    /** Whether rows that no key pairs one to one are compared as multisets; `null` for true. */
    compare_duplicates: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().nullable().default(null),
    /** Whether the key is searched in the data where `pk_columns` names none. */
    infer_pk: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().nullable().default(null),
    /** Columns that are no part of a key that is searched for, by their names and types. */
    infer_pk_avoid_names: names,
    infer_pk_avoid_types: names,
});
/** The request fields of the 2022 document: always sent; the others only where set. */
const SEED_FIELDS = new Set([
    'data_source1_id',
    'data_source2_id',
    'table1',
    'table2',
    'query1',
    'query2',
    'materialize_dataset1',
    'materialize_dataset2',
    'materialization_destination_id',
    'materialize_without_sampling',
    'pk_columns',
    'include_columns',
    'exclude_columns',
    'time_column',
    'time_aggregate',
    'filter1',
    'filter2',
    'time_travel_point1',
    'time_travel_point2',
    'time_interval_start',
    'time_interval_end',
    'sampling_tolerance',
    'sampling_confidence',
    'sampling_threshold',
    'diff_tolerances_per_column',
]);
/** The columns of the key that a request names; empty where it names none. */
const keyOf = ({ pk_columns: names }) => names ?? [];
/** The JSON that we send: the 2022 document's form plus the later fields that the user set. */
function toRequestBody(request) {
    // The 2022 document knows no request without this list.
    const listed = { ...withNumbers(request), pk_columns: keyOf(request) };
    return Object.fromEntries(Object.entries(listed).filter(([field, value]) => SEED_FIELDS.has(field) || value !== null));
}
/** The same for `JSON.stringify`, which writes each tolerance as a number with all its digits. */
function withNumbers(request) {
    const tolerances = request.diff_tolerances_per_column?.map((tolerance) => ({
        ...tolerance,
        tolerance_value: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .asJsonNumber */ .QE)(tolerance.tolerance_value),
    }));
    return { ...request, diff_tolerances_per_column: tolerances ?? null };
}


/***/ }),

/***/ 25186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 32015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   uW: () => (/* binding */ holdsNul)
/* harmony export */ });
/** The text, or its first `longest` characters with the last of them an ellipsis. */
function clip(text, longest) {
    return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`;
}
/** Whether a text in a value holds the NUL character, which no path, name or SQL can have. */
function holdsNul(value) {
    if (typeof value === 'string')
        return value.includes('\0');
    return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul);
}
const LONGEST_SHOWN = 80;
/** A value as a message shows it: on one line, cut where it is long. */
function shown(value) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim();
    return `\`${clip(line, LONGEST_SHOWN)}\``;
}


/***/ }),

/***/ 47190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ hasRowsLeft),
/* harmony export */   M8: () => (/* binding */ isWithoutKey),
/* harmony export */   at: () => (/* binding */ unpairedRows),
/* harmony export */   j_: () => (/* binding */ unmatchedRows),
/* harmony export */   ln: () => (/* binding */ keyTrouble),
/* harmony export */   wh: () => (/* binding */ totalRows),
/* harmony export */   yU: () => (/* binding */ rowsNotCompared)
/* harmony export */ });
const sum = ([side1, side2]) => side1 + side2;
/** The rows of both sides whose key is not theirs alone, as `pks` counts them. */
function unpairedRows({ pks }) {
    return { dupes: pks ? sum(pks.dupes) : 0, nulls: pks ? sum(pks.nulls) : 0 };
}
/** Those of them that nobody compared: none where the results have the figure `uncompared`. */
function rowsNotCompared(results) {
    if (results.uncompared)
        return 0;
    const { dupes, nulls } = unpairedRows(results);
    return dupes + nulls;
}
/** Those of both sides that were compared as whole rows and have no equal on the other side. */
const unmatchedRows = ({ uncompared }) => uncompared ? sum(uncompared.unequal) : 0;
/** Whether rows that the key does not pair were not compared, or have no equal. */
const hasRowsLeft = (results) => rowsNotCompared(results) + unmatchedRows(results) > 0;
/** What is wrong with the key of so many rows: `share a key`, `have NULL in the key`, or either. */
function keyTrouble({ dupes, nulls }, rows) {
    const [share, have] = rows === 1 ? ['shares', 'has'] : ['share', 'have'];
    if (nulls === 0)
        return `${share} a key`;
    return dupes === 0 ? `${have} NULL in the key` : `${share} a key or ${have} NULL in it`;
}
/** Whether every row was compared as one of a multiset, since there is no key. */
const isWithoutKey = ({ pks, values, uncompared }) => uncompared !== undefined && pks === null && values === null;
/** The rows of each side; `null` where the results do not tell. Without a key, all are in `uncompared`. */
function totalRows(results) {
    const { pks, uncompared } = results;
    if (pks)
        return pks.total_rows;
    return isWithoutKey(results) && uncompared ? uncompared.rows : null;
}


/***/ })

};
;