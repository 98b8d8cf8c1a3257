import { hundredthOf, readDecimal } from '../contract/decimal.ts';
import type { ColumnTolerance } from '../contract/request.ts';
import { isMap } from './lists.ts';
import { InvalidValue } from './problems.ts';
import { readText } from './scalars.ts';
import { parseYaml } from './yaml.ts';

const rule =
  'must be a map such as `amount: 0.01`, `rate: 1%` or `price: [0.01, 1%]`, or the list of objects that the API takes';

/** Tolerances by column: `amount: 0.01`, `rate: 1%`, both in a list, or the API's list of objects. */
export function readTolerances(value: unknown): ColumnTolerance[] {
  const parsed = typeof value === 'string' ? parseYaml(value) : value;
  const tolerances = Array.isArray(parsed)
    ? parsed.map(readToleranceObject)
    : isMap(parsed)
      ? Object.entries(parsed).flatMap(([column, some]) => readOfColumn(column, some))
      : null;
  if (tolerances === null) throw new InvalidValue(rule);
  const kinds = tolerances.map(({ column_name, tolerance_mode }) =>
    JSON.stringify([column_name, tolerance_mode]),
  );
  const twice = tolerances.find((_, index) => kinds.indexOf(kinds[index] ?? '') !== index);
  if (twice === undefined) return tolerances;
  const { column_name, tolerance_mode } = twice;
  throw new InvalidValue(`gives \`${column_name}\` two tolerances that are ${tolerance_mode}`);
}

function readOfColumn(column: string, value: unknown): ColumnTolerance[] {
  const some: unknown[] = Array.isArray(value) ? value : [value];
  return some.map((tolerance) => readTolerance(column, tolerance));
}

function readTolerance(column: string, value: unknown): ColumnTolerance {
  if (typeof value !== 'string') throw new InvalidValue(rule);
  const relative = value.endsWith('%');
  const amount = readToleranceAmount(column, relative ? value.slice(0, -1).trim() : value);
  return {
    column_name: column,
    tolerance_value: relative ? hundredthOf(amount) : amount,
    tolerance_mode: relative ? 'relative' : 'absolute',
  };
}

function readToleranceObject(item: unknown): ColumnTolerance {
  const { column_name, tolerance_value, tolerance_mode, ...rest } = isMap(item) ? item : {};
  const mode = (['absolute', 'relative'] as const).find((known) => known === tolerance_mode);
  const known = typeof column_name === 'string' && column_name !== '' && mode !== undefined;
  if (!known || Object.keys(rest).length > 0) throw new InvalidValue(rule);
  return {
    column_name,
    tolerance_value: readToleranceAmount(column_name, readText(tolerance_value)),
    tolerance_mode: mode,
  };
}

/** The text of the number, as exactly as it was written. */
function readToleranceAmount(column: string, text: string): string {
  const amount = readDecimal(text);
  if (amount !== null) return amount;
  throw new InvalidValue(
    `must give \`${column}\` a number of 0 or more (\`0.01\`) or a share (\`1%\`)`,
  );
}

/** A number of 0 or more, as exactly as it was written. */
export function readAmount(value: unknown): string {
  const amount = typeof value === 'string' ? readDecimal(value) : null;
  if (amount !== null) return amount;
  throw new InvalidValue('must be a number of 0 or more, such as `0.01`');
}
