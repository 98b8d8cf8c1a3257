import { flagOption, refusing, type SourceOptions, textOption, wholeOption } from '../options.ts';

/** Parameters of a session, as `SET` has them. */
export const REDSHIFT_OPTIONS: SourceOptions = {
  known: {
    search_path: textOption,
    statement_timeout: wholeOption(),
    query_group: textOption,
    wlm_query_slot_count: wholeOption(1),
    application_name: textOption,
    enable_case_sensitive_identifier: flagOption,
    enable_result_cache_for_session: flagOption,
  },
  refused: {
    ...refusing('values are read and compared in one form, which it would change', [
      'datestyle',
      'describe_field_name_in_uppercase',
      'extra_float_digits',
      'intervalstyle',
    ]),
    timezone: 'every session is in UTC, so that times of all sources are compared alike',
  },
  others: null,
};
