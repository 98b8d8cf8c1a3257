import { DiffError } from '../../contract/errors.ts';
import { inStatements } from '../columns-at-once.ts';
import type { Column, Sql } from '../dialect.ts';
import type { DuckDBConnection } from './connection.ts';
import type { TextColumn, TextRelation } from './files.ts';
import { asTexts, gatherFacts, mergeFacts, type TextFacts, type TextValue } from './text-facts.ts';
import { needsCare } from './read-error.ts';
import { familyOf, ONE_WAY_TEXT } from './types.ts';
import { type ReadTypes, same } from './type-beside.ts';
import { fits, fitsJson, jsonText, readAs, storedType } from './text-types.ts';

/** The types to read each column in, by its name. */
export type ColumnTypes = ReadonlyMap<string, ReadTypes>;

/** A relation whose columns have types that can be compared. */
export interface TypedRelation {
  relation: Sql;
  columns: Column[];
  isFiltered?: boolean;
}

/** Enough to guess from; a wrong guess is found when the values are checked. */
const SAMPLE_ROWS = 500;

/** A text file, whose texts are read in types as far as these are known. */
export class TextSide {
  readonly file: TextRelation;
  readonly #connection: DuckDBConnection;
  readonly #table: string;
  /** The rows: of the file, or of the table that keeps them. */
  #rows: Sql;
  readonly #facts = new Map<string, TextFacts>();
  /** Columns whose every value is in their facts. */
  readonly #known = new Set<string>();

  constructor(connection: DuckDBConnection, file: TextRelation, table: string) {
    this.#connection = connection;
    this.file = file;
    this.#table = table;
    this.#rows = file.relation;
  }

  facts(name: string): TextFacts | undefined {
    return this.#facts.get(name);
  }

  /** Looks at the first rows. */
  async look(signal?: AbortSignal): Promise<void> {
    const gather = () => this.#gather(this.file.columns, `LIMIT ${SAMPLE_ROWS}`, signal);
    await gather().catch(async (error: unknown) => {
      if (!needsCare(error) || !this.file.readCarefully) throw error;
      await this.keep(signal);
      await gather();
    });
  }

