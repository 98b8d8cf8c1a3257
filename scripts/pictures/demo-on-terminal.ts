import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { htmlEscape } from 'escape-goat';
import { root } from '../root.ts';
import { config } from '../run-demo.ts';
import { ansiHtml } from './ansi.ts';

const STYLE = `
  body { margin: 0; padding: 12px; background: #fff; }
  main { border-radius: 8px; background: #0d1117; color: #e6edf3; overflow: hidden; }
  header { padding: 10px 14px; background: #21262d; }
  i { display: inline-block; width: 12px; height: 12px; margin-right: 8px; border-radius: 50%; background: #484f58; }
  pre { margin: 0; padding: 14px 16px 18px; font: 14px/normal "DejaVu Sans Mono", monospace; }
  .bold { font-weight: bold; } .red { color: #ff7b72; } .green { color: #56d364; }
  .yellow { color: #e3b341; } .prompt { color: #7d8590; }`;

/** The command that shows the demo on a terminal. */
const COMMAND = ['run', '--config', config];

/** What the command line makes of the demo: its output with colours, and its HTML report. */
export function demoOnTerminal(): { output: string; report: string } {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-pictures-'));
  const reportPath = join(folder, 'report.html');
  const quiet = ['ExperimentalWarning', 'MODULE_TYPELESS_PACKAGE_JSON'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...quiet.map((warning) => `--disable-warning=${warning}`),
      ...['src/cli/index.ts', ...COMMAND, '--report-path', reportPath],
    ],
    // A key of the reader's own would send the demo to Datafold.
    { cwd: root, env: { PATH: process.env['PATH'], FORCE_COLOR: '1' }, encoding: 'utf8' },
  );
  // One of its limits is passed.
  if (status !== 1) throw new Error(`The demo ended with ${status}: ${stderr}`);
  const report = readFileSync(reportPath, 'utf8');
  rmSync(folder, { recursive: true });
  return { output: stdout, report: withoutChance(report) };
}

/** The report as it would be whenever and wherever it is made. */
function withoutChance(report: string): string {
  const times = ['2026-11-30 09:41 UTC', '0.4 s'];
  return report
    .replace(/<time [^>]*>[^<]*<\/time>/g, () => `<time>${times.shift() ?? ''}</time>`)
    .replace(/(--report-path ).*?(?=report\.)/, '$1');
}

/** A page that looks like the terminal after that command. */
export function terminalPage(output: string): string {
  const command = htmlEscape(['data-diff', ...COMMAND].join(' '));
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<main><header><i></i><i></i><i></i></header>
<pre><span class="prompt">$</span> ${command}
${ansiHtml(output.trimEnd())}</pre></main>`;
}
