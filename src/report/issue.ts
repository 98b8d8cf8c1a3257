import { cleanLine, clip } from '../text/foreign.ts';
import { plain } from './markdown.ts';

/** GitHub refuses a longer title. */
const LONGEST_TITLE = 256;

/** Not seen; parts what would be a mention or an emoji. */
const ZWSP = '\u200b';

/** Whose issue it is. */
export interface IssueOf {
  workflow: string;
  /** What tells its steps and branches apart, where something does: `orders`, `branch release`. */
  distinctions: readonly string[];
}

/** A foreign text of a title, in which GitHub reads code, emoji and mentions. */
function titleText(text: string, longest: number): string {
  return cleanLine(text, longest)
    .replace(/\s+/g, ' ')
    .replaceAll('`', "'")
    .replace(/[@:#](?=\S)/g, `$&${ZWSP}`);
}

/**
 * The title of an issue: `Replica check (orders) · Not passed: the data diff is over its limits`.
 *
 * @param sentence the verdict in words, without a full stop.
 */
export function issueTitle({ workflow, distinctions }: IssueOf, sentence: string): string {
  const name = titleText(workflow, 80) || 'Data diff';
  const parts = distinctions.map((part) => titleText(part, 60));
  const whose = parts.length > 0 ? `${name} (${parts.join(', ')})` : name;
  return clip(`${whose} · ${titleText(sentence, LONGEST_TITLE)}`, LONGEST_TITLE);
}

/** The comment with which an issue is closed. */
export function wellAgain(sentence: string, runLink: string): string {
  const where = runLink === '' ? '' : ` (${runLink})`;
  return `✅ All is well again${where}. ${plain(sentence)}.`;
}
