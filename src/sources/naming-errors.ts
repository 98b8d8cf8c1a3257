import { DiffError } from '../contract/errors.ts';
import type { Database, OpenedDatabase } from './database.ts';
import type { Traits } from './source.ts';

/** An error with the name of the data source that it comes from. */
export function ofSource(name: string, error: unknown): unknown {
  if (!(error instanceof DiffError)) return error;
  return new DiffError(error.type, `${name}: ${error.value}`, { cause: error });
}

/** What runs; where it fails, the error names the data source. */
export function namingSource<Result>(name: string, running: Promise<Result>): Promise<Result> {
  return running.catch((error: unknown) => {
    throw ofSource(name, error);
  });
}

/**
 * A database with the traits of its kind, whose errors name its data source: of two that are
 * compared, the user must know which one failed.
 */
export function namingErrors(database: Database, name: string, traits: Traits): OpenedDatabase {
  return new Proxy(database, {
    get(target, property) {
      if (property === 'traits') return traits;
      const member: unknown = Reflect.get(target, property, target);
      if (typeof member !== 'function') return member;
      return (...values: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, values);
        if (!(result instanceof Promise)) return result;
        const named = namingSource<unknown>(name, result);
        // Errors of a twin name it too.
        return property === 'twin'
          ? named.then((twin) => twin && namingErrors(twin as Database, name, traits))
          : named;
      };
    },
  }) as OpenedDatabase;
}
