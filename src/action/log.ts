import { plainLine } from '../text/foreign.ts';
import type { Secrets } from '../config/secrets.ts';

/** The parts of `@actions/core` that the Action uses; tests hand in a recorder. */
export interface Toolkit {
  info(message: string): void;
  debug(message: string): void;
  notice(message: string): void;
  warning(message: string, properties?: { title?: string }): void;
  error(message: string, properties?: { title?: string }): void;
  startGroup(name: string): void;
  endGroup(): void;
  setSecret(secret: string): void;
  setOutput(name: string, value: string): void;
  setFailed(message: string): void;
  saveState(name: string, value: string): void;
  getState(name: string): string;
}

/**
 * A text as one line of the log. The runner takes a line that starts with `::`, and `##[` anywhere,
 * as a command, so neither is let through.
 */
export function safeLine(text: string): string {
  return plainLine(text)
    .replaceAll('##[', '## [')
    .replace(/^:+/, (colons) => `\u200b${colons}`);
}

/** The same for a text of several lines, each of which is safe. */
export function safeText(text: string): string {
  return text.split(/\r?\n/).map(safeLine).join('\n');
}

/** The same for a line of a table, whose spaces mean something. */
function safeRow(line: string): string {
  return line
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, (start) => `\u200b${start}`);
}

/** The log of the step: nothing untrusted or secret gets out of a line. */
export class Log {
  readonly #toolkit: Toolkit;
  readonly #secrets: Secrets;

  constructor(toolkit: Toolkit, secrets: Secrets) {
    this.#toolkit = toolkit;
    this.#secrets = secrets;
  }

  /** Writes one line. */
  info(line: string): void {
    this.#toolkit.info(this.#clean(line));
  }

  /** Writes one line that is seen with debug logging only. */
  debug(line: string): void {
    this.#toolkit.debug(this.#clean(line));
  }

  /** Writes an annotation that asks for attention and fails nothing. */
  warning(message: string): void {
    this.#toolkit.warning(this.#clean(message));
  }

  /** Writes an error annotation; the step fails elsewhere. */
  error(message: string, title?: string): void {
    this.#toolkit.error(this.#clean(message), title === undefined ? {} : { title });
  }

  /** Writes the lines of a text, folded under a name. */
  group(name: string, text: string): void {
    this.#toolkit.startGroup(this.#clean(name));
    for (const line of text.split('\n')) this.#toolkit.info(safeRow(this.#secrets.redact(line)));
    this.#toolkit.endGroup();
  }

  #clean(text: string): string {
    return safeLine(this.#secrets.redact(text));
  }
}
