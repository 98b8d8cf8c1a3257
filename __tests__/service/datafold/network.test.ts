import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import { API_KEY } from '../builders.ts';

/**
 * Real sockets, in a process of its own: the client must let that end by itself, and `http` must
 * be the one that no other test file has patched.
 */

const module = new URL('../../../src/service/datafold/service.ts', import.meta.url);
const servers: Server[] = [];
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** Starts a server on a free port of this machine. */
async function listen(listener: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

interface RunOptions {
  environment?: Record<string, string>;
  requestTimeoutMs?: number;
  /** Settles once `arrived` may in the process: what its calls asked for is under way. */
  arrived?: Promise<unknown>;
}

/** Runs `calls` with a `service` in a new process until that ends by itself. */
async function run(
  apiUrl: string,
  calls: string,
  { environment = {}, requestTimeoutMs = 300_000, arrived }: RunOptions = {},
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const script = `
    import { once } from 'node:events';
    import { mock } from 'node:test';
    import { DatafoldService } from ${JSON.stringify(module.href)};
    const service = new DatafoldService({
      apiUrl: ${JSON.stringify(apiUrl)}, apiKey: ${JSON.stringify(API_KEY)},
      requestTimeoutMs: ${requestTimeoutMs}, sleep: async () => {}, random: () => 0,
    });
    const show = (value) => console.log(JSON.stringify(value));
    const arrived = ${arrived ? "once(process, 'message')" : 'null'};
    const attempt = (call) => call.then(show, ({ name, message, status }) => show({ name, message, status }));
    ${calls}
  `;
  const child = spawn(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--input-type=module', '--eval', script],
    {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      // To compile the client anew takes longer than its calls.
      env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  children.push(child);
  void arrived?.then(() => child.send('arrived'));
  const output = { stdout: '', stderr: '' };
  child.stdout!.on('data', (chunk) => (output.stdout += String(chunk)));
  child.stderr!.on('data', (chunk) => (output.stderr += String(chunk)));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, ...output };
}

/** A call whose time runs out once it has arrived, by a clock that only this moves. */
const leftAfter500Ms = `
  mock.timers.enable({ apis: ['setTimeout'] });
  const call = attempt(service.create({}));
  await arrived;
  mock.timers.tick(500);
  await call;
`;

test('no open connection keeps the process alive, even where nobody closes the service', async () => {
  const { server, port } = await listen((_request, response) => response.end('[]'));
  server.keepAliveTimeout = 60_000;

  expect(await run(`http://127.0.0.1:${port}`, 'await attempt(service.dataSources());')).toEqual({
    exitCode: 0,
    stdout: '[]\n',
    stderr: '',
  });
});

test('many calls at once end without a warning of the runtime', async () => {
  const waiting: ServerResponse[] = [];
  const { port } = await listen((_request, response) => {
    if (waiting.push(response) < 30) return;
    for (const each of waiting) each.end('[]');
  });
  const calls = `
    const signal = new AbortController().signal;
    await Promise.all(Array.from({ length: 30 }, () => service.dataSources(signal)));
    await service.close();
  `;

  expect(await run(`http://127.0.0.1:${port}`, calls)).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: '',
  });
});

test('a server that does not answer is left after the time for one call', async () => {
  let requests = 0;
  const asked = Promise.withResolvers<void>();
  const { port } = await listen(() => {
    requests++;
    asked.resolve();
  });
  const result = await run(`http://127.0.0.1:${port}`, leftAfter500Ms, {
    requestTimeoutMs: 500,
    arrived: asked.promise,
  });

  expect(result.stdout).toMatch(/got no usable answer: no answer within 500 ms \(ETIMEDOUT\)/);
  expect([result.exitCode, requests]).toEqual([0, 1]);
});

test('a server that answers ever so slowly is left after the same time', async () => {
  const written = Promise.withResolvers<void>();
  const { port } = await listen((_request, response) => {
    const timer = setInterval(() => response.write(' ', () => written.resolve()), 20);
    response.on('close', () => clearInterval(timer));
  });
  const result = await run(`http://127.0.0.1:${port}`, leftAfter500Ms, {
    requestTimeoutMs: 500,
    arrived: written.promise,
  });

  expect(result.stdout).toMatch(/no answer within 500 ms/);
  expect(result.exitCode).toBe(0);
});

test('an answer that breaks off is asked for again', async () => {
  let requests = 0;
  const { port } = await listen((_request, response) => {
    if (++requests > 1) return response.end('[]');
    response.writeHead(200, { 'Content-Length': '100' });
    return response.write('[', () => response.destroy());
  });
  const result = await run(`http://127.0.0.1:${port}`, 'await attempt(service.dataSources());');

  expect([result.stdout, requests]).toEqual(['[]\n', 2]);
});

test('closing the service cuts the connections under way', async () => {
  let cut = 0;
  const asked = Promise.withResolvers<void>();
  const { port } = await listen((request) => {
    request.on('close', () => cut++);
    asked.resolve();
  });
  const calls = `
    const call = attempt(service.dataSources());
    await arrived;
    service.close();
    await call;
  `;
  const result = await run(`http://127.0.0.1:${port}`, calls, { arrived: asked.promise });

  expect(result.stdout).toMatch(/"CancelledError"/);
  expect([result.exitCode, cut]).toEqual([0, 1]);
});

test('a name with several addresses that all refuse is a refused connection', async () => {
  const { server, port } = await listen(() => undefined);
  await new Promise((resolve) => server.close(resolve));
  const result = await run(`http://localhost:${port}`, 'await attempt(service.dataSources());');

  expect(result.stdout).toMatch(/the connection was refused \(.*ECONNREFUSED/);
});

test('the proxy of the environment is used, by a tunnel that the key does not enter', async () => {
  const { server, port } = await listen(() => undefined);
  const tunnels: string[] = [];
  server.on('connect', (request, socket) => {
    tunnels.push(`${request.url} ${JSON.stringify(request.rawHeaders)}`);
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
  });
  const result = await run('https://datafold.test', 'await attempt(service.dataSources());', {
    environment: { HTTPS_PROXY: `http://127.0.0.1:${port}` },
  });

  expect(result.stdout).toMatch(/answered 407; the proxy wants a user and password/);
  expect(tunnels).toEqual([expect.stringMatching(/^datafold\.test:443 /)]);
  expect(tunnels.join()).not.toContain(API_KEY);
});

test('a proxy that does not answer leaves nothing open once the service is closed', async () => {
  const { server, port } = await listen(() => undefined);
  let tunnels = 0;
  const asked = Promise.withResolvers<void>();
  server.on('connect', () => {
    tunnels++;
    asked.resolve();
  });
  const calls = `${leftAfter500Ms} await service.close();`;
  const result = await run('https://datafold.test', calls, {
    environment: { HTTPS_PROXY: `http://127.0.0.1:${port}` },
    requestTimeoutMs: 500,
    arrived: asked.promise,
  });

  expect(result.stdout).toMatch(/no answer within 500 ms/);
  expect([result.exitCode, tunnels]).toEqual([0, 1]);
});

test('NO_PROXY is honoured', async () => {
  const { port } = await listen((_request, response) => response.end('[]'));
  const result = await run(`http://127.0.0.1:${port}`, 'await attempt(service.dataSources());', {
    environment: { HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' },
  });

  expect(result.stdout).toBe('[]\n');
});
