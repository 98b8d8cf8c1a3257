/** Why a dataset cannot be compared. Each of these types has a line in `docs/errors.md`. */
export const datasetErrors = [
  'NoSuchTableException',
  'NoSuchColumnException',
  'NoSuchDatabaseException',
  'NoSuchFileException',
  'StorageVersionException',
  'FileReadException',
  'CorruptDatabaseException',
  'DuplicateColumnException',
  'NoKeyException',
  'NoCommonColumnsException',
  'KeyTypeMismatchException',
  'InvalidTimeColumnException',
  'InvalidToleranceException',
  'InvalidFilterException',
  'TimeTravelException',
  'InvalidQueryException',
  'SyntaxException',
  'DataException',
  'InvalidInputException',
  'ValueTooLargeException',
  'TooManyRowsException',
  'TableChangedException',
  'InconsistentReadException',
  'ReadOnlyException',
] as const;

/** What a data source refuses, or what becomes of its connection. */
export const dataSourceErrors = [
  'ConnectionException',
  'AuthenticationException',
  'PermissionException',
  'DatabaseLockedException',
  'InsufficientResourcesException',
  'StatementCanceledException',
  'ReplicaConflictException',
  'PostgreSQLException',
  'MySQLException',
  'SQLiteException',
  'SparkException',
  'TrinoException',
] as const;

/** What keeps the engine from its end. */
export const engineErrors = [
  'OutOfMemoryException',
  'DiskFullException',
  'TemporaryFolderException',
  'ResultsFolderException',
  'ProcessDiedException',
  'NotBegunException',
  'InternalError',
] as const;

/**
 * Why a diff has no results where that is no `DiffError`: `errorBodyOf` names these, and the server
 * what was purged.
 */
export const otherErrors = ['Timeout', 'Cancelled', 'ConfigurationError', 'Purged'] as const;

/** DuckDB's kinds of errors, as its messages begin with them, and those of no kind. */
const duckdbKinds = [
  'Invalid',
  'Out of Range',
  'Conversion',
  'Unknown Type',
  'Decimal',
  'Mismatch Type',
  'Divide by Zero',
  'Object Size',
  'Invalid type',
  'Serialization',
  'TransactionContext',
  'Not implemented',
  'Expression',
  'Catalog',
  'Parser',
  'Binder',
  'Planner',
  'Scheduler',
  'Executor',
  'Constraint',
  'Index',
  'Stat',
  'Connection',
  'Syntax',
  'Settings',
  'Optimizer',
  'NullPointer',
  'IO',
  'INTERRUPT',
  'FATAL',
  'INTERNAL',
  'Invalid Input',
  'Out of Memory',
  'Permission',
  'Parameter Not Resolved',
  'Parameter Not Allowed',
  'Dependency',
  'Missing Extension',
  'HTTP',
  'Extension Autoloading',
  'Sequence',
  'Invalid Configuration',
  'DuckDB',
] as const;
export type DuckdbKind = (typeof duckdbKinds)[number];

type WithoutSpaces<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? WithoutSpaces<`${First}${Rest}`>
  : Text;

/** A kind of DuckDB's as a type: `Out of Range` is `OutofRangeException`. */
export type DuckdbErrorType = `${WithoutSpaces<DuckdbKind>}Exception`;

/** Why a data diff failed, as `error_type` says it. */
export type DiffErrorType =
  (typeof datasetErrors | typeof dataSourceErrors | typeof engineErrors)[number] | DuckdbErrorType;

/** The type of an error of DuckDB's; one of a kind that is not known is of no kind. */
export function duckdbErrorType(kind: string): DuckdbErrorType {
  const known = duckdbKinds.find((name) => name === kind) ?? 'DuckDB';
  return `${known.replaceAll(' ', '')}Exception` as DuckdbErrorType;
}
