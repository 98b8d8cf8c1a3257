import { issueTitle, wellAgain } from '../report/issue.ts';
import { link } from '../report/markdown.ts';
import type { RunNews } from '../report/webhook.ts';
import { otherBranch } from './event.ts';
import type { GitHubClient } from './github/client.ts';
import { defaultCommentKey, markerOf } from './github/comment-key.ts';
import type { Issue } from './github/entities.ts';
import { commentOn, raiseIssue, settleIssue } from './github/issue.ts';
import { ISSUE, ISSUE_COMMENT, permissionAdvice } from './github/permission-advice.ts';
import type { RetryTools } from './github/retry.ts';
import { distinctionsOf, type Place, type Repository } from './repository.ts';

/** How a run ended, for who does not look at it. */
export interface IssueNews extends Pick<RunNews, 'passed' | 'sentence'> {
  /** Puts the text of an issue together, with its marker in the first line. */
  renderIssue: (marker: string) => string;
}

/** What became of the issue. */
export interface IssueState {
  /** Whether there was an open one that is closed now. */
  wasSettled: boolean;
  /** The address of the issue, where there is one to look at. */
  url: string | null;
}

/** The issue of this workflow, step and branch. */
function identify(place: Place) {
  const { env } = place.runtime;
  const branch = otherBranch(place.event);
  const key = place.settings.commentKey ?? defaultCommentKey(env);
  return {
    // What a run of another branch finds says nothing of the default one.
    marker: markerOf(branch === null ? key : `${key}\n${branch}`),
    whose: { workflow: env['GITHUB_WORKFLOW'] ?? '', distinctions: distinctionsOf(place) },
  };
}

/**
 * Says in a comment why an issue was closed. It comes last, since it alone is not the same when it is
 * done twice; that the issue is closed stays true without it, such as where the conversation is locked.
 */
async function sayWhy(
  issue: Issue,
  reason: string,
  client: GitHubClient,
  { event, log, signal }: Place,
  tools: RetryTools,
): Promise<void> {
  try {
    await commentOn(issue, reason, client, tools);
  } catch (error) {
    if (signal.aborted) throw error;
    log.warning(permissionAdvice(error, event.withheld, ISSUE_COMMENT));
  }
}

async function write(
  { passed, sentence, renderIssue }: IssueNews,
  client: GitHubClient,
  place: Place,
  { tools }: Repository,
): Promise<IssueState> {
  const { marker, whose } = identify(place);
  const { log, event } = place;
  if (passed) {
    const settled = await settleIssue(client, marker, tools);
    if (settled !== null) {
      log.info(`Issue, closed: ${settled.url}`);
      await sayWhy(
        settled,
        wellAgain(sentence, link('workflow run', event.runUrl)),
        client,
        place,
        tools,
      );
    }
    return { wasSettled: settled !== null, url: settled?.url ?? null };
  }
  const title = issueTitle(whose, sentence);
  const { url } = await raiseIssue(client, { marker, title, body: renderIssue(marker) }, tools);
  log.info(`Issue: ${url}`);
  return { wasSettled: false, url };
}

/**
 * Opens or updates the issue of runs that have no pull request, or closes it. Where it cannot be
 * written, a warning says which permission is missing.
 *
 * @returns `null` where there is none to keep, or it is not known.
 */
export async function keepIssue(
  news: IssueNews,
  place: Place,
  repository: Repository,
): Promise<IssueState | null> {
  const { settings, event, log, signal } = place;
  if (settings.issue === 'never') return null;
  try {
    const client = await repository.client();
    if (client === null) {
      log.warning('`issue` needs `github-token`, which is empty: no issue is written.');
      return null;
    }
    if ((await repository.pullRequest()) !== null) {
      log.info('No issue: `issue` is for runs without a pull request.');
      return null;
    }
    return await write(news, client, place, repository);
  } catch (error) {
    if (signal.aborted) throw error;
    log.warning(permissionAdvice(error, event.withheld, ISSUE));
    return null;
  }
}
