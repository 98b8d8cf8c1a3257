import type { ChangedRow, ShownValue } from '../../contract/rows.ts';
import { inStatements } from '../../sources/columns-at-once.ts';
import type { Cell } from '../../sources/dialect.ts';
import {
  addExamples,
  changedKeys,
  sampledCell,
  sampledCells,
  sampledValue,
  sampledValues,
  sampleKeys,
} from './changed-sql.ts';
import { sampledKeys } from './key-texts-sql.ts';
import { cutPair, cutText } from './cut.ts';
import { LONGEST, LONGEST_AT_ONCE, type Sampling } from './sampling.ts';
import { comparedColumns } from './texts-sql.ts';

/** A row that may be shown: its key, and the columns that differ by their place among those compared. */
interface Candidate {
  key: ShownValue[];
  columns: Map<number, [ShownValue, ShownValue]>;
}

/** The values of both sides, as they come. */
type Read = [Cell | undefined, Cell | undefined];

const shown = (value: Cell | undefined): ShownValue => (value == null ? null : String(value));

/** Reads long values one pair at a time, and keeps a part. */
async function longPair(
  { remains, connection, signal }: Sampling,
  number: number,
  column: number,
): Promise<[ShownValue, ShownValue]> {
  const read = remains.pairs === 'by cells' ? sampledCell : sampledValue;
  const [row = {}] = await connection.query(read(remains, number, column), signal);
  const [one, other] = [shown(row['old']), shown(row['new'])];
  if (one !== null && other !== null) return cutPair([one, other], LONGEST);
  return [one && cutText(one, LONGEST), other && cutText(other, LONGEST)];
}

/** Reads the values that differ of all candidates. */
async function readValues(sampling: Sampling, found: Map<number, Candidate>): Promise<void> {
  const { remains, connection, signal, mask } = sampling;
  const add = async (number: number, column: number, row: Read, size: number) => {
    const isLong = size > LONGEST_AT_ONCE;
    const pair: [ShownValue, ShownValue] = isLong
      ? await longPair(sampling, number, column)
      : [shown(row[0]), shown(row[1])];
    found.get(number)?.columns.set(column, pair);
  };
  if (remains.pairs === 'by cells') {
    const cells = await connection.query(sampledCells(remains, mask, LONGEST_AT_ONCE), signal);
    for (const cell of cells) {
      const [number, column] = [Number(cell['number']), Number(cell['column_number'])];
      await add(number, column, [cell['old'], cell['new']], Number(cell['size']));
    }
    return;
  }
  for (const columns of inStatements(sampling.changed)) {
    const sql = sampledValues(remains, columns, mask, LONGEST_AT_ONCE);
    for (const row of await connection.query(sql, signal)) {
      for (const i of columns.filter((column) => row[`differs_${column}`] === true)) {
        const values: Read = [row[`old_${i}`], row[`new_${i}`]];
        await add(Number(row['number']), i, values, Number(row[`size_${i}`]));
      }
    }
  }
}

async function readCandidates(sampling: Sampling): Promise<Map<number, Candidate>> {
  const { remains, connection, signal, mask } = sampling;
  const found = new Map<number, Candidate>();
  for (const row of await connection.query(sampledKeys(remains, 0, mask), signal)) {
    const key = remains.join.keys.map((_, i) => shown(row[`key_${i}`]));
    found.set(Number(row['number']), { key, columns: new Map() });
  }
  await readValues(sampling, found);
  return found;
}

const isShownBy = (rows: readonly Candidate[], column: number): boolean =>
  rows.some(({ columns }) => columns.has(column));

/** Columns of which no row is an example, the first ones, as many as there may be rows. */
const withoutExample = ({ changed, most }: Sampling, rows: readonly Candidate[]): number[] =>
  changed.filter((column) => !isShownBy(rows, column)).slice(0, most);

/** Puts examples in the place of the last rows that are not the only example of a column. */
function withExamples(
  rows: readonly Candidate[],
  examples: ReadonlyMap<number, Candidate>,
  most: number,
): Candidate[] {
  let chosen = [...rows];
  for (const [column, example] of examples) {
    if (isShownBy(chosen, column)) continue;
    const isSpare = (row: Candidate, index: number): boolean => {
      const others = chosen.toSpliced(index, 1);
      return [...row.columns.keys()].every((shown) => isShownBy(others, shown));
    };
    const spare = chosen.length < most ? null : chosen.findLastIndex(isSpare);
    if (spare === -1) continue;
    chosen = [...(spare === null ? chosen : chosen.toSpliced(spare, 1)), example];
  }
  return chosen;
}

/** The rows with the smallest hashes, some of them exchanged for examples of columns that they do not show. */
async function chosenRows(sampling: Sampling): Promise<Candidate[]> {
  const { remains, connection, signal, most } = sampling;
  await connection.execute(sampleKeys(remains, changedKeys(remains), most), signal);
  const found = await readCandidates(sampling);
  const first = [...found.values()];
  const columns = withoutExample(sampling, first);
  if (columns.length === 0) return first;
  await connection.execute(addExamples(remains, columns, most + 1), signal);
  const all = await readCandidates(sampling);
  const examples = columns.flatMap((column, i): [number, Candidate][] => {
    const example = all.get(most + 1 + i);
    return example ? [[column, example]] : [];
  });
  return withExamples(first, new Map(examples), most);
}

/** Rows of which some value differs. */
export async function sampleChanged(sampling: Sampling): Promise<ChangedRow[]> {
  const { remains } = sampling;
  if (remains.pairs === null || sampling.changed.length === 0) return [];
  const compared = comparedColumns(remains);
  const nameOf = (column: number): string => compared[column]?.names[0] ?? '';
  return (await chosenRows(sampling)).map(({ key, columns }) => ({
    key: sampling.keyOf(key),
    columns: Object.fromEntries(
      [...columns].toSorted(([a], [b]) => a - b).map(([column, pair]) => [nameOf(column), pair]),
    ),
  }));
}
