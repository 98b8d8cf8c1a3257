import { expect, test } from '@jest/globals';
import { inputNames } from '../../src/config/keys.ts';
import { openPlace } from './start.ts';

const files = {
  'old.csv': 'id,name\n1,a\n2,b\n3,c\n',
  'new.csv': 'id,name\n1,a\n2,B\n4,d\n',
};

test.concurrent('equal files are no failure', async () => {
  using place = openPlace(files);

  const { exitCode, stdout } = await place.run(['run', 'old.csv', 'old.csv', '-k', 'id']);

  expect([exitCode, stdout.split('\n')[0]]).toEqual([0, 'Passed: no differences']);
});

test.concurrent('an empty list of diffs passes, as there is nothing to compare', async () => {
  using place = openPlace({ 'data-diff.yml': 'diffs: []\nmax-nulls: 0\n' });

  const { exitCode, stdout } = await place.run(['run']);

  expect([exitCode, stdout]).toEqual([0, 'Passed: nothing to compare, there are no data diffs\n']);
});

test.concurrent(
  'the key that both sides declare is asked for by its word, over that of the config',
  async () => {
    using place = openPlace({ ...files, 'data-diff.yml': 'pk-columns: nope\n' });

    const { exitCode, stdout } = await place.run(['run', 'old.csv', 'old.csv', '-k', '<declared>']);

    expect(stdout).toContain('Passed: no differences');
    expect(exitCode).toBe(0);
  },
);

test.concurrent('differences within the limits are told and are no failure', async () => {
  using place = openPlace(files);

  const { exitCode, stdout, stderr } = await place.run([
    ...['run', '--file1', 'old.csv', '--file2', 'new.csv', '--pk-columns', 'id'],
    ...['--max-rows-with-differences', '50%'],
  ]);

  expect(exitCode).toBe(0);
  expect(stdout).toContain('Passed: there are differences, none over a limit');
  expect(stdout).toMatch(/Changed +│ old\.csv → new\.csv │ +3 │ +\+1 −1 │ +1 \(50 %\)/);
  expect(stderr).toContain('done after');
});

test.concurrent('a limit that is passed exits with 1', async () => {
  using place = openPlace(files);
  const args = ['run', 'old.csv', 'new.csv', '-k', 'id', '--max-exclusives1', '0'];

  const { exitCode, stdout } = await place.run(args);

  expect(exitCode).toBe(1);
  expect(stdout).toContain('max-exclusives1 allows 0');
});

test.concurrent('a diff that fails exits with 2 and says why', async () => {
  using place = openPlace(files);

  const { exitCode, stdout } = await place.run(['run', 'old.csv', 'none.csv', '-k', 'id']);

  expect(exitCode).toBe(2);
  expect(stdout).toContain('NoSuchFileException: none.csv');
});

test.concurrent('a limit that is passed outweighs another diff that fails', async () => {
  const diffs = '[{ name: one, file2: new.csv }, { name: two, file2: none.csv }]';
  using place = openPlace(files);

  const { exitCode } = await place.run([
    ...['run', '--file1', 'old.csv', '--diffs', diffs, '-k', 'id', '--max-exclusives', '0'],
  ]);

  expect(exitCode).toBe(1);
});

test.concurrent('--json prints the results and nothing else', async () => {
  using place = openPlace(files);

  const { stdout } = await place.run(['run', 'old.csv', 'new.csv', '-k', 'id', '--json']);

  expect(JSON.parse(stdout)).toMatchObject([
    {
      name: 'old.csv → new.csv',
      summary: { status: 'success', pks: { exclusives: [1, 1] } },
      verdict: { passed: true, breaches: [] },
    },
  ]);
});

test.concurrent('--report-path writes the report as one HTML file', async () => {
  using place = openPlace(files);
  const args = ['run', 'old.csv', 'new.csv', '-k', 'id', '--report-path', 'out/report.html'];

  const { exitCode, stderr } = await place.run(args);

  expect(exitCode).toBe(0);
  expect(place.read('out/report.html')).toContain('old.csv → new.csv');
  expect(stderr).toContain('out/report.html');
});

