"use strict";
exports.id = 513;
exports.ids = [513];
exports.modules = {

/***/ 29924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ UndocumentedFormError),
/* harmony export */   V: () => (/* binding */ readDocumented)
/* harmony export */ });
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11867);

/** An answer is not of the form that its documentation gives it; the message is one phrase. */
class UndocumentedFormError extends Error {
    name = 'UndocumentedFormError';
}
/** What a schema wants, in words; others are «what is documented». */
const WANTED = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    safeint: 'a whole number',
    boolean: 'true or false',
    object: 'an object',
    record: 'an object',
    array: 'a list',
    tuple: 'a list',
};
/** A longer path names nothing that anybody would look up. */
const LONGEST_PATH = 120;
/**
 * Reads a value from outside.
 *
 * @throws UndocumentedFormError that names the first place that is wrong, and none of the others:
 * where one item of a list lacks a field, all of them do.
 */
function readDocumented(schema, value) {
    const read = schema.safeParse(value);
    if (read.success)
        return read.data;
    throw new UndocumentedFormError(firstProblem(read.error.issues, value));
}
/** `pks.nulls[1]: it is a text, where a number is documented`. */
function firstProblem([issue], value) {
    if (issue === undefined)
        return 'it is not as documented';
    const { path, wanted } = furthest(issue);
    const place = describePlace(path);
    const is = `it ${describeValue(valueAt(value, path))}, where ${wanted} is documented`;
    return place === '' ? is : `${place}: ${is}`;
}
/** Of a union, the place that the best of its forms got to. */
function furthest(issue) {
    const { path } = issue;
    const own = { path, wanted: wantedBy(issue) };
    if (issue.code !== 'invalid_union')
        return own;
    const places = issue.errors
        .flatMap(([first]) => (first ? [furthest(first)] : []))
        .map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
    return places.reduce((one, other) => (other.path.length > one.path.length ? other : one), own);
}
function wantedBy(issue) {
    if (issue.code === 'invalid_type')
        return WANTED[issue.expected] ?? 'another value';
    if (issue.code === 'too_small' && issue.origin === 'array')
        return 'a longer list';
    if (issue.code === 'too_big' && issue.origin === 'array')
        return 'a shorter list';
    return 'another value';
}
/** A path as people write it: `[0].user.login`. */
function describePlace(path) {
    const steps = path.map((step, index) => {
        if (typeof step === 'number')
            return `[${String(step)}]`;
        return index === 0 ? String(step) : `.${String(step)}`;
    });
    return (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(steps.join(''), LONGEST_PATH);
}
function valueAt(value, path) {
    let inner = value;
    for (const step of path) {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step))
            return undefined;
        inner = inner[step];
    }
    return inner;
}
/** What a value is, and never the value: it may be long, or secret. */
function describeValue(value) {
    if (value === undefined)
        return 'is missing';
    if (value === null)
        return 'is null';
    if (Array.isArray(value))
        return `is a list of ${String(value.length)}`;
    const kinds = {
        string: 'a text',
        number: Number.isInteger(value) ? 'a whole number' : 'a number',
        boolean: 'true or false',
    };
    return `is ${kinds[typeof value] ?? 'an object'}`;
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

/***/ 87273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ schemaDiffSchema),
/* harmony export */   I7: () => (/* binding */ valuesSchema),
/* harmony export */   JX: () => (/* binding */ materializedResultsSchema),
/* harmony export */   MV: () => (/* binding */ uncomparedSchema),
/* harmony export */   NU: () => (/* binding */ columnDiffStatSchema),
/* harmony export */   OJ: () => (/* binding */ pksSchema),
/* harmony export */   ZB: () => (/* binding */ diffErrorSchema),
/* harmony export */   no: () => (/* binding */ readSummaryResults),
/* harmony export */   ok: () => (/* binding */ inferredKeySchema),
/* harmony export */   z0: () => (/* binding */ dependenciesSchema)
/* harmony export */ });
/* unused harmony export incomparableColumnSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _documented_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29924);


const pair = zod__WEBPACK_IMPORTED_MODULE_1__.tuple([zod__WEBPACK_IMPORTED_MODULE_1__.number(), zod__WEBPACK_IMPORTED_MODULE_1__.number()]);
/** Key figures, each `[side 1, side 2]`. Definitions: docs/numbers.md. */
const pksSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    total_rows: pair,
    nulls: pair,
    dupes: pair,
    exclusives: pair,
    distincts: pair,
});
/** One compared column; `match` is the percentage of compared cells that are equal, 0 to 100. */
const columnDiffStatSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    column_name: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    match: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    values_different: zod__WEBPACK_IMPORTED_MODULE_1__.number().optional(),
});
const valuesSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    total_rows: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    rows_with_differences: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    total_values: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    values_with_differences: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    compared_columns: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    columns_with_differences: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    columns_diff_stats: zod__WEBPACK_IMPORTED_MODULE_1__.array(columnDiffStatSchema).nullish(),
});
/** A column of the same name on both sides, whose types cannot be compared. */
const incomparableColumnSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    column_name: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    /** As the sources call them. */
    types: zod__WEBPACK_IMPORTED_MODULE_1__.tuple([zod__WEBPACK_IMPORTED_MODULE_1__.string(), zod__WEBPACK_IMPORTED_MODULE_1__.string()]),
});
const schemaDiffSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    columns_mismatched: pair,
    column_type_mismatches: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    column_reorders: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    column_counts: pair,
    column_type_differs: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()).nullish(),
    exclusive_columns: zod__WEBPACK_IMPORTED_MODULE_1__.tuple([zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()), zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string())]).nullish(),
    /**
     * Beyond Datafold's API: the columns of `column_type_differs` with their types, where there are
     * any. A service that gives them compares every other column in full, so that a limit on values
     * cannot be checked for these alone.
     */
    incomparable_columns: zod__WEBPACK_IMPORTED_MODULE_1__.array(incomparableColumnSchema).nullish(),
});
/**
 * Beyond Datafold's API: rows that no key pairs one to one, compared as multisets. They are those whose
 * key is on both sides but more than once on at least one, and those with NULL in the key.
 */
const uncomparedSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    /** On each side. */
    rows: pair,
    /** Pairs of rows, one of each side, that are equal in all compared columns. */
    equal: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    /** Rows of each side that remain: `rows[i] = equal + unequal[i]`. */
    unequal: pair,
});
/** Beyond Datafold's API: the key that was found for a request that names none. */
const inferredKeySchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    /** As side 1 names them; empty where none was found: every row is compared as one of a multiset. */
    pk_columns: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()),
    /** In the catalogs of both sides, or in all of their rows; `null` where none was found. */
    found_in: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['catalog', 'data']).nullable(),
});
const materializedResult = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    data_source_id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    path: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()),
    is_sampled: zod__WEBPACK_IMPORTED_MODULE_1__.boolean(),
});
const materializedResultsSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    diff: zod__WEBPACK_IMPORTED_MODULE_1__.array(materializedResult).nullish(),
    duplicates1: zod__WEBPACK_IMPORTED_MODULE_1__.array(materializedResult).nullish(),
    duplicates2: zod__WEBPACK_IMPORTED_MODULE_1__.array(materializedResult).nullish(),
    exclusives: zod__WEBPACK_IMPORTED_MODULE_1__.array(materializedResult).nullish(),
});
const dependenciesSchema = zod__WEBPACK_IMPORTED_MODULE_1__.union([
    zod__WEBPACK_IMPORTED_MODULE_1__.object({ deps: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string(), zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.unknown())) }),
    zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.unknown()),
]);
const diffErrorSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({ error_type: zod__WEBPACK_IMPORTED_MODULE_1__.string(), error_value: zod__WEBPACK_IMPORTED_MODULE_1__.string() });
const succeeded = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    pks: pksSchema.nullish(),
    values: valuesSchema.nullish(),
    schema: schemaDiffSchema.nullish(),
    uncompared: uncomparedSchema.nullish(),
    inferred_pk: inferredKeySchema.nullish().catch(null),
    proposed_pk_columns: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()).min(1).nullish().catch(null),
    // No figure depends on these two, so a form of them that we do not know must not hide the figures.
    dependencies: dependenciesSchema.nullish().catch(null),
    materialized_results: materializedResultsSchema.nullish().catch(null),
});
const failed = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    error: zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string(), zod__WEBPACK_IMPORTED_MODULE_1__.unknown()), zod__WEBPACK_IMPORTED_MODULE_1__.string()])
        .nullish()
        .catch(null),
    message: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish().catch(null),
});
/** States that never end by themselves, and what the user can do about each. */
const BLOCKED = new Map([
    [
        'needs_confirmation',
        {
            error_type: 'NeedsConfirmation',
            error_value: 'the service waits for a person to confirm this diff; open it and confirm',
        },
    ],
    [
        'needs_authentication',
        {
            error_type: 'NeedsAuthentication',
            error_value: 'the data source needs a person to log in; open the diff and authenticate',
        },
    ],
    ['cancelled', { error_type: 'Cancelled', error_value: 'the diff was cancelled on the service' }],
]);
function readFailure(body) {
    const { error, message } = (0,_documented_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocumented */ .V)(failed, body);
    const details = typeof error === 'string' ? { error_value: error } : (error ?? {});
    const { error_type: type, error_value: value, ...others } = details;
    const rest = Object.keys(others).length > 0 ? others : 'the service gave no reason';
    const reason = value ?? message ?? rest;
    return {
        status: 'failed',
        error: {
            error_type: typeof type === 'string' ? type : 'UnknownError',
            error_value: typeof reason === 'string' ? reason : JSON.stringify(reason),
        },
    };
}
function readSuccess(body) {
    const read = (0,_documented_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocumented */ .V)(succeeded, body);
    return {
        status: 'success',
        pks: read.pks ?? null,
        values: read.values ?? null,
        schema: read.schema ?? null,
        ...(read.uncompared ? { uncompared: read.uncompared } : {}),
        ...(read.inferred_pk ? { inferred_pk: read.inferred_pk } : {}),
        ...(read.proposed_pk_columns ? { proposed_pk_columns: read.proposed_pk_columns } : {}),
        dependencies: read.dependencies ?? null,
        materialized_results: read.materialized_results ?? null,
    };
}
/**
 * Reads summary results of every documented generation: `success` or `done`, `failed` or `error`,
 * sections absent or null. A status that nobody documented counts as running.
 *
 * @throws UndocumentedFormError where the body is not of any documented form.
 */
