import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readActionDefinition } from '../../scripts/action-definition.ts';
import {
  contextVariables,
  inputVariables,
  readFileCommand,
  runnerFolders,
} from '../../scripts/runner-environment.ts';
import { programVariables } from '../program-variables.ts';
import { until } from './http-fake.ts';

export interface StepOptions {
  inputs?: Record<string, string>;
  /** The event's payload: `GITHUB_EVENT_PATH`. */
  payload?: unknown;
  /** `GITHUB_*` variables and others, over the harness's own. */
  env?: Record<string, string>;
  /** What `${{ github.token }}` stands for. */
  token?: string;
  /** Files in the workspace, which is empty without them. */
  files?: Record<string, string | Buffer>;
  /** What to run instead of the bundle: the harness's own tests need none. */
  script?: string;
}

export interface StepResult {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
}

export interface Step {
  folder: string;
  workspace: string;
  process: ChildProcess;
  /** Waits until the step has printed this. */
  printed: (pattern: RegExp) => Promise<void>;
  /** Waits for the end; a step that hangs is killed and fails the test. */
  ended: Promise<StepResult>;
  /** A file of the workspace. */
  read: (path: string) => string;
  /** What lies in the workspace, or in a folder as seen from there. */
  list: (folder?: string) => string[];
  /** Runs `post` with what the step saved, as the runner does when the job ends. */
  post: () => Promise<StepResult>;
}

/** For what hangs: a busy machine may be many times slower than usual. */
const LIMIT_MS = 240_000;

const BUNDLE = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/** The bundle that GitHub runs; E2E_BUNDLE names a trial build. */
export function bundlePath(path = process.env['E2E_BUNDLE'] ?? BUNDLE): string {
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`npm run build\` first`);
  return path;
}

function writeWorkspace(folder: string, files: Record<string, string | Buffer>): string {
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
  return workspace;
}

/** What a runner sets, and nothing of our own environment but what finds programs. */
function environment(folder: string, options: StepOptions): Record<string, string> {
  const token = { '${{ github.token }}': options.token ?? '' };
  return {
    ...programVariables(),
    HOME: folder,
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    // Toolkit and axios disagree on whether loopback goes through a proxy.
    NO_PROXY: '127.0.0.1,localhost',
    ...contextVariables(),
    ...runnerFolders(folder),
    ...inputVariables(readActionDefinition(), options.inputs ?? {}, token),
    ...options.env,
  };
}

function resultOf(folder: string, process: ChildProcess, printed: () => string[]): StepResult {
  const [stdout = '', stderr = ''] = printed();
  return {
    exitCode: process.exitCode,
    signal: process.signalCode,
    stdout,
    stderr,
    outputs: readFileCommand(join(folder, 'set_output')),
    state: readFileCommand(join(folder, 'save_state')),
    summary: readFileSync(join(folder, 'step_summary'), 'utf8'),
  };
}

/** Starts a process and gathers what it prints and leaves behind. */
function launch(
  folder: string,
  script: string,
  env: Record<string, string>,
): Omit<Step, 'post' | 'read' | 'list'> {
  const workspace = join(folder, 'workspace');
  const child = spawn(process.execPath, [script], { cwd: workspace, env, stdio: 'pipe' });
  const texts = ['', ''];
  [child.stdout, child.stderr].forEach((stream, index) => {
    stream.setEncoding('utf8').on('data', (text: string) => (texts[index] += text));
  });
  let hangs = false;
  const timer = setTimeout(() => {
    hangs = true;
    child.kill('SIGKILL');
  }, LIMIT_MS);
  const ended = new Promise<StepResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      if (hangs) reject(new Error(`the step hung; it had printed:\n${texts.join('\n')}`));
      else resolve(resultOf(folder, child, () => texts));
    });
  });
  // A test may look at the end much later, or not at all.
  ended.catch(() => undefined);
  const printed = (pattern: RegExp) => until(() => pattern.test(texts.join('\n')));
  return { folder, workspace, process: child, printed, ended };
}

/** Starts the step's `main`. The caller removes `folder`. */
export function startStep(options: StepOptions = {}): Step {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-e2e-'));
  const script = options.script ?? bundlePath();
  writeWorkspace(folder, options.files ?? {});
  const env = environment(folder, options);
  writeFileSync(join(folder, 'event.json'), JSON.stringify(options.payload ?? {}));
  const main = launch(folder, script, env);
  const post = async () => {
    const { state } = await main.ended;
    const saved = Object.fromEntries(
      Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]),
    );
    // The runner gives `post` fresh files of its own.
    runnerFolders(folder);
    return launch(folder, script, { ...env, ...saved }).ended;
  };
  const read = (path: string) => readFileSync(join(main.workspace, path), 'utf8');
  const list = (path = '.') => readdirSync(join(main.workspace, path));
  return { ...main, post, read, list };
}
