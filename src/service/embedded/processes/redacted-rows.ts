import type { SampledRows, ShownValue } from '../../../contract/rows.ts';
import type { SuccessResults } from '../../../contract/summary-results.ts';

type Redact = (text: string) => string;

function mapValues<Value, Mapped>(
  record: Record<string, Value>,
  map: (value: Value) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}

/** The same results, without the secrets that a value of their rows may hold. */
export function redactedRows(results: SuccessResults, redact: Redact): SuccessResults {
  if (!results.rows) return results;
  const shown = (value: ShownValue): ShownValue => (value === null ? null : redact(value));
  const plain = (record: Record<string, ShownValue>) => mapValues(record, shown);
  const { changed, removed, added, duplicated } = results.rows;
  const lone = (row: SampledRows['removed'][number]) => ({
    key: plain(row.key),
    columns: plain(row.columns),
  });
  const rows: SampledRows = {
    changed: changed.map(({ key, columns }) => ({
      key: plain(key),
      columns: mapValues(columns, ([before, after]) => [shown(before), shown(after)]),
    })),
    removed: removed.map(lone),
    added: added.map(lone),
    duplicated: duplicated.map((row) => ({ ...row, key: plain(row.key) })),
  };
  return { ...results, rows };
}
