import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { startStep } from '../e2e/runner.ts';

test('a stack in the debug log names lines of the sources, and not of the bundle', async () => {
  const step = startStep({ inputs: { 'pk-columns': 'id' }, env: { RUNNER_DEBUG: '1' } });
  const { stdout } = await step.ended;
  rmSync(step.folder, { recursive: true, force: true });

  const frames = [...stdout.matchAll(/at ([\w.]+) \(([^()]+?):(\d+):\d+\)/g)];
  const [, name, path, line] = frames[0]!;
  expect({ name, path }).toEqual({
    name: 'Problems.throwIfAny',
    path: expect.stringMatching(/[\\/]src[\\/]config[\\/][\w-]+\.ts$/),
  });
  const source = readFileSync(path!, 'utf8').split('\n');
  expect(source[Number(line) - 1]).toContain('new ConfigurationError(');
  expect(stdout).not.toContain(fileURLToPath(new URL('../../dist/', import.meta.url)));
});
