import { DiffError } from '../contract/errors.ts';
import { numberOf, type Pair } from '../contract/pair.ts';
import type { DiffRequest } from '../contract/request.ts';
import { enumerated } from '../text/lists.ts';
import { count } from '../text/quantities.ts';
import { eachSide } from './each-side.ts';
import { TooManyToCopy } from './key-sample/stop.ts';
import { allOf, countPart, type Part } from './parts.ts';
import type { OpenedSide } from './sides.ts';

/** As many rows of a cluster are copied without their user's word: minutes, and some hundred MB. */
export const MOST_ROWS_OF_CLUSTERS = 5_000_000;

/** What a diff may copy here of the rows of databases, and who says so. */
interface Allowance {
  rows: number;
  /** Whether some of the rows that differ are to be shown, which not every database can give alone. */
  showsRows: boolean;
  /** Whether it is all that a server allows, whatever a request asks for. */
  isOfServer: boolean;
}

/** The smaller of what holds for the sides, and what a server allows; `null` for no limit. */
function allowanceOf(
  { max_rows_fetched: asked, download_limit: stop, sample_rows: shown }: DiffRequest,
  sides: Pair<OpenedSide>,
  most: number | null,
): Allowance | null {
  const isOnCluster = sides.some(
    (side) => side.kind === 'database' && side.database.traits.runsOnCluster,
  );
  // Where to stop is a word about how many rows are copied, too.
  const rows = asked ?? (isOnCluster && stop === null ? MOST_ROWS_OF_CLUSTERS : null);
  const showsRows = (shown ?? 0) > 0;
  if (most !== null && most < (rows ?? Infinity))
    return { rows: most, showsRows, isOfServer: true };
  return rows === null ? null : { rows, showsRows, isOfServer: false };
}

const rowCount = (rows: number): string => `${count(rows)} ${rows === 1 ? 'row' : 'rows'}`;

/** The sides whose rows are copied, with how many these are. */
const copiedOf = (sides: Pair<OpenedSide>, rows: Pair<number>): string[] =>
  sides.flatMap(({ kind, index }) =>
    kind === 'database' ? [`${rowCount(rows[index])} of side ${numberOf(index)}`] : [],
  );

/** What else can be done, of all that would help these sides. */
function waysOut(sides: Pair<OpenedSide>, { rows, showsRows, isOfServer }: Allowance): string {
  const [side1, side2] = sides;
  const isOnePlace =
    side1.kind === 'database' && side2.kind === 'database' && side1.database === side2.database;
  const ways = [
    ...(isOnePlace ? [] : ['put both sides in one data source']),
    ...(isOnePlace && showsRows ? ['show none of the rows by sample_rows: 0'] : []),
    'compare fewer rows by filter1 and filter2 or a time interval',
    isOfServer ? `ask who runs this server for more than ${count(rows)}` : 'raise max_rows_fetched',
  ];
  return `${ways.slice(0, -1).join(', ')}, or ${ways.at(-1) ?? ''}`;
}

/** How many rows of both sides together a diff copies out of databases, and how many it may. */
export class FetchLimit {
  /** `null` where nothing has the diff fail. */
  readonly #allowance: Allowance | null;
  /** After so many rows the diff stops. */
  readonly #stop: number;
  #fetched = 0;
  /** How many rows each side has in all, once that was asked; a sample of them is other sides. */
  #all: { sides: Pair<OpenedSide>; rows: Pair<number> } | null = null;

  private constructor(allowance: Allowance | null, stop: number) {
    this.#allowance = allowance;
    this.#stop = stop;
  }

  /**
   * What holds for the diff of two sides; `null` where they have no limit.
   *
   * @param most what whoever runs the engine allows; `null` for any number.
   */
  static of(request: DiffRequest, sides: Pair<OpenedSide>, most: number | null): FetchLimit | null {
    const allowance = allowanceOf(request, sides, most);
    const { download_limit: stop } = request;
    return allowance || stop !== null ? new FetchLimit(allowance, stop ?? Infinity) : null;
  }

  /** How many rows of both sides were copied. */
  get fetched(): number {
    return this.#fetched;
  }

  /** How many rows may still be copied before the diff stops. */
  get room(): number {
    return this.#stop - this.#fetched;
  }

  /** Whether so many rows may be copied besides those that were. */
  admits(rows: number): boolean {
    return this.#fetched + rows <= Math.min(this.#allowance?.rows ?? Infinity, this.#stop);
  }

  /** Whether all rows of both sides may be copied. */
  async admitsAll(sides: Pair<OpenedSide>, signal: AbortSignal): Promise<boolean> {
    const [rows1, rows2] = await this.#count(sides, null, signal);
    return this.admits(rows1 + rows2);
  }

  /**
   * Makes sure, before any is copied, that parts of the sides are not more rows than may be.
   *
   * @param parts of each side; `null` for all rows.
   * @throws DiffError where they are, or cannot be counted.
   * @throws TooManyToCopy where the diff is to stop before it copies so many.
   */
  async take(
    sides: Pair<OpenedSide>,
    parts: Pair<Part> | null,
    signal: AbortSignal,
  ): Promise<void> {
    const rows = await this.#count(sides, parts, signal);
    const [rows1, rows2] = rows;
    if (!this.admits(rows1 + rows2)) throw this.#refusal(sides, rows) ?? this.#stopAt(rows);
    this.#fetched += rows1 + rows2;
  }

  async #count(
    sides: Pair<OpenedSide>,
    parts: Pair<Part> | null,
    signal: AbortSignal,
  ): Promise<Pair<number>> {
    if (parts === null && this.#all?.sides === sides) return this.#all.rows;
    const rows = await eachSide(sides, signal, async (side, either) =>
      side.kind === 'local' ? 0 : countPart(side, parts?.[side.index] ?? allOf(side), either),
    );
    if (parts === null) this.#all = { sides, rows };
    return rows;
  }

  #stopAt(rows: Pair<number>): TooManyToCopy {
    return new TooManyToCopy(rows, this.room);
  }

  /** Why the diff fails; `null` where it is to stop, since that comes first. */
  #refusal(sides: Pair<OpenedSide>, rows: Pair<number>): DiffError | null {
    if (!this.#allowance || this.#stop <= this.#allowance.rows) return null;
    const { rows: most, isOfServer } = this.#allowance;
    const before = this.#fetched === 0 ? '' : ` after ${count(this.#fetched)} before`;
    const limit = isOfServer ? 'this server allows' : 'max_rows_fetched is';
    const value = `${enumerated(copiedOf(sides, rows))} would have to be copied here${before}, and ${limit} ${count(most)}: ${waysOut(sides, this.#allowance)}`;
    return new DiffError('TooManyRowsException', value);
  }
}
