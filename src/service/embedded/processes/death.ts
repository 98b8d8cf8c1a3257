import { constants } from 'node:os';
import { DiffError } from '../../../contract/errors.ts';
import { clip, plainLine } from '../../../text/foreign.ts';

/** How a process ended. */
export interface Death {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** Why it could not even be started. */
  reason: string | null;
  /** The end of what it wrote to its standard error, which may hold secrets. */
  complaint: string;
}

/** A process ended in the middle of a task. */
export class DiedError extends Error {
  override name = 'DiedError';
  readonly death: Death;

  constructor(death: Death) {
    super(`the process ended (${describeDeath(death)})`);
    this.death = death;
  }
}

const LONGEST_COMPLAINT = 500;

/** How many lines of a complaint are shown, of those that say something. */
const COMPLAINT_LINES = 6;

/** What Node writes beneath an error. */
const OF_STACK = /^(at |Node\.js v|\^+$|$)/;

/** What the system does to a process where memory runs out, and what native code does where it fails. */
const HINTS: Partial<Record<NodeJS.Signals, string>> = {
  SIGKILL: 'the system does so where memory runs out',
  SIGABRT: 'it may have run out of memory',
  SIGSEGV: 'a crash of native code',
  SIGBUS: 'a crash of native code',
};

/** How a process ended, in a few words: `SIGKILL: the system does so where memory runs out`. */
export function describeDeath({ exitCode, signal, reason }: Death): string {
  if (reason !== null) return reason;
  if (signal === null) return `exit code ${exitCode}`;
  const hint = HINTS[signal];
  return hint === undefined ? signal : `${signal}: ${hint}`;
}

/** Whether memory may have been the reason. */
function mayLackMemory({ exitCode, signal, complaint }: Death): boolean {
  const killed = [constants.signals.SIGKILL, constants.signals.SIGABRT].map((code) => 128 + code);
  const isKilled = signal === 'SIGKILL' || signal === 'SIGABRT';
  return isKilled || killed.includes(exitCode ?? 0) || /out of memory/i.test(complaint);
}

/** The last lines of a complaint, as one line. */
function lastWords(complaint: string, redact: (text: string) => string): string {
  const lines = redact(complaint)
    .split('\n')
    .map(plainLine)
    .filter((line) => !OF_STACK.test(line));
  return clip(lines.slice(-COMPLAINT_LINES).join(' | '), LONGEST_COMPLAINT);
}

/** @param redact takes secrets out of a text. */
export function processDied(death: Death, redact: (text: string) => string): DiffError {
  const complaint = lastWords(death.complaint, redact);
  const said = complaint === '' ? '' : `; it said: ${complaint}`;
  const advice = mayLackMemory(death)
    ? '; a lower memory-limit, fewer diffs at once or a larger machine leave each diff more room'
    : '';
  const value = `the process that compared ended twice (${describeDeath(death)})${advice}${said}`;
  return new DiffError('ProcessDiedException', value);
}
