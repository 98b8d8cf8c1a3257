import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fieldNames } from '../../../../src/contract/field-names.ts';
import type { FieldName } from '../../../../src/contract/request-fields.ts';
import type { Strategy } from '../../../../src/engine/strategies/strategy.ts';
import { check } from './checks.ts';
import { GENERATORS, OF_SERVICE, OF_SOURCES, PLACES } from './fields.ts';
import { onOneTable, swapped } from './other-ways.ts';
import { type Outcome, outcomeOf, type Run } from './runs.ts';
import { PLACE_NAMES, type PlaceName, World } from './world.ts';

/** Every two fields. */
const PAIRS = Object.keys(GENERATORS).flatMap((one, i, all) =>
  all.slice(i + 1).map((two) => [one, two] as [FieldName, FieldName]),
);

const STRATEGIES: Record<PlaceName, Strategy[]> = {
  files: ['copy'],
  postgresql: ['copy', 'buckets', 'in-source'],
  sqlite: ['copy', 'in-source'],
  'postgresql and sqlite': ['copy', 'totals', 'buckets'],
};

/** The same diff in another way, which is tested alike. */
function otherWays(name: PlaceName, run: Run): Run[] {
  const strategies = STRATEGIES[name].map((strategy): Run => ({ ...run, strategy }));
  return [swapped(run), onOneTable(run), ...strategies];
}

/** Whether figures depend on how many rows are copied. */
const isLimited = ({ asked }: Run): boolean =>
  asked.max_rows_fetched != null || asked.download_limit != null;

/** The ways that are tested of a pair: one of all, if any, and where rows are counted that, which copies all of them. */
const someWays = (ways: Run[], turn: number): Run[] =>
  ways.filter((way, i) => i === turn || (way.strategy === 'copy' && isLimited(way)));

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
    for (const way of isAll ? ways : someWays(ways, turn)) {
      const other = await outcomeOf(way);
      check(way, other);
      const isTheSame = way.strategy !== undefined && !isLimited(run);
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
