import type { TestDatabase } from './kit.ts';
import type { OwnTable, SqlWords } from './table-script.ts';

/** Types, each with values in SQL of which the last differs from all others. */
export type TypeValues = Record<string, string[]>;

/** The name of a type's column. */
export const columnOf = (type: string): string => `of ${type.replaceAll(/["`]/g, '')}`;

/** So many rows that every type has all its values but the last; one more has none. */
export const rowsOf = (types: TypeValues): number =>
  Math.max(...Object.values(types).map((values) => values.length));

/** The same by a database's own way to write a table. */
async function writeOwnTables(
  write: (table: OwnTable) => Promise<void>,
  { identifier }: SqlWords,
  types: TypeValues,
): Promise<void> {
  const entries = Object.entries(types);
  const columns = [
    { name: 'id', type: 'integer' },
    ...entries.map(([type]) => ({ name: identifier(columnOf(type)), type })),
  ];
  const count = rowsOf(types);
  const rows = Array.from({ length: count }, (_, row) => [
    String(row),
    ...entries.map(([, all]) => all.slice(0, -1)[row % (all.length - 1)]!),
  ]);
  const empty = [String(count), ...entries.map(() => 'NULL')];
  const changed = ['0', ...entries.map(([, all]) => all.at(-1)!)];
  await write({ name: 'one', columns, rows: [...rows, empty] });
  await write({ name: 'two', columns, rows: [empty, ...rows.toReversed()] });
  await write({ name: 'changed', columns, rows: [changed, ...rows.slice(1), empty] });
}

/**
 * Creates three tables of all types: `one`, `two` that is equal, and `changed`, of which one value of
 * each differs.
 */
export async function writeDeclared(
  { execute, writeOwn }: Pick<TestDatabase, 'execute' | 'writeOwn'>,
  words: SqlWords,
  types: TypeValues,
): Promise<void> {
  if (writeOwn) return writeOwnTables(writeOwn, words, types);
  const { identifier } = words;
  const entries = Object.entries(types);
  const columns = entries.map(([type]) => `${identifier(columnOf(type))} ${type}`).join(', ');
  for (const table of ['one', 'two', 'changed']) {
    await execute(`CREATE TABLE ${table} (id integer PRIMARY KEY, ${columns})`);
  }
  const rows = rowsOf(types);
  for (let row = 0; row < rows; row += 1) {
    const values = entries.map(([, all]) => all.slice(0, -1)[row % (all.length - 1)]!).join(', ');
    await execute(`INSERT INTO one VALUES (${row}, ${values})`);
  }
  await execute(`INSERT INTO one (id) VALUES (${rows})`);
  await execute('INSERT INTO two SELECT * FROM one ORDER BY id DESC');
  // Not all databases change rows where they are.
  await execute('INSERT INTO changed SELECT * FROM one WHERE id <> 0');
  const changes = entries.map(([, all]) => all.at(-1)!);
  await execute(`INSERT INTO changed VALUES (0, ${changes.join(', ')})`);
}
