import type { getOctokit } from '@actions/github';
import { type Asked, checkAnswer, nextAddress, refusalOf } from './answers.ts';

/** The client of GitHub's API that the toolkit brings. */
export type Octokit = ReturnType<typeof getOctokit>;

const REQUEST_TIMEOUT_MS = 30_000;

/** Lets nothing through but answers of the API; each error says in a sentence what came instead. */
function wrapRequests(octokit: Octokit, signal: AbortSignal): void {
  octokit.hook.wrap('request', async (send, options) => {
    const asked = octokit.request.endpoint(options);
    const limit = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    const ends = { signal: AbortSignal.any([signal, limit]), redirect: 'manual' as const };
    // What is sent is what the hooks before were given: only a change of it arrives.
    options.request = { ...options.request, ...ends };
    try {
      const answer = await send(options);
      if (options.request[SHOWS_REDIRECT] === true) return answer;
      const url = options.request[FOLLOWED] === true ? null : nextAddress(answer, asked);
      if (url !== null) return await resend(octokit, asked, url);
      checkAnswer(answer, asked);
      return answer;
    } catch (error) {
      throw refusalOf(error);
    }
  });
}

/** A mark of requests whose answer leads elsewhere, without our token. */
export const SHOWS_REDIRECT = 'showsRedirect';

/** A mark of requests that followed a redirect: they follow no other. */
const FOLLOWED = 'followed';

/** Asks the same at another address. */
function resend(octokit: Octokit, { method, headers, body }: Asked, url: string) {
  const data = body === undefined ? {} : { data: body };
  return octokit.request({ method, url, headers, ...data, request: { [FOLLOWED]: true } });
}

/**
 * Connects to the GitHub of this run. The package is loaded here, since it reads the address of the
 * API when it is loaded and most of a run does without it.
 *
 * @param signal ends the requests under way.
 */
export async function connectOctokit(token: string, signal: AbortSignal): Promise<Octokit> {
  const { getOctokit } = await import('@actions/github');
  // Options would switch off proxies (`request`) or GitHub Enterprise Server (`baseUrl`).
  const octokit = getOctokit(token);
  wrapRequests(octokit, signal);
  return octokit;
}
