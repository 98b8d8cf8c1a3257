import type { CommentSettings } from '../config/comment-settings.ts';
import { otherBranch, type WorkflowEvent } from './event.ts';
import type { GitHubClient } from './github/client.ts';
import { findPullRequest } from './github/pull-request.ts';
import type { RetryTools } from './github/retry.ts';
import type { Log } from './log.ts';
import type { Runtime } from './runtime.ts';

/** What telling somebody on GitHub needs to know of the run. */
export interface Place {
  runtime: Runtime;
  settings: CommentSettings;
  event: WorkflowEvent;
  log: Log;
  signal: AbortSignal;
}

/** What tells the steps and branches of a workflow apart, where something does: `orders`, `branch release`. */
export function distinctionsOf({ settings: { commentKey }, event }: Place): string[] {
  const branch = otherBranch(event);
  return [...(commentKey ? [commentKey] : []), ...(branch === null ? [] : [`branch ${branch}`])];
}

/** The repository of a run. What is found once is not asked for again. */
export class Repository {
  readonly #place: Place;
  #client: Promise<GitHubClient | null> | undefined;
  #pullRequest: Promise<number | null> | undefined;

  constructor(place: Place) {
    this.#place = place;
  }

  /** How GitHub is asked; `null` without a token, or outside of GitHub. */
  client(): Promise<GitHubClient | null> {
    return (this.#client ??= this.#connect());
  }

  /** The pull request that the run is for; `null` where there is none. */
  pullRequest(): Promise<number | null> {
    return (this.#pullRequest ??= this.#find());
  }

  /** What requests are tried again with. */
  get tools(): RetryTools {
    const { runtime, log, signal } = this.#place;
    const { sleep, wallClock: now } = runtime;
    return { sleep, now, log: (line) => log.info(line), signal };
  }

  async #connect(): Promise<GitHubClient | null> {
    const { runtime, settings, event, signal } = this.#place;
    if (settings.githubToken === null || event.repository === null) return null;
    return runtime.connectGitHub(settings.githubToken, event.repository, signal);
  }

  async #find(): Promise<number | null> {
    const { event, settings } = this.#place;
    const client = await this.client();
    return client && findPullRequest(event, settings.prNumber, client, this.tools);
  }
}
