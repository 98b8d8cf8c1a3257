import { type FieldName, requestFields } from './request-fields.ts';

type Kebab<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}-${Kebab<Rest>}`
  : Name;

/** Without what says that it is an id, and with the side at its end. */
type Named<Field extends string> = Field extends `${infer Name}_id`
  ? Name
  : Field extends `file${infer Side extends '1' | '2'}_options`
    ? `file_options${Side}`
    : Field;

/**
 * The input that sets a field: `sampling-tolerance`; for an id, `data-source1`: it takes a name, too;
 * and for options, `file-options1`.
 */
export type InputOf<Field extends string> = Kebab<Named<Field>>;

/** The input that sets a field. */
export function inputOf<Field extends FieldName>(field: Field): InputOf<Field> {
  const named = field.replace(/_id$/, '').replace(/([12])_options$/, '_options$1');
  return named.replaceAll('_', '-') as InputOf<Field>;
}

/** All fields, in the order of the table. */
export const fieldNames = Object.keys(requestFields) as FieldName[];

/** Whether a name is that of a field of the request. */
export function isFieldName(name: PropertyKey): name is FieldName {
  return Object.hasOwn(requestFields, name);
}

/** How a sentence calls what it speaks of, in the words of whoever reads it. */
export interface Words {
  /** A field, and a value of it where there is one. */
  field: (field: FieldName, value?: string) => string;
  /** A part of a field's value. */
  part: (field: FieldName, name: string) => string;
  /** A column. */
  column: (name: string) => string;
}

const withValue = (name: string, value?: string) =>
  value === undefined ? name : `${name}: ${value}`;

/** As the API has them. */
export const apiWords: Words = {
  field: withValue,
  part: (field, name) => `${field}.${name}`,
  column: (name) => `"${name}"`,
};

/** As the inputs have them. */
export const inputWords: Words = {
  field: (field, value) => `\`${withValue(inputOf(field), value)}\``,
  part: (field, name) => `\`${name.replaceAll('_', '-')}\` of \`${inputOf(field)}\``,
  column: (name) => `\`${name}\``,
};

/** What a field is, in the words of the API. */
export function describeField(field: FieldName): string {
  return `${sentenceOf(field, (name) => name)}.`;
}

/** What an input is that sets a field, in the words of the inputs. */
export function describeInput(field: FieldName): string {
  const { asInput } = requestFields[field];
  return sentenceOf(field, inputOf) + inWords(asInput, inputOf);
}

function sentenceOf(field: FieldName, name: (field: FieldName) => string): string {
  const { meaning, needs } = requestFields[field];
  const need = needs === null ? '' : `. Needs \`${needs}\``;
  return inWords(meaning + need, name);
}

/** A text that names fields as the API does, with the names that others have for them. */
function inWords(text: string, name: (field: FieldName) => string): string {
  return text.replace(/`(\w+)`/g, (all, word: string) =>
    isFieldName(word) ? `\`${name(word)}\`` : all,
  );
}
