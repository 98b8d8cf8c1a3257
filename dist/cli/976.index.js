"use strict";
exports.id = 976;
exports.ids = [976];
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

/***/ 38631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ fileFormat),
/* harmony export */   Mm: () => (/* binding */ hasFileFormat),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   nP: () => (/* binding */ fileEndings),
/* harmony export */   uE: () => (/* binding */ formatOfEnding)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

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
/** Whether a path lies on another machine: `https://…`, `s3://…`. */
const isRemote = (path) => /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
/** Whether a path's ending names a format. */
const hasFileFormat = (path) => formatOfEnding(path) !== null;
/**
 * The format that a path's ending names.
 *
 * @throws ConfigurationError for any other ending.
 */
function fileFormat(path) {
    const format = formatOfEnding(path);
    if (format)
        return format;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`The file "${path}" is of no known format; accepted are ${Object.keys(fileEndings).join(', ')}, ` +
        'the text formats also with .gz or .zst');
}


/***/ }),

/***/ 72904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 42848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ SIDES),
/* harmony export */   Dp: () => (/* binding */ mapPair),
/* harmony export */   _P: () => (/* binding */ otherSide),
/* harmony export */   cF: () => (/* binding */ pairOf),
/* harmony export */   du: () => (/* binding */ NUMBERS),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   zN: () => (/* binding */ addPairs)
/* harmony export */ });
/** Both sides, in order: where they are, and as they are numbered. */
const SIDES = [0, 1];
const NUMBERS = [1, 2];
const otherSide = (side) => (side === 0 ? 1 : 0);
const numberOf = (side) => (side === 0 ? 1 : 2);
/** What is made for each side, side 1 first. */
const pairOf = (make) => [make(0), make(1)];
/** What is made of what each side has, side 1 first. */
const mapPair = ([first, second], make) => [make(first, 0), make(second, 1)];
/** The sums of two counts of each side. */
const addPairs = (one, other) => mapPair(one, (count, side) => count + other[side]);


/***/ }),

/***/ 58948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Vg: () => (/* binding */ problemsOfRequest),
/* harmony export */   rQ: () => (/* binding */ asksForNothing)
/* harmony export */ });
/* harmony import */ var _field_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62651);
/* harmony import */ var _file_endings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38631);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9187);
/* harmony import */ var _request_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57453);
/* harmony import */ var _sql_condition_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25186);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78942);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16400);
/* harmony import */ var _text_times_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31329);
/* harmony import */ var _pair_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42848);









const alone = (field, message) => ({
    field,
    message,
    isOwn: true,
});
const together = (field, message) => ({
    field,
    message,
    isOwn: false,
});
/** Whether a value asks for nothing: what clients send for every field that they know. */
function asksForNothing(value) {
    if (value === null || value === false || value === undefined)
        return true;
    return typeof value === 'object' && Object.keys(value).length === 0;
}
const withNul = ({ values, words }) => _field_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi
    .filter((field) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_6__/* .holdsNul */ .uW)(values[field]))
    .map((field) => alone(field, `${words.field(field)} holds a NUL character, which is not accepted`));
