import { ConfigurationError } from '../contract/errors.ts';
import { shown } from '../text/message.ts';
import { firstOf } from '../text/lists.ts';

/** A value that cannot be read; the message continues "`key` is `value`; it …". */
export class InvalidValue extends Error {
  override name = 'InvalidValue';
}

/** So many problems are work for a while; where there are more, they mostly have one cause. */
const MOST_SENTENCES = 50;

/** Collects what is wrong with the configuration, so that the user sees all of it at once. */
export class Problems {
  readonly #sentences = new Set<string>();

  /** Notes one problem; the same sentence counts once. */
  add(sentence: string): void {
    this.#sentences.add(sentence);
  }

  /** Reads a value, or notes why it cannot be read. `label` names the input, and its diff. */
  read<Result>(
    label: string,
    value: unknown,
    reader: (value: unknown) => Result,
  ): Result | undefined {
    try {
      return reader(value);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      this.add(`${label} is ${shown(value)}; it ${error.message}.`);
      return undefined;
    }
  }

  /** Runs a step that explains its problem itself. */
  attempt<Result>(step: () => Result): Result | undefined {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      this.add(error.message);
      return undefined;
    }
  }

  /** @throws ConfigurationError that lists every problem, where there is one. */
  throwIfAny(): void {
    const all = [...this.#sentences];
    if (all.length === 0) return;
    if (all.length === 1) throw new ConfigurationError(all.join(''));
    const lines = firstOf(all, MOST_SENTENCES, (number) => `and ${String(number)} more`);
    const list = lines.map((sentence) => `- ${sentence}`).join('\n');
    throw new ConfigurationError(`${String(all.length)} inputs need a correction:\n${list}`);
  }
}
