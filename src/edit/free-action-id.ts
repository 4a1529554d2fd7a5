import type { Action } from '../review/types.ts';

/**
 * A free id for an action: the next in the series of the others, where they are one, else `stem` with the number of its
 * row. `taken`: ids that are given away already, beside those of the actions.
 */
export function freeActionId(
  stem: string,
  row: number,
  actions: readonly Pick<Action, 'cells'>[],
  taken: ReadonlySet<string> = new Set(),
): string {
  const others = actions.map((other) => other.cells['ID']?.text ?? '').filter((id) => id !== '');
  const used = new Set([...others, ...taken]);
  const numbers = others.map((id) => /^(?<stem>.*?)(?<number>\d+)$/.exec(id)?.groups);
  const [series, ...more] = new Set(numbers.map((groups) => groups?.['stem']));
  if (series === undefined || more.length > 0) return next(stem, row, 0, used);
  const digits = numbers.map((groups) => groups?.['number'] ?? '');
  return next(series, Math.max(...digits.map(Number)) + 1, Math.min(...digits.map((text) => text.length)), used);
}

function next(stem: string, from: number, width: number, taken: ReadonlySet<string>): string {
  for (let number = from; ; number += 1) {
    const id = `${stem}${String(number).padStart(width, '0')}`;
    if (!taken.has(id)) return id;
  }
}
