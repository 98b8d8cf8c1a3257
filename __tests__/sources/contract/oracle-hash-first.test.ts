import { describe } from '@jest/globals';
import {
  clusterLike,
  type ClusterOptions,
} from '../../engine/strategies/hash-first/cluster-like.ts';
import { ENGINE } from '../../engine-scope.ts';
import { kitOf, TESTED_KITS } from '../kits.ts';
import { describeHashFirst } from './oracle-hash-first-runs.ts';

/** Enough that every type of a key, and every type beside another, is among them. */
const SEEDS = { first: 1, count: 100 };

/** For each way in which a cluster may put rows together. */
const FEWER = { first: 1, count: 40 };

const CLUSTERS = TESTED_KITS.filter(({ strategies }) => strategies.includes('hash-first'));

for (const kit of CLUSTERS) {
  describe(`hashes of rows in ${kit.title}`, () => describeHashFirst({ kit }, SEEDS));
}

if (ENGINE === undefined) {
  describe.each<[string, ClusterOptions]>([
    ['groups of hashes', {}],
    ['a join of hashes', { joinsHashes: true }],
    ['one join of all rows', { joinsUpTo: 1_000_000 }],
  ])('%s in PostgreSQL, in the role of a cluster', (_, options) => {
    describeHashFirst({ kit: kitOf('postgresql'), like: clusterLike(options) }, FEWER);
  });
}
