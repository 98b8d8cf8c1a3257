/** How messages go to a server and come back: by HTTP, or by a connection of its own. */
export interface Transport {
  /** Sends a message, and gives the answer to it. One at a time. */
  call: (message: Buffer) => Promise<Buffer>;
  /** Ends the connection; what waits for an answer fails. */
  cutOff: () => void;
}

/** The server refuses the login. */
export class RefusedLoginError extends Error {
  override name = 'RefusedLoginError';
}
