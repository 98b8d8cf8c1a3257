import type { z } from 'zod';
import { clip } from '../text/foreign.ts';

/** An answer is not of the form that its documentation gives it; the message is one phrase. */
export class UndocumentedFormError extends Error {
  override name = 'UndocumentedFormError';
}

/** What a schema wants, in words; others are «what is documented». */
const WANTED: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  safeint: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
};

/** A longer path names nothing that anybody would look up. */
const LONGEST_PATH = 120;

/**
 * Reads a value from outside.
 *
 * @throws UndocumentedFormError that names the first place that is wrong, and none of the others:
 * where one item of a list lacks a field, all of them do.
 */
export function readDocumented<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new UndocumentedFormError(firstProblem(read.error.issues, value));
}

/** `pks.nulls[1]: it is a text, where a number is documented`. */
function firstProblem([issue]: z.core.$ZodIssue[], value: unknown): string {
  if (issue === undefined) return 'it is not as documented';
  const { path, wanted } = furthest(issue);
  const place = describePlace(path);
  const is = `it ${describeValue(valueAt(value, path))}, where ${wanted} is documented`;
  return place === '' ? is : `${place}: ${is}`;
}

interface Place {
  path: PropertyKey[];
  wanted: string;
}

/** Of a union, the place that the best of its forms got to. */
function furthest(issue: z.core.$ZodIssue): Place {
  const { path } = issue;
  const own = { path, wanted: wantedBy(issue) };
  if (issue.code !== 'invalid_union') return own;
  const places = issue.errors
    .flatMap(([first]) => (first ? [furthest(first)] : []))
    .map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
  return places.reduce((one, other) => (other.path.length > one.path.length ? other : one), own);
}

function wantedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return WANTED[issue.expected] ?? 'another value';
  if (issue.code === 'too_small' && issue.origin === 'array') return 'a longer list';
  if (issue.code === 'too_big' && issue.origin === 'array') return 'a shorter list';
  return 'another value';
}

/** A path as people write it: `[0].user.login`. */
function describePlace(path: PropertyKey[]): string {
  const steps = path.map((step, index) => {
    if (typeof step === 'number') return `[${String(step)}]`;
    return index === 0 ? String(step) : `.${String(step)}`;
  });
  return clip(steps.join(''), LONGEST_PATH);
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step))
      return undefined;
    inner = (inner as Record<PropertyKey, unknown>)[step];
  }
  return inner;
}

/** What a value is, and never the value: it may be long, or secret. */
function describeValue(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'is null';
  if (Array.isArray(value)) return `is a list of ${String(value.length)}`;
  const kinds: Record<string, string> = {
    string: 'a text',
    number: Number.isInteger(value) ? 'a whole number' : 'a number',
    boolean: 'true or false',
  };
  return `is ${kinds[typeof value] ?? 'an object'}`;
}
