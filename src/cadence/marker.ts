const END = '<!-- /incidentbook -->';

/** How the part of a body that is ours begins. `book` tells several books of one repository apart. */
function beginOf(book: string, key: string): string {
  return `<!-- incidentbook: cadence ${encoded(book)} ${encoded(key)} -->`;
}

/** The key of the issue that a body belongs to, where it is one of this book. */
export function keyIn(body: string, book: string): string | undefined {
  const found = /<!-- incidentbook: cadence (\S*) (\S+) -->/.exec(body);
  return found?.[1] === encoded(book) ? decoded(found[2] ?? '') : undefined;
}

/** The whole body of an issue: what people wrote around our part stays. */
export function withPart(body: string, book: string, key: string, part: string): string {
  const ours = `${beginOf(book, key)}\n${part}\n${END}`;
  const start = body.indexOf(beginOf(book, key));
  if (start < 0) return ours;
  const end = body.indexOf(END, start);
  // Where somebody has taken out the end, all that follows was ours.
  return `${body.slice(0, start)}${ours}${end < 0 ? '' : body.slice(end + END.length)}`;
}

/** Without what would end the comment or part the words. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
