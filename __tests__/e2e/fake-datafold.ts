import {
  startFake,
  type Answer,
  type Fake,
  type RecordedRequest,
  type Route,
} from './http-fake.ts';
import { seedFormProblems } from './seed-form.ts';

export type DatafoldOperation = 'create' | 'summary' | 'cancel' | 'data sources';

/** A diff on the fake, and the answers that its polls get; the last one repeats. */
export interface FakeDiff {
  id: number;
  request: Record<string, unknown>;
  script: unknown[];
  polls: number;
  cancelled: boolean;
}

export interface DatafoldOptions {
  key?: string;
  /** The answers to the polls of a diff, by what was asked for. Default: waiting, running, success. */
  script?: (request: Record<string, unknown>) => unknown[];
  dataSources?: { id: number; name: string; type: string }[];
}

export interface FakeDatafold extends Fake<DatafoldOperation> {
  key: string;
  diffs: FakeDiff[];
}

/** The success of the API document: 5 keys added, 303 rows with duplicate keys. */
export function success(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    status: 'success',
    pks: {
      total_rows: [1509, 1761],
      nulls: [0, 0],
      dupes: [0, 303],
      exclusives: [0, 5],
      distincts: [1509, 1514],
    },
    values: {
      total_rows: 1453,
      rows_with_differences: 0,
      total_values: 10171,
      values_with_differences: 0,
      compared_columns: 7,
      columns_with_differences: 0,
    },
    dependencies: { deps: {} },
    schema: {
      columns_mismatched: [0, 0],
      column_type_mismatches: 0,
      column_reorders: 0,
      column_counts: [8, 8],
    },
    ...changes,
  };
}

export function failed(error_type: string, error_value: string): Record<string, unknown> {
  return { status: 'failed', error: { error_type, error_value } };
}

export const waiting = { status: 'waiting' };
export const running = { status: 'running' };

/** The answers that polls get where a test asks for no others. */
export const defaultScript = () => [waiting, running, success()];

/** What the service adds to a request when it echoes it. */
function created(diff: FakeDiff): Record<string, unknown> {
  const now = '2026-11-22T20:06:27.653283+00:00';
  return {
    tags: null,
    ...diff.request,
    include_columns: diff.request['include_columns'] ?? [],
    exclude_columns: diff.request['exclude_columns'] ?? [],
    id: diff.id,
    user_id: 3126,
    done: false,
    status: 'waiting',
    source: 'api',
    result_statuses: {},
    updated_at: now,
    created_at: now,
    diff_stats: { diff_pks: null, diff_rows: null, diff_values: null },
  };
}

function unauthorized(): Answer {
  return {
    status: 401,
    headers: { 'content-type': 'application/problem+json' },
    body: { type: '/errors/auth', title: 'Not authenticated', status: 401, instance: 'fake/401' },
  };
}

function unknownDiff(): Answer {
  return {
    status: 404,
    body: { type: '/errors/404', title: 'Not found', status: 404, instance: 'fake/404' },
  };
}

/** What a fake holds beyond its routes. */
interface Books {
  key: string;
  diffs: FakeDiff[];
  complaints: string[];
  options: DatafoldOptions;
}

function create({ diffs, complaints, options }: Books, request: RecordedRequest): Answer {
  const body = JSON.parse(request.body ?? '') as Record<string, unknown>;
  const faults = seedFormProblems(body);
  if (faults.length > 0) {
    complaints.push(...faults.map((fault) => `create: ${fault}`));
    const detail = faults.map((msg) => ({ loc: ['body'], msg, type: 'value_error' }));
    return { status: 422, body: { detail } };
  }
  const script = (options.script ?? defaultScript)(body);
  const diff = { id: 544_266 + diffs.length, request: body, script, polls: 0, cancelled: false };
  diffs.push(diff);
  return { status: 200, body: created(diff) };
}

function summary(diff: FakeDiff): Answer {
  if (diff.cancelled) return { status: 200, body: { status: 'cancelled' } };
  const body = diff.script[Math.min(diff.polls, diff.script.length - 1)];
  diff.polls += 1;
  return { status: 200, body };
}

function cancel(diff: FakeDiff): Answer {
  diff.cancelled = true;
  return { status: 200, body: { id: diff.id, status: 'cancelled' } };
}

function routes(books: Books): Route<DatafoldOperation>[] {
  const withKey =
    (answer: Route<DatafoldOperation>['answer']): Route<DatafoldOperation>['answer'] =>
    (request, ids) =>
      request.headers.authorization === `Key ${books.key}` ? answer(request, ids) : unauthorized();
  const ofDiff = (answer: (diff: FakeDiff) => Answer) =>
    withKey((_request, [id]) => {
      const diff = books.diffs.find((known) => String(known.id) === id);
      return diff ? answer(diff) : unknownDiff();
    });
  const path = '/api/v1/datadiffs';
  return [
    {
      name: 'create',
      method: 'POST',
      path: new RegExp(`^${path}$`),
      answer: withKey((request) => create(books, request)),
    },
    {
      name: 'summary',
      method: 'GET',
      path: new RegExp(`^${path}/(\\d+)/summary_results$`),
      answer: ofDiff(summary),
    },
    {
      name: 'cancel',
      method: 'POST',
      path: new RegExp(`^${path}/(\\d+)/cancel$`),
      answer: ofDiff(cancel),
    },
    {
      name: 'data sources',
      method: 'GET',
      path: /^\/api\/v1\/data_sources$/,
      answer: withKey(() => ({ status: 200, body: books.options.dataSources ?? [] })),
    },
  ];
}

/** Starts a Datafold that remembers its diffs. */
export async function startFakeDatafold(options: DatafoldOptions = {}): Promise<FakeDatafold> {
  const key = options.key ?? 'dfk-2f6c1e0b9a7d4858';
  const books: Books = { key, diffs: [], complaints: [], options };
  const fake = await startFake(routes(books), books.complaints);
  return { ...fake, key, diffs: books.diffs };
}