  /** Copies the file into a table, if it is not in one, to be read from there. */
  async keep(signal?: AbortSignal): Promise<void> {
    if (this.#rows === this.#table) return;
    const { relation, isLossy, readCarefully } = this.file;
    if (isLossy) await this.#keepCarefully(signal);
    else {
      await this.#copy(relation, signal).catch((error: unknown) => {
        if (!needsCare(error) || !readCarefully) throw error;
        return this.#keepCarefully(signal);
      });
    }
    this.#rows = this.#table;
  }

  async #copy(from: Sql, signal?: AbortSignal): Promise<void> {
    await this.#connection.execute(
      `CREATE OR REPLACE TEMP TABLE ${this.#table} AS SELECT * FROM ${from}`,
      signal,
    );
  }

  async #keepCarefully(signal?: AbortSignal): Promise<void> {
    const reading = await this.file.readCarefully?.(signal);
    if (!reading) return;
    await this.#copy(reading.relation, signal);
    const [row] = await this.#connection.query(`SELECT count(*) AS rows FROM ${this.#table}`);
    if (Number(row?.['rows']) === reading.rows) return;
    const read = `${String(row?.['rows'])} of ${reading.rows} rows`;
    throw new DiffError('InternalError', `${read} arrived while a text file was read`);
  }

  /** The columns of which some value in `rows`, a relation with them, does not fit its type. */
  async misfits(
    columns: TextColumn[],
    types: ColumnTypes,
    rows: (columns: TextColumn[]) => Sql = () => this.#rows,
    signal?: AbortSignal,
  ): Promise<TextColumn[]> {
    const fitsOf = (column: TextColumn): Sql =>
      this.#known.has(column.name) ? isRead(column, types) : fitsColumn(column, types);
    const checked = columns.filter((column) => fitsOf(column) !== 'true');
    const found: TextColumn[] = [];
    for (const some of inStatements(checked)) {
      const counts = some.map(
        (column, index) => `count(*) FILTER (WHERE NOT ${fitsOf(column)}) AS misfits_${index}`,
      );
      const [row] = await this.#connection.query(
        `SELECT ${counts.join(', ')} FROM ${rows(some)}`,
        signal,
      );
      found.push(...some.filter((_, index) => Number(row?.[`misfits_${index}`]) > 0));
    }
    return found;
  }

  /** Looks at every value of a column that has a misfit. */
  async lookCloser({ name }: TextColumn, signal?: AbortSignal): Promise<void> {
    // Its rows are read again, and most likely for other columns, too.
    await this.keep(signal);
    const facts = this.#facts.get(name);
    if (this.#known.has(name) && facts) this.#facts.set(name, asTexts(facts));
    else
      await this.#gather(
        this.file.columns.filter((column) => column.name === name),
        '',
        signal,
      );
    this.#known.add(name);
  }

  async #gather(columns: TextColumn[], limit: Sql, signal?: AbortSignal): Promise<void> {
    const select = columns.map(
      ({ text, json }, i) =>
        `${text} AS text_${i}, ${json === null ? 'NULL' : `json_type(${json})`} AS kind_${i}`,
    );
    const distinct = columns.length === 1 ? 'DISTINCT ' : '';
    const chunks = this.#connection.stream(
      `SELECT ${distinct}${select.join(', ')} FROM (SELECT * FROM ${this.#rows} ${limit})`,
      signal,
    );
    const facts = columns.map(() => gatherFacts([]));
    for await (const rows of chunks) {
      columns.forEach((_, i) => {
        const values = rows
          .map((row) => ({ text: row[`text_${i}`], jsonType: row[`kind_${i}`] }) as TextValue)
          .filter(({ text }) => text !== null);
        facts[i] = mergeFacts(facts[i] ?? gatherFacts([]), gatherFacts(values));
      });
    }
    columns.forEach(({ name }, i) => this.#facts.set(name, facts[i] ?? gatherFacts([])));
  }

  /** The rows with their columns read in types, beside each the value as the file wrote it. */
  typed(types: ColumnTypes): TypedRelation {
    const { dialect } = this.#connection;
    const prefix = unusedPrefix(this.file.columns);
    const columns = this.file.columns.map(({ name, json }, i): Column => {
      const { compared: type, filtered } = typesOf(name, types);
      const format = json === null ? 'csv' : 'json';
      const read = (text: Sql): Sql => readColumn(asWritten(name, text, format), type);
      const written = { format, column: `${prefix}${i}`, read } as const;
      if (type === filtered) return { name, type, written };
      return { name, type, filtered, reference: read(written.column), written };
    });
    const select = this.file.columns.flatMap((column, i) => [
      `${readColumn(column, typesOf(column.name, types).filtered)} AS ${dialect.quoteIdentifier(column.name)}`,
      `${column.json ?? column.text} AS ${prefix}${i}`,
    ]);
    const relation = `(SELECT\n  ${select.join(',\n  ')}\nFROM ${this.#rows})`;
    return { relation, columns };
  }
}

/** Whether a value of a column that was looked at closely can be read at all. */
function isRead(column: TextColumn, types: ColumnTypes): Sql {
  const { checked: type } = typesOf(column.name, types);
  return type === 'JSON' || storedType(type) === 'VARCHAR'
    ? 'true'
    : `(${column.text} IS NULL OR ${readAs(column.text, type)} IS NOT NULL)`;
}

const typesOf = (name: string, types: ColumnTypes): ReadTypes => types.get(name) ?? same('VARCHAR');

/** A column of texts under another name than in its file. */
export function asWritten(name: string, written: Sql, format: 'csv' | 'json'): TextColumn {
  return format === 'csv'
    ? { name, text: written, json: null }
    : { name, text: `(${jsonText(written)})`, json: written };
}

function readColumn({ text, json }: TextColumn, type: string): Sql {
  const family = familyOf(type);
  const isJson = family.kind === 'json' || (family.kind === 'mixed' && family.isJson);
  if (!isJson || json === null) return family.kind === 'mixed' ? text : readAs(text, type);
  return `CASE WHEN json_type(${json}) <> 'NULL' THEN ${json} END`;
}

function fitsColumn({ name, text, json }: TextColumn, types: ColumnTypes): Sql {
  const { checked: type } = typesOf(name, types);
  if (type === 'JSON' || (type === 'VARCHAR' && json === null)) return 'true';
  if (type === ONE_WAY_TEXT) return `(${text} IS NULL OR ${fits(text, type)})`;
  const conditions = [fits(text, type), ...(json === null ? [] : [fitsJson(json, type)])];
  return `(${text} IS NULL OR coalesce(${conditions.join(' AND ')}, false))`;
}

/** A beginning that no column's name has, whatever the case: DuckDB does not tell cases apart. */
function unusedPrefix(columns: TextColumn[]): string {
  let prefix = 'written_';
  while (columns.some(({ name }) => name.toLowerCase().startsWith(prefix))) prefix += '_';
  return prefix;
}
