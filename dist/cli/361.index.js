"use strict";
exports.id = 361;
exports.ids = [361,805];
exports.modules = {

/***/ 25786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ requireNoEffects),
/* harmony export */   r: () => (/* binding */ TELLS_OF_MACHINE)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

/**
 * Functions that a SELECT can call and that make DuckDB write files: what it logs and measures, also
 * in place of the files that may be read.
 */
const WITH_EFFECTS = /^(?:(?:en|dis)able_\w+|truncate_\w+|(?:force_)?checkpoint)$/i;
/** Functions that make SQL of a text, which may be another one each time. */
const RUNS_TEXT = /\b(?:query|json_execute_serialized_sql)\b["\s]*(?:\(|\/\*|--)/i;
/**
 * Functions and views of DuckDB that tell of the machine and of this process: where the databases,
 * temporary files and extensions are. An error can show what they say in any form, reversed or in
 * Base64, so no text of them can be found in it.
 */
const TELLS_OF_MACHINE = /\b(?:current_setting|duckdb_(?:\w*settings|databases|temporary_files|external_file_cache|extensions|logs?_?\w*|variables|views|prepared_statements)|pg_(?:settings|views|prepared_statements)|sqlite_(?:temp_)?(?:master|schema)|information_schema"?\s*\.\s*"?views|(?:pragma_)?database_(?:list|size)|getvariable)\b/i;
function functionsOf({ children, extra_info: info }) {
    return [info.Function ?? '', ...children.flatMap(functionsOf)];
}
function planOf(rows) {
    const [plan] = rows.filter((row) => row['explain_key'] === 'physical_plan');
    return JSON.parse(String(plan?.['explain_value']));
}
/**
 * Checks that a query does nothing but read.
 *
 * @throws DiffError where it calls a function that has effects, by a view or macro too.
 */
async function requireNoEffects(connection, { sql, input, signal }) {
    const called = RUNS_TEXT.test(sql)
        ? ['query']
        : planOf(await connection.query(`EXPLAIN (FORMAT json)\n${sql}`, signal)).flatMap(functionsOf);
    const name = called.find((entry) => entry === 'query' || WITH_EFFECTS.test(entry));
    if (name === undefined)
        return;
    const value = `${input} calls the function ${name.toLowerCase()}, which is not for reading`;
    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('InvalidQueryException', value, { input });
}


/***/ }),

/***/ 43182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ mergedNames),
/* harmony export */   KH: () => (/* binding */ requireNoTwins),
/* harmony export */   io: () => (/* binding */ requireDistinctNames),
/* harmony export */   nO: () => (/* binding */ mayBeRenamed)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

/**
 * DuckDB does not tell upper case from lower case in names, and renames a column that comes second.
 * Under a name that its source does not have, it would be compared with the wrong column or none.
 *
 * @throws DiffError where two names are the same but for their case.
 */
function requireDistinctNames(source, names) {
    const seen = new Map();
    for (const name of names) {
        const other = seen.get(name.toLowerCase());
        if (other !== undefined) {
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('DuplicateColumnException', `${source} has two columns "${other}" and "${name}"; names must differ in more than case`);
        }
        seen.set(name.toLowerCase(), name);
    }
}
/**
 * @throws DiffError where two names are the same in every letter, so that no request could say which
 * of them it means.
 */
function requireNoTwins(source, names) {
    const twin = names.find((name, index) => names.indexOf(name) !== index);
    if (twin === undefined)
        return;
    const value = `${source} has two columns "${twin}"; each needs its own name`;
    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('DuplicateColumnException', value);
}
/**
 * The columns of several files, each once.
 *
 * @throws DiffError where two files have names that are the same but for their case.
 */
function mergedNames(files) {
    const known = new Map();
    for (const { name: file, columns } of files) {
        for (const column of columns) {
            const other = known.get(column.toLowerCase()) ?? { column, file };
            if (other.column !== column) {
                throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('DuplicateColumnException', `${file} has a column "${column}" and ${other.file} "${other.column}"; names must differ in more than case`);
            }
            known.set(column.toLowerCase(), other);
        }
    }
    return [...known.values()].map(({ column }) => column);
}
/** Whether DuckDB may have renamed a column: of two names that it takes for one, it makes `x_1`. */
function mayBeRenamed(names) {
    const known = new Set(names.map((name) => name.toLowerCase()));
    return names.some((name) => {
        const original = /^(.*)_\d+$/s.exec(name)?.[1];
        return original !== undefined && known.has(original.toLowerCase());
    });
}


/***/ }),

/***/ 42869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ SURE_FLOAT),
/* harmony export */   Dx: () => (/* binding */ OTHERWISE),
/* harmony export */   E9: () => (/* binding */ TIME),
/* harmony export */   M7: () => (/* binding */ FLOAT_FORM),
/* harmony export */   Ud: () => (/* binding */ NANOSECONDS_TIME),
/* harmony export */   r3: () => (/* binding */ PLAIN_NUMBER),
/* harmony export */   sV: () => (/* binding */ BOOLEANS),
/* harmony export */   sX: () => (/* binding */ SURE_NUMBER),
/* harmony export */   sj: () => (/* binding */ ABSENT),
/* harmony export */   vH: () => (/* binding */ DATE),
/* harmony export */   xv: () => (/* binding */ VERSION),
/* harmony export */   z6: () => (/* binding */ ZONE)
/* harmony export */ });
/**
 * How texts write numbers, times and truth values: as regular expressions that JavaScript and
 * DuckDB read alike, since both look at the same files.
 */
/** No leading zero and no plus sign: `007` and `+49` are texts. Groups: whole, fraction. */
const PLAIN_NUMBER = '-?(0|[1-9][0-9]*)([.][0-9]+)?';
const NOT_FINITE = '-?(inf|Inf|Infinity|infinity)|nan|NaN';
/** What a plain number is not, and a float is. */
const FLOAT_FORM = `${PLAIN_NUMBER}[eE][+-]?[0-9]+|${NOT_FINITE}`;
/** A float with an exponent that is no code: `1e5` may be one, `1e-5` and `1.5e5` are not. */
const SURE_FLOAT = '-?(?:0|[1-9][0-9]*)(?:[.][0-9]+[eE][+-]?|[eE][+-])[0-9]+';
/** A number, also where other values of its column are none. */
const SURE_NUMBER = `${PLAIN_NUMBER}|${SURE_FLOAT}|${NOT_FINITE}`;
const DATE = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
/** At most microseconds: DuckDB would drop further digits without a word. Groups: time, fraction. */
const TIME = '[ T]([0-9]{2}:[0-9]{2}:[0-9]{2})([.][0-9]{1,6})?';
/** The same with nanoseconds, for a type that keeps them. */
const NANOSECONDS_TIME = '[ T]([0-9]{2}:[0-9]{2}:[0-9]{2})([.][0-9]{1,9})?';
const ZONE = '(Z|[+-][0-9]{2}(:[0-9]{2})?)';
/** Versions and the like: numbers with several points, beside which `1.10` is not `1.1`. */
const VERSION = '[0-9]+(?:[.][0-9]+){2}.*';
/** What people write where there is no value. */
const ABSENT = '[^\\p{L}\\p{N}]*|#(N/A|REF!|VALUE!|DIV/0!|NAME[?]|NUM!|NULL!)|n/?a|null|none|nil|nan|unknown|missing|undefined|\\\\n';
/** What is a value of some type that can be written in another way, and need not be in this one. */
const OTHERWISE = [
    `-0|-?(0|[1-9][0-9]*)[.][0-9]*0|${SURE_FLOAT}|${NOT_FINITE}`,
    `${DATE}${TIME}(${ZONE})?`,
    'True|TRUE|False|FALSE',
].join('|');
const BOOLEANS = ['true', 'false', 'True', 'False', 'TRUE', 'FALSE'];


/***/ }),

/***/ 46045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YB: () => (/* binding */ isWrittenInOneWay),
/* harmony export */   fd: () => (/* binding */ readAs),
/* harmony export */   hF: () => (/* binding */ fitsJson),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/* harmony import */ var _text_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42869);
/* harmony import */ var _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11525);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29366);



/** A JSON value as text: a text without its quotes, a number as it is written, null as NULL. */
function jsonText(json) {
    // `->>` alone would write a number anew, and not with all its digits.
    return `CASE
    WHEN starts_with(${json}, '"') THEN ${json} ->> '$'
    WHEN ${json} <> 'null' THEN CAST(${json} AS VARCHAR)
  END`;
}
/** Reads a text in a type; NULL where it does not fit. */
function readAs(text, type) {
    const stored = (0,_types_js__WEBPACK_IMPORTED_MODULE_2__/* .storedType */ .Q)(type);
    return stored === 'VARCHAR' ? text : `TRY_CAST(${text} AS ${stored})`;
}
const WRITTEN_AS_TEXT = new Set(['date', 'timestamp', 'uuid']);
/** Whether a JSON value is of the kind that a type is written in: a text, or anything else. */
function fitsJson(json, type) {
    const isWritten = (0,_sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(type) || WRITTEN_AS_TEXT.has(type.kind);
    return `json_type(${json}) ${isWritten ? '=' : '<>'} 'VARCHAR'`;
}
const NUMBER = `${_text_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .PLAIN_NUMBER */ .r3}|${_text_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .FLOAT_FORM */ .M7}`;
/** Whether a double gives the number back digit by digit; see `TextFacts.exactDouble`. */
function isExactDouble(text) {
    const printed = `CAST(TRY_CAST(${text} AS DOUBLE) AS VARCHAR)`;
    return `CASE
    WHEN ${printed} = ${text} THEN true
    WHEN regexp_full_match(${text}, '${NUMBER}')
      THEN canonical_number(${printed}) = canonical_number(${text})
    ELSE false
  END`;
}
/** Whether a text is written in the only way that its type has, whichever type that is. */
const isWrittenInOneWay = (text) => `NOT regexp_full_match(${text}, '${_text_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .OTHERWISE */ .Dx}')`;
/**
 * Whether a text that is not NULL is read in the type without loss. Quick, since it is asked for
 * every value of a file: a doubtful text counts as not fitting, and is then looked at closely.
 */
function fits(text, type) {
    const read = readAs(text, type);
    switch (type.kind) {
        case 'text':
            return 'true';
        case 'integer':
        case 'date':
            return `CAST(${read} AS VARCHAR) = ${text}`;
        case 'decimal':
            // `1.50` starts with `1.5`: no digit of the text was lost.
            return `starts_with(CAST(${read} AS VARCHAR), ${text}) AND NOT ends_with(${text}, '.')`;
        case 'boolean':
            return `${text} IN (${_text_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .BOOLEANS */ .sV.map((word) => `'${word}'`).join(', ')})`;
        case 'float':
            return isExactDouble(text);
        case 'bignum':
            return `regexp_full_match(${text}, '${NUMBER}')`;
        case 'numberText':
            return `regexp_full_match(${text}, '${type.isSure ? _text_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .SURE_NUMBER */ .sX : NUMBER}')`;
        case 'timestamp': {
            const pattern = type.hasZone ? `${_text_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .DATE */ .vH}${_text_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .TIME */ .E9}${_text_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .ZONE */ .z6}` : `${_text_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .DATE */ .vH}(${_text_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .TIME */ .E9})?`;
            return `${read} IS NOT NULL AND regexp_full_match(${text}, '${pattern}')`;
        }
        case 'uuid':
            return `${read} IS NOT NULL`;
        default:
            // One that no text suggests: of a column that seemed to have no value beside one of that type.
            return 'false';
    }
}


/***/ }),

/***/ 61283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ instantOf),
/* harmony export */   o: () => (/* binding */ timestampForms)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29366);

/** 2000-01-01 in seconds since 1970, from where PostgreSQL counts. */
const YEAR_2000 = 946684800n;
/** Division that rounds down, also below zero, where `//` rounds towards it. */
const floorDivide = (value, unit) => `((${value}) - (((${value}) % ${unit}) + ${unit}) % ${unit}) // ${unit}`;
/** A number of units, rounded half away from an origin. */
function roundFrom(origin, value, unit) {
    const since = `(${value} - ${origin})`;
    return `${origin / unit} + sign(${since}) * ((abs(${since}) + ${unit / 2n}) // ${unit})`;
}
/**
 * How many of `unit` there are in a time since 1970, rounded as the coarser database would:
 * PostgreSQL half away from 2000-01-01 (`AdjustTimestampForTypmod`), DuckDB half away from
 * 1970-01-01, MySQL half up (`my_datetime_round`); MariaDB cuts digits off. `second` is how many of
 * the time's own units a second has.
 */
const UNITS_IN = {
    'half from 2000': (time, unit, second) => roundFrom(YEAR_2000 * second, time, unit),
    'half from 1970': (time, unit) => roundFrom(0n, time, unit),
    'half up': (time, unit) => floorDivide(`${time} + ${unit / 2n}`, unit),
    cut: (time, unit) => floorDivide(time, unit),
};
/** A timestamp with more digits, reduced to the precision of a coarser one by its rule. */
function reduced(finer, { precision, reduction }) {
    const digits = finer.precision > 6 ? 9 : 6;
    const [unit, second] = [10n ** BigInt(digits - precision), 10n ** BigInt(digits)];
    return (value) => {
        const time = `${digits > 6 ? 'epoch_ns' : 'epoch_us'}(${value})`;
        const micros = `(${UNITS_IN[reduction](time, unit, second)}) * ${10 ** (6 - precision)}`;
        return `CASE WHEN isfinite(${value}) THEN make_timestamp(${micros}) ELSE CAST(${value} AS TIMESTAMP) END`;
    };
}
const isTimestamp = (type) => type.kind === 'timestamp';
/**
 * The forms in which two timestamps are equal by `=`: both reduced to the coarser of the two
 * precisions, by the rule of the coarser source. A date counts as its midnight. `null` where
 * neither is a timestamp, or only one of them has a zone.
 */
function timestampForms(a, b) {
    const types = [a, b].filter(isTimestamp);
    const coarsest = types.toSorted((x, y) => x.precision - y.precision)[0];
    if (!coarsest)
        return null;
    const isSame = types.every(({ unit, precision }) => unit === coarsest.unit && precision === coarsest.precision);
    const form = (type) => {
        if (type.kind === 'date' && !coarsest.hasZone) {
            return (value) => `CAST(${value} AS ${(0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .storedType */ .Q)(coarsest)})`;
        }
        if (!isTimestamp(type) || type.hasZone !== coarsest.hasZone)
            return null;
        if (type.precision > coarsest.precision)
            return reduced(type, coarsest);
        return isSame ? (value) => value : (value) => `CAST(${value} AS TIMESTAMP)`;
    };
    const [form1, form2] = [form(a), form(b)];
    return form1 && form2 && [form1, form2];
}
/** A time in UTC as an instant; much faster than a cast, which works the time zone out. */
const instantOf = (timestamp) => `CASE WHEN isfinite(${timestamp}) THEN make_timestamptz(epoch_us(${timestamp})) ELSE CAST(${timestamp} AS TIMESTAMP WITH TIME ZONE) END`;


/***/ }),

/***/ 98059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U$: () => (/* binding */ native_packages_packages),
  UG: () => (/* binding */ platformPackage),
  rE: () => (/* binding */ version)
});

// EXTERNAL MODULE: ./node_modules/detect-libc/lib/detect-libc.js
var detect_libc = __webpack_require__(8772);
;// CONCATENATED MODULE: ./src/duckdb/native-packages.json
const native_packages_namespaceObject = /*#__PURE__*/JSON.parse('[{"name":"@duckdb/node-api","version":"1.5.5-r.5","integrity":"sha512-ZMX+sel3DjSKbGuQ44Y5Tp5LwYjlJkhB5faKr+9sSMcxixDMSW+8vaTOD1uRDuN9o0udUoCY/XX9PI1haEZuZg=="},{"name":"@duckdb/node-bindings","version":"1.5.5-r.5","integrity":"sha512-sR7x91TfBunLqLbdvrcdiPCU+VGEQFPicxh1STZM402fuHW2ituPTAo2bY3IlntsvJShltrKF4R6B+JYPlAPZg=="},{"name":"@duckdb/node-bindings-darwin-arm64","version":"1.5.5-r.5","integrity":"sha512-WJdeLTFy4pRg60rkbp9smtlP1iIQ8ErtIJkxS+2LQtM1ZZMSByyW+3WPpNoKe7IwPtVl2fLlPw7tDmQW4Z974g=="},{"name":"@duckdb/node-bindings-darwin-x64","version":"1.5.5-r.5","integrity":"sha512-rN0KjX13MwVQ5V5ufykolty/tf4SaafOpGWcUA1Cegf98jPeRdsJsEE1IMXn8n3u6WvMSZEVJmHJ3ma4Hr7Vzg=="},{"name":"@duckdb/node-bindings-linux-arm64","version":"1.5.5-r.5","integrity":"sha512-CafH2AIvXtpwDynG3KB/4uEOHRGlFoB7auCRMIwH3BKNIobsANV5LSpDJ3tfyRCFIsK6e8AT1eseWVnu2Dv3cw=="},{"name":"@duckdb/node-bindings-linux-arm64-musl","version":"1.5.5-r.5","integrity":"sha512-00z3mYHUBAucp3L73EoftKDdaGOaV8ENELejiT+PK7dFjTzdXxqhJwZ1LaQV1/zEhIecz+x23f6WvFhWw+7XXQ=="},{"name":"@duckdb/node-bindings-linux-x64","version":"1.5.5-r.5","integrity":"sha512-kCyq6BXhn6QXfwF8yVdVKriSSHP+rfVWcJ56cG8qZzlOZpxyvT5WGm6jMshxg4ditLlOsHsIN/D47RYrcjXuHQ=="},{"name":"@duckdb/node-bindings-linux-x64-musl","version":"1.5.5-r.5","integrity":"sha512-S5qEc7F+GjXt85T2xArjjvN5oc/IjtH6zsLJsuo8N3fQolheBCefemIMdZoK2Jik8a0sBxidiS6Ld4qprMPPDw=="},{"name":"@duckdb/node-bindings-win32-arm64","version":"1.5.5-r.5","integrity":"sha512-L3Mroc23xhqOowWVElni8LgEmsm5e9DdG1y2pLka/1ug3Pl2vpQMl1Phxwz4UEMF8DOBbMgN5BBNrYwG2BFo+g=="},{"name":"@duckdb/node-bindings-win32-x64","version":"1.5.5-r.5","integrity":"sha512-mBGFn8netT/AAhK4TOG6Fw47+Db68CxCVtQ9qfxZc1kZAjds+aYrh17Fd/u5CbTDdxILsrcyuF8q9cUcm54kQA=="},{"name":"detect-libc","version":"2.1.2","integrity":"sha512-Btj2BOOO83o3WyH59e8MgXsxEQVcarkUOpEYrubB0urwnN10yQ364rsiByU11nZlqWYZm05i/of7io4mzihBtQ=="}]');
;// CONCATENATED MODULE: ./src/duckdb/native-packages.ts


function find(name) {
    return native_packages_namespaceObject.find((entry) => entry.name === name);
}
/** The package with the native library for this machine. */
function platformPackage() {
    const musl = process.platform === 'linux' && (0,detect_libc.familySync)() === detect_libc.MUSL ? '-musl' : '';
    return `node-bindings-${process.platform}-${process.arch}${musl}`;
}
/** The version of DuckDB's API that this project is tested with. */
const version = find('@duckdb/node-api')?.version ?? '';
/**
 * All that DuckDB needs on this machine.
 *
 * @throws Error where there is no build of DuckDB for it.
 */
function native_packages_packages() {
    const names = [
        '@duckdb/node-api',
        '@duckdb/node-bindings',
        'detect-libc',
        `@duckdb/${platformPackage()}`,
    ];
    return names.map((name) => {
        const entry = find(name);
        if (!entry)
            throw new Error(`DuckDB has no build for ${process.platform}-${process.arch}`);
        return entry;
    });
}


/***/ }),

/***/ 52074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ CSV_FORM),
/* harmony export */   Nb: () => (/* binding */ readCsv),
/* harmony export */   tV: () => (/* binding */ LONG_LINES)
/* harmony export */ });
/**
 * For lines of more than DuckDB's 2 MB. Not at once: in parallel, DuckDB fails on some files where
 * a line may be as long as a buffer.
 */
const LONG_LINES = [
    'parallel = false',
    'max_line_size = 64000000',
    'buffer_size = 128000000',
];
/** What is the same of every CSV: of files, and of what databases write. */
const CSV_FORM = [
    `quote = '"'`,
    `escape = '"'`,
    "comment = ''",
    // An empty field is NULL; one in quotes is an empty text.
    'allow_quoted_nulls = false',
];
/** What follows FROM to read a CSV; `reader` is a path or a list of them, as SQL. */
function readCsv(reader, options) {
    return `read_csv(${[reader, ...options].join(', ')})`;
}


/***/ }),

/***/ 18837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Statements),
/* harmony export */   K: () => (/* binding */ abandonAfter)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

const INTERRUPT_EVERY_MS = 50;
/** Longer than what listens takes, and well before the 10 s after which a runner kills a step. */
const END_WITHIN_MS = 3000;
/** For a process that ends when its work is done, whatever then runs on. */
function abandonAfter(ms = END_WITHIN_MS) {
    return { afterMs: ms, running: new Set() };
}
/** The statements of one connection, which runs one at a time. */
class Statements {
    #interrupt;
    #abandonment;
    /** The statement that was given up, while it runs on. */
    #abandoned = null;
    /**
     * @param interrupt asks DuckDB to end what runs.
     * @param abandonment `null` to wait for the end, however long it takes.
     */
    constructor(interrupt, abandonment) {
        this.#interrupt = interrupt;
        this.#abandonment = abandonment;
    }
    /**
     * Runs a statement, and ends it where the signal aborts.
     *
     * @throws CancelledError where the signal aborts, and where an abandoned statement still runs; else
     * what DuckDB says.
     */
    async run(signal, work) {
        if (signal?.aborted || this.#abandoned !== null)
            throw cancelled();
        const running = work();
        if (signal === undefined)
            return running;
        const givenUp = Promise.withResolvers();
        let interrupting;
        let patience;
        const abort = () => {
            this.#interrupt();
            // DuckDB forgets an interrupt that comes before it has begun.
            interrupting = setInterval(this.#interrupt, INTERRUPT_EVERY_MS);
            if (this.#abandonment === null)
                return;
            patience = setTimeout(() => {
                this.#abandon(running, this.#abandonment);
                givenUp.reject(cancelled());
            }, this.#abandonment.afterMs);
        };
        signal.addEventListener('abort', abort);
        try {
            return await Promise.race([running, givenUp.promise]);
        }
        catch (error) {
            throw signal.aborted ? cancelled(error) : error;
        }
        finally {
            signal.removeEventListener('abort', abort);
            clearTimeout(patience);
            // It may listen later.
            void running.catch(() => undefined).then(() => clearInterval(interrupting));
        }
    }
    /** Calls back once nothing runs: to close a connection earlier would wait, with all of Node. */
    whenEnded(close) {
        if (this.#abandoned === null)
            close();
        else
            void this.#abandoned.then(close);
    }
    #abandon(running, abandonment) {
        const ended = running.catch(() => undefined);
        this.#abandoned = ended;
        abandonment?.running.add(ended);
        void ended.then(() => abandonment?.running.delete(ended));
    }
}
function cancelled(cause) {
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc('the diff was cancelled', cause === undefined ? {} : { cause });
}


/***/ }),

/***/ 29366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ storedType),
/* harmony export */   h: () => (/* binding */ readType)
/* harmony export */ });
/* harmony import */ var _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11525);
/* harmony import */ var _sources_types_shown_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81886);


const INTEGERS = [8, 16, 32, 64, 128].flatMap((bits) => [
    (0,_sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(bits),
    (0,_sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(bits, false),
]);
const NAMED = [
    ...[_sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .BOOLEAN */ .Jx, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT */ .a$, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .DATE */ .vH, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .TIME */ .E9, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .TIME_NS */ .yX, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .INTERVAL */ .KU, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .UUID */ .kk, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOB */ .we, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .JSON_TYPE */ .sR, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_VALUES */ .RM],
    ...[...INTEGERS, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .BIGNUM */ .Fz, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .FLOAT */ .zH, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .DOUBLE */ .y4, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANT */ .mN, _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP_NS */ .l$],
    // It rounds what it makes coarser.
    { ..._sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, unit: 's', precision: 0, reduction: 'half from 1970' },
    { ..._sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, unit: 'ms', precision: 3, reduction: 'half from 1970' },
];
/** Types that their name says all of. */
const PLAIN = new Map(NAMED.map((type) => [(0,_sources_types_shown_type_js__WEBPACK_IMPORTED_MODULE_1__/* .typeName */ .g)(type), type]));
/** The parts of `a INTEGER, "b, c" MAP(VARCHAR, DATE)` between the commas of the outermost level. */
function splitParts(text) {
    const tokens = text.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^]/g) ?? [];
    const parts = [''];
    let depth = 0;
    for (const token of tokens) {
        if (token === '(')
            depth += 1;
        if (token === ')')
            depth -= 1;
        if (token === ',' && depth === 0)
            parts.push('');
        else
            parts[parts.length - 1] += token;
    }
    return parts.map((part) => part.trim());
}
/** A field with its name; `null` for those of a row, which have none. */
function readField(text) {
    const [, name, type] = /^("(?:[^"]|"")*"|\w+) (.+)$/s.exec(text) ?? [];
    return name === undefined || type === undefined ? null : { name, type: readType(type) };
}
function readStruct(fields) {
    const read = splitParts(fields).map(readField);
    return read.includes(null) ? null : { kind: 'struct', fields: read };
}
function readMap(parts) {
    const [key, value, ...more] = splitParts(parts).map(readType);
    return key && value && more.length === 0 ? { kind: 'map', key, value } : null;
}
/** Types of more than their name; `null` for those that are none of ours. */
function readCompound(text) {
    const [, item, length] = /^(.*)\[(\d*)\]$/s.exec(text) ?? [];
    if (item !== undefined) {
        const type = readType(item);
        return length === '' ? (0,_sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(type) : { kind: 'array', item: type, length: Number(length) };
    }
    const [, name, inner = ''] = /^(\w+)\((.*)\)$/s.exec(text) ?? [];
    switch (name) {
        case 'DECIMAL': {
            const [digits = 0, scale = 0] = inner.split(',').map(Number);
            return (0,_sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .decimal */ ._)(digits, scale);
        }
        case 'ENUM':
            return { kind: 'enum', name: text };
        case 'STRUCT':
            return readStruct(inner);
        case 'MAP':
            return readMap(inner);
        default:
            return null;
    }
}
/**
 * A type as DuckDB writes it in the answer to DESCRIBE. From its text, and not from the types of a
 * prepared statement: only so are the names of fields quoted where DuckDB itself quotes them.
 */
function readType(text) {
    return PLAIN.get(text) ?? readCompound(text) ?? { kind: 'other', name: text };
}
/** The name in DuckDB's SQL of the type in which values of a type are held. */
function storedType(type) {
    switch (type.kind) {
        case 'numberText':
        case 'knownByText':
        case 'knownByJson':
        case 'mixed':
        case 'noValues':
            return 'VARCHAR';
        case 'bitBoolean':
            return 'TINYINT';
        case 'bare':
            return storedType(type.type);
        case 'timestamp': {
            if (type.unit !== 'us')
                return (0,_sources_types_shown_type_js__WEBPACK_IMPORTED_MODULE_1__/* .typeName */ .g)({ ...type, hasZone: false });
            return (0,_sources_types_shown_type_js__WEBPACK_IMPORTED_MODULE_1__/* .typeName */ .g)(type.hasZone ? _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANT */ .mN : _sources_types_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht);
        }
        default:
            return (0,_sources_types_shown_type_js__WEBPACK_IMPORTED_MODULE_1__/* .typeName */ .g)(type);
    }
}


/***/ }),

/***/ 62361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ EmbeddedEngine),
  m: () => (/* binding */ memoryForEach)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/contract/request.ts
var contract_request = __webpack_require__(9187);
// EXTERNAL MODULE: ./src/contract/pair.ts
var contract_pair = __webpack_require__(42848);
// EXTERNAL MODULE: ./src/contract/unpaired-rows.ts
var unpaired_rows = __webpack_require__(47190);
// EXTERNAL MODULE: ./src/sources/types/shown-type.ts
var shown_type = __webpack_require__(81886);
// EXTERNAL MODULE: ./src/sources/types/column-type.ts
var column_type = __webpack_require__(11525);
// EXTERNAL MODULE: ./src/text/lists.ts
var lists = __webpack_require__(78942);
;// CONCATENATED MODULE: ./src/engine/columns.ts






/** The key's column names on each side; the request names them as side 1 does. */
function keyNames(request) {
    const names = (0,contract_request/* keyOf */.TN)(request);
    return [names, names.map((name) => (0,contract_request/* partnerName */.M)(request, 0, name) ?? name)];
}
/** The name of the time interval's column on each side; `null` where there is none. */
function timeColumnNames(request) {
    const { time_column: name } = request;
    return name === null ? null : [name, (0,contract_request/* partnerName */.M)(request, 0, name) ?? name];
}
function requireColumns(request, columns) {
    const keys = keyNames(request);
    for (const side of contract_pair/* SIDES */.BV) {
        const present = new Set(columns[side].map(({ name }) => name));
        const mapped = (request.column_mapping ?? []).map((names) => names[side]);
        const missing = [...keys[side], ...mapped].find((name) => !present.has(name));
        if (missing !== undefined)
            throw noSuchColumn(missing, `side ${side + 1}`, columns[side]);
    }
    const either = new Set([
        ...columns[0].map(({ name }) => name),
        ...columns[1].map(({ name }) => (0,contract_request/* partnerName */.M)(request, 1, name)),
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
function noSuchColumn(name, where, columns) {
    const names = [...new Set(columns.map((column) => column.name))];
    const near = names.find((known) => known.toLowerCase() === name.toLowerCase());
    const hint = near === undefined
        ? `the columns are ${(0,lists/* someOf */.yU)(names)}`
        : `there is "${near}", and names are case-sensitive`;
    return new errors/* DiffError */.a2('NoSuchColumnException', `${name} (not on ${where}; ${hint})`);
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
        const name1 = side === 0 ? name : (0,contract_request/* partnerName */.M)(request, 1, name);
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
        let [low, high] = [0, tails.length];
        while (low < high) {
            const middle = Math.floor((low + high) / 2);
            if ((tails[middle] ?? 0) < position)
                low = middle + 1;
            else
                high = middle;
        }
        tails[low] = position;
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
    return (0,column_type/* sameType */.n6)(a.type, b.type) ? [a.written, b.written] : null;
}
function noTolerance(name, columns) {
    const types = [...new Set(columns.map(shown_type/* shownType */.s))].join(' and ');
    const value = `the column "${name}" of type ${types} is no number, so it cannot have a tolerance`;
    return new errors/* DiffError */.a2('InvalidToleranceException', value);
}
function pairColumns(request, columns, dialect) {
    const tolerances = new Map((request.diff_tolerances_per_column ?? []).map((entry) => [entry.column_name, entry]));
    const bySide2 = new Map(columns[1].map((column, index) => [column.name, { ...column, index }]));
    const pairs = [];
    const mismatched = [];
    for (const column of columns[0]) {
        const { name, type } = column;
        const partner = (0,contract_request/* partnerName */.M)(request, 0, name);
        const other = partner === null ? undefined : bySide2.get(partner);
        if (!other)
            continue;
        const comparison = dialect.comparison(type, other.type);
        if (!comparison) {
            mismatched.push({ column_name: name, types: (0,contract_pair/* mapPair */.Dp)([column, other], shown_type/* shownType */.s) });
        }
        else {
            const tolerance = tolerances.get(name) ?? null;
            if (tolerance && !comparison.within) {
                throw noTolerance(name, [column, other]);
            }
            const names = [name, other.name];
            const written = writtenPair(column, other);
            const references = (0,contract_pair/* mapPair */.Dp)([column, other], (one) => referenceTo(one, dialect));
            pairs.push({ names, references, comparison, tolerance, written, index: other.index });
        }
    }
    return { pairs, mismatched };
}
function exclusiveColumns(request, columns) {
    return (0,contract_pair/* mapPair */.Dp)(columns, (own, side) => {
        const others = new Set(columns[(0,contract_pair/* otherSide */._P)(side)].map(({ name }) => name));
        return own
            .map(({ name }) => name)
            .filter((name) => !others.has((0,contract_request/* partnerName */.M)(request, side, name)));
    });
}
/**
 * Decides what is compared with what.
 *
 * @throws DiffError where a key column or a named column does not exist, where the keys' types
 * cannot be compared, or where a tolerance is not on a number.
 */
function planColumns(request, all, dialect) {
    requireColumns(request, all);
    const columns = (0,contract_pair/* mapPair */.Dp)(all, (own, side) => selected(request, side, own));
    const { pairs, mismatched } = pairColumns(request, columns, dialect);
    const exclusive = exclusiveColumns(request, columns);
    const keys = (0,contract_request/* keyOf */.TN)(request).map((key) => {
        const pair = pairs.find(({ names }) => names[0] === key);
        if (pair)
            return pair;
        throw new errors/* DiffError */.a2('KeyTypeMismatchException', `the key column "${key}" has types that cannot be compared: ${typesOf(request, key, columns)}`);
    });
    return {
        keys,
        values: pairs.filter(({ names }) => !(0,contract_request/* keyOf */.TN)(request).includes(names[0])),
        schema: {
            columns_mismatched: (0,contract_pair/* mapPair */.Dp)(exclusive, (names) => names.length + mismatched.length),
            column_type_mismatches: mismatched.length,
            column_reorders: fewestMoves(pairs.map(({ index }) => index)),
            column_counts: (0,contract_pair/* mapPair */.Dp)(columns, (own) => own.length),
            column_type_differs: mismatched.map(({ column_name }) => column_name),
            exclusive_columns: exclusive,
            ...(mismatched.length > 0 ? { incomparable_columns: mismatched } : {}),
        },
    };
}
function typesOf(request, key, columns) {
    const names = [key, (0,contract_request/* partnerName */.M)(request, 0, key)];
    return columns
        .flatMap((side, index) => side.find(({ name }) => name === names[index]) ?? [])
        .map(shown_type/* shownType */.s)
        .join(' and ');
}

// EXTERNAL MODULE: ./src/contract/request-problems.ts
var request_problems = __webpack_require__(58948);
;// CONCATENATED MODULE: ./src/engine/without-semicolon.ts
/**
 * Parts of SQL within which a semicolon or a dash means nothing, then runs of what means nothing. A
 * doubled quote ends one text and begins the next.
 */
const PARTS = /'[^']*'|"[^"]*"|`[^`]*`|(\$\w*\$)[^]*?\1|(--[^\n]*|\/\*[^]*?\*\/|\s+)|(;)|[^\s;'"`$/-]+|[^]/g;
/**
 * A query as it can stand in parentheses: without the semicolons at its end, and what only blanks and
 * comments part from them. A semicolon within a comment or a text stays.
 */
function withoutSemicolon(query) {
    let end = 0;
    let hasEnded = false;
    for (const { 0: part, 2: nothing, 3: semicolon, index } of query.matchAll(PARTS)) {
        if (semicolon !== undefined)
            hasEnded = true;
        else if (nothing === undefined)
            [end, hasEnded] = [index + part.length, false];
    }
    return hasEnded ? query.slice(0, end) : query.trimEnd();
}

;// CONCATENATED MODULE: ./src/engine/datasets.ts






/** One side of a diff, as a request asks for it. */
function askedOf(request, side) {
    const number = (0,contract_pair/* numberOf */.rl)(side);
    const query = request[`query${number}`];
    return {
        index: side,
        number,
        table: request[`table${number}`],
        query: query === null ? null : withoutSemicolon(query),
        file: request[`file${number}`],
        filter: request[`filter${number}`],
    };
}
/** @throws ConfigurationError that lists every problem that can be known before anything runs. */
function checkRequest(request) {
    const problems = (0,request_problems/* problemsOfRequest */.Vg)(request).map(({ message }) => message);
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems.join('; '));
}
/** The type that filters find a column in. */
const filteredType = ({ type, filtered }) => filtered ?? type;
function timeConditions(request, { index }, columns, { dialect, timeLiteral }) {
    const { time_interval_start: start, time_interval_end: end } = request;
    const name = timeColumnNames(request)?.[index];
    const column = columns.find((entry) => entry.name === name);
    if (!column)
        return [];
    const own = dialect.quoteIdentifier(column.name);
    // What is compared as it is written has a reference to that; filters read it in a type.
    const reference = column.filtered === undefined ? (column.reference ?? own) : own;
    const condition = (operator, iso) => {
        if (iso === null)
            return [];
        const literal = timeLiteral(iso, column);
        if (literal !== null)
            return [`${reference} ${operator} ${literal}`];
        throw new errors/* DiffError */.a2('InvalidTimeColumnException', `the column "${column.name}" of type ${(0,shown_type/* shownType */.s)({ ...column, type: filteredType(column) })} holds no dates or timestamps`);
    };
    return [...condition('>=', start), ...condition('<', end)];
}
/** What a side's rows must fulfil by the request's filter and time interval. */
function conditionsOf(columns, side, request, sql) {
    const filter = side.filter === null ? [] : [`(\n${side.filter}\n)`];
    return [...filter, ...timeConditions(request, side, columns, sql)];
}
/** A relation of DuckDB with only the rows that the request's filter and time interval let through. */
function filtered({ relation, columns, isFiltered }, side, request, dialect) {
    if (isFiltered === true)
        return `${relation} AS dataset`;
    requireReadable(side.filter, `filter${side.number}`, columns);
    const conditions = conditionsOf(columns, side, request, {
        dialect,
        timeLiteral: (iso, column) => dialect.timeLiteral(iso, filteredType(column)),
    });
    if (conditions.length === 0)
        return `${relation} AS dataset`;
    return `(SELECT * FROM ${relation} AS dataset WHERE ${conditions.join(' AND ')}) AS dataset`;
}
/** Why a filter cannot read a column by its name; `null` where it can. */
function unreadableBy(columns, { name, type, reference, written }) {
    if (type.kind === 'numberText' && written === undefined) {
        return 'whose decimals have more than 38 digits; a filter cannot compare these';
    }
    const isTwin = columns.some((other) => other.name !== name && other.name.toLowerCase() === name.toLowerCase());
    return reference !== undefined && isTwin
        ? 'of which there are two that differ only in case; a filter cannot tell these apart'
        : null;
}
/** Whether SQL may name a column; a text that is spelt like it counts as well. */
function mayName(sql, name) {
    const spelt = name.replaceAll('"', '""').replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}_])${spelt}(?![\\p{L}\\p{N}_])`, 'iu').test(sql);
}
/**
 * Refuses a filter that DuckDB would read otherwise than it is meant: it takes one name for another
 * that differs in case only, and numbers that we hold as texts for texts.
 *
 * @param input the name of the filter's input.
 * @throws DiffError that names the column.
 */
function requireReadable(filter, input, columns) {
    for (const column of columns) {
        if (filter === null || !mayName(filter, column.name))
            continue;
        const reason = unreadableBy(columns, column);
        if (reason === null)
            continue;
        const value = `${input} names "${column.name}", ${reason}`;
        throw new errors/* DiffError */.a2('InvalidFilterException', value, { input });
    }
}

;// CONCATENATED MODULE: ./src/engine/key-search.ts
/** Columns that are looked at, the likeliest first, and those of them that are tried together. */
const MOST_CANDIDATES = 12;
const MOST_COMBINED = 8;
/** To prove a key takes a pass over all rows of both sides. */
const MOST_PROVEN = 24;
/** The likeliest first: by what names say, else in the order of the table. */
function byLikelihood(candidates) {
    const rank = ({ name }) => {
        if (/^(id|key|uuid|guid|pk)$/i.test(name))
            return 0;
        return /(_|-|^)(id|key|uuid|guid|pk|no|nr|number|code)$|[a-z]Id$/i.test(name) ? 1 : 2;
    };
    return candidates.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_CANDIDATES);
}
/** Every choice of `size` items, in order. */
function* choices(items, size, from = 0) {
    if (size === 0)
        yield [];
    for (let i = from; size > 0 && i < items.length; i += 1) {
        const item = items[i];
        if (item === undefined)
            continue;
        for (const rest of choices(items, size - 1, i + 1))
            yield [item, ...rest];
    }
}
/** The values of some columns of a relation, as `c0`, …; of its first rows alone where that is said. */
function valuesOf({ relation, dialect }, values, limit = null) {
    const columns = values.map((value, i) => `${value} AS ${dialect.quoteIdentifier(`c${i}`)}`);
    const end = limit === null ? '' : ` LIMIT ${limit}`;
    return `(SELECT ${columns.join(', ')} FROM ${relation}${end}) AS looked_at`;
}
async function sampleOf(rows, values, limit) {
    const counts = values.map((_, i) => `count(c${i}) AS present_${i}, count(DISTINCT c${i}) AS distinct_${i}`);
    const [row = {}] = await rows.query(`SELECT ${['count(*) AS total', ...counts].join(', ')} FROM ${valuesOf(rows, values, limit)}`);
    const total = Number(row['total']);
    return {
        total,
        distinct: values.map((_, i) => Number(row[`present_${i}`]) === total ? Number(row[`distinct_${i}`]) : null),
    };
}
/** How many different values columns have together, rows with NULL in one left out. */
async function countDistinct(rows, values, limit) {
    const isWhole = values.map((_, i) => `c${i} IS NOT NULL`).join(' AND ');
    const [found = {}] = await rows.query(`SELECT count(*) AS found FROM (SELECT DISTINCT * FROM ${valuesOf(rows, values, limit)} WHERE ${isWhole}) AS different`);
    return Number(found['found']);
}
async function countAll({ relation, query }) {
    const [row = {}] = await query(`SELECT count(*) AS total FROM ${relation}`);
    return Number(row['total']);
}
/** Looks for a key in one relation, or in two of which it must be the key. */
class KeySearch {
    #relations;
    #candidates;
    #options;
    #samples = [];
    /** Rows of each relation, once they are asked for. */
    #totals = [];
    #proven = 0;
    constructor(relations, candidates, options) {
        this.#relations = relations;
        this.#candidates = byLikelihood(candidates);
        this.#options = options;
    }
    async run() {
        const { rowsLookedAt, mostColumns, isProven } = this.#options;
        for (const [side, rows] of this.#relations.entries()) {
            const values = this.#candidates.map((candidate) => candidate.values[side] ?? 'NULL');
            this.#samples.push(await sampleOf(rows, values, rowsLookedAt));
        }
        // Of so few rows, everything is unique.
        if (!isProven && this.#samples.every(({ total }) => total < 2))
            return [];
        const whole = [...this.#candidates.keys()].filter((i) => this.#samples.every(({ distinct }) => distinct[i] !== null));
        for (let size = 1; size <= mostColumns; size += 1) {
            for (const some of choices(size === 1 ? whole : whole.slice(0, MOST_COMBINED), size)) {
                if (await this.#isKey(some))
                    return some.map((i) => this.#candidates[i]?.name ?? '');
            }
        }
        return [];
    }
    async #isKey(some) {
        const { rowsLookedAt, isProven } = this.#options;
        if (!this.#samples.every((sample) => mayBeUnique(sample, some)))
            return false;
        // The sample has counted one column alone.
        if (some.length > 1 && !(await this.#isUniqueEverywhere(some, rowsLookedAt)))
            return false;
        if (!isProven)
            return true;
        this.#proven += 1;
        return this.#proven <= MOST_PROVEN && this.#isUniqueEverywhere(some, null);
    }
    async #isUniqueEverywhere(some, limit) {
        for (const [side, rows] of this.#relations.entries()) {
            const values = some.map((i) => this.#candidates[i]?.values[side] ?? 'NULL');
            const total = await this.#total(side, limit);
            if ((await countDistinct(rows, values, limit)) !== total)
                return false;
        }
        return true;
    }
    async #total(side, limit) {
        if (limit !== null)
            return this.#samples[side]?.total ?? 0;
        const rows = this.#relations[side];
        if (rows)
            this.#totals[side] ??= await countAll(rows);
        return this.#totals[side] ?? 0;
    }
}
/** Whether columns have values enough for all rows to differ. */
function mayBeUnique({ total, distinct }, some) {
    return some.reduce((product, i) => product * (distinct[i] ?? 0), 1) >= total;
}
/**
 * The fewest columns that together are unique and free of NULL in every relation, the likeliest of
 * them by their names; none where there are none.
 *
 * @throws DiffError where a database fails.
 */
const searchKey = (relations, candidates, options) => new KeySearch(relations, candidates, options).run();

;// CONCATENATED MODULE: ./src/duckdb/equality/canonical.ts
const NUMBER = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;
/**
 * One form for each number, whatever way it is written: `1.50`, `15e-1` and `1.5` give the same
 * text, two different numbers never do. Text that is no number stays as it is.
 */
function canonicalNumber(text) {
    const match = NUMBER.exec(text);
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
    if (whole + fraction === '')
        return text.toLowerCase().replace('infinity', 'inf');
    const digits = (whole + fraction).replace(/^0+/, '');
    const significant = digits.replace(/0+$/, '');
    if (significant === '')
        return '0';
    const shift = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length);
    return `${sign === '-' ? '-' : ''}${significant}e${shift}`;
}
/**
 * The same form of a floating-point number, whose text may have fewer digits than the integer that
 * it is: `1e+23` is 99999999999999991611392.
 */
function canonicalWholeFloat(text) {
    const value = Number(text);
    return canonicalNumber(Number.isInteger(value) ? String(BigInt(value)) : text);
}
/** Keeps beside every number the text that `rewrite` makes of its source. */
const reviveNumbers = (rewrite) => (_key, value, { source }) => typeof value === 'number' && source !== undefined ? { number: rewrite(source) } : { value };
function parseJson(text, rewrite) {
    const revive = reviveNumbers(rewrite);
    return JSON.parse(text, revive);
}
function write({ number, value }) {
    if (number !== undefined)
        return number;
    if (Array.isArray(value))
        return `[${value.map((item) => write(item)).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const members = Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`);
    return `{${members.join(',')}}`;
}
/**
 * One form for each JSON value: key order, white space and the way a number is written are not
 * data. Of a key that occurs twice the last counts. Text that is no JSON stays as it is.
 */
function canonicalJson(text) {
    try {
        return write(parseJson(text, canonicalNumber));
    }
    catch {
        return text;
    }
}
/**
 * A JSON object with every member as a text that holds the member's JSON, its numbers as they were
 * written: `{"a": 0.10, "b": "x"}` gives `{"a":"0.10","b":"\"x\""}`. Text that is no JSON object
 * stays as it is.
 */
function jsonMembers(text) {
    try {
        const { value } = parseJson(text, (source) => source);
        const members = Object.entries(value);
        return JSON.stringify(Object.fromEntries(members.map(([key, member]) => [key, write(member)])));
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./src/duckdb/equality/text-patterns.ts
var text_patterns = __webpack_require__(42869);
;// CONCATENATED MODULE: ./src/engine/texts/text-facts.ts



/** The facts of no values. */
const NO_FACTS = {
    values: 0,
    boolean: 0,
    plainNumber: 0,
    wholeDigits: 0,
    scale: 0,
    floatForm: 0,
    sureFloat: 0,
    exactDouble: 0,
    date: 0,
    timestamp: 0,
    timestamptz: 0,
    uuid: 0,
    version: 0,
    absent: 0,
    json: 0,
    jsonString: 0,
    nested: 0,
};
const whole = (pattern, flags = '') => new RegExp(`^(?:${pattern})$`, flags);
const text_facts_NUMBER = whole(text_patterns/* PLAIN_NUMBER */.r3);
const FLOAT = whole(text_patterns/* FLOAT_FORM */.M7);
const SURE = whole(text_patterns/* SURE_FLOAT */.D3);
const VERSIONS = whole(text_patterns/* VERSION */.xv, 's');
const ABSENCES = whole(text_patterns/* ABSENT */.sj, 'iu');
const DAY_OR_TIME = whole(`(${text_patterns/* DATE */.vH})(?:${text_patterns/* TIME */.E9}(${text_patterns/* ZONE */.z6})?)?`);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The days of each month of a common year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Whether there is such a day and time in the calendar. */
function exists(day, time = '00:00:00') {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
    return date >= 1 && date <= days && hours < 24 && minutes < 60 && seconds < 60;
}
/**
 * Whether a number is given back by a double digit by digit. Two such texts of different value are
 * never the same double, so comparing the doubles is comparing the texts' values.
 */
function isExactDouble(text) {
    const number = Number(text);
    // Most numbers are written as they print.
    if (String(number) === text)
        return true;
    return Number.isFinite(number)
        ? canonicalNumber(String(number)) === canonicalNumber(text)
        : /inf|nan/i.test(text);
}
function addNumber(facts, text) {
    const plain = text_facts_NUMBER.exec(text);
    if (plain) {
        facts.plainNumber += 1;
        facts.wholeDigits = Math.max(facts.wholeDigits, plain[1]?.length ?? 0);
        // The fraction comes with its point.
        facts.scale = Math.max(facts.scale, (plain[2] ?? '.').length - 1);
    }
    else if (FLOAT.test(text)) {
        facts.floatForm += 1;
        if (SURE.test(text))
            facts.sureFloat += 1;
    }
    else
        return;
    if (isExactDouble(text))
        facts.exactDouble += 1;
}
function addTime(facts, text) {
    const [, day, time, , zone] = DAY_OR_TIME.exec(text) ?? [];
    if (day === undefined || !exists(day, time))
        return;
    if (time === undefined)
        facts.date += 1;
    else if (zone === undefined)
        facts.timestamp += 1;
    else
        facts.timestamptz += 1;
}
/** What can be said of the values that are not NULL. */
function gatherFacts(values) {
    const facts = { ...NO_FACTS };
    for (const { text, jsonType } of values) {
        facts.values += 1;
        addNumber(facts, text);
        addTime(facts, text);
        if (text_patterns/* BOOLEANS */.sV.includes(text))
            facts.boolean += 1;
        if (UUID.test(text))
            facts.uuid += 1;
        if (VERSIONS.test(text))
            facts.version += 1;
        if (ABSENCES.test(text))
            facts.absent += 1;
        if (jsonType === null)
            continue;
        facts.json += 1;
        if (jsonType === 'VARCHAR')
            facts.jsonString += 1;
        if (jsonType === 'OBJECT' || jsonType === 'ARRAY')
            facts.nested += 1;
    }
    return facts;
}
/** The facts of two sets of values taken as one. */
function mergeFacts(a, b) {
    const names = Object.keys(NO_FACTS);
    const sums = Object.fromEntries(names.map((name) => [name, a[name] + b[name]]));
    return {
        ...NO_FACTS,
        ...sums,
        wholeDigits: Math.max(a.wholeDigits, b.wholeDigits),
        scale: Math.max(a.scale, b.scale),
    };
}
/** The facts of values that DuckDB, after all, cannot read in the type that their looks suggest. */
function asTexts({ values, json, jsonString, nested }) {
    return { ...NO_FACTS, values, json, jsonString, nested };
}
function numberType({ wholeDigits, scale, values, ...facts }) {
    if (facts.plainNumber === values && wholeDigits + scale <= 18) {
        return scale === 0 ? column_type/* BIGINT */.Ei : (0,column_type/* decimal */._)(18, scale);
    }
    // DECIMAL(38) would hold more of them, but to read it takes longer than all the rest.
    return facts.exactDouble === values ? column_type/* DOUBLE */.y4 : column_type/* NUMBER_TEXT */.ci;
}
/** The narrowest type that holds every value that is a number. */
function typeOfNumbers(facts) {
    return numberType({ ...facts, values: facts.plainNumber + facts.floatForm });
}
/** The narrowest type that holds every value; `null` where there is none to hold. */
function narrowestType(facts) {
    const { values, jsonString, nested } = facts;
    if (values === 0)
        return null;
    if (facts.date === values)
        return column_type/* DATE */.vH;
    if (facts.date + facts.timestamp === values)
        return column_type/* TIMESTAMP */.ht;
    if (facts.timestamptz === values)
        return column_type/* INSTANT */.mN;
    if (jsonString === 0 && nested === 0) {
        if (facts.boolean === values)
            return column_type/* BOOLEAN */.Jx;
        if (facts.plainNumber + facts.floatForm === values)
            return numberType(facts);
    }
    // A number or truth value in JSON quotes is a text; values of several kinds stay JSON.
    return jsonString < facts.json ? column_type/* JSON_TYPE */.sR : column_type/* TEXT */.a$;
}

// EXTERNAL MODULE: ./src/sources/columns-at-once.ts
var columns_at_once = __webpack_require__(51829);
;// CONCATENATED MODULE: ./src/engine/texts/look-at-texts.ts


const kindOf = ({ json }) => (json === null ? 'NULL' : `json_type(${json})`);
const listOf = (columns, item) => `[${columns.map(item).join(', ')}]`;
/** Looks at the texts of the first `most` rows of a relation. */
async function lookAtFirst(connection, columns, relation, most, signal) {
    const facts = [];
    let rows = 0;
    for (const some of (0,columns_at_once/* inGroups */.Am)(columns, columns_at_once/* TEXTS_AT_ONCE */.bS)) {
        const first = await lookAtGroup(connection, some, `${relation} LIMIT ${most}`, signal);
        facts.push(...first.facts);
        rows = Math.max(rows, first.rows);
    }
    return { facts, rows };
}
async function lookAtGroup(connection, columns, relation, signal) {
    const kinds = columns.some(({ json }) => json !== null) ? listOf(columns, kindOf) : 'NULL';
    const texts = listOf(columns, ({ text }) => text);
    const chunks = connection.stream(`SELECT ${texts} AS texts, ${kinds} AS kinds FROM ${relation}`, signal);
    const lists = [];
    for await (const chunk of chunks) {
        // A list comes as an object of its items.
        for (const { texts, kinds } of chunk) {
            lists.push({ texts: itemsOf(texts), kinds: itemsOf(kinds) });
        }
    }
    return {
        facts: columns.map((_, i) => gatherFacts(differentValues(lists, i))),
        rows: lists.length,
    };
}
/** A column's values, each once, as `lookAtAll` looks at them: what most are may decide on a type. */
function differentValues(lists, index) {
    const values = new Map();
    for (const { texts, kinds } of lists) {
        const [text = null, jsonType = null] = [texts[index], kinds[index]];
        if (text !== null)
            values.set(`${jsonType ?? ''} ${text}`, { text, jsonType });
    }
    return values.values();
}
const itemsOf = (list) => list === null ? [] : list.items;
/** What all texts of the columns look like; each is looked at once, however often it occurs. */
async function lookAtAll(connection, columns, relation, signal) {
    const facts = columns.map(() => NO_FACTS);
    const chunks = connection.stream(distinctTexts(columns, relation), signal);
    for await (const rows of chunks) {
        for (const [number, some] of Map.groupBy(rows, (row) => Number(row['column_number']))) {
            const values = some.map((row) => ({ text: row['text'], jsonType: row['kind'] }));
            facts[number] = mergeFacts(facts[number] ?? NO_FACTS, gatherFacts(values));
        }
    }
    return facts;
}
function distinctTexts(columns, relation) {
    const [only] = columns;
    const texts = columns.length === 1 && only
        ? `SELECT 0 AS column_number, ${only.text} AS text, ${kindOf(only)} AS kind`
        : `SELECT
  unnest(range(${columns.length})) AS column_number,
  unnest(${listOf(columns, ({ text }) => text)}) AS text,
  unnest(${listOf(columns, kindOf)}) AS kind`;
    return `SELECT DISTINCT * FROM (${texts} FROM ${relation}) WHERE text IS NOT NULL`;
}
/** What the SQL that is the same for many columns calls their text. */
const asCell = (column) => ({ ...column, text: 'text' });
/** Those of the columns in which some text does not fit. */
async function findMisfits(connection, rows, checked, fitsOf, signal) {
    if (rows.kind === 'cells')
        return misfitCells(connection, rows.relation, checked, fitsOf, signal);
    const isWide = checked.length > columns_at_once/* COLUMNS_AT_ONCE */.Gu;
    if (!isWide || checked.some(({ column }) => column.json !== null)) {
        return misfitColumns(connection, rows.relation, checked, fitsOf, signal);
    }
    const found = [];
    for (const some of (0,columns_at_once/* inGroups */.Am)(checked, columns_at_once/* TEXTS_AT_ONCE */.bS)) {
        const cells = asCells(some, rows.relation(some.map(({ column }) => column)));
        found.push(...(await misfitCells(connection, cells, some, fitsOf, signal)));
    }
    return found;
}
async function misfitColumns(connection, relation, checked, fitsOf, signal) {
    const found = [];
    for (const some of (0,columns_at_once/* inStatements */.e)(checked.map(({ column }) => column))) {
        const counts = some.map((column, index) => `count(*) FILTER (WHERE NOT ${fitsOf(column)}) AS misfits_${index}`);
        const [row] = await connection.query(`SELECT ${counts.join(', ')} FROM ${relation(some)}`, signal);
        found.push(...some.filter((_, index) => Number(row?.[`misfits_${index}`]) > 0));
    }
    return found;
}
/** A row for each text of the columns. */
function asCells(columns, relation) {
    const numbers = columns.map(({ number }) => number).join(', ');
    const texts = columns.map(({ column }) => column.text).join(', ');
    return `(SELECT unnest([${numbers}]) AS column_number, unnest([${texts}]) AS text FROM ${relation})`;
}
/** One statement for all columns that are checked alike: most often there are few kinds. */
async function misfitCells(connection, relation, checked, fitsOf, signal) {
    const found = new Set();
    for (const [fits, some] of Map.groupBy(checked, ({ column }) => fitsOf(asCell(column)))) {
        const numbers = some.map(({ number }) => number).join(', ');
        const rows = await connection.query(`SELECT DISTINCT column_number FROM ${relation} AS cells
WHERE column_number IN (${numbers}) AND NOT ${fits}`, signal);
        for (const row of rows)
            found.add(Number(row['column_number']));
    }
    return checked.filter(({ number }) => found.has(number)).map(({ column }) => column);
}

;// CONCATENATED MODULE: ./src/contract/error-types.ts
/** Why a dataset cannot be compared. Each of these types has a line in `docs/errors.md`. */
const datasetErrors = (/* unused pure expression or super */ null && ([
    'NoSuchTableException',
    'NoSuchColumnException',
    'NoSuchDatabaseException',
    'NoSuchFileException',
    'StorageVersionException',
    'FileReadException',
    'CorruptDatabaseException',
    'DuplicateColumnException',
    'NoKeyException',
    'NoCommonColumnsException',
    'KeyTypeMismatchException',
    'InvalidTimeColumnException',
    'InvalidToleranceException',
    'InvalidFilterException',
    'InvalidQueryException',
    'SyntaxException',
    'DataException',
    'InvalidInputException',
    'ValueTooLargeException',
    'TableChangedException',
    'InconsistentReadException',
    'ReadOnlyException',
]));
/** What a data source refuses, or what becomes of its connection. */
const dataSourceErrors = (/* unused pure expression or super */ null && ([
    'ConnectionException',
    'AuthenticationException',
    'PermissionException',
    'DatabaseLockedException',
    'InsufficientResourcesException',
    'StatementCanceledException',
    'ReplicaConflictException',
    'PostgreSQLException',
    'MySQLException',
    'SQLiteException',
]));
/** What keeps the engine from its end. */
const engineErrors = (/* unused pure expression or super */ null && ([
    'OutOfMemoryException',
    'DiskFullException',
    'TemporaryFolderException',
    'ProcessDiedException',
    'NotBegunException',
    'InternalError',
]));
/** Why a diff ends without results where that is no `DiffError`: `errorBodyOf` names these. */
const otherErrors = (/* unused pure expression or super */ null && (['Timeout', 'Cancelled', 'ConfigurationError']));
/** DuckDB's kinds of errors, as its messages begin with them, and those of no kind. */
const duckdbKinds = [
    'Invalid',
    'Out of Range',
    'Conversion',
    'Unknown Type',
    'Decimal',
    'Mismatch Type',
    'Divide by Zero',
    'Object Size',
    'Invalid type',
    'Serialization',
    'TransactionContext',
    'Not implemented',
    'Expression',
    'Catalog',
    'Parser',
    'Binder',
    'Planner',
    'Scheduler',
    'Executor',
    'Constraint',
    'Index',
    'Stat',
    'Connection',
    'Syntax',
    'Settings',
    'Optimizer',
    'NullPointer',
    'IO',
    'INTERRUPT',
    'FATAL',
    'INTERNAL',
    'Invalid Input',
    'Out of Memory',
    'Permission',
    'Parameter Not Resolved',
    'Parameter Not Allowed',
    'Dependency',
    'Missing Extension',
    'HTTP',
    'Extension Autoloading',
    'Sequence',
    'Invalid Configuration',
    'DuckDB',
];
/** The type of an error of DuckDB's; one of a kind that is not known is of no kind. */
function duckdbErrorType(kind) {
    const known = duckdbKinds.find((name) => name === kind) ?? 'DuckDB';
    return `${known.replaceAll(' ', '')}Exception`;
}

// EXTERNAL MODULE: ./src/sources/errors.ts
var sources_errors = __webpack_require__(8123);
;// CONCATENATED MODULE: ./src/duckdb/read-error.ts




/** An error of DuckDB's. */
class DuckdbError extends errors/* DiffError */.a2 {
    /** What may help. */
    readers;
    constructor(type, value, { cause, readers = [] }) {
        super(type, value, { cause });
        this.readers = readers;
    }
}
/** What can be wrong with a line of a CSV file, in words that hold nothing of the line. */
const CSV_REASONS = [
    [/^Expected Number of Columns: (\d+) Found: (\d+)/m, 'expected $1 columns, found $2'],
    [/^Invalid unicode /m, 'is not UTF-8'],
    [/^Value with unterminated quote found/m, 'has a quote that is not closed or is misplaced'],
    [/^Maximum line size of (\d+) bytes exceeded/m, 'is longer than $1 bytes'],
];
function readCsvError(text) {
    const line = /^CSV Error on Line: (\d+)/.exec(text)?.[1];
    if (line === undefined)
        return null;
    const file = /\n {2}file = (.*)\n {2}delimiter = /.exec(text)?.[1] ?? 'the file';
    const [pattern, reason] = CSV_REASONS.find(([known]) => known.test(text)) ?? [];
    const match = pattern?.exec(text)?.[0];
    const found = match && pattern ? match.replace(pattern, reason ?? '') : 'cannot be read';
    return `${(0,external_node_path_.basename)(file)}, line ${line}: ${found}`;
}
const helps = (reader, error) => [...(0,errors/* causesOf */.cZ)(error)].some((each) => each instanceof DuckdbError && each.readers.includes(reader));
/** Whether reading failed at a line that is too long, or because several threads read. */
function needsLongLines(error) {
    return helps('long lines', error);
}
/**
 * Whether a careful reading of CSV files may go better, or say better what is wrong: readers in
 * parallel take long cells in quotes for other lines than they are.
 */
function needsCare(error) {
    return helps('careful', error);
}
/** What may help, by DuckDB's own words: it has no codes. */
function readersFor(said, isOfCsv) {
    const isOfThreads = said.includes('parallel = false');
    const isCareful = isOfCsv || isOfThreads || /state machine|GZIP stream/.test(said);
    const hasLongLines = isOfThreads || said.includes('is longer than');
    return [
        ...(isCareful ? ['careful'] : []),
        ...(hasLongLines ? ['long lines'] : []),
    ];
}
/** Kinds of errors that may quote what a row holds. */
const ABOUT_DATA = [
    'Conversion',
    'Out of Range',
    'Constraint',
    'Invalid Input',
    'Invalid type',
];
/** Hides whatever could come from a row: what is quoted, in braces, or a number. */
function hideData(text) {
    return (text
        .replace(/(\{.*\}|\bInput: .*$)/s, '(not shown)')
        .replace(/(?<!\b[Ff]ile )(["']).*\1/s, '(not shown)')
        // SQL can raise what it knows of the machine.
        .replace(/(?<![\w.*:/-])(?:[A-Za-z]:)?(?:[/\\][\w.@+~-]+){2,}[/\\]?/g, '(not shown)')
        .replace(/(?<![\w"'/])-?\d[\d.:eE+-]*/g, '…'));
}
/** `…in file "x.json", in record/value 3: ` says where; only what follows may quote the data. */
function hideDataAfterPlace(text) {
    const place = /^.*? in file "[^"\n]*",[^:\n]* in (?:line|record\/value) \d+: /.exec(text)?.[0] ?? '';
    // Further lines quote more of it.
    const [message = ''] = text.slice(place.length).split('\n');
    return place + hideData(message);
}
/** What could not be written, and why, where it is not a file that the user named. */
const SPILLING = /Could not write file "[^"]*duckdb_temp[^"]*": ([^"\n]*)/;
/** For SQL of those who may not read all that this process may. */
const NOT_ALLOWED = 'SQL may read no files but those that a side of this diff names, and a query over files writes out';
/** Says what to do where memory or disk do not suffice; `null` for any other error. */
function readLack(kind, text) {
    const isOfMemory = kind.toLowerCase() === 'out of memory';
    const isOfDisk = isOfMemory && text.includes('max_temp_directory_size');
    const reason = isOfDisk ? 'its disk is full' : SPILLING.exec(text)?.[1]?.trim();
    if (reason !== undefined) {
        const value = `the temporary folder has no room for the rows that do not fit into memory (${reason})`;
        return ['DiskFullException', `${value}: free some disk, or raise memory-limit`];
    }
    const [what = ''] = text.split('\n');
    return isOfMemory ? ['OutOfMemoryException', `${what}: raise memory-limit`] : null;
}
/** A message without the statement, which the user did not write, without paths, and without help. */
function withoutOurs(text) {
    return (text
        // The lines from here on quote the statement.
        .replace(/\n\s*LINE \d+:.*$/s, '')
        .replace(/\n(Possible (fixes|solutions)|Try setting)\b.*$/is, '')
        // Where the machine keeps the file is nobody's concern.
        .replace(/(["'])([/\\]|[A-Za-z]:)[^"'\n]*\1/g, (path) => {
        const quote = path[0] ?? '';
        return quote + (0,external_node_path_.basename)(path.slice(1, -1)) + quote;
    })
        .trim());
}
/**
 * An error of DuckDB's in the API's words, without what its message quotes of the data: more people
 * read a comment than may see the rows.
 */
function readError(cause) {
    // Where the error crosses from the native library, its name may come along.
    const message = (0,errors/* messageOf */.bD)(cause).replace(/^Error: /, '');
    const bare = message.replace(/^Failed to extract statements: /, '');
    const [, kind = 'DuckDB', text = bare] = /^([A-Z][\w ]*?) Error: (.*)$/s.exec(bare) ?? [];
    const lack = readLack(kind, text);
    if (lack)
        return new DuckdbError(...lack, { cause });
    if (/^Expected \d+ parameters, but none were supplied/.test(text))
        return (0,sources_errors/* noParameters */.m7)(cause);
    // The message names what a pattern found.
    if (kind === 'Permission' && text.includes('file system operations are disabled')) {
        return new DuckdbError('PermissionException', NOT_ALLOWED, { cause });
    }
    const value = withoutOurs(text);
    const isAboutData = ABOUT_DATA.some((known) => known === kind);
    const ofCsv = isAboutData ? readCsvError(text) : null;
    const shown = ofCsv ?? (isAboutData ? hideDataAfterPlace(value) : value);
    const readers = readersFor(shown, ofCsv !== null);
    return new DuckdbError(duckdbErrorType(kind), shown, { cause, readers });
}

;// CONCATENATED MODULE: ./src/duckdb/equality/forms.ts
const same = (value) => value;
const cast = (type) => (value) => `CAST(${value} AS ${type})`;
const tryCast = (type) => (value) => `TRY_CAST(${value} AS ${type})`;
const forms_text = cast('VARCHAR');
const both = (value) => [value, value];
const equals = (value1, value2) => `${value1} = ${value2}`;
const forms_canonicalNumber = (value) => `canonical_number(${value})`;

;// CONCATENATED MODULE: ./src/duckdb/equality/floats.ts


/** Up to here a float of so many bits holds every integer. */
const WHOLE_UP_TO = { 32: 2 ** 24, 64: 2 ** 53 };
/** A float beyond those that hold every integer, so a whole number, with all its digits. */
const wholeFloat = (value) => `canonical_whole_float(${forms_text(cast('DOUBLE')(value))})`;
/** Whether a number written as text is one other than 0. */
const isNotZero = (value) => `regexp_matches(${forms_text(value)}, '^[+-]?[0.]*[1-9]')`;
function comparisonOf(forms, key) {
    const [{ near: near1, digits: digits1 }, { near: near2, digits: digits2 }] = forms;
    return {
        key,
        hashed: [
            (value) => `hash(${near1(value)}, ${digits1(value)})`,
            (value) => `hash(${near2(value)}, ${digits2(value)})`,
        ],
        equal: (a, b) => `coalesce(${equals(near1(a), near2(b))}, false) AND ${digits1(a)} IS NOT DISTINCT FROM ${digits2(b)}`,
    };
}
/**
 * An exact number equals a float when the float is the nearest one to it; beyond the floats that
 * hold every integer, when they are the same integer, so that a digit lost on the way is found. A
 * number that is too small for a float is not 0.
 */
function exactWithFloat(types, bits) {
    // By way of the text: DuckDB's own cast from a decimal may miss the nearest float by one.
    const near = (value) => tryCast(bits === 32 ? 'FLOAT' : 'DOUBLE')(forms_text(value));
    const forms = (type) => {
        const isLarge = (value) => `abs(${near(value)}) >= ${WHOLE_UP_TO[bits]}`;
        if (type.kind === 'float') {
            return {
                near,
                digits: (value) => `CASE WHEN ${isLarge(value)} THEN ${wholeFloat(value)} END`,
            };
        }
        // Of a value that is not NULL, too large for a float.
        const isBeyond = (value) => `${near(value)} IS NULL OR ${isLarge(value)}`;
        // DuckDB's own types have no number so small.
        const isExact = (value) => (0,column_type/* isLongNumber */.AQ)(type)
            ? `${isBeyond(value)} OR (${near(value)} = 0 AND ${isNotZero(value)})`
            : isBeyond(value);
        const digits = (value) => `CASE WHEN ${isExact(value)} THEN ${forms_canonicalNumber(forms_text(value))} END`;
        return { near, digits };
    };
    const key = ({ digits }) => {
        return (value) => forms_canonicalNumber(`coalesce(${digits(value)}, ${forms_text(near(value))})`);
    };
    const [forms1, forms2] = [forms(types[0]), forms(types[1])];
    return comparisonOf([forms1, forms2], [key(forms1), key(forms2)]);
}
/**
 * Floats of two widths are equal where the wider one rounds to the narrower; beyond the narrow
 * floats that hold every integer, and at 0, where they are the same number.
 */
function mixedFloats() {
    const near = tryCast('FLOAT');
    const digits = (value) => `CASE WHEN ${near(value)} IS NULL OR abs(${near(value)}) >= ${WHOLE_UP_TO[32]} OR ${near(value)} = 0 THEN ${cast('DOUBLE')(value)} END`;
    const key = (value) => forms_canonicalNumber(`coalesce(${forms_text(digits(value))}, ${forms_text(near(value))})`);
    return comparisonOf(both({ near, digits }), both(key));
}

// EXTERNAL MODULE: ./src/duckdb/equality/text-types.ts
var text_types = __webpack_require__(46045);
;// CONCATENATED MODULE: ./src/duckdb/equality/mixed.ts




function textReads(text, type) {
    if ((0,column_type/* isNumber */.Et)(type)) {
        return (0,text_types/* fits */.lA)(text, type.kind === 'numberText' && type.isSure ? type : column_type/* NUMBER_TEXT */.ci);
    }
    if (type.kind !== 'timestamp' || type.unit !== 'ns')
        return (0,text_types/* fits */.lA)(text, type);
    return `${(0,text_types/* readAs */.fd)(text, type)} IS NOT NULL AND regexp_full_match(${text}, '${text_patterns/* DATE */.vH}(${text_patterns/* NANOSECONDS_TIME */.Ud})?')`;
}
function sideOf(type) {
    if (type.kind !== 'mixed')
        return { type, reads: null, read: same, written: same };
    const { type: wanted, isJson } = type;
    if (!isJson) {
        const reads = (text) => textReads(text, wanted);
        return { type: wanted, reads, read: (text) => (0,text_types/* readAs */.fd)(text, wanted), written: same };
    }
    return {
        type: wanted,
        reads: (json) => `(${(0,text_types/* fitsJson */.hF)(json, wanted)} AND ${textReads((0,text_types/* jsonText */.s$)(json), wanted)})`,
        read: (json) => (0,text_types/* readAs */.fd)(`(${(0,text_types/* jsonText */.s$)(json)})`, wanted),
        written: (json) => `canonical_json(CAST(${json} AS VARCHAR))`,
    };
}
/** A text that tells values that read as the type from those that do not, by how it begins. */
function tagged({ reads, read, written }, form) {
    const text = cast('VARCHAR');
    const ofType = (value) => `'=' || ${text(form(read(value)))}`;
    if (reads === null)
        return ofType;
    return (value) => `CASE WHEN ${reads(value)} THEN ${ofType(value)} ELSE '"' || ${written(value)} END`;
}
/** Whether all values read as the type, each on its side. */
function bothRead([side1, side2], a, b) {
    return [side1.reads?.(a), side2.reads?.(b)].filter((sql) => sql !== undefined).join(' AND ');
}
/**
 * How columns compare of which one, or both, are of values that in part read as a type: where both values
 * read as it by `compare`, else as they are written.
 *
 * @param compare how the types compare; where they cannot, nor can the columns: `null`.
 */
function mixed(types, compare) {
    const sides = [sideOf(types[0]), sideOf(types[1])];
    const inner = compare(sides[0].type, sides[1].type);
    if (!inner)
        return null;
    const { within } = inner;
    const key = [tagged(sides[0], inner.key[0]), tagged(sides[1], inner.key[1])];
    return {
        key,
        hashed: [tagged(sides[0], inner.hashed[0]), tagged(sides[1], inner.hashed[1])],
        equal: (a, b) => `CASE WHEN ${bothRead(sides, a, b)}
      THEN ${inner.equal(sides[0].read(a), sides[1].read(b))}
      ELSE ${key[0](a)} = ${key[1](b)} END`,
        ...(within && {
            within: (tolerance, a, b) => `CASE WHEN ${bothRead(sides, a, b)}
        THEN ${within(tolerance, sides[0].read(a), sides[1].read(b))} ELSE false END`,
        }),
    };
}

// EXTERNAL MODULE: ./src/duckdb/types.ts
var duckdb_types = __webpack_require__(29366);
;// CONCATENATED MODULE: ./src/duckdb/equality/nested.ts



const isSame = (form) => form('value') === 'value';
const isListed = (type) => type.kind === 'list' || type.kind === 'array';
/** How many types a type has within each other. */
function depthOf(type) {
    switch (type.kind) {
        case 'list':
        case 'array':
            return 1 + depthOf(type.item);
        case 'struct':
            return 1 + Math.max(...type.fields.map((field) => depthOf(field.type)));
        case 'map':
            // It is compared as the list of its entries.
            return 2 + Math.max(depthOf(type.key), depthOf(type.value));
        default:
            return 0;
    }
}
/** Applies a form to the items of a list, under a name that no list within it has for its items. */
function toItems(form, type) {
    const item = `item${depthOf(type)}`;
    return (list) => `list_transform(${list}, lambda ${item}: ${form(item)})`;
}
function nested_lists(types, compare) {
    const items = compare(types[0].item, types[1].item);
    if (!items)
        return null;
    const form = (side) => {
        const type = types[side];
        // An array of fixed length has fewer functions than a list.
        const asList = type.kind === 'list' ? same : (value) => `CAST(${value} AS ${(0,duckdb_types/* storedType */.Q)((0,column_type/* listOf */.c3)(type.item))})`;
        const convert = isSame(items.key[side]) ? same : toItems(items.key[side], type);
        return (value) => convert(asList(value));
    };
    return [form(0), form(1)];
}
/** By the names of their fields, in the order of side 1. */
function structs({ fields: fields1 }, { fields: fields2 }, compare) {
    if (fields1.length !== fields2.length)
        return null;
    const types2 = new Map(fields2.map(({ name, type }) => [name, type]));
    const forms = fields1.map(({ name, type }) => {
        const type2 = types2.get(name);
        return type2 === undefined ? null : compare(type, type2);
    });
    if (forms.includes(null))
        return null;
    const isInOrder = fields1.every(({ name }, i) => name === fields2[i]?.name);
    const form = (side) => {
        const isAsIs = forms.every((entry) => !entry || isSame(entry.key[side]));
        if (isAsIs && (side === 0 || isInOrder))
            return same;
        return (value) => {
            const fields = fields1.map(({ name }, i) => `${name} := ${forms[i]?.key[side](`${value}.${name}`) ?? 'NULL'}`);
            return `CASE WHEN ${value} IS NOT NULL THEN struct_pack(${fields.join(', ')}) END`;
        };
    };
    return [form(0), form(1)];
}
const entriesOf = ({ key, value }) => (0,column_type/* listOf */.c3)({
    kind: 'struct',
    fields: [
        { name: '"key"', type: key },
        { name: '"value"', type: value },
    ],
});
/** A map as the list of its entries, sorted: a map has no order. */
function maps(map1, map2, compare) {
    const forms = nested_lists([entriesOf(map1), entriesOf(map2)], compare);
    const form = (side) => {
        return (value) => `list_sort(${forms?.[side](`map_entries(${value})`)})`;
    };
    return forms && [form(0), form(1)];
}
/**
 * The forms in which lists, structs and maps are equal by `=`: their parts in the forms that
 * `compare` gives for these. `null` where the types are none of these, or cannot be compared.
 */
function nestedForms(a, b, compare) {
    if (isListed(a) && isListed(b))
        return nested_lists([a, b], compare);
    if (a.kind === 'struct' && b.kind === 'struct')
        return structs(a, b, compare);
    return a.kind === 'map' && b.kind === 'map' ? maps(a, b, compare) : null;
}

// EXTERNAL MODULE: ./src/duckdb/equality/timestamps.ts
var equality_timestamps = __webpack_require__(61283);
;// CONCATENATED MODULE: ./src/duckdb/equality/tolerances.ts



/** DECIMAL's most digits. */
const DECIMAL_DIGITS = 38;
function finite(value) {
    const double = tryCast('DOUBLE')(value);
    return `CASE WHEN isfinite(${double}) THEN ${double} END`;
}
function ofFloats(bits) {
    const isLarge = (value) => `abs(${value}) >= ${WHOLE_UP_TO[bits]}`;
    const double = cast('DOUBLE');
    return {
        digits: (value) => `CASE WHEN ${isLarge(value)} THEN ${wholeFloat(value)} ELSE ${forms_text(value)} END`,
        near: bits === 64
            ? double
            : (value) => `CASE WHEN ${isLarge(value)} THEN ${double(value)} ELSE ${double(forms_text(value))} END`,
    };
}
function measured(type) {
    if (type.kind === 'float')
        return ofFloats(type.bits);
    return {
        digits: forms_text,
        near: (0,column_type/* isLongNumber */.AQ)(type) ? (value) => finite(forms_text(value)) : cast('DOUBLE'),
    };
}
/** More than all steps in doubles lose together, as a share of what goes in. */
const LOST = '4e-15';
/** Where the smallest doubles have fewer digits than the others, nothing is decided in them. */
const LEAST = '1e-300';
/** The text of a double, in SQL. */
const literal = (number) => `CAST('${String(number)}' AS DOUBLE)`;
function estimate({ tolerance_mode, tolerance_value }, near) {
    const half = literal(Number(tolerance_value) / 2);
    // Of halves, whose difference is never beyond the doubles.
    const [a, b] = near;
    const limit = tolerance_mode === 'relative' ? `abs(${b}) * ${half}` : half;
    return {
        distance: `abs(${a} / 2 - ${b} / 2)`,
        limit,
        error: `(abs(${a}) * ${LOST} + abs(${b}) * ${LOST} + ${limit} * ${LOST} + ${LEAST})`,
    };
}
/** By exact arithmetic, which takes long: only where doubles are too close to decide. */
function unlessClear({ tolerance_mode, tolerance_value }, { distance, limit, error }, [a, b]) {
    const exactly = `within_${tolerance_mode}(${a}, ${b}, '${tolerance_value}')`;
    if (!Number.isFinite(Number(tolerance_value)))
        return exactly;
    return `CASE WHEN abs(${distance} - ${limit}) > ${error} THEN ${distance} < ${limit} ELSE ${exactly} END`;
}
/** The largest number of 0 or more with so many digits after the point that is not above another. */
function roundedDown(decimal, scale) {
    const [, whole = '', fraction = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(decimal) ?? [];
    const shift = Number(exponent) - fraction.length + scale;
    const digits = whole + fraction;
    if (/^0*$/.test(digits) || -shift >= digits.length)
        return 0n;
    if (shift <= 0)
        return BigInt(digits.slice(0, digits.length + shift));
    return BigInt(digits) * 10n ** BigInt(Math.min(shift, DECIMAL_DIGITS));
}
/** Whether two decimals of a type lie within a tolerance, which is absolute. */
function withinDecimal(tolerance, { digits, scale }, [a, b]) {
    // Their difference has one more digit than they have, and no more of them after the point.
    const units = roundedDown(tolerance, scale)
        .toString()
        .padStart(scale + 1, '0');
    if (units.length > digits + 1)
        return 'true';
    const point = units.length - scale;
    const number = scale === 0 ? units : `${units.slice(0, point)}.${units.slice(point)}`;
    return `abs(${a} - ${b}) <= CAST('${number}' AS DECIMAL(${digits + 1},${scale}))`;
}
/**
 * Whether two numbers, neither NULL, lie within a tolerance of each other: exactly, whatever their
 * types.
 *
 * @param common the digits that hold the numbers of both sides; `null` where no DECIMAL has as many.
 */
function withinTolerance(types, common) {
    const [one, two] = [measured(types[0]), measured(types[1])];
    return (tolerance, a, b) => {
        if (tolerance.tolerance_mode === 'absolute' && common && common.digits < DECIMAL_DIGITS) {
            // With the digit that a difference may have more, or DuckDB may have no room for it.
            const decimal = cast(`DECIMAL(${common.digits + 1},${common.scale})`);
            return withinDecimal(tolerance.tolerance_value, common, [decimal(a), decimal(b)]);
        }
        const near = estimate(tolerance, [one.near(a), two.near(b)]);
        return unlessClear(tolerance, near, [one.digits(a), two.digits(b)]);
    };
}

;// CONCATENATED MODULE: ./src/duckdb/equality/comparisons.ts







/** Both sides in one form, compared by `=` in it. */
function inForm(form, hash = same) {
    return {
        key: form,
        hashed: [(value) => hash(form[0](value)), (value) => hash(form[1](value))],
        equal: (a, b) => equals(form[0](a), form[1](b)),
    };
}
/**
 * For types that DuckDB holds in 128 bits: it hashes the two halves apart and joins the hashes by
 * exclusive or, so that 0 and -1 have the same.
 */
const hashWide = forms_text;
/** For lists, structs and maps: DuckDB's hash alone takes an empty list, `[NULL]` and NULL for one. */
const hashNested = (value) => `hash(${value}, ${forms_text(value)})`;
/** Compared by a canonical text, which is only worked out where the texts differ. */
function canonical(form) {
    return {
        key: both((value) => form(forms_text(value))),
        hashed: both(forms_text),
        equal: (a, b) => `CASE WHEN ${equals(forms_text(a), forms_text(b))} THEN true ELSE ${equals(form(forms_text(a)), form(forms_text(b)))} END`,
    };
}
/** Up to these digits integers are held in 64 bits, and decimals too. */
const NARROW_INTEGER = 19;
const NARROW_DECIMAL = 18;
/** HUGEINT's digits; the widest unsigned integer has no common type with the signed ones. */
const HUGEINT_DIGITS = 39;
function integers(a, b) {
    const [digits1, digits2] = [(0,column_type/* digitsOf */.C3)(a).digits, (0,column_type/* digitsOf */.C3)(b).digits];
    const digits = Math.max(digits1, digits2);
    if (digits1 === digits2)
        return inForm(both(same), digits > DECIMAL_DIGITS ? hashWide : same);
    if (digits > HUGEINT_DIGITS)
        return canonical(forms_canonicalNumber);
    const isWide = digits > NARROW_INTEGER;
    return inForm(both(cast(isWide ? 'HUGEINT' : 'BIGINT')), isWide ? hashWide : same);
}
/** The digits that hold the numbers of both types; `null` where no DECIMAL has as many. */
function commonDigits(a, b) {
    if (!(0,column_type/* isExactNumber */.zr)(a) || !(0,column_type/* isExactNumber */.zr)(b))
        return null;
    const [digits1, digits2] = [(0,column_type/* digitsOf */.C3)(a), (0,column_type/* digitsOf */.C3)(b)];
    const scale = Math.max(digits1.scale, digits2.scale);
    const whole = Math.max(digits1.digits - digits1.scale, digits2.digits - digits2.scale);
    const digits = whole + scale;
    return digits > DECIMAL_DIGITS ? null : { digits, scale };
}
function exactNumbers(a, b) {
    if (a.kind === 'integer' && b.kind === 'integer')
        return integers(a, b);
    const common = commonDigits(a, b);
    if (!common)
        return canonical(forms_canonicalNumber);
    const { digits, scale } = common;
    const hash = digits > NARROW_DECIMAL ? hashWide : same;
    return inForm(both(cast(`DECIMAL(${digits},${scale})`)), hash);
}
function equalNumbers(a, b) {
    const [float, other] = [a, b].filter((type) => type.kind === 'float');
    if (!float)
        return exactNumbers(a, b);
    if (!other)
        return exactWithFloat([a, b], float.bits);
    return float.bits === other.bits ? inForm(both(same)) : mixedFloats();
}
const numbers = (a, b) => ({
    ...equalNumbers(a, b),
    within: withinTolerance([a, b], commonDigits(a, b)),
});
/** A bit is 0 or 1 among numbers and among truth values. */
function bitBooleans(a, b) {
    const number = (type) => (type.kind === 'bitBoolean' ? column_type/* TINYINT */.qc : type);
    if ((0,column_type/* isNumber */.Et)(number(a)) && (0,column_type/* isNumber */.Et)(number(b)))
        return numbers(number(a), number(b));
    const isTruth = [a, b].every(({ kind }) => kind === 'bitBoolean' || kind === 'boolean');
    return isTruth ? inForm(both(cast('TINYINT'))) : null;
}
const byJson = () => canonical((json) => `canonical_json(${json})`);
/** Types without rules of their own: lists, structs and maps by their parts, others by `=`. */
function others(a, b) {
    const nested = nestedForms(a, b, duckdbComparison);
    if (nested)
        return inForm(nested, hashNested);
    if (!(0,column_type/* sameType */.n6)(a, b))
        return null;
    if (a.kind === 'knownByJson')
        return byJson();
    // DuckDB's `=` takes 30 days for a month; their text forms differ, as the values do.
    return inForm(both(a.kind === 'interval' ? forms_text : same), hashNested);
}
/** A UUID as its 16 bytes. */
const uuidBytes = (value) => `unhex(replace(${forms_text(value)}, '-', ''))`;
/**
 * A UUID and a text compare as the UUID's text, whatever the case; other texts stay as they are. A
 * UUID and binary data compare byte by byte.
 */
function besideUuid(a, b) {
    const kinds = [a.kind, b.kind];
    if (!kinds.includes('uuid'))
        return null;
    const ofText = (value) => `coalesce(CAST(TRY_CAST(${value} AS UUID) AS VARCHAR), ${value})`;
    const forms = kinds.includes('blob')
        ? { uuid: uuidBytes, blob: same }
        : { uuid: forms_text, text: ofText, enum: ofText };
    const [form1, form2] = [forms[a.kind], forms[b.kind]];
    return form1 && form2 ? [form1, form2] : null;
}
/** MySQL's times may be longer than a day, or negative: then they are their text, as DuckDB writes it. */
function longTimes(a, b) {
    const isLong = (type) => type.kind === 'knownByText' && type.name === 'time';
    const isTime = (type) => type.kind === 'time' && type.unit === 'us';
    const isMixed = (isTime(a) && isLong(b)) || (isLong(a) && isTime(b));
    return isMixed ? inForm(both(forms_text)) : null;
}
/** Times in nanoseconds beside those in microseconds: exactly, as every time of day. */
function times(a, b) {
    if (a.unit === b.unit)
        return inForm(both(same));
    const nanoseconds = ({ unit }) => unit === 'ns' ? (time) => `epoch_ns(${time})` : (time) => `epoch_us(${time}) * 1000`;
    return inForm([nanoseconds(a), nanoseconds(b)]);
}
/** Kinds of types of which DuckDB's own `=` is the rule of equality. */
const AS_THEY_ARE = new Set(['boolean', 'date', 'uuid', 'blob']);
/** How DuckDB compares two of its types; `null` where they are not of one family. */
function duckdbComparison(a, b) {
    if (a.kind === 'mixed' || b.kind === 'mixed')
        return mixed([a, b], duckdbComparison);
    if (a.kind === 'noValues' || b.kind === 'noValues') {
        // One side has no values, so that none is near another.
        return { ...inForm(both(forms_text)), within: () => 'false' };
    }
    if ((0,column_type/* isNumber */.Et)(a) && (0,column_type/* isNumber */.Et)(b))
        return numbers(a, b);
    const timestamps = (0,equality_timestamps/* timestampForms */.o)(a, b);
    if (timestamps)
        return inForm(timestamps);
    if (a.kind === 'bitBoolean' || b.kind === 'bitBoolean')
        return bitBooleans(a, b);
    if (a.kind === 'json' && b.kind === 'json')
        return byJson();
    if ((0,column_type/* isText */.KH)(a) && (0,column_type/* isText */.KH)(b))
        return inForm(both(forms_text));
    if (a.kind === 'time' && b.kind === 'time')
        return times(a, b);
    if (a.kind === b.kind && AS_THEY_ARE.has(a.kind)) {
        return inForm(both(same), a.kind === 'uuid' ? hashWide : same);
    }
    const uuidForms = besideUuid(a, b);
    return uuidForms ? inForm(uuidForms) : (longTimes(a, b) ?? others(a, b));
}

;// CONCATENATED MODULE: ./src/engine/texts/type-beside.ts



/** One type for everything. */
const type_beside_same = (type) => ({
    compared: type,
    filtered: type,
    checked: type,
});
/** Whether JSON declares every value to be a text. */
const isJsonText = ({ json, jsonString }) => json > 0 && jsonString === json;
const isJson = ({ json }) => json > 0;
/** Whether a type holds some texts, and not any. */
const isNarrow = ({ kind }) => kind !== 'text' && kind !== 'json';
function numbersBeside(facts, type) {
    const numbers = typeOfNumbers(facts);
    // Beside decimals a plain number is one too: as a double it would equal all that round to it.
    const isPlain = type.kind === 'decimal' && numbers.kind === 'float';
    return isPlain && facts.floatForm === 0 ? column_type/* NUMBER_TEXT */.ci : numbers;
}
/** The type in which texts read that can be compared with a declared one; `null` where none can. */
function readableBeside(facts, type) {
    if ((0,column_type/* isNumber */.Et)(type))
        return numbersBeside(facts, type);
    if (type.kind === 'bitBoolean') {
        const isTruth = facts.boolean > facts.plainNumber + facts.floatForm;
        return isTruth ? column_type/* BOOLEAN */.Jx : numbersBeside(facts, type);
    }
    if (type.kind === 'date')
        return column_type/* TIMESTAMP */.ht;
    if (type.kind === 'timestamp') {
        if (type.hasZone)
            return column_type/* INSTANT */.mN;
        return type.unit === 'ns' ? type : column_type/* TIMESTAMP */.ht;
    }
    if (type.kind === 'boolean')
        return column_type/* BOOLEAN */.Jx;
    return (0,column_type/* isText */.KH)(type) || type.kind === 'uuid' ? column_type/* TEXT */.a$ : null;
}
/** The narrowest type that holds all values, or a wider one that suits a declared type better. */
function wholeBeside(facts, type) {
    const narrowest = narrowestType(facts);
    if (narrowest === null)
        return type;
    const isUuid = type.kind === 'uuid';
    if (isUuid && facts.uuid === facts.values)
        return column_type/* UUID */.kk;
    // JSON quotes tell texts from numbers; without them anything is a text.
    const areTexts = !isJson(facts) || isJsonText(facts);
    if (((0,column_type/* isText */.KH)(type) || isUuid) && areTexts)
        return column_type/* TEXT */.a$;
    if (type.kind === 'json' && isJson(facts))
        return column_type/* JSON_TYPE */.sR;
    return (0,column_type/* isNumber */.Et)(narrowest) ? numbersBeside(facts, type) : narrowest;
}
function besideType(facts, type) {
    const whole = wholeBeside(facts, type);
    if (duckdbComparison(whole, type) !== null)
        return type_beside_same(whole);
    const some = readableBeside(facts, type);
    if (some === null)
        return type_beside_same(whole);
    // All values have to be looked at to know what those of them that read as the type look like.
    return {
        compared: (0,column_type/* mixedWith */.CM)(some, isJson(facts)),
        filtered: whole,
        checked: column_type/* NO_VALUES */.RM,
    };
}
/** The one type of the two that not every text reads as, at its widest; `null` where both are. */
function columnType(types) {
    const [type, ...others] = types.filter(isNarrow);
    if (type === undefined || others.length > 0)
        return null;
    if ((0,column_type/* isNumber */.Et)(type))
        return column_type/* NUMBER_TEXT */.ci;
    return (0,column_type/* isDay */.N)(type) ? column_type/* TIMESTAMP */.ht : type;
}
/**
 * The type as which at least half of the values read where each side has some that do not; `null`
 * where there is none. Ways to write that there is no value are not counted.
 */
function commonType(facts) {
    // Among versions `1.10` is not `1.1`. What JSON declares to be numbers is compared as JSON.
    const numbers = facts.version > 0 ? 0 : facts.plainNumber + facts.sureFloat;
    const counts = [
        [column_type/* SURE_NUMBER_TEXT */._P, numbers],
        [column_type/* TIMESTAMP */.ht, facts.date + facts.timestamp],
        [column_type/* INSTANT */.mN, facts.timestamptz],
        [column_type/* BOOLEAN */.Jx, facts.boolean],
    ];
    const [[type, count] = [null, 0], [, next] = [null, 0]] = counts.sort((a, b) => b[1] - a[1]);
    const isHalf = 2 * count >= facts.values - facts.absent;
    return count > next && isHalf ? type : null;
}
/** Where no type holds the values of both sides but one that holds any text. */
function comparedMixed(facts, other, types, merged) {
    const type = types.some(isNarrow) ? columnType(types) : commonType(mergeFacts(facts, other));
    const isTime = type !== null && ((0,column_type/* isDay */.N)(type) || type.kind === 'timestamp');
    if (isJson(facts) && isJson(other)) {
        // Numbers and truth values are compared by what they are without that, too.
        const isSure = type !== null && (isTime || types.some(isNarrow));
        return isSure ? (0,column_type/* mixedWith */.CM)(type, true) : merged;
    }
    // What JSON declares to be texts makes texts of what declares nothing.
    const areTexts = !isTime && (isJsonText(facts) || isJsonText(other));
    return type === null || areTexts ? column_type/* TEXT */.a$ : (0,column_type/* mixedWith */.CM)(type, false);
}
/** Where the other side has no value: keys of one side are told apart by their type, too. */
function besideNothing(facts, own) {
    if (isNarrow(own) || isJson(facts))
        return type_beside_same(own);
    const type = commonType(facts);
    return {
        compared: type === null ? own : (0,column_type/* mixedWith */.CM)(type, false),
        filtered: own,
        checked: 'one way',
    };
}
function besideFacts(facts, other) {
    const own = narrowestType(facts);
    const others = narrowestType(other);
    if (own === null) {
        const type = others === null ? column_type/* NO_VALUES */.RM : besideFacts(other, facts).compared;
        // A value of what seemed to have none may be of a narrower type than any text.
        return isNarrow(others ?? column_type/* NO_VALUES */.RM) ? type_beside_same(type) : { ...type_beside_same(type), checked: column_type/* NO_VALUES */.RM };
    }
    if (others === null)
        return besideNothing(facts, own);
    if ((0,column_type/* sameType */.n6)(own, others) && isNarrow(own))
        return type_beside_same(own);
    const merged = narrowestType(mergeFacts(facts, other)) ?? column_type/* TEXT */.a$;
    const isAkin = [column_type/* isNumber */.Et, column_type/* isDay */.N].some((family) => family(own) && family(others));
    if (isAkin)
        return type_beside_same(merged);
    return {
        compared: comparedMixed(facts, other, [own, others], merged),
        filtered: own,
        // Where both sides have any texts, their values decide which type most of them have.
        checked: isNarrow(own) || isNarrow(others) ? own : 'one way',
    };
}
/**
 * The types to read a column in, given what the other side has in its place: the narrowest that
 * holds the values of both sides, where there is one; an empty column takes the other's type.
 */
function typeBeside(facts, other) {
    if (other === null)
        return type_beside_same(narrowestType(facts) ?? column_type/* TEXT */.a$);
    return 'type' in other ? besideType(facts, other.type) : besideFacts(facts, other.facts);
}

;// CONCATENATED MODULE: ./src/engine/texts/text-side.ts








/** Enough to guess from; a wrong guess is found when the values are checked. */
const SAMPLE_ROWS = 500;
/** A text file, whose texts are read in types as far as these are known. */
class TextSide {
    file;
    #connection;
    #table;
    /** The rows: of the file, or of the table that keeps them. */
    #rows;
    #facts = new Map();
    /** Columns whose every value is in their facts. */
    #known = new Set();
    constructor(connection, file, table) {
        this.#connection = connection;
        this.file = file;
        this.#table = table;
        this.#rows = file.relation;
    }
    facts(name) {
        return this.#facts.get(name);
    }
    /** Looks at the first rows. */
    async look(signal) {
        const { columns } = this.file;
        const lookAtRows = () => lookAtFirst(this.#connection, columns, this.#rows, SAMPLE_ROWS, signal);
        const first = await lookAtRows().catch(async (error) => {
            if (!needsCare(error) || !this.file.readCarefully)
                throw error;
            await this.keep(signal);
            return lookAtRows();
        });
        this.#note(columns, first.facts, { areAll: first.rows < SAMPLE_ROWS });
    }
    /** @param areAll whether the facts are of every value. */
    #note(columns, facts, { areAll }) {
        columns.forEach(({ name }, i) => {
            this.#facts.set(name, facts[i] ?? NO_FACTS);
            if (areAll)
                this.#known.add(name);
        });
    }
    /** Copies the file into a table, if it is not in one, to be read from there. */
    async keep(signal) {
        if (this.#rows === this.#table)
            return;
        const { relation, isLossy, readCarefully } = this.file;
        if (isLossy)
            await this.#keepCarefully(signal);
        else {
            await this.#copy(relation, signal).catch((error) => {
                if (!needsCare(error) || !readCarefully)
                    throw error;
                return this.#keepCarefully(signal);
            });
        }
        this.#rows = this.#table;
    }
    async #copy(from, signal) {
        await this.#connection.execute(`CREATE OR REPLACE TEMP TABLE ${this.#table} AS SELECT * FROM ${from}`, signal);
    }
    async #keepCarefully(signal) {
        const reading = await this.file.readCarefully?.(signal);
        if (!reading)
            return;
        await this.#copy(reading.relation, signal);
        // It may read other rows than those that were looked at.
        this.#known.clear();
        const [row] = await this.#connection.query(`SELECT count(*) AS rows FROM ${this.#table}`);
        if (Number(row?.['rows']) === reading.rows)
            return;
        const read = `${String(row?.['rows'])} of ${reading.rows} rows`;
        throw new errors/* DiffError */.a2('InternalError', `${read} arrived while a text file was read`);
    }
    /** The columns of which some value in `rows`, by default all, does not fit its type. */
    async misfits(columns, types, rows = { kind: 'columns', relation: () => this.#rows }, signal) {
        const fitsOf = (column) => this.#known.has(column.name) ? isRead(column, types) : fitsColumn(column, types);
        const checked = columns
            .map((column, number) => ({ column, number }))
            .filter(({ column }) => fitsOf(column) !== 'true');
        return findMisfits(this.#connection, rows, checked, fitsOf, signal);
    }
    /** Looks at every value of the columns that have a misfit. */
    async lookCloser(misfits, signal) {
        const isWide = this.file.columns.length > columns_at_once/* COLUMNS_AT_ONCE */.Gu;
        // Its rows are read again, and most likely for other columns, too.
        if (!isWide)
            await this.keep(signal);
        const names = new Set(misfits.map(({ name }) => name));
        const columns = this.file.columns.filter(({ name }) => names.has(name));
        const unknown = columns.filter(({ name }) => !this.#known.has(name));
        for (const { name } of columns) {
            const facts = this.#facts.get(name);
            if (this.#known.has(name) && facts)
                this.#facts.set(name, asTexts(facts));
        }
        const groups = isWide ? (0,columns_at_once/* inStatements */.e)(unknown) : unknown.map((column) => [column]);
        for (const some of groups) {
            const facts = await lookAtAll(this.#connection, some, this.#rows, signal);
            this.#note(some, facts, { areAll: true });
        }
    }
    /** The rows with their columns read in types, beside each the value as the file wrote it. */
    typed(types) {
        const columns = this.#written().map((of) => typedColumn(of, types));
        return {
            relation: this.#select(types, () => true, () => true),
            columns,
        };
    }
    /** The same rows with some columns as the file wrote them, and fewer read in types. */
    written(types, { written, read }) {
        return this.#select(types, (name) => read.has(name), (name) => written.has(name));
    }
    /** The file's columns, each with the name of what its file wrote. */
    #written() {
        const prefix = unusedPrefix(this.file.columns);
        return this.file.columns.map((column, i) => ({ column, written: `${prefix}${i}` }));
    }
    #select(types, isRead, isWritten) {
        const { dialect } = this.#connection;
        const select = this.#written().flatMap(({ column, written }) => {
            const { name, text, json } = column;
            const value = readColumn(column, text_side_typesOf(name, types).filtered);
            return [
                ...(isRead(name) ? [`${value} AS ${dialect.quoteIdentifier(name)}`] : []),
                ...(isWritten(name) ? [`${json ?? text} AS ${written}`] : []),
            ];
        });
        return `(SELECT\n  ${select.join(',\n  ')}\nFROM ${this.#rows})`;
    }
}
function typedColumn({ column: { name, json }, written }, types) {
    const { compared: type, filtered } = text_side_typesOf(name, types);
    const format = json === null ? 'csv' : 'json';
    const read = (text) => readColumn(asWritten(name, text, format), type);
    const column = { name, type, written: { format, column: written, read } };
    return (0,column_type/* sameType */.n6)(type, filtered) ? column : { ...column, filtered, reference: read(written) };
}
/** Whether a value of a column that was looked at closely can be read at all. */
function isRead(column, types) {
    const { checked: type } = text_side_typesOf(column.name, types);
    if (type === 'one way' || type.kind === 'json')
        return 'true';
    const read = (0,text_types/* readAs */.fd)(column.text, type);
    return read === column.text ? 'true' : `(${column.text} IS NULL OR ${read} IS NOT NULL)`;
}
const text_side_typesOf = (name, types) => types.get(name) ?? type_beside_same(column_type/* TEXT */.a$);
/** A column of texts under another name than in its file. */
function asWritten(name, written, format) {
    return format === 'csv'
        ? { name, text: written, json: null }
        : { name, text: `(${(0,text_types/* jsonText */.s$)(written)})`, json: written };
}
function readColumn({ text, json }, type) {
    const isJson = type.kind === 'json' || (type.kind === 'mixed' && type.isJson);
    if (!isJson || json === null)
        return (0,text_types/* readAs */.fd)(text, type);
    return `CASE WHEN json_type(${json}) <> 'NULL' THEN ${json} END`;
}
function fitsColumn({ name, text, json }, types) {
    const { checked: type } = text_side_typesOf(name, types);
    if (type === 'one way')
        return `(${text} IS NULL OR ${(0,text_types/* isWrittenInOneWay */.YB)(text)})`;
    if (type.kind === (json === null ? 'text' : 'json'))
        return 'true';
    const conditions = [(0,text_types/* fits */.lA)(text, type), ...(json === null ? [] : [(0,text_types/* fitsJson */.hF)(json, type)])];
    return `(${text} IS NULL OR coalesce(${conditions.join(' AND ')}, false))`;
}
/** A beginning that no column's name has, whatever the case: DuckDB does not tell cases apart. */
function unusedPrefix(columns) {
    let prefix = 'written_';
    while (columns.some(({ name }) => name.toLowerCase().startsWith(prefix)))
        prefix += '_';
    return prefix;
}

;// CONCATENATED MODULE: ./src/engine/texts/both-sides.ts







const columnsByName = ({ columns }) => new Map(columns.map((column) => [column.name, column]));
const isSameFold = (one, other) => one.toLowerCase() === other.toLowerCase();
/** A side without columns takes the other's, and has no rows. */
function emptyLike(columns, dialect) {
    const nulls = columns.map(({ name, type }) => `CAST(NULL AS ${(0,duckdb_types/* storedType */.Q)(type)}) AS ${dialect.quoteIdentifier(name)}`);
    const relation = `(SELECT ${nulls.join(', ')} WHERE false)`;
    // Where two names differ only in case, DuckDB would take one for the other. In a relation without
    // rows it does not matter which column is meant, but its type does.
    const untold = columns.map(({ name, type }) => ({
        name,
        type,
        ...(columns.some((other) => other.name !== name && isSameFold(other.name, name))
            ? { reference: `CAST(NULL AS ${(0,duckdb_types/* storedType */.Q)(type)})` }
            : {}),
    }));
    return { relation, columns: untold };
}
/**
 * Both sides of a diff, in comparable types. Columns of text files are read in the narrowest type
 * that holds the values of both sides: at first as their first rows suggest; the values are
 * checked by `settle` and `settleWithin`, which widen the types where one does not fit. To `look`
 * comes first.
 */
class BothSides {
    #sides;
    #pairing;
    #dialect;
    #types = [new Map(), new Map()];
    /** The columns as their types are known by now, by name; `null` until they are asked for. */
    #byName = null;
    constructor(connection, opened, pairing) {
        this.#sides = (0,contract_pair/* mapPair */.Dp)(opened, (relation, index) => {
            if (relation.kind !== 'text')
                return relation;
            return new TextSide(connection, relation, `dataset${(0,contract_pair/* numberOf */.rl)(index)}`);
        });
        this.#dialect = connection.dialect;
        this.#pairing = pairing;
    }
    /** Copies text files into tables: what reads them often reads those. */
    async keep(signal) {
        for (const side of this.#sides)
            if (side instanceof TextSide)
                await side.keep(signal);
    }
    /** Looks at the first rows of text files, which suggest their types. */
    async look(signal) {
        for (const side of this.#sides)
            if (side instanceof TextSide)
                await side.look(signal);
        this.#chooseTypes();
    }
    /** The sides as their types are known by now. */
    relations() {
        return (0,contract_pair/* pairOf */.cF)((side) => this.#relation(side));
    }
    /**
     * Text files with some columns as they are written, and the keys read in types, too.
     *
     * @throws DiffError where a side is no text file.
     */
    writtenRelations(written) {
        return (0,contract_pair/* mapPair */.Dp)(this.#sides, (side, index) => {
            if (!(side instanceof TextSide))
                throw new errors/* DiffError */.a2('InternalError', 'a side is no text');
            const read = new Set(this.#pairing.keys[index]);
            return side.written(this.#types[index], { written: written[index], read });
        });
    }
    /** A column of a side, as its type is known by now. */
    column(side, name) {
        this.#byName ??= (0,contract_pair/* mapPair */.Dp)(this.relations(), columnsByName);
        return this.#byName[side].get(name);
    }
    /**
     * Checks every value of the columns that `wanted` names, widens types until all fit, and answers
     * whether any type changed.
     */
    async settle(wanted, signal) {
        let changed = false;
        while (await this.#widen((side) => this.#columns(side, wanted), [undefined, undefined], signal)) {
            changed = true;
        }
        return changed;
    }
    /** Checks the values of columns within some rows of each side, as `settle` does. */
    async settleWithin(rows, signal) {
        return this.#widen((side) => rows[side].columns.map((entry) => asWritten(entry.name, entry.column, entry.format)), (0,contract_pair/* mapPair */.Dp)(rows, (one) => one.rows), signal);
    }
    /** Looks closely at the columns in which some value does not fit; whether there was one. */
    async #widen(columns, rows, signal) {
        let widened = false;
        for (const index of contract_pair/* SIDES */.BV) {
            const side = this.#sides[index];
            if (!(side instanceof TextSide))
                continue;
            const misfits = await side.misfits(columns(index), this.#types[index], rows[index], signal);
            if (misfits.length === 0)
                continue;
            await side.lookCloser(misfits, signal);
            widened = true;
        }
        if (widened)
            this.#chooseTypes();
        return widened;
    }
    #columns(index, wanted) {
        const side = this.#sides[index];
        return side instanceof TextSide
            ? side.file.columns.filter(({ name }) => wanted(index, name))
            : [];
    }
    #relation(index) {
        const own = this.#ownRelation(index);
        if (own)
            return own;
        const from = (0,contract_pair/* otherSide */._P)(index);
        const columns = this.#ownRelation(from)?.columns.flatMap(({ name, type }) => {
            const partner = this.#pairing.partner(from, name);
            return partner === null ? [] : [{ name: partner, type }];
        }) ?? this.#pairing.keys[index].map((name) => ({ name, type: column_type/* TEXT */.a$ }));
        return emptyLike(columns, this.#dialect);
    }
    #ownRelation(index) {
        const side = this.#sides[index];
        if (side instanceof TextSide)
            return side.typed(this.#types[index]);
        return side.kind === 'typed' ? side : null;
    }
    #chooseTypes() {
        this.#types = (0,contract_pair/* pairOf */.cF)((side) => this.#typesOf(side));
        this.#byName = null;
    }
    #typesOf(index) {
        const side = this.#sides[index];
        if (!(side instanceof TextSide))
            return new Map();
        return new Map(side.file.columns.map(({ name }) => {
            const facts = side.facts(name);
            const other = this.#counterpart((0,contract_pair/* otherSide */._P)(index), this.#pairing.partner(index, name));
            return [name, facts ? typeBeside(facts, other) : type_beside_same(column_type/* TEXT */.a$)];
        }));
    }
    #counterpart(index, name) {
        if (name === null)
            return null;
        const side = this.#sides[index];
        if (side instanceof TextSide) {
            const facts = side.facts(name);
            return facts ? { facts } : null;
        }
        // A file without even a header has every column, and no value of it.
        if (side.kind === 'empty')
            return { facts: NO_FACTS };
        if (side.kind !== 'typed')
            return null;
        return side.columns.find((entry) => entry.name === name) ?? null;
    }
}

;// CONCATENATED MODULE: ./src/engine/prepare.ts









/** Which columns of the two sides belong together. */
function pairingOf(request) {
    const keys = keyNames(request);
    return {
        keys,
        partner: (side, name) => (0,contract_request/* partnerName */.M)(request, side, name),
        isKey: (side, name) => keys[side].includes(name),
    };
}
/** Lets the database read each filter, so that what is wrong with it is said of the filter. */
async function checkFilters(data, { request, connection, signal }) {
    const filters = (0,contract_pair/* mapPair */.Dp)(data.relations(), (read, side) => ({
        ...read,
        ...askedOf(request, side),
    }));
    for (const { relation, isFiltered, filter, number } of filters) {
        if (filter === null || isFiltered === true)
            continue;
        const input = `filter${number}`;
        const relationOf = `(SELECT (\n${filter}\n) AS condition FROM ${relation} AS dataset)`;
        const [condition] = await (0,sources_errors/* namingFilter */.Jj)(input, connection.describe(relationOf, signal));
        if (condition?.type.kind === 'boolean')
            continue;
        throw (0,sources_errors/* notOneCondition */.P6)(input, (0,shown_type/* typeName */.g)(condition?.type ?? column_type/* NO_VALUES */.RM));
    }
}
/** Both sides in the types that hold all of their values. */
async function settledSides(opened, { request, connection, signal }) {
    const data = new BothSides(connection, opened, pairingOf(request));
    await data.keep(signal);
    await data.look(signal);
    await data.settle(() => true, signal);
    return data;
}
/** @throws DiffError where a side lacks the column that the time interval is of. */
function requireTimeColumn(request, sides) {
    for (const [index, name] of (timeColumnNames(request) ?? []).entries()) {
        if (sides[index]?.columns.some((column) => column.name === name))
            continue;
        throw new errors/* DiffError */.a2('NoSuchColumnException', `${name} (time-column, not on side ${index + 1})`);
    }
}
/**
 * Whether there is anything to be compared: a key, or values. Not so in two files without even a
 * header.
 *
 * @throws DiffError where the sides have columns, but none in common.
 */
function hasColumns({ keys, values, schema }) {
    if (keys.length > 0 || values.length > 0)
        return true;
    if (schema.column_counts.every((columns) => columns === 0))
        return false;
    const value = 'the two sides have no column in common that can be compared, and there is no key to pair rows by';
    throw new errors/* DiffError */.a2('NoCommonColumnsException', value);
}
/**
 * Plans the join of both sides in the types that are known by now.
 *
 * @throws DiffError where a column that the request names does not exist or cannot be compared.
 */
function prepare(request, data, dialect) {
    const typed = data.relations();
    requireTimeColumn(request, typed);
    const columns = (0,contract_pair/* mapPair */.Dp)(typed, (side) => side.columns);
    const plan = planColumns(request, columns, dialect);
    const relations = (0,contract_pair/* pairOf */.cF)((side) => filtered(typed[side], askedOf(request, side), request, dialect));
    return { plan, join: { dialect, relations, keys: plan.keys, values: plan.values } };
}
/** Whether a filter or a time interval reads the values of a side. */
const prepare_isRead = ({ filter1, filter2, time_column }) => [filter1, filter2, time_column].some((value) => value !== null);
/** Whether a column is read in one type on both sides, or the other side lacks it. */
function isAlike(data, pairing, side, name) {
    const partner = pairing.partner(side, name);
    const own = data.column(side, name);
    const other = partner === null ? undefined : data.column((0,contract_pair/* otherSide */._P)(side), partner);
    // A column that the other side lacks is not compared.
    if (!own || !other)
        return true;
    return (0,column_type/* sameType */.n6)(own.type, other.type) && own.written?.format === other.written?.format;
}
/**
 * Makes sure of the types that the join depends on: of keys, of columns that are not written the
 * same way on both sides, and of all where a filter reads them.
 */
async function settleBeforeJoin(request, pairing, data, signal) {
    const wanted = (side, name) => prepare_isRead(request) || pairing.isKey(side, name) || !isAlike(data, pairing, side, name);
    while (await data.settle(wanted, signal))
        ;
}
/**
 * Checks the types with which the join was done, and answers whether one was wrong. Values that are
 * written the same on both sides need no check: they are equal in any type, and they widen the
 * types of both sides alike. That leaves the rows that are not equal as written; and where values
 * of a column are equal though written differently, its type decides, so all of it is checked.
 */
async function settleAfterJoin(join, { counts, unequal }, data, signal) {
    const rewritten = join.values.filter((_, index) => (counts.rewritten[index] ?? 0) > 0);
    const names = (0,contract_pair/* pairOf */.cF)((side) => new Set(rewritten.map((pair) => pair.names[side])));
    const changed = await data.settle((side, name) => names[side].has(name), signal);
    if (changed || unequal === null)
        return changed;
    const rows = (0,contract_pair/* pairOf */.cF)((side) => writtenRows(join, unequal, side));
    return data.settleWithin(rows, signal);
}
/** What of one side is not equal as written. */
function writtenRows(join, unequal, side) {
    const columns = join.values.flatMap(({ names, written }, i) => written ? [{ name: names[side], format: written[side].format, column: `value_${i}` }] : []);
    if (unequal.kind === 'cells') {
        return { columns, rows: { kind: 'cells', relation: unequal.relations[side] } };
    }
    const relation = unequal.relations[side];
    const inColumns = (some) => relation(some.map(({ text, json }) => json ?? text));
    return { columns, rows: { kind: 'columns', relation: inColumns } };
}

;// CONCATENATED MODULE: ./src/engine/sides.ts
/** Whether both sides are in databases of their own, which can do some of the work. */
const areInDatabases = (sides) => sides.every(({ kind }) => kind === 'database');
/** What the source says of a column that is compared. */
function columnOf({ relation }, name) {
    const column = relation.columns.find((entry) => entry.name === name);
    if (!column)
        throw new Error(`there is no column ${name}`);
    return column;
}
/**
 * The rows of a side that its filters let through, in its own SQL.
 *
 * @param where conditions beyond the request's own.
 */
function rowsOf({ relation: { relation }, conditions }, where = []) {
    const all = [...conditions(), ...where];
    if (all.length === 0)
        return `${relation} AS dataset`;
    return `(SELECT * FROM ${relation} AS dataset WHERE ${all.join(' AND ')}) AS dataset`;
}
/** About how many rows the larger side has; `null` where a catalog does not say. */
function estimatedRows(sides) {
    const [rows1, rows2] = sides.map(({ relation }) => relation.estimatedRows);
    return rows1 == null || rows2 == null ? null : Math.max(rows1, rows2);
}

;// CONCATENATED MODULE: ./src/engine/infer-key.ts











/** Kinds of values of which keys are made: neither measures, nor times, nor what holds others. */
const OF_KEYS = new Set(['integer', 'text', 'enum', 'uuid', 'date', 'mixed']);
const isOfKeys = (type) => type.kind === 'decimal' ? type.scale === 0 : OF_KEYS.has(type.kind);
/** What is unique among so many rows is worth a pass over all of them. */
const SEARCH = { rowsLookedAt: 20_000, mostColumns: 4, isProven: true };
/** A hint is worth less. */
const HINT = { ...SEARCH, mostColumns: 2 };
/** A column in the form in which `=` is the rule of equality; `null` where its type has none. */
function formOf(dialect, type, reference) {
    return dialect.comparison(type, type)?.key[0](reference) ?? null;
}
function inDatabase(side, signal) {
    const { database, relation } = side;
    const { dialect } = database;
    return {
        dialect,
        relation: rowsOf(side),
        columns: relation.columns,
        query: (sql) => database.query(sql, signal),
        valueOf: ({ name }) => {
            const { own } = columnOf(side, name);
            return dialect.isGroupable(own) ? formOf(dialect, own, dialect.quoteIdentifier(name)) : null;
        },
    };
}
function inDuckDB(relation, index, { request, connection, signal }) {
    const { dialect } = connection;
    return {
        dialect,
        relation: filtered(relation, askedOf(request, index), request, dialect),
        columns: relation.columns,
        query: (sql) => connection.query(sql, signal),
        valueOf: (column) => formOf(dialect, column.type, referenceTo(column, dialect)),
    };
}
const EMPTY = { kind: 'empty' };
/** Both sides as they are searched; those in DuckDB with the types of all their values. */
async function searchedSides(sides, context) {
    const openedOf = (side) => side.kind === 'local' ? side.opened : EMPTY;
    const typed = (await settledSides((0,contract_pair/* mapPair */.Dp)(sides, openedOf), context)).relations();
    return (0,contract_pair/* mapPair */.Dp)(sides, (side, index) => side.kind === 'database'
        ? inDatabase(side, context.signal)
        : inDuckDB(typed[index], index, context));
}
/** Whether a type is one of those named: by its family, or as its source names it. */
function isAvoided(column, types) {
    const shown = (0,shown_type/* shownType */.s)(column).toLowerCase();
    const family = (0,column_type/* isText */.KH)(column.type) ? 'text' : column.type.kind;
    const names = [family, shown, shown.replace(/\(.*$/, '')];
    return types.some((type) => names.includes(type.toLowerCase().replace(/^db:/, '').trim()));
}
/** The columns that both sides have and that a key may be made of. */
function candidatesOf(request, [side1, side2], dialect) {
    const avoided = [...(request.exclude_columns ?? []), ...(request.infer_pk_avoid_names ?? [])];
    const types = request.infer_pk_avoid_types ?? [];
    const mayBe = (column) => isOfKeys(column.type) && !isAvoided(column, types);
    return side1.columns.flatMap((column) => {
        const { name } = column;
        const other = side2.columns.find((entry) => entry.name === (0,contract_request/* partnerName */.M)(request, 0, name));
        if (!other || avoided.includes(name) || !mayBe(column) || !mayBe(other))
            return [];
        if (!dialect.comparison(column.type, other.type))
            return [];
        const [value1, value2] = [side1.valueOf(column), side2.valueOf(other)];
        return value1 === null || value2 === null ? [] : [{ name, values: [value1, value2] }];
    });
}
/**
 * The fewest columns that are unique and never NULL in all rows of both sides, as side 1 names them;
 * none where there are none.
 *
 * @throws DiffError where the sides cannot be read.
 * @throws CancelledError where the signal aborts.
 */
async function inferKey(sides, context, options = SEARCH) {
    const searched = await searchedSides(sides, context);
    const candidates = candidatesOf(context.request, searched, context.connection.dialect);
    return candidates.length === 0 ? [] : searchKey(searched, candidates, options);
}
/** Whether most keys occur more than once, on both sides: rows are not told apart by them. */
function isWrongKey({ total_rows, nulls, dupes, distincts }) {
    return contract_pair/* SIDES */.BV.every((side) => {
        const once = total_rows[side] - nulls[side] - dupes[side];
        return distincts[side] - once > distincts[side] / 2;
    });
}
/**
 * Columns that may have been meant where the key of a diff is none; `null` where it is, where each row
 * has its equal all the same, or where none are found.
 */
async function proposeKey(results, sides, context) {
    if (!results.pks || !isWrongKey(results.pks) || !(0,unpaired_rows/* hasRowsLeft */.Fl)(results))
        return null;
    context.onPhase('looking for a better key');
    try {
        const found = await inferKey(sides, context, HINT);
        return found.length === 0 ? null : found;
    }
    catch (error) {
        // The diff has its figures, and nothing is lost but a hint.
        if (error instanceof errors/* DiffError */.a2)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/engine/join/sql.ts

/** Keys that occur more than once on a side, with their rows on each side. */
const REPEATED_KEYS = 'repeated_keys';
/** Keys with as many rows on each side together, but those apart that are repeated and on both. */
const KEY_GROUPS = 'key_groups';
const list = (count, item, separator = ', ') => Array.from({ length: count }, (_, index) => item(index)).join(separator);
/** The key's parts of one side, in the form in which `=` decides, as `key_0`, `key_1`, … */
function keyList(join, side) {
    return join.keys
        .map((pair, index) => `${pair.comparison.key[side](pair.references[side])} AS key_${index}`)
        .join(', ');
}
/** The values of one side, in their types, as `value_0`, `value_1`, … */
const sql_valuesOf = (join, side) => join.values.map((pair, i) => `${pair.references[side]} AS value_${i}`);
/** What of one side is compared: `key_0`, …, and `value_0`, … */
const keysAndValues = (join, side) => [...(join.keys.length === 0 ? [] : [keyList(join, side)]), ...sql_valuesOf(join, side)].join(', ');
function keyIsNull(join, side) {
    return join.keys.map((pair) => `${pair.references[side]} IS NULL`).join(' OR ');
}
function sameKey(join, left, right) {
    return list(join.keys.length, (i) => `${left}.key_${i} = ${right}.key_${i}`, ' AND ');
}
const sql_keyNames = (join) => list(join.keys.length, (i) => `key_${i}`);
/** Rows of one side: `total_rows`. */
function countRows(join, side) {
    return `SELECT count(*) AS total_rows FROM ${join.relations[side]}`;
}
function keyedSide(join, side) {
    return `(
    SELECT ${keyList(join, side)} FROM ${join.relations[side]} WHERE NOT (${keyIsNull(join, side)})
  )`;
}
/** Finds the keys that occur more than once on either side, with their rows on each. */
function findRepeatedKeys(join) {
    const names = sql_keyNames(join);
    const repeated = contract_pair/* SIDES */.BV.map((side) => `SELECT ${names} FROM ${keyedSide(join, side)} AS keyed
  GROUP BY ${names} HAVING count(*) > 1`);
    const rows = contract_pair/* SIDES */.BV.map((side) => `SELECT ${list(join.keys.length, (i) => `keyed.key_${i}`)}, ${1 - side} AS rows1, ${side} AS rows2
  FROM ${keyedSide(join, side)} AS keyed
  JOIN repeated ON ${sameKey(join, 'repeated', 'keyed')}`);
    return `CREATE OR REPLACE TEMP TABLE ${REPEATED_KEYS} AS
WITH repeated AS (
  ${repeated.join('\n  UNION\n  ')}
)
SELECT ${names}, sum(rows1) AS rows1, sum(rows2) AS rows2
FROM (
  ${rows.join('\n  UNION ALL\n  ')}
) AS occurrences
GROUP BY ${names}`;
}
/** One row of sums over the repeated keys; `RepeatedCounts` names its columns. */
function countRepeated() {
    const sums = contract_pair/* SIDES */.BV.map((index) => {
        const [side, other] = [(0,contract_pair/* numberOf */.rl)(index), (0,contract_pair/* numberOf */.rl)((0,contract_pair/* otherSide */._P)(index))];
        return `coalesce(sum(rows${side}), 0) AS rows${side},
  coalesce(sum(rows${side}) FILTER (WHERE rows${other} = 0), 0) AS rows_only${side},
  coalesce(sum(rows${side}) FILTER (WHERE rows${side} > 1), 0) AS dupes${side},
  count(*) FILTER (WHERE rows${side} > 0) AS keys${side},
  count(*) FILTER (WHERE rows${side} > 0 AND rows${other} = 0) AS keys_only${side}`;
    });
    return `SELECT\n  ${sums.join(',\n  ')}\nFROM ${REPEATED_KEYS}`;
}

;// CONCATENATED MODULE: ./src/engine/join/pairs-sql.ts


/** Pairs of rows that are not equal, and rows that the other side has no partner for. */
const UNEQUAL_ROWS = 'unequal_rows';
/** The rows of one side that are among them, where the pass kept none of its values. */
const COPIED_ROWS = ['copied_rows1', 'copied_rows2'];
/** Of each side: how many rows the pass has read. */
const ROWS = ['rows1', 'rows2'];
/** How many pairs of rows, and rows without a partner, the pass has found. */
const PAIRS = 'pairs';
/** What the error says that ends a pass in which a key turns out to be repeated. */
const REPEATED = 'a key is repeated';
const keepsSide = ({ keeps }, side) => keeps === 'both' || keeps === side;
/**
 * Sequences count what a pass reads and finds: an aggregate would need a pass of its own. Each has
 * given as many numbers as there are, so that its current one is the count.
 */
function startCounting() {
    return [...ROWS, PAIRS]
        .map((name) => `CREATE OR REPLACE TEMP SEQUENCE ${name} MINVALUE 0 START 0;
SELECT nextval('${name}')`)
        .join(';\n');
}
function withoutRepeated({ join, isWithoutRepeated }, side) {
    if (!isWithoutRepeated)
        return side;
    return `(
    SELECT keyed.* FROM ${side} AS keyed
    LEFT JOIN ${REPEATED_KEYS} AS repeated ON ${sameKey(join, 'repeated', 'keyed')}
    WHERE repeated.key_0 IS NULL
  )`;
}
/** A row's mark tells whether there is a row: the row's hash, or its number where none is needed. */
function rowMark({ join, keeps }, side) {
    if (keeps === 'both')
        return `nextval('${ROWS[side]}')`;
    // What is written the same is equal, and needs no reading.
    const hashed = join.values.map((pair) => pair.written?.[side].column ?? pair.comparison.hashed[side](pair.references[side]));
    return join.dialect.rowHash(hashed);
}
/** A side's values, those of text files as they are written, as `value_0`, `value_1`, … */
function valueList(join, side) {
    return join.values.map((pair, i) => `${pair.written?.[side].column ?? pair.references[side]} AS value_${i}`);
}
function passSide(pass, side) {
    const { join } = pass;
    const values = keepsSide(pass, side) ? valueList(join, side) : [];
    return withoutRepeated(pass, `(
    SELECT ${[keyList(join, side), `${rowMark(pass, side)} AS row_mark`, ...values].join(', ')}
    FROM ${join.relations[side]}
  )`);
}
const differsAs = (column) => `side1.${column} IS DISTINCT FROM side2.${column}`;
/** Values that were kept of one side: `side1_value_0`, … */
function keptValues(pass) {
    const { join } = pass;
    const isWritten = join.values.some(({ written }) => written !== null);
    const kept = contract_pair/* SIDES */.BV.filter((side) => keepsSide(pass, side));
    return kept.flatMap((side) => {
        const other = `side${(0,contract_pair/* numberOf */.rl)((0,contract_pair/* otherSide */._P)(side))}`;
        return join.values.map((_, i) => {
            const value = `side${(0,contract_pair/* numberOf */.rl)(side)}.value_${i}`;
            // Rows without a partner have nothing to compare; of text files their types are to be checked.
            const wanted = isWritten
                ? value
                : `CASE WHEN ${other}.row_mark IS NOT NULL THEN ${value} END`;
            return `${wanted} AS side${(0,contract_pair/* numberOf */.rl)(side)}_value_${i}`;
        });
    });
}
/**
 * Joins the sides by key and keeps what is not equal.
 *
 * Keys that are unique on both sides cannot give more pairs than there are rows, so the join stops
 * when a repeated key would multiply them. A row of side 2 without a partner comes last, when all
 * rows are read.
 */
function findUnequalRows(pass) {
    const { join, rows } = pass;
    const key = (i) => `coalesce(side1.key_${i}, side2.key_${i}) AS key_${i}`;
    const columns = [
        'side1.row_mark IS NOT NULL AS on_side1',
        'side2.row_mark IS NOT NULL AS on_side2',
        ...join.keys.map((_, i) => key(i)),
        ...keptValues(pass),
    ];
    const unequal = pass.keeps === 'both'
        ? list(join.values.length, (i) => differsAs(`value_${i}`), ' OR ')
        : differsAs('row_mark');
    const most = rows ?? ROWS.map((name) => `currval('${name}')`).join(' + ');
    return `CREATE OR REPLACE TEMP TABLE ${UNEQUAL_ROWS} AS
SELECT
  ${columns.join(',\n  ')}
FROM ${passSide(pass, 0)} AS side1
FULL JOIN ${passSide(pass, 1)} AS side2
  ON ${sameKey(join, 'side1', 'side2')}
WHERE CASE WHEN nextval('${PAIRS}') > ${most} THEN error('${REPEATED}') ELSE ${unequal} END`;
}
/**
 * Rows of one side that are not equal, or have no partner: their keys, and values where kept.
 *
 * @param names of the values that are read, `value_0`, …: a statement that named all of many columns
 * for the sake of some would take long to plan.
 */
function unequalRows(pass, side, names) {
    if (!keepsSide(pass, side))
        return COPIED_ROWS[side];
    const values = names.map((name) => `side${side + 1}_${name} AS ${name}`);
    return `(
    SELECT ${[sql_keyNames(pass.join), ...values].join(', ')}
    FROM ${UNEQUAL_ROWS} WHERE on_side${side + 1}
  )`;
}
/**
 * Copies the rows of a side of which the pass kept no values: those that are not equal, and of text
 * files those without a partner.
 */
function copyUnequalRows({ join }, side) {
    const isWritten = join.values.some(({ written }) => written !== null);
    const wanted = `on_side${side + 1}${isWritten ? '' : ` AND on_side${2 - side}`}`;
    return `CREATE OR REPLACE TEMP TABLE ${COPIED_ROWS[side]} AS
SELECT keyed.*
FROM (
  SELECT ${[keyList(join, side), ...valueList(join, side)].join(', ')}
  FROM ${join.relations[side]}
) AS keyed
SEMI JOIN (SELECT * FROM ${UNEQUAL_ROWS} WHERE ${wanted}) AS unequal
  ON ${sameKey(join, 'unequal', 'keyed')}`;
}
/** One row of counts over keys on one side only; `PairCounts` names its columns. */
function countAlone(join, alone, counts) {
    const isNull = list(join.keys.length, (i) => `key_${i} IS NULL`, ' OR ');
    const sum = (condition) => `coalesce(sum(occurrences) FILTER (WHERE ${condition}), 0)`;
    const sums = contract_pair/* NUMBERS */.du.flatMap((side) => {
        const where = side === 1 ? 'on_side1' : 'NOT on_side1';
        return [
            `${sum(where)} AS rows_only${side}`,
            `${sum(`${where} AND (${isNull})`)} AS nulls${side}`,
            `count(*) FILTER (WHERE ${where} AND NOT (${isNull})) AS keys_only${side}`,
            `${sum(`${where} AND NOT (${isNull}) AND occurrences > 1`)} AS dupes_only${side}`,
        ];
    });
    return `SELECT
  ${[...counts, ...sums].join(',\n  ')}
FROM (
  SELECT on_side1, ${sql_keyNames(join)}, count(*) AS occurrences
  FROM ${alone} AS alone
  GROUP BY on_side1, ${sql_keyNames(join)}
) AS keys_alone`;
}
/** Counts what a pass found. */
function countPairs(join) {
    const both = `(SELECT count(*) FROM ${UNEQUAL_ROWS} WHERE on_side1 AND on_side2)`;
    return countAlone(join, `(SELECT * FROM ${UNEQUAL_ROWS} WHERE NOT (on_side1 AND on_side2))`, [
        ...[...ROWS, PAIRS].map((name) => `currval('${name}') AS ${name}`),
        `${both} AS unequal`,
    ]);
}
/** Counts the same where the other side has no rows, so that there is nothing to pair. */
function countOneSide(join, side) {
    const keys = `(SELECT ${side === 0} AS on_side1, ${keyList(join, side)} FROM ${join.relations[side]})`;
    return countAlone(join, keys, ['coalesce(sum(occurrences), 0) AS pairs', '0 AS unequal']);
}

;// CONCATENATED MODULE: ./src/engine/join/values-sql.ts



/** Keys of rows with differences, where these are counted for some columns at a time. */
const DIFFERING_ROWS = 'differing_rows';
/** A compared value of one side; what is written is only read here, where it is needed. */
function values_sql_valueOf({ written }, side, index) {
    const column = `side${(0,contract_pair/* numberOf */.rl)(side)}.value_${index}`;
    return written?.[side].read(column) ?? column;
}
/** Whether two values of a column, one of each side, differ; never NULL. */
function isDifferent({ comparison, tolerance }, [a, b]) {
    if (comparison.differ && !tolerance)
        return comparison.differ(a, b);
    const equal = comparison.equal(a, b);
    const close = tolerance && comparison.within
        ? `CASE WHEN ${equal} THEN true ELSE ${comparison.within(tolerance, a, b)} END`
        : equal;
    return `CASE WHEN ${a} IS NULL OR ${b} IS NULL THEN (${a} IS NULL) <> (${b} IS NULL) ELSE NOT (${close}) END`;
}
/** Whether a compared value differs between `side1` and `side2`; never NULL. */
function differs(pair, index) {
    return isDifferent(pair, (0,contract_pair/* pairOf */.cF)((side) => values_sql_valueOf(pair, side, index)));
}
/** Whether a value is not written the same on both sides, where files write it. */
function isWrittenOtherwise({ written }, index) {
    return written ? `side1.value_${index} IS DISTINCT FROM side2.value_${index}` : 'false';
}
function fromUnequalRows(pass, columns) {
    const names = columns.map((i) => `value_${i}`);
    return `FROM ${unequalRows(pass, 0, names)} AS side1
  JOIN ${unequalRows(pass, 1, names)} AS side2 ON ${sameKey(pass.join, 'side1', 'side2')}`;
}
function compared(pass, columns) {
    const { join } = pass;
    const values = columns.flatMap((i) => {
        const pair = join.values[i];
        if (!pair)
            return [];
        return [
            `${differs(pair, i)} AS differs_${i}`,
            `${isWrittenOtherwise(pair, i)} AS written_otherwise_${i}`,
        ];
    });
    return `SELECT
    ${[list(join.keys.length, (i) => `side1.key_${i}`), ...values].join(',\n    ')}
  ${fromUnequalRows(pass, columns)}`;
}
/** Whether one of the columns differs, of a relation that has `differs_i` for each. */
const anyDiffers = (columns) => columns.map((i) => `differs_${i}`).join(' OR ');
/**
 * Compares values of the keys that are on both sides with different hashes: `rows_with_differences`
 * and for each column `differences_i` and `rewritten_i`. Needs the tables of `copyUnequalRows`, where
 * the pass did not keep both sides.
 */
function compareValues(pass, columns) {
    const counts = columns.map((i) => `count(*) FILTER (WHERE differs_${i}) AS differences_${i},
  count(*) FILTER (WHERE written_otherwise_${i} AND NOT differs_${i}) AS rewritten_${i}`);
    return `WITH compared AS (
  ${compared(pass, columns)}
)
SELECT
  count(*) FILTER (WHERE ${anyDiffers(columns)}) AS rows_with_differences,
  ${counts.join(',\n  ')}
FROM compared`;
}
/**
 * Counts for each column, as `otherwise_i`, the values that may differ: those that are not written
 * the same. What no file writes may differ in any row.
 */
function countWrittenOtherwise(pass, columns) {
    const counts = columns.map((i) => {
        const pair = pass.join.values[i];
        const otherwise = pair?.written ? isWrittenOtherwise(pair, i) : 'true';
        return `count(*) FILTER (WHERE ${otherwise}) AS otherwise_${i}`;
    });
    return `SELECT ${counts.join(', ')}
  ${fromUnequalRows(pass, columns)}`;
}
/** Empties the table to which `addDifferingRows` adds. */
function startDifferingRows(pass) {
    return `CREATE OR REPLACE TEMP TABLE ${DIFFERING_ROWS} AS
SELECT ${sql_keyNames(pass.join)} FROM ${unequalRows(pass, 0, [])} WHERE false`;
}
/** Notes the keys of the rows in which one of these columns differs. */
function addDifferingRows(pass, columns) {
    return `INSERT INTO ${DIFFERING_ROWS}
SELECT ${sql_keyNames(pass.join)} FROM (
  ${compared(pass, columns)}
) AS compared
WHERE ${anyDiffers(columns)}`;
}
/** `rows_with_differences` over all columns for which rows were added. */
function countDifferingRows(join) {
    return `SELECT count(*) AS rows_with_differences
FROM (SELECT DISTINCT ${sql_keyNames(join)} FROM ${DIFFERING_ROWS})`;
}

;// CONCATENATED MODULE: ./src/engine/join/dense-sql.ts



/** Rows of each side that are looked at to guess how many differ. */
const dense_sql_SAMPLE_ROWS = 2000;
/**
 * Pairs the first rows of both sides: `pairs`, and how many of them are `unequal`. Files that are
 * not in the same order may have no pairs there.
 */
function sampleRows(join) {
    const side = (index) => {
        const hashed = join.values.map((pair) => pair.comparison.hashed[index](pair.references[index]));
        return `(
    SELECT ${keyList(join, index)}, ${join.dialect.rowHash(hashed)} AS row_hash
    FROM ${join.relations[index]}
    LIMIT ${dense_sql_SAMPLE_ROWS}
  )`;
    };
    return `SELECT
  count(*) AS pairs,
  count(*) FILTER (WHERE side1.row_hash <> side2.row_hash) AS unequal
FROM ${side(0)} AS side1
JOIN ${side(1)} AS side2 ON ${sameKey(join, 'side1', 'side2')}`;
}
/** What `differs` says, in fewer steps where values are compared as they are. */
function differsPlainly(pair, index) {
    const [a, b] = [`side1.value_${index}`, `side2.value_${index}`];
    const { comparison, tolerance } = pair;
    const isPlain = comparison.equal(a, b) === `${a} = ${b}` && comparison.hashed[0](a) === a;
    return isPlain && tolerance === null ? `${a} IS DISTINCT FROM ${b}` : differs(pair, index);
}
/**
 * Does what `findUnequalRows` does where many rows differ: then to compare the values at once costs
 * less time than hashes of rows and a second look, though more memory. Keeps `differs_i` for each
 * value.
 *
 * @param rows rows of both sides together.
 */
function findDifferences(join, rows) {
    const side = (index) => `(
    SELECT ${[keyList(join, index), 'true AS row_mark', ...valueList(join, index)].join(', ')}
    FROM ${join.relations[index]}
  )`;
    const differences = join.values.map(differsPlainly);
    const columns = [
        'side1.row_mark IS NOT NULL AS on_side1',
        'side2.row_mark IS NOT NULL AS on_side2',
        list(join.keys.length, (i) => `coalesce(side1.key_${i}, side2.key_${i}) AS key_${i}`),
        ...differences.map((difference, i) => `${difference} AS differs_${i}`),
    ];
    const unequal = ['side1.row_mark IS NULL', 'side2.row_mark IS NULL', ...differences];
    return `CREATE OR REPLACE TEMP TABLE ${UNEQUAL_ROWS} AS
SELECT
  ${columns.join(',\n  ')}
FROM ${side(0)} AS side1
FULL JOIN ${side(1)} AS side2
  ON ${sameKey(join, 'side1', 'side2')}
WHERE CASE WHEN nextval('${PAIRS}') > ${rows} THEN error('${REPEATED}') ELSE
  ${unequal.join('\n  OR ')}
END`;
}
/** Counts what `findDifferences` kept: `rows_with_differences`, and `differences_i` for each value. */
function countDifferences(join) {
    const all = join.values.map((_, i) => i);
    const counts = all.map((i) => `count(*) FILTER (WHERE differs_${i}) AS differences_${i}`);
    return `SELECT
  count(*) FILTER (WHERE ${anyDiffers(all)}) AS rows_with_differences,
  ${counts.join(',\n  ')}
FROM ${UNEQUAL_ROWS}
WHERE on_side1 AND on_side2`;
}

;// CONCATENATED MODULE: ./src/engine/join/key-counts.ts

const NOTHING_REPEATED = {
    rows1: 0,
    rows2: 0,
    rows_only1: 0,
    rows_only2: 0,
    dupes1: 0,
    dupes2: 0,
    keys1: 0,
    keys2: 0,
    keys_only1: 0,
    keys_only2: 0,
};
/** Keys that are on both sides, if no key that is on both is repeated on one. */
const matched = ({ pairs, rows_only1, rows_only2 }) => pairs - rows_only1 - rows_only2;
/**
 * Whether the pairs account for every row exactly once. Only then no key that is on both sides
 * occurs twice on one of them: a second row on side 2 would show as one more row of side 1.
 */
function isUnique(pairs, rows) {
    return (matched(pairs) + pairs.rows_only1 === rows[0] && matched(pairs) + pairs.rows_only2 === rows[1]);
}
/** Every count of keys and rows. */
function keyCounts(rows, pairs, repeated) {
    const both = matched(pairs);
    const of = (count) => (0,contract_pair/* pairOf */.cF)((side) => count((0,contract_pair/* numberOf */.rl)(side)));
    return {
        totalRows: rows,
        nulls: of((side) => pairs[`nulls${side}`]),
        dupes: of((side) => pairs[`dupes_only${side}`] + repeated[`dupes${side}`]),
        distincts: of((side) => both + pairs[`keys_only${side}`] + repeated[`keys${side}`]),
        exclusives: of((side) => pairs[`keys_only${side}`] + repeated[`keys_only${side}`]),
        onceKeys: of((side) => both +
            (pairs[`rows_only${side}`] - pairs[`nulls${side}`] - pairs[`dupes_only${side}`]) +
            (repeated[`rows${side}`] - repeated[`dupes${side}`])),
        comparedRows: both,
        exclusiveRows: of((side) => pairs[`rows_only${side}`] - pairs[`nulls${side}`] + repeated[`rows_only${side}`]),
        uncomparedRows: of((side) => pairs[`nulls${side}`] + repeated[`rows${side}`] - repeated[`rows_only${side}`]),
    };
}

;// CONCATENATED MODULE: ./src/engine/join/running.ts




/** The one row that a statement gives, as numbers. */
async function counts({ connection, signal }, sql) {
    const [row] = await connection.query(sql, signal);
    const entries = Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]);
    return Object.fromEntries(entries);
}
/** SQL can raise an error by its words alone. */
const isRepeated = (error) => error instanceof errors/* DiffError */.a2 && error.value.includes(REPEATED);
/** Pairs the rows by a statement; `null` where a key turns out to be repeated. */
async function pairRows(running, pass) {
    const { connection, join, signal } = running;
    await connection.execute(startCounting(), signal);
    try {
        await connection.execute(pass, signal);
    }
    catch (error) {
        if (isRepeated(error))
            return null;
        throw error;
    }
    return counts(running, countPairs(join));
}
/** The longest row of bits, of 32 MiB, and the most bits for each row. */
const [MOST_BITS, BITS_PER_ROW] = [2 ** 28, 32];
const INTEGERS = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT'].map((type) => `'${type}'`);
const keysOf = (join, side) => `(SELECT ${keyList(join, side)} FROM ${join.relations[side]}) AS keyed`;
/**
 * The distinct keys, where each is an integer not far from the others and none is repeated: a bit
 * for each takes a fraction of the time and memory that grouping them does. Else `null`.
 */
async function uniqueIntegers(running, side, rows) {
    const { join } = running;
    if (join.keys.length !== 1)
        return null;
    const from = keysOf(join, side);
    const range = await counts(running, `SELECT min(key_0) AS lowest, max(key_0) AS highest,
  coalesce(typeof(min(key_0)) IN (${INTEGERS.join(', ')}), false) AS are_integers
FROM ${from}`);
    const { lowest, highest } = range;
    const isNear = highest - lowest < Math.min(MOST_BITS, BITS_PER_ROW * rows);
    const isExact = Number.isSafeInteger(lowest) && Number.isSafeInteger(highest);
    if (range.are_integers !== 1 || !isExact || !isNear)
        return null;
    const { keys, keyed } = await counts(running, `SELECT bit_count(bitstring_agg(key_0, ${lowest}, ${highest})) AS keys, count(key_0) AS keyed
FROM ${from}`);
    return keys === keyed ? keys : null;
}
/** What there is to count where the other side has no rows: the other columns need not be read. */
async function countWithoutOther(running, side, rows) {
    const keys = await uniqueIntegers(running, side, rows);
    if (keys === null)
        return counts(running, countOneSide(running.join, side));
    const [side1, side2] = (0,contract_pair/* pairOf */.cF)((of) => of === side ? { rows, nulls: rows - keys, keys } : { rows: 0, nulls: 0, keys: 0 });
    return {
        pairs: rows,
        unequal: 0,
        rows_only1: side1.rows,
        rows_only2: side2.rows,
        nulls1: side1.nulls,
        nulls2: side2.nulls,
        keys_only1: side1.keys,
        keys_only2: side2.keys,
        dupes_only1: 0,
        dupes_only2: 0,
    };
}

;// CONCATENATED MODULE: ./src/engine/join/join.ts









/** The counts of no rows at all, of no columns. */
const NOTHING_COUNTED = {
    totalRows: [0, 0],
    nulls: [0, 0],
    dupes: [0, 0],
    distincts: [0, 0],
    exclusives: [0, 0],
    onceKeys: [0, 0],
    comparedRows: 0,
    exclusiveRows: [0, 0],
    uncomparedRows: [0, 0],
    rowsWithDifferences: 0,
    differences: [],
    rewritten: [],
    equalMultisets: 0,
};
/** Pairs the rows; where keys turn out to be repeated, sets them aside and pairs the others. */
async function pairUnique(running, pass, rows) {
    const { connection, join, signal, onPhase } = running;
    onPhase('joining rows by key');
    const pairs = await pairRows(running, findUnequalRows(pass));
    if (pairs && isUnique(pairs, rows))
        return { pass, pairs, repeated: NOTHING_REPEATED };
    onPhase('setting duplicate keys aside');
    await connection.execute(findRepeatedKeys(join), signal);
    const repeated = await counts(running, countRepeated());
    const unique = [rows[0] - repeated.rows1, rows[1] - repeated.rows2];
    onPhase('joining rows with unique keys');
    const uniquePass = { ...pass, rows: unique[0] + unique[1], isWithoutRepeated: true };
    const uniquePairs = await pairRows(running, findUnequalRows(uniquePass));
    if (!uniquePairs || !isUnique(uniquePairs, unique)) {
        throw new errors/* DiffError */.a2('InconsistentReadException', 'the data changed while it was being read');
    }
    return { pass: uniquePass, pairs: uniquePairs, repeated };
}
/** Whether there are texts among the values, whose types are still to be checked. */
const isWritten = ({ values }) => values.some(({ written }) => written !== null);
/** The columns in which some value may differ: of many, most often few. */
async function columnsToCompare(running, pass, all) {
    if (!isWritten(running.join))
        return all;
    const found = [];
    for (const columns of (0,columns_at_once/* inStatements */.e)(all)) {
        const some = await counts(running, countWrittenOtherwise(pass, columns));
        found.push(...columns.filter((i) => (some[`otherwise_${i}`] ?? 0) > 0));
    }
    return found;
}
/** Compares the rows that were kept, in several statements where there are many columns. */
async function compareKeptRows(running, pass) {
    const { connection, join, signal } = running;
    const all = join.values.map((_, index) => index);
    if (all.length <= columns_at_once/* COLUMNS_AT_ONCE */.Gu)
        return counts(running, compareValues(pass, all));
    const found = {};
    await connection.execute(startDifferingRows(pass), signal);
    for (const columns of (0,columns_at_once/* inStatements */.e)(await columnsToCompare(running, pass, all))) {
        const some = await counts(running, compareValues(pass, columns));
        const differing = columns.filter((i) => (some[`differences_${i}`] ?? 0) > 0);
        if (differing.length > 0) {
            await connection.execute(addDifferingRows(pass, differing), signal);
        }
        Object.assign(found, some);
    }
    return { ...found, ...(await counts(running, countDifferingRows(join))) };
}
function valueCounts({ values }, row) {
    return {
        rowsWithDifferences: row['rows_with_differences'] ?? 0,
        differences: values.map((_, index) => row[`differences_${index}`] ?? 0),
        rewritten: values.map((_, index) => row[`rewritten_${index}`] ?? 0),
    };
}
async function countKeptDifferences(running, pass, unequal) {
    const { connection, join, signal, onPhase } = running;
    const nothing = unequal === 0 || join.values.length === 0;
    if (!nothing)
        onPhase('comparing the values of unequal rows');
    for (const side of contract_pair/* SIDES */.BV) {
        // Of text files the rows are wanted in any case, to check the types in which they are read.
        const isWanted = !keepsSide(pass, side) && (!nothing || isWritten(join));
        if (isWanted)
            await connection.execute(copyUnequalRows(pass, side), signal);
    }
    return valueCounts(join, nothing ? {} : await compareKeptRows(running, pass));
}
async function joined(running, pass, rows, { pairs, repeated }) {
    const differences = await countKeptDifferences(running, pass, pairs.unequal);
    return {
        counts: { ...keyCounts(rows, pairs, repeated), ...differences, equalMultisets: 0 },
        unequal: {
            kind: 'rows',
            relations: (0,contract_pair/* pairOf */.cF)((side) => (names) => unequalRows(pass, side, names)),
        },
    };
}
/** The share of unequal rows from which on it pays to carry all values through the join. */
const DENSE = 0.1;
async function isDense(running) {
    const { join } = running;
    if (join.values.length === 0 || join.values.length > columns_at_once/* COLUMNS_AT_ONCE */.Gu)
        return false;
    const { pairs, unequal } = await counts(running, sampleRows(join));
    return unequal > DENSE * pairs;
}
/** Joins rows of which many differ; `null` where a key turns out to be repeated. */
async function joinDense(running, rows) {
    const { join, onPhase } = running;
    onPhase('joining rows by key');
    const pairs = await pairRows(running, findDifferences(join, rows[0] + rows[1]));
    if (!pairs || !isUnique(pairs, rows))
        return null;
    const row = await counts(running, countDifferences(join));
    const keys = keyCounts(rows, pairs, NOTHING_REPEATED);
    return { ...keys, ...valueCounts(join, row), equalMultisets: 0 };
}
/**
 * Compares two relations of one connection and counts what differs.
 *
 * @throws DiffError where the database fails or the data changes meanwhile.
 * @throws CancelledError where the signal aborts.
 */
async function runJoin(running) {
    const { join, onPhase } = running;
    onPhase('counting rows');
    const count = async (side) => (await counts(running, countRows(join, side))).total_rows;
    const rows = [await count(0), await count(1)];
    // The more rows a side has, the less it costs to carry its values along.
    const keeps = rows[0] < rows[1] ? 1 : 0;
    const first = { join, keeps, rows: rows[0] + rows[1], isWithoutRepeated: false };
    if (!isWritten(join)) {
        if (rows.includes(0)) {
            const pairs = await countWithoutOther(running, keeps, rows[keeps]);
            return joined(running, first, rows, { pairs, repeated: NOTHING_REPEATED });
        }
        const dense = (await isDense(running)) ? await joinDense(running, rows) : null;
        if (dense)
            return { counts: dense, unequal: null };
    }
    const { pass, ...found } = await pairUnique(running, first, rows);
    return joined(running, pass, rows, found);
}
/**
 * Does the same in one pass over two text files, from the texts alone, where no key is repeated on
 * both sides; else gives `null`. Every value must be `written`.
 */
async function runWrittenJoin(running) {
    running.onPhase('joining rows by key');
    const pass = { join: running.join, keeps: 'both', rows: null, isWithoutRepeated: false };
    const pairs = await pairRows(running, findUnequalRows(pass));
    if (!pairs)
        return null;
    const rows = [pairs.rows1, pairs.rows2];
    if (!isUnique(pairs, rows))
        return null;
    return joined(running, pass, rows, { pairs, repeated: NOTHING_REPEATED });
}

;// CONCATENATED MODULE: ./src/engine/join/multisets-sql.ts


/** Every column in the form in which `=` is the rule of equality, of a relation with the values. */
function multisets_sql_forms(join, side) {
    return [
        ...join.keys.map((_, i) => `key_${i}`),
        ...join.values.map((pair, i) => `${pair.comparison.key[side](`value_${i}`)} AS form_${i}`),
    ];
}
const names = (join) => [
    ...join.keys.map((_, i) => `key_${i}`),
    ...join.values.map((_, i) => `form_${i}`),
];
const onSide = (side) => `${1 - side} AS on_side1, ${side} AS on_side2`;
const keyed = (join, side) => `(
      SELECT ${keysAndValues(join, side)}
      FROM ${join.relations[side]}
    )`;
/** The rows of a side, each with the forms of its columns, and the side that it is on. */
const formed = (join, side) => `SELECT ${[...multisets_sql_forms(join, side), onSide(side)].join(', ')} FROM ${keyed(join, side)} AS keyed`;
/**
 * Counts rows as multisets: those that are the same in every form, NULL like NULL, are put together.
 * Gives `rows1`, `rows2`, and as `equal` how many rows of one side pair off with one of the other.
 *
 * @param rows a relation with the forms, and of each row the sides that it is on.
 */
function countMultisets(join, rows, select = 'SELECT') {
    return `SELECT
  coalesce(sum(rows1), 0) AS rows1,
  coalesce(sum(rows2), 0) AS rows2,
  coalesce(sum(CASE WHEN rows1 < rows2 THEN rows1 ELSE rows2 END), 0) AS equal
FROM (
  ${select} sum(on_side1) AS rows1, sum(on_side2) AS rows2
  FROM ${rows} AS uncompared
  GROUP BY ${names(join).join(', ')}
) AS multisets`;
}
/**
 * Compares the rows that no key pairs one to one: with NULL in the key, or a repeated key that is on
 * both sides.
 *
 * @param isRepeated whether there are repeated keys; then `findRepeatedKeys` has found them.
 */
function compareMultisets(join, isRepeated) {
    const isNull = list(join.keys.length, (i) => `key_${i} IS NULL`, ' OR ');
    const parts = contract_pair/* SIDES */.BV.flatMap((side) => {
        const select = formed(join, side);
        const repeated = `${select}
    SEMI JOIN (SELECT * FROM ${REPEATED_KEYS} WHERE rows1 > 0 AND rows2 > 0) AS repeated
      ON ${sameKey(join, 'repeated', 'keyed')}`;
        return [`${select} WHERE ${isNull}`, ...(isRepeated ? [repeated] : [])];
    });
    return countMultisets(join, `(\n    ${parts.join('\n    UNION ALL\n    ')}\n  )`);
}
/** The same where the tables are, and a statement has `KEY_GROUPS`. */
function compareMultisetsOf(join) {
    const isNull = list(join.keys.length, (i) => `key_${i} IS NULL`, ' OR ');
    const parts = contract_pair/* SIDES */.BV.flatMap((side) => [
        // Where no key has a NULL, the rows are not looked at.
        `${formed(join, side)}
    WHERE (${isNull}) AND EXISTS (SELECT 1 FROM ${KEY_GROUPS} WHERE NOT is_keyed)`,
        `${formed(join, side)}
    WHERE EXISTS (SELECT 1 FROM ${KEY_GROUPS} WHERE ${sameKey(join, KEY_GROUPS, 'keyed')})`,
    ]);
    return countMultisets(join, `(\n    ${parts.join('\n    UNION ALL\n    ')}\n  )`);
}
/** The same in a statement of its own: keys are counted as the rows are read. */
function compareMultisetsInSource(join) {
    const { grouping } = join.dialect;
    const keys = list(join.keys.length, (i) => `key_${i}`);
    const isNull = list(join.keys.length, (i) => `key_${i} IS NULL`, ' OR ');
    const sides = contract_pair/* SIDES */.BV.map((side) => formed(join, side));
    const rows = `(
    SELECT * FROM (
      SELECT ${[...names(join), 'on_side1', 'on_side2'].join(', ')},
        sum(on_side1) OVER same_key AS key_rows1, sum(on_side2) OVER same_key AS key_rows2
      FROM (
        ${sides.join('\n        UNION ALL\n        ')}
      ) AS both_sides
      WINDOW same_key AS (PARTITION BY ${keys})
    ) AS numbered
    WHERE ${isNull} OR (key_rows1 > 0 AND key_rows2 > 0 AND key_rows1 + key_rows2 > 2)
  )`;
    return countMultisets(join, rows, grouping?.select);
}
/** Compares all rows of a join without a key. */
function compareWholeRows(join) {
    const sides = contract_pair/* SIDES */.BV.map((side) => formed(join, side));
    const rows = `(\n    ${sides.join('\n    UNION ALL\n    ')}\n  )`;
    return countMultisets(join, rows, join.dialect.grouping?.select);
}

;// CONCATENATED MODULE: ./src/engine/join/multisets.ts




/** Whether a request wants rows that no key pairs to be compared. */
const comparesMultisets = ({ compare_duplicates }) => compare_duplicates !== false;
/** Whether both sides have rows that no key pairs. Else none of them has an equal. */
const hasMultisets = ({ uncomparedRows }) => uncomparedRows.every((rows) => rows > 0);
/** Whether some of these rows have a key, which is repeated. */
const hasRepeated = ({ uncomparedRows, nulls }) => uncomparedRows.some((rows, side) => rows > (nulls[side] ?? 0));
/** What there is to count where there is no key: every row is one that none pairs. */
function rowCounts({ rows1, rows2, equal }) {
    const rows = [rows1, rows2];
    return { ...NOTHING_COUNTED, totalRows: rows, uncomparedRows: rows, equalMultisets: equal };
}
/**
 * Adds how many rows are equal of those that no key pairs.
 *
 * @throws DiffError where these are not the rows that were counted before.
 */
function withEqualMultisets(found, multisets) {
    const [rows1, rows2] = found.uncomparedRows;
    if (multisets.rows1 !== rows1 || multisets.rows2 !== rows2) {
        throw new errors/* DiffError */.a2('InconsistentReadException', 'the data changed while it was being read');
    }
    return { ...found, equalMultisets: multisets.equal };
}
/**
 * Compares the rows that no key pairs, where that is wanted, in the types in which a join has compared
 * the others.
 */
async function multisets_countMultisets(running, found) {
    if (!comparesMultisets(running.request) || !hasMultisets(found))
        return found;
    running.onPhase('comparing rows without a key of their own');
    const sql = compareMultisets(running.join, hasRepeated(found));
    return withEqualMultisets(found, await counts(running, sql));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/duckdb/distinct-names.ts
var distinct_names = __webpack_require__(43182);
// EXTERNAL MODULE: ./src/sources/registry.ts + 13 modules
var registry = __webpack_require__(34073);
// EXTERNAL MODULE: ./src/sources/spare-connection.ts
var spare_connection = __webpack_require__(19066);
// EXTERNAL MODULE: ./src/sources/files/open-query.ts
var open_query = __webpack_require__(40589);
// EXTERNAL MODULE: ./src/sources/naming-errors.ts
var naming_errors = __webpack_require__(42102);
;// CONCATENATED MODULE: ./src/engine/open-sides.ts










/** Whether both sides are in one data source. */
const isSameSource = ([source1, source2]) => source1.id === source2.id;
/** Whether both sides are one place under two names. */
const isSamePlace = ([source1, source2]) => source1.descriptor === source2.descriptor &&
    source1.location === source2.location &&
    (0,external_node_util_.isDeepStrictEqual)(source1.options, source2.options);
/** The columns of a side that a request is about; it names them as side 1 does. */
function wantedColumns(request, side) {
    const { include_columns: included, exclude_columns: excluded } = request;
    const onSide = (names) => names.flatMap((name) => (side === 0 ? name : ((0,contract_request/* partnerName */.M)(request, 0, name) ?? [])));
    const time = timeColumnNames(request)?.[side];
    const needed = [...keyNames(request)[side], ...(time === undefined ? [] : [time])];
    return {
        named: included?.length ? [...needed, ...onSide(included)] : null,
        leftOut: onSide(excluded ?? []).filter((name) => !needed.includes(name)),
    };
}
async function openRelation(database, side, wanted, signal) {
    const relation = side.query === null
        ? await database.openTable(side.table ?? [], signal, wanted)
        : await database.openQuery(side.query, `query${side.number}`, signal);
    const names = relation.columns.map(({ name }) => name);
    (0,distinct_names/* requireNoTwins */.KH)(`query${side.number}`, names);
    if (side.filter !== null) {
        await database.checkFilter(side.filter, `filter${side.number}`, relation, signal);
    }
    return relation;
}
/** Makes ready what DuckDB itself reads of a side; gives the files that it must be allowed to open. */
async function admit(side, source, context) {
    const { descriptor, ...address } = readIn(side, source);
    return descriptor.readBy === 'engine' ? admitLocal(side, descriptor, address, context) : [];
}
/** The sides of a diff, and the connections that they are read through. */
class OpenSides {
    #databases = [];
    #context;
    constructor(context) {
        this.#context = context;
    }
    /**
     * Opens both sides.
     *
     * @throws DiffError where one does not exist or cannot be read.
     */
    async open() {
        const { request } = this.#context;
        const context = {
            ...this.#context,
            attached: new Map(),
            located: new Map(),
            hivePartitions: request.hive_partitions ?? false,
        };
        await this.#confine((0,contract_pair/* pairOf */.cF)((side) => askedOf(request, side)), context);
        const first = await this.#openSide(0, null, context);
        const opened = first.kind === 'database' ? first.database : null;
        return [first, await this.#openSide(1, opened, context)];
    }
    /** Ends every connection, and with it what still runs on it. */
    async close() {
        await Promise.all(this.#databases.map((database) => database.close()));
    }
    /** Lets DuckDB read what both sides need, and nothing else, before it runs any SQL of theirs. */
    async #confine([side1, side2], context) {
        if (!context.confinement)
            return;
        const [source1, source2] = this.#context.sources;
        const allowed1 = await admit(side1, source1, context);
        const allowed2 = await admit(side2, source2, context);
        await context.connection.confine([...allowed1, ...allowed2]);
    }
    async #openSide(index, first, context) {
        const { request, sources, signal } = this.#context;
        const asked = askedOf(request, index);
        const { descriptor, ...source } = readIn(asked, sources[index]);
        if (descriptor.readBy === 'engine') {
            const opened = await openLocal(asked, descriptor, source, context);
            return { kind: 'local', index, opened };
        }
        const database = await this.#database(descriptor, source, first);
        const relation = await openRelation(database, asked, wantedColumns(request, index), signal);
        const { dialect } = database;
        const { asksForTime, asksForChance } = descriptor.changing;
        return {
            kind: 'database',
            index,
            source: source.name,
            database,
            relation,
            conditions: () => conditionsOf(relation.columns, asked, request, {
                dialect,
                timeLiteral: (iso, { own }) => dialect.timeLiteral(iso, own),
            }),
            asksForTime: [asked.query, asked.filter].some((sql) => sql !== null && asksForTime(sql)),
            asksForChance: asked.filter !== null && asksForChance(asked.filter),
        };
    }
    /** @param first the database of side 1, where that is open. */
    async #database(descriptor, source, first) {
        const { sources, signal } = this.#context;
        if (first && isSameSource(sources))
            return first;
        const open = async (until) => {
            const database = await (0,registry/* openDatabase */.qI)(descriptor, source, { ...this.#context, signal: until });
            this.#databases.push(database);
            return database;
        };
        // Of one place, one connection can read both sides, if slower.
        if (first && isSamePlace(sources))
            return (await (0,spare_connection/* spareConnection */.O)(signal, open)) ?? first;
        return open(signal);
    }
}
/** Where a side is read: in its data source, but for a file. */
const readIn = (side, source) => side.file === null ? source : registry/* FILES */.cn;
function datasetOf({ file, query, table }) {
    if (query !== null)
        return { sql: query };
    return { table: file === null ? (table ?? []) : [file] };
}
/** What runs; where it fails, the error names the data source, if the user has given it a name. */
function naming({ place }, { name }, running) {
    return place === 'nowhere' ? running : (0,naming_errors/* namingSource */.Il)(name, running);
}
/**
 * Makes ready what DuckDB itself reads of a side, before it is confined; gives the files that it must
 * be allowed to open then.
 *
 * @throws DiffError where it does not exist or may not be read.
 */
function admitLocal(side, descriptor, address, context) {
    return naming(descriptor, address, descriptor.admit(datasetOf(side), address, context));
}
async function openIn(side, descriptor, address, context) {
    const dataset = datasetOf(side);
    if ('table' in dataset)
        return descriptor.openTable(dataset.table, address, context);
    const catalog = await descriptor.attach(address, context);
    return (0,open_query/* openQuery */.J)({ sql: dataset.sql, side: side.number, catalog }, context);
}
/**
 * Opens what DuckDB itself reads of a side.
 *
 * @throws DiffError where it does not exist or cannot be read.
 */
function openLocal(side, descriptor, address, context) {
    return naming(descriptor, address, openIn(side, descriptor, address, context));
}

;// CONCATENATED MODULE: ./src/engine/results.ts


/** The counts in the contract's words. Without a key, every row is one of a multiset. */
function toResults({ plan, counts }) {
    const byKey = plan.keys.length === 0 ? { pks: null, values: null } : keyedResults(plan, counts);
    return {
        status: 'success',
        ...byKey,
        schema: plan.schema,
        uncompared: uncomparedOf(counts),
        dependencies: { deps: {} },
        materialized_results: null,
    };
}
function keyedResults(plan, counts) {
    const { comparedRows, differences } = counts;
    const matchOf = (different) => comparedRows === 0 ? 100 : 100 * (1 - different / comparedRows);
    return {
        pks: {
            total_rows: counts.totalRows,
            nulls: counts.nulls,
            dupes: counts.dupes,
            exclusives: counts.exclusives,
            distincts: counts.distincts,
        },
        values: {
            total_rows: comparedRows,
            rows_with_differences: counts.rowsWithDifferences,
            total_values: comparedRows * plan.values.length,
            values_with_differences: differences.reduce((sum, count) => sum + count, 0),
            compared_columns: plan.values.length,
            columns_with_differences: differences.filter((count) => count > 0).length,
            columns_diff_stats: plan.values.map(({ names }, index) => {
                const different = differences[index] ?? 0;
                return {
                    column_name: names[0],
                    match: matchOf(different),
                    values_different: different,
                };
            }),
        },
    };
}
/** Rows that no key pairs: those that pair off as multisets, and of each side those that remain. */
function uncomparedOf({ uncomparedRows: rows, equalMultisets: equal, }) {
    return { rows, equal, unequal: (0,contract_pair/* mapPair */.Dp)(rows, (all) => all - equal) };
}
function brokenInvariant(results, { onceKeys, exclusiveRows }) {
    const { pks, values, uncompared } = results;
    if (!pks || !values || !uncompared)
        return 'a section is missing';
    for (const side of contract_pair/* SIDES */.BV) {
        const { total_rows, nulls, dupes, distincts, exclusives } = pks;
        const figures = [total_rows, nulls, dupes, distincts, exclusives].map((pair) => pair[side]);
        if (figures.some((figure) => !Number.isSafeInteger(figure) || figure < 0)) {
            return 'a figure is no count';
        }
        if (total_rows[side] !== nulls[side] + dupes[side] + onceKeys[side]) {
            return 'total_rows = nulls + dupes + keys occurring once';
        }
        if (uncompared.unequal[side] < 0)
            return 'uncompared.rows = equal + unequal';
        const accounted = values.total_rows + exclusiveRows[side] + uncompared.rows[side];
        if (accounted !== total_rows[side]) {
            return 'total_rows = values.total_rows + rows of exclusive keys + uncompared.rows';
        }
        if (values.total_rows > distincts[side] - exclusives[side]) {
            return 'values.total_rows <= distincts - exclusives';
        }
    }
    if (pks.distincts[0] - pks.exclusives[0] !== pks.distincts[1] - pks.exclusives[1]) {
        return 'distincts[0] - exclusives[0] = distincts[1] - exclusives[1]';
    }
    const { rows_with_differences: rows, values_with_differences: cells } = values;
    if (rows > values.total_rows)
        return 'rows_with_differences <= total_rows';
    if (rows > cells || cells > rows * values.compared_columns) {
        return 'rows_with_differences <= values_with_differences <= rows_with_differences * columns';
    }
    return null;
}
/** Whether rows are counted, and no more of them pair off than there are. */
function brokenRowInvariant({ uncompared }) {
    const { rows = [], unequal = [] } = uncompared ?? {};
    const areCounts = [...rows, ...unequal].every((figure) => Number.isSafeInteger(figure) && figure >= 0);
    return areCounts ? null : 'uncompared.rows = equal + unequal';
}
/**
 * Asserts what is true of every diff. A broken invariant is a bug of ours, or data that changed
 * while it was read: no figure of it may reach a comment.
 *
 * @throws DiffError that names the invariant.
 */
function assertInvariants(results, { plan, counts }) {
    if (plan.keys.length === 0) {
        const broken = brokenRowInvariant(results);
        if (broken !== null)
            throw doNotAddUp(broken, results.uncompared);
        return;
    }
    const broken = brokenInvariant(results, counts);
    if (broken !== null)
        throw doNotAddUp(broken, { ...results.pks, values: results.values });
}
const doNotAddUp = (broken, figures) => new errors/* DiffError */.a2('InternalError', `the counts do not add up (${broken}): ${JSON.stringify(figures)}`);

;// CONCATENATED MODULE: ./src/engine/settle-key.ts


const NOTHING_DECLARED = { columns: [], uniqueKeys: [] };
async function declaredOf(side) {
    if (side.kind === 'database')
        return side.relation;
    if (side.opened.kind !== 'typed')
        return NOTHING_DECLARED;
    const { columns, declaredKeys } = side.opened;
    return { columns, uniqueKeys: (await declaredKeys?.()) ?? [] };
}
const isSameSet = (names, others) => names.length === others.length && names.every((name) => others.includes(name));
/** Whether both sides have the column of a key, in types that can be compared. */
function isCommon([name1, name2], sides, dialect) {
    const column1 = sides[0].columns.find(({ name }) => name === name1);
    const column2 = sides[1].columns.find(({ name }) => name === name2);
    return !!column1 && !!column2 && dialect.comparison(column1.type, column2.type) !== null;
}
/**
 * The key that both catalogs declare, as side 1 names it: a primary key before other unique columns
 * without NULL. One of which a column is left out of the diff is none.
 */
async function declaredKey(request, sides, dialect) {
    const declared = [await declaredOf(sides[0]), await declaredOf(sides[1])];
    const excluded = request.exclude_columns ?? [];
    const isDeclared = (key) => {
        if (key.some((name) => excluded.includes(name)))
            return false;
        const pairs = key.map((name) => [name, (0,contract_request/* partnerName */.M)(request, 0, name) ?? '']);
        const names = pairs.map(([, name2]) => name2);
        return (declared[1].uniqueKeys.some((other) => isSameSet(other, names)) &&
            pairs.every((pair) => isCommon(pair, declared, dialect)));
    };
    return declared[0].uniqueKeys.find(isDeclared) ?? null;
}
/**
 * Finds the key of a request that names none: that both catalogs declare, else, where it is asked for,
 * that the data has.
 *
 * @throws DiffError where the sides cannot be read.
 * @throws CancelledError where the signal aborts.
 */
async function settleKey(sides, context) {
    const { request } = context;
    if ((0,contract_request/* keyOf */.TN)(request).length > 0)
        return { request, inferred: null };
    const settled = (columns, found_in) => ({
        request: { ...request, pk_columns: columns },
        inferred: { pk_columns: columns, found_in },
    });
    const declared = await declaredKey(request, sides, context.connection.dialect);
    if (declared)
        return settled(declared, 'catalog');
    if (request.infer_pk !== true)
        return settled([], null);
    context.onPhase('looking for the key');
    const found = await inferKey(sides, context);
    return settled(found, found.length === 0 ? null : 'data');
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./src/engine/each-side.ts

/**
 * Both results. Where one fails, the other is stopped; both have ended when this throws, so that
 * nothing runs on unseen.
 */
async function bothOrFirstError(signal, run) {
    const failed = new AbortController();
    const either = AbortSignal.any([signal, failed.signal]);
    const start = (index) => run(index, either).catch((error) => {
        // Only the first reason counts: the other fails because it was stopped.
        failed.abort(error);
        throw error;
    });
    const [first, second] = await Promise.allSettled((0,contract_pair/* pairOf */.cF)(start));
    if (first.status === 'fulfilled' && second.status === 'fulfilled') {
        return [first.value, second.value];
    }
    throw failed.signal.reason;
}
/**
 * Runs two parts of some work in one database at once, each on a connection of its own that sees the
 * same state; one after the other where the database has none to give.
 *
 * @param run is given a signal that also aborts where the other part failed.
 */
async function runBoth(database, signal, run) {
    const twin = database.traits.readsAtOnce ? await database.twin?.(signal) : null;
    if (!twin) {
        const first = await run(database, 0, signal);
        return [first, await run(database, 1, signal)];
    }
    const connections = [database, twin];
    try {
        return await bothOrFirstError(signal, (index, either) => run(connections[index], index, either));
    }
    finally {
        await twin.close();
    }
}
/**
 * Reads both sides at once where they are not in one database that cannot do so.
 *
 * @param read is given a signal that also aborts where the other side failed.
 */
async function eachSide(sides, signal, read) {
    const [side1, side2] = sides;
    const isShared = side1.kind === 'database' && side2.kind === 'database' && side1.database === side2.database;
    if (!isShared) {
        return bothOrFirstError(signal, (index, either) => read(sides[index], either));
    }
    if (side1.asksForTime || side2.asksForTime) {
        const first = await read(side1, signal);
        return [first, await read(side2, signal)];
    }
    return runBoth(side1.database, signal, (database, index, either) => read({ ...sides[index], database }, either));
}

// EXTERNAL MODULE: ./src/duckdb/read-csv.ts
var read_csv = __webpack_require__(52074);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/sources/write-all.ts
var write_all = __webpack_require__(65843);
;// CONCATENATED MODULE: ./src/duckdb/pipe.ts







/** Windows has no named pipes that are files: there everything is written before it is read. */
const HAS_PIPES = process.platform !== 'win32';
/**
 * Lets `write` write to a path while `read` reads from it, without anything in between on disk
 * where the platform has named pipes.
 *
 * @throws what `write` throws, else what `read` throws.
 */
async function throughPipe(path, write, read) {
    try {
        if (!HAS_PIPES) {
            const written = await write((0,external_node_fs_.createWriteStream)(path));
            await read();
            return written;
        }
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('mkfifo', ['-m', '600', path]);
        return await atOnce(path, write, read);
    }
    finally {
        await (0,promises_.rm)(path, { force: true });
    }
}
async function atOnce(path, write, read) {
    const output = (0,external_node_fs_.createWriteStream)(path);
    const writing = write(output).catch(async (error) => {
        output.destroy();
        await (0,external_node_stream_promises_.finished)(output).catch(() => undefined);
        throw error;
    });
    // A writer waits for a reader to open the pipe, and a reader that fails may never do so.
    const reading = read().finally(() => release(path));
    const [written, done] = await Promise.allSettled([writing, reading]);
    if (written.status === 'fulfilled' && done.status === 'fulfilled')
        return written.value;
    // A reader that stops early breaks the pipe: then its own error says why.
    const isPipeBroken = written.status === 'fulfilled' || written.reason instanceof write_all/* OutputError */.u;
    if (done.status === 'rejected' && isPipeBroken)
        throw done.reason;
    throw written.reason;
}
/** Ends the wait of a writer that no reader will come for. */
async function release(path) {
    const reader = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK).catch(() => null);
    await reader?.close();
}

;// CONCATENATED MODULE: ./src/duckdb/landing.ts





/** The name of a landed column, by its position: databases may have names that DuckDB has not. */
const landedColumn = (index) => `column_${index}`;
/** A pipe is read once, from its start to its end. */
const ONE_THREAD = ['parallel = false'];
function readLanded(path, landings, more) {
    const types = landings.map(({ type, read }, i) => `'${landedColumn(i)}': '${read ? 'VARCHAR' : (0,duckdb_types/* storedType */.Q)(type)}'`);
    const columns = `columns = {${types.join(', ')}}`;
    // Else the first line end is taken for that of all rows, which may stand in a text.
    const form = ['auto_detect = false', 'header = false', `delim = ','`, "new_line = '\\n'"];
    return (0,read_csv/* readCsv */.Nb)(path, [...read_csv/* CSV_FORM */.MQ, ...form, columns, ...more]);
}
/**
 * Copies rows from `write`, which writes them as CSV and gives their number, into a table of
 * DuckDB. Nothing is collected: what is written is read at once.
 *
 * @throws DiffError where a value cannot be read, or rows were lost on the way.
 */
async function land(connection, { table, columns, folder, longValues }, write, signal) {
    const path = (0,external_node_path_.join)(folder, `${table}.csv`);
    const values = columns.map(({ read }, i) => {
        const name = landedColumn(i);
        return read ? `${read(name)} AS ${name}` : name;
    });
    const reader = connection.dialect.quoteText(path);
    const source = readLanded(reader, columns, longValues ? read_csv/* LONG_LINES */.tV : ONE_THREAD);
    const create = `CREATE OR REPLACE TABLE memory.main.${table} AS SELECT ${values.join(', ')} FROM ${source}`;
    const written = await throughPipe(path, write, () => connection.execute(create, signal));
    const [row] = await connection.query(`SELECT count(*) AS rows FROM memory.main.${table}`, signal);
    if (Number(row?.['rows']) === written)
        return;
    const read = `${String(row?.['rows'])} of ${written} rows`;
    throw new errors/* DiffError */.a2('InternalError', `${read} arrived while a dataset was copied`);
}

;// CONCATENATED MODULE: ./src/engine/misfit-column.ts


/**
 * The column that cannot be copied, `null` where each can when it is tried again. Halves are tried:
 * each try reads every row, and the columns may be many.
 */
async function misfitAmong(columns, isMisfit) {
    const [only, ...others] = columns;
    if (only === undefined)
        return null;
    if (others.length === 0)
        return (await isMisfit([only])) ? only : null;
    const half = columns.slice(0, columns.length >> 1);
    return misfitAmong((await isMisfit(half)) ? half : columns.slice(half.length), isMisfit);
}
/**
 * An error of a value that cannot be copied, with the name of its column.
 *
 * @param copy copies the values of some columns, and throws where one cannot be.
 */
async function namingColumn(error, columns, copy) {
    const isMisfit = (some) => copy(some).then(() => false, (other) => other instanceof errors/* DiffError */.a2 && other.type === error.type);
    const column = await misfitAmong(columns, isMisfit);
    if (!column)
        return error;
    const value = `the column "${column.name}" of type ${(0,shown_type/* shownType */.s)(column)}: ${error.value}`;
    return new errors/* DiffError */.a2(error.type, value, { cause: error });
}

;// CONCATENATED MODULE: ./src/engine/land-sides.ts










/** All rows of a side. */
const allOf = ({ relation: { relation } }) => ({
    relation,
    where: [],
    plan: 'any',
});
/** The names of a side's columns; `null` where it takes the other side's. */
function namesOf(side) {
    if (side.kind === 'database')
        return new Set(side.relation.columns.map(({ name }) => name));
    return side.opened.kind === 'empty' ? null : new Set(side.opened.columns.map(({ name }) => name));
}
/** The columns of a side that are compared: what the request asks for and the other side has. */
function comparedColumns(request, sides, { index, relation }) {
    const others = namesOf(sides[(0,contract_pair/* otherSide */._P)(index)]);
    return selected(request, index, relation.columns).filter(({ name }) => {
        const partner = (0,contract_request/* partnerName */.M)(request, index, name);
        return partner !== null && (others?.has(partner) ?? true);
    });
}
/** The statement that writes the values of columns, in order. */
function selectOf({ database }, columns, isCareful, { relation, where }) {
    const values = columns.map((column) => (isCareful ? column.careful : column.landing).write(database.dialect.quoteIdentifier(column.name)));
    // A line of one empty field would be an empty line, which is no row.
    if (values.length === 1)
        values.push('0');
    const condition = where.length === 0 ? '' : `\nWHERE ${where.join(' AND ')}`;
    return `SELECT ${values.join(', ')}\nFROM ${relation} AS dataset${condition}`;
}
const OF_VALUES = new Set([
    'ConversionException',
    'InvalidInputException',
    'OutofRangeException',
]);
/** Whether a value is beyond what DuckDB can hold, or read. */
const isOfValue = (error) => error instanceof errors/* DiffError */.a2 && OF_VALUES.has(error.type);
/** What to read with instead; `null` where other readers would not help. */
function otherReaders(readers, error) {
    if (needsLongLines(error) && !readers.longValues)
        return { ...readers, longValues: true };
    return isOfValue(error) && !readers.isCareful ? { ...readers, isCareful: true } : null;
}
/** The statement by which a part of one side would be copied. */
function copySql(request, sides, side, part) {
    const where = [...side.conditions(), ...part.where];
    return selectOf(side, comparedColumns(request, sides, side), false, { ...part, where });
}
/** Why a side cannot be copied; of a value, with the source and the column that it comes from. */
async function refusal({ source }, columns, error, copy) {
    if (!isOfValue(error))
        return error;
    return (0,naming_errors/* ofSource */.rz)(source, await namingColumn(error, columns, copy));
}
const PADDING = { type: column_type/* TINYINT */.qc, write: () => '0', read: null };
/** Copies the compared columns of one side into DuckDB, through a connection of its own. */
async function landSide(side, columns, { connection, signal, temporaryDirectory: folder }, part) {
    const wanted = { ...part, where: [...side.conditions(), ...part.where] };
    const table = `landed${(0,contract_pair/* numberOf */.rl)(side.index)}`;
    const attempt = async (some, readers) => {
        const { isCareful, longValues } = readers;
        const landings = some.map((column) => (isCareful ? column.careful : column.landing));
        const padded = landings.length === 1 ? [...landings, PADDING] : landings;
        const plan = { table, columns: padded, folder, longValues };
        const select = selectOf(side, some, isCareful, wanted);
        const write = (output) => side.database.copyCsv(select, output, signal, part.plan);
        await land(connection, plan, write, signal);
    };
    let readers = { isCareful: false, longValues: false };
    for (;;) {
        const tried = readers;
        const failure = await attempt(columns, tried).then(() => null, (error) => ({ error }));
        if (!failure)
            return landedRelation(side, table, columns, tried.isCareful);
        if (signal.aborted)
            throw new errors/* CancelledError */.cc('the diff was cancelled', { cause: failure });
        const others = otherReaders(tried, failure.error);
        if (!others)
            throw await refusal(side, columns, failure.error, (some) => attempt(some, tried));
        readers = others;
    }
}
function landedRelation({ relation }, table, landed, isCareful) {
    const columns = relation.columns.map((column) => {
        const { type } = isCareful ? column.careful : column.landing;
        const { name, declared } = column;
        const position = landed.indexOf(column);
        return position === -1
            ? { name, type, declared }
            : { name, type, declared, reference: landedColumn(position) };
    });
    return { kind: 'typed', relation: `memory.main.${table}`, columns, isFiltered: true };
}
/**
 * Copies the sides that are in databases into DuckDB.
 *
 * @param parts the rows of each side that are wanted; without them, all.
 * @throws DiffError where a source fails, or a value is beyond what DuckDB can hold.
 */
async function landSides(sides, diff, parts = null) {
    return eachSide(sides, diff.signal, async (side, signal) => {
        if (side.kind === 'local')
            return side.opened;
        const columns = comparedColumns(diff.request, sides, side);
        const part = parts?.[side.index] ?? allOf(side);
        return diff.connection.withSibling((connection) => landSide(side, columns, { ...diff, connection, signal }, part));
    });
}

;// CONCATENATED MODULE: ./src/engine/planning/planning.ts
const can = (plan) => !('cannot' in plan);

;// CONCATENATED MODULE: ./src/engine/checksums/looks.ts






/** Enough to tell many differences from few. */
const looks_SAMPLE_ROWS = 2000;
/** Fewer say nothing. */
const LEAST_ROWS = 100;
/**
 * The share of rows of side 1, from 0 to 1, that side 2 does not have just so, from a sample;
 * `null` where none can be had cheaply: it takes an index on the key.
 */
async function changedRows({ sides: [side1, side2], isProven }, signal) {
    const [byIndex1, byIndex2] = [side1.checksums.byIndex, side2.checksums.byIndex];
    const typesOf = ({ rows }) => rows.keyColumns.map(({ column }) => column.own);
    const isSameType = (0,external_node_util_.isDeepStrictEqual)(typesOf(side1), typesOf(side2));
    const all = side1.relation.estimatedRows;
    if (!byIndex1 || !byIndex2 || !isProven || !isSameType)
        return null;
    if (all === null || all < looks_SAMPLE_ROWS)
        return null;
    const percent = Math.min(100, (100 * looks_SAMPLE_ROWS) / all);
    const sample = await side1.database.query(byIndex1.sample(side1.rows, percent), signal);
    if (sample.length < LEAST_ROWS)
        return null;
    const keys = sample.map((row) => side1.rows.keyColumns.map((_, i) => String(row[`key_${i}`])));
    const found = await side2.database.query(byIndex2.find(side2.rows, keys), signal);
    const hashes = new Set(found.map(({ hash }) => String(hash)));
    return sample.filter(({ hash }) => !hashes.has(String(hash))).length / sample.length;
}
/** Rows that are hashed and copied to see how long both take. */
const TIMED_ROWS = 10_000;
const discard = () => new external_node_stream_.Writable({ write: (_chunk, _encoding, done) => done() });
/** How many times as long as `second` the work `first` takes, done after it. */
async function timesAsLong(first, second) {
    const start = performance.now();
    await second();
    const middle = performance.now();
    await first();
    return (performance.now() - middle) / (middle - start);
}
/**
 * How many times as long it takes to copy rows as to hash them, over the connections as they are
 * now: of the first rows of both sides, at the same time, as it would be done with all of them.
 */
function copyingTimesHashing({ sides }, { request, signal }) {
    const firstRows = (side) => `(SELECT * FROM ${side.rows.relation} AS dataset LIMIT ${TIMED_ROWS})`;
    const copies = (0,contract_pair/* mapPair */.Dp)(sides, (side) => copySql(request, sides, side, { relation: firstRows(side), where: [], plan: 'any' }));
    return timesAsLong(() => eachSide(sides, signal, ({ database, index }, either) => database.copyCsv(copies[index], discard(), either)), 
    // First, so that what is not in the servers' memory yet counts against it.
    () => eachSide(sides, signal, (side, either) => side.database.query(side.checksums.total({ ...side.rows, relation: firstRows(side) }), either)));
}
/** What the choice of a strategy may want to know of the data of two sides. */
const looksAt = (hashed, diff) => ({
    changedRows: async () => (can(hashed) ? changedRows(hashed, diff.signal) : null),
    copyingTimesHashing: async () => (can(hashed) ? copyingTimesHashing(hashed, diff) : null),
});

// EXTERNAL MODULE: ./src/sources/checksums.ts
var checksums = __webpack_require__(56534);
;// CONCATENATED MODULE: ./src/engine/join/wide-sql.ts




/** Of unequal rows, the values that are not written the same on both sides: each a row. */
const UNEQUAL_CELLS = 'unequal_cells';
/** Those of rows that are paired, and whether they differ. */
const COMPARED_CELLS = 'compared_cells';
/**
 * Columns of two text files as one: what is not written the same is not the same list. DuckDB takes
 * 32 KiB for each column, however few the rows, and plans a statement in the square of its columns.
 */
function asOneValue(values, like) {
    const written = (side) => ({
        format: 'csv',
        column: `[${values.map((pair) => pair.written?.[side].column ?? pair.references[side]).join(', ')}]`,
        read: (text) => text,
    });
    return { ...like, tolerance: null, written: (0,contract_pair/* pairOf */.cF)(written) };
}
/** Makes room for the cells of a join, of which the keys are as in the rows that a pass has found. */
function startCells(join) {
    return `CREATE OR REPLACE TEMP TABLE ${UNEQUAL_CELLS} AS
SELECT ${sql_keyNames(join)}, true AS is_pair, 0 AS column_number, '' AS text1, '' AS text2
FROM ${UNEQUAL_ROWS} WHERE false`;
}
/** Adds the cells of columns that a pass has compared as one; the first of them has this number. */
function addCells(join, firstNumber, columns) {
    return `INSERT INTO ${UNEQUAL_CELLS}
SELECT * FROM (
  SELECT
    ${sql_keyNames(join)}, on_side1 AND on_side2 AS is_pair,
    unnest(range(${firstNumber}, ${firstNumber + columns})) AS column_number,
    unnest(side1_value_0) AS text1, unnest(side2_value_0) AS text2
  FROM ${UNEQUAL_ROWS}
) AS cells
WHERE text1 IS DISTINCT FROM text2`;
}
/** Of each side, a row for each text of unequal rows whose type is to be checked. */
const CELLS_OF_SIDE = (0,contract_pair/* pairOf */.cF)((side) => `(SELECT column_number, text${(0,contract_pair/* numberOf */.rl)(side)} AS text FROM ${UNEQUAL_CELLS})`);
/** Empties the table to which `compareCells` adds. */
function startComparing(join) {
    return `CREATE OR REPLACE TEMP TABLE ${COMPARED_CELLS} AS
SELECT ${sql_keyNames(join)}, column_number, true AS differs FROM ${UNEQUAL_CELLS} WHERE false`;
}
/** Whether the texts of a column, `text1` and `text2`, differ. */
function textsDiffer(pair) {
    const read = (side) => {
        const text = `text${(0,contract_pair/* numberOf */.rl)(side)}`;
        return pair.written?.[side].read(text) ?? text;
    };
    return isDifferent(pair, (0,contract_pair/* pairOf */.cF)(read));
}
/** Compares the paired cells of columns that compare alike. */
function compareCells(join, differs, columnNumbers) {
    return `INSERT INTO ${COMPARED_CELLS}
SELECT ${sql_keyNames(join)}, column_number, ${differs}
FROM ${UNEQUAL_CELLS}
WHERE is_pair AND column_number IN (${columnNumbers.join(', ')})`;
}
/** A row for each column with unequal cells: its `column_number`, `differences` and `rewritten`. */
function countCells() {
    return `SELECT
  column_number,
  count(*) FILTER (WHERE differs) AS differences,
  count(*) FILTER (WHERE NOT differs) AS rewritten
FROM ${COMPARED_CELLS} GROUP BY column_number`;
}
/** `rows_with_differences` over all columns. */
function countRowsOfCells(join) {
    return `SELECT count(*) AS rows_with_differences
FROM (SELECT DISTINCT ${sql_keyNames(join)} FROM ${COMPARED_CELLS} WHERE differs)`;
}

;// CONCATENATED MODULE: ./src/engine/join/wide.ts






async function pairGroup(running, values, relations) {
    const [like] = running.join.keys;
    if (!like)
        throw new errors/* DiffError */.a2('InternalError', 'a join without a key');
    const join = { ...running.join, relations, values: [asOneValue(values, like)] };
    const pass = { join, keeps: 'both', rows: null, isWithoutRepeated: false };
    const pairs = await pairRows({ ...running, join }, findUnequalRows(pass));
    if (!pairs)
        return null;
    const rows = [pairs.rows1, pairs.rows2];
    return isUnique(pairs, rows) ? keyCounts(rows, pairs, NOTHING_REPEATED) : null;
}
const wide_isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/**
 * Finds the values of two text files that are not written the same, in some passes over the files,
 * each for as many columns as fit in a list. `null` where a key is repeated on both sides. Every
 * value must be `written`.
 */
async function findUnequalCells(running, relationsOf) {
    const { connection, join, signal } = running;
    running.onPhase('joining rows by key');
    let found = null;
    for (const [index, values] of (0,columns_at_once/* inGroups */.Am)(join.values, columns_at_once/* TEXTS_AT_ONCE */.bS).entries()) {
        const keys = await pairGroup(running, values, relationsOf(values));
        if (!keys)
            return null;
        if (found && !wide_isSame(found, keys)) {
            throw new errors/* DiffError */.a2('InconsistentReadException', 'the data changed while it was being read');
        }
        if (!found)
            await connection.execute(startCells(join), signal);
        await connection.execute(addCells(join, index * columns_at_once/* TEXTS_AT_ONCE */.bS, values.length), signal);
        found = keys;
    }
    return found;
}
/** Compares the values that were found, in the types that the join's columns have. */
async function compareUnequalCells(running, keys) {
    const { connection, join, signal } = running;
    running.onPhase('comparing the values of unequal rows');
    await connection.execute(startComparing(join), signal);
    const columns = join.values.map((pair, number) => ({ number, differs: textsDiffer(pair) }));
    for (const [differs, some] of Map.groupBy(columns, (column) => column.differs)) {
        const numbers = some.map(({ number }) => number);
        await connection.execute(compareCells(join, differs, numbers), signal);
    }
    const differences = join.values.map(() => 0);
    const rewritten = join.values.map(() => 0);
    for (const row of await connection.query(countCells(), signal)) {
        const number = Number(row['column_number']);
        differences[number] = Number(row['differences']);
        rewritten[number] = Number(row['rewritten']);
    }
    const { rows_with_differences: rowsWithDifferences } = await counts(running, countRowsOfCells(join));
    const values = { rowsWithDifferences, differences, rewritten };
    return {
        counts: { ...keys, ...values, equalMultisets: 0 },
        unequal: { kind: 'cells', relations: CELLS_OF_SIDE },
    };
}

;// CONCATENATED MODULE: ./src/engine/join-as-written.ts







/** Whether to try `joinAsWritten`: of what else the texts do not decide. */
function isForOnePass(request, opened) {
    const isCsv = opened.every((side) => side.kind === 'text' && !side.isLossy && side.columns.every(({ json }) => json === null));
    return isCsv && !prepare_isRead(request);
}
function areAlike({ data, pairing }) {
    const sides = data.relations();
    return contract_pair/* SIDES */.BV.every((side) => sides[side].columns.every(({ name }) => isAlike(data, pairing, side, name)));
}
/**
 * Keys are taken for values, too: like these they need no check where both sides write the same,
 * and a key that is no value of its type finds no partner, so that it is among the rows to check.
 */
const withKeys = (join) => ({
    ...join,
    values: [...join.values, ...join.keys],
});
function prepareTexts({ data, diff }) {
    const { join, plan } = prepare(diff.request, data, diff.connection.dialect);
    const running = { ...diff, join: withKeys(join) };
    return { plan, running, values: join.values.length };
}
/** `null` where reading took more care than one pass has. */
const unlessCareless = (reading) => reading.catch((error) => {
    if (needsCare(error))
        return null;
    throw error;
});
/** Without the counts of the keys, which were taken for values. */
function found(plan, counts, values) {
    return { plan, counts: { ...counts, differences: counts.differences.slice(0, values) } };
}
async function joinFew(texts, prepared) {
    const { plan, running, values } = prepared;
    const joined = await unlessCareless(runWrittenJoin(running));
    if (!joined)
        return null;
    const changed = await settleAfterJoin(running.join, joined, texts.data, running.signal);
    return changed ? null : found(plan, await multisets_countMultisets(running, joined.counts), values);
}
/** What the cells that were found depend on: the keys' types, and which columns are compared. */
function footing({ data, pairing }, { join }) {
    const types = contract_pair/* SIDES */.BV.map((side) => pairing.keys[side].map((name) => data.column(side, name)?.type ?? null));
    return JSON.stringify([types, join.values.map(({ names }) => names)]);
}
/** The sides with no other columns than the keys and these. */
function relationsOf({ data, pairing }, values) {
    const named = (0,contract_pair/* pairOf */.cF)((side) => new Set([...pairing.keys[side], ...values.map(({ names }) => names[side])]));
    return data.writtenRelations(named);
}
/** What differs as written is compared anew where a type turns out to be another. */
async function joinMany(texts, { running: first }) {
    const ground = footing(texts, first);
    const finding = findUnequalCells(first, (values) => relationsOf(texts, values));
    const keys = await unlessCareless(finding);
    if (!keys)
        return null;
    for (;;) {
        const { plan, running, values } = prepareTexts(texts);
        if (footing(texts, running) !== ground || !areAlike(texts))
            return null;
        const joined = await compareUnequalCells(running, keys);
        const changed = await settleAfterJoin(running.join, joined, texts.data, running.signal);
        if (!changed)
            return found(plan, await multisets_countMultisets(running, joined.counts), values);
    }
}
/**
 * Reads two CSV files once, or where they have many columns some times, and compares them as they
 * are written. `null` where that is not enough: where keys are repeated, or the first rows suggest
 * other types of keys than those behind them.
 */
async function joinAsWritten(pairing, data, diff) {
    const texts = { pairing, data, diff };
    if (!areAlike(texts))
        return null;
    const prepared = prepareTexts(texts);
    return prepared.values > columns_at_once/* COLUMNS_AT_ONCE */.Gu ? joinMany(texts, prepared) : joinFew(texts, prepared);
}

;// CONCATENATED MODULE: ./src/engine/compare-in-duckdb.ts









async function joinAsRead(opened, diff) {
    const { request, connection, signal } = diff;
    const pairing = pairingOf(request);
    const data = new BothSides(connection, opened, pairing);
    const isOnePass = isForOnePass(request, opened);
    if (!isOnePass)
        await data.keep(signal);
    await data.look(signal);
    const found = isOnePass ? await joinAsWritten(pairing, data, diff) : null;
    if (found)
        return found;
    await data.keep(signal);
    await settleBeforeJoin(request, pairing, data, signal);
    await checkFilters(data, diff);
    for (;;) {
        const { join, plan } = prepare(request, data, connection.dialect);
        const running = { ...diff, join };
        const joined = await runJoin(running);
        const { nulls, dupes } = joined.counts;
        const isSetAside = [...nulls, ...dupes].some((count) => count > 0);
        const changed = isSetAside
            ? await data.settle(() => true, signal)
            : await settleAfterJoin(join, joined, data, signal);
        if (!changed)
            return { plan, counts: await multisets_countMultisets(running, joined.counts) };
    }
}
/** Without a key, every row is one of a multiset. */
async function compareRows(opened, diff) {
    const data = await settledSides(opened, diff);
    await checkFilters(data, diff);
    const { join, plan } = prepare(diff.request, data, diff.connection.dialect);
    if (!hasColumns(plan))
        return { plan, counts: NOTHING_COUNTED };
    diff.onPhase('comparing whole rows');
    const sql = compareWholeRows(join);
    return { plan, counts: rowCounts(await counts({ ...diff, join }, sql)) };
}
const isLossyText = (side) => side.kind === 'text' && !!side.isLossy;
/** The sides, those marked that lose rows. */
async function confirmReading(opened, signal) {
    const confirmed = async (side) => {
        if (side.kind !== 'text' || !side.readsAll)
            return side;
        return { ...side, isLossy: !(await side.readsAll(signal)) };
    };
    return Promise.all((0,contract_pair/* mapPair */.Dp)(opened, confirmed));
}
/**
 * Compares two relations that DuckDB can read: by their key, or where there is none as multisets of
 * rows. That every row of text files is read is confirmed apart from DuckDB, while it reads them;
 * where a reader lost rows, they are compared once more.
 *
 * @throws DiffError where they cannot be read or compared.
 * @throws CancelledError where the signal aborts.
 */
async function compareInDuckDB(opened, diff) {
    const compare = (0,contract_request/* keyOf */.TN)(diff.request).length > 0 ? joinAsRead : compareRows;
    const ending = new AbortController();
    const confirming = confirmReading(opened, AbortSignal.any([diff.signal, ending.signal]));
    // Where the join fails, nobody waits for this.
    confirming.catch(() => undefined);
    try {
        const found = await compare(opened, diff);
        const relations = await confirming;
        return relations.some(isLossyText) ? await compare(relations, diff) : found;
    }
    finally {
        ending.abort();
    }
}

;// CONCATENATED MODULE: ./src/engine/planning/proven-keys.ts

/** Whether the catalogs of both sides prove that no two rows have one key, and none has NULL in it. */
function isProvenUnique({ sides, columns: { keys } }) {
    if (keys.length === 0)
        return false;
    return sides.every(({ relation, index }) => {
        const names = keys.map((pair) => pair.names[index]);
        const proven = relation.uniqueKeys.filter((unique) => unique.every((name) => names.includes(name)));
        // Parts beside a unique key make nothing less unique, but may be NULL.
        return names.every((name) => proven.some((unique) => unique.includes(name)));
    });
}
/** The part of the key by which both sides lie in order, where both have an index on it. */
function commonOrder({ sides, columns: { keys } }) {
    const [order1, order2] = (0,contract_pair/* mapPair */.Dp)(sides, ({ relation }) => relation.order);
    const isCommon = keys.some(({ names }) => names[0] === order1?.column && names[1] === order2?.column);
    return order1 && order2 && isCommon ? [order1, order2] : null;
}
/** Whether the rows of both sides, their filters applied, are the same when they are read again. */
function isReadTheSame({ sides }) {
    return sides.every(({ database, relation, asksForChance }) => database.traits.snapshots === 'session' && relation.isRepeatable && !asksForChance);
}

;// CONCATENATED MODULE: ./src/engine/checksums/hashed-sides.ts



/** What an index makes cheap on a side that has an `order`. */
function byIndex({ checksums }) {
    if (!checksums.byIndex)
        throw new Error('there is no index to read by');
    return checksums.byIndex;
}
function hashedPair([checksums1, checksums2], [side1, side2], { names }) {
    const [column1, column2] = [columnOf(side1, names[0]), columnOf(side2, names[1])];
    const hashed1 = checksums1.hashed(column1, column2);
    const hashed2 = checksums2.hashed(column2, column1);
    return hashed1 && hashed2 && [hashed1, hashed2];
}
/** How the columns of a plan are hashed; `null` where they cannot be, on both sides alike. */
function hashedColumns(checksums, { sides, columns }) {
    const all = (pairs) => {
        const hashed = pairs.map((pair) => hashedPair(checksums, sides, pair));
        return hashed.includes(null) ? null : hashed;
    };
    const [keys, values] = [all(columns.keys), all(columns.values)];
    // A bucket must hold all rows of a key, and a key proven unique must be so by the rule of equality.
    const isExact = keys?.flat().every((column) => column.isExact);
    return keys && values && isExact ? { keys, values } : null;
}
function hashedRows({ columns: { keys, values }, hashed, isProven }, side, order) {
    const { database, index } = side;
    const quoted = ({ names }) => database.dialect.quoteIdentifier(names[index]);
    const [first, ...more] = hashed.keys;
    const keyKind = more.length === 0 ? (first?.[index].kind ?? 'other') : 'other';
    const forms = (pairs, columns) => pairs.map((pair, i) => columns[i]?.[index].form(quoted(pair)) ?? quoted(pair));
    const keyForms = keyKind === 'integer' ? keys.map(quoted) : forms(keys, hashed.keys);
    const valueForms = forms(values, hashed.values);
    return {
        relation: side.relation.relation,
        where: side.conditions(),
        // Without a key it is the whole row that is found again.
        ...(keys.length === 0
            ? { keys: valueForms, values: [] }
            : { keys: keyForms, values: valueForms }),
        keyColumns: keys.map((pair) => ({
            reference: quoted(pair),
            column: columnOf(side, pair.names[index]),
        })),
        rangedBy: order && database.dialect.quoteIdentifier(order.column),
        keyKind,
        isKeyNotNull: isProven || keys.length === 0,
    };
}
/** What both databases can hash by, their own hash before one of texts. */
function commonChecksums([{ database: one }, { database: two }]) {
    const ways = [
        { work: 'hash', pair: [one.checksums, two.checksums] },
        { work: 'hash texts', pair: [one.textChecksums, two.textChecksums] },
    ];
    return ways.flatMap(({ work, pair: [a, b] }) => a && b && a.family === b.family ? [{ work, checksums: [a, b] }] : []);
}
/**
 * Whether and how equal parts of the two sides can be found without copying them: both in databases
 * that hash alike, which give the same rows when they are read again. Without a key, rows are in
 * buckets by all that is compared of them, NULL or not.
 */
function hashSides(comparing) {
    const { sides, columns } = comparing;
    if (!isReadTheSame(comparing))
        return { cannot: 'rows that are read again may be others' };
    const ways = commonChecksums(sides);
    if (ways.length === 0)
        return { cannot: 'the databases have no hash in common' };
    const isProven = isProvenUnique(comparing);
    for (const { work, checksums } of ways) {
        const hashed = hashedColumns(checksums, comparing);
        if (!hashed)
            continue;
        const isIndexed = checksums.every(({ byIndex: indexed }) => indexed !== null);
        const orders = isProven && isIndexed ? commonOrder(comparing) : null;
        const hashedSide = (side, index) => {
            const order = orders && orders[index];
            const rows = hashedRows({ columns, hashed, isProven }, side, order);
            return { ...side, checksums: checksums[index], rows, order };
        };
        const cost = { work, rows: estimatedRows(sides) };
        return { sides: (0,contract_pair/* mapPair */.Dp)(sides, hashedSide), columns, isProven, cost };
    }
    return { cannot: 'a column has no hash that both databases make alike' };
}

;// CONCATENATED MODULE: ./src/engine/checksums/ranges.ts
/** The ends of 64 bits. */
const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;
const ceilDivide = (a, b) => (a + b - 1n) / b;
const smaller = (a, b) => (a < b ? a : b);
function parted(low, high, parts) {
    const size = ceilDivide(high - low + 1n, parts);
    return { low, high, size: parts === 1n || size > HIGHEST ? null : size };
}
/**
 * Ranges that hold every number of 64 bits once. Between two bounds there are as many as hold about
 * `rowsInRange` rows where the numbers lie evenly; where they don't, ranges hold more or fewer.
 *
 * @param bounds numbers, lowest first, between each two of which there are about as many rows.
 * @param rows how many rows there are.
 */
function rangesBetween(bounds, rows, rowsInRange) {
    const distinct = [...new Set(bounds)];
    const [first, last] = [distinct[0], distinct.at(-1)];
    if (first === undefined || last === undefined) {
        return [{ low: LOWEST, high: HIGHEST, size: null }];
    }
    const shares = Math.max(1, distinct.length - 1);
    const parts = BigInt(Math.max(1, Math.ceil(rows / shares / rowsInRange)));
    const inner = distinct.slice(0, -1).map((low, i) => {
        const next = distinct[i + 1] ?? low;
        return parted(low, next === last ? last : next - 1n, parts);
    });
    const all = inner.length === 0 ? [parted(first, last, 1n)] : inner;
    return [
        ...(first > LOWEST ? [{ low: LOWEST, high: first - 1n, size: null }] : []),
        ...all,
        ...(last < HIGHEST ? [{ low: last + 1n, high: HIGHEST, size: null }] : []),
    ];
}
/**
 * The ranges that begin with these numbers, in order, those that touch as one.
 *
 * @param lows lowest numbers of ranges that `all` is made of.
 */
function rangesFrom(all, lows) {
    const found = [];
    let position = 0;
    for (const low of lows.toSorted((a, b) => (a < b ? -1 : 1))) {
        while ((all[position]?.high ?? HIGHEST) < low)
            position += 1;
        const { high, size } = all[position] ?? { high: HIGHEST, size: null };
        const end = size === null ? high : smaller(low + size - 1n, high);
        const before = found.at(-1);
        if (before?.high === low - 1n)
            before.high = end;
        else
            found.push({ low, high: end });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/engine/checksums/compare-unequal.ts








/** The rows of a side in some buckets. */
function partIn(side, partition, some) {
    const { checksums, rows } = side;
    if (partition.kind === 'hash') {
        const isIn = checksums.isIn(rows, some, partition.buckets);
        return { relation: rows.relation, where: [isIn], plan: 'any' };
    }
    const ranges = rangesFrom(partition.ranges, some);
    const relation = byIndex(side).inRanges(rows, ranges);
    return { relation, where: [], plan: 'by index' };
}
/**
 * Counts repeated keys in the buckets that are equal. They hold the same rows on both sides, so
 * that it is enough to look at one. Keys that are not proven unique are in buckets by hash.
 */
async function countEqualKeys({ sides: [side], columns, isProven }, { partition, equalRows, unequal }, signal) {
    if (isProven || equalRows === 0)
        return { dupes: 0, distincts: equalRows };
    // Without a key, every row is one that none pairs.
    if (columns.keys.length === 0)
        return { dupes: equalRows, distincts: 0 };
    const { rows, checksums, database } = side;
    const where = [
        ...rows.where,
        ...rows.keyColumns.map(({ reference }) => `${reference} IS NOT NULL`),
        ...(unequal.length === 0 || partition.kind !== 'hash'
            ? []
            : [`NOT (${checksums.isIn(rows, unequal, partition.buckets)})`]),
    ];
    const [row] = await database.query(`SELECT count(*) AS distincts, coalesce(sum(CASE WHEN occurrences > 1 THEN occurrences END), 0) AS dupes
FROM (
  SELECT count(*) AS occurrences
  FROM ${rows.relation} AS dataset
  WHERE ${where.join(' AND ')}
  GROUP BY ${checksums.groupedBy(rows)}
) AS key_counts`, signal);
    return { dupes: Number(row?.['dupes']), distincts: Number(row?.['distincts']) };
}
/** What a join of the other rows counted, and the rows that are equal. */
function withEqualRows(counts, equalRows, { dupes, distincts }, nulls) {
    const once = equalRows - dupes;
    const add = (pair, more) => (0,contract_pair/* mapPair */.Dp)(pair, (count) => count + more);
    return {
        ...counts,
        totalRows: (0,contract_pair/* addPairs */.zN)(add(counts.totalRows, equalRows), nulls),
        nulls: (0,contract_pair/* addPairs */.zN)(counts.nulls, nulls),
        dupes: add(counts.dupes, dupes),
        distincts: add(counts.distincts, distincts),
        onceKeys: add(counts.onceKeys, once),
        comparedRows: counts.comparedRows + once,
        uncomparedRows: (0,contract_pair/* addPairs */.zN)(add(counts.uncomparedRows, dupes), nulls),
        equalMultisets: counts.equalMultisets + dupes,
    };
}
/** Reads and compares the rows in unequal buckets, and adds what is known of the others. */
async function compareUnequal(hashed, compared, diff) {
    const { request, signal, onPhase } = diff;
    const { partition, equalRows } = compared;
    const keys = await countEqualKeys(hashed, compared, signal);
    // Rows without a key are compared as multisets, where both sides have some.
    const hasNulls = comparesMultisets(request) && compared.nulls.every((rows) => rows > 0);
    const unequal = hasNulls ? [...compared.unequal, BigInt(checksums/* NULL_KEYS */.$)] : compared.unequal;
    const nulls = hasNulls ? [0, 0] : compared.nulls;
    const withOthers = ({ plan, counts }) => ({
        plan,
        counts: withEqualRows(counts, equalRows, keys, nulls),
    });
    if (unequal.length === 0) {
        const differences = hashed.columns.values.map(() => 0);
        return withOthers({ plan: hashed.columns, counts: { ...NOTHING_COUNTED, differences } });
    }
    onPhase('reading the rows that may differ');
    const parts = (0,contract_pair/* mapPair */.Dp)(hashed.sides, (side) => partIn(side, partition, unequal));
    return withOthers(await compareInDuckDB(await landSides(hashed.sides, diff, parts), diff));
}

;// CONCATENATED MODULE: ./src/engine/strategies/buckets/partition.ts

/** Rows in a bucket by hash, on average, in tables that are large enough for that many buckets. */
const ROWS_IN_BUCKET = 32;
const FEWEST_BUCKETS = 2 ** 10;
/** What still fits a processor's cache as a table of sums, more or less. */
const MOST_BUCKETS = 2 ** 17;
/** How many buckets by hash there should be: a power of two. */
function bucketsFor(rows) {
    const wanted = 2 ** Math.ceil(Math.log2(Math.max(1, (rows ?? 0) / ROWS_IN_BUCKET)));
    return Math.min(MOST_BUCKETS, Math.max(FEWEST_BUCKETS, wanted));
}
/** The server keeps no table of ranges, but sums are sent, and unequal ranges are named in a statement. */
const MOST_RANGES = 2 ** 20;
/** A range costs the server about as much as a row or two. */
const LEAST_ROWS_IN_RANGE = 16;
/** So much is quickly read where one row in it differs. */
const MOST_ROWS_IN_RANGE = 300;
/** The share of all rows that may be read because another row in their range differs. */
const READ_ALONG = 0.075;
/** @param changed the share of rows that differ, as far as it is known. */
function rowsInRange(rows, changed) {
    const wanted = changed > 0 ? READ_ALONG / changed : MOST_ROWS_IN_RANGE;
    const most = Math.min(MOST_ROWS_IN_RANGE, Math.max(LEAST_ROWS_IN_RANGE, wanted));
    return Math.max(most, rows / MOST_RANGES);
}
/** The lowest and the highest number of both sides, beside what statistics say of one. */
function allBounds([bounds1, bounds2]) {
    const bounds = bounds1.length >= bounds2.length ? bounds1 : bounds2;
    const ends = [...bounds1, ...bounds2];
    const lowest = ends.reduce((a, b) => (b < a ? b : a));
    const highest = ends.reduce((a, b) => (b > a ? b : a));
    return [lowest, ...bounds.slice(1, -1).filter((b) => b > lowest && b < highest), highest];
}
/**
 * How rows are put into buckets: by ranges of the key where rows lie in its order, which takes
 * less of the server than a table of sums, and lets unequal rows be found by an index.
 *
 * @param changed the share of rows that differ, as far as it is known; 0 where it is not.
 * @param buckets how many there should be, where a caller wants to say so.
 */
function choosePartition({ sides: [{ order: order1 }, { order: order2 }], cost: { rows } }, changed, buckets, kind) {
    if (kind === 'hash' || !order1 || !order2) {
        return { kind: 'hash', buckets: buckets ?? bucketsFor(rows) };
    }
    const bounds = allBounds([order1.bounds, order2.bounds]);
    const size = buckets === null ? rowsInRange(rows ?? 0, changed) : (rows ?? 0) / buckets;
    return { kind: 'ranges', ranges: rangesBetween(bounds, rows ?? 0, Math.max(1, size)) };
}

;// CONCATENATED MODULE: ./src/engine/strategies/buckets/strategy.ts







/** How buckets land in DuckDB: number, rows and checksum, which is beyond 64 bits. */
const BUCKET = [column_type/* BIGINT */.Ei, column_type/* BIGINT */.Ei, column_type/* HUGEINT */.PC].map((type) => ({
    type,
    write: (value) => value,
    read: null,
}));
const [BUCKET_NUMBER, BUCKET_ROWS, BUCKET_SUM] = [0, 1, 2].map(landedColumn);
function landBuckets(side, partition, { connection, temporaryDirectory: folder }, signal) {
    const { database, checksums, rows, index } = side;
    const plan = { table: `buckets${index + 1}`, columns: BUCKET, folder, longValues: false };
    const select = partition.kind === 'hash'
        ? checksums.select(rows, partition.buckets)
        : byIndex(side).select(rows, partition.ranges);
    const readBy = partition.kind === 'ranges' ? 'by index' : 'any';
    return connection.withSibling((sibling) => land(sibling, plan, (output) => database.copyCsv(select, output, signal, readBy), signal));
}
/** @param nullKeys the number of the bucket of rows without a key; none where there are no such rows. */
const strategy_compared = (nullKeys) => `SELECT
  coalesce(side1.${BUCKET_NUMBER}, side2.${BUCKET_NUMBER}) AS bucket,
  coalesce(side1.${BUCKET_ROWS}, 0) AS rows1,
  coalesce(side2.${BUCKET_ROWS}, 0) AS rows2,
  rows1 = rows2 AND side1.${BUCKET_SUM} IS NOT DISTINCT FROM side2.${BUCKET_SUM} AS is_equal,
  bucket IS NOT DISTINCT FROM ${nullKeys ?? 'NULL'} AS is_null
FROM memory.main.buckets1 AS side1
FULL JOIN memory.main.buckets2 AS side2 ON side1.${BUCKET_NUMBER} = side2.${BUCKET_NUMBER}`;
const totalsOf = (buckets) => `SELECT
  coalesce(sum(rows1) FILTER (WHERE is_equal AND NOT is_null), 0) AS equal_rows,
  coalesce(sum(rows1) FILTER (WHERE NOT is_equal AND NOT is_null), 0) AS unequal_rows1,
  coalesce(sum(rows2) FILTER (WHERE NOT is_equal AND NOT is_null), 0) AS unequal_rows2,
  coalesce(sum(rows1) FILTER (WHERE is_null), 0) AS nulls1,
  coalesce(sum(rows2) FILTER (WHERE is_null), 0) AS nulls2
FROM (${buckets})`;
/** Has both databases count and sum their rows by bucket, at the same time, and compares the sums. */
async function compareBuckets({ sides }, partition, diff) {
    const { connection, signal } = diff;
    await eachSide(sides, signal, (side, either) => landBuckets(side, partition, diff, either));
    const buckets = strategy_compared(partition.kind === 'hash' ? checksums/* NULL_KEYS */.$ : null);
    const [totals] = await connection.query(totalsOf(buckets), signal);
    const total = (name) => Number(totals?.[name] ?? 0);
    const unequal = await connection.query(`SELECT bucket FROM (${buckets}) WHERE NOT is_equal AND NOT is_null`, signal);
    return {
        partition,
        equalRows: total('equal_rows'),
        nulls: [total('nulls1'), total('nulls2')],
        unequal: unequal.map(({ bucket }) => BigInt(bucket)),
        unequalRows: Math.max(total('unequal_rows1'), total('unequal_rows2')),
    };
}
/** The share of rows in unequal buckets from which on all rows are looked at anyway. */
const MOST_UNEQUAL = 0.6;
/** `null` where so many buckets differ that all rows are to be compared. */
async function run(hashed, diff, changed) {
    diff.onPhase('comparing checksums');
    const kind = diff.strategy === 'hash-buckets' ? 'hash' : 'any';
    const partition = choosePartition(hashed, changed, diff.buckets ?? null, kind);
    const found = await compareBuckets(hashed, partition, diff);
    const { equalRows, unequalRows } = found;
    const isMost = unequalRows > MOST_UNEQUAL * (equalRows + unequalRows);
    if (diff.strategy === undefined && isMost)
        return null;
    return compareUnequal(hashed, found, diff);
}
const buckets = { plan: ({ hashed }) => hashed, run };

;// CONCATENATED MODULE: ./src/engine/strategies/choose.ts

/** Below, a checksum takes longer than it saves. */
const SMALL_TABLE = 50_000;
/**
 * The share of changed rows from which on checksums do not pay. Measured with PostgreSQL, 5 M rows
 * of 6 columns: two passes over the changed buckets against one join, or one copy.
 */
const MOST_CHANGED = { 'in-source': 0.02, copy: 0.2 };
/**
 * Below, hashes of texts are not worth a look at how fast the connection is, which takes 0.1 s. Of
 * 500,000 rows of 6 columns in PostgreSQL and MariaDB, checksums take 1.9 s, and to copy them 1.3 s
 * over a fast connection and 4.9 s over one of 10 MB/s (docs/benchmarks.md).
 */
const SMALL_FOR_TEXTS = 200_000;
/** How many times as long copying must take as hashing does, which may be in vain. */
const MUCH_SLOWER = 1.5;
/** What comes in the place of a strategy that turns out not to do is further on. */
const IN_TURN = ['totals', 'buckets', 'in-source', 'copy'];
/** Where rows are hashed as texts: whether to copy them all takes longer. */
async function firstForTexts({ rows }, looks) {
    const isLarge = rows !== null && rows >= SMALL_FOR_TEXTS;
    const isSlow = isLarge && ((await looks.copyingTimesHashing()) ?? 0) > MUCH_SLOWER;
    // Not the totals first: where they differ, all would be hashed twice.
    return { first: isSlow ? 'buckets' : 'copy', changed: 0 };
}
/** What is likely the fastest, by the size of the tables and a sample of their rows. */
async function likelyFastest(plans, looks) {
    const { 'in-source': inSource, buckets } = plans;
    const joining = can(inSource) ? inSource.cost.work : 'join slowly';
    // To merge two indexes takes no longer than two checksums, and leaves nothing to fetch.
    if (joining === 'merge')
        return { first: 'in-source', changed: 0 };
    const otherwise = joining === 'join' ? 'in-source' : 'copy';
    const unchanged = { first: otherwise, changed: 0 };
    if (!can(buckets))
        return unchanged;
    const { rows, work } = buckets.cost;
    if (work === 'hash texts') {
        return otherwise === 'copy' ? firstForTexts(buckets.cost, looks) : unchanged;
    }
    if (rows !== null && rows < SMALL_TABLE)
        return unchanged;
    const changed = await looks.changedRows();
    // Where a sample shows no change there may well be none, and one sum of all is the cheapest.
    if (!changed)
        return { first: 'totals', changed: 0 };
    return { first: changed > MOST_CHANGED[otherwise] ? otherwise : 'buckets', changed };
}
/**
 * Which strategies to try: the likely fastest or the one that is asked for, and in its place, where it
 * turns out not to do, the next.
 */
async function chooseStrategy(plans, looks, asked = null) {
    const { first, changed } = asked === null
        ? await likelyFastest(plans, looks)
        : { first: asked === 'hash-buckets' ? 'buckets' : asked, changed: 0 };
    const isWanted = (name) => {
        const plan = plans[name];
        return can(plan) && (asked !== null || plan.cost.work !== 'join slowly');
    };
    const inTurn = IN_TURN.slice(IN_TURN.indexOf(first));
    return { strategies: inTurn.filter(isWanted), changed };
}

;// CONCATENATED MODULE: ./src/engine/strategies/copy/strategy.ts



/** Compares all rows in DuckDB, wherever they are. */
async function copyAll(sides, diff) {
    diff.onPhase('reading the datasets');
    return compareInDuckDB(await landSides(sides, diff), diff);
}
const copy = {
    plan: ({ sides }) => ({ sides, cost: { work: 'copy', rows: estimatedRows(sides) } }),
    run: ({ sides }, diff) => copyAll(sides, diff),
};

;// CONCATENATED MODULE: ./src/engine/join/pair-keys-sql.ts


/**
 * One row of each key of a side, with the number of its rows as `key_rows`. Keys with NULL in them
 * are put together too, where they have the same other parts.
 */
function numbered(join, side) {
    const forms = join.keys.map(({ comparison, references }) => comparison.key[side](references[side]));
    return `(
    SELECT * FROM (
      SELECT ${keysAndValues(join, side)},
        count(*) OVER same_key AS key_rows, row_number() OVER same_key AS key_row
      FROM ${join.relations[side]}
      WINDOW same_key AS (PARTITION BY ${forms.join(', ')})
    ) AS numbered
    WHERE key_row = 1
  )`;
}
/** The same where the key is known to be unique. */
function unnumbered(join, side) {
    return `(
      SELECT ${keysAndValues(join, side)}, 1 AS key_rows
      FROM ${join.relations[side]}
    )`;
}
/** A NULL in a key has no equal: such rows stay without a partner. */
function pairedByJoin(join, isUnique) {
    const sideOf = isUnique ? unnumbered : numbered;
    const isKeyed = list(join.keys.length, (i) => `coalesce(side1.key_${i}, side2.key_${i}) IS NOT NULL`, ' AND ');
    const values = join.values.flatMap((_, i) => contract_pair/* NUMBERS */.du.map((side) => `side${side}.value_${i} AS value${side}_${i}`));
    const columns = [
        ...contract_pair/* NUMBERS */.du.map((side) => `coalesce(side${side}.key_rows, 0) AS rows${side}`),
        `${isKeyed} AS is_keyed`,
        ...join.keys.map((_, i) => `side1.key_${i} AS key_${i}`),
        ...values,
    ];
    return `SELECT ${columns.join(', ')}
    FROM ${sideOf(join, 0)} AS side1
    FULL JOIN ${sideOf(join, 1)} AS side2 ON ${sameKey(join, 'side1', 'side2')}`;
}
function markedRows(join, side) {
    const values = join.values.flatMap(({ references }, i) => contract_pair/* NUMBERS */.du.map((of) => `${of === (0,contract_pair/* numberOf */.rl)(side) ? references[side] : 'NULL'} AS value${of}_${i}`));
    const marks = contract_pair/* NUMBERS */.du.map((of) => `${of === (0,contract_pair/* numberOf */.rl)(side) ? 1 : 0} AS on_side${of}`);
    return `SELECT ${[keyList(join, side), ...marks, ...values].join(', ')}
      FROM ${join.relations[side]}`;
}
function pairedByGroups(join, { select, anyValue }) {
    const isKeyed = list(join.keys.length, (i) => `key_${i} IS NOT NULL`, ' AND ');
    const values = join.values.flatMap((_, i) => contract_pair/* NUMBERS */.du.map((side) => `${anyValue(`value${side}_${i}`)} AS value${side}_${i}`));
    const columns = [
        ...contract_pair/* NUMBERS */.du.map((side) => `sum(on_side${side}) AS rows${side}`),
        `${isKeyed} AS is_keyed`,
        sql_keyNames(join),
        ...values,
    ];
    return `${select} ${columns.join(', ')}
    FROM (
      ${markedRows(join, 0)}
      UNION ALL
      ${markedRows(join, 1)}
    ) AS both_sides
    GROUP BY ${sql_keyNames(join)}`;
}
/**
 * A row for each key: `rows1` and `rows2`, how many rows each side has of it; whether it `is_keyed`, or
 * has a NULL in it; `key_0`, …, where it is on both sides; and of each value `value1_0`, `value2_0`, …,
 * where there is one row on that side. Each relation is read once, and no number of duplicates
 * multiplies rows: keys are joined with their rows counted.
 *
 * @param isUnique whether keys are known to be unique and never NULL, which is quicker.
 */
function pairKeys(join, isUnique) {
    const { grouping } = join.dialect;
    return grouping ? pairedByGroups(join, grouping) : pairedByJoin(join, isUnique);
}

;// CONCATENATED MODULE: ./src/engine/join/any-keys-sql.ts





const sum = (condition, value) => `sum(CASE WHEN ${condition} THEN ${value} END)`;
const IS_REPEATED = 'is_keyed AND rows1 > 0 AND rows2 > 0 AND rows1 + rows2 > 2';
const IS_COMPARED = 'is_keyed AND rows1 = 1 AND rows2 = 1';
function any_keys_sql_keyCounts(index) {
    const side = (0,contract_pair/* numberOf */.rl)(index);
    const [own, other] = [`rows${side}`, `rows${(0,contract_pair/* numberOf */.rl)((0,contract_pair/* otherSide */._P)(index))}`];
    const [rows, keys] = [`${own} * key_count`, 'key_count'];
    return [
        `sum(${rows}) AS rows${side}`,
        `${sum('NOT is_keyed', rows)} AS nulls${side}`,
        `${sum(`is_keyed AND ${own} > 1`, rows)} AS dupes${side}`,
        `${sum(`is_keyed AND ${own} > 0`, keys)} AS distincts${side}`,
        `${sum(`is_keyed AND ${own} > 0 AND ${other} = 0`, keys)} AS exclusives${side}`,
        `${sum(`is_keyed AND ${own} = 1`, keys)} AS once${side}`,
        `${sum(`is_keyed AND ${other} = 0`, rows)} AS exclusive_rows${side}`,
        `${sum(IS_REPEATED, rows)} AS repeated${side}`,
    ];
}
const any_keys_sql_allOf = ({ values }) => values.map((_, index) => index);
/** What there is to count of values: of each count its name, and the condition that it is of. */
function differencesOf(join) {
    const all = any_keys_sql_allOf(join);
    return [
        ...(all.length === 0 ? [] : [['rows_with_differences', anyDiffers(all)]]),
        ...all.map((i) => [`differences_${i}`, `differs_${i}`]),
    ];
}
/**
 * The keys, those together that have as many rows on each side, with their number as `key_count`: few rows,
 * of which sums are cheap.
 *
 * @param apart what those are kept apart by that are repeated; nothing, or `key_0`, ….
 */
function keyGroups(join, isUnique, apart) {
    const { fence, unordered } = join.dialect;
    const same = ['rows1', 'rows2', 'is_keyed', ...apart];
    const repeated = apart.map((key) => `CASE WHEN ${IS_REPEATED} THEN ${key} END AS ${key}`);
    const differs = join.values.map((pair, i) => `${isDifferent(pair, [`value1_${i}`, `value2_${i}`])} AS differs_${i}`);
    const hashed = unordered === null ? [] : [`${unordered} AS unordered`];
    const counts = differencesOf(join).map(([name, condition]) => `${join.dialect.countIf(condition)} AS ${name}`);
    return `SELECT ${[...same, 'count(*) AS key_count', ...counts].join(',\n    ')}
  FROM (
    SELECT ${['rows1', 'rows2', 'is_keyed', ...repeated, ...hashed, ...differs].join(',\n      ')}
    FROM (
      ${pairKeys(join, isUnique)}
    ) AS paired${fence}
  ) AS compared
  GROUP BY ${[...same, ...(unordered === null ? [] : ['unordered'])].join(', ')}`;
}
function countGroups(join, groups) {
    const counts = [
        ...contract_pair/* SIDES */.BV.flatMap(any_keys_sql_keyCounts),
        `${sum(IS_COMPARED, 'key_count')} AS compared_rows`,
        ...differencesOf(join).map(([name]) => `${sum(IS_COMPARED, name)} AS ${name}`),
    ];
    return `SELECT
  ${counts.join(',\n  ')}
FROM ${groups}`;
}
/**
 * Counts what differs whatever the keys are. Each relation is read once, so that a query that calls
 * `random()` is one set of rows. Gives, beyond what `compareUniqueKeys` does, of each side `nulls`,
 * `dupes`, `distincts`, `exclusives`, `once`, `exclusive_rows`, and as `repeated` the rows of keys that
 * are on both sides, but not once.
 *
 * @param isUnique whether keys are known to be unique and never NULL, which is quicker.
 */
function compareAnyKeys(join, isUnique) {
    return countGroups(join, `(\n  ${keyGroups(join, isUnique, [])}\n) AS ${KEY_GROUPS}`);
}
/**
 * The same, and compares the rows that no key pairs one to one: `multiset_rows1`, `multiset_rows2`,
 * `multiset_equal`. Only they are read again, by the keys that were found to be repeated: where a tenth of
 * the keys is, PostgreSQL takes 1.24 times as long as to count alone, and a statement that finds these
 * rows anew adds 0.7 times that (docs/benchmarks.md).
 */
function compareAnyKeysAndMultisets(join) {
    const keys = join.keys.map((_, i) => `key_${i}`);
    return `WITH ${KEY_GROUPS} AS (
  ${keyGroups(join, false, keys)}
)
SELECT * FROM (
${countGroups(join, KEY_GROUPS)}
) AS keys_found
CROSS JOIN (
  SELECT rows1 AS multiset_rows1, rows2 AS multiset_rows2, equal AS multiset_equal
  FROM (
${compareMultisetsOf(join)}
  ) AS multisets_found
) AS multisets`;
}

;// CONCATENATED MODULE: ./src/engine/join/unique-keys-sql.ts


/** A side's keys and values, and the keys as they are where an index on them may serve the join. */
function unique_keys_sql_sideOf(join, side) {
    const indexed = join.keys.flatMap(({ comparison, references }, i) => comparison.joined ? [`${references[side]} AS indexed_${i}`] : []);
    return `(
    SELECT ${[keysAndValues(join, side), ...indexed].join(', ')}
    FROM ${join.relations[side]}
  )`;
}
function isJoined(join) {
    const served = join.keys.flatMap(({ comparison }, i) => comparison.joined ? [comparison.joined(`side1.indexed_${i}`, `side2.indexed_${i}`)] : []);
    return [...served, sameKey(join, 'side1', 'side2')].join(' AND ');
}
function unique_keys_sql_countDifferences(join, isCompared) {
    const all = join.values.map((_, index) => index);
    const count = (condition) => 
    // What differs is tested first: it seldom does.
    join.dialect.countIf(isCompared === null ? condition : `(${condition}) AND ${isCompared}`);
    return [
        ...(all.length === 0 ? [] : [`${count(anyDiffers(all))} AS rows_with_differences`]),
        ...all.map((i) => `${count(`differs_${i}`)} AS differences_${i}`),
    ];
}
/** An inner join finds the keys of both sides, and the others are exclusive. */
function byInnerJoin(join) {
    return {
        kind: 'JOIN',
        compared: ['side1.key_0'],
        counts: [
            `(SELECT count(*) FROM ${join.relations[0]}) AS rows1`,
            `(SELECT count(*) FROM ${join.relations[1]}) AS rows2`,
            'count(*) AS compared_rows',
            ...unique_keys_sql_countDifferences(join, null),
        ],
    };
}
/** Two indexes that are merged give the rows of one side only, too. */
function byFullJoin(join) {
    return {
        kind: 'FULL JOIN',
        compared: ['side1.key_0 AS on_side1', 'side2.key_0 AS on_side2'],
        counts: [
            'count(on_side1) AS rows1',
            'count(on_side2) AS rows2',
            'count(on_side1) + count(on_side2) - count(*) AS compared_rows',
            ...unique_keys_sql_countDifferences(join, 'on_side1 IS NOT NULL AND on_side2 IS NOT NULL'),
        ],
    };
}
/**
 * Counts what differs where keys are unique and never NULL on both sides. Gives `rows1`, `rows2`,
 * `compared_rows`, `rows_with_differences`, and for each column `differences_i`.
 *
 * @param isOrdered whether both sides have an index on the key in whose order their rows lie.
 */
function compareUniqueKeys(join, isOrdered) {
    const { mergesFullJoins, fence } = join.dialect;
    const { kind, compared, counts } = isOrdered && mergesFullJoins ? byFullJoin(join) : byInnerJoin(join);
    const differences = join.values.map((pair, i) => `${differs(pair, i)} AS differs_${i}`);
    return `SELECT
  ${counts.join(',\n  ')}
FROM (
  SELECT ${[...compared, ...differences].join(',\n    ')}
  FROM ${unique_keys_sql_sideOf(join, 0)} AS side1
  ${kind} ${unique_keys_sql_sideOf(join, 1)} AS side2 ON ${isJoined(join)}${fence}
) AS compared`;
}

;// CONCATENATED MODULE: ./src/engine/strategies/in-source/plan.ts




/** The pair as the database itself would compare it; `null` where it would do otherwise. */
function inDialect(sides, pair) {
    const { dialect } = sides[0].database;
    const [column1, column2] = [columnOf(sides[0], pair.names[0]), columnOf(sides[1], pair.names[1])];
    const comparison = dialect.comparison(column1.own, column2.own);
    // Tolerances are exact in DuckDB; databases differ in what a decimal times a float is.
    if (!comparison || pair.tolerance)
        return null;
    const references = (0,contract_pair/* mapPair */.Dp)(pair.names, (name) => dialect.quoteIdentifier(name));
    return { ...pair, comparison, references };
}
/** An index serves only columns that are compared as they are, and of one type. */
function isServed({ comparison, references }) {
    const isPlain = contract_pair/* SIDES */.BV.every((index) => comparison.key[index](references[index]) === references[index]);
    return isPlain || comparison.joined !== undefined;
}
/** Whether the rows of both sides lie in the order of an index that serves the key. */
function isInOrder(sides, keys) {
    return sides.every(({ relation: { orderedBy }, index }) => keys.every(isServed) && keys.some(({ names }) => orderedBy.includes(names[index])));
}
/**
 * Whether keys are unique, and a join by them is quick: by the indexes that prove them, or where
 * the database needs none.
 */
function joinsUniqueKeys(comparing, keys) {
    const { joinsWithoutIndex } = comparing.sides[0].database.dialect;
    return isProvenUnique(comparing) && (joinsWithoutIndex || keys.every(isServed));
}
/** Whether the database can put rows together by columns that no catalog proves unique. */
function isGroupable(sides, columns) {
    return sides.every((side) => columns.every(({ names }) => {
        const { own } = columnOf(side, names[side.index]);
        return side.database.dialect.isGroupable(own);
    }));
}
/** From so many rows on, two connections are faster than one. */
const LARGE_TABLE = 500_000;
/** A condition of each side for the lower and for the higher half of the keys; `null` for no halves. */
function halvesOf(comparing) {
    const { sides } = comparing;
    const order = commonOrder(comparing);
    const rows = Math.min(...sides.map(({ relation }) => relation.estimatedRows ?? 0));
    const bounds = order?.[0].bounds ?? [];
    const middle = bounds[bounds.length >> 1];
    if (!order || middle === undefined || rows < LARGE_TABLE)
        return null;
    const columns = (0,contract_pair/* mapPair */.Dp)(sides, ({ database, index }) => database.dialect.quoteIdentifier(order[index].column));
    const half = (operator) => (0,contract_pair/* mapPair */.Dp)(columns, (column) => `${column} ${operator} ${middle}`);
    return [half('<='), half('>')];
}
/** The sides as their database would join them by these columns. */
const joinOf = (sides, columns, half) => ({
    dialect: sides[0].database.dialect,
    relations: (0,contract_pair/* mapPair */.Dp)(sides, (side) => rowsOf(side, half ? [half[side.index]] : [])),
    ...columns,
});
/** The columns as the database compares them; `null` where it would compare one otherwise. */
function allInDialect(sides, pairs) {
    const converted = pairs.flatMap((pair) => inDialect(sides, pair) ?? []);
    return converted.length === pairs.length ? converted : null;
}
/**
 * What the join would do with every row, which says whether it is likely faster than to copy them.
 * Measured on one busy machine, in seconds of processor time of the server and of ours, 6 columns,
 * without a network: MariaDB, 2 × 1 M rows, primary keys: 3.9 + 0.6 to join, 1.2 + 5 to copy; without
 * keys: 12 + 0.6 and 1.7 + 5. PostgreSQL, 2 × 2 M rows without keys: 6 + 0.6 and 2.3 + 6.8; with
 * primary keys: 1.4 + 0.6 and 2.1 + 6.
 */
function workOf({ grouping, joinsWithoutIndex }, { isUnique, isRepeatable, isOrdered }) {
    const isQuick = isUnique && isRepeatable && (joinsWithoutIndex || isOrdered);
    if (grouping !== null && !isQuick)
        return 'join slowly';
    return isUnique && isOrdered ? 'merge' : 'join';
}
/** The columns of both sides in their database's SQL; or why it would not compare them by the rule. */
function columnsInDialect({ sides, columns }) {
    if (columns.values.length > sides[0].database.traits.mostColumns)
        return { cannot: 'a statement has no room for the columns' };
    // Tolerances are of values that a key pairs.
    const wanted = columns.keys.length === 0
        ? columns.values.map((pair) => ({ ...pair, tolerance: null }))
        : columns.values;
    const [keys, values] = [allInDialect(sides, columns.keys), allInDialect(sides, wanted)];
    return keys && values ? { keys, values } : { cannot: 'the database compares a column otherwise' };
}
/**
 * Whether and how the database of both sides can compare them by itself: every column by the one
 * rule of equality.
 */
function planInSource(comparing) {
    const { request, sides, isOneSource } = comparing;
    if (!isOneSource)
        return { cannot: 'the sides are in two data sources' };
    const columns = columnsInDialect(comparing);
    if ('cannot' in columns)
        return columns;
    const { keys, values } = columns;
    const traits = {
        isUnique: joinsUniqueKeys(comparing, keys),
        isRepeatable: request.filter1 === null && request.filter2 === null,
        isOrdered: isInOrder(sides, keys),
    };
    const { isUnique, isRepeatable, isOrdered } = traits;
    const grouped = keys.length === 0 ? values : keys;
    if (!(isUnique && isRepeatable) && !isGroupable(sides, grouped)) {
        return { cannot: 'the database cannot put rows together by a column' };
    }
    const { database } = sides[0];
    const halves = isUnique && isOrdered ? halvesOf(comparing) : null;
    const join = (half) => joinOf(sides, columns, half);
    return {
        database,
        columns: comparing.columns,
        joins: halves ? [join(halves[0]), join(halves[1])] : [join(null)],
        ...traits,
        comparesMultisets: comparesMultisets(request),
        isGroupable: isReadTheSame(comparing) && isGroupable(sides, [...keys, ...values]),
        cost: { work: workOf(database.dialect, traits), rows: estimatedRows(sides) },
    };
}

;// CONCATENATED MODULE: ./src/engine/strategies/in-source/strategy.ts







function uniqueKeyCounts(comparedRows, totalRows) {
    const exclusives = (0,contract_pair/* mapPair */.Dp)(totalRows, (rows) => rows - comparedRows);
    return {
        totalRows,
        nulls: [0, 0],
        dupes: [0, 0],
        distincts: totalRows,
        exclusives,
        onceKeys: totalRows,
        comparedRows,
        exclusiveRows: exclusives,
        uncomparedRows: [0, 0],
    };
}
/** @param isKeyCounted whether the row counts keys, too. */
function countsOf(join, row, isKeyCounted) {
    // A sum over no row is NULL.
    const count = (name) => Number(row[name] ?? 0);
    const pair = (name) => [count(`${name}1`), count(`${name}2`)];
    const comparedRows = count('compared_rows');
    const keys = isKeyCounted
        ? {
            totalRows: pair('rows'),
            nulls: pair('nulls'),
            dupes: pair('dupes'),
            distincts: pair('distincts'),
            exclusives: pair('exclusives'),
            onceKeys: pair('once'),
            comparedRows,
            exclusiveRows: pair('exclusive_rows'),
            uncomparedRows: (0,contract_pair/* addPairs */.zN)(pair('nulls'), pair('repeated')),
        }
        : uniqueKeyCounts(comparedRows, pair('rows'));
    return {
        ...keys,
        rowsWithDifferences: count('rows_with_differences'),
        differences: join.values.map((_, i) => count(`differences_${i}`)),
        rewritten: join.values.map(() => 0),
        equalMultisets: 0,
    };
}
/** The counts of two halves of the keys together. */
function addUp([lower, higher]) {
    return {
        totalRows: (0,contract_pair/* addPairs */.zN)(lower.totalRows, higher.totalRows),
        nulls: (0,contract_pair/* addPairs */.zN)(lower.nulls, higher.nulls),
        dupes: (0,contract_pair/* addPairs */.zN)(lower.dupes, higher.dupes),
        distincts: (0,contract_pair/* addPairs */.zN)(lower.distincts, higher.distincts),
        exclusives: (0,contract_pair/* addPairs */.zN)(lower.exclusives, higher.exclusives),
        onceKeys: (0,contract_pair/* addPairs */.zN)(lower.onceKeys, higher.onceKeys),
        comparedRows: lower.comparedRows + higher.comparedRows,
        exclusiveRows: (0,contract_pair/* addPairs */.zN)(lower.exclusiveRows, higher.exclusiveRows),
        uncomparedRows: (0,contract_pair/* addPairs */.zN)(lower.uncomparedRows, higher.uncomparedRows),
        equalMultisets: lower.equalMultisets + higher.equalMultisets,
        rowsWithDifferences: lower.rowsWithDifferences + higher.rowsWithDifferences,
        differences: lower.differences.map((count, i) => count + (higher.differences[i] ?? 0)),
        rewritten: lower.rewritten,
    };
}
/** @param prefix of the names in the row. */
function multisetCounts(row, prefix = '') {
    const count = (name) => Number(row[`${prefix}${name}`]);
    return { rows1: count('rows1'), rows2: count('rows2'), equal: count('equal') };
}
/** `null` where there are rows to compare as multisets, and the database cannot. */
async function withMultisets({ database, comparesMultisets, isGroupable }, join, counts, signal) {
    if (!comparesMultisets || !hasMultisets(counts))
        return counts;
    if (!isGroupable)
        return null;
    const [row = {}] = await database.query(compareMultisetsInSource(join), signal);
    return withEqualMultisets(counts, multisetCounts(row));
}
/**
 * Whether one statement compares the rows that no key pairs, too: it names the sides twice, and some
 * databases would read them twice for that.
 */
const isAtOnce = ({ database, comparesMultisets, isGroupable, isUnique }) => !isUnique && comparesMultisets && isGroupable && database.traits.worksOutOnce;
async function joinAtOnce({ database }, join, signal) {
    const [row = {}] = await database.query(compareAnyKeysAndMultisets(join), signal);
    const counts = countsOf(join, row, true);
    return hasMultisets(counts)
        ? withEqualMultisets(counts, multisetCounts(row, 'multiset_'))
        : counts;
}
/** Compares the rows by their keys; `null` where some have no key, and cannot be compared otherwise. */
async function joinByKey(plan, signal) {
    const { database, joins, isUnique, isRepeatable, isOrdered } = plan;
    if (isAtOnce(plan) && joins.length === 1)
        return joinAtOnce(plan, joins[0], signal);
    const isMerge = isUnique && isOrdered;
    // A merge by FULL JOIN reads each side once; an inner join counts the rows of each side apart.
    const isReadOnce = isMerge && database.dialect.mergesFullJoins;
    const isKeyCounted = !isUnique || !(isRepeatable || isReadOnce);
    const run = async (connection, join, until) => {
        const sql = isKeyCounted ? compareAnyKeys(join, isUnique) : compareUniqueKeys(join, isOrdered);
        const [row = {}] = await connection.query(sql, until, isMerge ? 'by index' : 'any');
        return countsOf(join, row, isKeyCounted);
    };
    if (joins.length === 1) {
        const counts = await run(database, joins[0], signal);
        return withMultisets(plan, joins[0], counts, signal);
    }
    return addUp(await runBoth(database, signal, (connection, index, either) => run(connection, joins[index], either)));
}
async function strategy_compareRows({ database, joins: [join] }, signal) {
    const [row = {}] = await database.query(compareWholeRows(join), signal);
    return rowCounts(multisetCounts(row));
}
/** Two sides where they are, by the database's own SQL. */
const inSource = {
    plan: planInSource,
    run: async (plan, { signal, onPhase }) => {
        onPhase('joining in the database');
        const hasKey = plan.joins[0].keys.length > 0;
        const counts = await (hasKey ? joinByKey(plan, signal) : strategy_compareRows(plan, signal));
        return counts && { plan: plan.columns, counts };
    },
};

;// CONCATENATED MODULE: ./src/engine/strategies/strategy.ts

const planningOf = (comparing) => ({
    ...comparing,
    hashed: hashSides(comparing),
});

;// CONCATENATED MODULE: ./src/engine/strategies/totals/strategy.ts



/** Has both databases count and sum all their rows, at the same time: as one bucket. */
async function strategy_run(hashed, diff) {
    diff.onPhase('comparing checksums');
    const totals = await eachSide(hashed.sides, diff.signal, async (side, either) => {
        const [row = {}] = await side.database.query(side.checksums.total(side.rows), either);
        const nulls = Number(row['nulls']);
        return { rows: Number(row['total_rows']) - nulls, nulls, checksum: row['checksum'] };
    });
    const [one, other] = totals;
    if (one.rows !== other.rows || one.checksum !== other.checksum)
        return null;
    const compared = {
        partition: { kind: 'hash', buckets: 1 },
        equalRows: one.rows,
        nulls: (0,contract_pair/* mapPair */.Dp)(totals, ({ nulls }) => nulls),
        unequal: [],
    };
    return compareUnequal(hashed, compared, diff);
}
const totals = { plan: ({ hashed }) => hashed, run: strategy_run };

;// CONCATENATED MODULE: ./src/engine/strategies/compare-sides.ts















function attempt({ plan, run }, planning) {
    const planned = plan(planning);
    if (!can(planned))
        return planned;
    return { cost: planned.cost, run: (diff, changed) => run(planned, diff, changed) };
}
const attempts = (planning) => ({
    copy: attempt(copy, planning),
    totals: attempt(totals, planning),
    buckets: attempt(buckets, planning),
    'in-source': attempt(inSource, planning),
});
/** Compares two sides in databases by the first strategy that does. */
async function compareDatabases(sides, diff) {
    const { request, connection, sources, strategy } = diff;
    const relations = (0,contract_pair/* mapPair */.Dp)(sides, ({ relation }) => relation);
    requireTimeColumn(request, relations);
    const all = (0,contract_pair/* mapPair */.Dp)(relations, ({ columns }) => columns);
    const columns = planColumns(request, all, connection.dialect);
    if (!hasColumns(columns))
        return { plan: columns, counts: NOTHING_COUNTED };
    const planning = planningOf({ request, sides, columns, isOneSource: isSameSource(sources) });
    const plans = attempts(planning);
    const looks = looksAt(planning.hashed, diff);
    const { strategies, changed } = await chooseStrategy(plans, looks, strategy ?? null);
    for (const name of strategies) {
        const plan = plans[name];
        const found = can(plan) ? await plan.run(diff, changed) : null;
        if (found)
            return found;
    }
    throw new errors/* DiffError */.a2('InternalError', 'there is no strategy to compare the two sides');
}
/**
 * Compares two sides: by their key, or where there is none as multisets of rows.
 *
 * @throws DiffError where they cannot be read or compared.
 * @throws CancelledError where the signal aborts.
 */
const compareSides = (sides, diff) => areInDatabases(sides) ? compareDatabases(sides, diff) : copyAll(sides, diff);

;// CONCATENATED MODULE: ./src/engine/compare.ts








async function resultsOf(sides, diff) {
    const isMultisets = comparesMultisets(diff.request);
    if ((0,contract_request/* keyOf */.TN)(diff.request).length === 0 && !isMultisets) {
        const value = 'no key is named or declared on both sides, and compare_duplicates is false, so that nothing is left to compare; name the key in pk_columns';
        throw new errors/* DiffError */.a2('NoKeyException', value);
    }
    const found = await compareSides(sides, diff);
    const results = toResults(found);
    assertInvariants(results, found);
    if (!isMultisets)
        delete results.uncompared;
    const proposed = await proposeKey(results, sides, diff);
    return proposed ? { ...results, proposed_pk_columns: proposed } : results;
}
/**
 * Runs one data diff.
 *
 * @throws DiffError where a dataset cannot be read or compared.
 * @throws CancelledError where the signal aborts.
 */
async function compare(request, context) {
    const diff = { ...context, request };
    diff.onPhase('opening the datasets');
    const opening = new OpenSides(diff);
    try {
        const sides = await opening.open();
        const { request: settled, inferred } = await settleKey(sides, diff);
        const results = await resultsOf(sides, { ...diff, request: settled });
        return inferred ? { ...results, inferred_pk: inferred } : results;
    }
    finally {
        await opening.close();
    }
}

;// CONCATENATED MODULE: ./src/engine/find-key.ts




/** What is unique among so many rows is worth proposing; a person has the last word. */
const LOOK = { rowsLookedAt: 100_000, mostColumns: 2, isProven: false };
/** What a database will not compare is no key, and no reason to ask nothing. */
async function searchedKey(rows, all) {
    try {
        return await searchKey([rows], all, LOOK);
    }
    catch (error) {
        if (error instanceof errors/* DiffError */.a2)
            return [];
        throw error;
    }
}
async function findInDatabase(table, descriptor, source, context) {
    const { signal } = context;
    const database = await (0,registry/* openDatabase */.qI)(descriptor, source, context);
    try {
        const { dialect } = database;
        const { relation, columns, uniqueKeys } = await database.openTable(table, signal);
        const names = columns.map(({ name }) => name);
        const [proven] = uniqueKeys.toSorted((a, b) => a.length - b.length);
        if (proven)
            return { columns: names, key: names.filter((name) => proven.includes(name)) };
        const candidates = columns
            .filter(({ own }) => dialect.isGroupable(own))
            .map(({ name }) => ({ name, values: [dialect.quoteIdentifier(name)] }));
        const rows = { dialect, relation, query: (sql) => database.query(sql, signal) };
        return { columns: names, key: await searchedKey(rows, candidates) };
    }
    finally {
        await database.close();
    }
}
/**
 * Looks into a table or a file for columns by which its rows can be told apart: those that the
 * catalog proves, else those that are unique in the first rows.
 *
 * @throws DiffError where it cannot be opened.
 * @throws CancelledError where the signal aborts.
 */
async function findKey(dataset, context) {
    const { connection, signal } = context;
    const { dialect } = connection;
    const side = { index: 0, number: 1, query: null, filter: null, ...dataset };
    const { descriptor, ...source } = readIn(side, context.source);
    if (descriptor.readBy === 'itself') {
        return findInDatabase(dataset.table ?? [], descriptor, source, context);
    }
    const opening = { ...context, attached: new Map(), located: new Map() };
    const opened = await openLocal(side, descriptor, source, opening);
    if (opened.kind === 'empty')
        return { columns: [], key: [] };
    const candidates = opened.columns.map((column) => ({
        name: column.name,
        values: ['text' in column ? column.text : dialect.quoteIdentifier(column.name)],
    }));
    const query = (sql) => connection.query(sql, signal);
    const rows = { dialect, relation: opened.relation, query };
    return {
        columns: candidates.map(({ name }) => name),
        key: await searchedKey(rows, candidates),
    };
}

// EXTERNAL MODULE: ./src/sources/dialect.ts
var dialect = __webpack_require__(19024);
;// CONCATENATED MODULE: ./src/duckdb/dialect.ts


/** DuckDB's SQL. Needs the functions of `canonical.ts` registered on the connection. */
class DuckDBDialect extends dialect/* HashingDialect */.T {
    comparison(type1, type2) {
        return duckdbComparison(type1, type2);
    }
    rowHash(values) {
        return values.length === 0 ? '0::UBIGINT' : `hash(${values.join(', ')})`;
    }
    timeLiteral(iso, type) {
        const instant = `CAST(${this.quoteText(iso)} AS TIMESTAMP WITH TIME ZONE)`;
        // Not at once: that would drop the zone.
        const inUtc = `CAST(${instant} AS TIMESTAMP)`;
        switch (type.kind) {
            case 'timestamp':
                return type.hasZone && type.unit !== 'ns' ? instant : inUtc;
            case 'date':
                return inUtc;
            case 'noValues':
                return 'NULL';
            default:
                return null;
        }
    }
}

;// CONCATENATED MODULE: ./src/duckdb/equality/wide-decimal.ts
/**
 * The text of a decimal number that a Parquet file holds as bytes.
 *
 * @param text the bytes of its digits as an integer with sign, the first one first, in hexadecimal
 * digits; a colon; and how many of the digits are after the point: `0096:2` is `1.50`.
 */
function wideDecimal(text) {
    const [hex = '', scale = '0'] = text.split(':');
    const value = BigInt.asIntN(hex.length * 4, BigInt(`0x${hex || '0'}`));
    const digits = String(value < 0n ? -value : value).padStart(Number(scale) + 1, '0');
    const point = digits.length - Number(scale);
    const fraction = point === digits.length ? '' : `.${digits.slice(point)}`;
    return `${value < 0n ? '-' : ''}${digits.slice(0, point)}${fraction}`;
}

;// CONCATENATED MODULE: ./src/duckdb/equality/within.ts

const CANONICAL = /^(?<digits>-?\d+)(?:e(?<exponent>-?\d+))?$/;
/** `null` for NaN, an infinity, and what is no number. */
function readDecimal(text) {
    const { digits, exponent } = CANONICAL.exec(canonicalNumber(text))?.groups ?? {};
    if (digits === undefined)
        return null;
    return { digits: BigInt(digits), exponent: BigInt(exponent ?? 0), length: digits.length };
}
const negative = ({ digits, ...rest }) => ({ ...rest, digits: -digits });
const size = (number) => (number.digits < 0n ? negative(number) : number);
const product = (a, b) => ({
    digits: a.digits * b.digits,
    exponent: a.exponent + b.exponent,
    length: a.length + b.length,
});
/** Whether a sum is below 0, 0 or above 0, whatever the powers of ten in it. */
function signOfSum(terms) {
    const largestFirst = terms.toSorted((a, b) => Number(b.exponent - a.exponent));
    const longest = Math.max(...terms.map(({ length }) => length));
    let [sum, exponent] = [0n, 0n];
    for (const term of largestFirst) {
        const gap = exponent - term.exponent;
        // All that is to come is less than one unit of the sum; to write it out might fill the memory.
        if (sum !== 0n && gap > longest)
            break;
        sum = term.digits + (sum === 0n ? 0n : sum * 10n ** gap);
        exponent = term.exponent;
    }
    return sum;
}
/**
 * Whether two numbers lie within a tolerance of each other: `|a − b| ≤ t`, or `|a − b| ≤ t · |b|`.
 * All are decimal notations of any length, and compared exactly. False where one is no number.
 */
function isWithin(measure, a, b, tolerance) {
    const [x, y, most] = [readDecimal(a), readDecimal(b), readDecimal(tolerance)];
    if (!x || !y || !most)
        return false;
    const allowed = measure === 'relative' ? product(most, size(y)) : most;
    const differences = [
        [x, negative(y)],
        [negative(x), y],
    ];
    return differences.every((terms) => signOfSum([...terms, negative(allowed)]) <= 0n);
}

;// CONCATENATED MODULE: ./src/duckdb/functions.ts



const TEXT_FUNCTIONS = {
    canonical_number: canonicalNumber,
    canonical_whole_float: canonicalWholeFloat,
    canonical_json: canonicalJson,
    json_members: jsonMembers,
    wide_decimal: wideDecimal,
};
const CONDITIONS = {
    within_absolute: (a = '', b = '', tolerance = '') => isWithin('absolute', a, b, tolerance),
    within_relative: (a = '', b = '', tolerance = '') => isWithin('relative', a, b, tolerance),
};
/** Calls a function for each row of a chunk. Where an argument is NULL, so is the result. */
function inChunks(convert) {
    return (_info, input, output) => {
        const columns = Array.from({ length: input.columnCount }, (_, i) => input.getColumnVector(i));
        for (let row = 0; row < input.rowCount; row += 1) {
            const texts = columns.map((column) => column.getItem(row));
            output.setItem(row, texts.includes(null) ? null : convert(...texts));
        }
        output.flush();
    };
}
/** Makes the functions callable in SQL that the dialect and the readers of files need. */
function registerFunctions(duckdb, connection) {
    const register = (name, arity, returnType, convert) => connection.registerScalarFunction(duckdb.DuckDBScalarFunction.create({
        name,
        parameterTypes: Array.from({ length: arity }, () => duckdb.VARCHAR),
        returnType,
        mainFunction: inChunks(convert),
    }));
    for (const [name, convert] of Object.entries(TEXT_FUNCTIONS)) {
        register(name, 1, duckdb.VARCHAR, convert);
    }
    for (const [name, convert] of Object.entries(CONDITIONS)) {
        register(name, 3, duckdb.BOOLEAN, convert);
    }
}

// EXTERNAL MODULE: ./src/duckdb/statements.ts
var statements = __webpack_require__(18837);
;// CONCATENATED MODULE: ./src/duckdb/connection.ts






/** An in-memory DuckDB, in which both sides of a diff are read and joined. */
class DuckDBConnection {
    dialect = new DuckDBDialect();
    #duckdb;
    #instance;
    #connection;
    #ownsInstance;
    #abandonment;
    #statements;
    constructor(duckdb, instance, connection, { ownsInstance, abandonment }) {
        this.#ownsInstance = ownsInstance;
        this.#abandonment = abandonment;
        this.#duckdb = duckdb;
        this.#instance = instance;
        this.#connection = connection;
        this.#statements = new statements/* Statements */.$(() => connection.interrupt(), abandonment);
    }
    static async open(duckdb, settings) {
        const instance = await createInstance(duckdb, settings);
        const connection = await connect(instance);
        registerFunctions(duckdb, connection);
        const { abandonment = null } = settings;
        return new DuckDBConnection(duckdb, instance, connection, { ownsInstance: true, abandonment });
    }
    /** Hands out another connection to the same database, for what runs at the same time. */
    async withSibling(use) {
        const connection = await connect(this.#instance);
        const sibling = new DuckDBConnection(this.#duckdb, this.#instance, connection, {
            ownsInstance: false,
            abandonment: this.#abandonment,
        });
        return use(sibling).finally(() => sibling.close());
    }
    /** Rows as objects by column name. */
    async query(sql, signal) {
        const result = await this.#interruptible(signal, () => this.#connection.runAndReadAll(sql));
        return result.getRowObjects();
    }
    /** The same rows, some at a time, so that never all of them are held. */
    async *stream(sql, signal) {
        const result = await this.#interruptible(signal, () => this.#connection.stream(sql));
        const names = result.deduplicatedColumnNames();
        for (;;) {
            const chunk = await this.#interruptible(signal, () => result.fetchChunk());
            if (!chunk || chunk.rowCount === 0)
                return;
            yield chunk.getRowObjects(names);
        }
    }
    /** Runs a statement for its effect. */
    async execute(sql, signal) {
        await this.#interruptible(signal, () => this.#connection.run(sql));
    }
    /** The columns that a relation (anything that can follow FROM) yields. */
    async describe(relation, signal) {
        const rows = await this.query(`DESCRIBE SELECT * FROM ${relation}`, signal);
        return rows.map((row) => ({
            name: String(row['column_name']),
            type: (0,duckdb_types/* readType */.h)(String(row['column_type'])),
        }));
    }
    /**
     * Checks that `sql` is one query, and gives the names of its columns.
     *
     * @throws DiffError where it is not exactly one statement, or one that is not a query.
     */
    async checkQuery(sql, input, signal) {
        const statement = await this.#interruptible(signal, async () => {
            const statements = await this.#connection.extractStatements(sql).catch((error) => {
                // Where there is no statement at all, that is all it says.
                if ((0,errors/* messageOf */.bD)(error).endsWith('Error in native callback'))
                    return null;
                throw error;
            });
            return statements?.count === 1 ? statements.prepare(0) : null;
        });
        if (statement?.statementType !== this.#duckdb.StatementType.SELECT) {
            const value = `${input} is not one SELECT statement`;
            throw new errors/* DiffError */.a2('InvalidQueryException', value, { input });
        }
        return Array.from({ length: statement.columnCount }, (_, i) => statement.columnName(i));
    }
    /**
     * Lets SQL read no files but those of databases that are attached, of the temporary folder, and
     * some others. It cannot be undone.
     *
     * @param paths of these others, without links, and patterns that may find them; a pattern alone
     * lets nothing be read, only names be seen.
     */
    async confine(paths) {
        const allowed = paths.map((path) => this.dialect.quoteText(path));
        await this.execute(`SET allowed_paths = [${allowed.join(', ')}]`);
        await this.execute('SET enable_external_access = false');
        // What every connection is set to, also those that come later.
        await this.execute(`SET allowed_configs = ['TimeZone', 'enable_progress_bar', 'enable_progress_bar_print']`);
        await this.execute('SET lock_configuration = true');
    }
    /** How far the running statement is by its own estimate, 0 to 100; 0 where nobody can tell. */
    percentDone() {
        // Its count of rows is an estimate, too, and far off for text files: nobody must read it as one.
        return Math.max(0, this.#connection.progress.percentage);
    }
    close() {
        this.#statements.whenEnded(() => {
            this.#connection.closeSync();
            if (this.#ownsInstance)
                this.#instance.closeSync();
        });
        return Promise.resolve();
    }
    async #interruptible(signal, run) {
        try {
            return await this.#statements.run(signal, run);
        }
        catch (error) {
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
            throw readError(error);
        }
    }
}
async function connect(instance) {
    const connection = await instance.connect();
    for (const setting of [
        "TimeZone = 'UTC'",
        // In this order, so that no slow statement can print a bar in between.
        'enable_progress_bar_print = false',
        'enable_progress_bar = true',
    ]) {
        await connection.run(`SET ${setting}`);
    }
    return connection;
}
async function createInstance(duckdb, settings) {
    try {
        return await duckdb.DuckDBInstance.create(':memory:', {
            memory_limit: settings.memoryLimit,
            temp_directory: settings.temporaryDirectory,
            preserve_insertion_order: 'false',
            threads: String(settings.threads),
            // Extensions come from a server of their own, past the checksums that are pinned here.
            autoinstall_known_extensions: 'false',
            autoload_known_extensions: 'false',
        });
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1(`memory-limit is ${settings.memoryLimit}, with which DuckDB cannot start (${(0,errors/* messageOf */.bD)(error)})`, { cause: error });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
;// CONCATENATED MODULE: ./src/duckdb/registry-answers.ts
/** What npm writes of an answer that it cannot parse: the address, then a parser's words. */
const NO_JSON = /invalid json response body at (\S+) reason:/;
const ELSEWHERE = 'as a proxy or a log-in page does';
/** Why npm could not fetch a package, from what it wrote; `null` where it gave no reason. */
function npmReason(stderr) {
    const line = stderr
        .split('\n')
        .find((text) => /^npm (error|ERR!) (?!(code|syscall|errno|type) )/.test(text));
    const address = NO_JSON.exec(line ?? '')?.[1];
    if (address !== undefined)
        return `${address} answered with what is no JSON, ${ELSEWHERE}`;
    return line ?? null;
}
/**
 * Checks that the registry has sent an archive.
 *
 * @throws Error in one sentence where it has sent something else.
 */
function checkArchive(address, answer) {
    const { status, data } = answer;
    // Without the user and password that the address may have.
    const { origin, pathname } = new URL(address);
    const shown = origin + pathname;
    if (status !== 200)
        throw new Error(`${shown} answered ${String(status)}`);
    // As every gzip file begins.
    if (data[0] === 0x1f && data[1] === 0x8b)
        return;
    throw new Error(`${shown} answered with what is no package, ${ELSEWHERE}`);
}

// EXTERNAL MODULE: ./src/duckdb/native-packages.ts + 1 modules
var native_packages = __webpack_require__(98059);
;// CONCATENATED MODULE: ./src/duckdb/native.ts










/**
 * DuckDB, from `node_modules` where it is installed, else from the cache, else fetched from the
 * registry that npm is set to, and checked against the pinned sha512.
 *
 * @throws ConfigurationError where it cannot be had, with the command that installs it beforehand.
 */
async function loadDuckDB(options) {
    try {
        return await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 6262, 23));
    }
    catch (error) {
        // Only a missing package sends us to the registry: a broken one must be seen.
        if (!/Cannot find (module|package)/.test((0,errors/* messageOf */.bD)(error)))
            throw error;
    }
    const home = (0,external_node_path_.join)(options.cacheDirectory, 'data-diff-duckdb', native_packages/* version */.rE, (0,native_packages/* platformPackage */.UG)());
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(home, 'node_modules', '@duckdb', 'node-api'))) {
        options.log(`Fetching DuckDB ${native_packages/* version */.rE} for ${(0,native_packages/* platformPackage */.UG)()} from the package registry`);
        await install((0,native_packages/* packages */.U$)(), home, options.signal);
    }
    return (0,external_node_module_.createRequire)((0,external_node_path_.join)(home, 'index.js'))('@duckdb/node-api');
}
/**
 * Fetches packages into `home/node_modules`: all of them, or none.
 *
 * @throws ConfigurationError where one cannot be fetched or is not what was pinned.
 * @throws CancelledError where the signal aborts.
 */
async function install(pinned, home, signal) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(home), { recursive: true });
    const work = await (0,promises_.mkdtemp)(`${home}-`);
    try {
        await fetchPackages(pinned, work, signal);
        // In one step, so that nobody ever sees half an installation; another run may have been faster.
        await (0,promises_.rename)(work, home).catch((error) => {
            if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(home, 'node_modules')))
                throw error;
        });
    }
    catch (error) {
        if (signal?.aborted)
            throw new errors/* CancelledError */.cc('the diff was cancelled', { cause: error });
        throw new errors/* ConfigurationError */.j1(`DuckDB's library is not installed and could not be fetched (${(0,errors/* messageOf */.bD)(error)}); install it ` +
            `beforehand with: npm install --prefix "${home}" @duckdb/node-api@${native_packages/* version */.rE}`, { cause: error });
    }
    finally {
        // npm may still write where it was ended.
        await (0,promises_.rm)(work, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function fetchPackages(pinned, work, signal) {
    const { extract } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 98697));
    const downloads = (0,external_node_path_.join)(work, 'downloads');
    await (0,promises_.mkdir)(downloads);
    await pack(pinned, downloads, signal);
    for (const entry of pinned) {
        const tarball = (0,external_node_path_.join)(downloads, tarballName(entry));
        await checkIntegrity(tarball, entry);
        const target = (0,external_node_path_.join)(work, 'node_modules', entry.name);
        await (0,promises_.mkdir)(target, { recursive: true });
        await extract({ file: tarball, cwd: target, strip: 1 });
    }
    await (0,promises_.rm)(downloads, { recursive: true });
}
async function checkIntegrity(tarball, { name, integrity }) {
    const hash = (0,external_node_crypto_.createHash)('sha512').update(await (0,promises_.readFile)(tarball));
    const found = `sha512-${hash.digest('base64')}`;
    if (found !== integrity)
        throw new Error(`${name} has the checksum ${found}, not ${integrity}`);
}
/** What npm calls the tarball of a package. */
function tarballName({ name, version }) {
    return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
}
/** One short retry: a registry that is out of reach must be an error in seconds. */
const NPM_OPTIONS = [
    '--ignore-scripts',
    '--loglevel=error',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
];
/** Downloads the tarballs by npm, which knows proxies, mirrors and logins. */
async function pack(pinned, folder, signal) {
    const specs = pinned.map(({ name, version }) => `${name}@${version}`);
    try {
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('npm', ['pack', ...specs, ...NPM_OPTIONS], {
            // No .npmrc of the checked-out repository, which a pull request could change, applies here.
            cwd: folder,
            shell: process.platform === 'win32',
            ...(signal ? { signal } : {}),
        });
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return download(pinned, folder, signal);
        const { stderr = '' } = error;
        throw new Error(npmReason(stderr) ?? (0,errors/* messageOf */.bD)(error), { cause: error });
    }
}
/** Without npm on the machine: straight from the registry that the environment names. */
async function download(pinned, folder, signal) {
    const { default: axios } = await Promise.all(/* import() */[__webpack_require__.e(542), __webpack_require__.e(159)]).then(__webpack_require__.bind(__webpack_require__, 29159));
    const registry = process.env['npm_config_registry'] ?? 'https://registry.npmjs.org';
    for (const entry of pinned) {
        const file = `${entry.name.split('/').at(-1)}-${entry.version}.tgz`;
        const address = `${registry.replace(/\/$/, '')}/${entry.name}/-/${file}`;
        const { status, data } = await axios.get(address, {
            responseType: 'arraybuffer',
            timeout: 120_000,
            ...(signal ? { signal } : {}),
            validateStatus: () => true,
        });
        checkArchive(address, { status, data });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, tarballName(entry)), data);
    }
}

;// CONCATENATED MODULE: ./src/engine/test-source.ts


/**
 * Opens a data source and closes it. There is nothing to open of files, which only requests name.
 *
 * @throws DiffError where it cannot be reached, refuses the login, or is no database.
 * @throws CancelledError where the signal aborts.
 */
async function testSource(source, context) {
    const { descriptor } = source;
    if (descriptor.readBy === 'itself') {
        const database = await (0,registry/* openDatabase */.qI)(descriptor, source, context);
        return database.close();
    }
    if (descriptor.place === 'nowhere')
        return;
    await context.withDuckDB(async (connection) => {
        const opened = { ...context, connection, attached: new Map(), located: new Map() };
        await (0,naming_errors/* namingSource */.Il)(source.name, descriptor.attach(source, opened));
    });
}

// EXTERNAL MODULE: ./src/duckdb/confined-query.ts
var confined_query = __webpack_require__(25786);
;// CONCATENATED MODULE: ./src/service/embedded/chosen-text.ts



/** Errors of DuckDB's while a statement runs, in which SQL can choose every word: by `error()`. */
const OF_RUNNING = new Set([
    'ConstraintException',
    'ConversionException',
    'InvalidInputException',
    'InvalidtypeException',
    'MismatchTypeException',
    'OutofRangeException',
]);
const SQL_FIELDS = [
    ['query1', 'filter1'],
    ['query2', 'filter2'],
];
/**
 * Refuses SQL that DuckDB would tell of the machine, where those who ask do not own it.
 *
 * @throws DiffError that names the input, and what it calls.
 */
function requireNothingOfMachine(request, sources) {
    sources.forEach(({ descriptor }, index) => {
        if (descriptor.readBy !== 'engine')
            return;
        for (const field of SQL_FIELDS[index] ?? []) {
            const name = confined_query/* TELLS_OF_MACHINE */.r.exec(request[field] ?? '')?.[0];
            if (name === undefined)
                continue;
            const value = `${field} uses ${name.toLowerCase()}, which tells of the server's machine`;
            throw new errors/* DiffError */.a2('InvalidQueryException', value, { input: field });
        }
    });
}
/** Which words of an error SQL can have chosen; `null` for none. */
function chosenIn(error) {
    if (OF_RUNNING.has(error.type))
        return 'all';
    for (const each of (0,errors/* causesOf */.cZ)(error)) {
        if (each instanceof sources_errors/* ChosenWordsError */.w4)
            return each.chosen;
    }
    return null;
}
/** What our own statements add around the SQL of a request, and a server's names for its parts. */
const OUR_WORDS = 'SELECT * FROM ( ) AS dataset WHERE LIMIT 0 1 condition field list where clause order group';
const wordsOf = (text) => text.toLowerCase().match(/\w+|\P{ASCII}+/gu) ?? [];
/** Hides what is in quotes, but for what the request itself says. */
function withoutChosenQuotes(value, request) {
    // The letters of JSON's `\n` are no part of a word.
    const asked = JSON.stringify(request).replaceAll(/\\[a-z]/g, ' ');
    const said = new Set(wordsOf(`${OUR_WORDS} ${asked}`));
    return value.replaceAll(/(['`])(.*?)\1/gs, (quoted, quote, text) => wordsOf(text).every((word) => said.has(word)) ? quoted : `${quote}(not shown)${quote}`);
}
/** An error without the words that SQL of the request may have chosen. */
function withoutChosenText(error, request) {
    if (!(error instanceof errors/* DiffError */.a2))
        return error;
    const chosen = chosenIn(error);
    const given = SQL_FIELDS.flat().filter((field) => request[field] != null);
    if (chosen === null || given.length === 0)
        return error;
    if (chosen === 'quoted') {
        const shown = withoutChosenQuotes(error.value, request);
        return shown === error.value ? error : new errors/* DiffError */.a2(error.type, shown, { cause: error });
    }
    const inputs = [...(0,errors/* causesOf */.cZ)(error)].map((each) => each instanceof errors/* DiffError */.a2 && each.input);
    const named = given.find((field) => inputs.includes(field));
    const value = `${named ?? given.join(' or ')} failed while it ran; what it says is not shown, since SQL can choose the words`;
    return new errors/* DiffError */.a2(error.type, value, { cause: error });
}

// EXTERNAL MODULE: ./src/service/embedded/hidden-places.ts
var hidden_places = __webpack_require__(25549);
// EXTERNAL MODULE: ./src/service/embedded/temporary-folders.ts
var temporary_folders = __webpack_require__(43805);
;// CONCATENATED MODULE: ./src/service/embedded/engine.ts














/** Each statement that runs on holds one of Node's four threads, and a diff begins up to two. */
const MOST_ABANDONED = 1;
/** The part of half of the memory that this process may use for each of `diffsAtOnce`, in DuckDB's notation. */
function memoryForEach(diffsAtOnce) {
    const limit = process.constrainedMemory();
    const bytes = limit > 0 && limit < (0,external_node_os_.totalmem)() ? limit : (0,external_node_os_.totalmem)();
    return `${Math.floor(bytes / 2 / diffsAtOnce / 2 ** 20)}MiB`;
}
/** Runs diffs in this process, one at a time: two that read databases may wait for each other. */
class EmbeddedEngine {
    #options;
    #sources;
    #duckdb = null;
    /** @throws ConfigurationError where a data source's URL or id cannot be right. */
    constructor(options) {
        this.#options = options;
        this.#sources = (0,registry/* namedSources */.A1)(options.dataSources);
    }
    /** The data sources that a request can name by their id. */
    dataSources() {
        return this.#sources.map(registry/* dataSourceOf */.LH);
    }
    /**
     * Checks what can be checked before a diff runs.
     *
     * @throws ConfigurationError where the request cannot be right.
     */
    check(request) {
        checkRequest(request);
        this.#sourcesOf(request);
    }
    /**
     * Runs one diff to its end.
     *
     * @throws ConfigurationError where the request cannot be right.
     * @throws DiffError where a dataset cannot be read or compared.
     * @throws CancelledError where the signal aborts.
     */
    async run(request, signal, progress) {
        checkRequest(request);
        const sources = this.#sourcesOf(request);
        const { workingDirectory, abandonment } = this.#options;
        if ((abandonment?.running.size ?? 0) > MOST_ABANDONED)
            throw noThreads();
        const confinement = this.#confinement();
        if (confinement)
            requireNothingOfMachine(request, sources);
        const running = () => this.#withConnection(signal, (connection, temporaryDirectory) => {
            progress.percentDone = () => connection.percentDone();
            return compare(request, {
                connection,
                sources,
                workingDirectory,
                confinement,
                temporaryDirectory,
                signal,
                onPhase: (phase) => progress.begin(phase),
            }).finally(() => {
                progress.percentDone = () => 0;
            });
        });
        return this.#hidingPlaces(sources, () => running().catch((error) => {
            throw confinement ? withoutChosenText(error, request) : error;
        }));
    }
    /**
     * Opens a data source and closes it.
     *
     * @throws ConfigurationError where there is none of this id.
     * @throws DiffError where it cannot be opened.
     * @throws CancelledError where the signal aborts.
     */
    testSource(id, signal) {
        const source = this.#source(id);
        const { workingDirectory } = this.#options;
        return this.#hidingPlaces([source], () => testSource(source, {
            workingDirectory,
            signal,
            withDuckDB: (use) => this.#withConnection(signal, use),
        }));
    }
    /**
     * Looks into a table of a data source, or a file, for its columns and its key.
     *
     * @throws ConfigurationError where there is no data source of this id.
     * @throws DiffError where it cannot be opened.
     * @throws CancelledError where the signal aborts.
     */
    findKey(dataset, id, signal) {
        const source = this.#source(id);
        const { workingDirectory } = this.#options;
        return this.#hidingPlaces([source], () => this.#withConnection(signal, (connection) => findKey(dataset, { connection, source, workingDirectory, signal })));
    }
    /** Files of databases are read as such alone, by those who may use the data source. */
    #confinement() {
        const { confinement, workingDirectory } = this.#options;
        if (!confinement)
            return null;
        const databases = this.#sources
            .filter(({ descriptor }) => descriptor.place === 'file')
            .map(({ location }) => (0,external_node_path_.resolve)(workingDirectory, location));
        return { ...confinement, except: [...(confinement.except ?? []), ...databases] };
    }
    #sourcesOf(request) {
        return [this.#source(request.data_source1_id), this.#source(request.data_source2_id)];
    }
    #source(id) {
        const source = this.#sources.find((entry) => entry.id === id);
        if (source)
            return source;
        // Who asks a server may not be allowed to know of every data source.
        const known = this.#options.confinement
            ? ' on this server; GET /api/v1/data_sources lists those that a key may use'
            : `; accepted are ${this.#sources.map((entry) => `${entry.id} (${entry.name})`).join(', ')}`;
        throw new errors/* ConfigurationError */.j1(`There is no data source ${id}${known}`);
    }
    /** Runs with an empty DuckDB, and a folder that is removed afterwards. */
    async #withConnection(signal, use) {
        const { memoryLimit, threads, temporaryDirectory, toolCacheDirectory, log } = this.#options;
        this.#duckdb ??= await loadDuckDB({ cacheDirectory: toolCacheDirectory, log, signal });
        const folder = (0,temporary_folders/* makeTemporaryFolder */.wE)(temporaryDirectory);
        try {
            const connection = await DuckDBConnection.open(this.#duckdb, {
                memoryLimit: memoryLimit ?? memoryForEach(1),
                temporaryDirectory: folder,
                threads: threads ?? (0,external_node_os_.availableParallelism)(),
                abandonment: this.#options.abandonment ?? null,
            });
            return await use(connection, folder).finally(() => connection.close());
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    async #hidingPlaces(sources, work) {
        try {
            return await work();
        }
        catch (error) {
            throw (0,hidden_places/* shownError */.g)(error, sources, this.#options);
        }
    }
}
function noThreads() {
    const value = 'it was not begun, since statements of data diffs before it could not be ended and still run';
    return new errors/* DiffError */.a2('NotBegunException', value);
}


/***/ }),

/***/ 25549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ shownError)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68423);


/** Shorter names are parts of many words. */
const SHORTEST = 3;
const HIDDEN = '(not shown)';
/** Addresses in the errors of those who connect: a name may lead to any. */
const ADDRESSES = /(?<![\w.])(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[\da-f]*:[\da-f:]*:[\da-f.]*\]?)(?::\d+)?(?![\w.]\d)/gi;
/** Errors that say where a server is. */
const OF_CONNECTIONS = new Set(['ConnectionException', 'AuthenticationException']);
/** What a text may say of where a data source is: its host or socket, or its file. */
function placesOf({ descriptor, location }, workingDirectory) {
    if (descriptor.place === 'nowhere')
        return [];
    const url = descriptor.place === 'server' ? URL.parse(location) : null;
    if (!url) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, location);
        return [path, path.replace(/^\/+/, ''), location, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(location)];
    }
    const parameters = ['host', 'hostaddr', 'socket'].map((name) => url.searchParams.get(name) ?? '');
    return [url.hostname, decodeURIComponent(url.hostname), ...parameters];
}
/** Errors whose place whoever runs the server wants to know, and that quote nothing of the data. */
const ABOUT_PLACES = new Set([
    ...OF_CONNECTIONS,
    'NoSuchDatabaseException',
    'TemporaryFolderException',
]);
const escaped = (text) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
/**
 * What those who ask may see of an error. Where they do not own the machine, it does not say where
 * the data sources and temporary files are; what cannot be reached is told in full to the log.
 */
function shownError(error, sources, settings) {
    if (!settings.confinement || !(error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DiffError */ .a2))
        return error;
    const shown = withoutPlaces(error, sources, settings);
    if (shown !== error && ABOUT_PLACES.has(error.type))
        settings.log(error.message);
    return shown;
}
/** The same error where it says nothing of places. */
function withoutPlaces(error, sources, { workingDirectory, temporaryDirectory }) {
    const places = sources
        .flatMap((source) => placesOf(source, workingDirectory))
        .concat(temporaryDirectory)
        .filter((place) => place.length >= SHORTEST);
    const longestFirst = places.toSorted((one, other) => other.length - one.length).map(escaped);
    const hidden = places.length === 0
        ? error.value
        : error.value.replaceAll(new RegExp(`(?:${longestFirst.join('|')})(?::\\d+)?`, 'gi'), HIDDEN);
    const value = OF_CONNECTIONS.has(error.type) ? hidden.replaceAll(ADDRESSES, HIDDEN) : hidden;
    return value === error.value ? error : new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DiffError */ .a2(error.type, value, { cause: error });
}


/***/ }),

/***/ 43805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeAbandonedFolders: () => (/* binding */ removeAbandonedFolders),
/* harmony export */   wE: () => (/* binding */ makeTemporaryFolder)
/* harmony export */ });
/* unused harmony exports isSurelyDead, startTimeIn, startTimeOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68423);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55156);






/** With what the names of all folders begin that are made here. */
const PREFIX = 'data-diff-';
/** The file in a folder that says whose it is. */
const OWNER_FILE = '.data-diff-owner.json';
/**
 * Makes a folder that whoever comes later can tell to be abandoned, once the process has ended.
 *
 * @param kind a part of its name.
 * @param pid the process that writes into it.
 * @throws DiffError `TemporaryFolderException` where the folder cannot be made.
 */
function makeTemporaryFolder(parent, kind = '', pid = process.pid) {
    const folder = makeFolder(parent, kind);
    const home = processHome();
    const startTime = startTimeOf(pid);
    if (home === null || startTime === null)
        return folder;
    const owner = { ...home, pid, start_time: startTime };
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, OWNER_FILE), JSON.stringify(owner));
    }
    catch {
        // On a full disk. Who ends in order needs no such file.
    }
    return folder;
}
function makeFolder(parent, kind) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${PREFIX}${kind}`));
    }
    catch (cause) {
        const { code = (0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(cause) } = cause;
        const value = `the temporary folder "${parent}" cannot be used (${code}); ` +
            'it must be one that exists, has room, and may be written to';
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DiffError */ .a2('TemporaryFolderException', value, { cause });
    }
}
/**
 * Removes the folders of processes that were killed before they, or who started them, could.
 * Folders of others are left alone, and so are those whose owner may live.
 *
 * @param log told of what could not be removed.
 * @returns how many were removed.
 */
async function removeAbandonedFolders(parent, log) {
    const home = processHome();
    if (home === null)
        return 0;
    let removed = 0;
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent, { withFileTypes: true });
        for (const entry of entries) {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, entry.name);
            if (!entry.isDirectory() || !entry.name.startsWith(PREFIX))
                continue;
            if (!isAbandoned(folder, home))
                continue;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
            removed += 1;
        }
    }
    catch (error) {
        log(`The temporary folders of killed processes could not be removed: ${(0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
    return removed;
}
function isAbandoned(folder, home) {
    const owner = ownerOf(folder);
    return owner !== null && isSurelyDead(owner, home, startTimeOf);
}
/** Who owns a folder of this user; `null` where that cannot be told. */
function ownerOf(folder) {
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder).uid !== process.getuid?.())
            return null;
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, OWNER_FILE), 'utf8');
        return folderOwnerSchema.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        // None of ours, or gone in the meantime.
        return null;
    }
}
/** A process that owns a temporary folder, told apart from all that ever had its number. */
const folderOwnerSchema = zod__WEBPACK_IMPORTED_MODULE_5__.object({
    host: zod__WEBPACK_IMPORTED_MODULE_5__.string(),
    /** Another one after each start of the machine. */
    boot_id: zod__WEBPACK_IMPORTED_MODULE_5__.string(),
    /** Containers have their own, in which the same numbers are other processes. */
    pid_namespace: zod__WEBPACK_IMPORTED_MODULE_5__.string(),
    pid: zod__WEBPACK_IMPORTED_MODULE_5__.number().int(),
    /** In the system's clock ticks since the machine started. */
    start_time: zod__WEBPACK_IMPORTED_MODULE_5__.string(),
});
/**
 * Whether the owner of a folder has surely ended; what cannot be known from here counts as alive.
 *
 * @param startTimeOf when the process that has a number now was started; `null` where none has it.
 */
function isSurelyDead(owner, here, startTimeOf) {
    // Machines may share a folder.
    if (owner.host !== here.host)
        return false;
    if (owner.boot_id !== here.boot_id)
        return true;
    if (owner.pid_namespace !== here.pid_namespace)
        return false;
    return startTimeOf(owner.pid) !== owner.start_time;
}
/** States of a process that has ended, and that its parent has not asked for. */
const ENDED = new Set(['Z', 'X']);
/** What `/proc/<pid>/stat` says: when the process was started; `null` where it has ended. */
function startTimeIn(stat) {
    // The name, in parentheses, may hold anything. The state follows it as the third field of all.
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ENDED.has(state) ? null : (fields[18] ?? null);
}
/** When a process was started; `null` where there is none of this number, or no `/proc`. */
function startTimeOf(pid) {
    try {
        return startTimeIn((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${String(pid)}/stat`, 'utf8'));
    }
    catch {
        return null;
    }
}
/** Where this process lives; `null` on systems that do not tell. */
function processHome() {
    try {
        // A `/proc` of other processes' numbers tells nothing of ours.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self') !== String(process.pid))
            return null;
        return {
            host: (0,node_os__WEBPACK_IMPORTED_MODULE_4__.hostname)(),
            boot_id: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
            pid_namespace: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid'),
        };
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 56534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ NULL_KEYS),
/* harmony export */   j: () => (/* binding */ conditions)
/* harmony export */ });
/** The number of the bucket into which rows go whose key has a NULL, where keys are hashed. */
const NULL_KEYS = -1;
/** What follows FROM where conditions must all hold. */
const conditions = (where) => where.length === 0 ? '' : `\n  WHERE ${where.join(' AND ')}`;


/***/ }),

/***/ 51829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ inGroups),
/* harmony export */   Gu: () => (/* binding */ COLUMNS_AT_ONCE),
/* harmony export */   bS: () => (/* binding */ TEXTS_AT_ONCE),
/* harmony export */   e: () => (/* binding */ inStatements)
/* harmony export */ });
/** A database plans a statement in the square of its columns; this many take no time. */
const COLUMNS_AT_ONCE = 100;
/**
 * So many texts of a file are read at once, as one list. DuckDB holds 32 KiB for every column that
 * it reads, however few its rows are.
 */
const TEXTS_AT_ONCE = 2000;
/** Items in groups of at most `size`. */
function inGroups(items, size) {
    const count = Math.ceil(items.length / size);
    return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}
/** Columns, or what stands for them, in groups that one statement can hold. */
function inStatements(columns) {
    return inGroups(columns, COLUMNS_AT_ONCE);
}


/***/ }),

/***/ 70690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ requireInside),
/* harmony export */   g_: () => (/* binding */ thoseInside)
/* harmony export */ });
/* unused harmony export leadsInside */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68423);



/** Paths as they are without links, as far as they exist. */
async function realPaths(paths) {
    const real = await Promise.all(paths.map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => null)));
    return real.filter((path) => path !== null);
}
/** The path from a folder to one within it; `null` where it is not within. */
function pathWithin(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    const isOutside = way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
    return isOutside ? null : way;
}
/**
 * Where a path really leads, from a folder without links: as far as it exists, the rest as it is.
 * `null` where a link on the way leads to somewhere outside of the folders.
 */
async function follow(folder, way, folders) {
    const [name = '', ...rest] = way.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => null);
    // What does not exist is not a link either, nor is anything beneath it.
    if (!status)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, way);
    const real = status.isSymbolicLink() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => null) : path;
    if (real === null || !folders.some((allowed) => pathWithin(allowed, real) !== null))
        return null;
    return rest.length === 0 ? real : follow(real, rest.join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep), folders);
}
async function reachOf({ folders, except = [] }) {
    const [real, realExcept] = await Promise.all([realPaths(folders), realPaths(except)]);
    return { folders, realFolders: real, realExcept };
}
/**
 * Where an absolute path leads, without links; `null` where that may not be read.
 * Outside of the folders nothing is looked at.
 */
async function realPathInside(path, { folders, realFolders, realExcept }) {
    for (const folder of [...folders, ...realFolders]) {
        const way = pathWithin(folder, path);
        if (way === null)
            continue;
        const start = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => null);
        const real = start === null ? null : await follow(start, way, realFolders);
        if (real !== null && !realExcept.includes(real))
            return real;
    }
    return null;
}
/** Whether a path leads, by links too, to where it may, whether or not there is anything. */
async function leadsInside(path, workingDirectory, confinement) {
    const reach = await reachOf(confinement);
    return (await realPathInside((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory, path), reach)) !== null;
}
/**
 * Refuses a path that may not be read, whether or not there is anything.
 *
 * @param path as the request names it; all that the error shows.
 * @throws DiffError where it leads outside of the folders, by a link too, or there are none.
 */
async function requireInside(path, workingDirectory, confinement) {
    if (confinement.folders.length === 0) {
        const value = `${path}: no folders are configured whose files may be compared`;
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DiffError */ .a2('PermissionException', value);
    }
    if (await leadsInside(path, workingDirectory, confinement))
        return;
    const value = `${path}: it is not in a folder whose files may be compared`;
    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DiffError */ .a2('PermissionException', value);
}
/** Those of the absolute paths that may be read. */
async function thoseInside(paths, confinement) {
    const reach = await reachOf(confinement);
    const found = await Promise.all(paths.map(async (path) => ({ path, real: await realPathInside(path, reach) })));
    return found.filter((entry) => entry.real !== null);
}


/***/ }),

/***/ 19024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ HashingDialect),
/* harmony export */   V: () => (/* binding */ Dialect)
/* harmony export */ });
/**
 * A database's SQL, as far as the comparison needs it.
 *
 * @typeParam Type how it has types of columns; of a dialect that does without them nothing is said.
 */
class Dialect {
    /** Ends a subquery whose expressions are not to be worked out again wherever they are used. */
    fence = '';
    /** `null` where rows are numbered by window functions, and joined by FULL JOIN. */
    grouping = null;
    /**
     * A constant of a type that has a hash, but no order: rows that are grouped by it, too, are hashed,
     * and not sorted.
     */
    unordered = null;
    /** Whether a join takes no longer per row in large tables than in small ones without an index. */
    joinsWithoutIndex = true;
    /** Whether a FULL JOIN of two indexes in order takes no longer than an inner one. */
    mergesFullJoins = false;
    /** The number of rows that fulfil a condition, as an aggregate. */
    countIf(condition) {
        return `count(CASE WHEN ${condition} THEN 1 END)`;
    }
    /** An identifier that stands for exactly this name. */
    quoteIdentifier(name) {
        return `"${name.replaceAll('"', '""')}"`;
    }
    /** A text literal with exactly this value. */
    quoteText(text) {
        return `'${text.replaceAll("'", "''")}'`;
    }
    /** Whether rows can be put together by columns of this type, however many there are. */
    isGroupable(_type) {
        return true;
    }
}
/** The SQL of a database in which rows are joined by their hashes first. */
class HashingDialect extends Dialect {
}


/***/ }),

/***/ 8123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ unreadableUrl),
/* harmony export */   Jj: () => (/* binding */ namingFilter),
/* harmony export */   O8: () => (/* binding */ namingOption),
/* harmony export */   P6: () => (/* binding */ notOneCondition),
/* harmony export */   m7: () => (/* binding */ noParameters),
/* harmony export */   mu: () => (/* binding */ ofInput),
/* harmony export */   nm: () => (/* binding */ namingInput),
/* harmony export */   ut: () => (/* binding */ TOO_FEW_CONNECTIONS),
/* harmony export */   w4: () => (/* binding */ ChosenWordsError)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

/** What helps where a server has no connection left to give. */
const TOO_FEW_CONNECTIONS = ' (two data sources take a connection each: raise the limit, or write both sides as one data source)';
/**
 * An error of a server whose words SQL may have chosen, all of them or what is in quotes, so that it
 * may tell anything that SQL can read.
 */
class ChosenWordsError extends _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2 {
    chosen;
    constructor(type, value, options) {
        super(type, value, { cause: options.cause });
        this.chosen = options.chosen;
    }
}
/** An error of what a user wrote, with the name of the input that holds it. */
function ofInput(input, error) {
    if (!(error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2) || error.input === input)
        return error;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2(error.type, `${input}: ${error.value}`, { cause: error, input });
}
/** What runs; where it fails, the error names the input. */
function namingInput(input, running) {
    return running.catch((error) => {
        throw ofInput(input, error);
    });
}
/** What sets an option of a data source; where it fails, the error names the option. */
function namingOption(option, running) {
    return running.catch((error) => {
        if (!(error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2))
            throw error;
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2(error.type, `options.${option}: ${error.value}`, { cause: error });
    });
}
/**
 * What databases say of a column that is written with the name of a table before it. They have no
 * code that tells it from another column that is not there.
 */
const OF_TABLE = [
    /FROM-clause entry for table "(.+)"/,
    /Unknown column '(.+)\.[^.']+' in/,
    /no such column: (.+)\.[^.]+$/,
    /Referenced table "(.+)" not found/,
];
/** What a filter's rows are called where it runs. */
const OWN_NAME = 'dataset';
/** What reads a filter; where it fails, the error names the filter, and a table that it names. */
function namingFilter(input, running) {
    return running.catch((error) => {
        const message = error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2 ? error.value : '';
        const table = OF_TABLE.map((pattern) => pattern.exec(message)?.[1]).find(Boolean);
        if (table === undefined || table === OWN_NAME)
            throw ofInput(input, error);
        const value = `${input} names the table "${table}"; it must name the columns alone`;
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('InvalidFilterException', value, { cause: error, input });
    });
}
/** SQL with a placeholder, such as `$1`, `?` or `:name`. */
function noParameters(error) {
    const value = 'there is no value for a parameter such as $1 or ?, which SQL here cannot have';
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('SyntaxException', value, { cause: error });
}
/** @param type what a filter is that is no condition, by the name that its database has for it. */
function notOneCondition(input, type) {
    const value = `${input} is of type ${type}; it must be one SQL condition`;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2('InvalidFilterException', value, { input });
}
/** Why the URL of a data source cannot be read, without the URL: it may hold a password. */
function unreadableUrl(name, url, error) {
    const reason = (0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replaceAll(url, 'the URL');
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`data-sources: the URL of "${name}" cannot be read (${reason})`);
}


/***/ }),

/***/ 51184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ END),
/* harmony export */   Ro: () => (/* binding */ beginsLastRow),
/* harmony export */   nh: () => (/* binding */ READ_WHOLE)
/* harmony export */ });
/* harmony import */ var _grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85332);

/** Smaller files are read whole by any reader: DuckDB's buffer has this many bytes. */
const READ_WHOLE = 32_000_000;
/** Of a larger one, as much of its end is looked at. DuckDB loses no shorter row: none below 8 MB. */
const END = 2_000_000;
/** All that a byte may be within, where what is before it is not known. */
const POSSIBLE = [_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .state */ .wk.record, _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .state */ .wk.bare, _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .state */ .wk.quoted, _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .state */ .wk.closed];
const isLineEnd = (byte) => byte === 10 || byte === 13;
/** What is left without the line ends behind the last row. */
function withoutLastEnds(end) {
    let { length } = end;
    while (length > 0 && isLineEnd(end[length - 1]))
        length -= 1;
    return end.subarray(0, length);
}
/** Whether a row ends in these bytes, or they cannot be what a file in this state holds. */
function endsARow(bytes, kinds, start) {
    let current = start;
    // Without a quote nothing ends a cell in quotes: most files have none, and 2 MB take 50 ms.
    if (current === _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .state */ .wk.quoted && !bytes.includes(34))
        return true;
    for (const byte of bytes) {
        const byteKind = kinds[byte] ?? _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .kind */ .fM.other;
        if (byteKind >= _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .kind */ .fM.lf && current !== _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .state */ .wk.quoted)
            return true;
        current = (0,_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(current, byteKind);
        if (current === _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .state */ .wk.fault)
            return true;
    }
    return current === _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .state */ .wk.quoted;
}
/**
 * Whether the last row of a file certainly begins within its last bytes. DuckDB's readers in
 * parallel check that each goes on where the other stopped, but not that the last one reaches the
 * end: where the last row fills more than a buffer, it is lost without a word.
 *
 * @param end the last `END` bytes of the file.
 */
function beginsLastRow(end, delimiter) {
    const bytes = withoutLastEnds(end);
    // A quote right at the start may be the second of two.
    const start = bytes.findIndex((byte, i) => i > 0 && byte !== 34 && bytes[i - 1] !== 34);
    if (start === -1)
        return false;
    const kinds = (0,_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .kindsOf */ .tG)(delimiter);
    return POSSIBLE.every((current) => endsARow(bytes.subarray(start), kinds, current));
}


/***/ }),

/***/ 85332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   fM: () => (/* binding */ kind),
/* harmony export */   s4: () => (/* binding */ UNCLOSED),
/* harmony export */   tG: () => (/* binding */ kindsOf),
/* harmony export */   wk: () => (/* binding */ state)
/* harmony export */ });
/** What is wrong with a line whose quotes are not as the grammar has them. */
const UNCLOSED = 'has a quote that is not closed or is misplaced';
/** Where in a record a byte stands. */
const state = {
    /** Before anything of a record. */
    record: 0,
    /** Before anything of a cell but spaces. */
    cell: 1,
    bare: 2,
    quoted: 3,
    /** Behind a quote that closes a cell, or is the first of two. */
    closing: 4,
    /** Behind spaces that follow the closing quote. */
    closed: 5,
    /** There is text behind a closing quote. */
    fault: 6,
};
/** What a byte is to the grammar. */
const kind = { other: 0, delimiter: 1, quote: 2, space: 3, lf: 4, cr: 5 };
const { record, cell, bare, quoted, closing, closed, fault } = state;
/** By state and kind, for kinds that end no line: the state behind the byte. */
const NEXT = Uint8Array.of(...[bare, cell, quoted, cell], ...[bare, cell, quoted, cell], ...[bare, cell, bare, bare], ...[quoted, quoted, closing, quoted], ...[fault, cell, quoted, closed], ...[fault, cell, fault, closed], ...[fault, fault, fault, fault]);
/** What each of the 256 bytes is, where cells are separated by this character of ASCII. */
function kindsOf(delimiter) {
    const kinds = new Uint8Array(256);
    kinds['"'.charCodeAt(0)] = kind.quote;
    kinds[' '.charCodeAt(0)] = kind.space;
    kinds['\n'.charCodeAt(0)] = kind.lf;
    kinds['\r'.charCodeAt(0)] = kind.cr;
    kinds[delimiter.charCodeAt(0)] = kind.delimiter;
    return kinds;
}
/**
 * The state behind a byte of a kind. CSV as DuckDB's strict mode has it: a quote that opens a cell,
 * spaces before it not counted, encloses the cell; any other is a character.
 */
function after(current, byteKind) {
    if (byteKind >= kind.lf)
        return current === quoted ? quoted : record;
    return NEXT[current * kind.lf + byteKind] ?? fault;
}


/***/ }),

/***/ 11272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   km: () => (/* binding */ readCsvHeader),
/* harmony export */   lb: () => (/* binding */ DELIMITERS)
/* harmony export */ });
/* unused harmony export recordsOf */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68423);
/* harmony import */ var _grammar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85332);
/* harmony import */ var _unpacked_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78015);




/** Enough for a header and the first lines, as a rule. */
const FIRST_BYTES = 1 << 16;
/** A header longer than this is judged by its beginning. */
const MAX_HEADER = 1 << 24;
const ALIKE = 'give all lines the same end';
const invalid = (value) => new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DiffError */ .a2('InvalidInputException', value);
/** Whether a line ends behind the first one that is not empty, so that there is a header to judge. */
const holdsHeader = (text) => [',', ';', '\t', '|'].every((delimiter) => {
    const [header] = recordsOf(text, delimiter);
    return header !== undefined && header.end !== '';
});
async function readBeginning(file, path) {
    let [text, wanted] = ['', FIRST_BYTES];
    for await (const piece of (0,_unpacked_js__WEBPACK_IMPORTED_MODULE_3__/* .readUnpacked */ .Ue)(file, path)) {
        text += piece.toString('latin1');
        if (text.length < wanted)
            continue;
        if (text.length > MAX_HEADER || holdsHeader(text))
            return { text, isWhole: false };
        // Not at each piece: the whole header is read anew.
        wanted = 4 * text.length;
    }
    return { text, isWhole: true };
}
/** Takes off what stands before the header. */
function withoutPreamble(text) {
    const [mark = ''] = /^\xEF\xBB\xBF/.exec(text) ?? [];
    const [before = '', told = null] = /^(?:(?: *(?:\r\n?|\n))*sep=([^\w"\r\n\x7f-\xff])(?:\r\n?|\n|$))?(?: *(?:\r\n?|\n))*/i.exec(text.slice(mark.length)) ?? [];
    const ends = before.match(/\r\n?|\n/g) ?? [];
    return { rest: text.slice(mark.length + before.length), ends, told };
}
/** A cell's name: spaces around it count in quotes only; one without a name is told by its place. */
function nameOf(cell, index) {
    const quoted = /^\s*"([^"]*(?:""[^"]*)*)"\s*$/.exec(cell)?.[1];
    return (quoted?.replaceAll('""', '"') ?? cell.trim()) || `column${index}`;
}
function requireOne(path, line, delimiters) {
    const [delimiter = ',', ...others] = delimiters;
    if (others.length === 0)
        return delimiter;
    const names = delimiters.map((each) => (each === '\t' ? 'tabs' : `"${each}"`)).join(' or ');
    throw invalid(`${path}, line ${line}: its cells may be separated by ${names}; put names that hold one of these into quotes`);
}
const bytesOf = (cell) => Buffer.from(cell, 'latin1');
/** @throws DiffError where names cannot be told, or DuckDB would take rows for a part of one. */
function requireReadable(where, cells) {
    if (!cells.every((cell) => (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytesOf(cell)))) {
        throw invalid(`${where}: is not UTF-8; save the file as UTF-8`);
    }
    if (cells.some(isMisquoted))
        throw invalid(`${where}: ${_grammar_js__WEBPACK_IMPORTED_MODULE_2__/* .UNCLOSED */ .s4}`);
}
/**
 * The header of a CSV file. It decides alone on the delimiter and the columns: a ragged line
 * further down must be an error, not a reason to take the whole line for one column.
 *
 * @param path the file as the request names it.
 * @param delimiter where the file's ending tells it, else `null`.
 * @returns `null` where the file holds nothing but empty lines.
 * @throws DiffError where the file cannot be unpacked, or its header not be read.
 */
async function readCsvHeader(file, path, delimiter) {
    const { text, isWhole } = await readBeginning(file, path);
    if (/^(\xFF\xFE|\xFE\xFF)/.test(text)) {
        throw invalid(`${path} is not UTF-8 but UTF-16; save it as UTF-8`);
    }
    const { rest, ends, told } = withoutPreamble(text);
    if (rest === '')
        return null;
    const skip = ends.length;
    const found = told ?? delimiter ?? requireOne(path, skip + 1, possibleDelimiters(rest, isWhole));
    const [header] = recordsOf(rest, found);
    const { cells, end: lineEnd } = header ?? { cells: [], end: '' };
    const where = `${path}, line ${skip + 1}`;
    // DuckDB would lose count of the lines, and rows with it.
    if (lineEnd !== '' && ends.some((each) => each !== lineEnd)) {
        throw invalid(`${where}: ends otherwise than a line before; ${ALIKE}`);
    }
    requireReadable(where, cells);
    // Names that no statement could hold; they come from files in UTF-16, too.
    if (cells.some((cell) => cell.includes('\0')))
        throw invalid(`${path} is not UTF-8`);
    const names = cells.map((cell, i) => nameOf(bytesOf(cell).toString('utf8'), i));
    return { delimiter: found, names, skip, lineEnd };
}
/** Those that are told by the lines of a file; any other a file must name itself. */
const DELIMITERS = [',', ';', '\t', '|'];
const escaped = (delimiter) => delimiter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
/** The records of a text in turn, empty lines left out. */
function* recordsOf(text, delimiter) {
    const end = escaped(delimiter);
    const cell = new RegExp(`( *"[^"]*(?:""[^"]*)*" *(?=[${end}\\r\\n]|$)|[^${end}\\r\\n]*)(${end}|\\r\\n?|\\n|$)`, 'gy');
    let cells = [];
    for (const [, written = '', ending = ''] of text.matchAll(cell)) {
        cells.push(written);
        if (ending === delimiter)
            continue;
        const isEmpty = cells.length === 1 && written === '';
        if (!isEmpty)
            yield { cells, end: ending };
        // At the end of the text the pattern matches once more, with nothing.
        if (ending === '')
            return;
        cells = [];
    }
}
/** Whether a cell begins with a quote and does not end with the one that closes it. */
function isMisquoted(cell) {
    return /^ *"/.test(cell) && !/^ *"[^"]*(?:""[^"]*)*" *$/.test(cell);
}
/** Enough records to tell a delimiter from a character of a name. */
const LOOKED_AT = 50;
/** How many cells a delimiter cuts the header into, and whether it cuts all lines that well. */
function cut(text, delimiter, isWhole) {
    let [headerCells, isEven, lines] = [0, true, 0];
    for (const { cells, end } of recordsOf(text, delimiter)) {
        // The last record is whole only where the text ends with it.
        if ((end === '' && !isWhole && lines > 0) || lines > LOOKED_AT)
            break;
        if (lines === 0)
            headerCells = cells.length;
        // Where a cut goes through quotes, they enclose what another delimiter cuts.
        isEven &&= cells.length === headerCells && !cells.some(isMisquoted);
        lines += 1;
    }
    return { delimiter, cells: headerCells, isEven };
}
/**
 * What may separate the cells of a CSV file: of the usual delimiters the one that cuts the header
 * and the lines behind it into as many cells each, and most of them; a comma where none occurs.
 *
 * @param isWhole whether the text goes to the end of the file.
 * @returns several where the first lines do not tell which of them it is.
 */
function possibleDelimiters(text, isWhole) {
    const found = DELIMITERS.map((delimiter) => cut(text, delimiter, isWhole))
        .filter(({ cells }) => cells > 1)
        .sort((a, b) => b.cells - a.cells);
    const even = found.filter(({ isEven }) => isEven);
    // Where none cuts all lines alike, some line is wrong, whichever is meant.
    const [first, ...others] = even.length > 0 ? even : found;
    if (!first)
        return [','];
    // Lists in one cell are often written with `|`.
    const rivals = others.filter(({ cells }) => cells === first.cells || first.delimiter === '|');
    return even.length === 0 ? [first.delimiter] : [first, ...rivals].map((each) => each.delimiter);
}


/***/ }),

/***/ 69404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XC: () => (/* binding */ GLOB),
  F9: () => (/* binding */ found),
  locateFiles: () => (/* binding */ locateFiles),
  TC: () => (/* binding */ readerOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/sources/confinement.ts
var sources_confinement = __webpack_require__(70690);
// EXTERNAL MODULE: ./src/sources/require-file.ts
var require_file = __webpack_require__(57696);
// EXTERNAL MODULE: ./src/contract/file-endings.ts
var file_endings = __webpack_require__(38631);
;// CONCATENATED MODULE: ./src/sources/files/part-files.ts






/** Folders that say which of the files beside them are of the table: not all of them are. */
const TABLE_FORMATS = {
    _delta_log: 'a Delta table',
    '.hoodie': 'a Hudi table',
    _spark_metadata: 'written by a stream of Spark',
};
/** What writers leave beside the parts: `_SUCCESS`, `_metadata`, `.part-0.parquet.crc`. */
const isHidden = (name) => /^[._]/.test(name);
const isParquet = (name) => (0,file_endings/* hasFileFormat */.Mm)(name) && (0,file_endings/* fileFormat */.IR)(name) === 'parquet';
/** All names within a folder, hidden ones as well, those of folders with what is in them. */
async function* walk(folder, shown) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        const { name } = entry;
        const kind = TABLE_FORMATS[name];
        if (kind !== undefined) {
            const value = `${shown} is ${kind}, whose log says which of its files count: it cannot be read as a folder of files`;
            throw new errors/* DiffError */.a2('NoSuchFileException', value);
        }
        if (isHidden(name))
            continue;
        const path = (0,external_node_path_.join)(folder, name);
        // A link to a folder may lead back to where it is.
        if (entry.isDirectory())
            yield* walk(path, shown);
        else if (isParquet(name)) {
            const status = await (0,promises_.stat)(path).catch(() => null);
            if (status)
                (0,require_file/* requireFileStatus */.U)(status, `${name} in ${shown}`, 'NoSuchFileException');
            yield path;
        }
    }
}
/**
 * The Parquet files of a folder such as Spark writes, in those beneath it, too.
 *
 * @param shown the folder as the user names it.
 * @throws DiffError where there are none, or a log beside them says which ones count.
 */
async function partFiles(folder, shown) {
    const files = [];
    for await (const file of walk(folder, shown))
        files.push(file);
    if (files.length > 0)
        return files;
    throw new errors/* DiffError */.a2('NoSuchFileException', `${shown} is a folder without a Parquet file in it`);
}
/**
 * Refuses a pattern that also matches what DuckDB leaves out without a word: folders, pipes and
 * whatever else is no file.
 *
 * @throws DiffError that names it.
 */
async function requireNoOthers(pattern, shown, { confinement }) {
    const matches = [];
    for await (const match of (0,promises_.glob)(pattern))
        matches.push(match);
    const inside = confinement
        ? (await (0,sources_confinement/* thoseInside */.g_)(matches, confinement)).map(({ path }) => path)
        : matches;
    for (const path of inside) {
        const status = await (0,promises_.stat)(path).catch(() => null);
        const name = path.split(/[/\\]/).at(-1) ?? path;
        if (status)
            (0,require_file/* requireFileStatus */.U)(status, `${shown} also matches ${name}, which`, 'NoSuchFileException');
    }
}

;// CONCATENATED MODULE: ./src/sources/files/locate-files.ts







/** What makes a path a pattern. */
const GLOB = /[*?[\]]/;
/** A path that DuckDB takes for no pattern. */
const literally = (path) => path.replaceAll(/[*?[]/g, '[$&]');
/**
 * Files as DuckDB's functions take them, and its readers first. A folder `x=y` above a file never
 * makes a column here, in the place of the file's own at that.
 */
function readerOf(files, dialect) {
    const literals = files.map((file) => dialect.quoteText(literally(file)));
    const list = literals.length === 1 ? (literals[0] ?? '') : `[${literals.join(', ')}]`;
    return { list, reader: `${list}, hive_partitioning = false` };
}
/** What is read, without what stands for it by a link, and the patterns that it is read by. */
const allowedFor = (files) => [
    ...files.map(({ real }) => real),
    ...files.map(({ path }) => literally(path)).filter((reader) => GLOB.test(reader)),
];
/** The files that DuckDB finds by a pattern. */
async function found(pattern, { connection, signal }) {
    const literal = connection.dialect.quoteText(pattern);
    const rows = await connection.query(`SELECT file FROM glob(${literal})`, signal);
    return rows.map(({ file }) => String(file));
}
/** Several files. DuckDB would fail at the first that may not be read, and so tell of it. */
async function several(path, files, { confinement }) {
    const inside = confinement ? await (0,sources_confinement/* thoseInside */.g_)(files, confinement) : [];
    const readable = confinement ? inside.map((file) => file.path) : files;
    if (readable.length === 0)
        throw new errors/* DiffError */.a2('NoSuchFileException', path);
    return { files: readable, areSeveral: true, allowed: allowedFor(inside) };
}
async function locateOne(path, file, status, context) {
    if (status.isDirectory() && (0,file_endings/* fileFormat */.IR)(path) === 'parquet') {
        return several(path, await partFiles(file, path), context);
    }
    (0,require_file/* requireFileStatus */.U)(status, path, 'NoSuchFileException');
    const { confinement } = context;
    const allowed = confinement ? allowedFor(await (0,sources_confinement/* thoseInside */.g_)([file], confinement)) : [];
    return { files: [file], areSeveral: false, allowed };
}
async function locate(path, context) {
    const { workingDirectory, confinement } = context;
    // First, so that nothing is allowed that is no file of data.
    (0,file_endings/* fileFormat */.IR)(path);
    if (confinement)
        await (0,sources_confinement/* requireInside */.Ab)(path, workingDirectory, confinement);
    const absolute = (0,external_node_path_.resolve)(workingDirectory, path);
    const status = await (0,promises_.stat)(absolute).catch(() => null);
    if (status)
        return locateOne(path, absolute, status, context);
    if (!GLOB.test(path))
        throw new errors/* DiffError */.a2('NoSuchFileException', path);
    const files = await found(absolute, context);
    await requireNoOthers(absolute, path, context);
    return several(path, files, context);
}
/**
 * The files that a side of a diff names, a file that exists never taken for a pattern. What was
 * found once stays so: once DuckDB is confined, it finds no files by patterns.
 *
 * @throws ConfigurationError where its ending is of no known format.
 * @throws DiffError where there is none, or it may not be read.
 */
async function locateFiles(path, context) {
    const known = context.located.get(path);
    if (known)
        return known;
    const files = await locate(path, context);
    context.located.set(path, files);
    return files;
}


/***/ }),

/***/ 40589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ openQuery),
/* harmony export */   filesOfQuery: () => (/* binding */ filesOfQuery)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68423);
/* harmony import */ var _contract_file_endings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38631);
/* harmony import */ var _duckdb_confined_query_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25786);
/* harmony import */ var _duckdb_distinct_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43182);
/* harmony import */ var _confinement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(70690);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8123);
/* harmony import */ var _require_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57696);
/* harmony import */ var _csv_end_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(51184);
/* harmony import */ var _locate_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(69404);
/* harmony import */ var _csv_header_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(11272);
/* harmony import */ var _unpacked_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(78015);














/** Every text in a value of JSON. */
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.values(value).flatMap(textsIn);
}
/** The local files that a query writes out, as far as a side could name them, too: absolute paths. */
async function pathsInQuery(sql, context) {
    const { connection, workingDirectory, signal } = context;
    const literal = connection.dialect.quoteText(sql);
    const [row] = await connection.query(`SELECT json_serialize_sql(${literal}) AS tree`, signal);
    const paths = textsIn(JSON.parse(String(row?.['tree'])))
        .filter((text) => (0,_contract_file_endings_js__WEBPACK_IMPORTED_MODULE_4__/* .hasFileFormat */ .Mm)(text) && !(0,_contract_file_endings_js__WEBPACK_IMPORTED_MODULE_4__/* .isRemote */ .Vx)(text))
        .map((text) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workingDirectory, text));
    return [...new Set(paths)];
}
/**
 * Refuses a query over pipes and other things that are no files; to open one could wait forever.
 *
 * @throws DiffError that names it.
 */
async function requireFilesOfQuery(paths) {
    for (const path of paths) {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => null);
        // Of folders DuckDB has a sentence of its own.
        if (!status || status.isDirectory())
            continue;
        (0,_require_file_js__WEBPACK_IMPORTED_MODULE_9__/* .requireFileStatus */ .U)(status, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path), 'NoSuchFileException');
    }
}
/**
 * What DuckDB must be allowed to open for a query over files: those whose paths or patterns it
 * writes out, as far as a side could name them, too. The query only is parsed for that.
 */
async function filesOfQuery(sql, context) {
    const { confinement } = context;
    if (!confinement)
        return [];
    const allowed = await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_7__/* .thoseInside */ .g_)(await pathsInQuery(sql, context), confinement);
    const files = await Promise.all(allowed.map(async ({ path, real }) => {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) || !_locate_files_js__WEBPACK_IMPORTED_MODULE_11__/* .GLOB */ .XC.test(path))
            return [real];
        return [path, ...(await matching(path, confinement, context)).map((file) => file.real)];
    }));
    return files.flat();
}
/** The files of a pattern, without those that lead outside of the folders. */
async function matching(pattern, confinement, context) {
    return (0,_confinement_js__WEBPACK_IMPORTED_MODULE_7__/* .thoseInside */ .g_)(await (0,_locate_files_js__WEBPACK_IMPORTED_MODULE_11__/* .found */ .F9)(pattern, context), confinement);
}
/** A reader that says when it cannot hold a row. */
const ONE_READER = /\bparallel\s*(?:=>?|:=)\s*false\b/i;
const isFile = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((status) => status.isFile(), () => false);
/**
 * Refuses a query over a CSV file of which DuckDB's readers in parallel could lose the last row. As
 * the file of a side it is read whole. The file's own delimiter is for the query to say.
 *
 * @throws DiffError that names the file, or where a packed one is damaged or cut.
 */
async function requireWholeRows(sql, paths, signal) {
    if (ONE_READER.test(sql))
        return;
    for (const path of paths) {
        const isText = ['csv', 'tsv'].includes((0,_contract_file_endings_js__WEBPACK_IMPORTED_MODULE_4__/* .fileFormat */ .IR)(path));
        if (!isText || !(await isFile(path)))
            continue;
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path);
        const { size, end } = await (0,_unpacked_js__WEBPACK_IMPORTED_MODULE_13__/* .readEnd */ .sA)(path, name, _csv_end_js__WEBPACK_IMPORTED_MODULE_10__/* .END */ .Kp, signal);
        if (size < _csv_end_js__WEBPACK_IMPORTED_MODULE_10__/* .READ_WHOLE */ .nh || _csv_header_js__WEBPACK_IMPORTED_MODULE_12__/* .DELIMITERS */ .lb.every((each) => (0,_csv_end_js__WEBPACK_IMPORTED_MODULE_10__/* .beginsLastRow */ .Ro)(end, each)))
            continue;
        const value = `${name} ends in a row so long that SQL may lose it; compare it as a file, or read it with parallel = false`;
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DiffError */ .a2('InvalidInputException', value);
    }
}
/**
 * Refuses a query over a Parquet file with decimals of more than 38 digits: SQL reads wrong numbers
 * there. As the file of a side it is read without a loss.
 *
 * @throws DiffError that names the file and the column.
 */
async function requireNoWideDecimals(paths, { connection, signal }) {
    for (const path of paths) {
        if ((0,_contract_file_endings_js__WEBPACK_IMPORTED_MODULE_4__/* .fileFormat */ .IR)(path) !== 'parquet' || !(await isFile(path)))
            continue;
        const [row] = await connection.query(`SELECT name FROM parquet_schema(${(0,_locate_files_js__WEBPACK_IMPORTED_MODULE_11__/* .readerOf */ .TC)([path], connection.dialect).list})
      WHERE duckdb_type = 'DOUBLE' AND (converted_type = 'DECIMAL' OR logical_type LIKE 'DecimalType%')`, signal);
        if (!row)
            continue;
        const value = `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)} holds decimals of more than 38 digits ("${String(row['name'])}"), which SQL reads wrongly; compare it as a file instead`;
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DiffError */ .a2('InvalidInputException', value);
    }
}
/**
 * Opens a query, over files or the tables of a DuckDB database.
 *
 * @throws DiffError where it cannot be run, does more than to read, or reads what it would read wrongly.
 */
async function openQuery({ sql, side, catalog }, context) {
    const { connection, confinement, signal } = context;
    const relation = `memory.main.query${side}`;
    await connection.execute(`USE ${catalog}`, signal);
    try {
        const paths = await pathsInQuery(sql, context);
        await requireFilesOfQuery(paths);
        await requireNoWideDecimals(paths, context);
        await requireWholeRows(sql, paths, signal);
        // Only here: to know what kind of statement it is, DuckDB looks its tables up.
        const input = `query${side}`;
        (0,_duckdb_distinct_names_js__WEBPACK_IMPORTED_MODULE_6__/* .requireDistinctNames */ .io)(input, await connection.checkQuery(sql, input, signal));
        if (confinement)
            await (0,_duckdb_confined_query_js__WEBPACK_IMPORTED_MODULE_5__/* .requireNoEffects */ .Z)(connection, { sql, input, signal });
        // Kept as a table: a query may not give the same rows twice.
        await connection.execute(`CREATE TABLE ${relation} AS\n${sql}`, signal);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .ofInput */ .mu)(`query${side}`, error);
    }
    finally {
        await connection.execute('USE memory');
    }
    return { kind: 'typed', relation, columns: await connection.describe(relation, signal) };
}


/***/ }),

/***/ 78015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ue: () => (/* binding */ readUnpacked),
/* harmony export */   bp: () => (/* binding */ packingOf),
/* harmony export */   sA: () => (/* binding */ readEnd)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68423);





/** How a file is packed, as its ending says in any case. */
function packingOf(path) {
    if (/\.gz$/i.test(path))
        return 'gzip';
    return /\.zst$/i.test(path) ? 'zstd' : 'none';
}
/** Large pieces: each costs a turn of the event loop. */
const PIECE = 1 << 20;
/** The reader of a packed stream, whose errors reach whoever reads it. */
function unpacking(packed, unpacker) {
    (0,node_stream__WEBPACK_IMPORTED_MODULE_2__.pipeline)(packed, unpacker, () => { });
    return unpacker;
}
/** The frames of a file in turn: Node's reader ends where the first one does. */
async function* framesOf(path, signal) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    for (let start = 0; start < size;) {
        const packed = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start, highWaterMark: PIECE, signal });
        const unpacker = unpacking(packed, (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createZstdDecompress)({ chunkSize: PIECE }));
        try {
            yield* unpacker;
        }
        finally {
            packed.destroy();
        }
        if (unpacker.bytesWritten === 0)
            throw new Error('unexpected end of file');
        start += unpacker.bytesWritten;
    }
}
async function* membersOf(path, signal) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    const packed = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: PIECE, signal });
    const unpacker = unpacking(packed, (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)({ chunkSize: PIECE }));
    yield* unpacker;
    // Node's reader passes over zeros, and DuckDB's reads on, or fails.
    if (unpacker.bytesWritten < size)
        throw new Error('something follows what is packed in it; pack it anew');
}
function piecesOf(path, signal) {
    const packing = packingOf(path);
    if (packing === 'zstd')
        return framesOf(path, signal);
    if (packing === 'gzip')
        return membersOf(path, signal);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: PIECE, signal });
}
/**
 * What a text file holds, unpacked, piece by piece.
 *
 * @param name the file as messages name it.
 * @throws DiffError where it cannot be read, or is not packed as its name says, damaged or cut.
 */
async function* readUnpacked(path, name, signal) {
    try {
        yield* piecesOf(path, signal);
    }
    catch (error) {
        if (signal?.aborted)
            throw error;
        const { message: why } = error;
        const value = why === 'unexpected end of file'
            ? `${name} breaks off: it is packed, and its end is missing`
            : `${name} cannot be read: ${why}`;
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .DiffError */ .a2('InvalidInputException', value, { cause: error });
    }
}
async function readPlainEnd(path, length) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    try {
        const { size } = await file.stat();
        const end = Buffer.alloc(Math.min(size, length));
        const { bytesRead } = await file.read(end, 0, end.length, size - end.length);
        return { size, end: end.subarray(0, bytesRead) };
    }
    finally {
        await file.close();
    }
}
/**
 * Reads the end of a text file; of a packed one all of it, which shows whether it is whole.
 *
 * @param name the file as messages name it.
 * @param length how many bytes of the end are wanted.
 * @throws DiffError where a packed file is damaged or cut.
 */
async function readEnd(path, name, length, signal) {
    if (packingOf(path) === 'none')
        return readPlainEnd(path, length);
    let size = 0;
    let kept = [];
    for await (const piece of readUnpacked(path, name, signal)) {
        size += piece.length;
        kept.push(piece);
        const held = kept.reduce((sum, each) => sum + each.length, 0);
        if (held - (kept[0]?.length ?? 0) >= length)
            kept = kept.slice(1);
    }
    const end = Buffer.concat(kept);
    return { size, end: end.subarray(Math.max(0, end.length - length)) };
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
 * A database with the traits of its kind, whose errors name its data source: of two that are
 * compared, the user must know which one failed.
 */
function namingErrors(database, name, traits) {
    return new Proxy(database, {
        get(target, property) {
            if (property === 'traits')
                return traits;
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
                    ? named.then((twin) => twin && namingErrors(twin, name, traits))
                    : named;
            };
        },
    });
}


/***/ }),

/***/ 34073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cn: () => (/* binding */ FILES),
  LH: () => (/* binding */ dataSourceOf),
  A1: () => (/* binding */ namedSources),
  qI: () => (/* binding */ openDatabase)
});

// UNUSED EXPORTS: SOURCES

// EXTERNAL MODULE: ./src/contract/data-source-config.ts
var data_source_config = __webpack_require__(44591);
// EXTERNAL MODULE: ./src/contract/data-source-url.ts
var data_source_url = __webpack_require__(81120);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./src/contract/nearest.ts
var contract_nearest = __webpack_require__(72904);
// EXTERNAL MODULE: ./src/text/lists.ts
var lists = __webpack_require__(78942);
// EXTERNAL MODULE: ./src/text/message.ts
var message = __webpack_require__(16400);
;// CONCATENATED MODULE: ./src/sources/options.ts




/** Of a kind that takes none. */
const NO_OPTIONS = { known: {}, refused: {}, others: null };
/** Any text, in which no NUL ends a statement; numbers and truth values are texts, too. */
const textOption = schemas.union([schemas.string(), schemas.number(), schemas.boolean()], 'must be a text, a number, true or false')
    .transform((value) => (typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)))
    .refine((value) => value.trim() !== '' && !value.includes('\0'), 'must not be empty');
/** A whole number, also where it is written as a text: variables of the environment are. */
const wholeOption = (least = 0) => {
    const which = least === 0 ? ', such as 60000' : least > 0 ? ` from ${least} on` : '';
    const must = `must be a whole number${which}`;
    return schemas.union([
        schemas.number(),
        schemas.string()
            .regex(/^-?\d{1,15}$/)
            .transform(Number),
    ], must)
        .refine((value) => Number.isSafeInteger(value) && value >= least, must);
};
/** A number from 0 on, also where it is written as a text. */
const numberOption = schemas.union([
    schemas.number(),
    schemas.string()
        .regex(/^\d{1,15}(\.\d{1,9})?$/)
        .transform(Number),
], 'must be a number')
    .refine((value) => value >= 0 && value < 1e15, 'must be a number from 0 on');
/** One of a few words. */
const wordOption = (...words) => schemas["enum"](words, `must be ${words.join(' or ')}`);
/** A switch, as `on` or `off`. */
const flagOption = schemas.union([schemas.boolean(), schemas["enum"](['on', 'off', 'true', 'false'])], 'must be true or false')
    .transform((value) => ([true, 'true', 'on'].includes(value) ? 'on' : 'off'));
/** The same reason for several names. */
const refusing = (reason, names) => Object.fromEntries(names.map((name) => [name, reason]));
/** What is wrong with an option of this name, which is none of the known. */
function problemOfName(name, kind, { known, refused }) {
    const reason = refused[name];
    if (reason !== undefined)
        return `cannot be set: ${reason}`;
    const names = Object.keys(known);
    if (names.length === 0)
        return `cannot be set: a data source of ${kind} takes no options`;
    const nearest = (0,contract_nearest/* nearestNames */.L)(name, names);
    const those = nearest.length === 0 ? (0,lists/* areThese */.m_)('accepted', names) : (0,lists/* areThese */.m_)('the nearest', nearest);
    return `is not an option of ${kind}; ${those}`;
}
/**
 * The options of a data source as its kind takes them. Names of settings are the same in capitals.
 *
 * @param problem is told what is wrong, without values: one may be a secret.
 */
function readOptions({ name: source, kind, options }, takes, problem) {
    const read = new Map();
    for (const [written, value] of Object.entries(options)) {
        const place = (0,message/* shown */.SP)(`data-sources.${source}.options.${written}`);
        const name = written.toLowerCase();
        const isOther = takes.others?.test(name) === true;
        const schema = Object.hasOwn(takes.known, name) ? takes.known[name] : isOther && textOption;
        const parsed = schema ? schema.safeParse(value) : null;
        if (!parsed)
            problem(`${place} ${problemOfName(name, kind, takes)}`);
        else if (!parsed.success)
            problem(`${place} ${parsed.error.issues[0]?.message ?? 'is wrong'}`);
        else if (read.has(name))
            problem(`${place} is set twice`);
        else
            read.set(name, parsed.data);
    }
    return Object.fromEntries(read);
}

;// CONCATENATED MODULE: ./src/sources/duckdb/source.ts

/** A DuckDB file, which the engine's own DuckDB attaches. */
const duckdb = {
    kind: 'duckdb',
    schemes: ['duckdb'],
    place: 'file',
    options: NO_OPTIONS,
    readBy: 'engine',
    attach: async ({ location }, context) => {
        const { attachDatabase } = await __webpack_require__.e(/* import() */ 57).then(__webpack_require__.bind(__webpack_require__, 4057));
        return attachDatabase(location, context);
    },
    admit: async (_dataset, address, context) => {
        await duckdb.attach(address, context);
        return [];
    },
    openTable: async (path, { location }, context) => {
        const { openTable } = await __webpack_require__.e(/* import() */ 57).then(__webpack_require__.bind(__webpack_require__, 4057));
        return openTable({ database: location, path }, context);
    },
};

;// CONCATENATED MODULE: ./src/sources/files/source.ts

/** Files, which no data source is needed for: a table is the path of one. */
const files = {
    kind: 'files',
    schemes: [],
    place: 'nowhere',
    options: NO_OPTIONS,
    readBy: 'engine',
    attach: () => Promise.resolve('memory'),
    admit: async (dataset, _address, context) => {
        if ('table' in dataset) {
            const { locateFiles } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 69404));
            return (await locateFiles(dataset.table.join('.'), context)).allowed;
        }
        const { filesOfQuery } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 40589));
        return filesOfQuery(dataset.sql, context);
    },
    openTable: async (path, _address, context) => {
        const { openFile } = await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.bind(__webpack_require__, 94118));
        return openFile(path.join('.'), context);
    },
};

;// CONCATENATED MODULE: ./src/sources/changing-functions.ts
const anyOf = (names) => `\\b(?:${names.join('|')})`;
/**
 * The functions of a database that change.
 *
 * @param time names, as patterns, of those that tell the time; some are written without parentheses.
 * @param chance names, as patterns, of those that are something else at each call.
 */
function changingFunctions(time, chance) {
    const [timePattern, chancePattern] = [
        new RegExp(`${anyOf(time)}\\b`, 'i'),
        new RegExp(`${anyOf(chance)}\\s*\\(`, 'i'),
    ];
    return {
        asksForTime: (sql) => timePattern.test(sql),
        asksForChance: (sql) => chancePattern.test(sql),
    };
}
/** What standard SQL has for the time. */
const STANDARD_TIME = [
    'now',
    'current_date',
    'current_time',
    'current_timestamp',
    'localtime',
    'localtimestamp',
];
const STANDARD = new RegExp(`${anyOf(STANDARD_TIME)}\\b`, 'i');
/** What looks like a call: a name, bare or in quotes, before a parenthesis. */
const CALL = /[\w"`\]]\s*\(/;
/** Of a database whose functions nobody has listed: each call may change. */
const ANY_FUNCTION = {
    asksForTime: (sql) => CALL.test(sql) || STANDARD.test(sql),
    asksForChance: (sql) => CALL.test(sql),
};

;// CONCATENATED MODULE: ./src/sources/source.ts
/** What holds of a database of which nobody said more. */
const SAFE_TRAITS = {
    snapshots: 'none',
    readsAtOnce: false,
    worksOutOnce: false,
    // PostgreSQL has 1,664 columns in a result, MySQL 4,096, SQLite 2,000.
    mostColumns: 1000,
    runsOnCluster: false,
};

;// CONCATENATED MODULE: ./src/sources/mysql/options.ts

/** Variables that are whole numbers. */
const NUMBERS = [
    'eq_range_index_dive_limit',
    'innodb_lock_wait_timeout',
    'join_buffer_size',
    'join_cache_level',
    'lock_wait_timeout',
    'max_execution_time',
    'max_heap_table_size',
    'net_read_timeout',
    'optimizer_prune_level',
    'optimizer_search_depth',
    'read_buffer_size',
    'read_rnd_buffer_size',
    'sort_buffer_size',
    'tmp_table_size',
];
/** Variables of a session of MySQL or MariaDB, as `SET SESSION` has them, and `role`. */
const MYSQL_OPTIONS = {
    known: {
        ...Object.fromEntries(NUMBERS.map((name) => [name, wholeOption()])),
        // MariaDB: seconds, and parts of one.
        max_statement_time: numberOption,
        optimizer_switch: textOption,
        role: textOption,
    },
    refused: {
        ...refusing('values are read and compared in one form, which it would change', [
            'character_set_client',
            'character_set_connection',
            'character_set_results',
            'collation_connection',
            'div_precision_increment',
            'group_concat_max_len',
            'max_sort_length',
            'names',
            'sql_auto_is_null',
            'sql_mode',
            'sql_select_limit',
            'system_versioning_asof',
        ]),
        time_zone: 'every session is in UTC, so that times of all sources are compared alike',
        ...refusing('all is read in one transaction that only reads, and sees one snapshot', [
            'autocommit',
            'transaction_isolation',
            'transaction_read_only',
            'tx_isolation',
            'tx_read_only',
        ]),
        ...refusing('a connection waits as long as the other side takes', [
            'idle_readonly_transaction_timeout',
            'idle_transaction_timeout',
            'net_write_timeout',
            'wait_timeout',
        ]),
        sql_big_selects: 'large tables are read, too',
    },
    others: null,
};

;// CONCATENATED MODULE: ./src/sources/mysql/source.ts



/** MySQL and MariaDB. */
const mysql = {
    kind: 'mysql',
    schemes: ['mysql', 'mariadb'],
    place: 'server',
    options: MYSQL_OPTIONS,
    readBy: 'itself',
    changing: changingFunctions([
        ...STANDARD_TIME,
        'curdate',
        'curtime',
        'utc_date',
        'utc_time',
        'utc_timestamp',
        'unix_timestamp',
    ], ['rand', 'random_bytes', 'uuid', 'uuid_short', 'uuid_v\\d', 'sys_guid', 'sysdate', 'nextval']),
    // Transactions of two connections cannot share a snapshot.
    traits: { ...SAFE_TRAITS, snapshots: 'session' },
    open: async (address, { signal }) => {
        const { openMysql } = await Promise.all(/* import() */[__webpack_require__.e(909), __webpack_require__.e(778)]).then(__webpack_require__.bind(__webpack_require__, 89778));
        return openMysql(address, signal);
    },
};

// EXTERNAL MODULE: ./src/sources/naming-errors.ts
var naming_errors = __webpack_require__(42102);
;// CONCATENATED MODULE: ./src/sources/postgresql/options.ts

const SESSION = [
    'search_path',
    'role',
    'application_name',
    'row_security',
    'statement_timeout',
    'lock_timeout',
    'idle_in_transaction_session_timeout',
    'transaction_timeout',
    'work_mem',
    'hash_mem_multiplier',
    'temp_buffers',
    'temp_tablespaces',
    'effective_io_concurrency',
];
const PLANNER = [
    'constraint_exclusion',
    'cpu_index_tuple_cost',
    'cpu_operator_cost',
    'cpu_tuple_cost',
    'effective_cache_size',
    'from_collapse_limit',
    'geqo',
    'jit',
    'join_collapse_limit',
    'max_parallel_workers',
    'max_parallel_workers_per_gather',
    'min_parallel_index_scan_size',
    'min_parallel_table_scan_size',
    'parallel_leader_participation',
    'parallel_setup_cost',
    'parallel_tuple_cost',
    'plan_cache_mode',
    'random_page_cost',
    'seq_page_cost',
];
const SWITCHES = [
    'async_append',
    'bitmapscan',
    'gathermerge',
    'group_by_reordering',
    'hashagg',
    'hashjoin',
    'incremental_sort',
    'indexonlyscan',
    'indexscan',
    'material',
    'memoize',
    'mergejoin',
    'nestloop',
    'parallel_append',
    'parallel_hash',
    'partition_pruning',
    'partitionwise_aggregate',
    'partitionwise_join',
    'presorted_aggregate',
    'seqscan',
    'sort',
    'tidscan',
].map((name) => `enable_${name}`);
/** Parameters of a session, as `SET` has them; the server reads their values. */
const POSTGRES_OPTIONS = {
    known: Object.fromEntries([...SESSION, ...PLANNER, ...SWITCHES].map((name) => [name, textOption])),
    refused: {
        ...refusing('values are read and compared in one form, which it would change', [
            'array_nulls',
            'bytea_output',
            'client_encoding',
            'datestyle',
            'extra_float_digits',
            'intervalstyle',
            'lc_monetary',
            'quote_all_identifiers',
            'xmlbinary',
            'xmloption',
        ]),
        timezone: 'every session is in UTC, so that times of all sources are compared alike',
        ...refusing('all is read in one transaction that only reads, and sees one snapshot', [
            'default_transaction_deferrable',
            'default_transaction_isolation',
            'default_transaction_read_only',
            'transaction_deferrable',
            'transaction_isolation',
            'transaction_read_only',
        ]),
        session_authorization: 'the option role is for that',
        exit_on_error: 'the session goes on after an error of its reader',
    },
    // Of extensions, and of policies and views that ask for them.
    others: /^[a-z_]\w*\.[a-z_]\w*$/,
};

;// CONCATENATED MODULE: ./src/sources/postgresql/source.ts



/** PostgreSQL, and what speaks as it does. */
const postgresql = {
    kind: 'postgresql',
    schemes: ['postgresql', 'postgres'],
    place: 'server',
    options: POSTGRES_OPTIONS,
    readBy: 'itself',
    changing: changingFunctions([...STANDARD_TIME, 'transaction_timestamp', 'statement_timestamp', 'age'], [
        'random',
        'random_normal',
        'uuid_generate_v\\w+',
        'uuidv\\d',
        'gen_random_uuid',
        'clock_timestamp',
        'timeofday',
        'nextval',
        // Those that extensions bring, by the names that other databases have for them.
        'rand',
        'uuid',
        'sysdate',
    ]),
    traits: { ...SAFE_TRAITS, snapshots: 'session', readsAtOnce: true, worksOutOnce: true },
    open: async (address, { signal }) => {
        const { openPostgres } = await Promise.all(/* import() */[__webpack_require__.e(628), __webpack_require__.e(901), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 43994));
        return openPostgres(address, signal);
    },
};

;// CONCATENATED MODULE: ./src/sources/redshift/options.ts

/** Parameters of a session, as `SET` has them. */
const REDSHIFT_OPTIONS = {
    known: {
        search_path: textOption,
        statement_timeout: wholeOption(),
        query_group: textOption,
        wlm_query_slot_count: wholeOption(1),
        application_name: textOption,
        enable_case_sensitive_identifier: flagOption,
        enable_result_cache_for_session: flagOption,
    },
    refused: {
        ...refusing('values are read and compared in one form, which it would change', [
            'datestyle',
            'describe_field_name_in_uppercase',
            'extra_float_digits',
            'intervalstyle',
        ]),
        timezone: 'every session is in UTC, so that times of all sources are compared alike',
    },
    others: null,
};

;// CONCATENATED MODULE: ./src/sources/redshift/source.ts



/** Amazon Redshift. */
const redshift = {
    kind: 'redshift',
    schemes: ['redshift'],
    place: 'server',
    options: REDSHIFT_OPTIONS,
    readBy: 'itself',
    changing: changingFunctions([...STANDARD_TIME, 'getdate', 'sysdate', 'age'], ['random', 'timeofday', 'rand', 'uuid', 'gen_random_uuid', 'clock_timestamp', 'nextval']),
    traits: { ...SAFE_TRAITS, snapshots: 'session', runsOnCluster: true },
    open: async (address, { signal }) => {
        const { openRedshift } = await Promise.all(/* import() */[__webpack_require__.e(628), __webpack_require__.e(901), __webpack_require__.e(994), __webpack_require__.e(213)]).then(__webpack_require__.bind(__webpack_require__, 59213));
        return openRedshift(address, signal);
    },
};

;// CONCATENATED MODULE: ./src/sources/sqlite/options.ts

/** Pragmas of a connection. */
const SQLITE_OPTIONS = {
    known: {
        busy_timeout: wholeOption(),
        // Pages, or KiB where it is negative.
        cache_size: wholeOption(-(2 ** 31)),
        mmap_size: wholeOption(),
        temp_store: wordOption('default', 'file', 'memory'),
    },
    refused: {
        ...refusing('the file is only read', [
            'journal_mode',
            'locking_mode',
            'query_only',
            'synchronous',
        ]),
        ...refusing('the file may come from somebody who is not trusted', [
            'cell_size_check',
            'trusted_schema',
            'writable_schema',
        ]),
    },
    others: null,
};

;// CONCATENATED MODULE: ./src/sources/sqlite/source.ts



/** A SQLite file. */
const sqlite = {
    kind: 'sqlite',
    schemes: ['sqlite'],
    place: 'file',
    // As other tools write it: `sqlite:///a.db` is relative, with a fourth slash absolute.
    readPath: (path) => path.replace(/^\/\/(?:\/(?=.))?/, ''),
    options: SQLITE_OPTIONS,
    readBy: 'itself',
    // Without a name of its own, the time is an argument: `date('now')`.
    changing: changingFunctions(STANDARD_TIME, ['random', 'randomblob']),
    // A second reader may see a later state of the file.
    traits: { ...SAFE_TRAITS, snapshots: 'session' },
    open: async (address, options) => {
        const { openSqlite } = await __webpack_require__.e(/* import() */ 652).then(__webpack_require__.bind(__webpack_require__, 53652));
        return openSqlite(address, options);
    },
};

;// CONCATENATED MODULE: ./src/sources/registry.ts












/** Every kind of data source; errors list their schemes in this order. */
const SOURCES = [files, duckdb, postgresql, redshift, mysql, sqlite];
/** Files need no data source; requests say so with this id. */
const FILES = {
    id: data_source_config/* FILES_ID */.y4,
    name: data_source_config/* FILES_NAME */.Qq,
    descriptor: files,
    location: '',
    options: {},
};
/** A data source as lists show it. */
const dataSourceOf = ({ id, name, descriptor }) => ({
    id,
    name,
    type: descriptor.kind,
});
/** What a URL stands for. */
function readUrl(name, url) {
    const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
    const descriptor = SOURCES.find(({ schemes }) => schemes.includes(scheme.toLowerCase()));
    if (!descriptor || rest === '') {
        // The URL itself may hold a password: only its scheme is shown.
        const accepted = SOURCES.flatMap(({ schemes }) => schemes).map((known) => `${known}:…`);
        throw new errors/* ConfigurationError */.j1(`data-sources: "${name}" has a URL that starts with ${scheme ? `"${scheme}:"` : 'no scheme'}; ` +
            `accepted are ${accepted.join(', ')}`);
    }
    if (url.includes('\0')) {
        throw new errors/* ConfigurationError */.j1(`data-sources: the URL of "${name}" holds a NUL character`);
    }
    if (descriptor.place === 'file') {
        return { descriptor, location: descriptor.readPath?.(rest) ?? rest };
    }
    if ((0,data_source_url/* hasUnescapedPassword */.k)(url)) {
        throw new errors/* ConfigurationError */.j1(`data-sources: the URL of "${name}" ${data_source_url/* PERCENT_ENCODE */.p}`);
    }
    return { descriptor, location: url };
}
/**
 * Opens a connection to a database that answers by itself; its errors name the data source.
 *
 * @throws DiffError where it cannot be reached, or refuses the login.
 */
async function openDatabase(descriptor, address, options) {
    const { name } = address;
    const database = await (0,naming_errors/* namingSource */.Il)(name, descriptor.open(address, options));
    return (0,naming_errors/* namingErrors */.WX)(database, name, descriptor.traits);
}
const settingsOf = (entry) => typeof entry === 'string' ? { url: entry } : entry;
/** Who allows writing would think that something is written. */
const ONLY_READ = 'is true, and nothing is ever written to a data source; leave it out, or set it to false';
/**
 * The configured data sources, and the built-in one for files. Ids default to the position in the
 * map, from 1.
 *
 * @throws ConfigurationError for an unknown URL scheme, an id that occurs twice, or options that a
 * source does not take: all of these at once.
 */
function namedSources(config) {
    const problems = [];
    const sources = Object.entries(config).map(([name, entry], index) => {
        const { url, id = index + 1, options = {}, writable } = settingsOf(entry);
        const { descriptor, location } = readUrl(name, url);
        const { kind, options: takes } = descriptor;
        if (writable)
            problems.push(`${(0,message/* shown */.SP)(`data-sources.${name}.writable`)} ${ONLY_READ}`);
        const read = readOptions({ name, kind, options }, takes, (problem) => problems.push(problem));
        return { id, name, descriptor, location, options: read };
    });
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems.join('; '));
    const ids = new Map();
    for (const { id, name } of sources) {
        const other = ids.get(id);
        if (other !== undefined) {
            throw new errors/* ConfigurationError */.j1(`data-sources: "${other}" and "${name}" have the same id ${id}; each needs its own`);
        }
        ids.set(id, name);
    }
    return [FILES, ...sources];
}


/***/ }),

/***/ 57696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ requireFileStatus),
/* harmony export */   h: () => (/* binding */ requireDatabaseFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68423);


/** What stands at a path where no file does; `null` for a file. */
function otherKind(status) {
    if (status.isFile())
        return null;
    if (status.isDirectory())
        return 'a folder';
    if (status.isFIFO())
        return 'a named pipe';
    if (status.isSocket())
        return 'a socket';
    return 'a device';
}
/**
 * Refuses what is no file. To open a pipe would wait for whoever writes to it, and what has no size
 * would be taken for a file that is empty.
 *
 * @param shown the path as the user names it.
 * @throws DiffError where it is a folder, a pipe, a socket or a device.
 */
function requireFileStatus(status, shown, type) {
    const kind = otherKind(status);
    if (kind === null)
        return;
    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DiffError */ .a2(type, `${shown} is not a file: it is ${kind}`);
}
/**
 * Makes sure that there is a database file before anything opens it.
 *
 * @param shown the path as the user names it.
 * @throws DiffError where there is nothing, or something that is no file.
 */
async function requireDatabaseFile(path, shown) {
    const type = 'NoSuchDatabaseException';
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
    if (!status)
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DiffError */ .a2(type, `there is no file ${shown}`);
    requireFileStatus(status, shown, type);
}


/***/ }),

/***/ 19066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ spareConnection)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);

/** Long for a server that has a connection to give, short for somebody who does not need it. */
const SPARE_WITHIN_MS = 3000;
/**
 * A connection that only makes a diff faster. A login may have no more than one, and a pooler that
 * has none left answers nothing until one is given back, which would be after the diff.
 *
 * @param open connects, and gives up where its signal aborts.
 * @returns `null` where there is no such connection to be had soon.
 * @throws CancelledError where the signal of the diff aborts.
 */
async function spareConnection(signal, open) {
    try {
        return await open(AbortSignal.any([signal, AbortSignal.timeout(SPARE_WITHIN_MS)]));
    }
    catch (error) {
        const isRefused = error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiffError */ .a2 || error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc;
        if (signal.aborted || !isRefused)
            throw error;
        return null;
    }
}


/***/ }),

/***/ 11525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ isLongNumber),
/* harmony export */   C3: () => (/* binding */ digitsOf),
/* harmony export */   CM: () => (/* binding */ mixedWith),
/* harmony export */   E9: () => (/* binding */ TIME),
/* harmony export */   Ei: () => (/* binding */ BIGINT),
/* harmony export */   Et: () => (/* binding */ isNumber),
/* harmony export */   Fz: () => (/* binding */ BIGNUM),
/* harmony export */   Jx: () => (/* binding */ BOOLEAN),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   KU: () => (/* binding */ INTERVAL),
/* harmony export */   Ly: () => (/* binding */ BIT_BOOLEAN),
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   PC: () => (/* binding */ HUGEINT),
/* harmony export */   Q2: () => (/* binding */ knownByText),
/* harmony export */   RM: () => (/* binding */ NO_VALUES),
/* harmony export */   Rh: () => (/* binding */ knownByJson),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   _P: () => (/* binding */ SURE_NUMBER_TEXT),
/* harmony export */   a$: () => (/* binding */ TEXT),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   ci: () => (/* binding */ NUMBER_TEXT),
/* harmony export */   ht: () => (/* binding */ TIMESTAMP),
/* harmony export */   kk: () => (/* binding */ UUID),
/* harmony export */   l$: () => (/* binding */ TIMESTAMP_NS),
/* harmony export */   mN: () => (/* binding */ INSTANT),
/* harmony export */   n6: () => (/* binding */ sameType),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   qc: () => (/* binding */ TINYINT),
/* harmony export */   s5: () => (/* binding */ INSTANT_NS),
/* harmony export */   sR: () => (/* binding */ JSON_TYPE),
/* harmony export */   vE: () => (/* binding */ timestamp),
/* harmony export */   vH: () => (/* binding */ DATE),
/* harmony export */   we: () => (/* binding */ BLOB),
/* harmony export */   y4: () => (/* binding */ DOUBLE),
/* harmony export */   yX: () => (/* binding */ TIME_NS),
/* harmony export */   zH: () => (/* binding */ FLOAT),
/* harmony export */   zr: () => (/* binding */ isExactNumber)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const BOOLEAN = { kind: 'boolean' };
const BIT_BOOLEAN = { kind: 'bitBoolean' };
const TEXT = { kind: 'text' };
const DATE = { kind: 'date' };
const INTERVAL = { kind: 'interval' };
const UUID = { kind: 'uuid' };
const BLOB = { kind: 'blob' };
const JSON_TYPE = { kind: 'json' };
const BIGNUM = { kind: 'bignum' };
const NO_VALUES = { kind: 'noValues' };
const FLOAT = { kind: 'float', bits: 32 };
const DOUBLE = { kind: 'float', bits: 64 };
const NUMBER_TEXT = { kind: 'numberText', isSure: false };
const SURE_NUMBER_TEXT = { kind: 'numberText', isSure: true };
const TIME = { kind: 'time', unit: 'us' };
const TIME_NS = { kind: 'time', unit: 'ns' };
const integer = (bits, isSigned = true) => ({
    kind: 'integer',
    bits,
    isSigned,
});
const TINYINT = integer(8);
const BIGINT = integer(64);
const HUGEINT = integer(128);
const decimal = (digits, scale) => ({
    kind: 'decimal',
    digits,
    scale,
});
/** Timestamps with `precision` digits of a second, from 0 to 6. */
const timestamp = (precision, hasZone, reduction) => ({ kind: 'timestamp', hasZone, precision, reduction, unit: 'us' });
/** DuckDB's own: it cuts off what comes after microseconds. */
const TIMESTAMP = timestamp(6, false, 'cut');
const INSTANT = timestamp(6, true, 'cut');
const TIMESTAMP_NS = { ...TIMESTAMP, precision: 9, unit: 'ns' };
/** Instants in nanoseconds, as Parquet has them: DuckDB has no such type. */
const INSTANT_NS = { ...TIMESTAMP_NS, hasZone: true };
/** Values that are only known by their text, and by the name of their type. */
const knownByText = (name) => ({ kind: 'knownByText', name });
/** The same for values that are known by their JSON. */
const knownByJson = (name) => ({ kind: 'knownByJson', name });
/** Texts, or values of JSON, of which some read as a type. */
const mixedWith = (type, isJson) => ({
    kind: 'mixed',
    type,
    isJson,
});
const listOf = (item) => ({ kind: 'list', item });
/** Whether two types are one and the same in every part. */
const sameType = (a, b) => a === b || (a.kind === b.kind && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(a, b));
/** Numbers of which every digit counts. */
const isExactNumber = (type) => type.kind === 'integer' || type.kind === 'decimal';
/** Numbers of any length. */
const isLongNumber = (type) => type.kind === 'numberText' || type.kind === 'bignum';
const isNumber = (type) => isExactNumber(type) || isLongNumber(type) || type.kind === 'float';
const isText = (type) => type.kind === 'text' || type.kind === 'enum';
/** Timestamps by what a clock shows, and days. */
const isDay = (type) => type.kind === 'date' || (type.kind === 'timestamp' && !type.hasZone);
const INTEGER_DIGITS = { 8: 3, 16: 5, 32: 10, 64: 19, 128: 39 };
/** The digits that it takes to write every number of a type. */
function digitsOf(type) {
    if (type.kind === 'decimal')
        return type;
    const digits = INTEGER_DIGITS[type.bits];
    // Of the largest numbers without a sign, one more than of those with one.
    return { digits: type.isSigned || type.bits < 64 ? digits : digits + 1, scale: 0 };
}


/***/ }),

/***/ 81886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ typeName),
/* harmony export */   s: () => (/* binding */ shownType)
/* harmony export */ });
const INTEGERS = { 8: 'TINYINT', 16: 'SMALLINT', 32: 'INTEGER', 64: 'BIGINT', 128: 'HUGEINT' };
function timestampName({ unit, hasZone, precision, reduction }) {
    const name = { s: 'TIMESTAMP_S', ms: 'TIMESTAMP_MS', us: 'TIMESTAMP', ns: 'TIMESTAMP_NS' }[unit];
    const whole = hasZone ? `${name} WITH TIME ZONE` : name;
    // How a source rounds is no part of its type's name.
    const isOwn = unit !== 'us' || (precision === 6 && reduction === 'cut');
    return isOwn ? whole : `${whole}(${precision})`;
}
function structName({ fields }) {
    const named = fields.map(({ name, type }) => `${name} ${typeName(type)}`);
    return `STRUCT(${named.join(', ')})`;
}
/** The name of a type: the one that DuckDB has for it, where that has the type. */
function typeName(type) {
    switch (type.kind) {
        case 'bitBoolean':
            return 'BIT BOOLEAN';
        case 'text':
            return 'VARCHAR';
        case 'noValues':
            return '"NULL"';
        case 'integer':
            return `${type.isSigned ? '' : 'U'}${INTEGERS[type.bits]}`;
        case 'decimal':
            return `DECIMAL(${type.digits},${type.scale})`;
        case 'numberText':
            return `NUMBER TEXT${type.isSure ? ' AMONG TEXTS' : ''}`;
        case 'float':
            return type.bits === 32 ? 'FLOAT' : 'DOUBLE';
        case 'time':
            return `TIME${type.unit === 'ns' ? '_NS' : ''}`;
        case 'timestamp':
            return timestampName(type);
        case 'mixed':
            return `${type.isJson ? 'JSON' : 'TEXT'} OR ${typeName(type.type)}`;
        case 'list':
        case 'array':
            return `${typeName(type.item)}[${type.kind === 'array' ? type.length : ''}]`;
        case 'struct':
            return structName(type);
        case 'map':
            return `MAP(${typeName(type.key)}, ${typeName(type.value)})`;
        case 'bare':
            return `${typeName(type.type)} (Parquet: ${type.holds.join(', ')})`;
        case 'enum':
        case 'other':
        case 'knownByText':
        case 'knownByJson':
            return type.name;
        default:
            return type.kind.toUpperCase();
    }
}
/** What people say for a type: its name, unless it is in our own columns only. */
function inWords(type) {
    switch (type.kind) {
        case 'numberText':
            return 'numbers of more than 38 digits';
        case 'noValues':
            return 'NULL alone';
        case 'bitBoolean':
            return 'one bit';
        case 'mixed':
            return `text, which is in part ${typeName(type.type)}`;
        default:
            return typeName(type);
    }
}
/** The name of a column's type for errors: the one that its source has for it. */
function shownType({ type, declared, written, }) {
    // A text file declares nothing: DuckDB's word for a text is not its own.
    if (written && type.kind === 'text')
        return 'text';
    return declared ?? inWords(type);
}


/***/ }),

/***/ 65843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeAll),
/* harmony export */   u: () => (/* binding */ OutputError)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);


/** Why an output failed, so that the failure is not taken for one of what was to be written. */
class OutputError extends Error {
    name = 'OutputError';
}
/**
 * Writes chunks as fast as the output takes them, and ends it. Where the output fails, the other
 * chunks are read and dropped: the connection that they come from can then still be used.
 *
 * @throws OutputError where the output failed.
 */
async function writeAll(chunks, output) {
    const failed = new AbortController();
    output.once('error', (error) => failed.abort(error));
    for await (const chunk of chunks) {
        if (failed.signal.aborted || output.write(chunk))
            continue;
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(output, 'drain', { signal: failed.signal }).catch(() => undefined);
    }
    if (!failed.signal.aborted) {
        output.end();
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.finished)(output).catch(() => undefined);
    }
    if (failed.signal.aborted) {
        throw new OutputError('the output was closed', { cause: failed.signal.reason });
    }
}


/***/ })

};
;