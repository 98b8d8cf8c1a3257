import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Source, SOURCES } from '../../src/sources/registry.ts';
import { ENGINE, isOfOtherEngine, isOfRun } from '../engine-scope.ts';
import { type DatabaseKit, isDatabaseKit, type Kit } from './kit.ts';

const FOLDER = import.meta.dirname;

/** The kinds that have a kit: `kit.ts` in the folder of its kind is all that a new one takes. */
export const KINDS: string[] = readdirSync(FOLDER).filter((name) =>
  existsSync(join(FOLDER, name, 'kit.ts')),
);

/** Every kit, but for those of engines that this run does not start. */
export const KITS: Kit[] = [];

for (const name of KINDS) {
  if (isOfOtherEngine(name)) continue;
  // One after the other: jest loads what two of them import only once, and not at the same time.
  const { kit } = (await import(`./${name}/kit.ts`)) as { kit: Kit };
  KITS.push(kit);
}

/** Those of databases. */
export const DATABASE_KITS: DatabaseKit[] = KITS.filter(isDatabaseKit);

/** Those of which each is tested alone. */
export const TESTED_KITS: DatabaseKit[] = DATABASE_KITS.filter(({ kind }) => isOfRun(kind));

/** Those whose own types and names are tested: with an engine, none that it stands in for. */
export const OWN_KITS: DatabaseKit[] = TESTED_KITS.filter(
  ({ isStandIn }) => ENGINE === undefined || !isStandIn,
);

/** The kit of a kind of database. */
export function kitOf(kind: string): DatabaseKit {
  const found = DATABASE_KITS.find((kit) => kit.kind === kind);
  if (!found) throw new Error(`no kit of ${kind}`);
  return found;
}

/** The descriptor that a kit is for. */
export function descriptorOf({ kind }: Kit): Source {
  const found = SOURCES.find((descriptor) => descriptor.kind === kind);
  if (!found) throw new Error(`no descriptor of ${kind}`);
  return found;
}

/** Whether the engine's own DuckDB reads a kind: then no strategy but a copy is there. */
export const isReadByEngine = (kit: Kit): boolean => descriptorOf(kit).readBy === 'engine';
