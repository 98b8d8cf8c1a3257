import { expect, it } from '@jest/globals';
import { type Served, serve } from '../serve-fixture.ts';

const PATH = '/api/v1/datadiffs';
const MOST = 20;

const ask = ({ fetch }: Served, Authorization: string) =>
  fetch(PATH, { headers: { Authorization } });

/** Tries so many keys with that id, one after the other, and gives the last answer. */
async function guess(served: Served, id: number, times: number): Promise<Response> {
  let answer = Response.error();
  for (let i = 0; i < times; i += 1) {
    const secret = String(i).padStart(43, 'x');
    answer = await ask(served, `Key ddk_${String(id)}_${secret}`);
  }
  return answer;
}

it('after twenty wrong keys from an address none is looked at for a while', async () => {
  await using served = await serve();
  const key = await served.key();
  expect((await guess(served, 77, MOST)).status).toBe(401);
  const refused = await guess(served, 77, 1);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect(await refused.json()).toEqual({
    type: '/errors/too-many-failures',
    title: 'Too many logins have failed',
    status: 429,
    detail: 'Too many logins have failed; try again later.',
    instance: expect.stringMatching(/^\/requests\//),
  });
  // Not even the right one, which else would be found by trying on.
  expect((await ask(served, `Key ${key}`)).status).toBe(429);
  const form = new URLSearchParams({ key });
  const login = await fetch(`${served.url}/login`, {
    method: 'POST',
    body: form,
    headers: { Origin: served.url },
  });
  expect(login.status).toBe(429);
  expect(login.headers.get('retry-after')).not.toBeNull();
  expect(await login.text()).toContain('Too many logins have failed; try again later.');
});

it('a key that was right before from the same address goes on', async () => {
  await using served = await serve();
  expect((await served.fetch(PATH)).status).toBe(200);
  expect((await guess(served, 77, MOST + 1)).status).toBe(429);
  expect((await served.fetch(PATH)).status).toBe(200);
});

it('whoever sends no key guesses nothing', async () => {
  await using served = await serve();
  const key = await served.key();
  for (let i = 0; i < MOST + 1; i += 1) expect((await ask(served, '')).status).toBe(401);
  expect((await ask(served, `Key ${key}`)).status).toBe(200);
  // Nor is anything kept from them after others have guessed.
  expect((await guess(served, 77, MOST + 1)).status).toBe(429);
  expect((await ask(served, '')).status).toBe(401);
});
