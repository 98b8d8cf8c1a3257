"use strict";
exports.id = 282;
exports.ids = [282];
exports.modules = {

/***/ 94655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ keyColumns)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);

/**
 * The columns of the key by which rows were paired, as side 1 names them: those that the request
 * names, else those that the service found; empty where there are none.
 *
 * @param results `null` where the diff has not ended, or failed.
 */
function keyColumns(request, results) {
    return results?.inferred_pk?.pk_columns ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(request);
}


/***/ }),

/***/ 10571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ NO_FIGURES),
/* harmony export */   Ip: () => (/* binding */ LONGEST_COLUMN),
/* harmony export */   h5: () => (/* binding */ figuresOf)
/* harmony export */ });
/* unused harmony exports addedRemoved, keyNotes, columnLines */
/* harmony import */ var _contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47190);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51349);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65616);
/* harmony import */ var _text_quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38866);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78942);





/** So much of a column's name is in a cell. */
const LONGEST_COLUMN = 24;
const UNKNOWN = ['–'];
/** The figures of a diff that failed. */
const NO_FIGURES = {
    rows: UNKNOWN,
    keys: UNKNOWN,
    changed: UNKNOWN,
    columns: UNKNOWN,
};
/**
 * What tables say of results.
 *
 * @param shown a column's name as the output shows names.
 */
function figuresOf(results, shown) {
    const { schema } = results;
    const rows = (0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .totalRows */ .wh)(results);
    return {
        rows: rows ? [(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .sides */ .r_)(rows)] : UNKNOWN,
        keys: keyLines(results),
        changed: changedLines(results),
        columns: schema ? columnLines((0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaFacts */ .hi)(schema), shown) : UNKNOWN,
    };
}
/** `+212 −4`; on two lines where the numbers are long. */
function addedRemoved(added, removed) {
    const signs = [added, -removed].filter((change) => change !== 0).map(_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .signed */ .x8);
    return signs.join('').length > 10 ? signs : [signs.join(_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK)].filter((text) => text !== '');
}
/** Rows whose key is not theirs alone: `194 dupes`, `4 → 3 dupes`, `1 NULL key`. */
function keyNotes({ dupes, nulls }) {
    const before = (pair) => pair[0] === 0 || pair[0] === pair[1] ? '' : `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(pair[0])} → `;
    const has = (pair) => pair.some((rows) => rows > 0);
    return [
        has(dupes) ? `${before(dupes)}${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(dupes[1])}${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}dupes` : '',
        has(nulls) ? `${before(nulls)}${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(nulls[1], `NULL${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}key`)}` : '',
    ].filter((text) => text !== '');
}
/** What happened to the keys; `same` where they are alike and each is of one row. */
function keyLines(results) {
    const { pks } = results;
    if (!pks)
        return (0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithoutKey */ .M8)(results) ? ['no key'] : UNKNOWN;
    const [removed, added] = pks.exclusives;
    const lines = [...addedRemoved(added, removed), ...keyNotes(pks)];
    return lines.length > 0 ? lines : ['same'];
}
/** Rows of both sides that no key pairs and that have no equal: `3 unmatched`; empty where there are none. */
function unmatchedNote(results) {
    const rows = (0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .unmatchedRows */ .j_)(results);
    return rows === 0 ? '' : `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(rows)}${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}unmatched`;
}
/** How many compared rows differ, of how many, and how many rows have no equal. */
function changedLines(results) {
    const unmatched = unmatchedNote(results);
    const { values } = results;
    if (values)
        return [...changedOf(values), unmatched].filter((text) => text !== '');
    if (unmatched !== '')
        return [unmatched];
    return (0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithoutKey */ .M8)(results) ? [`0${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}unmatched`] : UNKNOWN;
}
/** `12 (0.83 %)` over `of 1,453 compared`, `0 of 100 compared`; `?` where a service tells of columns alone. */
function changedOf(values) {
    const { rows_with_differences: rows, total_rows: all, values_with_differences: cells } = values;
    const of = `of${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(all)} compared`;
    if (rows > 0)
        return [`${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(rows)} (${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .share */ .uM)(rows, all)})`, of];
    const isUnknown = cells + (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .differingColumns */ .G$)(values).length > 0;
    return [`${isUnknown ? '?' : '0'}${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}${of}`];
}
/** So many columns of each kind are named. */
const MOST_NAMED = 3;
/** What happened to the columns: `+name`, `−name`, `name: new type`, `2 moved`; `same` where nothing did. */
function columnLines(facts, shown) {
    if (!(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .hasSchemaChanges */ .bD)(facts))
        return ['same'];
    const { added, removed, retyped, reorders } = facts;
    return [
        ...named(added, (text) => `+${text}`, shown),
        ...named(removed, (text) => `−${text}`, shown),
        ...named(retyped, (text) => `${text}: new${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}type`, shown),
        ...(reorders > 0 ? [`${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(reorders)}${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}moved`] : []),
    ];
}
/** Each column by its name; their number where a service does not name them. */
function named({ count: size, names }, line, shown) {
    if (names.length !== size)
        return size > 0 ? [line((0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(size))] : [];
    // One name more takes no more room than the line that would count it.
    const most = names.length <= MOST_NAMED + 1 ? names.length : MOST_NAMED;
    const texts = (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .firstOf */ .Ku)(names.map(shown), most, (number) => `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(number)}${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}more`);
    return texts.map(line);
}


/***/ }),

