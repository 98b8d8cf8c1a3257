import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Pair, SuccessResults } from '../../../src/contract/summary-results.ts';
import { lendDuckDB } from '../../engine/lent-duckdb.ts';
import { strategyThatRan } from '../../engine/strategy-that-ran.ts';
import {
  type Case,
  type ExpectedError,
  type Figures,
  type Options,
  type Source,
  databases as kits,
  readSection,
} from '../../conformance/case-format.ts';
import {
  figuresOf,
  fullFigures,
  swapFigures,
  swapOptions,
  toRequest,
} from '../../conformance/expected.ts';
import {
  type Contents,
  type Extent,
  type Run,
  isWithDatabase,
  runsOf,
  without,
} from '../../conformance/pairings.ts';
import { inFolder, outcomeOf, runDiff } from '../../conformance/run-diff.ts';
import type { Dataset } from '../../conformance/write-dataset.ts';
import { CaseDatabases, contentsOf, type Written } from '../../conformance/written-cases.ts';
import { isOfRun } from '../../engine-scope.ts';
import { isAll, type Share } from '../../scope.ts';

const FOLDER = join(import.meta.dirname, '../../conformance');
const sections = readdirSync(FOLDER)
  .filter((name) => /^section-.*\.yaml$/.test(name))
  .map((name) => readSection(join(FOLDER, name)));

const cases = sections.flatMap((section) => section.cases);

const databases = new CaseDatabases();

/** How many diffs of two tables of one kind of database ran by a strategy. */
const ran = new Map<string, number>();

const nameOf = ({ sources, strategy, isOneSource, isSwapped }: Run): string =>
  [
    sources.join(' and '),
    ...(strategy ? [strategy] : []),
    ...(isOneSource ? ['in one source'] : []),
    ...(isSwapped ? ['swapped'] : []),
  ].join(', ');

const turned = <T>([a, b]: Pair<T>, { isSwapped }: Run): Pair<T> => (isSwapped ? [b, a] : [a, b]);

/** Runs a case's diff as one of its runs has it. */
async function diff(
  folder: string,
  sides: Pair<Dataset>,
  options: Options,
  run: Run,
): Promise<SuccessResults> {
  const phases: string[] = [];
  const request = toRequest(
    run.isSwapped ? swapOptions(options) : options,
    turned(run.sources, run),
  );
  const results = await runDiff(folder, turned(sides, run), request, {
    ...(run.strategy ? { strategy: run.strategy } : {}),
    isOneSource: run.isOneSource,
    onPhase: (phase) => phases.push(phase),
  });
  const name = `${run.sources.join(' and ')}: ${strategyThatRan(phases)}`;
  ran.set(name, (ran.get(name) ?? 0) + 1);
  return results;
}

type Check = (sides: Pair<Dataset>, run: Run, folder: string) => Promise<void>;

/** Chooses some of the comparisons of a case. */
type Choice = (...about: [testCase: Case, contents: Contents, turn: number]) => Run[];

/** Those beyond the few that guard a change. */
const MORE: Extent = isAll ? 'all' : 'many';

const choiceOf = (share: Share): Choice =>
  share === 'guard'
    ? (...about) => runsOf(...about, 'few')
    : (...about) => without(runsOf(...about, MORE), runsOf(...about, 'few'));

/** Runs in which both sides are in one source, of some sources. */
const selfRuns = (runs: Run[], isWanted: (source: Source) => boolean): Run[] =>
  runs.filter(
    ({ sources: [source1, source2], isSwapped }) =>
      source1 === source2 && !isSwapped && isWanted(source1),
  );

/** Such runs of a case: of CSV files and of PostgreSQL, or of each source. */
const chooseSelf: Choice = (...about) =>
  selfRuns(runsOf(...about, MORE), (source) => isAll || ['csv', 'postgresql'].includes(source));

