/** The text, or its first `longest` characters with the last of them an ellipsis. */
export function clip(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`;
}

const LONGEST_SHOWN = 80;

/** A value as a message shows it: on one line, cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim();
  return `\`${clip(line, LONGEST_SHOWN)}\``;
}
