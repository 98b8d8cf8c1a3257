import type { Secrets } from './secrets.ts';
import { secretsOfWebhook } from './webhook.ts';

/** Keys whose values are SQL, names or YAML: these hold addresses within other text at most. */
const HOLDS_TEXT =
  /^(?:query|filter|file|diffs$|data-sources$)|columns$|mapping$|per-column$|^(?:tags|name)$/;

/** Whether the value of a key may be an address, or something in the place of one. */
export function mayBeAddress(key: string): boolean {
  return !HOLDS_TEXT.test(key);
}

/** Hides what may be secret in a value and in all that it holds. */
export function hideIn(key: string, value: unknown, secrets: Secrets): void {
  if (typeof value === 'string') {
    if (key === 'notify-webhook') for (const part of secretsOfWebhook(value)) secrets.add(part);
    if (mayBeAddress(key)) secrets.addFromAddress(value);
    else secrets.addFrom(value);
  } else if (Array.isArray(value)) {
    for (const item of value) hideIn(key === 'diffs' ? 'item' : key, item, secrets);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      // Data sources may have any name.
      hideIn(key === 'data-sources' ? 'url' : name, part, secrets);
    }
  }
}
