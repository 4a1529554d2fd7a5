import { type Quote, quote } from './evidence.ts';
import type { Page } from './page.ts';

/** A line such as `- **Severity**: SEV2`, `Detected at: 10:03 UTC` or `| Severity | SEV2 |`. */
export interface LabelledLine {
  readonly label: Quote;
  readonly value: Quote;
}

const LINE =
  /^[ \t]*(?:(?:[-*+>]|\d+\.)[ \t]+|\|[ \t]*)?(?:\*\*|__)?(?<label>\p{L}[\p{L}\p{N} /&'()-]{1,40}?)(?<close>[ \t]*(?:\*\*|__)?[ \t]*(?::|\|)[ \t]*(?:\*\*|__)?[ \t]*)(?<value>[^|\r\n]*?)[ \t]*(?:\|[ \t]*)?$/gmu;

/** The labelled lines of a document outside its timelines and its code. */
export function labelledLines(page: Page, without: readonly Quote[]): LabelledLine[] {
  const masked = maskedText(page);
  return [...masked.matchAll(LINE)].flatMap((match) => {
    const { label = '', close = '', value = '' } = match.groups ?? {};
    const start = match.index + match[0].indexOf(label);
    const valueStart = start + label.length + close.length;
    if (value === '' || without.some((range) => start >= range.start && start < range.end)) return [];
    return [
      {
        label: quote(page.text, start, start + label.length),
        value: quote(page.text, valueStart, valueStart + value.length),
      },
    ];
  });
}

/** The document with code, comments and front matter blanked out, every offset kept. */
function maskedText({ text, bodyStart }: Page): string {
  const blank = (piece: string) => piece.replace(/[^\r\n]/g, ' ');
  const body = text
    .slice(bodyStart)
    .replace(/^(?<fence>`{3,}|~{3,})[^\r\n]*[\s\S]*?(?:^\k<fence>|$(?![\s\S]))/gm, blank)
    .replace(/<!--[\s\S]*?(?:-->|$(?![\s\S]))/g, blank);
  return blank(text.slice(0, bodyStart)) + body;
}
