import type { Options } from '../../src/sources/options.ts';
import type { Strategy } from '../../src/engine/strategies/strategy.ts';
import type { Row, ServerDatabase } from '../servers/databases.ts';
import type { RunningServer } from '../servers/kept-server.ts';
import type { MatrixSource } from './contract/matrix/family.ts';
import type { OwnTable, SqlWords, TestTable } from './table-script.ts';

/** A database that a test has to itself: of a real server, or a file. */
export interface TestDatabase {
  /** As its owner. */
  url: string;
  /** Runs statements as the owner. */
  execute: (sql: string) => Promise<void>;
  /**
   * Writes tables, in place of those of their names. Where the database refuses the primary key of
   * one, they have none.
   *
   * @param words other types than the kit's.
   */
  write: (tables: TestTable[], words?: SqlWords) => Promise<void>;
  /** Writes a table in its own words; left out where CREATE TABLE and INSERT do, as most have them. */
  writeOwn?: (table: OwnTable) => Promise<void>;
  /** What it is in the server; `null` for one that is a file. */
  server: ServerDatabase | null;
  drop: () => Promise<void>;
}

/** Tables that a source cannot hold; of `types` and `values`, what both say of one value. */
export interface Limit {
  names?: RegExp;
  /** By DuckDB's names of types, and its texts of values. */
  types?: RegExp;
  values?: (value: string) => boolean;
  isEmpty?: boolean;
  reason: string;
}

/** What all kits have: those of databases, and that of files. */
export interface Kit {
  /** The name of the descriptor that it is for, and of the folder. */
  kind: string;
  /** Every type that it declares beside those of all others: one source for each of its formats. */
  matrix: MatrixSource[];
}

/** What the contract suite needs to know of one kind of database (docs/adding-a-source.md). */
export interface DatabaseKit extends Kit {
  /** Its name in those of tests, as its makers write it. */
  title: string;
  /** Finds or starts its server, and makes an empty database there; or makes a file. */
  open: () => Promise<TestDatabase>;
  /** How it writes names, types and values. */
  words: SqlWords;
  /**
   * Whether another kind stands in for it, whose figures are not its own: then only how it is read
   * is tested, and not what it counts.
   */
  isStandIn: boolean;
  /**
   * The strategies that are there for two tables of one such database, by the first names that they
   * are asked for; others give way to a copy.
   */
  strategies: ('copy' | 'buckets' | 'hash-first' | 'in-source')[];
  cannotHold: Limit[];
  /** Whether names of tables, unlike those of columns, are letters, digits and underscores alone. */
  hasPlainTables?: true;
  /** Names that the catalog of the tests' server lists in another form than it opens tables by. */
  listsOtherwise?: RegExp;
  /** Whether a diff finds keys by itself there, in its catalog and in its data. */
  findsKeys: boolean;
  /** What stands for a value that a program gives later. */
  parameters: string[];
  /** How columns are declared that are computed from others, after the expression. */
  generated: string[];
  /** A condition that holds for half of the rows, and for others each time. */
  atRandom: string;
  /** URLs that cannot be opened, with what is said of each; `hunter2` is a password there. */
  closed: (database: TestDatabase) => { what: string; url: string; says: RegExp }[];
  /** Queries of the table `secrets` that fail for the value `hunter2` of its column `word`. */
  failing: { query: string; says: RegExp }[];
  /** A query of a column `id` that runs for minutes, unless it is ended. */
  endless: string;
  /** What diffs are running in a database; `null` where only the engine itself could say so. */
  running: ((database: TestDatabase) => Promise<unknown[]>) | null;
  /** Every type that it declares. */
  declared: DeclaredTypes;
  /** How checksums of texts are made that other kinds make alike; `null` where there are none. */
  common: CommonTypes | null;
  /** An option that a query sees, and one that gives what it then is; `null` where it takes none. */
  option: { options: Options; sees: string; gives: string } | null;
  /** Rights to some columns of a table; `null` where there are none. */
  columnRights: ColumnRights | null;
  /** Where a name without a schema is searched, and what is written before a table of there. */
  searched: (database: TestDatabase) => { place: string; before: string };
  /** Whether it has several schemas, so that more can be created. */
  hasSchemas: boolean;
  /**
   * How a login loses its right to a table, and whether that is then still listed; `null` where rights are
   * those of the whole.
   */
  unreadable: { revoke: (login: string, table: string) => string[]; isListed: boolean } | null;
  /** Whether its errors name the schema of a table that a filter names, and not the table alone. */
  namesSchemasInFilters: boolean;
  /** Its servers; `null` for one that is a file. */
  server: ServerKit | null;
  /** What it makes of values that it has no type for. */
  stores: {
    /** Truth values as the numbers 1 and 0. */
    truthsAsNumbers: boolean;
    /** Nothing of the type of a column without a value, where that is text in its file. */
    untypedWhereEmpty: boolean;
  };
}

