import { elements, pageTree, textOf } from '../../report/trees.ts';
import type { World } from './world.ts';

type Node = ReturnType<typeof elements>[number];

/** An answer, read. */
export interface Answer {
  status: number;
  headers: Headers;
  html: string;
}

/** A browser as far as the server can tell: it keeps its cookie and follows nothing by itself. */
export class Visitor {
  readonly #world: World;
  cookie: string | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask(path, { headers });
  }

  /** Sends a form as the server's own pages do. */
  async post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<Answer> {
    return this.#ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  /** Logs in, and gives the token that forms must carry. */
  async login(key: string): Promise<string> {
    await this.post('/login', { key });
    return this.token();
  }

  /** The token in the forms of this visitor's pages. */
  async token(): Promise<string> {
    const { html } = await this.get('/datadiffs');
    const field = all(html, 'input').find(({ properties }) => properties?.['name'] === 'csrf');
    return field?.properties?.['value'] ?? '';
  }

  async #ask(path: string, init: RequestInit & { headers: Record<string, string> }) {
    const cookie: Record<string, string> = this.cookie === null ? {} : { cookie: this.cookie };
    const answer = await fetch(this.#world.url + path, {
      ...init,
      headers: { ...cookie, ...init.headers },
      redirect: 'manual',
    });
    const [set] = answer.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? null;
    return { status: answer.status, headers: answer.headers, html: await answer.text() };
  }
}

/** The elements of a page that have this tag, in their order. */
export function all(html: string, tag: string): Node[] {
  return elements(pageTree(html)).filter(({ tagName }) => tagName === tag);
}

/** Their texts, with single spaces. */
export function texts(html: string, tag: string): string[] {
  return all(html, tag).map((node) => textOf(node).replace(/\s+/g, ' ').trim());
}

/** The page's first heading. */
export function heading(html: string): string | undefined {
  return texts(html, 'h1')[0];
}

/** Where the page leads to. */
export function links(html: string): string[] {
  return all(html, 'a').map(({ properties }) => properties?.['href'] ?? '');
}
