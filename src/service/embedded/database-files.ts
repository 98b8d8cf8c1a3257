import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DataSourcesConfig } from '../../contract/data-source-config.ts';
import type { DiffRequest } from '../../contract/request.ts';
import { namedSources } from '../../sources/registry.ts';

/** The files of databases that a diff opens: those that it writes to can be opened by nobody else. */
export interface DatabaseFiles {
  read: readonly string[];
  written: readonly string[];
}

/** The same file has one path, however many data sources lead to it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // It is not there, which is told where it is opened.
    return path;
  }
}

/** The files of databases that requests of these data sources open. */
export function databaseFilesOf(
  dataSources: DataSourcesConfig,
  workingDirectory: string,
): (request: DiffRequest) => DatabaseFiles {
  const files = new Map(
    namedSources(dataSources)
      .filter(({ descriptor }) => descriptor.place === 'file')
      .map(({ id, location }) => [id, realPath(resolve(workingDirectory, location))]),
  );
  const filesOf = (ids: (number | null)[]): string[] =>
    ids.flatMap((id) => (id === null ? [] : (files.get(id) ?? [])));
  return (request) => {
    const { data_source1_id: one, data_source2_id: two } = request;
    return {
      read: filesOf([one, two]),
      written: filesOf([
        request.materialize_dataset1 === true ? one : null,
        request.materialize_dataset2 === true ? two : null,
        request.materialization_destination_id,
      ]),
    };
  };
}
