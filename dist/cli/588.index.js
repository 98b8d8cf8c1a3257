"use strict";
exports.id = 588;
exports.ids = [588];
exports.modules = {

/***/ 34045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ readPostgresUrl)
});

// EXTERNAL MODULE: ./node_modules/pg-connection-string/esm/index.mjs
var esm = __webpack_require__(90984);
// EXTERNAL MODULE: ./src/contract/url-parameters.ts
var url_parameters = __webpack_require__(90172);
;// CONCATENATED MODULE: ./src/contract/postgresql/tls.ts

/** Variables of libpq's, and the parameters that they stand for. */
const VARIABLES = {
    PGSSLMODE: 'sslmode',
    PGSSLROOTCERT: 'sslrootcert',
    PGSSLCERT: 'sslcert',
    PGSSLKEY: 'sslkey',
};
const MODES = [
    'disable',
    'allow',
    'prefer',
    'require',
    'verify-ca',
    'verify-full',
    'no-verify',
];
const VERSIONS = ['tlsv1', 'tlsv1.1', 'tlsv1.2', 'tlsv1.3'];
/** Of other drivers: whether there is TLS at all. */
const SSL = { true: 'require', '1': 'require', false: 'disable', '0': 'disable' };
/** The parameters about TLS. */
const TLS_PARAMETERS = [
    'sslmode',
    'ssl',
    'sslrootcert',
    'sslcert',
    'sslkey',
    'sslpassword',
    'sslcrl',
    'ssl_min_protocol_version',
    'ssl_max_protocol_version',
];
/** The parameters, and what variables say besides them. */
function withVariables(parameters, { env }) {
    const all = new Map(parameters);
    for (const [variable, name] of Object.entries(VARIABLES)) {
        const value = env[variable];
        const isGiven = all.has(name) || (name === 'sslmode' && all.has('ssl'));
        if (value && !isGiven)
            all.set(name, value);
    }
    return all;
}
function modeOf(parameters, fallback) {
    const mode = (0,url_parameters/* oneOf */.yL)(parameters, 'sslmode', MODES);
    const ssl = (0,url_parameters/* oneOf */.yL)(parameters, 'ssl', ['true', 'false', '1', '0', 'no-verify']);
    if (mode !== null && ssl !== null)
        throw new Error('it has both of sslmode and ssl');
    if (ssl === 'no-verify')
        return ssl;
    return mode ?? (ssl === null ? fallback : SSL[ssl]);
}
function version(parameters, name) {
    return (0,url_parameters/* oneOf */.yL)(parameters, name, VERSIONS)?.replace('tls', 'TLS');
}
/** What the files and versions are that parameters name. */
function optionsOf(parameters, { readText }) {
    const read = (name) => {
        const path = parameters.get(name);
        return path === undefined || path === 'system' ? null : readText(path);
    };
    const options = {
        ca: read('sslrootcert'),
        cert: read('sslcert'),
        key: read('sslkey'),
        crl: read('sslcrl'),
        passphrase: parameters.get('sslpassword'),
        minVersion: version(parameters, 'ssl_min_protocol_version'),
        maxVersion: version(parameters, 'ssl_max_protocol_version'),
    };
    return Object.fromEntries(Object.entries(options).filter(([, value]) => value != null));
}
/**
 * What is tried of TLS, one after the other, as libpq does: `prefer` with TLS and then without,
 * `allow` the other way round, and all other modes once.
 *
 * @param fallback the mode where neither the URL nor a variable says one.
 * @throws Error that names a parameter and what it accepts.
 */
