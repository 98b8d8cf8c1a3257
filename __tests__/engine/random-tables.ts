import type { Kind, OracleColumn, OracleRequest, OracleTable, Tolerance, Value } from './oracle.ts';
import { BAD_VALUES, isNumber } from './oracle.ts';
import { ENGINE } from '../engine-scope.ts';

/** A seeded generator of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const formats = ['csv', 'json', 'jsonl', 'parquet', 'duckdb'] as const;
export type Format = (typeof formats)[number];
function declarationOf(format: Format): OracleColumn['declares'] {
  if (format === 'parquet' || format === 'duckdb') return 'type';
  return format === 'csv' ? 'nothing' : 'json';
}

/** Small domains, so that equal keys, near misses and changes are frequent. */
const DOMAINS: Record<Kind, string[]> = {
  int: ['-1', '0', '1', '2', '3', '10', '9007199254740993'],
  decimal: ['0.5', '1.50', '1.5', '2', '-2.25', '10.00', '3.14', '123456789012.25'],
  double: ['0.1', '0.30000000000000004', '0.3', '1.5', '-2.25', '2', '1e+21', '1e-7'],
  text: [
    'a',
    'b c',
    "it's",
    'Ü',
    'u',
    'comma, "quote"',
    '',
    'line\nbreak',
    'NULL',
    '<null>',
    'a ',
    'x|y',
    '@x',
  ],
  boolean: ['true', 'false'],
  date: ['2024-01-01', '2024-02-29', '1969-12-31'],
  timestamp: [
    '2024-01-01 00:00:00',
    '2024-02-29 12:30:45.5',
    '1969-12-31 23:59:59.999999',
    '2024-01-01 00:00:00.000001',
  ],
};
const KINDS = Object.keys(DOMAINS) as Kind[];
const KEY_KINDS: Kind[] = ['int', 'text', 'decimal', 'date', 'timestamp', 'boolean', 'double'];
/** Keys of which a table can have many; numbers far apart, and neighbours. */
const MANY_KEYS: Partial<Record<Kind, (index: number) => string>> = {
  int: (index) => String(index % 2 === 0 ? index : index * 1_000_003),
  decimal: (index) => `${index}.25`,
  text: (index) => `key ${index}`,
};

const COLUMN_NAMES = [
  'a',
  // Engines keep no capitals, or tell names apart without them.
  ENGINE === undefined ? 'B b' : 'b b',
  'c"q',
  "d'q",
  'e.f',
  'select',
  'fits',
  'key_0',
  'value_0',
  'ü',
  'row_mark',
];

export interface RandomCase {
  tables: [OracleTable, OracleTable];
  formats: [Format, Format];
  request: OracleRequest;
}

class Generator {
  readonly random: () => number;

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, order: this.random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ item }) => item);
  }

  value(kind: Kind, nulls: number): Value {
    return this.chance(nulls) ? null : this.pick(DOMAINS[kind]);
  }

  /** The same for a key of which there are many. */
  key(kind: Kind, nulls: number): Value {
    const ofMany = MANY_KEYS[kind];
    if (!ofMany) return this.value(kind, nulls);
    return this.chance(nulls) ? null : ofMany(this.below(2000));
  }
}

/** Changes a table into a candidate: rows removed, added, doubled, changed, in another order. */
function mutate(generator: Generator, table: OracleTable): OracleTable {
  const rows = table.rows
    .filter(() => !generator.chance(0.1))
    .flatMap((row) => (generator.chance(0.07) ? [row, [...row]] : [row]))
    .map((row) =>
      row.map((value, i) =>
        generator.chance(0.08) ? generator.value(table.columns[i]!.kind, 0.2) : value,
      ),
    );
  return { columns: table.columns, rows: generator.shuffled(rows) };
}

/** Gives each of the first two renamed columns the name that the other one has on side 1. */
function exchangeNames(mapping: [string, string][], columns: OracleColumn[]): void {
  const [[a, newA], [b, newB]] = [mapping[0]!, mapping[1]!];
  columns.forEach((column, i) => {
    if (column.name === newA) columns[i] = { ...column, name: b };
    if (column.name === newB) columns[i] = { ...column, name: a };
  });
  mapping.splice(0, 2, [a, b], [b, a]);
}

