import { partnerName } from '../contract/column-mapping.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { Pair } from '../contract/summary-results.ts';
import { BothSides, type Pairing } from './texts/both-sides.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';
import { namingFilter, notOneCondition } from '../sources/errors.ts';
import { NO_VALUES } from '../sources/types/column-type.ts';
import { typeName } from '../sources/types/shown-type.ts';
import { keyNames } from './columns.ts';
import { sideOf } from './datasets.ts';
import type { JoinContext } from './prepare.ts';

/** Which columns of the two sides belong together. */
export function pairingOf(request: DiffRequest): Pairing {
  const keys = keyNames(request);
  return {
    keys,
    partner: (side, name) => partnerName(request, side, name),
    isKey: (side, name) => keys[side].includes(name),
  };
}

/** Lets the database read each filter, so that what is wrong with it is said of the filter. */
export async function checkFilters(
  request: DiffRequest,
  data: BothSides,
  { connection, signal }: Pick<JoinContext, 'connection' | 'signal'>,
) {
  for (const [index, { relation, isFiltered }] of data.relations().entries()) {
    const { filter, number } = sideOf(request, index === 0 ? 1 : 2);
    if (filter === null || isFiltered === true) continue;
    const input = `filter${number}`;
    const relationOf = `(SELECT (\n${filter}\n) AS condition FROM ${relation} AS dataset)`;
    const [condition] = await namingFilter(input, connection.describe(relationOf, signal));
    if (condition?.type.kind === 'boolean') continue;
    throw notOneCondition(input, typeName(condition?.type ?? NO_VALUES));
  }
}

/** Both sides in the types that hold all of their values. */
export async function settledSides(
  request: DiffRequest,
  opened: Pair<OpenedRelation>,
  { connection, signal }: JoinContext,
): Promise<BothSides> {
  const data = new BothSides(connection, opened, pairingOf(request));
  await data.keep(signal);
  await data.look(signal);
  await data.settle(() => true, signal);
  return data;
}
