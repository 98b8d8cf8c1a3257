import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSourcesConfig } from '../../src/contract/data-source-config.ts';
import { CancelledError } from '../../src/contract/errors.ts';
import { type DiffRequest, diffRequestSchema } from '../../src/contract/request.ts';
import { readSummaryResults, type SuccessResults } from '../../src/contract/summary-results.ts';
import type { StoredDiff } from '../../src/server/store/diffs/stored-diff.ts';
import type { Store } from '../../src/server/store/store.ts';
import type { ExecuteOptions } from '../../src/service/embedded/diff-executor.ts';
import { type Served, ScriptedExecutor, serve } from '../server/serve-fixture.ts';
import {
  type DatafoldOperation,
  type DatafoldOptions,
  defaultScript,
  type FakeDatafold,
  type FakeDiff,
} from './fake-datafold.ts';
import { type Answer, type RecordedRequest, type Route, startFake } from './http-fake.ts';
import { seedFormProblems } from './seed-form.ts';

/** Headers that are of one connection, and not of the answer that comes through it. */
const OF_THE_CONNECTION = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

/** The answers to the polls of a diff, by what was asked for. */
type Script = NonNullable<DatafoldOptions['script']>;

/** How often diffs of one request were polled, all together. */
type Polls = Map<string, number>;

const keyOf = (request: DiffRequest) => JSON.stringify(request);

/** Ends a diff as the last answer of its script says, once those before it were given. */
async function follow(
  script: unknown[],
  request: DiffRequest,
  { signal }: ExecuteOptions,
  polls: Polls,
): Promise<SuccessResults> {
  const last = readSummaryResults(script.at(-1));
  const isDue = () =>
    last.status !== 'running' && (polls.get(keyOf(request)) ?? 0) >= script.length - 1;
  while (!isDue() && !signal.aborted) await sleep(5);
  if (signal.aborted) throw new CancelledError('the diff was cancelled');
  if (last.status === 'success') return last;
  if (last.status !== 'failed') throw new Error('a diff that has ended does not wait');
  // It may be of a type that only Datafold has.
  throw Object.assign(new Error(last.error.error_value), { name: last.error.error_type });
}

async function untilEnded(store: Store, id: number): Promise<StoredDiff> {
  for (;;) {
    const diff = await store.diffs.get(id);
    if (diff?.finishedAt) return diff;
    await sleep(5);
  }
}

/** What stands between the Action and the server: it writes down what passes. */
class Front {
  readonly diffs: FakeDiff[] = [];
  readonly complaints: string[] = [];
  readonly #served: Served;
  readonly #polls: Polls;
  readonly #script: Script;

  constructor(served: Served, polls: Polls, script: Script) {
    this.#served = served;
    this.#polls = polls;
    this.#script = script;
  }

  routes(): Route<DatafoldOperation>[] {
    const path = '/api/v1/datadiffs';
    const route = (
      name: DatafoldOperation,
      method: string,
      pattern: string,
      answer: Route<DatafoldOperation>['answer'],
    ) => ({ name, method, path: new RegExp(`^${pattern}$`), answer });
    return [
      route('create', 'POST', path, (request) => this.#create(request)),
      route('summary', 'GET', `${path}/(\\d+)/summary_results`, (request, [id]) =>
        this.#summary(request, Number(id)),
      ),
      route('cancel', 'POST', `${path}/(\\d+)/cancel`, (request, [id]) =>
        this.#cancel(request, Number(id)),
      ),
      route('data sources', 'GET', '/api/v1/data_sources', (request) => this.#pass(request)),
    ];
  }

  async #pass({ method, path, query, headers, body }: RecordedRequest): Promise<Answer> {
    const answer = await fetch(`${this.#served.url}${path}?${query.toString()}`, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' && !OF_THE_CONNECTION.includes(name) ? [[name, value]] : [],
      ),
      ...(method === 'GET' ? {} : { body }),
    });
    const passed = [...answer.headers].filter(([name]) => !OF_THE_CONNECTION.includes(name));
    return {
      status: answer.status,
      headers: Object.fromEntries(passed),
      text: await answer.text(),
    };
  }

  async #create(request: RecordedRequest): Promise<Answer> {
    const body = JSON.parse(request.body ?? '') as Record<string, unknown>;
    this.complaints.push(...seedFormProblems(body).map((fault) => `create: ${fault}`));
    const answer = await this.#pass(request);
    if (answer.status !== 200) return answer;
    const { id } = JSON.parse(answer.text ?? '') as { id: number };
    const script = this.#script(body);
    this.diffs.push({ id, request: body, script, polls: 0, cancelled: false });
    return answer;
  }

  async #summary(request: RecordedRequest, id: number): Promise<Answer> {
    const diff = this.diffs.find((known) => known.id === id);
    if (!diff) return this.#pass(request);
    diff.polls += 1;
    const isEndless = readSummaryResults(diff.script.at(-1)).status === 'running';
    if (diff.polls >= diff.script.length && !isEndless) await untilEnded(this.#served.store, id);
    const answer = await this.#pass(request);
    // Only now, or else this poll could hear of the end already.
    const key = keyOf(diffRequestSchema.parse(diff.request));
    this.#polls.set(key, (this.#polls.get(key) ?? 0) + 1);
    return answer;
  }

  async #cancel(request: RecordedRequest, id: number): Promise<Answer> {
    const answer = await this.#pass(request);
    const diff = this.diffs.find((known) => known.id === id);
    if (answer.status === 200 && diff) {
      const { status } = JSON.parse(answer.text ?? '') as { status: string };
      // One that runs is told to stop, and ends a moment later.
      diff.cancelled = ['processing', 'cancelled'].includes(status);
    }
    return answer;
  }

  /** Complains of diffs that were told to stop and did not, and of what the server logs as a defect. */
  async check(): Promise<void> {
    for (const { id } of this.diffs.filter(({ cancelled }) => cancelled)) {
      const { status } = await untilEnded(this.#served.store, id);
      if (status !== 'cancelled') this.complaints.push(`diff ${id} was cancelled and is ${status}`);
    }
    const defects = this.#served.log.filter(({ level }) => level === 'error');
    this.complaints.push(...defects.map((defect) => `logged ${JSON.stringify(defect)}`));
  }
}

/** The configuration that makes a server list these data sources. */
function configured(sources: DatafoldOptions['dataSources']): DataSourcesConfig {
  const known = sources ?? [{ id: 1, name: 'Warehouse', type: 'duckdb' }];
  return Object.fromEntries(
    known.map(({ id, name }) => [name, { id, url: `duckdb:${String(id)}.duckdb` }]),
  );
}

/**
 * Starts our own server in the place of the fake Datafold: its API, keys, queue and store are those
 * that users get, and only the results of diffs follow a script. What the Action sends passes a
 * front, which writes it down, and breaks calls where a test says so.
 */
export async function startServedDatafold(options: DatafoldOptions = {}): Promise<FakeDatafold> {
  const polls: Polls = new Map();
  const script = options.script ?? defaultScript;
  const executor = new ScriptedExecutor();
  executor.act = (request, running) => follow(script(request), request, running, polls);
  const served = await serve({
    executor,
    settings: {
      dataSources: configured(options.dataSources),
      diffsAtOnce: 1000,
      diffsAtOncePerSource: 1000,
      queueLimit: 1000,
    },
  });
  const front = new Front(served, polls, script);
  const fake = await startFake(front.routes(), front.complaints);
  const close = async () => {
    await front.check();
    await served.close();
    await fake.close();
  };
  return { ...fake, key: await served.key(), diffs: front.diffs, close };
}
