import { ConfigurationError } from '../contract/errors.ts';
import { looksLikeFile } from '../config/diff-plan.ts';
import type { RawValues } from '../config/keys.ts';
import { datasetFields, type SideNumber } from '../contract/request-fields.ts';
import { shown } from '../text/message.ts';
import { NUMBERS } from '../contract/pair.ts';

/** A dataset that an argument names: without a data source, what looks like a file is one. */
function datasetOf(text: string, side: SideNumber, flags: RawValues): RawValues {
  const given = datasetFields[side].find((key) => flags[key]);
  if (given !== undefined) {
    throw new ConfigurationError(
      `Side ${String(side)} is given twice: as the argument ${shown(text)} and by \`--${given}\`.`,
    );
  }
  const source = flags[`data-source${side}`] ?? flags['data-source1'];
  return { [!source && looksLikeFile(text) ? `file${side}` : `table${side}`]: text };
}

/** The data sources that arguments name, and the datasets after them. */
function splitArguments(texts: readonly string[]): { sources: RawValues; datasets: string[] } {
  const [first = '', second = '', third = '', fourth = ''] = texts;
  switch (texts.length) {
    case 0:
      return { sources: {}, datasets: [] };
    case 1:
      return { sources: {}, datasets: [first] };
    case 2:
      return { sources: {}, datasets: [first, second] };
    case 3:
      return { sources: { 'data-source1': first }, datasets: [second, third] };
    case 4:
      return {
        sources: { 'data-source1': first, 'data-source2': third },
        datasets: [second, fourth],
      };
    default:
      throw new ConfigurationError(`There are ${String(texts.length)} arguments; ${ACCEPTED}.`);
  }
}

const ACCEPTED =
  'accepted are two datasets, a table that two data sources have, a data source and two of its tables, or two data sources, each with a table after it';

/** Whether a side has a dataset. */
const isNamed = (values: RawValues, side: SideNumber): boolean =>
  datasetFields[side].some((key) => values[key]);

/** The one table that is named is that of both sides, whatever a config file says of side 2. */
function onBothSides(values: RawValues): RawValues {
  if (values.table1 === undefined) {
    throw new ConfigurationError(`There is 1 argument; ${ACCEPTED}.`);
  }
  return { ...values, table2: null, query2: null, file2: null };
}

/**
 * Lays arguments over flags: `old.csv new.csv`, `table`, `source table1 table2`, or
 * `source1 table1 source2 table2`. Where the command line names both datasets, the config file's
 * list of diffs is left aside.
 *
 * @throws ConfigurationError where a side is given twice, or there is another number of arguments.
 */
export function withArguments(flags: RawValues, texts: readonly string[]): RawValues {
  const { sources, datasets } = splitArguments(texts);
  for (const key of ['data-source1', 'data-source2'] as const) {
    if (sources[key] === undefined || !flags[key]) continue;
    throw new ConfigurationError(`\`${key}\` is given twice: as an argument and by \`--${key}\`.`);
  }
  const values = { ...flags, ...sources };
  datasets.forEach((text, index) => {
    const side = index === 0 ? 1 : 2;
    Object.assign(values, datasetOf(text, side, { ...flags, ...sources }));
  });
  const isOne = datasets.length === 1 && !isNamed(values, 2);
  const named = isOne ? onBothSides(values) : values;
  const namesBoth = isOne || NUMBERS.every((side) => isNamed(named, side));
  return namesBoth && named.diffs === undefined ? { ...named, diffs: null } : named;
}
