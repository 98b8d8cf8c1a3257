"use strict";
exports.id = 488;
exports.ids = [488];
exports.modules = {

/***/ 22770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ loadServeSettings),
/* harmony export */   M5: () => (/* binding */ loadKeysSettings)
/* harmony export */ });
/* unused harmony export readStore */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_data_source_url_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(81120);
/* harmony import */ var _contract_data_source_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44591);
/* harmony import */ var _data_sources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32679);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95979);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16400);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34968);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67400);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86167);
/* harmony import */ var _serve_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90540);










const DEFAULT_STORE = 'data-diff.db';
const DEFAULT_ADDRESS = { host: '127.0.0.1', port: 8080 };
const DEFAULT_AT_ONCE = 2;
const DEFAULT_QUEUE_LIMIT = 1000;
const LAST_PORT = 65_535;
/** Reads one value; `undefined` where it is not set, or wrong. */
function read({ values, problems }, key, reader) {
    const value = values[key];
    return value === undefined ? undefined : problems.read(`\`${key}\``, value, reader);
}
const STORES = 'must be `postgresql://…`, or the path of a SQLite file such as `data-diff.db` or `sqlite:data-diff.db`';
/** `postgresql://…`, a path, or a path after `sqlite:`. */
function parseStore(text, folder) {
    if (/^postgres(ql)?:\/\//i.test(text)) {
        if ((0,_contract_data_source_url_js__WEBPACK_IMPORTED_MODULE_9__/* .hasUnescapedPassword */ .k)(text))
            throw new _problems_js__WEBPACK_IMPORTED_MODULE_5__/* .InvalidValue */ .h(_contract_data_source_url_js__WEBPACK_IMPORTED_MODULE_9__/* .PERCENT_ENCODE */ .p);
        return { kind: 'postgresql', url: text };
    }
    const path = text.replace(/^sqlite:/i, '');
    // With slashes, tools disagree on which paths are relative.
    if ((0,_data_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .isUrl */ .gU)(path) || path === '' || (path !== text && path.startsWith('//'))) {
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_5__/* .InvalidValue */ .h(STORES);
    }
    return { kind: 'sqlite', path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path) };
}
/** Where the server keeps what it knows; what is wrong is noted, and no password is shown. */
function readStore(from) {
    const { values, env, secrets, problems, folderOf } = from;
    const fallback = {
        kind: 'sqlite',
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folderOf('store'), DEFAULT_STORE),
    };
    const { store } = values;
    if (store === undefined)
        return fallback;
    try {
        const filled = (0,_data_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .fillIn */ .pz)((0,_scalars_js__WEBPACK_IMPORTED_MODULE_7__/* .readText */ .yR)(store), env);
        secrets.addFromAddress(filled);
        return parseStore(filled, folderOf('store'));
    }
    catch (error) {
        if (!(error instanceof _problems_js__WEBPACK_IMPORTED_MODULE_5__/* .InvalidValue */ .h))
            throw error;
        const value = typeof store === 'string' ? (0,_data_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutSecrets */ .cT)(store) : store;
        problems.add(`\`store\` is ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(value)}; it ${error.message}.`);
        return fallback;
    }
}
/** `8080`, `0.0.0.0:8080` or `[::1]:8080`. */
function readListen(value) {
    const [, host, port] = /^(?:(\[[\da-f:.]+\]|[\w.-]+):)?(\d{1,5})$/i.exec((0,_scalars_js__WEBPACK_IMPORTED_MODULE_7__/* .readText */ .yR)(value)) ?? [];
    if (port === undefined || Number(port) > LAST_PORT) {
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_5__/* .InvalidValue */ .h(`must be a port up to ${String(LAST_PORT)}, or a host and a port, such as \`8080\`, \`0.0.0.0:8080\` or \`[::1]:8080\``);
    }
    const bare = host?.replace(/^\[|\]$/g, '');
    return { host: bare ?? DEFAULT_ADDRESS.host, port: Number(port) };
}
const PUBLIC_URL = 'https://diffs.example.com';
/** The pages link to each other from the root. */
function readPublicUrl(value) {
    const address = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_7__/* .readAddress */ .zq)(value, PUBLIC_URL);
    if (/^[^/]*\/\/[^/?#]+$/.test(address))
        return address;
    throw new _problems_js__WEBPACK_IMPORTED_MODULE_5__/* .InvalidValue */ .h(`must be an address without a path, such as \`${PUBLIC_URL}\``);
}
function ownFilesOf({ config, workingFolder }, { store }) {
    const files = config === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingFolder, config)];
    return store.kind === 'sqlite' ? [...files, store.path] : files;
}
/**
 * Reads and checks everything that the server is told.
 *
 * @throws ConfigurationError that lists all problems.
 */
async function loadServeSettings(origin) {
    const from = await (0,_serve_values_js__WEBPACK_IMPORTED_MODULE_8__/* .readServeValues */ .c)(origin);
    const { values, env, secrets, problems, folderOf } = from;
    const diffsAtOnce = read(from, 'diffs-at-once', (0,_scalars_js__WEBPACK_IMPORTED_MODULE_7__/* .readWholeNumber */ .bf)(1)) ?? DEFAULT_AT_ONCE;
    const folders = read(from, 'folders', _lists_js__WEBPACK_IMPORTED_MODULE_3__/* .readList */ .LD) ?? [];
    const settings = {
        dataSources: (0,_data_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .readDataSourcesConfig */ .jO)(values['data-sources'] ?? {}, env, secrets, problems),
        store: readStore(from),
        ...(read(from, 'listen', readListen) ?? DEFAULT_ADDRESS),
        publicUrl: read(from, 'public-url', readPublicUrl) ?? null,
        folders: folders.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folderOf('folders'), path)),
        diffsAtOnce,
        diffsAtOncePerSource: read(from, 'diffs-at-once-per-source', (0,_scalars_js__WEBPACK_IMPORTED_MODULE_7__/* .readWholeNumber */ .bf)(1)) ?? diffsAtOnce,
        queueLimit: read(from, 'queue-limit', (0,_scalars_js__WEBPACK_IMPORTED_MODULE_7__/* .readWholeNumber */ .bf)(1)) ?? DEFAULT_QUEUE_LIMIT,
        timeoutMs: read(from, 'timeout', _scalars_js__WEBPACK_IMPORTED_MODULE_7__/* .readDuration */ .$7) ?? _read_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULT_TIMEOUT_MS */ .t1,
        memoryLimit: read(from, 'memory-limit', _scalars_js__WEBPACK_IMPORTED_MODULE_7__/* .readMemorySize */ .fS) ?? null,
    };
    problems.throwIfAny();
    return { settings, folder: folderOf('data-sources'), ownFiles: ownFilesOf(origin, settings) };
}
/**
 * Reads where keys are kept, and what they can be limited to.
 *
 * @throws ConfigurationError that lists all problems.
 */
async function loadKeysSettings(origin) {
    const from = await (0,_serve_values_js__WEBPACK_IMPORTED_MODULE_8__/* .readServeValues */ .c)(origin);
    const store = readStore(from);
    from.problems.throwIfAny();
    const sources = from.values['data-sources'];
    const isMap = typeof sources === 'object' && sources !== null && !Array.isArray(sources);
    return { store, sources: [...(isMap ? Object.keys(sources) : []), _contract_data_source_config_js__WEBPACK_IMPORTED_MODULE_1__/* .FILES_NAME */ .Qq] };
}


/***/ }),

/***/ 90540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readServeValues)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63797);
/* harmony import */ var _hide_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68051);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34968);




/**
 * The flags, laid over the config file. Secrets are hidden before anything that could show them.
 *
 * @throws ConfigurationError where a YAML text cannot be read at all.
 */