function tlsAttempts(given, surroundings, fallback) {
    const parameters = withVariables(given, surroundings);
    const mode = modeOf(parameters, fallback);
    if (mode === 'disable')
        return [false];
    const options = optionsOf(parameters, surroundings);
    const unchecked = { ...options, rejectUnauthorized: false };
    if (mode === 'verify-full')
        return [options];
    const hasAuthority = parameters.has('sslrootcert');
    if (mode === 'verify-ca' && !hasAuthority) {
        throw new Error('sslmode=verify-ca needs sslrootcert; verify-full checks the host, too');
    }
    // Of an authority of one's own, every host is trusted.
    if (mode === 'verify-ca' || (mode === 'require' && hasAuthority)) {
        return [{ ...options, checkServerIdentity: () => undefined }];
    }
    if (mode === 'prefer')
        return [unchecked, false];
    return mode === 'allow' ? [false, unchecked] : [unchecked];
}

;// CONCATENATED MODULE: ./src/contract/postgresql/url.ts



/** Parameters that the driver takes as they are, by its names for them. */
const PLAIN = {
    host: 'host',
    dbname: 'database',
    user: 'user',
    password: 'password',
    options: 'options',
    sslnegotiation: 'sslnegotiation',
    statement_timeout: 'statement_timeout',
    lock_timeout: 'lock_timeout',
};
/** Parameters of libpq's of which only these values are what happens anyway. */
const ANYWAY = {
    client_encoding: ['utf8', 'utf-8', 'unicode', 'auto'],
    gssencmode: ['disable', 'prefer'],
    load_balance_hosts: ['disable'],
    sslcertmode: ['allow'],
    sslcompression: ['0'],
    sslsni: ['1'],
    target_session_attrs: ['any'],
};
const BINDINGS = ['disable', 'prefer', 'require'];
const PARAMETERS = [
    ...Object.keys(PLAIN),
    'port',
    'application_name',
    'fallback_application_name',
    'connect_timeout',
    'keepalives',
    'keepalives_idle',
    'channel_binding',
    ...TLS_PARAMETERS,
    ...Object.keys(ANYWAY),
];
function plainOf(parameters) {
    for (const [name, accepted] of Object.entries(ANYWAY))
        (0,url_parameters/* oneOf */.yL)(parameters, name, accepted);
    for (const name of ['host', 'port']) {
        if (!parameters.get(name)?.includes(','))
            continue;
        throw new Error(`the parameter ${name} names several; write host1:port1,host2:port2 before the path`);
    }
    const port = parameters.get('port');
    if (port !== undefined && !/^\d{1,5}$/.test(port))
        throw new Error(`the port is "${port}"`);
    const plain = Object.entries(PLAIN).flatMap(([name, key]) => {
        const value = parameters.get(name);
        return value === undefined || value === '' ? [] : [[key, value]];
    });
    return { ...Object.fromEntries(plain), ...(port === undefined ? {} : { port: Number(port) }) };
}
function settingsOf(parameters, defaults) {
    const seconds = (name) => (0,url_parameters/* secondsOf */.TM)(name, parameters.get(name));
    const binding = (0,url_parameters/* oneOf */.yL)(parameters, 'channel_binding', BINDINGS);
    return {
        ...plainOf(parameters),
        application_name: parameters.get('application_name') ??
            parameters.get('fallback_application_name') ??
            defaults.applicationName,
        connectionTimeoutMillis: seconds('connect_timeout') ?? defaults.connectWithinMs,
        keepAlive: (0,url_parameters/* oneOf */.yL)(parameters, 'keepalives', ['0', '1']) !== '0',
        keepAliveInitialDelayMillis: seconds('keepalives_idle') ?? defaults.keepAliveAfterMs,
        enableChannelBinding: binding === 'prefer' || binding === 'require',
        isBound: binding === 'require',
    };
}
/** The URL without its parameters, for each of its hosts. */
function placesOf(url) {
    const { before, hosts, after } = (0,url_parameters/* hostsOf */.PP)(url);
    return hosts.map((host) => (0,esm/* toClientConfig */.d4)((0,esm/* parse */.qg)(`${before}${host}${after}`)));
}
/**
 * What a `postgresql://` URL says, as libpq reads it: `sslmode=require` encrypts without a check of
 * the server's certificate, `verify-full` checks it. Where nothing else is said of TLS, it is taken
 * where the server takes no connection without it.
 *
 * @throws Error that names a parameter, and may quote the URL.
 */
