import { expect, test } from '@jest/globals';
import { failed, startFakeDatafold } from '../e2e/fake-datafold.ts';
import { openPlace } from './start.ts';

/** Nothing listens on port 1. */
const tables = ['a', 'b', '-k', 'id', '--report-path', 'report.html'];

test.concurrent.each([
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

const unescaped = 'postgresql://u:Abc@Secretpart#1@host/db';
const inYaml = `w: ${JSON.stringify(unescaped)}`;

test.concurrent.each([
  ['an argument', ['run', unescaped, ...tables]],
  ['a flag', ['run', ...tables, '--data-source1', unescaped]],
  ['data-sources', ['run', ...tables, '--data-sources', inYaml, '--data-source1', 'w']],
  ['the config file', ['run', ...tables, '--config', 'conf.yml', '--data-source1', 'w']],
  ['the config file of a server', ['serve', '--config', 'conf.yml', '--listen', '0']],
  ['a config file that is tested', ['sources', 'test', '--config', 'conf.yml']],
])('an unescaped password in %s is refused, and no host is looked up', async (_place, args) => {
  using place = openPlace({ 'conf.yml': `data-sources: { ${inYaml} }\n` });
  const { exitCode, stdout, stderr } = await place.run(args, { DEBUG: '1' });
  expect(exitCode).toBe(2);
  expect(stdout + stderr).toContain('percent-encode the password');
  expect(stdout + stderr).not.toMatch(/secretpart|submitted|ENOTFOUND/i);
});

test.concurrent.each([
  ['without a scheme', ['run', 'u:Secretpart@host/db', 'a', 'b', '-k', 'id']],
  ['after an unknown flag', ['run', '--dta-source1', 'u:Secretpart@host/db']],
  ['in a flag that is given twice', ['run', 'u:Secretpart@h/d', 'a', 'b', '--data-source1', 'x']],
  ['as libpq writes it', ['run', 'host=h password=Secretpart', 'a', 'b', '-k', 'id']],
  ['as an only argument', ['run', unescaped]],
  ['for init', ['init', '--yes', '--data-source1', 'w=u:Secretpart@host/db']],
  ['of the store', ['keys', 'list', '--store', 'postgresql://u:ab/Secretpart@host/db']],
])('a password %s is nowhere to be seen', async (_what, args) => {
  using place = openPlace();
  const { exitCode, stdout, stderr } = await place.run(args, { DEBUG: '1' });
  expect(exitCode).toBe(2);
  expect(stdout + stderr).not.toMatch(/secretpart/i);
});

test.concurrent('init puts a variable in the place of a password that is not encoded', async () => {
  using place = openPlace();
  const source = `w=${unescaped}`;
  const answers = ['--table1', 'a', '--table2', 'b', '-k', 'id', '--data-source1', source];
  const { exitCode } = await place.run(['init', '--yes', ...answers]);
  expect(exitCode).toBe(0);
  expect(place.read('data-diff.yml')).toContain('postgresql://u:${W_PASSWORD}@host/db');
});

test.concurrent(
  'an API key that a server repeats is nowhere to be seen, not even with DEBUG',
  async () => {
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
  },
);

test.concurrent('a secret of digits makes no holes in the numbers of JSON', async () => {
  using place = openPlace({
    'a.csv': `id\n${Array.from({ length: 1234 }, (_, id) => id).join('\n')}\n`,
  });
  const args = ['run', 'a.csv', 'a.csv', '-k', 'id', '--json'];

  const { stdout } = await place.run([...args, '--data-sources', 'x: mysql://me:1234@db/x']);

  expect(JSON.parse(stdout)).toMatchObject([{ summary: { pks: { total_rows: [1234, 1234] } } }]);
});
