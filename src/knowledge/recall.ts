/** Gives again what was made of the same things before. Only what follows from them alone may be asked for. */
export interface Recall {
  /** What the function makes of these things. */
  <Given extends readonly unknown[], Made>(make: (...given: Given) => Made, ...given: Given): Made;
  /** What is made under a name, of each thing that it is made `of`, as long as what is given stays the same. */
  named<Made>(name: string, given: readonly unknown[], make: () => Made, of?: unknown): Made;
}

/** Remembers nothing: for whoever puts a book together once. */
export const makeAnew: Recall = Object.assign(
  <Given extends readonly unknown[], Made>(make: (...given: Given) => Made, ...given: Given) => make(...given),
  { named: <Made>(_name: string, _given: readonly unknown[], make: () => Made) => make() },
);

interface Remembered {
  readonly given: readonly unknown[];
  readonly made: unknown;
  turn: number;
}

/** In how many turns something may be left unasked before it is forgotten: pages that nobody looks at ask for nothing. */
const turnsKept = 20;

/**
 * Remembers what was made: of each function and each first thing that it was given, the last. Things are the same where
 * they are identical, and lists where all that stands in them is.
 */
export class Memory {
  readonly #byFunction = new Map<unknown, Map<unknown, Remembered>>();
  #turn = 0;

  readonly recall: Recall = Object.assign(
    <Given extends readonly unknown[], Made>(make: (...given: Given) => Made, ...given: Given) =>
      this.#again(make, Array.isArray(given[0]) ? make : given[0], given, () => make(...given)),
    {
      named: <Made>(name: string, given: readonly unknown[], make: () => Made, of: unknown = name) =>
        this.#again(name, of, given, make),
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

  /** To be called before the book is put together again: forgets what has long not been asked for. */
  turn(): void {
    this.#turn += 1;
    for (const known of this.#byFunction.values())
      for (const [key, { turn }] of known) if (turn < this.#turn - turnsKept) known.delete(key);
  }
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
