import { redshiftLike } from '../../servers/redshift-like.ts';
import { byInserts } from '../contract/matrix/write-side.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { kit as postgresql } from '../postgresql/kit.ts';
import { POSTGRESQL, postgresLiteral } from '../postgresql/matrix-types.ts';

/** A PostgreSQL server that stands in for Redshift: what this does not know is refused. */
async function open(): Promise<TestDatabase> {
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

/** The types that both have. */
const TYPES =
  /^(smallint|integer|bigint|numeric(\(.*\))?|real|double precision|text|varchar.*|char.*|boolean|date|timestamp(tz)?|time(tz)?)$/;

/** What the tests of all sources need to know of Amazon Redshift. */
export const kit: DatabaseKit = {
  ...postgresql,
  kind: 'redshift',
  title: 'Amazon Redshift',
  open,
  strategies: ['copy'],
  // What it declares it does not enforce.
  findsKeys: false,
  generated: [],
  cannotHold: [
    ...postgresql.cannotHold,
    { types: /^(UUID|JSON)$/, reason: 'it has no such types' },
    { types: /^DECIMAL\(\d+,0\)$|^HUGEINT$/, reason: 'its decimals have 38 digits' },
  ],
  server: { ...postgresql.server!, more: [], own: null },
  matrix: [
    byInserts({
      name: 'redshift',
      types: POSTGRESQL.filter(({ type }) => TYPES.test(type)),
      open,
      literal: postgresLiteral,
      setup: [],
    }),
  ],
};
