import { expect, test } from '@jest/globals';
import { isSurelyDead, startTimeIn } from '../../../src/service/embedded/temporary-folders.ts';

const home = { host: 'a', boot_id: 'boot 1', pid_namespace: 'pid:[1]' };
const owner = { ...home, pid: 7, start_time: '100' };

test.each([
  ['lives', {}, '100', false],
  ['has ended', {}, null, true],
  ['has ended, and another process has its number', {}, '200', true],
  ['ran before the machine was started anew', { boot_id: 'boot 0' }, '100', true],
  [
    'is of another container, where nobody here can look',
    { pid_namespace: 'pid:[2]' },
    null,
    false,
  ],
  ['is of another machine', { host: 'b', boot_id: 'boot 0' }, null, false],
])('an owner that %s', (_, changes, startTimeNow, isDead) => {
  expect(isSurelyDead({ ...owner, ...changes }, home, () => startTimeNow)).toBe(isDead);
});

test.each([
  ['7 (node) S 1 7 7 0 -1 4194560 1 0 0 0 3 1 0 0 20 0 11 0 100 1 2', '100'],
  ['7 (a) R 1 (b) S 1 7 7 0 -1 4194560 1 0 0 0 3 1 0 0 20 0 11 0 100 1 2', '100'],
  ['7 (node) Z 1 7 7 0 -1 4194560 1 0 0 0 3 1 0 0 20 0 11 0 100 1 2', null],
  ['', null],
])('the start of a process is found in %j', (stat, startTime) => {
  expect(startTimeIn(stat)).toBe(startTime);
});
