import {
  comparedOf,
  differingOf,
  groupByKey,
  pairsOff,
  type Value,
} from '../../../engine/oracle.ts';
import type { Plain } from './expected.ts';

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
