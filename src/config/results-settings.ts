import { resultFormats } from '../contract/differences.ts';
import type { RawValues } from './keys.ts';
import type { Problems } from './problems.ts';
import { readText, readWord } from './scalars.ts';
import type { ResultsSettings, ServiceSettings } from './settings.ts';

/** Reads where all differences are written; `null` for nowhere. What is wrong is noted in `problems`. */
export function readResultsSettings(
  values: RawValues,
  { kind }: Pick<ServiceSettings, 'kind'>,
  problems: Problems,
): ResultsSettings | null {
  const { 'results-path': path, 'results-format': word = 'parquet' } = values;
  const format = problems.read('`results-format`', word, readWord(...resultFormats));
  if (path === undefined) return null;
  const folder = problems.read('`results-path`', path, readText);
  if (kind === 'datafold') {
    problems.add(
      '`results-path` is for the embedded engine, which alone can write files here; with `api-key` leave it out.',
    );
  }
  return folder === undefined || format === undefined ? null : { path: folder, format };
}
