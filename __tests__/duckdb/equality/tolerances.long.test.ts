import { describe, test } from '@jest/globals';
import { expectExact, openDuckDB, pairs } from './within-in-sql.ts';

openDuckDB();

describe('within a tolerance in SQL', () => {
  test.each(pairs(false))('%s and %s are what exact arithmetic says', expectExact);
});