function readPostgresUrl(url, defaults, surroundings) {
    const [, base = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/s.exec(url) ?? [];
    const parameters = (0,url_parameters/* readParameters */.Zu)(query, PARAMETERS);
    const settings = settingsOf(parameters, defaults);
    const attempts = tlsAttempts(parameters, surroundings, defaults.sslmode);
    const { port } = defaults;
    const configs = placesOf(base).flatMap((place) => attempts.map((ssl) => {
        const config = { ...(port === null ? {} : { port }), ...place, ...settings };
        return { ...config, ssl };
    }));
    const [first = {}, ...others] = configs;
    return { ...first, others };
}


/***/ }),

/***/ 99257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ byFirstWay)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

/** What failed, without what was made of it. */
function failureOf(error) {
    return (error instanceof Error && error.cause !== undefined ? error.cause : error);
}
const isState = (code) => /^[0-9A-Z]{5}$/.test(code ?? '') && code !== 'EPIPE';
/** Whether a server was reached that may take the same login with or without TLS. */
function mayTakeOtherwise(error) {
    const { code, syscall, errors = [] } = failureOf(error);
    if (isState(code))
        return code.startsWith('28');
    const isAway = [syscall, ...errors.map((each) => each.syscall)].some((call) => call === 'connect' || call === 'getaddrinfo');
    return !isAway && code !== 'ETIMEDOUT';
}
/** Whether another host may take what this one did not: it is away, starts, or stops. */
function isHostAway(error) {
    const { code } = failureOf(error);
    return !isState(code) || code.startsWith('57P');
}
/** What the driver says of TLS; it has no code for it. */
const NO_TLS = 'The server does not support SSL connections';
/** Whether what was refused before says more than that there is no other way, for its encryption. */
function saysMore(before, error) {
    const { code } = failureOf(error);
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(failureOf(error)) === NO_TLS)
        return true;
    return isState(failureOf(before).code) && (!isState(code) || code === '28000');
}
const isSameHost = (one, other) => one.host === other.host && one.port === other.port;
/**
 * Connects by the first way of a URL that works, such as with or without TLS. The next one is tried
 * only where it may help.
 *
 * @param connect an error of its own has that of the driver or the server as its cause.
 * @throws CancelledError, ConfigurationError as they are: no other way helps.
 */
async function byFirstWay(config, connect) {
    let failed = null;
    for (const way of [config, ...(config.others ?? [])]) {
        const helps = failed === null ||
            (isSameHost(failed.by, way) ? mayTakeOtherwise(failed.error) : isHostAway(failed.error));
        if (!helps)
            continue;
        try {
            return { kind: 'connected', connected: await connect(way) };
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
                throw error;
            failed = failed && saysMore(failed.error, error) ? failed : { by: way, error };
        }
    }
    return { kind: 'refused', ...(failed ?? { by: config, error: new Error('no way was tried') }) };
}


/***/ }),

/***/ 90172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ hostsOf),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   Zu: () => (/* binding */ readParameters),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/**
 * The parameters of a URL's query.
 *
 * @param known the names of all that are read.
 * @throws Error that names a parameter which is not read, or occurs twice: one that has no effect
 * would be missed by nobody.
 */
function readParameters(query, known) {
    const parameters = new Map();
    for (const [name, value] of new URLSearchParams(query)) {
        if (!known.includes(name)) {
            throw new Error(`there is no parameter "${name}" here; accepted are ${known.join(', ')}`);
        }
        if (parameters.has(name))
            throw new Error(`the parameter "${name}" occurs twice`);
        parameters.set(name, value);
    }
    return parameters;
}
/**
 * The value of a parameter that has few of them, in lower case; `null` where it is not there.
 *
 * @throws Error that names the others.
 */
