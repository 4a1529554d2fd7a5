import type { ContractSection } from '../review/contract.ts';
import type { Edit } from '../review/problem.ts';
import type { Section } from '../review/types.ts';
import { moveBlock, sectionSpan } from './fixes/section-span.ts';
import { type Finding, type Rule, withFix } from './rule.ts';

export const sectionsAreInOrder: Rule = {
  name: 'sections-are-in-order',
  group: 'template',
  severity: 'error',
  summary: 'Sections follow each other as in the template.',
  why: 'Who has read ten reviews knows where to look in the eleventh. Order is what makes a review quick to read during the next incident.',
  good: { without: [] },
  bad: {
    without: ['Impact'],
    markdown:
      '## Preventive Measures\n\n| Measure | Category | Expected Impact | Effort | Cost |\n|---|---|---|---|---|\n| Cap the pool per tenant | Technology | High | Medium | unknown |\n\n## Impact\n\n1,240 checkouts failed.',
  },
  *check({ body, lines, source }, { contract, status }) {
    if (status === 'draft') return;
    const spanOf = (section: Section) => sectionSpan(section, body.sections, lines);
    const move: Move = (section, after, before) => {
      const target = after ? spanOf(after).end : before && spanOf(before).start;
      return target === undefined ? undefined : moveBlock(source.text, spanOf(section), target);
    };
    yield* disordered(contract.sections, body.sections, move);
  },
};

/** The edits that move a section behind another, or before one. */
type Move = (section: Section, after: Section | undefined, before: Section | undefined) => readonly Edit[] | undefined;

function* disordered(
  contract: readonly ContractSection[],
  sections: readonly Section[],
  move: Move,
): Generator<Finding> {
  const order = contract.map((section) => section.name);
  const known = sections.filter(
    (section, index) =>
      order.includes(section.name) && sections.findIndex((other) => other.name === section.name) === index,
  );
  const ranks = known.map((section) => order.indexOf(section.name));
  const isInOrder = ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? rank));
  const kept = isInOrder ? new Set(ranks.keys()) : longestRising(ranks);
  for (const [index, section] of known.entries()) {
    if (kept.has(index)) continue;
    const rank = order.indexOf(section.name);
    const after = known.filter((other, at) => kept.has(at) && order.indexOf(other.name) < rank).at(-1);
    const where = after ? `after \`${after.written}\`` : 'before the others';
    const first = known.find((_, at) => kept.has(at));
    yield withFix(
      {
        place: section.place,
        message: `Unexpected place of \`${section.written}\`, expected it ${where}, as in the template`,
      },
      move(section, after, first),
    );
  }
  for (const wanted of contract) {
    const section = sections.find((candidate) => candidate.name === wanted.name);
    if (section) yield* disordered(wanted.subsections, section.subsections, move);
  }
}

/** Positions of the longest rising run: the others are the fewest that must move. */
function longestRising(values: readonly number[]): Set<number> {
  const best: number[][] = [];
  for (const [index, value] of values.entries()) {
    const before = best.filter((run) => (values[run.at(-1) ?? 0] ?? 0) < value);
    const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, index]);
  }
  return new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []));
}
