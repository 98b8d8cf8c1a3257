const require_main = require("./main.js");
const require_engine = require("./engine.js");
let node_stream = require("node:stream");
let node_fs = require("node:fs");
let node_stream_promises = require("node:stream/promises");
// src/sources/postgresql/tolerances.ts
/** Numbers of any length. */
const ARITHMETIC$1 = {
	mostDigits: 1e400,
	decimal: (value) => `${value}::numeric`,
	double: (value) => `${value}::float8`,
	literal: (number) => `'${number}'::float8`,
	round: (double) => `round(${double})`,
	single: (double) => `(${double})::real::float8`
};
/** A number of any length as a double; NULL for those that are too large or too small for one. */
const nearDouble = (value) => `(CASE WHEN ${value} = 0 OR abs(${value}) > 1e-300 AND abs(${value}) < 1e300 THEN ${value} END)::float8`;
/** What the cells of a column's numbers take. */
const cellArithmetic = ({ name, hasDigits }) => name === "numeric" && !hasDigits ? {
	...ARITHMETIC$1,
	double: nearDouble
} : ARITHMETIC$1;
/** Whether a way allows two of PostgreSQL's numerics, of which neither is NaN or infinite but for the first. */
function allows({ measure }, amount, [a, b]) {
	const distance = `abs(${a} - ${b})`;
	if (measure === "absolute") return `${distance} <= ${require_engine.decimalOf(amount)}::numeric`;
	return `${distance} * ${10n ** BigInt(amount.places)}::numeric <= abs(${b}) * ${amount.units}::numeric`;
}
/**
* A double as the decimal that it prints as, or beyond those that hold every integer as the integer that
* it is; NULL for larger ones.
*/
const digitsOf$1 = (value) => `CASE WHEN abs(${value}) < 9007199254740992 THEN ${value}::text::numeric
      WHEN abs(${value}) < 9223372036854775808 THEN ${value}::bigint::numeric END`;
const ofDoubles = require_engine.withinDoubles(ARITHMETIC$1, (way, amount, [a, b]) => allows(way, amount, [`(${digitsOf$1(a)})`, `(${digitsOf$1(b)})`]));
const ofFloats = require_engine.withinFloats(ARITHMETIC$1);
/** @param number how a value becomes one whose difference from any other of its type has room. */
const ofNumbers = (number) => (tolerance, a, b) => {
	const [one, other] = [number(a), number(b)];
	return require_engine.waysOf(tolerance).map((way) => {
		const amount = require_engine.amountOf(way.decimal);
		if (!amount) return "NULL";
		const is = allows(way, amount, [one, other]);
		return way.measure === "absolute" ? is : `CASE WHEN ${other} - ${other} = 0 THEN ${is} ELSE false END`;
	}).map((is) => `(${is})`).join(" OR ");
};
/** Timestamps of one type; what is infinite is at a distance from all others. */
const withinTimes = (tolerance, a, b) => {
	const [least, most] = ["-", ""].map((sign) => `interval '${sign}${require_engine.microsecondsOf(tolerance)} microseconds'`);
	return `CASE WHEN isfinite(${a}) AND isfinite(${b}) THEN ${a} - ${b} BETWEEN ${least} AND ${most} ELSE false END`;
};
const SHORT = /* @__PURE__ */ new Set(["smallint", "integer"]);
/** How PostgreSQL decides on two types that it compares; `null` for what is no number and no timestamp. */
function postgresWithin(type1, type2) {
	if (type1.startsWith("timestamp ")) return withinTimes;
	if (type1 === "double precision") return ofDoubles;
	if (type1 === "real") return ofFloats;
	const types = [type1, type2];
	if (types.every((type) => SHORT.has(type))) return ofNumbers((value) => `${value}::bigint`);
	return types.every((type) => SHORT.has(type) || type === "bigint" || type === "numeric") ? ofNumbers((value) => `${value}::numeric`) : null;
}
// src/sources/postgresql/type-names.ts
/** A type by what `format_type` says. */
function readTypeName(sql) {
	const name = sql.replace(/\(\d+(,-?\d+)?\)/, "");
	return {
		sql,
		name,
		hasDigits: name !== sql
	};
}
/** A text by its bytes: some collations take two texts for one. */
const asBytes = (value) => `${value}::text COLLATE "C"`;
// src/sources/postgresql/dialect.ts
/** PostgreSQL's SQL. */
var PostgresDialect = class extends require_engine.Dialect {
	fence = "\n  OFFSET 0";
	mergesFullJoins = true;
	unordered = `'0'::xid`;
	listIf = (value, condition) => `string_agg(${value}::text, ',') FILTER (WHERE ${condition})`;
	countIf(condition) {
		return `count(*) FILTER (WHERE ${condition})`;
	}
	quoteText(text) {
		return text.includes("\\") ? ` E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'` : super.quoteText(text);
	}
	comparison(type1, type2) {
		return postgresComparison(type1, type2);
	}
	modified(type1, type2, modifiers) {
		if (!isText(type1) || !isText(type2)) return null;
		return require_engine.modifiedTexts(TEXTS$3, {
			texts: [asText$1, asText$1],
			form: asBytes
		}, modifiers);
	}
	counted(type, modifiers) {
		return isText(type) ? require_engine.countedText(TEXTS$3, asText$1, modifiers) : null;
	}
	timeStep(value, step) {
		const time = `${value}::timestamp`;
		const start = `to_char(date_trunc('${step}', ${time}), 'YYYY-MM-DD HH24:MI:SS')`;
		return `CASE WHEN ${this.hasStep(time)} THEN ${start} END`;
	}
	/** Whether a time's step is written as what it is: `to_char` writes years before Christ as those after. */
	hasStep(time) {
		return `isfinite(${time}) AND ${time} >= '0001-01-01'`;
	}
	timeLiteral(iso, { name }) {
		const instant = `${this.quoteText(iso)}::timestamptz`;
		if (name === "timestamp with time zone") return instant;
		return name === "timestamp without time zone" || name === "date" ? `(${instant} AT TIME ZONE 'UTC')` : null;
	}
};
const asIs$5 = (value) => value;
const asText$1 = (value) => `${value}::text`;
/** Letters have no other case in this collation than those of ASCII; whose bytes are so many in UTF-8 alone. */
const TEXTS$3 = {
	lower: (text) => `lower(${text} COLLATE "C")`,
	isAscii: (text) => `octet_length(convert_to(${text}, 'UTF8')) = char_length(${text})`,
	trim: (text) => `btrim(${text}, E' \\t\\n\\x0b\\f\\r')`
};
/** Types by how their values are compared: within a family every two of them can be. */
const FAMILIES = {
	smallint: ["exact number", asIs$5],
	integer: ["exact number", asIs$5],
	bigint: ["exact number", asIs$5],
	numeric: ["exact number", asIs$5],
	real: ["real", asIs$5],
	"double precision": ["double", asIs$5],
	boolean: ["boolean", asIs$5],
	uuid: ["uuid", asIs$5],
	bytea: ["bytea", asIs$5],
	date: ["date", asIs$5],
	"time without time zone": ["time", asIs$5],
	text: ["text", asBytes],
	"character varying": ["text", asBytes],
	character: ["text", asBytes],
	jsonb: ["jsonb", asIs$5],
	interval: ["interval", asText$1]
};
const TIMESTAMPS = /* @__PURE__ */ new Set(["timestamp without time zone", "timestamp with time zone"]);
const isText = ({ name }) => FAMILIES[name]?.[0] === "text";
/** Of timestamps, those of one precision are a family. */
const familyOf = ({ sql, name }) => TIMESTAMPS.has(name) ? [sql, asIs$5] : FAMILIES[name] ?? null;
/**
* How PostgreSQL itself compares two of its types, just as they would compare in DuckDB; `null`
* where it would not, or cannot.
*/
function postgresComparison(type1, type2) {
	const [family1, family2] = [familyOf(type1), familyOf(type2)];
	if (!family1 || family1[0] !== family2?.[0]) return null;
	const [, form] = family1;
	const within = postgresWithin(type1.name, type2.name);
	return {
		key: [form, form],
		hashed: [form, form],
		equal: (value1, value2) => `${form(value1)} = ${form(value2)}`,
		differ: (value1, value2) => `${form(value1)} IS DISTINCT FROM ${form(value2)}`,
		...within && { within }
	};
}
// src/sources/postgresql/hashed-column.ts
const asIs$4 = (value) => value;
/** -0 as 0, which it equals. */
const asFloatBytes = (value) => `float8send(${value}::float8 + 0)`;
/** Forms of more than eight bytes, that begin otherwise for exact numbers and floats. */
const asNumber = (value) => `'\\x01'::bytea || numeric_send(trim_scale(${value}::numeric))`;
const asFloat = (value) => `'\\x02'::bytea || ${asFloatBytes(value)}`;
/** Numbers of one declared scale have no zeros at their end that others lack. */
const hasScale = ({ name, hasDigits }) => name === "numeric" && hasDigits;
/**
* Types whose own hash has 64 bits, tells apart what differs, and mixes the seed into every value.
* Others are hashed by their binary form. PostgreSQL folds 64-bit integers to 32 bits before it
* hashes them (`hashint8extended`), and timestamps, which are integers within: 1 and 4294967296
* share a hash. Its hash of a numeric has no sign, is the seed itself for NaN and infinity and one
* less for zero, and is the same for 1 and 10000 but for one bit (`hash_numeric_extended`); that of
* a float is the seed for zero (`hashfloat8extended`). In a sum over rows such hashes cancel out.
*/
const FORMS = {
	smallint: asIs$4,
	integer: asIs$4,
	bigint: (value) => `int8send(${value})`,
	real: asFloatBytes,
	"double precision": asFloatBytes,
	numeric: (value) => `numeric_send(trim_scale(${value}))`,
	boolean: asIs$4,
	uuid: asIs$4,
	bytea: asIs$4,
	date: asIs$4,
	text: asBytes,
	"character varying": asBytes,
	character: asBytes,
	"timestamp without time zone": (value) => `timestamp_send(${value})`,
	"timestamp with time zone": (value) => `timestamptz_send(${value})`,
	"time without time zone": (value) => `time_send(${value})`
};
/** Types of which two equal values may have two forms. */
const INEXACT = /* @__PURE__ */ new Set(["real", "double precision"]);
const asNumericBytes = (value) => `numeric_send(${value})`;
/** Types that share a form by which all of them compare. */
const TEXTS$2 = /* @__PURE__ */ new Set([
	"text",
	"character varying",
	"character"
]);
const INTEGERS$1 = /* @__PURE__ */ new Set([
	"smallint",
	"integer",
	"bigint"
]);
function kindOf(base) {
	if (INTEGERS$1.has(base)) return "integer";
	if (TEXTS$2.has(base)) return "text";
	return base === "uuid" ? "uuid" : "other";
}
/**
* A float of 32 bits as the double that it is, where that counts: 999999986991104 is written `1e+15`,
* as the double of that value is.
*/
const beside64Bits = (value) => `CASE WHEN abs(${value}) >= 16777216 THEN ${value}::float8::text ELSE ${value}::text END`;
/** Numbers of any type, each type of which has its own form for those that are in no cell. */
const EXACTLY = {
	...Object.fromEntries([
		"smallint",
		"integer",
		"bigint",
		"numeric"
	].map((name) => [name, asNumber])),
	real: asFloat,
	"double precision": asFloat
};
/** Numbers by the cells of a tolerance, in eight bytes, and those without one in more. */
function nearColumn({ own }, other, tolerance) {
	const [exactly, others] = [EXACTLY[own.name], EXACTLY[other.own.name]];
	const bits = own.name === "real" ? 32 : 64;
	const cells = require_engine.cellsOf(cellArithmetic(own), tolerance, bits);
	if (!exactly || !others || !cells) return null;
	const form = (value) => {
		const { isIn, number } = cells(value);
		return `CASE WHEN ${isIn} THEN int8send((${number})::bigint) ELSE ${exactly(value)} END`;
	};
	return {
		form,
		isExact: false,
		kind: "other"
	};
}
/** What goes into the hash of a row of a column that is compared with another. */
function hashedColumn(column, other, tolerance = null) {
	return (tolerance && nearColumn(column, other, tolerance)) ?? exactColumn(column, other);
}
function exactColumn({ own, landing }, other) {
	const [base1, base2] = [own.name, other.own.name];
	const form = FORMS[base1];
	const isText = TEXTS$2.has(base1) && TEXTS$2.has(base2);
	if (form && (base1 === base2 || isText)) {
		const isSame = own.sql === other.own.sql;
		return {
			form: isSame && hasScale(own) ? asNumericBytes : form,
			isExact: !INEXACT.has(base1) && (isSame || !base1.startsWith("timestamp")),
			kind: kindOf(base1)
		};
	}
	if (INTEGERS$1.has(base1) && INTEGERS$1.has(base2)) {
		const wide = (value) => `int8send(${value}::bigint)`;
		return {
			form: wide,
			isExact: true,
			kind: "integer"
		};
	}
	if (base1 === "real" && base2 === "double precision") return {
		form: (value) => asBytes(beside64Bits(value)),
		isExact: false,
		kind: "other"
	};
	const asText = (value) => asBytes(`(${landing.write(value)})`);
	return {
		form: asText,
		isExact: false,
		kind: "other"
	};
}
// src/sources/postgresql/checksums.ts
/** Rows whose integer keys lie this close, as a power of two, are in one bucket. */
const NEIGHBOURS = 5;
/**
* The key as a number of 64 bits. It is the seed of the hashes of the row's values: the hash of a
* record is a sum of its columns' hashes, in which values that moved between rows would cancel out.
*/
function seedOf({ keys, keyKind }) {
	const [key = "0"] = keys;
	switch (keyKind) {
		case "integer": return `${key}::bigint`;
		case "uuid": return `uuid_hash_extended(${key}, 0)`;
		case "text": return `hashtextextended(${key}, 0)`;
		case "other": return `hash_record_extended(row(${keys.join(", ")}), 0)`;
	}
}
const keyIsNull = ({ keys }) => keys.map((key) => `${key} IS NULL`).join(" OR ");
/** @param seed SQL of the key as `seedOf` gives it. */
function bucketOf(rows, seed, buckets) {
	return `(${rows.keyKind === "integer" ? `hashint8extended(${seed} >> ${NEIGHBOURS}, 0)` : seed} & ${buckets - 1})`;
}
/**
* The key itself is in the seed; without values, it is what is hashed. In a record's hash a NULL is 0
* whatever the seed: the `true` keeps rows of nothing but NULL apart, where only their keys differ.
*/
const recordOf = ({ keys, values, keyKind }) => {
	const forms = keyKind === "integer" ? keys.map((key) => `int8send(${key}::bigint)`) : keys;
	return `row(${(values.length > 0 ? ["true", ...values] : forms).join(", ")})`;
};
function rowHash(rows) {
	return `hash_record_extended(${recordOf(rows)}, ${seedOf(rows)})`;
}
function selectHashed(rows, buckets) {
	const bucket = bucketOf(rows, "seed", buckets);
	const isNull = rows.isKeyNotNull ? "" : `, (${keyIsNull(rows)}) AS is_null`;
	const hashed = `SELECT ${seedOf(rows)} AS seed, ${recordOf(rows)} AS record${isNull}
    FROM ${rows.relation} AS dataset${require_engine.conditions(rows.where)}
    OFFSET 0`;
	return `SELECT bucket, count(*), sum(hash)
FROM (
  SELECT ${rows.isKeyNotNull ? bucket : `CASE WHEN is_null THEN -1 ELSE ${bucket} END`} AS bucket,
    hash_record_extended(record, seed) AS hash
  FROM (
    ${hashed}
  ) AS hashed
  OFFSET 0
) AS hashed
GROUP BY bucket`;
}
const arrayOf = (numbers) => `'{${numbers.map((number) => number ?? "NULL").join(",")}}'::bigint[]`;
/** Ranges as rows of `low` and `high`. */
function unnested(ranges) {
	return `SELECT start AS low,
    CASE WHEN size IS NULL OR high::numeric - start < size THEN high ELSE start + size - 1 END AS high
  FROM unnest(${[
		arrayOf(ranges.map(({ low }) => low)),
		arrayOf(ranges.map(({ high }) => high)),
		arrayOf(ranges.map(({ size }) => size))
	].join(", ")}) AS ranges (low, high, size)
  CROSS JOIN LATERAL generate_series(low, CASE WHEN size IS NULL THEN low ELSE high END, coalesce(size, 1)) AS start`;
}
const isWithin = ({ rangedBy }) => `${rangedBy ?? "NULL"} BETWEEN key_range.low AND key_range.high`;
function selectRanges(rows, ranges) {
	return `SELECT key_range.low, hashed.total_rows, hashed.checksum
FROM (
  ${unnested(ranges)}
) AS key_range
CROSS JOIN LATERAL (
  SELECT count(*) AS total_rows, sum(${rowHash(rows)}) AS checksum
  FROM ${rows.relation} AS dataset${require_engine.conditions([isWithin(rows), ...rows.where])}
) AS hashed
WHERE hashed.total_rows > 0`;
}
/** A column's type as a cast writes it: what is hashed here is of this database. */
const sqlTypeOf = (column) => (column?.own)?.sql ?? "text";
const literal$1 = (text) => new PostgresDialect().quoteText(text);
const byIndex = {
	select: selectRanges,
	inRanges(rows, some) {
		return `(
  SELECT dataset.*
  FROM unnest(${[arrayOf(some.map(({ low }) => low)), arrayOf(some.map(({ high }) => high))].join(", ")}) AS key_range (low, high)
  CROSS JOIN LATERAL (
    SELECT * FROM ${rows.relation} AS dataset WHERE ${isWithin(rows)}
  ) AS dataset
)`;
	},
	sample(rows, percent) {
		return `SELECT ${rows.keyColumns.map(({ reference }, i) => `${reference} AS key_${i}`).join(", ")}, ${rowHash(rows)} AS hash
FROM ${rows.relation} AS dataset TABLESAMPLE SYSTEM (${percent}) REPEATABLE (0)${require_engine.conditions(rows.where)}`;
	},
	find(rows, keys) {
		const tuples = keys.map((key) => {
			return `(${key.map((part, i) => `${literal$1(part)}::${sqlTypeOf(rows.keyColumns[i]?.column)}`).join(", ")})`;
		});
		const columns = rows.keyColumns.map(({ reference }) => reference).join(", ");
		const where = [...rows.where, `(${columns}) IN (VALUES ${tuples.join(", ")})`];
		return `SELECT ${rowHash(rows)} AS hash FROM ${rows.relation} AS dataset${require_engine.conditions(where)}`;
	}
};
/**
* Checksums by PostgreSQL's hash of records, from version 14 on. Texts are hashed by their bytes,
* which stand for others in another encoding.
*/
const postgresChecksums = (encoding) => ({
	family: `postgresql ${encoding}`,
	hashed: hashedColumn,
	total(rows) {
		const hash = rowHash(rows);
		const sum = rows.isKeyNotNull ? hash : `CASE WHEN ${keyIsNull(rows)} THEN NULL ELSE ${hash} END`;
		return `SELECT count(*) AS total_rows, ${rows.isKeyNotNull ? "0" : `count(*) FILTER (WHERE ${keyIsNull(rows)})`} AS nulls, sum(${sum}) AS checksum
FROM ${rows.relation} AS dataset${require_engine.conditions(rows.where)}`;
	},
	select: selectHashed,
	isIn(rows, some, buckets) {
		const bucket = bucketOf(rows, seedOf(rows), buckets);
		return `${rows.isKeyNotNull ? bucket : `CASE WHEN ${keyIsNull(rows)} THEN -1 ELSE ${bucket} END`} = ANY (${arrayOf(some)})`;
	},
	repeated(rows, buckets) {
		const where = [...rows.where, `NOT (${keyIsNull(rows)})`];
		return `SELECT DISTINCT ${bucketOf(rows, seedOf(rows), buckets)} AS bucket
FROM ${rows.relation} AS dataset${require_engine.conditions(where)}
GROUP BY ${rows.keys.join(", ")} HAVING count(*) > 1`;
	},
	groupedBy: ({ keys }) => keys.join(", "),
	byIndex
});
// src/sources/postgresql/text-hashing.ts
/** The parts of a second that PostgreSQL can cut a time at, by their digits. */
const UNITS = {
	0: ["second", "500 milliseconds"],
	3: ["milliseconds", "500 microseconds"]
};
/** A timestamp with fewer digits, as another database would have it. */
function reduced(value, { precision, reduction }) {
	if (reduction === "half from 2000") return `${value}::timestamp(${precision})`;
	const unit = UNITS[precision];
	if (!unit) return null;
	const [name, half] = unit;
	return `date_trunc('${name}', ${reduction === "cut" ? value : `${value} + interval '${half}'`})`;
}
function numberText(value, { kind }) {
	if (kind === "boolean" || kind === "bitBoolean") return `${value}::int::text`;
	return kind === "integer" ? `${value}::text` : `trim_scale(${value}::numeric)::text`;
}
/**
* The fewest digits that give a float back, as MySQL writes them: `1e21` for `1e+21`, and without an
* exponent from 1e-15 on and where there are digits after the point, as in `0.00001` for `1e-05`.
* Whole numbers of 64 bits have all of their digits: of a float half-way between two shorter texts
* that both give it back, the two databases take another one.
*/
function floatText(value) {
	const float = `(${value}::float8 + 0)`;
	return `CASE WHEN ${`abs(${float}) >= ${require_engine.WHOLE_FROM} AND abs(${float}) < ${require_engine.WHOLE_BELOW}`} THEN ${float}::bigint::text WHEN ${`abs(${float}) >= 1e-15 AND abs(${float}) < 1e-4`} OR ${`abs(${float}) >= 1e15 AND ${float} <> trunc(${float})`} THEN ${float}::text::numeric::text ELSE replace(replace(${float}::text, 'e+', 'e'), 'e-0', 'e-') END`;
}
/** A double as the nearest float, of those that are normal and far from where floats skip integers. */
const rounded = (value) => `(CASE WHEN abs(${value}) >= 1.1754943508222875e-38 AND abs(${value}) < 8388608 THEN ${value}::real ELSE ${value} END)`;
function timestampText(value, hasZone, coarser) {
	const shown = hasZone ? `(${value} AT TIME ZONE 'UTC')` : value;
	const kept = coarser ? reduced(shown, coarser) : shown;
	return kept && `${kept}::text`;
}
/** NULL where the value is. */
function textOf(value, form) {
	switch (form.kind) {
		case "number": return numberText(value, form.type);
		case "float": return floatText(form.isRounded ? rounded(value) : value);
		case "text": return `octet_length(${value}::text) || ':' || ${value}::text`;
		case "midnight": return `${value}::timestamp::text`;
		case "timestamp": return timestampText(value, form.hasZone, form.coarser);
		case "bytes": return `upper(encode(${value}, 'hex'))`;
		default: return `${value}::text`;
	}
}
/** In two halves, and these again: the longer a chain of `||`, the more often its start is copied. */
function joined(texts) {
	if (texts.length < 3) return texts.join(` || ',' || `);
	const middle = texts.length >> 1;
	return `(${joined(texts.slice(0, middle))}) || ',' || (${joined(texts.slice(middle))})`;
}
/** Hashes of texts in the SQL of PostgreSQL, in a database whose texts are UTF-8. */
const postgresTextHashing = {
	cells: ({ own }) => ({
		...cellArithmetic(own),
		text: (number) => `${number}::bigint::text`
	}),
	write(value, form, _column) {
		const text = textOf(value, form);
		return text && `coalesce(${text}, '~')`;
	},
	joined,
	hash: (text) => `('x' || substr(md5(${text}), 1, 15))::bit(60)::bigint`,
	grouped: (text) => `md5(${text})`,
	quotient: (value, divisor) => `(${value}::bigint / ${divisor})`,
	isOneOf: (value, numbers) => `${value} = ANY ('{${numbers.join(",")}}'::bigint[])`
};
// src/sources/postgresql/hashing.ts
const NO_HASHING = {
	checksums: null,
	textChecksums: null
};
/** What decides how a server hashes. */
const HASHING_SQL = `SELECT current_setting('server_version_num') AS version,
  current_setting('server_encoding') AS encoding`;
/** From these versions on there is a hash of records, and numbers without zeros at their end. */
const WITH_RECORD_HASH = 14e4;
const WITH_TRIM_SCALE = 13e4;
/** @param row what `HASHING_SQL` gives. */
function hashingOf(row) {
	const version = Number(row["version"]);
	const encoding = String(row["encoding"]);
	const hasTexts = version >= WITH_TRIM_SCALE && encoding === "UTF8";
	return {
		checksums: version >= WITH_RECORD_HASH ? postgresChecksums(encoding) : null,
		textChecksums: hasTexts ? new require_engine.TextChecksums(postgresTextHashing) : null
	};
}
// src/sources/postgresql/containers.ts
const quoted = (name) => `"${name.replaceAll("\"", "\"\"")}"`;
/** Types of bounds that are written in one way only: a range of these is its text. */
const ONE_TEXT = /* @__PURE__ */ new Set([
	"int4",
	"int8",
	"date",
	"timestamp",
	"timestamptz"
]);
/** An array has at most so many dimensions. */
const DIMENSIONS = [
	1,
	2,
	3,
	4,
	5,
	6
];
const asIs$3 = (value) => value;
/** Of more than one dimension, the items after each other, and how many each dimension has. */
function arrayForm(item) {
	return (array) => {
		const items = `(
      SELECT coalesce(json_agg(${item("item")} ORDER BY place), '[]')
      FROM (SELECT unnest(${array}) AS item, generate_series(1, cardinality(${array})) AS place) AS items
    )`;
		return `CASE WHEN array_ndims(${array}) > 1
      THEN json_build_object('sizes', json_build_array(${DIMENSIONS.map((dimension) => `array_length(${array}, ${dimension})`).join(", ")}), 'items', ${items})
      WHEN ${array} IS NOT NULL THEN ${items} END`;
	};
}
/** A float of 32 bits as the double that it is, where that counts: `1e15` is 999999986991104. */
const wholeReal = (value) => `CASE WHEN abs(${value}) >= 16777216 THEN to_json(${value}::float8) ELSE to_json(${value}) END`;
/** Item by item takes long, and few arrays need it. Of more dimensions, all items are as doubles. */
const realArrayForm = (array) => `CASE WHEN (16777216 <= ANY (${array}) OR -16777216 >= ANY (${array})) IS NOT TRUE THEN to_json(${array})
      WHEN array_ndims(${array}) > 1 THEN to_json(${array}::float8[])
      ELSE (
        SELECT json_agg(${wholeReal("item")} ORDER BY place)
        FROM unnest(${array}) WITH ORDINALITY AS items (item, place)
      ) END`;
/** A bound that is missing is NULL, and never belongs to the range. */
function rangeForm(bound) {
	return (range) => {
		const bounds = ["lower", "upper"].map((end) => bound(`${end}(${range})`));
		return `CASE WHEN ${range} IS NOT NULL THEN json_build_array(${[...[
			"isempty",
			"lower_inc",
			"upper_inc"
		].map((test) => `${test}(${range})`), ...bounds].join(", ")}) END`;
	};
}
function multirangeForm(range) {
	return (multirange) => `CASE WHEN ${multirange} IS NOT NULL THEN (
      SELECT coalesce(json_agg(${range("item")} ORDER BY item), '[]')
      FROM (SELECT unnest(${multirange}) AS item) AS items
    ) END`;
}
/** A row whose fields are all NULL is none, but `IS NULL` holds for it. */
function compositeForm(fields) {
	return (composite) => {
		return `CASE WHEN ${composite} IS DISTINCT FROM NULL
      THEN (SELECT to_json(fields.*) FROM (SELECT ${fields.map(({ name, form }) => `${form(`(${composite}).${quoted(name)}`)} AS ${quoted(name)}`).join(", ")}) AS fields) END`;
	};
}
/**
* What PostgreSQL makes JSON of in place of a value, so that equal values are the same JSON; `null`
* where that is the value itself. Numbers are no matter: JSON is compared by what they are.
*/
function jsonForm({ name, parts }) {
	if (name === "money") return (value) => `${value}::numeric`;
	if (name === "bpchar") return (value) => `${value}::text`;
	switch (parts?.kind) {
		case "array": {
			if (parts.item.name === "float4") return realArrayForm;
			const item = jsonForm(parts.item);
			return item && arrayForm(item);
		}
		case "range": return ONE_TEXT.has(parts.bound.name) ? null : rangeForm(jsonForm(parts.bound) ?? asIs$3);
		case "multirange": {
			const range = jsonForm(parts.range);
			return range && multirangeForm(range);
		}
		case "composite": {
			const fields = parts.fields.map(({ name: field, type }) => ({
				name: field,
				form: jsonForm(type)
			}));
			if (fields.every(({ form }) => form === null)) return null;
			return compositeForm(fields.map((field) => ({
				...field,
				form: field.form ?? asIs$3
			})));
		}
		default: return null;
	}
}
/** How the values of arrays, ranges, multiranges and composites come to DuckDB; `null` for others. */
function containerLanding(type) {
	const form = jsonForm(type);
	const toJson = (value) => form ? `(${form(value)})::text` : `to_json(${value})::text`;
	if (type.category === "A") return {
		type: require_engine.JSON_ARRAY,
		write: toJson,
		read: asIs$3
	};
	const isRow = type.kind === "c" || type.name === "record" || type.name === "_record";
	const isRange = type.kind === "r" || type.kind === "m";
	if (!isRow && !(isRange && form)) return null;
	return {
		type: require_engine.knownByJson(type.name),
		write: toJson,
		read: null
	};
}
// src/sources/postgresql/types.ts
const asText = (value) => `${value}::text`;
const asIs$2 = (value) => value;
const plain$1 = (type, write = asIs$2) => ({
	type,
	write,
	read: null
});
/** Type names to types that DuckDB reads just as PostgreSQL writes them. */
const PLAIN = {
	int2: require_engine.integer(16),
	int4: require_engine.integer(32),
	int8: require_engine.BIGINT,
	oid: require_engine.integer(32, false),
	float4: require_engine.FLOAT,
	float8: require_engine.DOUBLE,
	bool: require_engine.BOOLEAN,
	uuid: require_engine.UUID,
	time: require_engine.TIME,
	timetz: {
		kind: "other",
		name: "TIME WITH TIME ZONE"
	}
};
const TEXTS$1 = /* @__PURE__ */ new Set([
	"text",
	"varchar",
	"bpchar",
	"name",
	"citext",
	"char"
]);
const BYTES = {
	type: require_engine.BLOB,
	write: (value) => `encode(${value}, 'hex')`,
	read: (text) => `unhex(${text})`
};
/** DuckDB would take no notice of what follows a date, and read one before Christ as one after. */
const DAY = {
	type: require_engine.DATE,
	write: asIs$2,
	read: (text) => `CAST(replace(${text}, ' BC', ' (BC)') AS DATE)`
};
/** Months, days and microseconds apart: none of them is a number of the others. */
const DURATION = {
	type: require_engine.INTERVAL,
	write: (value) => `(extract(year from ${value}) * 12 + extract(month from ${value}))::bigint || ' months ' || extract(day from ${value})::bigint || ' days ' || (extract(hour from ${value}) * 3600000000 + extract(minute from ${value}) * 60000000 + extract(microseconds from ${value}))::bigint || ' microseconds'`,
	read: (text) => `CAST(${text} AS INTERVAL)`
};
/** `numeric(12,2)` has 12 * 65536 + 2 + 4 as its modifier; the scale has 11 bits and a sign. */
function numeric$1(modifier) {
	const exact = plain$1(require_engine.NUMBER_TEXT, (value) => `trim_scale(${value}::numeric)`);
	if (modifier < 0) return exact;
	const digits = modifier - 4 >> 16 & 65535;
	const scale = (modifier - 4 & 2047 ^ 1024) - 1024;
	if (digits > 38 || scale < 0 || scale > digits) return exact;
	return plain$1(require_engine.decimal(digits, scale));
}
/** The session's time zone is UTC. */
const withZone = (text) => require_engine.instantOf(`CAST(${text} AS TIMESTAMP)`);
/** `timestamp(3)` has 3 as its modifier; without one it has 6 digits. */
function moment(modifier, hasZone) {
	const type = require_engine.timestamp(modifier < 0 ? 6 : modifier, hasZone, "half from 2000");
	if (!hasZone) return plain$1(type);
	return {
		type,
		write: (value) => `(${value} AT TIME ZONE 'UTC')`,
		read: withZone
	};
}
/** How values of a type come to DuckDB. */
function landingOf(postgresType) {
	const { name, kind, modifier } = postgresType;
	const type = PLAIN[name];
	if (type !== void 0) return plain$1(type);
	if (TEXTS$1.has(name) || kind === "e") return plain$1(require_engine.TEXT, asText);
	switch (name) {
		case "date": return DAY;
		case "numeric": return numeric$1(modifier);
		case "money": return numeric$1(-1);
		case "timestamp": return moment(modifier, false);
		case "timestamptz": return moment(modifier, true);
		case "bytea": return BYTES;
		case "interval": return DURATION;
		case "json":
		case "jsonb": return {
			type: require_engine.JSON_TYPE,
			write: asText,
			read: asIs$2
		};
		case "bit": return modifier === 1 ? plain$1(require_engine.BIT_BOOLEAN, (value) => `${value}::int`) : plain$1(require_engine.knownByText("bit"), asText);
	}
	return containerLanding(postgresType) ?? plain$1(require_engine.knownByText(name), asText);
}
/** `0044-03-15 10:00:00 BC` as DuckDB writes it: `0044-03-15 (BC) 10:00:00`. */
const era = (text) => `regexp_replace(${text}, '^(\\S+)(.*) BC$', '\\1 (BC)\\2')`;
const WITH_ERA = {
	timestamp: (text) => `CAST(${era(text)} AS TIMESTAMP)`,
	timestamptz: (text) => withZone(era(text))
};
/** The same, for values that only few columns hold: NaN in a decimal, a time before Christ. */
function carefulLandingOf(type) {
	const quick = landingOf(type);
	if (type.name === "numeric") return numeric$1(-1);
	const read = WITH_ERA[type.name];
	return read ? {
		...quick,
		read
	} : quick;
}
// src/sources/postgresql/introspection.ts
/** Types by their ids, domains followed to what they are made of; parameter: the ids. */
const TYPES_SQL = `WITH RECURSIVE types AS (
  SELECT oid AS id, oid, typtypmod AS modifier FROM pg_catalog.pg_type WHERE oid = ANY($1::oid[])
  UNION ALL
  SELECT types.id, base.oid, CASE WHEN base.typtypmod >= 0 THEN base.typtypmod ELSE types.modifier END
  FROM types
  JOIN pg_catalog.pg_type AS domain ON domain.oid = types.oid AND domain.typtype = 'd'
  JOIN pg_catalog.pg_type AS base ON base.oid = domain.typbasetype
)
SELECT types.id, typname AS name, typtype AS kind, typcategory AS category, types.modifier
FROM types
JOIN pg_catalog.pg_type ON pg_type.oid = types.oid AND typtype <> 'd'`;
/** A type's own words for one with a modifier: `numeric(12,2)`; parameters: ids and modifiers. */
const TYPE_NAMES_SQL = `SELECT pg_catalog.format_type(id, modifier) AS name
FROM unnest($1::oid[], $2::int[]) WITH ORDINALITY AS types (id, modifier, position)
ORDER BY position`;
/** The kinds of relation that hold rows: tables, partitioned and foreign ones, and views. */
const KINDS = `('r', 'p', 'f', 'v', 'm')`;
/**
* The table of a name; parameters: the name, and its schema or NULL for the search path. The number
* of rows is of one without children, whose rows are its own too. A view may call `random()`, and a
* foreign table, or part of one, has no snapshot.
*/
const TABLE_SQL = `SELECT
  c.oid, n.nspname AS schema, c.relname AS name,
  pg_catalog.has_table_privilege(c.oid, 'SELECT') AS readable,
  CASE WHEN c.relkind IN ('r', 'm') AND c.reltuples >= 0
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhparent = c.oid)
  THEN c.reltuples::bigint END AS rows,
  c.relkind <> 'v' AND NOT EXISTS (
    WITH RECURSIVE parts (id) AS (
      SELECT c.oid
      UNION
      SELECT inhrelid FROM parts JOIN pg_catalog.pg_inherits ON inhparent = parts.id
    )
    SELECT FROM parts JOIN pg_catalog.pg_class AS part ON part.oid = parts.id AND part.relkind = 'f'
  ) AS repeatable
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relname = $1 AND c.relkind IN ${KINDS}
  AND CASE WHEN $2::text IS NULL THEN pg_catalog.pg_table_is_visible(c.oid) ELSE n.nspname = $2 END`;
