import { randomBytes } from 'node:crypto';
import { openTrinoSession } from '../../../src/sources/trino/open.ts';
import {
  inDoubleQuotes,
  namesBy,
  type Place,
  type PlaceWords,
  type Row,
} from '../../engine/materialize/places.ts';
import { askTrino, trinoUrl } from './client.ts';

/** Types that both catalogs have. */
const EQUAL: PlaceWords['equal'] = [
  ['decimal(38,2)', "DECIMAL '1.50'", "DECIMAL '1.5'"],
  [
    'timestamp(6) with time zone',
    "TIMESTAMP '2020-01-01 12:00:00.000001 UTC'",
    "TIMESTAMP '2020-01-01 14:00:00.000001 +02:00'",
  ],
  ['double', 'nan()', 'nan()'],
  ['real', "REAL '-0.0'", "REAL '0.0'"],
  ['varchar(5)', "'a'", "'a'"],
  ['varbinary', "X'00ff'", "X'00FF'"],
  ['array(integer)', 'ARRAY[1,NULL]', 'ARRAY[1,   NULL]'],
  [
    'uuid',
    "UUID '0b3e0f3a-2f7c-4c53-9d6a-2f4a4a1b9a10'",
    "UUID '0B3E0F3A-2F7C-4C53-9D6A-2F4A4A1B9A10'",
  ],
];

/** Those that only the memory of a server holds as they are. */
const IN_MEMORY: PlaceWords['equal'] = [
  ['char(5)', "'a'", "'a  '"],
  ['tinyint', "TINYINT '1'", "TINYINT '1'"],
  [
    'timestamp(12)',
    "TIMESTAMP '2020-01-01 12:00:00.5'",
    "TIMESTAMP '2020-01-01 12:00:00.500000000000'",
  ],
  ['json', `JSON '{"a": 1, "b": 2}'`, `JSON '{"b": 2, "a": 1}'`],
];

const words: PlaceWords = {
  quote: inDoubleQuotes,
  text: 'varchar',
  read: {
    bytes: 'lower(to_hex(bytes))',
    no_bytes: 'lower(to_hex(no_bytes))',
    flag: 'CAST(flag AS integer)',
    instant: `CAST(instant AT TIME ZONE 'UTC' AS timestamp(6))`,
    // Trino writes these in another way.
    small_double: "if(small_double = 5e-324, '5e-324')",
    single: "if(single = REAL '0.1', '0.1')",
  },
  unheld: `SELECT 'infinity'::DATE AS day_value`,
  equal: EQUAL,
};

/** An empty schema of a catalog. */
export async function trinoPlace(catalog: 'iceberg' | 'memory'): Promise<Place> {
  const schema = `test_${randomBytes(6).toString('hex')}`;
  await askTrino(`CREATE SCHEMA ${catalog}.${schema}`);
  const url = `trino://${schema}@${new URL(trinoUrl()).host}/${catalog}/${schema}`;
  const { session } = await openTrinoSession({ name: 'test', location: url, options: {} });
  const query = async (sql: string): Promise<Row[]> =>
    session.rows(sql, AbortSignal.timeout(300_000));
  const named = `SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = '${schema}' AND table_name LIKE 'data_diff%'`;
  return {
    url,
    words: { ...words, equal: catalog === 'memory' ? [...EQUAL, ...IN_MEMORY] : EQUAL },
    query,
    own: () => namesBy(query, named),
    drop: async () => void (await askTrino(`DROP SCHEMA ${catalog}.${schema} CASCADE`)),
  };
}
