import { describe, expect, test } from '@jest/globals';
import { withSomeRows } from '../../src/cli/some-rows.ts';
import { problemOf, readInputs } from './read-inputs.ts';

const two = { 'data-source1': 'sqlite:prod.db', 'data-source2': 'sqlite:replica.db' };

const choiceOf = async (inputs: Record<string, string>) =>
  (await readInputs(inputs)).settings.choice!;

/** Patterns as texts: `[x]` is a part that stands for others. */
const shapesOf = (patterns: Awaited<ReturnType<typeof choiceOf>>['tables']) =>
  patterns.map(({ parts }) =>
    parts.map(({ text, isPattern }) => (isPattern ? `[${text}]` : text)).join(' / '),
  );

describe('tables of schemas', () => {
  test('are chosen by patterns of paths, in a list of any form', async () => {
    const lists = ['app.*, sales.order_*', 'app.*\nsales.order_*', '["app.*", "sales.order_*"]'];
    for (const tables of lists) {
      const choice = await choiceOf({ ...two, tables, 'exclude-tables': '*_tmp' });
      expect(shapesOf(choice.tables)).toEqual(['app / [*]', 'sales / [order_*]']);
      expect(shapesOf(choice.excluded)).toEqual(['[*_tmp]']);
      expect(choice.schemas).toBeNull();
    }
  });

  test('may have dots, quotes and stars in their names, where double quotes are around them', async () => {
    const choice = await choiceOf({ ...two, tables: 'app."a.b"\n"x ""y"""."*"\ncat.*.*' });
    expect(shapesOf(choice.tables)).toEqual(['app / a.b', 'x "y" / *', 'cat / [*] / [*]']);
  });

  test('are all of a schema where none is named', async () => {
    const choice = await choiceOf({
      'data-source1': 'sqlite:a.db',
      schema1: 'prod',
      schema2: 'staging',
    });
    expect(choice.schemas).toEqual([['prod'], ['staging']]);
    expect(shapesOf(choice.tables)).toEqual(['[*]']);
  });

  test('are those of the same schema of two data sources', async () => {
    const choice = await choiceOf({ ...two, schema1: 'cat.app' });
    expect(choice.schemas).toEqual([
      ['cat', 'app'],
      ['cat', 'app'],
    ]);
  });

  test('take all other inputs as each diff’s own, limits with them', async () => {
    const { settings } = await readInputs({
      ...two,
      tables: 'app.*',
      'exclude-columns': 'updated_at',
      filter1: 'id > 3',
      'max-rows-with-differences': '0',
    });
    expect(settings.diffs).toEqual([]);
    const { template } = settings.choice!;
    expect(template.fields).toMatchObject({ exclude_columns: ['updated_at'], filter1: 'id > 3' });
    expect(template.limits).toEqual({ 'rows-with-differences': { kind: 'count', count: 0 } });
    expect(template.dataSource2).toBe('data-source2');
    expect(withSomeRows(settings).choice!.template.fields.sample_rows).toBe(5);
  });

  test('may be of one schema of one data source, where filters tell the sides apart', async () => {
    const apart = {
      'data-source1': 'sqlite:a.db',
      tables: '*',
      filter1: 'day < 3',
      filter2: 'day >= 3',
    };
    expect(shapesOf((await choiceOf(apart)).tables)).toEqual(['[*]']);
  });

  test('are not chosen by inputs that are empty', async () => {
    const { settings } = await readInputs({ file1: 'a.csv', file2: 'b.csv', tables: '' });
    expect(settings.choice).toBeNull();
    expect(settings.diffs).toHaveLength(1);
  });
});

describe('a choice of tables that cannot be right is told in one sentence', () => {
  const one = { 'data-source1': 'sqlite:a.db' };
  test.each([
    [
      'one data source',
      { ...one, tables: 'app.*' },
      '`tables` chooses the same tables for both sides, since there is one data source; set `data-source2`, or `schema1` and `schema2`.',
    ],
    [
      'one data source and one schema',
      { ...one, schema1: 'app' },
      '`schema1` chooses the same tables for both sides, since there is one data source; set `data-source2`, or `schema2`.',
    ],
    [
      'no data source',
      { schema1: 'prod', schema2: 'staging' },
      '`data-source1` is missing; `schema1` chooses tables of a data source, so it must be the name or the URL of one.',
    ],
    [
      'a second schema alone',
      { ...two, schema2: 'staging' },
      '`schema2` needs `schema1`, whose tables are compared with those of `schema2`.',
    ],
    [
      'tables left out of nothing',
      { ...two, 'exclude-tables': 'x' },
      '`exclude-tables` needs `tables` or `schema1`, of which it leaves tables out.',
    ],
    [
      'paths beside a schema',
      { ...two, schema1: 'app', tables: 'orders, app.items' },
      "`tables` names `app.items`; beside `schema1` it must be patterns of a table's name alone, such as `order_*`, with double quotes around a name that holds a dot.",
    ],
    [
      'a star in a schema',
      { ...two, schema1: 'app_*' },
      '`schema1` is `app_*`; it must be the name of one schema; `*` may stand in `tables`.',
    ],
    [
      'a star in a catalog',
      { ...two, tables: '*.app.orders' },
      '`tables` is `*.app.orders`; it must name the catalog: `*` may stand in the schema and the table.',
    ],
    [
      'an open quote',
      { ...two, tables: 'app."x' },
      '`tables` is `app."x`; it must be names with a dot between them, double quotes around a name that holds a dot or a quote.',
    ],
    [
      'an empty list',
      { ...two, tables: '[]' },
      '`tables` is `[]`; it must name at least one table.',
    ],
    ...['table1', 'query1', 'file1', 'table2', 'diffs'].map(
      (key): [string, Record<string, string>, string] => [
        key,
        { ...two, tables: 'app.*', [key]: key === 'diffs' ? '[]' : 'x' },
        `\`tables\` and \`${key}\` are set; choose tables of schemas, or say otherwise what is compared, and leave out one of them.`,
      ],
    ),
    [
      'Datafold',
      {
        'api-key': 'k',
        'data-source1': '1',
        'data-source2': '2',
        tables: 'app.*',
        'pk-columns': 'id',
      },
      '`tables` is for the embedded engine, which lists the tables of a data source; with `api-key` leave it out, and name tables by `diffs`.',
    ],
  ] as [string, Record<string, string>, string][])('%s', async (_, inputs, message) => {
    expect(await problemOf(inputs)).toBe(message);
  });

  test('and with what else is wrong', async () => {
    const inputs = { ...two, tables: 'app.*', 'time-column': 't', 'time-aggregate': 'dya' };
    expect(await problemOf(inputs)).toMatch(/^`time-aggregate` is `dya`; /);
  });
});
