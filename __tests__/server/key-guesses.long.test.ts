import { expect, jest, test } from '@jest/globals';
import { CancelledError, DiffError } from '../../src/contract/errors.ts';
import { KeyGuesses } from '../../src/server/key-guesses.ts';
import type { Right } from '../../src/server/store/keys.ts';
import type { DiffExecutor, KeyGuess } from '../../src/service/embedded/diff-executor.ts';
import { json, ScriptedExecutor, type Served, serve, until } from './serve-fixture.ts';

jest.setTimeout(300_000);

const PATH = '/api/v1/data_sources/1/guess_pk';

/** A search that ends only when it is aborted. */
const held: DiffExecutor['guessKeys'] = (_guess, signal) =>
  new Promise((_done, failed) => {
    signal.addEventListener('abort', () => failed(new CancelledError('told to stop')));
  });

/** A server whose searches go as the test says, and the searches that it began. */
async function serveGuesses(guess: DiffExecutor['guessKeys'], timeoutMs = 60_000) {
  const executor = new ScriptedExecutor();
  const begun: { guess: KeyGuess; signal: AbortSignal }[] = [];
  executor.guess = (asked, signal) => {
    begun.push({ guess: asked, signal });
    return guess(asked, signal);
  };
  return { ...(await serve({ executor, settings: { timeoutMs } })), begun };
}

const ask = (served: Served, body: object = { table: ['orders'] }, init: RequestInit = {}) => {
  const { headers, ...rest } = json(body);
  return served.fetch(PATH, {
    ...rest,
    ...init,
    headers: { ...(headers as object), ...(init.headers as object) },
  });
};

test.each<[rights: Right[], sources: string[] | null, status: number]>([
  [['read', 'create'], null, 200],
  [['admin'], null, 200],
  [['read'], null, 403],
  [['create'], null, 403],
  [['read', 'create'], ['prod'], 200],
  // It looks as if there were none.
  [['read', 'create'], ['dev'], 404],
])('a key with %j of %j is answered by %s', async (rights, sources, status) => {
  await using served = await serveGuesses(() => Promise.resolve([]));
  const Authorization = `Key ${await served.key(rights, sources)}`;
  const answer = await ask(served, { table: ['orders'] }, { headers: { Authorization } });
  expect([answer.status, served.begun.length]).toEqual([status, status === 200 ? 1 : 0]);
});

test('what is asked for is what is searched, with the usual sample where none is named', async () => {
  await using served = await serveGuesses(() => Promise.resolve([]));
  const all = { avoid_names: ['note'], avoid_types: ['text'], candidates: 3, sample_size: 5000 };
  await ask(served, { table: ['main', 'orders'], ...all });
  await ask(served, { table: ['orders'], sample_size: 10 ** 9, candidates: null, avoid_names: [] });
  await ask(served);
  expect(served.begun.map(({ guess: { rowsLookedAt, most } }) => [rowsLookedAt, most])).toEqual([
    [5000, 3],
    [100_000, 1],
    [20_000, 1],
  ]);
  expect(served.begun[0]?.guess.request).toMatchObject({
    ...{ data_source1_id: 1, table1: ['main', 'orders'], infer_pk: true },
    ...{ infer_pk_avoid_names: ['note'], infer_pk_avoid_types: ['text'] },
  });
});

const FEW = 'must be a whole number from 1 to 20';
const ROWS = 'must be a whole number from 1 up';
const LIST = 'must be a list of names, such as ["public", "orders"]';

test.each([
  [{ table: 'orders' }, ['table', LIST]],
  [{}, ['table', LIST]],
  [{ table: [] }, ['table', LIST]],
  [{ table: [''] }, ['table', LIST]],
  [{ table: [1] }, ['table', LIST]],
  [{ table: ['a\0b'] }, ['table', 'table holds a NUL character, which is not accepted']],
  [
    { table: ['https://example.com/a.csv'] },
    ['table', expect.stringMatching(/^table is a URL; the embedded engine reads local files only/)],
  ],
  [{ table: ['t'], candidates: 0 }, ['candidates', FEW]],
  [{ table: ['t'], candidates: 21 }, ['candidates', FEW]],
  [{ table: ['t'], candidates: '1' }, ['candidates', FEW]],
  [{ table: ['t'], sample_size: 0 }, ['sample_size', ROWS]],
  [{ table: ['t'], sample_size: 1.5 }, ['sample_size', ROWS]],
  [
    { table: ['t'], avoid_names: ['a\0b'] },
    ['avoid_names', expect.stringContaining('avoid_names')],
  ],
  [
    { table: ['t'], samples: 5 },
    [
      'body',
      'samples is no field of a search for keys; accepted are table, candidates, sample_size, avoid_names, avoid_types',
    ],
  ],
])('%j is refused before anything runs', async (body, [field, msg]) => {
  await using served = await serveGuesses(() => Promise.resolve([]));
  const answer = await ask(served, body);
  expect(answer.status).toBe(422);
  const { detail } = (await answer.json()) as { detail: { loc: unknown[]; msg: string }[] };
  expect(detail).toHaveLength(1);
  const [problem] = detail;
  expect([problem?.loc[1] === undefined ? 'body' : problem.loc[1], problem?.msg]).toEqual([
    field,
    msg,
  ]);
  expect(served.begun).toEqual([]);
});

test('so many searches wait, and one more is refused until one of them is given up', async () => {
  let act = held;
  await using served = await serveGuesses((...asked) => act(...asked));
  const leaving = new AbortController();
  const waiting = Array.from({ length: 20 }, () =>
    ask(served, undefined, { signal: leaving.signal }),
  );
  for (const each of waiting) each.catch(() => undefined);
  await until(() => Promise.resolve(served.begun.length === 20));
  const refused = await ask(served);
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '10']);
  expect(await refused.json()).toMatchObject({
    type: '/errors/queue-full',
    title: 'Too many searches for keys wait',
    detail: '20 searches for keys wait already, which is the limit; try again later.',
  });
  leaving.abort();
  act = () => Promise.resolve([]);
  await until(async () => (await ask(served)).status === 200);
  expect(served.begun.slice(0, 20).every(({ signal }) => signal.aborted)).toBe(true);
});

test('a search that the timeout ends is answered by that', async () => {
  await using served = await serveGuesses(held, 10);
  const answer = await ask(served);
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { candidates: [], error: 'Timeout: the search for a key did not end within 10 ms' },
  ]);
});

test('a server that stops tells those who wait to ask again, and begins no more', async () => {
  const stopping = new AbortController();
  const guesses = new KeyGuesses({
    executor: { guessKeys: held },
    log: { problem: () => undefined },
    timeoutMs: 60_000,
    stopping: stopping.signal,
  });
  const guess = {} as KeyGuess;
  const asked = guesses.guess(guess, new AbortController().signal);
  stopping.abort();
  await expect(asked).rejects.toMatchObject({ status: 503, retryAfterSeconds: 10 });
});

test('a bug of ours is in the log, and one that is no answer has no words of its own', async () => {
  await using bug = await serveGuesses(() =>
    Promise.reject(new DiffError('InternalError', 'a side is no text')),
  );
  expect(await (await ask(bug)).json()).toEqual({
    candidates: [],
    error: 'InternalError: a side is no text',
  });
  const said = {
    level: 'error',
    message: 'could not look for a key',
    reason: 'InternalError: a side is no text',
  };
  expect(bug.log).toContainEqual(expect.objectContaining(said));

  await using fault = await serveGuesses(() =>
    Promise.reject(new TypeError('x is not a function')),
  );
  const answer = await ask(fault);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('x is not a function');
});
