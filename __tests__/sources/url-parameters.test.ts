import { describe, expect, test } from '@jest/globals';
import { readMysqlUrl } from '../../src/sources/mysql/url.ts';
import { readRedshiftUrl } from '../../src/sources/redshift/open.ts';
import { readPostgresUrl } from '../../src/sources/postgresql/open.ts';

const UNCHECKED = { rejectUnauthorized: false };

describe('the URL of a PostgreSQL server', () => {
  const read = (rest: string, env: Record<string, string> = {}) =>
    readPostgresUrl('prod', `postgresql://${rest}`, undefined, env);

  /** What is tried of TLS, in order. */
  const tried = (rest: string, env: Record<string, string> = {}): unknown[] => {
    const { ssl, others = [] } = read(rest, env);
    return [ssl, ...others.map((other) => other.ssl)];
  };

  test.each([
    ['', [false, UNCHECKED]],
    ['?sslmode=disable', [false]],
    ['?sslmode=allow', [false, UNCHECKED]],
    ['?sslmode=prefer', [UNCHECKED, false]],
    ['?sslmode=require', [UNCHECKED]],
    ['?sslmode=no-verify', [UNCHECKED]],
    ['?sslmode=verify-full', [{}]],
    ['?sslmode=verify-full&sslrootcert=system', [{}]],
    [
      '?sslmode=require&ssl_min_protocol_version=TLSv1.3',
      [{ ...UNCHECKED, minVersion: 'TLSv1.3' }],
    ],
    ['?ssl=true', [UNCHECKED]],
    ['?ssl=0', [false]],
  ])('%s is read as libpq reads it', (parameters, attempts) => {
    expect(tried(`h/d${parameters}`)).toEqual(attempts);
  });

  test('PGSSLMODE counts where the URL says nothing of TLS', () => {
    expect(tried('h/d', { PGSSLMODE: 'prefer' })).toEqual([UNCHECKED, false]);
    expect(tried('h/d', { PGSSLMODE: 'allow' })).toEqual([false, UNCHECKED]);
    expect(tried('h/d?sslmode=disable', { PGSSLMODE: 'prefer' })).toEqual([false]);
    expect(tried('h/d?ssl=false', { PGSSLMODE: 'require' })).toEqual([false]);
    expect(() => tried('h/d', { PGSSLMODE: 'maybe' })).toThrow('sslmode is "maybe"; accepted are');
  });

  test('several hosts are tried in their order', () => {
    const { host, port, others = [] } = read('me:secret@one:5432,two,[::1]:5433/d?sslmode=disable');
    const places = [{ host, port }, ...others].map((each) => [each.host, each.port]);
    expect(places).toEqual([
      ['one', 5432],
      ['two', undefined],
      ['::1', 5433],
    ]);
    expect(others[1]).toMatchObject({ user: 'me', password: 'secret', database: 'd' });
  });

  test('what the driver takes as it is reaches it', () => {
    expect(
      read(
        '/d?host=/var/run/pg&port=5433&user=me&options=-c%20search_path%3Da&application_name=nightly' +
          '&connect_timeout=5&keepalives=0&client_encoding=UTF8&target_session_attrs=any&gssencmode=prefer',
      ),
    ).toMatchObject({
      host: '/var/run/pg',
      port: 5433,
      user: 'me',
      database: 'd',
      options: '-c search_path=a',
      application_name: 'nightly',
      connectionTimeoutMillis: 5000,
      keepAlive: false,
    });
    expect(read('h?dbname=d&channel_binding=require')).toMatchObject({
      database: 'd',
      enableChannelBinding: true,
      isBound: true,
    });
  });

  test.each([
    ['passfile=x', 'there is no parameter "passfile" here; accepted are host,'],
    ['service=x', 'there is no parameter "service" here'],
    ['hostaddr=1.2.3.4', 'there is no parameter "hostaddr" here'],
    ['requirepeer=x', 'there is no parameter "requirepeer" here'],
    ['sslcrldir=x', 'there is no parameter "sslcrldir" here'],
    ['tcp_user_timeout=5', 'there is no parameter "tcp_user_timeout" here'],
    ['krbsrvname=x', 'there is no parameter "krbsrvname" here'],
    ['require_auth=none', 'there is no parameter "require_auth" here'],
    ['replication=database', 'there is no parameter "replication" here'],
    ['schema=public', 'there is no parameter "schema" here'],
    ['charset=utf8', 'there is no parameter "charset" here'],
    ['client_encoding=latin1', 'client_encoding is "latin1"; accepted are utf8,'],
    ['gssencmode=require', 'gssencmode is "require"; accepted are disable, prefer'],
    ['target_session_attrs=read-write', 'target_session_attrs is "read-write"; accepted is any'],
    ['load_balance_hosts=random', 'load_balance_hosts is "random"; accepted is disable'],
    ['sslmode=on', 'sslmode is "on"; accepted are disable, allow, prefer, require,'],
    ['sslmode=verify-ca', 'sslmode=verify-ca needs sslrootcert'],
    ['sslmode=disable&sslmode=require', 'the parameter "sslmode" occurs twice'],
    ['sslmode=disable&ssl=true', 'it has both of sslmode and ssl'],
    ['host=one,two', 'the parameter host names several; write host1:port1,host2:port2'],
  ])('%s is refused by its name', (parameters, reason) => {
    expect(() => read(`me:hunter2@h/d?${parameters}`)).toThrow(
      `data-sources: the URL of "prod" cannot be read (${reason}`,
    );
  });
});

test('the URL of a Redshift cluster takes TLS unless it says otherwise, on each of its hosts', () => {
  const { ssl, others = [], port } = readRedshiftUrl('dwh', 'redshift://one,two:1/d');
  expect([ssl, port]).toEqual([UNCHECKED, 5439]);
  expect(others).toMatchObject([{ host: 'two', port: 1, ssl: UNCHECKED }]);
});

describe('the URL of a MySQL server', () => {
  const read = (rest: string) => () => readMysqlUrl('shop', `mysql://${rest}`);

  test('a character set that is UTF-8 is what texts come in anyway', () => {
    expect(read('h/d?charset=utf8mb4')().options).toMatchObject({ charset: 'utf8mb4' });
    expect(read('h/d?charset=latin1')).toThrow(
      'charset is "latin1"; accepted are utf8mb4, utf8, utf8mb3',
    );
  });

  test.each([
    ['h1:3306,h2:3306/d', 'it names several hosts; accepted is one'],
    ['h/d?ssl-mode=disabled&ssl=1', 'it has both of ssl-mode and ssl'],
    ['h/d?ssl=1&ssl=0', 'the parameter "ssl" occurs twice'],
    [
      'h/d?connect-timeout=1&connect_timeout=2',
      'it has both of connect-timeout and connect_timeout',
    ],
    ['h/d?ssl-verify-server-cert=1', 'there is no parameter "ssl-verify-server-cert" here'],
    ['h/d?init-command=SET%20a=1', 'there is no parameter "init-command" here'],
    ['h/d?compress=true', 'there is no parameter "compress" here'],
    ['h/d?options=x', 'there is no parameter "options" here'],
  ])('%s is refused by its name', (rest, reason) => {
    expect(read(rest)).toThrow(`data-sources: the URL of "shop" cannot be read (${reason}`);
  });
});
