import { createColors } from 'picocolors';
import type { Environment } from '../config/data-sources.ts';
import type { Secrets } from '../config/secrets.ts';
import type { LineLog } from '../run/progress.ts';
import { plainLine } from '../text/foreign.ts';
import { wantsColor } from './color.ts';
import type { Runtime } from './runtime.ts';
import { StatusLine } from './status-line.ts';

/** Terminals are narrower where nobody knows. */
const DEFAULT_COLUMNS = 80;

/**
 * What people and programs read: results on stdout, all else on stderr. No secret and, but for
 * results, no control character gets out.
 */
export class Output implements LineLog {
  readonly #stdout: NodeJS.WriteStream;
  readonly #stderr: NodeJS.WriteStream;
  readonly #env: Environment;
  readonly #secrets: Secrets;
  #status: StatusLine | null = null;

  constructor({ stdout, stderr, env }: Runtime, secrets: Secrets) {
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.#env = env;
    this.#secrets = secrets;
  }

  /** Whether somebody looks on as things happen. */
  get isWatched(): boolean {
    return this.#stderr.isTTY && this.#env['TERM'] !== 'dumb';
  }

  /** Whether results go to a terminal. */
  get isRead(): boolean {
    return this.#stdout.isTTY;
  }

  /** Columns of the terminal that shows what is not a result. */
  get columns(): number {
    return this.#stderr.columns ?? DEFAULT_COLUMNS;
  }

  /** How results look where they go. */
  get results(): { color: boolean; width?: number } {
    const color = wantsColor(this.#stdout, this.#env);
    return this.#stdout.isTTY ? { color, width: this.#stdout.columns } : { color };
  }

  /** Writes a result, of one or more lines, each of which is safe already. */
  print(text: string): void {
    const lines = text.replace(/\n$/, '').split('\n');
    this.#stdout.write(`${lines.map((line) => this.#secrets.redact(line)).join('\n')}\n`);
  }

  /** Writes a result as it is: made for programs, or a secret that was asked for. */
  printRaw(text: string): void {
    this.#stdout.write(`${text}\n`);
  }

  /** Says one thing that is no result. */
  info(line: string): void {
    this.#say(this.#clean(line));
  }

  /** Says what the user should know although nothing is wrong. */
  warn(message: string): void {
    this.#say(`${this.#colors().yellow('warning:')} ${this.#clean(message)}`);
  }

  /** Says why something cannot be done, in one line or a list. */
  error(message: string): void {
    const lines = message.split(/\r?\n/).map((line) => this.#clean(line));
    this.#say(`${this.#colors().red('error:')} ${lines.join('\n')}`);
  }

  /** Shows a line that `render` brings up to date, until it is cleared. */
  showStatus(render: () => string): void {
    this.clearStatus();
    const clean = (text: string) => this.#clean(text).slice(0, this.columns - 1);
    this.#status = new StatusLine(this.#stderr, () => clean(render()));
  }

  /** Takes that line away. */
  clearStatus(): void {
    this.#status?.clear();
    this.#status = null;
  }

  #say(line: string): void {
    if (this.#status) this.#status.writeAbove(line);
    else this.#stderr.write(`${line}\n`);
  }

  #clean(text: string): string {
    return plainLine(this.#secrets.redact(text));
  }

  #colors() {
    return createColors(wantsColor(this.#stderr, this.#env));
  }
}
