import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import nock from 'nock';
import { buildDataDiffBody, buildRequest, buildSuccessBody } from '../../contract/builders.ts';
import { API_URL, buildService, rejectionOf } from '../builders.ts';

const RESULTS = '/api/v1/datadiffs/7/summary_results';
const CREATE = `Cannot create the data diff: POST ${API_URL}/api/v1/datadiffs answered`;

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
// Test files share one process, and so the `http` that nock patches.
afterAll(() => nock.restore());

/** The message of a create that is answered so. */
async function createError(status: number, body: nock.Body, headers = {}): Promise<string> {
  nock(API_URL).post('/api/v1/datadiffs').reply(status, body, headers);
  return (await rejectionOf(buildService().service.create(buildRequest()))).message;
}

describe('a validation error with locations', () => {
  test('names the input and what is wrong with it', async () => {
    const detail = [
      { loc: ['body', 'pk_columns'], msg: 'field required', type: 'value_error.missing' },
    ];

    expect(await createError(422, { detail })).toBe(
      `${CREATE} 422: pk-columns: field required; correct the inputs that it names`,
    );
  });

  test('names inputs as the user wrote them, and the place inside', async () => {
    const message = await createError(422, {
      detail: [
        { loc: ['body', 'data_source1_id'], msg: 'unknown data source', type: 'x' },
        { loc: ['body', 'diff_tolerances_per_column', 0, 'tolerance_value'], msg: 'too low' },
        { loc: ['query', 'page'], msg: 'not an integer' },
        { loc: ['body', 17], msg: 'JSON decode error' },
        { loc: [], msg: 'something else' },
      ],
    });

    expect(message).toContain(
      ': data-source1: unknown data source, ' +
        'diff-tolerances-per-column[0].tolerance_value: too low, ' +
        'page: not an integer, JSON decode error, something else; correct',
    );
  });

  test('shows five problems and counts the others', async () => {
    const detail = Array.from({ length: 9 }, (_, i) => ({ loc: ['body', `f${i}`], msg: 'bad' }));

    expect(await createError(422, { detail })).toContain('f4: bad, and 4 more;');
  });
});

describe('problem details', () => {
  const problem = {
    type: '/errors/integrity',
    title: 'Uniqueness violation',
    status: 409,
    detail: 'The resource with email=hello@example.com already exists.',
    instance: '2022-02-08T14:30:55.851512Z/gs8ueabo/11840',
  };

  test('give the title, the detail and the id for the service’s support', async () => {
    const headers = { 'content-type': 'application/problem+json' };

    expect(await createError(409, problem, headers)).toBe(
      `${CREATE} 409: Uniqueness violation: The resource with email=hello@example.com already ` +
        'exists. (instance 2022-02-08T14:30:55.851512Z/gs8ueabo/11840)',
    );
  });

  test.each([
    ['a list with locations', [{ loc: ['pk_columns'], msg: 'is empty' }]],
    ['a list with fields', [{ field: 'pk_columns', message: 'is empty' }]],
    ['a list with pointers', [{ pointer: '#/body/pk_columns', detail: 'is empty' }]],
    ['a map', { pk_columns: 'is empty' }],
    ['a map of lists', { json: { pk_columns: ['is empty'] } }],
  ])('give their errors, as %s', async (_form, errors) => {
    expect(await createError(422, { title: 'Invalid', errors })).toBe(
      `${CREATE} 422: Invalid: pk-columns: is empty; correct the inputs that it names`,
    );
  });
});

