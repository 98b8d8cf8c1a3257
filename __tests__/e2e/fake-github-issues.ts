import {
  listed,
  NOT_FOUND,
  READ_ONLY,
  type GitHubOperation,
  type GitHubState,
} from './fake-github-comments.ts';
import {
  errorJson,
  issueJson,
  MAX_COMMENT_LENGTH,
  pullAsIssueJson,
  type FakeIssue,
} from './fake-github-rest.ts';
import type { Answer, RecordedRequest, Route } from './http-fake.ts';

const MAX_TITLE_LENGTH = 256;

type Change = Partial<Pick<FakeIssue, 'title' | 'body' | 'state'>>;

function invalid(field: string): Answer {
  const error = { resource: 'Issue', code: 'custom', field, message: `${field} is invalid` };
  return { status: 422, body: errorJson(422, 'Validation Failed', [error]) };
}

/** Reads what an issue shall be, or says why GitHub refuses it. */
function readChange(state: GitHubState, request: RecordedRequest): Change | Answer {
  if (state.readOnly) return READ_ONLY;
  const change = JSON.parse(request.body ?? '') as Change;
  const { title, body, state: open, ...rest } = change;
  if (Object.keys(rest).length > 0) state.complaints.push('an issue has title, body and state');
  if (title !== undefined && (title.trim() === '' || title.length > MAX_TITLE_LENGTH)) {
    return invalid('title');
  }
  if (body !== undefined && body.length > MAX_COMMENT_LENGTH) return invalid('body');
  if (open !== undefined && open !== 'open' && open !== 'closed') return invalid('state');
  return change;
}

/** Issues and pull requests have their numbers from one row. */
function nextNumber({ issues, pulls }: GitHubState): number {
  return Math.max(100, ...[...issues, ...pulls].map(({ number }) => number)) + 1;
}

function createIssue(state: GitHubState, request: RecordedRequest): Answer {
  const change = readChange(state, request);
  if ('status' in change) return change;
  const { title, body = '' } = change;
  if (title === undefined) return invalid('title');
  const number = nextNumber(state);
  const issue: FakeIssue = { number, title, body, login: state.login, state: 'open' };
  state.issues.push(issue);
  return { status: 201, body: issueJson(issue, state.site) };
}

function updateIssue(state: GitHubState, request: RecordedRequest, number: number): Answer {
  const change = readChange(state, request);
  if ('status' in change) return change;
  const issue = state.issues.find((known) => known.number === number);
  if (!issue) return NOT_FOUND;
  Object.assign(issue, change);
  return { status: 200, body: issueJson(issue, state.site) };
}

/** Issues and pull requests in one list, the newest first. */
function listIssues(state: GitHubState, request: RecordedRequest): Answer {
  const wanted = request.query.get('state') ?? 'open';
  const creator = request.query.get('creator');
  const issues = state.issues.map((issue) => ({ issue, json: issueJson(issue, state.site) }));
  const pulls = state.pulls.map((pull) => ({
    issue: { ...pull, login: 'octocat' },
    json: pullAsIssueJson(pull, state.site),
  }));
  const found = [...issues, ...pulls]
    .filter(({ issue }) => wanted === 'all' || issue.state === wanted)
    .filter(({ issue }) => creator === null || issue.login === creator)
    .toSorted((one, other) => other.issue.number - one.issue.number);
  return listed(
    state,
    request,
    found.map(({ json }) => json),
  );
}

/** The operations on the issues of a repository. */
export function issueRoutes(state: GitHubState, repository: string): Route<GitHubOperation>[] {
  const all = new RegExp(`^${repository}/issues$`);
  return [
    {
      name: 'list issues',
      method: 'GET',
      path: all,
      answer: (request) => listIssues(state, request),
    },
    {
      name: 'create issue',
      method: 'POST',
      path: all,
      answer: (request) => createIssue(state, request),
    },
    {
      name: 'update issue',
      method: 'PATCH',
      path: new RegExp(`^${repository}/issues/(\\d+)$`),
      answer: (request, [number]) => updateIssue(state, request, Number(number)),
    },
  ];
}
