import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { runDemo, type DemoResult } from '../../scripts/run-demo.ts';
import { bundlePath } from '../e2e/runner.ts';

interface Result {
  name: string;
  summary: unknown;
  verdict: { passed: boolean; breaches: { limit: string; figure: number }[] };
}

/** Counted without this project: with Python's csv, json and decimal modules. */
const figures = JSON.parse(
  readFileSync(new URL('figures.json', import.meta.url), 'utf8'),
) as Record<string, object>;

describe('the demo', () => {
  let demo: DemoResult;
  let results: Result[];

  beforeAll(async () => {
    demo = await runDemo(bundlePath(), 'ignore');
    results = JSON.parse(demo.outputs['results'] ?? '[]') as Result[];
  }, 300_000);

  test.each(Object.entries(figures))('finds in %s what Python counted', (name, expected) => {
    expect(results.find((result) => result.name === name)?.summary).toMatchObject(expected);
  });

  test('fails for the one limit that is passed', () => {
    const breaches = results.flatMap(({ verdict }) => verdict.breaches);

    expect(breaches).toMatchObject([{ limit: 'exclusives1', figure: 22 }]);
    expect([demo.exitCode, demo.outputs['conclusion']]).toEqual([1, 'failure']);
  });

  test('has the text of the comment, the table over its limit first', () => {
    expect(demo.summary.indexOf('gapminder')).toBeGreaterThan(0);
    expect(demo.summary.indexOf('gapminder')).toBeLessThan(demo.summary.indexOf('weather'));
  });
});
