import type { Words } from './field-names.ts';
import type { DiffRequestInput } from './request.ts';
import type { FieldName } from './request-fields.ts';

/** What is wrong with a field of a request. */
export interface FieldProblem {
  field: FieldName;
  /** A sentence without its full stop. */
  message: string;
  /** Whether it is wrong whatever the other fields say. */
  isOwn: boolean;
}

/** A request as far as it could be read, and in whose words problems are told. */
export interface Asked {
  values: { [Field in FieldName]?: DiffRequestInput[Field] | undefined };
  /** Whether a field has a value, also where it is one that could not be read. */
  isSet: (field: FieldName) => boolean;
  words: Words;
}

/** What may be wrong with a request. */
export type Rule = (asked: Asked) => FieldProblem[];

/** A problem of a field whatever the others say. */
export const alone = (field: FieldName, message: string): FieldProblem => ({
  field,
  message,
  isOwn: true,
});
/** A problem of a field beside others. */
export const together = (field: FieldName, message: string): FieldProblem => ({
  field,
  message,
  isOwn: false,
});
