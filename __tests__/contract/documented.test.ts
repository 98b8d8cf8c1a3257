import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readDocumented } from '../../src/contract/documented.ts';

const comments = z.array(z.looseObject({ id: z.number(), user: z.object({ login: z.string() }) }));

function problemOf(schema: z.ZodType, value: unknown): string {
  try {
    readDocumented(schema, value);
  } catch (error) {
    return String(error);
  }
  return 'no problem';
}

describe('what is read from outside', () => {
  it('is what the schema makes of it', () => {
    expect(readDocumented(z.string().transform(Number), '7')).toBe(7);
  });

  it('is refused in one phrase with the first place, however many there are', () => {
    const many = Array.from({ length: 140 }, (_, id) => ({ id, user: {} }));
    expect(problemOf(comments, many)).toBe(
      'UndocumentedFormError: [0].user.login: it is missing, where a text is documented',
    );
  });

  it.each([
    [null, 'it is null, where a list is documented'],
    ['<html>', 'it is a text, where a list is documented'],
    [{}, 'it is an object, where a list is documented'],
    [[7], '[0]: it is a whole number, where an object is documented'],
    [[[]], '[0]: it is a list of 0, where an object is documented'],
    [[{ id: '7' }], '[0].id: it is a text, where a number is documented'],
    [[{ id: 7, user: { login: true } }], '[0].user.login: it is true or false, where a text is'],
  ])('of %j says what is there and what should be', (value, problem) => {
    expect(problemOf(comments, value)).toContain(`UndocumentedFormError: ${problem}`);
  });

  it('is refused at the place to which the best form of a union reads', () => {
    const union = z.object({ deps: z.union([z.array(z.string()), z.object({ a: z.int() })]) });
    expect(problemOf(union, { deps: { a: 1.5 } })).toContain(
      ' deps.a: it is a number, where a whole number is documented',
    );
    expect(problemOf(union, { deps: 7 })).toContain(
      ' deps: it is a whole number, where another value is documented',
    );
  });

  it('shows no value, and no name without an end', () => {
    const schema = z.record(z.string(), z.number());
    expect(problemOf(schema, { ['x'.repeat(10_000)]: 's3cret' })).toMatch(
      /^UndocumentedFormError: x{119}…: it is a text, where a number is documented$/,
    );
  });
});
