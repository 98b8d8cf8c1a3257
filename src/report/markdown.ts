import { htmlEscape } from 'escape-goat';
import { cleanLine, cleanLines, clip } from '../text/foreign.ts';
import { listed } from '../text/lists.ts';

/** Not seen; parts what GitHub would turn into a mention, a link or a reference. */
const ZWSP = '\u200b';

/** CommonMark parsers give up on long runs of backticks, so no fence may need one. */
const LONG_BACKTICKS = /`{8,}/g;

/** The longest name that a report shows, in characters. */
const LONGEST_NAME = 80;

function fenceFor(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? [];
  return '`'.repeat(Math.max(least, ...runs.map((run) => run.length + 1)));
}

function defuse(text: string): string {
  // A code span stops a mention on the web, but not in answers by e-mail.
  return text.replace(/@/g, `@${ZWSP}`).replace(LONG_BACKTICKS, '```````');
}

/** A foreign text as a code span, in which GitHub finds no mention, link, reference or HTML. */
export function code(text: string, longest = LONGEST_NAME): string {
  const shown = cleanLine(text, longest);
  return shown === '' ? '(empty)' : codeSpan(shown);
}

/** A text of one line that hides nothing, as a code span. */
export function codeSpan(text: string): string {
  const shown = defuse(text);
  const fence = fenceFor(shown, 1);
  const pad = /^`|`$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Foreign names as code spans in one line; past `most` of them, how many more there are. */
export function codeList(names: readonly string[], most: number): string {
  return listed(
    names.map((name) => code(name)),
    most,
  );
}

/** A foreign text of several lines as a fenced block. */
export function codeBlock(text: string, longest: number, language = ''): string {
  const shown = defuse(cleanLines(text, longest));
  const fence = fenceFor(shown, 3);
  return `${fence}${language}\n${shown}\n${fence}`;
}

/**
 * A sentence of ours that may hold foreign words, as plain text: nothing in it is Markdown, HTML,
 * a mention, a link, a reference or an emoji code.
 */
export function plain(text: string, longest = 1000): string {
  return cleanLine(text, longest)
    .replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, `$&${ZWSP}`)
    .replace(/(www|GH)(?=[.-])/gi, `$1${ZWSP}`)
    .replace(/[@#$:](?=\S)/g, `$&${ZWSP}`)
    .replace(/^[-+=]|^\d+[.)]|[\\`*_[\]<>&~|$!#]/g, (found) =>
      found.replace(/\D$/, (mark) => `&#${mark.charCodeAt(0)};`),
    );
}

/** The URL, encoded, where a browser may follow it: https, or http to this machine. */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname);
  const isAllowed = parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopback);
  if (!isAllowed || parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href.replace(
    /[()<>|\\`*~^{}"']/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A link with a label of ours; empty where the URL is none that a browser may follow. */
export function link(label: string, url: string | null): string {
  const target = safeUrl(url);
  return target === null ? '' : `[${label}](${target.replace(/&/g, '&amp;')})`;
}

/** A sentence of the gate, with the names of limits as code. */
export function sentence(text: string, longest?: number): string {
  return plain(text, longest).replace(/\bmax-[a-z0-9-]+/g, '`$&`');
}

/** A foreign name as code inside of HTML, where Markdown is not read, such as a summary. */
export function htmlCode(text: string, longest = LONGEST_NAME): string {
  const name = htmlEscape(cleanLine(text, longest)).replace(/@/g, `@${ZWSP}`);
  return name === '' ? '(empty)' : `<code>${name}</code>`;
}

/** One row of a table. A pipe ends a cell wherever it stands, in code too. */
export function row(cells: readonly string[]): string {
  return `| ${cells.map(escapePipes).join(' | ')} |`;
}

function escapePipes(cell: string): string {
  // A backslash before the pipe would escape ours instead of the pipe.
  return cell.replace(/\\(?=\|)/g, `\\${ZWSP}`).replace(/\|/g, '\\|');
}

/** A table; `columns` start with `>` where they are aligned to the right. */
export function table(columns: readonly string[], rows: readonly string[]): string {
  const titles = columns.map((column) => column.replace(/^>/, ''));
  const rules = columns.map((column) => (column.startsWith('>') ? '--:' : ':--'));
  return [row(titles), row(rules), ...rows].join('\n');
}

/** The last part of a path of names, which says most; `undefined` of what is none. */
export const lastPart = (name: string): string | undefined =>
  /^[\w.$-]+\.([\w$-]+)$/.exec(name)?.[1];

/** A name of at most `longest` characters: a long path loses its start, which says least. */
export function shortName(text: string, longest: number): string {
  const name = cleanLine(text);
  if (name.length <= longest) return name;
  const last = lastPart(name);
  return clip(last === undefined ? name : `…${last}`, longest);
}

/**
 * A long name in code spans on several lines, parted after dots, slashes and underscores, so that
 * a narrow table need not scroll. No invisible character gets into what a reader copies.
 */
export function codeLines(text: string, width = 30, most = 3): string {
  const lines: string[] = [];
  for (const part of cleanLine(text).match(/[^./_\s-]*[./_\s-]+|[^./_\s-]+/g) ?? ['']) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= width) lines[lines.length - 1] += part;
    else lines.push(clip(part, width));
  }
  if (lines.length > most) {
    // The end of a path says most, so the middle goes; what is left begins where a part does.
    const end = Array.from(lines.slice(most - 1).join(''))
      .slice(1 - width)
      .join('');
    const part = /^[^./_\s-]*[./_\s-]+(?=.{6})/.exec(end)?.[0] ?? '';
    lines.splice(most - 1, lines.length, `…${end.slice(part.length)}`);
  }
  return lines.map((line) => code(line, width)).join('<br>');
}
