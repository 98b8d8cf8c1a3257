import { expect, test } from '@jest/globals';
import { sqliteFile } from '../sources/sqlite/sqlite-file.ts';
import { openPlace } from './start.ts';

const files = { 'old.csv': 'id,v\n1,a\n', 'new.csv': 'id,v\n1,b\n' };
const config = 'file1: old.csv\nfile2: new.csv\npk-columns: id\nmax-rows-with-differences: 0\n';

test.concurrent('data-diff.yml is used where there is one, and that is said', async () => {
  using place = openPlace({ ...files, 'data-diff.yml': config });

  const { exitCode, stderr } = await place.run(['run']);

  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^Settings are from data-diff\.yml\.\n/);
});

test.concurrent('--config names another file, whose settings flags overrule', async () => {
  using place = openPlace({ ...files, 'data-diff.yml': 'file3: x\n', 'conf/mine.yml': config });
  const args = ['run', '--config', 'conf/mine.yml', '--max-rows-with-differences', '1'];

  const { exitCode, stderr } = await place.run(args);

  expect(exitCode).toBe(0);
  expect(stderr).not.toContain('Settings are from');
});

test.concurrent('an empty flag takes away what the file says', async () => {
  using place = openPlace({ ...files, 'data-diff.yml': config });

  expect((await place.run(['run', '--max-rows-with-differences', ''])).exitCode).toBe(0);
});

test.concurrent('--no-config leaves data-diff.yml aside', async () => {
  using place = openPlace({ ...files, 'data-diff.yml': 'file3: x\n' });

  const { exitCode } = await place.run(['run', '--no-config', 'old.csv', 'new.csv', '-k', 'id']);

  expect(exitCode).toBe(0);
});

test.concurrent(
  'datasets on the command line take the place of the diffs of the file',
  async () => {
    const list = 'pk-columns: id\ndiffs: [{ name: listed, file1: none.csv, file2: none.csv }]\n';
    using place = openPlace({ ...files, 'data-diff.yml': list });

    const { exitCode, stdout } = await place.run(['run', 'old.csv', 'new.csv']);

    expect(exitCode).toBe(0);
    expect(stdout).toContain('old.csv → new.csv');
    expect(stdout).not.toContain('listed');
  },
);

test.concurrent('a data source may be an argument, and hold a variable', async () => {
  const file = sqliteFile();
  file.database.exec('CREATE TABLE a (id INTEGER PRIMARY KEY)');
  file.database.exec('CREATE TABLE b (id INTEGER PRIMARY KEY); INSERT INTO b VALUES (1)');
  using place = openPlace();

  const { stdout } = await place.run(['run', 'sqlite:${DB_PATH}', 'a', 'b', '-k', 'id', '--json'], {
    DB_PATH: file.path,
  });
  file.drop();

  expect(JSON.parse(stdout)).toMatchObject([
    { name: 'a → b', summary: { pks: { total_rows: [0, 1] } } },
  ]);
});

test.concurrent(
  'one table is compared with itself in another data source, whatever the file says',
  async () => {
    const [one, two] = [sqliteFile(), sqliteFile()];
    one.database.exec('CREATE TABLE a (id INTEGER PRIMARY KEY)');
    two.database.exec('CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (1)');
    const config = 'table2: none\ndiffs: [{ name: listed, file1: none.csv, file2: none.csv }]\n';
    using place = openPlace({ 'data-diff.yml': config });
    const apart = ['--data-source1', `sqlite:${one.path}`, '--data-source2', `sqlite:${two.path}`];

    const { exitCode, stdout } = await place.run(['run', 'a', ...apart, '--json']);
    one.drop();
    two.drop();

    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { name: 'a', request: { table2: ['a'] }, summary: { pks: { total_rows: [0, 1] } } },
    ]);
  },
);