function oneOf(parameters, name, accepted) {
    const value = parameters.get(name);
    if (value === undefined)
        return null;
    const found = accepted.find((candidate) => candidate === value.toLowerCase());
    if (found !== undefined)
        return found;
    throw new Error(`${name} is "${value}"; accepted ${accepted.length > 1 ? 'are' : 'is'} ${accepted.join(', ')}`);
}
/**
 * A parameter of a URL that is a number of seconds, in milliseconds.
 *
 * @throws Error where it is something else.
 */
function secondsOf(parameter, value) {
    if (value == null)
        return null;
    if (/^[1-9]\d{0,4}$/.test(value))
        return Number(value) * 1000;
    throw new Error(`${parameter} is "${value}"; accepted is a number of seconds, such as 30`);
}
/** The hosts of a URL's authority: several are separated by commas. */
function hostsOf(url) {
    const [, before = '', authority = '', after = ''] = /^([a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/is.exec(url) ?? [];
    return { before, hosts: authority.split(','), after };
}


/***/ }),

/***/ 52312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 6220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ migrations)
/* harmony export */ });
/**
 * The steps from an empty database to what the statements expect, each a list of statements. What
 * was released is never changed: a new step is added.
 *
 * Times are in µs since 1970 and flags 0 or 1, so that both databases hold the same. What lists
 * filter and sort by is in `diffs`; the long texts are apart, so that its rows stay short.
 */
const migrations = [
    [
        `CREATE TABLE data_diff.diffs (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      status text COLLATE "C" NOT NULL,
      result text COLLATE "C",
      archived bigint NOT NULL DEFAULT 0,
      source text COLLATE "C" NOT NULL,
      kind text COLLATE "C" NOT NULL,
      user_id bigint NOT NULL,
      user_name text COLLATE "C" NOT NULL,
      idempotency_key text COLLATE "C",
      data_source1_id bigint NOT NULL,
      data_source2_id bigint NOT NULL,
      created_at bigint NOT NULL,
      updated_at bigint NOT NULL,
      started_at bigint,
      finished_at bigint,
      attempts bigint NOT NULL DEFAULT 0,
      server text COLLATE "C",
      claim text COLLATE "C",
      cancel_asked bigint NOT NULL DEFAULT 0,
      progress text COLLATE "C",
      diff_stats_pks double precision,
      diff_stats_rows double precision,
      diff_stats_values double precision,
      table1 text COLLATE "C",
      table2 text COLLATE "C",
      pk_columns text COLLATE "C",
      include_columns text COLLATE "C",
      exclude_columns text COLLATE "C",
      tags text COLLATE "C",
      time_column text COLLATE "C",
      time_aggregate text COLLATE "C",
      time_interval_start text COLLATE "C",
      time_interval_end text COLLATE "C",
      filter1 text COLLATE "C",
      filter2 text COLLATE "C",
      query1 text COLLATE "C",
      query2 text COLLATE "C",
      file1 text COLLATE "C",
      file2 text COLLATE "C",
      UNIQUE (user_id, idempotency_key)
    )`,
        // Two: SQLite takes such an index only where the statement says the same of the status.
        `CREATE INDEX diffs_waiting ON data_diff.diffs (id) WHERE status = 'waiting'`,
        `CREATE INDEX diffs_processing ON data_diff.diffs (id) WHERE status = 'processing'`,
        `CREATE TABLE data_diff.documents (
      diff_id bigint PRIMARY KEY REFERENCES data_diff.diffs (id),
      request text COLLATE "C" NOT NULL,
      results text COLLATE "C"
    )`,
        `CREATE TABLE data_diff.servers (
      name text COLLATE "C" PRIMARY KEY,
      seen_at bigint NOT NULL
    )`,
        `CREATE TABLE data_diff.keys (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text COLLATE "C" NOT NULL,
      salt text COLLATE "C" NOT NULL,
      hash text COLLATE "C" NOT NULL,
      rights text COLLATE "C" NOT NULL,
      sources text COLLATE "C",
      created_at bigint NOT NULL,
      revoked_at bigint
    )`,
        `CREATE UNIQUE INDEX keys_in_use ON data_diff.keys (name) WHERE revoked_at IS NULL`,
        `CREATE TABLE data_diff.sessions (
      token_hash text COLLATE "C" PRIMARY KEY,
      key_id bigint NOT NULL REFERENCES data_diff.keys (id),
      csrf_token text COLLATE "C" NOT NULL,
      expires_at bigint NOT NULL
    )`,
        `CREATE TABLE data_diff.data_sources (
      id bigint PRIMARY KEY,
      name text COLLATE "C" NOT NULL
    )`,
        `CREATE TABLE data_diff.source_tests (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      data_source_id bigint NOT NULL,
      status text COLLATE "C" NOT NULL,
      message text COLLATE "C",
      created_at bigint NOT NULL
    )`,
        `CREATE TABLE data_diff.health (
      id bigint PRIMARY KEY,
      checked_at bigint NOT NULL
    )`,
        `INSERT INTO data_diff.health (id, checked_at) VALUES (1, data_diff.clock())`,
    ],
];


