import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { serveSettings, until } from '../serve-fixture.ts';
import { cleanUp, kill, newFolder, prepare, startProcess } from './server-child.ts';

let folder = '';

beforeEach(() => {
  folder = newFolder();
});
afterEach(cleanUp);

it.each([
  ['in its body', 'Content-Length: 900\r\n', '{"data_source1_id": 1,'],
  ['in a chunk', 'Transfer-Encoding: chunked\r\n', '5\r\n{"dat'],
])('a client that goes away %s is no error of the server', async (_, head, body) => {
  const { store, client } = await prepare(serveSettings(folder).store);
  const server = await startProcess(serveSettings(folder));
  const { host, hostname, port } = new URL(server.url);
  for (const [path, type] of [
    ['/api/v1/datadiffs', 'application/json'],
    ['/login', 'application/x-www-form-urlencoded'],
  ]) {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const origin = `Host: ${host}\r\nOrigin: ${server.url}\r\nSec-Fetch-Site: same-origin`;
    const headers = `${origin}\r\nAuthorization: Key ${client.key}\r\nContent-Type: ${type!}`;
    socket.write(`POST ${path!} HTTP/1.1\r\n${headers}\r\nExpect: 100-continue\r\n${head}\r\n`);
    // Then the server has the request, and waits for its body.
    await once(socket, 'data');
    socket.write(body);
    // Whoever asks after it has been let in and answered.
    expect((await client.ask(server.url, '/api/v1/datadiffs')).status).toBe(200);
    socket.destroy();
  }
  const answers = async () => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    return [
      ...metrics.matchAll(/^data_diff_http_request_duration_seconds_count{.*"POST".*$/gm),
    ].map(([line]) => /status="(\d+)"/.exec(line)?.[1]);
  };
  await until(async () => (await answers()).length === 2);
  expect(await answers()).not.toContain('500');
  await kill(server);
  await store.close();
});
