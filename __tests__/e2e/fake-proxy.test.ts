import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { selfSigned } from './certificate.ts';
import { startFakeDatafold } from './fake-datafold.ts';
import { startFakeProxy, startTlsFront } from './fake-proxy.ts';

test('the fake proxy forwards a plain request and records its address', async () => {
  const datafold = await startFakeDatafold();
  const proxy = await startFakeProxy({ 'datafold.test': datafold.url });
  const { hostname, port } = new URL(proxy.url);
  const sent = request({
    host: hostname,
    port,
    path: 'http://datafold.test/api/v1/data_sources',
    headers: { authorization: `Key ${datafold.key}` },
  }).end();
  const [answer] = (await once(sent, 'response')) as [NodeJS.ReadableStream];
  expect(await text(answer)).toBe('[]');
  expect(proxy.seen).toEqual(['GET http://datafold.test/api/v1/data_sources']);
  await proxy.close();
  await datafold.close();
});

test('the fake proxy opens a tunnel to a fake with TLS that a client trusts', async () => {
  const certificate = selfSigned('datafold.test');
  const datafold = await startFakeDatafold();
  const front = await startTlsFront(datafold.url, certificate);
  const proxy = await startFakeProxy({ 'datafold.test:443': front.url });
  const { hostname, port } = new URL(proxy.url);
  const asked = request({ host: hostname, port, method: 'CONNECT', path: 'datafold.test:443' });
  asked.end();
  const [, socket] = (await once(asked, 'connect')) as [unknown, Socket];
  const secure = connectTls({ socket, servername: 'datafold.test', ca: certificate.cert });
  secure.write(
    'GET /api/v1/data_sources HTTP/1.1\r\nHost: datafold.test\r\nConnection: close\r\n\r\n',
  );
  expect(await text(secure)).toContain('401 Unauthorized');
  expect(proxy.seen).toEqual(['CONNECT datafold.test:443']);
  await proxy.close();
  await front.close();
  await datafold.close();
});
