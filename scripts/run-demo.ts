import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readActionDefinition } from './action-definition.ts';
import {
  contextVariables,
  inputVariables,
  readFileCommand,
  runnerFolders,
} from './runner-environment.ts';
import { root } from './root.ts';

/** The config file of the demo, as a workflow would name it. */
export const config = 'scripts/demo.yml';

export interface DemoResult {
  exitCode: number | null;
  outputs: Record<string, string>;
  /** The text of the comment: without a pull request it is in the job summary. */
  summary: string;
}

/** Starts the bundle as a runner does, with no token and no pull request. */
export async function runDemo(bundle: string, log: 'inherit' | 'ignore'): Promise<DemoResult> {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-demo-'));
  const runner = runnerFolders(folder);
  writeFileSync(join(folder, 'event.json'), '{}');
  const child = spawn(process.execPath, [bundle], {
    cwd: root,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      // A key of the reader's own would send the demo to Datafold.
      DATAFOLD_API_KEY: '',
      ...contextVariables({ GITHUB_WORKSPACE: root }),
      ...runner,
      ...inputVariables(readActionDefinition(), { config, 'github-token': '' }),
    },
  });
  const exitCode = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  const outputs = readFileCommand(join(folder, 'set_output'));
  const summary = readFileSync(join(folder, 'step_summary'), 'utf8');
  rmSync(folder, { recursive: true });
  return { exitCode, outputs, summary };
}
