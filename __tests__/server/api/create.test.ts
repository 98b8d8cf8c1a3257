import { tmpdir } from 'node:os';
import { expect, it } from '@jest/globals';
import { fieldNames, isFieldName } from '../../../src/contract/field-names.ts';
import { foreignFields } from '../../../src/contract/foreign-fields.ts';
import { diffRequestSchema } from '../../../src/contract/request.ts';
import { json, serve, tables, until } from '../serve-fixture.ts';

const PATH = '/api/v1/datadiffs';

/** Whether a value has the form of a field's: of those that are no part of our requests, any has. */
const takes = (field: string, value: unknown): boolean =>
  !isFieldName(field) || diffRequestSchema.shape[field].safeParse(value).success;

type Body = Record<string, unknown>;
async function bodyOf(response: Response): Promise<Body> {
  return (await response.json()) as Body;
}

/** The places and messages of a 422. */
async function detailOf(response: Response): Promise<{ loc: unknown[]; msg: string }[]> {
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { detail } = (await response.json()) as { detail: { loc: unknown[]; msg: string }[] };
  return detail;
}

it('a request is echoed with its missing values filled in, and the metadata', async () => {
  await using served = await serve();
  const response = await served.fetch(PATH, json(tables()));
  const body = await bodyOf(response);

  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(body).toMatchObject({
    ...tables(),
    query1: null,
    materialize_dataset1: false,
    materialization_destination_id: null,
    include_columns: [],
    exclude_columns: [],
    diff_tolerances_per_column: null,
    tags: null,
    id: 1,
    user_id: 1,
    done: false,
    status: 'waiting',
    source: 'api',
    result_statuses: {},
    diff_stats: { diff_pks: null, diff_rows: null, diff_values: null },
  });
  expect(body['created_at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/);
  expect(body['updated_at']).toBe(body['created_at']);
});

it('the fields of the 2022 document come first and in its order', async () => {
  await using served = await serve();
  const fields = Object.keys(await bodyOf(await served.fetch(PATH, json(tables()))));
  expect(fields.slice(0, 3)).toEqual(['data_source1_id', 'data_source2_id', 'table1']);
  expect(fields.slice(25, 35)).toEqual([
    'tags',
    'id',
    'user_id',
    'done',
    'status',
    'source',
    'result_statuses',
    'updated_at',
    'created_at',
    'diff_stats',
  ]);
});

it('a slash at the end of the path means nothing', async () => {
  await using served = await serve();
  expect((await served.fetch(`${PATH}/`, json(tables()))).status).toBe(200);
});

it('every field that cannot be right is named, with the reason', async () => {
  await using served = await serve();
  const wrong = tables({ data_source1_id: 'one', pk_columns: ['id', 7] });
  const detail = await detailOf(await served.fetch(PATH, json(wrong)));
  expect(detail.map(({ loc }) => loc)).toEqual([
    ['body', 'data_source1_id'],
    ['body', 'pk_columns', 1],
  ]);
});

it.each([
  ['two datasets on one side', tables({ query1: 'SELECT 1' }), ['body', 'table1']],
  ['no key columns', tables({ pk_columns: [] }), ['body', 'pk_columns']],
  [
    'a filter that ends the statement',
    tables({ filter1: '1=1; DROP TABLE t' }),
    ['body', 'filter1'],
  ],
  ['a subquery in a filter', tables({ filter2: 'id IN (SELECT 1)' }), ['body', 'filter2']],
  ['a data source that there is not', tables({ data_source2_id: 9 }), ['body', 'data_source2_id']],
  [
    'files where no folder is configured',
    tables({ table1: null, file1: 'a.csv' }),
    ['body', 'file1'],
  ],
  [
    'a host instead of a data source',
    tables({ table1: null, file1: 'https://example.com/a.csv' }),
    ['body', 'file1'],
  ],
  [
    'an option that no file has',
    tables({ table1: null, file1: 'a.csv', file1_options: { delimeter: ';' } }),
    ['body', 'file1_options'],
  ],
  [
    'an option of CSV for a Parquet file',
    tables({ table1: null, file1: 'a.parquet', file1_options: { delimiter: ';' } }),
    ['body', 'file1_options'],
  ],
  [
    'an option without a file',
    tables({ file1_options: { header: false } }),
    ['body', 'file1_options'],
  ],
  [
    'an option of a wrong type',
    tables({ table1: null, file1: 'a.csv', file1_options: { skip_head_rows: -1 } }),
    ['body', 'file1_options', 'skip_head_rows'],
  ],
  ['a NUL character', tables({ filter1: "a = '\0'" }), ['body', 'filter1']],
  ['a NUL character in a list', tables({ table1: ['a\0b'] }), ['body', 'table1']],
  ['a NUL character in a path', tables({ table1: null, file1: 'a\0b.csv' }), ['body', 'file1']],
  [
    'a state in the past that is none',
    tables({ time_travel_point1: 'yesterday' }),
    ['body', 'time_travel_point1'],
  ],
  [
    'a time that is none',
    tables({ time_column: 'day', time_interval_start: 'garbage' }),
    ['body', 'time_interval_start'],
  ],
  [
    'a day that there is not',
    tables({ time_column: 'day', time_interval_end: '2024-02-30' }),
    ['body', 'time_interval_end'],
  ],
  [
    'an empty time',
    tables({ time_column: 'day', time_interval_start: '' }),
    ['body', 'time_interval_start'],
  ],
  ['a tolerance of 500 %', tables({ sampling_tolerance: 5 }), ['body', 'sampling_tolerance']],
  ['a tolerance below 0', tables({ sampling_tolerance: -1 }), ['body', 'sampling_tolerance']],
  ['a confidence of 500 %', tables({ sampling_confidence: 500 }), ['body', 'sampling_confidence']],
  ['a threshold below 0', tables({ sampling_threshold: -5 }), ['body', 'sampling_threshold']],
])('%s is refused before anything is kept', async (_, request, loc) => {
  await using served = await serve();
  const detail = await detailOf(await served.fetch(PATH, json(request)));
  expect(detail.map((problem) => problem.loc)).toContainEqual(loc);
  expect(await served.store.diffs.get(1)).toBeNull();
});

it('what a field accepts is said as for the input of the same name', async () => {
  await using served = await serve();
  const wrong = { time_column: 'day', time_interval_end: 'soon', sampling_confidence: 100 };
  const detail = await detailOf(await served.fetch(PATH, json(tables(wrong))));
  expect(detail.map(({ msg }) => msg)).toEqual([
    'must be a time such as `2026-01-31` or `2026-01-31T12:00:00Z`',
    'must be a percentage above 0 and below 100',
  ]);
});

it.each([
  '2024-02-29',
  '2022-10-12T20:06',
  '2022-10-12 20:06:27',
  '2022-10-12T20:06:27Z',
  '2022-10-12T20:06:27.653283+00:00',
  '2022-10-12T20:06:27-0700',
])('the time %s is taken as it is', async (time) => {
  await using served = await serve();
  const request = tables({ time_column: 'day', time_interval_start: time });
  expect(await bodyOf(await served.fetch(PATH, json(request)))).toMatchObject(request);
});

it('sampling is taken within what it can be', async () => {
  await using served = await serve();
  const sampling = { sampling_tolerance: 1e-7, sampling_confidence: 99.9, sampling_threshold: 0 };
  expect(await bodyOf(await served.fetch(PATH, json(tables(sampling))))).toMatchObject(sampling);
});

it.each([1, 2] as const)('a file on side %i is one of the data source files', async (side) => {
  await using served = await serve({ settings: { folders: [tmpdir()] } });
  const file = { [`table${String(side)}`]: null, [`file${String(side)}`]: 'a.csv' };
  const id = `data_source${String(side)}_id`;
  const detail = await detailOf(await served.fetch(PATH, json(tables(file))));
  expect(detail).toMatchObject([
    {
      loc: ['body', id],
      msg: `${id} is 1; where file${String(side)} is set it must be 0 (files)`,
    },
  ]);
  expect(await served.store.diffs.get(1)).toBeNull();
  const ofFiles = await served.fetch(PATH, json(tables({ ...file, [id]: 0 })));
  expect(ofFiles.status).toBe(200);
});

it('options of a file are taken in the form of the API, and echoed', async () => {
  await using served = await serve({ settings: { folders: [tmpdir()] } });
  const options = { file_type: 'csv', delimiter: ';', skip_head_rows: 1, skip_tail_rows: null };
  const request = tables({
    ...{ table1: null, data_source1_id: 0, file1: 'a.csv' },
    file1_options: { ...options, encoding: 'latin1', null_texts: ['NA'], lenient: true },
  });
  expect(await bodyOf(await served.fetch(PATH, json(request)))).toMatchObject(request);
});

it('a field that would change the figures and is not supported is refused, with what to do', async () => {
  await using served = await serve();
  const detail = await detailOf(
    await served.fetch(PATH, json(tables({ column_rules: [{ column: 'a' }] }))),
  );
  expect(detail).toMatchObject([
    {
      loc: ['body', 'column_rules'],
      msg: 'is not supported here; use a query that maps the values',
    },
  ]);
});

it('a diff may be archived from the start, and runs all the same', async () => {
  await using served = await serve();
  const init = json(tables({ archived: true, purged: false }));
  const send = () =>
    served.fetch(PATH, { ...init, headers: { ...init.headers, 'Idempotency-Key': 'once' } });
  const first = await bodyOf(await send());
  expect(first).toMatchObject({ id: 1, archived: true });
  await until(async () => (await served.store.diffs.get(1))?.status === 'done');
  expect(await bodyOf(await served.fetch(PATH))).toMatchObject({ count: 0 });
  expect(await bodyOf(await served.fetch(`${PATH}?archived=true`))).toMatchObject({ count: 1 });
  expect(await bodyOf(await send())).toEqual(first);
});

it.each([
  ['archived', 'yes'],
  ['purged', 'yes'],
])('%s: %j is refused', async (field, value) => {
  await using served = await serve();
  const detail = await detailOf(await served.fetch(PATH, json(tables({ [field]: value }))));
  expect(detail).toMatchObject([{ loc: ['body', field] }]);
});

it('what says something of a sample alone is taken without one', async () => {
  await using served = await serve();
  const inert = { materialize_without_sampling: true };
  const body = await bodyOf(await served.fetch(PATH, json(tables(inert))));
  expect(body).toMatchObject({ id: 1, ...inert });
});

it('sessions of data sources are not for who asks, which is said before anything runs', async () => {
  await using served = await serve();
  const fields = {
    data_source1_session_parameters: { role: 'owner' },
    data_source2_session_parameters: {},
  };
  const response = await served.fetch('/api/v1/datadiffs', json(tables(fields)));
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [
      {
        loc: ['body', 'data_source1_session_parameters'],
        msg: 'data_source1_session_parameters: who runs this server sets them, in the options of the data source',
      },
    ],
  });
});

