import { columnsOf, type Column, type Keys } from './data.ts';

export interface Sizes {
  parquet: number;
  csv: number;
  wide: number;
}

/** Two files to compare, and what ours must reach beside the limit. */
export interface Job {
  title: string;
  rows: number;
  format: 'parquet' | 'csv';
  keys: Keys;
  columns: Column[];
  /** Rows of side 2 in which one value differs. */
  changed: number;
  /** Rows that are on side 1 only, and as many on side 2 only. */
  exclusive: number;
  /** Side 2 has no rows. */
  emptySide2: boolean;
  /** Ours only: DuckDB's limit, beyond which it spills. `null` is the default of the service. */
  memoryLimit: string | null;
  bars: { time?: number; memory?: number; beyondLimit?: number };
  /** Other tools run this job too. */
  hasPeers: boolean;
}

/** Every measured job; the first rows are those that have a bar. */
export function allJobs(sizes: Sizes): Job[] {
  const parquet: Job = {
    title: 'Parquet, 0.2 % changed',
    rows: sizes.parquet,
    format: 'parquet',
    keys: 'bigint',
    columns: columnsOf(7),
    changed: 0.002,
    exclusive: 0.0005,
    emptySide2: false,
    memoryLimit: null,
    bars: {},
    hasPeers: false,
  };
  return [
    { ...parquet, bars: { time: 1.15, memory: 0.6 } },
    {
      ...parquet,
      title: 'the same, `memory-limit: 512MB`',
      memoryLimit: '512MB',
      bars: { beyondLimit: 512 },
    },
    {
      ...parquet,
      title: 'CSV, 0.2 % changed',
      rows: sizes.csv,
      format: 'csv',
      bars: { time: 1.2 },
      hasPeers: true,
    },
    { ...parquet, title: 'Parquet, no differences', changed: 0, exclusive: 0 },
    { ...parquet, title: 'Parquet, 30 % changed', changed: 0.3 },
    { ...parquet, title: 'Parquet, side 2 empty', emptySide2: true },
    { ...parquet, title: 'Parquet, UUID texts as keys', keys: 'uuid' },
    { ...parquet, title: 'Parquet, keys of two columns', keys: 'composite' },
    { ...parquet, title: 'Parquet, 60 columns', rows: sizes.wide, columns: columnsOf(59) },
  ];
}
