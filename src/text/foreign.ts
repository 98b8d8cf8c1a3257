import { stripVTControlCharacters } from 'node:util';

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

/** A foreign text as one line that can only be read: no controls, no bidi marks, no secrets. */
export function cleanLine(text: string, longest = Infinity): string {
  return cap(clean(text).replace(BREAKS, ' ').trim(), longest);
}

/** The same for a text whose line breaks are worth keeping, such as an error or a query. */
export function cleanLines(text: string, longest = Infinity): string {
  const lines = clean(text).split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);
  return cap(
    lines
      .map((line) => line.replace(/\t/g, '  ').trimEnd())
      .join('\n')
      .trim(),
    longest,
  );
}

/** The text, cut to `longest` UTF-16 units with an ellipsis at its end; never inside a character. */
export function cap(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, Math.max(0, longest - 1));
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
