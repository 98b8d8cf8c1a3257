"use strict";
exports.id = 922;
exports.ids = [922];
exports.modules = {

/***/ 8772:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

// Copyright 2017 Lovell Fuller and others.
// SPDX-License-Identifier: Apache-2.0



const childProcess = __webpack_require__(35317);
const { isLinux, getReport } = __webpack_require__(23235);
const { LDD_PATH, SELF_PATH, readFile, readFileSync } = __webpack_require__(23991);
const { interpreterPath } = __webpack_require__(10167);

let cachedFamilyInterpreter;
let cachedFamilyFilesystem;
let cachedVersionFilesystem;

const command = 'getconf GNU_LIBC_VERSION 2>&1 || true; ldd --version 2>&1 || true';
let commandOut = '';

const safeCommand = () => {
  if (!commandOut) {
    return new Promise((resolve) => {
      childProcess.exec(command, (err, out) => {
        commandOut = err ? ' ' : out;
        resolve(commandOut);
      });
    });
  }
  return commandOut;
};

const safeCommandSync = () => {
  if (!commandOut) {
    try {
      commandOut = childProcess.execSync(command, { encoding: 'utf8' });
    } catch (_err) {
      commandOut = ' ';
    }
  }
  return commandOut;
};

/**
 * A String constant containing the value `glibc`.
 * @type {string}
 * @public
 */
const GLIBC = 'glibc';

/**
 * A Regexp constant to get the GLIBC Version.
 * @type {string}
 */
const RE_GLIBC_VERSION = /LIBC[a-z0-9 \-).]*?(\d+\.\d+)/i;

/**
 * A String constant containing the value `musl`.
 * @type {string}
 * @public
 */
const MUSL = 'musl';

const isFileMusl = (f) => f.includes('libc.musl-') || f.includes('ld-musl-');

const familyFromReport = () => {
  const report = getReport();
  if (report.header && report.header.glibcVersionRuntime) {
    return GLIBC;
  }
  if (Array.isArray(report.sharedObjects)) {
    if (report.sharedObjects.some(isFileMusl)) {
      return MUSL;
    }
  }
  return null;
};

const familyFromCommand = (out) => {
  const [getconf, ldd1] = out.split(/[\r\n]+/);
  if (getconf && getconf.includes(GLIBC)) {
    return GLIBC;
  }
  if (ldd1 && ldd1.includes(MUSL)) {
    return MUSL;
  }
  return null;
};

const familyFromInterpreterPath = (path) => {
  if (path) {
    if (path.includes('/ld-musl-')) {
      return MUSL;
    } else if (path.includes('/ld-linux-')) {
      return GLIBC;
    }
  }
  return null;
};

const getFamilyFromLddContent = (content) => {
  content = content.toString();
  if (content.includes('musl')) {
    return MUSL;
  }
  if (content.includes('GNU C Library')) {
    return GLIBC;
  }
  return null;
};

const familyFromFilesystem = async () => {
  if (cachedFamilyFilesystem !== undefined) {
    return cachedFamilyFilesystem;
  }
  cachedFamilyFilesystem = null;
  try {
    const lddContent = await readFile(LDD_PATH);
    cachedFamilyFilesystem = getFamilyFromLddContent(lddContent);
  } catch (e) {}
  return cachedFamilyFilesystem;
};

const familyFromFilesystemSync = () => {
  if (cachedFamilyFilesystem !== undefined) {
    return cachedFamilyFilesystem;
  }
  cachedFamilyFilesystem = null;
  try {
    const lddContent = readFileSync(LDD_PATH);
    cachedFamilyFilesystem = getFamilyFromLddContent(lddContent);
  } catch (e) {}
  return cachedFamilyFilesystem;
};

const familyFromInterpreter = async () => {
  if (cachedFamilyInterpreter !== undefined) {
    return cachedFamilyInterpreter;
  }
  cachedFamilyInterpreter = null;
  try {
    const selfContent = await readFile(SELF_PATH);
    const path = interpreterPath(selfContent);
    cachedFamilyInterpreter = familyFromInterpreterPath(path);
  } catch (e) {}
  return cachedFamilyInterpreter;
};

const familyFromInterpreterSync = () => {
  if (cachedFamilyInterpreter !== undefined) {
    return cachedFamilyInterpreter;
  }
  cachedFamilyInterpreter = null;
  try {
    const selfContent = readFileSync(SELF_PATH);
    const path = interpreterPath(selfContent);
    cachedFamilyInterpreter = familyFromInterpreterPath(path);
  } catch (e) {}
  return cachedFamilyInterpreter;
};

/**
 * Resolves with the libc family when it can be determined, `null` otherwise.
 * @returns {Promise<?string>}
 */