/***/ 14333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ htmlFigures),
/* harmony export */   w: () => (/* binding */ figureCells)
/* harmony export */ });
/* harmony import */ var escape_goat__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4396);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10571);
/* harmony import */ var _html_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17617);



/** The figures as HTML, a line break between the lines of each. */
function htmlFigures(results) {
    const shown = (name) => (0,_html_text_js__WEBPACK_IMPORTED_MODULE_1__/* .codeTag */ .Ok)(name, _cells_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_COLUMN */ .Ip);
    const { rows, keys, changed, columns } = results ? (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .figuresOf */ .h5)(results, shown) : _cells_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_FIGURES */ .AB;
    const joined = (lines) => lines.join('<br>\n');
    const escaped = (lines) => joined(lines.map((line) => (0,escape_goat__WEBPACK_IMPORTED_MODULE_2__/* .htmlEscape */ .z)(line)));
    return {
        rows: escaped(rows),
        keys: escaped(keys),
        changed: escaped(changed),
        columns: joined(columns),
    };
}
/** The cells of a table: rows, keys, changed rows, columns. */
function figureCells(results) {
    const { rows, keys, changed, columns } = htmlFigures(results);
    return [rows, keys, changed, columns].map((text) => `<td class="number">${text}</td>`);
}


/***/ }),

/***/ 13187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ diffCard),
  T: () => (/* binding */ requestSection)
});

// EXTERNAL MODULE: ./src/report/facts.ts
var report_facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/html-text.ts
var html_text = __webpack_require__(17617);
// EXTERNAL MODULE: ./src/report/key-clause.ts
var key_clause = __webpack_require__(33231);
// EXTERNAL MODULE: ./src/contract/outcome.ts
var contract_outcome = __webpack_require__(88402);
;// CONCATENATED MODULE: ./src/report/kept-limits.ts

/** The limits that a diff keeps, as the user wrote them; none for a diff without results. */
function keptLimits(outcome) {
    if (!outcome.results)
        return [];
    const broken = new Set(outcome.verdict.breaches.map(({ limit }) => limit));
    return contract_outcome/* limitNames */.c.flatMap((name) => {
        const limit = outcome.limits?.[name];
        return limit && limit.kind !== 'off' && !broken.has(name)
            ? [{ input: `max-${name}`, allowed: (0,contract_outcome/* limitText */.P)(limit) }]
            : [];
    });
}

// EXTERNAL MODULE: ./src/report/numbers.ts
var numbers = __webpack_require__(65616);
// EXTERNAL MODULE: ./src/report/request-facts.ts
var request_facts = __webpack_require__(41981);
// EXTERNAL MODULE: ./node_modules/escape-goat/index.js
var escape_goat = __webpack_require__(4396);
// EXTERNAL MODULE: ./src/text/foreign.ts
var foreign = __webpack_require__(11867);
// EXTERNAL MODULE: ./src/text/quantities.ts
var quantities = __webpack_require__(38866);
;// CONCATENATED MODULE: ./src/report/html-sections.ts









