import type { DiffRequest } from '../../../../src/contract/request.ts';
import {
  instant,
  oracle,
  type OracleRequest,
  type OracleTable,
  rowOracle,
  type Value,
} from '../../../engine/oracle.ts';

/** A case as the naive oracle knows it. */
export interface Plain {
  tables: [OracleTable, OracleTable];
  request: OracleRequest;
}

const indexOf = ({ columns }: OracleTable, name: string): number =>
  columns.findIndex((column) => column.name === name);

/** What filters and queries leave of rows, by what they say. */
const CONDITIONS: Record<string, (row: { id: Value; n: Value }) => boolean> = {
  'n >= 1': ({ n }) => n !== null && Number(n) >= 1,
  'id < 100': ({ id }) => id !== null && Number(id) < 100,
  'n IS NULL OR n <> 10': ({ n }) => n !== '10',
};

/** The rows that fulfil a condition. */
export function rowsWhere(table: OracleTable, condition: string | null): OracleTable {
  if (condition === null) return table;
  const holds = CONDITIONS[condition];
  if (!holds) throw new Error(`no test knows which rows fulfil ${condition}`);
  const [id, n] = [indexOf(table, 'id'), indexOf(table, 'n')];
  const rows = table.rows.filter((row) => holds({ id: row[id] ?? null, n: row[n] ?? null }));
  return { columns: table.columns, rows };
}

/** The rows that filters and the time interval leave. */
function keptRows(table: OracleTable, side: 0 | 1, request: DiffRequest): OracleTable {
  const filtered = rowsWhere(table, side === 0 ? request.filter1 : request.filter2);
  const { time_interval_start: start, time_interval_end: end } = request;
  if (start === null && end === null) return filtered;
  const at = indexOf(table, 'at');
  const time = (text: string): number => Date.parse(text) * 1000;
  const rows = filtered.rows.filter((row) => {
    const value = row[at];
    if (value == null || (start !== null && instant(value) < time(start))) return false;
    return end === null || instant(value) < time(end);
  });
  return { columns: table.columns, rows };
}

/** A text with the items of each array in order. */
export const inOrder = (text: string): string =>
  text.replaceAll(
    /\[(\d+(?:,\d+)*)\]/g,
    (_, items: string) => `[${items.split(',').toSorted().join(',')}]`,
  );

/** Arrays with their items in order, where their order counts for nothing. */
function withOrder(table: OracleTable, request: DiffRequest): OracleTable {
  const at = indexOf(table, 'arr');
  if (request.sort_array_columns !== true || at < 0) return table;
  const rows = table.rows.map((row) =>
    row.map((value, i) => (i === at && value !== null ? inOrder(value) : value)),
  );
  return { columns: table.columns, rows };
}

/** Side 1's names with side 2's. */
function mappingOf(request: DiffRequest, names: string[][]): [string, string][] {
  const mapping = [...(request.column_mapping ?? [])];
  if (request.case_insensitive_names !== true) return mapping;
  for (const name of names[0]!) {
    const partner = names[1]!.find((other) => other.toLowerCase() === name.toLowerCase());
    const isPaired = mapping.some(([one, two]) => one === name || two === partner);
    if (partner !== undefined && partner !== name && !isPaired) mapping.push([name, partner]);
  }
  return mapping;
}

/** The names that a list has, patterns by what they are like. */
function namesOf(asked: string[] | null, known: string[], isFolded: boolean): string[] | null {
  if (asked === null) return null;
  const like = (name: string, pattern: string): boolean => {
    const [text, start] = isFolded ? [name.toLowerCase(), pattern.toLowerCase()] : [name, pattern];
    return start.endsWith('*') ? text.startsWith(start.slice(0, -1)) : text === start;
  };
  return known.filter((name) => asked.some((pattern) => like(name, pattern)));
}

function tolerancesOf(
  { diff_tolerances_per_column: own, ...request }: DiffRequest,
  nameOf: (asked: string) => string,
) {
  const tolerances = (own ?? []).map((tolerance) => ({
    ...tolerance,
    column_name: nameOf(tolerance.column_name),
    tolerance_value: Number(tolerance.tolerance_value),
  }));
  const isOfAll = tolerances.some(({ column_name: name }) => name === '*');
  if (request.diff_tolerance === null || isOfAll) return tolerances;
  const mode = request.tolerance_mode ?? 'absolute';
  const value = Number(request.diff_tolerance);
  return [...tolerances, { column_name: '*', tolerance_value: value, tolerance_mode: mode }];
}

/** The case of a request, by the key that it names or that was found for it. */
export function plainOf(
  tables: [OracleTable, OracleTable],
  request: DiffRequest,
  keys: string[],
): Plain {
  const names = tables.map(({ columns }) => columns.map(({ name }) => name));
  const mapping = mappingOf(request, names);
  const to1 = new Map(mapping.map(([one, two]) => [two, one]));
  const known = [...new Set([...names[0]!, ...names[1]!.map((name) => to1.get(name) ?? name)])];
  const isFolded = request.case_insensitive_names === true;
  const nameOf = (asked: string): string =>
    known.includes(asked) || !isFolded
      ? asked
      : (known.find((name) => name.toLowerCase() === asked.toLowerCase()) ?? asked);
  const included = [...(request.include_columns ?? []), ...(request.columns_to_compare ?? [])];
  const modifiers = {
    case: request.table_modifiers?.includes('case_insensitive_strings') ?? false,
    whitespace: request.ignore_whitespace ?? false,
    emptiness: request.table_modifiers?.includes('null_equals_empty_string') ?? false,
  };
  const kept = tables.map((table, side) =>
    withOrder(keptRows(table, side as 0 | 1, request), request),
  );
  return {
    tables: [kept[0]!, kept[1]!],
    request: {
      keys: keys.map(nameOf),
      mapping,
      include: namesOf(included.length > 0 ? included : null, known, isFolded),
      exclude: namesOf(request.exclude_columns, known, isFolded),
      tolerances: keys.length === 0 ? [] : tolerancesOf(request, nameOf),
      timePrecision: request.datetime_tolerance,
      modifiers,
    },
  };
}

/** Every figure. */
export function figuresOf({ tables, request }: Plain, comparesDuplicates: boolean) {
  const figures = request.keys.length > 0 ? oracle(tables, request) : rowOracle(tables, request);
  return comparesDuplicates ? figures : { ...figures, uncompared: undefined };
}
