import { expect, test } from '@jest/globals';
import { stage } from '../../../src/engine/materialize/stage.ts';
import { writeTables } from '../../../src/engine/materialize/write-tables.ts';
import { type PlaceOfKind, withWriting, writableSource } from '../../engine/materialize/places.ts';
import { testWrittenTables } from '../../engine/materialize/write-tables-runs.ts';
import { testMaterialized } from '../../service/embedded/materialize-runs.ts';
import { testMaterializedTypes } from '../../service/embedded/materialized-types-runs.ts';
import { sparkPlace } from './place.ts';

const PLACES: PlaceOfKind[] = [['spark', () => sparkPlace()]];

testWrittenTables(PLACES);
testMaterialized(PLACES);
testMaterializedTypes(PLACES);

const signal = new AbortController().signal;

test('hard values arrive as they are: texts with escapes, years before our era, numbers that are none', async () => {
  const place = await sparkPlace();
  const texts = ['\\', "\\'", '\\\\n', '${x}', '%\\_', '\u2028', 'é💩', '\t"', "''", ' '];
  const select = `SELECT unnest([${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}]) AS v,
    DATE '0044-03-15 (BC)' AS day_value, TIMESTAMP '0044-03-15 (BC) 12:00:00.5' AS moment,
    'nan'::DOUBLE AS no_number, '-inf'::FLOAT AS endless, '-0.0'::DOUBLE AS zero`;
  const results = await withWriting(async (context, folder) => {
    const staged = await stage(
      [{ name: 'diff', side: null, select }],
      context.connection,
      folder,
      signal,
    );
    return writeTables(
      { staged, destination: writableSource(place.url), diffId: null, isSampled: false },
      context,
    );
  });
  const table = (results.diff?.[0]?.path ?? []).map(place.words.quote).join('.');
  const rows = await place.query(`SELECT CAST(v AS string) AS v FROM ${table}`);
  expect(rows.map(({ v }) => v).toSorted()).toEqual(texts.toSorted());
  const others = await place.query(
    `SELECT DISTINCT CAST(day_value AS string) AS d, CAST(moment AS string) AS m,
      CAST(no_number AS string) AS n, CAST(endless AS string) AS e, CAST(zero AS string) AS z FROM ${table}`,
  );
  expect(others).toEqual([
    { d: '-0043-03-15', m: '-0043-03-15 12:00:00.5', n: 'NaN', e: '-Infinity', z: '-0.0' },
  ]);
  await place.drop();
});
