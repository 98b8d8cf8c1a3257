/** Seeds of random tables that follow each other. */
export interface Seeds {
  first: number;
  count: number;
}

/** Those that `ORACLE_SEED` and `ORACLE_CASES` name, to see one case again, or else these. */
export function chosenSeeds({ first, count }: Seeds): Seeds {
  const { ORACLE_SEED = first, ORACLE_CASES = count } = process.env;
  return { first: Number(ORACLE_SEED), count: Number(ORACLE_CASES) };
}
