import type { ChosenDiffs, LeftOut } from '../contract/chosen.ts';
import { cleanLine } from '../text/foreign.ts';
import { listed } from '../text/lists.ts';
import { codeTag, escaped } from './html-text.ts';
import { codeList } from './markdown.ts';

/** More names say no more in a comment; a log has more of them. */
const MOST_NAMES = 8;
const MOST_NAMES_IN_LOG = 50;

const itemsOf = (chosen: ChosenDiffs | null | undefined): readonly LeftOut[] =>
  chosen?.leftOut ?? [];

/** What was not compared and why, a line each. */
export function leftOutLines(chosen: ChosenDiffs | null | undefined): string[] {
  return itemsOf(chosen).map(({ reason, names }) => {
    const shown = names.map((name) => cleanLine(name, 80) || '(empty)');
    return `Not compared (${reason}): ${listed(shown, MOST_NAMES_IN_LOG)}`;
  });
}

/** The same in Markdown, in list items; empty where nothing was left out. */
export function leftOutItems(chosen: ChosenDiffs | null | undefined): string {
  return itemsOf(chosen)
    .map(({ reason, names }) => `- Not compared (${reason}): ${codeList(names, MOST_NAMES)}`)
    .join('\n');
}

/** The same in HTML. */
export function leftOutTags(chosen: ChosenDiffs | null | undefined): string {
  return itemsOf(chosen)
    .map(({ reason, names }) => {
      const tags = names.map((name) => codeTag(name, 80));
      return `<p class="muted">Not compared (${escaped(reason)}): ${listed(tags, MOST_NAMES_IN_LOG)}</p>\n`;
    })
    .join('');
}
