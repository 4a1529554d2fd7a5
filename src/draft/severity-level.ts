/**
 * The level of severity that a word of another tool means: the level of that name, or, of numbered words such as `P2`, `sev-2`
 * and `S2`, the level of that rank. Nothing where it is not sure, as with `Major`.
 */
export function severityLevel(word: string, levels: readonly string[]): string | undefined {
  const bare = word.toUpperCase().replace(/[\s_-]+/g, '');
  const rank = /^(?:SEV(?:ERITY)?|S|P|PRIORITY)?(\d)$/.exec(bare)?.[1];
  return levels.find((level) => level === bare) ?? (rank === undefined ? undefined : levels[Number(rank) - 1]);
}
