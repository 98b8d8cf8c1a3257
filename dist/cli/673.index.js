exports.id = 673;
exports.ids = [673];
exports.modules = {

/***/ 13377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serveUntilStopped: () => (/* binding */ serveUntilStopped)
});

// EXTERNAL MODULE: ./package.json
var package_0 = __webpack_require__(8330);
// EXTERNAL MODULE: ./src/config/read-serve-settings.ts
var read_serve_settings = __webpack_require__(22770);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/server/errors.ts
var server_errors = __webpack_require__(52312);
;// CONCATENATED MODULE: ./src/server/log.ts


function rounded(ms) {
    return Math.round(ms * 10) / 10;
}
/**
 * The server's log: one JSON object a line, for requests, diffs and problems. It holds names of
 * keys, ids and numbers, and nothing of the data, of queries or of secrets.
 */
class ServerLog {
    #write;
    #redact;
    /** @param redact takes the secrets out of a text: messages of drivers may quote a URL. */
    constructor(write, redact) {
        this.#write = write;
        this.#redact = redact;
    }
    /** Something that an operator wants to know: the server started, or stops. */
    info(message, facts = {}) {
        this.#line('info', message, facts);
    }
    /** Something that an operator may have to change. */
    warning(message, facts) {
        this.#line('warning', message, facts);
    }
    /** A request was answered. */
    request({ id, method, route, status, durationMs, user }) {
        const facts = { request_id: id, method, route, status, ms: rounded(durationMs), user };
        this.#line(status >= 500 ? 'error' : 'info', 'request', facts);
    }
    /** A diff ended on this server. */
    diffEnded({ diff, attempt }, { status, errorType, bug, durationMs }) {
        this.#line('info', 'data diff', {
            diff_id: diff.id,
            user: diff.userName,
            data_sources: [diff.request.data_source1_id, diff.request.data_source2_id],
            status,
            error_type: errorType,
            reason: bug,
            attempt,
            ms: rounded(durationMs),
        });
    }
    /** Something went wrong that no caller can be told of. */
    problem(what, error) {
        const { name, message, stack, cause } = error instanceof Error ? error : new Error(String(error));
        // Where it happened, without the message, which stands above it.
        const at = stack?.split('\n').filter((line) => /^\s+at /.test(line));
        this.#line('error', `could not ${what}`, {
            error: name,
            reason: message,
            ...(cause === undefined ? {} : { cause: (0,errors/* messageOf */.bD)(cause) }),
            at,
        });
    }
    #line(level, message, facts) {
        const entry = { time: new Date().toISOString(), level, message, ...facts };
        const text = JSON.stringify(entry, (_, value) => typeof value === 'string' ? this.#redact(value) : value);
        this.#write(`${text}\n`);
    }
}
/** How often the log says why the store cannot be used, in ms. */
const AGAIN_MS = 1000;
/**
 * The log of why requests failed. While the store is away all of them fail alike, and each has a
 * line of its own with the status: one reason a second tells as much, and the log stays readable.
 */
