import { tokenAnswer } from './answers.ts';
import { withRetries } from './retries.ts';
import type { DatabricksConfig } from './url.ts';

/** A token is renewed before its end: so long may a request be on its way. */
const BEFORE_END_MS = 120_000;

/** The service does not know the login. */
export class RefusedTokenError extends Error {
  override name = 'RefusedTokenError';
}

/** The tokens that requests are sent with. */
export interface Tokens {
  /** One that is valid for a while. */
  current: (signal: AbortSignal) => Promise<string>;
  /** Forgets one that was refused, and says whether there may be another. */
  forget: (token: string) => boolean;
}

/** Tokens of a service principal, by OAuth: each ends after an hour, in the midst of a long diff. */
class ClientTokens implements Tokens {
  readonly #config: DatabricksConfig;
  readonly #login: string;
  #held: { token: string; renewAt: number } | null = null;

  constructor(config: DatabricksConfig, id: string, secret: string) {
    this.#config = config;
    this.#login = Buffer.from(`${id}:${secret}`).toString('base64');
  }

  async current(signal: AbortSignal): Promise<string> {
    if (this.#held && Date.now() < this.#held.renewAt) return this.#held.token;
    const response = await withRetries(() => this.#ask(signal), true, signal);
    if (!response.ok) {
      await response.body?.cancel();
      throw new RefusedTokenError(`HTTP status ${response.status}`);
    }
    const { access_token: token, expires_in: seconds } = tokenAnswer.parse(await response.json());
    const lifeMs = seconds * 1000;
    this.#held = { token, renewAt: Date.now() + lifeMs - Math.min(BEFORE_END_MS, lifeMs / 2) };
    return token;
  }

  forget(token: string): boolean {
    if (this.#held?.token === token) this.#held = null;
    return true;
  }

  #ask(signal: AbortSignal): Promise<Response> {
    return fetch(`${this.#config.origin}/oidc/v1/token`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${this.#login}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials&scope=all-apis',
      redirect: 'error',
      signal,
    });
  }
}

/** The tokens of a login. */
export function tokensOf(config: DatabricksConfig): Tokens {
  const { login } = config;
  if (login.kind === 'client') return new ClientTokens(config, login.id, login.secret);
  return { current: () => Promise.resolve(login.token), forget: () => false };
}
