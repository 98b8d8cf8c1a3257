/**
 * What a diff may be doing, and how much of it is done, in percent, when that ends. Which of these
 * there are, and how often, depends on the datasets; an order in which each comes after those before
 * it is all that the numbers promise. They are guesses, of no machine and no data.
 */
export const phases = {
  'opening the datasets': 5,
  'looking for the key': 8,
  'comparing checksums': 40,
  'comparing hashes of rows': 40,
  'joining rows in the database': 95,
  'reading the rows that may differ': 60,
  'reading the datasets': 60,
  'joining rows by key': 85,
  'setting duplicate keys aside': 88,
  'joining rows with unique keys': 94,
  'comparing whole rows': 95,
  'joining in the database': 99,
  'comparing the values of unequal rows': 99,
  'comparing rows without a key of their own': 99,
  'comparing values with tolerances': 99,
  'comparing values of unequal rows in the database': 99,
  'counting rows': 99,
  'looking for a better key': 99,
  'counting rows by their times': 99,
  'reading rows that differ': 99,
  'writing all differences': 99,
} as const;

export type Phase = keyof typeof phases;

/** Told what a diff begins to do. */
export type OnPhase = (phase: Phase) => void;
