import { openDatabase, namedSources } from '../../src/sources/registry.ts';
import type { Counts } from '../lib/counts.ts';
import { keepCompiled, replyWith } from '../lib/reply.ts';
import { type EngineOrder, ourJob, statementOf } from './jobs.ts';

/** One measurement in a process of its own: `child.ts <order as JSON>` prints a `Reply`. */
const order = JSON.parse(process.argv[2] ?? '') as EngineOrder;
keepCompiled(order.folder);

/** What a statement written by hand counts. */
async function byHand({
  engine,
  url,
  what,
}: Exclude<EngineOrder, { what: 'ours' }>): Promise<Partial<Counts>> {
  const { signal } = new AbortController();
  const source = namedSources({ engine: url })[1];
  if (source?.descriptor.readBy !== 'itself') throw new Error(`${url} is no engine`);
  const { descriptor, ...address } = source;
  const database = await openDatabase(descriptor, address, { workingDirectory: '/', signal });
  try {
    const [row = {}] = await database.query(statementOf(engine, what), signal);
    const [rows1, rows2, joined] = ['rows1', 'rows2', 'joined'].map((name) => Number(row[name]));
    const [side1, side2, all] = [rows1 ?? NaN, rows2 ?? NaN, joined ?? NaN];
    return {
      rows: [side1, side2],
      exclusives: [all - side2, all - side1],
      rowsWithDifferences: Number(row['different']),
    };
  } finally {
    await database.close();
  }
}

if (order.what === 'ours') {
  const { ours } = await import('../lib/ours.ts');
  await replyWith(() => ours(ourJob(order), order.folder));
} else {
  const plan = order;
  await replyWith(() => byHand(plan));
}
