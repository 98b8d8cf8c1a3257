import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import nock from 'nock';
import { buildDataDiffBody, buildRequest } from '../../contract/builders.ts';
import { API_URL, buildService, rejectionOf } from '../builders.ts';

const RESULTS = '/api/v1/datadiffs/7/summary_results';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
// Test files share one process, and so the `http` that nock patches.
afterAll(() => nock.restore());

function networkError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`connect ${code}`), { code });
}

describe('idempotent calls', () => {
  test.each([408, 425, 429, 500, 502, 503, 504, 599])('%d is tried again', async (status) => {
    nock(API_URL).get(RESULTS).reply(status).get(RESULTS).reply(200, { status: 'running' });
    const { service, sleeps } = buildService();

    expect(await service.summaryResults(7)).toMatchObject({ status: 'running' });
    expect(sleeps).toHaveLength(1);
  });

  test.each(['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE'])(
    '%s is tried again',
    async (code) => {
      nock(API_URL).get(RESULTS).replyWithError(networkError(code));
      nock(API_URL).get(RESULTS).reply(200, { status: 'running' });
      const { service, lines } = buildService();

      expect(await service.summaryResults(7)).toMatchObject({ status: 'running' });
      expect(lines).toEqual([
        `Could not read the results of data diff 7 yet (${code}): next try in 500 ms, attempt 2 of 5`,
      ]);
    },
  );

  test('cancelling is one of them', async () => {
    nock(API_URL).post('/api/v1/datadiffs/7/cancel').reply(502);
    nock(API_URL).post('/api/v1/datadiffs/7/cancel').reply(200, {});

    await expect(buildService().service.cancel(7)).resolves.toBeUndefined();
  });

  test('the waits double, and jitter makes them up to twice as long', async () => {
    nock(API_URL).get(RESULTS).times(10).reply(500);
    const low = buildService({ random: () => 0 });
    const high = buildService({ random: () => 0.999999 });

    await rejectionOf(low.service.summaryResults(7));
    await rejectionOf(high.service.summaryResults(7));

    expect(low.sleeps).toEqual([500, 1000, 2000, 4000]);
    expect(high.sleeps.map(Math.round)).toEqual([1000, 2000, 4000, 8000]);
  });

  test('after five tries the last failure is the error, and may be retryable', async () => {
    nock(API_URL).get(RESULTS).times(4).reply(500).get(RESULTS).reply(503);
    const { service, lines } = buildService();

    expect(await rejectionOf(service.summaryResults(7))).toMatchObject({
      name: 'ApiError',
      status: 503,
      retryable: true,
    });
    expect(lines).toHaveLength(4);
  });

  test('a call that takes too long is ended and tried again', async () => {
    const slow = nock(API_URL).get(RESULTS).delay(600_000).reply(200, {});
    nock(API_URL).get(RESULTS).reply(200, { status: 'running' });
    // A clock that only the first try moves: the second has all the time that it needs.
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    slow.on('request', () => jest.advanceTimersByTime(30));
    const { service, lines } = buildService({ requestTimeoutMs: 30 });

    expect(await service.summaryResults(7)).toMatchObject({ status: 'running' });
    expect(lines).toEqual([expect.stringContaining('(ETIMEDOUT)')]);
    jest.useRealTimers();
    nock.abortPendingRequests();
  });
});