const family = async () => {
  let family = null;
  if (isLinux()) {
    family = await familyFromInterpreter();
    if (!family) {
      family = await familyFromFilesystem();
      if (!family) {
        family = familyFromReport();
      }
      if (!family) {
        const out = await safeCommand();
        family = familyFromCommand(out);
      }
    }
  }
  return family;
};

/**
 * Returns the libc family when it can be determined, `null` otherwise.
 * @returns {?string}
 */
const familySync = () => {
  let family = null;
  if (isLinux()) {
    family = familyFromInterpreterSync();
    if (!family) {
      family = familyFromFilesystemSync();
      if (!family) {
        family = familyFromReport();
      }
      if (!family) {
        const out = safeCommandSync();
        family = familyFromCommand(out);
      }
    }
  }
  return family;
};

/**
 * Resolves `true` only when the platform is Linux and the libc family is not `glibc`.
 * @returns {Promise<boolean>}
 */
const isNonGlibcLinux = async () => isLinux() && await family() !== GLIBC;

/**
 * Returns `true` only when the platform is Linux and the libc family is not `glibc`.
 * @returns {boolean}
 */
const isNonGlibcLinuxSync = () => isLinux() && familySync() !== GLIBC;

const versionFromFilesystem = async () => {
  if (cachedVersionFilesystem !== undefined) {
    return cachedVersionFilesystem;
  }
  cachedVersionFilesystem = null;
  try {
    const lddContent = await readFile(LDD_PATH);
    const versionMatch = lddContent.match(RE_GLIBC_VERSION);
    if (versionMatch) {
      cachedVersionFilesystem = versionMatch[1];
    }
  } catch (e) {}
  return cachedVersionFilesystem;
};

const versionFromFilesystemSync = () => {
  if (cachedVersionFilesystem !== undefined) {
    return cachedVersionFilesystem;
  }
  cachedVersionFilesystem = null;
  try {
    const lddContent = readFileSync(LDD_PATH);
    const versionMatch = lddContent.match(RE_GLIBC_VERSION);
    if (versionMatch) {
      cachedVersionFilesystem = versionMatch[1];
    }
  } catch (e) {}
  return cachedVersionFilesystem;
};

const versionFromReport = () => {
  const report = getReport();
  if (report.header && report.header.glibcVersionRuntime) {
    return report.header.glibcVersionRuntime;
  }
  return null;
};

const versionSuffix = (s) => s.trim().split(/\s+/)[1];

const versionFromCommand = (out) => {
  const [getconf, ldd1, ldd2] = out.split(/[\r\n]+/);
  if (getconf && getconf.includes(GLIBC)) {
    return versionSuffix(getconf);
  }
  if (ldd1 && ldd2 && ldd1.includes(MUSL)) {
    return versionSuffix(ldd2);
  }
  return null;
};

/**
 * Resolves with the libc version when it can be determined, `null` otherwise.
 * @returns {Promise<?string>}
 */
const version = async () => {
  let version = null;
  if (isLinux()) {
    version = await versionFromFilesystem();
    if (!version) {
      version = versionFromReport();
    }
    if (!version) {
      const out = await safeCommand();
      version = versionFromCommand(out);
    }
  }
  return version;
};

/**
 * Returns the libc version when it can be determined, `null` otherwise.
 * @returns {?string}
 */
const versionSync = () => {
  let version = null;
  if (isLinux()) {
    version = versionFromFilesystemSync();
    if (!version) {
      version = versionFromReport();
    }
    if (!version) {
      const out = safeCommandSync();
      version = versionFromCommand(out);
    }
  }
  return version;
};

module.exports = {
  GLIBC,
  MUSL,
  family,
  familySync,
  isNonGlibcLinux,
  isNonGlibcLinuxSync,
  version,
  versionSync
};


/***/ }),

/***/ 10167:
/***/ ((module) => {

// Copyright 2017 Lovell Fuller and others.
// SPDX-License-Identifier: Apache-2.0



const interpreterPath = (elf) => {
  if (elf.length < 64) {
    return null;
  }
  if (elf.readUInt32BE(0) !== 0x7F454C46) {
    // Unexpected magic bytes
    return null;
  }
  if (elf.readUInt8(4) !== 2) {
    // Not a 64-bit ELF
    return null;
  }
  if (elf.readUInt8(5) !== 1) {
    // Not little-endian
    return null;
  }
  const offset = elf.readUInt32LE(32);
  const size = elf.readUInt16LE(54);
  const count = elf.readUInt16LE(56);
  for (let i = 0; i < count; i++) {
    const headerOffset = offset + (i * size);
    const type = elf.readUInt32LE(headerOffset);
    if (type === 3) {
      const fileOffset = elf.readUInt32LE(headerOffset + 8);
      const fileSize = elf.readUInt32LE(headerOffset + 32);
      return elf.subarray(fileOffset, fileOffset + fileSize).toString().replace(/\0.*$/g, '');
    }
  }
  return null;
};

module.exports = {
  interpreterPath
};


/***/ }),

