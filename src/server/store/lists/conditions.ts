import { FILES_ID } from '../../../contract/data-source-config.ts';
import { SEPARATOR } from '../diffs/column-list.ts';
import { readingOnly } from '../diffs/stored-diff.ts';
import { columnText, type Value } from '../driver.ts';
import { microsOf } from '../times.ts';
import type { ListCondition, ListField, ListQuery, SortField, TimeRange } from './query.ts';

/** How a field is compared with the texts of a query. */
type FieldKind = 'integer' | 'number' | 'flag' | 'text' | 'time' | 'path' | 'list';

interface Field {
  kind: FieldKind;
  /** Where it is no column. */
  sql?: string;
  /** Whether it can be NULL, which comes last in either order. */
  isOptional?: true;
}

const optional = (kind: FieldKind): Field => ({ kind, isOptional: true });

const fields: Record<SortField, Field> = {
  id: { kind: 'integer' },
  user_id: { kind: 'integer' },
  user_name: { kind: 'text' },
  data_source1_id: { kind: 'integer' },
  data_source2_id: { kind: 'integer' },
  table1: optional('path'),
  table2: optional('path'),
  query1: optional('text'),
  query2: optional('text'),
  pk_columns: { kind: 'list' },
  include_columns: optional('list'),
  exclude_columns: optional('list'),
  time_column: optional('text'),
  time_aggregate: optional('text'),
  filter1: optional('text'),
  filter2: optional('text'),
  file1: optional('text'),
  file2: optional('text'),
  done: {
    kind: 'flag',
    sql: `CASE WHEN status IN ('done', 'failed', 'cancelled') THEN 1 ELSE 0 END`,
  },
  time_interval_start: optional('text'),
  time_interval_end: optional('text'),
  created_at: { kind: 'time' },
  updated_at: { kind: 'time' },
  finished_at: optional('time'),
  diff_stats_pks: optional('number'),
  diff_stats_rows: optional('number'),
  diff_stats_values: optional('number'),
  tags: optional('list'),
  source: { kind: 'text' },
  status: { kind: 'text' },
  result: optional('text'),
  archived: { kind: 'flag' },
  purged: { kind: 'flag' },
  kind: { kind: 'text' },
  runtime: { ...optional('number'), sql: 'finished_at - started_at' },
};

const sqlOf = (field: SortField): string => fields[field].sql ?? field;

const FLAGS = new Map([
  ['true', 1],
  ['false', 0],
]);

/** A value of a query as the column holds it; `null` for one that it cannot hold. */
function columnValue(kind: FieldKind, value: string): Value {
  if (kind === 'flag') return FLAGS.get(value) ?? null;
  if (kind === 'time') return microsOf(value);
  if (kind === 'integer') return /^-?\d{1,15}$/.test(value) ? Number(value) : null;
  if (kind === 'number') {
    return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : null;
  }
  return columnText(value);
}

/** What the sides read, as text. */
const READ_TEXTS = [
  `replace(table1, '${SEPARATOR}', '.')`,
  `replace(table2, '${SEPARATOR}', '.')`,
  'query1',
  'query2',
  'file1',
  'file2',
];

/** Builds a condition, and keeps what is bound in it. */
export class Conditions {
  readonly values: Value[] = [];
  readonly #conditions: string[] = [];

  add(condition: ListCondition): void {
    if (condition.kind === 'reads source') return this.#addSource(condition.id);
    if (condition.kind === 'reads text') return this.#addText(condition.text);
    const { field } = condition;
    if (condition.kind === 'within') {
      this.#addAny(condition.ranges.map((range) => this.#isWithin(field, range)));
      return;
    }
    const { kind } = fields[field];
    const isList = kind === 'path' || kind === 'list';
    if (!isList) return this.addOneOf(sqlOf(field), this.#known(kind, condition.values));
    const joinedBy = kind === 'path' ? '.' : ',';
    const matches = condition.values.map((value) => this.#hasPart(field, value, joinedBy));
    this.#addAny(matches);
  }

  #addAny(conditions: readonly string[]): void {
    this.#conditions.push(conditions.length === 0 ? '1 = 0' : `(${conditions.join(' OR ')})`);
  }

  #isWithin(field: ListField, { from, to }: TimeRange): string {
    const start = from === null ? '1 = 1' : `${field} >= ${this.#bind(microsOf(from))}`;
    const end = to === null ? '1 = 1' : `${field} < ${this.#bind(microsOf(to))}`;
    return `(${start} AND ${end})`;
  }

  addOneOf(sql: string, values: readonly Value[]): void {
    const places = values.map((value) => this.#bind(value));
    this.#conditions.push(places.length === 0 ? '1 = 0' : `${sql} IN (${places.join(', ')})`);
  }

  /** With `WHERE`; empty where there are no conditions. */
  where(): string {
    return this.#conditions.length === 0 ? '' : `WHERE ${this.#conditions.join(' AND ')}`;
  }

  /** Only diffs whose data sources are all among these. */
  addSources(ids: readonly number[]): void {
    this.#conditions.push(readingOnly(ids, this.values.length + 1));
    this.values.push(...ids);
  }

  #addSource(id: number): void {
    const reads = `${this.#bind(id)} IN (data_source1_id, data_source2_id)`;
    const files = id === FILES_ID ? ' OR file1 IS NOT NULL OR file2 IS NOT NULL' : '';
    this.#conditions.push(`(${reads}${files})`);
  }

  #addText(text: string): void {
    // As both databases do it, whatever their language.
    const lower = columnText(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    const place = this.#bind(lower);
    const found = READ_TEXTS.map((sql) => `strpos(lower(${sql}), ${place}) > 0`);
    this.#conditions.push(`(${found.join(' OR ')})`);
  }

  #known(kind: FieldKind, values: readonly string[]): Value[] {
    return values.map((value) => columnValue(kind, value)).filter((value) => value !== null);
  }

  #hasPart(column: string, value: string, joinedBy: string): string {
    const text = columnText(value);
    const whole = this.#bind(joinedBy + text + joinedBy);
    const part = this.#bind(SEPARATOR + text + SEPARATOR);
    return `replace(${column}, '${SEPARATOR}', '${joinedBy}') = ${whole} OR strpos(${column}, ${part}) > 0`;
  }

  #bind(value: Value): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }
}

/** The order of a list as SQL. Diffs that are alike come newest first. */
export function orderOf({ orderBy, order }: ListQuery): string {
  const direction = order === 'asc' ? 'ASC' : 'DESC';
  const nulls = fields[orderBy].isOptional ? ' NULLS LAST' : '';
  const first = `ORDER BY ${sqlOf(orderBy)} ${direction}${nulls}`;
  return orderBy === 'id' ? first : `${first}, id DESC`;
}