async function readServeValues(origin) {
    const { flags, config: path, workingFolder, env, secrets } = origin;
    const problems = new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .Problems */ .Z();
    for (const [key, value] of Object.entries(flags))
        (0,_hide_values_js__WEBPACK_IMPORTED_MODULE_3__/* .hideIn */ .c)(key, value, secrets);
    const config = path === undefined ? {} : await (0,_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfigFile */ .R)(path, { ...origin, problems });
    const set = { ...flags };
    const sources = flags['data-sources'];
    if (sources)
        set['data-sources'] = (0,_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)('`data-sources`', sources, problems, 'typed');
    (0,_hide_values_js__WEBPACK_IMPORTED_MODULE_3__/* .hideIn */ .c)('data-sources', set['data-sources'], secrets);
    if (config === undefined || (sources && set['data-sources'] === undefined))
        problems.throwIfAny();
    const entries = Object.entries({ ...config, ...set });
    const folder = path === undefined ? workingFolder : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingFolder, path));
    return {
        values: Object.fromEntries(entries.filter(([, value]) => value != null && value !== '')),
        folderOf: (key) => (flags[key] ? workingFolder : folder),
        env,
        secrets,
        problems,
    };
}


/***/ }),

/***/ 37047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ schemaChanges)
/* harmony export */ });
/**
 * Columns removed, added and of a mismatched type. `columns_mismatched` counts a column of another
 * type on both sides, so where the names of the columns are not given, types are taken out of it.
 */
function schemaChanges(schema) {
    const retyped = Math.max(schema.column_type_mismatches, schema.column_type_differs?.length ?? 0);
    const [removed = 0, added = 0] = schema.exclusive_columns
        ? schema.exclusive_columns.map((columns) => columns.length)
        : schema.columns_mismatched.map((columns) => Math.max(0, columns - retyped));
    return { removed, added, retyped };
}


/***/ }),

/***/ 51349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ differingColumns),
/* harmony export */   W6: () => (/* binding */ viewsOf),
/* harmony export */   WD: () => (/* binding */ labels),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   bD: () => (/* binding */ hasSchemaChanges),
/* harmony export */   c6: () => (/* binding */ NO_ROWS),
/* harmony export */   cs: () => (/* binding */ notComparedColumns),
/* harmony export */   hi: () => (/* binding */ schemaFacts),
/* harmony export */   ik: () => (/* binding */ hasChanges),
/* harmony export */   uP: () => (/* binding */ unpairedClause),
/* harmony export */   vK: () => (/* binding */ notCompared),
/* harmony export */   xF: () => (/* binding */ unpairedTitle)
/* harmony export */ });
/* harmony import */ var _contract_schema_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37047);
/* harmony import */ var _contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47190);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65616);
/* harmony import */ var _text_quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38866);




/** From what needs a person to what needs nobody. */
const order = ['over', 'failed', 'changed', 'partial', 'same'];
/** How each state is shown: a sign, and the words that say the same. */
const labels = {
    over: { sign: '❌', words: 'Over limit' },
    failed: { sign: '💥', words: 'Failed' },
    changed: { sign: '🟡', words: 'Changed' },
    partial: { sign: '🔵', words: 'Partial' },
    same: { sign: '✅', words: 'No differences' },
};
/** The sign and the words of a diff: what changed may not be all, where rows were not compared. */
function labelOf({ state, outcome }) {
    const { results } = outcome;
    const isPartial = state === 'changed' && results !== null && (0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsNotCompared */ .yU)(results) > 0;
    return isPartial ? { ...labels.changed, words: 'Changed, partial' } : labels[state];
}
/** The diffs with their states, those that need a person first. */
function viewsOf(outcomes) {
    return outcomes
        .map((outcome, index) => ({ outcome, state: stateOf(outcome), index }))
        .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.index - b.index);
}
function stateOf(outcome) {
    if (!outcome.results)
        return 'failed';
    if (!outcome.verdict.passed)
        return 'over';
    if (hasChanges(outcome.results))
        return 'changed';
    return notCompared(outcome.results).length > 0 ? 'partial' : 'same';
}
/** Whether anything differs, be it only the order of columns. */
function hasChanges(results) {
    const { pks, values, schema } = results;
    if (pks) {
        const pairs = [pks.total_rows, pks.nulls, pks.dupes, pks.distincts];
        if (pks.exclusives.some((keys) => keys > 0))
            return true;
        if (pairs.some(([before, after]) => before !== after))
            return true;
    }
    if ((0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .unmatchedRows */ .j_)(results) > 0)
        return true;
    if (values && values.values_with_differences + values.rows_with_differences > 0)
        return true;
    if (values && differingColumns(values).length > 0)
        return true;
    return schema !== null && hasSchemaChanges(schemaFacts(schema));
}
/** Whether columns were added, removed, moved or got another type. */
function hasSchemaChanges(schema) {
    return schema.added.count + schema.removed.count + schema.retyped.count + schema.reorders > 0;
}
/** What was not compared, in words; empty where all was. */
function notCompared(results) {
    const { pks, values } = results;
    const missing = columnsNotCompared(results);
    // Without a key, whole rows are compared and nothing is left.
    const isUnkeyed = (0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithoutKey */ .M8)(results);
    if (!values && !isUnkeyed)
        missing.push('values were not compared');
    if (!pks && !isUnkeyed)
        missing.push('keys were not reported');
    const rows = (0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsNotCompared */ .yU)(results);
    if (rows > 0) {
        const were = rows === 1 ? 'was' : 'were';
        const trouble = (0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .keyTrouble */ .ln)((0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .unpairedRows */ .at)(results), rows);
        missing.push(`${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows, 'row')} ${trouble} and ${were} not compared`);
    }
    return missing;
}
/** What is said of values where there were none to compare. */
const NO_ROWS = 'no key is once on each side, so that no values could be compared one by one';
/**
 * How the rows were compared that no key pairs one to one, as a clause; empty where there are none,
 * or where nobody compared them.
 */
function unpairedClause({ uncompared }) {
    if (!uncompared || uncompared.rows.every((rows) => rows === 0))
        return '';
    const [before, after] = uncompared.rows;
    return (`${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(before, 'row')} before and ${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(after)} after, ` +
        `compared as whole rows, to which tolerances do not apply: ${equalsOf(uncompared)}`);
}
function equalsOf({ equal, unequal }) {
    if (equal === 0)
        return 'none has an equal on the other side';
    if (unequal.every((rows) => rows === 0))
        return 'each has its equal on the other side';
    const [before, after] = unequal.map(_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U);
    return `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(equal)} of each side have an equal on the other, ${before} before and ${after} after have none`;
}
/** What stands above the clause: which rows it is about. */
const unpairedTitle = (results) => (0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithoutKey */ .M8)(results) ? 'Rows, without a key' : 'Rows that no key pairs one to one';
/** How many columns were not compared, since their types cannot be. */
const notComparedColumns = ({ schema }) => schema ? (0,_contract_schema_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .schemaChanges */ .n)(schema).retyped : 0;
function columnsNotCompared(results) {
    const columns = notComparedColumns(results);
    if (columns === 0)
        return [];
    const were = columns === 1 ? 'was' : 'were';
    const have = columns === 1 ? 'its types' : 'their types';
    return [`${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(columns, 'column')} ${were} not compared, since ${have} cannot be`];
}
/** Schema changes by kind. */
function schemaFacts(schema) {
    const { removed, added, retyped } = (0,_contract_schema_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .schemaChanges */ .n)(schema);
    const [removedNames, addedNames] = schema.exclusive_columns ?? [[], []];
    return {
        added: { count: added, names: addedNames },
        removed: { count: removed, names: removedNames },
        retyped: { count: retyped, names: schema.column_type_differs ?? [] },
        reorders: schema.column_reorders,
    };
}
/** The columns with differing values, the largest share first. */
function differingColumns(values) {
    return (values.columns_diff_stats ?? [])
        .map(({ column_name: name, match, values_different: differing }) => ({
        name,
        differing: differing ?? null,
        ratio: differing !== undefined && values.total_rows > 0
            ? differing / values.total_rows
            : (100 - match) / 100,
    }))
        .filter((column) => column.ratio > 0)
        .sort((a, b) => b.ratio - a.ratio || a.name.localeCompare(b.name, 'en'));
}


