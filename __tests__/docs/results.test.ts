import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { RESULTS_SCHEMA, resultsSchema } from '../../scripts/results-schema.ts';
import { renderJson } from '../../src/report/json.ts';
import { openPlace } from '../cli/start.ts';
import { hostile, missing, orders, rowed, twelve, unkeyed } from '../report/fixtures.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const validate = (kind: 'open' | 'closed') => new Ajv2020().compile(resultsSchema(kind));

/** What is wrong with results, by a schema that allows nothing that it does not name. */
function problemsOf(json: string): unknown {
  const isValid = validate('closed');
  isValid(JSON.parse(json));
  return isValid.errors ?? [];
}

describe('the JSON schema of the results', () => {
  test('is what there is today, or `npm run readme` is due', () => {
    expect(JSON.parse(read(RESULTS_SCHEMA))).toEqual(resultsSchema('open'));
  });

  test('names all that a report of any kind says', () => {
    const outcomes = [...twelve, ...hostile, orders, rowed, missing, unkeyed];
    expect(problemsOf(renderJson(outcomes, Infinity))).toEqual([]);
  });

  test('names all that the command line prints', async () => {
    using place = openPlace({
      'old.csv': 'id,name,price\n1,a,1\n2,b,2\n3,c,3\n3,c,3\n',
      'new.csv': 'id,name,price\n1,a,1.5\n3,c,x\n4,d,4\n',
    });
    const args = ['run', 'old.csv', 'new.csv', '--json', '--sample-rows', '3', '--max-nulls', '0'];
    const { stdout } = await place.run([...args, '-k', 'id']);
    expect(problemsOf(stdout)).toEqual([]);
    const { stdout: unpaired } = await place.run([...args, '--max-dupes', '0']);
    expect(problemsOf(unpaired)).toEqual([]);
    expect(JSON.parse(unpaired)).toHaveLength(1);
  });

  test('names what is said of a sample, of steps of time, and of lower bounds', async () => {
    const rows = (value: number) =>
      Array.from({ length: 40 }, (_, id) => `${id},2026-01-0${1 + (id % 5)},${value}\n`).join('');
    using place = openPlace({
      'old.csv': `id,day,v\n${rows(1)}`,
      'new.csv': `id,day,v\n${rows(2)}`,
    });
    const args = ['run', 'old.csv', 'new.csv', '--json', '-k', 'id', '--time-column', 'day'];
    const more = ['--time-aggregate', 'day', '--sampling-ratio', '0.7'];
    const { stdout } = await place.run([...args, ...more, '--per-column-diff-limit', '2']);
    const [{ summary }] = JSON.parse(stdout) as [{ summary: object }];
    const said = ['sampling', 'time_series', 'at_least'];
    expect(Object.keys(summary)).toEqual(expect.arrayContaining(said));
    expect(problemsOf(stdout)).toEqual([]);
  });

  test('lets a later version say more, and refuses what is wrong', () => {
    const [item] = JSON.parse(renderJson([rowed])) as [Record<string, unknown>];
    const isValid = validate('open');
    expect(isValid([{ ...item, more: 1 }])).toBe(true);
    expect(isValid([{ ...item, rows: { changed: [] } }])).toBe(false);
    expect(isValid([{ ...item, verdict: null }])).toBe(false);
  });

  test('is told of on its page, with an example that fits', () => {
    const page = read('docs/results.md');
    const [, example = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
    expect(problemsOf(example)).toEqual([]);
    expect(page).toContain('(results.schema.json)');
  });
});
