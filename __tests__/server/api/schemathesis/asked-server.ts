import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkedExample } from '../../../diff-service/worked-example.ts';
import { openPlace, type Place } from '../../../cli/start.ts';
import { until } from '../../serve-fixture.ts';

const CONFIG = `
listen: "0"
data-sources: { shop: "sqlite:data/shop.db" }
folders: [data]
`;

/** A server of the command line, in a process of its own, to ask whatever one likes. */
export interface AskedServer {
  url: string;
  place: Place;
  /** A new key, with these flags of `keys create`. */
  key: (...flags: string[]) => Promise<string>;
  /** What it has logged as its own mistakes. */
  mistakes: () => Promise<string[]>;
  close: () => Promise<void>;
}

const TABLES = {
  ...{ data_source1_id: 1, data_source2_id: 1, pk_columns: ['id'], sample_rows: 5 },
  ...{ table1: ['main', 'orders'], table2: ['main', 'orders_new'] },
};
const FILES = {
  ...{ data_source1_id: 0, data_source2_id: 0, pk_columns: ['id'], sample_rows: 5 },
  ...{ file1: 'data/orders.csv', file2: 'data/orders_new.csv' },
};

/** What is created at first: such that succeed, fail, are of files, archived, and purged. */
const DIFFS = [
  ...[TABLES, { ...TABLES, table2: ['main', 'nothing'] }, FILES],
  ...[
    { ...TABLES, archived: true },
    { ...TABLES, purged: true },
  ],
];

async function createAll(url: string, key: string): Promise<void> {
  const headers = { Authorization: `Key ${key}`, 'Content-Type': 'application/json' };
  const post = async (path: string, body: unknown) => {
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${url}/api/v1/${path}`, sent);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  for (const diff of DIFFS) await post('datadiffs', diff);
  for (const source of [0, 1]) await post(`data_sources/${String(source)}/test`, {});
  await until(async () => {
    const done = await fetch(`${url}/api/v1/datadiffs?done=true&archived=0,1&purged=0,1`, {
      headers,
    });
    return ((await done.json()) as { count: number }).count === DIFFS.length;
  });
}

/** For what hangs: to ask for all with many more examples takes hours. */
const LIMIT_MS = 24 * 60 * 60 * 1000;

/** Starts one with some data diffs that have ended. */
export async function startAskedServer(): Promise<AskedServer> {
  const place = openPlace({ 'data-diff.yml': CONFIG });
  mkdirSync(join(place.folder, 'data'));
  await writeWorkedExample(join(place.folder, 'data'));
  const server = place.start(['serve'], {}, LIMIT_MS);
  const url = /"url":"([^"]*)"/.exec(await server.printed('"listening"'))?.[1] ?? '';
  let keys = 0;
  const key = async (...flags: string[]) => {
    keys += 1;
    const { stdout } = await place.run([
      'keys',
      'create',
      '--name',
      `key ${String(keys)}`,
      ...flags,
    ]);
    return stdout.trim();
  };
  await createAll(url, await key());
  const mistakes = async () => {
    const lines = (await server.printed('"listening"')).split('\n');
    return lines.filter((line) => line.includes('"level":"error"'));
  };
  const close = async () => {
    server.process.kill('SIGTERM');
    await server.ended;
    place[Symbol.dispose]();
  };
  return { url, place, key, mistakes, close };
}
