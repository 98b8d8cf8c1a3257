import { describe, expect, test } from '@jest/globals';
import type { Limits, LoneTable } from '../../src/contract/outcome.ts';
import { limitNames } from '../../src/contract/outcome.ts';
import { evaluateLone } from '../../src/gate/lone-table.ts';

const removed: LoneTable = { side: 1, table: 'app.legacy', kind: 'table', like: null };
const added: LoneTable = { ...removed, side: 2, table: 'app.fresh', kind: 'view' };
const atMost = (count: number) => ({ kind: 'count', count }) as const;
const OFF = { kind: 'off' } as const;

describe('a table that only one side has', () => {
  test('is one schema change', () => {
    expect(evaluateLone(removed, { 'schema-changes': atMost(0) })).toEqual({
      passed: false,
      breaches: [
        {
          limit: 'schema-changes',
          allowed: '0',
          figure: 1,
          of: null,
          message:
            '"app.legacy" was removed: only side 1 has this table; max-schema-changes allows 0.',
        },
      ],
    });
    expect(evaluateLone(removed, { 'schema-changes': atMost(1) }).passed).toBe(true);
  });

  test('is told and not gated where there is no limit', () => {
    expect(evaluateLone(removed, {})).toEqual({ passed: true, breaches: [] });
    const off = Object.fromEntries(limitNames.map((name) => [name, OFF])) as Limits;
    expect(evaluateLone(removed, off).passed).toBe(true);
  });

  test.each(limitNames.filter((name) => name !== 'schema-changes'))(
    'is over the limit where max-%s is set and cannot be checked of it',
    (name) => {
      const { passed, breaches } = evaluateLone(added, { [name]: atMost(1_000_000) });
      expect(passed).toBe(false);
      expect(breaches[0]).toMatchObject({
        limit: 'schema-changes',
        allowed: '0',
        figure: 1,
        message:
          '"app.fresh" was added: only side 2 has this view; max-schema-changes allows 0 where other limits are set, and off allows it.',
      });
    },
  );

  test('is within the limits where max-schema-changes is off, whatever else is set', () => {
    const limits: Limits = { exclusives: atMost(0), 'schema-changes': OFF };
    expect(evaluateLone(removed, limits).passed).toBe(true);
  });

  test('is said to be like one of the other side whose name differs by case', () => {
    const { breaches } = evaluateLone(
      { ...removed, like: 'APP.LEGACY' },
      { 'schema-changes': atMost(0) },
    );
    expect(breaches[0]?.message).toContain(
      'only side 1 has this table, and "APP.LEGACY" of side 2 differs by case alone (case-insensitive-names pairs them);',
    );
  });
});
