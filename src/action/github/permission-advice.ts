import { messageOf } from '../../contract/errors.ts';
import { GitHubError } from './answers.ts';
import type { Withheld } from '../event.ts';
import { isRateLimit, statusOf } from './retry.ts';

const ADD = 'add `permissions: { pull-requests: write }` to the job';

/** What to say where a comment could not be posted: why, and what the user can do. */
export function permissionAdvice(error: unknown, withheld: Withheld | null): string {
  const status = statusOf(error);
  const answer = status === null ? messageOf(error) : `${String(status)}: ${messageOf(error)}`;
  const start = `The comment could not be posted (${answer}); the job summary carries the same text.`;
  if (isRateLimit(error)) {
    return `${start} GitHub limits for now how often it is asked: run the job again later.`;
  }
  if (status === 401) return `${start} \`github-token\` is not valid.`;
  // Neither a locked conversation, for which GitHub has no code, nor a proxy asks for a permission.
  const isOfProxy = error instanceof GitHubError && error.isWebPage;
  const isOther = isOfProxy || /\blocked\b/i.test(messageOf(error));
  if (isOther || (status !== 403 && status !== 404)) return start;
  if (withheld === 'fork') {
    return `${start} The token of a pull request from a fork only reads: to comment there, run this step in a \`workflow_run\` workflow and ${ADD}.`;
  }
  if (withheld === 'dependabot') {
    return `${start} The token of a run of Dependabot only reads: ${ADD}.`;
  }
  return `${start} To have it posted, ${ADD}.`;
}