it('nothing is written to a data source that is not writable, or not there', async () => {
  await using served = await serve();
  const asked = { materialize_dataset2: true, materialization_destination_id: 77 };
  const detail = await detailOf(await served.fetch(PATH, json(tables(asked))));
  expect(detail.map(({ loc, msg }) => [loc[1], msg])).toEqual([
    ['materialization_destination_id', expect.stringContaining('there is no data source 77')],
    [
      'materialize_dataset2',
      expect.stringMatching(/^materialize_dataset2 would write .* not writable on this server$/),
    ],
  ]);
});

it('nothing is written to a data source that the key may not use', async () => {
  const dataSources = {
    warehouse: 'duckdb:warehouse.duckdb',
    lake: { url: 'duckdb:lake.duckdb', writable: true },
  };
  await using served = await serve({ settings: { dataSources } });
  const asked = json(tables({ materialization_destination_id: 2 }));
  const headers = {
    ...asked.headers,
    Authorization: `Key ${await served.key(['create'], ['warehouse'])}`,
  };
  const detail = await detailOf(await served.fetch(PATH, { ...asked, headers }));
  expect(detail).toEqual([
    expect.objectContaining({
      loc: ['body', 'materialization_destination_id'],
      msg: expect.stringMatching(/^there is no data source 2; accepted are 1 \(warehouse\)$/),
    }),
  ]);
  expect((await served.fetch(PATH, asked)).status).toBe(200);
  const reader = { ...asked.headers, Authorization: `Key ${await served.key(['read'])}` };
  expect((await served.fetch(PATH, { ...asked, headers: reader })).status).toBe(403);
});

