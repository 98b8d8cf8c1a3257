"use strict";
exports.id = 630;
exports.ids = [630];
exports.modules = {

/***/ 60630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DatafoldService: () => (/* binding */ DatafoldService)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/contract/documented.ts
var documented = __webpack_require__(29924);
// EXTERNAL MODULE: ./src/contract/request.ts
var contract_request = __webpack_require__(9187);
;// CONCATENATED MODULE: ./src/contract/data-diff.ts



const numberOrNull = schemas/* number */.aig().nullable().default(null);
/** Shares of differing keys, rows and values, 0 to 1; `null` until the diff ends. */
const diffStatsSchema = schemas/* looseObject */._H3({
    diff_pks: numberOrNull,
    diff_rows: numberOrNull,
    diff_values: numberOrNull,
});
/**
 * What `POST /api/v1/datadiffs` answers: the request with its missing values filled in, and the
 * metadata. Fields that we do not know are kept.
 */
const dataDiffSchema = schemas/* looseObject */._H3({
    ...contract_request/* diffRequestSchema */.W8.partial().shape,
    id: schemas/* number */.aig().int(),
    user_id: schemas/* number */.aig().int().nullish(),
    done: schemas/* boolean */.zMY().nullish(),
    status: schemas/* string */.YjP().nullish(),
    source: schemas/* string */.YjP().nullish(),
    result_statuses: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
    updated_at: schemas/* string */.YjP().nullish(),
    created_at: schemas/* string */.YjP().nullish(),
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
    const fields = Object.entries((0,documented/* readDocumented */.V)(schemas/* looseObject */._H3({}), body));
    return (0,documented/* readDocumented */.V)(dataDiffSchema, Object.fromEntries(fields.filter(([field]) => field === 'id' || !odd.has(field))));
}
/** An item of `GET /api/v1/data_sources`. */
const dataSourceSchema = schemas/* looseObject */._H3({
    id: schemas/* number */.aig().int(),
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
});

;// CONCATENATED MODULE: ./src/contract/summary-results.ts


const pair = schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* number */.aig()]);
/** Key figures, each `[side 1, side 2]`. Definitions: docs/numbers.md. */
const pksSchema = schemas/* object */.Ikc({
    total_rows: pair,
    nulls: pair,
    dupes: pair,
    exclusives: pair,
    distincts: pair,
});
/** One compared column; `match` is the percentage of compared cells that are equal, 0 to 100. */
const columnDiffStatSchema = schemas/* object */.Ikc({
    column_name: schemas/* string */.YjP(),
    match: schemas/* number */.aig(),
    values_different: schemas/* number */.aig().optional(),
});
const valuesSchema = schemas/* object */.Ikc({
    total_rows: schemas/* number */.aig(),
    rows_with_differences: schemas/* number */.aig(),
    total_values: schemas/* number */.aig(),
    values_with_differences: schemas/* number */.aig(),
    compared_columns: schemas/* number */.aig(),
    columns_with_differences: schemas/* number */.aig(),
    columns_diff_stats: schemas/* array */.YOg(columnDiffStatSchema).nullish(),
});
/** A column of the same name on both sides, whose types cannot be compared. */
const incomparableColumnSchema = schemas/* object */.Ikc({
    column_name: schemas/* string */.YjP(),
    /** As the sources call them. */
    types: schemas/* tuple */.PVZ([schemas/* string */.YjP(), schemas/* string */.YjP()]),
});
const schemaDiffSchema = schemas/* object */.Ikc({
    columns_mismatched: pair,
    column_type_mismatches: schemas/* number */.aig(),
    column_reorders: schemas/* number */.aig(),
    column_counts: pair,
    column_type_differs: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    exclusive_columns: schemas/* tuple */.PVZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* array */.YOg(schemas/* string */.YjP())]).nullish(),
    /**
     * Beyond Datafold's API: the columns of `column_type_differs` with their types, where there are
     * any. A service that gives them compares every other column in full, so that a limit on values
     * cannot be checked for these alone.
     */
    incomparable_columns: schemas/* array */.YOg(incomparableColumnSchema).nullish(),
});
/**
 * Beyond Datafold's API: rows that no key pairs one to one, compared as multisets. They are those whose
 * key is on both sides but more than once on at least one, and those with NULL in the key.
 */
