import { isAll } from '../../scope.ts';

/** Seeds of random tables that follow each other. */
export interface Seeds {
  first: number;
  count: number;
}

/** Those of `npm test`. */
export const GUARD: Seeds = { first: 1, count: 3 };

/** Those beyond; `ORACLE_SEED` and `ORACLE_CASES` name others. */
export const OTHERS: Seeds = {
  first: Number(process.env['ORACLE_SEED'] ?? GUARD.count + 1),
  count: Number(process.env['ORACLE_CASES'] ?? (isAll ? 300 : 30) - GUARD.count),
};
