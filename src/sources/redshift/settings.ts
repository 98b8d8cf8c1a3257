import type { Sql } from '../dialect.ts';
import { namingOption } from '../errors.ts';
import type { Options } from '../options.ts';
import type { PostgresSession } from '../postgresql/session.ts';
import { RedshiftDialect } from './dialect.ts';

/** What the session must have for values to be read. `SET LOCAL` is not known everywhere. */
const SETTINGS = [`timezone TO 'UTC'`, `datestyle TO 'ISO'`, 'extra_float_digits TO 2'];

/** Settings that only some versions have. */
const OPTIONAL_SETTINGS = [
  `intervalstyle TO 'postgres'`,
  // Otherwise no column would have the name that it is asked for by.
  'describe_field_name_in_uppercase TO off',
];

/** A path is a list, which `SET` takes by its parts. */
function valueSql(name: string, value: string | number): Sql {
  const dialect = new RedshiftDialect();
  if (typeof value === 'number') return String(value);
  if (name !== 'search_path') return dialect.quoteText(value);
  const schemas = value.split(',').map((schema) => schema.trim().replace(/^"(.*)"$/s, '$1'));
  return schemas.map((schema) => dialect.quoteText(schema)).join(', ');
}

/** Sets what a data source's options say, and what every session must have. */
export async function configureSession(
  session: PostgresSession,
  options: Options,
  signal: AbortSignal,
): Promise<void> {
  for (const [name, value] of Object.entries(options)) {
    await namingOption(name, session.run(`SET ${name} TO ${valueSql(name, value)}`, signal));
  }
  for (const setting of OPTIONAL_SETTINGS) {
    await session.run(`SET ${setting}`, signal).catch(() => undefined);
  }
  for (const setting of SETTINGS) await session.run(`SET ${setting}`, signal);
}