const uncomparedSchema = schemas/* object */.Ikc({
    /** On each side. */
    rows: pair,
    /** Pairs of rows, one of each side, that are equal in all compared columns. */
    equal: schemas/* number */.aig(),
    /** Rows of each side that remain: `rows[i] = equal + unequal[i]`. */
    unequal: pair,
});
/** Beyond Datafold's API: the key that was found for a request that names none. */
const inferredKeySchema = schemas/* object */.Ikc({
    /** As side 1 names them; empty where none was found: every row is compared as one of a multiset. */
    pk_columns: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** In the catalogs of both sides, or in all of their rows; `null` where none was found. */
    found_in: schemas/* enum */.k5n(['catalog', 'data']).nullable(),
});
const materializedResult = schemas/* object */.Ikc({
    data_source_id: schemas/* number */.aig(),
    path: schemas/* array */.YOg(schemas/* string */.YjP()),
    is_sampled: schemas/* boolean */.zMY(),
});
const materializedResultsSchema = schemas/* object */.Ikc({
    diff: schemas/* array */.YOg(materializedResult).nullish(),
    duplicates1: schemas/* array */.YOg(materializedResult).nullish(),
    duplicates2: schemas/* array */.YOg(materializedResult).nullish(),
    exclusives: schemas/* array */.YOg(materializedResult).nullish(),
});
const dependenciesSchema = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ deps: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* unknown */.L5J())) }),
    schemas/* array */.YOg(schemas/* unknown */.L5J()),
]);
const diffErrorSchema = schemas/* object */.Ikc({ error_type: schemas/* string */.YjP(), error_value: schemas/* string */.YjP() });
const succeeded = schemas/* object */.Ikc({
    pks: pksSchema.nullish(),
    values: valuesSchema.nullish(),
    schema: schemaDiffSchema.nullish(),
    uncompared: uncomparedSchema.nullish(),
    inferred_pk: inferredKeySchema.nullish().catch(null),
    proposed_pk_columns: schemas/* array */.YOg(schemas/* string */.YjP()).min(1).nullish().catch(null),
    // No figure depends on these two, so a form of them that we do not know must not hide the figures.
    dependencies: dependenciesSchema.nullish().catch(null),
    materialized_results: materializedResultsSchema.nullish().catch(null),
});
const failed = schemas/* object */.Ikc({
    error: schemas/* union */.KCZ([schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), schemas/* string */.YjP()])
        .nullish()
        .catch(null),
    message: schemas/* string */.YjP().nullish().catch(null),
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
    const { error, message } = (0,documented/* readDocumented */.V)(failed, body);
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
    const read = (0,documented/* readDocumented */.V)(succeeded, body);
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
    const { status } = (0,documented/* readDocumented */.V)(schemas/* looseObject */._H3({ status: schemas/* string */.YjP() }), body);
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

// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/text/foreign.ts
var foreign = __webpack_require__(11867);
;// CONCATENATED MODULE: ./src/service/datafold/api-url.ts


const ACCEPTED = 'accepted: an https address such as https://app.datafold.com, or http on this machine (localhost, 127.0.0.1)';
const LONGEST_SHOWN = 200;
/** Whether a host is this machine, by its name or address as `URL` spells it. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
/** A refused address, without what may be secret in it: user, password, query. */
function refuse(value, why) {
    const shown = (0,foreign/* plainLine */.h0)(value)
        .replace(/[?#].*$/, '')
        .replace(/^([^/]*\/\/)?[^/]*@/, '$1***@');
    throw new errors/* ConfigurationError */.j1(`api-url: ${JSON.stringify((0,foreign/* clip */.$Q)(shown, LONGEST_SHOWN))} ${why}; ${ACCEPTED}`);
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
        throw new errors/* ConfigurationError */.j1('api-key: it is empty; accepted: a Datafold API key');
    if (!/^[\x21-\x7e]+$/.test(key)) {
        throw new errors/* ConfigurationError */.j1('api-key: it has spaces, line breaks or characters that no key has; accepted: a Datafold API key, without "Key" before it');
    }
    return key;
}

// EXTERNAL MODULE: ./src/service/datafold/error-body.ts
var error_body = __webpack_require__(32418);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./node_modules/axios/lib/axios.js + 65 modules
var axios = __webpack_require__(41542);
// EXTERNAL MODULE: ./src/service/datafold/http-errors.ts
var http_errors = __webpack_require__(36423);
// EXTERNAL MODULE: ./src/service/datafold/retry.ts
var retry = __webpack_require__(57);
// EXTERNAL MODULE: ./src/text/quantities.ts
var quantities = __webpack_require__(38866);
// EXTERNAL MODULE: ./src/service/timing.ts + 1 modules
var timing = __webpack_require__(17966);
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
    return isLoopback(new URL(url).hostname) ? { proxy: false } : {};
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
            return { failure: (0,http_errors/* networkFailure */.rd)(ask, reason, this.#scrub) };
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
        const retryAfterMs = (0,retry/* readRetryAfter */.D$)(textHeader(response, 'retry-after'), Date.now());
        const answer = { status, body: data, location: textHeader(response, 'location') };
        return { failure: (0,http_errors/* httpFailure */.tG)(ask, answer, retryAfterMs, this.#scrub) };
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
        const key = parseApiKey(options.apiKey);
        this.#url = parseApiUrl(options.apiUrl);
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
        return this.#read(ask, readSummaryResults, signal);
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
        return (0,retry/* callWithRetries */.zv)(() => this.#http.send(ask, stop), {
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
            const detail = (0,error_body/* describeErrorBody */.u)(text) || 'it is empty';
            throw (0,http_errors/* unusableAnswer */.Qf)(ask, detail, this.#scrub, { retryable: ask.idempotent });
        }
        try {
            return read(body);
        }
        catch (error) {
            if (!(error instanceof documented/* UndocumentedFormError */.O))
                throw error;
            throw (0,http_errors/* unusableAnswer */.Qf)(ask, error.message, this.#scrub, { retryable: false });
        }
    }
}


/***/ })

};
;