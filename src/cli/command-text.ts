import type { RawValues } from '../config/keys.ts';

/** Flags that are secrets as a whole. */
const NOT_SHOWN = new Set(['api-key', 'notify-webhook']);

/** What a command line has that runs data diffs. */
export interface Typed {
  flags: RawValues;
  texts: readonly string[];
}

/**
 * The command as somebody could type it again, but for what nobody should type: the API key, and a
 * webhook. It may hold other secrets.
 */
export function commandText({ flags, texts }: Typed): string {
  const named = Object.entries(flags).flatMap(([name, value]) =>
    NOT_SHOWN.has(name) ? [] : [`--${name}`, quoted(String(value))],
  );
  return ['data-diff', 'run', ...texts.map(quoted), ...named].join(' ');
}

/** A word as a shell reads it. */
function quoted(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
