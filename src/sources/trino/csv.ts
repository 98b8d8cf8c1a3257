import type { Rows } from './client/pages.ts';

/** A text is in quotes, so that an empty one is not NULL; a number, or a truth value, needs none. */
function field(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `"${value.includes('"') ? value.replaceAll('"', '""') : value}"`;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return '';
  }
}

/** Rows as lines of CSV. */
export function csvOf(rows: Rows): string {
  let text = '';
  for (const row of rows) text += `${row.map(field).join(',')}\n`;
  return text;
}
