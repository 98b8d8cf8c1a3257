import type { ChosenDiffs, LeftOut } from '../contract/chosen.ts';
import { Problems } from '../config/problems.ts';
import { listed } from '../text/lists.ts';
import { shown } from '../text/message.ts';
import { count } from '../text/quantities.ts';
import { graphOf, reachedFrom } from './graph.ts';
import { keyOf, type DbtKey, testsByNode } from './keys.ts';
import { wishesOf, type Wishes } from './meta.ts';
import { type DbtNode, isRelation, type Manifest } from './node.ts';
import { type NodePair, pairRelations } from './pairs.ts';
import type { Built } from './run-results.ts';
import type { Selection } from './select/criterion.ts';
import { selectNodes } from './select/select.ts';
import { stateOf } from './state.ts';

/** What models are chosen from. */
export interface Choosing {
  base: Manifest;
  candidate: Manifest;
  selection: Selection;
  /** What dbt built in the pull request; `null` where nobody knows. */
  built: Built | null;
}

/** A model that is compared. */
export interface ChosenModel extends NodePair {
  /** No other has it. */
  name: string;
  wishes: Wishes;
  key: DbtKey | null;
}

/** What is compared, and what is said of the choice. */
export interface ModelChoice {
  models: ChosenModel[];
  chosen: ChosenDiffs;
}

const REASONS = {
  isNew: 'new, without a table in production',
  isRemoved: 'removed or disabled, without a table of the pull request',
  isEphemeral: 'ephemeral, without a table; what reads them is compared',
  isNever: 'never compared, as their meta says',
  isNotBuilt: 'not built in the pull request',
  isTooLarge: 'seeds of more than 1 MiB, of which dbt keeps no checksum: a change is not seen',
};
type Reason = keyof typeof REASONS;

/** So many models a sentence names. */
const FEW = 5;

/** Names of nodes, with their package where two have one name, and their version. */
export function namesOf(nodes: readonly DbtNode[]): (node: DbtNode) => string {
  const plain = ({ name, version }: DbtNode): string =>
    version === null ? name : `${name}.v${version}`;
  const all = Map.groupBy(nodes, plain);
  return (node) =>
    (all.get(plain(node))?.length ?? 0) > 1 ? `${node.packageName}.${plain(node)}` : plain(node);
}

function isNotBuilt({ id, type, isDeferred }: DbtNode, built: Built | null): boolean {
  return isDeferred || (built !== null && built.kinds.includes(type) && !built.ids.has(id));
}

/** To pass over what has no table for a fault, or an old one, would say that all is well. */
function checkBuilt(failed: readonly string[], problems: Problems): void {
  if (failed.length === 0) return;
  problems.add(
    `dbt has not built ${listed(failed, FEW)}, as run_results.json beside \`dbt-manifest\` says; build what is to be compared, or leave it out by \`never\` in its meta.`,
  );
}

/** With those whose meta wants them where something above them is chosen. */
function withWished(selected: Set<string>, { candidate }: Choosing): Set<string> {
  const below = reachedFrom(selected, graphOf(candidate).children);
  const wished = [...below].filter((id) => {
    const node = candidate.nodes.get(id);
    return node && isRelation(node) && wishesOf(node, new Problems()).whenDownstream;
  });
  return new Set([...selected, ...wished]);
}

/** Whether a selection is about what has changed. */
const isOfState = (selection: Selection): boolean =>
  selection.flat().some(({ method }) => method === 'state');

function nothingOf(selection: Selection, leftOut: readonly LeftOut[]): string {
  const number = leftOut.reduce((sum, { names }) => sum + names.length, 0);
  if (number > 0) return `no model to compare, ${count(number)} left out`;
  return isOfState(selection) ? 'no model has changed' : 'no model is selected';
}

/**
 * Chooses the models to compare, in the manifest's order.
 *
 * @param problems is told what is wrong with the meta of those that are chosen.
 * @throws InvalidValue where the selection names what there is not.
 */
export function chooseModels(choosing: Choosing, problems: Problems): ModelChoice {
  const { base, candidate, selection, built } = choosing;
  const state = stateOf(base, candidate);
  const selected = withWished(selectNodes(selection, { manifest: candidate, state }), choosing);
  const { pairs, removed } = pairRelations(base.nodes, candidate.nodes, state);
  const tests = testsByNode(candidate);
  const nodes = [...candidate.nodes.values()];
  const nameOf = namesOf([...nodes, ...removed].filter(isRelation));
  const out = new Map<Reason, string[]>();
  const leave = (reason: Reason, node: DbtNode) =>
    out.set(reason, [...(out.get(reason) ?? []), nameOf(node)]);
  const models: ChosenModel[] = [];
  const failed: string[] = [];
  for (const node of nodes) {
    if (!selected.has(node.id)) {
      if (node.type === 'seed' && node.isTooLarge && isOfState(selection))
        leave('isTooLarge', node);
      continue;
    }
    if (!isRelation(node)) {
      if (node.type === 'model') leave('isEphemeral', node);
      continue;
    }
    const wishes = wishesOf(node, problems);
    const pair = pairs.get(node.id);
    const status = built?.failed.get(node.id);
    if (wishes.isNever) leave('isNever', node);
    else if (!pair) leave('isNew', node);
    else if (status) failed.push(`${shown(nameOf(node))} (${status})`);
    else if (isNotBuilt(node, built)) leave('isNotBuilt', node);
    else models.push({ ...pair, name: nameOf(node), wishes, key: keyOf(node, tests, candidate) });
  }
  checkBuilt(failed, problems);
  for (const node of removed) leave('isRemoved', node);
  const leftOut = [...out].map(([reason, names]) => ({ reason: REASONS[reason], names }));
  return { models, chosen: { nothing: nothingOf(selection, leftOut), leftOut } };
}
