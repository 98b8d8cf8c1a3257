import { ConfigurationError } from '../../contract/errors.ts';
import { shown } from '../../text/message.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import { namingSource } from '../../sources/naming-errors.ts';
import type { NamedSource } from '../../sources/registry.ts';
import type { StatementLabel } from '../../sources/source.ts';
import type { TableWriter } from '../../sources/table-writer.ts';

/** What a data source is written to with. */
export interface WritingContext {
  /** A DuckDB that reads no data source. */
  connection: DuckDBConnection;
  /** Relative paths start here. */
  workingDirectory: string;
  /** Databases attached so far: path to name. */
  attached: Map<string, string>;
  signal: AbortSignal;
  /** What statements in data sources are marked with. */
  label?: StatementLabel;
  /** Told of what could not be removed. */
  log: (line: string) => void;
}

/**
 * Refuses a data source that is not configured to be written to.
 *
 * @param input what asks for it.
 * @throws ConfigurationError that says what to set.
 */
export function requireWritable({ name, descriptor, writing }: NamedSource, input: string): void {
  if (writing !== null && descriptor.openWriter) return;
  const advice = descriptor.openWriter
    ? `set \`writable: true\` for it in \`data-sources\``
    : `nothing can be written to ${descriptor.kind}`;
  throw new ConfigurationError(
    `${input} would write to the data source ${shown(name)}, which is not writable: ${advice}`,
  );
}

/**
 * Opens a connection that may write, whose errors name the data source.
 *
 * @throws DiffError where it cannot be opened so.
 */
export async function openWriter(
  { descriptor, writing, ...address }: NamedSource,
  context: WritingContext,
): Promise<TableWriter> {
  requireWritable({ descriptor, writing, ...address }, 'materialization');
  const options = writing ?? { schema: null, keepDays: null };
  const opened =
    descriptor.readBy === 'engine'
      ? descriptor.openWriter?.(address, options, { ...context, located: new Map() })
      : descriptor.openWriter?.(address, options, context);
  if (!opened) throw new ConfigurationError(`nothing can be written to ${descriptor.kind}`);
  return namingSource(address.name, opened);
}
