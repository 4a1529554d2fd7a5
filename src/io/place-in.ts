/** The place of a text in a list that is in order, as `sort` puts it; undefined where it is not there. */
export function placeIn(sorted: readonly string[], text: string): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === text ? low : undefined;
}