/** What our engine cannot do; a value that asks for nothing is taken. */
const refused = ({ values, words }) => _field_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi.flatMap((field) => {
    const { support } = _request_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .requestFields */ .hH[field];
    if (support === 'done' || 'inert' in support || asksForNothing(values[field]))
        return [];
    const cannot = `${words.field(field)} needs Datafold; the embedded engine cannot do it`;
    return [alone(field, `${cannot}${words.instead} ${support.instead}`)];
});
/** Fields that say nothing without another, which is on where it is a flag. */
const withoutNeeded = ({ values, isSet, words }) => _field_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi.flatMap((field) => {
    const needed = _request_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .requestFields */ .hH[field].needs;
    // What could not be read is set to something.
    const says = (name) => isSet(name) && !asksForNothing(values[name] ?? 'unread');
    if (needed === null || !says(field) || says(needed))
        return [];
    const on = _request_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .requestFields */ .hH[needed].form.kind === 'flag' ? 'true' : undefined;
    return [together(field, `${words.field(field)} needs ${words.field(needed, on)}`)];
});
/** A list that is empty says that a variable had no value, and not that there is no key. */
const emptyKey = ({ values, words }) => {
    if (values.pk_columns?.length !== 0 || values.infer_pk === true)
        return [];
    const message = `${words.field('pk_columns')} is empty; it must name at least one column, or be left out for the key that the catalogs declare, or ${words.field('infer_pk')} be true`;
    return [together('pk_columns', message)];
};
/** Without a key, Datafold compares nothing; our engine asks the catalogs. */
const missingKey = ({ values, isSet, words }) => {
    if (isSet('pk_columns') || values.infer_pk === true)
        return [];
    const message = `${words.field('pk_columns')} is missing; it must name the columns of the primary key, or ${words.field('infer_pk')} be \`true\` so that Datafold looks for them`;
    return [together('pk_columns', message)];
};
const datasets = ({ isSet, words }) => _pair_js__WEBPACK_IMPORTED_MODULE_7__/* .NUMBERS */ .du.flatMap((side) => {
    const fields = _request_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .datasetFields */ .UW[side];
    const given = fields.filter(isSet).map((field) => words.field(field));
    if (given.length === 1)
        return [];
    const [table, query, file] = fields.map((field) => words.field(field));
    const has = given.length > 1 ? given.join(' and ') : 'no dataset';
    const message = `side ${String(side)} has ${has}; set exactly one of ${table}, ${query} and ${file}`;
    return [together(fields[0], message)];
});
/** Our engine reads no file that is elsewhere, by whichever field it is named. */
const remoteFiles = ({ values, words }) => _pair_js__WEBPACK_IMPORTED_MODULE_7__/* .NUMBERS */ .du.flatMap((side) => {
    const path = values[`file${side}`] ?? values[`table${side}`]?.join('.') ?? '';
    if (!(0,_file_endings_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemote */ .Vx)(path))
        return [];
    const field = `file${side}`;
    const message = `${words.field(field)} is a URL; the embedded engine reads local files only, so download it in a step before`;
    return [alone(field, message)];
});
const conditions = ({ values, words }) => _field_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi.flatMap((field) => {
    const filter = values[field];
    if (_request_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .requestFields */ .hH[field].form.kind !== 'condition' || typeof filter !== 'string')
        return [];
    const problem = (0,_sql_condition_js__WEBPACK_IMPORTED_MODULE_4__/* .problemOfCondition */ .GJ)(filter);
    if (problem === null)
        return [];
    return [alone(field, `${words.field(field)} ${_sql_condition_js__WEBPACK_IMPORTED_MODULE_4__/* .MUST_BE_CONDITION */ .oU}, but ${problem}`)];
});
const emptyInterval = ({ values, words }) => {
    const { time_interval_start: start, time_interval_end: end } = values;
    const areTimes = start != null && end != null && (0,_text_times_js__WEBPACK_IMPORTED_MODULE_8__/* .isTime */ .K8)(start) && (0,_text_times_js__WEBPACK_IMPORTED_MODULE_8__/* .isTime */ .K8)(end);
    if (!areTimes || (0,_text_times_js__WEBPACK_IMPORTED_MODULE_8__/* .isBefore */ .Y8)(start, end))
        return [];
    const [first, last] = [words.field('time_interval_start'), words.field('time_interval_end')];
    return [together('time_interval_start', `${first} must be before ${last}`)];
};
/** The names that are in a list more than once. */
function repeatedOf(names) {
    const seen = new Set();
    return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}
