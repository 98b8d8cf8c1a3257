import { z } from '@hono/zod-openapi';
import type { Caller } from '../access/caller.ts';
import type { Diffs } from '../diffs.ts';
import { ConflictError } from '../errors.ts';
import type { StoredDiff } from '../store/diffs/stored-diff.ts';
import { recordFields } from './create-body.ts';

/** The body of `PATCH /api/v1/datadiffs/{id}`. */
export const updateBodySchema = z.strictObject(recordFields).meta({ id: 'UpdateDataDiff' });

/**
 * A diff once it is as a body says; what that leaves out stays as it is.
 *
 * @throws ConflictError where it was purged, and shall not have been.
 */
export async function updated(
  diffs: Diffs,
  caller: Caller,
  id: number,
  { archived, purged }: z.infer<typeof updateBodySchema>,
): Promise<StoredDiff> {
  const before = await diffs.get(caller, id);
  if (purged === false && before.purged) {
    throw new ConflictError('What was purged cannot be brought back; leave `purged` out.');
  }
  const diff = purged === true ? await diffs.purge(caller, id) : before;
  return typeof archived === 'boolean' ? diffs.archive(caller, id, archived) : diff;
}
