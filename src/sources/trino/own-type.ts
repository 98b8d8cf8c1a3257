import type { OwnType } from '../database.ts';
import type { TypeSignature } from './client/pages.ts';

/** What a value is made of: items, keys and values of a map, or fields, which have names. */
export interface TrinoPart {
  readonly name: string | null;
  readonly type: TrinoType;
}

/** A type by the parts that have a say in how Trino compares and writes its values. */
export interface TrinoType extends OwnType {
  /** Without what is in brackets, in lower case. */
  readonly name: string;
  /** Numbers in brackets: a length, digits, or digits of a second. */
  readonly sizes: readonly number[];
  readonly parts: readonly TrinoPart[];
}

/** A type as the server describes it. */
export function readSignature({ rawType, arguments: given }: TypeSignature): TrinoType {
  return {
    name: rawType.toLowerCase(),
    sizes: given.flatMap((argument) => (argument.kind === 'LONG' ? [argument.value] : [])),
    parts: given.flatMap((argument): TrinoPart[] => {
      if (argument.kind === 'TYPE') return [{ name: null, type: readSignature(argument.value) }];
      if (argument.kind === 'LONG') return [];
      const { fieldName, typeSignature } = argument.value;
      return [{ name: fieldName?.name ?? null, type: readSignature(typeSignature) }];
    }),
  };
}

/** A type without parts as SQL writes it. */
export const typeText = ({ name, sizes }: TrinoType): string =>
  sizes.length === 0 ? name : `${name}(${sizes.join(', ')})`;

/** Digits of a second that a type of times keeps. */
export const precisionOf = ({ sizes: [precision = 3] }: TrinoType): number => precision;
