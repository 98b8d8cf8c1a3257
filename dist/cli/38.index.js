"use strict";
exports.id = 38;
exports.ids = [38];
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

/***/ 66786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dI: () => (/* binding */ DiffProgress),
  Z6: () => (/* binding */ percentIn),
  Aj: () => (/* binding */ withoutPercent)
});

;// CONCATENATED MODULE: ./src/engine/phases.ts
/**
 * What a diff may be doing, and how much of it is done, in percent, when that ends. Which of these
 * there are, and how often, depends on the datasets; an order in which each comes after those before
 * it is all that the numbers promise. They are guesses, of no machine and no data.
 */
const phases = {
    'opening the datasets': 5,
    'looking for the key': 8,
    'comparing checksums': 40,
    'reading the rows that may differ': 60,
    'reading the datasets': 60,
    'joining rows by key': 85,
    'setting duplicate keys aside': 88,
    'joining rows with unique keys': 94,
    'comparing whole rows': 95,
    'joining in the database': 99,
    'comparing the values of unequal rows': 99,
    'comparing rows without a key of their own': 99,
    'counting rows': 99,
    'looking for a better key': 99,
};

;// CONCATENATED MODULE: ./src/service/embedded/diff-progress.ts

/** How far a diff is, by one estimate over all that it does, which never goes back. */
class DiffProgress {
    /** How far the running statement is, 0 to 100; 0 where none runs or nobody can tell. */
    percentDone = () => 0;
    #phase = '';
    /** What was done when the phase began, in percent of the whole. */
    #begun = 0;
    /** The most that was ever told. */
    #most = 0;
    /** Begins to do something; what was done before is then done to its end, or was in vain. */
    begin(phase) {
        const ended = this.#phase === '' ? 0 : phases[this.#phase];
        // A plan that turns out not to fit is given up for another one, which starts over.
        this.#begun = Math.max(this.#most, phases[phase] > ended ? ended : 0);
        this.#most = this.#begun;
        this.#phase = phase;
    }
    /** The progress in one line, such as `joining rows by key, 70 %`; empty before there is any. */
    line() {
        if (this.#phase === '')
            return '';
        const end = phases[this.#phase];
        const share = Math.min(100, Math.max(0, this.percentDone())) / 100;
        this.#most = Math.max(this.#most, this.#begun + (end - this.#begun) * share);
        // What opening takes says nothing of how long the rest will.
        const isKnown = this.#most > phases['opening the datasets'];
        return isKnown ? `${this.#phase}, ${String(Math.floor(this.#most))} %` : this.#phase;
    }
}
const PERCENT = /, (\d{1,2}) %$/;
/** The percentage in a line of `DiffProgress`; `null` where it has none. */
function percentIn(line) {
    const [, percent] = PERCENT.exec(line) ?? [];
    return percent === undefined ? null : Number(percent);
}
/** A line of `DiffProgress` without its percentage, which changes with every look. */
const withoutPercent = (line) => line.replace(PERCENT, '');


/***/ }),

/***/ 40789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EmbeddedService: () => (/* binding */ EmbeddedService)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _diff_progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _duckdb_statements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18837);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62361);




/** Data diffs by the engine in this process: no account, no server. One diff runs at a time. */
class EmbeddedService {
    #engine;
    #jobs = new Map();
    #last = Promise.resolve();
    /** @throws ConfigurationError where a data source's URL or id cannot be right. */
    constructor(options) {
        const abandonment = (0,_duckdb_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .abandonAfter */ .K)(options.endWithinMs);
        this.#engine = new _engine_js__WEBPACK_IMPORTED_MODULE_3__/* .EmbeddedEngine */ .D({
            ...options,
            threads: null,
            confinement: null,
            abandonment,
        });
    }
    async create(request) {
        this.#engine.check(request);
        const id = this.#jobs.size + 1;
        const job = {
            request,
            results: { status: 'waiting', reported_status: 'waiting' },
            progress: new _diff_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .DiffProgress */ .dI(),
            abort: new AbortController(),
            ended: Promise.resolve(),
        };
        job.ended = this.#last.then(() => this.#run(job));
        this.#last = job.ended;
        this.#jobs.set(id, job);
        return Promise.resolve({ ...request, id, done: false, status: 'waiting', source: 'api' });
    }
    async summaryResults(id) {
        const { results, progress } = this.#job(id);
        if (results.status !== 'running')
            return Promise.resolve(results);
        return Promise.resolve({ ...results, progress: progress.line() });
    }
    async cancel(id) {
        const job = this.#job(id);
        job.abort.abort();
        await job.ended;
    }
    dataSources() {
        return Promise.resolve(this.#engine.dataSources());
    }
    diffUrl() {
        return null;
    }
    async close() {
        for (const job of this.#jobs.values())
            job.abort.abort();
        await this.#last;
    }
    #job(id) {
        const job = this.#jobs.get(id);
        if (!job)
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`There is no diff ${id}`);
        return job;
    }
    async #run(job) {
        const { request, abort, progress } = job;
        try {
            if (abort.signal.aborted)
                throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc('the diff was cancelled');
            job.results = { status: 'running', reported_status: 'running' };
            job.results = await this.#engine.run(request, abort.signal, progress);
        }
        catch (error) {
            job.results = { status: 'failed', error: (0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorBodyOf */ .iE)(error) };
        }
    }
}


/***/ })

};
;