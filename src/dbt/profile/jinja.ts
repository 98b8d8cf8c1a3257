import { InvalidValue } from '../../config/problems.ts';

/** Gives the value of a variable of the environment, or `undefined`; it throws where it may not be read. */
export type ReadVariable = (name: string) => string | undefined;

const TEXT = String.raw`'([^'\\]*)'|"([^"\\]*)"`;
/** A number or a truth value: dbt's own documents write ports so. */
const PLAIN = String.raw`-?\d+(?:\.\d+)?|[Tt]rue|[Ff]alse`;
const FILTERS = String.raw`(?:\s*\|\s*(?:as_number|as_text|as_bool|as_native|int|trim|string)(?:\(\s*\))?)*`;
const ENV_VAR = new RegExp(
  String.raw`^\{\{-?\s*env_var\(\s*(?:${TEXT})\s*(?:,\s*(?:${TEXT}|(${PLAIN}))\s*)?\)${FILTERS}\s*-?\}\}$`,
);

/**
 * A value of profiles.yml with its variables filled in. Of Jinja `env_var` is read, and filters that
 * only say of which type the value is.
 *
 * @throws InvalidValue which continues "`password` of …"; it shows no part of the value.
 */
export function fillIn(text: string, read: ReadVariable): string {
  return text.replaceAll(/\{\{[^]*?\}\}|\{%[^]*?%\}|\{#[^]*?#\}/g, (expression) => {
    const match = ENV_VAR.exec(expression);
    if (!match) {
      throw new InvalidValue(
        "has Jinja that is not read; that which is, is `{{ env_var('NAME') }}` with a default or without",
      );
    }
    const [, one, other, byDefault, orDefault, plain] = match;
    const name = one ?? other ?? '';
    const value = read(name) ?? byDefault ?? orDefault ?? plain?.toLowerCase();
    if (value === undefined) {
      throw new InvalidValue(`refers to \`${name}\`, which the environment does not have`);
    }
    return /\|\s*trim/.test(expression) ? value.trim() : value;
  });
}
