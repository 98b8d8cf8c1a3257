import { changedWhileRead } from '../changed-while-read.ts';
import { z } from 'zod';
import type { SideIndex } from '../../contract/pair.ts';
import { keyOf } from '../../contract/request.ts';
import type { DuplicatedKey, LoneRow, SampledRows, ShownValue } from '../../contract/rows.ts';
import { inStatements } from '../../sources/columns-at-once.ts';
import type { Cell } from '../../sources/dialect.ts';
import type { DiffContext } from '../diff-context.ts';
import { comparesMultisets } from '../join/multisets.ts';
import type { Remains } from '../join/remains.ts';
import type { Found } from '../results.ts';
import { sampleChanged } from './changed.ts';
import { sampleKeys } from './changed-sql.ts';
import { sampledKeys } from './key-texts-sql.ts';
import { cutText } from './cut.ts';
import {
  loneKeys,
  repeatedKeys,
  sampledLoneCells,
  sampledLoneValues,
  sampledRepeated,
} from './lone-sql.ts';
import { LONGEST, type Sampling } from './sampling.ts';
import { comparedColumns, type Mask } from './texts-sql.ts';
import { sampledUnequal } from './unequal-sql.ts';

/** One more than is shown, so that what is cut shows that it is. */
const LONGEST_READ = LONGEST + 1;

const shown = (value: Cell | undefined): ShownValue =>
  value == null ? null : cutText(String(value), LONGEST);

type Values = Map<number, ShownValue>;

/** The values of the rows that may be shown, by the rows' numbers. */
async function loneValues(sampling: Sampling, side: SideIndex): Promise<Map<number, Values>> {
  const { remains, connection, signal, mask } = sampling;
  const rows = new Map<number, Values>();
  const add = (number: number, column: number, value: Cell | undefined): void => {
    const values: Values = rows.get(number) ?? new Map<number, ShownValue>();
    rows.set(number, values.set(column, shown(value)));
  };
  if (remains.pairs === 'by cells') {
    const sql = sampledLoneCells(remains, side, mask, LONGEST_READ);
    for (const cell of await connection.query(sql, signal)) {
      add(Number(cell['number']), Number(cell['column_number']), cell['value']);
    }
    return rows;
  }
  for (const columns of inStatements(comparedColumns(remains).map((_, i) => i))) {
    const sql = sampledLoneValues(remains, side, columns, mask, LONGEST_READ);
    for (const row of await connection.query(sql, signal)) {
      for (const i of columns) add(Number(row['number']), i, row[`value_${i}`]);
    }
  }
  return rows;
}

/** @param valueOf the value of a compared column, by its place. */
function loneRow(
  { remains, keyOf: named }: Sampling,
  key: ShownValue[],
  valueOf: (column: number) => ShownValue,
): LoneRow {
  const columns = comparedColumns(remains).map(({ names }, i) => [names[0], valueOf(i)] as const);
  return { key: named(key), columns: Object.fromEntries(columns) };
}

const keyOfRow = ({ remains }: Sampling, row: Record<string, Cell>, prefix = 'key'): ShownValue[] =>
  remains.join.keys.map((_, i) => shown(row[`${prefix}_${i}`]));

/** Rows of one side whose key the other side lacks. */
async function sampleExclusive(
  sampling: Sampling,
  side: SideIndex,
  mayRepeat: boolean,
): Promise<LoneRow[]> {
  const { remains, connection, signal, mask, most } = sampling;
  await connection.execute(sampleKeys(remains, loneKeys(remains, side, mayRepeat), most), signal);
  const keys = await connection.query(sampledKeys(remains, side, mask), signal);
  if (keys.length === 0) return [];
  const values = await loneValues(sampling, side);
  return keys.map((row) => {
    const own = values.get(Number(row['number']));
    // Of cells those are kept alone that are not NULL.
    if (!own && remains.columns > 0 && remains.pairs !== 'by cells') {
      throw changedWhileRead();
    }
    return loneRow(sampling, keyOfRow(sampling, row), (column) => own?.get(column) ?? null);
  });
}

