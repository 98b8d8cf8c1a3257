exports.id = 97;
exports.ids = [97];
exports.modules = {

/***/ 70744:
/***/ ((module) => {

/**
 * Helpers.
 */

var s = 1000;
var m = s * 60;
var h = m * 60;
var d = h * 24;
var w = d * 7;
var y = d * 365.25;

/**
 * Parse or format the given `val`.
 *
 * Options:
 *
 *  - `long` verbose formatting [false]
 *
 * @param {String|Number} val
 * @param {Object} [options]
 * @throws {Error} throw an error if val is not a non-empty string or a number
 * @return {String|Number}
 * @api public
 */

module.exports = function (val, options) {
  options = options || {};
  var type = typeof val;
  if (type === 'string' && val.length > 0) {
    return parse(val);
  } else if (type === 'number' && isFinite(val)) {
    return options.long ? fmtLong(val) : fmtShort(val);
  }
  throw new Error(
    'val is not a non-empty string or a valid number. val=' +
      JSON.stringify(val)
  );
};

/**
 * Parse the given `str` and return milliseconds.
 *
 * @param {String} str
 * @return {Number}
 * @api private
 */

function parse(str) {
  str = String(str);
  if (str.length > 100) {
    return;
  }
  var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
    str
  );
  if (!match) {
    return;
  }
  var n = parseFloat(match[1]);
  var type = (match[2] || 'ms').toLowerCase();
  switch (type) {
    case 'years':
    case 'year':
    case 'yrs':
    case 'yr':
    case 'y':
      return n * y;
    case 'weeks':
    case 'week':
    case 'w':
      return n * w;
    case 'days':
    case 'day':
    case 'd':
      return n * d;
    case 'hours':
    case 'hour':
    case 'hrs':
    case 'hr':
    case 'h':
      return n * h;
    case 'minutes':
    case 'minute':
    case 'mins':
    case 'min':
    case 'm':
      return n * m;
    case 'seconds':
    case 'second':
    case 'secs':
    case 'sec':
    case 's':
      return n * s;
    case 'milliseconds':
    case 'millisecond':
    case 'msecs':
    case 'msec':
    case 'ms':
      return n;
    default:
      return undefined;
  }
}

/**
 * Short format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtShort(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return Math.round(ms / d) + 'd';
  }
  if (msAbs >= h) {
    return Math.round(ms / h) + 'h';
  }
  if (msAbs >= m) {
    return Math.round(ms / m) + 'm';
  }
  if (msAbs >= s) {
    return Math.round(ms / s) + 's';
  }
  return ms + 'ms';
}

/**
 * Long format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtLong(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return plural(ms, msAbs, d, 'day');
  }
  if (msAbs >= h) {
    return plural(ms, msAbs, h, 'hour');
  }
  if (msAbs >= m) {
    return plural(ms, msAbs, m, 'minute');
  }
  if (msAbs >= s) {
    return plural(ms, msAbs, s, 'second');
  }
  return ms + ' ms';
}

/**
 * Pluralization helper.
 */

function plural(ms, msAbs, n, name) {
  var isPlural = msAbs >= n * 1.5;
  return Math.round(ms / n) + ' ' + name + (isPlural ? 's' : '');
}


/***/ }),

/***/ 82170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 6216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createKey: () => (/* binding */ createKey),
/* harmony export */   listKeys: () => (/* binding */ listKeys),
/* harmony export */   revokeKey: () => (/* binding */ revokeKey)
/* harmony export */ });
/* harmony import */ var _config_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95979);
/* harmony import */ var _config_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34968);
/* harmony import */ var _config_read_serve_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22770);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68423);
/* harmony import */ var _server_access_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79316);
/* harmony import */ var _server_store_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30005);
/* harmony import */ var _server_store_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61388);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82170);








