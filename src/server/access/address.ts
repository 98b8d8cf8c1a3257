import type { HttpBindings } from '@hono/node-server';

/**
 * The address at the other end of a request's connection; empty where it has gone already.
 *
 * @param bindings the `env` of the request's context.
 */
export function addressOf(bindings: unknown): string {
  const { incoming } = bindings as Partial<HttpBindings>;
  return incoming?.socket.remoteAddress ?? '';
}
