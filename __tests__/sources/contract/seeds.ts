import { chosenSeeds, type Seeds } from '../../engine/seeds.ts';
import { ENGINE } from '../../engine-scope.ts';
import { isAll } from '../../scope.ts';

/** Those of `npm test`; and with an engine, beside other kinds, all that there are. */
export const GUARD: Seeds = { first: 1, count: ENGINE === undefined ? 3 : 9 };

/** Those whose two tables are joined where they are; clusters join many more by `oracle-hash-first`. */
export const JOINED: Seeds = ENGINE === undefined ? GUARD : chosenSeeds({ first: 1, count: 10 });

/** Those beyond. */
export const OTHERS = chosenSeeds({
  first: GUARD.count + 1,
  count: (isAll ? 300 : 30) - GUARD.count,
});