/***/ }),

/***/ 75588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPostgres: () => (/* binding */ openPostgres)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/contract/postgresql/url.ts + 1 modules
var postgresql_url = __webpack_require__(34045);
// EXTERNAL MODULE: ./src/contract/postgresql/ways.ts
var ways = __webpack_require__(99257);
// EXTERNAL MODULE: ./src/server/store/migrations.ts
var migrations = __webpack_require__(6220);
// EXTERNAL MODULE: ./src/server/errors.ts
var server_errors = __webpack_require__(52312);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./src/server/store/postgres/errors.ts

/**
 * What SQLSTATEs and their classes say, of those that may be over later; see the manual's appendix
 * «PostgreSQL Error Codes».
 */
const REASONS = {
    '08': 'its connection broke',
    '25006': 'its database can only be read',
    '25P03': 'its transaction took too long',
    '28': 'its database refuses the login',
    '3D': 'its database is not there',
    '40': 'its database is too busy',
    '42501': 'its user has not the rights',
    '53': 'its database has too little room, memory or connections',
    '53100': 'the disk of its database is full',
    '55': 'its database is too busy',
    '57': 'its database is too busy, or shuts down',
    '58': 'its database cannot read or write its files',
};
/** The server's SQLSTATE; `null` for errors that are not the server's. */
function sqlState(error) {
    const { code, severity } = error;
    return typeof code === 'string' && severity !== undefined ? code : null;
}
/**
 * Whether the server said no, so that its connection can go on. One that can only read is given up:
 * the next may lead to another server.
 */
function isAnswer(error) {
    const state = sqlState(error);
    return state !== null && !/^(08|57P|25006|25P03)/.test(state);
}
/** An error of a statement or connection as the store's, where it may be over later. */
function readPostgresError(error) {
    const state = sqlState(error);
    const reason = state === null
        ? 'its database cannot be reached, or does not answer'
        : (REASONS[state] ?? REASONS[state.slice(0, 2)]);
    if (reason === undefined)
        return error;
    // The cause tells more, and is for the log alone: it may name hosts and users.
    return new server_errors/* StoreUnavailableError */.o2(`The store cannot be used now: ${reason}.`, { cause: error });
}

;// CONCATENATED MODULE: ./src/server/store/postgres/driver.ts



/** How long a statement may run or wait for a lock, and a transaction for its next statement. */
const STATEMENT_MS = 10_000;
/** A server that does not answer at all is given up after this time. */
const ANSWER_MS = 15_000;
/** How long to wait for a new connection, or for one that is free. */
const CONNECT_MS = 10_000;
/** How long statements and connections may take to end where the store is closed. */
const CLOSE_MS = 2000;
const CONNECTIONS = 10;
/** Said for each transaction, since a pooler between here and the server may change sessions. */
const BEGIN = `BEGIN ISOLATION LEVEL READ COMMITTED;
  SET LOCAL statement_timeout = ${String(STATEMENT_MS)};
  SET LOCAL idle_in_transaction_session_timeout = ${String(STATEMENT_MS)}`;
