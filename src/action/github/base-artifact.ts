import { ConfigurationError, messageOf } from '../../contract/errors.ts';
import { onOneLine, shown } from '../../text/message.ts';
import type { GitHubClient } from './client.ts';
import { LARGEST_ARTIFACT_BYTES } from './download.ts';
import type { Artifact } from './entities.ts';
import { askGitHub, isRateLimit, type RetryTools, statusOf } from './retry.ts';

/** Where an artifact is looked for. */
export interface ArtifactPlace {
  client: GitHubClient;
  /** The branch whose runs have made it. */
  branch: string;
  tools: RetryTools;
}

/**
 * What starts a run that has nothing but its branch to work with. Others may have run what a pull
 * request says, be it of a fork, and still count as runs of the branch.
 */
const TRUSTED = new Set(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch']);

/** Of busy repositories not every artifact that there ever was is looked at. */
const MOST_PAGES = 30;
const MOST_RUNS = 50;

/** The artifacts that may be of the branch, the newest first. */
async function* candidates(name: string, { client, branch, tools }: ArtifactPlace) {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const ask = () => client.artifacts(name, page);
    const artifacts = await askGitHub('list the artifacts', ask, tools);
    if (artifacts.length === 0) return;
    for (const artifact of artifacts.toSorted((one, other) => other.id - one.id)) {
      const isOfBranch = artifact.run?.isOwn === true && artifact.run.branch === branch;
      if (artifact.name === name && isOfBranch) yield artifact;
    }
  }
}

async function isTrusted(
  { run: from }: Artifact,
  { client, branch, tools }: ArtifactPlace,
): Promise<boolean> {
  if (from === null) return false;
  const run = await askGitHub('look at the run of an artifact', () => client.run(from.id), tools);
  const isOfBranch = run.isOwn && run.branch === branch;
  return isOfBranch && run.conclusion === 'success' && TRUSTED.has(run.event);
}

async function find(name: string, place: ArtifactPlace): Promise<Artifact> {
  let expired = 0;
  let looked = 0;
  for await (const artifact of candidates(name, place)) {
    if (artifact.expired) expired += 1;
    else if (await isTrusted(artifact, place)) return artifact;
    else looked += 1;
    if (looked >= MOST_RUNS) break;
  }
  const gone = expired > 0 ? ', and older ones have expired' : '';
  throw new ConfigurationError(
    `There is no artifact ${shown(name)} of a successful run of the branch ${shown(place.branch)} of this repository (by a push, a schedule or by hand)${gone}; have a workflow there upload one: \`uses: actions/upload-artifact\` with \`name: ${onOneLine(name)}\` and \`path: target/manifest.json\`.`,
  );
}

function explain(error: unknown, name: string): unknown {
  if (error instanceof ConfigurationError) return error;
  const status = statusOf(error);
  const start = `The artifact ${shown(name)} could not be read (${status === null ? '' : `${String(status)}: `}${messageOf(error)})`;
  const isRefused = (status === 403 || status === 404) && !isRateLimit(error);
  const advice = isRefused ? '; add `permissions: { actions: read }` to the job' : '';
  return new ConfigurationError(`${start}${advice}.`, { cause: error });
}

/**
 * The zip file of the newest artifact of a name that a successful run of a branch has made: of this
 * repository and never of a fork or a pull request, whose author must not say what production is.
 *
 * @throws ConfigurationError where there is none, or it cannot be read.
 */
export async function fetchBaseArtifact(name: string, place: ArtifactPlace): Promise<Uint8Array> {
  try {
    const { id, bytes } = await find(name, place);
    if (bytes > LARGEST_ARTIFACT_BYTES) {
      throw new ConfigurationError(
        `The artifact ${shown(name)} has ${String(Math.ceil(bytes / 2 ** 20))} MiB, and at most ${String(LARGEST_ARTIFACT_BYTES / 2 ** 20)} are read; upload \`target/manifest.json\` alone.`,
      );
    }
    const ask = () => place.client.downloadArtifact(id);
    return await askGitHub('download the artifact', ask, place.tools);
  } catch (error) {
    if (place.tools.signal?.aborted) throw error;
    throw explain(error, name);
  }
}
