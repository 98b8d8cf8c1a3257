exports.id = 768;
exports.ids = [768];
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

/***/ 96816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/config/load-settings.ts + 1 modules
var load_settings = __webpack_require__(80383);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/report/facts.ts
var report_facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/html-figures.ts
var html_figures = __webpack_require__(14333);
// EXTERNAL MODULE: ./src/report/html-sections.ts + 1 modules
var html_sections = __webpack_require__(13187);
// EXTERNAL MODULE: ./src/report/html-style.ts
var html_style = __webpack_require__(11033);
// EXTERNAL MODULE: ./src/report/key-clause.ts
var key_clause = __webpack_require__(33231);
// EXTERNAL MODULE: ./src/report/html-text.ts
var html_text = __webpack_require__(17617);
// EXTERNAL MODULE: ./src/report/html-totals.ts
var html_totals = __webpack_require__(14773);
// EXTERNAL MODULE: ./src/report/verdict.ts
var report_verdict = __webpack_require__(90687);
// EXTERNAL MODULE: ./src/text/quantities.ts
var quantities = __webpack_require__(38866);
;// CONCATENATED MODULE: ./src/report/html.ts










/** The Content-Security-Policy of the page: its own style sheet and nothing else. */
function htmlPolicy() {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(html_style/* STYLE */.Y).digest('base64');
    return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
/**
 * The whole report as one HTML page: no script, no resource from elsewhere, light and dark.
 * Of one diff it is that diff's page.
 */
function renderHtml(outcomes, context = {}) {
    const views = (0,report_facts/* viewsOf */.W6)(outcomes);
    const { sign, sentence } = (0,report_verdict/* runVerdict */.ZH)(views);
    const title = (0,html_text/* escaped */.Mk)(context.title ?? 'Data diff report');
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${html_style/* STYLE */.Y}</style>
</head>
<body>
<main>
<p class="muted">${title}</p>
<h1>${sign} ${sentence}${(0,key_clause/* keyClause */.$)(views, (name) => (0,html_text/* codeTag */.Ok)(name, 30))}</h1>
${views.length > 1 ? `${totals(views)}\n${overview(views)}` : views.map(html_totals/* diffTotals */.J).join('')}
${views.map(html_sections/* diffCard */.c).join('\n')}
</main>
${footer(context)}
</body>
</html>
`;
}
function totals(views) {
    const states = ['over', 'failed', 'changed', 'partial', 'same'];
    const tiles = states
        .filter((state) => (0,report_verdict/* countOf */.pq)(views, state) > 0)
        .map((state) => {
        const { sign, words } = report_facts/* labels */.WD[state];
        return `<div><dt>${sign} ${words}</dt><dd>${(0,quantities/* count */.U)((0,report_verdict/* countOf */.pq)(views, state))}</dd></div>`;
    });
    return `<dl class="totals">${tiles.join('')}</dl>`;
}
function overview(views) {
    const columns = ['Status', 'Data diff', '>Rows', '>Keys', '>Changed rows', '>Columns'];
    const rows = views.map((view) => {
        const { outcome, index } = view;
        const name = `<a href="#diff-${index + 1}">${(0,html_text/* codeTag */.Ok)(outcome.name, 120)}</a>`;
        return [(0,html_text/* cell */.Hn)((0,html_text/* stateTag */.aJ)(view)), (0,html_text/* cell */.Hn)(name), ...(0,html_figures/* figureCells */.w)(outcome.results)].join('');
    });
    return `<section class="card">${(0,html_text/* grid */.Vg)(columns, rows)}</section>`;
}
function footer({ runUrl, commitSha }) {
    const parts = [
        commitSha ? `Commit ${(0,html_text/* codeTag */.Ok)(commitSha.slice(0, 7))}` : '',
        (0,html_text/* anchor */.Y3)('Workflow run', runUrl ?? null),
    ].filter((part) => part !== '');
    return parts.length > 0 ? `<footer>${parts.join(' · ')}</footer>` : '';
}

// EXTERNAL MODULE: ./src/contract/request.ts
var contract_request = __webpack_require__(9187);
// EXTERNAL MODULE: ./src/text/foreign.ts
var foreign = __webpack_require__(11867);
;// CONCATENATED MODULE: ./src/report/json.ts


/** Below GitHub's limit for the outputs of a job, 1 MB, with room for the other outputs. */
const MAX_BYTES = 900_000;
/** What to keep of the columns where there are too many, most first. */
const COLUMNS_TO_KEEP = [
    () => true,
    ({ match }) => match < 100,
    () => false,
];
function withColumns(results, keep) {
    const stats = results?.values?.columns_diff_stats;
    if (!results?.values || !stats)
        return results;
    return { ...results, values: { ...results.values, columns_diff_stats: stats.filter(keep) } };
}
/**
 * The outcomes as one line of JSON: for each diff its name, its request and its summary results in
 * the API's form (with its error where it failed), and its verdict. URLs come without passwords.
 * Where it would be too long for an output, columns that are equal are left out, then all columns.
 */
function renderJson(outcomes, maxBytes = MAX_BYTES) {
    let text = '';
    for (const keep of COLUMNS_TO_KEEP) {
        text = write(outcomes, keep);
        if (Buffer.byteLength(text) <= maxBytes)
            break;
    }
    return text;
}
function write(outcomes, keep) {
    const all = outcomes.map(({ name, request, results, error, verdict }) => ({
        name,
        request: (0,contract_request/* toRequestBody */.hW)(request),
        summary: withColumns(results, keep) ?? { status: 'failed', error },
        verdict,
    }));
    return JSON.stringify(all, (_, value) => typeof value === 'string' ? (0,foreign/* redactUrls */.sK)(value) : value);
}

// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(25832);
var cli_table3_default = /*#__PURE__*/__webpack_require__.n(cli_table3);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./src/report/cells.ts
var cells = __webpack_require__(10571);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
;// CONCATENATED MODULE: ./src/report/terminal.ts








/** A name gets at least that many characters in a table. */
const LEAST_NAME = 16;
const COLUMNS = ['Rows', 'Keys', 'Changed rows', 'Columns'];
/**
 * The outcomes for a log or a terminal: the verdict, a table with a line for each diff (a list where
 * the terminal is too narrow for it), and the reasons where the run did not pass. No line is a workflow command, whatever the data holds.
 */
function renderTerminal(outcomes, { color, width = 120 }) {
    const colors = (0,picocolors.createColors)(color);
    const views = (0,report_facts/* viewsOf */.W6)(outcomes);
    const { passed, sentence } = (0,report_verdict/* runVerdict */.ZH)(views);
    const line = `${sentence}${(0,key_clause/* keyClause */.$)(views, (name) => safe(name, 30))}`;
    const verdict = colors.bold(passed ? colors.green(line) : colors.red(line));
    const parts = [verdict];
    if (views.length > 0)
        parts.push(grid(views, colors, width));
    const lines = views.flatMap((view) => reasonLines(view));
    if (lines.length > 0)
        parts.push(lines.map((line) => `${colors.red('✗')} ${line}`).join('\n'));
    const hints = views.flatMap((view) => hintLines(view));
    if (hints.length > 0)
        parts.push(hints.join('\n'));
    return `${parts.join('\n\n')}\n`.replaceAll('\u00a0', ' ');
}
function paint(state, colors) {
    const painters = { over: colors.red, failed: colors.red, changed: colors.yellow };
    return { ...painters, partial: colors.yellow, same: colors.green }[state];
}
function grid(views, colors, width) {
    const names = views.map(({ outcome }) => safe(outcome.name) || '(empty)');
    const blank = tableOf(views, [], colors).split('\n')[0]?.length ?? 0;
    const room = width - blank + 'Data diff'.length;
    if (room < LEAST_NAME)
        return list(views, colors, width);
    return tableOf(views, names.map((name) => (0,markdown/* shortName */.EU)(name, room)), colors);
}
function tableOf(views, names, colors) {
    const table = new (cli_table3_default())({
        head: ['Status', 'Data diff', ...COLUMNS],
        colAligns: ['left', 'left', 'right', 'right', 'right', 'right'],
        // Colours come from one place, which knows whether the reader wants any.
        style: { head: [], border: [], compact: true },
    });
    views.forEach((view, index) => {
        const status = paint(view.state, colors)((0,report_facts/* labelOf */.Wy)(view).words);
        table.push([status, names[index] ?? '', ...numbers(view)]);
    });
    return table.toString();
}
/** The same without a table: two or more lines for each diff. */
function list(views, colors, width) {
    const lines = views.flatMap((view) => {
        const { words } = (0,report_facts/* labelOf */.Wy)(view);
        const name = (0,markdown/* shortName */.EU)(safe(view.outcome.name) || '(empty)', width - words.length - 2);
        const facts = numbers(view).flatMap((number, index) => `${COLUMNS[index] ?? ''}: ${number}`.split('\n'));
        const head = `${paint(view.state, colors)(words)}  ${name}`;
        return [head, ...joinWithin(width - 2, facts).map((line) => `  ${line}`)];
    });
    return lines.join('\n');
}
/** Parts with a dot between them, on as few lines of that width as it takes. */
function joinWithin(width, parts) {
    return parts.reduce((lines, part) => {
        const longer = `${lines.at(-1) ?? ''} · ${part}`;
        return lines.length > 0 && longer.length <= width
            ? [...lines.slice(0, -1), longer]
            : [...lines, part];
    }, []);
}
function numbers({ outcome: { results } }) {
    const shown = (name) => safe((0,markdown/* shortName */.EU)(name, cells/* LONGEST_COLUMN */.Ip)) || '(empty)';
    const { rows, keys, changed, columns } = results ? (0,cells/* figuresOf */.h5)(results, shown) : cells/* NO_FIGURES */.AB;
    return [rows, keys, changed, columns].map((lines) => lines.join('\n'));
}
function hintLines({ outcome: { name, results } }) {
    const hint = results ? (0,key_clause/* keyHint */.p)(results, (column) => safe(column, 40)) : '';
    return hint === '' ? [] : [`${safe(name, 80) || '(empty)'}: ${hint}`];
}
function reasonLines({ outcome, state }) {
    const name = safe(outcome.name, 80) || '(empty)';
    if (state === 'failed') {
        const { error } = outcome;
        return [
            `${name} failed: ${error ? safe(`${error.error_type}: ${error.error_value}`, 500) : ''}`,
        ];
    }
    return outcome.verdict.breaches.map(({ message }) => `${name}: ${safe(message)}`);
}
/** The runner finds its old commands anywhere in a line, by `##[`. */
function safe(text, longest = 200) {
    return (0,foreign/* cleanLine */.Ow)(text, longest).replaceAll('##[', '## [');
}

// EXTERNAL MODULE: ./src/contract/outcome.ts
var outcome = __webpack_require__(88402);
// EXTERNAL MODULE: ./src/contract/decimal.ts
var decimal = __webpack_require__(9973);
;// CONCATENATED MODULE: ./src/gate/bound.ts

/** `null` where the limit is a share and the figure a share of nothing. */
function boundOf(limit, of) {
    if (limit.kind === 'count')
        return { most: limit.count, of: null };
    return of === null ? null : { most: allowedCount(of, limit.percent), of };
}
/**
 * The largest count that is not above `percent` % of `of`; exactly, so that 0.1 % of 1,000 is 1. A
 * limit means what the user wrote: `0.1` is one tenth here and not the nearest binary fraction.
 */
function allowedCount(of, percent) {
    const text = (0,decimal/* plainNumber */.ku)(percent);
    const fraction = text.split('.')[1] ?? '';
    const digits = BigInt(text.replace('.', ''));
    // An estimate may be no whole number.
    return (BigInt(Math.floor(of)) * digits) / 10n ** BigInt(fraction.length + 2);
}

// EXTERNAL MODULE: ./src/contract/schema-changes.ts
var schema_changes = __webpack_require__(37047);
// EXTERNAL MODULE: ./src/contract/unpaired-rows.ts
var unpaired_rows = __webpack_require__(47190);
;// CONCATENATED MODULE: ./src/gate/figures.ts


/** The section of the results that each limit's figure comes from. */
const sectionOf = {
    'values-with-differences': 'values',
    'rows-with-differences': 'values',
    'columns-with-differences': 'values',
    'uncompared-rows': 'uncompared',
    exclusives: 'pks',
    exclusives1: 'pks',
    exclusives2: 'pks',
    nulls: 'pks',
    dupes: 'pks',
    'schema-changes': 'schema',
};
/** What `max-schema-changes` counts: columns added, removed and of a mismatched type. */
function countSchemaChanges(schema) {
    const { removed, added, retyped } = (0,schema_changes/* schemaChanges */.n)(schema);
    return removed + added + retyped;
}
/** The figure of a limit; `null` where the results lack its section. */
function figureOf(name, results) {
    const { pks, values, schema } = results;
    if (name === 'schema-changes')
        return schema && { value: countSchemaChanges(schema), of: null };
    if (name === 'uncompared-rows')
        return uncomparedFigure(results);
    if (sectionOf[name] === 'pks')
        return pks && keyFigure(name, pks);
    return values && valueFigure(name, values);
}
function uncomparedFigure(results) {
    const { pks, uncompared } = results;
    if (!uncompared)
        return null;
    const [rows1, rows2] = pks?.total_rows ?? uncompared.rows;
    return { value: (0,unpaired_rows/* unmatchedRows */.j_)(results), of: rows1 + rows2 };
}
function keyFigure(name, pks) {
    const { exclusives, distincts, nulls, dupes, total_rows: rows } = pks;
    switch (name) {
        case 'exclusives1':
            return { value: exclusives[0], of: distincts[0] };
        case 'exclusives2':
            return { value: exclusives[1], of: distincts[1] };
        case 'nulls':
            return { value: nulls[1], of: rows[1] };
        case 'dupes':
            return { value: dupes[1], of: rows[1] };
        default:
            return { value: exclusives[0] + exclusives[1], of: distincts[0] + distincts[1] };
    }
}
function valueFigure(name, values) {
    switch (name) {
        case 'rows-with-differences':
            return { value: values.rows_with_differences, of: values.total_rows };
        case 'columns-with-differences':
            return { value: values.columns_with_differences, of: values.compared_columns };
        default:
            return { value: values.values_with_differences, of: values.total_values };
    }
}

// EXTERNAL MODULE: ./src/text/lists.ts
var lists = __webpack_require__(78942);
;// CONCATENATED MODULE: ./src/gate/not-compared.ts





/** So many columns are named, and so much of each name and type. */
const [MOST_NAMED, LONGEST_NAME] = [3, 40];
/** `"a" (INTEGER and VARCHAR)` */
function named({ column_name: name, types }) {
    const [type1, type2] = types.map((type) => (0,foreign/* clip */.$Q)(type, LONGEST_NAME));
    return `"${(0,foreign/* clip */.$Q)(name, LONGEST_NAME)}" (${type1} and ${type2})`;
}
/** Whether the figure of a limit is of values: also of whole rows, where any were compared so. */
function isOfColumns(name, results) {
    if (sectionOf[name] !== 'uncompared')
        return sectionOf[name] === 'values';
    const [rows1, rows2] = results.uncompared?.rows ?? [0, 0];
    return (0,unpaired_rows/* isWithoutKey */.M8)(results) || rows1 + rows2 > 0;
}
/**
 * The columns that the figure of a limit leaves out, since their types cannot be compared. Results
 * that name these columns with their types come from a service that compares whatever can be: a
 * limit is blind to them, and nothing but to exclude them makes it see. Others say their number.
 */
function notCompared(name, results) {
    const { schema } = results;
    if (!isOfColumns(name, results) || !schema)
        return { isBlind: false, note: '' };
    const columns = schema.incomparable_columns ?? [];
    const { retyped } = (0,schema_changes/* schemaChanges */.n)(schema);
    const number = Math.max(columns.length, retyped);
    if (number === 0)
        return { isBlind: false, note: '' };
    const verb = number === 1 ? 'was' : 'were';
    if (columns.length === 0) {
        const noun = number === 1 ? 'column' : 'columns';
        return { isBlind: false, note: `${number} ${noun} of another type ${verb} not compared` };
    }
    const noun = columns.length === 1 ? 'the column' : 'the columns';
    const names = (0,lists/* enumerated */.BD)(columns.map(named), MOST_NAMED);
    return { isBlind: true, note: `${noun} ${names} ${verb} not compared` };
}
/** Why a limit cannot be checked: its figure leaves columns out. */
function blindSentence(name, note) {
    return `max-${name} cannot be checked: ${note}, since these types cannot be; make them the same, or exclude the column (exclude-columns).`;
}

;// CONCATENATED MODULE: ./src/gate/sentence.ts



const words = {
    'values-with-differences': {
        noun: ['compared value', 'compared values'],
        verb: ['differs', 'differ'],
    },
    'rows-with-differences': {
        noun: ['compared row', 'compared rows'],
        verb: ['differs', 'differ'],
    },
    'columns-with-differences': {
        noun: ['compared column', 'compared columns'],
        verb: ['differs', 'differ'],
    },
    exclusives: { noun: ['key', 'keys'], verb: ['is on one side only', 'are on one side only'] },
    exclusives1: {
        noun: ['key of side 1', 'keys of side 1'],
        verb: ['is missing on side 2', 'are missing on side 2'],
    },
    exclusives2: {
        noun: ['key of side 2', 'keys of side 2'],
        verb: ['is missing on side 1', 'are missing on side 1'],
    },
    nulls: {
        noun: ['row of side 2', 'rows of side 2'],
        verb: ['has a NULL key', 'have a NULL key'],
    },
    dupes: {
        noun: ['row of side 2', 'rows of side 2'],
        verb: ['has a key that occurs more than once', 'have a key that occurs more than once'],
    },
    'schema-changes': {
        noun: ['column', 'columns'],
        verb: ['was added, removed or changed in type', 'were added, removed or changed in type'],
    },
};
/** `1 row`, `1,453 rows`. */
function counted(value, noun) {
    return `${(0,quantities/* count */.U)(value)} ${value === 1 ? noun : `${noun}s`}`;
}
/**
 * `12 of 1,453 compared rows differ; max-rows-with-differences allows 0.5%, which is 7.`
 *
 * @param notes what was not compared; empty texts where all was.
 */
function breachSentence(name, { value, limit, bound }, notes) {
    const { noun, verb } = words[name];
    const form = value === 1 ? 0 : 1;
    const figure = (0,quantities/* count */.U)(value);
    const counted = bound.of === null ? `${figure} ${noun[form]}` : `${figure} of ${(0,quantities/* count */.U)(bound.of)} ${noun[1]}`;
    const parts = [`${counted} ${verb[form]}`, allowance(name, { limit, bound }), ...notes];
    return `${parts.filter((part) => part !== '').join('; ')}.`;
}
/** `max-exclusives allows 0`, `max-exclusives allows 0.5%, which is 7` */
function allowance(name, { limit, bound }) {
    const most = (0,quantities/* count */.U)(bound.most);
    const allowed = bound.of === null ? most : `${(0,outcome/* limitText */.P)(limit)}, which is ${most}`;
    return `max-${name} allows ${allowed}`;
}
/** Why a limit cannot be checked: the results lack its section. */
function missingSentence(name) {
    return `max-${name} cannot be checked: the results of this diff have no section ${sectionOf[name]}.`;
}
/** Why a share cannot be checked: the figure is a share of nothing. */
function shareSentence(name) {
    return `max-${name} cannot be checked: it takes a count, not a share.`;
}

// EXTERNAL MODULE: ./src/contract/key-columns.ts
var key_columns = __webpack_require__(94655);
;// CONCATENATED MODULE: ./src/gate/uncompared-rows.ts






const ON_VALUES = [
    'values-with-differences',
    'rows-with-differences',
    'columns-with-differences',
];
const ON_KEYS = ['exclusives', 'exclusives1', 'exclusives2'];
/**
 * The limits that results are held against. Rows that no key pairs one to one are in no figure of the
 * values, so the limit on them is 0 as soon as one on values, rows or columns is set, unless it says
 * something else; not for results of a service that never tells of such rows.
 */
function heldLimits(limits, results, asked) {
    const isUnasked = asked.compare_duplicates === false;
    if (isUnasked && results.pks && (0,unpaired_rows/* rowsNotCompared */.yU)(results) === 0) {
        return without(limits, ['uncompared-rows']);
    }
    if (!results.uncompared && !isUnasked)
        return limits;
    const isKeyless = (0,unpaired_rows/* isWithoutKey */.M8)(results);
    const replaced = isKeyless ? [...ON_VALUES, ...ON_KEYS] : ON_VALUES;
    if (!replaced.some((name) => limits[name]))
        return limits;
    const held = { 'uncompared-rows': { kind: 'count', count: 0 }, ...limits };
    // Without a key every row is such a row. What is switched off stands for nothing.
    const stands = isKeyless && held['uncompared-rows']?.kind !== 'off';
    return stands ? without(held, replaced) : held;
}
function without(limits, names) {
    return Object.fromEntries(Object.entries(limits).filter(([name]) => !names.includes(name)));
}
/** So many columns are named, and so much of each name. */
const [uncompared_rows_MOST_NAMED, uncompared_rows_LONGEST_NAME] = [3, 40];
function namesOf(columns) {
    const names = columns.map((name) => `"${(0,foreign/* clip */.$Q)(name, uncompared_rows_LONGEST_NAME)}"`);
    return (0,lists/* enumerated */.BD)(names, uncompared_rows_MOST_NAMED);
}
const keyQuestion = (columns) => `${columns.length === 1 ? 'is' : 'are'} ${namesOf(columns)} the key`;
/** What is wrong with rows that remain, up to where the sentence says what the limit allows. */
function remainingClause({ value, of }, results, asked) {
    const rows = of === null ? counted(value, 'row') : `${(0,quantities/* count */.U)(value)} of ${counted(of, 'row')}`;
    const columns = (0,key_columns/* keyColumns */.R)(asked, results);
    if ((0,unpaired_rows/* isWithoutKey */.M8)(results) || columns.length === 0) {
        const have = value === 1 ? 'has' : 'have';
        return `${rows} ${have} no equal on the other side, and there is no key to pair rows by;`;
    }
    const [differ, their] = value === 1 ? ['differs', 'its'] : ['differ', 'their'];
    const trouble = (0,unpaired_rows/* keyTrouble */.ln)((0,unpaired_rows/* unpairedRows */.at)(results), value);
    const proposed = results.proposed_pk_columns;
    const question = proposed
        ? `${keyQuestion(proposed)}, and not ${namesOf(columns)}?`
        : `${keyQuestion(columns)}?`;
    return `${rows} ${trouble} and ${differ}; ${their} values cannot be compared one by one; ${question}`;
}
/** How many rows were not compared, as a clause; empty where all were. */
function rowsClause(results) {
    const rows = (0,unpaired_rows/* rowsNotCompared */.yU)(results);
    if (rows === 0)
        return '';
    const were = rows === 1 ? 'was' : 'were';
    return `${counted(rows, 'row')} ${(0,unpaired_rows/* keyTrouble */.ln)((0,unpaired_rows/* unpairedRows */.at)(results), rows)} and ${were} not compared`;
}
/** Why the limit cannot be checked: nobody compared these rows. */
function unseenSentence(results, asked) {
    const cannot = 'max-uncompared-rows cannot be checked';
    const clause = rowsClause(results);
    if (asked.compare_duplicates === false) {
        const rows = clause || 'rows that no key pairs one to one were not compared';
        return `${cannot}: ${rows}, since compare-duplicates is false; set max-uncompared-rows to off to allow that.`;
    }
    const rest = clause === '' ? '' : `; ${clause}`;
    return `${cannot}: the results of this diff have no section uncompared${rest}.`;
}

;// CONCATENATED MODULE: ./src/gate/evaluate.ts






/**
 * Holds the results of a diff against the limits that a team set. A figure passes while it is not
 * above its limit; a limit whose figure the results lack is not kept, since a gate that cannot see
 * must not open. Nor is one on values, rows or columns where a column could not be compared, or where
 * rows remain that no key pairs: these have a limit of their own, which is 0 then by default.
 *
 * @param asked what the diff was asked to do.
 * @returns the verdict, with the limits that are not kept in the order of `limitNames`.
 */
function evaluate(results, limits, asked) {
    const held = heldLimits(limits, results, asked);
    const breaches = outcome/* limitNames */.c.flatMap((name) => {
        const limit = held[name];
        if (!limit || limit.kind === 'off')
            return [];
        const breach = check(name, limit, { results, asked });
        return breach ? [breach] : [];
    });
    return { passed: breaches.length === 0, breaches };
}
function check(name, limit, seen) {
    const { results } = seen;
    const found = { limit: name, allowed: (0,outcome/* limitText */.P)(limit) };
    const figure = figureOf(name, results);
    if (!figure)
        return { ...found, figure: null, of: null, message: lackSentence(name, seen) };
    const { value } = figure;
    const bound = boundOf(limit, figure.of);
    if (!bound)
        return { ...found, figure: value, of: null, message: shareSentence(name) };
    const known = { ...found, figure: value, of: bound.of };
    if (value > bound.most) {
        return { ...known, message: excessSentence(name, { value, limit, bound }, seen) };
    }
    const { isBlind, note } = notCompared(name, results);
    return isBlind ? { ...known, message: blindSentence(name, note) } : null;
}
function lackSentence(name, { results, asked }) {
    return name === 'uncompared-rows' ? unseenSentence(results, asked) : missingSentence(name);
}
function excessSentence(name, excess, { results, asked }) {
    if (name === 'uncompared-rows') {
        const { value, bound } = excess;
        const clause = remainingClause({ value, of: bound.of }, results, asked);
        return `${clause} ${allowance(name, excess)}.`;
    }
    const rows = sectionOf[name] === 'values' ? rowsClause(results) : '';
    return breachSentence(name, excess, [notCompared(name, results).note, rows]);
}

;// CONCATENATED MODULE: ./src/run/outcomes.ts



/** The same value with every text in it changed. */
function mapTexts(value, change) {
    const mapped = typeof value === 'string'
        ? change(value)
        : Array.isArray(value)
            ? value.map((item) => mapTexts(item, change))
            : isRecord(value)
                ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part, change)]))
                : value;
    return mapped;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