it('a problem names fields as the API does', async () => {
  await using served = await serve();
  const wrong = {
    pk_columns: [],
    infer_pk_avoid_names: ['day'],
    time_interval_start: '2024-01-01',
    time_aggregate: 'day',
  };
  const detail = await detailOf(await served.fetch(PATH, json(tables(wrong))));
  expect(detail.map(({ msg }) => msg)).toEqual([
    expect.stringMatching(/^pk_columns is empty; it must name at least one column, or be left out/),
    'time_aggregate needs time_column',
    'time_interval_start needs time_column',
    'infer_pk_avoid_names needs infer_pk: true',
  ]);
});

it('fields that are misspelt, unknown, missing and wrong are named in one answer', async () => {
  await using served = await serve();
  const { data_source1_id, table1, table2 } = tables();
  const wrong = {
    ...{ data_source1_id, table1, tabel2: table2, pk_column: ['id'], sampling_tolerance: 5 },
    ...{ columns_to_compare: ['a'], time_interval_start: '2024-01-01', time_travel_point1: 'last' },
  };
  const detail = await detailOf(await served.fetch(PATH, json(wrong)));
  expect(detail.map(({ loc, msg }) => [loc[1], msg])).toEqual([
    ['data_source2_id', expect.stringContaining('expected number')],
    ['sampling_tolerance', 'must be a number above 0 and below 1'],
    ['tabel2', 'is no field of a data diff; the nearest is table2'],
    ['pk_column', 'is no field of a data diff; the nearest is pk_columns'],
    [
      'time_travel_point1',
      'time_travel_point1 must be a negative number of seconds, a time such as `2026-01-31T12:00:00Z`, or the number of a version',
    ],
    ['table2', 'side 2 has no dataset; set exactly one of table2, query2 and file2'],
    ['time_interval_start', 'time_interval_start needs time_column'],
  ]);
});

