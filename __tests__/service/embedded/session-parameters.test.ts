import { describe, expect, test } from '@jest/globals';
import { type DiffRequestInput, diffRequestSchema } from '../../../src/contract/request.ts';
import { withSessionParameters } from '../../../src/service/embedded/session-parameters.ts';
import { namedSources } from '../../../src/sources/registry.ts';
import { postgresDatabase } from '../../servers/databases.ts';
import { compareTables } from '../../sources/compare-tables.ts';

const sources = namedSources({
  warehouse: { url: 'postgresql://reader@127.0.0.1/shop', options: { search_path: 'prod' } },
  file: 'duckdb:shop.duckdb',
});

const requestOf = (changes: Partial<DiffRequestInput>) =>
  diffRequestSchema.parse({ data_source1_id: 1, data_source2_id: 2, ...changes });

const optionsOf = (changes: Partial<DiffRequestInput>, isServed = false) =>
  withSessionParameters([sources[1]!, sources[1]!], requestOf(changes), isServed).map(
    ({ options }) => options,
  );

describe('parameters of a session', () => {
  test('go before the options of the data source, on the side that asks for them', () => {
    const parameters = { search_path: 'staging', statement_timeout: 5000 };
    expect(optionsOf({ data_source2_session_parameters: parameters })).toEqual([
      { search_path: 'prod' },
      { search_path: 'staging', statement_timeout: '5000' },
    ]);
    expect(optionsOf({ data_source1_session_parameters: {} })[0]).toEqual({ search_path: 'prod' });
  });

  test('are options that the kind of source takes', () => {
    expect(() => optionsOf({ data_source1_session_parameters: { DateStyle: 'ISO' } })).toThrow(
      'data_source1_session_parameters.DateStyle',
    );
    expect(() => optionsOf({ data_source1_session_parameters: { serch_path: 'a' } })).toThrow(
      /data_source1_session_parameters\.serch_path.* is not an option of postgresql; .*search_path/,
    );
    const request = requestOf({ data_source2_session_parameters: { threads: 4 } });
    expect(() => withSessionParameters([sources[1]!, sources[2]!], request, false)).toThrow(
      'a data source of duckdb takes no options',
    );
  });

  test('are not for who asks a server that others look after', () => {
    const asked = { data_source1_session_parameters: { role: 'owner' } };
    expect(() => optionsOf(asked, true)).toThrow(
      'data_source1_session_parameters: who runs this server sets them, in the options of the data source',
    );
  });

  test('make two sessions of one data source, which read two schemas', async () => {
    const database = await postgresDatabase();
    await database.query(`
      CREATE SCHEMA prod; CREATE TABLE prod.orders AS SELECT 1 AS id, 1 AS v;
      CREATE SCHEMA staging; CREATE TABLE staging.orders AS SELECT 1 AS id, 2 AS v`);
    const named = namedSources({ one: database.url })[1]!;
    const request = requestOf({
      data_source1_session_parameters: { search_path: 'prod' },
      data_source2_session_parameters: { search_path: 'staging' },
    });
    const [source1, source2] = withSessionParameters([named, named], request, false);
    expect(source1.id).toBe(source2.id);
    const { values } = await compareTables(database.url, ['orders', 'orders'], {
      sources: [source1, source2],
    });
    expect(values!.rows_with_differences).toBe(1);
    await database.drop();
  });
});
