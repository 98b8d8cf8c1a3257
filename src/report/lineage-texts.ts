import type { Downstream } from '../contract/lineage.ts';
import { enumerated, firstOf } from '../text/lists.ts';
import { type DiffView, differs } from './facts.ts';
import { NBSP, plural } from './numbers.ts';

/** How many names are written; more of them say no more. */
interface Most {
  tables: number;
  exposures: number;
  above: number;
}
const IN_DETAILS: Most = { tables: 8, exposures: 5, above: 5 };
/** In one line among others. */
export const IN_A_LINE: Most = { tables: 3, exposures: 2, above: 2 };

/** What dbt knows that exposures are. */
const EXPOSURES = new Map([
  ['dashboard', 'dashboard'],
  ['notebook', 'notebook'],
  ['analysis', 'analysis'],
  ['ml', 'ML model'],
  ['application', 'application'],
]);

/** Writes a foreign name. */
type WriteName = (name: string) => string;

function exposureText({ exposureType, label, name }: Downstream, write: WriteName): string {
  return `${EXPOSURES.get(exposureType ?? '') ?? 'exposure'} ${write(label || name)}`;
}

const isExposure = ({ type }: Downstream): boolean => type === 'exposure';

/** `orders_daily, 12 more tables, dashboard Sales` */
function names(all: readonly Downstream[], write: WriteName, most: Most): string {
  const tables = all.filter((one) => !isExposure(one)).map(({ name }) => write(name));
  const exposures = all.filter(isExposure).map((one) => exposureText(one, write));
  const more = (kind: string) => (number: number) => plural(number, `more${NBSP}${kind}`);
  return [
    ...firstOf(tables, most.tables, more('table')),
    ...firstOf(exposures, most.exposures, more('exposure')),
  ].join(', ');
}

/** What the graph says of a diff, in clauses; none where it says nothing. */
export function lineageClauses(
  { lineage }: DiffView,
  write: WriteName,
  most = IN_DETAILS,
): string[] {
  if (!lineage) return [];
  const { after, notCompared } = lineage;
  const differ = after.length === 1 ? 'differs' : 'differ';
  const above = enumerated(after.map(write), most.above);
  return [
    ...(after.length > 0 ? [`after ${above}, which ${differ}, too`] : []),
    ...(notCompared.length > 0
      ? [`downstream, not compared: ${names(notCompared, write, most)}`]
      : []),
  ];
}

/** `7 models, 1 snapshot and 2 exposures` */
function kindsOf(all: readonly Downstream[]): string {
  const kinds = ['model', 'seed', 'snapshot', 'exposure'] as const;
  const counts = kinds.map(
    (kind) => [all.filter(({ type }) => type === kind).length, kind] as const,
  );
  return enumerated(
    counts.filter(([number]) => number > 0).map(([number, kind]) => plural(number, kind)),
  );
}

/** How much is downstream of what differs, in one line; empty where nothing is. */
export function downstreamLine(views: readonly DiffView[]): string {
  const below = views
    .filter(({ outcome }) => differs(outcome))
    .flatMap(({ lineage }) => lineage?.downstream ?? []);
  const all = [...new Map(below.map((one) => [one.id, one])).values()];
  if (all.length === 0) return '';
  const left = all.filter((one) => !one.isCompared && !isExposure(one));
  const rest = left.length === 0 ? '' : `; not compared: ${kindsOf(left)}`;
  return `Downstream of what differs: ${kindsOf(all)}${rest}`;
}

/** `①`, and what has no such sign: `(21)`. */
function markOf(layer: number): string {
  return layer <= 20 ? String.fromCodePoint(0x2460 + layer - 1) : `(${String(layer)})`;
}

/** Marks the places of diffs in the lineage. */
export interface PlaceMarks {
  /** The title of the column that has the marks. */
  title: (plain: string) => string;
  /** Empty where a diff has no place. */
  of: (view: DiffView) => string;
}

/** The marks of diffs that are listed together; there are none where all are in one place. */
export function placeMarks(views: readonly DiffView[]): PlaceMarks {
  const layers = new Set(views.map(({ lineage }) => lineage?.layer ?? null));
  if (layers.size < 2) return { title: (plain) => plain, of: () => '' };
  return {
    title: (plain) => `${plain}, ${markOf(1)} upstream`,
    of: ({ lineage }) => (lineage?.layer ? markOf(lineage.layer) : ''),
  };
}
