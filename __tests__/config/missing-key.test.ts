import { expect, it } from '@jest/globals';
import { problemOf, readInputs } from './read-inputs.ts';

const datafold = { 'api-key': 'k'.repeat(20), 'data-source1': '1', table1: 'a', table2: 'b' };
const files = { file1: 'a.csv', file2: 'b.csv' };

it('a key may be left out of our own engine, and is then not part of the request', async () => {
  const { settings } = await readInputs(files);
  expect(settings.diffs[0]?.fields).not.toHaveProperty('pk_columns');
});

it('with Datafold a key must be named, unless it is searched for', async () => {
  expect(await problemOf(datafold)).toBe(
    '`pk-columns` is missing; it must name the columns of the primary key, or `infer-pk` be `true` so that Datafold looks for them.',
  );
  const { settings } = await readInputs({ ...datafold, 'infer-pk': 'true' });
  expect(settings.diffs[0]?.fields).toEqual({
    table1: ['a'],
    table2: ['b'],
    infer_pk: true,
  });
});

it.each([
  ['our own engine', files],
  ['Datafold', datafold],
])('a key that is set, but empty, is an error with %s', async (_, inputs) => {
  for (const infer of [{}, { 'infer-pk': 'true' }]) {
    expect(await problemOf({ ...inputs, ...infer, 'pk-columns': '' })).toBe(
      '`pk-columns` is ``; it must name at least one column, or be left out.',
    );
  }
});

it('what a key may not be made of is said of one that is searched for', async () => {
  const avoid = { 'infer-pk-avoid-names': 'loaded_at', 'infer-pk-avoid-types': 'text, uuid' };
  expect(await problemOf({ ...files, ...avoid })).toBe(
    [
      '2 inputs need a correction:',
      '- `infer-pk-avoid-names` needs `infer-pk: true`.',
      '- `infer-pk-avoid-types` needs `infer-pk: true`.',
    ].join('\n'),
  );
  const { settings } = await readInputs({ ...files, ...avoid, 'infer-pk': 'true' });
  expect(settings.diffs[0]?.fields).toMatchObject({
    infer_pk: true,
    infer_pk_avoid_names: ['loaded_at'],
    infer_pk_avoid_types: ['text', 'uuid'],
  });
});