/** One diff as a card: state, limits, error, keys, values, columns, request. */
function diffCard(view) {
    const { outcome, index } = view;
    const sections = [
        limitsSection(outcome),
        errorSection(outcome),
        ...resultSections(outcome),
        requestSection(outcome),
    ].filter((section) => section !== '');
    return `<article class="card" id="diff-${index + 1}">
<header>${(0,html_text/* stateTag */.aJ)(view)} <h2>${(0,html_text/* escaped */.Mk)(outcome.name) || '(empty)'}</h2>
${(0,html_text/* anchor */.Y3)('Open the data diff', outcome.url)}</header>
${sections.join('\n')}
</article>`;
}
function limitsSection(outcome) {
    const broken = outcome.verdict.breaches.map(({ message }) => `<li><span class="state over">❌ Not kept:</span> ${(0,html_text/* sentenceTag */.eG)(message)}</li>`);
    const kept = keptLimits(outcome).map(({ input, allowed }) => `${(0,html_text/* codeTag */.Ok)(input)} ${(0,html_text/* escaped */.Mk)(allowed)}`);
    if (kept.length > 0) {
        broken.push(`<li><span class="state same">✅ Kept:</span> ${kept.join(', ')}</li>`);
    }
    return broken.length > 0 ? `<h3>Limits</h3>\n<ul>\n${broken.join('\n')}\n</ul>` : '';
}
function errorSection({ error }) {
    if (!error)
        return '';
    const value = (0,escape_goat/* htmlEscape */.z)((0,foreign/* cleanLines */.v3)(error.error_value, 10_000));
    return `<h3>Error</h3>\n<p>${(0,html_text/* codeTag */.Ok)(error.error_type)}</p>\n<pre>${value}</pre>`;
}
function resultSections({ results }) {
    if (!results)
        return [];
    const missing = (0,report_facts/* notCompared */.vK)(results);
    const unpaired = (0,report_facts/* unpairedClause */.uP)(results);
    const hint = (0,key_clause/* keyHint */.p)(results, (name) => (0,html_text/* codeTag */.Ok)(name, 40));
    return [
        results.pks ? keysSection(results.pks) : '',
        unpaired === '' ? '' : `<h3>${(0,report_facts/* unpairedTitle */.xF)(results)}</h3>\n<p>${unpaired}.</p>`,
        hint === '' ? '' : `<p>${hint}</p>`,
        missing.length > 0
            ? `<p><span class="state partial">⚠️ Note:</span> ${missing.join('; ')}.</p>`
            : '',
        results.values ? valuesSection(results.values) : '',
        results.schema
            ? schemaSection(results.schema)
            : '<h3>Columns</h3>\n<p>Not compared by name and type.</p>',
    ];
}
function keysSection(pks) {
    const cells = (label, ...numbers) => `<th scope="row">${label}</th>${numbers.map((text) => (0,html_text/* numberCell */.EH)(text)).join('')}`;
    const line = (label, [before, after]) => {
        const more = (0,numbers/* growth */.Am)(before, after);
        const change = before === after ? '–' : (0,numbers/* signed */.x8)(after - before) + (more ? ` (${more})` : '');
        return cells(label, (0,quantities/* count */.U)(before), (0,quantities/* count */.U)(after), change);
    };
    const [removed, added] = pks.exclusives;
    return `<h3>Rows and keys</h3>\n${(0,html_text/* grid */.Vg)(['', '>Before (side 1)', '>After (side 2)', '>Change'], [
        line('Rows', pks.total_rows),
        line('Distinct keys', pks.distincts),
        line('Rows with a duplicate key', pks.dupes),
        line('Rows with a NULL key', pks.nulls),
        cells('Keys removed', (0,quantities/* count */.U)(removed), '', (0,numbers/* share */.uM)(removed, pks.distincts[0])),
        cells('Keys added', '', (0,quantities/* count */.U)(added), (0,numbers/* share */.uM)(added, pks.distincts[1])),
    ])}`;
}
function valuesSection(values) {
    if (values.values_with_differences + (0,report_facts/* differingColumns */.G$)(values).length === 0) {
        if (values.total_rows === 0) {
            const clause = `${report_facts/* NO_ROWS */.c6.charAt(0).toUpperCase()}${report_facts/* NO_ROWS */.c6.slice(1)}`;
            return `<h3>Differing values</h3>\n<p>${clause}.</p>`;
        }
        const compared = (0,numbers/* plural */.LS)(values.total_rows, 'compared row');
        const columns = (0,numbers/* plural */.LS)(values.compared_columns, 'column');
        return `<h3>Differing values</h3>\n<p>None in ${compared} of ${columns}.</p>`;
    }
    const part = (some, whole, unit) => (0,escape_goat/* htmlEscape */.z)(`${(0,quantities/* count */.U)(some)} of ${(0,numbers/* plural */.LS)(whole, unit)} (${(0,numbers/* share */.uM)(some, whole)})`);
    const rows = (0,report_facts/* differingColumns */.G$)(values).map(({ name, differing, ratio }) => [
        (0,html_text/* cell */.Hn)((0,html_text/* codeTag */.Ok)(name)),
        (0,html_text/* numberCell */.EH)(differing === null ? '–' : (0,quantities/* count */.U)(differing)),
        (0,html_text/* numberCell */.EH)((0,numbers/* percent */.KN)(ratio * 100)),
        (0,html_text/* cell */.Hn)((0,html_text/* barTag */.ar)(ratio), 'bar'),
    ].join(''));
    return `<h3>Differing values</h3>
<p>${part(values.rows_with_differences, values.total_rows, 'compared row')},
${part(values.values_with_differences, values.total_values, 'value')},
${part(values.columns_with_differences, values.compared_columns, 'column')}.</p>
${rows.length > 0 ? (0,html_text/* grid */.Vg)(['Column', '>Values', '>Share', ''], rows) : ''}`;
}
function schemaSection(schema) {
    const facts = (0,report_facts/* schemaFacts */.hi)(schema);
    const [before, after] = schema.column_counts;
    const item = (label, size, names) => {
        const list = names.map((name) => (0,html_text/* codeTag */.Ok)(name)).join(', ');
        return size > 0 ? `<li>${(0,quantities/* count */.U)(size)} ${label}${list ? `: ${list}` : ''}</li>` : '';
    };
    const changes = [
        item('added', facts.added.count, facts.added.names),
        item('removed', facts.removed.count, facts.removed.names),
        item('of another type, not compared', facts.retyped.count, facts.retyped.names),
        item('moved', facts.reorders, []),
    ].join('');
    const text = (0,report_facts/* hasSchemaChanges */.bD)(facts)
        ? `<p>${(0,quantities/* count */.U)(before)} before, ${(0,quantities/* count */.U)(after)} after.</p>\n<ul>${changes}</ul>`
        : `<p>The same on both sides: ${(0,quantities/* count */.U)(after)}.</p>`;
    return `<h3>Columns</h3>\n${text}`;
}
/** What was asked for: each side, and what holds for both. */
function requestSection(outcome) {
    const side = (text) => (0,html_text/* cell */.Hn)(text ? (0,html_text/* codeTag */.Ok)(text, 2000) : '–');
    const sides = (0,request_facts/* sideFacts */.VO)(outcome).map(({ label, sides: [before, after] }) => `<th scope="row">${label}</th>${side(before)}${side(after)}`);
    const shared = (0,request_facts/* sharedFacts */.TA)(outcome.request, outcome.results).map(({ label, texts }) => `<li>${label}: ${texts.map((text) => (0,html_text/* codeTag */.Ok)(text)).join(', ')}</li>`);
    const list = shared.length > 0 ? `\n<ul>${shared.join('')}</ul>` : '';
    return `<h3>Request</h3>\n${(0,html_text/* grid */.Vg)(['', 'Before', 'After'], sides)}${list}`;
}


