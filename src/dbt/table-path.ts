import type { DbtNode } from './node.ts';

/** A quoted name, in each way that an adapter of dbt quotes, or a plain one. */
const PART = /"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[((?:[^\]]|\]\])*)\]|([^.\s"'`()[\]]+)/y;

/** Adapters whose databases have names that are not quoted in capitals, or in small letters. */
const IN_CAPITALS = ['snowflake', 'oracle'];
const IN_SMALL = ['postgres', 'redshift', 'trino', 'materialize', 'risingwave'];

/** What the database takes a name for that stands in SQL without quotes. */
export function plainName(name: string, adapter: string | null): string {
  if (IN_CAPITALS.includes(adapter ?? '')) return name.toUpperCase();
  return IN_SMALL.includes(adapter ?? '') ? name.toLowerCase() : name;
}

function nameOf([, double, backtick, bracket, plain]: RegExpExecArray, adapter: string | null) {
  if (double !== undefined) return double.replaceAll('""', '"');
  if (backtick !== undefined) return backtick.replaceAll('``', '`');
  if (bracket !== undefined) return bracket.replaceAll(']]', ']');
  return plainName(plain ?? '', adapter);
}

/** The names of a table as dbt writes it into SQL; `null` where it is no name, such as a function. */
function split(relation: string, adapter: string | null): string[] | null {
  const names: string[] = [];
  const part = new RegExp(PART);
  for (let at = 0; at <= relation.length; at += 1) {
    part.lastIndex = at;
    const match = part.exec(relation);
    if (!match) return null;
    names.push(nameOf(match, adapter));
    at += match[0].length;
    if (at < relation.length && relation[at] !== '.') return null;
  }
  return names;
}

/**
 * The path of a node's table: as dbt writes it into SQL, since that says what is quoted, else its
 * database, schema and name.
 */
export function tablePathOf(node: DbtNode, adapter: string | null): string[] {
  const written = node.relationName === null ? null : split(node.relationName.trim(), adapter);
  if (written !== null) return written;
  return [node.database, node.schema, node.alias].filter(
    (name) => name !== null && name !== '',
  ) as string[];
}
