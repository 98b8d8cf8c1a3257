/** What could have been compared and is not, and why. */
export interface LeftOut {
  /** What these are, without a full stop: `new, without a table in production`. */
  reason: string;
  names: readonly string[];
}

/** What is to be said of a run whose diffs were chosen, and not listed by its user. */
export interface ChosenDiffs {
  /** Why there are none, where there are none: `no model has changed`. */
  nothing: string;
  leftOut: readonly LeftOut[];
}
