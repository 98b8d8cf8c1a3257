import { describe, expect, test } from '@jest/globals';
import { loadSettings } from '../../src/config/load-settings.ts';
import { Secrets } from '../../src/config/secrets.ts';
import { lint, readText } from '../docs/workflow-linter.ts';
import { usesOfAction } from '../docs/workflow-uses.ts';
import { openPlace, type Place, type Running } from './start.ts';

const ofFile = ['--file', 'data/orders.csv', '--pk-columns', 'order_id', '--max-exclusives1', '0'];
const tables = ['--table1', 'prod.orders', '--table2', 'staging.orders', '-k', 'id, line'];

const WORKFLOW = '.github/workflows/data-diff.yml';

/** The settings that the written config file stands for. */
function settingsIn(place: Place, env: Record<string, string> = {}) {
  const readFile = (path: string) => Promise.resolve(place.read(path));
  const secrets = new Secrets(() => undefined, env);
  return loadSettings({ config: 'data-diff.yml' }, { env, readFile, secrets });
}

async function expectGoodWorkflow(place: Place): Promise<void> {
  const text = place.read(WORKFLOW);
  expect(await lint({ path: WORKFLOW, text })).toEqual([]);
  expect(usesOfAction(text)).toMatchObject([{ inputs: { config: 'data-diff.yml' } }]);
  // Versions are those of the examples, which `npm run readme` brings up to date.
  const uses = [...text.matchAll(/uses: (.*)/g)].map(([, reference = '']) => reference);
  for (const reference of uses) expect(readText('README.md')).toContain(reference);
}

test.concurrent(
  'init writes files with which run and a workflow compare a file with its base',
  async () => {
    using place = openPlace({
      'data/orders.csv': 'order_id\n1\n',
      '.base/data/orders.csv': 'order_id\n1\n2\n',
    });

    const { exitCode, stderr } = await place.run(['init', '--yes', ...ofFile]);

    expect(exitCode).toBe(0);
    expect(stderr).toContain(`Wrote data-diff.yml.\nWrote ${WORKFLOW}.\n`);
    await expectGoodWorkflow(place);
    const run = await place.run(['run']);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('max-exclusives1 allows 0');
  },
);

test.concurrent('init says which files are not there, but for patterns', async () => {
  using place = openPlace({ 'data/orders.csv': 'order_id\n1\n' });
  const ask = (file: string) =>
    place.run(['init', '--yes', '--overwrite', '--file', file, '-k', 'order_id']);

  const { exitCode, stderr } = await ask('data/ordres.csv');

  expect(exitCode).toBe(0);
  expect(stderr).toContain('warning: There is no file data/ordres.csv here;');
  for (const there of ['data/orders.csv', 'data/*.parquet']) {
    expect((await ask(there)).stderr).not.toContain('warning');
  }
});

test.concurrent('init writes variables in the place of passwords, and says so', async () => {
  using place = openPlace();
  const source = 'my shop=postgresql://me:hunt@er2@db.example.com/shop?sslmode=require';

  const { exitCode, stderr } = await place.run([
    'init',
    '--yes',
    '--data-source1',
    source,
    ...tables,
  ]);

  expect(exitCode).toBe(0);
  expect(stderr).toContain('${MY_SHOP_PASSWORD} stands in its place');
  expect(stderr).toContain(
    'Set MY_SHOP_PASSWORD in your environment, and on GitHub as a secret of the repository.',
  );
  expect(place.read('data-diff.yml') + place.read(WORKFLOW) + stderr).not.toContain('er2');
  expect(place.read(WORKFLOW)).toContain('MY_SHOP_PASSWORD: ${{ secrets.MY_SHOP_PASSWORD }}');
  await expectGoodWorkflow(place);
  const env = { MY_SHOP_PASSWORD: 'hunter2' };
  expect((await settingsIn(place, env)).service).toMatchObject({
    dataSources: { 'my shop': 'postgresql://me:hunter2@db.example.com/shop?sslmode=require' },
  });
});

