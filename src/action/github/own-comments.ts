import type { Comment, GitHubClient } from './client.ts';
import { isSigned, sign } from './comment-key.ts';
import { askGitHub, type RetryTools } from './retry.ts';

/** Whom the token of a workflow writes as. */
const WORKFLOW_LOGIN = 'github-actions[bot]';

/** No person can have such a login: a workflow or an app that this repository let in writes. */
function isBot({ author }: Comment): boolean {
  return author?.endsWith('[bot]') ?? false;
}

/**
 * Our comments of one key. The marker alone proves nothing: anybody can paste it, so the author must
 * be us. Not every GitHub tells who we are; then a comment is ours that a workflow wrote, or a bot
 * that signed it.
 */
export class OwnComments {
  readonly #client: GitHubClient;
  readonly #pullRequest: number;
  readonly #marker: string;
  readonly #tools: RetryTools;
  /** `null` where GitHub does not tell; `undefined` before it is asked. */
  #login: string | null | undefined;

  constructor(
    client: GitHubClient,
    { pullRequest, marker }: { pullRequest: number; marker: string },
    tools: RetryTools,
  ) {
    this.#client = client;
    this.#pullRequest = pullRequest;
    this.#marker = marker;
    this.#tools = tools;
  }

  /** Those that are there, oldest first. */
  async find(): Promise<Comment[]> {
    const marked = await this.#marked();
    if (marked.length === 0) return [];
    const login = await this.#whoWeAre();
    return marked.filter((comment) =>
      login === null ? this.#mustBeOurs(comment) : comment.author === login,
    );
  }

  /** Those that are there once we have written one, which tells for sure who we are. */
  async findAfter(created: Comment): Promise<Comment[]> {
    const { author } = created;
    if (author === null) return this.find();
    return (await this.#marked()).filter((comment) => comment.author === author);
  }

  /** The body that a comment of ours shall have, signed where the next run will need that. */
  async bodyFor(comment: Comment, body: string): Promise<string> {
    if ((await this.#whoWeAre()) !== null) return body;
    const needsNone = comment.author === WORKFLOW_LOGIN || !isBot(comment);
    return needsNone ? body : sign(body, this.#marker, comment.id);
  }

  #mustBeOurs(comment: Comment): boolean {
    return comment.author === WORKFLOW_LOGIN || (isBot(comment) && isSigned(comment, this.#marker));
  }

  async #marked(): Promise<Comment[]> {
    const ask = () => this.#client.comments(this.#pullRequest);
    const all = await askGitHub('list the comments', ask, this.#tools);
    return all
      .filter((comment) => comment.body.startsWith(this.#marker))
      .toSorted((one, other) => one.id - other.id);
  }

  async #whoWeAre(): Promise<string | null> {
    if (this.#login !== undefined) return this.#login;
    const ask = () => this.#client.viewer();
    this.#login = await askGitHub('ask who we are', ask, this.#tools).catch(() => null);
    return this.#login;
  }
}
