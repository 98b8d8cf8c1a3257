import type { BranchRules } from '../config/branch-config.ts';
import { ITEM_PLACE } from '../config/diff-plans.ts';
import { isSet, type RawValues } from '../config/keys.ts';
import { CHOOSING } from '../config/schema-choice.ts';
import type { DiffChoice } from '../config/load-settings.ts';
import type { Problems } from '../config/problems.ts';
import type { Origin } from '../config/raw-values.ts';
import type { ChosenDiffs } from '../contract/chosen.ts';
import { datasetFields } from '../contract/request-fields.ts';
import { shown } from '../text/message.ts';
import { count } from '../text/quantities.ts';
import { type ChosenModel, chooseModels } from './choose-models.ts';
import { Connections, type TablePlace } from './connections.ts';
import { lineageFinder } from './lineage.ts';
import { lineageBeside } from './lineage-beside.ts';
import { labelOf } from './meta.ts';
import type { DbtNode } from './node.ts';
import { loadProfile, type Profile, type ProfileTools } from './profile/load-profile.ts';
import { type DbtSide, readSide, type SideTools } from './read-side.ts';
import { readSelection } from './select/criterion.ts';
import { tablePathOf } from './table-path.ts';

/** What diffs are chosen with, besides what settings are read with. */
export interface DbtTools extends Pick<SideTools, 'fetchArtifact'> {
  branch?: BranchRules;
}

const BOTH_WAYS =
  "it must be the path of the base branch's manifest.json, or `artifact:NAME` for the artifact of that name of the base branch's last successful run";

/** Inputs that say by themselves what is compared; beside them the manifest chooses nothing. */
const SAY_THEMSELVES = ['diffs', ...CHOOSING, ...Object.values(datasetFields).flat()] as const;

/** A side of the choice. */
interface Side extends DbtSide {
  /** `null` where data sources are named by inputs. */
  profile: Profile | null;
  /** The data source that inputs name. */
  source: unknown;
  /** In messages. */
  name: 'the base' | 'the pull request';
}

/** The name of a side's data source, and its table there; `null` where that is noted as a problem. */
function placeOf(node: DbtNode, side: Side, connections: Connections): TablePlace | null {
  const path = tablePathOf(node, side.manifest.adapter);
  if (isSet(side.source)) return { source: String(side.source), path };
  if (!side.profile) return null;
  const { database, schema } = node;
  return connections.placeOf({ database, schema, path }, side.manifest, side.profile, side.name);
}

const isSame = (one: TablePlace, other: TablePlace): boolean =>
  one.source === other.source && JSON.stringify(one.path) === JSON.stringify(other.path);

/** A model, and where it is on each side. */
interface PlacedModel {
  model: ChosenModel;
  place1: TablePlace;
  place2: TablePlace;
}

/** Where the models are; those of which that cannot be told are noted as problems. */
function placed(
  models: readonly ChosenModel[],
  sides: Record<'base' | 'candidate', Side>,
  connections: Connections,
): PlacedModel[] {
  return models.flatMap((model) => {
    const place2 = placeOf(model.candidate, sides.candidate, connections);
    const place1 = placeOf(model.base, sides.base, connections);
    return place1 && place2 ? [{ model, place1, place2 }] : [];
  });
}

/** Mostly a schema is not set, so that all models are: that is one problem. */
function checkNotSame(models: readonly PlacedModel[], problems: Problems): void {
  const [first, ...others] = models.filter(({ place1, place2 }) => isSame(place1, place2));
  if (!first) return;
  const more = others.length > 0 ? `, and so ${areMore(others.length)}` : '';
  problems.add(
    `${labelOf(first.model.candidate)} is ${shown(first.place1.path.join('.'))} in both manifests${more}; the base and the pull request must be built into different schemas, databases or files.`,
  );
}

const areMore = (number: number): string =>
  number === 1 ? 'is 1 more table' : `are ${count(number)} more tables`;

/** A model in the words of an item of `diffs`. */
const itemOf = ({ model, place1, place2 }: PlacedModel): Record<string | symbol, unknown> => ({
  [ITEM_PLACE]: labelOf(model.candidate),
  name: model.isRenamed ? `${model.name} (was ${model.base.name})` : model.name,
  'data-source1': place1.source,
  'data-source2': place2.source,
  table1: place1.path,
  table2: place2.path,
  ...(model.key ? { 'pk-columns': [...model.key.columns] } : {}),
  ...model.wishes.item,
});

/** What is wrong where there is no manifest of the pull request. */
function checkWithoutManifest(values: RawValues, problems: Problems): void {
  for (const key of ['dbt-base-manifest', 'dbt-select'] as const) {
    if (isSet(values[key]))
      problems.add(`\`${key}\` is set, but \`dbt-manifest\` is not; it needs that.`);
  }
}

/** Whether there is what diffs are chosen by. */
function hasBase({ 'dbt-base-manifest': base }: RawValues, problems: Problems): boolean {
  if (!isSet(base)) problems.add(`\`dbt-base-manifest\` is missing; ${BOTH_WAYS}.`);
  return isSet(base);
}

