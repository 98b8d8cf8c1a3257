import { rowsOfQuery } from '../../../src/sources/spark/text-outputs.ts';
import { sparkDatabase, sparkSession } from '../../servers/spark.ts';
import {
  inBackticks,
  type Place,
  type PlaceWords,
  type Row,
} from '../../engine/materialize/places.ts';

const words: PlaceWords = {
  quote: inBackticks,
  text: 'string',
  read: {
    bytes: 'lower(hex(bytes))',
    no_bytes: 'lower(hex(no_bytes))',
    flag: 'CAST(flag AS int)',
  },
  unheld: `SELECT 'infinity'::DATE AS day_value`,
  equal: [
    ['decimal(38,2)', '1.50BD', '1.5BD'],
    ['timestamp', "TIMESTAMP'2020-01-01 12:00:00Z'", "TIMESTAMP'2020-01-01 14:00:00+02:00'"],
    [
      'timestamp_ntz',
      "TIMESTAMP_NTZ'2020-01-01 12:00:00'",
      "TIMESTAMP_NTZ'2020-01-01 12:00:00.000'",
    ],
    ['char(5)', "'a'", "'a  '"],
    ['varchar(5)', "'a'", "'a'"],
    ['double', "CAST('NaN' AS DOUBLE)", "CAST('nan' AS DOUBLE)"],
    ['binary', "X'00ff'", "X'00FF'"],
    ['array<int>', 'array(1, NULL)', 'array(1,   NULL)'],
    ['map<string,int>', "map('a', 1, 'b', 2)", "map('b', 2, 'a', 1)"],
    ['tinyint', '1', '01'],
  ],
};

const untilDone = (): AbortSignal => AbortSignal.timeout(300_000);

/** As tests compare them: figures are numbers. */
const shown = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;

/** An empty database of Spark, by its URL or by one that leads there in another way. */
export async function sparkPlace(
  urlOf = (url: string, _name: string): string => url,
): Promise<Place> {
  const { name, url, execute, drop } = await sparkDatabase();
  const session = await sparkSession();
  for (const sql of ['SET spark.sql.session.timeZone=UTC', `USE ${name}`]) {
    await session.run(sql, untilDone());
  }
  const query = async (sql: string): Promise<Row[]> => {
    if (/^\s*select/i.test(sql)) return rowsOfQuery(session, sql, untilDone());
    await execute(sql);
    return [];
  };
  return {
    url: urlOf(url, name),
    words,
    query: async (sql) => {
      const rows = await query(sql);
      if (sql.includes(' AS string)')) return rows;
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, shown(value)])),
      );
    },
    own: async () => {
      const rows = await session.texts(`SHOW TABLES IN ${name} LIKE 'data_diff*'`, untilDone());
      return rows.map(([, table]) => table ?? '');
    },
    drop: async () => {
      await session.close();
      await drop();
    },
  };
}