/** Calls back for runs of a case, with its tables written wherever these need them. */
async function forRuns(testCase: Case, check: Check, choose: Choice): Promise<void> {
  await inFolder(async (folder) => {
    const written: Written = new Map();
    const needs = { threads: 1, temporaryDirectory: folder };
    const runs = await lendDuckDB(needs, async (connection) => {
      const contents = await contentsOf(connection, testCase);
      const turn = cases.findIndex(({ id }) => id === testCase.id);
      const chosen = choose(testCase, contents, turn);
      for (const source of new Set(chosen.flatMap(({ sources }) => sources))) {
        const place = { connection, folder };
        written.set(source, await databases.write(testCase, contents, source, place));
      }
      return chosen;
    });
    const checkRun = (run: Run): Promise<void> => {
      const [source1, source2] = run.sources;
      return check([written.get(source1)![0], written.get(source2)![1]], run, folder);
    };
    await Promise.all(runs.filter((run) => !isWithDatabase(run)).map(checkRun));
    // One after the other: each may take all of the threads that Node has for files.
    for (const run of runs.filter(isWithDatabase)) await checkRun(run);
  });
}

async function checkFigures(testCase: Case, figures: Figures, choose: Choice): Promise<void> {
  const { options } = testCase;
  const keys = options.keys.length;
  const there = fullFigures(figures, keys);
  const back = fullFigures(swapFigures(figures, options), keys);
  const check: Check = async (sides, run, folder) => {
    const about = nameOf(run);
    const result = await outcomeOf(diff(folder, sides, options, run), figuresOf);
    expect({ about, result }).toEqual({ about, result: run.isSwapped ? back : there });
  };
  await forRuns(testCase, check, choose);
}

async function checkSelf(testCase: Case, choose: Choice): Promise<void> {
  const { side1, options } = testCase;
  const names = 'rows' in side1 ? Object.keys(side1.columns) : null;
  const own = {
    ...options,
    mapping: {},
    filter2: options.filter1,
    include: options.include?.filter((name) => names?.includes(name) ?? true) ?? null,
  };
  const check: Check = async ([dataset], run, folder) => {
    const { values, pks, schema } = figuresOf(await diff(folder, [dataset, dataset], own, run));
    const about = nameOf(run);
    expect({ about, ...values, exclusives: pks!.exclusives, ...schema }).toMatchObject({
      about,
      values_with_differences: 0,
      rows_with_differences: 0,
      exclusives: [0, 0],
      columns_mismatched: [0, 0],
      column_reorders: 0,
    });
  };
  await forRuns({ ...testCase, side2: side1, options: own }, check, choose);
}

async function checkError(testCase: Case, choose: Choice): Promise<void> {
  const { error, value = '' } = testCase.expect as ExpectedError;
  const check: Check = async (sides, run, folder) => {
    const about = nameOf(run);
    const result = await outcomeOf(diff(folder, sides, testCase.options, run), figuresOf);
    const type = expect.stringMatching(`^(${[error].flat().join('|')})$`);
    const expected = { error: type, value: expect.stringContaining(value) };
    expect({ about, result }).toEqual({ about, result: expected });
  };
  await forRuns(testCase, check, choose);
}

/** Strategies that are there, each for pairings of one kind of database with itself. */
const TAKEN = kits
  .filter(({ kind }) => isOfRun(kind))
  .flatMap(({ kind, strategies }) =>
    strategies.map((strategy) => `${kind} and ${kind}: ${strategy}`),
  );

/** Fewer diffs than that would show little: a strategy that cannot be taken gives way in silence. */
const LEAST_TAKEN = { guard: 5, others: 30 };

function describeSections(share: Share): void {
  describe.each(sections)('conformance: $section', (section) => {
    test.each(section.cases)('$id: $shows', (testCase) => {
      if ('error' in testCase.expect) return checkError(testCase, choiceOf(share));
      return checkFigures(testCase, testCase.expect, choiceOf(share));
    });

    if (share === 'others') {
      test.each(section.cases.filter(({ expect: expected }) => !('error' in expected)))(
        '$id: side 1 against itself differs in nothing',
        (testCase) => checkSelf(testCase, chooseSelf),
      );
    }

    test('every case has an id of its own, and none is both run and skipped', () => {
      const ids = [...section.cases.map(({ id }) => id), ...Object.keys(section.skipped)];
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
}

/** Every case of the conformance suite, by a share of the comparisons that it has. */
export function describeEquality(share: Share): void {
  beforeAll(() => databases.open());
  afterAll(() => databases.drop());

  describeSections(share);

  // In a block of its own, since those run in order, and after all tests that are in none.
  describe('conformance: strategies', () => {
    test.each(TAKEN)('diffs really ran in %s', (name) => {
      expect(ran.get(name) ?? 0).toBeGreaterThan(LEAST_TAKEN[share]);
    });
  });
}