/***/ }),

/***/ 11033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ STYLE)
/* harmony export */ });
/** The style sheet of the report: no fonts or pictures from elsewhere; light and dark. */
const STYLE = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --muted: #59636e; --page: #f6f8fa; --card: #fff; --line: #d1d9e0;
  --bad: #cf222e; --good: #1a7f37; --changed: #9a6700; --link: #0969da; --track: #eaeef2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #f0f6fc; --muted: #9198a1; --page: #010409; --card: #0d1117; --line: #3d444d;
    --bad: #f85149; --good: #3fb950; --changed: #d29922; --link: #4493f8; --track: #212830;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 24px 16px 48px; max-width: 960px; color: var(--text);
  background: var(--page); font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
}
h1 { font-size: 24px; line-height: 1.3; margin: 0 0 16px; }
h2 { font-size: 18px; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: 15px; margin: 24px 0 8px; }
p { margin: 8px 0; }
a { color: var(--link); }
code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { overflow-wrap: anywhere; }
th code, td code { overflow-wrap: break-word; }
pre {
  margin: 8px 0; padding: 12px; border-radius: 6px; background: var(--track);
  white-space: pre-wrap; overflow-wrap: anywhere;
}
ul { margin: 8px 0; padding-left: 20px; }
dl.totals { display: flex; flex-wrap: wrap; gap: 12px; margin: 0 0 16px; }
dl.totals div {
  flex: 1 1 120px; padding: 12px 16px; background: var(--card); border: 1px solid var(--line);
  border-radius: 8px;
}
dl.totals dt { color: var(--muted); font-size: 13px; }
dl.totals dd { margin: 0; font-size: 22px; font-weight: 600; font-variant-numeric: tabular-nums; }
dl.totals dd.note { color: var(--muted); font-size: 13px; font-weight: 400; }
.card {
  margin: 0 0 16px; padding: 16px 20px; background: var(--card); border: 1px solid var(--line);
  border-radius: 8px;
}
.card > header { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; }
.card > header a { margin-left: auto; }
.state { font-weight: 600; white-space: nowrap; }
.over, .failed { color: var(--bad); }
.changed, .partial { color: var(--changed); }
.same { color: var(--good); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td {
  padding: 5px 12px 5px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line);
}
tr:last-child > th, tr:last-child > td { border-bottom: 0; }
thead th { color: var(--muted); font-size: 13px; font-weight: 600; }
tbody th { font-weight: 400; }
td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar { width: 30%; min-width: 90px; padding-right: 0; vertical-align: middle; }
svg { display: block; width: 100%; height: 10px; border-radius: 3px; background: var(--track); }
svg rect { fill: var(--changed); }
.muted, footer { color: var(--muted); }
footer { font-size: 13px; }
@media (max-width: 760px) {
  /* The table of all diffs has to fit without scrolling sideways. */
  td .state, thead th.number { white-space: normal; }
  th, td { padding-right: 8px; }
  .bar { width: 20%; min-width: 48px; }
}
@media (max-width: 480px) {
  .card { padding: 12px; }
  td.number { white-space: normal; }
}
@media print { body { background: none; padding: 0; } .card { break-inside: avoid; } }
`;


/***/ }),

/***/ 17617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ numberCell),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   Ok: () => (/* binding */ codeTag),
/* harmony export */   Vg: () => (/* binding */ grid),
/* harmony export */   Y3: () => (/* binding */ anchor),
/* harmony export */   aJ: () => (/* binding */ stateTag),
/* harmony export */   ar: () => (/* binding */ barTag),
/* harmony export */   eG: () => (/* binding */ sentenceTag)
/* harmony export */ });
/* harmony import */ var escape_goat__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4396);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51349);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54285);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11867);




/** A foreign text as HTML text or attribute value. */
function escaped(text, longest = 500) {
    return (0,escape_goat__WEBPACK_IMPORTED_MODULE_3__/* .htmlEscape */ .z)((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(text, longest));
}
/** A foreign text as code. */
function codeTag(text, longest = 500) {
    // Long paths may break where people would break them.
    const name = escaped(text, longest).replace(/[._/]+(?=[^._/])/g, '$&<wbr>');
    return `<code>${name || '(empty)'}</code>`;
}
/** A sentence of the gate, with the names of limits as code. */
function sentenceTag(text) {
    return escaped(text, 1000).replace(/\bmax-[a-z0-9-]+/g, '<code>$&</code>');
}
/** A link with a label of ours; empty where the URL is none that a browser may follow. */
function anchor(label, url) {
    const target = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeUrl */ .Pl)(url);
    return target === null ? '' : `<a href="${(0,escape_goat__WEBPACK_IMPORTED_MODULE_3__/* .htmlEscape */ .z)(target)}" rel="noreferrer">${label}</a>`;
}
/** The state of a diff: its sign, and the words that say the same. */
function stateTag(view) {
    const { sign, words } = (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(view);
    return `<span class="state ${view.state}">${sign} ${words}</span>`;
}
/** A cell of a table, with finished HTML. */
function cell(content, kind = '') {
    return `<td${kind ? ` class="${kind}"` : ''}>${content}</td>`;
}
/** A cell with a number as text, aligned to the right; `< 0.01 %` is one. */
function numberCell(text) {
    return `<td class="number">${(0,escape_goat__WEBPACK_IMPORTED_MODULE_3__/* .htmlEscape */ .z)(text)}</td>`;
}
/** A table of rows of finished cells; columns that start with `>` are aligned to the right. */
function grid(columns, rows) {
    const titles = columns.map((column) => column.startsWith('>')
        ? `<th scope="col" class="number">${column.slice(1)}</th>`
        : `<th scope="col">${column}</th>`);
    const body = rows.map((cells) => `<tr>${cells}</tr>`).join('\n');
    return `<div class="scroll"><table><thead><tr>${titles.join('')}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}
