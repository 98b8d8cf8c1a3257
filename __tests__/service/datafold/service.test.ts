import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import nock from 'nock';
import { CancelledError, ConfigurationError } from '../../../src/contract/errors.ts';
import { toRequestBody } from '../../../src/contract/request.ts';
import { buildDataDiffBody, buildRequest, buildSuccessBody } from '../../contract/builders.ts';
import { API_KEY, API_URL, buildService, rejectionOf } from '../builders.ts';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
// Test files share one process, and so the `http` that nock patches.
afterAll(() => nock.restore());

describe('create', () => {
  test('sends the request as the API documents it and returns the data diff', async () => {
    const request = buildRequest({ filter1: "country = 'NL'" });
    nock(API_URL, {
      reqheaders: {
        authorization: `Key ${API_KEY}`,
        'content-type': /^application\/json/,
        'user-agent': 'data-diff-action/1.0',
      },
    })
      .post('/api/v1/datadiffs', toRequestBody(request) as nock.RequestBodyMatcher)
      .reply(200, buildDataDiffBody());
    const { service } = buildService({ userAgent: 'data-diff-action/1.0' });

    expect(await service.create(request)).toEqual(buildDataDiffBody());
  });

  test('sends a tolerance with the digits that the user wrote', async () => {
    const tolerance = {
      column_name: 'a',
      tolerance_value: '0.30000000000000000001',
      tolerance_mode: 'absolute',
    } as const;
    const request = buildRequest({ diff_tolerances_per_column: [tolerance] });
    nock(API_URL)
      .post('/api/v1/datadiffs', /"tolerance_value":0\.30000000000000000001,/)
      .reply(200, buildDataDiffBody());

    expect(await buildService().service.create(request)).toEqual(buildDataDiffBody());
  });

  test('accepts 201 and an echo in a form that we do not know', async () => {
    nock(API_URL)
      .post('/api/v1/datadiffs')
      .reply(201, buildDataDiffBody({ id: 9, time_column: ['a'] }));

    expect(await buildService().service.create(buildRequest())).toMatchObject({ id: 9 });
  });
});

describe('summary results', () => {
  test('are read from the address of the data diff', async () => {
    nock(API_URL, { reqheaders: { authorization: `Key ${API_KEY}` } })
      .get('/api/v1/datadiffs/544266/summary_results')
      .reply(200, buildSuccessBody({ status: 'done' }));

    expect(await buildService().service.summaryResults(544266)).toMatchObject({
      status: 'success',
      values: { total_rows: 1453 },
    });
  });

  test('of a running diff say so', async () => {
    nock(API_URL).get('/api/v1/datadiffs/7/summary_results').reply(200, { status: 'processing' });

    expect(await buildService().service.summaryResults(7)).toEqual({
      status: 'running',
      reported_status: 'processing',
    });
  });
});

describe('cancel', () => {
  test.each([
    ['a status', 200, { id: 7, status: 'cancelled' }],
    ['nothing', 204, undefined],
  ])('is content with %s as the answer', async (_answer, status, body) => {
    nock(API_URL).post('/api/v1/datadiffs/7/cancel').reply(status, body);

    await expect(buildService().service.cancel(7)).resolves.toBeUndefined();
  });
});

describe('data sources', () => {
  const sources = [
    { id: 1, name: 'warehouse', type: 'snowflake' },
    { id: 2, name: 'replica', type: 'pg', hidden: true },
  ];

  test.each([
    ['a list', sources],
    ['a page of a list', { page: 1, count: 2, results: sources }],
  ])('are read from %s', async (_form, body) => {
    nock(API_URL).get('/api/v1/data_sources').reply(200, body);

    expect(await buildService().service.dataSources()).toEqual(sources);
  });

  test('without an integer id are left out', async () => {
    nock(API_URL)
      .get('/api/v1/data_sources')
      .reply(200, [{ ...sources[0], id: null }, sources[1], 'odd', { name: 'x', type: 'y' }]);

    expect(await buildService().service.dataSources()).toEqual([sources[1]]);
  });

  test('in no list at all are an error', async () => {
    nock(API_URL).get('/api/v1/data_sources').reply(200, { count: 0 });

    await expect(buildService().service.dataSources()).rejects.toThrow(
      /Cannot list the data sources: .* a list of data sources was expected; check `api-url`/,
    );
  });
});

