import { expect, test } from '@jest/globals';
import { startFakeGitHub, type FakeGitHub } from './fake-github.ts';
import { badGatewayAfterWork } from './faults.ts';

async function call(github: FakeGitHub, method: string, url: string, body?: object) {
  const response = await fetch(url.startsWith('http') ? url : github.apiUrl + url, {
    method,
    headers: { authorization: `token ${github.token}`, 'user-agent': 'test' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const json: unknown = response.status === 204 ? null : await response.json();
  return { status: response.status, json, link: response.headers.get('link') };
}

test('the fake GitHub lists comments in pages with Link headers', async () => {
  const comments = Array.from({ length: 45 }, (_, index) => ({ body: `comment ${String(index)}` }));
  const github = await startFakeGitHub({ comments, prefix: '/api/v3' });
  const path = '/repos/acme/shop/issues/7/comments';
  const first = await call(github, 'GET', path);
  expect(first.json).toHaveLength(30);
  const next = /<([^>]+)>; rel="next"/.exec(first.link ?? '')?.[1] ?? '';
  expect(next).toContain(`${github.url}/api/v3${path}?page=2`);
  const second = await call(github, 'GET', next);
  expect(second.json).toHaveLength(15);
  expect(second.link).not.toContain('rel="next"');
  expect((await call(github, 'GET', `${path}?per_page=100`)).link).toBeNull();
  await github.close();
});

test('the fake GitHub creates, updates and deletes a comment of whom the token belongs to', async () => {
  const github = await startFakeGitHub();
  const path = '/repos/acme/shop/issues/7/comments';
  const created = await call(github, 'POST', path, { body: 'first' });
  expect(created).toMatchObject({ status: 201, json: { user: { login: 'github-actions[bot]' } } });
  const { url } = created.json as { url: string };
  expect((await call(github, 'PATCH', url, { body: 'second' })).status).toBe(200);
  expect(github.comments.map((comment) => comment.body)).toEqual(['second']);
  expect((await call(github, 'DELETE', url)).status).toBe(204);
  expect(github.comments).toEqual([]);
  await github.close();
});

test('the fake GitHub refuses a long comment, a read-only token and a wrong one', async () => {
  const github = await startFakeGitHub();
  const path = '/repos/acme/shop/issues/7/comments';
  const long = await call(github, 'POST', path, { body: 'x'.repeat(65_537) });
  expect(long).toMatchObject({ status: 422, json: { message: 'Validation Failed' } });
  const stranger = { ...github, token: 'wrong' };
  expect((await call(stranger, 'GET', path)).status).toBe(401);
  await github.close();

  const readOnly = await startFakeGitHub({ readOnly: true });
  const refused = await call(readOnly, 'POST', path, { body: 'x' });
  expect(refused).toMatchObject({
    status: 403,
    json: { message: 'Resource not accessible by integration' },
  });
  await readOnly.close();
});

test('the fake GitHub creates the comment and answers 502 where it is told to', async () => {
  const github = await startFakeGitHub();
  github.failNext('create comment', badGatewayAfterWork());
  const path = '/repos/acme/shop/issues/7/comments';
  expect((await call(github, 'POST', path, { body: 'x' })).status).toBe(502);
  expect(github.comments).toHaveLength(1);
  await github.close();
});

test('the fake GitHub knows the viewer and the pull requests of a commit', async () => {
  const sha = 'a'.repeat(40);
  const pull = { number: 7, state: 'open' as const, headSha: sha, headRef: 'change' };
  const github = await startFakeGitHub({ pulls: [pull] });
  const viewer = await call(github, 'POST', github.graphqlUrl, { query: '{ viewer { login } }' });
  expect(viewer.json).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } });
  const pulls = await call(github, 'GET', `/repos/acme/shop/commits/${sha}/pulls`);
  expect(pulls.json).toMatchObject([{ number: 7, head: { sha } }]);
  expect((await call(github, 'GET', '/repos/acme/shop/pulls?state=open')).json).toHaveLength(1);
  await github.close();
});