/**
 * Holds every diff against the limits. Queries and what a service says may quote a secret, and a
 * comment is masked by nobody, so secrets are taken out here.
 */
function judge(finished, limits, secrets) {
    return finished.map((diff) => {
        const redact = (text) => secrets.redact(text);
        const { name, datasets, request, results, error } = diff;
        const said = mapTexts({ name, datasets, request, results, error }, redact);
        // The sentences of the gate name columns.
        const verdict = said.results
            ? evaluate(said.results, limits, said.request)
            : { passed: false, breaches: [] };
        return { ...diff, ...said, verdict, limits };
    });
}
/** A limit that is passed outweighs a diff that failed; `status` tells of the latter. */
function conclusionOf(outcomes) {
    if (outcomes.some(({ verdict }) => verdict.breaches.length > 0))
        return 'failure';
    return outcomes.some(({ results }) => results === null) ? 'error' : 'success';
}
/** Why the step fails, in one sentence; `null` where it passes. */
function failureOf(outcomes) {
    const { passed, sentence } = runVerdict(viewsOf(outcomes));
    return passed ? null : `${sentence.replaceAll('\u00a0', ' ')}.`;
}

// EXTERNAL MODULE: ./src/contract/data-source-config.ts
var data_source_config = __webpack_require__(44591);
;// CONCATENATED MODULE: ./src/service/resolve-data-source.ts




