"use strict";
exports.id = 400;
exports.ids = [400];
exports.modules = {

/***/ 27237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ samplingConfidence),
/* harmony export */   x: () => (/* binding */ samplingTolerance)
/* harmony export */ });
/** The share of rows by which a sample may be wrong. */
const samplingTolerance = {
    above: 0,
    below: 1,
    must: 'a number above 0 and below 1',
};
/** How sure a sample must be. */
const samplingConfidence = {
    above: 0,
    below: 100,
    must: 'a percentage above 0 and below 100',
};


/***/ }),

/***/ 63797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile),
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _hide_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68051);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31440);
/* harmony import */ var _contract_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32015);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34968);
/* harmony import */ var _unknown_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39886);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19211);







/** Reads a YAML text, or notes the problem without showing the text. */
function readYaml(label, text, problems, scalars) {
    try {
        return (0,_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(text, scalars);
    }
    catch (error) {
        if (!(error instanceof _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h))
            throw error;
        problems.add(`${label} ${error.message}.`);
        return undefined;
    }
}
async function readConfigText(path, readFile, problems) {
    try {
        return await readFile(path);
    }
    catch (error) {
        problems.add(`\`config\` is ${(0,_contract_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(path)}; that file cannot be read: ${(0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`);
        return undefined;
    }
}
function parseConfig(path, text, { secrets, problems }) {
    const label = `The config file ${(0,_contract_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(path)}`;
    const config = readYaml(label, text, problems);
    (0,_hide_values_js__WEBPACK_IMPORTED_MODULE_5__/* .hideIn */ .c)('config', config, secrets);
    if (config === null)
        return {};
    if (config === undefined)
        return undefined;
    if (typeof config !== 'object' || Array.isArray(config)) {
        problems.add(`${label} must be a YAML map with the keys of the inputs.`);
        return undefined;
    }
    const values = config;
    const known = [
        ..._keys_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj.filter((name) => !_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .inputsOnly */ .GL.includes(name)),
        ..._keys_js__WEBPACK_IMPORTED_MODULE_1__/* .serveKeys */ .kP,
    ];
    for (const key of Object.keys(values)) {
        if (_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .inputsOnly */ .GL.includes(key)) {
            problems.add(`${label} cannot set \`${key}\`, which is an input.`);
        }
        else if (!known.includes(key)) {
            problems.add(`${label}: ${(0,_unknown_key_js__WEBPACK_IMPORTED_MODULE_6__/* .unknownKey */ .a)(key, known)}`);
        }
    }
    // Ids of data sources are numbers, so this one key is read with types.
    const typed = 'data-sources' in values ? readYaml(label, text, problems, 'typed') : {};
    return { ...values, 'data-sources': typed['data-sources'] };
}
/**
 * The values of a config file, which may serve the Action, the command line and the server at once.
 * `undefined` where it cannot be read, which is noted in `problems`.
 */
async function readConfigFile(path, { readFile, secrets, problems }) {
    const text = await readConfigText(path, readFile, problems);
    if (text === undefined)
        return undefined;
    secrets.addFrom(text);
    return parseConfig(path, text, { secrets, problems });
}


/***/ }),

/***/ 32679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ DataSourceMap),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   gU: () => (/* binding */ isUrl),
/* harmony export */   pz: () => (/* binding */ fillIn),
/* harmony export */   vD: () => (/* binding */ readDataSources)
/* harmony export */ });
/* harmony import */ var _contract_data_source_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44591);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95560);
/* harmony import */ var _contract_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32015);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34968);




