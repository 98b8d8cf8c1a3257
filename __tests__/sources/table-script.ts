/** A table as tests describe it to every database: types and texts of values are DuckDB's. */
export interface TestTable {
  name: string;
  columns: { name: string; type: string }[];
  rows: (string | null)[][];
  /** The columns of its primary key; none for a table without one. */
  keys: string[];
}

/** A table of a database's own types, whose values are SQL; the first column is the key, a number. */
export interface OwnTable {
  name: string;
  /** As SQL names them. */
  columns: { name: string; type: string }[];
  rows: string[][];
}

export type Value = string | null;

export const inQuotes = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Types whose values are numbers, or truth values, which some databases take for numbers. */
export const NUMBER = /^(TINYINT|SMALLINT|INTEGER|BIGINT|DECIMAL.*|HUGEINT|FLOAT|DOUBLE|BOOLEAN)$/;

/** How a kind of database writes names, types and values. */
export interface SqlWords {
  identifier: (name: string) => string;
  /** By DuckDB's name of a type, its parameters apart; a type that is missing it has not. */
  types: Record<string, string>;
  /** A value from its text in DuckDB. */
  literal: (value: string, type: string) => string;
  /** What follows the type of a text that is a part of a key; several are tried one by one. */
  keyTexts?: string[];
}

/** A database's own name for one of DuckDB's types; `null` where it has none. */
export function columnType({ types }: SqlWords, type: string): string | null {
  const [, name = type, parameters = ''] = /^(\w[\w ]*)(\(.*\))$/.exec(type) ?? [];
  return Object.hasOwn(types, name) ? `${types[name]}${parameters}` : null;
}

/** The statements that make an empty table. */
export function createTable(
  { name, columns, keys }: TestTable,
  words: SqlWords,
  keyText = '',
): string[] {
  const { identifier: quoted } = words;
  const definitions = columns.map((column) => {
    const type = columnType(words, column.type);
    if (type === null) throw new Error(`there is no type for ${column.type}`);
    const isKey = keys.includes(column.name);
    const more = isKey && column.type === 'VARCHAR' ? keyText : '';
    return `${quoted(column.name)} ${type}${more}${isKey ? ' NOT NULL' : ''}`;
  });
  const key = keys.length === 0 ? [] : [`PRIMARY KEY (${keys.map(quoted).join(', ')})`];
  const table = quoted(name);
  return [
    `DROP TABLE IF EXISTS ${table}`,
    `CREATE TABLE ${table} (${[...definitions, ...key].join(', ')})`,
  ];
}

function insertRows({ name, columns, rows }: TestTable, words: SqlWords): string[] {
  if (rows.length === 0) return [];
  const literal = (value: Value, i: number): string =>
    value === null ? 'NULL' : words.literal(value, columns[i]!.type);
  const tuples = rows.map((row) => `(${row.map(literal).join(', ')})`);
  return [`INSERT INTO ${words.identifier(name)} VALUES\n${tuples.join(',\n')}`];
}

/** One script that makes all of the tables. */
const scriptOf = (tables: TestTable[], words: SqlWords, keyText: string): string =>
  tables
    .flatMap((table) => [...createTable(table, words, keyText), ...insertRows(table, words)])
    .map((statement) => `${statement};\n`)
    .join('');

/** Whether a key may be a primary one, as far as this can be seen without the database's own `=`. */
function mayHaveKey({ columns, rows, keys }: TestTable): boolean {
  const positions = keys.map((key) => columns.findIndex(({ name }) => name === key));
  const parts = rows.map((row) => positions.map((position) => row[position] ?? null));
  const isUnique = new Set(parts.map((key) => JSON.stringify(key))).size === rows.length;
  return !positions.includes(-1) && isUnique && !parts.flat().includes(null);
}

const withoutKeys = (tables: TestTable[]): TestTable[] =>
  tables.map((table) => ({ ...table, keys: [] }));

/** Tries one way of writing after another, the last of them without primary keys. */
export async function writeKeyed(
  tables: TestTable[],
  attempts: ((tables: TestTable[]) => Promise<void>)[],
): Promise<void> {
  const keyed = tables.map((table) => (mayHaveKey(table) ? table : { ...table, keys: [] }));
  for (const attempt of attempts) {
    const isDone = await attempt(keyed).then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
  await attempts[0]!(withoutKeys(tables));
}

/** Writes tables by scripts of SQL, with their keys where the database takes them. */
export function writeByScripts(
  tables: TestTable[],
  words: SqlWords,
  execute: (script: string) => Promise<void>,
): Promise<void> {
  const attempts = (words.keyTexts ?? ['']).map(
    (keyText) => (some: TestTable[]) => execute(scriptOf(some, words, keyText)),
  );
  return writeKeyed(tables, attempts);
}
