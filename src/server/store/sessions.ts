import type { StoreDriver } from './driver.ts';

/** A person who is logged in to the pages. The token is in the cookie; only its hash is kept. */
export interface StoredSession {
  /** SHA-256 of the token, as hexadecimal digits. */
  tokenHash: string;
  keyId: number;
  /** What forms must carry. */
  csrfToken: string;
  /** In ms since 1970. */
  expiresAt: number;
}

/** The logins to the pages. */
export class SessionStore {
  readonly #driver: StoreDriver;

  constructor(driver: StoreDriver) {
    this.#driver = driver;
  }

  /** Keeps a session, and forgets those that have expired. */
  add(session: StoredSession): Promise<void> {
    return this.#driver.transaction(null, async (connection) => {
      await connection.rows(
        'DELETE FROM data_diff.sessions WHERE expires_at <= data_diff.clock() / 1000',
      );
      await connection.rows(
        `INSERT INTO data_diff.sessions (token_hash, key_id, csrf_token, expires_at)
          VALUES ($1, $2, $3, $4)`,
        [session.tokenHash, session.keyId, session.csrfToken, session.expiresAt],
      );
    });
  }

  /** The session of a token; `null` where there is none, or no more. */
  async get(tokenHash: string): Promise<StoredSession | null> {
    const [row] = await this.#driver.rows(
      'SELECT * FROM data_diff.sessions WHERE token_hash = $1',
      [tokenHash],
    );
    if (!row) return null;
    return {
      tokenHash,
      keyId: Number(row['key_id']),
      csrfToken: String(row['csrf_token']),
      expiresAt: Number(row['expires_at']),
    };
  }

  async remove(tokenHash: string): Promise<void> {
    await this.#driver.rows('DELETE FROM data_diff.sessions WHERE token_hash = $1', [tokenHash]);
  }
}
