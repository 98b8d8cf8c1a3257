import { describe, expect, test } from '@jest/globals';
import { Problems } from '../../src/config/problems.ts';
import { unknownKey } from '../../src/config/unknown-key.ts';
import { parseYaml } from '../../src/config/yaml.ts';

describe('what is wrong is said in a few words, however much there is of it', () => {
  test.each([
    ['lists', '['.repeat(20_000)],
    ['lists that end', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['maps', Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('YAML of %s, nested thousands deep', (_, text) => {
    let message = '';
    try {
      parseYaml(text);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message.length).toBeLessThan(200);
  });

  test('a key of 200 kB', () => {
    const sentence = unknownKey('k'.repeat(200_000), ['table1', 'table2']);
    expect(sentence).toMatch(/^`k+…` is not a known key\.$/);
    expect(sentence.length).toBeLessThan(200);
  });

  test('20,000 wrong items', () => {
    const problems = new Problems();
    for (let i = 0; i < 20_000; i += 1) problems.add(`item ${String(i)} is wrong`);
    let message = '';
    try {
      problems.throwIfAny();
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/^20000 inputs need a correction:\n- item 0 is wrong\n/);
    expect(message).toMatch(/\n- item 49 is wrong\n- and 19950 more$/);
  });
});
