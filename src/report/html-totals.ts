import { htmlEscape } from 'escape-goat';
import { totalRows } from '../contract/unpaired-rows.ts';
import { bounded, type Bounds } from './at-least.ts';
import type { DiffView } from './facts.ts';
import { NBSP, plural, share, signed } from './numbers.ts';
import { count } from '../text/quantities.ts';

/** One figure: what it counts, the number, and what it is of. */
interface Tile {
  label: string;
  figure: string;
  note: string;
}

/** The figures of one diff that its reader looks for first; empty where there are no results. */
export function diffTotals({ outcome: { results } }: DiffView): string {
  if (!results) return '';
  const { pks, values, schema, uncompared } = results;
  const tiles: Tile[] = [];
  const rows = totalRows(results);
  if (rows) tiles.push({ label: 'Rows', ...change(rows) });
  if (pks) {
    const [removed, added] = pks.exclusives;
    const figure = (keys: number) => bounded(results, 'pks.exclusives', signed(keys));
    const note = (some: number, all: number) => ofAll(some, all, results);
    tiles.push(
      { label: 'Keys removed', figure: figure(-removed), note: note(removed, pks.distincts[0]) },
      { label: 'Keys added', figure: figure(added), note: note(added, pks.distincts[1]) },
    );
  }
  if (values) {
    const { rows_with_differences: changed, total_rows: compared } = values;
    tiles.push({
      label: 'Changed rows',
      figure: bounded(results, 'values.rows_with_differences', count(changed)),
      note: `${changed > 0 ? `${share(changed, compared)} ` : ''}of ${bounded(results, 'values.total_rows', count(compared))}${NBSP}compared`,
    });
  }
  if (uncompared && uncompared.rows.some((rows) => rows > 0)) {
    const [before, after] = uncompared.unequal;
    tiles.push({
      label: 'Unmatched rows',
      figure: bounded(results, 'uncompared.unequal', count(before + after)),
      note: `${count(before)} before, ${count(after)} after`,
    });
  }
  if (schema) tiles.push({ label: 'Columns', ...change(schema.column_counts) });
  return `<dl class="totals">${tiles.map(tileTag).join('')}</dl>`;
}

function change([before, after]: [number, number]): Omit<Tile, 'label'> {
  if (before === after) return { figure: count(after), note: 'on both sides' };
  return { figure: count(after), note: `before: ${count(before)}` };
}

function ofAll(some: number, all: number, bounds: Bounds): string {
  const keys = bounded(bounds, 'pks.distincts', plural(all, 'key'));
  return some > 0 ? `${share(some, all)} of ${keys}` : `of ${keys}`;
}

function tileTag({ label, figure, note }: Tile): string {
  return `<div><dt>${label}</dt><dd>${figure}</dd><dd class="note">${htmlEscape(note.replaceAll(NBSP, ' '))}</dd></div>`;
}