function readSummaryResults(body) {
    const { status } = (0,_documented_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocumented */ .V)(zod__WEBPACK_IMPORTED_MODULE_1__.looseObject({ status: zod__WEBPACK_IMPORTED_MODULE_1__.string() }), body);
    if (status === 'success' || status === 'done')
        return readSuccess(body);
    if (status === 'failed' || status === 'error')
        return readFailure(body);
    const blocked = BLOCKED.get(status);
    if (blocked)
        return { status: 'failed', error: blocked };
    const waiting = ['waiting', 'queued', 'pending'].includes(status);
    return { status: waiting ? 'waiting' : 'running', reported_status: status };
}


/***/ }),

/***/ 45555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Xu: () => (/* binding */ parseApiKey),
/* harmony export */   nV: () => (/* binding */ parseApiUrl)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11867);


const ACCEPTED = 'accepted: an https address such as https://app.datafold.com, or http on this machine (localhost, 127.0.0.1)';
const LONGEST_SHOWN = 200;
/** Whether a host is this machine, by its name or address as `URL` spells it. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
/** A refused address, without what may be secret in it: user, password, query. */
function refuse(value, why) {
    const shown = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(value)
        .replace(/[?#].*$/, '')
        .replace(/^([^/]*\/\/)?[^/]*@/, '$1***@');
    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`api-url: ${JSON.stringify((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(shown, LONGEST_SHOWN))} ${why}; ${ACCEPTED}`);
}
/**
 * The service's address without trailing slashes; it may have a path.
 *
 * @throws ConfigurationError where the key would travel unencrypted, or the value is no plain
 *   address.
 */
function parseApiUrl(value) {
    const text = value.trim();
    const url = URL.parse(text);
    if (!url)
        return refuse(text, 'is not a URL');
    if (url.username !== '' || url.password !== '') {
        return refuse(text, 'was given with a user or password, which the API does not take');
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return refuse(text, 'is not https');
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return refuse(text, 'is not https, so the API key would travel unencrypted');
    }
    if (url.search !== '' || url.hash !== '')
        return refuse(text, 'has a query or a fragment');
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
/**
 * The key without the white space that pasting adds.
 *
 * @throws ConfigurationError where it cannot be a key; the value is not repeated.
 */
function parseApiKey(value) {
    const key = value.trim();
    if (key === '')
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('api-key: it is empty; accepted: a Datafold API key');
    if (!/^[\x21-\x7e]+$/.test(key)) {
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('api-key: it has spaces, line breaks or characters that no key has; accepted: a Datafold API key, without "Key" before it');
    }
    return key;
}


/***/ }),

/***/ 52513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DatafoldService: () => (/* binding */ DatafoldService)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./src/contract/documented.ts
var documented = __webpack_require__(29924);
// EXTERNAL MODULE: ./src/contract/request.ts
var contract_request = __webpack_require__(9187);
;// CONCATENATED MODULE: ./src/contract/data-diff.ts



const numberOrNull = schemas.number().nullable().default(null);
/** Shares of differing keys, rows and values, 0 to 1; `null` until the diff ends. */
const diffStatsSchema = schemas.looseObject({
    diff_pks: numberOrNull,
    diff_rows: numberOrNull,
    diff_values: numberOrNull,
});
/**
 * What `POST /api/v1/datadiffs` answers: the request with its missing values filled in, and the
 * metadata. Fields that we do not know are kept.
 */