/***/ }),

/***/ 65616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ growth),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   MK: () => (/* binding */ NBSP),
/* harmony export */   r_: () => (/* binding */ sides),
/* harmony export */   uM: () => (/* binding */ share),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* unused harmony export bar */
/* harmony import */ var _text_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38866);

/** Keeps a number and its unit on one line. */
const NBSP = '\u00a0';
/** `1,234`, or `2,000 → 3,900` where the sides differ. */
function sides([before, after]) {
    return before === after ? (0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(after) : `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(before)}${NBSP}→${NBSP}${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(after)}`;
}
/** A change with its sign: `+1,234`, `−2`, `0`. */
function signed(value) {
    if (value === 0)
        return '0';
    return `${value > 0 ? '+' : '−'}${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(Math.abs(value))}`;
}
/** `1 row`, `1,234 rows`. */
function plural(value, one, many = `${one}s`) {
    return `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(value)}${NBSP}${value === 1 ? one : many}`;
}
/**
 * A percentage with two significant digits. It never says 0 of something, and never 100 of less
 * than all: `< 0.01 %`, `> 99.99 %`.
 */
function percent(value) {
    if (value <= 0)
        return `0${NBSP}%`;
    if (value < 0.01)
        return `<${NBSP}0.01${NBSP}%`;
    if (value >= 100)
        return `100${NBSP}%`;
    if (value > 99.99)
        return `>${NBSP}99.99${NBSP}%`;
    if (value >= 99)
        return `${Math.floor(value * 100) / 100}${NBSP}%`;
    return `${Number(value.toPrecision(2)) >= 10 ? Math.round(value) : value.toPrecision(2)}${NBSP}%`;
}
/** What share `part` is of `whole`, as {@link percent}; `–` of nothing. */
function share(part, whole) {
    if (whole === 0)
        return part === 0 ? percent(0) : '–';
    if (part >= whole)
        return percent(100);
    // A ratio may round to 1 where the numbers are large, and must not say 100 % then.
    return percent(Math.min((part / whole) * 100, 99.999));
}
/** How much `after` is more or less than `before`: `+17 %`, `−0.50 %`; empty where it cannot be said. */
function growth(before, after) {
    if (before === 0 || before === after)
        return '';
    const change = Math.abs(after - before) / before;
    const sign = after > before ? '+' : '−';
    if (change >= 10)
        return `×${NBSP}${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(Math.round(after / before))}`;
    return `${sign}${change > 1 ? `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(Math.round(change * 100))}${NBSP}%` : percent(change * 100)}`;
}
/** Blocks from one eighth of a character's width to the whole of it. */
const EIGHTHS = (/* unused pure expression or super */ null && (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']));
/** A bar of up to ten characters for a share from 0 to 1; never empty for more than nothing. */
function bar(ratio) {
    const eighths = ratio <= 0 ? 0 : Math.max(1, Math.round(Math.min(1, ratio) * 80));
    return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}


/***/ }),

/***/ 79316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _$: () => (/* binding */ splitKey),
/* harmony export */   og: () => (/* binding */ makeKey),
/* harmony export */   rd: () => (/* binding */ keyFromHeader),
/* harmony export */   vV: () => (/* binding */ matchesKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** What every key starts with, so that a leaked one is recognized. */
const PREFIX = 'ddk';
/** A key is `ddk_<id>_<secret>`: the id finds it, the secret proves it. */
const KEY_FORM = new RegExp(`^${PREFIX}_(\\d{1,15})_([A-Za-z0-9_-]{43})$`);
const SECRET_BYTES = 32;
const SALT_BYTES = 16;
/** The secret has 256 random bits, so that one fast hash keeps it; a slow one is for passwords. */
function hashSecret(secret, salt) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(Buffer.from(salt, 'hex')).update(secret).digest();
}
/**
 * Makes a key and keeps its hash.
 *
 * @throws ConfigurationError where a key of this name exists.
 */
async function makeKey(keys, wishes) {
    const secret = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(SECRET_BYTES).toString('base64url');
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(SALT_BYTES).toString('hex');
    const hash = hashSecret(secret, salt).toString('hex');
    const kept = { ...wishes, salt, hash };
    const stored = await keys.add(kept);
    return { key: `${PREFIX}_${String(stored.id)}_${secret}`, stored };
}
/** The key in an `Authorization` header: `Key <key>`, or nothing but the key. */
function keyFromHeader(header) {
    return (header ?? '').trim().replace(/^key\s+/i, '');
}
/** The parts of a key; `null` where the text has not the form of one. */
function splitKey(key) {
    const [, id, secret] = KEY_FORM.exec(key) ?? [];
    return id === undefined || secret === undefined ? null : { id: Number(id), secret };
}
/** Whether a secret is that of a stored key. Takes as long where there is no such key. */
function matchesKey(secret, stored) {
    const salt = stored?.salt ?? '00'.repeat(SALT_BYTES);
    const expected = Buffer.from(stored?.hash ?? '00'.repeat(32), 'hex');
    const isEqual = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(hashSecret(secret, salt), expected);
    return isEqual && stored !== null;
}


/***/ }),

/***/ 81291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ isDone),
/* harmony export */   Ft: () => (/* binding */ runTime),
/* harmony export */   Lh: () => (/* binding */ readingOnly),
/* harmony export */   P_: () => (/* binding */ insertDiff),
/* harmony export */   Y9: () => (/* binding */ diffVerdicts),
/* harmony export */   Yo: () => (/* binding */ selectDiff),
/* harmony export */   cv: () => (/* binding */ diffStatuses),
/* harmony export */   eJ: () => (/* binding */ SELECT_DIFFS),
/* harmony export */   nh: () => (/* binding */ storedDiff),
/* harmony export */   wv: () => (/* binding */ SEPARATOR)
/* harmony export */ });
/* harmony import */ var _contract_data_source_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44591);
/* harmony import */ var _driver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78487);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25719);



/** Where a diff stands, in the API's words. */
const diffStatuses = ['waiting', 'processing', 'done', 'failed', 'cancelled'];
/** What a diff came to, in the API's words; `null` until it ends, and where it was cancelled. */
const diffVerdicts = ['identical', 'different', 'bad-pks', 'empty', 'error'];
/** Whether a diff has ended. */
function isDone({ status }) {
    return status !== 'waiting' && status !== 'processing';
}
/**
 * How long a diff ran, in ms: to its end or, where it has none, to `now`. `null` where it was not
 * begun, or nobody says what time it is.
 *
 * @param now in ms since 1970.
 */
function runTime({ startedAt, finishedAt }, now) {
    const end = finishedAt === null ? now : Date.parse(finishedAt);
    if (startedAt === null || end === null)
        return null;
    // The clock may have been set back in between.
    return Math.max(0, end - Date.parse(startedAt));
}
/**
 * Stands around each part of a list that is kept as one text, so that a part can be found in it.
 * No name has this character; where one does, it is kept as a replacement character there.
 */