/** Two names of one manifest would say that nothing has changed, whatever has. */
function checkTwoRuns(values: RawValues, base: DbtSide, candidate: DbtSide, problems: Problems) {
  const { run } = base.manifest;
  if (run === null || run !== candidate.manifest.run) return;
  problems.add(
    `\`dbt-base-manifest\` is ${shown(values['dbt-base-manifest'])}, which one run of dbt wrote with \`dbt-manifest\`, ${shown(values['dbt-manifest'])}; it must be the manifest of the base branch, which each run of dbt in its folder \`target\` writes over.`,
  );
}

const hasApiKey = (values: RawValues, { env }: Origin): boolean =>
  isSet(values['api-key']) || Boolean(env['DATAFOLD_API_KEY']?.trim());

/** The profiles of both sides; the base's is that of the pull request where its project is not here. */
async function profilesOf(
  base: DbtSide,
  candidate: DbtSide,
  needs: { base: boolean; candidate: boolean },
  tools: ProfileTools,
): Promise<{ base: Profile | null; candidate: Profile | null }> {
  const own = candidate.folder ?? base.folder ?? '.';
  const ofCandidate = needs.candidate ? await loadProfile(own, tools) : null;
  if (!needs.base) return { base: null, candidate: ofCandidate };
  const folder = base.folder ?? own;
  const isOne = folder === own && needs.candidate;
  return { base: isOne ? ofCandidate : await loadProfile(folder, tools), candidate: ofCandidate };
}

async function readSides(
  values: RawValues,
  origin: Origin,
  tools: DbtTools,
): Promise<Record<'base' | 'candidate', Side> | null> {
  const { problems, readFile, env, secrets } = origin;
  const reading = { readFile, fetchArtifact: tools.fetchArtifact };
  const [candidate, base] = await Promise.all([
    readSide('dbt-manifest', values['dbt-manifest'], reading),
    readSide('dbt-base-manifest', values['dbt-base-manifest'], reading),
  ]);
  checkTwoRuns(values, base, candidate, problems);
  const source1 = values['data-source1'];
  const source2 = values['data-source2'] ?? source1;
  if (hasApiKey(values, origin) && !isSet(source1)) {
    problems.add(
      '`data-source1` is missing; it must be the name or the id of a data source of Datafold, in which the models are.',
    );
    return null;
  }
  const isOfBranch = (path: string) =>
    tools.branch ? tools.branch.mayWrite(path) : Promise.resolve(false);
  const profiles = await profilesOf(
    base,
    candidate,
    { base: !isSet(source1), candidate: !isSet(source2) },
    { env, readFile, secrets, problems, isOfBranch, configEnv: values['config-env'] },
  );
  return {
    base: { ...base, profile: profiles.base, source: source1, name: 'the base' },
    candidate: {
      ...candidate,
      profile: profiles.candidate,
      source: source2,
      name: 'the pull request',
    },
  };
}

/** A comment is masked by nobody. */
function withoutSecrets({ nothing, leftOut }: ChosenDiffs, { secrets }: Origin): ChosenDiffs {
  const redacted = leftOut.map(({ reason, names }) => ({
    reason,
    names: names.map((name) => secrets.redact(name)),
  }));
  return { nothing, leftOut: redacted };
}

/** Chooses the diffs by two manifests: values with `diffs`, and the data sources that they need. */
async function chooseByManifests(
  values: RawValues,
  origin: Origin,
  tools: DbtTools,
): Promise<DiffChoice> {
  const { problems, env } = origin;
  const none = { values: { ...values, diffs: [] }, sources: {}, chosen: null, lineage: null };
  const select = values['dbt-select'] ?? 'state:modified';
  const selection = problems.read('`dbt-select`', select, readSelection);
  const sides = selection ? await readSides(values, origin, tools) : null;
  if (!selection || !sides) return none;
  const { base, candidate } = sides;
  const choosing = {
    base: base.manifest,
    candidate: candidate.manifest,
    selection,
    built: candidate.built,
  };
  const choice = problems.read('`dbt-select`', select, () => chooseModels(choosing, problems));
  if (!choice) return none;
  const configEnv = values['config-env'];
  const connections = new Connections(values['data-sources'], { env, configEnv, problems });
  const models = placed(choice.models, sides, connections);
  checkNotSame(models, problems);
  return {
    values: { ...values, diffs: models.map(itemOf) },
    sources: connections.sources(),
    chosen: withoutSecrets(choice.chosen, origin),
    lineage: lineageFinder(candidate.manifest, { isChosen: true }),
  };
}

/**
 * Chooses the diffs by two manifests of dbt, where inputs name them and say nothing else of what is
 * compared. Where they do, the manifest of the pull request only tells what is downstream.
 *
 * @throws ConfigurationError where a manifest cannot be read.
 */
export async function chooseByDbt(
  values: RawValues,
  origin: Origin,
  tools: DbtTools,
): Promise<DiffChoice> {
  const { problems } = origin;
  const asItIs = { values, sources: {}, chosen: null, lineage: null };
  if (!isSet(values['dbt-manifest'])) {
    checkWithoutManifest(values, problems);
    return asItIs;
  }
  const says = SAY_THEMSELVES.find((key) => isSet(values[key]));
  if (says) return { ...asItIs, lineage: await lineageBeside(says, values, origin) };
  return hasBase(values, problems) ? chooseByManifests(values, origin, tools) : asItIs;
}
