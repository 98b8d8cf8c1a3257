import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyFailuresError } from '../errors.ts';

/** So many wrong keys within so many seconds, and no further one is looked at until these are over. */
const MOST_FAILURES = 20;
const WITHIN_SECONDS = 60;

/** How many pairs of address and key are remembered: some bytes each. */
const MOST_TRUSTED = 10_000;

/** Who tries to log in. */
export interface Attempt {
  /** The address at the other end of the connection, which may be a proxy's. */
  address: string;
  /** The id in the key; `null` where the text has not the form of a key. */
  keyId: number | null;
}

/**
 * Counts failed logins by address and by key, so that guessing costs time. A key that was right
 * before from the same address goes on: nobody locks others out by failing in their place.
 */
export class FailedLogins {
  readonly #byAddress = new RateLimiterMemory({
    points: MOST_FAILURES,
    duration: WITHIN_SECONDS,
  });
  readonly #byKey = new RateLimiterMemory({ points: MOST_FAILURES, duration: WITHIN_SECONDS });
  /** In the order in which they were last right. */
  readonly #trusted = new Set<string>();

  /** @throws TooManyFailuresError where too many have failed from this address or for this key. */
  async check(attempt: Attempt): Promise<void> {
    if (this.#trusted.has(pairOf(attempt))) return;
    const { address, keyId } = attempt;
    const failures = await Promise.all([
      this.#byAddress.get(address),
      keyId === null ? null : this.#byKey.get(String(keyId)),
    ]);
    const waits = failures.map((counted) => waitOf(counted));
    const seconds = Math.max(...waits);
    if (seconds > 0) throw new TooManyFailuresError(seconds);
  }

  /** Notes that a key was right. */
  succeeded(attempt: Attempt): void {
    const pair = pairOf(attempt);
    this.#trusted.delete(pair);
    this.#trusted.add(pair);
    if (this.#trusted.size <= MOST_TRUSTED) return;
    const [oldest = ''] = this.#trusted;
    this.#trusted.delete(oldest);
  }

  /** Notes that a key was wrong. */
  async failed(attempt: Attempt): Promise<void> {
    this.#trusted.delete(pairOf(attempt));
    const { address, keyId } = attempt;
    await this.#byAddress.penalty(address);
    if (keyId !== null) await this.#byKey.penalty(String(keyId));
  }
}

const pairOf = ({ address, keyId }: Attempt): string => `${String(keyId)} ${address}`;

/** How long until the next attempt is looked at, in whole seconds; 0: it is now. */
function waitOf(counted: RateLimiterRes | null): number {
  if (!counted || counted.consumedPoints < MOST_FAILURES) return 0;
  return Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
}
