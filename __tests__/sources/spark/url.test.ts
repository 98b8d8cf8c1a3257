import { describe, expect, test } from '@jest/globals';
import { readSparkUrl } from '../../../src/sources/spark/url.ts';

const problemWith = (url: string): string => {
  try {
    readSparkUrl('lake', url);
    return 'no problem';
  } catch (error) {
    return String(error);
  }
};

describe('the URL of a Thrift server', () => {
  test('names a host alone, which is spoken to as servers are that nobody told otherwise', () => {
    expect(readSparkUrl('lake', 'spark://spark.example.com')).toEqual({
      transport: 'binary',
      host: 'spark.example.com',
      port: 10_000,
      path: 'cliservice',
      user: 'anonymous',
      password: 'anonymous',
      database: null,
      tls: null,
      connectWithinMs: 30_000,
    });
  });

  test('says all that there is to say', () => {
    const url =
      'spark://me:p%40ss@[::1]:7000/sales?transport=http&path=/a/b&ssl=no-verify&connect-timeout=5';
    expect(readSparkUrl('lake', url)).toEqual({
      transport: 'http',
      host: '::1',
      port: 7000,
      path: 'a/b',
      user: 'me',
      password: 'p@ss',
      database: 'sales',
      tls: { rejectUnauthorized: false },
      connectWithinMs: 5000,
    });
  });

  test('is one of HTTP at another port', () => {
    expect(readSparkUrl('lake', 'spark://host?transport=http').port).toBe(10_001);
  });

  test('with a password says whether it is encrypted, unless it stays on the machine', () => {
    expect(problemWith('spark://me:hunter2@host/sales')).toBe(
      'ConfigurationError: data-sources: the URL of "lake" cannot be read (it sends a password: write ssl=true, or ssl=false where the network is safe)',
    );
    for (const url of [
      'spark://me:hunter2@host?ssl=true',
      'spark://me:hunter2@host?ssl=false',
      'spark://me:hunter2@127.0.0.1',
      'spark://me:hunter2@localhost',
    ]) {
      expect(problemWith(url)).toBe('no problem');
    }
  });

  test.each([
    ['spark://one,two/sales', 'it names several hosts; accepted is one'],
    ['spark://host/a/b', 'its path is more than one database'],
    ['spark://host?transport=carrier', 'transport is "carrier"; accepted are binary, http'],
    ['spark://host?tranport=http', 'there is no parameter "tranport" here'],
    ['spark://host?connect-timeout=soon', 'accepted is a number of seconds'],
  ])('is refused where something in it is wrong: %s', (url, says) => {
    expect(problemWith(url)).toContain(says);
  });
});
