import { isDeepStrictEqual } from 'node:util';
import type { Problems } from '../config/problems.ts';
import { InvalidValue } from '../config/problems.ts';
import { isMap } from '../config/lists.ts';
import { lacksPassword, namesForConfig } from '../config/branch-config.ts';
import { shown } from '../text/message.ts';
import type { Manifest } from './node.ts';
import type { Place, ProfileSource } from './profile/adapter.ts';
import { adapters, OTHERS } from './profile/adapters.ts';
import type { Profile, ProfileTools } from './profile/load-profile.ts';
import type { Target } from './profile/target.ts';

/** Where a table is: its data source by name, and its path there. */
export interface TablePlace {
  source: string;
  path: string[];
}

type Tools = Pick<ProfileTools, 'env' | 'configEnv' | 'problems'>;

/** The data sources that profiles of dbt lead to, by names that no other data source has. */
export class Connections {
  readonly #sources = new Map<string, ProfileSource>();
  /** The database for which each name was first taken. */
  readonly #databases = new Map<string, string | null>();
  readonly #known: readonly string[];
  readonly #tools: Tools;

  /** @param given the map `data-sources` of the user, whatever it is. */
  constructor(given: unknown, tools: Tools) {
    this.#known = isMap(given) ? Object.keys(given) : [];
    this.#tools = tools;
  }

  /** All of them, in the form of `data-sources`. */
  sources(): Record<string, ProfileSource> {
    return Object.fromEntries(this.#sources);
  }

  /**
   * Where a table of dbt's is; `null` where that cannot be told, which is noted as a problem.
   *
   * @param side says of which side it is, for messages.
   */
  placeOf(
    relation: Place & { path: string[] },
    { adapter }: Manifest,
    profile: Profile,
    side: string,
  ): TablePlace | null {
    const { problems } = this.#tools;
    const known = adapters[adapter ?? ''];
    if (!known) {
      problems.add(
        `The dbt adapter ${shown(adapter)} is none whose databases are read: ${OTHERS}.`,
      );
      return null;
    }
    const targets = profile.targets.filter((target) => typeOf(target) === adapter);
    const target = targetFor(targets, relation, (one, database) =>
      known.hasDatabase(one, database),
    );
    const label = `The profile ${shown(profile.name)} of ${shown(profile.path)}`;
    if (!target) {
      problems.add(
        `${label} has no target ${targets.length === 0 ? `of the type ${shown(adapter)}` : `for the database ${shown(relation.database)}`}, in which dbt has models of ${side}; name the data source by \`data-source1\` and \`data-source2\`.`,
      );
      return null;
    }
    const source = this.#read(
      () => known.source(target, relation),
      `${label}: the target ${shown(target.name)}`,
      problems,
    );
    if (!source) return null;
    this.#checkPassword(source, profile, problems);
    return {
      source: this.#nameOf(`${profile.name}.${target.name}`, relation, side, source),
      path: known.pathOf?.(relation.path) ?? relation.path,
    };
  }

  #read(make: () => ProfileSource, label: string, problems: Problems): ProfileSource | null {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      problems.add(`${label} ${error.message}.`);
      return null;
    }
  }

  /** PostgreSQL's driver takes a password of the environment, which may not be for this server. */
  #checkPassword({ url }: ProfileSource, profile: Profile, problems: Problems): void {
    const { env, configEnv } = this.#tools;
    if (!profile.isOfBranch || !env['PGPASSWORD'] || !lacksPassword(url)) return;
    if (namesForConfig(configEnv, problems)('PGPASSWORD')) return;
    problems.add(
      `${shown(profile.path)} names no password, which would be \`PGPASSWORD\` of the environment; in a workflow the input \`config-env\` must list it.`,
    );
  }

  /**
   * Both sides may have one target, each in the folder of its own project, and a target of DuckDB leads
   * to several files. One data source has one name, so that a table is known to be the same on both sides.
   */
  #nameOf(target: string, { database }: Place, side: string, source: ProfileSource): string {
    const known = [...this.#sources].find(([, there]) => isDeepStrictEqual(there, source));
    if (known) return known[0];
    const first = this.#databases.get(target) ?? database;
    const wanted = first === database ? target : `${target} (${String(database)})`;
    for (let number = 0; ; number += 1) {
      const suffix = ['', ` of ${side}`][number] ?? ` (${String(number)})`;
      const name = `${wanted}${suffix}`;
      if (this.#sources.has(name) || this.#known.includes(name)) continue;
      this.#sources.set(name, source);
      this.#databases.set(name, database);
      return name;
    }
  }
}

/** A value that another target may lack, or that cannot be filled in here. */
function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidValue) return null;
    throw error;
  }
}

const typeOf = (target: Target): string | null => attempt(() => target.text('type'));

/** dbt's own target where it leads to the database, else one that does, with the schema if there is one. */
function targetFor(
  [own, ...others]: readonly Target[],
  { database, schema }: Place,
  hasDatabase: (target: Target, database: string) => boolean,
): Target | null {
  if (!own) return null;
  if (database === null || database === '') return own;
  const hasSchema = (target: Target) => attempt(() => target.text('schema')) === schema;
  const inOrder = [own, ...others.filter(hasSchema), ...others];
  return inOrder.find((target) => attempt(() => hasDatabase(target, database))) ?? null;
}
