/**
 * A naive data diff: nested loops over rows in memory, exact arithmetic, no SQL. It is written from
 * the definitions of the figures alone and shares no code with the engine that it checks.
 */

/** A value: `null`, or its text; a number's text is its decimal notation. */
export type Value = string | null;

export type Kind = 'int' | 'decimal' | 'double' | 'text' | 'boolean' | 'date' | 'timestamp';

export interface OracleColumn {
  name: string;
  kind: Kind;
  /** What the format says of a column: its type, texts apart from the rest (JSON), or nothing. */
  declares: 'type' | 'json' | 'nothing';
  /** A truth value that its source holds as the number 1 or 0. */
  isBit?: boolean;
}

export interface OracleTable {
  columns: OracleColumn[];
  rows: Value[][];
}

export interface Tolerance {
  /** `*` for all columns of numbers without one of their own. */
  column_name: string;
  tolerance_value: number;
  tolerance_mode: 'absolute' | 'relative';
}

export interface OracleRequest {
  keys: string[];
  include: string[] | null;
  exclude: string[] | null;
  /** Name on side 1 to name on side 2. */
  mapping: [string, string][];
  tolerances: Tolerance[];
  /** Digits of a second: timestamps that are less than a unit of them apart are equal. */
  timePrecision?: number | null;
  /** What of texts counts for nothing. */
  modifiers?: OracleModifiers;
}

export interface OracleModifiers {
  case: boolean;
  whitespace: boolean;
  /** NULL is the empty text, but in keys. */
  emptiness: boolean;
}

const SCALE = 40;

/** A truth value as the number that some sources hold in its place. */
export const asNumber = (text: string): string => ({ true: '1', false: '0' })[text] ?? text;

/** A decimal notation as an integer multiple of 10^-40. */
export function exact(text: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) throw new Error(`no number: ${text}`);
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const shift = SCALE - fraction.length + Number(exponent);
  const size = BigInt(whole + fraction) * 10n ** BigInt(shift);
  return sign === '-' ? -size : size;
}

const NUMBERS: Kind[] = ['int', 'decimal', 'double'];
export const isNumber = (kind: Kind): boolean => NUMBERS.includes(kind);
export const isDay = (kind: Kind): boolean => kind === 'date' || kind === 'timestamp';

function equalNumbers(a: string, b: string, isFloat: boolean): boolean {
  if (!isFloat) return exact(a) === exact(b);
  // Beyond 2^53 floats skip integers: there only the same integer is equal.
  return Number(a) === Number(b) && (Math.abs(Number(a)) < 2 ** 53 || exact(a) === exact(b));
}

export const instant = (text: string): number =>
  Number(
    Date.parse(`${text.slice(0, 19).replace(' ', 'T')}${text.length === 10 ? 'T00:00:00' : ''}Z`),
  ) *
    1000 +
  Number((text.slice(20) || '0').padEnd(6, '0'));

function equalTexts(a: string, b: string, kinds: [Kind, Kind]): boolean {
  if (kinds.every(isNumber)) {
    return equalNumbers(asNumber(a), asNumber(b), kinds.includes('double'));
  }
  if (kinds.every(isDay)) return instant(a) === instant(b);
  return a === b;
}

/** Values that are of no kind but text: a column may have a few, whatever its kind. */
export const BAD_VALUES = ['N/A', '217-01-01', '007', '-'];
export const isBad = (value: string): boolean => BAD_VALUES.includes(value);

function within(a: string, b: string, tolerance: Tolerance): boolean {
  const [x, y] = [exact(a), exact(b)];
  const distance = x > y ? x - y : y - x;
  const limit = exact(String(tolerance.tolerance_value));
  if (tolerance.tolerance_mode === 'absolute') return distance <= limit;
  return distance * 10n ** BigInt(SCALE) <= limit * (y < 0n ? -y : y);
}

