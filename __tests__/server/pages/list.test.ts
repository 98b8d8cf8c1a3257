import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DiffError } from '../../../src/contract/errors.ts';
import type { Caller } from '../../../src/server/access/caller.ts';
import { buildNewDiff } from '../store/builders.ts';
import { orders, results, unkeyed } from '../../report/fixtures.ts';
import { ask, begin, complete } from './histories.ts';
import { all, heading, links, texts, Visitor } from './visitor.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let visitor: Visitor;
let ci: Caller;
let maria: Caller;

const tables = (name: string) => ({ table1: ['prod', name], table2: ['pr_42', name] });
const HOUR = 3_600_000;

beforeAll(async () => {
  // Pages are read two hours after everything happened.
  world = await startWorld({ now: () => Date.now() + 2 * HOUR });
  visitor = new Visitor(world);
  ci = await world.caller(await world.key('ci'));
  const key = await world.key('maria');
  maria = await world.caller(key);
  await visitor.login(key);
});
afterAll(() => world.close());

/** The ids of the diffs in a list, in its order. */
async function listed(path: string): Promise<number[]> {
  const { html } = await visitor.get(path);
  const found = links(html).map((href) => /^\/datadiffs\/(\d+)\/overview$/.exec(href)?.[1]);
  return found.filter((id) => id !== undefined).map(Number);
}

describe('an empty list', () => {
  test('says what to do', async () => {
    const { status, html } = await visitor.get('/datadiffs');
    expect([status, heading(html)]).toEqual([200, 'Data diffs']);
    expect(texts(html, 'h2')).toEqual(['No data diffs yet']);
    expect(texts(html, 'li')[0]).toContain('api-url');
    expect(links(html)).toContain('/datadiffs?archived=all');
  });

  test('says something else where a filter leaves all out', async () => {
    const { html } = await visitor.get('/datadiffs?state=failed');
    expect(texts(html, 'p')).toContain('No data diff is like this.');
  });
});

