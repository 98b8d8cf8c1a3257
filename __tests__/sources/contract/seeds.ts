import { chosenSeeds, type Seeds } from '../../engine/seeds.ts';
import { isAll } from '../../scope.ts';

/** Those of `npm test`. */
export const GUARD: Seeds = { first: 1, count: 3 };

/** Those beyond. */
export const OTHERS = chosenSeeds({
  first: GUARD.count + 1,
  count: (isAll ? 300 : 30) - GUARD.count,
});