function equal(a: Value, b: Value, kinds: [Kind, Kind], tolerances: Tolerance[] = []): boolean {
  if (a === null || b === null) return a === b;
  if (isBad(a) || isBad(b)) return a === b;
  return (
    equalTexts(a, b, kinds) ||
    tolerances.some((tolerance) => within(asNumber(a), asNumber(b), tolerance))
  );
}

/** What counts of a value of a column. */
export function counted(value: Value, { name, kinds }: Compared, request: OracleRequest): Value {
  const { modifiers, keys } = request;
  if (!modifiers || !kinds.includes('text')) return value;
  const trimmed = modifiers.whitespace
    ? value?.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '')
    : value;
  const folded = modifiers.case ? trimmed?.toLowerCase() : trimmed;
  const isNothing = modifiers.emptiness && !keys.includes(name) && folded === '';
  return isNothing ? null : (folded ?? null);
}

/** The tolerances of a column, each of which is enough. */
function tolerancesOf({ name, kinds }: Compared, { tolerances }: OracleRequest): Tolerance[] {
  const named = tolerances.filter(({ column_name }) => column_name === name);
  if (named.length > 0) return named;
  return kinds.every(isNumber) ? tolerances.filter(({ column_name }) => column_name === '*') : [];
}

export interface Compared {
  index1: number;
  index2: number;
  name: string;
  kinds: [Kind, Kind];
}

function isEmptyColumn(table: OracleTable, index: number): boolean {
  return (
    table.columns[index]!.declares !== 'type' && table.rows.every((row) => row[index] === null)
  );
}

/** JSON writes these in quotes. */
const isQuoted = (kind: Kind): boolean => ['text', 'date', 'timestamp'].includes(kind);

/** Whether one of the two declares texts, and the other has nothing against it. */
function areTexts(columns: [OracleColumn, OracleColumn]): boolean {
  const declared = columns.map(
    ({ kind, declares }) =>
      (declares === 'type' && kind === 'text') || (declares === 'json' && isQuoted(kind)),
  );
  return (
    declared.includes(true) &&
    columns.every(({ declares }, i) => declared[i] || declares === 'nothing')
  );
}

function comparableKinds(
  [table1, index1]: [OracleTable, number],
  [table2, index2]: [OracleTable, number],
): [Kind, Kind] | null {
  const [column1, column2] = [table1.columns[index1]!, table2.columns[index2]!];
  const [kind1, kind2] = [column1.kind, column2.kind];
  if (isEmptyColumn(table1, index1)) return [kind2, kind2];
  if (isEmptyColumn(table2, index2)) return [kind1, kind1];
  if (kind1 !== kind2 && areTexts([column1, column2])) {
    return isDay(kind1) && isDay(kind2) ? [kind1, kind2] : ['text', 'text'];
  }
  if (column1.isBit && isNumber(kind2)) return ['int', kind2];
  if (column2.isBit && isNumber(kind1)) return [kind1, 'int'];
  const akin =
    kind1 === kind2 || [isNumber, isDay].some((family) => family(kind1) && family(kind2));
  // A text file declares no types, so that its values are compared one by one.
  const isDeclared = [column1, column2].every(({ declares }) => declares === 'type');
  return akin || !isDeclared ? [kind1, kind2] : null;
}

/** The most columns that can stay where they are, by trying every subset in order. */
function longestOrdered(positions: number[], from = 0, above = -1): number {
  let best = 0;
  for (let i = from; i < positions.length; i += 1) {
    if (positions[i]! > above) {
      best = Math.max(best, 1 + longestOrdered(positions, i + 1, positions[i]));
    }
  }
  return best;
}

export interface Group {
  key: Value[];
  rows: [Value[][], Value[][]];
}

