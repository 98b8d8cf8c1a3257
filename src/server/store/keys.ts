import { ConfigurationError } from '../../contract/errors.ts';
import type { NewKey, Right, StoredKey, StoredSession } from './store.ts';
import type { Connection, Driver, Row } from './driver.ts';
import { isoOf } from './times.ts';

function storedKey(row: Row): StoredKey {
  const { sources, revoked_at: revokedAt } = row;
  return {
    id: Number(row['id']),
    name: String(row['name']),
    salt: String(row['salt']),
    hash: String(row['hash']),
    rights: JSON.parse(String(row['rights'])) as Right[],
    sources: typeof sources === 'string' ? (JSON.parse(sources) as string[]) : null,
    createdAt: isoOf(Number(row['created_at'])),
    revokedAt: revokedAt == null ? null : isoOf(Number(revokedAt)),
  };
}

/** See `Store.addKey`. */
export function addKey(driver: Driver, key: NewKey): Promise<StoredKey> {
  return driver.transaction('keys', async (connection) => {
    const [same] = await connection.rows(
      'SELECT id FROM data_diff.keys WHERE name = $1 AND revoked_at IS NULL',
      [key.name],
    );
    if (same) {
      const help = 'revoke it first, or choose another name';
      throw new ConfigurationError(`There is a key "${key.name}" already; ${help}.`);
    }
    const sources = key.sources && JSON.stringify(key.sources);
    const rows = await connection.rows(
      `INSERT INTO data_diff.keys (name, salt, hash, rights, sources, created_at)
        VALUES ($1, $2, $3, $4, $5, data_diff.clock()) RETURNING *`,
      [key.name, key.salt, key.hash, JSON.stringify(key.rights), sources],
    );
    const [added] = rows.map(storedKey);
    if (!added) throw new Error('The store did not keep the key.');
    return added;
  });
}

/** See `Store.keys`. */
export async function allKeys(connection: Connection): Promise<StoredKey[]> {
  const rows = await connection.rows('SELECT * FROM data_diff.keys ORDER BY id');
  return rows.map(storedKey);
}

/** See `Store.key`. */
export async function selectKey(connection: Connection, id: number): Promise<StoredKey | null> {
  const [row] = await connection.rows('SELECT * FROM data_diff.keys WHERE id = $1', [id]);
  return row ? storedKey(row) : null;
}

/** See `Store.revokeKey`. */
export function revokeKey(driver: Driver, name: string): Promise<StoredKey | null> {
  return driver.transaction('keys', async (connection) => {
    const [row] = await connection.rows(
      `UPDATE data_diff.keys SET revoked_at = data_diff.clock()
        WHERE name = $1 AND revoked_at IS NULL RETURNING *`,
      [name],
    );
    if (!row) return null;
    const key = storedKey(row);
    await connection.rows('DELETE FROM data_diff.sessions WHERE key_id = $1', [key.id]);
    return key;
  });
}

/** See `Store.addSession`. */
export function addSession(driver: Driver, session: StoredSession): Promise<void> {
  return driver.transaction(null, async (connection) => {
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

/** See `Store.session`. */
export async function selectSession(
  connection: Connection,
  tokenHash: string,
): Promise<StoredSession | null> {
  const [row] = await connection.rows('SELECT * FROM data_diff.sessions WHERE token_hash = $1', [
    tokenHash,
  ]);
  if (!row) return null;
  return {
    tokenHash,
    keyId: Number(row['key_id']),
    csrfToken: String(row['csrf_token']),
    expiresAt: Number(row['expires_at']),
  };
}

/** See `Store.removeSession`. */
export async function removeSession(connection: Connection, tokenHash: string): Promise<void> {
  await connection.rows('DELETE FROM data_diff.sessions WHERE token_hash = $1', [tokenHash]);
}