/** Adds, drops, moves, renames or retypes columns that are no keys. */
function reshape(generator: Generator, table: OracleTable, keys: string[]) {
  const mapping: [string, string][] = [];
  let order = table.columns.map((_, index) => index);
  order = order.filter((i) => keys.includes(table.columns[i]!.name) || !generator.chance(0.12));
  if (generator.chance(0.4)) order = generator.shuffled(order);
  const columns = order.map((i): OracleColumn => {
    const column = table.columns[i]!;
    if (!generator.chance(0.1)) return column;
    const name = `${column.name}_2`;
    mapping.push([column.name, name]);
    return { ...column, name };
  });
  const rows = table.rows.map((row) => order.map((i) => row[i] ?? null));
  const isTangled = mapping.length > 0 && generator.chance(0.5);
  if (isTangled && mapping.length > 1) exchangeNames(mapping, columns);
  if (generator.chance(0.2)) {
    // One that is new, though side 1 has its name, too.
    const name = isTangled && mapping.length === 1 ? mapping[0]![0] : 'added';
    columns.push({ name, kind: 'int', declares: 'type' });
    rows.forEach((row) => row.push(generator.value('int', 0.3)));
  }
  retype(
    generator,
    columns,
    rows,
    keys.map((key) => new Map(mapping).get(key) ?? key),
  );
  return { table: { columns, rows }, mapping };
}

/** The kinds that a column can become; all others become texts. */
const OTHER_KINDS: Partial<Record<Kind, readonly Kind[]>> = {
  int: ['decimal', 'text', 'double'],
  boolean: ['int', 'text'],
};

function retype(generator: Generator, columns: OracleColumn[], rows: Value[][], keys: string[]) {
  columns.forEach((column, i) => {
    if (keys.includes(column.name) || !generator.chance(0.1)) return;
    const kind = generator.pick(OTHER_KINDS[column.kind] ?? (['text'] as const));
    columns[i] = { ...column, kind };
    if (column.kind === 'boolean' && kind === 'int') {
      rows.forEach((row) => {
        row[i] = row[i] === null ? null : row[i] === 'true' ? '1' : '0';
      });
    }
    // A text must not look like a number, or a CSV file would take it for one.
    if (kind === 'text') {
      rows.forEach((row) => {
        row[i] = row[i] === null ? null : `t${row[i]}`;
      });
    }
  });
}

/** Among them those at whose border values of the domains lie: 1.50 and 2, 0.1 and 0.3. */
const AMOUNTS = [0, 0.2, 0.5, 1, 1e-16];

/** Of some columns of numbers, of one mode or of both, and of all others. */
function randomTolerances(generator: Generator, columns: OracleColumn[]): Tolerance[] {
  const some = columns.filter(({ kind }) => isNumber(kind) && generator.chance(0.3));
  const names = [...some.map(({ name }) => name), ...(generator.chance(0.15) ? ['*'] : [])];
  return names.flatMap((column_name) => {
    const modes = generator.pick([['absolute'], ['relative'], ['absolute', 'relative']] as const);
    return modes.map((tolerance_mode) => ({
      column_name,
      tolerance_value: generator.pick(AMOUNTS),
      tolerance_mode,
    }));
  });
}

function withFormat(table: OracleTable, format: Format): OracleTable {
  const columns = table.columns.map((column) => ({ ...column, declares: declarationOf(format) }));
  const stored = (value: Value, { kind, declares }: OracleColumn): Value =>
    kind === 'double' && declares === 'type' && value !== null ? String(Number(value)) : value;
  return { columns, rows: table.rows.map((row) => row.map((v, i) => stored(v, columns[i]!))) };
}

/**
 * Gives some columns of one text file a few values that are not of their kind. Of one alone: with
 * such on both sides the column is one of texts.
 */
function spoil(generator: Generator, tables: RandomCase['tables']): RandomCase['tables'] {
  const isText = ({ columns }: OracleTable): boolean => columns[0]!.declares !== 'type';
  const sides = tables.flatMap((table, side) => (isText(table) ? [side] : []));
  if (sides.length === 0 || !generator.chance(0.5)) return tables;
  const chosen = generator.pick(sides);
  const { columns, rows } = tables[chosen]!;
  const isSpoiled = columns.map(({ kind }) => kind !== 'text' && generator.chance(0.4));
  const bad = rows.map((row) =>
    row.map((value, i) =>
      isSpoiled[i] && value !== null && generator.chance(0.15) ? generator.pick(BAD_VALUES) : value,
    ),
  );
  const spoiled = { columns, rows: bad };
  return chosen === 0 ? [spoiled, tables[1]] : [tables[0], spoiled];
}

