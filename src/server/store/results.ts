import { fitRows } from '../../contract/fit-rows.ts';
import type { FailedResults, SuccessResults } from '../../contract/summary-results.ts';
import type { StoreConnection } from './driver.ts';
import { keepRows, removeRows } from './rows.ts';

/** Keeps what a diff came to, its rows apart. */
export async function keepResults(
  connection: StoreConnection,
  id: number,
  end: SuccessResults | FailedResults,
): Promise<void> {
  const { rows, ...results } = end.status === 'success' ? fitRows(end) : { ...end, rows: null };
  if (rows) await keepRows(connection, id, rows);
  await connection.rows('UPDATE data_diff.documents SET results = $2 WHERE diff_id = $1', [
    id,
    JSON.stringify(results),
  ]);
}

/** Removes what a diff came to, its rows included. */
export async function removeResults(connection: StoreConnection, id: number): Promise<void> {
  await removeRows(connection, [id]);
  await connection.rows('UPDATE data_diff.documents SET results = NULL WHERE diff_id = $1', [id]);
}
