import type { DiffRequestInput } from '../../src/contract/request.ts';
import type { OracleModifiers, OracleTable, Value } from './oracle.ts';
import { type RandomCase, seeded } from './random-tables.ts';

/** The fields of a request that say what of texts counts for nothing. */
export function modifierFields(modifiers: OracleModifiers | undefined) {
  const { case: cases = false, whitespace = false, emptiness = false } = modifiers ?? {};
  return {
    table_modifiers: [
      ...(cases ? (['case_insensitive_strings'] as const) : []),
      ...(emptiness ? (['null_equals_empty_string'] as const) : []),
    ],
    ignore_whitespace: whitespace,
  } satisfies Partial<DiffRequestInput>;
}

const ENDS = [' ', '  ', '\t', '\n', ' \r', '\u00a0'];

/** Writes some texts otherwise, and asks for some of what makes that count for nothing. */
export function modifiedCase(random: RandomCase, seed: number): RandomCase {
  const next = seeded(seed * 31 + 7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const written = (value: Value): Value => {
    const chance = next();
    if (value === null) return chance < 0.3 ? pick(['', ' ']) : null;
    if (chance < 0.2) return value.toUpperCase();
    if (chance < 0.3) return value.toLowerCase();
    if (chance < 0.4) return `${pick(ENDS)}${value}`;
    if (chance < 0.5) return `${value}${pick(ENDS)}`;
    return chance < 0.55 ? pick(['', null]) : value;
  };
  const table = ({ columns, rows }: OracleTable): OracleTable => ({
    columns,
    rows: rows.map((row) =>
      row.map((value, i) => (columns[i]!.kind === 'text' ? written(value) : value)),
    ),
  });
  const [cases, whitespace, emptiness] = [next() < 0.6, next() < 0.6, next() < 0.6];
  return {
    ...random,
    tables: [table(random.tables[0]), table(random.tables[1])],
    request: { ...random.request, modifiers: { case: cases, whitespace, emptiness } },
  };
}
