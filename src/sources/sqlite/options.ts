import { refusing, type SourceOptions, wholeOption, wordOption } from '../options.ts';

/** Pragmas of a connection. */
export const SQLITE_OPTIONS: SourceOptions = {
  known: {
    busy_timeout: wholeOption(),
    // Pages, or KiB where it is negative.
    cache_size: wholeOption(-(2 ** 31)),
    mmap_size: wholeOption(),
    temp_store: wordOption('default', 'file', 'memory'),
  },
  refused: {
    ...refusing('the file is only read', [
      'journal_mode',
      'locking_mode',
      'query_only',
      'synchronous',
    ]),
    ...refusing('the file may come from somebody who is not trusted', [
      'cell_size_check',
      'trusted_schema',
      'writable_schema',
    ]),
  },
  others: null,
};
