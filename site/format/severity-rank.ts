/** 1 for the gravest of the book's levels to 4 for the fourth and all below it. */
export function severityRank(severity: string, levels: readonly string[]): number {
  const index = levels.indexOf(severity);
  return index === -1 ? 4 : Math.min(index + 1, 4);
}
