import { formatOfEnding } from '../contract/file-endings.ts';
import { shown } from '../text/message.ts';
import type { Problems } from './problems.ts';
import {
  isUrl,
  withoutSecrets,
  type DataSourceMap,
  type DataSourceReference,
} from './data-sources.ts';
import { datasetFields, type SideNumber } from '../contract/request-fields.ts';
import { type DiffText, labelOf } from './diff-text.ts';
import { readLimits } from './limits.ts';
import { readTablePath } from './lists.ts';
import { checkRequestFields, readRequestFields } from './request-fields.ts';
import { isTable1OnBothSides } from './same-table.ts';
import { readText } from './scalars.ts';
import type { DiffPlan, RequestFields } from './settings.ts';

/** Whether the text of a `table` input means a file. */
export function looksLikeFile(text: unknown): boolean {
  // A table's path may be a JSON array; `[ab].csv` is a pattern.
  if (typeof text !== 'string' || /^\[\s*"/.test(text)) return false;
  return /[/\\]/.test(text) || formatOfEnding(text) !== null;
}

interface DatasetPlan {
  fields: Pick<RequestFields, `table${SideNumber}` | `query${SideNumber}` | `file${SideNumber}`>;
  display: string;
  isFile: boolean;
  isTable: boolean;
}

function readDataset(text: DiffText, side: SideNumber, problems: Problems): DatasetPlan | null {
  const [key, another] = datasetFields[side].filter((name) => text.values[name] !== undefined);
  if (key === undefined || another !== undefined) return null;
  const value = text.values[key];
  if (key === 'table1' || key === 'table2') {
    const isLocal = text.sources !== null && dataSourceText(text, side) === undefined;
    if (isLocal && looksLikeFile(value)) return fileDataset(side, String(value));
    const path = problems.read(labelOf(text, key), value, readTablePath);
    return path
      ? { fields: { [key]: path }, display: path.join('.'), isFile: false, isTable: true }
      : null;
  }
  const content = problems.read(labelOf(text, key), value, readText);
  if (content === undefined) return null;
  if (key === 'file1' || key === 'file2') return fileDataset(side, content);
  return {
    fields: { [key]: content },
    display: `query ${String(side)}`,
    isFile: false,
    isTable: false,
  };
}

function fileDataset(side: SideNumber, path: string): DatasetPlan {
  return {
    fields: { [`file${side}`]: path },
    display: withoutSecrets(path),
    isFile: true,
    isTable: false,
  };
}

function dataSourceText(text: DiffText, side: SideNumber): unknown {
  const own = text.values[`data-source${side}`];
  return side === 2 ? (own ?? text.values['data-source1']) : own;
}

/** Reads an id, a name or (for the embedded engine) a URL, which gets a name. */
function readReference(
  text: DiffText,
  key: 'data-source1' | 'data-source2' | 'materialization-destination',
  problems: Problems,
): DataSourceReference | null {
  const { sources } = text;
  return (
    problems.read(labelOf(text, key), text.values[key], (value) => {
      const reference = readText(value);
      if (sources) return asId(sources.nameOf(reference, key));
      if (!isUrl(reference)) return asId(reference);
      problems.add(
        `${labelOf(text, key)} is a URL, which only the embedded engine takes; with \`api-key\` it must be the name or the id of a data source of Datafold.`,
      );
      return null;
    }) ?? null
  );
}

function asId(reference: string): DataSourceReference {
  return /^\d{1,15}$/.test(reference) ? Number(reference) : reference;
}

function readDataSource(
  text: DiffText,
  side: SideNumber,
  [dataset, other]: [own: DatasetPlan | null, other: DatasetPlan | null],
  problems: Problems,
): DataSourceReference | null {
  const own = text.values[`data-source${side}`] !== undefined;
  // The embedded engine reads files itself, whatever data source the other side has; a service has
  // a data source of its own for them, which is not that of a table.
  if (dataset?.isFile && (text.sources !== null || (!own && !other?.isFile))) return null;
  const key = own ? (`data-source${side}` as const) : 'data-source1';
  if (text.values[key] !== undefined) return readReference(text, key, problems);
  if (dataset && !dataset.isFile && (text.sources === null || dataset.isTable)) {
    problems.add(
      text.sources
        ? `${labelOf(text, `table${side}`)} is ${shown(text.values[`table${side}`])}; no \`api-key\` is set, so it needs \`data-source${String(side)}\`, or must be the path of a file (CSV, TSV, JSON, JSON lines or Parquet).`
        : `${text.prefix}\`data-source${String(side)}\` is missing; it must be the name or the id of a data source of Datafold.`,
    );
  }
  return null;
}

/** The same table as the dataset of side 2. */
function onSide2({ fields, ...table }: DatasetPlan): DatasetPlan {
  return { ...table, fields: fields.table1 ? { table2: fields.table1 } : {} };
}

/** Reads one diff; what is wrong with it is noted in `problems`. */
export function readDiffPlan(given: DiffText, problems: Problems): DiffPlan {
  const side1 = readDataset(given, 1, problems);
  const isOneTable = !side1?.isFile && isTable1OnBothSides(given.values);
  const text = isOneTable
    ? { ...given, values: { ...given.values, table2: given.values.table1 } }
    : given;
  const side2 = isOneTable ? side1 && onSide2(side1) : readDataset(text, 2, problems);
  const dataSource1 = readDataSource(text, 1, [side1, side2], problems);
  const dataSource2 = readDataSource(text, 2, [side2, side1], problems);
  const destination = text.values['materialization-destination'] !== undefined;
  const fields = { ...readRequestFields(text, problems), ...side1?.fields, ...side2?.fields };
  checkRequestFields(text, fields, problems);
  return {
    name: text.name ?? defaultName(side1, side2),
    datasets: {
      side1: shownName(dataSource1, text.sources),
      side2: shownName(dataSource2, text.sources),
    },
    dataSource1,
    dataSource2,
    materializationDestination: destination
      ? readReference(text, 'materialization-destination', problems)
      : null,
    fields,
    limits: readLimits(text, problems),
  };
}

function shownName(reference: DataSourceReference | null, sources: DataSourceMap | null): string {
  if (reference === null) return '';
  return sources?.labelOf(String(reference)) ?? String(reference);
}

const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/**
 * What both sides are called. Of two files with one name, the shorter path says it: where the
 * other lies, such as in a folder for temporary files, is in the details of the diff.
 */
function defaultName(side1: DatasetPlan | null, side2: DatasetPlan | null): string {
  const [one, two] = [side1?.display ?? '', side2?.display ?? ''];
  if (one === two) return one;
  const sameFile = side1?.isFile && side2?.isFile && baseName(one) === baseName(two);
  if (sameFile) return one.length < two.length ? one : two;
  return `${one} → ${two}`;
}
