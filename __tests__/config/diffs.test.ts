import { describe, expect, it } from '@jest/globals';
import { problemOf, readInputs } from './read-inputs.ts';

const two = `
- name: orders
  file1: old/orders.csv
  file2: new/orders.csv
- name: customers
  file1: old/customers.csv
  file2: new/customers.csv
  pk-columns: [customer_id]
`;

describe('diffs', () => {
  it('take what they do not set from the inputs', async () => {
    const { settings } = await readInputs({ diffs: two, 'pk-columns': 'id', tags: 'ci' });
    expect(
      settings.diffs.map(({ name, fields }) => [name, fields.pk_columns, fields.tags]),
    ).toEqual([
      ['orders', ['id'], ['ci']],
      ['customers', ['customer_id'], ['ci']],
    ]);
  });

  it('replace the dataset of a side as a whole', async () => {
    const diffs = '- { name: a, query1: select 1 as id }';
    const { settings } = await readInputs({
      diffs,
      file1: 'a.csv',
      file2: 'b.csv',
      'pk-columns': 'id',
    });
    expect(settings.diffs[0]?.fields).toMatchObject({ query1: 'select 1 as id', file2: 'b.csv' });
    expect(settings.diffs[0]?.fields).not.toHaveProperty('file1');
  });

  it('take a default away with null', async () => {
    const diffs = '- { name: a, file1: a.csv, file2: b.csv, filter1: null }';
    const { settings } = await readInputs({ diffs, filter1: 'a > 1', 'pk-columns': 'id' });
    expect(settings.diffs[0]?.fields).not.toHaveProperty('filter1');
  });

  it('may have no key, which an item says by null, and an empty text does not', async () => {
    const item = '- { name: a, file1: a.csv, file2: b.csv';
    const { settings } = await readInputs({
      diffs: `${item}, pk-columns: null }`,
      'pk-columns': 'id',
    });
    expect(settings.diffs[0]?.fields).not.toHaveProperty('pk_columns');
    const empty = await problemOf({ diffs: `${item}, pk-columns: "" }`, 'pk-columns': 'id' });
    expect(empty).toBe(
      '`diffs`, item 1 (`a`): `pk-columns` is ``; it must name at least one column, or be left out.',
    );
    const named = `${item}, pk-columns: id }`;
    const { settings: overruled } = await readInputs({ diffs: named, 'pk-columns': '' });
    expect(overruled.diffs[0]?.fields.pk_columns).toEqual(['id']);
  });

  it('may have the key that is declared, by the word that stands for it wherever it is written', async () => {
    const side = '- { name: a, file1: a.csv, file2: b.csv';
    const asInput = await readInputs({ diffs: `${side} }`, 'pk-columns': '<declared>' });
    expect(asInput.settings.diffs[0]?.fields).not.toHaveProperty('pk_columns');
    const diffs = `${side}, pk-columns: <declared> }`;
    const inItem = await readInputs({ diffs, 'pk-columns': 'id' });
    expect(inItem.settings.diffs[0]?.fields).not.toHaveProperty('pk_columns');
    const column = await readInputs({ diffs: `${side} }`, 'pk-columns': '["<declared>"]' });
    expect(column.settings.diffs[0]?.fields.pk_columns).toEqual(['<declared>']);
  });

  it('mean in YAML what they would mean as inputs', async () => {
    const diffs = `
- name: 007
  file1: a.csv
  file2: b.csv
  filter1: no
  sampling-ratio: 0.1
  sampling-threshold: 1000
  materialize-without-sampling: true
  hive-partitions: true
  diff-tolerances-per-column: { amount: 0.10, rate: 1% }
`;
    const { settings } = await readInputs({ diffs, 'pk-columns': 'id' });
    expect(settings.diffs[0]).toMatchObject({
      name: '007',
      fields: {
        filter1: 'no',
        sampling_threshold: 1000,
        materialize_without_sampling: true,
        hive_partitions: true,
        diff_tolerances_per_column: [
          { column_name: 'amount', tolerance_value: '0.10', tolerance_mode: 'absolute' },
          { column_name: 'rate', tolerance_value: '0.01', tolerance_mode: 'relative' },
        ],
      },
    });
  });

  it.each([
    [{ file1: 'a.csv', file2: 'b.csv' }, null, null],
    [{ 'data-source1': 'lake', file1: 'a.csv', file2: 'b.csv' }, 'lake', 'lake'],
    [{ 'data-source1': 'prod', table1: 'a.b', file2: 'b.csv' }, 'prod', null],
    [{ 'data-source2': '7', file1: 'a.csv', table2: 'a.b' }, null, 7],
    [{ 'data-source1': 'prod', table1: 'a.b', 'data-source2': 'lake', file2: 'b' }, 'prod', 'lake'],
  ])('with an API key, %j have the data sources %s and %s', async (side, one, two) => {
    const { settings } = await readInputs({ 'api-key': 'k', 'pk-columns': 'id', ...side });
    expect(settings.diffs[0]).toMatchObject({ dataSource1: one, dataSource2: two });
  });

  it('share keys through anchors', async () => {
    const diffs = `
- &base { name: a, file1: a.csv, file2: b.csv, pk-columns: id }
- { <<: *base, name: b }
`;
    const { settings } = await readInputs({ diffs });
    expect(settings.diffs.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('without a name are named by their datasets', async () => {
    const diffs = '- { file1: a.csv, file2: b.csv }';
    const { settings } = await readInputs({ diffs, 'pk-columns': 'id' });
    expect(settings.diffs[0]?.name).toBe('a.csv → b.csv');
  });

  it.each([
    ['/home/runner/work/_temp/orders.csv', 'data/orders.csv', 'data/orders.csv'],
    ['data/orders.csv', '/home/runner/work/_temp/orders.csv', 'data/orders.csv'],
    ['C:\\temp\\orders.csv', 'orders.csv', 'orders.csv'],
    ['old/orders.csv', 'new/orders.csv', 'new/orders.csv'],
    ['old/orders.csv', 'new/orders.json', 'old/orders.csv → new/orders.json'],
  ])('of the files %s and %s are named %s', async (file1, file2, name) => {
    const { settings } = await readInputs({ file1, file2, 'pk-columns': 'id' });
    expect(settings.diffs[0]?.name).toBe(name);
  });

  it.each([
    [
      '- { name: a, file1: a.csv, file2: b.csv, pk-colums: id }',
      '`diffs`, item 1 (`a`): `pk-colums` is not a known key; the nearest is `pk-columns`.',
    ],
    [
      '- { name: a, file1: a.csv, file2: b.csv, pk_columns: id }',
      '`diffs`, item 1 (`a`): `pk_columns` is not a known key; the nearest is `pk-columns`.',
    ],
    [
      '- { name: a, file1: a.csv, file2: b.csv, timeout: 5m }',
      '`diffs`, item 1 (`a`): `timeout` holds for the whole step and cannot be set for one diff.',
    ],
    [
      '- { name: a, file1: a.csv, file2: b.csv, max-dupe: 0 }',
      '`diffs`, item 1 (`a`): `max-dupe` is not a known key; the nearest is `max-dupes`.',
    ],
    [
      '- { name: a, file1: a.csv, file2: b.csv, max-dupes: few }',
      '`diffs`, item 1 (`a`): `max-dupes` is `few`; it must be a count such as `0` or `25`, a share such as `0.5%`, or `off`.',
    ],
    [
      '- { name: a, file1: a.csv, file2: b.csv, max-dupes: [1] }',
      '`diffs`, item 1 (`a`): `max-dupes` is `["1"]`; it must be a text, not a list or a map.',
    ],
    ['- { name: [a], file1: a.csv, file2: b.csv }', '`diffs`, item 1: `name` must be a text.'],
    [
      '- { name: a, table1: a..b, data-source1: "duckdb:x", file2: b.csv }',
      '`diffs`, item 1 (`a`): `table1` is `a..b`; it must be names with a dot between them, double quotes around a name that holds a dot or a quote.',
    ],
    [
      '- { name: a, file1: a.csv }',
      '`diffs`, item 1 (`a`): side 2 has no dataset; set exactly one of `table2`, `query2` and `file2`.',
    ],
    [
      '- { name: a, file1: a, file2: b }\n- { name: a, file1: c, file2: d }',
      '`diffs`, items 1, 2 have the same name `a`; give each its own `name`.',
    ],
    [
      '- orders\n- { name: a, file1: a }\n- { name: a, file1: a, file2: b }',
      '3 inputs need a correction:\n' +
        '- `diffs` must be a YAML list of maps, each with the keys of one diff; item 1 is `orders`.\n' +
        '- `diffs`, item 2 (`a`): side 2 has no dataset; set exactly one of `table2`, `query2` and `file2`.\n' +
        '- `diffs`, items 2, 3 have the same name `a`; give each its own `name`.',
    ],
    [
      '- { name: a, file1: a, file2: b }\n- { name: b, file1: a, file2: b, time-travel-point2: -60 }',
      '`diffs`, item 2 (`b`): `time-travel-point2` is of `table2`; a query names the state that it reads by itself, and a file has one.',
    ],
    ['orders', '`diffs` must be a YAML list of maps, each with the keys of one diff.'],
    [
      '- orders',
      '`diffs` must be a YAML list of maps, each with the keys of one diff; item 1 is `orders`.',
    ],
    ['{}', '`diffs` must be a YAML list of maps, each with the keys of one diff.'],
    ['- a: 1\n  a: 2', '`diffs` is no valid YAML (line 2, column 3: Map keys must be unique).'],
  ])('%s', async (diffs, expected) => {
    expect(await problemOf({ diffs, 'pk-columns': 'id' })).toBe(expected);
  });

  it('have limits of their own, and the others from the inputs', async () => {
    const diffs = `
- { name: strict, file1: a, file2: b, max-dupes: 0 }
- { name: lax, file1: a, file2: b, max-dupes: off, max-nulls: 1% }
- { name: none, file1: a, file2: b, max-dupes: null, max-exclusives: "" }
- { name: as the step, file1: a, file2: b }
`;
    const inputs = { diffs, 'pk-columns': 'id', 'max-dupes': '5', 'max-exclusives': '2' };
    const { settings } = await readInputs(inputs);
    const count = (most: number) => ({ kind: 'count', count: most });
    expect(settings.diffs.map(({ name, limits }) => [name, limits])).toEqual([
      ['strict', { dupes: count(0), exclusives: count(2) }],
      [
        'lax',
        { dupes: { kind: 'off' }, nulls: { kind: 'share', percent: 1 }, exclusives: count(2) },
      ],
      ['none', {}],
      ['as the step', { dupes: count(5), exclusives: count(2) }],
    ]);
  });

  it('say once what is wrong with a limit of the step, even where none has it', async () => {
    const own = '- { name: a, file1: a, file2: b, max-dupes: 1 }';
    const problem =
      '`max-dupes` is `few`; it must be a count such as `0` or `25`, a share such as `0.5%`, or `off`.';
    for (const diffs of [two, own, '[]']) {
      expect(await problemOf({ diffs, 'pk-columns': 'id', 'max-dupes': 'few' })).toBe(problem);
    }
  });

  it('may be none at all', async () => {
    expect((await readInputs({ diffs: '[]' })).settings.diffs).toEqual([]);
  });

  it('say once what is wrong with a default', async () => {
    const problem = await problemOf({
      diffs: two,
      'pk-columns': 'id',
      'sampling-threshold': '1.5',
    });
    expect(problem).toBe('`sampling-threshold` is `1.5`; it must be a whole number from 0 up.');
  });
});

describe('the config file', () => {
  it('has the same keys, and an input overrules it', async () => {
    const files = {
      'dd.yml': `comment: never\ntimeout: 5m\nmax-dupes: 0\ndiffs:${two.replaceAll('\n', '\n  ')}`,
    };
    const inputs = { config: 'dd.yml', timeout: '2h', 'pk-columns': 'id' };
    const { settings } = await readInputs(inputs, { files });
    expect(settings).toMatchObject({ comment: 'never', timeoutMs: 7_200_000 });
    const limits = { dupes: { kind: 'count', count: 0 } };
    expect(settings.diffs).toMatchObject([
      { name: 'orders', limits },
      { name: 'customers', limits },
    ]);
  });

  it('loses the dataset of a side to an input for that side', async () => {
    const files = { 'dd.yml': 'query1: select 1 as id\nfile2: b.csv\npk-columns: id' };
    const { settings } = await readInputs({ config: 'dd.yml', file1: 'a.csv' }, { files });
    expect(settings.diffs[0]?.fields).toMatchObject({ file1: 'a.csv', file2: 'b.csv' });
    expect(settings.diffs[0]?.fields).not.toHaveProperty('query1');
  });

  it('gives the ids of data sources as numbers', async () => {
    const text = 'data-sources:\n  a: { url: "duckdb:a.duckdb", id: 7, writable: true }\n';
    const { settings } = await readInputs(
      { config: 'dd.yml', 'data-source1': 'a', table1: 't', table2: 't', 'pk-columns': 'id' },
      { files: { 'dd.yml': text } },
    );
    expect(settings.service).toMatchObject({
      dataSources: { a: { url: 'duckdb:a.duckdb', id: 7, writable: true } },
    });
  });

  it('may be empty', async () => {
    const inputs = { config: 'dd.yml', file1: 'a', file2: 'b', 'pk-columns': 'id' };
    const { settings } = await readInputs(inputs, { files: { 'dd.yml': '# nothing yet\n' } });
    expect(settings.diffs).toHaveLength(1);
  });

  it.each([
    [
      'timeuot: 5m',
      'The config file `dd.yml`: `timeuot` is not a known key; the nearest is `timeout`.',
    ],
    ['config: other.yml', 'The config file `dd.yml` cannot set `config`, which is an input.'],
    ['- a', 'The config file `dd.yml` must be a YAML map with the keys of the inputs.'],
    [
      'a: [b',
      'The config file `dd.yml` is no valid YAML (line 1, column 6: Flow sequence in block collection must be sufficiently indented and end with a ]).',
    ],
  ])('%s', async (text, expected) => {
    const inputs = { config: 'dd.yml', file1: 'a', file2: 'b', 'pk-columns': 'id' };
    expect(await problemOf(inputs, { files: { 'dd.yml': text } })).toBe(expected);
  });

  it('must exist', async () => {
    expect(await problemOf({ config: 'dd.yml' })).toBe(
      "`config` is `dd.yml`; that file cannot be read: ENOENT: no such file, open 'dd.yml'.",
    );
  });
});
