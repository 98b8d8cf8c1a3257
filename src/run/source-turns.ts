import { CancelledError } from '../contract/errors.ts';
import type { DatabaseFiles } from '../service/embedded/database-files.ts';

/** What a diff uses that others may want, too. */
export interface Used {
  /** The ids of its data sources. */
  sources: ReadonlySet<number>;
  files: DatabaseFiles;
}

/** A diff that waits until what it uses is free. */
interface Waiting {
  used: Used;
  begin: () => void;
}

/**
 * Lets diffs begin in their order, but for those of a data source that enough of them read already, and
 * those of a database's file that one of them writes to: nobody else can open it then.
 */
export class SourceTurns {
  readonly #most: number;
  readonly #reading = new Map<number, number>();
  /** Of the diffs that have begun. */
  readonly #files = new Set<DatabaseFiles>();
  #waiting: Waiting[] = [];

  /** @param most how many diffs may read one data source at once. */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Runs once what the work uses is free.
   *
   * @throws CancelledError where the signal aborts before.
   */
  async run<Result>(used: Used, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    await this.#turn(used, signal);
    try {
      return await work();
    } finally {
      for (const id of used.sources) this.#count(id, -1);
      this.#files.delete(used.files);
      this.#beginOthers();
    }
  }

  #turn(used: Used, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const give = (): void => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        reject(new CancelledError('The run was cancelled', { cause: signal.reason }));
      };
      const begin = (): void => {
        signal.removeEventListener('abort', give);
        for (const id of used.sources) this.#count(id, 1);
        this.#files.add(used.files);
        resolve();
      };
      const waiting = { used, begin };
      if (signal.aborted) return give();
      signal.addEventListener('abort', give, { once: true });
      this.#waiting.push(waiting);
      this.#beginOthers();
    });
  }

  #beginOthers(): void {
    // What begins changes for the next what is free.
    this.#waiting = this.#waiting.filter(({ used, begin }) => {
      if (!this.#isFree(used)) return true;
      begin();
      return false;
    });
  }

  #isFree({ sources, files }: Used): boolean {
    if ([...sources].some((id) => this.#count(id, 0) >= this.#most)) return false;
    return [...this.#files].every((others) => !isInTheWay(others, files));
  }

  /** How many diffs read a data source, once `more` do. */
  #count(id: number, more: number): number {
    const reading = (this.#reading.get(id) ?? 0) + more;
    this.#reading.set(id, reading);
    return reading;
  }
}

/** Whether one of two writes to a file that the other opens. */
function isInTheWay(one: DatabaseFiles, other: DatabaseFiles): boolean {
  const opens = (files: DatabaseFiles, path: string): boolean =>
    files.read.includes(path) || files.written.includes(path);
  return (
    one.written.some((path) => opens(other, path)) || other.written.some((path) => opens(one, path))
  );
}
