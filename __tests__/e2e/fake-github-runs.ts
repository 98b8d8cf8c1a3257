import {
  listed,
  NOT_FOUND,
  READ_ONLY,
  type GitHubOperation,
  type GitHubState,
} from './fake-github-comments.ts';
import { runJson } from './fake-github-rest.ts';
import type { Answer, RecordedRequest, Route } from './http-fake.ts';

/** Refuses a token that may not read what workflows did. */
export function refuseReading(state: GitHubState): Answer | null {
  return state.readsActions ? null : READ_ONLY;
}

/** A page of a list that has a name, and the number of all beside it. */
export function listedAs(
  name: string,
  state: GitHubState,
  request: RecordedRequest,
  items: unknown[],
): Answer {
  const { body, ...answer } = listed(state, request, items);
  return { ...answer, body: { total_count: items.length, [name]: body } };
}

/** The runs of a workflow, the newest first; those of forks have their branches, too. */
function listRuns(state: GitHubState, request: RecordedRequest, workflow: string): Answer {
  const branch = request.query.get('branch');
  const status = request.query.get('status');
  const found = state.runs
    .filter((run) => run.workflow === workflow)
    .filter((run) => branch === null || run.branch === branch)
    .filter((run) => status !== 'completed' || run.conclusion !== null)
    .toSorted((one, other) => other.id - one.id)
    .map((run) => runJson(run, state.site));
  return listedAs('workflow_runs', state, request, found);
}

function getAttempt(state: GitHubState, id: number, attempt: number): Answer {
  const run = state.runs.find((known) => known.id === id && known.attempt === attempt);
  if (!run) return NOT_FOUND;
  return { status: 200, body: runJson(run, state.site) };
}

function getRun(state: GitHubState, id: number): Answer {
  const [last] = state.runs
    .filter((run) => run.id === id)
    .toSorted((one, other) => other.attempt - one.attempt);
  if (!last) return NOT_FOUND;
  return { status: 200, body: runJson(last, state.site) };
}

/** The operations on the runs of a repository's workflows. */
export function runRoutes(state: GitHubState, repository: string): Route<GitHubOperation>[] {
  return [
    {
      name: 'list runs',
      method: 'GET',
      path: new RegExp(`^${repository}/actions/workflows/([^/]+)/runs$`),
      answer: (request, [workflow = '']) =>
        refuseReading(state) ?? listRuns(state, request, workflow),
    },
    {
      name: 'get run',
      method: 'GET',
      path: new RegExp(`^${repository}/actions/runs/(\\d+)$`),
      answer: (_request, [id]) => refuseReading(state) ?? getRun(state, Number(id)),
    },
    {
      name: 'get attempt',
      method: 'GET',
      path: new RegExp(`^${repository}/actions/runs/(\\d+)/attempts/(\\d+)$`),
      answer: (_request, [id, attempt]) =>
        refuseReading(state) ?? getAttempt(state, Number(id), Number(attempt)),
    },
  ];
}
