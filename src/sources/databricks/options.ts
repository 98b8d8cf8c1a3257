import { type SourceOptions, textOption } from '../options.ts';

/** What a statement takes besides its text, and how a service principal logs in. */
export const DATABRICKS_OPTIONS: SourceOptions = {
  known: {
    token: textOption,
    client_id: textOption,
    client_secret: textOption,
    catalog: textOption,
    schema: textOption,
  },
  refused: {
    timezone: 'every statement is in UTC, so that times of all sources are compared alike',
    ansi_mode: 'each statement is in a session of its own, where nothing can be set before it',
  },
  others: null,
};
