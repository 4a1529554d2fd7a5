/** A part of a pattern of ids that can be written by rule: `[A-Z]+-\d{4}-\d{3,}` is a word, a year and a number. */
type Part = { readonly text: string } | { readonly digits: number };

const TOKEN =
  /\\d(?:\{(?<least>\d+)(?:,\d*)?\}|\+)?|(?<letters>\[A-Z\](?:\+|\{[\d,]+\}))|\((?:\?:)?(?<first>[A-Za-z0-9_-]+)(?:\|[A-Za-z0-9_|-]+)?\)|\\?(?<literal>[A-Za-z0-9_/#. -])/y;

/**
 * The first id of a year in the form of a pattern (a regular expression's source): `INC-2026-001`. Nothing where the
 * pattern has another form than words, digits and characters for themselves.
 */
export function firstIdOf(pattern: string, year: string): string | undefined {
  const parts = partsOf(pattern);
  const count = parts?.filter((part) => 'digits' in part).length ?? 0;
  if (!parts || count === 0 || count > 2) return undefined;
  const number = parts.findLast((part) => 'digits' in part);
  // More than six digits are a date, not a number.
  if (number && 'digits' in number && number.digits > 6) return undefined;
  const written = parts.map((part) => {
    if ('text' in part) return part.text;
    return part === number ? '1'.padStart(part.digits, '0') : year;
  });
  const id = written.join('');
  return fitsPattern(id, pattern) ? id : undefined;
}

/** An id that a document bears, in the form of a pattern: `PM2019-009` as `PM-2019-009`; nothing where it has none. */
export function idInForm(written: string, pattern: string): string | undefined {
  const hyphenated = written
    .toUpperCase()
    .replace(/[\s_]+/g, '-')
    .replace(/(?<=[A-Z])(?=\d)/g, '-');
  return [written, written.toUpperCase(), hyphenated].find((id) => fitsPattern(id, pattern));
}

function partsOf(pattern: string): Part[] | undefined {
  const parts: Part[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < pattern.length) {
    const match = token.exec(pattern);
    if (!match) return undefined;
    const { least, letters, first, literal } = match.groups ?? {};
    if (match[0].startsWith('\\d')) parts.push({ digits: Number(least ?? 1) });
    else parts.push({ text: letters === undefined ? (first ?? literal ?? '') : 'INC' });
  }
  return parts;
}

function fitsPattern(id: string, pattern: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(id);
}
