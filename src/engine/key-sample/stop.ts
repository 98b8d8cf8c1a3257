import { DiffError } from '../../contract/errors.ts';
import type { Pair } from '../../contract/pair.ts';
import type { DiffRequest } from '../../contract/request.ts';
import { count } from '../../text/quantities.ts';

/**
 * Why a diff does not go on as it is: it would copy more rows than its `download_limit`, and is to be done
 * with fewer.
 */
export class TooManyToCopy extends Error {
  /** So many rows of each side were to be copied. */
  readonly rows: Pair<number>;
  /** So many of both sides may still be. */
  readonly room: number;

  constructor(rows: Pair<number>, room: number) {
    super('more rows than download_limit would have to be copied');
    this.rows = rows;
    this.room = room;
  }
}

/** Of which rows a diff that stops early is done. */
export interface Stop {
  /** The share of the keys, above 0 and below 1. */
  share: number;
  /** Rows of each side, its filter applied. */
  of: Pair<number>;
  /** Those of them with NULL in the key. */
  nulls: Pair<number>;
  /** Whether these are compared, since there is room for them. */
  keepsNulls: boolean;
  /** How many times it was cut down. */
  times: number;
}

/** What is left free, since a share of the keys is about that share of the rows. */
const MOST_OF_ROOM = 0.9;

/** A part of the rows that are compared, of which there is likely room for those that are to be copied. */
export function cutDownFurther(
  { share, nulls, keepsNulls, times, ...stop }: Stop,
  { rows, room }: TooManyToCopy,
): Stop {
  const keyed = keepsNulls ? room - nulls[0] - nulls[1] : room;
  const wanted = Math.max(1, rows[0] + rows[1]);
  const cut = Math.min(MOST_OF_ROOM, (MOST_OF_ROOM * keyed) / wanted);
  // A key may have so many rows that no sample with it is small enough: it is left behind, in a few steps.
  return { ...stop, nulls, keepsNulls, times: times + 1, share: (share * cut) / 2 ** times };
}

/** All rows, as what a diff that stops is cut down from. */
export function wholeStop(of: Pair<number>, nulls: Pair<number>, room: number): Stop {
  const keepsNulls = nulls[0] + nulls[1] <= room / 2;
  return { share: 1, of, nulls, keepsNulls, times: 0 };
}

/** Why a diff cannot stop early, before it has copied a row. */
export function cannotStop({ download_limit: limit }: DiffRequest, why: string): DiffError {
  const value =
    `download_limit is ${count(limit ?? 0)}, and more rows would have to be copied here, of which no part can be chosen that has the same keys on both sides: ${why}; ` +
    'raise download_limit, or compare fewer rows by filter1 and filter2 or a time interval';
  return new DiffError('TooManyRowsException', value);
}
