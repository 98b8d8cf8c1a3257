import type { Strategy } from '../../src/engine/strategies/strategy.ts';
import type { Job, Place } from '../databases/jobs.ts';

/** Two tables of a database each, or two files. */
export interface DuplicatesJob {
  title: string;
  /** What the tables hold; of files, what the tables hold that they are written from. */
  job: Job;
  /** Files of this kind instead of the tables. */
  format: 'csv' | 'parquet' | null;
  /** The strategy that the engine is told to take; `null` where there is one only. */
  strategy: Strategy | null;
}

const PLACES: [title: string, places: Job['places'], strategy: Strategy][] = [
  ['one PostgreSQL, joined there', ['postgresql1', 'postgresql1'], 'in-source'],
  ['one MariaDB, joined there', ['mariadb', 'mariadb'], 'in-source'],
  ['one SQLite, joined there', ['sqlite', 'sqlite'], 'in-source'],
  ['two PostgreSQL, checksums', ['postgresql1', 'postgresql2'], 'hash-buckets'],
  ['two PostgreSQL, copied', ['postgresql1', 'postgresql2'], 'copy'],
  ['PostgreSQL and MariaDB, copied', ['postgresql1', 'mariadb'], 'copy'],
];

/** Every way in which rows that share a key are compared. */
export function duplicatesJobs(rows: number): DuplicatesJob[] {
  const jobOf = (title: string, places: [Place, Place], keys: Job['keys']): Job => ({
    title,
    places,
    rows,
    keys,
    columns: 5,
    hasPrimaryKey: false,
    changes: 'sparse',
  });
  const databases = PLACES.map(([title, places, strategy]): DuplicatesJob => ({
    title,
    job: jobOf(title, places, 'repeated'),
    format: null,
    strategy,
  }));
  const files = (['csv', 'parquet'] as const).map((format): DuplicatesJob => {
    const title = format === 'csv' ? 'CSV' : 'Parquet';
    return { title, job: jobOf(title, ['sqlite', 'sqlite'], 'repeated'), format, strategy: null };
  });
  const repeated = [...databases, ...files];
  return [
    ...repeated.map((one) => ({ ...one, title: `${one.title}, 10 % of the keys twice` })),
    ...repeated.map((one) => ({
      ...one,
      title: `${one.title}, unique keys`,
      job: jobOf(one.title, one.job.places, 'bigint'),
    })),
  ];
}
