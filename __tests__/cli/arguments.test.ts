import { describe, expect, test } from '@jest/globals';
import { withArguments } from '../../src/cli/positional.ts';
import { openPlace } from './start.ts';

describe('arguments of run', () => {
  test.each([
    [['a.csv', 'b.csv'], { file1: 'a.csv', file2: 'b.csv' }],
    [['data/orders', 'prod.orders'], { file1: 'data/orders', table2: 'prod.orders' }],
    [
      ['sqlite:a.db', 'orders', 'shop.csv'],
      { 'data-source1': 'sqlite:a.db', table1: 'orders', table2: 'shop.csv' },
    ],
    [
      ['one', 'a', 'two', 'b'],
      { 'data-source1': 'one', table1: 'a', 'data-source2': 'two', table2: 'b' },
    ],
  ])('%j are datasets, and no list of a file', (texts, values) => {
    expect(withArguments({}, texts)).toEqual({ ...values, diffs: null });
  });

  test('are tables where a flag names the data source', () => {
    const flags = { 'data-source1': 'prod' };
    expect(withArguments(flags, ['shop.csv', 'b'])).toMatchObject({ table1: 'shop.csv' });
  });

  test('that say what a flag says are refused', () => {
    expect(() => withArguments({ query2: 'select 1' }, ['a', 'b'])).toThrow(
      'Side 2 is given twice: as the argument `b` and by `--query2`.',
    );
    expect(() => withArguments({ 'data-source1': 'x' }, ['s', 'a', 'b'])).toThrow(
      '`data-source1` is given twice',
    );
  });

  test('of one table alone are of both sides, whatever a file says of side 2', () => {
    const flags = { 'data-source1': 'prod', 'data-source2': 'replica' };
    expect(withArguments(flags, ['orders'])).toEqual({
      ...flags,
      ...{ table1: 'orders', table2: null, query2: null, file2: null, diffs: null },
    });
    const query = { query2: 'select 1' };
    expect(withArguments(query, ['a'])).toEqual({ table1: 'a', ...query, diffs: null });
  });

  test.each([
    [['a.csv'], 'There is 1 argument'],
    [['a', 'b', 'c', 'd', 'e'], 'There are 5 arguments'],
  ])('%j are too few or too many', (texts, how) => {
    expect(() => withArguments({}, texts)).toThrow(`${how}; accepted are two datasets, a table`);
  });

  test('leave the list of a file alone where they name no datasets', () => {
    expect(withArguments({ file1: 'a.csv' }, [])).toEqual({ file1: 'a.csv' });
  });
});

test.concurrent.each([
  [['run', '--tabel1', 'x'], "error: unknown option '--tabel1'; the nearest is --table1.\n"],
  [['rnu'], "error: unknown command 'rnu'; the nearest is run.\n"],
  [['run', '--timeout'], "error: option '--timeout <value>' argument missing.\n"],
  [['run', '--api-kye=hunter2'], "error: unknown option '--api-kye'; the nearest is --api-key.\n"],
])('%j are one sentence and exit code 2', async (args, sentence) => {
  using place = openPlace();

  expect(await place.run(args)).toEqual({ exitCode: 2, stdout: '', stderr: sentence });
});

test.concurrent('wrong values are told all at once, without a stack', async () => {
  using place = openPlace();

  const { exitCode, stderr } = await place.run([
    'run',
    'a.csv',
    'b.csv',
    '-k',
    '',
    '--timeout',
    'soon',
  ]);

  expect(exitCode).toBe(2);
  expect(stderr).toBe(`error: 2 inputs need a correction:
- \`pk-columns\` is \`\`; it must name at least one column, or be left out.
- \`timeout\` is \`soon\`; it must be a duration such as \`90s\`, \`60m\` or \`2h\`, or seconds.
`);
});

test.concurrent('DEBUG shows where an error comes from', async () => {
  using place = openPlace();

  const { stderr } = await place.run(['run', 'a.csv'], { DEBUG: '1' });

  expect(stderr).toMatch(/^error: ConfigurationError: .*\n *at /);
});

test.concurrent('without a command there is help, and exit code 2', async () => {
  using place = openPlace();

  const { exitCode, stdout, stderr } = await place.run([]);

  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Usage: data-diff [options] [command]');
});

test.concurrent('--version prints the version', async () => {
  using place = openPlace();
  const { version } = (await import('../../package.json', { with: { type: 'json' } })).default;

  expect(await place.run(['--version'])).toEqual({
    exitCode: 0,
    stdout: `${version}\n`,
    stderr: '',
  });
});