/** `ddif`: the store's advisory locks, beside those of others in the same database. */
const LOCK_SPACE = 0x64_64_69_66;
const LOCKS = { migrate: 1, create: 2, claim: 3, keys: 4 };
const INT8 = 20;
const FLOAT8 = 701;
/** The store's numbers are all exact as JavaScript's. */
const TYPES = {
    getTypeParser: (type) => (value) => type === INT8 || type === FLOAT8 ? Number(value) : value,
};
const ignore = () => undefined;
/** A PostgreSQL database, which several servers use at once. */
class PostgresDriver {
    isShared = true;
    #pool;
    #sockets = new Set();
    #closed = null;
    constructor(config) {
        this.#pool = new esm/* Pool */.bC({
            max: CONNECTIONS,
            connectionTimeoutMillis: CONNECT_MS,
            query_timeout: ANSWER_MS,
            keepAlive: true,
            types: TYPES,
            stream: () => this.#newSocket(),
            ...config,
        });
        // Without a listener the process would end. The pool forgets a connection that breaks while it
        // is idle; where one breaks in use, its statement fails.
        this.#pool.on('error', ignore);
        this.#pool.on('connect', (client) => client.on('error', ignore));
    }
    rows(sql, values = []) {
        return this.#withClient((client) => run(client, sql, values));
    }
    transaction(lock, work) {
        return this.#withClient(async (client) => {
            await run(client, BEGIN);
            if (lock !== null) {
                await run(client, 'SELECT pg_advisory_xact_lock($1, $2)', [LOCK_SPACE, LOCKS[lock]]);
            }
            const result = await work({ rows: (sql, values) => run(client, sql, values) });
            await run(client, 'COMMIT');
            return result;
        });
    }
    close() {
        this.#closed ??= this.#end();
        return this.#closed;
    }
    /** A server that does not answer any more keeps nobody from closing. */
    async #end() {
        const destroy = () => this.#sockets.forEach((socket) => socket.destroy());
        const late = setTimeout(destroy, CLOSE_MS);
        await this.#pool.end().finally(() => clearTimeout(late));
        // The pool forgets a connection whose login failed, and leaves it open.
        destroy();
    }
    #newSocket() {
        const socket = new external_node_net_.Socket();
        this.#sockets.add(socket);
        return socket.once('close', () => this.#sockets.delete(socket));
    }
    async #withClient(use) {
        const client = await this.#connect();
        let isUsable = false;
        try {
            const result = await use(client);
            isUsable = true;
            return result;
        }
        catch (error) {
            isUsable = await endsTransaction(client, error);
            throw error;
        }
        finally {
            client.release(!isUsable);
        }
    }
    async #connect() {
        try {
            return await this.#pool.connect();
        }
        catch (error) {
            throw readPostgresError(error);
        }
    }
}
async function run(client, sql, values = []) {
    try {
        const result = await client.query(sql, values.length === 0 ? undefined : [...values]);
        return result.rows;
    }
    catch (error) {
        throw readPostgresError(error);
    }
}
/** Whether the connection can be used again after an error. */
async function endsTransaction(client, error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    if (!isAnswer(cause))
        return false;
    return client.query('ROLLBACK').then(() => true, () => false);
}

;// CONCATENATED MODULE: ./src/server/store/postgres/open.ts








