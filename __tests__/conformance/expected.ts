import type { Pair, SuccessResults } from '../../src/contract/summary-results.ts';
import type { RequestOptions } from './run-diff.ts';
import { databases, type Figures, type Options, type Source } from './case-format.ts';

/** A filter's quoted names as a source quotes them. */
function inSourceSql(filter: string | null, source: Source | undefined): string | null {
  const kit = databases.find(({ kind }) => kind === source);
  if (filter === null || !kit) return filter;
  return filter.replace(/'(?:[^']|'')*'|"((?:[^"]|"")*)"/g, (token, name?: string) =>
    name === undefined ? token : kit.words.identifier(name.replaceAll('""', '"')),
  );
}

/**
 * A case's options as the request has them.
 *
 * @param sources where the sides are, for filters that must be in their SQL.
 */
export function toRequest(options: Options, sources?: Pair<Source>): RequestOptions {
  return {
    pk_columns: options.keys,
    include_columns: options.include,
    exclude_columns: options.exclude,
    column_mapping: Object.entries(options.mapping),
    filter1: inSourceSql(options.filter1, sources?.[0]),
    filter2: inSourceSql(options.filter2, sources?.[1]),
    diff_tolerances_per_column: options.tolerances.map(({ column, mode, value }) => ({
      column_name: column,
      tolerance_mode: mode,
      tolerance_value: value,
    })),
    time_column: options.time_column,
    time_interval_start: options.start,
    time_interval_end: options.end,
  };
}

const swap = <T>([a, b]: Pair<T>): Pair<T> => [b, a];

function renames({ mapping }: Options): (name: string) => string {
  return (name) => (Object.hasOwn(mapping, name) ? mapping[name]! : name);
}

/** The same options seen from side 2: names as that side has them. */
export function swapOptions(options: Options): Options {
  const rename = renames(options);
  return {
    ...options,
    keys: options.keys.map(rename),
    include: options.include?.map(rename) ?? null,
    exclude: options.exclude?.map(rename) ?? null,
    mapping: Object.fromEntries(Object.entries(options.mapping).map(([a, b]) => [b, a])),
    filter1: options.filter2,
    filter2: options.filter1,
    tolerances: options.tolerances.map((entry) => ({ ...entry, column: rename(entry.column) })),
    time_column: options.time_column === null ? null : rename(options.time_column),
  };
}

/** The figures with the sides swapped: every pair swaps, nothing else changes. */
export function swapFigures({ pks, values, schema }: Figures, options: Options): Figures {
  const rename = renames(options);
  const { differences, ...rest } = values;
  return {
    pks: {
      total_rows: swap(pks.total_rows),
      nulls: swap(pks.nulls),
      dupes: swap(pks.dupes),
      exclusives: swap(pks.exclusives),
      distincts: pks.distincts && swap(pks.distincts),
    },
    values: {
      ...rest,
      differences: Object.fromEntries(
        Object.entries(differences).map(([name, n]) => [rename(name), n]),
      ),
    },
    schema: schema && {
      ...schema,
      column_counts: swap(schema.column_counts),
      column_type_differs: schema.column_type_differs.map(rename),
      exclusive_columns: swap(schema.exclusive_columns),
    },
  };
}

const sum = (counts: number[]): number => counts.reduce((total, n) => total + n, 0);

function fullSchema({ values, schema }: Figures, keys: number) {
  const all = values.compared_columns + keys;
  const {
    column_counts,
    column_reorders,
    column_type_differs: differs,
    exclusive_columns: only,
  } = schema ?? {
    column_counts: [all, all],
    column_reorders: 0,
    column_type_differs: [],
    exclusive_columns: [[], []],
  };
  return {
    column_counts,
    column_reorders,
    column_type_differs: differs,
    column_type_mismatches: differs.length,
    columns_mismatched: [only[0].length + differs.length, only[1].length + differs.length],
    exclusive_columns: only,
  };
}

/** Every figure, with what the notation leaves out filled in. */
export function fullFigures(figures: Figures, keys: number) {
  const { pks, values } = figures;
  const once = (side: 0 | 1): number => pks.total_rows[side] - pks.nulls[side] - pks.dupes[side];
  const counts = Object.values(values.differences);
  return {
    pks: { ...pks, distincts: pks.distincts ?? [once(0), once(1)] },
    values: {
      total_rows: values.total_rows,
      compared_columns: values.compared_columns,
      total_values: values.total_rows * values.compared_columns,
      rows_with_differences: values.rows_with_differences,
      values_with_differences: sum(counts),
      columns_with_differences: counts.length,
      differences: values.differences,
    },
    schema: fullSchema(figures, keys),
  };
}

/** The engine's results in the same form. */
export function figuresOf({ pks, values, schema }: SuccessResults) {
  const { columns_diff_stats: stats, ...totals } = values!;
  const differing = stats!.filter((stat) => stat.values_different! > 0);
  // Tests of their own say which types there are.
  const columns = { ...schema! };
  delete columns.incomparable_columns;
  return {
    pks,
    values: {
      ...totals,
      differences: Object.fromEntries(differing.map((s) => [s.column_name, s.values_different])),
    },
    schema: columns,
  };
}
