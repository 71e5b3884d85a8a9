/** Some of the items, in the order in which they stand; the same seed chooses the same ones. */
export function sampleOf<Item>(
  items: readonly Item[],
  { seed, size }: { readonly seed: number; readonly size: number },
): readonly Item[] {
  const draw = drawing(seed);
  const chosen = items
    .map((item, index) => ({ item, index, rank: draw() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, size);
  return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item);
}

/** Mulberry32: numbers in [0, 1) that depend on the seed alone. */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
