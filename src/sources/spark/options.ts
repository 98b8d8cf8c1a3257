import { refusing, type SourceOptions, textOption } from '../options.ts';

/** Settings that a session must have: values depend on them. */
export const SETTINGS: Readonly<Record<string, string>> = {
  'spark.sql.session.timeZone': 'UTC',
  'spark.sql.ansi.enabled': 'true',
  // `${x}` in a text is no variable, and a name in backticks no pattern.
  'spark.sql.variable.substitute': 'false',
  'spark.sql.parser.quotedRegexColumnNames': 'false',
  'spark.sql.parser.escapedStringLiterals': 'false',
  // Else the names of types end after 25 fields.
  'spark.sql.debug.maxToStringFields': '100000',
  // A statement that is ended leaves nothing running.
  'spark.sql.thriftServer.interruptOnCancel': 'true',
};

/** Others that make values, or their types, something else. */
const REFUSED = [
  'spark.sql.charAsVarchar',
  'spark.sql.preserveCharVarcharTypeInfo',
  'spark.sql.readSideCharPadding',
  'spark.sql.timestampType',
  'spark.sql.parser.singleCharacterPipeOperator.enabled',
];

const TIME_ZONE = 'spark.sql.session.timezone';

const refused = [...Object.keys(SETTINGS), ...REFUSED]
  .map((name) => name.toLowerCase())
  .filter((name) => name !== TIME_ZONE);

/** Names of `spark.sql`, without those that are refused, and what brings back an older version's ways. */
const OTHERS = new RegExp(
  `^(?!(?:${[TIME_ZONE, ...refused].map((name) => name.replaceAll('.', '\\.')).join('|')})$)` +
    'spark\\.sql\\.(?!legacy\\.)[a-z\\d_.]+$',
);

/**
 * The catalog in which names are searched, and configurations of a session, as `SET` has them: all of
 * `spark.sql`, but those that change answers.
 */
export const SPARK_OPTIONS: SourceOptions = {
  known: { catalog: textOption },
  refused: {
    ...refusing('values are read and compared in one form, which it would change', refused),
    [TIME_ZONE]: 'every session is in UTC, so that times of all sources are compared alike',
  },
  others: OTHERS,
};
