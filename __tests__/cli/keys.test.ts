import { expect, test } from '@jest/globals';
import { postgresDatabase } from '../servers/databases.ts';
import { splitKey } from '../../src/server/access/keys.ts';
import { openPlace } from './start.ts';

const config = 'data-sources: { warehouse: "postgresql://me:${NOT_SET}@db/x", lake: "duckdb:l" }\n';

test.concurrent('keys create prints the key and nothing else on stdout', async () => {
  using place = openPlace();

  const { exitCode, stdout, stderr } = await place.run(['keys', 'create', '--name', 'ci']);

  expect(exitCode).toBe(0);
  expect(splitKey(stdout.replace(/\n$/, ''))).not.toBeNull();
  expect(stderr).toContain('the key "ci" (read, create; all data sources)');
  expect(stderr).not.toContain(stdout.trim());
});

test.concurrent('keys list tells all but the keys and their hashes', async () => {
  using place = openPlace({ 'data-diff.yml': config });
  const made = await place.run(['keys', 'create', '--name', 'ci']);
  const limits = ['--rights', 'read', '--sources', 'warehouse,lake,files'];
  await place.run(['keys', 'create', '--name', 'page', ...limits]);
  await place.run(['keys', 'revoke', 'ci']);

  const { exitCode, stdout } = await place.run(['keys', 'list']);

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/ci +│ read, create +│ all data sources +│ \d{4}-.* │ \d{4}-/);
  expect(stdout).toMatch(/page +│ read +│ warehouse, lake, files +│ \d{4}-[\d :-]+│ +│/);
  expect(stdout).not.toContain(splitKey(made.stdout.trim())?.secret);
  expect(stdout).not.toMatch(/[0-9a-f]{32}/);
});

test.concurrent(
  'the store is where the config file or the flag says, here in PostgreSQL',
  async () => {
    const database = await postgresDatabase();
    using place = openPlace({ 'conf/dd.yml': 'store: ${STORE}\n' });
    const env = { STORE: database.url };

    await place.run(['keys', 'create', '--name', 'a', '--config', 'conf/dd.yml'], env);
    const { stdout } = await place.run(['keys', 'list', '--store', database.url]);
    await database.drop();

    expect(stdout).toMatch(/│ a +│/);
  },
);

test.concurrent.each([
  [['create', '--name', 'x', '--rights', 'write'], '`--rights` is `write`; it must be a list of'],
  [['create', '--name', 'x', '--sources', 'laek'], 'which has `warehouse`, `lake`'],
  [['create', '--name', ' '], '`--name` is ``; it must be a text'],
  [['create'], "required option '--name <name>' not specified."],
  [['revoke', 'x'], 'There is no valid key "x"; `data-diff keys list` shows the keys.'],
  [['list', '--store', 'mysql://me:hunter2@db/x'], '`store` is `mysql://db/x`; it must be'],
])('keys %j is refused in one sentence', async (args, sentence) => {
  using place = openPlace({ 'data-diff.yml': config });

  const { exitCode, stdout, stderr } = await place.run(['keys', ...args]);

  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('hunter2');
});

test.concurrent('two keys of one name are refused', async () => {
  using place = openPlace();
  await place.run(['keys', 'create', '--name', 'ci']);

  const { exitCode, stderr } = await place.run(['keys', 'create', '--name', 'ci']);

  expect(exitCode).toBe(2);
  expect(stderr).toBe(
    'error: There is a key "ci" already; revoke it first, or choose another name.\n',
  );
});