/** Rows by key: each row goes to the first group whose key equals its own, part by part. */
export function groupByKey(
  tables: [OracleTable, OracleTable],
  keys: Compared[],
  request: OracleRequest,
) {
  const groups: Group[] = [];
  const keyless: [Value[][], Value[][]] = [[], []];
  tables.forEach((table, side) => {
    for (const row of table.rows) {
      const key = keys.map(({ index1, index2 }) => row[side === 0 ? index1 : index2] ?? null);
      if (key.includes(null)) {
        keyless[side as 0 | 1].push(row);
        continue;
      }
      const isSame = (group: Group): boolean =>
        group.key.every((part, i) => {
          const column = keys[i]!;
          const [a, b] = [part, key[i]!].map((value) => counted(value, column, request));
          return equal(a!, b!, column.kinds);
        });
      let group = groups.find(isSame);
      if (!group) groups.push((group = { key, rows: [[], []] }));
      group.rows[side as 0 | 1].push(row);
    }
  });
  return { groups, keyless };
}

/** Of rows of both sides, those of each that find none of the other that no other has found. */
export function pairsOff(
  [rows1, rows2]: [Value[][], Value[][]],
  columns: Compared[],
  request: OracleRequest,
): [Value[][], Value[][]] {
  const free = [...rows2];
  const alone = rows1.filter((row1) => {
    const found = free.findIndex((row2) =>
      columns.every((column) => {
        const [a, b] = [row1[column.index1]!, row2[column.index2]!];
        return equal(counted(a, column, request), counted(b, column, request), column.kinds);
      }),
    );
    if (found >= 0) free.splice(found, 1);
    return found < 0;
  });
  return [alone, free];
}

/** How many of side 1 find one. */
const pairOff = (
  rows: [Value[][], Value[][]],
  columns: Compared[],
  request: OracleRequest,
): number => rows[0].length - pairsOff(rows, columns, request)[0].length;

/** The rows that no key pairs one to one. */
function uncomparedOf(
  groups: Group[],
  keyless: [Value[][], Value[][]],
  columns: Compared[],
  request: OracleRequest,
) {
  const shared = groups.filter(
    ({ rows: [rows1, rows2] }) =>
      rows1.length > 0 && rows2.length > 0 && rows1.length + rows2.length > 2,
  );
  const rows = ([0, 1] as const).map(
    (side) =>
      keyless[side].length + shared.reduce((sum, group) => sum + group.rows[side].length, 0),
  );
  const equal = [keyless, ...shared.map((group) => group.rows)].reduce(
    (sum, pair) => sum + pairOff(pair, columns, request),
    0,
  );
  return { rows, equal, unequal: rows.map((count) => count - equal) };
}

/** What a diff compares, and what the schemas differ in. */
export function comparedOf(tables: [OracleTable, OracleTable], request: OracleRequest) {
  const to2 = new Map(request.mapping);
  const to1 = new Map(request.mapping.map(([a, b]) => [b, a]));
  const names1 = tables[0].columns.map(({ name }) => name);
  // A column whose name the mapping takes for another one is a column of side 2 alone.
  const named2 = tables[1].columns.map(({ name }) => {
    const isOther = to2.has(name) && !to1.has(name);
    return { name, as1: isOther ? `${name} of side 2` : (to1.get(name) ?? name) };
  });
  const names2 = named2.map(({ as1 }) => as1);
  const wanted = (name: string): boolean =>
    request.keys.includes(name) ||
    ((request.include?.includes(name) ?? true) && !request.exclude?.includes(name));
  const kept1 = names1.filter(wanted);
  const kept2 = names2.filter(wanted);
  const compared: Compared[] = [];
  const mismatched: string[] = [];
  for (const name of kept1.filter((entry) => kept2.includes(entry))) {
    const [index1, index2] = [names1.indexOf(name), names2.indexOf(name)];
    const kinds = comparableKinds([tables[0], index1], [tables[1], index2]);
    if (kinds) compared.push({ index1, index2, name, kinds });
    else mismatched.push(name);
  }
  const only1 = kept1.filter((name) => !kept2.includes(name));
  const kept = named2.filter(({ as1 }) => kept2.includes(as1) && !kept1.includes(as1));
  const only2 = kept.map(({ name }) => name);
  const moved = compared.map(({ index2 }) => index2);
  const schema = {
    columns_mismatched: [only1.length + mismatched.length, only2.length + mismatched.length],
    column_type_mismatches: mismatched.length,
    column_reorders: moved.length - longestOrdered(moved),
    column_counts: [kept1.length, kept2.length],
    column_type_differs: mismatched,
    exclusive_columns: [only1, only2],
  };
  return { compared, schema };
}