const LIST_AT_MOST = 20;
const resolve_data_source_LONGEST_NAME = 100;
function show(name) {
    return JSON.stringify((0,foreign/* clip */.$Q)((0,foreign/* plainLine */.h0)(name), resolve_data_source_LONGEST_NAME));
}
function listNames(available) {
    const names = [...new Set(available.map(({ name }) => name))].toSorted();
    if (names.length === 0)
        return 'the service shows no data sources to this API key';
    return `accepted: an id, or one of ${(0,lists/* listed */.KE)(names.map(show), LIST_AT_MOST)}`;
}
/**
 * The id of a data source that a user names. Digits are an id and taken as it is; anything else is
 * a name, matched exactly.
 *
 * @param input - The input that the value comes from, for the errors.
 * @throws ConfigurationError where no data source, or more than one, has the name.
 */
function resolveDataSource(value, input, available) {
    const text = value.trim();
    if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text)))
        return Number(text);
    const ids = available.filter(({ name }) => name === text).map(({ id }) => id);
    const [id] = ids;
    if (id === undefined) {
        throw new errors/* ConfigurationError */.j1(`${input}: there is no data source ${show(text)}; ${listNames(available)}`);
    }
    if (ids.length > 1) {
        throw new errors/* ConfigurationError */.j1(`${input}: ${ids.length} data sources are named ${show(text)}; accepted: the id of one of them (${ids.join(', ')})`);
    }
    return id;
}
/**
 * The id of the data source of a file for which the user names none.
 *
 * @param input - The input that would name it, for the errors.
 * @throws ConfigurationError where the service has none of the name that ours gives it.
 */
