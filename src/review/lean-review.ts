import { nothing, nowhere } from './nowhere.ts';
import type { Action, Block, ChecklistItem, Prose, Review, Section } from './types.ts';

/** The section from which lists, feeds and descriptions take what an incident was about. */
const summary = 'Incident Summary';
/** Columns whose cells an action holds as values of its own. */
const heldElsewhere = new Set(['Action', 'Owner', 'Priority', 'Status']);
/** Columns of which rules among reviews need the place. */
const pointedAt = new Set(['Target Date', 'Completed']);

/**
 * A review as far as anything looks at it but its own pages: lists of many reviews, numbers, rules among reviews. It takes
 * a sixth of the memory; what its own pages show is read out of its file again when they are drawn. Of checklists only the
 * one is kept whose answers are counted.
 */
export function leanReview(review: Review, countedChecklist: string): Review {
  const { sections, events, factors, phases, actions, lessons, checklists } = review.body;
  return {
    ...review,
    body: {
      ...{ preamble: [], whys: [], measures: [] },
      events: events.map(({ time, at, place }) => ({ time, at, place, event: nothing })),
      sections: sections.filter(({ name }) => name === summary).map(leanSection),
      factors: factors.map(({ factor, prevention, ...rest }) => ({
        ...rest,
        factor: leanProse(factor),
        prevention: leanProse(prevention),
        place: nowhere,
      })),
      phases: phases.map((row) => ({ ...row, name: nothing, place: nowhere })),
      actions: actions.map(leanAction),
      lessons: lessons.map(({ kind, content }) => ({ kind, content: leanProse(content) })),
      checklists: checklists
        .filter(({ name }) => name === countedChecklist)
        .map(({ name, items }) => ({ name, place: nowhere, items: items.map(leanItem) })),
    },
  };
}

function leanItem({ label, answer }: ChecklistItem): ChecklistItem {
  return { label, answer, note: nothing, place: nowhere };
}

function leanSection(section: Section): Section {
  const { name, written, level, slug, filled } = section;
  const none = { comments: [], parts: [], tables: [], items: [], numbered: [], subsections: [] };
  return { ...{ name, written, level, slug, filled, place: nowhere, endLine: 1 }, ...none, blocks: textOf(section) };
}

function textOf({ blocks }: Section): Block[] {
  return blocks.map(({ role, text }) => ({ role, text, html: '', place: nowhere }));
}

function leanAction({ cells, ...action }: Action): Action {
  // Some cells stand in a field of the action too, as the same object.
  const lean = new Map<Prose, Prose>();
  const leanOf = (prose: Prose): Prose => {
    const known = lean.get(prose) ?? leanProse(prose);
    lean.set(prose, known);
    return known;
  };
  const { successCriteria, dependencies, resources, ticket } = action;
  return {
    ...action,
    action: leanOf(action.action),
    ...(successCriteria ? { successCriteria: leanOf(successCriteria) } : {}),
    ...(dependencies ? { dependencies: leanOf(dependencies) } : {}),
    ...(resources ? { resources: leanOf(resources) } : {}),
    ...(ticket ? { ticket: leanOf(ticket) } : {}),
    cells: Object.fromEntries(
      Object.entries(cells).flatMap(([name, cell]) => {
        if (pointedAt.has(name)) return [[name, { ...nothing, place: cell.place }]];
        return cell.text === '' || heldElsewhere.has(name) ? [] : [[name, leanOf(cell)]];
      }),
    ),
  };
}

/** Without its place, and with one string for both where there is no markup in it. */
function leanProse({ text, html }: Prose): Prose {
  return { text, html: html === text ? text : html, place: nowhere };
}