/** Where a name needs more than a letter before the colon, `C:\data` is no URL. */
const URL_FORM = /^[a-z][a-z0-9+.-]+:/i;
/** Characters that a URL takes as they are before the `@`. */
const FITS_USER_INFO = /^(?:[\w.~!$&'()*+,;=-]|%[0-9a-f]{2})*$/i;
function isInUserInfo(text, from, to) {
    return (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*$/i.test(text.slice(0, from)) && /^[^/?#]*@/.test(text.slice(to)));
}
/**
 * Puts the values of environment variables in the place of `${NAME}`. Before the `@` of a URL a
 * value with characters that would break the URL is percent-encoded, since passwords are kept as
 * they are; anywhere else it is put in as it is.
 *
 * @throws InvalidValue that names the variables that are not set.
 */
function fillIn(text, env) {
    const missing = [...text.matchAll(_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .REFERENCE */ .gu)]
        .map(([, name]) => name ?? '')
        .filter((name) => env[name] === undefined);
    if (missing.length > 0) {
        const names = missing.map((name) => `\`${name}\``).join(', ');
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`refers to ${names}, which the environment does not have`);
    }
    return text.replaceAll(_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .REFERENCE */ .gu, (reference, name, offset) => {
        const value = env[name] ?? '';
        const encode = isInUserInfo(text, offset, offset + reference.length) && !FITS_USER_INFO.test(value);
        return encode ? encodeURIComponent(value) : value;
    });
}
/** The data sources of the embedded engine: those of the configuration, and URLs given directly. */
class DataSourceMap {
    #config;
    #env;
    #secrets;
    #generated = new Map();
    constructor(config, env, secrets) {
        this.#config = { ...config };
        this.#env = env;
        this.#secrets = secrets;
    }
    /**
     * The name under which the engine knows the value of a `data-source` input. A URL is named by
     * its input, since errors show names and no URLs.
     */
    nameOf(value, input) {
        if (Object.hasOwn(this.#config, value) || !isUrl(value))
            return value;
        const url = this.#fill(value);
        const known = this.#generated.get(url);
        if (known !== undefined)
            return known;
        const name = this.#freeName(input);
        this.#generated.set(url, name);
        this.#config[name] = { url, id: this.#freeId() };
        return name;
    }
    /** A data source as people may see it: its name, or its URL without the secrets. */
    labelOf(name) {
        const url = [...this.#generated].find(([, generated]) => generated === name)?.[0];
        return url === undefined ? name : withoutSecrets(url);
    }
    /** The whole map, URLs given directly included. */
    config() {
        return this.#config;
    }
    #freeName(input) {
        for (let number = 1;; number += 1) {
            const name = number === 1 ? input : `${input} (${String(number)})`;
            if (!Object.hasOwn(this.#config, name))
                return name;
        }
    }
    /** An id beyond all others: a position might be the id that the user gave to another one. */
    #freeId() {
        const ids = Object.values(this.#config).map((entry, index) => typeof entry === 'string' ? index + 1 : (entry.id ?? index + 1));
        return Math.max(0, ...ids) + 1;
    }
    #fill(text) {
        const filled = fillIn(text, this.#env);
        this.#secrets.addFromAddress(filled);
        return filled;
    }
}
/** Whether the value of a `data-source` input is a URL and not a name. */
function isUrl(value) {
    return URL_FORM.test(value);
}
/** An address as people may see it: user, password and signature are left out. */
function withoutSecrets(address) {
    // What stands after a colon and is no port may be a password with a raw slash.
    return address.replace(/^([a-z][\w+.-]*:\/\/)(?:[^/?#]*@|[^/?#:@]*:(?!\d+(?:[/?#]|$)).*@)?([^?#]*).*$/is, '$1$2');
}
/** Reads the map of data sources; problems name the data source and never show its URL. */
function readDataSources(value, env, secrets, problems) {
    const parsed = _contract_data_source_config_js__WEBPACK_IMPORTED_MODULE_0__/* .dataSourcesConfigSchema */ .IN.safeParse(value);
    if (!parsed.success) {
        for (const { path } of parsed.error.issues) {
            const what = path.length > 0 ? `${(0,_contract_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(path.map(String).join('.'))} of ` : '';
            const must = path.length > 0 ? 'be' : 'map names to';
            const form = 'a URL such as `duckdb:prod.duckdb`, or `{url, id, writable, options}`';
            problems.add(`${what}\`data-sources\` must ${must} ${form}.`);
        }
        return {};
    }
    const entries = Object.entries(parsed.data).map(([name, entry]) => {
        const filled = fillEntry(name, entry, env, problems);
        hide(filled, secrets);
        return [name, filled];
    });
    return Object.fromEntries(entries);
}
function hide(entry, secrets) {
    secrets.addFromAddress(typeof entry === 'string' ? entry : entry.url);
    if (typeof entry === 'string')
        return;
    for (const [name, option] of Object.entries(entry.options ?? {})) {
        if ((0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .eh)(name))
            secrets.add(String(option));
    }
}
function fillEntry(name, entry, env, problems) {
    const fill = (text) => {
        try {
            return fillIn(text, env);
        }
        catch (error) {
            if (!(error instanceof _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h))
                throw error;
            problems.add(`\`${name}\` of \`data-sources\` ${error.message}.`);
            return text;
        }
    };
    if (typeof entry === 'string')
        return fill(entry);
    const options = Object.entries(entry.options ?? {}).map(([key, option]) => [key, typeof option === 'string' ? fill(option) : option]);
    return {
        ...entry,
        url: fill(entry.url),
        ...(entry.options ? { options: Object.fromEntries(options) } : {}),
    };
}


/***/ }),

/***/ 67315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ looksLikeFile),
  $: () => (/* binding */ readDiffPlan)
});

// EXTERNAL MODULE: ./src/contract/file-endings.ts
var file_endings = __webpack_require__(38631);
// EXTERNAL MODULE: ./src/contract/text.ts
var contract_text = __webpack_require__(32015);
// EXTERNAL MODULE: ./src/config/problems.ts
var problems = __webpack_require__(34968);
// EXTERNAL MODULE: ./src/config/data-sources.ts
var data_sources = __webpack_require__(32679);
// EXTERNAL MODULE: ./src/config/keys.ts
var keys = __webpack_require__(31440);
// EXTERNAL MODULE: ./src/config/lists.ts
var lists = __webpack_require__(95979);
// EXTERNAL MODULE: ./src/contract/sql-condition.ts
var sql_condition = __webpack_require__(25186);
// EXTERNAL MODULE: ./src/config/accepted.ts
var accepted = __webpack_require__(27237);
// EXTERNAL MODULE: ./src/config/scalars.ts
var scalars = __webpack_require__(86167);
;// CONCATENATED MODULE: ./src/config/request-fields.ts






function readFilter(value) {
    const filter = (0,scalars/* readText */.yR)(value);
    const problem = /^where\b/i.test(filter) ? 'starts with it' : (0,sql_condition/* checkSqlCondition */.S)(filter);
    if (problem === null)
        return filter;
    throw new problems/* InvalidValue */.h(`must be one SQL condition without WHERE, but ${problem}`);
}
function readKeyColumns(value) {
    const columns = (0,lists/* readList */.LD)(value);
    if (columns.length > 0)
        return columns;
    throw new problems/* InvalidValue */.h('must name at least one column, or be left out');
}
const readBetween = ({ above, below, must }) => (0,scalars/* readNumber */.kz)(must, (value) => value > above && value < below);
/** How each key is read that stands for one field of the request. */
const readers = {
    'pk-columns': readKeyColumns,
    'infer-pk': scalars/* readBoolean */.Vf,
    'infer-pk-avoid-names': lists/* readList */.LD,
    'infer-pk-avoid-types': lists/* readList */.LD,
    'compare-duplicates': scalars/* readBoolean */.Vf,
    'include-columns': lists/* readList */.LD,
    'exclude-columns': lists/* readList */.LD,
    'column-mapping': lists/* readColumnMapping */.Xy,
    filter1: readFilter,
    filter2: readFilter,
    'time-column': scalars/* readText */.yR,
    'time-aggregate': scalars/* readTimeAggregate */.zw,
    'time-interval-start': scalars/* readTime */.aQ,
    'time-interval-end': scalars/* readTime */.aQ,
    'time-travel-point1': scalars/* readTimeTravelPoint */.Cn,
    'time-travel-point2': scalars/* readTimeTravelPoint */.Cn,
    'sampling-tolerance': readBetween(accepted/* samplingTolerance */.x),
    'sampling-confidence': readBetween(accepted/* samplingConfidence */.g),
    'sampling-threshold': (0,scalars/* readWholeNumber */.bf)(0),
    'diff-tolerances-per-column': lists/* readTolerances */.fT,
    'materialize-dataset1': scalars/* readBoolean */.Vf,
    'materialize-dataset2': scalars/* readBoolean */.Vf,
    'materialize-without-sampling': scalars/* readBoolean */.Vf,
    'hive-partitions': scalars/* readBoolean */.Vf,
    tags: lists/* readList */.LD,
};
/** Reads the fields of a request besides its datasets and data sources. */
function readRequestFields(text, problems) {
    const entries = Object.entries(readers).flatMap(([name, reader]) => {
        const key = name;
        const value = text.values[key];
        if (value === undefined)
            return [];
        const read = problems.read(text.label(key), value, reader);
        return read === undefined ? [] : [[key.replaceAll('-', '_'), read]];
    });
    const fields = Object.fromEntries(entries);
    checkTogether(text, fields, problems);
    if (text.sources !== null)
        checkEmbedded(text, fields, problems);
    return fields;
}
/** The engine refuses these, too, but only when the diffs before have run. */
function checkEmbedded({ values, label }, fields, problems) {
    const asked = keys/* datafoldKeys */.Gl.filter((key) => key === 'materialization-destination'
        ? values[key] !== undefined
        : Boolean(fields[key.replaceAll('-', '_')]));
    for (const key of asked) {
        problems.add(`${label(key)} needs Datafold; the embedded engine cannot do it, and no \`api-key\` is set.`);
    }
}
/** Without a key, Datafold compares nothing; our engine asks the catalogs. */
function checkKey({ prefix, values, sources, label }, { infer_pk }, problems) {
    if (infer_pk !== true) {
        for (const key of ['infer-pk-avoid-names', 'infer-pk-avoid-types']) {
            if (values[key] !== undefined)
                problems.add(`${label(key)} needs \`infer-pk: true\`.`);
        }
    }
    if (values['pk-columns'] !== undefined || sources !== null || infer_pk === true)
        return;
    problems.add(`${prefix}\`pk-columns\` is missing; it must name the columns of the primary key, or \`infer-pk\` be \`true\` so that Datafold looks for them.`);
}
/** What no field can tell alone. */
function checkTogether(text, fields, problems) {
    const { prefix, values } = text;
    checkKey(text, fields, problems);
    const timed = ['time-aggregate', 'time-interval-start', 'time-interval-end'].filter((key) => values[key] !== undefined);
    if (timed.length > 0 && values['time-column'] === undefined) {
        const keys = timed.map((key) => `\`${key}\``).join(' and ');
        problems.add(`${prefix}${keys} ${timed.length > 1 ? 'need' : 'needs'} \`time-column\`.`);
    }
    if (isEmptyInterval(fields)) {
        problems.add(`${prefix}\`time-interval-start\` must be before \`time-interval-end\`.`);
    }
    const both = fields.include_columns?.find((column) => fields.exclude_columns?.includes(column));
    if (both !== undefined) {
        problems.add(`${prefix}\`${both}\` is in \`include-columns\` and in \`exclude-columns\`.`);
    }
}
function isEmptyInterval(fields) {
    const { time_interval_start: start, time_interval_end: end } = fields;
    // False as well where one of the two is missing.
    return Date.parse(start ?? '') >= Date.parse(end ?? '');
}

;// CONCATENATED MODULE: ./src/config/diff-plan.ts








/** Whether the text of a `table` input means a file. */
function looksLikeFile(text) {
    // A table's path may be a JSON array; `[ab].csv` is a pattern.
    if (typeof text !== 'string' || /^\[\s*"/.test(text))
        return false;
    return /[/\\]/.test(text) || (0,file_endings/* formatOfEnding */.u)(text) !== null;
}
function readDataset(text, side, problems) {
    const given = keys/* datasetKeys */.RX[side].filter((key) => text.values[key] !== undefined);
    const [key] = given;
    if (key === undefined || given.length > 1) {
        const [table, query, file] = keys/* datasetKeys */.RX[side].map((name) => `\`${name}\``);
        const has = given.length > 1 ? given.map((name) => `\`${name}\``).join(' and ') : 'no dataset';
        problems.add(`${text.prefix}side ${String(side)} has ${has}; set exactly one of ${table}, ${query} and ${file}.`);
        return null;
    }
    const value = text.values[key];
    if (key === 'table1' || key === 'table2') {
        const isLocal = text.sources !== null && dataSourceText(text, side) === undefined;
        if (isLocal && looksLikeFile(value))
            return fileDataset(side, String(value));
        const path = problems.read(text.label(key), value, lists/* readTablePath */.UF);
        return path
            ? { fields: { [key]: path }, display: path.join('.'), isFile: false, isTable: true }
            : null;
    }
    const content = problems.read(text.label(key), value, scalars/* readText */.yR);
    if (content === undefined)
        return null;
    if (key === 'file1' || key === 'file2')
        return fileDataset(side, content);
    return {
        fields: { [key]: content },
        display: `query ${String(side)}`,
        isFile: false,
        isTable: false,
    };
}
function fileDataset(side, path) {
    return {
        fields: { [`file${side}`]: path },
        display: (0,data_sources/* withoutSecrets */.cT)(path),
        isFile: true,
        isTable: false,
    };
}
function dataSourceText(text, side) {
    const own = text.values[`data-source${side}`];
    return side === 2 ? (own ?? text.values['data-source1']) : own;
}
/** Reads an id, a name or (for the embedded engine) a URL, which gets a name. */
function readReference(text, key, problems) {
    const { sources } = text;
    return (problems.read(text.label(key), text.values[key], (value) => {
        const reference = (0,scalars/* readText */.yR)(value);
        if (sources)
            return asId(sources.nameOf(reference, key));
        if (!(0,data_sources/* isUrl */.gU)(reference))
            return asId(reference);
        problems.add(`${text.label(key)} is a URL, which only the embedded engine takes; with \`api-key\` it must be the name or the id of a data source of Datafold.`);
        return null;
    }) ?? null);
}
function asId(reference) {
    return /^\d{1,15}$/.test(reference) ? Number(reference) : reference;
}
function readDataSource(text, side, [dataset, other], problems) {
    const own = text.values[`data-source${side}`] !== undefined;
    // The embedded engine reads files itself, whatever data source the other side has; a service has
    // a data source of its own for them, which is not that of a table.
    if (dataset?.isFile && (text.sources !== null || (!own && !other?.isFile)))
        return null;
    const key = own ? `data-source${side}` : 'data-source1';
    if (text.values[key] !== undefined)
        return readReference(text, key, problems);
    if (dataset && !dataset.isFile && (text.sources === null || dataset.isTable)) {
        problems.add(text.sources
            ? `${text.label(`table${side}`)} is ${(0,contract_text/* shown */.SP)(text.values[`table${side}`])}; no \`api-key\` is set, so it needs \`data-source${String(side)}\`, or must be the path of a file (CSV, TSV, JSON, JSON lines or Parquet).`
            : `${text.prefix}\`data-source${String(side)}\` is missing; it must be the name or the id of a data source of Datafold.`);
    }
    return null;
}
/** Reads one diff; what is wrong with it is noted in `problems`. */
function readDiffPlan(text, problems) {
    const side1 = readDataset(text, 1, problems);
    const side2 = readDataset(text, 2, problems);
    const dataSource1 = readDataSource(text, 1, [side1, side2], problems);
    const dataSource2 = readDataSource(text, 2, [side2, side1], problems);
    // Without Datafold there is nothing to write to, whatever it names.
    const destination = text.sources === null && text.values['materialization-destination'] !== undefined;
    return {
        name: text.name ?? defaultName(side1, side2),
        datasets: {
            side1: labelOf(dataSource1, text.sources),
            side2: labelOf(dataSource2, text.sources),
        },
        dataSource1,
        dataSource2,
        materializationDestination: destination
            ? readReference(text, 'materialization-destination', problems)
            : null,
        fields: { ...readRequestFields(text, problems), ...side1?.fields, ...side2?.fields },
    };
}
function labelOf(reference, sources) {
    if (reference === null)
        return '';
    return sources?.labelOf(String(reference)) ?? String(reference);
}
const baseName = (path) => path.split(/[/\\]/).at(-1) ?? path;
/**
 * What both sides are called. Of two files with one name, the shorter path says it: where the
 * other lies, such as in a folder for temporary files, is in the details of the diff.
 */
function defaultName(side1, side2) {
    const [one, two] = [side1?.display ?? '', side2?.display ?? ''];
    if (one === two)
        return one;
    const sameFile = side1?.isFile && side2?.isFile && baseName(one) === baseName(two);
    if (sameFile)
        return one.length < two.length ? one : two;
    return `${one} → ${two}`;
}


/***/ }),

/***/ 95979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   UF: () => (/* binding */ readTablePath),
/* harmony export */   Xy: () => (/* binding */ readColumnMapping),
/* harmony export */   fT: () => (/* binding */ readTolerances)
/* harmony export */ });
/* harmony import */ var _contract_decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9973);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34968);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86167);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19211);




