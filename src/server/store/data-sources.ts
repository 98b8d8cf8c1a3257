import { ConfigurationError } from '../../contract/errors.ts';
import type { StoreConnection, StoreDriver } from './driver.ts';

/** A data source as requests and keys name it. */
export interface NamedDataSource {
  id: number;
  name: string;
  type: string;
  /** Whether tables may be written to it. */
  writable?: boolean;
}

type NamedId = Pick<NamedDataSource, 'id' | 'name'>;

/** Which data source each id is. */
export class DataSourceStore {
  readonly #driver: StoreDriver;

  constructor(driver: StoreDriver) {
    this.#driver = driver;
  }

  /**
   * Ties the ids of data sources to their names: diffs refer to them by id, and limited keys by
   * name. Where only one server can use the store, an id to which no diff refers is free again.
   *
   * @throws ConfigurationError where an id was another data source's.
   */
  tie(sources: readonly NamedId[]): Promise<void> {
    return this.#driver.transaction('keys', async (connection) => {
      const rows = await connection.rows('SELECT id, name FROM data_diff.data_sources');
      const known = new Map(rows.map((row) => [Number(row['id']), String(row['name'])]));
      for (const { id, name } of sources) {
        const before = known.get(id) ?? name;
        if (before !== name) {
          const hasDiffs = await isReferredTo(connection, id);
          const free = Math.max(...known.keys(), ...sources.map((source) => source.id)) + 1;
          const isTaken = hasDiffs || this.#driver.isShared;
          if (isTaken) throw wasAnother({ id, name }, { before, hasDiffs, free });
          await forgetTests(connection, id);
        }
        await connection.rows(
          `INSERT INTO data_diff.data_sources (id, name) VALUES ($1, $2)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
          [id, name],
        );
      }
    });
  }
}

async function isReferredTo(connection: StoreConnection, id: number): Promise<boolean> {
  const rows = await connection.rows(
    'SELECT id FROM data_diff.diffs WHERE $1 IN (data_source1_id, data_source2_id) LIMIT 1',
    [id],
  );
  return rows.length > 0;
}

/** What they say is of the data source that had the id, of which a key to the next may not know. */
async function forgetTests(connection: StoreConnection, id: number): Promise<void> {
  await connection.rows('DELETE FROM data_diff.source_tests WHERE data_source_id = $1', [id]);
}

function wasAnother(
  { id, name }: NamedId,
  { before, hasDiffs, free }: { before: string; hasDiffs: boolean; free: number },
): ConfigurationError {
  const why = hasDiffs
    ? 'to which diffs in the store refer'
    : 'which another server of the store may have';
  return new ConfigurationError(
    `data-sources: the id ${String(id)} is that of "${name}" and was that of "${before}", ${why}; ` +
      'give each data source an id that no other one had, such as ' +
      `"${name}": { url: …, id: ${String(free)} }`,
  );
}
