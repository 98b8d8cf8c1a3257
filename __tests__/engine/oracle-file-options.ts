import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { SampledRows } from '../../src/contract/rows.ts';
import { fitTo, optionsOf, type OddForm, randomForm, writeOdd } from './odd-files.ts';
import { errorOf, oracle, type OracleTable, rowOracle } from './oracle.ts';
import { oracleRows, plainRows } from './oracle-rows.ts';
import { inCsvFiles, type RandomCase, randomCase, withoutKey } from './random-tables.ts';
import { ALL_ROWS, figuresOf, runEngine, withDuckDB } from './run-case.ts';
import type { Seeds } from './seeds.ts';

/** The same tables in two forms, and the request with the names that the columns have there. */
function inForms({ tables, formats, request }: RandomCase, forms: [OddForm, OddForm]): RandomCase {
  const mapped = new Map(request.mapping);
  const fitted: [OracleTable, OracleTable] = [
    fitTo(forms[0], tables[0]),
    fitTo(forms[1], tables[1]),
  ];
  const nameIn = (side: 0 | 1, name: string): string => {
    const at = tables[side].columns.findIndex((column) => column.name === name);
    return at === -1 ? name : fitted[side].columns[at]!.name;
  };
  const pairs = tables[0].columns.flatMap(({ name }): [string, string][] => {
    const partner = mapped.get(name) ?? name;
    const isThere = tables[1].columns.some((column) => column.name === partner);
    return isThere ? [[nameIn(0, name), nameIn(1, partner)]] : [];
  });
  const own = (names: string[] | null) => names?.map((name) => nameIn(0, name)) ?? null;
  return {
    tables: fitted,
    formats,
    request: {
      keys: request.keys.map((name) => nameIn(0, name)),
      mapping: pairs.filter(([name1, name2]) => name1 !== name2),
      include: own(request.include),
      exclude: own(request.exclude),
      // Without a header, a number may have the place of a text.
      tolerances: [],
    },
  };
}

/** A form for a table: without a header, and without a value in any row, a file says nothing of its columns. */
function formFor({ columns, rows }: OracleTable, seed: number): OddForm {
  const form = randomForm(seed);
  const isTold =
    rows.length >= form.parts && (columns.length > 1 || rows.every(([value]) => value !== null));
  return { ...form, hasHeader: form.hasHeader || !isTold };
}

/** The same rows in CSV files. */
const asCsv = ({ tables, request }: RandomCase): RandomCase => {
  const untyped = ({ columns, rows }: OracleTable): OracleTable => ({
    columns: columns.map((column) => ({ ...column, declares: 'nothing' })),
    rows,
  });
  return { tables: [untyped(tables[0]), untyped(tables[1])], formats: ['csv', 'csv'], request };
};

/** Rows as files without decimal commas have them: a number is shown as its file writes it. */
const withPoints = (rows: SampledRows): SampledRows =>
  JSON.parse(
    JSON.stringify(rows).replace(/"(-?\d+),(\d+(?:e[+-]?\d+)?)"/g, '"$1.$2"'),
  ) as SampledRows;

function figuresIn({ tables, request }: RandomCase, forms: [OddForm, OddForm], seed: number) {
  return withDuckDB(async (connection, folder) => {
    const paths = forms.map((form, side) =>
      writeOdd(form, tables[side]!, join(folder, `side${side}`), seed + side),
    );
    const written = paths.map((file) => ({ file, table: null, database: null }));
    const results = await runEngine(connection, folder, [written[0]!, written[1]!], {
      pk_columns: request.keys.length === 0 ? null : request.keys,
      include_columns: request.include,
      exclude_columns: request.exclude,
      column_mapping: request.mapping,
      file1_options: optionsOf(forms[0]),
      file2_options: optionsOf(forms[1]),
      sample_rows: ALL_ROWS,
    });
    const shown = withPoints(results.rows!);
    return { ...figuresOf(results), rows: plainRows(shown, tables, request) };
  });
}

/** What is seen of a case, and what a naive oracle says of it. */
async function expectAsOracle(seed: number, random: RandomCase): Promise<void> {
  const forms: [OddForm, OddForm] = [
    formFor(random.tables[0], 2 * seed),
    formFor(random.tables[1], 2 * seed + 1),
  ];
  const inTheirs = inForms(random, forms);
  const { tables, request } = inTheirs;
  const about = { seed, forms };
  const engine = await figuresIn(inTheirs, forms, seed).catch(errorOf);
  const figures = request.keys.length === 0 ? rowOracle(tables, request) : oracle(tables, request);
  const expected = 'error' in figures ? figures : { ...figures, rows: oracleRows(tables, request) };
  expect({ ...about, ...engine }).toEqual({ ...about, ...expected });
}

/** Tests that files with options are read as the tables that they were written from. */
export function testFileOptions({ first, count }: Seeds): void {
  const batches = Array.from({ length: Math.ceil(count / 20) }, (_, i) => first + i * 20);

  test.each(batches)(
    'for the 20 random cases from seed %i',
    async (from) => {
      for (let seed = from; seed < Math.min(from + 20, first + count); seed += 1) {
        const random = randomCase(seed, 'spoiled');
        await expectAsOracle(seed, seed % 2 === 0 ? inCsvFiles(random) : asCsv(random));
      }
    },
    300_000,
  );

  test('for random tables without a key', async () => {
    for (let seed = first; seed < first + Math.ceil(count / 5); seed += 1) {
      await expectAsOracle(seed, asCsv(withoutKey(randomCase(seed, 'spoiled'))));
    }
  }, 300_000);
}