test.concurrent('init writes what names and paths need to be quoted', async () => {
  using place = openPlace();
  const file = "data/#1: it's.csv";

  await place.run(['init', '--yes', '--file', file, '-k', 'a: b #c']);

  expect((await settingsIn(place)).diffs).toMatchObject([
    { name: file, fields: { file2: file, pk_columns: ['a: b #c'] } },
  ]);
  await expectGoodWorkflow(place);
});

test.concurrent('init takes two data sources, and keeps the variables of their URLs', async () => {
  using place = openPlace();
  const sources = [
    '--data-source1',
    'old=duckdb:old.duckdb',
    '--data-source2',
    'new=mysql://me:${PW}@db/x',
  ];

  await place.run(['init', '--yes', ...sources, ...tables, '--max-dupes', '1%']);

  expect(await settingsIn(place, { PW: 'x' })).toMatchObject({
    diffs: [
      {
        dataSource1: 'old',
        dataSource2: 'new',
        fields: { pk_columns: ['id', 'line'] },
        limits: { dupes: { kind: 'share', percent: 1 } },
      },
    ],
  });
  expect(place.read('.github/workflows/data-diff.yml')).toContain('          config-env: PW\n');
  await expectGoodWorkflow(place);
});

describe('init without questions', () => {
  test.concurrent.each([
    [[], '`--file` or `--data-source1` is missing; with --yes nobody is asked for it.'],
    [['--file', '/etc/x.csv'], '`--file` is `/etc/x.csv`; it must be the path of a file in this'],
    [['--file', '../x.csv'], '`--file` is `../x.csv`; it must be the path'],
    [['--data-source1', 'x'], '`--data-source1` is `x`; it must be a name such as `warehouse`.'],
    [['--data-source1', 'x=foo://me:hunter2@db'], 'has a URL that starts with "foo:"'],
    [['--data-source1', 'x=duckdb:y', '--table1', 'a..b'], '`--table1` is `a..b`; it must be'],
    [['--data-source1', 'x=duckdb:y', '--file', 'a.csv'], 'are both given; choose one.'],
    [[...ofFile, '--max-dupes', '0.5'], '`max-dupes` is `0.5`; it must be a count'],
    [
      ['--file', 'data/a.csv'],
      '`--pk-columns` is missing; with --yes nobody is asked for it. It could be `id`.',
    ],
  ])('refuses %j', async (flags, sentence) => {
    using place = openPlace({ 'data/a.csv': 'id,a\n1,x\n2,x\n' });

    const { exitCode, stderr } = await place.run(['init', '--yes', ...flags]);

    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('hunter2');
    expect(() => place.read('data-diff.yml')).toThrow('ENOENT');
  });

  test.concurrent('overwrites nothing, unless it is told to', async () => {
    using place = openPlace({ [WORKFLOW]: 'mine' });

    const { exitCode, stderr } = await place.run(['init', '--yes', ...ofFile]);

    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${WORKFLOW} exists; --overwrite lets it be overwritten.`);
    expect(place.read(WORKFLOW)).toBe('mine');
    expect(() => place.read('data-diff.yml')).toThrow('ENOENT');

    await place.run(['init', '--yes', '--overwrite', ...ofFile]);
    await expectGoodWorkflow(place);
  });
});

describe('init with questions', () => {
  test.concurrent('asks for what no flag says, and again where an answer is wrong', async () => {
    using place = openPlace();
    const init = place.startAtTerminal(['init', '-k', 'id']);

    await init.answer('What do you want to compare?', '\u001b[B\r');
    await init.answer('Name of the data source:', '\r');
    await init.answer('Its URL', 'postgresql://me:hunter2@db/x\r');
    await init.answer('in another data source?', '\r');
    await init.answer('Table before the change', 'a..b\r');
    await init.answer('It must be names with a dot', '\u0015prod.orders\r');
    await init.answer('Table after the change', 'staging.orders\r');
    await init.answer('Compare another table?', 'y\r');
    await init.answer('Table before the change', 'prod.items\r');
    await init.answer('Table after the change', 'staging.items\r');
    await init.answer('Compare another table?', '\r');
    await init.answer('How many rows removed', '0\r');
    await init.answer('with a changed value', '1%\r');
    await init.answer('with a duplicate key', '\r');

    expect((await init.ended).exitCode).toBe(0);
    const limits = { exclusives1: { count: 0 }, 'rows-with-differences': { percent: 1 } };
    expect(await settingsIn(place, { WAREHOUSE_PASSWORD: 'x' })).toMatchObject({
      diffs: [
        { name: 'orders', limits },
        { name: 'items', limits, fields: { table1: ['prod', 'items'] } },
      ],
    });
  });

  test.concurrent('overwrites a file only after a yes', async () => {
    using place = openPlace({ 'data-diff.yml': 'mine', [WORKFLOW]: 'mine, too' });
    const init = place.startAtTerminal([
      'init',
      ...ofFile,
      '--max-rows-with-differences',
      '',
      '--max-dupes',
      '',
    ]);

    await init.answer('data-diff.yml exists. Overwrite it?', '\r');
    await init.answer('workflows/data-diff.yml exists. Overwrite it?', 'y\r');

    expect((await init.ended).exitCode).toBe(0);
    expect(place.read('data-diff.yml')).toBe('mine');
    await expectGoodWorkflow(place);
  });

  test.concurrent('proposes the columns that tell the rows of a file apart', async () => {
    const rows = ['customer,order_no,line', 'a,1,1', 'b,1,2', 'a,2,1'].join('\n');
    using place = openPlace({ 'data/lines.csv': `${rows}\n` });
    const init = place.startAtTerminal(['init', '--file', 'data/lines.csv']);

    await init.said('The columns of data/lines.csv: customer, order_no, line.');
    await init.answer('Columns of the primary key', 'ordr_no\r');
    await init.answer('`ordr_no` is none; the nearest is `order_no`', '\u0015\r');
    for (const question of ['rows removed', 'a changed value', 'a duplicate key']) {
      await init.answer(question, '\r');
    }

    expect((await init.ended).exitCode).toBe(0);
    expect((await settingsIn(place)).diffs).toMatchObject([
      { fields: { pk_columns: ['order_no', 'customer'] } },
    ]);
  });

  test.concurrent('asks all the same where the file cannot be opened', async () => {
    using place = openPlace();
    const init = place.startAtTerminal(['init', '--file', 'data/gone.csv']);

    await init.said('Could not look into data/gone.csv:');
    await init.answer('Columns of the primary key', 'id\r');
    for (const question of ['rows removed', 'a changed value', 'a duplicate key']) {
      await init.answer(question, '\r');
    }

    expect((await init.ended).exitCode).toBe(0);
  });

  test.concurrent('says at once that nobody is at a terminal to answer', async () => {
    using place = openPlace();
    // Its input stays open, and nobody will ever write to it.
    const init = place.start(['init']);

    const { exitCode, stderr } = await init.ended;

    expect(exitCode).toBe(2);
    expect(stderr).toContain('nobody at a terminal to answer them; --yes takes the answers');
    expect(() => place.read('data-diff.yml')).toThrow('ENOENT');
  });

  test.concurrent.each([
    ['Ctrl-C', (init: Running) => init.process.stdin?.write('\u0003'), 130, 'nothing was written.'],
    ['SIGTERM', (init: Running) => init.process.kill(), 143, 'was cancelled (SIGTERM)'],
  ])('ends with %s, and has written nothing', async (_what, stop, exitCode, sentence) => {
    using place = openPlace();
    const init = place.startAtTerminal(['init']);
    await init.said('What do you want to compare?');
    stop(init);

    const ended = await init.ended;
    expect(ended.exitCode).toBe(exitCode);
    expect(ended.stdout).toContain(sentence);
    expect(() => place.read('data-diff.yml')).toThrow('ENOENT');
  });
});
