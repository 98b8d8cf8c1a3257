import { clip } from './foreign.ts';

/** A text as messages show it, and as secrets are looked for in them: on one line, without backticks. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('`', "'");
}

const LONGEST_SHOWN = 80;

/** A value as a message shows it: on one line, cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return `\`${clip(onOneLine(text).trim(), LONGEST_SHOWN)}\``;
}

/** Whether a text in a value holds the NUL character, which no path, name or SQL can have. */
export function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul);
}