/** What comes before the steps that both kinds of store have. */
const CREATE_SCHEMA = 'CREATE SCHEMA data_diff';
const PREPARE = [
    'CREATE TABLE data_diff.migrations (version bigint PRIMARY KEY)',
    `CREATE FUNCTION data_diff.clock() RETURNS bigint LANGUAGE sql VOLATILE AS
    'SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS bigint)'`,
];
/** SQLSTATEs that stay as they are until somebody changes the configuration. */
const LASTING = /^(28|3D|42501|3F)/;
const DEFAULTS = {
    port: null,
    sslmode: 'allow',
    applicationName: 'data-diff serve',
    connectWithinMs: CONNECT_MS,
    keepAliveAfterMs: 30_000,
};
/** What the URL says; the pool makes its connections one like the other, and checks none of them. */
function requireOneWay({ others = [], host, port, isBound }) {
    if (others.some((other) => other.host !== host || other.port !== port)) {
        throw new Error('it names several hosts; the store takes one');
    }
    if (isBound === true) {
        throw new Error('channel_binding is "require"; accepted are disable, prefer');
    }
}
/** The URL, as data sources have it. */
function readUrl(url) {
    const readText = (path) => (0,external_node_fs_.readFileSync)(path, 'utf8');
    try {
        const config = (0,postgresql_url/* readPostgresUrl */.J)(url, DEFAULTS, { env: process.env, readText });
        requireOneWay(config);
        return config;
    }
    catch (error) {
        const reason = (0,errors/* messageOf */.bD)(error).replaceAll(url, 'the URL');
        throw new errors/* ConfigurationError */.j1(`store: the URL cannot be read (${reason}).`);
    }
}
async function exists(connection, sql) {
    const [row] = await connection.rows(sql);
    return Object.values(row ?? {})[0] !== null;
}
async function migrate(connection) {
    // Whoever may not create schemas can be given one.
    const hasSchema = await exists(connection, `SELECT to_regnamespace('data_diff')::text`);
    if (!hasSchema)
        await connection.rows(CREATE_SCHEMA);
    const isPrepared = await exists(connection, `SELECT to_regclass('data_diff.migrations')::text`);
    if (!isPrepared)
        for (const statement of PREPARE)
            await connection.rows(statement);
    const [last] = await connection.rows('SELECT max(version) AS version FROM data_diff.migrations');
    const version = Number(last?.['version'] ?? 0);
    if (version > migrations/* migrations */.w.length) {
        const help = 'start a version that is as new';
        throw new errors/* ConfigurationError */.j1(`store: a newer version has written the database; ${help}.`);
    }
    for (const [i, statements] of migrations/* migrations */.w.entries()) {
        if (i < version)
            continue;
        for (const statement of statements)
            await connection.rows(statement);
        await connection.rows('INSERT INTO data_diff.migrations (version) VALUES ($1)', [i + 1]);
    }
}
/** What the driver says; of a host with several addresses, what it says of each. */
function reasonOf(cause) {
    const { message, errors } = cause;
    return message || (errors ?? []).map(reasonOf).join(', ');
}
/**
 * An error of the start, which tells those who configure the store all that is known. What they must
 * change first is no matter of time.
 */
function ofStart(error) {
    if (!(error instanceof server_errors/* StoreUnavailableError */.o2))
        return error;
    const { cause } = error;
    const state = sqlState(cause);
    if (state !== null && LASTING.test(state)) {
        return new errors/* ConfigurationError */.j1(`store: ${(0,errors/* messageOf */.bD)(cause)}`, { cause: error });
    }
    const message = `store: its database cannot be used now: ${reasonOf(cause)}`;
    return new server_errors/* StoreUnavailableError */.o2(message, { cause });
}
async function openBy(way) {
    const driver = new PostgresDriver(way);
    try {
        await driver.transaction('migrate', migrate);
        return driver;
    }
    catch (error) {
        await driver.close();
        throw error;
    }
}
/**
 * Opens a store in the schema `data_diff` of a database, and creates it where it is missing.
 *
 * @throws ConfigurationError where it cannot be one; StoreUnavailableError where it cannot be now.
 */
async function openPostgres(url) {
    const outcome = await (0,ways/* byFirstWay */.v)(readUrl(url), openBy);
    if (outcome.kind === 'refused')
        throw ofStart(outcome.error);
    return outcome.connected;
}


/***/ })

};
;