const bothInAndOut = ({ values, words }) => {
    const excluded = new Set(values.exclude_columns ?? []);
    const both = values.include_columns?.find((column) => excluded.has(column));
    if (both === undefined)
        return [];
    const [included, left] = [words.field('include_columns'), words.field('exclude_columns')];
    return [together('include_columns', `${words.column(both)} is in ${included} and in ${left}`)];
};
/** Of many problems of one kind, the first say enough. */
const MOST_OF_A_KIND = 10;
/** Each column has one partner, or rows would be compared twice and columns not at all. */
const mapping = ({ values, words }) => {
    const { column_mapping = null, pk_columns, time_column } = values;
    const field = words.field('column_mapping');
    const repeated = _pair_js__WEBPACK_IMPORTED_MODULE_7__/* .SIDES */ .BV.flatMap((side) => repeatedOf((column_mapping ?? []).map((pair) => pair[side])).map((name) => `${field} names ${words.column(name)} of side ${String(side + 1)} twice`));
    const orphans = [...(pk_columns ?? []), time_column ?? null]
        .filter((name) => name !== null)
        .filter((name) => (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .partnerName */ .M)({ column_mapping }, 0, name) === null)
        .map((name) => words.column(name))
        .map((name) => `${field} gives ${name} of side 2 to another column of side 1 than ${name}`);
    const problems = [...repeated, ...orphans];
    const others = (number) => `${field} has ${String(number)} more such names`;
    const rule = "each column can have one partner, and the key's columns need one";
    return (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .firstOf */ .Ku)(problems, MOST_OF_A_KIND, others).map((problem) => together('column_mapping', `${problem}; ${rule}`));
};
const repeatedTolerance = ({ values, words }) => {
    const field = 'diff_tolerances_per_column';
    const [twice] = repeatedOf((values[field] ?? []).map(({ column_name }) => column_name));
    if (twice === undefined)
        return [];
    const message = `${words.field(field)} names ${words.column(twice)} twice; a column has one tolerance`;
    return [alone(field, message)];
};
const ALWAYS = [
    datasets,
    conditions,
    emptyInterval,
    bothInAndOut,
    mapping,
    repeatedTolerance,
];
/**
 * What can be known to be wrong with a request before anything runs: all of it, but where a field
 * for our engine holds a NUL character, that alone.
 */
function problemsOf(asked, doer) {
    // Datafold says itself what it makes of one.
    const nul = doer === 'engine' ? withNul(asked) : [];
    if (nul.length > 0)
        return nul;
    const cannot = doer === 'engine' ? refused(asked) : [];
    const rules = doer === 'engine' ? [emptyKey, remoteFiles] : [missingKey];
    const needy = withoutNeeded(asked).filter(({ field }) => 
    // What is refused needs nothing more.
    cannot.every((problem) => problem.field !== field));
    return [...rules, ...ALWAYS].flatMap((rule) => rule(asked)).concat(needy, cannot);
}
/** What our engine would refuse of a request. */
function problemsOfRequest(request) {
    const isSet = (field) => request[field] !== null && request[field] !== undefined;
    return problemsOf({ values: request, isSet, words: _field_names_js__WEBPACK_IMPORTED_MODULE_0__/* .apiWords */ .OG }, 'engine');
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ partnerName),
/* harmony export */   Pz: () => (/* binding */ withNumbers),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   W8: () => (/* binding */ diffRequestSchema),
/* harmony export */   hW: () => (/* binding */ toRequestBody)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9973);
/* harmony import */ var _field_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62651);
/* harmony import */ var _request_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57453);
/* harmony import */ var _pair_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42848);





const shape = Object.fromEntries(_field_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi.map((field) => [
    field,
    _request_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .requestFields */ .hH[field].schema.meta({ description: (0,_field_names_js__WEBPACK_IMPORTED_MODULE_1__/* .describeField */ .k7)(field) }),
]));
/**
 * The body of `POST /api/v1/datadiffs`: the 2022 document's fields in its order, then those that
 * today's API adds and this project uses. A missing field reads as `null` or its default.
 */
const diffRequestSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object(shape);
/** The columns of the key that a request names; empty where it names none. */
const keyOf = ({ pk_columns: names }) => names ?? [];
/** The JSON that we send: the 2022 document's form plus the later fields that the user set. */
function toRequestBody(request) {
    // The 2022 document knows no request without this list.
    const listed = { ...withNumbers(request), pk_columns: keyOf(request) };
    return Object.fromEntries(Object.entries(listed).filter(([field, value]) => Object.hasOwn(_request_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .seedFields */ .Ng, field) || value !== null));
}
/** The same for `JSON.stringify`, which writes each tolerance as a number with all its digits. */
function withNumbers(request) {
    const tolerances = request.diff_tolerances_per_column?.map((tolerance) => ({
        ...tolerance,
        tolerance_value: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .asJsonNumber */ .QE)(tolerance.tolerance_value),
    }));
    return { ...request, diff_tolerances_per_column: tolerances ?? null };
}
/**
 * The other side's name for a column of `side` (0 or 1), whether or not that side has it: by the
 * mapping, else the same. `null` where the mapping takes that name for another column.
 */
function partnerName({ column_mapping: mapping }, side, name) {
    const other = (0,_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .otherSide */ ._P)(side);
    const pairs = mapping ?? [];
    const mapped = pairs.find((names) => names[side] === name);
    if (mapped)
        return mapped[other];
    return pairs.some((names) => names[other] === name) ? null : name;
}


/***/ }),

/***/ 25186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ problemOfCondition),
/* harmony export */   oU: () => (/* binding */ MUST_BE_CONDITION)
/* harmony export */ });
/* unused harmony export checkSqlCondition */
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
/** What is wrong with a filter, as the end of a sentence that asks for a condition without WHERE. */
function problemOfCondition(filter) {
    return /^\s*where\b/i.test(filter) ? 'starts with it' : checkSqlCondition(filter);
}
/** What a filter must be, as the end of a sentence. */
const MUST_BE_CONDITION = 'must be one SQL condition without WHERE';


/***/ }),

/***/ 47190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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


/***/ }),

/***/ 78942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ enumerated),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   m_: () => (/* binding */ areThese),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38866);

/** British: without a comma before the last. */
const words = new Intl.ListFormat('en-GB');
/** The first `most` of a list; where there are others, `others` of their number follows. */
function firstOf(items, most, others) {
    const first = items.slice(0, most);
    return items.length > most ? [...first, others(items.length - most)] : first;
}
/** Texts as a sentence names them: `a`, `a and b`, `a, b and c`, or `a, b and 7 more`. */
function enumerated(texts, most = Infinity) {
    return words.format(firstOf(texts, most, (number) => `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(number)} more`));
}
/** Texts of a list: `a, b, c`, or `a, b and 7 more`. */
function listed(texts, most) {
    const first = texts.slice(0, most).join(', ');
    return texts.length > most ? `${first} and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(texts.length - most)} more` : first;
}
/** So many names help; more of them are a wall of text. */
const MOST_NAMES = 20;
/** Names to choose from: `a, b, c`, or `a, b, and 7 more`. */
function someOf(names, most = MOST_NAMES) {
    return firstOf(names, most, (number) => `and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(number)} more`).join(', ');
}
/** What names are: `the nearest is id`, `the nearest are id, ids`. */
const areThese = (what, names) => `${what} ${names.length > 1 ? 'are' : 'is'} ${names.join(', ')}`;


/***/ }),

/***/ 38866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ describeDuration),
/* harmony export */   U: () => (/* binding */ count)
/* harmony export */ });
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
/** `1,234,567`. */
function count(value) {
    return grouped.format(value);
}
/** A duration in ms, as a person says it: `800 ms`, `90 s`, `60 min`, `36 h`. */
function describeDuration(ms) {
    const rounded = (value) => Math.round(value * 10) / 10;
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 120_000)
        return `${rounded(ms / 1000)} s`;
    if (ms < 7_200_000)
        return `${rounded(ms / 60_000)} min`;
    return `${rounded(ms / 3_600_000)} h`;
}


/***/ })

};
;