const SEPARATOR = '\u001f';
function columnList(parts) {
    if (parts === null)
        return null;
    const kept = parts.map((part) => (0,_driver_js__WEBPACK_IMPORTED_MODULE_1__/* .columnText */ .Q)(part).replaceAll(SEPARATOR, '\ufffd'));
    return SEPARATOR + kept.map((part) => part + SEPARATOR).join('');
}
/** What lists filter and sort a diff by, by the names of the columns. */
function requestColumns(request) {
    const text = (value) => (value === null ? null : (0,_driver_js__WEBPACK_IMPORTED_MODULE_1__/* .columnText */ .Q)(value));
    return {
        kind: request.data_source1_id === request.data_source2_id ? 'in_db' : 'cross_db',
        data_source1_id: request.data_source1_id,
        data_source2_id: request.data_source2_id,
        table1: columnList(request.table1),
        table2: columnList(request.table2),
        pk_columns: columnList(request.pk_columns),
        include_columns: columnList(request.include_columns),
        exclude_columns: columnList(request.exclude_columns),
        tags: columnList(request.tags),
        time_column: text(request.time_column),
        time_aggregate: request.time_aggregate,
        time_interval_start: text(request.time_interval_start),
        time_interval_end: text(request.time_interval_end),
        filter1: text(request.filter1),
        filter2: text(request.filter2),
        query1: text(request.query1),
        query2: text(request.query2),
        file1: text(request.file1),
        file2: text(request.file2),
    };
}
/** Keeps a diff that waits, and gives its id. */
async function insertDiff(connection, diff) {
    const row = {
        status: 'waiting',
        archived: diff.archived === true ? 1 : 0,
        source: diff.source,
        user_id: diff.userId,
        user_name: (0,_driver_js__WEBPACK_IMPORTED_MODULE_1__/* .columnText */ .Q)(diff.userName),
        idempotency_key: diff.idempotencyKey === null ? null : (0,_driver_js__WEBPACK_IMPORTED_MODULE_1__/* .columnText */ .Q)(diff.idempotencyKey),
        ...requestColumns(diff.request),
    };
    const names = Object.keys(row);
    const places = names.map((_, i) => `$${String(i + 1)}`);
    const [inserted] = await connection.rows(`INSERT INTO data_diff.diffs (${names.join(', ')}, created_at, updated_at)
      VALUES (${places.join(', ')}, data_diff.clock(), data_diff.clock()) RETURNING id`, Object.values(row));
    const id = Number(inserted?.['id']);
    await connection.rows('INSERT INTO data_diff.documents (diff_id, request) VALUES ($1, $2)', [
        id,
        JSON.stringify(diff.request),
    ]);
    return id;
}
/** Selects diffs for `storedDiff`; what follows is a condition and an order. */
const SELECT_DIFFS = `SELECT id, status, source, user_id, user_name, created_at, updated_at,
    started_at, finished_at, archived, attempts, progress, result, request, results
  FROM data_diff.diffs JOIN data_diff.documents ON diff_id = id`;
const time = (micros) => micros == null ? null : (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .isoOf */ .dF)(Number(micros));
/** Requests of earlier versions have tolerances as numbers. */
function storedRequest(json) {
    const request = JSON.parse(json);
    const tolerances = request.diff_tolerances_per_column?.map((tolerance) => ({
        ...tolerance,
        tolerance_value: String(tolerance.tolerance_value),
    }));
    return { ...request, diff_tolerances_per_column: tolerances ?? null };
}
/** A row of `SELECT_DIFFS` as a diff. What it holds was written by this store, and is trusted. */
function storedDiff(row) {
    const { results } = row;
    return {
        id: Number(row['id']),
        request: storedRequest(String(row['request'])),
        status: row['status'],
        source: row['source'],
        userId: Number(row['user_id']),
        userName: String(row['user_name']),
        createdAt: (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .isoOf */ .dF)(Number(row['created_at'])),
        updatedAt: (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .isoOf */ .dF)(Number(row['updated_at'])),
        startedAt: time(row['started_at']),
        finishedAt: time(row['finished_at']),
        archived: row['archived'] === 1,
        attempts: Number(row['attempts']),
        progress: row['progress'],
        results: typeof results === 'string' ? JSON.parse(results) : null,
        verdict: row['result'],
    };
}
/** The diff of an id; `null` where there is none. */
async function selectDiff(connection, id) {
    if (!(0,_driver_js__WEBPACK_IMPORTED_MODULE_1__/* .isId */ .e)(id))
        return null;
    const [row] = await connection.rows(`${SELECT_DIFFS} WHERE id = $1`, [id]);
    return row ? storedDiff(row) : null;
}
/**
 * The condition of diffs whose data sources are all among some.
 *
 * @param first the number of the place in which the first id is bound; the others follow it.
 */
function readingOnly(ids, first) {
    const places = ids.map((_, i) => `$${String(first + i)}`).join(', ');
    const isAmong = (column) => (ids.length === 0 ? '1 = 0' : `${column} IN (${places})`);
    const conditions = [isAmong('data_source1_id'), isAmong('data_source2_id')];
    // A side may be a file whatever data source it names.
    if (!ids.includes(_contract_data_source_config_js__WEBPACK_IMPORTED_MODULE_0__/* .FILES_ID */ .y4))
        conditions.push('file1 IS NULL', 'file2 IS NULL');
    return `(${conditions.join(' AND ')})`;
}


/***/ }),

/***/ 23915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ sharesOf),
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47190);
/* harmony import */ var _report_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51349);


/** What a diff that ended came to, in one word. What could not be compared comes first. */
function verdictOf(end) {
    if (end.status === 'failed')
        return 'error';
    if (!(0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithoutKey */ .M8)(end) && (0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRowsLeft */ .Fl)(end))
        return 'bad-pks';
    if ((0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .totalRows */ .wh)(end)?.every((rows) => rows === 0))
        return 'empty';
    return (0,_report_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .hasChanges */ .ik)(end) ? 'different' : 'identical';
}
/** How much of the data differs. Of nothing, nothing differs. */
function sharesOf({ pks, values }) {
    const share = (part, whole) => (whole === 0 ? 0 : part / whole);
    const sum = ([side1, side2]) => side1 + side2;
    return {
        pks: pks && share(sum(pks.exclusives), sum(pks.distincts)),
        rows: values && share(values.rows_with_differences, values.total_rows),
        values: values && share(values.values_with_differences, values.total_values),
    };
}


/***/ }),

/***/ 78487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ columnText),
/* harmony export */   e: () => (/* binding */ isId)
/* harmony export */ });
/** Whether a row can have this id: what is none was never given, nor can every database hold it. */
const isId = (id) => Number.isSafeInteger(id) && id > 0;
/** A text that can be kept in a column: PostgreSQL has no NUL character. JSON has it escaped. */
function columnText(text) {
    return text.replaceAll('\0', '\ufffd');
}


/***/ }),

/***/ 30005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ KeyStore),
/* harmony export */   u: () => (/* binding */ rights)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _driver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78487);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25719);



/** What a key allows. */
const rights = ['read', 'create', 'admin'];
function storedKey(row) {
    const { sources, revoked_at: revokedAt } = row;
    return {
        id: Number(row['id']),
        name: String(row['name']),
        salt: String(row['salt']),
        hash: String(row['hash']),
        rights: JSON.parse(String(row['rights'])),
        sources: typeof sources === 'string' ? JSON.parse(sources) : null,
        createdAt: (0,_times_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(Number(row['created_at'])),
        revokedAt: revokedAt == null ? null : (0,_times_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(Number(revokedAt)),
    };
}
/** The API keys. */
class KeyStore {
    #driver;
    constructor(driver) {
        this.#driver = driver;
    }
    /** @throws ConfigurationError where a key of this name exists. */
    add(key) {
        return this.#driver.transaction('keys', async (connection) => {
            const [same] = await connection.rows('SELECT id FROM data_diff.keys WHERE name = $1 AND revoked_at IS NULL', [key.name]);
            if (same) {
                const help = 'revoke it first, or choose another name';
                throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`There is a key "${key.name}" already; ${help}.`);
            }
            const sources = key.sources && JSON.stringify(key.sources);
            const rows = await connection.rows(`INSERT INTO data_diff.keys (name, salt, hash, rights, sources, created_at)
          VALUES ($1, $2, $3, $4, $5, data_diff.clock()) RETURNING *`, [key.name, key.salt, key.hash, JSON.stringify(key.rights), sources]);
            const [added] = rows.map(storedKey);
            if (!added)
                throw new Error('The store did not keep the key.');
            return added;
        });
    }
    /** All keys, those that were revoked too, the oldest first. */
    async all() {
        const rows = await this.#driver.rows('SELECT * FROM data_diff.keys ORDER BY id');
        return rows.map(storedKey);
    }
    /** The key of an id; `null` where there is none. */
    async get(id) {
        if (!(0,_driver_js__WEBPACK_IMPORTED_MODULE_2__/* .isId */ .e)(id))
            return null;
        const [row] = await this.#driver.rows('SELECT * FROM data_diff.keys WHERE id = $1', [id]);
        return row ? storedKey(row) : null;
    }
    /** Revokes the key of this name, and ends its sessions; `null` where there is none. */
    revoke(name) {
        return this.#driver.transaction('keys', async (connection) => {
            const [row] = await connection.rows(`UPDATE data_diff.keys SET revoked_at = data_diff.clock()
          WHERE name = $1 AND revoked_at IS NULL RETURNING *`, [name]);
            if (!row)
                return null;
            const key = storedKey(row);
            await connection.rows('DELETE FROM data_diff.sessions WHERE key_id = $1', [key.id]);
            return key;
        });
    }
}


