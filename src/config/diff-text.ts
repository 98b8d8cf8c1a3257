import type { DataSourceMap } from './data-sources.ts';
import type { ItemKey, RawValues } from './keys.ts';

/** The values of one diff, its place in the messages, and what its data sources may be. */
export interface DiffText {
  values: RawValues;
  /** `null` for the diff of the inputs themselves. */
  name: string | null;
  /** Where the value of a key comes from, in a message: its diff; empty for the inputs. */
  place: (key: ItemKey) => string;
  /** Names the diff in a message, such as "diff `orders`: "; empty where there is only one. */
  prefix: string;
  /** Of the embedded engine; `null` with Datafold. */
  sources: DataSourceMap | null;
}

/** Names a key in a message. */
export const labelOf = ({ place }: Pick<DiffText, 'place'>, key: ItemKey): string =>
  `${place(key)}\`${key}\``;
