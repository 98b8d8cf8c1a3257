import { expect, test } from '@jest/globals';
import { failed, startFakeDatafold } from '../e2e/fake-datafold.ts';
import { openPlace } from './start.ts';

/** Nothing listens on port 1. */
const tables = ['a', 'b', '-k', 'id', '--report-path', 'report.html'];

test.each([
  ['in a URL', 'postgresql://me:hunter2@127.0.0.1:1/db', {}],
  ['of a variable', 'postgresql://me:${PGPASSWORD}@127.0.0.1:1/db', { PGPASSWORD: 'hunter2' }],
])('a password %s is nowhere to be seen', async (_where, url, env) => {
  using place = openPlace();

  for (const more of [[], ['--json']]) {
    const { exitCode, stdout, stderr } = await place.run(['run', url, ...tables, ...more], env);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('127.0.0.1');
    expect(stdout + stderr + place.read('report.html')).not.toContain('hunter2');
  }
});

test('an API key that a server repeats is nowhere to be seen, not even with DEBUG', async () => {
  const script = () => [failed('OperationalError', 'the key 0123456789abcdef is odd')];
  const fake = await startFakeDatafold({ key: '0123456789abcdef', script });
  using place = openPlace();
  const args = ['run', '1', 'a', '1', 'b', '-k', 'id', '--api-url', fake.url];
  const flags = ['--api-key', fake.key, '--report-path', 'report.html'];

  const { exitCode, stdout, stderr } = await place.run([...args, ...flags], { DEBUG: '1' });
  await fake.close();

  expect(exitCode).toBe(2);
  expect(stdout).toContain('the key *** is odd');
  expect(stdout + stderr + place.read('report.html')).not.toContain(fake.key);
});

test('a secret of digits makes no holes in the numbers of JSON', async () => {
  using place = openPlace({
    'a.csv': `id\n${Array.from({ length: 1234 }, (_, id) => id).join('\n')}\n`,
  });
  const args = ['run', 'a.csv', 'a.csv', '-k', 'id', '--json'];

  const { stdout } = await place.run([...args, '--data-sources', 'x: mysql://me:1234@db/x']);

  expect(JSON.parse(stdout)).toMatchObject([{ summary: { pks: { total_rows: [1234, 1234] } } }]);
});
