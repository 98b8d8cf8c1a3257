import { isMap } from '../../config/lists.ts';
import { InvalidValue } from '../../config/problems.ts';
import { fillIn, type ReadVariable } from './jinja.ts';

/** What the values of a target are filled in with, and where its paths start. */
export interface Surroundings {
  folder: string;
  home: string | null;
  read: ReadVariable;
}

/** One target of a profile. Its values are filled in when they are asked for, and not before. */
export class Target {
  /** Such as `dev`. */
  readonly name: string;
  /** The folder in which relative paths of files start. */
  readonly folder: string;
  /** What `~` stands for in a path. */
  readonly home: string | null;
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #read: ReadVariable;

  constructor(
    name: string,
    values: Readonly<Record<string, unknown>>,
    { folder, home, read }: Surroundings,
  ) {
    this.name = name;
    this.folder = folder;
    this.home = home;
    this.#values = values;
    this.#read = read;
  }

  /**
   * The first of these values that is set, as a text; `null` where none is.
   *
   * @throws InvalidValue that names the value.
   */
  text(...keys: string[]): string | null {
    for (const key of keys) {
      const value = this.#values[key];
      if (typeof value === 'number' || typeof value === 'boolean') return String(value);
      if (typeof value !== 'string' || value === '') continue;
      return this.#fill(key, value);
    }
    return null;
  }

  /** The same of a value that must be there. */
  need(...keys: string[]): string {
    const value = this.text(...keys);
    if (value !== null && value !== '') return value;
    throw new InvalidValue(`has no \`${keys[0] ?? ''}\``);
  }

  /** A value that is a map of texts, with those filled in; without what else is in it. */
  map(key: string): Record<string, string> {
    const value = this.#values[key];
    if (!isMap(value)) return {};
    const entries = Object.entries(value).flatMap(([name, part]) =>
      ['string', 'number', 'boolean'].includes(typeof part)
        ? [[name, this.#fill(key, String(part))] as const]
        : [],
    );
    return Object.fromEntries(entries);
  }

  /** The items of a value that is a list of maps, as targets of their own. */
  list(key: string): Target[] {
    const value = this.#values[key];
    const items: unknown[] = Array.isArray(value) ? value : [];
    return items.map(
      (item) =>
        new Target(this.name, Object(item) as Record<string, unknown>, {
          folder: this.folder,
          home: this.home,
          read: this.#read,
        }),
    );
  }

  #fill(key: string, value: string): string {
    try {
      return fillIn(value, this.#read);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      throw new InvalidValue(`has a \`${key}\` that ${error.message}`, { cause: error });
    }
  }
}
