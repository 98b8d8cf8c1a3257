import { htmlEscape } from 'escape-goat';

/** What a terminal's codes begin; 22 (not bold) and 39 (no colour) end what was begun last. */
const BEGIN: Record<string, string> = { 1: 'bold', 31: 'red', 32: 'green', 33: 'yellow' };
const ENDS = ['22', '39'];

function tagOf(code: string): string {
  const name = BEGIN[code];
  if (name) return `<span class="${name}">`;
  if (ENDS.includes(code)) return '</span>';
  throw new Error(`The terminal's code ${code} has no style here`);
}

/** A terminal's text as HTML, with a class for each of its styles. */
export function ansiHtml(text: string): string {
  // The pattern keeps the codes, so that every second part is one.
  // eslint-disable-next-line no-control-regex
  const parts = text.split(/\u001b\[(\d+)m/);
  return parts.map((part, index) => (index % 2 ? tagOf(part) : htmlEscape(part))).join('');
}
