import { describe, expect, it } from '@jest/globals';
import { hasUnescapedPassword } from '../../src/contract/data-source-url.ts';

describe('a password that is not percent-encoded is noticed', () => {
  it.each([
    'postgresql://u:Abc@Secretpart#1@host/db',
    'postgresql://u:a@b@host/db',
    'postgresql://u:ab#cd@host/db',
    'mysql://u:ab/cd@host/db',
    'mysql://u:12/cd@host/db',
    'mariadb://u:ab?cd@host/db',
    'mariadb://u:ab?c=d@host/db',
    'redshift://u:100%secret@host/db',
    'redshift://u:100%@host/db',
    'POSTGRESQL://u:a b"{c}@d@host/db',
    'postgresql://host/db?user=u&password=ab#cd',
    'postgresql://u:line\nbreak#@host/db',
  ])('in %j', (url) => {
    expect(hasUnescapedPassword(url)).toBe(true);
  });
});

describe('a URL as it should be is taken', () => {
  it.each([
    'postgresql://u:a%40b%23c%2Fd%25@host:5432/db?sslmode=require',
    'postgresql://u:a:b c"d{e}@host/db',
    'postgresql://u@host,other:5433/db',
    'postgresql:///db?host=/var/run/postgresql&user=u@tenant&password=a@b',
    'mysql://u:p@[::1]:3306/db',
    'duckdb:data/a@b#c.duckdb',
    'sqlite:100%.db',
  ])('%s', (url) => {
    expect(hasUnescapedPassword(url)).toBe(false);
  });
});