it('a client that sends every field that Datafold has, as asking for nothing, is understood', async () => {
  await using served = await serve();
  const known = [...fieldNames, ...Object.keys(foreignFields)];
  const set = Object.keys(tables());
  for (const nothing of [null, false, [], {}]) {
    const fields = known.filter((field) => !set.includes(field) && takes(field, nothing));
    const body = Object.fromEntries(fields.map((field) => [field, nothing]));
    const answer = await served.fetch(PATH, json(tables(body)));
    expect([nothing, fields.length > 8, answer.status]).toEqual([nothing, true, 200]);
  }
});

it('a field that nobody knows is refused with the nearest name, unless it asks for nothing', async () => {
  await using served = await serve();
  const detail = await detailOf(await served.fetch(PATH, json(tables({ filter_1: 'a = 1' }))));
  expect(detail).toMatchObject([
    { loc: ['body', 'filter_1'], msg: 'is no field of a data diff; the nearest is filter1' },
  ]);
  const nothing = { infer_pk: false, column_rules: null, some_later_field: [], run_profiles: true };
  expect((await served.fetch(PATH, json(tables(nothing)))).status).toBe(200);
});

it.each([
  ['no JSON', { body: '{', headers: { 'Content-Type': 'application/json' } }],
  ['nothing', { headers: { 'Content-Type': 'application/json' } }],
  ['a list', json([1, 2])],
  ['a text', json('hello')],
  ['null', json(null)],
])('a body that is %s is refused', async (_, init) => {
  await using served = await serve();
  const detail = await detailOf(await served.fetch(PATH, { ...init, method: 'POST' }));
  expect(detail[0]?.loc[0]).toBe('body');
});

