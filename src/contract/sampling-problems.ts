import { type Rule, together } from './field-problem.ts';

/** Each says alone how large a sample is. */
const SAMPLE_SIZES = ['sampling_tolerance', 'sampling_ratio', 'sampling_max_rows'] as const;

/** A sample has one size, and what is said of a sample needs one. */
export const sampling: Rule = ({ values, isSet, words }) => {
  const [first, ...others] = SAMPLE_SIZES.filter(isSet);
  const [tolerance, ratio, rows] = SAMPLE_SIZES.map((field) => words.field(field));
  if (others.length > 0) {
    const sizes = [first, ...others].flatMap((field) => (field ? [words.field(field)] : []));
    const message = `${sizes.join(' and ')} are different sizes of a sample; set one of them`;
    return [together('sampling_tolerance', message)];
  }
  if (first !== undefined) return [];
  const needy = (['sampling_confidence', 'sampling_threshold'] as const).filter(
    (field) => values[field] != null,
  );
  return needy.map((field) => {
    const message = `${words.field(field)} needs ${tolerance}, ${ratio} or ${rows}`;
    return together(field, message);
  });
};