const dataDiffSchema = schemas.looseObject({
    ...contract_request/* diffRequestSchema */.W8.partial().shape,
    id: schemas.number().int(),
    user_id: schemas.number().int().nullish(),
    done: schemas.boolean().nullish(),
    status: schemas.string().nullish(),
    source: schemas.string().nullish(),
    result_statuses: schemas.record(schemas.string(), schemas.unknown()).nullish(),
    updated_at: schemas.string().nullish(),
    created_at: schemas.string().nullish(),
    diff_stats: diffStatsSchema.nullish(),
});
/**
 * Reads the answer to a create request, whatever its generation. By then the diff exists, and its
 * id is what counts: a field whose form we do not know (some generations echo a list where others
 * echo a text) is left out rather than losing hold of a running diff.
 *
 * @throws UndocumentedFormError where there is no integer id.
 */
function readDataDiff(body) {
    const read = dataDiffSchema.safeParse(body);
    if (read.success)
        return read.data;
    const odd = new Set(read.error.issues.map((issue) => issue.path[0]));
    const fields = Object.entries((0,documented/* readDocumented */.V)(schemas.looseObject({}), body));
    return (0,documented/* readDocumented */.V)(dataDiffSchema, Object.fromEntries(fields.filter(([field]) => field === 'id' || !odd.has(field))));
}
/** An item of `GET /api/v1/data_sources`. */
const dataSourceSchema = schemas.looseObject({
    id: schemas.number().int(),
    name: schemas.string(),
    type: schemas.string(),
});

// EXTERNAL MODULE: ./src/contract/summary-results.ts
var summary_results = __webpack_require__(87273);
// EXTERNAL MODULE: ./src/service/datafold/api-url.ts
var api_url = __webpack_require__(45555);
// EXTERNAL MODULE: ./src/contract/field-names.ts
var field_names = __webpack_require__(62651);
// EXTERNAL MODULE: ./src/text/foreign.ts
var foreign = __webpack_require__(11867);
// EXTERNAL MODULE: ./src/text/lists.ts
var lists = __webpack_require__(78942);
;// CONCATENATED MODULE: ./src/service/datafold/error-body.ts



