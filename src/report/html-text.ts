import { htmlEscape } from 'escape-goat';
import { type DiffView, labelOf } from './facts.ts';
import { safeUrl } from './markdown.ts';
import { cleanLine } from '../text/foreign.ts';

/** A foreign text as HTML text or attribute value. */
export function escaped(text: string, longest = 500): string {
  return htmlEscape(cleanLine(text, longest));
}

/** A foreign text as code. */
export function codeTag(text: string, longest = 500): string {
  // Long paths may break where people would break them.
  const name = escaped(text, longest).replace(/[._/]+(?=[^._/])/g, '$&<wbr>');
  return `<code>${name || '(empty)'}</code>`;
}

/** A sentence of the gate, with the names of limits as code. */
export function sentenceTag(text: string): string {
  return escaped(text, 1000).replace(/\bmax-[a-z0-9-]+/g, '<code>$&</code>');
}

/** A link with a label of ours; empty where the URL is none that a browser may follow. */
export function anchor(label: string, url: string | null): string {
  const target = safeUrl(url);
  return target === null ? '' : `<a href="${htmlEscape(target)}" rel="noreferrer">${label}</a>`;
}

/** The state of a diff: its sign, and the words that say the same. */
export function stateTag(view: DiffView): string {
  const { sign, words } = labelOf(view);
  return `<span class="state ${view.state}">${sign} ${words}</span>`;
}

/** A cell of a table, with finished HTML. */
export function cell(content: string, kind: '' | 'bar' | 'name' | 'before' | 'after' = ''): string {
  return `<td${kind ? ` class="${kind}"` : ''}>${content}</td>`;
}

/** A cell with a number as text, aligned to the right; `< 0.01 %` is one. */
export function numberCell(text: string): string {
  return `<td class="number">${htmlEscape(text)}</td>`;
}

/** What a title of a column begins with where its cells are no text. */
const KINDS: Record<string, string> = { '>': 'number', '|': 'bar' };

/**
 * A table of rows of finished cells; columns that start with `>` are aligned to the right, those with
 * `|` have bars. With a label, a long table scrolls by itself, by keyboard, too.
 */
export function grid(
  columns: readonly string[],
  rows: readonly string[],
  { label }: { label?: string } = {},
): string {
  const titles = columns.map((column) => {
    const kind = KINDS[column.charAt(0)];
    return kind === undefined
      ? `<th scope="col">${column}</th>`
      : `<th scope="col" class="${kind}">${column.slice(1)}</th>`;
  });
  const body = rows.map((cells) => `<tr>${cells}</tr>`).join('\n');
  const box = label ? ` tall" tabindex="0" role="region" aria-label="${label}` : '';
  return `<div class="scroll${box}"><table><thead><tr>${titles.join('')}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}

/** A bar for a ratio from 0 to 1. Its width is an attribute: the page allows no inline style. */
export function barTag(ratio: number): string {
  const width = Math.min(100, Math.max(ratio > 0 ? 1 : 0, ratio * 100));
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${Number(width.toFixed(2))}" height="10"/></svg>`;
}
