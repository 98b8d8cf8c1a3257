import { amount, field, openFlag, wholeFrom, word } from './field.ts';

/** Fields that say what is compared as equal, of all columns. */
export const equalityFields = {
  diff_tolerance: field(amount, 'Tolerance of all numeric columns that have none of their own', {
    input: ', as a number. `"*"` in `diff_tolerances_per_column` goes before it.',
    fact: { label: 'Tolerances', word: 'all numbers' },
  }),
  tolerance_mode: field(
    word('absolute', 'relative'),
    'How `diff_tolerance` is meant: `absolute`, the default, or `relative`, where 0.01 is 1 %',
    { fact: { label: 'Tolerances' }, needs: 'diff_tolerance' },
  ),
  datetime_tolerance: field(
    wholeFrom(0, 6),
    'Timestamps that are less than a unit apart count as equal: 0 is a second, 1 a tenth of one, 2 a hundredth, 3 a millisecond, 4 a tenth of one, 5 a hundredth, 6 a microsecond',
    { fact: { label: 'Tolerances', word: 'timestamps by precision' } },
  ),
  compare_duplicates: field(
    openFlag,
    'Whether rows that the key does not pair one to one, by repeated keys or NULL in the key, are compared as whole rows',
    {
      input: ' (`true`, the default, or `false`). Of Datafold, what its API says.',
      fact: { label: 'Duplicates', set: false, text: 'not compared' },
    },
  ),
};
