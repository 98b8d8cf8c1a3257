/**
 * Runs the tests of distributed engines, with one engine at a time:
 * `npm run test:engines [-- <engine> [--nodes N] [what jest takes]]`. It gets and starts each, and ends
 * it whatever comes; it fails where the tests of any failed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../../../scripts/root.ts';
import { type Engine, ENGINES, SERVICES } from './engines.ts';

let isInterrupted = false;
let running: ChildProcess | undefined;

/** Jest ends; then what was started is stopped, and nothing more starts. */
function interrupt(): void {
  isInterrupted = true;
  running?.kill();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);

/** Runs jest on what concerns an engine, and gives its exit code. */
async function runTests({ name, variable }: Engine, url: string, args: string[]): Promise<number> {
  if (isInterrupted) return 1;
  const flags = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  ];
  running = spawn(process.execPath, [...flags, 'node_modules/jest/bin/jest.js', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_ENGINE: name, [variable]: url },
  });
  const [exitCode] = (await once(running, 'exit')) as [number | null];
  return exitCode ?? 1;
}

/** Runs the tests of an engine, which is started for them where no variable names one. */
async function testEngine(engine: Engine, nodes: number, args: string[]): Promise<boolean> {
  const given = process.env[engine.variable];
  if (given) return (await runTests(engine, given, args)) === 0;
  try {
    engine.fetch();
    const server = await engine.start(nodes);
    console.log(`${engine.name} at ${server.url}`);
    return await runTests(engine, server.url, args)
      .then((exitCode) => exitCode === 0)
      .finally(() => server.stop());
  } catch (error) {
    console.error(`${engine.name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** On how many nodes an engine is started, and what is left of the arguments. */
function nodesOf([flag, count, ...others]: string[]): { nodes: number; args: string[] } {
  if (flag !== '--nodes')
    return { nodes: 1, args: [flag, count, ...others].filter((it) => it !== undefined) };
  const nodes = Number(count);
  if (!Number.isInteger(nodes) || nodes < 1)
    throw new Error(`--nodes ${count} is no number of nodes`);
  return { nodes, args: others };
}

async function main([wanted, ...rest]: string[]): Promise<void> {
  const { nodes, args } = nodesOf(rest);
  const named = [...ENGINES, ...SERVICES].filter(({ name }) => name === wanted);
  const chosen = wanted === undefined ? ENGINES : named;
  if (chosen.length === 0) {
    const names = [...ENGINES, ...SERVICES].map(({ name }) => name).join(', ');
    console.error(`there is no engine ${wanted}: accepted are ${names}`);
    process.exitCode = 2;
  }
  for (const engine of chosen) {
    if (isInterrupted) break;
    if (!(await testEngine(engine, nodes, args))) process.exitCode = 1;
  }
  if (isInterrupted) process.exitCode = 130;
}

await main(process.argv.slice(2));
