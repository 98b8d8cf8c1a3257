import type { SchemaChoice } from '../../config/settings.ts';
import { ConfigurationError, DiffError, TimeoutError } from '../../contract/errors.ts';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import { loneClause, loneWords } from '../../contract/lone-table.ts';
import type { DiffService } from '../../service/diff-service.ts';
import { startDeadline } from '../../service/timing.ts';
import { plural } from '../../report/numbers.ts';
import { describeDuration } from '../../text/quantities.ts';
import type { NamedRequest } from '../requests.ts';
import type { FinishedDiff } from '../run-diffs.ts';
import { type ChosenTables, pairTables } from './pair-tables.ts';
import { searchedBy } from './patterns.ts';

/** The diffs of a choice, and the tables that only one side has. */
export interface DiffsOfTables {
  requests: NamedRequest[];
  lone: FinishedDiff[];
}

/** What tables are chosen with. */
export interface ChoosingTools {
  service: Pick<DiffService, 'tables'>;
  signal: AbortSignal;
  timeoutMs: number;
  /** Says what was chosen. */
  say: (line: string) => void;
}

/** Where tables of a side are listed, and the input that says so. */
function searchOf(
  { schemas, tables }: SchemaChoice,
  side: 0 | 1,
): { searched: SearchedSchema[]; input: string } {
  if (schemas) return { searched: [schemas[side]], input: `schema${side + 1}` };
  const places = tables.map(searchedBy).map((place) => [JSON.stringify(place), place] as const);
  return { searched: [...new Map(places).values()], input: 'tables' };
}

async function listSide(
  choice: SchemaChoice,
  side: 0 | 1,
  id: number,
  { service, signal, timeoutMs }: ChoosingTools,
): Promise<ListedTables> {
  const { searched, input } = searchOf(choice, side);
  const deadline = startDeadline(timeoutMs, signal);
  try {
    return await service.tables(id, searched, deadline.signal);
  } catch (error) {
    if (deadline.expired()) {
      const message = `The tables of side ${side + 1} were not listed within ${describeDuration(timeoutMs)}; a larger \`timeout\` gives them more time`;
      throw new TimeoutError(message, { cause: error });
    }
    if (!(error instanceof DiffError) || error.type !== 'NoSuchDatabaseException') throw error;
    throw new ConfigurationError(`\`${input}\`: ${error.value}.`, { cause: error });
  } finally {
    deadline.release();
  }
}

function tell({ pairs, lone }: ChosenTables, say: (line: string) => void): void {
  const [removed, added] = [1, 2].map((side) => lone.filter((one) => one.loneTable.side === side));
  const counts = [
    `${plural(pairs.length, 'table')} on both sides`,
    ...(removed?.length ? [`${removed.length} removed`] : []),
    ...(added?.length ? [`${added.length} added`] : []),
  ];
  say(counts.join(', ').replaceAll('\u00a0', ' '));
  for (const { loneTable } of lone) {
    say(`${loneWords(loneTable)}: ${loneClause(loneTable)}`);
  }
}

/**
 * Lists the tables of both sides, once for each, and makes a diff of each that both have.
 *
 * @param template the request of each diff but for its tables.
 * @throws ConfigurationError where a schema is not there, or a pattern is like no table.
 */
export async function chooseTables(
  choice: SchemaChoice,
  template: NamedRequest,
  tools: ChoosingTools,
): Promise<DiffsOfTables> {
  const { request } = template;
  const listed1 = await listSide(choice, 0, request.data_source1_id, tools);
  const listed2 = await listSide(choice, 1, request.data_source2_id, tools);
  const isFolded = request.case_insensitive_names === true;
  const chosen = pairTables(choice, [listed1, listed2], isFolded);
  tell(chosen, tools.say);
  const named = ({ name, paths: [table1, table2] }: ChosenTables['pairs'][number]) => ({
    ...template,
    name,
    request: { ...request, table1, table2 },
  });
  return {
    requests: chosen.pairs.map(named),
    lone: chosen.lone.map((one) => ({
      ...named(one),
      ...{ id: null, url: null, results: null, error: null, durationMs: 0 },
      loneTable: one.loneTable,
    })),
  };
}
