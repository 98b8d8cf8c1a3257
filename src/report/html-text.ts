import { htmlEscape } from 'escape-goat';
import { safeUrl } from './markdown.ts';
import { cleanLine } from './text.ts';

/** A foreign text as HTML text or attribute value. */
export function escaped(text: string, longest = 500): string {
  return htmlEscape(cleanLine(text, longest));
}

/** A foreign text as code. */
export function codeTag(text: string, longest = 500): string {
  return `<code>${escaped(text, longest) || '(empty)'}</code>`;
}

/** A link with a label of ours; empty where the URL is none that a browser may follow. */
export function anchor(label: string, url: string | null): string {
  const target = safeUrl(url);
  return target === null ? '' : `<a href="${htmlEscape(target)}" rel="noreferrer">${label}</a>`;
}

/** A cell of a table; a number is aligned to the right. */
export function cell(content: string, kind: '' | 'number' | 'bar' = ''): string {
  return `<td${kind ? ` class="${kind}"` : ''}>${content}</td>`;
}

/** A table of rows of finished cells; columns that start with `>` are aligned to the right. */
export function grid(columns: readonly string[], rows: readonly string[]): string {
  const titles = columns.map((column) =>
    column.startsWith('>')
      ? `<th scope="col" class="number">${column.slice(1)}</th>`
      : `<th scope="col">${column}</th>`,
  );
  const body = rows.map((cells) => `<tr>${cells}</tr>`).join('\n');
  return `<div class="scroll"><table><thead><tr>${titles.join('')}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}

/** A bar for a ratio from 0 to 1. Its width is an attribute: the page allows no inline style. */
export function barTag(ratio: number): string {
  const width = Math.min(100, Math.max(ratio > 0 ? 1 : 0, ratio * 100));
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${Number(width.toFixed(2))}" height="10"/></svg>`;
}
