import { countedWay } from '../lib/counted-way.ts';
import { on } from './connect.ts';
import { kindOf, type Place } from './jobs.ts';
import type { Given } from './servers.ts';

/** What a server sent. */
export interface Traffic {
  rows: number;
  bytes: number;
}

/** Messages of PostgreSQL that carry one row each: of a result, and of a COPY. */
const ROW_MESSAGES = new Set(['D', 'd'].map((letter) => letter.charCodeAt(0)));

/** Counts the messages that carry rows, in what PostgreSQL sends on one connection. */
function rowCounter(): (chunk: Buffer) => number {
  let header = Buffer.alloc(0);
  let left = 0;
  let isFirst = true;
  return (chunk) => {
    let [rows, at] = [0, 0];
    // The answer to "do you speak TLS?" is a single letter.
    if (isFirst && chunk.length === 1) return 0;
    isFirst = false;
    while (at < chunk.length) {
      if (left > 0) {
        const skipped = Math.min(left, chunk.length - at);
        left -= skipped;
        at += skipped;
        continue;
      }
      const more = chunk.subarray(at, at + 5 - header.length);
      header = Buffer.concat([header, more]);
      at += more.length;
      if (header.length < 5) break;
      if (ROW_MESSAGES.has(header[0] ?? 0)) rows += 1;
      left = header.readUInt32BE(1) - 4;
      header = Buffer.alloc(0);
    }
    return rows;
  };
}

/** MariaDB counts by itself what it sends. */
async function sentByMariadb(url: string): Promise<Traffic> {
  return on(url, async ({ query }) => {
    const rows = await query(
      `SHOW GLOBAL STATUS WHERE Variable_name IN ('Rows_sent', 'Bytes_sent')`,
    );
    const value = (name: string): number =>
      Number(rows.find((row) => row['Variable_name'] === name)?.['Value']);
    return { rows: value('Rows_sent'), bytes: value('Bytes_sent') };
  });
}

/** How to count what servers send. */
export interface Meter {
  /** URLs by way of which it is counted. */
  urls: Given;
  /** What the servers send while `work` runs. */
  around: <T>(work: () => Promise<T>) => Promise<{ result: T; sent: Traffic }>;
  close: () => void;
}

/** Opens a meter for the bench's databases. */
export async function openMeter(urls: Given): Promise<Meter> {
  const throughProxies: Traffic = { rows: 0, bytes: 0 };
  const proxies: { close: () => void }[] = [];
  const counted: Given = { ...urls };
  for (const [place, url] of Object.entries(urls) as [Place, string][]) {
    if (kindOf(place) !== 'postgresql') continue;
    const proxy = await countedWay(url, () => {
      const rowsIn = rowCounter();
      return (chunk) => {
        throughProxies.bytes += chunk.length;
        throughProxies.rows += rowsIn(chunk);
      };
    });
    proxies.push(proxy);
    counted[place] = proxy.url;
  }
  const total = async (): Promise<Traffic> => {
    const { rows, bytes } = urls.mariadb
      ? await sentByMariadb(urls.mariadb)
      : { rows: 0, bytes: 0 };
    return { rows: rows + throughProxies.rows, bytes: bytes + throughProxies.bytes };
  };
  return {
    urls: counted,
    around: async (work) => {
      const before = await total();
      const result = await work();
      const after = await total();
      return {
        result,
        sent: { rows: after.rows - before.rows, bytes: after.bytes - before.bytes },
      };
    },
    close: () => proxies.forEach((proxy) => proxy.close()),
  };
}
