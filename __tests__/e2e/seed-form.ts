type Check = (value: unknown) => boolean;

const isNull: Check = (value) => value === null;
const isText: Check = (value) => typeof value === 'string' && value !== '';
const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isInteger: Check = (value) => Number.isInteger(value);
const isTexts: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(isText);
const or =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

const isTolerance: Check = (value) => {
  const { column_name, tolerance_value, tolerance_mode } = value as Record<string, unknown>;
  const known = tolerance_mode === 'absolute' || tolerance_mode === 'relative';
  return known && isText(column_name) && isNumber(tolerance_value);
};

/** Every field of the API document's request and what it may hold: each of them must be there. */
const SEED_FIELDS: Record<string, Check> = {
  data_source1_id: isInteger,
  data_source2_id: isInteger,
  table1: or(isNull, isTexts),
  table2: or(isNull, isTexts),
  query1: or(isNull, isText),
  query2: or(isNull, isText),
  materialize_dataset1: isFlag,
  materialize_dataset2: isFlag,
  materialization_destination_id: or(isNull, isInteger),
  materialize_without_sampling: isFlag,
  pk_columns: isTexts,
  include_columns: or(isNull, isTexts),
  exclude_columns: or(isNull, isTexts),
  time_column: or(isNull, isText),
  time_aggregate: or(isNull, isText),
  filter1: or(isNull, isText),
  filter2: or(isNull, isText),
  time_travel_point1: or(isNull, isText, isInteger),
  time_travel_point2: or(isNull, isText, isInteger),
  time_interval_start: or(isNull, isText),
  time_interval_end: or(isNull, isText),
  sampling_tolerance: or(isNull, isNumber),
  sampling_confidence: or(isNull, isNumber),
  sampling_threshold: or(isNull, isInteger),
  diff_tolerances_per_column: or(
    isNull,
    (value) => Array.isArray(value) && value.every(isTolerance),
  ),
};

/** How a file is read, as today's API has it. */
const isFileOptions = (value: unknown): boolean => {
  const known = ['file_type', 'sheet', 'delimiter', 'skip_head_rows', 'skip_tail_rows'];
  return Object.keys(value as object).every((name) => known.includes(name));
};

/** Later fields: sent where a user set them, and then never null. */
const LATER_FIELDS: Record<string, Check> = {
  tags: isTexts,
  file1: isText,
  file2: isText,
  file1_options: isFileOptions,
  file2_options: isFileOptions,
  column_mapping: (value) => Array.isArray(value) && value.every(isTexts),
  hive_partitions: (value) => typeof value === 'boolean',
  compare_duplicates: (value) => typeof value === 'boolean',
};

/** Whether exactly one of table, query and file names the dataset of a side. */
function namesOneDataset(body: Record<string, unknown>, side: 1 | 2): boolean {
  const given = ['table', 'query', 'file'].filter((kind) => {
    const value = body[`${kind}${String(side)}`];
    return value !== null && value !== undefined;
  });
  return given.length === 1;
}

/** What is wrong with the body of a create request; nothing where it has the document's form. */
export function seedFormProblems(body: Record<string, unknown>): string[] {
  const missing = Object.keys(SEED_FIELDS).filter((field) => !(field in body));
  const known: Record<string, Check> = { ...SEED_FIELDS, ...LATER_FIELDS };
  const wrong = Object.entries(body)
    .filter(([field, value]) => !known[field]?.(value))
    .map(([field, value]) => `${field} may not be ${JSON.stringify(value)}`);
  const sides = ([1, 2] as const)
    .filter((side) => !namesOneDataset(body, side))
    .map((side) => `side ${String(side)} needs exactly one of table, query and file`);
  return [...missing.map((field) => `${field} is missing`), ...wrong, ...sides];
}
