import { describe, expect, test } from '@jest/globals';
import { readComplaint } from '../../../src/sources/spark/errors.ts';

/** As a Thrift server says it, with a stack trace. */
const complaint = (name: string, words: string, state: string) => ({
  message:
    `org.apache.hive.service.cli.HiveSQLException: Error running query: [${name}] ` +
    `org.apache.spark.sql.AnalysisException: [${name}] ${words} SQLSTATE: ${state}; line 1 pos 14;\n` +
    `'Project [*]\n\tat org.apache.spark.sql.Something.run(Something.scala:1)`,
  sqlState: state,
});

const said = (name: string, words: string, state: string): string => {
  const { type, value } = readComplaint(complaint(name, words, state), 'host:1', null);
  return `${type}: ${value}`;
};

describe('what Spark says', () => {
  test('of names is shown in its first sentences, without a plan or a stack trace', () => {
    const words = 'The table or view `t` cannot be found.\nIf you did not qualify the name, do so.';
    expect(said('TABLE_OR_VIEW_NOT_FOUND', words, '42P01')).toBe(
      'NoSuchTableException: [TABLE_OR_VIEW_NOT_FOUND] The table or view `t` cannot be found.',
    );
    expect(said('UNRESOLVED_COLUMN.WITH_SUGGESTION', 'A column `x` is not there.', '42703')).toBe(
      'NoSuchColumnException: [UNRESOLVED_COLUMN.WITH_SUGGESTION] A column `x` is not there.',
    );
    expect(said('PARSE_SYNTAX_ERROR', "Syntax error at or near 'selec'.", '42601')).toBe(
      "SyntaxException: [PARSE_SYNTAX_ERROR] Syntax error at or near 'selec'.",
    );
  });

  test('of values is shown without them', () => {
    const words = `The value 'hunter2' of the type "STRING" cannot be cast to "INT".`;
    expect(said('CAST_INVALID_INPUT', words, '22018')).toBe(
      'DataException: [CAST_INVALID_INPUT] The value (not shown) of the type "STRING" cannot be cast to "INT".',
    );
    expect(said('NUMERIC_VALUE_OUT_OF_RANGE', '12345 is too large.', '22003')).not.toContain('123');
    expect(said('USER_RAISED_EXCEPTION', 'hunter2', 'P0001')).toBe(
      'SparkException: [USER_RAISED_EXCEPTION] its words may hold values of rows, and are not shown',
    );
  });

  test('without a class of its own is shown by the name of what was thrown', () => {
    const message = 'java.lang.IllegalStateException: hunter2\n\tat java.base/Thread.run';
    expect(readComplaint({ message, sqlState: null }, 'host:1', null).value).toBe(
      'IllegalStateException: its words may hold values of rows, and are not shown',
    );
  });

  test('of a session that is gone is an error of the connection', () => {
    const message = 'Invalid SessionHandle: SessionHandle [x]';
    expect(readComplaint({ message, sqlState: null }, 'host:1', null)).toMatchObject({
      type: 'ConnectionException',
      value: 'host:1: the session is not there any more',
    });
  });

  test('of more rows than its driver may hold comes with a way out', () => {
    const message =
      'org.apache.spark.SparkException: Job aborted due to stage failure: Total size of serialized results of 9 tasks (1 GiB) is bigger than spark.driver.maxResultSize (1 GiB)';
    expect(readComplaint({ message, sqlState: null }, 'host:1', null)).toMatchObject({
      type: 'InsufficientResourcesException',
      value: expect.stringContaining('set spark.sql.thriftServer.incrementalCollect to true'),
    });
  });

  test('of a placeholder is said as of all databases', () => {
    expect(said('UNBOUND_SQL_PARAMETER', 'Found the unbound parameter: _15.', '42P02')).toBe(
      'SyntaxException: there is no value for a parameter such as $1 or ?, which SQL here cannot have',
    );
  });
});
