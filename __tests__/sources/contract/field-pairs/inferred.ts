import type { DiffRequest } from '../../../../src/contract/request.ts';
import { comparedOf, type Compared, type Kind } from '../../../engine/oracle.ts';
import type { Plain } from './expected.ts';

/** The kinds of values that keys are made of, by their families. */
const FAMILIES: Partial<Record<Kind, string>> = { int: 'integer', text: 'text' };

/** Every choice of so many items, in order. */
function choices<Item>(items: Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) =>
    choices(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** Whether columns are unique and never NULL, on both sides. */
function isKey({ tables }: Plain, columns: Compared[]): boolean {
  return tables.every(({ rows }, side) => {
    const keys = rows.map((row) => columns.map((one) => row[side === 0 ? one.index1 : one.index2]));
    const different = new Set(keys.map((key) => JSON.stringify(key)));
    return different.size === rows.length && !keys.flat().includes(null);
  });
}

/** The key that a search finds in the rows of both sides: the first of the fewest columns; none where there is none. */
export function inferredKey(request: DiffRequest, plain: Plain): string[] {
  const { mapping, exclude } = plain.request;
  const { compared } = comparedOf(plain.tables, {
    ...plain.request,
    keys: [],
    mapping,
    include: null,
    exclude: [...(exclude ?? []), ...(request.infer_pk_avoid_names ?? [])],
  });
  const avoided = request.infer_pk_avoid_types ?? [];
  const candidates = compared
    .filter(({ name }) => name !== 'arr' && name !== 'part')
    .filter(({ kinds: [kind] }) => FAMILIES[kind] && !avoided.includes(FAMILIES[kind]))
    .toSorted((a, b) => Number(b.name === 'id') - Number(a.name === 'id'));
  const found = [1, 2, 3, 4]
    .flatMap((size) => choices(candidates, size))
    .find((columns) => isKey(plain, columns));
  return found?.map(({ name }) => name) ?? [];
}
