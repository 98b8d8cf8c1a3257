import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { within } from '../service/timing.ts';
import type { AnsweredRequest } from './log.ts';
import type { DiffEnd } from './queue/running-diff.ts';
import type { QueueCounts } from './store/queue.ts';

const REQUEST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const DIFF_SECONDS = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600];

/** How long a reading waits for the store, in ms: whoever reads waits for 10 s, or for less. */
const COUNT_MS = 1000;

/** The counts of a queue by status; none where it cannot tell, or does not in time. */
async function countsOf(
  countQueue: () => Promise<QueueCounts>,
): Promise<[status: string, count: number][]> {
  let counts: [string, number][] = [];
  const asked = countQueue().then(
    (answer) => (counts = Object.entries(answer)),
    () => undefined,
  );
  await within(COUNT_MS, asked);
  return counts;
}

/** What the server counts, in the form that Prometheus reads. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;
  readonly #diffs: Histogram<'status'>;

  /** @param countQueue asked for each reading; where it cannot tell soon, its gauges are left out. */
  constructor(countQueue: () => Promise<QueueCounts>) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'data_diff_http_request_duration_seconds',
      help: 'Requests by method, route and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: REQUEST_SECONDS,
      registers,
    });
    this.#diffs = new Histogram({
      name: 'data_diff_duration_seconds',
      help: 'Data diffs that ended on this server, by status.',
      labelNames: ['status'],
      buckets: DIFF_SECONDS,
      registers,
    });
    new Gauge({
      name: 'data_diff_queue',
      help: 'Data diffs that have not ended, on all servers that share the store.',
      labelNames: ['status'],
      registers,
      async collect() {
        this.reset();
        for (const [status, count] of await countsOf(countQueue)) this.set({ status }, count);
      },
    });
  }

  /** Counts a request that was answered. */
  requestAnswered({ method, route, status, durationMs }: AnsweredRequest): void {
    const labels = { method: method ?? '', route: route ?? '', status: String(status) };
    this.#requests.observe(labels, durationMs / 1000);
  }

  /** Counts a diff that ended on this server. */
  diffEnded({ status, durationMs }: DiffEnd): void {
    this.#diffs.observe({ status }, durationMs / 1000);
  }

  /** The text of all metrics, and its media type. */
  async render(): Promise<{ body: string; contentType: string }> {
    return { body: await this.#registry.metrics(), contentType: this.#registry.contentType };
  }
}
