import { cleanLine } from '../text/foreign.ts';
import { firstOf } from '../text/lists.ts';
import type { DiffView, ReportedOutcome } from './facts.ts';
import { viewsOf } from './facts.ts';
import { safeUrl } from './markdown.ts';
import { runVerdict } from './verdict.ts';

/** Slack refuses a longer text of a section. */
const LONGEST_SECTION = 3000;

/** More lines are a report, which is elsewhere. */
const MOST_LINES = 20;

const LONGEST_NAME = 80;
const LONGEST_LINE = 300;

/** Not seen; parts what some chat would turn into a mention or a link. */
const ZWSP = '\u200b';

/** A text in Slack's own Markdown, in which it looks for no links and mentions by itself. */
interface Text {
  type: 'mrkdwn';
  text: string;
  verbatim: true;
}

type Block = { type: 'section'; text: Text } | { type: 'context'; elements: Text[] };

/** A message as Slack's incoming webhooks take it, and other chats that are compatible with it. */
export interface WebhookMessage {
  /** For notifications, and for chats that know no blocks. */
  text: string;
  blocks: Block[];
}

/** What is said of a run. */
export interface RunNews {
  passed: boolean;
  sign: string;
  /** The verdict in words, without a full stop. */
  sentence: string;
  /** What is wrong, a line each, in Slack's Markdown. */
  lines: readonly string[];
}

/** A page of ours that a message leads to. */
export interface Page {
  label: string;
  url: string | null;
}

/**
 * A foreign text in a message. Slack reads `&`, `<` and `>` and nothing else where it looks for no links
 * by itself; others read `@channel` and addresses anywhere.
 */
function foreign(text: string, longest: number): string {
  return cleanLine(text, longest)
    .replace(/@(?=\S)|:(?=\/\/)|\](?=\()|www(?=\.)/gi, `$&${ZWSP}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** A foreign name as code, which no formatting ends. */
function nameOf(text: string): string {
  return `\`${foreign(text.replaceAll('`', "'"), LONGEST_NAME) || '(empty)'}\``;
}

/** What is wrong with a diff. Of an error the type alone: a database may quote a value of a row. */
function problemLines({ state, outcome }: DiffView): string[] {
  const name = nameOf(outcome.name);
  if (state === 'failed') {
    const type = outcome.error?.error_type;
    return [`💥 ${name} failed${type === undefined ? '' : `: ${nameOf(type)}`}`];
  }
  return outcome.verdict.breaches.map(
    ({ message }) => `❌ ${name}: ${foreign(message, LONGEST_LINE)}`,
  );
}

/**
 * What is said of diffs that have ended: figures and names, nothing of rows.
 *
 * @param nothing why there are none, where they were chosen.
 */
export function newsOfOutcomes(outcomes: readonly ReportedOutcome[], nothing?: string): RunNews {
  const views = viewsOf(outcomes);
  return { ...runVerdict(views, nothing), lines: views.flatMap(problemLines) };
}

/**
 * What is said of a run that could not begin.
 *
 * @param message without secrets; several problems are a line each.
 */
export function newsOfProblem(message: string, sentence: string): RunNews {
  const lines = message.split(/\r?\n/).filter((line) => line.trim() !== '');
  const said = lines.map((line) => foreign(line.replace(/^- /, '• '), LONGEST_LINE));
  return { passed: false, sign: '❌', sentence, lines: said };
}

const mrkdwn = (text: string): Text => ({ type: 'mrkdwn', text, verbatim: true });

/** Lines put together in as few sections as hold them. */
function sections(lines: readonly string[]): Block[] {
  const texts: string[] = [];
  for (const line of lines) {
    const longer = `${texts.at(-1) ?? ''}\n${line}`;
    if (texts.length > 0 && longer.length <= LONGEST_SECTION) texts[texts.length - 1] = longer;
    else texts.push(line);
  }
  return texts.map((text) => ({ type: 'section', text: mrkdwn(text) }));
}

/** Links of ours, as Slack writes them. */
function pagesBlock(pages: readonly Page[]): Block[] {
  const links = pages.flatMap(({ label, url }) => {
    const target = safeUrl(url);
    return target === null ? [] : [`<${target.replaceAll('&', '&amp;')}|${label}>`];
  });
  return links.length > 0 ? [{ type: 'context', elements: [mrkdwn(links.join(' · '))] }] : [];
}

/**
 * The message of a run to a chat.
 *
 * @param whose the workflow, or what else has run; a foreign text.
 */
export function webhookMessage(
  { passed, sign, sentence, lines }: RunNews,
  whose: string,
  pages: readonly Page[],
): WebhookMessage {
  const verdict = foreign(sentence.replaceAll('\u00a0', ' '), LONGEST_LINE);
  const said = passed ? `All is well again. ${verdict}` : verdict;
  const title = `${sign} ${foreign(whose, LONGEST_NAME) || 'Data diff'}`;
  const shown = firstOf(lines, MOST_LINES, (number) => `and ${String(number)} more`);
  const blocks = [...sections([`*${title}*`, said, ...shown]), ...pagesBlock(pages)];
  return { text: `${title}: ${said}`, blocks };
}
