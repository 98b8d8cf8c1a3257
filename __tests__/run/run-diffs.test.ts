import { describe, expect, it } from '@jest/globals';
import type { ConnectedService } from '../../src/run/connect-service.ts';
import { Log } from '../../src/action/log.ts';
import { Progress } from '../../src/run/progress.ts';
import type { NamedRequest } from '../../src/run/requests.ts';
import { type DiffRun, runDiffs } from '../../src/run/run-diffs.ts';
import { Secrets } from '../../src/config/secrets.ts';
import { ApiError, CancelledError } from '../../src/contract/errors.ts';
import type { SummaryResults } from '../../src/contract/summary-results.ts';
import { buildRequest, buildResults } from '../action/builders.ts';
import { connectedTo, FakeService, FakeToolkit } from '../action/fakes.ts';

const running: SummaryResults = { status: 'running', reported_status: 'running' };

/** Each diff runs until its results are asked for the third time. */
function endedAtThirdLook(onEnd: (id: number) => void): (id: number) => SummaryResults {
  const looks = new Map<number, number>();
  return (id) => {
    const look = (looks.get(id) ?? 0) + 1;
    looks.set(id, look);
    if (look < 3) return running;
    onEnd(id);
    return buildResults();
  };
}

function named(...names: string[]): NamedRequest[] {
  return names.map((name) => ({
    name,
    datasets: { side1: '', side2: '' },
    limits: {},
    request: buildRequest(),
  }));
}

/** Runs diffs with a clock that sleeping moves on; `notes` are the unfinished ids over time. */
function start(
  service: FakeService,
  requests: NamedRequest[],
  connection: Partial<ConnectedService> = {},
  { timeoutMs = 60_000, diffsAtOnce = null, diffsAtOncePerSource = null }: Partial<DiffRun> = {},
) {
  const toolkit = new FakeToolkit();
  const abort = new AbortController();
  const notes: number[][] = [];
  let time = 0;
  const now = () => time;
  const log = new Log(toolkit, new Secrets(() => undefined, {}));
  const finished = runDiffs(requests, connectedTo(service, connection), {
    timeoutMs,
    diffsAtOnce,
    diffsAtOncePerSource,
    pollIntervalMs: 1000,
    signal: abort.signal,
    now,
    sleep: async (ms, signal) => {
      time += ms;
      await new Promise(setImmediate);
      signal?.throwIfAborted();
    },
    random: () => 0.5,
    progress: new Progress(log, now, requests.length),
    onUnfinished: (ids) => void notes.push(ids),
  });
  return { finished, abort, notes, lines: toolkit.lines };
}

