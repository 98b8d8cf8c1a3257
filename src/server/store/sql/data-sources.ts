import { ConfigurationError } from '../../../contract/errors.ts';
import type { Driver } from './driver.ts';

/** See `Store.tieSources`. */
export function tieSources(
  driver: Driver,
  sources: readonly { id: number; name: string }[],
): Promise<void> {
  return driver.transaction('keys', async (connection) => {
    const rows = await connection.rows('SELECT id, name FROM data_diff.data_sources');
    const known = new Map(rows.map((row) => [Number(row['id']), String(row['name'])]));
    for (const { id, name } of sources) {
      const before = known.get(id) ?? name;
      if (before !== name) {
        const free = Math.max(...known.keys(), ...sources.map((source) => source.id)) + 1;
        throw wasAnother({ id, name }, before, free);
      }
      await connection.rows(
        'INSERT INTO data_diff.data_sources (id, name) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING',
        [id, name],
      );
    }
  });
}

function wasAnother(
  { id, name }: { id: number; name: string },
  before: string,
  free: number,
): ConfigurationError {
  return new ConfigurationError(
    `data-sources: the id ${String(id)} is that of "${name}" and was that of "${before}", to which ` +
      'diffs in the store refer; give each data source an id that no other one had, such as ' +
      `"${name}": { url: …, id: ${String(free)} }`,
  );
}
