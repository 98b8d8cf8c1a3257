import { refusing, type SourceOptions, textOption } from '../options.ts';

/** Names of options that are no session properties, which have no hyphens. */
export const OPTION = {
  tags: 'client-tags',
  jwt: 'jwt',
  jwtFile: 'jwt-file',
  roles: 'roles',
  source: 'source',
} as const;

/**
 * What is sent with every statement: who pays and by what right, and any property of a session, that of
 * a catalog with the catalog's name before a dot.
 */
export const TRINO_OPTIONS: SourceOptions = {
  known: {
    [OPTION.tags]: textOption,
    [OPTION.jwt]: textOption,
    [OPTION.jwtFile]: textOption,
    [OPTION.roles]: textOption,
    [OPTION.source]: textOption,
  },
  refused: {
    ...refusing('every session is in UTC, so that times of all sources are compared alike', [
      'time_zone',
      'time-zone',
      'timezone',
    ]),
    user: 'it is a part of the URL',
    catalog: 'it is a part of the URL',
    schema: 'it is a part of the URL',
  },
  others: /^[a-z]\w*(?:\.[a-z]\w*)?$/,
};
