import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { commentPage } from './comment-page.ts';
import { root } from './root.ts';
import { config, runDemo, type DemoResult } from './run-demo.ts';

function heading(text: string): void {
  console.log(`\n━━━ ${text} ${'━'.repeat(Math.max(0, 90 - text.length))}\n`);
}

function shortened(value: string): string {
  const line = value.replaceAll('\n', ' ');
  return line.length > 100 ? `${line.slice(0, 100)}… (${value.length} characters)` : line;
}

/** What the action must make of this data: every diff done, and only gapminder over its limit. */
function problemsWith({ exitCode, outputs, summary }: DemoResult): string[] {
  const results = JSON.parse(outputs['results'] || '[]') as {
    name: string;
    verdict: { passed: boolean };
  }[];
  const failing = results.filter(({ verdict }) => !verdict.passed).map(({ name }) => name);
  return [
    exitCode === 1 ? '' : `the exit code is ${exitCode} and not 1`,
    outputs['conclusion'] === 'failure' ? '' : `the conclusion is ${outputs['conclusion']}`,
    results.length === 4 ? '' : `${results.length} results and not 4`,
    failing.join() === 'gapminder' ? '' : `over their limits: ${failing.join() || 'none'}`,
    summary ? '' : 'the job summary is empty',
  ].filter((problem) => problem !== '');
}

function show({ exitCode, outputs, summary }: DemoResult): void {
  heading('The comment that a pull request would get');
  console.log(summary);
  heading('The outputs');
  for (const [name, value] of Object.entries(outputs)) {
    console.log(`${name.padEnd(24)} ${shortened(value)}`);
  }
  const page = join(root, 'demo-output', 'comment.html');
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, commentPage('The comment of the demo', summary));
  heading(`Exit code ${exitCode}`);
  console.log(`The comment as GitHub shows it: ${relative(process.cwd(), page)}`);
}

async function demo(bundle: string): Promise<void> {
  if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run \`npm run build\` first`);
  heading(`What is compared: ${config}`);
  console.log(readFileSync(join(root, config), 'utf8'));
  heading('The log of the step');
  const result = await runDemo(bundle, 'inherit');
  show(result);
  const problems = problemsWith(result);
  for (const problem of problems) console.error(`The demo did not go as expected: ${problem}.`);
  if (problems.length === 0) {
    console.log('As expected: the one limit that is passed, by gapminder, fails the check.');
  }
  process.exitCode = problems.length === 0 ? 0 : 1;
}

await demo(resolve(process.argv[2] ?? join(root, 'dist/index.js')));
