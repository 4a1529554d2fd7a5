import { benchSeed } from './contestants.ts';
import { type GeneratedReview, generateReview } from './generate-review.ts';

/** Words of a text as a counter of words counts them. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;
}

/**
 * A review of at least so many words: a generated one whose prose, timeline and actions are lengthened by those of its
 * neighbours in the generated book, so that every section grows and not one alone.
 */
export function longReview(words: number): GeneratedReview {
  const { path, text } = generateReview(benchSeed, 0);
  let sections = sectionsOf(text);
  for (let index = 1; wordsIn(sections.join('')) < words; index += 1) {
    const others = new Map(
      sectionsOf(generateReview(benchSeed, index).text).map((section) => [headingOf(section), section]),
    );
    sections = sections.map((section) => `${section.trimEnd()}\n${grown(section, others.get(headingOf(section)))}\n\n`);
  }
  return { path, text: sections.join('') };
}

function sectionsOf(text: string): string[] {
  return text.split(/^(?=#{2,3} )/m);
}

function headingOf(section: string): string {
  return /^#+ .*/.exec(section)?.[0] ?? '';
}

/** What another review's section of the same name adds: rows of its table, or paragraphs; checklists stay. */
function grown(section: string, other: string | undefined): string {
  if (other === undefined || headingOf(section) === '' || /^- \[/m.test(section)) return '';
  const lines = other.split('\n').slice(1);
  if (/^\|/m.test(section))
    return lines
      .filter((line) => /^\|(?![\s|:-]+$)/.test(line))
      .slice(1)
      .join('\n');
  return `\n${lines.filter((line) => /^[\p{L}]/u.test(line)).join('\n\n')}`;
}
