import type { Family } from './family.ts';
import {
  BOOLEANS,
  INTERVALS,
  JSONS,
  NUMBER_ARRAYS,
  TEXT_ARRAYS,
  TIMES_WITH_ZONE,
} from './listed.ts';
import { NUMBERS } from './numbers.ts';
import { BINARY, LONG_TEXTS, TEXTS, UUIDS } from './texts.ts';
import { DATES, TIMES_OF_DAY, TIMESTAMPS } from './times.ts';

/** The families of the matrix, by their names. */
export const FAMILIES: Record<string, Family> = {
  number: NUMBERS,
  text: TEXTS,
  'long text': LONG_TEXTS,
  boolean: BOOLEANS,
  date: DATES,
  timestamp: TIMESTAMPS,
  // The same moments, told as instants in UTC.
  instant: TIMESTAMPS,
  time: TIMES_OF_DAY,
  'time with zone': TIMES_WITH_ZONE,
  interval: INTERVALS,
  uuid: UUIDS,
  binary: BINARY,
  json: JSONS,
  'array of numbers': NUMBER_ARRAYS,
  'array of texts': TEXT_ARRAYS,
};
