import type { Modifiers } from '../contract/modifiers.ts';
import type { Pair } from '../contract/summary-results.ts';
import type { TimeStep } from '../contract/time-series.ts';
import type { Tolerance } from '../contract/tolerances.ts';
import type { ColumnType } from './types/column-type.ts';

/** SQL text of an expression, a relation or a statement. */
export type Sql = string;

/** A column of a relation. */
export interface Column {
  name: string;
  /** What its values are in DuckDB. */
  type: ColumnType;
  /** The name that its source has for the type, where that is another: for people to read. */
  declared?: string;
  /** The type that a filter finds it in, where its values are compared in another. */
  filtered?: ColumnType;
  /** How SQL refers to it, where not by its name. */
  reference?: Sql;
  /** Where the values come from a text file: how the file wrote them. */
  written?: Written;
}

/** How a text file writes values: those of CSV by the decimal mark, too. */
export type WrittenFormat = 'csv' | 'csv with decimal commas' | 'json';

/** A column's values as a text file wrote them. Equal texts of one format are equal in any type. */
export interface Written {
  format: WrittenFormat;
  /** The column of the same relation that holds the texts. */
  column: Sql;
  /** The value in the column's type, from its text. */
  read: (written: Sql) => Sql;
}

/**
 * Whether two numbers or timestamps that are not equal, neither NULL, are within a tolerance of each other. NULL where a
 * database cannot tell, since they are too close to its border; never so in DuckDB.
 */
export type Within = (tolerance: Tolerance, value1: Sql, value2: Sql) => Sql;

/**
 * How two columns compare, one of each side, by the one rule of equality (docs/numbers.md).
 * Every function takes and returns SQL expressions.
 */
export interface Comparison {
  /** Of each side: the value in a common type, in which `=` is the rule of equality. */
  key: Pair<(value: Sql) => Sql>;
  /**
   * Of each side: what goes into the row hash. Values that differ by the rule never share it;
   * values that are equal usually do, and where they don't the values decide.
   */
  hashed: Pair<(value: Sql) => Sql>;
  /** Whether two values, neither NULL, are equal. */
  equal: (value1: Sql, value2: Sql) => Sql;
  /** Whether two values differ, where NULL equals NULL alone, if the database has one operator for it. */
  differ?: (value1: Sql, value2: Sql) => Sql;
  /**
   * Whether `equal` and `differ` are NULL where a database cannot tell: of modifiers that it does not work out
   * for every value. Their key forms then are not those of the rule, and compare values alone.
   */
  isOpen?: boolean;
  /**
   * Left out where the types are no numbers or timestamps, or the database works out no tolerances of them. Others than
   * DuckDB are asked for those alone that `isOrdinary`.
   */
  within?: Within;
  /**
   * What goes into the row hash in the place of `hashed` where there is a tolerance: numbers that are not
   * within it never share it, and those that are usually do; `null` where nothing does.
   */
  hashedWithin?: (tolerance: Tolerance) => Pair<(value: Sql) => Sql> | null;
  /**
   * A condition that an index on the two columns can serve, and that holds wherever their key forms
   * are equal; for a join it is added to the equality of the forms.
   */
  joined?: (value1: Sql, value2: Sql) => Sql;
  /** How some key forms are found again by a statement of their own; left out where they cannot be. */
  spelled?: Spelling;
}

/** A text without what counts for nothing, as far as a database takes it away. */
export interface CountedText {
  text: (value: Sql) => Sql;
  /** Whether it takes all of it away, from every text. */
  isExact: boolean;
}

/** How a value in its key form comes here, and goes back into a statement. */
export interface Spelling {
  /** The value as a text. */
  read: (form: Sql) => Sql;
  /** The value as a literal, in the type of the form, from that text. */
  write: (text: string) => Sql;
}

/** How a cluster tells rows that are equal from those that may not be. */
export interface RowHashing {
  /** A hash of 64 bits over expressions in order, of which any may be NULL; never NULL. */
  rowHash: (values: Sql[]) => Sql;
  /**
   * Up to how many values of a side one FULL JOIN with all of them takes less time than hashes; left out
   * where it never does.
   */
  joinsUpTo?: number;
  /** Whether a FULL JOIN of keys and hashes takes less time than to group them. */
  joinsHashes?: boolean;
}

