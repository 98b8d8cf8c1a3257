import type { Caller } from '../access/caller.ts';

/** What a request carries through the server. */
export interface Environment {
  Variables: {
    /** Who asks; set where a route needs a key. */
    caller: Caller;
    /** This request in the log and in errors. */
    requestId: string;
  };
}
