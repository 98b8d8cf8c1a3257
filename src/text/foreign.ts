import { stripVTControlCharacters } from 'node:util';

/** The text, cut to `longest` UTF-16 units with an ellipsis at its end; never inside a character. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, Math.max(0, longest - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * A foreign text as one line of a message or a log: white space and control characters become single
 * spaces, and all invisible characters go. URLs stay whole: who shows them has masked what is secret.
 */
export function plainLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/** Longer texts are cut before anything looks at them: no report shows that much of one string. */
const LONGEST = 20_000;

/** Controls other than line breaks and tabs, which become spaces. */
const CONTROLS = /[\p{Cc}--[\t\n\v\f\r]]/gv;
const BREAKS = /\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g;

/**
 * Characters that are not seen and change what is seen: marks of direction, zero-width spaces,
 * soft hyphens, invisible operators, tags. Joiners stay, since scripts and emoji need them.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** More than three marks on one letter paint over the lines around it. */
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** The user and password of a URL, and its query, which may hold a signature. */
const URL_USER = /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/]*@/gi;
const URL_QUERY = /([a-z][a-z0-9+.-]{0,20}:\/\/[^\s?#]{0,2000}\?)[^\s#'"`)]+/gi;

/** The text without the secrets that URLs in it may hold: user, password, query. */
export function redactUrls(text: string): string {
  return text.replace(URL_USER, '$1').replace(URL_QUERY, '$1…');
}

function clean(text: string): string {
  const whole = stripVTControlCharacters(text.slice(0, LONGEST)).toWellFormed();
  return redactUrls(whole)
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(STACKED_MARKS, '$1');
}

/**
 * A foreign text as one line of a report or a table, for people to read: no controls, no bidi marks,
 * no secrets in URLs; the joiners of scripts and emoji stay.
 */
export function cleanLine(text: string, longest = Infinity): string {
  return clip(clean(text).replace(BREAKS, ' ').trim(), longest);
}

/** The same for a text whose line breaks are worth keeping, such as an error or a query. */
export function cleanLines(text: string, longest = Infinity): string {
  const lines = clean(text).split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);
  return clip(
    lines
      .map((line) => line.replace(/\t/g, '  ').trimEnd())
      .join('\n')
      .trim(),
    longest,
  );
}