function filesDataSource(input, available) {
    if (available.some(({ name }) => name === data_source_config/* FILES_NAME */.Qq)) {
        return resolveDataSource(data_source_config/* FILES_NAME */.Qq, input, available);
    }
    throw new errors/* ConfigurationError */.j1(`${input} is missing, and the service has no data source named "${data_source_config/* FILES_NAME */.Qq}", which files have by default; ${listNames(available)}`);
}

// EXTERNAL MODULE: ./src/config/problems.ts
var config_problems = __webpack_require__(34968);
;// CONCATENATED MODULE: ./src/run/requests.ts





function wantedOf(plan) {
    const { dataSource1, dataSource2, materializationDestination: destination, fields } = plan;
    // Side 2 has the data source of side 1 where the user gives it none: one problem, said once.
    const input2 = dataSource2 === dataSource1 ? 'data-source1' : 'data-source2';
    const isFile = (file) => typeof file === 'string';
    return [
        { input: 'data-source1', reference: dataSource1, isOfFile: isFile(fields.file1) },
        { input: input2, reference: dataSource2, isOfFile: isFile(fields.file2) },
        { input: 'materialization-destination', reference: destination, isOfFile: false },
    ];
}
/** Whether it can be told only by who knows the data sources. */
function needsNames({ reference, isOfFile }, checksIds) {
    if (checksIds)
        return reference !== null;
    return reference === null ? isOfFile : typeof reference === 'string';
}
/** Without a key the embedded engine knows what `data-sources` says, and nothing of Datafold. */
function notDefined(input, reference, available) {
    const defined = available
        .filter(({ id }) => id !== data_source_config/* FILES_ID */.y4)
        .map(({ id, name }) => `${JSON.stringify(name)} (id ${String(id)})`);
    const has = defined.length > 0 ? `has ${defined.join(', ')}` : 'has none';
    return `${input}: there is no data source ${JSON.stringify(reference)}; no \`api-key\` is set, so it must be one of \`data-sources\`, which ${has}.`;
}
/** Turns names into ids; an id stays as it is, and is checked where that costs nothing. */
function lookUp({ input, reference, isOfFile }, { available, checksIds }, problems) {
    if (reference === null) {
        if (checksIds || !isOfFile)
            return null;
        return problems.attempt(() => filesDataSource(input, available)) ?? null;
    }
    if (checksIds) {
        const known = available.find(({ id, name }) => id === reference || name === reference);
        if (!known)
            problems.add(notDefined(input, reference, available));
        return known?.id ?? null;
    }
    if (typeof reference === 'number')
        return reference;
    return problems.attempt(() => resolveDataSource(reference, input, available)) ?? null;
}
function toRequest(plan, known, problems) {
    const [source1 = null, source2 = null, destination = null] = wantedOf(plan).map((wanted) => lookUp(wanted, known, problems));
    const request = contract_request/* diffRequestSchema */.W8.parse({
        ...plan.fields,
        data_source1_id: source1 ?? data_source_config/* FILES_ID */.y4,
        data_source2_id: source2 ?? data_source_config/* FILES_ID */.y4,
        materialization_destination_id: destination,
    });
    return { name: plan.name, datasets: plan.datasets, request };
}
/**
 * The requests of the diffs, with the names of data sources looked up. The service is asked only
 * where a name is used, or a file has no data source.
 *
 * @param hint what else may be the reason where a name is not found.
 * @throws ConfigurationError that lists every name that the service does not know.
 */
