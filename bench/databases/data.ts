import type { Counts } from '../lib/counts.ts';
import { type BenchDialect, DIALECTS } from './dialects.ts';
import { kindOf, type Job } from './jobs.ts';

/** Goes into the names of the tables: raise it when what they hold changes. */
const VERSION = 1;

/** What side 1 has, and side 2 where it differs in nothing else. */
export type Content = Job['changes'] | 'base';

interface Column {
  name: string;
  type: keyof BenchDialect['types'];
  /** The value in row `i`, and another value that differs from it. */
  value: string;
  changedValue: string;
}

/** A number from 0 to `size` − 1 that only `i` and `salt` decide; exact in every database. */
const pick = (salt: number, size: number): string => `(i * ${salt} % ${size})`;

/** Enough for rows that repeat no pattern from column to column. */
const SALTS = [7919, 104_729, 1_299_709, 611_953, 27_644_437];

const kinds: ((dialect: BenchDialect, salt: number) => Omit<Column, 'name'>)[] = [
  (_, salt) => {
    const value = pick(salt, 1_000_003);
    return { type: 'integer', value, changedValue: `${value} + 1` };
  },
  (_, salt) => {
    const value = `${pick(salt, 10_000_019)} / 100.0`;
    return { type: 'decimal', value, changedValue: `${value} + 0.01` };
  },
  ({ text, concat }, salt) => {
    const name = text('customer ', pick(salt, 1_000_000_007));
    const value = `CASE WHEN i % 50 <> 7 THEN ${name} END`;
    return { type: 'text', value, changedValue: concat(`coalesce(${value}, '')`, '!') };
  },
  ({ timestamp }, salt) => {
    const seconds = pick(salt, 63_072_000);
    return {
      type: 'timestamp',
      value: timestamp(seconds),
      changedValue: timestamp(`${seconds} + 1`),
    };
  },
  ({ boolean }, salt) => {
    const bit = pick(salt, 2);
    return { type: 'boolean', value: boolean(`${bit} = 0`), changedValue: boolean(`${bit} <> 0`) };
  },
];
const NAMES = ['quantity', 'amount', 'customer', 'created_at', 'active'];

/** The names of the columns beside the key. */
export const columnNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / NAMES.length);
    return `${NAMES[index % NAMES.length]}${round === 0 ? '' : `_${round + 1}`}`;
  });

function columnsOf(dialect: BenchDialect, count: number): Column[] {
  return columnNames(count).map((name, index) => {
    const kind = index % kinds.length;
    const salt = (SALTS[kind] ?? 1) + 2 * Math.floor(index / kinds.length);
    return { name, ...(kinds[kind] as (typeof kinds)[number])(dialect, salt) };
  });
}

/** Which of the first columns differs in a changed row. */
const CHANGED_COLUMN = { salt: 7919, columns: 4 };

/** Of so many rows, one has on each side a key that the other side lacks. */
const EXCLUSIVE_EVERY = 10_007;

/** Which rows differ in one value. */
const changedRows = (content: Content, rows: number): string =>
  ({
    base: 'false',
    equal: 'false',
    empty: 'false',
    one: `i = ${Math.ceil(rows / 2)}`,
    sparse: 'i % 500 = 0',
    dense: 'i % 10 < 3',
  })[content];

/** Where some rows differ, some keys are on one side only, too. */
const isExclusive = (content: Content): string =>
  content === 'sparse' || content === 'dense' ? `i % ${EXCLUSIVE_EVERY} = 0` : 'false';

/** Of so many rows, those that have the first row of a key: ten of eleven. */
export const distinctKeys = (rows: number): number => Math.ceil((10 * rows) / 11);

