import type { DiffLineage, Downstream } from '../../src/contract/lineage.ts';

const idOf = (name: string): string => `model.shop.${name}`;

/** A model that is downstream. */
export const model = (name: string, { isCompared = false } = {}): Downstream => ({
  id: idOf(name),
  type: 'model',
  name,
  exposureType: null,
  label: null,
  isCompared,
});

/** An exposure that is downstream. */
export const exposure = (name: string, exposureType: string, label: string | null): Downstream => ({
  id: `exposure.shop.${name}`,
  type: 'exposure',
  name,
  exposureType,
  label,
  isCompared: false,
});

export const sales = exposure('sales', 'dashboard', 'Sales');

/** Where a table is that nothing stands above, unless told otherwise. */
export function lineage(
  name: string,
  { layer = 1, after = [], downstream = [] }: LineageParts = {},
): DiffLineage {
  return { ids: [idOf(name)], layer, after: after.map(idOf), downstream };
}

interface LineageParts {
  layer?: number | null;
  /** Names. */
  after?: string[];
  downstream?: Downstream[];
}
