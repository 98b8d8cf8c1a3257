import { expect } from '@jest/globals';
import type { DiffRequest } from '../../../../src/contract/request.ts';
import type { SampledRows } from '../../../../src/contract/rows.ts';
import type { SuccessResults } from '../../../../src/contract/summary-results.ts';
import { comparedOf, type OracleTable } from '../../../engine/oracle.ts';
import { oracleRows, type PlainRows, plainRows } from '../../../engine/oracle-rows.ts';
import { inOrder, type Plain } from './expected.ts';

const HASH = /^[0-9a-f]{16}$/;

/** Values by the names of their columns, at any depth. */
function valuesOf(part: unknown, names: string[]): unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    names.includes(name) ? ([value].flat() as unknown[]) : valuesOf(value, names),
  );
}

/** Tests that of masked columns nothing is shown but hashes. */
function expectMasked(results: SuccessResults, names: string[]): void {
  if (names.includes('Note')) expect(JSON.stringify(results)).not.toMatch(/zq/i);
  for (const value of valuesOf(results.rows, names)) {
    if (value !== null) expect(value).toMatch(HASH);
  }
}

/** A row, pairs of a name and what follows it at any depth, of which masked columns say but whether there is a value. */
function withMask(part: unknown, names: string[]): unknown {
  if (!Array.isArray(part)) return part;
  const [name, ...values] = part as unknown[];
  if (typeof name !== 'string') return part.map((one) => withMask(one, names));
  if (!names.includes(name)) return part;
  return [name, ...values.map((value) => (value === 'NULL' ? value : 'a value'))];
}

function formsOf(rows: PlainRows, request: DiffRequest): Record<string, string[]> {
  // Arrays are shown as they are, whatever counts for nothing.
  const shownAs = request.sort_array_columns === true ? inOrder : (text: string) => text;
  const form = (row: string): string =>
    shownAs(JSON.stringify(withMask(JSON.parse(row), request.mask_columns ?? [])));
  const entries = Object.entries(rows).map(([kind, some]: [string, string[]]) => [
    kind,
    some.map(form).toSorted(),
  ]);
  return Object.fromEntries(entries) as Record<string, string[]>;
}

/** What is left of rows when some are taken away, and those of the latter that are none of them. */
function rest(all: string[], some: string[]): { left: string[]; strange: string[] } {
  const left = [...all];
  const strange = some.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { left, strange };
}

/** Rows with points in numbers that their file writes with a comma. */
const withPoints = (rows: SampledRows): SampledRows =>
  JSON.parse(JSON.stringify(rows).replaceAll(/"(-?\d+),(\d+)"/g, '"$1.$2"')) as SampledRows;

/** Without rows that have no key, where these are not compared. */
function keyedTables({ tables, request }: Plain, { compare_duplicates: compares }: DiffRequest) {
  if (compares !== false) return tables;
  const { compared } = comparedOf(tables, request);
  const keys = compared.filter(({ name }) => request.keys.includes(name));
  const keyed = ({ columns, rows }: OracleTable, side: 0 | 1): OracleTable => ({
    columns,
    rows: rows.filter((row) =>
      keys.every((key) => row[side === 0 ? key.index1 : key.index2] !== null),
    ),
  });
  return [keyed(tables[0], 0), keyed(tables[1], 1)] satisfies Plain['tables'];
}

/** Tests the rows that are shown: all that there are of each kind, or as many as are asked for. */
export function expectRows(results: SuccessResults, request: DiffRequest, plain: Plain): void {
  const most = request.sample_rows;
  if (!most) {
    expect(results.rows).toBe(undefined);
    return;
  }
  expectMasked(results, request.mask_columns ?? []);
  const shown = formsOf(plainRows(withPoints(results.rows!), plain.tables, plain.request), request);
  const wanted = formsOf(oracleRows(keyedTables(plain, request), plain.request), request);
  for (const [kind, all] of Object.entries(wanted)) {
    const { left, strange } = rest(all, shown[kind]!);
    const hidden = Math.max(0, all.length - most);
    expect({ kind, strange, left: left.slice(hidden) }).toEqual({ kind, strange: [], left: [] });
    expect(left).toHaveLength(hidden);
  }
}