/** The key of row `i`, and the one that side 2 has in place of a key that only side 1 has. */
function keyOf({ uuid }: BenchDialect, keys: Job['keys'], rows: number): [string, string] {
  if (keys === 'uuid') return [uuid('i'), uuid(`i + ${rows}`)];
  if (keys === 'bigint') return ['i', `i + ${rows}`];
  if (keys === 'repeated') {
    const distinct = distinctKeys(rows);
    const key = `CASE WHEN i > ${distinct} THEN 10 * (i - ${distinct}) ELSE i END`;
    return [key, `(${key}) + ${rows}`];
  }
  // A thousand keys, and then none for 10^12.
  const gaps = '(i - i % 1000) * 1000000000 + i % 1000';
  return [gaps, `${gaps} + 1000`];
}

/** The name of the table that a side of a job is in. */
export function tableOf({ rows, keys, columns, hasPrimaryKey }: Job, content: Content): string {
  const key = hasPrimaryKey ? keys : `${keys}_no_pk`;
  return `v${VERSION}_${rows}_${key}_${columns + 1}_${content}`;
}

/** The statements that make the table; the last ones make its name known. */
export function tableSql(job: Job, side: 0 | 1): string[] {
  const dialect = DIALECTS[kindOf(job.places[side])];
  const content = side === 0 ? 'base' : job.changes;
  const table = tableOf(job, content);
  const part = `part_of_${table}`;
  const columns = columnsOf(dialect, job.columns);
  const [key, otherKey] = keyOf(dialect, job.keys, job.rows);
  const values = columns.map(({ value, changedValue }, index) =>
    index < CHANGED_COLUMN.columns && changedRows(content, job.rows) !== 'false'
      ? `CASE WHEN ${changedRows(content, job.rows)} AND i % ${CHANGED_COLUMN.salt} % ${CHANGED_COLUMN.columns} = ${index} THEN ${changedValue} ELSE ${value} END`
      : value,
  );
  const keyType = dialect.types[job.keys === 'uuid' ? 'uuid' : 'key'];
  const declared = columns.map(({ name, type }) => `${name} ${dialect.types[type]}`);
  return [
    `DROP TABLE IF EXISTS ${part}`,
    `CREATE TABLE ${part} (id ${keyType} NOT NULL${job.hasPrimaryKey && dialect.keyFirst ? ' PRIMARY KEY' : ''}, ${declared.join(', ')})`,
    `INSERT INTO ${part} SELECT CASE WHEN ${isExclusive(content)} THEN ${otherKey} ELSE ${key} END, ${values.join(', ')}
      FROM ${dialect.series(job.rows)}${content === 'empty' ? ' WHERE false' : ''}`,
    ...(job.hasPrimaryKey && !dialect.keyFirst ? [`ALTER TABLE ${part} ADD PRIMARY KEY (id)`] : []),
    // In one step: a run that is stopped leaves no half a table behind.
    `ALTER TABLE ${part} RENAME TO ${table}`,
    ...dialect.settle(table),
  ];
}

/** What every tool must count, by the rule that made the tables. */
export function expectedCounts({ rows, changes, columns }: Job): Counts {
  const isChanged: Record<Job['changes'], (i: number) => boolean> = {
    equal: () => false,
    empty: () => false,
    one: (i) => i === Math.ceil(rows / 2),
    sparse: (i) => i % 500 === 0,
    dense: (i) => i % 10 < 3,
  };
  const hasExclusives = isExclusive(changes) !== 'false';
  const names = columnNames(columns);
  const differences = Object.fromEntries(names.map((name) => [name, 0]));
  let changed = 0;
  for (let i = 1; i <= rows; i += 1) {
    if (!isChanged[changes](i) || (hasExclusives && i % EXCLUSIVE_EVERY === 0)) continue;
    const name = names[(i % CHANGED_COLUMN.salt) % CHANGED_COLUMN.columns] ?? '';
    differences[name] = (differences[name] ?? 0) + 1;
    changed += 1;
  }
  const exclusive = hasExclusives ? Math.floor(rows / EXCLUSIVE_EVERY) : 0;
  return {
    rows: [rows, changes === 'empty' ? 0 : rows],
    exclusives: changes === 'empty' ? [rows, 0] : [exclusive, exclusive],
    rowsWithDifferences: changed,
    differences,
  };
}
