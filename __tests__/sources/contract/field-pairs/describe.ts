import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fieldNames } from '../../../../src/contract/field-names.ts';
import type { FieldName } from '../../../../src/contract/request-fields.ts';
import type { Strategy } from '../../../../src/engine/strategies/strategy.ts';
import { FILES, namedSources } from '../../../../src/sources/registry.ts';
import type { OracleTable } from '../../../engine/oracle.ts';
import { withDuckDB } from '../../../engine/run-case.ts';
import type { TestDatabase } from '../../kit.ts';
import { kitOf } from '../../kits.ts';
import { type Asked, GENERATORS, OF_SERVICE, OF_SOURCES, PLACES, requestWith } from './fields.ts';
import { onOneTable, swapped } from './other-ways.ts';
import { check, type Outcome, outcomeOf, type Run } from './runs.ts';
import {
  databaseTable,
  pathOf,
  partOf,
  pickBy,
  randomTables,
  without,
  writeForms,
} from './tables.ts';

/** Every two fields. */
const PAIRS = Object.keys(GENERATORS).flatMap((one, i, all) =>
  all.slice(i + 1).map((two) => [one, two] as [FieldName, FieldName]),
);

type PlaceName = 'files' | 'postgresql' | 'sqlite' | 'postgresql and sqlite';
const PLACE_NAMES: PlaceName[] = ['files', 'postgresql', 'sqlite', 'postgresql and sqlite'];
const STRATEGIES: Record<PlaceName, Strategy[]> = {
  files: ['copy'],
  postgresql: ['copy', 'buckets', 'in-source'],
  sqlite: ['copy', 'in-source'],
  'postgresql and sqlite': ['copy', 'totals', 'buckets'],
};

/** How a table is read by a request: with its types or without, and with what its folders say. */
function asRead(table: OracleTable, side: 1 | 2, asked: Asked): OracleTable {
  if (asked[`query${side}`] != null) return table;
  const isInFolders = asked[`file${side}`]?.includes('*') === true;
  const declares = 'nothing' as const;
  const columns = table.columns.map((column) => ({ ...column, declares }));
  // The rows of each folder together: their order says nothing.
  if (!isInFolders) return { columns, rows: table.rows };
  return {
    columns: [...columns, { name: 'part', kind: 'text', declares }],
    rows: table.rows.map((row, index) => [...row, partOf(index)]),
  };
}

class World {
  readonly #databases = new Map<string, TestDatabase>();
  readonly #folder = mkdtempSync(join(tmpdir(), 'field-pairs-'));
  #tables = randomTables(1);

  async open(): Promise<void> {
    for (const kind of ['postgresql', 'sqlite']) {
      this.#databases.set(kind, await kitOf(kind).open());
    }
  }

