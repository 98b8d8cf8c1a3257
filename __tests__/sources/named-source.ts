import { namedSources, type NamedSource } from '../../src/sources/registry.ts';

/** The data source of a URL, by itself. */
export const namedSource = (name: string, url: string): NamedSource =>
  namedSources({ [name]: url })[1]!;