/***/ }),

/***/ 55470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ ListStore),
  r: () => (/* binding */ PageTooLargeError)
});

// EXTERNAL MODULE: ./src/server/store/diffs/stored-diff.ts
var stored_diff = __webpack_require__(81291);
// EXTERNAL MODULE: ./src/contract/data-source-config.ts
var data_source_config = __webpack_require__(44591);
// EXTERNAL MODULE: ./src/server/store/driver.ts
var driver = __webpack_require__(78487);
// EXTERNAL MODULE: ./src/server/store/times.ts
var times = __webpack_require__(25719);
;// CONCATENATED MODULE: ./src/server/store/lists/conditions.ts




const optional = (kind) => ({ kind, isOptional: true });
const fields = {
    id: { kind: 'integer' },
    user_id: { kind: 'integer' },
    user_name: { kind: 'text' },
    data_source1_id: { kind: 'integer' },
    data_source2_id: { kind: 'integer' },
    table1: optional('path'),
    table2: optional('path'),
    query1: optional('text'),
    query2: optional('text'),
    pk_columns: { kind: 'list' },
    include_columns: optional('list'),
    exclude_columns: optional('list'),
    time_column: optional('text'),
    time_aggregate: optional('text'),
    filter1: optional('text'),
    filter2: optional('text'),
    file1: optional('text'),
    file2: optional('text'),
    done: {
        kind: 'flag',
        sql: `CASE WHEN status IN ('done', 'failed', 'cancelled') THEN 1 ELSE 0 END`,
    },
    time_interval_start: optional('text'),
    time_interval_end: optional('text'),
    created_at: { kind: 'time' },
    updated_at: { kind: 'time' },
    finished_at: optional('time'),
    diff_stats_pks: optional('number'),
    diff_stats_rows: optional('number'),
    diff_stats_values: optional('number'),
    tags: optional('list'),
    source: { kind: 'text' },
    status: { kind: 'text' },
    result: optional('text'),
    archived: { kind: 'flag' },
    kind: { kind: 'text' },
    runtime: { ...optional('number'), sql: 'finished_at - started_at' },
};
const sqlOf = (field) => fields[field].sql ?? field;
const FLAGS = new Map([
    ['true', 1],
    ['false', 0],
]);
/** A value of a query as the column holds it; `null` for one that it cannot hold. */
function columnValue(kind, value) {
    if (kind === 'flag')
        return FLAGS.get(value) ?? null;
    if (kind === 'time')
        return (0,times/* microsOf */.Ri)(value);
    if (kind === 'integer')
        return /^-?\d{1,15}$/.test(value) ? Number(value) : null;
    if (kind === 'number') {
        return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : null;
    }
    return (0,driver/* columnText */.Q)(value);
}
/** What the sides read, as text. */
const READ_TEXTS = [
    `replace(table1, '${stored_diff/* SEPARATOR */.wv}', '.')`,
    `replace(table2, '${stored_diff/* SEPARATOR */.wv}', '.')`,
    'query1',
    'query2',
    'file1',
    'file2',
];
/** Builds a condition, and keeps what is bound in it. */
class Conditions {
    values = [];
    #conditions = [];
    add(condition) {
        if (condition.kind === 'reads source')
            return this.#addSource(condition.id);
        if (condition.kind === 'reads text')
            return this.#addText(condition.text);
        const { field } = condition;
        if (condition.kind === 'within') {
            this.#addAny(condition.ranges.map((range) => this.#isWithin(field, range)));
            return;
        }
        const { kind } = fields[field];
        const isList = kind === 'path' || kind === 'list';
        if (!isList)
            return this.addOneOf(sqlOf(field), this.#known(kind, condition.values));
        const joinedBy = kind === 'path' ? '.' : ',';
        const matches = condition.values.map((value) => this.#hasPart(field, value, joinedBy));
        this.#addAny(matches);
    }
    #addAny(conditions) {
        this.#conditions.push(conditions.length === 0 ? '1 = 0' : `(${conditions.join(' OR ')})`);
    }
    #isWithin(field, { from, to }) {
        const start = from === null ? '1 = 1' : `${field} >= ${this.#bind((0,times/* microsOf */.Ri)(from))}`;
        const end = to === null ? '1 = 1' : `${field} < ${this.#bind((0,times/* microsOf */.Ri)(to))}`;
        return `(${start} AND ${end})`;
    }
    addOneOf(sql, values) {
        const places = values.map((value) => this.#bind(value));
        this.#conditions.push(places.length === 0 ? '1 = 0' : `${sql} IN (${places.join(', ')})`);
    }
    /** With `WHERE`; empty where there are no conditions. */
    where() {
        return this.#conditions.length === 0 ? '' : `WHERE ${this.#conditions.join(' AND ')}`;
    }
    /** Only diffs whose data sources are all among these. */
    addSources(ids) {
        this.#conditions.push((0,stored_diff/* readingOnly */.Lh)(ids, this.values.length + 1));
        this.values.push(...ids);
    }
    #addSource(id) {
        const reads = `${this.#bind(id)} IN (data_source1_id, data_source2_id)`;
        const files = id === data_source_config/* FILES_ID */.y4 ? ' OR file1 IS NOT NULL OR file2 IS NOT NULL' : '';
        this.#conditions.push(`(${reads}${files})`);
    }
    #addText(text) {
        // As both databases do it, whatever their language.
        const lower = (0,driver/* columnText */.Q)(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
        const place = this.#bind(lower);
        const found = READ_TEXTS.map((sql) => `strpos(lower(${sql}), ${place}) > 0`);
        this.#conditions.push(`(${found.join(' OR ')})`);
    }
    #known(kind, values) {
        return values.map((value) => columnValue(kind, value)).filter((value) => value !== null);
    }
    #hasPart(column, value, joinedBy) {
        const text = (0,driver/* columnText */.Q)(value);
        const whole = this.#bind(joinedBy + text + joinedBy);
        const part = this.#bind(stored_diff/* SEPARATOR */.wv + text + stored_diff/* SEPARATOR */.wv);
        return `replace(${column}, '${stored_diff/* SEPARATOR */.wv}', '${joinedBy}') = ${whole} OR strpos(${column}, ${part}) > 0`;
    }
    #bind(value) {
        this.values.push(value);
        return `$${String(this.values.length)}`;
    }
}
/** The order of a list as SQL. Diffs that are alike come newest first. */
function orderOf({ orderBy, order }) {
    const direction = order === 'asc' ? 'ASC' : 'DESC';
    const nulls = fields[orderBy].isOptional ? ' NULLS LAST' : '';
    const first = `ORDER BY ${sqlOf(orderBy)} ${direction}${nulls}`;
    return orderBy === 'id' ? first : `${first}, id DESC`;
}

;// CONCATENATED MODULE: ./src/server/store/lists/lists.ts


