import type { SampledRows, ShownValue } from '../../../contract/rows.ts';
import type { SuccessResults } from '../../../contract/summary-results.ts';

type Redact = (text: string) => string;
type Values = Record<string, ShownValue>;

function mapValues<Value, Mapped>(
  record: Record<string, Value>,
  map: (value: Value) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}

/** Those rows anew that may hold a secret: to look at each value takes many times as long. */
function mapSecret<Row>(rows: readonly Row[], redact: Redact, map: (row: Row) => Row): Row[] {
  return rows.map((row) => {
    const text = JSON.stringify(row);
    return redact(text) === text ? row : map(row);
  });
}

/** The same results, without the secrets that a value of their rows may hold. */
export function redactedRows(results: SuccessResults, redact: Redact): SuccessResults {
  if (!results.rows) return results;
  const shown = (value: ShownValue): ShownValue => (value === null ? null : redact(value));
  const plain = (values: Values): Values => mapValues(values, shown);
  const { changed, removed, added, duplicated } = results.rows;
  const lone = (row: SampledRows['removed'][number]) => ({
    key: plain(row.key),
    columns: plain(row.columns),
  });
  const rows: SampledRows = {
    changed: mapSecret(changed, redact, ({ key, columns }) => ({
      key: plain(key),
      columns: mapValues(columns, ([before, after]) => [shown(before), shown(after)]),
    })),
    removed: mapSecret(removed, redact, lone),
    added: mapSecret(added, redact, lone),
    duplicated: mapSecret(duplicated, redact, (row) => ({ ...row, key: plain(row.key) })),
  };
  return { ...results, rows };
}
