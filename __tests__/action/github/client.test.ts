import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { connectGitHub } from '../../../src/action/github/client.ts';

const api = 'https://api.github.com';
const signal = new AbortController().signal;

function commentJson(id: number, login = 'mona') {
  return {
    id,
    body: `comment ${String(id)}`,
    html_url: `https://x/${String(id)}`,
    user: { login },
  };
}

beforeAll(() => {
  nock.disableNetConnect();
});
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
});
afterAll(() => {
  nock.restore();
});

describe('the client of GitHub', () => {
  it('reads every page of the comments', async () => {
    const path = '/repos/acme/shop/issues/7/comments';
    const link = `<${api}${path}?per_page=100&page=2>; rel="next"`;
    nock(api)
      .get(path)
      .query({ per_page: 100 })
      .reply(200, [commentJson(1)], { link });
    nock(api)
      .get(path)
      .query({ per_page: 100, page: 2 })
      .reply(200, [commentJson(2)]);
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    const ids = (await client.comments(7)).map(({ id, author }) => [id, author]);
    expect(ids).toEqual([
      [1, 'mona'],
      [2, 'mona'],
    ]);
  });

  it('reads a comment whose author is gone', async () => {
    const ghost = { ...commentJson(1), user: null };
    nock(api).get('/repos/acme/shop/issues/7/comments').query(true).reply(200, [ghost]);
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    expect(await client.comments(7)).toMatchObject([{ author: null }]);
  });

  it('sends the token and nothing but the body of a comment', async () => {
    nock(api, { reqheaders: { authorization: 'token t0ken' } })
      .post('/repos/acme/shop/issues/7/comments', { body: 'text' })
      .reply(201, commentJson(3))
      .patch('/repos/acme/shop/issues/comments/3', { body: 'new' })
      .reply(200, commentJson(3))
      .delete('/repos/acme/shop/issues/comments/3')
      .reply(204);
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    expect(await client.createComment(7, 'text')).toMatchObject({ id: 3, url: 'https://x/3' });
    await client.updateComment(3, 'new');
    await client.deleteComment(3);
  });

  it('asks who the token belongs to', async () => {
    nock(api)
      .post('/graphql', { query: '{ viewer { login } }' })
      .reply(200, { data: { viewer: { login: 'github-actions[bot]' } } });
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    expect(await client.viewer()).toBe('github-actions[bot]');
  });

  it.each([
    ['has no GraphQL', 404, { message: 'Not Found' }],
    ['lets the token use none', 403, { message: 'Resource not accessible by integration' }],
    ['answers with errors', 200, { data: null, errors: [{ message: 'no viewer' }] }],
    ['answers with a page', 200, '<html><title>Sign in</title></html>'],
    ['answers with nobody', 200, { data: { viewer: null } }],
  ])('asks by REST where a GitHub %s', async (_what, status, body) => {
    nock(api).post('/graphql').reply(status, body).get('/user').reply(200, { login: 'data-team' });
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    expect(await client.viewer()).toBe('data-team');
  });

  it('says why GraphQL does not tell who we are where REST does not either', async () => {
    nock(api)
      .post('/graphql')
      .reply(200, { data: null, errors: [{ message: 'no viewer' }] })
      .get('/user')
      .reply(403, { message: 'Resource not accessible by integration' });
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    const error = await client.viewer().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ApiError', retryable: false });
  });

  it('finds pull requests by commit and by branch', async () => {
    const pull = { number: 7, state: 'open', head: { sha: 'abc' } };
    nock(api)
      .get('/repos/acme/shop/commits/abc/pulls')
      .query(true)
      .reply(200, [pull, { ...pull, number: 8, state: 'closed' }])
      .get('/repos/acme/shop/pulls')
      .query({ head: 'mona:change', state: 'open', per_page: 100 })
      .reply(200, [pull]);
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    expect(await client.pullRequestsOfCommit('abc')).toEqual([
      { number: 7, open: true, headSha: 'abc' },
      { number: 8, open: false, headSha: 'abc' },
    ]);
    expect(await client.openPullRequestsOfBranch('mona:change')).toHaveLength(1);
  });

  it('gives up where the run is cancelled', async () => {
    const cancelled = new AbortController();
    const client = await connectGitHub('t0ken', 'acme/shop', cancelled.signal);
    cancelled.abort();
    await expect(client.comments(7)).rejects.toThrow();
  });
});

