import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { DatabaseKit } from '../sources/kit.ts';
import { DATABASE_KITS, isReadByEngine } from '../sources/kits.ts';

/**
 * The notation of the data files. Every scalar is a text, exactly as written, and `~` is NULL: what
 * YAML would make of `007` or `1.50` must not touch the data.
 */
const text = z.string();
const count = z.string().regex(/^\d+$/).transform(Number);
const pair = z.tuple([count, count]);

/** Databases that a table can be in, besides DuckDB's. */
export const databases: DatabaseKit[] = DATABASE_KITS.filter(
  (kit) => !isReadByEngine(kit) && !kit.isStandIn,
);

/** What needs no database but the engine's own; `query` is one of a DuckDB database. */
const local = ['csv', 'json', 'jsonl', 'parquet', 'duckdb', 'query'] as const;

/** Where a dataset can be: in files, or in databases. */
export type Source = string;
export const sources: Source[] = [...local, ...databases.map(({ kind }) => kind)];

/** `typed` stands for all sources that declare the types of their columns. */
const sourcesSchema = z.enum([...sources, 'typed']);
export type Sources = z.infer<typeof sourcesSchema>;

/** Whether a source is one of those that a name stands for. */
export const isOf = (name: Sources, source: Source): boolean =>
  name === 'typed' ? !['csv', 'json', 'jsonl'].includes(source) : name === source;

/** `columns`: name to type; `rows`, or a query that makes them where they are many. */
const tableSchema = z.union([
  z.strictObject({
    columns: z.record(text, text),
    rows: z.array(z.array(text.nullable())),
  }),
  z.strictObject({ sql: text }),
]);
export type Table = z.infer<typeof tableSchema>;

const side2Schema = z.union([
  tableSchema,
  /** The columns of side 1. */
  z.strictObject({ rows: z.array(z.array(text.nullable())) }),
]);

const optionsSchema = z.strictObject({
  keys: z.array(text),
  include: z.array(text).nullable().default(null),
  exclude: z.array(text).nullable().default(null),
  mapping: z.record(text, text).default({}),
  filter1: text.nullable().default(null),
  filter2: text.nullable().default(null),
  tolerances: z
    .array(
      z.strictObject({
        column: text,
        mode: z.enum(['absolute', 'relative']),
        value: text,
      }),
    )
    .default([]),
  time_column: text.nullable().default(null),
  start: text.nullable().default(null),
  end: text.nullable().default(null),
});
export type Options = z.infer<typeof optionsSchema>;

const figuresSchema = z.strictObject({
  /** Figures left out are 0; `distincts` left out are the rows without `nulls` and `dupes`. */
  pks: z.strictObject({
    total_rows: pair,
    nulls: pair.default([0, 0]),
    dupes: pair.default([0, 0]),
    exclusives: pair.default([0, 0]),
    distincts: pair.optional(),
  }),
  values: z.strictObject({
    total_rows: count,
    compared_columns: count,
    rows_with_differences: count.default(0),
    /** Column to values that differ; a column left out has none. */
    differences: z.record(text, count).default({}),
  }),
  /** Left out: every column has a partner, in the same order. */
  schema: z
    .strictObject({
      column_counts: pair,
      column_reorders: count.default(0),
      column_type_differs: z.array(text).default([]),
      exclusive_columns: z.tuple([z.array(text), z.array(text)]).default([[], []]),
    })
    .optional(),
});
export type Figures = z.infer<typeof figuresSchema>;

/** `error`: its type, or several where databases have words of their own for it. */
const errorSchema = z.strictObject({
  error: z.union([text, z.array(text)]),
  value: text.optional(),
});
export type ExpectedError = z.infer<typeof errorSchema>;

const caseSchema = z
  .strictObject({
    id: text,
    shows: text,
    /** Where it runs; left out: wherever its tables can be. */
    sources: z.array(sourcesSchema).default([...sources]),
    /** Which source beside which; left out: each beside each. */
    pairings: z.array(z.tuple([sourcesSchema, sourcesSchema])).optional(),
    side1: tableSchema,
    side2: side2Schema,
    options: optionsSchema,
    expect: z.union([figuresSchema, errorSchema]),
  })
  .transform(({ side2, ...rest }) => ({ ...rest, side2: withColumns(side2, rest.side1) }));
export type Case = z.infer<typeof caseSchema>;

function withColumns(side2: z.infer<typeof side2Schema>, side1: Table): Table {
  if ('sql' in side2 || 'columns' in side2) return side2;
  if ('sql' in side1) throw new Error('side 2 has no columns and cannot take those of a query');
  return { columns: side1.columns, rows: side2.rows };
}

const sectionSchema = z.strictObject({
  section: text,
  /** Cases of the section that do not run here, and why. */
  skipped: z.record(text, text).default({}),
  cases: z.array(caseSchema),
});

/** YAML whose scalars stay texts; `~` is null. */
export function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'), { schema: 'failsafe', customTags: ['null'] });
}

/** The cases of one data file. */
export function readSection(path: string): z.infer<typeof sectionSchema> {
  return sectionSchema.parse(readYaml(path));
}

/** A file as it lies on the disk. */
const fileSchema = z.strictObject({
  name: text,
  text: text.optional(),
  base64: text.optional(),
  packed: z.enum(['gzip', 'zstd']).optional(),
});
export type RawFile = z.infer<typeof fileSchema>;

const fileCaseSchema = z.strictObject({
  id: text,
  shows: text,
  side1: fileSchema,
  side2: fileSchema,
  options: optionsSchema,
  expect: z.union([figuresSchema, errorSchema]),
});
export type FileCase = z.infer<typeof fileCaseSchema>;

/** The cases of a data file about text files. */
export function readFileCases(path: string): FileCase[] {
  return z.object({ cases: z.array(fileCaseSchema) }).parse(readYaml(path)).cases;
}
