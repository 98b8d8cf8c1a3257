import { passwordsIn, REFERENCE } from '../../config/secrets.ts';
import { hasUnescapedPassword } from '../../contract/data-source-url.ts';
import { InvalidValue } from '../../config/problems.ts';

/** A URL that holds no secret, and what was in its place. */
export interface HiddenUrl {
  url: string;
  /** Variables that were put in the place of secrets. */
  put: string[];
  /** All variables that the URL refers to. */
  variables: string[];
}

/** What comes before a password: scheme and user. */
const BEFORE_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^:/?#@]*:/i;

/** `my source` and `PASSWORD` to `MY_SOURCE_PASSWORD`. */
function variableOf(source: string, secret: string): string {
  const name = `${source}_${secret}`.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
  return /^\d/.test(name) ? `_${name}` : name;
}

/** The password before the host, up to the last `@` that can end it: users forget to encode theirs. */
function passwordOf(url: string): string | null {
  const [before] = BEFORE_PASSWORD.exec(url) ?? [];
  if (before === undefined) return null;
  const rest = url.slice(before.length);
  const authority = rest.split(/[/?#]/)[0] ?? '';
  const end = hasUnescapedPassword(url) ? rest.lastIndexOf('@') : authority.lastIndexOf('@');
  return end > 0 ? rest.slice(0, end) : null;
}

/**
 * Puts `${NAME}` in the place of every password in a URL.
 *
 * @throws InvalidValue where the password cannot be told from the rest.
 */
export function hidePasswords(url: string, source: string): HiddenUrl {
  const put: string[] = [];
  const reference = (secret: string) => {
    const plain = variableOf(source, secret);
    const name = put.includes(plain) ? `${plain}_${String(put.length + 1)}` : plain;
    put.push(name);
    return `\${${name}}`;
  };
  let hidden = url;
  const password = passwordOf(url);
  if (password !== null && passwordsIn(`x://x:${password}@`).length > 0) {
    const start = BEFORE_PASSWORD.exec(url)?.[0].length ?? 0;
    hidden = url.slice(0, start) + reference('password') + url.slice(start + password.length);
  }
  hidden = hidden.replace(
    /([?&])([\w.-]+)=([^&#]+)/g,
    (parameter, before: string, name: string, value: string) =>
      passwordsIn(parameter).includes(value) ? `${before}${name}=${reference(name)}` : parameter,
  );
  if (passwordsIn(hidden).length > 0) {
    throw new InvalidValue('must have `${NAME}` in the place of its password');
  }
  return {
    url: hidden,
    put,
    variables: [...hidden.matchAll(REFERENCE)].map(([, name = '']) => name),
  };
}
