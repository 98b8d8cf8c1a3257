import { expect, test } from '@jest/globals';
import type { SampledRows } from '../../../src/contract/rows.ts';
import { hostileNames, results } from '../../report/fixtures.ts';
import { elements, pageTree } from '../../report/trees.ts';
import { begin, complete } from './histories.ts';
import { Visitor } from './visitor.ts';
import { startWorld } from './world.ts';

const NAMES = [
  ...hostileNames.filter((name) => name !== ''),
  '</td></tr></table><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '" autofocus onfocus="alert(1)',
  "' style='position:fixed",
  '&lt;b&gt; &amp;quot;',
  'x'.repeat(10_000),
  'שלום ‮ עולם',
  '\ud800 lone',
];

/** The pages of a server on which every foreign text is this one. */
async function pagesWith(name: string): Promise<string[]> {
  const world = await startWorld();
  const key = await world.key(name);
  const caller = await world.caller(key);
  const stats = { column_name: name, match: 50, values_different: 6240 };
  const found = results({
    values: {
      rows_with_differences: 6240,
      values_with_differences: 6240,
      columns_diff_stats: [stats],
    },
    schema: { exclusive_columns: [[name], [name]], column_type_differs: [name] },
  });
  const value = { [name]: name };
  const rows: SampledRows = {
    changed: [{ key: value, columns: { [name]: [name, null] } }],
    removed: [{ key: value, columns: value }],
    added: [{ key: {}, columns: value }],
    duplicated: [{ key: value, rows: [1, 2] }],
  };
  // No request may hold NUL.
  const asked = name.replaceAll('\0', '');
  const request = {
    ...{ table1: [asked], table2: null, query2: `${asked} `, filter1: 'true', pk_columns: [asked] },
    ...{ tags: [asked], include_columns: [asked], sample_rows: 5 },
  };
  const ids = [
    await complete(world, caller, request, { ...found, rows }),
    await complete(world, caller, request, Object.assign(new Error(`${name}\n${name}`), { name })),
  ];
  const { id, held } = await begin(world, caller, request);
  held.progress(name);
  const visitor = new Visitor(world);
  await visitor.login(key);
  const filter = new URLSearchParams({ table: name.slice(0, 1000), who: name.slice(0, 900) });
  const pages = [
    await visitor.get('/datadiffs'),
    await visitor.get(`/datadiffs?${filter.toString()}&page=x`),
    await visitor.get(`/datadiffs?${filter.toString()}&state=cancelled`),
    await new Visitor(world).get(`/login?next=/datadiffs?${filter.toString()}`),
  ];
  for (const diff of [...ids, id]) pages.push(await visitor.get(`/datadiffs/${diff}/overview`));
  const column = new URLSearchParams({ column: `${name.slice(0, 900)} gone` }).toString();
  for (const query of ['kind=duplicated', column, `${column}&kind=moved`]) {
    pages.push(await visitor.get(`/datadiffs/1/overview?${query}`));
  }
  await world.close();
  return pages.map(({ html }) => html);
}

const tags = (html: string) =>
  elements(pageTree(html))
    // Long names may break at more places than short ones, signs stand for what is not seen, and only
    // plain names are offered by the form.
    .filter(({ tagName }) => !['wbr', 'i', 'option'].includes(tagName ?? ''))
    .map(({ tagName, properties = {} }) => [tagName, ...Object.keys(properties)].join(' '));

test('a page has the same elements and attributes whatever the names in it are', async () => {
  const expected = (await pagesWith('harmless name')).map(tags);
  for (const name of NAMES) {
    expect({ name, pages: (await pagesWith(name)).map(tags) }).toEqual({ name, pages: expected });
  }
});