/**
* Keys that are proven: unique indexes over whole rows, checked at once, over columns that cannot
* be NULL and whose equality is that of the bytes; parameter: the table's id. The index of a
* partitioned table holds for all partitions; that of another parent not for its children.
*/
const UNIQUE_KEYS_SQL = `SELECT i.indexrelid AS index, a.attname AS column
FROM pg_catalog.pg_index AS i
CROSS JOIN LATERAL unnest(i.indkey[0:i.indnkeyatts - 1]) WITH ORDINALITY AS keys (number, place)
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = keys.number
WHERE i.indrelid = $1::oid AND i.indisunique AND i.indisvalid AND i.indimmediate
  AND i.indpred IS NULL AND i.indexprs IS NULL
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_inherits
    JOIN pg_catalog.pg_class AS parent ON parent.oid = inhparent AND parent.relkind = 'r'
    WHERE inhparent = i.indrelid
  )
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_attribute AS part
    WHERE part.attrelid = i.indrelid AND part.attnum = ANY (i.indkey[0:i.indnkeyatts - 1])
      AND NOT part.attnotnull
  )
ORDER BY NOT i.indisprimary, 1, keys.place`;
/** The columns with what the catalog says of their types. */
function columnsOf(described, { types, names, partsOf }) {
	const byId = new Map(types.map((row) => [Number(row["id"]), row]));
	return described.map(({ name, typeId, modifier }, index) => {
		const row = byId.get(typeId);
		const type = {
			name: String(row?.["name"] ?? "unknown"),
			kind: String(row?.["kind"] ?? "b"),
			category: String(row?.["category"] ?? "X"),
			modifier: modifier >= 0 ? modifier : Number(row?.["modifier"] ?? -1),
			parts: partsOf(typeId)
		};
		const landing = landingOf(type);
		const declared = String(names[index]?.["name"] ?? type.name);
		return {
			name,
			type: landing.type,
			own: readTypeName(declared),
			declared,
			landing,
			careful: carefulLandingOf(type)
		};
	});
}
/** The sets of columns that rows of `UNIQUE_KEYS_SQL` name. */
function uniqueKeysOf(rows) {
	return [...Map.groupBy(rows, ({ index }) => String(index)).values()].map((parts) => parts.map(({ column }) => String(column)));
}
/** Rows from which on the order of a table has a say in how it is read. */
const ORDERED_FROM = 5e4;
/**
* Columns with which a unique index begins and of which there are statistics: `bounds` part the rows
* into equal shares; parameters: the table's schema, name and id.
*/
const LEADING_COLUMNS_SQL = `SELECT DISTINCT a.attnum, s.attname AS column,
  pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, s.histogram_bounds::text AS bounds
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_am AS m ON m.oid = c.relam AND m.amname = 'btree'
JOIN pg_catalog.pg_stats AS s ON s.schemaname = $1 AND s.tablename = $2 AND s.attname = a.attname
WHERE i.indrelid = $3::oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
  AND NOT s.inherited AND s.histogram_bounds IS NOT NULL
ORDER BY a.attnum`;
/** Places at which the order of rows is looked at, and rows at each. */
const PROBES = 8;
const ROWS_AT_PROBE = 32;
/**
* Into how many pages of the table rows fall that are neighbours by a column, as a share of the
* rows: about 1 where they lie in no order. `correlation` of the statistics does not say so: of a
* table whose rows are in order but for its first half, which comes last, it is -0.5.
*/
function spreadSql(relation, column, type, bounds) {
	return `SELECT avg(spread.pages) / ${ROWS_AT_PROBE} AS spread
FROM (
  SELECT value FROM unnest(${bounds}::text::${type}[]) WITH ORDINALITY AS bounds (value, position)
  WHERE position % greatest(1, array_length(${bounds}::text::${type}[], 1) / ${PROBES}) = 1
) AS probe
CROSS JOIN LATERAL (
  SELECT count(DISTINCT (place::text::point)[0]) AS pages
  FROM (
    SELECT ctid AS place FROM ${relation} AS dataset
    WHERE ${column} >= probe.value
    ORDER BY ${column}
    LIMIT ${ROWS_AT_PROBE}
  ) AS neighbours
) AS spread`;
}
/** From here on an index reads a page for every few rows. */
const MOST_SPREAD = .3;
/**
* The rows of `LEADING_COLUMNS_SQL` for columns in whose order the rows of a table lie, where it is
* large enough for that to have a say.
*
* @param table its `oid`, `schema`, `name` and number of `rows`.
*/
async function orderedColumns(table, relation, dialect, ask) {
	if (Number(table["rows"]) < ORDERED_FROM) return [];
	const place = [
		table["schema"],
		table["name"],
		table["oid"]
	].map(String);
	const ordered = [];
	for (const row of await ask(LEADING_COLUMNS_SQL, place)) {
		const column = dialect.quoteIdentifier(String(row["column"]));
		const bounds = dialect.quoteText(String(row["bounds"]));
		const [found] = await ask(spreadSql(relation, column, String(row["type"]), bounds), []);
		if (found?.["spread"] != null && Number(found["spread"]) <= MOST_SPREAD) ordered.push(row);
	}
	return ordered;
}
const WHOLE_NUMBERS = /* @__PURE__ */ new Set([
	"smallint",
	"integer",
	"bigint"
]);
/** A row of `LEADING_COLUMNS_SQL` as an order, where the column is of whole numbers. */
function orderOf({ column, type, bounds }) {
	if (!WHOLE_NUMBERS.has(String(type))) return null;
	return {
		column: String(column),
		bounds: String(bounds).slice(1, -1).split(",").map(BigInt)
	};
}
// src/sources/postgresql/no-such-table.ts
/** The schemas in which a table without one is looked for. */
const SEARCH_PATH_SQL = `SELECT pg_catalog.array_to_string(pg_catalog.current_schemas(false), ', ') AS schemas`;
/** Tables beside the wanted one, or of its name; parameters as of `TABLE_SQL`. */
const TABLES_SQL = `SELECT n.nspname AS place, c.relname AS name,
  CASE WHEN CASE WHEN $2::text IS NULL THEN pg_catalog.pg_table_is_visible(c.oid) ELSE n.nspname = $2 END
  THEN 1 ELSE 0 END AS searched
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ${KINDS} AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND (lower(c.relname) = lower($1) OR $2::text IS NULL OR n.nspname = $2)
ORDER BY lower(c.relname) <> lower($1), 1, 2 LIMIT ${require_engine.MOST_TABLES}`;
function placeOf(schemas) {
	if (schemas === "") return "the search path, which is empty";
	return schemas.includes(", ") ? `the schemas ${schemas}` : `the schema ${schemas}`;
}
/**
* Why there is no table of a path.
*
* @param ask runs SQL with parameters.
*/
async function noSuchPostgresTable(path, ask) {
	const [name = "", schema = null] = path.toReversed();
	const tables = await ask(TABLES_SQL, [name, schema]);
	if (schema !== null) return require_engine.noSuchTable(path, `the schema ${schema}`, tables);
	const [row] = await ask(SEARCH_PATH_SQL, []);
	return require_engine.noSuchTable(path, placeOf(String(row?.["schemas"] ?? "")), tables);
}
/**
* Makes sure that a path leads into the database of the data source: there is no way into another one.
*
* @throws DiffError where it does not.
*/
async function requireDatabase(database, ask) {
	const [row] = await ask("SELECT current_database() AS name");
	if (row?.["name"] === database) return;
	const value = `${database} (the data source's database is ${String(row?.["name"])})`;
	throw new require_main.DiffError("NoSuchDatabaseException", value);
}
// src/sources/postgresql/list-tables.ts
/** A partition is a part of the table that is listed. */
const NO_PARTITION = `c.relkind IN ${KINDS} AND NOT c.relispartition`;
const IS_OWN = `n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'`;
/** By `relkind`: all others are tables. */
const KIND_NAMES = {
	v: "view",
	m: "materialized view"
};
const SCHEMAS_SQL = "SELECT nspname AS name FROM pg_catalog.pg_namespace ORDER BY 1";
/** The tables of schemas of a server that has the catalog of PostgreSQL, by one statement. */
async function listPostgresTables(searched, { ask, quote, condition, areNamesFolded }) {
	const isIn = (schema) => areNamesFolded ? `lower(n.nspname) = lower(${quote(schema)})` : `n.nspname = ${quote(schema)}`;
	const isFoundByName = "pg_catalog.pg_table_is_visible(c.oid)";
	const tables = (await ask(`SELECT n.nspname AS schema, c.relname AS name,
  c.relkind AS kind,
  CASE WHEN ${isFoundByName} THEN 1 ELSE 0 END AS found
FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE ${condition} AND ${require_engine.searchedCondition(searched, {
		isIn,
		isOwn: IS_OWN,
		isFoundByName
	})}
ORDER BY 1, 2`)).map((row) => ({
		path: [String(row["schema"]), String(row["name"])],
		kind: KIND_NAMES[String(row["kind"])] ?? "table",
		isFoundByName: Number(row["found"]) === 1
	}));
	return require_engine.withoutMissingSchemas({
		tables,
		areNamesFolded
	}, searched, async () => (await ask(SCHEMAS_SQL)).map(({ name }) => String(name)));
}
/** The tables of schemas of the database of a data source. */
async function listOwnTables(searched, { ask, quote }) {
	require_engine.requireDepth(searched, 2, "a table has a name, and a schema and a database in front of it");
	for (const [catalog] of searched.filter(({ length }) => length > 1)) await requireDatabase(String(catalog), ask);
	return listPostgresTables(searched, {
		ask,
		quote,
		condition: NO_PARTITION,
		areNamesFolded: false
	});
}
// src/sources/postgresql/parts.ts
/**
* Types, and all that they are made of, each with the ids of its own parts; parameter: the ids. Of
* multiranges only versions from 14 on know, in a column that others do not have.
*/
const PARTS_SQL = `WITH RECURSIVE ranges AS (
  SELECT rngtypid AS id, rngsubtype AS bound,
    (pg_catalog.to_jsonb(pg_range) ->> 'rngmultitypid')::oid AS multirange
  FROM pg_catalog.pg_range
),
parts (id) AS (
  SELECT unnest($1::oid[])
  UNION
  SELECT part.id
  FROM parts
  JOIN pg_catalog.pg_type AS type ON type.oid = parts.id
  CROSS JOIN LATERAL (
    SELECT typbasetype AS id
    UNION ALL SELECT typelem WHERE typtype <> 'd' AND typcategory = 'A'
    UNION ALL SELECT bound FROM ranges WHERE ranges.id = type.oid
    UNION ALL SELECT ranges.id FROM ranges WHERE multirange = type.oid
    UNION ALL SELECT atttypid FROM pg_catalog.pg_attribute
      WHERE attrelid = typrelid AND typtype = 'c' AND attnum > 0 AND NOT attisdropped
  ) AS part
  WHERE part.id <> 0
)
SELECT type.oid AS id, typname AS name, typtype AS kind, typcategory AS category,
  typbasetype AS base, typelem AS item, own.bound, multi.id AS range,
  (
    SELECT pg_catalog.json_agg(pg_catalog.json_build_array(attname, atttypid::text) ORDER BY attnum)
    FROM pg_catalog.pg_attribute
    WHERE attrelid = typrelid AND typtype = 'c' AND attnum > 0 AND NOT attisdropped
  ) AS fields
FROM parts
JOIN pg_catalog.pg_type AS type ON type.oid = parts.id
LEFT JOIN ranges AS own ON own.id = type.oid
LEFT JOIN ranges AS multi ON multi.multirange = type.oid`;
/** Whether values of a type have parts; the row is one of `TYPES_SQL`. */
const isContainer = ({ kind, category }) => [
	"c",
	"r",
	"m"
].includes(String(kind)) || category === "A";
/**
* The parts of types by their ids, domains followed to what they are made of.
*
* @param rows what `PARTS_SQL` gives.
*/
function readParts(rows) {
	const byId = new Map(rows.map((row) => [String(row["id"]), row]));
	const found = (id) => {
		const row = byId.get(String(id));
		return row?.["kind"] === "d" ? found(row["base"] ?? null) : row;
	};
	const typeOf = (id) => {
		const row = found(id);
		return {
			name: String(row?.["name"] ?? "unknown"),
			kind: String(row?.["kind"] ?? "b"),
			category: String(row?.["category"] ?? "X"),
			modifier: -1,
			parts: partsOf(id)
		};
	};
	const partsOf = (id) => {
		const row = found(id);
		switch (row?.["kind"]) {
			case "c": return {
				kind: "composite",
				fields: fieldsOf(row, typeOf)
			};
			case "r": return {
				kind: "range",
				bound: typeOf(row["bound"] ?? null)
			};
			case "m": return {
				kind: "multirange",
				range: typeOf(row["range"] ?? null)
			};
		}
		return row?.["category"] === "A" ? {
			kind: "array",
			item: typeOf(row["item"] ?? null)
		} : null;
	};
	return partsOf;
}
function fieldsOf(row, typeOf) {
	return JSON.parse(String(row["fields"] ?? "[]")).map(([name, id]) => ({
		name,
		type: typeOf(id)
	}));
}
// src/sources/postgresql/readable-columns.ts
/** The columns of a table, and whether the login may read each; parameter: its id. */
const COLUMNS_SQL = `SELECT attname AS name,
  pg_catalog.has_column_privilege(attrelid, attnum, 'SELECT') AS readable
FROM pg_catalog.pg_attribute
WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped
ORDER BY attnum`;
/**
* The names of the columns that a login may read of a table that it may not read all of; `null`
* where it may read none, as the server itself says.
*
* @param table its `oid`.
* @throws DiffError that names those which are wanted and may not be read.
*/
async function readableColumns(table, path, wanted, ask) {
	const columns = (await ask(COLUMNS_SQL, [String(table["oid"])])).map((row) => ({
		name: String(row["name"]),
		isReadable: row["readable"] === "t"
	}));
	const readable = columns.filter(({ isReadable }) => isReadable);
	if (readable.length === 0) return null;
	require_engine.requireReadable(path, columns, wanted);
	return readable.map(({ name }) => name);
}
// node_modules/pg-copy-streams/obuf.js
var require_obuf = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const Buffer = require("buffer").Buffer;
	function OffsetBuffer() {
		this.offset = 0;
		this.size = 0;
		this.buffers = [];
	}
	module.exports = OffsetBuffer;
	OffsetBuffer.prototype.isEmpty = function isEmpty() {
		return this.size === 0;
	};
	OffsetBuffer.prototype.clone = function clone(size) {
		const r = new OffsetBuffer();
		r.offset = this.offset;
		r.size = size;
		r.buffers = this.buffers.slice();
		return r;
	};
	OffsetBuffer.prototype.toChunks = function toChunks() {
		if (this.size === 0) return [];
		if (this.offset !== 0) {
			this.buffers[0] = this.buffers[0].slice(this.offset);
			this.offset = 0;
		}
		const chunks = [];
		let off = 0;
		let i = 0;
		for (; off <= this.size && i < this.buffers.length; i++) {
			let buf = this.buffers[i];
			off += buf.length;
			if (off > this.size) {
				buf = buf.slice(0, buf.length - (off - this.size));
				this.buffers[i] = buf;
			}
			chunks.push(buf);
		}
		if (i < this.buffers.length) this.buffers.length = i;
		return chunks;
	};
	OffsetBuffer.prototype.toString = function toString(enc) {
		return this.toChunks().map(function(c) {
			return c.toString(enc);
		}).join("");
	};
	OffsetBuffer.prototype.use = function use(buf, off, n) {
		this.buffers = [buf];
		this.offset = off;
		this.size = n;
	};
	OffsetBuffer.prototype.push = function push(data) {
		if (data.length === 0) return;
		this.size += data.length;
		this.buffers.push(data);
	};
	OffsetBuffer.prototype.has = function has(n) {
		return this.size >= n;
	};
	OffsetBuffer.prototype.skip = function skip(n) {
		if (this.size === 0) return;
		this.size -= n;
		if (this.offset + n < this.buffers[0].length) {
			this.offset += n;
			return;
		}
		let left = n - (this.buffers[0].length - this.offset);
		this.offset = 0;
		let shift = 1;
		for (; left > 0 && shift < this.buffers.length; shift++) {
			const buf = this.buffers[shift];
			if (buf.length > left) {
				this.offset = left;
				break;
			}
			left -= buf.length;
		}
		this.buffers = this.buffers.slice(shift);
	};
	OffsetBuffer.prototype.copy = function copy(target, targetOff, off, n) {
		if (this.size === 0) return;
		if (off !== 0) throw new Error("Unsupported offset in .copy()");
		let toff = targetOff;
		const first = this.buffers[0];
		const toCopy = Math.min(n, first.length - this.offset);
		first.copy(target, toff, this.offset, this.offset + toCopy);
		toff += toCopy;
		let left = n - toCopy;
		for (let i = 1; left > 0 && i < this.buffers.length; i++) {
			const buf = this.buffers[i];
			const toCopy = Math.min(left, buf.length);
			buf.copy(target, toff, 0, toCopy);
			toff += toCopy;
			left -= toCopy;
		}
	};
	OffsetBuffer.prototype.take = function take(n) {
		if (n === 0) return Buffer.alloc(0);
		this.size -= n;
		const first = this.buffers[0].length - this.offset;
		if (first === n) {
			let r = this.buffers.shift();
			if (this.offset !== 0) {
				r = r.slice(this.offset);
				this.offset = 0;
			}
			return r;
		} else if (first > n) {
			const r = this.buffers[0].slice(this.offset, this.offset + n);
			this.offset += n;
			return r;
		}
		const out = Buffer.alloc(n);
		let toOff = 0;
		let startOff = this.offset;
		let i = 0;
		for (; toOff !== n && i < this.buffers.length; i++) {
			const buf = this.buffers[i];
			const toCopy = Math.min(buf.length - startOff, n - toOff);
			buf.copy(out, toOff, startOff, startOff + toCopy);
			if (startOff + toCopy < buf.length) {
				this.offset = startOff + toCopy;
				break;
			} else {
				toOff += toCopy;
				startOff = 0;
			}
		}
		this.buffers = this.buffers.slice(i);
		if (this.buffers.length === 0) this.offset = 0;
		return out;
	};
	OffsetBuffer.prototype.peekUInt8 = function peekUInt8() {
		return this.buffers[0][this.offset];
	};
	OffsetBuffer.prototype.readUInt8 = function readUInt8() {
		this.size -= 1;
		const first = this.buffers[0];
		const r = first[this.offset];
		if (++this.offset === first.length) {
			this.offset = 0;
			this.buffers.shift();
		}
		return r;
	};
	OffsetBuffer.prototype.readUInt16LE = function readUInt16LE() {
		const first = this.buffers[0];
		this.size -= 2;
		let r;
		let shift;
		if (first.length - this.offset >= 2) {
			r = first.readUInt16LE(this.offset);
			shift = 0;
			this.offset += 2;
		} else {
			r = first[this.offset] | this.buffers[1][0] << 8;
			shift = 1;
			this.offset = 1;
		}
		if (this.offset === this.buffers[shift].length) {
			this.offset = 0;
			shift++;
		}
		if (shift !== 0) this.buffers = this.buffers.slice(shift);
		return r;
	};
	OffsetBuffer.prototype.readUInt24LE = function readUInt24LE() {
		const first = this.buffers[0];
		let r;
		let shift;
		const firstHas = first.length - this.offset;
		if (firstHas >= 3) {
			r = first.readUInt16LE(this.offset) | first[this.offset + 2] << 16;
			shift = 0;
			this.offset += 3;
		} else if (firstHas >= 2) {
			r = first.readUInt16LE(this.offset) | this.buffers[1][0] << 16;
			shift = 1;
			this.offset = 1;
		} else {
			r = first[this.offset];
			this.offset = 0;
			this.buffers.shift();
			this.size -= 1;
			r |= this.readUInt16LE() << 8;
			return r;
		}
		this.size -= 3;
		if (this.offset === this.buffers[shift].length) {
			this.offset = 0;
			shift++;
		}
		if (shift !== 0) this.buffers = this.buffers.slice(shift);
		return r;
	};
	OffsetBuffer.prototype.readUInt32LE = function readUInt32LE() {
		const first = this.buffers[0];
		let r;
		let shift;
		const firstHas = first.length - this.offset;
		if (firstHas >= 4) {
			r = first.readUInt32LE(this.offset);
			shift = 0;
			this.offset += 4;
		} else if (firstHas >= 3) {
			r = (first.readUInt16LE(this.offset) | first[this.offset + 2] << 16) + this.buffers[1][0] * 16777216;
			shift = 1;
			this.offset = 1;
		} else if (firstHas >= 2) {
			r = first.readUInt16LE(this.offset);
			this.offset = 0;
			this.buffers.shift();
			this.size -= 2;
			r += this.readUInt16LE() * 65536;
			return r;
		} else {
			r = first[this.offset];
			this.offset = 0;
			this.buffers.shift();
			this.size -= 1;
			r += this.readUInt24LE() * 256;
			return r;
		}
		this.size -= 4;
		if (this.offset === this.buffers[shift].length) {
			this.offset = 0;
			shift++;
		}
		if (shift !== 0) this.buffers = this.buffers.slice(shift);
		return r;
	};
	OffsetBuffer.prototype.readUInt16BE = function readUInt16BE() {
		const r = this.readUInt16LE();
		return (r & 255) << 8 | r >> 8;
	};
	OffsetBuffer.prototype.readUInt24BE = function readUInt24BE() {
		const r = this.readUInt24LE();
		return (r & 255) << 16 | (r >> 8 & 255) << 8 | r >> 16;
	};
	OffsetBuffer.prototype.readUInt32BE = function readUInt32BE() {
		const r = this.readUInt32LE();
		return ((r & 255) << 24 | (r >>> 8 & 255) << 16 | (r >>> 16 & 255) << 8 | r >>> 24) >>> 0;
	};
	function signedInt8(num) {
		if (num >= 128) return -(255 ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.peekInt8 = function peekInt8() {
		return signedInt8(this.peekUInt8());
	};
	OffsetBuffer.prototype.readInt8 = function readInt8() {
		return signedInt8(this.readUInt8());
	};
	function signedInt16(num) {
		if (num >= 32768) return -(65535 ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.readInt16BE = function readInt16BE() {
		return signedInt16(this.readUInt16BE());
	};
	OffsetBuffer.prototype.readInt16LE = function readInt16LE() {
		return signedInt16(this.readUInt16LE());
	};
	function signedInt24(num) {
		if (num >= 8388608) return -(0xffffff ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.readInt24BE = function readInt24BE() {
		return signedInt24(this.readUInt24BE());
	};
	OffsetBuffer.prototype.readInt24LE = function readInt24LE() {
		return signedInt24(this.readUInt24LE());
	};
	function signedInt32(num) {
		if (num >= 0x80000000) return -(0xffffffff ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.readInt32BE = function readInt32BE() {
		return signedInt32(this.readUInt32BE());
	};
	OffsetBuffer.prototype.readInt32LE = function readInt32LE() {
		return signedInt32(this.readUInt32LE());
	};
}));
// node_modules/pg-copy-streams/message-formats.js
var require_message_formats = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	/**
	* The COPY feature uses the following protocol codes.
	* The codes for the most recent protocol version are documented on
	* https://www.postgresql.org/docs/current/static/protocol-message-formats.html
	*
	* The protocol flow itself is described on
	* https://www.postgresql.org/docs/current/static/protocol-flow.html
	*/
	module.exports = {
		ErrorResponse: 69,
		CopyInResponse: 71,
		CopyOutResponse: 72,
		CopyBothResponse: 87,
		CopyDone: 99,
		CopyData: 100,
		CopyFail: 102,
		CommandComplete: 67,
		ReadyForQuery: 90,
		NotificationResponse: 65,
		NoticeResponse: 78,
		ParameterStatus: 83
	};
}));
// node_modules/pg-copy-streams/copy-to.js
var require_copy_to = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	module.exports = function(txt, options) {
		return new CopyStreamQuery(txt, options);
	};
	const { Readable } = require("stream");
	const assert = require("assert");
	const BufferList = require_obuf();
	const code = require_message_formats();
	const PG_CODE = 0;
	const PG_LENGTH = 1;
	const PG_MESSAGE = 2;
	var CopyStreamQuery = class extends Readable {
		constructor(text, options) {
			super(options);
			this.text = text;
			this.rowCount = 0;
			this._state = PG_CODE;
			this._buffer = new BufferList();
			this._unreadMessageContentLength = 0;
			this._copyDataChunks = new BufferList();
			this._pgDataHandler = null;
			this._drained = false;
			this._forwarding = false;
			this._onReadableEvent = this._onReadable.bind(this);
		}
		submit(connection) {
			this.connection = connection;
			this._attach();
			connection.query(this.text);
		}
		_attach() {
			const connectionStream = this.connection.stream;
			const pgDataListeners = connectionStream.listeners("data");
			assert(pgDataListeners.length == 1);
			this._pgDataHandler = pgDataListeners.pop();
			connectionStream.removeListener("data", this._pgDataHandler);
			connectionStream.pause();
			this._forward();
			connectionStream.on("readable", this._onReadableEvent);
		}
		_detach() {
			const connectionStream = this.connection.stream;
			const unreadBuffer = this._buffer.take(this._buffer.size);
			connectionStream.removeListener("readable", this._onReadableEvent);
			connectionStream.addListener("data", this._pgDataHandler);
			this._pgDataHandler(unreadBuffer);
			process.nextTick(function() {
				connectionStream.resume();
			});
		}
		_cleanup() {
			this._buffer = null;
			this._copyDataChunks = null;
			this._pgDataHandler = null;
			this._onReadableEvent = null;
		}
		_onReadable() {
			this._forward();
		}
		_read() {
			this._drained = true;
			this._forward();
		}
		_forward() {
			if (this._forwarding || !this._drained || !this.connection) return;
			this._forwarding = true;
			const connectionStream = this.connection.stream;
			let chunk;
			while (this._drained && (chunk = connectionStream.read()) !== null) this._drained = this._parse(chunk);
			this._forwarding = false;
		}
		_parse(chunk) {
			let done = false;
			let drained = true;
			this._buffer.push(chunk);
			while (!done && this._buffer.size > 0) {
				if (PG_CODE === this._state) {
					if (!this._buffer.has(1)) break;
					this._code = this._buffer.peekUInt8();
					if (this._code === code.ErrorResponse) {
						this._detach();
						return;
					}
					this._buffer.readUInt8();
					this._state = PG_LENGTH;
				}
				if (PG_LENGTH === this._state) {
					if (!this._buffer.has(4)) break;
					this._unreadMessageContentLength = this._buffer.readUInt32BE() - 4;
					this._state = PG_MESSAGE;
				}
				if (PG_MESSAGE === this._state) {
					if (this._unreadMessageContentLength > 0 && this._buffer.size > 0) {
						const n = Math.min(this._buffer.size, this._unreadMessageContentLength);
						const messageContentChunk = this._buffer.take(n);
						this._unreadMessageContentLength -= n;
						if (this._code === code.CopyData) this._copyDataChunks.push(messageContentChunk);
					}
					if (this._unreadMessageContentLength === 0) {
						switch (this._code) {
							case code.CopyOutResponse:
							case code.CopyData:
							case code.ParameterStatus:
							case code.NoticeResponse:
							case code.NotificationResponse: break;
							case code.CopyDone:
							default: done = true;
						}
						this._state = PG_CODE;
					}
				}
			}
			const len = this._copyDataChunks.size;
			if (len > 0) drained = this.push(this._copyDataChunks.take(len));
			if (done) {
				this._detach();
				this.push(null);
				this._cleanup();
			}
			return drained;
		}
		handleError(err) {
			this.emit("error", err);
			this._cleanup();
		}
		handleCommandComplete(msg) {
			const match = /COPY (\d+)/.exec((msg || {}).text);
			if (match) this.rowCount = parseInt(match[1], 10);
		}
		handleReadyForQuery() {}
	};
}));
// node_modules/pg-copy-streams/copy-from.js
var require_copy_from = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	module.exports = function(txt, options) {
		return new CopyStreamQuery(txt, options);
	};
	const { Writable } = require("stream");
	const code = require_message_formats();
	var CopyStreamQuery = class extends Writable {
		constructor(text, options) {
			super(options);
			this.text = text;
			this.rowCount = 0;
			this._gotCopyInResponse = false;
			this.chunks = [];
			this.cb_CopyInResponse = null;
			this.cb_ReadyForQuery = null;
			this.cb_destroy = null;
			this.cork();
		}
		submit(connection) {
			this.connection = connection;
			connection.query(this.text);
		}
		callback() {}
		_write(chunk, enc, cb) {
			this.chunks.push({
				chunk,
				encoding: enc
			});
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb_CopyInResponse = cb;
		}
		_writev(chunks, cb) {
			if (this.chunks.length == 0) this.chunks = chunks;
			else {
				const QUANTUM = 125e3;
				for (let i = 0; i < chunks.length; i += QUANTUM) this.chunks.push(...chunks.slice(i, Math.min(i + QUANTUM, chunks.length)));
			}
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb_CopyInResponse = cb;
		}
		_destroy(err, cb) {
			if (this.cb_ReadyForQuery) return cb(err);
			this.cb_destroy = cb;
			const msg = err ? err.message : "NODE-PG-COPY-STREAMS destroy() was called";
			const self = this;
			const done = function() {
				self.connection.sendCopyFail(msg);
			};
			this.chunks = [];
			if (this._gotCopyInResponse) return this.flush(done);
			this.cb_CopyInResponse = done;
		}
		_final(cb) {
			this.cb_ReadyForQuery = cb;
			const self = this;
			const done = function() {
				const finBuffer = Buffer.from([
					code.CopyDone,
					0,
					0,
					0,
					4
				]);
				self.connection.stream.write(finBuffer);
			};
			if (this._gotCopyInResponse) return this.flush(done);
			this.cb_CopyInResponse = done;
		}
		flush(callback) {
			let chunk;
			let ok = true;
			while (ok && (chunk = this.chunks.shift())) ok = this.flushChunk(chunk.chunk);
			if (callback) {
				if (ok) callback();
				else if (this.chunks.length) this.connection.stream.once("drain", this.flush.bind(this, callback));
				else this.connection.stream.once("drain", callback);
			}
		}
		flushChunk(chunk) {
			const Int32Len = 4;
			const lenBuffer = Buffer.from([
				code.CopyData,
				0,
				0,
				0,
				0
			]);
			lenBuffer.writeUInt32BE(chunk.length + Int32Len, 1);
			this.connection.stream.write(lenBuffer);
			return this.connection.stream.write(chunk);
		}
		handleError(e) {
			this.callback();
			if (this.cb_destroy) {
				const cb = this.cb_destroy;
				this.cb_destroy = null;
				cb(e);
			} else this.emit("error", e);
			this.connection = null;
		}
		handleCopyInResponse(connection) {
			this._gotCopyInResponse = true;
			if (!this.destroyed) this.uncork();
			const cb = this.cb_CopyInResponse || function() {};
			this.cb_CopyInResponse = null;
			this.flush(cb);
		}
		handleCommandComplete(msg) {
			const match = /COPY (\d+)/.exec((msg || {}).text);
			if (match) this.rowCount = parseInt(match[1], 10);
		}
		handleReadyForQuery() {
			this.callback();
			this.cb_ReadyForQuery();
			this.connection = null;
		}
	};
}));
// node_modules/pg-copy-streams/copy-both.js
var require_copy_both = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	module.exports = function(txt, options) {
		return new CopyStreamQuery(txt, options);
	};
	const { Duplex } = require("stream");
	const assert = require("assert");
	const BufferList = require_obuf();
	const code = require_message_formats();
	const PG_CODE = 0;
	const PG_LENGTH = 1;
	const PG_MESSAGE = 2;
	var CopyStreamQuery = class extends Duplex {
		constructor(text, options) {
			super(options);
			this.text = text;
			this._state = PG_CODE;
			this._buffer = new BufferList();
			this._unreadMessageContentLength = 0;
			this._copyDataChunks = new BufferList();
			this._pgDataHandler = null;
			this._drained = false;
			this._forwarding = false;
			this._onReadableEvent = this._onReadable.bind(this);
			this.alignOnCopyDataFrame = options ? options.alignOnCopyDataFrame === true : false;
			this._gotCopyInResponse = false;
			this.chunks = [];
			this.cb = null;
			this.cork();
		}
		submit(connection) {
			this.connection = connection;
			this._attach();
			connection.query(this.text);
		}
		_attach() {
			const connectionStream = this.connection.stream;
			const pgDataListeners = connectionStream.listeners("data");
			assert(pgDataListeners.length == 1);
			this._pgDataHandler = pgDataListeners.pop();
			connectionStream.removeListener("data", this._pgDataHandler);
			connectionStream.pause();
			this._forward();
			connectionStream.on("readable", this._onReadableEvent);
		}
		_detach() {
			const connectionStream = this.connection.stream;
			const unreadBuffer = this._buffer.take(this._buffer.size);
			connectionStream.removeListener("readable", this._onReadableEvent);
			connectionStream.addListener("data", this._pgDataHandler);
			this._pgDataHandler(unreadBuffer);
			process.nextTick(function() {
				connectionStream.resume();
			});
		}
		_cleanup() {
			this._buffer = null;
			this._copyDataChunks = null;
			this._pgDataHandler = null;
			this._onReadableEvent = null;
		}
		_onReadable() {
			this._forward();
		}
		_read() {
			this._drained = true;
			this._forward();
		}
		_forward() {
			if (this._forwarding || !this._drained || !this.connection) return;
			this._forwarding = true;
			const connectionStream = this.connection.stream;
			let chunk;
			while (this._drained && (chunk = connectionStream.read()) !== null) this._drained = this._parse(chunk);
			this._forwarding = false;
		}
		_parse(chunk) {
			let done = false;
			let drained = true;
			this._buffer.push(chunk);
			while (!done && this._buffer.size > 0) {
				if (PG_CODE === this._state) {
					if (!this._buffer.has(1)) break;
					this._code = this._buffer.peekUInt8();
					if (this._code === code.ErrorResponse) {
						this._detach();
						return;
					}
					this._buffer.readUInt8();
					this._state = PG_LENGTH;
				}
				if (PG_LENGTH === this._state) {
					if (!this._buffer.has(4)) break;
					this._unreadMessageContentLength = this._buffer.readUInt32BE() - 4;
					this._state = PG_MESSAGE;
				}
				if (PG_MESSAGE === this._state) {
					if (this._unreadMessageContentLength > 0 && this._buffer.size > 0) {
						const n = Math.min(this._buffer.size, this._unreadMessageContentLength);
						const messageContentChunk = this._buffer.take(n);
						this._unreadMessageContentLength -= n;
						if (this._code === code.CopyData) this._copyDataChunks.push(messageContentChunk);
					}
					if (this._unreadMessageContentLength === 0) {
						switch (this._code) {
							case code.CopyBothResponse:
								this._startCopyIn();
								break;
							case code.CopyData:
								if (this.alignOnCopyDataFrame) drained = this._flushCopyData();
								break;
							case code.ParameterStatus:
							case code.NoticeResponse:
							case code.NotificationResponse: break;
							case code.CopyDone:
							default: done = true;
						}
						this._state = PG_CODE;
					}
				}
			}
			if (!this.alignOnCopyDataFrame) drained = this._flushCopyData();
			if (done) {
				this._detach();
				this.push(null);
				this._cleanup();
			}
			return drained;
		}
		_flushCopyData() {
			let drained = true;
			const len = this._copyDataChunks.size;
			if (len > 0) drained = this.push(this._copyDataChunks.take(len));
			return drained;
		}
		_write(chunk, enc, cb) {
			this.chunks.push({
				chunk,
				encoding: enc
			});
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb = cb;
		}
		_writev(chunks, cb) {
			this.chunks.push(...chunks);
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb = cb;
		}
		_final(cb) {
			this.flush();
			const finBuffer = Buffer.from([
				code.CopyDone,
				0,
				0,
				0,
				4
			]);
			this.connection.stream.write(finBuffer);
			this.cb_flush = cb;
		}
		flush(callback) {
			let chunk;
			let ok = true;
			while (ok && (chunk = this.chunks.shift())) ok = this.flushChunk(chunk.chunk);
			if (callback) {
				if (ok) callback();
				else if (this.chunks.length) this.connection.stream.once("drain", this.flush.bind(this, callback));
				else this.connection.stream.once("drain", callback);
			}
		}
		flushChunk(chunk) {
			const Int32Len = 4;
			const lenBuffer = Buffer.from([
				code.CopyData,
				0,
				0,
				0,
				0
			]);
			lenBuffer.writeUInt32BE(chunk.length + Int32Len, 1);
			this.connection.stream.write(lenBuffer);
			return this.connection.stream.write(chunk);
		}
		_startCopyIn() {
			this._gotCopyInResponse = true;
			this.uncork();
			this.flush();
			if (this.cb) {
				const { cb } = this;
				this.cb = null;
				cb();
			}
		}
		handleError(err) {
			this.emit("error", err);
			this._cleanup();
		}
		handleCopyData(chunk) {}
		handleCommandComplete() {}
		handleReadyForQuery() {
			this.connection = null;
			this.cb_flush();
		}
	};
}));
// node_modules/pg-copy-streams/index.js
var require_pg_copy_streams = /* @__PURE__ */ require_main.__commonJSMin(((exports) => {
	const CopyToQueryStream = require_copy_to();
	const CopyFromQueryStream = require_copy_from();
	require_copy_both();
	exports.to = function copyTo(txt, options) {
		return new CopyToQueryStream(txt, options);
	};
	exports.from = function copyFrom(txt, options) {
		return new CopyFromQueryStream(txt, options);
	};
}));
// node_modules/postgres-array/index.js
var require_postgres_array = /* @__PURE__ */ require_main.__commonJSMin(((exports) => {
	exports.parse = function(source, transform) {
		return new ArrayParser(source, transform).parse();
	};
	var ArrayParser = class ArrayParser {
		constructor(source, transform) {
			this.source = source;
			this.transform = transform || identity;
			this.position = 0;
			this.entries = [];
			this.recorded = [];
			this.dimension = 0;
		}
		isEof() {
			return this.position >= this.source.length;
		}
		nextCharacter() {
			var character = this.source[this.position++];
			if (character === "\\") return {
				value: this.source[this.position++],
				escaped: true
			};
			return {
				value: character,
				escaped: false
			};
		}
		record(character) {
			this.recorded.push(character);
		}
		newEntry(includeEmpty) {
			var entry;
			if (this.recorded.length > 0 || includeEmpty) {
				entry = this.recorded.join("");
				if (entry === "NULL" && !includeEmpty) entry = null;
				if (entry !== null) entry = this.transform(entry);
				this.entries.push(entry);
				this.recorded = [];
			}
		}
		consumeDimensions() {
			if (this.source[0] === "[") {
				while (!this.isEof()) if (this.nextCharacter().value === "=") break;
			}
		}
		parse(nested) {
			var character, parser, quote;
			this.consumeDimensions();
			while (!this.isEof()) {
				character = this.nextCharacter();
				if (character.value === "{" && !quote) {
					this.dimension++;
					if (this.dimension > 1) {
						parser = new ArrayParser(this.source.substr(this.position - 1), this.transform);
						this.entries.push(parser.parse(true));
						this.position += parser.position - 2;
					}
				} else if (character.value === "}" && !quote) {
					this.dimension--;
					if (!this.dimension) {
						this.newEntry();
						if (nested) return this.entries;
					}
				} else if (character.value === "\"" && !character.escaped) {
					if (quote) this.newEntry(true);
					quote = !quote;
				} else if (character.value === "," && !quote) this.newEntry();
				else this.record(character.value);
			}
			if (this.dimension !== 0) throw new Error("array dimension not balanced");
			return this.entries;
		}
	};
	function identity(value) {
		return value;
	}
}));
// node_modules/pg-types/lib/arrayParser.js
var require_arrayParser = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	var array = require_postgres_array();
	module.exports = { create: function(source, transform) {
		return { parse: function() {
			return array.parse(source, transform);
		} };
	} };
}));
// node_modules/postgres-date/index.js
var require_postgres_date = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	var DATE_TIME = /(\d{1,})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(\.\d{1,})?.*?( BC)?$/;
	var DATE = /^(\d{1,})-(\d{2})-(\d{2})( BC)?$/;
	var TIME_ZONE = /([Z+-])(\d{2})?:?(\d{2})?:?(\d{2})?/;
	var INFINITY = /^-?infinity$/;
	module.exports = function parseDate(isoDate) {
		if (INFINITY.test(isoDate)) return Number(isoDate.replace("i", "I"));
		var matches = DATE_TIME.exec(isoDate);
		if (!matches) return getDate(isoDate) || null;
		var isBC = !!matches[8];
		var year = parseInt(matches[1], 10);
		if (isBC) year = bcYearToNegativeYear(year);
		var month = parseInt(matches[2], 10) - 1;
		var day = matches[3];
		var hour = parseInt(matches[4], 10);
		var minute = parseInt(matches[5], 10);
		var second = parseInt(matches[6], 10);
		var ms = matches[7];
		ms = ms ? 1e3 * parseFloat(ms) : 0;
		var date;
		var offset = timeZoneOffset(isoDate);
		if (offset != null) {
			date = new Date(Date.UTC(year, month, day, hour, minute, second, ms));
			if (is0To99(year)) date.setUTCFullYear(year);
			if (offset !== 0) date.setTime(date.getTime() - offset);
		} else {
			date = new Date(year, month, day, hour, minute, second, ms);
			if (is0To99(year)) date.setFullYear(year);
		}
		return date;
	};
	function getDate(isoDate) {
		var matches = DATE.exec(isoDate);
		if (!matches) return;
		var year = parseInt(matches[1], 10);
		if (!!matches[4]) year = bcYearToNegativeYear(year);
		var month = parseInt(matches[2], 10) - 1;
		var day = matches[3];
		var date = new Date(year, month, day);
		if (is0To99(year)) date.setFullYear(year);
		return date;
	}
	function timeZoneOffset(isoDate) {
		if (isoDate.endsWith("+00")) return 0;
		var zone = TIME_ZONE.exec(isoDate.split(" ")[1]);
		if (!zone) return;
		var type = zone[1];
		if (type === "Z") return 0;
		var sign = type === "-" ? -1 : 1;
		return (parseInt(zone[2], 10) * 3600 + parseInt(zone[3] || 0, 10) * 60 + parseInt(zone[4] || 0, 10)) * sign * 1e3;
	}
	function bcYearToNegativeYear(year) {
		return -(year - 1);
	}
	function is0To99(num) {
		return num >= 0 && num < 100;
	}
}));
// node_modules/xtend/mutable.js
var require_mutable = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	module.exports = extend;
	var hasOwnProperty = Object.prototype.hasOwnProperty;
	function extend(target) {
		for (var i = 1; i < arguments.length; i++) {
			var source = arguments[i];
			for (var key in source) if (hasOwnProperty.call(source, key)) target[key] = source[key];
		}
		return target;
	}
}));
// node_modules/postgres-interval/index.js
var require_postgres_interval = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	var extend = require_mutable();
	module.exports = PostgresInterval;
	function PostgresInterval(raw) {
		if (!(this instanceof PostgresInterval)) return new PostgresInterval(raw);
		extend(this, parse(raw));
	}
	var properties = [
		"seconds",
		"minutes",
		"hours",
		"days",
		"months",
		"years"
	];
	PostgresInterval.prototype.toPostgres = function() {
		var filtered = properties.filter(this.hasOwnProperty, this);
		if (this.milliseconds && filtered.indexOf("seconds") < 0) filtered.push("seconds");
		if (filtered.length === 0) return "0";
		return filtered.map(function(property) {
			var value = this[property] || 0;
			if (property === "seconds" && this.milliseconds) value = (value + this.milliseconds / 1e3).toFixed(6).replace(/\.?0+$/, "");
			return value + " " + property;
		}, this).join(" ");
	};
	var propertiesISOEquivalent = {
		years: "Y",
		months: "M",
		days: "D",
		hours: "H",
		minutes: "M",
		seconds: "S"
	};
	var dateProperties = [
		"years",
		"months",
		"days"
	];
	var timeProperties = [
		"hours",
		"minutes",
		"seconds"
	];
	PostgresInterval.prototype.toISOString = PostgresInterval.prototype.toISO = function() {
		var datePart = dateProperties.map(buildProperty, this).join("");
		var timePart = timeProperties.map(buildProperty, this).join("");
		return "P" + datePart + "T" + timePart;
		function buildProperty(property) {
			var value = this[property] || 0;
			if (property === "seconds" && this.milliseconds) value = (value + this.milliseconds / 1e3).toFixed(6).replace(/0+$/, "");
			return value + propertiesISOEquivalent[property];
		}
	};
	var NUMBER = "([+-]?\\d+)";
	var YEAR = NUMBER + "\\s+years?";
	var MONTH = NUMBER + "\\s+mons?";
	var DAY = NUMBER + "\\s+days?";
	var INTERVAL = new RegExp([
		YEAR,
		MONTH,
		DAY,
		"([+-])?([\\d]*):(\\d\\d):(\\d\\d)\\.?(\\d{1,6})?"
	].map(function(regexString) {
		return "(" + regexString + ")?";
	}).join("\\s*"));
	var positions = {
		years: 2,
		months: 4,
		days: 6,
		hours: 9,
		minutes: 10,
		seconds: 11,
		milliseconds: 12
	};
	var negatives = [
		"hours",
		"minutes",
		"seconds",
		"milliseconds"
	];
	function parseMilliseconds(fraction) {
		var microseconds = fraction + "000000".slice(fraction.length);
		return parseInt(microseconds, 10) / 1e3;
	}
	function parse(interval) {
		if (!interval) return {};
		var matches = INTERVAL.exec(interval);
		var isNegative = matches[8] === "-";
		return Object.keys(positions).reduce(function(parsed, property) {
			var value = matches[positions[property]];
			if (!value) return parsed;
			value = property === "milliseconds" ? parseMilliseconds(value) : parseInt(value, 10);
			if (!value) return parsed;
			if (isNegative && ~negatives.indexOf(property)) value *= -1;
			parsed[property] = value;
			return parsed;
		}, {});
	}
}));
// node_modules/postgres-bytea/index.js
var require_postgres_bytea = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	var bufferFrom = Buffer.from || Buffer;
	module.exports = function parseBytea(input) {
		if (/^\\x/.test(input)) return bufferFrom(input.substr(2), "hex");
		var output = "";
		var i = 0;
		while (i < input.length) if (input[i] !== "\\") {
			output += input[i];
			++i;
		} else if (/[0-7]{3}/.test(input.substr(i + 1, 3))) {
			output += String.fromCharCode(parseInt(input.substr(i + 1, 3), 8));
			i += 4;
		} else {
			var backslashes = 1;
			while (i + backslashes < input.length && input[i + backslashes] === "\\") backslashes++;
			for (var k = 0; k < Math.floor(backslashes / 2); ++k) output += "\\";
			i += Math.floor(backslashes / 2) * 2;
		}
		return bufferFrom(output, "binary");
	};
}));
// node_modules/pg-types/lib/textParsers.js
var require_textParsers = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	var array = require_postgres_array();
	var arrayParser = require_arrayParser();
	var parseDate = require_postgres_date();
	var parseInterval = require_postgres_interval();
	var parseByteA = require_postgres_bytea();
	function allowNull(fn) {
		return function nullAllowed(value) {
			if (value === null) return value;
			return fn(value);
		};
	}
	function parseBool(value) {
		if (value === null) return value;
		return value === "TRUE" || value === "t" || value === "true" || value === "y" || value === "yes" || value === "on" || value === "1";
	}
	function parseBoolArray(value) {
		if (!value) return null;
		return array.parse(value, parseBool);
	}
	function parseBaseTenInt(string) {
		return parseInt(string, 10);
	}
	function parseIntegerArray(value) {
		if (!value) return null;
		return array.parse(value, allowNull(parseBaseTenInt));
	}
	function parseBigIntegerArray(value) {
		if (!value) return null;
		return array.parse(value, allowNull(function(entry) {
			return parseBigInteger(entry).trim();
		}));
	}
	var parsePointArray = function(value) {
		if (!value) return null;
		return arrayParser.create(value, function(entry) {
			if (entry !== null) entry = parsePoint(entry);
			return entry;
		}).parse();
	};
	var parseFloatArray = function(value) {
		if (!value) return null;
		return arrayParser.create(value, function(entry) {
			if (entry !== null) entry = parseFloat(entry);
			return entry;
		}).parse();
	};
	var parseStringArray = function(value) {
		if (!value) return null;
		return arrayParser.create(value).parse();
	};
	var parseDateArray = function(value) {
		if (!value) return null;
		return arrayParser.create(value, function(entry) {
			if (entry !== null) entry = parseDate(entry);
			return entry;
		}).parse();
	};
	var parseIntervalArray = function(value) {
		if (!value) return null;
		return arrayParser.create(value, function(entry) {
			if (entry !== null) entry = parseInterval(entry);
			return entry;
		}).parse();
	};
	var parseByteAArray = function(value) {
		if (!value) return null;
		return array.parse(value, allowNull(parseByteA));
	};
	var parseInteger = function(value) {
		return parseInt(value, 10);
	};
	var parseBigInteger = function(value) {
		var valStr = String(value);
		if (/^\d+$/.test(valStr)) return valStr;
		return value;
	};
	var parseJsonArray = function(value) {
		if (!value) return null;
		return array.parse(value, allowNull(JSON.parse));
	};
	var parsePoint = function(value) {
		if (value[0] !== "(") return null;
		value = value.substring(1, value.length - 1).split(",");
		return {
			x: parseFloat(value[0]),
			y: parseFloat(value[1])
		};
	};
	var parseCircle = function(value) {
		if (value[0] !== "<" && value[1] !== "(") return null;
		var point = "(";
		var radius = "";
		var pointParsed = false;
		for (var i = 2; i < value.length - 1; i++) {
			if (!pointParsed) point += value[i];
			if (value[i] === ")") {
				pointParsed = true;
				continue;
			} else if (!pointParsed) continue;
			if (value[i] === ",") continue;
			radius += value[i];
		}
		var result = parsePoint(point);
		result.radius = parseFloat(radius);
		return result;
	};
	var init = function(register) {
		register(20, parseBigInteger);
		register(21, parseInteger);
		register(23, parseInteger);
		register(26, parseInteger);
		register(700, parseFloat);
		register(701, parseFloat);
		register(16, parseBool);
		register(1082, parseDate);
		register(1114, parseDate);
		register(1184, parseDate);
		register(600, parsePoint);
		register(651, parseStringArray);
		register(718, parseCircle);
		register(1e3, parseBoolArray);
		register(1001, parseByteAArray);
		register(1005, parseIntegerArray);
		register(1007, parseIntegerArray);
		register(1028, parseIntegerArray);
		register(1016, parseBigIntegerArray);
		register(1017, parsePointArray);
		register(1021, parseFloatArray);
		register(1022, parseFloatArray);
		register(1231, parseFloatArray);
		register(1014, parseStringArray);
		register(1015, parseStringArray);
		register(1008, parseStringArray);
		register(1009, parseStringArray);
		register(1040, parseStringArray);
		register(1041, parseStringArray);
		register(1115, parseDateArray);
		register(1182, parseDateArray);
		register(1185, parseDateArray);
		register(1186, parseInterval);
		register(1187, parseIntervalArray);
		register(17, parseByteA);
		register(114, JSON.parse.bind(JSON));
		register(3802, JSON.parse.bind(JSON));
		register(199, parseJsonArray);
		register(3807, parseJsonArray);
		register(3907, parseStringArray);
		register(2951, parseStringArray);
		register(791, parseStringArray);
		register(1183, parseStringArray);
		register(1270, parseStringArray);
	};
	module.exports = { init };
}));
// node_modules/pg-int8/index.js
var require_pg_int8 = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	var BASE = 1e6;
	function readInt8(buffer) {
		var high = buffer.readInt32BE(0);
		var low = buffer.readUInt32BE(4);
		var sign = "";
		if (high < 0) {
			high = ~high + (low === 0);
			low = ~low + 1 >>> 0;
			sign = "-";
		}
		var result = "";
		var carry;
		var t;
		var digits;
		var pad;
		var l;
		var i;
		carry = high % BASE;
		high = high / BASE >>> 0;
		t = 4294967296 * carry + low;
		low = t / BASE >>> 0;
		digits = "" + (t - BASE * low);
		if (low === 0 && high === 0) return sign + digits + result;
		pad = "";
		l = 6 - digits.length;
		for (i = 0; i < l; i++) pad += "0";
		result = pad + digits + result;
		carry = high % BASE;
		high = high / BASE >>> 0;
		t = 4294967296 * carry + low;
		low = t / BASE >>> 0;
		digits = "" + (t - BASE * low);
		if (low === 0 && high === 0) return sign + digits + result;
		pad = "";
		l = 6 - digits.length;
		for (i = 0; i < l; i++) pad += "0";
		result = pad + digits + result;
		carry = high % BASE;
		high = high / BASE >>> 0;
		t = 4294967296 * carry + low;
		low = t / BASE >>> 0;
		digits = "" + (t - BASE * low);
		if (low === 0 && high === 0) return sign + digits + result;
		pad = "";
		l = 6 - digits.length;
		for (i = 0; i < l; i++) pad += "0";
		result = pad + digits + result;
		carry = high % BASE;
		t = 4294967296 * carry + low;
		digits = "" + t % BASE;
		return sign + digits + result;
	}
	module.exports = readInt8;
}));
// node_modules/pg-types/lib/binaryParsers.js
var require_binaryParsers = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	var parseInt64 = require_pg_int8();
	var parseBits = function(data, bits, offset, invert, callback) {
		offset = offset || 0;
		invert = invert || false;
		callback = callback || function(lastValue, newValue, bits) {
			return lastValue * Math.pow(2, bits) + newValue;
		};
		var offsetBytes = offset >> 3;
		var inv = function(value) {
			if (invert) return ~value & 255;
			return value;
		};
		var mask = 255;
		var firstBits = 8 - offset % 8;
		if (bits < firstBits) {
			mask = 255 << 8 - bits & 255;
			firstBits = bits;
		}
		if (offset) mask = mask >> offset % 8;
		var result = 0;
		if (offset % 8 + bits >= 8) result = callback(0, inv(data[offsetBytes]) & mask, firstBits);
		var bytes = bits + offset >> 3;
		for (var i = offsetBytes + 1; i < bytes; i++) result = callback(result, inv(data[i]), 8);
		var lastBits = (bits + offset) % 8;
		if (lastBits > 0) result = callback(result, inv(data[bytes]) >> 8 - lastBits, lastBits);
		return result;
	};
	var parseFloatFromBits = function(data, precisionBits, exponentBits) {
		var bias = Math.pow(2, exponentBits - 1) - 1;
		var sign = parseBits(data, 1);
		var exponent = parseBits(data, exponentBits, 1);
		if (exponent === 0) return 0;
		var precisionBitsCounter = 1;
		var parsePrecisionBits = function(lastValue, newValue, bits) {
			if (lastValue === 0) lastValue = 1;
			for (var i = 1; i <= bits; i++) {
				precisionBitsCounter /= 2;
				if ((newValue & 1 << bits - i) > 0) lastValue += precisionBitsCounter;
			}
			return lastValue;
		};
		var mantissa = parseBits(data, precisionBits, exponentBits + 1, false, parsePrecisionBits);
		if (exponent == Math.pow(2, exponentBits + 1) - 1) {
			if (mantissa === 0) return sign === 0 ? 1e400 : -1e400;
			return NaN;
		}
		return (sign === 0 ? 1 : -1) * Math.pow(2, exponent - bias) * mantissa;
	};
	var parseInt16 = function(value) {
		if (parseBits(value, 1) == 1) return -1 * (parseBits(value, 15, 1, true) + 1);
		return parseBits(value, 15, 1);
	};
	var parseInt32 = function(value) {
		if (parseBits(value, 1) == 1) return -1 * (parseBits(value, 31, 1, true) + 1);
		return parseBits(value, 31, 1);
	};
	var parseFloat32 = function(value) {
		return parseFloatFromBits(value, 23, 8);
	};
	var parseFloat64 = function(value) {
		return parseFloatFromBits(value, 52, 11);
	};
	var parseNumeric = function(value) {
		var sign = parseBits(value, 16, 32);
		if (sign == 49152) return NaN;
		var weight = Math.pow(1e4, parseBits(value, 16, 16));
		var result = 0;
		var ndigits = parseBits(value, 16);
		for (var i = 0; i < ndigits; i++) {
			result += parseBits(value, 16, 64 + 16 * i) * weight;
			weight /= 1e4;
		}
		var scale = Math.pow(10, parseBits(value, 16, 48));
		return (sign === 0 ? 1 : -1) * Math.round(result * scale) / scale;
	};
	var parseDate = function(isUTC, value) {
		var sign = parseBits(value, 1);
		var rawValue = parseBits(value, 63, 1);
		var result = /* @__PURE__ */ new Date((sign === 0 ? 1 : -1) * rawValue / 1e3 + 9466848e5);
		if (!isUTC) result.setTime(result.getTime() + result.getTimezoneOffset() * 6e4);
		result.usec = rawValue % 1e3;
		result.getMicroSeconds = function() {
			return this.usec;
		};
		result.setMicroSeconds = function(value) {
			this.usec = value;
		};
		result.getUTCMicroSeconds = function() {
			return this.usec;
		};
		return result;
	};
	var parseArray = function(value) {
		var dim = parseBits(value, 32);
		parseBits(value, 32, 32);
		var elementType = parseBits(value, 32, 64);
		var offset = 96;
		var dims = [];
		for (var i = 0; i < dim; i++) {
			dims[i] = parseBits(value, 32, offset);
			offset += 32;
			offset += 32;
		}
		var parseElement = function(elementType) {
			var length = parseBits(value, 32, offset);
			offset += 32;
			if (length == 0xffffffff) return null;
			var result;
			if (elementType == 23 || elementType == 20) {
				result = parseBits(value, length * 8, offset);
				offset += length * 8;
				return result;
			} else if (elementType == 25) {
				result = value.toString(this.encoding, offset >> 3, (offset += length << 3) >> 3);
				return result;
			} else console.log("ERROR: ElementType not implemented: " + elementType);
		};
		var parse = function(dimension, elementType) {
			var array = [];
			var i;
			if (dimension.length > 1) {
				var count = dimension.shift();
				for (i = 0; i < count; i++) array[i] = parse(dimension, elementType);
				dimension.unshift(count);
			} else for (i = 0; i < dimension[0]; i++) array[i] = parseElement(elementType);
			return array;
		};
		return parse(dims, elementType);
	};
	var parseText = function(value) {
		return value.toString("utf8");
	};
	var parseBool = function(value) {
		if (value === null) return null;
		return parseBits(value, 8) > 0;
	};
	var init = function(register) {
		register(20, parseInt64);
		register(21, parseInt16);
		register(23, parseInt32);
		register(26, parseInt32);
		register(1700, parseNumeric);
		register(700, parseFloat32);
		register(701, parseFloat64);
		register(16, parseBool);
		register(1114, parseDate.bind(null, false));
		register(1184, parseDate.bind(null, true));
		register(1e3, parseArray);
		register(1007, parseArray);
		register(1016, parseArray);
		register(1008, parseArray);
		register(1009, parseArray);
		register(25, parseText);
	};
	module.exports = { init };
}));
// node_modules/pg-types/lib/builtins.js
var require_builtins = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	/**
	* Following query was used to generate this file:
	
	SELECT json_object_agg(UPPER(PT.typname), PT.oid::int4 ORDER BY pt.oid)
	FROM pg_type PT
	WHERE typnamespace = (SELECT pgn.oid FROM pg_namespace pgn WHERE nspname = 'pg_catalog') -- Take only builting Postgres types with stable OID (extension types are not guaranted to be stable)
	AND typtype = 'b' -- Only basic types
	AND typelem = 0 -- Ignore aliases
	AND typisdefined -- Ignore undefined types
	*/
	module.exports = {
		BOOL: 16,
		BYTEA: 17,
		CHAR: 18,
		INT8: 20,
		INT2: 21,
		INT4: 23,
		REGPROC: 24,
		TEXT: 25,
		OID: 26,
		TID: 27,
		XID: 28,
		CID: 29,
		JSON: 114,
		XML: 142,
		PG_NODE_TREE: 194,
		SMGR: 210,
		PATH: 602,
		POLYGON: 604,
		CIDR: 650,
		FLOAT4: 700,
		FLOAT8: 701,
		ABSTIME: 702,
		RELTIME: 703,
		TINTERVAL: 704,
		CIRCLE: 718,
		MACADDR8: 774,
		MONEY: 790,
		MACADDR: 829,
		INET: 869,
		ACLITEM: 1033,
		BPCHAR: 1042,
		VARCHAR: 1043,
		DATE: 1082,
		TIME: 1083,
		TIMESTAMP: 1114,
		TIMESTAMPTZ: 1184,
		INTERVAL: 1186,
		TIMETZ: 1266,
		BIT: 1560,
		VARBIT: 1562,
		NUMERIC: 1700,
		REFCURSOR: 1790,
		REGPROCEDURE: 2202,
		REGOPER: 2203,
		REGOPERATOR: 2204,
		REGCLASS: 2205,
		REGTYPE: 2206,
		UUID: 2950,
		TXID_SNAPSHOT: 2970,
		PG_LSN: 3220,
		PG_NDISTINCT: 3361,
		PG_DEPENDENCIES: 3402,
		TSVECTOR: 3614,
		TSQUERY: 3615,
		GTSVECTOR: 3642,
		REGCONFIG: 3734,
		REGDICTIONARY: 3769,
		JSONB: 3802,
		REGNAMESPACE: 4089,
		REGROLE: 4096
	};
}));
// node_modules/pg-types/index.js
var require_pg_types = /* @__PURE__ */ require_main.__commonJSMin(((exports) => {
	var textParsers = require_textParsers();
	var binaryParsers = require_binaryParsers();
	var arrayParser = require_arrayParser();
	var builtinTypes = require_builtins();
	exports.getTypeParser = getTypeParser;
	exports.setTypeParser = setTypeParser;
	exports.arrayParser = arrayParser;
	exports.builtins = builtinTypes;
	var typeParsers = {
		text: {},
		binary: {}
	};
	function noParse(val) {
		return String(val);
	}
	function getTypeParser(oid, format) {
		format = format || "text";
		if (!typeParsers[format]) return noParse;
		return typeParsers[format][oid] || noParse;
	}
	function setTypeParser(oid, format, parseFn) {
		if (typeof format == "function") {
			parseFn = format;
			format = "text";
		}
		typeParsers[format][oid] = parseFn;
	}
	textParsers.init(function(oid, converter) {
		typeParsers.text[oid] = converter;
	});
	binaryParsers.init(function(oid, converter) {
		typeParsers.binary[oid] = converter;
	});
}));
// node_modules/pg/lib/defaults.js
var require_defaults = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	let user;
	try {
		user = process.platform === "win32" ? process.env.USERNAME : process.env.USER;
	} catch {}
	module.exports = {
		host: "localhost",
		user,
		database: void 0,
		password: null,
		connectionString: void 0,
		port: 5432,
		rows: 0,
		binary: false,
		max: 10,
		idleTimeoutMillis: 3e4,
		client_encoding: "",
		ssl: false,
		sslnegotiation: void 0,
		application_name: void 0,
		fallback_application_name: void 0,
		options: void 0,
		parseInputDatesAsUTC: false,
		statement_timeout: false,
		lock_timeout: false,
		idle_in_transaction_session_timeout: false,
		query_timeout: false,
		connect_timeout: 0,
		keepalives: 1,
		keepalives_idle: 0
	};
	const pgTypes = require_pg_types();
	const parseBigInteger = pgTypes.getTypeParser(20, "text");
	const parseBigIntegerArray = pgTypes.getTypeParser(1016, "text");
	module.exports.__defineSetter__("parseInt8", function(val) {
		pgTypes.setTypeParser(20, "text", val ? pgTypes.getTypeParser(23, "text") : parseBigInteger);
		pgTypes.setTypeParser(1016, "text", val ? pgTypes.getTypeParser(1007, "text") : parseBigIntegerArray);
	});
}));
// node_modules/pg/lib/utils.js
var require_utils$1 = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const defaults = require_defaults();
	const nodeUtils = require("util");
	const { isDate } = require("util/types");
	const invalidDateDeprecationNotice = nodeUtils.deprecate(() => {}, "Sending an invalid date to Postgres is deprecated and will throw an error in the next major version of pg. Ensure any Date object passed as a query parameter is valid.", "PG_INVALID_DATE");
	function escapeElement(elementRepresentation) {
		return "\"" + elementRepresentation.replace(/\\/g, "\\\\").replace(/"/g, "\\\"") + "\"";
	}
	function arrayString(val) {
		let result = "{";
		for (let i = 0; i < val.length; i++) {
			if (i > 0) result += ",";
			let item = val[i];
			if (item == null) result += "NULL";
			else if (Array.isArray(item)) result += arrayString(item);
			else if (ArrayBuffer.isView(item)) {
				if (!(item instanceof Buffer)) item = Buffer.from(item.buffer, item.byteOffset, item.byteLength);
				result += "\\\\x" + item.toString("hex");
			} else result += escapeElement(prepareValue(item));
		}
		result += "}";
		return result;
	}
	const prepareValue = function(val, seen) {
		if (val == null) return null;
		if (typeof val === "object") {
			if (val instanceof Buffer) return val;
			if (ArrayBuffer.isView(val)) return Buffer.from(val.buffer, val.byteOffset, val.byteLength);
			if (isDate(val)) {
				if (isNaN(val.getTime())) invalidDateDeprecationNotice();
				if (defaults.parseInputDatesAsUTC) return dateToStringUTC(val);
				else return dateToString(val);
			}
			if (Array.isArray(val)) return arrayString(val);
			return prepareObject(val, seen);
		}
		return val.toString();
	};
	function prepareObject(val, seen) {
		if (val && typeof val.toPostgres === "function") {
			seen = seen || [];
			if (seen.indexOf(val) !== -1) throw new Error("circular reference detected while preparing \"" + val + "\" for query");
			seen.push(val);
			return prepareValue(val.toPostgres(prepareValue), seen);
		}
		return JSON.stringify(val);
	}
	function dateToString(date) {
		let offset = -date.getTimezoneOffset();
		let year = date.getFullYear();
		const isBCYear = year < 1;
		if (isBCYear) year = Math.abs(year) + 1;
		let ret = String(year).padStart(4, "0") + "-" + String(date.getMonth() + 1).padStart(2, "0") + "-" + String(date.getDate()).padStart(2, "0") + "T" + String(date.getHours()).padStart(2, "0") + ":" + String(date.getMinutes()).padStart(2, "0") + ":" + String(date.getSeconds()).padStart(2, "0") + "." + String(date.getMilliseconds()).padStart(3, "0");
		if (offset < 0) {
			ret += "-";
			offset *= -1;
		} else ret += "+";
		ret += String(Math.floor(offset / 60)).padStart(2, "0") + ":" + String(offset % 60).padStart(2, "0");
		if (isBCYear) ret += " BC";
		return ret;
	}
	function dateToStringUTC(date) {
		let year = date.getUTCFullYear();
		const isBCYear = year < 1;
		if (isBCYear) year = Math.abs(year) + 1;
		let ret = String(year).padStart(4, "0") + "-" + String(date.getUTCMonth() + 1).padStart(2, "0") + "-" + String(date.getUTCDate()).padStart(2, "0") + "T" + String(date.getUTCHours()).padStart(2, "0") + ":" + String(date.getUTCMinutes()).padStart(2, "0") + ":" + String(date.getUTCSeconds()).padStart(2, "0") + "." + String(date.getUTCMilliseconds()).padStart(3, "0");
		ret += "+00:00";
		if (isBCYear) ret += " BC";
		return ret;
	}
	function normalizeQueryConfig(config, values, callback) {
		config = typeof config === "string" ? { text: config } : cloneQueryConfig(config);
		if (values) {
			if (typeof values === "function") config.callback = values;
			else config.values = values;
		}
		if (callback) config.callback = callback;
		return config;
	}
	function cloneQueryConfig(config) {
		if (config == null) return config;
		return Object.defineProperties(Object.create(Object.getPrototypeOf(config)), Object.getOwnPropertyDescriptors(config));
	}
	const escapeIdentifier = function(str) {
		return "\"" + str.replace(/"/g, "\"\"") + "\"";
	};
	const escapeLiteral = function(str) {
		let hasBackslash = false;
		let escaped = "'";
		if (str == null) return "''";
		if (typeof str !== "string") return "''";
		for (let i = 0; i < str.length; i++) {
			const c = str[i];
			if (c === "'") escaped += c + c;
			else if (c === "\\") {
				escaped += c + c;
				hasBackslash = true;
			} else escaped += c;
		}
		escaped += "'";
		if (hasBackslash === true) escaped = " E" + escaped;
		return escaped;
	};
	module.exports = {
		prepareValue: function prepareValueWrapper(value) {
			return prepareValue(value);
		},
		normalizeQueryConfig,
		escapeIdentifier,
		escapeLiteral
	};
}));
// node_modules/pg/lib/crypto/utils.js
var require_utils = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const nodeCrypto = require("crypto");
	module.exports = {
		postgresMd5PasswordHash,
		randomBytes,
		deriveKey,
		sha256,
		hashByName,
		hmacSha256,
		md5
	};
	/**
	* The Web Crypto API - grabbed from the Node.js library or the global
	* @type Crypto
	*/
	const webCrypto = nodeCrypto.webcrypto || globalThis.crypto;
	/**
	* The SubtleCrypto API for low level crypto operations.
	* @type SubtleCrypto
	*/
	const subtleCrypto = webCrypto.subtle;
	const textEncoder = new TextEncoder();
	/**
	*
	* @param {*} length
	* @returns
	*/
	function randomBytes(length) {
		return webCrypto.getRandomValues(Buffer.alloc(length));
	}
	async function md5(string) {
		try {
			return nodeCrypto.createHash("md5").update(string, "utf-8").digest("hex");
		} catch (e) {
			const data = typeof string === "string" ? textEncoder.encode(string) : string;
			const hash = await subtleCrypto.digest("MD5", data);
			return Array.from(new Uint8Array(hash)).map((b) => b.toString(16).padStart(2, "0")).join("");
		}
	}
	async function postgresMd5PasswordHash(user, password, salt) {
		const inner = await md5(password + user);
		return "md5" + await md5(Buffer.concat([Buffer.from(inner), salt]));
	}
	/**
	* Create a SHA-256 digest of the given data
	* @param {Buffer} data
	*/
	async function sha256(text) {
		return await subtleCrypto.digest("SHA-256", text);
	}
	async function hashByName(hashName, text) {
		return await subtleCrypto.digest(hashName, text);
	}
	/**
	* Sign the message with the given key
	* @param {ArrayBuffer} keyBuffer
	* @param {string} msg
	*/
	async function hmacSha256(keyBuffer, msg) {
		const key = await subtleCrypto.importKey("raw", keyBuffer, {
			name: "HMAC",
			hash: "SHA-256"
		}, false, ["sign"]);
		return await subtleCrypto.sign("HMAC", key, textEncoder.encode(msg));
	}
	/**
	* Derive a key from the password and salt
	* @param {string} password
	* @param {Uint8Array} salt
	* @param {number} iterations
	*/
	async function deriveKey(password, salt, iterations) {
		const key = await subtleCrypto.importKey("raw", textEncoder.encode(password), "PBKDF2", false, ["deriveBits"]);
		const params = {
			name: "PBKDF2",
			hash: "SHA-256",
			salt,
			iterations
		};
		return await subtleCrypto.deriveBits(params, key, 256, ["deriveBits"]);
	}
}));
// node_modules/pg/lib/crypto/cert-signatures.js
var require_cert_signatures = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	function x509Error(msg, cert) {
		return /* @__PURE__ */ new Error("SASL channel binding: " + msg + " when parsing public certificate " + cert.toString("base64"));
	}
	function readASN1Length(data, index) {
		let length = data[index++];
		if (length < 128) return {
			length,
			index
		};
		const lengthBytes = length & 127;
		if (lengthBytes > 4) throw x509Error("bad length", data);
		length = 0;
		for (let i = 0; i < lengthBytes; i++) length = length << 8 | data[index++];
		return {
			length,
			index
		};
	}
	function readASN1OID(data, index) {
		if (data[index++] !== 6) throw x509Error("non-OID data", data);
		const { length: OIDLength, index: indexAfterOIDLength } = readASN1Length(data, index);
		index = indexAfterOIDLength;
		const lastIndex = index + OIDLength;
		const byte1 = data[index++];
		let oid = (byte1 / 40 >> 0) + "." + byte1 % 40;
		while (index < lastIndex) {
			let value = 0;
			while (index < lastIndex) {
				const nextByte = data[index++];
				value = value << 7 | nextByte & 127;
				if (nextByte < 128) break;
			}
			oid += "." + value;
		}
		return {
			oid,
			index
		};
	}
	function expectASN1Seq(data, index) {
		if (data[index++] !== 48) throw x509Error("non-sequence data", data);
		return readASN1Length(data, index);
	}
	function signatureAlgorithmHashFromCertificate(data, index) {
		if (index === void 0) index = 0;
		index = expectASN1Seq(data, index).index;
		const { length: certInfoLength, index: indexAfterCertInfoLength } = expectASN1Seq(data, index);
		index = indexAfterCertInfoLength + certInfoLength;
		index = expectASN1Seq(data, index).index;
		const { oid, index: indexAfterOID } = readASN1OID(data, index);
		switch (oid) {
			case "1.2.840.113549.1.1.4": return "MD5";
			case "1.2.840.113549.1.1.5": return "SHA-1";
			case "1.2.840.113549.1.1.11": return "SHA-256";
			case "1.2.840.113549.1.1.12": return "SHA-384";
			case "1.2.840.113549.1.1.13": return "SHA-512";
			case "1.2.840.113549.1.1.14": return "SHA-224";
			case "1.2.840.113549.1.1.15": return "SHA512-224";
			case "1.2.840.113549.1.1.16": return "SHA512-256";
			case "1.2.840.10045.4.1": return "SHA-1";
			case "1.2.840.10045.4.3.1": return "SHA-224";
			case "1.2.840.10045.4.3.2": return "SHA-256";
			case "1.2.840.10045.4.3.3": return "SHA-384";
			case "1.2.840.10045.4.3.4": return "SHA-512";
			case "1.2.840.113549.1.1.10": {
				index = indexAfterOID;
				index = expectASN1Seq(data, index).index;
				if (data[index++] !== 160) throw x509Error("non-tag data", data);
				index = readASN1Length(data, index).index;
				index = expectASN1Seq(data, index).index;
				const { oid: hashOID } = readASN1OID(data, index);
				switch (hashOID) {
					case "1.2.840.113549.2.5": return "MD5";
					case "1.3.14.3.2.26": return "SHA-1";
					case "2.16.840.1.101.3.4.2.1": return "SHA-256";
					case "2.16.840.1.101.3.4.2.2": return "SHA-384";
					case "2.16.840.1.101.3.4.2.3": return "SHA-512";
				}
				throw x509Error("unknown hash OID " + hashOID, data);
			}
			case "1.3.101.110":
			case "1.3.101.112": return "SHA-512";
			case "1.3.101.111":
			case "1.3.101.113": throw x509Error("Ed448 certificate channel binding is not currently supported by Postgres");
		}
		throw x509Error("unknown OID " + oid, data);
	}
	module.exports = { signatureAlgorithmHashFromCertificate };
}));
// node_modules/pg/lib/crypto/sasl.js
var require_sasl = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const crypto = require_utils();
	const { signatureAlgorithmHashFromCertificate } = require_cert_signatures();
	function saslprep(password) {
		return password.replace(/[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/g, " ").replace(/[\u00AD\u034F\u1806\u180B\u180C\u180D\u200C\u200D\u2060\uFE00-\uFE0F\uFEFF]/g, "").normalize("NFKC");
	}
	const DEFAULT_MAX_SCRAM_ITERATIONS = 1e5;
	function startSession(mechanisms, stream, scramMaxIterations = DEFAULT_MAX_SCRAM_ITERATIONS) {
		const candidates = ["SCRAM-SHA-256"];
		if (stream) candidates.unshift("SCRAM-SHA-256-PLUS");
		const mechanism = candidates.find((candidate) => mechanisms.includes(candidate));
		if (!mechanism) throw new Error("SASL: Only mechanism(s) " + candidates.join(" and ") + " are supported");
		if (mechanism === "SCRAM-SHA-256-PLUS" && typeof stream.getPeerCertificate !== "function") throw new Error("SASL: Mechanism SCRAM-SHA-256-PLUS requires a certificate");
		const clientNonce = crypto.randomBytes(18).toString("base64");
		return {
			mechanism,
			clientNonce,
			response: (mechanism === "SCRAM-SHA-256-PLUS" ? "p=tls-server-end-point" : stream ? "y" : "n") + ",,n=*,r=" + clientNonce,
			message: "SASLInitialResponse",
			scramMaxIterations
		};
	}
	async function continueSession(session, password, serverData, stream) {
		if (session.message !== "SASLInitialResponse") throw new Error("SASL: Last message was not SASLInitialResponse");
		if (typeof password !== "string") throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string");
		if (password === "") throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string");
		if (typeof serverData !== "string") throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: serverData must be a string");
		const sv = parseServerFirstMessage(serverData);
		if (!sv.nonce.startsWith(session.clientNonce)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce does not start with client nonce");
		else if (sv.nonce.length === session.clientNonce.length) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce is too short");
		const scramMaxIterations = typeof session.scramMaxIterations === "number" ? session.scramMaxIterations : DEFAULT_MAX_SCRAM_ITERATIONS;
		if (scramMaxIterations !== 0 && sv.iteration > scramMaxIterations) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration count " + sv.iteration + " exceeds scramMaxIterations of " + scramMaxIterations);
		const clientFirstMessageBare = "n=*,r=" + session.clientNonce;
		const serverFirstMessage = "r=" + sv.nonce + ",s=" + sv.salt + ",i=" + sv.iteration;
		let channelBinding = stream ? "eSws" : "biws";
		if (session.mechanism === "SCRAM-SHA-256-PLUS") {
			const peerCert = stream.getPeerCertificate().raw;
			let hashName = signatureAlgorithmHashFromCertificate(peerCert);
			if (hashName === "MD5" || hashName === "SHA-1") hashName = "SHA-256";
			const certHash = await crypto.hashByName(hashName, peerCert);
			channelBinding = Buffer.concat([Buffer.from("p=tls-server-end-point,,"), Buffer.from(certHash)]).toString("base64");
		}
		const clientFinalMessageWithoutProof = "c=" + channelBinding + ",r=" + sv.nonce;
		const authMessage = clientFirstMessageBare + "," + serverFirstMessage + "," + clientFinalMessageWithoutProof;
		const saltBytes = Buffer.from(sv.salt, "base64");
		const saltedPassword = await crypto.deriveKey(saslprep(password), saltBytes, sv.iteration);
		const clientKey = await crypto.hmacSha256(saltedPassword, "Client Key");
		const storedKey = await crypto.sha256(clientKey);
		const clientSignature = await crypto.hmacSha256(storedKey, authMessage);
		const clientProof = xorBuffers(Buffer.from(clientKey), Buffer.from(clientSignature)).toString("base64");
		const serverKey = await crypto.hmacSha256(saltedPassword, "Server Key");
		const serverSignatureBytes = await crypto.hmacSha256(serverKey, authMessage);
		session.message = "SASLResponse";
		session.serverSignature = Buffer.from(serverSignatureBytes).toString("base64");
		session.response = clientFinalMessageWithoutProof + ",p=" + clientProof;
	}
	function finalizeSession(session, serverData) {
		if (session.message !== "SASLResponse") throw new Error("SASL: Last message was not SASLResponse");
		if (typeof serverData !== "string") throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: serverData must be a string");
		const { serverSignature } = parseServerFinalMessage(serverData);
		if (serverSignature !== session.serverSignature) throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature does not match");
	}
	/**
	* printable       = %x21-2B / %x2D-7E
	*                   ;; Printable ASCII except ",".
	*                   ;; Note that any "printable" is also
	*                   ;; a valid "value".
	*/
	function isPrintableChars(text) {
		if (typeof text !== "string") throw new TypeError("SASL: text must be a string");
		return text.split("").map((_, i) => text.charCodeAt(i)).every((c) => c >= 33 && c <= 43 || c >= 45 && c <= 126);
	}
	/**
	* base64-char     = ALPHA / DIGIT / "/" / "+"
	*
	* base64-4        = 4base64-char
	*
	* base64-3        = 3base64-char "="
	*
	* base64-2        = 2base64-char "=="
	*
	* base64          = *base64-4 [base64-3 / base64-2]
	*/
	function isBase64(text) {
		return /^(?:[a-zA-Z0-9+/]{4})*(?:[a-zA-Z0-9+/]{2}==|[a-zA-Z0-9+/]{3}=)?$/.test(text);
	}
	function parseAttributePairs(text) {
		if (typeof text !== "string") throw new TypeError("SASL: attribute pairs text must be a string");
		return new Map(text.split(",").map((attrValue) => {
			if (!/^.=/.test(attrValue)) throw new Error("SASL: Invalid attribute pair entry");
			return [attrValue[0], attrValue.substring(2)];
		}));
	}
	function parseServerFirstMessage(data) {
		const attrPairs = parseAttributePairs(data);
		const nonce = attrPairs.get("r");
		if (!nonce) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce missing");
		else if (!isPrintableChars(nonce)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce must only contain printable characters");
		const salt = attrPairs.get("s");
		if (!salt) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: salt missing");
		else if (!isBase64(salt)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: salt must be base64");
		const iterationText = attrPairs.get("i");
		if (!iterationText) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration missing");
		else if (!/^[1-9][0-9]*$/.test(iterationText)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: invalid iteration count");
		return {
			nonce,
			salt,
			iteration: parseInt(iterationText, 10)
		};
	}
	function parseServerFinalMessage(serverData) {
		const attrPairs = parseAttributePairs(serverData);
		const error = attrPairs.get("e");
		const serverSignature = attrPairs.get("v");
		if (error) throw new Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: server returned error: "${error}"`);
		if (!serverSignature) throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature is missing");
		else if (!isBase64(serverSignature)) throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature must be base64");
		return { serverSignature };
	}
	function xorBuffers(a, b) {
		if (!Buffer.isBuffer(a)) throw new TypeError("first argument must be a Buffer");
		if (!Buffer.isBuffer(b)) throw new TypeError("second argument must be a Buffer");
		if (a.length !== b.length) throw new Error("Buffer lengths must match");
		if (a.length === 0) throw new Error("Buffers cannot be empty");
		return Buffer.from(a.map((_, i) => a[i] ^ b[i]));
	}
	module.exports = {
		startSession,
		continueSession,
		finalizeSession,
		DEFAULT_MAX_SCRAM_ITERATIONS
	};
}));
// node_modules/pg/lib/type-overrides.js
var require_type_overrides = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const types = require_pg_types();
	function TypeOverrides(userTypes) {
		this._types = userTypes || types;
		this.text = {};
		this.binary = {};
	}
	TypeOverrides.prototype.getOverrides = function(format) {
		switch (format) {
			case "text": return this.text;
			case "binary": return this.binary;
			default: return {};
		}
	};
	TypeOverrides.prototype.setTypeParser = function(oid, format, parseFn) {
		if (typeof format === "function") {
			parseFn = format;
			format = "text";
		}
		this.getOverrides(format)[oid] = parseFn;
	};
	TypeOverrides.prototype.getTypeParser = function(oid, format) {
		format = format || "text";
		return this.getOverrides(format)[oid] || this._types.getTypeParser(oid, format);
	};
	module.exports = TypeOverrides;
}));
// node_modules/pg/lib/connection-parameters.js
var require_connection_parameters = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const dns = require("dns");
	const defaults = require_defaults();
	const parse = require_main.require_pg_connection_string().parse;
	const val = function(key, config, envVar) {
		if (config[key]) return config[key];
		if (envVar === void 0) envVar = process.env["PG" + key.toUpperCase()];
		else if (envVar === false) {} else envVar = process.env[envVar];
		return envVar || defaults[key];
	};
	const readSSLConfigFromEnvironment = function() {
		switch (process.env.PGSSLMODE) {
			case "disable": return false;
			case "prefer":
			case "require":
			case "verify-ca":
			case "verify-full": return true;
			case "no-verify": return { rejectUnauthorized: false };
		}
		return defaults.ssl;
	};
	const quoteParamValue = function(value) {
		return "'" + ("" + value).replace(/\\/g, "\\\\").replace(/'/g, "\\'") + "'";
	};
	const add = function(params, config, paramName) {
		const value = config[paramName];
		if (value !== void 0 && value !== null) params.push(paramName + "=" + quoteParamValue(value));
	};
	var ConnectionParameters = class {
		constructor(config) {
			config = typeof config === "string" ? parse(config) : config || {};
			if (config.connectionString) config = Object.assign({}, config, parse(config.connectionString));
			this.user = val("user", config);
			this.database = val("database", config);
			if (this.database === void 0) this.database = this.user;
			this.port = parseInt(val("port", config), 10);
			this.host = val("host", config);
			Object.defineProperty(this, "password", {
				configurable: true,
				enumerable: false,
				writable: true,
				value: val("password", config)
			});
			this.binary = val("binary", config);
			this.options = val("options", config);
			this.ssl = typeof config.ssl === "undefined" ? readSSLConfigFromEnvironment() : config.ssl;
			if (typeof this.ssl === "string") {
				if (this.ssl === "true") this.ssl = true;
			}
			if (this.ssl === "no-verify") this.ssl = { rejectUnauthorized: false };
			if (this.ssl && this.ssl.key) Object.defineProperty(this.ssl, "key", { enumerable: false });
			this.sslnegotiation = val("sslnegotiation", config, "PGSSLNEGOTIATION");
			if (this.sslnegotiation !== void 0 && this.sslnegotiation !== "postgres" && this.sslnegotiation !== "direct") throw new Error(`Invalid sslnegotiation value: "${this.sslnegotiation}". Valid values are "postgres" and "direct".`);
			if (this.sslnegotiation === "direct" && !this.ssl) throw new Error("sslnegotiation=direct requires SSL to be enabled");
			this.client_encoding = val("client_encoding", config);
			this.replication = val("replication", config);
			this.isDomainSocket = !(this.host || "").indexOf("/");
			this.application_name = val("application_name", config, "PGAPPNAME");
			this.fallback_application_name = val("fallback_application_name", config, false);
			this.statement_timeout = val("statement_timeout", config, false);
			this.lock_timeout = val("lock_timeout", config, false);
			this.idle_in_transaction_session_timeout = val("idle_in_transaction_session_timeout", config, false);
			this.query_timeout = val("query_timeout", config, false);
			if (config.connectionTimeoutMillis === void 0) this.connect_timeout = process.env.PGCONNECT_TIMEOUT || 0;
			else this.connect_timeout = Math.floor(config.connectionTimeoutMillis / 1e3);
			if (config.keepAlive === false) this.keepalives = 0;
			else if (config.keepAlive === true) this.keepalives = 1;
			if (typeof config.keepAliveInitialDelayMillis === "number") this.keepalives_idle = Math.floor(config.keepAliveInitialDelayMillis / 1e3);
		}
		getLibpqConnectionString(cb) {
			const params = [];
			add(params, this, "user");
			add(params, this, "password");
			add(params, this, "port");
			add(params, this, "application_name");
			add(params, this, "fallback_application_name");
			add(params, this, "connect_timeout");
			add(params, this, "options");
			const ssl = typeof this.ssl === "object" ? this.ssl : this.ssl ? { sslmode: this.ssl } : {};
			add(params, ssl, "sslmode");
			add(params, ssl, "sslca");
			add(params, ssl, "sslkey");
			add(params, ssl, "sslcert");
			add(params, ssl, "sslrootcert");
			add(params, this, "sslnegotiation");
			if (this.database) params.push("dbname=" + quoteParamValue(this.database));
			if (this.replication) params.push("replication=" + quoteParamValue(this.replication));
			if (this.host) params.push("host=" + quoteParamValue(this.host));
			if (this.isDomainSocket) return cb(null, params.join(" "));
			if (this.client_encoding) params.push("client_encoding=" + quoteParamValue(this.client_encoding));
			dns.lookup(this.host, function(err, address) {
				if (err) return cb(err, null);
				params.push("hostaddr=" + quoteParamValue(address));
				return cb(null, params.join(" "));
			});
		}
	};
	module.exports = ConnectionParameters;
}));
// node_modules/pg/lib/result.js
var require_result = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const types = require_pg_types();
	const matchRegexp = /^([A-Za-z]+)(?: (\d+))?(?: (\d+))?/;
	var Result = class {
		constructor(rowMode, types) {
			this.command = null;
			this.rowCount = null;
			this.oid = null;
			this.rows = [];
			this.fields = [];
			this._parsers = void 0;
			this._types = types;
			this.RowCtor = null;
			this.rowAsArray = rowMode === "array";
			if (this.rowAsArray) this.parseRow = this._parseRowAsArray;
			this._prebuiltEmptyResultObject = null;
		}
		addCommandComplete(msg) {
			let match;
			if (msg.text) match = matchRegexp.exec(msg.text);
			else match = matchRegexp.exec(msg.command);
			if (match) {
				this.command = match[1];
				if (match[3]) {
					this.oid = parseInt(match[2], 10);
					this.rowCount = parseInt(match[3], 10);
				} else if (match[2]) this.rowCount = parseInt(match[2], 10);
			}
		}
		_parseRowAsArray(rowData) {
			const row = new Array(rowData.length);
			for (let i = 0, len = rowData.length; i < len; i++) {
				const rawValue = rowData[i];
				if (rawValue !== null) row[i] = this._parsers[i](rawValue);
				else row[i] = null;
			}
			return row;
		}
		parseRow(rowData) {
			const row = { ...this._prebuiltEmptyResultObject };
			for (let i = 0, len = rowData.length; i < len; i++) {
				const rawValue = rowData[i];
				const field = this.fields[i].name;
				if (rawValue !== null) {
					const v = this.fields[i].format === "binary" ? Buffer.from(rawValue) : rawValue;
					row[field] = this._parsers[i](v);
				} else row[field] = null;
			}
			return row;
		}
		addRow(row) {
			this.rows.push(row);
		}
		addFields(fieldDescriptions) {
			this.fields = fieldDescriptions;
			if (this.fields.length) this._parsers = new Array(fieldDescriptions.length);
			const row = Object.create(null);
			for (let i = 0; i < fieldDescriptions.length; i++) {
				const desc = fieldDescriptions[i];
				row[desc.name] = null;
				if (this._types) this._parsers[i] = this._types.getTypeParser(desc.dataTypeID, desc.format || "text");
				else this._parsers[i] = types.getTypeParser(desc.dataTypeID, desc.format || "text");
			}
			this._prebuiltEmptyResultObject = { ...row };
		}
	};
	module.exports = Result;
}));
// node_modules/pg/lib/query.js
var require_query$1 = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const { EventEmitter } = require("events");
	const Result = require_result();
	const utils = require_utils$1();
	var Query = class extends EventEmitter {
		constructor(config, values, callback) {
			super();
			config = utils.normalizeQueryConfig(config, values, callback);
			this.text = config.text;
			this.values = config.values;
			this.rows = config.rows;
			this.types = config.types;
			this.name = config.name;
			this.queryMode = config.queryMode;
			this.binary = config.binary;
			this.portal = config.portal || "";
			this.callback = config.callback;
			this._rowMode = config.rowMode;
			if (process.domain && config.callback) this.callback = process.domain.bind(config.callback);
			this._result = new Result(this._rowMode, this.types);
			this._results = this._result;
			this._canceledDueToError = false;
		}
		requiresPreparation() {
			if (this.queryMode === "extended") return true;
			if (this.name) return true;
			if (this.rows) return true;
			if (!this.text) return false;
			if (!this.values) return false;
			return this.values.length > 0;
		}
		_checkForMultirow() {
			if (this._result.command) {
				if (!Array.isArray(this._results)) this._results = [this._result];
				this._result = new Result(this._rowMode, this._result._types);
				this._results.push(this._result);
			}
		}
		handleRowDescription(msg) {
			this._checkForMultirow();
			this._result.addFields(msg.fields);
			this._accumulateRows = this.callback || !this.listeners("row").length;
		}
		handleDataRow(msg) {
			let row;
			if (this._canceledDueToError) return;
			try {
				row = this._result.parseRow(msg.fields);
			} catch (err) {
				this._canceledDueToError = err;
				return;
			}
			this.emit("row", row, this._result);
			if (this._accumulateRows) this._result.addRow(row);
		}
		handleCommandComplete(msg, connection) {
			this._checkForMultirow();
			this._result.addCommandComplete(msg);
			if (this.rows) connection.sync();
		}
		handleEmptyQuery(connection) {
			if (this.rows) connection.sync();
		}
		handleError(err, connection) {
			if (this._canceledDueToError) {
				err = this._canceledDueToError;
				this._canceledDueToError = false;
			}
			if (this.callback) return this.callback(err);
			this.emit("error", err);
		}
		handleReadyForQuery(con) {
			if (this._canceledDueToError) return this.handleError(this._canceledDueToError, con);
			if (this.callback) try {
				this.callback(null, this._results);
			} catch (err) {
				process.nextTick(() => {
					throw err;
				});
			}
			this.emit("end", this._results);
		}
		submit(connection) {
			if (typeof this.text !== "string" && typeof this.name !== "string") return /* @__PURE__ */ new Error("A query must have either text or a name. Supplying neither is unsupported.");
			const previous = connection.parsedStatements[this.name] || connection.submittedNamedStatements[this.name];
			if (this.text && previous && this.text !== previous) return /* @__PURE__ */ new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`);
			if (this.values && !Array.isArray(this.values)) return /* @__PURE__ */ new Error("Query values must be an array");
			if (this.requiresPreparation()) {
				connection.stream.cork && connection.stream.cork();
				try {
					this.prepare(connection);
				} finally {
					connection.stream.uncork && connection.stream.uncork();
				}
			} else connection.query(this.text);
			return null;
		}
		hasBeenParsed(connection) {
			return this.name && (connection.parsedStatements[this.name] !== void 0 || connection.submittedNamedStatements[this.name] !== void 0);
		}
		handlePortalSuspended(connection) {
			this._getRows(connection, this.rows);
		}
		_getRows(connection, rows) {
			connection.execute({
				portal: this.portal,
				rows
			});
			if (!rows) connection.sync();
			else connection.flush();
		}
		prepare(connection) {
			if (!this.hasBeenParsed(connection)) {
				connection.parse({
					text: this.text,
					name: this.name,
					types: this.types
				});
				if (this.name) connection.submittedNamedStatements[this.name] = this.text;
			}
			try {
				connection.bind({
					portal: this.portal,
					statement: this.name,
					values: this.values,
					binary: this.binary,
					valueMapper: utils.prepareValue
				});
			} catch (err) {
				connection.close({
					type: "S",
					name: this.name
				});
				connection.sync();
				this.handleError(err, connection);
				return;
			}
			connection.describe({
				type: "P",
				name: this.portal || ""
			});
			this._getRows(connection, this.rows);
		}
		handleCopyInResponse(connection) {
			connection.sendCopyFail("No source stream defined");
		}
		handleCopyData(msg, connection) {}
	};
	module.exports = Query;
}));
// node_modules/pg-protocol/dist/messages.js
var require_messages = /* @__PURE__ */ require_main.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.NoticeMessage = exports.DataRowMessage = exports.CommandCompleteMessage = exports.ReadyForQueryMessage = exports.NotificationResponseMessage = exports.BackendKeyDataMessage = exports.AuthenticationMD5Password = exports.ParameterStatusMessage = exports.ParameterDescriptionMessage = exports.RowDescriptionMessage = exports.Field = exports.CopyResponse = exports.CopyDataMessage = exports.DatabaseError = exports.copyDone = exports.emptyQuery = exports.replicationStart = exports.portalSuspended = exports.noData = exports.closeComplete = exports.bindComplete = exports.parseComplete = void 0;
	exports.parseComplete = {
		name: "parseComplete",
		length: 5
	};
	exports.bindComplete = {
		name: "bindComplete",
		length: 5
	};
	exports.closeComplete = {
		name: "closeComplete",
		length: 5
	};
	exports.noData = {
		name: "noData",
		length: 5
	};
	exports.portalSuspended = {
		name: "portalSuspended",
		length: 5
	};
	exports.replicationStart = {
		name: "replicationStart",
		length: 4
	};
	exports.emptyQuery = {
		name: "emptyQuery",
		length: 4
	};
	exports.copyDone = {
		name: "copyDone",
		length: 4
	};
	var DatabaseError = class extends Error {
		constructor(message, length, name) {
			super(message);
			this.length = length;
			this.name = name;
		}
	};
	exports.DatabaseError = DatabaseError;
	var CopyDataMessage = class {
		constructor(length, chunk) {
			this.length = length;
			this.chunk = chunk;
			this.name = "copyData";
		}
	};
	exports.CopyDataMessage = CopyDataMessage;
	var CopyResponse = class {
		constructor(length, name, binary, columnCount) {
			this.length = length;
			this.name = name;
			this.binary = binary;
			this.columnTypes = new Array(columnCount);
		}
	};
	exports.CopyResponse = CopyResponse;
	var Field = class {
		constructor(name, tableID, columnID, dataTypeID, dataTypeSize, dataTypeModifier, format) {
			this.name = name;
			this.tableID = tableID;
			this.columnID = columnID;
			this.dataTypeID = dataTypeID;
			this.dataTypeSize = dataTypeSize;
			this.dataTypeModifier = dataTypeModifier;
			this.format = format;
		}
	};
	exports.Field = Field;
	var RowDescriptionMessage = class {
		constructor(length, fieldCount) {
			this.length = length;
			this.fieldCount = fieldCount;
			this.name = "rowDescription";
			this.fields = new Array(this.fieldCount);
		}
	};
	exports.RowDescriptionMessage = RowDescriptionMessage;
	var ParameterDescriptionMessage = class {
		constructor(length, parameterCount) {
			this.length = length;
			this.parameterCount = parameterCount;
			this.name = "parameterDescription";
			this.dataTypeIDs = new Array(this.parameterCount);
		}
	};
	exports.ParameterDescriptionMessage = ParameterDescriptionMessage;
	var ParameterStatusMessage = class {
		constructor(length, parameterName, parameterValue) {
			this.length = length;
			this.parameterName = parameterName;
			this.parameterValue = parameterValue;
			this.name = "parameterStatus";
		}
	};
	exports.ParameterStatusMessage = ParameterStatusMessage;
	var AuthenticationMD5Password = class {
		constructor(length, salt) {
			this.length = length;
			this.salt = salt;
			this.name = "authenticationMD5Password";
		}
	};
	exports.AuthenticationMD5Password = AuthenticationMD5Password;
	var BackendKeyDataMessage = class {
		constructor(length, processID, secretKey) {
			this.length = length;
			this.processID = processID;
			this.secretKey = secretKey;
			this.name = "backendKeyData";
		}
	};
	exports.BackendKeyDataMessage = BackendKeyDataMessage;
	var NotificationResponseMessage = class {
		constructor(length, processId, channel, payload) {
			this.length = length;
			this.processId = processId;
			this.channel = channel;
			this.payload = payload;
			this.name = "notification";
		}
	};
	exports.NotificationResponseMessage = NotificationResponseMessage;
	var ReadyForQueryMessage = class {
		constructor(length, status) {
			this.length = length;
			this.status = status;
			this.name = "readyForQuery";
		}
	};
	exports.ReadyForQueryMessage = ReadyForQueryMessage;
	var CommandCompleteMessage = class {
		constructor(length, text) {
			this.length = length;
			this.text = text;
			this.name = "commandComplete";
		}
	};
	exports.CommandCompleteMessage = CommandCompleteMessage;
	var DataRowMessage = class {
		constructor(length, fields) {
			this.length = length;
			this.fields = fields;
			this.name = "dataRow";
			this.fieldCount = fields.length;
		}
	};
	exports.DataRowMessage = DataRowMessage;
	var NoticeMessage = class {
		constructor(length, message) {
			this.length = length;
			this.message = message;
			this.name = "notice";
		}
	};
	exports.NoticeMessage = NoticeMessage;
}));
// node_modules/pg-protocol/dist/buffer-writer.js
var require_buffer_writer = /* @__PURE__ */ require_main.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Writer = void 0;
	var Writer = class {
		constructor(size = 256) {
			this.size = size;
			this.offset = 5;
			this.headerPosition = 0;
			this.buffer = Buffer.allocUnsafe(size);
		}
		ensure(size) {
			if (this.buffer.length - this.offset < size) {
				const oldBuffer = this.buffer;
				const newSize = oldBuffer.length + (oldBuffer.length >> 1) + size;
				this.buffer = Buffer.allocUnsafe(newSize);
				oldBuffer.copy(this.buffer, 0, 0, this.offset);
			}
		}
		addInt32(num) {
			this.ensure(4);
			this.buffer[this.offset++] = num >>> 24 & 255;
			this.buffer[this.offset++] = num >>> 16 & 255;
			this.buffer[this.offset++] = num >>> 8 & 255;
			this.buffer[this.offset++] = num >>> 0 & 255;
			return this;
		}
		addInt16(num) {
			this.ensure(2);
			this.buffer[this.offset++] = num >>> 8 & 255;
			this.buffer[this.offset++] = num >>> 0 & 255;
			return this;
		}
		addCString(string) {
			if (!string) this.ensure(1);
			else {
				const len = Buffer.byteLength(string);
				this.ensure(len + 1);
				this.buffer.write(string, this.offset, "utf-8");
				this.offset += len;
			}
			this.buffer[this.offset++] = 0;
			return this;
		}
		addString(string = "") {
			const len = Buffer.byteLength(string);
			this.ensure(len);
			this.buffer.write(string, this.offset);
			this.offset += len;
			return this;
		}
		addInt32PrefixedString(string) {
			const len = Buffer.byteLength(string);
			this.ensure(4 + len);
			const buffer = this.buffer;
			let offset = this.offset;
			buffer[offset++] = len >>> 24 & 255;
			buffer[offset++] = len >>> 16 & 255;
			buffer[offset++] = len >>> 8 & 255;
			buffer[offset++] = len >>> 0 & 255;
			buffer.write(string, offset, "utf-8");
			this.offset = offset + len;
			return this;
		}
		add(otherBuffer) {
			this.ensure(otherBuffer.length);
			otherBuffer.copy(this.buffer, this.offset);
			this.offset += otherBuffer.length;
			return this;
		}
		/**
		* Appends an uninitialized block of {@link size} bytes to the buffer and returns its offset.
		*/
		reserveUnsafe(size) {
			const offset = this.offset;
			this.ensure(size);
			this.offset += size;
			return offset;
		}
		join(code) {
			if (code) {
				this.buffer[this.headerPosition] = code;
				const length = this.offset - (this.headerPosition + 1);
				this.buffer.writeInt32BE(length, this.headerPosition + 1);
			}
			return this.buffer.slice(code ? 0 : 5, this.offset);
		}
		flush(code) {
			const result = this.join(code);
			this.offset = 5;
			this.headerPosition = 0;
			this.buffer = Buffer.allocUnsafe(this.size);
			return result;
		}
		clear() {
			this.offset = 5;
			this.headerPosition = 0;
		}
	};
	exports.Writer = Writer;
}));
// node_modules/pg-protocol/dist/serializer.js
var require_serializer = /* @__PURE__ */ require_main.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.serialize = void 0;
	const buffer_writer_1 = require_buffer_writer();
	const writer = new buffer_writer_1.Writer();
	const startup = (opts) => {
		writer.addInt16(3).addInt16(0);
		for (const key of Object.keys(opts)) writer.addCString(key).addCString(opts[key]);
		writer.addCString("client_encoding").addCString("UTF8");
		const bodyBuffer = writer.addCString("").flush();
		const length = bodyBuffer.length + 4;
		return new buffer_writer_1.Writer().addInt32(length).add(bodyBuffer).flush();
	};
	const requestSsl = () => {
		const response = Buffer.allocUnsafe(8);
		response.writeInt32BE(8, 0);
		response.writeInt32BE(80877103, 4);
		return response;
	};
	const password = (password) => {
		return writer.addCString(password).flush(112);
	};
	const sendSASLInitialResponseMessage = function(mechanism, initialResponse) {
		writer.addCString(mechanism).addInt32PrefixedString(initialResponse);
		return writer.flush(112);
	};
	const sendSCRAMClientFinalMessage = function(additionalData) {
		return writer.addString(additionalData).flush(112);
	};
	const query = (text) => {
		return writer.addCString(text).flush(81);
	};
	const emptyArray = [];
	const parse = (query) => {
		const name = query.name || "";
		if (name.length > 63) {
			console.error("Warning! Postgres only supports 63 characters for query names.");
			console.error("You supplied %s (%s)", name, name.length);
			console.error("This can cause conflicts and silent errors executing queries");
		}
		const types = query.types || emptyArray;
		const len = types.length;
		const buffer = writer.addCString(name).addCString(query.text).addInt16(len);
		for (let i = 0; i < len; i++) buffer.addInt32(types[i]);
		return writer.flush(80);
	};
	const writeValues = function(values, valueMapper, formatsOffset) {
		const len = values.length;
		for (let i = 0; i < len; i++) {
			const mappedVal = valueMapper ? valueMapper(values[i], i) : values[i];
			let formatByte = 0;
			if (mappedVal == null) writer.addInt32(-1);
			else if (mappedVal instanceof Buffer) {
				formatByte = 1;
				writer.addInt32(mappedVal.length);
				writer.add(mappedVal);
			} else writer.addInt32PrefixedString(mappedVal);
			const buf = writer.buffer;
			buf[formatsOffset++] = 0;
			buf[formatsOffset++] = formatByte;
		}
	};
	const bind = (config = {}) => {
		const portal = config.portal || "";
		const statement = config.statement || "";
		const binary = config.binary || false;
		const values = config.values || emptyArray;
		const len = values.length;
		writer.addCString(portal).addCString(statement);
		writer.addInt16(len);
		const formatsOffset = writer.reserveUnsafe(len * 2);
		writer.addInt16(len);
		try {
			writeValues(values, config.valueMapper, formatsOffset);
		} catch (err) {
			writer.clear();
			throw err;
		}
		writer.addInt16(1);
		writer.addInt16(binary ? 1 : 0);
		return writer.flush(66);
	};
	const emptyExecute = Buffer.from([
		69,
		0,
		0,
		0,
		9,
		0,
		0,
		0,
		0,
		0
	]);
	const execute = (config) => {
		if (!config || !config.portal && !config.rows) return emptyExecute;
		const portal = config.portal || "";
		const rows = config.rows || 0;
		const portalLength = Buffer.byteLength(portal);
		const len = 4 + portalLength + 1 + 4;
		const buff = Buffer.allocUnsafe(1 + len);
		buff[0] = 69;
		buff.writeInt32BE(len, 1);
		buff.write(portal, 5, "utf-8");
		buff[portalLength + 5] = 0;
		buff.writeUInt32BE(rows, buff.length - 4);
		return buff;
	};
	const cancel = (processID, secretKey) => {
		const buffer = Buffer.allocUnsafe(16);
		buffer.writeInt32BE(16, 0);
		buffer.writeInt16BE(1234, 4);
		buffer.writeInt16BE(5678, 6);
		buffer.writeInt32BE(processID, 8);
		buffer.writeInt32BE(secretKey, 12);
		return buffer;
	};
	const cstringMessage = (code, string) => {
		const len = 4 + Buffer.byteLength(string) + 1;
		const buffer = Buffer.allocUnsafe(1 + len);
		buffer[0] = code;
		buffer.writeInt32BE(len, 1);
		buffer.write(string, 5, "utf-8");
		buffer[len] = 0;
		return buffer;
	};
	const emptyDescribePortal = writer.addCString("P").flush(68);
	const emptyDescribeStatement = writer.addCString("S").flush(68);
	const describe = (msg) => {
		return msg.name ? cstringMessage(68, `${msg.type}${msg.name || ""}`) : msg.type === "P" ? emptyDescribePortal : emptyDescribeStatement;
	};
	const close = (msg) => {
		const text = `${msg.type}${msg.name || ""}`;
		return cstringMessage(67, text);
	};
	const copyData = (chunk) => {
		return writer.add(chunk).flush(100);
	};
	const copyFail = (message) => {
		return cstringMessage(102, message);
	};
	const codeOnlyBuffer = (code) => Buffer.from([
		code,
		0,
		0,
		0,
		4
	]);
	const flushBuffer = codeOnlyBuffer(72);
	const syncBuffer = codeOnlyBuffer(83);
	const endBuffer = codeOnlyBuffer(88);
	const copyDoneBuffer = codeOnlyBuffer(99);
	exports.serialize = {
		startup,
		password,
		requestSsl,
		sendSASLInitialResponseMessage,
		sendSCRAMClientFinalMessage,
		query,
		parse,
		bind,
		execute,
		describe,
		close,
		flush: () => flushBuffer,
		sync: () => syncBuffer,
		end: () => endBuffer,
		copyData,
		copyDone: () => copyDoneBuffer,
		copyFail,
		cancel
	};
}));
// node_modules/pg-protocol/dist/buffer-reader.js
var require_buffer_reader = /* @__PURE__ */ require_main.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.BufferReader = void 0;
	var BufferReader = class {
		constructor(offset = 0) {
			this.offset = offset;
			this.buffer = Buffer.allocUnsafe(0);
			this.encoding = "utf-8";
		}
		setBuffer(offset, buffer) {
			this.offset = offset;
			this.buffer = buffer;
		}
		int16() {
			const result = this.buffer.readInt16BE(this.offset);
			this.offset += 2;
			return result;
		}
		byte() {
			const result = this.buffer[this.offset];
			this.offset++;
			return result;
		}
		int32() {
			const result = this.buffer.readInt32BE(this.offset);
			this.offset += 4;
			return result;
		}
		uint32() {
			const result = this.buffer.readUInt32BE(this.offset);
			this.offset += 4;
			return result;
		}
		string(length) {
			const result = this.buffer.toString(this.encoding, this.offset, this.offset + length);
			this.offset += length;
			return result;
		}
		cstring() {
			const start = this.offset;
			let end = start;
			while (this.buffer[end++]);
			this.offset = end;
			return this.buffer.toString(this.encoding, start, end - 1);
		}
		bytes(length) {
			const result = this.buffer.slice(this.offset, this.offset + length);
			this.offset += length;
			return result;
		}
	};
	exports.BufferReader = BufferReader;
}));
// node_modules/pg-protocol/dist/parser.js
var require_parser = /* @__PURE__ */ require_main.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Parser = void 0;
	const messages_1 = require_messages();
	const buffer_reader_1 = require_buffer_reader();
	const CODE_LENGTH = 1;
	const HEADER_LENGTH = 5;
	const LATEINIT_LENGTH = -1;
	const emptyBuffer = Buffer.allocUnsafe(0);
	var Parser = class {
		constructor(opts) {
			this.buffer = emptyBuffer;
			this.bufferLength = 0;
			this.bufferOffset = 0;
			this.reader = new buffer_reader_1.BufferReader();
			if ((opts === null || opts === void 0 ? void 0 : opts.mode) === "binary") throw new Error("Binary mode not supported yet");
			this.mode = (opts === null || opts === void 0 ? void 0 : opts.mode) || "text";
		}
		parse(buffer, callback) {
			this.mergeBuffer(buffer);
			const bufferFullLength = this.bufferOffset + this.bufferLength;
			let offset = this.bufferOffset;
			while (offset + HEADER_LENGTH <= bufferFullLength) {
				const code = this.buffer[offset];
				const length = this.buffer.readUInt32BE(offset + CODE_LENGTH);
				const fullMessageLength = CODE_LENGTH + length;
				if (fullMessageLength + offset <= bufferFullLength) {
					callback(this.handlePacket(offset + HEADER_LENGTH, code, length, this.buffer));
					offset += fullMessageLength;
				} else break;
			}
			if (offset === bufferFullLength) {
				this.buffer = emptyBuffer;
				this.bufferLength = 0;
				this.bufferOffset = 0;
			} else {
				this.bufferLength = bufferFullLength - offset;
				this.bufferOffset = offset;
			}
		}
		mergeBuffer(buffer) {
			if (this.bufferLength > 0) {
				const newLength = this.bufferLength + buffer.byteLength;
				if (newLength + this.bufferOffset > this.buffer.byteLength) {
					let newBuffer;
					if (newLength <= this.buffer.byteLength && this.bufferOffset >= this.bufferLength) newBuffer = this.buffer;
					else {
						let newBufferLength = this.buffer.byteLength * 2;
						while (newLength >= newBufferLength) newBufferLength *= 2;
						newBuffer = Buffer.allocUnsafe(newBufferLength);
					}
					this.buffer.copy(newBuffer, 0, this.bufferOffset, this.bufferOffset + this.bufferLength);
					this.buffer = newBuffer;
					this.bufferOffset = 0;
				}
				buffer.copy(this.buffer, this.bufferOffset + this.bufferLength);
				this.bufferLength = newLength;
			} else {
				this.buffer = buffer;
				this.bufferOffset = 0;
				this.bufferLength = buffer.byteLength;
			}
		}
		handlePacket(offset, code, length, bytes) {
			const { reader } = this;
			reader.setBuffer(offset, bytes);
			let message;
			switch (code) {
				case 50:
					message = messages_1.bindComplete;
					break;
				case 49:
					message = messages_1.parseComplete;
					break;
				case 51:
					message = messages_1.closeComplete;
					break;
				case 110:
					message = messages_1.noData;
					break;
				case 115:
					message = messages_1.portalSuspended;
					break;
				case 99:
					message = messages_1.copyDone;
					break;
				case 87:
					message = messages_1.replicationStart;
					break;
				case 73:
					message = messages_1.emptyQuery;
					break;
				case 68:
					message = parseDataRowMessage(reader);
					break;
				case 67:
					message = parseCommandCompleteMessage(reader);
					break;
				case 90:
					message = parseReadyForQueryMessage(reader);
					break;
				case 65:
					message = parseNotificationMessage(reader);
					break;
				case 82:
					message = parseAuthenticationResponse(reader, length);
					break;
				case 83:
					message = parseParameterStatusMessage(reader);
					break;
				case 75:
					message = parseBackendKeyData(reader);
					break;
				case 69:
					message = parseErrorMessage(reader, "error");
					break;
				case 78:
					message = parseErrorMessage(reader, "notice");
					break;
				case 84:
					message = parseRowDescriptionMessage(reader);
					break;
				case 116:
					message = parseParameterDescriptionMessage(reader);
					break;
				case 71:
					message = parseCopyInMessage(reader);
					break;
				case 72:
					message = parseCopyOutMessage(reader);
					break;
				case 100:
					message = parseCopyData(reader, length);
					break;
				default: return new messages_1.DatabaseError("received invalid response: " + code.toString(16), length, "error");
			}
			reader.setBuffer(0, emptyBuffer);
			message.length = length;
			return message;
		}
	};
	exports.Parser = Parser;
	const parseReadyForQueryMessage = (reader) => {
		const status = reader.string(1);
		return new messages_1.ReadyForQueryMessage(LATEINIT_LENGTH, status);
	};
	const parseCommandCompleteMessage = (reader) => {
		const text = reader.cstring();
		return new messages_1.CommandCompleteMessage(LATEINIT_LENGTH, text);
	};
	const parseCopyData = (reader, length) => {
		const chunk = reader.bytes(length - 4);
		return new messages_1.CopyDataMessage(LATEINIT_LENGTH, chunk);
	};
	const parseCopyInMessage = (reader) => parseCopyMessage(reader, "copyInResponse");
	const parseCopyOutMessage = (reader) => parseCopyMessage(reader, "copyOutResponse");
	const parseCopyMessage = (reader, messageName) => {
		const isBinary = reader.byte() !== 0;
		const columnCount = reader.int16();
		const message = new messages_1.CopyResponse(LATEINIT_LENGTH, messageName, isBinary, columnCount);
		for (let i = 0; i < columnCount; i++) message.columnTypes[i] = reader.int16();
		return message;
	};
	const parseNotificationMessage = (reader) => {
		const processId = reader.int32();
		const channel = reader.cstring();
		const payload = reader.cstring();
		return new messages_1.NotificationResponseMessage(LATEINIT_LENGTH, processId, channel, payload);
	};
	const parseRowDescriptionMessage = (reader) => {
		const fieldCount = reader.int16();
		const message = new messages_1.RowDescriptionMessage(LATEINIT_LENGTH, fieldCount);
		for (let i = 0; i < fieldCount; i++) message.fields[i] = parseField(reader);
		return message;
	};
	const parseField = (reader) => {
		const name = reader.cstring();
		const tableID = reader.uint32();
		const columnID = reader.int16();
		const dataTypeID = reader.uint32();
		const dataTypeSize = reader.int16();
		const dataTypeModifier = reader.int32();
		const mode = reader.int16() === 0 ? "text" : "binary";
		return new messages_1.Field(name, tableID, columnID, dataTypeID, dataTypeSize, dataTypeModifier, mode);
	};
	const parseParameterDescriptionMessage = (reader) => {
		const parameterCount = reader.int16();
		const message = new messages_1.ParameterDescriptionMessage(LATEINIT_LENGTH, parameterCount);
		for (let i = 0; i < parameterCount; i++) message.dataTypeIDs[i] = reader.uint32();
		return message;
	};
	const parseDataRowMessage = (reader) => {
		const fieldCount = reader.int16();
		const fields = new Array(fieldCount);
		for (let i = 0; i < fieldCount; i++) {
			const len = reader.int32();
			fields[i] = len === -1 ? null : reader.string(len);
		}
		return new messages_1.DataRowMessage(LATEINIT_LENGTH, fields);
	};
	const parseParameterStatusMessage = (reader) => {
		const name = reader.cstring();
		const value = reader.cstring();
		return new messages_1.ParameterStatusMessage(LATEINIT_LENGTH, name, value);
	};
	const parseBackendKeyData = (reader) => {
		const processID = reader.int32();
		const secretKey = reader.int32();
		return new messages_1.BackendKeyDataMessage(LATEINIT_LENGTH, processID, secretKey);
	};
	const parseAuthenticationResponse = (reader, length) => {
		const code = reader.int32();
		const message = {
			name: "authenticationOk",
			length
		};
		switch (code) {
			case 0: break;
			case 3:
				if (message.length === 8) message.name = "authenticationCleartextPassword";
				break;
			case 5:
				if (message.length === 12) {
					message.name = "authenticationMD5Password";
					const salt = reader.bytes(4);
					return new messages_1.AuthenticationMD5Password(LATEINIT_LENGTH, salt);
				}
				break;
			case 10:
				{
					message.name = "authenticationSASL";
					message.mechanisms = [];
					let mechanism;
					do {
						mechanism = reader.cstring();
						if (mechanism) message.mechanisms.push(mechanism);
					} while (mechanism);
				}
				break;
			case 11:
				message.name = "authenticationSASLContinue";
				message.data = reader.string(length - 8);
				break;
			case 12:
				message.name = "authenticationSASLFinal";
				message.data = reader.string(length - 8);
				break;
			default: throw new Error("Unknown authenticationOk message type " + code);
		}
		return message;
	};
	const parseErrorMessage = (reader, name) => {
		const fields = {};
		let fieldType = reader.string(1);
		while (fieldType !== "\0") {
			fields[fieldType] = reader.cstring();
			fieldType = reader.string(1);
		}
		const messageValue = fields.M;
		const message = name === "notice" ? new messages_1.NoticeMessage(LATEINIT_LENGTH, messageValue) : new messages_1.DatabaseError(messageValue, LATEINIT_LENGTH, name);
		message.severity = fields.S;
		message.code = fields.C;
		message.detail = fields.D;
		message.hint = fields.H;
		message.position = fields.P;
		message.internalPosition = fields.p;
		message.internalQuery = fields.q;
		message.where = fields.W;
		message.schema = fields.s;
		message.table = fields.t;
		message.column = fields.c;
		message.dataType = fields.d;
		message.constraint = fields.n;
		message.file = fields.F;
		message.line = fields.L;
		message.routine = fields.R;
		return message;
	};
}));
// node_modules/pg-protocol/dist/index.js
var require_dist = /* @__PURE__ */ require_main.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DatabaseError = exports.serialize = void 0;
	exports.parse = parse;
	const messages_1 = require_messages();
	Object.defineProperty(exports, "DatabaseError", {
		enumerable: true,
		get: function() {
			return messages_1.DatabaseError;
		}
	});
	const serializer_1 = require_serializer();
	Object.defineProperty(exports, "serialize", {
		enumerable: true,
		get: function() {
			return serializer_1.serialize;
		}
	});
	const parser_1 = require_parser();
	function parse(stream, callback) {
		const parser = new parser_1.Parser();
		stream.on("data", (buffer) => parser.parse(buffer, callback));
		return new Promise((resolve) => stream.on("end", () => resolve()));
	}
}));
// node_modules/pg-cloudflare/dist/empty.js
var require_empty = /* @__PURE__ */ require_main.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = {};
}));
// node_modules/pg/lib/stream.js
var require_stream = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const { getStream, getSecureStream } = getStreamFuncs();
	module.exports = {
		/**
		* Get a socket stream compatible with the current runtime environment.
		* @returns {Duplex}
		*/
		getStream,
		/**
		* Get a TLS secured socket, compatible with the current environment,
		* using the socket and other settings given in `options`.
		* @returns {Duplex}
		*/
		getSecureStream
	};
	/**
	* The stream functions that work in Node.js
	*/
	function getNodejsStreamFuncs() {
		function getStream(ssl) {
			return new (require("net")).Socket();
		}
		function getSecureStream(options) {
			return require("tls").connect(options);
		}
		return {
			getStream,
			getSecureStream
		};
	}
	/**
	* The stream functions that work in Cloudflare Workers
	*/
	function getCloudflareStreamFuncs() {
		function getStream(ssl) {
			const { CloudflareSocket } = require_empty();
			return new CloudflareSocket(ssl);
		}
		function getSecureStream(options) {
			options.socket.startTls(options);
			return options.socket;
		}
		return {
			getStream,
			getSecureStream
		};
	}
	/**
	* Are we running in a Cloudflare Worker?
	*
	* @returns true if the code is currently running inside a Cloudflare Worker.
	*/
	function isCloudflareRuntime() {
		if (typeof navigator === "object" && navigator !== null && typeof navigator.userAgent === "string") return navigator.userAgent === "Cloudflare-Workers";
		if (typeof Response === "function") {
			const resp = new Response(null, { cf: { thing: true } });
			if (typeof resp.cf === "object" && resp.cf !== null && resp.cf.thing) return true;
		}
		return false;
	}
	function getStreamFuncs() {
		if (isCloudflareRuntime()) return getCloudflareStreamFuncs();
		return getNodejsStreamFuncs();
	}
}));
// node_modules/pg/lib/connection.js
var require_connection = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const EventEmitter = require("events").EventEmitter;
	const { parse, serialize } = require_dist();
	const stream = require_stream();
	const { getStream } = stream;
	const flushBuffer = serialize.flush();
	const syncBuffer = serialize.sync();
	const endBuffer = serialize.end();
	var Connection = class extends EventEmitter {
		constructor(config) {
			super();
			config = config || {};
			this.stream = config.stream || getStream(config.ssl);
			if (typeof this.stream === "function") this.stream = this.stream(config);
			this._keepAlive = config.keepAlive;
			this._keepAliveInitialDelayMillis = config.keepAliveInitialDelayMillis;
			this.parsedStatements = {};
			this.submittedNamedStatements = {};
			this.ssl = config.ssl || false;
			this.sslNegotiation = config.sslNegotiation || "postgres";
			this._ending = false;
			this._emitMessage = false;
			const self = this;
			this.on("newListener", function(eventName) {
				if (eventName === "message") self._emitMessage = true;
			});
		}
		connect(port, host) {
			const self = this;
			this._connecting = true;
			this.stream.setNoDelay(true);
			this.stream.connect(port, host);
			this.stream.once("connect", function() {
				if (self._keepAlive) self.stream.setKeepAlive(true, self._keepAliveInitialDelayMillis);
				self.emit("connect");
			});
			const reportStreamError = function(error) {
				if (self._ending && (error.code === "ECONNRESET" || error.code === "EPIPE")) return;
				self.emit("error", error);
			};
			this.stream.on("error", reportStreamError);
			this.stream.on("close", function() {
				self.emit("end");
			});
			if (!this.ssl) return this.attachListeners(this.stream);
			if (this.sslNegotiation === "direct") return this.stream.once("connect", function() {
				self.upgradeToSSL(host, reportStreamError);
			});
			this.stream.once("data", function(buffer) {
				switch (buffer.toString("utf8")) {
					case "S": break;
					case "N":
						self.stream.end();
						return self.emit("error", /* @__PURE__ */ new Error("The server does not support SSL connections"));
					default:
						self.stream.end();
						return self.emit("error", /* @__PURE__ */ new Error("There was an error establishing an SSL connection"));
				}
				self.upgradeToSSL(host, reportStreamError);
			});
		}
		upgradeToSSL(host, reportStreamError) {
			const self = this;
			const options = {
				socket: self.stream,
				host
			};
			if (self.ssl !== true) {
				Object.assign(options, self.ssl);
				if ("key" in self.ssl) options.key = self.ssl.key;
			}
			if (self.sslNegotiation === "direct") options.ALPNProtocols = ["postgresql"];
			const net = require("net");
			if (net.isIP && net.isIP(host) === 0) options.servername = host;
			try {
				self.stream = stream.getSecureStream(options);
			} catch (err) {
				return self.emit("error", err);
			}
			self.attachListeners(self.stream);
			self.stream.on("error", reportStreamError);
			self.emit("sslconnect");
		}
		attachListeners(stream) {
			parse(stream, (msg) => {
				const eventName = msg.name === "error" ? "errorMessage" : msg.name;
				if (this._emitMessage) this.emit("message", msg);
				this.emit(eventName, msg);
			});
		}
		requestSsl() {
			this.stream.write(serialize.requestSsl());
		}
		startup(config) {
			this.stream.write(serialize.startup(config));
		}
		cancel(processID, secretKey) {
			this._send(serialize.cancel(processID, secretKey));
		}
		password(password) {
			this._send(serialize.password(password));
		}
		sendSASLInitialResponseMessage(mechanism, initialResponse) {
			this._send(serialize.sendSASLInitialResponseMessage(mechanism, initialResponse));
		}
		sendSCRAMClientFinalMessage(additionalData) {
			this._send(serialize.sendSCRAMClientFinalMessage(additionalData));
		}
		_send(buffer) {
			if (!this.stream.writable) return false;
			return this.stream.write(buffer);
		}
		query(text) {
			this._send(serialize.query(text));
		}
		parse(query) {
			this._send(serialize.parse(query));
		}
		bind(config) {
			this._send(serialize.bind(config));
		}
		execute(config) {
			this._send(serialize.execute(config));
		}
		flush() {
			if (this.stream.writable) this.stream.write(flushBuffer);
		}
		sync() {
			this._send(syncBuffer);
		}
		ref() {
			this.stream.ref();
		}
		unref() {
			this.stream.unref();
		}
		end() {
			this._ending = true;
			if (!this._connecting || !this.stream.writable) {
				this.stream.end();
				return;
			}
			return this.stream.write(endBuffer, () => {
				this.stream.end();
			});
		}
		close(msg) {
			this._send(serialize.close(msg));
		}
		describe(msg) {
			this._send(serialize.describe(msg));
		}
		sendCopyFromChunk(chunk) {
			this._send(serialize.copyData(chunk));
		}
		endCopyFrom() {
			this._send(serialize.copyDone());
		}
		sendCopyFail(msg) {
			this._send(serialize.copyFail(msg));
		}
	};
	module.exports = Connection;
}));
// node_modules/split2/index.js
var require_split2 = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const { Transform } = require("stream");
	const { StringDecoder } = require("string_decoder");
	const kLast = Symbol("last");
	const kDecoder = Symbol("decoder");
	function transform(chunk, enc, cb) {
		let list;
		if (this.overflow) {
			list = this[kDecoder].write(chunk).split(this.matcher);
			if (list.length === 1) return cb();
			list.shift();
			this.overflow = false;
		} else {
			this[kLast] += this[kDecoder].write(chunk);
			list = this[kLast].split(this.matcher);
		}
		this[kLast] = list.pop();
		for (let i = 0; i < list.length; i++) try {
			push(this, this.mapper(list[i]));
		} catch (error) {
			return cb(error);
		}
		this.overflow = this[kLast].length > this.maxLength;
		if (this.overflow && !this.skipOverflow) {
			cb(/* @__PURE__ */ new Error("maximum buffer reached"));
			return;
		}
		cb();
	}
	function flush(cb) {
		this[kLast] += this[kDecoder].end();
		if (this[kLast]) try {
			push(this, this.mapper(this[kLast]));
		} catch (error) {
			return cb(error);
		}
		cb();
	}
	function push(self, val) {
		if (val !== void 0) self.push(val);
	}
	function noop(incoming) {
		return incoming;
	}
	function split(matcher, mapper, options) {
		matcher = matcher || /\r?\n/;
		mapper = mapper || noop;
		options = options || {};
		switch (arguments.length) {
			case 1:
				if (typeof matcher === "function") {
					mapper = matcher;
					matcher = /\r?\n/;
				} else if (typeof matcher === "object" && !(matcher instanceof RegExp) && !matcher[Symbol.split]) {
					options = matcher;
					matcher = /\r?\n/;
				}
				break;
			case 2: if (typeof matcher === "function") {
				options = mapper;
				mapper = matcher;
				matcher = /\r?\n/;
			} else if (typeof mapper === "object") {
				options = mapper;
				mapper = noop;
			}
		}
		options = Object.assign({}, options);
		options.autoDestroy = true;
		options.transform = transform;
		options.flush = flush;
		options.readableObjectMode = true;
		const stream = new Transform(options);
		stream[kLast] = "";
		stream[kDecoder] = new StringDecoder("utf8");
		stream.matcher = matcher;
		stream.mapper = mapper;
		stream.maxLength = options.maxLength;
		stream.skipOverflow = options.skipOverflow || false;
		stream.overflow = false;
		stream._destroy = function(err, cb) {
			this._writableState.errorEmitted = false;
			cb(err);
		};
		return stream;
	}
	module.exports = split;
}));
// node_modules/pgpass/lib/helper.js
var require_helper = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	var path = require("path");
	var Stream = require("stream").Stream;
	var split = require_split2();
	var util = require("util");
	var defaultPort = 5432;
	var isWin = process.platform === "win32";
	var warnStream = process.stderr;
	var S_IRWXG = 56;
	var S_IRWXO = 7;
	var S_IFMT = 61440;
	var S_IFREG = 32768;
	function isRegFile(mode) {
		return (mode & S_IFMT) == S_IFREG;
	}
	var fieldNames = [
		"host",
		"port",
		"database",
		"user",
		"password"
	];
	var nrOfFields = fieldNames.length;
	var passKey = fieldNames[nrOfFields - 1];
	function warn() {
		if (warnStream instanceof Stream && true === warnStream.writable) {
			var args = Array.prototype.slice.call(arguments).concat("\n");
			warnStream.write(util.format.apply(util, args));
		}
	}
	Object.defineProperty(module.exports, "isWin", {
		get: function() {
			return isWin;
		},
		set: function(val) {
			isWin = val;
		}
	});
	module.exports.warnTo = function(stream) {
		var old = warnStream;
		warnStream = stream;
		return old;
	};
	module.exports.getFileName = function(rawEnv) {
		var env = rawEnv || process.env;
		return env.PGPASSFILE || (isWin ? path.join(env.APPDATA || "./", "postgresql", "pgpass.conf") : path.join(env.HOME || "./", ".pgpass"));
	};
	module.exports.usePgPass = function(stats, fname) {
		if (Object.prototype.hasOwnProperty.call(process.env, "PGPASSWORD")) return false;
		if (isWin) return true;
		fname = fname || "<unkn>";
		if (!isRegFile(stats.mode)) {
			warn("WARNING: password file \"%s\" is not a plain file", fname);
			return false;
		}
		if (stats.mode & (S_IRWXG | S_IRWXO)) {
			warn("WARNING: password file \"%s\" has group or world access; permissions should be u=rw (0600) or less", fname);
			return false;
		}
		return true;
	};
	var matcher = module.exports.match = function(connInfo, entry) {
		return fieldNames.slice(0, -1).reduce(function(prev, field, idx) {
			if (idx == 1) {
				if (Number(connInfo[field] || defaultPort) === Number(entry[field])) return prev && true;
			}
			return prev && (entry[field] === "*" || entry[field] === connInfo[field]);
		}, true);
	};
	module.exports.getPassword = function(connInfo, stream, cb) {
		var pass;
		var lineStream = stream.pipe(split());
		function onLine(line) {
			var entry = parseLine(line);
			if (entry && isValidEntry(entry) && matcher(connInfo, entry)) {
				pass = entry[passKey];
				lineStream.end();
			}
		}
		var onEnd = function() {
			stream.destroy();
			cb(pass);
		};
		var onErr = function(err) {
			stream.destroy();
			warn("WARNING: error on reading file: %s", err);
			cb(void 0);
		};
		stream.on("error", onErr);
		lineStream.on("data", onLine).on("end", onEnd).on("error", onErr);
	};
	var parseLine = module.exports.parseLine = function(line) {
		if (line.length < 11 || line.match(/^\s+#/)) return null;
		var curChar = "";
		var prevChar = "";
		var fieldIdx = 0;
		var startIdx = 0;
		var obj = {};
		var isLastField = false;
		var addToObj = function(idx, i0, i1) {
			var field = line.substring(i0, i1);
			if (!Object.hasOwnProperty.call(process.env, "PGPASS_NO_DEESCAPE")) field = field.replace(/\\([:\\])/g, "$1");
			obj[fieldNames[idx]] = field;
		};
		for (var i = 0; i < line.length - 1; i += 1) {
			curChar = line.charAt(i + 1);
			prevChar = line.charAt(i);
			isLastField = fieldIdx == nrOfFields - 1;
			if (isLastField) {
				addToObj(fieldIdx, startIdx);
				break;
			}
			if (i >= 0 && curChar == ":" && prevChar !== "\\") {
				addToObj(fieldIdx, startIdx, i + 1);
				startIdx = i + 2;
				fieldIdx += 1;
			}
		}
		obj = Object.keys(obj).length === nrOfFields ? obj : null;
		return obj;
	};
	var isValidEntry = module.exports.isValidEntry = function(entry) {
		var rules = {
			0: function(x) {
				return x.length > 0;
			},
			1: function(x) {
				if (x === "*") return true;
				x = Number(x);
				return isFinite(x) && x > 0 && x < 0x20000000000000 && Math.floor(x) === x;
			},
			2: function(x) {
				return x.length > 0;
			},
			3: function(x) {
				return x.length > 0;
			},
			4: function(x) {
				return x.length > 0;
			}
		};
		for (var idx = 0; idx < fieldNames.length; idx += 1) if (!(0, rules[idx])(entry[fieldNames[idx]] || "")) return false;
		return true;
	};
}));
// node_modules/pgpass/lib/index.js
var require_lib$1 = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	require("path");
	var fs = require("fs");
	var helper = require_helper();
	module.exports = function(connInfo, cb) {
		var file = helper.getFileName();
		fs.stat(file, function(err, stat) {
			if (err || !helper.usePgPass(stat, file)) return cb(void 0);
			var st = fs.createReadStream(file);
			helper.getPassword(connInfo, st, cb);
		});
	};
	module.exports.warnTo = helper.warnTo;
}));
// node_modules/pg/lib/client.js
var require_client$1 = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const EventEmitter = require("events").EventEmitter;
	const utils = require_utils$1();
	const nodeUtils = require("util");
	const sasl = require_sasl();
	const TypeOverrides = require_type_overrides();
	const ConnectionParameters = require_connection_parameters();
	const Query = require_query$1();
	const defaults = require_defaults();
	const Connection = require_connection();
	const crypto = require_utils();
	const activeQueryDeprecationNotice = nodeUtils.deprecate(() => {}, "Client.activeQuery is deprecated and will be removed in pg@9.0");
	const queryQueueDeprecationNotice = nodeUtils.deprecate(() => {}, "Client.queryQueue is deprecated and will be removed in pg@9.0.");
	const pgPassDeprecationNotice = nodeUtils.deprecate(() => {}, "pgpass support is deprecated and will be removed in pg@9.0. You can provide an async function as the password property to the Client/Pool constructor that returns a password instead. Within this function you can call the pgpass module in your own code.");
	const byoPromiseDeprecationNotice = nodeUtils.deprecate(() => {}, "Passing a custom Promise implementation to the Client/Pool constructor is deprecated and will be removed in pg@9.0.");
	const queryQueueLengthDeprecationNotice = nodeUtils.deprecate(() => {}, "Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.");
	function coerceNumberOrDefault(value, defaultValue) {
		if (typeof value === "number") return Number.isFinite(value) ? value : defaultValue;
		if (typeof value === "string" && value.trim() !== "") {
			const n = Number(value);
			return Number.isFinite(n) ? n : defaultValue;
		}
		return defaultValue;
	}
	var Client = class extends EventEmitter {
		constructor(config) {
			super();
			this.connectionParameters = new ConnectionParameters(config);
			this.user = this.connectionParameters.user;
			this.database = this.connectionParameters.database;
			this.port = this.connectionParameters.port;
			this.host = this.connectionParameters.host;
			Object.defineProperty(this, "password", {
				configurable: true,
				enumerable: false,
				writable: true,
				value: this.connectionParameters.password
			});
			this.replication = this.connectionParameters.replication;
			const c = config || {};
			if (c.Promise) byoPromiseDeprecationNotice();
			this._Promise = c.Promise || global.Promise;
			this._types = new TypeOverrides(c.types);
			this._ending = false;
			this._ended = false;
			this._connecting = false;
			this._connected = false;
			this._connectionError = false;
			this._queryable = true;
			this._activeQuery = null;
			this._txStatus = null;
			this.enableChannelBinding = Boolean(c.enableChannelBinding);
			this.scramMaxIterations = coerceNumberOrDefault(c.scramMaxIterations, sasl.DEFAULT_MAX_SCRAM_ITERATIONS);
			this.connection = c.connection || new Connection({
				stream: c.stream,
				ssl: this.connectionParameters.ssl,
				sslNegotiation: this.connectionParameters.sslnegotiation,
				keepAlive: c.keepAlive || false,
				keepAliveInitialDelayMillis: c.keepAliveInitialDelayMillis || 0,
				encoding: this.connectionParameters.client_encoding || "utf8"
			});
			this._queryQueue = [];
			this._sentQueryQueue = [];
			this.pipeline = Boolean(c.pipeline);
			this.binary = c.binary || defaults.binary;
			this.processID = null;
			this.secretKey = null;
			this.ssl = this.connectionParameters.ssl || false;
			this.sslNegotiation = this.connectionParameters.sslnegotiation || "postgres";
			if (this.ssl && this.ssl.key) Object.defineProperty(this.ssl, "key", { enumerable: false });
			this._connectionTimeoutMillis = c.connectionTimeoutMillis || 0;
		}
		get activeQuery() {
			activeQueryDeprecationNotice();
			return this._activeQuery;
		}
		set activeQuery(val) {
			activeQueryDeprecationNotice();
			this._activeQuery = val;
		}
		_getActiveQuery() {
			return this._activeQuery;
		}
		_errorAllQueries(err) {
			const enqueueError = (query) => {
				process.nextTick(() => {
					query.handleError(err, this.connection);
				});
			};
			const activeQuery = this._getActiveQuery();
			if (activeQuery) {
				enqueueError(activeQuery);
				this._activeQuery = null;
			}
			this._sentQueryQueue.forEach(enqueueError);
			this._sentQueryQueue.length = 0;
			this._queryQueue.forEach(enqueueError);
			this._queryQueue.length = 0;
		}
		_connect(callback) {
			const self = this;
			const con = this.connection;
			this._connectionCallback = callback;
			if (this._connecting || this._connected) {
				const err = /* @__PURE__ */ new Error("Client has already been connected. You cannot reuse a client.");
				process.nextTick(() => {
					callback(err);
				});
				return;
			}
			this._connecting = true;
			if (this._connectionTimeoutMillis > 0) {
				this.connectionTimeoutHandle = setTimeout(() => {
					con._ending = true;
					con.stream.destroy(/* @__PURE__ */ new Error("timeout expired"));
				}, this._connectionTimeoutMillis);
				if (this.connectionTimeoutHandle.unref) this.connectionTimeoutHandle.unref();
			}
			if (this.host && this.host.indexOf("/") === 0) con.connect(this.host + "/.s.PGSQL." + this.port);
			else con.connect(this.port, this.host);
			con.on("connect", function() {
				if (self.ssl) {
					if (self.sslNegotiation !== "direct") con.requestSsl();
				} else con.startup(self.getStartupConf());
			});
			con.on("sslconnect", function() {
				con.startup(self.getStartupConf());
			});
			this._attachListeners(con);
			con.once("end", () => {
				const error = this._ending ? /* @__PURE__ */ new Error("Connection terminated") : /* @__PURE__ */ new Error("Connection terminated unexpectedly");
				clearTimeout(this.connectionTimeoutHandle);
				this._errorAllQueries(error);
				this._ended = true;
				if (!this._ending) {
					if (this._connecting && !this._connectionError) {
						if (this._connectionCallback) this._connectionCallback(error);
						else this._handleErrorEvent(error);
					} else if (!this._connectionError) this._handleErrorEvent(error);
				}
				process.nextTick(() => {
					this.emit("end");
				});
			});
		}
		connect(callback) {
			if (callback) {
				this._connect(callback);
				return;
			}
			return new this._Promise((resolve, reject) => {
				this._connect((error) => {
					if (error) reject(error);
					else resolve(this);
				});
			});
		}
		_attachListeners(con) {
			con.on("authenticationCleartextPassword", this._handleAuthCleartextPassword.bind(this));
			con.on("authenticationMD5Password", this._handleAuthMD5Password.bind(this));
			con.on("authenticationSASL", this._handleAuthSASL.bind(this));
			con.on("authenticationSASLContinue", this._handleAuthSASLContinue.bind(this));
			con.on("authenticationSASLFinal", this._handleAuthSASLFinal.bind(this));
			con.on("backendKeyData", this._handleBackendKeyData.bind(this));
			con.on("error", this._handleErrorEvent.bind(this));
			con.on("errorMessage", this._handleErrorMessage.bind(this));
			con.on("readyForQuery", this._handleReadyForQuery.bind(this));
			con.on("notice", this._handleNotice.bind(this));
			con.on("rowDescription", this._handleRowDescription.bind(this));
			con.on("dataRow", this._handleDataRow.bind(this));
			con.on("portalSuspended", this._handlePortalSuspended.bind(this));
			con.on("emptyQuery", this._handleEmptyQuery.bind(this));
			con.on("commandComplete", this._handleCommandComplete.bind(this));
			con.on("parseComplete", this._handleParseComplete.bind(this));
			con.on("copyInResponse", this._handleCopyInResponse.bind(this));
			con.on("copyData", this._handleCopyData.bind(this));
			con.on("notification", this._handleNotification.bind(this));
		}
		_getPassword(cb) {
			const con = this.connection;
			if (typeof this.password === "function") this._Promise.resolve().then(() => this.password(this.connectionParameters)).then((pass) => {
				if (pass !== void 0) {
					if (typeof pass !== "string") {
						con.emit("error", /* @__PURE__ */ new TypeError("Password must be a string"));
						return;
					}
					this.connectionParameters.password = this.password = pass;
				} else this.connectionParameters.password = this.password = null;
				cb();
			}).catch((err) => {
				con.emit("error", err);
			});
			else if (this.password !== null) cb();
			else try {
				require_lib$1()(this.connectionParameters, (pass) => {
					if (void 0 !== pass) {
						pgPassDeprecationNotice();
						this.connectionParameters.password = this.password = pass;
					}
					cb();
				});
			} catch (e) {
				this.emit("error", e);
			}
		}
		_handleAuthCleartextPassword(msg) {
			this._getPassword(() => {
				this.connection.password(this.password);
			});
		}
		_handleAuthMD5Password(msg) {
			this._getPassword(async () => {
				try {
					const hashedPassword = await crypto.postgresMd5PasswordHash(this.user, this.password, msg.salt);
					this.connection.password(hashedPassword);
				} catch (e) {
					this.emit("error", e);
				}
			});
		}
		_handleAuthSASL(msg) {
			this._getPassword(() => {
				try {
					this.saslSession = sasl.startSession(msg.mechanisms, this.enableChannelBinding && this.connection.stream, this.scramMaxIterations);
					this.connection.sendSASLInitialResponseMessage(this.saslSession.mechanism, this.saslSession.response);
				} catch (err) {
					this.connection.emit("error", err);
				}
			});
		}
		async _handleAuthSASLContinue(msg) {
			try {
				await sasl.continueSession(this.saslSession, this.password, msg.data, this.enableChannelBinding && this.connection.stream);
				this.connection.sendSCRAMClientFinalMessage(this.saslSession.response);
			} catch (err) {
				this.connection.emit("error", err);
			}
		}
		_handleAuthSASLFinal(msg) {
			try {
				sasl.finalizeSession(this.saslSession, msg.data);
				this.saslSession = null;
			} catch (err) {
				this.connection.emit("error", err);
			}
		}
		_handleBackendKeyData(msg) {
			this.processID = msg.processID;
			this.secretKey = msg.secretKey;
		}
		_handleReadyForQuery(msg) {
			if (this._connecting) {
				this._connecting = false;
				this._connected = true;
				clearTimeout(this.connectionTimeoutHandle);
				if (this._connectionCallback) {
					this._connectionCallback(null, this);
					this._connectionCallback = null;
				}
				this.emit("connect");
			}
			const activeQuery = this._getActiveQuery();
			this._activeQuery = null;
			this._txStatus = msg?.status ?? null;
			this.readyForQuery = true;
			if (activeQuery) activeQuery.handleReadyForQuery(this.connection);
			this._pulseQueryQueue();
		}
		_handleErrorWhileConnecting(err) {
			if (this._connectionError) return;
			this._connectionError = true;
			clearTimeout(this.connectionTimeoutHandle);
			if (this._connectionCallback) return this._connectionCallback(err);
			this.emit("error", err);
		}
		_handleErrorEvent(err) {
			if (this._connecting) return this._handleErrorWhileConnecting(err);
			this._queryable = false;
			this._errorAllQueries(err);
			this.emit("error", err);
		}
		_handleErrorMessage(msg) {
			if (this._connecting) return this._handleErrorWhileConnecting(msg);
			const activeQuery = this._getActiveQuery();
			if (!activeQuery) {
				this._handleErrorEvent(msg);
				return;
			}
			this._activeQuery = null;
			if (activeQuery.name) delete this.connection.submittedNamedStatements[activeQuery.name];
			activeQuery.handleError(msg, this.connection);
		}
		_handleRowDescription(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected rowDescription message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleRowDescription(msg);
		}
		_handleDataRow(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected dataRow message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleDataRow(msg);
		}
		_handlePortalSuspended(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected portalSuspended message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handlePortalSuspended(this.connection);
		}
		_handleEmptyQuery(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected emptyQuery message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleEmptyQuery(this.connection);
		}
		_handleCommandComplete(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected commandComplete message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleCommandComplete(msg, this.connection);
		}
		_handleParseComplete() {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected parseComplete message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			if (activeQuery.name) {
				this.connection.parsedStatements[activeQuery.name] = activeQuery.text;
				delete this.connection.submittedNamedStatements[activeQuery.name];
			}
		}
		_handleCopyInResponse(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected copyInResponse message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleCopyInResponse(this.connection);
		}
		_handleCopyData(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected copyData message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleCopyData(msg, this.connection);
		}
		_handleNotification(msg) {
			this.emit("notification", msg);
		}
		_handleNotice(msg) {
			this.emit("notice", msg);
		}
		getStartupConf() {
			const params = this.connectionParameters;
			const data = {
				user: params.user,
				database: params.database
			};
			const appName = params.application_name || params.fallback_application_name;
			if (appName) data.application_name = appName;
			if (params.replication) data.replication = "" + params.replication;
			if (params.statement_timeout) data.statement_timeout = String(parseInt(params.statement_timeout, 10));
			if (params.lock_timeout) data.lock_timeout = String(parseInt(params.lock_timeout, 10));
			if (params.idle_in_transaction_session_timeout) data.idle_in_transaction_session_timeout = String(parseInt(params.idle_in_transaction_session_timeout, 10));
			if (params.options) data.options = params.options;
			return data;
		}
		cancel(client, query) {
			if (client.activeQuery === query) {
				const con = this.connection;
				if (this.host && this.host.indexOf("/") === 0) con.connect(this.host + "/.s.PGSQL." + this.port);
				else con.connect(this.port, this.host);
				con.on("connect", function() {
					con.cancel(client.processID, client.secretKey);
				});
			} else if (client._queryQueue.indexOf(query) !== -1) client._queryQueue.splice(client._queryQueue.indexOf(query), 1);
			else if (client._sentQueryQueue.indexOf(query) !== -1) query.callback = () => {};
		}
		setTypeParser(oid, format, parseFn) {
			return this._types.setTypeParser(oid, format, parseFn);
		}
		getTypeParser(oid, format) {
			return this._types.getTypeParser(oid, format);
		}
		escapeIdentifier(str) {
			return utils.escapeIdentifier(str);
		}
		escapeLiteral(str) {
			return utils.escapeLiteral(str);
		}
		_pulseQueryQueue() {
			if (this.pipeline) {
				this._pulsePipelinedQueryQueue();
				return;
			}
			if (this.readyForQuery === true) {
				this._activeQuery = this._queryQueue.shift();
				const activeQuery = this._getActiveQuery();
				if (activeQuery) {
					this.readyForQuery = false;
					this.hasExecuted = true;
					const queryError = activeQuery.submit(this.connection);
					if (queryError) process.nextTick(() => {
						activeQuery.handleError(queryError, this.connection);
						this.readyForQuery = true;
						this._pulseQueryQueue();
					});
				} else if (this.hasExecuted) {
					this._activeQuery = null;
					this.emit("drain");
				}
			}
		}
		_pulsePipelinedQueryQueue() {
			if (!this._connected || !this._queryable) return;
			while (this._queryQueue.length > 0) {
				const query = this._queryQueue.shift();
				this.hasExecuted = true;
				const queryError = query.submit(this.connection);
				if (queryError) {
					process.nextTick(() => {
						query.handleError(queryError, this.connection);
					});
					continue;
				}
				this._sentQueryQueue.push(query);
			}
			if (this.readyForQuery && !this._activeQuery && this._sentQueryQueue.length > 0) {
				this._activeQuery = this._sentQueryQueue.shift();
				this.readyForQuery = false;
			}
			if (!this._activeQuery && this._sentQueryQueue.length === 0 && this._queryQueue.length === 0 && this.hasExecuted) this.emit("drain");
		}
		query(config, values, callback) {
			let query;
			let result;
			if (config == null) throw new TypeError("Client was passed a null or undefined query");
			if (typeof config.submit === "function") {
				result = query = config;
				if (!query.callback) {
					if (typeof values === "function") query.callback = values;
					else if (callback) query.callback = callback;
				}
			} else {
				query = new Query(config, values, callback);
				if (!query.callback) result = new this._Promise((resolve, reject) => {
					query.callback = (err, res) => err ? reject(err) : resolve(res);
				}).catch((err) => {
					Error.captureStackTrace(err);
					throw err;
				});
				else if (typeof query.callback !== "function") throw new TypeError("callback is not a function");
			}
			const readTimeout = config.query_timeout || this.connectionParameters.query_timeout;
			if (readTimeout) {
				const queryCallback = query.callback || (() => {});
				const readTimeoutTimer = setTimeout(() => {
					const error = /* @__PURE__ */ new Error("Query read timeout");
					process.nextTick(() => {
						query.handleError(error, this.connection);
					});
					queryCallback(error);
					query.callback = () => {};
					const index = this._queryQueue.indexOf(query);
					if (index > -1) this._queryQueue.splice(index, 1);
					else if (this.pipeline) {
						this.connection.stream.destroy();
						return;
					}
					this._pulseQueryQueue();
				}, readTimeout);
				query.callback = (err, res) => {
					clearTimeout(readTimeoutTimer);
					queryCallback(err, res);
				};
			}
			if (this.binary && !query.binary) query.binary = true;
			if (query._result && !query._result._types) query._result._types = this._types;
			if (this.pipeline) {
				const portalQuery = typeof config.submit === "function" && !(query instanceof Query) ? "Custom query classes such as pg-cursor and pg-query-stream are" : query.rows ? "The `rows` option is" : null;
				if (portalQuery) {
					process.nextTick(() => {
						query.handleError(/* @__PURE__ */ new Error(`${portalQuery} not supported in pipeline mode`), this.connection);
					});
					return result;
				}
			}
			if (!this._queryable) {
				process.nextTick(() => {
					query.handleError(/* @__PURE__ */ new Error("Client has encountered a connection error and is not queryable"), this.connection);
				});
				return result;
			}
			if (this._ending) {
				process.nextTick(() => {
					query.handleError(/* @__PURE__ */ new Error("Client was closed and is not queryable"), this.connection);
				});
				return result;
			}
			if (this._queryQueue.length > 0 && !this.pipeline) queryQueueLengthDeprecationNotice();
			this._queryQueue.push(query);
			this._pulseQueryQueue();
			return result;
		}
		ref() {
			this.connection.ref();
		}
		unref() {
			this.connection.unref();
		}
		getTransactionStatus() {
			return this._txStatus;
		}
		end(cb) {
			this._ending = true;
			if (!this.connection._connecting || this._ended) {
				if (cb) {
					cb();
					return;
				} else return this._Promise.resolve();
			}
			if (!this._queryable) this.connection.stream.destroy();
			else if (this.pipeline && (this._getActiveQuery() || this._sentQueryQueue.length > 0 || this._queryQueue.length > 0)) this.once("drain", () => this.connection.end());
			else if (this._getActiveQuery()) this.connection.stream.destroy();
			else this.connection.end();
			if (cb) this.connection.once("end", cb);
			else return new this._Promise((resolve) => {
				this.connection.once("end", resolve);
			});
		}
		get queryQueue() {
			queryQueueDeprecationNotice();
			return this._queryQueue;
		}
	};
	Client.Query = Query;
	module.exports = Client;
}));
// node_modules/pg-pool/index.js
var require_pg_pool = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const EventEmitter = require("events").EventEmitter;
	const NOOP = function() {};
	const removeWhere = (list, predicate) => {
		const i = list.findIndex(predicate);
		return i === -1 ? void 0 : list.splice(i, 1)[0];
	};
	var IdleItem = class {
		constructor(client, idleListener, timeoutId) {
			this.client = client;
			this.idleListener = idleListener;
			this.timeoutId = timeoutId;
		}
	};
	var PendingItem = class {
		constructor(callback) {
			this.callback = callback;
		}
	};
	function throwOnDoubleRelease() {
		throw new Error("Release called on client which has already been released to the pool.");
	}
	function promisify(Promise, callback) {
		if (callback) return {
			callback,
			result: void 0
		};
		let rej;
		let res;
		const cb = function(err, client) {
			err ? rej(err) : res(client);
		};
		return {
			callback: cb,
			result: new Promise(function(resolve, reject) {
				res = resolve;
				rej = reject;
			}).catch((err) => {
				Error.captureStackTrace(err);
				throw err;
			})
		};
	}
	function makeIdleListener(pool, client) {
		return function idleListener(err) {
			err.client = client;
			client.removeListener("error", idleListener);
			client.on("error", () => {
				pool.log("additional client error after disconnection due to error", err);
			});
			pool._remove(client);
			pool.emit("error", err, client);
		};
	}
	var Pool = class extends EventEmitter {
		constructor(options, Client) {
			super();
			this.options = Object.assign({}, options);
			if (options != null && "password" in options) Object.defineProperty(this.options, "password", {
				configurable: true,
				enumerable: false,
				writable: true,
				value: options.password
			});
			if (options != null && options.ssl && options.ssl.key) Object.defineProperty(this.options.ssl, "key", { enumerable: false });
			this.options.max = this.options.max || this.options.poolSize || 10;
			this.options.min = this.options.min || 0;
			this.options.maxUses = this.options.maxUses || 1e400;
			this.options.allowExitOnIdle = this.options.allowExitOnIdle || false;
			this.options.maxLifetimeSeconds = this.options.maxLifetimeSeconds || 0;
			this.log = this.options.log || function() {};
			this.Client = this.options.Client || Client || require_lib().Client;
			this.Promise = this.options.Promise || global.Promise;
			if (typeof this.options.idleTimeoutMillis === "undefined") this.options.idleTimeoutMillis = 1e4;
			this._clients = [];
			this._idle = [];
			this._expired = /* @__PURE__ */ new WeakSet();
			this._pendingQueue = [];
			this._endCallback = void 0;
			this.ending = false;
			this.ended = false;
		}
		_promiseTry(f) {
			const Promise = this.Promise;
			if (typeof Promise.try === "function") return Promise.try(f);
			return new Promise((resolve) => resolve(f()));
		}
		_isFull() {
			return this._clients.length >= this.options.max;
		}
		_isAboveMin() {
			return this._clients.length > this.options.min;
		}
		_pulseQueue() {
			this.log("pulse queue");
			if (this.ended) {
				this.log("pulse queue ended");
				return;
			}
			if (this.ending) {
				this.log("pulse queue on ending");
				if (this._idle.length) this._idle.slice().map((item) => {
					this._remove(item.client);
				});
				if (!this._clients.length) {
					this.ended = true;
					this._endCallback();
				}
				return;
			}
			if (!this._pendingQueue.length) {
				this.log("no queued requests");
				return;
			}
			if (!this._idle.length && this._isFull()) return;
			const pendingItem = this._pendingQueue.shift();
			if (this._idle.length) {
				const idleItem = this._idle.pop();
				clearTimeout(idleItem.timeoutId);
				const client = idleItem.client;
				client.ref && client.ref();
				const idleListener = idleItem.idleListener;
				return this._acquireClient(client, pendingItem, idleListener, false);
			}
			if (!this._isFull()) return this.newClient(pendingItem);
			throw new Error("unexpected condition");
		}
		_remove(client, callback) {
			const removed = removeWhere(this._idle, (item) => item.client === client);
			if (removed !== void 0) clearTimeout(removed.timeoutId);
			this._clients = this._clients.filter((c) => c !== client);
			const context = this;
			client.end(() => {
				context.emit("remove", client);
				if (typeof callback === "function") callback();
			});
		}
		connect(cb) {
			if (this.ending) {
				const err = /* @__PURE__ */ new Error("Cannot use a pool after calling end on the pool");
				return cb ? cb(err) : this.Promise.reject(err);
			}
			const response = promisify(this.Promise, cb);
			const result = response.result;
			if (this._isFull() || this._idle.length) {
				if (this._idle.length) process.nextTick(() => this._pulseQueue());
				if (!this.options.connectionTimeoutMillis) {
					this._pendingQueue.push(new PendingItem(response.callback));
					return result;
				}
				const queueCallback = (err, res, done) => {
					clearTimeout(tid);
					response.callback(err, res, done);
				};
				const pendingItem = new PendingItem(queueCallback);
				const tid = setTimeout(() => {
					removeWhere(this._pendingQueue, (i) => i.callback === queueCallback);
					pendingItem.timedOut = true;
					response.callback(/* @__PURE__ */ new Error("timeout exceeded when trying to connect"));
				}, this.options.connectionTimeoutMillis);
				if (tid.unref) tid.unref();
				this._pendingQueue.push(pendingItem);
				return result;
			}
			this.newClient(new PendingItem(response.callback));
			return result;
		}
		newClient(pendingItem) {
			const client = new this.Client(this.options);
			this._clients.push(client);
			const idleListener = makeIdleListener(this, client);
			this.log("checking client timeout");
			let tid;
			let timeoutHit = false;
			if (this.options.connectionTimeoutMillis) tid = setTimeout(() => {
				if (client.connection) {
					this.log("ending client due to timeout");
					timeoutHit = true;
					client.connection.stream.destroy();
				} else if (!client.isConnected()) {
					this.log("ending client due to timeout");
					timeoutHit = true;
					client.end();
				}
			}, this.options.connectionTimeoutMillis);
			this.log("connecting new client");
			client.connect((err) => {
				if (tid) clearTimeout(tid);
				client.on("error", idleListener);
				if (err) {
					this.log("client failed to connect", err);
					this._clients = this._clients.filter((c) => c !== client);
					if (timeoutHit) err = new Error("Connection terminated due to connection timeout", { cause: err });
					this._pulseQueue();
					if (!pendingItem.timedOut) pendingItem.callback(err, void 0, NOOP);
				} else {
					this.log("new client connected");
					if (this.options.onConnect) {
						this._promiseTry(() => this.options.onConnect(client)).then(() => {
							this._afterConnect(client, pendingItem, idleListener);
						}, (hookErr) => {
							this._clients = this._clients.filter((c) => c !== client);
							client.end(() => {
								this._pulseQueue();
								if (!pendingItem.timedOut) pendingItem.callback(hookErr, void 0, NOOP);
							});
						});
						return;
					}
					return this._afterConnect(client, pendingItem, idleListener);
				}
			});
		}
		_afterConnect(client, pendingItem, idleListener) {
			if (this.options.maxLifetimeSeconds !== 0) {
				const maxLifetimeTimeout = setTimeout(() => {
					this.log("ending client due to expired lifetime");
					this._expired.add(client);
					if (this._idle.findIndex((idleItem) => idleItem.client === client) !== -1) this._acquireClient(client, new PendingItem((err, client, clientRelease) => clientRelease()), idleListener, false);
				}, this.options.maxLifetimeSeconds * 1e3);
				maxLifetimeTimeout.unref();
				client.once("end", () => clearTimeout(maxLifetimeTimeout));
			}
			return this._acquireClient(client, pendingItem, idleListener, true);
		}
		_acquireClient(client, pendingItem, idleListener, isNew) {
			if (isNew) this.emit("connect", client);
			this.emit("acquire", client);
			client.release = this._releaseOnce(client, idleListener);
			client.removeListener("error", idleListener);
			if (!pendingItem.timedOut) {
				if (isNew && this.options.verify) this.options.verify(client, (err) => {
					if (err) {
						client.release(err);
						return pendingItem.callback(err, void 0, NOOP);
					}
					pendingItem.callback(void 0, client, client.release);
				});
				else pendingItem.callback(void 0, client, client.release);
			} else if (isNew && this.options.verify) this.options.verify(client, client.release);
			else client.release();
		}
		_releaseOnce(client, idleListener) {
			let released = false;
			return (err) => {
				if (released) throwOnDoubleRelease();
				released = true;
				this._release(client, idleListener, err);
			};
		}
		_release(client, idleListener, err) {
			client.on("error", idleListener);
			client._poolUseCount = (client._poolUseCount || 0) + 1;
			this.emit("release", err, client);
			if (err || this.ending || !client._queryable || client._ending || client._poolUseCount >= this.options.maxUses) {
				if (client._poolUseCount >= this.options.maxUses) this.log("remove expended client");
				return this._remove(client, this._pulseQueue.bind(this));
			}
			if (this._expired.has(client)) {
				this.log("remove expired client");
				this._expired.delete(client);
				return this._remove(client, this._pulseQueue.bind(this));
			}
			let tid;
			if (this.options.idleTimeoutMillis && this._isAboveMin()) {
				tid = setTimeout(() => {
					if (this._isAboveMin()) {
						this.log("remove idle client");
						this._remove(client, this._pulseQueue.bind(this));
					}
				}, this.options.idleTimeoutMillis);
				if (this.options.allowExitOnIdle) tid.unref();
			}
			if (this.options.allowExitOnIdle) client.unref();
			this._idle.push(new IdleItem(client, idleListener, tid));
			this._pulseQueue();
		}
		query(text, values, cb) {
			if (typeof text === "function") {
				const response = promisify(this.Promise, text);
				setImmediate(function() {
					return response.callback(/* @__PURE__ */ new Error("Passing a function as the first parameter to pool.query is not supported"));
				});
				return response.result;
			}
			if (typeof values === "function") {
				cb = values;
				values = void 0;
			}
			const response = promisify(this.Promise, cb);
			cb = response.callback;
			this.connect((err, client) => {
				if (err) return cb(err);
				let clientReleased = false;
				const onError = (err) => {
					if (clientReleased) return;
					clientReleased = true;
					client.release(err);
					cb(err);
				};
				client.once("error", onError);
				this.log("dispatching query");
				try {
					client.query(text, values, (err, res) => {
						this.log("query dispatched");
						client.removeListener("error", onError);
						if (clientReleased) return;
						clientReleased = true;
						client.release(err);
						if (err) return cb(err);
						return cb(void 0, res);
					});
				} catch (err) {
					client.release(err);
					return cb(err);
				}
			});
			return response.result;
		}
		end(cb) {
			this.log("ending");
			if (this.ending) {
				const err = /* @__PURE__ */ new Error("Called end on pool more than once");
				return cb ? cb(err) : this.Promise.reject(err);
			}
			this.ending = true;
			const promised = promisify(this.Promise, cb);
			this._endCallback = promised.callback;
			this._pulseQueue();
			return promised.result;
		}
		get waitingCount() {
			return this._pendingQueue.length;
		}
		get idleCount() {
			return this._idle.length;
		}
		get expiredCount() {
			return this._clients.reduce((acc, client) => acc + (this._expired.has(client) ? 1 : 0), 0);
		}
		get totalCount() {
			return this._clients.length;
		}
	};
	module.exports = Pool;
}));
// node_modules/pg/lib/native/query.js
var require_query = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const EventEmitter = require("events").EventEmitter;
	const util = require("util");
	const utils = require_utils$1();
	const NativeQuery = module.exports = function(config, values, callback) {
		EventEmitter.call(this);
		config = utils.normalizeQueryConfig(config, values, callback);
		this.text = config.text;
		this.values = config.values;
		this.name = config.name;
		this.queryMode = config.queryMode;
		this.callback = config.callback;
		this.state = "new";
		this._arrayMode = config.rowMode === "array";
		this._emitRowEvents = false;
		this.on("newListener", function(event) {
			if (event === "row") this._emitRowEvents = true;
		}.bind(this));
	};
	util.inherits(NativeQuery, EventEmitter);
	const errorFieldMap = {
		sqlState: "code",
		statementPosition: "position",
		messagePrimary: "message",
		messageDetail: "detail",
		messageHint: "hint",
		context: "where",
		schemaName: "schema",
		tableName: "table",
		columnName: "column",
		dataTypeName: "dataType",
		constraintName: "constraint",
		sourceFile: "file",
		sourceLine: "line",
		sourceFunction: "routine"
	};
	NativeQuery.prototype.handleError = function(err) {
		const fields = this.native && this.native.pq.resultErrorFields();
		if (fields) for (const key in fields) {
			const normalizedFieldName = errorFieldMap[key] || key;
			err[normalizedFieldName] = fields[key];
		}
		if (this.callback) this.callback(err);
		else this.emit("error", err);
		this.state = "error";
	};
	NativeQuery.prototype.then = function(onSuccess, onFailure) {
		return this._getPromise().then(onSuccess, onFailure);
	};
	NativeQuery.prototype.catch = function(callback) {
		return this._getPromise().catch(callback);
	};
	NativeQuery.prototype._getPromise = function() {
		if (this._promise) return this._promise;
		this._promise = new Promise(function(resolve, reject) {
			this._once("end", resolve);
			this._once("error", reject);
		}.bind(this));
		return this._promise;
	};
	NativeQuery.prototype.submit = function(client) {
		this.state = "running";
		const self = this;
		this.native = client.native;
		client.native.arrayMode = this._arrayMode;
		let after = function(err, rows, results) {
			client.native.arrayMode = false;
			setImmediate(function() {
				self.emit("_done");
			});
			if (err) return self.handleError(err);
			if (self._emitRowEvents) {
				if (results.length > 1) rows.forEach((rowOfRows, i) => {
					rowOfRows.forEach((row) => {
						self.emit("row", row, results[i]);
					});
				});
				else rows.forEach(function(row) {
					self.emit("row", row, results);
				});
			}
			self.state = "end";
			self.emit("end", results);
			if (self.callback) self.callback(null, results);
		};
		if (process.domain) after = process.domain.bind(after);
		if (this.name) {
			if (this.name.length > 63) {
				console.error("Warning! Postgres only supports 63 characters for query names.");
				console.error("You supplied %s (%s)", this.name, this.name.length);
				console.error("This can cause conflicts and silent errors executing queries");
			}
			const values = (this.values || []).map(utils.prepareValue);
			if (client.namedQueries[this.name] !== void 0) {
				if (this.text && client.namedQueries[this.name] !== this.text) {
					const err = /* @__PURE__ */ new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`);
					return after(err);
				}
				return client.native.execute(this.name, values, after);
			}
			return client.native.prepare(this.name, this.text, values.length, function(err) {
				if (err) return after(err);
				client.namedQueries[self.name] = self.text;
				return self.native.execute(self.name, values, after);
			});
		} else if (this.values) {
			if (!Array.isArray(this.values)) return after(/* @__PURE__ */ new Error("Query values must be an array"));
			const vals = this.values.map(utils.prepareValue);
			client.native.query(this.text, vals, after);
		} else if (this.queryMode === "extended") client.native.query(this.text, [], after);
		else client.native.query(this.text, after);
	};
}));
// node_modules/pg/lib/native/client.js
var require_client = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const nodeUtils = require("util");
	var Native;
	try {
		Native = require("pg-native");
	} catch (e) {
		throw e;
	}
	const TypeOverrides = require_type_overrides();
	const EventEmitter = require("events").EventEmitter;
	const util = require("util");
	const ConnectionParameters = require_connection_parameters();
	const NativeQuery = require_query();
	const queryQueueLengthDeprecationNotice = nodeUtils.deprecate(() => {}, "Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.");
	const Client = module.exports = function(config) {
		EventEmitter.call(this);
		config = config || {};
		this._Promise = config.Promise || global.Promise;
		this._types = new TypeOverrides(config.types);
		this.native = new Native({ types: this._types });
		this._queryQueue = [];
		this._ending = false;
		this._connecting = false;
		this._connected = false;
		this._queryable = true;
		this.pipeline = Boolean(config.pipeline);
		this._pipelineInFlight = false;
		const cp = this.connectionParameters = new ConnectionParameters(config);
		if (config.nativeConnectionString) cp.nativeConnectionString = config.nativeConnectionString;
		this.user = cp.user;
		Object.defineProperty(this, "password", {
			configurable: true,
			enumerable: false,
			writable: true,
			value: cp.password
		});
		this.database = cp.database;
		this.host = cp.host;
		this.port = cp.port;
		this.namedQueries = {};
	};
	Client.Query = NativeQuery;
	util.inherits(Client, EventEmitter);
	Client.prototype._errorAllQueries = function(err) {
		const enqueueError = (query) => {
			process.nextTick(() => {
				query.native = this.native;
				query.handleError(err);
			});
		};
		if (this._hasActiveQuery()) {
			enqueueError(this._activeQuery);
			this._activeQuery = null;
		}
		this._queryQueue.forEach(enqueueError);
		this._queryQueue.length = 0;
	};
	Client.prototype._connect = function(cb) {
		const self = this;
		if (this._connecting) {
			process.nextTick(() => cb(/* @__PURE__ */ new Error("Client has already been connected. You cannot reuse a client.")));
			return;
		}
		this._connecting = true;
		this.connectionParameters.getLibpqConnectionString(function(err, conString) {
			if (self.connectionParameters.nativeConnectionString) conString = self.connectionParameters.nativeConnectionString;
			if (err) return cb(err);
			self.native.connect(conString, function(err) {
				if (err) {
					self.native.end();
					return cb(err);
				}
				self._connected = true;
				self.native.on("error", function(err) {
					self._queryable = false;
					self._errorAllQueries(err);
					self.emit("error", err);
				});
				self.native.on("notification", function(msg) {
					self.emit("notification", {
						channel: msg.relname,
						payload: msg.extra
					});
				});
				self.emit("connect");
				self._pulseQueryQueue(true);
				cb(null, this);
			});
		});
	};
	Client.prototype.connect = function(callback) {
		if (callback) {
			this._connect(callback);
			return;
		}
		return new this._Promise((resolve, reject) => {
			this._connect((error) => {
				if (error) reject(error);
				else resolve(this);
			});
		});
	};
	Client.prototype.query = function(config, values, callback) {
		let query;
		let result;
		let readTimeout;
		let readTimeoutTimer;
		let queryCallback;
		if (config === null || config === void 0) throw new TypeError("Client was passed a null or undefined query");
		else if (typeof config.submit === "function") {
			readTimeout = config.query_timeout || this.connectionParameters.query_timeout;
			result = query = config;
			if (typeof values === "function") config.callback = values;
		} else {
			readTimeout = config.query_timeout || this.connectionParameters.query_timeout;
			query = new NativeQuery(config, values, callback);
			if (!query.callback) {
				let resolveOut, rejectOut;
				result = new this._Promise((resolve, reject) => {
					resolveOut = resolve;
					rejectOut = reject;
				}).catch((err) => {
					Error.captureStackTrace(err);
					throw err;
				});
				query.callback = (err, res) => err ? rejectOut(err) : resolveOut(res);
			}
		}
		if (readTimeout) {
			queryCallback = query.callback || (() => {});
			readTimeoutTimer = setTimeout(() => {
				const error = /* @__PURE__ */ new Error("Query read timeout");
				process.nextTick(() => {
					query.handleError(error, this.connection);
				});
				queryCallback(error);
				query.callback = () => {};
				const index = this._queryQueue.indexOf(query);
				if (index > -1) this._queryQueue.splice(index, 1);
				this._pulseQueryQueue();
			}, readTimeout);
			query.callback = (err, res) => {
				clearTimeout(readTimeoutTimer);
				queryCallback(err, res);
			};
		}
		if (!this._queryable) {
			query.native = this.native;
			process.nextTick(() => {
				query.handleError(/* @__PURE__ */ new Error("Client has encountered a connection error and is not queryable"));
			});
			return result;
		}
		if (this._ending) {
			query.native = this.native;
			process.nextTick(() => {
				query.handleError(/* @__PURE__ */ new Error("Client was closed and is not queryable"));
			});
			return result;
		}
		if (this._queryQueue.length > 0 && !this.pipeline) queryQueueLengthDeprecationNotice();
		this._queryQueue.push(query);
		this._pulseQueryQueue();
		return result;
	};
	Client.prototype.end = function(cb) {
		const self = this;
		this._ending = true;
		if (this._connecting && !this._connected) this.once("connect", () => {
			this.end(() => {});
		});
		let result;
		if (!cb) result = new this._Promise(function(resolve, reject) {
			cb = (err) => err ? reject(err) : resolve();
		});
		const doEnd = function() {
			self.native.end(function() {
				self._connected = false;
				self._errorAllQueries(/* @__PURE__ */ new Error("Connection terminated"));
				process.nextTick(() => {
					self.emit("end");
					if (cb) cb();
				});
			});
		};
		if (this.pipeline && (this._pipelineInFlight || this._queryQueue.length > 0)) this.once("drain", doEnd);
		else doEnd();
		return result;
	};
	Client.prototype._hasActiveQuery = function() {
		return this._activeQuery && this._activeQuery.state !== "error" && this._activeQuery.state !== "end";
	};
	Client.prototype._pulseQueryQueue = function(initialConnection) {
		if (!this._connected) return;
		if (this.pipeline && !initialConnection) return this._pulsePipelinedQueryQueue();
		if (this._hasActiveQuery()) return;
		const query = this._queryQueue.shift();
		if (!query) {
			if (!initialConnection) this.emit("drain");
			return;
		}
		this._activeQuery = query;
		query.submit(this);
		const self = this;
		query.once("_done", function() {
			self._pulseQueryQueue();
		});
	};
	Client.prototype._pulsePipelinedQueryQueue = function() {
		if (!this._connected || this._pipelineInFlight) return;
		if (this._queryQueue.length === 0) {
			if (this.hasExecuted) this.emit("drain");
			return;
		}
		this._pipelineInFlight = true;
		const self = this;
		const queries = [];
		const nativeQueries = [];
		const utils = require_utils$1();
		while (this._queryQueue.length > 0) {
			const query = this._queryQueue.shift();
			this.hasExecuted = true;
			nativeQueries.push(query);
			const values = query.values ? query.values.map(utils.prepareValue) : null;
			const pipelineEntry = {
				text: query.text,
				name: query.name,
				arrayMode: query._arrayMode
			};
			if (values) pipelineEntry.values = values;
			if (query.name && this.namedQueries[query.name]) pipelineEntry._alreadyPrepared = true;
			queries.push(pipelineEntry);
		}
		this.native.pipeline(queries, function(err, results) {
			self._pipelineInFlight = false;
			if (err) {
				self._connected = false;
				self._queryable = false;
				for (let i = 0; i < nativeQueries.length; i++) {
					const q = nativeQueries[i];
					q.native = self.native;
					q.handleError(err);
				}
				self._errorAllQueries(err);
				self.emit("error", err);
				self.emit("end");
				return;
			}
			for (let i = 0; i < nativeQueries.length; i++) {
				const q = nativeQueries[i];
				const r = results[i];
				q.native = self.native;
				if (r.err) q.handleError(r.err);
				else {
					if (q.name) self.namedQueries[q.name] = q.text;
					q.state = "end";
					q.emit("end", r.result);
					if (q.callback) q.callback(null, r.result);
				}
				setImmediate(function() {
					q.emit("_done");
				});
			}
			self._pulsePipelinedQueryQueue();
		});
	};
	Client.prototype.cancel = function(query) {
		if (this._activeQuery === query) this.native.cancel(function() {});
		else if (this._queryQueue.indexOf(query) !== -1) this._queryQueue.splice(this._queryQueue.indexOf(query), 1);
	};
	Client.prototype.ref = function() {};
	Client.prototype.unref = function() {};
	Client.prototype.setTypeParser = function(oid, format, parseFn) {
		return this._types.setTypeParser(oid, format, parseFn);
	};
	Client.prototype.getTypeParser = function(oid, format) {
		return this._types.getTypeParser(oid, format);
	};
	Client.prototype.isConnected = function() {
		return this._connected;
	};
	Client.prototype.getTransactionStatus = function() {
		return this.native.getTransactionStatus();
	};
}));
// node_modules/pg/lib/native/index.js
var require_native = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	module.exports = require_client();
}));
// node_modules/pg/lib/index.js
var require_lib = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const Client = require_client$1();
	const defaults = require_defaults();
	const Connection = require_connection();
	const Result = require_result();
	const utils = require_utils$1();
	const Pool = require_pg_pool();
	const TypeOverrides = require_type_overrides();
	const { DatabaseError } = require_dist();
	const { escapeIdentifier, escapeLiteral } = require_utils$1();
	const poolFactory = (Client) => {
		return class BoundPool extends Pool {
			constructor(options) {
				super(options, Client);
			}
		};
	};
	const PG = function(clientConstructor) {
		this.defaults = defaults;
		this.Client = clientConstructor;
		this.Query = this.Client.Query;
		this.Pool = poolFactory(this.Client);
		this._pools = [];
		this.Connection = Connection;
		this.types = require_pg_types();
		this.DatabaseError = DatabaseError;
		this.TypeOverrides = TypeOverrides;
		this.escapeIdentifier = escapeIdentifier;
		this.escapeLiteral = escapeLiteral;
		this.Result = Result;
		this.utils = utils;
	};
	let clientConstructor = Client;
	let forceNative = false;
	try {
		forceNative = !!process.env.NODE_PG_FORCE_NATIVE;
	} catch {}
	if (forceNative) clientConstructor = require_native();
	module.exports = new PG(clientConstructor);
	Object.defineProperty(module.exports, "native", {
		configurable: true,
		enumerable: false,
		get() {
			let native = null;
			try {
				native = new PG(require_native());
			} catch (err) {
				if (err.code !== "MODULE_NOT_FOUND") throw err;
			}
			Object.defineProperty(module.exports, "native", { value: native });
			return native;
		}
	});
}));
// node_modules/pg/esm/index.mjs
var import_pg_copy_streams = require_pg_copy_streams();
var import_lib = /* @__PURE__ */ require_main.__toESM(require_lib(), 1);
const Client = import_lib.default.Client;
import_lib.default.Pool;
import_lib.default.Connection;
import_lib.default.types;
import_lib.default.Query;
import_lib.default.DatabaseError;
import_lib.default.escapeIdentifier;
import_lib.default.escapeLiteral;
import_lib.default.Result;
import_lib.default.TypeOverrides;
import_lib.default.defaults;
// src/sources/postgresql/cancel-request.ts
/**
* Asks the server to end what a client's connection runs. That takes no login: it works where all
* connections are taken, and behind a pooler, whose process numbers are its own.
*/
async function requestCancel(config, { processID, secretKey }, signal) {
	const client = new Client(config);
	const { connection, sslNegotiation } = client;
	const abort = () => void connection.stream.destroy(/* @__PURE__ */ new Error("no answer"));
	signal.addEventListener("abort", abort);
	const asked = new Promise((resolve, reject) => {
		const ask = () => connection.cancel(processID, secretKey);
		connection.on("connect", () => {
			if (!client.ssl) ask();
			else if (sslNegotiation !== "direct") connection.requestSsl();
		});
		connection.on("sslconnect", ask);
		connection.on("error", reject);
		connection.on("end", resolve);
	});
	if (client.host.startsWith("/")) connection.connect(`${client.host}/.s.PGSQL.${client.port}`);
	else connection.connect(client.port, client.host);
	await asked.finally(() => signal.removeEventListener("abort", abort));
}
// src/sources/postgresql/errors.ts
/** SQLSTATE, or Node's code, to the API's `error_type`. */
const TYPES = {
	"28P01": "AuthenticationException",
	"28000": "AuthenticationException",
	"3D000": "NoSuchDatabaseException",
	"3F000": "NoSuchTableException",
	"42P01": "NoSuchTableException",
	"42703": "NoSuchColumnException",
	"42501": "PermissionException",
	"42601": "SyntaxException",
	"57014": "StatementCanceledException",
	"53100": "DiskFullException",
	"25006": "ReadOnlyException",
	"40001": "ReplicaConflictException"
};
/** What helps, where the message alone does not say it. */
const HINTS = {
	"40001": " (set hot_standby_feedback or a longer max_standby_streaming_delay on the replica)",
	"53300": require_engine.TOO_FEW_CONNECTIONS
};
/** Classes of SQLSTATE by their first two characters. */
const CLASSES = {
	"08": "ConnectionException",
	"22": "DataException",
	"28": "AuthenticationException",
	"42": "SyntaxException",
	"53": "InsufficientResourcesException",
	"57": "ConnectionException"
};
/** What the server says of SQL with `$1` is of the class of broken connections. */
const PARAMETERS = /prepared statement .* requires \d+/;
/** Messages of the class «data exception» may quote a value: more people read a comment than rows. */
function withoutData(message) {
	return message.replace(/: ".*"/s, ": (not shown)").replace(/"[^"]*"/g, "(not shown)");
}
/** Classes of SQLSTATE, and one code, in whose messages nothing of a running statement is. */
const OF_THE_SERVER = /^(?:08|22|25|28|40|53|57|42501$)/;
/** Whether a statement that ran, or a function, can have chosen the message: by RAISE or a cast. */
function mayBeChosen({ code = "", position, where }) {
	return where !== void 0 || position === void 0 && !OF_THE_SERVER.test(code);
}
/**
* An error of the driver or the server as the API's pair of type and value.
*
* @param place the server's host and port, for errors that do not come from the server.
*/
function readPostgresError(error, place) {
	if (error instanceof require_main.DiffError) return error;
	const { code = "" } = error;
	const message = require_main.messageOf(error);
	if (!/^[0-9A-Z]{5}$/.test(code) || code === "EPIPE") {
		const reason = message.trim() === "" ? code : message.replace(/^Error: /, "");
		return new require_main.DiffError("ConnectionException", `${place}: ${reason}`, { cause: error });
	}
	if (code === "08P01" && PARAMETERS.test(message)) return require_engine.noParameters(error);
	const type = TYPES[code] ?? CLASSES[code.slice(0, 2)] ?? "PostgreSQLException";
	const value = (code.startsWith("22") ? withoutData(message) : message) + (HINTS[code] ?? "");
	return mayBeChosen(error) ? new require_engine.ChosenWordsError(type, value, {
		cause: error,
		chosen: "all"
	}) : new require_main.DiffError(type, value, { cause: error });
}
// src/sources/postgresql/connect.ts
/** What the driver says where its time to connect is over; it has no code for it. */
const TIMED_OUT = "timeout expired";
/** Breaks a connection; what runs on it fails. */
function cutOff(client) {
	client.connection.stream.destroy();
}
const NOT_BOUND = "the server has no login with channel binding, which channel_binding asks for";
/** Ends a connection before a login that is not bound to it. Gives whether one was seen that is. */
function requireBinding(client) {
	const { connection } = client;
	let isBound = false;
	const refuse = () => connection.stream.destroy(/* @__PURE__ */ new Error(NOT_BOUND));
	connection.prependListener("authenticationCleartextPassword", refuse);
	connection.prependListener("authenticationMD5Password", refuse);
	connection.prependListener("authenticationSASL", ({ mechanisms = [] }) => {
		isBound = mechanisms.includes("SCRAM-SHA-256-PLUS");
		if (!isBound) refuse();
	});
	return () => isBound;
}
async function connectOnce(config, signal) {
	const client = new Client(config);
	client.on("error", () => void 0);
	const isBound = config.isBound === true ? requireBinding(client) : () => true;
	const abort = () => cutOff(client);
	signal.addEventListener("abort", abort);
	try {
		await client.connect();
		if (isBound()) return client;
		abort();
		throw new Error(NOT_BOUND);
	} catch (error) {
		const { connectionTimeoutMillis: within = require_engine.CONNECT_WITHIN_MS } = config;
		throw require_main.messageOf(error) === TIMED_OUT ? new require_engine.NoConnectionError(within) : error;
	} finally {
		signal.removeEventListener("abort", abort);
	}
}
/**
* Connects by the first way that works.
*
* @throws DiffError of the last way that was tried, or of one before that says more.
* @throws CancelledError where the signal aborts.
*/
async function connect(config, signal) {
	const outcome = await require_main.byFirstWay(config, async (way) => {
		if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled");
		try {
			return {
				client: await connectOnce(way, signal),
				config: {
					...way,
					others: []
				}
			};
		} catch (error) {
			if (!signal.aborted) throw error;
			throw new require_main.CancelledError("the diff was cancelled", { cause: error });
		}
	});
	if (outcome.kind === "connected") return outcome.connected;
	const { host, port } = new Client(outcome.by);
	throw readPostgresError(outcome.error, `${host}:${port}`);
}
// src/sources/postgresql/csv-query.ts
/** So much may wait to be written before the connection is paused. */
const WAITING_BYTES = 1048576;
/** So many characters are handed on at once. */
const CHUNK_LENGTH = 65536;
/** A value as a field of CSV: an empty field is NULL, one in quotes an empty text. */
function fieldOf(value) {
	if (value === null) return "";
	return value === "" || /[",\n\r]/.test(value) ? `"${value.replaceAll("\"", "\"\"")}"` : value;
}
/**
* A SELECT whose rows become CSV as they arrive, for servers without `COPY … TO STDOUT`. It has no
* cursor: Redshift keeps all rows of one before it sends the first, and takes a limited number of
* them. The driver calls its methods by what the server says.
*/
var CsvQuery = class {
	/** What is to be written. */
	chunks = new node_stream.Readable({
		highWaterMark: WAITING_BYTES,
		read: () => this.#stream()?.resume()
	});
	rows = 0;
	#sql;
	#connection = null;
	#waiting = [];
	#length = 0;
	constructor(sql) {
		this.#sql = sql;
	}
	submit(connection) {
		this.#connection = connection;
		connection.query(this.#sql);
	}
	handleDataRow({ fields }) {
		if (this.chunks.destroyed) return;
		const line = `${fields.map(fieldOf).join(",")}\n`;
		this.#waiting.push(line);
		this.#length += line.length;
		this.rows += 1;
		if (this.#length > CHUNK_LENGTH) this.#flush();
	}
	handleError(error) {
		this.chunks.destroy(error);
		this.#goOn();
	}
	handleReadyForQuery() {
		this.#flush();
		this.chunks.push(null);
		this.#goOn();
	}
	handleRowDescription() {}
	handleCommandComplete() {}
	#flush() {
		const chunk = this.#waiting.join("");
		this.#waiting = [];
		this.#length = 0;
		if (chunk !== "" && !this.chunks.push(chunk)) this.#stream()?.pause();
	}
	#stream() {
		return this.#connection?.stream;
	}
	/** Nothing reads on after the end, and a connection that stays paused serves no other statement. */
	#goOn() {
		this.#stream()?.resume();
		this.#connection = null;
	}
};
// src/sources/postgresql/session.ts
/** Every value as the server writes it: figures are read where they are used. */
const AS_TEXT = { getTypeParser: () => (value) => value };
const BEFORE_COPY = "data_diff_copy";
/** The end of a copy's command: the number of its rows may arrive after the last of them. */
function endOf(stream) {
	return new Promise((resolve, reject) => {
		stream.on("error", reject);
		Object.assign(stream, { handleReadyForQuery: resolve });
	});
}
/**
* One connection to PostgreSQL. Its methods throw DiffError where the server fails, and
* CancelledError where the signal aborts; the statement is then ended on the server too.
*/
var PostgresSession = class PostgresSession {
	/** What the connection was made with. */
	config;
	#client;
	#mark;
	/** Why the connection broke, where it did while nothing ran. */
	#broken = null;
	constructor({ client, config }, mark) {
		this.config = config;
		this.#mark = mark;
		this.#client = client;
		this.#client.on("error", (error) => this.#broken = error);
	}
	/**
	* Connects by the first way that a URL allows and the server takes.
	*
	* @param mark stands before each statement.
	*/
	static async open(config, signal, mark = "") {
		return new PostgresSession(await connect(config, signal), mark);
	}
	/** Runs a statement for its effect. */
	async run(sql, signal) {
		await this.#cancellable(signal, () => this.#client.query(this.#mark + sql));
	}
	/** The rows of one statement, every value as text. */
	async rows(sql, values, signal) {
		const query = {
			text: this.#mark + sql,
			values,
			types: AS_TEXT,
			queryMode: "extended"
		};
		return (await this.#cancellable(signal, () => this.#client.query(query))).rows;
	}
	/** The columns of one statement, which may yield no rows. */
	async describe(sql, signal) {
		const query = {
			text: this.#mark + sql,
			values: [],
			queryMode: "extended"
		};
		return (await this.#cancellable(signal, () => this.#client.query(query))).fields;
	}
	/** Writes the rows of one SELECT as CSV, and gives their number. */
	async copyCsv(select, output, signal) {
		await this.run(`SAVEPOINT ${BEFORE_COPY}`, signal);
		try {
			return await this.#cancellable(signal, () => this.#copy(select, output));
		} catch (error) {
			if (error instanceof require_engine.OutputError) await this.#afterCopy("ROLLBACK TO", signal);
			throw error;
		} finally {
			await this.#afterCopy("RELEASE", signal);
		}
	}
	/** The same without COPY. The transaction ends where the output fails. */
	async streamCsv(select, output, signal) {
		return this.#cancellable(signal, async () => {
			const query = this.#client.query(new CsvQuery(this.#mark + select));
			await require_engine.writeAllOf(this.#owner, query.chunks, output);
			return query.rows;
		});
	}
	/** Gives the texts to a `COPY … FROM STDIN`. */
	async copyIn(copy, texts, signal) {
		async function* chunks() {
			for await (const some of texts) yield Buffer.from(some.join(""));
		}
		await this.#cancellable(signal, () => (0, node_stream_promises.pipeline)(node_stream.Readable.from(chunks()), this.#client.query((0, import_pg_copy_streams.from)(this.#mark + copy))));
	}
	/** Fails only where every later statement fails too, and says why. */
	async #afterCopy(command, signal) {
		await this.run(`${command} SAVEPOINT ${BEFORE_COPY}`, signal).catch(() => void 0);
	}
	close() {
		return require_engine.closing(this.#client.end(), this.#cutOff);
	}
	async #copy(select, output) {
		const stream = this.#client.query((0, import_pg_copy_streams.to)(`${this.#mark}COPY (\n${select}\n) TO STDOUT (FORMAT csv)`));
		const ended = endOf(stream);
		ended.catch(() => void 0);
		await require_engine.writeAllOf(this.#owner, stream, output);
		await ended;
		return stream.rowCount;
	}
	#cancellable(signal, run) {
		return require_engine.cancellable(this.#owner, signal, run);
	}
	#cutOff = () => cutOff(this.#client);
	#owner = {
		broken: () => this.#broken,
		endStatement: (signal) => requestCancel(this.config, this.#client, signal),
		cutOff: this.#cutOff,
		read: (error) => readPostgresError(this.#broken ?? error, this.#place())
	};
	#place() {
		return `${this.#client.host}:${this.#client.port}`;
	}
};
// src/sources/postgresql/settings.ts
/**
* What PostgreSQL itself has is found before what a schema of the session's path has in its place;
* by default it is. Names that nobody else can have: this is the statement that sees to it.
*/
const SEARCH_PATH = `SELECT pg_catalog.set_config(
  'search_path',
  'pg_catalog, ' OPERATOR(pg_catalog.||) pg_catalog.current_setting('search_path'),
  true
) WHERE pg_catalog.current_setting('search_path') OPERATOR(pg_catalog.~) 'pg_catalog'`;
/**
* Settings of the transaction. Most of them have a say in what values look like; a role, a database
* or a URL may have set them otherwise. What only a query or a filter of the user's own depends on
* stays: it means here what it means in the user's own console.
*/
const SETTINGS$2 = [
	`client_encoding = 'UTF8'`,
	`TimeZone = 'UTC'`,
	`DateStyle = 'ISO'`,
	`IntervalStyle = 'postgres'`,
	`extra_float_digits = 1`,
	`bytea_output = 'hex'`,
	`array_nulls = on`,
	`quote_all_identifiers = off`,
	`exit_on_error = off`
];
/** Settings that an option of the data source may set otherwise. */
const DEFAULTS$2 = {
	jit: "off",
	idle_in_transaction_session_timeout: "0"
};
/** For a table of buckets, or of a join, that would else go through files; more where it is set so. */
const WORK_MEMORY = `SELECT set_config('work_mem', '64MB', true)
WHERE pg_size_bytes(current_setting('work_mem')) < pg_size_bytes('64MB')`;
/**
* The statements that make the settings of a transaction, in their order.
*
* @param options those of the data source, which are set by then.
*/
function settingsSql(options) {
	const defaults = Object.entries(DEFAULTS$2).filter(([name]) => !Object.hasOwn(options, name));
	return [
		SEARCH_PATH,
		...SETTINGS$2.map((setting) => `SET LOCAL ${setting}`),
		...defaults.map(([name, value]) => `SET LOCAL ${name} = ${value}`),
		...Object.hasOwn(options, "work_mem") ? [] : [WORK_MEMORY]
	];
}
/** Sets one option for the transaction: its name, and its value as a text. */
const OPTION_SQL = "SELECT pg_catalog.set_config($1, $2, true)";
/** The options in the order in which they are set: as a role, some may not be set any more. */
const inOrder = (options) => Object.entries(options).toSorted(([one], [other]) => +(one === "role") - +(other === "role"));
// src/sources/postgresql/database.ts
/** Makes the planner read tables by their indexes, and merge two. */
const BY_INDEX = [
	["enable_hashjoin", "off"],
	["enable_seqscan", "off"],
	["enable_bitmapscan", "off"],
	["max_parallel_workers_per_gather", "0"]
];
/** PostgreSQL, read in one read-only transaction that sees one snapshot. */
var PostgresDatabase = class PostgresDatabase {
	dialect = new PostgresDialect();
	#session;
	#options;
	#hashing = NO_HASHING;
	/** Whether there is no second connection to be had: to ask again may mean to wait again. */
	#isAlone = false;
	constructor(session, options) {
		this.#session = session;
		this.#options = options;
	}
	/**
	* @param options those of the data source.
	* @param snapshot the name of a snapshot that another transaction exports, or `null`.
	*/
	static async open(config, signal, options = {}, snapshot = null) {
		const database = new PostgresDatabase(await PostgresSession.open(config, signal), options);
		try {
			await database.#start(snapshot, signal);
			return database;
		} catch (error) {
			await database.close();
			throw error;
		}
	}
	get checksums() {
		return this.#hashing.checksums;
	}
	get textChecksums() {
		return this.#hashing.textChecksums;
	}
	async #start(snapshot, signal) {
		const session = this.#session;
		await session.run(`SET client_connection_check_interval = '1s'`, signal).catch(() => void 0);
		const begin = ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", ...snapshot === null ? [] : [`SET TRANSACTION SNAPSHOT ${this.dialect.quoteText(snapshot)}`]];
		const options = inOrder(this.#options);
		const settings = settingsSql(this.#options);
		await session.run([...begin, ...options.length > 0 ? [] : settings].join("; "), signal);
		for (const [name, value] of options) await require_engine.namingOption(name, session.rows(OPTION_SQL, [name, String(value)], signal));
		if (options.length > 0) await session.run(settings.join("; "), signal);
		const [row] = await this.query(HASHING_SQL, signal);
		this.#hashing = hashingOf(row ?? {});
	}
	async openTable(path, signal, wanted = require_engine.EVERY_COLUMN) {
		const [name = "", schema = null, database] = path.toReversed();
		const ask = (sql, values) => this.#session.rows(sql, values, signal);
		if (database !== void 0) await requireDatabase(database, (sql) => ask(sql, []));
		const [table] = await ask(TABLE_SQL, [name, schema]);
		if (!table) throw await noSuchPostgresTable(path, ask);
		const place = [table["schema"], table["name"]].map((part) => this.dialect.quoteIdentifier(String(part))).join(".");
		const readable = table["readable"] === "t" ? null : await readableColumns(table, path, wanted, ask);
		const names = readable?.map((column) => this.dialect.quoteIdentifier(column)).join(", ");
		const relation = readable ? `(\nSELECT ${names} FROM ${place}\n)` : place;
		const columns = await this.#columns(`${relation} AS dataset`, signal);
		const keys = await this.#session.rows(UNIQUE_KEYS_SQL, [String(table["oid"])], signal);
		const ordered = readable ? [] : await orderedColumns(table, relation, this.dialect, ask);
		return {
			relation,
			columns,
			uniqueKeys: uniqueKeysOf(keys),
			orderedBy: ordered.map(({ column }) => String(column)),
			order: ordered.map(orderOf).find((order) => order !== null) ?? null,
			estimatedRows: readable || table["rows"] === null ? null : Number(table["rows"]),
			isRepeatable: table["repeatable"] === "t",
			...readable && { isPartial: true }
		};
	}
	listTables(searched, signal) {
		const ask = (sql) => this.query(sql, signal);
		return listOwnTables(searched, {
			ask,
			quote: (text) => this.dialect.quoteText(text)
		});
	}
	openQuery(sql, input, signal) {
		return require_engine.openedQuery(sql, input, (relation) => this.#columns(`${relation} AS dataset`, signal));
	}
	async checkFilter(filter, input, { relation }, signal) {
		const sql = `SELECT (\n${filter}\n) AS condition FROM ${relation} AS dataset LIMIT 0`;
		const [field] = await require_engine.namingFilter(input, this.#session.describe(sql, signal));
		if (field?.dataTypeID === 16) return;
		const ids = [[field?.dataTypeID], [-1]];
		const [type] = await this.#session.rows(TYPE_NAMES_SQL, ids, signal);
		throw require_engine.notOneCondition(input, String(type?.["name"]));
	}
	query(sql, signal, plan = "any") {
		return this.#planned(plan, signal, () => this.#session.rows(sql, [], signal));
	}
	copyCsv(select, output, signal, plan = "any") {
		return this.#planned(plan, signal, () => this.#session.copyCsv(select, output, signal));
	}
	async #planned(plan, signal, run) {
		if (plan === "any") return run();
		const byIndex = BY_INDEX.filter(([name]) => !Object.hasOwn(this.#options, name));
		const set = (value) => this.#session.run(byIndex.map((setting) => `SET LOCAL ${value(setting)}`).join("; "), signal);
		const reset = () => set(([name]) => `${name} TO DEFAULT`);
		await set(([name, value]) => `${name} = ${value}`);
		try {
			const result = await run();
			await reset();
			return result;
		} catch (error) {
			if (error instanceof require_engine.OutputError) await reset();
			throw error;
		}
	}
	async twin(signal) {
		if (this.#isAlone) return null;
		const [row] = await this.query("SELECT pg_catalog.pg_export_snapshot() AS snapshot", signal);
		const twin = await require_engine.spareConnection(signal, (soon) => PostgresDatabase.open(this.#session.config, soon, this.#options, String(row?.["snapshot"])));
		this.#isAlone = twin === null;
		return twin;
	}
	close() {
		return this.#session.close();
	}
	async #columns(relation, signal) {
		const described = (await this.#session.describe(`SELECT * FROM ${relation} LIMIT 0`, signal)).map(({ name, dataTypeID, dataTypeModifier }) => ({
			name,
			typeId: dataTypeID,
			modifier: dataTypeModifier
		}));
		const ids = described.map(({ typeId }) => typeId);
		const modifiers = described.map(({ modifier }) => modifier);
		const types = await this.#session.rows(TYPES_SQL, [ids], signal);
		const names = await this.#session.rows(TYPE_NAMES_SQL, [ids, modifiers], signal);
		const containers = types.filter(isContainer).map(({ id }) => id);
		return columnsOf(described, {
			types,
			names,
			partsOf: readParts(containers.length === 0 ? [] : await this.#session.rows(PARTS_SQL, [containers], signal))
		});
	}
};
// src/sources/postgresql/open.ts
var open_exports$1 = /* @__PURE__ */ require_main.__exportAll({ openPostgres: () => openPostgres });
/**
* Connects to PostgreSQL.
*
* @throws DiffError where the server cannot be reached, or refuses the login or the database.
*/
function openPostgres({ name, location, options }, signal) {
	return PostgresDatabase.open(readPostgresUrl(name, location), signal, options);
}
const DEFAULTS$1 = {
	port: null,
	sslmode: "allow",
	applicationName: "data-diff",
	connectWithinMs: require_engine.CONNECT_WITHIN_MS,
	keepAliveAfterMs: require_engine.KEEP_ALIVE_AFTER_MS
};
/**
* What the URL of a data source says.
*
* @param defaults what another kind of server takes where its URL says nothing.
* @param env has variables of libpq's about TLS, which count where the URL says nothing.
* @throws ConfigurationError that names the data source and shows nothing of its URL.
*/
function readPostgresUrl(name, url, defaults = {}, env = process.env) {
	const readText = (path) => (0, node_fs.readFileSync)(path, "utf8");
	try {
		return require_main.readPostgresUrl(url, {
			...DEFAULTS$1,
			...defaults
		}, {
			env,
			readText
		});
	} catch (error) {
		throw require_engine.unreadableUrl(name, url, error);
	}
}
// src/sources/postgresql/current-schema.ts
/**
* The schema in which a session makes its tables.
*
* @throws DiffError where there is none of those that it searches.
*/
async function currentSchema(session, signal) {
	const [row] = await session.rows("SELECT current_schema() AS name", [], signal);
	const name = row?.["name"] ?? null;
	if (name !== null) return String(name);
	throw new require_main.DiffError("NoSuchDatabaseException", "there is no schema to write to: set write-schema of the data source");
}
// src/sources/postgresql/written-columns.ts
/** Before our era DuckDB writes `0044-03-15 (BC) 12:00:00`, and PostgreSQL `0044-03-15 12:00:00 BC`. */
const dated = (value) => {
	const text = require_engine.printed(value);
	return `CASE WHEN contains(${text}, ' (BC)') THEN replace(${text}, ' (BC)', '') || ' BC' ELSE ${text} END`;
};
function integerType({ bits, isSigned }) {
	const needed = isSigned ? bits : bits * 2;
	if (needed <= 16) return "smallint";
	if (needed <= 32) return "integer";
	return needed <= 64 ? "bigint" : "numeric(39,0)";
}
const as$1 = (type, text = require_engine.printed) => ({
	type,
	text
});
/** The column of PostgreSQL's that holds a type exactly; what it has no type for, as DuckDB prints it. */
function postgresColumn(type) {
	switch (type.kind) {
		case "boolean":
		case "date":
		case "uuid":
		case "interval":
		case "json": return as$1(type.kind, type.kind === "date" ? dated : require_engine.printed);
		case "integer": return as$1(integerType(type));
		case "decimal": return as$1(`numeric(${type.digits},${type.scale})`);
		case "bignum": return as$1("numeric");
		case "float": return as$1(type.bits === 32 ? "real" : "double precision");
		case "blob": return as$1("bytea", (value) => `'\\x' || ${require_engine.hexadecimal(value)}`);
		case "time": return as$1(type.unit === "us" ? "time" : "text");
		case "timestamp":
			if (type.unit === "ns" || type.unit === "text") return as$1("text");
			return as$1(type.hasZone ? "timestamptz" : "timestamp", dated);
		default: return as$1("text");
	}
}
// src/sources/postgresql/writer.ts
var writer_exports$1 = /* @__PURE__ */ require_main.__exportAll({ PostgresWriter: () => PostgresWriter });
/** In bytes; PostgreSQL cuts what is longer. */
const LONGEST_NAME$1 = 63;
const SETTINGS$1 = [
	`client_encoding = 'UTF8'`,
	`TimeZone = 'UTC'`,
	`DateStyle = 'ISO'`,
	`IntervalStyle = 'postgres'`,
	`idle_in_transaction_session_timeout = 0`
].map((setting) => `SET ${setting}`);
/** Writes tables of PostgreSQL, all of them in one transaction: what is not kept was never there. */
var PostgresWriter = class PostgresWriter {
	#dialect = new PostgresDialect();
	#session;
	#schema;
	constructor(session, schema) {
		this.#session = session;
		this.#schema = schema;
	}
	/** @throws DiffError where the server cannot be reached, or there is no schema to write to. */
	static async open({ name, location, options }, { schema }, signal) {
		const session = await PostgresSession.open(readPostgresUrl(name, location), signal);
		const writer = new PostgresWriter(session, schema);
		try {
			for (const [option, value] of inOrder(options)) {
				const set = session.rows("SELECT pg_catalog.set_config($1, $2, false)", [option, String(value)], signal);
				await require_engine.namingOption(option, set);
			}
			await session.run([...SETTINGS$1, "BEGIN"].join("; "), signal);
			writer.#schema ??= await currentSchema(session, signal);
			return writer;
		} catch (error) {
			await session.close();
			throw error;
		}
	}
	pathOf(table) {
		return this.#schema === null ? [table] : [this.#schema, table];
	}
	async write(table, rows, signal) {
		const { columns } = rows;
		const written = columns.map(({ type }) => postgresColumn(type));
		const length = (name) => Buffer.byteLength(name);
		const parts = require_engine.fittingNames(columns.map(({ name }) => name), LONGEST_NAME$1, length).map((name, i) => `${this.#quote(name)} ${written[i]?.type ?? "text"}`);
		await this.#session.run(`CREATE TABLE ${this.#place(table)} (${parts.join(", ")})`, signal);
		const line = `${columns.map((column, i) => {
			return `coalesce('"' || replace(${require_engine.columnText(written[i] ?? postgresColumn(column.type), column)}, '"', '""') || '"', '')`;
		}).join(` || ',' || `)} || chr(10)`;
		const copy = `COPY ${this.#place(table)} FROM STDIN (FORMAT csv)`;
		await this.#session.copyIn(copy, rows.texts(line, signal), signal);
	}
	async copy(table, relation, signal) {
		const sql = `CREATE TABLE ${this.#place(table)} AS SELECT * FROM ${relation} AS dataset`;
		await this.#session.rows(sql, [], signal);
	}
	async tables(prefix, signal) {
		return (await this.#session.rows("SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = $1 AND starts_with(tablename, $2)", [this.#schema, prefix], signal)).map((row) => String(row["tablename"]));
	}
	async commit() {
		const signal = require_engine.untilCommitted();
		await this.#session.run("COMMIT; BEGIN", signal);
	}
	async drop(table, signal) {
		await this.#session.run(`DROP TABLE IF EXISTS ${this.#place(table)}`, signal);
	}
	close() {
		return this.#session.close();
	}
	#quote(name) {
		return this.#dialect.quoteIdentifier(name);
	}
	#place(table) {
		return this.pathOf(table).map((part) => this.#quote(part)).join(".");
	}
};
// src/sources/redshift/hashing.ts
/** NULL has a hash of its own: what FNV_HASH makes of it is not documented. */
const hashOf = (value) => `CASE WHEN ${value} IS NULL THEN CAST(0 AS bigint) ELSE fnv_hash(${value}) END`;
/**
* One hash of several. Each is put into the next as a whole: the hash of a text after another is that of
* both together, so that ('ab', 'c') would be ('a', 'bc').
*/
function combined(hashes) {
	const [first = "0"] = hashes;
	if (hashes.length <= 1) return first;
	const middle = hashes.length >> 1;
	return `fnv_hash(${combined(hashes.slice(middle))}, ${combined(hashes.slice(0, middle))})`;
}
/** Types that are not compared, and copied by a text or by themselves as a type that is hashed. */
const HASHED_AS_TEXTS = /* @__PURE__ */ new Set([
	"super",
	"varbyte",
	"binary varying",
	"time with time zone"
]);
/** Whether FNV_HASH takes what a value is copied by: not known of shapes, sketches and intervals. */
const isHashable = ({ name }) => HASHED_AS_TEXTS.has(name);
/** Rows by FNV_HASH, of 64 bits, which takes values by their bytes. */
const redshiftHashing = { rowHash: (values) => combined(values.map(hashOf)) };
// src/sources/redshift/comparisons.ts
const asIs$1 = (value) => value;
/** Whole numbers, with the digits that the largest of them have. */
const WHOLE = {
	smallint: 5,
	integer: 10,
	bigint: 19
};
/** The digits before and after the point; `null` for what is no exact number, or does not say. */
function digitsOf({ name, sql }) {
	const whole = WHOLE[name];
	if (whole !== void 0) return {
		whole,
		scale: 0
	};
	const [, precision, scale] = /^numeric\((\d+),(\d+)\)$/.exec(sql) ?? [];
	return precision === void 0 ? null : {
		whole: Number(precision) - Number(scale),
		scale: Number(scale)
	};
}
const MOST_DIGITS = 38;
/**
* The type in which two types of exact numbers are compared; `null` where it would have more digits than
* there are. Both sides get it: a FULL JOIN takes no operator of two types for one that it can merge by.
*/
function commonNumber(type1, type2) {
	if (type1.name in WHOLE && type2.name in WHOLE) return "bigint";
	const [digits1, digits2] = [digitsOf(type1), digitsOf(type2)];
	if (!digits1 || !digits2) return null;
	const scale = Math.max(digits1.scale, digits2.scale);
	const precision = Math.max(digits1.whole, digits2.whole) + scale;
	return precision > MOST_DIGITS ? null : `numeric(${precision},${scale})`;
}
const castTo = (type) => (value) => `${value}::${type}`;
/** Types that are compared as they are, where both sides have the same; each has one form for each value. */
const AS_THEY_ARE = /* @__PURE__ */ new Set([
	"smallint",
	"integer",
	"bigint",
	"numeric",
	"boolean",
	"date",
	"time without time zone",
	"timestamp without time zone",
	"timestamp with time zone"
]);
const FLOATS = /* @__PURE__ */ new Set(["real", "double precision"]);
const TEXTS = /* @__PURE__ */ new Set([
	"character varying",
	"text",
	"character"
]);
/** A text without what fills a `char(n)` up. */
const unpadded = ({ name }) => name === "character" ? (value) => `rtrim(${value}, ' ')` : asIs$1;
/** With the case of letters, whatever the collation of the column says of it. */
const sensitive = (text) => `collate(${text}, 'case_sensitive')`;
/** Its `=` takes no notice of blanks at the end, which are none before another character. */
const ended = (text) => sensitive(`${text} || '.'`);
/** A text may have no room for one more character. */
const sameTexts = (text1, text2) => `${sensitive(text1)} = ${sensitive(text2)} AND octet_length(${text1}) = octet_length(${text2})`;
const SPACES = ["' '", ...[
	9,
	10,
	11,
	12,
	13
].map((code) => `chr(${code})`)].join(" || ");
const TEXT_SQL = {
	lower: (text) => `translate(${text}, '${require_engine.LETTERS.upper}', '${require_engine.LETTERS.lower}')`,
	isAscii: (text) => `octet_length(${text}) = char_length(${text})`,
	trim: (text) => `btrim(${text}, ${SPACES})`
};
/** Texts of which some counts for nothing; `null` for what are none. */
function modifiedComparison(types, modifiers) {
	if (!types.every(({ name }) => TEXTS.has(name))) return null;
	const texts = require_main.mapPair(types, unpadded);
	return require_engine.modifiedTexts(TEXT_SQL, {
		texts,
		form: ended,
		hashed: asIs$1,
		same: sameTexts
	}, modifiers);
}
function ofTexts(types) {
	const [text1, text2] = require_main.mapPair(types, unpadded);
	return {
		key: require_main.mapPair(types, (type) => {
			const text = unpadded(type);
			return (value) => ended(text(value));
		}),
		hashed: [text1, text2],
		equal: (value1, value2) => sameTexts(text1(value1), text2(value2))
	};
}
/** Whether NaN is equal to itself is not documented, but a number that is not is NaN in any case. */
const equalFloats = (value1, value2) => `(${value1} = ${value2} OR (${value1} <> ${value1} AND ${value2} <> ${value2}))`;
const ofForm = (form, equal) => ({
	key: [form, form],
	hashed: [form, form],
	equal: equal ?? ((value1, value2) => `${form(value1)} = ${form(value2)}`)
});
const ARITHMETIC = {
	mostDigits: MOST_DIGITS,
	decimal: (value, digits, scale) => `${value}::numeric(${digits},${scale})`,
	double: (value) => `${value}::float8`,
	literal: (number) => `'${number}'::float8`,
	round: (double) => `round(${double})`,
	single: (double) => `(${double})::real::float8`
};
/** How Redshift decides on numbers of two types that it compares; `null` for what is no number, or does not say. */
function withinOf(type1, type2) {
	if (type1.name === "real") return require_engine.withinFloats(ARITHMETIC);
	if (type1.name === "double precision") return require_engine.withinDoubles(ARITHMETIC);
	const [digits1, digits2] = [digitsOf(type1), digitsOf(type2)];
	if (!digits1 || !digits2) return null;
	const scale = Math.max(digits1.scale, digits2.scale);
	const digits = Math.max(digits1.whole, digits2.whole) + scale;
	return require_engine.withinDecimals(ARITHMETIC, {
		digits,
		scale
	});
}
function equality(type1, type2) {
	const isSame = type1.sql === type2.sql;
	if (isSame && AS_THEY_ARE.has(type1.name)) return ofForm(asIs$1);
	if (isSame && FLOATS.has(type1.name)) return ofForm(asIs$1, equalFloats);
	if (TEXTS.has(type1.name) && TEXTS.has(type2.name)) return ofTexts([type1, type2]);
	const number = commonNumber(type1, type2);
	return number === null ? null : ofForm(castTo(number));
}
/**
* How Amazon Redshift itself compares two of its types, just as they would compare in DuckDB; `null`
* where it would not, or nobody says.
*/
function redshiftComparison(type1, type2) {
	const equal = equality(type1, type2);
	const within = withinOf(type1, type2);
	return equal && {
		...equal,
		...within && { within }
	};
}
/** The longest text that has room for one more character. */
const LONGEST_KEY = 65534;
/**
* Whether rows can be put together by a column: not by floats, of which NaN and -0 may be groups of
* their own, nor by texts that are too long for the form in which they are compared.
*/
function isGroupable({ name, sql }) {
	if (FLOATS.has(name)) return false;
	const [, length] = /\((\d+)\)$/.exec(sql) ?? [];
	return !TEXTS.has(name) || Number(length ?? 0) <= LONGEST_KEY;
}
// src/sources/redshift/dialect.ts
/** Amazon Redshift's SQL, as far as it is not PostgreSQL's. */
var RedshiftDialect = class extends PostgresDialect {
	fence = "";
	mergesFullJoins = false;
	unordered = null;
	listIf = null;
	hashing = redshiftHashing;
	/** Aggregates have no FILTER. */
	countIf(condition) {
		return require_engine.Dialect.prototype.countIf.call(this, condition);
	}
	/** It has no infinities. */
	hasStep(time) {
		return `${time} >= '0001-01-01'`;
	}
	quoteText(text) {
		return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
	}
	isGroupable(type) {
		return isGroupable(type);
	}
	isHashable(type) {
		return isHashable(type);
	}
	comparison(type1, type2) {
		return redshiftComparison(type1, type2);
	}
	modified(type1, type2, modifiers) {
		return modifiedComparison([type1, type2], modifiers);
	}
};
// src/sources/redshift/introspection.ts
/**
* What a path leads to, as `kinds`: `r` for tables alone, and more where there is a view of the name, too.
* Cases of names are folded, as most clusters do; nothing is known of other databases.
*
* @param quote makes a literal of a text.
*/
function kindsSql(path, quote) {
	const [name = "", schema, database] = path.toReversed();
	const same = (column, text) => `lower(${column}) = lower(${quote(text)})`;
	return `SELECT DISTINCT c.relkind AS kind
FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE ${[
		same("c.relname", name),
		schema === void 0 ? "pg_catalog.pg_table_is_visible(c.oid)" : same("n.nspname", schema),
		...database === void 0 ? [] : [same("current_database()", database)]
	].join(" AND ")}`;
}
/** The names of types, by position. There is no `unnest`, nor a list of values. */
function typesSql(types) {
	return `${types.map(({ id, modifier }, position) => `SELECT ${position} AS position, typname AS name, pg_catalog.format_type(oid, ${modifier}) AS declared FROM pg_catalog.pg_type WHERE oid = ${id}`).join("\nUNION ALL ")}\nORDER BY 1`;
}
/** A table or view that is listed: a materialized view is one, and the table that its rows are in is none. */
const LISTED = `c.relkind IN ('r', 'v', 'm') AND c.relname NOT LIKE 'mv\\_tbl\\_\\_%'`;
// src/sources/redshift/settings.ts
/** What the session must have for values to be read. `SET LOCAL` is not known everywhere. */
const SETTINGS = [
	`timezone TO 'UTC'`,
	`datestyle TO 'ISO'`,
	"extra_float_digits TO 2"
];
/** Settings that only some versions have. */
const OPTIONAL_SETTINGS = [`intervalstyle TO 'postgres'`, "describe_field_name_in_uppercase TO off"];
/** A path is a list, which `SET` takes by its parts. */
function valueSql(name, value) {
	const dialect = new RedshiftDialect();
	if (typeof value === "number") return String(value);
	if (name !== "search_path") return dialect.quoteText(value);
	return value.split(",").map((schema) => schema.trim().replace(/^"(.*)"$/s, "$1")).map((schema) => dialect.quoteText(schema)).join(", ");
}
/** Sets what a data source's options say, and what every session must have. */
async function configureSession(session, options, signal) {
	for (const [name, value] of Object.entries(options)) await require_engine.namingOption(name, session.run(`SET ${name} TO ${valueSql(name, value)}`, signal));
	for (const setting of OPTIONAL_SETTINGS) await session.run(`SET ${setting}`, signal).catch(() => void 0);
	for (const setting of SETTINGS) await session.run(`SET ${setting}`, signal);
}
// src/sources/redshift/types.ts
const asIs = (value) => value;
const plain = (type, write = asIs) => ({
	type,
	write,
	read: null
});
/** Without a cast to text, which has no more than 256 bytes there. */
const BARE_TEXT = plain(require_engine.TEXT);
/** Types that PostgreSQL does not have, or whose values come in another way; others as their text. */
const LANDINGS = {
	text: BARE_TEXT,
	varchar: BARE_TEXT,
	name: BARE_TEXT,
	bpchar: plain(require_engine.TEXT, (value) => `rtrim(${value}, ' ')`),
	float4: plain(require_engine.FLOAT, (value) => `${value}::float8`),
	super: {
		type: require_engine.JSON_TYPE,
		write: (value) => `CASE WHEN ${value} IS NOT NULL THEN json_serialize(${value}) END`,
		read: asIs
	},
	varbyte: {
		type: require_engine.BLOB,
		write: (value) => `to_hex(${value})`,
		read: (text) => `unhex(${text})`
	}
};
/** Types that are PostgreSQL's. */
const SHARED = /* @__PURE__ */ new Set([
	"int2",
	"int4",
	"int8",
	"float8",
	"bool",
	"oid"
]);
const SHARED_TIMES = /* @__PURE__ */ new Set([
	"date",
	"time",
	"timetz",
	"timestamp",
	"timestamptz"
]);
/** There is no `trim_scale`: numbers are compared by value, whatever their zeros. */
function numeric(type) {
	const landing = landingOf(type);
	return landing.type.kind === "numberText" ? plain(require_engine.NUMBER_TEXT) : landing;
}
/**
* How values of a type come to DuckDB: always so that every value can be read, since a second try
* would see another snapshot.
*/
function redshiftLandingOf(type) {
	const { name } = type;
	if (SHARED.has(name)) return landingOf(type);
	if (SHARED_TIMES.has(name)) return carefulLandingOf(type);
	if (name === "numeric") return numeric(type);
	return LANDINGS[name] ?? plain(require_engine.knownByText(name));
}
/** The column of a relation. */
function columnOf({ name, modifier, typeName, declared }) {
	const landing = redshiftLandingOf({
		name: typeName,
		kind: "b",
		category: "X",
		modifier,
		parts: null
	});
	const own = readTypeName(declared);
	return {
		name,
		type: landing.type,
		own,
		declared,
		landing,
		careful: landing
	};
}
// src/sources/redshift/database.ts
const BEGIN = "BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY";
/** Amazon Redshift, by PostgreSQL's protocol: what it lacks of PostgreSQL is not asked for. */
var RedshiftDatabase = class RedshiftDatabase {
	dialect = new RedshiftDialect();
	/** There is no hash of a record. */
	checksums = null;
	textChecksums = null;
	#session;
	constructor(session) {
		this.#session = session;
	}
	/**
	* @param options those of the data source.
	* @param label what each statement is marked with.
	*/
	static async open(config, signal, options = {}, label) {
		const session = await PostgresSession.open(config, signal, require_engine.markOf(label));
		const database = new RedshiftDatabase(session);
		try {
			await configureSession(session, options, signal);
			await session.run(BEGIN, signal);
			return database;
		} catch (error) {
			await database.close();
			throw error;
		}
	}
	/** The table may be one that no catalog of this database has, such as one of a datashare. */
	async openTable(path, signal) {
		const relation = path.map((part) => this.dialect.quoteIdentifier(part)).join(".");
		const columns = await this.#columns(relation, signal).catch(async (error) => {
			throw isNoSuchTable(error) ? await this.#noSuchTable(path, signal) : error;
		});
		const isRepeatable = await this.#isTable(path, signal);
		return {
			...require_engine.queryRelation(relation, columns),
			isRepeatable
		};
	}
	/** Tables of this database: of those of a datashare or an external schema its catalog has none. */
	async listTables(searched, signal) {
		require_engine.requireDepth(searched, 1, "tables of the data source's own database are listed: write schema.*");
		return listPostgresTables(searched, {
			ask: (sql) => this.query(sql, signal),
			quote: (text) => this.dialect.quoteText(text),
			condition: LISTED,
			areNamesFolded: true
		});
	}
	openQuery(sql, input, signal) {
		return require_engine.openedQuery(sql, input, (relation) => this.#columns(`${relation} AS dataset`, signal));
	}
	async checkFilter(filter, input, { relation }, signal) {
		const sql = `SELECT (\n${filter}\n) AS condition FROM ${relation} AS dataset LIMIT 0`;
		const [field] = await require_engine.namingFilter(input, this.#session.describe(sql, signal));
		if (field?.dataTypeID === 16) return;
		const [type] = await this.#types([{
			id: field?.dataTypeID ?? 0,
			modifier: -1
		}], signal);
		throw require_engine.notOneCondition(input, String(type?.["declared"]));
	}
	query(sql, signal) {
		return this.#session.rows(sql, [], signal);
	}
	async copyCsv(select, output, signal) {
		try {
			return await this.#session.streamCsv(select, output, signal);
		} catch (error) {
			if (error instanceof require_engine.OutputError) await this.#session.run(`ROLLBACK; ${BEGIN}`, signal);
			throw error;
		}
	}
	close() {
		return this.#session.close();
	}
	/** Whether a path surely leads to a table: a view may be something else when it is read again. */
	async #isTable(path, signal) {
		const sql = kindsSql(path, (text) => this.dialect.quoteText(text));
		const kinds = (await this.query(sql, signal)).map(({ kind }) => kind);
		return kinds.length === 1 && kinds[0] === "r";
	}
	async #noSuchTable(path, signal) {
		await this.#session.run("ROLLBACK", signal);
		return noSuchPostgresTable(path, (sql, values) => this.#session.rows(sql, values, signal));
	}
	/** The names of types, by position. */
	async #types(types, signal) {
		const named = [];
		for (const some of require_engine.inStatements(types)) {
			const start = named.length;
			named.length += some.length;
			for (const row of await this.query(typesSql(some), signal)) named[start + Number(row["position"])] = row;
		}
		return named;
	}
	async #columns(relation, signal) {
		const fields = await this.#session.describe(`SELECT * FROM ${relation} LIMIT 0`, signal);
		const references = fields.map((field) => ({
			id: field.dataTypeID,
			modifier: field.dataTypeModifier
		}));
		const types = await this.#types(references, signal);
		return fields.map(({ name, dataTypeModifier: modifier }, i) => {
			const typeName = String(types[i]?.["name"] ?? "unknown");
			return columnOf({
				name,
				modifier,
				typeName,
				declared: String(types[i]?.["declared"] ?? typeName)
			});
		});
	}
};
function isNoSuchTable(error) {
	return error instanceof require_main.DiffError && error.type === "NoSuchTableException";
}
// src/sources/redshift/open.ts
var open_exports = /* @__PURE__ */ require_main.__exportAll({ openRedshift: () => openRedshift });
/** A cluster takes no connection without TLS by default; its certificate is not checked. */
const DEFAULTS = {
	port: 5439,
	sslmode: "require"
};
/**
* What a `redshift://` URL says: the same as a `postgresql://` one.
*
* @throws ConfigurationError that names the data source and shows nothing of its URL.
*/
function readRedshiftUrl(name, url) {
	return readPostgresUrl(name, url, DEFAULTS);
}
/**
* Connects to Amazon Redshift.
*
* @throws DiffError where the cluster cannot be reached, or refuses the login or the database.
*/
function openRedshift({ name, location, options }, { signal, label }) {
	return RedshiftDatabase.open(readRedshiftUrl(name, location), signal, options, label);
}
// src/sources/redshift/written-columns.ts
/** In DuckDB's SQL, a literal of a text where a backslash stands for what follows it. */
const literal = (text) => `'''' || replace(replace(${text}, '\\', '\\\\'), '''', '''''') || ''''`;
const as = (type, text = require_engine.printed) => ({
	type,
	text: (value) => literal(text(value))
});
/** As long as a text can be there, in bytes. */
const TEXT = as("varchar(65535)");
const INTEGERS = [
	{
		bits: 16,
		type: "smallint"
	},
	{
		bits: 32,
		type: "integer"
	},
	{
		bits: 64,
		type: "bigint"
	}
];
/** Numbers without a sign need one bit more; of those beyond 38 digits, there is no type. */
function integerColumn({ bits, isSigned }) {
	const found = INTEGERS.find((integer) => integer.bits >= (isSigned ? bits : bits + 1));
	if (found) return as(found.type);
	return bits === 64 ? as("numeric(20,0)") : TEXT;
}
/** The most digits after the point. */
const MOST_SCALE = 37;
/** The column of Redshift's that holds a type exactly; what it has no type for, as DuckDB prints it. */
function redshiftColumn(type) {
	switch (type.kind) {
		case "boolean": return as("boolean");
		case "date": return as("date", dated);
		case "integer": return integerColumn(type);
		case "decimal": return type.scale > MOST_SCALE ? TEXT : as(`numeric(${type.digits},${type.scale})`);
		case "float": return as(type.bits === 32 ? "real" : "double precision", (value) => require_engine.spelledOut(require_engine.printed(value)));
		case "blob": return {
			type: "varbyte(1024000)",
			text: (value) => `'from_hex(''' || ${require_engine.hexadecimal(value)} || ''')'`
		};
		case "time": return type.unit === "us" ? as("time") : TEXT;
		case "timestamp":
			if (type.unit === "ns" || type.unit === "text") return TEXT;
			return as(type.hasZone ? "timestamptz" : "timestamp", dated);
		default: return TEXT;
	}
}
// src/sources/redshift/writer.ts
var writer_exports = /* @__PURE__ */ require_main.__exportAll({ openRedshiftWriter: () => openRedshiftWriter });
/** In bytes. */
const LONGEST_NAME = 127;
/** In characters: the cluster takes 16 MB, and a letter has up to 4 bytes. */
const STATEMENT_LENGTH = 1e6;
/** Writes tables of Redshift, all of them in one transaction: what is not kept was never there. */
var RedshiftTarget = class {
	place;
	statementLength = STATEMENT_LENGTH;
	castsLiterals = false;
	#dialect = new RedshiftDialect();
	#session;
	#schema;
	constructor(session, schema) {
		this.#session = session;
		this.#schema = schema;
		this.place = [schema];
	}
	columnOf = redshiftColumn;
	quote(name) {
		return this.#dialect.quoteIdentifier(name);
	}
	fit(names) {
		return require_engine.fittingNames(names, LONGEST_NAME, (name) => Buffer.byteLength(name));
	}
	format() {
		return "";
	}
	prepare() {
		return Promise.resolve();
	}
	run(sql, signal) {
		return this.#session.run(sql, signal);
	}
	async copy(table, relation, signal) {
		const sql = `CREATE TABLE ${table} AS SELECT * FROM ${relation} AS dataset`;
		await this.#session.rows(sql, [], signal);
	}
	async tables(prefix, signal) {
		const [schema, start] = [this.#schema, prefix].map((text) => this.#dialect.quoteText(text));
		const sql = `SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = ${schema} AND left(tablename, ${prefix.length}) = ${start}`;
		return (await this.#session.rows(sql, [], signal)).map((row) => String(row["tablename"]));
	}
	commit(signal) {
		return this.run("COMMIT; BEGIN", signal);
	}
	/** The transaction ends with its session. */
	undo() {
		return Promise.resolve();
	}
	close() {
		return this.#session.close();
	}
};
/**
* Opens Amazon Redshift to be written to.
*
* @throws DiffError where the cluster cannot be reached, or there is no schema to write to.
*/
async function openRedshiftWriter({ name, location, options }, { schema }, { signal, label }) {
	const config = readRedshiftUrl(name, location);
	const session = await PostgresSession.open(config, signal, require_engine.markOf(label));
	try {
		await configureSession(session, options, signal);
		await session.run("BEGIN", signal);
		const place = schema ?? await currentSchema(session, signal);
		return new require_engine.InsertingWriter(new RedshiftTarget(session, place));
	} catch (error) {
		await session.close();
		throw error;
	}
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

//# sourceMappingURL=postgresql.js.map