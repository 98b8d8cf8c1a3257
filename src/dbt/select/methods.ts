import { InvalidValue } from '../../config/problems.ts';
import { nearestNames } from '../../contract/nearest.ts';
import { shown } from '../../text/message.ts';
import { areThese } from '../../text/lists.ts';
import type { DbtNode, Manifest } from '../node.ts';
import { aspects, type State } from '../state.ts';
import { isWildcard, matcherOf, pathMatcherOf } from '../wildcard.ts';

/** What selections are made on. */
export interface Selecting {
  manifest: Manifest;
  state: State;
}

/** Tells of a node whether it matches. */
type Matches = (node: DbtNode) => boolean;

/** What follows a method: `materialized` and `table` in `config.materialized:table`. */
interface Asked {
  value: string;
  args: readonly string[];
}

const STATES = ['new', 'old', 'modified', 'unmodified', ...aspects.map((one) => `modified.${one}`)];

function byState({ value }: Asked, { state }: Selecting): Matches {
  const [, aspect] = value.split('.');
  if (!STATES.includes(value)) {
    const known = STATES.map((name) => `\`state:${name}\``).join(', ');
    throw new InvalidValue(`has ${shown(`state:${value}`)}, which is not one of ${known}`);
  }
  if (value === 'new') return ({ id }) => state.isNew.has(id);
  if (value === 'old') return ({ id }) => !state.isNew.has(id);
  if (value === 'unmodified') return ({ id }) => !state.isModified.has(id);
  const found = aspects.find((one) => one === aspect);
  const ids = found ? state.by[found] : state.isModified;
  return ({ id }) => ids.has(id);
}

/** The names by which a node may be called: its own, and with its version where it has one. */
function leavesOf({ fqn, version }: DbtNode): string[] {
  if (version === null) return fqn.slice(-1);
  const [name = '', tag = ''] = fqn.slice(-2);
  return [name, `${name}.${tag}`, `${name}_${tag}`];
}

/** As dbt matches names: the last part, or all from the package or the first folder on. */
function isNamed(node: DbtNode, wanted: string): boolean {
  if (leavesOf(node).includes(wanted)) return true;
  const matchesLeaf = isWildcard(wanted) && !wanted.includes('.') ? matcherOf(wanted) : null;
  if (matchesLeaf?.(leavesOf(node)[0] ?? '')) return true;
  return [node.fqn, node.fqn.slice(1)].some((fqn) => startsWith(fqn, wanted));
}

function startsWith(fqn: readonly string[], wanted: string): boolean {
  const parts = fqn.flatMap((part) => part.split('.'));
  const named = wanted.split('.');
  if (parts.length < named.length) return false;
  const wild = named.findIndex(isWildcard);
  const plain = wild < 0 ? named : named.slice(0, wild);
  if (!plain.every((part, index) => part === parts[index])) return false;
  return wild < 0 || matcherOf(named.slice(wild).join('.'))(parts.slice(wild).join('.'));
}

/** Sources and exposures have methods of their own. */
const byName =
  ({ value }: Asked): Matches =>
  (node) =>
    node.type !== 'source' && isNamed(node, value);

function byPath({ value }: Asked): Matches {
  const matches = pathMatcherOf(value.replaceAll('\\', '/'));
  return ({ files }) => files.some(matches);
}

function byFile({ value }: Asked): Matches {
  const matches = matcherOf(value);
  return ({ files: [file = ''] }) => {
    const name = file.split('/').at(-1) ?? '';
    return matches(name) || matches(name.replace(/\.[^.]*$/, ''));
  };
}

/** The value of a configuration at a path of keys. */
function valueAt(config: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (Object(value) as Record<string, unknown>)[key],
    config,
  );
}

function byConfig({ value, args }: Asked): Matches {
  const isWanted = (found: unknown) =>
    typeof found === 'boolean' ? String(found) === value.toLowerCase() : String(found) === value;
  return ({ config }) => {
    const found = valueAt(config, args);
    if (found === undefined || found === null) return false;
    return Array.isArray(found) ? found.some(isWanted) : isWanted(found);
  };
}

