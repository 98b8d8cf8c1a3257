import type { DiffRequest } from '../../../../src/contract/request.ts';
import {
  comparedOf,
  differingOf,
  groupByKey,
  instant,
  oracle,
  type OracleRequest,
  type OracleTable,
  pairsOff,
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

/** The rows that filters and the time interval leave; filters are of one form. */
function keptRows(table: OracleTable, side: 0 | 1, request: DiffRequest): OracleTable {
  const [n, at] = [indexOf(table, 'n'), indexOf(table, 'at')];
  const filter = side === 0 ? request.filter1 : request.filter2;
  const { time_interval_start: start, time_interval_end: end } = request;
  const time = (text: string): number => instant(text.slice(0, 19).replace('T', ' '));
  const rows = table.rows.filter((row) => {
    if (filter !== null && (row[n] == null || Number(row[n]) < 1)) return false;
    if (start === null && end === null) return true;
    const value = row[at];
    if (value == null) return false;
    if (start !== null && instant(value) < time(start)) return false;
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

function tolerancesOf({ diff_tolerances_per_column: own, ...request }: DiffRequest) {
  const tolerances = (own ?? []).map((tolerance) => ({
    ...tolerance,
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
      keys,
      mapping,
      include: namesOf(included.length > 0 ? included : null, known, isFolded),
      exclude: namesOf(request.exclude_columns, known, isFolded),
      tolerances: keys.length === 0 ? [] : tolerancesOf(request),
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

type Step = {
  start: string | null;
  added: number;
  removed: number;
  changed: number;
  unchanged: number;
};
type Count = Exclude<keyof Step, 'start'>;

/** The start of a step, as a calendar has it. */
function startOf(time: Value, step: string): string | null {
  if (time === null) return null;
  const date = new Date(`${time.slice(0, 19).replace(' ', 'T')}Z`);
  date.setUTCSeconds(0);
  if (step !== 'minute') date.setUTCMinutes(0);
  if (step !== 'minute' && step !== 'hour') date.setUTCHours(0);
  if (step === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  if (step === 'month' || step === 'year') date.setUTCDate(1);
  if (step === 'year') date.setUTCMonth(0);
  return date.toISOString().slice(0, 19);
}

/** What differs in each step; `null` where the column of times is not compared. */
export function seriesOf({ tables, request }: Plain, step: string): Step[] | null {
  const { compared } = comparedOf(tables, request);
  const at = compared.find(({ name }) => name === 'at');
  if (!at) return null;
  const found = new Map<string | null, Step>();
  const add = (row: Value[], side: 0 | 1, kind: Count | null): void => {
    const start = startOf(row[side === 0 ? at.index1 : at.index2] ?? null, step);
    const entry = found.get(start) ?? { start, added: 0, removed: 0, changed: 0, unchanged: 0 };
    if (kind) entry[kind] += 1;
    found.set(start, entry);
  };
  const keys = request.keys.map((key) => compared.find(({ name }) => name === key)!);
  if (keys.length === 0) {
    const [alone1, alone2] = pairsOff([tables[0].rows, tables[1].rows], compared, request);
    for (const row of alone1) add(row, 0, 'removed');
    for (const row of tables[1].rows) add(row, 1, alone2.includes(row) ? 'added' : 'unchanged');
  }
  const values = compared.filter(({ name }) => !request.keys.includes(name));
  const groups = keys.length === 0 ? [] : groupByKey(tables, keys, request).groups;
  for (const { rows } of groups) {
    const [rows1, rows2] = rows;
    if (rows2.length === 0) for (const row of rows1) add(row, 0, 'removed');
    const isOnce = rows1.length === 1 && rows2.length === 1;
    const isSame = isOnce && differingOf(rows1[0]!, rows2[0]!, values, request).length === 0;
    const kind = rows1.length === 0 ? 'added' : isSame ? 'unchanged' : isOnce ? 'changed' : null;
    for (const row of rows2) add(row, 1, kind);
  }
  return [...found.values()].toSorted((a, b) => ((a.start ?? '~') < (b.start ?? '~') ? -1 : 1));
}

/** How many keys a sample is to have, of so many rows; `null` where none is asked for. */
export function sampleSize(request: DiffRequest, rows: number): number | null {
  if (request.materialize_without_sampling) return null;
  if (request.sampling_ratio !== null) return request.sampling_ratio * rows;
  if (request.sampling_max_rows !== null) return request.sampling_max_rows;
  if (request.sampling_tolerance === null) return null;
  const missed = 1 - (request.sampling_confidence ?? 99) / 100;
  return Math.ceil(-Math.log(missed) / request.sampling_tolerance);
}

/** Whether only a part of so many rows can be what is compared. */
export function isOfPart(request: DiffRequest, rows: number): boolean {
  const size = sampleSize(request, rows);
  return size !== null && rows >= (request.sampling_threshold ?? 0) && size < rows;
}
