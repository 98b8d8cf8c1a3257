import type { Kind } from './dialects.ts';

/** Of `repeated` ones, a tenth is in two rows. */
export type Keys = 'bigint' | 'uuid' | 'gaps' | 'repeated';
export type Changes = 'equal' | 'one' | 'sparse' | 'dense' | 'empty';

/** One side of a job: which of the bench's servers has it. */
export type Place = 'postgresql1' | 'postgresql2' | 'mariadb' | 'sqlite';

export const kindOf = (place: Place): Kind =>
  place.startsWith('postgresql') ? 'postgresql' : (place as Kind);

/** Two tables to compare, and what ours must reach beside the limit. */
export interface Job {
  title: string;
  places: [Place, Place];
  rows: number;
  keys: Keys;
  /** Columns beside the key. */
  columns: number;
  hasPrimaryKey: boolean;
  /** How side 2 differs. */
  changes: Changes;
  /** At most so many times the limit's time. */
  bar?: number;
}

export interface Sizes {
  postgresql: number;
  mariadb: number;
  wide: number;
}

const CHANGES: Record<Changes, string> = {
  equal: 'no differences',
  one: 'one changed row',
  sparse: '0.2 % changed',
  dense: '30 % changed',
  empty: 'side 2 empty',
};

/** Every measured job. */
export function allJobs(sizes: Sizes): Job[] {
  const job = (where: string, places: Job['places'], changes: Changes, bar?: number): Job => ({
    title: `${where}, ${CHANGES[changes]}`,
    places,
    rows: sizes.postgresql,
    keys: 'bigint',
    columns: 5,
    hasPrimaryKey: true,
    changes,
    ...(bar === undefined ? {} : { bar }),
  });
  const special = (where: string, places: Job['places']): Job[] => {
    const sparse = job(where, places, 'sparse');
    return [
      { ...sparse, title: `${where}, UUID keys`, keys: 'uuid' },
      { ...sparse, title: `${where}, 60 columns`, columns: 59, rows: sizes.wide },
      { ...sparse, title: `${where}, keys with gaps of 10^12`, keys: 'gaps' },
      job(where, places, 'empty'),
    ];
  };
  const same: [string, Job['places']] = ['one PostgreSQL', ['postgresql1', 'postgresql1']];
  const two: [string, Job['places']] = ['two PostgreSQL', ['postgresql1', 'postgresql2']];
  const small = (...args: Parameters<typeof job>): Job => ({
    ...job(...args),
    rows: sizes.mariadb,
  });
  return [
    job(...same, 'equal', 0.5),
    job(...same, 'one', 0.5),
    job(...same, 'sparse', 0.5),
    job(...same, 'dense', 1.1),
    job(...two, 'equal', 1.5),
    job(...two, 'one'),
    job(...two, 'sparse', 3),
    job(...two, 'dense'),
    small('PostgreSQL and MariaDB', ['postgresql1', 'mariadb'], 'equal', 1.5),
    small('PostgreSQL and MariaDB', ['postgresql1', 'mariadb'], 'sparse', 1.5),
    small('one MariaDB', ['mariadb', 'mariadb'], 'equal'),
    small('one MariaDB', ['mariadb', 'mariadb'], 'sparse'),
    small('one SQLite', ['sqlite', 'sqlite'], 'equal'),
    small('one SQLite', ['sqlite', 'sqlite'], 'sparse'),
    ...special(...same),
    { ...job(...same, 'sparse'), title: 'one PostgreSQL, no primary key', hasPrimaryKey: false },
    ...special(...two),
  ];
}