/** A bar for a ratio from 0 to 1. Its width is an attribute: the page allows no inline style. */
function barTag(ratio) {
    const width = Math.min(100, Math.max(ratio > 0 ? 1 : 0, ratio * 100));
    return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${Number(width.toFixed(2))}" height="10"/></svg>`;
}


/***/ }),

/***/ 14773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ diffTotals)
/* harmony export */ });
/* harmony import */ var escape_goat__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4396);
/* harmony import */ var _contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47190);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65616);
/* harmony import */ var _text_quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38866);




/** The figures of one diff that its reader looks for first; empty where there are no results. */
function diffTotals({ outcome: { results } }) {
    if (!results)
        return '';
    const { pks, values, schema, uncompared } = results;
    const tiles = [];
    const rows = (0,_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .totalRows */ .wh)(results);
    if (rows)
        tiles.push({ label: 'Rows', ...change(rows) });
    if (pks) {
        const [removed, added] = pks.exclusives;
        tiles.push({ label: 'Keys removed', figure: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)(-removed), note: ofAll(removed, pks.distincts[0]) }, { label: 'Keys added', figure: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)(added), note: ofAll(added, pks.distincts[1]) });
    }
    if (values) {
        const { rows_with_differences: changed, total_rows: compared } = values;
        tiles.push({
            label: 'Changed rows',
            figure: (0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(changed),
            note: `${changed > 0 ? `${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .share */ .uM)(changed, compared)} ` : ''}of ${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(compared)}${_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .NBSP */ .MK}compared`,
        });
    }
    if (uncompared && uncompared.rows.some((rows) => rows > 0)) {
        const [before, after] = uncompared.unequal;
        tiles.push({
            label: 'Unmatched rows',
            figure: (0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(before + after),
            note: `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(before)} before, ${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(after)} after`,
        });
    }
    if (schema)
        tiles.push({ label: 'Columns', ...change(schema.column_counts) });
    return `<dl class="totals">${tiles.map(tileTag).join('')}</dl>`;
}
function change([before, after]) {
    if (before === after)
        return { figure: (0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(after), note: 'on both sides' };
    return { figure: (0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(after), note: `before: ${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(before)}` };
}
function ofAll(some, all) {
    return some > 0 ? `${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .share */ .uM)(some, all)} of ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(all, 'key')}` : `of ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(all, 'key')}`;
}
function tileTag({ label, figure, note }) {
    return `<div><dt>${label}</dt><dd>${figure}</dd><dd class="note">${(0,escape_goat__WEBPACK_IMPORTED_MODULE_3__/* .htmlEscape */ .z)(note)}</dd></div>`;
}


/***/ }),

