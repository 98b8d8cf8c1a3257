import { describe, expect, it } from '@jest/globals';
import { askGitHub, isRateLimit } from '../../../src/action/github/retry.ts';
import { ApiError } from '../../../src/contract/errors.ts';

interface Failure {
  status?: number;
  /** The code of a cause of the cause, where Octokit leaves it. */
  code?: string;
  message?: string;
  headers?: Record<string, string | number>;
}

function failure({ status, code, message = 'no', headers = {} }: Failure): Error {
  const cause = new Error('fetch failed', { cause: Object.assign(new Error('deep'), { code }) });
  return Object.assign(
    new Error(message, { cause }),
    status ? { status, response: { headers } } : {},
  );
}

/** Fails as told, then answers; resolves to the waits between the tries. */
async function ask(failures: Failure[], now = 0) {
  const sleeps: number[] = [];
  const lines: string[] = [];
  let tries = 0;
  const result = askGitHub(
    'list the comments',
    () => {
      const next = failures[tries++];
      return next ? Promise.reject(failure(next)) : Promise.resolve('done');
    },
    {
      sleep: (ms) => Promise.resolve(void sleeps.push(ms)),
      now: () => now,
      log: (line) => void lines.push(line),
    },
  );
  const outcome = await result.catch((error: unknown) => String(error));
  return { outcome, sleeps, lines, tries };
}

describe('asking GitHub', () => {
  it('is tried again after a connection that broke, not after a certificate that is not trusted', async () => {
    expect(await ask([{ code: 'ECONNRESET' }])).toMatchObject({ outcome: 'done', tries: 2 });
    expect(await ask([{ code: 'SELF_SIGNED_CERT_IN_CHAIN' }])).toMatchObject({ tries: 1 });
  });

  it.each([500, 502, 503, 408])('is tried again after %d', async (status) => {
    expect(await ask([{ status }, { status }])).toMatchObject({
      outcome: 'done',
      sleeps: [1000, 2000],
    });
  });

  it('is tried again where no answer came', async () => {
    expect(await ask([{ message: 'socket hang up' }])).toMatchObject({ outcome: 'done' });
  });

  it.each([400, 401, 403, 404, 410, 422])('is not tried again after %d', async (status) => {
    expect(await ask([{ status }])).toMatchObject({ outcome: 'Error: no', tries: 1 });
  });

  it('ends after four tries', async () => {
    const status = 502;
    expect(await ask([{ status }, { status }, { status }, { status }])).toMatchObject({
      outcome: 'Error: no',
      tries: 4,
    });
  });

  it('waits as long as GitHub says', async () => {
    const headers = { 'retry-after': '7' };
    const sleeps = [7000];
    expect(await ask([{ status: 429, headers }])).toMatchObject({ outcome: 'done', sleeps });
    expect(await ask([{ status: 403, headers }])).toMatchObject({ outcome: 'done', sleeps });
  });

  it('waits for the reset of a spent limit', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 1030 };
    expect(await ask([{ status: 403, headers }], 1_000_000)).toMatchObject({
      outcome: 'done',
      sleeps: [30_000],
    });
  });

  it('waits after a secondary rate limit without more words', async () => {
    const message = 'You have exceeded a secondary rate limit';
    expect(await ask([{ status: 403, message }])).toMatchObject({
      outcome: 'done',
      sleeps: [60_000],
    });
    expect(
      await ask([
        { status: 403, message },
        { status: 403, message },
      ]),
    ).toMatchObject({
      outcome: `Error: ${message}`,
      sleeps: [60_000],
    });
  });

  it.each([{ 'retry-after': '90' }, { 'x-ratelimit-remaining': '0' }])(
    'tells a rate limit from a permission that is missing: %j',
    (headers) => {
      expect(isRateLimit(failure({ status: 403, headers }))).toBe(true);
      expect(isRateLimit(failure({ status: 429 }))).toBe(true);
      expect(isRateLimit(failure({ status: 404, headers }))).toBe(false);
      expect(isRateLimit(failure({ status: 403, message: 'Resource not accessible' }))).toBe(false);
    },
  );

  it('is not tried again after an answer of another form', async () => {
    let tries = 0;
    const error = new ApiError('odd', { status: null, retryable: false });
    const fail = () => {
      tries += 1;
      return Promise.reject(error);
    };
    const asking = askGitHub('ask', fail, {
      sleep: () => Promise.resolve(),
      now: () => 0,
      log: () => undefined,
    });
    await expect(asking).rejects.toBe(error);
    expect(tries).toBe(1);
  });

  it('does not wait for an hour', async () => {
    const headers = { 'retry-after': '3600' };
    expect(await ask([{ status: 429, headers }])).toMatchObject({ outcome: 'Error: no', tries: 1 });
  });

  it('logs each new try', async () => {
    const { lines } = await ask([{ status: 502 }]);
    expect(lines).toEqual([
      'Could not list the comments yet (502): next try in 1 s, attempt 2 of 4',
    ]);
  });
});