test.concurrent('a report that cannot be written exits with 2', async () => {
  using place = openPlace(files);
  const args = ['run', 'old.csv', 'new.csv', '-k', 'id', '--report-path', '.'];

  const { exitCode, stdout, stderr } = await place.run(args);

  expect(exitCode).toBe(2);
  expect(stdout).toContain('Passed');
  expect(stderr).toContain('error: The report could not be written: EISDIR');
});

test.concurrent(
  '--results-path writes all differences, of several diffs into a folder each',
  async () => {
    const diffs = '[{ name: "a/b", file2: new.csv }, { name: gone, file2: none.csv }]';
    using place = openPlace(files);

    const { exitCode, stdout } = await place.run([
      ...['run', '--file1', 'old.csv', '--diffs', diffs, '-k', 'id', '--json'],
      ...['--results-path', 'out', '--results-format', 'csv'],
    ]);

    expect(exitCode).toBe(2);
    const [one, two] = JSON.parse(stdout) as { results_paths?: Record<string, string> }[];
    expect(one?.results_paths?.['diff']).toMatch(/out[\\/]a_b[\\/]diff\.csv$/);
    expect(two).not.toHaveProperty('results_paths');
    expect(place.read('out/a_b/exclusives1.csv')).toMatch(/^id,/);
    expect(() => place.read('out/gone/diff.csv')).toThrow('ENOENT');
  },
);

test.concurrent('--results-path writes nothing of files without a column', async () => {
  using place = openPlace({ 'old.json': '[]', 'new.json': '[]', 'old.csv': '', 'new.csv': '' });
  for (const format of ['json', 'csv']) {
    const args = ['run', '--no-config', `old.${format}`, `new.${format}`, '--results-path', format];
    expect(await place.run(args)).toMatchObject({ exitCode: 0 });
  }
});

test.concurrent('--results-path is refused with a key of Datafold', async () => {
  using place = openPlace(files);
  const args = ['run', 'old.csv', 'new.csv', '-k', 'id', '--results-path', 'out'];

  const { exitCode, stderr } = await place.run([...args, '--api-key', 'k3y-0123456789']);

  expect(exitCode).toBe(2);
  expect(stderr).toContain('`results-path` is for the embedded engine');
});

test.concurrent('the key may be given in parts', async () => {
  using place = openPlace({ 'a.csv': 'x,y,v\n1,1,a\n1,2,b\n' });

  const { stdout } = await place.run(['run', 'a.csv', 'a.csv', '-k', 'x', '-k', 'y', '--json']);

  expect(JSON.parse(stdout)).toMatchObject([{ request: { pk_columns: ['x', 'y'] } }]);
});

test.concurrent('any flag for a list may be given in parts', async () => {
  using place = openPlace({ 'a.csv': 'x,y,v\n1,1,a\n1,2,b\n' });
  const avoided = [
    '--infer-pk',
    'true',
    '--infer-pk-avoid-names',
    'v',
    '--infer-pk-avoid-names',
    'w',
  ];

  const { stdout } = await place.run(['run', 'a.csv', 'a.csv', ...avoided, '--json']);

  expect(JSON.parse(stdout)).toMatchObject([{ request: { infer_pk_avoid_names: ['v', 'w'] } }]);
});

test.concurrent('every input of the Action but those about GitHub is a flag', async () => {
  using place = openPlace();

  const { stdout } = await place.run(['run', '--help']);

  // A command line trusts its own config file, and what is about GitHub has no meaning there.
  const about = ['github-token', 'comment', 'comment-key', 'issue', 'pr-number', 'config-env'];
  const flags = [...stdout.matchAll(/^ +(?:-\w, )?--([\w-]+) [<[]/gm)].map(([, name]) => name);
  expect(flags.toSorted()).toEqual(inputNames.filter((name) => !about.includes(name)).toSorted());
});
