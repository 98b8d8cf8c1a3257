import { expect, test } from '@jest/globals';
import { readSelection } from '../../src/dbt/select/criterion.ts';
import { selectNodes } from '../../src/dbt/select/select.ts';
import { stateOf } from '../../src/dbt/state.ts';
import { manifest, type ManifestParts, node } from './builders.ts';

/** raw → a → b → c → d, with a source, a seed and an exposure around. */
const project = (code: string): ManifestParts => ({
  sources: [
    node('payments', { type: 'source', source_name: 'stripe', original_file_path: 'models/s.yml' }),
  ],
  nodes: [
    node('raw', { type: 'seed', original_file_path: 'seeds/raw.csv' }),
    node('a', {
      parents: ['seed.shop.raw', 'source.shop.payments'],
      original_file_path: 'models/staging/a.sql',
      patch_path: 'shop://models/staging/_staging.yml',
      fqn: ['shop', 'staging', 'a'],
      raw_code: code,
      tags: ['nightly', 'core'],
    }),
    node('b', {
      parents: ['model.shop.a'],
      fqn: ['shop', 'marts', 'core', 'b'],
      original_file_path: 'models/marts/core/b.sql',
      config: { materialized: 'incremental', grants: { select: ['x', 'y'] }, enabled: true },
      group: 'finance',
    }),
    node('c', { parents: ['model.shop.b'], fqn: ['shop', 'marts', 'c'], access: 'public' }),
    node('d', { parents: ['model.shop.c', 'model.shop.side'], tags: ['nightly'] }),
    node('side', { package_name: 'other', fqn: ['other', 'side'] }),
    node('v.v1', {
      ...{ name: 'v', fqn: ['shop', 'v', 'v1'], version: 1, latest_version: 2 },
    }),
    node('v.v2', {
      ...{ name: 'v', fqn: ['shop', 'v', 'v2'], version: 2, latest_version: 2 },
    }),
  ],
  exposures: [node('board', { type: 'exposure', parents: ['model.shop.c'] })],
});

const candidate = manifest(project('select 2'));
const state = stateOf(manifest(project('select 1')), candidate);

function select(text: string): string {
  const ids = selectNodes(readSelection(text), { manifest: candidate, state });
  return [...ids]
    .map((id) => id.replace(/^\w+\.shop\./, ''))
    .toSorted()
    .join(' ');
}

test.each([
  ['state:modified', 'a'],
  ['state:modified+', 'a b board c d'],
  ['state:modified+1', 'a b'],
  ['1+state:modified', 'a payments raw'],
  ['+b', 'a b payments raw'],
  ['2+c+1', 'a b board c d'],
  ['@b', 'a b board c d payments raw side'],
  ['a b', 'a b'],
  ['a\n  b', 'a b'],
  ['tag:nightly,state:modified+', 'a d'],
  ['tag:nightly tag:core', 'a d'],
  ['tag:night*', 'a d'],
  ['state:modified.body', 'a'],
  ['state:modified.configs', ''],
  ['state:modified.macros', ''],
  ['state:modified.contract', ''],
  ['state:new', ''],
  ['path:models/marts', 'b'],
  ['models/marts/core', 'b'],
  ['path:models/*/core', 'b'],
  ['path:models/staging/_staging.yml', 'a'],
  ['path:models/**/b.sql', 'b'],
  ['b.sql', 'b'],
  ['file:b', 'b'],
  ['config.materialized:incremental', 'b'],
  ['config.grants.select:y', 'b'],
  ['config.enabled:true', 'b'],
  ['resource_type:seed', 'raw'],
  ['package:other', 'side'],
  ['source:stripe', 'payments'],
  ['source:stripe.payments+1', 'a payments'],
  ['source:shop.stripe.*', 'payments'],
  ['+exposure:board', 'a b board c payments raw'],
  ['exposure:shop.board', 'board'],
  ['group:finance', 'b'],
  ['access:public', 'c'],
  ['marts', 'b c'],
  ['shop.marts.core', 'b'],
  ['marts.*', 'b c'],
  ['shop.marts.core.*', 'b'],
  ['v', 'v.v1 v.v2'],
  ['v.v1', 'v.v1'],
  ['v_v2', 'v.v2'],
  ['version:latest', 'v.v2'],
  ['version:old', 'v.v1'],
  ['package:this,v', 'v.v1 v.v2'],
])('%s selects %s', (text, expected) => {
  expect(select(text)).toBe(expected);
});

test.each([
  [
    'owner:me',
    'has the method of `owner:me`, which is not one of `fqn:`, `state:`, `tag:`, `path:`, `file:`, `config.…:`, `resource_type:`, `package:`, `source:`, `exposure:`, `group:`, `access:`, `version:`',
  ],
  ['config:x', 'has the method of `config:x`, which is not one of'],
  ['tag.x:y', 'has the method of `tag.x:y`, which is not one of'],
  [
    'state:changed',
    'has `state:changed`, which is not one of `state:new`, `state:old`, `state:mod',
  ],
  ['state:modified.sql', 'has `state:modified.sql`, which is not one of'],
  ['version:new', 'has `version:new`, which is not one of `version:latest`'],
  ['@a+', 'has `@a+`, but `@` before and `+` after a name do not go together'],
  ['a,', 'has ``, which names nothing'],
  ['+', 'has `+`, which names nothing'],
  ['', 'must be a selection of dbt such as `state:modified+`'],
  ['bord', 'has `bord`, which matches nothing in the project; the nearest is `board`'],
  ['path:model', 'has `path:model`, which matches nothing in the project'],
  ['source:paypal', 'has `source:paypal`, which matches nothing in the project'],
  ['source:a.b.c.d', 'has `source:a.b.c.d`, which has more than 3 parts'],
])('%s is refused: it %s', (text, message) => {
  expect(() => select(text)).toThrow(message);
});

test('a tag that no node has selects nothing', () => {
  expect(select('tag:none')).toBe('');
});