/** The diffs of one page of a list have more text than can be answered at once. */
class PageTooLargeError extends Error {
    name = 'PageTooLargeError';
    constructor(limitBytes) {
        const limit = `${String(limitBytes / 1024 / 1024)} MB`;
        super(`must be smaller: the data diffs of this page have more than ${limit} of text`);
    }
}
/** What a page may hold, in bytes: it is answered at once, and others wait meanwhile. */
const LARGEST_PAGE = 32 * 1024 * 1024;
/** So many diffs are read at a time, in a few ms; polls are answered in between. */
const DIFFS_AT_ONCE = 10;
const placesOf = (ids) => ids.map((_, i) => `$${String(i + 1)}`).join(', ');
/** @throws PageTooLargeError where these diffs have too much text for one page. */
async function checkSize(connection, ids) {
    const [total] = await connection.rows(`SELECT sum(octet_length(request) + coalesce(octet_length(results), 0)) AS bytes
      FROM data_diff.documents WHERE diff_id IN (${placesOf(ids)})`, ids);
    if (Number(total?.['bytes']) > LARGEST_PAGE)
        throw new PageTooLargeError(LARGEST_PAGE);
}
/** The diffs of some ids, in the order of these. */
async function selectDiffs(connection, ids) {
    if (ids.length === 0)
        return [];
    await checkSize(connection, ids);
    const diffs = new Map();
    for (let start = 0; start < ids.length; start += DIFFS_AT_ONCE) {
        const some = ids.slice(start, start + DIFFS_AT_ONCE);
        const rows = await connection.rows(`${stored_diff/* SELECT_DIFFS */.eJ} WHERE id IN (${placesOf(some)})`, some);
        for (const diff of rows.map(stored_diff/* storedDiff */.nh))
            diffs.set(diff.id, diff);
    }
    return ids.flatMap((id) => diffs.get(Number(id)) ?? []);
}
/** The diffs, as lists show them. */
class ListStore {
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    /** @throws PageTooLargeError where these diffs have too much text for one page. */
    async page(query) {
        const connection = this.#connection;
        const { page, pageSize, sources } = query;
        const conditions = new Conditions();
        for (const condition of query.conditions)
            conditions.add(condition);
        if (sources !== null)
            conditions.addSources(sources);
        const where = conditions.where();
        const order = orderOf(query);
        const offset = Math.min((page - 1) * pageSize, Number.MAX_SAFE_INTEGER);
        const limit = `LIMIT ${String(pageSize)} OFFSET ${String(offset)}`;
        const { values } = conditions;
        // The page is found by short rows alone; only its own long texts are read.
        const [totals, ids] = await Promise.all([
            connection.rows(`SELECT count(*) AS diffs FROM data_diff.diffs ${where}`, values),
            connection.rows(`SELECT id FROM data_diff.diffs ${where} ${order} ${limit}`, values),
        ]);
        const diffs = await selectDiffs(connection, ids.map(({ id }) => id ?? null));
        return { count: Number(totals[0]?.['diffs']), diffs };
    }
}


/***/ }),

/***/ 61388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ openStore)
});

// UNUSED EXPORTS: storeIn

// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
;// CONCATENATED MODULE: ./src/server/store/data-sources.ts

/** Which data source each id is. */
class DataSourceStore {
    #driver;
    constructor(driver) {
        this.#driver = driver;
    }
    /**
     * Ties the ids of data sources to their names: diffs refer to them by id, and limited keys by
     * name. Where only one server can use the store, an id to which no diff refers is free again.
     *
     * @throws ConfigurationError where an id was another data source's.
     */
    tie(sources) {
        return this.#driver.transaction('keys', async (connection) => {
            const rows = await connection.rows('SELECT id, name FROM data_diff.data_sources');
            const known = new Map(rows.map((row) => [Number(row['id']), String(row['name'])]));
            for (const { id, name } of sources) {
                const before = known.get(id) ?? name;
                if (before !== name) {
                    const hasDiffs = await isReferredTo(connection, id);
                    const free = Math.max(...known.keys(), ...sources.map((source) => source.id)) + 1;
                    const isTaken = hasDiffs || this.#driver.isShared;
                    if (isTaken)
                        throw wasAnother({ id, name }, { before, hasDiffs, free });
                    await forgetTests(connection, id);
                }
                await connection.rows(`INSERT INTO data_diff.data_sources (id, name) VALUES ($1, $2)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name`, [id, name]);
            }
        });
    }
}
async function isReferredTo(connection, id) {
    const rows = await connection.rows('SELECT id FROM data_diff.diffs WHERE $1 IN (data_source1_id, data_source2_id) LIMIT 1', [id]);
    return rows.length > 0;
}
/** What they say is of the data source that had the id, of which a key to the next may not know. */
async function forgetTests(connection, id) {
    await connection.rows('DELETE FROM data_diff.source_tests WHERE data_source_id = $1', [id]);
}
function wasAnother({ id, name }, { before, hasDiffs, free }) {
    const why = hasDiffs
        ? 'to which diffs in the store refer'
        : 'which another server of the store may have';
    return new errors/* ConfigurationError */.j1(`data-sources: the id ${String(id)} is that of "${name}" and was that of "${before}", ${why}; ` +
        'give each data source an id that no other one had, such as ' +
        `"${name}": { url: …, id: ${String(free)} }`);
}

// EXTERNAL MODULE: ./src/server/store/driver.ts
var driver = __webpack_require__(78487);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/server/store/diffs/stored-diff.ts
var stored_diff = __webpack_require__(81291);
// EXTERNAL MODULE: ./src/server/store/diffs/verdict.ts
var verdict = __webpack_require__(23915);
;// CONCATENATED MODULE: ./src/server/store/queue.ts




/** Lets running diffs wait again, or ends those that are to be cancelled. */
const GIVE_BACK = `UPDATE data_diff.diffs SET
    status = CASE WHEN cancel_asked = 1 THEN 'cancelled' ELSE 'waiting' END,
    finished_at = CASE WHEN cancel_asked = 1 THEN data_diff.clock() END,
    started_at = CASE WHEN cancel_asked = 1 THEN started_at END,
    server = NULL,
    claim = NULL,
    progress = NULL,
    updated_at = data_diff.clock()
  WHERE status = 'processing'`;
/** A diff of one data source reads it once. `$4` and on: the data sources that the server has. */
const claimSql = (sources) => `UPDATE data_diff.diffs SET
    status = 'processing',
    attempts = attempts + 1,
    server = $1,
    claim = $2,
    started_at = data_diff.clock(),
    updated_at = data_diff.clock()
  WHERE id = (
    WITH busy AS (
      SELECT source_id FROM (
        SELECT data_source1_id AS source_id FROM data_diff.diffs WHERE status = 'processing'
        UNION ALL
        SELECT data_source2_id FROM data_diff.diffs
        WHERE status = 'processing' AND data_source2_id <> data_source1_id
      ) AS reading
      GROUP BY source_id HAVING count(*) >= $3
    )
    SELECT id FROM data_diff.diffs
    WHERE status = 'waiting'
      AND data_source1_id NOT IN (SELECT source_id FROM busy)
      AND data_source2_id NOT IN (SELECT source_id FROM busy)
      AND ${(0,stored_diff/* readingOnly */.Lh)(sources, 4)}
    ORDER BY id
    LIMIT 1
    FOR UPDATE SKIP LOCKED
  )
  RETURNING id`;
const SEEN = `INSERT INTO data_diff.servers (name, seen_at) VALUES ($1, data_diff.clock())
  ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at`;
const FINISH = `UPDATE data_diff.diffs SET
    status = $2,
    result = $3,
    diff_stats_pks = $4,
    diff_stats_rows = $5,
    diff_stats_values = $6,
    finished_at = data_diff.clock(),
    updated_at = data_diff.clock(),
    server = NULL,
    claim = NULL,
    progress = NULL
  WHERE id = $1`;
