import {
  commentJson,
  errorJson,
  MAX_COMMENT_LENGTH,
  page,
  type FakeArtifact,
  type FakeComment,
  type FakeIssue,
  type FakePull,
  type FakeRun,
  type Site,
} from './fake-github-rest.ts';
import type { Answer, RecordedRequest, Route } from './http-fake.ts';

export type GitHubOperation =
  | 'graphql'
  | 'get user'
  | 'list comments'
  | 'create comment'
  | 'update comment'
  | 'delete comment'
  | 'list issues'
  | 'create issue'
  | 'update issue'
  | 'list runs'
  | 'get run'
  | 'list artifacts'
  | 'download artifact'
  | 'get attempt'
  | 'pulls of commit'
  | 'list pulls'
  | 'get pull';

/** What a fake GitHub holds; `site.origin` is known once it listens. */
export interface GitHubState {
  site: Site;
  token: string;
  login: string;
  hasGraphql: boolean;
  readOnly: boolean;
  comments: FakeComment[];
  issues: FakeIssue[];
  pulls: FakePull[];
  runs: FakeRun[];
  artifacts: FakeArtifact[];
  /** Where downloads are, which is not where the API is. */
  storage: string;
  /** Whether the token may read what workflows did. */
  readsActions: boolean;
  complaints: string[];
}

/** What GitHub says to a token that may not do something. */
export const READ_ONLY: Answer = {
  status: 403,
  body: errorJson(403, 'Resource not accessible by integration'),
};
/** What it says of what is not there. */
export const NOT_FOUND: Answer = { status: 404, body: errorJson(404, 'Not Found') };

function tooLong(): Answer {
  const message = `Body is too long (maximum is ${String(MAX_COMMENT_LENGTH)} characters)`;
  const error = { resource: 'IssueComment', code: 'unprocessable', field: 'data', message };
  return { status: 422, body: errorJson(422, 'Validation Failed', [error]) };
}

/** Reads `{body}` of a comment, or says why GitHub refuses it. */
function readComment(state: GitHubState, request: RecordedRequest): string | Answer {
  if (state.readOnly) return READ_ONLY;
  const { body, ...rest } = JSON.parse(request.body ?? '') as Record<string, unknown>;
  if (Object.keys(rest).length > 0) state.complaints.push('a comment has a body and nothing else');
  if (typeof body !== 'string' || body === '') {
    return { status: 422, body: errorJson(422, 'Validation Failed') };
  }
  return body.length > MAX_COMMENT_LENGTH ? tooLong() : body;
}

/** One page of `items`, as the request asks for it. */
export function listed(state: GitHubState, request: RecordedRequest, items: unknown[]): Answer {
  const url = new URL(`${state.site.origin}${request.path}?${request.query.toString()}`);
  const { items: body, link } = page(items, url);
  return { status: 200, body, headers: link === null ? {} : { link } };
}

function createComment(state: GitHubState, request: RecordedRequest, issue: number): Answer {
  const body = readComment(state, request);
  if (typeof body !== 'string') return body;
  const now = new Date().toISOString();
  const id = 20_000 + state.comments.length;
  const comment = { id, issue, body, login: state.login, createdAt: now, updatedAt: now };
  state.comments.push(comment);
  return { status: 201, body: commentJson(comment, state.site) };
}

function updateComment(state: GitHubState, request: RecordedRequest, id: number): Answer {
  const body = readComment(state, request);
  if (typeof body !== 'string') return body;
  const comment = state.comments.find((known) => known.id === id);
  if (!comment) return NOT_FOUND;
  Object.assign(comment, { body, updatedAt: new Date().toISOString() });
  return { status: 200, body: commentJson(comment, state.site) };
}

function deleteComment(state: GitHubState, id: number): Answer {
  if (state.readOnly) return READ_ONLY;
  const index = state.comments.findIndex((known) => known.id === id);
  if (index < 0) return NOT_FOUND;
  state.comments.splice(index, 1);
  return { status: 204 };
}

/** The four operations on the comments of an issue or pull request. */
export function commentRoutes(state: GitHubState, repository: string): Route<GitHubOperation>[] {
  const ofIssue = new RegExp(`^${repository}/issues/(\\d+)/comments$`);
  const one = new RegExp(`^${repository}/issues/comments/(\\d+)$`);
  const of = (issue: number) => state.comments.filter((comment) => comment.issue === issue);
  return [
    {
      name: 'list comments',
      method: 'GET',
      path: ofIssue,
      answer: (request, [issue]) =>
        listed(
          state,
          request,
          of(Number(issue)).map((comment) => commentJson(comment, state.site)),
        ),
    },
    {
      name: 'create comment',
      method: 'POST',
      path: ofIssue,
      answer: (request, [issue]) => createComment(state, request, Number(issue)),
    },
    {
      name: 'update comment',
      method: 'PATCH',
      path: one,
      answer: (request, [id]) => updateComment(state, request, Number(id)),
    },
    {
      name: 'delete comment',
      method: 'DELETE',
      path: one,
      answer: (_request, [id]) => deleteComment(state, Number(id)),
    },
  ];
}
