import type { RawValues } from '../config/keys.ts';

/** What a command line has that runs data diffs. */
export interface Typed {
  flags: RawValues;
  texts: readonly string[];
}

/**
 * The command as somebody could type it again, but for the API key, which nobody should type. It may
 * hold other secrets.
 */
export function commandText({ flags, texts }: Typed): string {
  const named = Object.entries(flags).flatMap(([name, value]) =>
    name === 'api-key' ? [] : [`--${name}`, quoted(String(value))],
  );
  return ['data-diff', 'run', ...texts.map(quoted), ...named].join(' ');
}

/** A word as a shell reads it. */
function quoted(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
