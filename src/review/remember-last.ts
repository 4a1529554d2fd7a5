/**
 * A function that remembers its last answer: all who look at one review ask in a row. No WeakMap holds it, since with one
 * that lives on, the collector of young objects takes every value for alive, and would copy each review's whole tree twice.
 */
export function rememberLast<Of extends object, Rest extends readonly unknown[], Answer>(
  work: (of: Of, ...rest: Rest) => Answer,
): (of: Of, ...rest: Rest) => Answer {
  let last: { readonly of: Of; readonly answer: Answer } | undefined;
  return (of, ...rest) => {
    if (last?.of !== of) last = { of, answer: work(of, ...rest) };
    return last.answer;
  };
}