function isTextList(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
}
function readJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h('starts with `[` but is no valid JSON array');
    }
}
/** A list: separated by commas or newlines, a JSON array, or a list of YAML. */
function readList(value) {
    const isJson = typeof value === 'string' && value.startsWith('[');
    const plain = typeof value === 'string' && !isJson;
    const items = isJson ? readJson(value) : plain ? splitItems(value) : value;
    if (!isTextList(items))
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h('must be a list of texts');
    // An input is no YAML: a dash would become a part of the name.
    if (plain && items.some((item) => /^-\s/.test(item))) {
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h('must be separated by commas or newlines, without dashes, or be a JSON array');
    }
    const twice = items.find((item, index) => items.indexOf(item) !== index);
    if (twice !== undefined)
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`names \`${twice}\` twice`);
    return items;
}
function splitItems(text) {
    return text
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
const PATH_PART = /(?:"((?:[^"]|"")*)"|[^".]+)(?=\.|$)/y;
/** A table's path: dotted with double quotes around a part that holds a dot, or a JSON array. */
function readTablePath(value) {
    if (typeof value === 'string' && !value.startsWith('['))
        return splitPath(value);
    const parts = typeof value === 'string' ? readJson(value) : value;
    if (isTextList(parts) && parts.length > 0)
        return parts;
    throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h('must be a path of names such as `schema.table` or `["schema", "table"]`');
}
function splitPath(text) {
    const parts = [];
    const part = new RegExp(PATH_PART);
    for (let at = 0; at <= text.length; at += 1) {
        part.lastIndex = at;
        const match = part.exec(text);
        if (!match)
            throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(pathRule);
        parts.push(match[1]?.replaceAll('""', '"') ?? match[0].trim());
        at += match[0].length;
    }
    if (parts.includes(''))
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(pathRule);
    return parts;
}
const pathRule = 'must be names with a dot between them, double quotes around a name that holds a dot or a quote';
function isNamePair(value) {
    return isTextList(value) && value.length === 2;
}
/** Columns with different names: `name1=name2`, a JSON array of pairs, or a map of YAML. */
function readColumnMapping(value) {
    const pairs = readPairs(value);
    for (const side of [0, 1]) {
        const names = pairs.map((pair) => pair[side]);
        const twice = names.find((name, index) => names.indexOf(name) !== index);
        if (twice !== undefined)
            throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`maps \`${twice}\` twice`);
    }
    return pairs;
}
function readPairs(value) {
    const rule = 'must be pairs such as `old_name=new_name`, or a JSON array of pairs';
    const isJson = typeof value === 'string' && value.startsWith('[');
    const text = typeof value === 'string' && !isJson;
    const items = isJson ? readJson(value) : text ? splitItems(value) : value;
    const list = isMap(items) ? Object.entries(items) : items;
    if (!Array.isArray(list))
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(rule);
    return list.map((item) => {
        const pair = typeof item === 'string' ? item.split('=').map((name) => name.trim()) : item;
        if (!isNamePair(pair))
            throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(rule);
        return pair;
    });
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const toleranceRule = 'must be a map such as `amount: 0.01` or `rate: 1%`, or the list of objects that the API takes';
/** Tolerances by column: `amount: 0.01`, `rate: 1%`, or the API's list of objects. */
function readTolerances(value) {
    const parsed = typeof value === 'string' ? (0,_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(value) : value;
    const tolerances = Array.isArray(parsed)
        ? parsed.map(readToleranceObject)
        : isMap(parsed)
            ? Object.entries(parsed).map(([column, tolerance]) => readTolerance(column, tolerance))
            : null;
    if (tolerances === null)
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(toleranceRule);
    const columns = tolerances.map((tolerance) => tolerance.column_name);
    const twice = columns.find((column, index) => columns.indexOf(column) !== index);
    if (twice !== undefined)
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`names \`${twice}\` twice`);
    return tolerances;
}
function readTolerance(column, value) {
    if (typeof value !== 'string')
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(toleranceRule);
    const relative = value.endsWith('%');
    const amount = readToleranceAmount(column, relative ? value.slice(0, -1).trim() : value);
    return {
        column_name: column,
        tolerance_value: relative ? (0,_contract_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .hundredthOf */ .mB)(amount) : amount,
        tolerance_mode: relative ? 'relative' : 'absolute',
    };
}
function readToleranceObject(item) {
    const { column_name, tolerance_value, tolerance_mode, ...rest } = isMap(item) ? item : {};
    const mode = ['absolute', 'relative'].find((known) => known === tolerance_mode);
    const known = typeof column_name === 'string' && column_name !== '' && mode !== undefined;
    if (!known || Object.keys(rest).length > 0)
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(toleranceRule);
    return {
        column_name,
        tolerance_value: readToleranceAmount(column_name, (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(tolerance_value)),
        tolerance_mode: mode,
    };
}
/** The text of the number, as exactly as it was written. */
function readToleranceAmount(column, text) {
    const amount = (0,_contract_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .readDecimal */ .e4)(text);
    if (amount !== null)
        return amount;
    throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`must give \`${column}\` a number of 0 or more (\`0.01\`) or a share (\`1%\`)`);
}


/***/ }),

