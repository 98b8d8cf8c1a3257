import { expect, test } from '@jest/globals';
import { selfSigned } from './certificate.ts';
import { pullRequest, push, HEAD_SHA } from './events.ts';
import { startFakeProxy, startTlsFront } from './fake-proxy.ts';
import { openWorld } from './world.ts';

test.concurrent('GitHub Enterprise Server is asked below /api/v3', async () => {
  await using world = await openWorld({ github: { prefix: '/api/v3' } });
  await world.run();
  await world.run({ inputs: { 'max-exclusives': '0' } });

  expect(world.ourComments()).toEqual([expect.stringContaining('### ❌ Not passed')]);
  expect(world.github.sent('graphql').length).toBeGreaterThan(0);
});

test.concurrent.each(['github-actions[bot]', 'data-team[bot]', 'data-team'])(
  'a server without GraphQL has one comment of %s, created once',
  async (login) => {
    await using world = await openWorld({
      github: { prefix: '/api/v3', hasGraphql: false, login },
    });
    await world.run();
    await world.run({ inputs: { 'max-exclusives': '0' } });

    expect(world.github.comments).toMatchObject([
      { login, body: expect.stringContaining('### ❌ Not passed') },
    ]);
    expect(world.github.sent('create comment')).toHaveLength(1);
  },
);

test.concurrent('GitHub Enterprise Server finds the pull request of a push', async () => {
  const pull = { number: 7, state: 'open' as const, headSha: HEAD_SHA, headRef: 'change' };
  await using world = await openWorld({ github: { prefix: '/api/v3', pulls: [pull] } });
  await world.run({ event: push() });

  expect(world.github.comments).toMatchObject([{ issue: 7 }]);
});

/** A Datafold and a GitHub with TLS that only a proxy can reach. */
async function openProxiedWorld() {
  const certificate = selfSigned('datafold.test', 'api.github.test');
  const world = await openWorld();
  const datafold = await startTlsFront(world.datafold.url, certificate);
  const github = await startTlsFront(world.github.url, certificate);
  const proxy = await startFakeProxy({
    'datafold.test:443': datafold.url,
    'api.github.test:443': github.url,
  });
  const env = {
    NODE_EXTRA_CA_CERTS: '../authority.pem',
    GITHUB_API_URL: 'https://api.github.test',
    GITHUB_GRAPHQL_URL: 'https://api.github.test/graphql',
  };
  return {
    world,
    proxy,
    step: {
      event: pullRequest(),
      files: { '../authority.pem': certificate.cert },
      inputs: { 'api-url': 'https://datafold.test' },
      env,
    },
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]();
      await Promise.all([proxy.close(), datafold.close(), github.close()]);
    },
  };
}

test.concurrent(
  'both services are reached through the proxy of HTTPS_PROXY, by tunnels',
  async () => {
    await using proxied = await openProxiedWorld();
    const { world, proxy, step } = proxied;
    const env = { ...step.env, HTTPS_PROXY: proxy.url };
    const result = await world.run({ ...step, env });

    expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
    expect(world.ourComments()).toHaveLength(1);
    expect(new Set(proxy.seen)).toEqual(
      new Set(['CONNECT datafold.test:443', 'CONNECT api.github.test:443']),
    );
  },
);

test.concurrent('the name of the variable may be written small, as curl takes it', async () => {
  await using proxied = await openProxiedWorld();
  const { world, proxy, step } = proxied;
  const env = { ...step.env, https_proxy: proxy.url };
  const result = await world.run({ ...step, env });

  expect(result.outputs['conclusion']).toBe('success');
  expect(proxy.seen).toContain('CONNECT datafold.test:443');
});

test.concurrent('a host of NO_PROXY is reached without the proxy', async () => {
  await using world = await openWorld();
  const proxy = await startFakeProxy();
  const env = { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, NO_PROXY: '127.0.0.1' };
  const result = await world.run({ env });
  await proxy.close();

  expect(result.outputs['conclusion']).toBe('success');
  expect(proxy.seen).toEqual([]);
});

test.concurrent(
  'a service on this machine is never asked through a proxy, which would read the key',
  async () => {
    await using world = await openWorld();
    const proxy = await startFakeProxy();
    const env = { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, NO_PROXY: '' };
    const result = await world.run({ env });
    await proxy.close();

    expect(result.outputs['conclusion']).toBe('success');
    expect(proxy.seen).toEqual([]);
  },
);

test.concurrent('a certificate that is not trusted is named, with what to do', async () => {
  await using proxied = await openProxiedWorld();
  const { world, proxy, step } = proxied;
  const env = { ...step.env, HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: '' };
  const result = await world.run({ ...step, env });

  expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  expect(result.stdout).toContain('NODE_EXTRA_CA_CERTS');
  expect(world.datafold.requests).toEqual([]);
});
