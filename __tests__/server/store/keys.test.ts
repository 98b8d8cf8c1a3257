import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../../src/contract/errors.ts';
import type { NewKey } from '../../../src/server/store/keys.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { rejectionOf } from '../../service/builders.ts';
import { STORES, type TestStores } from './test-stores.ts';

const buildKey = (overrides: Partial<NewKey> = {}): NewKey => ({
  name: 'ci',
  salt: '5a'.repeat(16),
  hash: 'b4'.repeat(32),
  rights: ['read', 'create'],
  sources: null,
  ...overrides,
});

describe.each(STORES)('keys, logins and tests of data sources in $name', ({ prepare }) => {
  let stores: TestStores;
  let store: Store;
  beforeAll(async () => {
    stores = await prepare();
  });
  afterAll(() => stores.drop());
  beforeEach(async () => {
    store = await stores.open();
  });
  afterEach(() => store.close());

  const login = (tokenHash: string, keyId: number, expiresAt = Date.now() + 3_600_000) =>
    store.sessions.add({ tokenHash, keyId, csrfToken: `csrf of ${tokenHash}`, expiresAt });

  test('a key is kept as it was made', async () => {
    const made = buildKey({ sources: ['warehouse', 'archive, old'], rights: ['admin'] });
    const key = await store.keys.add(made);
    expect(key).toEqual({ ...made, id: 1, createdAt: expect.any(String), revokedAt: null });
    expect(await store.keys.get(1)).toEqual(key);
    expect(await store.keys.get(2)).toBeNull();
  });

  test('two keys that are in use have two names', async () => {
    await store.keys.add(buildKey());
    const error = await rejectionOf(store.keys.add(buildKey()));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toBe(
      'There is a key "ci" already; revoke it first, or choose another name.',
    );
    expect(await store.keys.all()).toHaveLength(1);
  });

  test('of keys of one name that are made at once, one is kept', async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 10 }, () => store.keys.add(buildKey())),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = made.flatMap((it) => (it.status === 'rejected' ? [it.reason as Error] : []));
    for (const reason of reasons) expect(reason).toBeInstanceOf(ConfigurationError);
    expect(await store.keys.all()).toHaveLength(1);
  });

  test('a key that is revoked stays in the list, and its name is free', async () => {
    await store.keys.add(buildKey());
    const revoked = await store.keys.revoke('ci');
    expect(revoked).toMatchObject({ id: 1, name: 'ci', revokedAt: expect.any(String) });
    expect(await store.keys.revoke('ci')).toBeNull();
    expect(await store.keys.revoke('other')).toBeNull();
    const second = await store.keys.add(buildKey());
    expect(await store.keys.all()).toEqual([revoked, second]);
  });

  test('a login ends with its key, or when the person leaves', async () => {
    const one = await store.keys.add(buildKey({ name: 'one' }));
    const other = await store.keys.add(buildKey({ name: 'other' }));
    await login('a', one.id);
    await login('b', other.id);
    await login('c', other.id);
    await store.sessions.remove('c');
    await store.keys.revoke('one');
    expect(await store.sessions.get('a')).toBeNull();
    expect(await store.sessions.get('b')).toMatchObject({
      keyId: other.id,
      csrfToken: 'csrf of b',
    });
    expect(await store.sessions.get('c')).toBeNull();
  });

  test('logins that have expired are forgotten with the next one', async () => {
    const { id } = await store.keys.add(buildKey());
    await login('old', id, Date.now() - 1000);
    expect(await store.sessions.get('old')).not.toBeNull();
    await login('new', id);
    expect(await store.sessions.get('old')).toBeNull();
    expect(await store.sessions.get('new')).not.toBeNull();
  });

  test('the test of a data source is under way until it has an end', async () => {
    const good = await store.sourceTests.add(3);
    const bad = await store.sourceTests.add(4);
    expect(good).toEqual({ id: 1, dataSourceId: 3, status: 'processing', message: null });
    expect(await store.sourceTests.get(good.id)).toEqual(good);
    await store.sourceTests.finish(good.id, null);
    await store.sourceTests.finish(bad.id, 'no connection');
    expect(await store.sourceTests.get(good.id)).toEqual({ ...good, status: 'done' });
    expect(await store.sourceTests.get(bad.id)).toEqual({
      ...bad,
      status: 'failed',
      message: 'no connection',
    });
    expect(await store.sourceTests.get(99)).toBeNull();
  });
});