function byParts(type: string, most: number, partsOf: (node: DbtNode) => string[]) {
  return ({ value }: Asked): Matches => {
    const wanted = value.split('.');
    if (wanted.length > most) {
      throw new InvalidValue(
        `has ${shown(`${type}:${value}`)}, which has more than ${String(most)} parts`,
      );
    }
    const matchers = wanted.map(matcherOf);
    return (node) => {
      if (node.type !== type) return false;
      const parts = partsOf(node);
      // Without a package, or of a source without a table, any.
      const from = type === 'exposure' || wanted.length === most ? most - wanted.length : 1;
      return matchers.every((matches, index) => matches(parts[from + index] ?? ''));
    };
  };
}

const VERSIONS = ['latest', 'prerelease', 'old', 'none'];

function byVersion({ value }: Asked): Matches {
  if (!VERSIONS.includes(value)) {
    throw new InvalidValue(
      `has ${shown(`version:${value}`)}, which is not one of ${VERSIONS.map((one) => `\`version:${one}\``).join(', ')}`,
    );
  }
  return ({ type, version, latestVersion }) => {
    if (type !== 'model' || version === null) return type === 'model' && value === 'none';
    if (value === 'latest') return version === latestVersion;
    const [own, latest] = [Number(version), Number(latestVersion)];
    return value === 'prerelease' ? own > latest : value === 'old' && own < latest;
  };
}

type MethodOf = (asked: Asked, on: Selecting) => Matches;

const byWildcard =
  (texts: (node: DbtNode) => readonly (string | null)[]): MethodOf =>
  ({ value }) => {
    const matches = matcherOf(value);
    return (node) => texts(node).some((text) => text !== null && matches(text));
  };

const METHODS = {
  fqn: byName,
  state: byState,
  tag: byWildcard(({ tags }) => tags),
  path: byPath,
  file: byFile,
  config: byConfig,
  resource_type: byWildcard(({ type }) => [type]),
  package: ({ value, args }, on) =>
    byWildcard(({ packageName }) => [packageName])(
      { value: value === 'this' ? (on.manifest.project ?? value) : value, args },
      on,
    ),
  source: byParts('source', 3, (node) => [node.packageName, node.sourceName ?? '', node.name]),
  exposure: byParts('exposure', 2, ({ packageName, name }) => [packageName, name]),
  group: byWildcard(({ group }) => [group]),
  access: byWildcard(({ access }) => [access]),
  version: byVersion,
} satisfies Record<string, MethodOf>;

/** dbt's methods of selection that we know. */
export type Method = keyof typeof METHODS;
export const methodNames = Object.keys(METHODS) as Method[];

/** Methods whose values are names that must be somewhere: a slip in one would select nothing. */
const NAMES_SOMETHING: Method[] = ['fqn', 'path', 'file', 'package', 'source', 'exposure'];

/**
 * The nodes that a method finds.
 *
 * @param text what its user wrote, for messages.
 * @throws InvalidValue where it names what the project does not have.
 */
export function nodesBy(
  { method, text, ...asked }: Asked & { method: Method; text: string },
  on: Selecting,
): Set<string> {
  const matches = METHODS[method](asked, on);
  const nodes = [...on.manifest.nodes.values()];
  const found = nodes.filter(matches);
  if (found.length === 0 && NAMES_SOMETHING.includes(method)) {
    const names =
      method === 'fqn'
        ? nearestNames(
            asked.value,
            nodes.map(({ name }) => name),
          )
        : [];
    const nearest = names.length > 0 ? `; ${areThese('the nearest', names.map(shown))}` : '';
    throw new InvalidValue(`has ${shown(text)}, which matches nothing in the project${nearest}`);
  }
  return new Set(found.map(({ id }) => id));
}