/** Bodies may be megabytes of a stranger's HTML; the reason, if any, comes first. */
const READ_AT_MOST = 4096;
const SHOW_AT_MOST = 5;
const DEEPEST = 6;
/** Where frameworks put the part of the request before the field, which says nothing to a user. */
const REQUEST_PARTS = new Set(['body', 'json', 'query', 'path', '_schema', '__root__']);
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The first of these fields that holds a text. */
function textIn(record, ...fields) {
    const texts = fields.map((field) => record[field]);
    const text = texts.find((value) => typeof value === 'string' && value.trim() !== '');
    return typeof text === 'string' ? text : null;
}
/** A request field in the words of the inputs: `data_source1_id` is the input `data-source1`. */
function inputName(field) {
    return (0,field_names/* isFieldName */.ac)(field) ? (0,field_names/* inputOf */.wg)(field) : String(field);
}
/** A path as people write it: `pk-columns`, `diff-tolerances-per-column[0].tolerance_value`. */
function describePath(path) {
    const [first, ...rest] = path;
    if (first === undefined)
        return '';
    const steps = rest.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
    return (0,foreign/* plainLine */.h0)(inputName(first) + steps.join(''));
}
/** Where a problem is, by any of the names that the frameworks of this field give to it. */
function pathOf(problem) {
    const { loc } = problem;
    if (Array.isArray(loc))
        return loc.map((step) => (typeof step === 'number' ? step : String(step)));
    const name = textIn(problem, 'loc', 'field', 'name', 'path', 'pointer');
    return name === null ? [] : name.split(/[./]/).filter((step) => step !== '' && step !== '#');
}
/** Every problem in a `detail` or `errors` value: texts, `{loc, msg}`, lists, maps by field. */
function problemsIn(value, path = []) {
    if (typeof value === 'string')
        return value.trim() === '' ? [] : [{ path, text: value }];
    if (path.length > DEEPEST)
        return [];
    if (Array.isArray(value))
        return value.flatMap((item) => problemsIn(item, path));
    if (!isRecord(value))
        return [];
    const text = textIn(value, 'msg', 'message', 'detail', 'reason', 'title');
    if (text !== null)
        return [{ path: [...path, ...pathOf(value)], text }];
    return Object.entries(value).flatMap(([field, inner]) => problemsIn(inner, [...path, field]));
}
function describeProblem({ path, text }) {
    const start = path.findIndex((step) => !REQUEST_PARTS.has(step));
    // A number alone is a position in the JSON text, which nobody wrote by hand.
    const place = typeof path[start] === 'string' ? describePath(path.slice(start)) : '';
    return place === '' ? text : `${place}: ${text}`;
}
/** Problem details, validation errors and their mixtures: both documented forms in one reading. */
function describeRecord(body) {
    const headline = [textIn(body, 'title'), textIn(body, 'detail', 'message', 'error')];
    const detail = typeof body['detail'] === 'string' ? [] : problemsIn(body['detail']);
    const error = typeof body['error'] === 'string' ? [] : problemsIn(body['error']);
    const problems = [...problemsIn(body['errors']), ...detail, ...error].map(describeProblem);
    const parts = [
        headline.filter((part) => part !== null).join(': '),
        (0,lists/* someOf */.yU)(problems, SHOW_AT_MOST),
    ];
    const instance = textIn(body, 'instance');
    const said = parts.filter((part) => part !== '').join(': ');
    return instance === null ? said : `${said} (instance ${(0,foreign/* clip */.$Q)(instance, 80)})`;
}
/** Whether what came back is a web page, which no API sends. */
function isWebPage(body) {
    return /^\s*</.test(body);
}
function describeText(body) {
    const start = body.slice(0, READ_AT_MOST);
    if (!isWebPage(start))
        return start;
    const title = /<title[^>]*>([^<]*)/i.exec(start)?.[1]?.trim();
    const page = title ? `a web page titled "${title}"` : 'a web page';
    return `${page}, which a proxy or another server sent and not the API`;
}
/** What an error's body says, in one line of plain text; empty where it says nothing. */
function describeErrorBody(body) {
    let value = body;
    try {
        value = JSON.parse(body);
    }
    catch {
        // Not JSON: the text itself is what there is to say.
    }
    if (isRecord(value))
        return (0,foreign/* plainLine */.h0)(describeRecord(value));
    if (Array.isArray(value))
        return (0,foreign/* plainLine */.h0)(describeRecord({ errors: value }));
    return (0,foreign/* plainLine */.h0)(describeText(typeof value === 'string' ? value : body));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./node_modules/axios/lib/axios.js + 65 modules
var axios = __webpack_require__(41542);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/text/quantities.ts
var quantities = __webpack_require__(38866);
;// CONCATENATED MODULE: ./src/service/datafold/http-errors.ts




const LONGEST_DETAIL = 300;
const LONGEST_MESSAGE = 500;
/** Failures before a connection was there: the request cannot have arrived. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
const EXPLAINED = {
    EAI_AGAIN: 'the host name could not be looked up for now',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection broke',
    ENETUNREACH: 'the network cannot be reached',
    ENOTFOUND: 'the host name is not known',
    EPIPE: 'the connection broke',
};
/** Failures that another try cannot mend: certificates, protocols, requests that cannot be sent. */
const PERMANENT = /CERT|SIGNATURE|^ERR_TLS|^ERR_SSL|^EPROTO$|^ERR_INVALID|^ERR_BAD_OPTION|^HPE_/;
const MAY_HAVE_ARRIVED = 'the service may have acted on it all the same, so it was not sent again';
const NOT_FOLLOWED = 'redirects are not followed, since the API key goes to `api-url` only: set that to the address of the API itself';
const TRY_LATER = 'the service itself failed; try again later';
/** What the user can do about a status below 500; empty where that is not known. */
function adviseOnStatus(status, ask) {
    const diff = /\/datadiffs\/(\d+)/.exec(ask.url)?.[1];
    const asks = {
        401: 'check `api-key`: this service does not accept it',
        403: '`api-key` is accepted but lacks the permission for this; use a key that may do it',
        404: diff
            ? `check \`api-url\`, and that data diff ${diff} exists and is visible to this key`
            : 'check that `api-url` is the address of the API',
        405: 'check that `api-url` is the address of the API',
        407: 'the proxy wants a user and password: check HTTPS_PROXY',
        422: 'correct the inputs that it names',
        429: 'the service limits how often it is asked; run fewer diffs at once, or later',
    };
    return asks[status] ?? '';
}
/** The parts that say something, as one sentence without the secret, of bounded length. */
function sentence(scrub, start, detail, advice) {
    // Scrubbed before it is cut: half a key is still a leak.
    const said = (0,foreign/* clip */.$Q)(scrub((0,foreign/* plainLine */.h0)(detail)), LONGEST_DETAIL);
    const whole = `${start}${said === '' ? '' : `: ${said}`}${advice === '' ? '' : `; ${advice}`}`;
    return (0,foreign/* clip */.$Q)(scrub(whole), LONGEST_MESSAGE);
}
/** An error whose answer came but cannot be used: it is not JSON, or not of a documented form. */
function unusableAnswer(ask, detail, scrub, { retryable }) {
    const start = `Cannot ${ask.what}: ${ask.method} ${ask.url} answered in a form that is not the API's`;
    return new errors/* ApiError */.hD(sentence(scrub, start, detail, 'check `api-url`'), {
        status: 200,
        retryable,
    });
}
/** Where a redirect leads, without its query, which may hold a secret. */
function redirectTarget(location, ask) {
    const target = URL.parse(location ?? '', ask.url);
    if (!location || !target)
        return 'a redirect';
    const elsewhere = target.origin === new URL(ask.url).origin ? '' : ', another origin';
    return `a redirect to ${target.origin}${target.pathname}${elsewhere}`;
}
/** What an answer other than 2xx means. */
function httpFailure(ask, answer, retryAfterMs, scrub) {
    const { status } = answer;
    const isRedirect = status >= 300 && status < 400;
    const detail = isRedirect ? redirectTarget(answer.location, ask) : describeErrorBody(answer.body);
    const notProcessed = status === 429 || (status === 503 && retryAfterMs !== null);
    let advice = adviseOnStatus(status, ask);
    if (isRedirect)
        advice = NOT_FOLLOWED;
    if (status >= 500)
        advice = ask.idempotent || notProcessed ? TRY_LATER : MAY_HAVE_ARRIVED;
    const wait = retryAfterMs ? ` and asked to wait ${(0,quantities/* describeDuration */.M)(retryAfterMs)}` : '';
    const start = `Cannot ${ask.what}: ${ask.method} ${ask.url} answered ${status}${wait}`;
    const retryable = status === 408 || status === 425 || status === 429 || status >= 500;
    return {
        error: new errors/* ApiError */.hD(sentence(scrub, start, detail, advice), { status, retryable }),
        summary: `answered ${status}`,
        notProcessed,
        retryAfterMs,
    };
}
/** The code of a failed connection, also where several addresses were tried. */
function codeOf(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : 'UNKNOWN';
}
/** Whether a call failed in a way that another try cannot mend, at any depth of its causes. */
function isPermanentFailure(error) {
    if (!(error instanceof Error))
        return false;
    return PERMANENT.test(codeOf(error)) || isPermanentFailure(error.cause);
}
/** What the user can do about a call that got no answer. */
function adviseOnNetwork(code, permanent, ask) {
    if (/CERT|SIGNATURE/.test(code)) {
        return 'check `api-url`, or name your certificate authority in NODE_EXTRA_CA_CERTS';
    }
    if (permanent || NOT_SENT.has(code))
        return 'check `api-url` and the way there';
    return ask.idempotent ? '' : MAY_HAVE_ARRIVED;
}
/**
 * What a call without a usable answer means. The caught error holds the request's headers, and so
 * the key: only its code and its cleaned message go on.
 */
function networkFailure(ask, caught, scrub) {
    const code = codeOf(caught);
    const raw = caught instanceof Error ? caught.message : String(caught);
    const message = scrub((0,foreign/* plainLine */.h0)(raw)) || code;
    const permanent = raw.startsWith('maxContentLength') || PERMANENT.test(code);
    const explained = EXPLAINED[code];
    const detail = explained ? `${explained} (${message})` : `${message} (${code})`;
    const start = `Cannot ${ask.what}: ${ask.method} ${ask.url} got no usable answer`;
    const text = sentence(scrub, start, detail, adviseOnNetwork(code, permanent, ask));
    const cause = Object.assign(new Error((0,foreign/* clip */.$Q)(message, LONGEST_MESSAGE)), { code });
    return {
        error: new errors/* ApiError */.hD(text, { status: null, retryable: !permanent, cause }),
        summary: code,
        notProcessed: NOT_SENT.has(code),
        retryAfterMs: null,
    };
}

;// CONCATENATED MODULE: ./src/service/datafold/retry.ts


const ATTEMPTS = 5;
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 30_000;
/** A service that asks for more than this is not coming back in time: say so instead of waiting. */
const LONGEST_RETRY_AFTER_MS = 600_000;
/**
 * How long a `Retry-After` header asks to wait, in ms: seconds or an HTTP date; `null` where there
 * is none that can be read.
 */
function readRetryAfter(header, nowMs) {
    const text = header?.trim() ?? '';
    if (/^\d+(\.\d+)?$/.test(text))
        return Number(text) * 1000;
    // Date.parse alone would also take "1 May" and the like, and guess.
    const date = /\d\d:\d\d:\d\d GMT$/.test(text) ? Date.parse(text) : NaN;
    return Number.isNaN(date) ? null : Math.max(date - nowMs, 0);
}
/** The wait before the next try: doubling, never less than the service asks, with jitter. */
function delayMs(attempt, retryAfterMs, random) {
    const longest = Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LONGEST_DELAY_MS);
    const backoff = longest * (0.5 + 0.5 * random());
    return Math.max(backoff, (retryAfterMs ?? 0) * (1 + 0.1 * random()));
}
/** The line that says why a call is made again, and when (`waitMs`). */
function announceRetry(what, reason, waitMs, attempt, attempts) {
    return `Could not ${what} yet (${reason}): next try in ${(0,quantities/* describeDuration */.M)(waitMs)}, attempt ${attempt} of ${attempts}`;
}
function mayRetry(failure, idempotent) {
    if (!failure.error.retryable)
        return false;
    if ((failure.retryAfterMs ?? 0) > LONGEST_RETRY_AFTER_MS)
        return false;
    return idempotent || failure.notProcessed;
}
/**
 * Calls until it works or there is no point in another try; returns the answer's body.
 *
 * Own code since no library we know lets the sleep be injected *and* decides on whether the request
 * was processed, which is what keeps a diff from being created twice.
 *
 * @throws ApiError the last failure.
 * @throws CancelledError where the signal aborts between two calls.
 */
