import { hasUnescapedPassword } from '../contract/data-source-url.ts';

/** `scheme://`, or what is left of it. */
const START = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i;

/** A path after its scheme has no user and no password. */
const PATH_OF_FILE = /^(?:duckdb|sqlite):(?!\/\/)|^[a-z]:[\\/]/i;

/** `password=…`, as URLs, JDBC, libpq and JSON write it. */
const PARAMETER =
  /(?:^|[\s;?&{,"'])[\w.-]*(?:pass|pwd|secret|token|key|signature|credential)[\w.-]*["']?\s*[=:]\s*("[^"]*"|'[^']*'|[^\s;&,"'}]+)/giu;

/** Characters that end a password, or a word within it, for one reader or another. */
const DELIMITER = /[^\p{L}\p{N}_~-]/u;

/** As many delimiters of a password are looked at. */
const MOST_DELIMITERS = 100;

/** A password that may be taken apart, and every part that it may be taken apart into. */
function piecesOf(text: string): string[] {
  // Names of variables are told to who forgets to set one.
  const password = text.replaceAll(/\$\{\w+\}/g, '@');
  const edges = [...password.matchAll(new RegExp(DELIMITER, 'gu'))].slice(0, MOST_DELIMITERS);
  const runs = edges.flatMap(({ index }) => [password.slice(0, index), password.slice(index + 1)]);
  const pieces = [text, ...password.split(DELIMITER), ...runs];
  // Who takes a piece for a host writes it in small letters.
  return pieces.flatMap((piece) => [piece, piece.toLowerCase()]);
}

function passwordsBeforeHost(address: string): string[] {
  if (PATH_OF_FILE.test(address)) return [];
  const isRight = START.test(address) && !hasUnescapedPassword(address);
  const body = address.replace(START, '');
  const readable = isRight ? (body.split(/[/?#]/)[0] ?? '') : body;
  const end = readable.lastIndexOf('@');
  if (end < 0) return [];
  const info = readable.slice(0, end);
  const colon = info.indexOf(':');
  if (isRight) return colon < 0 ? [] : [info.slice(colon + 1)];
  // A path such as `data/orders@v2.csv` has no password, and a name alone is none.
  if (colon < 0 && (!START.test(address) || !DELIMITER.test(info))) return [];
  return piecesOf(info.slice(colon + 1));
}

function passwordsInParameters(address: string): string[] {
  const values = [...address.matchAll(PARAMETER)].map(([, value = '']) => value);
  if (values.length === 0) return [];
  // What follows a raw `&` is the rest of a value.
  const query = /\?(.*)$/s.exec(address)?.[1] ?? '';
  const rests = query.split('&').filter((parameter) => !parameter.includes('='));
  return [...values.map((value) => value.replace(/^(["'])(.*)\1$/s, '$2')), ...rests].flatMap(
    piecesOf,
  );
}

/**
 * The secrets of a text that is one address: a URL, right or wrong, or what people write in the
 * place of one (`user:password@host/db`, `host=db password=…`). Where a password is not encoded,
 * every piece of it is one.
 */
export function secretsOfAddress(text: string): string[] {
  const address = text.trim();
  const secrets = [...passwordsBeforeHost(address), ...passwordsInParameters(address)];
  return secrets.filter((secret) => !/^\$\{\w+\}$/.test(secret));
}