/***/ 34968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ Problems),
/* harmony export */   h: () => (/* binding */ InvalidValue)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _contract_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32015);


/** A value that cannot be read; the message continues "`key` is `value`; it …". */
class InvalidValue extends Error {
    name = 'InvalidValue';
}
/** So many problems are work for a while; where there are more, they mostly have one cause. */
const MOST_SENTENCES = 50;
/** Collects what is wrong with the configuration, so that the user sees all of it at once. */
class Problems {
    #sentences = new Set();
    /** Notes one problem; the same sentence counts once. */
    add(sentence) {
        this.#sentences.add(sentence);
    }
    /** Reads a value, or notes why it cannot be read. `label` names the input, and its diff. */
    read(label, value, reader) {
        try {
            return reader(value);
        }
        catch (error) {
            if (!(error instanceof InvalidValue))
                throw error;
            this.add(`${label} is ${(0,_contract_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(value)}; it ${error.message}.`);
            return undefined;
        }
    }
    /** Runs a step that explains its problem itself. */
    attempt(step) {
        try {
            return step();
        }
        catch (error) {
            if (!(error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1))
                throw error;
            this.add(error.message);
            return undefined;
        }
    }
    /** @throws ConfigurationError that lists every problem, where there is one. */
    throwIfAny() {
        const all = [...this.#sentences];
        if (all.length === 0)
            return;
        if (all.length === 1)
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(all.join(''));
        const more = all.length - MOST_SENTENCES;
        const lines = [
            ...all.slice(0, MOST_SENTENCES),
            ...(more > 0 ? [`and ${String(more)} more`] : []),
        ];
        const list = lines.map((sentence) => `- ${sentence}`).join('\n');
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${String(all.length)} inputs need a correction:\n${list}`);
    }
}


/***/ }),

/***/ 67400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t1: () => (/* binding */ DEFAULT_TIMEOUT_MS),
  sb: () => (/* binding */ readSettings)
});

// UNUSED EXPORTS: readService

// EXTERNAL MODULE: ./src/config/config-file.ts
var config_file = __webpack_require__(63797);
// EXTERNAL MODULE: ./src/config/problems.ts
var problems = __webpack_require__(34968);
// EXTERNAL MODULE: ./src/config/scalars.ts
var scalars = __webpack_require__(86167);
;// CONCATENATED MODULE: ./src/config/settings.ts
/** When a comment is created; one that exists is always brought up to date. */
const commentModes = ['always', 'changes', 'failure', 'never'];

;// CONCATENATED MODULE: ./src/config/comment-settings.ts




/** Reads them; what is wrong is noted in `problems` and counts as not set. */
function readCommentSettings(values, problems) {
    const read = (key, reader) => {
        const value = values[key];
        return value === undefined ? undefined : problems.read(`\`${key}\``, value, reader);
    };
    const mode = read('comment', (0,scalars/* readWord */.pS)(...commentModes));
    return {
        githubToken: read('github-token', scalars/* readText */.yR) ?? null,
        comment: mode ?? (values.comment === undefined ? 'always' : null),
        commentKey: read('comment-key', scalars/* readText */.yR) ?? null,
        prNumber: read('pr-number', (0,scalars/* readWholeNumber */.bf)(1)) ?? null,
    };
}
/** What a file that is no YAML seems to say of the comment. */
function guess(text) {
    const lines = text.matchAll(/^(comment|comment-key|pr-number)[ \t]*:[ \t]+(.+?)[ \t]*(?:#.*)?$/gm);
    const entries = [...lines].map(([, key = '', value = '']) => [
        key,
        value.replace(/^(["'])(.*)\1$/, '$2'),
    ]);
    return Object.fromEntries(entries);
}
/**
 * What decides on the comment of a run whose inputs are wrong, as far as it can be read at all: an
 * earlier comment must be found by its key to be brought up to date.
 */
async function loadCommentSettings(inputs, { readFile, secrets }) {
    const problems = new Problems();
    const { config: path } = inputs;
    if (typeof path !== 'string')
        return readCommentSettings(inputs, problems);
    const config = await readConfigFile(path, { readFile, secrets, problems });
    const file = config ?? guess(await readFile(path).catch(() => ''));
    return readCommentSettings({ ...file, ...inputs }, problems);
}

// EXTERNAL MODULE: ./src/config/data-sources.ts
var data_sources = __webpack_require__(32679);
// EXTERNAL MODULE: ./src/config/diff-plan.ts + 1 modules
var diff_plan = __webpack_require__(67315);
// EXTERNAL MODULE: ./src/config/keys.ts
var keys = __webpack_require__(31440);
// EXTERNAL MODULE: ./src/contract/text.ts
var contract_text = __webpack_require__(32015);
// EXTERNAL MODULE: ./src/config/unknown-key.ts
var unknown_key = __webpack_require__(39886);
;// CONCATENATED MODULE: ./src/config/diff-plans.ts





function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The keys of `values` that describe a diff. */
function ofDiff(values) {
    const entries = keys/* diffKeys */.y$.map((key) => [key, values[key]]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
function checkKeys(item, place, problems) {
    for (const key of Object.keys(item)) {
        if (key === 'name' || keys/* diffKeys */.y$.includes(key))
            continue;
        problems.add((0,keys/* isInputName */.wp)(key)
            ? `${place}: \`${key}\` holds for the whole step and cannot be set for one diff.`
            : `${place}: ${(0,unknown_key/* unknownKey */.a)(key, ['name', ...keys/* diffKeys */.y$])}`);
    }
}
/** An item of `diffs` with its defaults. */
function toDiffText({ value: item, number }, defaults, sources, problems) {
    const name = typeof item['name'] === 'string' && item['name'] !== '' ? item['name'] : null;
    const named = name === null ? '' : ` (${(0,contract_text/* shown */.SP)(name)})`;
    const place = `\`diffs\`, item ${String(number)}${named}`;
    if (item['name'] !== undefined && name === null)
        problems.add(`${place}: \`name\` must be a text.`);
    checkKeys(item, place, problems);
    const own = ofDiff(item);
    return {
        values: (0,keys/* layOver */.T)(defaults, own),
        name,
        label: (key) => (own[key] === undefined ? `\`${key}\`` : `${place}: \`${key}\``),
        prefix: `${place}: `,
        sources,
    };
}
function readItems(value, problems) {
    const rule = '`diffs` must be a YAML list of maps, each with the keys of one diff';
    if (!Array.isArray(value)) {
        problems.add(`${rule}.`);
        return [];
    }
    return value.flatMap((item, index) => {
        if (isMap(item))
            return [{ number: index + 1, value: item }];
        problems.add(`${rule}; item ${String(index + 1)} is ${(0,contract_text/* shown */.SP)(item)}.`);
        return [];
    });
}
function checkNames(plans, problems) {
    for (const name of new Set(plans.map(({ value }) => value.name))) {
        const items = plans.filter(({ value }) => value.name === name).map(({ number }) => number);
        if (items.length < 2)
            continue;
        problems.add(`\`diffs\`, items ${items.join(', ')} have the same name ${(0,contract_text/* shown */.SP)(name)}; give each its own \`name\`.`);
    }
}
/** The diffs of the step: the items of `diffs`, which may be none, or the one that the inputs describe. */
function readDiffPlans(values, sources, problems) {
    const defaults = ofDiff(values);
    if (values.diffs === undefined) {
        const label = (key) => `\`${key}\``;
        return [(0,diff_plan/* readDiffPlan */.$)({ values: defaults, name: null, label, prefix: '', sources }, problems)];
    }
    const texts = readItems(values.diffs, problems).map((item) => ({
        number: item.number,
        value: toDiffText(item, defaults, sources, problems),
    }));
    const plans = texts.map(({ number, value }) => ({
        number,
        value: (0,diff_plan/* readDiffPlan */.$)(value, problems),
    }));
    checkNames(plans, problems);
    return plans.map(({ value }) => value);
}

// EXTERNAL MODULE: ./src/contract/outcome.ts
var outcome = __webpack_require__(88402);
// EXTERNAL MODULE: ./src/gate/parse-limit.ts
var parse_limit = __webpack_require__(48790);
;// CONCATENATED MODULE: ./src/config/limits.ts




/** The limits that are set; one that is wrong is noted in `problems` and left out. */
function readLimits(values, problems) {
    const limits = {};
    for (const name of outcome/* limitNames */.c) {
        const input = (0,keys/* limitInput */.ii)(name);
        const value = values[input];
        if (value === undefined)
            continue;
        const text = problems.read(`\`${input}\``, value, scalars/* readText */.yR);
        if (text === undefined)
            continue;
        const limit = problems.attempt(() => (0,parse_limit/* parseLimit */.F)(text, name));
        if (limit)
            limits[name] = limit;
    }
    return limits;
}

;// CONCATENATED MODULE: ./src/config/read-settings.ts





const DEFAULT_HOST = 'https://app.datafold.com';
/** How long one diff may run where nobody says. */
const DEFAULT_TIMEOUT_MS = 60 * 60 * 1000;
/** Reads one value; `undefined` where it is not set, or wrong. */
function readValue(values, key, reader, problems) {
    const value = values[key];
    return value === undefined ? undefined : problems.read(`\`${key}\``, value, reader);
}
/** The key of Datafold, whose presence decides which service runs the diffs. */
function readApiKey(values, { env, problems }) {
    const key = values['api-key'] ?? env['DATAFOLD_API_KEY']?.trim();
    if (key === undefined || key === '')
        return null;
    if (typeof key === 'string' && /^[\x21-\x7e]+$/.test(key))
        return key;
    problems.add('`api-key` must be one word of printable ASCII characters, without `Key` before it.');
    // Datafold is meant, so what else is wrong is told with Datafold in mind.
    return '';
}
/** Which service runs the diffs. */
function readService(values, reading) {
    const { env, problems, secrets } = reading;
    const apiKey = readApiKey(values, reading);
    if (apiKey === null) {
        return {
            kind: 'embedded',
            dataSources: (0,data_sources/* readDataSources */.vD)(values['data-sources'] ?? {}, env, secrets, problems),
            memoryLimit: readValue(values, 'memory-limit', scalars/* readMemorySize */.fS, problems) ?? null,
        };
    }
    const host = env['DATAFOLD_HOST']?.trim();
    const fromInput = readValue(values, 'api-url', scalars/* readAddress */.zq, problems);
    const fromHost = host ? problems.read('`DATAFOLD_HOST`', host, scalars/* readAddress */.zq) : undefined;
    return { kind: 'datafold', apiKey, apiUrl: fromInput ?? fromHost ?? DEFAULT_HOST };
}
function warningsOf(values, service) {
    if (service.kind === 'embedded') {
        const without = '`api-url` is set but no `api-key`, so the embedded engine compares.';
        return values['api-url'] === undefined ? [] : [without];
    }
    return ['data-sources', 'memory-limit']
        .filter((key) => values[key] !== undefined)
        .map((key) => `\`${key}\` is for the embedded engine; with an API key it is not used.`);
}
function freeze(value) {
    if (typeof value === 'object' && value !== null) {
        for (const part of Object.values(value))
            freeze(part);
        Object.freeze(value);
    }
    return value;
}
/**
 * Reads all values at once; what is wrong is noted in `reading.problems`, and the result is to be
 * used only where there is nothing.
 */
function readSettings(values, reading) {
    const { env, problems, secrets } = reading;
    const read = (key, reader) => readValue(values, key, reader, problems);
    const service = readService(values, reading);
    const sources = service.kind === 'embedded' ? new data_sources/* DataSourceMap */.CT(service.dataSources, env, secrets) : null;
    const diffs = readDiffPlans(values, sources, problems);
    const limits = readLimits(values, problems);
    const ofComment = readCommentSettings(values, problems);
    return freeze({
        // Reading the diffs adds the URLs that are given directly.
        service: sources ? { ...service, dataSources: sources.config() } : service,
        diffs,
        limits,
        ...ofComment,
        comment: ofComment.comment ?? 'always',
        reportPath: read('report-path', scalars/* readText */.yR) ?? null,
        timeoutMs: read('timeout', scalars/* readDuration */.$7) ?? DEFAULT_TIMEOUT_MS,
        pollIntervalMs: read('poll-interval', scalars/* readDuration */.$7) ?? null,
        warnings: warningsOf(values, service),
    });
}


/***/ }),

/***/ 86167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   Cn: () => (/* binding */ readTimeTravelPoint),
/* harmony export */   K8: () => (/* binding */ isTime),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   YB: () => (/* binding */ MUST_BE_TIME),
/* harmony export */   aQ: () => (/* binding */ readTime),
/* harmony export */   bf: () => (/* binding */ readWholeNumber),
/* harmony export */   fS: () => (/* binding */ readMemorySize),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   pS: () => (/* binding */ readWord),
/* harmony export */   yR: () => (/* binding */ readText),
/* harmony export */   zq: () => (/* binding */ readAddress),
/* harmony export */   zw: () => (/* binding */ readTimeAggregate)
/* harmony export */ });
/* harmony import */ var ms__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70744);
/* harmony import */ var ms__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(ms__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9187);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34968);



/** A timer beyond this fires at once. */
const MAX_DURATION_MS = 24 * 24 * 60 * 60 * 1000;
/** Any text. */
function readText(value) {
    if (typeof value === 'string')
        return value;
    throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h('must be a text, not a list or a map');
}
/** One of a few words. */
function readWord(...words) {
    return (value) => {
        const word = words.find((known) => known === value);
        if (word !== undefined)
            return word;
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h(`must be one of ${words.map((known) => `\`${known}\``).join(', ')}`);
    };
}
/** The step of a view by time. */
const readTimeAggregate = readWord(..._contract_request_js__WEBPACK_IMPORTED_MODULE_1__/* .timeAggregates */ .YF);
/** A boolean by the words of YAML 1.2. */
function readBoolean(value) {
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['false', 'False', 'FALSE'].includes(value))
        return false;
    throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h('must be `true` or `false`');
}
/** A number without anything after it, for which `accepts` holds. */
function readNumber(must, accepts) {
    return (value) => {
        const plain = typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value);
        const number = plain ? Number(value) : Number.NaN;
        if (Number.isFinite(number) && accepts(number))
            return number;
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h(`must be ${must}`);
    };
}
/** A whole number from `least` up. */
function readWholeNumber(least) {
    return (value) => {
        const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN;
        if (Number.isSafeInteger(number) && number >= least)
            return number;
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h(`must be a whole number from ${String(least)} up`);
    };
}
/** `90s`, `60m`, `2h` or seconds, as milliseconds. */
function readDuration(value) {
    const text = readText(value);
    const seconds = /^\d+(\.\d+)?$/.test(text);
    const duration = seconds ? Number(text) * 1000 : withUnit(text);
    if (!(duration > 0)) {
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h('must be a duration such as `90s`, `60m` or `2h`, or seconds');
    }
    if (duration > MAX_DURATION_MS)
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h('must be at most 24 days');
    return Math.ceil(duration);
}
/** `NaN` where the library does not know the form; some releases throw, some answer undefined. */
function withUnit(text) {
    try {
        return Number(ms__WEBPACK_IMPORTED_MODULE_0___default()(text));
    }
    catch {
        return Number.NaN;
    }
}
/** An amount of memory, such as `2GB`, as the engine takes it. */
function readMemorySize(value) {
    const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([KMGT]i?B)$/i.exec(readText(value)) ?? [];
    if (amount === undefined || unit === undefined || Number(amount) <= 0) {
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h('must be an amount of memory such as `512MB`, `2GB` or `1.5GiB`');
    }
    return `${amount}${unit}`;
}
const TIME_FORM = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/i;
/** What {@link isTime} accepts, as the end of a sentence. */
const MUST_BE_TIME = 'must be a time such as `2026-01-31` or `2026-01-31T12:00:00Z`';
/** Whether a text is a date or a time as ISO 8601 writes it, and one that there is. */
function isTime(text) {
    return (TIME_FORM.test(text) &&
        isCalendarDay(text.slice(0, 10)) &&
        isTimeOfDay(text.slice(11)) &&
        isOffset(text.slice(16)));
}
/** A date or a time as ISO 8601 writes it. */
function readTime(value) {
    const text = readText(value);
    if (isTime(text))
        return text;
    throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h(MUST_BE_TIME);
}
function isCalendarDay(day) {
    const date = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
/** Databases take offsets of less than sixteen hours. */
function isOffset(rest) {
    const [, hours = '0', minutes = '0'] = /[+-](\d{2}):?(\d{2})?$/.exec(rest) ?? [];
    return Number(hours) < 16 && Number(minutes) < 60;
}
function isTimeOfDay(time) {
    const [hours, minutes, seconds] = time.slice(0, 8).split(/[:Z+-]/i, 3);
    return Number(hours) < 24 && Number(minutes ?? 0) < 60 && Number(seconds ?? 0) < 61;
}
/** Seconds before now as a negative number; a timestamp or a statement's id as text. */
function readTimeTravelPoint(value) {
    const text = readText(value);
    return /^-\d+$/.test(text) ? Number(text) : text;
}
/**
 * An http(s) address without a trailing slash.
 *
 * @param example one that is accepted, for who wrote another.
 */
function readAddress(value, example = 'https://app.datafold.com') {
    const text = readText(value).replace(/\/+$/, '');
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url !== null && ['https:', 'http:'].includes(url.protocol) && url.username === '')
        return text;
    throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h(`must be an address such as \`${example}\``);
}


