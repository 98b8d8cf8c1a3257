"use strict";
exports.id = 400;
exports.ids = [400];
exports.modules = {

/***/ 63797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile),
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _hide_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68051);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31440);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16400);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34968);
/* harmony import */ var _unknown_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39886);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19211);







/** Reads a YAML text, or notes the problem without showing the text. */
function readYaml(label, text, problems, scalars) {
    try {
        return (0,_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .h)(text, scalars);
    }
    catch (error) {
        if (!(error instanceof _problems_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidValue */ .h))
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
        problems.add(`\`config\` is ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(path)}; that file cannot be read: ${(0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`);
        return undefined;
    }
}
function parseConfig(path, text, { secrets, problems }) {
    const label = `The config file ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(path)}`;
    const config = readYaml(label, text, problems);
    (0,_hide_values_js__WEBPACK_IMPORTED_MODULE_6__/* .hideIn */ .c)('config', config, secrets);
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
            problems.add(`${label}: ${(0,_unknown_key_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownKey */ .a)(key, known)}`);
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
/* harmony export */   jO: () => (/* binding */ readDataSourcesConfig),
/* harmony export */   pz: () => (/* binding */ fillIn)
/* harmony export */ });
/* harmony import */ var _contract_data_source_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44591);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95560);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16400);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34968);




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
    const missing = [...text.matchAll(_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .REFERENCE */ .gu)]
        .map(([, name]) => name ?? '')
        .filter((name) => env[name] === undefined);
    if (missing.length > 0) {
        const names = missing.map((name) => `\`${name}\``).join(', ');
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidValue */ .h(`refers to ${names}, which the environment does not have`);
    }
    return text.replaceAll(_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .REFERENCE */ .gu, (reference, name, offset) => {
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
const MUST_BE_OPTION = 'be a text, a number, true or false';
/** What the settings beside a URL may be. */
const SETTINGS = {
    id: 'be a whole number from 1 on',
    writable: 'be true or false',
    options: 'map names to texts, numbers, true or false',
};
/** What is wrong with settings beside a URL; empty where the entry as a whole is wrong. */
function problemsOfSettings(issue) {
    if (issue.code !== 'invalid_union' || issue.path.length !== 1)
        return [];
    // The second form of an entry is the one with settings.
    const inSettings = issue.errors[1] ?? [];
    const problems = inSettings.flatMap(({ path: [setting = '', option] }) => {
        const must = option === undefined ? SETTINGS[String(setting)] : MUST_BE_OPTION;
        if (must === undefined)
            return [];
        const parts = [issue.path[0], setting, option].filter((part) => part !== undefined);
        return [`${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(`data-sources.${parts.map(String).join('.')}`)} must ${must}.`];
    });
    return problems.length === inSettings.length ? problems : [];
}
/** Reads the map of data sources; problems name the data source and never show its URL. */
function readDataSourcesConfig(value, env, secrets, problems) {
    const parsed = _contract_data_source_config_js__WEBPACK_IMPORTED_MODULE_0__/* .dataSourcesConfigSchema */ .IN.safeParse(value);
    if (!parsed.success) {
        for (const issue of parsed.error.issues) {
            const settings = problemsOfSettings(issue);
            for (const problem of settings)
                problems.add(problem);
            if (settings.length > 0)
                continue;
            const { path } = issue;
            const what = path.length > 0 ? `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(path.map(String).join('.'))} of ` : '';
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
        if ((0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name))
            secrets.add(String(option));
    }
}
function fillEntry(name, entry, env, problems) {
    const fill = (text) => {
        try {
            return fillIn(text, env);
        }
        catch (error) {
            if (!(error instanceof _problems_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidValue */ .h))
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

/***/ 33442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ looksLikeFile),
  $: () => (/* binding */ readDiffPlan)
});

// EXTERNAL MODULE: ./src/contract/file-endings.ts
var file_endings = __webpack_require__(38631);
// EXTERNAL MODULE: ./src/text/message.ts
var message = __webpack_require__(16400);
// EXTERNAL MODULE: ./src/config/data-sources.ts
var data_sources = __webpack_require__(32679);
// EXTERNAL MODULE: ./src/contract/request-fields.ts
var request_fields = __webpack_require__(57453);
;// CONCATENATED MODULE: ./src/config/diff-text.ts
/** Names a key in a message. */
const labelOf = ({ place }, key) => `${place(key)}\`${key}\``;

// EXTERNAL MODULE: ./src/config/lists.ts
var lists = __webpack_require__(95979);
// EXTERNAL MODULE: ./src/contract/field-names.ts
var field_names = __webpack_require__(62651);
// EXTERNAL MODULE: ./src/contract/request-problems.ts
var request_problems = __webpack_require__(58948);
// EXTERNAL MODULE: ./src/contract/sql-condition.ts
var sql_condition = __webpack_require__(25186);
// EXTERNAL MODULE: ./src/config/problems.ts
var problems = __webpack_require__(34968);
// EXTERNAL MODULE: ./src/config/scalars.ts
var scalars = __webpack_require__(86167);
;// CONCATENATED MODULE: ./src/config/request-fields.ts








function readFilter(value) {
    const filter = (0,scalars/* readText */.yR)(value);
    const problem = (0,sql_condition/* problemOfCondition */.GJ)(filter);
    if (problem === null)
        return filter;
    throw new problems/* InvalidValue */.h(`${sql_condition/* MUST_BE_CONDITION */.oU}, but ${problem}`);
}
function readKeyColumns(value) {
    const columns = (0,lists/* readList */.LD)(value);
    if (columns.length > 0)
        return columns;
    throw new problems/* InvalidValue */.h('must name at least one column, or be left out');
}
/** How a field is read that says all by itself; what a side reads is read as a whole. */
function readerOf(form) {
    switch (form.kind) {
        case 'source':
        case 'destination':
        case 'path':
        case 'file':
        case 'sql':
            return null;
        case 'condition':
            return readFilter;
        case 'text':
            return scalars/* readText */.yR;
        case 'time':
            return scalars/* readTime */.aQ;
        case 'moment':
            return scalars/* readTimeTravelPoint */.Cn;
        case 'names':
            return lists/* readList */.LD;
        case 'key':
            return readKeyColumns;
        case 'pairs':
            return lists/* readColumnMapping */.Xy;
        case 'tolerances':
            return lists/* readTolerances */.fT;
        case 'flag':
            return scalars/* readBoolean */.Vf;
        case 'word':
            return (0,scalars/* readWord */.pS)(...form.words);
        case 'number':
            return (0,scalars/* readNumber */.kz)(form.must, form.accepts);
        case 'whole':
            return (0,scalars/* readWholeNumber */.bf)(form.least);
    }
}
/** Reads the fields of a request besides its datasets and data sources. */
function readRequestFields(text, problems) {
    const entries = field_names/* fieldNames */.pi.flatMap((field) => {
        const reader = readerOf(request_fields/* requestFields */.hH[field].form);
        const value = text.values[(0,field_names/* inputOf */.wg)(field)];
        if (reader === null || value === undefined)
            return [];
        const read = problems.read(labelOf(text, (0,field_names/* inputOf */.wg)(field)), value, reader);
        return read === undefined ? [] : [[field, read]];
    });
    return Object.fromEntries(entries);
}
/**
 * Notes what is wrong with a request that no input tells alone, and what who compares cannot do.
 *
 * @param fields those that could be read.
 */
function checkRequestFields(text, fields, problems) {
    const { values, place, prefix, sources } = text;
    const isSet = (field) => values[(0,field_names/* inputOf */.wg)(field)] !== undefined;
    // Whatever it names: our engine knows of no place to write to.
    const destination = 'materialization_destination_id';
    const asked = { ...fields, ...(isSet(destination) && { [destination]: 0 }) };
    const found = (0,request_problems/* problemsOf */.GW)({ values: asked, isSet, words: field_names/* inputWords */.cJ }, sources ? 'engine' : 'datafold');
    for (const { field, message, isOwn } of found) {
        problems.add(`${isOwn ? place((0,field_names/* inputOf */.wg)(field)) : prefix}${message}.`);
    }
}

;// CONCATENATED MODULE: ./src/config/diff-plan.ts








/** Whether the text of a `table` input means a file. */
function looksLikeFile(text) {
    // A table's path may be a JSON array; `[ab].csv` is a pattern.
    if (typeof text !== 'string' || /^\[\s*"/.test(text))
        return false;
    return /[/\\]/.test(text) || (0,file_endings/* formatOfEnding */.uE)(text) !== null;
}
function readDataset(text, side, problems) {
    const [key, another] = request_fields/* datasetFields */.UW[side].filter((name) => text.values[name] !== undefined);
    if (key === undefined || another !== undefined)
        return null;
    const value = text.values[key];
    if (key === 'table1' || key === 'table2') {
        const isLocal = text.sources !== null && dataSourceText(text, side) === undefined;
        if (isLocal && looksLikeFile(value))
            return fileDataset(side, String(value));
        const path = problems.read(labelOf(text, key), value, lists/* readTablePath */.UF);
        return path
            ? { fields: { [key]: path }, display: path.join('.'), isFile: false, isTable: true }
            : null;
    }
    const content = problems.read(labelOf(text, key), value, scalars/* readText */.yR);
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
    return (problems.read(labelOf(text, key), text.values[key], (value) => {
        const reference = (0,scalars/* readText */.yR)(value);
        if (sources)
            return asId(sources.nameOf(reference, key));
        if (!(0,data_sources/* isUrl */.gU)(reference))
            return asId(reference);
        problems.add(`${labelOf(text, key)} is a URL, which only the embedded engine takes; with \`api-key\` it must be the name or the id of a data source of Datafold.`);
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
            ? `${labelOf(text, `table${side}`)} is ${(0,message/* shown */.SP)(text.values[`table${side}`])}; no \`api-key\` is set, so it needs \`data-source${String(side)}\`, or must be the path of a file (CSV, TSV, JSON, JSON lines or Parquet).`
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
    const fields = { ...readRequestFields(text, problems), ...side1?.fields, ...side2?.fields };
    checkRequestFields(text, fields, problems);
    return {
        name: text.name ?? defaultName(side1, side2),
        datasets: {
            side1: shownName(dataSource1, text.sources),
            side2: shownName(dataSource2, text.sources),
        },
        dataSource1,
        dataSource2,
        materializationDestination: destination
            ? readReference(text, 'materialization-destination', problems)
            : null,
        fields,
    };
}
function shownName(reference, sources) {
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
/* harmony import */ var _contract_pair_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42848);





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
    for (const side of _contract_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .SIDES */ .BV) {
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
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16400);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78942);



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
            this.add(`${label} is ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(value)}; it ${error.message}.`);
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
        const lines = (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)(all, MOST_SENTENCES, (number) => `and ${String(number)} more`);
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
// EXTERNAL MODULE: ./src/config/diff-plan.ts + 2 modules
var diff_plan = __webpack_require__(33442);
// EXTERNAL MODULE: ./src/config/keys.ts
var keys = __webpack_require__(31440);
// EXTERNAL MODULE: ./src/text/message.ts
var message = __webpack_require__(16400);
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
    const named = name === null ? '' : ` (${(0,message/* shown */.SP)(name)})`;
    const place = `\`diffs\`, item ${String(number)}${named}`;
    if (item['name'] !== undefined && name === null)
        problems.add(`${place}: \`name\` must be a text.`);
    checkKeys(item, place, problems);
    const own = ofDiff(item);
    return {
        values: (0,keys/* layOver */.T)(defaults, own),
        name,
        place: (key) => (own[key] === undefined ? '' : `${place}: `),
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
        problems.add(`${rule}; item ${String(index + 1)} is ${(0,message/* shown */.SP)(item)}.`);
        return [];
    });
}
function checkNames(plans, problems) {
    for (const name of new Set(plans.map(({ value }) => value.name))) {
        const items = plans.filter(({ value }) => value.name === name).map(({ number }) => number);
        if (items.length < 2)
            continue;
        problems.add(`\`diffs\`, items ${items.join(', ')} have the same name ${(0,message/* shown */.SP)(name)}; give each its own \`name\`.`);
    }
}
/** The diffs of the step: the items of `diffs`, which may be none, or the one that the inputs describe. */
function readDiffPlans(values, sources, problems) {
    const defaults = ofDiff(values);
    if (values.diffs === undefined) {
        const place = () => '';
        return [(0,diff_plan/* readDiffPlan */.$)({ values: defaults, name: null, place, prefix: '', sources }, problems)];
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
            dataSources: (0,data_sources/* readDataSourcesConfig */.jO)(values['data-sources'] ?? {}, env, secrets, problems),
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
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   aQ: () => (/* binding */ readTime),
/* harmony export */   bf: () => (/* binding */ readWholeNumber),
/* harmony export */   fS: () => (/* binding */ readMemorySize),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   pS: () => (/* binding */ readWord),
/* harmony export */   yR: () => (/* binding */ readText),
/* harmony export */   zq: () => (/* binding */ readAddress)
/* harmony export */ });
/* harmony import */ var ms__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70744);
/* harmony import */ var ms__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(ms__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14118);
/* harmony import */ var _text_times_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31329);
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
        throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h((0,_contract_field_js__WEBPACK_IMPORTED_MODULE_1__/* .mustBeWholeFrom */ .gB)(least));
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
/** A date or a time as ISO 8601 writes it. */
function readTime(value) {
    const text = readText(value);
    if ((0,_text_times_js__WEBPACK_IMPORTED_MODULE_3__/* .isTime */ .K8)(text))
        return text;
    throw new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValue */ .h(_text_times_js__WEBPACK_IMPORTED_MODULE_3__/* .MUST_BE_TIME */ .YB);
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
/* harmony import */ var _contract_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72904);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78942);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16400);



/** A sentence for a key that nobody knows, with the nearest that somebody does. */
function unknownKey(key, known) {
    const nearest = (0,_contract_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestNames */ .L)(key.toLowerCase().replaceAll('_', '-'), known);
    if (nearest.length === 0)
        return `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} is not a known key.`;
    const quoted = nearest.map((name) => `\`${name}\``);
    return `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} is not a known key; ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .areThese */ .m_)('the nearest', quoted)}.`;
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
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16400);


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
    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`\`max-${name}\` is ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(trimmed)}; it must be ${accepted}${hint(trimmed, takesShare)}.`);
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