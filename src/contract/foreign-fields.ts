/**
 * What our server makes of a field that is no part of our requests: it changes nothing here, for this reason,
 * and is taken; or it is refused, with what to do instead.
 */
export type Support = { inert: string } | { instead: string };

const counted: Support = { inert: 'every difference is counted' };
const chosen: Support = { inert: 'how to compare is chosen for each data diff' };

/** The fields of Datafold's API of today that are no part of our requests. */
export const foreignFields: Readonly<Record<string, Support>> = {
  algorithm: chosen,
  bisection_factor: chosen,
  bisection_threshold: chosen,
  column_rules: { instead: 'use a query that maps the values' },
  diff_threshold: counted,
  kind: { inert: 'it follows from the data sources' },
  run_profiles: { inert: 'columns are not profiled' },
};
