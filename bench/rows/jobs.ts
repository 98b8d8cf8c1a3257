import { allJobs as tableJobs, type Job as TableJob } from '../databases/jobs.ts';
import { allJobs as fileJobs, type Job as FileJob } from '../files/jobs.ts';

export interface Sizes {
  parquet: number;
  csv: number;
  wide: number;
  postgresql: number;
  /** Of files of which every row differs, all of which are written. */
  written: number;
}

interface Common {
  title: string;
  rows: number;
  columns: number;
}

/** Two files, or two tables of a database each, of which some rows that differ are shown. */
export type SampleJob = Common &
  ({ kind: 'files'; job: FileJob } | { kind: 'tables'; job: TableJob });

/** Two files of which all rows that differ are written. */
export interface WriteJob extends Common {
  kind: 'write';
  job: FileJob;
}

export type RowsJob = SampleJob | WriteJob;

const FILE_TITLES = [
  'Parquet, no differences',
  'Parquet, 0.2 % changed',
  'Parquet, 30 % changed',
  'Parquet, UUID texts as keys',
  'Parquet, 60 columns',
  'CSV, 0.2 % changed',
];

const ofFiles = (job: FileJob): Common & { job: FileJob } => {
  const { title, rows, columns } = job;
  return { title, rows, columns: columns.length + 1, job };
};

function jobsOfTables(rows: number): SampleJob[] {
  const all = tableJobs({ postgresql: rows, mariadb: 0, wide: 0 });
  const changes = ['no differences', 'one changed row', '0.2 % changed', '30 % changed'];
  const named = (where: string): TableJob[] =>
    changes.flatMap((change) => all.find(({ title }) => title === `${where}, ${change}`) ?? []);
  const one = named('one PostgreSQL');
  const unproven = one.map((job) => ({
    ...job,
    title: `${job.title}, no primary key`,
    hasPrimaryKey: false,
  }));
  return [...one, ...unproven, ...named('two PostgreSQL')].map((job) => ({
    kind: 'tables',
    title: job.title,
    rows,
    columns: job.columns + 1,
    job,
  }));
}

/** Every measured job: what it costs to show some rows, and to write all. */
export function rowsJobs(sizes: Sizes): RowsJob[] {
  const files = fileJobs(sizes);
  const [first] = files;
  const shown = files.filter(({ title }) => FILE_TITLES.includes(title));
  const written = [null, '512MB'].flatMap((memoryLimit) => {
    if (!first) return [];
    const title = `write all, ${memoryLimit ? `memory-limit: ${memoryLimit}` : 'as much memory as there is'}`;
    return [{ ...first, title, memoryLimit, rows: sizes.written, changed: 1, exclusive: 0 }];
  });
  return [
    ...shown.map((job): SampleJob => ({ kind: 'files', ...ofFiles(job) })),
    ...jobsOfTables(sizes.postgresql),
    ...written.map((job): WriteJob => ({ kind: 'write', ...ofFiles(job) })),
  ];
}
