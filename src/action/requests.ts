import { ConfigurationError } from '../contract/errors.ts';
import type { DataSource } from '../contract/data-diff.ts';
import type { DatasetNames } from '../contract/outcome.ts';
import { diffRequestSchema, type DiffRequest } from '../contract/request.ts';
import { resolveDataSource } from '../service/resolve-data-source.ts';
import type { Connection } from './connect-service.ts';
import type { DataSourceReference } from './inputs/data-sources.ts';
import { Problems } from './inputs/problems.ts';
import type { DiffPlan } from './inputs/settings.ts';

/** The embedded engine's own data source: files, and queries that name none. */
const FILES_ID = 0;

/** A diff that can be submitted. */
export interface NamedRequest {
  name: string;
  datasets: DatasetNames;
  request: DiffRequest;
}

interface Known {
  available: DataSource[];
  checksIds: boolean;
}

function referencesOf(plan: DiffPlan): [input: string, DataSourceReference | null][] {
  return [
    ['data-source1', plan.dataSource1],
    ['data-source2', plan.dataSource2],
    ['materialization-destination', plan.materializationDestination],
  ];
}

/** Turns names into ids; an id stays as it is, and is checked where that costs nothing. */
function lookUp(
  input: string,
  reference: DataSourceReference | null,
  { available, checksIds }: Known,
  problems: Problems,
): number | null {
  if (reference === null) return null;
  const missing =
    checksIds && !available.some(({ id, name }) => id === reference || name === reference);
  if (typeof reference === 'number' && !missing) return reference;
  return (
    problems.attempt(() => {
      if (typeof reference === 'string') return resolveDataSource(reference, input, available);
      const ids = available.map(({ id, name }) => `${String(id)} (${name})`).join(', ');
      throw new ConfigurationError(
        `${input}: there is no data source ${String(reference)}; accepted: ${ids}`,
      );
    }) ?? null
  );
}

function toRequest(plan: DiffPlan, known: Known, problems: Problems): NamedRequest {
  const [source1 = null, source2 = null, destination = null] = referencesOf(plan).map(
    ([input, reference]) => lookUp(input, reference, known, problems),
  );
  const request = diffRequestSchema.parse({
    ...plan.fields,
    data_source1_id: source1 ?? FILES_ID,
    data_source2_id: source2 ?? FILES_ID,
    materialization_destination_id: destination,
  });
  return { name: plan.name, datasets: plan.datasets, request };
}

/**
 * The requests of the diffs, with the names of data sources looked up. The service is asked only
 * where a name is used.
 *
 * @param hint what else may be the reason where a name is not found.
 * @throws ConfigurationError that lists every name that the service does not know.
 */
export async function resolveRequests(
  plans: readonly DiffPlan[],
  { service, checksIds }: Connection,
  hint: string | null,
  signal?: AbortSignal,
): Promise<NamedRequest[]> {
  const references = plans.flatMap(referencesOf).map(([, reference]) => reference);
  const needed = references.some((reference) =>
    checksIds ? reference !== null : typeof reference === 'string',
  );
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