describe('the address', () => {
  test('loses its trailing slashes and keeps its path', async () => {
    nock('https://datafold.example.com').get('/prefix/api/v1/data_sources').reply(200, []);
    const { service } = buildService({ apiUrl: ' https://datafold.example.com/prefix// ' });

    expect(await service.dataSources()).toEqual([]);
    expect(service.diffUrl(12)).toBe('https://datafold.example.com/prefix/datadiffs/12/overview');
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1', 'http://127.8.9.1:1', 'http://[::1]:99'])(
    '%s is this machine, so http will do',
    (apiUrl) => {
      expect(() => buildService({ apiUrl })).not.toThrow();
    },
  );

  test.each([
    ['http://app.datafold.com', /"http:\/\/app.datafold.com" is not https/],
    ['http://127.0.0.1.example.com', /is not https/],
    ['http://sub.localhost', /is not https/],
    ['http://0.0.0.0', /is not https/],
    ['ftp://app.datafold.com', /is not https/],
    ['app.datafold.com', /"app.datafold.com" is not a URL/],
    ['', /"" is not a URL/],
    ['https://app.datafold.com/?token=s3cret', /query/],
    ['https://app.datafold.com/#s3cret', /fragment/],
    ['https://user:s3cret@app.datafold.com', /user or password/],
    ['https://user:s3cret@app.datafold.com:port', /is not a URL/],
    ['user:s3cret@app.datafold.com', /is not https|is not a URL|user/],
  ])('%s is refused, with what is accepted and without what may be secret', (apiUrl, reason) => {
    const refused = (): unknown => buildService({ apiUrl });

    expect(refused).toThrow(ConfigurationError);
    expect(refused).toThrow(/^api-url: .*accepted: an https address such as/);
    expect(refused).toThrow(reason);
    expect(refused).not.toThrow(/s3cret/);
  });
});

describe('the key', () => {
  test('loses the white space that pasting adds', async () => {
    nock(API_URL, { reqheaders: { authorization: `Key ${API_KEY}` } })
      .get('/api/v1/data_sources')
      .reply(200, []);
    const { service } = buildService({ apiKey: `\n${API_KEY} \n` });

    expect(await service.dataSources()).toEqual([]);
  });

  test.each(['', '   ', 'Key s3cret', 's3cret\nX-Header: 1', 's3crét'])(
    '%j is refused without being repeated',
    (apiKey) => {
      const refused = (): unknown => buildService({ apiKey });

      expect(refused).toThrow(ConfigurationError);
      expect(refused).toThrow(/^api-key: .*accepted: a Datafold API key/);
      expect(refused).not.toThrow(/s3cr/);
    },
  );
});

describe('cancellation', () => {
  test('before the call sends nothing', async () => {
    const { service } = buildService();

    await expect(service.create(buildRequest(), AbortSignal.abort())).rejects.toThrow(
      new CancelledError('Cancelled: create the data diff'),
    );
  });

  test('during the call ends it', async () => {
    const api = nock(API_URL).get('/api/v1/data_sources').delay(600_000).reply(200, []);
    const controller = new AbortController();
    api.on('request', () => controller.abort());
    const call = buildService().service.dataSources(controller.signal);

    expect(await rejectionOf(call)).toBeInstanceOf(CancelledError);
    nock.abortPendingRequests();
  });

  test('while waiting for the next try ends the wait', async () => {
    nock(API_URL).get('/api/v1/data_sources').reply(503);
    const controller = new AbortController();
    const { service } = buildService({
      sleep: (_ms, signal) => {
        controller.abort();
        return Promise.reject(new Error(`aborted: ${signal?.aborted}`));
      },
    });

    expect(await rejectionOf(service.dataSources(controller.signal))).toBeInstanceOf(
      CancelledError,
    );
  });

  test('closing the service ends what is under way and what comes after', async () => {
    const api = nock(API_URL).get('/api/v1/data_sources').delay(600_000).reply(200, []);
    const { service } = buildService();
    api.on('request', () => void service.close());
    const call = service.dataSources();

    expect(await rejectionOf(call)).toBeInstanceOf(CancelledError);
    expect(await rejectionOf(service.dataSources())).toBeInstanceOf(CancelledError);
    nock.abortPendingRequests();
  });
});
