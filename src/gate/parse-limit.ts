import { ConfigurationError } from '../contract/errors.ts';
import type { Limit, LimitName } from '../contract/outcome.ts';

/** What a limit may be written as. */
export type LimitForms = 'count' | 'count-or-share';

/** The forms that a limit takes: schema changes are a share of nothing, so they take a count. */
export function formsOf(name: LimitName): LimitForms {
  return name === 'schema-changes' ? 'count' : 'count-or-share';
}

const ACCEPTED: Record<LimitForms, string> = {
  count: 'a count such as `0` or `25`',
  'count-or-share': 'a count such as `0` or `25`, or a share such as `0.5%`',
};

/**
 * Reads a limit as a user writes it: a count (`0`, `25`) or a share from 0% to 100% (`0.5%`).
 *
 * @param input the name of the input, for the error: `max-dupes`.
 * @param forms what is accepted, see {@link formsOf}.
 * @throws ConfigurationError that names the input, the value and what is accepted.
 */
export function parseLimit(
  text: string,
  input: string,
  forms: LimitForms = 'count-or-share',
): Limit {
  const trimmed = text.trim();
  if (/^\d+$/.test(trimmed)) {
    const count = Number(trimmed);
    if (Number.isSafeInteger(count)) return { kind: 'count', count };
  }
  const share = /^(\d+(?:\.\d+)?)\s?%$/.exec(trimmed);
  if (share && forms === 'count-or-share') {
    const percent = Number(share[1]);
    if (percent <= 100) return { kind: 'share', percent };
  }
  throw new ConfigurationError(
    `\`${input}\` is ${shown(trimmed)}; it must be ${ACCEPTED[forms]}${hint(trimmed, forms)}.`,
  );
}

/** The text on one line, cut where it is long. */
function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'");
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}

/** What the user may have meant: the mistakes that are easy to make. */
function hint(text: string, forms: LimitForms): string {
  if (forms === 'count' && text.endsWith('%')) return ' (it has no share)';
  if (forms === 'count-or-share') {
    if (/^\d*\.\d+$/.test(text)) {
      return ' (a share is written in percent: half is `50%`)';
    }
    if (/^\d+(\.\d+)?\s?%$/.test(text)) return ' (a share is at most 100%)';
  }
  return '';
}
