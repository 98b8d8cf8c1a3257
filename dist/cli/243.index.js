"use strict";
exports.id = 243;
exports.ids = [243];
exports.modules = {

/***/ 26243:
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
// EXTERNAL MODULE: ./src/text/message.ts
var text_message = __webpack_require__(16400);
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
        if (error instanceof problems/* InvalidValue */.h)
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
    async text({ flag, message, check, fallback, proposal, show }) {
        const given = this.#flags[flag]?.trim();
        if (given !== undefined) {
            const problem = problemWith(given, check);
            if (problem === null)
                return given;
            throw new errors/* ConfigurationError */.j1(`\`--${flag}\` is ${(0,text_message/* shown */.SP)(given)}; ${problem}`);
        }
        if (this.#conversation === null) {
            if (fallback !== undefined)
                return fallback;
            const hint = proposal === undefined ? '' : ` It could be ${(0,text_message/* shown */.SP)(proposal)}.`;
            throw new errors/* ConfigurationError */.j1(`\`--${flag}\` is missing; with --yes nobody is asked for it.${hint}`);
        }
        const validate = (text) => {
            const problem = problemWith(text.trim(), check);
            return problem === null || `${problem[0]?.toUpperCase() ?? ''}${problem.slice(1)}`;
        };
        const transformer = (text, { isFinal }) => isFinal && show ? show(text.trim()) : text;
        const usual = proposal ?? fallback;
        const settings = {
            message,
            validate,
            transformer,
            ...(usual === undefined ? {} : { default: usual }),
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
    // Of why, the prompt has no more than these words.
    return isClosedPrompt(error) && (0,errors/* messageOf */.bD)(error).includes('SIGINT');
}

// EXTERNAL MODULE: ./src/config/keys.ts
var keys = __webpack_require__(31440);
// EXTERNAL MODULE: ./src/gate/parse-limit.ts
var parse_limit = __webpack_require__(48790);
// EXTERNAL MODULE: ./src/config/lists.ts
var lists = __webpack_require__(95979);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(47785);
// EXTERNAL MODULE: ./src/contract/file-endings.ts
var file_endings = __webpack_require__(38631);
// EXTERNAL MODULE: ./src/config/data-sources.ts
var data_sources = __webpack_require__(32679);
// EXTERNAL MODULE: ./src/config/diff-plan.ts + 2 modules
var diff_plan = __webpack_require__(33442);
// EXTERNAL MODULE: ./src/config/secrets.ts + 1 modules
var secrets = __webpack_require__(95560);
// EXTERNAL MODULE: ./src/contract/data-source-url.ts
var data_source_url = __webpack_require__(81120);
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
    const end = (0,data_source_url/* hasUnescapedPassword */.k)(url) ? rest.lastIndexOf('@') : authority.lastIndexOf('@');
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
        throw new problems/* InvalidValue */.h('must have `${NAME}` in the place of its password');
    }
    return {
        url: hidden,
        put,
        variables: [...hidden.matchAll(secrets/* REFERENCE */.gu)].map(([, name = '']) => name),
    };
}

// EXTERNAL MODULE: ./src/service/embedded/facts.ts
var facts = __webpack_require__(77717);
;// CONCATENATED MODULE: ./src/cli/init/checks.ts









