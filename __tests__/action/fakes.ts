import type { GitHubClient } from '../../src/action/github/client.ts';
import type {
  Artifact,
  Comment,
  Issue,
  IssueText,
  PullRequest,
  WorkflowRun,
} from '../../src/action/github/entities.ts';
import type { Toolkit } from '../../src/action/log.ts';
import type { DataSource } from '../../src/contract/data-diff.ts';
import type { DiffRequest } from '../../src/contract/request.ts';
import type { SummaryResults } from '../../src/contract/summary-results.ts';
import type { ConnectedService } from '../../src/run/connect-service.ts';
import type { DiffService } from '../../src/service/diff-service.ts';
import { buildResults } from './builders.ts';

/** A service whose diffs end with the first poll; a test replaces what it is about. */
export class FakeService implements DiffService {
  readonly created: DiffRequest[] = [];
  readonly cancelled: number[] = [];
  closed = false;
  sources: DataSource[] = [{ id: 0, name: 'files', type: 'files' }];
  onCreate: (request: DiffRequest, id: number, signal?: AbortSignal) => void | Promise<void> = () =>
    undefined;
  results: (id: number, signal?: AbortSignal) => SummaryResults | Promise<SummaryResults> = () =>
    buildResults();
  onCancel: (id: number, signal?: AbortSignal) => void | Promise<void> = () => undefined;

  async create(request: DiffRequest, signal?: AbortSignal) {
    this.created.push(request);
    const id = this.created.length;
    await this.onCreate(request, id, signal);
    return { ...request, id };
  }

  async summaryResults(id: number, signal?: AbortSignal): Promise<SummaryResults> {
    return this.results(id, signal);
  }

  async cancel(id: number, signal?: AbortSignal): Promise<void> {
    this.cancelled.push(id);
    await this.onCancel(id, signal);
  }

  dataSources(): Promise<DataSource[]> {
    return Promise.resolve(this.sources);
  }

  tables: DiffService['tables'] = () => Promise.resolve({ tables: [], areNamesFolded: false });

