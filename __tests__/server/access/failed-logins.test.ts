import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { FailedLogins } from '../../../src/server/access/failed-logins.ts';

const MOST = 20;
const THERE = { address: '192.0.2.1', keyId: 1 };

let logins: FailedLogins;

beforeEach(() => {
  jest.useFakeTimers();
  logins = new FailedLogins();
});
afterEach(() => void jest.useRealTimers());

test('a key that was guessed at from many addresses is looked at from none for a minute', async () => {
  for (let i = 0; i < MOST; i += 1) await logins.failed({ ...THERE, address: `192.0.2.${i}` });
  const elsewhere = { ...THERE, address: '198.51.100.1' };
  await expect(logins.check(elsewhere)).rejects.toMatchObject({ retryAfterSeconds: 60 });
  await logins.check({ ...elsewhere, keyId: 2 });
  jest.advanceTimersByTime(60_000);
  await logins.check(elsewhere);
});

test('an address from which many keys were wrong has no other looked at', async () => {
  for (let i = 0; i < MOST; i += 1) await logins.failed({ ...THERE, keyId: i });
  await expect(logins.check({ ...THERE, keyId: 99 })).rejects.toThrow('Too many logins');
  await expect(logins.check({ ...THERE, keyId: null })).rejects.toThrow('Too many logins');
  await logins.check({ address: '198.51.100.1', keyId: 99 });
});

test('a key that was right goes on, until it is wrong itself', async () => {
  logins.succeeded(THERE);
  for (let i = 0; i < MOST; i += 1) await logins.failed({ ...THERE, keyId: 99 });
  await logins.check(THERE);
  await logins.failed(THERE);
  await expect(logins.check(THERE)).rejects.toThrow('Too many logins');
});

test('only so many addresses and keys are remembered: those that were right last', async () => {
  for (let i = 0; i <= 10_000; i += 1) logins.succeeded({ ...THERE, keyId: i });
  for (let i = 0; i < MOST; i += 1) await logins.failed({ ...THERE, keyId: null });
  await expect(logins.check({ ...THERE, keyId: 0 })).rejects.toThrow('Too many logins');
  await logins.check({ ...THERE, keyId: 1 });
});
