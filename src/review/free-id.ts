/** The parts of a pattern of ids that can be written by rule: `[A-Z]+-\d{4}-\d{3,}` is a word, a year and a number. */
type Part =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'word'; readonly choices?: readonly string[] }
  | { readonly kind: 'digits'; readonly least: number };

const TOKEN =
  /\\d(?:\{(?<least>\d+)(?:,\d*)?\}|(?<many>\+))?|\[A-Z\](?:\+|\{[\d,]+\})|\((?:\?:)?(?<choices>[A-Za-z0-9|_-]+)\)|\\?(?<literal>[A-Za-z0-9_/#. -])/y;

function partsOf(pattern: string): Part[] | undefined {
  const parts: Part[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < pattern.length) {
    const match = token.exec(pattern);
    if (!match) return undefined;
    const { least, literal, choices } = match.groups ?? {};
    if (match[0].startsWith('\\d')) parts.push({ kind: 'digits', least: Number(least ?? 1) });
    else if (choices !== undefined) parts.push({ kind: 'word', choices: choices.split('|') });
    else if (literal === undefined) parts.push({ kind: 'word' });
    else parts.push({ kind: 'literal', text: literal });
  }
  return parts;
}

/**
 * The id after the highest one of a year that is taken, in the form of a pattern (a regular expression's source); with
 * the word that most ids begin with, `INC` where there is none yet. Nothing where the pattern has another form than
 * words, digits and characters for themselves.
 */
export function freeId(pattern: string, year: string, taken: ReadonlySet<string>): string | undefined {
  const parts = partsOf(pattern);
  const digits = parts?.filter((part) => part.kind === 'digits') ?? [];
  if (!parts || digits.length === 0 || digits.length > 2) return undefined;
  const number = digits.at(-1);
  const word = commonWord(taken);
  const write = (value: number) =>
    parts
      .map((part) => {
        if (part.kind === 'literal') return part.text;
        if (part.kind === 'word')
          return part.choices && !part.choices.includes(word) ? (part.choices[0] ?? word) : word;
        return part === number ? String(value).padStart(part.least, '0') : year;
      })
      .join('');
  const [before = '', after = ''] = write(0).split(/\d+$/);
  const highest = Math.max(
    0,
    ...[...taken].flatMap((id) => {
      const middle = id.startsWith(before) && id.endsWith(after) ? id.slice(before.length) : '';
      return /^\d+$/.test(middle) ? [Number(middle)] : [];
    }),
  );
  const id = write(highest + 1);
  return fitsPattern(id, pattern) ? id : undefined;
}

/** An id that somebody gave a document, in the form of a pattern: `PM2019-009` as `PM-2019-009`; nothing where it has none. */
export function idInForm(written: string, pattern: string): string | undefined {
  const hyphenated = written
    .toUpperCase()
    .replace(/[\s_]+/g, '-')
    .replace(/(?<=[A-Z])(?=\d)/g, '-');
  return [written, written.toUpperCase(), hyphenated].find((id) => fitsPattern(id, pattern));
}

function fitsPattern(id: string, pattern: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(id);
}

function commonWord(taken: ReadonlySet<string>): string {
  const counts = new Map<string, number>();
  for (const id of taken) {
    const word = /^[A-Z]+(?=\W?\d)/.exec(id)?.[0];
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? 'INC';
}
