/**
 * A process that uses a SQLite store, for tests that kill it or limit its files.
 *
 *     store-process.ts <path> serve    creates diffs without end, and says the id of each
 *     store-process.ts <path> keys     makes a key of its own, and says its id
 *
 * What fails for now is said once and tried again.
 */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore, type Store } from '../../../src/server/store/store.ts';
import { NO_LIMIT, buildNewDiff } from './builders.ts';

const STDOUT = 1;
const say = (line: string): number => writeSync(STDOUT, `${line}\n`);

/** Long enough for disks to fill up soon. */
const QUERY = 'x'.repeat(20_000);

async function createWithoutEnd(store: Store): Promise<void> {
  const diff = buildNewDiff({ table1: null, query1: QUERY });
  let problem = '';
  for (;;) {
    try {
      const outcome = await store.diffs.create(diff, NO_LIMIT * NO_LIMIT);
      if ('diff' in outcome) say(String(outcome.diff.id));
      problem = '';
    } catch (error) {
      if (String(error) !== problem) say(String(error));
      problem = String(error);
      await sleep(20);
    }
  }
}

const [path = '', purpose] = process.argv.slice(2);
if (purpose === 'serve') {
  const store = await openStore({ kind: 'sqlite', path }, { purpose });
  await createWithoutEnd(store);
} else {
  const store = await openStore({ kind: 'sqlite', path }, { purpose: 'keys' });
  const name = `key of ${String(process.pid)}`;
  const key = await store.keys.add({
    name,
    salt: '00',
    hash: '00',
    rights: ['read'],
    sources: null,
  });
  say(String(key.id));
  await store.close();
}
