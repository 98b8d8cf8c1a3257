const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/** One piece of a pattern: `**`, `*`, `?`, a set of characters, or a character. */
const PIECES = /\*\*\/?|\*|\?|\[!?[^\]]+\]|[^]/g;

function sourceOf(pattern: string, within: string): string {
  return pattern.replaceAll(PIECES, (piece) => {
    if (piece === '**/') return '(?:[^]*/)?';
    if (piece === '**') return '[^]*';
    if (piece === '*') return `${within}*`;
    if (piece === '?') return within;
    const [, not = '', set] = /^\[(!?)([^]+)\]$/.exec(piece) ?? [];
    return set === undefined
      ? escaped(piece)
      : `[${not === '' ? '' : '^'}${set.replaceAll(/[\\\]^]/g, '\\$&')}]`;
  });
}

/** Whether a text is a pattern. */
export const isWildcard = (text: string): boolean => /[*?[\]]/.test(text);

/** Matches names by a pattern as a shell knows it: `*` is any text, dots included. */
export function matcherOf(pattern: string): (name: string) => boolean {
  const form = new RegExp(`^${sourceOf(pattern, '[^]')}$`);
  return (name) => form.test(name);
}

/** Matches paths, and all that lies below a folder: `*` ends at a slash, `**` does not. */
export function pathMatcherOf(pattern: string): (path: string) => boolean {
  const plain = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
  const form = new RegExp(`^${sourceOf(plain, '[^/]')}(?:/|$)`);
  return (path) => form.test(path);
}
