import { describe, expect, test } from '@jest/globals';
import { readDatabricksUrl } from '../../../src/sources/databricks/url.ts';

const HOST = 'dbc-1a2b.cloud.databricks.com';
const PATH = '/sql/1.0/warehouses/1234abcd';

const problemWith = (url: string, options = {}): string => {
  try {
    readDatabricksUrl('lake', url, options);
    return 'no problem';
  } catch (error) {
    return String(error);
  }
};

describe('the URL of a SQL warehouse', () => {
  test('names the workspace, the warehouse, and where names are searched', () => {
    expect(
      readDatabricksUrl('lake', `databricks://token:dapi1@${HOST}${PATH}/main/sales`, {}),
    ).toEqual({
      origin: `https://${HOST}`,
      warehouse: '1234abcd',
      login: { kind: 'token', token: 'dapi1' },
      catalog: 'main',
      schema: 'sales',
      answerWithinMs: 60_000,
    });
  });

  test('has options beside it in the place of its parts', () => {
    const options = { client_id: 'robot', client_secret: 's', catalog: 'main', schema: 'sales' };
    expect(readDatabricksUrl('lake', `databricks://${HOST}${PATH}`, options)).toMatchObject({
      login: { kind: 'client', id: 'robot', secret: 's' },
      catalog: 'main',
      schema: 'sales',
    });
  });

  test.each([
    [`databricks://token:hunter2@${HOST}/`, {}, 'its path is not that of a SQL warehouse'],
    [`databricks://token:hunter2@${HOST}${PATH}?ssl=false`, {}, 'would show the token'],
    [`databricks://token:hunter2@${HOST}${PATH}?tls=1`, {}, 'there is no parameter "tls" here'],
    [`databricks://${HOST}${PATH}`, {}, 'it has no token'],
    [
      `databricks://${HOST}${PATH}`,
      { client_id: 'a' },
      'client_id and client_secret one is missing',
    ],
  ])('is refused where something in it is wrong, without the token: %s', (url, options, says) => {
    const problem = problemWith(url, options);
    expect(problem).toContain(says);
    expect(problem).not.toContain('hunter2');
  });
});
