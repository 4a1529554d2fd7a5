/** Makes copies of plain data that share whatever is equal or the same in them. */
export type Compact = <T>(value: T) => T;

/**
 * A maker of copies that hold on to nothing else. What was cut out of a text or put together keeps the whole text and all
 * of its pieces in memory, which is more than it is itself; a copied text is kept once, however many have it.
 */
export function createCompact(): Compact {
  const texts = new Map<string, string>();
  const textOf = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const copy = JSON.parse(JSON.stringify(text)) as string;
    texts.set(copy, copy);
    return copy;
  };
  return (value) => copied(value, textOf, new Map());
}

function copied<T>(value: T, textOf: (text: string) => string, made: Map<object, unknown>): T {
  if (typeof value === 'string') return textOf(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  const known = made.get(value);
  if (known !== undefined) return known as T;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  for (const key of Object.keys(copy)) copy[key] = copied(copy[key], textOf, made);
  made.set(value, copy);
  return copy as T;
}