/** What is part of the error where there is nothing of a row to compare. */
const NO_COLUMNS = 'no column in common';

/** What an engine says in place of figures, in the oracle's form. */
export const errorOf = (error: unknown) => ({
  error: String(error).includes(NO_COLUMNS) ? NO_COLUMNS : String(error),
});

/** Every figure of a diff without a key, in which each row is one of a multiset. */
export function rowOracle(tables: [OracleTable, OracleTable], request: OracleRequest) {
  const { compared, schema } = comparedOf(tables, { ...request, keys: [] });
  if (compared.length === 0) return { error: NO_COLUMNS };
  const rows = [tables[0].rows.length, tables[1].rows.length];
  const equal = pairOff([tables[0].rows, tables[1].rows], compared, { ...request, keys: [] });
  const uncompared = { rows, equal, unequal: rows.map((count) => count - equal) };
  return { pks: null, values: null, schema, uncompared };
}

/** Whether two times, of which one side has more than days, are less than a unit of the precision apart. */
function areNearTimes(a: Value, b: Value, kinds: [Kind, Kind], precision: number): boolean {
  if (a === null || b === null || isBad(a) || isBad(b)) return false;
  if (!kinds.every(isDay) || !kinds.includes('timestamp')) return false;
  return Math.abs(instant(a) - instant(b)) < 10 ** (6 - precision);
}

/** The columns in which two rows differ. */
export function differingOf(
  row1: Value[],
  row2: Value[],
  values: Compared[],
  request: OracleRequest,
): Compared[] {
  return values.filter((column) => {
    const { index1, index2, kinds } = column;
    const a = counted(row1[index1]!, column, request);
    const b = counted(row2[index2]!, column, request);
    const precision = request.timePrecision ?? null;
    if (precision !== null && areNearTimes(a, b, kinds, precision)) return false;
    return !equal(a, b, kinds, tolerancesOf(column, request));
  });
}

/** Every figure of a diff, in the API's form. */
export function oracle(tables: [OracleTable, OracleTable], request: OracleRequest) {
  const { compared, schema } = comparedOf(tables, request);
  const keys = request.keys.map((key) => compared.find(({ name }) => name === key)!);
  const values = compared.filter(({ name }) => !request.keys.includes(name));
  const { groups, keyless } = groupByKey(tables, keys, request);
  const count = (test: (group: Group) => boolean): number => groups.filter(test).length;
  const dupes = ([0, 1] as const).map((side) =>
    groups.reduce((sum, { rows }) => sum + (rows[side].length > 1 ? rows[side].length : 0), 0),
  );
  const once = groups.filter(({ rows }) => rows[0].length === 1 && rows[1].length === 1);
  const differing = once.map(({ rows }) => differingOf(rows[0][0]!, rows[1][0]!, values, request));
  const perColumn = values.map((column) => differing.filter((row) => row.includes(column)).length);
  return {
    pks: {
      total_rows: [tables[0].rows.length, tables[1].rows.length],
      nulls: keyless.map((rows) => rows.length),
      dupes,
      distincts: [count(({ rows }) => rows[0].length > 0), count(({ rows }) => rows[1].length > 0)],
      exclusives: [
        count(({ rows }) => rows[1].length === 0),
        count(({ rows }) => rows[0].length === 0),
      ],
    },
    values: {
      total_rows: once.length,
      rows_with_differences: differing.filter((row) => row.length > 0).length,
      total_values: once.length * values.length,
      values_with_differences: perColumn.reduce((sum, n) => sum + n, 0),
      compared_columns: values.length,
      columns_with_differences: perColumn.filter((n) => n > 0).length,
      columns: values.map(({ name }, i) => [name, perColumn[i]]),
    },
    schema,
    uncompared: uncomparedOf(groups, keyless, compared, request),
  };
}
