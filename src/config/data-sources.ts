import type { z } from 'zod';
import { dataSourcesConfigSchema, type DataSourcesConfig } from '../contract/data-source-config.ts';
import { mustBeWholeFrom } from '../contract/field.ts';
import { MOST_SAMPLE_ROWS } from '../contract/request-fields.ts';
import type { Secrets } from './secrets.ts';
import { isSecretName, REFERENCE } from './secrets.ts';
import { shown } from '../text/message.ts';
import { InvalidValue, type Problems } from './problems.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A data source as a request names it: an id, or a name to look up. */
export type DataSourceReference = string | number;

/** Where a name needs more than a letter before the colon, `C:\data` is no URL. */
const URL_FORM = /^[a-z][a-z0-9+.-]+:/i;

/** Characters that a URL takes as they are before the `@`. */
const FITS_USER_INFO = /^(?:[\w.~!$&'()*+,;=-]|%[0-9a-f]{2})*$/i;

function isInUserInfo(text: string, from: number, to: number): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*$/i.test(text.slice(0, from)) && /^[^/?#]*@/.test(text.slice(to))
  );
}

/**
 * Puts the values of environment variables in the place of `${NAME}`. Before the `@` of a URL a
 * value with characters that would break the URL is percent-encoded, since passwords are kept as
 * they are; anywhere else it is put in as it is.
 *
 * @throws InvalidValue that names the variables that are not set.
 */
export function fillIn(text: string, env: Environment): string {
  const missing = [...text.matchAll(REFERENCE)]
    .map(([, name]) => name ?? '')
    .filter((name) => env[name] === undefined);
  if (missing.length > 0) {
    const names = missing.map((name) => `\`${name}\``).join(', ');
    throw new InvalidValue(`refers to ${names}, which the environment does not have`);
  }
  return text.replaceAll(REFERENCE, (reference, name: string, offset: number) => {
    const value = env[name] ?? '';
    const encode =
      isInUserInfo(text, offset, offset + reference.length) && !FITS_USER_INFO.test(value);
    return encode ? encodeURIComponent(value) : value;
  });
}

/** The data sources of the embedded engine: those of the configuration, and URLs given directly. */
export class DataSourceMap {
  readonly #config: DataSourcesConfig;
  readonly #env: Environment;
  readonly #secrets: Secrets;
  readonly #generated = new Map<string, string>();

  constructor(config: DataSourcesConfig, env: Environment, secrets: Secrets) {
    this.#config = { ...config };
    this.#env = env;
    this.#secrets = secrets;
  }

  /** Adds data sources as they are: `${NAME}` in them is no variable. Their secrets are hidden. */
  add(sources: DataSourcesConfig): void {
    for (const entry of Object.values(sources)) hide(entry, this.#secrets);
    Object.assign(this.#config, sources);
  }

  /**
   * The name under which the engine knows the value of a `data-source` input. A URL is named by
   * its input, since errors show names and no URLs.
   */
  nameOf(value: string, input: string): string {
    if (Object.hasOwn(this.#config, value) || !isUrl(value)) return value;
    const url = this.#fill(value);
    const known = this.#generated.get(url);
    if (known !== undefined) return known;
    const name = this.#freeName(input);
    this.#generated.set(url, name);
    this.#config[name] = { url, id: this.#freeId() };
    return name;
  }

  /** A data source as people may see it: its name, or its URL without the secrets. */
  labelOf(name: string): string {
    const url = [...this.#generated].find(([, generated]) => generated === name)?.[0];
    return url === undefined ? name : withoutSecrets(url);
  }

  /** The whole map, URLs given directly included. */
  config(): DataSourcesConfig {
    return this.#config;
  }

  #freeName(input: string): string {
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? input : `${input} (${String(number)})`;
      if (!Object.hasOwn(this.#config, name)) return name;
    }
  }

  /** An id beyond all others: a position might be the id that the user gave to another one. */
  #freeId(): number {
    const ids = Object.values(this.#config).map((entry, index) =>
      typeof entry === 'string' ? index + 1 : (entry.id ?? index + 1),
    );
    return Math.max(0, ...ids) + 1;
  }

  #fill(text: string): string {
    const filled = fillIn(text, this.#env);
    this.#secrets.addFromAddress(filled);
    return filled;
  }
}

/** Whether the value of a `data-source` input is a URL and not a name. */
export function isUrl(value: string): boolean {
  return URL_FORM.test(value);
}

/** An address as people may see it: user, password and signature are left out. */
export function withoutSecrets(address: string): string {
  // What stands after a colon and is no port may be a password with a raw slash.
  return address.replace(
    /^([a-z][\w+.-]*:\/\/)(?:[^/?#]*@|[^/?#:@]*:(?!\d+(?:[/?#]|$)).*@)?([^?#]*).*$/is,
    '$1$2',
  );
}

const MUST_BE_OPTION = 'be a text, a number, true or false';

/** What the settings beside a URL may be. */
const SETTINGS: Record<string, string> = {
  id: 'be a whole number from 1 on',
  writable: 'be true or false',
  'write-schema': 'be the name of a schema',
  'keep-tables': 'be days, such as `7d`',
  'sample-rows': `be false, or ${mustBeWholeFrom(0, MOST_SAMPLE_ROWS).replace('must be ', '')}`,
  options: 'map names to texts, numbers, true or false',
};

/** Which settings of an entry an issue is about; the second form of one is that with settings. */
function pathsInSettings({ path, ...issue }: z.core.$ZodIssue): PropertyKey[][] {
  // Of a number out of its bounds the form is certain, and the issue is told by itself.
  if (path.length > 1) return [path.slice(1)];
  const isOfEntry = issue.code === 'invalid_union' && path.length === 1;
  return isOfEntry ? (issue.errors[1] ?? []).map((inner) => inner.path) : [];
}

/** What is wrong with settings beside a URL; empty where the entry as a whole is wrong. */
function problemsOfSettings(issue: z.core.$ZodIssue): string[] {
  const inSettings = pathsInSettings(issue);
  const problems = inSettings.flatMap(([setting = '', option]) => {
    const must = option === undefined ? SETTINGS[String(setting)] : MUST_BE_OPTION;
    if (must === undefined) return [];
    const parts = [issue.path[0], setting, option].filter((part) => part !== undefined);
    return [`${shown(`data-sources.${parts.map(String).join('.')}`)} must ${must}.`];
  });
  return problems.length === inSettings.length ? problems : [];
}

/** Reads the map of data sources; problems name the data source and never show its URL. */
export function readDataSourcesConfig(
  value: unknown,
  env: Environment,
  secrets: Secrets,
  problems: Problems,
): DataSourcesConfig {
  const parsed = dataSourcesConfigSchema.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const settings = problemsOfSettings(issue);
      for (const problem of settings) problems.add(problem);
      if (settings.length > 0) continue;
      const { path } = issue;
      const what = path.length > 0 ? `${shown(path.map(String).join('.'))} of ` : '';
      const must = path.length > 0 ? 'be' : 'map names to';
      const form =
        'a URL such as `duckdb:prod.duckdb`, or `{url, id, writable, write-schema, keep-tables, options, sample-rows}`';
      problems.add(`${what}\`data-sources\` must ${must} ${form}.`);
    }
    return {};
  }
  const entries = Object.entries(parsed.data).map(([name, entry]) => {
    const filled = fillEntry(name, entry, env, problems);
    hide(filled, secrets);
    return [name, filled] as const;
  });
  return Object.fromEntries(entries);
}

function hide(entry: DataSourcesConfig[string], secrets: Secrets): void {
  secrets.addFromAddress(typeof entry === 'string' ? entry : entry.url);
  if (typeof entry === 'string') return;
  for (const [name, option] of Object.entries(entry.options ?? {})) {
    if (isSecretName(name)) secrets.add(String(option));
  }
}

function fillEntry(
  name: string,
  entry: DataSourcesConfig[string],
  env: Environment,
  problems: Problems,
): DataSourcesConfig[string] {
  const fill = (text: string) => {
    try {
      return fillIn(text, env);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      problems.add(`\`${name}\` of \`data-sources\` ${error.message}.`);
      return text;
    }
  };
  if (typeof entry === 'string') return fill(entry);
  const options = Object.entries(entry.options ?? {}).map(
    ([key, option]) => [key, typeof option === 'string' ? fill(option) : option] as const,
  );
  return {
    ...entry,
    url: fill(entry.url),
    ...(entry.options ? { options: Object.fromEntries(options) } : {}),
  };
}
