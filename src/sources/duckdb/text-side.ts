import type { Sql } from '../dialect.ts';
import type { DuckDBConnection } from './connection.ts';
import type { OpenedRelation, TextColumn } from './files.ts';
import {
  factsSelectList,
  fits,
  fitsJson,
  readAs,
  readFacts,
  type TextFacts,
} from './text-facts.ts';
import type { TypedRelation } from './load-text.ts';

type TextRelation = Extract<OpenedRelation, { kind: 'text' }>;

/** Enough to guess from; a wrong guess is found when the whole file is read. */
const SAMPLE_ROWS = 500;

/** The type to read each column in, by its name. */
export type ColumnTypes = ReadonlyMap<string, string>;

/** A text file on its way to a typed table. */
export class TextSide {
  readonly file: TextRelation;
  readonly #table: string;
  readonly #connection: DuckDBConnection;
  #facts = new Map<string, TextFacts>();

  constructor(connection: DuckDBConnection, file: TextRelation, table: string) {
    this.#connection = connection;
    this.file = file;
    this.#table = table;
  }

  facts(name: string): TextFacts | undefined {
    return this.#facts.get(name);
  }

  async sample(signal?: AbortSignal): Promise<void> {
    await this.#gather(this.file.columns, `LIMIT ${SAMPLE_ROWS}`, signal);
  }

  async #gather(columns: TextColumn[], limit: Sql, signal?: AbortSignal): Promise<void> {
    const [row] = await this.#connection.query(
      `SELECT\n  ${factsSelectList(columns)}\nFROM (SELECT * FROM ${this.file.relation} ${limit})`,
      signal,
    );
    const facts = readFacts(row ?? {}, columns.length);
    columns.forEach(({ name }, index) => {
      const found = facts[index];
      if (found) this.#facts.set(name, found);
    });
  }

  /** Reads the file into a table; returns whether every value fitted its type. */
  async load(types: ColumnTypes, signal?: AbortSignal): Promise<boolean> {
    const { dialect } = this.#connection;
    const typed = this.file.columns.map(
      (column) => `${read(column, types)} AS ${dialect.quoteIdentifier(column.name)}`,
    );
    const fitting = this.file.columns.map((column) => fitsColumn(column, types));
    const flag = dialect.quoteIdentifier(unusedName(this.file.columns));
    await this.#connection.execute(
      `CREATE OR REPLACE TEMP TABLE ${this.#table} AS
SELECT
  ${typed.join(',\n  ')},
  ${fitting.join('\n  AND ')} AS ${flag}
FROM ${this.file.relation}`,
      signal,
    );
    const [row] = await this.#connection.query(
      `SELECT count(*) AS misfits FROM ${this.#table} WHERE NOT ${flag}`,
      signal,
    );
    return Number(row?.['misfits']) === 0;
  }

  /** Looks at every value of the columns in which some value does not fit. */
  async lookCloser(types: ColumnTypes, signal?: AbortSignal): Promise<void> {
    const counts = this.file.columns.map(
      (column, index) =>
        `count(*) FILTER (WHERE NOT ${fitsColumn(column, types)}) AS misfits_${index}`,
    );
    const [row] = await this.#connection.query(
      `SELECT ${counts.join(', ')} FROM ${this.file.relation}`,
      signal,
    );
    const misfits = this.file.columns.filter((_, index) => Number(row?.[`misfits_${index}`]) > 0);
    await this.#gather(misfits, '', signal);
  }

  typed(types: ColumnTypes): TypedRelation {
    const columns = this.file.columns.map(({ name }) => ({ name, type: typeOf(name, types) }));
    return { relation: this.#table, columns };
  }
}

const typeOf = (name: string, types: ColumnTypes): string => types.get(name) ?? 'VARCHAR';

function read({ name, text, json }: TextColumn, types: ColumnTypes): Sql {
  const type = typeOf(name, types);
  if (type !== 'JSON' || json === null) return readAs(text, type);
  return `CASE WHEN json_type(${json}) <> 'NULL' THEN ${json} END`;
}

function fitsColumn({ name, text, json }: TextColumn, types: ColumnTypes): Sql {
  const type = typeOf(name, types);
  if (type === 'JSON' || (type === 'VARCHAR' && json === null)) return 'true';
  const conditions = [fits(text, type), ...(json === null ? [] : [fitsJson(json, type)])];
  return `(${text} IS NULL OR coalesce(${conditions.join(' AND ')}, false))`;
}

/** A name that no column has, whatever the case: DuckDB does not tell cases apart. */
function unusedName(columns: TextColumn[]): string {
  const used = new Set(columns.map(({ name }) => name.toLowerCase()));
  let name = 'fits';
  while (used.has(name)) name += '_';
  return name;
}
