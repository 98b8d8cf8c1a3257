import { afterAll, beforeAll, describe } from '@jest/globals';
import type { TestDatabase } from '../kit.ts';
import { describeInSource, KITS } from './oracle-in-source-runs.ts';
import { OTHERS } from './seeds.ts';

describe.each(KITS)('a comparison where both sides are, in $kind', (kit) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
  });
  afterAll(() => database.drop());

  describeInSource(kit, () => database, OTHERS);
});
