import { ConfigurationError } from '../../contract/errors.ts';
import { isId, type Row, type StoreDriver } from './driver.ts';
import { isoOf } from './times.ts';

/** What a key allows. */
export const rights = ['read', 'create', 'admin'] as const;
export type Right = (typeof rights)[number];

/** An API key as it is kept: never the key itself. */
export interface StoredKey {
  id: number;
  /** Unique among the keys that are not revoked. */
  name: string;
  /** Sixteen random bytes as hexadecimal digits. */
  salt: string;
  /** SHA-256 of salt and secret, as hexadecimal digits. */
  hash: string;
  rights: Right[];
  /** Names of the data sources that it may use; `null`: all. */
  sources: string[] | null;
  createdAt: string;
  revokedAt: string | null;
}

export type NewKey = Pick<StoredKey, 'name' | 'salt' | 'hash' | 'rights' | 'sources'>;

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

/** The API keys. */
export class KeyStore {
  readonly #driver: StoreDriver;

  constructor(driver: StoreDriver) {
    this.#driver = driver;
  }

  /** @throws ConfigurationError where a key of this name exists. */
  add(key: NewKey): Promise<StoredKey> {
    return this.#driver.transaction('keys', async (connection) => {
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

  /** All keys, those that were revoked too, the oldest first. */
  async all(): Promise<StoredKey[]> {
    const rows = await this.#driver.rows('SELECT * FROM data_diff.keys ORDER BY id');
    return rows.map(storedKey);
  }

  /** The key of an id; `null` where there is none. */
  async get(id: number): Promise<StoredKey | null> {
    if (!isId(id)) return null;
    const [row] = await this.#driver.rows('SELECT * FROM data_diff.keys WHERE id = $1', [id]);
    return row ? storedKey(row) : null;
  }

  /** Revokes the key of this name, and ends its sessions; `null` where there is none. */
  revoke(name: string): Promise<StoredKey | null> {
    return this.#driver.transaction('keys', async (connection) => {
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
}