/**
 * One random pair of tables and a request; the same seed always gives the same case.
 *
 * @param text whether text files may hold values that are not of their columns' kinds, as no
 *   database can.
 */
export function randomCase(seed: number, text: 'clean' | 'spoiled' = 'clean'): RandomCase {
  const generator = new Generator(seed);
  const names = generator.shuffled(COLUMN_NAMES);
  const keyCount = 1 + generator.below(3);
  const columns = Array.from({ length: keyCount + generator.below(6) }, (_, i): OracleColumn => ({
    name: names[i]!,
    kind: generator.pick(i < keyCount ? KEY_KINDS : KINDS),
    declares: 'type',
  }));
  const keys = columns.slice(0, keyCount).map(({ name }) => name);
  const nulls = generator.pick([0, 0.05, 0.3]);
  const hasMany = generator.chance(0.3);
  const base: OracleTable = {
    columns,
    rows: Array.from({ length: hasMany ? 120 : generator.pick([0, 1, 5, 20, 60]) }, () =>
      columns.map(({ kind }, i) =>
        hasMany && i < keyCount ? generator.key(kind, nulls) : generator.value(kind, nulls),
      ),
    ),
  };
  const emptied = generator.chance(0.05) ? { columns, rows: [] } : mutate(generator, base);
  const { table: other, mapping } = reshape(generator, emptied, keys);
  // JSON without records has no columns.
  const format = ({ rows }: OracleTable): Format =>
    generator.pick(formats.filter((name) => rows.length > 0 || !name.startsWith('json')));
  const chosen: [Format, Format] = [format(base), format(other)];
  // Retyping may leave a tolerance on a text, which is an error and not a figure.
  const numeric = columns.filter(({ name }) => {
    const partner = new Map(mapping).get(name) ?? name;
    return other.columns.some((c) => c.name === partner && isNumber(c.kind));
  });
  const valueNames = columns.slice(keyCount).map(({ name }) => name);
  const tables: RandomCase['tables'] = [withFormat(base, chosen[0]), withFormat(other, chosen[1])];
  return {
    tables: text === 'clean' ? tables : spoil(generator, tables),
    formats: chosen,
    request: {
      keys,
      mapping,
      include: valueNames.length > 1 && generator.chance(0.1) ? valueNames.slice(1) : null,
      exclude: valueNames.length > 0 && generator.chance(0.1) ? [valueNames[0]!] : null,
      tolerances: randomTolerances(generator, numeric),
      timePrecision: generator.chance(0.2) ? generator.pick([0, 1, 3, 5, 6]) : null,
    },
  };
}

/** The case with a request that names no key. */
export const withoutKey = (random: RandomCase): RandomCase => ({
  ...random,
  request: { ...random.request, keys: [] },
});

/** The same case seen from the other side; what a relative tolerance is a share of is then the other. */
export function swapped({ tables, formats: chosen, request }: RandomCase): RandomCase {
  const to2 = new Map(request.mapping);
  const rename = (name: string): string => to2.get(name) ?? name;
  return {
    tables: [tables[1], tables[0]],
    formats: [chosen[1], chosen[0]],
    request: {
      keys: request.keys.map(rename),
      mapping: request.mapping.map(([a, b]) => [b, a]),
      include: request.include?.map(rename) ?? null,
      exclude: request.exclude?.map(rename) ?? null,
      tolerances: request.tolerances.map((tolerance) => ({
        ...tolerance,
        column_name: rename(tolerance.column_name),
      })),
      timePrecision: request.timePrecision ?? null,
      ...(request.modifiers && { modifiers: request.modifiers }),
    },
  };
}

/** The same rows in two CSV files, without those whose key comes again: they are read in one pass. */
export function inCsvFiles({ tables, request }: RandomCase): RandomCase {
  const unique = ({ columns, rows }: OracleTable, side: 0 | 1): OracleTable => {
    const to2 = new Map(request.mapping);
    const names = request.keys.map((key) => (side === 0 ? key : (to2.get(key) ?? key)));
    const keys = names.map((name) => columns.findIndex((column) => column.name === name));
    const seen = new Set<string>();
    const isNew = (row: Value[]): boolean => {
      const key = JSON.stringify(keys.map((index) => row[index]));
      return !seen.has(key) && seen.add(key).size > 0;
    };
    return withFormat({ columns, rows: rows.filter(isNew) }, 'csv');
  };
  return {
    tables: [unique(tables[0], 0), unique(tables[1], 1)],
    formats: ['csv', 'csv'],
    request,
  };
}