describe('an answer that is not one of the API', () => {
  const path = '/repos/acme/shop/issues/7/comments';

  /** What the client says of an answer to a list of comments. */
  async function listError(status: number, body: nock.Body, headers = {}): Promise<Error> {
    nock(api).get(path).query(true).reply(status, body, headers);
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    return client.comments(7).then(
      () => Promise.reject(new Error('nothing was refused')),
      (error: Error) => error,
    );
  }

  it('is one sentence where 140 comments lack a field', async () => {
    const comments = Array.from({ length: 140 }, (_, id) => ({ id, body: 'x', user: null }));
    expect(await listError(200, comments)).toMatchObject({
      message:
        "GitHub answered with the comments in a form that is not the API's: " +
        '[0].html_url: it is missing, where a text is documented',
      retryable: false,
    });
  });

  it('is named where it is a web page', async () => {
    const page = '<!doctype html><html><title>Sign in</title><body>secret</body></html>';
    const headers = { 'content-type': 'text/html' };
    expect(await listError(200, page, headers)).toMatchObject({
      message:
        'GitHub answered with a web page titled "Sign in", which a proxy or another server sent ' +
        'and not the API; check GITHUB_API_URL, and the proxy if there is one',
      retryable: true,
    });
    expect(await listError(502, page, headers)).toMatchObject({
      message: 'a web page titled "Sign in", which a proxy or another server sent and not the API',
      status: 502,
    });
  });

  it('is named where it is nothing, or no JSON', async () => {
    expect((await listError(200, '')).message).toMatch(/^GitHub answered with nothing; check/);
    expect((await listError(200, 'OK')).message).toMatch(/^GitHub answered with OK; check/);
  });

  it('is a refusal in words, without what a validator wrote', async () => {
    const errors = [{ resource: 'IssueComment', code: 'x', field: 'data', message: 'is too long' }];
    const refusal = { message: 'Validation Failed', errors, documentation_url: 'https://docs' };
    expect(await listError(422, refusal)).toMatchObject({
      message: 'Validation Failed: data: is too long',
      status: 422,
    });
  });

  it('that creates a comment is not asked for again', async () => {
    nock(api).post(path).reply(200, '<html></html>');
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    await expect(client.createComment(7, 'text')).rejects.toMatchObject({ retryable: false });
  });
});

describe('a redirect', () => {
  const path = '/repos/acme/shop/issues/7/comments';
  const moved = '/repositories/1/issues/7/comments';

  it('of a repository that was renamed is followed with the same method and body', async () => {
    nock(api)
      .get(path)
      .query(true)
      .reply(301, { message: 'Moved' }, { location: `${api}${moved}` })
      .get(moved)
      .reply(200, [commentJson(1)])
      .post(path, { body: 'text' })
      .reply(307, { message: 'Moved' }, { location: `${api}${moved}` })
      .post(moved, { body: 'text' })
      .reply(201, commentJson(2));
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    expect(await client.comments(7)).toMatchObject([{ id: 1 }]);
    expect(await client.createComment(7, 'text')).toMatchObject({ id: 2 });
  });

  it('that leads to a redirect is not followed further', async () => {
    const location = `${api}${moved}`;
    nock(api).post(path).reply(307, '', { location }).post(moved).reply(307, '', { location });
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    await expect(client.createComment(7, 'text')).rejects.toMatchObject({ status: 307 });
  });

  it.each([
    ['of a comment by 301', 301, `${api}${moved}`, `${api}${moved}`],
    ['to another origin', 308, 'https://elsewhere/x?token=s3cret', 'https://elsewhere/x'],
    ['to nowhere', 302, '', `${api}${path}`],
  ])('%s is said in a sentence and not followed', async (_what, status, location, shown) => {
    nock(api).post(path).reply(status, '', { location });
    const client = await connectGitHub('t0ken', 'acme/shop', signal);
    await expect(client.createComment(7, 'text')).rejects.toMatchObject({
      message:
        `GitHub answered with a redirect to ${shown}, which is not followed; ` +
        'check GITHUB_API_URL, and the proxy if there is one',
      status,
    });
  });
});
