/** What two incidents share, the most telling first in each list. */
export interface Shared {
  readonly systems: readonly string[];
  readonly causes: readonly string[];
  readonly tags: readonly string[];
  readonly phrases: readonly string[];
}

const MOST_VALUES = 3;

/**
 * Says in words what two incidents share: "same system (checkout), same cause (capacity); both name connection pool".
 * Empty where there is nothing to say.
 */
export function reasonFor({ systems, causes, tags, phrases }: Shared): string {
  const facets = [sameOf('system', systems), sameOf('cause', causes), sameOf('tag', tags)].filter(
    (text) => text !== '',
  );
  const named = phrases.length === 0 ? '' : `both name ${inWords(phrases)}`;
  return [facets.join(', '), named].filter((text) => text !== '').join('; ');
}

function sameOf(noun: string, values: readonly string[]): string {
  if (values.length === 0) return '';
  const more = values.length - MOST_VALUES;
  const shown = more > 0 ? [...values.slice(0, MOST_VALUES), `${more} more`] : values;
  return `same ${noun}${values.length === 1 ? '' : 's'} (${inWords(shown)})`;
}

function inWords(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`;
}
