/** A file with all its mutants in it at once: which of them lives is decided where it runs. */
export function instrument(source, mutants) {
  const inserts = mutants.flatMap(({ number, start, end, put }) => [
    { at: start, span: end - start, opens: true, text: `(globalThis.__isMutant(${number})?(${put}):(` },
    { at: end, span: end - start, opens: false, text: '))' },
  ]);
  // Where several begin, the widest opens first; where several end, the narrowest closes first; one that ends here, before.
  inserts.sort(
    (a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.span - a.span : a.span - b.span),
  );
  let result = '';
  let done = 0;
  for (const { at, text } of inserts) {
    result += source.slice(done, at) + text;
    done = at;
  }
  return result + source.slice(done);
}