async function resolveRequests(plans, { service, checksIds }, hint, signal) {
    const needed = plans.flatMap(wantedOf).some((wanted) => needsNames(wanted, checksIds));
    const available = needed ? await service.dataSources(signal) : [];
    const problems = new config_problems/* Problems */.Z();
    const requests = plans.map((plan) => toRequest(plan, { available, checksIds }, problems));
    try {
        problems.throwIfAny();
    }
    catch (error) {
        if (hint === null || !(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        throw new errors/* ConfigurationError */.j1(`${error.message}\n${hint}`, { cause: error });
    }
    return requests;
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/service/timing.ts
var timing = __webpack_require__(52533);
;// CONCATENATED MODULE: ./src/service/wait.ts




const FIRST_INTERVAL_MS = 1000;
const LONGEST_INTERVAL_MS = 20_000;
const GROWTH = 1.5;
const LAST_POLL_MS = 10_000;
function elapsed(wait) {
    return wait.now() - wait.startedAt;
}
function cancelled(wait) {
    return new errors/* CancelledError */.cc(`Cancelled while waiting for data diff ${wait.id}`);
}
function timedOut(wait) {
    const { id, options, lastStatus, lastError } = wait;
    const status = lastStatus === null ? 'none was read' : (0,foreign/* clip */.$Q)((0,foreign/* plainLine */.h0)(lastStatus), 100);
    const error = lastError === null ? '' : `, last error: ${lastError.message}`;
    return new errors/* TimeoutError */.MU(`Data diff ${id} did not end within ${(0,quantities/* describeDuration */.M)(options.timeoutMs)} ` +
        `(last status: ${status}${error}); a larger \`timeout\` gives it more time`, lastError === null ? undefined : { cause: lastError });
}
/** Asks once; `null` where the service could not tell now but may later. */
async function poll(wait) {
    const { service, id, options } = wait;
    const remainingMs = Math.max(options.timeoutMs - elapsed(wait), 0);
    const limitMs = remainingMs + (options.lastPollMs ?? LAST_POLL_MS);
    const deadline = (0,timing/* startDeadline */.db)(limitMs, options.signal);
    try {
        const results = await service.summaryResults(id, deadline.signal);
        if (results.status !== 'success' && results.status !== 'failed') {
            wait.lastStatus = results.reported_status;
        }
        wait.lastError = null;
        options.onResults?.(results, elapsed(wait));
        return results;
    }
    catch (error) {
        if (options.signal?.aborted)
            throw cancelled(wait);
        if (deadline.expired())
            throw timedOut(wait);
        if (!(error instanceof errors/* ApiError */.hD) || !error.retryable)
            throw error;
        wait.lastError = error;
        options.onPollError?.(error, elapsed(wait));
        return null;
    }
    finally {
        deadline.release();
    }
}
async function pause(wait, ms) {
    const { signal, timeoutMs, sleep = timing/* sleep */.yy } = wait.options;
    try {
        await sleep(Math.max(Math.min(ms, timeoutMs - elapsed(wait)), 0), signal);
    }
    catch (error) {
        if (!signal?.aborted)
            throw error;
    }
    if (signal?.aborted)
        throw cancelled(wait);
}
/**
 * Polls a diff until it ends, and returns how. Errors that may pass are survived until the timeout;
 * a status that nobody documented counts as running. What the last poll says still counts.
 *
 * @throws TimeoutError where the diff does not end in time. It still runs: cancelling is up to the
 *   caller.
 * @throws CancelledError where the signal aborts.
 * @throws ApiError where asking again cannot help, such as a refused key.
 */
async function waitForResults(service, id, options) {
    const { pollIntervalMs, random = Math.random, now = () => performance.now() } = options;
    const wait = {
        service,
        id,
        options,
        now,
        startedAt: now(),
        lastStatus: null,
        lastError: null,
    };
    let interval = FIRST_INTERVAL_MS;
    for (;;) {
        await pause(wait, pollIntervalMs ?? interval * (0.8 + 0.4 * random()));
        const results = await poll(wait);
        if (results?.status === 'success' || results?.status === 'failed')
            return results;
        if (elapsed(wait) >= options.timeoutMs)
            throw timedOut(wait);
        interval = Math.min(interval * GROWTH, LONGEST_INTERVAL_MS);
    }
}

;// CONCATENATED MODULE: ./src/run/run-diffs.ts





/** Requests under way at once; the diffs themselves queue at the service. */
const SUBMISSIONS_AT_ONCE = 8;
const CANCEL_LIMIT_MS = 5000;
/** A diff whose id we never read cannot be cancelled, so its answer is awaited that long. */
const SUBMISSION_GRACE_MS = 2000;
/** Asks the service to stop a diff, for a few seconds at most; answers what went wrong. */
async function cancelDiff({ service }, id) {
    const deadline = (0,timing/* startDeadline */.db)(CANCEL_LIMIT_MS);
    try {
        await service.cancel(id, deadline.signal);
        return null;
    }
    catch (error) {
        return (0,errors/* messageOf */.bD)(error);
    }
    finally {
        deadline.release();
    }
}
/** A signal that aborts some time after another one. */
function delayedAbort(signal, ms) {
    const controller = new AbortController();
    let timer;
    const start = () => {
        timer = setTimeout(() => controller.abort(), ms);
    };
    signal.addEventListener('abort', start, { once: true });
    const release = () => {
        signal.removeEventListener('abort', start);
        clearTimeout(timer);
    };
    return { signal: controller.signal, release };
}
function notCreated(timeoutMs, cause) {
    return new errors/* TimeoutError */.MU(`The data diff was not created within ${(0,quantities/* describeDuration */.M)(timeoutMs)}; a larger \`timeout\` gives it more time`, { cause });
}
/** Runs the diffs of one connection. */
class Runner {
    #connection;
    #run;
    #submissions = (0,p_limit/* default */.A)(SUBMISSIONS_AT_ONCE);
    #unfinished = new Set();
    constructor(connection, run) {
        this.#connection = connection;
        this.#run = run;
    }
    /** Runs one diff to its end; only a cancellation of the whole run is thrown. */
    async runOne({ name, datasets, request }) {
        const { now, signal, progress } = this.#run;
        let startedAt = now();
        let id = null;
        const finish = (results, error) => {
            const durationMs = now() - startedAt;
            progress.ended(name, error ? `failed (${error.error_type})` : 'done', durationMs);
            const url = id === null ? null : this.#connection.service.diffUrl(id);
            return { name, datasets, request, id, url, results, error, durationMs };
        };
        try {
            id = await this.#submissions(() => {
                startedAt = now();
                return this.#submit(name, request);
            });
            const results = await this.#wait(name, id);
            return results.status === 'success' ? finish(results, null) : finish(null, results.error);
        }
        catch (error) {
            if (signal.aborted)
                throw new errors/* CancelledError */.cc('The run was cancelled', { cause: error });
            return finish(null, (0,errors/* errorBodyOf */.iE)(error));
        }
    }
    async #submit(name, request) {
        const { service } = this.#connection;
        const { signal, timeoutMs, progress } = this.#run;
        signal.throwIfAborted();
        const patience = delayedAbort(signal, SUBMISSION_GRACE_MS);
        const deadline = (0,timing/* startDeadline */.db)(timeoutMs, patience.signal);
        try {
            const { id } = await service.create(request, deadline.signal);
            this.#note(() => this.#unfinished.add(id));
            progress.submitted(name, id, service.diffUrl(id));
            return id;
        }
        catch (error) {
            throw deadline.expired() ? notCreated(timeoutMs, error) : error;
        }
        finally {
            deadline.release();
            patience.release();
        }
    }
    async #wait(name, id) {
        const { progress, pollIntervalMs, timeoutMs, signal, now, sleep, random } = this.#run;
        try {
            const results = await waitForResults(this.#connection.service, id, {
                timeoutMs,
                signal,
                now,
                sleep,
                random,
                pollIntervalMs: pollIntervalMs ?? this.#connection.pollIntervalMs,
                onResults: (answer) => progress.results(name, answer),
                onPollError: (error) => progress.pollError(name, error),
            });
            this.#note(() => this.#unfinished.delete(id));
            return results;
        }
        catch (error) {
            const problem = await cancelDiff(this.#connection, id);
            progress.stopped(name, id, problem);
            if (problem === null)
                this.#note(() => this.#unfinished.delete(id));
            throw error;
        }
    }
    #note(change) {
        change();
        this.#run.onUnfinished([...this.#unfinished]);
    }
}
/**
 * Runs all diffs and returns how each ended, in their order; one that fails stops no other.
 *
 * @throws CancelledError where the signal aborts, after every diff under way was cancelled.
 */
