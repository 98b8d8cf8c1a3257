import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SampledRows } from '../../../src/contract/rows.ts';
import type { Caller } from '../../../src/server/access/caller.ts';
import { results } from '../../report/fixtures.ts';
import { manyChanged, noRows, someRows } from '../rows-fixture.ts';
import { complete } from './histories.ts';
import { all, heading, links, texts, Visitor } from './visitor.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let visitor: Visitor;
let caller: Caller;

beforeAll(async () => {
  world = await startWorld();
  visitor = new Visitor(world);
  const key = await world.key('maria');
  caller = await world.caller(key);
  await visitor.login(key);
});
afterAll(() => world.close());

/** Keeps a diff that has come to some rows, and gives the address of its page. */
async function pageOf(rows: SampledRows, request = {}): Promise<string> {
  const end = { ...results(), rows };
  const id = await complete(world, caller, { sample_rows: 100, ...request }, end);
  return `/datadiffs/${String(id)}/overview`;
}

const htmlOf = async (path: string): Promise<string> => (await visitor.get(path)).html;

/** The cells of the tables of rows, line by line. */
function lines(html: string): string[] {
  const [, rows = ''] = html.split('id="rows"');
  return texts(rows, 'tr');
}

test('the page of a diff shows its rows, old beside new', async () => {
  const html = await htmlOf(await pageOf(someRows));
  expect(texts(html, 'h2')).toContain('Rows');
  expect(lines(html)).toEqual([
    ...['idColumnBeforeAfter', '1amount1011', '1noteNULLlate', '2amount20NULL'],
    ...['idamountnote', "330''"],
    ...['idamountnoteextra', '440NULLx'],
    ...['idRows beforeRows after', '512'],
  ]);
});

test('the rows are filtered by kind and column, by a form that needs no script', async () => {
  const path = await pageOf(someRows);
  const form = all(await htmlOf(path), 'form').find(({ properties: has = {} }) =>
    String(has['action']).endsWith('/overview#rows'),
  );
  expect(form?.properties).toMatchObject({ method: 'get', action: `${path}#rows` });
  expect(lines(await htmlOf(`${path}?kind=removed&column=`)).slice(1)).toEqual(["330''"]);
  const noted = await htmlOf(`${path}?kind=&column=note`);
  expect(lines(noted)).toEqual([
    ...['idColumnBeforeAfter', '1noteNULLlate'],
    ...['idnote', "3''", 'idnote', '4NULL'],
  ]);
  expect(texts(noted, 'p')).toContain('Only the values of note are shown.');
  expect(all(noted, 'input').find((it) => it.properties?.['name'] === 'column')).toMatchObject({
    properties: { value: 'note' },
  });
  expect(links(noted)).toContain(`${path}#rows`);
});

test('a filter that no row meets says so', async () => {
  const html = await htmlOf(`${await pageOf(someRows)}?column=gone`);
  expect(texts(html, 'p')).toContain('No row of the sample is like this.');
});

test.each(['kind=moved', 'page=0', 'page=first', `column=${'x'.repeat(1001)}`])(
  'a filter that cannot be right is refused: %.20s',
  async (query) => {
    const { status, html } = await visitor.get(`${await pageOf(someRows)}?${query}`);
    expect([status, heading(html)]).toEqual([422, 'This cannot be done']);
  },
);

test('20 rows stand on a page, with links to the others that keep the filter', async () => {
  const path = await pageOf({ ...someRows, changed: manyChanged(45, 1, 3) });
  const first = await htmlOf(`${path}?kind=changed`);
  expect(lines(first)).toHaveLength(1 + 20);
  expect(texts(first, 'nav')).toEqual(['1 to 20 of 45 After →']);
  expect(links(first)).toContain(`${path}?kind=changed&page=2#rows`);
  const last = await htmlOf(`${path}?kind=changed&page=3`);
  expect(lines(last)).toHaveLength(1 + 5);
  expect(texts(last, 'nav')).toEqual(['← Before 41 to 45 of 45']);
  expect(links(last)).toContain(`${path}?kind=changed&page=2#rows`);
  const beyond = await htmlOf(`${path}?kind=changed&page=4`);
  expect(texts(beyond, 'p')).toContain('There is no page 4. To the last page');
  expect(links(beyond)).toContain(`${path}?kind=changed&page=3#rows`);
});

test('of rows with many columns some are shown, and each is found by its name', async () => {
  const path = await pageOf({ ...noRows, changed: manyChanged(3, 300, 3) });
  const html = await htmlOf(path);
  expect(lines(html)).toHaveLength(1 + 3 * 40);
  expect(texts(html, 'p').join()).toContain('Of each row, 40 columns are shown');
  expect(lines(await htmlOf(`${path}?column=column_299`)).slice(1)).toEqual([
    ...['0column_299xxxxxx', '1column_299xxxxxx', '2column_299xxxxxx'],
  ]);
});

test('a page of 20 rows of 2,000 columns is no larger than a browser can show', async () => {
  const columns = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`c${i}`, 'value']));
  const lone = Array.from({ length: 20 }, (_, i) => ({ key: { id: String(i) }, columns }));
  const html = await htmlOf(await pageOf({ ...noRows, added: lone }));
  expect(html.length).toBeLessThan(200_000);
  expect(texts(html, 'p').join()).toContain('Of each row, 40 columns are shown');
});

test('what was left out is counted', async () => {
  const html = await htmlOf(await pageOf({ ...noRows, changed: manyChanged(9, 600, 1000) }));
  expect(texts(html, 'p')).toContain(
    '8 more rows of the sample are not kept: together they are too large.',
  );
});

test('there is nothing of rows where none differ, and where none were asked for', async () => {
  expect(texts(await htmlOf(await pageOf(noRows)), 'h2')).not.toContain('Rows');
  const unasked = await pageOf(noRows, { sample_rows: null });
  expect(texts(await htmlOf(unasked), 'h2')).not.toContain('Rows');
});

test('rows that were removed after their time are said to be gone', async () => {
  const path = await pageOf(someRows);
  await world.store.rows.expire(0);
  expect(texts(await htmlOf(path), 'p')).toContain('They are not kept any more.');
});

test('a diff that was purged says so, in place of its results', async () => {
  const path = await pageOf(someRows);
  await world.diffs.purge(caller, Number(path.split('/')[2]));
  const html = await htmlOf(path);
  expect(heading(html)).toBe('🗑️ Results removed');
  expect(texts(html, 'p')).toContain('It was purged: its results and rows are removed for good.');
  expect(await htmlOf('/datadiffs')).not.toContain(path);
  expect(await htmlOf('/datadiffs?archived=all')).toContain(path);
});