describe('other bodies', () => {
  test('a detail that is a text is the reason', async () => {
    expect(await createError(400, { detail: 'Organization is not set up' })).toBe(
      `${CREATE} 400: Organization is not set up`,
    );
  });

  test.each([
    ['a message', { message: 'no' }, 'no'],
    ['an error text', { error: 'no' }, 'no'],
    ['an error object', { error: { error_type: 'Odd', code: 7 } }, 'error_type: Odd'],
    ['an error with a message', { error: { message: 'no', code: 7 } }, 'no'],
    ['a list of problems', [{ loc: ['body', 'filter1'], msg: 'no' }], 'filter1: no'],
    ['plain text', 'no', 'no'],
    ['a JSON text', '"no"', 'no'],
    ['a number', '42', '42'],
  ])('%s is shown', async (_form, body, shown) => {
    expect(await createError(400, body)).toBe(`${CREATE} 400: ${shown}`);
  });

  test.each(['', '{}', '[]', '{"detail":[]}', '{"detail":null}'])(
    'a body of %j leaves the status to speak',
    async (body) => {
      expect(await createError(400, body)).toBe(`${CREATE} 400`);
    },
  );

  test('a proxy’s web page is named by its title, and no HTML is shown', async () => {
    const page = '<!doctype html>\n<html><head><TITLE>\n 502 Bad Gateway</TITLE></head></html>';

    expect(await createError(502, page)).toBe(
      `${CREATE} 502: a web page titled "502 Bad Gateway", which a proxy or another server sent ` +
        'and not the API; the service may have acted on it all the same, so it was not sent again',
    );
  });

  test('control, invisible and direction characters are taken out', async () => {
    const detail = 'one\r\n::error::two\u0000\u001b[31m\u202e\u200bthree\u2028four \ud800';

    expect(await createError(400, JSON.stringify({ detail }))).toBe(
      `${CREATE} 400: one ::error::two [31mthree four \ufffd`,
    );
  });

  test('a long body is cut, and the advice after it is not', async () => {
    const message = await createError(422, { detail: 'x'.repeat(1_000_000) });

    expect(message.length).toBeLessThanOrEqual(500);
    expect(message).toMatch(/xxx…; correct the inputs that it names$/);
  });

  test('a structure without an end is no trouble', async () => {
    const errors = `{"errors":${'{"a":'.repeat(50_000)}"deep"${'}'.repeat(50_001)}`;

    expect(await createError(400, errors)).toBe(`${CREATE} 400`);
  });
});

describe('advice', () => {
  test.each([
    [401, /answered 401; check `api-key`/],
    [403, /answered 403; `api-key` is accepted but lacks the permission/],
    [404, /answered 404; check `api-url`, and that data diff 7 exists/],
    [405, /answered 405; check that `api-url`/],
    [407, /answered 407; .*HTTPS_PROXY/],
  ])('%d says what to check', async (status, advice) => {
    nock(API_URL).get(RESULTS).reply(status);

    await expect(buildService().service.summaryResults(7)).rejects.toThrow(advice);
  });

  test('404 on a call without a data diff is about the address alone', async () => {
    expect(await createError(404, '')).toMatch(
      /answered 404; check that `api-url` is the address of the API/,
    );
  });

  test('429 to the end says that the service limits calls', async () => {
    nock(API_URL).get(RESULTS).times(5).reply(429, '', { 'Retry-After': '2' });

    await expect(buildService().service.summaryResults(7)).rejects.toThrow(
      /answered 429 and asked to wait 2 s; the service limits how often it is asked/,
    );
  });

  test('a refused connection says where it was refused', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:443'), {
      code: 'ECONNREFUSED',
    });
    nock(API_URL).get(RESULTS).times(5).replyWithError(refused);

    await expect(buildService().service.summaryResults(7)).rejects.toThrow(
      /the connection was refused \(connect ECONNREFUSED 10.0.0.1:443\); check `api-url`/,
    );
  });
});

