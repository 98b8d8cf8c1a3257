import { InvalidValue } from '../../config/problems.ts';
import { type Adapter, authority, encoded, options, query } from './adapter.ts';
import type { Target } from './target.ts';

const LOGIN = { users: ['user'], passwords: ['password', 'pass'], hosts: ['host'] };

const databaseOf = (target: Target): string => target.need('dbname', 'database');

const tls = (target: Target) =>
  query({
    sslmode: target.text('sslmode'),
    sslrootcert: target.text('sslrootcert'),
    sslcert: target.text('sslcert'),
    sslkey: target.text('sslkey'),
  });

/** PostgreSQL. */
export const postgres: Adapter = {
  hasDatabase: (target, database) => databaseOf(target) === database,
  source: (target) => ({
    url: `postgresql://${authority(target, LOGIN)}/${encoded(databaseOf(target))}${tls(target)}`,
    ...options({ search_path: target.text('search_path'), role: target.text('role') }),
  }),
};

/** Amazon Redshift, by a login with a password. */
export const redshift: Adapter = {
  hasDatabase: postgres.hasDatabase,
  source: (target) => {
    const method = target.text('method') ?? 'database';
    if (method !== 'database') {
      throw new InvalidValue(
        'logs in by another `method` than `database`, which is the one that we know',
      );
    }
    const mode = query({ sslmode: target.text('sslmode') });
    return { url: `redshift://${authority(target, LOGIN)}/${encoded(databaseOf(target))}${mode}` };
  },
};

const mysqlSource = (scheme: string): Adapter => ({
  // A database of MySQL's is what others call a schema; one server has all of them.
  hasDatabase: () => true,
  source: (target) => {
    const login = {
      users: ['username', 'user'],
      passwords: ['password', 'pass'],
      hosts: ['server', 'host'],
    };
    const isPlain = target.text('ssl_disabled') === 'true';
    const mode = query({ 'ssl-mode': isPlain ? 'disabled' : null });
    return {
      url: `${scheme}://${authority(target, login)}/${encoded(target.need('schema'))}${mode}`,
    };
  },
});

export const mysql = mysqlSource('mysql');
export const mariadb = mysqlSource('mariadb');