async function callWithRetries(call, options) {
    for (let attempt = 1;; attempt++) {
        const outcome = await call();
        if ('body' in outcome)
            return outcome.body;
        const { failure } = outcome;
        if (attempt === ATTEMPTS || !mayRetry(failure, options.idempotent))
            throw failure.error;
        const wait = delayMs(attempt, failure.retryAfterMs, options.random);
        options.log(announceRetry(options.what, failure.summary, wait, attempt + 1, ATTEMPTS));
        try {
            await options.sleep(wait, options.signal);
        }
        catch (error) {
            if (!options.signal.aborted)
                throw error;
        }
        if (options.signal.aborted)
            throw new errors/* CancelledError */.cc(`Cancelled: ${options.what}`);
    }
}

// EXTERNAL MODULE: ./src/service/timing.ts
var timing = __webpack_require__(52533);
;// CONCATENATED MODULE: ./src/service/datafold/http-client.ts









/** Summary results are kilobytes, a list of data sources is at most a few megabytes. */
const LARGEST_ANSWER_BYTES = 16 * 1024 * 1024;
function connect(headers, closed) {
    // Without keep-alive: a pooled socket that the server has just closed fails with ECONNRESET, which
    // a create must not answer with another try; and no idle socket outlives the run. The agents'
    // options reach the sockets, those to a proxy too, so that the signal closes what is still open.
    const options = { keepAlive: false, signal: closed };
    return axios/* default */.A.create({
        headers,
        httpAgent: new external_node_http_.Agent(options),
        httpsAgent: new external_node_https_.Agent(options),
        maxRedirects: 0,
        maxContentLength: LARGEST_ANSWER_BYTES,
        responseType: 'text',
        validateStatus: () => true,
    });
}
function timedOut(ms) {
    return Object.assign(new Error(`no answer within ${(0,quantities/* describeDuration */.M)(ms)}`), {
        code: 'ETIMEDOUT',
    });
}
function textHeader(response, name) {
    const value = response.headers[name];
    return typeof value === 'string' ? value : undefined;
}
/**
 * No proxy where the service is on this machine: to a proxy that is another machine, and it would
 * read the key, which http to this machine does not encrypt.
 */
