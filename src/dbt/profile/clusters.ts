import { InvalidValue } from '../../config/problems.ts';
import { type Adapter, authority, encoded, options, query } from './adapter.ts';
import type { Target } from './target.ts';

const pathOf = (...names: (string | null)[]): string =>
  names.flatMap((name) => (name === null ? [] : [`/${encoded(name)}`])).join('');

function method(target: Target, known: readonly string[], byDefault: string): string {
  const found = target.text('method') ?? byDefault;
  if (known.includes(found)) return found;
  const names = known.map((name) => `\`${name}\``).join(', ');
  throw new InvalidValue(`has another \`method\` than those that we know: ${names}`);
}

/** Trino: one data source reads all of its catalogs. */
export const trino: Adapter = {
  hasDatabase: () => true,
  source: (target) => {
    const how = method(target, ['none', 'ldap', 'jwt'], 'none');
    const scheme = target.text('http_scheme') ?? (how === 'none' ? 'http' : 'https');
    const passwords = how === 'ldap' ? ['password'] : [];
    const place = authority(target, { users: ['user'], passwords, hosts: ['host'] });
    const path = pathOf(target.need('database', 'catalog'), target.need('schema'));
    const roles = Object.entries(target.map('roles')).map(
      ([catalog, role]) => `${catalog}=${role}`,
    );
    return {
      url: `trino://${place}${path}?ssl=${String(scheme === 'https')}`,
      ...options({
        ...target.map('session_properties'),
        jwt: how === 'jwt' ? target.need('jwt_token') : null,
        roles: roles.length > 0 ? roles.join(', ') : null,
      }),
    };
  },
};

/** Apache Spark, by its Thrift server. */
export const spark: Adapter = {
  hasDatabase: () => true,
  source: (target) => {
    method(target, ['thrift'], 'thrift');
    if (target.text('auth')?.toUpperCase() === 'KERBEROS') {
      throw new InvalidValue('logs in by Kerberos, which we do not know');
    }
    const place = authority(target, { users: ['user'], passwords: ['password'], hosts: ['host'] });
    const ssl = target.text('use_ssl');
    return { url: `spark://${place}${pathOf(target.text('schema'))}${query({ ssl })}` };
  },
};

/** Databricks, by a token or a service principal. */
export const databricks: Adapter = {
  hasDatabase: () => true,
  source: (target) => {
    const host = target
      .need('host')
      .replace(/^https:\/\//, '')
      .replace(/\/+$/, '');
    const path = target.need('http_path').replace(/^\/+|\/+$/g, '');
    const token = target.text('token');
    const login = {
      token,
      client_id: token === null ? target.need('client_id', 'azure_client_id') : null,
      client_secret: token === null ? target.need('client_secret', 'azure_client_secret') : null,
    };
    return {
      url: `databricks://${host}/${path}`,
      ...options({
        ...login,
        catalog: target.text('catalog', 'database'),
        schema: target.text('schema'),
      }),
    };
  },
};
