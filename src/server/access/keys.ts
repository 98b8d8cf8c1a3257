import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KeyStore, NewKey, Right, StoredKey } from '../store/keys.ts';

/** What every key starts with, so that a leaked one is recognized. */
const PREFIX = 'ddk';

/** A key is `ddk_<id>_<secret>`: the id finds it, the secret proves it. */
const KEY_FORM = new RegExp(`^${PREFIX}_(\\d{1,15})_([A-Za-z0-9_-]{43})$`);

const SECRET_BYTES = 32;
const SALT_BYTES = 16;

/** A key that was just made. It is shown once and cannot be read again. */
export interface MadeKey {
  key: string;
  stored: StoredKey;
}

export interface KeyWishes {
  name: string;
  rights: Right[];
  /** Names of the data sources that it may use; `null`: all. */
  sources: string[] | null;
}

/** The secret has 256 random bits, so that one fast hash keeps it; a slow one is for passwords. */
function hashSecret(secret: string, salt: string): Buffer {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(secret).digest();
}

/**
 * Makes a key and keeps its hash.
 *
 * @throws ConfigurationError where a key of this name exists.
 */
export async function makeKey(keys: KeyStore, wishes: KeyWishes): Promise<MadeKey> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const hash = hashSecret(secret, salt).toString('hex');
  const kept: NewKey = { ...wishes, salt, hash };
  const stored = await keys.add(kept);
  return { key: `${PREFIX}_${String(stored.id)}_${secret}`, stored };
}

/** The key in an `Authorization` header: `Key <key>`, or nothing but the key. */
export function keyFromHeader(header: string | undefined): string {
  return (header ?? '').trim().replace(/^key\s+/i, '');
}

/** The parts of a key; `null` where the text has not the form of one. */
export function splitKey(key: string): { id: number; secret: string } | null {
  const [, id, secret] = KEY_FORM.exec(key) ?? [];
  return id === undefined || secret === undefined ? null : { id: Number(id), secret };
}

/** Whether a secret is that of a stored key. Takes as long where there is no such key. */
export function matchesKey(secret: string, stored: StoredKey | null): boolean {
  const salt = stored?.salt ?? '00'.repeat(SALT_BYTES);
  const expected = Buffer.from(stored?.hash ?? '00'.repeat(32), 'hex');
  const isEqual = timingSafeEqual(hashSecret(secret, salt), expected);
  return isEqual && stored !== null;
}