  async close(): Promise<void> {
    for (const database of this.#databases.values()) await database.drop();
    rmSync(this.#folder, { recursive: true });
  }

  async write(seed: number): Promise<void> {
    this.#tables = randomTables(seed);
    const plain = this.#tables.map((table) => without(table, 'arr'));
    await withDuckDB(async (connection) => {
      await writeForms(connection, this.#folder, 1, plain[0]!);
      await writeForms(connection, this.#folder, 2, plain[1]!);
    });
    const written = (tables: OracleTable[]) =>
      tables.map((table, side) => databaseTable(`side_${side + 1}`, table));
    await this.#databases.get('sqlite')!.write(written(plain));
    const postgres = this.#databases.get('postgresql')!;
    await postgres.write(written(this.#tables));
    for (const side of [1, 2]) {
      await postgres.execute(
        `ALTER TABLE side_${side} ALTER COLUMN arr TYPE integer[]
          USING translate(arr, '[]', '{}')::integer[]`,
      );
    }
  }

  run(name: PlaceName, fields: FieldName[], seed: number): Run {
    return name === 'files' ? this.#inFiles(fields, seed) : this.#inDatabases(name, fields, seed);
  }

  #inFiles(fields: FieldName[], seed: number): Run {
    const path = (side: 1 | 2, form: 'plain' | 'odd' | 'folders' | 'parquet') =>
      pathOf(this.#folder, side, form);
    const place = {
      query: (side: 1 | 2) => `SELECT * FROM '${path(side, 'parquet')}'`,
      file: path,
    };
    const base = { file1: path(1, 'plain'), file2: path(2, 'plain'), pk_columns: ['id'] };
    const asked = requestWith(base, fields, pickBy(seed), place);
    const [table1, table2] = this.#tables.map((table) => without(table, 'arr'));
    return {
      asked,
      sources: [FILES, FILES],
      tables: [asRead(table1!, 1, asked), asRead(table2!, 2, asked)],
    };
  }

  #inDatabases(name: Exclude<PlaceName, 'files'>, fields: FieldName[], seed: number): Run {
    const kinds = name.split(' and ');
    const urls = kinds.map((kind) => [kind, this.#databases.get(kind)!.url] as const);
    const [, source1, source2 = source1] = namedSources(Object.fromEntries(urls));
    const place = { query: (side: 1 | 2) => `SELECT * FROM side_${side}`, file: null };
    const base = { table1: ['side_1'], table2: ['side_2'], pk_columns: ['id'] };
    const asked = requestWith(base, fields, pickBy(seed), place);
    const [table1, table2] = this.#tables.map((table, side) =>
      (kinds[side] ?? kinds[0]) === 'sqlite' ? without(table, 'arr') : table,
    );
    return { asked, sources: [source1!, source2!], tables: [table1!, table2!] };
  }
}

/** The same diff in another way, which is tested alike. */
function otherWays(name: PlaceName, run: Run): Run[] {
  const strategies = STRATEGIES[name].map((strategy): Run => ({ ...run, strategy }));
  return [swapped(run), onOneTable(run), ...strategies];
}

/** Fields that change no figure, without them. */
const SHOWS_ALONE = {
  sample_rows: null,
  mask_columns: null,
  max_rows_fetched: null,
  time_aggregate: null,
};

/** What is the same however a diff is run. */
function shownOf({ strategy }: Run, outcome: Outcome) {
  if ('refused' in outcome) return { strategy, ...outcome };
  // Of more than can be shown, or of equal ones, others may be.
  return { strategy, figures: { ...outcome.results, rows: undefined } };
}

/**
 * @param isAll whether every pair is tested in every place and way, and not in one place.
 * @param turns the larger, the fewer pairs are tested in a second way.
 */
export function describePairs(seeds: number[], isAll: boolean, turns: number): void {
  const world = new World();
  beforeAll(() => world.open());
  afterAll(() => world.close());

  test('know every field', () => {
    const known = [...Object.keys(GENERATORS), ...PLACES, ...OF_SERVICE, ...OF_SOURCES];
    expect(known.toSorted()).toEqual(fieldNames.toSorted());
  });

  async function checkPair(name: PlaceName, fields: FieldName[], seed: number, turn: number) {
    const run = world.run(name, fields, seed);
    const outcome = await outcomeOf(run);
    check(run, outcome);
    if ('refused' in outcome && /^(?!DiffError)/.test(outcome.refused)) return;
    const ways = otherWays(name, run);
    for (const way of isAll ? ways : ways.slice(turn).slice(0, 1)) {
      const other = await outcomeOf(way);
      check(way, other);
      const isTheSame = way.strategy !== undefined && run.asked.max_rows_fetched == null;
      if (isTheSame) expect(shownOf(way, other)).toEqual(shownOf(way, outcome));
    }
    const isPart = 'results' in outcome && outcome.results.sampling !== undefined;
    if (!isPart || !fields.some((field) => Object.hasOwn(SHOWS_ALONE, field))) return;
    const alone = await outcomeOf({ ...run, asked: { ...run.asked, ...SHOWS_ALONE } });
    expect(shownOf(run, outcome)).toMatchObject(shownOf(run, alone));
  }

  describe.each(seeds)('of the tables of seed %i', (seed) => {
    beforeAll(() => world.write(seed));
    const firsts = [...new Set(PAIRS.map(([one]) => one))];
    test.each(firsts)('%s and every field behind it', async (first) => {
      for (const [index, pair] of PAIRS.entries()) {
        if (pair[0] !== first) continue;
        const turn = (Math.floor(index / PLACE_NAMES.length) + seed) % turns;
        const names = isAll ? PLACE_NAMES : [PLACE_NAMES[(index + seed) % PLACE_NAMES.length]!];
        for (const name of names) {
          const about = `${pair.join(' and ')} in ${name}, seed ${seed}`;
          await checkPair(name, pair, seed * 10_000 + index, turn).catch((error: unknown) => {
            throw new Error(`${about}: ${String(error)}`, { cause: error });
          });
        }
      }
    });
  });
}
