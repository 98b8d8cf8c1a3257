"use strict";
exports.id = 118;
exports.ids = [118];
exports.modules = {

/***/ 94118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFile: () => (/* binding */ openFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/contract/file-endings.ts
var file_endings = __webpack_require__(38631);
// EXTERNAL MODULE: ./src/duckdb/read-csv.ts
var read_csv = __webpack_require__(52074);
// EXTERNAL MODULE: ./src/sources/files/csv/header.ts
var csv_header = __webpack_require__(11272);
// EXTERNAL MODULE: ./src/duckdb/distinct-names.ts
var distinct_names = __webpack_require__(43182);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/sources/files/source-file.ts

const partsOf = (path) => path.split(/[\\/]/);
/** A file that a pattern finds, by as many parts of its path as the pattern has. */
function nameLike(pattern, path) {
    if ((0,external_node_path_.isAbsolute)(pattern))
        return path;
    const parts = partsOf(pattern).filter((part) => part !== '.' && part !== '..');
    return partsOf(path).slice(-parts.length).join('/');
}
/** The files that a path or pattern stands for. */
function namedPaths({ path, files, local }) {
    return files.map((file) => ({ path: file, name: local === null ? nameLike(path, file) : path }));
}

// EXTERNAL MODULE: ./src/sources/files/locate-files.ts + 1 modules
var locate_files = __webpack_require__(69404);
// EXTERNAL MODULE: ./src/sources/files/unpacked.ts
var unpacked = __webpack_require__(78015);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/sources/files/csv/end.ts
var csv_end = __webpack_require__(51184);
// EXTERNAL MODULE: ./src/sources/files/csv/grammar.ts
var grammar = __webpack_require__(85332);
;// CONCATENATED MODULE: ./src/sources/files/csv/scan.ts

/** The ways in which a file ends its records, as bits. */
const ENDS = { lf: 1, cr: 2, crlf: 4 };
const ODD_END = 'ends otherwise than a line before; give all lines the same end';
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const named = (delimiter) => (delimiter === '\t' ? 'a tab' : delimiter);
/** Says of a line with too many cells or too few what to do about it. */
function raggedReason(expected, found, delimiter) {
    const way = found > expected
        ? `put cells that hold ${named(delimiter)} into quotes`
        : `write ${named(delimiter)} for cells without a value, too`;
    // A title above the header is taken for it, and a remark below the rows for one of them.
    const other = (expected === 1 && ', or take out what stands before the header') ||
        (found === 1 && ', or take the line out');
    return `expected ${expected} columns, found ${found}: ${way}${other || ''}`;
}
/**
 * Reads a CSV file byte by byte, for nothing but its form: how many records it has, and the first
 * fault. It shares nothing with DuckDB's reader, so that the one can confirm the other.
 */
class CsvScan {
    #shape;
    #kinds;
    /** Records so far, the header among them. */
    #records = 0;
    #state = grammar/* state */.wk.record;
    #delimiters = 0;
    /** Whether a cell beyond the last column holds anything. */
    #holdsMore = false;
    #toSkip;
    #ends = 0;
    /** The line of the next byte, and the one in which its record begins. */
    #line = 1;
    #recordLine = 1;
    /** The byte before is a CR: one that ends a record, or one within quotes. */
    #afterCr = null;
    /** The first line with an end that cannot be read beside the ones before it; 0: there is none. */
    #oddLine = 0;
    #isAtStart = true;
    constructor(shape) {
        this.#shape = shape;
        this.#kinds = (0,grammar/* kindsOf */.tG)(shape.delimiter);
        this.#toSkip = shape.skip;
    }
    /** Rows so far, the header not among them. */
    get rows() {
        return Math.max(0, this.#records - 1);
    }
    /** Whether some lines end in LF, and others in CR LF. */
    get isMixed() {
        return this.#ends === (ENDS.lf | ENDS.crlf);
    }
    /** Reads on, and gives the first fault in what is read. */
    read(piece) {
        const isMarked = this.#isAtStart && BYTE_ORDER_MARK.every((byte, i) => piece[i] === byte);
        this.#isAtStart = false;
        for (let i = isMarked ? BYTE_ORDER_MARK.length : 0; i < piece.length; i += 1) {
            const byteKind = this.#kinds[piece[i] ?? 0] ?? grammar/* kind */.fM.other;
            if (this.#afterCr !== null && this.#isOfCrlf(byteKind))
                continue;
            if (this.#oddLine > 0)
                return { line: this.#oddLine, reason: ODD_END };
            const fault = byteKind >= grammar/* kind */.fM.lf ? this.#endLine(byteKind) : this.#pass(byteKind);
            if (fault)
                return fault;
        }
        return null;
    }
    /** The fault that only the end of the file shows. */
    end() {
        if (this.#afterCr !== null)
            this.#isOfCrlf(grammar/* kind */.fM.other);
        if (this.#oddLine > 0)
            return { line: this.#oddLine, reason: ODD_END };
        if (this.#state === grammar/* state */.wk.quoted)
            return this.#faultOf(grammar/* UNCLOSED */.s4);
        return this.#state === grammar/* state */.wk.record || this.#toSkip > 0 ? null : this.#endRecord();
    }
    #faultOf(reason) {
        return { line: this.#recordLine, reason };
    }
    #pass(byteKind) {
        if (this.#toSkip > 0)
            return null;
        if (byteKind === grammar/* kind */.fM.delimiter && this.#state !== grammar/* state */.wk.quoted)
            this.#delimiters += 1;
        else if (this.#delimiters >= this.#shape.columns)
            this.#holdsMore = true;
        this.#state = (0,grammar/* after */.Pl)(this.#state, byteKind);
        return this.#state === grammar/* state */.wk.fault ? this.#faultOf(grammar/* UNCLOSED */.s4) : null;
    }
    /** Whether a byte behind a CR makes one line end with it. */
    #isOfCrlf(byteKind) {
        const isSecond = byteKind === grammar/* kind */.fM.lf;
        if (this.#afterCr === 'record')
            this.#note(isSecond ? ENDS.crlf : ENDS.cr, this.#line - 1);
        this.#afterCr = null;
        return isSecond;
    }
    #note(lineEnd, line) {
        this.#ends |= lineEnd;
        // LF and CR LF are read beside each other; of a CR alone DuckDB makes a part of a value.
        const isOdd = (this.#ends & ENDS.cr) !== 0 && this.#ends !== ENDS.cr;
        if (isOdd && this.#oddLine === 0)
            this.#oddLine = line;
    }
    #endLine(byteKind) {
        const isQuoted = this.#state === grammar/* state */.wk.quoted;
        if (byteKind === grammar/* kind */.fM.cr)
            this.#afterCr = isQuoted ? 'quoted' : 'record';
        else if (!isQuoted)
            this.#note(ENDS.lf, this.#line);
        this.#line += 1;
        return isQuoted ? null : this.#endRecord();
    }
    /** Counts the record that ends here, unless it is an empty line or one before the header. */
    #endRecord() {
        const { columns, delimiter } = this.#shape;
        const isEmpty = this.#state === grammar/* state */.wk.record;
        const cells = this.#delimiters + 1;
        if (this.#toSkip > 0)
            this.#toSkip -= 1;
        else if (isEmpty) {
            // Of one column, an empty line is a row with NULL.
            if (columns === 1)
                this.#records += 1;
        }
        else if (cells < columns || this.#holdsMore) {
            return this.#faultOf(raggedReason(columns, cells, delimiter));
        }
        else
            this.#records += 1;
        this.#state = grammar/* state */.wk.record;
        this.#delimiters = 0;
        this.#holdsMore = false;
        this.#recordLine = this.#line;
        return null;
    }
}

;// CONCATENATED MODULE: ./src/sources/files/csv/open.ts









/** Files of the same form together, in the order in which their forms come. */
function groupsOf(files) {
    const groups = new Map();
    for (const file of files) {
        const packing = (0,unpacked/* packingOf */.bp)(file.path);
        const form = JSON.stringify([file.header, packing]);
        const group = groups.get(form) ?? { header: file.header, packing, files: [] };
        group.files.push(file);
        groups.set(form, group);
    }
    return [...groups.values()];
}
/** How DuckDB names the ends of lines. */
const LINE_ENDS = {
    '\n': String.raw `'\n'`,
    '\r\n': String.raw `'\r\n'`,
    '\r': String.raw `'\r'`,
};
/**
 * Which line ends to read. DuckDB would take the first one in the file for that of all lines, also
 * within the quotes of a name, and lose the rows.
 */
function lineEnds({ lineEnd }, isMixed) {
    // By these two options DuckDB reads LF as well as CR LF, whichever ends the header.
    if (isMixed)
        return [`new_line = ${LINE_ENDS['\r\n']}`, 'strict_mode = false'];
    const known = LINE_ENDS[lineEnd];
    return known === undefined ? [] : [`new_line = ${known}`];
}
/** Reads the files by the names of their columns: one that a file lacks is NULL in all its rows. */
function readFiles(dialect, files, more, isMixed = false) {
    const reads = groupsOf(files).map(({ header, packing, files }) => {
        const { names, delimiter, skip } = header;
        const paths = files.map(({ path }) => path);
        return (0,read_csv/* readCsv */.Nb)((0,locate_files/* readerOf */.TC)(paths, dialect).reader, [
            'header = true',
            `skip = ${skip}`,
            ...read_csv/* CSV_FORM */.MQ,
            // Or DuckDB would guess, and take odd lines for what they are not.
            'auto_detect = false',
            `columns = {${names.map((name) => `${dialect.quoteText(name)}: 'VARCHAR'`).join(', ')}}`,
            `delim = ${dialect.quoteText(delimiter)}`,
            `compression = '${packing}'`,
            ...lineEnds(header, isMixed),
            ...more,
        ]);
    });
    const [only = ''] = reads;
    if (reads.length === 1)
        return only;
    return `(${reads.map((read) => `SELECT * FROM ${read}`).join('\n  UNION ALL BY NAME ')})`;
}
/** Reads the headers, of all files that have one. */
async function readHeaders(file, delimiter) {
    const files = [];
    for (const named of namedPaths(file)) {
        const header = await (0,csv_header/* readCsvHeader */.km)(named.path, named.name, delimiter);
        if (header === null)
            continue;
        (0,distinct_names/* requireDistinctNames */.io)(named.name, header.names);
        files.push({ ...named, header });
    }
    return files;
}
/**
 * Opens a CSV file, or several of them.
 *
 * @param delimiter where the file's ending tells it, else `null`.
 * @throws DiffError where it cannot be unpacked, or two of its columns have one name.
 */
async function openCsv(file, delimiter) {
    const { dialect } = file.connection;
    const files = await readHeaders(file, delimiter);
    if (files.length === 0)
        return { kind: 'empty' };
    const names = (0,distinct_names/* mergedNames */.BT)(files.map(({ name, header }) => ({ name, columns: header.names })));
    return {
        kind: 'text',
        relation: readFiles(dialect, files, []),
        readsAll: (signal) => readsAllRows(files, signal),
        readCarefully: async (signal) => {
            const { rows, isMixed } = await scanRows(files, signal);
            return { relation: readFiles(dialect, files, read_csv/* LONG_LINES */.tV, isMixed), rows };
        },
        columns: names.map((name) => ({ name, text: dialect.quoteIdentifier(name), json: null })),
    };
}
/**
 * Whether DuckDB could take one line end for two: in a file of one column, where an empty line is a
 * row, and LF ends the header and CR LF a line behind it.
 */
async function mayAddRows({ path, name, header }, signal) {
    if (header.names.length > 1 || header.lineEnd !== '\n')
        return false;
    for await (const piece of (0,unpacked/* readUnpacked */.Ue)(path, name, signal))
        if (piece.includes(13))
            return true;
    return false;
}
/**
 * Whether DuckDB's readers in parallel certainly give every row of these files, and no other. Costs next to
 * nothing where they are not packed and have several columns: only their ends are read.
 *
 * @throws DiffError where a packed file is damaged or cut, of which DuckDB reads what there is.
 */
async function readsAllRows(files, signal) {
    for (const file of files) {
        const { path, name, header } = file;
        const { size, end } = await (0,unpacked/* readEnd */.sA)(path, name, csv_end/* END */.Kp, signal);
        if (size >= csv_end/* READ_WHOLE */.nh && !(0,csv_end/* beginsLastRow */.Ro)(end, header.delimiter))
            return false;
        if (await mayAddRows(file, signal))
            return false;
    }
    return true;
}
async function scanFile({ path, name, header }, signal) {
    const scan = new CsvScan({ ...header, columns: header.names.length });
    const check = (fault) => {
        if (!fault)
            return;
        throw new errors/* DiffError */.a2('InvalidInputException', `${name}, line ${fault.line}: ${fault.reason}`);
    };
    for await (const piece of (0,unpacked/* readUnpacked */.Ue)(path, name, signal))
        check(scan.read(piece));
    check(scan.end());
    return scan;
}
/**
 * Counts the rows of CSV files without DuckDB.
 *
 * @throws DiffError where a line is not as the header says, or a quote is not closed.
 */
async function scanRows(files, signal) {
    let [rows, isMixed] = [0, false];
    for (const file of files) {
        const scan = await scanFile(file, signal);
        rows += scan.rows;
        isMixed ||= scan.isMixed;
    }
    return { rows, isMixed };
}

;// CONCATENATED MODULE: ./src/sources/files/json/lists.ts





/** The longest record that is read: 128 MiB. */
const LONGEST_RECORD = 128 * 1024 * 1024;
/** What DuckDB prepares for by itself. Each of its threads takes twice the longest record. */
const USUAL_RECORD = 16 * 1024 * 1024;
/** No record is longer than its file, unless that is packed. */
async function longestRecordOf(path, packing) {
    const longest = packing === 'none' ? (await (0,promises_.stat)(path)).size : LONGEST_RECORD;
    return Math.min(LONGEST_RECORD, Math.max(USUAL_RECORD, longest));
}
/** Enough of a file to see what it is. */
const EDGE = 4096;
async function beginningOf({ path, name }) {
    let text = '';
    for await (const piece of (0,unpacked/* readUnpacked */.Ue)(path, name)) {
        text += piece.toString('latin1');
        if (text.length >= EDGE)
            break;
    }
    return text.slice(0, EDGE);
}
/** The files of a side that hold anything. */
async function jsonFiles(file) {
    const files = [];
    for (const named of namedPaths(file)) {
        const beginning = await beginningOf(named);
        if (beginning === '')
            continue;
        const [, mark = '', list = ''] = /^(\xEF\xBB\xBF)?\s*(\[?)/.exec(beginning) ?? [];
        const packing = (0,unpacked/* packingOf */.bp)(named.path);
        files.push({
            ...named,
            packing,
            longestRecord: await longestRecordOf(named.path, packing),
            isList: list !== '',
            isMarked: mark !== '',
        });
    }
    return files;
}
/** Files of the same form together. */
function jsonGroups(files, dialect) {
    const groups = new Map();
    for (const { path, packing, isList, isMarked, longestRecord } of files) {
        const format = isList && isMarked ? ["format = 'array'"] : [];
        const options = packing === 'none' ? format : [`compression = '${packing}'`, ...format];
        const group = groups.get(options.join()) ?? { options, paths: [], longest: 0 };
        group.paths.push(path);
        group.longest = Math.max(group.longest, longestRecord);
        groups.set(options.join(), group);
    }
    return [...groups.values()].map(({ options, paths, longest }) => ({
        options: [...options, `maximum_object_size = ${longest}`],
        reader: (0,locate_files/* readerOf */.TC)(paths, dialect).reader,
    }));
}
/**
 * Reads the ends of files, and so all of those that are packed.
 *
 * @throws DiffError where a list has no end, which DuckDB takes for a whole one if it breaks off
 * after a record, or a packed file is damaged or cut.
 */
async function requireWholeLists(files, signal) {
    for (const { path, name, isList } of files) {
        const { end } = await (0,unpacked/* readEnd */.sA)(path, name, EDGE, signal);
        if (!isList || /\]\s*$/.test(end.toString('latin1')))
            continue;
        throw new errors/* DiffError */.a2('InvalidInputException', `${name} breaks off: its list has no end`);
    }
}

// EXTERNAL MODULE: ./src/duckdb/equality/text-types.ts
var text_types = __webpack_require__(46045);
;// CONCATENATED MODULE: ./src/sources/files/json/open.ts




/** More files than a pattern finds; DuckDB would look into 32 of them. */
const MOST_FILES = 1_000_000_000;
/** Reads all files by one of DuckDB's functions. */
function readJson({ groups }, call, more = '') {
    const reads = groups.map(({ reader, options }) => `${call}(${[reader, ...options].join(', ')}${more})`);
    const [only = ''] = reads;
    if (reads.length === 1)
        return only;
    return `(${reads.map((read) => `SELECT * FROM ${read}`).join('\n  UNION ALL BY NAME ')})`;
}
async function describeRecords(files) {
    // Every record of every file is looked at, or a key that only a late one has would be lost.
    const everything = `, records = 'true', sample_size = -1, maximum_sample_files = ${MOST_FILES},
      maximum_depth = 1, map_inference_threshold = -1, field_appearance_threshold = 0`;
    const read = readJson(files, 'read_json', everything);
    const columns = await files.connection.describe(read, files.signal);
    return columns.map(({ name }) => name);
}
/** The names of all keys; `null` where the file has no record at all. */
async function recordKeys(file) {
    try {
        return await describeRecords(file);
    }
    catch (error) {
        // DuckDB has no code for it.
        if (!(error instanceof errors/* DiffError */.a2) || !error.value.includes('expected records'))
            throw error;
        const [row] = await file.connection.query(`SELECT count(*) AS records FROM ${readJson(file, 'read_json_objects')}`, file.signal);
        if (Number(row?.['records']) === 0)
            return null;
        throw new errors/* DiffError */.a2('InvalidInputException', `${file.path} does not hold records: a list of JSON objects, or one on each line`, { cause: error });
    }
}
/** Where a JSON number may begin, and not a word such as `3e100` in a text. */
const NUMBER_START = String.raw `(^|[\s:,\[])-?`;
/** A number with more digits than a double has, or with an exponent that may be beyond doubles. */
const NO_DOUBLE = String.raw `[0-9.]{17}|${NUMBER_START}[0-9.]+[eE][+-]?[0-9]{3}`;
/**
 * Whether a number may be none that a double holds, so that DuckDB, which reads JSON's numbers as
 * doubles where they are no integers, would lose digits of it, or all: `1e-400` would be 0.
 */
async function mayLoseNumbers(files) {
    const [row] = await files.connection.query(`SELECT count(*) AS records FROM (
      SELECT 1 FROM ${readJson(files, 'read_json_objects')}
      WHERE regexp_matches(json, '${NO_DOUBLE}') LIMIT 1
    )`, files.signal);
    return Number(row?.['records']) > 0;
}
/** Reads records with every number as it is written; slower. */
function readExactly(files, names) {
    const { dialect } = files.connection;
    const types = JSON.stringify(Object.fromEntries(names.map((name) => [name, 'VARCHAR'])));
    const columns = names
        .map((name) => dialect.quoteIdentifier(name))
        .map((name) => `CAST(${name} AS JSON) AS ${name}`);
    return `(
    SELECT ${columns.join(', ')}
    FROM (
      SELECT unnest(json_transform(json_members(json), ${dialect.quoteText(types)}))
      FROM ${readJson(files, 'read_json_objects')}
    )
  )`;
}
/**
 * Opens a file of JSON records: a list of objects, or one on each line.
 *
 * @throws DiffError where it holds anything else.
 */
async function openJson(source) {
    const { connection, path, signal } = source;
    const { dialect } = connection;
    const named = await jsonFiles(source);
    if (named.length === 0)
        return { kind: 'empty' };
    const files = { ...source, groups: jsonGroups(named, dialect) };
    await requireWholeLists(named.filter(({ packing }) => packing === 'none'));
    const names = await recordKeys(files);
    if (names === null)
        return { kind: 'empty' };
    if ((0,distinct_names/* mayBeRenamed */.nO)(names)) {
        const rows = await connection.query(`SELECT DISTINCT unnest(json_keys(json)) AS name FROM ${readJson(files, 'read_json_objects')}`, signal);
        (0,distinct_names/* requireDistinctNames */.io)(path, rows.map(({ name }) => String(name)));
    }
    const types = names.map((name) => `${dialect.quoteText(name)}: 'JSON'`).join(', ');
    return {
        kind: 'text',
        relation: (await mayLoseNumbers(files))
            ? readExactly(files, names)
            : readJson(files, 'read_json', `, records = 'true', columns = {${types}}`),
        readsAll: async (reading) => {
            // Those that are not packed are known to be whole.
            await requireWholeLists(named.filter(({ packing }) => packing !== 'none'), reading);
            return true;
        },
        columns: names.map((name) => {
            const json = dialect.quoteIdentifier(name);
            return { name, text: (0,text_types/* jsonText */.s$)(json), json };
        }),
    };
}

;// CONCATENATED MODULE: ./src/sources/files/parquet/schema.ts
/** The node that comes next, depth first, with what is beneath it. */
function nextNode(rows) {
    const [index, { num_children, ...node }] = rows.next().value;
    const children = Array.from({ length: num_children ?? 0 }, () => nextNode(rows));
    return { index, ...node, children };
}
const FIELDS = [
    'name',
    'type',
    'converted_type',
    'logical_type',
    'duckdb_type',
    'precision',
    'scale',
    'num_children',
];
/**
 * The schemas of Parquet files, as they wrote them: the names in their own case, and the types
 * behind those that DuckDB reads.
 *
 * @throws DiffError where a file is none.
 */
async function parquetSchemas(file) {
    const node = FIELDS.map((field) => `"${field}" := "${field}"`).join(', ');
    const rows = await file.connection.query(`SELECT to_json(list(file_name))::VARCHAR AS files, nodes
    FROM (
      SELECT file_name, to_json(list(struct_pack(${node}) ORDER BY column_id))::VARCHAR AS nodes
      FROM parquet_schema(${file.list})
      GROUP BY file_name
    )
    GROUP BY nodes`, file.signal);
    const groups = rows.map(({ files, nodes }) => ({
        files: JSON.parse(String(files)),
        nodes: nextNode(JSON.parse(String(nodes)).entries()).children,
    }));
    const place = new Map(file.files.map((path, index) => [path, index]));
    const placeOf = (path) => place.get(path ?? '') ?? 0;
    for (const { files } of groups)
        files.sort((a, b) => placeOf(a) - placeOf(b));
    return groups.sort((a, b) => placeOf(a.files[0]) - placeOf(b.files[0]));
}

// EXTERNAL MODULE: ./src/duckdb/types.ts
var types = __webpack_require__(29366);
// EXTERNAL MODULE: ./src/sources/types/column-type.ts
var column_type = __webpack_require__(11525);
;// CONCATENATED MODULE: ./src/sources/files/parquet/exact-columns.ts

const NANOSECONDS = /NANOS=NanoSeconds/;
/** What DuckDB would lose of a leaf: digits of a decimal, or nanoseconds; `null` for nothing. */
function lossOf(node) {
    const { type, converted_type: converted, logical_type: logical, duckdb_type: read } = node;
    if (type === 'INT96')
        return 'int96';
    const isDecimal = converted === 'DECIMAL' || logical?.startsWith('DecimalType') === true;
    if (isDecimal && read === 'DOUBLE')
        return 'decimal';
    if (logical === null || !NANOSECONDS.test(logical))
        return null;
    if (logical.startsWith('TimeType'))
        return 'time';
    return logical.includes('isAdjustedToUTC=1') ? 'utc' : null;
}
/** The leaves of a node that DuckDB would read with a loss. */
function lossyLeaves(node) {
    const loss = node.type === null ? null : lossOf(node);
    return [...(loss ? [{ node, loss }] : []), ...node.children.flatMap(lossyLeaves)];
}
/** How the leaf is to be read instead. */
const changeFor = (loss) => loss === 'utc' ? 'timestamp of nanoseconds' : 'bare';
function nameOf({ node, loss }) {
    switch (loss) {
        case 'decimal':
            return `DECIMAL(${node.precision},${node.scale ?? 0}) in ${node.type}`;
        case 'utc':
            return 'instants in nanoseconds';
        case 'time':
            return 'times in nanoseconds';
        case 'int96':
            return 'INT96';
    }
}
/** Some of the bytes of an INT96, which begin with the last ones, as an integer. */
function integerOf(value, from, count) {
    const bytes = Array.from({ length: count }, (_, i) => {
        const at = 2 * (from + count - 1 - i) + 1;
        return `substr(hex(${value}), ${at}, 2)`;
    });
    return `CAST('0x' || ${bytes.join(' || ')} AS BIGINT)`;
}
/** 1970-01-01 in the days of INT96. */
const JULIAN_1970 = 2_440_588;
/** Of an INT96: its nanoseconds since midnight, and its days since 1970. */
const nanosOfDay = (value) => integerOf(value, 0, 8);
const dayOf = (value) => `${integerOf(value, 8, 4)} - ${JULIAN_1970}`;
/** The days since 1970 that a number of nanoseconds in 64 bits can hold, whole ones. */
const NANOSECOND_DAYS = 106_750;
const NANOS_PER_DAY = 86400000000000n;
/** A column as it was read bare, in its own type. */
function exactValue(loss, node, value) {
    switch (loss) {
        case 'decimal': {
            // Of integers, the digits of their value; of bytes, these.
            const text = `wide_decimal(hex(${value}) || ':${node.scale ?? 0}')`;
            return { type: column_type/* NUMBER_TEXT */.ci, sql: text };
        }
        case 'utc':
            return { type: column_type/* INSTANT_NS */.s5, sql: value };
        case 'time':
            // DuckDB makes a time in nanoseconds of nothing but a text.
            return {
                type: column_type/* TIME_NS */.yX,
                sql: `CAST(substr(CAST(make_timestamp_ns(${value}) AS VARCHAR), 12) AS TIME_NS)`,
            };
        case 'int96':
            return {
                type: column_type/* TIMESTAMP_NS */.l$,
                sql: `make_timestamp_ns((${dayOf(value)}) * ${NANOS_PER_DAY} + ${nanosOfDay(value)})`,
            };
    }
}
/**
 * The type of a column with lossy leaves within it, read bare. It can only be compared with the
 * same, byte by byte: another type is a mismatch, which is said.
 */
function bareType(read, leaves) {
    return { kind: 'bare', type: read, holds: [...new Set(leaves.map(nameOf))].sort() };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/sources/files/parquet/thrift.ts
/**
 * Thrift's compact protocol, in which a Parquet file's footer is written: read into values that can
 * be changed, and written again. Fields that nobody here knows stay as they are.
 */
const WIRE = { true: 1, false: 2, byte: 3, double: 7, binary: 8, list: 9, set: 10, struct: 12 };
const INTEGERS = [4, 5, 6];
class Reader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    #byte() {
        return this.#bytes.readUInt8(this.#at++);
    }
    #take(length) {
        this.#at += length;
        if (this.#at > this.#bytes.length)
            throw new RangeError('the footer ends too early');
        return this.#bytes.subarray(this.#at - length, this.#at);
    }
    #varint() {
        let value = 0n;
        for (let shift = 0n;; shift += 7n) {
            const byte = this.#byte();
            value |= BigInt(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
    }
    #zigzag() {
        const value = this.#varint();
        return (value >> 1n) ^ -(value & 1n);
    }
    #list(wire) {
        const header = this.#byte();
        const size = header >> 4 === 15 ? Number(this.#varint()) : header >> 4;
        const item = header & 15;
        const isBoolean = item === WIRE.true || item === WIRE.false;
        const values = Array.from({ length: size }, () => isBoolean ? this.#value(this.#byte()) : this.#value(item));
        return { type: 'list', wire, item, values };
    }
    #value(wire) {
        if (wire === WIRE.true)
            return { type: 'true' };
        if (wire === WIRE.false)
            return { type: 'false' };
        if (wire === WIRE.byte)
            return { type: 'byte', value: this.#byte() };
        if (INTEGERS.includes(wire))
            return { type: 'integer', wire, value: this.#zigzag() };
        if (wire === WIRE.double)
            return { type: 'double', value: this.#take(8) };
        if (wire === WIRE.binary)
            return { type: 'binary', value: this.#take(Number(this.#varint())) };
        if (wire === WIRE.list || wire === WIRE.set)
            return this.#list(wire);
        if (wire === WIRE.struct)
            return this.struct();
        throw new RangeError(`the footer has a field of the type ${wire}`);
    }
    struct() {
        const fields = new Map();
        for (let id = 0;;) {
            const header = this.#byte();
            if (header === 0)
                return { type: 'struct', fields };
            id = header >> 4 === 0 ? Number(this.#zigzag()) : id + (header >> 4);
            fields.set(id, this.#value(header & 15));
        }
    }
}
function varint(value) {
    const low = Number(value & 0x7fn);
    return value < 0x80n ? [low] : [low | 0x80, ...varint(value >> 7n)];
}
const zigzag = (value) => varint(value >= 0n ? value * 2n : -value * 2n - 1n);
function wireOf(value) {
    return 'wire' in value ? value.wire : WIRE[value.type];
}
function write(value) {
    switch (value.type) {
        case 'true':
        case 'false':
            // As a field it is in the header alone.
            return Buffer.alloc(0);
        case 'byte':
            return Buffer.from([value.value]);
        case 'integer':
            return Buffer.from(zigzag(value.value));
        case 'double':
            return value.value;
        case 'binary':
            return Buffer.concat([Buffer.from(varint(BigInt(value.value.length))), value.value]);
        case 'list':
            return writeList(value);
        case 'struct':
            return writeThrift(value);
    }
}
function writeList({ item, values }) {
    const size = BigInt(values.length);
    const header = values.length < 15 ? [(values.length << 4) | item] : [0xf0 | item, ...varint(size)];
    const isBoolean = item === WIRE.true || item === WIRE.false;
    const items = values.map((each) => (isBoolean ? Buffer.from([wireOf(each)]) : write(each)));
    return Buffer.concat([Buffer.from(header), ...items]);
}
/** The bytes of a struct. */
function writeThrift({ fields }) {
    const parts = [];
    let last = 0;
    for (const [id, value] of [...fields].sort(([a], [b]) => a - b)) {
        const step = id - last;
        const wire = wireOf(value);
        const header = step > 0 && step < 16 ? [(step << 4) | wire] : [wire, ...zigzag(BigInt(id))];
        parts.push(Buffer.from(header), write(value));
        last = id;
    }
    return Buffer.concat([...parts, Buffer.from([0])]);
}
/**
 * The struct that bytes begin with.
 *
 * @throws RangeError where they are none.
 */
function readThrift(bytes) {
    return new Reader(bytes).struct();
}

;// CONCATENATED MODULE: ./src/sources/files/parquet/footer.ts


/** Numbers of the fields in `parquet.thrift`. */
const FILE = { schema: 2, rowGroups: 4 };
const NODE = { type: 1, typeLength: 2, converted: 6, scale: 7, precision: 8, logical: 10 };
const CHUNK = { meta: 3 };
const META = {
    type: 1,
    path: 3,
    compressedSize: 7,
    dataPage: 9,
    dictionaryPage: 11,
    statistics: 12,
    bloomOffset: 14,
    bloomLength: 15,
    sizes: 16,
};
/** Physical types. */
const INT96 = 3n;
const FIXED_BYTES = 7n;
const INT32_WIRE = 5;
const integer = (value) => ({ type: 'integer', wire: INT32_WIRE, value });
const struct = (...fields) => ({
    type: 'struct',
    fields: new Map(fields),
});
/** `LogicalType.TIMESTAMP` in nanoseconds, not adjusted to UTC. */
const footer_NANOSECONDS = struct([8, struct([1, { type: 'false' }], [2, struct([3, struct()])])]);
function listOf({ fields }, id) {
    const list = fields.get(id);
    return list?.type === 'list' ? list.values : [];
}
function numberOf(value) {
    return value?.type === 'integer' ? Number(value.value) : null;
}
function changeNode({ fields }, change) {
    for (const id of [NODE.converted, NODE.scale, NODE.precision, NODE.logical])
        fields.delete(id);
    if (change === 'timestamp of nanoseconds')
        fields.set(NODE.logical, footer_NANOSECONDS);
    if (numberOf(fields.get(NODE.type)) !== Number(INT96))
        return;
    fields.set(NODE.type, integer(FIXED_BYTES));
    fields.set(NODE.typeLength, integer(12n));
}
/** The places of the leaves among all nodes, in the order of the columns of a row group. */
function leavesOf(schema) {
    return schema.flatMap(({ fields }, index) => (fields.has(NODE.type) ? [index] : []));
}
/** Changes the column chunks of the leaves, and gives where their bytes are. */
function changeChunks(footer, leaves, changes) {
    return listOf(footer, FILE.rowGroups).flatMap((group) => listOf(group, 1).flatMap(({ fields }, index) => {
        const meta = fields.get(CHUNK.meta);
        if (!changes.has(leaves[index] ?? 0) || meta?.type !== 'struct')
            return [];
        if (numberOf(meta.fields.get(META.type)) === Number(INT96)) {
            meta.fields.set(META.type, integer(FIXED_BYTES));
        }
        // They say something of values as they were read before.
        for (const id of [META.statistics, META.bloomOffset, META.bloomLength])
            meta.fields.delete(id);
        const dataPage = numberOf(meta.fields.get(META.dataPage)) ?? 0;
        const start = numberOf(meta.fields.get(META.dictionaryPage)) ?? dataPage;
        const length = numberOf(meta.fields.get(META.compressedSize)) ?? 0;
        return [{ start: Math.min(start, dataPage), length }];
    }));
}
async function readAt(file, start, length) {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, start);
    return buffer.subarray(0, bytesRead);
}
/** The largest part of a file that is held at once. */
const PART = 8 * 1024 * 1024;
async function copyRange(from, to, { start, length }) {
    for (let done = 0; done < length; done += PART) {
        const part = await readAt(from, start + done, Math.min(PART, length - done));
        await to.write(part, 0, part.length, start + done);
    }
}
/** What a footer becomes, where it begins, and where the bytes of the changed leaves are. */
async function changedFooter(file, changes) {
    const { size } = await file.stat();
    const length = (await readAt(file, size - 8, 4)).readUInt32LE(0);
    const start = size - 8 - length;
    const footer = readThrift(await readAt(file, start, length));
    const schema = listOf(footer, FILE.schema);
    const ranges = changeChunks(footer, leavesOf(schema), changes);
    for (const [index, change] of changes) {
        const node = schema[index];
        if (node)
            changeNode(node, change);
    }
    const bytes = writeThrift(footer);
    const end = Buffer.alloc(8, 'PAR1');
    end.writeUInt32LE(bytes.length, 0);
    end.write('PAR1', 4);
    return { start, ranges, bytes: Buffer.concat([bytes, end]) };
}
/**
 * Copies a Parquet file so that some leaves are read as what they are stored as, and not as what
 * DuckDB makes of them.
 *
 * @param what with `changes alone` the copy takes no more room than these leaves; the others in it
 * cannot be read.
 * @throws RangeError where the footer cannot be understood.
 */
async function copyParquet(from, to, changes, what) {
    if (what === 'everything')
        await (0,promises_.copyFile)(from, to, promises_.constants.COPYFILE_FICLONE);
    const source = await (0,promises_.open)(from);
    const target = await (0,promises_.open)(to, what === 'everything' ? 'r+' : 'w');
    try {
        const { start, ranges, bytes } = await changedFooter(source, changes);
        if (what === 'changes alone') {
            for (const range of ranges)
                await copyRange(source, target, range);
        }
        await target.write(bytes, 0, bytes.length, start);
        await target.truncate(start + bytes.length);
    }
    finally {
        await Promise.all([source.close(), target.close()]);
    }
}

;// CONCATENATED MODULE: ./src/sources/files/parquet/exact-copies.ts







async function temporaryFolder({ connection, signal }) {
    const sql = `SELECT current_setting('temp_directory') AS folder`;
    const [row] = await connection.query(sql, signal);
    return String(row?.['folder']);
}
function readFailure(file, error) {
    if (error.code === 'ENOSPC') {
        const value = `the temporary folder has no room for a copy of ${(0,external_node_path_.basename)(file)}: free some disk`;
        return new errors/* DiffError */.a2('DiskFullException', value, { cause: error });
    }
    const value = `${(0,external_node_path_.basename)(file)} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`;
    return new errors/* DiffError */.a2('InvalidInputException', value, { cause: error });
}
/**
 * Copies files of one schema into the temporary folder, with some leaves read bare.
 *
 * @throws DiffError where one cannot be read, or there is no room.
 */
async function copyFiles(files, changes, what, file) {
    const folder = await temporaryFolder(file);
    const copies = [];
    for (const from of files) {
        file.signal.throwIfAborted();
        const to = (0,external_node_path_.join)(folder, `${(0,external_node_crypto_.randomUUID)()}.parquet`);
        copies.push(to);
        await copyParquet(from, to, changes, what).catch((error) => {
            throw readFailure(from, error);
        });
    }
    return copies;
}
function readingOf(path, name, row, at) {
    const hasNanos = row[`nanos_${at}`] === true;
    const isFar = row[`far_${at}`] === true;
    if (!hasNanos)
        return isFar ? 'microseconds' : 'widened';
    if (!isFar)
        return 'nanoseconds';
    const value = `${path}: the column "${name}" holds times with nanoseconds and times before 1677 or after 2262, for which no type has room; exclude it, or write it in microseconds`;
    throw new errors/* DiffError */.a2('ValueTooLargeException', value);
}
/**
 * Whether columns of INT96 hold nanoseconds. Most writers have none to give, and then DuckDB reads
 * them without a loss.
 *
 * @throws DiffError where a column has nanoseconds and times that no type has room for as well.
 */
async function int96Readings(files, nodes, file) {
    if (nodes.length === 0)
        return new Map();
    const { connection, path, signal } = file;
    const changes = new Map(nodes.map(({ index }) => [index, 'bare']));
    const copies = await copyFiles(files, changes, 'changes alone', file);
    const select = nodes.map(({ name }, i) => {
        const value = connection.dialect.quoteIdentifier(name);
        return `coalesce(bool_or(${nanosOfDay(value)} % 1000 <> 0), false) AS nanos_${i},
      coalesce(bool_or(abs(${dayOf(value)}) > ${NANOSECOND_DAYS}), false) AS far_${i}`;
    });
    const from = `read_parquet(${(0,locate_files/* readerOf */.TC)(copies, connection.dialect).reader})`;
    const [row = {}] = await connection.query(`SELECT ${select.join(', ')} FROM ${from}`, signal);
    await Promise.all(copies.map((copy) => (0,promises_.rm)(copy)));
    return new Map(nodes.map((node, i) => [node, readingOf(path, node.name, row, i)]));
}

;// CONCATENATED MODULE: ./src/sources/files/parquet/read-exactly.ts




function exactColumn(node, leaves, int96) {
    const [leaf] = leaves;
    if (!leaf)
        return null;
    if (leaf.node !== node)
        return { kind: 'bare', leaves };
    const reading = int96.get(node);
    if (reading === 'microseconds')
        return null;
    return reading === 'widened'
        ? { kind: 'cast', type: column_type/* TIMESTAMP_NS */.l$ }
        : { kind: 'value', loss: leaf.loss };
}
/**
 * What DuckDB would read with a loss is read from copies of the files, in which it is declared as
 * what it is stored as. Files without such columns are read as they are.
 *
 * @throws DiffError where a file cannot be copied, or a column cannot be read without a loss.
 */
async function read_exactly_readExactly(files, nodes, file) {
    const lossy = nodes.map((node) => ({ node, leaves: lossyLeaves(node) }));
    const int96 = nodes.filter(({ type }) => type === 'INT96');
    const readings = await int96Readings(files, int96, file);
    const columns = new Map();
    for (const { node, leaves } of lossy) {
        const column = exactColumn(node, leaves, readings);
        if (column)
            columns.set(node, column);
    }
    const changed = lossy.filter(({ node }) => !['cast', undefined].includes(columns.get(node)?.kind));
    if (changed.length === 0)
        return { files, columns };
    const changes = new Map(changed.flatMap(({ leaves }) => leaves).map((leaf) => [leaf.node.index, changeFor(leaf.loss)]));
    return { files: await copyFiles(files, changes, 'everything', file), columns };
}
function read_exactly_valueOf(exact, node, column, quoted) {
    switch (exact.kind) {
        case 'value':
            return exactValue(exact.loss, node, quoted);
        case 'cast':
            return { type: exact.type, sql: `CAST(${quoted} AS ${(0,types/* storedType */.Q)(exact.type)})` };
        case 'bare':
            return { type: bareType(column.type, exact.leaves), sql: quoted };
    }
}
/** A part with its columns in their own types, of which DuckDB read something else. */
function withExact({ file, relation, columns }, nodes, exact, quote) {
    const read = columns.map((column, i) => {
        const node = nodes[i];
        const own = node && exact.get(node);
        const quoted = column.reference ?? quote(column.name);
        if (!node || !own)
            return { column, select: quoted };
        const { type, sql } = read_exactly_valueOf(own, node, column, quoted);
        return { column: { ...column, type }, select: `${sql} AS ${quoted}` };
    });
    const select = read.map((each) => each.select).join(', ');
    return {
        file,
        relation: `(SELECT ${select} FROM ${relation})`,
        columns: read.map(({ column }) => column),
    };
}

// EXTERNAL MODULE: ./src/sources/types/shown-type.ts
var shown_type = __webpack_require__(81886);
;// CONCATENATED MODULE: ./src/sources/files/same-types.ts




/** DECIMAL's most digits. */
const MAX_DIGITS = 38;
/** The type that holds the values of both exactly; `null` where DuckDB has none. */
function widerType(a, b) {
    if (b.kind === 'noValues' || (0,column_type/* sameType */.n6)(a, b))
        return a;
    if (a.kind === 'noValues')
        return b;
    if (a.kind === 'integer' && b.kind === 'integer')
        return widerInteger(a, b);
    if (a.kind === 'decimal' && b.kind === 'decimal') {
        const scale = Math.max(a.scale, b.scale);
        const digits = Math.max(a.digits - a.scale, b.digits - b.scale) + scale;
        return digits <= MAX_DIGITS ? (0,column_type/* decimal */._)(digits, scale) : null;
    }
    return null;
}
function widerInteger(a, b) {
    if (a.isSigned === b.isSigned)
        return a.bits > b.bits ? a : b;
    const [signed, unsigned] = a.isSigned ? [a, b] : [b, a];
    if (unsigned.bits === column_type/* HUGEINT */.PC.bits)
        return null;
    // A signed type holds all of an unsigned one that is narrower.
    return signed.bits > unsigned.bits ? signed : column_type/* HUGEINT */.PC;
}
function widened(path, column, file, other, otherFile) {
    const type = widerType(column.type, other.type);
    if (type !== null)
        return { ...column, type };
    throw new errors/* DiffError */.a2('InvalidInputException', `${path}: the column "${column.name}" is ${(0,shown_type/* typeName */.g)(column.type)} in ${(0,external_node_path_.basename)(file)} and ${(0,shown_type/* typeName */.g)(other.type)} ` +
        `in ${(0,external_node_path_.basename)(otherFile)}; files that are read as one need the same types`);
}
/**
 * The columns of files that are read as one: those of all of them, by their names. A column that a
 * file lacks is NULL there.
 *
 * @param path the files as the request names them.
 * @throws DiffError where two files have one column in types of which none holds both.
 */
function typesOfAll(path, groups) {
    const found = new Map();
    for (const { file, columns } of groups) {
        for (const column of columns) {
            const known = found.get(column.name);
            found.set(column.name, known
                ? { ...known, column: widened(path, known.column, known.file, column, file) }
                : { column, file });
        }
    }
    return [...found.values()].map(({ column }) => column);
}

;// CONCATENATED MODULE: ./src/sources/files/unite-files.ts




/** What a part has in a column of all parts. */
function selectOf({ columns }, { name, type }, dialect) {
    const own = columns.find((column) => column.name === name);
    if (!own)
        return [];
    const quoted = dialect.quoteIdentifier(name);
    if ((0,column_type/* sameType */.n6)(own.type, type))
        return [quoted];
    // What has no type of its own was read as some other.
    const value = own.type.kind === 'noValues' ? 'NULL' : quoted;
    return [`CAST(${value} AS ${(0,types/* storedType */.Q)(type)}) AS ${quoted}`];
}
/** The rows of relations one after another, columns by their names: NULL where one lacks a column. */
const unionByName = (selects) => selects.length === 1 ? `(${selects[0]})` : `(\n${selects.join('\nUNION ALL BY NAME\n')}\n)`;
/**
 * Puts files with different columns together, by the names of these.
 *
 * @param path all of them as the request names them.
 * @throws DiffError where two names are the same but for their case, or two files have one column
 * in types that cannot be read as one.
 */
function uniteTyped(path, parts, dialect) {
    const columns = typesOfAll(path, parts);
    (0,distinct_names/* requireDistinctNames */.io)(path, columns.map(({ name }) => name));
    const selects = parts.map((part) => {
        const select = columns.flatMap((column) => selectOf(part, column, dialect));
        return `SELECT ${select.join(', ')} FROM ${part.relation}`;
    });
    return { relation: unionByName(selects), columns };
}

;// CONCATENATED MODULE: ./src/sources/files/parquet/open.ts






/** Read as integers by DuckDB, but of no type: nothing but NULL was ever written to it. */
const isUntyped = ({ duckdb_type: type }) => type === '"NULL"';
/**
 * A column as the file names it. DuckDB tells no upper case from lower case in names, and renames
 * the second of two.
 */
function asNamed(node, read, quote) {
    const { name } = node;
    const type = isUntyped(node) ? column_type/* NO_VALUES */.RM : read.type;
    return name === read.name ? { name, type } : { name, type, reference: quote(read.name) };
}
function requireNames({ path, local }, nodes) {
    const names = nodes.map(({ name }) => name);
    if (local === null)
        (0,distinct_names/* requireDistinctNames */.io)(path, names);
    else
        (0,distinct_names/* requireNoTwins */.KH)(path, names);
}
/** The columns of files of one schema, and how each is to be read. */
async function openAlike({ files, nodes }, file) {
    requireNames(file, nodes);
    const { connection, signal } = file;
    const quote = (name) => connection.dialect.quoteIdentifier(name);
    const exact = await read_exactly_readExactly(files, nodes, file);
    const relation = `read_parquet(${(0,locate_files/* readerOf */.TC)(exact.files, connection.dialect).reader})`;
    const read = await connection.describe(relation, signal);
    const columns = nodes.flatMap((node, i) => {
        const column = read[i];
        return column ? [asNamed(node, column, quote)] : [];
    });
    const part = { file: files[0] ?? file.path, relation, columns };
    return exact.columns.size === 0 ? part : withExact(part, nodes, exact.columns, quote);
}
/**
 * Opens a Parquet file, or several as one: their columns are put together by their names.
 *
 * @throws DiffError where one is none, two columns have one name, or two files have one column in
 * types that cannot be read as one.
 */
async function openParquet(file) {
    const parts = [];
    for (const alike of await parquetSchemas(file))
        parts.push(await openAlike(alike, file));
    const [only] = parts;
    if (parts.length === 1 && only)
        return { kind: 'typed', ...only };
    return { kind: 'typed', ...uniteTyped(file.path, parts, file.connection.dialect) };
}

;// CONCATENATED MODULE: ./src/sources/files/partitions.ts


const NULL_FOLDER = '__HIVE_DEFAULT_PARTITION__';
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** What the folders of a path say; the last part is the file's own name. */
function valuesOf(path) {
    const folders = path.split(/[/\\]/).slice(0, -1);
    return new Map(folders.flatMap((folder) => {
        const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(folder) ?? [];
        if (name === undefined)
            return [];
        return [[decoded(name), value === NULL_FOLDER ? null : decoded(value)]];
    }));
}
/**
 * Groups files by their folders `x=y`, as far as the pattern spells or matches these: where a
 * workspace lies says nothing of its data.
 *
 * @param pattern as the request names it.
 * @param files what it matches, as absolute paths.
 * @throws DiffError where not all of the files have the same folders.
 */
function partitionsOf(pattern, files, workingDirectory) {
    const shownOf = (file) => (0,external_node_path_.isAbsolute)(pattern) ? file : (0,external_node_path_.relative)(workingDirectory, file);
    const groups = new Map();
    let first = null;
    for (const file of files) {
        const shown = shownOf(file);
        const values = valuesOf(shown);
        const names = [...values.keys()].map((name) => `${name}=`).join(', ') || 'none';
        first ??= { shown, names };
        if (names !== first.names) {
            const value = `${pattern}: the folders with a = differ: ${first.shown} has ${first.names}, ${shown} has ${names}`;
            throw new errors/* DiffError */.a2('InvalidInputException', value);
        }
        const key = JSON.stringify([...values]);
        const group = groups.get(key) ?? { files: [], values };
        group.files.push(file);
        groups.set(key, group);
    }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ./src/sources/files/unite-partitions.ts




/** The columns that folders give, each with its type. A file's own column always wins. */
function addedColumns(partitions, own) {
    const taken = new Set(own.map(({ name }) => name.toLowerCase()));
    const names = [...(partitions[0]?.values.keys() ?? [])];
    const free = names.filter((name) => !taken.has(name.toLowerCase()));
    return new Map(free.map((name) => [name, typeOf(partitions.map(({ values }) => values.get(name) ?? null))]));
}
/** The type of what folders say, found as for a CSV file: `01` is a text. */
function typeOf(values) {
    const known = values.filter((value) => value !== null);
    const all = (fits) => known.length > 0 && known.every(fits);
    if (all((value) => /^(?:0|-?[1-9]\d{0,17})$/.test(value)))
        return column_type/* BIGINT */.Ei;
    return all(isDay) ? column_type/* DATE */.vH : column_type/* TEXT */.a$;
}
function isDay(text) {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
/** A relation with what its folders say beside its own columns. */
function withFolders({ partition, relation }, added, dialect) {
    const read = (type) => (value) => `CAST(${value === null ? 'NULL' : dialect.quoteText(value)} AS ${(0,types/* storedType */.Q)(type)})`;
    const columns = [...added].map(([name, type]) => {
        const value = read(type)(partition.values.get(name) ?? null);
        return `${value} AS ${dialect.quoteIdentifier(name)}`;
    });
    return `SELECT ${['*', ...columns].join(', ')} FROM ${relation}`;
}
/** Each once, in the order in which they come. */
function distinct(columns) {
    return [...new Map(columns.map((column) => [column.name, column])).values()];
}
/** How all rows of several partitions are confirmed, and read carefully, as those of each are. */
function wholeOf(opened, union) {
    const texts = opened.map(({ relation }) => relation);
    const readsAll = async (signal) => {
        for (const text of texts)
            if ((await text.readsAll?.(signal)) === false)
                return false;
        return true;
    };
    if (!texts.every(({ readCarefully }) => readCarefully))
        return { readsAll };
    const readCarefully = async (signal) => {
        const readings = [];
        for (const text of texts) {
            const reading = await text.readCarefully?.(signal);
            if (reading)
                readings.push(reading);
        }
        const rows = readings.reduce((sum, reading) => sum + reading.rows, 0);
        return { relation: union(readings.map(({ relation }) => relation)), rows };
    };
    return { readsAll, readCarefully };
}
function uniteTexts(path, opened, dialect) {
    const columns = distinct(opened.flatMap(({ relation }) => relation.columns));
    (0,distinct_names/* requireDistinctNames */.io)(path, columns.map(({ name }) => name));
    const partitions = opened.map(({ partition }) => partition);
    // As texts: what type they are is found with those of the other side.
    const names = [...addedColumns(partitions, columns).keys()];
    const added = new Map(names.map((name) => [name, column_type/* TEXT */.a$]));
    const union = (relations) => unionByName(opened.map(({ partition }, i) => withFolders({ partition, relation: relations[i] ?? '' }, added, dialect)));
    const folders = names.map((name) => ({ name, text: dialect.quoteIdentifier(name), json: null }));
    return {
        kind: 'text',
        relation: union(opened.map(({ relation }) => relation.relation)),
        ...wholeOf(opened, union),
        columns: [...columns, ...folders],
    };
}
function uniteTypedParts(path, opened, dialect) {
    const partitions = opened.map(({ partition }) => partition);
    const added = addedColumns(partitions, opened.flatMap(({ relation }) => relation.columns));
    const folders = [...added].map(([name, type]) => ({ name, type }));
    const parts = opened.map(({ partition, relation }) => ({
        file: partition.files[0] ?? path,
        relation: `(${withFolders({ partition, relation: relation.relation }, added, dialect)})`,
        columns: [...relation.columns, ...folders],
    }));
    return { kind: 'typed', ...uniteTyped(path, parts, dialect) };
}
/**
 * Opens files by their partitions, with a column for each folder `x=y` of theirs.
 *
 * @param path the pattern as the request names it.
 * @throws DiffError where a partition cannot be read, or two have one column in types that cannot
 * be read as one.
 */
async function unitePartitions(path, partitions, open, dialect) {
    const texts = [];
    const typed = [];
    for (const partition of partitions) {
        const relation = await open(partition.files);
        if (relation.kind === 'text')
            texts.push({ partition, relation });
        if (relation.kind === 'typed')
            typed.push({ partition, relation });
    }
    // Files of one pattern have one ending, and so are of one kind.
    if (texts.length > 0)
        return uniteTexts(path, texts, dialect);
    return typed.length > 0 ? uniteTypedParts(path, typed, dialect) : { kind: 'empty' };
}

;// CONCATENATED MODULE: ./src/sources/files/open-file.ts








function openAs(format, file) {
    switch (format) {
        case 'json':
            return openJson(file);
        case 'parquet':
            return openParquet(file);
        case 'tsv':
            return openCsv(file, '\t');
        case 'csv':
            return openCsv(file, null);
    }
}
/**
 * Opens a CSV, TSV, JSON, JSON lines or Parquet file, or several by a pattern.
 *
 * @throws DiffError where it does not exist, or cannot or may not be read.
 */
async function openFile(path, context) {
    const { connection, signal } = context;
    const { dialect } = connection;
    const { files, areSeveral } = await (0,locate_files.locateFiles)(path, context);
    const [first = ''] = files;
    if (!areSeveral && (await (0,promises_.stat)(first)).size === 0)
        return { kind: 'empty' };
    const open = (some) => {
        const { list, reader } = (0,locate_files/* readerOf */.TC)(some, dialect);
        const local = areSeveral ? null : first;
        return openAs((0,file_endings/* fileFormat */.IR)(path), { connection, path, files: some, list, reader, local, signal });
    };
    if (!areSeveral || context.hivePartitions !== true)
        return open(files);
    const partitions = partitionsOf(path, files, context.workingDirectory);
    return unitePartitions(path, partitions, open, dialect);
}


/***/ })

};
;