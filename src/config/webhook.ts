import { isLoopback } from '../contract/loopback.ts';
import { InvalidValue } from './problems.ts';
import { readText } from './scalars.ts';

/** Shorter parts of an address are words, which a log needs. */
const LEAST_TOKEN = 8;
const LEAST_WORD = 16;

/**
 * What nobody may see of the address of a webhook, right or wrong: who knows it can write there. The
 * host is told.
 */
export function secretsOfWebhook(address: string): string[] {
  const path = /^(?:[a-z][a-z0-9+.-]*:)?\/*[^/?#]*(.*)$/is.exec(address)?.[1] ?? '';
  const parts = path.split(/[/?#&=]/).filter(isToken);
  const whole = path.length < LEAST_TOKEN ? [] : [path, path.slice(1)];
  return [address, URL.parse(address)?.href ?? '', ...whole, ...parts];
}

function isToken(part: string): boolean {
  return part.length >= (/\d/.test(part) ? LEAST_TOKEN : LEAST_WORD);
}

/**
 * The address of a webhook: https, or http on this machine.
 *
 * @throws InvalidValue whose message is safe; the value must not be shown beside it.
 */
export function readWebhook(value: unknown): string {
  const text = readText(value);
  // A parser takes white space out, and would make one address of two.
  const url = /\s/.test(text) ? null : URL.parse(text);
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url && isSafe && url.username === '' && url.password === '') return url.href;
  throw new InvalidValue(
    'must be an address that starts with `https://`, such as that of an incoming webhook of Slack',
  );
}
