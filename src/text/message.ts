/** The text, or its first `longest` characters with the last of them an ellipsis. */
export function clip(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`;
}

/** Whether a text in a value holds the NUL character, which no path, name or SQL can have. */
export function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul);
}

const LONGEST_SHOWN = 80;

/** A value as a message shows it: on one line, cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim();
  return `\`${clip(line, LONGEST_SHOWN)}\``;
}
