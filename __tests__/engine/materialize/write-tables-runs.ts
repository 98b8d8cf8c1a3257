import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { stage } from '../../../src/engine/materialize/stage.ts';
import { writeTables } from '../../../src/engine/materialize/write-tables.ts';
import type { Differences } from '../../../src/engine/rows/differences.ts';
import { type Place, type PlaceOfKind, withWriting, writableSource } from './places.ts';

/** Values of each type, as DuckDB has them, and as each database is asked for them in texts. */
const VALUES = [
  `170141183460469231731687303715884105727::HUGEINT AS huge`,
  `18446744073709551615::UBIGINT AS unsigned_long`,
  `(-9223372036854775808)::BIGINT AS long_value`,
  `255::UTINYINT AS tiny`,
  `12345678901234567890123456789.123456789::DECIMAL(38,9) AS exact`,
  `5e-324::DOUBLE AS small_double`,
  `0.1::FLOAT AS single`,
  `true AS flag`,
  `'a "quoted"; ''text'' \\ with' || chr(10) || 'lines, 😀' AS words`,
  `'' AS empty_text`,
  `NULL::VARCHAR AS unknown`,
  `'\\x00\\xFF\\x0A'::BLOB AS bytes`,
  `''::BLOB AS no_bytes`,
  `DATE '2024-02-29' AS day_value`,
  `TIME '23:59:59.999999' AS time_value`,
  `TIMESTAMP '2024-02-29 12:00:00.000001' AS moment`,
  `TIMESTAMPTZ '2024-02-29 12:00:00.000001+02' AS instant`,
  `TIMESTAMP_NS '2024-02-29 12:00:00.000000001' AS fine`,
  `INTERVAL '1 month 3 microseconds' AS span`,
  `'0b3e0f3a-2f7c-4c53-9d6a-2f4a4a1b9a10'::UUID AS identifier`,
  `'{"a": [1, 2.50]}'::JSON AS document`,
  `[1, NULL]::INTEGER[] AS list`,
  `'b'::ENUM ('a', 'b') AS choice`,
].join(', ');

const DIFFERENCES: Differences = [
  { name: 'diff', side: null, select: `SELECT ${VALUES}` },
  { name: 'exclusives1', side: 0, select: `SELECT range AS id FROM range(3000)` },
  { name: 'exclusives2', side: 1, select: `SELECT 1 AS "a ""b"" \`c\`" WHERE false` },
  { name: 'duplicates1', side: 0, select: `SELECT NULL::INTEGER AS x UNION ALL SELECT 1` },
];

const EXPECTED: Record<string, string | null | RegExp> = {
  huge: '170141183460469231731687303715884105727',
  unsigned_long: '18446744073709551615',
  long_value: '-9223372036854775808',
  tiny: '255',
  exact: '12345678901234567890123456789.123456789',
  small_double: /^(4\.940656458412\d+|4\.9|5)e-324$/i,
  single: /^0\.1(0000000149011612)?$/,
  flag: '1',
  words: 'a "quoted"; \'text\' \\ with\nlines, 😀',
  empty_text: '',
  unknown: null,
  bytes: '00ff0a',
  no_bytes: '',
  day_value: '2024-02-29',
  time_value: '23:59:59.999999',
  moment: '2024-02-29 12:00:00.000001',
  instant: /^2024-02-29 10:00:00\.000001(\+00)?$/,
  fine: '2024-02-29 12:00:00.000000001',
  span: /^1 mon(th)? 00:00:00\.000003$/,
  identifier: '0b3e0f3a-2f7c-4c53-9d6a-2f4a4a1b9a10',
  document: '{"a": [1, 2.50]}',
  list: '[1, NULL]',
  choice: 'b',
};

