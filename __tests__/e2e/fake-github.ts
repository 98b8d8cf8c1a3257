import {
  commentRoutes,
  listed,
  NOT_FOUND,
  READ_ONLY,
  type GitHubOperation,
  type GitHubState,
} from './fake-github-comments.ts';
import { artifactRoutes, startStorage } from './fake-github-artifacts.ts';
import { issueRoutes } from './fake-github-issues.ts';
import { runRoutes } from './fake-github-runs.ts';
import {
  errorJson,
  pullJson,
  type FakeArtifact,
  type FakeComment,
  type FakeIssue,
  type FakePull,
  type FakeRun,
} from './fake-github-rest.ts';
import {
  startFake,
  type Answer,
  type Fake,
  type RecordedRequest,
  type Route,
} from './http-fake.ts';

export interface GitHubOptions {
  repository?: string;
  /** `/api/v3` for GitHub Enterprise Server. */
  prefix?: '' | '/api/v3';
  /** Whom the token belongs to. */
  login?: string;
  /** Some servers have no GraphQL. */
  hasGraphql?: boolean;
  /** A token that may read only, as pull requests from forks and Dependabot get it. */
  readOnly?: boolean;
  comments?: (Partial<FakeComment> & { body: string })[];
  issues?: FakeIssue[];
  pulls?: FakePull[];
  runs?: FakeRun[];
  artifacts?: FakeArtifact[];
  /** Whether the token has `actions: read`: by default it has. */
  readsActions?: boolean;
}

export interface FakeGitHub extends Fake<GitHubOperation> {
  token: string;
  apiUrl: string;
  graphqlUrl: string;
  repository: string;
  comments: FakeComment[];
  issues: FakeIssue[];
  /** Where artifacts are downloaded. */
  storage: Fake<'blob'>;
}

/** Comments that are there before the run, of somebody else where nothing else is said. */
function earlierComments(options: GitHubOptions): FakeComment[] {
  return (options.comments ?? []).map((comment, index) => ({
    id: 9_000 + index,
    issue: 7,
    login: 'mona',
    createdAt: '2026-11-01T08:00:00Z',
    updatedAt: '2026-11-01T08:00:00Z',
    ...comment,
  }));
}

/** Checks what every call to GitHub must carry, and the token. */
function refuse(state: GitHubState, request: RecordedRequest): Answer | null {
  if (!request.headers['user-agent']) state.complaints.push(`no User-Agent: ${request.path}`);
  const allowed = [`token ${state.token}`, `bearer ${state.token}`, `Bearer ${state.token}`];
  if (allowed.includes(request.headers.authorization ?? '')) return null;
  return { status: 401, body: errorJson(401, 'Bad credentials') };
}

/** Knows one query: who am I. */
function graphql(state: GitHubState, request: RecordedRequest): Answer {
  if (!state.hasGraphql) return NOT_FOUND;
  const { query } = JSON.parse(request.body ?? '') as { query: string };
  if (/^\s*(query\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query)) {
    return { status: 200, body: { data: { viewer: { login: state.login } } } };
  }
  state.complaints.push(`unknown GraphQL query: ${query}`);
  return { status: 200, body: { errors: [{ type: 'undefinedField', message: 'unknown' }] } };
}

/** REST knows people only: to it the token of a workflow or an app is nobody. */
function user({ login }: GitHubState): Answer {
  if (login.endsWith('[bot]')) return READ_ONLY;
  return { status: 200, body: { login, id: 583_231, type: 'User' } };
}

/** `owner:branch`, as the filter of the list takes it. */
function branchOf(pull: FakePull, repository: string): string {
  const [owner = ''] = (pull.headRepository ?? repository).split('/');
  return `${owner}:${pull.headRef}`;
}

function pullRoutes(state: GitHubState, repository: string): Route<GitHubOperation>[] {
  const json = (pulls: FakePull[]) => pulls.map((pull) => pullJson(pull, state.site));
  return [
    {
      name: 'pulls of commit',
      method: 'GET',
      path: new RegExp(`^${repository}/commits/([0-9a-f]{40})/pulls$`),
      answer: (request, [sha]) =>
        listed(state, request, json(state.pulls.filter((pull) => pull.headSha === sha))),
    },
    {
      name: 'list pulls',
      method: 'GET',
      path: new RegExp(`^${repository}/pulls$`),
      answer: (request) => {
        const wanted = request.query.get('state') ?? 'open';
        const head = request.query.get('head');
        const found = state.pulls
          .filter((pull) => wanted === 'all' || pull.state === wanted)
          .filter((pull) => head === null || head === branchOf(pull, state.site.repository));
        return listed(state, request, json(found));
      },
    },
    {
      name: 'get pull',
      method: 'GET',
      path: new RegExp(`^${repository}/pulls/(\\d+)$`),
      answer: (_request, [number]) => {
        const pull = state.pulls.find((known) => String(known.number) === number);
        if (!pull) return NOT_FOUND;
        return { status: 200, body: pullJson(pull, state.site) };
      },
    },
  ];
}

function routes(state: GitHubState): Route<GitHubOperation>[] {
  const { prefix, repository } = state.site;
  const base = `${prefix}/repos/${repository}`;
  const graphqlPath = prefix === '' ? '/graphql' : '/api/graphql';
  const all: Route<GitHubOperation>[] = [
    ...commentRoutes(state, base),
    ...issueRoutes(state, base),
    ...runRoutes(state, base),
    ...artifactRoutes(state, base),
    ...pullRoutes(state, base),
    {
      name: 'graphql',
      method: 'POST',
      path: new RegExp(`^${graphqlPath}$`),
      answer: (request) => graphql(state, request),
    },
    {
      name: 'get user',
      method: 'GET',
      path: new RegExp(`^${prefix}/user$`),
      answer: () => user(state),
    },
  ];
  return all.map((route) => ({
    ...route,
    answer: (request, ids) => refuse(state, request) ?? route.answer(request, ids),
  }));
}

/** Starts a GitHub that holds one repository with its pull requests and comments. */
export async function startFakeGitHub(options: GitHubOptions = {}): Promise<FakeGitHub> {
  const prefix = options.prefix ?? '';
  const repository = options.repository ?? 'acme/shop';
  const state: GitHubState = {
    site: { origin: '', prefix, repository },
    token: 'ghs_0123456789abcdef_fake',
    login: options.login ?? 'github-actions[bot]',
    hasGraphql: options.hasGraphql ?? true,
    readOnly: options.readOnly ?? false,
    comments: earlierComments(options),
    issues: options.issues ?? [],
    pulls: options.pulls ?? [],
    runs: options.runs ?? [],
    artifacts: options.artifacts ?? [],
    storage: '',
    readsActions: options.readsActions ?? true,
    complaints: [],
  };
  const fake = await startFake(routes(state), state.complaints);
  const storage = await startStorage(state);
  state.storage = storage.url;
  state.site.origin = fake.url;
  const graphqlUrl = `${fake.url}${prefix === '' ? '/graphql' : '/api/graphql'}`;
  const { token, comments, issues } = state;
  const close = async () => {
    await storage.close();
    await fake.close();
  };
  const apiUrl = fake.url + prefix;
  return { ...fake, close, token, repository, comments, issues, storage, apiUrl, graphqlUrl };
}