/***/ 23991:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

// Copyright 2017 Lovell Fuller and others.
// SPDX-License-Identifier: Apache-2.0



const fs = __webpack_require__(79896);

const LDD_PATH = '/usr/bin/ldd';
const SELF_PATH = '/proc/self/exe';
const MAX_LENGTH = 2048;

/**
 * Read the content of a file synchronous
 *
 * @param {string} path
 * @returns {Buffer}
 */
const readFileSync = (path) => {
  const fd = fs.openSync(path, 'r');
  const buffer = Buffer.alloc(MAX_LENGTH);
  const bytesRead = fs.readSync(fd, buffer, 0, MAX_LENGTH, 0);
  fs.close(fd, () => {});
  return buffer.subarray(0, bytesRead);
};

/**
 * Read the content of a file
 *
 * @param {string} path
 * @returns {Promise<Buffer>}
 */
const readFile = (path) => new Promise((resolve, reject) => {
  fs.open(path, 'r', (err, fd) => {
    if (err) {
      reject(err);
    } else {
      const buffer = Buffer.alloc(MAX_LENGTH);
      fs.read(fd, buffer, 0, MAX_LENGTH, 0, (_, bytesRead) => {
        resolve(buffer.subarray(0, bytesRead));
        fs.close(fd, () => {});
      });
    }
  });
});

module.exports = {
  LDD_PATH,
  SELF_PATH,
  readFileSync,
  readFile
};


/***/ }),

/***/ 23235:
/***/ ((module) => {

// Copyright 2017 Lovell Fuller and others.
// SPDX-License-Identifier: Apache-2.0



const isLinux = () => process.platform === 'linux';

let report = null;
const getReport = () => {
  if (!report) {
    /* istanbul ignore next */
    if (isLinux() && process.report) {
      const orig = process.report.excludeNetwork;
      process.report.excludeNetwork = true;
      report = process.report.getReport();
      process.report.excludeNetwork = orig;
    } else {
      report = {};
    }
  }
  return report;
};

module.exports = { isLinux, getReport };


/***/ }),

/***/ 82170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTable)
/* harmony export */ });
/* harmony import */ var cli_table3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25832);
/* harmony import */ var cli_table3__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(cli_table3__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11867);


/** A cell has a space on each side, and a border on its left. */
const AROUND_CELL = 3;
const LEAST_LAST = 20;
/** How wide the last column may be, so that the table fits; `null` where it need not be cut. */
function widthOfLast(rows, width) {
    if (width === undefined)
        return null;
    const columns = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
    const last = columns.pop() ?? 0;
    const before = columns.reduce((sum, column) => sum + column + AROUND_CELL, 0);
    // Its own border and spaces, and the border at the end.
    const room = Math.max(LEAST_LAST, width - before - AROUND_CELL - 1);
    return last > room ? room : null;
}
/**
 * Rows under a head, as lines of text; what comes from outside is safe to show.
 *
 * @param width columns of the terminal, into which the last column is wrapped; none: not at all.
 */
function renderTable(head, rows, width) {
    const cells = rows.map((row) => row.map((cell) => (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(cell)));
    const last = widthOfLast([[...head], ...cells], width);
    const table = new (cli_table3__WEBPACK_IMPORTED_MODULE_0___default())({
        head: [...head],
        // Colours come from one place, which knows whether the reader wants any.
        style: { head: [], border: [], compact: true },
        wordWrap: true,
        // The library counts the spaces in.
        colWidths: head.map((_, index) => index === head.length - 1 && last !== null ? last + 2 : null),
    });
    for (const row of cells)
        table.push(row);
    return table.toString();
}


/***/ }),

/***/ 2817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  testSources: () => (/* binding */ testSources)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(47785);
// EXTERNAL MODULE: ./src/config/data-sources.ts
var data_sources = __webpack_require__(32679);
// EXTERNAL MODULE: ./src/config/problems.ts
var config_problems = __webpack_require__(34968);
// EXTERNAL MODULE: ./src/config/serve-values.ts
var serve_values = __webpack_require__(90540);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/contract/data-source-config.ts
var data_source_config = __webpack_require__(44591);
// EXTERNAL MODULE: ./src/duckdb/statements.ts
var statements = __webpack_require__(18837);
// EXTERNAL MODULE: ./src/service/embedded/engine.ts + 71 modules
var embedded_engine = __webpack_require__(62361);
// EXTERNAL MODULE: ./src/text/quantities.ts
var quantities = __webpack_require__(38866);
;// CONCATENATED MODULE: ./src/service/embedded/try-data-source.ts





/** A server that says nothing for so long is not there. */
const LIMIT_MS = 30_000;
/**
 * Opens one data source and closes it.
 *
 * @throws CancelledError where the signal aborts.
 */