/***/ }),

/***/ 39886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ unknownKey)
/* harmony export */ });
/* harmony import */ var _contract_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72904);
/* harmony import */ var _contract_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32015);


/** A sentence for a key that nobody knows, with the nearest that somebody does. */
function unknownKey(key, known) {
    const nearest = (0,_contract_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestNames */ .L)(key.toLowerCase().replaceAll('_', '-'), known);
    if (nearest.length === 0)
        return `${(0,_contract_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} is not a known key.`;
    const list = nearest.map((name) => `\`${name}\``).join(', ');
    return `${(0,_contract_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} is not a known key; the nearest ${nearest.length > 1 ? 'are' : 'is'} ${list}.`;
}


/***/ }),

/***/ 19211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34968);


/**
 * Reads a YAML text. As texts, scalars stay what the user wrote (`007` is not 7, `1e3` not 1000),
 * so that a value means the same in an input and in a file; only `null` is not a text.
 *
 * @throws InvalidValue with line and column; the text itself may hold secrets and is not shown.
 */
function parseYaml(text, scalars = 'as texts') {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const asTexts = { schema: 'failsafe', customTags: ['null', 'merge'] };
    const document = notTooDeep(() => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        ...(scalars === 'as texts' ? { ...asTexts, customTags: [...asTexts.customTags] } : {}),
        merge: true,
        prettyErrors: false,
        lineCounter: lines,
    }));
    const [problem] = document.errors;
    if (problem) {
        const { line, col } = lines.linePos(problem.pos[0]);
        // After a colon the parser quotes the text.
        const reason = problem.message.replace(/:.*/s, '');
        const place = `line ${String(line)}, column ${String(col)}`;
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`is no valid YAML (${place}: ${reason})`);
    }
    return notTooDeep(() => toPlain(() => document.toJS()));
}
/** The parser calls itself for each level, until its stack is full. */
function notTooDeep(parse) {
    try {
        return parse();
    }
    catch (error) {
        if (error.name !== 'RangeError')
            throw error;
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h('is no valid YAML (it is nested too deeply)', { cause: error });
    }
}
function toPlain(resolve) {
    try {
        const value = resolve();
        JSON.stringify(value);
        return value;
    }
    catch (error) {
        if (error.name === 'RangeError')
            throw error;
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h('is no valid YAML (an alias has no anchor, or holds itself)', {
            cause: error,
        });
    }
}


