import { ConfigurationError } from '../../contract/errors.ts';
import { isLoopback } from '../../contract/loopback.ts';
import { clip, plainLine } from '../../text/foreign.ts';

const ACCEPTED =
  'accepted: an https address such as https://app.datafold.com, or http on this machine (localhost, 127.0.0.1)';

const LONGEST_SHOWN = 200;

/** A refused address, without what may be secret in it: user, password, query. */
function refuse(value: string, why: string): never {
  const shown = plainLine(value)
    .replace(/[?#].*$/, '')
    .replace(/^([^/]*\/\/)?[^/]*@/, '$1***@');
  throw new ConfigurationError(
    `api-url: ${JSON.stringify(clip(shown, LONGEST_SHOWN))} ${why}; ${ACCEPTED}`,
  );
}

/**
 * The service's address without trailing slashes; it may have a path.
 *
 * @throws ConfigurationError where the key would travel unencrypted, or the value is no plain
 *   address.
 */
export function parseApiUrl(value: string): string {
  const text = value.trim();
  const url = URL.parse(text);
  if (!url) return refuse(text, 'is not a URL');
  if (url.username !== '' || url.password !== '') {
    return refuse(text, 'was given with a user or password, which the API does not take');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse(text, 'is not https');
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return refuse(text, 'is not https, so the API key would travel unencrypted');
  }
  if (url.search !== '' || url.hash !== '') return refuse(text, 'has a query or a fragment');
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/**
 * The key without the white space that pasting adds.
 *
 * @throws ConfigurationError where it cannot be a key; the value is not repeated.
 */
export function parseApiKey(value: string): string {
  const key = value.trim();
  if (key === '')
    throw new ConfigurationError('api-key: it is empty; accepted: a Datafold API key');
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new ConfigurationError(
      'api-key: it has spaces, line breaks or characters that no key has; accepted: a Datafold API key, without "Key" before it',
    );
  }
  return key;
}
