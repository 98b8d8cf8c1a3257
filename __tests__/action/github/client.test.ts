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
