import { allJobs as tableJobs, type Job as TableJob } from '../databases/jobs.ts';
import { allJobs as fileJobs, type Job as FileJob } from '../files/jobs.ts';

/** Rows of what is compared. */
export interface Sizes {
  parquet: number;
  csv: number;
  wide: number;
  postgresql: number;
  mariadb: number;
}

/** Two files, or two tables of databases, of which all rows are compared, and a sample. */
export type SamplingJob = { title: string; rows: number; columns: number } & (
  { kind: 'files'; job: FileJob } | { kind: 'tables'; job: TableJob }
);

const FILES = [
  'Parquet, 0.2 % changed',
  'Parquet, UUID texts as keys',
  'Parquet, 60 columns',
  'CSV, 0.2 % changed',
];
const TABLES = [
  'one PostgreSQL, 0.2 % changed',
  'one PostgreSQL, no primary key',
  'one PostgreSQL, UUID keys',
  'two PostgreSQL, no differences',
  'two PostgreSQL, 0.2 % changed',
  'two PostgreSQL, UUID keys',
  'one MariaDB, 0.2 % changed',
  'PostgreSQL and MariaDB, 0.2 % changed',
  'one SQLite, 0.2 % changed',
];

/** Every measured job. */
export function samplingJobs(sizes: Sizes): SamplingJob[] {
  const files = fileJobs(sizes).filter(({ title }) => FILES.includes(title));
  const tables = tableJobs(sizes).filter(({ title }) => TABLES.includes(title));
  return [
    ...files.map((job): SamplingJob => {
      const { title, rows, columns } = job;
      return { kind: 'files', title, rows, columns: columns.length + 1, job };
    }),
    ...tables.map((job): SamplingJob => {
      const { title, rows, columns } = job;
      return { kind: 'tables', title, rows, columns: columns + 1, job };
    }),
  ];
}

/** So few rows that comparing them takes no time beside what every diff takes. */
const FEW = 1000;

/** The same of hardly any rows. */
export function ofFewRows(work: SamplingJob): SamplingJob {
  const few = { rows: FEW };
  return work.kind === 'files'
    ? { ...work, ...few, job: { ...work.job, ...few } }
    : { ...work, ...few, job: { ...work.job, ...few } };
}
