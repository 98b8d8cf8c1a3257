/** Numbers that a field accepts: those between two that it does not. */
export interface AcceptedNumbers {
  above: number;
  below: number;
  /** What a value must be. */
  must: string;
}

/** The share of rows by which a sample may be wrong. */
export const samplingTolerance: AcceptedNumbers = {
  above: 0,
  below: 1,
  must: 'a number above 0 and below 1',
};

/** How sure a sample must be. */
export const samplingConfidence: AcceptedNumbers = {
  above: 0,
  below: 100,
  must: 'a percentage above 0 and below 100',
};
