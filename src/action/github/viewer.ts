import { z } from 'zod';
import { ApiError, messageOf } from '../../contract/errors.ts';
import { readAnswer } from './answers.ts';
import type { Octokit } from './octokit.ts';

const userSchema = z.looseObject({ login: z.string().min(1) });
const viewerSchema = z.looseObject({ viewer: userSchema });

/** Who the token is by GraphQL, which alone tells it to the token of a workflow. */
async function viewerOf(octokit: Octokit): Promise<string> {
  try {
    const answer = await octokit.graphql('{ viewer { login } }');
    return readAnswer('the viewer', viewerSchema, answer).viewer.login;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'GraphqlResponseError') throw error;
    // It has no status, as a connection that broke; but asking again changes nothing.
    throw new ApiError(messageOf(error), { status: null, retryable: false, cause: error });
  }
}

/** Who the token is: GraphQL is not everywhere, and to REST the token of a workflow is nobody. */
export async function loginOf(octokit: Octokit): Promise<string> {
  try {
    return await viewerOf(octokit);
  } catch (error) {
    try {
      const { data } = await octokit.rest.users.getAuthenticated();
      return readAnswer('the user', userSchema, data).login;
    } catch {
      throw error;
    }
  }
}
