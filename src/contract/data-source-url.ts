const PARTS = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is;

/** Parameters whose values people write with an `@`, where nothing can be taken for a host. */
const MAY_HOLD_AT = /^(?:user|pass)/i;

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a query holds the rest of a password that has a `?`. */
function hasStrayAt(query: string): boolean {
  const parameters = query.slice(1).split('&');
  return parameters.some((parameter) => {
    const [name = '', ...value] = parameter.split('=');
    return parameter.includes('@') && (value.length === 0 || !MAY_HOLD_AT.test(name));
  });
}

/**
 * Whether a URL has a part that can only be a password that is not percent-encoded, or may be: a
 * second `@`, one after the host's place, a fragment, or a `%` without two digits. Whoever connects
 * would take the rest of that password for a host, and ask the network for it.
 */
export function hasUnescapedPassword(url: string): boolean {
  const [, authority = '', path = '', query = '', fragment] = PARTS.exec(url) ?? [];
  if (fragment !== undefined || path.includes('@') || hasStrayAt(query)) return true;
  return authority.split('@').length > 2 || !isDecodable(authority) || !isDecodable(path);
}

/** What the user of such a URL is told, after what names it. */
export const PERCENT_ENCODE =
  'has a character that ends its password early; percent-encode the password: `@` is %40, `#` %23, `/` %2F, `?` %3F and `%` %25';
