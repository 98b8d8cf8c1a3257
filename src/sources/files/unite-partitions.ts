import { allMended } from '../../contract/mended-rows.ts';
import type { Dialect, Sql } from '../dialect.ts';
import { requireDistinctNames } from '../../duckdb/distinct-names.ts';
import type { CarefulReading, OpenedRelation } from '../../duckdb/relation.ts';
import { storedType } from '../../duckdb/types.ts';
import { BIGINT, type ColumnType, DATE, TEXT } from '../types/column-type.ts';
import type { Partition } from './partitions.ts';
import { unionByName, uniteTyped } from './unite-files.ts';

type Kind<K> = Extract<OpenedRelation, { kind: K }>;

/** A partition and what its files hold. */
interface Opened<Relation> {
  partition: Partition;
  relation: Relation;
}

/** Of a column that folders give: what to write for one of its values. */
type ReadFolder = (value: string | null) => Sql;

/** The columns that folders give, each with its type. A file's own column always wins. */
function addedColumns(partitions: Partition[], own: { name: string }[]): Map<string, ColumnType> {
  const taken = new Set(own.map(({ name }) => name.toLowerCase()));
  const names = [...(partitions[0]?.values.keys() ?? [])];
  const free = names.filter((name) => !taken.has(name.toLowerCase()));
  return new Map(
    free.map((name) => [name, typeOf(partitions.map(({ values }) => values.get(name) ?? null))]),
  );
}

/** The type of what folders say, found as for a CSV file: `01` is a text. */
function typeOf(values: (string | null)[]): ColumnType {
  const known = values.filter((value) => value !== null);
  const all = (fits: (value: string) => boolean): boolean => known.length > 0 && known.every(fits);
  if (all((value) => /^(?:0|-?[1-9]\d{0,17})$/.test(value))) return BIGINT;
  return all(isDay) ? DATE : TEXT;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A relation with what its folders say beside its own columns. */
function withFolders(
  { partition, relation }: Opened<Sql>,
  added: Map<string, ColumnType>,
  dialect: Dialect,
): Sql {
  const read =
    (type: ColumnType): ReadFolder =>
    (value) =>
      `CAST(${value === null ? 'NULL' : dialect.quoteText(value)} AS ${storedType(type)})`;
  const columns = [...added].map(([name, type]) => {
    const value = read(type)(partition.values.get(name) ?? null);
    return `${value} AS ${dialect.quoteIdentifier(name)}`;
  });
  return `SELECT ${['*', ...columns].join(', ')} FROM ${relation}`;
}

/** Each once, in the order in which they come. */
function distinct<Of extends { name: string }>(columns: Of[]): Of[] {
  return [...new Map(columns.map((column) => [column.name, column])).values()];
}

/** How all rows of several partitions are confirmed, and read carefully, as those of each are. */
function wholeOf(
  opened: Opened<Kind<'text'>>[],
  union: (relations: Sql[]) => Sql,
): Pick<Kind<'text'>, 'readsAll' | 'readCarefully'> {
  const texts = opened.map(({ relation }) => relation);
  const readsAll = async (signal?: AbortSignal): Promise<boolean> => {
    for (const text of texts) if ((await text.readsAll?.(signal)) === false) return false;
    return true;
  };
  if (!texts.every(({ readCarefully }) => readCarefully)) return { readsAll };
  const readCarefully = async (signal?: AbortSignal): Promise<CarefulReading> => {
    const readings: CarefulReading[] = [];
    for (const text of texts) {
      const reading = await text.readCarefully?.(signal);
      if (reading) readings.push(reading);
    }
    const rows = readings.reduce((sum, reading) => sum + reading.rows, 0);
    return { relation: union(readings.map(({ relation }) => relation)), rows };
  };
  return { readsAll, readCarefully };
}

function uniteTexts(
  path: string,
  opened: Opened<Kind<'text'>>[],
  dialect: Dialect,
): OpenedRelation {
  const columns = distinct(opened.flatMap(({ relation }) => relation.columns));
  requireDistinctNames(
    path,
    columns.map(({ name }) => name),
  );
  const partitions = opened.map(({ partition }) => partition);
  // As texts: what type they are is found with those of the other side.
  const names = [...addedColumns(partitions, columns).keys()];
  const added = new Map(names.map((name) => [name, TEXT]));
  const union = (relations: Sql[]): Sql =>
    unionByName(
      opened.map(({ partition }, i) =>
        withFolders({ partition, relation: relations[i] ?? '' }, added, dialect),
      ),
    );
  const folders = names.map((name) => ({ name, text: dialect.quoteIdentifier(name), json: null }));
  return {
    kind: 'text',
    relation: union(opened.map(({ relation }) => relation.relation)),
    ...wholeOf(opened, union),
    mended: allMended(opened.map(({ relation }) => relation.mended)),
    columns: [...columns, ...folders],
  };
}

function uniteTypedParts(
  path: string,
  opened: Opened<Kind<'typed'>>[],
  dialect: Dialect,
): OpenedRelation {
  const partitions = opened.map(({ partition }) => partition);
  const added = addedColumns(
    partitions,
    opened.flatMap(({ relation }) => relation.columns),
  );
  const folders = [...added].map(([name, type]) => ({ name, type }));
  const parts = opened.map(({ partition, relation }) => ({
    file: partition.files[0] ?? path,
    relation: `(${withFolders({ partition, relation: relation.relation }, added, dialect)})`,
    columns: [...relation.columns, ...folders],
  }));
  return { kind: 'typed', ...uniteTyped(path, parts, dialect) };
}

/**
 * Opens files by their partitions, with a column for each folder `x=y` of theirs.
 *
 * @param path the pattern as the request names it.
 * @throws DiffError where a partition cannot be read, or two have one column in types that cannot
 * be read as one.
 */
export async function unitePartitions(
  path: string,
  partitions: Partition[],
  open: (files: string[]) => Promise<OpenedRelation>,
  dialect: Dialect,
): Promise<OpenedRelation> {
  const texts: Opened<Kind<'text'>>[] = [];
  const typed: Opened<Kind<'typed'>>[] = [];
  for (const partition of partitions) {
    const relation = await open(partition.files);
    if (relation.kind === 'text') texts.push({ partition, relation });
    if (relation.kind === 'typed') typed.push({ partition, relation });
  }
  // Files of one pattern have one ending, and so are of one kind.
  if (texts.length > 0) return uniteTexts(path, texts, dialect);
  return typed.length > 0 ? uniteTypedParts(path, typed, dialect) : { kind: 'empty' };
}
