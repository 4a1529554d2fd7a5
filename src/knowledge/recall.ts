/** Gives again what was made of the same things before. Only what follows from them alone may be asked for. */
export interface Recall {
  /** What the function makes of these things. */
  <Given extends readonly unknown[], Made>(make: (...given: Given) => Made, ...given: Given): Made;
  /** What is made under a name, of each thing that it is made `of`, as long as what is given stays the same. */
  named<Made>(name: string, given: readonly unknown[], make: () => Made, of?: unknown): Made;
  /**
   * What is made under a name at each place of some lists, which are as long as the first: again what was made there, or as
   * far from the end, of the same that stands there in all lists, as long as what is given besides stays the same. Where all
   * of it is what was made before, so is the list.
   */
  each<Thing, Made>(
    name: string,
    lists: Lists<Thing>,
    given: readonly unknown[],
    make: Maker<Thing, Made>,
  ): readonly Made[];
}

type Lists<Thing = unknown> = readonly [readonly Thing[], ...(readonly unknown[])[]];
type Maker<Thing, Made> = (thing: Thing, at: number) => Made;

/** Remembers nothing: for whoever puts a book together once. */
export const makeAnew: Recall = Object.assign(
  <Given extends readonly unknown[], Made>(make: (...given: Given) => Made, ...given: Given) => make(...given),
  {
    named: <Made>(_name: string, _given: readonly unknown[], make: () => Made) => make(),
    each: <Thing, Made>(_name: string, [first]: Lists<Thing>, _given: readonly unknown[], make: Maker<Thing, Made>) =>
      first.map(make),
  },
);

interface Remembered {
  readonly given: readonly unknown[];
  readonly made: unknown;
  turn: number;
}

interface RememberedList {
  readonly lists: Lists;
  readonly given: readonly unknown[];
  readonly made: readonly unknown[];
  readonly turn: number;
}

/** In how many turns something may be left unasked before it is forgotten: pages that nobody looks at ask for nothing. */
const turnsKept = 20;

/**
 * Remembers what was made: of each function and each first thing that it was given, the last. Things are the same where
 * they are identical, and lists where all that stands in them is.
 */
export class Memory {
  readonly #byFunction = new Map<unknown, Map<unknown, Remembered>>();
  readonly #lists = new Map<string, RememberedList>();
  #turn = 0;

  readonly recall: Recall = Object.assign(
    <Given extends readonly unknown[], Made>(make: (...given: Given) => Made, ...given: Given) =>
      this.#again(make, Array.isArray(given[0]) ? make : given[0], given, () => make(...given)),
    {
      named: <Made>(name: string, given: readonly unknown[], make: () => Made, of: unknown = name) =>
        this.#again(name, of, given, make),
      each: <Thing, Made>(name: string, lists: Lists<Thing>, given: readonly unknown[], make: Maker<Thing, Made>) =>
        this.#eachAgain(name, lists, given, make),
    },
  );

  #again<Made>(whose: unknown, key: unknown, given: readonly unknown[], make: () => Made): Made {
    const known = this.#byFunction.get(whose) ?? new Map<unknown, Remembered>();
    this.#byFunction.set(whose, known);
    const before = known.get(key);
    if (before && areSame(before.given, given)) {
      before.turn = this.#turn;
      return before.made as Made;
    }
    const made = make();
    known.set(key, { given, made, turn: this.#turn });
    return made;
  }

  #eachAgain<Thing, Made>(
    name: string,
    lists: Lists<Thing>,
    given: readonly unknown[],
    make: Maker<Thing, Made>,
  ): readonly Made[] {
    const before = this.#lists.get(name);
    const made = patched(before && areSame(before.given, given) ? before : undefined, lists, make);
    this.#lists.set(name, { lists, given, made, turn: this.#turn });
    return made;
  }

  /** To be called before the book is put together again: forgets what has long not been asked for. */
  turn(): void {
    this.#turn += 1;
    for (const known of this.#byFunction.values())
      for (const [key, { turn }] of known) if (turn < this.#turn - turnsKept) known.delete(key);
    for (const [name, { turn }] of this.#lists) if (turn < this.#turn - turnsKept) this.#lists.delete(name);
  }
}

function patched<Thing, Made>(
  before: RememberedList | undefined,
  lists: Lists<Thing>,
  make: Maker<Thing, Made>,
): readonly Made[] {
  const [first] = lists;
  if (!before) return first.map(make);
  // What follows an entry that was added or taken away is found from the end.
  const shift = before.made.length - first.length;
  const isSame = (at: number, then: number): boolean => {
    if (then < 0 || then >= before.made.length) return false;
    for (let number = 0; number < lists.length; number += 1)
      if (lists[number]?.[at] !== before.lists[number]?.[then]) return false;
    return true;
  };
  let isAsBefore = shift === 0;
  const made = first.map((thing, at) => {
    const then = isSame(at, at) ? at : isSame(at, at + shift) ? at + shift : undefined;
    const each = then === undefined ? make(thing, at) : (before.made[then] as Made);
    isAsBefore &&= each === before.made[at];
    return each;
  });
  return isAsBefore ? (before.made as readonly Made[]) : made;
}

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return (
    before.length === now.length &&
    before.every((thing, at) => {
      const other = now[at];
      return (
        thing === other ||
        (Array.isArray(thing) &&
          Array.isArray(other) &&
          thing.length === other.length &&
          thing.every((each, place) => each === other[place]))
      );
    })
  );
}