it.each(['application/x-www-form-urlencoded', 'text/plain', ''])(
  'a body of the type "%s" is refused, with the type that is accepted',
  async (type) => {
    await using served = await serve();
    const init = { method: 'POST', body: Buffer.from(JSON.stringify(tables())) };
    const response = await served.fetch(PATH, { ...init, headers: { 'Content-Type': type } });
    expect(response.status).toBe(415);
    expect(await bodyOf(response)).toMatchObject({
      status: 415,
      detail: 'The body must be sent as application/json.',
    });
  },
);

it('names that objects have by themselves are no fields', async () => {
  await using served = await serve();
  const text = JSON.stringify(tables()).replace('{', '{"__proto__": {"x": 1}, "constructor": 7, ');
  const headers = { 'Content-Type': 'application/json' };
  const detail = await detailOf(await served.fetch(PATH, { method: 'POST', headers, body: text }));
  expect(detail.map(({ loc }) => loc)).toEqual([
    ['body', 'constructor'],
    ['body', '__proto__'],
  ]);
});

it('a field by the name of __proto__ is refused where it is the only one too many', async () => {
  await using served = await serve();
  const body = JSON.stringify(tables()).replace('{', '{"__proto__": {"table1": ["a"]}, ');
  const created = await served.fetch(PATH, { ...json({}), body });
  expect(await detailOf(created)).toEqual([
    { loc: ['body', '__proto__'], msg: 'is no field of a data diff', type: 'value_error' },
  ]);
  const changed = await served.fetch(`${PATH}/1`, {
    ...json({}, 'PATCH'),
    body: '{"__proto__":{}}',
  });
  expect((await detailOf(changed)).map(({ loc }) => loc)).toContainEqual(['body', '__proto__']);
});

it('a body beyond a megabyte is refused, however it is sent', async () => {
  await using served = await serve();
  const large = json(tables({ query1: 'x'.repeat(10 * 1024 * 1024), table1: null }));
  const response = await served.fetch(PATH, large);
  expect(response.status).toBe(413);
  expect(await bodyOf(response)).toMatchObject({ status: 413, title: 'The request is too large' });

  const chunks = new ReadableStream({
    start(stream) {
      for (let i = 0; i < 40; i += 1) stream.enqueue(Buffer.alloc(64 * 1024, 0x20));
      stream.close();
    },
  });
  const chunked = await served.fetch(PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: chunks,
    duplex: 'half',
  });
  expect(chunked.status).toBe(413);
});

it.each([
  ['lists in lists', `{"tags": ${'['.repeat(400_000)}${']'.repeat(400_000)}}`, /8 deep/],
  ['values in an unused field', `{"algorithm": [${'1,'.repeat(300_000)}1]}`, /20000 values/],
  ['wrong values', `{"pk_columns": [${'1,'.repeat(300_000)}1]}`, /20000 values/],
  ['fields', JSON.stringify(Object.fromEntries(Array(30_000).fill(1).entries())), /20000 values/],
])('a body with too many %s is refused', async (_, body, problem) => {
  await using served = await serve();
  for (const [path, method] of [
    [PATH, 'POST'],
    [`${PATH}/1`, 'PATCH'],
  ] as const) {
    const headers = { 'Content-Type': 'application/json' };
    const [first] = await detailOf(await served.fetch(path, { method, headers, body }));
    expect(first).toMatchObject({ loc: ['body'], msg: expect.stringMatching(problem) });
  }
});

it('a filter of more than a hundred thousand characters is refused', async () => {
  await using served = await serve();
  const longest = '1'.repeat(100_000);
  expect((await served.fetch(PATH, json(tables({ filter1: longest })))).status).toBe(200);
  const detail = await detailOf(await served.fetch(PATH, json(tables({ filter2: `${longest}1` }))));
  expect(detail).toMatchObject([{ loc: ['body', 'filter2'] }]);
});

