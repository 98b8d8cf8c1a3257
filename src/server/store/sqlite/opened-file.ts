import { statSync } from 'node:fs';
import { StoreUnavailableError } from '../../errors.ts';

/** What tells one file of the machine from another. */
interface FileIdentity {
  dev: bigint;
  ino: bigint;
}

/**
 * A file that was opened by its path. Whoever moves or replaces it takes it from the path and not
 * from the process, which would go on to write where nobody looks.
 */
export class OpenedFile {
  readonly #path: string;
  readonly #identity: FileIdentity | undefined;

  /** To be made once the file is open: some file systems give it another identity by that. */
  constructor(path: string) {
    this.#path = path;
    this.#identity = identityOf(path);
  }

  /** @throws StoreUnavailableError where the path leads to no file, or to another one. */
  checkPlace(): void {
    const found = identityOf(this.#path);
    const { dev, ino } = this.#identity ?? {};
    // A file system without numbers of files says 0 for all of them.
    const isSame = ino === 0n || (found?.ino === ino && found?.dev === dev);
    if (found !== undefined && isSame) return;
    throw new StoreUnavailableError(
      'The store cannot be used now: its file was moved or replaced; put it back, or restart the server.',
    );
  }
}

/** `undefined` where there is no file. The numbers may be too large for `number`. */
function identityOf(path: string): FileIdentity | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    const reason = 'its file cannot be found by its path';
    throw new StoreUnavailableError(`The store cannot be used now: ${reason}.`, { cause: error });
  }
}
