/**
 * The same part of a JSON schema, in which a list of fixed items has as many as it names: by
 * `prefixItems` alone it may have fewer, and more of any kind.
 */
export function withTupleLengths<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map((item: unknown) => withTupleLengths(item)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [
    key,
    withTupleLengths(value as unknown),
  ]);
  const items = 'prefixItems' in part ? part.prefixItems : null;
  const lengths = Array.isArray(items) ? { minItems: items.length, maxItems: items.length } : {};
  return { ...Object.fromEntries(entries), ...lengths } as Part;
}
