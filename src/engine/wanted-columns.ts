import { partnerName } from '../contract/column-mapping.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { WantedColumns } from '../sources/readable-columns.ts';
import { keyNames, timeColumnNames } from './columns.ts';

/** The columns of a side that a request is about; it names them as side 1 does. */
export function wantedColumns(request: DiffRequest, side: 0 | 1): WantedColumns {
  const { include_columns: included, exclude_columns: excluded } = request;
  const onSide = (names: string[]): string[] =>
    names.flatMap((name) => (side === 0 ? name : (partnerName(request, 0, name) ?? [])));
  const time = timeColumnNames(request)?.[side];
  const needed = [...keyNames(request)[side], ...(time === undefined ? [] : [time])];
  return {
    named: included?.length ? [...needed, ...onSide(included)] : null,
    leftOut: onSide(excluded ?? []).filter((name) => !needed.includes(name)),
  };
}
