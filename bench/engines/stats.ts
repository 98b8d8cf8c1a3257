import { SparkSession } from '../../src/sources/spark/session.ts';
import { readSparkUrl } from '../../src/sources/spark/url.ts';
import type { EngineName } from './tables.ts';

/** What an engine says that statements of ours took. */
export interface EngineStats {
  cpuSeconds: number;
  /** The most that one statement, or one stage of it, held at a time. */
  peakBytes: number;
  /** What nodes sent each other, or one stage another. */
  networkBytes: number;
}

const UNITS: Record<string, number> = {
  B: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  ns: 1e-9,
  us: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

/** `5.90s` or `1.46GB` in seconds or bytes. */
function quantity(text: string): number {
  const [, number = '0', unit = ''] = /^([\d.]+)(\w+)$/.exec(text) ?? [];
  return Number(number) * (UNITS[unit] ?? NaN);
}

interface TrinoQuery {
  queryId: string;
  session: { source?: string };
  queryStats: {
    totalCpuTime: string;
    peakTotalMemoryReservation: string;
    internalNetworkInputDataSize: string;
  };
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

async function trinoStats(url: string, since: Date): Promise<EngineStats> {
  const { host } = new URL(url);
  const response = await fetch(`http://${host}/v1/query`, { headers: { 'X-Trino-User': 'bench' } });
  const begun = since.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const ours = ((await response.json()) as TrinoQuery[]).filter(
    ({ session, queryId }) => session.source === 'data-diff' && queryId.replace('_', '') >= begun,
  );
  const all = (name: keyof TrinoQuery['queryStats']): number[] =>
    ours.map(({ queryStats }) => quantity(queryStats[name]));
  return {
    cpuSeconds: sum(all('totalCpuTime')),
    peakBytes: Math.max(0, ...all('peakTotalMemoryReservation')),
    networkBytes: sum(all('internalNetworkInputDataSize')),
  };
}

interface SparkStage {
  submissionTime?: string;
  executorCpuTime: number;
  shuffleReadBytes: number;
  peakExecutionMemory?: number;
}

async function sparkStats(url: string, since: Date): Promise<EngineStats> {
  const signal = AbortSignal.timeout(60_000);
  const session = await SparkSession.open(readSparkUrl('bench', url), '', signal);
  const [[, port] = []] = await session.texts('SET spark.ui.port', signal);
  await session.close();
  const applications = `http://127.0.0.1:${port}/api/v1/applications`;
  const [application] = (await (await fetch(applications)).json()) as { id: string }[];
  const response = await fetch(`${applications}/${application?.id}/stages`);
  const stages = ((await response.json()) as SparkStage[]).filter(
    ({ submissionTime }) =>
      submissionTime !== undefined && new Date(submissionTime.replace('GMT', 'Z')) >= since,
  );
  return {
    cpuSeconds: sum(stages.map(({ executorCpuTime }) => executorCpuTime)) / 1e9,
    peakBytes: Math.max(0, ...stages.map(({ peakExecutionMemory = 0 }) => peakExecutionMemory)),
    networkBytes: sum(stages.map(({ shuffleReadBytes }) => shuffleReadBytes)),
  };
}

/** What the engine has done for us since a time. */
export const statsSince = (engine: EngineName, url: string, since: Date): Promise<EngineStats> =>
  engine === 'trino' ? trinoStats(url, since) : sparkStats(url, since);
