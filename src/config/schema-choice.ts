import type { Pair } from '../contract/pair.ts';
import { datasetFields } from '../contract/request-fields.ts';
import { shown } from '../text/message.ts';
import { isPattern } from '../text/patterns.ts';
import type { DataSourceMap } from './data-sources.ts';
import { readTemplate } from './diff-plans.ts';
import type { RawValues } from './keys.ts';
import { readList, readTablePath, splitPath } from './lists.ts';
import { InvalidValue, type Problems } from './problems.ts';
import { areSidesApart } from './same-table.ts';
import type { SchemaChoice, TablePattern } from './settings.ts';

/** The inputs that choose tables. */
export const CHOOSING = ['tables', 'exclude-tables', 'schema1', 'schema2'] as const;

/** What describes one diff, or chooses others. */
const OTHERS = [...Object.values(datasetFields).flat(), 'diffs'] as const;

/** Whether tables of schemas are compared, whichever there are. */
export function choosesTables(values: RawValues): boolean {
  return CHOOSING.some((key) => values[key] !== undefined);
}

/** All tables of a schema. */
const EVERY_TABLE: TablePattern = { written: '*', parts: [{ text: '*', isPattern: true }] };

/** A pattern of tables: names with a dot between them, in which `*` is any text, but not in quotes. */
function readPattern(written: string): TablePattern {
  const parts = splitPath(written).map(({ text, isQuoted }) => ({
    text,
    isPattern: !isQuoted && isPattern(text),
  }));
  if (parts.slice(0, -2).some((part) => part.isPattern)) {
    throw new InvalidValue('must name the catalog: `*` may stand in the schema and the table');
  }
  return { written, parts };
}

function readPatterns(value: unknown): TablePattern[] {
  const list = readList(value);
  if (list.length === 0) throw new InvalidValue('must name at least one table');
  return list.map(readPattern);
}

/** A schema, which may be that of a catalog. */
function readSchema(value: unknown): string[] {
  const path = readTablePath(value);
  if (!path.some(isPattern)) return path;
  throw new InvalidValue('must be the name of one schema; `*` may stand in `tables`');
}

function readSchemas(values: RawValues, problems: Problems): Pair<string[]> | null {
  const { schema1, schema2 } = values;
  if (schema1 === undefined && schema2 === undefined) return null;
  if (schema1 === undefined) {
    problems.add('`schema2` needs `schema1`, whose tables are compared with those of `schema2`.');
    return null;
  }
  const one = problems.read('`schema1`', schema1, readSchema);
  const two = schema2 === undefined ? one : problems.read('`schema2`', schema2, readSchema);
  return one && two ? [one, two] : null;
}

/** Patterns of names alone are all that can be said of tables whose schemas are named. */
function checkNames(input: string, patterns: readonly TablePattern[], problems: Problems): void {
  const deep = patterns.find(({ parts }) => parts.length > 1);
  if (!deep) return;
  problems.add(
    `\`${input}\` names ${shown(deep.written)}; beside \`schema1\` it must be patterns of a table's name alone, such as \`order_*\`, with double quotes around a name that holds a dot.`,
  );
}

/** What else is set that says what is compared: one of them must go. */
function checkOthers(values: RawValues, problems: Problems): void {
  const [chosen] = CHOOSING.filter((key) => values[key] !== undefined);
  const [other] = OTHERS.filter((key) => values[key] !== undefined);
  if (other === undefined) return;
  problems.add(
    `\`${String(chosen)}\` and \`${other}\` are set; choose tables of schemas, or say otherwise what is compared, and leave out one of them.`,
  );
}

/** Whether there are two places whose tables can be compared. */
function checkPlaces(values: RawValues, schemas: Pair<string[]> | null, problems: Problems): void {
  const [chosen] = CHOOSING.filter((key) => values[key] !== undefined);
  if (values['data-source1'] === undefined) {
    problems.add(
      `\`data-source1\` is missing; \`${String(chosen)}\` chooses tables of a data source, so it must be the name or the URL of one.`,
    );
  }
  const areSame = schemas === null || String(schemas[0]) === String(schemas[1]);
  if (!areSame || areSidesApart(values)) return;
  const set = schemas === null ? '`schema1` and `schema2`' : '`schema2`';
  problems.add(
    `\`${String(chosen)}\` chooses the same tables for both sides, since there is one data source; set \`data-source2\`, or ${set}.`,
  );
}

/** Reads which tables are compared; what is wrong is noted in `problems`. */
export function readSchemaChoice(
  values: RawValues,
  sources: DataSourceMap | null,
  problems: Problems,
): SchemaChoice | null {
  const read = (key: 'tables' | 'exclude-tables') =>
    values[key] === undefined ? undefined : problems.read(`\`${key}\``, values[key], readPatterns);
  const [chosen] = CHOOSING.filter((key) => values[key] !== undefined);
  if (sources === null) {
    problems.add(
      `\`${String(chosen)}\` is for the embedded engine, which lists the tables of a data source; with \`api-key\` leave it out, and name tables by \`diffs\`.`,
    );
    return null;
  }
  checkOthers(values, problems);
  const schemas = readSchemas(values, problems);
  const excluded = read('exclude-tables') ?? [];
  const tables = read('tables') ?? (schemas ? [EVERY_TABLE] : []);
  const isAlone = CHOOSING.every((key) => key === 'exclude-tables' || values[key] === undefined);
  if (isAlone) {
    problems.add('`exclude-tables` needs `tables` or `schema1`, of which it leaves tables out.');
  }
  if (schemas) {
    checkNames('tables', tables, problems);
    checkNames('exclude-tables', excluded, problems);
  }
  checkPlaces(values, schemas, problems);
  if (values['data-source1'] === undefined) return null;
  const template = readTemplate(values, sources, problems);
  return { kind: 'schemas', tables, excluded, schemas, template };
}
