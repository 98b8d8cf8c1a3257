import type { DiffRequest } from './request.ts';

/** What counts for nothing where two values are compared. */
export interface Modifiers {
  /** The case of letters in texts. */
  case: boolean;
  /** White space at both ends of texts. */
  whitespace: boolean;
  /** Whether a value is NULL or the empty text. */
  emptiness: boolean;
  /** The order of the items of an array. */
  order: boolean;
}

/** White space: blank, tab, line feed, vertical tab, form feed, carriage return. */
export const WHITESPACE = ' \t\n\v\f\r';

type Asked = Pick<DiffRequest, 'table_modifiers' | 'ignore_whitespace' | 'sort_array_columns'>;

/** What a request says that counts for nothing. */
export const modifiersOf = ({
  table_modifiers: some,
  ignore_whitespace: whitespace,
  sort_array_columns: order,
}: Asked): Modifiers => ({
  case: some?.includes('case_insensitive_strings') ?? false,
  whitespace: whitespace ?? false,
  emptiness: some?.includes('null_equals_empty_string') ?? false,
  order: order ?? false,
});