/** Writes differences to each kind of place, and reads what is there then. */
export function testWrittenTables(places: PlaceOfKind[]): void {
  describe.each(places)('tables of %s', (_, open) => {
    let place: Place;
    beforeEach(async () => {
      place = await open();
    });
    afterEach(() => place.drop());

    const write = (differences: Differences, signal = new AbortController().signal) =>
      withWriting(async (context, folder) => {
        const staged = await stage(differences, context.connection, folder, signal);
        return writeTables(
          { staged, destination: writableSource(place.url), diffId: null, isSampled: false },
          { ...context, signal },
        );
      }, signal);

    const from = (path: string[] = []): string => path.map(place.words.quote).join('.');

    test('hold all differences exactly, and are named in the results', async () => {
      const results = await write(DIFFERENCES);
      const [diff] = results.diff ?? [];
      expect(diff).toEqual({ data_source_id: 1, path: expect.any(Array), is_sampled: false });
      expect(diff?.path.at(-1)).toMatch(/^data_diff_[0-9a-f]{16}_diff$/);
      expect(results.exclusives?.map(({ path }) => path.at(-1)?.slice(27))).toEqual([
        'exclusives1',
        'exclusives2',
      ]);
      expect(results.duplicates1).toHaveLength(1);
      expect(results.duplicates2).toBeNull();

      const { read, text } = place.words;
      const texts = Object.keys(EXPECTED).map(
        (column) => `CAST(${read[column] ?? column} AS ${text}) AS ${column}`,
      );
      const [row = {}] = await place.query(`SELECT ${texts.join(', ')} FROM ${from(diff?.path)}`);
      for (const [column, expected] of Object.entries(EXPECTED)) {
        const value = row[column] ?? null;
        if (expected instanceof RegExp)
          expect([column, value]).toEqual([column, expect.stringMatching(expected)]);
        else expect([column, value]).toEqual([column, expected]);
      }
    });

    test('have all rows, or none, with their columns by any name', async () => {
      const results = await write(DIFFERENCES);
      const [one, two] = results.exclusives ?? [];
      const [counted] = await place.query(
        `SELECT count(*) AS n, count(DISTINCT id) AS d, max(id) AS m FROM ${from(one?.path)}`,
      );
      expect(Object.values(counted ?? {}).map(Number)).toEqual([3000, 3000, 2999]);
      const name = place.words.quote('a "b" `c`');
      const [empty] = await place.query(`SELECT count(${name}) AS n FROM ${from(two?.path)}`);
      expect(Number(empty?.['n'])).toBe(0);
      const [path] = results.duplicates1 ?? [];
      const [nulls] = await place.query(
        `SELECT count(*) AS n, count(x) AS x FROM ${from(path?.path)}`,
      );
      expect(Object.values(nulls ?? {}).map(Number)).toEqual([2, 1]);
    });

    test('are all gone where one cannot be written', async () => {
      const select = place.words.unheld;
      const broken: Differences = [...DIFFERENCES, { name: 'duplicates2', side: 1, select }];
      await expect(write(broken)).rejects.toThrow(/Exception/);
      expect(await place.own()).toEqual([]);
    });

    test('are all gone where the diff is cancelled', async () => {
      const abort = new AbortController();
      const { signal } = abort;
      const select = `SELECT range AS id, repeat(md5(range::VARCHAR), 10) AS v FROM range(100000)`;
      const differences: Differences = [...DIFFERENCES, { name: 'duplicates2', side: 1, select }];
      const running = withWriting(async (context, folder) => {
        const { connection } = context;
        const staged = await stage(differences, connection, folder, signal);
        const describe = connection.describe.bind(connection);
        // The last table is about to be written.
        connection.describe = (relation, until) => {
          if (relation.includes('duplicates2')) setTimeout(() => abort.abort(), 10);
          return describe(relation, until);
        };
        return writeTables(
          { staged, destination: writableSource(place.url), diffId: null, isSampled: false },
          { ...context, signal },
        );
      });
      await expect(running).rejects.toThrow('cancelled');
      expect(await place.own()).toEqual([]);
    });
  });
}
