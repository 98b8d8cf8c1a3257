import { expect, test } from '@jest/globals';
import { pullRequest } from './events.ts';
import { openWorld } from './world.ts';

const before = ['id,name,price', '1,apple,1.50', '2,pear,2.00', '3,fig,3.00', '4,plum,4.00'];
const after = ['id,name,price', '1,apple,1.5', '2,pear,2.25', '4,plum,4.00', '5,kiwi,5.00'];

/** Two small files, no key: the embedded engine compares them. */
const twoFiles = {
  files: { 'data/before.csv': before.join('\n'), 'data/after.csv': after.join('\n') },
  inputs: {
    'api-key': '',
    'api-url': '',
    'data-source1': '',
    table1: '',
    table2: '',
    file1: 'data/before.csv',
    file2: 'data/after.csv',
    'pk-columns': 'id',
    'poll-interval': '',
  },
};

test.concurrent(
  'two files are compared without any account, and the pull request gets its comment',
  async () => {
    await using world = await openWorld();
    const step = await world.run(twoFiles);

    expect(step).toMatchObject({ exitCode: 0, stderr: '' });
    expect(step.outputs).toMatchObject({
      conclusion: 'success',
      status: 'success',
      'total-rows1': '4',
      'total-rows2': '4',
      exclusives1: '1',
      exclusives2: '1',
      'values-with-differences': '1',
      'rows-with-differences': '1',
      'columns-with-differences': '1',
      'diff-url': '',
    });
    expect(world.datafold.requests).toEqual([]);
    expect(world.ourComments()).toEqual([expect.stringContaining('### ✅ Passed')]);
    expect(world.ourComments()[0]).toContain('price');
  },
);

test.concurrent('a limit that the files pass fails the step', async () => {
  await using world = await openWorld();
  const inputs = { ...twoFiles.inputs, 'max-values-with-differences': '0' };
  const step = await world.run({ ...twoFiles, inputs });

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
});

test.concurrent(
  'files without a key are compared by whole rows, and the limits on values and keys stand for these',
  async () => {
    await using world = await openWorld();
    // What the runner hands over where the input is left out.
    const inputs = { ...twoFiles.inputs, 'pk-columns': '<declared>' };
    const step = await world.run({ ...twoFiles, inputs });
    expect(step).toMatchObject({ exitCode: 0, stderr: '' });
    expect(step.outputs).toMatchObject({
      conclusion: 'success',
      'total-rows1': '4',
      'total-rows2': '4',
      exclusives1: '',
      'values-with-differences': '',
    });
    expect(world.ourComments()[0]).toContain(
      '### ✅ Passed: there are differences, none over a limit; there is no key, so that whole rows were compared',
    );
    const limited = { ...inputs, 'max-values-with-differences': '0' };
    const failed = await world.run({ ...twoFiles, inputs: limited });
    expect(failed).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
    expect(world.ourComments()[0]).toContain(
      '4 rows have no equal on the other side, and there is no key to pair rows by; `max-uncompared-rows` allows 0.',
    );
  },
);

test.concurrent('a file is read as its options say, and the report tells of them', async () => {
  await using world = await openWorld();
  const odd = [
    'Prices',
    'id;name;price',
    '1;apple;1,50',
    '2;pear;2,25',
    '4;"plum;4,00',
    '5;kiwi;5',
    'sum;',
  ];
  const inputs = {
    ...twoFiles.inputs,
    file1: 'data/after.csv',
    file2: 'data/odd.csv',
    'file-options2': [
      ...['delimiter: ";"', 'skip-head-rows: 1', 'skip-tail-rows: 1', 'encoding: utf-16'],
      ...['decimal-separator: ","', 'lenient: true'],
    ].join('\n'),
  };
  const text = Buffer.from(`\uFEFF${odd.join('\n')}`, 'utf16le');
  const step = await world.run({ inputs, files: { ...twoFiles.files, 'data/odd.csv': text } });

  expect(step).toMatchObject({ exitCode: 0, stderr: '' });
  expect(step.outputs).toMatchObject({
    'total-rows1': '4',
    'total-rows2': '4',
    exclusives1: '0',
    exclusives2: '0',
    'values-with-differences': '1',
  });
  const told = 'lenient: rows padded to the longest, lone quotes taken for characters';
  expect(world.ourComments()[0]).toContain(told);
  expect(world.ourComments()[0]).toMatch(/Read leniently.*1.lone quote taken for a character/);
});

