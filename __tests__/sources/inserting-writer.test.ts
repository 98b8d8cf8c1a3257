import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Sql } from '../../src/sources/dialect.ts';
import { InsertingWriter, type InsertTarget } from '../../src/sources/inserting-writer.ts';
import type { RowSource } from '../../src/sources/table-writer.ts';
import { integer, TEXT } from '../../src/sources/types/column-type.ts';

/** A place for tables that notes what it is told. */
function target(overrides: Partial<InsertTarget> = {}): { told: Sql[]; target: InsertTarget } {
  const told: Sql[] = [];
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    told,
    target: {
      place: ['a', 'b'],
      statementLength: 60,
      castsLiterals: false,
      quote: (name) => `"${name}"`,
      columnOf: ({ kind }) => ({ type: kind, text: (value) => value }),
      fit: (names) => names,
      format: () => '',
      prepare: nothing,
      run: (sql) => Promise.resolve(void told.push(sql)),
      copy: (table, relation) => Promise.resolve(void told.push(`copy ${relation} to ${table}`)),
      tables: () => Promise.resolve([]),
      commit: () => Promise.resolve(void told.push('commit')),
      undo: (drops) => Promise.resolve(void told.push(...drops)),
      close: () => Promise.resolve(void told.push('close')),
      ...overrides,
    },
  };
}

const rows = (...parts: string[][]): RowSource => ({
  columns: [
    { name: 'id', type: integer(32) },
    { name: 'v', type: TEXT },
  ],
  relation: 'rows',
  // eslint-disable-next-line @typescript-eslint/require-await
  texts: async function* () {
    yield* parts;
  },
});

const signal = new AbortController().signal;
const CREATE = 'CREATE TABLE "a"."b"."t" ("id" integer, "v" text)';
const DROP = 'DROP TABLE IF EXISTS "a"."b"."t"';

describe('a writer by INSERT', () => {
  test('puts as many rows into a statement as it may have', async () => {
    const { told, target: place } = target();
    const texts = Array.from({ length: 10 }, (_, i) => `(${i},'x')`);
    await new InsertingWriter(place).write('t', rows(texts.slice(0, 7), texts.slice(7)), signal);
    const [create, ...inserts] = told;
    expect(create).toBe(CREATE);
    expect(inserts.every((sql) => sql.length <= 60)).toBe(true);
    expect(inserts).toEqual([
      `INSERT INTO "a"."b"."t" VALUES ${texts.slice(0, 3).join(',')}`,
      `INSERT INTO "a"."b"."t" VALUES ${texts.slice(3, 6).join(',')}`,
      `INSERT INTO "a"."b"."t" VALUES ${texts.slice(6, 9).join(',')}`,
      `INSERT INTO "a"."b"."t" VALUES ${texts.slice(9).join(',')}`,
    ]);
  });

  test('casts literals where they are not taken for what their column is', async () => {
    const { told, target: place } = target({ castsLiterals: true, statementLength: 1000 });
    await new InsertingWriter(place).write('t', rows([`('1','x')`, '(NULL,NULL)']), signal);
    expect(told[1]).toBe(
      `INSERT INTO "a"."b"."t" SELECT CAST(c0 AS integer), CAST(c1 AS text) FROM ` +
        `(VALUES ('1','x'),(NULL,NULL)) AS written (c0, c1)`,
    );
  });

  test('sends no INSERT of no rows', async () => {
    const { told, target: place } = target();
    await new InsertingWriter(place).write('t', rows([]), signal);
    expect(told).toEqual([CREATE]);
  });

  test('removes what is not kept, and nothing that is', async () => {
    const { told, target: place } = target();
    const writer = new InsertingWriter(place);
    await writer.copy('kept', 'x', signal);
    await writer.commit();
    await writer.write('t', rows([]), signal);
    await writer.close();
    expect(told.slice(-2)).toEqual([DROP, 'close']);
    expect(told.join('\n')).not.toContain('IF EXISTS "a"."b"."kept"');
  });

  test('removes a table that was being made when the diff was cancelled, once it is there', async () => {
    const abort = new AbortController();
    const begun = Promise.withResolvers<void>();
    const { told, target: place } = target({
      run: async (sql, until) => {
        begun.resolve();
        await sleep(1, undefined, { signal: until });
        told.push(sql);
      },
    });
    const writer = new InsertingWriter(place);
    const writing = writer.write('t', rows([`(1,'x')`]), abort.signal);
    await begun.promise;
    abort.abort();
    await expect(writing).rejects.toThrow('the diff was cancelled');
    await writer.close();
    expect(told).toEqual([CREATE, DROP, 'close']);
  });

  test('ends its connection where what is not kept cannot be removed', async () => {
    const { told, target: place } = target({ undo: () => Promise.reject(new Error('no')) });
    const writer = new InsertingWriter(place);
    await writer.copy('t', 'x', signal);
    await expect(writer.close()).rejects.toThrow('no');
    expect(told).toEqual(['copy x to "a"."b"."t"', 'close']);
  });
});
