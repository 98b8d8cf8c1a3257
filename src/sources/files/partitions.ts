import { isAbsolute, relative } from 'node:path';
import { DiffError } from '../../contract/errors.ts';

/** Files whose folders `x=y` say the same. */
export interface Partition {
  files: string[];
  /** By the names of the folders; NULL as Hive and Spark write it. */
  values: ReadonlyMap<string, string | null>;
}

const NULL_FOLDER = '__HIVE_DEFAULT_PARTITION__';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the folders of a path say; the last part is the file's own name. */
function valuesOf(path: string): Map<string, string | null> {
  const folders = path.split(/[/\\]/).slice(0, -1);
  return new Map(
    folders.flatMap((folder) => {
      const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(folder) ?? [];
      if (name === undefined) return [];
      return [[decoded(name), value === NULL_FOLDER ? null : decoded(value)] as const];
    }),
  );
}

/**
 * Groups files by their folders `x=y`, as far as the pattern spells or matches these: where a
 * workspace lies says nothing of its data.
 *
 * @param pattern as the request names it.
 * @param files what it matches, as absolute paths.
 * @throws DiffError where not all of the files have the same folders.
 */
export function partitionsOf(
  pattern: string,
  files: string[],
  workingDirectory: string,
): Partition[] {
  const shownOf = (file: string): string =>
    isAbsolute(pattern) ? file : relative(workingDirectory, file);
  const groups = new Map<string, Partition>();
  let first: { shown: string; names: string } | null = null;
  for (const file of files) {
    const shown = shownOf(file);
    const values = valuesOf(shown);
    const names = [...values.keys()].map((name) => `${name}=`).join(', ') || 'none';
    first ??= { shown, names };
    if (names !== first.names) {
      const value = `${pattern}: the folders with a = differ: ${first.shown} has ${first.names}, ${shown} has ${names}`;
      throw new DiffError('InvalidInputException', value);
    }
    const key = JSON.stringify([...values]);
    const group = groups.get(key) ?? { files: [], values };
    group.files.push(file);
    groups.set(key, group);
  }
  return [...groups.values()];
}