/***/ }),

/***/ 48790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseLimit)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _contract_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32015);


const SHARE = /^(\d+(?:\.\d+)?)\s?%$/;
/**
 * Reads a limit as a user writes it: a count (`0`, `25`) or a share from 0% to 100% (`0.5%`).
 * Schema changes are a share of nothing, so they take a count. The limit on uncompared rows holds by
 * default, so it takes `off`.
 *
 * @throws ConfigurationError that names the input, the value and what is accepted.
 */
function parseLimit(text, name) {
    const trimmed = text.trim();
    const takesShare = name !== 'schema-changes';
    if (/^\d+$/.test(trimmed)) {
        const count = Number(trimmed);
        if (Number.isSafeInteger(count))
            return { kind: 'count', count };
    }
    const takesOff = name === 'uncompared-rows';
    if (takesOff && trimmed === 'off')
        return { kind: 'off' };
    const share = SHARE.exec(trimmed);
    if (share && takesShare) {
        const percent = Number(share[1]);
        if (percent <= 100)
            return { kind: 'share', percent };
    }
    const others = takesOff ? ', a share such as `0.5%`, or `off`' : ', or a share such as `0.5%`';
    const accepted = `a count such as \`0\` or \`25\`${takesShare ? others : ''}`;
    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`\`max-${name}\` is ${(0,_contract_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(trimmed)}; it must be ${accepted}${hint(trimmed, takesShare)}.`);
}
/** What the user may have meant: the mistakes that are easy to make. */
function hint(text, takesShare) {
    if (SHARE.test(text))
        return takesShare ? ' (a share is at most 100%)' : ' (it has no share)';
    const isFraction = takesShare && /^\d*\.\d+$/.test(text);
    return isFraction ? ' (a share is written in percent: half is `50%`)' : '';
}


/***/ })

};
;