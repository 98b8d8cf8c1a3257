import { inspect } from 'node:util';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import nock from 'nock';
import { buildRequest } from '../../contract/builders.ts';
import { API_KEY, API_URL, buildService, rejectionOf } from '../builders.ts';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
// Test files share one process, and so the `http` that nock patches.
afterAll(() => nock.restore());

/** Everything that can be reached from a value, hidden properties too. */
function everythingIn(value: unknown): string {
  return inspect(value, { depth: Infinity, showHidden: true, maxStringLength: Infinity });
}

const AWKWARD_KEY = 'k"e\\y-0123456789';

test.each([
  ['the key in the detail', API_KEY, 400, { detail: `bad key ${API_KEY}!` }],
  ['the key in a field name', API_KEY, 422, { errors: { [API_KEY]: 'unknown' } }],
  ['the key in an error object', AWKWARD_KEY, 400, { error: { header: AWKWARD_KEY } }],
  ['the key in a web page', API_KEY, 500, `<title>Key ${API_KEY}</title>`],
  ['the key where the text is cut', API_KEY, 400, 'x'.repeat(290) + API_KEY],
  ['the key with invisible characters inside', API_KEY, 400, API_KEY.split('').join('\u200b')],
  ['the key in a plain text of 200', API_KEY, 200, `echo ${API_KEY}`],
  ['the key in JSON of 200', API_KEY, 200, { id: API_KEY }],
])('an answer that echoes %s shows it nowhere', async (_where, apiKey, status, body) => {
  nock(API_URL)
    .post('/api/v1/datadiffs')
    .reply(status, body as nock.Body);
  const { service, lines } = buildService({ apiKey });
  const error = await rejectionOf(service.create(buildRequest()));

  expect(everythingIn(error)).not.toContain(apiKey.slice(0, 8));
  expect(everythingIn(lines)).not.toContain(apiKey);
});

test('a failed connection shows the key neither in the error nor in its causes', async () => {
  const failure = Object.assign(new Error(`proxy said: Key ${API_KEY}`), {
    code: 'ECONNRESET',
    headers: { authorization: `Key ${API_KEY}` },
  });
  nock(API_URL).get('/api/v1/data_sources').times(5).replyWithError(failure);
  const { service, lines } = buildService();
  const error = await rejectionOf(service.dataSources());

  expect(error.cause).toMatchObject({ code: 'ECONNRESET', message: 'proxy said: Key ***' });
  expect(everythingIn(error)).not.toContain(API_KEY);
  expect(lines).toHaveLength(4);
  expect(everythingIn(lines)).not.toContain(API_KEY);
});

test('a redirect that carries the key in its path does not show it', async () => {
  nock(API_URL)
    .get('/api/v1/data_sources')
    .reply(302, '', { Location: `/login/${API_KEY}` });

  expect(everythingIn(await rejectionOf(buildService().service.dataSources()))).not.toContain(
    API_KEY,
  );
});

test('a call that was cancelled or timed out does not show the key', async () => {
  nock(API_URL).post('/api/v1/datadiffs').delay(600_000).reply(200, {});
  const api = nock(API_URL).get('/api/v1/data_sources').delay(600_000).reply(200, {});
  const impatient = buildService({ requestTimeoutMs: 40 }).service;
  const timedOut = await rejectionOf(impatient.create(buildRequest()));
  const controller = new AbortController();
  api.on('request', () => controller.abort());
  const cancelled = await rejectionOf(buildService().service.dataSources(controller.signal));
  nock.abortPendingRequests();

  expect(everythingIn([timedOut, cancelled])).not.toContain(API_KEY);
  expect([timedOut.name, cancelled.name]).toEqual(['ApiError', 'CancelledError']);
});

test('the service itself does not show the key when it is printed', () => {
  expect(everythingIn(buildService().service)).not.toContain(API_KEY);
});
