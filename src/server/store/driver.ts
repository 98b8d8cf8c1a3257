/** What is bound to a statement, or comes back. */
export type Value = string | number | null;

/** A row, by the names of its columns. */
export type Row = Record<string, Value>;

/** What must not happen on two servers at once. */
export type Lock = 'migrate' | 'create' | 'claim' | 'keys';

/** Runs statements. Their SQL is PostgreSQL's; see `toSqlite` for what may be used. */
export interface StoreConnection {
  /** The rows of one statement, in which `$1` stands for the first value. */
  rows(sql: string, values?: readonly Value[]): Promise<Row[]>;
}

/**
 * A database that keeps the store.
 *
 * All methods throw StoreUnavailableError where it cannot be reached or cannot write now.
 */
export interface StoreDriver extends StoreConnection {
  /** Whether several servers can use it at the same time. */
  readonly isShared: boolean;
  /**
   * Runs statements of which all happen, or none.
   *
   * @param lock held to the end of the transaction, over all servers; `null`: none is needed.
   */
  transaction<Result>(
    lock: Lock | null,
    work: (connection: StoreConnection) => Promise<Result>,
  ): Promise<Result>;
  /** Has what was removed leave the disk, as far as that is up to who uses the database. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** Whether a row can have this id: what is none was never given, nor can every database hold it. */
export const isId = (id: number): boolean => Number.isSafeInteger(id) && id > 0;

/** A text that can be kept in a column: PostgreSQL has no NUL character. JSON has it escaped. */
export function columnText(text: string): string {
  return text.replaceAll('\0', '\ufffd');
}
