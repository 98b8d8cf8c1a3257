import { ConfigurationError } from '../contract/errors.ts';
import type { DataSource } from '../contract/data-diff.ts';
import type { ResultFiles } from '../contract/differences.ts';
import type { DatasetNames, Limits } from '../contract/outcome.ts';
import { FILES_ID } from '../contract/data-source-config.ts';
import { diffRequestSchema, type DiffRequest } from '../contract/request.ts';
import { filesDataSource, resolveDataSource } from '../service/resolve-data-source.ts';
import type { ConnectedService } from './connect-service.ts';
import type { DataSourceReference } from '../config/data-sources.ts';
import { Problems } from '../config/problems.ts';
import type { DiffPlan } from '../config/settings.ts';

/** A diff that can be submitted. */
export interface NamedRequest {
  name: string;
  datasets: DatasetNames;
  request: DiffRequest;
  /** What its results are held against. */
  limits: Limits;
  /** Where to write all differences; without it, nowhere. */
  files?: ResultFiles;
}

interface Known {
  available: DataSource[];
  checksIds: boolean;
}

/** A data source that a request needs an id of. */
interface Wanted {
  input: string;
  /** `null` where the user names none. */
  reference: DataSourceReference | null;
  /** Whether it is a file's, which needs none to be named. */
  isOfFile: boolean;
}

function wantedOf(plan: DiffPlan): Wanted[] {
  const { dataSource1, dataSource2, materializationDestination: destination, fields } = plan;
  // Side 2 has the data source of side 1 where the user gives it none: one problem, said once.
  const input2 = dataSource2 === dataSource1 ? 'data-source1' : 'data-source2';
  const isFile = (file: string | null | undefined) => typeof file === 'string';
  return [
    { input: 'data-source1', reference: dataSource1, isOfFile: isFile(fields.file1) },
    { input: input2, reference: dataSource2, isOfFile: isFile(fields.file2) },
    { input: 'materialization-destination', reference: destination, isOfFile: false },
  ];
}

/** Whether it can be told only by who knows the data sources. */
function needsNames({ reference, isOfFile }: Wanted, checksIds: boolean): boolean {
  if (checksIds) return reference !== null;
  return reference === null ? isOfFile : typeof reference === 'string';
}

/** Without a key the embedded engine knows what `data-sources` says, and nothing of Datafold. */
function notDefined(
  input: string,
  reference: DataSourceReference,
  available: readonly DataSource[],
): string {
  const defined = available
    .filter(({ id }) => id !== FILES_ID)
    .map(({ id, name }) => `${JSON.stringify(name)} (id ${String(id)})`);
  const has = defined.length > 0 ? `has ${defined.join(', ')}` : 'has none';
  return `${input}: there is no data source ${JSON.stringify(reference)}; no \`api-key\` is set, so it must be one of \`data-sources\`, which ${has}.`;
}

/** Turns names into ids; an id stays as it is, and is checked where that costs nothing. */
function lookUp(
  { input, reference, isOfFile }: Wanted,
  { available, checksIds }: Known,
  problems: Problems,
): number | null {
  if (reference === null) {
    if (checksIds || !isOfFile) return null;
    return problems.attempt(() => filesDataSource(input, available)) ?? null;
  }
  if (checksIds) {
    const known = available.find(({ id, name }) => id === reference || name === reference);
    if (!known) problems.add(notDefined(input, reference, available));
    return known?.id ?? null;
  }
  if (typeof reference === 'number') return reference;
  return problems.attempt(() => resolveDataSource(reference, input, available)) ?? null;
}

function toRequest(plan: DiffPlan, known: Known, problems: Problems): NamedRequest {
  const [source1 = null, source2 = null, destination = null] = wantedOf(plan).map((wanted) =>
    lookUp(wanted, known, problems),
  );
  const request = diffRequestSchema.parse({
    ...plan.fields,
    data_source1_id: source1 ?? FILES_ID,
    data_source2_id: source2 ?? FILES_ID,
    materialization_destination_id: destination,
  });
  return { name: plan.name, datasets: plan.datasets, limits: plan.limits, request };
}

/**
 * The requests of the diffs, with the names of data sources looked up. The service is asked only
 * where a name is used, or a file has no data source.
 *
 * @param hint what else may be the reason where a name is not found.
 * @throws ConfigurationError that lists every name that the service does not know.
 */
export async function resolveRequests(
  plans: readonly DiffPlan[],
  { service, checksIds }: ConnectedService,
  hint: string | null,
  signal?: AbortSignal,
): Promise<NamedRequest[]> {
  const needed = plans.flatMap(wantedOf).some((wanted) => needsNames(wanted, checksIds));
  const available = needed ? await service.dataSources(signal) : [];
  const problems = new Problems();
  const requests = plans.map((plan) => toRequest(plan, { available, checksIds }, problems));
  try {
    problems.throwIfAny();
  } catch (error) {
    if (hint === null || !(error instanceof ConfigurationError)) throw error;
    throw new ConfigurationError(`${error.message}\n${hint}`, { cause: error });
  }
  return requests;
}
