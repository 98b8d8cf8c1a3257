import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inFolder, outcomeOf, type RequestOptions, runDiff } from './run-diff.ts';

/** Writes files, and compares the one named first with the one named last. */
export const compared = (
  files: Record<string, string | Buffer>,
  [file1, file2]: [string, string],
  options: RequestOptions = { pk_columns: ['id'] },
): Promise<unknown> =>
  inFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const datasets = [file1, file2].map((file) => ({ database: null, file }));
    const run = runDiff(folder, [datasets[0]!, datasets[1]!], options, { threads: 2 });
    return outcomeOf(run, ({ pks, values, schema }) => ({
      rows: pks!.total_rows,
      exclusives: pks!.exclusives,
      differences: values!.values_with_differences,
      columns: schema!.column_counts,
    }));
  });

/** What is on the other side of a file that is looked at. */
export const SMALL = { 'a.csv': 'id,v\n1,a\n' };
