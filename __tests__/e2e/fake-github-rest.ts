/** The shapes of GitHub's REST API that a comment needs, as its documentation shows them. */
export interface FakeComment {
  id: number;
  issue: number;
  body: string;
  login: string;
  createdAt: string;
  updatedAt: string;
}

export interface FakeIssue {
  number: number;
  title: string;
  body: string;
  login: string;
  state: 'open' | 'closed';
}

/** A run of a workflow that has ended, or runs: then it has no conclusion. */
export interface FakeRun {
  id: number;
  /** The file of its workflow: `nightly.yml`. */
  workflow: string;
  event: string;
  branch: string;
  conclusion: string | null;
  attempt: number;
  /** Default: the repository itself; another one for a fork. */
  headRepository?: string;
}

/** Files that a run has kept. */
export interface FakeArtifact {
  id: number;
  name: string;
  /** The id of its run. */
  run: number;
  expired: boolean;
  /** What is downloaded: a zip file, if it is right. */
  content: Uint8Array;
  /** What GitHub says that it has; default is what it has. */
  size?: number;
}

export interface FakePull {
  number: number;
  state: 'open' | 'closed';
  headSha: string;
  headRef: string;
  /** Default: the repository itself; another one for a fork. */
  headRepository?: string;
}

/** Where the API is and which repository it holds. */
export interface Site {
  origin: string;
  /** `/api/v3` on GitHub Enterprise Server. */
  prefix: string;
  repository: string;
}

/** GitHub's own limit; it counts characters, the fake the stricter UTF-16 units. */
export const MAX_COMMENT_LENGTH = 65_536;

function userJson(login: string): Record<string, unknown> {
  const bot = login.endsWith('[bot]');
  return {
    login,
    id: bot ? 41_898_282 : 583_231,
    node_id: 'MDQ6VXNlcjE=',
    type: bot ? 'Bot' : 'User',
    site_admin: false,
    html_url: `https://github.com/${bot ? 'apps/' : ''}${login.replace('[bot]', '')}`,
  };
}

export function commentJson(comment: FakeComment, site: Site): Record<string, unknown> {
  const api = `${site.origin}${site.prefix}/repos/${site.repository}/issues`;
  const page = `${site.origin}/${site.repository}/pull/${String(comment.issue)}`;
  return {
    id: comment.id,
    node_id: `IC_${String(comment.id)}`,
    url: `${api}/comments/${String(comment.id)}`,
    html_url: `${page}#issuecomment-${String(comment.id)}`,
    issue_url: `${api}/${String(comment.issue)}`,
    body: comment.body,
    user: userJson(comment.login),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: comment.login.endsWith('[bot]') ? 'NONE' : 'CONTRIBUTOR',
    performed_via_github_app: comment.login === 'github-actions[bot]' ? { id: 15_368 } : null,
  };
}

export function issueJson(issue: FakeIssue, site: Site): Record<string, unknown> {
  const { number, title, body, login, state } = issue;
  const path = `${site.repository}/issues/${String(number)}`;
  return {
    id: 500_000 + number,
    number,
    title,
    body,
    state,
    state_reason: state === 'closed' ? 'completed' : null,
    locked: false,
    user: userJson(login),
    labels: [],
    assignees: [],
    comments: 0,
    html_url: `${site.origin}/${path}`,
    url: `${site.origin}${site.prefix}/repos/${path}`,
    author_association: 'NONE',
  };
}

/** A pull request as the list of issues has it. */
export function pullAsIssueJson(pull: FakePull, site: Site): Record<string, unknown> {
  const { number, state } = pull;
  const issue = { number, title: `Change ${String(number)}`, body: '', login: 'octocat', state };
  const url = `${site.origin}${site.prefix}/repos/${site.repository}/pulls/${String(number)}`;
  return { ...issueJson(issue, site), pull_request: { url } };
}

/** The fake holds one repository; any other is a fork of it. */
export const REPOSITORY_ID = 1_296_269;
export const FORK_ID = 2_000_000;

function repositoryJson(fullName: string, id = REPOSITORY_ID): Record<string, unknown> {
  const [owner = '', name = ''] = fullName.split('/');
  return { id, name, full_name: fullName, owner: userJson(owner), fork: false };
}

export function pullJson(pull: FakePull, site: Site): Record<string, unknown> {
  const head = pull.headRepository ?? site.repository;
  const number = String(pull.number);
  return {
    id: 1000 + pull.number,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: `Change ${number}`,
    html_url: `${site.origin}/${site.repository}/pull/${number}`,
    url: `${site.origin}${site.prefix}/repos/${site.repository}/pulls/${number}`,
    user: userJson('octocat'),
    head: {
      label: `${head.split('/')[0] ?? ''}:${pull.headRef}`,
      ref: pull.headRef,
      sha: pull.headSha,
      repo: repositoryJson(head),
    },
    base: {
      label: 'acme:main',
      ref: 'main',
      sha: 'b'.repeat(40),
      repo: repositoryJson(site.repository),
    },
  };
}

export function runJson(run: FakeRun, { repository, origin }: Site): Record<string, unknown> {
  const head = run.headRepository ?? repository;
  return {
    id: run.id,
    name: run.workflow,
    path: `.github/workflows/${run.workflow}`,
    event: run.event,
    status: run.conclusion === null ? 'in_progress' : 'completed',
    conclusion: run.conclusion,
    head_branch: run.branch,
    head_sha: 'd'.repeat(40),
    run_attempt: run.attempt,
    html_url: `${origin}/${repository}/actions/runs/${String(run.id)}`,
    pull_requests: [],
    repository: repositoryJson(repository),
    head_repository: repositoryJson(head, head === repository ? REPOSITORY_ID : FORK_ID),
  };
}

export function artifactJson(
  artifact: FakeArtifact,
  run: FakeRun,
  { origin, prefix, repository }: Site,
): Record<string, unknown> {
  const { id, name, expired, content, size = content.length } = artifact;
  const url = `${origin}${prefix}/repos/${repository}/actions/artifacts/${String(id)}`;
  const isOwn = (run.headRepository ?? repository) === repository;
  return {
    id,
    name,
    size_in_bytes: size,
    url,
    archive_download_url: `${url}/zip`,
    expired,
    created_at: '2026-11-29T05:00:00Z',
    expires_at: '2027-02-27T05:00:00Z',
    workflow_run: {
      id: run.id,
      repository_id: REPOSITORY_ID,
      head_repository_id: isOwn ? REPOSITORY_ID : FORK_ID,
      head_branch: run.branch,
      head_sha: 'd'.repeat(40),
    },
  };
}

export function errorJson(status: number, message: string, errors?: unknown): unknown {
  const more = errors === undefined ? {} : { errors };
  return {
    message,
    ...more,
    documentation_url: 'https://docs.github.com/rest/issues/comments',
    status: String(status),
  };
}

/** One page of a list, with the Link header of GitHub where there are more. */
export function page<Item>(items: Item[], url: URL): { items: Item[]; link: string | null } {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
  const number = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const to = (target: number, rel: string) => {
    const address = new URL(url);
    address.searchParams.set('page', String(target));
    return `<${address.href}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [to(number - 1, 'prev')] : []),
    ...(number < last ? [to(number + 1, 'next'), to(last, 'last')] : []),
    ...(number > 1 ? [to(1, 'first')] : []),
  ];
  return {
    items: items.slice((number - 1) * size, number * size),
    link: links.length > 0 ? links.join(', ') : null,
  };
}
