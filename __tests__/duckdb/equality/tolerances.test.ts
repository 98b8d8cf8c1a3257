import { describe, expect, test } from '@jest/globals';
import { NO_VALUES } from '../../../src/sources/types/column-type.ts';
import { connection, expectExact, openDuckDB, pairs, typeOf } from './within-in-sql.ts';

openDuckDB();

describe('within a tolerance in SQL', () => {
  test.each(pairs(true))('%s and %s are what exact arithmetic says', expectExact);

  test.each([
    ['VARCHAR', 'VARCHAR'],
    ['DATE', 'DATE'],
    ['BOOLEAN', 'BOOLEAN'],
    ['INTEGER[]', 'INTEGER[]'],
  ])('%s and %s cannot be', (type1, type2) => {
    expect(connection.dialect.comparison(typeOf(type1), typeOf(type2))?.within).toBeUndefined();
  });

  test('a column without any value on one side is near nothing', () => {
    const comparison = connection.dialect.comparison(typeOf('INTEGER'), NO_VALUES);
    const tolerance = { absolute: '1', relative: null };
    expect(comparison?.within?.(tolerance, 'a', 'b')).toBe('false');
  });

  test.each([
    ['0.02', '0.01', [true, true, false, false]],
    ['0.01', '0.02', [true, true, true, false]],
    ['0', '0', [false, false, false, false]],
  ])(
    'an absolute one of %s, or a relative one of %s, is enough',
    async (absolute, relative, is) => {
      const { within } = connection.dialect.comparison(typeOf('DECIMAL(18,2)'), typeOf('DOUBLE'))!;
      const pairs = ['(1.00, 1.01)', '(0.02, 0.01)', '(100, 102)', '(100, 103)'];
      const found = await connection.query(
        `SELECT ${within!({ absolute, relative }, 'a', 'b')} AS is_within
      FROM (SELECT CAST(a AS DECIMAL(18,2)) AS a, CAST(b AS DOUBLE) AS b
        FROM (VALUES ${pairs.join(', ')}) AS numbers (a, b))`,
      );
      expect(found.map(({ is_within }) => is_within)).toEqual(is);
    },
  );
});
