/**
 * The same names, no two of them alike in all but their case: one that is taken gives way to another.
 *
 * @param another made of a name, for the first, second, … time that it is taken.
 */
export function distinctNames(
  names: readonly string[],
  another: (name: string, time: number) => string,
): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let time = 1; taken.has(free.toLowerCase()); time += 1) free = another(name, time);
    taken.add(free.toLowerCase());
    return free;
  });
}
