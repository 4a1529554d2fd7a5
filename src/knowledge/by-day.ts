/** Finds the items whose day lies in a stretch of days, both ends included, in the order in which they were handed in. */
export type ItemsByDay<T> = (stretch: { readonly from: string; readonly until: string }) => T[];

interface Indexed<T> {
  readonly day: string;
  readonly at: number;
  readonly item: T;
}

/** Sorts items by their days (YYYY-MM-DD), once for many questions; those without a day are in no stretch. */
export function indexByDay<T>(items: readonly T[], dayOf: (item: T) => string | undefined): ItemsByDay<T> {
  const sorted = items
    .flatMap((item, at): Indexed<T>[] => {
      const day = dayOf(item);
      return day === undefined ? [] : [{ day, at, item }];
    })
    .sort((a, b) => (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1));
  return ({ from, until }) => {
    const found: Indexed<T>[] = [];
    for (let place = firstFrom(sorted, from); place < sorted.length; place += 1) {
      const each = sorted[place];
      if (!each || each.day > until) break;
      found.push(each);
    }
    return found.sort((a, b) => a.at - b.at).map(({ item }) => item);
  };
}

function firstFrom(sorted: readonly { readonly day: string }[], from: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.day ?? '') < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
