/** Whether a name stands for all that are like it. */
export const isPattern = (name: string): boolean => name.includes('*');

/** A pattern in which `*` is any text. */
export function patternOf(name: string, isFolded: boolean): RegExp {
  const parts = name.split('*').map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, isFolded ? 'isu' : 'su');
}
