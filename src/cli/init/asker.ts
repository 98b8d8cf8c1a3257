import { confirm, input, select } from '@inquirer/prompts';
import { shown } from '../../text/message.ts';
import { InvalidValue } from '../../config/problems.ts';
import { ConfigurationError, messageOf } from '../../contract/errors.ts';
import type { Check } from './checks.ts';

/** A question that a flag may answer. */
export interface Question {
  /** The flag's name, without dashes. */
  flag: string;
  message: string;
  check: Check;
  /** The answer where nobody gives one; without it there must be one. */
  fallback?: string;
  /** What a person is likely to answer; unlike `fallback`, nobody else answers it. */
  proposal?: string;
  /** How an answer is shown once it is given. */
  show?: (text: string) => string;
}

/** Where prompts are shown and answered. */
export interface Conversation {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  signal: AbortSignal;
}

/** Why a text is no answer; `null` where it is one. */
function problemWith(text: string, check: Check): string | null {
  try {
    check(text);
    return null;
  } catch (error) {
    if (error instanceof InvalidValue) return `it ${error.message}.`;
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
}

/** Gets answers: from flags, else from a person or, where nobody may be asked, the usual one. */
export class Asker {
  readonly #flags: Readonly<Record<string, string | undefined>>;
  /** `null` where nobody is asked. */
  readonly #conversation: Conversation | null;

  constructor(
    flags: Readonly<Record<string, string | undefined>>,
    conversation: Conversation | null,
  ) {
    this.#flags = flags;
    this.#conversation = conversation;
  }

  /** Whether a flag says it. */
  has(flag: string): boolean {
    return this.#flags[flag] !== undefined;
  }

  /** @throws ConfigurationError where a flag is wrong, or missing and nobody is asked. */
  async text({ flag, message, check, fallback, proposal, show }: Question): Promise<string> {
    const given = this.#flags[flag]?.trim();
    if (given !== undefined) {
      const problem = problemWith(given, check);
      if (problem === null) return given;
      throw new ConfigurationError(`\`--${flag}\` is ${shown(given)}; ${problem}`);
    }
    if (this.#conversation === null) {
      if (fallback !== undefined) return fallback;
      const hint = proposal === undefined ? '' : ` It could be ${shown(proposal)}.`;
      throw new ConfigurationError(
        `\`--${flag}\` is missing; with --yes nobody is asked for it.${hint}`,
      );
    }
    const validate = (text: string) => {
      const problem = problemWith(text.trim(), check);
      return problem === null || `${problem[0]?.toUpperCase() ?? ''}${problem.slice(1)}`;
    };
    const transformer = (text: string, { isFinal }: { isFinal: boolean }) =>
      isFinal && show ? show(text.trim()) : text;
    const usual = proposal ?? fallback;
    const settings = {
      message,
      validate,
      transformer,
      ...(usual === undefined ? {} : { default: usual }),
    };
    return (await input(settings, this.#conversation)).trim();
  }

  /** A yes or no; no where nobody is asked. */
  async yes(message: string): Promise<boolean> {
    if (this.#conversation === null) return false;
    return confirm({ message, default: false }, this.#conversation);
  }

  /**
   * One of some values, each with the words for it.
   *
   * @param flags those that would have made the choice.
   * @throws ConfigurationError that names them, where nobody is asked.
   */
  async choice<Value extends string>(
    message: string,
    choices: readonly { value: Value; name: string }[],
    flags: readonly string[],
  ): Promise<Value> {
    if (this.#conversation === null) {
      const missing = flags.map((flag) => `\`--${flag}\``).join(' or ');
      throw new ConfigurationError(`${missing} is missing; with --yes nobody is asked for it.`);
    }
    return select({ message, choices }, this.#conversation);
  }
}

/** Whether an error says that a prompt was closed: by Ctrl-C, or since there is no more input. */
export function isClosedPrompt(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}

/** Whether it was by Ctrl-C. */
export function isInterrupted(error: unknown): boolean {
  // Of why, the prompt has no more than these words.
  return isClosedPrompt(error) && messageOf(error).includes('SIGINT');
}
