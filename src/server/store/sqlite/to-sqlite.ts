/** What SQLite says otherwise than PostgreSQL, of what the store's statements use. */
const RULES: [RegExp, string][] = [
  [/\bdata_diff\./g, ''],
  [/\$(\d+)/g, '?$1'],
  [/\bstrpos\(/g, 'instr('],
  // Only one transaction writes at a time.
  [/\s+FOR UPDATE( SKIP LOCKED)?/g, ''],
  [/\bbigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY/g, 'INTEGER PRIMARY KEY AUTOINCREMENT'],
  [/\bbigint\b/g, 'INTEGER'],
  [/\bdouble precision\b/g, 'REAL'],
  // Texts are compared by their bytes unless it is said otherwise.
  [/ COLLATE "C"/g, ''],
  [/^(CREATE TABLE .*)$/s, '$1 STRICT'],
];

/**
 * A statement of PostgreSQL as SQLite takes it. The function `clock()` must be there; values are
 * bound, so that none can be taken for SQL.
 */
export function toSqlite(sql: string): string {
  return RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), sql);
}
