import { openDatabase, namedSources } from '../../src/sources/registry.ts';
import type { Counts } from '../lib/counts.ts';
import { keepCompiled, replyWith } from '../lib/reply.ts';
import { runStatements } from './data.ts';
import { type EngineOrder, jobOf, ourJob } from './jobs.ts';
import type { Row } from './peers.ts';

/** One measurement in a process of its own: `child.ts <order as JSON>` prints a `Reply`. */
const order = JSON.parse(process.argv[2] ?? '') as EngineOrder;
keepCompiled(order.folder);

/** What statements written by hand count. */
async function byHand({
  engine,
  url,
  what,
}: Exclude<EngineOrder, { what: 'ours' }>): Promise<Partial<Counts>> {
  const { signal } = new AbortController();
  const source = namedSources({ engine: url })[1];
  if (source?.descriptor.readBy !== 'itself') throw new Error(`${url} is no engine`);
  const { descriptor, ...address } = source;
  const { before, asks, after, counts } = jobOf(engine, what);
  await runStatements(engine, url, before);
  const database = await openDatabase(descriptor, address, { workingDirectory: '/', signal });
  try {
    const answers: Row[][] = [];
    for (const sql of asks) answers.push(await database.query(sql, signal));
    return counts(answers);
  } finally {
    await database.close();
    await runStatements(engine, url, after);
  }
}

if (order.what === 'ours') {
  const { ours } = await import('../lib/ours.ts');
  await replyWith(() => ours(ourJob(order), order.folder));
} else {
  const plan = order;
  await replyWith(() => byHand(plan));
}