function failureLog(log) {
    let saidAt = -Infinity;
    return {
        problem: (what, error) => {
            if (error instanceof server_errors/* StoreUnavailableError */.o2) {
                if (performance.now() - saidAt < AGAIN_MS)
                    return;
                saidAt = performance.now();
            }
            log.problem(what, error);
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/contract/data-source-config.ts
var data_source_config = __webpack_require__(44591);
// EXTERNAL MODULE: ./src/service/embedded/facts.ts
var facts = __webpack_require__(77717);
// EXTERNAL MODULE: ./src/service/timing.ts
var timing = __webpack_require__(52533);
// EXTERNAL MODULE: ./node_modules/rate-limiter-flexible/index.js
var rate_limiter_flexible = __webpack_require__(8649);
;// CONCATENATED MODULE: ./src/server/access/failed-logins.ts


/** So many wrong keys within so many seconds, and no further one is looked at until these are over. */
const MOST_FAILURES = 20;
const WITHIN_SECONDS = 60;
/** How many pairs of address and key are remembered: some bytes each. */
const MOST_TRUSTED = 10_000;
/**
 * Counts failed logins by address and by key, so that guessing costs time. A key that was right
 * before from the same address goes on: nobody locks others out by failing in their place.
 */
class FailedLogins {
    #byAddress = new rate_limiter_flexible.RateLimiterMemory({
        points: MOST_FAILURES,
        duration: WITHIN_SECONDS,
    });
    #byKey = new rate_limiter_flexible.RateLimiterMemory({ points: MOST_FAILURES, duration: WITHIN_SECONDS });
    /** In the order in which they were last right. */
    #trusted = new Set();
    /** @throws TooManyFailuresError where too many have failed from this address or for this key. */
    async check(attempt) {
        if (this.#trusted.has(pairOf(attempt)))
            return;
        const { address, keyId } = attempt;
        const failures = await Promise.all([
            this.#byAddress.get(address),
            keyId === null ? null : this.#byKey.get(String(keyId)),
        ]);
        const waits = failures.map((counted) => waitOf(counted));
        const seconds = Math.max(...waits);
        if (seconds > 0)
            throw new server_errors/* TooManyFailuresError */.rt(seconds);
    }
    /** Notes that a key was right. */
    succeeded(attempt) {
        const pair = pairOf(attempt);
        this.#trusted.delete(pair);
        this.#trusted.add(pair);
        if (this.#trusted.size <= MOST_TRUSTED)
            return;
        const [oldest = ''] = this.#trusted;
        this.#trusted.delete(oldest);
    }
    /** Notes that a key was wrong. */
    async failed(attempt) {
        this.#trusted.delete(pairOf(attempt));
        const { address, keyId } = attempt;
        await this.#byAddress.penalty(address);
        if (keyId !== null)
            await this.#byKey.penalty(String(keyId));
    }
}
const pairOf = ({ address, keyId }) => `${String(keyId)} ${address}`;
/** How long until the next attempt is looked at, in whole seconds; 0: it is now. */
function waitOf(counted) {
    if (!counted || counted.consumedPoints < MOST_FAILURES)
        return 0;
    return Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
}

// EXTERNAL MODULE: ./src/server/access/keys.ts
var keys = __webpack_require__(79316);
;// CONCATENATED MODULE: ./src/server/access/tokens.ts

/** 256 random bits as text. */
function newToken() {
    return (0,external_node_crypto_.randomBytes)(32).toString('base64url');
}
/** What is kept of a token. */
function hashToken(token) {
    return (0,external_node_crypto_.createHash)('sha256').update(token).digest('hex');
}

;// CONCATENATED MODULE: ./src/server/access/access.ts




/** How long a login lasts. */
const SESSION_MS = 12 * 60 * 60 * 1000;
/** Decides who asks. Whatever is wrong with a key, the answer is the same. */
class Access {
    #store;
    #sources;
    #failures = new FailedLogins();
    constructor(store, sources) {
        this.#store = store;
        this.#sources = sources;
    }
    /**
     * Who sent a request with this `Authorization` header: `Key <key>`, or the bare key.
     *
     * @param address the other end of the connection.
     * @throws UnauthenticatedError where there is no key, or none that is valid now.
     * @throws TooManyFailuresError where too many were wrong.
     */
    async authenticate(header, address) {
        return this.#caller(await this.#validKey((0,keys/* keyFromHeader */.rd)(header), address));
    }
    /**
     * Logs a person in by a key.
     *
     * @param address the other end of the connection.
     * @throws UnauthenticatedError where it is not valid now.
     * @throws TooManyFailuresError where too many were wrong.
     */
    async login(key, address) {
        const stored = await this.#validKey(key.trim(), address);
        const token = newToken();
        const csrfToken = newToken();
        const expiresAt = Date.now() + SESSION_MS;
        await this.#store.sessions.add({
            tokenHash: hashToken(token),
            keyId: stored.id,
            csrfToken,
            expiresAt,
        });
        return { caller: this.#caller(stored), csrfToken, token, expiresAt: new Date(expiresAt) };
    }
    /** The login that a cookie's token stands for; `null` where it has ended or never was. */
    async session(token) {
        const session = await this.#store.sessions.get(hashToken(token));
        if (!session || session.expiresAt <= Date.now())
            return null;
        const key = await this.#store.keys.get(session.keyId);
        if (!key || key.revokedAt !== null)
            return null;
        return { caller: this.#caller(key), csrfToken: session.csrfToken };
    }
    /** Ends a login. */
    async logout(token) {
        await this.#store.sessions.remove(hashToken(token));
    }
    async #validKey(key, address) {
        const parts = (0,keys/* splitKey */._$)(key);
        const attempt = { address, keyId: parts?.id ?? null };
        await this.#failures.check(attempt);
        const stored = parts === null ? null : await this.#store.keys.get(parts.id);
        // Compared also where there is nothing to compare with: the time must not tell.
        const isMatch = (0,keys/* matchesKey */.vV)(parts?.secret ?? '', stored);
        if (!stored || !isMatch || stored.revokedAt !== null) {
            // To send none guesses nothing.
            if (key !== '')
                await this.#failures.failed(attempt);
            throw new server_errors/* UnauthenticatedError */.F8('The API key is missing or not valid.');
        }
        this.#failures.succeeded(attempt);
        return stored;
    }
    #caller({ id, name, rights, sources }) {
        const ids = sources === null
            ? null
            : new Set(this.#sources.filter((source) => sources.includes(source.name)).map((s) => s.id));
        return { keyId: id, name, rights: new Set(rights), sources: ids };
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/contract/request-problems.ts
var request_problems = __webpack_require__(58948);
;// CONCATENATED MODULE: ./src/server/access/caller.ts
/** `admin` allows everything, whatever else a key has. */
function isAllowed({ rights }, right) {
    return rights.has('admin') || rights.has(right);
}
/** Whether a key may use a data source. */
function maySee({ sources }, sourceId) {
    return sources === null || sources.has(sourceId);
}
/**
 * The address at the other end of a request's connection; empty where it has gone already.
 *
 * @param bindings the `env` of the request's context.
 */
function addressOf(bindings) {
    const { incoming } = bindings;
    return incoming?.socket.remoteAddress ?? '';
}

// EXTERNAL MODULE: ./src/server/store/lists/lists.ts + 1 modules
var lists = __webpack_require__(55470);
// EXTERNAL MODULE: ./src/contract/pair.ts
var pair = __webpack_require__(42848);
;// CONCATENATED MODULE: ./src/server/diffs.ts







/** How long a caller waits before it asks again, where as many diffs wait as may wait. */
const RETRY_AFTER_SECONDS = 10;
/**
 * What callers can do with diffs, each within the rights of its key. The API and the pages are two
 * faces of it. Every method throws ForbiddenError where the key lacks the right, NotFoundError where
 * there is no such thing that the key may see, and StoreUnavailableError.
 */
class Diffs {
    #options;
    constructor(options) {
        this.#options = options;
    }
    /**
     * Accepts a diff, which then waits for its turn. Asked twice with one idempotency key, it is
     * accepted once.
     *
     * @throws InvalidRequestError where the request cannot be right.
     * @throws QueueFullError where too many wait.
     * @throws StoppingError where the server stops.
     */
    async create(caller, request, asking) {
        requireRight(caller, 'create');
        this.#requireRunning();
        this.#check(caller, request);
        const { store, queue, queueLimit } = this.#options;
        const user = { userId: caller.keyId, userName: caller.name };
        const outcome = await store.diffs.create({ request, ...user, ...asking }, queueLimit);
        if (outcome.kind === 'full')
            throw new server_errors/* QueueFullError */.Zm(outcome.waiting, RETRY_AFTER_SECONDS);
        if (outcome.kind === 'created')
            queue.nudge();
        else if (!(0,external_node_util_.isDeepStrictEqual)(outcome.diff.request, asKept(request)))
            throw otherRequest();
        return outcome.diff;
    }
    /** Asks for the same comparison once more. */
    async createAgain(caller, id, source) {
        const { request } = await this.get(caller, id);
        return this.create(caller, request, { source, idempotencyKey: null });
    }
    /** One diff, with the newest that is known of its progress. */
    async get(caller, id) {
        requireRight(caller, 'read');
        return this.#withProgress(this.#visible(caller, id, await this.#options.store.diffs.get(id)));
    }
    /**
     * The diffs that a query asks for, and that the key may see.
     *
     * @throws InvalidRequestError where they are too much for one page.
     */
    async list(caller, query) {
        requireRight(caller, 'read');
        const sources = caller.sources === null ? null : [...caller.sources];
        const page = this.#options.store.lists.page({ ...query, sources });
        const { count, diffs } = await page.catch((error) => {
            throw error instanceof lists/* PageTooLargeError */.r ? tooLargePage(error) : error;
        });
        return { count, diffs: diffs.map((diff) => this.#withProgress(diff)) };
    }
    /** Stops a diff; nothing happens to one that has ended. */
    async cancel(caller, id) {
        requireRight(caller, 'create');
        const { store, queue } = this.#options;
        this.#visible(caller, id, await store.diffs.get(id));
        const outcome = await store.diffs.cancel(id);
        if (outcome)
            queue.cancel(outcome);
        return this.#visible(caller, id, outcome?.diff ?? null);
    }
    /** Sets whether a diff is archived: lists leave it out unless they are asked for such. */
    async archive(caller, id, archived) {
        requireRight(caller, 'create');
        // The answer is the whole diff.
        requireRight(caller, 'read');
        const { store } = this.#options;
        this.#visible(caller, id, await store.diffs.get(id));
        return this.#visible(caller, id, await store.diffs.archive(id, archived));
    }
    /** The data sources that the key may use. */
    sources(caller) {
        requireRight(caller, 'read');
        return this.#options.sources.filter(({ id }) => maySee(caller, id));
    }
    /** One data source. */
    source(caller, id) {
        const source = this.sources(caller).find((known) => known.id === id);
        if (!source)
            throw new server_errors/* NotFoundError */.m_(`There is no data source ${String(id)}.`);
        return source;
    }
    /**
     * Begins the test of a data source's connection.
     *
     * @throws StoppingError where the server stops.
     */
    async testSource(caller, id) {
        requireRight(caller, 'create');
        this.#requireRunning();
        this.source(caller, id);
        const test = await this.#options.store.sourceTests.add(id);
        this.#options.queue.testSource(test);
        return test;
    }
    /** How the test of a data source stands. */
    async sourceTest(caller, testId) {
        requireRight(caller, 'read');
        const test = await this.#options.store.sourceTests.get(testId);
        if (!test || !maySee(caller, test.dataSourceId)) {
            throw new server_errors/* NotFoundError */.m_(`There is no test ${String(testId)} of a data source.`);
        }
        return test;
    }
    #requireRunning() {
        if (this.#options.stopping.aborted)
            throw new server_errors/* StoppingError */.zf();
    }
    #visible(caller, id, diff) {
        const seen = diff !== null && sourceIds(diff.request).every((source) => maySee(caller, source));
        if (!seen)
            throw new server_errors/* NotFoundError */.m_(`There is no data diff ${String(id)}.`);
        return diff;
    }
    #withProgress(diff) {
        if (diff.status !== 'processing')
            return diff;
        return { ...diff, progress: this.#options.queue.progressOf(diff.id) ?? diff.progress };
    }
    #check(caller, request) {
        const problems = [
            ...this.#sourceProblems(caller, request),
            ...(0,request_problems/* problemsOfRequest */.Vg)(request).map(({ field, message }) => problem(field, message)),
        ];
        if (problems.length > 0)
            throw new server_errors/* InvalidRequestError */.tY(problems);
    }
    #sourceProblems(caller, request) {
        const known = this.#options.sources.filter(({ id }) => maySee(caller, id));
        const isKnown = (wanted) => known.some(({ id }) => id === wanted);
        const problems = ['data_source1_id', 'data_source2_id']
            .filter((field) => !isKnown(request[field]))
            .map((field) => problem(field, noSuchSource(request[field], known)));
        const files = pair/* NUMBERS */.du.filter((side) => request[`file${side}`] !== null);
        const ofFiles = isKnown(data_source_config/* FILES_ID */.y4)
            ? files.flatMap((side) => misplaced(request, side))
            : files.map((side) => problem(`file${String(side)}`, NO_FILES));
        return [...problems, ...ofFiles];
    }
}
/** Limits, and what is shown of a diff, go by its data sources: a file must not stand for another. */
function misplaced(request, side) {
    const field = `data_source${side}_id`;
    if (request[field] === data_source_config/* FILES_ID */.y4)
        return [];
    const msg = `${field} is ${String(request[field])}; where file${String(side)} is set it must be ${String(data_source_config/* FILES_ID */.y4)} (files)`;
    return [problem(field, msg)];
}
const NO_FILES = 'files cannot be compared here: no folder is configured, or the key may not use it';
function noSuchSource(id, known) {
    const list = known.map((source) => `${String(source.id)} (${source.name})`).join(', ');
    return `there is no data source ${String(id)}; ${list === '' ? 'there is none' : `accepted are ${list}`}`;
}
function problem(field, msg) {
    return { loc: ['body', field], msg, type: 'value_error' };
}
/** A request as the store gives it back: JSON has no -0, for one. */
function asKept(request) {
    return JSON.parse(JSON.stringify(request));
}
function otherRequest() {
    const msg = 'this key was used for another request; use a new one for each data diff';
    return new server_errors/* InvalidRequestError */.tY([
        { loc: ['header', 'Idempotency-Key'], msg, type: 'value_error' },
    ]);
}
function tooLargePage({ message }) {
    return new server_errors/* InvalidRequestError */.tY([
        { loc: ['query', 'page_size'], msg: message, type: 'value_error' },
    ]);
}
function requireRight(caller, right) {
    if (!isAllowed(caller, right))
        throw new server_errors/* ForbiddenError */.qQ(right);
}
/** The data sources that a diff reads. */
function sourceIds(request) {
    const files = request.file1 !== null || request.file2 !== null ? [data_source_config/* FILES_ID */.y4] : [];
    return [request.data_source1_id, request.data_source2_id, ...files];
}

// EXTERNAL MODULE: ./node_modules/hono/dist/index.js + 19 modules
var dist = __webpack_require__(85088);
// EXTERNAL MODULE: ./node_modules/hono/dist/helper/route/index.js
var route = __webpack_require__(46733);
// EXTERNAL MODULE: ./node_modules/@hono/zod-openapi/dist/index.mjs + 78 modules
var zod_openapi_dist = __webpack_require__(72847);
// EXTERNAL MODULE: ./node_modules/hono/dist/middleware/body-limit/index.js
var body_limit = __webpack_require__(62542);
// EXTERNAL MODULE: ./node_modules/hono/dist/http-exception.js
var http_exception = __webpack_require__(73040);
;// CONCATENATED MODULE: ./src/server/api/body-shape.ts

/** A few for each column of the widest table. */
const MOST_VALUES = 20_000;
/** No field is nested as deeply. */
const DEEPEST = 8;
/** No schema sees a member of this name: it is no property of an object that any of them builds. */
const PROTOTYPE = '__proto__';
const isObject = (value) => typeof value === 'object' && value !== null;
/** What a schema leaves unsaid of a body that it has checked: a field by the name of `__proto__`. */
function unseenProblems(body) {
    if (!isObject(body) || !Object.hasOwn(body, PROTOTYPE))
        return [];
    return [{ loc: ['body', PROTOTYPE], msg: 'is no field of a data diff', type: 'value_error' }];
}
function problemOf(body) {
    const rest = [{ value: body, depth: 0 }];
    let values = 0;
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
        const { value, depth } = next;
        if (!isObject(value))
            continue;
        if (depth > 0 && Object.hasOwn(value, PROTOTYPE))
            return `holds ${PROTOTYPE}, which is no field of anything`;
        const parts = Object.values(value);
        values += parts.length;
        if (values > MOST_VALUES)
            return `holds more than ${String(MOST_VALUES)} values`;
        if (depth === DEEPEST)
            return `holds lists in lists, more than ${String(DEEPEST)} deep`;
        for (const part of parts)
            rest.push({ value: part, depth: depth + 1 });
    }
    return null;
}
/**
 * Refuses a JSON body with so many or so deeply nested values that to check each of them would keep
 * everybody else waiting.
 */
const onlyPlainBody = async (context, next) => {
    // What is no JSON is refused where the body is read.
    const msg = problemOf(await context.req.json().catch(() => null));
    if (msg !== null)
        throw new server_errors/* InvalidRequestError */.tY([{ loc: ['body'], msg, type: 'value_error' }]);
    await next();
};

// EXTERNAL MODULE: ./src/server/store/diffs/stored-diff.ts
var stored_diff = __webpack_require__(81291);
// EXTERNAL MODULE: ./src/contract/field.ts
var field = __webpack_require__(14118);
;// CONCATENATED MODULE: ./src/server/api/tolerances.ts


const isNumber = { type: 'number', minimum: 0 };
/** For clients whose own JSON would round a number. */
const isNumberOrText = {
    type: ['number', 'string'],
    minimum: 0,
    pattern: String.raw `^\+?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$`,
};
/** Tolerances as a request has them: `keepTolerances` made texts of numbers. */
const tolerancesBodySchema = zod_openapi_dist.z.array(field/* columnToleranceSchema */.ty.extend({
    tolerance_value: zod_openapi_dist.z.unknown()
        .pipe(field/* columnToleranceSchema */.ty.shape.tolerance_value)
        .openapi(isNumberOrText),
}))
    .nullable()
    .default(null);
/** The same as an answer has them: what is written as a number, with all its digits. */
const tolerancesAnswerSchema = zod_openapi_dist.z.array(field/* columnToleranceSchema */.ty.extend({
    tolerance_value: zod_openapi_dist.z.custom().openapi(isNumber),
}))
    .nullable();
const keepSource = (key, value, { source }) => key === 'tolerance_value' && typeof value === 'number' ? source : value;
/** Has the body read with tolerances as texts of their numbers, which a double would change. */
const keepTolerances = async (context, next) => {
    const text = await context.req.text();
    if (text.includes('tolerance_value')) {
        // It keeps promises, whatever its type says.
        Object.assign(context.req.bodyCache, { text: Promise.resolve(withTexts(text)) });
    }
    await next();
};
/** A text that is no JSON stays as it is, which is said where the body is read. */
function withTexts(text) {
    try {
        return JSON.stringify(JSON.parse(text, keepSource));
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(47785);
// EXTERNAL MODULE: ./src/contract/field-names.ts
var field_names = __webpack_require__(62651);
;// CONCATENATED MODULE: ./src/contract/foreign-fields.ts
const everyRow = { inert: 'every row is compared' };
const counted = { inert: 'every difference is counted' };
const chosen = { inert: 'how to compare is chosen for each data diff' };
const perColumn = { instead: 'use diff_tolerances_per_column' };
const inSource = { instead: 'set them in the data source' };
const byEnding = (side) => ({
    instead: `the format follows from the ending of file${String(side)}`,
});
/** The fields of Datafold's API of today that are no part of our requests. */
const foreignFields = {
    algorithm: chosen,
    bisection_factor: chosen,
    bisection_threshold: chosen,
    columns_to_compare: { instead: 'use include_columns' },
    column_rules: { instead: 'use a query that maps the values' },
    data_source1_session_parameters: inSource,
    data_source2_session_parameters: inSource,
    datetime_tolerance: { instead: 'use a query that rounds the times' },
    diff_threshold: counted,
    diff_tolerance: perColumn,
    download_limit: counted,
    file1_options: byEnding(1),
    file2_options: byEnding(2),
    kind: { inert: 'it follows from the data sources' },
    per_column_diff_limit: counted,
    run_profiles: { inert: 'columns are not profiled' },
    sampling_max_rows: everyRow,
    sampling_ratio: everyRow,
    sort_array_columns: { instead: 'use a query that sorts them' },
    table_modifiers: { instead: 'use a query that changes the values' },
    tolerance_mode: perColumn,
};

// EXTERNAL MODULE: ./src/contract/request.ts
var contract_request = __webpack_require__(9187);
// EXTERNAL MODULE: ./src/contract/request-fields.ts
var request_fields = __webpack_require__(57453);
// EXTERNAL MODULE: ./src/text/message.ts
var message = __webpack_require__(16400);
;// CONCATENATED MODULE: ./src/server/api/create-body.ts









/** Fields that a diff has besides its request, and that can be set. */
const recordFields = {
    archived: zod_openapi_dist.z.boolean().nullish(),
    purged: zod_openapi_dist.z.boolean()
        .nullish()
        .refine((purged) => purged !== true, 'must be false: nothing is purged here')
        .openapi({ enum: [false, null], description: 'Nothing is purged here.' }),
};
/** Databases number their rows by four bytes, and so do ids here. */
const LARGEST_ID = 2 ** 31 - 1;
/** Each word of a filter is looked at before the request is accepted. */
const LONGEST_FILTER = 100_000;
/** What this server asks of a kind of field beyond what every service does. */
const ofServer = {
    source: zod_openapi_dist.z.number().int().min(0).max(LARGEST_ID),
    condition: zod_openapi_dist.z.string().max(LONGEST_FILTER).nullable().default(null),
    tolerances: tolerancesBodySchema,
};
/** What a field comes to here, as a sentence after that on what it is. */
function remark(support) {
    if (support === 'done')
        return '';
    return 'inert' in support
        ? ` It changes nothing here: ${support.inert}.`
        : ` It is refused here: ${support.instead}.`;
}
const requestShape = contract_request/* diffRequestSchema */.W8.shape;
const shape = Object.fromEntries(field_names/* fieldNames */.pi.map((field) => {
    const { form, support } = request_fields/* requestFields */.hH[field];
    const description = (0,field_names/* describeField */.k7)(field) + remark(support);
    return [field, (ofServer[form.kind] ?? requestShape[field]).meta({ description })];
}));
const known = [...field_names/* fieldNames */.pi, ...Object.keys(recordFields), ...Object.keys(foreignFields)];
/** A longer name is like none of these, and to find that out takes long. */
const LONGEST_NAME = 100;
/** What is wrong with a field that is no part of our requests. */
function problemOfForeign(field, value) {
    const support = Object.hasOwn(foreignFields, field) ? foreignFields[field] : undefined;
    if ((0,request_problems/* asksForNothing */.rQ)(value))
        return null;
    if ((0,message/* holdsNul */.uW)(value))
        return 'holds a NUL character';
    if (support !== undefined) {
        return typeof support === 'object' && 'instead' in support
            ? `is not supported here; ${support.instead}`
            : null;
    }
    const nearest = field.length > LONGEST_NAME ? undefined : (0,leven/* closestMatch */.h)(field, known);
    return `is no field of a data diff${nearest === undefined ? '' : `; the nearest is ${nearest}`}`;
}
/** What is wrong with the request as a whole, as far as its fields can be read. */
function problemsOfWhole(body) {
    const read = field_names/* fieldNames */.pi.flatMap((field) => {
        const { success, data } = shape[field].safeParse(body[field]);
        return success ? [[field, data]] : [];
    });
    const isSet = (field) => body[field] !== undefined && body[field] !== null;
    return (0,request_problems/* problemsOf */.GW)({ values: Object.fromEntries(read), isSet, words: field_names/* apiWords */.OG }, 'engine');
}
/**
 * The body of `POST /api/v1/datadiffs`. A field that would change the figures and that is not
 * supported is refused: to ignore it would be a wrong answer. All problems are told at once: a field
 * that is misspelt is missing, too.
 */
const createBodySchema = zod_openapi_dist.z.looseObject({ ...shape, ...recordFields })
    .superRefine((body, context) => {
    const add = (field, message) => context.addIssue({ code: 'custom', path: [field], message });
    for (const [field, value] of Object.entries(body)) {
        if ((0,field_names/* isFieldName */.ac)(field) || Object.hasOwn(recordFields, field))
            continue;
        const message = problemOfForeign(field, value);
        if (message !== null)
            add(field, message);
    }
    for (const { field, message } of problemsOfWhole(body))
        add(field, message);
}, { when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value) })
    .meta({ id: 'CreateDataDiff', description: 'What to compare.' });
/** The request without what is not used. */
function toDiffRequest(body) {
    return contract_request/* diffRequestSchema */.W8.parse(body);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./src/contract/key-columns.ts
var key_columns = __webpack_require__(94655);
// EXTERNAL MODULE: ./src/service/embedded/diff-progress.ts + 1 modules
var diff_progress = __webpack_require__(66786);
// EXTERNAL MODULE: ./src/server/store/diffs/verdict.ts
var verdict = __webpack_require__(23915);
;// CONCATENATED MODULE: ./src/server/api/data-diff-body.ts








const time = iso.datetime({ offset: true });
const figure = schemas.number().nullable();
const whole = schemas.number().int().nullable();
/** What a diff came to, in figures; all `null` until it ends. Shares are from 0 to 1. */
const diffStatsSchema = schemas.object({
    diff_pks: figure,
    diff_rows: figure,
    diff_values: figure,
    version: schemas.string(),
    diff_rows_count: whole,
    rows_added: whole,
    rows_removed: whole,
    table_a_row_count: whole,
    table_b_row_count: whole,
    sampled: schemas.boolean().nullable(),
})
    .meta({ id: 'DiffStats' });
const UNKNOWN = { diff_pks: null, diff_rows: null, diff_values: null, version: '1' };
/** The figures of a diff that ended with some; else nothing is known. */
function diffStatsOf(results) {
    const { pks, values } = results?.status === 'success' ? results : { pks: null, values: null };
    const shares = results?.status === 'success' ? (0,verdict/* sharesOf */.A)(results) : null;
    return {
        ...UNKNOWN,
        ...(shares && { diff_pks: shares.pks, diff_rows: shares.rows, diff_values: shares.values }),
        diff_rows_count: values?.rows_with_differences ?? null,
        rows_added: pks?.exclusives[1] ?? null,
        rows_removed: pks?.exclusives[0] ?? null,
        table_a_row_count: pks?.total_rows[0] ?? null,
        table_b_row_count: pks?.total_rows[1] ?? null,
        sampled: shares && false,
    };
}
/** A data diff as this API shows it: the request with its missing values filled in, and its state. */
const dataDiffBodySchema = schemas.object({
    ...contract_request/* diffRequestSchema */.W8.shape,
    diff_tolerances_per_column: tolerancesAnswerSchema,
    pk_columns: schemas.array(schemas.string()),
    infer_pk: schemas.boolean(),
    include_columns: schemas.array(schemas.string()),
    exclude_columns: schemas.array(schemas.string()),
    id: schemas.number().int(),
    user_id: schemas.number().int(),
    done: schemas.boolean(),
    status: schemas["enum"](stored_diff/* diffStatuses */.cv),
    source: schemas["enum"](['api', 'manual']),
    result_statuses: schemas.record(schemas.string(), schemas.string()),
    updated_at: time,
    created_at: time,
    diff_stats: diffStatsSchema,
    kind: schemas["enum"](['in_db', 'cross_db']),
    algorithm: schemas["enum"](['join', 'fetch_and_join']),
    result: schemas["enum"](stored_diff/* diffVerdicts */.Y9).nullable(),
    finished_at: time.nullable(),
    runtime: figure.meta({ description: 'From its last start to its end, in seconds.' }),
    archived: schemas.boolean(),
})
    .meta({ id: 'DataDiff' });
/** The same, and how far it is. */
const dataDiffWithProgressSchema = schemas.object({
    ...dataDiffBodySchema.shape,
    diff_progress: schemas.object({
        version: schemas.string(),
        completed_steps: whole.meta({ description: 'Of the whole, in percent, where it is known.' }),
        total_steps: whole.meta({ description: '100 where the completed steps are known.' }),
        message: schemas.string().nullable().meta({ description: 'What is being done, in one line.' }),
    }),
})
    .meta({ id: 'DataDiffWithProgress' });
/** The values of some fields, in the order that these have. */
function only(fields, values) {
    const names = Object.keys(fields);
    return Object.fromEntries(names.map((name) => [name, values[name]]));
}
/** The request of the 2022 document in its order; later fields follow the metadata. */
function splitRequest(request) {
    const values = (0,contract_request/* withNumbers */.Pz)({ ...request, infer_pk: request.infer_pk ?? false });
    const { tags, ...later } = only(request_fields/* laterFields */.Cw, values);
    return { seed: only(request_fields/* seedFields */.Ng, values), tags, later };
}
/** The columns of the key: what was found of it takes the place of what was not said. */
function keyOfDiff({ request, results }) {
    return (0,key_columns/* keyColumns */.R)(request, results?.status === 'success' ? results : null);
}
function runtimeOf(diff) {
    const ms = (0,stored_diff/* runTime */.Ft)(diff, null);
    return ms === null ? null : ms / 1000;
}
/** A diff in the form of the API, its fields in the order of the 2022 document. */
function toDataDiffBody(diff) {
    const { seed, tags, later } = splitRequest(diff.request);
    const isInOne = seed.data_source1_id === seed.data_source2_id;
    return {
        ...seed,
        pk_columns: keyOfDiff(diff),
        include_columns: seed.include_columns ?? [],
        exclude_columns: seed.exclude_columns ?? [],
        tags,
        id: diff.id,
        user_id: diff.userId,
        done: (0,stored_diff/* isDone */.$L)(diff),
        status: diff.status,
        source: diff.source,
        result_statuses: {},
        updated_at: diff.updatedAt,
        created_at: diff.createdAt,
        diff_stats: diffStatsOf(diff.results),
        ...later,
        kind: isInOne ? 'in_db' : 'cross_db',
        algorithm: isInOne ? 'join' : 'fetch_and_join',
        result: diff.verdict,
        finished_at: diff.finishedAt,
        runtime: runtimeOf(diff),
        archived: diff.archived,
    };
}
/** The answer to the request that created a diff, whatever has become of it since. */
function toCreatedBody(diff, archived) {
    return toDataDiffBody({
        ...diff,
        status: 'waiting',
        updatedAt: diff.createdAt,
        startedAt: null,
        finishedAt: null,
        archived,
        results: null,
        verdict: null,
    });
}
/** The same with its progress. */
function toDataDiffWithProgress(diff) {
    const message = diff.progress === '' ? null : diff.progress;
    const percent = (0,diff_progress/* percentIn */.Z6)(diff.progress ?? '');
    const steps = { completed_steps: percent, total_steps: percent === null ? null : 100 };
    return { ...toDataDiffBody(diff), diff_progress: { version: '1', ...steps, message } };
}

;// CONCATENATED MODULE: ./src/server/store/lists/query.ts
/** What a list can be filtered and sorted by, in the API's words. */
const listFields = [
    'id',
    'user_id',
    'user_name',
    'data_source1_id',
    'data_source2_id',
    'table1',
    'table2',
    'query1',
    'query2',
    'pk_columns',
    'include_columns',
    'exclude_columns',
    'time_column',
    'time_aggregate',
    'filter1',
    'filter2',
    'file1',
    'file2',
    'done',
    'time_interval_start',
    'time_interval_end',
    'created_at',
    'updated_at',
    'finished_at',
    'diff_stats_pks',
    'diff_stats_rows',
    'diff_stats_values',
    'tags',
    'source',
    'status',
    'result',
    'archived',
    'kind',
];
/** What a list can be sorted by; `runtime` is the time from the last start to the end. */
const sortFields = [...listFields, 'runtime'];
/** Fields that are times: a list takes ranges of them. */
const timeFields = ['created_at', 'updated_at', 'finished_at'];

// EXTERNAL MODULE: ./src/text/times.ts
var times = __webpack_require__(31329);
// EXTERNAL MODULE: ./src/server/store/times.ts
var store_times = __webpack_require__(25719);
;// CONCATENATED MODULE: ./src/server/api/list-times.ts



const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATETIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;
/** A time as the store keeps it: UTC with microseconds. */
function canonicalTime({ ms, micros }) {
    const iso = new Date(ms + Math.floor(micros / 1000)).toISOString().slice(0, -1);
    return `${iso}${String(micros % 1000).padStart(3, '0')}+00:00`;
}
/** What a text names: a date is a day, a time the minute that it begins. */
function readMoment(text) {
    const isDate = DATE.test(text);
    // Date knows times that there are not: it takes 30 February for 2 March.
    if (!(0,times/* isTime */.K8)(text) || (!isDate && !DATETIME.test(text)))
        return null;
    const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10));
    const ms = Date.parse(isDate ? `${text}T00:00:00Z` : text.replace(' ', 'T') + (hasZone ? '' : 'Z'));
    if (Number.isNaN(ms))
        return null;
    return { ms, micros: (0,store_times/* microsAfterMs */.SZ)(text), lastsMs: isDate ? DAY_MS : MINUTE_MS };
}
function timeProblem(field) {
    const msg = 'must be a date or a time, after `<` or `>` or alone, or two of them with `<<` between them';
    return new server_errors/* InvalidRequestError */.tY([{ loc: ['query', field], msg, type: 'value_error' }]);
}
/**
 * `<T`: before T. `>T`: after T. `T`: within the minute that it begins, or its day where it is a
 * date. `T1<<T2`: from T1 up to before T2.
 *
 * @throws InvalidRequestError for any other text.
 */
function readTimeRange(field, text) {
    const [, sign = '', first = '', second] = /^([<>]?)([^<>]+?)(?:<<([^<>]+))?$/.exec(text) ?? [];
    const start = readMoment(first);
    const end = second === undefined ? null : readMoment(second);
    if (!start || (second !== undefined && (!end || sign !== '')))
        throw timeProblem(field);
    const from = canonicalTime(start);
    if (end)
        return { from, to: canonicalTime(end) };
    if (sign === '<')
        return { from: null, to: from };
    if (sign === '>') {
        return { from: canonicalTime({ ...start, micros: start.micros + 1 }), to: null };
    }
    return { from, to: canonicalTime({ ...start, ms: start.ms + start.lastsMs }) };
}

;// CONCATENATED MODULE: ./src/server/api/list-values.ts


const FLAGS = new Map([
    ['true', 'true'],
    ['1', 'true'],
    ['false', 'false'],
    ['0', 'false'],
]);
const flag = {
    // Python writes `True`.
    read: (text) => FLAGS.get(text.toLowerCase()) ?? null,
    must: 'must be true or false',
};
const list_values_whole = {
    read: (text) => (/^-?\d+$/.test(text) ? text : null),
    must: 'must be a whole number, or several with commas between them',
};
const number = {
    read: (text) => (text !== '' && Number.isFinite(Number(text)) ? text : null),
    must: 'must be a number, or several with commas between them',
};
/** Kept as the text that the request had, whose order is not that of time. */
const intervalEnd = {
    read: (text) => (/^[<>]|<</.test(text) ? null : text),
    must: 'takes what it equals; ranges with `<`, `>` and `<<` work for created_at, updated_at and finished_at',
};
const list_values_forms = {
    id: list_values_whole,
    user_id: list_values_whole,
    data_source1_id: list_values_whole,
    data_source2_id: list_values_whole,
    done: flag,
    archived: flag,
    time_interval_start: intervalEnd,
    time_interval_end: intervalEnd,
    diff_stats_pks: number,
    diff_stats_rows: number,
    diff_stats_values: number,
};
/**
 * A value of a filter as the store compares it.
 *
 * @throws InvalidRequestError where the field can hold no such value: an empty list would hide that.
 */
function readListValue(field, text) {
    const form = list_values_forms[field];
    if (form === undefined)
        return text;
    const value = form.read(text);
    if (value !== null)
        return value;
    throw new server_errors/* InvalidRequestError */.tY([{ loc: ['query', field], msg: form.must, type: 'value_error' }]);
}
/** A parameter that is a flag. */
const flagParameter = zod_openapi_dist.z.string()
    .refine((text) => flag.read(text) !== null, flag.must)
    .openapi({ type: 'boolean' });

;// CONCATENATED MODULE: ./src/server/api/list-parameters.ts






/** To write a page of so many takes some ms, within which no poll is answered. */
const MAX_PAGE_SIZE = 250;
/** Databases refuse conditions of thousands of alternatives. */
const list_parameters_MOST_VALUES = 200;
/** What Datafold sorts by, too, and no diff has here: all are alike in it. */
const NEVER_SET = [
    'stats.match_ratio',
    'bisection_factor',
    'bisection_threshold',
    'ci_type',
    'ci_run_id',
    'pr_user_id',
    'pr_username',
    'pr_user_email',
    'pr_user_display_name',
    'pr_num',
    'pr_branch',
    'monitor_id',
    'data_app_type',
    'data_app_data_source_id',
    'data_app_model1_id',
    'data_app_model2_id',
    'data_app_model1_name',
    'data_app_model2_name',
    'user_ref',
    'purged',
];
const filter = zod_openapi_dist.z.string()
    .max(10_000)
    .refine((text) => text.split(',').length <= list_parameters_MOST_VALUES, {
    error: `must be ${String(list_parameters_MOST_VALUES)} values at most`,
})
    .optional();
/** The query of `GET /api/v1/datadiffs`: paging, sorting, and a filter for each field. */
const listParametersSchema = zod_openapi_dist.z.looseObject({
    page: zod_openapi_dist.z.coerce.number().int().min(1).max(1_000_000_000).default(1),
    page_size: zod_openapi_dist.z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(100),
    sort_order: zod_openapi_dist.z["enum"](['asc', 'desc']).default('asc'),
    order_by: zod_openapi_dist.z["enum"]([...sortFields, ...NEVER_SET]).default('id'),
    accessible_only: flagParameter.default('false').openapi({ default: false }),
    ...Object.fromEntries(listFields.map((field) => [field, filter])),
});
function conditionOf(field, text) {
    const values = text.split(',').map((value) => value.trim());
    if (isTimeField(field)) {
        return { field, kind: 'within', ranges: values.map((value) => readTimeRange(field, value)) };
    }
    return { field, kind: 'one of', values: values.map((value) => readListValue(field, value)) };
}
const isTimeField = (field) => timeFields.some((known) => known === field);
/** Diffs that are alike in what is asked for come newest first. */
function orderOf({ order_by, sort_order }) {
    const orderBy = sortFields.find((field) => field === order_by);
    return orderBy ? { orderBy, order: sort_order } : { orderBy: 'id', order: 'desc' };
}
/**
 * What a list's parameters ask for. Archived diffs are left out unless `archived` is asked for.
 *
 * @throws InvalidRequestError for a parameter that there is not: a filter must not be ignored.
 */
function readListQuery(parameters) {
    const known = Object.keys(listParametersSchema.shape);
    const unknown = Object.keys(parameters).filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        const problems = unknown.map((name) => ({
            loc: ['query', name],
            msg: `there is no such parameter; the nearest is ${(0,leven/* closestMatch */.h)(name, known) ?? 'page'}`,
            type: 'value_error',
        }));
        throw new server_errors/* InvalidRequestError */.tY(problems);
    }
    const conditions = listFields.flatMap((field) => {
        const text = parameters[field];
        return text === undefined ? [] : [conditionOf(field, text)];
    });
    const isAsked = conditions.some((condition) => 'field' in condition && condition.field === 'archived');
    const current = { field: 'archived', kind: 'one of', values: ['false'] };
    return {
        page: parameters.page,
        pageSize: parameters.page_size,
        ...orderOf(parameters),
        conditions: isAsked ? conditions : [...conditions, current],
    };
}

;// CONCATENATED MODULE: ./src/server/api/path-id.ts

const LARGEST = 2 ** 53 - 1;
/** An id in a path: digits and nothing else, which other ways to write a number are not. */
function pathId(minimum) {
    return zod_openapi_dist.z.string()
        .regex(/^\d+$/, 'must be a whole number')
        .transform(Number)
        .pipe(zod_openapi_dist.z.number().min(minimum).max(LARGEST))
        .openapi({ type: 'integer', minimum, maximum: LARGEST, param: { required: true } });
}

;// CONCATENATED MODULE: ./src/server/api/responses.ts

const problemFields = {
    type: schemas.string(),
    title: schemas.string(),
    status: schemas.number().int(),
    instance: schemas.string(),
};
const problemSchema = schemas.object({ ...problemFields, detail: schemas.string().optional() })
    .meta({ id: 'Problem', description: 'An error, as RFC 9457 writes it.' });
const validationProblemSchema = schemas.object({
    ...problemFields,
    detail: schemas.array(schemas.object({
        loc: schemas.array(schemas.union([schemas.string(), schemas.number()])),
        msg: schemas.string(),
        type: schemas.string(),
    })),
})
    .meta({
    id: 'ValidationProblem',
    description: 'The request is not valid; every reason is listed.',
});
function responses_problem(description, schema) {
    return { description, content: { 'application/problem+json': { schema } } };
}
/**
 * What every operation that needs a key can answer beside its success. For the description only: the
 * types of the routes know of successes, since problems are thrown.
 */
const problemResponses = {
    401: responses_problem('No key, or none that is valid now.', problemSchema),
    403: responses_problem('The key does not allow this.', problemSchema),
    404: responses_problem('There is no such thing, or the key may not see it.', problemSchema),
    422: responses_problem('The request is not valid.', validationProblemSchema),
    429: responses_problem('Too many logins have failed, or too many data diffs wait; `Retry-After` says when to try again.', problemSchema),
    503: responses_problem('The store cannot be used now, or the server stops; try again later.', problemSchema),
};
/** What an operation that takes a body can answer, too. */
const bodyResponses = {
    413: responses_problem('The request is too large.', problemSchema),
    415: responses_problem('The body is not sent as JSON.', problemSchema),
};
/** A success with a JSON body. */
function success(schema, description) {
    return { 200: { description, content: { 'application/json': { schema } } } };
}

// EXTERNAL MODULE: ./src/contract/summary-results.ts
var summary_results = __webpack_require__(87273);
// EXTERNAL MODULE: ./src/contract/unpaired-rows.ts
var unpaired_rows = __webpack_require__(47190);
// EXTERNAL MODULE: ./src/report/facts.ts
var report_facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/key-clause.ts
var key_clause = __webpack_require__(33231);
// EXTERNAL MODULE: ./src/report/numbers.ts
var numbers = __webpack_require__(65616);
// EXTERNAL MODULE: ./src/text/foreign.ts
var foreign = __webpack_require__(11867);
// EXTERNAL MODULE: ./src/text/quantities.ts
var quantities = __webpack_require__(38866);
;// CONCATENATED MODULE: ./src/server/feedback.ts






function keySentences({ pks }) {
    if (!pks)
        return [];
    const [removed, added] = pks.exclusives;
    const [before, after] = pks.total_rows;
    const rows = `${(0,quantities/* count */.U)(before)} rows before, ${(0,quantities/* count */.U)(after)} after`;
    if (removed + added === 0)
        return [`${rows}, with the same keys`];
    return [`${rows}; ${(0,numbers/* plural */.LS)(added, 'key')} added, ${(0,quantities/* count */.U)(removed)} removed`];
}
function valueSentences({ values }) {
    if (!values)
        return [];
    const { rows_with_differences: rows, total_rows: all } = values;
    if (rows === 0)
        return [`no differing values in ${(0,numbers/* plural */.LS)(all, 'compared row')}`];
    const columns = (0,numbers/* plural */.LS)(values.columns_with_differences, 'column');
    return [
        `${(0,quantities/* count */.U)(rows)} of ${(0,numbers/* plural */.LS)(all, 'compared row')} (${(0,numbers/* share */.uM)(rows, all)}) differ, in ${columns}`,
    ];
}
function schemaSentences({ schema }) {
    if (!schema)
        return [];
    const facts = (0,report_facts/* schemaFacts */.hi)(schema);
    if (!(0,report_facts/* hasSchemaChanges */.bD)(facts))
        return ['the same columns'];
    const { added, removed, retyped, reorders } = facts;
    return [
        `columns: ${(0,quantities/* count */.U)(added.count)} added, ${(0,quantities/* count */.U)(removed.count)} removed, ` +
            `${(0,quantities/* count */.U)(retyped.count)} of another type, ${(0,quantities/* count */.U)(reorders)} moved`,
    ];
}
function unpairedSentences(results) {
    const clause = (0,report_facts/* unpairedClause */.uP)(results);
    if (clause === '')
        return [];
    return [(0,unpaired_rows/* isWithoutKey */.M8)(results) ? `without a key: ${clause}` : `not paired by the key: ${clause}`];
}
/** What there is to say of a diff to a person, in one line. */
function feedbackOf({ status, results, progress }) {
    if (status === 'waiting')
        return 'The data diff waits for its turn.';
    if (status === 'processing')
        return `The data diff runs${progress ? `: ${progress}` : ''}.`;
    if (results?.status === 'failed')
        return `The data diff failed: ${results.error.error_type}.`;
    if (!results)
        return 'The data diff was cancelled.';
    const parts = [keySentences, valueSentences, unpairedSentences, schemaSentences];
    const sentences = parts.flatMap((of) => of(results));
    const hint = (0,key_clause/* keyHint */.p)(results, (name) => `"${(0,foreign/* cleanLine */.Ow)(name, 40)}"`).replace(/\.$/, '');
    const rest = [...(0,report_facts/* notCompared */.vK)(results), ...(hint === '' ? [] : [hint])];
    const text = [...sentences, ...rest].join('; ').replaceAll('\u00a0', ' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

;// CONCATENATED MODULE: ./src/server/api/summary-bodies.ts






const stats = summary_results/* columnDiffStatSchema */.NU.required();
/** What `GET /api/v1/datadiffs/{id}/summary_results` answers. */
const summaryResultsBodySchema = schemas.union([
    schemas.object({ status: schemas["enum"](['waiting', 'running']) }),
    schemas.object({
        status: schemas.literal('success'),
        pks: summary_results/* pksSchema */.OJ.nullable(),
        values: summary_results/* valuesSchema */.I7.extend({ columns_diff_stats: schemas.array(stats).nullish() }).nullable(),
        dependencies: summary_results/* dependenciesSchema */.z0,
        schema: summary_results/* schemaDiffSchema */.Gt.nullable(),
        uncompared: summary_results/* uncomparedSchema */.MV.optional().meta({
            description: 'Rows that no key pairs one to one, compared as whole rows.',
        }),
        inferred_pk: summary_results/* inferredKeySchema */.ok.optional().meta({
            description: 'The key that was found for a request that names none.',
        }),
        proposed_pk_columns: schemas.array(schemas.string()).min(1).optional().meta({
            description: 'Where most keys are repeated on both sides: columns that are unique and never NULL on both.',
        }),
        materialized_results: summary_results/* materializedResultsSchema */.JX,
    }),
    schemas.object({ status: schemas.literal('failed'), error: summary_results/* diffErrorSchema */.ZB }),
])
    .meta({ id: 'SummaryResults' });
const NOT_MATERIALIZED = { diff: null, duplicates1: null, duplicates2: null, exclusives: null };
function successBody(results) {
    const { status, pks, values, dependencies, schema, materialized_results } = results;
    const { uncompared, inferred_pk, proposed_pk_columns } = results;
    const columns = values?.columns_diff_stats?.map((column) => ({
        ...column,
        values_different: column.values_different ?? 0,
    }));
    return {
        status,
        pks,
        values: values && { ...values, columns_diff_stats: columns },
        dependencies: dependencies ?? { deps: {} },
        schema,
        ...(uncompared && { uncompared }),
        ...(inferred_pk && { inferred_pk }),
        ...(proposed_pk_columns && { proposed_pk_columns }),
        materialized_results: materialized_results ?? NOT_MATERIALIZED,
    };
}
/**
 * How a diff stands, in the words of the 2022 document. It has none for a cancelled diff, and a
 * client that knows only its words must not wait for ever: such a diff has failed.
 */
function toSummaryResultsBody({ status, results }) {
    if (status === 'waiting')
        return { status };
    if (status === 'processing')
        return { status: 'running' };
    if (results?.status === 'success')
        return successBody(results);
    const error = results?.error ?? {
        error_type: 'Cancelled',
        error_value: 'the diff was cancelled',
    };
    return { status: 'failed', error };
}
const summary_bodies_shape = dataDiffBodySchema.shape;
/** What `GET /api/v1/datadiffs/{id}/summary` answers: the essentials, and a sentence for people. */
const summaryBodySchema = schemas.object({
    id: summary_bodies_shape.id,
    status: schemas["enum"](stored_diff/* diffStatuses */.cv),
    data_source1_id: summary_bodies_shape.data_source1_id,
    data_source2_id: summary_bodies_shape.data_source2_id,
    data_source1_name: schemas.string().nullable(),
    data_source2_name: schemas.string().nullable(),
    table1: summary_bodies_shape.table1,
    table2: summary_bodies_shape.table2,
    pk_columns: summary_bodies_shape.pk_columns,
    include_columns: summary_bodies_shape.include_columns,
    algorithm: summary_bodies_shape.algorithm,
    created_at: summary_bodies_shape.created_at,
    finished_at: summary_bodies_shape.finished_at,
    result: summary_bodies_shape.result,
    result_status: schemas.string().nullable(),
    results_count: schemas.number().int().meta({
        description: 'Keys added and removed, rows with differences, and rows of both sides that no key pairs and that have no equal on the other.',
    }),
    diff_stats: summary_bodies_shape.diff_stats,
    feedback: schemas.string(),
    error: schemas.string().nullable(),
})
    .meta({ id: 'DataDiffSummary' });
function countOf(results) {
    if (results?.status !== 'success')
        return 0;
    const [removed, added] = results.pks?.exclusives ?? [0, 0];
    const changed = results.values?.rows_with_differences ?? 0;
    return removed + added + changed + (0,unpaired_rows/* unmatchedRows */.j_)(results);
}
/** The essentials of a diff. */
function toSummaryBody(diff, sources) {
    const body = toDataDiffBody(diff);
    const nameOf = (id) => sources.find((source) => source.id === id)?.name ?? null;
    const error = diff.results?.status === 'failed' ? diff.results.error : null;
    return {
        id: body.id,
        status: body.status,
        data_source1_id: body.data_source1_id,
        data_source2_id: body.data_source2_id,
        data_source1_name: nameOf(body.data_source1_id),
        data_source2_name: nameOf(body.data_source2_id),
        table1: body.table1,
        table2: body.table2,
        pk_columns: body.pk_columns,
        include_columns: body.include_columns,
        algorithm: body.algorithm,
        created_at: body.created_at,
        finished_at: body.finished_at,
        result: body.result,
        result_status: diff.results?.status ?? null,
        results_count: countOf(diff.results),
        diff_stats: body.diff_stats,
        feedback: feedbackOf(diff),
        error: error && `${error.error_type}: ${error.error_value}`,
    };
}

;// CONCATENATED MODULE: ./src/server/api/diff-routes.ts










const PATH = '/api/v1/datadiffs';
const common = { tags: ['Data diffs'], security: [{ ApiKey: [] }] };
const idSchema = zod_openapi_dist.z.object({ datadiff_id: pathId(1) });
const pollSchema = zod_openapi_dist.z.object({
    poll: zod_openapi_dist.z.string().optional().meta({ description: 'Taken, and means nothing here.' }),
});
const idHeaderSchema = zod_openapi_dist.z.object({
    'idempotency-key': zod_openapi_dist.z.string()
        .min(1)
        .max(255)
        .optional()
        .meta({ description: 'Sent again with the same key, the first answer is repeated.' }),
});
const patchSchema = zod_openapi_dist.z.strictObject(recordFields).meta({ id: 'UpdateDataDiff' });
const pageSchema = zod_openapi_dist.z.object({
    page: zod_openapi_dist.z.number().int(),
    page_size: zod_openapi_dist.z.number().int(),
    count: zod_openapi_dist.z.number().int(),
    total_pages: zod_openapi_dist.z.number().int(),
    results: zod_openapi_dist.z.array(dataDiffBodySchema),
})
    .meta({ id: 'DataDiffPage' });
const cancelledSchema = zod_openapi_dist.z.object({ id: zod_openapi_dist.z.number().int(), status: zod_openapi_dist.z["enum"](stored_diff/* diffStatuses */.cv) })
    .meta({ id: 'CancelledDataDiff' });
const create = (0,zod_openapi_dist/* createRoute */.un)({
    ...common,
    method: 'post',
    path: PATH,
    operationId: 'create_datadiff',
    summary: 'Create a data diff',
    description: 'The data diff runs by itself: poll its summary results until it has ended.',
    middleware: [keepTolerances, onlyPlainBody],
    request: {
        headers: idHeaderSchema,
        body: { required: true, content: { 'application/json': { schema: createBodySchema } } },
    },
    responses: {
        ...success(dataDiffBodySchema, 'Accepted'),
        ...problemResponses,
        ...bodyResponses,
    },
});
const list = (0,zod_openapi_dist/* createRoute */.un)({
    ...common,
    method: 'get',
    path: PATH,
    operationId: 'list_datadiffs',
    summary: 'List data diffs',
    description: 'A filter takes several values with commas between them. `created_at`, `updated_at` ' +
        'and `finished_at` take `<T` (before), `>T` (after), `T1<<T2` (from T1 up to before T2) and ' +
        '`T`: that day where it is a date, else the 60 seconds that begin then. Data diffs that are ' +
        'alike in what they are sorted by come newest first.',
    request: { query: listParametersSchema },
    responses: { ...success(pageSchema, 'A page of data diffs'), ...problemResponses },
});
const get = (0,zod_openapi_dist/* createRoute */.un)({
    ...common,
    method: 'get',
    path: `${PATH}/{datadiff_id}`,
    operationId: 'get_datadiff',
    summary: 'Get a data diff',
    request: { params: idSchema, query: pollSchema },
    responses: { ...success(dataDiffWithProgressSchema, 'The data diff'), ...problemResponses },
});
const update = (0,zod_openapi_dist/* createRoute */.un)({
    ...common,
    method: 'patch',
    path: `${PATH}/{datadiff_id}`,
    operationId: 'update_datadiff',
    summary: 'Archive a data diff, or bring it back',
    middleware: onlyPlainBody,
    request: {
        params: idSchema,
        body: { required: true, content: { 'application/json': { schema: patchSchema } } },
    },
    responses: {
        ...success(dataDiffBodySchema, 'The data diff'),
        ...problemResponses,
        ...bodyResponses,
    },
});
const cancel = (0,zod_openapi_dist/* createRoute */.un)({
    ...common,
    method: 'post',
    path: `${PATH}/{datadiff_id}/cancel`,
    operationId: 'cancel_datadiff',
    summary: 'Cancel a data diff',
    description: 'Nothing happens to one that has ended.',
    request: { params: idSchema },
    responses: { ...success(cancelledSchema, 'Its state'), ...problemResponses },
});
const summary = (0,zod_openapi_dist/* createRoute */.un)({
    ...common,
    method: 'get',
    path: `${PATH}/{datadiff_id}/summary`,
    operationId: 'get_datadiff_summary',
    summary: 'Get the essentials of a data diff',
    request: { params: idSchema },
    responses: { ...success(summaryBodySchema, 'The essentials'), ...problemResponses },
});
const summaryResults = (0,zod_openapi_dist/* createRoute */.un)({
    ...common,
    method: 'get',
    path: `${PATH}/{datadiff_id}/summary_results`,
    operationId: 'get_datadiff_summary_results',
    summary: 'Get the results of a data diff',
    request: { params: idSchema },
    responses: {
        ...success(summaryResultsBodySchema, 'Its state, and its results once it has ended'),
        ...problemResponses,
    },
});
/** Adds what can be asked of data diffs. */
function addDiffRoutes(app, diffs) {
    app.openapi(create, async (context) => {
        const body = context.req.valid('json');
        const archived = body.archived === true;
        const idempotencyKey = context.req.valid('header')['idempotency-key'] ?? null;
        const caller = context.get('caller');
        const asking = { source: 'api', idempotencyKey, archived };
        const diff = await diffs.create(caller, toDiffRequest(body), asking);
        return context.json(toCreatedBody(diff, archived), 200);
    });
    app.openapi(list, async (context) => {
        const query = readListQuery(context.req.valid('query'));
        const { count, diffs: found } = await diffs.list(context.get('caller'), query);
        const body = {
            page: query.page,
            page_size: query.pageSize,
            count,
            total_pages: Math.ceil(count / query.pageSize),
            results: found.map(toDataDiffBody),
        };
        return context.json(body, 200);
    });
    app.openapi(get, async (context) => {
        const { datadiff_id: id } = context.req.valid('param');
        return context.json(toDataDiffWithProgress(await diffs.get(context.get('caller'), id)), 200);
    });
    app.openapi(update, async (context) => {
        const { datadiff_id: id } = context.req.valid('param');
        const { archived } = context.req.valid('json');
        const caller = context.get('caller');
        const isUnchanged = archived === undefined || archived === null;
        const diff = await (isUnchanged ? diffs.get(caller, id) : diffs.archive(caller, id, archived));
        return context.json(toDataDiffBody(diff), 200);
    });
    addStateRoutes(app, diffs);
}
function addStateRoutes(app, diffs) {
    app.openapi(cancel, async (context) => {
        const { datadiff_id: id } = context.req.valid('param');
        const { status } = await diffs.cancel(context.get('caller'), id);
        return context.json({ id, status }, 200);
    });
    app.openapi(summary, async (context) => {
        const caller = context.get('caller');
        const diff = await diffs.get(caller, context.req.valid('param').datadiff_id);
        return context.json(toSummaryBody(diff, diffs.sources(caller)), 200);
    });
    app.openapi(summaryResults, async (context) => {
        const { datadiff_id: id } = context.req.valid('param');
        return context.json(toSummaryResultsBody(await diffs.get(context.get('caller'), id)), 200);
    });
}

;// CONCATENATED MODULE: ./src/server/api/organization-routes.ts


const metaSchema = zod_openapi_dist.z.object({ org_id: zod_openapi_dist.z.number().int(), org_name: zod_openapi_dist.z.string(), user_id: zod_openapi_dist.z.number().int() })
    .meta({ id: 'OrganizationMeta' });
const meta = (0,zod_openapi_dist/* createRoute */.un)({
    tags: ['Organization'],
    security: [{ ApiKey: [] }],
    method: 'get',
    path: '/api/v1/organization/meta',
    operationId: 'get_organization_meta',
    summary: 'Check a key',
    description: 'A server has one organization; the user is the key. Other clients begin with this.',
    responses: { ...success(metaSchema, 'Whose key it is'), ...problemResponses },
});
/** A server stands for one organization, as its clients call a team. */
const ORGANIZATION = { org_id: 1, org_name: 'data-diff' };
/** Adds what clients ask first: whether their key is valid. */
function addOrganizationRoutes(app) {
    app.openapi(meta, (context) => context.json({ ...ORGANIZATION, user_id: context.get('caller').keyId }, 200));
}

;// CONCATENATED MODULE: ./src/server/api/problems.ts



/** The problem that an error stands for; `null` where it is a bug of ours. */
function problems_problemOf(error) {
    if (error instanceof server_errors/* RefusalError */.XQ) {
        const { status, type, title, detail, headers } = error;
        return { ...named(status, type, title), detail, headers };
    }
    if (error instanceof errors/* ConfigurationError */.j1) {
        return { ...named(400, 'bad-request', 'Bad request'), detail: error.message };
    }
    return error instanceof http_exception/* HTTPException */.y ? problemOfHttp(error) : null;
}
function named(status, type, title) {
    return { status, type: `/errors/${type}`, title };
}
/** What the framework itself refuses: a body that is too large, or is no JSON. */
function problemOfHttp({ status, message }) {
    if (status === 413) {
        // What is left of the body is not read, so nothing else can come through this connection.
        const headers = { Connection: 'close' };
        return { ...named(413, 'too-large', 'The request is too large'), headers };
    }
    if (status === 415) {
        const detail = 'The body must be sent as application/json.';
        return { ...named(415, 'media-type', 'The type of the body is not supported'), detail };
    }
    if (status === 400) {
        const problem = { loc: ['body'], msg: 'the body is no valid JSON', type: 'json_invalid' };
        return problems_problemOf(new server_errors/* InvalidRequestError */.tY([problem]));
    }
    const problem = named(status, 'bad-request', 'Bad request');
    return message === '' ? problem : { ...problem, detail: message };
}
/** Answers with a problem. */
function problemResponse(context, problem, requestId) {
    const { headers = {}, ...body } = problem;
    const text = JSON.stringify({ ...body, instance: `/requests/${requestId}` });
    const type = { 'Content-Type': 'application/problem+json' };
    return context.body(text, problem.status, { ...headers, ...type });
}

;// CONCATENATED MODULE: ./src/server/api/source-routes.ts



const source_routes_PATH = '/api/v1/data_sources';
const source_routes_common = { tags: ['Data sources'], security: [{ ApiKey: [] }] };
const source_routes_idSchema = zod_openapi_dist.z.object({ data_source_id: pathId(0) });
const summarySchema = zod_openapi_dist.z.object({ id: zod_openapi_dist.z.number().int(), name: zod_openapi_dist.z.string(), type: zod_openapi_dist.z.string() })
    .meta({ id: 'DataSourceSummary' });
const sourceSchema = zod_openapi_dist.z.object({ ...summarySchema.shape, accessible: zod_openapi_dist.z.boolean() })
    .meta({ id: 'DataSource' });
const startedSchema = zod_openapi_dist.z.object({ job_id: zod_openapi_dist.z.number().int() }).meta({ id: 'DataSourceTestStarted' });
const source_routes_status = zod_openapi_dist.z["enum"](['processing', 'done', 'failed']);
const testSchema = zod_openapi_dist.z.object({
    id: zod_openapi_dist.z.number().int(),
    status: source_routes_status,
    results: zod_openapi_dist.z.array(zod_openapi_dist.z.object({
        step: zod_openapi_dist.z.literal('connection'),
        status: source_routes_status,
        result: zod_openapi_dist.z.object({ code: zod_openapi_dist.z["enum"](['OK', 'ERROR']), message: zod_openapi_dist.z.string(), outcome: zod_openapi_dist.z.string() })
            .nullable(),
    })),
})
    .meta({ id: 'DataSourceTest' });
const source_routes_list = (0,zod_openapi_dist/* createRoute */.un)({
    ...source_routes_common,
    method: 'get',
    path: source_routes_PATH,
    operationId: 'list_data_sources',
    summary: 'List the data sources that the key may use',
    responses: { ...success(zod_openapi_dist.z.array(sourceSchema), 'The data sources'), ...problemResponses },
});
const source_routes_summary = (0,zod_openapi_dist/* createRoute */.un)({
    ...source_routes_common,
    method: 'get',
    path: `${source_routes_PATH}/{data_source_id}/summary`,
    operationId: 'get_data_source_summary',
    summary: 'Get a data source',
    request: { params: source_routes_idSchema },
    responses: { ...success(summarySchema, 'The data source'), ...problemResponses },
});
const test = (0,zod_openapi_dist/* createRoute */.un)({
    ...source_routes_common,
    method: 'post',
    path: `${source_routes_PATH}/{data_source_id}/test`,
    operationId: 'test_data_source',
    summary: 'Test the connection to a data source',
    request: { params: source_routes_idSchema },
    responses: { ...success(startedSchema, 'Where to ask for the result'), ...problemResponses },
});
const testResults = (0,zod_openapi_dist/* createRoute */.un)({
    ...source_routes_common,
    method: 'get',
    path: `${source_routes_PATH}/test/{job_id}`,
    operationId: 'get_data_source_test',
    summary: 'Get the result of the test of a data source',
    request: { params: zod_openapi_dist.z.object({ job_id: pathId(1) }) },
    responses: { ...success(testSchema, 'How the test stands'), ...problemResponses },
});
/** This API's own words for kinds of database. */
const TYPES = { postgresql: 'pg' };
function toSummary({ id: sourceId, name, type }) {
    return { id: sourceId, name, type: TYPES[type] ?? type };
}
function toTestBody({ id: testId, status: state, message }) {
    const code = state === 'done' ? 'OK' : 'ERROR';
    const outcome = state === 'done' ? 'success' : 'failed';
    const result = state === 'processing' ? null : { code, message: message ?? '', outcome };
    const results = [{ step: 'connection', status: state, result }];
    return { id: testId, status: state, results };
}
/** Adds what can be asked of data sources. */
function addSourceRoutes(app, diffs) {
    app.openapi(source_routes_list, (context) => {
        const sources = diffs.sources(context.get('caller'));
        return context.json(sources.map((source) => ({ ...toSummary(source), accessible: true })), 200);
    });
    app.openapi(source_routes_summary, (context) => {
        const { data_source_id: sourceId } = context.req.valid('param');
        return context.json(toSummary(diffs.source(context.get('caller'), sourceId)), 200);
    });
    app.openapi(test, async (context) => {
        const { data_source_id: sourceId } = context.req.valid('param');
        const { id: testId } = await diffs.testSource(context.get('caller'), sourceId);
        return context.json({ job_id: testId }, 200);
    });
    app.openapi(testResults, async (context) => {
        const { job_id: testId } = context.req.valid('param');
        return context.json(toTestBody(await diffs.sourceTest(context.get('caller'), testId)), 200);
    });
}

;// CONCATENATED MODULE: ./src/server/api/app.ts










/** How a request is answered whose client has gone, though nobody reads it. */
const ABANDONED = { status: 400, type: '/errors/bad-request', title: 'Bad request' };
/** How a bug of ours is answered. */
const BUG = { status: 500, type: '/errors/internal', title: 'Something went wrong here' };
/** Queries may be long, and nothing else in a request is. */
const MAX_BODY_BYTES = 1024 * 1024;
/** The REST API under `/api`, with its own description as OpenAPI 3.1. */
function apiApp(options) {
    const { access, diffs } = options;
    const app = new zod_openapi_dist/* OpenAPIHono */.fX({
        // A slash at the end of a path means nothing.
        strict: false,
        defaultHook: async (result, context) => {
            // Not every request that is to have a body has one.
            const body = result.target === 'json' ? await context.req.json().catch(() => null) : null;
            const unseen = unseenProblems(body);
            const problems = result.success
                ? unseen
                : [...(0,server_errors/* requestProblems */.iN)(result.target, result.error), ...unseen];
            if (problems.length > 0)
                throw new server_errors/* InvalidRequestError */.tY(problems);
        },
    });
    const tooLarge = () => {
        throw new http_exception/* HTTPException */.y(413);
    };
    app.use('/api/v1/*', async (context, next) => {
        context.header('Cache-Control', 'no-store');
        context.header('X-Content-Type-Options', 'nosniff');
        const header = context.req.header('Authorization');
        context.set('caller', await access.authenticate(header, addressOf(context.env)));
        await next();
    });
    app.use('/api/v1/*', (0,body_limit/* bodyLimit */.k)({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));
    addDiffRoutes(app, diffs);
    addSourceRoutes(app, diffs);
    addOrganizationRoutes(app);
    describe(app, options.version);
    refuseOtherMethods(app);
    answerErrors(app, options);
    return app;
}
function describe(app, version) {
    app.openAPIRegistry.registerComponent('securitySchemes', 'ApiKey', {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: '`Key <key>`, with a key that `data-diff keys create` made.',
    });
    const description = 'Compares two tables, queries or files, and answers with counts of what differs.';
    const info = { title: 'Data diff', version, description };
    const document = app.getOpenAPI31Document({ openapi: '3.1.0', info });
    const complete = withTupleLengths(document);
    app.get('/api/openapi.json', (context) => context.json(complete));
}
function answerErrors(app, { onFailure }) {
    app.onError((error, context) => {
        const id = context.get('requestId');
        const problem = problems_problemOf(error) ?? ((0,server_errors/* isAbandoned */.zI)(context.req.raw) ? ABANDONED : BUG);
        // That the server stops, its log says by itself.
        if (problem.status >= 500 && !(error instanceof server_errors/* StoppingError */.zf))
            onFailure(id, error);
        return problemResponse(context, problem, id);
    });
}
/**
 * The same part of a JSON schema, in which a list of fixed items has as many as it names: by
 * `prefixItems` alone it may have fewer, and more of any kind.
 */
function withTupleLengths(part) {
    if (Array.isArray(part))
        return part.map((item) => withTupleLengths(item));
    if (typeof part !== 'object' || part === null)
        return part;
    const entries = Object.entries(part).map(([key, value]) => [
        key,
        withTupleLengths(value),
    ]);
    const items = 'prefixItems' in part ? part.prefixItems : null;
    const lengths = Array.isArray(items) ? { minItems: items.length, maxItems: items.length } : {};
    return { ...Object.fromEntries(entries), ...lengths };
}
/** What a path takes; it answers HEAD where it answers GET. */
function methodsOf(routes) {
    const methods = routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    return [...new Set(methods)].toSorted();
}
/** Refuses every method that a path does not take, of the paths that there are by now. */
function refuseOtherMethods(app) {
    const routes = app.routes.filter(({ method }) => method !== 'ALL');
    for (const [path, ofPath] of Map.groupBy(routes, (route) => route.path)) {
        const allowed = methodsOf(ofPath);
        app.all(path, ({ req }) => {
            throw new server_errors/* MethodNotAllowedError */.j6(req.method, allowed);
        });
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/server/api/docs-page.ts


/** The parts of the API browser, which its package ships ready to be served. */
const FILES = {
    'swagger-ui.css': {
        url: __webpack_require__.ab + "swagger-ui.css",
        type: 'text/css; charset=utf-8',
    },
    'swagger-ui-bundle.js': {
        url: __webpack_require__.ab + "swagger-ui-bundle.js",
        type: 'text/javascript; charset=utf-8',
    },
};
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true });\n`;
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Data diff API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<noscript><p>This page needs JavaScript; the <a href="/api/openapi.json">OpenAPI document</a> does not.</p></noscript>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;
/** The browser styles its own elements, and its icons are in its style sheet. */
const POLICY = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
].join('; ');
const FOR_A_DAY = { 'Cache-Control': 'public, max-age=86400' };
/** A page to browse the API and to try it. It holds nothing but the API's description. */
function docsPage() {
    const app = new dist/* Hono */.$({ strict: false });
    app.get('/api/docs', (context) => context.html(PAGE, 200, { 'Content-Security-Policy': POLICY }));
    app.get('/api/docs/start.js', (context) => context.body(START, 200, { 'Content-Type': 'text/javascript; charset=utf-8', ...FOR_A_DAY }));
    for (const [name, { url, type }] of Object.entries(FILES)) {
        app.get(`/api/docs/${name}`, async (context) => context.body(await (0,promises_.readFile)(url), 200, { 'Content-Type': type, ...FOR_A_DAY }));
    }
    return app;
}

// EXTERNAL MODULE: ./node_modules/hono/dist/middleware/secure-headers/index.js + 1 modules
var secure_headers = __webpack_require__(50459);
// EXTERNAL MODULE: ./src/report/html-style.ts
var html_style = __webpack_require__(11033);
;// CONCATENATED MODULE: ./src/server/pages/page-style.ts
/** What the pages need beyond the style sheet of the report. */
const PAGE_STYLE = `
body.pages { max-width: none; min-height: 100vh; padding: 0; }
.pages main { max-width: 1280px; margin: 0 auto; padding: 20px 16px 48px; outline: 0; }
.pages h1 { margin: 0; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: 16px; top: -48px; padding: 8px 12px; background: var(--card); z-index: 1; }
.skip:focus { top: 4px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }

.top { background: var(--card); border-bottom: 1px solid var(--line); }
.top > div {
  display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; min-height: 52px;
  max-width: 1280px; margin: 0 auto; padding: 8px 16px;
}
.brand {
  display: flex; gap: 8px; align-items: center; color: var(--text); font-weight: 600;
  text-decoration: none;
}
.account { display: flex; gap: 12px; align-items: center; min-width: 0; margin-left: auto; }
.account span { overflow: hidden; max-width: 40vw; text-overflow: ellipsis; white-space: nowrap; }

button, input, select {
  min-height: 34px; padding: 5px 12px; color: var(--text); background: var(--card);
  border: 1px solid var(--line); border-radius: 6px; font: inherit; font-size: 14px;
}
button { cursor: pointer; font-weight: 500; }
button:hover { background: var(--track); }
button:disabled { cursor: default; opacity: 0.6; }
button.main { color: #fff; background: #0969da; border-color: #0969da; }
button.main:hover { background: #0757ba; }
button.quiet { background: none; }
select { padding-right: 6px; }
label { display: block; color: var(--muted); font-size: 13px; }

.slim main, .slim .top > div { max-width: 992px; }
.headline { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; }
.headline h1 { flex: 1 1 60%; overflow-wrap: anywhere; }
.headline p { margin: 0; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
.facts { margin: 4px 0 16px; overflow-wrap: anywhere; }

.filter { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: end; margin: 12px 0 16px; }
.filter > div { min-width: 0; }
.filter .wide { flex: 1 1 150px; max-width: 320px; }
.filter select { max-width: 200px; }
.filter .wide input { width: 100%; }
.filter .do { display: flex; gap: 12px; align-items: center; }

.list { padding: 4px 16px; overflow-x: auto; }
.list table { font-size: 14px; }
.list tbody th { width: 40%; min-width: 180px; }
.list .zero { color: var(--muted); }
.list code { overflow-wrap: anywhere; }
.list tbody tr:hover { background: var(--page); }
.list tbody th a { text-decoration: none; }
.list tbody th a:hover { text-decoration: underline; }
.list .source { display: block; font-size: 12.5px; overflow-wrap: anywhere; }
.list .after { display: inline-block; color: var(--muted); }
.list .after code { color: var(--link); }
.list .who { max-width: 140px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.list .who a { color: inherit; text-decoration: none; }
.list .who a:hover { text-decoration: underline; }
.list .when { white-space: nowrap; }
/* Takes the width that the numbers of other rows have, and asks for none of its own. */
.list .line { max-width: 0; overflow-wrap: anywhere; }
.list .line div {
  display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
}
.list th:last-child, .list td:last-child { padding-right: 0; }
.paging { display: flex; gap: 16px; justify-content: space-between; }

.narrow { max-width: 420px; margin: 8vh auto 0; padding: 24px; }
.narrow form { margin: 16px 0; }
.narrow input { width: 100%; margin: 4px 0 12px; }
.narrow p code { white-space: nowrap; }
.problem { color: var(--bad); font-weight: 500; }
.empty { padding: 24px; }

.waiting, .cancelled { color: var(--muted); }
.processing { color: var(--link); }
.live { margin: 16px 0; }
.live p { min-height: 3em; overflow-wrap: anywhere; }
.live progress { appearance: none; display: block; width: 100%; height: 4px; overflow: hidden; border: 0; background: var(--track); border-radius: 2px; }
.live progress::-webkit-progress-bar { background: transparent; }
.live progress::-webkit-progress-value { background: var(--link); border-radius: 2px; transition: width 0.4s; }
.live progress::-moz-progress-bar { background: var(--link); border-radius: 2px; }
.live progress:indeterminate { background: linear-gradient(90deg, transparent 40%, var(--link) 40% 60%, transparent 60%) var(--track) 0 0 / 250% 100%; animation: busy 1.6s linear infinite; }
.live progress:indeterminate::-moz-progress-bar { background: transparent; }
@keyframes busy { from { background-position: 100% 0; } to { background-position: 0 0; } }
@media (prefers-reduced-motion: reduce) { .live progress:indeterminate { background: var(--link); animation: none; opacity: 0.5; } }

@media (max-width: 900px) {
  .list table, .list tbody, .list tr, .list td, .list tbody th { display: block; min-width: 0; max-width: none; padding: 0; border: 0; }
  .list { padding: 0 16px; }
  .list thead { display: none; }
  .list tbody tr {
    display: flex; flex-wrap: wrap; gap: 2px 12px; padding: 12px 0; border-bottom: 1px solid var(--line);
  }
  .list tbody tr:last-child { border-bottom: 0; }
  .list tbody tr:hover { background: none; }
  .list tbody th, .list .line { flex: 1 0 100%; width: auto; max-width: 100%; }
  .list .none { display: none; }
  .list td[data-label]::before { content: attr(data-label) ': '; color: var(--muted); }
  .list td[data-label] { text-align: start; }
  .filter > div, .filter .wide { flex: 1 1 40%; max-width: none; }
  .filter select { width: 100%; max-width: none; }
  .narrow { margin-top: 16px; }
}
@media print { .top, .filter, .actions, .paging { display: none; } }
`;

;// CONCATENATED MODULE: ./src/server/pages/script.ts
/**
 * The script of the pages: it follows a diff that has not ended, and keeps a form from being sent
 * twice. Without it the pages do the same, only less smoothly.
 */
const SCRIPT = `'use strict';
(() => {
  const FASTEST = 1000, SLOWEST = 5000, SLOWEST_AFTER_ERROR = 30000, SAY_AGAIN = 10000;
  const main = document.getElementById('main');
  const said = document.getElementById('said');
  let wait = FASTEST, timer = 0, isAsking = false, saidAt = 0;

  const live = () => main.querySelector('[data-progress]');

  // Screen readers would never come to an end with a line that changes each second.
  function say(text) {
    if (Date.now() - saidAt < SAY_AGAIN) return;
    saidAt = Date.now();
    said.textContent = text;
  }

  function show(selector, text) {
    const place = main.querySelector(selector);
    if (place === null || place.textContent === text) return false;
    place.textContent = text;
    return true;
  }

  async function replaceMain() {
    const answer = await fetch(location.href, { credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const focused = main.contains(document.activeElement) ? document.activeElement : null;
    main.replaceChildren(...page.getElementById('main').childNodes);
    document.title = page.title;
    if (focused !== null) ((focused.id && document.getElementById(focused.id)) || main).focus();
    saidAt = 0;
    say(main.querySelector('h1').textContent);
  }

  async function ask(place) {
    const answer = await fetch(place.dataset.progress, { credentials: 'same-origin' });
    if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
      return location.reload();
    }
    if (!answer.ok) throw new Error('no answer');
    const { status, progress, percent, time } = await answer.json();
    if (status !== place.dataset.status) {
      wait = FASTEST;
      return replaceMain();
    }
    wait = show('[data-line]', progress) ? FASTEST : Math.min(wait * 1.25, SLOWEST);
    show('[data-time]', time);
    const bar = place.querySelector('progress');
    if (percent === null) bar.removeAttribute('value');
    else bar.value = percent;
    say(progress);
  }

  async function follow() {
    const place = live();
    if (place === null || document.hidden || isAsking) return;
    isAsking = true;
    try {
      await ask(place);
    } catch {
      wait = Math.min(wait * 2, SLOWEST_AFTER_ERROR);
      show('[data-line]', 'The server does not answer; asking again');
    }
    isAsking = false;
    later();
  }

  function later() {
    clearTimeout(timer);
    if (live() !== null && !document.hidden) timer = setTimeout(follow, wait);
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    wait = FASTEST;
    void follow();
  });

  document.addEventListener('submit', (event) => {
    const { submitter } = event;
    // A disabled button is no part of the form, so it waits until the form is on its way.
    if (event.target.method === 'post' && submitter) setTimeout(() => (submitter.disabled = true));
  });

  later();
})();
`;

;// CONCATENATED MODULE: ./src/server/pages/assets.ts





/** Two columns of which one row differs. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<rect width="16" height="16" rx="3" fill="#0969da"/>
<g fill="#fff"><rect x="3" y="3" width="4" height="2"/><rect x="9" y="3" width="4" height="2"/>
<rect x="3" y="7" width="4" height="2"/><rect x="3" y="11" width="4" height="2"/>
<rect x="9" y="11" width="4" height="2"/></g><rect x="9" y="7" width="4" height="2" fill="#ffd33d"/>
</svg>
`;
const KEEP_FOR_EVER = 'public, max-age=31536000, immutable';
function asset(extension, type, body) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex').slice(0, 12);
    return { path: `/assets/pages-${hash}.${extension}`, type, body };
}
/** The style sheet, the script and the icon of the pages. */
function pageAssets() {
    const style = asset('css', 'text/css; charset=utf-8', `${html_style/* STYLE */.Y}${PAGE_STYLE}`);
    const script = asset('js', 'text/javascript; charset=utf-8', SCRIPT);
    const icon = asset('svg', 'image/svg+xml', ICON);
    const app = new dist/* Hono */.$();
    for (const { path, type, body } of [style, script, icon]) {
        app.get(path, (context) => context.body(body, 200, { 'Content-Type': type, 'Cache-Control': KEEP_FOR_EVER }));
    }
    return { paths: { style: style.path, script: script.path, icon: icon.path }, app };
}

// EXTERNAL MODULE: ./src/report/html-text.ts
var html_text = __webpack_require__(17617);
;// CONCATENATED MODULE: ./src/server/pages/layout.ts

/** The name of the field in which forms carry the session's token. */
const CSRF_FIELD = 'csrf';
/** What makes a form one that the session's own pages sent. */
function csrfInput({ csrfToken }) {
    return `<input type="hidden" name="${CSRF_FIELD}" value="${(0,html_text/* escaped */.Mk)(csrfToken)}">`;
}
/** Answers with a page. */
function answer(context, page, status = 200) {
    return context.html(pageHtml(page, context.get('assets'), context.get('session')), status);
}
function pageHtml(page, assets, session) {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${(0,html_text/* escaped */.Mk)(page.title)}</title>
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
<script src="${assets.script}" defer></script>
${page.head ?? ''}</head>
<body class="pages${page.isSlim ? ' slim' : ''}">
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><div>
<a class="brand" href="/datadiffs"><img src="${assets.icon}" alt="" width="20" height="20">Data diffs</a>
${session ? account(session) : ''}</div></header>
<main id="main" tabindex="-1">
${page.main}
</main>
<p id="said" class="unseen" role="status"></p>
</body>
</html>
`;
}
function account(session) {
    return `<form class="account" method="post" action="/logout">${csrfInput(session)}
<span class="muted" title="The name of the key that you logged in with">${(0,html_text/* escaped */.Mk)(session.caller.name, 80)}</span>
<button class="quiet">Log out</button></form>
`;
}

// EXTERNAL MODULE: ./src/report/request-facts.ts
var request_facts = __webpack_require__(41981);
;// CONCATENATED MODULE: ./src/server/pages/diff-view.ts






/** How a diff is shown that has no outcome: a sign, and the words that say the same. */
const LABELS = {
    waiting: { sign: '⏳', words: 'Waiting' },
    processing: { sign: '▶️', words: 'Running' },
    cancelled: { sign: '⏹️', words: 'Cancelled' },
};
/** What the pages show of a diff. */
function shownDiff(diff, sources, now) {
    const name = diffName(diff.request);
    const datasets = datasetNames(diff.request, sources);
    return { diff, name, datasets, view: viewOf(diff, name, datasets, now) };
}
function viewOf(diff, name, datasets, now) {
    const { id, request, results } = diff;
    if (results === null)
        return null;
    const isDone = results.status === 'success';
    const [view = null] = (0,report_facts/* viewsOf */.W6)([
        {
            name,
            datasets,
            request,
            id,
            url: null,
            results: isDone ? results : null,
            error: isDone ? null : results.error,
            // There are no limits here, so none is passed.
            verdict: { passed: isDone, breaches: [] },
            durationMs: (0,stored_diff/* runTime */.Ft)(diff, now) ?? 0,
        },
    ]);
    return view;
}
/** What a request compares, in one line: `prod.orders → pr_42.orders`. */
function diffName(request) {
    const [before, after] = (0,request_facts/* datasetTexts */.p4)(request).map((text) => (0,foreign/* cleanLine */.Ow)(text, 200));
    return before === after ? (before ?? '') : `${before ?? ''} → ${after ?? ''}`;
}
function datasetNames(request, sources) {
    const nameOf = (id, file) => {
        const wanted = file === null ? id : data_source_config/* FILES_ID */.y4;
        return sources.find((source) => source.id === wanted)?.name ?? `data source ${String(wanted)}`;
    };
    return {
        side1: nameOf(request.data_source1_id, request.file1),
        side2: nameOf(request.data_source2_id, request.file2),
    };
}
/** The state of a diff: a sign, and the words that say the same. */
function shownState({ diff, view }) {
    if (view)
        return (0,html_text/* stateTag */.aJ)(view);
    const { sign, words } = labelOf(diff);
    return `<span class="state ${diff.status}">${sign} ${words}</span>`;
}
/** The sign and the words for a diff that has no outcome. */
function labelOf({ status }) {
    return LABELS[status === 'done' || status === 'failed' ? 'processing' : status];
}

;// CONCATENATED MODULE: ./src/server/pages/list-filter.ts


/** The states that people look for. Each diff is in one of them. */
const listStates = [
    'waiting',
    'running',
    'differences',
    'no-differences',
    'failed',
    'cancelled',
];
const DIFFERENT = ['different', 'bad-pks'];
const EQUAL = ['identical', 'empty'];
const CONDITIONS = {
    waiting: { field: 'status', kind: 'one of', values: ['waiting'] },
    running: { field: 'status', kind: 'one of', values: ['processing'] },
    differences: { field: 'result', kind: 'one of', values: DIFFERENT },
    'no-differences': { field: 'result', kind: 'one of', values: EQUAL },
    failed: { field: 'status', kind: 'one of', values: ['failed'] },
    cancelled: { field: 'status', kind: 'one of', values: ['cancelled'] },
};
const ARCHIVED = { no: ['false'], only: ['true'], all: ['false', 'true'] };
const list_filter_whole = (what) => schemas.string()
    .regex(/^\d{1,9}$/, `it is no ${what}; it must be a whole number`)
    .transform(Number);
const filterSchema = schemas.object({
    page: list_filter_whole('number of a page').pipe(schemas.number().min(1, 'pages are counted from 1')).default(1),
    state: schemas["enum"](listStates, { error: `it must be one of ${listStates.join(', ')}` }).optional(),
    source: list_filter_whole('id of a data source').optional(),
    table: schemas.string().max(1000, 'it must have 1,000 characters at most').optional(),
    who: schemas.string().max(1000, 'it must have 1,000 characters at most').optional(),
    archived: schemas["enum"](['no', 'only', 'all'], { error: 'it must be no, only or all' }).default('no'),
});
/**
 * Reads the filter from the query of an address. A field that a form left empty is not set.
 *
 * @throws InvalidRequestError that names every value that cannot be right.
 */
function readFilter(query) {
    const entries = Object.entries(query).map(([name, value]) => [name, value.trim()]);
    const read = filterSchema.safeParse(Object.fromEntries(entries.filter(([, text]) => text !== '')));
    if (read.success)
        return read.data;
    throw new server_errors/* InvalidRequestError */.tY((0,server_errors/* requestProblems */.iN)('query', read.error));
}
/** What to ask of the store, the newest first. */
function listQuery(filter, pageSize) {
    const { page, state, source, table, who, archived } = filter;
    const conditions = [
        { field: 'archived', kind: 'one of', values: ARCHIVED[archived] },
    ];
    if (state)
        conditions.push(CONDITIONS[state]);
    if (source !== undefined)
        conditions.push({ kind: 'reads source', id: source });
    if (table !== undefined)
        conditions.push({ kind: 'reads text', text: table });
    if (who !== undefined)
        conditions.push({ field: 'user_name', kind: 'one of', values: [who] });
    return { page, pageSize, orderBy: 'id', order: 'desc', conditions };
}
/** The address of a list with this filter, on another page or of other diffs. */
function listPath(filter, changes = {}) {
    const { page, archived, ...rest } = { ...filter, ...changes };
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(rest))
        query.set(name, String(value));
    if (archived !== 'no')
        query.set('archived', archived);
    if (page !== 1)
        query.set('page', String(page));
    const text = query.toString();
    return text === '' ? '/datadiffs' : `/datadiffs?${text}`;
}
/** Whether the filter leaves out more than archived diffs. */
function isFiltered(filter) {
    return listPath(filter, { page: 1 }) !== '/datadiffs';
}

;// CONCATENATED MODULE: ./src/server/pages/list-form.ts


const STATES = {
    waiting: 'Waiting',
    running: 'Running',
    differences: 'Changed or partial',
    'no-differences': 'No differences',
    failed: 'Failed',
    cancelled: 'Cancelled',
};
/** The form that filters the list. */
function filterForm(filter, sources) {
    const states = listStates.map((value) => ({ value, words: STATES[value] }));
    const known = sources.map(({ id, name }) => ({ value: String(id), words: name }));
    const archived = [
        { value: 'only', words: 'Only archived' },
        { value: 'all', words: 'All' },
    ];
    const source = filter.source === undefined ? '' : String(filter.source);
    const clear = isFiltered(filter) ? '<a href="/datadiffs">Clear</a>' : '';
    return `<form class="filter" method="get" action="/datadiffs" role="search" aria-label="Filter the list">
${list_form_select('state', 'State', filter.state ?? '', [{ value: '', words: 'Any' }, ...states])}
${list_form_select('source', 'Data source', source, [{ value: '', words: 'Any' }, ...known])}
${input('table', 'Table, query or file', filter.table ?? '', 'contains')}
${input('who', 'By', filter.who ?? '', 'name of a key')}
${list_form_select('archived', 'Archived', filter.archived, [{ value: '', words: 'Not archived' }, ...archived])}
<div class="do"><button>Filter</button>${clear}</div>
</form>`;
}
function list_form_select(name, label, chosen, choices) {
    const options = choices.map(({ value, words }) => {
        const selected = value === chosen ? ' selected' : '';
        return `<option value="${(0,html_text/* escaped */.Mk)(value)}"${selected}>${(0,html_text/* escaped */.Mk)(words, 80)}</option>`;
    });
    return `<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.join('')}</select></div>`;
}
function input(name, label, value, hint) {
    return `<div class="wide"><label for="${name}">${label}</label><input id="${name}" name="${name}" type="search" value="${(0,html_text/* escaped */.Mk)(value, 1000)}" placeholder="${hint}" autocomplete="off" spellcheck="false"></div>`;
}

// EXTERNAL MODULE: ./node_modules/escape-goat/index.js
var escape_goat = __webpack_require__(4396);
// EXTERNAL MODULE: ./src/report/html-figures.ts
var html_figures = __webpack_require__(14333);
;// CONCATENATED MODULE: ./src/server/pages/times.ts



const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
/** Up to how many seconds ago each unit is used, and how many seconds it has. */
const UNITS = [
    { unit: 'minute', seconds: 60, below: 3600 },
    { unit: 'hour', seconds: 3600, below: 86_400 },
    { unit: 'day', seconds: 86_400, below: 30 * 86_400 },
];
/** A time as people say it, e.g. `3 minutes ago`, with the whole of it as its title. */
function timeTag(iso, now) {
    const whole = `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
    const said = ago((now - Date.parse(iso)) / 1000) ?? iso.slice(0, 10);
    return `<time datetime="${(0,html_text/* escaped */.Mk)(iso)}" title="${(0,html_text/* escaped */.Mk)(whole)}">${(0,html_text/* escaped */.Mk)(said)}</time>`;
}
function ago(seconds) {
    if (seconds < 60)
        return 'just now';
    const unit = UNITS.find(({ below }) => seconds < below);
    return unit ? relative.format(-Math.floor(seconds / unit.seconds), unit.unit) : null;
}
/** How long a diff ran, or has run, as people say it: `12 s`. */
function runTimeText(diff, now) {
    const ms = (0,stored_diff/* runTime */.Ft)(diff, now);
    if (ms === null)
        return null;
    // Fractions of what has not ended are gone when they are read.
    return (0,quantities/* describeDuration */.M)(diff.finishedAt === null ? Math.ceil(ms / 1000) * 1000 : ms);
}

;// CONCATENATED MODULE: ./src/server/pages/list-table.ts







/** Titles of the columns; those of numbers start with `>`. */
const COLUMNS = [
    'State',
    'Data diff',
    '>Rows',
    '>Keys',
    '>Changed rows',
    '>Columns',
    'By',
    'When',
    '>Took',
];
/** The table of diffs: state, what is compared, figures, who, when, how long. */
function diffTable(shown, filter, now) {
    const titles = COLUMNS.map((title) => title.startsWith('>')
        ? `<th scope="col" class="number">${title.slice(1)}</th>`
        : `<th scope="col">${title}</th>`);
    return `<div class="card list"><table>
<caption class="unseen">Data diffs, the newest first</caption>
<thead><tr>${titles.join('')}</tr></thead>
<tbody>
${shown.map((one) => row(one, filter, now)).join('\n')}
</tbody></table></div>`;
}
function row(shown, filter, now) {
    const { diff } = shown;
    const name = (0,html_text/* escaped */.Mk)(diff.userName, 80) || '(empty)';
    const who = (0,escape_goat/* htmlEscape */.z)(listPath(filter, { who: diff.userName, page: 1 }));
    return `<tr><td>${shownState(shown)}${diff.archived ? ' <span class="muted">archived</span>' : ''}</td>
<th scope="row">${nameLink(shown)}</th>
${findings(shown)}
<td class="who"><a href="${who}" title="All that ${name} asked for">${name}</a></td>
<td class="when">${timeTag(diff.createdAt, now)}</td>
${took(diff, now)}</tr>`;
}
function took(diff, now) {
    const text = runTimeText(diff, now);
    return text === null
        ? '<td class="number none">–</td>'
        : `<td class="number">${(0,html_text/* escaped */.Mk)(text)}</td>`;
}
function nameLink({ diff, datasets }) {
    const [before, after] = (0,request_facts/* datasetTexts */.p4)(diff.request);
    const { side1, side2 } = datasets;
    const names = before === after
        ? (0,html_text/* codeTag */.Ok)(before, 160)
        : `${(0,html_text/* codeTag */.Ok)(before, 160)} <span class="after">→ ${(0,html_text/* codeTag */.Ok)(after, 160)}</span>`;
    const sources = side1 === side2 ? side1 : `${side1} → ${side2}`;
    return `<a href="/datadiffs/${String(diff.id)}/overview">${names}</a>
<span class="muted source">${String(diff.id)} · ${(0,html_text/* escaped */.Mk)(sources, 120)}</span>`;
}
function findings({ diff, view }) {
    if (view?.outcome.results)
        return counts(view.outcome.results);
    const error = view?.outcome.error;
    const text = error ? `${error.error_type}: ${error.error_value}` : (diff.progress ?? '');
    const line = (0,html_text/* escaped */.Mk)(text, 200);
    return `<td colspan="4" class="muted ${line === '' ? 'none' : 'line'}"><div>${line}</div></td>`;
}
/** What is as it was stands back. */
const QUIET = /^(same|0\u00a0(of\u00a0[\d,]+ compared|unmatched))$/;
function counts(results) {
    const { rows, keys, changed, columns } = (0,html_figures/* htmlFigures */.X)(results);
    const cell = (label, text) => `<td class="number${QUIET.test(text) ? ' zero' : ''}" data-label="${label}">${text}</td>`;
    return [
        cell('rows', rows),
        cell('keys', keys),
        cell('changed', changed),
        cell('columns', columns),
    ].join('\n');
}

// EXTERNAL MODULE: ./node_modules/hono/dist/helper/cookie/index.js + 1 modules
var cookie = __webpack_require__(6916);
// EXTERNAL MODULE: ./node_modules/hono/dist/middleware/csrf/index.js
var csrf = __webpack_require__(90566);
;// CONCATENATED MODULE: ./src/server/pages/session.ts







const COOKIE = 'data_diff_session';
/** Keeps the login of a browser in a cookie that only this server sees. */
class SessionCookie {
    #isSecure;
    /** @param publicUrl how browsers reach the server; over https the cookie goes over nothing else. */
    constructor(publicUrl) {
        this.#isSecure = publicUrl?.startsWith('https:') ?? false;
    }
    /** The token in the request; `undefined` where there is none. */
    read(context) {
        return this.#isSecure ? (0,cookie/* getCookie */.Ri)(context, COOKIE, 'host') : (0,cookie/* getCookie */.Ri)(context, COOKIE);
    }
    /** Lets the browser keep a login until it ends. */
    write(context, { token, expiresAt }) {
        (0,cookie/* setCookie */.TV)(context, COOKIE, token, { ...this.#options(), expires: expiresAt });
    }
    /** Lets the browser forget the login. */
    remove(context) {
        (0,cookie/* deleteCookie */.Yj)(context, COOKIE, this.#options());
    }
    #options() {
        const secure = this.#isSecure ? { secure: true, prefix: 'host' } : {};
        return { path: '/', httpOnly: true, sameSite: 'Strict', ...secure };
    }
}
/** Finds out who is logged in, where somebody is. */
function findSession(access, cookie) {
    return async (context, next) => {
        const token = cookie.read(context);
        const session = token === undefined ? null : await access.session(token);
        context.set('session', session ?? undefined);
        context.set('caller', session?.caller);
        await next();
    };
}
/**
 * Who is logged in.
 *
 * @throws UnauthenticatedError where nobody is.
 */
function sessionOf(context) {
    const session = context.get('session');
    if (!session)
        throw new server_errors/* UnauthenticatedError */.F8('Log in first.');
    return session;
}
/**
 * Refuses forms that pages of another site sent. A browser says where a form comes from; which
 * host this is, it says too, or the configuration does where a proxy changes it.
 */
function onlyOwnForms(publicUrl) {
    const known = publicUrl === null ? null : new URL(publicUrl).origin;
    return (0,csrf/* csrf */.h)({
        origin: (origin, context) => origin === known ||
            (URL.canParse(origin) && new URL(origin).host === context.req.header('host')),
    });
}
/** Refuses forms without the token of the session. */
const onlyWithToken = async (context, next) => {
    if (context.req.method === 'POST') {
        const { csrfToken } = sessionOf(context);
        const { [CSRF_FIELD]: sent } = await context.req.parseBody();
        if (typeof sent !== 'string' || !isEqual(sent, csrfToken)) {
            throw new http_exception/* HTTPException */.y(403, { message: 'The form is too old, or none of this server.' });
        }
    }
    await next();
};
/** Compares in a time that tells nothing. */
function isEqual(one, other) {
    return (0,external_node_crypto_.timingSafeEqual)(Buffer.from(hashToken(one)), Buffer.from(hashToken(other)));
}

;// CONCATENATED MODULE: ./src/server/pages/list.ts









const PAGE_SIZE = 100;
/** Answers with the list of diffs that the address asks for. */
async function answerList(context, diffs, now) {
    const { caller } = sessionOf(context);
    const filter = readFilter(context.req.query());
    const found = await diffs.list(caller, listQuery(filter, PAGE_SIZE));
    return answer(context, listPage({ diffs, caller, filter, found, now }));
}
function listPage({ diffs, caller, filter, found, now }) {
    const sources = diffs.sources(caller);
    const shown = found.diffs.map((diff) => shownDiff(diff, sources, now));
    const main = `<div class="headline"><h1>Data diffs</h1>
<p class="muted">${(0,numbers/* plural */.LS)(found.count, 'data diff')}${isFiltered(filter) ? ' found' : ''}</p></div>
${filterForm(filter, sources)}
${shown.length > 0 ? diffTable(shown, filter, now) : nothing(filter, found.count)}
${paging(filter, found)}`;
    return { title: 'Data diffs', main };
}
/** What to do where there is nothing to see. */
function nothing(filter, all) {
    if (all > 0) {
        const last = listPath(filter, { page: Math.ceil(all / PAGE_SIZE) });
        return `<div class="card empty"><p>There is no page ${(0,quantities/* count */.U)(filter.page)}.</p>
<p><a href="${(0,escape_goat/* htmlEscape */.z)(last)}">To the last page</a></p></div>`;
    }
    if (isFiltered(filter)) {
        return `<div class="card empty"><p>No data diff is like this.</p>
<p><a href="/datadiffs">Show all</a></p></div>`;
    }
    return `<div class="card empty"><h2>No data diffs yet</h2>
<p>They come from pull requests, the command line, or any client of the API:</p>
<ul>
<li>in a workflow, give the action this server as <code>api-url</code> and a key as <code>api-key</code>;</li>
<li>on the command line, <code>data-diff run --api-url …</code> with the same key;</li>
<li>over HTTP, <code>POST /api/v1/datadiffs</code>.</li>
</ul>
<p class="muted">Archived ones are left out here; <a href="/datadiffs?archived=all">show all</a>.</p></div>`;
}
function paging(filter, { count: all, diffs }) {
    if (diffs.length === 0 || all <= PAGE_SIZE)
        return '';
    const first = (filter.page - 1) * PAGE_SIZE + 1;
    const last = first + diffs.length - 1;
    const link = (words, page, rel) => `<a rel="${rel}" href="${(0,escape_goat/* htmlEscape */.z)(listPath(filter, { page }))}">${words}</a>`;
    const newer = filter.page > 1 ? link('← Newer', filter.page - 1, 'prev') : '';
    const older = last < all ? link('Older →', filter.page + 1, 'next') : '';
    return `<nav class="paging" aria-label="Pages of the list"><span>${newer}</span>
<span class="muted">${(0,quantities/* count */.U)(first)} to ${(0,quantities/* count */.U)(last)} of ${(0,quantities/* count */.U)(all)}</span>
<span>${older}</span></nav>`;
}

// EXTERNAL MODULE: ./src/report/html-sections.ts + 1 modules
var html_sections = __webpack_require__(13187);
// EXTERNAL MODULE: ./src/report/html-totals.ts
var html_totals = __webpack_require__(14773);
// EXTERNAL MODULE: ./src/report/verdict.ts
var report_verdict = __webpack_require__(90687);
;// CONCATENATED MODULE: ./src/server/pages/overview.ts













/** How often a browser without JavaScript looks again at a diff that has not ended, in seconds. */
const AGAIN_SECONDS = 3;
/** Answers with the page of one diff. */
async function answerOverview(context, diffs, id, now) {
    const session = sessionOf(context);
    const diff = await diffs.get(session.caller, id);
    const shown = shownDiff(diff, diffs.sources(session.caller), now);
    return answer(context, overviewPage(shown, session, now));
}
/** Answers with how a diff gets on, for the script of its page. */
async function answerProgress(context, diffs, id, now) {
    const diff = await diffs.get(sessionOf(context).caller, id);
    return context.json({
        status: diff.status,
        progress: progressText(diff),
        percent: percentOf(diff),
        time: timeText(diff, now),
    });
}
function overviewPage(shown, session, now) {
    const { diff, view } = shown;
    const { sign, sentence } = view
        ? (0,report_verdict/* findingOf */.hD)(view)
        : { ...labelOf(diff), sentence: labelOf(diff).words };
    const again = `<noscript><meta http-equiv="refresh" content="${String(AGAIN_SECONDS)}"></noscript>\n`;
    const main = `<p class="muted"><a href="/datadiffs">Data diffs</a> / ${String(diff.id)}</p>
<div class="headline"><h1>${sign} ${sentence}${view ? (0,key_clause/* keyClause */.$)([view], (column) => (0,html_text/* codeTag */.Ok)(column, 30)) : ''}</h1>
${buttons(diff, session)}</div>
<p class="muted facts">${overview_facts(diff, now)}</p>
${view ? `${(0,html_totals/* diffTotals */.J)(view)}\n${(0,html_sections/* diffCard */.c)(view)}` : unfinishedCard(shown, now)}`;
    return {
        title: `${sentence} – data diff ${String(diff.id)}`,
        main,
        isSlim: true,
        ...((0,stored_diff/* isDone */.$L)(diff) ? {} : { head: again }),
    };
}
/** Who asked for it, when, and how long it took. */
function overview_facts(diff, now) {
    const time = diff.finishedAt === null ? null : runTimeText(diff, now);
    const parts = [
        `Asked for by ${(0,html_text/* escaped */.Mk)(diff.userName, 80) || '(empty)'}, ${timeTag(diff.createdAt, now)}`,
        time === null ? '' : `took ${(0,html_text/* escaped */.Mk)(time)}`,
        diff.attempts > 1 ? `begun ${String(diff.attempts)} times, since a server stopped` : '',
        ...(diff.request.tags ?? []).map((tag) => (0,html_text/* codeTag */.Ok)(tag, 80)),
        diff.archived ? 'archived' : '',
    ];
    return parts.filter((part) => part !== '').join(' · ');
}
function buttons(diff, session) {
    const { id, archived } = diff;
    if (!isAllowed(session.caller, 'create'))
        return '';
    const button = (action, words) => `<form method="post" action="/datadiffs/${String(id)}/${action}">${csrfInput(session)}<button id="${action}">${words}</button></form>`;
    return `<div class="actions">
${(0,stored_diff/* isDone */.$L)(diff) ? button('again', 'Run again') : button('cancel', 'Cancel')}
${archived ? button('unarchive', 'Take out of the archive') : button('archive', 'Archive')}
</div>`;
}
/** The card of a diff that has no outcome: how it gets on, and what was asked for. */
function unfinishedCard(shown, now) {
    const { diff, name, datasets } = shown;
    return `<article class="card">
<header><h2>${(0,html_text/* escaped */.Mk)(name) || '(empty)'}</h2></header>
${(0,stored_diff/* isDone */.$L)(diff) ? '<p>It was cancelled before it ended, so there are no results.</p>' : liveSection(diff, now)}
${(0,html_sections/* requestSection */.T)({ request: diff.request, datasets, results: null })}
</article>`;
}
function liveSection(diff, now) {
    return `<div class="live" data-progress="/datadiffs/${String(diff.id)}/progress" data-status="${diff.status}">
${progressBar(percentOf(diff))}
<p><span data-line>${(0,html_text/* escaped */.Mk)(progressText(diff))}</span> <span class="muted" data-time>${(0,html_text/* escaped */.Mk)(timeText(diff, now))}</span></p>
<noscript><p class="muted">This page looks again every ${String(AGAIN_SECONDS)} seconds.</p></noscript>
</div>`;
}
/** How much is done; without a value it is somewhere in between. */
function progressBar(percent) {
    const value = percent === null ? '' : ` value="${String(percent)}"`;
    return `<progress max="100"${value} aria-label="How far the data diff is"></progress>`;
}
/** What the text says, for the bar beside it; `null` where it does not say. */
function percentOf({ status, progress }) {
    return status === 'waiting' ? 0 : (0,diff_progress/* percentIn */.Z6)(progress ?? '');
}
function progressText({ status, progress }) {
    if (status === 'waiting')
        return 'Waits for its turn';
    return (0,foreign/* cleanLine */.Ow)(progress ?? '', 300) || 'Begins';
}
function timeText(diff, now) {
    return runTimeText(diff, now) ?? '';
}

;// CONCATENATED MODULE: ./src/server/pages/diff-routes.ts





/** What the buttons of a diff's page do; each leads to the page of the diff that it gives. */
const ACTIONS = {
    cancel: (diffs, caller, id) => diffs.cancel(caller, id),
    again: (diffs, caller, id) => diffs.createAgain(caller, id, 'manual'),
    archive: (diffs, caller, id) => diffs.archive(caller, id, true),
    unarchive: (diffs, caller, id) => diffs.archive(caller, id, false),
};
/** The list, the page of each diff, and what its buttons do: for those who are logged in. */
function diffRoutes(diffs, now) {
    const app = new dist/* Hono */.$();
    app.use(async (context, next) => {
        sessionOf(context);
        await next();
    });
    app.use(onlyWithToken);
    app.get('/', (context) => answerList(context, diffs, now()));
    app.get('/:id', (context) => context.redirect(overviewPath(diffId(context)), 302));
    app.get('/:id/overview', (context) => answerOverview(context, diffs, diffId(context), now()));
    app.get('/:id/progress', (context) => answerProgress(context, diffs, diffId(context), now()));
    for (const [name, act] of Object.entries(ACTIONS)) {
        app.post(`/:id/${name}`, async (context) => {
            const { id } = await act(diffs, sessionOf(context).caller, diffId(context));
            return context.redirect(overviewPath(id), 303);
        });
    }
    return app;
}
function overviewPath(id) {
    return `/datadiffs/${String(id)}/overview`;
}
/** @throws NotFoundError where the address has no number of a diff. */
function diffId(context) {
    const text = context.req.param('id') ?? '';
    if (!/^\d{1,15}$/.test(text))
        throw new server_errors/* NotFoundError */.m_('There is no such data diff.');
    return Number(text);
}

;// CONCATENATED MODULE: ./src/server/pages/login.ts






const HOME = '/datadiffs';
/** `/login` and `/logout`. */
function loginApp(access, cookie) {
    const app = new dist/* Hono */.$();
    app.get('/login', (context) => {
        const next = ownPath(context.req.query('next'));
        if (context.get('session'))
            return context.redirect(next, 303);
        return answer(context, loginPage(next, null));
    });
    app.post('/login', async (context) => {
        const { key, next: wanted } = await context.req.parseBody();
        const next = ownPath(wanted);
        try {
            cookie.write(context, await access.login(typeof key === 'string' ? key : '', addressOf(context.env)));
            return context.redirect(next, 303);
        }
        catch (error) {
            context.set('session', undefined);
            if (error instanceof server_errors/* TooManyFailuresError */.rt) {
                context.header('Retry-After', String(error.retryAfterSeconds));
                return answer(context, loginPage(next, error.message), 429);
            }
            if (!(error instanceof server_errors/* UnauthenticatedError */.F8))
                throw error;
            return answer(context, loginPage(next, error.message), 401);
        }
    });
    app.post('/logout', onlyWithToken, async (context) => {
        const token = cookie.read(context);
        if (token !== undefined)
            await access.logout(token);
        cookie.remove(context);
        return context.redirect('/login', 303);
    });
    return app;
}
/** Where to go after the login: a page of this server, and never another site. */
function ownPath(wanted) {
    const base = 'http://own.invalid';
    if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, base)) {
        return HOME;
    }
    const { origin, pathname, search } = new URL(wanted, base);
    return origin === base && pathname.startsWith(HOME) ? pathname + search : HOME;
}
/** The way to the login and back to the page that was asked for. */
function loginPath(context) {
    const { pathname, search } = new URL(context.req.url);
    // What a form asked for is not asked for again: its diff's page is.
    const wanted = context.req.method === 'GET' ? pathname + search : pathname.replace(/\/[a-z]+$/, '');
    return `/login?${new URLSearchParams({ next: wanted }).toString()}`;
}
function loginPage(next, problem) {
    const alert = problem === null ? '' : `<p class="problem" id="problem" role="alert">${problem}</p>`;
    const described = problem === null ? 'key-help' : 'problem key-help';
    const main = `<div class="card narrow">
<h1>Log in</h1>
${alert}<form method="post" action="/login" autocomplete="off">
<input type="hidden" name="next" value="${(0,html_text/* escaped */.Mk)(next, 2000)}">
<label for="key">API key</label>
<input id="key" name="key" type="password" autocomplete="off" spellcheck="false" required autofocus
 aria-describedby="${described}"${problem === null ? '' : ' aria-invalid="true"'}>
<button class="main">Log in</button>
</form>
<p class="muted" id="key-help">Whoever runs this server makes one with <code>data-diff keys create</code>.</p>
</div>`;
    return { title: 'Log in', main };
}

;// CONCATENATED MODULE: ./src/server/pages/errors.ts





/** Answers with a page that says what went wrong and leads back. */
function answerError(error, context, log) {
    if (error instanceof server_errors/* UnauthenticatedError */.F8)
        return askForLogin(context);
    const refusal = refusalOf(error) ?? ((0,server_errors/* isAbandoned */.zI)(context.req.raw) ? errors_ABANDONED : errors_BUG);
    if (refusal.status >= 500 && !(error instanceof server_errors/* StoppingError */.zf))
        log.problem('answer a page', error);
    for (const [name, value] of Object.entries(refusal.headers ?? {}))
        context.header(name, value);
    return answer(context, refusalPage(refusal, context), refusal.status);
}
/** Answers that there is no page at the address that was asked for. */
function answerNoPage(context) {
    const reasons = ['There is no page at this address.'];
    return answer(context, refusalPage({ status: 404, title: 'Not found', reasons }, context), 404);
}
function askForLogin(context) {
    if (context.req.path.endsWith('/progress'))
        return context.json({ error: 'Log in first.' }, 401);
    const { method, url } = context.req;
    const isLinked = method === 'GET' && context.req.header('sec-fetch-site') === 'cross-site';
    if (!isLinked)
        return context.redirect(loginPath(context), 303);
    // A browser that follows a link of another site leaves out a strict cookie. It sends it when this
    // site asks for the page once more, so that nobody who is logged in has to do it again.
    const { pathname, search } = new URL(url);
    const address = (0,html_text/* escaped */.Mk)(pathname + search, 2000);
    const head = `<meta http-equiv="refresh" content="0; url=${address}">\n`;
    const main = `<p><a href="${address}">Open the page</a></p>`;
    return answer(context, { title: 'Data diffs', head, main });
}
function refusalOf(error) {
    if (error instanceof server_errors/* RefusalError */.XQ) {
        return { status: error.status, ...error.page, headers: error.headers };
    }
    if (error instanceof http_exception/* HTTPException */.y && error.status < 500) {
        return { status: error.status, title: 'Refused', reasons: [refused(error)] };
    }
    return null;
}
const errors_BUG = {
    status: 500,
    title: 'This did not work',
    reasons: ['Something went wrong on the server. Its log says what.'],
};
const errors_ABANDONED = {
    status: 400,
    title: 'Refused',
    reasons: ['The form never came whole.'],
};
function refused({ status, message }) {
    if (message !== '')
        return message;
    if (status === 413)
        return 'The form is too large.';
    return 'The form was sent by a page of another site, or its browser does not say by which.';
}
function refusalPage({ status, title, reasons }, context) {
    const [, diffPage] = /^(\/datadiffs\/\d{1,15})\/[a-z]+$/.exec(context.req.path) ?? [];
    const isOfDiff = diffPage !== undefined && status !== 404;
    const back = isOfDiff
        ? `<a href="${diffPage}/overview">Back to the data diff</a>`
        : '<a href="/datadiffs">To the list of data diffs</a>';
    const main = `<div class="card narrow">
<p class="muted">${String(status)}</p>
<h1>${title}</h1>
${reasons.map((reason) => `<p>${(0,html_text/* escaped */.Mk)(reason, 2000)}</p>`).join('\n')}
<p>${back}</p>
</div>`;
    return { title, main };
}

;// CONCATENATED MODULE: ./src/server/pages/pages.ts








/** No form of ours is larger. */
const LARGEST_FORM = 64 * 1024;
/** What stands under these paths is a page. */
const PAGES = ['/', '/login', '/logout', '/datadiffs/*'];
/** The pages for people, to be mounted at the root of the server. */
function pagesApp({ diffs, access, publicUrl, log, now }) {
    const cookie = new SessionCookie(publicUrl);
    const assets = pageAssets();
    const app = new dist/* Hono */.$();
    app.onError((error, context) => answerError(error, context, log));
    app.use('/assets/*', headers(publicUrl));
    for (const path of PAGES) {
        app.use(path, headers(publicUrl), forPages(assets.paths));
        app.use(path, (0,body_limit/* bodyLimit */.k)({ maxSize: LARGEST_FORM }));
        app.use(path, onlyOwnForms(publicUrl));
        app.use(path, findSession(access, cookie));
    }
    app.get('/', (context) => context.redirect('/datadiffs', 303));
    app.route('/', assets.app);
    app.route('/', loginApp(access, cookie));
    app.route('/datadiffs', diffRoutes(diffs, now));
    return app;
}
/** What the server answers at an address that has neither a page nor an API. */
function noPage(publicUrl) {
    const app = new dist/* Hono */.$();
    const { paths } = pageAssets();
    app.use(headers(publicUrl), forPages(paths));
    app.all('*', answerNoPage);
    return (context) => app.fetch(context.req.raw);
}
/** What every page needs. Nobody may keep one: it holds what a person may see. */
function forPages(paths) {
    return async (context, next) => {
        context.set('assets', paths);
        context.header('Cache-Control', 'no-store');
        await next();
    };
}
/** Nothing may run or load but what this server has, and nobody may frame a page. */
function headers(publicUrl) {
    return (0,secure_headers/* secureHeaders */.K)({
        contentSecurityPolicy: {
            defaultSrc: ["'none'"],
            styleSrc: ["'self'"],
            scriptSrc: ["'self'"],
            connectSrc: ["'self'"],
            imgSrc: ["'self'"],
            formAction: ["'self'"],
            baseUri: ["'none'"],
            frameAncestors: ["'none'"],
        },
        // Browsers leave the origin out of a form where no referrer may be sent to the same site.
        referrerPolicy: 'same-origin',
        strictTransportSecurity: publicUrl?.startsWith('https:') ?? false,
        xFrameOptions: 'DENY',
    });
}

;// CONCATENATED MODULE: ./src/server/probes.ts


/** To find out takes a write, and whoever asks needs no key. */
const FRESH_MS = 1000;
/** How long the store may take, in ms: whoever looks after servers gives up after a few seconds. */
const PATIENCE_MS = 1500;
/**
 * Whether the store can be used, asked at most once in a while, whoever wants to know. A store that
 * does not answer in time cannot, and is not asked again before it has.
 */
function storeCheck({ store, log }) {
    let askedAt = -Infinity;
    let isPending = false;
    let asked = Promise.resolve(false);
    const ask = async () => {
        isPending = true;
        try {
            await store.check();
            return true;
        }
        catch (error) {
            log.problem('use the store', error);
            return false;
        }
        finally {
            isPending = false;
        }
    };
    return async () => {
        if (!isPending && performance.now() - askedAt >= FRESH_MS) {
            askedAt = performance.now();
            asked = ask();
        }
        let isUsable = false;
        await (0,timing/* within */.ux)(PATIENCE_MS, asked.then((answer) => (isUsable = answer)));
        return isUsable;
    };
}
/** What those who look after the server ask, without a key: it lives, it is ready, its metrics. */
function probes({ store, metrics, log, stopping }) {
    const isUsable = storeCheck({ store, log });
    const app = new dist/* Hono */.$();
    app.get('/healthz', (context) => context.json({ status: 'ok' }));
    app.get('/readyz', async (context) => {
        if (stopping.aborted)
            return context.json({ status: 'stopping' }, 503);
        if (await isUsable())
            return context.json({ status: 'ok' });
        return context.json({ status: 'the store cannot be used' }, 503);
    });
    app.get('/metrics', async (context) => {
        const { body, contentType } = await metrics.render();
        return context.body(body, 200, { 'Content-Type': contentType });
    });
    return app;
}

;// CONCATENATED MODULE: ./src/server/http-app.ts









/** Logs and counts every request by its route: a path itself may hold anything. */
function watched(log, metrics) {
    return async (context, next) => {
        const startedAt = performance.now();
        const id = (0,external_node_crypto_.randomUUID)();
        context.set('requestId', id);
        context.header('X-Request-Id', id);
        await next();
        const caller = context.get('caller');
        const answered = {
            id,
            method: context.req.method,
            route: (0,route/* routePath */.dA)(context, -1),
            status: context.res.status,
            durationMs: performance.now() - startedAt,
            user: caller?.name ?? null,
        };
        metrics.requestAnswered(answered);
        log.request(answered);
    };
}
/** Everything that the server answers. */
function httpApp(options) {
    const { log, metrics } = options;
    const failures = failureLog(log);
    const onFailure = (id, error) => failures.problem(`answer request ${id}`, error);
    const app = new dist/* Hono */.$({ strict: false });
    app.use(watched(log, metrics));
    app.route('/', probes(options));
    app.route('/', docsPage());
    app.route('/', apiApp({ ...options, onFailure }));
    app.route('/', pagesApp({ ...options, log: failures }));
    const answerNoPage = noPage(options.publicUrl);
    app.notFound((context) => {
        if (!context.req.path.startsWith('/api/'))
            return answerNoPage(context);
        const problem = { status: 404, type: '/errors/not-found', title: 'Not found' };
        return problemResponse(context, problem, context.get('requestId'));
    });
    return app;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./node_modules/@hono/node-server/dist/index.mjs + 2 modules
var node_server_dist = __webpack_require__(26652);
;// CONCATENATED MODULE: ./src/server/http-server.ts



/** How bytes that are no request are answered, by Node's name of their error; any other, 400. */
const STATUSES = new Map([
    ['HPE_HEADER_OVERFLOW', 431],
    ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
    ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);
function http_server_refusalOf(status, id) {
    const title = external_node_http_.STATUS_CODES[status] ?? 'Refused';
    return {
        status,
        headers: { 'Content-Type': 'application/problem+json', 'X-Request-Id': id },
        body: JSON.stringify({ type: 'about:blank', title, status, instance: `/requests/${id}` }),
    };
}
/** The bytes of an answer after which the connection ends. */
function bytesOf({ status, headers, body }) {
    const all = { ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}`);
    const first = `HTTP/1.1 ${String(status)} ${external_node_http_.STATUS_CODES[status] ?? ''}`;
    return [first, ...lines, '', body].join('\r\n');
}
/**
 * A server, not listening yet, that logs and counts also what no route ever sees: requests whose
 * host or address cannot be one, and what is no HTTP. Nothing of these is in the log.
 */
function httpServer({ fetch, log, metrics }) {
    const refuse = (status) => {
        const unread = { method: null, route: null, user: null, durationMs: 0 };
        const answered = { id: (0,external_node_crypto_.randomUUID)(), status, ...unread };
        metrics.requestAnswered(answered);
        log.request(answered);
        return http_server_refusalOf(status, answered.id);
    };
    const errorHandler = (error) => {
        const isRefused = error instanceof node_server_dist/* RequestError */.GI;
        if (!isRefused)
            log.problem('answer a request', error);
        const { body, ...init } = refuse(isRefused ? 400 : 500);
        return new Response(body, init);
    };
    const answerRequest = (request, bindings) => fetch(request, bindings);
    const listener = (0,node_server_dist/* getRequestListener */.SE)(answerRequest, { errorHandler });
    const answers = new WeakMap();
    // Node refuses a request without a host by itself, and tells nobody.
    const server = (0,external_node_http_.createServer)({ requireHostHeader: false }, (request, answer) => {
        answers.set(request.socket, answer);
        void listener(request, answer);
    });
    return server.on('clientError', ({ code = '' }, socket) => {
        const answer = answers.get(socket);
        const isAnswering = answer?.writableFinished === false;
        // What is half answered already would be garbled.
        if (!isUnreadable(code) || !socket.writable || (isAnswering && answer.headersSent)) {
            socket.destroy();
            return;
        }
        const status = STATUSES.get(code) ?? 400;
        // A request whose head could be read has a line already, and silence is no request.
        const isUncounted = isAnswering || socket.bytesRead === 0;
        const refusal = isUncounted ? http_server_refusalOf(status, (0,external_node_crypto_.randomUUID)()) : refuse(status);
        socket.end(bytesOf(refusal), () => socket.destroy());
    });
}
/** Whether bytes could not be read as HTTP, or came too slowly; else the connection broke. */
function isUnreadable(code) {
    return code.startsWith('HPE_') || STATUSES.has(code);
}

// EXTERNAL MODULE: ./node_modules/prom-client/index.js
var prom_client = __webpack_require__(95222);
;// CONCATENATED MODULE: ./src/server/metrics.ts


const REQUEST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const DIFF_SECONDS = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600];
/** How long a reading waits for the store, in ms: whoever reads waits for 10 s, or for less. */
const COUNT_MS = 1000;
/** The counts of a queue by status; none where it cannot tell, or does not in time. */
async function countsOf(countQueue) {
    let counts = [];
    const asked = countQueue().then((answer) => (counts = Object.entries(answer)), () => undefined);
    await (0,timing/* within */.ux)(COUNT_MS, asked);
    return counts;
}
/** What the server counts, in the form that Prometheus reads. */
class Metrics {
    #registry = new prom_client.Registry();
    #requests;
    #diffs;
    /** @param countQueue asked for each reading; where it cannot tell soon, its gauges are left out. */
    constructor(countQueue) {
        const registers = [this.#registry];
        (0,prom_client.collectDefaultMetrics)({ register: this.#registry });
        this.#requests = new prom_client.Histogram({
            name: 'data_diff_http_request_duration_seconds',
            help: 'Requests by method, route and status.',
            labelNames: ['method', 'route', 'status'],
            buckets: REQUEST_SECONDS,
            registers,
        });
        this.#diffs = new prom_client.Histogram({
            name: 'data_diff_duration_seconds',
            help: 'Data diffs that ended on this server, by status.',
            labelNames: ['status'],
            buckets: DIFF_SECONDS,
            registers,
        });
        new prom_client.Gauge({
            name: 'data_diff_queue',
            help: 'Data diffs that have not ended, on all servers that share the store.',
            labelNames: ['status'],
            registers,
            async collect() {
                this.reset();
                for (const [status, count] of await countsOf(countQueue))
                    this.set({ status }, count);
            },
        });
    }
    /** Counts a request that was answered. */
    requestAnswered({ method, route, status, durationMs }) {
        const labels = { method: method ?? '', route: route ?? '', status: String(status) };
        this.#requests.observe(labels, durationMs / 1000);
    }
    /** Counts a diff that ended on this server. */
    diffEnded({ status, durationMs }) {
        this.#diffs.observe({ status }, durationMs / 1000);
    }
    /** The text of all metrics, and its media type. */
    async render() {
        return { body: await this.#registry.metrics(), contentType: this.#registry.contentType };
    }
}

;// CONCATENATED MODULE: ./src/server/queue/running-diff.ts




const SAVE_AGAIN_MS = 1000;
/** A diff that this server runs, from its claim until its end is kept. */
class RunningDiff {
    claim;
    /** Never rejects for what the diff or its data did. */
    ended;
    #options;
    #abort = new AbortController();
    #stop = null;
    #progress = '';
    constructor(claim, options) {
        this.claim = claim;
        this.#options = options;
        this.ended = this.#run();
    }
    /** What it is at, in one line. */
    get progress() {
        return this.#progress;
    }
    /** Stops it, for the first reason that is given. */
    stop(why) {
        this.#stop ??= why;
        this.#abort.abort();
    }
    async #run() {
        const startedAt = performance.now();
        const outcome = await this.#compare();
        const isKept = await this.#keep(outcome);
        const durationMs = performance.now() - startedAt;
        if (!isKept || outcome === null)
            return { status: 'handed back', errorType: null, durationMs };
        if (outcome === 'cancelled')
            return { status: 'cancelled', errorType: null, durationMs };
        if (outcome.status === 'success')
            return { status: 'done', errorType: null, durationMs };
        const { error_type: errorType, error_value: reason } = outcome.error;
        const bug = errorType === 'InternalError' ? { bug: reason } : {};
        return { status: 'failed', errorType, ...bug, durationMs };
    }
    async #compare() {
        const { executor, timeoutMs } = this.#options;
        const timer = setTimeout(() => this.stop('out of time'), timeoutMs);
        try {
            return await executor.run(this.claim.diff.request, {
                signal: this.#abort.signal,
                onProgress: (line) => (this.#progress = line),
            });
        }
        catch (error) {
            if (this.#stop === 'cancelled')
                return 'cancelled';
            if (this.#stop === 'lost' || this.#stop === 'handed back')
                return null;
            const message = `the data diff did not end within ${(0,quantities/* describeDuration */.M)(timeoutMs)}`;
            const cause = this.#stop === 'out of time' ? new errors/* TimeoutError */.MU(message) : error;
            return { status: 'failed', error: (0,errors/* errorBodyOf */.iE)(cause) };
        }
        finally {
            clearTimeout(timer);
        }
    }
    /** Keeps the outcome, however long the store is away; `false` where the claim is not valid. */
    async #keep(outcome) {
        const { store, giveUp } = this.#options;
        while (!giveUp.aborted) {
            try {
                if (outcome !== null)
                    return await store.queue.finish(this.claim, outcome);
                if (this.#stop !== 'lost')
                    await store.queue.release(this.claim);
                return false;
            }
            catch (error) {
                if (!(error instanceof server_errors/* StoreUnavailableError */.o2))
                    throw error;
                await (0,timing/* sleep */.yy)(SAVE_AGAIN_MS, giveUp).catch(() => undefined);
            }
        }
        return false;
    }
}

;// CONCATENATED MODULE: ./src/server/queue/diff-queue.ts




const USUAL_PACE = { heartbeatMs: 2000, silentMs: 30_000 };
const SOURCE_TEST_LIMIT_MS = 30_000;
/** How long diffs that are told to stop may take to do so, and the store to hear of it. */
const STOP_LIMIT_MS = 6000;
/** How long a store may take to answer that is not asked again. */
const GIVE_UP_LIMIT_MS = 1000;
/** The end of a diff that was cancelled while no server ran it. */
const CANCELLED_UNRUN = { status: 'cancelled', errorType: null, durationMs: 0 };
/** Takes diffs from the store in their order and runs them, several at once. */
class DiffQueue {
    #options;
    #pace;
    #sourceIds;
    #running = new Map();
    #closing = new AbortController();
    #handBack = new AbortController();
    #giveUp = new AbortController();
    #heartbeat;
    #beating = Promise.resolve();
    #taking = null;
    /** Diffs that were cancelled while one is being taken, which may be one of them. */
    #cancelledMeanwhile = new Set();
    #takeAgain = false;
    /** The most diffs of which was said that they wait for data sources that this server does not have. */
    #mostUnserved = 0;
    constructor(options) {
        this.#options = options;
        this.#pace = options.pace ?? USUAL_PACE;
        this.#sourceIds = options.sources.map(({ id }) => id);
    }
    /** Begins to take diffs. Those that a dead server left wait again. */
    start() {
        const beat = () => {
            this.#beating = this.#beat()
                .catch((error) => this.#options.log.problem('look after the queue', error))
                .finally(() => {
                if (!this.#closing.signal.aborted)
                    this.#heartbeat = setTimeout(beat, this.#pace.heartbeatMs);
            });
        };
        beat();
    }
    /** Looks for diffs to run now: one was added, or there is room. */
    nudge() {
        if (this.#taking) {
            this.#takeAgain = true;
            return;
        }
        this.#takeAgain = false;
        this.#taking = this.#take()
            .catch((error) => this.#options.log.problem('take a data diff', error))
            .finally(() => {
            this.#taking = null;
            this.#cancelledMeanwhile.clear();
            if (this.#takeAgain)
                this.nudge();
        });
    }
    /** Stops a diff that the store knows to be cancelled, where this server runs it. */
    cancel({ diff, hasEnded }) {
        if (hasEnded)
            return this.#tellEnd({ diff, attempt: diff.attempts }, CANCELLED_UNRUN);
        const { id } = diff;
        const running = this.#running.get(id);
        if (running)
            running.stop('cancelled');
        else if (this.#taking)
            this.#cancelledMeanwhile.add(id);
    }
    /** What a diff is at, in one line; `null` where this server does not run it. */
    progressOf(id) {
        return this.#running.get(id)?.progress ?? null;
    }
    /** Tests the connection of a data source, and keeps what came of it. */
    testSource({ id, dataSourceId }) {
        const { executor, store, log } = this.#options;
        const limit = AbortSignal.timeout(SOURCE_TEST_LIMIT_MS);
        // It may have waited for other tests all the time.
        const late = `no result within ${(0,quantities/* describeDuration */.M)(SOURCE_TEST_LIMIT_MS)}`;
        void executor
            .testSource(dataSourceId, AbortSignal.any([limit, this.#closing.signal]))
            .then(() => null, (error) => (limit.aborted ? late : (0,errors/* messageOf */.bD)(error)))
            .then((message) => store.sourceTests.finish(id, message))
            .catch((error) => log.problem('keep the test of a data source', error));
    }
    /**
     * Takes no more diffs, waits for those that run, and after `graceMs` hands the rest back: they
     * run again on another server, or after the next start.
     */
    async close(graceMs) {
        this.#closing.abort();
        clearTimeout(this.#heartbeat);
        await (0,timing/* within */.ux)(graceMs, this.#ended());
        this.#handBack.abort();
        for (const diff of this.#running.values())
            diff.stop('handed back');
        await (0,timing/* within */.ux)(STOP_LIMIT_MS, this.#ended());
        this.#giveUp.abort();
        await (0,timing/* within */.ux)(GIVE_UP_LIMIT_MS, Promise.all([this.#ended(), this.#beating]));
    }
    /** Ends with the last diff that runs here. */
    async #ended() {
        await this.#taking;
        await Promise.all([...this.#running.values()].map(({ ended }) => ended));
    }
    async #take() {
        const { store, server, diffsAtOnce, diffsAtOncePerSource: perSource } = this.#options;
        const limits = { perSource, sources: this.#sourceIds };
        while (this.#running.size < diffsAtOnce && !this.#closing.signal.aborted) {
            const claim = await store.queue.claim(server, limits);
            if (!claim)
                return;
            this.#run(claim);
        }
    }
    #run(claim) {
        const { id } = claim.diff;
        const diff = new RunningDiff(claim, { ...this.#options, giveUp: this.#giveUp.signal });
        this.#running.set(id, diff);
        // The store may have taken long to answer.
        if (this.#cancelledMeanwhile.has(id))
            diff.stop('cancelled');
        if (this.#handBack.signal.aborted)
            diff.stop('handed back');
        void diff.ended
            .then((end) => this.#tellEnd(claim, end))
            .catch((error) => this.#fail(claim, error))
            .finally(() => {
            this.#running.delete(id);
            this.nudge();
        });
    }
    #tellEnd(claim, end) {
        this.#options.metrics.diffEnded(end);
        this.#options.log.diffEnded(claim, end);
    }
    /** Ends a diff whose end the store did not take, so that nobody waits for it in vain. */
    async #fail(claim, error) {
        const { log, store } = this.#options;
        log.problem(`keep the end of data diff ${String(claim.diff.id)}`, error);
        const body = { error_type: 'InternalError', error_value: 'the results could not be kept' };
        await store.queue
            .finish(claim, { status: 'failed', error: body })
            .catch((again) => log.problem('keep that a data diff failed', again));
    }
    async #beat() {
        const { store, server } = this.#options;
        const progress = new Map([...this.#running].map(([id, diff]) => [id, diff.progress]));
        for (const id of await store.queue.heartbeat(server, progress))
            await this.#stopUnwanted(id);
        await store.queue.reclaim(server, this.#pace.silentMs);
        this.nudge();
        await this.#warnOfUnserved();
    }
    /** Says how many diffs no server runs but one that has more data sources, if more than were said. */
    async #warnOfUnserved() {
        const { store, log } = this.#options;
        const waiting = await store.queue.countUnserved(this.#sourceIds);
        if (waiting <= this.#mostUnserved)
            return;
        this.#mostUnserved = waiting;
        log.warning('data diffs wait for data sources that this server does not have', { waiting });
    }
    /** Stops a diff that was cancelled elsewhere, or that another server has taken over. */
    async #stopUnwanted(id) {
        const running = this.#running.get(id);
        if (!running)
            return;
        const stored = await this.#options.store.diffs.get(id);
        const isOurs = stored?.status === 'processing' && stored.attempts === running.claim.attempt;
        running.stop(isOurs ? 'cancelled' : 'lost');
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/service/datafold/api-url.ts
var api_url = __webpack_require__(45555);
// EXTERNAL MODULE: ./src/service/embedded/temporary-folders.ts
var temporary_folders = __webpack_require__(43805);
;// CONCATENATED MODULE: ./src/server/start-checks.ts




/** What the system's codes say about an address to listen at. */
const REASONS = {
    EADDRINUSE: 'another program listens there; stop it, or choose another port',
    EADDRNOTAVAIL: 'this machine has no such address; 0.0.0.0 stands for all that it has',
    EACCES: 'this user may not open that port; choose one from 1024 up',
    ENOTFOUND: 'there is no such host; give an address of this machine',
};
/** A host and a port as URLs have them. */
function start_checks_addressOf(host, port) {
    return `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}
/**
 * Warns where keys and data would go over a network as anybody there can read them. The server speaks
 * no TLS itself: with an `https:` address for the public, a proxy before it does.
 */
function warnOfPlainHttp({ host, publicUrl }, log) {
    if ((0,api_url/* isLoopback */.U9)(host === '::1' ? '[::1]' : host) || publicUrl?.startsWith('https:'))
        return;
    log.warning('keys and data go over the network without TLS: put a proxy with TLS in front, and set public-url to its https address', { listen: host, 'public-url': publicUrl });
}
/** Why the server cannot listen at an address, for who configures it. */
function cannotListen(address, cause) {
    const reason = REASONS[cause.code ?? ''] ?? (0,errors/* messageOf */.bD)(cause);
    return new errors/* ConfigurationError */.j1(`listen is "${address}": ${reason}.`, { cause });
}
/**
 * Makes sure that requests can name files in the folders.
 *
 * @throws ConfigurationError that names the first that is none.
 */
function checkFolders(folders) {
    for (const folder of folders) {
        if ((0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory())
            continue;
        throw new errors/* ConfigurationError */.j1(`folders: "${folder}" is no folder; each must be one that exists.`);
    }
}
/**
 * Makes sure that diffs can write what does not fit into memory.
 *
 * @throws ConfigurationError where the folder cannot be used.
 */
function checkTemporaryFolder(folder) {
    try {
        (0,external_node_fs_.rmSync)((0,temporary_folders/* makeTemporaryFolder */.wE)(folder), { recursive: true });
    }
    catch (error) {
        const reason = error instanceof errors/* DiffError */.a2 ? error.value : (0,errors/* messageOf */.bD)(error);
        throw new errors/* ConfigurationError */.j1(`TMPDIR: ${reason}.`, { cause: error });
    }
}

// EXTERNAL MODULE: ./src/server/store/store.ts + 5 modules
var store_store = __webpack_require__(61388);
;// CONCATENATED MODULE: ./src/server/serve.ts














/** A process manager kills what has not ended 30 s after it was asked to. */
const GRACE_MS = 18_000;
/** How long requests that had begun before may take to be answered. */
const ANSWER_MS = 1000;
/** A client that sends its request so slowly holds a connection for nothing. */
const REQUEST_MS = 30_000;
const HEADERS_MS = 10_000;
/**
 * Load balancers keep a connection that is idle for 60 s by default, and take it for the next
 * request: one that the server closed first may be answered by 502.
 */
const KEEP_ALIVE_MS = 75_000;
/**
 * Serves data diffs over REST and as pages.
 *
 * @throws ConfigurationError where the address, the store, a folder or a data source cannot be used
 *   as configured.
 */
async function startServer(options) {
    const { settings, executor, log } = options;
    checkFolders(settings.folders);
    const store = await (0,store_store/* openStore */.C)(settings.store, { purpose: 'serve' });
    try {
        return await startWith(store, options);
    }
    catch (error) {
        await Promise.allSettled([executor.close(), store.close()]);
        // Who starts the server is told; what they can correct needs no stack in the log.
        if (!(error instanceof errors/* ConfigurationError */.j1))
            log.problem('start', error);
        throw error;
    }
}
async function startWith(store, options) {
    const { settings, executor, log, version, pace } = options;
    const stopping = new AbortController();
    const metrics = new Metrics(() => store.queue.counts());
    const server = `${(0,external_node_os_.hostname)()}-${(0,external_node_crypto_.randomUUID)()}`;
    const sources = servedSources(settings);
    const shared = { store, sources, log, metrics };
    const queue = new DiffQueue({ ...settings, ...shared, executor, server, pace });
    const app = httpApp({
        ...shared,
        diffs: new Diffs({
            ...shared,
            queue,
            queueLimit: settings.queueLimit,
            stopping: stopping.signal,
        }),
        access: new Access(store, sources),
        version,
        publicUrl: settings.publicUrl,
        stopping: stopping.signal,
        now: () => Date.now(),
    });
    const answering = { fetch: app.fetch, log, metrics };
    const { http, url } = await serve_answer(answering, settings, () => store.dataSources.tie(sources));
    queue.start();
    log.info('listening', { url, version, data_sources: sources.map(({ name }) => name) });
    warnOfPlainHttp(settings, log);
    const stop = async (graceMs) => {
        stopping.abort();
        await end({ ...options, store, queue, http }, graceMs);
    };
    let stopped = null;
    return { url, store, close: (graceMs = GRACE_MS) => (stopped ??= stop(graceMs)) };
}
async function end({ http, queue, executor, store, log }, graceMs) {
    log.info('stopping');
    // Whoever polls is answered until nothing changes any more.
    await queue.close(graceMs);
    const closed = new Promise((done) => http.close(done));
    await (0,timing/* within */.ux)(ANSWER_MS, closed);
    http.closeAllConnections();
    await closed;
    await executor.close();
    await store.close();
    log.info('stopped');
}
/** The data sources that requests may name; files only where they may be read. */
function servedSources({ dataSources, folders }) {
    return (0,facts/* embeddedSources */.f)(dataSources).filter(({ id }) => id !== data_source_config/* FILES_ID */.y4 || folders.length > 0);
}
/**
 * Answers requests from the address. Only a server that can listen ties its ids, and what it is asked
 * before waits: the answer could be of another data source.
 */
async function serve_answer(answering, settings, tieSources) {
    const tied = Promise.withResolvers();
    const http = httpServer({
        ...answering,
        fetch: async (request, bindings) => {
            await tied.promise;
            return answering.fetch(request, bindings);
        },
    });
    const url = await listen(http, settings);
    try {
        await tieSources();
    }
    catch (error) {
        http.close();
        http.closeAllConnections();
        throw error;
    }
    tied.resolve();
    return { http, url };
}
async function listen(http, { host, port }) {
    http.requestTimeout = REQUEST_MS;
    http.headersTimeout = HEADERS_MS;
    http.keepAliveTimeout = KEEP_ALIVE_MS;
    await new Promise((done, failed) => {
        http.once('error', failed);
        http.listen(port, host, done);
    }).catch((error) => {
        throw cannotListen(start_checks_addressOf(host, port), error);
    });
    const { port: actual } = http.address();
    return `http://${start_checks_addressOf(host, actual)}`;
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/service/embedded/engine.ts + 71 modules
var engine = __webpack_require__(62361);
;// CONCATENATED MODULE: ./src/service/embedded/processes/death.ts



/** A process ended in the middle of a task. */
class DiedError extends Error {
    name = 'DiedError';
    death;
    constructor(death) {
        super(`the process ended (${describeDeath(death)})`);
        this.death = death;
    }
}
const LONGEST_COMPLAINT = 500;
/** How many lines of a complaint are shown, of those that say something. */
const COMPLAINT_LINES = 6;
/** What Node writes beneath an error. */
const OF_STACK = /^(at |Node\.js v|\^+$|$)/;
/** What the system does to a process where memory runs out, and what native code does where it fails. */
const HINTS = {
    SIGKILL: 'the system does so where memory runs out',
    SIGABRT: 'it may have run out of memory',
    SIGSEGV: 'a crash of native code',
    SIGBUS: 'a crash of native code',
};
/** How a process ended, in a few words: `SIGKILL: the system does so where memory runs out`. */
function describeDeath({ exitCode, signal, reason }) {
    if (reason !== null)
        return reason;
    if (signal === null)
        return `exit code ${exitCode}`;
    const hint = HINTS[signal];
    return hint === undefined ? signal : `${signal}: ${hint}`;
}
/** Whether memory may have been the reason. */
function mayLackMemory({ exitCode, signal, complaint }) {
    const killed = [external_node_os_.constants.signals.SIGKILL, external_node_os_.constants.signals.SIGABRT].map((code) => 128 + code);
    const isKilled = signal === 'SIGKILL' || signal === 'SIGABRT';
    return isKilled || killed.includes(exitCode ?? 0) || /out of memory/i.test(complaint);
}
/** The last lines of a complaint, as one line. */
function lastWords(complaint, redact) {
    const lines = redact(complaint)
        .split('\n')
        .map(foreign/* plainLine */.h0)
        .filter((line) => !OF_STACK.test(line));
    return (0,foreign/* clip */.$Q)(lines.slice(-COMPLAINT_LINES).join(' | '), LONGEST_COMPLAINT);
}
/** @param redact takes secrets out of a text. */
function processDied(death, redact) {
    const complaint = lastWords(death.complaint, redact);
    const said = complaint === '' ? '' : `; it said: ${complaint}`;
    const advice = mayLackMemory(death)
        ? '; a lower memory-limit, fewer diffs at once or a larger machine leave each diff more room'
        : '';
    const value = `the process that compared ended twice (${describeDeath(death)})${advice}${said}`;
    return new errors/* DiffError */.a2('ProcessDiedException', value);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/service/embedded/hidden-places.ts
var hidden_places = __webpack_require__(25549);
;// CONCATENATED MODULE: ./src/service/embedded/processes/environment.ts
/** Variables of the operating system's that programs need in order to run. */
const SYSTEM = [
    // To find npm, which fetches DuckDB, and mkfifo, which makes the pipes that rows come through.
    'PATH',
    // Where npm's `.npmrc` and PostgreSQL's `.pgpass` and certificates are.
    'HOME',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
    // Where SQLite spills what it sorts.
    'TMPDIR',
    'TEMP',
    'TMP',
    // Without these nothing runs on Windows.
    'SYSTEMROOT',
    'COMSPEC',
    'PATHEXT',
];
/** How to reach the package registry, and whose certificates to trust there and of databases. */
const NETWORK = [
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'NO_PROXY',
    'NODE_EXTRA_CA_CERTS',
    'NODE_USE_SYSTEM_CA',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
];
/** Settings of npm's, and those that PostgreSQL's driver takes for what a URL leaves open. */
const SETTINGS = /^(npm_config_|PG[A-Z])/i;
/** Other processes of the user can read a variable: what is secret comes by message. */
const SECRET = /pass(word)?$|auth|token|secret|_key$|:/i;
/**
 * Two sides that are read through pipes hold a thread for each end of them, as long as they wait;
 * Node's own four would then be too few for the statement that reads them.
 */
const THREADS = '16';
/**
 * The environment of a process that runs diffs: only what it needs of its parent's, and no secrets.
 * Logins of a package registry belong into `.npmrc`, passwords of databases into their URLs.
 */
function environmentOfProcess(env) {
    const known = new Set([...SYSTEM, ...NETWORK]);
    const isNeeded = (name) => known.has(name.toUpperCase()) || (SETTINGS.test(name) && !SECRET.test(name));
    const entries = Object.entries(env).filter((entry) => isNeeded(entry[0]) && entry[1] !== undefined);
    return { ...Object.fromEntries(entries), UV_THREADPOOL_SIZE: THREADS };
}

// EXTERNAL MODULE: ./src/service/embedded/processes/protocol.ts
var protocol = __webpack_require__(99538);
;// CONCATENATED MODULE: ./src/service/embedded/processes/diff-process.ts










/** Options of Node's that are for one process alone: two cannot be debugged at one port. */
const OF_THIS_PROCESS = /^--(inspect|debug|watch|test|prof|cpu-prof|heap-prof)/;
/** As much of what a process complains about is kept. */
const COMPLAINT_LENGTH = 16_384;
/** A process that runs diffs, one at a time, and its temporary folder. */
class DiffProcess {
    #launch;
    #child;
    /** Its temporary folder. */
    #folder = null;
    #complaint = '';
    #waiting = null;
    /** Whether it has ended, or is to end. */
    #isOver = false;
    /** Settles once the process has ended and its folder is removed. */
    ended;
    constructor(launch) {
        this.#launch = launch;
        this.#child = (0,external_node_child_process_.fork)(launch.entry, launch.args, {
            // Where relative paths in SQL start.
            cwd: launch.settings.workingDirectory,
            env: environmentOfProcess(launch.env),
            execArgv: process.execArgv.filter((option) => !OF_THIS_PROCESS.test(option)),
            stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        });
        this.#child.on('message', (message) => this.#receive(message));
        this.ended = this.#watch();
        void this.ended.then((death) => this.#waiting?.reject(new DiedError(death)));
        lowerPriority(this.#child);
    }
    /**
     * Starts a process. It is killed where the signal aborts before it is ready.
     *
     * @throws DiedError where it does not get ready.
     * @throws DiffError where it cannot have a temporary folder.
     */
    static async start(launch, signal) {
        const process = new DiffProcess(launch);
        const kill = () => void process.#child.kill('SIGKILL');
        signal.addEventListener('abort', kill);
        try {
            await process.#answers(['ready'], () => undefined);
            process.#configure();
            return process;
        }
        catch (error) {
            await process.end();
            throw error;
        }
        finally {
            signal.removeEventListener('abort', kill);
        }
    }
    /** Whether it can be given a task. */
    get isAlive() {
        return !this.#isOver;
    }
    /**
     * Performs a task. Where the signal aborts, the process ends the task, or is killed.
     *
     * @throws DiedError where the process ends before the task does.
     * @throws what the task fails with.
     */
    async perform(task, { signal, onProgress }) {
        let killing;
        const abort = () => {
            this.#send({ kind: 'abort' });
            killing = setTimeout(() => this.#child.kill('SIGKILL'), this.#launch.endWithinMs);
        };
        this.#send(task);
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort);
        try {
            const answer = await this.#answers(['done', 'failed'], onProgress);
            if (answer.kind === 'failed')
                throw (0,protocol/* fromSent */.f)(answer.error, this.#launch.redact);
            return answer.kind === 'done' ? answer.results : null;
        }
        finally {
            signal.removeEventListener('abort', abort);
            clearTimeout(killing);
        }
    }
    /** Lets the process end what it does, and itself; kills it where that takes long. */
    async end() {
        this.#isOver = true;
        if (this.#child.connected)
            this.#child.disconnect();
        const killing = setTimeout(() => this.#child.kill('SIGKILL'), this.#launch.endWithinMs);
        await this.ended;
        clearTimeout(killing);
    }
    /** Made only now: a process that its parent leaves before this has no folder to remove. */
    #configure() {
        const { settings, log, redact } = this.#launch;
        try {
            // It belongs to that process, which may outlive this one for as long as its statements take.
            const { pid } = this.#child;
            this.#folder = (0,temporary_folders/* makeTemporaryFolder */.wE)(settings.temporaryDirectory, 'process-', pid);
        }
        catch (error) {
            throw (0,hidden_places/* shownError */.g)(error, [], { ...settings, log: (line) => log(redact(line)) });
        }
        const own = { ...settings, temporaryDirectory: this.#folder };
        this.#send({ kind: 'configure', settings: own });
    }
    /** The next message of one of some kinds; those of others are passed on. */
    #answers(kinds, onProgress) {
        return new Promise((resolve, reject) => {
            this.#waiting = { kinds, onProgress, resolve, reject };
            if (this.#isOver)
                void this.ended.then((death) => reject(new DiedError(death)));
        });
    }
    #receive(message) {
        const { log, redact } = this.#launch;
        if (message.kind === 'progress')
            this.#waiting?.onProgress(redact(message.line));
        if (message.kind === 'log')
            log(redact(message.line));
        if (!this.#waiting?.kinds.includes(message.kind))
            return;
        this.#waiting.resolve(message);
        this.#waiting = null;
    }
    async #watch() {
        const child = this.#child;
        child.stderr?.setEncoding('utf8').on('data', (text) => {
            this.#complaint = lastLines(this.#complaint + text);
        });
        let reason = null;
        await new Promise((resolve) => {
            child.once('exit', () => resolve());
            child.on('error', (error) => {
                // Other errors are of messages to a process that has ended.
                if (child.pid !== undefined)
                    return;
                reason = `it could not be started: ${(0,errors/* messageOf */.bD)(error)}`;
                resolve();
            });
        });
        this.#isOver = true;
        // Not the event `close`: it never comes where the parent has let go.
        if (child.stderr && !child.stderr.closed)
            await (0,external_node_stream_promises_.finished)(child.stderr, { error: false });
        if (this.#folder !== null)
            await (0,promises_.rm)(this.#folder, { recursive: true, force: true });
        const { exitCode, signalCode: signal } = child;
        return { exitCode, signal, reason, complaint: this.#complaint };
    }
    #send(message) {
        // Where the process has ended, nobody waits for that it takes the message.
        if (this.#child.connected)
            this.#child.send(message, () => undefined);
    }
}
/** The end of a text, from the start of a line: half a secret would not be found. */
function lastLines(text) {
    if (text.length <= COMPLAINT_LENGTH)
        return text;
    const end = text.slice(-COMPLAINT_LENGTH);
    return end.slice(end.indexOf('\n') + 1 || end.length);
}
/** Polls are to be answered fast, whatever is compared. From here, so that all its threads have it. */
function lowerPriority({ pid }) {
    if (pid === undefined)
        return;
    try {
        (0,external_node_os_.setPriority)(pid, external_node_os_.constants.priority.PRIORITY_BELOW_NORMAL);
    }
    catch (error) {
        // It has ended already, which is told in another way.
        if (error.info?.code !== 'ESRCH')
            throw error;
    }
}

;// CONCATENATED MODULE: ./src/service/embedded/processes/executor.ts





const IDLE_MS = 60_000;
const END_WITHIN_MS = 5000;
/**
 * Runs diffs in processes of their own: what crashes there, or takes all memory, takes nothing else
 * along, and this process stays free to answer. Processes are kept for the next diffs.
 */
class ProcessExecutor {
    #options;
    #launch;
    /** Only checks requests; it runs none. */
    #engine;
    #diffs;
    /** Apart from diffs, which a test would wait for. */
    #tests = (0,p_limit/* default */.A)(1);
    #processes = new Set();
    /** Processes without a task, and when they are to end. */
    #idle = new Map();
    #closing = new AbortController();
    #underWay = new Set();
    /** @throws ConfigurationError where a data source's URL or id cannot be right. */
    constructor(options) {
        const { settings, diffsAtOnce, log, endWithinMs = END_WITHIN_MS } = options;
        const memoryLimit = settings.memoryLimit ?? (0,engine/* memoryForEach */.m)(diffsAtOnce);
        this.#options = options;
        this.#launch = { ...options, endWithinMs, settings: { ...settings, memoryLimit } };
        this.#engine = new engine/* EmbeddedEngine */.D({ ...settings, log });
        this.#diffs = (0,p_limit/* default */.A)(diffsAtOnce);
    }
    /** @throws DiffError `ProcessDiedException` where the process ended twice. */
    async run(request, options) {
        this.#engine.check(request);
        const results = await this.#inTurn(this.#diffs, { kind: 'run', request }, options);
        if (results === null)
            throw new Error('the process gave no results');
        return results;
    }
    async testSource(id, signal) {
        await this.#inTurn(this.#tests, { kind: 'test', id }, { signal, onProgress: () => undefined });
    }
    /** Ends what still runs, and every process. */
    async close() {
        this.#closing.abort();
        await Promise.allSettled(this.#underWay);
        await Promise.all([...this.#processes].map((process) => this.#end(process)));
    }
    /** Performs a task once it is its turn. One that is aborted before waits no longer. */
    async #inTurn(limit, task, options) {
        const signal = AbortSignal.any([options.signal, this.#closing.signal]);
        let hasBegun = false;
        const performing = limit(() => {
            hasBegun = true;
            return this.#perform(task, { ...options, signal });
        });
        this.#underWay.add(performing);
        const leave = Promise.withResolvers();
        const abort = () => {
            if (!hasBegun)
                leave.reject(cancelled());
        };
        signal.addEventListener('abort', abort);
        try {
            return await Promise.race([performing, leave.promise]);
        }
        finally {
            signal.removeEventListener('abort', abort);
            void performing.catch(() => undefined).then(() => this.#underWay.delete(performing));
        }
    }
    /** A process that dies is no proof against the diff: another may not. A second is. */
    async #perform(task, options) {
        const { log, redact } = this.#options;
        try {
            return await this.#attempt(task, options, this.#takeIdle());
        }
        catch (error) {
            if (!(error instanceof DiedError))
                throw error;
            log(`The process of a diff ended (${describeDeath(error.death)}): trying once more`);
        }
        try {
            return await this.#attempt(task, options, null);
        }
        catch (error) {
            throw error instanceof DiedError ? processDied(error.death, redact) : error;
        }
    }
    /** @throws DiedError where the process ends before the task does. */
    async #attempt(task, options, idle) {
        const { signal } = options;
        if (signal.aborted)
            throw cancelled();
        try {
            const process = idle ?? (await this.#start(signal));
            const results = await process.perform(task, options).finally(() => this.#release(process));
            if (signal.aborted)
                throw cancelled();
            return results;
        }
        catch (error) {
            throw signal.aborted ? cancelled(error) : error;
        }
    }
    async #start(signal) {
        const process = await DiffProcess.start(this.#launch, signal);
        this.#processes.add(process);
        void process.ended.then(() => this.#forget(process));
        return process;
    }
    #takeIdle() {
        const [process] = [...this.#idle.keys()].filter(({ isAlive }) => isAlive).slice(-1);
        if (!process)
            return null;
        this.#wake(process);
        return process;
    }
    /** Keeps a process for the next task, unless there are enough without it. */
    #release(process) {
        if (!process.isAlive)
            return;
        if (this.#processes.size > this.#options.diffsAtOnce || this.#closing.signal.aborted) {
            void this.#end(process);
            return;
        }
        const ending = setTimeout(() => void this.#end(process), this.#options.idleMs ?? IDLE_MS);
        this.#idle.set(process, ending);
    }
    #wake(process) {
        clearTimeout(this.#idle.get(process));
        this.#idle.delete(process);
    }
    #forget(process) {
        this.#wake(process);
        this.#processes.delete(process);
    }
    async #end(process) {
        this.#wake(process);
        await process.end();
    }
}
function cancelled(cause) {
    return new errors/* CancelledError */.cc('the diff was cancelled', { cause });
}

// EXTERNAL MODULE: ./src/cli/cli.ts
var cli = __webpack_require__(78724);
// EXTERNAL MODULE: ./src/cli/interrupt.ts
var interrupt = __webpack_require__(44741);
;// CONCATENATED MODULE: ./src/cli/work/serve.ts









/**
 * Serves data diffs until a signal asks for the end, or whoever reads the log is gone.
 *
 * @throws ConfigurationError where a setting is wrong.
 */
async function serveUntilStopped(origin, cli, { write, unread }) {
    const loaded = await (0,read_serve_settings/* loadServeSettings */.HD)(origin);
    checkTemporaryFolder(cli.runtime.folders.temporary);
    const log = new ServerLog(write, (text) => cli.secrets.redact(text));
    await removeRemains(log, cli);
    const server = await startServer({
        settings: loaded.settings,
        executor: executorOf(loaded, log, cli),
        log,
        version: package_0/* version */.rE,
    });
    await greet(server, cli);
    await untilStopped(server, cli, unread);
}
/** Removes what the diffs of a server wrote that was killed with all its processes. */
async function removeRemains(log, { runtime }) {
    const say = (line) => log.info(line);
    const folders = await (0,temporary_folders.removeAbandonedFolders)(runtime.folders.temporary, say);
    if (folders > 0)
        log.info('removed temporary folders of killed processes', { folders });
}
/** Diffs run in processes of this same program. */
function executorOf({ settings, folder, ownFiles }, log, { runtime, secrets }) {
    return new ProcessExecutor({
        entry: runtime.program,
        args: [cli/* DIFF_PROCESS */.e],
        env: runtime.env,
        diffsAtOnce: settings.diffsAtOnce,
        settings: {
            dataSources: settings.dataSources,
            memoryLimit: settings.memoryLimit,
            threads: null,
            workingDirectory: folder,
            confinement: { folders: settings.folders, except: ownFiles },
            temporaryDirectory: runtime.folders.temporary,
            toolCacheDirectory: runtime.folders.toolCache,
        },
        log: (line) => log.info(line),
        redact: (text) => secrets.redact(text),
    });
}
/** Whoever starts a server at a terminal need not read its log to find it. */
async function greet({ url, store }, { output }) {
    if (!output.isWatched)
        return;
    output.info(`Serving at ${url}; Ctrl-C stops it.`);
    const keys = await store.keys.all();
    if (keys.every(({ revokedAt }) => revokedAt !== null)) {
        output.info('No key is valid yet; this makes one: data-diff keys create --name me --rights admin');
    }
}
/** Waits for a signal, or for the end of who reads the log, and then for what runs. */
async function untilStopped(server, cli, unread) {
    const stopped = Promise.withResolvers();
    const stop = () => void server.close().then(stopped.resolve, stopped.reject);
    const release = (0,interrupt/* patientSignals */.b)(cli, 'Stopping')(stop);
    if (unread.aborted)
        stop();
    unread.addEventListener('abort', stop);
    await stopped.promise.finally(release);
}


/***/ }),

/***/ 29924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 87273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 52312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ UnauthenticatedError),
/* harmony export */   XQ: () => (/* binding */ RefusalError),
/* harmony export */   Zm: () => (/* binding */ QueueFullError),
/* harmony export */   iN: () => (/* binding */ requestProblems),
/* harmony export */   j6: () => (/* binding */ MethodNotAllowedError),
/* harmony export */   m_: () => (/* binding */ NotFoundError),
/* harmony export */   o2: () => (/* binding */ StoreUnavailableError),
/* harmony export */   qQ: () => (/* binding */ ForbiddenError),
/* harmony export */   rt: () => (/* binding */ TooManyFailuresError),
/* harmony export */   tY: () => (/* binding */ InvalidRequestError),
/* harmony export */   zI: () => (/* binding */ isAbandoned),
/* harmony export */   zf: () => (/* binding */ StoppingError)
/* harmony export */ });
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78942);

/** Where the parts of a request are, in the words of this API's errors. */
const PLACES = { json: 'body', param: 'path', query: 'query' };
/** So many problems are work for a while; where there are more, they mostly have one cause. */
const MOST_PROBLEMS = 50;
/** What zod found in a part of a request, in this API's form. */
function requestProblems(target, error) {
    const place = PLACES[target] ?? target;
    const problems = error.issues.map(({ path, message, code }) => ({
        loc: [place, ...path.map((part) => (typeof part === 'number' ? part : String(part)))],
        msg: message,
        type: code === 'custom' ? 'value_error' : code,
    }));
    return (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(problems, MOST_PROBLEMS, (number) => ({
        loc: [place],
        msg: `and ${number} more problems`,
        type: 'value_error',
    }));
}
/** Why a request is refused, and all that its answer says: as JSON to a program, on a page to a person. */
class RefusalError extends Error {
    /** When to try again, in seconds. */
    retryAfterSeconds = null;
    /** What a program is told. */
    get detail() {
        return this.message;
    }
    /** What a person is told, in sentences. */
    get page() {
        return { title: this.title, reasons: [this.message] };
    }
    get headers() {
        const seconds = this.retryAfterSeconds;
        return seconds === null ? {} : { 'Retry-After': String(seconds) };
    }
}
/** Nobody is logged in, or the key is none that is valid now. */
class UnauthenticatedError extends RefusalError {
    name = 'UnauthenticatedError';
    status = 401;
    type = 'authentication';
    title = 'Authentication needed';
    get headers() {
        return { 'WWW-Authenticate': 'Key realm="data-diff"' };
    }
}
/** The key is valid, and does not allow this. */
class ForbiddenError extends RefusalError {
    name = 'ForbiddenError';
    status = 403;
    type = 'forbidden';
    title = 'Not allowed';
    constructor(right) {
        super(`This needs the right "${right}", which the key does not have.`);
    }
}
/** There is no such thing, or the caller may not know of it: the two look alike. */
class NotFoundError extends RefusalError {
    name = 'NotFoundError';
    status = 404;
    type = 'not-found';
    title = 'Not found';
}
/** The path is there, and does not take this method. */
class MethodNotAllowedError extends RefusalError {
    name = 'MethodNotAllowedError';
    status = 405;
    type = 'method-not-allowed';
    title = 'Method not allowed';
    #allowed;
    constructor(method, allowed) {
        super(`${method} is not possible here; accepted: ${allowed.join(', ')}.`);
        this.#allowed = allowed.join(', ');
    }
    get headers() {
        return { Allow: this.#allowed };
    }
}
/** The request was understood and cannot be right. Programs get its problems, one by one. */
class InvalidRequestError extends RefusalError {
    name = 'InvalidRequestError';
    status = 422;
    type = 'validation';
    title = 'The request is not valid';
    problems;
    constructor(problems) {
        super(problems.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; '));
        this.problems = problems;
    }
    get detail() {
        return this.problems;
    }
    get page() {
        const reasons = this.problems.map(({ loc, msg }) => `${loc.slice(1).join('.')}: ${msg}`);
        return { title: 'This cannot be done', reasons };
    }
}
/** As many diffs wait as may wait. */
class QueueFullError extends RefusalError {
    name = 'QueueFullError';
    status = 429;
    type = 'queue-full';
    title = 'Too many data diffs wait';
    retryAfterSeconds;
    constructor(waiting, retryAfterSeconds) {
        super(`${String(waiting)} data diffs wait already, which is the limit; try again later.`);
        this.retryAfterSeconds = retryAfterSeconds;
    }
}
/** Too many keys were wrong: none is looked at for a while. */
class TooManyFailuresError extends RefusalError {
    name = 'TooManyFailuresError';
    status = 429;
    type = 'too-many-failures';
    title = 'Too many logins have failed';
    retryAfterSeconds;
    constructor(retryAfterSeconds) {
        super('Too many logins have failed; try again later.');
        this.retryAfterSeconds = retryAfterSeconds;
    }
}
/** The server stops, and takes nothing on that it would not end. */
class StoppingError extends RefusalError {
    name = 'StoppingError';
    status = 503;
    type = 'stopping';
    title = 'The server stops';
    /** Another server, or the next start, may answer by then. */
    retryAfterSeconds = 10;
    constructor() {
        super('The server stops and creates nothing more; try again later.');
    }
}
/**
 * The store cannot be reached, or cannot write now: to try again later may help. Why is for those who
 * look after the server, and not for whoever asks.
 */
class StoreUnavailableError extends RefusalError {
    name = 'StoreUnavailableError';
    status = 503;
    type = 'unavailable';
    title = 'Not available now';
    retryAfterSeconds = 5;
    get detail() {
        return 'The store cannot be used now; try again later.';
    }
    get page() {
        const reasons = ['The server cannot reach its store. Try again in a moment.'];
        return { title: this.title, reasons };
    }
}
/**
 * Whether whoever asked has gone: what failed then is most likely that the rest of the request never
 * came. Nobody reads the answer, and the log need not call it an error of the server.
 */
const isAbandoned = (request) => request.signal.aborted;


/***/ }),

/***/ 45555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 77717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ embeddedSources)
/* harmony export */ });
/* harmony import */ var _sources_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34073);

/**
 * The data sources that the embedded engine makes of a configuration, files first.
 *
 * @throws ConfigurationError where a URL or an id cannot be right.
 */
function embeddedSources(config) {
    return (0,_sources_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .namedSources */ .A1)(config).map(_sources_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .dataSourceOf */ .LH);
}


/***/ }),

/***/ 99538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ fromSent),
/* harmony export */   y: () => (/* binding */ toSent)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

/** An error as it can be sent. What nobody expected becomes the failure of the diff. */
function toSent(error) {
    if (error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2) {
        return { name: 'DiffError', type: error.type, value: error.value };
    }
    if (error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1) {
        return { name: 'ConfigurationError', message: error.message };
    }
    if (error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc)
        return { name: 'CancelledError', message: error.message };
    const type = error instanceof Error ? error.name : 'Error';
    return { name: 'Error', type, message: (0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
}
/** @param redact takes secrets out of a text. */
function fromSent(sent, redact) {
    switch (sent.name) {
        case 'ConfigurationError':
            return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(redact(sent.message));
        case 'CancelledError':
            return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc(redact(sent.message));
        case 'DiffError':
            return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2(sent.type, redact(sent.value));
        case 'Error':
            return Object.assign(new Error(redact(sent.message)), { name: sent.type });
    }
}


/***/ }),

/***/ 65407:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

var map = {
	"./BurstyRateLimiter": [
		85860
	],
	"./BurstyRateLimiter.js": [
		85860
	],
	"./ExpressBruteFlexible": [
		83966,
		966
	],
	"./ExpressBruteFlexible.js": [
		83966,
		966
	],
	"./RLWrapperBlackAndWhite": [
		87383
	],
	"./RLWrapperBlackAndWhite.js": [
		87383
	],
	"./RLWrapperTimeouts": [
		24016
	],
	"./RLWrapperTimeouts.js": [
		24016
	],
	"./RateLimiterAbstract": [
		88569
	],
	"./RateLimiterAbstract.js": [
		88569
	],
	"./RateLimiterCluster": [
		10565
	],
	"./RateLimiterCluster.js": [
		10565
	],
	"./RateLimiterCompatibleAbstract": [
		77307
	],
	"./RateLimiterCompatibleAbstract.js": [
		77307
	],
	"./RateLimiterDrizzle": [
		50673
	],
	"./RateLimiterDrizzle.js": [
		50673
	],
	"./RateLimiterDrizzleNonAtomic": [
		75347
	],
	"./RateLimiterDrizzleNonAtomic.js": [
		75347
	],
	"./RateLimiterDynamo": [
		82309
	],
	"./RateLimiterDynamo.js": [
		82309
	],
	"./RateLimiterEtcd": [
		36481
	],
	"./RateLimiterEtcd.js": [
		36481
	],
	"./RateLimiterEtcdNonAtomic": [
		15299
	],
	"./RateLimiterEtcdNonAtomic.js": [
		15299
	],
	"./RateLimiterInsuredAbstract": [
		33847
	],
	"./RateLimiterInsuredAbstract.js": [
		33847
	],
	"./RateLimiterMemcache": [
		73250
	],
	"./RateLimiterMemcache.js": [
		73250
	],
	"./RateLimiterMemory": [
		24544
	],
	"./RateLimiterMemory.js": [
		24544
	],
	"./RateLimiterMongo": [
		28439
	],
	"./RateLimiterMongo.js": [
		28439
	],
	"./RateLimiterMySQL": [
		67793
	],
	"./RateLimiterMySQL.js": [
		67793
	],
	"./RateLimiterPostgres": [
		3740
	],
	"./RateLimiterPostgres.js": [
		3740
	],
	"./RateLimiterPrisma": [
		16323
	],
	"./RateLimiterPrisma.js": [
		16323
	],
	"./RateLimiterQueue": [
		52860
	],
	"./RateLimiterQueue.js": [
		52860
	],
	"./RateLimiterRedis": [
		54336
	],
	"./RateLimiterRedis.js": [
		54336
	],
	"./RateLimiterRedisNonAtomic": [
		87480
	],
	"./RateLimiterRedisNonAtomic.js": [
		87480
	],
	"./RateLimiterRes": [
		80449
	],
	"./RateLimiterRes.js": [
		80449
	],
	"./RateLimiterSQLite": [
		73283
	],
	"./RateLimiterSQLite.js": [
		73283
	],
	"./RateLimiterStoreAbstract": [
		65140
	],
	"./RateLimiterStoreAbstract.js": [
		65140
	],
	"./RateLimiterUnion": [
		10244
	],
	"./RateLimiterUnion.js": [
		10244
	],
	"./RateLimiterValkey": [
		32193
	],
	"./RateLimiterValkey.js": [
		32193
	],
	"./RateLimiterValkeyGlide": [
		53756
	],
	"./RateLimiterValkeyGlide.js": [
		53756
	],
	"./component/BlockedKeys": [
		38830
	],
	"./component/BlockedKeys/": [
		38830
	],
	"./component/BlockedKeys/BlockedKeys": [
		85202
	],
	"./component/BlockedKeys/BlockedKeys.js": [
		85202
	],
	"./component/BlockedKeys/index": [
		38830
	],
	"./component/BlockedKeys/index.js": [
		38830
	],
	"./component/MemoryStorage": [
		28178,
		178
	],
	"./component/MemoryStorage/": [
		28178,
		178
	],
	"./component/MemoryStorage/MemoryStorage": [
		81534
	],
	"./component/MemoryStorage/MemoryStorage.js": [
		81534
	],
	"./component/MemoryStorage/Record": [
		60749
	],
	"./component/MemoryStorage/Record.js": [
		60749
	],
	"./component/MemoryStorage/index": [
		28178,
		178
	],
	"./component/MemoryStorage/index.js": [
		28178,
		178
	],
	"./component/RateLimiterEtcdTransactionFailedError": [
		43184
	],
	"./component/RateLimiterEtcdTransactionFailedError.js": [
		43184
	],
	"./component/RateLimiterQueueError": [
		27948
	],
	"./component/RateLimiterQueueError.js": [
		27948
	],
	"./component/RateLimiterSetupError": [
		72922
	],
	"./component/RateLimiterSetupError.js": [
		72922
	],
	"./constants": [
		13880,
		880
	],
	"./constants.js": [
		13880,
		880
	],
	"./helper/isRateLimiterCompatible": [
		19238
	],
	"./helper/isRateLimiterCompatible.js": [
		19238
	]
};
function webpackAsyncContext(req) {
	if(!__webpack_require__.o(map, req)) {
		return Promise.resolve().then(() => {
			var e = new Error("Cannot find module '" + req + "'");
			e.code = 'MODULE_NOT_FOUND';
			throw e;
		});
	}

	var ids = map[req], id = ids[0];
	return Promise.all(ids.slice(1).map(__webpack_require__.e)).then(() => {
		return __webpack_require__.t(id, 7 | 16);
	});
}
webpackAsyncContext.keys = () => (Object.keys(map));
webpackAsyncContext.id = 65407;
module.exports = webpackAsyncContext;

/***/ }),

/***/ 52471:
/***/ ((module) => {

function webpackEmptyAsyncContext(req) {
	// Here Promise.resolve().then() is used instead of new Promise() to prevent
	// uncaught exception popping up in devtools
	return Promise.resolve().then(() => {
		var e = new Error("Cannot find module '" + req + "'");
		e.code = 'MODULE_NOT_FOUND';
		throw e;
	});
}
webpackEmptyAsyncContext.keys = () => ([]);
webpackEmptyAsyncContext.resolve = webpackEmptyAsyncContext;
webpackEmptyAsyncContext.id = 52471;
module.exports = webpackEmptyAsyncContext;

/***/ })

};
;