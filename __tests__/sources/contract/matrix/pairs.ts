import { FAMILIES } from './families.ts';
import { isComparable, type MatrixSource, type SourceType } from './family.ts';

/** One value as both sides have it, and another one for side 2. */
export interface Sample {
  values: [string, string];
  changed: string;
}

/** Two types that can be compared, and values that both hold. */
export interface TypePair {
  name: string;
  types: [SourceType, SourceType];
  samples: Sample[];
}

function sampleOf(
  [type1, type2]: [SourceType, SourceType],
  value: string | [string, string],
): Sample | null {
  const { hold, equal, near } = FAMILIES[type1.family]!;
  const [value1, again] = typeof value === 'string' ? [value, value] : value;
  const held1 = hold(type1, value1);
  if (held1 === null) return null;
  const isSame = (text: string): boolean | null => {
    const held = hold(type2, text);
    return held === null ? null : equal(type1, held1, type2, held);
  };
  const value2 = [again, value1].find(isSame);
  if (value2 === undefined) return null;
  for (const changed of near(type2, value2)) {
    if (isSame(changed) === false) return { values: [value1, value2], changed };
  }
  return null;
}

function typePair(types: [SourceType, SourceType]): TypePair {
  const { family } = types[0];
  const samples = FAMILIES[family]!.values.flatMap((value) => sampleOf(types, value) ?? []);
  const name = `${family}: ${types[0].type} and ${types[1].type}`;
  if (samples.length === 0) throw new Error(`${name} hold no common value`);
  return { name, types, samples };
}

/** Of a family with many types on both sides, every third pair has each type more than once. */
const MANY = 6;
const isEveryThird = (i: number, at: number, types: number): boolean =>
  types < MANY || (i + at) % 3 === 0;

/**
 * Pairs of types of two sources that can be compared.
 *
 * @param isAll whether all of them, or of many each type's share.
 */
export function comparablePairs(
  source1: MatrixSource,
  source2: MatrixSource,
  isAll: boolean,
): TypePair[] {
  return source1.types.flatMap((type1, i) => {
    const others = source2.types.filter(
      (type2) => type2.family === type1.family && isComparable(type1, type2),
    );
    return others
      .filter((_, at) => isAll || isEveryThird(i, at, others.length))
      .map((type2) => typePair([type1, type2]));
  });
}

/** The first value that a type holds. */
function exampleOf(type: SourceType): string {
  const { values, hold } = FAMILIES[type.family]!;
  return values.flat().find((value) => hold(type, value) !== null)!;
}

/** Pairs of types that cannot be compared: each type beside one of every such family. */
export function mismatchedPairs(source1: MatrixSource, source2: MatrixSource): TypePair[] {
  const families = Map.groupBy(source2.types, ({ family }) => family);
  return source1.types.flatMap((type1, i) =>
    [...families.values()].flatMap((members): TypePair[] => {
      const others = members.filter((type2) => !isComparable(type1, type2));
      const type2 = others[i % others.length];
      if (!type2) return [];
      const name = `${type1.family} ${type1.type} and ${type2.family} ${type2.type}`;
      const values: [string, string] = [exampleOf(type1), exampleOf(type2)];
      return [{ name, types: [type1, type2], samples: [{ values, changed: values[1] }] }];
    }),
  );
}

/** How many of a pair's first samples are all different from each other. */
export function distinctSamples({ types, samples }: TypePair): number {
  const { hold, equal } = FAMILIES[types[0].family]!;
  const held = samples.map(({ values }) => types.map((type, i) => hold(type, values[i]!)!));
  const isNew = (at: number): boolean =>
    held.slice(0, at).every(([value1]) => !equal(types[0], value1!, types[1], held[at]![1]!));
  const first = [...samples.keys()].find((at) => !isNew(at));
  return first ?? samples.length;
}
