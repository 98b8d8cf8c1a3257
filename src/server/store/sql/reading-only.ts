import { FILES_ID } from '../../../contract/data-source-config.ts';

/**
 * The condition of diffs whose data sources are all among some.
 *
 * @param first the number of the place in which the first id is bound; the others follow it.
 */
export function readingOnly(ids: readonly number[], first: number): string {
  const places = ids.map((_, i) => `$${String(first + i)}`).join(', ');
  const isAmong = (column: string) => (ids.length === 0 ? '1 = 0' : `${column} IN (${places})`);
  const conditions = [isAmong('data_source1_id'), isAmong('data_source2_id')];
  // A side may be a file whatever data source it names.
  if (!ids.includes(FILES_ID)) conditions.push('file1 IS NULL', 'file2 IS NULL');
  return `(${conditions.join(' AND ')})`;
}