test.concurrent('an option that no file has is refused before anything runs', async () => {
  await using world = await openWorld();
  const inputs = { ...twoFiles.inputs, 'file-options1': 'delimeter: ";"' };
  const step = await world.run({ ...twoFiles, inputs });
  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  expect(step.stdout).toContain(
    'has "delimeter", which is no option of a file; the nearest is `delimiter`.',
  );
});

test.concurrent('a key whose variable has no value is refused before anything runs', async () => {
  await using world = await openWorld();
  const step = await world.run({ ...twoFiles, inputs: { ...twoFiles.inputs, 'pk-columns': '' } });
  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  expect(step.stdout).toContain(
    '`pk-columns` is ``; it must name at least one column, or be left out',
  );
});

test.concurrent('a file that is missing fails its diff, not the other', async () => {
  await using world = await openWorld();
  const diffs = '[{ name: good }, { name: bad, file2: data/nowhere.csv }]';
  const step = await world.run({ ...twoFiles, inputs: { ...twoFiles.inputs, diffs } });

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error', exclusives2: '1' } });
  expect(world.ourComments()[0]).toContain('nowhere.csv');
});

test.concurrent('a key column that the files lack is named', async () => {
  await using world = await openWorld();
  const inputs = { ...twoFiles.inputs, 'pk-columns': 'sku' };
  const step = await world.run({ ...twoFiles, inputs });

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  expect(world.ourComments()[0]).toContain('sku');
});

test.concurrent('a fork with a read-only token gets its result in the summary', async () => {
  await using world = await openWorld({ github: { readOnly: true } });
  const step = await world.run({ ...twoFiles, event: pullRequest(7, 'mona/shop') });

  expect(step).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(step.summary).toContain('price');
});

/** Two queries that would take hours. */
const endless = {
  ...twoFiles.inputs,
  file1: '',
  file2: '',
  query1: 'select hash(a.range, b.range) as id from range(10000000) a, range(10000000) b',
  query2: 'select range as id from range(10)',
};

test.concurrent('a signal stops the statement that runs, and the step with it', async () => {
  await using world = await openWorld();
  const step = world.start({ inputs: endless });
  await step.printed(/running: /);
  step.process.kill('SIGINT');
  const result = await step.ended;

  expect(result).toMatchObject({ exitCode: 130, signal: null });
  expect((await step.post()).exitCode).toBe(0);
});

test.concurrent('the time limit stops the statement that runs', async () => {
  await using world = await openWorld();
  const step = await world.run({ inputs: { ...endless, timeout: '1s' } });

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  expect(world.ourComments()[0]).toMatch(/did not end within 1 s/);
});

/** While it plans this for hours, DuckDB does not listen to who asks it to end. */
const deaf = {
  ...endless,
  query1: "select levenshtein(repeat('a', 3000000), repeat('b', 3000000)) as id",
};

test.concurrent('a signal ends the step although DuckDB does not end the statement', async () => {
  await using world = await openWorld();
  const step = world.start({ inputs: deaf });
  await step.printed(/running: /);
  step.process.kill('SIGINT');
  const result = await step.ended;

  expect(result).toMatchObject({ exitCode: 130, signal: null });
  expect(step.list('../temp')).toEqual([]);
});

test.concurrent(
  'the time limit ends the step, with its comment, although DuckDB does not',
  async () => {
    await using world = await openWorld();
    const step = world.start({ inputs: { ...deaf, timeout: '1s' } });
    const result = await step.ended;

    expect(result).toMatchObject({ exitCode: 1, stderr: '', outputs: { conclusion: 'error' } });
    expect(world.ourComments()[0]).toMatch(/did not end within 1 s/);
    expect(step.list('../temp')).toEqual([]);
  },
);

test.concurrent(
  'the embedded engine leaves nothing in the workspace and in the temporary folder',
  async () => {
    await using world = await openWorld();
    const step = world.start(twoFiles);
    await step.ended;

    expect(step.list()).toEqual(['data']);
    expect(step.list('../temp')).toEqual([]);
  },
);
