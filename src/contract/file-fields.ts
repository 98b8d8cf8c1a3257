import { field, file, fileOptions, openFlag, type RequestField } from './field.ts';

/** The fields of the request that are about files. */
export const fileFields = {
  file1: field(
    file,
    'File of side 1 (CSV, TSV, JSON, JSON lines, Parquet). A path, a pattern for several files such as `data/*.csv`, a folder of Parquet files or, for Datafold, a URL',
    { fact: { label: 'File' } },
  ),
  file2: field(file, 'File of side 2', { input: ', as `file1`.', fact: { label: 'File' } }),
  file1_options: field(
    fileOptions,
    'How the text file of side 1 is read, where its ending and its lines do not tell',
    {
      input:
        '. A YAML map of `delimiter` `quote` `header` `skip-head-rows` `skip-tail-rows` `encoding` `decimal-separator` `null-texts` `lenient`.',
      fact: { label: 'File options' },
      needs: 'file1',
    },
  ),
  file2_options: field(fileOptions, 'How the text file of side 2 is read', {
    input: '. A map as `file1_options`.',
    fact: { label: 'File options' },
    needs: 'file2',
  }),
  hive_partitions: field(
    openFlag,
    'Whether folders `x=y` of the files that a pattern finds, as Hive and Spark write them, make a column `x`',
    {
      input: ' (`true` or `false`, the default). A column in the files themselves goes before it.',
      fact: { label: 'Columns by folders', set: true, text: 'x=y' },
    },
  ),
} satisfies Record<string, RequestField>;
