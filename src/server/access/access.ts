import type { NamedDataSource } from '../store/data-sources.ts';
import type { StoredKey } from '../store/keys.ts';
import type { Store } from '../store/store.ts';
import { UnauthenticatedError } from '../errors.ts';
import type { Caller } from './caller.ts';
import { FailedLogins } from './failed-logins.ts';
import { keyFromHeader, matchesKey, splitKey } from './keys.ts';
import { hashToken, newToken } from './tokens.ts';

/** How long a login lasts. */
const SESSION_MS = 12 * 60 * 60 * 1000;

const NO_VALID_KEY = 'The API key is missing or not valid.';

/** A login to the pages. */
export interface Session {
  caller: Caller;
  /** What forms must carry. */
  csrfToken: string;
}

/** A new login: the token belongs in a cookie and nowhere else. */
export interface Login extends Session {
  token: string;
  expiresAt: Date;
}

/** Decides who asks. Whatever is wrong with a key, the answer is the same. */
export class Access {
  readonly #store: Pick<Store, 'keys' | 'sessions'>;
  readonly #sources: readonly NamedDataSource[];
  readonly #failures = new FailedLogins();

  constructor(store: Pick<Store, 'keys' | 'sessions'>, sources: readonly NamedDataSource[]) {
    this.#store = store;
    this.#sources = sources;
  }

  /**
   * Who sent a request with this `Authorization` header: `Key <key>`, or the bare key.
   *
   * @param address the other end of the connection.
   * @throws UnauthenticatedError where there is no key, or none that is valid now.
   * @throws TooManyFailuresError where too many were wrong.
   */
  async authenticate(header: string | undefined, address: string): Promise<Caller> {
    return this.#caller(await this.#validKey(keyFromHeader(header), address));
  }

  /**
   * Logs a person in by a key.
   *
   * @param address the other end of the connection.
   * @throws UnauthenticatedError where it is not valid now.
   * @throws TooManyFailuresError where too many were wrong.
   */
  async login(key: string, address: string): Promise<Login> {
    const stored = await this.#validKey(key.trim(), address);
    const token = newToken();
    const csrfToken = newToken();
    const expiresAt = Date.now() + SESSION_MS;
    await this.#store.sessions.add({
      tokenHash: hashToken(token),
      keyId: stored.id,
      csrfToken,
      expiresAt,
    });
    return { caller: this.#caller(stored), csrfToken, token, expiresAt: new Date(expiresAt) };
  }

  /** The login that a cookie's token stands for; `null` where it has ended or never was. */
  async session(token: string): Promise<Session | null> {
    const session = await this.#store.sessions.get(hashToken(token));
    if (!session || session.expiresAt <= Date.now()) return null;
    const key = await this.#store.keys.get(session.keyId);
    if (!key || key.revokedAt !== null) return null;
    return { caller: this.#caller(key), csrfToken: session.csrfToken };
  }

  /** Ends a login. */
  async logout(token: string): Promise<void> {
    await this.#store.sessions.remove(hashToken(token));
  }

  async #validKey(key: string, address: string): Promise<StoredKey> {
    // To send none guesses nothing.
    if (key === '') throw new UnauthenticatedError(NO_VALID_KEY);
    const parts = splitKey(key);
    const attempt = { address, keyId: parts?.id ?? null };
    await this.#failures.check(attempt);
    const stored = parts === null ? null : await this.#store.keys.get(parts.id);
    // Compared also where there is nothing to compare with: the time must not tell.
    const isMatch = matchesKey(parts?.secret ?? '', stored);
    if (!stored || !isMatch || stored.revokedAt !== null) {
      await this.#failures.failed(attempt);
      throw new UnauthenticatedError(NO_VALID_KEY);
    }
    this.#failures.succeeded(attempt);
    return stored;
  }

  #caller({ id, name, rights, sources }: StoredKey): Caller {
    const ids =
      sources === null
        ? null
        : new Set(this.#sources.filter((source) => sources.includes(source.name)).map((s) => s.id));
    return { keyId: id, name, rights: new Set(rights), sources: ids };
  }
}
