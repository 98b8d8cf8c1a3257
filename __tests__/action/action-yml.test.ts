import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { outputNames } from '../../src/action/outputs.ts';
import { DECLARED_KEY, inputNames } from '../../src/config/keys.ts';

interface Definition {
  inputs: Record<string, { default?: string }>;
  outputs: Record<string, unknown>;
  runs: Record<string, string>;
}

const definition = parse(
  readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'),
) as Definition;

it('every input of action.yml is read, and every input that is read is in action.yml', () => {
  expect(inputNames.toSorted()).toEqual(Object.keys(definition.inputs).toSorted());
});

it('every output of action.yml is set, and every output that is set is in action.yml', () => {
  expect(outputNames.toSorted()).toEqual(Object.keys(definition.outputs).toSorted());
});

it('no input but the token, and a key that is left out, has a default there, since it would overrule the config file', () => {
  const withDefault = Object.keys(definition.inputs).filter(
    (name) => definition.inputs[name]?.default !== undefined,
  );
  expect(withDefault.toSorted()).toEqual(['github-token', 'pk-columns']);
  expect(definition.inputs['pk-columns']?.default).toBe(DECLARED_KEY);
});

it('the same bundle is main and post', () => {
  expect(definition.runs).toEqual({
    using: 'node24',
    main: 'dist/index.js',
    post: 'dist/index.js',
  });
});
