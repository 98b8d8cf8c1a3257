import { describe, expect, it } from '@jest/globals';
import { checkArchive, npmReason } from '../../src/duckdb/registry-answers.ts';

describe('what the package registry answers', () => {
  it('is said without the words of a parser where it is a web page', () => {
    const stderr =
      'npm error code FETCH_ERROR\nnpm error errno FETCH_ERROR\n' +
      'npm error invalid json response body at https://npm.example/@duckdb%2fnode-api ' +
      'reason: Unexpected token \'<\', "<html><tit"... is not valid JSON\n';
    expect(npmReason(stderr)).toBe(
      'https://npm.example/@duckdb%2fnode-api answered with what is no JSON, as a proxy or a ' +
        'log-in page does',
    );
  });

  it('is said as npm does where that is a sentence', () => {
    const stderr = 'npm error code E403\nnpm error 403 403 Forbidden - GET https://npm.example/a\n';
    expect(npmReason(stderr)).toBe('npm error 403 403 Forbidden - GET https://npm.example/a');
    expect(npmReason('')).toBeNull();
  });

  it('is a package only where it is an archive', () => {
    const address = 'https://user:s3cret@npm.example/a.tgz';
    const page = Buffer.from('<html></html>');
    expect(() => checkArchive(address, { status: 200, data: page })).toThrow(
      'https://npm.example/a.tgz answered with what is no package, as a proxy or a log-in page does',
    );
    expect(() => checkArchive(address, { status: 403, data: page })).toThrow(
      'https://npm.example/a.tgz answered 403',
    );
    expect(() => checkArchive(address, { status: 200, data: Buffer.of(0x1f, 0x8b) })).not.toThrow();
  });
});
