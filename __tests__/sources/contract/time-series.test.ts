import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import { type TimeStep, timeSteps } from '../../../src/contract/time-series.ts';
import { type CompareOptions, compareTables, problemOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { kitOf, TESTED_KITS } from '../kits.ts';
import type { TestTable, Value } from '../table-script.ts';

const COLUMNS = [
  { name: 'id', type: 'INTEGER' },
  { name: 't', type: 'TIMESTAMP' },
  { name: 'd', type: 'DATE' },
  { name: 'v', type: 'INTEGER' },
];

type Row = [id: number | null, t: string | null, v: number];

/** Weeks, months and years that begin and end within, and a row without a time. */
const TIMES = [
  '2024-12-29 23:59:59',
  '2024-12-30 00:00:00',
  '2024-12-31 23:00:30',
  '2025-01-01 00:00:00',
  '2025-01-05 10:20:30',
  '2025-01-06 10:20:59',
  '2025-02-28 10:21:00',
  '2025-03-01 11:00:00',
  null,
];

const at = (i: number): string | null => TIMES[i % TIMES.length] ?? null;

/** Two of one key on both sides, one without a key, and of a key on one side alone two. */
const BEFORE: Row[] = [
  ...Array.from({ length: 40 }, (_, i): Row => [i, at(i), i % 3]),
  [100, at(0), 1],
  [100, at(1), 1],
  [null, at(2), 1],
  [200, at(3), 1],
];
const AFTER: Row[] = [
  // Some are missing, some have another value, and some another time.
  ...Array.from({ length: 40 }, (_, i): Row => [
    i,
    i % 7 === 3 ? at(i + 1) : at(i),
    i % 5 === 2 ? 9 : i % 3,
  ]).filter(([id]) => Number(id) % 11 !== 4),
  [100, at(0), 1],
  [100, at(1), 2],
  [null, at(2), 1],
  [null, at(5), 1],
  [300, at(4), 1],
  [300, at(6), 1],
];

const textOf = (value: Value | number): Value => (value === null ? null : String(value));

const table = (name: string, rows: Row[]): TestTable => ({
  name,
  columns: COLUMNS,
  rows: rows.map(([id, t, v]) => [textOf(id), t, t === null ? null : t.slice(0, 10), textOf(v)]),
  keys: [],
});

/** The start of a step, as a calendar has it. */
function startOf(time: string | null, step: TimeStep): string | null {
  if (time === null) return null;
  const date = new Date(`${time.replace(' ', 'T')}Z`);
  date.setUTCSeconds(0);
  if (step !== 'minute') date.setUTCMinutes(0);
  if (step !== 'minute' && step !== 'hour') date.setUTCHours(0);
  if (step === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  if (step === 'month' || step === 'year') date.setUTCDate(1);
  if (step === 'year') date.setUTCMonth(0);
  return date.toISOString().slice(0, 19);
}

type Kind = 'added' | 'removed' | 'changed' | 'unchanged';

/** What a naive count says, step by step. */
function expected(step: TimeStep, isDay: boolean): SuccessResults['time_series'] {
  const found = new Map<string | null, Record<Kind, number>>();
  const time = (t: string | null): string | null =>
    isDay && t !== null ? `${t.slice(0, 10)} 00:00:00` : t;
  const add = (t: string | null, kind: Kind): void => {
    const start = startOf(time(t), step);
    const counts = found.get(start) ?? { added: 0, removed: 0, changed: 0, unchanged: 0 };
    counts[kind] += 1;
    found.set(start, counts);
  };
  const of = (rows: Row[], id: number | null): Row[] => rows.filter(([key]) => key === id);
  for (const [id, t] of BEFORE) if (id !== null && of(AFTER, id).length === 0) add(t, 'removed');
  for (const [id, t, v] of AFTER) {
    if (id === null) continue;
    const [own, other] = [of(AFTER, id), of(BEFORE, id)];
    if (other.length === 0) add(t, 'added');
    else if (own.length === 1 && other.length === 1) {
      const isSame = other[0]![1] === t && other[0]![2] === v;
      add(t, isSame ? 'unchanged' : 'changed');
    } else
      found.set(
        startOf(time(t), step),
        found.get(startOf(time(t), step)) ?? { added: 0, removed: 0, changed: 0, unchanged: 0 },
      );
  }
  return [...found]
    .toSorted(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1))
    .map(([start, counts]) => ({ start, ...counts }));
}

describe.each(TESTED_KITS)('differences by time in $title', ({ open, strategies }) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    database = await open();
    other = await kitOf('sqlite').open();
    for (const one of [database, other]) {
      await one.write([table('before', BEFORE), table('after', AFTER), table('none', [])]);
    }
  });
  afterAll(async () => {
    await database.drop();
    await other.drop();
  });

  const seriesOf = async (
    urls: string | [string, string],
    request: CompareOptions['request'],
    options: CompareOptions = {},
    tables: [string, string] = ['before', 'after'],
  ) => (await compareTables(urls, tables, { ...options, request: { ...request } })).time_series;

  test.each(timeSteps)('are counted by the %s', async (step) => {
    for (const column of ['t', 'd']) {
      const request = { time_column: column, time_aggregate: step };
      const wanted = expected(step, column === 'd');
      expect(await seriesOf(database.url, request)).toEqual(wanted);
      expect(await seriesOf([database.url, other.url], request)).toEqual(wanted);
      expect(await seriesOf([other.url, database.url], request)).toEqual(wanted);
    }
  });

  test('are the same by every strategy', async () => {
    const request = { time_column: 't', time_aggregate: 'day' as const };
    for (const strategy of strategies) {
      expect(await seriesOf(database.url, request, { strategy })).toEqual(expected('day', false));
    }
  });

  test('are none of a table and itself, and all rows of one beside an empty one', async () => {
    const request = {
      time_column: 't',
      time_aggregate: 'year' as const,
      compare_duplicates: false,
    };
    const same = await seriesOf(database.url, request, {}, ['before', 'before']);
    for (const { added, removed, changed } of same!) expect(added + removed + changed).toBe(0);
    const added = await seriesOf(database.url, request, {}, ['none', 'after']);
    expect(added!.reduce((sum, entry) => sum + entry.added, 0)).toBe(AFTER.length - 2);
    const removed = await seriesOf(database.url, request, {}, ['before', 'none']);
    expect(removed!.reduce((sum, entry) => sum + entry.removed, 0)).toBe(BEFORE.length - 1);
  });

  test('of a column that holds no times, or is not compared, are refused', async () => {
    const problem = (request: CompareOptions['request']) =>
      problemOf(database.url, ['before', 'after'], { request: { ...request } });
    expect(await problem({ time_column: 'v', time_aggregate: 'day' })).toMatch(
      /InvalidTimeColumnException: the column "v" of type .* holds no dates or timestamps/,
    );
    expect(
      await problem({ time_column: 't', time_aggregate: 'day', exclude_columns: ['t'] }),
    ).toMatch(/time_aggregate needs "t" among the columns that are compared/);
  });

  test('of a sample are those of its rows', async () => {
    const request = { time_column: 't', time_aggregate: 'month' as const, sampling_ratio: 0.5 };
    const { time_series: series, values } = await compareTables(database.url, ['before', 'after'], {
      request,
    });
    const sum = (kind: Kind): number => series!.reduce((total, entry) => total + entry[kind], 0);
    expect(sum('changed')).toBe(values!.rows_with_differences);
    expect(sum('changed') + sum('unchanged')).toBe(values!.total_rows);
  });
});