/***/ 33231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ keyClause),
/* harmony export */   p: () => (/* binding */ keyHint)
/* harmony export */ });
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78942);
/* harmony import */ var _text_quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38866);


/** So many columns are named. */
const MOST_NAMED = 3;
function listOf(columns, shown) {
    return (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerated */ .BD)(columns.map(shown), MOST_NAMED);
}
/**
 * Columns that may be the key where that of a diff is none, as a sentence; empty where there is no
 * such hint.
 *
 * @param shown a name as the output shows names.
 */
function keyHint({ proposed_pk_columns: columns }, shown) {
    if (!columns)
        return '';
    const question = columns.length === 1
        ? `is ${listOf(columns, shown)} the key? It is unique on both.`
        : `are ${listOf(columns, shown)} the key? Together they are unique on both.`;
    return `Most keys repeat on both sides: ${question}`;
}
/**
 * How rows were paired where no key was asked for, as a clause that follows the verdict; empty where
 * every diff names its key, or failed.
 *
 * @param shown a name as the output shows names.
 */
function keyClause(views, shown) {
    const found = views.flatMap(({ outcome }) => outcome.results?.inferred_pk ?? []);
    const [only] = found;
    if (!only)
        return '';
    const keyless = found.filter(({ found_in }) => found_in === null).length;
    if (views.length > 1) {
        const have = keyless === 1 ? 'has' : 'have';
        return keyless === 0
            ? ''
            : `; ${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(keyless)} ${have} no key, so that whole rows were compared`;
    }
    if (only.found_in === null)
        return '; there is no key, so that whole rows were compared';
    const list = listOf(only.pk_columns, shown);
    const is = only.pk_columns.length === 1 ? 'which is' : 'which together are';
    const why = only.found_in === 'catalog' ? 'the key that both sides declare' : `${is} unique on both sides`;
    return `; rows were paired by ${list}, ${why}`;
}


/***/ }),

/***/ 54285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   Pl: () => (/* binding */ safeUrl)
/* harmony export */ });
/* unused harmony exports code, codeList, codeBlock, plain, link, sentence, htmlCode, row, table, codeLines */
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11867);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78942);



