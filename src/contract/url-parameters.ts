/** The parameters of a URL by their names, none of which occurs twice. */
export type Parameters = ReadonlyMap<string, string>;

/**
 * The parameters of a URL's query.
 *
 * @param known the names of all that are read.
 * @throws Error that names a parameter which is not read, or occurs twice: one that has no effect
 * would be missed by nobody.
 */
export function readParameters(query: string, known: readonly string[]): Parameters {
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (!known.includes(name)) {
      throw new Error(`there is no parameter "${name}" here; accepted are ${known.join(', ')}`);
    }
    if (parameters.has(name)) throw new Error(`the parameter "${name}" occurs twice`);
    parameters.set(name, value);
  }
  return parameters;
}

/**
 * The value of a parameter that has few of them, in lower case; `null` where it is not there.
 *
 * @throws Error that names the others.
 */
export function oneOf<Value extends string>(
  parameters: Parameters,
  name: string,
  accepted: readonly Value[],
): Value | null {
  const value = parameters.get(name);
  if (value === undefined) return null;
  const found = accepted.find((candidate) => candidate === value.toLowerCase());
  if (found !== undefined) return found;
  throw new Error(
    `${name} is "${value}"; accepted ${accepted.length > 1 ? 'are' : 'is'} ${accepted.join(', ')}`,
  );
}

/**
 * A parameter of a URL that is a number of seconds, in milliseconds.
 *
 * @throws Error where it is something else.
 */
export function secondsOf(parameter: string, value: string | null | undefined): number | null {
  if (value == null) return null;
  if (/^[1-9]\d{0,4}$/.test(value)) return Number(value) * 1000;
  throw new Error(`${parameter} is "${value}"; accepted is a number of seconds, such as 30`);
}

/** The hosts of a URL's authority: several are separated by commas. */
export function hostsOf(url: string): { before: string; hosts: string[]; after: string } {
  const [, before = '', authority = '', after = ''] =
    /^([a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/is.exec(url) ?? [];
  return { before, hosts: authority.split(','), after };
}
