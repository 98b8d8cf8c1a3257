const require_main = require("./main.js");
const require_engine = require("./engine.js");
let node_util = require("node:util");
let node_timers_promises = require("node:timers/promises");
let node_net = require("node:net");
let node_http = require("node:http");
let node_tls = require("node:tls");
let node_zlib = require("node:zlib");
let node_fs_promises = require("node:fs/promises");
let node_fs = require("node:fs");
let node_https = require("node:https");
// src/sources/spark/own-type.ts
/** The collation of texts that says nothing else. */
const BY_BYTES = /^utf8_binary$/i;
/**
* A type as Spark writes it.
*
* @param written such as `decimal(12,2)`, `string collate UNICODE` or `array<int>`.
*/
function readSparkType(written) {
	const [, name = "", rest = ""] = /^([a-z_ ]+?)\s*((?:[(<]| collate ).*)?$/is.exec(written) ?? [];
	const [, sizes = ""] = /^\(([\d,\s]+)\)/.exec(rest) ?? [];
	const [, collation = ""] = /\bcollate (\w+)$/i.exec(rest) ?? [];
	return {
		name: name.toLowerCase(),
		sizes: sizes === "" ? [] : sizes.split(",").map(Number),
		collation: collation === "" || BY_BYTES.test(collation) ? null : collation
	};
}
/** Whether values are texts. */
const isTextType = ({ name }) => name === "string" || name === "char" || name === "varchar";
// src/sources/spark/spelling.ts
/** A text literal with exactly this value. */
const quotedText = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
/** Values that a cast gives back from the text that another makes of them. */
const castFrom = (type) => ({
	read: (form) => `CAST(${form} AS STRING)`,
	write: (text) => `CAST(${quotedText(text)} AS ${type})`
});
/** Whole numbers: of these there may be thousands in a statement, and each cast takes time. */
const WHOLE = {
	read: (form) => `CAST(${form} AS STRING)`,
	write: (text) => /^\d{1,18}$/.test(text) ? `${text}L` : `CAST(${quotedText(text)} AS BIGINT)`
};
const TEXT$4 = {
	read: (form) => form,
	write: quotedText
};
// src/sources/spark/tolerances.ts
/** Spark's SQL of arithmetic. */
const ARITHMETIC$1 = {
	mostDigits: 38,
	decimal: (value, digits, scale) => `CAST(${value} AS DECIMAL(${digits}, ${scale}))`,
	double: (value) => `CAST(${value} AS DOUBLE)`,
	literal: (number) => `CAST('${number}' AS DOUBLE)`,
	round: (double) => `rint(${double})`,
	single: (double) => `CAST(CAST(${double} AS FLOAT) AS DOUBLE)`
};
// src/sources/spark/comparisons.ts
const asIs$3 = (value) => value;
const cast$2 = (type) => (value) => `CAST(${value} AS ${type})`;
/** Digits in front of the point that whole numbers may have. */
const INTEGER_DIGITS = {
	tinyint: 3,
	smallint: 5,
	int: 10,
	bigint: 19
};
/** DECIMAL's most digits. */
const MOST_DIGITS$1 = 38;
/** Types whose values Spark compares by the rule of equality, and only with their own. */
const AS_THEY_ARE$1 = /* @__PURE__ */ new Set([
	"boolean",
	"binary",
	"date",
	"timestamp",
	"timestamp_ntz",
	"time"
]);
/** Those of which a cast gives back every value. */
const SPELLED = /* @__PURE__ */ new Set([
	"boolean",
	"date",
	"timestamp",
	"timestamp_ntz"
]);
const bothAs = (form, spelled) => ({
	forms: [form, form],
	spelled
});
/** Digits in front of the point and after it, of a number that is exact. */
function digitsOf$1({ name, sizes }) {
	if (name === "decimal") {
		const [digits = 10, scale = 0] = sizes;
		return [digits - scale, scale];
	}
	const whole = INTEGER_DIGITS[name];
	return whole === void 0 ? null : [whole, 0];
}
/** Hashes of numbers of two types differ, also where the numbers do not. */
function exactNumbers$1(a, b) {
	const [digits1, digits2] = [digitsOf$1(a), digitsOf$1(b)];
	if (!digits1 || !digits2) return null;
	if (a.name !== "decimal" && b.name !== "decimal") return bothAs(cast$2("BIGINT"), WHOLE);
	const scale = Math.max(digits1[1], digits2[1]);
	const digits = Math.max(digits1[0], digits2[0]) + scale;
	const type = `DECIMAL(${digits}, ${scale})`;
	return digits > MOST_DIGITS$1 ? null : bothAs(cast$2(type), castFrom(type));
}
/** By bytes, whatever the collation; blanks at the end of a CHAR are no part of it. */
const textForm$1 = ({ name, collation }) => {
	const plain = collation === null ? asIs$3 : (value) => `(${value} COLLATE UTF8_BINARY)`;
	return name === "char" ? (value) => `rtrim(${plain(value)})` : plain;
};
/** -0 plus 0 is 0, which has a hash of its own otherwise. */
const FLOAT_FORMS = {
	float: (value) => `(${value} + CAST(0 AS FLOAT))`,
	double: (value) => `(${value} + CAST(0 AS DOUBLE))`
};
function commonOf(a, b) {
	const numbers = exactNumbers$1(a, b);
	if (numbers) return numbers;
	if (isTextType(a) && isTextType(b)) return {
		forms: [textForm$1(a), textForm$1(b)],
		spelled: TEXT$4
	};
	if (a.name !== b.name) return null;
	const float = FLOAT_FORMS[a.name];
	if (float) return bothAs(float, castFrom(a.name));
	const isInterval = /^interval \w/.test(a.name);
	if (AS_THEY_ARE$1.has(a.name)) return bothAs(asIs$3, SPELLED.has(a.name) ? castFrom(a.name) : null);
	return isInterval ? bothAs(asIs$3, null) : null;
}
/** The session's time zone is UTC. */
const micros = (time) => `unix_micros(CAST(${time} AS TIMESTAMP))`;
const withinTimes$1 = require_engine.withinMicroseconds((a, b) => `${micros(a)} - ${micros(b)}`);
const WITHIN = {
	float: require_engine.withinFloats(ARITHMETIC$1),
	double: require_engine.withinDoubles(ARITHMETIC$1),
	timestamp: withinTimes$1,
	timestamp_ntz: withinTimes$1
};
/** How Spark decides on numbers and timestamps of two types that it compares. */
function withinOf(a, b) {
	const [digits1, digits2] = [digitsOf$1(a), digitsOf$1(b)];
	if (!digits1 || !digits2) return WITHIN[a.name];
	const scale = Math.max(digits1[1], digits2[1]);
	const digits = Math.max(digits1[0], digits2[0]) + scale;
	return require_engine.withinDecimals(ARITHMETIC$1, {
		digits,
		scale
	});
}
/**
* How Spark itself compares two of its types, just as they would compare in DuckDB; `null` where it
* would not: floats of two widths or beside exact numbers, days beside timestamps, and what holds
* other values, of which maps and variants have no equality there.
*/
function sparkComparison(a, b) {
	const common = commonOf(a, b);
	if (!common) return null;
	const { forms, spelled } = common;
	const within = withinOf(a, b);
	const [form1, form2] = forms;
	return {
		key: [form1, form2],
		hashed: [form1, form2],
		equal: (value1, value2) => `${form1(value1)} = ${form2(value2)}`,
		differ: (value1, value2) => `NOT (${form1(value1)} <=> ${form2(value2)})`,
		...spelled && { spelled },
		...within && { within }
	};
}
const TEXT_SQL$1 = {
	lower: (text) => `translate(${text}, '${require_engine.LETTERS.upper}', '${require_engine.LETTERS.lower}')`,
	isAscii: (text) => `octet_length(${text}) = char_length(${text})`,
	trim: (text) => `trim(BOTH ${quotedText(require_main.WHITESPACE)} FROM ${text})`
};
/** What counts of the texts of a column; `null` for what are none. */
const countedOf$1 = (type, modifiers) => isTextType(type) ? require_engine.countedText(TEXT_SQL$1, textForm$1(type), modifiers) : null;
/** Texts of which some counts for nothing; `null` for what are none. */
function modifiedComparison$1(types, modifiers) {
	if (!types.every(isTextType)) return null;
	const plain = {
		texts: require_main.mapPair(types, textForm$1),
		form: asIs$3,
		spelled: TEXT$4
	};
	return require_engine.modifiedTexts(TEXT_SQL$1, plain, modifiers);
}
// src/sources/spark/dialect.ts
/** The SQL of Spark, and of Databricks. */
var SparkDialect = class extends require_engine.Dialect {
	grouping = {
		select: "SELECT",
		anyValue: (value) => `any_value(${value}, true)`
	};
	listIf = (value, condition) => `array_join(collect_list(CASE WHEN ${condition} THEN CAST(${value} AS STRING) END), ',')`;
	hashing = {
		rowHash: (values) => `xxhash64(${values.flatMap((value) => [value, `${value} IS NULL`]).join(", ")})`,
		joinsHashes: true
	};
	countIf(condition) {
		return `count_if(${condition})`;
	}
	quoteIdentifier(name) {
		return `\`${name.replaceAll("`", "``")}\``;
	}
	quoteText(text) {
		return quotedText(text);
	}
	comparison(type1, type2) {
		return sparkComparison(type1, type2);
	}
	modified(type1, type2, modifiers) {
		return modifiedComparison$1([type1, type2], modifiers);
	}
	counted(type, modifiers) {
		return countedOf$1(type, modifiers);
	}
	timeStep(value, step) {
		return `date_format(date_trunc('${step}', CAST(${value} AS TIMESTAMP)), 'yyyy-MM-dd HH:mm:ss')`;
	}
	timeLiteral(iso, { name }) {
		const text = this.quoteText(require_engine.inUtc(iso) ?? iso);
		if (name === "timestamp") return `TIMESTAMP_LTZ ${text}`;
		return name === "timestamp_ntz" || name === "date" ? `TIMESTAMP_NTZ ${text}` : null;
	}
};
// src/sources/spark/introspection.ts
/** The name of a table from its parts, one to three of them. */
const nameOf = (path, quote) => path.map(quote).join(".");
/**
* The columns of a table or view with their types as they were declared: of a query CHAR(n) is a text
* like others. Partitions and other facts follow them.
*/
async function declarationOf({ statements }, table, columns, signal) {
	const rows = await statements.texts(`DESCRIBE TABLE EXTENDED ${table}`, signal);
	return {
		columns: columns.map((column, i) => {
			const [name, type] = rows[i] ?? [];
			return name === column.name && type ? {
				name,
				type
			} : column;
		}),
		isView: rows.slice(columns.length).some(([fact]) => fact === "View Text")
	};
}
const isOf = (error, type) => error instanceof require_main.DiffError && error.type === type;
/** Whether there is no table of a name: Spark says the same where there is no such database. */
const isNoSuchTable = (error) => isOf(error, "NoSuchTableException");
/** The database in which a name without one is searched. */
async function currentDatabase({ statements }, signal) {
	const [row] = await statements.texts("SELECT current_database()", signal);
	return row?.[0] ?? "default";
}
/** Why there is no table of a path: no such database, or one with other tables. */
async function noSuchSparkTable(catalog, path, signal) {
	const before = path.slice(0, -1);
	const places = before.length > 0 ? before : [await currentDatabase(catalog, signal)];
	const place = places.join(".");
	const sql = `SHOW TABLES IN ${nameOf(places, catalog.quote)}`;
	const rows = await catalog.statements.texts(sql, signal).catch((error) => {
		if (!isOf(error, "NoSuchDatabaseException")) throw error;
		return null;
	});
	if (!rows) return new require_main.DiffError("NoSuchDatabaseException", place);
	const tables = rows.slice(0, require_engine.MOST_TABLES).map(([, name]) => ({
		place,
		name: name ?? "",
		searched: 1
	}));
	return require_engine.noSuchTable(path, `the database ${place}`, tables);
}
// src/sources/spark/list-tables.ts
/** The databases of a catalog; of the current one where it is not named. */
async function databasesOf({ statements, quote }, before, signal) {
	const within = before.length === 0 ? "" : ` IN ${nameOf([...before], quote)}`;
	return (await statements.texts(`SHOW DATABASES${within}`, signal)).map(([name]) => name ?? "");
}
/** The names that a statement such as SHOW TABLES gives; a view of this session alone is in no database. */
async function namesIn(what, place, { statements, quote }, signal) {
	return (await statements.texts(`SHOW ${what} IN ${nameOf([...place], quote)}`, signal)).flatMap(([database, name]) => database && name ? [name] : []);
}
/** Not every catalog has views, and says so by an error. */
const withoutViews = (error) => {
	if (error instanceof require_main.DiffError) return [];
	throw error;
};
const isNoSuchDatabase = (error) => error instanceof require_main.DiffError && error.type === "NoSuchDatabaseException";
async function tablesOf(place, isFoundByName, catalog, signal) {
	const names = await namesIn("TABLES", place, catalog, signal).catch((error) => {
		if (isNoSuchDatabase(error)) return [];
		throw error;
	});
	if (names.length === 0) return [];
	const views = new Set(await namesIn("VIEWS", place, catalog, signal).catch(withoutViews));
	return names.map((name) => ({
		path: [...place, name],
		kind: views.has(name) ? "view" : "table",
		isFoundByName
	}));
}
/**
* The tables of databases, by two statements for each: Spark has no catalog that a query could read. It
* finds names whatever their case.
*/
async function listSparkTables(searched, catalog, signal) {
	require_engine.requireDepth(searched, 2, "a table has a name, and a database and a catalog in front of it");
	const current = await currentDatabase(catalog, signal);
	const places = /* @__PURE__ */ new Map();
	const add = (place) => void places.set(JSON.stringify(place), place);
	for (const place of searched) {
		const before = place.slice(0, -1).map(String);
		const schema = require_engine.schemaOf(place);
		if (schema !== null) add(schema === void 0 ? [current] : [...before, schema]);
		else for (const name of await databasesOf(catalog, before, signal)) if (name !== "information_schema") add([...before, name]);
	}
	const tables = [];
	for (const place of places.values()) {
		const isFoundByName = place.length === 1 && place[0] === current;
		tables.push(...await tablesOf(place, isFoundByName, catalog, signal));
	}
	return require_engine.withoutMissingSchemas({
		tables,
		areNamesFolded: true
	}, searched, (place) => databasesOf(catalog, place.slice(0, -1), signal));
}
// src/sources/spark/text-hashing.ts
const asText$4 = (value) => `CAST(${value} AS STRING)`;
/** A text without zeros at the end of its fraction, which it must have. */
const withoutZeros$1 = (text) => `trim(TRAILING '.' FROM trim(TRAILING '0' FROM ${text}))`;
function numberText$1(value, { name, sizes }) {
	if (name === "boolean") return asText$4(`CAST(${value} AS INT)`);
	const [, scale = 0] = sizes;
	return name === "decimal" && scale > 0 ? withoutZeros$1(asText$4(value)) : asText$4(value);
}
/** Without an exponent, of a float whose text has one. */
const plainText = (float, scale) => withoutZeros$1(asText$4(`CAST(${asText$4(float)} AS DECIMAL(38, ${scale}))`));
/**
* As others write floats: without an exponent from 1e-15 to 1e15 and where there are digits after the
* point, and whole numbers of 64 bits with all of their digits.
*/
function floatText$1(value) {
	const float = `(CAST(${value} AS DOUBLE) + 0e0)`;
	const size = `abs(${float})`;
	const whole = `${size} >= ${require_engine.WHOLE_FROM} AND ${size} < ${require_engine.WHOLE_BELOW}`;
	const large = `${size} < 1e15 OR ${size} < ${require_engine.WHOLE_FROM} AND ${float} <> floor(${float})`;
	return `CASE WHEN ${float} = 0 THEN '0' WHEN ${whole} THEN ${asText$4(`CAST(${float} AS BIGINT)`)} WHEN ${size} >= 1e-3 AND ${size} < 1e7 THEN ${withoutZeros$1(asText$4(float))} WHEN ${size} >= 1e-15 AND ${size} < 1e-3 THEN ${plainText(float, 33)} WHEN ${size} >= 1e7 AND (${large}) THEN ${plainText(float, 16)} ELSE replace(replace(replace(${asText$4(float)}, '.0E', 'E'), 'E', 'e'), '4.9e-324', '5e-324') END`;
}
/** A double as the nearest float, of those that are normal and far from where floats skip integers. */
const rounded$1 = (value) => `(CASE WHEN abs(${value}) >= 1.1754943508222875e-38 AND abs(${value}) < 8388608 THEN CAST(CAST(${value} AS FLOAT) AS DOUBLE) ELSE ${value} END)`;
/** Days and times: others write no plus before a year of five digits, and BC behind one before Christ. */
function eraText(value) {
	const text = asText$4(value);
	return `CASE WHEN year(${value}) BETWEEN 1 AND 9999 THEN ${text} WHEN year(${value}) > 9999 THEN trim(LEADING '+' FROM ${text}) ELSE concat(${`lpad(${asText$4(`1 - year(${value})`)}, greatest(4, length(${asText$4(`1 - year(${value})`)})), '0')`}, ${`regexp_extract(${text}, '^-[0-9]+(-.*)$', 1)`}, ' BC') END`;
}
/** What Spark can cut a time at, by the digits of a second that are left. */
const UNITS = {
	0: "SECOND",
	3: "MILLISECOND"
};
function timestampText$1(value, coarser) {
	if (!coarser) return eraText(value);
	const unit = UNITS[coarser.precision];
	if (unit === void 0 || coarser.reduction !== "cut") return null;
	return eraText(`date_trunc('${unit}', ${value})`);
}
/** A text by its bytes, after their number; blanks at the end of a CHAR are no part of it. */
function utf8Text(value, { name }) {
	const text = name === "char" ? `rtrim(${asText$4(value)})` : asText$4(value);
	return `concat(${asText$4(`octet_length(${text})`)}, ':', ${text})`;
}
function textOf$3(value, form, { own }) {
	switch (form.kind) {
		case "number": return numberText$1(value, own);
		case "text": return utf8Text(value, own);
		case "date": return eraText(value);
		case "midnight": return eraText(`CAST(${value} AS TIMESTAMP)`);
		case "timestamp": return timestampText$1(value, form.coarser);
		case "float": return floatText$1(form.isRounded ? rounded$1(value) : value);
		case "bytes": return `hex(${value})`;
		default: return null;
	}
}
/** Digits of 10 that sums of 60 bits have room in, however many rows there are. */
const ROOM_TO_SUM = "DECIMAL(28, 0)";
/** Hashes of texts in the SQL of Spark. */
const sparkTextHashing = {
	cells: () => ({
		...ARITHMETIC$1,
		text: (number) => `CAST(CAST(${number} AS BIGINT) AS STRING)`
	}),
	write(value, form, column) {
		const text = textOf$3(value, form, column);
		return text && `coalesce(${text}, '~')`;
	},
	joined: (texts) => `concat(${texts.join(`, ',', `)})`,
	hash: (text) => `CAST(conv(substr(md5(${text}), 1, 15), 16, 10) AS ${ROOM_TO_SUM})`,
	grouped: (text) => `md5(${text})`,
	quotient: (value, divisor) => `(${value} DIV ${divisor})`,
	isOneOf: (value, numbers) => `${value} IN (${numbers.join(", ")})`
};
// src/sources/spark/text-outputs.ts
/** Types that are texts, by how Spark writes them. */
const TEXT$3 = /^(?:string|char|varchar)\b/;
const BYTES$3 = /^binary$/;
/** Names without a dot, which clients cut names at. */
const aliases = (columns) => columns.map((_, i) => `c${i}`);
/** A value as a text of its own: drivers lose digits of long numbers, and NaN. */
function asText$3(value, type) {
	return BYTES$3.test(type) ? `hex(${value})` : `CAST(${value} AS STRING)`;
}
const renamed = (query, names) => `(\n${query}\n) AS result (${names.join(", ")})`;
/** A query whose every output is text, under names without dots. */
function textQuery(query, columns) {
	const names = aliases(columns);
	return `SELECT ${columns.map(({ type }, i) => `${asText$3(names[i] ?? "", type)} AS c${i}`).join(", ")}\nFROM ${renamed(query, names)}`;
}
/** What a query yields; it is planned, and not run. */
async function describeQuery(statements, query, signal) {
	return (await statements.texts(`DESCRIBE QUERY\n${query}`, signal)).map(([name, type]) => ({
		name: name ?? "",
		type: type ?? ""
	}));
}
/** The rows of a query, by the names of its columns. */
async function rowsOfQuery(statements, query, signal) {
	const columns = await describeQuery(statements, query, signal);
	return (await statements.texts(textQuery(query, columns), signal)).map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])));
}
/** A value as a field of CSV: nothing for NULL, and texts in quotes, so that an empty one is none. */
function field$1(value, type) {
	const text = asText$3(value, type);
	if (!TEXT$3.test(type)) return `coalesce(${text}, '')`;
	return `coalesce(concat('"', replace(${text}, '"', '""'), '"'), '')`;
}
/**
* A query that yields each row as a line of CSV, without the newline. The cluster writes it: to fetch
* one column takes less than to fetch many.
*/
function csvQuery(query, columns) {
	const names = aliases(columns);
	return `SELECT concat_ws(',', ${columns.map(({ type }, i) => field$1(names[i] ?? "", type)).join(", ")}) AS line\nFROM ${renamed(query, names)}`;
}
// src/sources/spark/types.ts
const asIs$2 = (value) => value;
const asText$2 = (value) => `CAST(${value} AS STRING)`;
const plain$1 = (type, write = asText$2) => ({
	type,
	write,
	read: null
});
/** Types whose texts DuckDB reads as Spark writes them. */
const PLAIN$2 = {
	boolean: require_engine.BOOLEAN,
	tinyint: require_engine.integer(8),
	smallint: require_engine.integer(16),
	int: require_engine.integer(32),
	bigint: require_engine.integer(64),
	float: require_engine.FLOAT,
	double: require_engine.DOUBLE,
	void: require_engine.NO_VALUES
};
/** Whole numbers: years before Christ and after 9999 are written in ways of their own. */
const DAY = {
	type: require_engine.DATE,
	write: (value) => asText$2(`unix_date(${value})`),
	read: (text) => `CAST(DATE '1970-01-01' + CAST(${text} AS INTEGER) AS DATE)`
};
const clock = (text) => `make_timestamp(CAST(${text} AS BIGINT))`;
/** The session is in UTC, so that a clock on a wall shows the same as an instant. */
const CLOCK = {
	type: require_engine.timestamp(6, false, "cut"),
	write: (value) => asText$2(`unix_micros(CAST(${value} AS TIMESTAMP))`),
	read: clock
};
const MOMENT$2 = {
	type: require_engine.timestamp(6, true, "cut"),
	write: (value) => asText$2(`unix_micros(${value})`),
	read: (text) => require_engine.instantOf(clock(text))
};
const BYTES$2 = {
	type: require_engine.BLOB,
	write: (value) => `hex(${value})`,
	read: (text) => `unhex(${text})`
};
/** Months alone, whatever of years and months the type has. */
const MONTHS = {
	type: require_engine.INTERVAL,
	write: (value) => asText$2(`CAST(CAST(${value} AS INTERVAL MONTH) AS INT)`),
	read: (text) => `to_months(CAST(${text} AS INTEGER))`
};
/** Microseconds alone: days of Spark's have 24 hours, and are no days of a calendar. */
const MICROSECONDS$1 = {
	type: require_engine.INTERVAL,
	write: (value) => asText$2(`CAST(CAST(CAST(${value} AS INTERVAL SECOND) AS DECIMAL(20, 6)) * 1000000 AS DECIMAL(20, 0))`),
	read: (text) => `to_microseconds(CAST(${text} AS BIGINT))`
};
/** Fields without a value are written too, and times with all their digits. */
const JSON_OPTIONS = "map('ignoreNullFields', 'false', 'timestampFormat', 'yyyy-MM-dd HH:mm:ss.SSSSSS', 'timestampNTZFormat', 'yyyy-MM-dd HH:mm:ss.SSSSSS')";
const document = (write, type = require_engine.JSON_TYPE) => ({
	type,
	write,
	read: asIs$2
});
const CONTAINERS = /* @__PURE__ */ new Set([
	"array",
	"map",
	"struct"
]);
/** Blanks at the end of a CHAR are no part of it. */
function textLanding({ name }) {
	return name === "char" ? plain$1(require_engine.TEXT, (value) => `rtrim(${asText$2(value)})`) : plain$1(require_engine.TEXT);
}
/** How values of a type come to DuckDB. */
function landingOf$1(type) {
	const { name, sizes } = type;
	const known = PLAIN$2[name];
	if (known !== void 0) return plain$1(known);
	if (isTextType(type)) return textLanding(type);
	if (CONTAINERS.has(name)) {
		const write = (value) => `to_json(${value}, ${JSON_OPTIONS})`;
		return document(write, name === "array" ? require_engine.JSON_ARRAY : require_engine.JSON_TYPE);
	}
	if (/^interval (?:year|month)/.test(name)) return MONTHS;
	if (/^interval (?:day|hour|minute|second)/.test(name)) return MICROSECONDS$1;
	switch (name) {
		case "decimal": return plain$1(require_engine.decimal(sizes[0] ?? 10, sizes[1] ?? 0));
		case "binary": return BYTES$2;
		case "date": return DAY;
		case "time": return plain$1(require_engine.TIME);
		case "timestamp": return MOMENT$2;
		case "timestamp_ntz": return CLOCK;
		case "variant": return document((value) => `to_json(${value})`);
		default: return plain$1(require_engine.knownByText(name));
	}
}
/** The column of a relation, whose type is as Spark writes it. */
function columnOf$2(name, declared) {
	const own = readSparkType(declared);
	const landing = landingOf$1(own);
	return {
		name,
		type: landing.type,
		own,
		declared,
		landing,
		careful: landing
	};
}
// src/sources/spark/versions.ts
/** Spark by itself asks its catalogs for no versions. */
const WITHOUT_VERSIONS = {
	current: () => Promise.resolve(null),
	past: ({ path }) => {
		const value = `${path.join(".")}: Spark keeps no states of the past; Delta tables of Databricks do`;
		return Promise.reject(new require_main.DiffError("TimeTravelException", value));
	}
};
// src/sources/spark/database.ts
/** What Spark says of a filter that is no condition. */
const NO_CONDITION$1 = /^\[DATATYPE_MISMATCH\.FILTER_NOT_BOOLEAN\].* of type "(\w+).*" is not a boolean/s;
const columnsOf = (columns) => columns.map(({ name, type }) => columnOf$2(name, type));
/** A session of Spark, whatever protocol leads to it. Nothing is proven of its keys. */
var SparkDatabase = class {
	dialect = new SparkDialect();
	/** Its own hash of rows is not that of any other kind, and one statement compares them there. */
	checksums = null;
	textChecksums = new require_engine.TextChecksums(sparkTextHashing);
	#statements;
	#catalog;
	#versions;
	constructor(statements, versions = WITHOUT_VERSIONS) {
		this.#statements = statements;
		this.#versions = versions;
		const quote = (name) => this.dialect.quoteIdentifier(name);
		this.#catalog = {
			statements,
			quote
		};
	}
	openTable(path, signal) {
		const current = ({ reference }) => this.#versions.current(reference, signal);
		return this.#open(path, current, signal);
	}
	listTables(searched, signal) {
		return listSparkTables(searched, this.#catalog, signal);
	}
	openPast(path, at, signal) {
		return this.#open(path, (table) => this.#versions.past(table, at, signal), signal);
	}
	/** @param stateOf the state that is read; `null` where tables have none. */
	async #open(path, stateOf, signal) {
		if (path.length > 3) {
			const value = `${path.join(".")} (a table has a name, and a database and a catalog in front of it)`;
			throw new require_main.DiffError("NoSuchTableException", value);
		}
		const reference = nameOf(path, this.#catalog.quote);
		const { state, relation, columns } = await this.#pinned({
			path,
			reference
		}, stateOf, signal);
		const declared = await declarationOf(this.#catalog, reference, columns, signal);
		const isRepeatable = !declared.isView || await this.#isRepeatable(reference, signal);
		return {
			...require_engine.queryRelation(relation, columnsOf(declared.columns)),
			isRepeatable,
			...state === null ? {} : { version: state.version }
		};
	}
	/** A table in one state, with the columns that it has there. */
	async #pinned(table, stateOf, signal) {
		try {
			const state = await stateOf(table);
			const relation = state === null ? table.reference : `${table.reference} ${state.sql}`;
			return {
				state,
				relation,
				columns: await this.#described(relation, signal)
			};
		} catch (error) {
			if (!isNoSuchTable(error)) throw error;
			throw await noSuchSparkTable(this.#catalog, table.path, signal);
		}
	}
	async isView(path, signal) {
		const table = nameOf(path, this.#catalog.quote);
		const columns = await this.#described(table, signal);
		return (await declarationOf(this.#catalog, table, columns, signal)).isView;
	}
	async openQuery(sql, input, signal) {
		await require_engine.namingInput(input, describeQuery(this.#statements, sql, signal));
		const opened = await require_engine.openedQuery(sql, input, async (relation) => columnsOf(await this.#described(`${relation} AS dataset`, signal)));
		return {
			...opened,
			isRepeatable: await this.#isRepeatable(opened.relation, signal)
		};
	}
	/** Whether a relation gives the same rows again: its plan has all that its views and queries call. */
	async #isRepeatable(relation, signal) {
		const sql = `EXPLAIN EXTENDED SELECT * FROM ${relation} AS dataset`;
		const plan = (await this.#statements.texts(sql, signal)).flat().join("\n");
		return !/\bmore fields\b/.test(plan) && !require_engine.SPARK_CHANGING.asksForChance(plan);
	}
	async checkFilter(filter, input, { relation }, signal) {
		const sql = `SELECT 1 FROM ${relation} AS dataset WHERE (\n${filter}\n)`;
		const described = describeQuery(this.#statements, sql, signal).catch((error) => {
			const [, type] = error instanceof require_main.DiffError && NO_CONDITION$1.exec(error.value) || [];
			throw type === void 0 ? error : require_engine.notOneCondition(input, type.toLowerCase());
		});
		await require_engine.namingFilter(input, described);
	}
	query(sql, signal) {
		return rowsOfQuery(this.#statements, sql, signal);
	}
	copyCsv(select, output, signal) {
		return this.#statements.copyCsv(select, output, signal);
	}
	close() {
		return this.#statements.close();
	}
	#described(relation, signal) {
		return describeQuery(this.#statements, `SELECT * FROM ${relation}`, signal);
	}
};
// src/sources/databricks/answers.ts
/** A token that a service principal has got. */
const tokenAnswer = require_main.object({
	access_token: require_main.string().min(1),
	expires_in: require_main.number().positive()
});
const externalLink = require_main.object({
	external_link: require_main.string(),
	next_chunk_internal_link: require_main.string().nullish()
});
/** A part of a result: its rows, or where they are to be had. */
const chunkAnswer = require_main.object({
	data_array: require_main.array(require_main.array(require_main.string().nullable())).nullish(),
	external_links: require_main.array(externalLink).nullish(),
	next_chunk_internal_link: require_main.string().nullish()
});
/** The rows behind a link. */
const linkedRows = require_main.array(require_main.array(require_main.string().nullable()));
/** A statement and how far it is. */
const statementAnswer = require_main.object({
	statement_id: require_main.string().min(1),
	status: require_main.object({
		state: require_main.string(),
		sql_state: require_main.string().nullish(),
		error: require_main.object({
			error_code: require_main.string().nullish(),
			message: require_main.string().nullish()
		}).nullish()
	}),
	manifest: require_main.object({
		total_row_count: require_main.number().nullish(),
		truncated: require_main.boolean().nullish()
	}).nullish(),
	result: chunkAnswer.nullish()
});
/** Why a request was refused. */
const refusal = require_main.object({
	error_code: require_main.string().nullish(),
	message: require_main.string().nullish()
});
// src/sources/databricks/retries.ts
/** An answer that is none: too many requests, or a service that is not there for a moment. */
const PASSING$1 = /* @__PURE__ */ new Set([
	429,
	500,
	502,
	503,
	504
]);
/** Of these the service surely did nothing yet. */
const NOT_PROCESSED = /* @__PURE__ */ new Set([429, 503]);
const ATTEMPTS = 6;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 2e4;
/** Who asks for more is not back in time. */
const LONGEST_RETRY_AFTER_MS = 3e5;
/** Doubling, and never less than the service asks; not all who were refused come back at once. */
function delayMs(attempt, asked) {
	const longest = Math.min(FIRST_DELAY_MS * 2 ** attempt, LONGEST_DELAY_MS);
	return Math.max(longest * (.5 + .5 * Math.random()), asked ?? 0);
}
/**
* Asks again where the answer is that of a moment.
*
* @param isIdempotent whether asking twice is the same as asking once.
*/
async function withRetries(ask, isIdempotent, signal) {
	for (let attempt = 0;; attempt += 1) {
		const isLast = attempt + 1 === ATTEMPTS;
		const response = await ask().catch((error) => {
			if (!isIdempotent || isLast || signal.aborted) throw error;
			return null;
		});
		if (response && (isLast || !(isIdempotent ? PASSING$1 : NOT_PROCESSED).has(response.status))) return response;
		const header = response?.headers.get("retry-after") ?? void 0;
		const asked = require_main.readRetryAfter(header, Date.now());
		if (response && asked !== null && asked > LONGEST_RETRY_AFTER_MS) return response;
		await response?.body?.cancel();
		await (0, node_timers_promises.setTimeout)(delayMs(attempt, asked), void 0, { signal });
	}
}
// src/sources/databricks/tokens.ts
/** A token is renewed before its end: so long may a request be on its way. */
const BEFORE_END_MS = 12e4;
/** The service does not know the login. */
var RefusedTokenError = class extends Error {
	name = "RefusedTokenError";
};
/** Tokens of a service principal, by OAuth: each ends after an hour, in the midst of a long diff. */
var ClientTokens = class {
	#config;
	#login;
	#held = null;
	constructor(config, id, secret) {
		this.#config = config;
		this.#login = Buffer.from(`${id}:${secret}`).toString("base64");
	}
	async current(signal) {
		if (this.#held && Date.now() < this.#held.renewAt) return this.#held.token;
		const response = await withRetries(() => this.#ask(signal), true, signal);
		if (!response.ok) {
			await response.body?.cancel();
			throw new RefusedTokenError(`HTTP status ${response.status}`);
		}
		const { access_token: token, expires_in: seconds } = tokenAnswer.parse(await response.json());
		const lifeMs = seconds * 1e3;
		this.#held = {
			token,
			renewAt: Date.now() + lifeMs - Math.min(BEFORE_END_MS, lifeMs / 2)
		};
		return token;
	}
	forget(token) {
		if (this.#held?.token === token) this.#held = null;
		return true;
	}
	#ask(signal) {
		return fetch(`${this.#config.origin}/oidc/v1/token`, {
			method: "POST",
			headers: {
				Authorization: `Basic ${this.#login}`,
				"Content-Type": "application/x-www-form-urlencoded"
			},
			body: "grant_type=client_credentials&scope=all-apis",
			redirect: "error",
			signal
		});
	}
};
/** The tokens of a login. */
function tokensOf(config) {
	const { login } = config;
	if (login.kind === "client") return new ClientTokens(config, login.id, login.secret);
	return {
		current: () => Promise.resolve(login.token),
		forget: () => false
	};
}
// src/sources/databricks/api.ts
/** A request that the service refuses. */
var RefusedRequestError = class extends Error {
	name = "RefusedRequestError";
	status;
	code;
	constructor(status, code, message) {
		super(message);
		this.status = status;
		this.code = code;
	}
};
async function refused(response) {
	const body = await response.json().catch(() => null);
	const { error_code: code = null, message = null } = refusal.safeParse(body).data ?? {};
	return new RefusedRequestError(response.status, code, message ?? `HTTP status ${response.status}`);
}
/** The Statement Execution API, with a login. */
var DatabricksApi = class {
	#config;
	#tokens;
	constructor(config) {
		this.#config = config;
		this.#tokens = tokensOf(config);
	}
	/** The answer to one request, in its form. */
	async ask(asked, answer, signal) {
		const response = await this.#answered(asked, signal);
		if (!response.ok) throw await refused(response);
		return answer.parse(await response.json());
	}
	/** Sends a request whose answer says nothing. */
	async tell(path, signal) {
		const response = await this.#answered({
			path,
			body: {},
			isIdempotent: true
		}, signal);
		if (!response.ok) throw await refused(response);
		await response.body?.cancel();
	}
	/** The rows behind a link, which is of another service: it says who may read, and no token does. */
	async rowsBehind(link, signal) {
		const ask = () => fetch(link, { signal: this.#within(signal) });
		const response = await withRetries(ask, true, signal);
		if (!response.ok) {
			await response.body?.cancel();
			throw new Error(`rows that lie elsewhere cannot be fetched: HTTP status ${response.status}`);
		}
		return linkedRows.parse(await response.json());
	}
	#within(signal) {
		return AbortSignal.any([signal, AbortSignal.timeout(this.#config.answerWithinMs)]);
	}
	async #answered(asked, signal, isSecond = false) {
		const token = await this.#tokens.current(signal);
		const send = () => this.#send(asked, token, signal);
		const response = await withRetries(send, asked.isIdempotent, signal);
		if (response.status !== 401 || isSecond || !this.#tokens.forget(token)) return response;
		await response.body?.cancel();
		return this.#answered(asked, signal, true);
	}
	#send({ path, body }, token, signal) {
		return fetch(this.#config.origin + path, {
			method: body === void 0 ? "GET" : "POST",
			headers: {
				Authorization: `Bearer ${token}`,
				"User-Agent": "data-diff",
				...body === void 0 ? {} : { "Content-Type": "application/json" }
			},
			...body === void 0 ? {} : { body: JSON.stringify(body) },
			redirect: "error",
			signal: this.#within(signal)
		});
	}
};
// src/sources/spark/errors.ts
/** Spark's classes of errors to the API's `error_type`. */
const TYPES$1 = {
	AMBIGUOUS_REFERENCE: "DuplicateColumnException",
	CATALOG_NOT_FOUND: "NoSuchDatabaseException",
	COLUMN_ALREADY_EXISTS: "DuplicateColumnException",
	COLUMN_NOT_FOUND: "NoSuchColumnException",
	OPERATION_CANCELED: "StatementCanceledException",
	REQUIRES_SINGLE_PART_NAMESPACE: "NoSuchTableException",
	SCHEMA_NOT_FOUND: "NoSuchDatabaseException",
	TABLE_OR_VIEW_NOT_FOUND: "NoSuchTableException",
	UNRESOLVED_COLUMN: "NoSuchColumnException"
};
/** States of SQL, whole or by their first two characters. */
const STATES$1 = {
	"08": "ConnectionException",
	"22": "DataException",
	"28": "AuthenticationException",
	"28000": "AuthenticationException",
	"42": "SyntaxException",
	"42501": "PermissionException",
	"53": "InsufficientResourcesException",
	HY008: "StatementCanceledException"
};
/** What a session is no longer there for. */
const LOST = /Invalid SessionHandle|Invalid OperationHandle|stopped SparkContext/;
/** What the driver says where it would have to hold more rows than it may. */
const TOO_MANY_ROWS = /spark\.driver\.maxResultSize/;
/** `[CLASS] java.lang.SomeException: [CLASS] The message. SQLSTATE: 12345`, or the second half of it. */
const COMPLAINT = /\[([A-Z][A-Z\d_]*)(\.[A-Z\d_]+)?\](?: [\w.$]+:\s+\[\1\2\])?\s+(.*?)\s*(?:SQLSTATE: |$)/s;
const JAVA_CLASS = /(?:[a-z][\w$]*\.)+([A-Z][\w$]*(?:Exception|Error))/;
/** Without what is in quotes: more people read a comment than rows. */
const withoutData$1 = (message) => message.replace(/'.*'|".*"/s, "(not shown)");
/** Classes whose words have the values of rows in quotes, and nowhere else. */
const QUOTING = /* @__PURE__ */ new Set([
	"CAST_INVALID_INPUT",
	"DIVIDE_BY_ZERO",
	"ARITHMETIC_OVERFLOW"
]);
const firstLine = (text) => text.trim().split("\n", 1)[0] ?? "";
function wordsOf$1(name, words, type) {
	if (type !== "DataException" && type !== "SparkException") return firstLine(words);
	if (QUOTING.has(name)) return firstLine(withoutData$1(words));
	return "its words may hold values of rows, and are not shown";
}
/** What a server says as the API's pair of type and value: no stack trace, no value of a row. */
function readComplaint({ message, sqlState }, place, cause) {
	if (LOST.test(message)) return new require_main.DiffError("ConnectionException", `${place}: the session is not there any more`, { cause });
	if (TOO_MANY_ROWS.test(message)) {
		const value = `${place}: the rows that are asked for are more than spark.driver.maxResultSize: compare fewer, or set spark.sql.thriftServer.incrementalCollect to true among its options`;
		return new require_main.DiffError("InsufficientResourcesException", value, { cause });
	}
	const [, name = "", part = "", words = ""] = COMPLAINT.exec(message) ?? [];
	if (name === "UNBOUND_SQL_PARAMETER") return require_engine.noParameters(cause);
	const state = sqlState ?? "";
	const type = TYPES$1[name] ?? STATES$1[state] ?? STATES$1[state.slice(0, 2)] ?? "SparkException";
	const chosen = {
		cause,
		chosen: "all"
	};
	if (name !== "") {
		const value = `[${name}${part}] ${wordsOf$1(name, words, type)}`;
		return new require_engine.ChosenWordsError(type, value, chosen);
	}
	const value = `${JAVA_CLASS.exec(message)?.[1] ?? "an error without a class"}: its words may hold values of rows, and are not shown`;
	return new require_engine.ChosenWordsError(type, value, chosen);
}
/** An error of the network, or of a server that is none of Spark's. */
function networkError(error, place) {
	const reason = require_main.messageOf(error).trim() || error.code || "no answer";
	return new require_main.DiffError("ConnectionException", `${place}: ${reason}`, { cause: error });
}
// src/sources/databricks/errors.ts
/** A statement that did not come to its end. */
var FailedStatementError = class extends Error {
	name = "FailedStatementError";
	status;
	constructor({ status }) {
		super(status.error?.message ?? status.state);
		this.status = status;
	}
};
/** What was ended from without: by a person, or a limit of the warehouse. */
const ENDED = /* @__PURE__ */ new Set(["CANCELED", "CLOSED"]);
/** The last one that a message names: values of rows can stand before it, and not after. */
const SQL_STATE = /SQLSTATE: ([\dA-Z]{5})(?!.*SQLSTATE: )/s;
const CLASSED = /^\s*(?:\w+\s*:\s*)?\[[A-Z][A-Z\d_.]*\] /;
const stateIn = (message) => SQL_STATE.exec(message)?.[1] ?? null;
function ofStatement(error, place) {
	const { state, sql_state: sqlState } = error.status;
	if (ENDED.has(state)) {
		const value = `${place}: the statement was ended there`;
		return new require_main.DiffError("StatementCanceledException", value, { cause: error });
	}
	const { message } = error;
	return readComplaint({
		message,
		sqlState: sqlState ?? stateIn(message)
	}, place, error);
}
function ofRequest(error, place) {
	const { status, code, message } = error;
	if (CLASSED.test(message)) return readComplaint({
		message,
		sqlState: stateIn(message)
	}, place, error);
	const words = message.trim().split("\n", 1)[0] ?? "";
	const value = `${place}: ${code === null ? "" : `[${code}] `}${words}`;
	if (status === 401) return new require_main.DiffError("AuthenticationException", value, { cause: error });
	if (status === 403) return new require_main.DiffError("PermissionException", value, { cause: error });
	if (status === 429) return new require_main.DiffError("InsufficientResourcesException", value, { cause: error });
	return new require_main.DiffError("ConnectionException", value, { cause: error });
}
/** What goes wrong with the service as the API's pair of type and value. */
function readDatabricksError(error, place) {
	if (error instanceof require_main.DiffError) return error;
	if (error instanceof FailedStatementError) return ofStatement(error, place);
	if (error instanceof RefusedRequestError) return ofRequest(error, place);
	if (error instanceof RefusedTokenError) {
		const value = `${place} refuses the login`;
		return new require_main.DiffError("AuthenticationException", value, { cause: error });
	}
	const { cause } = error;
	return networkError(cause ?? error, place);
}
// src/sources/databricks/statements.ts
const STATEMENTS = "/api/2.0/sql/statements/";
/** Between two questions of how far a statement is. */
const FIRST_LOOK_MS = 50;
const LONGEST_LOOK_MS = 2e3;
const UNDER_WAY = /* @__PURE__ */ new Set(["PENDING", "RUNNING"]);
/** Statements of a SQL warehouse, each in a session of its own. */
var DatabricksStatements = class {
	#config;
	#api;
	#label;
	/** The requests under way. */
	#requests = new AbortController();
	/** The running statement, once the service has it. */
	#running = null;
	constructor(config, label) {
		this.#config = config;
		this.#api = new DatabricksApi(config);
		this.#label = label;
	}
	async run(sql, signal) {
		await this.texts(sql, signal);
	}
	async texts(sql, signal) {
		return this.#cancellable(signal, async () => {
			const rows = [];
			for await (const some of this.#rowsOf(sql, "INLINE")) rows.push(...some);
			return rows;
		});
	}
	async copyCsv(query, output, signal) {
		const columns = await describeQuery(this, query, signal);
		return this.#cancellable(signal, async () => {
			let count = 0;
			const lines = async function* (parts) {
				for await (const rows of parts) {
					count += rows.length;
					yield Buffer.from(rows.map(([line]) => `${line ?? ""}\n`).join(""));
				}
			};
			const parts = this.#rowsOf(csvQuery(query, columns), "EXTERNAL_LINKS");
			await require_engine.writeAllOf(this.#owner, lines(parts), output);
			return count;
		});
	}
	close() {
		this.#requests.abort();
		return Promise.resolve();
	}
	/** Runs a statement, and gives its rows part by part: the next is asked for once one is taken. */
	async *#rowsOf(sql, disposition) {
		const { result, manifest } = await this.#finished(sql, disposition);
		if (manifest?.truncated) throw new Error("the service cut the result off");
		let rows = 0;
		for (let chunk = result ?? null; chunk !== null; chunk = await this.#after(chunk)) {
			const some = await this.#rowsIn(chunk);
			rows += some.length;
			if (some.length > 0) yield some;
		}
		const expected = manifest?.total_row_count ?? rows;
		if (rows !== expected) throw new Error(`of ${expected} rows there came ${rows}`);
	}
	async #rowsIn({ data_array: rows, external_links: links }) {
		if (rows) return rows;
		const all = [];
		for (const { external_link: link } of links ?? []) all.push(...await this.#api.rowsBehind(link, this.#requests.signal));
		return all;
	}
	async #after(chunk) {
		const next = chunk.next_chunk_internal_link ?? chunk.external_links?.at(-1)?.next_chunk_internal_link;
		if (!next) return null;
		return this.#api.ask({
			path: next,
			isIdempotent: true
		}, chunkAnswer, this.#requests.signal);
	}
	/** Runs a statement to its end. It is not waited for in the first request: its id is needed to end it. */
	async #finished(sql, disposition) {
		const { signal } = this.#requests;
		const started = this.#start(sql, disposition);
		this.#running = started.then(({ statement_id: id }) => id);
		this.#running.catch(() => void 0);
		let statement = await started;
		for (let wait = FIRST_LOOK_MS; UNDER_WAY.has(statement.status.state); wait *= 1.5) {
			await (0, node_timers_promises.setTimeout)(Math.min(wait, LONGEST_LOOK_MS), void 0, { signal });
			const path = STATEMENTS + encodeURIComponent(statement.statement_id);
			statement = await this.#api.ask({
				path,
				isIdempotent: true
			}, statementAnswer, signal);
		}
		this.#running = null;
		if (statement.status.state !== "SUCCEEDED") throw new FailedStatementError(statement);
		return statement;
	}
	#start(sql, disposition) {
		const { warehouse, catalog, schema } = this.#config;
		const { diffId, runUrl } = this.#label;
		const tags = Object.entries({
			tool: "data-diff",
			data_diff_id: diffId,
			run_url: runUrl
		});
		const body = {
			statement: `${require_engine.markOf(this.#label)}${sql}`,
			warehouse_id: warehouse,
			...catalog === null ? {} : { catalog },
			...schema === null ? {} : { schema },
			disposition,
			format: "JSON_ARRAY",
			wait_timeout: "0s",
			on_wait_timeout: "CONTINUE",
			query_tags: tags.flatMap(([key, value]) => value === null ? [] : [{
				key,
				value: String(value)
			}])
		};
		const asked = {
			path: STATEMENTS,
			body,
			isIdempotent: false
		};
		return this.#api.ask(asked, statementAnswer, this.#requests.signal);
	}
	#cancellable(signal, run) {
		return require_engine.cancellable(this.#owner, signal, run);
	}
	#owner = {
		broken: () => null,
		endStatement: (signal) => this.#cancel(signal),
		cutOff: () => {
			this.#requests.abort();
			this.#requests = new AbortController();
		},
		read: (error) => readDatabricksError(error, new URL(this.#config.origin).host)
	};
	async #cancel(signal) {
		const id = await this.#running;
		if (id !== null) {
			const path = `${STATEMENTS}${encodeURIComponent(id)}/cancel`;
			await this.#api.tell(path, signal);
		}
		this.#owner.cutOff();
	}
};
// src/sources/databricks/url.ts
/** `sql/1.0/warehouses/<id>`, as a warehouse's connection details show it, then a catalog and a schema. */
const PATH = /^\/sql\/1\.0\/(?:warehouses|endpoints)\/([\w-]+)(?:\/([^/]+)(?:\/([^/]+))?)?\/?$/;
const TIMEOUTS$1 = ["connect-timeout", "connect_timeout"];
const PARAMETERS$3 = ["ssl", ...TIMEOUTS$1];
const isLoopback$1 = (host) => host === "localhost" || (0, node_net.isIP)(host) === 4 && host.startsWith("127.");
const textOf$2 = (value) => value === void 0 ? null : String(value);
function loginOf(password, options) {
	const { token, client_id: id, client_secret: secret } = options;
	const given = textOf$2(token) ?? (password === "" ? null : password);
	if (id !== void 0 && secret !== void 0) {
		if (given !== null) throw new Error("it has both of a token and a client_secret");
		return {
			kind: "client",
			id: String(id),
			secret: String(secret)
		};
	}
	if (id !== void 0 || secret !== void 0) throw new Error("of the options client_id and client_secret one is missing");
	if (given === null) throw new Error("it has no token: write databricks://token:…@, or set client_id and client_secret");
	return {
		kind: "token",
		token: given
	};
}
function read$2(url, options) {
	const { hostname, host, password, pathname, search } = new URL(url);
	const parameters = require_main.readParameters(search, PARAMETERS$3);
	const [, warehouse, catalog, schema] = PATH.exec(pathname) ?? [];
	if (warehouse === void 0) throw new Error("its path is not that of a SQL warehouse, such as /sql/1.0/warehouses/1a2b");
	const isPlain = require_main.oneOf(parameters, "ssl", ["true", "false"]) === "false";
	if (isPlain && !isLoopback$1(hostname)) throw new Error("ssl is \"false\", which would show the token");
	const timeout = TIMEOUTS$1.find((name) => parameters.has(name)) ?? "";
	const named = (name, part) => part === void 0 ? textOf$2(options[name]) : decodeURIComponent(part);
	return {
		origin: `${isPlain ? "http" : "https"}://${host}`,
		warehouse,
		login: loginOf(decodeURIComponent(password), options),
		catalog: named("catalog", catalog),
		schema: named("schema", schema),
		answerWithinMs: require_main.secondsOf(timeout, parameters.get(timeout)) ?? 6e4
	};
}
/**
* What a `databricks://` URL and the options beside it say.
*
* @throws ConfigurationError that names the data source and shows nothing of its token.
*/
function readDatabricksUrl(name, url, options) {
	try {
		return read$2(url, options);
	} catch (error) {
		throw require_engine.unreadableUrl(name, url, error);
	}
}
// src/sources/databricks/versions.ts
const ofVersion = (version) => ({
	sql: `VERSION AS OF ${version}`,
	version
});
/**
* The version that a table has now; `null` for a view, a table of another format than Delta, or where the
* login may not see a table's history.
*/
async function latest(statements, table, signal) {
	const sql = `DESCRIBE HISTORY ${table} LIMIT 1`;
	const [version, time] = (await statements.texts(sql, signal).catch((error) => {
		if (!(error instanceof require_main.DiffError) || error.type === "ConnectionException") throw error;
		return [];
	}))[0] ?? [];
	return version && time && /^\d+$/.test(version) ? {
		version,
		time
	} : null;
}
/** A state as it was at a time; a table that nobody has changed since is as it is now. */
async function stateAt(statements, table, time, signal) {
	const made = await latest(statements, table, signal);
	if (made && made.time <= time) return ofVersion(made.version);
	return {
		sql: `TIMESTAMP AS OF '${time}'`,
		version: time
	};
}
/** The time that a state is asked of, in UTC. */
async function timeOf(statements, at, signal) {
	if ("time" in at) return require_engine.inUtc(at.time) ?? at.time;
	const sql = `SELECT CAST(current_timestamp() - make_interval(0, 0, 0, 0, 0, 0, ${at.secondsAgo}) AS STRING)`;
	const [[time] = []] = await statements.texts(sql, signal);
	return time ?? "";
}
/** What is said of a table that has no such state, or keeps none. */
function noState({ path }, error) {
	if (!(error instanceof require_main.DiffError) || ["ConnectionException", "NoSuchTableException"].includes(error.type)) return error;
	const value = /\[DELTA_|\.delta\./i.test(error.value) ? `${path.join(".")} has no such state in the past` : `${path.join(".")} keeps no states of the past; Delta tables of Databricks do`;
	return new require_main.DiffError("TimeTravelException", value, { cause: error });
}
/**
* A state of a Delta table in the past.
*
* @throws DiffError where the table has no such state.
*/
async function pastState(statements, table, at, signal) {
	const { reference } = table;
	const state = "version" in at ? ofVersion(at.version) : await stateAt(statements, reference, await timeOf(statements, at, signal), signal);
	const sql = `SELECT 1 FROM ${reference} ${state.sql} LIMIT 0`;
	await statements.texts(sql, signal).catch((error) => {
		throw noState(table, error);
	});
	return state;
}
/** The versions of Delta tables. */
const deltaVersions = (statements) => ({
	current: async (table, signal) => {
		const made = await latest(statements, table, signal);
		return made && ofVersion(made.version);
	},
	past: (table, at, signal) => pastState(statements, table, at, signal)
});
// src/sources/databricks/open.ts
var open_exports$2 = /* @__PURE__ */ require_main.__exportAll({ openDatabricks: () => openDatabricks });
const UNKNOWN = {
	diffId: null,
	runUrl: null
};
const UTC = /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Z|\+00:00|GMT0|UTC\+0)$/i;
/**
* Connects to a SQL warehouse of Databricks, and so starts one that is stopped. Its statements have no
* session in which a time zone could be set.
*
* @throws DiffError where it cannot be reached, refuses the login, or is not in UTC.
*/
async function openStatements({ name, location, options }, { signal, label = UNKNOWN }) {
	const statements = new DatabricksStatements(readDatabricksUrl(name, location, options), label);
	const [[zone] = []] = await statements.texts("SELECT current_timezone()", signal);
	if (!UTC.test(zone ?? "")) {
		const value = `the time zone of its statements is ${zone}: set TIMEZONE to UTC among the SQL configuration parameters of the workspace's warehouses`;
		throw new require_main.DiffError("InvalidInputException", value);
	}
	return statements;
}
/** Connects so, to read. */
async function openDatabricks(address, options) {
	const statements = await openStatements(address, options);
	return new SparkDatabase(statements, deltaVersions(statements));
}
// src/sources/spark/written-columns.ts
/** In DuckDB's SQL, a literal of a text as Spark reads it. */
const literal = (text) => `'''' || replace(replace(${text}, '\\', '\\\\'), '''', '\\''') || ''''`;
const as$1 = (type, text = require_engine.printed) => ({
	type,
	text: (value) => literal(text(value))
});
const TEXT$2 = as$1("STRING");
const INTEGERS$1 = [
	{
		bits: 8,
		type: "TINYINT"
	},
	{
		bits: 16,
		type: "SMALLINT"
	},
	{
		bits: 32,
		type: "INT"
	},
	{
		bits: 64,
		type: "BIGINT"
	}
];
/** Numbers without a sign need one bit more; of those beyond 38 digits, there is no type. */
function integerColumn$1({ bits, isSigned }) {
	const found = INTEGERS$1.find((integer) => integer.bits >= (isSigned ? bits : bits + 1));
	if (found) return as$1(found.type);
	return bits === 64 ? as$1("DECIMAL(20, 0)") : TEXT$2;
}
const MOMENT$1 = "-%m-%d %H:%M:%S.%f";
/** The column of Spark's that holds a type exactly; what it has no type for, as DuckDB prints it. */
function sparkColumn(type) {
	switch (type.kind) {
		case "boolean": return as$1("BOOLEAN");
		case "date": return as$1("DATE", (value) => require_engine.isoTime(value, "-%m-%d"));
		case "integer": return integerColumn$1(type);
		case "decimal": return as$1(`DECIMAL(${type.digits}, ${type.scale})`);
		case "float": return as$1(type.bits === 32 ? "FLOAT" : "DOUBLE", (value) => require_engine.spelledOut(require_engine.printed(value)));
		case "blob": return {
			type: "BINARY",
			text: (value) => `'X''' || ${require_engine.hexadecimal(value)} || ''''`
		};
		case "timestamp":
			if (type.unit === "ns" || type.unit === "text") return TEXT$2;
			if (!type.hasZone) return as$1("TIMESTAMP_NTZ", (value) => require_engine.isoTime(value, MOMENT$1));
			return as$1("TIMESTAMP", (value) => {
				return `(${require_engine.isoTime(`CAST(${value} AS TIMESTAMP)`, MOMENT$1)}) || 'Z'`;
			});
		default: return TEXT$2;
	}
}
// src/sources/spark/write-target.ts
/** In characters: Spark itself knows no limit, and takes longer for longer ones than these. */
const STATEMENT_LENGTH$1 = 1e6;
/** Writes tables of Spark, which has no transactions: they are dropped. */
var SparkTarget = class SparkTarget {
	place;
	statementLength = STATEMENT_LENGTH$1;
	castsLiterals = true;
	#dialect = new SparkDialect();
	#statements;
	#writing;
	constructor(statements, writing, place) {
		this.#statements = statements;
		this.#writing = writing;
		this.place = place;
	}
	/** @param named what `write-schema` says. */
	static async open(statements, writing, named, signal) {
		const [[current = null, database = null] = []] = await statements.texts("SELECT current_catalog(), current_database()", signal);
		const { catalog, schema } = require_engine.placeOf(named, {
			catalog: current,
			schema: database
		});
		return new SparkTarget(statements, writing, [catalog ?? "", schema ?? ""]);
	}
	columnOf = sparkColumn;
	quote = (name) => this.#dialect.quoteIdentifier(name);
	fit(names) {
		return names;
	}
	format(columns) {
		return this.#writing.format(columns);
	}
	prepare() {
		return Promise.resolve();
	}
	run(sql, signal) {
		return this.#statements.run(sql, signal);
	}
	async copy(table, relation, signal) {
		const columns = await this.#columns(relation, signal);
		const parts = columns.map(({ name, type }) => `${this.quote(name)} ${type}`);
		const format = this.format(columns.map(({ name }) => name));
		await this.run(`CREATE TABLE ${table} (${parts.join(", ")})${format}`, signal);
		await this.run(`INSERT INTO ${table} SELECT * FROM ${relation} AS dataset`, signal);
	}
	async tables(prefix, signal) {
		const place = nameOf([...this.place], this.quote);
		const pattern = this.#dialect.quoteText(`${prefix}*`);
		return (await this.#statements.texts(`SHOW TABLES IN ${place} LIKE ${pattern}`, signal)).map(([, name]) => name ?? "").filter((name) => name.startsWith(prefix));
	}
	commit() {
		return Promise.resolve();
	}
	async undo(drops, signal) {
		const statements = await this.#writing.another(signal);
		try {
			for (const drop of drops) await statements.run(drop, signal);
		} finally {
			await statements.close();
		}
	}
	close() {
		return this.#statements.close();
	}
	/** Those of a query, or of a view as they were declared: a CHAR(n) of it is then one in the table, too. */
	async #columns(relation, signal) {
		const statements = this.#statements;
		const columns = await describeQuery(statements, `SELECT * FROM ${relation} AS dataset`, signal);
		if (relation.startsWith("(")) return columns;
		return (await declarationOf({
			statements,
			quote: this.quote
		}, relation, columns, signal)).columns;
	}
};
// src/sources/databricks/writer.ts
var writer_exports$2 = /* @__PURE__ */ require_main.__exportAll({ openDatabricksWriter: () => openDatabricksWriter });
/** What Delta's files cannot have in the names of columns. */
const UNUSUAL = /[ ,;{}()\n\t=]/;
/** Lets such names be others in the files; who reads the table has to know of it. */
const MAPPED = " TBLPROPERTIES ('delta.columnMapping.mode' = 'name', 'delta.minReaderVersion' = '2', 'delta.minWriterVersion' = '5')";
/**
* Opens a SQL warehouse of Databricks to be written to.
*
* @throws DiffError where it cannot be reached, refuses the login, or is not in UTC.
*/
async function openDatabricksWriter(address, { schema }, options) {
	const writing = {
		format: (columns) => columns.some((name) => UNUSUAL.test(name)) ? MAPPED : "",
		another: (signal) => openStatements(address, {
			...options,
			signal
		})
	};
	const statements = await openStatements(address, options);
	return new require_engine.InsertingWriter(await SparkTarget.open(statements, writing, schema, options.signal));
}
// src/sources/spark/page-size.ts
/** As much is asked for at once, as far as it can be foreseen. */
const PAGE_BYTES = 4194304;
/** Before it is known how long rows are, and at most. */
const FIRST_ROWS = 100;
const MOST_ROWS = 2e4;
/** How many rows are asked for at once: few long ones, or many short ones. */
var PageSize = class {
	rows = FIRST_ROWS;
	/** Takes the rows of a page for those to come: a server cannot be asked for bytes. */
	learn(page) {
		const [{ length } = []] = page;
		const bytes = page.flatMap((column) => column.map((value) => value?.length ?? 0)).reduce((sum, size) => sum + size, 0) + 1;
		const fitting = Math.floor(PAGE_BYTES * length / bytes);
		this.rows = Math.max(1, Math.min(fitting, 4 * this.rows, MOST_ROWS));
	}
};
// src/sources/spark/thrift/binary.ts
const TYPES = {
	bool: 2,
	i16: 6,
	i32: 8,
	i64: 10,
	text: 11,
	struct: 12,
	map: 13
};
/** A message that calls, in the strict form of the protocol. */
const CALL = 0x80010001;
/** A message that says why there is no answer. */
const EXCEPTION = 3;
/** The field of a reply that holds what was asked for. */
const SUCCESS = 0;
const STOP = Buffer.from([0]);
function bytesOf$1(length, write) {
	const bytes = Buffer.alloc(length);
	write(bytes);
	return bytes;
}
const i32 = (value) => bytesOf$1(4, (bytes) => bytes.writeInt32BE(value | 0));
function textBytes(text) {
	const bytes = Buffer.from(text);
	return Buffer.concat([i32(bytes.length), bytes]);
}
function valueBytes(value) {
	switch (value.type) {
		case "bool": return Buffer.from([value.value ? 1 : 0]);
		case "i16": return bytesOf$1(2, (bytes) => bytes.writeInt16BE(value.value));
		case "i32": return i32(value.value);
		case "i64": return bytesOf$1(8, (bytes) => bytes.writeBigInt64BE(value.value));
		case "text": return textBytes(value.value);
		case "struct": return value.bytes;
		case "map": {
			const head = Buffer.from([TYPES.text, TYPES.text]);
			const entries = value.entries.flat().map(textBytes);
			return Buffer.concat([
				head,
				i32(value.entries.length),
				...entries
			]);
		}
	}
}
/** A struct of fields by their numbers, as bytes. */
function structBytes(fields) {
	const parts = Object.entries(fields).flatMap(([id, value]) => [
		Buffer.from([TYPES[value.type]]),
		bytesOf$1(2, (bytes) => bytes.writeInt16BE(Number(id))),
		valueBytes(value)
	]);
	return Buffer.concat([...parts, STOP]);
}
/** The message that calls a method whose one argument is a struct. */
function callBytes(method, argument) {
	const body = structBytes({ 1: {
		type: "struct",
		bytes: argument
	} });
	return Buffer.concat([
		i32(CALL),
		textBytes(method),
		i32(0),
		body
	]);
}
var Reader = class {
	#bytes;
	#at = 0;
	constructor(bytes) {
		this.#bytes = bytes;
	}
	#take(length) {
		const start = this.#at;
		this.#at += length;
		if (length < 0 || this.#at > this.#bytes.length) throw new RangeError("the answer ends too early");
		return this.#bytes.subarray(start, this.#at);
	}
	i32() {
		return this.#take(4).readInt32BE();
	}
	text() {
		return this.#take(this.i32());
	}
	#list() {
		const type = this.#take(1).readUInt8();
		return Array.from({ length: this.i32() }, () => this.#value(type));
	}
	#map() {
		const [key = 0, value = 0] = this.#take(2);
		return Array.from({ length: this.i32() }, () => [this.#value(key), this.#value(value)]);
	}
	#value(type) {
		switch (type) {
			case 2: return this.#take(1).readUInt8() === 1;
			case 3: return this.#take(1).readInt8();
			case 4: return this.#take(8).readDoubleBE();
			case 6: return this.#take(2).readInt16BE();
			case 8: return this.i32();
			case 10: return this.#take(8).readBigInt64BE();
			case 11: return this.text();
			case 12: return this.struct();
			case 13: return this.#map();
			case 14:
			case 15: return this.#list();
		}
		throw new RangeError(`the answer has a value of an unknown type (${type})`);
	}
	struct() {
		const start = this.#at;
		const fields = /* @__PURE__ */ new Map();
		for (;;) {
			const type = this.#take(1).readUInt8();
			if (type === 0) return {
				fields,
				bytes: this.#bytes.subarray(start, this.#at)
			};
			const id = this.#take(2).readInt16BE();
			fields.set(id, this.#value(type));
		}
	}
};
/** Whether a value is a struct. */
const isStruct = (value) => typeof value === "object" && "fields" in value;
/**
* What a method has answered.
*
* @throws Error where the message is none, or says that the method failed.
*/
function readReply(message) {
	const reader = new Reader(message);
	const kind = reader.i32() & 255;
	reader.text();
	reader.i32();
	const { fields } = reader.struct();
	const words = fields.get(1);
	if (kind === EXCEPTION) throw new Error(Buffer.isBuffer(words) ? words.toString() : "no answer");
	const success = fields.get(SUCCESS);
	if (!isStruct(success)) throw new Error("the server answered nothing");
	return success;
}
// src/sources/spark/thrift/transport.ts
/** The server refuses the login. */
var RefusedLoginError = class extends Error {
	name = "RefusedLoginError";
};
// src/sources/spark/thrift/http.ts
/** Statuses of a server, or a proxy before it, that does not know the login. */
const REFUSED$1 = /* @__PURE__ */ new Set([401, 403]);
async function bodyOf(response) {
	const chunks = [];
	for await (const chunk of response) chunks.push(chunk);
	const { statusCode = 0 } = response;
	if (REFUSED$1.has(statusCode)) throw new RefusedLoginError(`HTTP status ${statusCode}`);
	if (statusCode !== 200) throw new Error(`HTTP status ${statusCode}`);
	return Buffer.concat(chunks);
}
function requestOptions({ host, port, path, user, password, tls }, message) {
	const login = Buffer.from(`${user}:${password}`).toString("base64");
	return {
		method: "POST",
		host,
		port,
		path: `/${path}`,
		headers: {
			Authorization: `Basic ${login}`,
			"Content-Type": "application/x-thrift",
			"Content-Length": message.length
		},
		...tls
	};
}
/** Each message as a request of HTTP, over one connection that is kept. */
function httpTransport(config) {
	const limits = {
		keepAlive: true,
		maxSockets: 1
	};
	const agent = config.tls ? new node_https.Agent(limits) : new node_http.Agent(limits);
	const send = config.tls ? node_https.request : node_http.request;
	return {
		call: (message) => new Promise((resolve, reject) => {
			const request = send({
				...requestOptions(config, message),
				agent
			}, (response) => {
				bodyOf(response).then(resolve, reject);
			});
			request.on("error", reject);
			request.on("socket", (socket) => {
				if (!socket.connecting) return;
				const timeout = new require_engine.NoConnectionError(config.connectWithinMs);
				const timer = setTimeout(() => request.destroy(timeout), config.connectWithinMs);
				const event = socket.encrypted ? "secureConnect" : "connect";
				for (const over of [event, "close"]) socket.once(over, () => clearTimeout(timer));
			});
			request.end(message);
		}),
		cutOff: () => agent.destroy()
	};
}
// src/sources/spark/thrift/sasl.ts
const STATUS = {
	start: 1,
	ok: 2,
	bad: 3,
	error: 4,
	complete: 5
};
/** Before a message stands its length; in the talk about the login, a status stands before that. */
const LENGTH_BYTES = 4;
function framed(message, status = null) {
	const length = Buffer.alloc(LENGTH_BYTES);
	length.writeUInt32BE(message.length);
	return Buffer.concat([
		...status === null ? [] : [Buffer.from([status])],
		length,
		message
	]);
}
/** Reads bytes in the lengths that are asked for. */
var Incoming = class {
	#chunks;
	#parts = [];
	#length = 0;
	constructor(socket) {
		this.#chunks = socket[Symbol.asyncIterator]();
	}
	async take(length) {
		while (this.#length < length) {
			const next = await this.#chunks.next();
			if (next.done) throw new Error("the server closed the connection");
			this.#parts.push(next.value);
			this.#length += next.value.length;
		}
		const all = Buffer.concat(this.#parts);
		this.#parts = [all.subarray(length)];
		this.#length -= length;
		return all.subarray(0, length);
	}
	async frame() {
		return this.take((await this.take(LENGTH_BYTES)).readUInt32BE());
	}
};
function connected({ host, port, tls, connectWithinMs }) {
	return new Promise((resolve, reject) => {
		const socket = tls ? (0, node_tls.connect)({
			host,
			port,
			servername: host,
			...tls
		}) : (0, node_net.createConnection)({
			host,
			port
		});
		const late = () => socket.destroy(new require_engine.NoConnectionError(connectWithinMs));
		const timer = setTimeout(late, connectWithinMs);
		socket.setKeepAlive(true, require_engine.KEEP_ALIVE_AFTER_MS).setNoDelay(true);
		socket.once("close", () => clearTimeout(timer)).once("error", reject);
		socket.once(tls ? "secureConnect" : "connect", () => {
			clearTimeout(timer);
			socket.on("error", () => void 0);
			resolve(socket);
		});
	});
}
async function logIn(socket, incoming, config) {
	const login = Buffer.from(`\0${config.user}\0${config.password}`);
	socket.write(framed(Buffer.from("PLAIN"), STATUS.start));
	socket.write(framed(login, STATUS.ok));
	const status = (await incoming.take(1)).readUInt8();
	const words = await incoming.frame();
	if (status !== STATUS.complete) throw new RefusedLoginError(words.toString());
}
/** One connection, on which messages have their length before them, after a login by SASL's PLAIN. */
async function saslTransport(config) {
	const socket = await connected(config);
	const incoming = new Incoming(socket);
	try {
		await logIn(socket, incoming, config);
	} catch (error) {
		socket.destroy();
		throw error;
	}
	return {
		call: (message) => {
			socket.write(framed(message));
			return incoming.frame();
		},
		cutOff: () => void socket.destroy()
	};
}
// src/sources/spark/thrift/service.ts
/** The version from which on results come by column. */
const PROTOCOL_V8 = 7;
/** Of statuses of an answer, those that say that there is none. */
const FAILED = /* @__PURE__ */ new Set([3, 4]);
const FETCH_NEXT = 0;
/** States of a statement. */
const STATES = {
	finished: 2,
	canceled: 3,
	closed: 4,
	error: 5,
	timedOut: 8
};
/** What the server says of a statement, or of the session. */
var ServerError = class extends Error {
	name = "ServerError";
	sqlState;
	constructor(message, sqlState) {
		super(message);
		this.sqlState = sqlState;
	}
};
const struct = (bytes) => ({
	type: "struct",
	bytes
});
const textOf$1 = (value) => Buffer.isBuffer(value) ? value.toString() : null;
const listOf = (value) => Array.isArray(value) ? value : [];
function handleOf(value) {
	if (isStruct(value)) return Buffer.from(value.bytes);
	throw new Error("the server gave no handle");
}
/** A column has one field, which is that of its type: the values, and a bit for each that is NULL. */
function columnOf$1(column) {
	const [typed] = isStruct(column) ? column.fields.values() : [];
	if (!isStruct(typed)) throw new Error("the server gave a column without a type");
	const nulls = typed.fields.get(2);
	const isNull = (row) => Buffer.isBuffer(nulls) && ((nulls[row >> 3] ?? 0) >> (row & 7) & 1) === 1;
	return listOf(typed.fields.get(1)).map((value, row) => {
		if (isNull(row)) return null;
		if (Buffer.isBuffer(value)) return value;
		return Buffer.from(typeof value === "bigint" ? value.toString() : JSON.stringify(value));
	});
}
/** HiveServer2's service, which Spark's Thrift server has, as far as queries need it. */
var HiveService = class HiveService {
	#transport;
	constructor(transport) {
		this.#transport = transport;
	}
	/** Connects; no session is there yet. */
	static async connect(config) {
		const isHttp = config.transport === "http";
		return new HiveService(isHttp ? httpTransport(config) : await saslTransport(config));
	}
	async #call(method, fields) {
		const message = callBytes(method, structBytes(fields));
		const { fields: answer } = readReply(await this.#transport.call(message));
		const status = answer.get(1);
		if (!isStruct(status)) throw new Error("the server answered without a status");
		if (FAILED.has(Number(status.fields.get(1)))) throw new ServerError(textOf$1(status.fields.get(5)) ?? "no reason was given", textOf$1(status.fields.get(3)));
		return answer;
	}
	async openSession({ user, password }) {
		return handleOf((await this.#call("OpenSession", {
			1: {
				type: "i32",
				value: PROTOCOL_V8
			},
			2: {
				type: "text",
				value: user
			},
			3: {
				type: "text",
				value: password
			}
		})).get(3));
	}
	async closeSession(session) {
		await this.#call("CloseSession", { 1: struct(session) });
	}
	/** Starts a statement. */
	async execute(session, statement) {
		return handleOf((await this.#call("ExecuteStatement", {
			1: struct(session),
			2: {
				type: "text",
				value: statement
			},
			4: {
				type: "bool",
				value: true
			}
		})).get(2));
	}
	/**
	* Whether a statement has finished; the server waits with its answer for some seconds.
	*
	* @throws ServerError where it failed, or was ended.
	*/
	async hasFinished(operation) {
		const answer = await this.#call("GetOperationStatus", { 1: struct(operation) });
		const state = Number(answer.get(2));
		if (state === STATES.finished) return true;
		if (state === STATES.canceled || state === STATES.closed || state === STATES.timedOut) throw new ServerError("[OPERATION_CANCELED] the statement was ended there", "HY008");
		if (state !== STATES.error) return false;
		throw new ServerError(textOf$1(answer.get(5)) ?? "no reason was given", textOf$1(answer.get(3)));
	}
	/** The next rows of a result, as texts; none at its end. */
	async fetch(operation, maxRows) {
		const results = (await this.#call("FetchResults", {
			1: struct(operation),
			2: {
				type: "i32",
				value: FETCH_NEXT
			},
			3: {
				type: "i64",
				value: BigInt(maxRows)
			}
		})).get(3);
		return isStruct(results) ? listOf(results.fields.get(3)).map(columnOf$1) : [];
	}
	/** Ends a statement, and what runs for it. */
	async cancel(operation) {
		await this.#call("CancelOperation", { 1: struct(operation) });
	}
	/** Lets the server forget a statement. */
	async closeOperation(operation) {
		await this.#call("CloseOperation", { 1: struct(operation) });
	}
	cutOff() {
		this.#transport.cutOff();
	}
};
// src/sources/spark/session.ts
/** Between two questions of a server that does not wait with its answer. */
const ASK_AGAIN_MS = 50;
const NEWLINE = Buffer.from("\n");
const placeOf = ({ host, port }) => `${host}:${port}`;
function readError(error, config) {
	if (error instanceof require_main.DiffError) return error;
	if (error instanceof ServerError) return readComplaint(error, placeOf(config), error);
	if (error instanceof RefusedLoginError) {
		const value = `${placeOf(config)} refuses the login`;
		return new require_main.DiffError("AuthenticationException", value, { cause: error });
	}
	return networkError(error, placeOf(config));
}
/** The rows of one page, as texts. */
function rowsOf$1(page) {
	const [first = []] = page;
	return first.map((_, row) => page.map((column) => column[row]?.toString() ?? null));
}
/** One session of a Thrift server. */
var SparkSession = class SparkSession {
	#config;
	#service;
	#session;
	/** What stands before each statement, so that whoever runs the cluster knows whose it is. */
	#mark;
	/** The running statement, once the server has it. */
	#running = null;
	constructor(config, service, session, mark) {
		this.#config = config;
		this.#service = service;
		this.#session = session;
		this.#mark = mark;
	}
	/** @param mark a comment that every statement begins with. */
	static async open(config, mark, signal) {
		if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled");
		let cutOff = () => void 0;
		const abort = () => cutOff();
		signal.addEventListener("abort", abort);
		try {
			const service = await HiveService.connect(config);
			cutOff = () => service.cutOff();
			if (signal.aborted) cutOff();
			const session = await service.openSession(config);
			return new SparkSession(config, service, session, mark);
		} catch (error) {
			cutOff();
			if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled", { cause: error });
			throw readError(error, config);
		} finally {
			signal.removeEventListener("abort", abort);
		}
	}
	async run(sql, signal) {
		await this.#cancellable(signal, () => this.#whileRunning(sql, () => Promise.resolve()));
	}
	async texts(sql, signal) {
		return this.#cancellable(signal, () => this.#whileRunning(sql, async (operation) => {
			const rows = [];
			for await (const page of this.#pages(operation)) rows.push(...rowsOf$1(page));
			return rows;
		}));
	}
	async copyCsv(query, output, signal) {
		const columns = await describeQuery(this, query, signal);
		return this.#cancellable(signal, () => this.#whileRunning(csvQuery(query, columns), async (operation) => {
			let rows = 0;
			const lines = async function* (pages) {
				for await (const [page = []] of pages) {
					rows += page.length;
					yield Buffer.concat(page.flatMap((line) => [line ?? Buffer.alloc(0), NEWLINE]));
				}
			};
			await require_engine.writeAllOf(this.#owner, lines(this.#pages(operation)), output);
			return rows;
		}));
	}
	async close() {
		const cutOff = () => this.#service.cutOff();
		await require_engine.closing(this.#service.closeSession(this.#session), cutOff);
		cutOff();
	}
	/** Runs a statement until it has finished, and lets the server forget it once its rows are read. */
	async #whileRunning(sql, read) {
		const running = this.#service.execute(this.#session, `${this.#mark}${sql}`);
		this.#running = running;
		const operation = await running;
		try {
			while (!await this.#service.hasFinished(operation)) await (0, node_timers_promises.setTimeout)(ASK_AGAIN_MS);
			return await read(operation);
		} finally {
			this.#running = null;
			await this.#service.closeOperation(operation).catch(() => void 0);
		}
	}
	/** Until there is an empty one: a page that is not full need not be the last. */
	async *#pages(operation) {
		const size = new PageSize();
		for (;;) {
			const page = await this.#service.fetch(operation, size.rows);
			if ((page[0]?.length ?? 0) === 0) return;
			size.learn(page);
			yield page;
		}
	}
	#cancellable(signal, run) {
		return require_engine.cancellable(this.#owner, signal, run);
	}
	#owner = {
		broken: () => null,
		endStatement: () => this.#cancel(),
		cutOff: () => this.#service.cutOff(),
		read: (error) => readError(error, this.#config)
	};
	/** By a connection of its own: the session's may be waiting for an answer. */
	async #cancel() {
		const operation = await this.#running;
		if (!operation) return;
		const other = await HiveService.connect(this.#config);
		try {
			await other.cancel(operation);
		} finally {
			other.cutOff();
		}
	}
};
// src/sources/spark/settings.ts
/** Truth values of options, as Spark writes them. */
const TRUTHS = {
	on: "true",
	off: "false"
};
/** What ends a value early, or makes two statements of one. */
const BREAKS = /[\r\n;`]/;
/** Configurations that Spark has and does not list. */
const UNLISTED = ["spark.sql.thriftServer.incrementalCollect"];
/**
* Sets the options of a data source, whose names are in small letters here and as they are there: Spark
* takes a name that it does not know for one of somebody else's, and says nothing.
*/
async function configureSession(statements, options, signal) {
	if (Object.keys(options).length === 0) return;
	const known = await statements.texts("SET -v", signal);
	const names = [...UNLISTED, ...known.map(([name]) => name ?? "")];
	const exact = new Map(names.map((name) => [name.toLowerCase(), name]));
	for (const [name, value] of Object.entries(options)) {
		const found = exact.get(name);
		const text = TRUTHS[value] ?? String(value);
		if (found === void 0 || BREAKS.test(text)) throw new require_main.DiffError("InvalidInputException", `options.${name}: ${found === void 0 ? "Spark has no such configuration" : "it is no value"}`);
		await require_engine.namingOption(name, statements.run(`SET ${found}=${text}`, signal));
	}
}
// src/sources/spark/url.ts
const TIMEOUTS = ["connect-timeout", "connect_timeout"];
const PARAMETERS$2 = [
	"transport",
	"path",
	"ssl",
	"ssl-ca",
	...TIMEOUTS
];
/** Where a Thrift server listens that nobody told otherwise. */
const PORTS = {
	binary: 1e4,
	http: 10001
};
const isLoopback = (host) => host === "localhost" || host === "::1" || (0, node_net.isIP)(host) === 4 && host.startsWith("127.");
function tlsOf(parameters, host, password) {
	const mode = require_main.oneOf(parameters, "ssl", [
		"true",
		"false",
		"no-verify"
	]);
	const ca = parameters.get("ssl-ca");
	if (mode === null && ca === void 0) {
		if (password === "" || isLoopback(host)) return null;
		throw new Error("it sends a password: write ssl=true, or ssl=false where the network is safe");
	}
	if (mode === "false") return null;
	return {
		rejectUnauthorized: mode !== "no-verify",
		...ca === void 0 ? {} : { ca: (0, node_fs.readFileSync)(ca, "utf8") }
	};
}
function timeoutOf(parameters) {
	const name = TIMEOUTS.find((each) => parameters.has(each)) ?? "";
	return require_main.secondsOf(name, parameters.get(name)) ?? 3e4;
}
function read$1(url) {
	if (require_main.hostsOf(url).hosts.length > 1) throw new Error("it names several hosts; accepted is one");
	const { hostname, port, username, password, pathname, search } = new URL(url);
	const parameters = require_main.readParameters(search, PARAMETERS$2);
	const transport = require_main.oneOf(parameters, "transport", ["binary", "http"]) ?? "binary";
	const host = decodeURIComponent(hostname.replace(/^\[|\]$/g, "")) || "localhost";
	const database = decodeURIComponent(pathname.replace(/^\//, ""));
	if (pathname.slice(1).includes("/")) throw new Error("its path is more than one database");
	const secret = decodeURIComponent(password);
	return {
		transport,
		host,
		port: Number(port || PORTS[transport]),
		path: (parameters.get("path") ?? "cliservice").replace(/^\//, ""),
		user: decodeURIComponent(username) || "anonymous",
		password: secret || "anonymous",
		database: database === "" ? null : database,
		tls: tlsOf(parameters, host, secret),
		connectWithinMs: timeoutOf(parameters)
	};
}
/**
* What a `spark://` URL says: of one of Spark's Thrift servers, and how it is spoken to.
*
* @throws ConfigurationError that names the data source and shows no password of its URL.
*/
function readSparkUrl(name, url) {
	try {
		return read$1(url);
	} catch (error) {
		throw require_engine.unreadableUrl(name, url, error);
	}
}
// src/sources/spark/open.ts
var open_exports$1 = /* @__PURE__ */ require_main.__exportAll({ openSpark: () => openSpark });
/**
* Connects to a Thrift server of Spark.
*
* @throws DiffError where the server cannot be reached, or refuses the login or the database.
*/
async function openSparkSession({ name, location, options }, { signal, label }) {
	const config = readSparkUrl(name, location);
	const session = await SparkSession.open(config, require_engine.markOf(label), signal);
	try {
		const { catalog, ...configurations } = options;
		await configureSession(session, configurations, signal);
		for (const [setting, value] of Object.entries(require_engine.SETTINGS)) await session.run(`SET ${setting}=${value}`, signal);
		const searched = catalog === void 0 ? [] : [String(catalog)];
		if (config.database !== null) searched.push(config.database);
		const name = nameOf(searched, (part) => new SparkDialect().quoteIdentifier(part));
		if (name !== "") await session.run(`USE ${name}`, signal);
		return session;
	} catch (error) {
		await session.close();
		throw error;
	}
}
/** Connects so, to read. */
async function openSpark(address, options) {
	return new SparkDatabase(await openSparkSession(address, options));
}
// src/sources/spark/writer.ts
var writer_exports$1 = /* @__PURE__ */ require_main.__exportAll({ openSparkWriter: () => openSparkWriter });
/** Spark of version 3 would make tables of text files. */
const FORMAT = " USING parquet";
/**
* Opens Spark to be written to.
*
* @throws DiffError where the server cannot be reached, or refuses the login or the database.
*/
async function openSparkWriter(address, { schema }, options) {
	const session = await openSparkSession(address, options);
	const writing = {
		format: () => FORMAT,
		another: (signal) => openSparkSession(address, {
			...options,
			signal
		})
	};
	try {
		return new require_engine.InsertingWriter(await SparkTarget.open(session, writing, schema, options.signal));
	} catch (error) {
		await session.close();
		throw error;
	}
}
// src/sources/trino/client/credentials.ts
const fixed = (authorization) => ({
	authorization: () => authorization,
	renew: () => Promise.resolve(false)
});
const bearer = (token) => `Bearer ${token}`;
/** A token that something else writes into a file, and replaces there before it expires. */
async function ofFile(path, problem) {
	const read = async () => {
		const token = await (0, node_fs_promises.readFile)(path, "utf8").catch((error) => {
			throw problem(`cannot be read (${require_main.messageOf(error)})`);
		});
		if (token.trim() === "") throw problem("is empty");
		return bearer(token.trim());
	};
	let authorization = await read();
	return {
		authorization: () => authorization,
		renew: async () => {
			const before = authorization;
			authorization = await read();
			return authorization !== before;
		}
	};
}
/**
* What a data source's URL and options say of its login.
*
* @throws ConfigurationError where they say several things, or what would be read on the way.
*/
async function credentialsOf(name, { password, user, isPlain }, options) {
	const place = `data-sources.${name}`;
	const { [require_engine.OPTION.jwt]: token, [require_engine.OPTION.jwtFile]: file } = options;
	const given = [
		password,
		token,
		file
	].filter((each) => each != null);
	if (given.length > 1) throw new require_main.ConfigurationError(`${place}: accepted is one of a password in its URL, options.jwt and options.jwt-file`);
	if (given.length > 0 && isPlain) throw new require_main.ConfigurationError(`${place}: its URL has ssl=false; a token is sent by TLS alone`);
	if (file !== void 0) {
		const problem = (why) => new require_main.ConfigurationError(`${place}: the file of options.jwt-file ${why}`);
		return ofFile(String(file), problem);
	}
	if (token !== void 0) return fixed(bearer(String(token)));
	if (password === null) return fixed(null);
	return fixed(`Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`);
}
// src/sources/trino/client/headers.ts
const OUR_NAME = "data-diff";
const NO_PROPERTIES = new Set(Object.values(require_engine.OPTION));
/** Truth values of a configuration are `on` and `off` here, and words of Trino's there. */
const WORDS = {
	on: "true",
	off: "false"
};
const named = (name, value) => `${name}=${encodeURIComponent(value)}`;
function properties(options) {
	return Object.entries(options).filter(([name]) => !NO_PROPERTIES.has(name)).map(([name, value]) => named(name, WORDS[value] ?? String(value))).join(",");
}
const listed = (text) => String(text ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
/** `ALL` and `NONE` are no roles, and written as they are. */
function role(text) {
	const [, catalog = "system", name = text] = /^([^=]+)=(.+)$/.exec(text) ?? [];
	return named(catalog, /^(?:all|none)$/i.test(name) ? name.toUpperCase() : `ROLE{${name}}`);
}
/** What tells of a diff: whoever runs the cluster finds and bills its statements by these. */
function tagsOf(label) {
	const { diffId, runUrl } = label ?? {
		diffId: null,
		runUrl: null
	};
	return [
		OUR_NAME,
		...diffId === null ? [] : [`${OUR_NAME}-id=${diffId}`],
		...runUrl === null ? [] : [runUrl.replaceAll(",", "%2C")]
	];
}
/** The headers of every statement. */
function headersOf$1({ user, catalog, schema }, options, label) {
	const headers = {
		"X-Trino-User": user,
		"X-Trino-Source": String(options[require_engine.OPTION.source] ?? OUR_NAME),
		"X-Trino-Client-Tags": [...listed(options[require_engine.OPTION.tags]), ...tagsOf(label)].join(","),
		"X-Trino-Time-Zone": "UTC",
		"X-Trino-Client-Capabilities": "PARAMETRIC_DATETIME,NUMBER,VARIANT",
		"X-Trino-Query-Data-Encoding": "json+zstd,json",
		"X-Trino-Catalog": catalog ?? "",
		"X-Trino-Schema": schema ?? "",
		"X-Trino-Session": properties(options),
		"X-Trino-Role": listed(options[require_engine.OPTION.roles]).map(role).join(",")
	};
	return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== "").map(([name, value]) => [name, inBytes(value)]));
}
/** Headers are Latin-1; Trino reads UTF-8 in them. */
function inBytes(text) {
	return Buffer.from(text, "utf8").toString("latin1");
}
// src/sources/trino/client/http.ts
/** The server answered with a status that no statement has. */
var StatusError = class extends Error {
	status;
	constructor(status, statusText) {
		super(`the server answered with the status ${status} ${statusText}`.trimEnd());
		this.status = status;
	}
};
/** 25 s in all: as long as a proxy takes to be replaced. */
const WAITS = [
	50,
	100,
	200,
	400,
	800,
	1500,
	2e3,
	4e3,
	8e3,
	8e3
];
/** Whoever still gets no answer then, gets none. */
const GIVE_UP_AFTER_MS = 6e4;
/** What those say who stand before a server that is not there for the moment, or has too much to do. */
const PASSING = /* @__PURE__ */ new Set([
	429,
	502,
	503,
	504
]);
/** Connections that broke, or led to no answer. */
const BROKEN = /* @__PURE__ */ new Set([
	"ECONNABORTED",
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT",
	"UND_ERR_BODY_TIMEOUT",
	"UND_ERR_CONNECT_TIMEOUT",
	"UND_ERR_HEADERS_TIMEOUT",
	"UND_ERR_SOCKET"
]);
/** Where nothing listens: a server that was there a moment ago may be there again. */
const NOWHERE = /* @__PURE__ */ new Set([
	"EAI_AGAIN",
	"ECONNREFUSED",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ENOTFOUND"
]);
/** Whether the same request may succeed later; of the first, only where somebody was there. */
function isPassing(error, method) {
	if (error instanceof StatusError) return PASSING.has(error.status);
	const { name, cause } = error;
	if (BROKEN.has(cause?.code ?? "")) return true;
	return method !== "POST" && (name === "TimeoutError" || NOWHERE.has(cause?.code ?? ""));
}
/** The requests to one Trino. */
var TrinoHttp = class {
	#config;
	#credentials;
	#options;
	constructor(config, credentials, options) {
		this.#config = config;
		this.#credentials = credentials;
		this.#options = options;
	}
	/**
	* The body of the answer. What failed on the way is asked again, which is safe: a statement begins
	* with the first request after the one that hands it over, and each page can be had again.
	*
	* @throws StatusError where the server refuses; what `fetch` throws where none answers.
	*/
	ask(request) {
		return this.#retried(request, () => this.#askRenewed(request));
	}
	/**
	* Bytes that lie elsewhere, such as in a store of objects: what they come with is sent there, and
	* credentials only where they are the data source's own.
	*/
	bytes(url, headers, signal) {
		const { origin, withinMs } = this.#config;
		const authorization = this.#credentials.authorization();
		if (new URL(url).origin === origin && authorization !== null) headers.set("Authorization", authorization);
		return this.#retried({
			method: "GET",
			signal
		}, async () => {
			const response = await fetch(url, {
				headers,
				redirect: "manual",
				signal: AbortSignal.any([signal, AbortSignal.timeout(withinMs)])
			});
			if (!response.ok) throw await refusalOf(response);
			return Buffer.from(await response.arrayBuffer());
		});
	}
	async #retried({ method, signal }, send) {
		const { waits = WAITS } = this.#options;
		const givenUp = Date.now() + GIVE_UP_AFTER_MS;
		for (const wait of waits) {
			try {
				return await send();
			} catch (error) {
				if (signal.aborted || Date.now() > givenUp || !isPassing(error, method)) throw error;
			}
			await (0, node_timers_promises.setTimeout)(wait, void 0, { signal });
		}
		return send();
	}
	async #askRenewed(request) {
		try {
			return await this.#send(request);
		} catch (error) {
			if (!(error instanceof StatusError && error.status === 401) || !await this.#credentials.renew()) throw error;
			return this.#send(request);
		}
	}
	async #send({ method, url, body, signal }) {
		const { origin, withinMs } = this.#config;
		const { pathname, search } = new URL(url, origin);
		const authorization = this.#credentials.authorization();
		const response = await fetch(`${origin}${pathname}${search}`, {
			method,
			headers: {
				...this.#options.headers,
				...authorization === null ? {} : { Authorization: authorization }
			},
			redirect: "manual",
			signal: AbortSignal.any([signal, AbortSignal.timeout(withinMs)]),
			...body === void 0 ? {} : { body }
		});
		if (!response.ok) throw await refusalOf(response);
		return response.text();
	}
};
async function refusalOf(response) {
	await response.body?.cancel();
	return new StatusError(response.status, response.statusText);
}
// src/sources/trino/own-type.ts
/** A type as the server describes it. */
function readSignature({ rawType, arguments: given }) {
	return {
		name: rawType.toLowerCase(),
		sizes: given.flatMap((argument) => argument.kind === "LONG" ? [argument.value] : []),
		parts: given.flatMap((argument) => {
			if (argument.kind === "TYPE") return [{
				name: null,
				type: readSignature(argument.value)
			}];
			if (argument.kind === "LONG") return [];
			const { fieldName, typeSignature } = argument.value;
			return [{
				name: fieldName?.name ?? null,
				type: readSignature(typeSignature)
			}];
		})
	};
}
/** A type without parts as SQL writes it. */
const typeText = ({ name, sizes }) => sizes.length === 0 ? name : `${name}(${sizes.join(", ")})`;
/** Digits of a second that a type of times keeps. */
const precisionOf = ({ sizes: [precision = 3] }) => precision;
// src/sources/trino/containers.ts
const asJson = (value) => `CAST(${value} AS json)`;
const asText$1 = (value) => `CAST(${value} AS varchar)`;
/** Whole floats from here on are written with all digits. */
const WHOLE_REAL = "16777216";
/** Without zeros at the end of a second, as others write them: of two precisions, one text. */
const trimmed = (text) => `regexp_replace(regexp_replace(${text}, '(\\.\\d*?)0+$', '$1'), '\\.$', '')`;
const fractional = (type, text) => precisionOf(type) > 0 ? trimmed(text) : text;
/** Texts of values that JSON has no other form for, as PostgreSQL's JSON has them, too. */
const TEXTS$1 = {
	char: asText$1,
	date: asText$1,
	uuid: asText$1,
	ipaddress: asText$1,
	number: asText$1,
	"interval day to second": asText$1,
	"interval year to month": asText$1,
	"time with time zone": asText$1,
	varbinary: (value) => `'\\x' || lower(to_hex(${value}))`,
	time: (value, type) => fractional(type, asText$1(value)),
	timestamp: (value, type) => `replace(${fractional(type, asText$1(value))}, ' ', 'T')`,
	"timestamp with time zone": (value, type) => {
		const inUtc = `CAST(${value} AT TIME ZONE 'UTC' AS timestamp(${precisionOf(type)}))`;
		return `replace(${fractional(type, asText$1(inUtc))}, ' ', 'T') || '+00:00'`;
	}
};
/** Scalars of which Trino itself makes the JSON that they are to be. */
const PLAIN$1 = /* @__PURE__ */ new Set([
	"boolean",
	"tinyint",
	"smallint",
	"integer",
	"bigint",
	"decimal",
	"double",
	"varchar",
	"json",
	"unknown"
]);
const quoted$1 = (text) => `'${text.replaceAll("'", "''")}'`;
/** Whether Trino's own cast to JSON gives what `jsonForm` does. */
function isPlain({ name, parts }) {
	if (PLAIN$1.has(name)) return true;
	if (name === "array") return parts.every(({ type }) => isPlain(type));
	return name === "map" && parts[0]?.type.name === "varchar" && isPlain(parts[1]?.type ?? parts[0].type);
}
function arrayForm([item]) {
	const form = item && jsonForm(item.type);
	if (!form) return null;
	return (value, depth) => {
		const name = `item_${depth}`;
		return asJson(`transform(${value}, ${name} -> ${form(name, depth + 1)})`);
	};
}
/** Keys are texts in JSON: those that are none as theirs, or that of their JSON. */
function keyForm(type) {
	if (type.name === "varchar") return (value) => value;
	const text = TEXTS$1[type.name];
	if (text) return (value) => text(value, type);
	const form = jsonForm(type);
	return form && ((value, depth) => `json_format(${form(value, depth)})`);
}
function mapForm([key, item]) {
	const [keys, values] = [key && keyForm(key.type), item && jsonForm(item.type)];
	if (!keys || !values) return null;
	return (value, depth) => {
		const [k, v] = [`key_${depth}`, `value_${depth}`];
		const mapped = `transform_values(${value}, (${k}, ${v}) -> ${values(v, depth + 1)})`;
		return asJson(`transform_keys(${mapped}, (${k}, ${v}) -> ${keys(k, depth + 1)})`);
	};
}
/** By their names, where all have one and no two the same; else by their places. */
function namesOf(fields) {
	const names = fields.map(({ name }) => name ?? "");
	return !names.includes("") && new Set(names).size === names.length ? names : names.map((_, place) => String(place));
}
function rowForm(fields) {
	const forms = fields.map(({ type }) => jsonForm(type));
	if (forms.includes(null)) return null;
	const names = namesOf(fields).map(quoted$1);
	return (value, depth) => {
		const values = forms.map((form, i) => form?.(`${value}[${i + 1}]`, depth) ?? "NULL");
		return `CASE WHEN ${value} IS NOT NULL THEN ${asJson(`map(ARRAY[${names.join(", ")}], ARRAY[${values.join(", ")}])`)} END`;
	};
}
/** A real is written with its own digits; from where these say no longer which number it is, with all. */
const realForm = (value) => `CASE WHEN abs(${value}) >= ${WHOLE_REAL} THEN CAST(CAST(${value} AS double) AS json) ELSE ${asJson(value)} END`;
/** What Trino makes JSON of in place of a value, so that equal values are the same JSON; `null` where it cannot. */
function jsonForm(type) {
	if (isPlain(type)) return asJson;
	const text = TEXTS$1[type.name];
	if (text) return (value) => asJson(text(value, type));
	switch (type.name) {
		case "real": return realForm;
		case "array": return arrayForm(type.parts);
		case "map": return mapForm(type.parts);
		case "row": return rowForm(type.parts);
		default: return null;
	}
}
// src/sources/trino/spelling.ts
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
/** Bytes by their hexadecimal digits. */
const BYTES$1 = {
	read: (form) => `to_hex(${form})`,
	write: (text) => `x'${text}'`
};
const TEXT$1 = {
	read: (form) => form,
	write: (text) => `CAST(${quoted(text)} AS varchar)`
};
/** Values of a type that a cast gives back from the text that another makes of them. */
function spellingOf(type) {
	if (type === "varbinary") return BYTES$1;
	if (type === "varchar") return TEXT$1;
	return {
		read: (form) => `CAST(${form} AS varchar)`,
		write: (text) => `CAST(${quoted(text)} AS ${type})`
	};
}
// src/sources/trino/tolerances.ts
/** Trino's SQL of arithmetic: what is written with an exponent is a double. */
const ARITHMETIC = {
	mostDigits: 38,
	decimal: (value, digits, scale) => `CAST(${value} AS decimal(${digits}, ${scale}))`,
	double: (value) => `CAST(${value} AS double)`,
	literal: (number) => number,
	round: (double) => `round(${double})`,
	single: (double) => `CAST(CAST(${double} AS real) AS double)`
};
const MICROSECONDS_IN_MILLISECOND = 1000n;
/** Times of any precision. Its intervals are whole milliseconds: of finer ones it cannot tell. */
const withinTimes = (tolerance, a, b) => {
	const unit = require_engine.microsecondsOf(tolerance) + 1n;
	if (unit % MICROSECONDS_IN_MILLISECOND !== 0n) return "NULL";
	const milliseconds = unit / MICROSECONDS_IN_MILLISECOND;
	const interval = `interval '${milliseconds / 1000n}.${String(milliseconds % 1000n).padStart(3, "0")}' second`;
	return `${a} < ${b} + ${interval} AND ${b} < ${a} + ${interval}`;
};
// src/sources/trino/comparisons.ts
const asIs$1 = (value) => value;
const cast$1 = (type) => (value) => `CAST(${value} AS ${type})`;
/** Digits of whole numbers. */
const INTEGERS = {
	tinyint: 3,
	smallint: 5,
	integer: 10,
	bigint: 19
};
const MOST_DIGITS = 38;
const TEXTS = /* @__PURE__ */ new Set(["varchar", "char"]);
/** Types that compare with themselves by `=`, which is the rule of equality. */
const AS_THEY_ARE = /* @__PURE__ */ new Set([
	"boolean",
	"varbinary",
	"date",
	"uuid",
	"ipaddress",
	"interval day to second",
	"interval year to month"
]);
/** Types of items of containers whose texts in JSON are equal just where the items are. */
const EXACT_ITEMS = /* @__PURE__ */ new Set([
	...AS_THEY_ARE,
	...Object.keys(INTEGERS),
	...TEXTS,
	"decimal"
]);
/** Both sides in forms that are of one type, by its name; without it, none is found again by a literal. */
function inForms(form1, form2, type) {
	return {
		key: [form1, form2],
		hashed: [form1, form2],
		equal: (value1, value2) => `${form1(value1)} = ${form2(value2)}`,
		differ: (value1, value2) => `${form1(value1)} IS DISTINCT FROM ${form2(value2)}`,
		...type !== null && { spelled: spellingOf(type) }
	};
}
/** Digits in front of the point and after it, of a number that is exact. */
function digitsOf({ name, sizes }) {
	if (name === "decimal") {
		const [digits = MOST_DIGITS, scale = 0] = sizes;
		return [digits - scale, scale];
	}
	const whole = INTEGERS[name];
	return whole === void 0 ? null : [whole, 0];
}
function equalNumbers(a, b) {
	const [digits1, digits2] = [digitsOf(a), digitsOf(b)];
	if (!digits1 || !digits2) return null;
	if (isSameType(a, b)) return inForms(asIs$1, asIs$1, typeText(a));
	if (a.name !== "decimal" && b.name !== "decimal") return inForms(cast$1("bigint"), cast$1("bigint"), "bigint");
	const [whole, scale] = [Math.max(digits1[0], digits2[0]), Math.max(digits1[1], digits2[1])];
	if (whole + scale > MOST_DIGITS) return null;
	const type = `decimal(${whole + scale}, ${scale})`;
	return inForms(cast$1(type), cast$1(type), type);
}
function exactNumbers(a, b) {
	const [digits1, digits2] = [digitsOf(a), digitsOf(b)];
	const equal = equalNumbers(a, b);
	if (!digits1 || !digits2 || !equal) return null;
	const scale = Math.max(digits1[1], digits2[1]);
	const digits = Math.max(digits1[0], digits2[0]) + scale;
	return {
		...equal,
		within: require_engine.withinDecimals(ARITHMETIC, {
			digits,
			scale
		})
	};
}
/**
* Floats of one width. `=` takes NaN for no number at all, so keys are joined by their bytes, in which
* -0 is 0.
*/
function floats(bits) {
	const zero = bits === 32 ? `REAL '0'` : "0e0";
	const bytes = (value) => `to_ieee754_${bits}(${value} + ${zero})`;
	return {
		key: [bytes, bytes],
		hashed: [asIs$1, asIs$1],
		equal: (a, b) => `(${a} = ${b} OR (is_nan(${a}) AND is_nan(${b})))`,
		differ: (a, b) => `${a} IS DISTINCT FROM ${b}`,
		spelled: BYTES$1,
		within: bits === 32 ? require_engine.withinFloats(ARITHMETIC) : require_engine.withinDoubles(ARITHMETIC)
	};
}
const textForm = ({ name }) => name === "char" ? cast$1("varchar") : asIs$1;
/** By the coarser of two precisions: a cast rounds as the coarser type does. */
function timestamps(a, b) {
	const zone = [a, b].map(({ name }) => name.endsWith("with time zone"));
	if (zone[0] !== zone[1]) return null;
	const times = [a, b].filter(({ name }) => name !== "date");
	const precision = Math.min(...times.map(precisionOf));
	const type = `timestamp(${precision})${zone[0] ? " with time zone" : ""}`;
	const form = (own) => own.name !== "date" && precisionOf(own) === precision ? asIs$1 : cast$1(type);
	return {
		...inForms(form(a), form(b), type),
		within: withinTimes
	};
}
/** Exactly, as every time of day. */
function times(a, b) {
	const precision = Math.max(precisionOf(a), precisionOf(b));
	const type = `time(${precision})`;
	const form = (own) => precisionOf(own) === precision ? asIs$1 : cast$1(type);
	return inForms(form(a), form(b), type);
}
const isExactItem = ({ name, parts }) => EXACT_ITEMS.has(name) || [
	"array",
	"map",
	"row"
].includes(name) && parts.every(({ type }) => isExactItem(type));
const isSameType = (a, b) => JSON.stringify(a) === JSON.stringify(b);
/** Of arrays with NULL in them `=` is NULL, so that keys are joined by their JSON. */
function containers(a, b) {
	if (!isExactItem(a) || !isSameType(a, b)) return null;
	const json = jsonForm(a);
	if (!json) return null;
	const text = (value) => `json_format(${json(value, 0)})`;
	return {
		key: [text, text],
		hashed: [text, text],
		equal: (value1, value2) => `${value1} IS NOT DISTINCT FROM ${value2}`,
		differ: (value1, value2) => `${value1} IS DISTINCT FROM ${value2}`,
		spelled: spellingOf("varchar")
	};
}
const MOMENTS = /* @__PURE__ */ new Set([
	"date",
	"timestamp",
	"timestamp with time zone"
]);
/**
* How Trino itself compares two of its types, just as they would compare in DuckDB; `null` where it
* would not: floats of two widths or beside exact numbers, JSON.
*/
function trinoComparison(a, b) {
	const numbers = exactNumbers(a, b);
	if (numbers) return numbers;
	if (TEXTS.has(a.name) && TEXTS.has(b.name)) return inForms(textForm(a), textForm(b), "varchar");
	if (a.name === b.name && AS_THEY_ARE.has(a.name)) return inForms(asIs$1, asIs$1, a.name.startsWith("interval") ? null : a.name);
	if (MOMENTS.has(a.name) && MOMENTS.has(b.name)) return timestamps(a, b);
	if (a.name !== b.name) return null;
	if (a.name === "real") return floats(32);
	if (a.name === "double") return floats(64);
	if (a.name === "time") return times(a, b);
	return a.parts.length > 0 ? containers(a, b) : null;
}
const TEXT_SQL = {
	lower: (text) => `translate(${text}, '${require_engine.LETTERS.upper}', '${require_engine.LETTERS.lower}')`,
	isAscii: (text) => `length(to_utf8(${text})) = length(${text})`,
	trim: (text) => `trim(BOTH U&' \\0009\\000A\\000B\\000C\\000D' FROM ${text})`
};
/** What counts of the texts of a column; `null` for what are none. */
const countedOf = (type, modifiers) => TEXTS.has(type.name) ? require_engine.countedText(TEXT_SQL, textForm(type), modifiers) : null;
/** Texts of which some counts for nothing; `null` for what are none. */
function modifiedComparison(types, modifiers) {
	if (!types.every(({ name }) => TEXTS.has(name))) return null;
	const plain = {
		texts: require_main.mapPair(types, textForm),
		form: asIs$1,
		spelled: spellingOf("varchar")
	};
	return require_engine.modifiedTexts(TEXT_SQL, plain, modifiers);
}
// src/sources/trino/dialect.ts
/** A row with more fields is a row of rows: there is an end to how much code a function may have. */
const MOST_FIELDS = 50;
/**
* The hash by which Trino itself puts rows together. It takes -0 for 0 and NaN for NaN, and numbers and
* times by their values; but also NULL for 0, so that it is told where there is none.
*/
function rowHash(values) {
	return `"$operator$xx_hash_64"(${rowOf(values.flatMap((value) => [value, `${value} IS NULL`]))})`;
}
function rowOf(values) {
	if (values.length <= MOST_FIELDS) return `ROW(${values.length === 0 ? "0" : values.join(", ")})`;
	return rowOf(Array.from({ length: Math.ceil(values.length / MOST_FIELDS) }, (_, part) => rowOf(values.slice(part * MOST_FIELDS, (part + 1) * MOST_FIELDS))));
}
/**
* Of 6 M rows of 16 columns of each side, a FULL JOIN takes 6 s of CPU, and hashes 15 s; but it holds a side
* in memory: 1.2 GB of the cluster's (docs/benchmarks.md).
*/
const JOINS_UP_TO = 15e7;
/** Whether a Trino has that hash, which no manual names: a statement that fails where it has not. */
const HASH_PROBE = `SELECT ${rowHash(["1", "NULL"])} AS hash`;
/** Trino's SQL. */
var TrinoDialect = class extends require_engine.Dialect {
	hashing;
	/** @param hasRowHash whether `HASH_PROBE` runs. */
	constructor(hasRowHash) {
		super();
		this.hashing = hasRowHash ? {
			rowHash,
			joinsUpTo: JOINS_UP_TO,
			joinsHashes: true
		} : null;
	}
	listIf = (value, condition) => `array_join(array_agg(${value}) FILTER (WHERE ${condition}), ',')`;
	countIf(condition) {
		return `count_if(${condition})`;
	}
	comparison(type1, type2) {
		return trinoComparison(type1, type2);
	}
	modified(type1, type2, modifiers) {
		return modifiedComparison([type1, type2], modifiers);
	}
	counted(type, modifiers) {
		return countedOf(type, modifiers);
	}
	/** Rows are put together by what has an equality of its own. */
	isGroupable(type) {
		return trinoComparison(type, type) !== null;
	}
	timeStep(value, step, { name }) {
		return `substr(CAST(date_trunc('${step}', CAST(${name === "timestamp with time zone" ? `${value} AT TIME ZONE 'UTC'` : value} AS timestamp(0))) AS varchar), 1, 19)`;
	}
	timeLiteral(iso, { name }) {
		const time = require_engine.inUtc(iso) ?? iso;
		switch (name) {
			case "timestamp":
			case "date": return `TIMESTAMP ${this.quoteText(time)}`;
			case "timestamp with time zone": return `TIMESTAMP ${this.quoteText(`${time} UTC`)}`;
			default: return null;
		}
	}
};
// src/sources/trino/list-tables.ts
/** A place by its whole name: its catalog and schema are named by the URL, where it does not. */
function wholePlace(place, { catalog, schema }) {
	const [ofPlace = schema ?? void 0, inCatalog = catalog] = place.toReversed();
	if (inCatalog !== null && ofPlace !== void 0) return [inCatalog, ofPlace];
	throw new require_main.DiffError("NoSuchDatabaseException", `the data source's URL names no ${inCatalog === null ? "catalog" : "schema"}: write catalog.schema.*`);
}
/** The tables of schemas, by one statement for each catalog. Trino has names in lower case. */
async function listTrinoTables(searched, { config, ask, identifier, text }) {
	require_engine.requireDepth(searched, 2, "a table has a name, and a schema and a catalog in front of it");
	const places = searched.map((place) => wholePlace(place, config));
	const isFoundByName = (catalog, schema) => catalog.toLowerCase() === config.catalog?.toLowerCase() && schema === config.schema?.toLowerCase();
	const tables = [];
	for (const [catalog, ofCatalog] of Map.groupBy(places, ([name]) => name)) {
		const condition = require_engine.searchedCondition(ofCatalog, {
			isIn: (schema) => `table_schema = ${text(schema.toLowerCase())}`,
			isOwn: `table_schema <> 'information_schema'`,
			isFoundByName: "TRUE"
		});
		const rows = await ask(`SELECT table_schema, table_name, table_type
FROM ${identifier(catalog)}.information_schema.tables WHERE ${condition} ORDER BY 1, 2`);
		for (const row of rows) {
			const schema = String(row["table_schema"]);
			tables.push({
				path: [
					catalog,
					schema,
					String(row["table_name"])
				],
				kind: require_engine.kindOf(String(row["table_type"])),
				isFoundByName: isFoundByName(catalog, schema)
			});
		}
	}
	return require_engine.withoutMissingSchemas({
		tables,
		areNamesFolded: true
	}, places, async ([catalog = ""]) => {
		return (await ask(`SELECT schema_name FROM ${identifier(catalog)}.information_schema.schemata ORDER BY 1`)).map((row) => String(row["schema_name"]));
	});
}
// src/sources/trino/names.ts
/**
* The table that a path of one to three parts means.
*
* @throws DiffError where neither the path nor the data source's URL says its catalog and schema.
*/
function tableOf(path, config) {
	const [name = "", schema = config.schema, catalog = config.catalog, ...more] = path.toReversed();
	if (more.length > 0) {
		const value = `${path.join(".")} (a table has a name, and a schema and a catalog in front of it)`;
		throw new require_main.DiffError("NoSuchTableException", value);
	}
	if (schema !== null && catalog !== null) return {
		catalog,
		schema,
		name
	};
	const missing = catalog === null ? "catalog" : "schema";
	const value = `${path.join(".")} (the data source's URL names no ${missing}: write catalog.schema.table)`;
	throw new require_main.DiffError("NoSuchDatabaseException", value);
}
/** A table as SQL names it. */
const relationOf = ({ catalog, schema, name }, identifier) => [
	catalog,
	schema,
	name
].map(identifier).join(".");
/** Tables of the wanted one's schema. Trino has names in lower case, whatever the wanted one's. */
function tablesSql({ catalog, schema }, identifier, text) {
	return `SELECT table_schema AS place, table_name AS name, 1 AS searched
FROM ${identifier(catalog)}.information_schema.tables
WHERE table_schema = ${text(schema.toLowerCase())} ORDER BY 2 LIMIT ${require_engine.MOST_TABLES}`;
}
/** A row where a name is that of a view. */
function viewSql({ catalog, schema, name }, identifier, text) {
	return `SELECT 1 AS is_view FROM ${identifier(catalog)}.information_schema.views
WHERE table_schema = ${text(schema.toLowerCase())} AND table_name = ${text(name.toLowerCase())}`;
}
/** Which connector each catalog has. */
const CONNECTORS = "SELECT catalog_name, connector_name FROM system.metadata.catalogs";
/** The version of a table that every statement is to read; its number may be beyond 2^53. */
const VERSIONS = { iceberg: (refs) => `SELECT CAST(snapshot_id AS varchar) AS version FROM ${refs} WHERE name = 'main'` };
/** A statement that gives a table's version; `null` of a connector whose tables have none. */
function versionSql(table, connector, identifier) {
	const versions = VERSIONS[String(connector)];
	if (!versions) return null;
	return versions(relationOf({
		...table,
		name: `${table.name}$refs`
	}, identifier));
}
/**
* A statement that gives the version of an Iceberg table that was the current one then; `null` of a connector
* whose tables have none.
*/
function pastVersionSql(table, at, connector, dialect) {
	if (connector !== "iceberg") return null;
	const quote = (name) => dialect.quoteIdentifier(name);
	const part = (name) => relationOf({
		...table,
		name: `${table.name}$${name}`
	}, quote);
	if ("version" in at) return `SELECT CAST(snapshot_id AS varchar) AS version FROM ${part("snapshots")} WHERE snapshot_id = ${at.version}`;
	const time = "time" in at ? `TIMESTAMP ${dialect.quoteText(`${require_engine.inUtc(at.time) ?? at.time} UTC`)}` : `current_timestamp - ${at.secondsAgo} * INTERVAL '1' SECOND`;
	return `SELECT CAST(snapshot_id AS varchar) AS version FROM ${part("history")}
WHERE made_current_at <= ${time} ORDER BY made_current_at DESC LIMIT 1`;
}
// src/sources/trino/text-hashing.ts
const cast = (value, type) => `CAST(${value} AS ${type})`;
/** A text without zeros at the end of its fraction, which it must have. */
const withoutZeros = (text) => `rtrim(rtrim(${text}, '0'), '.')`;
/** `null` for those whose zeros and exponents no function takes off. */
const numberText = (value, { name, sizes: [, scale = 0] }) => {
	if (name === "boolean") return `CASE WHEN ${value} THEN '1' WHEN NOT ${value} THEN '0' END`;
	if (name === "number") return null;
	const text = cast(value, "varchar");
	return name === "decimal" && scale > 0 ? withoutZeros(text) : text;
};
/** A double as the nearest float, of those that are normal and far from where floats skip integers. */
const rounded = (double) => `(CASE WHEN abs(${double}) >= 1.1754943508222875e-38 AND abs(${double}) < 8388608e0 THEN ${cast(cast(double, "real"), "double")} ELSE ${double} END)`;
/** Digits before the point that a plain number has room for, and after it below 1. */
const PLAIN = {
	large: "decimal(38, 17)",
	small: "decimal(38, 32)"
};
/**
* The fewest digits that give a double back, as MySQL writes them: without an exponent from 1e-15 on
* and where there are digits after the point, and all digits of whole numbers of 64 bits. JSON has the
* fewest, but at least two, and no number that is not finite.
*/
function floatText(value, { name }, isRounded) {
	const own = name === "real" ? cast(value, "double") : value;
	const double = `(${isRounded ? rounded(own) : own} + 0e0)`;
	const digits = `json_format(CAST(${double} AS json))`;
	const plain = (type) => withoutZeros(cast(cast(digits, type), "varchar"));
	const [isAbove, isBelow] = [(least) => `abs(${double}) >= ${least}`, (most) => `abs(${double}) < ${most}`];
	const isBroken = `${isBelow(require_engine.WHOLE_FROM)} AND ${double} <> truncate(${double})`;
	return `CASE WHEN NOT is_finite(${double}) THEN ${cast(double, "varchar")} WHEN ${double} = 0 THEN '0' WHEN ${isAbove(require_engine.WHOLE_FROM)} AND ${isBelow(require_engine.WHOLE_BELOW)} THEN ${cast(cast(double, "bigint"), "varchar")} WHEN ${isAbove("1e0")} AND (${isBelow("1e15")} OR ${isBroken}) THEN ${plain(PLAIN.large)} WHEN ${isAbove("1e-15")} AND ${isBelow("1e0")} THEN ${plain(PLAIN.small)} ELSE replace(replace(replace(${digits}, '4.9E-324', '5E-324'), '.0E', 'E'), 'E', 'e') END`;
}
const timeText = (value, type) => {
	const text = cast(value, "varchar");
	return precisionOf(type) > 0 ? withoutZeros(text) : text;
};
function timestampText(value, type, { hasZone, coarser }) {
	const precision = precisionOf(type);
	const inUtc = hasZone ? cast(`${value} AT TIME ZONE 'UTC'`, `timestamp(${precision})`) : value;
	if (!coarser) return timeText(inUtc, type);
	const { precision: digits, reduction } = coarser;
	const text = cast(inUtc, "varchar");
	if (reduction === "half up") {
		const own = {
			...type,
			sizes: [digits]
		};
		return timeText(cast(inUtc, `timestamp(${digits})`), own);
	}
	if (reduction !== "cut") return null;
	const cut = `regexp_extract(${text}, '^[^.]*${digits > 0 ? `\\.\\d{${digits}}` : ""}')`;
	return digits > 0 ? withoutZeros(cut) : cut;
}
function textOf(value, form, { own }) {
	switch (form.kind) {
		case "number": return numberText(value, own);
		case "float": return floatText(value, own, form.isRounded);
		case "text": {
			const text = cast(value, "varchar");
			return `cast(length(to_utf8(${text})) AS varchar) || ':' || ${text}`;
		}
		case "date": return cast(value, "varchar");
		case "midnight": return `${cast(value, "varchar")} || ' 00:00:00'`;
		case "timestamp": return timestampText(value, own, form);
		case "time": return timeText(value, own);
		case "uuid": return cast(value, "varchar");
		case "bytes": return `to_hex(${value})`;
	}
}
/** Hashes of texts in Trino's SQL. */
const trinoTextHashing = {
	cells: () => ({
		...ARITHMETIC,
		text: (number) => `CAST(CAST(${number} AS bigint) AS varchar)`
	}),
	write(value, form, column) {
		const text = textOf(value, form, column);
		return text && `coalesce(${text}, '~')`;
	},
	joined: (texts) => `array_join(ARRAY[${texts.join(", ")}], ',')`,
	hash: (text) => {
		return `CAST(bitwise_right_shift(${`from_big_endian_64(substr(md5(to_utf8(${text})), 1, 8))`}, 4) AS decimal(38, 0))`;
	},
	grouped: (text) => `md5(to_utf8(${text}))`,
	quotient: (value, divisor) => `(${value} / ${divisor})`,
	isOneOf: (value, numbers) => `${value} IN (${numbers.join(", ")})`
};
// src/sources/trino/types.ts
const asIs = (value) => value;
/** Every value comes as a text: as numbers of JSON, long ones would lose digits. */
const asText = (value) => `CAST(${value} AS varchar)`;
const plain = (type, write = asText) => ({
	type,
	write,
	read: null
});
/** How Trino makes times coarser. */
const REDUCTION = "half up";
/** As many digits of a second as DuckDB has for times of any year. */
const MICROSECONDS = 6;
const LANDINGS = {
	boolean: plain(require_engine.BOOLEAN),
	tinyint: plain(require_engine.integer(8)),
	smallint: plain(require_engine.integer(16)),
	integer: plain(require_engine.integer(32)),
	bigint: plain(require_engine.BIGINT),
	real: plain(require_engine.FLOAT, (value) => asText(`CAST(${value} AS double)`)),
	double: plain(require_engine.DOUBLE),
	number: plain(require_engine.NUMBER_TEXT),
	varchar: plain(require_engine.TEXT, asIs),
	char: plain(require_engine.TEXT),
	varbinary: {
		type: require_engine.BLOB,
		write: (value) => `to_hex(${value})`,
		read: (text) => `unhex(${text})`
	},
	json: {
		type: require_engine.JSON_TYPE,
		write: (value) => `json_format(${value})`,
		read: asIs
	},
	variant: {
		type: require_engine.JSON_TYPE,
		write: (value) => `json_format(CAST(${value} AS json))`,
		read: asIs
	},
	date: plain(require_engine.DATE),
	uuid: plain(require_engine.UUID),
	unknown: plain(require_engine.NO_VALUES)
};
/** Types whose values are no texts, but bytes; others than these have a text. */
const BYTES = /* @__PURE__ */ new Set([
	"hyperloglog",
	"p4hyperloglog",
	"qdigest",
	"tdigest",
	"setdigest"
]);
const SHAPES = /* @__PURE__ */ new Set(["geometry", "sphericalgeography"]);
/** The same time in UTC, without its zone. */
const inUtc = (value, precision) => `CAST(${value} AT TIME ZONE 'UTC' AS timestamp(${precision}))`;
/** A year of five digits has a sign in front of it. */
const unsigned = (text) => `replace(${text}, '+', '')`;
function moment(type, hasZone) {
	const precision = precisionOf(type);
	const write = (value) => asText(hasZone ? inUtc(value, precision) : value);
	if (precision > MICROSECONDS) return {
		type: require_engine.fineTimestamp(precision, hasZone, REDUCTION),
		write: (value) => unsigned(write(value)),
		read: null
	};
	return {
		type: require_engine.timestamp(precision, hasZone, REDUCTION),
		write,
		read: hasZone ? (text) => require_engine.instantOf(`CAST(${text} AS TIMESTAMP)`) : null
	};
}
function container(type) {
	const form = jsonForm(type);
	if (!form) return null;
	const write = (value) => `json_format(${form(value, 0)})`;
	if (type.name === "array") return {
		type: require_engine.JSON_ARRAY,
		write,
		read: asIs
	};
	return {
		type: require_engine.knownByJson(type.name),
		write,
		read: null
	};
}
/** What is known by its text alone. */
function otherLanding({ name }) {
	const byText = require_engine.knownByText(name);
	if (BYTES.has(name)) return plain(byText, (value) => `to_hex(CAST(${value} AS varbinary))`);
	if (SHAPES.has(name)) return plain(byText, (value) => `ST_AsText(${value})`);
	return plain(byText);
}
/** How values of a type come to DuckDB. */
function landingOf(type) {
	const { name, sizes } = type;
	const known = LANDINGS[name];
	if (known) return known;
	switch (name) {
		case "decimal": {
			const [digits = 38, scale = 0] = sizes;
			return plain(require_engine.decimal(digits, scale));
		}
		case "timestamp": return moment(type, false);
		case "timestamp with time zone": return moment(type, true);
		case "time": return plain(precisionOf(type) > MICROSECONDS ? require_engine.FINE_TIME : require_engine.TIME);
		case "array":
		case "map":
		case "row": return container(type) ?? otherLanding(type);
	}
	return otherLanding(type);
}
/** The same, for values that few columns hold: years of more than four digits. */
function carefulLandingOf(type) {
	const quick = landingOf(type);
	if (quick.type.kind !== "timestamp" || quick.type.unit === "text") return quick;
	return {
		...quick,
		write: (value) => unsigned(quick.write(value))
	};
}
/** A column of a result. */
function columnOf({ name, type, typeSignature }) {
	const own = readSignature(typeSignature);
	const landing = landingOf(own);
	return {
		name,
		type: landing.type,
		own,
		declared: type.toLowerCase(),
		landing,
		careful: carefulLandingOf(own)
	};
}
// src/sources/trino/database.ts
/** What the server says of a filter that is no truth value. */
const NO_CONDITION = /^line \d+:\d+: WHERE clause must evaluate to a boolean: actual type (.*)$/s;
/** Why a catalog does not answer, though the server does. */
const OF_CATALOGS = /* @__PURE__ */ new Set([
	"PermissionException",
	"NoSuchTableException",
	"NoSuchDatabaseException",
	"SyntaxException"
]);
/** Trino. It enforces no keys, so that none is trusted. */
var TrinoDatabase = class TrinoDatabase {
	dialect;
	checksums = null;
	textChecksums = new require_engine.TextChecksums(trinoTextHashing);
	#session;
	#config;
	/** The connectors of the catalogs. */
	#connectors;
	constructor(session, config, { connectors, dialect }) {
		this.dialect = dialect;
		this.#session = session;
		this.#config = config;
		this.#connectors = connectors;
	}
	static async open(session, config, signal) {
		const [rows, probed] = await Promise.all([withoutRight(session.rows(CONNECTORS, signal)), withoutRight(session.rows(HASH_PROBE, signal))]);
		const connectors = rows.map((row) => [String(row["catalog_name"]), row["connector_name"] ?? null]);
		return new TrinoDatabase(session, config, {
			connectors: new Map(connectors),
			dialect: new TrinoDialect(probed.length > 0)
		});
	}
	async openTable(path, signal) {
		const table = tableOf(path, this.#config);
		return this.#open(path, table, await this.#version(table, signal), signal);
	}
	listTables(searched, signal) {
		return listTrinoTables(searched, {
			config: this.#config,
			ask: (sql) => this.query(sql, signal),
			identifier: this.#identifier,
			text: this.#text
		});
	}
	async openPast(path, at, signal) {
		const table = tableOf(path, this.#config);
		const sql = pastVersionSql(table, at, this.#connectors.get(table.catalog.toLowerCase()), this.dialect);
		if (sql === null) {
			const value = `${path.join(".")}: tables of the catalog ${table.catalog} keep no states of the past; those of Iceberg do`;
			throw new require_main.DiffError("TimeTravelException", value);
		}
		const [row] = await this.query(sql, signal).catch(async (error) => {
			throw await this.#withNearest(path, table, error, signal);
		});
		if (row) return this.#open(path, table, String(row["version"]), signal);
		throw new require_main.DiffError("TimeTravelException", `${path.join(".")} has no such state in the past`);
	}
	async #open(path, table, version, signal) {
		const whole = relationOf(table, this.#identifier);
		const relation = version === null ? whole : `(SELECT * FROM ${whole} FOR VERSION AS OF ${version})`;
		const columns = await this.#columns(relation, signal).catch(async (error) => {
			throw await this.#withNearest(path, table, error, signal);
		});
		return {
			...require_engine.queryRelation(relation, columns),
			isRepeatable: version !== null || await this.#isRepeatable(relation, signal),
			...version === null ? {} : { version }
		};
	}
	async isView(path, signal) {
		const sql = viewSql(tableOf(path, this.#config), this.#identifier, this.#text);
		return (await this.query(sql, signal)).length > 0;
	}
	async openQuery(sql, input, signal) {
		const opened = await require_engine.openedQuery(sql, input, (relation) => this.#columns(relation, signal));
		return {
			...opened,
			isRepeatable: await this.#isRepeatable(opened.relation, signal)
		};
	}
	/** Whether a relation calls nothing that changes: its plan has all that its views and queries call. */
	async #isRepeatable(relation, signal) {
		const plan = await this.query(`EXPLAIN SELECT * FROM ${relation} AS dataset`, signal);
		return !require_engine.TRINO_CHANGING.asksForChance(plan.flatMap((row) => Object.values(row)).join("\n"));
	}
	async checkFilter(filter, input, { relation }, signal) {
		const sql = `SELECT 1 FROM ${relation} AS dataset WHERE (\n${filter}\n) LIMIT 0`;
		const checked = this.#session.describe(sql, signal).catch((error) => {
			const [, type] = error instanceof require_main.DiffError && NO_CONDITION.exec(error.value) || [];
			throw type === void 0 ? error : require_engine.notOneCondition(input, type);
		});
		await require_engine.namingFilter(input, checked);
	}
	query(sql, signal) {
		return this.#session.rows(sql, signal);
	}
	copyCsv(select, output, signal) {
		return this.#session.copyCsv(select, output, signal);
	}
	close() {
		return Promise.resolve();
	}
	#identifier = (name) => this.dialect.quoteIdentifier(name);
	#text = (text) => this.dialect.quoteText(text);
	/** The version of a table that has versions; `null` of any other, and of what is none, such as a view. */
	async #version(table, signal) {
		const sql = versionSql(table, this.#connectors.get(table.catalog.toLowerCase()), this.#identifier);
		const [row] = sql === null ? [] : await withoutRight(this.query(sql, signal));
		return row ? String(row["version"]) : null;
	}
	async #withNearest(path, table, error, signal) {
		if (!(error instanceof require_main.DiffError) || error.type !== "NoSuchTableException") return error;
		const tables = await withoutRight(this.query(tablesSql(table, this.#identifier, this.#text), signal));
		return require_engine.noSuchTable(path, `the schema ${table.catalog}.${table.schema}`, tables);
	}
	async #columns(relation, signal) {
		const sql = `SELECT * FROM ${relation} AS dataset LIMIT 0`;
		return (await this.#session.describe(sql, signal)).map(columnOf);
	}
};
/** Rows that only help: none where a login may not read them, or what they are of is not there. */
async function withoutRight(rows) {
	try {
		return await rows;
	} catch (error) {
		if (error instanceof require_main.DiffError && OF_CATALOGS.has(error.type)) return [];
		throw error;
	}
}
// src/sources/trino/client/pages.ts
const signatureSchema = require_main.lazy(() => require_main.object({
	rawType: require_main.string(),
	arguments: require_main.array(require_main.discriminatedUnion("kind", [
		require_main.object({
			kind: require_main.literal("LONG"),
			value: require_main.number()
		}),
		require_main.object({
			kind: require_main.literal("TYPE"),
			value: signatureSchema
		}),
		require_main.object({
			kind: require_main.literal("NAMED_TYPE"),
			value: require_main.object({
				fieldName: require_main.object({ name: require_main.string() }).nullish(),
				typeSignature: signatureSchema
			})
		})
	]))
}));
const columnSchema = require_main.object({
	name: require_main.string(),
	type: require_main.string(),
	typeSignature: signatureSchema
});
const errorSchema = require_main.object({
	message: require_main.string().default(""),
	errorName: require_main.string().default("GENERIC_INTERNAL_ERROR"),
	errorType: require_main.string().default("INTERNAL_ERROR")
});
const segmentMetadataSchema = require_main.looseObject({ uncompressedSize: require_main.number().optional() });
/** Rows that are in the answer, or that lie elsewhere. */
const segmentSchema = require_main.discriminatedUnion("type", [require_main.object({
	type: require_main.literal("inline"),
	data: require_main.base64(),
	metadata: segmentMetadataSchema.default({})
}), require_main.object({
	type: require_main.literal("spooled"),
	uri: require_main.url(),
	ackUri: require_main.url().optional(),
	headers: require_main.record(require_main.string(), require_main.array(require_main.string())).default({}),
	metadata: segmentMetadataSchema.default({})
})]);
const encodedSchema = require_main.object({
	encoding: require_main.string(),
	segments: require_main.array(segmentSchema)
});
const pageSchema = require_main.object({
	id: require_main.string(),
	nextUri: require_main.string().optional(),
	columns: require_main.array(columnSchema).optional(),
	data: require_main.union([require_main.custom((data) => Array.isArray(data)), encodedSchema]).nullish(),
	error: errorSchema.optional()
});
/** Whole numbers that a number of JavaScript cannot hold. */
const keepDigits = (_key, value, { source = "" }) => typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? BigInt(source) : value;
/** JSON with every digit of whole numbers: those beyond 2^53 are bigints. */
const parseExactly = (text) => JSON.parse(text, keepDigits);
/** Whether a column's values come as numbers that may have more digits than JavaScript's. */
const isLong = ({ typeSignature: { rawType } }) => rawType === "bigint";
/** Reads an answer; where it has rows with long numbers, once more with all their digits. */
function readPage(text) {
	const page = pageSchema.parse(JSON.parse(text));
	return !page.data || !page.columns?.some(isLong) ? page : pageSchema.parse(parseExactly(text));
}
// src/sources/trino/client/segments.ts
const unpack = (0, node_util.promisify)(node_zlib.zstdDecompress);
const headersOf = (headers) => new Headers(Object.entries(headers).flatMap(([name, values]) => values.map((value) => [name, value])));
async function bytesOf(segment, { http, signal }) {
	if (segment.type === "inline") return Buffer.from(segment.data, "base64");
	return http.bytes(segment.uri, headersOf(segment.headers), signal);
}
/** Tells the server that a segment can go; one that nobody does goes by itself, later. */
async function release(segment, { http, signal }) {
	if (segment.type !== "spooled" || segment.ackUri === void 0) return;
	await http.bytes(segment.ackUri, headersOf(segment.headers), signal).catch(() => void 0);
}
async function readSegment(segment, encoding, reading) {
	const packed = await bytesOf(segment, reading);
	const text = (encoding === "json+zstd" && segment.metadata.uncompressedSize !== void 0 ? await unpack(packed) : packed).toString("utf8");
	await release(segment, reading);
	return reading.columns.some(isLong) ? parseExactly(text) : JSON.parse(text);
}
/** The rows of an answer, some at a time. */
async function* rowsOf({ data }, reading) {
	if (!data) return;
	if (Array.isArray(data)) {
		yield data;
		return;
	}
	for (const segment of data.segments) yield readSegment(segment, data.encoding, reading);
}
// src/sources/trino/client/statement.ts
/** A statement failed on the server. */
var FailedStatement = class extends Error {
	failure;
	constructor(failure) {
		super(failure.message);
		this.failure = failure;
	}
};
/** One statement on the server, from the request that hands it over to its last page. */
var Statement = class {
	#http;
	#sql;
	#abort = new AbortController();
	/** The next page: where it is asked for, and where its statement is ended. */
	#next;
	#begun = Promise.resolve();
	#columns = [];
	constructor(http, sql) {
		this.#http = http;
		this.#sql = sql;
	}
	/** Those of the result, once there was a page that has them. */
	get columns() {
		return this.#columns;
	}
	/**
	* The rows as they come; the server waits until the next ones are asked for. Whoever does not read
	* to the end ends the statement.
	*
	* @throws FailedStatement, or what `TrinoHttp` throws.
	*/
	async *rows() {
		try {
			let page = await this.#begin();
			for (;;) {
				this.#columns = page.columns ?? this.#columns;
				const { columns } = this;
				yield* rowsOf(page, {
					http: this.#http,
					signal: this.#abort.signal,
					columns
				});
				if (this.#next === void 0) return;
				page = await this.#ask("GET", this.#next);
			}
		} finally {
			if (this.#next !== void 0) await this.end(this.#abort.signal).catch(() => void 0);
		}
	}
	/** Ends it on the server. */
	async end(signal) {
		await this.#begun.catch(() => void 0);
		const url = this.#next;
		if (url !== void 0) await this.#http.ask({
			method: "DELETE",
			url,
			signal
		});
	}
	/** Waits for no answer any more. */
	cutOff() {
		this.#abort.abort();
	}
	#begin() {
		const begun = this.#ask("POST", "/v1/statement", this.#sql);
		this.#begun = begun;
		return begun;
	}
	async #ask(method, url, body) {
		const { signal } = this.#abort;
		const page = readPage(await this.#http.ask({
			method,
			url,
			signal,
			...body ? { body } : {}
		}));
		this.#next = page.nextUri;
		if (page.error) throw new FailedStatement(page.error);
		return page;
	}
};
// src/sources/trino/csv.ts
/** A text is in quotes, so that an empty one is not NULL; a number, or a truth value, needs none. */
function field(value) {
	switch (typeof value) {
		case "string": return `"${value.includes("\"") ? value.replaceAll("\"", "\"\"") : value}"`;
		case "number":
		case "bigint":
		case "boolean": return String(value);
		default: return "";
	}
}
/** Rows as lines of CSV. */
function csvOf(rows) {
	let text = "";
	for (const row of rows) text += `${row.map(field).join(",")}\n`;
	return text;
}
// src/sources/trino/errors.ts
/** Names of errors that are found before a statement runs: they name what it names, and no values. */
const OF_STATEMENTS = {
	AMBIGUOUS_NAME: "SyntaxException",
	CATALOG_NOT_FOUND: "NoSuchDatabaseException",
	COLUMN_NOT_FOUND: "NoSuchColumnException",
	DUPLICATE_COLUMN_NAME: "DuplicateColumnException",
	EXPRESSION_NOT_AGGREGATE: "SyntaxException",
	EXPRESSION_NOT_CONSTANT: "SyntaxException",
	EXPRESSION_NOT_SCALAR: "SyntaxException",
	FUNCTION_NOT_AGGREGATE: "SyntaxException",
	FUNCTION_NOT_FOUND: "SyntaxException",
	INVALID_COLUMN_REFERENCE: "SyntaxException",
	INVALID_PARAMETER_USAGE: "SyntaxException",
	INVALID_SESSION_PROPERTY: "InvalidInputException",
	MISMATCHED_COLUMN_ALIASES: "SyntaxException",
	MISSING_CATALOG_NAME: "NoSuchDatabaseException",
	MISSING_SCHEMA_NAME: "NoSuchDatabaseException",
	NESTED_AGGREGATION: "SyntaxException",
	NOT_SUPPORTED: "SyntaxException",
	PERMISSION_DENIED: "PermissionException",
	SCHEMA_NOT_FOUND: "NoSuchDatabaseException",
	SYNTAX_ERROR: "SyntaxException",
	TABLE_NOT_FOUND: "NoSuchTableException",
	TYPE_MISMATCH: "SyntaxException",
	TYPE_NOT_FOUND: "SyntaxException"
};
/** Names of errors of statements that ran. */
const OF_RUNNING = {
	ABANDONED_QUERY: "StatementCanceledException",
	ADMINISTRATIVELY_KILLED: "StatementCanceledException",
	ADMINISTRATIVELY_PREEMPTED: "StatementCanceledException",
	DIVISION_BY_ZERO: "DataException",
	EXCEEDED_CPU_LIMIT: "StatementCanceledException",
	EXCEEDED_SCAN_LIMIT: "StatementCanceledException",
	EXCEEDED_TIME_LIMIT: "StatementCanceledException",
	INVALID_CAST_ARGUMENT: "DataException",
	INVALID_FUNCTION_ARGUMENT: "DataException",
	NUMERIC_VALUE_OUT_OF_RANGE: "DataException",
	READ_ONLY_VIOLATION: "ReadOnlyException",
	USER_CANCELED: "StatementCanceledException"
};
/** Types of errors by Trino's own, where the name says no more. */
const OF_TYPES = { INSUFFICIENT_RESOURCES: "InsufficientResourcesException" };
/** Statuses of HTTP by which the server, or what stands before it, refuses a login. */
const REFUSED = /* @__PURE__ */ new Set([401, 403]);
/** What the server says of SQL with `?`; of other placeholders it says that they are no SQL. */
const PARAMETERS$1 = /Incorrect number of parameters|mismatched input '(?:\?|:|\$|@)/;
/** Without what is in quotes: more people read a comment than rows. */
const withoutData = (message) => message.replace(/'.*'|".*"|\[.*\]/s, "(not shown)");
/** What is said of a statement that ran, in which a function such as `fail` may choose every word. */
function wordsOf({ errorName, errorType, message }) {
	if (errorType === "INSUFFICIENT_RESOURCES") return `${errorName}: ${message}`;
	return errorType === "USER_ERROR" ? errorName : `${errorName}: ${withoutData(message)}`;
}
function ofFailure(error) {
	const { failure } = error;
	const { errorName, errorType, message } = failure;
	const early = OF_STATEMENTS[errorName];
	if (early !== void 0) {
		if (PARAMETERS$1.test(message)) return require_engine.noParameters(error);
		return new require_engine.ChosenWordsError(early, message, {
			cause: error,
			chosen: "quoted"
		});
	}
	const type = OF_RUNNING[errorName] ?? OF_TYPES[errorType] ?? "TrinoException";
	return new require_engine.ChosenWordsError(type, wordsOf(failure), {
		cause: error,
		chosen: "all"
	});
}
/** What `fetch` was caused to fail by says more than that it failed; of several addresses, its code. */
function reasonOf(error) {
	const { cause } = error;
	return cause?.message || cause?.code || require_main.messageOf(error);
}
/**
* An error of the server, or of the way to it, as the API's pair of type and value.
*
* @param place the server's host and port, for errors that do not come from the server.
*/
function readTrinoError(error, place) {
	if (error instanceof require_main.DiffError) return error;
	if (error instanceof FailedStatement) return ofFailure(error);
	const type = error instanceof StatusError && REFUSED.has(error.status) ? "AuthenticationException" : "ConnectionException";
	return new require_main.DiffError(type, `${place}: ${reasonOf(error)}`, { cause: error });
}
// src/sources/trino/session.ts
/**
* What runs statements in a Trino, each by itself. Its methods throw DiffError where the server fails,
* and CancelledError where the signal aborts; the statement is then ended on the server too.
*/
var TrinoSession = class {
	#http;
	#place;
	/** @param place the server's host and port, for errors. */
	constructor(http, place) {
		this.#http = http;
		this.#place = place;
	}
	/** The rows of one statement. */
	rows(sql, signal) {
		return this.#run(sql, signal, async (statement) => {
			const found = [];
			for await (const rows of statement.rows()) {
				const names = statement.columns.map(({ name }) => name);
				for (const row of rows) found.push(Object.fromEntries(names.map((name, i) => [name, row[i]])));
			}
			return found;
		});
	}
	/** The columns of one SELECT, which may yield no rows. */
	describe(sql, signal) {
		return this.#run(sql, signal, async (statement) => {
			for await (const rows of statement.rows());
			return statement.columns;
		});
	}
	/** Writes the rows of one SELECT as CSV, and gives their number. */
	copyCsv(select, output, signal) {
		return this.#run(select, signal, async (statement, owner) => {
			let count = 0;
			const chunks = async function* () {
				for await (const rows of statement.rows()) {
					count += rows.length;
					yield Buffer.from(csvOf(rows));
				}
			};
			await require_engine.writeAllOf(owner, chunks(), output);
			return count;
		});
	}
	async #run(sql, signal, run) {
		const statement = new Statement(this.#http, sql);
		const owner = {
			broken: () => null,
			endStatement: (ending) => statement.end(ending),
			cutOff: () => statement.cutOff(),
			read: (error) => readTrinoError(error, this.#place)
		};
		const result = await require_engine.cancellable(owner, signal, () => run(statement, owner));
		if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled");
		return result;
	}
};
// src/sources/trino/url.ts
const PARAMETERS = ["ssl", "connect_timeout"];
const DEFAULT_PORT = {
	https: 443,
	http: 8080
};
function pathOf(pathname) {
	const parts = pathname.split("/").slice(1).map(decodeURIComponent);
	if (parts.length > 2) throw new Error("its path is more than a catalog and a schema");
	const [catalog = "", schema = ""] = parts;
	return [catalog || null, schema || null];
}
function read(url) {
	if (require_main.hostsOf(url).hosts.length > 1) throw new Error("it names several hosts; accepted is one");
	const { hostname, port, username, password, pathname, search } = new URL(url);
	if (hostname === "") throw new Error("it names no host");
	if (username === "") throw new Error("it names no user: write trino://user@host");
	const parameters = require_main.readParameters(search, PARAMETERS);
	const host = new URL(`http://${hostname}`).hostname;
	const isNear = require_main.isLoopback(host);
	const ssl = require_main.oneOf(parameters, "ssl", ["true", "false"]) ?? (isNear ? "false" : "true");
	const scheme = ssl === "true" ? "https" : "http";
	const isPlain = ssl === "false" && !isNear;
	if (isPlain && password !== "") throw new Error("it has a password and ssl=false; passwords are sent by TLS alone");
	const [catalog, schema] = pathOf(pathname);
	const place = `${host}:${port || DEFAULT_PORT[scheme]}`;
	return {
		origin: new URL(`${scheme}://${place}`).origin,
		place,
		user: decodeURIComponent(username),
		password: password === "" ? null : decodeURIComponent(password),
		isPlain,
		catalog,
		schema,
		withinMs: require_main.secondsOf("connect_timeout", parameters.get("connect_timeout")) ?? 3e4
	};
}
/**
* What a `trino://user@host:port/catalog/schema` URL says. TLS is used unless the host is this machine,
* or `ssl=false` says otherwise.
*
* @throws ConfigurationError that names the data source and shows no password of its URL.
*/
function readTrinoUrl(name, url) {
	try {
		return read(url);
	} catch (error) {
		throw require_engine.unreadableUrl(name, url, error);
	}
}
// src/sources/trino/open.ts
var open_exports = /* @__PURE__ */ require_main.__exportAll({ openTrino: () => openTrino });
/** What runs statements in a Trino, and what its URL says. */
async function openTrinoSession({ name, location, options }, label) {
	const config = readTrinoUrl(name, location);
	return {
		session: new TrinoSession(new TrinoHttp(config, await credentialsOf(name, config, options), { headers: headersOf$1(config, options, label) }), config.place),
		config
	};
}
/**
* Opens Trino: there is no connection, each statement is a request of its own.
*
* @throws DiffError where the server cannot be reached, or refuses the login.
*/
async function openTrino(address, signal, label) {
	const { session, config } = await openTrinoSession(address, label);
	return TrinoDatabase.open(session, config, signal);
}
// src/sources/trino/written-columns.ts
const as = (type, text = require_engine.printed) => ({
	type,
	text: (value) => require_engine.literalOf(text(value))
});
const TEXT = as("varchar");
/** Of short numbers, some catalogs have no type; of those beyond 38 digits, none has. */
function integerColumn({ bits, isSigned }) {
	const needed = isSigned ? bits : bits + 1;
	if (needed <= 32) return as("integer");
	if (needed <= 64) return as("bigint");
	return bits === 64 ? as("decimal(20, 0)") : TEXT;
}
const MOMENT = "-%m-%d %H:%M:%S.%f";
/** The column of Trino's that holds a type exactly; what it has no type for, as DuckDB prints it. */
function trinoColumn(type) {
	switch (type.kind) {
		case "boolean":
		case "uuid": return as(type.kind);
		case "date": return as("date", (value) => require_engine.isoTime(value, "-%m-%d"));
		case "integer": return integerColumn(type);
		case "decimal": return as(`decimal(${type.digits}, ${type.scale})`);
		case "float": return as(type.bits === 32 ? "real" : "double", (value) => require_engine.spelledOut(require_engine.printed(value)));
		case "blob": return {
			type: "varbinary",
			text: (value) => `'X''' || ${require_engine.hexadecimal(value)} || ''''`
		};
		case "time": return type.unit === "us" ? as("time(6)") : TEXT;
		case "timestamp":
			if (type.unit === "ns" || type.unit === "text") return TEXT;
			if (!type.hasZone) return as("timestamp(6)", (value) => require_engine.isoTime(value, MOMENT));
			return as("timestamp(6) with time zone", (value) => {
				return `(${require_engine.isoTime(`CAST(${value} AS TIMESTAMP)`, MOMENT)}) || ' UTC'`;
			});
		default: return TEXT;
	}
}
// src/sources/trino/writer.ts
var writer_exports = /* @__PURE__ */ require_main.__exportAll({ openTrinoWriter: () => openTrinoWriter });
/** In characters, of which a server takes 1,000,000, unless its `query.max-length` says otherwise. */
const STATEMENT_LENGTH = 1e6;
/** Types of which the lengths of texts are left out, and all whole numbers are one: they compare alike. */
const meaningOf = ({ type }) => type.toLowerCase().replaceAll(/\bvarchar\(\d+\)/g, "varchar").replaceAll(/\b(?:tinyint|smallint|integer|bigint)\b/g, "integer");
/** Writes tables of a catalog of Trino, which has no transactions: they are dropped. */
var TrinoTarget = class {
	place;
	statementLength = STATEMENT_LENGTH;
	castsLiterals = true;
	#dialect = new TrinoDialect(false);
	#session;
	/** @param place a catalog and a schema. */
	constructor(session, place) {
		this.#session = session;
		this.place = place;
	}
	columnOf = trinoColumn;
	quote(name) {
		return this.#dialect.quoteIdentifier(name);
	}
	fit(names) {
		return names;
	}
	format() {
		return "";
	}
	prepare() {
		return Promise.resolve();
	}
	async run(sql, signal) {
		await this.#session.rows(sql, signal);
	}
	async copy(table, relation, signal) {
		const select = `SELECT * FROM ${relation} AS dataset`;
		await this.run(`CREATE TABLE ${table} AS ${select} WITH NO DATA`, signal);
		requireSameTypes(await this.#session.describe(`${select} LIMIT 0`, signal), await this.#session.describe(`SELECT * FROM ${table} LIMIT 0`, signal));
		await this.run(`INSERT INTO ${table} ${select}`, signal);
	}
	async tables(prefix, signal) {
		const [catalog = "", schema = ""] = this.place;
		const text = (value) => this.#dialect.quoteText(value);
		return (await this.#session.rows(`SELECT table_name AS name FROM ${this.quote(catalog)}.information_schema.tables
WHERE table_schema = ${text(schema.toLowerCase())} AND table_type = 'BASE TABLE' AND starts_with(table_name, ${text(prefix)})`, signal)).map((row) => String(row["name"]));
	}
	commit() {
		return Promise.resolve();
	}
	async undo(drops, signal) {
		for (const drop of drops) await this.run(drop, signal);
	}
	close() {
		return Promise.resolve();
	}
};
/** A catalog may hold a time with other digits, which would then compare by another rule. */
function requireSameTypes(asked, made) {
	for (const [i, column] of asked.entries()) {
		const held = made[i];
		if (held && meaningOf(held) === meaningOf(column)) continue;
		const value = `the column ${column.name} is of type ${column.type}, which the catalog would hold as ${held?.type}: cast it in a query`;
		throw new require_main.DiffError("InvalidInputException", value);
	}
}
/**
* Opens Trino to be written to.
*
* @throws DiffError where there is no schema to write to.
*/
async function openTrinoWriter(address, { schema: named }, { signal, label }) {
	const { session, config } = await openTrinoSession(address, label);
	const { catalog, schema } = require_engine.placeOf(named, config);
	if (catalog === null || schema === null) throw new require_main.DiffError("NoSuchDatabaseException", `its URL names no ${catalog === null ? "catalog" : "schema"} to write to: set write-schema of the data source, such as catalog.schema`);
	const dialect = new TrinoDialect(false);
	if ((await session.rows(`SELECT 1 AS is_there FROM ${dialect.quoteIdentifier(catalog)}.information_schema.schemata
WHERE schema_name = ${dialect.quoteText(schema.toLowerCase())}`, signal)).length === 0) {
		const value = `there is no schema ${catalog}.${schema} to write to`;
		throw new require_main.DiffError("NoSuchDatabaseException", value);
	}
	return new require_engine.InsertingWriter(new TrinoTarget(session, [catalog, schema]));
}
Object.defineProperty(exports, "open_exports", {
	enumerable: true,
	get: function() {
		return open_exports;
	}
});
Object.defineProperty(exports, "open_exports$1", {
	enumerable: true,
	get: function() {
		return open_exports$1;
	}
});
Object.defineProperty(exports, "open_exports$2", {
	enumerable: true,
	get: function() {
		return open_exports$2;
	}
});
Object.defineProperty(exports, "writer_exports", {
	enumerable: true,
	get: function() {
		return writer_exports;
	}
});
Object.defineProperty(exports, "writer_exports$1", {
	enumerable: true,
	get: function() {
		return writer_exports$1;
	}
});
Object.defineProperty(exports, "writer_exports$2", {
	enumerable: true,
	get: function() {
		return writer_exports$2;
	}
});

//# sourceMappingURL=clusters.js.map