/**
 * Where tables are listed: what stands before their names in a path. None is where a name alone is found;
 * `null` in the last place stands for every schema.
 */
export type SearchedSchema = readonly (string | null)[];

/** A table or view of a data source, as a request can name it. */
export interface ListedTable {
  /** Its name, after its schema, and after its catalog where the data source has several. */
  path: string[];
  kind: 'table' | 'view' | 'materialized view';
  /** Whether its name alone leads to it, without a schema before it. */
  isFoundByName: boolean;
}

/** The tables of some schemas. */
export interface ListedTables {
  tables: ListedTable[];
  /** Whether the data source finds a name whatever the case of its letters. */
  areNamesFolded: boolean;
}
