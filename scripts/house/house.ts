import { posix } from 'node:path';
import { circlesOf } from './circles.ts';
import type { SourceFile } from './imports.ts';

/** A folder with its own files, without those of folders in it. */
export interface Folder {
  /** Its path below `src`; `.` for `src` itself. */
  name: string;
  purpose: string;
  files: number;
  lines: number;
  /** The other folders of its room that it loads. */
  loads: string[];
}

/** A folder of `src`, with those in it. */
export interface Room extends Folder {
  folders: Folder[];
  /** The rooms that it loads, without those that one of these stands on. */
  standsOn: string[];
}

/** All rooms, in floors from the top. */
export type House = Room[][];

const KINDS = 'sources/<kind>';

/** Folders of sources that are no kinds. */
const SHARED = new Set(['types', 'tolerances']);

/** The folder that a file belongs to: the registry of the kinds of source stands above these. */
function folderOf(path: string): string {
  return path === 'sources/registry.ts' ? KINDS : posix.dirname(path);
}

/** Kinds of source stand above DuckDB, and what they share below it. */
function roomOf(folder: string): string {
  const [top = '', next] = folder.split('/');
  return top === 'sources' && next !== undefined && !SHARED.has(next) ? KINDS : top;
}

type Links = Map<string, Set<string>>;

/** Which of these load which others, after their files. */
function linksBetween(files: readonly SourceFile[], nameOf: (path: string) => string): Links {
  const links: Links = new Map();
  for (const { path, imports, later } of files) {
    const from = nameOf(path);
    const loaded = links.get(from) ?? new Set();
    links.set(from, loaded);
    for (const name of [...imports, ...later].map(nameOf)) if (name !== from) loaded.add(name);
  }
  return links;
}

const listsOf = (links: Links): Map<string, string[]> =>
  new Map([...links].map(([name, loaded]) => [name, [...loaded].toSorted()]));

/** The folder in `parent` that a file is in, however deep; `null` for the parent's own files and others. */
function folderIn(parent: string, path: string): string | null {
  const [child, ...rest] = path.startsWith(`${parent}/`)
    ? path.slice(parent.length + 1).split('/')
    : [];
  return child === undefined || rest.length === 0 ? null : `${parent}/${child}`;
}

/**
 * Circles of folders in one folder, each with all that is in it. The parent's own files are its hall:
 * they may lead into these folders, and these back to them.
 */
function circlesBeside(files: readonly SourceFile[], parent: string): string[][] {
  const isInFolder = (path: string): boolean => folderIn(parent, path) !== null;
  const inFolders = files
    .filter(({ path }) => isInFolder(path))
    .map(({ imports, later, ...file }) => ({
      ...file,
      imports: imports.filter(isInFolder),
      later: later.filter(isInFolder),
    }));
  return circlesOf(listsOf(linksBetween(inFolders, (path) => folderIn(parent, path) ?? parent)));
}

/**
 * Circles in which files, rooms, or folders side by side import each other when they run. A file may
 * load later, by `import()`, what stands on it: neither waits for the other.
 */
export function circlesIn(files: readonly SourceFile[]): string[][] {
  const parents = new Set(
    files.flatMap(({ path }) => {
      const steps = posix.dirname(path).split('/');
      return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
    }),
  );
  return [
    ...circlesOf(new Map(files.map(({ path, imports }) => [path, imports]))),
    ...circlesOf(listsOf(linksBetween(files, (path) => roomOf(folderOf(path))))),
    ...[...parents].toSorted().flatMap((parent) => circlesBeside(files, parent)),
  ];
}

/** What is wrong with the house, as sentences; none where it may be drawn. */
export function faultsOf(
  files: readonly SourceFile[],
  purposes: Readonly<Record<string, string>>,
): string[] {
  const folders = new Set(files.map(({ path }) => folderOf(path)));
  const rooms = new Set([...folders].map(roomOf));
  const all = new Set([...folders, ...rooms]);
  return [
    ...[...all]
      .filter((name) => !Object.hasOwn(purposes, name))
      .toSorted()
      .map((name) => `src/${name} has no purpose: say it in scripts/house/purposes.ts`),
    ...Object.keys(purposes)
      .filter((name) => !all.has(name))
      .map((name) => `scripts/house/purposes.ts has src/${name}, which is no folder with files`),
    ...circlesIn(files).map((circle) => `these load each other in a circle: ${circle.join(', ')}`),
  ];
}

/** The rooms that one loads, without those that another of these leads to. */
function nearest(links: Links, name: string): string[] {
  const reached = (from: string): Set<string> => {
    const found = new Set<string>();
    const open = [...(links.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(links.get(next) ?? []));
    }
    return found;
  };
  const loaded = [...(links.get(name) ?? [])];
  return loaded.filter((room) => !loaded.some((other) => reached(other).has(room))).toSorted();
}

/**
 * On which floor each room stands, counted from the top: below all that load it, and right above what
 * it stands on where that makes more ways shorter than longer.
 */
function floorsOf(links: Links): Map<string, number> {
  const floors = new Map<string, number>();
  const floorOf = (name: string): number => {
    const known = floors.get(name);
    if (known !== undefined) return known;
    const above = [...links].filter(([, loaded]) => loaded.has(name)).map(([from]) => from);
    const floor = Math.max(-1, ...above.map(floorOf)) + 1;
    floors.set(name, floor);
    return floor;
  };
  for (const name of links.keys()) floorOf(name);
  const standsOn = new Map([...links.keys()].map((name) => [name, nearest(links, name)]));
  const fromBelow = [...floors.keys()].toSorted((a, b) => floorOf(b) - floorOf(a));
  for (const name of fromBelow) {
    const below = standsOn.get(name) ?? [];
    const above = [...standsOn.values()].filter((rooms) => rooms.includes(name));
    if (below.length > above.length) floors.set(name, Math.min(...below.map(floorOf)) - 1);
  }
  return floors;
}

/** The house that files make; `faultsOf` must have found nothing. */
export function houseOf(
  files: readonly SourceFile[],
  purposes: Readonly<Record<string, string>>,
): House {
  const folderLinks = linksBetween(files, folderOf);
  const folder = (name: string): Folder => {
    const own = files.filter(({ path }) => folderOf(path) === name);
    return {
      name,
      purpose: purposes[name] ?? '',
      files: own.length,
      lines: own.reduce((sum, { lines }) => sum + lines, 0),
      loads: [...(folderLinks.get(name) ?? [])]
        .filter((other) => roomOf(other) === roomOf(name) && !name.startsWith(`${other}/`))
        .toSorted(),
    };
  };
  const names = [...folderLinks.keys()].toSorted();
  const links = linksBetween(files, (path) => roomOf(folderOf(path)));
  const floors = floorsOf(links);
  const rooms = [...links.keys()].toSorted().map((name) => ({
    ...folder(name),
    folders: names.filter((other) => other !== name && roomOf(other) === name).map(folder),
    standsOn: nearest(links, name),
  }));
  const depth = Math.max(...floors.values()) + 1;
  return Array.from({ length: depth }, (_, floor) =>
    rooms.filter(({ name }) => floors.get(name) === floor),
  );
}
