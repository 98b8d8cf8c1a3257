import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { mysqlDatabase, postgresDatabase } from './databases.ts';
import { startPostgres } from './postgres.ts';

test.each([
  ['PostgreSQL', postgresDatabase],
  ['MariaDB', mysqlDatabase],
])('two databases of the %s server are apart', async (_name, create) => {
  const [one, other] = [await create(), await create()];
  await one.query('CREATE TABLE only_here (id INTEGER)');
  await one.query('INSERT INTO only_here VALUES (1)');
  expect(await one.query('SELECT id FROM only_here')).toEqual([{ id: 1 }]);
  await expect(other.query('SELECT id FROM only_here')).rejects.toThrow(
    /does ?n.t exist|not exist/,
  );
  await one.drop();
  await other.drop();
});

test('a started server is gone when it has been stopped', async () => {
  const server = await startPostgres();
  await server.stop();
  await expect(new Client(server.url).connect()).rejects.toThrow('ECONNREFUSED');
});