function proxyFor(url) {
    return (0,api_url/* isLoopback */.U9)(new URL(url).hostname) ? { proxy: false } : {};
}
/** Sends single requests. Proxies of the environment are honoured; redirects are not followed. */
class HttpClient {
    #axios;
    #timeoutMs;
    #scrub;
    #closing = new AbortController();
    constructor(options) {
        this.#axios = connect(options.headers, this.#closing.signal);
        this.#timeoutMs = options.timeoutMs;
        this.#scrub = options.scrub;
    }
    /** Aborts when the client is closed. */
    get closed() {
        return this.#closing.signal;
    }
    /**
     * Sends a request once.
     *
     * @throws CancelledError where the signal aborts. Other failures are returned.
     */
    async send(ask, signal) {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc(`Cancelled: ${ask.what}`);
        const deadline = (0,timing/* startDeadline */.db)(this.#timeoutMs, signal);
        try {
            const response = await this.#axios.request({
                method: ask.method,
                url: ask.url,
                data: ask.body,
                signal: deadline.signal,
                ...proxyFor(ask.url),
            });
            return this.#read(ask, response);
        }
        catch (error) {
            // No cause: axios errors hold the request's headers, and so the key.
            if (signal.aborted)
                throw new errors/* CancelledError */.cc(`Cancelled: ${ask.what}`);
            const reason = deadline.expired() ? timedOut(this.#timeoutMs) : error;
            return { failure: networkFailure(ask, reason, this.#scrub) };
        }
        finally {
            deadline.release();
        }
    }
    /** Closes every connection; requests under way end as cancelled. */
    close() {
        this.#closing.abort();
    }
    #read(ask, response) {
        const { status, data } = response;
        if (status >= 200 && status < 300)
            return { body: data };
        const retryAfterMs = readRetryAfter(textHeader(response, 'retry-after'), Date.now());
        const answer = { status, body: data, location: textHeader(response, 'location') };
        return { failure: httpFailure(ask, answer, retryAfterMs, this.#scrub) };
    }
}

;// CONCATENATED MODULE: ./src/service/datafold/service.ts










const DEFAULT_REQUEST_TIMEOUT_MS = 30_000;
/** The list in an answer that is one, or that wraps one. */
function listIn(body) {
    const parts = typeof body === 'object' && body !== null ? Object.values(body) : [];
    const list = [body, ...parts].find((part) => Array.isArray(part));
    if (Array.isArray(list))
        return list;
    throw new documented/* UndocumentedFormError */.O('a list of data sources was expected');
}
/** The data sources in an answer. Entries without an id cannot be referred to, so they are left out. */
function dataSourcesIn(body) {
    return listIn(body).flatMap((entry) => {
        const read = dataSourceSchema.safeParse(entry);
        return read.success ? [read.data] : [];
    });
}
/** Datafold Cloud, or any other server with its REST API. */
class DatafoldService {
    #url;
    #http;
    #scrub;
    #retries;
    /** @throws ConfigurationError where the address or the key cannot be used. */
    constructor(options) {
        const key = (0,api_url/* parseApiKey */.Xu)(options.apiKey);
        this.#url = (0,api_url/* parseApiUrl */.nV)(options.apiUrl);
        const quotedKey = JSON.stringify(key).slice(1, -1);
        this.#scrub = (text) => text.replaceAll(key, '***').replaceAll(quotedKey, '***');
        this.#http = new HttpClient({
            headers: {
                Accept: 'application/json',
                Authorization: `Key ${key}`,
                'User-Agent': options.userAgent ?? 'data-diff-action',
            },
            timeoutMs: options.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS,
            scrub: this.#scrub,
        });
        this.#retries = {
            log: options.log ?? (() => undefined),
            sleep: options.sleep ?? timing/* sleep */.yy,
            random: options.random ?? Math.random,
        };
    }
    async create(request, signal) {
        const ask = {
            what: 'create the data diff',
            method: 'POST',
            url: `${this.#url}/api/v1/datadiffs`,
            body: (0,contract_request/* toRequestBody */.hW)(request),
            idempotent: false,
        };
        return this.#read(ask, readDataDiff, signal);
    }
    async summaryResults(id, signal) {
        const ask = {
            what: `read the results of data diff ${id}`,
            method: 'GET',
            url: `${this.#url}/api/v1/datadiffs/${id}/summary_results`,
            idempotent: true,
        };
        return this.#read(ask, summary_results/* readSummaryResults */.no, signal);
    }
    async cancel(id, signal) {
        const ask = {
            what: `cancel data diff ${id}`,
            method: 'POST',
            url: `${this.#url}/api/v1/datadiffs/${id}/cancel`,
            idempotent: true,
        };
        await this.#call(ask, signal);
    }
    async dataSources(signal) {
        const ask = {
            what: 'list the data sources',
            method: 'GET',
            url: `${this.#url}/api/v1/data_sources`,
            idempotent: true,
        };
        return this.#read(ask, dataSourcesIn, signal);
    }
    diffUrl(id) {
        return `${this.#url}/datadiffs/${id}/overview`;
    }
    close() {
        this.#http.close();
        return Promise.resolve();
    }
    async #call(ask, signal) {
        const stop = signal ? AbortSignal.any([signal, this.#http.closed]) : this.#http.closed;
        return callWithRetries(() => this.#http.send(ask, stop), {
            ...this.#retries,
            what: ask.what,
            idempotent: ask.idempotent,
            signal: stop,
        });
    }
    async #read(ask, read, signal) {
        const text = await this.#call(ask, signal);
        let body;
        try {
            body = JSON.parse(text);
        }
        catch {
            // Something between us and the service spoke, which may pass: a wait lives on.
            const detail = describeErrorBody(text) || 'it is empty';
            throw unusableAnswer(ask, detail, this.#scrub, { retryable: ask.idempotent });
        }
        try {
            return read(body);
        }
        catch (error) {
            if (!(error instanceof documented/* UndocumentedFormError */.O))
                throw error;
            throw unusableAnswer(ask, error.message, this.#scrub, { retryable: false });
        }
    }
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