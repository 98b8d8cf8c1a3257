import { expect, test } from '@jest/globals';
import { SOURCES } from '../../../src/sources/registry.ts';
import { DATABASE_KITS, isReadByEngine, KINDS, KITS } from '../kits.ts';

test('every kind of data source has a kit, and every kit a descriptor', () => {
  expect(KINDS.toSorted()).toEqual(SOURCES.map(({ kind }) => kind).toSorted());
});

test.each(KITS)('the kit of $kind is in the folder of that name', ({ kind }) => {
  expect(KINDS).toContain(kind);
});

test.each(DATABASE_KITS)('the kit of $kind says of servers what its descriptor does', (kit) => {
  const descriptor = SOURCES.find(({ kind }) => kind === kit.kind)!;
  expect(kit.server !== null).toBe(descriptor.place === 'server');
  expect(kit.strategies.includes('copy')).toBe(true);
  if (isReadByEngine(kit)) expect(kit.strategies).toEqual(['copy']);
});

test('what a source cannot hold has a reason', () => {
  for (const { cannotHold, matrix } of DATABASE_KITS) {
    for (const { reason } of cannotHold) expect(reason).not.toBe('');
    for (const { types } of matrix) {
      expect(types.flatMap(({ cannot = {} }) => Object.keys(cannot))).not.toContain('');
    }
  }
});
