/** A process that answers every diff by as many rows as have room, without comparing anything. */
import { fitRows } from '../../../../src/contract/fit-rows.ts';
import type { ParentMessage } from '../../../../src/service/embedded/processes/protocol.ts';
import { buildSuccess } from '../../../server/store/builders.ts';
import { hostileRows, manyChanged } from '../../../server/rows-fixture.ts';

const changed = manyChanged(1000, 20, 100);
const lone = manyChanged(1000, 40, 100).map(({ key, columns }) => ({
  key,
  columns: Object.fromEntries(Object.keys(columns).map((name) => [name, 'y'.repeat(100)])),
}));
const secret = { key: { id: 'hunter22' }, columns: { 'a hunter22': 'my hunter22…', b: null } };

const results = fitRows(
  buildSuccess({
    rows: {
      changed: [
        { key: { id: 'hunter22' }, columns: { note: ['hunter22', 'hunter2…'] } },
        ...hostileRows.changed,
        ...changed,
      ],
      removed: [secret, ...hostileRows.removed, ...lone],
      added: [secret, ...hostileRows.added, ...lone],
      duplicated: [{ key: { id: 'hunter22' }, rows: [1, 2] }, ...hostileRows.duplicated],
    },
  }),
);

process.on('message', ({ kind }: ParentMessage) => {
  if (kind === 'run') process.send?.({ kind: 'done', result: results });
});
process.on('disconnect', () => process.exit());
process.send?.({ kind: 'ready' });
