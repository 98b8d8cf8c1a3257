import { foldedDetails, mainTable, ROOM_OF_FOLDS } from './comment-compact.ts';
import { plain } from './markdown.ts';
import { NBSP, plural } from './numbers.ts';
import { count } from '../text/quantities.ts';

/** The parts of a comment, in their order. An empty text is left out. */
export interface Draft {
  marker: string;
  verdict: string;
  reasons: string;
  columns: readonly string[];
  /** Whether there are so many diffs that their details unfold as one. */
  isOfMany: boolean;
  rows: readonly string[];
  /** What has no differences: with its details, and without. */
  same: string;
  sameLine: string;
  details: readonly string[];
  /** The same details without the rows of the data, in the same order. */
  withoutRows: readonly string[];
  footer: string;
  /** Where all of it is, in words. */
  whereAll: string | null;
}

/**
 * Puts a comment together, below `limit` bytes: GitHub counts characters, and no text has more of
 * these than bytes. Rows of the data are left out from the end first, then whole details, then lines
 * of the table, then the rest; never a part of one, so the Markdown stays whole. The verdict always
 * stays.
 */
export function fit(draft: Draft, limit: number): string {
  const whole = assemble(draft, '');
  if (bytes(whole) < limit) return whole;
  const withFewerRows = fitRows(draft, limit);
  if (withFewerRows !== null) return withFewerRows;
  const bare = { ...draft, rows: [], same: '', details: [] };
  // What is left out of everything takes the longest note, so any other has room.
  const least = bytes(assemble({ ...bare, rows: [''] }, note(draft, bare))) + 1;
  let left = limit - least - ROOM_OF_FOLDS;
  if (left < 0) return shortest(draft, limit);
  const take = (parts: readonly string[]) => {
    const taken = leading(parts, left);
    left -= taken.reduce((sum, part) => sum + bytes(part) + 2, 0);
    return taken;
  };
  const rows = take(draft.rows);
  const [same = ''] = rows.length === draft.rows.length ? take([draft.sameLine]) : [];
  const details = rows.length === draft.rows.length ? take(draft.withoutRows) : [];
  const kept = { ...draft, rows, same, details };
  return assemble(kept, note(draft, kept));
}

/** The text with the rows of as many diffs as there is room for; `null` where it is none of rows alone. */
function fitRows(draft: Draft, limit: number): string | null {
  const details = [...draft.details];
  const all = { ...draft, details: draft.withoutRows };
  // The longest note of rows alone is that of all rows.
  let size = bytes(assemble(draft, note(draft, all)));
  for (let last = details.length - 1; last >= 0 && size >= limit; last--) {
    const shorter = draft.withoutRows[last] ?? '';
    size -= bytes(details[last] ?? '') - bytes(shorter);
    details[last] = shorter;
  }
  if (size >= limit) return null;
  const kept = { ...draft, details };
  return assemble(kept, note(draft, kept));
}

/** For a limit that has no room for a table: the verdict, and what else fits whole. */
function shortest(draft: Draft, limit: number): string {
  const kept = { ...draft, reasons: '', rows: [], same: '', details: [] };
  const all = assemble(kept, note(draft, kept));
  return bytes(all) < limit ? all : assemble({ ...kept, footer: '' }, note(draft, kept));
}

function assemble(draft: Draft, leftOut: string): string {
  const grid = mainTable(draft.columns, draft.rows);
  const { marker, verdict, reasons, same, footer, isOfMany } = draft;
  const details = isOfMany ? foldedDetails(draft.details) : draft.details;
  const head = marker === '' ? verdict : `${marker}\n${verdict}`;
  return [head, reasons, grid, same, leftOut, ...details, footer]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function note(draft: Draft, kept: Draft): string {
  const rows = draft.rows.length - kept.rows.length;
  const details = draft.details.length - kept.details.length;
  const sampled = draft.details.filter(
    (text, index) => text !== draft.withoutRows[index] && text !== kept.details[index],
  ).length;
  const parts = [
    sampled > 0 ? `the rows of ${plural(sampled, `data${NBSP}diff`)}` : '',
    details > 0 ? `the details of ${count(details)} of ${count(draft.details.length)}` : '',
    rows > 0 ? `${count(rows)} of ${count(draft.rows.length)} lines` : '',
    kept.same === draft.same
      ? ''
      : `the ${kept.same === '' ? 'names' : 'details'} of what has no differences`,
  ].filter((part) => part !== '');
  const where = draft.whereAll ? ` All of it is in ${plain(draft.whereAll, 200)}.` : '';
  return `✂️ Cut, since GitHub limits the length: ${parts.join(', ')}.${where}`;
}

/** The parts from the start that fit into `room` bytes together. */
function leading(parts: readonly string[], room: number): string[] {
  let used = 0;
  const end = parts.findIndex((part) => (used += bytes(part) + 2) > room);
  return parts.slice(0, end === -1 ? parts.length : end);
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
