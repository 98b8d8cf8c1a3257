import { isSigned, sign } from './comment-key.ts';
import { askGitHub, type RetryTools } from './retry.ts';

/** What somebody wrote on GitHub: a comment, or an issue. */
export interface Entry {
  /** The id of a comment, the number of an issue: who wrote earlier has a smaller one. */
  id: number;
  body: string;
  author: string | null;
}

/** Where entries are looked for. */
export interface EntryPlace<Written extends Entry> {
  /** The first line of the body of ours. */
  marker: string;
  /** What is done to find them, for the log: `list the comments`. */
  what: string;
  /** Lists what is there, of one author at least: `whoWeAre` tells which. */
  list: (whoWeAre: () => Promise<string | null>) => Promise<Written[]>;
  /** The login that the token writes as; `null`, or an error, where GitHub does not tell. */
  viewer: () => Promise<string | null>;
}

/** Whom the token of a workflow writes as. */
const WORKFLOW_LOGIN = 'github-actions[bot]';

/** No person can have such a login: a workflow or an app that this repository let in writes. */
function isBot({ author }: Entry): boolean {
  return author?.endsWith('[bot]') ?? false;
}

/**
 * Our comments, or issues, of one key. The marker alone proves nothing: anybody can paste it, so the
 * author must be us. Not every GitHub tells who we are; then an entry is ours that a workflow wrote,
 * or a bot that signed it.
 */
export class OwnEntries<Written extends Entry> {
  readonly #place: EntryPlace<Written>;
  readonly #tools: RetryTools;
  /** `null` where GitHub does not tell; `undefined` before it is asked. */
  #login: string | null | undefined;

  constructor(place: EntryPlace<Written>, tools: RetryTools) {
    this.#place = place;
    this.#tools = tools;
  }

  /** Those that are there, oldest first. */
  async find(): Promise<Written[]> {
    const marked = await this.#marked();
    if (marked.length === 0) return [];
    const login = await this.#whoWeAre();
    return marked.filter((entry) =>
      login === null ? this.#mustBeOurs(entry) : entry.author === login,
    );
  }

  /**
   * Writes one where there is none. A creation whose answer got lost is looked for before it is tried
   * again. After one it is known who we are, and we look whether another run was as fast, or an earlier
   * one wrote what could not be told to be ours.
   *
   * @param what is done, for the log: `create the comment`.
   * @param converge makes one of those that are there, the oldest.
   */
  async write(
    what: string,
    create: () => Promise<Written>,
    converge: (found: Written[]) => Promise<Written | null>,
  ): Promise<Written> {
    const created = await askGitHub(
      what,
      create,
      this.#tools,
      async () => (await this.find())[0] ?? null,
    );
    try {
      return (await converge(await this.#findAfter(created))) ?? created;
    } catch {
      // It is there; a duplicate is found by the next run.
      return created;
    }
  }

  /** The body that an entry of ours shall have, signed where the next run will need that. */
  async bodyFor(entry: Written, body: string): Promise<string> {
    if ((await this.#whoWeAre()) !== null) return body;
    const needsNone = entry.author === WORKFLOW_LOGIN || !isBot(entry);
    return needsNone ? body : sign(body, this.#place.marker, entry.id);
  }

  /** Those that are there once we have written one, which tells for sure who we are. */
  async #findAfter(created: Written): Promise<Written[]> {
    const { author } = created;
    if (author === null) return this.find();
    return (await this.#marked()).filter((entry) => entry.author === author);
  }

  #mustBeOurs(entry: Written): boolean {
    const isOfWorkflow = entry.author === WORKFLOW_LOGIN;
    return isOfWorkflow || (isBot(entry) && isSigned(entry, this.#place.marker));
  }

  async #marked(): Promise<Written[]> {
    const ask = () => this.#place.list(() => this.#whoWeAre());
    const all = await askGitHub(this.#place.what, ask, this.#tools);
    return all
      .filter((entry) => entry.body.startsWith(this.#place.marker))
      .toSorted((one, other) => one.id - other.id);
  }

  async #whoWeAre(): Promise<string | null> {
    if (this.#login !== undefined) return this.#login;
    const ask = () => this.#place.viewer();
    this.#login = await askGitHub('ask who we are', ask, this.#tools).catch(() => null);
    return this.#login;
  }
}

/** GitHub trims a body and may keep other line ends. */
export function sameText(one: string, other: string): boolean {
  const normal = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return normal(one) === normal(other);
}