describe('diffs', () => {
  it('end with results, ids and addresses, in their order', async () => {
    const { finished } = start(new FakeService(), named('a', 'b'));
    expect(await finished).toMatchObject([
      { name: 'a', id: 1, url: 'https://datafold.example.com/datadiffs/1/overview', error: null },
      { name: 'b', id: 2, results: buildResults(), error: null },
    ]);
  });

  it('that fail stop no other', async () => {
    const service = new FakeService();
    const error = { error_type: 'NoSuchTableException', error_value: 'T1' };
    service.results = (id) => (id === 1 ? { status: 'failed', error } : buildResults());
    const { finished } = start(service, named('a', 'b'));
    expect(await finished).toMatchObject([
      { name: 'a', id: 1, results: null, error },
      { name: 'b', results: { status: 'success' } },
    ]);
  });

  it('that cannot be submitted fail with the reason, without an id', async () => {
    const service = new FakeService();
    service.onCreate = (_, id) => {
      if (id === 1) throw new ApiError('Invalid API key', { status: 401, retryable: false });
    };
    const { finished, notes } = start(service, named('a', 'b'));
    expect(await finished).toMatchObject([
      { id: null, url: null, error: { error_type: 'ApiError', error_value: 'Invalid API key' } },
      { id: 2, error: null },
    ]);
    expect(service.cancelled).toEqual([]);
    expect(notes).toEqual([[2], []]);
  });

  it('that do not end in time are cancelled and failed', async () => {
    const service = new FakeService();
    service.results = () => running;
    const { finished, notes } = start(service, named('a'));
    const [end] = await finished;
    expect(end?.error?.error_type).toBe('Timeout');
    expect(end?.error?.error_value).toContain('did not end within 60 s');
    expect(service.cancelled).toEqual([1]);
    expect(notes).toEqual([[1], []]);
  });

  it('that cannot be created in time fail, too', async () => {
    const service = new FakeService();
    service.onCreate = (_, __, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const { finished } = start(service, named('a'), {}, { timeoutMs: 20 });
    const [end] = await finished;
    expect(end).toMatchObject({ id: null, error: { error_type: 'Timeout' } });
    expect(end?.error?.error_value).toContain('was not created within 20 ms');
  });

  it('whose cancellation fails stay noted for the post step', async () => {
    const service = new FakeService();
    service.results = () => running;
    service.onCancel = () => {
      throw new Error('answered 500');
    };
    const { finished, notes, lines } = start(service, named('a'));
    await finished;
    expect(notes).toEqual([[1]]);
    expect(lines).toContain('data diff 1 may still run: answered 500');
  });

  it('are all submitted before the first ends, at a service of its own', async () => {
    const service = new FakeService();
    const ended = (): SummaryResults => (service.created.length === 20 ? buildResults() : running);
    service.results = ended;
    const { finished } = start(service, named(...Array.from({ length: 20 }, (_, i) => `d${i}`)));
    expect((await finished).every(({ error }) => error === null)).toBe(true);
  });

  it('are submitted eight at a time', async () => {
    const service = new FakeService();
    let atOnce = 0;
    let most = 0;
    service.onCreate = async () => {
      most = Math.max(most, ++atOnce);
      await new Promise(setImmediate);
      atOnce -= 1;
    };
    await start(service, named(...Array.from({ length: 20 }, (_, i) => `d${i}`))).finished;
    expect(most).toBe(8);
  });

  it('run one after the other in the embedded engine', async () => {
    const service = new FakeService();
    const order: string[] = [];
    service.onCreate = (_, id) => void order.push(`create ${id}`);
    service.results = (id) => {
      order.push(`results ${id}`);
      return buildResults();
    };
    await start(service, named('a', 'b'), { prepareFor: () => 1 }).finished;
    expect(order).toEqual(['create 1', 'results 1', 'create 2', 'results 2']);
  });
});

/** Diffs between two data sources each. */
const between = (...sources: [number, number][]): NamedRequest[] =>
  sources.map(([data_source1_id, data_source2_id], i) => ({
    name: `d${i}`,
    datasets: { side1: '', side2: '' },
    limits: {},
    request: buildRequest({ data_source1_id, data_source2_id }),
  }));

describe('of one data source', () => {
  it('no more diffs are at the service at once than may, and others overtake them', async () => {
    const service = new FakeService();
    const open = new Set<number>();
    let most = 0;
    const order: number[] = [];
    service.onCreate = ({ data_source1_id: source }, id) => {
      order.push(source);
      if (source === 5) return;
      open.add(id);
      most = Math.max(most, open.size);
    };
    service.results = endedAtThirdLook((id) => open.delete(id));
    const requests = between([1, 1], [1, 2], [1, 3], [1, 1], [4, 1], [5, 6]);
    const ended = await start(service, requests, {}, { diffsAtOncePerSource: 2 }).finished;
    expect(ended.map(({ name }) => name)).toEqual(requests.map(({ name }) => name));
    expect(ended.every(({ error }) => error === null)).toBe(true);
    expect(most).toBe(2);
    expect(order).toEqual([1, 1, 5, 1, 1, 4]);
  });

  it('no two diffs are at the service of which one writes to a file that the other opens', async () => {
    const service = new FakeService();
    const open = new Set<number>();
    const together: string[] = [];
    service.onCreate = (_request, id) => {
      open.add(id);
      together.push([...open].join(' '));
    };
    service.results = endedAtThirdLook((id) => open.delete(id));
    const filesOf: ConnectedService['filesOf'] = ({
      data_source1_id: read,
      data_source2_id: two,
    }) =>
      // The second data source is written to where it is another one.
      read === two
        ? { read: [`${read}.db`], written: [] }
        : { read: [`${read}.db`], written: [`${two}.db`] };
    // The first two read one file, which the third writes to, and so does the fourth; the fifth is of others.
    const requests = between([1, 1], [1, 1], [2, 1], [3, 1], [4, 5]);
    const { finished } = start(service, requests, { filesOf });
    expect((await finished).every(({ error }) => error === null)).toBe(true);
    expect(together.slice(0, 3)).toEqual(['1', '1 2', '1 2 3']);
    expect(together[3]).toMatch(/^(3 )?4$/);
    expect(together[4]).toMatch(/^(3 )?5$/);
    expect(service.created.map(({ data_source1_id: read }) => read)).toEqual([1, 1, 4, 2, 3]);
  });

  it('diffs that wait for their turn are cancelled with the others, and never created', async () => {
    const service = new FakeService();
    const requests = between([1, 1], [1, 1], [2, 1]);
    const { finished, abort } = start(service, requests, {}, { diffsAtOncePerSource: 1 });
    service.results = () => {
      abort.abort();
      return running;
    };
    await expect(finished).rejects.toThrow(CancelledError);
    expect(service.created).toHaveLength(1);
    expect(service.cancelled).toEqual([1]);
  });
});

describe('a cancellation', () => {
  it('cancels every diff under way', async () => {
    const service = new FakeService();
    const { finished, abort } = start(service, named('a', 'b'));
    service.results = () => {
      abort.abort();
      return running;
    };
    await expect(finished).rejects.toThrow(CancelledError);
    expect(service.cancelled.toSorted()).toEqual([1, 2]);
  });

  it('submits nothing more', async () => {
    const service = new FakeService();
    const { finished, abort } = start(service, named('a', 'b'), { prepareFor: () => 1 });
    service.results = () => {
      abort.abort();
      return running;
    };
    await expect(finished).rejects.toThrow(CancelledError);
    expect(service.created).toHaveLength(1);
  });

  it('waits a little for a submission under way, so that its diff can be cancelled', async () => {
    const service = new FakeService();
    const { finished, abort } = start(service, named('a'));
    service.onCreate = async (_, __, signal) => {
      abort.abort();
      await new Promise(setImmediate);
      signal?.throwIfAborted();
    };
    await expect(finished).rejects.toThrow(CancelledError);
    expect(service.cancelled).toEqual([1]);
  });
});
