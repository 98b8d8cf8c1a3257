import { closeSync, openSync, realpathSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ConfigurationError, messageOf } from '../../../contract/errors.ts';
import type { StoreDriver } from '../driver.ts';
import { migrations } from '../migrations.ts';
import type { StorePurpose } from '../store.ts';
import { SqliteDriver, WAIT_MS } from './driver.ts';
import { BUSY, readSqliteError, sqliteCode } from './errors.ts';
import { OpenedFile } from './opened-file.ts';
import { toSqlite } from './to-sqlite.ts';

/** `ddif`: how a file says that it is a store. */
const APPLICATION_ID = 0x64_64_69_66;

/**
 * What is accepted outlives a loss of power; in memory, up to 32 MiB of what was read stay; what is
 * removed is overwritten.
 */
const SETTINGS = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768;
  PRAGMA secure_delete = ON`;

const NOT_A_DATABASE = 26;

/** Creates the file where it is missing, so that only this user can read it. */
function createFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    const reason = messageOf(error);
    throw new ConfigurationError(
      `store: "${path}" cannot be created (${reason}); it must be a file in a folder that exists.`,
      { cause: error },
    );
  }
}

/**
 * Makes this process the file's only server, until `close` or its own end, however it ends: the
 * system lets go of the lock.
 */
function lockForServer(path: string): DatabaseSync {
  const lockPath = `${path}-server`;
  createFile(lockPath);
  const lock = new DatabaseSync(lockPath);
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (sqliteCode(error) !== BUSY) throw readSqliteError(error);
    const help = 'stop it, or let several servers share a store: postgresql://…';
    throw new ConfigurationError(`store: another server uses "${path}"; ${help}`, { cause: error });
  }
}

function numberOf(database: DatabaseSync, pragma: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
}

function isOurs(database: DatabaseSync): boolean {
  return numberOf(database, 'application_id') === APPLICATION_ID;
}

/** Whether the file is a store, and has all that this version needs. */
function isCurrent(database: DatabaseSync): boolean {
  return isOurs(database) && numberOf(database, 'user_version') === migrations.length;
}

/** Refuses a file of another program, and one of a version that is not known yet. */
function checkFile(database: DatabaseSync, path: string): void {
  const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
  if (!isOurs(database) && Number(tables?.['tables']) > 0) {
    throw new ConfigurationError(`store: "${path}" is the database of another program.`);
  }
  if (numberOf(database, 'user_version') > migrations.length) {
    const help = 'start a version that is as new';
    throw new ConfigurationError(`store: a newer version has written "${path}"; ${help}.`);
  }
}

/** Another process may do the same at the same time. */
function migrate(database: DatabaseSync, path: string): void {
  // A store that is in use has no writer to wait for.
  if (isCurrent(database)) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    checkFile(database, path);
    const steps = migrations.slice(numberOf(database, 'user_version'));
    for (const statement of steps.flat()) database.exec(toSqlite(statement));
    // A file that is as it should be is not written to: the disk may be full.
    if (steps.length > 0) {
      database.exec(`PRAGMA application_id = ${String(APPLICATION_ID)}`);
      database.exec(`PRAGMA user_version = ${String(migrations.length)}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** As `SqliteDriver` needs it. Until it is open, this process has nothing else to do than to wait. */
function openDatabase(path: string): DatabaseSync {
  const options = { open: false, timeout: WAIT_MS, enableForeignKeyConstraints: true };
  const database = new DatabaseSync(path, options);
  try {
    database.open();
    database.function('clock', { deterministic: false }, () => Date.now() * 1000);
    database.exec(SETTINGS);
    migrate(database, path);
    database.exec('PRAGMA busy_timeout = 0');
    return database;
  } catch (error) {
    if (database.isOpen) database.close();
    if (sqliteCode(error) !== NOT_A_DATABASE) throw readSqliteError(error);
    throw new ConfigurationError(`store: "${path}" is no database of SQLite.`, { cause: error });
  }
}

/**
 * Opens a store in a file, and creates it where it is missing.
 *
 * @throws ConfigurationError where it cannot be a store, or has a server already.
 */
export function openSqlite(path: string, purpose: StorePurpose): StoreDriver {
  createFile(path);
  const file = realpathSync(path);
  if (statSync(file).isDirectory()) {
    throw new ConfigurationError(`store: "${file}" is a folder; it must be a file.`);
  }
  const lock = purpose === 'serve' ? lockForServer(file) : null;
  try {
    const database = openDatabase(file);
    return new SqliteDriver(database, new OpenedFile(file), () => lock?.close());
  } catch (error) {
    lock?.close();
    throw error;
  }
}