async function tryDataSource(name, entry, { signal, now, ...options }) {
    const limit = AbortSignal.timeout(LIMIT_MS);
    let type = '';
    const startedAt = now();
    try {
        const engine = new embedded_engine/* EmbeddedEngine */.D({
            ...options,
            abandonment: (0,statements/* abandonAfter */.K)(),
            dataSources: { [name]: entry },
            confinement: null,
        });
        const source = engine.dataSources().find(({ id }) => id !== data_source_config/* FILES_ID */.y4);
        type = source?.type ?? '';
        await engine.testSource(source?.id ?? data_source_config/* FILES_ID */.y4, AbortSignal.any([signal, limit]));
        return { name, type, problem: null, durationMs: now() - startedAt };
    }
    catch (error) {
        signal.throwIfAborted();
        const problem = limit.aborted
            ? `no answer within ${(0,quantities/* describeDuration */.M)(LIMIT_MS)}`
            : (0,errors/* messageOf */.bD)(error);
        return { name, type, problem, durationMs: now() - startedAt };
    }
}

// EXTERNAL MODULE: ./src/cli/cli.ts
var cli_cli = __webpack_require__(78724);
// EXTERNAL MODULE: ./src/cli/table.ts
var table = __webpack_require__(82170);
;// CONCATENATED MODULE: ./src/cli/work/test-sources.ts









const AT_ONCE = 8;
/**
 * Tests the data sources of these names, or all, and prints what came of it.
 *
 * @throws ConfigurationError where there is no data source, or none of a name.
 */
async function testSources(names, origin, cli, signal) {
    const from = await (0,serve_values/* readServeValues */.c)(origin);
    from.problems.throwIfAny();
    await testAll(chosen(from, names), from, cli, signal);
}
/**
 * Those of the data sources that have these names; all, where there are none.
 *
 * @throws ConfigurationError where there is no data source, or none of a name.
 */
function chosen({ values, env, secrets }, names) {
    const sources = values['data-sources'] ?? {};
    const isMap = typeof sources === 'object' && !Array.isArray(sources);
    if (!isMap) {
        const problems = new config_problems/* Problems */.Z();
        (0,data_sources/* readDataSourcesConfig */.jO)(sources, env, secrets, problems);
        problems.throwIfAny();
    }
    const entries = Object.entries(sources);
    const known = entries.map(([name]) => name);
    if (known.length === 0) {
        throw new errors/* ConfigurationError */.j1('There are no data sources: `data-sources` of the config file maps names to URLs.');
    }
    for (const name of names) {
        if (known.includes(name))
            continue;
        const nearest = (0,leven/* closestMatch */.h)(name, known) ?? '';
        throw new errors/* ConfigurationError */.j1(`There is no data source ${JSON.stringify(name)}; the nearest is ${JSON.stringify(nearest)}.`);
    }
    return names.length === 0 ? entries : entries.filter(([name]) => names.includes(name));
}
async function testAll(entries, from, cli, signal) {
    const { runtime, output } = cli;
    const turn = (0,p_limit/* default */.A)(AT_ONCE);
    if (output.isWatched)
        output.showStatus(() => `testing ${entries.map(([name]) => name).join(', ')}`);
    const tests = await Promise.all(entries.map(([name, entry]) => turn(() => testEntry(name, entry, from, cli, signal)))).finally(() => output.clearStatus());
    const rows = tests.map(({ name, type, problem, durationMs }) => [
        name,
        type,
        `${String(Math.round(durationMs))} ms`,
        problem ?? 'ok',
    ]);
    output.print((0,table/* renderTable */.b)(['Data source', 'Type', 'Time', 'Result'], rows, output.results.width));
    const isFine = tests.every(({ problem }) => problem === null);
    runtime.setExitCode(isFine ? cli_cli/* exitCodes */.h.ok : cli_cli/* exitCodes */.h.notDone);
}
/** Tests one data source; that its URL cannot be read is a result, too, and stops no other test. */
async function testEntry(name, entry, { env, secrets, folderOf }, { runtime, output }, signal) {
    const problems = new config_problems/* Problems */.Z();
    const read = (0,data_sources/* readDataSourcesConfig */.jO)({ [name]: entry }, env, secrets, problems)[name];
    try {
        problems.throwIfAny();
    }
    catch (error) {
        return { name, type: '', problem: (0,errors/* messageOf */.bD)(error), durationMs: 0 };
    }
    return tryDataSource(name, read ?? '', {
        memoryLimit: null,
        threads: 1,
        workingDirectory: folderOf('data-sources'),
        temporaryDirectory: runtime.folders.temporary,
        toolCacheDirectory: runtime.folders.toolCache,
        log: (line) => output.info(line),
        signal,
        now: runtime.now,
    });
}


/***/ }),

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

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
;