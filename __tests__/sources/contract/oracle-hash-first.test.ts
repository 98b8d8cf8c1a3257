import { describe } from '@jest/globals';
import { clusterLike } from '../../engine/strategies/hash-first/cluster-like.ts';
import { ENGINE } from '../../engine-scope.ts';
import { kitOf, TESTED_KITS } from '../kits.ts';
import { describeHashFirst } from './oracle-hash-first-runs.ts';

/** Enough that every type of a key, and every type beside another, is among them. */
const SEEDS = { first: 1, count: 100 };

const CLUSTERS = TESTED_KITS.filter(({ strategies }) => strategies.includes('hash-first'));

for (const kit of CLUSTERS) {
  describe(`hashes of rows in ${kit.title}`, () => describeHashFirst({ kit }, SEEDS));
}

if (ENGINE === undefined) {
  describe.each([
    ['hashes of rows', -1],
    ['one join of all rows', 1_000_000],
  ])('%s in PostgreSQL, in the role of a cluster', (_, joinsUpTo) => {
    describeHashFirst({ kit: kitOf('postgresql'), like: clusterLike({ joinsUpTo }) }, SEEDS);
  });
}
