import { StoreUnavailableError } from '../../errors.ts';

/**
 * What SQLSTATEs and their classes say, of those that may be over later; see the manual's appendix
 * «PostgreSQL Error Codes».
 */
const REASONS: Record<string, string> = {
  '08': 'its connection broke',
  '25006': 'its database can only be read',
  '25P03': 'its transaction took too long',
  '28': 'its database refuses the login',
  '3D': 'its database is not there',
  '40': 'its database is too busy',
  '42501': 'its user has not the rights',
  '53': 'its database has too little room, memory or connections',
  '53100': 'the disk of its database is full',
  '55': 'its database is too busy',
  '57': 'its database is too busy, or shuts down',
  '58': 'its database cannot read or write its files',
};

/** The server's SQLSTATE; `null` for errors that are not the server's. */
export function sqlState(error: unknown): string | null {
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  return typeof code === 'string' && severity !== undefined ? code : null;
}

/**
 * Whether the server said no, so that its connection can go on. One that can only read is given up:
 * the next may lead to another server.
 */
export function isAnswer(error: unknown): boolean {
  const state = sqlState(error);
  return state !== null && !/^(08|57P|25006|25P03)/.test(state);
}

/** An error of a statement or connection as the store's, where it may be over later. */
export function readPostgresError(error: unknown): unknown {
  const state = sqlState(error);
  const reason =
    state === null
      ? 'its database cannot be reached, or does not answer'
      : (REASONS[state] ?? REASONS[state.slice(0, 2)]);
  if (reason === undefined) return error;
  // The cause tells more, and is for the log alone: it may name hosts and users.
  return new StoreUnavailableError(`The store cannot be used now: ${reason}.`, { cause: error });
}