describe('an answer of 200', () => {
  test.each([
    ['a log-in page', '<html><title>Log in</title></html>', /a web page titled "Log in"/],
    ['nothing', '', /it is empty/],
    ['a text', 'OK', /OK/],
    ['half of JSON', '{"status": ', /\{"status":/],
  ])('that is %s is an error once, which may pass', async (_is, body, shown) => {
    nock(API_URL).get(RESULTS).reply(200, body);
    const { service, sleeps } = buildService();
    const error = await rejectionOf(service.summaryResults(7));

    expect(error).toMatchObject({ name: 'ApiError', retryable: true });
    expect(error.message).toMatch(/answered in a form that is not the API's: .*check `api-url`/);
    expect(error.message).toMatch(shown);
    expect(sleeps).toEqual([]);
  });

  test('that is a log-in page instead of a created diff is no reason to create it again', async () => {
    nock(API_URL).post('/api/v1/datadiffs').reply(200, '<html></html>');
    const error = await rejectionOf(buildService().service.create(buildRequest()));

    expect(error).toMatchObject({ name: 'ApiError', retryable: false });
  });

  test('with results of the wrong form names the field', async () => {
    const pks = { ...(buildSuccessBody().pks as object), nulls: [0, 'many'] };
    nock(API_URL).get(RESULTS).reply(200, buildSuccessBody({ pks }));

    await expect(buildService().service.summaryResults(7)).rejects.toThrow(/pks\.nulls\[1\]: /);
  });

  test('with results that lack much is one sentence with the first field', async () => {
    nock(API_URL)
      .get(RESULTS)
      .reply(200, buildSuccessBody({ pks: {}, values: {}, schema: {} }));

    expect((await rejectionOf(buildService().service.summaryResults(7))).message).toBe(
      `Cannot read the results of data diff 7: GET ${API_URL}${RESULTS} answered in a form that is ` +
        "not the API's: pks.total_rows: it is missing, where a list is documented; check `api-url`",
    );
  });

  test.each([
    ['null', 'null', 'it is null, where an object is documented'],
    ['a list', '[]', 'it is a list of 0, where an object is documented'],
    ['no status', '{"status":7}', 'status: it is a whole number, where a text is documented'],
  ])('that is %s is one sentence, too', async (_what, body, problem) => {
    nock(API_URL).get(RESULTS).reply(200, body);

    await expect(buildService().service.summaryResults(7)).rejects.toThrow(
      `answered in a form that is not the API's: ${problem}; check`,
    );
  });

  test('with a created diff that has no id says so', async () => {
    expect(await createError(200, buildDataDiffBody({ id: null }) as nock.Body)).toMatch(/: id: /);
  });

  test('that is larger than 16 MiB is an error once', async () => {
    nock(API_URL)
      .get('/api/v1/data_sources')
      .reply(200, Buffer.alloc(17 * 1024 * 1024, ' '));
    const { service, sleeps } = buildService();

    await expect(service.dataSources()).rejects.toThrow(/maxContentLength size of 16777216/);
    expect(sleeps).toEqual([]);
  });
});

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])(
    '%d to another origin is not followed, and its query is not shown',
    async (status) => {
      const elsewhere = nock('https://login.example.net').get('/in').query(true).reply(200, {});
      nock(API_URL)
        .get(RESULTS)
        .reply(status, '', { Location: 'https://login.example.net/in?token=s3cret' });

      expect((await rejectionOf(buildService().service.summaryResults(7))).message).toBe(
        `Cannot read the results of data diff 7: GET ${API_URL}${RESULTS} answered ${status}: ` +
          'a redirect to https://login.example.net/in, another origin; redirects are not ' +
          'followed, since the API key goes to `api-url` only: set that to the address of the ' +
          'API itself',
      );
      expect(elsewhere.isDone()).toBe(false);
      nock.cleanAll();
    },
  );

  test.each([
    ['to the same origin', { Location: '/login' }, `a redirect to ${API_URL}/login; redirects`],
    ['to plain http', { Location: 'http://datafold.example.com/' }, ', another origin; redirects'],
    ['to nowhere', {}, ': a redirect; redirects'],
    ['to nonsense', { Location: 'http://[' }, ': a redirect; redirects'],
  ])('%s is not followed either', async (_to, headers, shown) => {
    nock(API_URL).get(RESULTS).reply(307, '', headers);

    await expect(buildService().service.summaryResults(7)).rejects.toThrow(shown);
  });
});
