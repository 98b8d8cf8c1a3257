import type { OurJob } from '../lib/ours.ts';
import { tableOf } from './data.ts';
import type { Job } from './jobs.ts';
import type { LimitKind } from './limits.ts';
import type { Given } from './servers.ts';

/** What a measured process is told. */
export interface Order {
  what: 'ours' | LimitKind;
  job: Job;
  urls: Given;
  folder: string;
}

/** What ours is asked for. */
export function ourTables(job: Job, urls: Given): OurJob {
  const [place1, place2] = job.places;
  const dataSources = { one: urls[place1] ?? '', two: urls[place2] ?? '' };
  const request = {
    data_source1_id: 1,
    data_source2_id: place1 === place2 ? 1 : 2,
    table1: [tableOf(job, 'base')],
    table2: [tableOf(job, job.changes)],
    pk_columns: ['id'],
  };
  return { request, dataSources, memoryLimit: null };
}
