import { checkSqlCondition } from '../contract/sql-condition.ts';
import { type AcceptedNumbers, samplingConfidence, samplingTolerance } from './accepted.ts';
import type { DiffText } from './diff-plan.ts';
import { datafoldKeys, type DiffKey } from './keys.ts';
import { readColumnMapping, readList, readTolerances } from './lists.ts';
import { InvalidValue, type Problems } from './problems.ts';
import {
  readBoolean,
  readNumber,
  readText,
  readTime,
  readTimeAggregate,
  readTimeTravelPoint,
  readWholeNumber,
} from './scalars.ts';
import type { RequestFields } from './settings.ts';

function readFilter(value: unknown): string {
  const filter = readText(value);
  const problem = /^where\b/i.test(filter) ? 'starts with it' : checkSqlCondition(filter);
  if (problem === null) return filter;
  throw new InvalidValue(`must be one SQL condition without WHERE, but ${problem}`);
}

function readKeyColumns(value: unknown): string[] {
  const columns = readList(value);
  if (columns.length > 0) return columns;
  throw new InvalidValue('must name at least one column, or be left out');
}

const readBetween = ({ above, below, must }: AcceptedNumbers) =>
  readNumber(must, (value) => value > above && value < below);

/** How each key is read that stands for one field of the request. */
const readers = {
  'pk-columns': readKeyColumns,
  'infer-pk': readBoolean,
  'infer-pk-avoid-names': readList,
  'infer-pk-avoid-types': readList,
  'compare-duplicates': readBoolean,
  'include-columns': readList,
  'exclude-columns': readList,
  'column-mapping': readColumnMapping,
  filter1: readFilter,
  filter2: readFilter,
  'time-column': readText,
  'time-aggregate': readTimeAggregate,
  'time-interval-start': readTime,
  'time-interval-end': readTime,
  'time-travel-point1': readTimeTravelPoint,
  'time-travel-point2': readTimeTravelPoint,
  'sampling-tolerance': readBetween(samplingTolerance),
  'sampling-confidence': readBetween(samplingConfidence),
  'sampling-threshold': readWholeNumber(0),
  'diff-tolerances-per-column': readTolerances,
  'materialize-dataset1': readBoolean,
  'materialize-dataset2': readBoolean,
  'materialize-without-sampling': readBoolean,
  'hive-partitions': readBoolean,
  tags: readList,
} satisfies Partial<Record<DiffKey, (value: unknown) => unknown>>;

type Reader = (value: unknown) => unknown;

/** Reads the fields of a request besides its datasets and data sources. */
export function readRequestFields(text: DiffText, problems: Problems): RequestFields {
  const entries = Object.entries(readers as Record<string, Reader>).flatMap(([name, reader]) => {
    const key = name as DiffKey;
    const value = text.values[key];
    if (value === undefined) return [];
    const read = problems.read(text.label(key), value, reader);
    return read === undefined ? [] : [[key.replaceAll('-', '_'), read] as const];
  });
  const fields = Object.fromEntries(entries) as RequestFields;
  checkTogether(text, fields, problems);
  if (text.sources !== null) checkEmbedded(text, fields, problems);
  return fields;
}

/** The engine refuses these, too, but only when the diffs before have run. */
function checkEmbedded(
  { values, label }: DiffText,
  fields: RequestFields,
  problems: Problems,
): void {
  const asked = datafoldKeys.filter((key) =>
    key === 'materialization-destination'
      ? values[key] !== undefined
      : Boolean(fields[key.replaceAll('-', '_') as keyof RequestFields]),
  );
  for (const key of asked) {
    problems.add(
      `${label(key)} needs Datafold; the embedded engine cannot do it, and no \`api-key\` is set.`,
    );
  }
}

/** Without a key, Datafold compares nothing; our engine asks the catalogs. */
function checkKey(
  { prefix, values, sources, label }: DiffText,
  { infer_pk }: RequestFields,
  problems: Problems,
): void {
  if (infer_pk !== true) {
    for (const key of ['infer-pk-avoid-names', 'infer-pk-avoid-types'] as const) {
      if (values[key] !== undefined) problems.add(`${label(key)} needs \`infer-pk: true\`.`);
    }
  }
  if (values['pk-columns'] !== undefined || sources !== null || infer_pk === true) return;
  problems.add(
    `${prefix}\`pk-columns\` is missing; it must name the columns of the primary key, or \`infer-pk\` be \`true\` so that Datafold looks for them.`,
  );
}

/** What no field can tell alone. */
function checkTogether(text: DiffText, fields: RequestFields, problems: Problems): void {
  const { prefix, values } = text;
  checkKey(text, fields, problems);
  const timed = (['time-aggregate', 'time-interval-start', 'time-interval-end'] as const).filter(
    (key) => values[key] !== undefined,
  );
  if (timed.length > 0 && values['time-column'] === undefined) {
    const keys = timed.map((key) => `\`${key}\``).join(' and ');
    problems.add(`${prefix}${keys} ${timed.length > 1 ? 'need' : 'needs'} \`time-column\`.`);
  }
  if (isEmptyInterval(fields)) {
    problems.add(`${prefix}\`time-interval-start\` must be before \`time-interval-end\`.`);
  }
  const both = fields.include_columns?.find((column) => fields.exclude_columns?.includes(column));
  if (both !== undefined) {
    problems.add(`${prefix}\`${both}\` is in \`include-columns\` and in \`exclude-columns\`.`);
  }
}

function isEmptyInterval(fields: RequestFields): boolean {
  const { time_interval_start: start, time_interval_end: end } = fields;
  // False as well where one of the two is missing.
  return Date.parse(start ?? '') >= Date.parse(end ?? '');
}