  diffUrl(id: number): string {
    return `https://datafold.example.com/datadiffs/${String(id)}/overview`;
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

/** One repository's comments, issues and pull requests, in memory. */
export class FakeGitHub implements GitHubClient {
  readonly calls: string[] = [];
  list: Comment[] = [];
  issueList: Issue[] = [];
  pulls: PullRequest[] = [];
  runs: WorkflowRun[] = [];
  attempts: WorkflowRun[] = [];
  artifactPages: Artifact[][] = [];
  zips = new Map<number, Uint8Array>();
  login: string | null = 'github-actions[bot]';
  /** Throws where a call shall fail. */
  before: (call: string) => void | Promise<void> = () => undefined;

  async #call(name: string): Promise<void> {
    this.calls.push(name);
    await this.before(name);
  }

  async viewer(): Promise<string | null> {
    await this.#call('viewer');
    return this.login;
  }

  async comments(): Promise<Comment[]> {
    await this.#call('comments');
    return [...this.list];
  }

  async createComment(pullRequest: number, body: string): Promise<Comment> {
    await this.#call(`create on ${String(pullRequest)}`);
    return this.add(body);
  }

  async updateComment(id: number, body: string): Promise<Comment> {
    await this.#call(`update ${String(id)}`);
    const comment = this.list.find((known) => known.id === id);
    if (!comment) throw Object.assign(new Error('Not Found'), { status: 404 });
    return Object.assign(comment, { body });
  }

  async deleteComment(id: number): Promise<void> {
    await this.#call(`delete ${String(id)}`);
    this.list = this.list.filter((comment) => comment.id !== id);
  }

  async issues(author: string | null): Promise<Issue[]> {
    await this.#call(`issues of ${String(author)}`);
    return this.issueList.filter((issue) => author === null || issue.author === author);
  }

  async createIssue({ title, body }: IssueText): Promise<Issue> {
    await this.#call(`create issue ${title}`);
    return this.addIssue(body, { title });
  }

  async updateIssue(
    number: number,
    { state, ...text }: Partial<IssueText> & { state: 'open' | 'closed' },
  ): Promise<Issue> {
    await this.#call(`update issue ${String(number)}: ${state}`);
    const issue = this.issueList.find(({ id }) => id === number);
    if (!issue) throw Object.assign(new Error('Not Found'), { status: 404 });
    return Object.assign(issue, text, { open: state === 'open' });
  }

  async pullRequestsOfCommit(sha: string): Promise<PullRequest[]> {
    await this.#call(`commit ${sha}`);
    return this.pulls;
  }

  async openPullRequestsOfBranch(branch: string): Promise<PullRequest[]> {
    await this.#call(`branch ${branch}`);
    return this.pulls;
  }

  async endedRuns(workflow: string, branch: string): Promise<WorkflowRun[]> {
    await this.#call(`runs of ${workflow} on ${branch}`);
    return this.runs;
  }

  async runAttempt(run: number, attempt: number): Promise<WorkflowRun> {
    await this.#call(`attempt ${String(attempt)} of ${String(run)}`);
    const found = this.attempts[attempt - 1];
    if (!found) throw Object.assign(new Error('Not Found'), { status: 404 });
    return found;
  }

  async run(id: number): Promise<WorkflowRun> {
    await this.#call(`run ${String(id)}`);
    const run = this.runs.find((known) => known.id === id);
    if (!run) throw Object.assign(new Error('Not Found'), { status: 404 });
    return run;
  }

  async artifacts(name: string, page: number): Promise<Artifact[]> {
    await this.#call(`artifacts ${name}, page ${String(page)}`);
    return this.artifactPages[page - 1] ?? [];
  }

  async downloadArtifact(id: number): Promise<Uint8Array> {
    await this.#call(`download ${String(id)}`);
    return this.zips.get(id) ?? new Uint8Array();
  }

  /** Puts a comment there, ours where no author is given. */
  add(body: string, author: string | null = this.login): Comment {
    const id = 100 + this.list.length;
    const url = `https://github.com/acme/shop/pull/7#issuecomment-${String(id)}`;
    const comment = { id, body, author, url };
    this.list.push(comment);
    return comment;
  }

  /** Puts an open issue there, ours where nothing else is said. */
  addIssue(body: string, changes: Partial<Issue> = {}): Issue {
    const id = 10 + this.issueList.length;
    const url = `https://github.com/acme/shop/issues/${String(id)}`;
    const issue = { id, title: 'x', body, author: this.login, open: true, url, ...changes };
    this.issueList.push(issue);
    return issue;
  }
}

/** What the Action said to the runner. */
export class FakeToolkit implements Toolkit {
  readonly lines: string[] = [];
  readonly secrets: string[] = [];
  readonly outputs: Record<string, string> = {};
  readonly saved: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  readonly warnings: string[] = [];
  readonly errors: { title: string | undefined; message: string }[] = [];
  failed: string | null = null;

  info = (message: string) => void this.lines.push(message);
  debug = (message: string) => void this.lines.push(`debug: ${message}`);
  notice = (message: string) => void this.lines.push(`notice: ${message}`);
  warning = (message: string) => void this.warnings.push(message);
  error = (message: string, { title }: { title?: string } = {}) =>
    void this.errors.push({ title, message });
  startGroup = (name: string) => void this.lines.push(`group: ${name}`);
  endGroup = () => void this.lines.push('end of group');
  setSecret = (secret: string) => void this.secrets.push(secret);
  setOutput = (name: string, value: string) => void (this.outputs[name] = value);
  setFailed = (message: string) => void (this.failed = message);
  saveState = (name: string, value: string) => void (this.saved[name] = value);
  getState = (name: string) => this.state[name] ?? '';
}

/** A service that takes any number of diffs, as the Action is connected to it. */
export const connectedTo = (
  service: DiffService,
  overrides: Partial<ConnectedService> = {},
): ConnectedService => ({
  service,
  checksIds: false,
  prepareFor: (_diffs, most) => most ?? Infinity,
  filesOf: () => ({ read: [], written: [] }),
  pollIntervalMs: null,
  ...overrides,
});
