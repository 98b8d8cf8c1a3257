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
