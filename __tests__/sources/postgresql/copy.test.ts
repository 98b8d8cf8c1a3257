import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { changedUrl, compareTables } from '../compare-tables.ts';

/** `CopyDone`, after which the server says how many rows there were. */
const COPY_DONE = Buffer.from([0x63, 0, 0, 0, 4]);

/** Passes on what a server sends, and lets what follows the last row come late. */
function slowly(from: Socket, to: Socket): void {
  from.on('data', (bytes: Buffer) => {
    const end = bytes.indexOf(COPY_DONE);
    if (end === -1) return to.write(bytes);
    const rest = bytes.subarray(end + COPY_DONE.length);
    to.write(bytes.subarray(0, end + COPY_DONE.length));
    from.pause();
    setTimeout(() => {
      to.write(rest);
      from.resume();
    }, 50);
  });
}

let database: ServerDatabase;
let proxy: Server;
beforeAll(async () => {
  database = await postgresDatabase();
  await database.query(
    'CREATE TABLE numbers AS SELECT i AS id FROM generate_series(1, 10) AS r(i)',
  );
  const { hostname, port } = new URL(database.url);
  proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    client.pipe(server);
    slowly(server, client);
    for (const socket of [client, server]) {
      socket.setNoDelay(true).on('error', () => undefined);
      socket.on('close', () => [client, server].forEach((end) => end.destroy()));
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => proxy.close(resolve));
  await database.drop();
});

test('rows arrive whole where the network cuts them off from their number', async () => {
  const { port } = proxy.address() as AddressInfo;
  const url = changedUrl(database.url, (changed) => {
    changed.port = String(port);
  });
  const results = await compareTables([url, database.url], ['numbers', 'numbers'], {
    strategy: 'copy',
  });
  expect(results.pks).toMatchObject({ total_rows: [10, 10], exclusives: [0, 0] });
});

test.each(['\\r', '\\r\\n', '\\n\\r', 'a\\rb', '\\n'])(
  'a first row can hold a text with %s',
  async (text) => {
    await database.query(
      `CREATE OR REPLACE VIEW lines AS SELECT 1 AS id, E'${text}'::text AS v UNION ALL SELECT 2, 'x'`,
    );
    const results = await compareTables(
      [database.url, database.url.replace('127.0.0.1', 'localhost')],
      [
        'lines',
        { query: `SELECT id, CASE id WHEN 1 THEN E'${text}' ELSE 'y' END AS v FROM lines` },
      ],
      { strategy: 'copy' },
    );
    expect(results.values).toMatchObject({ total_rows: 2, values_with_differences: 1 });
  },
);
