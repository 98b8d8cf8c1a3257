const require_main = require("./main.js");
let node_os = require("node:os");
let node_util = require("node:util");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_stream = require("node:stream");
let node_buffer = require("node:buffer");
let node_events = require("node:events");
let node_zlib = require("node:zlib");
let node_fs_promises = require("node:fs/promises");
let node_fs = require("node:fs");
let node_child_process = require("node:child_process");
let node_stream_promises = require("node:stream/promises");
let node_module = require("node:module");
// src/sources/source.ts
/** What holds of a database of which nobody said more. */
const SAFE_TRAITS = {
	snapshots: "none",
	readsAtOnce: false,
	worksOutOnce: false,
	mostColumns: 1e3,
	runsOnCluster: false
};
// src/sources/changing-functions.ts
const anyOf = (names) => `\\b(?:${names.join("|")})`;
/**
* The functions of a database that change.
*
* @param time names, as patterns, of those that tell the time; some are written without parentheses.
* @param chance names, as patterns, of those that are something else at each call.
*/
function changingFunctions(time, chance) {
	const [timePattern, chancePattern] = [new RegExp(`${anyOf(time)}\\b`, "i"), new RegExp(`${anyOf(chance)}\\s*\\(`, "i")];
	return {
		asksForTime: (sql) => timePattern.test(sql),
		asksForChance: (sql) => chancePattern.test(sql)
	};
}
/** What standard SQL has for the time. */
const STANDARD_TIME = [
	"now",
	"current_date",
	"current_time",
	"current_timestamp",
	"localtime",
	"localtimestamp"
];
new RegExp(`${anyOf(STANDARD_TIME)}\\b`, "i");
// src/sources/spark/changing.ts
/** Functions of Spark's, and of Databricks', that are something else at each call. */
const SPARK_CHANGING = changingFunctions([
	...STANDARD_TIME,
	"curdate",
	"unix_timestamp"
], [
	"rand",
	"random",
	"randn",
	"randstr",
	"uniform",
	"uuid",
	"shuffle",
	"monotonically_increasing_id",
	"spark_partition_id",
	"java_method",
	"reflect",
	"try_reflect"
]);
// src/sources/options.ts
/** Of a kind that takes none. */
const NO_OPTIONS = {
	known: {},
	refused: {},
	others: null
};
/** Any text, in which no NUL ends a statement; numbers and truth values are texts, too. */
const textOption = require_main.union([
	require_main.string(),
	require_main.number(),
	require_main.boolean()
], "must be a text, a number, true or false").transform((value) => typeof value === "boolean" ? value ? "on" : "off" : String(value)).refine((value) => value.trim() !== "" && !value.includes("\0"), "must not be empty");
/** A whole number, also where it is written as a text: variables of the environment are. */
const wholeOption = (least = 0) => {
	const must = `must be a whole number${least === 0 ? ", such as 60000" : least > 0 ? ` from ${least} on` : ""}`;
	return require_main.union([require_main.number(), require_main.string().regex(/^-?\d{1,15}$/).transform(Number)], must).refine((value) => Number.isSafeInteger(value) && value >= least, must);
};
/** A number from 0 on, also where it is written as a text. */
const numberOption = require_main.union([require_main.number(), require_main.string().regex(/^\d{1,15}(\.\d{1,9})?$/).transform(Number)], "must be a number").refine((value) => value >= 0 && value < 1e15, "must be a number from 0 on");
/** One of a few words. */
const wordOption = (...words) => require_main._enum(words, `must be ${words.join(" or ")}`);
/** A switch, as `on` or `off`. */
const flagOption = require_main.union([require_main.boolean(), require_main._enum([
	"on",
	"off",
	"true",
	"false"
])], "must be true or false").transform((value) => [
	true,
	"true",
	"on"
].includes(value) ? "on" : "off");
/** The same reason for several names. */
const refusing = (reason, names) => Object.fromEntries(names.map((name) => [name, reason]));
/** What is wrong with an option of this name, which is none of the known. */
function problemOfName(name, kind, { known, refused }) {
	const reason = refused[name];
	if (reason !== void 0) return `cannot be set: ${reason}`;
	const names = Object.keys(known);
	if (names.length === 0) return `cannot be set: a data source of ${kind} takes no options`;
	const nearest = require_main.nearestNames(name, names);
	return `is not an option of ${kind}; ${nearest.length === 0 ? require_main.areThese("accepted", names) : require_main.areThese("the nearest", nearest)}`;
}
/**
* The options of a data source as its kind takes them. Names of settings are the same in capitals.
*
* @param problem is told what is wrong, without values: one may be a secret.
*/
function readOptions({ name: source, kind, options }, takes, problem) {
	const read = /* @__PURE__ */ new Map();
	for (const [written, value] of Object.entries(options)) {
		const place = require_main.shown(`data-sources.${source}.options.${written}`);
		const name = written.toLowerCase();
		const isOther = !Object.hasOwn(takes.refused, name) && takes.others?.test(name) === true;
		const schema = Object.hasOwn(takes.known, name) ? takes.known[name] : isOther && textOption;
		const parsed = schema ? schema.safeParse(value) : null;
		if (!parsed) problem(`${place} ${problemOfName(name, kind, takes)}`);
		else if (!parsed.success) problem(`${place} ${parsed.error.issues[0]?.message ?? "is wrong"}`);
		else if (read.has(name)) problem(`${place} is set twice`);
		else read.set(name, parsed.data);
	}
	return Object.fromEntries(read);
}
// src/sources/databricks/source.ts
/** Databricks, by the Statement Execution API of its SQL warehouses: Spark's dialect. */
const databricks = {
	kind: "databricks",
	schemes: ["databricks"],
	place: "server",
	options: {
		known: {
			token: textOption,
			client_id: textOption,
			client_secret: textOption,
			catalog: textOption,
			schema: textOption
		},
		refused: {
			timezone: "every statement is in UTC, so that times of all sources are compared alike",
			ansi_mode: "each statement is in a session of its own, where nothing can be set before it"
		},
		others: null
	},
	readBy: "itself",
	changing: SPARK_CHANGING,
	traits: {
		...SAFE_TRAITS,
		runsOnCluster: true
	},
	open: async (address, options) => {
		const { openDatabricks } = await Promise.resolve().then(() => require("./clusters.js")).then((n) => n.open_exports$2);
		return openDatabricks(address, options);
	},
	openWriter: async (address, writing, options) => {
		const { openDatabricksWriter } = await Promise.resolve().then(() => require("./clusters.js")).then((n) => n.writer_exports$2);
		return openDatabricksWriter(address, writing, options);
	}
};
// src/sources/duckdb/source.ts
/** A DuckDB file, which the engine's own DuckDB attaches. */
const duckdb = {
	kind: "duckdb",
	schemes: ["duckdb"],
	place: "file",
	options: NO_OPTIONS,
	readBy: "engine",
	attach: async ({ location }, context) => {
		const { attachDatabase } = await Promise.resolve().then(() => attach_exports);
		await attachDatabase(location, context);
	},
	openQuery: async (open, name, { location }, context) => {
		const { withOwnName } = await Promise.resolve().then(() => own_name_exports);
		return withOwnName(location, name, context, open);
	},
	admit: async (_dataset, address, context) => {
		await duckdb.attach(address, context);
		return [];
	},
	openTable: async (path, { location }, context) => {
		const { openTable } = await Promise.resolve().then(() => open_table_exports);
		return openTable({
			database: location,
			path
		}, context);
	},
	listTables: async (searched, { location }, context) => {
		const { attachDatabase } = await Promise.resolve().then(() => attach_exports);
		const { listDuckdbTables } = await Promise.resolve().then(() => list_tables_exports);
		const catalog = await attachDatabase(location, context);
		return listDuckdbTables(searched, {
			...context,
			catalog
		});
	},
	openWriter: async ({ location }, writing, context) => {
		const { DuckdbWriter } = await Promise.resolve().then(() => writer_exports);
		return DuckdbWriter.open(location, writing, context);
	}
};
// src/sources/files/source.ts
/** Files, which no data source is needed for: a table is the path of one. */
const files = {
	kind: "files",
	schemes: [],
	place: "nowhere",
	options: NO_OPTIONS,
	readBy: "engine",
	attach: () => Promise.resolve(),
	openQuery: (open, name, _address, { connection }) => open(connection, `memory.main.${name}`),
	admit: async (dataset, _address, context) => {
		if ("table" in dataset) {
			const { locateFiles } = await Promise.resolve().then(() => locate_files_exports);
			return (await locateFiles(dataset.table.join("."), context)).allowed;
		}
		const { filesOfQuery } = await Promise.resolve().then(() => open_query_exports);
		return filesOfQuery(dataset.sql, context);
	},
	openTable: async (path, _address, context) => {
		const { openFile } = await Promise.resolve().then(() => open_file_exports);
		return openFile(path.join("."), context);
	}
};
// src/sources/mysql/source.ts
/** MySQL and MariaDB. */
const mysql = {
	kind: "mysql",
	schemes: ["mysql", "mariadb"],
	place: "server",
	options: {
		known: {
			...Object.fromEntries([
				"eq_range_index_dive_limit",
				"innodb_lock_wait_timeout",
				"join_buffer_size",
				"join_cache_level",
				"lock_wait_timeout",
				"max_execution_time",
				"max_heap_table_size",
				"net_read_timeout",
				"optimizer_prune_level",
				"optimizer_search_depth",
				"read_buffer_size",
				"read_rnd_buffer_size",
				"sort_buffer_size",
				"tmp_table_size"
			].map((name) => [name, wholeOption()])),
			max_statement_time: numberOption,
			optimizer_switch: textOption,
			role: textOption
		},
		refused: {
			...refusing("values are read and compared in one form, which it would change", [
				"character_set_client",
				"character_set_connection",
				"character_set_results",
				"collation_connection",
				"div_precision_increment",
				"group_concat_max_len",
				"max_sort_length",
				"names",
				"sql_auto_is_null",
				"sql_mode",
				"sql_select_limit",
				"system_versioning_asof"
			]),
			time_zone: "every session is in UTC, so that times of all sources are compared alike",
			...refusing("all is read in one transaction that only reads, and sees one snapshot", [
				"autocommit",
				"transaction_isolation",
				"transaction_read_only",
				"tx_isolation",
				"tx_read_only"
			]),
			...refusing("a connection waits as long as the other side takes", [
				"idle_readonly_transaction_timeout",
				"idle_transaction_timeout",
				"net_write_timeout",
				"wait_timeout"
			]),
			sql_big_selects: "large tables are read, too"
		},
		others: null
	},
	readBy: "itself",
	changing: changingFunctions([
		...STANDARD_TIME,
		"curdate",
		"curtime",
		"utc_date",
		"utc_time",
		"utc_timestamp",
		"unix_timestamp"
	], [
		"rand",
		"random_bytes",
		"uuid",
		"uuid_short",
		"uuid_v\\d",
		"sys_guid",
		"sysdate",
		"nextval"
	]),
	traits: {
		...SAFE_TRAITS,
		snapshots: "session"
	},
	open: async (address, { signal }) => {
		const { openMysql } = await Promise.resolve().then(() => require("./mysql.js")).then((n) => n.open_exports);
		return openMysql(address, signal);
	},
	openWriter: async (address, writing, { signal }) => {
		const { openMysqlWriter } = await Promise.resolve().then(() => require("./mysql.js")).then((n) => n.writer_exports);
		return openMysqlWriter(address, writing, signal);
	}
};
// src/sources/naming-errors.ts
/** An error with the name of the data source that it comes from. */
function ofSource(name, error) {
	if (!(error instanceof require_main.DiffError)) return error;
	return new require_main.DiffError(error.type, `${name}: ${error.value}`, { cause: error });
}
/** What runs; where it fails, the error names the data source. */
function namingSource(name, running) {
	return running.catch((error) => {
		throw ofSource(name, error);
	});
}
/**
* A database with the traits of its kind, whose errors name its data source: of two that are
* compared, the user must know which one failed.
*/
function namingErrors(database, name, traits) {
	return new Proxy(database, { get(target, property) {
		if (property === "traits") return traits;
		const member = Reflect.get(target, property, target);
		if (typeof member !== "function") return member;
		return (...values) => {
			const result = Reflect.apply(member, target, values);
			if (!(result instanceof Promise)) return result;
			const named = namingSource(name, result);
			return property === "twin" ? named.then((twin) => twin && namingErrors(twin, name, traits)) : named;
		};
	} });
}
// src/sources/postgresql/options.ts
const SESSION = [
	"search_path",
	"role",
	"application_name",
	"row_security",
	"statement_timeout",
	"lock_timeout",
	"idle_in_transaction_session_timeout",
	"transaction_timeout",
	"work_mem",
	"hash_mem_multiplier",
	"temp_buffers",
	"temp_tablespaces",
	"effective_io_concurrency"
];
const PLANNER = [
	"constraint_exclusion",
	"cpu_index_tuple_cost",
	"cpu_operator_cost",
	"cpu_tuple_cost",
	"effective_cache_size",
	"from_collapse_limit",
	"geqo",
	"jit",
	"join_collapse_limit",
	"max_parallel_workers",
	"max_parallel_workers_per_gather",
	"min_parallel_index_scan_size",
	"min_parallel_table_scan_size",
	"parallel_leader_participation",
	"parallel_setup_cost",
	"parallel_tuple_cost",
	"plan_cache_mode",
	"random_page_cost",
	"seq_page_cost"
];
const SWITCHES = [
	"async_append",
	"bitmapscan",
	"gathermerge",
	"group_by_reordering",
	"hashagg",
	"hashjoin",
	"incremental_sort",
	"indexonlyscan",
	"indexscan",
	"material",
	"memoize",
	"mergejoin",
	"nestloop",
	"parallel_append",
	"parallel_hash",
	"partition_pruning",
	"partitionwise_aggregate",
	"partitionwise_join",
	"presorted_aggregate",
	"seqscan",
	"sort",
	"tidscan"
].map((name) => `enable_${name}`);
// src/sources/postgresql/source.ts
/** PostgreSQL, and what speaks as it does. */
const postgresql = {
	kind: "postgresql",
	schemes: ["postgresql", "postgres"],
	place: "server",
	options: {
		known: Object.fromEntries([
			...SESSION,
			...PLANNER,
			...SWITCHES
		].map((name) => [name, textOption])),
		refused: {
			...refusing("values are read and compared in one form, which it would change", [
				"array_nulls",
				"bytea_output",
				"client_encoding",
				"datestyle",
				"extra_float_digits",
				"intervalstyle",
				"lc_monetary",
				"quote_all_identifiers",
				"xmlbinary",
				"xmloption"
			]),
			timezone: "every session is in UTC, so that times of all sources are compared alike",
			...refusing("all is read in one transaction that only reads, and sees one snapshot", [
				"default_transaction_deferrable",
				"default_transaction_isolation",
				"default_transaction_read_only",
				"transaction_deferrable",
				"transaction_isolation",
				"transaction_read_only"
			]),
			session_authorization: "the option role is for that",
			exit_on_error: "the session goes on after an error of its reader"
		},
		others: /^[a-z_]\w*\.[a-z_]\w*$/
	},
	readBy: "itself",
	changing: changingFunctions([
		...STANDARD_TIME,
		"transaction_timestamp",
		"statement_timestamp",
		"age"
	], [
		"random",
		"random_normal",
		"uuid_generate_v\\w+",
		"uuidv\\d",
		"gen_random_uuid",
		"clock_timestamp",
		"timeofday",
		"nextval",
		"rand",
		"uuid",
		"sysdate"
	]),
	traits: {
		...SAFE_TRAITS,
		snapshots: "session",
		readsAtOnce: true,
		worksOutOnce: true
	},
	open: async (address, { signal }) => {
		const { openPostgres } = await Promise.resolve().then(() => require("./postgresql.js")).then((n) => n.open_exports$1);
		return openPostgres(address, signal);
	},
	openWriter: async (address, writing, { signal }) => {
		const { PostgresWriter } = await Promise.resolve().then(() => require("./postgresql.js")).then((n) => n.writer_exports$1);
		return PostgresWriter.open(address, writing, signal);
	}
};
// src/sources/redshift/source.ts
/** Amazon Redshift. */
const redshift = {
	kind: "redshift",
	schemes: ["redshift"],
	place: "server",
	options: {
		known: {
			search_path: textOption,
			statement_timeout: wholeOption(),
			query_group: textOption,
			wlm_query_slot_count: wholeOption(1),
			application_name: textOption,
			enable_case_sensitive_identifier: flagOption,
			enable_result_cache_for_session: flagOption
		},
		refused: {
			...refusing("values are read and compared in one form, which it would change", [
				"datestyle",
				"describe_field_name_in_uppercase",
				"extra_float_digits",
				"intervalstyle"
			]),
			timezone: "every session is in UTC, so that times of all sources are compared alike"
		},
		others: null
	},
	readBy: "itself",
	changing: changingFunctions([
		...STANDARD_TIME,
		"getdate",
		"sysdate",
		"age"
	], [
		"random",
		"timeofday",
		"rand",
		"uuid",
		"gen_random_uuid",
		"clock_timestamp",
		"nextval"
	]),
	traits: {
		...SAFE_TRAITS,
		snapshots: "session",
		runsOnCluster: true
	},
	open: async (address, opening) => {
		const { openRedshift } = await Promise.resolve().then(() => require("./postgresql.js")).then((n) => n.open_exports);
		return openRedshift(address, opening);
	},
	openWriter: async (address, writing, opening) => {
		const { openRedshiftWriter } = await Promise.resolve().then(() => require("./postgresql.js")).then((n) => n.writer_exports);
		return openRedshiftWriter(address, writing, opening);
	}
};
// src/sources/spark/options.ts
/** Settings that a session must have: values depend on them. */
const SETTINGS = {
	"spark.sql.session.timeZone": "UTC",
	"spark.sql.ansi.enabled": "true",
	"spark.sql.variable.substitute": "false",
	"spark.sql.parser.quotedRegexColumnNames": "false",
	"spark.sql.parser.escapedStringLiterals": "false",
	"spark.sql.debug.maxToStringFields": "100000",
	"spark.sql.thriftServer.interruptOnCancel": "true"
};
/** Others that make values, or their types, something else. */
const REFUSED = [
	"spark.sql.charAsVarchar",
	"spark.sql.preserveCharVarcharTypeInfo",
	"spark.sql.readSideCharPadding",
	"spark.sql.timestampType",
	"spark.sql.parser.singleCharacterPipeOperator.enabled"
];
const TIME_ZONE = "spark.sql.session.timezone";
const refused = [...Object.keys(SETTINGS), ...REFUSED].map((name) => name.toLowerCase()).filter((name) => name !== TIME_ZONE);
/** Names of `spark.sql`, without those that are refused, and what brings back an older version's ways. */
const OTHERS = new RegExp(`^(?!(?:${[TIME_ZONE, ...refused].map((name) => name.replaceAll(".", "\\.")).join("|")})$)spark\\.sql\\.(?!legacy\\.)[a-z\\d_.]+\$`);
// src/sources/spark/source.ts
/** Apache Spark, by its Thrift server. */
const spark = {
	kind: "spark",
	schemes: ["spark"],
	place: "server",
	options: {
		known: { catalog: textOption },
		refused: {
			...refusing("values are read and compared in one form, which it would change", refused),
			[TIME_ZONE]: "every session is in UTC, so that times of all sources are compared alike"
		},
		others: OTHERS
	},
	readBy: "itself",
	changing: SPARK_CHANGING,
	traits: {
		...SAFE_TRAITS,
		runsOnCluster: true
	},
	open: async (address, options) => {
		const { openSpark } = await Promise.resolve().then(() => require("./clusters.js")).then((n) => n.open_exports$1);
		return openSpark(address, options);
	},
	openWriter: async (address, writing, options) => {
		const { openSparkWriter } = await Promise.resolve().then(() => require("./clusters.js")).then((n) => n.writer_exports$1);
		return openSparkWriter(address, writing, options);
	}
};
// src/sources/sqlite/source.ts
/** A SQLite file. */
const sqlite = {
	kind: "sqlite",
	schemes: ["sqlite"],
	place: "file",
	readPath: (path) => path.replace(/^\/\/(?:\/(?=.))?/, ""),
	options: {
		known: {
			busy_timeout: wholeOption(),
			cache_size: wholeOption(-(2 ** 31)),
			mmap_size: wholeOption(),
			temp_store: wordOption("default", "file", "memory")
		},
		refused: {
			...refusing("the file is only read", [
				"journal_mode",
				"locking_mode",
				"query_only",
				"synchronous"
			]),
			...refusing("the file may come from somebody who is not trusted", [
				"cell_size_check",
				"trusted_schema",
				"writable_schema"
			])
		},
		others: null
	},
	readBy: "itself",
	changing: changingFunctions(STANDARD_TIME, ["random", "randomblob"]),
	traits: {
		...SAFE_TRAITS,
		snapshots: "session"
	},
	open: async (address, options) => {
		const { openSqlite } = await Promise.resolve().then(() => require("./sqlite.js")).then((n) => n.open_exports);
		return openSqlite(address, options);
	},
	openWriter: async (address, _writing, options) => {
		const { SqliteWriter } = await Promise.resolve().then(() => require("./sqlite.js")).then((n) => n.writer_exports);
		return SqliteWriter.open(address, options);
	}
};
// src/sources/trino/changing.ts
/** Functions of Trino's that are something else at each call. */
const TRINO_CHANGING = changingFunctions(STANDARD_TIME, [
	"rand",
	"random",
	"random_string",
	"shuffle",
	"uuid",
	"nextval"
]);
// src/sources/trino/options.ts
/** Names of options that are no session properties, which have no hyphens. */
const OPTION = {
	tags: "client-tags",
	jwt: "jwt",
	jwtFile: "jwt-file",
	roles: "roles",
	source: "source"
};
// src/sources/registry.ts
/** Every kind of data source; errors list their schemes in this order. */
const SOURCES = [
	files,
	duckdb,
	postgresql,
	redshift,
	mysql,
	sqlite,
	spark,
	databricks,
	{
		kind: "trino",
		schemes: ["trino"],
		place: "server",
		options: {
			known: {
				[OPTION.tags]: textOption,
				[OPTION.jwt]: textOption,
				[OPTION.jwtFile]: textOption,
				[OPTION.roles]: textOption,
				[OPTION.source]: textOption
			},
			refused: {
				...refusing("every session is in UTC, so that times of all sources are compared alike", [
					"time_zone",
					"time-zone",
					"timezone"
				]),
				user: "it is a part of the URL",
				catalog: "it is a part of the URL",
				schema: "it is a part of the URL"
			},
			others: /^[a-z]\w*(?:\.[a-z]\w*)?$/
		},
		readBy: "itself",
		changing: TRINO_CHANGING,
		traits: {
			...SAFE_TRAITS,
			runsOnCluster: true
		},
		open: async (address, { signal, label }) => {
			const { openTrino } = await Promise.resolve().then(() => require("./clusters.js")).then((n) => n.open_exports);
			return openTrino(address, signal, label);
		},
		openWriter: async (address, writing, options) => {
			const { openTrinoWriter } = await Promise.resolve().then(() => require("./clusters.js")).then((n) => n.writer_exports);
			return openTrinoWriter(address, writing, options);
		}
	}
];
/** Files need no data source; requests say so with this id. */
const FILES = {
	id: 0,
	name: require_main.FILES_NAME,
	descriptor: files,
	location: "",
	options: {},
	writing: null
};
/** A data source as lists show it. */
const dataSourceOf = ({ id, name, descriptor, writing }) => ({
	id,
	name,
	type: descriptor.kind,
	...writing && { writable: true }
});
/** What a URL stands for. */
function readUrl(name, url) {
	const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
	const descriptor = SOURCES.find(({ schemes }) => schemes.includes(scheme.toLowerCase()));
	if (!descriptor || rest === "") {
		const accepted = SOURCES.flatMap(({ schemes }) => schemes).map((known) => `${known}:…`);
		throw new require_main.ConfigurationError(`data-sources: "${name}" has a URL that starts with ${scheme ? `"${scheme}:"` : "no scheme"}; accepted are ${accepted.join(", ")}`);
	}
	if (url.includes("\0")) throw new require_main.ConfigurationError(`data-sources: the URL of "${name}" holds a NUL character`);
	if (descriptor.place === "file") return {
		descriptor,
		location: descriptor.readPath?.(rest) ?? rest
	};
	if (require_main.hasUnescapedPassword(url)) throw new require_main.ConfigurationError(`data-sources: the URL of "${name}" ${require_main.PERCENT_ENCODE}`);
	return {
		descriptor,
		location: url
	};
}
/**
* Opens a connection to a database that answers by itself; its errors name the data source.
*
* @throws DiffError where it cannot be reached, or refuses the login.
*/
async function openDatabase(descriptor, address, options) {
	const { name } = address;
	return namingErrors(await namingSource(name, descriptor.open(address, options)), name, descriptor.traits);
}
const settingsOf = (entry) => typeof entry === "string" ? { url: entry } : entry;
/** Reads whether a data source is written to, and where its tables go. */
function readWriting(name, descriptor, { writable = false, "write-schema": schema, "keep-tables": keep }, problem) {
	const at = (key) => require_main.shown(`data-sources.${name}.${key}`);
	if (writable && !descriptor.openWriter) problem(`${at("writable")} is true, and nothing can be written to ${descriptor.kind}`);
	for (const [key, value] of Object.entries({
		"write-schema": schema,
		"keep-tables": keep
	})) {
		if (value === void 0 || writable) continue;
		problem(`${at(key)} is set, which needs ${at("writable")} to be true`);
	}
	if (schema !== void 0 && descriptor.kind === "sqlite") problem(`${at("write-schema")} is set, and a SQLite file has no schemas`);
	return writable ? {
		schema: schema ?? null,
		keepDays: keep === void 0 ? null : Number.parseInt(keep, 10)
	} : null;
}
/**
* The configured data sources, and the built-in one for files. Ids default to the position in the
* map, from 1.
*
* @throws ConfigurationError for an unknown URL scheme, an id that occurs twice, or options that a
* source does not take, or one that cannot be written to: all of these at once.
*/
function namedSources(config) {
	const problems = [];
	const sources = Object.entries(config).map(([name, entry], index) => {
		const settings = settingsOf(entry);
		const { url, id = index + 1, options = {} } = settings;
		const { descriptor, location } = readUrl(name, url);
		const { kind, options: takes } = descriptor;
		const note = (problem) => void problems.push(problem);
		return {
			id,
			name,
			descriptor,
			location,
			options: readOptions({
				name,
				kind,
				options
			}, takes, note),
			writing: readWriting(name, descriptor, settings, note)
		};
	});
	if (problems.length > 0) throw new require_main.ConfigurationError(problems.join("; "));
	const ids = /* @__PURE__ */ new Map();
	for (const { id, name } of sources) {
		const other = ids.get(id);
		if (other !== void 0) throw new require_main.ConfigurationError(`data-sources: "${other}" and "${name}" have the same id ${id}; each needs its own`);
		ids.set(id, name);
	}
	return [FILES, ...sources];
}
// src/service/embedded/database-files.ts
var database_files_exports = /* @__PURE__ */ require_main.__exportAll({ databaseFilesOf: () => databaseFilesOf });
/** The same file has one path, however many data sources lead to it. */
function realPath(path) {
	try {
		return (0, node_fs.realpathSync)(path);
	} catch {
		return path;
	}
}
/** The files of databases that requests of these data sources open. */
function databaseFilesOf(dataSources, workingDirectory) {
	const files = new Map(namedSources(dataSources).filter(({ descriptor }) => descriptor.place === "file").map(({ id, location }) => [id, realPath((0, node_path.resolve)(workingDirectory, location))]));
	const filesOf = (ids) => ids.flatMap((id) => id === null ? [] : files.get(id) ?? []);
	return (request) => {
		const { data_source1_id: one, data_source2_id: two } = request;
		return {
			read: filesOf([one, two]),
			written: filesOf([
				request.materialize_dataset1 === true ? one : null,
				request.materialize_dataset2 === true ? two : null,
				request.materialization_destination_id
			])
		};
	};
}
// src/service/embedded/processes/environment.ts
var environment_exports = /* @__PURE__ */ require_main.__exportAll({ environmentOfOwner: () => environmentOfOwner });
/**
* Two sides that are read through pipes hold a thread for each end of them, as long as they wait;
* Node's own four would then be too few for the statement that reads them.
*/
const THREADS = "16";
/** Inputs of the Action, of which a process gets by message what it needs. */
const INPUT = /^INPUT_/i;
/** The environment of a process that runs diffs for who may use all that this one may. */
function environmentOfOwner(env) {
	return withThreads(env, (name) => !INPUT.test(name));
}
function withThreads(env, isNeeded) {
	const entries = Object.entries(env).filter((entry) => isNeeded(entry[0]) && entry[1] !== void 0);
	return {
		...Object.fromEntries(entries),
		UV_THREADPOOL_SIZE: THREADS
	};
}
// src/service/embedded/session-parameters.ts
/** A source with parameters beside its options, which go before these. */
function withParameters(source, field, asked) {
	const { descriptor, name } = source;
	const problems = [];
	const read = readOptions({
		name,
		kind: descriptor.kind,
		options: asked
	}, descriptor.options, (problem) => problems.push(problem.replace(`data-sources.${name}.options.`, `${field}.`)));
	if (problems.length > 0) throw new require_main.ConfigurationError(problems.join("; "));
	return {
		...source,
		options: {
			...source.options,
			...read
		}
	};
}
/**
* The data sources of a request with the parameters of the sessions that it asks for.
*
* @param isServed whether others than who looks after the data sources ask.
* @throws ConfigurationError where a source takes none of them, or they are not for who asks.
*/
function withSessionParameters(sources, request, isServed) {
	return require_main.mapPair(sources, (source, index) => {
		const field = `data_source${require_main.numberOf(index)}_session_parameters`;
		const asked = request[field];
		if (asked === null || Object.keys(asked).length === 0) return source;
		if (!isServed) return withParameters(source, field, asked);
		throw new require_main.ConfigurationError(sessionsOfServer(field));
	});
}
/** Why a request to a server of ours cannot have a field of parameters. */
const sessionsOfServer = (field) => `${field}: who runs this server sets them, in the options of the data source`;
// src/sources/types/shown-type.ts
const INTEGERS$3 = {
	8: "TINYINT",
	16: "SMALLINT",
	32: "INTEGER",
	64: "BIGINT",
	128: "HUGEINT"
};
function timestampName({ unit, hasZone, precision, reduction }) {
	const name = {
		s: "TIMESTAMP_S",
		ms: "TIMESTAMP_MS",
		us: "TIMESTAMP",
		ns: "TIMESTAMP_NS",
		text: "TIMESTAMP"
	}[unit];
	const whole = hasZone ? `${name} WITH TIME ZONE` : name;
	return (unit === "us" ? precision === 6 && reduction === "cut" : unit !== "text") ? whole : `${whole}(${precision})`;
}
function structName({ fields }) {
	return `STRUCT(${fields.map(({ name, type }) => `${name} ${typeName(type)}`).join(", ")})`;
}
/** The name of a type: the one that DuckDB has for it, where that has the type. */
function typeName(type) {
	switch (type.kind) {
		case "bitBoolean": return "BIT BOOLEAN";
		case "text": return "VARCHAR";
		case "noValues": return "\"NULL\"";
		case "integer": return `${type.isSigned ? "" : "U"}${INTEGERS$3[type.bits]}`;
		case "decimal": return `DECIMAL(${type.digits},${type.scale})`;
		case "numberText": return `NUMBER TEXT${type.isSure ? " AMONG TEXTS" : ""}`;
		case "float": return type.bits === 32 ? "FLOAT" : "DOUBLE";
		case "time": return {
			us: "TIME",
			ns: "TIME_NS",
			text: "TIME(12)"
		}[type.unit];
		case "timestamp": return timestampName(type);
		case "mixed": return `${type.isJson ? "JSON" : "TEXT"} OR ${typeName(type.type)}`;
		case "list":
		case "array": return `${typeName(type.item)}[${type.kind === "array" ? type.length : ""}]`;
		case "struct": return structName(type);
		case "map": return `MAP(${typeName(type.key)}, ${typeName(type.value)})`;
		case "bare": return `${typeName(type.type)} (Parquet: ${type.holds.join(", ")})`;
		case "enum":
		case "other":
		case "knownByText":
		case "knownByJson": return type.name;
		default: return type.kind.toUpperCase();
	}
}
/** What people say for a type: its name, unless it is in our own columns only. */
function inWords(type) {
	switch (type.kind) {
		case "numberText": return "numbers of more than 38 digits";
		case "noValues": return "NULL alone";
		case "bitBoolean": return "one bit";
		case "mixed": return `text (in part ${typeName(type.type)})`;
		default: return typeName(type);
	}
}
/** The name of a column's type for errors: the one that its source has for it. */
function shownType({ type, declared, written }) {
	if (written && type.kind === "text") return "text";
	return declared ?? inWords(type);
}
// src/sources/types/column-type.ts
const BOOLEAN = { kind: "boolean" };
const BIT_BOOLEAN = { kind: "bitBoolean" };
const TEXT = { kind: "text" };
const DATE$1 = { kind: "date" };
const INTERVAL = { kind: "interval" };
const UUID$1 = { kind: "uuid" };
const BLOB = { kind: "blob" };
const JSON_TYPE = { kind: "json" };
/** Arrays, that come as JSON. */
const JSON_ARRAY = {
	kind: "json",
	isArray: true
};
const BIGNUM = { kind: "bignum" };
const NO_VALUES = { kind: "noValues" };
const FLOAT$1 = {
	kind: "float",
	bits: 32
};
const DOUBLE = {
	kind: "float",
	bits: 64
};
const NUMBER_TEXT = {
	kind: "numberText",
	isSure: false
};
const SURE_NUMBER_TEXT = {
	kind: "numberText",
	isSure: true
};
const TIME$1 = {
	kind: "time",
	unit: "us"
};
const TIME_NS = {
	kind: "time",
	unit: "ns"
};
const FINE_TIME = {
	kind: "time",
	unit: "text"
};
const integer$1 = (bits, isSigned = true) => ({
	kind: "integer",
	bits,
	isSigned
});
const TINYINT = integer$1(8);
const BIGINT = integer$1(64);
const HUGEINT = integer$1(128);
const decimal = (digits, scale) => ({
	kind: "decimal",
	digits,
	scale
});
/** Timestamps with `precision` digits of a second, from 0 to 6. */
const timestamp = (precision, hasZone, reduction) => ({
	kind: "timestamp",
	hasZone,
	precision,
	reduction,
	unit: "us"
});
/** Timestamps with 7 to 12 digits of a second, of any year: `2020-01-01 10:00:00.123456789012`. */
const fineTimestamp = (precision, hasZone, reduction) => ({
	...timestamp(precision, hasZone, reduction),
	unit: "text"
});
/** DuckDB's own: it cuts off what comes after microseconds. */
const TIMESTAMP = timestamp(6, false, "cut");
const INSTANT = timestamp(6, true, "cut");
const TIMESTAMP_NS = {
	...TIMESTAMP,
	precision: 9,
	unit: "ns"
};
/** Instants in nanoseconds, as Parquet has them: DuckDB has no such type. */
const INSTANT_NS = {
	...TIMESTAMP_NS,
	hasZone: true
};
/** Values that are only known by their text, and by the name of their type. */
const knownByText = (name) => ({
	kind: "knownByText",
	name
});
/** The same for values that are known by their JSON. */
const knownByJson = (name) => ({
	kind: "knownByJson",
	name
});
/** Texts, or values of JSON, of which some read as a type. */
const mixedWith = (type, isJson) => ({
	kind: "mixed",
	type,
	isJson
});
const listOf$2 = (item) => ({
	kind: "list",
	item
});
/** Whether two types are one and the same in every part. */
const sameType = (a, b) => a === b || a.kind === b.kind && (0, node_util.isDeepStrictEqual)(a, b);
/** Numbers of which every digit counts. */
const isExactNumber = (type) => type.kind === "integer" || type.kind === "decimal";
/** Numbers of any length. */
const isLongNumber = (type) => type.kind === "numberText" || type.kind === "bignum";
const isNumber$1 = (type) => isExactNumber(type) || isLongNumber(type) || type.kind === "float";
const isText = (type) => type.kind === "text" || type.kind === "enum";
/** Timestamps by what a clock shows, and days. */
const isDay$1 = (type) => type.kind === "date" || type.kind === "timestamp" && !type.hasZone;
const INTEGER_DIGITS = {
	8: 3,
	16: 5,
	32: 10,
	64: 19,
	128: 39
};
/** The digits that it takes to write every number of a type. */
function digitsOf$1(type) {
	if (type.kind === "decimal") return type;
	const digits = INTEGER_DIGITS[type.bits];
	return {
		digits: type.isSigned || type.bits < 64 ? digits : digits + 1,
		scale: 0
	};
}
// src/engine/column-modifiers.ts
const NONE = {
	case: false,
	whitespace: false,
	emptiness: false,
	order: false
};
/** Of text files, also one whose values in part read as another type. */
const holdsTexts = (type) => isText(type) || type.kind === "mixed";
const isArray = (type) => type.kind === "list" || type.kind === "array" || type.kind === "json" && type.isArray === true;
const ofAny = (modifiers) => Object.values(modifiers).includes(true) ? modifiers : null;
/** What counts for nothing in a pair of columns; `null` where all does that they hold. */
function modifiersOfPair(all, types, isKey) {
	if (types.some(holdsTexts)) return ofAny({
		...all,
		emptiness: all.emptiness && !isKey,
		order: false
	});
	return types.some(isArray) ? ofAny({
		...NONE,
		order: all.order
	}) : null;
}
// src/engine/column-tolerances.ts
/** The columns that have a tolerance by their names. */
const namedColumns = ({ diff_tolerances_per_column: all }) => (all ?? []).map(({ column_name }) => column_name).filter((name) => name !== "*");
/** Of text files whose values not all read as one type, what those are that do. */
const heldType = ({ type }) => type.kind === "mixed" ? type.type : type;
const holdsNumbers$1 = (column) => isNumber$1(heldType(column));
const holdsTimes = (column) => heldType(column).kind === "timestamp";
/**
* The tolerance of a pair of columns: its own, or where both hold numbers, or timestamps, that of all of
* these. Two columns of bits are truth values, and no numbers.
*
* @throws DiffError where a column that holds no numbers has one of its own.
*/
function toleranceOf({ named, others, times }, columns, { within }) {
	const [{ name }] = columns;
	const own = named.get(name);
	const areTimes = columns.some(holdsTimes);
	if (!own) {
		if (!within) return null;
		if (areTimes) return times;
		return columns.some(holdsNumbers$1) ? others : null;
	}
	if (within && !areTimes) return own;
	const value = `the column "${name}" of type ${[...new Set(columns.map(shownType))].join(" and ")} is no number, so it cannot have a tolerance`;
	throw new require_main.DiffError("InvalidToleranceException", value);
}
// src/engine/no-such-column.ts
/** What names there are that may be meant by one that is of no column. */
function hintOf(name, sides, names) {
	const alike = (known) => known.filter((other) => other.toLowerCase() === name.toLowerCase());
	const near = alike(names).map((other) => `"${other}"`);
	if (near.length === 0) return `the columns are ${require_main.someOf(names)}`;
	if (sides.some((known) => alike(known).length > 1)) return `there are ${require_main.someOf(near)}, which case alone tells apart`;
	return `there is ${String(near[0])}, and names are case-sensitive unless case-insensitive-names is set`;
}
/**
* The error of a name that is of no column.
*
* @param sides the names that there are on each side.
* @param side the one that lacks it; without it, both do.
* @param input what names it, where that is no list of columns.
*/
function noSuchColumn(name, sides, side = null, input = null) {
	const names = [...new Set(side === null ? sides.flat() : sides[side])];
	const hint = names.includes(name) ? "side 2 calls it so; name it as side 1 does" : hintOf(name, sides, names);
	const where = side === null ? "either side" : `side ${require_main.numberOf(side)}`;
	const what = input === null ? "" : `${input}, `;
	return new require_main.DiffError("NoSuchColumnException", `${name} (${what}not on ${where}; ${hint})`);
}
// src/engine/columns.ts
/** The key's column names on each side; the request names them as side 1 does. */
function keyNames$1(request) {
	const names = require_main.keyOf(request);
	return [names, names.map((name) => require_main.partnerName(request, 0, name) ?? name)];
}
/** The name of the time interval's column on each side; `null` where there is none. */
function timeColumnNames(request) {
	const { time_column: name } = request;
	return name === null ? null : [name, require_main.partnerName(request, 0, name) ?? name];
}
const namesOf$3 = (columns) => columns.map(({ name }) => name);
function requireColumns(request, columns) {
	const keys = keyNames$1(request);
	for (const side of require_main.SIDES) {
		const present = new Set(columns[side].map(({ name }) => name));
		const mapped = (request.column_mapping ?? []).map((names) => names[side]);
		const missing = [...keys[side], ...mapped].find((name) => !present.has(name));
		if (missing !== void 0) throw noSuchColumn(missing, require_main.mapPair(columns, namesOf$3), side);
	}
	const either = /* @__PURE__ */ new Set([...columns[0].map(({ name }) => name), ...columns[1].map(({ name }) => require_main.partnerName(request, 1, name))]);
	for (const name of [...request.include_columns ?? [], ...namedColumns(request)]) if (!either.has(name)) throw noSuchColumn(name, require_main.mapPair(columns, namesOf$3));
	requireMasked(request, require_main.mapPair(columns, namesOf$3));
}
/** A column is hidden by either of its names: one that is not must not be shown by mistake. */
function requireMasked({ mask_columns: masked }, sides) {
	const missing = (masked ?? []).find((name) => !sides.flat().includes(name));
	if (missing !== void 0) throw noSuchColumn(missing, sides);
}
/** The columns of one side that the request asks for: keys always, others by include and exclude. */
function selected(request, side, columns) {
	const keys = new Set(keyNames$1(request)[side]);
	const included = request.include_columns?.length ? new Set(request.include_columns) : null;
	const excluded = new Set(request.exclude_columns ?? []);
	return columns.filter(({ name }) => {
		if (keys.has(name)) return true;
		const name1 = side === 0 ? name : require_main.partnerName(request, 1, name);
		if (name1 === null) return included === null;
		return (included?.has(name1) ?? true) && !excluded.has(name1);
	});
}
/**
* The fewest columns to move so that the rest stand in order: all that are not on a longest
* increasing subsequence (patience sorting).
*/
function fewestMoves(positions) {
	const tails = [];
	for (const position of positions) {
		let [low, high] = [0, tails.length];
		while (low < high) {
			const middle = Math.floor((low + high) / 2);
			if ((tails[middle] ?? 0) < position) low = middle + 1;
			else high = middle;
		}
		tails[low] = position;
	}
	return positions.length - tails.length;
}
/** How SQL refers to a column. */
function referenceTo({ name, reference }, dialect) {
	return reference ?? dialect.quoteIdentifier(name);
}
function writtenPair(a, b) {
	if (!a.written || !b.written || a.written.format !== b.written.format) return null;
	return sameType(a.type, b.type) ? [a.written, b.written] : null;
}
function pairColumns(request, columns, dialect) {
	const tolerances = require_main.tolerancesOf(request);
	const modified = require_main.modifiersOf(request);
	const bySide2 = new Map(columns[1].map((column, index) => [column.name, {
		...column,
		index
	}]));
	const pairs = [];
	const mismatched = [];
	for (const column of columns[0]) {
		const { name, type } = column;
		const partner = require_main.partnerName(request, 0, name);
		const other = partner === null ? void 0 : bySide2.get(partner);
		if (!other) continue;
		const types = [type, other.type];
		const modifiers = modifiersOfPair(modified, types, require_main.keyOf(request).includes(name));
		const comparison = modifiers ? dialect.modified(type, other.type, modifiers) : dialect.comparison(type, other.type);
		if (!comparison) mismatched.push({
			column_name: name,
			types: require_main.mapPair([column, other], shownType)
		});
		else {
			const tolerance = toleranceOf(tolerances, [column, other], comparison);
			const names = [name, other.name];
			const written = writtenPair(column, other);
			const references = require_main.mapPair([column, other], (one) => referenceTo(one, dialect));
			const spelled = [column.written ?? null, other.written ?? null];
			const pair = {
				names,
				references,
				types,
				comparison,
				tolerance,
				modifiers
			};
			pairs.push({
				...pair,
				written,
				spelled,
				index: other.index
			});
		}
	}
	return {
		pairs,
		mismatched
	};
}
function exclusiveColumns(request, columns) {
	return require_main.mapPair(columns, (own, side) => {
		const others = new Set(columns[require_main.otherSide(side)].map(({ name }) => name));
		return own.map(({ name }) => name).filter((name) => !others.has(require_main.partnerName(request, side, name)));
	});
}
/**
* Decides what is compared with what.
*
* @throws DiffError where a key column or a named column does not exist, where the keys' types
* cannot be compared, or where a tolerance is not on a number.
*/
function planColumns(request, all, dialect) {
	requireColumns(request, all);
	const columns = require_main.mapPair(all, (own, side) => selected(request, side, own));
	const { pairs, mismatched } = pairColumns(request, columns, dialect);
	const exclusive = exclusiveColumns(request, columns);
	const values = pairs.filter(({ names }) => !require_main.keyOf(request).includes(names[0]));
	const keys = require_main.keyOf(request).map((key) => {
		const pair = pairs.find(({ names }) => names[0] === key);
		if (pair) return {
			...pair,
			tolerance: null
		};
		throw new require_main.DiffError("KeyTypeMismatchException", `the key column "${key}" has types that cannot be compared: ${typesOf$1(request, key, columns)}`);
	});
	return {
		keys,
		values: keys.length === 0 ? values.map((pair) => ({
			...pair,
			tolerance: null
		})) : values,
		schema: {
			columns_mismatched: require_main.mapPair(exclusive, (names) => names.length + mismatched.length),
			column_type_mismatches: mismatched.length,
			column_reorders: fewestMoves(pairs.map(({ index }) => index)),
			column_counts: require_main.mapPair(columns, (own) => own.length),
			column_type_differs: mismatched.map(({ column_name }) => column_name),
			exclusive_columns: exclusive,
			...mismatched.length > 0 ? { incomparable_columns: mismatched } : {}
		}
	};
}
function typesOf$1(request, key, columns) {
	const names = [key, require_main.partnerName(request, 0, key)];
	return columns.flatMap((side, index) => side.find(({ name }) => name === names[index]) ?? []).map(shownType).join(" and ");
}
// src/engine/without-semicolon.ts
/**
* Parts of SQL within which a semicolon or a dash means nothing, then runs of what means nothing. A
* doubled quote ends one text and begins the next.
*/
const PARTS = /'[^']*'|"[^"]*"|`[^`]*`|(\$\w*\$)[^]*?\1|(--[^\n]*|\/\*[^]*?\*\/|\s+)|(;)|[^\s;'"`$/-]+|[^]/g;
/**
* A query as it can stand in parentheses: without the semicolons at its end, and what only blanks and
* comments part from them. A semicolon within a comment or a text stays.
*/
function withoutSemicolon(query) {
	let end = 0;
	let hasEnded = false;
	for (const { 0: part, 2: nothing, 3: semicolon, index } of query.matchAll(PARTS)) if (semicolon !== void 0) hasEnded = true;
	else if (nothing === void 0) [end, hasEnded] = [index + part.length, false];
	return hasEnded ? query.slice(0, end) : query.trimEnd();
}
// src/engine/datasets.ts
/** One side of a diff, as a request asks for it. */
function askedOf(request, side) {
	const number = require_main.numberOf(side);
	const query = request[`query${number}`];
	const point = request[`time_travel_point${number}`];
	return {
		index: side,
		number,
		table: request[`table${number}`],
		query: query === null ? null : withoutSemicolon(query),
		file: request[`file${number}`],
		fileOptions: request[`file${number}_options`],
		filter: request[`filter${number}`],
		past: point === null ? null : require_main.readPastState(point)
	};
}
/** @throws ConfigurationError that lists every problem that can be known before anything runs. */
function checkRequest(request) {
	const problems = require_main.problemsOfRequest(request).map(({ message }) => message);
	if (problems.length > 0) throw new require_main.ConfigurationError(problems.join("; "));
}
/** The type that filters find a column in. */
const filteredType = ({ type, filtered }) => filtered ?? type;
function timeConditions(request, { index }, columns, { dialect, timeLiteral }) {
	const { time_interval_start: start, time_interval_end: end } = request;
	const name = timeColumnNames(request)?.[index];
	const column = columns.find((entry) => entry.name === name);
	if (!column) return [];
	const own = dialect.quoteIdentifier(column.name);
	const reference = column.filtered === void 0 ? column.reference ?? own : own;
	const condition = (operator, iso) => {
		if (iso === null) return [];
		const literal = timeLiteral(iso, column);
		if (literal !== null) return [`${reference} ${operator} ${literal}`];
		throw new require_main.DiffError("InvalidTimeColumnException", `the column "${column.name}" of type ${shownType({
			...column,
			type: filteredType(column)
		})} holds no dates or timestamps`);
	};
	return [...condition(">=", start), ...condition("<", end)];
}
/** What a side's rows must fulfil by the request's filter and time interval. */
function conditionsOf(columns, side, request, sql) {
	return [...side.filter === null ? [] : [`(\n${side.filter}\n)`], ...timeConditions(request, side, columns, sql)];
}
/** A relation of DuckDB with only the rows that the request's filter and time interval let through. */
function filtered({ relation, columns, isFiltered }, side, request, dialect) {
	if (isFiltered === true) return `${relation} AS dataset`;
	requireReadable$2(side.filter, `filter${side.number}`, columns);
	const conditions = conditionsOf(columns, side, request, {
		dialect,
		timeLiteral: (iso, column) => dialect.timeLiteral(iso, filteredType(column))
	});
	if (conditions.length === 0) return `${relation} AS dataset`;
	return `(SELECT * FROM ${relation} AS dataset WHERE ${conditions.join(" AND ")}) AS dataset`;
}
/** Why a filter cannot read a column by its name; `null` where it can. */
function unreadableBy(columns, { name, type, reference, written }) {
	if (type.kind === "numberText" && written === void 0) return "whose decimals have more than 38 digits; a filter cannot compare these";
	const isTwin = columns.some((other) => other.name !== name && other.name.toLowerCase() === name.toLowerCase());
	return reference !== void 0 && isTwin ? "of which there are two that differ only in case; a filter cannot tell these apart" : null;
}
/** Whether SQL may name a column; a text that is spelt like it counts as well. */
function mayName(sql, name) {
	const spelt = name.replaceAll("\"", "\"\"").replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
	return new RegExp(`(?<![\\p{L}\\p{N}_])${spelt}(?![\\p{L}\\p{N}_])`, "iu").test(sql);
}
/**
* Refuses a filter that DuckDB would read otherwise than it is meant: it takes one name for another
* that differs in case only, and numbers that we hold as texts for texts.
*
* @param input the name of the filter's input.
* @throws DiffError that names the column.
*/
function requireReadable$2(filter, input, columns) {
	for (const column of columns) {
		if (filter === null || !mayName(filter, column.name)) continue;
		const reason = unreadableBy(columns, column);
		if (reason === null) continue;
		const value = `${input} names "${column.name}", ${reason}`;
		throw new require_main.DiffError("InvalidFilterException", value, { input });
	}
}
// src/engine/key-search.ts
/** Columns that are looked at, the likeliest first, and those of them that are tried together. */
const MOST_CANDIDATES = 12;
const MOST_COMBINED = 8;
/** To prove a key takes a pass over all rows of both sides. */
const MOST_PROVEN = 24;
/** The likeliest first: by what names say, else in the order of the table. */
function byLikelihood(candidates) {
	const rank = ({ name }) => {
		if (/^(id|key|uuid|guid|pk)$/i.test(name)) return 0;
		return /(_|-|^)(id|key|uuid|guid|pk|no|nr|number|code)$|[a-z]Id$/i.test(name) ? 1 : 2;
	};
	return candidates.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_CANDIDATES);
}
/** Every choice of `size` items, in order. */
function* choices(items, size, from = 0) {
	if (size === 0) yield [];
	for (let i = from; size > 0 && i < items.length; i += 1) {
		const item = items[i];
		if (item === void 0) continue;
		for (const rest of choices(items, size - 1, i + 1)) yield [item, ...rest];
	}
}
/** The values of some columns of a relation, as `c0`, …; of its first rows alone where that is said. */
function valuesOf$3({ relation, dialect }, values, limit = null) {
	const columns = values.map((value, i) => `${value} AS ${dialect.quoteIdentifier(`c${i}`)}`);
	const end = limit === null ? "" : ` LIMIT ${limit}`;
	return `(SELECT ${columns.join(", ")} FROM ${relation}${end}) AS looked_at`;
}
async function sampleOf(rows, values, limit) {
	const counts = values.map((_, i) => `count(c${i}) AS present_${i}, count(DISTINCT c${i}) AS distinct_${i}`);
	const [row = {}] = await rows.query(`SELECT ${["count(*) AS total", ...counts].join(", ")} FROM ${valuesOf$3(rows, values, limit)}`);
	const total = Number(row["total"]);
	return {
		total,
		distinct: values.map((_, i) => Number(row[`present_${i}`]) === total ? Number(row[`distinct_${i}`]) : null)
	};
}
/** How many different values columns have together, rows with NULL in one left out. */
async function countDistinct(rows, values, limit) {
	const isWhole = values.map((_, i) => `c${i} IS NOT NULL`).join(" AND ");
	const [found = {}] = await rows.query(`SELECT count(*) AS found FROM (SELECT DISTINCT * FROM ${valuesOf$3(rows, values, limit)} WHERE ${isWhole}) AS different`);
	return Number(found["found"]);
}
async function countAll({ relation, query }) {
	const [row = {}] = await query(`SELECT count(*) AS total FROM ${relation}`);
	return Number(row["total"]);
}
/** Looks for a key in one relation, or in two of which it must be the key. */
var KeySearch = class {
	#relations;
	#candidates;
	#options;
	#samples = [];
	/** Rows of each relation, once they are asked for. */
	#totals = [];
	#proven = 0;
	constructor(relations, candidates, options) {
		this.#relations = relations;
		this.#candidates = byLikelihood(candidates);
		this.#options = options;
	}
	/**
	* The keys, those of the fewest columns first; none that holds another.
	*
	* @param known keys that are known already.
	*/
	async *keys(known = []) {
		const { isProven, mostColumns } = this.#options;
		await this.#look();
		if (!isProven && this.#samples.every(({ total }) => total < 2)) return;
		const whole = [...this.#candidates.keys()].filter((i) => this.#samples.every(({ distinct }) => distinct[i] !== null));
		const found = [...known];
		for (let size = 1; size <= mostColumns; size += 1) for (const some of choices(size === 1 ? whole : whole.slice(0, MOST_COMBINED), size)) {
			const names = some.map((i) => this.#candidates[i]?.name ?? "");
			if (holdsOneOf(found, names) || !await this.#isKey(some)) continue;
			found.push(names);
			yield names;
		}
	}
	async #look() {
		for (const [side, rows] of this.#relations.entries()) {
			const values = this.#candidates.map((candidate) => candidate.values[side] ?? "NULL");
			this.#samples.push(await sampleOf(rows, values, this.#options.rowsLookedAt));
		}
	}
	async #isKey(some) {
		const { rowsLookedAt, isProven } = this.#options;
		if (!this.#samples.every((sample) => mayBeUnique(sample, some))) return false;
		if (some.length > 1 && !await this.#isUniqueEverywhere(some, rowsLookedAt)) return false;
		if (!isProven) return true;
		this.#proven += 1;
		return this.#proven <= MOST_PROVEN && this.#isUniqueEverywhere(some, null);
	}
	async #isUniqueEverywhere(some, limit) {
		for (const [side, rows] of this.#relations.entries()) {
			const values = some.map((i) => this.#candidates[i]?.values[side] ?? "NULL");
			const total = await this.#total(side, limit);
			if (await countDistinct(rows, values, limit) !== total) return false;
		}
		return true;
	}
	async #total(side, limit) {
		if (limit !== null) return this.#samples[side]?.total ?? 0;
		const rows = this.#relations[side];
		if (rows) this.#totals[side] ??= await countAll(rows);
		return this.#totals[side] ?? 0;
	}
};
/** Whether columns hold all of those of a key: they are then unique, and no key of their own. */
const holdsOneOf = (keys, columns) => keys.some((key) => key.every((name) => columns.includes(name)));
/** Whether columns have values enough for all rows to differ. */
function mayBeUnique({ total, distinct }, some) {
	return some.reduce((product, i) => product * (distinct[i] ?? 0), 1) >= total;
}
/**
* The fewest columns that together are unique and free of NULL in every relation, the likeliest of
* them by their names; none where there are none.
*
* @throws DiffError where a database fails.
*/
async function searchKey(relations, candidates, options) {
	const { value } = await new KeySearch(relations, candidates, options).keys().next();
	return value ?? [];
}
/**
* The same for several keys, those of the fewest columns first, besides some that are known.
*
* @throws DiffError where a database fails.
*/
async function searchKeys(rows, candidates, { known, most, ...options }) {
	const found = [];
	for await (const key of new KeySearch([rows], candidates, options).keys(known)) {
		found.push(key);
		if (found.length === most) break;
	}
	return found;
}
// src/duckdb/equality/canonical.ts
const NUMBER$2 = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;
/**
* One form for each number, whatever way it is written: `1.50`, `15e-1` and `1.5` give the same
* text, two different numbers never do. Text that is no number stays as it is.
*/
function canonicalNumber$1(text) {
	const [, sign = "", whole = "", fraction = "", exponent = "0"] = NUMBER$2.exec(text) ?? [];
	if (whole + fraction === "") return text.toLowerCase().replace("infinity", "inf");
	const digits = (whole + fraction).replace(/^0+/, "");
	const significant = digits.replace(/0+$/, "");
	if (significant === "") return "0";
	const shift = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length);
	return `${sign === "-" ? "-" : ""}${significant}e${shift}`;
}
/**
* The same form of a floating-point number, whose text may have fewer digits than the integer that
* it is: `1e+23` is 99999999999999991611392.
*/
function canonicalWholeFloat(text) {
	const value = Number(text);
	return canonicalNumber$1(Number.isInteger(value) ? String(BigInt(value)) : text);
}
/** Keeps beside every number the text that `rewrite` makes of its source. */
const reviveNumbers = (rewrite) => (_key, value, { source }) => typeof value === "number" && source !== void 0 ? { number: rewrite(source) } : { value };
function parseJson(text, rewrite) {
	const revive = reviveNumbers(rewrite);
	return JSON.parse(text, revive);
}
function write$1({ number, value }) {
	if (number !== void 0) return number;
	if (Array.isArray(value)) return `[${value.map((item) => write$1(item)).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	return `{${Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, member]) => `${JSON.stringify(key)}:${write$1(member)}`).join(",")}}`;
}
/**
* One form for each JSON value: key order, white space and the way a number is written are not
* data. Of a key that occurs twice the last counts. Text that is no JSON stays as it is.
*/
function canonicalJson(text) {
	try {
		return write$1(parseJson(text, canonicalNumber$1));
	} catch {
		return text;
	}
}
/** The same, but for the order of the items of a JSON array. */
function canonicalArray(text) {
	try {
		const { value } = parseJson(text, canonicalNumber$1);
		if (!Array.isArray(value)) return canonicalJson(text);
		return `[${value.map((item) => write$1(item)).sort((a, b) => a < b ? -1 : 1).join(",")}]`;
	} catch {
		return text;
	}
}
/**
* A JSON object with every member as a text that holds the member's JSON, its numbers as they were
* written: `{"a": 0.10, "b": "x"}` gives `{"a":"0.10","b":"\"x\""}`. Text that is no JSON object
* stays as it is.
*/
function jsonMembers(text) {
	try {
		const { value } = parseJson(text, (source) => source);
		const members = Object.entries(value);
		return JSON.stringify(Object.fromEntries(members.map(([key, member]) => [key, write$1(member)])));
	} catch {
		return text;
	}
}
// src/duckdb/equality/text-patterns.ts
/**
* How texts write numbers, times and truth values: as regular expressions that JavaScript and
* DuckDB read alike, since both look at the same files.
*/
/** No leading zero and no plus sign: `007` and `+49` are texts. Groups: whole, fraction. */
const PLAIN_NUMBER = "-?(0|[1-9][0-9]*)([.][0-9]+)?";
const NOT_FINITE = "-?(inf|Inf|Infinity|infinity)|nan|NaN";
/** What a plain number is not, and a float is. */
const FLOAT_FORM = `${PLAIN_NUMBER}[eE][+-]?[0-9]+|${NOT_FINITE}`;
/** A float with an exponent that is no code: `1e5` may be one, `1e-5` and `1.5e5` are not. */
const SURE_FLOAT = "-?(?:0|[1-9][0-9]*)(?:[.][0-9]+[eE][+-]?|[eE][+-])[0-9]+";
/** A number, also where other values of its column are none. */
const SURE_NUMBER = `${PLAIN_NUMBER}|${SURE_FLOAT}|${NOT_FINITE}`;
/** A plain number or a float with a fraction; `mark` stands before it, as a class of characters. */
const fractionBehind = (mark) => `-?(?:0|[1-9][0-9]*)${mark}[0-9]+(?:[eE][+-]?[0-9]+)?`;
/** What is a number where the decimal mark is a comma, and what only looks like one there. */
const WITH_COMMA = fractionBehind("[,]");
const WITH_POINT = fractionBehind("[.]");
const DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
/** At most microseconds: DuckDB would drop further digits without a word. Groups: time, fraction. */
const TIME = "[ T]([0-9]{2}:[0-9]{2}:[0-9]{2})([.][0-9]{1,6})?";
/** The same with nanoseconds, for a type that keeps them. */
const NANOSECONDS_TIME = "[ T]([0-9]{2}:[0-9]{2}:[0-9]{2})([.][0-9]{1,9})?";
const ZONE = "(Z|[+-][0-9]{2}(:[0-9]{2})?)";
/** Versions and the like: numbers with several points, beside which `1.10` is not `1.1`. */
const VERSION = "[0-9]+(?:[.][0-9]+){2}.*";
/** What people write where there is no value. */
const ABSENT = "[^\\p{L}\\p{N}]*|#(N/A|REF!|VALUE!|DIV/0!|NAME[?]|NUM!|NULL!)|n/?a|null|none|nil|nan|unknown|missing|undefined|\\\\n";
/** What is a value of some type that can be written in another way, and need not be in this one. */
const OTHERWISE = [
	`-0|-?(0|[1-9][0-9]*)[.][0-9]*0|${SURE_FLOAT}|${NOT_FINITE}`,
	`${DATE}${TIME}(${ZONE})?`,
	"True|TRUE|False|FALSE"
].join("|");
const BOOLEANS = [
	"true",
	"false",
	"True",
	"False",
	"TRUE",
	"FALSE"
];
// src/duckdb/equality/decimal-commas.ts
/**
* What a text that looks like a number, but has a point in the place of a comma, begins with: so it reads
* as no number. Another such text may begin with it already, and is then told from this one.
*/
const NO_NUMBER = "";
const commas = new RegExp(`^(?:${WITH_COMMA})$`);
const points = new RegExp(`^${NO_NUMBER}*(?:${WITH_POINT})$`);
/** A text whose decimal mark is a comma, with a point in its place. Different texts stay different. */
function withPoint(text) {
	if (commas.test(text)) return text.replace(",", ".");
	return points.test(text) ? NO_NUMBER + text : text;
}
/** The same as SQL. */
const withPointSql = (text) => `CASE
    WHEN regexp_full_match(${text}, '${WITH_COMMA}') THEN replace(${text}, ',', '.')
    WHEN regexp_full_match(${text}, '${NO_NUMBER}*(?:${WITH_POINT})') THEN '${NO_NUMBER}' || ${text}
    ELSE ${text}
  END`;
const holdsNumbers = (type) => isNumber$1(type) || type.kind === "mixed" && isNumber$1(type.type);
/** A text whose decimal mark is a comma, as it is read in a type: another than of numbers heeds no mark. */
const markedFor = (type, text) => type === "one way" || holdsNumbers(type) ? `(${withPointSql(text)})` : text;
// src/engine/texts/text-facts.ts
/** The facts of no values. */
const NO_FACTS = {
	values: 0,
	boolean: 0,
	plainNumber: 0,
	wholeDigits: 0,
	scale: 0,
	floatForm: 0,
	sureFloat: 0,
	exactDouble: 0,
	date: 0,
	timestamp: 0,
	timestamptz: 0,
	uuid: 0,
	version: 0,
	absent: 0,
	json: 0,
	jsonString: 0,
	nested: 0
};
const whole$1 = (pattern, flags = "") => new RegExp(`^(?:${pattern})$`, flags);
const NUMBER$1 = whole$1(PLAIN_NUMBER);
const FLOAT = whole$1(FLOAT_FORM);
const SURE = whole$1(SURE_FLOAT);
const VERSIONS = whole$1(VERSION, "s");
const ABSENCES = whole$1(ABSENT, "iu");
const DAY_OR_TIME = whole$1(`(${DATE})(?:${TIME}(${ZONE})?)?`);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The days of each month of a common year. */
const DAYS = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
/** Whether there is such a day and time in the calendar. */
function exists(day, time = "00:00:00") {
	const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
	const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
	const isLeap = year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
	const days = month === 2 && isLeap ? 29 : DAYS[month - 1] ?? 0;
	return date >= 1 && date <= days && hours < 24 && minutes < 60 && seconds < 60;
}
/**
* Whether a number is given back by a double digit by digit. Two such texts of different value are
* never the same double, so comparing the doubles is comparing the texts' values.
*/
function isExactDouble$1(text) {
	const number = Number(text);
	if (String(number) === text) return true;
	return Number.isFinite(number) ? canonicalNumber$1(String(number)) === canonicalNumber$1(text) : /inf|nan/i.test(text);
}
function addNumber(facts, text) {
	const plain = NUMBER$1.exec(text);
	if (plain) {
		facts.plainNumber += 1;
		facts.wholeDigits = Math.max(facts.wholeDigits, plain[1]?.length ?? 0);
		facts.scale = Math.max(facts.scale, (plain[2] ?? ".").length - 1);
	} else if (FLOAT.test(text)) {
		facts.floatForm += 1;
		if (SURE.test(text)) facts.sureFloat += 1;
	} else return;
	if (isExactDouble$1(text)) facts.exactDouble += 1;
}
function addTime(facts, text) {
	const [, day, time, , zone] = DAY_OR_TIME.exec(text) ?? [];
	if (day === void 0 || !exists(day, time)) return;
	if (time === void 0) facts.date += 1;
	else if (zone === void 0) facts.timestamp += 1;
	else facts.timestamptz += 1;
}
/**
* What can be said of the values that are not NULL.
*
* @param column the column that they are of.
*/
function gatherFacts(values, { hasDecimalCommas = false }) {
	const facts = { ...NO_FACTS };
	for (const { text, jsonType } of values) {
		facts.values += 1;
		addNumber(facts, hasDecimalCommas ? withPoint(text) : text);
		addTime(facts, text);
		if (BOOLEANS.includes(text)) facts.boolean += 1;
		if (UUID.test(text)) facts.uuid += 1;
		if (VERSIONS.test(text)) facts.version += 1;
		if (ABSENCES.test(text)) facts.absent += 1;
		if (jsonType === null) continue;
		facts.json += 1;
		if (jsonType === "VARCHAR") facts.jsonString += 1;
		if (jsonType === "OBJECT" || jsonType === "ARRAY") facts.nested += 1;
	}
	return facts;
}
/** The facts of two sets of values taken as one. */
function mergeFacts(a, b) {
	const names = Object.keys(NO_FACTS);
	const sums = Object.fromEntries(names.map((name) => [name, a[name] + b[name]]));
	return {
		...NO_FACTS,
		...sums,
		wholeDigits: Math.max(a.wholeDigits, b.wholeDigits),
		scale: Math.max(a.scale, b.scale)
	};
}
/** The facts of values that DuckDB, after all, cannot read in the type that their looks suggest. */
function asTexts$1({ values, json, jsonString, nested }) {
	return {
		...NO_FACTS,
		values,
		json,
		jsonString,
		nested
	};
}
function numberType({ wholeDigits, scale, values, ...facts }) {
	if (facts.plainNumber === values && wholeDigits + scale <= 18) return scale === 0 ? BIGINT : decimal(18, scale);
	return facts.exactDouble === values ? DOUBLE : NUMBER_TEXT;
}
/** The narrowest type that holds every value that is a number. */
function typeOfNumbers(facts) {
	return numberType({
		...facts,
		values: facts.plainNumber + facts.floatForm
	});
}
/** The narrowest type that holds every value; `null` where there is none to hold. */
function narrowestType(facts) {
	const { values, jsonString, nested } = facts;
	if (values === 0) return null;
	if (facts.date === values) return DATE$1;
	if (facts.date + facts.timestamp === values) return TIMESTAMP;
	if (facts.timestamptz === values) return INSTANT;
	if (jsonString === 0 && nested === 0) {
		if (facts.boolean === values) return BOOLEAN;
		if (facts.plainNumber + facts.floatForm === values) return numberType(facts);
	}
	return jsonString < facts.json ? JSON_TYPE : TEXT;
}
// src/duckdb/types.ts
const INTEGERS$2 = [
	8,
	16,
	32,
	64,
	128
].flatMap((bits) => [integer$1(bits), integer$1(bits, false)]);
const NAMED = [
	...[
		BOOLEAN,
		TEXT,
		DATE$1,
		TIME$1,
		TIME_NS,
		INTERVAL,
		UUID$1,
		BLOB,
		JSON_TYPE,
		NO_VALUES
	],
	...[
		...INTEGERS$2,
		BIGNUM,
		FLOAT$1,
		DOUBLE,
		TIMESTAMP,
		INSTANT,
		TIMESTAMP_NS
	],
	{
		...TIMESTAMP,
		unit: "s",
		precision: 0,
		reduction: "half from 1970"
	},
	{
		...TIMESTAMP,
		unit: "ms",
		precision: 3,
		reduction: "half from 1970"
	}
];
/** Types that their name says all of. */
const PLAIN = new Map(NAMED.map((type) => [typeName(type), type]));
/** The parts of `a INTEGER, "b, c" MAP(VARCHAR, DATE)` between the commas of the outermost level. */
function splitParts(text) {
	const tokens = text.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^]/g) ?? [];
	const parts = [""];
	let depth = 0;
	for (const token of tokens) {
		if (token === "(") depth += 1;
		if (token === ")") depth -= 1;
		if (token === "," && depth === 0) parts.push("");
		else parts[parts.length - 1] += token;
	}
	return parts.map((part) => part.trim());
}
/** A field with its name; `null` for those of a row, which have none. */
function readField(text) {
	const [, name, type] = /^("(?:[^"]|"")*"|\w+) (.+)$/s.exec(text) ?? [];
	return name === void 0 || type === void 0 ? null : {
		name,
		type: readType(type)
	};
}
function readStruct(fields) {
	const read = splitParts(fields).map(readField);
	return read.includes(null) ? null : {
		kind: "struct",
		fields: read
	};
}
function readMap(parts) {
	const [key, value, ...more] = splitParts(parts).map(readType);
	return key && value && more.length === 0 ? {
		kind: "map",
		key,
		value
	} : null;
}
/** Types of more than their name; `null` for those that are none of ours. */
function readCompound(text) {
	const [, item, length] = /^(.*)\[(\d*)\]$/s.exec(text) ?? [];
	if (item !== void 0) {
		const type = readType(item);
		return length === "" ? listOf$2(type) : {
			kind: "array",
			item: type,
			length: Number(length)
		};
	}
	const [, name, inner = ""] = /^(\w+)\((.*)\)$/s.exec(text) ?? [];
	switch (name) {
		case "DECIMAL": {
			const [digits = 0, scale = 0] = inner.split(",").map(Number);
			return decimal(digits, scale);
		}
		case "ENUM": return {
			kind: "enum",
			name: text
		};
		case "STRUCT": return readStruct(inner);
		case "MAP": return readMap(inner);
		default: return null;
	}
}
/**
* A type as DuckDB writes it in the answer to DESCRIBE. From its text, and not from the types of a
* prepared statement: only so are the names of fields quoted where DuckDB itself quotes them.
*/
function readType(text) {
	return PLAIN.get(text) ?? readCompound(text) ?? {
		kind: "other",
		name: text
	};
}
/** The name in DuckDB's SQL of the type in which values of a type are held. */
function storedType(type) {
	switch (type.kind) {
		case "numberText":
		case "knownByText":
		case "knownByJson":
		case "mixed":
		case "noValues": return "VARCHAR";
		case "bitBoolean": return "TINYINT";
		case "bare": return storedType(type.type);
		case "time": return type.unit === "text" ? "VARCHAR" : typeName(type);
		case "timestamp":
			if (type.unit === "text") return "VARCHAR";
			if (type.unit !== "us") return typeName({
				...type,
				hasZone: false
			});
			return typeName(type.hasZone ? INSTANT : TIMESTAMP);
		default: return typeName(type);
	}
}
// src/duckdb/equality/text-types.ts
/** A JSON value as text: a text without its quotes, a number as it is written, null as NULL. */
function jsonText(json) {
	return `CASE
    WHEN starts_with(${json}, '"') THEN ${json} ->> '$'
    WHEN ${json} <> 'null' THEN CAST(${json} AS VARCHAR)
  END`;
}
/** Reads a text in a type; NULL where it does not fit. */
function readAs(text, type) {
	const stored = storedType(type);
	return stored === "VARCHAR" ? text : `TRY_CAST(${text} AS ${stored})`;
}
const WRITTEN_AS_TEXT = /* @__PURE__ */ new Set([
	"date",
	"timestamp",
	"uuid"
]);
/** Whether a JSON value is of the kind that a type is written in: a text, or anything else. */
function fitsJson(json, type) {
	return `json_type(${json}) ${isText(type) || WRITTEN_AS_TEXT.has(type.kind) ? "=" : "<>"} 'VARCHAR'`;
}
const NUMBER = `${PLAIN_NUMBER}|${FLOAT_FORM}`;
/** Whether a double gives the number back digit by digit; see `TextFacts.exactDouble`. */
function isExactDouble(text) {
	const printed = `CAST(TRY_CAST(${text} AS DOUBLE) AS VARCHAR)`;
	return `CASE
    WHEN ${printed} = ${text} THEN true
    WHEN regexp_full_match(${text}, '${NUMBER}')
      THEN canonical_number(${printed}) = canonical_number(${text})
    ELSE false
  END`;
}
/** Whether a text is written in the only way that its type has, whichever type that is. */
const isWrittenInOneWay = (text) => `NOT regexp_full_match(${text}, '${OTHERWISE}')`;
/**
* Whether a text that is not NULL is read in the type without loss. Quick, since it is asked for
* every value of a file: a doubtful text counts as not fitting, and is then looked at closely.
*/
function fits(text, type) {
	const read = readAs(text, type);
	switch (type.kind) {
		case "text": return "true";
		case "integer":
		case "date": return `CAST(${read} AS VARCHAR) = ${text}`;
		case "decimal": return `starts_with(CAST(${read} AS VARCHAR), ${text}) AND NOT ends_with(${text}, '.')`;
		case "boolean": return `${text} IN (${BOOLEANS.map((word) => `'${word}'`).join(", ")})`;
		case "float": return isExactDouble(text);
		case "bignum": return `regexp_full_match(${text}, '${NUMBER}')`;
		case "numberText": return `regexp_full_match(${text}, '${type.isSure ? SURE_NUMBER : NUMBER}')`;
		case "timestamp": return `${read} IS NOT NULL AND regexp_full_match(${text}, '${type.hasZone ? `${DATE}${TIME}${ZONE}` : `${DATE}(${TIME})?`}')`;
		case "uuid": return `${read} IS NOT NULL`;
		default: return "false";
	}
}
// src/duckdb/equality/forms.ts
const same$1 = (value) => value;
const cast = (type) => (value) => `CAST(${value} AS ${type})`;
const tryCast = (type) => (value) => `TRY_CAST(${value} AS ${type})`;
const text = cast("VARCHAR");
const both = (value) => [value, value];
const equals = (value1, value2) => `${value1} = ${value2}`;
const canonicalNumber = (value) => `canonical_number(${value})`;
// src/duckdb/equality/floats.ts
/** Up to here a float of so many bits holds every integer. */
const WHOLE_UP_TO = {
	32: 2 ** 24,
	64: 2 ** 53
};
/** A float beyond those that hold every integer, so a whole number, with all its digits. */
const wholeFloat = (value) => `canonical_whole_float(${text(cast("DOUBLE")(value))})`;
/** Whether a number written as text is one other than 0. */
const isNotZero = (value) => `regexp_matches(${text(value)}, '^[+-]?[0.]*[1-9]')`;
function comparisonOf(forms, key) {
	const [{ near: near1, digits: digits1 }, { near: near2, digits: digits2 }] = forms;
	return {
		key,
		hashed: [(value) => `hash(${near1(value)}, ${digits1(value)})`, (value) => `hash(${near2(value)}, ${digits2(value)})`],
		equal: (a, b) => `coalesce(${equals(near1(a), near2(b))}, false) AND ${digits1(a)} IS NOT DISTINCT FROM ${digits2(b)}`
	};
}
/**
* An exact number equals a float when the float is the nearest one to it; beyond the floats that
* hold every integer, when they are the same integer, so that a digit lost on the way is found. A
* number that is too small for a float is not 0.
*/
function exactWithFloat(types, bits) {
	const near = (value) => tryCast(bits === 32 ? "FLOAT" : "DOUBLE")(text(value));
	const forms = (type) => {
		const isLarge = (value) => `abs(${near(value)}) >= ${WHOLE_UP_TO[bits]}`;
		if (type.kind === "float") return {
			near,
			digits: (value) => `CASE WHEN ${isLarge(value)} THEN ${wholeFloat(value)} END`
		};
		const isBeyond = (value) => `${near(value)} IS NULL OR ${isLarge(value)}`;
		const isExact = (value) => isLongNumber(type) ? `${isBeyond(value)} OR (${near(value)} = 0 AND ${isNotZero(value)})` : isBeyond(value);
		const digits = (value) => `CASE WHEN ${isExact(value)} THEN ${canonicalNumber(text(value))} END`;
		return {
			near,
			digits
		};
	};
	const key = ({ digits }) => {
		return (value) => canonicalNumber(`coalesce(${digits(value)}, ${text(near(value))})`);
	};
	const [forms1, forms2] = [forms(types[0]), forms(types[1])];
	return comparisonOf([forms1, forms2], [key(forms1), key(forms2)]);
}
/**
* Floats of two widths are equal where the wider one rounds to the narrower; beyond the narrow
* floats that hold every integer, and at 0, where they are the same number.
*/
function mixedFloats() {
	const near = tryCast("FLOAT");
	const digits = (value) => `CASE WHEN ${near(value)} IS NULL OR abs(${near(value)}) >= ${WHOLE_UP_TO[32]} OR ${near(value)} = 0 THEN ${cast("DOUBLE")(value)} END`;
	const key = (value) => canonicalNumber(`coalesce(${text(digits(value))}, ${text(near(value))})`);
	return comparisonOf(both({
		near,
		digits
	}), both(key));
}
// src/duckdb/equality/mixed.ts
function textReads(text, type) {
	if (isNumber$1(type)) return fits(text, type.kind === "numberText" && type.isSure ? type : NUMBER_TEXT);
	if (type.kind !== "timestamp" || type.unit !== "ns") return fits(text, type);
	return `${readAs(text, type)} IS NOT NULL AND regexp_full_match(${text}, '${DATE}(${NANOSECONDS_TIME})?')`;
}
const AS_WRITTEN = {
	read: same$1,
	compared: same$1
};
function jsonSide(wanted, texts) {
	const text = (json) => texts.read(`(${jsonText(json)})`);
	const canonical = (json) => `canonical_json(CAST(${json} AS VARCHAR))`;
	const asText = (json) => `CAST(to_json(${texts.compared(`${json} ->> '$'`)}) AS VARCHAR)`;
	return {
		type: wanted,
		reads: (json) => `(${fitsJson(json, wanted)} AND ${textReads(text(json), wanted)})`,
		read: (json) => readAs(text(json), wanted),
		written: texts === AS_WRITTEN ? canonical : (json) => `CASE WHEN json_type(${json}) = 'VARCHAR' THEN ${asText(json)} ELSE ${canonical(json)} END`
	};
}
function sideOf$2(type, texts) {
	if (type.kind !== "mixed") return {
		type,
		reads: null,
		read: same$1,
		written: same$1
	};
	const { type: wanted, isJson } = type;
	if (isJson) return jsonSide(wanted, texts);
	return {
		type: wanted,
		reads: (text) => textReads(texts.read(text), wanted),
		read: (text) => readAs(texts.read(text), wanted),
		written: texts.compared
	};
}
/** A text that tells values that read as the type from those that do not, by how it begins. */
function tagged({ reads, read, written }, form) {
	const text = cast("VARCHAR");
	const ofType = (value) => `'=' || ${text(form(read(value)))}`;
	if (reads === null) return ofType;
	return (value) => `CASE WHEN ${reads(value)} THEN ${ofType(value)} ELSE '"' || ${written(value)} END`;
}
/** Whether all values read as the type, each on its side. */
function bothRead([side1, side2], a, b) {
	return [side1.reads?.(a), side2.reads?.(b)].filter((sql) => sql !== void 0).join(" AND ");
}
/**
* How columns compare of which one, or both, are of values that in part read as a type: where both values
* read as it by `compare`, else as they are written.
*
* @param compare how the types compare; where they cannot, nor can the columns: `null`.
* @param texts what of the texts counts, where not all does.
*/
function mixed(types, compare, texts = AS_WRITTEN) {
	const sides = [sideOf$2(types[0], texts), sideOf$2(types[1], texts)];
	const inner = compare(sides[0].type, sides[1].type);
	if (!inner) return null;
	const { within } = inner;
	const key = [tagged(sides[0], inner.key[0]), tagged(sides[1], inner.key[1])];
	return {
		key,
		hashed: [tagged(sides[0], inner.hashed[0]), tagged(sides[1], inner.hashed[1])],
		equal: (a, b) => `CASE WHEN ${bothRead(sides, a, b)}
      THEN ${inner.equal(sides[0].read(a), sides[1].read(b))}
      ELSE ${key[0](a)} = ${key[1](b)} END`,
		...within && { within: (tolerance, a, b) => `CASE WHEN ${bothRead(sides, a, b)}
        THEN ${within(tolerance, sides[0].read(a), sides[1].read(b))} ELSE false END` }
	};
}
// src/duckdb/equality/nested.ts
const isSame$1 = (form) => form("value") === "value";
const isListed = (type) => type.kind === "list" || type.kind === "array";
/** How many types a type has within each other. */
function depthOf(type) {
	switch (type.kind) {
		case "list":
		case "array": return 1 + depthOf(type.item);
		case "struct": return 1 + Math.max(...type.fields.map((field) => depthOf(field.type)));
		case "map": return 2 + Math.max(depthOf(type.key), depthOf(type.value));
		default: return 0;
	}
}
/** Applies a form to the items of a list, under a name that no list within it has for its items. */
function toItems(form, type) {
	const item = `item${depthOf(type)}`;
	return (list) => `list_transform(${list}, lambda ${item}: ${form(item)})`;
}
function lists(types, compare) {
	const items = compare(types[0].item, types[1].item);
	if (!items) return null;
	const form = (side) => {
		const type = types[side];
		const asList = type.kind === "list" ? same$1 : (value) => `CAST(${value} AS ${storedType(listOf$2(type.item))})`;
		const convert = isSame$1(items.key[side]) ? same$1 : toItems(items.key[side], type);
		return (value) => convert(asList(value));
	};
	return [form(0), form(1)];
}
/** By the names of their fields, in the order of side 1. */
function structs({ fields: fields1 }, { fields: fields2 }, compare) {
	if (fields1.length !== fields2.length) return null;
	const types2 = new Map(fields2.map(({ name, type }) => [name, type]));
	const forms = fields1.map(({ name, type }) => {
		const type2 = types2.get(name);
		return type2 === void 0 ? null : compare(type, type2);
	});
	if (forms.includes(null)) return null;
	const isInOrder = fields1.every(({ name }, i) => name === fields2[i]?.name);
	const form = (side) => {
		if (forms.every((entry) => !entry || isSame$1(entry.key[side])) && (side === 0 || isInOrder)) return same$1;
		return (value) => {
			return `CASE WHEN ${value} IS NOT NULL THEN struct_pack(${fields1.map(({ name }, i) => `${name} := ${forms[i]?.key[side](`${value}.${name}`) ?? "NULL"}`).join(", ")}) END`;
		};
	};
	return [form(0), form(1)];
}
const entriesOf = ({ key, value }) => listOf$2({
	kind: "struct",
	fields: [{
		name: "\"key\"",
		type: key
	}, {
		name: "\"value\"",
		type: value
	}]
});
/** A map as the list of its entries, sorted: a map has no order. */
function maps(map1, map2, compare) {
	const forms = lists([entriesOf(map1), entriesOf(map2)], compare);
	const form = (side) => {
		return (value) => `list_sort(${forms?.[side](`map_entries(${value})`)})`;
	};
	return forms && [form(0), form(1)];
}
/**
* The forms in which lists, structs and maps are equal by `=`: their parts in the forms that
* `compare` gives for these. `null` where the types are none of these, or cannot be compared.
*/
function nestedForms(a, b, compare) {
	if (isListed(a) && isListed(b)) return lists([a, b], compare);
	if (a.kind === "struct" && b.kind === "struct") return structs(a, b, compare);
	return a.kind === "map" && b.kind === "map" ? maps(a, b, compare) : null;
}
/** What follows the point of a text, as a number of picoseconds; there may be nothing. */
const fraction = (text) => `CAST(rpad(split_part(${text}, '.', 2), 12, '0') AS BIGINT)`;
/** What precedes it. */
const whole = (text, type) => `epoch_us(CAST(split_part(${text}, '.', 1) AS ${type}))`;
/** Picoseconds since 1970 of a timestamp, or of a day, as a HUGEINT. */
function picoseconds(type) {
	if (type.kind === "date") return (day) => `CAST(epoch_us(CAST(${day} AS TIMESTAMP)) AS HUGEINT) * 1000000`;
	switch (type.unit) {
		case "text": return (text) => `(CAST(${whole(text, "TIMESTAMP")} AS HUGEINT) * 1000000 + ${fraction(text)})`;
		case "ns": return (time) => `CAST(epoch_ns(${time}) AS HUGEINT) * 1000`;
		default: return (time) => `CAST(epoch_us(${time}) AS HUGEINT) * 1000000`;
	}
}
/** Picoseconds since midnight, as a BIGINT. */
function picosecondsOfTime({ unit }) {
	switch (unit) {
		case "text": return (text) => `(${whole(text, "TIME")} * 1000000 + ${fraction(text)})`;
		case "ns": return (time) => `epoch_ns(${time}) * 1000`;
		default: return (time) => `epoch_us(${time}) * 1000000`;
	}
}
// src/sources/tolerances/amount.ts
/** The ways in which a tolerance allows a difference; each is enough. */
const waysOf$2 = ({ absolute, relative }) => [...absolute === null ? [] : [{
	measure: "absolute",
	decimal: absolute
}], ...relative === null ? [] : [{
	measure: "relative",
	decimal: relative
}]];
/** What numbers of databases, and doubles, have room for in any case. */
const MOST_PLACES = 30;
const BEYOND = 10n ** 30n;
const NOTATION = /^(?<whole>\d+)(?:\.(?<fraction>\d+))?(?:e(?<exponent>[+-]?\d+))?$/i;
/** A decimal in JSON's notation as digits and the power of ten that they are a multiple of. */
function digitsOf(decimal) {
	const { whole = "", fraction = "", exponent = "0" } = NOTATION.exec(decimal)?.groups ?? {};
	const written = whole + fraction;
	const short = written.replace(/0+$/, "");
	if (short === "") return {
		digits: 0n,
		exponent: 0
	};
	return {
		digits: BigInt(short),
		exponent: Number(exponent) - fraction.length + written.length - short.length
	};
}
/** The fewest places that hold it; `null` where it is so large, or has so many, that some have no room. */
function amountOf(decimal) {
	const { digits, exponent } = digitsOf(decimal);
	if (digits === 0n) return {
		units: 0n,
		places: 0
	};
	if (exponent < -30 || exponent > MOST_PLACES) return null;
	const units = exponent > 0 ? digits * 10n ** BigInt(exponent) : digits;
	return units >= BEYOND ? null : {
		units,
		places: Math.max(0, -exponent)
	};
}
/** Whether every database has room for a tolerance. */
const isOrdinary = (tolerance) => waysOf$2(tolerance).every(({ decimal }) => amountOf(decimal) !== null);
/** The largest number of units of a place that is not above another number. */
function unitsOf$1({ units, places }, scale) {
	return scale >= places ? units * 10n ** BigInt(scale - places) : units / 10n ** BigInt(places - scale);
}
/** Units of a place as a decimal: of 1234 and 2, `12.34`. */
function decimalOf({ units, places }) {
	const digits = units.toString().padStart(places + 1, "0");
	const point = digits.length - places;
	return places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
// src/duckdb/equality/time-tolerances.ts
const isTime = (type) => type.kind === "timestamp" || type.kind === "date";
/** Picoseconds since 1970; NULL for an infinity, of which texts have none. */
function since(type) {
	if (!isTime(type)) return () => "NULL";
	const form = picoseconds(type);
	if (type.kind === "timestamp" && type.unit === "text") return form;
	return (value) => `CASE WHEN isfinite(${value}) THEN ${form(value)} END`;
}
/** How many picoseconds a tolerance allows. */
function allowed({ absolute }) {
	const amount = absolute === null ? null : amountOf(absolute);
	return amount ? unitsOf$1(amount, 12) : 0n;
}
/** Where units begin: at no time at which many are that may be noisy. */
const shiftOf = (unit) => unit * 118033n / 1000000n;
/** Whether timestamps are within a tolerance, and what goes into their hash then: which unit they are in. */
function timeTolerances([type1, type2], forms) {
	const [since1, since2] = [since(type1), since(type2)];
	const hashed = (form, exactly, unit) => {
		return (value) => {
			const units = `(${form(value)} + ${shiftOf(unit)}) // ${unit}`;
			return `hash(${text(units)}, CASE WHEN ${form(value)} IS NULL THEN ${text(exactly(value))} END)`;
		};
	};
	return {
		within: (tolerance, a, b) => `coalesce(abs((${since1(a)}) - (${since2(b)})) <= ${allowed(tolerance)}, false)`,
		hashedWithin: (tolerance) => {
			const unit = (allowed(tolerance) + 1n) / 2n;
			if (unit === 0n) return null;
			return [hashed(since1, forms[0], unit), hashed(since2, forms[1], unit)];
		}
	};
}
// src/duckdb/equality/timestamps.ts
/** 2000-01-01 in seconds since 1970, from where PostgreSQL counts. */
const YEAR_2000 = 946684800n;
/** Division that rounds down, also below zero, where `//` rounds towards it. */
const floorDivide = (value, unit) => `((${value}) - (((${value}) % ${unit}) + ${unit}) % ${unit}) // ${unit}`;
/** A number of units, rounded half away from an origin. */
function roundFrom(origin, value, unit) {
	const since = `(${value} - ${origin})`;
	return `${origin / unit} + sign(${since}) * ((abs(${since}) + ${unit / 2n}) // ${unit})`;
}
/**
* How many of `unit` there are in a time since 1970, rounded as the coarser database would:
* PostgreSQL half away from 2000-01-01 (`AdjustTimestampForTypmod`), DuckDB half away from
* 1970-01-01, MySQL half up (`my_datetime_round`); MariaDB cuts digits off. `second` is how many of
* the time's own units a second has.
*/
const UNITS_IN = {
	"half from 2000": (time, unit, second) => roundFrom(YEAR_2000 * second, time, unit),
	"half from 1970": (time, unit) => roundFrom(0n, time, unit),
	"half up": (time, unit) => floorDivide(`${time} + ${unit / 2n}`, unit),
	cut: (time, unit) => floorDivide(time, unit)
};
/** A timestamp with more digits, reduced to the precision of a coarser one by its rule. */
function reduced(finer, { precision, reduction }) {
	if (finer.unit === "text") return reducedText(finer, precision, reduction);
	const digits = finer.precision > 6 ? 9 : 6;
	const [unit, second] = [10n ** BigInt(digits - precision), 10n ** BigInt(digits)];
	return (value) => {
		const time = `${digits > 6 ? "epoch_ns" : "epoch_us"}(${value})`;
		return `CASE WHEN isfinite(${value}) THEN make_timestamp(${`(${UNITS_IN[reduction](time, unit, second)}) * ${10 ** (6 - precision)}`}) ELSE CAST(${value} AS TIMESTAMP) END`;
	};
}
/** How many units of a precision there are in a time since 1970, which is finite. */
function unitsOf(type, precision, reduction) {
	const unit = 10n ** BigInt(12 - precision);
	const since = picoseconds(type);
	return (value) => `(${UNITS_IN[reduction](since(value), unit, 10n ** BigInt(12))})`;
}
function reducedText(type, precision, reduction) {
	const units = unitsOf(type, precision, reduction);
	const micros = 10 ** (6 - precision);
	return (value) => `make_timestamp(CAST(${units(value)} * ${micros} AS BIGINT))`;
}
const isTimestamp = (type) => type.kind === "timestamp";
/** Where one of two is held as text, and none is as coarse as microseconds: their units, as text. */
function fineForms(a, b, coarsest) {
	const form = (type) => {
		if (!(isTimestamp(type) ? type.hasZone === coarsest.hasZone : type.kind === "date") || type.kind === "date" && coarsest.hasZone) return null;
		const units = unitsOf(type, coarsest.precision, coarsest.reduction);
		return (value) => `CAST(${units(value)} AS VARCHAR)`;
	};
	const [form1, form2] = [form(a), form(b)];
	return form1 && form2 && [form1, form2];
}
/**
* The forms in which two timestamps are equal by `=`: both reduced to the coarser of the two
* precisions, by the rule of the coarser source. A date counts as its midnight. `null` where
* neither is a timestamp, or only one of them has a zone.
*/
function timestampForms(a, b) {
	const types = [a, b].filter(isTimestamp);
	const coarsest = types.toSorted((x, y) => x.precision - y.precision)[0];
	if (!coarsest) return null;
	const isSame = types.every(({ unit, precision }) => unit === coarsest.unit && precision === coarsest.precision);
	if (types.some(({ unit }) => unit === "text") && coarsest.precision > 6 && !(isSame && types.length === 2)) return fineForms(a, b, coarsest);
	const form = (type) => {
		if (type.kind === "date" && !coarsest.hasZone) return (value) => `CAST(${value} AS ${storedType(coarsest)})`;
		if (!isTimestamp(type) || type.hasZone !== coarsest.hasZone) return null;
		if (type.precision > coarsest.precision) return reduced(type, coarsest);
		return isSame ? (value) => value : (value) => `CAST(${value} AS TIMESTAMP)`;
	};
	const [form1, form2] = [form(a), form(b)];
	return form1 && form2 && [form1, form2];
}
/** A time in UTC as an instant; much faster than a cast, which works the time zone out. */
const instantOf = (timestamp) => `CASE WHEN isfinite(${timestamp}) THEN make_timestamptz(epoch_us(${timestamp})) ELSE CAST(${timestamp} AS TIMESTAMP WITH TIME ZONE) END`;
// src/sources/tolerances/cells.ts
/** How much finer than the tolerance cells are at least, so that no step in doubles has a say. */
const FINER = 1.1;
/** Where cells begin: at no decimal that anybody writes, and of which many may be noisy. */
const SHIFT = .1180339887498949;
/** Up to so many cells, as a power of two, doubles tell where in one a number is. */
const CELLS = {
	64: 2 ** 40,
	32: 2 ** 18
};
/** The least share of which logarithms of numbers tell whether they differ by it. */
const LEAST_SHARE = {
	64: 1e-9,
	32: 1e-5
};
/** Of cells of numbers below 0; more than there are of others. */
const NEGATIVE = "4398046511104e0";
/** The least of 1, 2, 5, 10, … times a power of ten that is not below a number, as it is written. */
function niceAbove(number) {
	const exponent = Math.floor(Math.log10(number));
	const [factor, power] = [
		1,
		2,
		5,
		10
	].map((f) => [f, exponent]).find(([f]) => f * 10 ** exponent >= number) ?? [1, exponent + 1];
	return `${factor}e${power}`;
}
const numberOf$1 = ({ units, places }) => Number(`${units}e-${places}`);
/** @param bits of the floats that the numbers are, or of those that are near to them. */
function absoluteCells({ double, literal, round }, amount, bits) {
	const perUnit = niceAbove(FINER / numberOf$1(amount));
	const most = literal((CELLS[bits] / Number(perUnit)).toExponential());
	const shift = literal((SHIFT / Number(perUnit)).toExponential());
	return (value) => ({
		isIn: `abs(${double(value)}) < ${most}`,
		number: round(`(${double(value)} + ${shift}) * ${literal(perUnit)}`)
	});
}
/** By logarithms: numbers of one sign that differ by a share have such as differ by a number. */
function relativeCells({ double, literal, round }, share) {
	const perUnit = literal((FINER / Math.log1p(share)).toExponential());
	return (value) => {
		const size = `abs(${double(value)})`;
		const number = round(`ln(${size}) * ${perUnit} + ${literal(SHIFT.toExponential())}`);
		return {
			isIn: `${size} > ${literal("1e-300")} AND ${size} < ${literal("1e300")}`,
			number: `CASE WHEN ${double(value)} > ${literal("0e0")} THEN ${number} ELSE ${number} + ${literal(NEGATIVE)} END`
		};
	};
}
/**
* The cells of a tolerance, by which databases hash numbers in whose place others may come that are near
* them: two numbers that are not within it are never in one cell, and two that are usually are, the more so
* the nearer they are. `null` where it has none, such as one of 0.
*
* @param bits of the floats that the numbers are: 64 also where they are none.
*/
function cellsOf(arithmetic, tolerance, bits = 64) {
	const [way] = waysOf$2(tolerance);
	const amount = way && amountOf(way.decimal);
	if (!amount || amount.units === 0n) return null;
	if (way.measure === "absolute") return absoluteCells(arithmetic, amount, bits);
	const share = numberOf$1(amount);
	return share < LEAST_SHARE[bits] ? null : relativeCells(arithmetic, share);
}
function finite(value) {
	const double = tryCast("DOUBLE")(value);
	return `CASE WHEN isfinite(${double}) THEN ${double} END`;
}
function ofFloats(bits) {
	const isLarge = (value) => `abs(${value}) >= ${WHOLE_UP_TO[bits]}`;
	const double = cast("DOUBLE");
	return {
		digits: (value) => `CASE WHEN ${isLarge(value)} THEN ${wholeFloat(value)} ELSE ${text(value)} END`,
		near: bits === 64 ? double : (value) => `CASE WHEN ${isLarge(value)} THEN ${double(value)} ELSE ${double(text(value))} END`
	};
}
function measured(type) {
	if (type.kind === "float") return ofFloats(type.bits);
	return {
		digits: text,
		near: isLongNumber(type) ? (value) => finite(text(value)) : cast("DOUBLE")
	};
}
/** The ways in which a tolerance allows a difference; each is enough. */
const waysOf$1 = ({ absolute, relative }) => [...absolute === null ? [] : [{
	measure: "absolute",
	amount: absolute
}], ...relative === null ? [] : [{
	measure: "relative",
	amount: relative
}]];
/** More than all steps in doubles lose together, as a share of what goes in. */
const LOST = "4e-15";
/** Where the smallest doubles have fewer digits than the others, nothing is decided in them. */
const LEAST$1 = "1e-300";
/** The text of a double, in SQL. */
const literal = (number) => `CAST('${String(number)}' AS DOUBLE)`;
function estimate({ measure, amount }, near) {
	const half = literal(Number(amount) / 2);
	const [a, b] = near;
	const limit = measure === "relative" ? `abs(${b}) * ${half}` : half;
	return {
		distance: `abs(${a} / 2 - ${b} / 2)`,
		limit,
		error: `(abs(${a}) * ${LOST} + abs(${b}) * ${LOST} + ${limit} * ${LOST} + ${LEAST$1})`
	};
}
/** By exact arithmetic, which takes long: only where doubles are too close to decide. */
function unlessClear({ measure, amount }, { distance, limit, error }, [a, b]) {
	const exactly = `within_${measure}(${a}, ${b}, '${amount}')`;
	if (!Number.isFinite(Number(amount))) return exactly;
	return `CASE WHEN abs(${distance} - ${limit}) > ${error} THEN ${distance} < ${limit} ELSE ${exactly} END`;
}
/** The largest number of 0 or more with so many digits after the point that is not above another. */
function roundedDown(decimal, scale) {
	const [, whole = "", fraction = "", exponent = "0"] = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(decimal) ?? [];
	const shift = Number(exponent) - fraction.length + scale;
	const digits = whole + fraction;
	if (/^0*$/.test(digits) || -shift >= digits.length) return 0n;
	if (shift <= 0) return BigInt(digits.slice(0, digits.length + shift));
	return BigInt(digits) * 10n ** BigInt(Math.min(shift, 38));
}
/** Whether two decimals of a type lie within a tolerance, which is absolute. */
function withinDecimal(tolerance, { digits, scale }, [a, b]) {
	const units = roundedDown(tolerance, scale).toString().padStart(scale + 1, "0");
	if (units.length > digits + 1) return "true";
	const point = units.length - scale;
	return `abs(${a} - ${b}) <= CAST('${scale === 0 ? units : `${units.slice(0, point)}.${units.slice(point)}`}' AS DECIMAL(${digits + 1},${scale}))`;
}
/**
* Whether two numbers, neither NULL, lie within a tolerance of each other: exactly, whatever their
* types.
*
* @param common the digits that hold the numbers of both sides; `null` where no DECIMAL has as many.
*/
function withinTolerance(types, common) {
	const [one, two] = [measured(types[0]), measured(types[1])];
	const isWithin = (allowed, [a, b]) => {
		if (allowed.measure === "absolute" && common && common.digits < 38) {
			const decimal = cast(`DECIMAL(${common.digits + 1},${common.scale})`);
			return withinDecimal(allowed.amount, common, [decimal(a), decimal(b)]);
		}
		return unlessClear(allowed, estimate(allowed, [one.near(a), two.near(b)]), [one.digits(a), two.digits(b)]);
	};
	return (tolerance, a, b) => {
		const [first = "false", second] = waysOf$1(tolerance).map((way) => isWithin(way, [a, b]));
		return second === void 0 ? first : `CASE WHEN ${first} THEN true ELSE ${second} END`;
	};
}
const literalOf$1 = (number) => `CAST('${number}' AS DOUBLE)`;
/** A number as a double, or NULL; quicker than what is near it, and for floats of 32 bits not as near. */
const doubleOf = (type) => isLongNumber(type) ? (value) => finite(text(value)) : cast("DOUBLE");
/**
* What goes into the hash of a row in the place of numbers that have a tolerance: their cells, and of those
* without one what goes there else.
*/
function hashedWithin(types, hashed) {
	return (tolerance) => {
		const [form1, form2] = types.map((type, side) => {
			const bits = type.kind === "float" ? type.bits : 64;
			const cells = cellsOf({
				double: doubleOf(type),
				literal: literalOf$1,
				round: (double) => `round(${double})`
			}, tolerance, bits);
			if (!cells) return null;
			return (value) => {
				const { isIn, number } = cells(value);
				return `hash(CASE WHEN ${isIn} THEN ${number} END, CASE WHEN ${isIn} THEN NULL ELSE ${hashed[side === 0 ? 0 : 1](value)} END)`;
			};
		});
		return form1 && form2 ? [form1, form2] : null;
	};
}
// src/duckdb/equality/comparisons.ts
/** Both sides in one form, compared by `=` in it. */
function inForm(form, hash = same$1) {
	return {
		key: form,
		hashed: [(value) => hash(form[0](value)), (value) => hash(form[1](value))],
		equal: (a, b) => equals(form[0](a), form[1](b))
	};
}
/**
* For types that DuckDB holds in 128 bits: it hashes the two halves apart and joins the hashes by
* exclusive or, so that 0 and -1 have the same.
*/
const hashWide = text;
/** For lists, structs and maps: DuckDB's hash alone takes an empty list, `[NULL]` and NULL for one. */
const hashNested = (value) => `hash(${value}, ${text(value)})`;
/** Compared by a canonical text, which is only worked out where the texts differ. */
function canonical(form) {
	return {
		key: both((value) => form(text(value))),
		hashed: both(text),
		equal: (a, b) => `CASE WHEN ${equals(text(a), text(b))} THEN true ELSE ${equals(form(text(a)), form(text(b)))} END`
	};
}
/** Up to these digits integers are held in 64 bits, and decimals too. */
const NARROW_INTEGER = 19;
const NARROW_DECIMAL = 18;
/** HUGEINT's digits; the widest unsigned integer has no common type with the signed ones. */
const HUGEINT_DIGITS = 39;
function integers(a, b) {
	const [digits1, digits2] = [digitsOf$1(a).digits, digitsOf$1(b).digits];
	const digits = Math.max(digits1, digits2);
	if (digits1 === digits2) return inForm(both(same$1), digits > 38 ? hashWide : same$1);
	if (digits > HUGEINT_DIGITS) return canonical(canonicalNumber);
	const isWide = digits > NARROW_INTEGER;
	return inForm(both(cast(isWide ? "HUGEINT" : "BIGINT")), isWide ? hashWide : same$1);
}
/** The digits that hold the numbers of both types; `null` where no DECIMAL has as many. */
function commonDigits(a, b) {
	if (!isExactNumber(a) || !isExactNumber(b)) return null;
	const [digits1, digits2] = [digitsOf$1(a), digitsOf$1(b)];
	const scale = Math.max(digits1.scale, digits2.scale);
	const digits = Math.max(digits1.digits - digits1.scale, digits2.digits - digits2.scale) + scale;
	return digits > 38 ? null : {
		digits,
		scale
	};
}
function exactNumbers(a, b) {
	if (a.kind === "integer" && b.kind === "integer") return integers(a, b);
	const common = commonDigits(a, b);
	if (!common) return canonical(canonicalNumber);
	const { digits, scale } = common;
	const hash = digits > NARROW_DECIMAL ? hashWide : same$1;
	return inForm(both(cast(`DECIMAL(${digits},${scale})`)), hash);
}
function equalNumbers(a, b) {
	const [float, other] = [a, b].filter((type) => type.kind === "float");
	if (!float) return exactNumbers(a, b);
	if (!other) return exactWithFloat([a, b], float.bits);
	return float.bits === other.bits ? inForm(both(same$1)) : mixedFloats();
}
function numbers(a, b) {
	const equal = equalNumbers(a, b);
	return {
		...equal,
		within: withinTolerance([a, b], commonDigits(a, b)),
		hashedWithin: hashedWithin([a, b], equal.hashed)
	};
}
/** A bit is 0 or 1 among numbers and among truth values. */
function bitBooleans(a, b) {
	const number = (type) => type.kind === "bitBoolean" ? TINYINT : type;
	if (isNumber$1(number(a)) && isNumber$1(number(b))) return numbers(number(a), number(b));
	return [a, b].every(({ kind }) => kind === "bitBoolean" || kind === "boolean") ? inForm(both(cast("TINYINT"))) : null;
}
const byJson = () => canonical((json) => `canonical_json(${json})`);
/** Types without rules of their own: lists, structs and maps by their parts, others by `=`. */
function others(a, b) {
	const nested = nestedForms(a, b, duckdbComparison);
	if (nested) return inForm(nested, hashNested);
	if (!sameType(a, b)) return null;
	if (a.kind === "knownByJson") return byJson();
	return inForm(both(a.kind === "interval" ? text : same$1), hashNested);
}
/** A UUID as its 16 bytes. */
const uuidBytes = (value) => `unhex(replace(${text(value)}, '-', ''))`;
/**
* A UUID and a text compare as the UUID's text, whatever the case; other texts stay as they are. A
* UUID and binary data compare byte by byte.
*/
function besideUuid(a, b) {
	const kinds = [a.kind, b.kind];
	if (!kinds.includes("uuid")) return null;
	const ofText = (value) => `coalesce(CAST(TRY_CAST(${value} AS UUID) AS VARCHAR), ${value})`;
	const forms = kinds.includes("blob") ? {
		uuid: uuidBytes,
		blob: same$1
	} : {
		uuid: text,
		text: ofText,
		enum: ofText
	};
	const [form1, form2] = [forms[a.kind], forms[b.kind]];
	return form1 && form2 ? [form1, form2] : null;
}
/** MySQL's times may be longer than a day, or negative: then they are their text, as DuckDB writes it. */
function longTimes(a, b) {
	const isLong = (type) => type.kind === "knownByText" && type.name === "time";
	const isTime = (type) => type.kind === "time" && type.unit === "us";
	return isTime(a) && isLong(b) || isLong(a) && isTime(b) ? inForm(both(text)) : null;
}
/** Times with more digits beside those with fewer: exactly, as every time of day. */
function times(a, b) {
	if (a.unit === "text" || b.unit === "text") return inForm([picosecondsOfTime(a), picosecondsOfTime(b)]);
	if (a.unit === b.unit) return inForm(both(same$1));
	const nanoseconds = ({ unit }) => unit === "ns" ? (time) => `epoch_ns(${time})` : (time) => `epoch_us(${time}) * 1000`;
	return inForm([nanoseconds(a), nanoseconds(b)]);
}
/** Kinds of types of which DuckDB's own `=` is the rule of equality. */
const AS_THEY_ARE = /* @__PURE__ */ new Set([
	"boolean",
	"date",
	"uuid",
	"blob"
]);
/** How DuckDB compares two of its types; `null` where they are not of one family. */
function duckdbComparison(a, b) {
	if (a.kind === "mixed" || b.kind === "mixed") return mixed([a, b], duckdbComparison);
	if (a.kind === "noValues" || b.kind === "noValues") return {
		...inForm(both(text)),
		within: () => "false"
	};
	if (isNumber$1(a) && isNumber$1(b)) return numbers(a, b);
	const timestamps = timestampForms(a, b);
	if (timestamps) return {
		...inForm(timestamps),
		...timeTolerances([a, b], timestamps)
	};
	if (a.kind === "bitBoolean" || b.kind === "bitBoolean") return bitBooleans(a, b);
	if (a.kind === "json" && b.kind === "json") return byJson();
	if (isText(a) && isText(b)) return inForm(both(text));
	if (a.kind === "time" && b.kind === "time") return times(a, b);
	if (a.kind === b.kind && AS_THEY_ARE.has(a.kind)) return inForm(both(same$1), a.kind === "uuid" ? hashWide : same$1);
	const uuidForms = besideUuid(a, b);
	return uuidForms ? inForm(uuidForms) : longTimes(a, b) ?? others(a, b);
}
// src/engine/texts/type-beside.ts
/** One type for everything. */
const same = (type) => ({
	compared: type,
	filtered: type,
	checked: type
});
/** Whether JSON declares every value to be a text. */
const isJsonText = ({ json, jsonString }) => json > 0 && jsonString === json;
const isJson = ({ json }) => json > 0;
/** Whether a type holds some texts, and not any. */
const isNarrow = ({ kind }) => kind !== "text" && kind !== "json";
function numbersBeside(facts, type) {
	const numbers = typeOfNumbers(facts);
	return type.kind === "decimal" && numbers.kind === "float" && facts.floatForm === 0 ? NUMBER_TEXT : numbers;
}
/** The type in which texts read that can be compared with a declared one; `null` where none can. */
function readableBeside(facts, type) {
	if (isNumber$1(type)) return numbersBeside(facts, type);
	if (type.kind === "bitBoolean") return facts.boolean > facts.plainNumber + facts.floatForm ? BOOLEAN : numbersBeside(facts, type);
	if (type.kind === "date") return TIMESTAMP;
	if (type.kind === "timestamp") {
		if (type.hasZone) return INSTANT;
		return type.unit === "ns" ? type : TIMESTAMP;
	}
	if (type.kind === "boolean") return BOOLEAN;
	return isText(type) || type.kind === "uuid" ? TEXT : null;
}
/** The narrowest type that holds all values, or a wider one that suits a declared type better. */
function wholeBeside(facts, type) {
	const narrowest = narrowestType(facts);
	if (narrowest === null) return type;
	const isUuid = type.kind === "uuid";
	if (isUuid && facts.uuid === facts.values) return UUID$1;
	const areTexts = !isJson(facts) || isJsonText(facts);
	if ((isText(type) || isUuid) && areTexts) return TEXT;
	if (type.kind === "json" && isJson(facts)) return JSON_TYPE;
	return isNumber$1(narrowest) ? numbersBeside(facts, type) : narrowest;
}
function besideType(facts, type) {
	const whole = wholeBeside(facts, type);
	if (duckdbComparison(whole, type) !== null) return same(whole);
	const some = readableBeside(facts, type);
	if (some === null) return same(whole);
	return {
		compared: mixedWith(some, isJson(facts)),
		filtered: whole,
		checked: NO_VALUES
	};
}
/** The one type of the two that not every text reads as, at its widest; `null` where both are. */
function columnType(types) {
	const [type, ...others] = types.filter(isNarrow);
	if (type === void 0 || others.length > 0) return null;
	if (isNumber$1(type)) return NUMBER_TEXT;
	return isDay$1(type) ? TIMESTAMP : type;
}
/**
* The type as which at least half of the values read where each side has some that do not; `null`
* where there is none. Ways to write that there is no value are not counted.
*/
function commonType(facts) {
	const numbers = facts.version > 0 ? 0 : facts.plainNumber + facts.sureFloat;
	const [[type, count] = [null, 0], [, next] = [null, 0]] = [
		[SURE_NUMBER_TEXT, numbers],
		[TIMESTAMP, facts.date + facts.timestamp],
		[INSTANT, facts.timestamptz],
		[BOOLEAN, facts.boolean]
	].sort((a, b) => b[1] - a[1]);
	const isHalf = 2 * count >= facts.values - facts.absent;
	return count > next && isHalf ? type : null;
}
/** Where no type holds the values of both sides but one that holds any text. */
function comparedMixed(facts, other, types, merged) {
	const all = mergeFacts(facts, other);
	const type = types.some(isNarrow) ? columnType(types) : commonType(all);
	const isTime = type !== null && (isDay$1(type) || type.kind === "timestamp");
	if (isJson(facts) && isJson(other)) {
		if (type !== null && (isTime || types.some(isNarrow))) return mixedWith(type, true);
		return merged.kind === "json" && all.nested < all.json ? mixedWith(NUMBER_TEXT, true) : merged;
	}
	const areTexts = !isTime && (isJsonText(facts) || isJsonText(other));
	return type === null || areTexts ? TEXT : mixedWith(type, false);
}
/** Where the other side has no value: keys of one side are told apart by their type, too. */
function besideNothing(facts, own) {
	if (isNarrow(own) || isJson(facts)) return same(own);
	const type = commonType(facts);
	return {
		compared: type === null ? own : mixedWith(type, false),
		filtered: own,
		checked: "one way"
	};
}
function besideFacts(facts, other) {
	const own = narrowestType(facts);
	const others = narrowestType(other);
	if (own === null) {
		const type = others === null ? NO_VALUES : besideFacts(other, facts).compared;
		return isNarrow(others ?? NO_VALUES) ? same(type) : {
			...same(type),
			checked: NO_VALUES
		};
	}
	if (others === null) return besideNothing(facts, own);
	if (sameType(own, others) && isNarrow(own)) return same(own);
	const merged = narrowestType(mergeFacts(facts, other)) ?? TEXT;
	if ([isNumber$1, isDay$1].some((family) => family(own) && family(others))) return same(merged);
	return {
		compared: comparedMixed(facts, other, [own, others], merged),
		filtered: own,
		checked: isNarrow(own) || isNarrow(others) ? own : "one way"
	};
}
/**
* The types to read a column in, given what the other side has in its place: the narrowest that
* holds the values of both sides, where there is one; an empty column takes the other's type.
*/
function typeBeside(facts, other) {
	if (other === null) return same(narrowestType(facts) ?? TEXT);
	return "type" in other ? besideType(facts, other.type) : besideFacts(facts, other.facts);
}
// src/engine/texts/text-columns.ts
/** Whether a value of a column that was looked at closely can be read at all. */
function isRead$1(column, types) {
	const { checked: type } = typesOf(column.name, types);
	if (type === "one way" || type.kind === "json") return "true";
	const text = textFor(type, column);
	const read = readAs(text, type);
	return read === text ? "true" : `(${column.text} IS NULL OR ${read} IS NOT NULL)`;
}
/** In which types a column is read. */
const typesOf = (name, types) => types.get(name) ?? same(TEXT);
/** A column of texts under another name than in its file. */
function asWritten(name, written, format) {
	if (format === "json") return {
		name,
		text: `(${jsonText(written)})`,
		json: written
	};
	return {
		name,
		text: written,
		json: null,
		hasDecimalCommas: format !== "csv"
	};
}
/** The text of a column as it is read in a type. */
const textFor = (type, { text, hasDecimalCommas }) => hasDecimalCommas === true ? markedFor(type, text) : text;
/** The value of a column in a type; NULL where its text does not fit. */
function readColumn(column, type) {
	const { json } = column;
	if (!(type.kind === "json" || type.kind === "mixed" && type.isJson) || json === null) return readAs(textFor(type, column), type);
	return `CASE WHEN json_type(${json}) <> 'NULL' THEN ${json} END`;
}
/** Whether a value of a column fits the type that its values are checked for. */
function fitsColumn(column, types) {
	const { name, json } = column;
	const { checked: type } = typesOf(name, types);
	const text = textFor(type, column);
	if (type === "one way") return `(${text} IS NULL OR ${isWrittenInOneWay(text)})`;
	if (type.kind === (json === null ? "text" : "json")) return "true";
	return `(${text} IS NULL OR coalesce(${[fits(text, type), ...json === null ? [] : [fitsJson(json, type)]].join(" AND ")}, false))`;
}
/**
* So many texts of a file are read at once, as one list. DuckDB holds 32 KiB for every column that
* it reads, however few its rows are.
*/
const TEXTS_AT_ONCE = 2e3;
/** Items in groups of at most `size`. */
function inGroups(items, size) {
	const count = Math.ceil(items.length / size);
	return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}
/** Columns, or what stands for them, in groups that one statement can hold. */
function inStatements(columns) {
	return inGroups(columns, 100);
}
// src/engine/texts/look-at-texts.ts
const kindOf$1 = ({ json }) => json === null ? "NULL" : `json_type(${json})`;
const listOf$1 = (columns, item) => `[${columns.map(item).join(", ")}]`;
/** Looks at the texts of the first `most` rows of a relation. */
async function lookAtFirst(connection, columns, relation, most, signal) {
	const facts = [];
	let rows = 0;
	for (const some of inGroups(columns, TEXTS_AT_ONCE)) {
		const first = await lookAtGroup(connection, some, `${relation} LIMIT ${most}`, signal);
		facts.push(...first.facts);
		rows = Math.max(rows, first.rows);
	}
	return {
		facts,
		rows
	};
}
async function lookAtGroup(connection, columns, relation, signal) {
	const kinds = columns.some(({ json }) => json !== null) ? listOf$1(columns, kindOf$1) : "NULL";
	const texts = listOf$1(columns, ({ text }) => text);
	const chunks = connection.stream(`SELECT ${texts} AS texts, ${kinds} AS kinds FROM ${relation}`, signal);
	const lists = [];
	for await (const chunk of chunks) for (const { texts, kinds } of chunk) lists.push({
		texts: itemsOf(texts),
		kinds: itemsOf(kinds)
	});
	return {
		facts: columns.map((column, i) => gatherFacts(differentValues(lists, i), column)),
		rows: lists.length
	};
}
/** A column's values, each once, as `lookAtAll` looks at them: what most are may decide on a type. */
function differentValues(lists, index) {
	const values = /* @__PURE__ */ new Map();
	for (const { texts, kinds } of lists) {
		const [text = null, jsonType = null] = [texts[index], kinds[index]];
		if (text !== null) values.set(`${jsonType ?? ""} ${text}`, {
			text,
			jsonType
		});
	}
	return values.values();
}
const itemsOf = (list) => list === null ? [] : list.items;
/** What all texts of the columns look like; each is looked at once, however often it occurs. */
async function lookAtAll(connection, columns, relation, signal) {
	const facts = columns.map(() => NO_FACTS);
	const chunks = connection.stream(distinctTexts(columns, relation), signal);
	for await (const rows of chunks) for (const [number, some] of Map.groupBy(rows, (row) => Number(row["column_number"]))) {
		const found = gatherFacts(some.map((row) => ({
			text: row["text"],
			jsonType: row["kind"]
		})), columns[number] ?? {});
		facts[number] = mergeFacts(facts[number] ?? NO_FACTS, found);
	}
	return facts;
}
function distinctTexts(columns, relation) {
	const [only] = columns;
	return `SELECT DISTINCT * FROM (${columns.length === 1 && only ? `SELECT 0 AS column_number, ${only.text} AS text, ${kindOf$1(only)} AS kind` : `SELECT
  unnest(range(${columns.length})) AS column_number,
  unnest(${listOf$1(columns, ({ text }) => text)}) AS text,
  unnest(${listOf$1(columns, kindOf$1)}) AS kind`} FROM ${relation}) WHERE text IS NOT NULL`;
}
/** What the SQL that is the same for many columns calls their text. */
const asCell = (column) => ({
	...column,
	text: "text"
});
/** Those of the columns in which some text does not fit. */
async function findMisfits(connection, rows, checked, fitsOf, signal) {
	if (rows.kind === "cells") return misfitCells(connection, rows.relation, checked, fitsOf, signal);
	if (!(checked.length > 100) || checked.some(({ column }) => column.json !== null)) return misfitColumns(connection, rows.relation, checked, fitsOf, signal);
	const found = [];
	for (const some of inGroups(checked, TEXTS_AT_ONCE)) {
		const cells = asCells(some, rows.relation(some.map(({ column }) => column)));
		found.push(...await misfitCells(connection, cells, some, fitsOf, signal));
	}
	return found;
}
async function misfitColumns(connection, relation, checked, fitsOf, signal) {
	const found = [];
	for (const some of inStatements(checked.map(({ column }) => column))) {
		const counts = some.map((column, index) => `count(*) FILTER (WHERE NOT ${fitsOf(column)}) AS misfits_${index}`);
		const [row] = await connection.query(`SELECT ${counts.join(", ")} FROM ${relation(some)}`, signal);
		found.push(...some.filter((_, index) => Number(row?.[`misfits_${index}`]) > 0));
	}
	return found;
}
/** A row for each text of the columns. */
function asCells(columns, relation) {
	return `(SELECT unnest([${columns.map(({ number }) => number).join(", ")}]) AS column_number, unnest([${columns.map(({ column }) => column.text).join(", ")}]) AS text FROM ${relation})`;
}
/** One statement for all columns that are checked alike: most often there are few kinds. */
async function misfitCells(connection, relation, checked, fitsOf, signal) {
	const found = /* @__PURE__ */ new Set();
	for (const [fits, some] of Map.groupBy(checked, ({ column }) => fitsOf(asCell(column)))) {
		const numbers = some.map(({ number }) => number).join(", ");
		const rows = await connection.query(`SELECT DISTINCT column_number FROM ${relation} AS cells
WHERE column_number IN (${numbers}) AND NOT ${fits}`, signal);
		for (const row of rows) found.add(Number(row["column_number"]));
	}
	return checked.filter(({ number }) => found.has(number)).map(({ column }) => column);
}
// src/sources/errors.ts
/** What helps where a server has no connection left to give. */
const TOO_FEW_CONNECTIONS = " (two data sources take a connection each: raise the limit, or write both sides as one data source)";
/**
* An error of a server whose words SQL may have chosen, all of them or what is in quotes, so that it
* may tell anything that SQL can read.
*/
var ChosenWordsError = class extends require_main.DiffError {
	chosen;
	constructor(type, value, options) {
		super(type, value, { cause: options.cause });
		this.chosen = options.chosen;
	}
};
/** An error of what a user wrote, with the name of the input that holds it. */
function ofInput(input, error) {
	if (!(error instanceof require_main.DiffError) || error.input === input) return error;
	return new require_main.DiffError(error.type, `${input}: ${error.value}`, {
		cause: error,
		input
	});
}
/** What runs; where it fails, the error names the input. */
function namingInput(input, running) {
	return running.catch((error) => {
		throw ofInput(input, error);
	});
}
/** What sets an option of a data source; where it fails, the error names the option. */
function namingOption(option, running) {
	return running.catch((error) => {
		if (!(error instanceof require_main.DiffError)) throw error;
		throw new require_main.DiffError(error.type, `options.${option}: ${error.value}`, { cause: error });
	});
}
/**
* What databases say of a column that is written with the name of a table before it. They have no
* code that tells it from another column that is not there.
*/
const OF_TABLE = [
	/FROM-clause entry for table "(.+)"/,
	/Unknown column '(.+)\.[^.']+' in/,
	/Column '(.+)\.[^.']+' cannot be resolved/,
	/no such column: (.+)\.[^.]+$/,
	/Referenced table "(.+)" not found/,
	/with name `(.+)`\.`[^`.]+` cannot be resolved/
];
/** What a filter's rows are called where it runs. */
const OWN_NAME = "dataset";
/** What reads a filter; where it fails, the error names the filter, and a table that it names. */
function namingFilter(input, running) {
	return running.catch((error) => {
		const message = error instanceof require_main.DiffError ? error.value : "";
		const table = OF_TABLE.map((pattern) => pattern.exec(message)?.[1]).find(Boolean)?.replaceAll("`.`", ".");
		if (table === void 0 || table === OWN_NAME) throw ofInput(input, error);
		const value = `${input} names the table "${table}"; it must name the columns alone`;
		throw new require_main.DiffError("InvalidFilterException", value, {
			cause: error,
			input
		});
	});
}
/** SQL with a placeholder, such as `$1`, `?` or `:name`. */
function noParameters(error) {
	return new require_main.DiffError("SyntaxException", "there is no value for a parameter such as $1 or ?, which SQL here cannot have", { cause: error });
}
/** @param type what a filter is that is no condition, by the name that its database has for it. */
function notOneCondition(input, type) {
	const value = `${input} is of type ${type}; it must be one SQL condition`;
	return new require_main.DiffError("InvalidFilterException", value, { input });
}
/** Why the URL of a data source cannot be read, without the URL: it may hold a password. */
function unreadableUrl(name, url, error) {
	const reason = require_main.messageOf(error).replaceAll(url, "the URL");
	return new require_main.ConfigurationError(`data-sources: the URL of "${name}" cannot be read (${reason})`);
}
// src/duckdb/read-error.ts
/** An error of DuckDB's. */
var DuckdbError = class extends require_main.DiffError {
	/** What may help. */
	readers;
	constructor(type, value, { cause, readers = [] }) {
		super(type, value, { cause });
		this.readers = readers;
	}
};
/** What can be wrong with a line of a CSV file, in words that hold nothing of the line. */
const CSV_REASONS = [
	[/^Expected Number of Columns: (\d+) Found: (\d+)/m, "expected $1 columns, found $2"],
	[/^Invalid unicode /m, "is not UTF-8"],
	[/^Value with unterminated quote found/m, "has a quote that is not closed or is misplaced"],
	[/^Maximum line size of (\d+) bytes exceeded/m, "is longer than $1 bytes"]
];
function readCsvError(text) {
	const line = /^CSV Error on Line: (\d+)/.exec(text)?.[1];
	if (line === void 0) return null;
	const file = /\n {2}file = (.*)\n {2}delimiter = /.exec(text)?.[1] ?? "the file";
	const [pattern, reason] = CSV_REASONS.find(([known]) => known.test(text)) ?? [];
	const match = pattern?.exec(text)?.[0];
	const found = match && pattern ? match.replace(pattern, reason ?? "") : "cannot be read";
	return `${(0, node_path.basename)(file)}, line ${line}: ${found}`;
}
const helps = (reader, error) => [...require_main.causesOf(error)].some((each) => each instanceof DuckdbError && each.readers.includes(reader));
/** Whether reading failed at a line that is too long, or because several threads read. */
function needsLongLines(error) {
	return helps("long lines", error);
}
/**
* Whether a careful reading of CSV files may go better, or say better what is wrong: readers in
* parallel take long cells in quotes for other lines than they are.
*/
function needsCare(error) {
	return helps("careful", error);
}
/** What may help, by DuckDB's own words: it has no codes. */
function readersFor(said, isOfCsv) {
	const isOfThreads = said.includes("parallel = false");
	const isCareful = isOfCsv || isOfThreads || /state machine|GZIP stream/.test(said);
	const hasLongLines = isOfThreads || said.includes("is longer than");
	return [...isCareful ? ["careful"] : [], ...hasLongLines ? ["long lines"] : []];
}
/** Kinds of errors that may quote what a row holds. */
const ABOUT_DATA = [
	"Conversion",
	"Out of Range",
	"Constraint",
	"Invalid Input",
	"Invalid type"
];
/** Hides whatever could come from a row: what is quoted, in braces, or a number. */
function hideData(text) {
	return text.replace(/(\{.*\}|\bInput: .*$)/s, "(not shown)").replace(/(?<!\b[Ff]ile )(["']).*\1/s, "(not shown)").replace(/(?<![\w.*:/-])(?:[A-Za-z]:)?(?:[/\\][\w.@+~-]+){2,}[/\\]?/g, "(not shown)").replace(/(?<![\w"'/])-?\d[\d.:eE+-]*/g, "…");
}
/** `…in file "x.json", in record/value 3: ` says where; only what follows may quote the data. */
function hideDataAfterPlace(text) {
	const place = /^.*? in file "[^"\n]*",[^:\n]* in (?:line|record\/value) \d+: /.exec(text)?.[0] ?? "";
	const [message = ""] = text.slice(place.length).split("\n");
	return place + hideData(message);
}
/** What could not be written, and why, where it is not a file that the user named. */
const SPILLING = /Could not write file "[^"]*duckdb_(?:temp|copy)[^"]*": ([^"\n]*)/;
/** For SQL of those who may not read all that this process may. */
const NOT_ALLOWED = "SQL may read no files but those that a side of this diff names, and a query over files writes out";
/** Says what to do where memory or disk do not suffice; `null` for any other error. */
function readLack(kind, text) {
	const isOfMemory = kind.toLowerCase() === "out of memory";
	const reason = isOfMemory && text.includes("max_temp_directory_size") ? "its disk is full" : SPILLING.exec(text)?.[1]?.trim();
	if (reason !== void 0) return ["DiskFullException", `${`the temporary folder has no room for the rows that do not fit into memory (${reason})`}: free some disk, or raise memory-limit`];
	const [what = ""] = text.split("\n");
	return isOfMemory ? ["OutOfMemoryException", `${what}: raise memory-limit`] : null;
}
/** A message without the statement, which the user did not write, without paths, and without help. */
function withoutOurs(text) {
	return text.replace(/\n\s*LINE \d+:.*$/s, "").replace(/\n(Possible (fixes|solutions)|Try setting)\b.*$/is, "").replace(/(["'])([/\\]|[A-Za-z]:)[^"'\n]*\1/g, (path) => {
		const quote = path[0] ?? "";
		return quote + (0, node_path.basename)(path.slice(1, -1)) + quote;
	}).trim();
}
/**
* An error of DuckDB's in the API's words, without what its message quotes of the data: more people
* read a comment than may see the rows.
*/
function readError(cause) {
	const bare = require_main.messageOf(cause).replace(/^Error: /, "").replace(/^Failed to extract statements: /, "");
	const [, kind = "DuckDB", text = bare] = /^([A-Z][\w ]*?) Error: (.*)$/s.exec(bare) ?? [];
	const lack = readLack(kind, text);
	if (lack) return new DuckdbError(...lack, { cause });
	if (/^Expected \d+ parameters, but none were supplied/.test(text)) return noParameters(cause);
	if (kind === "Permission" && text.includes("file system operations are disabled")) return new DuckdbError("PermissionException", NOT_ALLOWED, { cause });
	const value = withoutOurs(text);
	const isAboutData = ABOUT_DATA.some((known) => known === kind);
	const ofCsv = isAboutData ? readCsvError(text) : null;
	const shown = ofCsv ?? (isAboutData ? hideDataAfterPlace(value) : value);
	const readers = readersFor(shown, ofCsv !== null);
	return new DuckdbError(require_main.duckdbErrorType(kind), shown, {
		cause,
		readers
	});
}
// src/engine/texts/text-side.ts
/** Enough to guess from; a wrong guess is found when the values are checked. */
const SAMPLE_ROWS$2 = 500;
/** A text file, whose texts are read in types as far as these are known. */
var TextSide = class {
	file;
	#connection;
	#table;
	/** The rows: of the file, or of the table that keeps them. */
	#rows;
	#facts = /* @__PURE__ */ new Map();
	/** Columns whose every value is in their facts. */
	#known = /* @__PURE__ */ new Set();
	constructor(connection, file, table) {
		this.#connection = connection;
		this.file = file;
		this.#table = table;
		this.#rows = file.relation;
	}
	facts(name) {
		return this.#facts.get(name);
	}
	/** Looks at the first rows. */
	async look(signal) {
		const { columns } = this.file;
		const lookAtRows = () => lookAtFirst(this.#connection, columns, this.#rows, SAMPLE_ROWS$2, signal);
		const first = await lookAtRows().catch(async (error) => {
			if (!needsCare(error) || !this.file.readCarefully) throw error;
			await this.keep(signal);
			return lookAtRows();
		});
		this.#note(columns, first.facts, { areAll: first.rows < SAMPLE_ROWS$2 });
	}
	/** @param areAll whether the facts are of every value. */
	#note(columns, facts, { areAll }) {
		columns.forEach(({ name }, i) => {
			this.#facts.set(name, facts[i] ?? NO_FACTS);
			if (areAll) this.#known.add(name);
		});
	}
	/** Copies the file into a table, if it is not in one, to be read from there. */
	async keep(signal) {
		if (this.#rows === this.#table) return;
		const { relation, isLossy, readCarefully } = this.file;
		if (isLossy) await this.#keepCarefully(signal);
		else await this.#copy(relation, signal).catch((error) => {
			if (!needsCare(error) || !readCarefully) throw error;
			return this.#keepCarefully(signal);
		});
		this.#rows = this.#table;
	}
	/** Copies those rows alone of which a condition holds, over the columns that the file has. */
	async keepSome(where, signal) {
		await this.#copy(`${this.file.relation} WHERE ${where}`, signal);
		this.#rows = this.#table;
	}
	async #copy(from, signal) {
		await this.#connection.execute(`CREATE OR REPLACE TEMP TABLE ${this.#table} AS SELECT * FROM ${from}`, signal);
	}
	async #keepCarefully(signal) {
		const reading = await this.file.readCarefully?.(signal);
		if (!reading) return;
		await this.#copy(reading.relation, signal);
		this.#known.clear();
		const [row] = await this.#connection.query(`SELECT count(*) AS rows FROM ${this.#table}`);
		if (Number(row?.["rows"]) === reading.rows) return;
		const read = `${String(row?.["rows"])} of ${reading.rows} rows`;
		throw new require_main.DiffError("InternalError", `${read} arrived while a text file was read`);
	}
	/** The columns of which some value in `rows`, by default all, does not fit its type. */
	async misfits(columns, types, rows = {
		kind: "columns",
		relation: () => this.#rows
	}, signal) {
		const fitsOf = (column) => this.#fits(column, types);
		const checked = columns.map((column, number) => ({
			column,
			number
		})).filter(({ column }) => fitsOf(column) !== "true");
		return findMisfits(this.#connection, rows, checked, fitsOf, signal);
	}
	#fits(column, types) {
		return this.#known.has(column.name) ? isRead$1(column, types) : fitsColumn(column, types);
	}
	/** @throws Error where the file has no such column. */
	reading(name, types) {
		const column = this.file.columns.find((entry) => entry.name === name);
		if (!column) throw new Error(`there is no column ${name}`);
		return {
			value: readColumn(column, typesOf(name, types).compared),
			fits: this.#fits(column, types)
		};
	}
	/** Looks at every value of the columns that have a misfit. */
	async lookCloser(misfits, signal) {
		const isWide = this.file.columns.length > 100;
		if (!isWide) await this.keep(signal);
		const names = new Set(misfits.map(({ name }) => name));
		const columns = this.file.columns.filter(({ name }) => names.has(name));
		const unknown = columns.filter(({ name }) => !this.#known.has(name));
		for (const { name } of columns) {
			const facts = this.#facts.get(name);
			if (this.#known.has(name) && facts) this.#facts.set(name, asTexts$1(facts));
		}
		const groups = isWide ? inStatements(unknown) : unknown.map((column) => [column]);
		for (const some of groups) {
			const facts = await lookAtAll(this.#connection, some, this.#rows, signal);
			this.#note(some, facts, { areAll: true });
		}
	}
	/** The rows with their columns read in types, beside each the value as the file wrote it. */
	typed(types) {
		const columns = this.#written().map((of) => typedColumn(of, types));
		return {
			relation: this.#select(types, () => true, () => true),
			columns
		};
	}
	/** The same rows with some columns as the file wrote them, and fewer read in types. */
	written(types, { written, read }) {
		return this.#select(types, (name) => read.has(name), (name) => written.has(name));
	}
	/** The file's columns, each with the name of what its file wrote. */
	#written() {
		const prefix = unusedPrefix(this.file.columns);
		return this.file.columns.map((column, i) => ({
			column,
			written: `${prefix}${i}`
		}));
	}
	#select(types, isRead, isWritten) {
		const { dialect } = this.#connection;
		return `(SELECT\n  ${this.#written().flatMap(({ column, written }) => {
			const { name, text, json } = column;
			const value = readColumn(column, typesOf(name, types).filtered);
			return [...isRead(name) ? [`${value} AS ${dialect.quoteIdentifier(name)}`] : [], ...isWritten(name) ? [`${json ?? text} AS ${written}`] : []];
		}).join(",\n  ")}\nFROM ${this.#rows})`;
	}
};
function typedColumn({ column: { name, json, hasDecimalCommas = false }, written }, types) {
	const { compared: type, filtered } = typesOf(name, types);
	const format = json === null ? hasDecimalCommas ? "csv with decimal commas" : "csv" : "json";
	const read = (text) => readColumn(asWritten(name, text, format), type);
	const column = {
		name,
		type,
		written: {
			format,
			column: written,
			read
		}
	};
	return sameType(type, filtered) ? column : {
		...column,
		filtered,
		reference: read(written)
	};
}
/** A beginning that no column's name has, whatever the case: DuckDB does not tell cases apart. */
function unusedPrefix(columns) {
	let prefix = "written_";
	while (columns.some(({ name }) => name.toLowerCase().startsWith(prefix))) prefix += "_";
	return prefix;
}
// src/engine/texts/both-sides.ts
const columnsByName = ({ columns }) => new Map(columns.map((column) => [column.name, column]));
const isSameFold = (one, other) => one.toLowerCase() === other.toLowerCase();
/** A side without columns takes the other's, and has no rows. */
function emptyLike(columns, dialect) {
	return {
		relation: `(SELECT ${columns.map(({ name, type }) => `CAST(NULL AS ${storedType(type)}) AS ${dialect.quoteIdentifier(name)}`).join(", ")} WHERE false)`,
		columns: columns.map(({ name, type }) => ({
			name,
			type,
			...columns.some((other) => other.name !== name && isSameFold(other.name, name)) ? { reference: `CAST(NULL AS ${storedType(type)})` } : {}
		}))
	};
}
/**
* Both sides of a diff, in comparable types. Columns of text files are read in the narrowest type
* that holds the values of both sides: at first as their first rows suggest; the values are
* checked by `settle` and `settleWithin`, which widen the types where one does not fit. To `look`
* comes first.
*/
var BothSides = class {
	#sides;
	#pairing;
	#dialect;
	#types = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
	/** The columns as their types are known by now, by name; `null` until they are asked for. */
	#byName = null;
	constructor(connection, opened, pairing) {
		this.#sides = require_main.mapPair(opened, (relation, index) => {
			if (relation.kind !== "text") return relation;
			return new TextSide(connection, relation, `dataset${require_main.numberOf(index)}`);
		});
		this.#dialect = connection.dialect;
		this.#pairing = pairing;
	}
	/** Copies text files into tables: what reads them often reads those. */
	async keep(signal) {
		for (const side of this.#sides) if (side instanceof TextSide) await side.keep(signal);
	}
	/**
	* Copies some rows of text files into tables, and takes them for all from here on.
	*
	* @param wanted a condition, over how columns are read by what is known of them by now.
	*/
	async keepSome(wanted, signal) {
		for (const index of require_main.SIDES) {
			const side = this.#sides[index];
			if (!(side instanceof TextSide)) continue;
			const types = this.#types[index];
			await side.keepSome(wanted(index, (name) => side.reading(name, types)), signal);
		}
	}
	/** Looks at the first rows of text files, which suggest their types. */
	async look(signal) {
		for (const side of this.#sides) if (side instanceof TextSide) await side.look(signal);
		this.#chooseTypes();
	}
	/** The sides as their types are known by now. */
	relations() {
		return require_main.pairOf((side) => this.#relation(side));
	}
	/**
	* Text files with some columns as they are written, and the keys read in types, too.
	*
	* @throws DiffError where a side is no text file.
	*/
	writtenRelations(written) {
		return require_main.mapPair(this.#sides, (side, index) => {
			if (!(side instanceof TextSide)) throw new require_main.DiffError("InternalError", "a side is no text");
			const read = new Set(this.#pairing.keys[index]);
			return side.written(this.#types[index], {
				written: written[index],
				read
			});
		});
	}
	/** A column of a side, as its type is known by now. */
	column(side, name) {
		this.#byName ??= require_main.mapPair(this.relations(), columnsByName);
		return this.#byName[side].get(name);
	}
	/**
	* Checks every value of the columns that `wanted` names, widens types until all fit, and answers
	* whether any type changed.
	*/
	async settle(wanted, signal) {
		let changed = false;
		while (await this.#widen((side) => this.#columns(side, wanted), [void 0, void 0], signal)) changed = true;
		return changed;
	}
	/** Checks the values of columns within some rows of each side, as `settle` does. */
	async settleWithin(rows, signal) {
		return this.#widen((side) => rows[side].columns.map((entry) => asWritten(entry.name, entry.column, entry.format)), require_main.mapPair(rows, (one) => one.rows), signal);
	}
	/** Looks closely at the columns in which some value does not fit; whether there was one. */
	async #widen(columns, rows, signal) {
		let widened = false;
		for (const index of require_main.SIDES) {
			const side = this.#sides[index];
			if (!(side instanceof TextSide)) continue;
			const misfits = await side.misfits(columns(index), this.#types[index], rows[index], signal);
			if (misfits.length === 0) continue;
			await side.lookCloser(misfits, signal);
			widened = true;
		}
		if (widened) this.#chooseTypes();
		return widened;
	}
	#columns(index, wanted) {
		const side = this.#sides[index];
		return side instanceof TextSide ? side.file.columns.filter(({ name }) => wanted(index, name)) : [];
	}
	#relation(index) {
		const own = this.#ownRelation(index);
		if (own) return own;
		const from = require_main.otherSide(index);
		return emptyLike(this.#ownRelation(from)?.columns.flatMap(({ name, type }) => {
			const partner = this.#pairing.partner(from, name);
			return partner === null ? [] : [{
				name: partner,
				type
			}];
		}) ?? this.#pairing.keys[index].map((name) => ({
			name,
			type: TEXT
		})), this.#dialect);
	}
	#ownRelation(index) {
		const side = this.#sides[index];
		if (side instanceof TextSide) return side.typed(this.#types[index]);
		return side.kind === "typed" ? side : null;
	}
	#chooseTypes() {
		this.#types = require_main.pairOf((side) => this.#typesOf(side));
		this.#byName = null;
	}
	#typesOf(index) {
		const side = this.#sides[index];
		if (!(side instanceof TextSide)) return /* @__PURE__ */ new Map();
		return new Map(side.file.columns.map(({ name }) => {
			const facts = side.facts(name);
			const other = this.#counterpart(require_main.otherSide(index), this.#pairing.partner(index, name));
			return [name, facts ? typeBeside(facts, other) : same(TEXT)];
		}));
	}
	#counterpart(index, name) {
		if (name === null) return null;
		const side = this.#sides[index];
		if (side instanceof TextSide) {
			const facts = side.facts(name);
			return facts ? { facts } : null;
		}
		if (side.kind === "empty") return { facts: NO_FACTS };
		if (side.kind !== "typed") return null;
		return side.columns.find((entry) => entry.name === name) ?? null;
	}
};
// src/engine/prepare.ts
/** Which columns of the two sides belong together. */
function pairingOf(request) {
	const keys = keyNames$1(request);
	return {
		keys,
		partner: (side, name) => require_main.partnerName(request, side, name),
		isKey: (side, name) => keys[side].includes(name)
	};
}
/** Lets the database read each filter, so that what is wrong with it is said of the filter. */
async function checkFilters(data, { request, connection, signal }) {
	const filters = require_main.mapPair(data.relations(), (read, side) => ({
		...read,
		...askedOf(request, side)
	}));
	for (const { relation, isFiltered, filter, number } of filters) {
		if (filter === null || isFiltered === true) continue;
		const input = `filter${number}`;
		const relationOf = `(SELECT (\n${filter}\n) AS condition FROM ${relation} AS dataset)`;
		const [condition] = await namingFilter(input, connection.describe(relationOf, signal));
		if (condition?.type.kind === "boolean") continue;
		throw notOneCondition(input, typeName(condition?.type ?? NO_VALUES));
	}
}
/** Both sides in the types that hold all of their values. */
async function settledSides(opened, { request, connection, signal }) {
	const data = new BothSides(connection, opened, pairingOf(request));
	await data.keep(signal);
	await data.look(signal);
	await data.settle(() => true, signal);
	return data;
}
/** @throws DiffError where a side lacks the column that the time interval is of. */
function requireTimeColumn(request, sides) {
	const names = timeColumnNames(request);
	const known = require_main.mapPair(sides, ({ columns }) => columns.map(({ name }) => name));
	const side = require_main.SIDES.find((each) => names !== null && !known[each].includes(names[each]));
	if (names && side !== void 0) throw noSuchColumn(names[side], known, side, "time-column");
}
/**
* Makes sure that there is anything to be compared: a key, or values.
*
* @param all the columns of the sides, with those that the request leaves out.
* @throws DiffError where the sides have no column, none in common, or none that is not left out.
*/
function requireCompared({ keys, values, schema }, all) {
	if (keys.length > 0 || values.length > 0) return;
	const isLeftOut = schema.column_counts.every((columns) => columns === 0);
	const value = `${all.every(({ length }) => length === 0) ? "neither side has a column" : isLeftOut ? "the columns to include and exclude leave none to compare" : "the two sides have no column in common that can be compared"}, and there is no key to pair rows by`;
	throw new require_main.DiffError("NoCommonColumnsException", value);
}
/**
* Plans the join of both sides in the types that are known by now.
*
* @throws DiffError where a column that the request names does not exist or cannot be compared.
*/
function prepare(request, data, dialect) {
	const typed = data.relations();
	requireTimeColumn(request, typed);
	const plan = planColumns(request, require_main.mapPair(typed, (side) => side.columns), dialect);
	return {
		plan,
		join: {
			dialect,
			relations: require_main.pairOf((side) => filtered(typed[side], askedOf(request, side), request, dialect)),
			keys: plan.keys,
			values: plan.values
		}
	};
}
/** Whether a filter or a time interval reads the values of a side. */
const isRead = ({ filter1, filter2, time_column }) => [
	filter1,
	filter2,
	time_column
].some((value) => value !== null);
/** Whether a column is read in one type on both sides, or the other side lacks it. */
function isAlike(data, pairing, side, name) {
	const partner = pairing.partner(side, name);
	const own = data.column(side, name);
	const other = partner === null ? void 0 : data.column(require_main.otherSide(side), partner);
	if (!own || !other) return true;
	return sameType(own.type, other.type) && own.written?.format === other.written?.format;
}
/** Whether every column is read in one type on both sides, as far as both have it. */
function areAlike(data, pairing) {
	const sides = data.relations();
	return require_main.SIDES.every((side) => sides[side].columns.every(({ name }) => isAlike(data, pairing, side, name)));
}
/**
* Makes sure of the types that the join depends on: of keys, of columns that are not written the
* same way on both sides, and of all where a filter reads them.
*/
async function settleBeforeJoin(request, pairing, data, signal) {
	const wanted = (side, name) => isRead(request) || pairing.isKey(side, name) || !isAlike(data, pairing, side, name);
	while (await data.settle(wanted, signal));
}
/**
* Checks the types with which the join was done, and answers whether one was wrong. Values that are
* written the same on both sides need no check: they are equal in any type, and they widen the
* types of both sides alike. That leaves the rows that are not equal as written; and where values
* of a column are equal though written differently, its type decides, so all of it is checked.
*/
async function settleAfterJoin(join, { counts, unequal }, data, signal) {
	const rewritten = join.values.filter((_, index) => (counts.rewritten[index] ?? 0) > 0);
	const names = require_main.pairOf((side) => new Set(rewritten.map((pair) => pair.names[side])));
	const changed = await data.settle((side, name) => names[side].has(name), signal);
	if (changed || unequal === null) return changed;
	const rows = require_main.pairOf((side) => writtenRows(join, unequal, side));
	return data.settleWithin(rows, signal);
}
/** What of one side is not equal as written. */
function writtenRows(join, unequal, side) {
	const columns = join.values.flatMap(({ names, written }, i) => written ? [{
		name: names[side],
		format: written[side].format,
		column: `value_${i}`
	}] : []);
	if (unequal.kind === "cells") return {
		columns,
		rows: {
			kind: "cells",
			relation: unequal.relations[side]
		}
	};
	const relation = unequal.relations[side];
	const inColumns = (some) => relation(some.map(({ text, json }) => json ?? text));
	return {
		columns,
		rows: {
			kind: "columns",
			relation: inColumns
		}
	};
}
// src/engine/sides.ts
/** Whether both sides are in databases of their own, which can do some of the work. */
const areInDatabases = (sides) => sides.every(({ kind }) => kind === "database");
/** What the source says of a column that is compared. */
function columnOf({ relation }, name) {
	const column = relation.columns.find((entry) => entry.name === name);
	if (!column) throw new Error(`there is no column ${name}`);
	return column;
}
/**
* The rows of a side that its filters let through, in its own SQL.
*
* @param where conditions beyond the request's own.
*/
function rowsOf$3({ relation: { relation }, conditions }, where = []) {
	const all = [...conditions(), ...where];
	if (all.length === 0) return `${relation} AS dataset`;
	return `(SELECT * FROM ${relation} AS dataset WHERE ${all.join(" AND ")}) AS dataset`;
}
/** About how many rows the larger side has; `null` where a catalog does not say. */
function estimatedRows(sides) {
	const [rows1, rows2] = sides.map(({ relation }) => relation.estimatedRows);
	const share = sides[0].share ?? 1;
	return rows1 == null || rows2 == null ? null : Math.ceil(share * Math.max(rows1, rows2));
}
/**
* Up to this share of the rows, a sample takes less to send than to find once more: PostgreSQL takes 0.08 µs
* of a row to tell whether it is in the sample, and 3 µs of one to send it, and we to read it.
*/
const THIN = .03;
/** Whether both sides are samples of so few rows that each is best read once, as a whole. */
const areThin = (sides) => sides.every(({ share }) => share !== void 0 && share <= THIN);
// src/engine/infer-key.ts
/** Kinds of values of which keys are made: neither measures, nor times, nor what holds others. */
const OF_KEYS = /* @__PURE__ */ new Set([
	"integer",
	"text",
	"enum",
	"uuid",
	"date",
	"mixed"
]);
const isOfKeys = (type) => type.kind === "decimal" ? type.scale === 0 : OF_KEYS.has(type.kind);
/** What is unique among so many rows is worth a pass over all of them. */
const SEARCH = {
	rowsLookedAt: 2e4,
	mostColumns: 4,
	isProven: true
};
/** A hint is worth less. */
const HINT = {
	...SEARCH,
	mostColumns: 2
};
/** A column in the form in which `=` is the rule of equality; `null` where its type has none. */
function formOf(dialect, type, reference) {
	return dialect.comparison(type, type)?.key[0](reference) ?? null;
}
function inDatabase(side, signal) {
	const { database, relation } = side;
	const { dialect } = database;
	return {
		dialect,
		relation: rowsOf$3(side),
		columns: relation.columns,
		query: (sql) => database.query(sql, signal),
		valueOf: ({ name }) => {
			const { own } = columnOf(side, name);
			return dialect.isGroupable(own) ? formOf(dialect, own, dialect.quoteIdentifier(name)) : null;
		}
	};
}
function inDuckDB(relation, index, { request, connection, signal }) {
	const { dialect } = connection;
	return {
		dialect,
		relation: filtered(relation, askedOf(request, index), request, dialect),
		columns: relation.columns,
		query: (sql) => connection.query(sql, signal),
		valueOf: (column) => formOf(dialect, column.type, referenceTo(column, dialect))
	};
}
const EMPTY = { kind: "empty" };
/** Both sides as they are searched; those in DuckDB with the types of all their values. */
async function searchedSides(sides, context) {
	const openedOf = (side) => side.kind === "local" ? side.opened : EMPTY;
	const typed = (await settledSides(require_main.mapPair(sides, openedOf), context)).relations();
	return require_main.mapPair(sides, (side, index) => side.kind === "database" ? inDatabase(side, context.signal) : inDuckDB(typed[index], index, context));
}
/** Whether a type is one of those named: by its family, or as its source names it. */
function isAvoided(column, types) {
	const shown = shownType(column).toLowerCase();
	const names = [
		isText(column.type) ? "text" : column.type.kind,
		shown,
		shown.replace(/\(.*$/, "")
	];
	return types.some((type) => names.includes(type.toLowerCase().replace(/^db:/, "").trim()));
}
/** The columns that both sides have and that a key may be made of. */
function candidatesOf(request, [side1, side2], dialect) {
	const avoided = [...request.exclude_columns ?? [], ...request.infer_pk_avoid_names ?? []];
	const types = request.infer_pk_avoid_types ?? [];
	const mayBe = (column) => isOfKeys(column.type) && !isAvoided(column, types);
	return side1.columns.flatMap((column) => {
		const { name } = column;
		const other = side2.columns.find((entry) => entry.name === require_main.partnerName(request, 0, name));
		if (!other || avoided.includes(name) || !mayBe(column) || !mayBe(other)) return [];
		if (!dialect.comparison(column.type, other.type)) return [];
		const [value1, value2] = [side1.valueOf(column), side2.valueOf(other)];
		return value1 === null || value2 === null ? [] : [{
			name,
			values: [value1, value2]
		}];
	});
}
/**
* The fewest columns that are unique and never NULL in all rows of both sides, as side 1 names them;
* none where there are none.
*
* @throws DiffError where the sides cannot be read.
* @throws CancelledError where the signal aborts.
*/
async function inferKey(sides, context, options = SEARCH) {
	const searched = await searchedSides(sides, context);
	const candidates = candidatesOf(context.request, searched, context.connection.dialect);
	return candidates.length === 0 ? [] : searchKey(searched, candidates, options);
}
/** Whether most keys occur more than once, on both sides: rows are not told apart by them. */
function isWrongKey({ total_rows, nulls, dupes, distincts }) {
	return require_main.SIDES.every((side) => {
		const once = total_rows[side] - nulls[side] - dupes[side];
		return distincts[side] - once > distincts[side] / 2;
	});
}
/**
* Columns that may have been meant where the key of a diff is none; `null` where it is, where each row
* has its equal all the same, or where none are found.
*/
async function proposeKey(results, sides, context) {
	if (!results.pks || !isWrongKey(results.pks) || !require_main.hasRowsLeft(results)) return null;
	context.onPhase("looking for a better key");
	try {
		const found = await inferKey(sides, context, HINT);
		return found.length === 0 ? null : found;
	} catch (error) {
		if (error instanceof require_main.DiffError) return null;
		throw error;
	}
}
// src/sources/spare-connection.ts
/** Long for a server that has a connection to give, short for somebody who does not need it. */
const SPARE_WITHIN_MS = 3e3;
/**
* A connection that only makes a diff faster. A login may have no more than one, and a pooler that
* has none left answers nothing until one is given back, which would be after the diff.
*
* @param open connects, and gives up where its signal aborts.
* @returns `null` where there is no such connection to be had soon.
* @throws CancelledError where the signal of the diff aborts.
*/
async function spareConnection(signal, open) {
	try {
		return await open(AbortSignal.any([signal, AbortSignal.timeout(SPARE_WITHIN_MS)]));
	} catch (error) {
		const isRefused = error instanceof require_main.DiffError || error instanceof require_main.CancelledError;
		if (signal.aborted || !isRefused) throw error;
		return null;
	}
}
// src/duckdb/distinct-names.ts
/**
* DuckDB does not tell upper case from lower case in names, and renames a column that comes second.
* Under a name that its source does not have, it would be compared with the wrong column or none.
*
* @throws DiffError where two names are the same but for their case.
*/
function requireDistinctNames(source, names) {
	const seen = /* @__PURE__ */ new Map();
	for (const name of names) {
		const other = seen.get(name.toLowerCase());
		if (other !== void 0) throw new require_main.DiffError("DuplicateColumnException", `${source} has two columns "${other}" and "${name}"; names must differ in more than case`);
		seen.set(name.toLowerCase(), name);
	}
}
/**
* @throws DiffError where two names are the same in every letter, so that no request could say which
* of them it means.
*/
function requireNoTwins(source, names) {
	const twin = names.find((name, index) => names.indexOf(name) !== index);
	if (twin === void 0) return;
	const value = `${source} has two columns "${twin}"; each needs its own name`;
	throw new require_main.DiffError("DuplicateColumnException", value);
}
/**
* The columns of several files, each once.
*
* @throws DiffError where two files have names that are the same but for their case.
*/
function mergedNames(files) {
	const known = /* @__PURE__ */ new Map();
	for (const { name: file, columns } of files) for (const column of columns) {
		const other = known.get(column.toLowerCase()) ?? {
			column,
			file
		};
		if (other.column !== column) throw new require_main.DiffError("DuplicateColumnException", `${file} has a column "${column}" and ${other.file} "${other.column}"; names must differ in more than case`);
		known.set(column.toLowerCase(), other);
	}
	return [...known.values()].map(({ column }) => column);
}
/** Whether DuckDB may have renamed a column: of two names that it takes for one, it makes `x_1`. */
function mayBeRenamed(names) {
	const known = new Set(names.map((name) => name.toLowerCase()));
	return names.some((name) => {
		const original = /^(.*)_\d+$/s.exec(name)?.[1];
		return original !== void 0 && known.has(original.toLowerCase());
	});
}
// src/engine/open-relation.ts
/** The error of a source whose tables have no past. */
const noPast = (side, source) => new require_main.DiffError("TimeTravelException", `time_travel_point${side.number}: ${source} keeps no states of the past; system-versioned tables of MariaDB, Iceberg tables of Trino and Delta tables of Databricks do`);
function openTable$1(database, side, source, wanted, signal) {
	const { past } = side;
	const path = side.table ?? [];
	if (past === null) return database.openTable(path, signal, wanted);
	if (!database.openPast) throw noPast(side, source);
	return database.openPast(path, past, signal, wanted);
}
/** Opens what a side reads in a database, and lets that look at its filter. */
async function openRelation(database, side, source, wanted, signal) {
	const relation = side.query === null ? await openTable$1(database, side, source, wanted, signal) : await database.openQuery(side.query, `query${side.number}`, signal);
	const names = relation.columns.map(({ name }) => name);
	requireNoTwins(`query${side.number}`, names);
	if (side.filter !== null) await database.checkFilter(side.filter, `filter${side.number}`, relation, signal);
	return relation;
}
// src/duckdb/confined-query.ts
/**
* Functions that a SELECT can call and that make DuckDB write files: what it logs and measures, also
* in place of the files that may be read.
*/
const WITH_EFFECTS = /^(?:(?:en|dis)able_\w+|truncate_\w+|(?:force_)?checkpoint)$/i;
/** Functions that make SQL of a text, which may be another one each time. */
const RUNS_TEXT = /\b(?:query|json_execute_serialized_sql)\b["\s]*(?:\(|\/\*|--)/i;
/**
* Functions and views of DuckDB that tell of the machine and of this process: where the databases,
* temporary files and extensions are. An error can show what they say in any form, reversed or in
* Base64, so no text of them can be found in it.
*/
const TELLS_OF_MACHINE = /\b(?:current_setting|duckdb_(?:\w*settings|databases|temporary_files|external_file_cache|extensions|logs?_?\w*|variables|views|prepared_statements)|pg_(?:settings|views|prepared_statements)|sqlite_(?:temp_)?(?:master|schema)|information_schema"?\s*\.\s*"?views|(?:pragma_)?database_(?:list|size)|getvariable)\b/i;
function functionsOf({ children, extra_info: info }) {
	return [info.Function ?? "", ...children.flatMap(functionsOf)];
}
function planOf(rows) {
	const [plan] = rows.filter((row) => row["explain_key"] === "physical_plan");
	return JSON.parse(String(plan?.["explain_value"]));
}
/**
* Checks that a query does nothing but read.
*
* @throws DiffError where it calls a function that has effects, by a view or macro too.
*/
async function requireNoEffects(connection, { sql, input, signal }) {
	const name = (RUNS_TEXT.test(sql) ? ["query"] : planOf(await connection.query(`EXPLAIN (FORMAT json)\n${sql}`, signal)).flatMap(functionsOf)).find((entry) => entry === "query" || WITH_EFFECTS.test(entry));
	if (name === void 0) return;
	const value = `${input} calls the function ${name.toLowerCase()}, which is not for reading`;
	throw new require_main.DiffError("InvalidQueryException", value, { input });
}
// src/sources/require-file.ts
/** What stands at a path where no file does; `null` for a file. */
function otherKind(status) {
	if (status.isFile()) return null;
	if (status.isDirectory()) return "a folder";
	if (status.isFIFO()) return "a named pipe";
	if (status.isSocket()) return "a socket";
	return "a device";
}
/**
* Refuses what is no file. To open a pipe would wait for whoever writes to it, and what has no size
* would be taken for a file that is empty.
*
* @param shown the path as the user names it.
* @throws DiffError where it is a folder, a pipe, a socket or a device.
*/
function requireFileStatus(status, shown, type) {
	const kind = otherKind(status);
	if (kind === null) return;
	throw new require_main.DiffError(type, `${shown} is not a file: it is ${kind}`);
}
/**
* Makes sure that there is a database file before anything opens it.
*
* @param shown the path as the user names it.
* @throws DiffError where there is nothing, or something that is no file.
*/
async function requireDatabaseFile(path, shown) {
	const type = "NoSuchDatabaseException";
	const status = await (0, node_fs_promises.stat)(path).catch(() => null);
	if (!status) throw new require_main.DiffError(type, `there is no file ${shown}`);
	requireFileStatus(status, shown, type);
}
// src/sources/files/csv/grammar.ts
/** What is wrong with a line whose quotes are not as the grammar has them. */
const UNCLOSED = "has a quote that is not closed or is misplaced";
/** Where in a record a byte stands. */
const state = {
	/** Before anything of a record. */
	record: 0,
	/** Before anything of a cell but spaces. */
	cell: 1,
	bare: 2,
	quoted: 3,
	/** Behind a quote that closes a cell, or is the first of two. */
	closing: 4,
	/** Behind spaces that follow the closing quote. */
	closed: 5,
	/** There is text behind a closing quote. */
	fault: 6
};
/** What a byte is to the grammar. */
const kind = {
	other: 0,
	delimiter: 1,
	quote: 2,
	space: 3,
	lf: 4,
	cr: 5
};
const { record, cell, bare, quoted, closing: closing$1, closed, fault } = state;
/** By state and kind, for kinds that end no line: the state behind the byte. */
const NEXT = Uint8Array.of(...[
	bare,
	cell,
	quoted,
	cell
], ...[
	bare,
	cell,
	quoted,
	cell
], ...[
	bare,
	cell,
	bare,
	bare
], ...[
	quoted,
	quoted,
	closing$1,
	quoted
], ...[
	fault,
	cell,
	quoted,
	closed
], ...[
	fault,
	cell,
	fault,
	closed
], ...[
	fault,
	fault,
	fault,
	fault
]);
/** What each of the 256 bytes is. */
function kindsOf({ delimiter, quote }) {
	const kinds = /* @__PURE__ */ new Uint8Array(256);
	if (quote !== "") kinds[quote.charCodeAt(0)] = kind.quote;
	kinds[" ".charCodeAt(0)] = kind.space;
	kinds["\n".charCodeAt(0)] = kind.lf;
	kinds["\r".charCodeAt(0)] = kind.cr;
	kinds[delimiter.charCodeAt(0)] = kind.delimiter;
	return kinds;
}
/**
* The state behind a byte of a kind. CSV as DuckDB's strict mode has it: a quote that opens a cell,
* spaces before it not counted, encloses the cell; any other is a character.
*/
function after(current, byteKind) {
	if (byteKind >= kind.lf) return current === quoted ? quoted : record;
	return NEXT[current * kind.lf + byteKind] ?? fault;
}
/** Of a larger one, as much of its end is looked at. DuckDB loses no shorter row: none below 8 MB. */
const END = 2e6;
/** All that a byte may be within, where what is before it is not known. */
const POSSIBLE = [
	state.record,
	state.bare,
	state.quoted,
	state.closed
];
const isLineEnd$1 = (byte) => byte === 10 || byte === 13;
/** What is left without the line ends behind the last row. */
function withoutLastEnds(end) {
	let { length } = end;
	while (length > 0 && isLineEnd$1(end[length - 1])) length -= 1;
	return end.subarray(0, length);
}
/** The byte of the quote; one that never is where there is none. */
const codeOf = ({ quote }) => quote === "" ? -1 : quote.charCodeAt(0);
/** Whether a row ends in these bytes, or they cannot be what a file in this state holds. */
function endsARow(bytes, marks, start) {
	let current = start;
	const kinds = kindsOf(marks);
	if (current === state.quoted && !bytes.includes(codeOf(marks))) return true;
	for (const byte of bytes) {
		const byteKind = kinds[byte] ?? kind.other;
		if (byteKind >= kind.lf && current !== state.quoted) return true;
		current = after(current, byteKind);
		if (current === state.fault) return true;
	}
	return current === state.quoted;
}
/**
* Whether the last row of a file certainly begins within its last bytes. DuckDB's readers in
* parallel check that each goes on where the other stopped, but not that the last one reaches the
* end: where the last row fills more than a buffer, it is lost without a word.
*
* @param end the last `END` bytes of the file.
*/
function beginsLastRow(end, marks) {
	const bytes = withoutLastEnds(end);
	const quote = codeOf(marks);
	const start = bytes.findIndex((byte, i) => i > 0 && byte !== quote && bytes[i - 1] !== quote);
	if (start === -1) return false;
	return POSSIBLE.every((current) => endsARow(bytes.subarray(start), marks, current));
}
// src/sources/files/part-files.ts
/** Folders that say which of the files beside them are of the table: not all of them are. */
const TABLE_FORMATS = {
	_delta_log: "a Delta table",
	".hoodie": "a Hudi table",
	_spark_metadata: "written by a stream of Spark"
};
/** What writers leave beside the parts: `_SUCCESS`, `_metadata`, `.part-0.parquet.crc`. */
const isHidden = (name) => /^[._]/.test(name);
const isParquet = (name) => require_main.hasFileFormat(name) && require_main.fileFormat(name) === "parquet";
/** All names within a folder, hidden ones as well, those of folders with what is in them. */
async function* walk(folder, shown) {
	const entries = await (0, node_fs_promises.readdir)(folder, { withFileTypes: true });
	for (const entry of entries.toSorted((a, b) => a.name < b.name ? -1 : 1)) {
		const { name } = entry;
		const kind = TABLE_FORMATS[name];
		if (kind !== void 0) {
			const value = `${shown} is ${kind}, whose log says which of its files count: it cannot be read as a folder of files`;
			throw new require_main.DiffError("NoSuchFileException", value);
		}
		if (isHidden(name)) continue;
		const path = (0, node_path.join)(folder, name);
		if (entry.isDirectory()) yield* walk(path, shown);
		else if (isParquet(name)) {
			const status = await (0, node_fs_promises.stat)(path).catch(() => null);
			if (status) requireFileStatus(status, `${name} in ${shown}`, "NoSuchFileException");
			yield path;
		}
	}
}
/**
* The Parquet files of a folder such as Spark writes, in those beneath it, too.
*
* @param shown the folder as the user names it.
* @throws DiffError where there are none, or a log beside them says which ones count.
*/
async function partFiles(folder, shown) {
	const files = [];
	for await (const file of walk(folder, shown)) files.push(file);
	if (files.length > 0) return files;
	throw new require_main.DiffError("NoSuchFileException", `${shown} is a folder without a Parquet file in it`);
}
/**
* Refuses a pattern that also matches what DuckDB leaves out without a word: folders, pipes and
* whatever else is no file.
*
* @throws DiffError that names it.
*/
async function requireNoOthers(pattern, shown, { confinement }) {
	const matches = [];
	for await (const match of (0, node_fs_promises.glob)(pattern)) matches.push(match);
	const inside = confinement ? (await require_main.thoseInside(matches, confinement)).map(({ path }) => path) : matches;
	for (const path of inside) {
		const status = await (0, node_fs_promises.stat)(path).catch(() => null);
		const name = path.split(/[/\\]/).at(-1) ?? path;
		if (status) requireFileStatus(status, `${shown} also matches ${name}, which`, "NoSuchFileException");
	}
}
// src/sources/files/locate-files.ts
var locate_files_exports = /* @__PURE__ */ require_main.__exportAll({ locateFiles: () => locateFiles });
/** What makes a path a pattern. */
const GLOB = /[*?[\]]/;
/** A path that DuckDB takes for no pattern. */
const literally = (path) => path.replaceAll(/[*?[]/g, "[$&]");
/**
* Files as DuckDB's functions take them, and its readers first. A folder `x=y` above a file never
* makes a column here, in the place of the file's own at that.
*/
function readerOf(files, dialect) {
	const literals = files.map((file) => dialect.quoteText(literally(file)));
	const list = literals.length === 1 ? literals[0] ?? "" : `[${literals.join(", ")}]`;
	return {
		list,
		reader: `${list}, hive_partitioning = false`
	};
}
/** What is read, without what stands for it by a link, and the patterns that it is read by. */
const allowedFor = (files) => [...files.map(({ real }) => real), ...files.map(({ path }) => literally(path)).filter((reader) => GLOB.test(reader))];
/** The files that DuckDB finds by a pattern. */
async function found$1(pattern, { connection, signal }) {
	const literal = connection.dialect.quoteText(pattern);
	return (await connection.query(`SELECT file FROM glob(${literal})`, signal)).map(({ file }) => String(file));
}
/** Several files. DuckDB would fail at the first that may not be read, and so tell of it. */
async function several(path, files, { confinement }) {
	const inside = confinement ? await require_main.thoseInside(files, confinement) : [];
	const readable = confinement ? inside.map((file) => file.path) : files;
	if (readable.length === 0) throw new require_main.DiffError("NoSuchFileException", path);
	return {
		files: readable,
		areSeveral: true,
		allowed: allowedFor(inside)
	};
}
async function locateOne(path, file, status, context) {
	if (status.isDirectory() && require_main.fileFormat(path) === "parquet") return several(path, await partFiles(file, path), context);
	requireFileStatus(status, path, "NoSuchFileException");
	const { confinement } = context;
	const allowed = confinement ? allowedFor(await require_main.thoseInside([file], confinement)) : [];
	return {
		files: [file],
		areSeveral: false,
		allowed
	};
}
async function locate(path, context) {
	const { workingDirectory, confinement } = context;
	require_main.fileFormat(path);
	if (confinement) await require_main.requireInside(path, workingDirectory, confinement);
	const absolute = (0, node_path.resolve)(workingDirectory, path);
	const status = await (0, node_fs_promises.stat)(absolute).catch(() => null);
	if (status) return locateOne(path, absolute, status, context);
	if (!GLOB.test(path)) throw new require_main.DiffError("NoSuchFileException", path);
	const files = await found$1(absolute, context);
	await requireNoOthers(absolute, path, context);
	return several(path, files, context);
}
/**
* The files that a side of a diff names, a file that exists never taken for a pattern. What was
* found once stays so: once DuckDB is confined, it finds no files by patterns.
*
* @throws ConfigurationError where its ending is of no known format.
* @throws DiffError where there is none, or it may not be read.
*/
async function locateFiles(path, context) {
	const known = context.located.get(path);
	if (known) return known;
	const files = await locate(path, context);
	context.located.set(path, files);
	return files;
}
// src/sources/files/csv/records.ts
const escaped$1 = (character) => character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
/** Spaces around quotes, where they do not separate the cells. */
const spacesBeside = ({ delimiter }) => delimiter === " " ? "" : " *";
/** A cell in quotes, which may have spaces around it; `null` where nothing encloses cells. */
function quotedCell(marks) {
	if (marks.quote === "") return null;
	const [quote, spaces] = [escaped$1(marks.quote), spacesBeside(marks)];
	return `${spaces}${quote}[^${quote}]*(?:${quote}${quote}[^${quote}]*)*${quote}${spaces}`;
}
/** The records of a text in turn, empty lines left out. */
function* recordsOf(text, marks) {
	const end = escaped$1(marks.delimiter);
	const quoted = quotedCell(marks);
	const inQuotes = quoted === null ? "" : `${quoted}(?=[${end}\\r\\n]|$)|`;
	const cell = new RegExp(`(${inQuotes}[^${end}\\r\\n]*)(${end}|\\r\\n?|\\n|$)`, "gy");
	let cells = [];
	for (const [, written = "", ending = ""] of text.matchAll(cell)) {
		cells.push(written);
		if (ending === marks.delimiter) continue;
		if (!(cells.length === 1 && written === "")) yield {
			cells,
			end: ending
		};
		if (ending === "") return;
		cells = [];
	}
}
/** Whether a cell begins with a quote and does not end with the one that closes it. */
function isMisquoted(cell, marks) {
	const quoted = quotedCell(marks);
	if (quoted === null || !cell.replace(/^ +/, "").startsWith(marks.quote)) return false;
	return !new RegExp(`^${quoted}$`).test(cell);
}
/** What a cell says: spaces around it count in quotes only. */
function contentOf(cell, marks) {
	const { quote } = marks;
	const text = cell.trim();
	if (quote === "" || !text.startsWith(quote) || isMisquoted(cell, marks)) return text;
	return text.slice(1, -1).replaceAll(quote + quote, quote);
}
// src/sources/files/csv/delimiters.ts
/** Those that are told by the lines of a file; any other a file must name itself, or its options. */
const DELIMITERS = [
	",",
	";",
	"	",
	"|"
];
/** Enough records to tell a delimiter from a character of a name. */
const LOOKED_AT$1 = 50;
/** How many cells a delimiter cuts the header into, and whether it cuts all lines that well. */
function cut$1({ text, isWhole }, delimiter, quote) {
	const marks = {
		delimiter,
		quote
	};
	let [headerCells, isEven, lines] = [
		0,
		true,
		0
	];
	for (const { cells, end } of recordsOf(text, marks)) {
		if (end === "" && !isWhole && lines > 0 || lines > LOOKED_AT$1) break;
		if (lines === 0) headerCells = cells.length;
		isEven &&= cells.length === headerCells && !cells.some((cell) => isMisquoted(cell, marks));
		lines += 1;
	}
	return {
		delimiter,
		cells: headerCells,
		isEven
	};
}
/**
* What may separate the cells of a CSV file: of the usual delimiters the one that cuts the header
* and the lines behind it into as many cells each, and most of them; a comma where none occurs.
*
* @returns several where the first lines do not tell which of them it is.
*/
function possibleDelimiters(beginning, quote) {
	const found = DELIMITERS.filter((delimiter) => delimiter !== quote).map((delimiter) => cut$1(beginning, delimiter, quote)).filter(({ cells }) => cells > 1).sort((a, b) => b.cells - a.cells);
	const even = found.filter(({ isEven }) => isEven);
	const [first, ...others] = even.length > 0 ? even : found;
	if (!first) return [","];
	const rivals = others.filter(({ cells }) => cells === first.cells || first.delimiter === "|");
	return even.length === 0 ? [first.delimiter] : [first, ...rivals].map((each) => each.delimiter);
}
// src/sources/files/unpacked.ts
/** How a file is packed, as its ending says in any case. */
function packingOf(path) {
	if (/\.gz$/i.test(path)) return "gzip";
	return /\.zst$/i.test(path) ? "zstd" : "none";
}
/** Large pieces: each costs a turn of the event loop. */
const PIECE = 1 << 20;
/** The reader of a packed stream, whose errors reach whoever reads it. */
function unpacking(packed, unpacker) {
	(0, node_stream.pipeline)(packed, unpacker, () => {});
	return unpacker;
}
/** The frames of a file in turn: Node's reader ends where the first one does. */
async function* framesOf(path, signal) {
	const { size } = await (0, node_fs_promises.stat)(path);
	for (let start = 0; start < size;) {
		const packed = (0, node_fs.createReadStream)(path, {
			start,
			highWaterMark: PIECE,
			signal
		});
		const unpacker = unpacking(packed, (0, node_zlib.createZstdDecompress)({ chunkSize: PIECE }));
		try {
			yield* unpacker;
		} finally {
			packed.destroy();
		}
		if (unpacker.bytesWritten === 0) throw new Error("unexpected end of file");
		start += unpacker.bytesWritten;
	}
}
async function* membersOf(path, signal) {
	const { size } = await (0, node_fs_promises.stat)(path);
	const unpacker = unpacking((0, node_fs.createReadStream)(path, {
		highWaterMark: PIECE,
		signal
	}), (0, node_zlib.createGunzip)({ chunkSize: PIECE }));
	yield* unpacker;
	if (unpacker.bytesWritten < size) throw new Error("something follows what is packed in it; pack it anew");
}
function piecesOf(path, signal) {
	const packing = packingOf(path);
	if (packing === "zstd") return framesOf(path, signal);
	if (packing === "gzip") return membersOf(path, signal);
	return (0, node_fs.createReadStream)(path, {
		highWaterMark: PIECE,
		signal
	});
}
/**
* What a text file holds, unpacked, piece by piece.
*
* @param name the file as messages name it.
* @throws DiffError where it cannot be read, or is not packed as its name says, damaged or cut.
*/
async function* readUnpacked(path, name, signal) {
	try {
		yield* piecesOf(path, signal);
	} catch (error) {
		if (signal?.aborted) throw error;
		const { message: why } = error;
		const value = why === "unexpected end of file" ? `${name} breaks off: it is packed, and its end is missing` : `${name} cannot be read: ${why}`;
		throw new require_main.DiffError("InvalidInputException", value, { cause: error });
	}
}
async function readPlainEnd(path, length) {
	const file = await (0, node_fs_promises.open)(path);
	try {
		const { size } = await file.stat();
		const end = Buffer.alloc(Math.min(size, length));
		const { bytesRead } = await file.read(end, 0, end.length, size - end.length);
		return {
			size,
			end: end.subarray(0, bytesRead)
		};
	} finally {
		await file.close();
	}
}
/**
* Reads the end of a text file; of a packed one all of it, which shows whether it is whole.
*
* @param name the file as messages name it.
* @param length how many bytes of the end are wanted.
* @throws DiffError where a packed file is damaged or cut.
*/
async function readEnd(path, name, length, signal) {
	if (packingOf(path) === "none") return readPlainEnd(path, length);
	let size = 0;
	let kept = [];
	for await (const piece of readUnpacked(path, name, signal)) {
		size += piece.length;
		kept.push(piece);
		if (kept.reduce((sum, each) => sum + each.length, 0) - (kept[0]?.length ?? 0) >= length) kept = kept.slice(1);
	}
	const end = Buffer.concat(kept);
	return {
		size,
		end: end.subarray(Math.max(0, end.length - length))
	};
}
// src/sources/files/open-query.ts
var open_query_exports = /* @__PURE__ */ require_main.__exportAll({ filesOfQuery: () => filesOfQuery });
/** Every text in a value of JSON. */
function textsIn(value) {
	if (typeof value === "string") return [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
/** The local files that a query writes out, as far as a side could name them, too: absolute paths. */
async function pathsInQuery(sql, context) {
	const { connection, workingDirectory, signal } = context;
	const literal = connection.dialect.quoteText(sql);
	const [row] = await connection.query(`SELECT json_serialize_sql(${literal}) AS tree`, signal);
	const paths = textsIn(JSON.parse(String(row?.["tree"]))).filter((text) => require_main.hasFileFormat(text) && !require_main.isRemote(text)).map((text) => (0, node_path.resolve)(workingDirectory, text));
	return [...new Set(paths)];
}
/**
* Refuses a query over pipes and other things that are no files; to open one could wait forever.
*
* @throws DiffError that names it.
*/
async function requireFilesOfQuery(paths) {
	for (const path of paths) {
		const status = await (0, node_fs_promises.stat)(path).catch(() => null);
		if (!status || status.isDirectory()) continue;
		requireFileStatus(status, (0, node_path.basename)(path), "NoSuchFileException");
	}
}
/**
* What DuckDB must be allowed to open for a query over files: those whose paths or patterns it
* writes out, as far as a side could name them, too. The query only is parsed for that.
*/
async function filesOfQuery(sql, context) {
	const { confinement } = context;
	if (!confinement) return [];
	const allowed = await require_main.thoseInside(await pathsInQuery(sql, context), confinement);
	return (await Promise.all(allowed.map(async ({ path, real }) => {
		if ((0, node_fs.existsSync)(path) || !GLOB.test(path)) return [real];
		return [path, ...(await matching(path, confinement, context)).map((file) => file.real)];
	}))).flat();
}
/** The files of a pattern, without those that lead outside of the folders. */
async function matching(pattern, confinement, context) {
	return require_main.thoseInside(await found$1(pattern, context), confinement);
}
/** What may separate cells in a file that a query reads. */
const MARKS$1 = DELIMITERS.map((delimiter) => ({
	delimiter,
	quote: "\""
}));
/** A reader that says when it cannot hold a row. */
const ONE_READER = /\bparallel\s*(?:=>?|:=)\s*false\b/i;
const isFile = (path) => (0, node_fs_promises.stat)(path).then((status) => status.isFile(), () => false);
/**
* Refuses a query over a CSV file of which DuckDB's readers in parallel could lose the last row. As
* the file of a side it is read whole. The file's own delimiter is for the query to say.
*
* @throws DiffError that names the file, or where a packed one is damaged or cut.
*/
async function requireWholeRows(sql, paths, signal) {
	if (ONE_READER.test(sql)) return;
	for (const path of paths) {
		if (!["csv", "tsv"].includes(require_main.fileFormat(path)) || !await isFile(path)) continue;
		const name = (0, node_path.basename)(path);
		const { size, end } = await readEnd(path, name, END, signal);
		if (size < 32e6 || MARKS$1.every((marks) => beginsLastRow(end, marks))) continue;
		const value = `${name} ends in a row so long that SQL may lose it; compare it as a file, or read it with parallel = false`;
		throw new require_main.DiffError("InvalidInputException", value);
	}
}
/**
* Refuses a query over a Parquet file with decimals of more than 38 digits: SQL reads wrong numbers
* there. As the file of a side it is read without a loss.
*
* @throws DiffError that names the file and the column.
*/
async function requireNoWideDecimals(paths, { connection, signal }) {
	for (const path of paths) {
		if (require_main.fileFormat(path) !== "parquet" || !await isFile(path)) continue;
		const [row] = await connection.query(`SELECT name FROM parquet_schema(${readerOf([path], connection.dialect).list})
      WHERE duckdb_type = 'DOUBLE' AND (converted_type = 'DECIMAL' OR logical_type LIKE 'DecimalType%')`, signal);
		if (!row) continue;
		const value = `${(0, node_path.basename)(path)} holds decimals of more than 38 digits ("${String(row["name"])}"), which SQL reads wrongly; compare it as a file instead`;
		throw new require_main.DiffError("InvalidInputException", value);
	}
}
/**
* Opens a query, over files or the tables of a DuckDB database.
*
* @throws DiffError where it cannot be run, does more than to read, or reads what it would read wrongly.
*/
async function openQuery({ sql, side, relation }, context) {
	const { connection, confinement, signal } = context;
	try {
		const paths = await pathsInQuery(sql, context);
		await requireFilesOfQuery(paths);
		await requireNoWideDecimals(paths, context);
		await requireWholeRows(sql, paths, signal);
		const input = `query${side}`;
		requireDistinctNames(input, await connection.checkQuery(sql, input, signal));
		if (confinement) await requireNoEffects(connection, {
			sql,
			input,
			signal
		});
		await connection.execute(`CREATE TABLE ${relation} AS\n${sql}`, signal);
	} catch (error) {
		throw ofInput(`query${side}`, error);
	}
	return {
		kind: "typed",
		relation,
		columns: await connection.describe(relation, signal)
	};
}
// src/engine/open-sides.ts
/** Whether both sides are in one data source, by sessions that are alike. */
const isSameSource = ([source1, source2]) => source1.id === source2.id && (0, node_util.isDeepStrictEqual)(source1.options, source2.options);
/** Whether both sides are one place under two names. */
const isSamePlace = ([source1, source2]) => source1.descriptor === source2.descriptor && source1.location === source2.location && (0, node_util.isDeepStrictEqual)(source1.options, source2.options);
/** The columns of a side that a request is about; it names them as side 1 does. */
function wantedColumns(request, side) {
	const { exclude_columns: excluded, case_insensitive_names: isFolded } = request;
	const included = [...request.include_columns ?? [], ...request.columns_to_compare ?? []];
	const isOpen = included.length === 0 || included.some(require_main.isPattern) || isFolded === true;
	const onSide = (names) => names.flatMap((name) => side === 0 ? name : require_main.partnerName(request, 0, name) ?? []);
	const time = timeColumnNames(request)?.[side];
	const needed = [...keyNames$1(request)[side], ...time === void 0 ? [] : [time]];
	return {
		named: isOpen ? null : [...needed, ...onSide(included)],
		leftOut: onSide(excluded ?? []).filter((name) => !needed.includes(name))
	};
}
/** Makes ready what DuckDB itself reads of a side; gives the files that it must be allowed to open. */
async function admit(side, source, context) {
	const { descriptor, ...address } = readIn(side, source);
	return descriptor.readBy === "engine" ? admitLocal(side, descriptor, address, context) : [];
}
/** What the rows of a side must fulfil by a request that names columns as the sides do. */
const conditionsIn = ({ dialect }, { columns }, asked, request) => () => conditionsOf(columns, asked, request, {
	dialect,
	timeLiteral: (iso, { own }) => dialect.timeLiteral(iso, own)
});
/** A side that is read by another request, which asks for the same. */
function withRequest(side, request) {
	if (side.kind !== "database") return side;
	const { database, relation, index } = side;
	return {
		...side,
		conditions: conditionsIn(database, relation, askedOf(request, index), request)
	};
}
/** The sides of a diff, and the connections that they are read through. */
var OpenSides = class {
	#databases = [];
	#context;
	constructor(context) {
		this.#context = context;
	}
	/**
	* Opens both sides.
	*
	* @throws DiffError where one does not exist or cannot be read.
	*/
	async open() {
		const context = this.#localContext();
		await this.#confine([0, 1], context);
		const first = await this.#openSide(0, null, context);
		const opened = first.kind === "database" ? first.database : null;
		return [first, await this.#openSide(1, opened, context)];
	}
	/**
	* Opens side 1 alone.
	*
	* @throws DiffError where it does not exist or cannot be read.
	*/
	async openFirst() {
		const context = this.#localContext();
		await this.#confine([0], context);
		return this.#openSide(0, null, context);
	}
	/** Ends every connection, and with it what still runs on it. */
	async close() {
		await Promise.all(this.#databases.map((database) => database.close()));
	}
	#localContext() {
		const hivePartitions = this.#context.request.hive_partitions ?? false;
		return {
			...this.#context,
			attached: /* @__PURE__ */ new Map(),
			located: /* @__PURE__ */ new Map(),
			hivePartitions
		};
	}
	/** Lets DuckDB read what the sides need, and nothing else, before it runs any SQL of theirs. */
	async #confine(sides, context) {
		if (!context.confinement) return;
		const { request, sources } = this.#context;
		const allowed = [];
		for (const side of sides) allowed.push(...await admit(askedOf(request, side), sources[side], context));
		await context.connection.confine(allowed);
	}
	async #openSide(index, first, context) {
		const { request, sources, signal } = this.#context;
		const asked = askedOf(request, index);
		const { descriptor, ...source } = readIn(asked, sources[index]);
		if (descriptor.readBy === "engine") {
			if (asked.past !== null) throw noPast(asked, source.name);
			return {
				kind: "local",
				index,
				opened: await openLocal(asked, descriptor, source, context)
			};
		}
		const database = await this.#database(descriptor, source, first);
		const wanted = wantedColumns(request, index);
		const relation = await openRelation(database, asked, source.name, wanted, signal);
		const { asksForTime, asksForChance } = descriptor.changing;
		return {
			kind: "database",
			index,
			source: source.name,
			database,
			relation,
			conditions: conditionsIn(database, relation, asked, request),
			asksForTime: [asked.query, asked.filter].some((sql) => sql !== null && asksForTime(sql)),
			asksForChance: asked.filter !== null && asksForChance(asked.filter)
		};
	}
	/** @param first the database of side 1, where that is open. */
	async #database(descriptor, source, first) {
		const { sources, signal } = this.#context;
		if (first && isSameSource(sources)) return first;
		const open = async (until) => {
			const database = await openDatabase(descriptor, source, {
				...this.#context,
				signal: until
			});
			this.#databases.push(database);
			return database;
		};
		if (first && isSamePlace(sources)) return await spareConnection(signal, open) ?? first;
		return open(signal);
	}
};
/** Where a side is read: in its data source, but for a file. */
const readIn = (side, source) => side.file === null ? source : FILES;
function datasetOf({ file, query, table }) {
	if (query !== null) return { sql: query };
	return { table: file === null ? table ?? [] : [file] };
}
/** What runs; where it fails, the error names the data source, if the user has given it a name. */
function naming({ place }, { name }, running) {
	return place === "nowhere" ? running : namingSource(name, running);
}
/**
* Makes ready what DuckDB itself reads of a side, before it is confined; gives the files that it must
* be allowed to open then.
*
* @throws DiffError where it does not exist or may not be read.
*/
function admitLocal(side, descriptor, address, context) {
	return naming(descriptor, address, descriptor.admit(datasetOf(side), address, context));
}
async function openIn(side, descriptor, address, context) {
	const dataset = datasetOf(side);
	const { fileOptions } = side;
	if ("table" in dataset) return descriptor.openTable(dataset.table, address, {
		...context,
		fileOptions
	});
	return descriptor.openQuery((connection, relation) => openQuery({
		sql: dataset.sql,
		side: side.number,
		relation
	}, {
		...context,
		connection
	}), `query${side.number}`, address, context);
}
/**
* Opens what DuckDB itself reads of a side.
*
* @throws DiffError where it does not exist or cannot be read.
*/
function openLocal(side, descriptor, address, context) {
	return naming(descriptor, address, openIn(side, descriptor, address, context));
}
// src/engine/settle-key.ts
const NOTHING_DECLARED = {
	columns: [],
	uniqueKeys: []
};
/** What the catalog says of a side. */
async function declaredOf(side) {
	if (side.kind === "database") return side.relation;
	if (side.opened.kind !== "typed") return NOTHING_DECLARED;
	const { columns, declaredKeys } = side.opened;
	return {
		columns,
		uniqueKeys: await declaredKeys?.() ?? []
	};
}
const isSameSet = (names, others) => names.length === others.length && names.every((name) => others.includes(name));
/** Whether both sides have the column of a key, in types that can be compared. */
function isCommon([name1, name2], sides, dialect) {
	const column1 = sides[0].columns.find(({ name }) => name === name1);
	const column2 = sides[1].columns.find(({ name }) => name === name2);
	return !!column1 && !!column2 && dialect.comparison(column1.type, column2.type) !== null;
}
/**
* The key that both catalogs declare, as side 1 names it: a primary key before other unique columns
* without NULL. One of which a column is left out of the diff is none.
*/
async function declaredKey(request, sides, dialect) {
	const declared = [await declaredOf(sides[0]), await declaredOf(sides[1])];
	const excluded = request.exclude_columns ?? [];
	const isDeclared = (key) => {
		if (key.some((name) => excluded.includes(name))) return false;
		const pairs = key.map((name) => [name, require_main.partnerName(request, 0, name) ?? ""]);
		const names = pairs.map(([, name2]) => name2);
		return declared[1].uniqueKeys.some((other) => isSameSet(other, names)) && pairs.every((pair) => isCommon(pair, declared, dialect));
	};
	return declared[0].uniqueKeys.find(isDeclared) ?? null;
}
/**
* Finds the key of a request that names none: that both catalogs declare, else, where it is asked for,
* that the data has.
*
* @throws DiffError where the sides cannot be read.
* @throws CancelledError where the signal aborts.
*/
async function settleKey(sides, context) {
	const { request } = context;
	if (require_main.keyOf(request).length > 0) return {
		request,
		inferred: null
	};
	const settled = (columns, found_in) => ({
		request: {
			...request,
			pk_columns: columns
		},
		inferred: {
			pk_columns: columns,
			found_in
		}
	});
	const declared = await declaredKey(request, sides, context.connection.dialect);
	if (declared) return settled(declared, "catalog");
	if (request.infer_pk !== true) return settled([], null);
	context.onPhase("looking for the key");
	const found = await inferKey(sides, context);
	return settled(found, found.length === 0 ? null : "data");
}
// src/engine/guess-keys.ts
/** The keys that the catalog declares, but for those with a column that is to be avoided. */
async function declaredKeys$1(side, { request }) {
	const { columns, uniqueKeys } = await declaredOf(side);
	const names = request.infer_pk_avoid_names ?? [];
	const types = request.infer_pk_avoid_types ?? [];
	const avoided = columns.filter((column) => names.includes(column.name) || isAvoided(column, types)).map(({ name }) => name);
	return uniqueKeys.filter((key) => !key.some((name) => avoided.includes(name))).filter((key, i, keys) => !holdsOneOf(keys.slice(0, i), key));
}
async function keysOf$2(side, context, { rowsLookedAt, most }) {
	const known = (await declaredKeys$1(side, context)).slice(0, most);
	const declared = known.map((columns) => ({
		columns,
		found_in: "catalog"
	}));
	if (known.length === most) return declared;
	const [rows] = await searchedSides([side, {
		kind: "local",
		index: 1,
		opened: { kind: "empty" }
	}], context);
	const candidates = candidatesOf(context.request, [rows, rows], context.connection.dialect);
	if (candidates.length === 0) return declared;
	const found = await searchKeys(rows, candidates, {
		...SEARCH,
		rowsLookedAt,
		known,
		most: most - known.length
	});
	return [...declared, ...found.map((columns) => ({
		columns,
		found_in: "data"
	}))];
}
/**
* The keys of side 1 of a request: those that its catalog declares, then those that hold in all of its
* rows, of the fewest columns first.
*
* @throws DiffError where it cannot be read.
* @throws CancelledError where the signal aborts.
*/
async function guessKeys(guess, context) {
	const asked = {
		...context,
		request: guess.request
	};
	const opening = new OpenSides(asked);
	try {
		return await keysOf$2(await opening.openFirst(), asked, guess);
	} finally {
		await opening.close();
	}
}
// src/engine/find-key.ts
/** What is unique among so many rows is worth proposing; a person has the last word. */
const LOOK = {
	rowsLookedAt: 1e5,
	mostColumns: 2,
	isProven: false
};
/** What a database will not compare is no key, and no reason to ask nothing. */
async function searchedKey(rows, all) {
	try {
		return await searchKey([rows], all, LOOK);
	} catch (error) {
		if (error instanceof require_main.DiffError) return [];
		throw error;
	}
}
async function findInDatabase(table, descriptor, source, context) {
	const { signal } = context;
	const database = await openDatabase(descriptor, source, context);
	try {
		const { dialect } = database;
		const { relation, columns, uniqueKeys } = await database.openTable(table, signal);
		const names = columns.map(({ name }) => name);
		const [proven] = uniqueKeys.toSorted((a, b) => a.length - b.length);
		if (proven) return {
			columns: names,
			key: names.filter((name) => proven.includes(name))
		};
		const candidates = columns.filter(({ own }) => dialect.isGroupable(own)).map(({ name }) => ({
			name,
			values: [dialect.quoteIdentifier(name)]
		}));
		return {
			columns: names,
			key: await searchedKey({
				dialect,
				relation,
				query: (sql) => database.query(sql, signal)
			}, candidates)
		};
	} finally {
		await database.close();
	}
}
/**
* Looks into a table or a file for columns by which its rows can be told apart: those that the
* catalog proves, else those that are unique in the first rows.
*
* @throws DiffError where it cannot be opened.
* @throws CancelledError where the signal aborts.
*/
async function findKey(dataset, context) {
	const { connection, signal } = context;
	const { dialect } = connection;
	const side = {
		index: 0,
		number: 1,
		query: null,
		fileOptions: null,
		past: null,
		filter: null,
		...dataset
	};
	const { descriptor, ...source } = readIn(side, context.source);
	if (descriptor.readBy === "itself") return findInDatabase(dataset.table ?? [], descriptor, source, context);
	const found = {
		attached: /* @__PURE__ */ new Map(),
		located: /* @__PURE__ */ new Map()
	};
	const opened = await openLocal(side, descriptor, source, {
		...context,
		...found,
		mostRows: LOOK.rowsLookedAt
	});
	if (opened.kind === "empty") return {
		columns: [],
		key: []
	};
	const candidates = opened.columns.map((column) => ({
		name: column.name,
		values: ["text" in column ? column.text : dialect.quoteIdentifier(column.name)]
	}));
	const query = (sql) => connection.query(sql, signal);
	const rows = {
		dialect,
		relation: opened.relation,
		query
	};
	return {
		columns: candidates.map(({ name }) => name),
		key: await searchedKey(rows, candidates)
	};
}
// src/sources/list-tables.ts
/** The schema that is searched; `null` for every one, `undefined` for those of names alone. */
const schemaOf = (searched) => searched.at(-1);
/** Whether a place names a schema, so that somebody has to ask for it where nothing is listed of it. */
const isNamed = (place) => typeof schemaOf(place) === "string";
/**
* What is opened to be searched.
*
* @throws ConfigurationError where it is not there: that is no fault of what is searched for.
*/
function openedToSearch(opening) {
	return opening.catch((error) => {
		if (!(error instanceof require_main.DiffError) || error.type !== "NoSuchDatabaseException") throw error;
		throw new require_main.ConfigurationError(`${error.value}.`, { cause: error });
	});
}
/** Why nothing is listed of a schema: there is none, but others that may be meant. */
function noSuchSchema(place, known) {
	const name = place.at(-1) ?? "";
	const lower = known.map((other) => other.toLowerCase());
	const nearest = new Set(require_main.nearestNames(name.toLowerCase(), lower));
	const meant = known.filter((_, index) => nearest.has(lower[index] ?? ""));
	const hint = meant.length === 0 ? "" : `; ${require_main.areThese("the nearest", meant)}`;
	const value = `${place.join(".")} (there is no such schema here${hint})`;
	return new require_main.DiffError("NoSuchDatabaseException", value);
}
/**
* Makes sure that schemas are there of which nothing was listed.
*
* @param schemasBeside asks for the names of all schemas beside one; called for one that seems empty alone.
* @throws DiffError that names a schema that is not there, and the nearest to it.
*/
async function withoutMissingSchemas(listed, searched, schemasBeside) {
	const { tables, areNamesFolded } = listed;
	const folded = (name = "") => areNamesFolded ? name.toLowerCase() : name;
	const isSame = (one, other) => folded(one) === folded(other);
	const hasTables = (place) => tables.some(({ path }) => place.toReversed().every((part, index) => isSame(path.at(-2 - index), part)));
	for (const place of searched.filter(isNamed).filter((named) => !hasTables(named))) {
		const known = await schemasBeside(place);
		if (!known.some((name) => isSame(name, place.at(-1)))) throw noSuchSchema(place, known);
	}
	return listed;
}
/** What a catalog's word for a kind of table means: every other is a table. */
function kindOf(word) {
	const lower = word.toLowerCase();
	if (lower.includes("materialized")) return "materialized view";
	return lower.includes("view") ? "view" : "table";
}
/**
* A condition over the tables of a catalog: those of the schemas that are searched.
*
* @param conditions in SQL: that a table is of a schema, that it is of none of the system's, and that its
* name alone leads to it.
*/
function searchedCondition(searched, conditions) {
	const each = searched.map((place) => {
		const schema = schemaOf(place);
		if (schema === void 0) return `(${conditions.isFoundByName} AND ${conditions.isOwn})`;
		return schema === null ? `(${conditions.isOwn})` : conditions.isIn(schema);
	});
	return `(${[...new Set(each)].join(" OR ")})`;
}
/**
* Makes sure that what is searched has no more parts than the data source has before a name.
*
* @param most how many.
* @param form what a path is, such as `a table has a name, and a schema in front of it`.
*/
function requireDepth(searched, most, form) {
	const deep = searched.find((place) => place.length > most);
	if (!deep) return;
	const path = [...deep.map((part) => part ?? "*"), "*"].join(".");
	throw new require_main.DiffError("NoSuchTableException", `${path} (${form})`);
}
// src/engine/list-tables.ts
/**
* The tables and views of schemas of a data source, by one connection.
*
* @throws ConfigurationError where it is one that has no tables, but files, or where it is not there.
* @throws DiffError where it cannot be opened otherwise, or a schema that is named is not there.
* @throws CancelledError where the signal aborts.
*/
async function listTables(source, searched, context) {
	const { descriptor, name } = source;
	if (descriptor.readBy === "itself") {
		const database = await openedToSearch(openDatabase(descriptor, source, context));
		return database.listTables(searched, context.signal).finally(() => database.close());
	}
	const { attach, listTables: list } = descriptor;
	if (!list) throw new require_main.ConfigurationError(`${name}: files are no tables of a schema, so none can be listed`);
	return context.withDuckDB(async (connection) => {
		const opened = {
			...context,
			connection,
			attached: /* @__PURE__ */ new Map(),
			located: /* @__PURE__ */ new Map()
		};
		await openedToSearch(namingSource(name, attach(source, opened)));
		return namingSource(name, list(searched, source, opened));
	});
}
// src/engine/materialize/open-writer.ts
/**
* Refuses a data source that is not configured to be written to.
*
* @param input what asks for it.
* @throws ConfigurationError that says what to set.
*/
function requireWritable({ name, descriptor, writing }, input) {
	if (writing !== null && descriptor.openWriter) return;
	const advice = descriptor.openWriter ? `set \`writable: true\` for it in \`data-sources\`` : `nothing can be written to ${descriptor.kind}`;
	throw new require_main.ConfigurationError(`${input} would write to the data source ${require_main.shown(name)}, which is not writable: ${advice}`);
}
/**
* Opens a connection that may write, whose errors name the data source.
*
* @throws DiffError where it cannot be opened so.
*/
async function openWriter({ descriptor, writing, ...address }, context) {
	requireWritable({
		descriptor,
		writing,
		...address
	}, "materialization");
	const options = writing ?? {
		schema: null,
		keepDays: null
	};
	const opened = descriptor.readBy === "engine" ? descriptor.openWriter?.(address, options, {
		...context,
		located: /* @__PURE__ */ new Map()
	}) : descriptor.openWriter?.(address, options, context);
	if (!opened) throw new require_main.ConfigurationError(`nothing can be written to ${descriptor.kind}`);
	return namingSource(address.name, opened);
}
// src/engine/materialize/side-relation.ts
/**
* What can follow FROM, in a database's own SQL, for a side; `null` for a table.
*
* @throws DiffError where the side cannot be read.
*/
async function databaseRelation({ table, query, number }, { descriptor, ...address }, context) {
	if (descriptor.readBy === "engine") return null;
	const database = await openDatabase(descriptor, address, context);
	try {
		const { signal } = context;
		if (query !== null) return (await database.openQuery(query, `query${number}`, signal)).relation;
		const path = table ?? [];
		const { relation, isRepeatable } = await database.openTable(path, signal);
		return isRepeatable && !await database.isView?.(path, signal) ? null : relation;
	} finally {
		await database.close();
	}
}
/**
* The same for a file of DuckDB's, in the SQL of the DuckDB that is to write it.
*
* @throws DiffError where the side cannot be read.
*/
async function localRelation(side, { descriptor, ...address }, context) {
	if (descriptor.readBy === "itself") return null;
	const local = {
		...context,
		located: /* @__PURE__ */ new Map()
	};
	const allowed = await admitLocal(side, descriptor, address, local);
	if (context.confinement) await context.connection.confine(allowed);
	const opened = await openLocal(side, descriptor, address, local);
	return opened.kind === "typed" && opened.isCopied === true ? opened.relation : null;
}
// src/engine/materialize/table-names.ts
/** What the names of all tables begin with that diffs write. */
const PREFIX$1 = "data_diff_";
/** Of the time, in seconds, and of chance, in bytes, of which each has two digits. */
const TIME_DIGITS = 8;
const RANDOM_BYTES = 4;
const MS_PER_DAY = 864e5;
/** A name that no other diff has, and that says when it was made. */
function uniqueName(prefix, now = Date.now()) {
	return `${prefix}_${Math.floor(now / 1e3).toString(16).padStart(TIME_DIGITS, "0")}${(0, node_crypto.randomBytes)(RANDOM_BYTES).toString("hex")}`;
}
/** A table of differences, or one that a side was written to. */
const OURS = /^data_diff_(?:(?:\d+_)?(?<time>[\da-f]{8})[\da-f]{8}_(?:diff|exclusives[12]|duplicates[12])|tmp_(?<written>[\da-f]{8})[\da-f]{8})$/;
/** Whether a table is one that a diff wrote more than so many days ago, by its name. */
function isOlder(table, days, now = Date.now()) {
	const { time, written } = OURS.exec(table)?.groups ?? {};
	const seconds = time ?? written;
	return seconds !== void 0 && Number.parseInt(seconds, 16) * 1e3 < now - days * MS_PER_DAY;
}
// src/engine/materialize/datasets.ts
/** How long it may take to remove a table. */
const DROP_WITHIN_MS = 3e4;
/** Whether a side is to be written to a table first; a file is none of a data source. */
const isAsked = (request, side) => request[`materialize_dataset${require_main.numberOf(side)}`] === true && request[`file${require_main.numberOf(side)}`] === null;
/**
* Refuses what would write to a data source that is not configured to be written to.
*
* @throws ConfigurationError that says what to set.
*/
function requireWritableSides(request, sources) {
	for (const side of require_main.SIDES) if (isAsked(request, side)) requireWritable(sources[side], `materialize_dataset${require_main.numberOf(side)}`);
}
/** Writes a view or query of a data source to a table; gives its path, `null` for what is a table. */
function writeSide(side, source, table, context) {
	return context.withDuckDB(async (connection) => {
		const { signal } = context;
		const writing = {
			...context,
			connection,
			attached: /* @__PURE__ */ new Map()
		};
		const relation = await databaseRelation(side, source, context) ?? await localRelation(side, source, writing);
		if (relation === null) return null;
		const writer = await openWriter(source, writing);
		try {
			if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled");
			await namingSource(source.name, writer.copy(table, relation, signal));
			await writer.commit();
			return writer.pathOf(table);
		} finally {
			await writer.close();
		}
	});
}
async function dropTable({ source, table }, { withDuckDB, ...context }) {
	const signal = AbortSignal.timeout(DROP_WITHIN_MS);
	await withDuckDB(async (connection) => {
		const attached = /* @__PURE__ */ new Map();
		const writer = await openWriter(source, {
			...context,
			connection,
			attached,
			signal
		});
		try {
			await writer.drop(table, signal);
			await writer.commit();
		} finally {
			await writer.close();
		}
	}).catch((error) => {
		context.log(`The table ${table}, which a diff wrote, could not be dropped: ${require_main.messageOf(error)}`);
	});
}
/**
* Writes the sides that a request wants materialized to tables of their data sources.
*
* @throws DiffError where one cannot be read or written; then none of the tables is left.
* @throws CancelledError where the signal aborts.
*/
async function materializeSides(request, sources, context) {
	const written = [];
	const drop = async () => {
		for (const each of written.splice(0)) await dropTable(each, context);
	};
	let changed = request;
	try {
		for (const side of require_main.SIDES.filter((each) => isAsked(request, each))) {
			const [source, table] = [sources[side], uniqueName("data_diff_tmp")];
			written.push({
				source,
				table
			});
			const path = await writeSide(askedOf(request, side), source, table, context);
			if (path === null) written.pop();
			else changed = {
				...changed,
				...readFrom(side, path)
			};
		}
	} catch (error) {
		await drop();
		throw error;
	}
	const { table1, table2 } = changed;
	const isWritten = [table1 !== request.table1, table2 !== request.table2];
	return {
		request: changed,
		isWritten,
		drop
	};
}
/** Results without versions of tables that were written for a diff, and are gone. */
function withoutTheirVersions(results, { isWritten }) {
	const { versions, ...others } = results;
	if (!versions || !isWritten.includes(true)) return results;
	const lasting = require_main.mapPair(versions, (version, side) => isWritten[side] ? null : version);
	return lasting.some((version) => version !== null) ? {
		...others,
		versions: lasting
	} : others;
}
/** The fields of a side that is read from a table. */
function readFrom(side, path) {
	return side === 0 ? {
		table1: path,
		query1: null
	} : {
		table2: path,
		query2: null
	};
}
// src/engine/test-source.ts
/**
* Opens a data source and closes it. There is nothing to open of files, which only requests name.
*
* @throws DiffError where it cannot be reached, refuses the login, or is no database.
* @throws CancelledError where the signal aborts.
*/
async function testSource(source, context) {
	const { descriptor } = source;
	if (descriptor.readBy === "itself") return (await openDatabase(descriptor, source, context)).close();
	if (descriptor.place === "nowhere") return;
	await context.withDuckDB(async (connection) => {
		const opened = {
			...context,
			connection,
			attached: /* @__PURE__ */ new Map(),
			located: /* @__PURE__ */ new Map()
		};
		await namingSource(source.name, descriptor.attach(source, opened));
	});
}
// src/service/embedded/chosen-text.ts
/** Errors of DuckDB's while a statement runs, in which SQL can choose every word: by `error()`. */
const OF_RUNNING = /* @__PURE__ */ new Set([
	"ConstraintException",
	"ConversionException",
	"InvalidInputException",
	"InvalidtypeException",
	"MismatchTypeException",
	"OutofRangeException"
]);
const SQL_FIELDS = [["query1", "filter1"], ["query2", "filter2"]];
/**
* Refuses SQL that DuckDB would tell of the machine, where those who ask do not own it.
*
* @throws DiffError that names the input, and what it calls.
*/
function requireNothingOfMachine(request, sources) {
	sources.forEach(({ descriptor }, index) => {
		if (descriptor.readBy !== "engine") return;
		for (const field of SQL_FIELDS[index] ?? []) {
			const name = TELLS_OF_MACHINE.exec(request[field] ?? "")?.[0];
			if (name === void 0) continue;
			const value = `${field} uses ${name.toLowerCase()}, which tells of the server's machine`;
			throw new require_main.DiffError("InvalidQueryException", value, { input: field });
		}
	});
}
/** Which words of an error SQL can have chosen; `null` for none. */
function chosenIn(error) {
	if (OF_RUNNING.has(error.type)) return "all";
	for (const each of require_main.causesOf(error)) if (each instanceof ChosenWordsError) return each.chosen;
	return null;
}
/** What our own statements add around the SQL of a request, and a server's names for its parts. */
const OUR_WORDS = "SELECT * FROM ( ) AS dataset WHERE LIMIT 0 1 condition field list where clause order group";
const wordsOf = (text) => text.toLowerCase().match(/\w+|\P{ASCII}+/gu) ?? [];
/** Hides what is in quotes, but for what the request itself says. */
function withoutChosenQuotes(value, request) {
	const asked = JSON.stringify(request).replaceAll(/\\[a-z]/g, " ");
	const said = new Set(wordsOf(`${OUR_WORDS} ${asked}`));
	return value.replaceAll(/(['`])(.*?)\1/gs, (quoted, quote, text) => wordsOf(text).every((word) => said.has(word)) ? quoted : `${quote}(not shown)${quote}`);
}
/** An error without the words that SQL of the request may have chosen. */
function withoutChosenText(error, request) {
	if (!(error instanceof require_main.DiffError)) return error;
	const chosen = chosenIn(error);
	const given = SQL_FIELDS.flat().filter((field) => request[field] != null);
	if (chosen === null || given.length === 0) return error;
	if (chosen === "quoted") {
		const shown = withoutChosenQuotes(error.value, request);
		return shown === error.value ? error : new require_main.DiffError(error.type, shown, { cause: error });
	}
	const inputs = [...require_main.causesOf(error)].map((each) => each instanceof require_main.DiffError && each.input);
	const value = `${given.find((field) => inputs.includes(field)) ?? given.join(" or ")} failed while it ran; what it says is not shown, since SQL can choose the words`;
	return new require_main.DiffError(error.type, value, { cause: error });
}
// src/service/embedded/hidden-places.ts
/** Shorter names are parts of many words. */
const SHORTEST = 3;
const HIDDEN = "(not shown)";
/** Addresses in the errors of those who connect: a name may lead to any. */
const ADDRESSES = /(?<![\w.])(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[\da-f]*:[\da-f:]*:[\da-f.]*\]?)(?::\d+)?(?![\w.]\d)/gi;
/** Errors that say where a server is. */
const OF_CONNECTIONS = /* @__PURE__ */ new Set(["ConnectionException", "AuthenticationException"]);
/** What a text may say of where a data source is: its host or socket, or its file. */
function placesOf({ descriptor, location }, workingDirectory) {
	if (descriptor.place === "nowhere") return [];
	const url = descriptor.place === "server" ? URL.parse(location) : null;
	if (!url) {
		const path = (0, node_path.resolve)(workingDirectory, location);
		return [
			path,
			path.replace(/^\/+/, ""),
			location,
			(0, node_path.basename)(location)
		];
	}
	const parameters = [
		"host",
		"hostaddr",
		"socket"
	].map((name) => url.searchParams.get(name) ?? "");
	return [
		url.hostname,
		decodeURIComponent(url.hostname),
		...parameters
	];
}
/** Errors whose place whoever runs the server wants to know, and that quote nothing of the data. */
const ABOUT_PLACES = /* @__PURE__ */ new Set([
	...OF_CONNECTIONS,
	"NoSuchDatabaseException",
	"TemporaryFolderException"
]);
const escaped = (text) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
/**
* What those who ask may see of an error. Where they do not own the machine, it does not say where
* the data sources and temporary files are; what cannot be reached is told in full to the log.
*/
function shownError(error, sources, settings) {
	if (!settings.confinement || !(error instanceof require_main.DiffError)) return error;
	const shown = withoutPlaces(error, sources, settings);
	if (shown !== error && ABOUT_PLACES.has(error.type)) settings.log(error.message);
	return shown;
}
/** The same error where it says nothing of places. */
function withoutPlaces(error, sources, { workingDirectory, temporaryDirectory }) {
	const places = sources.flatMap((source) => placesOf(source, workingDirectory)).concat(temporaryDirectory).filter((place) => place.length >= SHORTEST);
	const longestFirst = places.toSorted((one, other) => other.length - one.length).map(escaped);
	const hidden = places.length === 0 ? error.value : error.value.replaceAll(new RegExp(`(?:${longestFirst.join("|")})(?::\\d+)?`, "gi"), HIDDEN);
	const value = OF_CONNECTIONS.has(error.type) ? hidden.replaceAll(ADDRESSES, HIDDEN) : hidden;
	return value === error.value ? error : new require_main.DiffError(error.type, value, { cause: error });
}
// src/engine/diff-context.ts
/** Which rows a diff wants: some to be shown, or all to be written or counted by their times. */
function wantedRows({ request, writeDifferences }) {
	if (writeDifferences || request.time_aggregate !== null) return "all";
	return (request.sample_rows ?? 0) > 0 ? "some" : "none";
}
/** How many rows a diff may still copy before it stops. */
const roomOf = ({ fetchLimit }) => fetchLimit?.room ?? 1e400;
/** Whether any rows are wanted. */
const wantsRows = (diff) => wantedRows(diff) !== "none";
// src/engine/results.ts
/** The counts in the contract's words. Without a key, every row is one of a multiset. */
function toResults({ plan, counts }) {
	return {
		status: "success",
		...plan.keys.length === 0 ? {
			pks: null,
			values: null
		} : keyedResults(plan, counts),
		schema: plan.schema,
		uncompared: uncomparedOf(counts),
		dependencies: { deps: {} },
		materialized_results: null
	};
}
/** The percentage of compared values that are equal. */
const matchOf = (different, rows) => rows === 0 ? 100 : 100 * (1 - different / rows);
function keyedResults(plan, counts) {
	const { comparedRows, differences } = counts;
	return {
		pks: {
			total_rows: counts.totalRows,
			nulls: counts.nulls,
			dupes: counts.dupes,
			exclusives: counts.exclusives,
			distincts: counts.distincts
		},
		values: {
			total_rows: comparedRows,
			rows_with_differences: counts.rowsWithDifferences,
			total_values: comparedRows * plan.values.length,
			values_with_differences: differences.reduce((sum, count) => sum + count, 0),
			compared_columns: plan.values.length,
			columns_with_differences: differences.filter((count) => count > 0).length,
			columns_diff_stats: plan.values.map(({ names }, index) => {
				const different = differences[index] ?? 0;
				return {
					column_name: names[0],
					match: matchOf(different, comparedRows),
					values_different: different
				};
			})
		}
	};
}
/** Rows that no key pairs: those that pair off as multisets, and of each side those that remain. */
function uncomparedOf({ uncomparedRows: rows, equalMultisets: equal }) {
	return {
		rows,
		equal,
		unequal: require_main.mapPair(rows, (all) => all - equal)
	};
}
function brokenInvariant(results, { onceKeys, exclusiveRows }) {
	const { pks, values, uncompared } = results;
	if (!pks || !values || !uncompared) return "a section is missing";
	for (const side of require_main.SIDES) {
		const { total_rows, nulls, dupes, distincts, exclusives } = pks;
		if ([
			total_rows,
			nulls,
			dupes,
			distincts,
			exclusives
		].map((pair) => pair[side]).some((figure) => !Number.isSafeInteger(figure) || figure < 0)) return "a figure is no count";
		if (total_rows[side] !== nulls[side] + dupes[side] + onceKeys[side]) return "total_rows = nulls + dupes + keys occurring once";
		if (uncompared.unequal[side] < 0) return "uncompared.rows = equal + unequal";
		if (values.total_rows + exclusiveRows[side] + uncompared.rows[side] !== total_rows[side]) return "total_rows = values.total_rows + rows of exclusive keys + uncompared.rows";
		if (values.total_rows > distincts[side] - exclusives[side]) return "values.total_rows <= distincts - exclusives";
	}
	if (pks.distincts[0] - pks.exclusives[0] !== pks.distincts[1] - pks.exclusives[1]) return "distincts[0] - exclusives[0] = distincts[1] - exclusives[1]";
	const { rows_with_differences: rows, values_with_differences: cells } = values;
	if (rows > values.total_rows) return "rows_with_differences <= total_rows";
	if (rows > cells || cells > rows * values.compared_columns) return "rows_with_differences <= values_with_differences <= rows_with_differences * columns";
	return null;
}
/** Whether rows are counted, and no more of them pair off than there are. */
function brokenRowInvariant({ uncompared }) {
	const { rows = [], unequal = [] } = uncompared ?? {};
	return [...rows, ...unequal].every((figure) => Number.isSafeInteger(figure) && figure >= 0) ? null : "uncompared.rows = equal + unequal";
}
/**
* Asserts what is true of every diff. A broken invariant is a bug of ours, or data that changed
* while it was read: no figure of it may reach a comment.
*
* @throws DiffError that names the invariant.
*/
function assertInvariants(results, { plan, counts }) {
	if (plan.keys.length === 0) {
		const broken = brokenRowInvariant(results);
		if (broken !== null) throw doNotAddUp(broken, results.uncompared);
		return;
	}
	const broken = brokenInvariant(results, counts);
	if (broken !== null) throw doNotAddUp(broken, {
		...results.pks,
		values: results.values
	});
}
const doNotAddUp = (broken, figures) => new require_main.DiffError("InternalError", `the counts do not add up (${broken}): ${JSON.stringify(figures)}`);
// src/engine/cut-differences.ts
/**
* The results as they are where nobody counts more than so many differences of a column: a column that has
* as many, or more, has at least so many. What else depends on them follows from that alone, so that it is
* the same whatever a strategy has counted: at least so many rows differ, since those of one column do.
*
* @param limit `null` for all differences.
*/
function cutDifferences(results, limit) {
	const { values, at_least: bounds } = results;
	const stats = values?.columns_diff_stats;
	if (limit === null || !values || !stats) return results;
	if (!stats.some(({ values_different: different = 0 }) => different >= limit)) return results;
	const columns = stats.map((column) => {
		const { values_different: different = 0 } = column;
		if (different < limit) return column;
		const match = matchOf(limit, values.total_rows);
		return {
			...column,
			match,
			values_different: limit,
			at_least: true
		};
	});
	const figures = ["values.values_with_differences", "values.rows_with_differences"];
	return {
		...results,
		values: {
			...values,
			rows_with_differences: limit,
			values_with_differences: columns.reduce((sum, { values_different: different = 0 }) => sum + different, 0),
			columns_diff_stats: columns
		},
		at_least: {
			figures: [.../* @__PURE__ */ new Set([...bounds?.figures ?? [], ...figures])],
			per_column_diff_limit: limit,
			rows_copied: bounds?.rows_copied ?? null
		}
	};
}
// src/engine/each-side.ts
/**
* Both results. Where one fails, the other is stopped; both have ended when this throws, so that
* nothing runs on unseen.
*/
async function bothOrFirstError(signal, run) {
	const failed = new AbortController();
	const either = AbortSignal.any([signal, failed.signal]);
	const start = (index) => run(index, either).catch((error) => {
		failed.abort(error);
		throw error;
	});
	const [first, second] = await Promise.allSettled(require_main.pairOf(start));
	if (first.status === "fulfilled" && second.status === "fulfilled") return [first.value, second.value];
	throw failed.signal.reason;
}
/**
* Runs two parts of some work in one database at once, each on a connection of its own that sees the
* same state; one after the other where the database has none to give.
*
* @param run is given a signal that also aborts where the other part failed.
*/
async function runBoth(database, signal, run) {
	const twin = database.traits.readsAtOnce ? await database.twin?.(signal) : null;
	if (!twin) return [await run(database, 0, signal), await run(database, 1, signal)];
	const connections = [database, twin];
	try {
		return await bothOrFirstError(signal, (index, either) => run(connections[index], index, either));
	} finally {
		await twin.close();
	}
}
/**
* Reads both sides at once where they are not in one database that cannot do so.
*
* @param read is given a signal that also aborts where the other side failed.
*/
async function eachSide(sides, signal, read) {
	const [side1, side2] = sides;
	if (!(side1.kind === "database" && side2.kind === "database" && side1.database === side2.database)) return bothOrFirstError(signal, (index, either) => read(sides[index], either));
	if (side1.asksForTime || side2.asksForTime) return [await read(side1, signal), await read(side2, signal)];
	return runBoth(side1.database, signal, (database, index, either) => read({
		...sides[index],
		database
	}, either));
}
// src/engine/key-sample/stop.ts
/**
* Why a diff does not go on as it is: it would copy more rows than its `download_limit`, and is to be done
* with fewer.
*/
var TooManyToCopy = class extends Error {
	/** So many rows of each side were to be copied. */
	rows;
	/** So many of both sides may still be. */
	room;
	constructor(rows, room) {
		super("more rows than download_limit would have to be copied");
		this.rows = rows;
		this.room = room;
	}
};
/** What is left free, since a share of the keys is about that share of the rows. */
const MOST_OF_ROOM = .9;
/** A part of the rows that are compared, of which there is likely room for those that are to be copied. */
function cutDownFurther({ share, nulls, keepsNulls, times, ...stop }, { rows, room }) {
	const keyed = keepsNulls ? room - nulls[0] - nulls[1] : room;
	const wanted = Math.max(1, rows[0] + rows[1]);
	const cut = Math.min(MOST_OF_ROOM, MOST_OF_ROOM * keyed / wanted);
	return {
		...stop,
		nulls,
		keepsNulls,
		times: times + 1,
		share: share * cut / 2 ** times
	};
}
/** All rows, as what a diff that stops is cut down from. */
function wholeStop(of, nulls, room) {
	return {
		share: 1,
		of,
		nulls,
		keepsNulls: nulls[0] + nulls[1] <= room / 2,
		times: 0
	};
}
/** Why a diff cannot stop early, before it has copied a row. */
function cannotStop({ download_limit: limit }, why) {
	const value = `download_limit is ${require_main.count(limit ?? 0)}, and more rows would have to be copied here, of which no part can be chosen that has the same keys on both sides: ${why}; raise download_limit, or compare fewer rows by filter1 and filter2 or a time interval`;
	return new require_main.DiffError("TooManyRowsException", value);
}
// src/engine/parts.ts
/** All rows of a side. */
const allOf = ({ relation: { relation } }) => ({
	relation,
	where: [],
	plan: "any",
	rows: null
});
/** What a part's rows fulfil, the request's own conditions among it, to follow FROM; empty for nothing. */
function whereOf(side, { where }) {
	const all = [...side.conditions(), ...where];
	return all.length === 0 ? "" : `\nWHERE ${all.join(" AND ")}`;
}
/**
* How many rows a part has, which its database counts where nobody has yet.
*
* @throws DiffError where the database fails.
* @throws CancelledError where the signal aborts.
*/
async function countPart(side, part, signal) {
	if (part.rows !== null) return part.rows;
	const sql = `SELECT count(*) AS wanted_rows\nFROM ${part.relation} AS dataset${whereOf(side, part)}`;
	const [row] = await side.database.query(sql, signal, part.plan);
	return Number(row?.["wanted_rows"]);
}
/** The smaller of what holds for the sides, and what a server allows; `null` for no limit. */
function allowanceOf({ max_rows_fetched: asked, download_limit: stop, sample_rows: shown }, sides, most) {
	const isOnCluster = sides.some((side) => side.kind === "database" && side.database.traits.runsOnCluster);
	const rows = asked ?? (isOnCluster && stop === null ? 5e6 : null);
	const showsRows = (shown ?? 0) > 0;
	if (most !== null && most < (rows ?? 1e400)) return {
		rows: most,
		showsRows,
		isOfServer: true
	};
	return rows === null ? null : {
		rows,
		showsRows,
		isOfServer: false
	};
}
const rowCount = (rows) => `${require_main.count(rows)} ${rows === 1 ? "row" : "rows"}`;
/** The sides whose rows are copied, with how many these are. */
const copiedOf = (sides, rows) => sides.flatMap(({ kind, index }) => kind === "database" ? [`${rowCount(rows[index])} of side ${require_main.numberOf(index)}`] : []);
/** What else can be done, of all that would help these sides. */
function waysOut(sides, { rows, showsRows, isOfServer }) {
	const [side1, side2] = sides;
	const isOnePlace = side1.kind === "database" && side2.kind === "database" && side1.database === side2.database;
	const ways = [
		...isOnePlace ? [] : ["put both sides in one data source"],
		...isOnePlace && showsRows ? ["show none of the rows by sample_rows: 0"] : [],
		"compare fewer rows by filter1 and filter2 or a time interval",
		isOfServer ? `ask who runs this server for more than ${require_main.count(rows)}` : "raise max_rows_fetched"
	];
	return `${ways.slice(0, -1).join(", ")}, or ${ways.at(-1) ?? ""}`;
}
/** How many rows of both sides together a diff copies out of databases, and how many it may. */
var FetchLimit = class FetchLimit {
	/** `null` where nothing has the diff fail. */
	#allowance;
	/** After so many rows the diff stops. */
	#stop;
	#fetched = 0;
	/** How many rows each side has in all, once that was asked; a sample of them is other sides. */
	#all = null;
	constructor(allowance, stop) {
		this.#allowance = allowance;
		this.#stop = stop;
	}
	/**
	* What holds for the diff of two sides; `null` where they have no limit.
	*
	* @param most what whoever runs the engine allows; `null` for any number.
	*/
	static of(request, sides, most) {
		const allowance = allowanceOf(request, sides, most);
		const { download_limit: stop } = request;
		return allowance || stop !== null ? new FetchLimit(allowance, stop ?? 1e400) : null;
	}
	/** How many rows of both sides were copied. */
	get fetched() {
		return this.#fetched;
	}
	/** How many rows may still be copied before the diff stops. */
	get room() {
		return this.#stop - this.#fetched;
	}
	/** Whether so many rows may be copied besides those that were. */
	admits(rows) {
		return this.#fetched + rows <= Math.min(this.#allowance?.rows ?? 1e400, this.#stop);
	}
	/** Whether all rows of both sides may be copied. */
	async admitsAll(sides, signal) {
		const [rows1, rows2] = await this.#count(sides, null, signal);
		return this.admits(rows1 + rows2);
	}
	/**
	* Makes sure, before any is copied, that parts of the sides are not more rows than may be.
	*
	* @param parts of each side; `null` for all rows.
	* @throws DiffError where they are, or cannot be counted.
	* @throws TooManyToCopy where the diff is to stop before it copies so many.
	*/
	async take(sides, parts, signal) {
		const rows = await this.#count(sides, parts, signal);
		const [rows1, rows2] = rows;
		if (!this.admits(rows1 + rows2)) throw this.#refusal(sides, rows) ?? this.#stopAt(rows);
		this.#fetched += rows1 + rows2;
	}
	async #count(sides, parts, signal) {
		if (parts === null && this.#all?.sides === sides) return this.#all.rows;
		const rows = await eachSide(sides, signal, async (side, either) => side.kind === "local" ? 0 : countPart(side, parts?.[side.index] ?? allOf(side), either));
		if (parts === null) this.#all = {
			sides,
			rows
		};
		return rows;
	}
	#stopAt(rows) {
		return new TooManyToCopy(rows, this.room);
	}
	/** Why the diff fails; `null` where it is to stop, since that comes first. */
	#refusal(sides, rows) {
		if (!this.#allowance || this.#stop <= this.#allowance.rows) return null;
		const { rows: most, isOfServer } = this.#allowance;
		const before = this.#fetched === 0 ? "" : ` after ${require_main.count(this.#fetched)} before`;
		const limit = isOfServer ? "this server allows" : "max_rows_fetched is";
		const value = `${require_main.enumerated(copiedOf(sides, rows))} would have to be copied here${before}, and ${limit} ${require_main.count(most)}: ${waysOut(sides, this.#allowance)}`;
		return new require_main.DiffError("TooManyRowsException", value);
	}
};
// src/engine/changed-while-read.ts
/** The error of a diff that reads data more than once, and finds that it is not the same. */
const changedWhileRead = () => new require_main.DiffError("InconsistentReadException", "the data changed while it was being read");
// src/engine/join/sql.ts
/** Keys that occur more than once on a side, with their rows on each side. */
const REPEATED_KEYS = "repeated_keys";
/** Keys with as many rows on each side together, but those apart that are repeated and on both. */
const KEY_GROUPS = "key_groups";
const list$1 = (count, item, separator = ", ") => Array.from({ length: count }, (_, index) => item(index)).join(separator);
/** The key's parts of one side, in the form in which `=` decides, as `key_0`, `key_1`, … */
function keyList(join, side) {
	return join.keys.map((pair, index) => `${pair.comparison.key[side](pair.references[side])} AS key_${index}`).join(", ");
}
/** What goes into a row's hash of each value of one side. */
const hashedValues = (join, side) => join.values.map(({ comparison, tolerance, references }) => {
	return (tolerance && comparison.hashedWithin?.(tolerance) || comparison.hashed)[side](references[side]);
});
/** The values of one side, in their types, as `value_0`, `value_1`, … */
const valuesOf$2 = (join, side) => join.values.map((pair, i) => `${pair.references[side]} AS value_${i}`);
/** What of one side is compared: `key_0`, …, and `value_0`, … */
const keysAndValues = (join, side) => [...join.keys.length === 0 ? [] : [keyList(join, side)], ...valuesOf$2(join, side)].join(", ");
function keyIsNull$1(join, side) {
	return join.keys.map((pair) => `${pair.references[side]} IS NULL`).join(" OR ");
}
function sameKey(join, left, right) {
	return list$1(join.keys.length, (i) => `${left}.key_${i} = ${right}.key_${i}`, " AND ");
}
const keyNames = (join) => list$1(join.keys.length, (i) => `key_${i}`);
/** Rows of one side: `total_rows`. */
function countRows(join, side) {
	return `SELECT count(*) AS total_rows FROM ${join.relations[side]}`;
}
function keyedSide(join, side) {
	return `(
    SELECT ${keyList(join, side)} FROM ${join.relations[side]} WHERE NOT (${keyIsNull$1(join, side)})
  )`;
}
/** Finds the keys that occur more than once on either side, with their rows on each. */
function findRepeatedKeys(join) {
	const names = keyNames(join);
	const repeated = require_main.SIDES.map((side) => `SELECT ${names} FROM ${keyedSide(join, side)} AS keyed
  GROUP BY ${names} HAVING count(*) > 1`);
	const rows = require_main.SIDES.map((side) => `SELECT ${list$1(join.keys.length, (i) => `keyed.key_${i}`)}, ${1 - side} AS rows1, ${side} AS rows2
  FROM ${keyedSide(join, side)} AS keyed
  JOIN repeated ON ${sameKey(join, "repeated", "keyed")}`);
	return `CREATE OR REPLACE TEMP TABLE ${REPEATED_KEYS} AS
WITH repeated AS (
  ${repeated.join("\n  UNION\n  ")}
)
SELECT ${names}, sum(rows1) AS rows1, sum(rows2) AS rows2
FROM (
  ${rows.join("\n  UNION ALL\n  ")}
) AS occurrences
GROUP BY ${names}`;
}
/** One row of sums over the repeated keys; `RepeatedCounts` names its columns. */
function countRepeated() {
	return `SELECT\n  ${require_main.SIDES.map((index) => {
		const [side, other] = [require_main.numberOf(index), require_main.numberOf(require_main.otherSide(index))];
		return `coalesce(sum(rows${side}), 0) AS rows${side},
  coalesce(sum(rows${side}) FILTER (WHERE rows${other} = 0), 0) AS rows_only${side},
  coalesce(sum(rows${side}) FILTER (WHERE rows${side} > 1), 0) AS dupes${side},
  count(*) FILTER (WHERE rows${side} > 0) AS keys${side},
  count(*) FILTER (WHERE rows${side} > 0 AND rows${other} = 0) AS keys_only${side}`;
	}).join(",\n  ")}\nFROM ${REPEATED_KEYS}`;
}
// src/engine/join/pairs-sql.ts
/** Pairs of rows that are not equal, and rows that the other side has no partner for. */
const UNEQUAL_ROWS = "unequal_rows";
/** The rows of one side that are among them, where the pass kept none of its values. */
const COPIED_ROWS = ["copied_rows1", "copied_rows2"];
/** Of each side: how many rows the pass has read. */
const ROWS = ["rows1", "rows2"];
/** How many pairs of rows, and rows without a partner, the pass has found. */
const PAIRS = "pairs";
/** What the error says that ends a pass in which a key turns out to be repeated. */
const REPEATED = "a key is repeated";
const keepsSide = ({ keeps }, side) => keeps === "both" || keeps === side;
/**
* Sequences count what a pass reads and finds: an aggregate would need a pass of its own. Each has
* given as many numbers as there are, so that its current one is the count.
*/
function startCounting() {
	return [...ROWS, PAIRS].map((name) => `CREATE OR REPLACE TEMP SEQUENCE ${name} MINVALUE 0 START 0;
SELECT nextval('${name}')`).join(";\n");
}
function withoutRepeated({ join, isWithoutRepeated }, side) {
	if (!isWithoutRepeated) return side;
	return `(
    SELECT keyed.* FROM ${side} AS keyed
    LEFT JOIN ${REPEATED_KEYS} AS repeated ON ${sameKey(join, "repeated", "keyed")}
    WHERE repeated.key_0 IS NULL
  )`;
}
/** A row's mark tells whether there is a row: the row's hash, or its number where none is needed. */
function rowMark({ join, keeps }, side) {
	if (keeps === "both") return `nextval('${ROWS[side]}')`;
	const hashed = hashedValues(join, side);
	const values = join.values.map(({ written }, i) => written?.[side].column ?? hashed[i] ?? "");
	return join.dialect.rowHash(values);
}
/** A side's values, those of text files as they are written, as `value_0`, `value_1`, … */
function valueList(join, side) {
	return join.values.map((pair, i) => `${pair.written?.[side].column ?? pair.references[side]} AS value_${i}`);
}
function passSide(pass, side) {
	const { join } = pass;
	const values = keepsSide(pass, side) ? valueList(join, side) : [];
	return withoutRepeated(pass, `(
    SELECT ${[
		keyList(join, side),
		`${rowMark(pass, side)} AS row_mark`,
		...values
	].join(", ")}
    FROM ${join.relations[side]}
  )`);
}
const differsAs = (column) => `side1.${column} IS DISTINCT FROM side2.${column}`;
/** Values that were kept of one side: `side1_value_0`, … */
function keptValues(pass) {
	const { join } = pass;
	return require_main.SIDES.filter((side) => keepsSide(pass, side)).flatMap((side) => {
		const other = `side${require_main.numberOf(require_main.otherSide(side))}`;
		return join.values.map((_, i) => {
			const value = `side${require_main.numberOf(side)}.value_${i}`;
			return `${pass.keepsLone ? value : `CASE WHEN ${other}.row_mark IS NOT NULL THEN ${value} END`} AS side${require_main.numberOf(side)}_value_${i}`;
		});
	});
}
/**
* Joins the sides by key and keeps what is not equal.
*
* Keys that are unique on both sides cannot give more pairs than there are rows, so the join stops
* when a repeated key would multiply them. A row of side 2 without a partner comes last, when all
* rows are read.
*/
function findUnequalRows(pass) {
	const { join, rows } = pass;
	const key = (i) => `coalesce(side1.key_${i}, side2.key_${i}) AS key_${i}`;
	const columns = [
		"side1.row_mark IS NOT NULL AS on_side1",
		"side2.row_mark IS NOT NULL AS on_side2",
		...join.keys.map((_, i) => key(i)),
		...keptValues(pass)
	];
	const unequal = pass.keeps === "both" ? list$1(join.values.length, (i) => differsAs(`value_${i}`), " OR ") : differsAs("row_mark");
	const most = rows ?? ROWS.map((name) => `currval('${name}')`).join(" + ");
	return `CREATE OR REPLACE TEMP TABLE ${UNEQUAL_ROWS} AS
SELECT
  ${columns.join(",\n  ")}
FROM ${passSide(pass, 0)} AS side1
FULL JOIN ${passSide(pass, 1)} AS side2
  ON ${sameKey(join, "side1", "side2")}
WHERE CASE WHEN nextval('${PAIRS}') > ${most} THEN error('${REPEATED}') ELSE ${unequal} END`;
}
/**
* Rows of one side that are not equal, or have no partner: their keys, and values where kept.
*
* @param names of the values that are read, `value_0`, …: a statement that named all of many columns
* for the sake of some would take long to plan.
*/
function unequalRows(pass, side, names) {
	if (!keepsSide(pass, side)) return COPIED_ROWS[side];
	const values = names.map((name) => `side${side + 1}_${name} AS ${name}`);
	return `(
    SELECT ${[keyNames(pass.join), ...values].join(", ")}
    FROM ${UNEQUAL_ROWS} WHERE on_side${side + 1}
  )`;
}
/**
* Copies the rows of a side of which the pass kept no values: those that are not equal, and where they are
* kept those without a partner.
*/
function copyUnequalRows({ join, keepsLone }, side) {
	const wanted = `on_side${side + 1}${keepsLone ? "" : ` AND on_side${2 - side}`}`;
	return `CREATE OR REPLACE TEMP TABLE ${COPIED_ROWS[side]} AS
SELECT keyed.*
FROM (
  SELECT ${[keyList(join, side), ...valueList(join, side)].join(", ")}
  FROM ${join.relations[side]}
) AS keyed
SEMI JOIN (SELECT * FROM ${UNEQUAL_ROWS} WHERE ${wanted}) AS unequal
  ON ${sameKey(join, "unequal", "keyed")}`;
}
/** One row of counts over keys on one side only; `PairCounts` names its columns. */
function countAlone(join, alone, counts) {
	const isNull = list$1(join.keys.length, (i) => `key_${i} IS NULL`, " OR ");
	const sum = (condition) => `coalesce(sum(occurrences) FILTER (WHERE ${condition}), 0)`;
	const sums = require_main.NUMBERS.flatMap((side) => {
		const where = side === 1 ? "on_side1" : "NOT on_side1";
		return [
			`${sum(where)} AS rows_only${side}`,
			`${sum(`${where} AND (${isNull})`)} AS nulls${side}`,
			`count(*) FILTER (WHERE ${where} AND NOT (${isNull})) AS keys_only${side}`,
			`${sum(`${where} AND NOT (${isNull}) AND occurrences > 1`)} AS dupes_only${side}`
		];
	});
	return `SELECT
  ${[...counts, ...sums].join(",\n  ")}
FROM (
  SELECT on_side1, ${keyNames(join)}, count(*) AS occurrences
  FROM ${alone} AS alone
  GROUP BY on_side1, ${keyNames(join)}
) AS keys_alone`;
}
/** Counts what a pass found. */
function countPairs$1(join) {
	const both = `(SELECT count(*) FROM ${UNEQUAL_ROWS} WHERE on_side1 AND on_side2)`;
	return countAlone(join, `(SELECT * FROM ${UNEQUAL_ROWS} WHERE NOT (on_side1 AND on_side2))`, [...[...ROWS, PAIRS].map((name) => `currval('${name}') AS ${name}`), `${both} AS unequal`]);
}
/** Counts the same where the other side has no rows, so that there is nothing to pair. */
function countOneSide(join, side) {
	return countAlone(join, `(SELECT ${side === 0} AS on_side1, ${keyList(join, side)} FROM ${join.relations[side]})`, ["coalesce(sum(occurrences), 0) AS pairs", "0 AS unequal"]);
}
// src/engine/join/values-sql.ts
/** Keys of rows with differences, where these are counted for some columns at a time. */
const DIFFERING_ROWS = "differing_rows";
/** A compared value of one side; what is written is only read here, where it is needed. */
function valueOf$1({ written }, side, index) {
	const column = `side${require_main.numberOf(side)}.value_${index}`;
	return written?.[side].read(column) ?? column;
}
/** Whether two values of a column, one of each side, differ; NULL just where `within` is. */
function isDifferent(pair, [a, b]) {
	const { comparison, tolerance, modifiers } = pair;
	if (comparison.differ && !tolerance) return comparison.differ(a, b);
	if (comparison.differ && tolerance && modifiers?.emptiness) {
		const near = comparison.within?.(tolerance, a, b) ?? "false";
		return `CASE WHEN ${comparison.differ(a, b)} THEN coalesce(NOT (${near}), true) ELSE false END`;
	}
	const equal = comparison.equal(a, b);
	return `CASE WHEN ${a} IS NULL OR ${b} IS NULL THEN (${a} IS NULL) <> (${b} IS NULL) ELSE NOT (${tolerance && comparison.within ? `CASE WHEN ${equal} THEN true ELSE ${comparison.within(tolerance, a, b)} END` : equal}) END`;
}
/** Whether a compared value differs between `side1` and `side2`; NULL just where `within` is. */
function differs(pair, index) {
	return isDifferent(pair, require_main.pairOf((side) => valueOf$1(pair, side, index)));
}
/** Whether a value is not written the same on both sides, where files write it. */
function isWrittenOtherwise({ written }, index) {
	return written ? `side1.value_${index} IS DISTINCT FROM side2.value_${index}` : "false";
}
function fromUnequalRows(pass, columns) {
	const names = columns.map((i) => `value_${i}`);
	return `FROM ${unequalRows(pass, 0, names)} AS side1
  JOIN ${unequalRows(pass, 1, names)} AS side2 ON ${sameKey(pass.join, "side1", "side2")}`;
}
/** Of the pairs of rows that a pass has kept: their keys, and of each column whether it differs. */
function compared$1(pass, columns) {
	const { join } = pass;
	const values = columns.flatMap((i) => {
		const pair = join.values[i];
		if (!pair) return [];
		return [`${differs(pair, i)} AS differs_${i}`, `${isWrittenOtherwise(pair, i)} AS written_otherwise_${i}`];
	});
	return `SELECT
    ${[list$1(join.keys.length, (i) => `side1.key_${i}`), ...values].join(",\n    ")}
  ${fromUnequalRows(pass, columns)}`;
}
/** Whether one of the columns differs, of a relation that has `differs_i` for each. */
const anyDiffers = (columns) => columns.map((i) => `differs_${i}`).join(" OR ");
/** What counts rows of which a database cannot tell whether a value is within its tolerance. */
const UNCLEAR = "unclear";
/**
* What there is to count of values: of each count its name, and the condition that it is of. Where values
* have tolerances or are open, `unclear` is among them: unless it is 0, the others are not right.
*/
function differencesOf$1({ values }) {
	const all = values.map((_, index) => index);
	const unsure = all.filter((i) => values[i]?.tolerance || values[i]?.comparison.isOpen);
	const isUnclear = unsure.map((i) => `differs_${i} IS NULL`).join(" OR ");
	return [
		...unsure.length === 0 ? [] : [[UNCLEAR, isUnclear]],
		...all.length === 0 ? [] : [["rows_with_differences", anyDiffers(all)]],
		...all.map((i) => [`differences_${i}`, `differs_${i}`])
	];
}
/**
* Compares values of the keys that are on both sides with different hashes: `rows_with_differences`
* and for each column `differences_i` and `rewritten_i`. Needs the tables of `copyUnequalRows`, where
* the pass did not keep both sides.
*/
function compareValues(pass, columns) {
	const counts = columns.map((i) => `count(*) FILTER (WHERE differs_${i}) AS differences_${i},
  count(*) FILTER (WHERE written_otherwise_${i} AND NOT differs_${i}) AS rewritten_${i}`);
	return `WITH compared AS (
  ${compared$1(pass, columns)}
)
SELECT
  count(*) FILTER (WHERE ${anyDiffers(columns)}) AS rows_with_differences,
  ${counts.join(",\n  ")}
FROM compared`;
}
/**
* Counts for each column, as `otherwise_i`, the values that may differ: those that are not written
* the same. What no file writes may differ in any row.
*/
function countWrittenOtherwise(pass, columns) {
	return `SELECT ${columns.map((i) => {
		const pair = pass.join.values[i];
		return `count(*) FILTER (WHERE ${pair?.written ? isWrittenOtherwise(pair, i) : "true"}) AS otherwise_${i}`;
	}).join(", ")}
  ${fromUnequalRows(pass, columns)}`;
}
/** Empties the table to which `addDifferingRows` adds. */
function startDifferingRows(pass) {
	return `CREATE OR REPLACE TEMP TABLE ${DIFFERING_ROWS} AS
SELECT ${keyNames(pass.join)} FROM ${unequalRows(pass, 0, [])} WHERE false`;
}
/** Notes the keys of the rows in which one of these columns differs. */
function addDifferingRows(pass, columns) {
	return `INSERT INTO ${DIFFERING_ROWS}
SELECT ${keyNames(pass.join)} FROM (
  ${compared$1(pass, columns)}
) AS compared
WHERE ${anyDiffers(columns)}`;
}
/** `rows_with_differences` over all columns for which rows were added. */
function countDifferingRows(join) {
	return `SELECT count(*) AS rows_with_differences
FROM (SELECT DISTINCT ${keyNames(join)} FROM ${DIFFERING_ROWS})`;
}
// src/engine/join/dense-sql.ts
/** Rows of each side that are looked at to guess how many differ. */
const SAMPLE_ROWS$1 = 2e3;
/**
* Pairs the first rows of both sides: `pairs`, and how many of them are `unequal`. Files that are
* not in the same order may have no pairs there.
*/
function sampleRows$1(join) {
	const side = (index) => {
		const hash = join.dialect.rowHash(hashedValues(join, index));
		return `(
    SELECT ${keyList(join, index)}, ${hash} AS row_hash
    FROM ${join.relations[index]}
    LIMIT ${SAMPLE_ROWS$1}
  )`;
	};
	return `SELECT
  count(*) AS pairs,
  count(*) FILTER (WHERE side1.row_hash <> side2.row_hash) AS unequal
FROM ${side(0)} AS side1
JOIN ${side(1)} AS side2 ON ${sameKey(join, "side1", "side2")}`;
}
/** What `differs` says, in fewer steps where values are compared as they are. */
function differsPlainly(pair, index) {
	const [a, b] = [`side1.value_${index}`, `side2.value_${index}`];
	const { comparison, tolerance } = pair;
	return comparison.equal(a, b) === `${a} = ${b}` && comparison.hashed[0](a) === a && tolerance === null ? `${a} IS DISTINCT FROM ${b}` : differs(pair, index);
}
/**
* Does what `findUnequalRows` does where many rows differ: then to compare the values at once costs
* less time than hashes of rows and a second look, though more memory. Keeps `differs_i` for each
* value.
*
* @param rows rows of both sides together.
* @param kept the values that it keeps beside, as a pass does that keeps those of both sides.
*/
function findDifferences(join, rows, kept) {
	const side = (index) => `(
    SELECT ${[
		keyList(join, index),
		"true AS row_mark",
		...valueList(join, index)
	].join(", ")}
    FROM ${join.relations[index]}
  )`;
	const differences = join.values.map(differsPlainly);
	const columns = [
		"side1.row_mark IS NOT NULL AS on_side1",
		"side2.row_mark IS NOT NULL AS on_side2",
		list$1(join.keys.length, (i) => `coalesce(side1.key_${i}, side2.key_${i}) AS key_${i}`),
		...differences.map((difference, i) => `${difference} AS differs_${i}`),
		...kept
	];
	const unequal = [
		"side1.row_mark IS NULL",
		"side2.row_mark IS NULL",
		...differences
	];
	return `CREATE OR REPLACE TEMP TABLE ${UNEQUAL_ROWS} AS
SELECT
  ${columns.join(",\n  ")}
FROM ${side(0)} AS side1
FULL JOIN ${side(1)} AS side2
  ON ${sameKey(join, "side1", "side2")}
WHERE CASE WHEN nextval('${PAIRS}') > ${rows} THEN error('${REPEATED}') ELSE
  ${unequal.join("\n  OR ")}
END`;
}
/** Counts what `findDifferences` kept: `rows_with_differences`, and `differences_i` for each value. */
function countDifferences$1(join) {
	const all = join.values.map((_, i) => i);
	const counts = all.map((i) => `count(*) FILTER (WHERE differs_${i}) AS differences_${i}`);
	return `SELECT
  count(*) FILTER (WHERE ${anyDiffers(all)}) AS rows_with_differences,
  ${counts.join(",\n  ")}
FROM ${UNEQUAL_ROWS}
WHERE on_side1 AND on_side2`;
}
// src/engine/join/key-counts.ts
const NOTHING_REPEATED = {
	rows1: 0,
	rows2: 0,
	rows_only1: 0,
	rows_only2: 0,
	dupes1: 0,
	dupes2: 0,
	keys1: 0,
	keys2: 0,
	keys_only1: 0,
	keys_only2: 0
};
/** Keys that are on both sides, if no key that is on both is repeated on one. */
const matched = ({ pairs, rows_only1, rows_only2 }) => pairs - rows_only1 - rows_only2;
/**
* Whether the pairs account for every row exactly once. Only then no key that is on both sides
* occurs twice on one of them: a second row on side 2 would show as one more row of side 1.
*/
function isUnique(pairs, rows) {
	return matched(pairs) + pairs.rows_only1 === rows[0] && matched(pairs) + pairs.rows_only2 === rows[1];
}
/** Every count of keys and rows. */
function keyCounts$1(rows, pairs, repeated) {
	const both = matched(pairs);
	const of = (count) => require_main.pairOf((side) => count(require_main.numberOf(side)));
	return {
		totalRows: rows,
		nulls: of((side) => pairs[`nulls${side}`]),
		dupes: of((side) => pairs[`dupes_only${side}`] + repeated[`dupes${side}`]),
		distincts: of((side) => both + pairs[`keys_only${side}`] + repeated[`keys${side}`]),
		exclusives: of((side) => pairs[`keys_only${side}`] + repeated[`keys_only${side}`]),
		onceKeys: of((side) => both + (pairs[`rows_only${side}`] - pairs[`nulls${side}`] - pairs[`dupes_only${side}`]) + (repeated[`rows${side}`] - repeated[`dupes${side}`])),
		comparedRows: both,
		exclusiveRows: of((side) => pairs[`rows_only${side}`] - pairs[`nulls${side}`] + repeated[`rows_only${side}`]),
		uncomparedRows: of((side) => pairs[`nulls${side}`] + repeated[`rows${side}`] - repeated[`rows_only${side}`])
	};
}
// src/engine/join/running.ts
/** The one row that a statement gives, as numbers. */
async function counts({ connection, signal }, sql) {
	const [row] = await connection.query(sql, signal);
	const entries = Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]);
	return Object.fromEntries(entries);
}
/** SQL can raise an error by its words alone. */
const isRepeated = (error) => error instanceof require_main.DiffError && error.value.includes("a key is repeated");
/** Pairs the rows by a statement; `null` where a key turns out to be repeated. */
async function pairRows(running, pass) {
	const { connection, join, signal } = running;
	await connection.execute(startCounting(), signal);
	try {
		await connection.execute(pass, signal);
	} catch (error) {
		if (isRepeated(error)) return null;
		throw error;
	}
	return counts(running, countPairs$1(join));
}
/** The longest row of bits, of 32 MiB, and the most bits for each row. */
const [MOST_BITS, BITS_PER_ROW] = [2 ** 28, 32];
const INTEGERS$1 = [
	"TINYINT",
	"SMALLINT",
	"INTEGER",
	"BIGINT"
].map((type) => `'${type}'`);
const keysOf$1 = (join, side) => `(SELECT ${keyList(join, side)} FROM ${join.relations[side]}) AS keyed`;
/**
* The distinct keys, where each is an integer not far from the others and none is repeated: a bit
* for each takes a fraction of the time and memory that grouping them does. Else `null`.
*/
async function uniqueIntegers(running, side, rows) {
	const { join } = running;
	if (join.keys.length !== 1) return null;
	const from = keysOf$1(join, side);
	const range = await counts(running, `SELECT min(key_0) AS lowest, max(key_0) AS highest,
  coalesce(typeof(min(key_0)) IN (${INTEGERS$1.join(", ")}), false) AS are_integers
FROM ${from}`);
	const { lowest, highest } = range;
	const isNear = highest - lowest < Math.min(MOST_BITS, BITS_PER_ROW * rows);
	const isExact = Number.isSafeInteger(lowest) && Number.isSafeInteger(highest);
	if (range.are_integers !== 1 || !isExact || !isNear) return null;
	const { keys, keyed } = await counts(running, `SELECT bit_count(bitstring_agg(key_0, ${lowest}, ${highest})) AS keys, count(key_0) AS keyed
FROM ${from}`);
	return keys === keyed ? keys : null;
}
/** What there is to count where the other side has no rows: the other columns need not be read. */
async function countWithoutOther(running, side, rows) {
	const keys = await uniqueIntegers(running, side, rows);
	if (keys === null) return counts(running, countOneSide(running.join, side));
	const [side1, side2] = require_main.pairOf((of) => of === side ? {
		rows,
		nulls: rows - keys,
		keys
	} : {
		rows: 0,
		nulls: 0,
		keys: 0
	});
	return {
		pairs: rows,
		unequal: 0,
		rows_only1: side1.rows,
		rows_only2: side2.rows,
		nulls1: side1.nulls,
		nulls2: side2.nulls,
		keys_only1: side1.keys,
		keys_only2: side2.keys,
		dupes_only1: 0,
		dupes_only2: 0
	};
}
// src/engine/join/kept-values.ts
/** Whether there are texts among the values, whose types are still to be checked. */
const isWritten = ({ values }) => values.some(({ written }) => written !== null);
/** The columns in which some value may differ: of many, most often few. */
async function columnsToCompare(running, pass, all) {
	if (!isWritten(running.join)) return all;
	const found = [];
	for (const columns of inStatements(all)) {
		const some = await counts(running, countWrittenOtherwise(pass, columns));
		found.push(...columns.filter((i) => (some[`otherwise_${i}`] ?? 0) > 0));
	}
	return found;
}
/** Compares the rows that were kept, in several statements where there are many columns. */
async function compareKeptRows(running, pass) {
	const { connection, join, signal } = running;
	const all = join.values.map((_, index) => index);
	if (all.length <= 100) return counts(running, compareValues(pass, all));
	const found = {};
	await connection.execute(startDifferingRows(pass), signal);
	for (const columns of inStatements(await columnsToCompare(running, pass, all))) {
		const some = await counts(running, compareValues(pass, columns));
		const differing = columns.filter((i) => (some[`differences_${i}`] ?? 0) > 0);
		if (differing.length > 0) await connection.execute(addDifferingRows(pass, differing), signal);
		Object.assign(found, some);
	}
	return {
		...found,
		...await counts(running, countDifferingRows(join))
	};
}
function valueCounts({ values }, row) {
	return {
		rowsWithDifferences: row["rows_with_differences"] ?? 0,
		differences: values.map((_, index) => row[`differences_${index}`] ?? 0),
		rewritten: values.map((_, index) => row[`rewritten_${index}`] ?? 0)
	};
}
/** Counts the values that differ of the pairs of rows that a pass has kept. */
async function countKeptDifferences(running, pass, pairs) {
	const { connection, join, signal, onPhase } = running;
	const nothing = pairs.unequal === 0 || join.values.length === 0;
	if (!nothing) onPhase("comparing the values of unequal rows");
	for (const side of require_main.SIDES) {
		const hasLone = pass.keepsLone && pairs[`rows_only${require_main.numberOf(side)}`] > 0;
		if (!keepsSide(pass, side) && (!nothing || hasLone || isWritten(join))) await connection.execute(copyUnequalRows(pass, side), signal);
	}
	return valueCounts(join, nothing ? {} : await compareKeptRows(running, pass));
}
// src/engine/join/remains.ts
/** The keys of rows without a partner, of those that a pass has kept. */
function loneRows(join) {
	return require_main.pairOf((side) => `(SELECT ${keyNames(join)} FROM ${UNEQUAL_ROWS} WHERE on_side${side + 1} AND NOT on_side${2 - side})`);
}
/** The same where one side has no rows, and there was no pass. */
function allRows(join) {
	return require_main.pairOf((side) => `(SELECT ${keyList(join, side)} FROM ${join.relations[side]})`);
}
/** What remains of a join of which nothing is known but its columns, and pairs that a pass has found. */
const remainsOf = (join, found) => ({
	join,
	columns: join.values.length,
	pairs: null,
	kept: null,
	lone: loneRows(join),
	hasRepeated: false,
	hasOneSide: false,
	...found
});
// src/engine/join/join.ts
/** The counts of no rows at all, of no columns. */
const NOTHING_COUNTED = {
	totalRows: [0, 0],
	nulls: [0, 0],
	dupes: [0, 0],
	distincts: [0, 0],
	exclusives: [0, 0],
	onceKeys: [0, 0],
	comparedRows: 0,
	exclusiveRows: [0, 0],
	uncomparedRows: [0, 0],
	rowsWithDifferences: 0,
	differences: [],
	rewritten: [],
	equalMultisets: 0
};
/** Pairs the rows; where keys turn out to be repeated, sets them aside and pairs the others. */
async function pairUnique(running, pass, rows) {
	const { connection, join, signal, onPhase } = running;
	onPhase("joining rows by key");
	const pairs = await pairRows(running, findUnequalRows(pass));
	if (pairs && isUnique(pairs, rows)) return {
		pass,
		pairs,
		repeated: NOTHING_REPEATED
	};
	onPhase("setting duplicate keys aside");
	await connection.execute(findRepeatedKeys(join), signal);
	const repeated = await counts(running, countRepeated());
	const unique = [rows[0] - repeated.rows1, rows[1] - repeated.rows2];
	onPhase("joining rows with unique keys");
	const uniquePass = {
		...pass,
		rows: unique[0] + unique[1],
		isWithoutRepeated: true
	};
	const uniquePairs = await pairRows(running, findUnequalRows(uniquePass));
	if (!uniquePairs || !isUnique(uniquePairs, unique)) throw changedWhileRead();
	return {
		pass: uniquePass,
		pairs: uniquePairs,
		repeated
	};
}
async function joined(running, pass, rows, { pairs, repeated }) {
	const differences = await countKeptDifferences(running, pass, pairs);
	const isSame = differences.rowsWithDifferences === 0;
	return {
		counts: {
			...keyCounts$1(rows, pairs, repeated),
			...differences,
			equalMultisets: 0
		},
		remains: remainsOf(running.join, {
			pairs: isSame ? null : "by rows",
			kept: isSame && !pass.keepsLone ? null : pass,
			...rows.includes(0) && !isWritten(running.join) && {
				lone: allRows(running.join),
				hasOneSide: true
			},
			hasRepeated: pass.isWithoutRepeated
		}),
		unequal: {
			kind: "rows",
			relations: require_main.pairOf((side) => (names) => unequalRows(pass, side, names))
		}
	};
}
/** The share of unequal rows from which on it pays to carry all values through the join. */
const DENSE = .1;
async function isDense(running) {
	const { join } = running;
	if (join.values.length === 0 || join.values.length > 100) return false;
	const { pairs, unequal } = await counts(running, sampleRows$1(join));
	return unequal > DENSE * pairs;
}
/** Joins rows of which many differ; `null` where a key turns out to be repeated. */
async function joinDense(running, rows, first) {
	const { join, onPhase } = running;
	onPhase("joining rows by key");
	const pass = wantedRows(running) === "all" ? {
		...first,
		keeps: "both"
	} : null;
	const kept = pass ? keptValues(pass) : [];
	const pairs = await pairRows(running, findDifferences(join, rows[0] + rows[1], kept));
	if (!pairs || !isUnique(pairs, rows)) return null;
	const row = await counts(running, countDifferences$1(join));
	return {
		counts: {
			...keyCounts$1(rows, pairs, NOTHING_REPEATED),
			...valueCounts(join, row),
			equalMultisets: 0
		},
		remains: remainsOf(join, {
			pairs: "by flags",
			kept: pass
		})
	};
}
/**
* Compares two relations of one connection and counts what differs.
*
* @throws DiffError where the database fails or the data changes meanwhile.
* @throws CancelledError where the signal aborts.
*/
async function runJoin(running) {
	const { join, onPhase } = running;
	onPhase("counting rows");
	const count = async (side) => (await counts(running, countRows(join, side))).total_rows;
	const rows = [await count(0), await count(1)];
	const keeps = rows[0] < rows[1] ? 1 : 0;
	const first = {
		join,
		keeps,
		keepsLone: isWritten(join) || wantsRows(running),
		rows: rows[0] + rows[1],
		isWithoutRepeated: false
	};
	if (!isWritten(join)) {
		if (rows.includes(0)) {
			const pairs = await countWithoutOther(running, keeps, rows[keeps]);
			return joined(running, {
				...first,
				keepsLone: false
			}, rows, {
				pairs,
				repeated: NOTHING_REPEATED
			});
		}
		const dense = await isDense(running) ? await joinDense(running, rows, first) : null;
		if (dense) return {
			...dense,
			unequal: null
		};
	}
	const { pass, ...found } = await pairUnique(running, first, rows);
	return joined(running, pass, rows, found);
}
/**
* Does the same in one pass over two text files, from the texts alone, where no key is repeated on
* both sides; else gives `null`. Every value must be `written`.
*/
async function runWrittenJoin(running) {
	running.onPhase("joining rows by key");
	const pass = {
		join: running.join,
		keeps: "both",
		keepsLone: true,
		rows: null,
		isWithoutRepeated: false
	};
	const pairs = await pairRows(running, findUnequalRows(pass));
	if (!pairs) return null;
	const rows = [pairs.rows1, pairs.rows2];
	if (!isUnique(pairs, rows)) return null;
	return joined(running, pass, rows, {
		pairs,
		repeated: NOTHING_REPEATED
	});
}
// src/engine/join/multisets-sql.ts
/** Whether a row has no key, of a relation with the keys. */
const isWithoutKey = (join) => list$1(join.keys.length, (i) => `key_${i} IS NULL`, " OR ");
/** Every column in the form in which `=` is the rule of equality, of a relation with the values. */
function forms(join, side) {
	return [...join.keys.map((_, i) => `key_${i}`), ...join.values.map((pair, i) => `${pair.comparison.key[side](`value_${i}`)} AS form_${i}`)];
}
/** What `forms` are called. */
const formNames = (join) => [...join.keys.map((_, i) => `key_${i}`), ...join.values.map((_, i) => `form_${i}`)];
/** The side that rows are on. */
const onSide = (side) => `${1 - side} AS on_side1, ${side} AS on_side2`;
const keyed = (join, side) => `(
      SELECT ${keysAndValues(join, side)}
      FROM ${join.relations[side]}
    )`;
/** The rows of a side, each with the forms of its columns, and the side that it is on. */
const formed = (join, side) => `SELECT ${[...forms(join, side), onSide(side)].join(", ")} FROM ${keyed(join, side)} AS keyed`;
/**
* Counts rows as multisets: those that are the same in every form, NULL like NULL, are put together.
* Gives `rows1`, `rows2`, and as `equal` how many rows of one side pair off with one of the other.
*
* @param rows a relation with the forms, and of each row the sides that it is on.
*/
function countMultisets$1(join, rows, select = "SELECT") {
	return `SELECT
  coalesce(sum(rows1), 0) AS rows1,
  coalesce(sum(rows2), 0) AS rows2,
  coalesce(sum(CASE WHEN rows1 < rows2 THEN rows1 ELSE rows2 END), 0) AS equal
FROM (
  ${select} sum(on_side1) AS rows1, sum(on_side2) AS rows2
  FROM ${rows} AS uncompared
  GROUP BY ${formNames(join).join(", ")}
) AS multisets`;
}
/**
* Compares the rows that no key pairs one to one: with NULL in the key, or a repeated key that is on
* both sides.
*
* @param isRepeated whether there are repeated keys; then `findRepeatedKeys` has found them.
*/
function compareMultisets(join, isRepeated) {
	return countMultisets$1(join, `(\n    ${require_main.SIDES.flatMap((side) => {
		const select = formed(join, side);
		const repeated = `${select}
    SEMI JOIN (SELECT * FROM ${REPEATED_KEYS} WHERE rows1 > 0 AND rows2 > 0) AS repeated
      ON ${sameKey(join, "repeated", "keyed")}`;
		return [`${select} WHERE ${isWithoutKey(join)}`, ...isRepeated ? [repeated] : []];
	}).join("\n    UNION ALL\n    ")}\n  )`);
}
/** The same where the tables are, and a statement has `KEY_GROUPS`. */
function compareMultisetsOf(join) {
	return countMultisets$1(join, `(\n    ${require_main.SIDES.flatMap((side) => [`${formed(join, side)}
    WHERE (${isWithoutKey(join)}) AND EXISTS (SELECT 1 FROM ${KEY_GROUPS} WHERE NOT is_keyed)`, `${formed(join, side)}
    WHERE EXISTS (SELECT 1 FROM ${KEY_GROUPS} WHERE ${sameKey(join, KEY_GROUPS, "keyed")})`]).join("\n    UNION ALL\n    ")}\n  )`);
}
/**
* The same where a cluster has the tables, in a statement of its own.
*
* @param isRepeated a condition over `keyed` by which rows are found whose key is repeated; `null` where
* there are none.
*/
function compareMultisetsWhere(join, hasNulls, isRepeated) {
	return countMultisets$1(join, `(\n    ${require_main.SIDES.flatMap((side) => [...hasNulls ? [`${formed(join, side)} WHERE ${isWithoutKey(join)}`] : [], ...isRepeated === null ? [] : [`${formed(join, side)} WHERE ${isRepeated}`]]).join("\n    UNION ALL\n    ")}\n  )`);
}
/** The same in a statement of its own: keys are counted as the rows are read. */
function compareMultisetsInSource(join) {
	const { grouping } = join.dialect;
	const sameKeys = `(PARTITION BY ${list$1(join.keys.length, (i) => `key_${i}`)})`;
	const sides = require_main.SIDES.map((side) => formed(join, side));
	return countMultisets$1(join, `(
    SELECT * FROM (
      SELECT ${[
		...formNames(join),
		"on_side1",
		"on_side2"
	].join(", ")},
        sum(on_side1) OVER ${sameKeys} AS key_rows1, sum(on_side2) OVER ${sameKeys} AS key_rows2
      FROM (
        ${sides.join("\n        UNION ALL\n        ")}
      ) AS both_sides
    ) AS numbered
    WHERE ${isWithoutKey(join)} OR (key_rows1 > 0 AND key_rows2 > 0 AND key_rows1 + key_rows2 > 2)
  )`, grouping?.select);
}
/** Compares all rows of a join without a key. */
function compareWholeRows(join) {
	return countMultisets$1(join, `(\n    ${require_main.SIDES.map((side) => formed(join, side)).join("\n    UNION ALL\n    ")}\n  )`, join.dialect.grouping?.select);
}
// src/engine/join/multisets.ts
/** Whether a request wants rows that no key pairs to be compared. */
const comparesMultisets = ({ compare_duplicates }) => compare_duplicates !== false;
/** Whether both sides have rows that no key pairs. Else none of them has an equal. */
const hasMultisets = ({ uncomparedRows }) => uncomparedRows.every((rows) => rows > 0);
/** Whether some of these rows have a key, which is repeated. */
const hasRepeated = ({ uncomparedRows, nulls }) => uncomparedRows.some((rows, side) => rows > (nulls[side] ?? 0));
/** What there is to count where there is no key: every row is one that none pairs. */
function rowCounts({ rows1, rows2, equal }) {
	const rows = [rows1, rows2];
	return {
		...NOTHING_COUNTED,
		totalRows: rows,
		uncomparedRows: rows,
		equalMultisets: equal
	};
}
/**
* Adds how many rows are equal of those that no key pairs.
*
* @throws DiffError where these are not the rows that were counted before.
*/
function withEqualMultisets(found, multisets) {
	const [rows1, rows2] = found.uncomparedRows;
	if (multisets.rows1 !== rows1 || multisets.rows2 !== rows2) throw changedWhileRead();
	return {
		...found,
		equalMultisets: multisets.equal
	};
}
/**
* Compares the rows that no key pairs, where that is wanted, in the types in which a join has compared
* the others.
*/
async function countMultisets(running, found) {
	if (!comparesMultisets(running.request) || !hasMultisets(found)) return found;
	running.onPhase("comparing rows without a key of their own");
	return withEqualMultisets(found, await counts(running, compareMultisets(running.join, hasRepeated(found))));
}
// src/engine/key-sample/interval.ts
/** Below, the series is not as accurate as a double. */
const LEAST_FOR_SERIES = 10;
/** ln Γ(x) for x above 0, by Stirling's series: DLMF 5.11.1; small ones by Γ(x + 1) = x Γ(x). */
function logGamma(x) {
	if (x < LEAST_FOR_SERIES) return logGamma(x + 1) - Math.log(x);
	const square = x * x;
	const series = 1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square;
	return (x - .5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series / x;
}
/** Smaller steps change no digit of a double. */
const [SMALLEST, ACCURATE, MOST_STEPS$1] = [
	1e-300,
	1e-15,
	1e6
];
/** The continued fraction of the incomplete beta function, by Lentz' method: DLMF 8.17.22. */
function continuedFraction(x, a, b) {
	const away = (value) => Math.abs(value) < SMALLEST ? SMALLEST : value;
	let c = 1;
	let d = 1 / away(1 - (a + b) * x / (a + 1));
	let result = d;
	for (let m = 1; m < MOST_STEPS$1; m += 1) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		result *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		result *= d * c;
		if (Math.abs(d * c - 1) < ACCURATE) break;
	}
	return result;
}
/** The regularized incomplete beta function I_x(a, b), for a and b above 0. */
function incompleteBeta(x, a, b) {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const factor = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	return x < (a + 1) / (a + b + 2) ? factor * continuedFraction(x, a, b) / a : 1 - factor * continuedFraction(1 - x, b, a) / b;
}
/** Up to how many of `all` a condition holds that holds for 0, and not for more than a number. */
function lastOf(all, holds) {
	let [low, high] = [0, all + 1];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (holds(middle)) low = middle;
		else high = middle;
	}
	return low;
}
/**
* How many things there are in all, of which each is in a sample by the same chance and `seen` are: the
* exact interval of Clopper and Pearson (1934), turned from the chance to the number. Of `n` things,
* P(X ≤ x) = I_{1−p}(n − x, x + 1).
*
* @param share the chance, above 0 and below 1.
* @param all how many there are at most.
* @param missed the chance that the number lies outside, half of it on either side.
*/
function intervalOf(seen, share, all, missed) {
	const tail = missed / 2;
	const atMost = (number) => incompleteBeta(1 - share, number - seen, seen + 1);
	const atLeast = (number) => incompleteBeta(share, seen, number - seen + 1);
	const isTooMany = (number) => number > seen && atMost(number) <= tail;
	const isTooFew = (number) => number < seen || atLeast(number) <= tail;
	const most = Math.max(all, seen);
	return {
		estimate: Math.min(most, Math.round(seen / share)),
		min: seen === 0 ? 0 : Math.min(most, lastOf(most, isTooFew) + 1),
		max: lastOf(most, (number) => !isTooMany(number))
	};
}
// src/sources/whole-key-hash.ts
/** Hashes are below: the largest prime of 31 bits. */
const HASHES = 0x7fffffff;
/** Of 31 bits, so that no product is beyond 63; neighbours come to lie far apart. */
const FACTOR$1 = 0x41c64e6d;
/**
* A hash of a key that is one whole number, from 0 to `HASHES`, which every database works out alike: by
* what rows are chosen to be shown, wherever they are found.
*
* @param key of 64 bits.
*/
const hashOfWhole = (key) => `abs(${key} % ${HASHES} * ${FACTOR$1} % ${HASHES})`;
/** The same of a number that has come here. */
function hashOfNumber(key) {
	const hash = key % BigInt(HASHES) * BigInt(FACTOR$1) % BigInt(HASHES);
	return Math.abs(Number(hash));
}
// src/engine/key-sample/key-sample.ts
/** In percent, where a request names none; as Datafold's own form has it. */
const CONFIDENCE = 99;
/** The confidence of a sample's intervals, in percent. */
const confidenceOf = ({ sampling_confidence: asked }) => asked ?? CONFIDENCE;
/** How many keys a request asks to compare, of so many; `null` where it asks for no sample. */
function wantedKeys(request, rows) {
	const { sampling_ratio: ratio, sampling_max_rows: most, sampling_tolerance: tolerance } = request;
	if (ratio !== null) return ratio * rows;
	if (most !== null) return most;
	if (tolerance === null) return null;
	return Math.ceil(-Math.log(1 - confidenceOf(request) / 100) / tolerance);
}
/** Whether a request asks for a sample. */
const asksForSample = (request) => request.materialize_without_sampling !== true && wantedKeys(request, 0) !== null;
/**
* The sample that a request asks for.
*
* @param of rows of each side.
* @returns `null` where every row is to be compared.
*/
function keySampleOf(request, of) {
	const larger = Math.max(...of);
	const keys = wantedKeys(request, larger);
	if (!asksForSample(request) || keys === null || larger === 0) return null;
	if (larger < (request.sampling_threshold ?? 0)) return null;
	const share = keys / larger;
	return share < 1 ? {
		share: Math.max(share, 1 / HASHES),
		of,
		stop: null
	} : null;
}
/**
* A sample that is small enough for a diff to stop in time: of the sample that a request asks for as large a
* part as of all rows.
*
* @param asked the sample that a request asks for; `null` for all rows.
*/
function sampleOfStop(asked, stop) {
	const share = Math.max((asked?.share ?? 1) * stop.share, 1 / HASHES);
	const isAsked = asked !== null && stop.keepsNulls;
	return {
		share,
		of: stop.of,
		stop: isAsked ? null : stop
	};
}
/** The share of the keys that a request asks for, where it says that without a look at how many there are. */
const namedShare = ({ sampling_ratio: ratio, sampling_threshold: threshold }) => threshold === null ? ratio : null;
/** Whether both sides are still to be cut down to a sample. */
const isToSample = ({ request, keySample }) => keySample === void 0 && asksForSample(request);
// src/engine/key-sample/estimates.ts
/** A percentage as a share, without the digits that a division by 100 adds. */
const asShare = (percent) => Number((percent / 100).toPrecision(12));
/** Values that differ: each column's interval at a part of the chance to miss, so that all hold at once. */
function valuesOf$1({ differences }, rows, estimated) {
	const columns = differences.map((seen) => estimated(seen, differences.length));
	const sum = (of) => columns.reduce((total, column) => total + of(column), 0);
	return {
		estimate: Math.max(rows.estimate, sum(({ estimate }) => estimate)),
		min: Math.max(rows.min, sum(({ min }) => min)),
		max: Math.min(rows.max * columns.length, sum(({ max }) => max))
	};
}
/**
* What a sample says of all rows: beside what was seen, from where to where the number of all lies.
*
* @param counts of the sample.
*/
function withEstimates(results, counts, { share, of }, request) {
	const confidence = confidenceOf(request);
	const missed = 1 - confidence / 100;
	const keyed = require_main.mapPair(of, (rows, side) => rows - counts.nulls[side]);
	const estimated = (seen, part = 1) => intervalOf(seen, share, Math.min(...keyed), missed / part);
	const rows = estimated(counts.rowsWithDifferences);
	const dupes = require_main.pairOf((side) => {
		const once = intervalOf(counts.onceKeys[side], share, keyed[side], missed);
		const seen = counts.dupes[side];
		const max = Math.max(seen, keyed[side] - once.min);
		return {
			estimate: Math.min(max, Math.round(seen / share)),
			min: seen,
			max
		};
	});
	const sampling = {
		rows: counts.totalRows,
		of,
		confidence,
		intervals: {
			exclusives: require_main.mapPair(counts.exclusives, (seen, side) => intervalOf(seen, share, keyed[side], missed)),
			dupes,
			rows_with_differences: rows,
			values_with_differences: valuesOf$1(counts, rows, estimated)
		}
	};
	const { values } = results;
	const stats = values?.columns_diff_stats?.map((column, i) => {
		const seen = counts.differences[i] ?? 0;
		const { estimate, ...interval } = estimated(seen);
		const found = {
			value: seen,
			estimate,
			confidence: asShare(confidence),
			interval
		};
		return {
			...column,
			values_different_estimate: found
		};
	});
	return {
		...results,
		values: values && {
			...values,
			columns_diff_stats: stats
		},
		sampling
	};
}
/** Whether so many keys are NULL, repeated or without a partner that a request would have every row compared. */
function isTroubled({ nulls, dupes, exclusives, totalRows }, { of }, { sampling_tolerance: tolerance }) {
	if (tolerance === null) return false;
	const shares = require_main.pairOf((side) => {
		const keyed = Math.max(1, totalRows[side] - nulls[side]);
		return nulls[side] / Math.max(1, of[side]) + (dupes[side] + exclusives[side]) / keyed;
	});
	return Math.max(...shares) > tolerance;
}
// src/engine/key-sample/lower-bounds.ts
/**
* What a diff says that stopped after it had copied some rows: what the keys that were compared add up to,
* which all keys are at least; rows, and those without a key, were counted.
*
* @param results of the rows that were compared.
* @param copied how many rows of both sides were copied.
*/
function withLowerBounds(results, { time_aggregate: step }, { of, stop }, copied) {
	const { pks, values } = results;
	const columns = values?.columns_diff_stats?.map((column) => ({
		...column,
		at_least: true
	}));
	return {
		...results,
		pks: pks && {
			...pks,
			total_rows: of,
			nulls: stop?.nulls ?? pks.nulls
		},
		values: values && {
			...values,
			columns_diff_stats: columns
		},
		at_least: {
			figures: require_main.boundedFigures.filter((figure) => {
				if (figure === "time_series") return step !== null;
				return results.uncompared !== void 0 || !figure.startsWith("uncompared.");
			}),
			per_column_diff_limit: null,
			rows_copied: copied
		}
	};
}
// src/engine/settle-names.ts
/** The names of a side's columns, in order; `null` of one that has none, and takes those of the other. */
function ownNames(side) {
	const relation = side.kind === "database" ? side.relation : side.opened;
	return "columns" in relation ? relation.columns.map(({ name }) => name) : null;
}
function namesOf$2([side1, side2]) {
	const [names1, names2] = [ownNames(side1), ownNames(side2)];
	return [names1 ?? names2 ?? [], names2 ?? names1 ?? []];
}
/** Whether a side has columns that the login may not read, and nobody knows here. */
const isPartial = (side) => side.kind === "database" && side.relation.isPartial === true;
/** The names of both sides, as a request has them: as side 1 does, and those that it lacks as side 2 does. */
function requestNames(request, [names1, names2]) {
	const ofSide2 = names2.flatMap((name) => require_main.partnerName(request, 1, name) ?? []);
	return [.../* @__PURE__ */ new Set([...names1, ...ofSide2])];
}
/**
* Columns of side 1 with those of side 2 that differ from them in case alone, where neither has another
* partner.
*
* @throws DiffError where there is more than one way to pair them.
*/
function foldedPairs(request, [names1, names2]) {
	const isFree1 = (name) => {
		return require_main.partnerName(request, 0, name) === name && !names2.includes(name);
	};
	const isFree2 = (name) => require_main.partnerName(request, 1, name) === name && !names1.includes(name);
	const free = {
		side1: names1.filter(isFree1),
		side2: names2.filter(isFree2)
	};
	const like = (name, names) => names.filter((other) => other.toLowerCase() === name.toLowerCase());
	return free.side1.flatMap((name) => {
		const [partner, ...others] = like(name, free.side2);
		if (partner === void 0) return [];
		if (others.length === 0 && like(name, free.side1).length === 1) return [[name, partner]];
		const value = `${name} of side 1 is not told from others by its letters: those of side 2 are ${require_main.someOf([partner, ...others])}; pair them in column_mapping`;
		throw new require_main.DiffError("DuplicateColumnException", value);
	});
}
/** What a request calls columns, as the sides do. */
var Naming = class {
	#known;
	#isFolded;
	constructor(known, isFolded) {
		this.#known = known;
		this.#isFolded = isFolded;
	}
	/** The one column that a name is of; the name itself where there is none, or more than one. */
	one = (name) => {
		if (!this.#isFolded || this.#known.includes(name)) return name;
		const like = this.#known.filter((known) => known.toLowerCase() === name.toLowerCase());
		return like.length === 1 ? like[0] ?? name : name;
	};
	/** The columns that names and patterns are of. */
	all = (names) => {
		const found = names.flatMap((name) => {
			if (!require_main.isPattern(name) || this.#known.includes(name)) return [this.one(name)];
			const pattern = require_main.patternOf(name, this.#isFolded);
			return this.#known.filter((known) => pattern.test(known));
		});
		return [...new Set(found)];
	};
	/** The same, and of a name all that differ from it in case alone: a column has one on each side. */
	each = (names) => this.all(names.flatMap((name) => {
		if (!this.#isFolded) return [name];
		const like = this.#known.filter((known) => known.toLowerCase() === name.toLowerCase());
		return like.length > 0 ? like : [name];
	}));
};
/** @throws DiffError where a column that is left out is on neither side. */
function requireExcluded(excluded, known, sides) {
	const present = /* @__PURE__ */ new Set([...known, ...sides.flat()]);
	const missing = excluded.find((name) => !present.has(name));
	if (missing === void 0) return;
	throw noSuchColumn(missing, sides);
}
/** @throws DiffError where a list of columns to compare names none. */
function included({ include_columns, columns_to_compare }, naming, known) {
	const asked = [...include_columns ?? [], ...columns_to_compare ?? []];
	if (asked.length === 0) return include_columns;
	const names = naming.all(asked);
	if (names.length > 0) return names;
	const value = `no column is like ${require_main.someOf(asked)}; the columns are ${require_main.someOf(known)}`;
	throw new require_main.DiffError("NoSuchColumnException", value);
}
/**
* A request in which every column is named as its side names it: patterns stand for what is like them, and
* where upper and lower case are one, columns are paired and found so.
*
* @throws DiffError where a name is of no column, or of more than one.
*/
function settleNames(request, sides) {
	const names = namesOf$2(sides);
	const isFolded = request.case_insensitive_names === true;
	const onSide = (side) => new Naming(names[side], isFolded);
	const mapped = request.column_mapping?.map(([name1, name2]) => [onSide(0).one(name1), onSide(1).one(name2)]);
	const paired = {
		...request,
		column_mapping: mapped ?? null
	};
	const mapping = [...mapped ?? [], ...isFolded ? foldedPairs(paired, names) : []];
	const settled = {
		...request,
		column_mapping: mapping.length > 0 ? mapping : mapped ?? null
	};
	const known = requestNames(settled, names);
	const naming = new Naming(known, isFolded);
	const either = new Naming([...new Set(names.flat())], isFolded);
	const excluded = request.exclude_columns && naming.all(request.exclude_columns);
	if (!sides.some(isPartial)) requireExcluded(excluded ?? [], known, names);
	return {
		...settled,
		pk_columns: request.pk_columns && request.pk_columns.map(naming.one),
		include_columns: included(request, naming, known),
		columns_to_compare: null,
		exclude_columns: excluded,
		time_column: request.time_column === null ? null : naming.one(request.time_column),
		infer_pk_avoid_names: request.infer_pk_avoid_names && request.infer_pk_avoid_names.map(naming.one),
		mask_columns: request.mask_columns && either.each(request.mask_columns),
		diff_tolerances_per_column: request.diff_tolerances_per_column && request.diff_tolerances_per_column.map((tolerance) => ({
			...tolerance,
			column_name: naming.one(tolerance.column_name)
		}))
	};
}
// src/engine/rows/texts-sql.ts
/** A text of a column, or what stands in its place where the column is masked. */
const hidden = (mask, { names }, text) => mask(names)?.(text) ?? text;
/** The columns of a remaining join that are compared. */
const comparedColumns$1 = ({ join, columns }) => join.values.slice(0, columns);
/** Whether what a pass has kept says how files spell the values. */
const isSpelled$2 = ({ written, spelled }) => written !== null || spelled.every((one) => one === null);
/**
* The rows of a side with their keys and values, as `key_0`, …, `value_0`, …, and where a side alone is
* a text file as it spells them `spelled_0`, …: those that a pass has kept, where it has and they do.
*
* @param columns of the join's values that are read.
* @param areLone whether the rows have no partner.
*/
function rowsOfSide$1(remains, side, columns, areLone) {
	const { join, kept } = remains;
	const pairs = columns.flatMap((i) => join.values[i] ? [{
		pair: join.values[i],
		i
	}] : []);
	if (kept && (kept.keepsLone || !areLone) && pairs.every(({ pair }) => isSpelled$2(pair))) {
		const names = columns.map((i) => `value_${i}`);
		return `(SELECT ${[keyNames(join), ...names].join(", ")} FROM ${unequalRows(kept, side, names)})`;
	}
	const values = pairs.flatMap(({ pair, i }) => {
		const { written, spelled, references } = pair;
		const own = `${written?.[side].column ?? references[side]} AS value_${i}`;
		return isSpelled$2(pair) ? [own] : [own, `${spelled[side]?.column ?? "NULL"} AS spelled_${i}`];
	});
	return `(SELECT ${[...join.keys.length === 0 ? [] : [keyList(join, side)], ...values].join(", ")} FROM ${join.relations[side]})`;
}
/** The text of what a file wrote, else of a value as DuckDB prints it. */
function textOf$1({ spelled }, side, value) {
	const own = spelled[side];
	if (!own) return `CAST(${value} AS VARCHAR)`;
	return own.format === "json" ? `(${jsonText(value)})` : value;
}
/** A value as it was written, of a relation with the rows of a side as `rowsOfSide` gives them. */
function writtenIn(pair, side, i, relation) {
	return `${relation}.${pair.spelled[side] !== null && pair.written === null ? "spelled" : "value"}_${i}`;
}
/** The text of a value, of a relation with the rows of a side as `rowsOfSide` gives them. */
const textIn = (pair, side, i, relation) => textOf$1(pair, side, writtenIn(pair, side, i, relation));
/**
* The texts of two values of a column that differ, of the rows of both sides, `side1` and `side2`. A text
* of JSON that looks like what it differs from is given with its quotes.
*/
function textsOfPair(pair, i) {
	const relations = require_main.pairOf((side) => `side${require_main.numberOf(side)}`);
	const texts = require_main.mapPair(relations, (relation, side) => textIn(pair, side, i, relation));
	return require_main.mapPair(texts, (text, side) => {
		if (pair.spelled[side]?.format !== "json") return text;
		const json = writtenIn(pair, side, i, relations[side]);
		return `CASE WHEN ${texts[0]} = ${texts[1]} THEN CAST(${json} AS VARCHAR) ELSE ${text} END`;
	});
}
/** The text of a side's cell, of a relation with `column_number`, hidden in the columns that are masked. */
function cellText(remains, side, mask, relation) {
	const text = `${relation}.text${require_main.numberOf(side)}`;
	const masked = comparedColumns$1(remains).flatMap((pair, i) => mask(pair.names) ? [{
		pair,
		i
	}] : []);
	const [first] = masked;
	if (!first) return text;
	return `CASE WHEN ${relation}.column_number IN (${masked.map(({ i }) => i).join(", ")}) THEN ${hidden(mask, first.pair, text)} ELSE ${text} END`;
}
// src/engine/rows/kept-rows-sql.ts
const FORMS_OF_TEXT = ["value", "CAST(value AS VARCHAR)"];
/** Whether the form in which a key is compared is the value itself, in its own type. */
function isForm({ types, comparison, spelled }) {
	if (spelled.some((one) => one !== null) || !sameType(...types)) return false;
	const forms = types[0].kind === "text" ? FORMS_OF_TEXT : ["value"];
	return comparison.key.every((form) => forms.includes(form("value")));
}
/** Whether the keys stand among the values that are kept, as the files spell them. */
const keepsKeys = ({ join, columns }) => join.values.length > columns;
/**
* The pass that has kept what all rows that differ are written from, keys and all; `null` where they
* must be read again. A statement over more columns would take long to plan.
*/
function keptPass(remains) {
	const { join, kept } = remains;
	return join.values.every(isSpelled$2) && (keepsKeys(remains) || join.keys.every(isForm)) && join.values.length <= 100 ? kept : null;
}
/** Of a relation with what was kept of a side, the key's parts and the values, keys first. */
function keptNames(remains, prefix) {
	const { join, columns } = remains;
	return [...join.keys.map((_, i) => keepsKeys(remains) ? `${prefix}value_${columns + i}` : `key_${i}`), ...comparedColumns$1(remains).map((_, i) => `${prefix}value_${i}`)];
}
/** What of the kept rows of a side is written, keys first. */
const keptOfLone = (remains) => keptNames(remains, "");
/** What of the kept pairs of rows is written of a side, keys first. */
const keptOfPair = (remains, side) => keptNames(remains, `side${require_main.numberOf(side)}_`);
/** Pairs of rows that are not equal, with the values of both sides: `side1_value_0`, …. */
function keptPairs({ join }, pass) {
	const paired = `(SELECT * FROM ${UNEQUAL_ROWS} WHERE on_side1 AND on_side2)`;
	const copied = require_main.SIDES.find((side) => !keepsSide(pass, side));
	if (copied === void 0) return `${paired} AS paired`;
	const values = join.values.map((_, i) => `value_${i} AS side${require_main.numberOf(copied)}_value_${i}`);
	const other = `(SELECT ${[keyNames(join), ...values].join(", ")} FROM ${unequalRows(pass, copied, [])})`;
	return `(
  SELECT ${["paired.*", ...join.values.map((_, i) => `copied.side${require_main.numberOf(copied)}_value_${i}`)].join(", ")}
  FROM ${paired} AS paired JOIN ${other} AS copied ON ${sameKey(join, "paired", "copied")}
) AS paired`;
}
/** Pairs of rows of which some value differs: of both sides what was kept, and `differs_0`, …. */
function differingPairs(remains, pass) {
	const all = comparedColumns$1(remains).map((_, i) => i);
	const pairs = keptPairs(remains, pass);
	const where = `WHERE ${anyDiffers(all)}`;
	if (remains.pairs === "by flags") return `(\n  SELECT * FROM ${pairs}\n  ${where}\n)`;
	return `(
  SELECT * FROM (
    SELECT ${["*", ...comparedColumns$1(remains).map((pair, i) => {
		return `${isDifferent(pair, require_main.pairOf((side) => {
			const value = `side${require_main.numberOf(side)}_value_${i}`;
			return pair.written?.[side].read(value) ?? value;
		}))} AS differs_${i}`;
	})].join(",\n      ")}
    FROM ${pairs}
  ) AS compared
  ${where}
)`;
}
/** Rows of a side whose key the other side lacks, with what was kept of them. */
function keptLone({ join, lone }, pass, side) {
	const keyed = list$1(join.keys.length, (i) => `key_${i} IS NOT NULL`, " AND ");
	if (!keepsSide(pass, side)) return `(
  SELECT * FROM ${unequalRows(pass, side, [])} AS kept
  SEMI JOIN ${lone[side]} AS lone ON ${sameKey(join, "lone", "kept")}
)`;
	const values = join.values.map((_, i) => `side${require_main.numberOf(side)}_value_${i} AS value_${i}`);
	const isLone = `on_side${require_main.numberOf(side)} AND NOT on_side${require_main.numberOf(require_main.otherSide(side))}`;
	return `(
  SELECT ${[keyNames(join), ...values].join(", ")}
  FROM ${UNEQUAL_ROWS} WHERE ${isLone} AND ${keyed}
)`;
}
// src/engine/rows/unequal-sql.ts
/** A value of a side as it is given, before it is hidden. */
function givenValue({ side, given, mask }, pair, { value, written }) {
	if (pair.spelled[side]) return textOf$1(pair, side, written);
	return given === "texts" || mask(pair.names) ? textOf$1(pair, side, value) : value;
}
/** The same of a relation with the rows of the side. */
const givenIn = (read, pair) => givenValue(read, pair, {
	value: pair.references[read.side],
	written: pair.spelled[read.side]?.column ?? "NULL"
});
/** A row as one value: of many columns, an aggregate or a vector for each takes all memory. */
function asOne({ given, mask }, pairs, values) {
	if (given === "values") return `struct_pack(${values.map((value, i) => `given_${i} := ${value}`).join(", ")})`;
	return `[${pairs.map((pair, i) => hidden(mask, pair, values[i] ?? "NULL")).join(", ")}]`;
}
/** Keys, and values in their types, of one side; of side `read.side` also as they are given, in one. */
function formedRows(read, side) {
	const { join } = read.remains;
	const pairs = [...join.keys, ...comparedColumns$1(read.remains)];
	const values = pairs.map((pair) => givenIn({
		...read,
		side
	}, pair));
	const given = `${side === read.side ? asOne(read, pairs, values) : "NULL"} AS given`;
	const columns = [
		...join.keys.length === 0 ? [] : [keyList(join, side)],
		...valuesOf$2(join, side),
		given
	];
	const where = join.keys.length === 0 ? "" : ` WHERE ${isWithoutKey(join)}`;
	return `SELECT ${[
		...forms(join, side),
		onSide(side),
		"given"
	].join(", ")}
    FROM (SELECT ${columns.join(", ")} FROM ${join.relations[side]}) AS keyed${where}`;
}
/** Groups of equal rows of which one side has more: one of them, `given`, and how many more, `copies`. */
function unequalGroups(read) {
	const { remains, side } = read;
	const [own, other] = [require_main.numberOf(side), require_main.numberOf(require_main.otherSide(side))].map((n) => `sum(on_side${n})`);
	return `SELECT ${read.given === "texts" ? "min(given)" : "any_value(given)"} AS given, CAST(${own} - ${other} AS BIGINT) AS copies
  FROM (
    ${require_main.SIDES.map((of) => formedRows(read, of)).join("\n    UNION ALL\n    ")}
  ) AS both_sides
  GROUP BY ${formNames(remains.join).join(", ")}
  HAVING ${own} > ${other}`;
}
/**
* Rows of one side without a key, or with a NULL in it, that as a multiset have no equal on the other
* side: their keys and values in their types, `given_0`, ….
*/
function unequalRowsOf(read) {
	const { remains, mask } = read;
	return `SELECT ${[...remains.join.keys, ...comparedColumns$1(remains)].map((pair, i) => `${hidden(mask, pair, `groups.given.given_${i}`)} AS given_${i}`).join(", ")}, unnest(range(copies)) AS copy
FROM (
  ${unequalGroups({
		...read,
		given: "values"
	})}
) AS groups`;
}
/** Some of those rows, with the smallest hashes: `given`, a JSON list of their texts, cut. */
function sampledUnequal(read, { most, longest }) {
	return `SELECT CAST(to_json([left(text, ${longest}) FOR text IN given]) AS VARCHAR) AS given
FROM (
  SELECT given, unnest(range(least(copies, ${most}))) AS copy
  FROM (
  ${unequalGroups({
		...read,
		given: "texts"
	})}
  ) AS groups
) AS unequal
ORDER BY hash(unequal.given), unequal.given LIMIT ${most}`;
}
// src/engine/join/wide-sql.ts
/** Of unequal rows, the values that are not written the same on both sides: each a row. */
const UNEQUAL_CELLS = "unequal_cells";
/** Those of rows that are paired, and whether they differ. */
const COMPARED_CELLS = "compared_cells";
/**
* Columns of two text files as one: what is not written the same is not the same list. DuckDB takes
* 32 KiB for each column, however few the rows, and plans a statement in the square of its columns.
*/
function asOneValue(values, like) {
	const written = (side) => ({
		format: "csv",
		column: `[${values.map((pair) => pair.written?.[side].column ?? pair.references[side]).join(", ")}]`,
		read: (text) => text
	});
	const spelled = require_main.pairOf(written);
	return {
		...like,
		tolerance: null,
		written: spelled,
		spelled
	};
}
/** Makes room for the cells of a join, of which the keys are as in the rows that a pass has found. */
function startCells(join) {
	return `CREATE OR REPLACE TEMP TABLE ${UNEQUAL_CELLS} AS
SELECT ${keyNames(join)}, true AS is_pair, 0 AS column_number, '' AS text1, '' AS text2
FROM ${UNEQUAL_ROWS} WHERE false`;
}
/** Adds the cells of columns that a pass has compared as one; the first of them has this number. */
function addCells(join, firstNumber, columns) {
	return `INSERT INTO ${UNEQUAL_CELLS}
SELECT * FROM (
  SELECT
    ${keyNames(join)}, on_side1 AND on_side2 AS is_pair,
    unnest(range(${firstNumber}, ${firstNumber + columns})) AS column_number,
    unnest(side1_value_0) AS text1, unnest(side2_value_0) AS text2
  FROM ${UNEQUAL_ROWS}
) AS cells
WHERE text1 IS DISTINCT FROM text2`;
}
/** Of each side, a row for each text of unequal rows whose type is to be checked. */
const CELLS_OF_SIDE = require_main.pairOf((side) => `(SELECT column_number, text${require_main.numberOf(side)} AS text FROM ${UNEQUAL_CELLS})`);
/** Empties the table to which `compareCells` adds. */
function startComparing(join) {
	return `CREATE OR REPLACE TEMP TABLE ${COMPARED_CELLS} AS
SELECT ${keyNames(join)}, column_number, true AS differs FROM ${UNEQUAL_CELLS} WHERE false`;
}
/** Whether the texts of a column, `text1` and `text2`, differ. */
function textsDiffer(pair) {
	const read = (side) => {
		const text = `text${require_main.numberOf(side)}`;
		return pair.written?.[side].read(text) ?? text;
	};
	return isDifferent(pair, require_main.pairOf(read));
}
/** Compares the paired cells of columns that compare alike. */
function compareCells(join, differs, columnNumbers) {
	return `INSERT INTO ${COMPARED_CELLS}
SELECT ${keyNames(join)}, column_number, ${differs}
FROM ${UNEQUAL_CELLS}
WHERE is_pair AND column_number IN (${columnNumbers.join(", ")})`;
}
/** A row for each column with unequal cells: its `column_number`, `differences` and `rewritten`. */
function countCells() {
	return `SELECT
  column_number,
  count(*) FILTER (WHERE differs) AS differences,
  count(*) FILTER (WHERE NOT differs) AS rewritten
FROM ${COMPARED_CELLS} GROUP BY column_number`;
}
/** `rows_with_differences` over all columns. */
function countRowsOfCells(join) {
	return `SELECT count(*) AS rows_with_differences
FROM (SELECT DISTINCT ${keyNames(join)} FROM ${COMPARED_CELLS} WHERE differs)`;
}
// src/engine/rows/key-hash.ts
/** A number's text without the zeros that its type adds. */
function plain(text) {
	return `CASE WHEN contains(${text}, '.') THEN rtrim(rtrim(${text}, '0'), '.') ELSE ${text} END`;
}
const isSmall = ({ types }) => types.every((type) => type.kind === "integer" && type.bits <= (type.isSigned ? 64 : 32));
/** A part of a key, in the form in which it is compared, that does not depend on how wide a type holds it. */
const hashedPart = (pair, part) => isSmall(pair) ? `CAST(${part} AS BIGINT)` : plain(`CAST(${part} AS VARCHAR)`);
/** Whether a key is one whole number, of which every database works out the hash. */
const isWholeKey = (keys) => keys.length === 1 && keys.every(isSmall);
/**
* By what rows are chosen to be shown: a hash of `key_0`, …, which does not depend on how the rows were
* found. Where it is of more than one whole number it is DuckDB's own, the same in every process.
*/
function hashOf({ keys }) {
	if (isWholeKey(keys)) return hashOfWhole("CAST(key_0 AS BIGINT)");
	return `hash(${keys.map((pair, i) => hashedPart(pair, `key_${i}`)).join(", ")})`;
}
// src/engine/rows/changed-sql.ts
/** The rows that may be shown: their number, from 1, and their keys. */
const SAMPLED = "sampled_rows";
const BOTH = "on_side1 AND on_side2";
const allColumns = (remains) => comparedColumns$1(remains).map((_, i) => i);
/** A relation of the keys of rows in which one of some columns differs. */
function keysOfChanged(remains, columns) {
	const { join, pairs, kept } = remains;
	const keys = keyNames(join);
	if (pairs === "by cells") {
		const numbers = columns.length === remains.columns ? "" : ` AND column_number IN (${columns.join(", ")})`;
		return `(SELECT DISTINCT ${keys} FROM ${COMPARED_CELLS} WHERE differs${numbers})`;
	}
	if (pairs === "by rows" && kept) {
		if (columns.length > 100) return `(SELECT DISTINCT ${keys} FROM ${DIFFERING_ROWS})`;
		return `(SELECT ${keys} FROM (\n  ${compared$1(kept, columns)}\n) WHERE ${anyDiffers(columns)})`;
	}
	return `(SELECT ${keys} FROM ${UNEQUAL_ROWS} WHERE ${BOTH} AND (${anyDiffers(columns)}))`;
}
/** A relation of the keys of all rows that differ. */
const changedKeys = (remains) => keysOfChanged(remains, allColumns(remains));
/** Those of some keys that have the smallest hashes, without NULL; each is to be there once. */
function sampleKeys({ join }, keys, most) {
	const names = keyNames(join);
	const present = list$1(join.keys.length, (i) => `key_${i} IS NOT NULL`, " AND ");
	return `CREATE OR REPLACE TEMP TABLE ${SAMPLED} AS
SELECT row_number() OVER (ORDER BY key_hash, ${names}) AS number, ${names}
FROM (
  SELECT ${hashOf(join)} AS key_hash, ${names} FROM ${keys} AS keys
  WHERE ${present} ORDER BY key_hash, ${names} LIMIT ${most}
)`;
}
/** Adds of each of these columns the row in which it differs that has the smallest hash. */
function addExamples(remains, columns, firstNumber) {
	const { join } = remains;
	const names = keyNames(join);
	const examples = columns.map((column, i) => `(SELECT ${firstNumber + i} AS number, ${names}
  FROM ${keysOfChanged(remains, [column])}
  ORDER BY ${hashOf(join)}, ${names} LIMIT 1)`);
	return `INSERT INTO ${SAMPLED}\n${examples.join("\nUNION ALL\n")}`;
}
/** What a value is called in a result: of side 1 `old_…`, of side 2 `new_…`. */
const SHOWN = ["old", "new"];
/**
* A text, but NULL where it or its partner has more than `longest` bytes: long texts are read one by
* one. Their size in bytes tells them apart.
*/
const unlessLong = (text, size, longest) => `CASE WHEN ${size} <= ${longest} THEN ${text} END`;
const sizeOf = (texts) => `greatest(${texts.map((text) => `coalesce(strlen(${text}), 0)`).join(", ")})`;
/** The pairs of rows that may be shown, with the values of some columns. */
const sampledPairs = (remains, columns) => `${SAMPLED}
JOIN ${rowsOfSide$1(remains, 0, columns, false)} AS side1 ON ${sameKey(remains.join, SAMPLED, "side1")}
JOIN ${rowsOfSide$1(remains, 1, columns, false)} AS side2 ON ${sameKey(remains.join, SAMPLED, "side2")}`;
/**
* The values of some columns in the rows that may be shown: `number`, and of each column that differs
* `size_…` in bytes, `old_…` and `new_…`; those are NULL, too, where the size is above `longest`.
*/
function sampledValues(remains, columns, mask, longest) {
	return `SELECT ${["number", ...columns.flatMap((i) => {
		const pair = remains.join.values[i];
		if (!pair) return [];
		const texts = textsOfPair(pair, i).map((text) => hidden(mask, pair, text));
		const isDifferent = differs(pair, i);
		const shown = texts.map((text, side) => `CASE WHEN differs_${i} THEN ${unlessLong(text, `size_${i}`, longest)} END AS ${SHOWN[side]}_${i}`);
		return [
			`${isDifferent} AS differs_${i}`,
			`${sizeOf(texts)} AS size_${i}`,
			...shown
		];
	})].join(",\n  ")}\nFROM ${sampledPairs(remains, columns)}\nORDER BY number`;
}
/** The two texts of one value that is too long to be read with others: `old`, `new`. */
function sampledValue(remains, number, column) {
	const pair = remains.join.values[column];
	if (!pair) throw new Error(`there is no column ${String(column)}`);
	return `SELECT ${textsOfPair(pair, column).map((text, side) => `${text} AS ${SHOWN[side]}`).join(", ")} FROM ${sampledPairs(remains, [column])} WHERE number = ${number}`;
}
/** The cells of the rows that may be shown, where cells are kept: `number`, `column_number`, `size`, `old`, `new`. */
function sampledCells(remains, mask, longest) {
	const { join, columns } = remains;
	const shown = require_main.SIDES.map((side) => cellText(remains, side, mask, "unequal"));
	const size = sizeOf(shown);
	return `SELECT number, unequal.column_number AS column_number, ${size} AS size, ${shown.map((text, side) => `${unlessLong(text, size, longest)} AS ${SHOWN[side]}`).join(", ")}
FROM ${SAMPLED}
JOIN ${COMPARED_CELLS} AS compared ON ${sameKey(join, SAMPLED, "compared")} AND compared.differs
JOIN ${UNEQUAL_CELLS} AS unequal ON ${sameKey(join, SAMPLED, "unequal")}
  AND unequal.column_number = compared.column_number AND unequal.is_pair
WHERE unequal.column_number < ${columns}
ORDER BY number, unequal.column_number`;
}
/** The two texts of one cell that is too long to be read with others: `old`, `new`. */
function sampledCell({ join }, number, column) {
	return `SELECT text1 AS old, text2 AS new
FROM ${SAMPLED} JOIN ${UNEQUAL_CELLS} AS unequal ON ${sameKey(join, SAMPLED, "unequal")}
WHERE number = ${number} AND unequal.column_number = ${column} AND unequal.is_pair`;
}
// src/engine/rows/lone-sql.ts
const cut = (text, longest) => `left(${text}, ${longest})`;
/** The values of rows of one side that may be shown: `number`, and of some columns `value_…`, cut. */
function sampledLoneValues(remains, side, columns, mask, longest) {
	const { join } = remains;
	return `SELECT ${["number", ...columns.flatMap((i) => {
		const pair = join.values[i];
		if (!pair) return [];
		const text = textIn(pair, side, i, "side");
		return [`${cut(hidden(mask, pair, text), longest)} AS value_${i}`];
	})].join(", ")}
FROM ${SAMPLED}
JOIN ${rowsOfSide$1(remains, side, columns, true)} AS side ON ${sameKey(join, SAMPLED, "side")}
ORDER BY number`;
}
/** The same where cells are kept, a row for each that is not NULL: `number`, `column_number`, `value`. */
function sampledLoneCells(remains, side, mask, longest) {
	const { join, columns } = remains;
	const shown = cellText(remains, side, mask, "unequal");
	return `SELECT number, unequal.column_number AS column_number, ${cut(shown, longest)} AS value
FROM ${SAMPLED} JOIN ${UNEQUAL_CELLS} AS unequal ON ${sameKey(join, SAMPLED, "unequal")}
WHERE NOT unequal.is_pair AND unequal.text${require_main.numberOf(side)} IS NOT NULL AND unequal.column_number < ${columns}
ORDER BY number, unequal.column_number`;
}
/**
* A relation of the keys that are once on a side, and not on the other.
*
* @param mayRepeat whether keys of that side may be repeated.
*/
function loneKeys({ join, lone }, side, mayRepeat) {
	if (!mayRepeat) return lone[side];
	const names = keyNames(join);
	return `(SELECT ${names} FROM ${lone[side]} AS lone GROUP BY ${names} HAVING count(*) = 1)`;
}
/** Keys that are repeated on a side, without NULL: `key_0`, …, and the rows of each side. */
function repeatedKeys$1({ join, lone, hasRepeated }) {
	const names = keyNames(join);
	const alone = require_main.SIDES.map((side) => {
		const rows = require_main.SIDES.map((of) => `${of === side ? "count(*)" : 0} AS rows${require_main.numberOf(of)}`);
		return `SELECT ${names}, ${rows.join(", ")} FROM ${lone[side]} AS lone
  WHERE NOT (${isWithoutKey(join)}) GROUP BY ${names} HAVING count(*) > 1`;
	});
	const aside = `SELECT ${names}, rows1, rows2 FROM ${REPEATED_KEYS}`;
	return `(\n  ${[...alone, ...hasRepeated ? [aside] : []].join("\n  UNION ALL\n  ")}\n)`;
}
/** Of the rows that may be shown, which are repeated keys, how many each side has: `number`, `rows1`, `rows2`. */
const sampledRepeated = (remains) => `SELECT number, rows1, rows2
FROM ${SAMPLED}
JOIN ${repeatedKeys$1(remains)} AS repeated ON ${sameKey(remains.join, SAMPLED, "repeated")}
ORDER BY number`;
// src/engine/rows/wanted-keys-sql.ts
/** The keys of all rows of a kind that are read again. */
const CHANGED_KEYS = "changed_keys";
const EXCLUSIVE_KEYS = ["exclusive_keys1", "exclusive_keys2"];
const DUPLICATED_KEYS = "duplicated_keys";
/** The ways that read the least. */
function waysOf(remains, { exclusives }) {
	const kept = keptPass(remains);
	return {
		changed: remains.pairs !== null && remains.columns > 0 && kept ? kept : "by key",
		exclusive: require_main.mapPair(exclusives, (keys) => {
			if (keys === 0) return "by key";
			if (remains.hasOneSide) return "all";
			return kept?.keepsLone && !remains.hasRepeated ? kept : "by key";
		})
	};
}
/** Whether a row has a key, of a relation with the keys. */
const isKeyed = ({ join }) => list$1(join.keys.length, (i) => `key_${i} IS NOT NULL`, " AND ");
function exclusiveKeys(remains, side) {
	const { join, lone, hasRepeated } = remains;
	const names = keyNames(join);
	const alone = `SELECT DISTINCT ${names} FROM ${lone[side]} AS lone WHERE ${isKeyed(remains)}`;
	const aside = `SELECT ${names} FROM ${REPEATED_KEYS} WHERE rows${require_main.numberOf(require_main.otherSide(side))} = 0`;
	return hasRepeated ? `${alone}\nUNION ALL\n${aside}` : alone;
}
/** Puts the keys of all rows that are to be read again into tables, once the join is done. */
function keepKeys(remains, ways, counts) {
	const names = keyNames(remains.join);
	const none = `SELECT ${names} FROM ${remains.lone[0]} AS lone WHERE false`;
	const table = (name, select) => `CREATE OR REPLACE TEMP TABLE ${name} AS\n${select}`;
	const changed = () => remains.pairs === null ? none : `SELECT ${names} FROM ${changedKeys(remains)} AS changed`;
	const exclusive = require_main.SIDES.filter((side) => ways.exclusive[side] === "by key").map((side) => table(EXCLUSIVE_KEYS[side], counts.exclusives[side] > 0 ? exclusiveKeys(remains, side) : none));
	const repeated = counts.dupes.some((rows) => rows > 0) ? `SELECT ${names} FROM ${repeatedKeys$1(remains)} AS repeated` : none;
	return [
		...ways.changed === "by key" ? [table(CHANGED_KEYS, changed())] : [],
		...exclusive,
		table(DUPLICATED_KEYS, repeated)
	];
}
// src/engine/rows/all-rows-sql.ts
/** A column may be called like what is made of another; DuckDB does not tell names apart by their case. */
const named$1 = (values, names, quote) => {
	const free = require_main.distinctNames(names, (name, time) => name + "_".repeat(time));
	return values.map((value, i) => `${value} AS ${quote(free[i] ?? "")}`).join(",\n  ");
};
/** Rows of a side: keys and values in their types, and all as they are given, `given_0`, …, keys first. */
function rowsOfSide({ remains, mask }, side) {
	const { join } = remains;
	const given = [...join.keys, ...comparedColumns$1(remains)].map((pair, i) => `${givenIn({
		side,
		given: "values",
		mask
	}, pair)} AS given_${i}`);
	return `(SELECT ${[
		keyList(join, side),
		...valuesOf$2(join, side),
		...given
	].join(", ")} FROM ${join.relations[side]})`;
}
/** What was kept of a row of a side, as it is written. */
const keptValue = ({ mask }, side, pair, value) => hidden(mask, pair, givenValue({
	side,
	given: "values",
	mask
}, pair, {
	value,
	written: value
}));
function keptChanges(rows, pass) {
	const { remains, plan, quote } = rows;
	const parts = remains.join.keys.length;
	const names = require_main.pairOf((side) => keptOfPair(remains, side));
	const valueOf = (side, pair, i) => keptValue(rows, side, pair, `changed.${names[side][i]}`);
	const keys = remains.join.keys.map((pair, i) => valueOf(0, pair, i));
	const values = comparedColumns$1(remains).flatMap((pair, i) => [...require_main.SIDES.map((side) => valueOf(side, pair, parts + i)), `changed.differs_${i}`]);
	return `SELECT
  ${named$1([...keys, ...values], changedNames(plan), quote)}
FROM ${differingPairs(remains, pass)} AS changed`;
}
/** The rows that differ: the key once, and of each compared column both values, and whether they differ. */
function changedRows$1(rows) {
	const { remains, ways, plan, mask, quote } = rows;
	if (ways.changed !== "by key") return keptChanges(rows, ways.changed);
	const { join } = remains;
	const keys = join.keys.map((pair, i) => hidden(mask, pair, `side1.given_${i}`));
	const values = comparedColumns$1(remains).flatMap((pair, i) => {
		const place = join.keys.length + i;
		const both = require_main.SIDES.map((side) => hidden(mask, pair, `side${require_main.numberOf(side)}.given_${place}`));
		const typed = {
			...pair,
			written: null
		};
		return [...both, isDifferent(typed, [`side1.value_${i}`, `side2.value_${i}`])];
	});
	return `SELECT
  ${named$1([...keys, ...values], changedNames(plan), quote)}
FROM ${CHANGED_KEYS} AS changed
JOIN ${rowsOfSide(rows, 0)} AS side1 ON ${sameKey(join, "changed", "side1")}
JOIN ${rowsOfSide(rows, 1)} AS side2 ON ${sameKey(join, "changed", "side2")}`;
}
const changedNames = ({ keys, values }) => [...keys.map(({ names }) => names[0]), ...values.flatMap(({ names: [name] }) => [
	`${name}_1`,
	`${name}_2`,
	`${name}_differs`
])];
const sideNames = ({ keys, values }, side) => [...keys, ...values].map(({ names }) => names[side]);
/** @param which of the rows, `side`: what follows FROM. */
function someOfSide(rows, side, which) {
	const { remains, plan, mask, quote } = rows;
	const values = [...remains.join.keys, ...comparedColumns$1(remains)].map((pair, i) => hidden(mask, pair, `side.given_${i}`));
	return `SELECT
  ${named$1(values, sideNames(plan, side), quote)}
FROM ${rowsOfSide(rows, side)} AS side
${which}`;
}
const rowsWithKeys = (rows, side, keys) => someOfSide(rows, side, `SEMI JOIN ${keys} AS wanted ON ${sameKey(rows.remains.join, "wanted", "side")}`);
/** Rows of a side whose key the other side lacks. */
function rowsOfLoneKeys(rows, side) {
	const { remains, ways, plan, quote } = rows;
	const way = ways.exclusive[side];
	if (way === "by key") return rowsWithKeys(rows, side, EXCLUSIVE_KEYS[side]);
	if (way === "all") return someOfSide(rows, side, `WHERE ${isKeyed(remains)}`);
	const kept = keptOfLone(remains);
	const values = [...remains.join.keys, ...comparedColumns$1(remains)].map((pair, i) => keptValue(rows, side, pair, `side.${kept[i]}`));
	return `SELECT
  ${named$1(values, sideNames(plan, side), quote)}
FROM ${keptLone(remains, way, side)} AS side`;
}
/** Rows of a side without a key, that have no equal on the other side. */
function rowsWithoutKeys({ remains, plan, mask, quote }, side) {
	const values = [...remains.join.keys, ...comparedColumns$1(remains)].map((_, i) => `unequal.given_${i}`);
	return `SELECT
  ${named$1(values, sideNames(plan, side), quote)}
FROM (
${unequalRowsOf({
		remains,
		side,
		mask
	})}
) AS unequal`;
}
/** Rows of a side that have no counterpart on the other. */
function exclusiveRows(rows, side, areUnkeyedCompared) {
	const keyed = rowsOfLoneKeys(rows, side);
	if (!areUnkeyedCompared) return keyed;
	const unkeyed = rowsWithoutKeys(rows, side);
	return rows.remains.join.keys.length === 0 ? unkeyed : `${keyed}\nUNION ALL\n${unkeyed}`;
}
/** Rows of a side whose key is repeated, on either side. */
const duplicatedRows = (rows, side) => rowsWithKeys(rows, side, DUPLICATED_KEYS);
/** No rows, of the same columns: where nothing differs, nothing was read. */
function noRows({ plan, mask, quote }, side) {
	const typeOf = (pair, of) => mask(pair.names) || pair.spelled[of] ? "VARCHAR" : storedType(pair.types[of]);
	const ofSide = (of) => [...plan.keys, ...plan.values].map((pair) => typeOf(pair, of));
	const types = side === null ? [...plan.keys.map((pair) => typeOf(pair, 0)), ...plan.values.flatMap((pair) => [
		typeOf(pair, 0),
		typeOf(pair, 1),
		"BOOLEAN"
	])] : ofSide(side);
	const names = side === null ? changedNames(plan) : sideNames(plan, side);
	const values = types.map((type) => `CAST(NULL AS ${type})`);
	return `SELECT\n  ${named$1(values, names, quote)}\nWHERE false`;
}
// src/engine/rows/all-rows.ts
const sideOf$1 = (part) => {
	if (part === "diff") return null;
	return part.endsWith("1") ? 0 : 1;
};
function selectOf$2(part, rows, areUnkeyedCompared) {
	const side = sideOf$1(part);
	if (side === null) return changedRows$1(rows);
	return part.startsWith("exclusives") ? exclusiveRows(rows, side, areUnkeyedCompared) : duplicatedRows(rows, side);
}
/**
* All rows that a comparison found to differ, as they can be read as long as the connection is open.
*
* @throws DiffError where they cannot be found.
* @throws CancelledError where the signal aborts.
*/
async function differencesOf(found, diff, mask) {
	const { request, connection, signal } = diff;
	const { remains, plan, counts } = found;
	const hasKey = plan.keys.length > 0;
	if (!hasKey && plan.values.length === 0) return [];
	const parts = require_main.differenceParts.filter((part) => hasKey || part.startsWith("exclusives"));
	const quote = (name) => connection.dialect.quoteIdentifier(name);
	const none = (part) => noRows({
		plan,
		mask,
		quote
	}, sideOf$1(part));
	if (!remains) return parts.map((name) => ({
		name,
		side: sideOf$1(name),
		select: none(name)
	}));
	const rows = {
		remains,
		ways: waysOf(remains, counts),
		plan,
		mask,
		quote
	};
	const keeping = hasKey ? keepKeys(remains, rows.ways, counts) : [];
	for (const sql of keeping) await connection.execute(sql, signal);
	const hasUnkeyed = !hasKey || counts.nulls.some((some) => some > 0);
	const areUnkeyedCompared = comparesMultisets(request) && hasUnkeyed;
	return parts.map((name) => ({
		name,
		side: sideOf$1(name),
		select: selectOf$2(name, rows, areUnkeyedCompared)
	}));
}
// src/engine/rows/mask.ts
const SECRET = "mask_secret";
const SECRET_BYTES = 32;
/** Enough that two values of a column do not share one by chance. */
const HASH_CHARACTERS = 16;
/**
* What hides the values of the columns that a request masks: a hash that nobody can try values against,
* since its secret is known in this diff alone. Equal values have the same one.
*/
async function maskOf({ mask_columns: names }, connection, signal) {
	const masked = new Set(names ?? []);
	if (masked.size === 0) return () => null;
	const secret = (0, node_crypto.randomBytes)(SECRET_BYTES).toString("hex");
	await connection.execute(`SET VARIABLE ${SECRET} = '${secret}'`, signal);
	const keyed = (text) => `sha256(getvariable('${SECRET}') || ${text})`;
	const hide = (text) => `left(${keyed(keyed(text))}, ${HASH_CHARACTERS})`;
	return (columns) => columns.some((name) => masked.has(name)) ? hide : null;
}
// src/engine/rows/key-texts-sql.ts
/** Whether the form in which a key is compared is the value, or one that people read like it. */
const isPlain = ({ comparison }) => comparison.key.every((form) => /^(value|CAST\(value AS [^()]+(\([\d, ]+\))?\))$/.test(form("value")));
const isSpelled$1 = ({ spelled }) => spelled.some((one) => one !== null);
/** Whether the forms say it all; of files with very many columns, that they need not be read again. */
const areForms = ({ join, pairs }) => join.keys.every((pair) => isPlain(pair) && (pairs === "by cells" || !isSpelled$1(pair)));
/** The key of rows of a side as its source spells it. */
const spelledKey = ({ join }, side) => join.keys.map((pair, i) => {
	return `${textOf$1(pair, side, pair.spelled[side]?.column ?? pair.references[side])} AS text_${i}`;
});
/** A relation of keys of a side, `key_0`, …, and their texts, `text_0`, …. */
function textsOfSide(remains, side) {
	const { join, columns, kept } = remains;
	const [names, parts] = [keyNames(join), join.keys.length];
	if (kept && join.values.length > columns) {
		const values = join.keys.map((_, i) => `value_${columns + i}`);
		return `(SELECT ${[names, ...values.map((value, i) => `${value} AS text_${i}`)].join(", ")} FROM ${unequalRows(kept, side, values)})`;
	}
	if (areForms(remains)) return `(SELECT ${names}, ${list$1(parts, (i) => `CAST(key_${i} AS VARCHAR) AS text_${i}`)} FROM ${SAMPLED})`;
	return `(SELECT ${[keyList(join, side), ...spelledKey(remains, side)].join(", ")} FROM ${join.relations[side]})`;
}
/** Of the rows that may be shown, `number` and the texts of their keys on a side, `text_0`, …. */
function keyTexts$1(remains, side) {
	const { join } = remains;
	return `(
  SELECT number, ${list$1(join.keys.length, (i) => `min(spelled.text_${i}) AS text_${i}`)}
  FROM ${SAMPLED} JOIN ${textsOfSide(remains, side)} AS spelled ON ${sameKey(join, SAMPLED, "spelled")}
  GROUP BY number
)`;
}
/** The keys of the rows that may be shown, as a side spells them: `number`, `key_0`, …. */
function sampledKeys(remains, side, mask) {
	return `SELECT ${["number", ...remains.join.keys.map((pair, i) => `${hidden(mask, pair, `text_${i}`)} AS key_${i}`)].join(", ")}\nFROM ${keyTexts$1(remains, side)} AS keys\nORDER BY number`;
}
// src/engine/rows/cut.ts
/** Where two texts begin to differ, in UTF-16 units; never within a character. */
function firstDifference(one, other) {
	let at = 0;
	while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
	return isWithinCharacter(one, at) || isWithinCharacter(other, at) ? at - 1 : at;
}
const isWithinCharacter = (text, at) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
/** A part of a text, with `…` for what is left out; never half of a character. */
function part(text, from, length) {
	const start = isWithinCharacter(text, from) ? from - 1 : from;
	const end = Math.min(text.length, start + length);
	const stop = isWithinCharacter(text, end) ? end - 1 : end;
	return `${start > 0 ? "…" : ""}${text.slice(start, stop)}${stop < text.length ? "…" : ""}`;
}
/** A text of at most about `longest` UTF-16 units, from its start. */
function cutText(text, longest) {
	return text.length <= longest ? text : part(text, 0, longest);
}
/** Two texts of at most about `longest` UTF-16 units each, cut around where they begin to differ. */
function cutPair(texts, longest) {
	const [one, other] = texts;
	if (one.length <= longest && other.length <= longest) return [one, other];
	const from = Math.max(0, firstDifference(one, other) - Math.floor(longest / 4));
	return [part(one, from, longest), part(other, from, longest)];
}
// src/engine/rows/sampling.ts
/** The longest value that is shown, in UTF-16 units, more or less. */
const LONGEST = 1e3;
/** Longer values, in bytes, are read one by one: there may be some of many megabytes. */
const LONGEST_AT_ONCE = 1e3;
// src/engine/rows/changed.ts
const shown$1 = (value) => value == null ? null : String(value);
/** Reads long values one pair at a time, and keeps a part. */
async function longPair({ remains, connection, signal }, number, column) {
	const read = remains.pairs === "by cells" ? sampledCell : sampledValue;
	const [row = {}] = await connection.query(read(remains, number, column), signal);
	const [one, other] = [shown$1(row["old"]), shown$1(row["new"])];
	if (one !== null && other !== null) return cutPair([one, other], LONGEST);
	return [one && cutText(one, 1e3), other && cutText(other, 1e3)];
}
/** Reads the values that differ of all candidates. */
async function readValues(sampling, found) {
	const { remains, connection, signal, mask } = sampling;
	const add = async (number, column, row, size) => {
		const pair = size > 1e3 ? await longPair(sampling, number, column) : [shown$1(row[0]), shown$1(row[1])];
		found.get(number)?.columns.set(column, pair);
	};
	if (remains.pairs === "by cells") {
		const cells = await connection.query(sampledCells(remains, mask, LONGEST_AT_ONCE), signal);
		for (const cell of cells) {
			const [number, column] = [Number(cell["number"]), Number(cell["column_number"])];
			await add(number, column, [cell["old"], cell["new"]], Number(cell["size"]));
		}
		return;
	}
	for (const columns of inStatements(sampling.changed)) {
		const sql = sampledValues(remains, columns, mask, LONGEST_AT_ONCE);
		for (const row of await connection.query(sql, signal)) for (const i of columns.filter((column) => row[`differs_${column}`] === true)) {
			const values = [row[`old_${i}`], row[`new_${i}`]];
			await add(Number(row["number"]), i, values, Number(row[`size_${i}`]));
		}
	}
}
async function readCandidates(sampling) {
	const { remains, connection, signal, mask } = sampling;
	const found = /* @__PURE__ */ new Map();
	for (const row of await connection.query(sampledKeys(remains, 0, mask), signal)) {
		const key = remains.join.keys.map((_, i) => shown$1(row[`key_${i}`]));
		found.set(Number(row["number"]), {
			key,
			columns: /* @__PURE__ */ new Map()
		});
	}
	await readValues(sampling, found);
	return found;
}
const isShownBy = (rows, column) => rows.some(({ columns }) => columns.has(column));
/** Columns of which no row is an example, the first ones, as many as there may be rows. */
const withoutExample = ({ changed, most }, rows) => changed.filter((column) => !isShownBy(rows, column)).slice(0, most);
/** Puts examples in the place of the last rows that are not the only example of a column. */
function withExamples(rows, examples, most) {
	let chosen = [...rows];
	for (const [column, example] of examples) {
		if (isShownBy(chosen, column)) continue;
		const isSpare = (row, index) => {
			const others = chosen.toSpliced(index, 1);
			return [...row.columns.keys()].every((shown) => isShownBy(others, shown));
		};
		const spare = chosen.length < most ? null : chosen.findLastIndex(isSpare);
		if (spare === -1) continue;
		chosen = [...spare === null ? chosen : chosen.toSpliced(spare, 1), example];
	}
	return chosen;
}
/** The rows with the smallest hashes, some of them exchanged for examples of columns that they do not show. */
async function chosenRows(sampling) {
	const { remains, connection, signal, most } = sampling;
	await connection.execute(sampleKeys(remains, changedKeys(remains), most), signal);
	const first = [...(await readCandidates(sampling)).values()];
	const columns = withoutExample(sampling, first);
	if (columns.length === 0) return first;
	await connection.execute(addExamples(remains, columns, most + 1), signal);
	const all = await readCandidates(sampling);
	const examples = columns.flatMap((column, i) => {
		const example = all.get(most + 1 + i);
		return example ? [[column, example]] : [];
	});
	return withExamples(first, new Map(examples), most);
}
/** Rows of which some value differs. */
async function sampleChanged(sampling) {
	const { remains } = sampling;
	if (remains.pairs === null || sampling.changed.length === 0) return [];
	const compared = comparedColumns$1(remains);
	const nameOf = (column) => compared[column]?.names[0] ?? "";
	return (await chosenRows(sampling)).map(({ key, columns }) => ({
		key: sampling.keyOf(key),
		columns: Object.fromEntries([...columns].toSorted(([a], [b]) => a - b).map(([column, pair]) => [nameOf(column), pair]))
	}));
}
// src/engine/rows/sample.ts
/** One more than is shown, so that what is cut shows that it is. */
const LONGEST_READ = 1001;
const shown = (value) => value == null ? null : cutText(String(value), LONGEST);
/** The values of the rows that may be shown, by the rows' numbers. */
async function loneValues(sampling, side) {
	const { remains, connection, signal, mask } = sampling;
	const rows = /* @__PURE__ */ new Map();
	const add = (number, column, value) => {
		const values = rows.get(number) ?? /* @__PURE__ */ new Map();
		rows.set(number, values.set(column, shown(value)));
	};
	if (remains.pairs === "by cells") {
		const sql = sampledLoneCells(remains, side, mask, LONGEST_READ);
		for (const cell of await connection.query(sql, signal)) add(Number(cell["number"]), Number(cell["column_number"]), cell["value"]);
		return rows;
	}
	for (const columns of inStatements(comparedColumns$1(remains).map((_, i) => i))) {
		const sql = sampledLoneValues(remains, side, columns, mask, LONGEST_READ);
		for (const row of await connection.query(sql, signal)) for (const i of columns) add(Number(row["number"]), i, row[`value_${i}`]);
	}
	return rows;
}
/** @param valueOf the value of a compared column, by its place. */
function loneRow({ remains, keyOf: named }, key, valueOf) {
	const columns = comparedColumns$1(remains).map(({ names }, i) => [names[0], valueOf(i)]);
	return {
		key: named(key),
		columns: Object.fromEntries(columns)
	};
}
const keyOfRow = ({ remains }, row, prefix = "key") => remains.join.keys.map((_, i) => shown(row[`${prefix}_${i}`]));
/** Rows of one side whose key the other side lacks. */
async function sampleExclusive(sampling, side, mayRepeat) {
	const { remains, connection, signal, mask, most } = sampling;
	await connection.execute(sampleKeys(remains, loneKeys(remains, side, mayRepeat), most), signal);
	const keys = await connection.query(sampledKeys(remains, side, mask), signal);
	if (keys.length === 0) return [];
	const values = await loneValues(sampling, side);
	return keys.map((row) => {
		const own = values.get(Number(row["number"]));
		if (!own && remains.columns > 0 && remains.pairs !== "by cells") throw changedWhileRead();
		return loneRow(sampling, keyOfRow(sampling, row), (column) => own?.get(column) ?? null);
	});
}
/** Rows of one side without a key, that have no equal on the other. */
async function sampleUnequal(sampling, side) {
	const { remains, connection, signal, mask, most } = sampling;
	const parts = remains.join.keys.length;
	const sql = sampledUnequal({
		remains,
		side,
		mask
	}, {
		most,
		longest: LONGEST_READ
	});
	return (await connection.query(sql, signal)).map((row) => {
		const texts = require_main.array(require_main.string().nullable()).parse(JSON.parse(String(row["given"])));
		const given = (i) => shown(texts[i]);
		return loneRow(sampling, Array.from({ length: parts }, (_, i) => given(i)), (column) => given(parts + column));
	});
}
async function sampleRepeated(sampling) {
	const { remains, connection, signal, mask, most } = sampling;
	await connection.execute(sampleKeys(remains, repeatedKeys$1(remains), most), signal);
	const keys = /* @__PURE__ */ new Map();
	for (const side of [1, 0]) {
		const rows = await connection.query(sampledKeys(remains, side, mask), signal);
		for (const row of rows) keys.set(Number(row["number"]), keyOfRow(sampling, row));
	}
	return (await connection.query(sampledRepeated(remains), signal)).map((row) => ({
		key: sampling.keyOf(keys.get(Number(row["number"])) ?? []),
		rows: [Number(row["rows1"]), Number(row["rows2"])]
	}));
}
function samplingOf(remains, { counts }, mask, diff) {
	const { connection, signal, request } = diff;
	const names = require_main.keyOf(request);
	return {
		remains,
		connection,
		signal,
		mask,
		most: request.sample_rows ?? 0,
		changed: counts.differences.flatMap((differing, i) => differing > 0 ? [i] : []),
		keyOf: (parts) => Object.fromEntries(names.map((name, i) => [name, parts[i] ?? null]))
	};
}
const NO_ROWS = {
	changed: [],
	removed: [],
	added: [],
	duplicated: []
};
/** Rows of one side that have no counterpart on the other. */
async function sampleLone(sampling, { counts }, side, comparesUnkeyed) {
	const { exclusives, nulls, uncomparedRows, equalMultisets } = counts;
	const hasUnkeyed = sampling.remains.join.keys.length === 0 || nulls[side] > 0;
	const hasUnequal = comparesUnkeyed && hasUnkeyed && uncomparedRows[side] > equalMultisets;
	const exclusive = exclusives[side] > 0 ? await sampleExclusive(sampling, side, counts.dupes[side] > 0) : [];
	const unequal = hasUnequal ? await sampleUnequal(sampling, side) : [];
	return [...exclusive, ...unequal].slice(0, sampling.most);
}
/**
* Some rows of each kind that a comparison found to differ, as many as the request asks for. Which kinds
* there are none of is known from the counts, and takes no statement.
*
* @throws DiffError where they cannot be read.
* @throws CancelledError where the signal aborts.
*/
async function sampleRows(found, diff, mask) {
	const { remains, counts } = found;
	if (!remains) return NO_ROWS;
	diff.onPhase("reading rows that differ");
	const sampling = samplingOf(remains, found, mask, diff);
	const hasRepeated = remains.join.keys.length > 0 && counts.dupes.some((rows) => rows > 0);
	const comparesUnkeyed = comparesMultisets(diff.request);
	return {
		changed: await sampleChanged(sampling),
		removed: await sampleLone(sampling, found, 0, comparesUnkeyed),
		added: await sampleLone(sampling, found, 1, comparesUnkeyed),
		duplicated: hasRepeated ? await sampleRepeated(sampling) : []
	};
}
// src/engine/time-series/steps.ts
const START = /^(?!0000)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
function readSteps(rows) {
	const steps = /* @__PURE__ */ new Map();
	for (const { start: text, step_rows: more } of rows) {
		const start = typeof text === "string" && START.test(text) ? text : null;
		steps.set(start, (steps.get(start) ?? 0) + Number(more));
	}
	return steps;
}
const grouped = (steps) => `SELECT start, count(*) AS step_rows
FROM (
  ${steps}
) AS steps
GROUP BY start`;
/** The place of the time among the columns of a part, and the side whose it is. */
function placeOf$1({ found: { plan }, pair }, side) {
	const key = plan.keys.indexOf(pair);
	if (key !== -1) return [key, side ?? 0];
	const value = plan.values.indexOf(pair);
	const place = side === null ? 3 * value + 1 : value;
	return [plan.keys.length + place, side ?? 1];
}
const columnNames$1 = (last) => list$1(last + 1, (i) => `column_${i}`);
/** Rows of keys that are repeated and on both sides, or those of a side that have a key that the other lacks. */
function countedRows({ name, select }, all, keys) {
	if (keys === 0) return "";
	const names = list$1(keys, (i) => `part.column_${i}`);
	if (name.startsWith("exclusives")) return `WHERE ${list$1(keys, (i) => `part.column_${i} IS NOT NULL`, " AND ")}`;
	const exclusive = all.find((part) => part.name === "exclusives2");
	if (name !== "duplicates2" || !exclusive || select === "") return "";
	return `WHERE (${names}) NOT IN (SELECT (${list$1(keys, (i) => `lone.column_${i}`)}) FROM (
    ${exclusive.select}
  ) AS lone(${columnNames$1(keys - 1)}) WHERE ${list$1(keys, (i) => `lone.column_${i} IS NOT NULL`, " AND ")})`;
}
/** Counts the rows of a part of the differences by their steps. */
async function countSteps(part, all, by, { connection, signal }) {
	const { found, pair, step } = by;
	const keys = found.plan.keys.length;
	const [place, side] = placeOf$1(by, part.side);
	const given = `part.column_${place}`;
	const value = pair.spelled[side]?.read(given) ?? given;
	const steps = `SELECT ${connection.dialect.timeStep(value, step)} AS start
  FROM (
    ${part.select}
  ) AS part(${columnNames$1(Math.max(place, keys - 1))})
  ${countedRows(part, all, keys)}`;
	return readSteps(await connection.query(grouped(steps), signal));
}
function ofDatabase({ found: { plan }, pair, step }, side) {
	const { dialect } = side.database;
	const named = ({ names }) => dialect.quoteIdentifier(names[side.index]);
	const { own } = columnOf(side, pair.names[side.index]);
	const keyed = plan.keys.map((key) => `${named(key)} IS NOT NULL`);
	return grouped(`SELECT ${dialect.timeStep(named(pair), step, own)} AS start FROM ${rowsOf$3(side, keyed)}`);
}
/** The rows of a side that have a key, by their steps. */
async function stepsOfSide(found, side, pair, step, { connection, signal }) {
	const { plan, remains } = found;
	if (side.kind === "database") return readSteps(await side.database.query(ofDatabase({
		found,
		pair,
		step
	}, side), signal));
	if (!remains) return /* @__PURE__ */ new Map();
	const { join } = remains;
	const start = connection.dialect.timeStep(pair.references[side.index], step);
	const where = plan.keys.length === 0 ? "" : ` WHERE NOT (${keyIsNull$1(join, side.index)})`;
	const sql = `SELECT ${start} AS start FROM ${join.relations[side.index]}${where}`;
	return readSteps(await connection.query(grouped(sql), signal));
}
// src/engine/time-series/time-series.ts
/** Nobody reads more. */
const MOST_STEPS = 1e4;
/** @throws DiffError where the column is not compared, or holds no times. */
function timePair({ plan }, name, step) {
	const pair = [...plan.keys, ...plan.values].find(({ names }) => names[0] === name);
	if (!pair) {
		const value = `time_aggregate needs "${name}" among the columns that are compared`;
		throw new require_main.DiffError("InvalidTimeColumnException", value);
	}
	const other = pair.types.find(({ kind }) => ![
		"date",
		"timestamp",
		"noValues"
	].includes(kind));
	if (!other) return pair;
	const holds = other.kind === "mixed" ? "holds other values, too, than" : "holds no";
	const value = `the column "${name}" of type ${shownType({ type: other })} ${holds} dates or timestamps, so that ${step}s cannot be told apart`;
	throw new require_main.DiffError("InvalidTimeColumnException", value);
}
function seriesOf({ parts, all }, hasZone) {
	const of = (part, start) => parts.get(part)?.get(start) ?? 0;
	return [.../* @__PURE__ */ new Set([...all.keys(), ...parts.get("exclusives1")?.keys() ?? []])].toSorted((a, b) => (a ?? "~") < (b ?? "~") ? -1 : 1).map((start) => {
		const [added, changed] = [of("exclusives2", start), of("diff", start)];
		const unchanged = (all.get(start) ?? 0) - added - changed - of("duplicates2", start);
		return {
			start: start === null ? null : `${start.replace(" ", "T")}${hasZone ? "Z" : ""}`,
			added,
			removed: of("exclusives1", start),
			changed,
			unchanged
		};
	});
}
/** What is read once more must add up to what was counted. */
function requireSums(series, { plan, counts }) {
	const sum = (of) => series.reduce((total, entry) => total + entry[of], 0);
	const equal = plan.keys.length > 0 ? counts.comparedRows - counts.rowsWithDifferences : counts.equalMultisets;
	if (sum("unchanged") !== equal || sum("changed") !== counts.rowsWithDifferences) throw changedWhileRead();
}
/**
* What differs in each step of time, where a request asks for it; else `null`.
*
* @throws DiffError where the time column holds no times, or there are too many steps.
*/
async function timeSeriesOf(found, opened, diff) {
	const { time_column: name, time_aggregate: step } = diff.request;
	if (name === null || step === null) return null;
	const pair = timePair(found, name, step);
	diff.onPhase("counting rows by their times");
	const all = await stepsOfSide(found, (found.sides ?? opened)[1], pair, step, diff);
	if (all.size > MOST_STEPS) {
		const value = `time_aggregate ${step} makes ${require_main.count(all.size)} steps of "${name}", and ${require_main.count(MOST_STEPS)} are the most; take a longer one`;
		throw new require_main.DiffError("InvalidTimeColumnException", value);
	}
	const differences = await differencesOf(found, diff, () => null);
	const parts = /* @__PURE__ */ new Map();
	for (const part of differences) {
		if (part.name === "duplicates1") continue;
		parts.set(part.name, await countSteps(part, differences, {
			found,
			pair,
			step
		}, diff));
	}
	const type = pair.types[1];
	const series = seriesOf({
		parts,
		all
	}, type.kind === "timestamp" && type.hasZone);
	requireSums(series, found);
	return series;
}
// src/duckdb/read-csv.ts
/**
* For lines of more than DuckDB's 2 MB. Not at once: in parallel, DuckDB fails on some files where
* a line may be as long as a buffer.
*/
const LONG_LINES = [
	"parallel = false",
	"max_line_size = 64000000",
	"buffer_size = 128000000"
];
/** What is the same of every CSV. */
const ALWAYS = ["comment = ''", "allow_quoted_nulls = false"];
/** The options for what encloses a field and is doubled within it, as SQL. */
const quotedBy = (quote) => [`quote = ${quote}`, `escape = ${quote}`];
/** What is the same of every CSV that databases write. */
const CSV_FORM = [...quotedBy(`'"'`), ...ALWAYS];
/** The form of a CSV file: what encloses a field, and what of the fields without it is NULL, as SQL. */
const csvFileForm = (quote, nullTexts) => [
	...quotedBy(quote),
	...ALWAYS,
	`nullstr = [${nullTexts.length === 0 ? String.raw`E'\n'` : nullTexts.join(", ")}]`
];
/** What follows FROM to read a CSV; `reader` is a path or a list of them, as SQL. */
function readCsv(reader, options) {
	return `read_csv(${[reader, ...options].join(", ")})`;
}
// src/sources/write-all.ts
/** Why an output failed, so that the failure is not taken for one of what was to be written. */
var OutputError = class extends Error {
	name = "OutputError";
};
/**
* Writes chunks as fast as the output takes them, and ends it. Where the output fails, the other
* chunks are read and dropped: the connection that they come from can then still be used.
*
* @throws OutputError where the output failed.
*/
async function writeAll(chunks, output) {
	const failed = new AbortController();
	output.once("error", (error) => failed.abort(error));
	for await (const chunk of chunks) {
		if (failed.signal.aborted || output.write(chunk)) continue;
		await (0, node_events.once)(output, "drain", { signal: failed.signal }).catch(() => void 0);
	}
	if (!failed.signal.aborted) {
		output.end();
		await (0, node_stream_promises.finished)(output).catch(() => void 0);
	}
	if (failed.signal.aborted) throw new OutputError("the output was closed", { cause: failed.signal.reason });
}
// src/duckdb/pipe.ts
/** Windows has no named pipes that are files: there everything is written before it is read. */
const HAS_PIPES = process.platform !== "win32";
/**
* Lets `write` write to a path while `read` reads from it, without anything in between on disk
* where the platform has named pipes.
*
* @throws what `write` throws, else what `read` throws.
*/
async function throughPipe(path, write, read) {
	try {
		if (!HAS_PIPES) {
			const written = await write((0, node_fs.createWriteStream)(path));
			await read();
			return written;
		}
		await (0, node_util.promisify)(node_child_process.execFile)("mkfifo", [
			"-m",
			"600",
			path
		]);
		return await atOnce(path, write, read);
	} finally {
		await (0, node_fs_promises.rm)(path, { force: true });
	}
}
async function atOnce(path, write, read) {
	const output = (0, node_fs.createWriteStream)(path);
	const writing = write(output).catch(async (error) => {
		output.destroy();
		await (0, node_stream_promises.finished)(output).catch(() => void 0);
		throw error;
	});
	const reading = read().finally(() => releaseWriter(path, output));
	const [written, done] = await Promise.allSettled([writing, reading]);
	if (written.status === "fulfilled" && done.status === "fulfilled") return written.value;
	const isPipeBroken = written.status === "fulfilled" || written.reason instanceof OutputError;
	if (done.status === "rejected" && isPipeBroken) throw done.reason;
	throw written.reason;
}
/**
* Ends the wait of a writer that no reader will come for. The writer may only be about to open the
* pipe, and would wait for ever where this end was closed by then; so it stays until that is done.
*/
async function releaseWriter(path, output) {
	const reader = await (0, node_fs_promises.open)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK).catch(() => null);
	if (output.pending && !output.closed) await new Promise((resolve) => {
		for (const event of [
			"open",
			"error",
			"close"
		]) output.once(event, () => resolve());
	});
	await reader?.close();
}
// src/duckdb/landing.ts
/** The name of a landed column, by its position: databases may have names that DuckDB has not. */
const landedColumn = (index) => `column_${index}`;
/** A pipe is read once, from its start to its end. */
const ONE_THREAD = ["parallel = false"];
function readLanded(path, landings, more) {
	const columns = `columns = {${landings.map(({ type, read }, i) => `'${landedColumn(i)}': '${read ? "VARCHAR" : storedType(type)}'`).join(", ")}}`;
	const form = [
		"auto_detect = false",
		"header = false",
		`delim = ','`,
		"new_line = '\\n'"
	];
	return readCsv(path, [
		...CSV_FORM,
		...form,
		columns,
		...more
	]);
}
/**
* Copies rows from `write`, which writes them as CSV and gives their number, into a table of
* DuckDB. Nothing is collected: what is written is read at once.
*
* @throws DiffError where a value cannot be read, or rows were lost on the way.
*/
async function land(connection, { table, columns, folder, longValues }, write, signal) {
	const path = (0, node_path.join)(folder, `${table}.csv`);
	const values = columns.map(({ read }, i) => {
		const name = landedColumn(i);
		return read ? `${read(name)} AS ${name}` : name;
	});
	const source = readLanded(connection.dialect.quoteText(path), columns, longValues ? LONG_LINES : ONE_THREAD);
	const create = `CREATE OR REPLACE TABLE memory.main.${table} AS SELECT ${values.join(", ")} FROM ${source}`;
	const written = await throughPipe(path, write, () => connection.execute(create, signal));
	const [row] = await connection.query(`SELECT count(*) AS rows FROM memory.main.${table}`, signal);
	if (Number(row?.["rows"]) === written) return;
	const read = `${String(row?.["rows"])} of ${written} rows`;
	throw new require_main.DiffError("InternalError", `${read} arrived while a dataset was copied`);
}
// src/engine/misfit-column.ts
/**
* The column that cannot be copied, `null` where each can when it is tried again. Halves are tried:
* each try reads every row, and the columns may be many.
*/
async function misfitAmong(columns, isMisfit) {
	const [only, ...others] = columns;
	if (only === void 0) return null;
	if (others.length === 0) return await isMisfit([only]) ? only : null;
	const half = columns.slice(0, columns.length >> 1);
	return misfitAmong(await isMisfit(half) ? half : columns.slice(half.length), isMisfit);
}
/**
* An error of a value that cannot be copied, with the name of its column.
*
* @param copy copies the values of some columns, and throws where one cannot be.
*/
async function namingColumn(error, columns, copy) {
	const isMisfit = (some) => copy(some).then(() => false, (other) => other instanceof require_main.DiffError && other.type === error.type);
	const column = await misfitAmong(columns, isMisfit);
	if (!column) return error;
	const value = `the column "${column.name}" of type ${shownType(column)}: ${error.value}`;
	return new require_main.DiffError(error.type, value, { cause: error });
}
// src/engine/land-sides.ts
/** The names of a side's columns; `null` where it takes the other side's. */
function namesOf$1(side) {
	if (side.kind === "database") return new Set(side.relation.columns.map(({ name }) => name));
	return side.opened.kind === "empty" ? null : new Set(side.opened.columns.map(({ name }) => name));
}
/** The columns of a side that are compared: what the request asks for and the other side has. */
function comparedColumns(request, sides, { index, relation }) {
	const others = namesOf$1(sides[require_main.otherSide(index)]);
	return selected(request, index, relation.columns).filter(({ name }) => {
		const partner = require_main.partnerName(request, index, name);
		return partner !== null && (others?.has(partner) ?? true);
	});
}
/** A line of one empty field would be an empty line, which is no row; without any, nothing could be read. */
const FEWEST_FIELDS = 2;
/** The statement that writes the values of columns, in order. */
function selectOf$1(side, columns, isCareful, part) {
	const { dialect } = side.database;
	const values = columns.map((column) => (isCareful ? column.careful : column.landing).write(dialect.quoteIdentifier(column.name)));
	while (values.length < FEWEST_FIELDS) values.push("0");
	return `SELECT ${values.join(", ")}\nFROM ${part.relation} AS dataset${whereOf(side, part)}`;
}
const OF_VALUES = /* @__PURE__ */ new Set([
	"ConversionException",
	"InvalidInputException",
	"OutofRangeException"
]);
/** Whether a value is beyond what DuckDB can hold, or read. */
const isOfValue = (error) => error instanceof require_main.DiffError && OF_VALUES.has(error.type);
/** What to read with instead; `null` where other readers would not help. */
function otherReaders(readers, error) {
	if (needsLongLines(error) && !readers.longValues) return {
		...readers,
		longValues: true
	};
	return isOfValue(error) && !readers.isCareful ? {
		...readers,
		isCareful: true
	} : null;
}
/** The statement by which a part of one side would be copied. */
function copySql$1(request, sides, side, part) {
	return selectOf$1(side, comparedColumns(request, sides, side), false, part);
}
/** Why a side cannot be copied; of a value, with the source and the column that it comes from. */
async function refusal({ source }, columns, error, copy) {
	if (!isOfValue(error)) return error;
	return ofSource(source, await namingColumn(error, columns, copy));
}
const PADDING = {
	type: TINYINT,
	write: () => "0",
	read: null
};
/** Copies the compared columns of one side into DuckDB, through a connection of its own. */
async function landSide(side, columns, { connection, signal, temporaryDirectory: folder }, part) {
	const table = `landed${require_main.numberOf(side.index)}`;
	const attempt = async (some, readers) => {
		const { isCareful, longValues } = readers;
		const landings = some.map((column) => isCareful ? column.careful : column.landing);
		const missing = Math.max(0, FEWEST_FIELDS - landings.length);
		const padded = [...landings, ...Array(missing).fill(PADDING)];
		const plan = {
			table,
			columns: padded,
			folder,
			longValues
		};
		const select = selectOf$1(side, some, isCareful, part);
		const write = (output) => side.database.copyCsv(select, output, signal, part.plan);
		await land(connection, plan, write, signal);
	};
	let readers = {
		isCareful: false,
		longValues: false
	};
	for (;;) {
		const tried = readers;
		const failure = await attempt(columns, tried).then(() => null, (error) => ({ error }));
		if (!failure) return landedRelation(side, table, columns, tried.isCareful);
		if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled", { cause: failure });
		const others = otherReaders(tried, failure.error);
		if (!others) throw await refusal(side, columns, failure.error, (some) => attempt(some, tried));
		readers = others;
	}
}
function landedRelation({ relation }, table, landed, isCareful) {
	const columns = relation.columns.map((column) => {
		const { type } = isCareful ? column.careful : column.landing;
		const { name, declared } = column;
		const position = landed.indexOf(column);
		return position === -1 ? {
			name,
			type,
			declared
		} : {
			name,
			type,
			declared,
			reference: landedColumn(position)
		};
	});
	return {
		kind: "typed",
		relation: `memory.main.${table}`,
		columns,
		isFiltered: true
	};
}
/**
* Copies the sides that are in databases into DuckDB.
*
* @param parts the rows of each side that are wanted; without them, all.
* @throws DiffError where a source fails, a value is beyond what DuckDB can hold, or there are more
* rows than the diff may copy.
*/
async function landSides(sides, diff, parts = null) {
	await diff.fetchLimit?.take(sides, parts, diff.signal);
	return eachSide(sides, diff.signal, async (side, signal) => {
		if (side.kind === "local") return side.opened;
		const columns = comparedColumns(diff.request, sides, side);
		const part = parts?.[side.index] ?? allOf(side);
		return diff.connection.withSibling((connection) => landSide(side, columns, {
			...diff,
			connection,
			signal
		}, part));
	});
}
// src/engine/planning/planning.ts
const can = (plan) => !("cannot" in plan);
// src/engine/checksums/looks.ts
/** Enough to tell many differences from few. */
const SAMPLE_ROWS = 2e3;
/** Fewer say nothing. */
const LEAST_ROWS = 100;
/**
* The share of rows of side 1, from 0 to 1, that side 2 does not have just so, from a sample;
* `null` where none can be had cheaply: it takes an index on the key.
*/
async function changedRows({ sides: [side1, side2], isProven }, signal) {
	const [byIndex1, byIndex2] = [side1.checksums.byIndex, side2.checksums.byIndex];
	const typesOf = ({ rows }) => rows.keyColumns.map(({ column }) => column.own);
	const isSameType = (0, node_util.isDeepStrictEqual)(typesOf(side1), typesOf(side2));
	const all = side1.relation.estimatedRows;
	if (!byIndex1 || !byIndex2 || !isProven || !isSameType) return null;
	if (all === null || all < SAMPLE_ROWS) return null;
	const percent = Math.min(100, 100 * SAMPLE_ROWS / all);
	const sample = await side1.database.query(byIndex1.sample(side1.rows, percent), signal);
	if (sample.length < LEAST_ROWS) return null;
	const keys = sample.map((row) => side1.rows.keyColumns.map((_, i) => String(row[`key_${i}`])));
	const found = await side2.database.query(byIndex2.find(side2.rows, keys), signal);
	const hashes = new Set(found.map(({ hash }) => String(hash)));
	return sample.filter(({ hash }) => !hashes.has(String(hash))).length / sample.length;
}
/** Rows that are hashed and copied to see how long both take. */
const TIMED_ROWS = 1e4;
const discard = () => new node_stream.Writable({ write: (_chunk, _encoding, done) => done() });
/** How many times as long as `second` the work `first` takes, done after it. */
async function timesAsLong(first, second) {
	const start = performance.now();
	await second();
	const middle = performance.now();
	await first();
	return (performance.now() - middle) / (middle - start);
}
/**
* How many times as long it takes to copy rows as to hash them, over the connections as they are
* now: of the first rows of both sides, at the same time, as it would be done with all of them.
*/
function copyingTimesHashing({ sides }, { request, signal }) {
	const firstRows = (side) => `(SELECT * FROM ${side.rows.relation} AS dataset LIMIT ${TIMED_ROWS})`;
	const copies = require_main.mapPair(sides, (side) => copySql$1(request, sides, side, {
		...allOf(side),
		relation: firstRows(side)
	}));
	return timesAsLong(() => eachSide(sides, signal, ({ database, index }, either) => database.copyCsv(copies[index], discard(), either)), () => eachSide(sides, signal, (side, either) => side.database.query(side.checksums.total({
		...side.rows,
		relation: firstRows(side)
	}), either)));
}
/** What the choice of a strategy may want to know of the data of two sides. */
const looksAt = (sides, { hashed, hashedApart }, diff) => ({
	changedRows: async () => can(hashed) ? changedRows(hashed, diff.signal) : null,
	changedApart: async () => can(hashedApart) ? changedRows(hashedApart, diff.signal) : null,
	copyingTimesHashing: async () => {
		const mayCopy = roomOf(diff) === 1e400 && (diff.fetchLimit?.admits(2 * TIMED_ROWS) ?? true);
		return can(hashed) && mayCopy ? copyingTimesHashing(hashed, diff) : null;
	},
	mayCopyAll: async () => await diff.fetchLimit?.admitsAll(sides, diff.signal) ?? true
});
// src/sources/checksums.ts
/** What follows FROM where conditions must all hold. */
const conditions = (where) => where.length === 0 ? "" : `\n  WHERE ${where.join(" AND ")}`;
// src/sources/sampled-keys.ts
/** Of 31 bits, so that no product is beyond 63. */
const [CUBIC, SQUARE, LINEAR, CONSTANT] = [
	0x41c64e6d,
	0x3c6ef35f,
	0x6336a405,
	0xc39ec3
];
/** Up to this share, what a planner takes an equality to let through is nearer than what it takes `<` for. */
const FEW = .05;
/**
* A condition that a share of the rows fulfils. PostgreSQL cannot know which, and takes `<` for a third of all
* rows, which it would read by one worker and have room for; an equality it takes for one in 200.
*/
const inShare = (below, share) => share > FEW ? below : `CASE WHEN ${below} THEN 1 ELSE 0 END = 1`;
/**
* Whether a key that is one whole number is in a sample, by what every database works out alike: a
* polynomial of the third degree over the numbers below a prime, which takes keys that follow a pattern
* for no more alike than others (Wegman and Carter, 1981).
*
* @param key of 64 bits.
* @param share of the keys, above 0 and below 1.
*/
function isSampled(key, share) {
	const whole = `abs(${key} % ${HASHES})`;
	const linear = `(${`(${whole} * ${CUBIC} + ${SQUARE}) % ${HASHES}`} * ${whole} + ${LINEAR}) % ${HASHES}`;
	return inShare(`(${linear} * ${whole} + ${CONSTANT}) % ${HASHES} < ${belowOf$2(share)}`, share);
}
/** Below what hash, of `HASHES`, a share of keys lies. */
const belowOf$2 = (share) => Math.max(1, Math.round(share * HASHES));
// src/engine/planning/proven-keys.ts
/** Whether the catalogs of both sides prove that no two rows have one key, and none has NULL in it. */
function isProvenUnique({ sides, columns: { keys } }) {
	if (keys.length === 0 || keys.some(({ modifiers }) => modifiers)) return false;
	return sides.every(({ relation, index }) => {
		const names = keys.map((pair) => pair.names[index]);
		const proven = relation.uniqueKeys.filter((unique) => unique.every((name) => names.includes(name)));
		return names.every((name) => proven.some((unique) => unique.includes(name)));
	});
}
/** The part of the key by which both sides lie in order, where both have an index on it. */
function commonOrder({ sides, columns: { keys } }) {
	const [order1, order2] = require_main.mapPair(sides, ({ relation }) => relation.order);
	const isCommon = keys.some(({ names }) => names[0] === order1?.column && names[1] === order2?.column);
	return order1 && order2 && isCommon ? [order1, order2] : null;
}
/**
* Whether the rows of both sides can be read by one statement after another: they are the same then, or,
* in a cluster, whose statements see no common state, what these give is held against each other.
*/
function isReadAgain({ sides }) {
	return sides.every(({ database: { traits }, relation, asksForChance, asksForTime }) => relation.isRepeatable && !asksForChance && (traits.snapshots === "session" || traits.runsOnCluster && !asksForTime));
}
/** Whether the rows of both sides, their filters applied, are the same when they are read again. */
function isReadTheSame({ sides }) {
	return sides.every(({ database, relation, asksForChance, asksForTime }) => {
		const isPinned = relation.version !== void 0 && !asksForTime;
		return (database.traits.snapshots === "session" || isPinned) && relation.isRepeatable && !asksForChance;
	});
}
// src/engine/checksums/hashed-sides.ts
/** What an index makes cheap on a side that has an `order`. */
function byIndex({ checksums }) {
	if (!checksums.byIndex) throw new Error("there is no index to read by");
	return checksums.byIndex;
}
function hashedPair$1([checksums1, checksums2], [side1, side2], { names, tolerance, modifiers }) {
	const [column1, column2] = [columnOf(side1, names[0]), columnOf(side2, names[1])];
	const hashed1 = checksums1.hashed(column1, column2, tolerance);
	const hashed2 = checksums2.hashed(column2, column1, tolerance);
	if (!hashed1 || !hashed2) return null;
	if (!modifiers) return [hashed1, hashed2];
	return [withoutUncounted(hashed1, side1.database.dialect.counted(column1.own, modifiers)), withoutUncounted(hashed2, side2.database.dialect.counted(column2.own, modifiers))];
}
/** The hash of what counts of a text; of all of it where the database takes nothing away. */
function withoutUncounted(hashed, counted) {
	if (!counted) return {
		...hashed,
		isExact: false
	};
	const form = (value) => hashed.form(counted.text(value));
	return {
		...hashed,
		form,
		isExact: hashed.isExact && counted.isExact
	};
}
/** How the columns of a plan are hashed; `null` where they cannot be, on both sides alike. */
function hashedColumns(checksums, { sides, columns }) {
	const all = (pairs) => {
		const hashed = pairs.map((pair) => hashedPair$1(checksums, sides, pair));
		return hashed.includes(null) ? null : hashed;
	};
	const [keys, values] = [all(columns.keys), all(columns.values)];
	const isExact = keys?.flat().every((column) => column.isExact);
	return keys && values && isExact ? {
		keys,
		values
	} : null;
}
function hashedRows({ columns: { keys, values }, hashed, isProven }, side, order) {
	const { database, index } = side;
	const quoted = ({ names }) => database.dialect.quoteIdentifier(names[index]);
	const [first, ...more] = hashed.keys;
	const keyKind = more.length === 0 ? first?.[index].kind ?? "other" : "other";
	const forms = (pairs, columns) => pairs.map((pair, i) => columns[i]?.[index].form(quoted(pair)) ?? quoted(pair));
	const keyForms = keyKind === "integer" ? keys.map(quoted) : forms(keys, hashed.keys);
	const valueForms = forms(values, hashed.values);
	return {
		relation: side.relation.relation,
		where: side.conditions(),
		...keys.length === 0 ? {
			keys: valueForms,
			values: []
		} : {
			keys: keyForms,
			values: valueForms
		},
		keyColumns: keys.map((pair) => ({
			reference: quoted(pair),
			column: columnOf(side, pair.names[index])
		})),
		rangedBy: order && database.dialect.quoteIdentifier(order.column),
		keyKind,
		isKeyNotNull: isProven || keys.length === 0
	};
}
/** What both databases can hash by, their own hash before one of texts. */
function commonChecksums([{ database: one }, { database: two }]) {
	return [{
		work: "hash",
		pair: [one.checksums, two.checksums]
	}, {
		work: "hash texts",
		pair: [one.textChecksums, two.textChecksums]
	}].flatMap(({ work, pair: [a, b] }) => a && b && a.family === b.family ? [{
		work,
		checksums: [a, b]
	}] : []);
}
/**
* Whether and how equal parts of the two sides can be found without copying them: both in databases
* that hash alike, which give the same rows when they are read again. Without a key, rows are in
* buckets by all that is compared of them, NULL or not.
*/
function hashSides(comparing) {
	const { sides, columns } = comparing;
	if (!isReadAgain(comparing)) return { cannot: "rows that are read again may be others" };
	const ways = commonChecksums(sides);
	if (ways.length === 0) return { cannot: "the databases have no hash in common" };
	const isProven = isProvenUnique(comparing);
	for (const { work, checksums } of ways) {
		const hashed = hashedColumns(checksums, comparing);
		if (!hashed) continue;
		const isIndexed = checksums.every(({ byIndex: indexed }) => indexed !== null);
		const orders = isProven && isIndexed ? commonOrder(comparing) : null;
		const hashedSide = (side, index) => {
			const order = orders && orders[index];
			const rows = hashedRows({
				columns,
				hashed,
				isProven
			}, side, order);
			return {
				...side,
				checksums: checksums[index],
				rows,
				order
			};
		};
		const isFromCluster = sides.some(({ database }) => database.traits.runsOnCluster);
		const cost = {
			work,
			rows: estimatedRows(sides),
			isFromCluster
		};
		const isTolerant = columns.values.some(({ tolerance }) => tolerance !== null);
		return {
			sides: require_main.mapPair(sides, hashedSide),
			columns,
			isProven,
			isTolerant,
			cost
		};
	}
	return { cannot: "a column has no hash that both databases make alike" };
}
/** The same with the values left out of what is hashed that have tolerances. */
function hashApart(comparing) {
	const { columns } = comparing;
	const values = columns.values.filter(({ tolerance }) => tolerance === null);
	if (values.length === columns.values.length) return { cannot: "no value has a tolerance" };
	const hashed = hashSides({
		...comparing,
		columns: {
			...columns,
			values
		}
	});
	return can(hashed) ? {
		...hashed,
		columns,
		isTolerant: true
	} : hashed;
}
// src/engine/planning/in-dialect.ts
/** A pair as the database of both sides itself would compare it; `null` where it would do otherwise. */
function inDialect(sides, pair) {
	const { dialect } = sides[0].database;
	const [own1, own2] = require_main.mapPair(sides, (side, index) => columnOf(side, pair.names[index]).own);
	const { modifiers } = pair;
	const comparison = modifiers ? dialect.modified(own1, own2, modifiers) : dialect.comparison(own1, own2);
	const references = require_main.mapPair(pair.names, (name) => dialect.quoteIdentifier(name));
	return comparison && {
		...pair,
		comparison,
		references
	};
}
/** Whether the database cannot tell of all values how they compare. */
const isOpen = ({ comparison }) => comparison.isOpen === true;
/** The same of a part of the key, and of whole rows: by what is open, nothing is put together. */
function keyInDialect(sides, pair) {
	const there = inDialect(sides, pair);
	return there && !isOpen(there) ? there : null;
}
/** The same of a pair that may have a tolerance, which the database has to work out then. */
function inDialectWithin(sides, pair) {
	const there = inDialect(sides, pair);
	if (pair.tolerance === null) return there;
	return there?.comparison.within && isOrdinary(pair.tolerance) ? there : null;
}
/** What is made of every pair; `null` where nothing can be made of one. */
function ofEach(pairs, make) {
	const made = pairs.flatMap((pair) => make(pair) ?? []);
	return made.length === pairs.length ? made : null;
}
/** Whether the database can put rows together by columns that no catalog proves unique. */
function isGroupable(sides, columns) {
	return sides.every((side) => columns.every(({ names }) => {
		const { own } = columnOf(side, names[side.index]);
		return side.database.dialect.isGroupable(own);
	}));
}
// src/engine/key-sample/in-databases.ts
/** The rows of both sides, their filters applied. */
function countSides(sides, { signal }) {
	return eachSide(sides, signal, (side, either) => countPart(side, allOf(side), either));
}
/** Of each side, whether a key has a NULL. */
const withoutKey = ({ sides, columns }) => require_main.mapPair(sides, ({ database: { dialect } }, side) => columns.keys.map(({ names }) => `${dialect.quoteIdentifier(names[side])} IS NULL`).join(" OR "));
/** The conditions with the rows that have NULL in the key, or without them. */
function withNulls(comparing, isIn, keepsNulls) {
	if (isProvenUnique(comparing)) return isIn;
	return require_main.mapPair(withoutKey(comparing), (isWithout, side) => keepsNulls ? `(${isWithout} OR ${isIn[side]})` : `(NOT (${isWithout}) AND ${isIn[side]})`);
}
/** How many rows of each side have NULL in the key. */
async function countWithoutKey(comparing, { signal }) {
	if (isProvenUnique(comparing)) return [0, 0];
	const isWithout = withoutKey(comparing);
	return eachSide(comparing.sides, signal, (side, either) => {
		return countPart(side, {
			...allOf(side),
			where: [`(${isWithout[side.index]})`]
		}, either);
	});
}
/** By what all databases work out alike: of a key of one whole number. */
function byNumber({ sides, columns: { keys } }, share) {
	const [pair] = keys;
	if (!pair || !isWholeKey(keys)) return null;
	return require_main.mapPair(sides, ({ database: { dialect } }, side) => isSampled(dialect.asBigint(dialect.quoteIdentifier(pair.names[side])), share));
}
/** By the hash that a cluster has of its own, where it has both sides. */
function byRowHash({ sides, columns, isOneSource }, share) {
	const { hashing } = sides[0].database.dialect;
	if (!isOneSource || !hashing) return null;
	const keys = ofEach(columns.keys, (pair) => keyInDialect(sides, pair));
	if (!keys) return null;
	return require_main.mapPair(sides, (_, side) => {
		const forms = keys.map(({ comparison, references }) => comparison.key[side](references[side]));
		return `abs(${hashing.rowHash(forms)} % ${HASHES}) < ${belowOf$2(share)}`;
	});
}
/** So many buckets of all are named in a condition, at most. */
const MOST_BUCKETS$1 = 64;
/** Buckets, as a power of two, of which so many make up a share. */
function bucketsFor$1(share) {
	let of = 2;
	while (of * 2 * share <= MOST_BUCKETS$1 && of < 2 ** 30) of *= 2;
	return {
		of,
		some: Math.max(1, Math.round(of * share))
	};
}
/** By the hashes that both databases have in common, in which keys fall into buckets. */
function byBuckets(comparing, share) {
	const hashed = hashSides({
		...comparing,
		columns: {
			...comparing.columns,
			values: []
		}
	});
	if (!can(hashed) || hashed.sides.some(({ rows }) => rows.keyKind === "integer")) return null;
	const { of, some } = bucketsFor$1(share);
	const buckets = [BigInt(-1), ...Array.from({ length: some }, (_, i) => BigInt(i))];
	return require_main.mapPair(hashed.sides, ({ checksums, rows }) => checksums.isIn(rows, buckets, of));
}
/**
* Both sides with only the rows of a sample; `null` where their databases do not tell the same keys from
* others.
*/
function sampledSides(comparing, { share, stop }) {
	const isIn = byNumber(comparing, share) ?? byRowHash(comparing, share) ?? byBuckets(comparing, share);
	if (!isIn) return null;
	const sampled = withNulls(comparing, isIn, stop?.keepsNulls ?? true);
	return require_main.mapPair(comparing.sides, (side, index) => ({
		...side,
		share,
		conditions: () => [...side.conditions(), sampled[index]]
	}));
}
// src/engine/key-sample/within-downloads.ts
/** A part of the rows of both sides, smaller than the one that was too large. */
async function smallerThan(stop, comparing, diff, tooMany) {
	if (comparing.columns.keys.length === 0) throw cannotStop(diff.request, "there is no key; name it in pk_columns");
	if (stop) return cutDownFurther(stop, tooMany);
	diff.onPhase("counting rows");
	return cutDownFurther(wholeStop(await countSides(comparing.sides, diff), await countWithoutKey(comparing, diff), tooMany.room), tooMany);
}
/**
* Compares both sides; where that would copy more rows than `download_limit`, with the rows of fewer keys,
* the same on both sides, until it does not. Where a database has both sides, rows that are to be shown are
* the first to be left out: it may not have to copy any others.
*
* @throws DiffError where no part of the rows can be chosen.
*/
async function withinDownloads(comparing, diff, compare) {
	const unshown = {
		...diff,
		request: {
			...diff.request,
			sample_rows: null
		}
	};
	let isFirst = comparing.isOneSource && wantedRows(diff) === "some";
	let [stop, context] = [null, diff];
	for (;;) try {
		return await compare(stop, context);
	} catch (error) {
		if (!(error instanceof TooManyToCopy)) throw error;
		context = isFirst ? unshown : diff;
		if (!isFirst) stop = await smallerThan(stop, comparing, diff, error);
		isFirst = false;
	}
}
// src/engine/checksums/compare-buckets.ts
/** How buckets land in DuckDB: number, rows and checksum, which is beyond 64 bits. */
const BUCKET = [
	BIGINT,
	BIGINT,
	HUGEINT
].map((type) => ({
	type,
	write: (value) => value,
	read: null
}));
const [BUCKET_NUMBER, BUCKET_ROWS, BUCKET_SUM] = [
	0,
	1,
	2
].map(landedColumn);
function landBuckets(side, partition, { connection, temporaryDirectory: folder }, signal) {
	const { database, checksums, rows, index } = side;
	const plan = {
		table: `buckets${index + 1}`,
		columns: BUCKET,
		folder,
		longValues: false
	};
	const select = partition.kind === "hash" ? checksums.select(rows, partition.buckets) : byIndex(side).select(rows, partition.ranges);
	const readBy = partition.kind === "ranges" ? "by index" : "any";
	return connection.withSibling((sibling) => land(sibling, plan, (output) => database.copyCsv(select, output, signal, readBy), signal));
}
/** @param nullKeys the number of the bucket of rows without a key; none where there are no such rows. */
const compared = (nullKeys) => `SELECT
  coalesce(side1.${BUCKET_NUMBER}, side2.${BUCKET_NUMBER}) AS bucket,
  coalesce(side1.${BUCKET_ROWS}, 0) AS rows1,
  coalesce(side2.${BUCKET_ROWS}, 0) AS rows2,
  rows1 = rows2 AND side1.${BUCKET_SUM} IS NOT DISTINCT FROM side2.${BUCKET_SUM} AS is_equal,
  bucket IS NOT DISTINCT FROM ${nullKeys ?? "NULL"} AS is_null
FROM memory.main.buckets1 AS side1
FULL JOIN memory.main.buckets2 AS side2 ON side1.${BUCKET_NUMBER} = side2.${BUCKET_NUMBER}`;
const totalsOf = (buckets) => `SELECT
  coalesce(sum(rows1) FILTER (WHERE is_equal AND NOT is_null), 0) AS equal_rows,
  coalesce(sum(rows1) FILTER (WHERE NOT is_equal AND NOT is_null), 0) AS unequal_rows1,
  coalesce(sum(rows2) FILTER (WHERE NOT is_equal AND NOT is_null), 0) AS unequal_rows2,
  coalesce(sum(rows1) FILTER (WHERE is_null), 0) AS nulls1,
  coalesce(sum(rows2) FILTER (WHERE is_null), 0) AS nulls2
FROM (${buckets})`;
/** Has both databases count and sum their rows by bucket, at the same time, and compares the sums. */
async function compareBuckets({ sides }, partition, diff) {
	const { connection, signal } = diff;
	await eachSide(sides, signal, (side, either) => landBuckets(side, partition, diff, either));
	const buckets = compared(partition.kind === "hash" ? -1 : null);
	const [totals] = await connection.query(totalsOf(buckets), signal);
	const total = (name) => Number(totals?.[name] ?? 0);
	const unequal = await connection.query(`SELECT bucket FROM (${buckets}) WHERE NOT is_equal AND NOT is_null`, signal);
	return {
		partition,
		equalRows: total("equal_rows"),
		nulls: [total("nulls1"), total("nulls2")],
		unequal: unequal.map(({ bucket }) => BigInt(bucket)),
		unequalRows: [total("unequal_rows1"), total("unequal_rows2")]
	};
}
/** The share of rows in unequal buckets from which on all rows are looked at anyway. */
const MOST_UNEQUAL = .6;
/** Whether so many buckets differ that all rows are to be compared, where these may be copied. */
function isMostUnequal({ equalRows, unequalRows, nulls: [nulls1, nulls2] }, { fetchLimit }) {
	const [rows1, rows2] = require_main.addPairs(unequalRows, [equalRows, equalRows]);
	return Math.max(...unequalRows) > MOST_UNEQUAL * Math.max(rows1, rows2) && (fetchLimit?.admits(rows1 + rows2 + nulls1 + nulls2) ?? true);
}
// src/engine/join/wide.ts
async function pairGroup(running, values, relations) {
	const [like] = running.join.keys;
	if (!like) throw new require_main.DiffError("InternalError", "a join without a key");
	const join = {
		...running.join,
		relations,
		values: [asOneValue(values, like)]
	};
	const pass = {
		join,
		keeps: "both",
		keepsLone: true,
		rows: null,
		isWithoutRepeated: false
	};
	const pairs = await pairRows({
		...running,
		join
	}, findUnequalRows(pass));
	if (!pairs) return null;
	const rows = [pairs.rows1, pairs.rows2];
	return isUnique(pairs, rows) ? keyCounts$1(rows, pairs, NOTHING_REPEATED) : null;
}
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/**
* Finds the values of two text files that are not written the same, in some passes over the files,
* each for as many columns as fit in a list. `null` where a key is repeated on both sides. Every
* value must be `written`.
*/
async function findUnequalCells(running, relationsOf) {
	const { connection, join, signal } = running;
	running.onPhase("joining rows by key");
	let found = null;
	for (const [index, values] of inGroups(join.values, TEXTS_AT_ONCE).entries()) {
		const keys = await pairGroup(running, values, relationsOf(values));
		if (!keys) return null;
		if (found && !isSame(found, keys)) throw changedWhileRead();
		if (!found) await connection.execute(startCells(join), signal);
		await connection.execute(addCells(join, index * TEXTS_AT_ONCE, values.length), signal);
		found = keys;
	}
	return found;
}
/** Compares the values that were found, in the types that the join's columns have. */
async function compareUnequalCells(running, keys) {
	const { connection, join, signal } = running;
	running.onPhase("comparing the values of unequal rows");
	await connection.execute(startComparing(join), signal);
	const columns = join.values.map((pair, number) => ({
		number,
		differs: textsDiffer(pair)
	}));
	for (const [differs, some] of Map.groupBy(columns, (column) => column.differs)) {
		const numbers = some.map(({ number }) => number);
		await connection.execute(compareCells(join, differs, numbers), signal);
	}
	const differences = join.values.map(() => 0);
	const rewritten = join.values.map(() => 0);
	for (const row of await connection.query(countCells(), signal)) {
		const number = Number(row["column_number"]);
		differences[number] = Number(row["differences"]);
		rewritten[number] = Number(row["rewritten"]);
	}
	const { rows_with_differences: rowsWithDifferences } = await counts(running, countRowsOfCells(join));
	const values = {
		rowsWithDifferences,
		differences,
		rewritten
	};
	return {
		counts: {
			...keys,
			...values,
			equalMultisets: 0
		},
		remains: remainsOf(join, { pairs: "by cells" }),
		unequal: {
			kind: "cells",
			relations: CELLS_OF_SIDE
		}
	};
}
// src/engine/join-as-written.ts
/** Whether both sides are read in full as texts, whose types nothing but the join needs. */
const areTexts = (request, opened) => opened.every((side) => side.kind === "text" && !side.isLossy) && !isRead(request);
/** Whether to try `joinAsWritten`: of what else the texts do not decide. */
function isForOnePass(request, opened) {
	const isJson = (side) => side.kind === "text" && side.columns.some(({ json }) => json !== null);
	return areTexts(request, opened) && !opened.some(isJson);
}
/**
* Keys are taken for values, too: like these they need no check where both sides write the same,
* and a key that is no value of its type finds no partner, so that it is among the rows to check.
*/
const withKeys = (join) => ({
	...join,
	values: [...join.values, ...join.keys]
});
function prepareTexts({ data, diff }) {
	const { join, plan } = prepare(diff.request, data, diff.connection.dialect);
	return {
		plan,
		running: {
			...diff,
			join: withKeys(join)
		},
		values: join.values.length
	};
}
/** `null` where reading took more care than one pass has. */
const unlessCareless = (reading) => reading.catch((error) => {
	if (needsCare(error)) return null;
	throw error;
});
/** Without the counts of the keys, which were taken for values. */
function found(plan, joined, values) {
	return {
		plan,
		counts: {
			...joined.counts,
			differences: joined.counts.differences.slice(0, values)
		},
		remains: {
			...joined.remains,
			columns: values
		}
	};
}
async function joinFew(texts, prepared) {
	const { plan, running, values } = prepared;
	const joined = await unlessCareless(runWrittenJoin(running));
	if (!joined) return null;
	if (await settleAfterJoin(running.join, joined, texts.data, running.signal)) return null;
	const counts = await countMultisets(running, joined.counts);
	return found(plan, {
		...joined,
		counts
	}, values);
}
/** What the cells that were found depend on: the keys' types, and which columns are compared. */
function footing({ data, pairing }, { join }) {
	const types = require_main.SIDES.map((side) => pairing.keys[side].map((name) => data.column(side, name)?.type ?? null));
	return JSON.stringify([types, join.values.map(({ names }) => names)]);
}
/** The sides with no other columns than the keys and these. */
function relationsOf({ data, pairing }, values) {
	const named = require_main.pairOf((side) => /* @__PURE__ */ new Set([...pairing.keys[side], ...values.map(({ names }) => names[side])]));
	return data.writtenRelations(named);
}
/** What differs as written is compared anew where a type turns out to be another. */
async function joinMany(texts, { running: first }) {
	const ground = footing(texts, first);
	const finding = findUnequalCells(first, (values) => relationsOf(texts, values));
	const keys = await unlessCareless(finding);
	if (!keys) return null;
	for (;;) {
		const { plan, running, values } = prepareTexts(texts);
		if (footing(texts, running) !== ground || !areAlike(texts.data, texts.pairing)) return null;
		const joined = await compareUnequalCells(running, keys);
		if (await settleAfterJoin(running.join, joined, texts.data, running.signal)) continue;
		const counts = await countMultisets(running, joined.counts);
		return found(plan, {
			...joined,
			counts
		}, values);
	}
}
/**
* Reads two CSV files once, or where they have many columns some times, and compares them as they
* are written. `null` where that is not enough: where keys are repeated, or the first rows suggest
* other types of keys than those behind them.
*/
async function joinAsWritten(pairing, data, diff) {
	const texts = {
		pairing,
		data,
		diff
	};
	if (!areAlike(data, pairing)) return null;
	const prepared = prepareTexts(texts);
	return prepared.values > 100 ? joinMany(texts, prepared) : joinFew(texts, prepared);
}
// src/engine/key-sample/in-duckdb.ts
/** Shares are told by so many of the 64 bits of a hash. */
const SHARE_BITS = 40;
/** Below what hash a share of keys lies: no hash has to be divided. */
function belowOf$1(share) {
	const all = 2 ** SHARE_BITS;
	const part = Math.min(all - 1, Math.max(1, Math.round(share * all)));
	return `CAST(${BigInt(part) << BigInt(24)} AS UBIGINT)`;
}
/** DuckDB's hash of 0 is 0, which lies below every share: so bits are turned. A constant of SplitMix64. */
const TURNED = "10723151780598845931::UBIGINT";
/**
* Whether a row's key is in the sample, by DuckDB's own hash: it takes less than one in SQL.
*
* @param keys the key's parts of a side, in their types.
*/
function isIn(join, side, keys, share) {
	return `xor(hash(${join.keys.map((pair, i) => hashedPart(pair, pair.comparison.key[side](keys[i] ?? pair.references[side]))).join(", ")}), ${TURNED}) < ${belowOf$1(share)}`;
}
/**
* Always true, though nobody knows beforehand, so that it stays when other conditions go to what reads a
* file. DuckDB puts the few rows that come from there together for it, and to keep them takes half the time.
*/
const TOGETHER = "random() < 2";
/** The columns of a side that are read by their names alone; `null` where others may be. */
function plainColumns(join, side) {
	const pairs = [...join.keys, ...join.values];
	const columns = pairs.map(({ names }) => join.dialect.quoteIdentifier(names[side]));
	return pairs.every(({ references, spelled }, i) => references[side] === columns[i] && spelled[side] === null) ? columns : null;
}
/** DuckDB takes two names for one that differ only in case. */
const haveTwins = (names) => new Set(names.map((name) => name.toLowerCase())).size < names.length;
/** The sample of all rows that a join has; `null` where every row is to be compared. */
async function settleSample(running) {
	const { join, request, onPhase } = running;
	onPhase("counting rows");
	const rows = async (side) => (await counts(running, countRows(join, side))).total_rows;
	return keySampleOf(request, [await rows(0), await rows(1)]);
}
/**
* A join of the rows of a sample: of some keys, the same on both sides, and those without a key, of which
* there are few. They are read once, and kept.
*
* @param names the columns of each side.
*/
async function joinOfSample(join, sample, names, { connection, signal }) {
	const relations = [...join.relations];
	for (const side of require_main.SIDES) {
		const columns = plainColumns(join, side)?.join(", ") ?? "*";
		const keys = join.keys.map(({ references }) => references[side]);
		const where = `(${`${keyIsNull$1(join, side)} OR ${isIn(join, side, keys, sample.share)}`}) AND ${TOGETHER}`;
		const rows = `SELECT ${columns} FROM ${join.relations[side]} WHERE ${where}`;
		if (columns === "*" && haveTwins(names[side])) {
			relations[side] = `(${rows}) AS dataset`;
			continue;
		}
		const table = `key_sample${require_main.numberOf(side)}`;
		await connection.execute(`CREATE OR REPLACE TEMP TABLE ${table} AS ${rows}`, signal);
		relations[side] = `${table} AS dataset`;
	}
	return {
		...join,
		relations
	};
}
// src/engine/key-sample/in-texts.ts
/**
* The rows of a sample, and those whose key is NULL or not of its type: of the latter there must be none.
* Counts all rows beside.
*/
function isWanted(join, side, share, read) {
	const keys = join.keys.map(({ names }) => read(names[side]));
	const values = keys.map(({ value }) => value);
	const isSampled = `${keys.map(({ value, fits }) => `${value} IS NULL OR NOT ${fits}`).join(" OR ")} OR ${isIn(join, side, values, share)}`;
	return `CASE WHEN nextval('${ROWS[side]}') < 0 THEN false ELSE ${isSampled} END`;
}
/** The share that a request asks for of all rows, which are counted; `null` where reading took more care. */
async function shareOf$1(running) {
	return (await unlessCareless(settleSample(running)))?.share ?? null;
}
/** Keeps the rows of a sample; all rows of each side, or `null` where reading took more care. */
async function keepSample(data, running, share) {
	const { connection, join, signal } = running;
	await connection.execute(startCounting(), signal);
	const keeping = data.keepSome((side, read) => isWanted(join, side, share, read), signal);
	if (await unlessCareless(keeping.then(() => true)) === null) return null;
	const { rows1, rows2 } = await counts(running, `SELECT ${ROWS.map((name) => `currval('${name}') AS ${name}`).join(", ")}`);
	return [rows1, rows2];
}
/**
* Reads two text files once, and before it counts their rows where the share of the keys depends on that, and
* compares a sample of their rows. `null` where that is not enough: where keys of the sample are NULL or
* repeated, or where more than its rows decides on the type of a column.
*/
async function joinTextSample(pairing, data, diff) {
	const { request, connection, signal, onPhase } = diff;
	if (!areAlike(data, pairing)) return null;
	const first = {
		...diff,
		join: prepare(request, data, connection.dialect).join
	};
	onPhase("reading the datasets");
	const share = namedShare(request) ?? await shareOf$1(first);
	const of = share === null ? null : await keepSample(data, first, share);
	const keySample = of && keySampleOf(request, of);
	const isKey = (side, name) => pairing.isKey(side, name);
	if (!keySample || await data.settle(isKey, signal)) return null;
	const { join, plan } = prepare(request, data, connection.dialect);
	const joined = await runJoin({
		...diff,
		join
	});
	const { nulls, dupes, rewritten } = joined.counts;
	if ([
		...nulls,
		...dupes,
		...rewritten
	].some((count) => count > 0)) return null;
	if (await settleAfterJoin(join, joined, data, signal)) return null;
	return {
		plan,
		counts: joined.counts,
		remains: joined.remains,
		keySample
	};
}
// src/engine/compare-in-duckdb.ts
/** Compares a sample of text files in one pass, where that does; else `null`. */
async function joinSample(pairing, opened, diff) {
	if (!isToSample(diff) || !areTexts(diff.request, opened)) return null;
	const data = new BothSides(diff.connection, opened, pairing);
	await data.look(diff.signal);
	return joinTextSample(pairing, data, diff);
}
async function joinAsRead(opened, diff) {
	const { request, connection, signal } = diff;
	const pairing = pairingOf(request);
	const sampled = await joinSample(pairing, opened, diff);
	if (sampled) return sampled;
	const data = new BothSides(connection, opened, pairing);
	const isOnePass = isForOnePass(request, opened) && !isToSample(diff);
	if (!isOnePass) await data.keep(signal);
	await data.look(signal);
	const found = isOnePass ? await joinAsWritten(pairing, data, diff) : null;
	if (found) return found;
	await data.keep(signal);
	await settleBeforeJoin(request, pairing, data, signal);
	await checkFilters(data, diff);
	const keySample = isToSample(diff) ? await settleSample({
		...diff,
		join: prepare(request, data, connection.dialect).join
	}) : null;
	for (;;) {
		const { join: all, plan } = prepare(request, data, connection.dialect);
		const names = require_main.mapPair(data.relations(), ({ columns }) => columns.map(({ name }) => name));
		const join = keySample ? await joinOfSample(all, keySample, names, diff) : all;
		const running = {
			...diff,
			join
		};
		const joined = await runJoin(running);
		const { nulls, dupes } = joined.counts;
		if ([...nulls, ...dupes].some((count) => count > 0) ? await data.settle(() => true, signal) : await settleAfterJoin(join, joined, data, signal)) continue;
		return {
			plan,
			counts: await countMultisets(running, joined.counts),
			remains: joined.remains,
			keySample
		};
	}
}
/** Without a key, every row is one of a multiset. */
async function compareRows$1(opened, diff) {
	const data = await settledSides(opened, diff);
	await checkFilters(data, diff);
	const { join, plan } = prepare(diff.request, data, diff.connection.dialect);
	if (opened.every(({ kind }) => kind === "empty")) return {
		plan,
		counts: NOTHING_COUNTED,
		remains: null
	};
	requireCompared(plan, require_main.mapPair(data.relations(), ({ columns }) => columns));
	diff.onPhase("comparing whole rows");
	const sql = compareWholeRows(join);
	return {
		plan,
		counts: rowCounts(await counts({
			...diff,
			join
		}, sql)),
		remains: remainsOf(join, {})
	};
}
const isLossyText = (side) => side.kind === "text" && !!side.isLossy;
/** The sides, those marked that lose rows. */
async function confirmReading(opened, signal) {
	const confirmed = async (side) => {
		if (side.kind !== "text" || !side.readsAll) return side;
		return {
			...side,
			isLossy: !await side.readsAll(signal)
		};
	};
	return Promise.all(require_main.mapPair(opened, confirmed));
}
/**
* Compares two relations that DuckDB can read: by their key, or where there is none as multisets of
* rows. That every row of text files is read is confirmed apart from DuckDB, while it reads them;
* where a reader lost rows, they are compared once more.
*
* @throws DiffError where they cannot be read or compared.
* @throws CancelledError where the signal aborts.
*/
async function compareInDuckDB(opened, diff) {
	const compare = require_main.keyOf(diff.request).length > 0 ? joinAsRead : compareRows$1;
	const ending = new AbortController();
	const confirming = confirmReading(opened, AbortSignal.any([diff.signal, ending.signal]));
	confirming.catch(() => void 0);
	try {
		const found = await compare(opened, diff);
		const relations = await confirming;
		return relations.some(isLossyText) ? await compare(relations, diff) : found;
	} finally {
		ending.abort();
	}
}
// src/engine/join/equal-rows.ts
/** What a join of the other rows counted, and the rows that are equal. */
function withEqualRows(counts, equalRows, { dupes, distincts }, nulls) {
	const once = equalRows - dupes;
	const add = (pair, more) => require_main.mapPair(pair, (count) => count + more);
	return {
		...counts,
		totalRows: require_main.addPairs(add(counts.totalRows, equalRows), nulls),
		nulls: require_main.addPairs(counts.nulls, nulls),
		dupes: add(counts.dupes, dupes),
		distincts: add(counts.distincts, distincts),
		onceKeys: add(counts.onceKeys, once),
		comparedRows: counts.comparedRows + once,
		uncomparedRows: require_main.addPairs(add(counts.uncomparedRows, dupes), nulls),
		equalMultisets: counts.equalMultisets + dupes
	};
}
// src/engine/checksums/ranges.ts
/** The ends of 64 bits. */
const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;
const ceilDivide = (a, b) => (a + b - 1n) / b;
const smaller = (a, b) => a < b ? a : b;
function parted(low, high, parts) {
	const size = ceilDivide(high - low + 1n, parts);
	return {
		low,
		high,
		size: parts === 1n || size > HIGHEST ? null : size
	};
}
/**
* Ranges that hold every number of 64 bits once. Between two bounds there are as many as hold about
* `rowsInRange` rows where the numbers lie evenly; where they don't, ranges hold more or fewer.
*
* @param bounds numbers, lowest first, between each two of which there are about as many rows.
* @param rows how many rows there are.
*/
function rangesBetween(bounds, rows, rowsInRange) {
	const distinct = [...new Set(bounds)];
	const [first, last] = [distinct[0], distinct.at(-1)];
	if (first === void 0 || last === void 0) return [{
		low: LOWEST,
		high: HIGHEST,
		size: null
	}];
	const shares = Math.max(1, distinct.length - 1);
	const parts = BigInt(Math.max(1, Math.ceil(rows / shares / rowsInRange)));
	const inner = distinct.slice(0, -1).map((low, i) => {
		const next = distinct[i + 1] ?? low;
		return parted(low, next === last ? last : next - 1n, parts);
	});
	const all = inner.length === 0 ? [parted(first, last, 1n)] : inner;
	return [
		...first > LOWEST ? [{
			low: LOWEST,
			high: first - 1n,
			size: null
		}] : [],
		...all,
		...last < HIGHEST ? [{
			low: last + 1n,
			high: HIGHEST,
			size: null
		}] : []
	];
}
/**
* The ranges that begin with these numbers, in order, those that touch as one.
*
* @param lows lowest numbers of ranges that `all` is made of.
*/
function rangesFrom(all, lows) {
	const found = [];
	let position = 0;
	for (const low of lows.toSorted((a, b) => a < b ? -1 : 1)) {
		while ((all[position]?.high ?? HIGHEST) < low) position += 1;
		const { high, size } = all[position] ?? {
			high: HIGHEST,
			size: null
		};
		const end = size === null ? high : smaller(low + size - 1n, high);
		const before = found.at(-1);
		if (before?.high === low - 1n) before.high = end;
		else found.push({
			low,
			high: end
		});
	}
	return found;
}
// src/engine/checksums/compare-unequal.ts
/** The rows of a side in some buckets, of which it has so many. */
function partIn(side, partition, some, found) {
	const { checksums, rows } = side;
	if (partition.kind === "hash") {
		const isIn = checksums.isIn(rows, some, partition.buckets);
		return {
			relation: rows.relation,
			where: [isIn],
			plan: "any",
			rows: found
		};
	}
	const ranges = rangesFrom(partition.ranges, some);
	return {
		relation: byIndex(side).inRanges(rows, ranges),
		where: [],
		plan: "by index",
		rows: found
	};
}
/**
* Counts repeated keys in the buckets that are equal. They hold the same rows on both sides, so
* that it is enough to look at one. Keys that are not proven unique are in buckets by hash.
*/
async function countEqualKeys({ sides: [side], columns, isProven }, { partition, equalRows, unequal }, signal) {
	if (isProven || equalRows === 0) return {
		dupes: 0,
		distincts: equalRows
	};
	if (columns.keys.length === 0) return {
		dupes: equalRows,
		distincts: 0
	};
	const { rows, checksums, database } = side;
	const where = [
		...rows.where,
		...rows.keyColumns.map(({ reference }) => `${reference} IS NOT NULL`),
		...unequal.length === 0 || partition.kind !== "hash" ? [] : [`NOT (${checksums.isIn(rows, unequal, partition.buckets)})`]
	];
	const [row] = await database.query(`SELECT count(*) AS distincts, coalesce(sum(CASE WHEN occurrences > 1 THEN occurrences END), 0) AS dupes
FROM (
  SELECT count(*) AS occurrences
  FROM ${rows.relation} AS dataset
  WHERE ${where.join(" AND ")}
  GROUP BY ${checksums.groupedBy(rows)}
) AS key_counts`, signal);
	return {
		dupes: Number(row?.["dupes"]),
		distincts: Number(row?.["distincts"])
	};
}
/** Reads and compares the rows in unequal buckets, and adds what is known of the others. */
async function compareUnequal(hashed, compared, diff) {
	const { request, signal, onPhase } = diff;
	const { partition, equalRows } = compared;
	const keys = await countEqualKeys(hashed, compared, signal);
	const [nulls1, nulls2] = compared.nulls;
	const areWanted = wantsRows(diff) ? nulls1 + nulls2 > 0 : nulls1 > 0 && nulls2 > 0;
	const hasNulls = comparesMultisets(request) && areWanted;
	const unequal = hasNulls ? [...compared.unequal, BigInt(-1)] : compared.unequal;
	const nulls = hasNulls ? [0, 0] : compared.nulls;
	const withOthers = ({ plan, counts, remains }) => ({
		plan,
		remains,
		counts: withEqualRows(counts, equalRows, keys, nulls)
	});
	if (unequal.length === 0) {
		const differences = hashed.columns.values.map(() => 0);
		return withOthers({
			plan: hashed.columns,
			counts: {
				...NOTHING_COUNTED,
				differences
			},
			remains: null
		});
	}
	onPhase("reading the rows that may differ");
	const found = hasNulls ? require_main.addPairs(compared.unequalRows, compared.nulls) : compared.unequalRows;
	const parts = require_main.mapPair(hashed.sides, (side) => partIn(side, partition, unequal, found[side.index]));
	const read = await compareInDuckDB(await landSides(hashed.sides, diff, parts), diff);
	if (!(0, node_util.isDeepStrictEqual)(read.counts.totalRows, found)) throw changedWhileRead();
	return withOthers(read);
}
// src/engine/checksums/repeated-keys.ts
/** Whether there may be a key that is repeated. */
const mayRepeat = ({ isProven, columns }) => !isProven && columns.keys.length > 0;
/** The numbers of the buckets of a side that hold a repeated key. */
async function bucketsOf({ database, checksums, rows }, { buckets }, signal) {
	return (await database.query(checksums.repeated(rows, buckets), signal)).map(({ bucket }) => BigInt(bucket));
}
/** Whether a key is repeated in equal sides, of which it is enough to look at one. */
async function hasRepeatedKeys(hashed, signal) {
	if (!mayRepeat(hashed)) return false;
	return (await bucketsOf(hashed.sides[0], {
		kind: "hash",
		buckets: 1
	}, signal)).length > 0;
}
/**
* The same buckets, those with a repeated key as if they differed, so that its rows are read. Where
* buckets are equal it is enough to look at one side.
*/
async function withRepeatedKeys(hashed, compared, signal) {
	const { partition, unequal, equalRows } = compared;
	if (!mayRepeat(hashed) || partition.kind !== "hash") return compared;
	const [side] = hashed.sides;
	const known = new Set(unequal);
	const more = (await bucketsOf(side, partition, signal)).filter((bucket) => !known.has(bucket));
	if (more.length === 0) return compared;
	const { database, checksums, rows } = side;
	const where = [...rows.where, checksums.isIn(rows, more, partition.buckets)];
	const [row] = await database.query(`SELECT count(*) AS moved FROM ${rows.relation} AS dataset WHERE ${where.join(" AND ")}`, signal);
	const moved = Number(row?.["moved"]);
	return {
		...compared,
		unequal: [...unequal, ...more],
		equalRows: equalRows - moved,
		unequalRows: require_main.mapPair(compared.unequalRows, (count) => count + moved)
	};
}
// src/engine/strategies/buckets/partition.ts
/** Rows in a bucket by hash, on average, in tables that are large enough for that many buckets. */
const ROWS_IN_BUCKET = 32;
const FEWEST_BUCKETS = 1024;
/** What still fits a processor's cache as a table of sums, more or less. */
const MOST_BUCKETS = 2 ** 17;
/** How many buckets by hash there should be: a power of two. */
function bucketsFor(rows) {
	const wanted = 2 ** Math.ceil(Math.log2(Math.max(1, (rows ?? 0) / ROWS_IN_BUCKET)));
	return Math.min(MOST_BUCKETS, Math.max(FEWEST_BUCKETS, wanted));
}
/** The server keeps no table of ranges, but sums are sent, and unequal ranges are named in a statement. */
const MOST_RANGES = 2 ** 20;
/** A range costs the server about as much as a row or two. */
const LEAST_ROWS_IN_RANGE = 16;
/** So much is quickly read where one row in it differs. */
const MOST_ROWS_IN_RANGE = 300;
/** The share of all rows that may be read because another row in their range differs. */
const READ_ALONG = .075;
/** @param changed the share of rows that differ, as far as it is known. */
function rowsInRange(rows, changed) {
	const wanted = changed > 0 ? READ_ALONG / changed : MOST_ROWS_IN_RANGE;
	return Math.max(Math.min(MOST_ROWS_IN_RANGE, Math.max(LEAST_ROWS_IN_RANGE, wanted)), rows / MOST_RANGES);
}
/** The lowest and the highest number of both sides, beside what statistics say of one. */
function allBounds([bounds1, bounds2]) {
	const bounds = bounds1.length >= bounds2.length ? bounds1 : bounds2;
	const ends = [...bounds1, ...bounds2];
	const lowest = ends.reduce((a, b) => b < a ? b : a);
	const highest = ends.reduce((a, b) => b > a ? b : a);
	return [
		lowest,
		...bounds.slice(1, -1).filter((b) => b > lowest && b < highest),
		highest
	];
}
/**
* How rows are put into buckets: by ranges of the key where rows lie in its order, which takes
* less of the server than a table of sums, and lets unequal rows be found by an index.
*
* @param changed the share of rows that differ, as far as it is known; 0 where it is not.
* @param buckets how many there should be, where a caller wants to say so.
*/
function choosePartition({ sides: [{ order: order1 }, { order: order2 }], cost: { rows } }, changed, buckets, kind) {
	if (kind === "hash" || !order1 || !order2) return {
		kind: "hash",
		buckets: buckets ?? bucketsFor(rows)
	};
	const bounds = allBounds([order1.bounds, order2.bounds]);
	const size = buckets === null ? rowsInRange(rows ?? 0, changed) : (rows ?? 0) / buckets;
	return {
		kind: "ranges",
		ranges: rangesBetween(bounds, rows ?? 0, Math.max(1, size))
	};
}
// src/engine/strategies/apart/strategy.ts
/** The columns that have tolerances, by their indexes among the values. */
const tolerant$1 = ({ columns }) => columns.values.flatMap(({ tolerance }, i) => tolerance ? [i] : []);
/** The rows of equal buckets, of which no key is repeated. */
function partsOf$1({ sides }, compared) {
	const { partition, unequal, equalRows } = compared;
	return require_main.mapPair(sides, ({ rows, checksums }) => {
		const areKeyed = rows.keyColumns.map(({ reference }) => `${reference} IS NOT NULL`);
		const isOther = unequal.length === 0 || partition.kind !== "hash" ? [] : [`NOT (${checksums.isIn(rows, unequal, partition.buckets)})`];
		const where = [...areKeyed, ...isOther];
		return {
			relation: rows.relation,
			where,
			plan: "any",
			rows: equalRows
		};
	});
}
/** Copies keys and values with tolerances of rows that are equal otherwise, and compares them in DuckDB. */
async function compareTolerant(hashed, compared, diff) {
	diff.onPhase("comparing values with tolerances");
	const names = tolerant$1(hashed).flatMap((i) => hashed.columns.values[i]?.names[0] ?? []);
	const request = {
		...diff.request,
		include_columns: names,
		exclude_columns: null
	};
	const own = {
		...diff,
		request,
		onPhase: () => void 0
	};
	const { counts } = await compareInDuckDB(await landSides(hashed.sides, own, partsOf$1(hashed, compared)), own);
	if (counts.comparedRows !== compared.equalRows || counts.exclusives.some((keys) => keys > 0)) throw changedWhileRead();
	return counts;
}
/** `null` where rows are wanted, or so many buckets differ that all rows are to be compared. */
async function run$2(hashed, diff) {
	if (wantsRows(diff)) return null;
	diff.onPhase("comparing checksums");
	const found = await compareBuckets(hashed, choosePartition(hashed, 0, diff.buckets ?? null, "hash"), diff);
	if (diff.strategy === void 0 && isMostUnequal(found, diff)) return null;
	const compared = await withRepeatedKeys(hashed, found, diff.signal);
	const others = await compareUnequal(hashed, compared, diff);
	if (compared.equalRows === 0) return others;
	const near = await compareTolerant(hashed, compared, diff);
	const indexes = tolerant$1(hashed);
	const differences = others.counts.differences.map((count, i) => count + (near.differences[indexes.indexOf(i)] ?? 0));
	const rowsWithDifferences = others.counts.rowsWithDifferences + near.rowsWithDifferences;
	return {
		...others,
		counts: {
			...others.counts,
			differences,
			rowsWithDifferences
		}
	};
}
/**
* Values with tolerances that differ a little in most rows: they are in no checksum, and compared by
* themselves in the rows that are equal otherwise.
*/
const apart = {
	plan: ({ hashedApart }) => hashedApart,
	run: run$2
};
// src/engine/strategies/buckets/strategy.ts
/** `null` where so many buckets differ that all rows are to be compared. */
async function run$1(hashed, diff, changed) {
	diff.onPhase("comparing checksums");
	const kind = diff.strategy === "hash-buckets" ? "hash" : "any";
	const found = await compareBuckets(hashed, choosePartition(hashed, changed, diff.buckets ?? null, kind), diff);
	if (diff.strategy === void 0 && isMostUnequal(found, diff)) return null;
	return compareUnequal(hashed, wantsRows(diff) || hashed.isTolerant ? await withRepeatedKeys(hashed, found, diff.signal) : found, diff);
}
const buckets = {
	plan: ({ hashed }) => hashed,
	run: run$1
};
// src/engine/strategies/choose.ts
/** Below, a checksum takes longer than it saves. */
const SMALL_TABLE = 5e4;
/**
* The share of changed rows from which on checksums do not pay. Measured with PostgreSQL, 5 M rows
* of 6 columns: two passes over the changed buckets against one join, or one copy.
*/
const MOST_CHANGED = {
	"in-source": .02,
	copy: .2
};
/**
* Below, hashes of texts are not worth a look at how fast the connection is, which takes 0.1 s. Of
* 500,000 rows of 6 columns in PostgreSQL and MariaDB, checksums take 1.9 s, and to copy them 1.3 s
* over a fast connection and 4.9 s over one of 10 MB/s (docs/benchmarks.md).
*/
const SMALL_FOR_TEXTS = 2e5;
/** How many times as long copying must take as hashing does, which may be in vain. */
const MUCH_SLOWER = 1.5;
/** What comes in the place of a strategy that turns out not to do is further on. */
const IN_TURN = [
	"totals",
	"buckets",
	"apart",
	"hash-first",
	"in-source",
	"copy"
];
/** The same where a database may not be able to tell of all values how they compare. */
const TOO_CLOSE$1 = [
	"in-source",
	"buckets",
	"apart",
	"copy"
];
/** Whether values have tolerances, or texts other letters than those that every database knows. */
const mayNotTell = ({ apart, "in-source": inSource }) => can(apart) || can(inSource) && inSource.cost.mayNotTell === true;
/** Where rows are hashed as texts: whether to copy them all takes longer. */
async function firstForTexts({ rows }, looks) {
	return {
		first: rows !== null && rows >= SMALL_FOR_TEXTS && (await looks.copyingTimesHashing() ?? 0) > MUCH_SLOWER ? "buckets" : "copy",
		changed: 0
	};
}
/** Whether a database that compares rows by itself can give those that are wanted. */
const gives = ({ showsRows }, rows) => rows === "none" || rows === "some" && showsRows === true;
/** What is likely the fastest, by the size of the tables and a sample of their rows. */
async function likelyFastest(plans, looks, { rows, isThin }) {
	const { "in-source": inSource, "hash-first": hashFirst, buckets } = plans;
	if (can(hashFirst) && hashFirst.cost.isFromCluster) return {
		first: "hash-first",
		changed: 0
	};
	const joining = can(inSource) && gives(inSource.cost, rows) ? inSource.cost.work : "join slowly";
	if (joining === "merge") return {
		first: "in-source",
		changed: (rows === "none" || !can(buckets) ? 0 : await looks.changedRows()) ?? 0
	};
	const otherwise = joining === "join" ? "in-source" : "copy";
	const unchanged = {
		first: otherwise,
		changed: 0
	};
	if (!can(buckets)) return unchanged;
	const { rows: rowCount, work, isFromCluster } = buckets.cost;
	if (isFromCluster && otherwise === "copy") return {
		first: "buckets",
		changed: 0
	};
	if (isThin) return unchanged;
	if (work === "hash texts") return otherwise === "copy" ? firstForTexts(buckets.cost, looks) : unchanged;
	if (rowCount !== null && rowCount < SMALL_TABLE) return unchanged;
	const changed = await looks.changedRows();
	if (!changed) return {
		first: "totals",
		changed: 0
	};
	if (changed <= MOST_CHANGED[otherwise]) return {
		first: "buckets",
		changed
	};
	const others = otherwise === "copy" && rows === "none" && can(plans.apart) ? await looks.changedApart() : null;
	return {
		first: others !== null && others <= MOST_CHANGED.copy ? "apart" : otherwise,
		changed
	};
}
/** What compares the sides, if more slowly, where they have more rows than may be copied. */
async function withinLimit(likely, { buckets, "in-source": inSource }, looks, rows) {
	const canJoin = can(inSource) && gives(inSource.cost, rows);
	const isAlone = !can(buckets) && !canJoin;
	if (likely.first !== "copy" || isAlone || await looks.mayCopyAll()) return likely;
	return {
		...likely,
		first: can(buckets) ? "buckets" : "in-source"
	};
}
/**
* Which strategies to try: the likely fastest or the one that is asked for, and in its place, where it
* turns out not to do, the next.
*/
async function chooseStrategy(plans, looks, { strategy: asked, ...other }) {
	const { rows: wanted } = other;
	const { first, changed } = asked === null ? await withinLimit(await likelyFastest(plans, looks, other), plans, looks, wanted) : {
		first: asked === "hash-buckets" ? "buckets" : asked,
		changed: 0
	};
	const isWanted = (name) => {
		const plan = plans[name];
		if (!can(plan) || name === "in-source" && !gives(plan.cost, wanted)) return false;
		if (name === "apart") return wanted === "none";
		if (name === "hash-first") return asked === name || plan.cost.isFromCluster === true;
		return asked !== null || name === first || plan.cost.work !== "join slowly";
	};
	const inTurn = first === "in-source" && mayNotTell(plans) ? TOO_CLOSE$1 : IN_TURN.slice(IN_TURN.indexOf(first));
	const { "in-source": inSource } = plans;
	const isAlone = asked === null && can(inSource) && gives(inSource.cost, wanted);
	return {
		strategies: inTurn.filter(isWanted),
		changed,
		instead: isAlone ? "in-source" : null
	};
}
// src/engine/strategies/copy/strategy.ts
/** Compares all rows in DuckDB, wherever they are. */
async function copyAll(sides, diff) {
	diff.onPhase("reading the datasets");
	return compareInDuckDB(await landSides(sides, diff), diff);
}
const copy = {
	plan: ({ sides }) => ({
		sides,
		cost: {
			work: "copy",
			rows: estimatedRows(sides)
		}
	}),
	run: ({ sides }, diff) => copyAll(sides, diff)
};
// src/engine/join/key-lists-sql.ts
const list = ({ dialect }, key, conditions, { name, below }) => {
	const all = [...conditions, ...below === null ? [] : [`${hashOfWhole(`CAST(${key} AS bigint)`)} < ${below}`]];
	return `${dialect.listIf?.(key, all.join(" AND ")) ?? "NULL"} AS ${name}`;
};
/**
* An aggregate over the rows of a join, of which each has `differs_i`; of a FULL JOIN also its keys as
* `on_side1` and `on_side2`, and else as `key_0`.
*/
function listedKeys$1(join, keys, isFullJoin) {
	const { of } = keys;
	if (of !== "changed" && "alone" in of) {
		if (!isFullJoin) return `NULL AS ${keys.name}`;
		const [own, other] = [of.alone, require_main.otherSide(of.alone)].map((side) => `on_side${require_main.numberOf(side)}`);
		return list(join, own ?? "", [`${other} IS NULL`], keys);
	}
	const columns = of === "changed" ? join.values.map((_, i) => i) : [of.column];
	if (columns.length === 0) return `NULL AS ${keys.name}`;
	const paired = isFullJoin ? ["on_side1 IS NOT NULL", "on_side2 IS NOT NULL"] : [];
	return list(join, isFullJoin ? "on_side1" : "key_0", [`(${anyDiffers(columns)})`, ...paired], keys);
}
/** A list of the keys of rows of one side alone, by a statement of its own: an inner join has none of these. */
function listLone(join, keys, side) {
	const [pair] = join.keys;
	const other = require_main.otherSide(side);
	const same = pair ? `${pair.comparison.key[other](pair.references[other])} = own.key_0` : "false";
	return `SELECT ${list(join, "key_0", ["key_0 IS NOT NULL"], keys)}
FROM (SELECT ${keyList(join, side)} FROM ${join.relations[side]}) AS own
WHERE NOT EXISTS (SELECT 1 FROM ${join.relations[other]} WHERE ${same})`;
}
// src/engine/join/unique-keys-sql.ts
/** A side's keys and values, and the keys as they are where an index on them may serve the join. */
function sideOf(join, side) {
	const indexed = join.keys.flatMap(({ comparison, references }, i) => comparison.joined ? [`${references[side]} AS indexed_${i}`] : []);
	return `(
    SELECT ${[keysAndValues(join, side), ...indexed].join(", ")}
    FROM ${join.relations[side]}
  )`;
}
function isJoined(join) {
	return [...join.keys.flatMap(({ comparison }, i) => comparison.joined ? [comparison.joined(`side1.indexed_${i}`, `side2.indexed_${i}`)] : []), sameKey(join, "side1", "side2")].join(" AND ");
}
function countDifferences(join, isCompared) {
	const count = (condition) => join.dialect.countIf(isCompared === null ? condition : `(${condition}) AND ${isCompared}`);
	return differencesOf$1(join).map(([name, condition]) => `${count(condition)} AS ${name}`);
}
/** An inner join finds the keys of both sides, and the others are exclusive. */
function byInnerJoin(join) {
	return {
		kind: "JOIN",
		compared: ["side1.key_0"],
		counts: [
			`(SELECT count(*) FROM ${join.relations[0]}) AS rows1`,
			`(SELECT count(*) FROM ${join.relations[1]}) AS rows2`,
			"count(*) AS compared_rows",
			...countDifferences(join, null)
		]
	};
}
/** Two indexes that are merged give the rows of one side only, too. */
function byFullJoin(join) {
	return {
		kind: "FULL JOIN",
		compared: ["side1.key_0 AS on_side1", "side2.key_0 AS on_side2"],
		counts: [
			"count(on_side1) AS rows1",
			"count(on_side2) AS rows2",
			"count(on_side1) + count(on_side2) - count(*) AS compared_rows",
			...countDifferences(join, "on_side1 IS NOT NULL AND on_side2 IS NOT NULL")
		]
	};
}
/** Whether a join reads each side once, and not again to count its rows. */
const isReadOnce = ({ dialect }, isOrdered) => isOrdered && dialect.mergesFullJoins;
/** The rows of a join as a relation: what its counts are of, and of each value whether it `differs_i`. */
function joinedRows$2(join, { kind, compared }) {
	const differences = join.values.map((pair, i) => `${differs(pair, i)} AS differs_${i}`);
	return `(
  SELECT ${[...compared, ...differences].join(",\n    ")}
  FROM ${sideOf(join, 0)} AS side1
  ${kind} ${sideOf(join, 1)} AS side2 ON ${isJoined(join)}${join.dialect.fence}
) AS compared`;
}
/**
* Counts what differs of pairs of rows, where keys are unique and never NULL on both sides. Gives
* `compared_rows`, `rows_with_differences`, and for each column `differences_i`.
*/
function comparePairs(join) {
	const counts = ["count(*) AS compared_rows", ...countDifferences(join, null)];
	const rows = joinedRows$2(join, {
		kind: "JOIN",
		compared: ["side1.key_0"]
	});
	return `SELECT\n  ${counts.join(",\n  ")}\nFROM ${rows}`;
}
/**
* Counts what differs where keys are unique and never NULL on both sides. Gives `rows1`, `rows2`,
* `compared_rows`, `rows_with_differences`, and for each column `differences_i`.
*
* @param isOrdered whether both sides have an index on the key in whose order their rows lie.
* @param lists of keys that are given, too.
*/
function compareUniqueKeys(join, isOrdered, lists = []) {
	const shape = isReadOnce(join, isOrdered) ? byFullJoin(join) : byInnerJoin(join);
	return `SELECT
  ${[...shape.counts, ...lists.map((list) => listedKeys$1(join, list, isReadOnce(join, isOrdered)))].join(",\n  ")}
FROM ${joinedRows$2(join, shape)}`;
}
// src/engine/strategies/hash-first/keys-sql.ts
const IS_PAIR$1 = "is_keyed AND rows1 = 1 AND rows2 = 1";
const LISTED$1 = {
	"unequal pairs": `${IS_PAIR$1} AND NOT is_same`,
	"all but equal pairs": `is_keyed AND NOT (${IS_PAIR$1} AND is_same)`
};
/** Rows of a key that no row pairs with alone: repeated, and on both sides. */
const IS_REPEATED$1 = "is_keyed AND rows1 > 0 AND rows2 > 0 AND rows1 + rows2 > 2";
const areKeyed = ({ join }) => list$1(join.keys.length, (i) => `key_${i} IS NOT NULL`, " AND ");
/** The values that are not hashed, since those that are near each other are equal. */
const tolerant = ({ values }) => values.flatMap((pair, i) => pair.tolerance ? [[pair, i]] : []);
/** What of one side's rows is compared: `row_hash`, and those values as they are: `value_0`, …. */
function comparedOf({ join, hashed, hashing }, side) {
	const values = hashed[side];
	const hash = values.length === 0 ? "0" : hashing.rowHash(values);
	const near = tolerant(join).map(([{ references }, i]) => `${references[side]} AS value_${i}`);
	return [`${hash} AS row_hash`, ...near];
}
function marked(plan, side, isHashed) {
	const { join } = plan;
	const marks = require_main.NUMBERS.map((of) => `${of === require_main.numberOf(side) ? 1 : 0} AS on_side${of}`);
	const compared = isHashed ? comparedOf(plan, side) : [];
	return `SELECT ${[
		keyList(join, side),
		...marks,
		...compared
	].join(", ")}
      FROM ${join.relations[side]}`;
}
/** Of each key the value of either side, where this has one row of it: `value1_0`, `value2_0`, …. */
const valuesOfKey = (join) => tolerant(join).flatMap(([, i]) => require_main.NUMBERS.map((side) => `max(CASE WHEN on_side${side} = 1 THEN value_${i} END) AS value${side}_${i}`));
/** The rows of keys with `is_same`, for which the values that are near each other are compared, too. */
function withNear({ join }, rows) {
	const differ = tolerant(join).map(([pair, i]) => isDifferent(pair, [`value1_${i}`, `value2_${i}`]));
	if (differ.length === 0) return rows;
	const same = `CASE WHEN has_same_hash AND NOT (${differ.join(" OR ")}) THEN true ELSE false END`;
	return `(
    SELECT ${keyNames(join)}, rows1, rows2, is_keyed, ${same} AS is_same
    FROM ${rows}
  ) AS compared_keys`;
}
/**
* A row for each key, NULL in it or not: `rows1` and `rows2`, whether it `is_keyed`, and of a pair of
* rows whether it `is_same`. Both sides are read once, and no number of duplicates multiplies rows.
*/
function keysOf(plan, isHashed) {
	const { join } = plan;
	const near = isHashed ? valuesOfKey(join) : [];
	const isSame = near.length === 0 ? "is_same" : "has_same_hash";
	const same = isHashed ? [`min(row_hash) = max(row_hash) AS ${isSame}`] : [];
	const rows = `(
    SELECT ${[
		keyNames(join),
		"sum(on_side1) AS rows1",
		"sum(on_side2) AS rows2",
		`${areKeyed(plan)} AS is_keyed`,
		...same,
		...near
	].join(", ")}
    FROM (
      ${require_main.SIDES.map((side) => marked(plan, side, isHashed)).join("\n      UNION ALL\n      ")}
    ) AS both_sides
    GROUP BY ${keyNames(join)}
  ) AS key_rows`;
	return isHashed ? withNear(plan, rows) : rows;
}
/** A condition as 1 or 0: truth values come back in more than one form. */
const flag = (condition) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
/** One and more than one are told apart, and no more: so the classes are few. */
const upToTwo = (rows) => `CASE WHEN ${rows} > 2 THEN 2 ELSE ${rows} END`;
/** What keys of one class have in common. */
const CLASS = [
	"is_listed",
	"occurs1",
	"occurs2",
	"keyed",
	"same"
];
/**
* Counts keys by classes: how often they occur on each side, up to two; whether they are `keyed`; of
* pairs whether they are the `same`. Of each `rows1`, `rows2` and `key_count`. Keys that are listed have
* a row each, with their parts as texts, after all others.
*
* @param listsKeys whether texts of keys are asked for.
* @param most so many rows are given.
*/
function countClasses({ join }, { relation, isListed, columns }, listsKeys, most) {
	const names = listsKeys ? join.keys.map((_, i) => `text_${i}`) : [];
	const texts = names.map((name, i) => {
		return `CASE WHEN ${isListed} THEN ${join.keys[i]?.comparison.spelled?.read(`key_${i}`) ?? "NULL"} END AS ${name}`;
	});
	const grouped = [...CLASS, ...names].join(", ");
	return `SELECT ${grouped}, sum(rows1) AS rows1, sum(rows2) AS rows2, sum(key_count) AS key_count
FROM (
  SELECT ${[
		`${flag(isListed)} AS is_listed`,
		...columns,
		...texts
	].join(", ")}
  FROM ${relation}
) AS classes
GROUP BY ${grouped}
ORDER BY is_listed
LIMIT ${most}`;
}
/** Counts keys by classes, by groups of their rows: no key that is repeated is taken for two. */
function countKeys(plan, listed, most) {
	const columns = [
		`${upToTwo("rows1")} AS occurs1`,
		`${upToTwo("rows2")} AS occurs2`,
		`${flag("is_keyed")} AS keyed`,
		`${flag(`${IS_PAIR$1} AND is_same`)} AS same`,
		"rows1",
		"rows2",
		"1 AS key_count"
	];
	const isListed = listed === null ? "1 = 0" : LISTED$1[listed];
	return countClasses(plan, {
		relation: keysOf(plan, true),
		isListed,
		columns
	}, listed !== null, most);
}
/** The keys of one row on each side, as a relation of `key_0`, …. */
const keysOfPairs = (plan) => `(SELECT ${keyNames(plan.join)} FROM ${keysOf(plan, false)} WHERE ${IS_PAIR$1})`;
/** The keys that are repeated, and on both sides. */
const repeatedKeys = (plan) => `(SELECT ${keyNames(plan.join)} FROM ${keysOf(plan, false)} WHERE ${IS_REPEATED$1})`;
/** The keys that `countKeys` would list, however many there are. */
const keysThatDiffer = (plan, listed) => `(SELECT ${keyNames(plan.join)} FROM ${keysOf(plan, true)} WHERE ${LISTED$1[listed]})`;
/** A hash of a key from 0 to `HASHES`: of one whole number that by which all strategies choose rows. */
function keyHash({ join, hashing, columns }) {
	if (isWholeKey(columns.keys)) return hashOfWhole("CAST(key_0 AS bigint)");
	return `abs(${hashing.rowHash(join.keys.map((_, i) => `key_${i}`))} % ${HASHES})`;
}
/** Whether the hash of a key is below a bound; `null` for none. */
const isBelow = (plan, bound) => bound === null ? "1 = 1" : `${keyHash(plan)} < ${bound}`;
/** The parts of a key as texts: `text_0`, …. */
const keyTexts = ({ join }) => join.keys.map(({ comparison }, i) => `${comparison.spelled?.read(`key_${i}`) ?? "NULL"} AS text_${i}`);
/** Keys of each kind with small hashes, as texts: `text_0`, …; and their `rows1` and `rows2`. */
function someKeys(plan, below) {
	const where = [
		[`${IS_PAIR$1} AND NOT is_same`, below.changed],
		["is_keyed AND rows1 = 1 AND rows2 = 0", below.lone[0]],
		["is_keyed AND rows1 = 0 AND rows2 = 1", below.lone[1]],
		["is_keyed AND (rows1 > 1 OR rows2 > 1)", below.repeated]
	].map(([is, bound]) => `(${is} AND ${isBelow(plan, bound)})`);
	return `SELECT ${keyTexts(plan).join(", ")}, rows1, rows2 FROM ${keysOf(plan, true)} WHERE ${where.join(" OR ")}`;
}
/** Keys that have come here, each by its texts. */
function keysByTexts({ join }, keys) {
	return `(VALUES ${keys.map((texts) => {
		return `(${texts.map((text, i) => join.keys[i]?.comparison.spelled?.write(text) ?? "NULL").join(", ")})`;
	}).join(", ")})`;
}
/**
* The rows of a side whose key is among some, as what can follow FROM, under the name `dataset`; its
* filters do not hold yet.
*
* @param keys a relation of `key_0`, …; `null` for none.
* @param withoutKey whether rows with NULL in the key are among them.
*/
function rowsOfKeys({ join, sides }, side, keys, withoutKey) {
	const { dialect } = join;
	const { relation } = sides[side].relation;
	const part = (i) => {
		const name = join.keys[i]?.names[side] ?? "";
		return `dataset.${dialect.quoteIdentifier(name)}`;
	};
	const form = (i) => join.keys[i]?.comparison.key[side](part(i)) ?? "NULL";
	const same = list$1(join.keys.length, (i) => `${form(i)} = listed.key_${i}`, " AND ");
	const names = keyNames(join);
	const parts = [...keys === null ? [] : [`SELECT dataset.* FROM ${relation} AS dataset JOIN ${keys} AS listed (${names}) ON ${same}`], ...withoutKey ? [`SELECT dataset.* FROM ${relation} AS dataset WHERE ${list$1(join.keys.length, (i) => `${part(i)} IS NULL`, " OR ")}`] : []];
	const none = `SELECT dataset.* FROM ${relation} AS dataset WHERE 1 = 0`;
	return `(\n${parts.length === 0 ? none : parts.join("\nUNION ALL\n")}\n)`;
}
/** The rows of keys that are repeated on both sides: a condition over `keyed`, which has `key_0`, …. */
const isRepeatedKey = (plan) => `EXISTS (SELECT 1 FROM ${repeatedKeys(plan)} AS repeated WHERE ${sameKey(plan.join, "repeated", "keyed")})`;
// src/engine/strategies/hash-first/counted.ts
const NO_PAIRS = {
	rows: 0,
	rowsWithDifferences: 0,
	differences: []
};
/** The join with the rows of some keys alone. */
function joinOfKeys({ join, sides, ...plan }, keys) {
	const relations = require_main.mapPair(sides, (side, index) => {
		const relation = rowsOfKeys({
			join,
			sides,
			...plan
		}, index, keys, false);
		return rowsOf$3({
			...side,
			relation: {
				...side.relation,
				relation
			}
		});
	});
	return {
		...join,
		relations
	};
}
/**
* Has the cluster count what differs in pairs of rows; `null` where it cannot tell of some, which are too
* close to a tolerance.
*
* @param keys a relation of their keys; `null` where no key is repeated, and all are compared.
*/
async function countPairs(plan, keys, signal) {
	const join = keys === null ? plan.join : joinOfKeys(plan, keys);
	const [row = {}] = await plan.database.query(comparePairs(join), signal);
	const count = (name) => Number(row[name] ?? 0);
	if (count("unclear") > 0) return null;
	return {
		rows: count("compared_rows"),
		rowsWithDifferences: count("rows_with_differences"),
		differences: join.values.map((_, i) => count(`differences_${i}`))
	};
}
const multisetCount = (row, name) => Number(row[name]);
/** Adds what the cluster counts of rows that no key pairs. */
async function withMultisets$1({ join, database, ...plan }, counts, signal) {
	if (!plan.comparesMultisets || !hasMultisets(counts)) return counts;
	const sql = compareMultisetsWhere(join, counts.nulls.some((rows) => rows > 0), hasRepeated(counts) ? isRepeatedKey({
		join,
		database,
		...plan
	}) : null);
	const [row = {}] = await database.query(sql, signal);
	return withEqualMultisets(counts, {
		rows1: multisetCount(row, "rows1"),
		rows2: multisetCount(row, "rows2"),
		equal: multisetCount(row, "equal")
	});
}
/** All counts of a join, of those of its keys and of its pairs. */
function joinCounts(keys, pairs, columns) {
	const { rowsWithDifferences, differences } = pairs ?? NO_PAIRS;
	return {
		...keys,
		rowsWithDifferences,
		differences: Array.from({ length: columns }, (_, i) => differences[i] ?? 0),
		rewritten: Array.from({ length: columns }, () => 0),
		equalMultisets: 0
	};
}
/** Makes sure that so many pairs were compared as were found before. */
function requirePairs({ rows }, expected) {
	if (rows !== expected) throw changedWhileRead();
}
/** More pairs on both sides, where not all of them were counted. */
function withMorePairs(keys, more) {
	const add = (pair) => require_main.mapPair(pair, (count) => count + more);
	return {
		...keys,
		totalRows: add(keys.totalRows),
		distincts: add(keys.distincts),
		onceKeys: add(keys.onceKeys),
		comparedRows: keys.comparedRows + more
	};
}
// src/engine/strategies/hash-first/joined-keys-sql.ts
const IS_PAIR = "on_side1 = 1 AND on_side2 = 1";
const IS_SAME = `${IS_PAIR} AND same = 1`;
const LISTED = {
	"unequal pairs": `${IS_PAIR} AND same = 0`,
	"all but equal pairs": `keyed = 1 AND NOT (${IS_SAME})`
};
function hashedSide(plan, side) {
	const { join } = plan;
	return `(
      SELECT ${[
		keyList(join, side),
		...comparedOf(plan, side),
		"1 AS row_mark"
	].join(", ")} FROM ${join.relations[side]}
    ) AS side${require_main.numberOf(side)}`;
}
/** The joined rows, pairs of equal ones together, and others by their keys, with how many of each there are. */
function joinedKeys(plan) {
	const { join } = plan;
	const keys = join.keys.map((_, i) => `coalesce(side1.key_${i}, side2.key_${i})`);
	const isSame = ["side1.row_hash = side2.row_hash", ...tolerant(join).map(([pair, i]) => differs(pair, i)).map((is) => `NOT (${is})`)].join(" AND ");
	const ways = [
		"on_side1",
		"on_side2",
		"keyed",
		"same"
	];
	const columns = [
		`${flag("side1.row_mark IS NOT NULL")} AS on_side1`,
		`${flag("side2.row_mark IS NOT NULL")} AS on_side2`,
		`${flag(keys.map((key) => `${key} IS NOT NULL`).join(" AND "))} AS keyed`,
		`${flag(isSame)} AS same`,
		...keys.map((key, i) => `CASE WHEN ${isSame} THEN NULL ELSE ${key} END AS key_${i}`)
	];
	const grouped = [...ways, ...keys.map((_, i) => `key_${i}`)].join(", ");
	return `(
    SELECT ${grouped}, count(*) AS key_rows
    FROM (
      SELECT ${columns.join(", ")}
      FROM ${hashedSide(plan, 0)}
      FULL JOIN ${hashedSide(plan, 1)} ON ${sameKey(join, "side1", "side2")}
    ) AS joined
    GROUP BY ${grouped}
  ) AS key_rows`;
}
/**
* The same as `countKeys`, by a join of hashes: where no key is repeated on both sides. Where one is, there
* are more rows than the sides have.
*/
function countJoinedKeys(plan, listed, most) {
	const rowsOf = (side) => `CASE WHEN on_side${side} = 1 THEN key_rows ELSE 0 END`;
	const occurs = (side) => `CASE WHEN ${IS_SAME} THEN 1 ELSE ${upToTwo(rowsOf(side))} END AS occurs${side}`;
	const columns = [
		occurs(1),
		occurs(2),
		"keyed",
		"same",
		`${rowsOf(1)} AS rows1`,
		`${rowsOf(2)} AS rows2`,
		`CASE WHEN ${IS_SAME} THEN key_rows ELSE 1 END AS key_count`
	];
	const isListed = listed === null ? "1 = 0" : LISTED[listed];
	return countClasses(plan, {
		relation: joinedKeys(plan),
		isListed,
		columns
	}, listed !== null, most);
}
// src/engine/strategies/hash-first/key-classes.ts
/** Reads rows of `countKeys`. */
function readKeys$1(rows, parts) {
	const number = (row, name) => Number(row[name]);
	const classes = rows.map((row) => ({
		occurs: [number(row, "occurs1"), number(row, "occurs2")],
		isKeyed: number(row, "keyed") === 1,
		isSame: number(row, "same") === 1,
		rows: [number(row, "rows1"), number(row, "rows2")],
		keys: number(row, "key_count")
	}));
	const listed = rows.filter((row) => number(row, "is_listed") === 1);
	return {
		classes,
		listed: textsOf(listed, parts)
	};
}
/** The parts of keys that have come as texts. */
const textsOf = (rows, parts) => rows.map((row) => Array.from({ length: parts }, (_, i) => String(row[`text_${i}`])));
const isPair = ({ isKeyed, occurs }) => isKeyed && occurs[0] === 1 && occurs[1] === 1;
const isOnBoth = ({ isKeyed, occurs }) => isKeyed && occurs[0] > 0 && occurs[1] > 0;
/** All counts of keys that follow from their classes. */
function keyCountsOf$1({ classes }) {
	const keys = (is) => classes.filter(is).reduce((sum, { keys: some }) => sum + some, 0);
	const rows = (side, is) => classes.filter(is).reduce((sum, { rows: some }) => sum + some[side], 0);
	const isAlone = (side) => {
		const other = side === 0 ? 1 : 0;
		return ({ isKeyed, occurs }) => isKeyed && occurs[side] > 0 && occurs[other] === 0;
	};
	return {
		totalRows: require_main.pairOf((side) => rows(side, () => true)),
		nulls: require_main.pairOf((side) => rows(side, ({ isKeyed }) => !isKeyed)),
		dupes: require_main.pairOf((side) => rows(side, ({ isKeyed, occurs }) => isKeyed && occurs[side] > 1)),
		distincts: require_main.pairOf((side) => keys(({ isKeyed, occurs }) => isKeyed && occurs[side] > 0)),
		exclusives: require_main.pairOf((side) => keys(isAlone(side))),
		onceKeys: require_main.pairOf((side) => keys(({ isKeyed, occurs }) => isKeyed && occurs[side] === 1)),
		comparedRows: keys(isPair),
		exclusiveRows: require_main.pairOf((side) => rows(side, isAlone(side))),
		uncomparedRows: require_main.pairOf((side) => rows(side, (of) => !of.isKeyed || isOnBoth(of) && !isPair(of)))
	};
}
/** Pairs of rows that are equal. */
const equalPairs = ({ classes }) => classes.filter(({ isSame }) => isSame).reduce((sum, { keys }) => sum + keys, 0);
// src/engine/strategies/hash-first/find-keys.ts
/** So many rows are asked for: classes of keys, of which there are a few dozen, and keys. */
const MOST_ROWS = 2e4;
/** Clusters take statements of a million characters; one that counts names the keys of each side. */
const LONGEST_LIST$1 = {
	"unequal pairs": 4e5,
	"all but equal pairs": 8e5
};
/** Whether keys can be named in statements. */
const isSpelled = ({ join }) => join.keys.every(({ comparison }) => comparison.spelled);
/** Finds keys by a join of hashes, where hardly a key is repeated, or by groups of them. */
async function findKeys(plan, sketch, asked, signal) {
	const found = plan.hashing.joinsHashes === true && sketch?.isNearlyUnique === true ? await askForKeys(plan, countJoinedKeys, asked, signal) : null;
	if (!found || !sketch) return askForKeys(plan, countKeys, asked, signal);
	const joined = {
		...found,
		totalRows: sketch.rows
	};
	return !joined.isWhole || addsUp(keyCountsOf$1(joined), joined) ? joined : askForKeys(plan, countKeys, asked, signal);
}
/** Whether there are the rows of the sides, and no more: a join has more where a key is repeated on both. */
const addsUp = (keys, { totalRows }) => totalRows === null || (0, node_util.isDeepStrictEqual)(keys.totalRows, totalRows);
async function askForKeys(plan, count, asked, signal) {
	const sql = count(plan, isSpelled(plan) ? asked : null, MOST_ROWS);
	const rows = await plan.database.query(sql, signal);
	const found = readKeys$1(rows, plan.join.keys.length);
	const isWhole = rows.length < MOST_ROWS;
	const named = isWhole && found.listed.length > 0 ? keysByTexts(plan, found.listed) : null;
	const isTooLong = named !== null && named.length > LONGEST_LIST$1[asked];
	return {
		...found,
		isWhole,
		named: isTooLong ? null : named,
		totalRows: null
	};
}
/** All keys by groups of them, in classes alone. */
const countAllKeys = async (plan, signal) => readKeys$1(await plan.database.query(countKeys(plan, null, MOST_ROWS), signal), 0);
/** Keys by groups of them: no key that is repeated is taken for two. */
const groupKeys = (plan, asked, signal) => askForKeys(plan, countKeys, asked, signal);
// src/engine/strategies/hash-first/count-by-hashes.ts
/** Some values are so close to a tolerance's border that the cluster cannot tell. */
const TOO_CLOSE = "too close";
/** Counts by hashes, of which those of a join may turn out not to do; `null` where values are too close to a tolerance. */
async function countByHashes(plan, found, diff) {
	const counts = await countValues(plan, found, diff) ?? await countValues(plan, await groupKeys(plan, "unequal pairs", diff.signal), diff) ?? changed();
	return counts === TOO_CLOSE ? null : counts;
}
const changed = () => {
	throw changedWhileRead();
};
/** @returns `null` where the keys do not add up: some are repeated, or others than before. */
async function countValues(plan, found, { signal, onPhase }) {
	let keys = keyCountsOf$1(found);
	const equal = equalPairs(found);
	const columns = plan.join.values.length;
	let pairs = null;
	if (!found.isWhole || keys.comparedRows > equal) {
		onPhase("comparing values of unequal rows in the database");
		const all = hasRepeated(joinCounts(keys, null, columns)) ? keysOfPairs(plan) : null;
		pairs = await countPairs(plan, found.named ?? all, signal);
		if (!pairs) return TOO_CLOSE;
		if (!found.isWhole) {
			if (pairs.rows < keys.comparedRows) return null;
			keys = withMorePairs(keys, pairs.rows - keys.comparedRows);
			if (!addsUp(keys, found)) return null;
		}
		requirePairs(pairs, found.named === null ? keys.comparedRows : keys.comparedRows - equal);
	}
	return withMultisets$1(plan, joinCounts(keys, pairs, columns), signal);
}
// src/engine/strategies/hash-first/fetched.ts
/** Rows without a key that are all brought here, where no more than these are shown. */
const FEW_ROWS = 4e3;
function requireSameKeys(counts, found) {
	if (!Object.keys(counts).every((name) => (0, node_util.isDeepStrictEqual)(counts[name], found[name]))) throw changedWhileRead();
}
/**
* Copies the rows of some keys to be shown, and compares them in DuckDB.
*
* @param counts of all keys.
* @returns what is left of the comparison, by which they are found.
*/
async function fetchShown(plan, { nulls }, { keys, rows }, diff) {
	const room = roomOf(diff) - rows[0] - rows[1];
	const withoutKey = plan.comparesMultisets && nulls[0] + nulls[1] <= Math.min(FEW_ROWS, room);
	const parts = require_main.mapPair(plan.sides, (_, side) => {
		return {
			relation: rowsOfKeys(plan, side, keys, withoutKey),
			where: [],
			plan: "any",
			rows: rows[side] + (withoutKey ? nulls[side] : 0)
		};
	});
	return (await compareInDuckDB(await landSides(plan.sides, diff, parts), diff)).remains;
}
/**
* Copies the rows that are not pairs of equal ones, and compares them in DuckDB.
*
* @param keys a relation of their keys; `null` where there are none but rows without a key.
*/
async function compareFetched(plan, { counts, equal }, keys, diff) {
	const { nulls } = counts;
	const areWanted = wantsRows(diff) ? nulls[0] + nulls[1] > 0 : nulls[0] > 0 && nulls[1] > 0;
	const hasNulls = plan.comparesMultisets && areWanted;
	const left = hasNulls ? [0, 0] : nulls;
	const equalKeys = {
		dupes: 0,
		distincts: equal
	};
	if (keys === null && !hasNulls) {
		const none = {
			...NOTHING_COUNTED,
			differences: plan.columns.values.map(() => 0)
		};
		return {
			plan: plan.columns,
			counts: withEqualRows(none, equal, equalKeys, left),
			remains: null
		};
	}
	diff.onPhase("reading the rows that may differ");
	const parts = require_main.mapPair(plan.sides, (_, side) => {
		return {
			relation: rowsOfKeys(plan, side, keys, hasNulls),
			where: [],
			plan: "any",
			rows: counts.totalRows[side] - equal - left[side]
		};
	});
	const found = await compareInDuckDB(await landSides(plan.sides, diff, parts), diff);
	const all = withEqualRows(found.counts, equal, equalKeys, left);
	requireSameKeys(counts, all);
	return {
		...found,
		counts: all
	};
}
// src/engine/strategies/hash-first/one-join-sql.ts
const joinedKey = (i) => `coalesce(side1.key_${i}, side2.key_${i})`;
/** The joined rows: in which way they are there, what differs, and of their keys what is asked for. */
function joinedRows$1({ join }, keyColumns) {
	const side = (index) => `(
      SELECT ${keysAndValues(join, index)}, 1 AS row_mark FROM ${join.relations[index]}
    ) AS side${require_main.numberOf(index)}`;
	const keys = join.keys.map((_, i) => joinedKey(i));
	return `(
    SELECT ${[
		`${flag("side1.row_mark IS NOT NULL")} AS on_side1`,
		`${flag("side2.row_mark IS NOT NULL")} AS on_side2`,
		`${flag(keys.map((key) => `${key} IS NOT NULL`).join(" AND "))} AS keyed`,
		...keyColumns,
		...join.values.map((pair, i) => `${differs(pair, i)} AS differs_${i}`)
	].join(",\n      ")}
    FROM ${side(0)}
    FULL JOIN ${side(1)} ON ${sameKey(join, "side1", "side2")}
  ) AS joined`;
}
/**
* One FULL JOIN of all rows. A row for each way in which rows are there: `on_side1`, `on_side2` and `keyed`,
* each 1 or 0; of each `join_rows`, `key_count`, as `dupes` the rows of keys that are more than one row,
* `rows_with_differences`, and for each column `differences_i`. What is on both sides is right where no key
* is repeated there.
*/
function joinAll(plan) {
	const { join } = plan;
	const counts = differencesOf$1(join);
	const isLone = "side1.row_mark IS NULL OR side2.row_mark IS NULL";
	const loneKeys = join.keys.map((_, i) => `CASE WHEN ${isLone} THEN ${joinedKey(i)} END AS lone_${i}`);
	const ways = [
		"on_side1",
		"on_side2",
		"keyed"
	];
	const grouped = [...ways, list$1(join.keys.length, (i) => `lone_${i}`)].join(", ");
	const counted = counts.map(([name, is]) => `${join.dialect.countIf(is)} AS ${name}`);
	return `SELECT ${[
		...ways,
		"sum(key_rows) AS join_rows",
		"count(*) AS key_count",
		"sum(CASE WHEN key_rows > 1 THEN key_rows ELSE 0 END) AS dupes",
		...counts.map(([name]) => `sum(${name}) AS ${name}`)
	].join(", ")}
FROM (
  SELECT ${[
		grouped,
		"count(*) AS key_rows",
		...counted
	].join(", ")}
  FROM ${joinedRows$1(plan, loneKeys)}
  GROUP BY ${grouped}
) AS ways
GROUP BY ${ways.join(", ")}`;
}
/**
* Some keys of each kind with small hashes, from the same join, as `someKeys` gives them: `text_0`, …,
* `rows1` and `rows2`.
*/
function someJoinedKeys(plan, { changed, lone, repeated }) {
	const { keys, values } = plan.join;
	const keyColumns = keys.map((_, i) => `${joinedKey(i)} AS key_${i}`);
	const most = (one) => one === null || repeated === null ? null : Math.max(one, repeated);
	const kinds = [
		`on_side1 = 1 AND on_side2 = 1 AND (${list$1(values.length, (i) => `differs_${i}`, " OR ")}) AND ${isBelow(plan, changed)}`,
		`on_side2 = 0 AND ${isBelow(plan, most(lone[0]))}`,
		`on_side1 = 0 AND ${isBelow(plan, most(lone[1]))}`
	];
	const listed = values.length === 0 ? kinds.slice(1) : kinds;
	return `SELECT ${keyTexts(plan).join(", ")}, rows1, rows2
FROM (
  SELECT ${keyNames(plan.join)}, sum(on_side1) AS rows1, sum(on_side2) AS rows2
  FROM ${joinedRows$1(plan, keyColumns)}
  WHERE keyed = 1 AND (${listed.map((is) => `(${is})`).join(" OR ")})
  GROUP BY ${keyNames(plan.join)}
) AS some_keys`;
}
// src/engine/strategies/hash-first/one-join.ts
function readWays(rows) {
	const way = (side1, side2, keyed) => rows.find((row) => Number(row["on_side1"]) === side1 && Number(row["on_side2"]) === side2 && Number(row["keyed"]) === keyed);
	return {
		pairs: way(1, 1, 1),
		lone: [way(1, 0, 1), way(0, 1, 1)],
		nulls: [way(1, 0, 0), way(0, 1, 0)]
	};
}
const count = (row, name) => Number(row?.[name] ?? 0);
/** All counts of keys; `null` where the join has other rows than the sides: then a key is repeated on both. */
function keyCountsOf({ pairs, lone, nulls }, totalRows) {
	const paired = count(pairs, "join_rows");
	const of = (name, ways) => require_main.pairOf((side) => count(ways[side], name));
	const [loneRows, nullRows] = [of("join_rows", lone), of("join_rows", nulls)];
	const [loneKeys, dupes] = [of("key_count", lone), of("dupes", lone)];
	if (!totalRows.every((rows, side) => paired + (loneRows[side] ?? 0) + (nullRows[side] ?? 0) === rows)) return null;
	return {
		totalRows,
		nulls: nullRows,
		dupes,
		distincts: require_main.pairOf((side) => paired + loneKeys[side]),
		exclusives: loneKeys,
		onceKeys: require_main.pairOf((side) => paired + loneRows[side] - dupes[side]),
		comparedRows: paired,
		exclusiveRows: loneRows,
		uncomparedRows: nullRows
	};
}
/**
* Has the cluster join all rows at once, where that takes less than hashes: it makes no more rows than
* there are. `null` where it would not, a key turns out to be repeated on both sides, or values are too close
* to a tolerance for it to tell.
*/
async function joinAtOnce$1(plan, sketch, { signal, onPhase }) {
	const { database, hashing, join } = plan;
	const columns = join.keys.length + join.values.length;
	const most = hashing.joinsUpTo ?? 0;
	if (!sketch?.isNearlyUnique || Math.max(...sketch.rows) * columns > most) return null;
	onPhase("joining rows in the database");
	const ways = readWays(await database.query(joinAll(plan), signal));
	const keys = keyCountsOf(ways, sketch.rows);
	if (!keys || count(ways.pairs, "unclear") > 0) return null;
	return withMultisets$1(plan, joinCounts(keys, {
		rows: keys.comparedRows,
		rowsWithDifferences: count(ways.pairs, "rows_with_differences"),
		differences: join.values.map((_, i) => count(ways.pairs, `differences_${i}`))
	}, join.values.length), signal);
}
// src/engine/strategies/hash-first/plan.ts
/**
* The texts that values are copied by, of which no two that differ have the same; `null` where the two
* sides may write equal values in two ways.
*/
function asTexts(sides, { names }) {
	const columns = require_main.mapPair(sides, (side, index) => columnOf(side, names[index]));
	if (!(0, node_util.isDeepStrictEqual)(columns[0].own, columns[1].own)) return null;
	if (!sides[0].database.dialect.isHashable(columns[0].own)) return null;
	return require_main.mapPair(columns, ({ careful }, index) => careful.write(sides[index].database.dialect.quoteIdentifier(names[index])));
}
function hashedPair(sides, pair) {
	const compared = inDialectWithin(sides, pair);
	if (compared && pair.tolerance !== null) return {
		compared,
		hashed: null
	};
	const exactly = inDialect(sides, pair);
	if (exactly) {
		const { comparison, references } = exactly;
		return {
			compared,
			hashed: require_main.mapPair(references, (value, index) => comparison.hashed[index](value))
		};
	}
	const texts = asTexts(sides, pair);
	return texts && {
		compared: null,
		hashed: texts
	};
}
/**
* Whether and how the cluster that has both sides can find by hashes of rows which keys differ. Its
* statements see no common state, but where tables have versions: what they give is held against each
* other.
*/
function planHashFirst(comparing) {
	const { request, sides, columns, isOneSource } = comparing;
	if (!isOneSource) return { cannot: "the sides are in two data sources" };
	const [{ database }] = sides;
	const { hashing } = database.dialect;
	if (!hashing) return { cannot: "the database does not hash rows" };
	if (columns.keys.length === 0) return { cannot: "there is no key" };
	if (!isReadAgain(comparing)) return { cannot: "rows that are read again may be others" };
	if (columns.values.length > database.traits.mostColumns) return { cannot: "a statement has no room for the columns" };
	const keys = ofEach(columns.keys, (pair) => keyInDialect(sides, pair));
	const values = ofEach(columns.values, (pair) => hashedPair(sides, pair));
	if (!keys || !values) return { cannot: "the database compares a column otherwise" };
	if (!isGroupable(sides, columns.keys)) return { cannot: "the database groups no rows by the key" };
	const compared = values.flatMap(({ compared: pair }) => pair ?? []);
	const comparesAll = compared.length === values.length;
	return {
		database,
		hashing,
		sides,
		columns,
		join: {
			dialect: database.dialect,
			relations: require_main.mapPair(sides, (side) => rowsOf$3(side)),
			keys,
			values: compared
		},
		hashed: require_main.pairOf((side) => values.flatMap(({ hashed }) => hashed?.[side] ?? [])),
		comparesAll,
		comparesMultisets: comparesMultisets(request),
		isGroupable: comparesAll && isGroupable(sides, columns.values) && !compared.some(isOpen),
		cost: {
			work: "hash",
			rows: estimatedRows(sides),
			isFromCluster: database.traits.runsOnCluster
		}
	};
}
// src/engine/strategies/hash-first/shown.ts
/** Clusters take statements of a million characters. */
const LONGEST_LIST = 8e5;
/** About so many keys of a kind are named, more than are ever shown, and enough to have examples of most columns. */
const WANTED$1 = 2e3;
/** Below what hash there are about as many keys as are wanted; `null` where there are no more. */
const belowFor$1 = (keys) => keys <= WANTED$1 ? null : Math.max(1, Math.floor(HASHES * WANTED$1 / keys));
/** A repeated key has two rows, or more. */
const belowForAll = ({ rowsWithDifferences, exclusives, dupes }) => ({
	changed: belowFor$1(rowsWithDifferences),
	lone: require_main.mapPair(exclusives, belowFor$1),
	repeated: belowFor$1((dupes[0] + dupes[1]) / 2)
});
const sumOf = (rows, name) => rows.reduce((sum, row) => sum + Number(row[name]), 0);
/** As many of the first keys as have no more rows than a diff may still copy before it stops. */
function withinRoom(listed, diff) {
	let left = roomOf(diff);
	const end = listed.findIndex((row) => {
		left -= sumOf([row], "rows1") + sumOf([row], "rows2");
		return left < 0;
	});
	return end < 0 ? listed : listed.slice(0, end);
}
/**
* Brings some rows of each kind here to be shown, where more differ than are to be copied: those whose keys
* have the smallest hashes. Of a key that is more than one whole number it is the cluster's own hash.
*
* @param counts of all keys.
* @param keysBelow the statement that lists them.
*/
async function showSome(plan, counts, keysBelow, diff) {
	const listed = await plan.database.query(keysBelow(plan, belowForAll(counts)), diff.signal);
	if (listed.length === 0) return null;
	const keysOf = (some) => keysByTexts(plan, textsOf(some, plan.join.keys.length));
	const all = keysOf(listed);
	const room = Math.floor(listed.length * LONGEST_LIST / all.length);
	const fitting = withinRoom(all.length > LONGEST_LIST ? listed.slice(0, room) : listed, diff);
	if (fitting.length === 0) return null;
	return fetchShown(plan, counts, {
		keys: fitting.length < listed.length ? keysOf(fitting) : all,
		rows: [sumOf(fitting, "rows1"), sumOf(fitting, "rows2")]
	}, diff);
}
// src/engine/strategies/hash-first/sketch.ts
/** Keys are counted in so many buckets by their hash. */
const BUCKETS = 2 ** 16;
/** The largest prime below `BUCKETS`. */
const PRIME = 65521;
/** So that the parts of a key do not cancel out. */
const FACTOR = 31;
const isWhole = ({ types }) => types.every(({ kind }) => kind === "integer");
/**
* The bucket of a key. Whole numbers need no hash: where they lie so that many share a bucket, they are
* taken for repeated ones, and what comes then is right, too.
*/
function bucketOf({ join, hashing }) {
	const keys = join.keys.map((_, i) => `key_${i}`);
	if (!join.keys.every(isWhole)) return `abs(${hashing.rowHash(keys)} % ${BUCKETS})`;
	return `abs((${keys.reduce((all, key) => `${all === "" ? "" : `(${all}) * ${FACTOR} % ${PRIME} + `}${key} % ${PRIME}`, "")}) % ${BUCKETS})`;
}
/**
* A row for each side that has rows: `side`, `total_rows`, and as `squares` the sum of the squares of how
* many keys are in each of `BUCKETS` buckets. Rows whose key has a NULL pair with none, and are in no bucket.
*/
function countBuckets(plan) {
	const { join } = plan;
	const bucket = bucketOf(plan);
	const rows = (side) => `SELECT ${require_main.numberOf(side)} AS side,
        CASE WHEN ${keyIsNull$1(join, side)} THEN 1 ELSE 0 END AS is_null, ${keyList(join, side)}
      FROM ${join.relations[side]}`;
	return `SELECT side, sum(bucket_rows) AS total_rows,
  sum(CASE WHEN is_null = 0 THEN bucket_rows * bucket_rows END) AS squares
FROM (
  SELECT side, is_null, ${bucket} AS bucket, count(*) AS bucket_rows
  FROM (
      ${require_main.SIDES.map(rows).join("\n      UNION ALL\n      ")}
  ) AS keyed
  GROUP BY side, is_null, ${bucket}
) AS buckets
GROUP BY side`;
}
/**
* Rows fall into buckets by the hashes of their keys. The squares of how many are in each add up to about
* n² / b for keys that are all different, and to more where some are repeated: see the sketches of Alon,
* Matias and Szegedy (1996).
*/
function sideKeys(row) {
	const rows = Number(row?.["total_rows"] ?? 0);
	return {
		rows,
		pairs: (Number(row?.["squares"] ?? 0) - rows ** 2 / BUCKETS) / (1 - 1 / BUCKETS)
	};
}
/** How many times as many pairs as rows a join may make. By Cauchy and Schwarz, two sides make no more than one with itself. */
const MOST_PAIRS = 2;
/** Counts keys in buckets, where the cluster joins rows if their keys are nearly unique; else `null`. */
async function sketchKeys(plan, signal) {
	const { joinsUpTo, joinsHashes } = plan.hashing;
	if (joinsUpTo === void 0 && !joinsHashes) return null;
	const buckets = await plan.database.query(countBuckets(plan), signal);
	const sides = require_main.pairOf((side) => sideKeys(buckets.find((row) => Number(row["side"]) === side + 1)));
	const isNearlyUnique = sides.every(({ rows, pairs }) => pairs <= MOST_PAIRS * rows + BUCKETS);
	return {
		rows: [sides[0].rows, sides[1].rows],
		isNearlyUnique
	};
}
// src/engine/strategies/hash-first/strategy.ts
/** The rows that are not pairs of equal ones are copied and compared here. */
async function compareHere(plan, found, diff) {
	const whole = found.isWhole ? found : await countAllKeys(plan, diff.signal);
	const counts = keyCountsOf$1(whole);
	const equal = equalPairs(whole);
	const all = counts.distincts[0] + counts.exclusives[1];
	const keys = found.named ?? (all > equal ? keysThatDiffer(plan, "all but equal pairs") : null);
	return compareFetched(plan, {
		counts,
		equal
	}, keys, diff);
}
/** Whether all rows of keys that are not pairs of equal rows may be copied before the diff stops. */
function hasRoom(found, diff) {
	const { totalRows: [rows1, rows2] } = keyCountsOf$1(found);
	return rows1 + rows2 - 2 * equalPairs(found) <= roomOf(diff);
}
/** Rows are shown, or compared here: of all that differ where they are few, and else of some. */
async function compareAndShow$1(plan, diff) {
	const { signal } = diff;
	const sketch = await sketchKeys(plan, signal);
	const canShowSome = isCountedThere(plan) && isSpelled(plan) && wantedRows(diff) === "some";
	const joined = canShowSome ? await joinAtOnce$1(plan, sketch, diff) : null;
	if (joined) return withSome(plan, joined, someJoinedKeys, diff);
	const found = await findKeys(plan, sketch, "all but equal pairs", signal);
	const isOfFew = found.named !== null || found.isWhole && found.listed.length === 0;
	const isRoom = hasRoom(found, diff);
	if (isOfFew && isRoom || !canShowSome) return compareHere(plan, found, diff);
	const counts = await countByHashes(plan, found.isWhole && !isOfFew ? found : await findKeys(plan, sketch, "unequal pairs", signal), diff);
	return counts ? withSome(plan, counts, someKeys, diff) : compareHere(plan, found, diff);
}
/**
* The cluster counts all that there is to count, by a join of all rows or by their hashes; `null` where it
* cannot tell of some values whether they are within a tolerance.
*/
async function countThere(plan, diff) {
	const sketch = await sketchKeys(plan, diff.signal);
	const counts = await joinAtOnce$1(plan, sketch, diff) ?? await countByHashes(plan, await findKeys(plan, sketch, "unequal pairs", diff.signal), diff);
	return counts && {
		plan: plan.columns,
		counts,
		remains: null
	};
}
/** What is counted, and some of its rows. */
const withSome = async (plan, counts, keysBelow, diff) => ({
	plan: plan.columns,
	counts,
	remains: await showSome(plan, counts, keysBelow, diff)
});
/** Whether the cluster counts all that differs by itself. */
const isCountedThere = ({ comparesAll, isGroupable }) => comparesAll && isGroupable;
/**
* Two sides in one cluster: it puts the rows of each key together by their hashes, and then looks at the
* values of the keys whose hashes differ, of which it names the few, and joins the many.
*/
const hashFirst = {
	plan: planHashFirst,
	run: async (plan, diff) => {
		diff.onPhase("comparing hashes of rows");
		return (wantsRows(diff) || !isCountedThere(plan) ? null : await countThere(plan, diff)) ?? compareAndShow$1(plan, diff);
	}
};
// src/engine/join/pair-keys-sql.ts
/**
* One row of each key of a side, with the number of its rows as `key_rows`. Keys with NULL in them
* are put together too, where they have the same other parts.
*/
function numbered(join, side) {
	const sameKeys = `(PARTITION BY ${join.keys.map(({ comparison, references }) => comparison.key[side](references[side])).join(", ")})`;
	return `(
    SELECT * FROM (
      SELECT ${keysAndValues(join, side)},
        count(*) OVER ${sameKeys} AS key_rows, row_number() OVER ${sameKeys} AS key_row
      FROM ${join.relations[side]}
    ) AS numbered
    WHERE key_row = 1
  )`;
}
/** The same where the key is known to be unique. */
function unnumbered(join, side) {
	return `(
      SELECT ${keysAndValues(join, side)}, 1 AS key_rows
      FROM ${join.relations[side]}
    )`;
}
/** A NULL in a key has no equal: such rows stay without a partner. */
function pairedByJoin(join, isUnique) {
	const sideOf = isUnique ? unnumbered : numbered;
	const isKeyed = list$1(join.keys.length, (i) => `coalesce(side1.key_${i}, side2.key_${i}) IS NOT NULL`, " AND ");
	const values = join.values.flatMap((_, i) => require_main.NUMBERS.map((side) => `side${side}.value_${i} AS value${side}_${i}`));
	return `SELECT ${[
		...require_main.NUMBERS.map((side) => `coalesce(side${side}.key_rows, 0) AS rows${side}`),
		`${isKeyed} AS is_keyed`,
		...join.keys.map((_, i) => `side1.key_${i} AS key_${i}`),
		...values
	].join(", ")}
    FROM ${sideOf(join, 0)} AS side1
    FULL JOIN ${sideOf(join, 1)} AS side2 ON ${sameKey(join, "side1", "side2")}`;
}
function markedRows(join, side) {
	const values = join.values.flatMap(({ references }, i) => require_main.NUMBERS.map((of) => `${of === require_main.numberOf(side) ? references[side] : "NULL"} AS value${of}_${i}`));
	const marks = require_main.NUMBERS.map((of) => `${of === require_main.numberOf(side) ? 1 : 0} AS on_side${of}`);
	return `SELECT ${[
		keyList(join, side),
		...marks,
		...values
	].join(", ")}
      FROM ${join.relations[side]}`;
}
function pairedByGroups(join, { select, anyValue }) {
	const isKeyed = list$1(join.keys.length, (i) => `key_${i} IS NOT NULL`, " AND ");
	const values = join.values.flatMap((_, i) => require_main.NUMBERS.map((side) => `${anyValue(`value${side}_${i}`)} AS value${side}_${i}`));
	return `${select} ${[
		...require_main.NUMBERS.map((side) => `sum(on_side${side}) AS rows${side}`),
		`${isKeyed} AS is_keyed`,
		keyNames(join),
		...values
	].join(", ")}
    FROM (
      ${markedRows(join, 0)}
      UNION ALL
      ${markedRows(join, 1)}
    ) AS both_sides
    GROUP BY ${keyNames(join)}`;
}
/**
* A row for each key: `rows1` and `rows2`, how many rows each side has of it; whether it `is_keyed`, or
* has a NULL in it; `key_0`, …, where it is on both sides; and of each value `value1_0`, `value2_0`, …,
* where there is one row on that side. Each relation is read once, and no number of duplicates
* multiplies rows: keys are joined with their rows counted.
*
* @param isUnique whether keys are known to be unique and never NULL, which is quicker.
*/
function pairKeys(join, isUnique) {
	const { grouping } = join.dialect;
	return grouping ? pairedByGroups(join, grouping) : pairedByJoin(join, isUnique);
}
// src/engine/join/any-keys-sql.ts
const sum = (condition, value) => `sum(CASE WHEN ${condition} THEN ${value} END)`;
const IS_REPEATED = "is_keyed AND rows1 > 0 AND rows2 > 0 AND rows1 + rows2 > 2";
const IS_COMPARED = "is_keyed AND rows1 = 1 AND rows2 = 1";
function keyCounts(index) {
	const side = require_main.numberOf(index);
	const [own, other] = [`rows${side}`, `rows${require_main.numberOf(require_main.otherSide(index))}`];
	const [rows, keys] = [`${own} * key_count`, "key_count"];
	return [
		`sum(${rows}) AS rows${side}`,
		`${sum("NOT is_keyed", rows)} AS nulls${side}`,
		`${sum(`is_keyed AND ${own} > 1`, rows)} AS dupes${side}`,
		`${sum(`is_keyed AND ${own} > 0`, keys)} AS distincts${side}`,
		`${sum(`is_keyed AND ${own} > 0 AND ${other} = 0`, keys)} AS exclusives${side}`,
		`${sum(`is_keyed AND ${own} = 1`, keys)} AS once${side}`,
		`${sum(`is_keyed AND ${other} = 0`, rows)} AS exclusive_rows${side}`,
		`${sum(IS_REPEATED, rows)} AS repeated${side}`
	];
}
/**
* The keys, those together that have as many rows on each side, with their number as `key_count`: few rows,
* of which sums are cheap.
*
* @param apart what those are kept apart by that are repeated; nothing, or `key_0`, ….
*/
function keyGroups(join, isUnique, apart) {
	const { fence, unordered } = join.dialect;
	const same = [
		"rows1",
		"rows2",
		"is_keyed",
		...apart
	];
	const repeated = apart.map((key) => `CASE WHEN ${IS_REPEATED} THEN ${key} END AS ${key}`);
	const differs = join.values.map((pair, i) => `${isDifferent(pair, [`value1_${i}`, `value2_${i}`])} AS differs_${i}`);
	const hashed = unordered === null ? [] : [`${unordered} AS unordered`];
	const counts = differencesOf$1(join).map(([name, condition]) => `${join.dialect.countIf(condition)} AS ${name}`);
	return `SELECT ${[
		...same,
		"count(*) AS key_count",
		...counts
	].join(",\n    ")}
  FROM (
    SELECT ${[
		"rows1",
		"rows2",
		"is_keyed",
		...repeated,
		...hashed,
		...differs
	].join(",\n      ")}
    FROM (
      ${pairKeys(join, isUnique)}
    ) AS paired${fence}
  ) AS compared
  GROUP BY ${[...same, ...unordered === null ? [] : ["unordered"]].join(", ")}`;
}
function countGroups(join, groups) {
	return `SELECT
  ${[
		...require_main.SIDES.flatMap(keyCounts),
		`${sum(IS_COMPARED, "key_count")} AS compared_rows`,
		...differencesOf$1(join).map(([name]) => `${sum(IS_COMPARED, name)} AS ${name}`)
	].join(",\n  ")}
FROM ${groups}`;
}
/**
* Counts what differs whatever the keys are. Each relation is read once, so that a query that calls
* `random()` is one set of rows. Gives, beyond what `compareUniqueKeys` does, of each side `nulls`,
* `dupes`, `distincts`, `exclusives`, `once`, `exclusive_rows`, and as `repeated` the rows of keys that
* are on both sides, but not once.
*
* @param isUnique whether keys are known to be unique and never NULL, which is quicker.
*/
function compareAnyKeys(join, isUnique) {
	return countGroups(join, `(\n  ${keyGroups(join, isUnique, [])}\n) AS ${KEY_GROUPS}`);
}
/**
* The same, and compares the rows that no key pairs one to one: `multiset_rows1`, `multiset_rows2`,
* `multiset_equal`. Only they are read again, by the keys that were found to be repeated: where a tenth of
* the keys is, PostgreSQL takes 1.24 times as long as to count alone, and a statement that finds these
* rows anew adds 0.7 times that (docs/benchmarks.md).
*/
function compareAnyKeysAndMultisets(join) {
	const keys = join.keys.map((_, i) => `key_${i}`);
	return `WITH ${KEY_GROUPS} AS (
  ${keyGroups(join, false, keys)}
)
SELECT * FROM (
${countGroups(join, KEY_GROUPS)}
) AS keys_found
CROSS JOIN (
  SELECT rows1 AS multiset_rows1, rows2 AS multiset_rows2, equal AS multiset_equal
  FROM (
${compareMultisetsOf(join)}
  ) AS multisets_found
) AS multisets`;
}
// src/engine/strategies/in-source/counts.ts
function uniqueKeyCounts(comparedRows, totalRows) {
	const exclusives = require_main.mapPair(totalRows, (rows) => rows - comparedRows);
	return {
		totalRows,
		nulls: [0, 0],
		dupes: [0, 0],
		distincts: totalRows,
		exclusives,
		onceKeys: totalRows,
		comparedRows,
		exclusiveRows: exclusives,
		uncomparedRows: [0, 0]
	};
}
/**
* The counts of a join's row; `null` where the database cannot tell of a value whether it is within its
* tolerance.
*
* @param isKeyCounted whether the row counts keys, too.
*/
function countsOf(join, row, isKeyCounted) {
	const count = (name) => Number(row[name] ?? 0);
	if (count("unclear") > 0) return null;
	const pair = (name) => [count(`${name}1`), count(`${name}2`)];
	const comparedRows = count("compared_rows");
	return {
		...isKeyCounted ? {
			totalRows: pair("rows"),
			nulls: pair("nulls"),
			dupes: pair("dupes"),
			distincts: pair("distincts"),
			exclusives: pair("exclusives"),
			onceKeys: pair("once"),
			comparedRows,
			exclusiveRows: pair("exclusive_rows"),
			uncomparedRows: require_main.addPairs(pair("nulls"), pair("repeated"))
		} : uniqueKeyCounts(comparedRows, pair("rows")),
		rowsWithDifferences: count("rows_with_differences"),
		differences: join.values.map((_, i) => count(`differences_${i}`)),
		rewritten: join.values.map(() => 0),
		equalMultisets: 0
	};
}
/** The counts of two halves of the keys together, as far as there are counts of both. */
function addUp([lower, higher]) {
	if (!lower || !higher) return null;
	return {
		totalRows: require_main.addPairs(lower.totalRows, higher.totalRows),
		nulls: require_main.addPairs(lower.nulls, higher.nulls),
		dupes: require_main.addPairs(lower.dupes, higher.dupes),
		distincts: require_main.addPairs(lower.distincts, higher.distincts),
		exclusives: require_main.addPairs(lower.exclusives, higher.exclusives),
		onceKeys: require_main.addPairs(lower.onceKeys, higher.onceKeys),
		comparedRows: lower.comparedRows + higher.comparedRows,
		exclusiveRows: require_main.addPairs(lower.exclusiveRows, higher.exclusiveRows),
		uncomparedRows: require_main.addPairs(lower.uncomparedRows, higher.uncomparedRows),
		equalMultisets: lower.equalMultisets + higher.equalMultisets,
		rowsWithDifferences: lower.rowsWithDifferences + higher.rowsWithDifferences,
		differences: lower.differences.map((count, i) => count + (higher.differences[i] ?? 0)),
		rewritten: lower.rewritten
	};
}
// src/engine/strategies/in-source/plan.ts
/** An index serves only columns that are compared as they are, and of one type. */
function isServed({ comparison, references }) {
	return require_main.SIDES.every((index) => comparison.key[index](references[index]) === references[index]) || comparison.joined !== void 0;
}
/** Whether the rows of both sides lie in the order of an index that serves the key. */
function isInOrder(sides, keys) {
	return sides.every(({ relation: { orderedBy }, index }) => keys.every(isServed) && keys.some(({ names }) => orderedBy.includes(names[index])));
}
/**
* Whether keys are unique, and a join by them is quick: by the indexes that prove them, or where
* the database needs none.
*/
function joinsUniqueKeys(comparing, keys) {
	const { joinsWithoutIndex } = comparing.sides[0].database.dialect;
	return isProvenUnique(comparing) && (joinsWithoutIndex || keys.every(isServed));
}
/** From so many rows on, two connections are faster than one. */
const LARGE_TABLE = 5e5;
/** A condition of each side for the lower and for the higher half of the keys; `null` for no halves. */
function halvesOf(comparing) {
	const { sides } = comparing;
	const order = commonOrder(comparing);
	const rows = Math.min(...sides.map(({ relation }) => relation.estimatedRows ?? 0));
	const bounds = order?.[0].bounds ?? [];
	const middle = bounds[bounds.length >> 1];
	if (!order || middle === void 0 || rows < LARGE_TABLE) return null;
	const columns = require_main.mapPair(sides, ({ database, index }) => database.dialect.quoteIdentifier(order[index].column));
	const half = (operator) => require_main.mapPair(columns, (column) => `${column} ${operator} ${middle}`);
	return [half("<="), half(">")];
}
/** The sides as their database would join them by these columns. */
const joinOf = (sides, columns, half) => ({
	dialect: sides[0].database.dialect,
	relations: require_main.mapPair(sides, (side) => rowsOf$3(side, half ? [half[side.index]] : [])),
	...columns
});
/**
* What the join would do with every row, which says whether it is likely faster than to copy them.
* Measured on one busy machine, in seconds of processor time of the server and of ours, 6 columns,
* without a network: MariaDB, 2 × 1 M rows, primary keys: 3.9 + 0.6 to join, 1.2 + 5 to copy; without
* keys: 12 + 0.6 and 1.7 + 5. PostgreSQL, 2 × 2 M rows without keys: 6 + 0.6 and 2.3 + 6.8; with
* primary keys: 1.4 + 0.6 and 2.1 + 6.
*/
function workOf({ grouping, joinsWithoutIndex }, { isUnique, isRepeatable, isOrdered }, runsOnCluster) {
	if (runsOnCluster) return "join";
	if (grouping !== null && !(isUnique && isRepeatable && (joinsWithoutIndex || isOrdered))) return "join slowly";
	return isUnique && isOrdered ? "merge" : "join";
}
/** The columns of both sides in their database's SQL; or why it would not compare them by the rule. */
function columnsInDialect({ sides, columns }) {
	if (columns.values.length > sides[0].database.traits.mostColumns) return { cannot: "a statement has no room for the columns" };
	const keys = ofEach(columns.keys, (pair) => keyInDialect(sides, pair));
	const there = columns.keys.length === 0 ? keyInDialect : inDialectWithin;
	const values = ofEach(columns.values, (pair) => there(sides, pair));
	return keys && values ? {
		keys,
		values
	} : { cannot: "the database compares a column otherwise" };
}
/** Whether the database can list the keys of rows that differ, beside their counts. */
const canList = ({ sides, columns }) => sides[0].database.dialect.listIf !== null && isWholeKey(columns.keys);
/**
* Whether and how the database of both sides can compare them by itself: every column by the one
* rule of equality.
*/
function planInSource(comparing) {
	const { request, sides, isOneSource } = comparing;
	if (!isOneSource) return { cannot: "the sides are in two data sources" };
	const columns = columnsInDialect(comparing);
	if ("cannot" in columns) return columns;
	const { keys, values } = columns;
	const isThin = areThin(sides);
	const traits = {
		isUnique: joinsUniqueKeys(comparing, keys),
		isRepeatable: request.filter1 === null && request.filter2 === null && !isThin,
		isOrdered: isInOrder(sides, keys) && !isThin
	};
	const { isUnique, isRepeatable, isOrdered } = traits;
	const grouped = keys.length === 0 ? values : keys;
	if (!(isUnique && isRepeatable) && !isGroupable(sides, grouped)) return { cannot: "the database cannot put rows together by a column" };
	const { database } = sides[0];
	const halves = isUnique && isOrdered ? halvesOf(comparing) : null;
	const join = (half) => joinOf(sides, columns, half);
	return {
		database,
		sides,
		columns: comparing.columns,
		joins: halves ? [join(halves[0]), join(halves[1])] : [join(null)],
		...traits,
		comparesMultisets: comparesMultisets(request),
		isGroupable: isReadTheSame(comparing) && isGroupable(sides, [...keys, ...values]) && !values.some(isOpen),
		cost: {
			work: workOf(database.dialect, traits, database.traits.runsOnCluster),
			rows: estimatedRows(sides),
			mayNotTell: values.some(isOpen),
			showsRows: isUnique && isRepeatable && canList(comparing)
		}
	};
}
// src/engine/strategies/in-source/listed-keys.ts
/** What the lists are called. */
const CHANGED = "changed_keys";
const LONE = ["lone_keys1", "lone_keys2"];
/** About how many keys are listed where many rows differ: enough that those are among them that are shown. */
const WANTED = 4e3;
/** The share of rows that a sample may have missed that shows no difference. */
const MISSED = .003;
/** More are not listed without a look at how many there are: each takes some bytes of the server's memory. */
const MOST$1 = 1e6;
/** From this share on, rows that differ may well be rows of one side alone. */
const NEARLY_ALL = .9;
/** Below what hash there are about `wanted` of some keys; `null` where there are no more. */
const belowFor = (keys, wanted = WANTED) => keys <= wanted ? null : Math.max(1, Math.floor(HASHES * wanted / keys));
/** Below what hash keys are listed of which nobody knows how many there are, but about how many at most. */
const belowOf = (expected) => expected <= MOST$1 ? null : belowFor(expected);
/** The lists of keys that rows are chosen from; where many rows differ, with those alone that have small hashes. */
function keyLists({ rows: [rows1, rows2], changed }) {
	const [one, other] = [rows1 ?? MOST$1 / MISSED, rows2 ?? MOST$1 / MISSED];
	const missed = Math.max(one, other) * MISSED;
	const differing = Math.max(one, other) * changed;
	const apart = changed > NEARLY_ALL ? differing : Math.abs(one - other);
	const below = belowOf(Math.max(apart, missed));
	return [
		{
			name: CHANGED,
			of: "changed",
			below: changed > 0 ? belowFor(differing) : belowOf(missed)
		},
		{
			name: LONE[0],
			of: { alone: 0 },
			below
		},
		{
			name: LONE[1],
			of: { alone: 1 },
			below
		}
	];
}
/** The same lists where all is known but the keys: those that have turned out to be too short. */
function longerLists(keys, counts, most) {
	const { rowsWithDifferences, exclusives } = counts;
	const lists = [[{
		name: CHANGED,
		of: "changed",
		below: belowFor(rowsWithDifferences)
	}, keys.changed], ...require_main.SIDES.map((alone) => [{
		name: LONE[alone],
		of: { alone },
		below: belowFor(exclusives[alone])
	}, keys.lone[alone]])];
	const all = [rowsWithDifferences, ...exclusives];
	return lists.flatMap(([list, listed], i) => listed.length < Math.min(most, all[i] ?? 0) ? [list] : []);
}
/** The lists of columns that differ in none of the rows that were chosen. */
const columnLists = (columns, { differences }) => columns.map((column) => ({
	name: `column_keys_${column}`,
	of: { column },
	below: belowFor(differences[column] ?? 0)
}));
/** A list as it came; a database gives NULL for one without a key. */
const readKeys = (cell) => typeof cell === "string" ? cell.split(",").map(BigInt) : [];
/** The keys of a row of counts. */
const listedKeys = (row) => ({
	changed: readKeys(row[CHANGED]),
	lone: require_main.pairOf((side) => readKeys(row[LONE[side]]))
});
/** Those with the smallest hashes. */
function smallest(keys, most) {
	return keys.map((key) => ({
		key,
		hash: hashOfNumber(key)
	})).toSorted((a, b) => a.hash - b.hash || (a.key < b.key ? -1 : 1)).slice(0, most).map(({ key }) => key);
}
// src/engine/strategies/in-source/shown-rows.ts
/** So many changed rows are looked at for examples of every column. */
const LOOKED_AT = 1e3;
/** Compares the rows by their unique keys; gives a row for each part of the keys. */
async function joinedRows({ database, joins, isOrdered }, lists, signal) {
	const run = async (connection, join, until) => {
		const [row = {}] = await connection.query(compareUniqueKeys(join, isOrdered, lists), until, isOrdered ? "by index" : "any");
		return row;
	};
	if (joins.length === 1) return [await run(database, joins[0], signal)];
	return runBoth(database, signal, (connection, index, either) => run(connection, joins[index], either));
}
function countsOfRows({ joins: [join] }, rows) {
	const [first, second] = rows.map((row) => countsOf(join, row, false));
	if (first === void 0) throw new require_main.DiffError("InternalError", "a join gave no counts");
	return second === void 0 ? first : addUp([first, second]);
}
function keysOfRows(rows) {
	const all = rows.map(listedKeys);
	return {
		changed: all.flatMap(({ changed }) => changed),
		lone: [all.flatMap(({ lone }) => lone[0]), all.flatMap(({ lone }) => lone[1])]
	};
}
/** Copies the rows of some keys, and compares them in DuckDB, where they are shown from. */
async function compareKeys({ sides, joins: [join] }, { changed, lone }, diff) {
	const found = await compareInDuckDB(await landSides(sides, diff, require_main.mapPair(sides, ({ relation: { relation } }, side) => {
		const keys = [...changed, ...lone[side]];
		const column = join.keys[0]?.references[side] ?? "";
		return {
			relation,
			where: [keys.length === 0 ? "1 = 0" : `${column} IN (${keys.join(", ")})`],
			plan: "by index",
			rows: keys.length
		};
	})), diff);
	const { rowsWithDifferences, exclusives } = found.counts;
	if (rowsWithDifferences === changed.length && exclusives.every((keys, side) => keys === lone[side]?.length)) return found;
	throw changedWhileRead();
}
/** How many rows have these keys, on both sides together. */
const rowsOf$2 = ({ changed, lone }) => 2 * changed.length + lone[0].length + lone[1].length;
/** For each column that no row is an example of, the changed row with the smallest hash that is one. */
async function exampleKeys(plan, columns, counts, signal) {
	if (columns.length === 0) return [];
	const lists = columnLists(columns, counts);
	const rows = await joinedRows(plan, lists, signal);
	const keys = lists.flatMap(({ name }) => smallest(rows.flatMap((row) => readKeys(row[name])), 1));
	return [...new Set(keys)];
}
/** More lists, without counts; those of rows of one side alone by statements of their own, where an inner join is merged. */
async function rowsOfLists(plan, lists, signal) {
	const { database, joins, isOrdered } = plan;
	if (isReadOnce(joins[0], isOrdered)) return joinedRows(plan, lists, signal);
	const rows = [];
	for (const list of lists) {
		const { of } = list;
		if (of === "changed" || !("alone" in of)) continue;
		for (const join of joins) rows.push(...await database.query(listLone(join, list, of.alone), signal, "by index"));
	}
	const paired = lists.filter(({ of }) => of === "changed" || !("alone" in of));
	return paired.length === 0 ? rows : [...rows, ...await joinedRows(plan, paired, signal)];
}
/** The keys that rows are chosen from; where too few were listed, those that are listed by another statement. */
async function enoughKeys(plan, rows, counts, { request, signal }) {
	const listed = keysOfRows(rows);
	const lists = longerLists(listed, counts, request.sample_rows ?? 0);
	if (lists.length === 0) return listed;
	const more = keysOfRows(await rowsOfLists(plan, lists, signal));
	const longer = (few, many) => many.length > few.length ? many : few;
	return {
		changed: longer(listed.changed, more.changed),
		lone: require_main.mapPair(listed.lone, (few, side) => longer(few, more.lone[side]))
	};
}
/**
* Counts what differs, and brings those rows here that are to be shown: their keys are listed beside the
* counts, by the same statement. `null` where the database cannot tell of some whether they differ.
*
* @param changed the share of rows that differ, as far as it is known; 0 where it is not.
*/
async function compareAndShow(plan, diff, changed) {
	const { request, signal } = diff;
	const rows = await joinedRows(plan, keyLists({
		rows: require_main.mapPair(plan.sides, ({ relation }) => relation.estimatedRows),
		changed
	}), signal);
	const counts = countsOfRows(plan, rows);
	if (!counts) return null;
	const found = {
		plan: plan.columns,
		counts
	};
	const { rowsWithDifferences, exclusives } = counts;
	if (rowsWithDifferences + exclusives[0] + exclusives[1] === 0) return {
		...found,
		remains: null
	};
	const listed = await enoughKeys(plan, rows, counts, diff);
	const most = Math.floor(roomOf(diff) / 4);
	const keys = {
		changed: smallest(listed.changed, Math.min(LOOKED_AT, most)),
		lone: require_main.mapPair(listed.lone, (lone) => smallest(lone, Math.min(request.sample_rows ?? 0, most)))
	};
	const { counts: shown, remains } = await compareKeys(plan, keys, diff);
	const examples = await exampleKeys(plan, counts.differences.flatMap((differing, column) => differing > 0 && shown.differences[column] === 0 ? [column] : []), counts, signal);
	const all = {
		...keys,
		changed: [...keys.changed, ...examples]
	};
	const isTooMany = rowsOf$2(all) > roomOf(diff);
	if (examples.length === 0 || isTooMany) return {
		...found,
		remains
	};
	return {
		...found,
		remains: (await compareKeys(plan, all, diff)).remains
	};
}
// src/engine/strategies/in-source/strategy.ts
/** @param prefix of the names in the row. */
function multisetCounts(row, prefix = "") {
	const count = (name) => Number(row[`${prefix}${name}`]);
	return {
		rows1: count("rows1"),
		rows2: count("rows2"),
		equal: count("equal")
	};
}
/** `null` where there are no counts, or rows to compare as multisets, and the database cannot. */
async function withMultisets({ database, comparesMultisets, isGroupable }, join, counts, signal) {
	if (counts === null) return null;
	if (!comparesMultisets || !hasMultisets(counts)) return counts;
	if (!isGroupable) return null;
	const [row = {}] = await database.query(compareMultisetsInSource(join), signal);
	return withEqualMultisets(counts, multisetCounts(row));
}
/**
* Whether one statement compares the rows that no key pairs, too: it names the sides twice, and some
* databases would read them twice for that.
*/
const isAtOnce = ({ database, comparesMultisets, isGroupable, isUnique }) => !isUnique && comparesMultisets && isGroupable && database.traits.worksOutOnce;
async function joinAtOnce({ database }, join, signal) {
	const [row = {}] = await database.query(compareAnyKeysAndMultisets(join), signal);
	const counts = countsOf(join, row, true);
	return counts && hasMultisets(counts) ? withEqualMultisets(counts, multisetCounts(row, "multiset_")) : counts;
}
/** Compares the rows by their keys; `null` where some cannot be: that have no key, or are too close to a tolerance. */
async function joinByKey(plan, signal) {
	const { database, joins, isUnique, isRepeatable, isOrdered } = plan;
	if (isAtOnce(plan) && joins.length === 1) return joinAtOnce(plan, joins[0], signal);
	const isMerge = isUnique && isOrdered;
	const isKeyCounted = !isUnique || !(isRepeatable || isReadOnce(joins[0], isOrdered));
	const run = async (connection, join, until) => {
		const sql = isKeyCounted ? compareAnyKeys(join, isUnique) : compareUniqueKeys(join, isOrdered);
		const [row = {}] = await connection.query(sql, until, isMerge ? "by index" : "any");
		return countsOf(join, row, isKeyCounted);
	};
	if (joins.length === 1) {
		const counts = await run(database, joins[0], signal);
		return withMultisets(plan, joins[0], counts, signal);
	}
	return addUp(await runBoth(database, signal, (connection, index, either) => run(connection, joins[index], either)));
}
async function compareRows({ database, joins: [join] }, signal) {
	const [row = {}] = await database.query(compareWholeRows(join), signal);
	return rowCounts(multisetCounts(row));
}
/** Two sides where they are, by the database's own SQL. */
const inSource = {
	plan: planInSource,
	run: async (plan, diff, changed) => {
		const { signal, onPhase } = diff;
		onPhase("joining in the database");
		if (wantsRows(diff)) return compareAndShow(plan, diff, changed);
		const counts = await (plan.joins[0].keys.length > 0 ? joinByKey(plan, signal) : compareRows(plan, signal));
		return counts && {
			plan: plan.columns,
			counts,
			remains: null
		};
	}
};
// src/engine/strategies/strategy.ts
const planningOf = (comparing) => ({
	...comparing,
	hashed: hashSides(comparing),
	hashedApart: hashApart(comparing)
});
// src/engine/strategies/totals/strategy.ts
/** Has both databases count and sum all their rows, at the same time: as one bucket. */
async function run(hashed, diff) {
	diff.onPhase("comparing checksums");
	const totals = await eachSide(hashed.sides, diff.signal, async (side, either) => {
		const [row = {}] = await side.database.query(side.checksums.total(side.rows), either);
		const nulls = Number(row["nulls"]);
		return {
			rows: Number(row["total_rows"]) - nulls,
			nulls,
			checksum: row["checksum"]
		};
	});
	const [one, other] = totals;
	if (one.rows !== other.rows || one.checksum !== other.checksum) return null;
	if ((wantsRows(diff) || hashed.isTolerant) && await hasRepeatedKeys(hashed, diff.signal)) return null;
	return compareUnequal(hashed, {
		partition: {
			kind: "hash",
			buckets: 1
		},
		equalRows: one.rows,
		nulls: require_main.mapPair(totals, ({ nulls }) => nulls),
		unequal: [],
		unequalRows: [0, 0]
	}, diff);
}
const totals = {
	plan: ({ hashed }) => hashed,
	run
};
// src/engine/strategies/compare-sides.ts
function attempt({ plan, run }, planning) {
	const planned = plan(planning);
	if (!can(planned)) return planned;
	return {
		cost: planned.cost,
		run: (diff, changed) => run(planned, diff, changed)
	};
}
const attempts = (planning) => ({
	copy: attempt(copy, planning),
	totals: attempt(totals, planning),
	buckets: attempt(buckets, planning),
	apart: attempt(apart, planning),
	"hash-first": attempt(hashFirst, planning),
	"in-source": attempt(inSource, planning)
});
/** Compares two sides in databases by the first strategy that does. */
async function compareDatabases(sides, diff) {
	const { request, connection, sources } = diff;
	const relations = require_main.mapPair(sides, ({ relation }) => relation);
	requireTimeColumn(request, relations);
	const columnsOfSides = require_main.mapPair(relations, (relation) => relation.columns);
	const columns = planColumns(request, columnsOfSides, connection.dialect);
	requireCompared(columns, columnsOfSides);
	const all = {
		request,
		sides,
		columns,
		isOneSource: isSameSource(sources)
	};
	return withinDownloads(all, diff, async (stop, context) => {
		const { comparing, keySample } = await cutDown(all, context, stop);
		const found = await compareByStrategy(comparing, {
			...context,
			...keySample !== void 0 && { keySample }
		});
		return keySample ? {
			...found,
			keySample,
			sides: comparing.sides
		} : found;
	});
}
/** Both sides with the rows alone that are to be compared; without a sample, where these are still to be chosen. */
async function cutDown(comparing, diff, stop) {
	if (stop) return cutToStop(comparing, diff, stop);
	if (diff.keySample !== void 0 || !asksForSample(diff.request)) return {
		comparing,
		keySample: null
	};
	diff.onPhase("counting rows");
	const keySample = keySampleOf(diff.request, await countSides(comparing.sides, diff));
	if (!keySample) return {
		comparing,
		keySample
	};
	const sides = sampledSides(comparing, keySample);
	return sides ? {
		comparing: {
			...comparing,
			sides
		},
		keySample
	} : { comparing };
}
/** Both sides with so few rows that those which are copied are no more than may be. */
function cutToStop(comparing, diff, stop) {
	const keySample = sampleOfStop(isToSample(diff) ? keySampleOf(diff.request, stop.of) : null, stop);
	const sides = sampledSides(comparing, keySample);
	if (!sides) throw cannotStop(diff.request, "such keys have no hash that both sides work out alike");
	return {
		comparing: {
			...comparing,
			sides
		},
		keySample
	};
}
/** Whether a diff was about to copy more rows than it may. */
const isTooMuch = (error) => error instanceof TooManyToCopy || error instanceof require_main.DiffError && error.type === "TooManyRowsException";
async function compareByStrategy(comparing, diff) {
	const { sides } = comparing;
	const strategy = isToSample(diff) ? "copy" : diff.strategy;
	const planning = planningOf(comparing);
	const plans = attempts(planning);
	const { strategies, changed, instead } = await chooseStrategy(plans, looksAt(sides, planning, diff), {
		strategy: strategy ?? null,
		rows: wantedRows(diff),
		isThin: areThin(sides)
	});
	const tried = /* @__PURE__ */ new Set();
	const attemptOne = (name) => {
		tried.add(name);
		const plan = plans[name];
		return can(plan) ? plan.run(diff, changed) : Promise.resolve(null);
	};
	try {
		for (const name of strategies) {
			const found = await attemptOne(name);
			if (found) return found;
		}
	} catch (error) {
		if (!isTooMuch(error) || instead === null || tried.has(instead)) throw error;
		const found = await attemptOne(instead);
		if (!found) throw error;
		return found;
	}
	throw new require_main.DiffError("InternalError", "there is no strategy to compare the two sides");
}
/** One side or both are read by DuckDB itself, of which nothing is copied. */
const compareBesideFile = (sides, diff) => copyAll(sides, diff).catch((error) => {
	if (!(error instanceof TooManyToCopy)) throw error;
	throw cannotStop(diff.request, "one side is a file");
});
/**
* Compares two sides: by their key, or where there is none as multisets of rows.
*
* @throws DiffError where they cannot be read or compared.
* @throws CancelledError where the signal aborts.
*/
const compareSides$1 = (sides, diff) => areInDatabases(sides) ? compareDatabases(sides, diff) : compareBesideFile(sides, diff);
// src/engine/compare.ts
async function resultsOf$1(sides, diff) {
	const isMultisets = comparesMultisets(diff.request);
	if (require_main.keyOf(diff.request).length === 0 && !isMultisets) throw new require_main.DiffError("NoKeyException", "no key is named or declared on both sides, and compare_duplicates is false, so that nothing is left to compare; name the key in pk_columns");
	const found = await compareSample(sides, diff);
	const counted = toResults(found);
	assertInvariants(counted, found);
	const { keySample } = found;
	if (!isMultisets) delete counted.uncompared;
	const results = keySample ? ofPart(counted, found, keySample, diff) : counted;
	const proposed = await proposeKey(results, sides, diff);
	const series = await timeSeriesOf(found, sides, diff);
	const rows = wantsRows(diff) ? await showRows(found, diff) : null;
	const versions = versionsOf(sides);
	const mended = mendedOf(sides);
	return {
		...cutDifferences(results, diff.request.per_column_diff_limit),
		...versions && { versions },
		...mended && { mended },
		...proposed && { proposed_pk_columns: proposed },
		...series && { time_series: series },
		...rows && { rows }
	};
}
/** What is said of all rows where a part of them was compared: as a sample, or since the diff stopped. */
const ofPart = (results, { counts }, keySample, { request, fetchLimit }) => keySample.stop ? withLowerBounds(results, request, keySample, fetchLimit?.fetched ?? 0) : withEstimates(results, counts, keySample, request);
/**
* Compares what a request asks for of the rows: of a sample, all of them where too many keys of it have no
* partner.
*/
async function compareSample(sides, diff) {
	const { request } = diff;
	if (asksForSample(request) && require_main.keyOf(request).length === 0) throw new require_main.DiffError("NoKeyException", "a sample is of the rows of some keys, and no key is named or declared on both sides; name it in pk_columns");
	const found = await compareSides$1(sides, diff);
	const { keySample, counts } = found;
	if (!keySample || keySample.stop || !isTroubled(counts, keySample, request)) return found;
	return compareSides$1(sides, {
		...diff,
		keySample: null
	});
}
/** The version of each side's table that every statement read; `null` where neither has one. */
function versionsOf(sides) {
	const versions = require_main.mapPair(sides, (side) => side.kind === "database" ? side.relation.version ?? null : null);
	return versions.some((version) => version !== null) ? versions : null;
}
/** What of the rows of each side was mended; `null` where no side was read leniently. */
function mendedOf(sides) {
	const mended = require_main.mapPair(sides, (side) => side.kind === "local" && side.opened.kind === "text" ? side.opened.mended ?? null : null);
	return mended.some((rows) => rows !== null) ? mended : null;
}
/** Hands all rows that differ to who wants them, and gives some to show; `null` where none are asked for. */
async function showRows(found, diff) {
	const { request, connection, signal, writeDifferences } = diff;
	const mask = await maskOf(request, connection, signal);
	const rows = request.sample_rows ? await sampleRows(found, diff, mask) : null;
	await writeDifferences?.(await differencesOf(found, diff, mask));
	return rows;
}
/**
* Runs one data diff.
*
* @throws DiffError where a dataset cannot be read or compared.
* @throws CancelledError where the signal aborts.
*/
async function compare(request, context) {
	const diff = {
		...context,
		request
	};
	diff.onPhase("opening the datasets");
	const opening = new OpenSides(diff);
	try {
		const opened = await opening.open();
		const named = settleNames(request, opened);
		const sides = require_main.mapPair(opened, (side) => withRequest(side, named));
		const fetchLimit = FetchLimit.of(named, sides, context.mostRowsFetched ?? null);
		const { request: settled, inferred } = await settleKey(sides, {
			...diff,
			request: named
		});
		const results = await resultsOf$1(sides, {
			...diff,
			request: settled,
			fetchLimit
		});
		return inferred ? {
			...results,
			inferred_pk: inferred
		} : results;
	} finally {
		await opening.close();
	}
}
// src/engine/rows/no-room.ts
/** What the system says where a file cannot grow, as DuckDB quotes it: in errors of several types. */
const NO_ROOM = /Could not write file .*: (No space left on device|Disk quota exceeded|File too large)/;
/**
* An error of a full disk in words that say what to do; any other as it is.
*
* @param place what has no room.
* @param advice what may help besides to free some.
*/
function withoutRoom(error, place, advice) {
	if (!(error instanceof require_main.DiffError)) return error;
	const [, reason] = NO_ROOM.exec(error.value) ?? [];
	if (reason === void 0) return error;
	const value = `${place} has no room for all differences (${reason}): free some disk, or ${advice}`;
	return new require_main.DiffError("DiskFullException", value, { cause: error });
}
// src/engine/materialize/stage.ts
/** The name by which the file is attached. */
const CATALOG = "staged";
/** What can follow FROM for a kind of rows. */
const stagedTable = (part) => `${CATALOG}.main."${part}"`;
/**
* Copies all differences to a file.
*
* @param folder that DuckDB may write to.
* @throws DiffError where a row cannot be read, or the disk is full.
*/
async function stage(differences, connection, folder, signal) {
	const path = (0, node_path.join)(folder, "staged.duckdb");
	await connection.execute(`ATTACH ${connection.dialect.quoteText(path)} AS ${CATALOG}`, signal);
	const copy = async () => {
		for (const { name, select } of differences) await connection.execute(`CREATE TABLE ${stagedTable(name)} AS ${select}`, signal);
		await connection.execute(`DETACH ${CATALOG}`, signal);
	};
	await copy().catch((error) => {
		throw withoutRoom(error, "the temporary folder", "put it on a larger one");
	});
	return {
		path,
		parts: differences.map(({ name }) => name)
	};
}
/** Makes a file of differences readable in another DuckDB. */
async function attachStaged({ path }, connection, signal) {
	const literal = connection.dialect.quoteText(path);
	await connection.execute(`ATTACH ${literal} AS ${CATALOG} (READ_ONLY)`, signal);
}
// src/duckdb/row-source.ts
/**
* The rows of a table of DuckDB, for who writes them elsewhere.
*
* @param relation can follow FROM.
*/
function rowsOf$1(connection, relation, columns) {
	async function* texts(expression, signal) {
		const select = `SELECT ${expression} AS text FROM ${relation}`;
		for await (const rows of connection.stream(select, signal)) yield rows.map(({ text }) => String(text));
	}
	return {
		columns,
		relation,
		texts
	};
}
// src/engine/materialize/write-tables.ts
/**
* Writes all differences as tables of a data source: all of them, or none.
*
* @throws DiffError where they cannot be written.
* @throws CancelledError where the signal aborts.
*/
async function writeTables({ staged, destination, diffId, isSampled }, context) {
	const { connection, signal } = context;
	const diff = uniqueName(diffId === null ? "data_diff" : `data_diff_${diffId}`);
	await attachStaged(staged, connection, signal);
	const writer = await openWriter(destination, context);
	const paths = /* @__PURE__ */ new Map();
	const writing = async () => {
		for (const part of staged.parts) {
			const table = `${diff}_${part}`;
			const relation = stagedTable(part);
			const columns = await connection.describe(relation, signal);
			await writer.write(table, rowsOf$1(connection, relation, columns), signal);
			paths.set(part, writer.pathOf(table));
		}
		if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled");
		await writer.commit();
		await dropOld(writer, destination, context);
	};
	await namingSource(destination.name, writing()).finally(() => writer.close());
	return resultsOf(paths, destination, isSampled);
}
/** Drops what diffs wrote longer ago than it is to be kept. The diff has ended well, whatever comes of it. */
async function dropOld(writer, { name, writing }, { signal, log }) {
	const days = writing?.keepDays ?? null;
	if (days === null) return;
	const old = async () => {
		return (await writer.tables(PREFIX$1, signal)).filter((table) => isOlder(table, days));
	};
	const dropOne = async (table) => {
		await writer.drop(table, signal).finally(() => writer.commit());
	};
	const tell = (error) => log(`An old table of a data diff in ${name} could not be dropped: ${require_main.messageOf(error)}`);
	const tables = await old().catch((error) => {
		tell(error);
		return [];
	});
	for (const table of tables) await dropOne(table).catch(tell);
}
/** As the API has them: the exclusive rows of both sides in one list. */
function resultsOf(paths, { id }, isSampled) {
	const tables = (...parts) => {
		const written = parts.flatMap((part) => {
			const path = paths.get(part);
			return path ? [{
				data_source_id: id,
				path,
				is_sampled: isSampled
			}] : [];
		});
		return written.length > 0 ? written : null;
	};
	return {
		diff: tables("diff"),
		duplicates1: tables("duplicates1"),
		duplicates2: tables("duplicates2"),
		exclusives: tables("exclusives1", "exclusives2")
	};
}
// src/engine/rows/file-forms.ts
/** The value's text as DuckDB prints it, which it also reads. */
const asText = (value) => `CAST(${value} AS VARCHAR)`;
const asHex = (value) => `lower(hex(${value}))`;
/** Whether a column of a Parquet file holds every value of a type exactly. */
function isInParquet(type) {
	switch (type.kind) {
		case "boolean":
		case "text":
		case "enum":
		case "date":
		case "uuid":
		case "blob":
		case "json":
		case "decimal":
		case "float":
		case "timestamp": return true;
		case "integer": return type.bits <= 64;
		case "time": return type.unit === "us";
		case "list":
		case "array": return isInParquet(type.item);
		case "struct": return type.fields.every((field) => isInParquet(field.type));
		case "map": return isInParquet(type.key) && isInParquet(type.value);
		default: return false;
	}
}
/** The largest whole number up to which readers of JSON hold every one. */
const MOST_OF_JSON = Number.MAX_SAFE_INTEGER;
/** A value as JSON: what a reader would not hold exactly as a number is a text. */
function asJson({ type }, value) {
	switch (type.kind) {
		case "boolean": return value;
		case "blob": return asHex(value);
		case "integer":
			if (type.bits < 64) return value;
			return `CASE WHEN ${`${value} BETWEEN -${MOST_OF_JSON} AND ${MOST_OF_JSON}`} THEN to_json(${value}) ELSE to_json(${asText(value)}) END`;
		case "float": return `CASE WHEN isfinite(${value}) THEN CAST(${asText(value)} AS JSON) ELSE to_json(${asText(value)}) END`;
		default: return asText(value);
	}
}
const FORMS = {
	parquet: ({ type }, value) => isInParquet(type) ? value : asText(value),
	csv: ({ type }, value) => type.kind === "blob" ? asHex(value) : value,
	jsonl: asJson
};
/** How DuckDB writes a file of a format. In CSV, NULL is an empty field and an empty text is `""`. */
const OPTIONS = {
	parquet: "FORMAT parquet, COMPRESSION zstd",
	csv: `FORMAT csv, HEADER true, NULLSTR ''`,
	jsonl: "FORMAT json"
};
/**
* Writes what a SELECT yields to a file, so that its values can be read back exactly.
*
* @param path of the file, as a literal.
*/
function copySql(select, columns, format, path) {
	const values = columns.map((column) => {
		const name = `"${column.name.replaceAll("\"", "\"\"")}"`;
		return `${FORMS[format](column, name)} AS ${name}`;
	});
	const options = `${OPTIONS[format]}, USE_TMP_FILE false`;
	return `COPY (SELECT ${values.join(", ")} FROM (${select}) AS differences) TO ${path} (${options})`;
}
// src/engine/rows/write-files.ts
/** The name of a kind's file. */
const fileName = (part, format) => `${part}.${format}`;
/**
* Writes all differences to files of a folder, which has none of them; nothing is collected.
*
* @throws DiffError where a disk is full, or a row cannot be read.
* @throws CancelledError where the signal aborts.
*/
async function writeFiles(differences, connection, { folder, format }, signal) {
	for (const { name, select } of differences) {
		const columns = await connection.describe(`(${select}) AS differences`, signal);
		const path = connection.dialect.quoteText((0, node_path.join)(folder, fileName(name, format)));
		await connection.execute(copySql(select, columns, format, path), signal).catch((error) => {
			throw withoutRoom(error, "results-path", "name a folder on another");
		});
	}
}
// src/service/embedded/temporary-folders.ts
var temporary_folders_exports = /* @__PURE__ */ require_main.__exportAll({ removeAbandonedFolders: () => removeAbandonedFolders });
/** With what the names of all folders begin that are made here. */
const PREFIX = "data-diff-";
/** The file in a folder that says whose it is. */
const OWNER_FILE = ".data-diff-owner.json";
/**
* Makes a folder that whoever comes later can tell to be abandoned, once the process has ended.
*
* @param kind a part of its name.
* @param pid the process that writes into it.
* @throws DiffError `TemporaryFolderException` where the folder cannot be made.
*/
function makeTemporaryFolder(parent, kind = "", pid = process.pid) {
	const folder = makeFolder(parent, kind);
	const home = processHome();
	const startTime = startTimeOf(pid);
	if (home === null || startTime === null) return folder;
	const owner = {
		...home,
		pid,
		start_time: startTime
	};
	try {
		(0, node_fs.writeFileSync)((0, node_path.join)(folder, OWNER_FILE), JSON.stringify(owner));
	} catch {}
	return folder;
}
function makeFolder(parent, kind) {
	try {
		return (0, node_fs.mkdtempSync)((0, node_path.join)(parent, `${PREFIX}${kind}`));
	} catch (cause) {
		const { code = require_main.messageOf(cause) } = cause;
		const value = `the temporary folder "${parent}" cannot be used (${code}); it must be one that exists, has room, and may be written to`;
		throw new require_main.DiffError("TemporaryFolderException", value, { cause });
	}
}
/**
* Removes the folders of processes that were killed before they, or who started them, could.
* Folders of others are left alone, and so are those whose owner may live.
*
* @param log told of what could not be removed.
* @returns how many were removed.
*/
async function removeAbandonedFolders(parent, log) {
	const home = processHome();
	if (home === null) return 0;
	let removed = 0;
	try {
		const entries = await (0, node_fs_promises.readdir)(parent, { withFileTypes: true });
		for (const entry of entries) {
			const folder = (0, node_path.join)(parent, entry.name);
			if (!entry.isDirectory() || !entry.name.startsWith(PREFIX)) continue;
			if (!isAbandoned(folder, home)) continue;
			await (0, node_fs_promises.rm)(folder, {
				recursive: true,
				force: true
			});
			removed += 1;
		}
	} catch (error) {
		log(`The temporary folders of killed processes could not be removed: ${require_main.messageOf(error)}`);
	}
	return removed;
}
function isAbandoned(folder, home) {
	const owner = ownerOf(folder);
	return owner !== null && isSurelyDead(owner, home, startTimeOf);
}
/** Who owns a folder of this user; `null` where that cannot be told. */
function ownerOf(folder) {
	try {
		if ((0, node_fs.lstatSync)(folder).uid !== process.getuid?.()) return null;
		const text = (0, node_fs.readFileSync)((0, node_path.join)(folder, OWNER_FILE), "utf8");
		return folderOwnerSchema.safeParse(JSON.parse(text)).data ?? null;
	} catch {
		return null;
	}
}
/** A process that owns a temporary folder, told apart from all that ever had its number. */
const folderOwnerSchema = require_main.object({
	host: require_main.string(),
	/** Another one after each start of the machine. */
	boot_id: require_main.string(),
	/** Containers have their own, in which the same numbers are other processes. */
	pid_namespace: require_main.string(),
	pid: require_main.number().int(),
	/** In the system's clock ticks since the machine started. */
	start_time: require_main.string()
});
/**
* Whether the owner of a folder has surely ended; what cannot be known from here counts as alive.
*
* @param startTimeOf when the process that has a number now was started; `null` where none has it.
*/
function isSurelyDead(owner, here, startTimeOf) {
	if (owner.host !== here.host) return false;
	if (owner.boot_id !== here.boot_id) return true;
	if (owner.pid_namespace !== here.pid_namespace) return false;
	return startTimeOf(owner.pid) !== owner.start_time;
}
/** States of a process that has ended, and that its parent has not asked for. */
const ENDED = /* @__PURE__ */ new Set(["Z", "X"]);
/** What `/proc/<pid>/stat` says: when the process was started; `null` where it has ended. */
function startTimeIn(stat) {
	const [state = "", ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return ENDED.has(state) ? null : fields[18] ?? null;
}
/** When a process was started; `null` where there is none of this number, or no `/proc`. */
function startTimeOf(pid) {
	try {
		return startTimeIn((0, node_fs.readFileSync)(`/proc/${String(pid)}/stat`, "utf8"));
	} catch {
		return null;
	}
}
/** Where this process lives; `null` on systems that do not tell. */
function processHome() {
	try {
		if ((0, node_fs.readlinkSync)("/proc/self") !== String(process.pid)) return null;
		return {
			host: (0, node_os.hostname)(),
			boot_id: (0, node_fs.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim(),
			pid_namespace: (0, node_fs.readlinkSync)("/proc/self/ns/pid")
		};
	} catch {
		return null;
	}
}
// src/service/embedded/result-files.ts
/** What the names of folders have in them whose files are not all written. */
const UNFINISHED = "unfinished-";
/**
* The files of all differences of one diff. They are written in a folder of their own, beside where
* they belong, and go there once all of them are whole.
*/
var ResultFilesWriter = class ResultFilesWriter {
	#files;
	#unfinished;
	#written = [];
	constructor(files, unfinished) {
		this.#files = files;
		this.#unfinished = unfinished;
	}
	/**
	* Makes the folder ready, and removes what runs that were killed have left in it.
	*
	* @throws DiffError where the folder cannot be made or written to.
	*/
	static async open(files, log) {
		try {
			await (0, node_fs_promises.mkdir)(files.folder, { recursive: true });
			await removeAbandonedFolders(files.folder, log);
			return new ResultFilesWriter(files, makeTemporaryFolder(files.folder, UNFINISHED));
		} catch (error) {
			throw cannotWrite(files, error);
		}
	}
	/**
	* Writes the files.
	*
	* @throws DiffError where the disk is full, or a row cannot be read.
	* @throws CancelledError where the signal aborts.
	*/
	async write(differences, connection, signal) {
		const folder = this.#unfinished;
		await writeFiles(differences, connection, {
			...this.#files,
			folder
		}, signal);
		this.#written = differences.map(({ name }) => name);
	}
	/**
	* Puts the files where they belong, in the place of those of earlier runs.
	*
	* @throws DiffError where one cannot be put there.
	*/
	async publish() {
		const { folder, format } = this.#files;
		const paths = {};
		try {
			for (const part of require_main.differenceParts) {
				const path = (0, node_path.join)(folder, fileName(part, format));
				if (!this.#written.includes(part)) {
					await (0, node_fs_promises.rm)(path, { force: true });
					continue;
				}
				await (0, node_fs_promises.rename)((0, node_path.join)(this.#unfinished, fileName(part, format)), path);
				paths[part] = path;
			}
		} catch (error) {
			throw cannotWrite(this.#files, error);
		}
		return paths;
	}
	/** Removes what is not published. */
	async close() {
		await (0, node_fs_promises.rm)(this.#unfinished, {
			recursive: true,
			force: true
		});
	}
};
function cannotWrite({ folder }, cause) {
	const reason = cause.code ?? require_main.messageOf(cause);
	const value = `results-path "${folder}" cannot be used (${(cause instanceof require_main.DiffError ? cause.cause.code : null) ?? reason}); it must be a folder that has room and may be written to`;
	return new require_main.DiffError("ResultsFolderException", value, { cause });
}
// src/service/embedded/run-diff.ts
/** Where all differences go: to files at once, to tables once the sides are closed. */
var Outputs = class {
	#run;
	#context;
	#files;
	#staged = null;
	constructor(run, context, files) {
		this.#run = run;
		this.#context = context;
		this.#files = files;
	}
	/** Takes them from a connection; `null` where nobody wants them. */
	taking(connection) {
		if (this.#files === null && this.#run.destination === null) return null;
		const { signal, progress, workspace } = this.#context;
		return async (differences) => {
			progress.begin("writing all differences");
			await this.#files?.write(differences, connection, signal);
			if (this.#run.destination === null) return;
			this.#staged = await stage(differences, connection, workspace.folder, signal);
		};
	}
	/** Puts them where they belong, and tells where that is. */
	async finish(isSampled) {
		const { destination, diffId } = this.#run;
		const { workspace } = this.#context;
		const staged = this.#staged;
		const tables = destination && staged ? await workspace.withDuckDB((connection) => writeTables({
			staged,
			destination,
			diffId,
			isSampled
		}, {
			...this.#context,
			connection,
			attached: /* @__PURE__ */ new Map()
		})) : null;
		return {
			...tables && { materialized_results: tables },
			...this.#files && { results_paths: await this.#files.publish() }
		};
	}
};
async function compareSides({ sources }, request, outputs, { workspace, progress, ...context }) {
	return workspace.withDuckDB((connection) => {
		const writeDifferences = outputs.taking(connection);
		progress.percentDone = () => connection.percentDone();
		return compare(request, {
			...context,
			connection,
			sources,
			temporaryDirectory: workspace.folder,
			onPhase: (phase) => progress.begin(phase),
			...writeDifferences && { writeDifferences }
		});
	}).finally(() => {
		progress.percentDone = () => 0;
	});
}
/**
* Runs a diff: writes the sides that are to be tables, compares them, and writes all differences.
*
* @throws DiffError where a dataset cannot be read or compared, or something cannot be written.
* @throws CancelledError where the signal aborts.
*/
async function runDiff(run, context) {
	const files = run.files ? await ResultFilesWriter.open(run.files, context.log) : null;
	try {
		const { workspace, progress, ...rest } = context;
		progress.begin("opening the datasets");
		const { withDuckDB } = workspace;
		const sides = await materializeSides(run.request, run.sources, {
			...rest,
			withDuckDB
		});
		const outputs = new Outputs(run, context, files);
		const results = await compareSides(run, sides.request, outputs, context).finally(sides.drop);
		const written = await outputs.finish(results.sampling !== void 0 || require_main.hasStopped(results));
		return {
			...withoutTheirVersions(results, sides),
			...written
		};
	} finally {
		await files?.close();
	}
}
// src/sources/dialect.ts
/**
* A database's SQL, as far as the comparison needs it.
*
* @typeParam Type how it has types of columns; of a dialect that does without them nothing is said.
*/
var Dialect = class {
	/** Ends a subquery whose expressions are not to be worked out again wherever they are used. */
	fence = "";
	/** `null` where rows are numbered by window functions, and joined by FULL JOIN. */
	grouping = null;
	/**
	* A constant of a type that has a hash, but no order: rows that are grouped by it, too, are hashed,
	* and not sorted.
	*/
	unordered = null;
	/** Whether a join takes no longer per row in large tables than in small ones without an index. */
	joinsWithoutIndex = true;
	/** Whether a FULL JOIN of two indexes in order takes no longer than an inner one. */
	mergesFullJoins = false;
	/**
	* An aggregate that lists whole numbers of the rows that fulfil a condition, as a text with commas; `null`
	* where there is none that holds as many as there may be.
	*/
	listIf = null;
	/** `null` where rows are not hashed, or not worth it: where one machine joins them. */
	hashing = null;
	/** The number of rows that fulfil a condition, as an aggregate. */
	countIf(condition) {
		return `count(CASE WHEN ${condition} THEN 1 END)`;
	}
	/** A whole number of up to 64 bits as one of 64 bits. */
	asBigint(value) {
		return `CAST(${value} AS bigint)`;
	}
	/** An identifier that stands for exactly this name. */
	quoteIdentifier(name) {
		return `"${name.replaceAll("\"", "\"\"")}"`;
	}
	/** A text literal with exactly this value. */
	quoteText(text) {
		return `'${text.replaceAll("'", "''")}'`;
	}
	/** Whether rows can be put together by columns of this type, however many there are. */
	isGroupable(_type) {
		return true;
	}
	/** Whether `hashing` takes values of a type that is not compared there, as the texts they are copied by. */
	isHashable(_type) {
		return true;
	}
	/**
	* How two columns compare where some of what they hold counts for nothing; `null` where the database does not
	* work that out.
	*/
	modified(_type1, _type2, _modifiers) {
		return null;
	}
	/** What counts of the texts of a column, for checksums; `null` where the database does not work that out. */
	counted(_type, _modifiers) {
		return null;
	}
};
/** The SQL of a database in which rows are joined by their hashes first. */
var HashingDialect = class extends Dialect {};
// src/duckdb/equality/modified.ts
/** White space as DuckDB writes it. */
const SPACES = [...require_main.WHITESPACE].map((one) => `chr(${one.charCodeAt(0)})`).join(" || ");
const trimmed = (value) => `trim(${value}, ${SPACES})`;
const lower = (value) => `lower(${value})`;
/** Arrays by their items, in the one order that these have. */
function arrays(types) {
	if (types.every(({ kind }) => kind === "json")) return canonical((json) => `canonical_array(${json})`);
	const inOrder = duckdbComparison(...types);
	if (!inOrder) return null;
	return inForm(require_main.mapPair(inOrder.key, (form) => (list) => `list_sort(${form(list)})`), hashNested);
}
/** What a NULL is taken for: the form that the empty text has. */
function withNull(comparison, empty) {
	const filled = (form) => {
		return (value) => `coalesce(${form(value)}, ${empty})`;
	};
	const { key, hashed } = comparison;
	const forms = require_main.mapPair(key, filled);
	return {
		...comparison,
		key: forms,
		hashed: require_main.mapPair(hashed, filled),
		differ: (a, b) => `NOT (${equals(forms[0](a), forms[1](b))})`
	};
}
const isMixed = ({ kind }) => kind === "mixed";
/** Texts by what of them counts. */
function texts(types, modifiers) {
	const read = modifiers.whitespace ? trimmed : same$1;
	const compared = modifiers.case ? (value) => lower(read(value)) : read;
	if (types.some(isMixed)) {
		const some = mixed(types, duckdbComparison, {
			read,
			compared
		});
		const isJson = types.some((type) => type.kind === "mixed" && type.isJson);
		return some && modifiers.emptiness ? withNull(some, isJson ? `'"""'` : `'"'`) : some;
	}
	const plain = besideUuid(...types) ?? both(text);
	const comparison = inForm(require_main.mapPair(plain, (form, side) => types[side].kind === "uuid" ? form : (value) => form(compared(text(value)))));
	return modifiers.emptiness ? withNull(comparison, `''`) : comparison;
}
/**
* How DuckDB compares two of its types where some of what they hold counts for nothing; `null` where it does not
* compare them, or nothing counts less of them.
*/
function modifiedComparison(types, modifiers) {
	if (duckdbComparison(...types) === null) return null;
	return types.some((type) => isText(type) || isMixed(type)) ? texts(types, modifiers) : arrays(types);
}
// src/duckdb/dialect.ts
/** DuckDB's SQL. Needs the functions of `canonical.ts` registered on the connection. */
var DuckDBDialect = class extends HashingDialect {
	comparison(type1, type2) {
		return duckdbComparison(type1, type2);
	}
	modified(type1, type2, modifiers) {
		return modifiedComparison([type1, type2], modifiers);
	}
	rowHash(values) {
		return values.length === 0 ? "0::UBIGINT" : `hash(${values.join(", ")})`;
	}
	timeStep(value, step) {
		const time = `CAST(${value} AS TIMESTAMP)`;
		return `CASE WHEN isfinite(${time}) THEN ${`strftime(date_trunc('${step}', ${time}), '%Y-%m-%d %H:%M:%S')`} END`;
	}
	timeLiteral(iso, type) {
		const instant = `CAST(${this.quoteText(iso)} AS TIMESTAMP WITH TIME ZONE)`;
		const inUtc = `CAST(${instant} AS TIMESTAMP)`;
		switch (type.kind) {
			case "timestamp": return type.hasZone && type.unit !== "ns" ? instant : inUtc;
			case "date": return inUtc;
			case "noValues": return "NULL";
			default: return null;
		}
	}
};
// src/duckdb/equality/wide-decimal.ts
/**
* The text of a decimal number that a Parquet file holds as bytes.
*
* @param text the bytes of its digits as an integer with sign, the first one first, in hexadecimal
* digits; a colon; and how many of the digits are after the point: `0096:2` is `1.50`.
*/
function wideDecimal(text) {
	const [hex = "", scale = "0"] = text.split(":");
	const value = BigInt.asIntN(hex.length * 4, BigInt(`0x${hex || "0"}`));
	const digits = String(value < 0n ? -value : value).padStart(Number(scale) + 1, "0");
	const point = digits.length - Number(scale);
	const fraction = point === digits.length ? "" : `.${digits.slice(point)}`;
	return `${value < 0n ? "-" : ""}${digits.slice(0, point)}${fraction}`;
}
// src/duckdb/equality/within.ts
const CANONICAL = /^(?<digits>-?\d+)(?:e(?<exponent>-?\d+))?$/;
/** `null` for NaN, an infinity, and what is no number. */
function readDecimal(text) {
	const { digits, exponent } = CANONICAL.exec(canonicalNumber$1(text))?.groups ?? {};
	if (digits === void 0) return null;
	return {
		digits: BigInt(digits),
		exponent: BigInt(exponent ?? 0),
		length: digits.length
	};
}
const negative = ({ digits, ...rest }) => ({
	...rest,
	digits: -digits
});
const size = (number) => number.digits < 0n ? negative(number) : number;
const product = (a, b) => ({
	digits: a.digits * b.digits,
	exponent: a.exponent + b.exponent,
	length: a.length + b.length
});
/** Whether a sum is below 0, 0 or above 0, whatever the powers of ten in it. */
function signOfSum(terms) {
	const largestFirst = terms.toSorted((a, b) => Number(b.exponent - a.exponent));
	const longest = Math.max(...terms.map(({ length }) => length));
	let [sum, exponent] = [0n, 0n];
	for (const term of largestFirst) {
		const gap = exponent - term.exponent;
		if (sum !== 0n && gap > longest) break;
		sum = term.digits + (sum === 0n ? 0n : sum * 10n ** gap);
		exponent = term.exponent;
	}
	return sum;
}
/**
* Whether two numbers lie within a tolerance of each other: `|a − b| ≤ t`, or `|a − b| ≤ t · |b|`.
* All are decimal notations of any length, and compared exactly. False where one is no number.
*/
function isWithin(measure, a, b, tolerance) {
	const [x, y, most] = [
		readDecimal(a),
		readDecimal(b),
		readDecimal(tolerance)
	];
	if (!x || !y || !most) return false;
	const allowed = measure === "relative" ? product(most, size(y)) : most;
	return [[x, negative(y)], [negative(x), y]].every((terms) => signOfSum([...terms, negative(allowed)]) <= 0n);
}
// src/duckdb/functions.ts
const TEXT_FUNCTIONS = {
	canonical_number: canonicalNumber$1,
	canonical_whole_float: canonicalWholeFloat,
	canonical_json: canonicalJson,
	canonical_array: canonicalArray,
	json_members: jsonMembers,
	wide_decimal: wideDecimal
};
const CONDITIONS = {
	within_absolute: (a = "", b = "", tolerance = "") => isWithin("absolute", a, b, tolerance),
	within_relative: (a = "", b = "", tolerance = "") => isWithin("relative", a, b, tolerance)
};
/** Calls a function for each row of a chunk. Where an argument is NULL, so is the result. */
function inChunks(convert) {
	return (_info, input, output) => {
		const columns = Array.from({ length: input.columnCount }, (_, i) => input.getColumnVector(i));
		for (let row = 0; row < input.rowCount; row += 1) {
			const texts = columns.map((column) => column.getItem(row));
			output.setItem(row, texts.includes(null) ? null : convert(...texts));
		}
		output.flush();
	};
}
/** Makes the functions callable in SQL that the dialect and the readers of files need. */
function registerFunctions(duckdb, connection) {
	const register = (name, arity, returnType, convert) => connection.registerScalarFunction(duckdb.DuckDBScalarFunction.create({
		name,
		parameterTypes: Array.from({ length: arity }, () => duckdb.VARCHAR),
		returnType,
		mainFunction: inChunks(convert)
	}));
	for (const [name, convert] of Object.entries(TEXT_FUNCTIONS)) register(name, 1, duckdb.VARCHAR, convert);
	for (const [name, convert] of Object.entries(CONDITIONS)) register(name, 3, duckdb.BOOLEAN, convert);
}
// src/duckdb/instance.ts
/** A connection whose sessions are alike. */
async function connect(instance) {
	const connection = await instance.connect();
	for (const setting of [
		"TimeZone = 'UTC'",
		"enable_progress_bar_print = false",
		"enable_progress_bar = true"
	]) await connection.run(`SET ${setting}`);
	return connection;
}
/** What an instance is opened with, whatever its database. */
function instanceOptions(settings) {
	return {
		memory_limit: settings.memoryLimit,
		temp_directory: settings.temporaryDirectory,
		preserve_insertion_order: "false",
		threads: String(settings.threads),
		autoinstall_known_extensions: "false",
		autoload_known_extensions: "false"
	};
}
/**
* An instance that has no database yet.
*
* @throws ConfigurationError where DuckDB cannot start so.
*/
async function createInstance(duckdb, settings) {
	try {
		return await duckdb.DuckDBInstance.create(":memory:", instanceOptions(settings));
	} catch (error) {
		throw new require_main.ConfigurationError(`memory-limit is ${settings.memoryLimit}, with which DuckDB cannot start (${require_main.messageOf(error)})`, { cause: error });
	}
}
// src/duckdb/statements.ts
const INTERRUPT_EVERY_MS = 50;
/** Longer than what listens takes, and well before the 10 s after which a runner kills a step. */
const END_WITHIN_MS$3 = 3e3;
/** For a process that ends when its work is done, whatever then runs on. */
function abandonAfter(ms = END_WITHIN_MS$3) {
	return {
		afterMs: ms,
		running: /* @__PURE__ */ new Set()
	};
}
/** The statements of one connection, which runs one at a time. */
var Statements = class {
	#interrupt;
	#abandonment;
	/** The statement that was given up, while it runs on. */
	#abandoned = null;
	/**
	* @param interrupt asks DuckDB to end what runs.
	* @param abandonment `null` to wait for the end, however long it takes.
	*/
	constructor(interrupt, abandonment) {
		this.#interrupt = interrupt;
		this.#abandonment = abandonment;
	}
	/**
	* Runs a statement, and ends it where the signal aborts.
	*
	* @throws CancelledError where the signal aborts, and where an abandoned statement still runs; else
	* what DuckDB says.
	*/
	async run(signal, work) {
		if (signal?.aborted || this.#abandoned !== null) throw cancelled$1();
		const running = work();
		if (signal === void 0) return running;
		const givenUp = Promise.withResolvers();
		let interrupting;
		let patience;
		const abort = () => {
			this.#interrupt();
			interrupting = setInterval(this.#interrupt, INTERRUPT_EVERY_MS);
			if (this.#abandonment === null) return;
			patience = setTimeout(() => {
				this.#abandon(running, this.#abandonment);
				givenUp.reject(cancelled$1());
			}, this.#abandonment.afterMs);
		};
		signal.addEventListener("abort", abort);
		try {
			return await Promise.race([running, givenUp.promise]);
		} catch (error) {
			throw signal.aborted ? cancelled$1(error) : error;
		} finally {
			signal.removeEventListener("abort", abort);
			clearTimeout(patience);
			running.catch(() => void 0).then(() => clearInterval(interrupting));
		}
	}
	/** Calls back once nothing runs: to close a connection earlier would wait, with all of Node. */
	whenEnded(close) {
		if (this.#abandoned === null) close();
		else this.#abandoned.then(close);
	}
	#abandon(running, abandonment) {
		const ended = running.catch(() => void 0);
		this.#abandoned = ended;
		abandonment?.running.add(ended);
		ended.then(() => abandonment?.running.delete(ended));
	}
};
function cancelled$1(cause) {
	return new require_main.CancelledError("the diff was cancelled", cause === void 0 ? {} : { cause });
}
// src/duckdb/connection.ts
/** An in-memory DuckDB, in which both sides of a diff are read and joined. */
var DuckDBConnection = class DuckDBConnection {
	dialect = new DuckDBDialect();
	#duckdb;
	#instance;
	#connection;
	#ownsInstance;
	#settings;
	#statements;
	#admitted = [];
	constructor(duckdb, instance, connection, { ownsInstance, settings }) {
		this.#ownsInstance = ownsInstance;
		this.#settings = settings;
		this.#duckdb = duckdb;
		this.#instance = instance;
		this.#connection = connection;
		this.#statements = new Statements(() => connection.interrupt(), settings.abandonment ?? null);
	}
	static async open(duckdb, settings) {
		const instance = await createInstance(duckdb, settings);
		const connection = await connect(instance);
		registerFunctions(duckdb, connection);
		return new DuckDBConnection(duckdb, instance, connection, {
			ownsInstance: true,
			settings
		});
	}
	/**
	* The folder for what is spilled, and for what need not outlast the connection; one that is confined may
	* read what is there.
	*/
	async temporaryDirectory(signal) {
		const [row] = await this.query(`SELECT current_setting('temp_directory') AS path`, signal);
		return String(row?.["path"]);
	}
	/**
	* Hands out a connection to another DuckDB with the same settings, which has a database file as its
	* own, to be read, and no other: there the file has the name that DuckDB gives it.
	*
	* @param temporaryDirectory an existing folder, which no other DuckDB spills to.
	*/
	async withDatabase(path, temporaryDirectory, use) {
		const settings = {
			...this.#settings,
			temporaryDirectory
		};
		const options = {
			...instanceOptions(settings),
			access_mode: "READ_ONLY"
		};
		const instance = await this.#duckdb.DuckDBInstance.create(path, options).catch((error) => {
			throw readError(error);
		});
		const connection = await connect(instance);
		const own = new DuckDBConnection(this.#duckdb, instance, connection, {
			ownsInstance: true,
			settings
		});
		return use(own).finally(() => own.close());
	}
	/** Hands out another connection to the same database, for what runs at the same time. */
	async withSibling(use) {
		const connection = await connect(this.#instance);
		const sibling = new DuckDBConnection(this.#duckdb, this.#instance, connection, {
			ownsInstance: false,
			settings: this.#settings
		});
		return use(sibling).finally(() => sibling.close());
	}
	/** Rows as objects by column name. */
	async query(sql, signal) {
		return (await this.#interruptible(signal, () => this.#connection.runAndReadAll(sql))).getRowObjects();
	}
	/** The same rows, some at a time, so that never all of them are held. */
	async *stream(sql, signal) {
		const result = await this.#interruptible(signal, () => this.#connection.stream(sql));
		const names = result.deduplicatedColumnNames();
		for (;;) {
			const chunk = await this.#interruptible(signal, () => result.fetchChunk());
			if (!chunk || chunk.rowCount === 0) return;
			yield chunk.getRowObjects(names);
		}
	}
	/** Runs a statement for its effect. */
	async execute(sql, signal) {
		await this.#interruptible(signal, () => this.#connection.run(sql));
	}
	/** The columns that a relation (anything that can follow FROM) yields. */
	async describe(relation, signal) {
		return (await this.query(`DESCRIBE SELECT * FROM ${relation}`, signal)).map((row) => ({
			name: String(row["column_name"]),
			type: readType(String(row["column_type"]))
		}));
	}
	/**
	* Checks that `sql` is one query, and gives the names of its columns.
	*
	* @throws DiffError where it is not exactly one statement, or one that is not a query.
	*/
	async checkQuery(sql, input, signal) {
		const statement = await this.#interruptible(signal, async () => {
			const statements = await this.#connection.extractStatements(sql).catch((error) => {
				if (require_main.messageOf(error).endsWith("Error in native callback")) return null;
				throw error;
			});
			return statements?.count === 1 ? statements.prepare(0) : null;
		});
		if (statement?.statementType !== this.#duckdb.StatementType.SELECT) {
			const value = `${input} is not one SELECT statement`;
			throw new require_main.DiffError("InvalidQueryException", value, { input });
		}
		return Array.from({ length: statement.columnCount }, (_, i) => statement.columnName(i));
	}
	/**
	* Lets SQL read no files but those of databases that are attached, of the temporary folder, and
	* some others. It cannot be undone.
	*
	* @param paths of these others, without links, and patterns that may find them; a pattern alone
	* lets nothing be read, only names be seen.
	*/
	async confine(paths) {
		this.#admitted = paths;
		const allowed = paths.map((path) => this.dialect.quoteText(path));
		await this.execute(`SET allowed_paths = [${allowed.join(", ")}]`);
		await this.execute("SET enable_external_access = false");
		await this.execute(`SET allowed_configs = ['TimeZone', 'enable_progress_bar', 'enable_progress_bar_print']`);
		await this.execute("SET lock_configuration = true");
	}
	/** What it may read beside databases and the temporary folder, once it is confined. */
	get admitted() {
		return this.#admitted;
	}
	/** How far the running statement is by its own estimate, 0 to 100; 0 where nobody can tell. */
	percentDone() {
		return Math.max(0, this.#connection.progress.percentage);
	}
	close() {
		this.#statements.whenEnded(() => {
			this.#connection.closeSync();
			if (this.#ownsInstance) this.#instance.closeSync();
		});
		return Promise.resolve();
	}
	async #interruptible(signal, run) {
		try {
			return await this.#statements.run(signal, run);
		} catch (error) {
			if (error instanceof require_main.CancelledError) throw error;
			throw readError(error);
		}
	}
};
// src/duckdb/registry-answers.ts
/** What npm writes of an answer that it cannot parse: the address, then a parser's words. */
const NO_JSON = /invalid json response body at (\S+) reason:/;
const ELSEWHERE = "as a proxy or a log-in page does";
/** Why npm could not fetch a package, from what it wrote; `null` where it gave no reason. */
function npmReason(stderr) {
	const line = stderr.split("\n").find((text) => /^npm (error|ERR!) (?!(code|syscall|errno|type) )/.test(text));
	const address = NO_JSON.exec(line ?? "")?.[1];
	if (address !== void 0) return `${address} answered with what is no JSON, ${ELSEWHERE}`;
	return line ?? null;
}
/**
* Checks that the registry has sent an archive.
*
* @throws Error in one sentence where it has sent something else.
*/
function checkArchive(address, answer) {
	const { status, data } = answer;
	const { origin, pathname } = new URL(address);
	const shown = origin + pathname;
	if (status !== 200) throw new Error(`${shown} answered ${String(status)}`);
	if (data[0] === 31 && data[1] === 139) return;
	throw new Error(`${shown} answered with what is no package, ${ELSEWHERE}`);
}
// node_modules/detect-libc/lib/process.js
var require_process = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const isLinux = () => process.platform === "linux";
	let report = null;
	const getReport = () => {
		if (!report) {
			/* istanbul ignore next */
			if (isLinux() && process.report) {
				const orig = process.report.excludeNetwork;
				process.report.excludeNetwork = true;
				report = process.report.getReport();
				process.report.excludeNetwork = orig;
			} else report = {};
		}
		return report;
	};
	module.exports = {
		isLinux,
		getReport
	};
}));
// node_modules/detect-libc/lib/filesystem.js
var require_filesystem = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const fs = require("fs");
	const LDD_PATH = "/usr/bin/ldd";
	const SELF_PATH = "/proc/self/exe";
	const MAX_LENGTH = 2048;
	/**
	* Read the content of a file synchronous
	*
	* @param {string} path
	* @returns {Buffer}
	*/
	const readFileSync = (path) => {
		const fd = fs.openSync(path, "r");
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
		fs.open(path, "r", (err, fd) => {
			if (err) reject(err);
			else {
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
}));
// node_modules/detect-libc/lib/elf.js
var require_elf = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const interpreterPath = (elf) => {
		if (elf.length < 64) return null;
		if (elf.readUInt32BE(0) !== 0x7f454c46) return null;
		if (elf.readUInt8(4) !== 2) return null;
		if (elf.readUInt8(5) !== 1) return null;
		const offset = elf.readUInt32LE(32);
		const size = elf.readUInt16LE(54);
		const count = elf.readUInt16LE(56);
		for (let i = 0; i < count; i++) {
			const headerOffset = offset + i * size;
			if (elf.readUInt32LE(headerOffset) === 3) {
				const fileOffset = elf.readUInt32LE(headerOffset + 8);
				const fileSize = elf.readUInt32LE(headerOffset + 32);
				return elf.subarray(fileOffset, fileOffset + fileSize).toString().replace(/\0.*$/g, "");
			}
		}
		return null;
	};
	module.exports = { interpreterPath };
}));
// node_modules/detect-libc/lib/detect-libc.js
var require_detect_libc = /* @__PURE__ */ require_main.__commonJSMin(((exports, module) => {
	const childProcess = require("child_process");
	const { isLinux, getReport } = require_process();
	const { LDD_PATH, SELF_PATH, readFile, readFileSync } = require_filesystem();
	const { interpreterPath } = require_elf();
	let cachedFamilyInterpreter;
	let cachedFamilyFilesystem;
	let cachedVersionFilesystem;
	const command = "getconf GNU_LIBC_VERSION 2>&1 || true; ldd --version 2>&1 || true";
	let commandOut = "";
	const safeCommand = () => {
		if (!commandOut) return new Promise((resolve) => {
			childProcess.exec(command, (err, out) => {
				commandOut = err ? " " : out;
				resolve(commandOut);
			});
		});
		return commandOut;
	};
	const safeCommandSync = () => {
		if (!commandOut) try {
			commandOut = childProcess.execSync(command, { encoding: "utf8" });
		} catch (_err) {
			commandOut = " ";
		}
		return commandOut;
	};
	/**
	* A String constant containing the value `glibc`.
	* @type {string}
	* @public
	*/
	const GLIBC = "glibc";
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
	const MUSL = "musl";
	const isFileMusl = (f) => f.includes("libc.musl-") || f.includes("ld-musl-");
	const familyFromReport = () => {
		const report = getReport();
		if (report.header && report.header.glibcVersionRuntime) return GLIBC;
		if (Array.isArray(report.sharedObjects)) {
			if (report.sharedObjects.some(isFileMusl)) return MUSL;
		}
		return null;
	};
	const familyFromCommand = (out) => {
		const [getconf, ldd1] = out.split(/[\r\n]+/);
		if (getconf && getconf.includes(GLIBC)) return GLIBC;
		if (ldd1 && ldd1.includes(MUSL)) return MUSL;
		return null;
	};
	const familyFromInterpreterPath = (path) => {
		if (path) {
			if (path.includes("/ld-musl-")) return MUSL;
			else if (path.includes("/ld-linux-")) return GLIBC;
		}
		return null;
	};
	const getFamilyFromLddContent = (content) => {
		content = content.toString();
		if (content.includes("musl")) return MUSL;
		if (content.includes("GNU C Library")) return GLIBC;
		return null;
	};
	const familyFromFilesystem = async () => {
		if (cachedFamilyFilesystem !== void 0) return cachedFamilyFilesystem;
		cachedFamilyFilesystem = null;
		try {
			const lddContent = await readFile(LDD_PATH);
			cachedFamilyFilesystem = getFamilyFromLddContent(lddContent);
		} catch (e) {}
		return cachedFamilyFilesystem;
	};
	const familyFromFilesystemSync = () => {
		if (cachedFamilyFilesystem !== void 0) return cachedFamilyFilesystem;
		cachedFamilyFilesystem = null;
		try {
			const lddContent = readFileSync(LDD_PATH);
			cachedFamilyFilesystem = getFamilyFromLddContent(lddContent);
		} catch (e) {}
		return cachedFamilyFilesystem;
	};
	const familyFromInterpreter = async () => {
		if (cachedFamilyInterpreter !== void 0) return cachedFamilyInterpreter;
		cachedFamilyInterpreter = null;
		try {
			const selfContent = await readFile(SELF_PATH);
			const path = interpreterPath(selfContent);
			cachedFamilyInterpreter = familyFromInterpreterPath(path);
		} catch (e) {}
		return cachedFamilyInterpreter;
	};
	const familyFromInterpreterSync = () => {
		if (cachedFamilyInterpreter !== void 0) return cachedFamilyInterpreter;
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
				if (!family) family = familyFromReport();
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
				if (!family) family = familyFromReport();
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
		if (cachedVersionFilesystem !== void 0) return cachedVersionFilesystem;
		cachedVersionFilesystem = null;
		try {
			const versionMatch = (await readFile(LDD_PATH)).match(RE_GLIBC_VERSION);
			if (versionMatch) cachedVersionFilesystem = versionMatch[1];
		} catch (e) {}
		return cachedVersionFilesystem;
	};
	const versionFromFilesystemSync = () => {
		if (cachedVersionFilesystem !== void 0) return cachedVersionFilesystem;
		cachedVersionFilesystem = null;
		try {
			const versionMatch = readFileSync(LDD_PATH).match(RE_GLIBC_VERSION);
			if (versionMatch) cachedVersionFilesystem = versionMatch[1];
		} catch (e) {}
		return cachedVersionFilesystem;
	};
	const versionFromReport = () => {
		const report = getReport();
		if (report.header && report.header.glibcVersionRuntime) return report.header.glibcVersionRuntime;
		return null;
	};
	const versionSuffix = (s) => s.trim().split(/\s+/)[1];
	const versionFromCommand = (out) => {
		const [getconf, ldd1, ldd2] = out.split(/[\r\n]+/);
		if (getconf && getconf.includes(GLIBC)) return versionSuffix(getconf);
		if (ldd1 && ldd2 && ldd1.includes(MUSL)) return versionSuffix(ldd2);
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
			if (!version) version = versionFromReport();
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
			if (!version) version = versionFromReport();
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
}));
// src/duckdb/native-packages.json
var native_packages_default = [
	{
		"name": "@duckdb/node-api",
		"version": "1.5.5-r.5",
		"integrity": "sha512-ZMX+sel3DjSKbGuQ44Y5Tp5LwYjlJkhB5faKr+9sSMcxixDMSW+8vaTOD1uRDuN9o0udUoCY/XX9PI1haEZuZg=="
	},
	{
		"name": "@duckdb/node-bindings",
		"version": "1.5.5-r.5",
		"integrity": "sha512-sR7x91TfBunLqLbdvrcdiPCU+VGEQFPicxh1STZM402fuHW2ituPTAo2bY3IlntsvJShltrKF4R6B+JYPlAPZg=="
	},
	{
		"name": "@duckdb/node-bindings-darwin-arm64",
		"version": "1.5.5-r.5",
		"integrity": "sha512-WJdeLTFy4pRg60rkbp9smtlP1iIQ8ErtIJkxS+2LQtM1ZZMSByyW+3WPpNoKe7IwPtVl2fLlPw7tDmQW4Z974g=="
	},
	{
		"name": "@duckdb/node-bindings-darwin-x64",
		"version": "1.5.5-r.5",
		"integrity": "sha512-rN0KjX13MwVQ5V5ufykolty/tf4SaafOpGWcUA1Cegf98jPeRdsJsEE1IMXn8n3u6WvMSZEVJmHJ3ma4Hr7Vzg=="
	},
	{
		"name": "@duckdb/node-bindings-linux-arm64",
		"version": "1.5.5-r.5",
		"integrity": "sha512-CafH2AIvXtpwDynG3KB/4uEOHRGlFoB7auCRMIwH3BKNIobsANV5LSpDJ3tfyRCFIsK6e8AT1eseWVnu2Dv3cw=="
	},
	{
		"name": "@duckdb/node-bindings-linux-arm64-musl",
		"version": "1.5.5-r.5",
		"integrity": "sha512-00z3mYHUBAucp3L73EoftKDdaGOaV8ENELejiT+PK7dFjTzdXxqhJwZ1LaQV1/zEhIecz+x23f6WvFhWw+7XXQ=="
	},
	{
		"name": "@duckdb/node-bindings-linux-x64",
		"version": "1.5.5-r.5",
		"integrity": "sha512-kCyq6BXhn6QXfwF8yVdVKriSSHP+rfVWcJ56cG8qZzlOZpxyvT5WGm6jMshxg4ditLlOsHsIN/D47RYrcjXuHQ=="
	},
	{
		"name": "@duckdb/node-bindings-linux-x64-musl",
		"version": "1.5.5-r.5",
		"integrity": "sha512-S5qEc7F+GjXt85T2xArjjvN5oc/IjtH6zsLJsuo8N3fQolheBCefemIMdZoK2Jik8a0sBxidiS6Ld4qprMPPDw=="
	},
	{
		"name": "@duckdb/node-bindings-win32-arm64",
		"version": "1.5.5-r.5",
		"integrity": "sha512-L3Mroc23xhqOowWVElni8LgEmsm5e9DdG1y2pLka/1ug3Pl2vpQMl1Phxwz4UEMF8DOBbMgN5BBNrYwG2BFo+g=="
	},
	{
		"name": "@duckdb/node-bindings-win32-x64",
		"version": "1.5.5-r.5",
		"integrity": "sha512-mBGFn8netT/AAhK4TOG6Fw47+Db68CxCVtQ9qfxZc1kZAjds+aYrh17Fd/u5CbTDdxILsrcyuF8q9cUcm54kQA=="
	},
	{
		"name": "detect-libc",
		"version": "2.1.2",
		"integrity": "sha512-Btj2BOOO83o3WyH59e8MgXsxEQVcarkUOpEYrubB0urwnN10yQ364rsiByU11nZlqWYZm05i/of7io4mzihBtQ=="
	}
];
// src/duckdb/native-packages.ts
var import_detect_libc = require_detect_libc();
function find(name) {
	return native_packages_default.find((entry) => entry.name === name);
}
/** The package with the native library for this machine. */
function platformPackage() {
	const musl = process.platform === "linux" && (0, import_detect_libc.familySync)() === import_detect_libc.MUSL ? "-musl" : "";
	return `node-bindings-${process.platform}-${process.arch}${musl}`;
}
/** The version of DuckDB's API that this project is tested with. */
const version = find("@duckdb/node-api")?.version ?? "";
/**
* All that DuckDB needs on this machine.
*
* @throws Error where there is no build of DuckDB for it.
*/
function packages() {
	return [
		"@duckdb/node-api",
		"@duckdb/node-bindings",
		"detect-libc",
		`@duckdb/${platformPackage()}`
	].map((name) => {
		const entry = find(name);
		if (!entry) throw new Error(`DuckDB has no build for ${process.platform}-${process.arch}`);
		return entry;
	});
}
// src/duckdb/native.ts
/**
* DuckDB, from `node_modules` where it is installed, else from the cache, else fetched from the
* registry that npm is set to, and checked against the pinned sha512.
*
* @throws ConfigurationError where it cannot be had, with the command that installs it beforehand.
*/
async function loadDuckDB(options) {
	try {
		return await import("@duckdb/node-api");
	} catch (error) {
		if (!/Cannot find (module|package)/.test(require_main.messageOf(error))) throw error;
	}
	const home = await fetchedHome(options);
	return (0, node_module.createRequire)((0, node_path.join)(home, "index.js"))("@duckdb/node-api");
}
/**
* Sees to it that other processes find DuckDB: fetches it where it is neither installed nor in the cache.
*
* @throws ConfigurationError where it cannot be had, with the command that installs it beforehand.
*/
async function provideDuckDB(options) {
	try {
		(0, node_module.createRequire)(require("url").pathToFileURL(__filename).href).resolve("@duckdb/node-api");
	} catch {
		await fetchedHome(options);
	}
}
/** The folder in the cache that has the packages, once they are there. */
async function fetchedHome({ cacheDirectory, log, signal }) {
	const home = (0, node_path.join)(cacheDirectory, "data-diff-duckdb", version, platformPackage());
	if (!(0, node_fs.existsSync)((0, node_path.join)(home, "node_modules", "@duckdb", "node-api"))) {
		log(`Fetching DuckDB ${version} for ${platformPackage()} from the package registry`);
		await install(packages(), home, signal);
	}
	return home;
}
/**
* Fetches packages into `home/node_modules`: all of them, or none.
*
* @throws ConfigurationError where one cannot be fetched or is not what was pinned.
* @throws CancelledError where the signal aborts.
*/
async function install(pinned, home, signal) {
	await (0, node_fs_promises.mkdir)((0, node_path.dirname)(home), { recursive: true });
	const work = await (0, node_fs_promises.mkdtemp)(`${home}-`);
	try {
		await fetchPackages(pinned, work, signal);
		await (0, node_fs_promises.rename)(work, home).catch((error) => {
			if (!(0, node_fs.existsSync)((0, node_path.join)(home, "node_modules"))) throw error;
		});
	} catch (error) {
		if (signal?.aborted) throw new require_main.CancelledError("the diff was cancelled", { cause: error });
		throw new require_main.ConfigurationError(`DuckDB's library is not installed and could not be fetched (${require_main.messageOf(error)}); install it beforehand with: npm install --prefix "${home}" @duckdb/node-api@${version}`, { cause: error });
	} finally {
		await (0, node_fs_promises.rm)(work, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
	}
}
async function fetchPackages(pinned, work, signal) {
	const { extract } = await Promise.resolve().then(() => require("./network.js")).then((n) => n.index_min_exports);
	const downloads = (0, node_path.join)(work, "downloads");
	await (0, node_fs_promises.mkdir)(downloads);
	await pack(pinned, downloads, signal);
	for (const entry of pinned) {
		const tarball = (0, node_path.join)(downloads, tarballName(entry));
		await checkIntegrity(tarball, entry);
		const target = (0, node_path.join)(work, "node_modules", entry.name);
		await (0, node_fs_promises.mkdir)(target, { recursive: true });
		await extract({
			file: tarball,
			cwd: target,
			strip: 1
		});
	}
	await (0, node_fs_promises.rm)(downloads, { recursive: true });
}
async function checkIntegrity(tarball, { name, integrity }) {
	const found = `sha512-${(0, node_crypto.createHash)("sha512").update(await (0, node_fs_promises.readFile)(tarball)).digest("base64")}`;
	if (found !== integrity) throw new Error(`${name} has the checksum ${found}, not ${integrity}`);
}
/** What npm calls the tarball of a package. */
function tarballName({ name, version }) {
	return `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
}
/** One short retry: a registry that is out of reach must be an error in seconds. */
const NPM_OPTIONS = [
	"--ignore-scripts",
	"--loglevel=error",
	"--fetch-retries=1",
	"--fetch-retry-mintimeout=1000",
	"--fetch-retry-maxtimeout=5000"
];
/** Downloads the tarballs by npm, which knows proxies, mirrors and logins. */
async function pack(pinned, folder, signal) {
	const specs = pinned.map(({ name, version }) => `${name}@${version}`);
	try {
		await (0, node_util.promisify)(node_child_process.execFile)("npm", [
			"pack",
			...specs,
			...NPM_OPTIONS
		], {
			cwd: folder,
			shell: process.platform === "win32",
			...signal ? { signal } : {}
		});
	} catch (error) {
		if (error.code === "ENOENT") return download(pinned, folder, signal);
		const { stderr = "" } = error;
		throw new Error(npmReason(stderr) ?? require_main.messageOf(error), { cause: error });
	}
}
/** Without npm on the machine: straight from the registry that the environment names. */
async function download(pinned, folder, signal) {
	const { default: axios } = await Promise.resolve().then(() => require("./network.js")).then((n) => n.axios_exports);
	const registry = process.env["npm_config_registry"] ?? "https://registry.npmjs.org";
	for (const entry of pinned) {
		const file = `${entry.name.split("/").at(-1)}-${entry.version}.tgz`;
		const address = `${registry.replace(/\/$/, "")}/${entry.name}/-/${file}`;
		const { status, data } = await axios.get(address, {
			responseType: "arraybuffer",
			timeout: 12e4,
			...signal ? { signal } : {},
			validateStatus: () => true
		});
		checkArchive(address, {
			status,
			data
		});
		await (0, node_fs_promises.writeFile)((0, node_path.join)(folder, tarballName(entry)), data);
	}
}
// src/service/embedded/memory.ts
/** With less than that, a diff spills to disk where it would not have to. */
const LEAST_FOR_A_DIFF = 512 * 2 ** 20;
const MIB = 2 ** 20;
const UNITS = {
	KB: 1e3,
	MB: 1e6,
	GB: 1e9,
	TB: 1e12,
	KIB: 1024,
	MIB,
	GIB: 2 ** 30,
	TIB: 2 ** 40
};
/** Half of the memory that this process may use. */
function halfOfMachine() {
	const limit = process.constrainedMemory();
	return (limit > 0 && limit < (0, node_os.totalmem)() ? limit : (0, node_os.totalmem)()) / 2;
}
/** A limit as bytes, in DuckDB's notation: `2GB`, `1.5GiB`; where there is none, half of the machine's. */
function bytesOf$1(limit) {
	const [, amount, unit = ""] = /^([\d.]+)([A-Z]+)$/i.exec(limit ?? "") ?? [];
	const factor = UNITS[unit.toUpperCase()];
	return amount === void 0 || factor === void 0 ? halfOfMachine() : Number(amount) * factor;
}
/** The part of half of the memory that this process may use for each of `diffsAtOnce`, in DuckDB's notation. */
function memoryForEach(diffsAtOnce) {
	return shareOf(null, diffsAtOnce);
}
/** The part of a limit, or where there is none of half of the memory, for each of `diffsAtOnce`. */
function shareOf(limit, diffsAtOnce) {
	return `${Math.floor(bytesOf$1(limit) / diffsAtOnce / MIB)}MiB`;
}
/** For how many diffs at once a limit, or where there is none half of the memory, is enough. */
const diffsWithin = (limit) => Math.max(1, Math.floor(bytesOf$1(limit) / LEAST_FOR_A_DIFF));
// src/service/embedded/workspace.ts
/** Makes temporary folders, with what to use in them. */
var Workspaces = class {
	#options;
	#duckdb = null;
	constructor(options) {
		this.#options = options;
	}
	/**
	* Runs with a folder that is removed afterwards.
	*
	* @throws DiffError where the folder cannot be made, or the library cannot be had.
	*/
	async use(signal, work) {
		const { temporaryDirectory, toolCacheDirectory, log } = this.#options;
		const duckdb = this.#duckdb ??= await loadDuckDB({
			cacheDirectory: toolCacheDirectory,
			log,
			signal
		});
		const folder = makeTemporaryFolder(temporaryDirectory);
		const withDuckDB = async (use) => {
			const connection = await this.#open(duckdb, folder);
			return use(connection).finally(() => connection.close());
		};
		try {
			return await work({
				folder,
				withDuckDB
			});
		} finally {
			await (0, node_fs_promises.rm)(folder, {
				recursive: true,
				force: true
			});
		}
	}
	#open(duckdb, folder) {
		const { memoryLimit, threads, abandonment = null } = this.#options;
		return DuckDBConnection.open(duckdb, {
			memoryLimit: memoryLimit ?? memoryForEach(1),
			temporaryDirectory: folder,
			threads: threads ?? (0, node_os.availableParallelism)(),
			abandonment
		});
	}
};
// src/service/embedded/engine.ts
/** Each statement that runs on holds one of Node's four threads, and a diff begins up to two. */
const MOST_ABANDONED = 1;
/** Runs diffs in this process, one at a time: two that read databases may wait for each other. */
var EmbeddedEngine = class {
	#options;
	#sources;
	#workspaces;
	/** @throws ConfigurationError where a data source's URL or id cannot be right. */
	constructor(options) {
		this.#options = options;
		this.#sources = namedSources(options.dataSources);
		this.#workspaces = new Workspaces(options);
	}
	/** The data sources that a request can name by their id. */
	dataSources() {
		return this.#sources.map(dataSourceOf);
	}
	/**
	* Checks what can be checked before a diff runs.
	*
	* @throws ConfigurationError where the request cannot be right.
	*/
	check(request) {
		this.#checkedSources(request);
		this.#destination(request);
	}
	/**
	* Runs one diff to its end.
	*
	* @param writing where all differences are written besides what the request says.
	* @throws ConfigurationError where the request cannot be right.
	* @throws DiffError where a dataset cannot be read or compared.
	* @throws CancelledError where the signal aborts.
	*/
	async run(request, signal, progress, { files = null, diffId = null, jobId = diffId } = {}) {
		const sources = this.#checkedSources(request);
		const destination = this.#destination(request);
		const { workingDirectory, abandonment, dataSources, log } = this.#options;
		const { sampleRows = require_main.MOST_SAMPLE_ROWS, maxRowsFetched = null, runUrl = null } = this.#options;
		const label = {
			diffId: jobId,
			runUrl
		};
		if ((abandonment?.running.size ?? 0) > MOST_ABANDONED) throw noThreads();
		const confinement = this.#confinement();
		if (confinement) requireNothingOfMachine(request, sources);
		const asked = require_main.withinRowCap(request, {
			dataSources,
			sampleRows
		});
		const running = () => this.#workspaces.use(signal, (workspace) => runDiff({
			request: asked,
			sources,
			destination,
			files,
			diffId
		}, {
			workspace,
			workingDirectory,
			confinement,
			signal,
			label,
			progress,
			log,
			mostRowsFetched: maxRowsFetched
		}));
		return this.#hidingPlaces(destination ? [...sources, destination] : sources, () => running().catch((error) => {
			throw confinement ? withoutChosenText(error, request) : error;
		}));
	}
	/**
	* Opens a data source and closes it.
	*
	* @throws ConfigurationError where there is none of this id.
	* @throws DiffError where it cannot be opened.
	* @throws CancelledError where the signal aborts.
	*/
	testSource(id, signal) {
		const source = this.#source(id);
		const { workingDirectory } = this.#options;
		return this.#hidingPlaces([source], () => testSource(source, {
			workingDirectory,
			signal,
			withDuckDB: (use) => this.#withConnection(signal, use)
		}));
	}
	/**
	* The tables and views of schemas of a data source.
	*
	* @throws ConfigurationError where there is no data source of this id, or it has no tables.
	* @throws DiffError where it cannot be opened, or a schema that is named is not there.
	* @throws CancelledError where the signal aborts.
	*/
	listTables(id, searched, signal) {
		const source = this.#source(id);
		const { workingDirectory, runUrl = null } = this.#options;
		return this.#hidingPlaces([source], () => listTables(source, searched, {
			workingDirectory,
			signal,
			label: {
				diffId: null,
				runUrl
			},
			withDuckDB: (use) => this.#withConnection(signal, use)
		}));
	}
	/**
	* Looks into a table of a data source, or a file, for its columns and its key.
	*
	* @throws ConfigurationError where there is no data source of this id.
	* @throws DiffError where it cannot be opened.
	* @throws CancelledError where the signal aborts.
	*/
	findKey(dataset, id, signal) {
		const source = this.#source(id);
		const { workingDirectory } = this.#options;
		return this.#hidingPlaces([source], () => this.#withConnection(signal, (connection) => findKey(dataset, {
			connection,
			source,
			workingDirectory,
			signal
		})));
	}
	/**
	* Looks for keys of side 1 of a request, within all that confines a diff.
	*
	* @throws ConfigurationError where the request cannot be right.
	* @throws DiffError where the side cannot be read.
	* @throws CancelledError where the signal aborts.
	*/
	guessKeys(guess, signal) {
		const sources = this.#checkedSources(guess.request);
		const { workingDirectory } = this.#options;
		return this.#hidingPlaces(sources, () => this.#withConnection(signal, (connection, temporaryDirectory) => guessKeys(guess, {
			connection,
			sources,
			workingDirectory,
			temporaryDirectory,
			signal,
			confinement: this.#confinement(),
			onPhase: () => void 0
		})));
	}
	/** Files of databases are read as such alone, by those who may use the data source. */
	#confinement() {
		const { confinement, workingDirectory } = this.#options;
		if (!confinement) return null;
		const databases = this.#sources.filter(({ descriptor }) => descriptor.place === "file").map(({ location }) => (0, node_path.resolve)(workingDirectory, location));
		return {
			...confinement,
			except: [...confinement.except ?? [], ...databases]
		};
	}
	#checkedSources(request) {
		checkRequest(request);
		const sources = [this.#source(request.data_source1_id), this.#source(request.data_source2_id)];
		requireWritableSides(request, sources);
		return withSessionParameters(sources, request, Boolean(this.#options.confinement));
	}
	/** The data source that all differences are written to; `null` for none. */
	#destination({ materialization_destination_id: id }) {
		if (id === null) return null;
		const source = this.#source(id);
		requireWritable(source, "materialization_destination_id");
		return source;
	}
	#source(id) {
		const source = this.#sources.find((entry) => entry.id === id);
		if (source) return source;
		const known = this.#options.confinement ? " on this server; GET /api/v1/data_sources lists those that a key may use" : `; accepted are ${this.#sources.map((entry) => `${entry.id} (${entry.name})`).join(", ")}`;
		throw new require_main.ConfigurationError(`There is no data source ${id}${known}`);
	}
	/** Runs with an empty DuckDB, and a folder that is removed afterwards. */
	#withConnection(signal, use) {
		return this.#workspaces.use(signal, ({ folder, withDuckDB }) => withDuckDB((connection) => use(connection, folder)));
	}
	async #hidingPlaces(sources, work) {
		try {
			return await work();
		} catch (error) {
			throw shownError(error, sources, this.#options);
		}
	}
};
function noThreads() {
	return new require_main.DiffError("NotBegunException", "it was not begun, since statements of data diffs before it could not be ended and still run");
}
// src/service/embedded/processes/protocol.ts
/** An error as it can be sent. What nobody expected becomes the failure of the diff. */
function toSent(error) {
	if (error instanceof require_main.DiffError) return {
		name: "DiffError",
		type: error.type,
		value: error.value
	};
	if (error instanceof require_main.ConfigurationError) return {
		name: "ConfigurationError",
		message: error.message
	};
	if (error instanceof require_main.CancelledError) return {
		name: "CancelledError",
		message: error.message
	};
	return {
		name: "Error",
		type: error instanceof Error ? error.name : "Error",
		message: require_main.messageOf(error)
	};
}
/** @param redact takes secrets out of a text. */
function fromSent(sent, redact) {
	switch (sent.name) {
		case "ConfigurationError": return new require_main.ConfigurationError(redact(sent.message));
		case "CancelledError": return new require_main.CancelledError(redact(sent.message));
		case "DiffError": return new require_main.DiffError(sent.type, redact(sent.value));
		case "Error": return Object.assign(new Error(redact(sent.message)), { name: sent.type });
	}
}
// src/service/embedded/processes/run-diff-process.ts
var run_diff_process_exports = /* @__PURE__ */ require_main.__exportAll({ runDiffProcess: () => runDiffProcess });
/** How often progress is told, at most. */
const PROGRESS_EVERY_MS = 250;
/** How long a diff may take to end its statements where the parent is gone. */
const END_WITHIN_MS$2 = 5e3;
/** The program of a process that runs diffs, one at a time. */
var DiffProgram = class {
	#engine = null;
	#folder = null;
	/** What runs, or the last that ran. */
	#abort = new AbortController();
	#running = Promise.resolve();
	receive(message) {
		if (message.kind === "abort") this.#abort.abort();
		else if (message.kind === "configure") this.#configure(message);
		else this.#running = this.#answer(message);
	}
	/** Ends what runs, on its servers too, and removes what it left on disk. */
	async end() {
		this.#abort.abort();
		await require_main.within(END_WITHIN_MS$2, this.#running);
		if (this.#folder !== null) (0, node_fs.rmSync)(this.#folder, {
			recursive: true,
			force: true
		});
	}
	#configure({ settings }) {
		this.#folder = settings.temporaryDirectory;
		const log = (line) => tell({
			kind: "log",
			line
		});
		this.#engine = new EmbeddedEngine({
			...settings,
			log
		});
	}
	async #answer(task) {
		this.#abort = new AbortController();
		const progress = new require_main.DiffProgress();
		const telling = tellProgress(progress);
		const answer = await this.#perform(task, this.#abort.signal, progress).catch((error) => ({
			kind: "failed",
			error: toSent(error)
		}));
		clearInterval(telling);
		tell(answer);
	}
	async #perform(task, signal, progress) {
		const engine = this.#engine;
		if (!engine) throw new require_main.ConfigurationError("the process was told no settings");
		if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled");
		return {
			kind: "done",
			result: await resultOf(task, engine, signal, progress)
		};
	}
};
async function resultOf(task, engine, signal, progress) {
	if (task.kind === "run") {
		const { request, writing, keepsRows } = task.asked;
		const results = await engine.run(request, signal, progress, writing);
		return keepsRows ? results : require_main.fitRows(results);
	}
	if (task.kind === "guess") return engine.guessKeys(task.asked, signal);
	await engine.testSource(task.asked, signal);
	return null;
}
function tell(message) {
	process.send?.(message, void 0, void 0, () => void 0);
}
/** Tells how far the diff is, as long as that changes. */
function tellProgress(progress) {
	let told = "";
	return setInterval(() => {
		const line = progress.line();
		if (line !== told) tell({
			kind: "progress",
			line
		});
		told = line;
	}, PROGRESS_EVERY_MS);
}
/**
* Runs diffs for the process that started this one, until that lets go of it or ends, however.
*
* @throws ConfigurationError where nobody is there to say what to run.
*/
async function runDiffProcess() {
	if (!process.connected) throw new require_main.ConfigurationError("only another process of data-diff can start this command");
	const program = new DiffProgram();
	process.on("message", (message) => program.receive(message));
	for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.on(signal, () => void 0);
	const letGo = (0, node_events.once)(process, "disconnect");
	tell({ kind: "ready" });
	await letGo;
	await program.end();
	process.kill(process.pid, "SIGKILL");
}
// src/service/embedded/processes/death.ts
/** A process ended in the middle of a task. */
var DiedError = class extends Error {
	name = "DiedError";
	death;
	constructor(death) {
		super(`the process ended (${describeDeath(death)})`);
		this.death = death;
	}
};
const LONGEST_COMPLAINT = 500;
/** What Node writes beneath an error. */
const OF_STACK = /^(at |Node\.js v|\^+$|$)/;
/** What the system does to a process where memory runs out, and what native code does where it fails. */
const HINTS = {
	SIGKILL: "the system does so where memory runs out",
	SIGABRT: "it may have run out of memory",
	SIGSEGV: "a crash of native code",
	SIGBUS: "a crash of native code"
};
/** How a process ended, in a few words: `SIGKILL: the system does so where memory runs out`. */
function describeDeath({ exitCode, signal, reason }) {
	if (reason !== null) return reason;
	if (signal === null) return `exit code ${exitCode}`;
	const hint = HINTS[signal];
	return hint === void 0 ? signal : `${signal}: ${hint}`;
}
/** Whether memory may have been the reason. */
function mayLackMemory({ exitCode, signal, complaint }) {
	const killed = [node_os.constants.signals.SIGKILL, node_os.constants.signals.SIGABRT].map((code) => 128 + code);
	return signal === "SIGKILL" || signal === "SIGABRT" || killed.includes(exitCode ?? 0) || /out of memory/i.test(complaint);
}
/** The last lines of a complaint, as one line. */
function lastWords(complaint, redact) {
	const lines = redact(complaint).split("\n").map(require_main.plainLine).filter((line) => !OF_STACK.test(line));
	return require_main.clip(lines.slice(-6).join(" | "), LONGEST_COMPLAINT);
}
/** @param redact takes secrets out of a text. */
function processDied(death, redact) {
	const complaint = lastWords(death.complaint, redact);
	const said = complaint === "" ? "" : `; it said: ${complaint}`;
	const advice = mayLackMemory(death) ? "; a lower memory-limit, fewer diffs at once or a larger machine leave each diff more room" : "";
	const value = `the process that compared ended twice (${describeDeath(death)})${advice}${said}`;
	return new require_main.DiffError("ProcessDiedException", value);
}
// src/service/embedded/processes/diff-process.ts
/** Options of Node's that are for one process alone: two cannot be debugged at one port. */
const OF_THIS_PROCESS = /^--(inspect|debug|watch|test|prof|cpu-prof|heap-prof)/;
/** As much of what a process complains about is kept. */
const COMPLAINT_LENGTH = 16384;
/** A process that runs diffs, one at a time, and its temporary folder. */
var DiffProcess = class DiffProcess {
	#launch;
	#child;
	/** Its temporary folder. */
	#folder = null;
	#complaint = "";
	#waiting = null;
	/** Whether it has ended, or is to end. */
	#isOver = false;
	/** Settles once the process has ended and its folder is removed. */
	ended;
	constructor(launch) {
		this.#launch = launch;
		this.#child = (0, node_child_process.fork)(launch.entry, launch.args, {
			cwd: launch.settings.workingDirectory,
			env: launch.env,
			execArgv: process.execArgv.filter((option) => !OF_THIS_PROCESS.test(option)),
			stdio: [
				"ignore",
				"ignore",
				"pipe",
				"ipc"
			]
		});
		this.#child.on("message", (message) => this.#receive(message));
		this.ended = this.#watch();
		this.ended.then((death) => this.#waiting?.reject(new DiedError(death)));
		if (launch.yields) lowerPriority(this.#child);
	}
	/**
	* Starts a process. It is killed where the signal aborts before it is ready.
	*
	* @throws DiedError where it does not get ready.
	* @throws DiffError where it cannot have a temporary folder.
	*/
	static async start(launch, signal) {
		const process = new DiffProcess(launch);
		const kill = () => void process.#child.kill("SIGKILL");
		signal.addEventListener("abort", kill);
		try {
			await process.#answers(["ready"], () => void 0);
			process.#configure();
			return process;
		} catch (error) {
			await process.end();
			throw error;
		} finally {
			signal.removeEventListener("abort", kill);
		}
	}
	/** Whether it can be given a task. */
	get isAlive() {
		return !this.#isOver;
	}
	/**
	* Performs a task. Where the signal aborts, the process ends the task, or is killed.
	*
	* @throws DiedError where the process ends before the task does.
	* @throws what the task fails with.
	*/
	async perform(task, { signal, onProgress }) {
		let killing;
		const abort = () => {
			this.#send({ kind: "abort" });
			killing = setTimeout(() => this.#child.kill("SIGKILL"), this.#launch.endWithinMs);
		};
		this.#send(task);
		if (signal.aborted) abort();
		signal.addEventListener("abort", abort);
		try {
			const answer = await this.#answers(["done", "failed"], onProgress);
			if (answer.kind === "failed") throw fromSent(answer.error, this.#launch.redact);
			if (answer.kind !== "done") throw new Error(`the process answered by "${answer.kind}"`);
			return answer.result;
		} finally {
			signal.removeEventListener("abort", abort);
			clearTimeout(killing);
		}
	}
	/** Lets the process end what it does, and itself; kills it where that takes long. */
	async end() {
		this.#isOver = true;
		if (this.#child.connected) this.#child.disconnect();
		const killing = setTimeout(() => this.#child.kill("SIGKILL"), this.#launch.endWithinMs);
		await this.ended;
		clearTimeout(killing);
	}
	/** Made only now: a process that its parent leaves before this has no folder to remove. */
	#configure() {
		const { settings, log, redact } = this.#launch;
		try {
			const { pid } = this.#child;
			this.#folder = makeTemporaryFolder(settings.temporaryDirectory, "process-", pid);
		} catch (error) {
			throw shownError(error, [], {
				...settings,
				log: (line) => log(redact(line))
			});
		}
		const own = {
			...settings,
			temporaryDirectory: this.#folder
		};
		this.#send({
			kind: "configure",
			settings: own
		});
	}
	/** The next message of one of some kinds; those of others are passed on. */
	#answers(kinds, onProgress) {
		return new Promise((resolve, reject) => {
			this.#waiting = {
				kinds,
				onProgress,
				resolve,
				reject
			};
			if (this.#isOver) this.ended.then((death) => reject(new DiedError(death)));
		});
	}
	#receive(message) {
		const { log, redact } = this.#launch;
		if (message.kind === "progress") this.#waiting?.onProgress(redact(message.line));
		if (message.kind === "log") log(redact(message.line));
		if (!this.#waiting?.kinds.includes(message.kind)) return;
		this.#waiting.resolve(message);
		this.#waiting = null;
	}
	async #watch() {
		const child = this.#child;
		child.stderr?.setEncoding("utf8").on("data", (text) => {
			this.#complaint = lastLines(this.#complaint + text);
		});
		let reason = null;
		await new Promise((resolve) => {
			child.once("exit", () => resolve());
			child.on("error", (error) => {
				if (child.pid !== void 0) return;
				reason = `it could not be started: ${require_main.messageOf(error)}`;
				resolve();
			});
		});
		this.#isOver = true;
		if (child.stderr && !child.stderr.closed) await (0, node_stream_promises.finished)(child.stderr, { error: false });
		if (this.#folder !== null) await (0, node_fs_promises.rm)(this.#folder, {
			recursive: true,
			force: true
		});
		const { exitCode, signalCode: signal } = child;
		return {
			exitCode,
			signal,
			reason,
			complaint: this.#complaint
		};
	}
	#send(message) {
		if (this.#child.connected) this.#child.send(message, () => void 0);
	}
};
/** The end of a text, from the start of a line: half a secret would not be found. */
function lastLines(text) {
	if (text.length <= COMPLAINT_LENGTH) return text;
	const end = text.slice(-16384);
	return end.slice(end.indexOf("\n") + 1 || end.length);
}
/** From here, so that all its threads have it. */
function lowerPriority({ pid }) {
	if (pid === void 0) return;
	try {
		(0, node_os.setPriority)(pid, node_os.constants.priority.PRIORITY_BELOW_NORMAL);
	} catch (error) {
		if (error.info?.code !== "ESRCH") throw error;
	}
}
// src/service/embedded/processes/redacted-rows.ts
function mapValues(record, map) {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
/** Those rows anew that may hold a secret: to look at each value takes many times as long. */
function mapSecret(rows, redact, map) {
	return rows.map((row) => {
		const text = JSON.stringify(row);
		return redact(text) === text ? row : map(row);
	});
}
/** The same results, without the secrets that a value of their rows may hold. */
function redactedRows(results, redact) {
	if (!results.rows) return results;
	const shown = (value) => value === null ? null : redact(value);
	const plain = (values) => mapValues(values, shown);
	const { changed, removed, added, duplicated } = results.rows;
	const lone = (row) => ({
		key: plain(row.key),
		columns: plain(row.columns)
	});
	const rows = {
		changed: mapSecret(changed, redact, ({ key, columns }) => ({
			key: plain(key),
			columns: mapValues(columns, ([before, after]) => [shown(before), shown(after)])
		})),
		removed: mapSecret(removed, redact, lone),
		added: mapSecret(added, redact, lone),
		duplicated: mapSecret(duplicated, redact, (row) => ({
			...row,
			key: plain(row.key)
		}))
	};
	return {
		...results,
		rows
	};
}
// src/service/embedded/processes/executor.ts
const IDLE_MS = 6e4;
const END_WITHIN_MS$1 = 5e3;
/**
* Runs diffs in processes of their own: what crashes there, or takes all memory, takes nothing else
* along, and this process stays free to answer. Processes are kept for the next diffs.
*/
var ProcessExecutor = class {
	#options;
	#launch;
	/** Only checks requests; it runs none. */
	#engine;
	#diffs;
	/** Apart from diffs, which a test would wait for. */
	#tests = require_main.pLimit(1);
	#guesses = require_main.pLimit(1);
	#processes = /* @__PURE__ */ new Set();
	/** Processes without a task, and when they are to end. */
	#idle = /* @__PURE__ */ new Map();
	#closing = new AbortController();
	#underWay = /* @__PURE__ */ new Set();
	/** @throws ConfigurationError where a data source's URL or id cannot be right. */
	constructor(options) {
		const { settings, diffsAtOnce, log, endWithinMs = END_WITHIN_MS$1 } = options;
		const memoryLimit = settings.memoryLimit ?? memoryForEach(diffsAtOnce);
		this.#options = options;
		this.#launch = {
			...options,
			endWithinMs,
			settings: {
				...settings,
				memoryLimit
			}
		};
		this.#engine = new EmbeddedEngine({
			...settings,
			log
		});
		this.#diffs = require_main.pLimit(diffsAtOnce);
	}
	/** @throws DiffError `ProcessDiedException` where the process ended twice. */
	async run(request, options) {
		this.#engine.check(request);
		const { writing = {} } = options;
		const asked = {
			request,
			writing,
			keepsRows: this.#options.keepsRows ?? false
		};
		return redactedRows(await this.#inTurn(this.#diffs, options.signal, (signal) => this.#perform({
			kind: "run",
			asked
		}, {
			...options,
			signal
		})), this.#options.redact);
	}
	async testSource(id, until) {
		await this.#inTurn(this.#tests, until, (signal) => this.#perform({
			kind: "test",
			asked: id
		}, {
			signal,
			onProgress: () => void 0
		}));
	}
	async guessKeys(guess, until) {
		this.#engine.check(guess.request);
		const task = {
			kind: "guess",
			asked: guess
		};
		return this.#inTurn(this.#guesses, until, (waiting) => this.#inTurn(this.#diffs, waiting, (signal) => this.#perform(task, {
			signal,
			onProgress: () => void 0
		})));
	}
	/** Ends what still runs, and every process. */
	async close() {
		this.#closing.abort();
		await Promise.allSettled(this.#underWay);
		await Promise.all([...this.#processes].map((process) => this.#end(process)));
	}
	/** Works once it is its turn. What is aborted before waits no longer. */
	async #inTurn(limit, until, work) {
		const signal = AbortSignal.any([until, this.#closing.signal]);
		if (signal.aborted) throw cancelled();
		let hasBegun = false;
		const performing = limit(() => {
			hasBegun = true;
			return work(signal);
		});
		this.#underWay.add(performing);
		const leave = Promise.withResolvers();
		const abort = () => {
			if (!hasBegun) leave.reject(cancelled());
		};
		signal.addEventListener("abort", abort);
		try {
			return await Promise.race([performing, leave.promise]);
		} finally {
			signal.removeEventListener("abort", abort);
			performing.catch(() => void 0).then(() => this.#underWay.delete(performing));
		}
	}
	/** A process that dies is no proof against the diff: another may not. A second is. */
	async #perform(task, options) {
		const { log, redact } = this.#options;
		try {
			return await this.#attempt(task, options, this.#takeIdle());
		} catch (error) {
			if (!(error instanceof DiedError)) throw error;
			log(`The process of a diff ended (${describeDeath(error.death)}): trying once more`);
		}
		try {
			return await this.#attempt(task, options, null);
		} catch (error) {
			throw error instanceof DiedError ? processDied(error.death, redact) : error;
		}
	}
	/** @throws DiedError where the process ends before the task does. */
	async #attempt(task, options, idle) {
		const { signal } = options;
		if (signal.aborted) throw cancelled();
		try {
			const process = idle ?? await this.#start(signal);
			const results = await process.perform(task, options).finally(() => this.#release(process));
			if (signal.aborted) throw cancelled();
			return results;
		} catch (error) {
			throw signal.aborted ? cancelled(error) : error;
		}
	}
	async #start(signal) {
		const process = await DiffProcess.start(this.#launch, signal);
		this.#processes.add(process);
		process.ended.then(() => this.#forget(process));
		return process;
	}
	#takeIdle() {
		const [process] = [...this.#idle.keys()].filter(({ isAlive }) => isAlive).slice(-1);
		if (!process) return null;
		this.#wake(process);
		return process;
	}
	/** Keeps a process for the next task, unless there are enough without it. */
	#release(process) {
		if (!process.isAlive) return;
		if (this.#processes.size > this.#options.diffsAtOnce || this.#closing.signal.aborted) {
			this.#end(process);
			return;
		}
		const ending = setTimeout(() => void this.#end(process), this.#options.idleMs ?? IDLE_MS);
		this.#idle.set(process, ending);
	}
	#wake(process) {
		clearTimeout(this.#idle.get(process));
		this.#idle.delete(process);
	}
	#forget(process) {
		this.#wake(process);
		this.#processes.delete(process);
	}
	async #end(process) {
		this.#wake(process);
		await process.end();
	}
};
function cancelled(cause) {
	return new require_main.CancelledError("the diff was cancelled", { cause });
}
// src/service/embedded/processes/own-diffs.ts
/** Several diffs of one run, each in a process that is kept for the next one. */
var OwnDiffs = class {
	#options;
	#executor;
	#closing = new AbortController();
	/** Whether the processes will find DuckDB: only one may fetch it. */
	#provided = null;
	/** @throws ConfigurationError where a data source's URL or id cannot be right. */
	constructor(options) {
		const { settings, diffsAtOnce } = options;
		const memoryLimit = shareOf(settings.memoryLimit, diffsAtOnce);
		this.#options = options;
		this.#executor = new ProcessExecutor({
			...options,
			settings: {
				...settings,
				memoryLimit
			},
			yields: false,
			keepsRows: true
		});
	}
	/**
	* Runs one diff to its end.
	*
	* @throws ConfigurationError where the request cannot be right, or DuckDB cannot be had.
	* @throws DiffError where a dataset cannot be read or compared, or the process ended twice.
	* @throws CancelledError where the signal aborts.
	*/
	async run(request, options) {
		await unlessAborted(this.#provided ??= this.#provide(), options.signal);
		return this.#executor.run(request, options);
	}
	/** Ends what still runs, and every process. */
	async close() {
		this.#closing.abort();
		await this.#provided?.catch(() => void 0);
		await this.#executor.close();
	}
	#provide() {
		const { settings, log } = this.#options;
		return provideDuckDB({
			cacheDirectory: settings.toolCacheDirectory,
			log,
			signal: this.#closing.signal
		});
	}
};
/** Waits for something no longer than until the signal aborts. */
async function unlessAborted(work, signal) {
	const aborted = Promise.withResolvers();
	const abort = () => aborted.reject(new require_main.CancelledError("the diff was cancelled"));
	if (signal.aborted) abort();
	signal.addEventListener("abort", abort);
	await Promise.race([work, aborted.promise]).finally(() => signal.removeEventListener("abort", abort));
}
// src/service/embedded/service.ts
var service_exports = /* @__PURE__ */ require_main.__exportAll({ EmbeddedService: () => EmbeddedService });
/** No runner has more cores, and each process takes memory of its own. */
const MOST_AT_ONCE = 4;
/**
* Data diffs by our engine: no account, no server. One runs at a time, in this process; where several are
* to come, each runs in a process of its own, since two in one may wait for each other for ever.
*/
var EmbeddedService = class {
	#settings;
	/** What processes are started with; `null` where there are to be none. */
	#processes;
	#engine;
	#jobs = /* @__PURE__ */ new Map();
	/** Runs several at once. */
	#several = null;
	#last = Promise.resolve();
	/** @throws ConfigurationError where a data source's URL or id cannot be right. */
	constructor(options) {
		const { log, endWithinMs, program = null, redact = (text) => text, ...settings } = options;
		const abandonment = abandonAfter(endWithinMs);
		this.#settings = {
			...settings,
			threads: null,
			confinement: null
		};
		this.#processes = program && {
			...program,
			endWithinMs: abandonment.afterMs,
			log,
			redact
		};
		this.#engine = new EmbeddedEngine({
			...this.#settings,
			log,
			abandonment
		});
	}
	/**
	* Readies itself for so many diffs, before the first is created.
	*
	* @param most how many may run at once; `null` for as many as the machine has cores and memory for.
	* @returns how many run at once.
	*/
	prepareFor(diffs, most) {
		const settings = this.#settings;
		const withinMemory = diffsWithin(settings.memoryLimit);
		const forMachine = Math.min(MOST_AT_ONCE, (0, node_os.availableParallelism)(), withinMemory);
		const diffsAtOnce = Math.min(diffs, most ?? forMachine);
		if (this.#processes === null || diffsAtOnce < 2) return 1;
		this.#several = new OwnDiffs({
			...this.#processes,
			settings,
			diffsAtOnce
		});
		return diffsAtOnce;
	}
	async create(request, _signal, files = null) {
		this.#engine.check(request);
		const id = this.#jobs.size + 1;
		const job = {
			request,
			files,
			results: {
				status: "waiting",
				reported_status: "waiting"
			},
			progress: () => "",
			abort: new AbortController(),
			ended: Promise.resolve()
		};
		job.ended = (this.#several ? Promise.resolve() : this.#last).then(() => this.#run(id, job));
		this.#last = job.ended;
		this.#jobs.set(id, job);
		return Promise.resolve({
			...request,
			id,
			done: false,
			status: "waiting",
			source: "api"
		});
	}
	async summaryResults(id) {
		const { results, progress } = this.#job(id);
		if (results.status !== "running") return Promise.resolve(results);
		return Promise.resolve({
			...results,
			progress: progress()
		});
	}
	async cancel(id) {
		const job = this.#job(id);
		job.abort.abort();
		await job.ended;
	}
	dataSources() {
		return Promise.resolve(this.#engine.dataSources());
	}
	tables(id, searched, signal) {
		return this.#engine.listTables(id, searched, signal);
	}
	diffUrl() {
		return null;
	}
	async close() {
		const jobs = [...this.#jobs.values()];
		for (const job of jobs) job.abort.abort();
		await Promise.all(jobs.map(({ ended }) => ended));
		await this.#several?.close();
	}
	#job(id) {
		const job = this.#jobs.get(id);
		if (!job) throw new require_main.ConfigurationError(`There is no diff ${id}`);
		return job;
	}
	async #run(id, job) {
		try {
			if (job.abort.signal.aborted) throw new require_main.CancelledError("the diff was cancelled");
			job.results = {
				status: "running",
				reported_status: "running"
			};
			job.results = await (this.#several ? this.#runElsewhere(this.#several, id, job) : this.#runHere(id, job));
		} catch (error) {
			job.results = {
				status: "failed",
				error: require_main.errorBodyOf(error)
			};
		}
	}
	#runHere(id, job) {
		const { request, files, abort } = job;
		const progress = new require_main.DiffProgress();
		job.progress = () => progress.line();
		return this.#engine.run(request, abort.signal, progress, {
			files,
			jobId: id
		});
	}
	#runElsewhere(several, id, job) {
		const { request, files, abort } = job;
		const onProgress = (line) => {
			job.progress = () => line;
		};
		const { signal } = abort;
		return several.run(request, {
			signal,
			onProgress,
			writing: {
				files,
				jobId: id
			}
		});
	}
};
// src/sources/database.ts
/**
* Opens a query as a relation.
*
* @param columnsOf reads the columns of what can follow FROM.
*/
async function openedQuery(sql, input, columnsOf) {
	const relation = `(\n${sql}\n)`;
	return queryRelation(relation, await namingInput(input, columnsOf(relation)));
}
/** A query as a relation, of which no catalog says anything. */
function queryRelation(relation, columns) {
	return {
		relation,
		columns,
		uniqueKeys: [],
		orderedBy: [],
		order: null,
		estimatedRows: null,
		isRepeatable: false
	};
}
// src/sources/text-forms.ts
/** Floats from 2^53 on, and below 2^63, are whole numbers of 64 bits: so much as SQL of a double. */
const WHOLE_FROM = "9007199254740992e0";
const WHOLE_BELOW = "9223372036854775808e0";
const exactly = (form) => ({
	form,
	isExact: true
});
const NUMBERS = /* @__PURE__ */ new Set([
	"integer",
	"decimal",
	"numberText",
	"bitBoolean",
	"boolean"
]);
const isNumber = ({ kind }) => NUMBERS.has(kind);
function timestampForm(own, other) {
	const { hasZone } = own;
	if (other.kind === "date") return exactly({
		kind: "timestamp",
		hasZone,
		coarser: null
	});
	if (other.kind !== "timestamp" || other.hasZone !== hasZone) return null;
	const { precision, reduction } = other;
	if (precision >= own.precision) return exactly({
		kind: "timestamp",
		hasZone,
		coarser: null
	});
	return reduction && exactly({
		kind: "timestamp",
		hasZone,
		coarser: {
			precision,
			reduction
		}
	});
}
/** Of a UUID and a text: a text may write a UUID in more than one way. */
const isUuidBesideText = (a, b) => a.kind === "uuid" && isText(b) || isText(a) && b.kind === "uuid";
/** -0 is 0, NaN may be written in more than one way, and a rounded number in two. */
function floatForm(own, other) {
	if (other.kind !== "float") return null;
	return {
		form: {
			kind: "float",
			isRounded: own.bits > other.bits
		},
		isExact: false
	};
}
const SAME = {
	text: exactly({ kind: "text" }),
	date: exactly({ kind: "date" }),
	time: exactly({ kind: "time" }),
	uuid: exactly({ kind: "uuid" }),
	blob: exactly({ kind: "bytes" })
};
/**
* The form of a column's values that are compared with those of another column, which has the same
* form; `null` where they have none of which we are sure.
*/
function commonForm(column, others) {
	const [own, other] = [column.type, others.type];
	if (isNumber(own) && isNumber(other)) return exactly({
		kind: "number",
		type: own
	});
	if (own.kind === "timestamp") return timestampForm(own, other);
	if (own.kind === "date" && other.kind === "timestamp") return exactly({ kind: "midnight" });
	if (own.kind === "float") return floatForm(own, other);
	if (isUuidBesideText(own, other)) return {
		form: { kind: "text" },
		isExact: false
	};
	return own.kind === other.kind ? SAME[own.kind] ?? null : null;
}
/** The form of a number that has a tolerance and is in no cell of it; `null` for what is no number. */
function nearForm({ type }) {
	if (type.kind === "float") return {
		kind: "float",
		isRounded: false
	};
	return isNumber(type) && type.kind !== "boolean" ? {
		kind: "number",
		type
	} : null;
}
// src/sources/text-checksums.ts
/** Rows whose keys are whole numbers in so many in a row are in one bucket, and neighbours on disk. */
const NEIGHBOURS = 32;
const MD5_BYTES = 16;
const WHOLE_NUMBER = {
	kind: "number",
	type: BIGINT
};
const isInteger = ({ type }) => type.kind === "integer";
/**
* Checksums by hashes of texts that more than one kind of database can write alike. The text of a
* row is made of its key and its values, so that nothing that moves between rows cancels out. It is
* injective: NULL, an empty text and every other value differ, and it can be told where each ends.
*/
var TextChecksums = class {
	family = "texts";
	byIndex = null;
	#sql;
	constructor(sql) {
		this.#sql = sql;
	}
	hashed(column, other, tolerance = null) {
		const near = tolerance && this.#near(column, other, tolerance);
		if (near) return near;
		const common = commonForm(column, other);
		if (!common || this.#sql.write("value", common.form, column) === null) return null;
		const form = (value) => this.#sql.write(value, common.form, column) ?? value;
		const isWhole = isInteger(column) && isInteger(other);
		return {
			form,
			isExact: common.isExact,
			kind: isWhole ? "integer" : "other"
		};
	}
	/** Numbers by the cells of a tolerance, and those without one by their texts; `null` where there are none. */
	#near(column, other, tolerance) {
		const [form, others] = [nearForm(column), nearForm(other)];
		const bits = column.type.kind === "float" ? column.type.bits : 64;
		const arithmetic = this.#sql.cells(column);
		const cells = cellsOf(arithmetic, tolerance, bits);
		if (!form || !others || !cells || this.#sql.write("value", form, column) === null) return null;
		const near = (value) => {
			const { isIn, number } = cells(value);
			return `CASE WHEN ${isIn} THEN ${this.#sql.joined([`'c'`, arithmetic.text(number)])} ELSE ${this.#sql.write(value, form, column) ?? value} END`;
		};
		return {
			form: near,
			isExact: false,
			kind: "other"
		};
	}
	total(rows) {
		const { isKeyNotNull } = rows;
		const isNull = keyIsNull(rows);
		const hash = this.#rowHash(rows);
		const sum = isKeyNotNull ? hash : `CASE WHEN ${isNull} THEN NULL ELSE ${hash} END`;
		return `SELECT count(*) AS total_rows, ${isKeyNotNull ? "0" : `count(CASE WHEN ${isNull} THEN 1 END)`} AS nulls, sum(${sum}) AS checksum
FROM ${rows.relation} AS dataset${conditions(rows.where)}`;
	}
	select(rows, buckets) {
		return `SELECT bucket, count(*), sum(hash)
FROM (
  SELECT ${this.#bucket(rows, buckets)} AS bucket, ${this.#rowHash(rows)} AS hash
  FROM ${rows.relation} AS dataset${conditions(rows.where)}
) AS hashed
GROUP BY bucket`;
	}
	isIn(rows, some, buckets) {
		return this.#sql.isOneOf(this.#bucket(rows, buckets), some);
	}
	repeated(rows, buckets) {
		const where = [...rows.where, `NOT (${keyIsNull(rows)})`];
		return `SELECT DISTINCT bucket FROM (
  SELECT min(${this.#bucketOfKey(rows, buckets)}) AS bucket
  FROM ${rows.relation} AS dataset${conditions(where)}
  GROUP BY ${this.groupedBy(rows)} HAVING count(*) > 1
) AS repeated`;
	}
	groupedBy({ keys, keyKind }) {
		return keyKind === "integer" ? keys.join(", ") : this.#sql.grouped(this.#sql.joined(keys));
	}
	#keyTexts({ keys, keyColumns, keyKind }) {
		if (keyKind !== "integer") return keys;
		return keyColumns.map(({ reference, column }) => {
			return this.#sql.write(reference, WHOLE_NUMBER, column) ?? reference;
		});
	}
	#rowHash(rows) {
		const unknown = (0, node_crypto.randomBytes)(MD5_BYTES).toString("hex");
		return this.#sql.hash(this.#sql.joined([...this.#keyTexts(rows), ...rows.values]), unknown);
	}
	#bucket(rows, buckets) {
		const bucket = this.#bucketOfKey(rows, buckets);
		if (rows.isKeyNotNull) return bucket;
		return `CASE WHEN ${keyIsNull(rows)} THEN -1 ELSE ${bucket} END`;
	}
	#bucketOfKey({ keys, keyKind }, buckets) {
		const [key = "0"] = keys;
		if (keyKind === "integer") return `abs(${this.#sql.quotient(key, NEIGHBOURS)} % ${Math.max(1, buckets - 1)})`;
		return `(${this.#sql.hash(this.#sql.joined(keys), "0")} % ${buckets})`;
	}
};
const keyIsNull = ({ keyColumns }) => keyColumns.map(({ reference }) => `${reference} IS NULL`).join(" OR ");
// src/sources/utc-time.ts
/** The parts of a time by ISO 8601: a day, a time of day, its fraction, and a zone. */
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::?(\d\d)(?:\.(\d+))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;
/**
* `2020-01-01T12:00:00.5+02:00` as `2020-01-01 10:00:00.5`, without losing digits; `null` where it
* is no time by ISO 8601.
*/
function inUtc(iso) {
	const parts = ISO.exec(iso.trim());
	if (!parts) return null;
	const [, day = "", time = "00:00", seconds = "00", fraction = "", zone = "Z"] = parts;
	const offset = /^z$/i.test(zone) ? "Z" : `${zone.slice(0, 3)}:${zone.slice(3).replace(":", "") || "00"}`;
	const instant = /* @__PURE__ */ new Date(`${day}T${time}:${seconds}${offset}`);
	if (Number.isNaN(instant.getTime())) return null;
	const digits = fraction.slice(0, 6);
	return instant.toISOString().slice(0, 19).replace("T", " ") + (digits && `.${digits}`);
}
// src/sources/modified-texts.ts
/** The letters that are in lower case what they are there in every database. */
const LETTERS = {
	upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	lower: "abcdefghijklmnopqrstuvwxyz"
};
/** What of a text counts, and whether it is sure that all else is gone; `null` where that is always so. */
function countedOf({ lower, isAscii, trim, isTrimmed }, modifiers) {
	const trimmed = modifiers.whitespace ? trim : (text) => text;
	const filled = modifiers.emptiness ? (text) => `coalesce(${trimmed(text)}, '')` : trimmed;
	const isSure = [...modifiers.case ? [isAscii] : [], ...modifiers.whitespace && isTrimmed ? [isTrimmed] : []];
	return {
		counted: modifiers.case ? (text) => lower(filled(text)) : filled,
		isSure: isSure.length === 0 ? null : (text) => isSure.map((condition) => condition(filled(text))).join(" AND ")
	};
}
/** What counts of the texts of a column. */
function countedText(sql, text, modifiers) {
	const { counted, isSure } = countedOf(sql, modifiers);
	return {
		text: (value) => counted(text(value)),
		isExact: isSure === null
	};
}
/**
* How a database compares two columns of texts of which some counts for nothing. Letters that are not of ASCII have
* other ones in lower case in each database, and in each of its versions: where texts with such letters are not
* equal otherwise, it cannot tell.
*/
function modifiedTexts(sql, { texts, form, hashed = form, same, spelled }, modifiers) {
	const { counted, isSure } = countedOf(sql, modifiers);
	const ofSides = require_main.mapPair(texts, (text) => (value) => counted(text(value)));
	const areSame = same ?? ((a, b) => `${form(a)} = ${form(b)}`);
	const equal = (a, b) => {
		const isEqual = areSame(ofSides[0](a), ofSides[1](b));
		if (!isSure) return isEqual;
		return `CASE WHEN ${isEqual} THEN 1 = 1 WHEN ${`${isSure(texts[0](a))} AND ${isSure(texts[1](b))}`} THEN 1 = 0 END`;
	};
	return {
		key: require_main.mapPair(ofSides, (text) => (value) => form(text(value))),
		hashed: require_main.mapPair(ofSides, (text) => (value) => hashed(text(value))),
		equal,
		...modifiers.emptiness && { differ: (a, b) => `NOT (${equal(a, b)})` },
		...isSure && { isOpen: true },
		...spelled && { spelled }
	};
}
// src/sources/tolerances/times.ts
const MICROSECOND_DIGITS = 6;
/** How many whole microseconds a tolerance of times allows. */
function microsecondsOf({ absolute }) {
	const amount = absolute === null ? null : amountOf(absolute);
	return amount ? unitsOf$1(amount, MICROSECOND_DIGITS) : 0n;
}
/** @param apart how many microseconds two times are apart, of which none is finer; NULL where nobody can tell. */
const withinMicroseconds = (apart) => (tolerance, a, b) => `abs(${apart(a, b)}) <= ${microsecondsOf(tolerance)}`;
// src/sources/tolerances/within.ts
/** Numbers are within a tolerance where one of its ways allows them. */
const byWays = (decides) => (tolerance, a, b) => {
	const [first = "1 = 0", second] = waysOf$2(tolerance).map((way) => {
		const amount = amountOf(way.decimal);
		return amount ? decides(way, amount, [a, b]) : "NULL";
	});
	return second === void 0 ? first : `(${first}) OR (${second})`;
};
const digitsIn = (number) => number.toString().length;
/** More than all steps in doubles lose together, as a share of what goes in. */
const LOST_IN_DOUBLES = "4e-15";
/** The same of floats of 32 bits, which count as shorter decimals than they are. */
const LOST_IN_FLOATS = "2e-7";
/** The largest double; what is beyond it is no number. */
const LARGEST = "1.7976931348623157e308";
/** Between these, no step in doubles comes near their ends. */
const [LEAST, MOST] = ["1e-100", "1e100"];
/** Of numbers that are not so many times as large as a tolerance, what is within so much of it is so for certain. */
const CERTAIN = {
	share: .9999,
	size: 1e10,
	leastRelative: 1e-9
};
/**
* What tells of most numbers that they are within a tolerance in few steps: where all of them are noisy,
* this is what it costs. `null` where the tolerance is too small for that.
*/
function isSurelyWithin({ double, literal }, { measure, decimal }, numbers) {
	const [a, b] = [double(numbers[0]), double(numbers[1])];
	const amount = Number(decimal);
	const less = literal((amount * CERTAIN.share).toExponential());
	if (measure === "absolute") return `CASE WHEN abs(${a}) < ${literal((amount * CERTAIN.size).toExponential())} THEN abs(${a} - ${b}) < ${less} ELSE 1 = 0 END`;
	if (amount < CERTAIN.leastRelative) return null;
	return `CASE WHEN ${`abs(${b}) > ${literal(LEAST)} AND abs(${b}) < ${literal(MOST)}`} THEN abs(${a} - ${b}) < abs(${b}) * ${less} ELSE 1 = 0 END`;
}
/** By doubles where they are clear, and else exactly. */
function byEstimate({ arithmetic, lost, exactly }) {
	const { double, literal } = arithmetic;
	return (way, amount, numbers) => {
		const [a, b] = [double(numbers[0]), double(numbers[1])];
		const value = literal(`${amount.units}e-${amount.places}`);
		const isRelative = way.measure === "relative";
		const limit = isRelative ? `abs(${b}) * ${value}` : value;
		const distance = `abs(${a} - ${b})`;
		const inRange = [
			`abs(${a}) < ${literal(MOST)}`,
			`abs(${b}) < ${literal(MOST)}`,
			...isRelative ? [`abs(${b}) > ${literal(LEAST)}`] : []
		].join(" AND ");
		const surely = lost === LOST_IN_DOUBLES ? isSurelyWithin(arithmetic, way, numbers) : null;
		const sizes = `abs(${a}) + abs(${b}) + ${limit} + ${literal(LEAST)}`;
		const isWhole = amount.units >= 10n ** BigInt(amount.places) ? "1 = 1" : "1 = 0";
		const ofNothing = isRelative ? `\n      WHEN ${b} = 0 THEN 1 = 0\n      WHEN ${a} = 0 THEN ${isWhole}` : "";
		return `CASE${surely === null ? "" : `\n      WHEN ${surely} THEN 1 = 1`}
      WHEN NOT (abs(${a}) <= ${literal(LARGEST)} AND abs(${b}) <= ${literal(LARGEST)}) THEN 1 = 0${ofNothing}
      WHEN CASE WHEN ${inRange} THEN abs(${distance} - ${limit}) > (${sizes}) * ${literal(lost)} ELSE 1 = 0 END
        THEN ${distance} < ${limit}
      ELSE ${exactly(way, amount, numbers)} END`;
	};
}
const undecided = () => "NULL";
const PLACES_OF_DOUBLES = {
	least: 4,
	most: 14,
	digits: 15
};
const PLACES_OF_FLOATS = {
	least: 2,
	most: 5,
	digits: 6
};
/** Up to here doubles hold every whole number. */
const WHOLE = "9e15";
/** @param rounded a double as a number of the type. */
function byPlaces(arithmetic, { least, most, digits }, rounded) {
	const { double, literal, round } = arithmetic;
	return ({ measure }, amount, numbers) => {
		const places = Math.max(least, amount.places);
		if (places > most) return "NULL";
		const [a, b] = [double(numbers[0]), double(numbers[1])];
		const power = literal(`1e${places}`);
		const whole = (value) => `${round(`${value} * ${power}`)}`;
		const isPlain = (value) => `abs(${value}) < ${literal(`1e${digits - places}`)} AND ${rounded(`${whole(value)} / ${power}`)} = ${value}`;
		const distance = `abs(${whole(a)} - ${whole(b)})`;
		const arePlain = `CASE WHEN ${isPlain(a)} THEN ${isPlain(b)} ELSE 1 = 0 END`;
		if (measure === "absolute") return `CASE WHEN ${arePlain} THEN ${distance} <= ${literal(`${unitsOf$1(amount, places)}e0`)} END`;
		const sides = [`${distance} * ${literal(`1e${amount.places}`)}`, `abs(${whole(b)}) * ${literal(`${amount.units}e0`)}`];
		return `CASE WHEN CASE WHEN ${arePlain} THEN ${sides.map((side) => `${side} < ${literal(WHOLE)}`).join(" AND ")} ELSE 1 = 0 END THEN ${sides.join(" <= ")} END`;
	};
}
/** Whether two doubles lie within a tolerance; NULL where they are too close to its border. */
const withinDoubles = (arithmetic, exactly) => byWays(byEstimate({
	arithmetic,
	lost: LOST_IN_DOUBLES,
	exactly: exactly ?? byPlaces(arithmetic, PLACES_OF_DOUBLES, (double) => double)
}));
/** The same of floats of 32 bits. */
function withinFloats(arithmetic) {
	const { single } = arithmetic;
	const exactly = single ? byPlaces(arithmetic, PLACES_OF_FLOATS, single) : undecided;
	return byWays(byEstimate({
		arithmetic,
		lost: LOST_IN_FLOATS,
		exactly
	}));
}
/** Exact numbers by exact arithmetic, where the database has room for it. */
function byDecimals(arithmetic, { digits, scale }) {
	const { mostDigits, decimal } = arithmetic;
	const estimated = byEstimate({
		arithmetic,
		lost: LOST_IN_DOUBLES,
		exactly: undecided
	});
	return (way, amount, numbers) => {
		const room = digits + 2;
		const factors = [10n ** BigInt(amount.places), amount.units];
		if ((way.measure === "absolute" ? room : room + Math.max(...factors.map(digitsIn)) + 1) > mostDigits) return estimated(way, amount, numbers);
		const [a, b] = numbers.map((number) => decimal(number, digits + 1, scale));
		if (way.measure === "relative") {
			const [power, units] = factors.map((factor) => decimal(`'${factor}'`, digitsIn(factor), 0));
			return `abs(${a} - ${b}) * ${power} <= abs(${b}) * ${units}`;
		}
		const limit = {
			units: unitsOf$1(amount, scale),
			places: scale
		};
		if (digitsIn(limit.units) > digits + 1) return "1 = 1";
		return `abs(${a} - ${b}) <= ${decimal(`'${decimalOf(limit)}'`, digits + 1, scale)}`;
	};
}
/** Whether two exact numbers of so many digits lie within a tolerance; NULL where that is too close to tell. */
const withinDecimals = (arithmetic, common) => byWays(byDecimals(arithmetic, common));
// src/sources/no-such-table.ts
/** Of so many tables the nearest is found; to compare with more takes long. */
const MOST_TABLES = 1e4;
/** As many as help to find the right one. */
const MOST_SHOWN = 3;
const nameOf$1 = ({ name }) => String(name);
const isSearched = ({ searched }) => Number(searched) === 1;
/** Those of the wanted name but for case, where it was searched before all others; else the nearest. */
function meantBy(wanted, tables) {
	const folded = wanted.toLowerCase();
	const same = tables.filter((table) => nameOf$1(table).toLowerCase() === folded);
	const here = same.filter(isSearched);
	if (same.length > 0) return here.length > 0 ? here : same;
	const searched = tables.filter(isSearched);
	const foldedNames = searched.map((table) => nameOf$1(table).toLowerCase());
	const nearest = new Set(require_main.nearestNames(folded, foldedNames));
	return searched.filter((_, index) => nearest.has(foldedNames[index] ?? ""));
}
/**
* Why there is no table of a path, with those that may be meant.
*
* @param where what was searched, such as `the schema public`.
*/
function noSuchTable(path, where, tables) {
	const meant = meantBy(path.at(-1) ?? "", tables).slice(0, MOST_SHOWN).map(({ place, name }) => [place, name].filter((part) => part != null).join("."));
	const hint = meant.length === 0 ? "" : `; ${require_main.areThese("the nearest", meant)}`;
	return new require_main.DiffError("NoSuchTableException", `${path.join(".")} (not in ${where}${hint})`);
}
// src/sources/cancellable.ts
/** Long enough for a server that is far away, short enough for somebody who waits. */
const CONNECT_WITHIN_MS = 3e4;
/** Before a silent connection is asked whether it still lives. */
const KEEP_ALIVE_AFTER_MS = 3e4;
/** A statement that is to end has ended after this time, whatever the network does. */
const END_WITHIN_MS = 3e3;
/** How long a connection may take to say goodbye. */
const CLOSE_WITHIN_MS = 1e3;
/**
* Ends the running statement, by the server or else by its connection.
*
* @returns what to call once it has ended; it waits until no request to end it is under way.
*/
function ending({ endStatement, cutOff }) {
	const timer = setTimeout(cutOff, END_WITHIN_MS);
	const asked = endStatement(AbortSignal.timeout(END_WITHIN_MS)).catch(cutOff);
	return async () => {
		clearTimeout(timer);
		await asked;
	};
}
/** Waits for the end of a connection, and cuts it off where that takes long. */
async function closing(ended, cutOff) {
	const timer = setTimeout(cutOff, CLOSE_WITHIN_MS);
	await ended.catch(() => void 0);
	clearTimeout(timer);
}
/**
* Runs a statement, and ends it on the server where the signal aborts.
*
* @throws CancelledError where the signal aborted, OutputError as it is, else what `read` gives.
*/
async function cancellable(owner, signal, run) {
	if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled");
	const reason = owner.broken();
	if (reason) throw owner.read(reason);
	let ended = () => Promise.resolve();
	const cancel = () => void (ended = ending(owner));
	signal.addEventListener("abort", cancel);
	try {
		return await run();
	} catch (error) {
		if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled", { cause: error });
		throw error instanceof OutputError ? error : owner.read(error);
	} finally {
		signal.removeEventListener("abort", cancel);
		await ended();
	}
}
/**
* Writes what a statement yields. Where the output fails, nobody reads on: the statement is ended,
* since the server would send all the rest.
*
* @throws OutputError where the output failed.
*/
async function writeAllOf(owner, chunks, output) {
	const ends = [];
	const stop = () => void ends.push(ending(owner));
	output.once("error", stop);
	try {
		await writeAll(chunks, output);
	} catch (error) {
		if (ends.length === 0 || error instanceof OutputError) throw error;
		throw new OutputError("the output was closed", { cause: error });
	} finally {
		output.off("error", stop);
		await Promise.all(ends.map((ended) => ended()));
	}
}
/** No connection could be made: nothing came back. */
var NoConnectionError = class extends Error {
	/** As the system calls it. */
	code = "ETIMEDOUT";
	constructor(withinMs) {
		const seconds = Math.round(withinMs / 1e3);
		super(`no connection within ${seconds} second${seconds === 1 ? "" : "s"}`);
	}
};
// src/sources/statement-mark.ts
const NOBODY = {
	diffId: null,
	runUrl: null
};
/** Characters of an address that a comment can have, without one that could end it. */
const NOT_OF_ADDRESS = /[^\w:/.?=&%#~+-]/g;
/**
* A comment before each statement, so that whoever runs a cluster sees whose it is, and bills it.
*
* @param label without it, our name alone.
*/
function markOf({ diffId, runUrl } = NOBODY) {
	return `/* data-diff${diffId === null ? "" : ` diff ${diffId}`}${runUrl === null ? "" : ` of ${runUrl.replace(NOT_OF_ADDRESS, "")}`} */ `;
}
// src/sources/table-writer.ts
/** Where tables are made in a server that has catalogs: as `write-schema` says, else in those of its session. */
function placeOf(named, { catalog, schema }) {
	if (named === null) return {
		catalog,
		schema
	};
	const [, before = catalog, after = named] = /^([^.]+)\.(.+)$/s.exec(named) ?? [];
	return {
		catalog: before,
		schema: after
	};
}
/** How long it may take to keep tables. */
const COMMIT_WITHIN_MS = 6e5;
/** What alone ends a commit. */
const untilCommitted = () => AbortSignal.timeout(COMMIT_WITHIN_MS);
/** The text of a value as DuckDB prints it. */
const printed = (value) => `CAST(${value} AS VARCHAR)`;
/** A value's bytes as hexadecimal digits. */
const hexadecimal = (value) => `lower(hex(${value}))`;
/** A number as JavaScript and Java read it. */
const spelledOut = (number) => `CASE ${number} WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN 'nan' THEN 'NaN' ELSE ${number} END`;
/** A day or time of a calendar that has a year 0, which is the one before our era; DuckDB writes `(BC)`. */
function isoTime(value, format) {
	return `CASE WHEN year(${value}) <= 0 THEN ${`CASE WHEN year(${value}) < 0 THEN '-' ELSE '' END || printf('%04d', -year(${value}))`} || strftime(${value}, '${format}') ELSE ${printed(value)} END`;
}
/** In DuckDB's SQL, a literal of a text where a backslash is a letter like others. */
const literalOf = (text) => `'''' || replace(${text}, '''', '''''') || ''''`;
/** Over a column, by its name in DuckDB. */
const columnText = ({ text }, { name }) => text(`"${name.replaceAll("\"", "\"\"")}"`);
/**
* Names that fit where those of a data source may not be longer: a long one is cut, and has a number
* where another is the same then.
*
* @param lengthOf in what the data source counts.
*/
function fittingNames(names, longest, lengthOf) {
	const short = names.filter((name) => lengthOf(name) <= longest);
	const taken = new Set(short.map((name) => name.toLowerCase()));
	return names.map((name) => {
		if (lengthOf(name) <= longest) return name;
		for (let number = 1;; number += 1) {
			const end = `_${String(number)}`;
			let start = name;
			while (lengthOf(start + end) > longest) start = [...start].slice(0, -1).join("");
			if (taken.has((start + end).toLowerCase())) continue;
			taken.add((start + end).toLowerCase());
			return start + end;
		}
	});
}
// src/sources/inserting-writer.ts
/** How long it may take to remove what is not kept. */
const UNDO_WITHIN_MS = 3e4;
const drop = (table) => `DROP TABLE IF EXISTS ${table}`;
/** An INSERT of rows by its two ends. */
function insertion(table, columns, castsLiterals) {
	if (!castsLiterals) return [`INSERT INTO ${table} VALUES `, ""];
	const values = columns.map(({ type }, i) => `CAST(c${i} AS ${type})`);
	const names = columns.map((_, i) => `c${i}`);
	return [`INSERT INTO ${table} SELECT ${values.join(", ")} FROM (VALUES `, `) AS written (${names.join(", ")})`];
}
/** Writes tables by statements of many rows: the fewer there are, the fewer files have a cluster's tables. */
var InsertingWriter = class {
	#target;
	#unkept = /* @__PURE__ */ new Set();
	constructor(target) {
		this.#target = target;
	}
	pathOf(table) {
		return [...this.#target.place, table];
	}
	async write(table, rows, signal) {
		const target = this.#target;
		const { columns } = rows;
		await target.prepare(signal);
		const written = columns.map(({ type }) => target.columnOf(type));
		const names = target.fit(columns.map(({ name }) => name));
		const definition = `(${written.map(({ type }, i) => `${target.quote(names[i] ?? "")} ${type}`).join(", ")})${target.format(names)}`;
		this.#unkept.add(table);
		await target.run(`CREATE TABLE ${this.#name(table)} ${definition}`, untilCommitted());
		if (signal.aborted) throw new require_main.CancelledError("the diff was cancelled");
		const values = columns.map((column, i) => {
			return `coalesce(${columnText(written[i] ?? target.columnOf(column.type), column)}, 'NULL')`;
		});
		const ends = insertion(this.#name(table), written, target.castsLiterals);
		await this.#insert(ends, rows.texts(`'(' || ${values.join(` || ',' || `)} || ')'`, signal), signal);
	}
	async copy(table, relation, signal) {
		this.#unkept.add(table);
		await this.#target.copy(this.#name(table), relation, signal);
	}
	tables(prefix, signal) {
		return this.#target.tables(prefix, signal);
	}
	async commit() {
		await this.#target.commit(untilCommitted());
		this.#unkept.clear();
	}
	async drop(table, signal) {
		await this.#target.run(drop(this.#name(table)), signal);
	}
	async close() {
		const drops = [...this.#unkept].map((table) => drop(this.#name(table)));
		try {
			if (drops.length > 0) await this.#target.undo(drops, AbortSignal.timeout(UNDO_WITHIN_MS));
		} finally {
			await this.#target.close();
		}
	}
	async #insert([start, end], rows, signal) {
		const room = this.#target.statementLength - start.length - end.length;
		let waiting = [];
		let length = 0;
		const flush = async () => {
			if (waiting.length === 0) return;
			const sql = `${start}${waiting.join(",")}${end}`;
			[waiting, length] = [[], 0];
			await this.#target.run(sql, signal);
		};
		for await (const some of rows) for (const row of some) {
			if (length + row.length + 1 > room) await flush();
			waiting.push(row);
			length += row.length + 1;
		}
		await flush();
	}
	#name(table) {
		return this.pathOf(table).map((part) => this.#target.quote(part)).join(".");
	}
};
// src/sources/duckdb/storage-version.ts
/** What DuckDB says of such a file; it has no code for it. */
const OTHER_VERSION = /version number (\d+), but we can only read versions? between (\d+) and (\d+)/;
/**
* Where a database file has a storage version that our DuckDB cannot read: an error that names it,
* and how to write the file for our DuckDB. Any other error as it is.
*/
function withStorageVersion(database, error) {
	const match = error instanceof require_main.DiffError ? OTHER_VERSION.exec(error.value) : null;
	if (!match) return error;
	const [, found, oldest, newest] = match;
	const [release = ""] = version.split("-");
	const written = release.replace(/\.\d+$/, ".0");
	const wayOut = Number(found) > Number(newest) ? `copy it with the DuckDB that wrote it: ATTACH 'copy.duckdb' (STORAGE_VERSION 'v${written}'), then COPY FROM DATABASE … TO copy` : "write it anew: EXPORT DATABASE with the DuckDB that wrote it, IMPORT DATABASE with a newer one";
	return new require_main.DiffError("StorageVersionException", `${database} has DuckDB's storage version ${found}, and DuckDB ${release}, which reads it here, knows ${oldest} to ${newest}; ${wayOut}`, { cause: error });
}
// src/sources/duckdb/attach.ts
var attach_exports = /* @__PURE__ */ require_main.__exportAll({ attachDatabase: () => attachDatabase });
function attachAs(name, path, { connection, signal }) {
	const literal = connection.dialect.quoteText(path);
	return connection.execute(`ATTACH ${literal} AS ${name} (READ_ONLY)`, signal);
}
/**
* Attaches a database again by the name that it has. Where this process closes a file, the system takes
* all of its locks on it, and with them what keeps others from writing to it while it is read.
*/
async function lockAgain(path, context) {
	const name = context.attached.get(path);
	if (name === void 0) return;
	await context.connection.execute(`DETACH ${name}`, context.signal);
	await attachAs(name, path, context);
}
/**
* Makes the tables of a DuckDB file readable, and gives the name to call them by.
*
* @throws DiffError where there is no such file, or it is no database.
*/
async function attachDatabase(database, context) {
	const path = (0, node_path.resolve)(context.workingDirectory, database);
	const known = context.attached.get(path);
	if (known) return known;
	await requireDatabaseFile(path, database);
	const name = `database${context.attached.size + 1}`;
	await attachAs(name, path, context).catch((error) => {
		throw withStorageVersion(database, error);
	});
	context.attached.set(path, name);
	return name;
}
// src/sources/duckdb/list-tables.ts
var list_tables_exports = /* @__PURE__ */ require_main.__exportAll({ listDuckdbTables: () => listDuckdbTables });
/**
* The tables of schemas of a DuckDB file.
*
* @param catalog the name by which the file is attached.
*/
async function listDuckdbTables(searched, { connection, catalog, signal }) {
	requireDepth(searched, 2, "a table has a name, and a schema and a database in front of it");
	const quote = (text) => connection.dialect.quoteText(text);
	const condition = searchedCondition(searched, {
		isIn: (schema) => `lower(schema_name) = lower(${quote(schema)})`,
		isOwn: "TRUE",
		isFoundByName: `schema_name = 'main'`
	});
	const where = `database_name = ${quote(catalog)} AND NOT internal AND ${condition}`;
	const tables = (await connection.query(`SELECT schema_name, table_name AS name, 'table' AS kind FROM duckdb_tables() WHERE ${where}
UNION ALL
SELECT schema_name, view_name, 'view' FROM duckdb_views() WHERE ${where}
ORDER BY 1, 2`, signal)).map((row) => ({
		path: [String(row["schema_name"]), String(row["name"])],
		kind: kindOf(String(row["kind"])),
		isFoundByName: row["schema_name"] === "main"
	}));
	const schemasSql = `SELECT schema_name AS name FROM duckdb_schemas()
WHERE database_name = ${quote(catalog)} AND schema_name NOT IN ('information_schema', 'pg_catalog')
ORDER BY 1`;
	return withoutMissingSchemas({
		tables,
		areNamesFolded: true
	}, searched, async () => (await connection.query(schemasSql, signal)).map(({ name }) => String(name)));
}
// src/sources/duckdb/declared-keys.ts
/**
* The sets of columns of a table of a DuckDB file that are declared unique together and free of NULL,
* that of the primary key first. A view has none.
*
* @param catalog the name by which the file is attached.
* @param path the table's name, after its schema where that is given.
*/
async function declaredKeys(connection, catalog, path, signal) {
	const { dialect } = connection;
	const [table = "", schema = "main"] = path.toReversed();
	const isTable = (prefix) => `${prefix}database_name = ${dialect.quoteText(catalog)}
  AND lower(${prefix}schema_name) = lower(${dialect.quoteText(schema)})
  AND lower(${prefix}table_name) = lower(${dialect.quoteText(table)})`;
	const rows = await connection.query(`SELECT constraint_index AS key, parts.position, parts.name
FROM (
  SELECT constraint_index, constraint_type, unnest(constraint_column_names) AS name,
    generate_subscripts(constraint_column_names, 1) AS position
  FROM duckdb_constraints()
  WHERE ${isTable("")} AND constraint_type IN ('PRIMARY KEY', 'UNIQUE')
    AND NOT EXISTS (
      FROM duckdb_columns() AS columns
      WHERE ${isTable("columns.")} AND columns.is_nullable
        AND list_contains(constraint_column_names, columns.column_name)
    )
) AS parts
ORDER BY constraint_type <> 'PRIMARY KEY', key, parts.position`, signal);
	return [...Map.groupBy(rows, ({ key }) => String(key)).values()].map((parts) => parts.map(({ name }) => String(name)));
}
// src/sources/duckdb/own-name.ts
var own_name_exports = /* @__PURE__ */ require_main.__exportAll({ withOwnName: () => withOwnName });
/**
* Has rows of a DuckDB file copied where it has the name that DuckDB itself gives it, since views and
* queries may call it so. That is in a DuckDB that has no other file: two of one name differ in their
* folders alone, and what names a file that is not there must find nothing.
*
* The copy is a DuckDB file in the temporary folder, which no type is changed by, and is attached to the
* engine's DuckDB.
*
* @param table the name of the copy.
* @param write makes it.
* @throws DiffError where there is no such file, it is no database, or `write` does.
*/
async function withOwnName(database, table, context, write) {
	const { connection, workingDirectory, confinement, signal } = context;
	await attachDatabase(database, context);
	const path = (0, node_path.resolve)(workingDirectory, database);
	const catalog = `duckdb_copy_${(0, node_crypto.randomUUID)().replaceAll("-", "")}`;
	const folder = (0, node_path.join)(await connection.temporaryDirectory(signal), catalog);
	const copy = connection.dialect.quoteText(`${folder}.duckdb`);
	await (0, node_fs_promises.mkdir)(folder);
	const opened = await connection.withDatabase(path, folder, async (own) => {
		await own.execute(`ATTACH ${copy} AS ${catalog} (READ_WRITE, STORAGE_VERSION 'latest')`, signal);
		await own.execute(`SET force_compression = 'uncompressed'`, signal);
		if (confinement) await own.confine(connection.admitted);
		const written = await write(own, `${catalog}.main.${table}`);
		await own.execute(`DETACH ${catalog}`, signal);
		return written;
	});
	await lockAgain(path, context);
	await connection.execute(`ATTACH ${copy} AS ${catalog} (READ_ONLY)`, signal);
	return opened.kind === "typed" ? {
		...opened,
		isCopied: true
	} : opened;
}
// src/sources/duckdb/open-table.ts
var open_table_exports = /* @__PURE__ */ require_main.__exportAll({ openTable: () => openTable });
/** Tables of a schema, and those of the wanted one's name in others. */
function tablesSql(catalog, schema, name, quote) {
	const isSearched = `lower(table_schema) = lower(${quote(schema)})`;
	const isWanted = `lower(table_name) = lower(${quote(name)})`;
	return `SELECT table_schema AS place, table_name AS name, CAST(${isSearched} AS INTEGER) AS searched
FROM information_schema.tables
WHERE table_catalog = ${quote(catalog)} AND (${isSearched} OR ${isWanted})
ORDER BY NOT ${isWanted}, 1, 2 LIMIT ${MOST_TABLES}`;
}
async function isView(path, catalog, { connection, signal }) {
	const [name = "", schema = "main"] = path.toReversed();
	const lower = (text) => `lower(${connection.dialect.quoteText(text)})`;
	return (await connection.query(`SELECT 1 AS is_view FROM duckdb_views() WHERE database_name = ${connection.dialect.quoteText(catalog)}
  AND lower(schema_name) = ${lower(schema)} AND lower(view_name) = ${lower(name)}`, signal)).length > 0;
}
/** A view is a query: it may name its own database, and give other rows whenever it is read. */
function openView(database, path, context) {
	const { signal, mostRows } = context;
	const [name = "", schema = "main"] = path.toReversed();
	return withOwnName(database, "view_rows", context, async (own, relation) => {
		const [row] = await own.query("SELECT current_database() AS name", signal);
		const view = [
			String(row?.["name"]),
			schema,
			name
		].map((part) => own.dialect.quoteIdentifier(part)).join(".");
		const columns = await own.describe(view, signal);
		const limit = mostRows === void 0 ? "" : ` LIMIT ${mostRows}`;
		await own.execute(`CREATE TABLE ${relation} AS SELECT * FROM ${view}${limit}`, signal);
		return {
			kind: "typed",
			relation,
			columns
		};
	});
}
/**
* Opens a table or view of a DuckDB file for reading.
*
* @throws DiffError where it does not exist or cannot be read.
*/
async function openTable({ database, path }, context) {
	const { connection, signal } = context;
	const catalog = await attachDatabase(database, context);
	if (await isView(path, catalog, context)) return openView(database, path, context);
	const relation = [catalog, ...path.slice(-2).map((part) => connection.dialect.quoteIdentifier(part))];
	try {
		const columns = await connection.describe(relation.join("."), signal);
		return {
			kind: "typed",
			relation: relation.join("."),
			columns,
			declaredKeys: () => declaredKeys(connection, catalog, path, signal)
		};
	} catch (error) {
		if (!(error instanceof require_main.DiffError) || error.type !== "CatalogException") throw error;
		const [name = "", schema = "main"] = path.toReversed();
		const sql = tablesSql(catalog, schema, name, (part) => connection.dialect.quoteText(part));
		throw noSuchTable(path, `the schema ${schema}`, await connection.query(sql, signal));
	}
}
// src/sources/duckdb/writer.ts
var writer_exports = /* @__PURE__ */ require_main.__exportAll({ DuckdbWriter: () => DuckdbWriter });
/** Writes tables of a DuckDB file, all of them in one transaction: what is not kept was never there. */
var DuckdbWriter = class DuckdbWriter {
	#connection;
	#catalog;
	#schema;
	#hasBegun = false;
	constructor(connection, catalog, schema) {
		this.#connection = connection;
		this.#catalog = catalog;
		this.#schema = schema ?? "main";
	}
	/**
	* Attaches the file so that it can be written to, and no longer to be read alone.
	*
	* @throws DiffError where there is no such file, or another process uses it.
	*/
	static async open(database, { schema }, { connection, workingDirectory, attached, signal }) {
		const path = (0, node_path.resolve)(workingDirectory, database);
		await requireDatabaseFile(path, database);
		const catalog = `database${attached.size + 1}`;
		const known = attached.get(path);
		if (known !== void 0) await connection.execute(`DETACH ${known}`, signal);
		await connection.execute(`ATTACH ${connection.dialect.quoteText(path)} AS ${catalog}`, signal).catch((error) => {
			throw withStorageVersion(database, error);
		});
		attached.set(path, catalog);
		return new DuckdbWriter(connection, catalog, schema);
	}
	pathOf(table) {
		return [this.#schema, table];
	}
	write(table, { relation }, signal) {
		return this.copy(table, relation, signal);
	}
	async copy(table, relation, signal) {
		const create = `CREATE TABLE ${this.#place(table)} AS SELECT * FROM ${relation} AS dataset`;
		await this.#begin(signal);
		await this.#connection.execute(create, signal);
	}
	async tables(prefix, signal) {
		const { dialect } = this.#connection;
		return (await this.#connection.query(`SELECT table_name AS name FROM duckdb_tables()
WHERE database_name = ${dialect.quoteText(this.#catalog)} AND schema_name = ${dialect.quoteText(this.#schema)}
  AND starts_with(table_name, ${dialect.quoteText(prefix)})`, signal)).map((row) => String(row["name"]));
	}
	async commit() {
		if (!this.#hasBegun) return;
		await this.#connection.execute("COMMIT", untilCommitted());
		this.#hasBegun = false;
	}
	async drop(table, signal) {
		await this.#begin(signal);
		await this.#connection.execute(`DROP TABLE IF EXISTS ${this.#place(table)}`, signal);
	}
	async close() {
		const undo = this.#hasBegun ? "ROLLBACK; " : "";
		await this.#connection.execute(`${undo}DETACH ${this.#catalog}`).catch(() => void 0);
	}
	/** As late as it can be: a transaction writes to one database alone, and what is read may be kept in another. */
	async #begin(signal) {
		if (this.#hasBegun) return;
		await this.#connection.execute("BEGIN", signal);
		this.#hasBegun = true;
	}
	#place(table) {
		const { dialect } = this.#connection;
		return [this.#catalog, ...this.pathOf(table).map((part) => dialect.quoteIdentifier(part))].join(".");
	}
};
// src/sources/files/csv/form.ts
/** How to read a file by its options, and by the delimiter that its ending tells, else `null`. */
function csvForm(options, byEnding) {
	return {
		delimiter: options?.delimiter ?? null,
		byEnding,
		quote: options?.quote ?? "\"",
		hasHeader: options?.header ?? true,
		head: options?.skip_head_rows ?? 0,
		tail: options?.skip_tail_rows ?? 0,
		encoding: options?.encoding ?? "utf-8",
		hasDecimalCommas: options?.decimal_separator === ",",
		isLenient: options?.lenient ?? false,
		nullTexts: options?.null_texts ?? [""]
	};
}
/** Whether an empty line is a row: where it is all that a row of NULL has. */
const areEmptyLinesRows = (columns, nullTexts) => columns === 1 && nullTexts.includes("");
// src/sources/files/csv/scan.ts
/** The ways in which a file ends its records, as bits. */
const ENDS = {
	lf: 1,
	cr: 2,
	crlf: 4
};
const ODD_END = "ends otherwise than a line before; give all lines the same end";
const BYTE_ORDER_MARK = [
	239,
	187,
	191
];
const named = (delimiter) => delimiter === "	" ? "a tab" : delimiter;
/** Says of a line with too many cells or too few what to do about it. */
function raggedReason(expected, found, delimiter) {
	return `expected ${expected} columns, found ${found}: ${found > expected ? `put cells that hold ${named(delimiter)} into quotes` : `write ${named(delimiter)} for cells without a value, too`}${expected === 1 && ", or take out what stands before the header" || found === 1 && ", or take the line out" || ""}`;
}
/**
* Reads a CSV file byte by byte, for nothing but its form: how many records it has, and the first
* fault. It shares nothing with DuckDB's reader, so that the one can confirm the other.
*/
var CsvScan = class {
	#shape;
	#kinds;
	/** Records so far, the header among them. */
	#records = 0;
	#state = state.record;
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
		this.#kinds = kindsOf(shape);
		this.#toSkip = shape.skip;
	}
	/** Rows so far, the header not among them. */
	get rows() {
		return this.#shape.hasHeader ? Math.max(0, this.#records - 1) : this.#records;
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
			const byteKind = this.#kinds[piece[i] ?? 0] ?? kind.other;
			if (this.#afterCr !== null && this.#isOfCrlf(byteKind)) continue;
			if (this.#oddLine > 0) return {
				line: this.#oddLine,
				reason: ODD_END
			};
			const fault = byteKind >= kind.lf ? this.#endLine(byteKind) : this.#pass(byteKind);
			if (fault) return fault;
		}
		return null;
	}
	/** The fault that only the end of the file shows. */
	end() {
		if (this.#afterCr !== null) this.#isOfCrlf(kind.other);
		if (this.#oddLine > 0) return {
			line: this.#oddLine,
			reason: ODD_END
		};
		if (this.#state === state.quoted) return this.#faultOf(UNCLOSED);
		return this.#state === state.record || this.#toSkip > 0 ? null : this.#endRecord();
	}
	#faultOf(reason) {
		return {
			line: this.#recordLine,
			reason
		};
	}
	#pass(byteKind) {
		if (this.#toSkip > 0) return null;
		if (byteKind === kind.delimiter && this.#state !== state.quoted) this.#delimiters += 1;
		else if (this.#delimiters >= this.#shape.columns) this.#holdsMore = true;
		this.#state = after(this.#state, byteKind);
		return this.#state === state.fault ? this.#faultOf(UNCLOSED) : null;
	}
	/** Whether a byte behind a CR makes one line end with it. */
	#isOfCrlf(byteKind) {
		const isSecond = byteKind === kind.lf;
		if (this.#afterCr === "record") this.#note(isSecond ? ENDS.crlf : ENDS.cr, this.#line - 1);
		this.#afterCr = null;
		return isSecond;
	}
	#note(lineEnd, line) {
		this.#ends |= lineEnd;
		if ((this.#ends & ENDS.cr) !== 0 && this.#ends !== ENDS.cr && this.#oddLine === 0) this.#oddLine = line;
	}
	#endLine(byteKind) {
		const isQuoted = this.#state === state.quoted;
		if (byteKind === kind.cr) this.#afterCr = isQuoted ? "quoted" : "record";
		else if (!isQuoted) this.#note(ENDS.lf, this.#line);
		this.#line += 1;
		return isQuoted ? null : this.#endRecord();
	}
	/** Counts the record that ends here, unless it is an empty line or one before the header. */
	#endRecord() {
		const { columns, delimiter, nullTexts } = this.#shape;
		const isEmpty = this.#state === state.record;
		const cells = this.#delimiters + 1;
		if (this.#toSkip > 0) this.#toSkip -= 1;
		else if (isEmpty) {
			if (areEmptyLinesRows(columns, nullTexts)) this.#records += 1;
		} else if (cells < columns || this.#holdsMore) return this.#faultOf(raggedReason(columns, cells, delimiter));
		else this.#records += 1;
		this.#state = state.record;
		this.#delimiters = 0;
		this.#holdsMore = false;
		this.#recordLine = this.#line;
		return null;
	}
};
// src/sources/files/csv/confirm.ts
/**
* Whether DuckDB could take one line end for two: in a file of one column, where an empty line is a
* row, and LF ends the header and CR LF a line behind it.
*/
async function mayAddRows({ path, name, header }, signal) {
	if (header.names.length > 1 || header.lineEnd !== "\n") return false;
	for await (const piece of readUnpacked(path, name, signal)) if (piece.includes(13)) return true;
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
		const { size, end } = await readEnd(path, name, END, signal);
		if (size >= 32e6 && !beginsLastRow(end, header)) return false;
		if (await mayAddRows(file, signal)) return false;
	}
	return true;
}
async function scanFile({ path, name, header }, signal) {
	const scan = new CsvScan({
		...header,
		columns: header.names.length
	});
	const check = (fault) => {
		if (!fault) return;
		throw new require_main.DiffError("InvalidInputException", `${name}, line ${fault.line}: ${fault.reason}`);
	};
	for await (const piece of readUnpacked(path, name, signal)) check(scan.read(piece));
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
	return {
		rows,
		isMixed
	};
}
// src/sources/files/source-file.ts
const partsOf = (path) => path.split(/[\\/]/);
/** A file that a pattern finds, by as many parts of its path as the pattern has. */
function nameLike(pattern, path) {
	if ((0, node_path.isAbsolute)(pattern)) return path;
	const parts = partsOf(pattern).filter((part) => part !== "." && part !== "..");
	return partsOf(path).slice(-parts.length).join("/");
}
/** The files that a path or pattern stands for. */
function namedPaths({ path, files, local }) {
	return files.map((file) => ({
		path: file,
		name: local === null ? nameLike(path, file) : path
	}));
}
// src/sources/files/copy-failure.ts
/** Why a file could not be copied; what is said of the file itself stays. */
function copyFailure(file, error) {
	if (error instanceof require_main.DiffError) return error;
	if (error.code === "ENOSPC") {
		const value = `the temporary folder has no room for a copy of ${(0, node_path.basename)(file)}: free some disk`;
		return new require_main.DiffError("DiskFullException", value, { cause: error });
	}
	const value = `${(0, node_path.basename)(file)} cannot be read: ${require_main.messageOf(error)}`;
	return new require_main.DiffError("InvalidInputException", value, { cause: error });
}
// src/sources/files/csv/head.ts
/** Takes off the first lines of a text that comes in pieces. */
var HeadSkipper = class {
	#left;
	#isAfterCr = false;
	#quote;
	/** How the lines that were taken off end. */
	ends = /* @__PURE__ */ new Set();
	/** Whether a line that was taken off has a quote. */
	holdsQuote = false;
	/** @param quote what encloses cells; empty where nothing does. */
	constructor(lines, quote) {
		this.#left = lines;
		this.#quote = quote;
	}
	/** Whether all that follows is behind the lines. */
	get isDone() {
		return this.#left === 0 && !this.#isAfterCr;
	}
	/** What of a piece is behind the lines. */
	take(piece) {
		let at = this.#endOfCrlf(piece);
		while (this.#left > 0 && at < piece.length) at = this.#skipLine(piece, at);
		return at === 0 ? piece : piece.slice(at);
	}
	/** Where a piece goes on behind a CR at the end of the one before. */
	#endOfCrlf(piece) {
		if (!this.#isAfterCr || piece === "") return 0;
		this.#isAfterCr = false;
		const isCrlf = piece.startsWith("\n");
		this.ends.add(isCrlf ? "\r\n" : "\r");
		return isCrlf ? 1 : 0;
	}
	#skipLine(piece, at) {
		const next = /\r\n?|\n/g;
		next.lastIndex = at;
		const found = next.exec(piece);
		const line = piece.slice(at, found?.index);
		this.holdsQuote ||= this.#quote !== "" && line.includes(this.#quote);
		if (found === null) return piece.length;
		this.#left -= 1;
		const [end] = found;
		if (end === "\r" && next.lastIndex === piece.length) this.#isAfterCr = true;
		else this.ends.add(end);
		return next.lastIndex;
	}
};
// src/sources/files/csv/last-lines.ts
/** As much is read at once. */
const BLOCK = 65536;
const isLineEnd = (byte) => byte === 10 || byte === 13;
/**
* Where the last lines of a file begin, empty ones not counted; 0 where it has no more than these. It is
* read from its end, and no further than needed.
*
* @param lines how many, at least 1.
*/
async function startOfLastLines(file, lines) {
	const block = Buffer.alloc(BLOCK);
	let { size: end } = await file.stat();
	let [found, isInLine] = [0, false];
	while (end > 0) {
		const start = Math.max(0, end - BLOCK);
		const { bytesRead } = await file.read(block, 0, end - start, start);
		for (let i = bytesRead - 1; i >= 0; i -= 1) if (!isLineEnd(block[i])) isInLine = true;
		else if (isInLine) {
			isInLine = false;
			found += 1;
			if (found === lines) return start + i + 1;
		}
		end = start;
	}
	return 0;
}
// src/sources/files/csv/copy.ts
/** So many empty lines are written at once. */
const LINES_AT_ONCE = 65536;
function* emptyLines(count, lineEnd) {
	for (let left = count; left > 0; left -= LINES_AT_ONCE) yield lineEnd.repeat(Math.min(left, LINES_AT_ONCE));
}
/** What is behind the lines at the beginning. */
async function* behindHead(pieces, head) {
	const skipper = new HeadSkipper(head, "");
	for await (const piece of pieces) yield skipper.isDone ? piece : Buffer.from(skipper.take(piece.toString("latin1")), "latin1");
}
/**
* Writes a copy of a text file into the temporary folder, and gives where it lies: its name is that of the
* file, by which DuckDB's errors name it.
*
* @throws DiffError where the file cannot be read, or there is no room.
*/
async function writeCopy({ path, name }, file, write) {
	const { connection, signal } = file;
	const folder = (0, node_path.join)(await connection.temporaryDirectory(signal), (0, node_crypto.randomUUID)());
	const copy = (0, node_path.join)(folder, (0, node_path.basename)(path).replace(/\.(?:gz|zst)$/i, ""));
	try {
		await (0, node_fs_promises.mkdir)(folder, { recursive: true });
		const handle = await (0, node_fs_promises.open)(copy, "wx+");
		await write(handle).finally(() => handle.close());
	} catch (error) {
		if (signal.aborted) throw error;
		throw copyFailure(name, error);
	}
	return copy;
}
/**
* Copies a text file without some of its lines.
*
* @param pieces the file in UTF-8, unpacked.
* @throws DiffError where it cannot be read, or there is no room.
*/
function copyText(named, pieces, { head, lineEnd, tail }, file) {
	return writeCopy(named, file, async (copy) => {
		for (const lines of emptyLines(head, lineEnd)) await copy.writeFile(lines);
		for await (const piece of behindHead(pieces, head)) await copy.writeFile(piece);
		if (tail > 0) await copy.truncate(await startOfLastLines(copy, tail));
	});
}
// src/sources/files/csv/decoded.ts
/** The code of a decoder's error where the bytes are no such text. */
const NO_TEXT = "ERR_ENCODING_INVALID_ENCODED_DATA";
/** What an encoding is called in a sentence. */
const NAMES = {
	"utf-8": "UTF-8",
	"utf-16": "UTF-16",
	"utf-16le": "UTF-16 (little-endian)",
	"utf-16be": "UTF-16 (big-endian)",
	latin1: "Latin-1",
	"windows-1252": "Windows-1252"
};
/** What Windows has in the place of the control characters from 0x80 on. */
const OF_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
/** One in which each byte is a character. */
const ofBytes = (change) => ({
	decode: (piece) => Buffer.from(change(piece.toString("latin1"))),
	end: () => Buffer.alloc(0)
});
function decoderOf(encoding) {
	if (encoding === "latin1") return ofBytes((text) => text);
	if (encoding === "windows-1252") {
		const characters = /[\x80-\x9f]/g;
		return ofBytes((text) => text.replace(characters, (each) => OF_WINDOWS[each.charCodeAt(0) - 128] ?? each));
	}
	const decoder = new TextDecoder(encoding, { fatal: true });
	return {
		decode: (piece) => Buffer.from(decoder.decode(piece, { stream: true })),
		end: () => Buffer.from(decoder.decode())
	};
}
/** Marks of the byte order with which a text may begin, as Latin-1, and the encoding that each says. */
const MARKS = [
	["ï»¿", "utf-8"],
	["ÿþ", "utf-16le"],
	["þÿ", "utf-16be"]
];
const LONGEST_MARK = 3;
/** What the mark at the beginning says; `null` without one. */
function markedAs(piece) {
	const beginning = piece.toString("latin1", 0, LONGEST_MARK);
	return MARKS.find(([mark]) => beginning.startsWith(mark))?.[1] ?? null;
}
/** Those that are not empty, the first of which has room for a mark. */
async function* withWholeMark(pieces) {
	let begun = Buffer.alloc(0);
	for await (const piece of pieces) if (begun === null) yield piece;
	else {
		begun = Buffer.concat([begun, piece]);
		if (begun.length < LONGEST_MARK) continue;
		yield begun;
		begun = null;
	}
	if (begun !== null && begun.length > 0) yield begun;
}
/** @throws DiffError where the mark at the beginning says another encoding, or none says which it is. */
function encodingOf(piece, encoding, name) {
	const marked = markedAs(piece);
	if (marked === null && encoding === "utf-16") {
		const value = `${name} does not begin with a mark of its byte order; name its encoding utf-16le or utf-16be`;
		throw new require_main.DiffError("InvalidInputException", value);
	}
	if (marked === null || marked === encoding) return encoding;
	if (marked !== "utf-8" && encoding === "utf-16") return marked;
	const value = `${name} is not ${NAMES[encoding]} but ${NAMES[marked]}, as the mark of its byte order says; name its encoding ${marked} in the file's options`;
	throw new require_main.DiffError("InvalidInputException", value);
}
/**
* A text as it is.
*
* @param name the file as messages name it.
* @throws DiffError where the mark at its beginning says another encoding.
*/
async function* asMarked(pieces, encoding, name) {
	let isBegun = false;
	for await (const piece of withWholeMark(pieces)) {
		if (!isBegun) encodingOf(piece, encoding, name);
		isBegun = true;
		yield piece;
	}
}
/**
* A text in UTF-8, without a mark of its byte order, piece by piece.
*
* @param name the file as messages name it.
* @throws DiffError where it is not in this encoding, or begins with the mark of another.
*/
async function* decoded$1(pieces, encoding, name) {
	let decoder = null;
	try {
		for await (const piece of withWholeMark(pieces)) {
			decoder ??= decoderOf(encodingOf(piece, encoding, name));
			yield decoder.decode(piece);
		}
		if (decoder !== null) yield decoder.end();
	} catch (error) {
		if (error.code !== NO_TEXT) throw error;
		throw new require_main.DiffError("InvalidInputException", `${name} is not ${NAMES[encoding]}`, { cause: error });
	}
}
// src/sources/files/csv/header.ts
/** Enough for a header and the first lines, as a rule. */
const FIRST_BYTES = 65536;
/** A header longer than this is judged by its beginning. */
const MAX_HEADER = 1 << 24;
const ALIKE = "give all lines the same end";
const invalid = (value) => new require_main.DiffError("InvalidInputException", value);
/** Whether a line ends behind the first one that is not empty, so that there is a header to judge. */
const holdsHeader = (text, { delimiter, quote }) => (delimiter === null ? DELIMITERS : [delimiter]).every((each) => {
	const [header] = recordsOf(text, {
		delimiter: each,
		quote
	});
	return header !== void 0 && header.end !== "";
});
/** The beginning of a file behind the lines that are skipped. */
async function readBeginning(pieces, head, form) {
	let [text, wanted] = ["", FIRST_BYTES];
	for await (const piece of pieces) {
		text += head.take(piece.toString("latin1"));
		if (text.length < wanted) continue;
		if (text.length > MAX_HEADER || holdsHeader(text, form)) return {
			text,
			isWhole: false
		};
		wanted = 4 * text.length;
	}
	return {
		text,
		isWhole: true
	};
}
const endsIn = (text) => text.match(/\r\n?|\n/g) ?? [];
/** Takes off what stands before the header. */
function withoutPreamble(text) {
	const [mark = ""] = /^\xEF\xBB\xBF/.exec(text) ?? [];
	const unmarked = text.slice(mark.length);
	const [telling = "", told = null] = /^(?: *(?:\r\n?|\n))*sep=([^\w"\r\n\x7f-\xff])(?:\r\n?|\n|$)/i.exec(unmarked) ?? [];
	const untold = unmarked.slice(telling.length);
	const [empty = ""] = /^(?: *(?:\r\n?|\n))*/.exec(untold) ?? [];
	return {
		rest: untold.slice(empty.length),
		empty: endsIn(empty),
		telling: endsIn(telling),
		told
	};
}
function requireOne(path, line, delimiters) {
	const [delimiter = ",", ...others] = delimiters;
	if (others.length === 0) return delimiter;
	const names = delimiters.map((each) => each === "	" ? "tabs" : `"${each}"`).join(" or ");
	throw invalid(`${path}, line ${line}: its cells may be separated by ${names}; put names that hold one of these into quotes, or name the delimiter in the file's options`);
}
const bytesOf = (cell) => Buffer.from(cell, "latin1");
/** @throws DiffError where names cannot be told, or DuckDB would take rows for a part of one. */
function requireReadable$1(where, cells, marks, form) {
	if (!cells.every((cell) => (0, node_buffer.isUtf8)(bytesOf(cell)))) throw invalid(`${where}: is not UTF-8; save the file as UTF-8, or name its encoding in the file's options`);
	if (form.isLenient) return;
	if (cells.some((cell) => isMisquoted(cell, marks))) throw invalid(`${where}: ${UNCLOSED}`);
}
/** The names of the columns; one without a name is told by its place. */
function namesOf(cells, marks, { hasHeader }) {
	return cells.map((cell, i) => {
		return (hasHeader ? contentOf(bytesOf(cell).toString("utf8"), marks) : "") || `column${i}`;
	});
}
function headerOf(path, beginning, { rest, empty, telling, told }, form) {
	const { quote, hasHeader, nullTexts } = form;
	const line = form.head + telling.length + empty.length + 1;
	const possible = () => possibleDelimiters({
		...beginning,
		text: rest
	}, quote);
	const marks = {
		delimiter: form.delimiter ?? told ?? form.byEnding ?? requireOne(path, line, possible()),
		quote
	};
	const [first] = recordsOf(rest, marks);
	const { cells, end: lineEnd } = first ?? {
		cells: [],
		end: ""
	};
	const where = `${path}, line ${line}`;
	if (lineEnd !== "" && [...telling, ...empty].some((each) => each !== lineEnd)) throw invalid(`${where}: ends otherwise than a line before; ${ALIKE}`);
	requireReadable$1(where, cells, marks, form);
	if (cells.some((cell) => cell.includes("\0"))) throw invalid(`${path} is not UTF-8`);
	const areRows = !hasHeader && areEmptyLinesRows(cells.length, nullTexts);
	const skip = form.head + telling.length + (areRows ? 0 : empty.length);
	const names = namesOf(cells, marks, form);
	return {
		...marks,
		hasHeader,
		nullTexts,
		names,
		skip,
		lineEnd
	};
}
/**
* The header of a CSV file. It decides alone on the delimiter and the columns: a ragged line
* further down must be an error, not a reason to take the whole line for one column.
*
* @param pieces the file, unpacked.
* @param path the file as the request names it.
* @returns `null` where the file holds nothing but empty lines.
* @throws DiffError where the file cannot be unpacked, or its header not be read.
*/
async function readCsvHeader(pieces, path, form) {
	const head = new HeadSkipper(form.head, form.quote);
	const beginning = await readBeginning(pieces, head, form);
	const preamble = withoutPreamble(beginning.text);
	if (preamble.rest === "") return null;
	const header = headerOf(path, beginning, preamble, form);
	const { lineEnd } = header;
	const isEven = lineEnd === "" || [...head.ends].every((each) => each === lineEnd);
	return {
		header,
		isOddHead: head.holdsQuote || !isEven
	};
}
// src/sources/files/csv/lenient-records.ts
/** A quote that nothing closes within so many characters is one itself: DuckDB reads no longer line. */
const LONGEST_CELL = 64e6;
/**
* Reads the records of a text that comes in pieces, whatever its quotes: one that opens a cell encloses it
* where another closes it right before a delimiter or the end of a line; any other is a character.
*/
var LenientRecords = class {
	#marks;
	#ends;
	#text = "";
	#isWhole = false;
	#cells = [];
	constructor(marks) {
		this.#marks = marks;
		const delimiter = marks.delimiter.replace(/[\\\]^-]/, "\\$&");
		this.#ends = new RegExp(`[${delimiter}\\r\\n]`, "g");
	}
	/** The records that end in what is known by now, empty lines among them. */
	*read(piece) {
		this.#text += piece;
		let at = 0;
		for (;;) {
			const cell = at === this.#text.length ? null : this.#cellAt(at);
			if (cell === null) break;
			this.#cells.push({
				text: cell.text,
				isQuoted: cell.isQuoted
			});
			at = cell.next;
			if (cell.endsRecord) yield this.#takeRecord();
		}
		this.#text = this.#text.slice(at);
	}
	/** What is left when all of the text is there. */
	*end() {
		this.#isWhole = true;
		yield* this.read("");
		if (this.#cells.length === 0) return;
		this.#cells.push({
			text: "",
			isQuoted: false
		});
		yield this.#takeRecord();
	}
	#takeRecord() {
		const cells = this.#cells;
		this.#cells = [];
		return cells;
	}
	/** `null` where more of the text has to be known. */
	#cellAt(start) {
		const quoted = this.#quotedAt(start);
		return quoted === "none" ? this.#bareAt(start) : quoted;
	}
	#spacesFrom(at) {
		let behind = at;
		if (this.#marks.delimiter !== " ") while (this.#text[behind] === " ") behind += 1;
		return behind;
	}
	#quotedAt(start) {
		const { quote } = this.#marks;
		const open = this.#spacesFrom(start);
		if (quote === "" || open < this.#text.length && this.#text[open] !== quote) return "none";
		const isUnknown = !this.#isWhole && this.#text.length - start < LONGEST_CELL;
		const close = this.#closingQuote(open + 1);
		if (close === null) return isUnknown ? null : "none";
		const behind = this.#spacesFrom(close + 1);
		const cell = {
			text: this.#text.slice(open + 1, close).replaceAll(quote + quote, quote),
			isQuoted: true
		};
		if (behind === this.#text.length) {
			if (this.#isWhole) return {
				...cell,
				next: behind,
				endsRecord: true
			};
			return isUnknown ? null : "none";
		}
		this.#ends.lastIndex = behind;
		return this.#ends.exec(this.#text)?.index === behind ? this.#endAt(behind, cell) : "none";
	}
	/** The first quote from here on that is not doubled; `null` where there is none yet. */
	#closingQuote(from) {
		const { quote } = this.#marks;
		let at = this.#text.indexOf(quote, from);
		while (at !== -1 && this.#text[at + 1] === quote) at = this.#text.indexOf(quote, at + 2);
		const isLast = at === this.#text.length - 1 && !this.#isWhole;
		return at === -1 || isLast ? null : at;
	}
	#bareAt(start) {
		this.#ends.lastIndex = start;
		const end = this.#ends.exec(this.#text)?.index ?? this.#text.length;
		const cell = {
			text: this.#text.slice(start, end),
			isQuoted: false
		};
		if (end < this.#text.length) return this.#endAt(end, cell);
		return this.#isWhole ? {
			...cell,
			next: end,
			endsRecord: true
		} : null;
	}
	/** A cell with the delimiter or the line end at `end` behind it. */
	#endAt(end, cell) {
		const mark = this.#text[end];
		if (mark === this.#marks.delimiter) return {
			...cell,
			next: end + 1,
			endsRecord: false
		};
		const isLast = end === this.#text.length - 1;
		if (mark === "\r" && isLast && !this.#isWhole) return null;
		const isCrlf = mark === "\r" && this.#text[end + 1] === "\n";
		return {
			...cell,
			next: end + (isCrlf ? 2 : 1),
			endsRecord: true
		};
	}
};
// src/sources/files/csv/lenient-copy.ts
/** How the copy is written: all but NULL is in quotes. */
const FORM = {
	delimiter: ",",
	quote: "\"",
	hasHeader: true,
	nullTexts: [""],
	skip: 0,
	lineEnd: "\n"
};
const inQuotes = (text) => `"${text.replaceAll("\"", "\"\"")}"`;
const isNothing = ({ text, isQuoted }) => text === "" && !isQuoted;
/** How many cells a record has: empty ones behind the last column are none. */
function lengthOf(cells, columns) {
	let { length } = cells;
	while (length > columns && cells.slice(length - 1).every(isNothing)) length -= 1;
	return length;
}
/** A record as the copy has it, with NULL for cells that it lacks. */
function lineOf(cells, columns, { nullTexts }) {
	return `${Array.from({ length: columns }, (_, i) => {
		const cell = cells[i];
		return !cell || !cell.isQuoted && nullTexts.includes(cell.text) ? "" : inQuotes(cell.text);
	}).join(",")}\n`;
}
/** The records of the rows, some at a time. */
async function* rowsOf({ header, open }) {
	const records = new LenientRecords(header);
	const areRows = areEmptyLinesRows(header.names.length, header.nullTexts);
	let isFirst = header.hasHeader;
	const rowsAmong = (some) => {
		const rows = [];
		for (const cells of some) {
			const isEmpty = cells.length === 1 && cells.every(isNothing);
			if (isFirst) isFirst = false;
			else if (areRows || !isEmpty) rows.push(cells);
		}
		return rows;
	};
	const decoder = new TextDecoder("utf-8");
	for await (const piece of behindHead(open(), header.skip)) yield rowsAmong(records.read(decoder.decode(piece, { stream: true })));
	yield rowsAmong(records.end());
}
/** Whether a cell begins with a quote that nothing closes. */
const hasLoneQuote = ({ text, isQuoted }, { quote }) => !isQuoted && quote !== "" && text.trimStart().startsWith(quote);
function note(found, cells, header) {
	const columns = header.names.length;
	const { mended } = found;
	const length = lengthOf(cells, columns);
	found.longest = Math.max(found.longest, length);
	if (length < columns) mended.short_rows += 1;
	if (length > columns) mended.long_rows += 1;
	mended.lone_quotes += cells.filter((cell) => hasLoneQuote(cell, header)).length;
}
/** Writes the rows with so many columns. */
async function writeRows(copy, file, columns) {
	const names = columnNames(file.header, columns);
	await copy.writeFile(`${names.map(inQuotes).join(",")}\n`);
	const found = {
		longest: columns,
		mended: { ...require_main.NOTHING_MENDED }
	};
	for await (const rows of rowsOf(file)) {
		for (const cells of rows) note(found, cells, file.header);
		const lines = rows.map((cells) => lineOf(cells, columns, file.header));
		await copy.writeFile(lines.join(""));
	}
	return found;
}
/** The columns of the header, and those that only longer rows have. */
const columnNames = ({ names }, columns) => [...names, ...Array.from({ length: columns - names.length }, (_, i) => `column${names.length + i}`)];
/**
* Copies a text file whose rows have cells too few or too many, and quotes that nothing closes, into one that
* every reader reads alike: rows are padded with NULL to the length of the longest.
*
* @throws DiffError where it cannot be read, or there is no room.
*/
async function copyLeniently(odd, file) {
	let columns = odd.header.names.length;
	for (;;) {
		let found = {
			longest: columns,
			mended: require_main.NOTHING_MENDED
		};
		const path = await writeCopy(odd.named, file, async (copy) => {
			found = await writeRows(copy, odd, columns);
		});
		const { longest, mended } = found;
		const header = {
			...FORM,
			names: columnNames(odd.header, columns)
		};
		if (longest === columns) return {
			...odd.named,
			path,
			header,
			mended
		};
		await (0, node_fs_promises.rm)(path);
		columns = longest;
	}
}
// src/sources/files/csv/csv-file.ts
const isUtf8 = ({ encoding }) => encoding === "utf-8";
/** A file as it is in UTF-8, unpacked. */
function textOf({ path, name }, form, { signal }) {
	const pieces = readUnpacked(path, name, signal);
	return isUtf8(form) ? asMarked(pieces, "utf-8", name) : decoded$1(pieces, form.encoding, name);
}
/** A file as it is, or a copy of it that DuckDB reads as its form says; `null` where it holds nothing. */
async function readFile(named, form, file) {
	const read = await readPlain(named, form, file);
	if (read === null || !form.isLenient) return read;
	const { header, ...there } = read;
	const { path, name } = there;
	const open = () => decoded$1(readUnpacked(path, name, file.signal), "utf-8", name);
	return copyLeniently({
		named: there,
		header,
		open
	}, file);
}
/** The same, but for lines that are not as they must be. */
async function readPlain(named, form, file) {
	const read = await readCsvHeader(textOf(named, form, file), named.name, form);
	if (read === null) return null;
	const { header, isOddHead } = read;
	if (!isOddHead && form.tail === 0 && isUtf8(form)) return {
		...named,
		header
	};
	const leftOut = {
		...form,
		lineEnd: header.lineEnd || "\n"
	};
	const path = await copyText(named, textOf(named, form, file), leftOut, file);
	const copy = {
		...named,
		path
	};
	const copied = {
		...form,
		encoding: "utf-8"
	};
	const left = await readCsvHeader(textOf(copy, copied, file), named.name, copied);
	return left && {
		...copy,
		header: left.header
	};
}
/**
* The files that have a header, or rows where none is asked for.
*
* @throws DiffError where one cannot be unpacked, or two of its columns have one name.
*/
async function readCsvFiles(file, form) {
	const files = [];
	for (const named of namedPaths(file)) {
		const read = await readFile(named, form, file);
		if (read === null) continue;
		requireDistinctNames(named.name, read.header.names);
		files.push(read);
	}
	return files;
}
// src/sources/files/csv/open.ts
/** Files of the same form together, in the order in which their forms come. */
function groupsOf(files) {
	const groups = /* @__PURE__ */ new Map();
	for (const file of files) {
		const packing = packingOf(file.path);
		const form = JSON.stringify([file.header, packing]);
		const group = groups.get(form) ?? {
			header: file.header,
			packing,
			files: []
		};
		group.files.push(file);
		groups.set(form, group);
	}
	return [...groups.values()];
}
/** How DuckDB names the ends of lines. */
const LINE_ENDS = {
	"\n": String.raw`'\n'`,
	"\r\n": String.raw`'\r\n'`,
	"\r": String.raw`'\r'`
};
/**
* Which line ends to read. DuckDB would take the first one in the file for that of all lines, also
* within the quotes of a name, and lose the rows.
*/
function lineEnds({ lineEnd }, isMixed) {
	if (isMixed) return [`new_line = ${LINE_ENDS["\r\n"]}`, "strict_mode = false"];
	const known = LINE_ENDS[lineEnd];
	return known === void 0 ? [] : [`new_line = ${known}`];
}
/** Reads the files by the names of their columns: one that a file lacks is NULL in all its rows. */
function readFiles(dialect, files, more, isMixed = false) {
	const reads = groupsOf(files).map(({ header, packing, files }) => {
		const { names, delimiter, quote, hasHeader, nullTexts, skip } = header;
		return readCsv(readerOf(files.map(({ path }) => path), dialect).reader, [
			`header = ${hasHeader}`,
			`skip = ${skip}`,
			...csvFileForm(dialect.quoteText(quote), nullTexts.map((text) => dialect.quoteText(text))),
			"auto_detect = false",
			`columns = {${names.map((name) => `${dialect.quoteText(name)}: 'VARCHAR'`).join(", ")}}`,
			`delim = ${dialect.quoteText(delimiter)}`,
			`compression = '${packing}'`,
			...lineEnds(header, isMixed),
			...more
		]);
	});
	const [only = ""] = reads;
	if (reads.length === 1) return only;
	return `(${reads.map((read) => `SELECT * FROM ${read}`).join("\n  UNION ALL BY NAME ")})`;
}
/**
* Opens a CSV file, or several of them.
*
* @param byEnding the delimiter that the file's ending tells, else `null`.
* @throws DiffError where it cannot be unpacked, or two of its columns have one name.
*/
async function openCsv(file, byEnding) {
	const { dialect } = file.connection;
	const form = csvForm(file.options, byEnding);
	const { hasDecimalCommas } = form;
	const files = await readCsvFiles(file, form);
	if (files.length === 0) return { kind: "empty" };
	const names = mergedNames(files.map(({ name, header }) => ({
		name,
		columns: header.names
	})));
	return {
		kind: "text",
		relation: readFiles(dialect, files, []),
		mended: require_main.allMended(files.map((each) => each.mended)),
		readsAll: (signal) => readsAllRows(files, signal),
		readCarefully: async (signal) => {
			const { rows, isMixed } = await scanRows(files, signal);
			return {
				relation: readFiles(dialect, files, LONG_LINES, isMixed),
				rows
			};
		},
		columns: names.map((name) => ({
			name,
			text: dialect.quoteIdentifier(name),
			json: null,
			hasDecimalCommas
		}))
	};
}
// src/sources/files/json/lists.ts
/** The longest record that is read: 128 MiB. */
const LONGEST_RECORD = 0x8000000;
/** What DuckDB prepares for by itself. Each of its threads takes twice the longest record. */
const USUAL_RECORD = 16777216;
/** No record is longer than its file, unless that is packed. */
async function longestRecordOf(path, packing) {
	const longest = packing === "none" ? (await (0, node_fs_promises.stat)(path)).size : LONGEST_RECORD;
	return Math.min(LONGEST_RECORD, Math.max(USUAL_RECORD, longest));
}
/** Enough of a file to see what it is. */
const EDGE = 4096;
async function beginningOf({ path, name }) {
	let text = "";
	for await (const piece of readUnpacked(path, name)) {
		text += piece.toString("latin1");
		if (text.length >= EDGE) break;
	}
	return text.slice(0, EDGE);
}
/** The files of a side that hold anything. */
async function jsonFiles(file) {
	const files = [];
	for (const named of namedPaths(file)) {
		const beginning = await beginningOf(named);
		if (beginning === "") continue;
		const [, mark = "", list = ""] = /^(\xEF\xBB\xBF)?\s*(\[?)/.exec(beginning) ?? [];
		const packing = packingOf(named.path);
		files.push({
			...named,
			packing,
			longestRecord: await longestRecordOf(named.path, packing),
			isList: list !== "",
			isMarked: mark !== ""
		});
	}
	return files;
}
/** Files of the same form together. */
function jsonGroups(files, dialect) {
	const groups = /* @__PURE__ */ new Map();
	for (const { path, packing, isList, isMarked, longestRecord } of files) {
		const format = isList && isMarked ? ["format = 'array'"] : [];
		const options = packing === "none" ? format : [`compression = '${packing}'`, ...format];
		const group = groups.get(options.join()) ?? {
			options,
			paths: [],
			longest: 0
		};
		group.paths.push(path);
		group.longest = Math.max(group.longest, longestRecord);
		groups.set(options.join(), group);
	}
	return [...groups.values()].map(({ options, paths, longest }) => ({
		options: [...options, `maximum_object_size = ${longest}`],
		reader: readerOf(paths, dialect).reader
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
		const { end } = await readEnd(path, name, EDGE, signal);
		if (!isList || /\]\s*$/.test(end.toString("latin1"))) continue;
		throw new require_main.DiffError("InvalidInputException", `${name} breaks off: its list has no end`);
	}
}
// src/sources/files/json/open.ts
/** More files than a pattern finds; DuckDB would look into 32 of them. */
const MOST_FILES = 1e9;
/** Reads all files by one of DuckDB's functions. */
function readJson({ groups }, call, more = "") {
	const reads = groups.map(({ reader, options }) => `${call}(${[reader, ...options].join(", ")}${more})`);
	const [only = ""] = reads;
	if (reads.length === 1) return only;
	return `(${reads.map((read) => `SELECT * FROM ${read}`).join("\n  UNION ALL BY NAME ")})`;
}
async function describeRecords(files) {
	const read = readJson(files, "read_json", `, records = 'true', sample_size = -1, maximum_sample_files = ${MOST_FILES},
      maximum_depth = 1, map_inference_threshold = -1, field_appearance_threshold = 0`);
	return (await files.connection.describe(read, files.signal)).map(({ name }) => name);
}
/** The names of all keys; `null` where the file has no record at all. */
async function recordKeys(file) {
	try {
		return await describeRecords(file);
	} catch (error) {
		if (!(error instanceof require_main.DiffError) || !error.value.includes("expected records")) throw error;
		const [row] = await file.connection.query(`SELECT count(*) AS records FROM ${readJson(file, "read_json_objects")}`, file.signal);
		if (Number(row?.["records"]) === 0) return null;
		throw new require_main.DiffError("InvalidInputException", `${file.path} does not hold records: a list of JSON objects, or one on each line`, { cause: error });
	}
}
/** Where a JSON number may begin, and not a word such as `3e100` in a text. */
const NUMBER_START = String.raw`(^|[\s:,\[])-?`;
/** A number with more digits than a double has, or with an exponent that may be beyond doubles. */
const NO_DOUBLE = String.raw`[0-9.]{17}|${NUMBER_START}[0-9.]+[eE][+-]?[0-9]{3}`;
/**
* Whether a number may be none that a double holds, so that DuckDB, which reads JSON's numbers as
* doubles where they are no integers, would lose digits of it, or all: `1e-400` would be 0.
*/
async function mayLoseNumbers(files) {
	const [row] = await files.connection.query(`SELECT count(*) AS records FROM (
      SELECT 1 FROM ${readJson(files, "read_json_objects")}
      WHERE regexp_matches(json, '${NO_DOUBLE}') LIMIT 1
    )`, files.signal);
	return Number(row?.["records"]) > 0;
}
/** Reads records with every number as it is written; slower. */
function readExactly$1(files, names) {
	const { dialect } = files.connection;
	const types = JSON.stringify(Object.fromEntries(names.map((name) => [name, "VARCHAR"])));
	return `(
    SELECT ${names.map((name) => dialect.quoteIdentifier(name)).map((name) => `CAST(${name} AS JSON) AS ${name}`).join(", ")}
    FROM (
      SELECT unnest(json_transform(json_members(json), ${dialect.quoteText(types)}))
      FROM ${readJson(files, "read_json_objects")}
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
	if (named.length === 0) return { kind: "empty" };
	const files = {
		...source,
		groups: jsonGroups(named, dialect)
	};
	await requireWholeLists(named.filter(({ packing }) => packing === "none"));
	const names = await recordKeys(files);
	if (names === null) return { kind: "empty" };
	if (mayBeRenamed(names)) requireDistinctNames(path, (await connection.query(`SELECT DISTINCT unnest(json_keys(json)) AS name FROM ${readJson(files, "read_json_objects")}`, signal)).map(({ name }) => String(name)));
	const types = names.map((name) => `${dialect.quoteText(name)}: 'JSON'`).join(", ");
	return {
		kind: "text",
		relation: await mayLoseNumbers(files) ? readExactly$1(files, names) : readJson(files, "read_json", `, records = 'true', columns = {${types}}`),
		readsAll: async (reading) => {
			await requireWholeLists(named.filter(({ packing }) => packing !== "none"), reading);
			return true;
		},
		columns: names.map((name) => {
			const json = dialect.quoteIdentifier(name);
			return {
				name,
				text: jsonText(json),
				json
			};
		})
	};
}
// src/sources/files/parquet/schema.ts
/** The node that comes next, depth first, with what is beneath it. */
function nextNode(rows) {
	const [index, { num_children, ...node }] = rows.next().value;
	const children = Array.from({ length: num_children ?? 0 }, () => nextNode(rows));
	return {
		index,
		...node,
		children
	};
}
const FIELDS = [
	"name",
	"type",
	"converted_type",
	"logical_type",
	"duckdb_type",
	"precision",
	"scale",
	"num_children"
];
/**
* The schemas of Parquet files, as they wrote them: the names in their own case, and the types
* behind those that DuckDB reads.
*
* @throws DiffError where a file is none.
*/
async function parquetSchemas(file) {
	const node = FIELDS.map((field) => `"${field}" := "${field}"`).join(", ");
	const groups = (await file.connection.query(`SELECT to_json(list(file_name))::VARCHAR AS files, nodes
    FROM (
      SELECT file_name, to_json(list(struct_pack(${node}) ORDER BY column_id))::VARCHAR AS nodes
      FROM parquet_schema(${file.list})
      GROUP BY file_name
    )
    GROUP BY nodes`, file.signal)).map(({ files, nodes }) => ({
		files: JSON.parse(String(files)),
		nodes: nextNode(JSON.parse(String(nodes)).entries()).children
	}));
	const place = new Map(file.files.map((path, index) => [path, index]));
	const placeOf = (path) => place.get(path ?? "") ?? 0;
	for (const { files } of groups) files.sort((a, b) => placeOf(a) - placeOf(b));
	return groups.sort((a, b) => placeOf(a.files[0]) - placeOf(b.files[0]));
}
// src/sources/files/parquet/exact-columns.ts
const NANOSECONDS$1 = /NANOS=NanoSeconds/;
/** What DuckDB would lose of a leaf: digits of a decimal, or nanoseconds; `null` for nothing. */
function lossOf(node) {
	const { type, converted_type: converted, logical_type: logical, duckdb_type: read } = node;
	if (type === "INT96") return "int96";
	if ((converted === "DECIMAL" || logical?.startsWith("DecimalType") === true) && read === "DOUBLE") return "decimal";
	if (logical === null || !NANOSECONDS$1.test(logical)) return null;
	if (logical.startsWith("TimeType")) return "time";
	return logical.includes("isAdjustedToUTC=1") ? "utc" : null;
}
/** The leaves of a node that DuckDB would read with a loss. */
function lossyLeaves(node) {
	const loss = node.type === null ? null : lossOf(node);
	return [...loss ? [{
		node,
		loss
	}] : [], ...node.children.flatMap(lossyLeaves)];
}
/** How the leaf is to be read instead. */
const changeFor = (loss) => loss === "utc" ? "timestamp of nanoseconds" : "bare";
function nameOf({ node, loss }) {
	switch (loss) {
		case "decimal": return `DECIMAL(${node.precision},${node.scale ?? 0}) in ${node.type}`;
		case "utc": return "instants in nanoseconds";
		case "time": return "times in nanoseconds";
		case "int96": return "INT96";
	}
}
/** Some of the bytes of an INT96, which begin with the last ones, as an integer. */
function integerOf(value, from, count) {
	return `CAST('0x' || ${Array.from({ length: count }, (_, i) => {
		return `substr(hex(${value}), ${2 * (from + count - 1 - i) + 1}, 2)`;
	}).join(" || ")} AS BIGINT)`;
}
/** 1970-01-01 in the days of INT96. */
const JULIAN_1970 = 2440588;
/** Of an INT96: its nanoseconds since midnight, and its days since 1970. */
const nanosOfDay = (value) => integerOf(value, 0, 8);
const dayOf = (value) => `${integerOf(value, 8, 4)} - ${JULIAN_1970}`;
/** The days since 1970 that a number of nanoseconds in 64 bits can hold, whole ones. */
const NANOSECOND_DAYS = 106750;
const NANOS_PER_DAY = 86400000000000n;
/** A column as it was read bare, in its own type. */
function exactValue(loss, node, value) {
	switch (loss) {
		case "decimal": {
			const text = `wide_decimal(hex(${value}) || ':${node.scale ?? 0}')`;
			return {
				type: NUMBER_TEXT,
				sql: text
			};
		}
		case "utc": return {
			type: INSTANT_NS,
			sql: value
		};
		case "time": return {
			type: TIME_NS,
			sql: `CAST(substr(CAST(make_timestamp_ns(${value}) AS VARCHAR), 12) AS TIME_NS)`
		};
		case "int96": return {
			type: TIMESTAMP_NS,
			sql: `make_timestamp_ns((${dayOf(value)}) * ${NANOS_PER_DAY} + ${nanosOfDay(value)})`
		};
	}
}
/**
* The type of a column with lossy leaves within it, read bare. It can only be compared with the
* same, byte by byte: another type is a mismatch, which is said.
*/
function bareType(read, leaves) {
	return {
		kind: "bare",
		type: read,
		holds: [...new Set(leaves.map(nameOf))].sort()
	};
}
// src/sources/files/parquet/thrift.ts
const WIRE = {
	true: 1,
	false: 2,
	byte: 3,
	double: 7,
	binary: 8,
	list: 9,
	set: 10,
	struct: 12
};
const INTEGERS = [
	4,
	5,
	6
];
var Reader = class {
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
		if (this.#at > this.#bytes.length) throw new RangeError("the footer ends too early");
		return this.#bytes.subarray(this.#at - length, this.#at);
	}
	#varint() {
		let value = 0n;
		for (let shift = 0n;; shift += 7n) {
			const byte = this.#byte();
			value |= BigInt(byte & 127) << shift;
			if (byte < 128) return value;
		}
	}
	#zigzag() {
		const value = this.#varint();
		return value >> 1n ^ -(value & 1n);
	}
	#list(wire) {
		const header = this.#byte();
		const size = header >> 4 === 15 ? Number(this.#varint()) : header >> 4;
		const item = header & 15;
		const isBoolean = item === WIRE.true || item === WIRE.false;
		return {
			type: "list",
			wire,
			item,
			values: Array.from({ length: size }, () => isBoolean ? this.#value(this.#byte()) : this.#value(item))
		};
	}
	#value(wire) {
		if (wire === WIRE.true) return { type: "true" };
		if (wire === WIRE.false) return { type: "false" };
		if (wire === WIRE.byte) return {
			type: "byte",
			value: this.#byte()
		};
		if (INTEGERS.includes(wire)) return {
			type: "integer",
			wire,
			value: this.#zigzag()
		};
		if (wire === WIRE.double) return {
			type: "double",
			value: this.#take(8)
		};
		if (wire === WIRE.binary) return {
			type: "binary",
			value: this.#take(Number(this.#varint()))
		};
		if (wire === WIRE.list || wire === WIRE.set) return this.#list(wire);
		if (wire === WIRE.struct) return this.struct();
		throw new RangeError(`the footer has a field of the type ${wire}`);
	}
	struct() {
		const fields = /* @__PURE__ */ new Map();
		for (let id = 0;;) {
			const header = this.#byte();
			if (header === 0) return {
				type: "struct",
				fields
			};
			id = header >> 4 === 0 ? Number(this.#zigzag()) : id + (header >> 4);
			fields.set(id, this.#value(header & 15));
		}
	}
};
function varint(value) {
	const low = Number(value & 127n);
	return value < 128n ? [low] : [low | 128, ...varint(value >> 7n)];
}
const zigzag = (value) => varint(value >= 0n ? value * 2n : -value * 2n - 1n);
function wireOf(value) {
	return "wire" in value ? value.wire : WIRE[value.type];
}
function write(value) {
	switch (value.type) {
		case "true":
		case "false": return Buffer.alloc(0);
		case "byte": return Buffer.from([value.value]);
		case "integer": return Buffer.from(zigzag(value.value));
		case "double": return value.value;
		case "binary": return Buffer.concat([Buffer.from(varint(BigInt(value.value.length))), value.value]);
		case "list": return writeList(value);
		case "struct": return writeThrift(value);
	}
}
function writeList({ item, values }) {
	const size = BigInt(values.length);
	const header = values.length < 15 ? [values.length << 4 | item] : [240 | item, ...varint(size)];
	const isBoolean = item === WIRE.true || item === WIRE.false;
	const items = values.map((each) => isBoolean ? Buffer.from([wireOf(each)]) : write(each));
	return Buffer.concat([Buffer.from(header), ...items]);
}
/** The bytes of a struct. */
function writeThrift({ fields }) {
	const parts = [];
	let last = 0;
	for (const [id, value] of [...fields].sort(([a], [b]) => a - b)) {
		const step = id - last;
		const wire = wireOf(value);
		const header = step > 0 && step < 16 ? [step << 4 | wire] : [wire, ...zigzag(BigInt(id))];
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
// src/sources/files/parquet/footer.ts
/** Numbers of the fields in `parquet.thrift`. */
const FILE = {
	schema: 2,
	rowGroups: 4
};
const NODE = {
	type: 1,
	typeLength: 2,
	converted: 6,
	scale: 7,
	precision: 8,
	logical: 10
};
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
	sizes: 16
};
/** Physical types. */
const INT96 = 3n;
const FIXED_BYTES = 7n;
const INT32_WIRE = 5;
const integer = (value) => ({
	type: "integer",
	wire: INT32_WIRE,
	value
});
const struct = (...fields) => ({
	type: "struct",
	fields: new Map(fields)
});
/** `LogicalType.TIMESTAMP` in nanoseconds, not adjusted to UTC. */
const NANOSECONDS = struct([8, struct([1, { type: "false" }], [2, struct([3, struct()])])]);
function listOf({ fields }, id) {
	const list = fields.get(id);
	return list?.type === "list" ? list.values : [];
}
function numberOf(value) {
	return value?.type === "integer" ? Number(value.value) : null;
}
function changeNode({ fields }, change) {
	for (const id of [
		NODE.converted,
		NODE.scale,
		NODE.precision,
		NODE.logical
	]) fields.delete(id);
	if (change === "timestamp of nanoseconds") fields.set(NODE.logical, NANOSECONDS);
	if (numberOf(fields.get(NODE.type)) !== Number(INT96)) return;
	fields.set(NODE.type, integer(FIXED_BYTES));
	fields.set(NODE.typeLength, integer(12n));
}
/** The places of the leaves among all nodes, in the order of the columns of a row group. */
function leavesOf(schema) {
	return schema.flatMap(({ fields }, index) => fields.has(NODE.type) ? [index] : []);
}
/** Changes the column chunks of the leaves, and gives where their bytes are. */
function changeChunks(footer, leaves, changes) {
	return listOf(footer, FILE.rowGroups).flatMap((group) => listOf(group, 1).flatMap(({ fields }, index) => {
		const meta = fields.get(CHUNK.meta);
		if (!changes.has(leaves[index] ?? 0) || meta?.type !== "struct") return [];
		if (numberOf(meta.fields.get(META.type)) === Number(INT96)) meta.fields.set(META.type, integer(FIXED_BYTES));
		for (const id of [
			META.statistics,
			META.bloomOffset,
			META.bloomLength
		]) meta.fields.delete(id);
		const dataPage = numberOf(meta.fields.get(META.dataPage)) ?? 0;
		const start = numberOf(meta.fields.get(META.dictionaryPage)) ?? dataPage;
		const length = numberOf(meta.fields.get(META.compressedSize)) ?? 0;
		return [{
			start: Math.min(start, dataPage),
			length
		}];
	}));
}
async function readAt(file, start, length) {
	const buffer = Buffer.alloc(length);
	const { bytesRead } = await file.read(buffer, 0, length, start);
	return buffer.subarray(0, bytesRead);
}
/** The largest part of a file that is held at once. */
const PART = 8388608;
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
		if (node) changeNode(node, change);
	}
	const bytes = writeThrift(footer);
	const end = Buffer.alloc(8, "PAR1");
	end.writeUInt32LE(bytes.length, 0);
	end.write("PAR1", 4);
	return {
		start,
		ranges,
		bytes: Buffer.concat([bytes, end])
	};
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
	if (what === "everything") await (0, node_fs_promises.copyFile)(from, to, node_fs_promises.constants.COPYFILE_FICLONE);
	const source = await (0, node_fs_promises.open)(from);
	const target = await (0, node_fs_promises.open)(to, what === "everything" ? "r+" : "w");
	try {
		const { start, ranges, bytes } = await changedFooter(source, changes);
		if (what === "changes alone") for (const range of ranges) await copyRange(source, target, range);
		await target.write(bytes, 0, bytes.length, start);
		await target.truncate(start + bytes.length);
	} finally {
		await Promise.all([source.close(), target.close()]);
	}
}
// src/sources/files/parquet/exact-copies.ts
/**
* Copies files of one schema into the temporary folder, with some leaves read bare.
*
* @throws DiffError where one cannot be read, or there is no room.
*/
async function copyFiles(files, changes, what, file) {
	const folder = await file.connection.temporaryDirectory(file.signal);
	const copies = [];
	for (const from of files) {
		file.signal.throwIfAborted();
		const to = (0, node_path.join)(folder, `${(0, node_crypto.randomUUID)()}.parquet`);
		copies.push(to);
		await copyParquet(from, to, changes, what).catch((error) => {
			throw copyFailure(from, error);
		});
	}
	return copies;
}
function readingOf(path, name, row, at) {
	const hasNanos = row[`nanos_${at}`] === true;
	const isFar = row[`far_${at}`] === true;
	if (!hasNanos) return isFar ? "microseconds" : "widened";
	if (!isFar) return "nanoseconds";
	const value = `${path}: the column "${name}" holds times with nanoseconds and times before 1677 or after 2262, for which no type has room; exclude it, or write it in microseconds`;
	throw new require_main.DiffError("ValueTooLargeException", value);
}
/**
* Whether columns of INT96 hold nanoseconds. Most writers have none to give, and then DuckDB reads
* them without a loss.
*
* @throws DiffError where a column has nanoseconds and times that no type has room for as well.
*/
async function int96Readings(files, nodes, file) {
	if (nodes.length === 0) return /* @__PURE__ */ new Map();
	const { connection, path, signal } = file;
	const copies = await copyFiles(files, new Map(nodes.map(({ index }) => [index, "bare"])), "changes alone", file);
	const select = nodes.map(({ name }, i) => {
		const value = connection.dialect.quoteIdentifier(name);
		return `coalesce(bool_or(${nanosOfDay(value)} % 1000 <> 0), false) AS nanos_${i},
      coalesce(bool_or(abs(${dayOf(value)}) > ${NANOSECOND_DAYS}), false) AS far_${i}`;
	});
	const from = `read_parquet(${readerOf(copies, connection.dialect).reader})`;
	const [row = {}] = await connection.query(`SELECT ${select.join(", ")} FROM ${from}`, signal);
	await Promise.all(copies.map((copy) => (0, node_fs_promises.rm)(copy)));
	return new Map(nodes.map((node, i) => [node, readingOf(path, node.name, row, i)]));
}
// src/sources/files/parquet/read-exactly.ts
function exactColumn(node, leaves, int96) {
	const [leaf] = leaves;
	if (!leaf) return null;
	if (leaf.node !== node) return {
		kind: "bare",
		leaves
	};
	const reading = int96.get(node);
	if (reading === "microseconds") return null;
	return reading === "widened" ? {
		kind: "cast",
		type: TIMESTAMP_NS
	} : {
		kind: "value",
		loss: leaf.loss
	};
}
/**
* What DuckDB would read with a loss is read from copies of the files, in which it is declared as
* what it is stored as. Files without such columns are read as they are.
*
* @throws DiffError where a file cannot be copied, or a column cannot be read without a loss.
*/
async function readExactly(files, nodes, file) {
	const lossy = nodes.map((node) => ({
		node,
		leaves: lossyLeaves(node)
	}));
	const readings = await int96Readings(files, nodes.filter(({ type }) => type === "INT96"), file);
	const columns = /* @__PURE__ */ new Map();
	for (const { node, leaves } of lossy) {
		const column = exactColumn(node, leaves, readings);
		if (column) columns.set(node, column);
	}
	const changed = lossy.filter(({ node }) => !["cast", void 0].includes(columns.get(node)?.kind));
	if (changed.length === 0) return {
		files,
		columns
	};
	return {
		files: await copyFiles(files, new Map(changed.flatMap(({ leaves }) => leaves).map((leaf) => [leaf.node.index, changeFor(leaf.loss)])), "everything", file),
		columns
	};
}
function valueOf(exact, node, column, quoted) {
	switch (exact.kind) {
		case "value": return exactValue(exact.loss, node, quoted);
		case "cast": return {
			type: exact.type,
			sql: `CAST(${quoted} AS ${storedType(exact.type)})`
		};
		case "bare": return {
			type: bareType(column.type, exact.leaves),
			sql: quoted
		};
	}
}
/** A part with its columns in their own types, of which DuckDB read something else. */
function withExact({ file, relation, columns }, nodes, exact, quote) {
	const read = columns.map((column, i) => {
		const node = nodes[i];
		const own = node && exact.get(node);
		const quoted = column.reference ?? quote(column.name);
		if (!node || !own) return {
			column,
			select: quoted
		};
		const { type, sql } = valueOf(own, node, column, quoted);
		return {
			column: {
				...column,
				type
			},
			select: `${sql} AS ${quoted}`
		};
	});
	return {
		file,
		relation: `(SELECT ${read.map((each) => each.select).join(", ")} FROM ${relation})`,
		columns: read.map(({ column }) => column)
	};
}
// src/sources/files/same-types.ts
/** DECIMAL's most digits. */
const MAX_DIGITS = 38;
/** The type that holds the values of both exactly; `null` where DuckDB has none. */
function widerType(a, b) {
	if (b.kind === "noValues" || sameType(a, b)) return a;
	if (a.kind === "noValues") return b;
	if (a.kind === "integer" && b.kind === "integer") return widerInteger(a, b);
	if (a.kind === "decimal" && b.kind === "decimal") {
		const scale = Math.max(a.scale, b.scale);
		const digits = Math.max(a.digits - a.scale, b.digits - b.scale) + scale;
		return digits <= MAX_DIGITS ? decimal(digits, scale) : null;
	}
	return null;
}
function widerInteger(a, b) {
	if (a.isSigned === b.isSigned) return a.bits > b.bits ? a : b;
	const [signed, unsigned] = a.isSigned ? [a, b] : [b, a];
	if (unsigned.bits === HUGEINT.bits) return null;
	return signed.bits > unsigned.bits ? signed : HUGEINT;
}
function widened(path, column, file, other, otherFile) {
	const type = widerType(column.type, other.type);
	if (type !== null) return {
		...column,
		type
	};
	throw new require_main.DiffError("InvalidInputException", `${path}: the column "${column.name}" is ${typeName(column.type)} in ${(0, node_path.basename)(file)} and ${typeName(other.type)} in ${(0, node_path.basename)(otherFile)}; files that are read as one need the same types`);
}
/**
* The columns of files that are read as one: those of all of them, by their names. A column that a
* file lacks is NULL there.
*
* @param path the files as the request names them.
* @throws DiffError where two files have one column in types of which none holds both.
*/
function typesOfAll(path, groups) {
	const found = /* @__PURE__ */ new Map();
	for (const { file, columns } of groups) for (const column of columns) {
		const known = found.get(column.name);
		found.set(column.name, known ? {
			...known,
			column: widened(path, known.column, known.file, column, file)
		} : {
			column,
			file
		});
	}
	return [...found.values()].map(({ column }) => column);
}
// src/sources/files/unite-files.ts
/** What a part has in a column of all parts. */
function selectOf({ columns }, { name, type }, dialect) {
	const own = columns.find((column) => column.name === name);
	if (!own) return [];
	const quoted = dialect.quoteIdentifier(name);
	if (sameType(own.type, type)) return [quoted];
	return [`CAST(${own.type.kind === "noValues" ? "NULL" : quoted} AS ${storedType(type)}) AS ${quoted}`];
}
/** The rows of relations one after another, columns by their names: NULL where one lacks a column. */
const unionByName = (selects) => selects.length === 1 ? `(${selects[0]})` : `(\n${selects.join("\nUNION ALL BY NAME\n")}\n)`;
/**
* Puts files with different columns together, by the names of these.
*
* @param path all of them as the request names them.
* @throws DiffError where two names are the same but for their case, or two files have one column
* in types that cannot be read as one.
*/
function uniteTyped(path, parts, dialect) {
	const columns = typesOfAll(path, parts);
	requireDistinctNames(path, columns.map(({ name }) => name));
	const selects = parts.map((part) => {
		return `SELECT ${columns.flatMap((column) => selectOf(part, column, dialect)).join(", ")} FROM ${part.relation}`;
	});
	return {
		relation: unionByName(selects),
		columns
	};
}
// src/sources/files/parquet/open.ts
/** Read as integers by DuckDB, but of no type: nothing but NULL was ever written to it. */
const isUntyped = ({ duckdb_type: type }) => type === "\"NULL\"";
/**
* A column as the file names it. DuckDB tells no upper case from lower case in names, and renames
* the second of two.
*/
function asNamed(node, read, quote) {
	const { name } = node;
	const type = isUntyped(node) ? NO_VALUES : read.type;
	return name === read.name ? {
		name,
		type
	} : {
		name,
		type,
		reference: quote(read.name)
	};
}
function requireNames({ path, local }, nodes) {
	const names = nodes.map(({ name }) => name);
	if (local === null) requireDistinctNames(path, names);
	else requireNoTwins(path, names);
}
/** The columns of files of one schema, and how each is to be read. */
async function openAlike({ files, nodes }, file) {
	requireNames(file, nodes);
	const { connection, signal } = file;
	const quote = (name) => connection.dialect.quoteIdentifier(name);
	const exact = await readExactly(files, nodes, file);
	const relation = `read_parquet(${readerOf(exact.files, connection.dialect).reader})`;
	const read = await connection.describe(relation, signal);
	const columns = nodes.flatMap((node, i) => {
		const column = read[i];
		return column ? [asNamed(node, column, quote)] : [];
	});
	const part = {
		file: files[0] ?? file.path,
		relation,
		columns
	};
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
	for (const alike of await parquetSchemas(file)) parts.push(await openAlike(alike, file));
	const [only] = parts;
	if (parts.length === 1 && only) return {
		kind: "typed",
		...only
	};
	return {
		kind: "typed",
		...uniteTyped(file.path, parts, file.connection.dialect)
	};
}
// src/sources/files/partitions.ts
const NULL_FOLDER = "__HIVE_DEFAULT_PARTITION__";
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/** What the folders of a path say; the last part is the file's own name. */
function valuesOf(path) {
	const folders = path.split(/[/\\]/).slice(0, -1);
	return new Map(folders.flatMap((folder) => {
		const [, name, value = ""] = /^([^=]+)=(.*)$/s.exec(folder) ?? [];
		if (name === void 0) return [];
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
	const shownOf = (file) => (0, node_path.isAbsolute)(pattern) ? file : (0, node_path.relative)(workingDirectory, file);
	const groups = /* @__PURE__ */ new Map();
	let first = null;
	for (const file of files) {
		const shown = shownOf(file);
		const values = valuesOf(shown);
		const names = [...values.keys()].map((name) => `${name}=`).join(", ") || "none";
		first ??= {
			shown,
			names
		};
		if (names !== first.names) {
			const value = `${pattern}: the folders with a = differ: ${first.shown} has ${first.names}, ${shown} has ${names}`;
			throw new require_main.DiffError("InvalidInputException", value);
		}
		const key = JSON.stringify([...values]);
		const group = groups.get(key) ?? {
			files: [],
			values
		};
		group.files.push(file);
		groups.set(key, group);
	}
	return [...groups.values()];
}
// src/sources/files/unite-partitions.ts
/** The columns that folders give, each with its type. A file's own column always wins. */
function addedColumns(partitions, own) {
	const taken = new Set(own.map(({ name }) => name.toLowerCase()));
	const free = [...partitions[0]?.values.keys() ?? []].filter((name) => !taken.has(name.toLowerCase()));
	return new Map(free.map((name) => [name, typeOf(partitions.map(({ values }) => values.get(name) ?? null))]));
}
/** The type of what folders say, found as for a CSV file: `01` is a text. */
function typeOf(values) {
	const known = values.filter((value) => value !== null);
	const all = (fits) => known.length > 0 && known.every(fits);
	if (all((value) => /^(?:0|-?[1-9]\d{0,17})$/.test(value))) return BIGINT;
	return all(isDay) ? DATE$1 : TEXT;
}
function isDay(text) {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
/** A relation with what its folders say beside its own columns. */
function withFolders({ partition, relation }, added, dialect) {
	const read = (type) => (value) => `CAST(${value === null ? "NULL" : dialect.quoteText(value)} AS ${storedType(type)})`;
	return `SELECT ${["*", ...[...added].map(([name, type]) => {
		return `${read(type)(partition.values.get(name) ?? null)} AS ${dialect.quoteIdentifier(name)}`;
	})].join(", ")} FROM ${relation}`;
}
/** Each once, in the order in which they come. */
function distinct(columns) {
	return [...new Map(columns.map((column) => [column.name, column])).values()];
}
/** How all rows of several partitions are confirmed, and read carefully, as those of each are. */
function wholeOf(opened, union) {
	const texts = opened.map(({ relation }) => relation);
	const readsAll = async (signal) => {
		for (const text of texts) if (await text.readsAll?.(signal) === false) return false;
		return true;
	};
	if (!texts.every(({ readCarefully }) => readCarefully)) return { readsAll };
	const readCarefully = async (signal) => {
		const readings = [];
		for (const text of texts) {
			const reading = await text.readCarefully?.(signal);
			if (reading) readings.push(reading);
		}
		const rows = readings.reduce((sum, reading) => sum + reading.rows, 0);
		return {
			relation: union(readings.map(({ relation }) => relation)),
			rows
		};
	};
	return {
		readsAll,
		readCarefully
	};
}
function uniteTexts(path, opened, dialect) {
	const columns = distinct(opened.flatMap(({ relation }) => relation.columns));
	requireDistinctNames(path, columns.map(({ name }) => name));
	const names = [...addedColumns(opened.map(({ partition }) => partition), columns).keys()];
	const added = new Map(names.map((name) => [name, TEXT]));
	const union = (relations) => unionByName(opened.map(({ partition }, i) => withFolders({
		partition,
		relation: relations[i] ?? ""
	}, added, dialect)));
	const folders = names.map((name) => ({
		name,
		text: dialect.quoteIdentifier(name),
		json: null
	}));
	return {
		kind: "text",
		relation: union(opened.map(({ relation }) => relation.relation)),
		...wholeOf(opened, union),
		mended: require_main.allMended(opened.map(({ relation }) => relation.mended)),
		columns: [...columns, ...folders]
	};
}
function uniteTypedParts(path, opened, dialect) {
	const added = addedColumns(opened.map(({ partition }) => partition), opened.flatMap(({ relation }) => relation.columns));
	const folders = [...added].map(([name, type]) => ({
		name,
		type
	}));
	return {
		kind: "typed",
		...uniteTyped(path, opened.map(({ partition, relation }) => ({
			file: partition.files[0] ?? path,
			relation: `(${withFolders({
				partition,
				relation: relation.relation
			}, added, dialect)})`,
			columns: [...relation.columns, ...folders]
		})), dialect)
	};
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
		if (relation.kind === "text") texts.push({
			partition,
			relation
		});
		if (relation.kind === "typed") typed.push({
			partition,
			relation
		});
	}
	if (texts.length > 0) return uniteTexts(path, texts, dialect);
	return typed.length > 0 ? uniteTypedParts(path, typed, dialect) : { kind: "empty" };
}
// src/sources/files/open-file.ts
var open_file_exports = /* @__PURE__ */ require_main.__exportAll({ openFile: () => openFile });
function openAs(format, file) {
	switch (format) {
		case "json": return openJson(file);
		case "parquet": return openParquet(file);
		case "tsv": return openCsv(file, "	");
		case "csv": return openCsv(file, null);
	}
}
/**
* Opens a CSV, TSV, JSON, JSON lines or Parquet file, or several by a pattern.
*
* @throws DiffError where it does not exist, or cannot or may not be read.
*/
async function openFile(path, context) {
	const { connection, fileOptions: options = null, signal } = context;
	const { dialect } = connection;
	const { files, areSeveral } = await locateFiles(path, context);
	const [first = ""] = files;
	if (!areSeveral && (await (0, node_fs_promises.stat)(first)).size === 0) return { kind: "empty" };
	const open = (some) => {
		const { list, reader } = readerOf(some, dialect);
		const file = {
			connection,
			path,
			files: some,
			list,
			reader,
			local: areSeveral ? null : first,
			options,
			signal
		};
		return openAs(require_main.fileFormat(path), file);
	};
	if (!areSeveral || context.hivePartitions !== true) return open(files);
	return unitePartitions(path, partitionsOf(path, files, context.workingDirectory), open, dialect);
}
// src/sources/readable-columns.ts
/** All that there are. */
const EVERY_COLUMN = {
	named: null,
	leftOut: []
};
const WAY_OUT = "leave out what it may not read by exclude-columns, name what it may by include-columns, or grant SELECT";
/**
* An error that names columns which a login may not read.
*
* @param unreadable what is not, such as `the columns a, b`.
*/
function notReadable(path, unreadable) {
	const value = `${path.join(".")}: the login may not read ${unreadable}; ${WAY_OUT}`;
	return new require_main.DiffError("PermissionException", value);
}
/**
* Makes sure that a login may read what is wanted of a table, all of whose columns are known.
*
* @throws DiffError that names those which it may not.
*/
function requireReadable(path, columns, { named, leftOut }) {
	const unreadable = columns.filter(({ name, isReadable }) => !isReadable && (named?.includes(name) ?? true)).map(({ name }) => name).filter((name) => !leftOut.includes(name));
	if (unreadable.length === 0) return;
	throw notReadable(path, `the ${unreadable.length === 1 ? "column" : "columns"} ${require_main.someOf(unreadable)}`);
}
Object.defineProperty(exports, "BIGINT", {
	enumerable: true,
	get: function() {
		return BIGINT;
	}
});
Object.defineProperty(exports, "BIT_BOOLEAN", {
	enumerable: true,
	get: function() {
		return BIT_BOOLEAN;
	}
});
Object.defineProperty(exports, "BLOB", {
	enumerable: true,
	get: function() {
		return BLOB;
	}
});
Object.defineProperty(exports, "BOOLEAN", {
	enumerable: true,
	get: function() {
		return BOOLEAN;
	}
});
Object.defineProperty(exports, "CONNECT_WITHIN_MS", {
	enumerable: true,
	get: function() {
		return CONNECT_WITHIN_MS;
	}
});
Object.defineProperty(exports, "ChosenWordsError", {
	enumerable: true,
	get: function() {
		return ChosenWordsError;
	}
});
Object.defineProperty(exports, "DATE", {
	enumerable: true,
	get: function() {
		return DATE$1;
	}
});
Object.defineProperty(exports, "DOUBLE", {
	enumerable: true,
	get: function() {
		return DOUBLE;
	}
});
Object.defineProperty(exports, "Dialect", {
	enumerable: true,
	get: function() {
		return Dialect;
	}
});
Object.defineProperty(exports, "EVERY_COLUMN", {
	enumerable: true,
	get: function() {
		return EVERY_COLUMN;
	}
});
Object.defineProperty(exports, "FINE_TIME", {
	enumerable: true,
	get: function() {
		return FINE_TIME;
	}
});
Object.defineProperty(exports, "FLOAT", {
	enumerable: true,
	get: function() {
		return FLOAT$1;
	}
});
Object.defineProperty(exports, "INSTANT", {
	enumerable: true,
	get: function() {
		return INSTANT;
	}
});
Object.defineProperty(exports, "INTERVAL", {
	enumerable: true,
	get: function() {
		return INTERVAL;
	}
});
Object.defineProperty(exports, "InsertingWriter", {
	enumerable: true,
	get: function() {
		return InsertingWriter;
	}
});
Object.defineProperty(exports, "JSON_ARRAY", {
	enumerable: true,
	get: function() {
		return JSON_ARRAY;
	}
});
Object.defineProperty(exports, "JSON_TYPE", {
	enumerable: true,
	get: function() {
		return JSON_TYPE;
	}
});
Object.defineProperty(exports, "KEEP_ALIVE_AFTER_MS", {
	enumerable: true,
	get: function() {
		return KEEP_ALIVE_AFTER_MS;
	}
});
Object.defineProperty(exports, "LETTERS", {
	enumerable: true,
	get: function() {
		return LETTERS;
	}
});
Object.defineProperty(exports, "MOST_TABLES", {
	enumerable: true,
	get: function() {
		return MOST_TABLES;
	}
});
Object.defineProperty(exports, "NO_VALUES", {
	enumerable: true,
	get: function() {
		return NO_VALUES;
	}
});
Object.defineProperty(exports, "NUMBER_TEXT", {
	enumerable: true,
	get: function() {
		return NUMBER_TEXT;
	}
});
Object.defineProperty(exports, "NoConnectionError", {
	enumerable: true,
	get: function() {
		return NoConnectionError;
	}
});
Object.defineProperty(exports, "OPTION", {
	enumerable: true,
	get: function() {
		return OPTION;
	}
});
Object.defineProperty(exports, "OutputError", {
	enumerable: true,
	get: function() {
		return OutputError;
	}
});
Object.defineProperty(exports, "SETTINGS", {
	enumerable: true,
	get: function() {
		return SETTINGS;
	}
});
Object.defineProperty(exports, "SPARK_CHANGING", {
	enumerable: true,
	get: function() {
		return SPARK_CHANGING;
	}
});
Object.defineProperty(exports, "TEXT", {
	enumerable: true,
	get: function() {
		return TEXT;
	}
});
Object.defineProperty(exports, "TIME", {
	enumerable: true,
	get: function() {
		return TIME$1;
	}
});
Object.defineProperty(exports, "TIMESTAMP", {
	enumerable: true,
	get: function() {
		return TIMESTAMP;
	}
});
Object.defineProperty(exports, "TOO_FEW_CONNECTIONS", {
	enumerable: true,
	get: function() {
		return TOO_FEW_CONNECTIONS;
	}
});
Object.defineProperty(exports, "TRINO_CHANGING", {
	enumerable: true,
	get: function() {
		return TRINO_CHANGING;
	}
});
Object.defineProperty(exports, "TextChecksums", {
	enumerable: true,
	get: function() {
		return TextChecksums;
	}
});
Object.defineProperty(exports, "UUID", {
	enumerable: true,
	get: function() {
		return UUID$1;
	}
});
Object.defineProperty(exports, "WHOLE_BELOW", {
	enumerable: true,
	get: function() {
		return WHOLE_BELOW;
	}
});
Object.defineProperty(exports, "WHOLE_FROM", {
	enumerable: true,
	get: function() {
		return WHOLE_FROM;
	}
});
Object.defineProperty(exports, "amountOf", {
	enumerable: true,
	get: function() {
		return amountOf;
	}
});
Object.defineProperty(exports, "cancellable", {
	enumerable: true,
	get: function() {
		return cancellable;
	}
});
Object.defineProperty(exports, "cellsOf", {
	enumerable: true,
	get: function() {
		return cellsOf;
	}
});
Object.defineProperty(exports, "closing", {
	enumerable: true,
	get: function() {
		return closing;
	}
});
Object.defineProperty(exports, "columnText", {
	enumerable: true,
	get: function() {
		return columnText;
	}
});
Object.defineProperty(exports, "conditions", {
	enumerable: true,
	get: function() {
		return conditions;
	}
});
Object.defineProperty(exports, "countedText", {
	enumerable: true,
	get: function() {
		return countedText;
	}
});
Object.defineProperty(exports, "database_files_exports", {
	enumerable: true,
	get: function() {
		return database_files_exports;
	}
});
Object.defineProperty(exports, "decimal", {
	enumerable: true,
	get: function() {
		return decimal;
	}
});
Object.defineProperty(exports, "decimalOf", {
	enumerable: true,
	get: function() {
		return decimalOf;
	}
});
Object.defineProperty(exports, "environment_exports", {
	enumerable: true,
	get: function() {
		return environment_exports;
	}
});
Object.defineProperty(exports, "fineTimestamp", {
	enumerable: true,
	get: function() {
		return fineTimestamp;
	}
});
Object.defineProperty(exports, "fittingNames", {
	enumerable: true,
	get: function() {
		return fittingNames;
	}
});
Object.defineProperty(exports, "hexadecimal", {
	enumerable: true,
	get: function() {
		return hexadecimal;
	}
});
Object.defineProperty(exports, "inStatements", {
	enumerable: true,
	get: function() {
		return inStatements;
	}
});
Object.defineProperty(exports, "inUtc", {
	enumerable: true,
	get: function() {
		return inUtc;
	}
});
Object.defineProperty(exports, "instantOf", {
	enumerable: true,
	get: function() {
		return instantOf;
	}
});
Object.defineProperty(exports, "integer", {
	enumerable: true,
	get: function() {
		return integer$1;
	}
});
Object.defineProperty(exports, "isoTime", {
	enumerable: true,
	get: function() {
		return isoTime;
	}
});
Object.defineProperty(exports, "kindOf", {
	enumerable: true,
	get: function() {
		return kindOf;
	}
});
Object.defineProperty(exports, "knownByJson", {
	enumerable: true,
	get: function() {
		return knownByJson;
	}
});
Object.defineProperty(exports, "knownByText", {
	enumerable: true,
	get: function() {
		return knownByText;
	}
});
Object.defineProperty(exports, "literalOf", {
	enumerable: true,
	get: function() {
		return literalOf;
	}
});
Object.defineProperty(exports, "markOf", {
	enumerable: true,
	get: function() {
		return markOf;
	}
});
Object.defineProperty(exports, "microsecondsOf", {
	enumerable: true,
	get: function() {
		return microsecondsOf;
	}
});
Object.defineProperty(exports, "modifiedTexts", {
	enumerable: true,
	get: function() {
		return modifiedTexts;
	}
});
Object.defineProperty(exports, "namingFilter", {
	enumerable: true,
	get: function() {
		return namingFilter;
	}
});
Object.defineProperty(exports, "namingInput", {
	enumerable: true,
	get: function() {
		return namingInput;
	}
});
Object.defineProperty(exports, "namingOption", {
	enumerable: true,
	get: function() {
		return namingOption;
	}
});
Object.defineProperty(exports, "noParameters", {
	enumerable: true,
	get: function() {
		return noParameters;
	}
});
Object.defineProperty(exports, "noSuchTable", {
	enumerable: true,
	get: function() {
		return noSuchTable;
	}
});
Object.defineProperty(exports, "notOneCondition", {
	enumerable: true,
	get: function() {
		return notOneCondition;
	}
});
Object.defineProperty(exports, "notReadable", {
	enumerable: true,
	get: function() {
		return notReadable;
	}
});
Object.defineProperty(exports, "openedQuery", {
	enumerable: true,
	get: function() {
		return openedQuery;
	}
});
Object.defineProperty(exports, "placeOf", {
	enumerable: true,
	get: function() {
		return placeOf;
	}
});
Object.defineProperty(exports, "printed", {
	enumerable: true,
	get: function() {
		return printed;
	}
});
Object.defineProperty(exports, "queryRelation", {
	enumerable: true,
	get: function() {
		return queryRelation;
	}
});
Object.defineProperty(exports, "requireDatabaseFile", {
	enumerable: true,
	get: function() {
		return requireDatabaseFile;
	}
});
Object.defineProperty(exports, "requireDepth", {
	enumerable: true,
	get: function() {
		return requireDepth;
	}
});
Object.defineProperty(exports, "requireReadable", {
	enumerable: true,
	get: function() {
		return requireReadable;
	}
});
Object.defineProperty(exports, "run_diff_process_exports", {
	enumerable: true,
	get: function() {
		return run_diff_process_exports;
	}
});
Object.defineProperty(exports, "schemaOf", {
	enumerable: true,
	get: function() {
		return schemaOf;
	}
});
Object.defineProperty(exports, "searchedCondition", {
	enumerable: true,
	get: function() {
		return searchedCondition;
	}
});
Object.defineProperty(exports, "service_exports", {
	enumerable: true,
	get: function() {
		return service_exports;
	}
});
Object.defineProperty(exports, "spareConnection", {
	enumerable: true,
	get: function() {
		return spareConnection;
	}
});
Object.defineProperty(exports, "spelledOut", {
	enumerable: true,
	get: function() {
		return spelledOut;
	}
});
Object.defineProperty(exports, "temporary_folders_exports", {
	enumerable: true,
	get: function() {
		return temporary_folders_exports;
	}
});
Object.defineProperty(exports, "timestamp", {
	enumerable: true,
	get: function() {
		return timestamp;
	}
});
Object.defineProperty(exports, "unreadableUrl", {
	enumerable: true,
	get: function() {
		return unreadableUrl;
	}
});
Object.defineProperty(exports, "untilCommitted", {
	enumerable: true,
	get: function() {
		return untilCommitted;
	}
});
Object.defineProperty(exports, "waysOf", {
	enumerable: true,
	get: function() {
		return waysOf$2;
	}
});
Object.defineProperty(exports, "withinDecimals", {
	enumerable: true,
	get: function() {
		return withinDecimals;
	}
});
Object.defineProperty(exports, "withinDoubles", {
	enumerable: true,
	get: function() {
		return withinDoubles;
	}
});
Object.defineProperty(exports, "withinFloats", {
	enumerable: true,
	get: function() {
		return withinFloats;
	}
});
Object.defineProperty(exports, "withinMicroseconds", {
	enumerable: true,
	get: function() {
		return withinMicroseconds;
	}
});
Object.defineProperty(exports, "withoutMissingSchemas", {
	enumerable: true,
	get: function() {
		return withoutMissingSchemas;
	}
});
Object.defineProperty(exports, "writeAll", {
	enumerable: true,
	get: function() {
		return writeAll;
	}
});
Object.defineProperty(exports, "writeAllOf", {
	enumerable: true,
	get: function() {
		return writeAllOf;
	}
});

//# sourceMappingURL=engine.js.map