import { changingFunctions, STANDARD_TIME } from '../changing-functions.ts';
import { type DatabaseSource, SAFE_TRAITS } from '../source.ts';
import { MYSQL_OPTIONS } from './options.ts';

/** MySQL and MariaDB. */
export const mysql: DatabaseSource = {
  kind: 'mysql',
  schemes: ['mysql', 'mariadb'],
  place: 'server',
  options: MYSQL_OPTIONS,
  readBy: 'itself',
  changing: changingFunctions(
    [
      ...STANDARD_TIME,
      'curdate',
      'curtime',
      'utc_date',
      'utc_time',
      'utc_timestamp',
      'unix_timestamp',
    ],
    ['rand', 'random_bytes', 'uuid', 'uuid_short', 'uuid_v\\d', 'sys_guid', 'sysdate', 'nextval'],
  ),
  // Transactions of two connections cannot share a snapshot.
  traits: { ...SAFE_TRAITS, snapshots: 'session' },
  open: async (address, { signal }) => {
    const { openMysql } = await import('./open.ts');
    return openMysql(address, signal);
  },
  openWriter: async (address, writing, { signal }) => {
    const { openMysqlWriter } = await import('./writer.ts');
    return openMysqlWriter(address, writing, signal);
  },
};
