import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SummaryResults } from '../../../src/contract/summary-results.ts';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';

const SERVERS = [
  {
    name: 'PostgreSQL',
    database: postgresDatabase,
    create: `CREATE TABLE large AS
      SELECT id, repeat(md5(id::text), 8) AS v FROM generate_series(1, 300000) AS id`,
    running: `SELECT query FROM pg_stat_activity WHERE application_name = 'data-diff'
      AND state = 'active' AND datname = current_database()`,
  },
  {
    name: 'MariaDB',
    database: mysqlDatabase,
    create: `CREATE VIEW large AS
      SELECT seq AS id, repeat(md5(seq), 8) AS v FROM seq_1_to_10000000`,
    running: `SELECT INFO FROM information_schema.PROCESSLIST
      WHERE DB = DATABASE() AND COMMAND = 'Query' AND ID <> CONNECTION_ID()`,
  },
];

/** So many blocks of 512 bytes may a file have; the system refuses more as it does on a full disk. */
const MOST_BLOCKS = 8000;

describe.each(SERVERS)('a disk without room for what is spilled, with $name', (kind) => {
  let database: ServerDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await kind.database();
    await database.query(kind.create);
    folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  async function diffOf(memoryLimit: string, mostBlocks: number | 'unlimited') {
    const options = {
      dataSources: { warehouse: database.url },
      memoryLimit,
      workingDirectory: folder,
      temporaryDirectory: folder,
      toolCacheDirectory: folder,
    };
    writeFileSync(join(folder, 'small.csv'), 'id,v\n1,a\n');
    const request = { data_source1_id: 1, data_source2_id: 0, pk_columns: ['id'] };
    const tables = { table1: ['large'], file2: 'small.csv' };
    const script = join(import.meta.dirname, 'run-embedded.ts');
    const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
    const command = `ulimit -f ${mostBlocks}; exec "$0" "$@"`;
    const asked = JSON.stringify([options, { ...request, ...tables }]);
    const args = ['-c', command, process.execPath, quiet, script, asked];
    const { stdout, stderr } = await promisify(execFile)('sh', args);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as SummaryResults;
  }

  test('is said in one sentence, and leaves no file and no statement behind', async () => {
    expect(await diffOf('60MB', MOST_BLOCKS)).toEqual({
      status: 'failed',
      error: {
        error_type: 'DiskFullException',
        error_value:
          'the temporary folder has no room for the rows that do not fit into memory ' +
          '(File too large): free some disk, or raise memory-limit',
      },
    });
    expect(readdirSync(folder)).toEqual(['small.csv']);
    expect(await database.query(kind.running)).toEqual([]);
  });

  test('or too little memory for anything, too', async () => {
    expect(await diffOf('4MB', 'unlimited')).toEqual({
      status: 'failed',
      error: {
        error_type: 'OutOfMemoryException',
        error_value: expect.stringMatching(/\(.* MiB used\): raise memory-limit$/),
      },
    });
    expect(readdirSync(folder)).toEqual(['small.csv']);
    expect(await database.query(kind.running)).toEqual([]);
  });
});
