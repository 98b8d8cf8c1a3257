import { expect, test } from '@jest/globals';
import { packageFolder } from '../../scripts/build/licenses.ts';

test('a file belongs to the innermost package around it, and one of ours to none', () => {
  expect(packageFolder('/a/node_modules/pg/lib/client.js')).toBe('/a/node_modules/pg');
  expect(packageFolder('/a/node_modules/@actions/core/lib/core.js')).toBe(
    '/a/node_modules/@actions/core',
  );
  expect(packageFolder('/a/node_modules/axios/node_modules/ms/index.js')).toBe(
    '/a/node_modules/axios/node_modules/ms',
  );
  expect(packageFolder('/a/src/index.ts')).toBeNull();
  expect(packageFolder('\0rolldown/runtime.js')).toBeNull();
});
