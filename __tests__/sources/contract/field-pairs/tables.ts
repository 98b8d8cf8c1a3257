import type { OracleColumn, OracleTable, Value } from '../../../engine/oracle.ts';
import { seeded } from '../../../engine/random-tables.ts';
import {
  CHANGES,
  DOMAINS,
  FIRST_REPEATED,
  KINDS,
  type Name,
  NAMES,
  WORD_CHANGES,
} from './values.ts';

/** Chooses, by a seed, always the same. */
export type Pick = <T>(items: readonly T[]) => T;

export function pickBy(seed: number): Pick {
  const next = seeded(seed);
  return (items) => items[Math.floor(next() * items.length)]!;
}

type Row = Record<Name, Value>;

/** A row of side 1 with what it is on side 2; `null` on a side that lacks it. */
type Pair = [Row | null, Row | null];

/** In another order, and two under other names. */
const ORDER2: Name[] = ['word', 'id', 'at', 'n', 'price', 'rate', 'Note', 'arr'];
const NAMES2: Partial<Record<Name, string>> = { price: 'cost', Note: 'note' };

/** Rows of two tables, by a seed. */
class Rows {
  readonly pick: Pick;
  #ids = 0;

  constructor(seed: number) {
    this.pick = pickBy(seed * 97 + 13);
  }

  chance = (percent: number): boolean =>
    this.pick(Array.from({ length: 100 }, (_, i) => i)) < percent;

  value = (name: Name): Value => this.pick<Value>(DOMAINS[name]);

  any(): Row {
    return Object.fromEntries(NAMES.map((name) => [name, this.value(name)])) as Row;
  }

  /** One whose key and whose text no other has. */
  unique(): Row {
    this.#ids += 1;
    return { ...this.any(), id: String(this.#ids), word: `w${this.#ids}` };
  }

  /** One that both sides have, with some values that change. */
  changed(row: Row, names: Name[]): Pair {
    const pair: [Row, Row] = [{ ...row }, { ...row }];
    for (const name of names) {
      const word = WORD_CHANGES.slice(0, -2);
      const change =
        name === 'word' ? this.pick(word)(row.word ?? '') : this.pick(CHANGES[name] ?? []);
      [pair[0][name], pair[1][name]] = change;
    }
    return pair;
  }

  /** All changes, each in a row of its own, and some in one row. */
  changes(): Pair[] {
    const names = Object.keys(CHANGES) as Name[];
    const alone = names.flatMap((name) =>
      CHANGES[name]!.map(([before, after]): Pair => {
        const row = this.unique();
        return [
          { ...row, [name]: before },
          { ...row, [name]: after },
        ];
      }),
    );
    const words = WORD_CHANGES.filter((change) => change('')[1] !== null).map((change): Pair => {
      const row = this.unique();
      const [before, after] = change(row.word!);
      return [
        { ...row, word: before },
        { ...row, word: after },
      ];
    });
    const together = Array.from({ length: 10 }, (): Pair => {
      const some: Name[] = [this.pick(names), this.pick(names), this.pick(names)];
      return this.changed(this.unique(), some);
    });
    return [...alone, ...words, ...together];
  }

  /** Keys of one side alone, once and more often; repeated ones, and rows without one. */
  unpaired(): Pair[] {
    const repeated = (index: number): Row => ({
      ...this.any(),
      id: String(FIRST_REPEATED + 20 + index),
    });
    const near = (row: Row): Pair => this.changed(row, [this.pick(['at', 'n', 'price', 'Note'])]);
    const [r0, r1, r2, r3, r4] = [0, 1, 2, 3, 4].map(repeated) as [Row, Row, Row, Row, Row];
    const keyless = { ...this.any(), id: null };
    return [
      [this.unique(), null],
      [null, this.unique()],
      [repeated(5), null],
      [null, repeated(6)],
      ...[r0, null].map((row): Pair => [r0, row]),
      ...[r1, null].map((row): Pair => [row, r1]),
      near(r2),
      near(r2),
      ...[r3, { ...r3, Note: 'zq1' }].map((row): Pair => [row, null]),
      ...[r4, { ...r4, n: '7' }].map((row): Pair => [null, row]),
      [keyless, keyless],
      near(keyless),
      [{ ...keyless, Note: '' }, null],
    ];
  }

  /** Rows of few values, so that any may be repeated. */
  random(): Pair[] {
    return Array.from({ length: this.pick([4, 9, 14]) }, (): Pair[] => {
      const row = this.any();
      if (this.chance(12)) return [[row, null]];
      const entries = NAMES.map((name) => [name, this.chance(12) ? this.value(name) : row[name]]);
      const other = Object.fromEntries(entries) as Row;
      return this.chance(8)
        ? [
            [row, other],
            [null, other],
          ]
        : [[row, other]];
    }).flat();
  }

  shuffled<T>(items: T[]): T[] {
    const order = Array.from({ length: 1000 }, (_, i) => i);
    return items
      .map((item) => ({ item, at: this.pick(order) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}

/**
 * Two tables, of which one is the other with some rows and values changed: those of seed 1 in all ways
 * that there are, others in some.
 */
export function randomTables(seed: number): [OracleTable, OracleTable] {
  const rows = new Rows(seed);
  // No column is without a value, nor a time, in which a text file would be of another type.
  const whole = Object.fromEntries(NAMES.map((name): [Name, Value] => [name, DOMAINS[name][0]!]));
  const known = [...rows.changes(), ...rows.unpaired()];
  const percent = seed === 1 ? 100 : rows.pick([100, 50, 10]);
  const pairs: Pair[] = [
    [whole as Row, whole as Row],
    ...rows.shuffled([...known.filter(() => rows.chance(percent)), ...rows.random()]),
  ];
  const table = (side: 0 | 1, order: readonly Name[], others: typeof NAMES2): OracleTable => ({
    columns: order.map((name): OracleColumn => ({
      name: others[name] ?? name,
      kind: KINDS[name] ?? 'text',
      declares: 'type',
    })),
    rows: pairs.flatMap((pair) => {
      const row = pair[side];
      return row ? [order.map((name) => row[name])] : [];
    }),
  });
  return [table(0, NAMES, {}), table(1, ORDER2, NAMES2)];
}

/** The table without a column. */
export function without({ columns, rows }: OracleTable, name: string): OracleTable {
  const at = columns.findIndex((column) => column.name === name);
  const kept = <T>(items: T[]): T[] => items.filter((_, i) => i !== at);
  return { columns: kept(columns), rows: rows.map(kept) };
}