const DEFAULT_RIGHTS = ['read', 'create'];
const LONGEST_NAME = 100;
/** Opens the store that the flags and the config file name, and closes it. */
async function withStore(origin, work) {
    const settings = await (0,_config_read_serve_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .loadKeysSettings */ .M5)(origin);
    const store = await (0,_server_store_store_js__WEBPACK_IMPORTED_MODULE_6__/* .openStore */ .C)(settings.store, { purpose: 'keys' });
    try {
        await work(store, settings);
    }
    finally {
        await store.close();
    }
}
/**
 * Makes a key and prints it.
 *
 * @throws ConfigurationError where a flag is wrong, or a key of this name exists.
 */
function createKey(flags, origin, { output }) {
    return withStore(origin, async (store, settings) => {
        const { key, stored } = await (0,_server_access_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .makeKey */ .og)(store.keys, readWishes(flags, settings));
        output.printRaw(key);
        output.info(`This is the key "${stored.name}" (${stored.rights.join(', ')}; ${sourcesOf(stored)}). It is shown this once: keep it as a secret, such as DATAFOLD_API_KEY.`);
    });
}
function readName(value) {
    const name = String(value).trim();
    if (name !== '' && name.length <= LONGEST_NAME && !/\p{C}/u.test(name))
        return name;
    throw new _config_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`must be a text of at most ${String(LONGEST_NAME)} characters`);
}
function readRights(value) {
    const words = (0,_config_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(value);
    const read = _server_store_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .rights */ .u.filter((right) => words.includes(right));
    if (words.length > 0 && read.length === words.length)
        return read;
    throw new _config_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`must be a list of ${_server_store_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .rights */ .u.map((right) => `\`${right}\``).join(', ')}`);
}
function readSources(known) {
    return (value) => {
        const names = (0,_config_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(value);
        const unknown = names.find((name) => !known.includes(name));
        if (names.length > 0 && unknown === undefined)
            return names;
        const has = known.length > 0 ? known.map((name) => `\`${name}\``).join(', ') : 'none';
        throw new _config_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValue */ .h(`must name data sources of the config file, which has ${has}`);
    };
}
function readWishes(options, { sources: known }) {
    const problems = new _config_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .Problems */ .Z();
    const wishes = {
        name: problems.read('`--name`', options.name, readName) ?? '',
        rights: options.rights === undefined
            ? DEFAULT_RIGHTS
            : (problems.read('`--rights`', options.rights, readRights) ?? []),
        sources: options.sources === undefined
            ? null
            : (problems.read('`--sources`', options.sources, readSources(known)) ?? []),
    };
    problems.throwIfAny();
    return wishes;
}
function sourcesOf({ sources }) {
    return sources === null ? 'all data sources' : sources.join(', ');
}
/** A time to the minute. */
function minute(time) {
    return time === null ? '' : time.slice(0, 16).replace('T', ' ');
}
/** Prints all keys. */
function listKeys(origin, { output }) {
    return withStore(origin, async (store) => {
        const keys = await store.keys.all();
        if (keys.length === 0) {
            output.info('There are no keys yet; `data-diff keys create --name …` makes one.');
            return;
        }
        const rows = keys.map((key) => [
            key.name,
            key.rights.join(', '),
            sourcesOf(key),
            minute(key.createdAt),
            minute(key.revokedAt),
        ]);
        output.print((0,_table_js__WEBPACK_IMPORTED_MODULE_7__/* .renderTable */ .b)(['Name', 'Rights', 'Data sources', 'Created (UTC)', 'Revoked (UTC)'], rows));
    });
}
/**
 * Revokes a key.
 *
 * @throws ConfigurationError where there is none of this name that is valid.
 */
function revokeKey(name, origin, { output }) {
    return withStore(origin, async (store) => {
        const revoked = await store.keys.revoke(name);
        if (revoked === null) {
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`There is no valid key ${JSON.stringify(name)}; \`data-diff keys list\` shows the keys.`);
        }
        output.info(`The key "${revoked.name}" is revoked.`);
    });
}


/***/ })

};
;