import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { all, heading, texts, Visitor } from './visitor.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let visitor: Visitor;

beforeEach(async () => {
  world = await startWorld();
  visitor = new Visitor(world);
});
afterEach(() => world.close());

describe('logging in', () => {
  test('whoever is not logged in is asked to, and then led to the page asked for', async () => {
    const asked = await visitor.get('/datadiffs?state=failed&table=a%26b');
    expect(asked.status).toBe(303);
    const login = asked.headers.get('location') ?? '';
    expect(login).toBe('/login?next=%2Fdatadiffs%3Fstate%3Dfailed%26table%3Da%2526b');
    const { html } = await visitor.get(login);
    const [next, key] = all(html, 'input').map(({ properties }) => properties ?? {});
    expect(next).toMatchObject({ name: 'next', value: '/datadiffs?state=failed&table=a%26b' });
    expect(key).toMatchObject({ name: 'key', type: 'password', autoComplete: ['off'] });
    const fields = { key: await world.key('maria'), next: next?.['value'] ?? '' };
    const answer = await visitor.post('/login', fields);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, fields.next]);
    expect(texts((await visitor.get(fields.next)).html, 'header')).toEqual([
      'Data diffs maria Log out',
    ]);
  });

  test('the root leads to the list', async () => {
    expect((await visitor.get('/')).headers.get('location')).toBe('/datadiffs');
  });

  test('whatever is wrong with a key, the answer is the same', async () => {
    const key = await world.key('maria');
    const revoked = await world.key('left');
    await world.store.keys.revoke('left');
    const secret = key.split('_').slice(2).join('_');
    const wrong = [
      ...['', 'nonsense', revoked, key.slice(0, -1), `${key}x`, `ddk_99_${secret}`],
      `${key.slice(0, -4)}AAAA`,
    ];
    const answers = await Promise.all(wrong.map((text) => visitor.post('/login', { key: text })));
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 401));
    expect(texts(answers[0]?.html ?? '', 'p')).toContain('The API key is missing or not valid.');
    expect(visitor.cookie).toBeNull();
  });

  test('a form without a key is answered as a wrong key is', async () => {
    expect((await visitor.post('/login', {})).status).toBe(401);
  });

  test.each([
    '//evil.example/',
    'https://evil.example/datadiffs',
    '/\\evil.example',
    '/datadiffs/..//evil.example',
    '\t//evil.example',
    'javascript:alert(1)',
    'datadiffs',
    '/logout',
    '/login?next=/login',
    '',
  ])('the login never leads to %j', async (next) => {
    const key = await world.key('maria');
    const { headers } = await visitor.post('/login', { key, next });
    expect(headers.get('location')).toBe('/datadiffs');
    const login = `/login?${new URLSearchParams({ next }).toString()}`;
    expect((await visitor.get(login)).headers.get('location')).toBe('/datadiffs');
  });

  test('neither the key nor the token of the session is in a page or the log', async () => {
    const key = await world.key('maria');
    const { html: first } = await visitor.post('/login', { key });
    const { html: second } = await visitor.get('/datadiffs');
    const token = visitor.cookie?.split('=')[1] ?? '';
    expect(token).toHaveLength(43);
    for (const text of [first, second, world.log.join()]) {
      expect(text).not.toContain(key);
      expect(text).not.toContain(token);
    }
  });
});

test('the log says who asked for a page, and for which one', async () => {
  await visitor.login(await world.key('maria'));
  await visitor.get('/datadiffs/7/overview');
  const lines = world.log.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.at(-1)).toMatchObject({
    ...{ method: 'GET', route: '/datadiffs/:id/overview', status: 404, user: 'maria' },
  });
});

describe('the session', () => {
  test('is in a cookie that scripts and other sites cannot use', async () => {
    const { headers } = await visitor.post('/login', { key: await world.key('maria') });
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(
      /^data_diff_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
  });

  test('goes over https alone where that is how browsers reach the server', async () => {
    const secured = await startWorld({ publicUrl: 'https://diffs.example' });
    const guest = new Visitor(secured);
    const origin = { origin: 'https://diffs.example' };
    const { headers } = await guest.post('/login', { key: await secured.key('maria') }, origin);
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-data_diff_session=.*; HttpOnly; Secure; /);
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect((await guest.get('/datadiffs')).status).toBe(200);
    await secured.close();
  });

  test('ends with the log-out, also for whoever kept the cookie', async () => {
    const csrf = await visitor.login(await world.key('maria'));
    const kept = visitor.cookie;
    const { status, headers } = await visitor.post('/logout', { csrf });
    expect([status, headers.get('location')]).toEqual([303, '/login']);
    expect(headers.getSetCookie()[0]).toMatch(/^data_diff_session=; Max-Age=0; Path=\//);
    visitor.cookie = kept;
    expect((await visitor.get('/datadiffs')).status).toBe(303);
  });

  test('ends when its key is revoked', async () => {
    await visitor.login(await world.key('maria'));
    await world.store.keys.revoke('maria');
    expect((await visitor.get('/datadiffs')).headers.get('location')).toMatch(/^\/login\?/);
  });

  test('that has ended asks for the login before a form, and leads back to its diff', async () => {
    const { status, headers } = await visitor.post('/datadiffs/7/cancel', { csrf: 'x' });
    expect([status, headers.get('location')]).toEqual([303, '/login?next=%2Fdatadiffs%2F7']);
    expect((await visitor.get('/datadiffs/7/progress')).status).toBe(401);
  });

  test('is looked for once more where a link of another site leads here', async () => {
    const linked = { 'sec-fetch-site': 'cross-site' };
    const { status, html } = await visitor.get('/datadiffs/7/overview?a="b"', linked);
    expect(status).toBe(200);
    const refresh = all(html, 'meta').find((it) => it.properties?.['httpEquiv'] !== undefined);
    expect(refresh?.properties?.['content']).toBe('0; url=/datadiffs/7/overview?a=%22b%22');
    expect((await visitor.get('/datadiffs/7/overview')).status).toBe(303);
  });

  test('needs no login for whoever is logged in', async () => {
    await visitor.login(await world.key('maria'));
    expect((await visitor.get('/login?next=/datadiffs/7')).headers.get('location')).toBe(
      '/datadiffs/7',
    );
  });
});

test('a page says in its heading what it is', async () => {
  expect(heading((await visitor.get('/login')).html)).toBe('Log in');
});
