import { expect, it } from '@jest/globals';
import { refusalOf } from '../../../src/action/github/answers.ts';
import { permissionAdvice } from '../../../src/action/github/permission-advice.ts';

const permission = 'permissions: { pull-requests: write }';

function refusal(status: number | null, message = 'no'): Error {
  return Object.assign(new Error(message), status === null ? {} : { status });
}

it.each([403, 404])('a refusal with %d names the permission to add', (status) => {
  expect(permissionAdvice(refusal(status), null)).toContain(permission);
});

it('Dependabot and forks are told why their token only reads', () => {
  expect(permissionAdvice(refusal(403), 'dependabot')).toContain('of Dependabot only reads');
  expect(permissionAdvice(refusal(403), 'fork')).toContain('`workflow_run`');
});

it('a token that is not valid is no question of permissions', () => {
  expect(permissionAdvice(refusal(401), null)).toContain('`github-token` is not valid');
  expect(permissionAdvice(refusal(401), null)).not.toContain(permission);
});

it.each([refusal(502), refusal(422), refusal(null), refusal(403, 'Issue is locked')])(
  'no permission is advised where none is missing: %s',
  (error) => {
    expect(permissionAdvice(error, null)).not.toContain(permission);
    expect(permissionAdvice(error, null)).toContain('the job summary carries the same text');
  },
);

it.each([
  Object.assign(refusal(403), { response: { headers: { 'retry-after': '3600' } } }),
  Object.assign(refusal(403), { response: { headers: { 'x-ratelimit-remaining': 0 } } }),
  refusal(429),
  refusal(403, 'You have exceeded a secondary rate limit'),
])('a rate limit is said to be one: %s', (error) => {
  expect(permissionAdvice(error, 'fork')).toContain('limits for now how often it is asked');
  expect(permissionAdvice(error, 'fork')).not.toContain('permission');
});

it('the page of a proxy asks for no permission', () => {
  const answer = { status: 403, url: 'https://api.github.com/', headers: {} };
  const data = '<html><title>Blocked</title></html>';
  const page = refusalOf(Object.assign(new Error(data), { response: { ...answer, data } }));
  expect(permissionAdvice(page, null)).toContain('a web page titled "Blocked"');
  expect(permissionAdvice(page, null)).not.toContain('permission');
});
