import { expect, test } from '@jest/globals';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { manifest, manifestText, node } from './builders.ts';

const read = (text: string) => () => readManifest(text, '`dbt-manifest` is `m.json`');

test('what is no JSON is no manifest', () => {
  expect(read('{')).toThrow(
    '`dbt-manifest` is `m.json`, which is no JSON; it must be the manifest.json that dbt 1.5 or newer writes into its folder `target`.',
  );
});

test.each(['[]', '{}', '{"metadata":{"dbt_schema_version":"https://x/dbt/catalog/v1.json"}}'])(
  'another file of JSON is no manifest: %s',
  (text) => {
    expect(read(text)).toThrow(
      '`dbt-manifest` is `m.json`, which is no manifest of dbt; it must be',
    );
  },
);

test('a mark of the order of bytes before the text is no part of it', () => {
  expect(readManifest(`\uFEFF${manifestText({ nodes: [node('a')] })}`, 'x').nodes.size).toBe(1);
});

test('a manifest that is older than dbt 1.5 is refused', () => {
  expect(read(manifestText({ version: 8 }))).toThrow(
    '`dbt-manifest` is `m.json`, a manifest of version 8, which dbt 1.4 or an older one wrote;',
  );
});

test('a newer version is read as far as it says what is needed', () => {
  expect(manifest({ version: 99, nodes: [node('a')] }).nodes.size).toBe(1);
});

test('a newer version that says it otherwise is refused with the place', () => {
  const text = manifestText({ version: 99, nodes: [{ ...node('a'), fqn: 7 as never }] });
  expect(read(text)).toThrow(
    '`dbt-manifest` is `m.json`, a manifest of version 99 that is not understood, at `nodes.model.shop.a.fqn`;',
  );
});

test('fields that nobody knows are passed over', () => {
  const text = manifestText({ nodes: [{ ...node('a'), novelty: { x: 1 } } as never] });
  expect(readManifest(text, 'x').nodes.get('model.shop.a')).not.toHaveProperty('novelty');
});

test('meta is read beside the configuration and in it, where newer dbt keeps it', () => {
  const old = node('a', { meta: { owner: 'x' } });
  const now = node('b', { config: { meta: { owner: 'y' } } });
  const { nodes } = manifest({ nodes: [old, now] });
  expect([...nodes.values()].map(({ meta }) => meta)).toEqual([{ owner: 'x' }, { owner: 'y' }]);
});
