import { messageOf } from '../../contract/errors.ts';
import { GitHubError } from './answers.ts';
import type { Withheld } from '../event.ts';
import { isRateLimit, statusOf } from './retry.ts';

/** What could not be written, and the permission for it. */
export interface Refused {
  /** `The comment could not be posted`. */
  sentence: string;
  permission: 'pull-requests' | 'issues';
}

/** The comment of a pull request. */
export const COMMENT: Refused = {
  sentence: 'The comment could not be posted',
  permission: 'pull-requests',
};

/** The issue of runs without a pull request. */
export const ISSUE: Refused = { sentence: 'The issue could not be written', permission: 'issues' };

/** The comment that says why the issue is closed. */
export const ISSUE_COMMENT: Refused = {
  sentence: 'The issue is closed, without a comment that says why',
  permission: 'issues',
};

/** What to say where GitHub lets us not write: why, and what the user can do. */
export function permissionAdvice(
  error: unknown,
  withheld: Withheld | null,
  { sentence, permission }: Refused = COMMENT,
): string {
  const add = `add \`permissions: { ${permission}: write }\` to the job`;
  const status = statusOf(error);
  const answer = status === null ? messageOf(error) : `${String(status)}: ${messageOf(error)}`;
  const start = `${sentence} (${answer}); the job summary carries the same text.`;
  if (isRateLimit(error)) {
    return `${start} GitHub limits for now how often it is asked: run the job again later.`;
  }
  if (status === 401) return `${start} \`github-token\` is not valid.`;
  // Neither a locked conversation, for which GitHub has no code, nor a proxy asks for a permission.
  const isOfProxy = error instanceof GitHubError && error.isWebPage;
  const isOther = isOfProxy || /\blocked\b/i.test(messageOf(error));
  if (isOther || (status !== 403 && status !== 404)) return start;
  if (withheld === 'fork') {
    return `${start} The token of a pull request from a fork only reads: to comment there, run this step in a \`workflow_run\` workflow and ${add}.`;
  }
  if (withheld === 'dependabot') {
    return `${start} The token of a run of Dependabot only reads: ${add}.`;
  }
  return `${start} To have it ${permission === 'issues' ? 'written' : 'posted'}, ${add}.`;
}
