import { expect, test } from '@jest/globals';
import { warnOfPlainHttp } from '../../src/server/start-checks.ts';

function warnings(host: string, publicUrl: string | null): string[] {
  const said: string[] = [];
  warnOfPlainHttp({ host, publicUrl }, { warning: (message) => said.push(message) });
  return said;
}

test.each(['127.0.0.1', '127.0.1.1', '::1', 'localhost'])(
  'a server that only its own machine reaches, by %s, warns of nothing',
  (host) => expect(warnings(host, null)).toEqual([]),
);

test.each(['0.0.0.0', '::', '192.168.1.7', 'db.example.com'])(
  'a server that others reach, by %s, warns that nothing is encrypted, unless a proxy does it',
  (host) => {
    const warning = expect.stringContaining('without TLS');
    expect(warnings(host, null)).toEqual([warning]);
    expect(warnings(host, 'http://diffs.example.com')).toEqual([warning]);
    expect(warnings(host, 'https://diffs.example.com')).toEqual([]);
  },
);
