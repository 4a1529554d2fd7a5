import type { Review, Section } from '../review/types.ts';

/** Labelled parts that tell of the people's work rather than of the fault: alike in all reviews, they would blur the search. */
const aboutTheResponse = new Set(['Strengths', 'Weaknesses', 'Communication', 'Success Criteria', 'Escalation']);

/**
 * The prose of a review that tells what broke and why, in pieces: its title, its sections' prose and labelled parts,
 * whys, factors, lessons and actions. Checklists, measures and the response are left out, as every review has the same ones.
 */
export function proseOf(review: Review): string[] {
  const { body, meta } = review;
  return [
    meta.title,
    ...body.preamble.flatMap(({ role, text }) => (role === 'prose' ? [text] : [])),
    ...body.sections.flatMap(proseOfSection),
    ...body.events.map((event) => event.event.text),
    ...body.whys.map((why) => why.text),
    ...body.factors.map((factor) => factor.factor.text),
    ...body.lessons.map((lesson) => lesson.content.text),
    ...body.actions.map((action) => action.action.text),
  ].filter((text) => text !== '');
}

function proseOfSection(section: Section): string[] {
  if (section.name === 'Checklists' || section.name === 'Lessons Learned') return [];
  return [
    ...section.blocks.flatMap(({ role, text }) => (role === 'prose' ? [text] : [])),
    ...section.parts.filter(({ label }) => !aboutTheResponse.has(label)).map(({ content }) => content.text),
    ...section.subsections.flatMap(proseOfSection),
  ];
}
