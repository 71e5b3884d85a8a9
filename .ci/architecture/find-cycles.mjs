/**
 * Every way round: the shortest cycle through each file that is in one, each cycle once.
 *
 * @param {Map<string, Set<string>>} graph file -> files that it imports, type-only imports among them
 * @returns {string[][]} each begins and ends with the same file
 */
export function findCycles(graph) {
  const cycles = new Map();
  for (const start of graph.keys()) {
    const way = shortestWayBack(graph, start);
    if (way) cycles.set([...way].sort().join(' '), [...way, start]);
  }
  return [...cycles.values()];
}

function shortestWayBack(graph, start) {
  const cameFrom = new Map();
  const queue = [start];
  for (const file of queue) {
    for (const next of graph.get(file) ?? []) {
      if (next === start) return wayTo(file, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  }
  return undefined;
}

function wayTo(file, cameFrom) {
  const way = [file];
  for (let at = cameFrom.get(file); at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
