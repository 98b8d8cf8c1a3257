/** What leads where. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Whether one leads to another, over others. */
function leads(graph: Graph, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [...(graph.get(from) ?? [])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(graph.get(name) ?? []));
  }
  return false;
}

/** Those that lead back to themselves, each circle as a sorted list of all that are on it. */
export function circlesOf(graph: Graph): string[][] {
  const circles: string[][] = [];
  for (const name of [...graph.keys()].toSorted()) {
    if (circles.some((circle) => circle.includes(name)) || !leads(graph, name, name)) continue;
    const others = [...graph.keys()].filter(
      (other) => other !== name && leads(graph, name, other) && leads(graph, other, name),
    );
    circles.push([name, ...others].toSorted());
  }
  return circles;
}
