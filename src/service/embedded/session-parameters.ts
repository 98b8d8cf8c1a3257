import { ConfigurationError } from '../../contract/errors.ts';
import { mapPair, numberOf, type Pair } from '../../contract/pair.ts';
import type { DiffRequest } from '../../contract/request.ts';
import { readOptions } from '../../sources/options.ts';
import type { NamedSource } from '../../sources/registry.ts';

/** A source with parameters beside its options, which go before these. */
function withParameters(
  source: NamedSource,
  field: string,
  asked: Readonly<Record<string, unknown>>,
): NamedSource {
  const { descriptor, name } = source;
  const problems: string[] = [];
  const configured = { name, kind: descriptor.kind, options: asked };
  const read = readOptions(configured, descriptor.options, (problem) =>
    problems.push(problem.replace(`data-sources.${name}.options.`, `${field}.`)),
  );
  if (problems.length > 0) throw new ConfigurationError(problems.join('; '));
  return { ...source, options: { ...source.options, ...read } };
}

/**
 * The data sources of a request with the parameters of the sessions that it asks for.
 *
 * @param isServed whether others than who looks after the data sources ask.
 * @throws ConfigurationError where a source takes none of them, or they are not for who asks.
 */
export function withSessionParameters(
  sources: Pair<NamedSource>,
  request: DiffRequest,
  isServed: boolean,
): Pair<NamedSource> {
  return mapPair(sources, (source, index) => {
    const field = `data_source${numberOf(index)}_session_parameters` as const;
    const asked = request[field];
    if (asked === null || Object.keys(asked).length === 0) return source;
    if (!isServed) return withParameters(source, field, asked);
    throw new ConfigurationError(sessionsOfServer(field));
  });
}

/** Why a request to a server of ours cannot have a field of parameters. */
export const sessionsOfServer = (field: string): string =>
  `${field}: who runs this server sets them, in the options of the data source`;