describe('Retry-After', () => {
  test('in seconds is waited for', async () => {
    nock(API_URL).get(RESULTS).reply(429, '', { 'Retry-After': '7' });
    nock(API_URL).get(RESULTS).reply(200, { status: 'running' });
    const { service, sleeps } = buildService();

    await service.summaryResults(7);
    expect(sleeps).toEqual([7000]);
  });

  test('as a date is waited for', async () => {
    const now = Date.UTC(2024, 1, 29, 12);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
    const date = new Date(now + 60_000).toUTCString();
    nock(API_URL).get(RESULTS).reply(503, '', { 'Retry-After': date });
    nock(API_URL).get(RESULTS).reply(200, { status: 'running' });
    const { service, sleeps } = buildService();

    await service.summaryResults(7);
    clock.mockRestore();
    expect(sleeps).toEqual([60_000]);
  });

  test('gets jitter that only makes it longer, so that clients do not come back at once', async () => {
    nock(API_URL).get(RESULTS).reply(429, '', { 'Retry-After': '10' });
    nock(API_URL).get(RESULTS).reply(200, { status: 'running' });
    const { service, sleeps } = buildService({ random: () => 0.5 });

    await service.summaryResults(7);
    expect(sleeps).toEqual([10_500]);
  });

  test.each(['0', 'Wed, 21 Oct 2015 07:28:00 GMT', 'soon', '-5', ''])(
    'of %j leaves the usual wait',
    async (header) => {
      nock(API_URL).get(RESULTS).reply(429, '', { 'Retry-After': header });
      nock(API_URL).get(RESULTS).reply(200, { status: 'running' });
      const { service, sleeps } = buildService();

      await service.summaryResults(7);
      expect(sleeps).toEqual([500]);
    },
  );

  test('of more than ten minutes is said instead of waited for', async () => {
    nock(API_URL).get(RESULTS).reply(503, '', { 'Retry-After': '86400' });
    const { service, sleeps } = buildService();

    await expect(service.summaryResults(7)).rejects.toThrow(/503 and asked to wait 24 h/);
    expect(sleeps).toEqual([]);
  });
});

describe('create', () => {
  const path = '/api/v1/datadiffs';

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
    'is sent again after %s, since it cannot have arrived',
    async (code) => {
      nock(API_URL).post(path).replyWithError(networkError(code));
      nock(API_URL).post(path).reply(200, buildDataDiffBody());

      expect(await buildService().service.create(buildRequest())).toMatchObject({ id: 544266 });
    },
  );

  test.each([
    ['429', 429, {}],
    ['503 with Retry-After', 503, { 'Retry-After': '1' }],
  ])(
    'is sent again after %s, since the service did not act on it',
    async (_is, status, headers) => {
      nock(API_URL).post(path).reply(status, '', headers);
      nock(API_URL).post(path).reply(200, buildDataDiffBody());

      expect(await buildService().service.create(buildRequest())).toMatchObject({ id: 544266 });
    },
  );

  test.each(['ECONNRESET', 'ETIMEDOUT', 'EPIPE'])(
    'is sent once where %s leaves open whether it arrived',
    async (code) => {
      nock(API_URL).post(path).replyWithError(networkError(code));
      const { service, sleeps } = buildService();

      await expect(service.create(buildRequest())).rejects.toThrow(
        /may have acted on it all the same, so it was not sent again/,
      );
      expect(sleeps).toEqual([]);
    },
  );

  test.each([
    ['408', 408, {}],
    ['500', 500, {}],
    ['502', 502, {}],
    ['503 without Retry-After', 503, {}],
    ['504 with Retry-After', 504, { 'Retry-After': '1' }],
  ])('is sent once where the answer is %s', async (_is, status, headers) => {
    nock(API_URL).post(path).reply(status, '', headers);
    const { service, sleeps } = buildService();

    await expect(service.create(buildRequest())).rejects.toMatchObject({ status });
    expect(sleeps).toEqual([]);
  });

  test('is sent once where no answer comes in time', async () => {
    nock(API_URL).post(path).delay(5000).reply(200, buildDataDiffBody());
    const { service } = buildService({ requestTimeoutMs: 30 });

    await expect(service.create(buildRequest())).rejects.toThrow(/no answer within 30 ms/);
    nock.abortPendingRequests();
  });
});

test.each([400, 401, 403, 404, 405, 407, 409, 413, 422])(
  '%d is said once and not tried again',
  async (status) => {
    nock(API_URL).get(RESULTS).reply(status);
    const { service, sleeps, lines } = buildService();

    expect(await rejectionOf(service.summaryResults(7))).toMatchObject({
      status,
      retryable: false,
    });
    expect([...sleeps, ...lines]).toEqual([]);
  },
);

test('a certificate that cannot be checked is said once, with the way out', async () => {
  nock(API_URL).get(RESULTS).replyWithError(networkError('SELF_SIGNED_CERT_IN_CHAIN'));

  await expect(buildService().service.summaryResults(7)).rejects.toThrow(/NODE_EXTRA_CA_CERTS/);
});
