import { describe, expect, test } from '@jest/globals';
import { incompleteBeta, intervalOf } from '../../../src/engine/key-sample/interval.ts';
import { seeded } from '../random-tables.ts';

/** P(X <= most) of a binomial distribution, term by term. */
function atMost(most: number, of: number, chance: number): number {
  let term = (1 - chance) ** of;
  let sum = term;
  for (let i = 1; i <= most; i += 1) {
    term *= ((of - i + 1) / i) * (chance / (1 - chance));
    sum += term;
  }
  return sum;
}

describe('the incomplete beta function', () => {
  test.each([
    [0, 5, 0.1],
    [3, 20, 0.3],
    [19, 20, 0.3],
    [7, 400, 0.02],
    [150, 1000, 0.15],
  ])('gives the chance of up to %i of %i at %f', (most, of, chance) => {
    expect(incompleteBeta(1 - chance, of - most, most + 1)).toBeCloseTo(
      atMost(most, of, chance),
      12,
    );
  });

  test('is 0 and 1 at its ends, and a half in its middle, however large its parameters', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
    expect(incompleteBeta(0.5, 1e9, 1e9)).toBeCloseTo(0.5, 4);
  });
});

describe('the interval of a sample', () => {
  test.each([
    [0, 0.1],
    [1, 0.1],
    [7, 0.25],
    [40, 0.01],
    [300, 0.5],
  ])('of %i seen at %f has the ends by which that is just not too unlikely', (seen, share) => {
    const { estimate, min, max } = intervalOf(seen, share, 1e9, 0.05);
    expect(estimate).toBe(Math.round(seen / share));
    expect(atMost(seen, max, share)).toBeGreaterThan(0.025);
    expect(atMost(seen, max + 1, share)).toBeLessThanOrEqual(0.025);
    if (seen === 0) return expect(min).toBe(0);
    expect(1 - atMost(seen - 1, min, share)).toBeGreaterThan(0.025);
    expect(1 - atMost(seen - 1, min - 1, share)).toBeLessThanOrEqual(0.025);
  });

  test('is no more than there is', () => {
    expect(intervalOf(10, 0.5, 12, 0.05)).toEqual({ estimate: 12, min: 12, max: 12 });
    expect(intervalOf(0, 0.5, 0, 0.05)).toEqual({ estimate: 0, min: 0, max: 0 });
  });

  test.each([
    [0.1, 500, 90],
    [0.02, 2000, 95],
    [0.5, 30, 99],
  ])(
    'holds the number of all in 1,000 draws at %f of %i things, %i %% of them',
    (share, all, confidence) => {
      const random = seeded(all);
      let held = 0;
      for (let draw = 0; draw < 1000; draw += 1) {
        let seen = 0;
        for (let i = 0; i < all; i += 1) if (random() < share) seen += 1;
        const { min, max } = intervalOf(seen, share, 1e6, 1 - confidence / 100);
        if (min <= all && all <= max) held += 1;
      }
      expect(held).toBeGreaterThanOrEqual(confidence * 10);
    },
  );
});
