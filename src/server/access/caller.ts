import type { HttpBindings } from '@hono/node-server';
import type { Right } from '../store/keys.ts';

/** Who asks, and what that key allows. */
export interface Caller {
  keyId: number;
  name: string;
  rights: ReadonlySet<Right>;
  /** Ids of the data sources that the key is limited to; `null`: all. */
  sources: ReadonlySet<number> | null;
}

/** `admin` allows everything, whatever else a key has. */
export function isAllowed({ rights }: Caller, right: Right): boolean {
  return rights.has('admin') || rights.has(right);
}

/** Whether a key may use a data source. */
export function maySee({ sources }: Caller, sourceId: number): boolean {
  return sources === null || sources.has(sourceId);
}

/**
 * The address at the other end of a request's connection; empty where it has gone already.
 *
 * @param bindings the `env` of the request's context.
 */
export function addressOf(bindings: unknown): string {
  const { incoming } = bindings as Partial<HttpBindings>;
  return incoming?.socket.remoteAddress ?? '';
}
