const require_main = require("./main.js");
const require_engine = require("./engine.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_events = require("node:events");
let node_child_process = require("node:child_process");
// src/sources/sqlite/times.ts
/** Whether a declared type is one of dates or times, which SQLite holds as texts or numbers. */
const declaresTime = (declared) => /^(DATE|TIME)/i.test(declared);
const DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";
const CLOCK = "[0-9][0-9]:[0-9][0-9]:[0-9][0-9]";
const OFFSET = "[+-][01][0-9]:[0-5][0-9]";
/** The text from a position to so many characters before its end. */
const between = (value, start, end) => `substr(${value}, ${start}, length(${value}) - ${start - 1 + end})`;
/** Nothing, or up to six digits of a second; DuckDB's timestamps would cut off more. */
const isFraction = (text) => `(${text} = '' OR (${text} GLOB '.[0-9]*' AND length(${text}) <= 7 AND substr(${text}, 2) NOT GLOB '*[^0-9]'))`;
/** `.000` for a fraction of three digits. */
const zeros = (fraction) => `substr('.000000', 1, length(${fraction}))`;
/** A day and a time of day, perhaps with a zone. */
function kindOfTimestamp(value) {
	const [rest, beforeZ, beforeOffset] = [
		0,
		1,
		6
	].map((end) => between(value, 20, end));
	const like = `' like 0000-00-00' || substr(${value}, 11, 1) || '00:00:00'`;
	return `CASE
    WHEN ${isFraction(rest)} THEN 'timestamps' || ${like} || ${zeros(rest)}
    WHEN substr(${value}, -1) = 'Z' AND ${isFraction(beforeZ)} THEN 'instants' || ${like} || ${zeros(beforeZ)} || 'Z'
    WHEN substr(${value}, -6) GLOB '${OFFSET}' AND ${isFraction(beforeOffset)} THEN 'instants'
    ELSE 'texts' END`;
}
/**
* What a text is, in a word of `contents.ts`: a date or time that the calendar has, with its form
* where texts of one form are equal only where the times are; or else just a text. The first two
* are what SQLite's own functions write, and are found quickly.
*
* @param plain the word for a text that is no time.
*/
function kindOfText(value, plain) {
	const dayAndClock = `replace(substr(${value}, 1, 19), 'T', ' ')`;
	const fraction = between(value, 9, 0);
	return `CASE
    WHEN ${value} < '0001' OR instr(${value}, char(0)) > 0 THEN ${plain}
    WHEN datetime(${value}) = ${value} THEN 'timestamps like 0000-00-00 00:00:00'
    WHEN date(${value}) = ${value} THEN 'dates'
    WHEN ${value} GLOB '${DAY}[ T]${CLOCK}*' AND datetime(substr(${value}, 1, 19)) = ${dayAndClock} THEN ${kindOfTimestamp(value)}
    WHEN ${value} GLOB '${CLOCK}*' AND time(substr(${value}, 1, 8)) = substr(${value}, 1, 8) AND ${isFraction(fraction)} THEN 'times like 00:00:00' || ${zeros(fraction)}
    ELSE ${plain} END`;
}
// src/sources/sqlite/contents.ts
/** Says what a column holds. */
function describeContents(contents) {
	const { kind } = contents;
	if ("like" in contents && contents.like !== null) return `${kind} like ${contents.like}`;
	if (kind !== "timestamps" || contents.separator === " ") return kind;
	return contents.separator === "T" ? "timestamps with T" : "various timestamps";
}
/** What a word of `kindsSql`, or one for several of them, says. */
function readContents(word) {
	const [kind = "", like = null] = word.split(" like ");
	if (kind === "instants" || kind === "times") return {
		kind,
		like
	};
	if (kind === "various timestamps") return {
		kind: "timestamps",
		separator: null,
		like
	};
	if (kind !== "timestamps" && kind !== "timestamps with T") return { kind };
	return {
		kind: "timestamps",
		separator: kind === "timestamps with T" || like?.charAt(10) === "T" ? "T" : " ",
		like
	};
}
const isJson = (declared) => /^JSON/i.test(declared);
/** A word for what a text is, where its column declares no times. */
function kindOfPlainText(value, { isUtf16, endAtZero }) {
	const hasZero = endAtZero ? `instr(${value}, char(0)) > 0` : "false";
	return isUtf16 ? `CASE WHEN ${hasZero} OR CAST(concat(${value}) AS BLOB) <> CAST(${value} AS BLOB) THEN 'broken texts' ELSE 'texts' END` : `CASE WHEN ${hasZero} THEN 'texts with zeros' ELSE 'texts' END`;
}
/** A word for what one value is, or its storage class. */
function kindOfValue({ reference, declared }, texts) {
	const value = `+${reference}`;
	const bit = /^BOOL/i.test(declared) ? `WHEN 'integer' THEN CASE WHEN ${value} BETWEEN -128 AND 127 THEN 'bits' ELSE 'integers' END ` : "";
	const plain = kindOfPlainText(value, texts);
	const isAnyText = !declaresTime(declared) && !texts.isUtf16 && !texts.endAtZero;
	const kind = declaresTime(declared) ? kindOfText(value, plain) : plain;
	const text = isAnyText ? "" : `WHEN 'text' THEN ${kind} `;
	const storageClass = `typeof(${reference})`;
	return bit + text === "" ? storageClass : `CASE ${storageClass} ${bit}${text}ELSE ${storageClass} END`;
}
/** What columns hold, in one scan: `kinds_0`, `kinds_1`, … */
function kindsSql(relation, columns, texts) {
	return `SELECT ${columns.map((column, i) => `group_concat(DISTINCT ${kindOfValue(column, texts)}) AS kinds_${i}`).join(", ")} FROM ${relation} AS dataset`;
}
/** Kinds of values that can be read as one, the first that holds all of them. */
const TOGETHER = [
	[/^(bits|integers)$/, "integers"],
	[/^(bits|integers|reals)$/, "numbers"],
	[/^(dates|timestamps like \S+ .*)$/, "timestamps"],
	[/^(dates|timestamps like \S+T.*)$/, "timestamps with T"],
	[/^(dates|timestamps.*)$/, "various timestamps"],
	[/^instants.*$/, "instants"],
	[/^times( .*)?$/, "times"],
	[/^(texts|dates|timestamps.*|instants.*|times.*)$/, "texts"],
	[/^(texts.*|dates|timestamps.*|instants.*|times.*)$/, "texts with zeros"],
	[/^(texts|broken texts|dates|timestamps.*|instants.*|times.*)$/, "broken texts"]
];
/**
* What the column at a position holds, from the row of `kindsSql`.
*
* @param declared the column's declared type; empty where there is none.
*/
const contentsOf = (declared, kinds) => readContents(wordFor(declared, kinds));
function wordFor(declared, kinds) {
	const [first, ...more] = String(kinds ?? "null").split(",").filter((kind) => kind !== "null").map((kind) => /^(integer|real|text|blob)$/.test(kind) ? `${kind}s` : kind);
	if (first === void 0) return "nothing";
	const all = [first, ...more];
	if (isJson(declared) && !all.some((kind) => /blobs|broken|zeros/.test(kind))) return "JSON";
	if (more.length === 0) return first;
	const [, together] = TOGETHER.find(([kinds]) => all.every((kind) => kinds.test(kind))) ?? [];
	if (together) return together;
	return all.includes("broken texts") ? "broken mixed values" : "mixed values";
}
// src/sources/sqlite/comparisons.ts
const NUMBERS = /* @__PURE__ */ new Set([
	"bits",
	"integers",
	"reals",
	"numbers"
]);
/** Texts of one form are equal just where the times are. */
const isOneText = (contents) => contents.kind === "texts" || contents.kind === "dates" || "like" in contents && contents.like !== null;
/** What SQLite compares by the rule of equality; `null` for what it would compare otherwise. */
function familyOf({ contents, origin }) {
	const { kind } = contents;
	if (origin === "foreign") return null;
	if (NUMBERS.has(kind)) return "numbers";
	if (kind === "texts with zeros") return "texts";
	return isOneText(contents) || kind === "blobs" || kind === "nothing" ? describeContents(contents) : null;
}
/** Of doubles alone: it has no exact numbers but whole ones. */
const within = require_engine.withinDoubles({
	mostDigits: 0,
	decimal: (value) => value,
	double: (value) => `CAST(${value} AS REAL)`,
	literal: (number) => number,
	round: (double) => `round(${double})`
});
/**
* How SQLite itself compares two columns, just as they would compare in DuckDB; `null` where it
* would not. A column without values compares with any.
*/
function sqliteComparison(a, b) {
	const [family1, family2] = [familyOf(a), familyOf(b)];
	if (family1 === null || family2 === null) return null;
	if ((family1 === "nothing" ? family2 : family1) !== family2 && family2 !== "nothing") return null;
	const isComputed = a.origin === "computed" || b.origin === "computed";
	const bare = (value) => isComputed ? `+${value}` : value;
	const isText = [a, b].some(({ contents }) => isOneText(contents) || contents.kind === "texts with zeros");
	const form = (value) => isText ? `${bare(value)} COLLATE BINARY` : bare(value);
	return {
		key: [form, form],
		hashed: [form, form],
		equal: (value1, value2) => `${form(value1)} = ${form(value2)}`,
		differ: (value1, value2) => `${form(value1)} IS NOT ${form(value2)}`,
		...family1 === "numbers" && family2 === "numbers" && { within },
		...isText && !isComputed ? { joined: (value1, value2) => `${value1} = ${value2}` } : {}
	};
}
/** Its own functions know no other letters than those of ASCII. */
const TEXT_SQL = {
	lower: (text) => `lower(${text})`,
	isAscii: (text) => `length(CAST(${text} AS BLOB)) = length(${text})`,
	trim: (text) => `trim(${text}, ' ' || char(9, 10, 11, 12, 13))`
};
/** Texts of which some counts for nothing; `null` for what are none, and those with NUL, at which functions end. */
function modifiedComparison(types, modifiers) {
	if (!types.every((type) => familyOf(type) !== null && ["texts", "nothing"].includes(type.contents.kind))) return null;
	const text = (value) => `+${value}`;
	const form = (value) => `${value} COLLATE BINARY`;
	return require_engine.modifiedTexts(TEXT_SQL, {
		texts: [text, text],
		form
	}, modifiers);
}
// src/sources/sqlite/dialect.ts
const STEPS = {
	minute: "%Y-%m-%d %H:%M:00",
	hour: "%Y-%m-%d %H:00:00",
	day: "%Y-%m-%d 00:00:00",
	week: "%Y-%m-%d 00:00:00",
	month: "%Y-%m-01 00:00:00",
	year: "%Y-01-01 00:00:00"
};
/** SQLite's SQL. */
var SqliteDialect = class extends require_engine.Dialect {
	/** A subquery with a limit is worked out row by row, and not put into the one around it. */
	fence = "\n  LIMIT -1";
	grouping = {
		select: "SELECT",
		anyValue: (value) => `max(${value})`
	};
	listIf = (value, condition) => `group_concat(CASE WHEN ${condition} THEN ${value} END)`;
	quoteText(text) {
		const parts = text.split("\0").map((part) => super.quoteText(part));
		return parts.length === 1 ? super.quoteText(text) : `(${parts.join(" || char(0) || ")})`;
	}
	comparison(type1, type2) {
		return sqliteComparison(type1, type2);
	}
	modified(type1, type2, modifiers) {
		return modifiedComparison([type1, type2], modifiers);
	}
	timeStep(value, step) {
		const back = step === "week" ? ", 'weekday 0', '-6 days'" : "";
		return `strftime('${STEPS[step]}', ${value}${back})`;
	}
	timeLiteral(iso, { contents, origin }) {
		const time = origin === "foreign" ? null : require_engine.inUtc(iso);
		const text = time === null ? null : comparableText(time, contents);
		return text === null ? null : `${this.quoteText(text)} COLLATE BINARY`;
	}
};
/**
* A time as a text that comes, in the order of bytes, just where it belongs among texts of a
* column; `null` where their order is not that of time.
*/
function comparableText(time, contents) {
	const shortest = time.replace(/(\.\d*?)0+$/, "$1").replace(/\.$|( 00:00:00)$/, "");
	switch (contents.kind) {
		case "nothing":
		case "dates": return shortest;
		case "timestamps": return contents.separator && shortest.replace(" ", contents.separator);
		case "instants": return contents.like?.endsWith("Z") ? comparableInstant(shortest, contents.like) : null;
		default: return null;
	}
}
/** Among texts that end with their Z. */
function comparableInstant(time, like) {
	const separated = time.replace(" ", like.charAt(10));
	return separated.length >= like.length ? `${separated.slice(0, like.length - 1)}[` : separated;
}
// src/sources/sqlite/introspection.ts
/** A table or view of the file; names are the same whatever their case. */
function tableSql(name, quote) {
	return `SELECT name, type, wr AS without_rowid FROM pragma_table_list
WHERE schema = 'main' AND lower(name) = lower(${quote(name)})`;
}
/** The tables of the file. */
const TABLES_SQL$1 = `SELECT NULL AS place, name, 1 AS searched FROM pragma_table_list
WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') AND substr(name, 1, 7) <> 'sqlite_'
ORDER BY name LIMIT ${require_engine.MOST_TABLES}`;
/** About how many rows there are, where ANALYZE was run; else no row. */
function statisticsSql(name, quote) {
	return `SELECT CAST(substr(stat, 1, instr(stat || ' ', ' ')) AS INTEGER) AS row_count
FROM sqlite_stat1 WHERE lower(tbl) = lower(${quote(name)}) LIMIT 1`;
}
/**
* The parts of keys: those of the primary key, and of unique indexes over whole rows. `is_proof` is
* 1 where a part cannot be NULL. In a primary key it can, unless the table has no number for each
* row, or the key is this number: then there is no index for it.
*/
function uniqueKeysSql(table, isWithoutRowid, quote) {
	const name = quote(table);
	return `SELECT '' AS "index", name AS "column",
  "notnull" OR ${Number(isWithoutRowid)}
    OR NOT EXISTS (SELECT 1 FROM pragma_index_list(${name}) WHERE origin = 'pk') AS is_proof
FROM pragma_table_info(${name}) WHERE pk > 0
UNION ALL
SELECT list.name, parts.name, coalesce(columns."notnull", 0)
FROM pragma_index_list(${name}) AS list
JOIN pragma_index_xinfo(list.name) AS parts ON parts.key
LEFT JOIN pragma_table_xinfo(${name}) AS columns ON columns.name = parts.name
WHERE list."unique" AND NOT list.partial AND list.origin <> 'pk'`;
}
/** The sets of columns that rows of `uniqueKeysSql` prove. */
function uniqueKeysOf(rows) {
	return [...Map.groupBy(rows, ({ index }) => String(index)).values()].filter((parts) => parts.every((part) => Number(part["is_proof"]) === 1)).map((parts) => parts.map(({ column }) => String(column)));
}
// src/sources/sqlite/list-tables.ts
/** What is a table or view of the file, and not a part of a virtual table or of SQLite's own. */
const TABLES_SQL = `SELECT name, type FROM pragma_table_list
WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') AND substr(name, 1, 7) <> 'sqlite_'
ORDER BY name`;
/** The tables of a SQLite file, which has the one schema `main`. */
async function listSqliteTables(searched, ask) {
	require_engine.requireDepth(searched, 1, "a table has a name, and the schema main in front of it");
	const tables = (await ask(TABLES_SQL)).map((row) => ({
		path: ["main", String(row["name"])],
		kind: require_engine.kindOf(String(row["type"])),
		isFoundByName: true
	}));
	return require_engine.withoutMissingSchemas({
		tables,
		areNamesFolded: true
	}, searched, () => Promise.resolve(["main"]));
}
// src/sources/sqlite/errors.ts
/** SQLite's extended result code for a file whose last write was cut short. */
const INTERRUPTED_WRITE = 776;
/** SQLite's result codes to the API's `error_type`, and what helps beside the message. */
const TYPES = {
	3: ["PermissionException"],
	5: ["DatabaseLockedException", "another process is writing"],
	6: ["DatabaseLockedException"],
	7: ["InsufficientResourcesException"],
	8: ["ReadOnlyException"],
	10: ["FileReadException"],
	11: ["CorruptDatabaseException"],
	13: ["DiskFullException", "of the temporary folder, or of a file that is written to"],
	14: ["NoSuchDatabaseException", "is it readable, with the folder that it is in?"],
	18: ["ValueTooLargeException", "a row may have 1 GB"],
	26: ["NoSuchDatabaseException", "it may be encrypted, or of another program"]
};
/** What the reader refuses, by itself. */
const REFUSALS = {
	"several statements": "SyntaxException",
	"changed file": "TableChangedException",
	"not UTF-8": "InvalidInputException"
};
/** What SQLite's other messages say, to the API's `error_type`: all of them have one code. */
const MESSAGES = [
	[/^no such table/, "NoSuchTableException"],
	[/^no such column/, "NoSuchColumnException"],
	[/^ambiguous column/, "DuplicateColumnException"],
	[/syntax error|incomplete input|unrecognized token|misuse/, "SyntaxException"]
];
/** Messages of running statements that quote nothing of the data. */
const WITHOUT_DATA = /^(integer overflow|malformed JSON|out of memory)$/;
const otherType = (message) => MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? "SQLiteException";
/**
* An error of SQLite as the API's pair of type and value. More people read a comment than rows: a
* running statement's message is shown only where it cannot quote a value.
*/
function readSqliteError({ message, code, isRunning, refusal }) {
	if (refusal === "parameters") return require_engine.noParameters(message);
	if (refusal !== void 0) return new require_main.DiffError(REFUSALS[refusal], message);
	if (code === INTERRUPTED_WRITE) return new require_main.DiffError("ReadOnlyException", "a write to the file was cut short; open it once with a program that may write");
	const [known, hint] = TYPES[code % 256] ?? [];
	const type = known ?? otherType(message);
	const shown = known !== void 0 || !isRunning || WITHOUT_DATA.test(message) ? message : "the statement failed (its message may hold data)";
	return new require_main.DiffError(type, hint === void 0 ? shown : `${shown} (${hint})`);
}
// src/sources/sqlite/process.ts
const FLAGS = ["--disable-warning=ExperimentalWarning", "--eval"];
/**
* A process that works on a SQLite file: it can be killed in the middle of a statement, which holds up
* a thread until it ends. It answers one request at a time.
*/
var SqliteProcess = class {
	#child;
	/** What it writes where it fails as a whole. */
	#complaint = "";
	/**
	* @param code of its program.
	* @throws CancelledError where the signal has aborted.
	*/
	constructor(code, signal) {
		if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled");
		const child = (0, node_child_process.spawn)(process.execPath, [...FLAGS, code], {
			stdio: [
				"pipe",
				"pipe",
				"pipe",
				"ipc"
			],
			env: { SQLITE_TMPDIR: (0, node_os.tmpdir)() }
		});
		child.stderr?.setEncoding("utf8").on("data", (text) => this.#complaint += text);
		child.on("error", (error) => this.#complaint += `Error: ${error.message}\n`);
		this.#child = child;
	}
	/** What it writes besides its answers. */
	get output() {
		const { stdout } = this.#child;
		if (!stdout) throw new require_main.DiffError("InternalError", "the process of SQLite has no output");
		return stdout;
	}
	/**
	* Asks for something.
	*
	* @throws DiffError where SQLite fails.
	* @throws CancelledError where the signal aborts; the process is then killed.
	*/
	ask(request, signal) {
		return require_engine.cancellable({
			broken: () => null,
			endStatement: () => this.close(),
			cutOff: () => void this.close(),
			read: (error) => error instanceof require_main.DiffError ? error : this.#failure()
		}, signal, async () => {
			const answer = await this.#answer(request);
			if (answer.error) throw readSqliteError(answer.error);
			return answer;
		});
	}
	/** Says something that has no answer. */
	send(request) {
		if (this.#child.connected) this.#child.send(request, () => void 0);
	}
	/** Kills it. */
	async close() {
		if (this.#hasEnded()) return;
		const ended = (0, node_events.once)(this.#child, "exit");
		this.#child.kill("SIGKILL");
		await ended;
		this.#child.stdout?.destroy();
	}
	#hasEnded() {
		const { exitCode, signalCode, pid } = this.#child;
		return exitCode !== null || signalCode !== null || pid === void 0;
	}
	async #answer(request) {
		if (this.#hasEnded()) throw this.#failure();
		const stop = new AbortController();
		const options = { signal: stop.signal };
		try {
			const answered = (0, node_events.once)(this.#child, "message", options);
			const ended = (0, node_events.once)(this.#child, "close", options);
			this.send(request);
			const first = await Promise.race([answered, ended.then(() => null)]);
			if (!first) throw this.#failure();
			return first[0];
		} finally {
			stop.abort();
		}
	}
	/** Why the process ended, where that was not its parent's doing. */
	#failure() {
		const reason = /^(?:\w*Error): (.*)$/m.exec(this.#complaint)?.[1] ?? "it was killed";
		return new require_main.DiffError("SQLiteException", `the process that reads the file ended: ${reason}`);
	}
};
// src/sources/sqlite/protocol.ts
/** Bytes of a number that says how long the part after it is. */
const HEADER_LENGTH = 4;
/**
* The bytes of one copy, which the reader writes in parts: each after its length, and at the end
* one of no length. The stream then goes on with the next copy.
*/
async function* oneCopy(stream) {
	let header = Buffer.alloc(0);
	let missing = 0;
	for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
		let rest = chunk;
		while (rest.length > 0) {
			if (missing > 0) {
				const part = rest.subarray(0, missing);
				missing -= part.length;
				rest = rest.subarray(part.length);
				yield part;
				continue;
			}
			const wanted = HEADER_LENGTH - header.length;
			header = Buffer.concat([header, rest.subarray(0, wanted)]);
			rest = rest.subarray(wanted);
			if (header.length < HEADER_LENGTH) continue;
			missing = header.readUInt32LE();
			if (missing === 0) return;
			header = Buffer.alloc(0);
		}
	}
}
// src/sources/sqlite/reader.ts
/**
* The program that reads a SQLite file, in a process of its own: that can be killed in the middle of
* a statement, which holds up a thread until it ends. It answers its parent's messages. What it
* copies it writes to its standard output: see `protocol.ts`.
*
* The text of this class is all that the process gets: it must refer to nothing outside itself.
*/
var Reader = class {
	#fs = process.getBuiltinModule("node:fs");
	#database = null;
	#isUtf16 = false;
	#isRunning = false;
	#isStopped = false;
	/** Throws where a file was changed that nothing protects from changes. */
	#requireUnchanged = () => void 0;
	serve() {
		process.on("message", (request) => {
			if (request.kind === "stop") this.#isStopped = true;
			else this.#reply(request);
		});
		for (const signal of [
			"SIGINT",
			"SIGTERM",
			"SIGHUP"
		]) process.on(signal, () => void 0);
		const { Worker } = process.getBuiltinModule("node:worker_threads");
		new Worker(`require('node:fs').read(0, Buffer.alloc(1), () => process.kill(process.pid, 'SIGKILL'))`, {
			eval: true,
			stdout: true,
			stderr: true
		});
	}
	async #reply(request) {
		this.#isRunning = false;
		try {
			process.send?.(await this.#answer(request));
		} catch (error) {
			const { message, errcode = 0, refusal } = error;
			process.send?.({ error: {
				message,
				code: errcode,
				isRunning: this.#isRunning,
				refusal
			} });
		}
	}
	async #answer(request) {
		if (request.kind === "stop") return {};
		if (request.kind === "open") return this.#open(request);
		if (request.kind === "columns") return { columns: this.#prepare(request.sql).columns().map(({ name, type }) => ({
			name,
			type
		})) };
		const answer = request.kind === "copy" ? await this.#copy(request.sql) : this.#rows(request.sql);
		this.#requireUnchanged();
		return answer;
	}
	#open({ path, waitMs, settings }) {
		const { existsSync, statSync } = this.#fs;
		const log = `${path}-wal`;
		try {
			return this.#start(path, waitMs, settings);
		} catch (error) {
			const { errcode = 0 } = error;
			if (!(errcode % 256 === 14 || errcode === 1544) || existsSync(log)) throw error;
		}
		const { mtimeMs } = statSync(path);
		this.#requireUnchanged = () => {
			if (statSync(path).mtimeMs === mtimeMs && !existsSync(log)) return;
			throw this.#refused("changed file", "the file was changed while it was read");
		};
		const { pathToFileURL } = process.getBuiltinModule("node:url");
		return this.#start(new URL(`${pathToFileURL(path).href}?immutable=1`), waitMs, settings);
	}
	#start(location, timeout, settings) {
		const { DatabaseSync: Database } = process.getBuiltinModule("node:sqlite");
		const database = new Database(location, {
			readOnly: true,
			timeout
		});
		for (const sql of settings) database.exec(sql);
		database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; BEGIN");
		database.prepare("SELECT count(*) FROM sqlite_schema").get();
		database.function("digits_of", {
			deterministic: true,
			useBigIntArguments: true
		}, (value) => this.#digitsOf(value));
		this.#database = database;
		this.#isUtf16 = database.prepare("PRAGMA encoding").get()?.["encoding"] !== "UTF-8";
		const { text } = database.prepare(`SELECT 'a' || char(0) || 'b' AS text`).get() ?? {};
		return { texts: {
			isUtf16: this.#isUtf16,
			endAtZero: String(text).length < 3
		} };
	}
	#prepare(sql) {
		if (!this.#database) throw new Error("the file is not open");
		const statement = this.#database.prepare(sql);
		if (statement.sourceSQL.trim() !== sql.trim()) throw this.#refused("several statements", "it is more than one statement");
		if (statement.expandedSQL !== statement.sourceSQL) throw this.#refused("parameters", "it has parameters");
		return statement;
	}
	#refused(refusal, message) {
		return Object.assign(new Error(message), { refusal });
	}
	#rows(sql) {
		const statement = this.#prepare(sql);
		this.#isRunning = true;
		return { rows: statement.all() };
	}
	async #copy(sql) {
		this.#isStopped = false;
		try {
			const statement = this.#prepare(sql);
			this.#isRunning = true;
			return { copied: await this.#writeRows(statement) };
		} finally {
			this.#writeLength(0);
		}
	}
	async #writeRows(statement) {
		statement.setReturnArrays(true);
		statement.setReadBigInts(true);
		let rows = 0;
		let text = "";
		for (const row of statement.iterate()) {
			let separator = "";
			for (const value of row) {
				text += separator + this.#field(value);
				separator = ",";
			}
			text += "\n";
			rows += 1;
			if (text.length < 262144) continue;
			this.#writePart(text);
			text = "";
			await new Promise((resume) => setImmediate(resume));
			if (this.#isStopped) return rows;
		}
		this.#writePart(text);
		return rows;
	}
	/** A value as CSV: bytes as hexadecimal digits, and nothing for NULL. */
	#field(value) {
		if (typeof value === "string") return `"${value.includes("\"") ? value.replaceAll("\"", "\"\"") : value}"`;
		if (value instanceof Uint8Array) return `"${Buffer.from(value).toString("hex")}"`;
		return value === null ? "" : this.#digitsOf(value);
	}
	/**
	* The fewest digits that tell a number from others, which SQLite itself writes wrong at times; all
	* digits of a whole one, which then is the same number wherever it is stored.
	*/
	#digitsOf(value) {
		return Number.isInteger(value) ? String(BigInt(Number(value))) : String(value);
	}
	#writePart(text) {
		if (text === "") return;
		if (!this.#isUtf16 && text.includes("�")) throw this.#refused("not UTF-8", "a text may not be UTF-8");
		const bytes = Buffer.from(text);
		this.#writeLength(bytes.length);
		this.#write(bytes);
	}
	#writeLength(length) {
		const header = Buffer.alloc(4);
		header.writeUInt32LE(length);
		this.#write(header);
	}
	#write(bytes) {
		for (let at = 0; at < bytes.length;) at += this.#fs.writeSync(1, bytes, at);
	}
};
/** The reader as text, for `node --eval`: so it is found in the bundle, in tests and in a checkout. */
const READER_CODE = `new (${Reader.toString()})().serve();`;
// src/sources/sqlite/session.ts
/** How long another process may write, in ms, before the file counts as locked, by default. */
const BUSY_TIMEOUT = 1e4;
/** What a process opens a file with, by the options of its data source. */
function openingOf({ busy_timeout: waitMs = BUSY_TIMEOUT, ...pragmas }) {
	const settings = Object.entries(pragmas).map(([name, value]) => `PRAGMA ${name} = ${value}`);
	return {
		waitMs: Number(waitMs),
		settings
	};
}
/**
* A SQLite file, read by a process of its own, in one transaction. Its methods throw DiffError
* where SQLite fails, and CancelledError where the signal aborts; the process is then killed.
*/
var SqliteSession = class SqliteSession {
	#reader;
	/** How its texts come out. */
	texts = {
		isUtf16: false,
		endAtZero: false
	};
	constructor(reader) {
		this.#reader = reader;
	}
	/** @param options those of the data source. */
	static async open(path, signal, options) {
		const session = new SqliteSession(new SqliteProcess(READER_CODE, signal));
		try {
			const request = {
				kind: "open",
				path,
				...openingOf(options)
			};
			const { texts } = await session.#reader.ask(request, signal);
			if (texts) session.texts = texts;
			return session;
		} catch (error) {
			await session.close();
			throw error;
		}
	}
	async rows(sql, signal) {
		const { rows } = await this.#reader.ask({
			kind: "rows",
			sql
		}, signal);
		return rows ?? [];
	}
	/** The columns of one statement, which is not run. */
	async describe(sql, signal) {
		const { columns } = await this.#reader.ask({
			kind: "columns",
			sql
		}, signal);
		return columns ?? [];
	}
	/** Writes the rows of one SELECT as CSV, bytes as hexadecimal digits, and gives their number. */
	async copyCsv(sql, output, signal) {
		if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled");
		output.once("error", () => this.#reader.send({ kind: "stop" }));
		const [answer, written] = await Promise.allSettled([this.#reader.ask({
			kind: "copy",
			sql
		}, signal), require_engine.writeAll(oneCopy(this.#reader.output), output)]);
		if (answer.status === "rejected") throw answer.reason;
		if (written.status === "rejected") throw written.reason;
		return answer.value.copied ?? 0;
	}
	close() {
		return this.#reader.close();
	}
};
// src/sources/sqlite/types.ts
const asIs = (value) => value;
const plain = (type) => ({
	type,
	write: asIs,
	read: null
});
/** `hex` gives an empty text for NULL. */
const hexOrNull = (value) => `CASE WHEN ${value} IS NOT NULL THEN hex(${value}) END`;
const NUMBER = plain(require_engine.NUMBER_TEXT);
/** The reader writes bytes as hexadecimal digits. */
const BYTES = {
	type: require_engine.BLOB,
	write: asIs,
	read: (hex) => `unhex(${hex})`
};
/**
* By its bytes. DuckDB cannot hold a text that is not UTF-8: it becomes a text that begins with a
* character which no text may have.
*/
const fromBytes = (hex) => `coalesce(TRY(decode(unhex(${hex}))), chr(1114111) || 'not UTF-8: ' || ${hex})`;
/** Several kinds of value in one column: each with its own before it. */
const mixed = (name, text) => ({
	type: require_engine.knownByText(name),
	write: (value) => `CASE typeof(${value}) WHEN 'null' THEN NULL WHEN 'text' THEN 't' || ${text(value)} WHEN 'blob' THEN 'b' || hex(${value}) ELSE 'n' || digits_of(${value}) END`,
	read: null
});
const MIXED = mixed("several kinds of value", asIs);
const MOMENT = {
	type: require_engine.INSTANT,
	write: asIs,
	read: (text) => `CASE WHEN ends_with(${text}, 'Z') THEN ${require_engine.instantOf(`CAST(rtrim(${text}, 'Z') AS TIMESTAMP)`)} ELSE CAST(${text} AS TIMESTAMP WITH TIME ZONE) END`
};
/** Where nothing is stored, the declared type says what would be, as far as it says anything. */
function ofDeclared(declared) {
	if (/^(DECIMAL|NUMERIC)/i.test(declared)) return require_engine.NUMBER_TEXT;
	if (/INT/i.test(declared)) return require_engine.BIGINT;
	if (/CHAR|CLOB|TEXT/i.test(declared)) return require_engine.TEXT;
	if (/BLOB/i.test(declared)) return require_engine.BLOB;
	return /REAL|FLOA|DOUB/i.test(declared) ? require_engine.DOUBLE : require_engine.NO_VALUES;
}
/**
* How the values of a column come to DuckDB.
*
* @param declared its type as the table declares it; empty where there is none.
*/
function landingOf(declared, contents) {
	switch (contents.kind) {
		case "nothing": return plain(ofDeclared(declared));
		case "bits": return plain(require_engine.BIT_BOOLEAN);
		case "integers": return plain(require_engine.BIGINT);
		case "reals": return /^(DECIMAL|NUMERIC)/i.test(declared) ? NUMBER : plain(require_engine.DOUBLE);
		case "numbers": return NUMBER;
		case "texts":
		case "texts with zeros": return plain(require_engine.TEXT);
		case "broken texts": return {
			type: require_engine.knownByText("UTF-16"),
			write: hexOrNull,
			read: null
		};
		case "broken mixed values": return mixed("several kinds of value in UTF-16", (value) => `hex(${value})`);
		case "blobs": return BYTES;
		case "JSON": return {
			type: require_engine.JSON_TYPE,
			write: asIs,
			read: asIs
		};
		case "mixed values": return MIXED;
		case "dates": return plain(require_engine.DATE);
		case "timestamps": return plain(require_engine.TIMESTAMP);
		case "times": return plain(require_engine.TIME);
		case "instants": return MOMENT;
	}
}
/** How values come to DuckDB: at first, and where a text is not UTF-8. */
function landingsOf(declared, contents, { isUtf16, endAtZero }) {
	const landing = landingOf(declared, contents);
	const { kind } = contents;
	if (![
		"texts",
		"texts with zeros",
		"JSON",
		"mixed values"
	].includes(kind) || isUtf16) return {
		landing,
		careful: landing
	};
	const write = (value) => hexOrNull(landing.write(value));
	const careful = {
		...landing,
		write,
		read: fromBytes
	};
	return {
		landing: kind === "texts with zeros" || kind === "mixed values" && endAtZero ? careful : landing,
		careful
	};
}
// src/sources/sqlite/database.ts
/** A SQLite file, read in one transaction that sees one snapshot. */
var SqliteDatabase = class SqliteDatabase {
	dialect = new SqliteDialect();
	checksums = null;
	textChecksums = null;
	#session;
	constructor(session) {
		this.#session = session;
	}
	/** @param options those of the data source. */
	static async open(path, signal, options = {}) {
		return new SqliteDatabase(await SqliteSession.open(path, signal, options));
	}
	async openTable(path, signal) {
		const [name = "", schema = "main", ...more] = path.toReversed();
		const [table] = schema.toLowerCase() === "main" && more.length === 0 ? await this.query(tableSql(name, this.#quote), signal) : [];
		if (!table) throw require_engine.noSuchTable(path, `the schema ${schema}`, await this.query(TABLES_SQL$1, signal));
		const found = String(table["name"]);
		const relation = `main.${this.dialect.quoteIdentifier(found)}`;
		const isTable = table["type"] === "table";
		const keysSql = uniqueKeysSql(found, Number(table["without_rowid"]) === 1, this.#quote);
		return {
			relation,
			columns: await this.#columns(relation, !isTable, signal),
			uniqueKeys: isTable ? uniqueKeysOf(await this.query(keysSql, signal)) : [],
			orderedBy: [],
			order: null,
			estimatedRows: await this.#estimatedRows(found, signal),
			isRepeatable: isTable
		};
	}
	listTables(searched, signal) {
		return listSqliteTables(searched, (sql) => this.query(sql, signal));
	}
	openQuery(sql, input, signal) {
		return require_engine.openedQuery(sql, input, (relation) => this.#columns(relation, true, signal));
	}
	async checkFilter(filter, input, { relation }, signal) {
		const sql = `SELECT 1 FROM ${relation} AS dataset WHERE (\n${filter}\n)`;
		await require_engine.namingFilter(input, this.#session.describe(sql, signal));
	}
	query(sql, signal) {
		return this.#session.rows(sql, signal);
	}
	copyCsv(select, output, signal) {
		return this.#session.copyCsv(select, output, signal);
	}
	close() {
		return this.#session.close();
	}
	#quote = (text) => this.dialect.quoteText(text);
	async #estimatedRows(table, signal) {
		if ((await this.query(tableSql("sqlite_stat1", this.#quote), signal)).length === 0) return null;
		const [row] = await this.query(statisticsSql(table, this.#quote), signal);
		return row ? Number(row["row_count"]) : null;
	}
	/** Whether SQLite knows the order of every column's texts: programs may bring their own. */
	async #canCompare(relation, columns, signal) {
		const sql = `SELECT ${columns.map(({ reference }) => `${reference} = ${reference}`).join(", ")} FROM ${relation} AS dataset`;
		return this.#session.describe(sql, signal).then(() => true, (error) => {
			if (signal.aborted) throw error;
			return false;
		});
	}
	/** @param isComputed whether they are those of a view or query. */
	async #columns(relation, isComputed, signal) {
		const described = await this.#session.describe(`SELECT * FROM ${relation} AS dataset`, signal);
		if (isComputed) requireDistinct(described);
		const columns = [];
		for (const some of require_engine.inStatements(described)) {
			const known = some.map(({ name, type }) => ({
				reference: this.dialect.quoteIdentifier(name),
				declared: type ?? ""
			}));
			const origin = await this.#canCompare(relation, known, signal) ? isComputed ? "computed" : "table" : "foreign";
			const { texts } = this.#session;
			const [kinds = {}] = await this.query(kindsSql(relation, known, texts), signal);
			some.forEach(({ name, type }, i) => {
				const contents = contentsOf(type ?? "", kinds[`kinds_${i}`] ?? null);
				columns.push(columnOf(name, type ?? "", {
					contents,
					origin
				}, texts));
			});
		}
		return columns;
	}
};
function columnOf(name, type, own, texts) {
	const landings = landingsOf(type, own.contents, texts);
	const declared = `${type === "" ? "none" : type} (${describeContents(own.contents)})`;
	return {
		name,
		type: landings.landing.type,
		own,
		declared,
		...landings
	};
}
/** A query's second column of a name gets another one from SQLite, with a number after a colon. */
function requireDistinct(columns) {
	const names = new Set(columns.map(({ name }) => name.toLowerCase()));
	const twice = columns.map(({ name }) => /^(.*):\d+$/s.exec(name)?.[1]).find((name) => name !== void 0 && names.has(name.toLowerCase()));
	if (twice === void 0) return;
	const value = `there are two columns "${twice}"; each needs its own name`;
	throw new require_main.DiffError("DuplicateColumnException", value);
}
// src/sources/sqlite/open.ts
var open_exports = /* @__PURE__ */ require_main.__exportAll({ openSqlite: () => openSqlite });
/**
* Opens a SQLite file for reading.
*
* @throws DiffError where there is none, or it is no database.
*/
async function openSqlite({ location, options }, { workingDirectory, signal }) {
	const file = (0, node_path.resolve)(workingDirectory, location);
	await require_engine.requireDatabaseFile(file, location);
	return SqliteDatabase.open(file, signal, options);
}
// src/sources/sqlite/writer-program.ts
/**
* The program that writes to a SQLite file, in a process of its own, in one transaction: one that is
* killed leaves the file as it was. It answers its parent's messages.
*
* The text of this class is all that the process gets: it must refer to nothing outside itself.
*/
var Writer = class {
	#database = null;
	#insert = null;
	#classes = [];
	serve() {
		process.on("message", (request) => this.#reply(request));
		for (const signal of [
			"SIGINT",
			"SIGTERM",
			"SIGHUP"
		]) process.on(signal, () => void 0);
		const { Worker } = process.getBuiltinModule("node:worker_threads");
		new Worker(`require('node:fs').read(0, Buffer.alloc(1), () => process.kill(process.pid, 'SIGKILL'))`, {
			eval: true,
			stdout: true,
			stderr: true
		});
	}
	#reply(request) {
		try {
			process.send?.(this.#answer(request));
		} catch (error) {
			const { message, errcode = 0 } = error;
			const isRunning = request.kind === "insert";
			process.send?.({ error: {
				message,
				code: errcode,
				isRunning
			} });
		}
	}
	#answer(request) {
		switch (request.kind) {
			case "open to write":
				this.#open(request);
				return {};
			case "columns": return { columns: this.#prepare(request.sql).columns().map(({ name, type }) => ({
				name,
				type
			})) };
			case "rows": return { rows: this.#prepare(request.sql).all() };
			case "execute":
				this.#prepare(request.sql).run();
				return {};
			case "insert into":
				this.#insert = this.#prepare(request.sql);
				this.#classes = request.classes;
				return {};
			case "insert":
				for (const row of JSON.parse(request.rows)) this.#insert?.run(...row.map((value, i) => this.#stored(value, this.#classes[i])));
				return {};
		}
	}
	#open({ path, waitMs, settings }) {
		const { DatabaseSync: Database } = process.getBuiltinModule("node:sqlite");
		const database = new Database(path, { timeout: waitMs });
		for (const sql of settings) database.exec(sql);
		database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; BEGIN IMMEDIATE");
		this.#database = database;
	}
	#prepare(sql) {
		if (!this.#database) throw new Error("the file is not open");
		const statement = this.#database.prepare(sql);
		if (statement.sourceSQL.trim() === sql.trim()) return statement;
		throw Object.assign(/* @__PURE__ */ new Error("it is more than one statement"), { refusal: "several statements" });
	}
	#stored(text, as) {
		if (text === null) return null;
		if (as === "INTEGER") return BigInt(text);
		if (as === "BLOB") return Buffer.from(text, "hex");
		if (as === "TEXT") return text;
		const number = Number(text);
		return Number.isNaN(number) ? text : number;
	}
};
/** The writer as text, for `node --eval`: so it is found in the bundle, in tests and in a checkout. */
const WRITER_CODE = `new (${Writer.toString()})().serve();`;
// src/sources/sqlite/writer.ts
var writer_exports = /* @__PURE__ */ require_main.__exportAll({ SqliteWriter: () => SqliteWriter });
/** As what values are stored exactly: numbers beyond 64 bits, decimals and times are texts. */
function classOf(type) {
	switch (type.kind) {
		case "boolean": return "INTEGER";
		case "integer": return type.bits < 64 || type.bits === 64 && type.isSigned ? "INTEGER" : "TEXT";
		case "float": return "REAL";
		case "blob": return "BLOB";
		default: return "TEXT";
	}
}
/** A value as the text that the writer takes. */
function textOf(type, value) {
	if (type.kind === "boolean") return require_engine.printed(`CAST(${value} AS TINYINT)`);
	if (type.kind === "blob") return require_engine.hexadecimal(value);
	if (type.kind !== "float") return require_engine.printed(value);
	return require_engine.spelledOut(require_engine.printed(`CAST(${value} AS DOUBLE)`));
}
/** Types as tables may declare them without quotes. */
const PLAIN_TYPE = /^\w[\w ]*(?:\([\d ,]+\))?$/;
/** So many characters of rows go to the process at once. */
const MESSAGE_LENGTH = 262144;
/** Writes tables of a SQLite file, all of them in one transaction: what is not kept was never there. */
var SqliteWriter = class SqliteWriter {
	#dialect = new SqliteDialect();
	#process;
	constructor(process) {
		this.#process = process;
	}
	/** @throws DiffError where there is no such file, or it cannot be written to. */
	static async open({ location, options }, { workingDirectory, signal }) {
		const path = (0, node_path.resolve)(workingDirectory, location);
		await require_engine.requireDatabaseFile(path, location);
		const process = new SqliteProcess(WRITER_CODE, signal);
		try {
			await process.ask({
				kind: "open to write",
				path,
				...openingOf(options)
			}, signal);
			return new SqliteWriter(process);
		} catch (error) {
			await process.close();
			throw error;
		}
	}
	pathOf(table) {
		return [table];
	}
	async write(table, { columns, texts }, signal) {
		const classes = columns.map(({ type }) => classOf(type));
		const parts = columns.map(({ name }, i) => `${this.#quote(name)} ${classes[i] ?? "TEXT"}`);
		await this.#execute(`CREATE TABLE ${this.#place(table)} (${parts.join(", ")})`, signal);
		const sql = `INSERT INTO ${this.#place(table)} VALUES (${columns.map(() => "?").join(", ")})`;
		await this.#process.ask({
			kind: "insert into",
			sql,
			classes
		}, signal);
		const values = columns.map((column) => require_engine.columnText({
			type: "",
			text: (value) => textOf(column.type, value)
		}, column));
		let waiting = "";
		const flush = async () => {
			const rows = `[${waiting}]`;
			waiting = "";
			await this.#process.ask({
				kind: "insert",
				rows
			}, signal);
		};
		for await (const rows of texts(`CAST(json_array(${values.join(", ")}) AS VARCHAR)`, signal)) {
			waiting += (waiting === "" ? "" : ",") + rows.join(",");
			if (waiting.length > MESSAGE_LENGTH) await flush();
		}
		await flush();
	}
	async copy(table, relation, signal) {
		const select = `SELECT * FROM ${relation} AS dataset`;
		const { columns = [] } = await this.#process.ask({
			kind: "columns",
			sql: select
		}, signal);
		const parts = columns.map(({ name, type }) => {
			const declared = type === null || PLAIN_TYPE.test(type) ? type ?? "" : this.#quote(type);
			return `${this.#quote(name)} ${declared}`;
		});
		await this.#execute(`CREATE TABLE ${this.#place(table)} (${parts.join(", ")})`, signal);
		await this.#execute(`INSERT INTO ${this.#place(table)} ${select}`, signal);
	}
	async tables(prefix, signal) {
		const start = this.#dialect.quoteText(prefix);
		const sql = `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND substr(name, 1, ${prefix.length}) = ${start}`;
		const { rows = [] } = await this.#process.ask({
			kind: "rows",
			sql
		}, signal);
		return rows.map((row) => String(row["name"]));
	}
	async commit() {
		const signal = require_engine.untilCommitted();
		await this.#execute("COMMIT", signal);
		await this.#execute("BEGIN", signal);
	}
	async drop(table, signal) {
		await this.#execute(`DROP TABLE IF EXISTS ${this.#place(table)}`, signal);
	}
	close() {
		return this.#process.close();
	}
	async #execute(sql, signal) {
		await this.#process.ask({
			kind: "execute",
			sql
		}, signal);
	}
	#quote(name) {
		return this.#dialect.quoteIdentifier(name);
	}
	#place(table) {
		return `main.${this.#quote(table)}`;
	}
};
Object.defineProperty(exports, "open_exports", {
	enumerable: true,
	get: function() {
		return open_exports;
	}
});
Object.defineProperty(exports, "writer_exports", {
	enumerable: true,
	get: function() {
		return writer_exports;
	}
});

//# sourceMappingURL=sqlite.js.map