import { changingFunctions, STANDARD_TIME } from '../changing-functions.ts';

/** Functions of Trino's that are something else at each call. */
export const TRINO_CHANGING = changingFunctions(STANDARD_TIME, [
  'rand',
  'random',
  'random_string',
  'shuffle',
  'uuid',
  'nextval',
]);