it('sent again with the same Idempotency-Key, the first answer is repeated and nothing runs twice', async () => {
  await using served = await serve();
  const send = async (body: unknown, key: string) => {
    const init = json(body);
    return served.fetch(PATH, { ...init, headers: { ...init.headers, 'Idempotency-Key': key } });
  };
  const first = await bodyOf(await send(tables(), 'run 1'));
  const again = await bodyOf(await send(tables(), 'run 1'));
  expect(again).toEqual(first);
  expect(await bodyOf(await send(tables(), 'run 2'))).toMatchObject({ id: 2 });

  const other = await detailOf(await send(tables({ filter1: 'a = 1' }), 'run 1'));
  expect(other[0]?.loc).toEqual(['header', 'Idempotency-Key']);
});

it('one key does not get the answers of another', async () => {
  await using served = await serve();
  const Authorization = `Key ${await served.key()}`;
  const init = json(tables());
  const headers = { ...init.headers, 'Idempotency-Key': 'same' };
  expect(await bodyOf(await served.fetch(PATH, { ...init, headers }))).toMatchObject({ id: 1 });
  const other = await served.fetch(PATH, { ...init, headers: { ...headers, Authorization } });
  expect(await bodyOf(other)).toMatchObject({ id: 2, user_id: 2 });
});

it('a hundred creates at once are each kept once, and a hundred with one key are one', async () => {
  await using served = await serve({ settings: { queueLimit: 1000 } });
  const send = async (number: number, key: string) => {
    const init = json(tables({ filter1: `id = ${String(number)}` }));
    const headers = { ...init.headers, 'Idempotency-Key': key };
    return bodyOf(await served.fetch(PATH, { ...init, headers }));
  };
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  const bodies = await Promise.all(numbers.map((number) => send(number, `key ${String(number)}`)));
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(100);
  expect(bodies.map(({ filter1 }) => filter1)).toEqual(numbers.map((n) => `id = ${String(n)}`));

  const same = await Promise.all(numbers.map(() => send(7, 'the same')));
  expect(new Set(same.map(({ id }) => id)).size).toBe(1);
  expect(await bodyOf(await served.fetch(`${PATH}?page_size=1`))).toMatchObject({ count: 101 });
});

it('what is missing, wrong and misspelt is said at once', async () => {
  await using served = await serve();
  const { pk_columns: pks, ...others } = tables({ table1: 7 });
  const response = await served.fetch(PATH, json({ ...others, pk_colums: pks }));
  expect(await detailOf(response)).toEqual([
    expect.objectContaining({ loc: ['body', 'table1'] }),
    expect.objectContaining({
      loc: ['body', 'pk_colums'],
      msg: 'is no field of a data diff; the nearest is pk_columns',
    }),
  ]);
});

it('the name __proto__ within a value is refused, and not left out', async () => {
  await using served = await serve();
  const body = JSON.stringify(tables()).replace('{', '{"tags": [{"__proto__": 1}], ');
  const response = await served.fetch(PATH, { ...json({}), body });
  expect(await detailOf(response)).toEqual([
    {
      loc: ['body'],
      msg: 'holds __proto__, which is no field of anything',
      type: 'value_error',
    },
  ]);
});

it('says 19,000 items that are wrong in a bounded answer', async () => {
  await using served = await serve();
  const request = tables({ include_columns: Array.from({ length: 19_000 }, () => 7) });
  const detail = await detailOf(await served.fetch(PATH, json(request)));
  expect(detail).toHaveLength(51);
  expect(detail[49]!.loc).toEqual(['body', 'include_columns', 49]);
  expect(detail[50]).toMatchObject({ loc: ['body'], msg: 'and 18950 more problems' });
});

it('says 2,000 columns with two partners in a bounded answer', async () => {
  await using served = await serve();
  const mapping = Array.from({ length: 4000 }, (_, i) => [`c${i % 2000}`, `d${i}`]);
  const request = tables({ column_mapping: mapping });
  const detail = await detailOf(await served.fetch(PATH, json(request)));
  expect(detail).toHaveLength(11);
  expect(detail[10]!.msg).toContain('column_mapping has 1990 more such names');
});
