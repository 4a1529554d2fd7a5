import type { Heading } from 'mdast';
import { plainText } from '../../review/plain-text.ts';
import { isTimelineHeading } from './collect-items.ts';
import { findDates } from './find-dates.ts';
import { contentOf, type Page, quoteOf } from './page.ts';
import { readWhen } from './read-when.ts';
import { headingShape } from './shapes/heading.ts';

/** A part of a document that tells of one incident: a run of its text, from one heading to the next such one. */
export interface IncidentPart {
  readonly title: string;
  /** Level of its heading. */
  readonly depth: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The incidents of which a document tells, where there are several: headings of one level that each have a timeline of
 * their own, or that each bear a full date and a name. All parts together are the whole body; what stands before the
 * first belongs to it. Empty where there is one incident.
 */
export function incidentsIn(page: Page): IncidentPart[] {
  const headings = page.tree.children.filter((node) => node.type === 'heading');
  for (const depth of [1, 2, 3] as const) {
    const level = headings.filter((heading) => heading.depth === depth);
    const own = level.filter((heading) => holdsTimeline(heading, headings, page));
    if (own.length > 1) return partsAt(own, page);
  }
  if (headings.some((heading) => isTimelineHeading(heading, page))) return [];
  for (const depth of [1, 2, 3] as const) {
    const dated = headings.filter((heading) => heading.depth === depth && isDatedTitle(heading, page));
    if (dated.length > 1) return partsAt(dated, page);
  }
  return [];
}

/** Whether a heading named `Timeline` stands below this one, before the next of its level. */
function holdsTimeline(heading: Heading, headings: readonly Heading[], page: Page): boolean {
  if (isTimelineHeading(heading, page)) return false;
  const index = headings.indexOf(heading);
  const after = headings.slice(index + 1);
  const next = after.findIndex(({ depth }) => depth <= heading.depth);
  return (next === -1 ? after : after.slice(0, next)).some((below) => isTimelineHeading(below, page));
}

/** `## 2026-03-04: checkout times out`: a day and more than a time behind it. */
function isDatedTitle(heading: Heading, page: Page): boolean {
  const { text } = contentOf(page, heading);
  const when = readWhen(text, { loose: false, slashes: page.slashes });
  const isLead = when?.date?.kind === 'full' && when.clock === undefined && /\p{L}/u.test(text.slice(when.length));
  if (isLead) return true;
  const [date, another] = findDates(text, page.slashes);
  return date?.kind === 'full' && !another && date.index > 0 && headingShape.read(heading, page) === undefined;
}

function partsAt(headings: readonly Heading[], page: Page): IncidentPart[] {
  return headings.map((heading, index) => {
    const next = headings[index + 1];
    return {
      title: plainText(heading),
      depth: heading.depth,
      line: heading.position?.start.line ?? 1,
      start: index === 0 ? page.bodyStart : quoteOf(page, heading).start,
      end: next ? quoteOf(page, next).start : page.text.length,
    };
  });
}
