import { expect } from '@jest/globals';
import { commandsIn } from './log-commands.ts';
import type { StepResult } from './runner.ts';

/** Texts that a table, a column or an error may be called, each meant to be more than a text. */
export const HOSTILE = [
  '@octocat and @acme/data-team',
  'a|b|c \\| d',
  '`code` and ```` fences ````',
  '<script>alert(1)</script><img src=https://evil.test/pixel>',
  '<!-- comment --> </details></table>',
  '[click](https://evil.test) ![pixel](https://evil.test/p.png) https://evil.test www.evil.test',
  '# heading\n\n| a | b |\n|---|---|\n- item',
  '::error::injected\n::set-output name=conclusion::injected',
  'x\r::warning::injected\r\n  ::add-mask::o',
  '##[error]injected ##[set-output name=conclusion]injected',
  '\u202egnihtemos\u202c \u0000\u0007\u001b[31mred\u001b[0m',
  '#1 GH-1 acme/shop#1 :tada: $x^2$ &lt;b&gt; \\',
];

/** The log holds our own commands only, and none of them came out of a text. */
export function expectNoForeignCommands({ stdout }: StepResult): void {
  const ours = ['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice', 'debug'];
  const commands = commandsIn(stdout);
  // eslint-disable-next-line no-control-regex -- this is what must not be there
  expect(stdout.replace(/^::debug::.*$/gm, '')).not.toMatch(/[\u001b\u202a-\u202e]/);
  expect(commands.filter(({ name }) => !ours.includes(name))).toEqual([]);
  expect(commands.filter(({ data }) => /^(injected|o)\b/.test(data.trim()))).toEqual([]);
}
