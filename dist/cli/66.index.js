"use strict";
exports.id = 66;
exports.ids = [66];
exports.modules = {

/***/ 39066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainClosed: () => (/* binding */ explainClosed),
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./package.json
var package_0 = __webpack_require__(8330);
// EXTERNAL MODULE: ./src/config/load-settings.ts + 1 modules
var load_settings = __webpack_require__(80383);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/cli/cli.ts
var cli = __webpack_require__(78724);
// EXTERNAL MODULE: ./node_modules/@inquirer/input/dist/index.js
var dist = __webpack_require__(28992);
// EXTERNAL MODULE: ./node_modules/@inquirer/confirm/dist/index.js
var confirm_dist = __webpack_require__(78668);
// EXTERNAL MODULE: ./node_modules/@inquirer/select/dist/index.js + 3 modules
var select_dist = __webpack_require__(29692);
// EXTERNAL MODULE: ./src/config/problems.ts
var problems = __webpack_require__(34968);
;// CONCATENATED MODULE: ./src/cli/init/asker.ts



/** Why a text is no answer; `null` where it is one. */
function problemWith(text, check) {
    try {
        check(text);
        return null;
    }
    catch (error) {
        if (error instanceof problems/* InvalidValue */.h6)
            return `it ${error.message}.`;
        if (error instanceof errors/* ConfigurationError */.j1)
            return error.message;
        throw error;
    }
}
/** Gets answers: from flags, else from a person or, where nobody may be asked, the usual one. */
class Asker {
    #flags;
    /** `null` where nobody is asked. */
    #conversation;
    constructor(flags, conversation) {
        this.#flags = flags;
        this.#conversation = conversation;
    }
    /** Whether a flag says it. */
    has(flag) {
        return this.#flags[flag] !== undefined;
    }
    /** @throws ConfigurationError where a flag is wrong, or missing and nobody is asked. */
    async text({ flag, message, check, fallback, show }) {
        const given = this.#flags[flag]?.trim();
        if (given !== undefined) {
            const problem = problemWith(given, check);
            if (problem === null)
                return given;
            throw new errors/* ConfigurationError */.j1(`\`--${flag}\` is ${(0,problems/* shown */.SP)(given)}; ${problem}`);
        }
        if (this.#conversation === null) {
            if (fallback !== undefined)
                return fallback;
            throw new errors/* ConfigurationError */.j1(`\`--${flag}\` is missing; with --yes nobody is asked for it.`);
        }
        const validate = (text) => {
            const problem = problemWith(text.trim(), check);
            return problem === null || `${problem[0]?.toUpperCase() ?? ''}${problem.slice(1)}`;
        };
        const transformer = (text, { isFinal }) => isFinal && show ? show(text.trim()) : text;
        const settings = {
            message,
            validate,
            transformer,
            ...(fallback === undefined ? {} : { default: fallback }),
        };
        return (await (0,dist/* default */.A)(settings, this.#conversation)).trim();
    }
    /** A yes or no; no where nobody is asked. */
    async yes(message) {
        if (this.#conversation === null)
            return false;
        return (0,confirm_dist/* default */.A)({ message, default: false }, this.#conversation);
    }
    /**
     * One of some values, each with the words for it.
     *
     * @param flags those that would have made the choice.
     * @throws ConfigurationError that names them, where nobody is asked.
     */
    async choice(message, choices, flags) {
        if (this.#conversation === null) {
            const missing = flags.map((flag) => `\`--${flag}\``).join(' or ');
            throw new errors/* ConfigurationError */.j1(`${missing} is missing; with --yes nobody is asked for it.`);
        }
        return (0,select_dist/* default */.A)({ message, choices }, this.#conversation);
    }
}
/** Whether an error says that a prompt was closed: by Ctrl-C, or since there is no more input. */
function isClosedPrompt(error) {
    return error instanceof Error && error.name === 'ExitPromptError';
}
/** Whether it was by Ctrl-C. */
function isInterrupted(error) {
    return isClosedPrompt(error) && (0,errors/* messageOf */.bD)(error).includes('SIGINT');
}

// EXTERNAL MODULE: ./src/config/keys.ts
var keys = __webpack_require__(31440);
// EXTERNAL MODULE: ./src/gate/parse-limit.ts
var parse_limit = __webpack_require__(48790);
// EXTERNAL MODULE: ./src/config/data-sources.ts
var data_sources = __webpack_require__(32679);
// EXTERNAL MODULE: ./src/config/diff-plan.ts + 1 modules
var diff_plan = __webpack_require__(67315);
// EXTERNAL MODULE: ./src/config/lists.ts
var lists = __webpack_require__(95979);
// EXTERNAL MODULE: ./src/config/secrets.ts
var secrets = __webpack_require__(38019);
;// CONCATENATED MODULE: ./src/cli/init/hide-passwords.ts


/** What comes before a password: scheme and user. */
const BEFORE_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^:/?#@]*:/i;
/** `my source` and `PASSWORD` to `MY_SOURCE_PASSWORD`. */
function variableOf(source, secret) {
    const name = `${source}_${secret}`.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
    return /^\d/.test(name) ? `_${name}` : name;
}
/** The password before the host, up to the last `@` that can end it: users forget to encode theirs. */
function passwordOf(url) {
    const [before] = BEFORE_PASSWORD.exec(url) ?? [];
    if (before === undefined)
        return null;
    const rest = url.slice(before.length);
    const authority = rest.split(/[/?#]/)[0] ?? '';
    const end = authority.includes('@') ? authority.lastIndexOf('@') : rest.lastIndexOf('@');
    return end > 0 ? rest.slice(0, end) : null;
}
/**
 * Puts `${NAME}` in the place of every password in a URL.
 *
 * @throws InvalidValue where the password cannot be told from the rest.
 */
function hidePasswords(url, source) {
    const put = [];
    const reference = (secret) => {
        const plain = variableOf(source, secret);
        const name = put.includes(plain) ? `${plain}_${String(put.length + 1)}` : plain;
        put.push(name);
        return `\${${name}}`;
    };
    let hidden = url;
    const password = passwordOf(url);
    if (password !== null && (0,secrets/* passwordsIn */.gW)(`x://x:${password}@`).length > 0) {
        const start = BEFORE_PASSWORD.exec(url)?.[0].length ?? 0;
        hidden = url.slice(0, start) + reference('password') + url.slice(start + password.length);
    }
    hidden = hidden.replace(/([?&])([\w.-]+)=([^&#]+)/g, (parameter, before, name, value) => (0,secrets/* passwordsIn */.gW)(parameter).includes(value) ? `${before}${name}=${reference(name)}` : parameter);
    if ((0,secrets/* passwordsIn */.gW)(hidden).length > 0) {
        throw new problems/* InvalidValue */.h6('must have `${NAME}` in the place of its password');
    }
    return {
        url: hidden,
        put,
        variables: [...hidden.matchAll(secrets/* REFERENCE */.gu)].map(([, name = '']) => name),
    };
}

// EXTERNAL MODULE: ./src/service/embedded-facts.ts
var embedded_facts = __webpack_require__(17751);
;// CONCATENATED MODULE: ./src/cli/init/checks.ts






/** A file of the repository. */
const checkFile = (text) => {
    if (/^(\/|~|[a-z]:\\)|(^|[/\\])\.\.([/\\]|$)|:\/\//i.test(text) || !(0,diff_plan/* looksLikeFile */.Q)(text)) {
        throw new problems/* InvalidValue */.h6('must be the path of a file in this repository (.csv, .tsv, .json, .jsonl, .ndjson or .parquet)');
    }
};
/** A name by which diffs refer to a data source. */
const checkSourceName = (text) => {
    if (text === '' || (0,data_sources/* isUrl */.gU)(text) || /^\d+$|["'`\n=]/.test(text)) {
        throw new problems/* InvalidValue */.h6('must be a name such as `warehouse`');
    }
};
/** A URL that the embedded engine can read, and whose passwords can be told from the rest. */
function checkUrl(source, url) {
    if (!(0,data_sources/* isUrl */.gU)(url))
        throw new problems/* InvalidValue */.h6('must be a URL such as `duckdb:prod.duckdb`');
    (0,embedded_facts/* embeddedSources */.y)({ [source]: url });
    hidePasswords(url, source);
}
/** A table. */
const checkTable = (text) => (0,lists/* readTablePath */.UF)(text);
/** One or more columns. */
const checkColumns = (text) => {
    if ((0,lists/* readList */.LD)(text).length === 0)
        throw new problems/* InvalidValue */.h6('must name at least one column');
};

;// CONCATENATED MODULE: ./src/cli/init/answers.ts





/** The folder into which the workflow checks out the base branch. */
const BASE_FOLDER = '.base';
const LIMITS = [
    ['exclusives1', 'rows removed'],
    ['rows-with-differences', 'rows with a changed value'],
    ['dupes', 'rows with a duplicate key'],
];
/** Asks for all that the files need. */
async function gatherAnswers(ask, secrets) {
    const answers = {
        dataSources: {},
        common: {},
        diffs: [],
        limits: {},
        files: [],
        variables: [],
        typed: [],
    };
    if ((await kindOf(ask)) === 'files')
        await askForFiles(ask, answers);
    else
        await askForTables(ask, answers, secrets);
    for (const [name, what] of LIMITS) {
        const limit = await askForLimit(ask, name, what);
        if (limit !== '')
            answers.limits[(0,keys/* limitInput */.ii)(name)] = limit;
    }
    return answers;
}
async function kindOf(ask) {
    const [files, tables] = [ask.has('file'), ask.has('data-source1')];
    if (files && tables) {
        throw new errors/* ConfigurationError */.j1('`--file` and `--data-source1` are both given; choose one.');
    }
    if (tables)
        return 'tables';
    if (files)
        return 'files';
    return ask.choice('What do you want to compare?', [
        { value: 'files', name: 'Files of this repository, with themselves on the base branch' },
        { value: 'tables', name: 'Tables in databases' },
    ], ['file', 'data-source1']);
}
async function askForFiles(ask, { diffs, files }) {
    do {
        const message = 'Path of the file in the repository:';
        const file = await ask.text({ flag: 'file', message, check: checkFile });
        const columns = await askForKey(ask);
        const name = uniqueName(file, diffs);
        diffs.push({ name, file1: `${BASE_FOLDER}/${file}`, file2: file, 'pk-columns': columns });
        files.push(file);
    } while (!ask.has('file') && (await ask.yes('Compare another file?')));
}
async function askForTables(ask, answers, secrets) {
    const { common, diffs } = answers;
    common['data-source1'] = await askForSource(ask, answers, secrets, 1);
    const isElsewhere = ask.has('data-source2') ||
        (!ask.has('table2') &&
            (await ask.yes('Are the tables to compare them with in another data source?')));
    if (isElsewhere)
        common['data-source2'] = await askForSource(ask, answers, secrets, 2);
    do {
        const table1 = await ask.text({
            flag: 'table1',
            message: 'Table before the change, such as prod.orders:',
            check: checkTable,
        });
        const table2 = await ask.text({
            flag: 'table2',
            message: 'Table after the change, such as staging.orders:',
            check: checkTable,
        });
        const name = uniqueName(table2.split('.').at(-1)?.replaceAll('"', '') ?? table2, diffs);
        diffs.push({ name, table1, table2, 'pk-columns': await askForKey(ask) });
    } while (!ask.has('table1') && (await ask.yes('Compare another table?')));
}
function askForKey(ask) {
    const message = 'Columns of the primary key, separated by commas:';
    return ask.text({ flag: 'pk-columns', message, check: checkColumns });
}
function uniqueName(name, diffs) {
    const isTaken = (candidate) => diffs.some((diff) => diff['name'] === candidate);
    for (let number = 1;; number += 1) {
        const candidate = number === 1 ? name : `${name} (${String(number)})`;
        if (!isTaken(candidate))
            return candidate;
    }
}
async function askForLimit(ask, name, what) {
    const input = (0,keys/* limitInput */.ii)(name);
    return ask.text({
        flag: input,
        message: `How many ${what} are allowed? A count, a share such as 1%, or nothing for any number:`,
        check: (text) => text === '' || (0,parse_limit/* parseLimit */.F)(text, input, (0,parse_limit/* formsOf */.X)(name)),
        fallback: '',
    });
}
/** Asks for a data source and answers its name; a flag gives both as `name=url`. */
async function askForSource(ask, answers, secrets, side) {
    const flag = `data-source${String(side)}`;
    const { name, url } = ask.has(flag)
        ? splitSource(await ask.text({ flag, message: '', check: checkSource }))
        : await askForNameAndUrl(ask, side);
    secrets.addFrom(url);
    const hidden = hidePasswords(url, name);
    answers.dataSources[name] = hidden.url;
    answers.variables = [...new Set([...answers.variables, ...hidden.variables])];
    answers.typed = [...new Set([...answers.typed, ...hidden.put])];
    return name;
}
function splitSource(text) {
    const [, name = '', url = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    return { name: name.trim(), url: url.trim() };
}
function checkSource(text) {
    const { name, url } = splitSource(text);
    checkSourceName(name);
    checkUrl(name, url);
}
async function askForNameAndUrl(ask, side) {
    const flag = `data-source${String(side)}`;
    const name = await ask.text({
        flag,
        message: 'Name of the data source:',
        check: checkSourceName,
        ...(side === 1 ? { fallback: 'warehouse' } : {}),
    });
    const message = 'Its URL, such as postgresql://reader@db.example.com/shop or duckdb:shop.duckdb:';
    const check = (url) => checkUrl(name, url);
    const show = (url) => hidePasswords(url, name).url;
    return { name, url: await ask.text({ flag, message, check, show }) };
}

// EXTERNAL MODULE: ./src/cli/init/paths.ts
var paths = __webpack_require__(38325);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/cli/init/action-name.ts
/** How workflows name the Action, without its version. */
const actionName = 'data-diff-action/data-diff-action';

;// CONCATENATED MODULE: ./src/cli/init/render.ts




/** A map of YAML, a key on each line. */
function yaml(value, indent = 0) {
    const text = (0,yaml_dist/* stringify */.As)(value, { lineWidth: 0, singleQuote: true });
    return text.replace(/^(?=.)/gm, ' '.repeat(indent));
}
/** Counts as numbers, so that they are written without quotes. */
function plainNumbers(limits) {
    const entries = Object.entries(limits);
    return Object.fromEntries(entries.map(([key, limit]) => [key, /^\d+$/.test(limit) ? Number(limit) : limit]));
}
function isEmpty(value) {
    return Object.keys(value).length === 0;
}
/** The config file, for the workflow and for `data-diff run`. */
function renderConfig({ dataSources, common, diffs, limits }) {
    const parts = [
        `# What the workflow and \`data-diff run\` compare. The keys are the inputs of the Action:\n# https://github.com/${actionName}#inputs\n`,
        isEmpty(dataSources) ? '' : yaml({ 'data-sources': dataSources, ...common }),
        yaml({ diffs }),
        isEmpty(limits)
            ? '# Without limits nothing fails, however much differs: see max-rows-with-differences and others.\n'
            : `# The check fails where more than that differs.\n${yaml(plainNumbers(limits))}`,
    ];
    return parts.filter((part) => part !== '').join('\n');
}
function trigger(files) {
    if (files.length === 0)
        return 'on: pull_request\n';
    return `on:\n  pull_request:\n    paths:\n${yaml([...files, paths/* CONFIG_PATH */.t], 6)}`;
}
/** A pull request of a fork does not get the secrets, and could only fail. */
const NO_FORKS = '    if: ${{ github.event.pull_request.head.repo.full_name == github.repository }}\n';
const BASE_CHECKOUT = `
      - name: Check out the base branch beside it
        uses: actions/checkout@v7
        with:
          ref: \${{ github.base_ref }}
          path: ${BASE_FOLDER}
          persist-credentials: false
`;
function environment(variables) {
    if (variables.length === 0)
        return '';
    const lines = variables.map((name) => `          ${name}: \${{ secrets.${name} }}\n`);
    return `        env:\n${lines.join('')}`;
}
/** The workflow that runs the Action with that config file on every pull request. */
function renderWorkflow({ files, variables }, version) {
    return `# Compares what ${paths/* CONFIG_PATH */.t} says, and comments on the pull request.
name: Data diff

${trigger(files)}
permissions:
  contents: read
  pull-requests: write

jobs:
  data-diff:
${variables.length > 0 ? NO_FORKS : ''}    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
${files.length > 0 ? BASE_CHECKOUT : ''}
      - uses: ${actionName}@v${version}
${environment(variables)}        with:
          config: ${paths/* CONFIG_PATH */.t}
`;
}

;// CONCATENATED MODULE: ./src/cli/work/init.ts










/** What a shell expects of a process that Ctrl-C ended. */
const INTERRUPTED = 130;
/** Nothing is written before all is answered. */
function explainClosed(error, { runtime, output }) {
    if (!isClosedPrompt(error))
        throw error;
    if (isInterrupted(error)) {
        runtime.setExitCode(INTERRUPTED);
        output.error('Cancelled; nothing was written.');
        return;
    }
    runtime.setExitCode(cli/* exitCodes */.h.notDone);
    output.error('There are questions, and nobody to answer them; --yes takes the answers from flags.');
}
/** Asks, and writes the config file and the workflow. */
async function init(cli, { flags, asks, overwrites }, signal) {
    const { runtime, secrets, output } = cli;
    for (const text of Object.values(flags))
        secrets.addFrom(text ?? '');
    const conversation = asks
        ? { input: runtime.stdin, output: runtime.stderr, signal }
        : null;
    const ask = new Asker(flags, conversation);
    const answers = await gatherAnswers(ask, secrets);
    const plans = [
        { path: paths/* CONFIG_PATH */.t, text: renderConfig(answers) },
        { path: paths/* WORKFLOW_PATH */.A, text: renderWorkflow(answers, package_0/* version */.rE) },
    ];
    await checkConfig(plans[0]?.text ?? '', answers, cli);
    const mayWrite = overwrites ? plans : await thoseToWrite(plans, ask, cli, conversation);
    for (const { path, text } of mayWrite) {
        await runtime.files.write(path, text);
        output.info(`Wrote ${path}.`);
    }
    if (mayWrite.length === 0)
        return;
    await warnOfMissing(answers, cli);
    sayWhatIsNext(answers, cli);
}
/** A slip in a path would be seen no sooner than the first pull request. */
async function warnOfMissing({ files }, cli) {
    for (const file of files) {
        // A pattern may match any.
        if (file.includes('*') || (await exists(file, cli)))
            continue;
        cli.output.warn(`There is no file ${file} here; until there is, the data diff fails.`);
    }
}
function exists(path, { runtime }) {
    return (0,promises_.access)((0,external_node_path_.resolve)(runtime.folders.working, path)).then(() => true, () => false);
}
/** What is written must be what `run` and the Action accept. */
async function checkConfig(text, { variables }, { secrets }) {
    const env = Object.fromEntries(variables.map((name) => [name, 'x']));
    await (0,load_settings/* loadSettings */.M)({ config: paths/* CONFIG_PATH */.t }, { env, readFile: () => Promise.resolve(text), secrets });
}
/** Files that are new, and those that a person lets us overwrite. */
async function thoseToWrite(plans, ask, cli, conversation) {
    const chosen = [];
    for (const plan of plans) {
        const isThere = await exists(plan.path, cli);
        if (isThere && conversation === null) {
            throw new errors/* ConfigurationError */.j1(`${plan.path} exists; --overwrite lets it be overwritten.`);
        }
        if (!isThere || (await ask.yes(`${plan.path} exists. Overwrite it?`)))
            chosen.push(plan);
        else
            cli.output.info(`${plan.path} stays as it is.`);
    }
    return chosen;
}
function sayWhatIsNext({ variables, typed, files }, { output }) {
    for (const name of typed) {
        output.warn(`The password is not written: \${${name}} stands in its place.`);
    }
    if (variables.length > 0) {
        output.info(`Set ${variables.join(', ')} in your environment, and on GitHub as ${variables.length === 1 ? 'a secret' : 'secrets'} of the repository.`);
    }
    if (files.length > 0) {
        output.info('To have the base branch here, too: git worktree add --detach .base origin/HEAD');
    }
    output.info('Then: data-diff run');
}


/***/ }),

/***/ 80383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ loadSettings)
});

// EXTERNAL MODULE: ./src/config/problems.ts
var config_problems = __webpack_require__(34968);
// EXTERNAL MODULE: ./src/config/config-file.ts
var config_file = __webpack_require__(63797);
// EXTERNAL MODULE: ./src/config/keys.ts
var keys = __webpack_require__(31440);
;// CONCATENATED MODULE: ./src/config/raw-values.ts


/** Hides what may be secret in texts that nobody has looked at yet. */
function hideSecrets(values, env, secrets) {
    const keys = [values['api-key'], values['github-token'], env['DATAFOLD_API_KEY']];
    for (const key of keys)
        if (typeof key === 'string')
            secrets.add(key);
    for (const [name, value] of Object.entries(values)) {
        if (name !== 'api-key' && name !== 'github-token' && typeof value === 'string') {
            secrets.addFrom(value);
        }
    }
}
/** Of the values of a config file, those that are inputs: others are the server's. */
function inputsOf(config) {
    const entries = Object.entries(config).filter(([key]) => (0,keys/* isInputName */.wp)(key));
    return Object.fromEntries(entries);
}
/**
 * Everything that the user set, as it was written: the inputs, laid over the config file that they
 * name. Secrets are masked before anything that could show them.
 *
 * @throws ConfigurationError where a YAML text cannot be read at all: what follows would only be
 * consequences.
 */
async function readRawValues(inputs, origin) {
    const { env, secrets, problems } = origin;
    hideSecrets(inputs, env, secrets);
    const path = inputs.config;
    const file = typeof path === 'string' ? await (0,config_file/* readConfigFile */.R)(path, origin) : {};
    const config = file && inputsOf(file);
    hideSecrets(config ?? {}, env, secrets);
    const { diffs, 'data-sources': sources } = inputs;
    const parsed = {};
    if (typeof diffs === 'string')
        parsed.diffs = (0,config_file/* readYaml */.g)('`diffs`', diffs, problems);
    if (typeof sources === 'string') {
        parsed['data-sources'] = (0,config_file/* readYaml */.g)('`data-sources`', sources, problems, 'typed');
    }
    const unreadable = config === undefined || Object.values(parsed).includes(undefined);
    if (unreadable)
        problems.throwIfAny();
    return (0,keys/* layOver */.T)(config ?? {}, { ...inputs, ...parsed });
}

// EXTERNAL MODULE: ./src/config/read-settings.ts + 2 modules
var read_settings = __webpack_require__(16221);
;// CONCATENATED MODULE: ./src/config/load-settings.ts



/**
 * Reads and checks everything that the user set. Secrets are masked first.
 *
 * @throws ConfigurationError that lists all problems.
 */
async function loadSettings(inputs, origin) {
    const problems = new config_problems/* Problems */.Zw();
    const values = await readRawValues(inputs, { ...origin, problems });
    const settings = (0,read_settings/* readSettings */.sb)(values, { ...origin, problems });
    problems.throwIfAny();
    return settings;
}


/***/ }),

/***/ 17751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ embeddedProblems),
/* harmony export */   y: () => (/* binding */ embeddedSources)
/* harmony export */ });
/* harmony import */ var _engine_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20769);
/* harmony import */ var _sources_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42667);


/**
 * The data sources that the embedded engine makes of a configuration, files first.
 *
 * @throws ConfigurationError where a URL or an id cannot be right.
 */
function embeddedSources(config) {
    return (0,_sources_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .readDataSources */ .vD)(config).map(({ id, name, type }) => ({ id, name, type }));
}
/** What the embedded engine would refuse of a request before anything runs; empty where nothing. */
function embeddedProblems(request) {
    return (0,_engine_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .requestProblems */ .iN)(request);
}


/***/ })

};
;