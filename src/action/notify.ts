import { messageOf } from '../contract/errors.ts';
import { type RunNews, webhookMessage } from '../report/webhook.ts';
import { deliver } from '../run/deliver.ts';
import { passedBefore } from './github/run-before.ts';
import type { IssueState } from './keep-issue.ts';
import { distinctionsOf, type Place, type Repository } from './repository.ts';

/** Whether all is well again, and not still: known by the issue, else by the run before. */
async function isRecovery(
  issue: IssueState | null,
  { runtime, log, signal }: Place,
  repository: Repository,
): Promise<boolean> {
  if (issue !== null) return issue.wasSettled;
  const onlyFailures = '`notify-webhook` is told of failures only';
  try {
    const client = await repository.client();
    if (client !== null)
      return (await passedBefore(client, runtime.env, repository.tools)) === false;
    log.info(`Without \`github-token\`, ${onlyFailures}.`);
  } catch (error) {
    if (signal.aborted) throw error;
    log.info(
      `How the run before ended cannot be read (${messageOf(error)}), so ${onlyFailures}; it needs \`permissions: { actions: read }\`.`,
    );
  }
  return false;
}

/** What ran, in the words of its workflow. */
function whoseRun(place: Place): string {
  const distinctions = distinctionsOf(place);
  const name = place.runtime.env['GITHUB_WORKFLOW'] ?? '';
  return distinctions.length > 0 ? `${name} (${distinctions.join(', ')})` : name;
}

/**
 * Tells the webhook of a run that does not pass, and of one with which all is well again. What goes
 * wrong is a warning.
 *
 * @param issue what became of it; `null` where there is none.
 */
export async function notify(
  news: RunNews,
  issue: IssueState | null,
  place: Place,
  repository: Repository,
): Promise<void> {
  const { settings, runtime, event, log, signal } = place;
  const { notifyWebhook: url } = settings;
  if (url === null) return;
  if (news.passed && !(await isRecovery(issue, place, repository))) return;
  const message = webhookMessage(news, whoseRun(place), [
    { label: 'workflow run', url: event.runUrl },
    { label: 'issue', url: issue?.url ?? null },
  ]);
  const { sleep, random } = runtime;
  const tools = { signal, sleep, random, log: (line: string) => log.info(line) };
  const reason = await deliver(url, message, tools);
  if (reason === null) log.info('`notify-webhook` was told.');
  else log.warning(`\`notify-webhook\` could not be told: ${reason}.`);
}
