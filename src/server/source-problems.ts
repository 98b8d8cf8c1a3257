import { FILES_ID } from '../contract/data-source-config.ts';
import { NUMBERS } from '../contract/pair.ts';
import type { DiffRequest } from '../contract/request.ts';
import { sessionsOfServer } from '../service/embedded/session-parameters.ts';
import type { RequestProblem } from './errors.ts';
import type { NamedDataSource } from './store/data-sources.ts';

/** What is wrong with the data sources of a request; `known` are those that whoever asks may use. */
export function sourceProblems(
  request: DiffRequest,
  known: readonly NamedDataSource[],
): RequestProblem[] {
  const isKnown = (wanted: number) => known.some(({ id }) => id === wanted);
  const problems = (['data_source1_id', 'data_source2_id'] as const)
    .filter((field) => !isKnown(request[field]))
    .map((field) => bodyProblem(field, noSuchSource(request[field], known)));
  const files = NUMBERS.filter((side) => request[`file${side}`] !== null);
  const ofFiles = isKnown(FILES_ID)
    ? files.flatMap((side) => misplaced(request, side))
    : files.map((side) => bodyProblem(`file${String(side)}`, NO_FILES));
  return [...problems, ...ofFiles, ...unwritable(request, known), ...parameters(request)];
}

/** What would write to a data source that is not there to be written to. */
function unwritable(request: DiffRequest, known: readonly NamedDataSource[]): RequestProblem[] {
  const problem = (field: string, id: number): RequestProblem[] => {
    const source = known.find((each) => each.id === id);
    if (source?.writable) return [];
    const msg = source
      ? `${field} would write to the data source ${String(id)} (${source.name}), which is not writable on this server`
      : noSuchSource(id, known);
    return [bodyProblem(field, msg)];
  };
  const { materialization_destination_id: destination } = request;
  const sides = NUMBERS.filter(
    (side) => request[`materialize_dataset${side}`] === true && request[`file${side}`] === null,
  );
  return [
    ...(destination === null ? [] : problem('materialization_destination_id', destination)),
    ...sides.flatMap((side) =>
      problem(`materialize_dataset${side}`, request[`data_source${side}_id`]),
    ),
  ];
}

/** Whoever looks after the data sources sets their sessions: a parameter could read or spend what no key may. */
function parameters(request: DiffRequest): RequestProblem[] {
  return NUMBERS.map((side) => `data_source${side}_session_parameters` as const)
    .filter((field) => Object.keys(request[field] ?? {}).length > 0)
    .map((field) => bodyProblem(field, sessionsOfServer(field)));
}

/** Limits, and what is shown of a diff, go by its data sources: a file must not stand for another. */
function misplaced(request: DiffRequest, side: 1 | 2): RequestProblem[] {
  const field = `data_source${side}_id` as const;
  if (request[field] === FILES_ID) return [];
  const msg = `${field} is ${String(request[field])}; where file${String(side)} is set it must be ${String(FILES_ID)} (files)`;
  return [bodyProblem(field, msg)];
}

const NO_FILES =
  'files cannot be compared here: no folder is configured, or the key may not use it';

function noSuchSource(id: number, known: readonly NamedDataSource[]): string {
  const list = known.map((source) => `${String(source.id)} (${source.name})`).join(', ');
  return `there is no data source ${String(id)}; ${list === '' ? 'there is none' : `accepted are ${list}`}`;
}

/** A problem with a field of a body. */
export function bodyProblem(field: string, msg: string): RequestProblem {
  return { loc: ['body', field], msg, type: 'value_error' };
}
