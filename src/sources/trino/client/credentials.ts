import { readFile } from 'node:fs/promises';
import { ConfigurationError, messageOf } from '../../../contract/errors.ts';
import type { Options } from '../../options.ts';
import { OPTION } from '../options.ts';
import type { TrinoConfig } from '../url.ts';

/** What proves who asks. */
export interface Credentials {
  /** The header of every request to the data source; `null` where the server asks for none. */
  authorization: () => string | null;
  /** Gets them anew, and says whether they are others now. */
  renew: () => Promise<boolean>;
}

const fixed = (authorization: string | null): Credentials => ({
  authorization: () => authorization,
  renew: () => Promise.resolve(false),
});

const bearer = (token: string): string => `Bearer ${token}`;

/** A token that something else writes into a file, and replaces there before it expires. */
async function ofFile(path: string, problem: (why: string) => Error): Promise<Credentials> {
  const read = async (): Promise<string> => {
    const token = await readFile(path, 'utf8').catch((error: unknown) => {
      throw problem(`cannot be read (${messageOf(error)})`);
    });
    if (token.trim() === '') throw problem('is empty');
    return bearer(token.trim());
  };
  let authorization = await read();
  return {
    authorization: () => authorization,
    renew: async () => {
      const before = authorization;
      authorization = await read();
      return authorization !== before;
    },
  };
}

/**
 * What a data source's URL and options say of its login.
 *
 * @throws ConfigurationError where they say several things, or what would be read on the way.
 */
export async function credentialsOf(
  name: string,
  { password, user, isPlain }: TrinoConfig,
  options: Options,
): Promise<Credentials> {
  const place = `data-sources.${name}`;
  const { [OPTION.jwt]: token, [OPTION.jwtFile]: file } = options;
  const given = [password, token, file].filter((each) => each != null);
  if (given.length > 1) {
    throw new ConfigurationError(
      `${place}: accepted is one of a password in its URL, options.jwt and options.jwt-file`,
    );
  }
  if (given.length > 0 && isPlain) {
    throw new ConfigurationError(`${place}: its URL has ssl=false; a token is sent by TLS alone`);
  }
  if (file !== undefined) {
    const problem = (why: string) =>
      new ConfigurationError(`${place}: the file of options.jwt-file ${why}`);
    return ofFile(String(file), problem);
  }
  if (token !== undefined) return fixed(bearer(String(token)));
  if (password === null) return fixed(null);
  return fixed(`Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`);
}
