import { fillIn } from '../../config/data-sources.ts';
import { messageOf } from '../../contract/errors.ts';
import { findKey, type FoundKey, type LookedInto } from '../../service/embedded/find-key.ts';
import type { Cli } from '../cli.ts';
import { someOf } from '../../text/lists.ts';

/**
 * Looks into a file, or a table of the data source with this URL, for what to ask about; `null`
 * where it cannot be opened, which then is said and is no reason to ask nothing.
 */
export type Look = (dataset: LookedInto, url: string | null) => Promise<FoundKey | null>;

const LONGEST_LIST = 30;

/** Looks with this machine's means, and says what is seen. */
export function lookWith({ runtime, output, secrets }: Cli, signal: AbortSignal): Look {
  return async (dataset, url) => {
    const what = dataset.file ?? dataset.table.join('.');
    if (output.isWatched) output.showStatus(() => `looking into ${what}`);
    try {
      const filled = url === null ? null : fillIn(url, runtime.env);
      if (filled !== null) secrets.addFrom(filled);
      const found = await findKey(dataset, filled === null ? {} : { source: filled }, {
        memoryLimit: null,
        threads: null,
        workingDirectory: runtime.folders.working,
        temporaryDirectory: runtime.folders.temporary,
        toolCacheDirectory: runtime.folders.toolCache,
        log: (line) => output.info(line),
        signal,
      });
      output.clearStatus();
      if (found.columns.length > 0)
        output.info(`The columns of ${what}: ${someOf(found.columns, LONGEST_LIST)}.`);
      return found;
    } catch (error) {
      signal.throwIfAborted();
      output.clearStatus();
      output.warn(`Could not look into ${what}: ${messageOf(error)}`);
      return null;
    }
  };
}