describe('a list', () => {
  beforeAll(async () => {
    await complete(world, ci, tables('orders'), orders.results ?? results());
    await complete(world, maria, { data_source2_id: 2, table2: ['a.b', 'x'] }, results());
    await complete(world, ci, tables('events'), unkeyed.results ?? results());
    await complete(
      world,
      ci,
      tables('payments'),
      new DiffError('NoSuchTableException', 'pr_42.payments'),
    );
    await complete(world, maria, tables('dim_dates'), 'cancelled');
    const archived = await complete(world, ci, tables('old'), results());
    await world.diffs.archive(ci, archived, true);
    const { held } = await begin(world, maria, tables('customers'));
    held.progress('reading side 2: 12 rows');
    const files = { table1: null, table2: null, file1: '/data/a.csv', file2: '/data/b.csv' };
    await ask(world, ci, { ...files, data_source1_id: 0, data_source2_id: 0 });
  });

  test('shows state, datasets, counts, who, when and how long, the newest first', async () => {
    const { html } = await visitor.get('/datadiffs');
    expect(texts(html, 'th').slice(0, 9)).toEqual([
      ...['State', 'Data diff', 'Rows', 'Keys', 'Changed rows', 'Columns', 'By', 'When', 'Took'],
    ]);
    const rows = texts(html, 'tr').slice(1);
    expect(rows.map((row) => row.replace(/\d+ ms|\d+ h$/, '# ms'))).toEqual([
      '⏳ Waiting /data/a.csv → /data/b.csv 8 · files ci 2 hours ago –',
      '▶️ Running prod.customers → pr_42.customers 7 · warehouse reading side 2: 12 rows maria 2 hours ago # ms',
      '⏹️ Cancelled prod.dim_dates → pr_42.dim_dates 5 · warehouse maria 2 hours ago # ms',
      '💥 Failed prod.payments → pr_42.payments 4 · warehouse NoSuchTableException: pr_42.payments ci 2 hours ago # ms',
      '🔵 Partial prod.events → pr_42.events 3 · warehouse 12,480 12 dupes 0 of 12,480 compared – ci 2 hours ago # ms',
      '✅ No differences DATABASE.SCHEMA.TABLE_1 → "a.b".x 2 · warehouse → replica 12,480 same 0 of 12,480 compared same maria 2 hours ago # ms',
      '🟡 Changed, partial prod.orders → pr_42.orders 1 · warehouse 48,211 → 48,516 +212 −4 194 dupes 1,204 (2.5 %) of 48,110 compared +total_amount_eur ci 2 hours ago # ms',
    ]);
    const time = all(html, 'time')[0]?.properties ?? {};
    expect(time['title']).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
    expect(texts(html, 'p')).toContain('7 data diffs');
  });

  test('lets what is as it was stand back', async () => {
    const { html } = await visitor.get('/datadiffs?source=2');
    const quiet = all(html, 'td')
      .filter(({ properties }) => String(properties?.['className']).includes('zero'))
      .map(({ properties }) => properties?.['dataLabel']);
    expect(quiet).toEqual(['keys', 'changed', 'columns']);
  });

  test.each([
    ['state=waiting', [8]],
    ['state=running', [7]],
    ['state=cancelled', [5]],
    ['state=failed', [4]],
    ['state=differences', [3, 1]],
    ['state=no-differences', [2]],
    ['source=2', [2]],
    ['source=0', [8]],
    ['table=PR_42.o', [1]],
    ['table=b.csv', [8]],
    ['who=maria', [7, 5, 2]],
    ['who=nobody', []],
    ['archived=only', [6]],
    ['archived=all', [8, 7, 6, 5, 4, 3, 2, 1]],
    ['who=ci&table=pr_42&archived=all', [6, 4, 3, 1]],
    ['state=&source=&table=&who=&archived=&page=', [8, 7, 5, 4, 3, 2, 1]],
  ])('is filtered by %s', async (query, ids) => {
    expect(await listed(`/datadiffs?${query}`)).toEqual(ids);
  });

  test('shows the filter in its form, and a way out of it', async () => {
    const { html } = await visitor.get('/datadiffs?state=failed&source=1&table=pay%22&who=ci');
    const chosen = all(html, 'option').filter(({ properties }) => 'selected' in (properties ?? {}));
    const values = chosen.map(({ properties }) => properties?.['value']);
    expect(values).toEqual(['failed', '1']);
    const typed = all(html, 'input').map(({ properties }) => properties?.['value']);
    expect(typed.slice(1)).toEqual(['pay"', 'ci']);
    expect(links(html)).toContain('/datadiffs');
  });

  test('has a label for each field', async () => {
    const { html } = await visitor.get('/datadiffs');
    const fields = [...all(html, 'input'), ...all(html, 'select')]
      .map(({ properties }) => properties ?? {})
      .filter(({ type }) => type !== 'hidden');
    const labelled = all(html, 'label').map(({ properties }) => properties?.['htmlFor']);
    expect(fields.map(({ id }) => id).sort()).toEqual(labelled.flat().sort());
  });

  test.each([
    ['page=0', 'page: pages are counted from 1'],
    ['page=x', 'page: it is no number of a page; it must be a whole number'],
    ['page=-1', 'page: it is no number of a page; it must be a whole number'],
    ['source=warehouse', 'source: it is no id of a data source; it must be a whole number'],
    ['archived=1', 'archived: it must be no, only or all'],
    [
      'state=lost',
      'state: it must be one of waiting, running, differences, no-differences, failed, cancelled',
    ],
  ])('says what is wrong with %s', async (query, reason) => {
    const { status, html } = await visitor.get(`/datadiffs?${query}`);
    expect([status, heading(html)]).toEqual([422, 'This cannot be done']);
    expect(texts(html, 'p')).toContain(reason);
    expect(links(html)).toContain('/datadiffs');
  });

  test('shows a key what it may see, and no more', async () => {
    const limited = new Visitor(world);
    await limited.login(await world.key('limited', ['read'], ['warehouse']));
    const { html } = await limited.get('/datadiffs?archived=all');
    const shown = links(html).filter((href) => href.endsWith('/overview'));
    expect(shown.map((href) => Number(href.split('/')[2]))).toEqual([7, 6, 5, 4, 3, 1]);
    expect(html).not.toContain('replica');
    expect((await limited.get('/datadiffs/2/overview')).status).toBe(404);
  });

  test('is not for keys that may not read', async () => {
    const writer = new Visitor(world);
    await writer.post('/login', { key: await world.key('writer', ['create']) });
    expect((await writer.get('/datadiffs')).status).toBe(403);
  });
});

describe('a long list', () => {
  beforeAll(async () => {
    for (let i = 0; i < 210; i++) {
      await world.store.diffs.create(buildNewDiff({ table1: ['long', `t${i}`] }), 1000);
    }
  });

  test('comes in pages whose links keep the filter', async () => {
    const { html: first } = await visitor.get('/datadiffs?table=long.&who=ci&state=waiting');
    expect(texts(first, 'tr')).toHaveLength(101);
    expect(texts(first, 'nav')).toEqual(['1 to 100 of 210 Older →']);
    const older = links(first).at(-1) ?? '';
    expect(older).toBe('/datadiffs?state=waiting&table=long.&who=ci&page=2');
    const { html: second } = await visitor.get(older);
    expect(texts(second, 'nav')).toEqual(['← Newer 101 to 200 of 210 Older →']);
    const { html: last } = await visitor.get(links(second).at(-1) ?? '');
    expect(texts(last, 'nav')).toEqual(['← Newer 201 to 210 of 210']);
    expect(texts(last, 'tr')).toHaveLength(11);
  });

  test('leads back from a page that it does not have', async () => {
    const { status, html } = await visitor.get('/datadiffs?table=long.&page=9');
    expect([status, texts(html, 'p')[1]]).toEqual([200, 'There is no page 9.']);
    expect(links(html).at(-1)).toBe('/datadiffs?table=long.&page=3');
  });
});
