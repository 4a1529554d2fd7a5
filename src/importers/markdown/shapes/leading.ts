import { type Quote, quote } from '../evidence.ts';
import type { Page } from '../page.ts';
import { readWhen, type When } from '../read-when.ts';
import type { Item, RawEntry, ShapeName } from './shape.ts';

/**
 * A line of text that begins with its time. `1600 – the link is cut` begins with one too, but only before a dash or a
 * colon: a number in front of other words counts something. The same holds of a date without its year.
 */
export function readLeading(shape: ShapeName, line: Quote, page: Page): Item | undefined {
  const [first = ''] = line.text.split(/\r\n|\n|\r/, 1);
  const when = whenOf(first, page);
  if (!when) return undefined;
  const placed = { at: quote(page.text, line.start, line.start + endOf(when, first)), when };
  const what = quote(page.text, Math.min(line.start + when.length, line.end), line.end);
  if (when.clock || when.fault) return { ...blank, shape, at: trimmed(page, placed.at), whens: [placed], what };
  return { kind: 'day', shape, placed: { ...placed, at: trimmed(page, placed.at) }, what };
}

const blank: Pick<RawEntry, 'kind' | 'cells'> = { kind: 'entry', cells: [] };

function whenOf(text: string, { slashes }: Page): When | undefined {
  const plain = readWhen(text, { loose: false, slashes });
  if (plain && (plain.clock || plain.fault)) return plain;
  const odd = readWhen(text, { loose: true, slashes });
  if (odd?.clock && isSetApart(text, odd)) return odd;
  if (!plain || plain.date?.kind === 'full') return plain;
  return isSetApart(text, plain) || plain.length >= text.trimEnd().length ? plain : undefined;
}

/** Whether a dash, a colon or emphasis stands between the time and what happened. */
function isSetApart(text: string, when: When): boolean {
  return /[:–—|*_-]/.test(text.slice(endOf(when, text), when.length));
}

/** The end of the time itself, without the marks that set it apart. */
function endOf({ length }: When, text: string): number {
  const end = text.slice(0, length).replace(/[\s:–—|*_`\-\])]+$/, '').length;
  // The bracket of `12:48 (6:48 PDT)` belongs to its time.
  return text[end] === ')' && text.slice(0, end).includes('(') ? end + 1 : end;
}

function trimmed(page: Page, at: Quote): Quote {
  const lead = /^[\s*_`[(>]*/.exec(at.text)?.[0].length ?? 0;
  return quote(page.text, at.start + lead, at.end);
}