/** What a kit of databases on servers says of these. */
export interface ServerKit {
  /** Statements that diffs are running in this database, as SQL. */
  connections: string;
  /** Those of them that read slow tables, as `pid` and `query`. */
  running: string;
  /** Ends a connection. */
  end: (pid: unknown) => string;
  /** Creates `slow`, with the key `id` from 1 to 60,000 and rows of 1,000 bytes each. */
  createSlow: string[];
  /** A condition over its rows that holds, and takes about a millisecond for each. */
  slowFilter: string;
  /** The strategies by which both sides are read at the same time, each by one slow statement. */
  slowStrategies: DatabaseKit['strategies'];
  /** What is more to be done with `slow`, and the strategies that then are there for it. */
  more?: { name: string; statements: string[]; strategies: DatabaseKit['strategies'] }[];
  /** A table of another database of every server, and its key. */
  elsewhere: { path: string; table: string; key: string };
  /** Lets a login have one connection at a time. */
  limitToOne: (username: string) => string;
  /** A server that serves nobody else; `null` where there is no such to be had. */
  own: {
    start: () => Promise<RunningServer>;
    /** The environment variable that names the server that `open` takes. */
    variable: string;
    /** The process without which the server is not there, while slow tables are read. */
    pidOf: (query: ServerDatabase['query'], running: () => Promise<Row[]>) => Promise<number>;
  } | null;
}

/** The types that a kind of database declares, as columns of one table. */
export interface DeclaredTypes {
  /** Each with values in SQL, of which the last must differ from all others. */
  types: (database: TestDatabase) => Promise<Record<string, string[]>>;
  /** What comes first, such as types to be made. */
  setup: string[];
  /** Types that are no keys: those that have no equality of their own. */
  noKeys: RegExp;
  /** A query of the different values of a column of the table `one`, by its quoted name. */
  distinct: (column: string) => string;
}

/** Types whose values have a text in common with those of other kinds. */
export interface CommonTypes {
  /** The names of columns in `contract/common-types.ts`, to their types. */
  types: Record<string, string>;
  /** As other words are, with types of which every two values have two texts. */
  words: SqlWords;
  /** Whether its times and numbers may be finer than those of others. */
  isFiner: boolean;
  /** Whether it has no better checksums than these beside another of its kind. */
  isBesideItself: boolean;
}

/** How a login is let to read some columns of tables, and what is said where it must read others. */
export interface ColumnRights {
  /** Leaves the reader the columns `id`, `v` and `w` of tables. */
  restrict: (login: string, tables: string[]) => string[];
  /** What is said of the others, `salary` and `iban`, where the diff names none. */
  saysOfAll: string;
  /** What is said where it names `v` and `salary`. */
  saysOfNamed: string;
}

/** Whether a kit is of a kind of database. */
export const isDatabaseKit = (kit: Kit): kit is DatabaseKit => kit.kind !== 'files';

/** A table of a case once its types and values are texts as DuckDB writes them. */
export interface Content {
  /** Names to types. */
  columns: Record<string, string>;
  rows: (string | null)[][];
}

/** Whether a source can hold a table. */
export function holds(limits: Limit[], { columns, rows }: Content): boolean {
  const entries = Object.entries(columns);
  return !limits.some(({ names, types, values, isEmpty }) => {
    if (isEmpty === true) return rows.length === 0;
    return entries.some(([name, type], index) => {
      if (names) return names.test(name);
      if (!types?.test(type)) return false;
      return !values || rows.some((row) => row[index] != null && values(row[index]));
    });
  });
}

/** All strategies that there are to ask for. */
export const STRATEGIES: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets', 'in-source'];
