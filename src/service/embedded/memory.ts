import { totalmem } from 'node:os';

/** With less than that, a diff spills to disk where it would not have to. */
const LEAST_FOR_A_DIFF = 512 * 2 ** 20;

const MIB = 2 ** 20;
const UNITS: Record<string, number> = {
  ...{ KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 },
  ...{ KIB: 2 ** 10, MIB, GIB: 2 ** 30, TIB: 2 ** 40 },
};

/** Half of the memory that this process may use. */
function halfOfMachine(): number {
  const limit = process.constrainedMemory();
  return (limit > 0 && limit < totalmem() ? limit : totalmem()) / 2;
}

/** A limit as bytes, in DuckDB's notation: `2GB`, `1.5GiB`; where there is none, half of the machine's. */
function bytesOf(limit: string | null): number {
  const [, amount, unit = ''] = /^([\d.]+)([A-Z]+)$/i.exec(limit ?? '') ?? [];
  const factor = UNITS[unit.toUpperCase()];
  return amount === undefined || factor === undefined ? halfOfMachine() : Number(amount) * factor;
}

/** The part of half of the memory that this process may use for each of `diffsAtOnce`, in DuckDB's notation. */
export function memoryForEach(diffsAtOnce: number): string {
  return shareOf(null, diffsAtOnce);
}

/** The part of a limit, or where there is none of half of the memory, for each of `diffsAtOnce`. */
export function shareOf(limit: string | null, diffsAtOnce: number): string {
  return `${Math.floor(bytesOf(limit) / diffsAtOnce / MIB)}MiB`;
}

/** For how many diffs at once a limit, or where there is none half of the memory, is enough. */
export const diffsWithin = (limit: string | null): number =>
  Math.max(1, Math.floor(bytesOf(limit) / LEAST_FOR_A_DIFF));
