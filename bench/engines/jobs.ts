import type { OurJob } from '../lib/ours.ts';
import { type PeerJob, peerJob, type PeerName } from './peers.ts';
import { countsOfPlan, isPlan, planSql, type PlanName } from './plans.ts';
import { type EngineName, KEYS, TABLES } from './tables.ts';

/** What one process of the bench does. */
export type EngineOrder =
  | { what: 'ours'; engine: EngineName; url: string; folder: string; request: object }
  | { what: PlanName | PeerName; engine: EngineName; url: string; folder: string };

export const ourJob = ({
  engine,
  url,
  request,
}: Extract<EngineOrder, { what: 'ours' }>): OurJob => {
  const [before, after] = TABLES[engine].map((table) => table.split('.'));
  return {
    request: {
      data_source1_id: 1,
      data_source2_id: 1,
      table1: before,
      table2: after,
      pk_columns: KEYS,
      ...request,
    },
    dataSources: { engine: url },
    memoryLimit: null,
  };
};

/** What a plan or a tool asks of an engine. */
export const jobOf = (engine: EngineName, what: PlanName | PeerName): PeerJob =>
  isPlan(what)
    ? {
        before: [],
        asks: [planSql(what, engine, TABLES[engine])],
        after: [],
        counts: countsOfPlan,
      }
    : peerJob(what, engine, TABLES[engine]);
