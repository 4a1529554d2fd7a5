/** An object whose fields are worked out when somebody first asks for them, and then kept: it is used like any other. */
export function lazily<T extends object>(fields: Fields<T>): T {
  return Object.defineProperties({}, descriptorsOf(fields)) as T;
}

/** An object with other fields in the place of its own; what nobody has asked it for stays unasked. */
export function withLazily<T extends object>(value: T, fields: Partial<Fields<T>>): T {
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(value), ...descriptorsOf(fields) }) as T;
}

type Fields<T> = { readonly [Key in keyof T]: () => T[Key] };

function descriptorsOf<T extends object>(fields: Partial<Fields<T>>): PropertyDescriptorMap {
  return Object.fromEntries(
    Object.entries<(() => unknown) | undefined>(fields).flatMap(([key, make]) =>
      make ? [[key, { get: onceAsked(make), enumerable: true, configurable: true }]] : [],
    ),
  );
}

/** The function that gives what `make` made when it was first called. */
export function onceAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