/** How a database puts the rows of one key together that has no FULL JOIN, or a slow one. */
export interface Grouping {
  /** Begins a SELECT with very many groups. */
  select: Sql;
  /** An aggregate that gives the value where it is the only one that is not NULL, in any type. */
  anyValue: (value: Sql) => Sql;
}

/**
 * A database's SQL, as far as the comparison needs it.
 *
 * @typeParam Type how it has types of columns; of a dialect that does without them nothing is said.
 */
export abstract class Dialect<Type = never> {
  /** Ends a subquery whose expressions are not to be worked out again wherever they are used. */
  readonly fence: Sql = '';

  /** `null` where rows are numbered by window functions, and joined by FULL JOIN. */
  readonly grouping: Grouping | null = null;

  /**
   * A constant of a type that has a hash, but no order: rows that are grouped by it, too, are hashed,
   * and not sorted.
   */
  readonly unordered: Sql | null = null;

  /** Whether a join takes no longer per row in large tables than in small ones without an index. */
  readonly joinsWithoutIndex: boolean = true;

  /** Whether a FULL JOIN of two indexes in order takes no longer than an inner one. */
  readonly mergesFullJoins: boolean = false;

  /**
   * An aggregate that lists whole numbers of the rows that fulfil a condition, as a text with commas; `null`
   * where there is none that holds as many as there may be.
   */
  readonly listIf: ((value: Sql, condition: Sql) => Sql) | null = null;

  /** `null` where rows are not hashed, or not worth it: where one machine joins them. */
  readonly hashing: RowHashing | null = null;

  /** The number of rows that fulfil a condition, as an aggregate. */
  countIf(condition: Sql): Sql {
    return `count(CASE WHEN ${condition} THEN 1 END)`;
  }

  /** A whole number of up to 64 bits as one of 64 bits. */
  asBigint(value: Sql): Sql {
    return `CAST(${value} AS bigint)`;
  }

  /** An identifier that stands for exactly this name. */
  quoteIdentifier(name: string): Sql {
    return `"${name.replaceAll('"', '""')}"`;
  }

  /** A text literal with exactly this value. */
  quoteText(text: string): Sql {
    return `'${text.replaceAll("'", "''")}'`;
  }

  /** Whether rows can be put together by columns of this type, however many there are. */
  isGroupable(_type: Type): boolean {
    return true;
  }

  /** Whether `hashing` takes values of a type that is not compared there, as the texts they are copied by. */
  isHashable(_type: Type): boolean {
    return true;
  }

  /** How a column of `type1` compares with one of `type2`; `null` where they cannot. */
  abstract comparison(type1: Type, type2: Type): Comparison | null;

  /**
   * How two columns compare where some of what they hold counts for nothing; `null` where the database does not
   * work that out.
   */
  modified(_type1: Type, _type2: Type, _modifiers: Modifiers): Comparison | null {
    return null;
  }

  /** What counts of the texts of a column, for checksums; `null` where the database does not work that out. */
  counted(_type: Type, _modifiers: Modifiers): CountedText | null {
    return null;
  }

  /**
   * A time (ISO 8601, UTC where it has no zone) as a literal that a column of this type can be
   * compared with; `null` where the type holds no times.
   */
  abstract timeLiteral(iso: string, type: Type): Sql | null;

  /**
   * The start, in UTC, of the step of time in which a value of a type lies that holds times, as the text
   * `2026-01-31 00:00:00`; NULL for NULL, for infinities and, unless they are written in another way, for
   * years before Christ. Weeks begin on Mondays.
   */
  abstract timeStep(value: Sql, step: TimeStep, type: Type): Sql;
}

/** The SQL of a database in which rows are joined by their hashes first. */
export abstract class HashingDialect extends Dialect<ColumnType> {
  /** A hash of at least 60 bits over expressions in order, never NULL. */
  abstract rowHash(values: Sql[]): Sql;
}

/** One value as read from a result: numbers beyond 2^53 arrive as bigint. */
export type Cell = string | number | bigint | boolean | null;