/** Not seen; parts what GitHub would turn into a mention, a link or a reference. */
const ZWSP = '\u200b';
/** CommonMark parsers give up on long runs of backticks, so no fence may need one. */
const LONG_BACKTICKS = /`{8,}/g;
/** The longest name that a report shows, in characters. */
const LONGEST_NAME = 80;
function fenceFor(text, least) {
    const runs = text.match(/`+/g) ?? [];
    return '`'.repeat(Math.max(least, ...runs.map((run) => run.length + 1)));
}
function defuse(text) {
    // A code span stops a mention on the web, but not in answers by e-mail.
    return text.replace(/@/g, `@${ZWSP}`).replace(LONG_BACKTICKS, '```````');
}
/** A foreign text as a code span, in which GitHub finds no mention, link, reference or HTML. */
function code(text, longest = LONGEST_NAME) {
    const shown = defuse(cleanLine(text, longest));
    if (shown === '')
        return '(empty)';
    const fence = fenceFor(shown, 1);
    const pad = /^`|`$/.test(shown) ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** Foreign names as code spans in one line; past `most` of them, how many more there are. */
function codeList(names, most) {
    return listed(names.map((name) => code(name)), most);
}
/** A foreign text of several lines as a fenced block. */
function codeBlock(text, longest, language = '') {
    const shown = defuse(cleanLines(text, longest));
    const fence = fenceFor(shown, 3);
    return `${fence}${language}\n${shown}\n${fence}`;
}
/**
 * A sentence of ours that may hold foreign words, as plain text: nothing in it is Markdown, HTML,
 * a mention, a link, a reference or an emoji code.
 */
function plain(text, longest = 1000) {
    return cleanLine(text, longest)
        .replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, `$&${ZWSP}`)
        .replace(/(www|GH)(?=[.-])/gi, `$1${ZWSP}`)
        .replace(/[@#$:](?=\S)/g, `$&${ZWSP}`)
        .replace(/^[-+=]|^\d+[.)]|[\\`*_[\]<>&~|$!#]/g, (found) => found.replace(/\D$/, (mark) => `&#${mark.charCodeAt(0)};`));
}
/** The URL, encoded, where a browser may follow it: https, or http to this machine. */
function safeUrl(url) {
    if (url === null || !URL.canParse(url))
        return null;
    const parsed = new URL(url);
    const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname);
    const isAllowed = parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopback);
    if (!isAllowed || parsed.username !== '' || parsed.password !== '')
        return null;
    return parsed.href.replace(/[()<>|\\`*~^{}"']/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** A link with a label of ours; empty where the URL is none that a browser may follow. */
function link(label, url) {
    const target = safeUrl(url);
    return target === null ? '' : `[${label}](${target.replace(/&/g, '&amp;')})`;
}
/** A sentence of the gate, with the names of limits as code. */
function sentence(text, longest) {
    return plain(text, longest).replace(/\bmax-[a-z0-9-]+/g, '`$&`');
}
/** A foreign name as code inside of HTML, where Markdown is not read, such as a summary. */
function htmlCode(text, longest = LONGEST_NAME) {
    const name = htmlEscape(cleanLine(text, longest)).replace(/@/g, `@${ZWSP}`);
    return name === '' ? '(empty)' : `<code>${name}</code>`;
}
/** One row of a table. A pipe ends a cell wherever it stands, in code too. */
function row(cells) {
    return `| ${cells.map(escapePipes).join(' | ')} |`;
}
function escapePipes(cell) {
    // A backslash before the pipe would escape ours instead of the pipe.
    return cell.replace(/\\(?=\|)/g, `\\${ZWSP}`).replace(/\|/g, '\\|');
}
/** A table; `columns` start with `>` where they are aligned to the right. */
function table(columns, rows) {
    const titles = columns.map((column) => column.replace(/^>/, ''));
    const rules = columns.map((column) => (column.startsWith('>') ? '--:' : ':--'));
    return [row(titles), row(rules), ...rows].join('\n');
}
/** A name of at most `longest` characters: a long path loses its start, which says least. */
function shortName(text, longest) {
    const name = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text);
    if (name.length <= longest)
        return name;
    const last = /^[\w.$-]+\.([\w$-]+)$/.exec(name)?.[1];
    return (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(last === undefined ? name : `…${last}`, longest);
}
/**
 * A long name in code spans on several lines, parted after dots, slashes and underscores, so that
 * a narrow table need not scroll. No invisible character gets into what a reader copies.
 */
function codeLines(text, width = 30, most = 3) {
    const lines = [];
    for (const part of cleanLine(text).match(/[^./_\s-]*[./_\s-]+|[^./_\s-]+/g) ?? ['']) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + part.length <= width)
            lines[lines.length - 1] += part;
        else
            lines.push(clip(part, width));
    }
    if (lines.length > most) {
        // The end of a path says most, so the middle goes.
        const end = Array.from(lines.slice(most - 1).join('')).slice(1 - width);
        lines.splice(most - 1, lines.length, `…${end.join('')}`);
    }
    return lines.map((line) => code(line, width)).join('<br>');
}


/***/ }),

/***/ 41981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TA: () => (/* binding */ sharedFacts),
/* harmony export */   VO: () => (/* binding */ sideFacts),
/* harmony export */   p4: () => (/* binding */ datasetTexts)
/* harmony export */ });
/* unused harmony export tablePath */
/* harmony import */ var _contract_key_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94655);
/* harmony import */ var _contract_field_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62651);
/* harmony import */ var _contract_request_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57453);



/** A table's path as people write it, with quotes around the parts that hold a dot. */
function tablePath(path) {
    return path.map((part) => (/[."]/.test(part) ? `"${part.replace(/"/g, '""')}"` : part)).join('.');
}
/** What each side reads in one text: the path of its table, its file, or its query. */
function datasetTexts(request) {
    return [
        pathOf(request.table1) ?? request.file1 ?? request.query1 ?? '',
        pathOf(request.table2) ?? request.file2 ?? request.query2 ?? '',
    ];
}
/** The labels of what each side has, in the order of the report. */
const OF_SIDES = ['Table', 'File', 'Query', 'Filter', 'Time travel'];
/** The labels of what holds for both sides, in the order of the report; others follow. */
const OF_BOTH = [
    ...['Duplicates', 'Only the columns', 'Without the columns', 'Renamed columns'],
    ...['Columns by folders', 'Time column', 'From', 'Until', 'Tolerances', 'Sampling'],
];
/** The labels of the table in this order, and after them those that are not in it. */
function inOrder(order, isOfSide) {
    const labels = _contract_field_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi
        .filter((field) => (sideOf(field) !== null) === isOfSide)
        .flatMap(labelOf);
    return [...new Set([...order.filter((label) => labels.includes(label)), ...labels])];
}
const labelOf = (field) => {
    const { fact } = _contract_request_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .requestFields */ .hH[field];
    return fact === null ? [] : [fact.label];
};
/** The side that a field is of; `null` where it is of both. */
function sideOf(field) {
    if (field.endsWith('1'))
        return 1;
    return field.endsWith('2') ? 2 : null;
}
/** What the fields of a label say, in the order of the table. */
function textsOf(request, label, side = null) {
    return _contract_field_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi
        .filter((field) => labelOf(field).includes(label) && sideOf(field) === side)
        .flatMap((field) => textsOfField(field, request[field]));
}
function textsOfField(field, value) {
    const { fact, form } = _contract_request_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .requestFields */ .hH[field];
    if (value === null || value === '' || fact === null)
        return [];
    if ('set' in fact)
        return value === fact.set ? [fact.text] : [];
    if (!Array.isArray(value))
        return ['word' in fact ? `${fact.word} ${String(value)}` : String(value)];
    return form.kind === 'path' ? [tablePath(value)] : value.map(itemText);
}
function itemText(item) {
    if (typeof item === 'string')
        return item;
    if (Array.isArray(item))
        return item.join(' → ');
    const { column_name: column, tolerance_mode: mode, tolerance_value: value } = item;
    return `${column}: ${mode} ${value}`;
}
/** What each side reads: its source, its table, query or file, its filter. Absent parts are left out. */
function sideFacts({ request, datasets, }) {
    const facts = [
        { label: 'Data source', sides: [datasets.side1, datasets.side2] },
        ...inOrder(OF_SIDES, true).map((label) => {
            const [one = null] = textsOf(request, label, 1);
            const [other = null] = textsOf(request, label, 2);
            return { label, sides: [one, other] };
        }),
    ];
    return facts.filter(({ sides }) => sides.some((side) => side !== null && side !== ''));
}
function pathOf(path) {
    return path && tablePath(path);
}
const FOUND_IN = { catalog: ' (declared by both sides)', data: ' (found in the data)' };
/** The columns of the key, and where they come from if not from the request. */
function keyFact(request, results) {
    const inferred = results?.inferred_pk;
    if (inferred?.found_in === null) {
        return { label: 'Without a primary key', texts: ['whole rows compared'] };
    }
    const found = inferred ? FOUND_IN[inferred.found_in] : '';
    return { label: `Primary key${found}`, texts: (0,_contract_key_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .keyColumns */ .R)(request, results) };
}
/** What holds for both sides: keys, columns, time, tolerances, sampling. Absent parts are left out. */
function sharedFacts(request, results) {
    const facts = inOrder(OF_BOTH, false).map((label) => ({ label, texts: textsOf(request, label) }));
    return [keyFact(request, results), ...facts].filter(({ texts }) => texts.length > 0);
}


/***/ }),

