import { stat } from 'node:fs/promises';
import { type FileFormat, fileFormat } from '../../contract/file-endings.ts';
import type { OpenedRelation } from '../../duckdb/relation.ts';
import { openCsv } from './csv/open.ts';
import { openJson } from './json/open.ts';
import { locateFiles, readerOf } from './locate-files.ts';
import { openParquet } from './parquet/open.ts';
import { partitionsOf } from './partitions.ts';
import type { FileContext, SourceFile } from './source-file.ts';
import { unitePartitions } from './unite-partitions.ts';

function openAs(format: FileFormat, file: SourceFile): Promise<OpenedRelation> {
  switch (format) {
    case 'json':
      return openJson(file);
    case 'parquet':
      return openParquet(file);
    case 'tsv':
      return openCsv(file, '\t');
    case 'csv':
      return openCsv(file, null);
  }
}

/**
 * Opens a CSV, TSV, JSON, JSON lines or Parquet file, or several by a pattern.
 *
 * @throws DiffError where it does not exist, or cannot or may not be read.
 */
export async function openFile(path: string, context: FileContext): Promise<OpenedRelation> {
  const { connection, fileOptions: options = null, signal } = context;
  const { dialect } = connection;
  const { files, areSeveral } = await locateFiles(path, context);
  const [first = ''] = files;
  if (!areSeveral && (await stat(first)).size === 0) return { kind: 'empty' };
  const open = (some: string[]): Promise<OpenedRelation> => {
    const { list, reader } = readerOf(some, dialect);
    const local = areSeveral ? null : first;
    const file = { connection, path, files: some, list, reader, local, options, signal };
    return openAs(fileFormat(path), file);
  };
  if (!areSeveral || context.hivePartitions !== true) return open(files);
  const partitions = partitionsOf(path, files, context.workingDirectory);
  return unitePartitions(path, partitions, open, dialect);
}