async function runDiffs(requests, connection, run) {
    const runner = new Runner(connection, run);
    const turn = (0,p_limit/* default */.A)(connection.diffsAtOnce);
    const ends = requests.map((request) => turn(() => runner.runOne(request)));
    const settled = await Promise.allSettled(ends);
    const broken = settled.find((end) => end.status === 'rejected');
    if (broken)
        throw broken.reason;
    return settled.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
}

;// CONCATENATED MODULE: ./src/run/compare-all.ts



/**
 * Requests → create → poll → gate: runs all diffs and holds them against the limits.
 *
 * @throws ConfigurationError where a data source is not known.
 * @throws CancelledError where the signal aborts, after every diff under way was cancelled.
 */
async function compareAll(settings, tools) {
    const { service, diffs, limits } = settings;
    const { folders, log, secrets, signal } = tools;
    const connection = await tools.connectService(service, folders, (line) => log.info(line));
    try {
        const hint = service.kind === 'embedded' ? tools.embeddedHint : null;
        const requests = await resolveRequests(diffs, connection, hint, signal);
        const progress = tools.openProgress(requests.length);
        const finished = await runDiffs(requests, connection, { ...settings, ...tools, progress });
        return judge(finished, limits, secrets);
    }
    finally {
        await connection.service.close();
    }
}