/** Rows of one side without a key, that have no equal on the other. */
async function sampleUnequal(sampling: Sampling, side: SideIndex): Promise<LoneRow[]> {
  const { remains, connection, signal, mask, most } = sampling;
  const parts = remains.join.keys.length;
  const sql = sampledUnequal({ remains, side, mask }, { most, longest: LONGEST_READ });
  const rows = await connection.query(sql, signal);
  return rows.map((row) => {
    const texts = z.array(z.string().nullable()).parse(JSON.parse(String(row['given'])));
    const given = (i: number): ShownValue => shown(texts[i]);
    const key = Array.from({ length: parts }, (_, i) => given(i));
    return loneRow(sampling, key, (column) => given(parts + column));
  });
}

async function sampleRepeated(sampling: Sampling): Promise<DuplicatedKey[]> {
  const { remains, connection, signal, mask, most } = sampling;
  await connection.execute(sampleKeys(remains, repeatedKeys(remains), most), signal);
  const keys = new Map<number, ShownValue[]>();
  // As side 1 spells them, where it has them.
  for (const side of [1, 0] as const) {
    const rows = await connection.query(sampledKeys(remains, side, mask), signal);
    for (const row of rows) keys.set(Number(row['number']), keyOfRow(sampling, row));
  }
  const counts = await connection.query(sampledRepeated(remains), signal);
  return counts.map((row) => ({
    key: sampling.keyOf(keys.get(Number(row['number'])) ?? []),
    rows: [Number(row['rows1']), Number(row['rows2'])],
  }));
}

function samplingOf(remains: Remains, { counts }: Found, mask: Mask, diff: DiffContext): Sampling {
  const { connection, signal, request } = diff;
  const names = keyOf(request);
  return {
    ...{ remains, connection, signal, mask },
    most: request.sample_rows ?? 0,
    changed: counts.differences.flatMap((differing, i) => (differing > 0 ? [i] : [])),
    keyOf: (parts) => Object.fromEntries(names.map((name, i) => [name, parts[i] ?? null])),
  };
}

const NO_ROWS: SampledRows = { changed: [], removed: [], added: [], duplicated: [] };

/** Rows of one side that have no counterpart on the other. */
async function sampleLone(
  sampling: Sampling,
  { counts }: Found,
  side: SideIndex,
  comparesUnkeyed: boolean,
): Promise<LoneRow[]> {
  const { exclusives, nulls, uncomparedRows, equalMultisets } = counts;
  const hasUnkeyed = sampling.remains.join.keys.length === 0 || nulls[side] > 0;
  const hasUnequal = comparesUnkeyed && hasUnkeyed && uncomparedRows[side] > equalMultisets;
  const exclusive =
    exclusives[side] > 0 ? await sampleExclusive(sampling, side, counts.dupes[side] > 0) : [];
  const unequal = hasUnequal ? await sampleUnequal(sampling, side) : [];
  return [...exclusive, ...unequal].slice(0, sampling.most);
}

/**
 * Some rows of each kind that a comparison found to differ, as many as the request asks for. Which kinds
 * there are none of is known from the counts, and takes no statement.
 *
 * @throws DiffError where they cannot be read.
 * @throws CancelledError where the signal aborts.
 */
export async function sampleRows(
  found: Found,
  diff: DiffContext,
  mask: Mask,
): Promise<SampledRows> {
  const { remains, counts } = found;
  if (!remains) return NO_ROWS;
  diff.onPhase('reading rows that differ');
  const sampling = samplingOf(remains, found, mask, diff);
  const hasRepeated = remains.join.keys.length > 0 && counts.dupes.some((rows) => rows > 0);
  const comparesUnkeyed = comparesMultisets(diff.request);
  return {
    changed: await sampleChanged(sampling),
    removed: await sampleLone(sampling, found, 0, comparesUnkeyed),
    added: await sampleLone(sampling, found, 1, comparesUnkeyed),
    duplicated: hasRepeated ? await sampleRepeated(sampling) : [],
  };
}
