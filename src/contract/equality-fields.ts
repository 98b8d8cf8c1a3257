import { amount, field, openFlag, wholeFrom, word, words } from './field.ts';

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
  table_modifiers: field(
    words('case_insensitive_strings', 'null_equals_empty_string'),
    'How texts compare: with `case_insensitive_strings` whatever the case of their letters, in keys, too; with `null_equals_empty_string` NULL is the empty text, but in keys',
    { input: '. A list.', fact: { label: 'Compared as equal' } },
  ),
  ignore_whitespace: field(
    openFlag,
    'Whether white space at both ends of texts counts for nothing, in keys, too',
    {
      input: ' (`true` or `false`, the default): blanks, tabs and ends of lines.',
      fact: {
        label: 'Compared as equal',
        set: true,
        text: 'texts but for white space at their ends',
      },
    },
  ),
  sort_array_columns: field(
    openFlag,
    'Whether arrays are equal that have the same items in any order',
    {
      input:
        ' (`true` or `false`, the default). Of columns that are arrays; those within JSON are compared in order.',
      fact: { label: 'Compared as equal', set: true, text: 'arrays in any order' },
    },
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