// EXTERNAL MODULE: ./src/service/embedded/diff-progress.ts + 1 modules
var diff_progress = __webpack_require__(66786);
;// CONCATENATED MODULE: ./src/run/progress.ts



const HEARTBEAT_MS = 60_000;
/** Tells the log how the diffs get on: a line for each change, and one a minute where none comes. */
class Progress {
    #log;
    #now;
    #many;
    #startedAt;
    /** What was last said of each diff that has not ended. */
    #said = new Map();
    #lastLineAt;
    constructor(log, now, numberOfDiffs) {
        this.#log = log;
        this.#now = now;
        this.#many = numberOfDiffs > 1;
        this.#startedAt = now();
        this.#lastLineAt = this.#startedAt;
    }
    submitted(name, id, url) {
        this.#say(name, `submitted as data diff ${String(id)}${url === null ? '' : `: ${url}`}`);
        this.#said.set(name, 'waiting');
    }
    results(name, results) {
        if (results.status === 'success' || results.status === 'failed')
            return;
        const status = [results.reported_status, results.progress].filter(Boolean).join(': ');
        const before = (0,diff_progress/* withoutPercent */.Aj)(this.#said.get(name) ?? '');
        this.#said.set(name, status);
        // How far it is, is news for the heartbeat only: it changes with every poll.
        if (before !== (0,diff_progress/* withoutPercent */.Aj)(status))
            this.#say(name, status);
        this.#heartbeat();
    }
    pollError(name, error) {
        this.#say(name, `${(0,errors/* messageOf */.bD)(error)}; asking again`);
    }
    stopped(name, id, problem) {
        const outcome = problem === null ? 'was cancelled' : `may still run: ${problem}`;
        this.#say(name, `data diff ${String(id)} ${outcome}`);
    }
    ended(name, how, durationMs) {
        this.#said.delete(name);
        this.#say(name, `${how} after ${(0,quantities/* describeDuration */.M)(durationMs)}`);
    }
    #say(name, line) {
        this.#log.info(this.#many ? `${name}: ${line}` : line);
        this.#lastLineAt = this.#now();
    }
    #heartbeat() {
        if (this.#now() - this.#lastLineAt < HEARTBEAT_MS)
            return;
        const waiting = [...this.#said].map(([name, status]) => this.#many ? `${name} (${status})` : status);
        const elapsed = (0,quantities/* describeDuration */.M)(this.#now() - this.#startedAt);
        this.#log.info(`Still at it after ${elapsed}: ${waiting.join(', ')}`);
        this.#lastLineAt = this.#now();
    }
}

// EXTERNAL MODULE: ./src/cli/cli.ts
var cli = __webpack_require__(78724);
// EXTERNAL MODULE: ./src/cli/find-config.ts
var find_config = __webpack_require__(77306);
;// CONCATENATED MODULE: ./src/cli/live-progress.ts




/** Columns of the bar; it is left out where the terminal has no room for it and some words. */
const BAR_SIZE = 20;
const LEAST_COLUMNS = 60;
/** A name of fewer characters says nothing. */
const live_progress_LEAST_NAME = 8;
/** How diffs get on, as one line for a terminal; what must be kept goes to the log above it. */
class LiveProgress {
    #log;
    #now;
    #total;
    #startedAt;
    /** What each diff under way does, the one with the latest news last. */
    #underWay = new Map();
    #ended = 0;
    constructor(log, now, total) {
        this.#log = log;
        this.#now = now;
        this.#total = total;
        this.#startedAt = now();
    }
    /** The line, as it is now. */
    render(columns) {
        const elapsedMs = Math.floor((this.#now() - this.#startedAt) / 1000) * 1000;
        const elapsed = elapsedMs > 0 ? ` · ${(0,quantities/* describeDuration */.M)(elapsedMs)}` : '';
        const bar = this.#total > 1 ? `${this.#bar(columns)} · ` : '';
        return `${bar}${this.#latest(columns - bar.length - elapsed.length - 1)}${elapsed}`;
    }
    submitted(name, id, url) {
        this.#underWay.set(name, 'waiting');
        if (url !== null)
            this.#log.info(`${name}: data diff ${String(id)}, ${url}`);
    }
    results(name, results) {
        if (results.status === 'success' || results.status === 'failed')
            return;
        const status = results.progress ?? results.reported_status;
        if (this.#underWay.get(name) === status)
            return;
        this.#underWay.delete(name);
        this.#underWay.set(name, status);
    }
    pollError(name, error) {
        this.#log.info(`${name}: ${(0,errors/* messageOf */.bD)(error)}; asking again`);
    }
    stopped(name, id, problem) {
        if (problem !== null)
            this.#log.info(`${name}: data diff ${String(id)} may still run: ${problem}`);
    }
    ended(name) {
        this.#underWay.delete(name);
        this.#ended += 1;
    }
    #bar(columns) {
        const counts = `${String(this.#ended)} of ${String(this.#total)}`;
        if (columns < LEAST_COLUMNS)
            return counts;
        const full = Math.round((this.#ended / this.#total) * BAR_SIZE);
        return `${'█'.repeat(full)}${'░'.repeat(BAR_SIZE - full)} ${counts}`;
    }
    /** What is being done; where there is little room, less of the name is said. */
    #latest(room) {
        const [name, status] = [...this.#underWay].at(-1) ?? [];
        if (name === undefined || status === undefined)
            return 'waiting';
        const others = this.#underWay.size - 1;
        const what = `${status}${others > 0 ? `, and ${String(others)} more` : ''}`;
        const roomForName = room - what.length - 2;
        return roomForName < live_progress_LEAST_NAME ? (0,foreign/* clip */.$Q)(what, room) : `${(0,markdown/* shortName */.EU)(name, roomForName)}: ${what}`;
    }
}

// EXTERNAL MODULE: ./src/config/diff-plan.ts + 2 modules
var diff_plan = __webpack_require__(33442);
// EXTERNAL MODULE: ./src/contract/request-fields.ts
var request_fields = __webpack_require__(57453);
// EXTERNAL MODULE: ./src/text/message.ts
var message = __webpack_require__(16400);
// EXTERNAL MODULE: ./src/contract/pair.ts
var pair = __webpack_require__(42848);
;// CONCATENATED MODULE: ./src/cli/positional.ts





/** A dataset that an argument names: without a data source, what looks like a file is one. */
function datasetOf(text, side, flags) {
    const given = request_fields/* datasetFields */.UW[side].find((key) => flags[key]);
    if (given !== undefined) {
        throw new errors/* ConfigurationError */.j1(`Side ${String(side)} is given twice: as the argument ${(0,message/* shown */.SP)(text)} and by \`--${given}\`.`);
    }
    const source = flags[`data-source${side}`] ?? flags['data-source1'];
    return { [!source && (0,diff_plan/* looksLikeFile */.Q)(text) ? `file${side}` : `table${side}`]: text };
}
/** The data sources that arguments name, and the datasets after them. */
function splitArguments(texts) {
    const [first = '', second = '', third = '', fourth = ''] = texts;
    switch (texts.length) {
        case 0:
            return { sources: {}, datasets: [] };
        case 2:
            return { sources: {}, datasets: [first, second] };
        case 3:
            return { sources: { 'data-source1': first }, datasets: [second, third] };
        case 4:
            return {
                sources: { 'data-source1': first, 'data-source2': third },
                datasets: [second, fourth],
            };
        default:
            throw new errors/* ConfigurationError */.j1(`There ${texts.length === 1 ? 'is 1 argument' : `are ${String(texts.length)} arguments`}; accepted are two datasets, a data source and two of its tables, or two data sources, each with a table after it.`);
    }
}
/**
 * Lays arguments over flags: `old.csv new.csv`, `source table1 table2`, or
 * `source1 table1 source2 table2`. Where the command line names both datasets, the config file's
 * list of diffs is left aside.
 *
 * @throws ConfigurationError where a side is given twice, or there is another number of arguments.
 */
function withArguments(flags, texts) {
    const { sources, datasets } = splitArguments(texts);
    for (const key of ['data-source1', 'data-source2']) {
        if (sources[key] === undefined || !flags[key])
            continue;
        throw new errors/* ConfigurationError */.j1(`\`${key}\` is given twice: as an argument and by \`--${key}\`.`);
    }
    const values = { ...flags, ...sources };
    datasets.forEach((text, index) => {
        const side = index === 0 ? 1 : 2;
        Object.assign(values, datasetOf(text, side, { ...flags, ...sources }));
    });
    const namesBoth = pair/* NUMBERS */.du.every((side) => request_fields/* datasetFields */.UW[side].some((key) => values[key]));
    return namesBoth && values.diffs === undefined ? { ...values, diffs: null } : values;
}

;// CONCATENATED MODULE: ./src/cli/work/run.ts












/** Settings → requests → create → poll → gate → report → exit code. */
async function run(cli, wishes) {
    const { runtime, secrets, output } = cli;
    const { flags, texts, usesConfig, json, signal } = wishes;
    const inputs = withArguments(flags, texts);
    const config = usesConfig ? (inputs.config ?? (await (0,find_config/* findConfig */.u)(cli))) : undefined;
    const settings = await (0,load_settings/* loadSettings */.M)({ ...inputs, config }, { env: runtime.env, readFile: runtime.files.read, secrets });
    for (const warning of settings.warnings)
        output.warn(warning);
    const outcomes = await compareAll(settings, {
        ...runtime,
        secrets,
        signal,
        log: output,
        openProgress: (numberOfDiffs) => openProgress(cli, numberOfDiffs),
        onUnfinished: () => undefined,
        embeddedHint: null,
    }).finally(() => output.clearStatus());
    if (json)
        output.printRaw(renderJson(outcomes, Infinity));
    else
        output.print(renderTerminal(outcomes, output.results));
    const isReported = await writeReport(cli, settings, outcomes);
    runtime.setExitCode(exitCodeOf(outcomes, isReported));
}
/** A status line where somebody looks on, else lines. */
function openProgress({ runtime, output }, numberOfDiffs) {
    if (!output.isWatched)
        return new Progress(output, runtime.now, numberOfDiffs);
    const progress = new LiveProgress(output, runtime.now, numberOfDiffs);
    output.showStatus(() => progress.render(output.columns));
    return progress;
}
/** Writes the HTML report, where one is asked for; whether nothing is missing. */
async function writeReport({ runtime, output }, { reportPath }, outcomes) {
    if (reportPath === null)
        return true;
    try {
        const path = await runtime.files.write(reportPath, renderHtml(outcomes));
        output.info(`Report: ${path}`);
        return true;
    }
    catch (error) {
        output.error(`The report could not be written: ${(0,errors/* messageOf */.bD)(error)}. \`report-path\` must be a file that may be written.`);
        return false;
    }
}
function exitCodeOf(outcomes, isReported) {
    const code = {
        success: cli/* exitCodes */.h.ok,
        failure: cli/* exitCodes */.h.overLimit,
        error: cli/* exitCodes */.h.notDone,
    }[conclusionOf(outcomes)];
    return code === cli/* exitCodes */.h.ok && !isReported ? cli/* exitCodes */.h.notDone : code;
}


/***/ }),

/***/ 86539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

"use strict";

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

/***/ 37047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

"use strict";
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

"use strict";
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

/***/ 4396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ htmlEscape)
/* harmony export */ });
/* unused harmony export htmlUnescape */
const _htmlEscape = string => string
	.replace(/&/g, '&amp;')
	.replace(/"/g, '&quot;')
	.replace(/'/g, '&#39;')
	.replace(/</g, '&lt;')
	.replace(/>/g, '&gt;');

const _htmlUnescape = htmlString => htmlString
	.replace(/&gt;/g, '>')
	.replace(/&lt;/g, '<')
	.replace(/&#0?39;/g, '\'')
	.replace(/&quot;/g, '"')
	.replace(/&amp;/g, '&');

function htmlEscape(strings, ...values) {
	if (typeof strings === 'string') {
		return _htmlEscape(strings);
	}

	let output = strings[0];
	for (const [index, value] of values.entries()) {
		output = output + _htmlEscape(String(value)) + strings[index + 1];
	}

	return output;
}

function htmlUnescape(strings, ...values) {
	if (typeof strings === 'string') {
		return _htmlUnescape(strings);
	}

	let output = strings[0];
	for (const [index, value] of values.entries()) {
		output = output + _htmlUnescape(String(value)) + strings[index + 1];
	}

	return output;
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";

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