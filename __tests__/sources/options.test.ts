import { describe, expect, test } from '@jest/globals';
import { namedSources } from '../../src/sources/registry.ts';

type Options = Record<string, string | number | boolean>;

const URLS = {
  postgresql: 'postgresql://db/shop',
  redshift: 'redshift://db/shop',
  mysql: 'mysql://db/shop',
  sqlite: 'sqlite:a.db',
  duckdb: 'duckdb:a.duckdb',
};
type Kind = keyof typeof URLS;

const read = (kind: Kind, options: Options) =>
  namedSources({ dwh: { url: URLS[kind], options } })[1]!.options;

function problemOf(kind: Kind, options: Options): string {
  try {
    return `no problem: ${JSON.stringify(read(kind, options))}`;
  } catch (error) {
    return String(error);
  }
}

describe('the options of a data source', () => {
  test.each<[Kind, Options, Options]>([
    [
      'postgresql',
      {
        search_path: 'staging, public',
        statement_timeout: 60000,
        enable_seqscan: false,
        jit: true,
      },
      {
        search_path: 'staging, public',
        statement_timeout: '60000',
        enable_seqscan: 'off',
        jit: 'on',
      },
    ],
    ['postgresql', { 'app.tenant': 7, WORK_MEM: '16MB' }, { 'app.tenant': '7', work_mem: '16MB' }],
    ['redshift', { statement_timeout: '60000' }, { statement_timeout: 60000 }],
    [
      'redshift',
      { enable_result_cache_for_session: 'off' },
      { enable_result_cache_for_session: 'off' },
    ],
    [
      'mysql',
      { max_statement_time: '1.5', sort_buffer_size: 1e6 },
      { max_statement_time: 1.5, sort_buffer_size: 1e6 },
    ],
    [
      'sqlite',
      { cache_size: -64000, temp_store: 'memory' },
      { cache_size: -64000, temp_store: 'memory' },
    ],
  ])('of %s are read: %j', (kind, options, expected) => {
    expect(read(kind, options)).toEqual(expected);
  });

  test.each<[Kind, Options, string]>([
    [
      'postgresql',
      { serch_path: 'a' },
      '`data-sources.dwh.options.serch_path` is not an option of postgresql; the nearest is search_path',
    ],
    [
      'mysql',
      { max_statement_tim: 1 },
      '`data-sources.dwh.options.max_statement_tim` is not an option of mysql; the nearest is max_statement_time',
    ],
    [
      'duckdb',
      { threads: 4 },
      '`data-sources.dwh.options.threads` cannot be set: a data source of duckdb takes no options',
    ],
    [
      'postgresql',
      { TimeZone: 'UTC' },
      '`data-sources.dwh.options.TimeZone` cannot be set: every session is in UTC, so that times of all sources are compared alike',
    ],
    [
      'postgresql',
      { transaction_read_only: 'off' },
      '`data-sources.dwh.options.transaction_read_only` cannot be set: all is read in one transaction that only reads, and sees one snapshot',
    ],
    [
      'mysql',
      { sql_mode: 'ANSI' },
      '`data-sources.dwh.options.sql_mode` cannot be set: values are read and compared in one form, which it would change',
    ],
    ['postgresql', { role: ' ' }, '`data-sources.dwh.options.role` must not be empty'],
    ['postgresql', { role: 'a\0b' }, '`data-sources.dwh.options.role` must not be empty'],
    [
      'mysql',
      { sort_buffer_size: '1M; DROP TABLE t' },
      '`data-sources.dwh.options.sort_buffer_size` must be a whole number, such as 60000',
    ],
    [
      'redshift',
      { wlm_query_slot_count: 0 },
      '`data-sources.dwh.options.wlm_query_slot_count` must be a whole number from 1 on',
    ],
    [
      'sqlite',
      { temp_store: 'ram' },
      '`data-sources.dwh.options.temp_store` must be default or file or memory',
    ],
    ['mysql', { ROLE: 'a', role: 'b' }, '`data-sources.dwh.options.role` is set twice'],
  ])('of %s that cannot be right are refused with what is: %j', (kind, options, problem) => {
    expect(problemOf(kind, options)).toBe(`ConfigurationError: ${problem}`);
  });

  test('are refused all at once, and no value is shown', () => {
    expect(() =>
      namedSources({
        a: { url: URLS.postgresql, options: { pass: 'hunter2', role: 'reader' } },
        b: { url: URLS.sqlite, options: { cache_size: 'hunter2' } },
      }),
    ).toThrow(
      /^(?!.*hunter2)`data-sources\.a\.options\.pass` is not .*; `data-sources\.b\.options\.cache_size` must be /,
    );
  });
});

describe('a data source is written to', () => {
  const writingOf = (url: string, entry: object) =>
    namedSources({ dwh: { url, ...entry } })[1]?.writing;

  test('where its configuration says so, in the schema that it names', () => {
    expect(writingOf(URLS.sqlite, { writable: true })).toEqual({ schema: null, keepDays: null });
    const entry = { writable: true, 'write-schema': 'scratch' };
    expect(writingOf(URLS.postgresql, entry)).toEqual({ schema: 'scratch', keepDays: null });
    const kept = { ...entry, 'keep-tables': '7d' };
    expect(writingOf(URLS.postgresql, kept)).toEqual({ schema: 'scratch', keepDays: 7 });
  });

  test('nowhere else', () => {
    expect(writingOf(URLS.sqlite, {})).toBeNull();
    expect(writingOf(URLS.sqlite, { writable: false })).toBeNull();
    expect(() => writingOf(URLS.postgresql, { 'write-schema': 'scratch' })).toThrow(
      '`data-sources.dwh.write-schema` is set, which needs `data-sources.dwh.writable` to be true',
    );
  });

  test('in no schema where its kind has none', () => {
    expect(() => writingOf(URLS.sqlite, { writable: true, 'write-schema': 'a' })).toThrow(
      '`data-sources.dwh.write-schema` is set, and a SQLite file has no schemas',
    );
  });
});