/** A file of the repository. */
const checkFile = (text) => {
    if (/^(\/|~|[a-z]:\\)|(^|[/\\])\.\.([/\\]|$)|:\/\//i.test(text) || !(0,diff_plan/* looksLikeFile */.Q)(text)) {
        const endings = Object.keys(file_endings/* fileEndings */.nP).join(', ');
        throw new problems/* InvalidValue */.h(`must be the path of a file in this repository (${endings})`);
    }
};
/** A name by which diffs refer to a data source. */
const checkSourceName = (text) => {
    if (text === '' || (0,data_sources/* isUrl */.gU)(text) || /^\d+$|["'`\n=]/.test(text)) {
        throw new problems/* InvalidValue */.h('must be a name such as `warehouse`');
    }
};
/** A URL that the embedded engine can read, and whose passwords can be told from the rest. */
function checkUrl(source, url) {
    if (!(0,data_sources/* isUrl */.gU)(url))
        throw new problems/* InvalidValue */.h('must be a URL such as `duckdb:prod.duckdb`');
    // Without its password, which is encoded when the variable is filled in.
    (0,facts/* embeddedSources */.f)({ [source]: hidePasswords(url, source).url });
}
/** A table. */
const checkTable = (text) => (0,lists/* readTablePath */.UF)(text);
/**
 * One or more columns.
 *
 * @param known the columns that there are; none where that is not known.
 */
const checkColumns = (known) => (text) => {
    const names = (0,lists/* readList */.LD)(text);
    if (names.length === 0)
        throw new problems/* InvalidValue */.h('must name at least one column');
    const missing = names.find((name) => known.length > 0 && !known.includes(name));
    if (missing === undefined)
        return;
    const nearest = (0,leven/* closestMatch */.h)(missing, known) ?? '';
    throw new problems/* InvalidValue */.h(`must name columns that there are, and ${(0,text_message/* shown */.SP)(missing)} is none; the nearest is ${(0,text_message/* shown */.SP)(nearest)}`);
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
async function gatherAnswers(ask, secrets, look) {
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
        await askForFiles(ask, answers, look);
    else
        await askForTables(ask, answers, secrets, look);
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
async function askForFiles(ask, { diffs, files }, look) {
    do {
        const message = 'Path of the file in the repository:';
        const file = await ask.text({ flag: 'file', message, check: checkFile });
        const columns = await askForKey(ask, () => look({ file, table: null }, null));
        const name = uniqueName(file, diffs);
        diffs.push({ name, file1: `${BASE_FOLDER}/${file}`, file2: file, 'pk-columns': columns });
        files.push(file);
    } while (!ask.has('file') && (await ask.yes('Compare another file?')));
}
async function askForTables(ask, answers, secrets, look) {
    const { common, diffs } = answers;
    const source = await askForSource(ask, answers, secrets, 1);
    common['data-source1'] = source.name;
    const isElsewhere = ask.has('data-source2') ||
        (!ask.has('table2') &&
            (await ask.yes('Are the tables to compare them with in another data source?')));
    if (isElsewhere)
        common['data-source2'] = (await askForSource(ask, answers, secrets, 2)).name;
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
        const table = (0,lists/* readTablePath */.UF)(table1);
        const columns = await askForKey(ask, () => look({ table, file: null }, source.url));
        diffs.push({ name, table1, table2, 'pk-columns': columns });
    } while (!ask.has('table1') && (await ask.yes('Compare another table?')));
}
/** @param look is only done where nobody has said yet what the key is. */
async function askForKey(ask, look) {
    const flag = 'pk-columns';
    const message = 'Columns of the primary key, separated by commas:';
    if (ask.has(flag))
        return ask.text({ flag, message, check: checkColumns([]) });
    const { columns = [], key = [] } = (await look()) ?? {};
    const proposal = key.length === 0 ? {} : { proposal: writeList(key) };
    return ask.text({ flag, message, check: checkColumns(columns), ...proposal });
}
/** As `readList` reads it: a name with a comma or spaces at its ends needs the form of JSON. */
function writeList(names) {
    const isPlain = names.every((name) => /^[^,\n"[\]]+$/.test(name) && name.trim() === name);
    return isPlain ? names.join(', ') : JSON.stringify(names);
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
    return ask.text({
        flag: (0,keys/* limitInput */.ii)(name),
        message: `How many ${what} are allowed? A count, a share such as 1%, or nothing for any number:`,
        check: (text) => text === '' || (0,parse_limit/* parseLimit */.F)(text, name),
        fallback: '',
    });
}
/** Asks for a data source and answers it as it was typed; a flag gives both as `name=url`. */
async function askForSource(ask, answers, secrets, side) {
    const flag = `data-source${String(side)}`;
    const { name, url } = ask.has(flag)
        ? splitSource(await ask.text({ flag, message: '', check: checkSource }))
        : await askForNameAndUrl(ask, side);
    secrets.addFromAddress(url);
    const hidden = hidePasswords(url, name);
    answers.dataSources[name] = hidden.url;
    answers.variables = [...new Set([...answers.variables, ...hidden.variables])];
    answers.typed = [...new Set([...answers.typed, ...hidden.put])];
    return { name, url };
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

// EXTERNAL MODULE: ./src/contract/data-source-config.ts
var data_source_config = __webpack_require__(44591);
// EXTERNAL MODULE: ./src/duckdb/statements.ts
var statements = __webpack_require__(18837);
// EXTERNAL MODULE: ./src/service/embedded/engine.ts + 71 modules
var embedded_engine = __webpack_require__(62361);
;// CONCATENATED MODULE: ./src/service/embedded/find-key.ts



/** A look that takes longer helps nobody who waits at a terminal. */
const LIMIT_MS = 20_000;
/**
 * Looks into a table of a data source, or a file, for its columns and its key.
 *
 * @param source the data source; files need none.
 * @throws ConfigurationError where the data source's URL cannot be right.
 * @throws DiffError where it cannot be opened.
 * @throws CancelledError where the signal aborts, or it takes too long.
 */
async function findKey(dataset, source, { signal, ...options }) {
    const engine = new embedded_engine/* EmbeddedEngine */.D({
        ...options,
        abandonment: (0,statements/* abandonAfter */.K)(),
        dataSources: source,
        confinement: null,
    });
    const id = engine.dataSources().find((known) => known.id !== data_source_config/* FILES_ID */.y4)?.id ?? data_source_config/* FILES_ID */.y4;
    const limit = AbortSignal.timeout(LIMIT_MS);
    return engine.findKey(dataset, id, AbortSignal.any([signal, limit]));
}

// EXTERNAL MODULE: ./src/text/lists.ts
var text_lists = __webpack_require__(78942);
;// CONCATENATED MODULE: ./src/cli/init/look.ts




const LONGEST_LIST = 30;
/** Looks with this machine's means, and says what is seen. */
function lookWith({ runtime, output, secrets }, signal) {
    return async (dataset, url) => {
        const what = dataset.file ?? dataset.table.join('.');
        if (output.isWatched)
            output.showStatus(() => `looking into ${what}`);
        try {
            const filled = url === null ? null : (0,data_sources/* fillIn */.pz)(url, runtime.env);
            if (filled !== null)
                secrets.addFrom(filled);
            const found = await findKey(dataset, filled === null ? {} : { source: filled }, {
                memoryLimit: null,
                threads: null,
                workingDirectory: runtime.folders.working,
                temporaryDirectory: runtime.folders.temporary,
                toolCacheDirectory: runtime.folders.toolCache,
                log: (line) => output.info(line),
                signal,
            });
            output.clearStatus();
            if (found.columns.length > 0)
                output.info(`The columns of ${what}: ${(0,text_lists/* someOf */.yU)(found.columns, LONGEST_LIST)}.`);
            return found;
        }
        catch (error) {
            signal.throwIfAborted();
            output.clearStatus();
            output.warn(`Could not look into ${what}: ${(0,errors/* messageOf */.bD)(error)}`);
            return null;
        }
    };
}

// EXTERNAL MODULE: ./src/cli/init/paths.ts
var paths = __webpack_require__(38325);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/config/branch-config.ts
var branch_config = __webpack_require__(86539);
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
function configEnv(variables) {
    const others = variables.filter((name) => !(0,branch_config/* isNamedForConfig */.n)(name));
    return others.length === 0 ? '' : `          config-env: ${others.join(', ')}\n`;
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
${configEnv(variables)}`;
}

;// CONCATENATED MODULE: ./src/cli/work/init.ts











/** What a shell expects of a process that Ctrl-C ended. */
const INTERRUPTED = 130;
const NOBODY = 'There are questions, and nobody at a terminal to answer them; --yes takes the answers from flags.';
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
    output.error(NOBODY);
}
/** Asks, and writes the config file and the workflow. */
async function init(cli, { flags, asks, overwrites }, signal) {
    const { runtime, secrets, output } = cli;
    for (const text of Object.values(flags))
        secrets.addFrom(text ?? '');
    if (asks && !runtime.stdin.isTTY)
        throw new errors/* ConfigurationError */.j1(NOBODY);
    const conversation = asks
        ? { input: runtime.stdin, output: runtime.stderr, signal }
        : null;
    const ask = new Asker(flags, conversation);
    const answers = await gatherAnswers(ask, secrets, lookWith(cli, signal));
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

/***/ 86539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkBranchConfig),
/* harmony export */   n: () => (/* binding */ isNamedForConfig)
/* harmony export */ });
/* harmony import */ var _data_sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32679);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95979);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16400);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34968);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31440);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95560);






/** Whether a variable is for the config file by its name: whoever calls it so means it. */
function isNamedForConfig(variable) {
    return variable.startsWith('DATA_DIFF_');
}
const RULE = 'in a workflow it may use `${DATA_DIFF_…}` and the names that the input `config-env` lists';
/** What the file says of these keys, as far as no input overrules it. */
function inForce({ config, inputs }, keys) {
    return keys.filter((key) => !(0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isSet */ .vM)(inputs[key])).map((key) => config[key]);
}
/** All texts in a value. */
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
/** The texts in which references are filled in. */
function addressesOf(file) {
    const [diffs] = inForce(file, ['diffs']);
    const items = Array.isArray(diffs) ? diffs : [];
    const own = items.flatMap((item) => {
        const { 'data-source1': one, 'data-source2': other } = Object(item);
        return [one, other];
    });
    return textsIn([...inForce(file, ['data-sources', 'data-source1', 'data-source2']), own]);
}
function namesForConfig({ inputs }, problems) {
    const list = inputs['config-env'];
    const listed = (0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isSet */ .vM)(list) ? (problems.read('`config-env`', list, readVariables) ?? []) : [];
    return (name) => isNamedForConfig(name) || listed.includes(name);
}
function readVariables(value) {
    const names = (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(value);
    if (names.every((name) => /^[A-Za-z_]\w*$/.test(name)))
        return names;
    throw new _problems_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidValue */ .h('must be a list of names of variables, without `$` and braces');
}
/** A URL of PostgreSQL's for which its driver takes the password of the environment. */
function lacksPassword(address, env) {
    if (!/^(?:postgres(?:ql)?|redshift):\/\//i.test(address))
        return false;
    try {
        const filled = (0,_data_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .fillIn */ .pz)(address, env);
        return !/^[^/]*\/\/[^/?#]*:[^/?#@]+@/.test(filled) && !/[?&]password=[^&]/.test(filled);
    }
    catch (error) {
        // A variable is not set, which is told elsewhere.
        if (error instanceof _problems_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidValue */ .h)
            return false;
        throw error;
    }
}
function checkVariables(file, problems) {
    const addresses = addressesOf(file);
    const isForConfig = namesForConfig(file, problems);
    const names = addresses.flatMap((address) => [...address.matchAll(_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .REFERENCE */ .gu)].map(([, name = '']) => name));
    const others = [...new Set(names)].filter((name) => !isForConfig(name));
    const label = `The config file ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(file.path)}`;
    if (others.length > 0) {
        const list = others.map((name) => `\`${name}\``).join(', ');
        problems.add(`${label} refers to ${list}; ${RULE}.`);
    }
    const takesPassword = Boolean(file.env['PGPASSWORD']) &&
        !isForConfig('PGPASSWORD') &&
        addresses.some((address) => lacksPassword(address, file.env));
    if (takesPassword) {
        problems.add(`${label} has a URL without a password, which would be \`PGPASSWORD\` of the environment; ${RULE}.`);
    }
}
/** The key must not go where the author of a branch likes. */
function checkApiUrl({ path, config, inputs, env }, problems) {
    const url = config['api-url'];
    if (!(0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isSet */ .vM)(url) || (0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isSet */ .vM)(inputs['api-url']))
        return;
    const isOwnKey = (0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isSet */ .vM)(config['api-key']) && !(0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isSet */ .vM)(inputs['api-key']);
    const hasKey = (0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isSet */ .vM)(inputs['api-key']) || Boolean(env['DATAFOLD_API_KEY']?.trim());
    if (isOwnKey || !hasKey || url === env['DATAFOLD_HOST']?.trim())
        return;
    problems.add(`The config file ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(path)} sets \`api-url\`, but \`api-key\` comes from elsewhere and would be sent there; set \`api-url\` as an input of the step.`);
}
async function checkReportPath({ path, config, inputs }, { mayWrite }, problems) {
    const report = config['report-path'];
    if (typeof report !== 'string' || !(0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isSet */ .vM)(report) || (0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isSet */ .vM)(inputs['report-path']))
        return;
    if (await mayWrite(report))
        return;
    problems.add(`The config file ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(path)} sets \`report-path\` to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(report)}; from a file it must be within the workspace or RUNNER_TEMP.`);
}
/** Notes what a config file must not say where the author of a branch has written it. */
async function checkBranchConfig(file, rules, problems) {
    checkVariables(file, problems);
    checkApiUrl(file, problems);
    await checkReportPath(file, rules, problems);
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
// EXTERNAL MODULE: ./src/config/branch-config.ts
var branch_config = __webpack_require__(86539);
// EXTERNAL MODULE: ./src/config/hide-values.ts
var hide_values = __webpack_require__(68051);
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
        if (name !== 'api-key' && name !== 'github-token')
            (0,hide_values/* hideIn */.c)(name, value, secrets);
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
    if (origin.branch && config) {
        await (0,branch_config/* checkBranchConfig */.b)({ path: String(path), config, inputs, env }, origin.branch, problems);
    }
    const { diffs, 'data-sources': sources } = inputs;
    const parsed = {};
    if (typeof diffs === 'string')
        parsed.diffs = (0,config_file/* readYaml */.g)('`diffs`', diffs, problems);
    if (typeof sources === 'string') {
        parsed['data-sources'] = (0,config_file/* readYaml */.g)('`data-sources`', sources, problems, 'typed');
    }
    hideSecrets(parsed, env, secrets);
    const unreadable = config === undefined || Object.values(parsed).includes(undefined);
    if (unreadable)
        problems.throwIfAny();
    return (0,keys/* layOver */.T)(config ?? {}, { ...inputs, ...parsed });
}

// EXTERNAL MODULE: ./src/config/read-settings.ts + 4 modules
var read_settings = __webpack_require__(67400);
;// CONCATENATED MODULE: ./src/config/load-settings.ts



/**
 * Reads and checks everything that the user set. Secrets are masked first.
 *
 * @throws ConfigurationError that lists all problems.
 */
async function loadSettings(inputs, origin) {
    const problems = new config_problems/* Problems */.Z();
    const values = await readRawValues(inputs, { ...origin, problems });
    const settings = (0,read_settings/* readSettings */.sb)(values, { ...origin, problems });
    problems.throwIfAny();
    return settings;
}


/***/ }),

/***/ 77717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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


/***/ })

};
;