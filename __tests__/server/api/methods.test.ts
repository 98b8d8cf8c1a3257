import { expect, it } from '@jest/globals';
import { json, serve, tables } from '../serve-fixture.ts';

const PATH = '/api/v1/datadiffs';

it.each([
  ['DELETE', `${PATH}/1`, 'GET, HEAD, PATCH'],
  ['PUT', PATH, 'GET, HEAD, POST'],
  ['DELETE', `${PATH}/`, 'GET, HEAD, POST'],
  ['GET', `${PATH}/1/cancel`, 'POST'],
  ['POST', '/api/v1/data_sources/test/1', 'GET, HEAD'],
  ['OPTIONS', '/api/v1/organization/meta', 'GET, HEAD'],
  ['POST', '/api/openapi.json', 'GET, HEAD'],
])('%s %s is answered with what the path takes: %s', async (method, path, allow) => {
  await using served = await serve();
  const response = await served.fetch(path, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('Allow')).toBe(allow);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({
    status: 405,
    detail: `${method} is not possible here; accepted: ${allow}.`,
  });
});

it('HEAD answers as GET does, without a body', async () => {
  await using served = await serve();
  await served.fetch(PATH, json(tables()));
  for (const path of [PATH, `${PATH}/1`, '/api/openapi.json']) {
    const response = await served.fetch(path, { method: 'HEAD' });
    expect([path, response.status, await response.text()]).toEqual([path, 200, '']);
  }
  expect((await served.fetch(`${PATH}/1/cancel`, { method: 'HEAD' })).status).toBe(405);
});

it('a path that there is not is not found by any method, and without a key nothing is', async () => {
  await using served = await serve();
  for (const method of ['GET', 'DELETE', 'POST']) {
    expect((await served.fetch('/api/v1/nothing', { method })).status).toBe(404);
    const headers = { Authorization: '' };
    expect((await served.fetch(`${PATH}/1`, { method, headers })).status).toBe(401);
  }
});