/***/ 90687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ runVerdict),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var _contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47190);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51349);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65616);
/* harmony import */ var _text_quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38866);




/** Counts the diffs in a state. */
function countOf(views, state) {
    return views.filter((view) => view.state === state).length;
}
const FINDINGS = {
    over: 'The data diff is over its limits',
    failed: 'The data diff failed',
    changed: 'There are differences',
    partial: 'No differences found, but not everything could be compared',
    same: 'No differences',
};
/** What one diff found, where there are no limits to pass: its sign, and a sentence without a full stop. */
function findingOf(view) {
    const { state } = view;
    return { sign: _facts_js__WEBPACK_IMPORTED_MODULE_0__/* .labels */ .WD[state].sign, sentence: `${FINDINGS[state]}${leftOut([view])}` };
}
/** `; 2 columns and 3 rows were not compared`; empty where all were. */
function leftOut(views) {
    const sumOf = (number) => views.reduce((sum, { outcome: { results } }) => sum + (results ? number(results) : 0), 0);
    const [columns, rows] = [sumOf(_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .notComparedColumns */ .cs), sumOf(_contract_unpaired_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsNotCompared */ .yU)];
    const parts = [
        ...(columns > 0 ? [(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(columns, 'column')] : []),
        ...(rows > 0 ? [(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows, 'row')] : []),
    ];
    if (parts.length === 0)
        return '';
    return `; ${parts.join(' and ')} ${columns + rows === 1 ? 'was' : 'were'} not compared`;
}
/** Says in one sentence whether the run passed and why. */
function runVerdict(views) {
    if (views.length === 0) {
        return {
            passed: true,
            sign: 'ℹ️',
            sentence: 'Passed: nothing to compare, there are no data diffs',
        };
    }
    const problems = problemsOf(views);
    if (problems !== '')
        return { passed: false, sign: '❌', sentence: `Not passed: ${problems}` };
    return { passed: true, sign: '✅', sentence: `Passed: ${findings(views)}${leftOut(views)}` };
}
function problemsOf(views) {
    const over = countOf(views, 'over');
    const failed = countOf(views, 'failed');
    if (views.length === 1) {
        if (over === 1)
            return 'the data diff is over its limits';
        return failed === 1 ? 'the data diff failed' : '';
    }
    const all = `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(views.length)}${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}data diffs`;
    if (over === 0)
        return failed === 0 ? '' : `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(failed)} of ${all} failed`;
    const limits = over === 1 ? 'is over its limits' : 'are over their limits';
    const rest = failed === 0 ? '' : `, ${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(failed)} failed`;
    return `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(over)} of ${all} ${limits}${rest}`;
}
function findings(views) {
    const total = views.length;
    const changed = countOf(views, 'changed');
    const partial = countOf(views, 'partial');
    if (changed > 0) {
        if (total === 1)
            return 'there are differences, none over a limit';
        const have = changed === 1 ? 'has' : 'have';
        const all = `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(total)}${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}data diffs`;
        return `${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(changed)} of ${all} ${have} differences, none over a limit`;
    }
    if (partial > 0)
        return 'no differences found, but not everything could be compared';
    return total === 1 ? 'no differences' : `no differences in ${(0,_text_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(total)}${_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .NBSP */ .MK}data diffs`;
}


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


/***/ })

};
;