/** How long the names of servers that ended are kept, in µs. */
const FORGET_SERVERS_AFTER = 24 * 60 * 60 * 1_000_000;
/** What a diff's end says in the columns of `FINISH`, after the id. */
function endColumns(end) {
    if (end === 'cancelled')
        return ['cancelled', null, null, null, null];
    if (end.status === 'failed')
        return ['failed', (0,verdict/* verdictOf */.V)(end), null, null, null];
    const { pks, rows, values } = (0,verdict/* sharesOf */.A)(end);
    return ['done', (0,verdict/* verdictOf */.V)(end), pks, rows, values];
}
/** The diffs that wait and those that run, on all servers that use the database. */
class QueueStore {
    #driver;
    /** Names of claims of which it is not known whether they happened: the answer was lost. */
    #unsure = [];
    constructor(driver) {
        this.#driver = driver;
    }
    /**
     * Takes the diff that waits longest of those whose data sources the server has and are below the
     * limit, to run it.
     *
     * @param server a name that no other process has or had: not that of the machine.
     */
    async claim(server, { perSource, sources }) {
        const unsure = this.#unsure.pop();
        const claim = unsure ?? (0,external_node_crypto_.randomUUID)();
        try {
            const diff = await this.#driver.transaction('claim', async (connection) => {
                if (this.#driver.isShared)
                    await connection.rows(SEEN, [server]);
                // Nobody runs it, and its server lives: it would never be taken over.
                if (unsure !== undefined)
                    await connection.rows(`${GIVE_BACK} AND claim = $1`, [claim]);
                const [row] = await connection.rows(claimSql(sources), [
                    ...[server, claim, perSource],
                    ...sources,
                ]);
                return row ? (0,stored_diff/* selectDiff */.Yo)(connection, Number(row['id'])) : null;
            });
            return diff && { diff, attempt: diff.attempts };
        }
        catch (error) {
            this.#unsure.push(claim);
            throw error;
        }
    }
    /**
     * Says that a server lives and how its diffs get on (id to one line).
     *
     * @returns the ids of those that it must stop: cancelled, or taken over by another server.
     */
    heartbeat(server, progress) {
        return this.#driver.transaction(null, async (connection) => {
            if (this.#driver.isShared)
                await connection.rows(SEEN, [server]);
            const claimed = await connection.rows(`SELECT id, progress, cancel_asked FROM data_diff.diffs
          WHERE status = 'processing' AND server = $1 ORDER BY id`, [server]);
            const goOn = new Set();
            for (const row of claimed) {
                const id = Number(row['id']);
                const line = progress.get(id);
                if (row['cancel_asked'] === 0)
                    goOn.add(id);
                if (line === undefined || (0,driver/* columnText */.Q)(line) === row['progress'])
                    continue;
                await connection.rows(`UPDATE data_diff.diffs SET progress = $3, updated_at = data_diff.clock()
            WHERE id = $1 AND status = 'processing' AND server = $2`, [id, server, (0,driver/* columnText */.Q)(line)]);
            }
            return [...progress.keys()].filter((id) => !goOn.has(id));
        });
    }
    /** Ends a claimed diff. `false` where the claim is no longer valid: nothing was changed then. */
    finish({ diff: { id }, attempt }, end) {
        return this.#driver.transaction(null, async (connection) => {
            const [row] = await connection.rows(`SELECT cancel_asked FROM data_diff.diffs
          WHERE id = $1 AND attempts = $2 AND status = 'processing' FOR UPDATE`, [id, attempt]);
            if (!row)
                return false;
            // One that was to stop and came to its results all the same has them.
            const isSuccess = end !== 'cancelled' && end.status === 'success';
            const real = row['cancel_asked'] === 1 && !isSuccess ? 'cancelled' : end;
            await connection.rows(FINISH, [id, ...endColumns(real)]);
            if (real !== 'cancelled')
                await keepResults(connection, id, real);
            return true;
        });
    }
    /** Gives a claimed diff back: it waits again, in its old place; or has ended, if cancelled. */
    async release({ diff, attempt }) {
        await this.#driver.rows(`${GIVE_BACK} AND id = $1 AND attempts = $2`, [diff.id, attempt]);
    }
    /**
     * Lets diffs wait again whose server has been silent for `silentMs` or, where only one server can
     * use the store, all that run though `server` did not begin them. Cancelled ones end.
     *
     * @returns how many wait again.
     */
    reclaim(server, silentMs) {
        return this.#driver.transaction('claim', async (connection) => {
            const rows = this.#driver.isShared
                ? await reclaimFromSilent(connection, server, silentMs * 1000)
                : await connection.rows(`${GIVE_BACK} AND server <> $1 RETURNING status`, [server]);
            return rows.filter((row) => row['status'] === 'waiting').length;
        });
    }
    /** How many diffs wait, and how many run. */
    counts() {
        return countQueue(this.#driver);
    }
    /** How many diffs wait that read a data source beside these. */
    async countUnserved(sources) {
        const [row] = await this.#driver.rows(`SELECT count(*) AS diffs FROM data_diff.diffs
        WHERE status = 'waiting' AND NOT ${(0,stored_diff/* readingOnly */.Lh)(sources, 1)}`, sources);
        return Number(row?.['diffs']);
    }
}
/** How many diffs wait, and how many run, as a transaction sees them. */
async function countQueue(connection) {
    const [row] = await connection.rows(`SELECT (SELECT count(*) FROM data_diff.diffs WHERE status = 'waiting') AS waiting,
      (SELECT count(*) FROM data_diff.diffs WHERE status = 'processing') AS processing`);
    return { waiting: Number(row?.['waiting']), processing: Number(row?.['processing']) };
}
async function keepResults(connection, id, results) {
    await connection.rows('UPDATE data_diff.documents SET results = $2 WHERE diff_id = $1', [
        id,
        JSON.stringify(results),
    ]);
}
async function reclaimFromSilent(connection, server, silentMicros) {
    const rows = await connection.rows(`${GIVE_BACK} AND id IN (
        SELECT id FROM data_diff.diffs
        WHERE status = 'processing' AND server <> $1 AND server NOT IN (
          SELECT name FROM data_diff.servers
          WHERE seen_at > data_diff.clock() - CAST($2 AS bigint)
        )
        ORDER BY id FOR UPDATE
      ) RETURNING status`, [server, silentMicros]);
    await connection.rows('DELETE FROM data_diff.servers WHERE seen_at < data_diff.clock() - CAST($1 AS bigint)', [Math.max(FORGET_SERVERS_AFTER, silentMicros)]);
    return rows;
}

;// CONCATENATED MODULE: ./src/server/store/diffs/diffs.ts



/** What is there where it must be: the row was seen in the same transaction. */
async function existingDiff(connection, id) {
    const diff = await (0,stored_diff/* selectDiff */.Yo)(connection, id);
    if (!diff)
        throw new Error(`The store has lost data diff ${String(id)}.`);
    return diff;
}
async function repeatedDiff(connection, { userId, idempotencyKey }) {
    if (idempotencyKey === null)
        return null;
    const [row] = await connection.rows('SELECT id FROM data_diff.diffs WHERE user_id = $1 AND idempotency_key = $2', [userId, (0,driver/* columnText */.Q)(idempotencyKey)]);
    return row ? existingDiff(connection, Number(row['id'])) : null;
}
/** The diffs one by one, as whoever asked for them sees to them. */
class DiffStore {
    #driver;
    constructor(driver) {
        this.#driver = driver;
    }
    /** Keeps a diff as `waiting`, unless `queueLimit` diffs wait already. */
    create(diff, queueLimit) {
        return this.#driver.transaction('create', async (connection) => {
            const repeated = await repeatedDiff(connection, diff);
            if (repeated)
                return { kind: 'repeated', diff: repeated };
            const { waiting } = await countQueue(connection);
            if (waiting >= queueLimit)
                return { kind: 'full', waiting };
            const id = await (0,stored_diff/* insertDiff */.P_)(connection, diff);
            return { kind: 'created', diff: await existingDiff(connection, id) };
        });
    }
    /** The diff of an id; `null` where there is none. */
    get(id) {
        return (0,stored_diff/* selectDiff */.Yo)(this.#driver, id);
    }
    /** Sets whether lists leave a diff out by default; `null` where there is no such diff. */
    async archive(id, archived) {
        if (!(0,driver/* isId */.e)(id))
            return null;
        return this.#driver.transaction(null, async (connection) => {
            await connection.rows(`UPDATE data_diff.diffs SET archived = $2, updated_at = data_diff.clock()
          WHERE id = $1 AND archived <> $2`, [id, archived ? 1 : 0]);
            return (0,stored_diff/* selectDiff */.Yo)(connection, id);
        });
    }
    /**
     * Ends a waiting diff as `cancelled`; a running one is told by the queue's `heartbeat` to stop.
     * Nothing happens to one that has ended. `null` where there is no such diff.
     */
    async cancel(id) {
        if (!(0,driver/* isId */.e)(id))
            return null;
        return this.#driver.transaction(null, async (connection) => {
            const [changed] = await connection.rows(`UPDATE data_diff.diffs SET
            finished_at = CASE WHEN status = 'waiting' THEN data_diff.clock() END,
            status = CASE WHEN status = 'waiting' THEN 'cancelled' ELSE status END,
            cancel_asked = 1,
            updated_at = data_diff.clock()
          WHERE id = $1 AND status IN ('waiting', 'processing') AND cancel_asked = 0
          RETURNING status`, [id]);
            const diff = await (0,stored_diff/* selectDiff */.Yo)(connection, id);
            return diff && { diff, hasEnded: changed?.['status'] === 'cancelled' };
        });
    }
}

// EXTERNAL MODULE: ./src/server/store/keys.ts
var keys = __webpack_require__(30005);
// EXTERNAL MODULE: ./src/server/store/lists/lists.ts + 1 modules
var lists = __webpack_require__(55470);
;// CONCATENATED MODULE: ./src/server/store/sessions.ts
/** The logins to the pages. */
class SessionStore {
    #driver;
    constructor(driver) {
        this.#driver = driver;
    }
    /** Keeps a session, and forgets those that have expired. */
    add(session) {
        return this.#driver.transaction(null, async (connection) => {
            await connection.rows('DELETE FROM data_diff.sessions WHERE expires_at <= data_diff.clock() / 1000');
            await connection.rows(`INSERT INTO data_diff.sessions (token_hash, key_id, csrf_token, expires_at)
          VALUES ($1, $2, $3, $4)`, [session.tokenHash, session.keyId, session.csrfToken, session.expiresAt]);
        });
    }
    /** The session of a token; `null` where there is none, or no more. */
    async get(tokenHash) {
        const [row] = await this.#driver.rows('SELECT * FROM data_diff.sessions WHERE token_hash = $1', [tokenHash]);
        if (!row)
            return null;
        return {
            tokenHash,
            keyId: Number(row['key_id']),
            csrfToken: String(row['csrf_token']),
            expiresAt: Number(row['expires_at']),
        };
    }
    async remove(tokenHash) {
        await this.#driver.rows('DELETE FROM data_diff.sessions WHERE token_hash = $1', [tokenHash]);
    }
}

;// CONCATENATED MODULE: ./src/server/store/source-tests.ts

/** How long a test can be asked for, in µs. */
const FORGET_AFTER = 24 * 60 * 60 * 1_000_000;
/** A test that has no end by then, in µs, has lost its server. */
const LOST_AFTER = 120 * 1_000_000;
const LOST = 'the server stopped before the test ended; test again';
const COLUMNS = 'id, data_source_id, status, message';
function storedTest(row) {
    return {
        id: Number(row['id']),
        dataSourceId: Number(row['data_source_id']),
        status: row['status'],
        message: row['message'],
    };
}
/** The tests of data sources' connections. */
class SourceTestStore {
    #driver;
    constructor(driver) {
        this.#driver = driver;
    }
    /** Keeps a test that is under way, and forgets those of more than a day ago. */
    add(dataSourceId) {
        return this.#driver.transaction(null, async (connection) => {
            await connection.rows('DELETE FROM data_diff.source_tests WHERE created_at < data_diff.clock() - CAST($1 AS bigint)', [FORGET_AFTER]);
            const rows = await connection.rows(`INSERT INTO data_diff.source_tests (data_source_id, status, created_at)
          VALUES ($1, 'processing', data_diff.clock()) RETURNING ${COLUMNS}`, [dataSourceId]);
            const [added] = rows.map(storedTest);
            if (!added)
                throw new Error('The store did not keep the test.');
            return added;
        });
    }
    /** Ends a test; `message` says why it failed, and is `null` where it did not. */
    async finish(id, message) {
        const reason = message === null ? null : (0,driver/* columnText */.Q)(message);
        const status = message === null ? 'done' : 'failed';
        await this.#driver.rows('UPDATE data_diff.source_tests SET status = $2, message = $3 WHERE id = $1', [id, status, reason]);
    }
    /**
     * How a test stands; `null` where there is none. One that has been under way for too long has
     * failed: its server is gone.
     */
    async get(id) {
        if (!(0,driver/* isId */.e)(id))
            return null;
        const [row] = await this.#driver.rows(`SELECT ${COLUMNS}, data_diff.clock() - created_at AS age
        FROM data_diff.source_tests WHERE id = $1`, [id]);
        if (!row)
            return null;
        const test = storedTest(row);
        const isLost = test.status === 'processing' && Number(row['age']) > LOST_AFTER;
        return isLost ? { ...test, status: 'failed', message: LOST } : test;
    }
}

;// CONCATENATED MODULE: ./src/server/store/store.ts







/** A store in a database whose tables are there already. */
function storeIn(driver) {
    return {
        diffs: new DiffStore(driver),
        lists: new lists/* ListStore */.i(driver),
        queue: new QueueStore(driver),
        keys: new keys/* KeyStore */.n(driver),
        sessions: new SessionStore(driver),
        dataSources: new DataSourceStore(driver),
        sourceTests: new SourceTestStore(driver),
        check: async () => {
            // By the way that a diff takes when it is accepted.
            await driver.transaction(null, (connection) => connection.rows('UPDATE data_diff.health SET checked_at = data_diff.clock()'));
        },
        close: () => driver.close(),
    };
}
/**
 * Opens the store, and creates what it needs where that is missing.
 *
 * @throws ConfigurationError where it cannot be a store, or has a server already;
 *   StoreUnavailableError where it cannot be reached now.
 */
async function openStore(settings, { purpose }) {
    if (settings.kind === 'postgresql') {
        const { openPostgres } = await Promise.all(/* import() */[__webpack_require__.e(628), __webpack_require__.e(588)]).then(__webpack_require__.bind(__webpack_require__, 75588));
        return storeIn(await openPostgres(settings.url));
    }
    const { openSqlite } = await __webpack_require__.e(/* import() */ 239).then(__webpack_require__.bind(__webpack_require__, 92239));
    return storeIn(openSqlite(settings.path, purpose));
}


/***/ }),

/***/ 25719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ri: () => (/* binding */ microsOf),
/* harmony export */   SZ: () => (/* binding */ microsAfterMs),
/* harmony export */   dF: () => (/* binding */ isoOf)
/* harmony export */ });
/** µs since 1970 as ISO 8601 in UTC: `2022-10-12T20:06:27.653283+00:00`. */
function isoOf(micros) {
    const ms = Math.floor(micros / 1000);
    const rest = String(micros - ms * 1000).padStart(3, '0');
    return new Date(ms).toISOString().replace('Z', `${rest}+00:00`);
}
/**
 * A time in ISO 8601, with an offset or `Z`, in µs since 1970.
 *
 * @throws RangeError where it is none.
 */
function microsOf(iso) {
    const ms = Date.parse(iso);
    if (Number.isNaN(ms))
        throw new RangeError(`"${iso}" is no time of ISO 8601`);
    return ms * 1000 + microsAfterMs(iso);
}
/** The µs of a time in ISO 8601 that come after its ms, which are all that Date reads. */
function microsAfterMs(iso) {
    const [, rest = ''] = /\.\d{3}(\d{1,3})/.exec(iso) ?? [];
    return Number(rest.padEnd(3, '0'));
}


/***/ })

};
;