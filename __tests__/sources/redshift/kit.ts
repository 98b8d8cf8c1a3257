import { REAL_REDSHIFT, redshiftDatabase } from '../../servers/redshift.ts';
import { redshiftLike } from '../../servers/redshift-like.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { kit as postgresql } from '../postgresql/kit.ts';
import { type SqlWords, writeByScripts } from '../table-script.ts';
import { TYPES } from './all-types.ts';

/** In its own words: a text without a length has 256 bytes there. */
const words: SqlWords = {
  ...postgresql.words,
  types: { ...postgresql.words.types, VARCHAR: 'varchar(65535)' },
};

async function openReal(real: string): Promise<TestDatabase> {
  const server = await redshiftDatabase(real);
  const execute = async (sql: string) => void (await server.query(sql));
  return {
    url: server.url,
    execute,
    write: (tables, own = words) => writeByScripts(tables, own, execute),
    server,
    drop: () => server.drop(),
  };
}

/** A PostgreSQL server that stands in for Redshift: what this does not know is refused. */
async function openEmulated(): Promise<TestDatabase> {
  const database = await postgresql.open();
  const redshift = await redshiftLike(database.url);
  return {
    ...database,
    url: redshift.url,
    drop: async () => {
      await redshift.close();
      await database.drop();
    },
  };
}

/** What the tests of all sources need to know of Amazon Redshift. */
export const kit: DatabaseKit = {
  ...postgresql,
  kind: 'redshift',
  title: 'Amazon Redshift',
  open: () => (REAL_REDSHIFT ? openReal(REAL_REDSHIFT) : openEmulated()),
  isStandIn: REAL_REDSHIFT === undefined,
  strategies: ['copy', 'in-source', 'hash-first'],
  closed: (database) =>
    postgresql.closed(database).filter(({ what }) => what === 'a server that is not there'),
  // What it declares it does not enforce.
  findsKeys: false,
  endless: 'SELECT id, pg_sleep(1) IS NULL AS v FROM generate_series(1, 300) AS id',
  // It is set as PostgreSQL's are; this server has none of Redshift's own.
  option: null,
  common: null,
  columnRights: null,
  unreadable: null,
  declared: {
    ...postgresql.declared,
    setup: [],
    types: () => Promise.resolve(TYPES),
    distinct: (column) => `SELECT DISTINCT ${column} FROM one`,
  },
  generated: [],
  cannotHold: [
    ...postgresql.cannotHold,
    { types: /^(UUID|JSON)$/, reason: 'it has no such types' },
    { types: /^DECIMAL\(\d+,0\)$|^HUGEINT$/, reason: 'its decimals have 38 digits' },
  ],
  server: {
    ...postgresql.server!,
    slowStrategies: ['copy', 'in-source'],
    // Rows are counted before they are copied, and no server notices meanwhile that nobody waits.
    createSlow: postgresql.server!.createSlow.map((sql) => sql.replace('60000', '12000')),
    more: [],
    own: null,
  },
  // Those of PostgreSQL, which stands in for it, are there already.
  matrix: [],
};
