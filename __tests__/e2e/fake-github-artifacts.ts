import { NOT_FOUND, type GitHubOperation, type GitHubState } from './fake-github-comments.ts';
import { artifactJson, errorJson } from './fake-github-rest.ts';
import { listedAs, refuseReading } from './fake-github-runs.ts';
import {
  startFake,
  type Answer,
  type Fake,
  type RecordedRequest,
  type Route,
} from './http-fake.ts';

/** A signed address is read by whoever has it. */
const SIGNATURE = 'sig=S1gnatureOfStorage';

/** Starts the storage to which GitHub sends who downloads: it is another company's, and gets no token. */
export async function startStorage(state: GitHubState): Promise<Fake<'blob'>> {
  return startFake<'blob'>([
    {
      name: 'blob',
      method: 'GET',
      path: /^\/artifacts\/(\d+)\.zip$/,
      answer: ({ headers, query }, [id]) => {
        if (headers.authorization) state.complaints.push('the storage was sent a token');
        if (`sig=${query.get('sig') ?? ''}` !== SIGNATURE)
          return { status: 403, text: 'signature' };
        const artifact = state.artifacts.find((known) => String(known.id) === id);
        return { status: 200, bytes: artifact?.content ?? new Uint8Array() };
      },
    },
  ]);
}

/** All artifacts of a name, the newest first, those of forks too. */
function listArtifacts(state: GitHubState, request: RecordedRequest): Answer {
  const name = request.query.get('name');
  const found = state.artifacts
    .filter((artifact) => name === null || artifact.name === name)
    .toSorted((one, other) => other.id - one.id)
    .flatMap((artifact) => {
      const run = state.runs.find(({ id }) => id === artifact.run);
      return run ? [artifactJson(artifact, run, state.site)] : [];
    });
  return listedAs('artifacts', state, request, found);
}

function redirect({ artifacts, storage }: GitHubState, id: number): Answer {
  const artifact = artifacts.find((known) => known.id === id);
  if (!artifact) return NOT_FOUND;
  if (artifact.expired) return { status: 410, body: errorJson(410, 'Artifact has expired') };
  const location = `${storage}/artifacts/${String(id)}.zip?${SIGNATURE}`;
  return { status: 302, text: '', headers: { location } };
}

/** The operations on the artifacts of a repository. */
export function artifactRoutes(state: GitHubState, repository: string): Route<GitHubOperation>[] {
  return [
    {
      name: 'list artifacts',
      method: 'GET',
      path: new RegExp(`^${repository}/actions/artifacts$`),
      answer: (request) => refuseReading(state) ?? listArtifacts(state, request),
    },
    {
      name: 'download artifact',
      method: 'GET',
      path: new RegExp(`^${repository}/actions/artifacts/(\\d+)/zip$`),
      answer: (_request, [id]) => refuseReading(state) ?? redirect(state, Number(id)),
    },
  ];
}
