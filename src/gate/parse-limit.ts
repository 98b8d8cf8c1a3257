import { ConfigurationError } from '../contract/errors.ts';
import type { Limit, LimitName } from '../contract/outcome.ts';
import { shown } from '../text/message.ts';

const SHARE = /^(\d+(?:\.\d+)?)\s?%$/;

/**
 * Reads a limit as a user writes it: a count (`0`, `25`) or a share from 0% to 100% (`0.5%`).
 * Schema changes are a share of nothing, so they take a count. `off` is no limit, where there is one by
 * default.
 *
 * @param label names the input, and the diff that it is of.
 * @throws ConfigurationError that names the input, the value and what is accepted.
 */
export function parseLimit(text: string, name: LimitName, label = `\`max-${name}\``): Limit {
  const trimmed = text.trim();
  const takesShare = name !== 'schema-changes';
  if (/^\d+$/.test(trimmed)) {
    const count = Number(trimmed);
    if (Number.isSafeInteger(count)) return { kind: 'count', count };
  }
  if (trimmed === 'off') return { kind: 'off' };
  const share = SHARE.exec(trimmed);
  if (share && takesShare) {
    const percent = Number(share[1]);
    if (percent <= 100) return { kind: 'share', percent };
  }
  const counts = 'a count such as `0` or `25`';
  const accepted = takesShare
    ? `${counts}, a share such as \`0.5%\`, or \`off\``
    : `${counts}, or \`off\``;
  throw new ConfigurationError(
    `${label} is ${shown(trimmed)}; it must be ${accepted}${hint(trimmed, takesShare)}.`,
  );
}

/** What the user may have meant: the mistakes that are easy to make. */
function hint(text: string, takesShare: boolean): string {
  if (SHARE.test(text)) return takesShare ? ' (a share is at most 100%)' : ' (it has no share)';
  const isFraction = takesShare && /^\d*\.\d+$/.test(text);
  return isFraction ? ' (a share is written in percent: half is `50%`)' : '';
}
