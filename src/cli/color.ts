import type { Environment } from '../config/data-sources.ts';

/** Whether a stream gets colours: `NO_COLOR` and `FORCE_COLOR` decide, else whether it is a terminal. */
export function wantsColor(
  { isTTY }: Pick<NodeJS.WriteStream, 'isTTY'>,
  { NO_COLOR, FORCE_COLOR, TERM }: Environment,
): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  // Node sets it on terminals alone.
  return Boolean(isTTY) && TERM !== 'dumb';
}
