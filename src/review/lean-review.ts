import { nothing, nowhere } from './nowhere.ts';
import type { Action, Block, ChecklistItem, Part, Prose, Review, Section } from './types.ts';

/** The section from which lists, feeds and descriptions take what an incident was about. */
const summary = 'Incident Summary';
/** Columns whose cells an action holds as values of its own. */
const heldElsewhere = new Set(['Action', 'Owner', 'Priority', 'Status']);
/** Columns of which rules among reviews need the place. */
const pointedAt = new Set(['Target Date', 'Completed']);

interface Lean {
  /** The checklist whose answers are counted. */
  readonly countedChecklist: string;
  /** Whether all texts are held that tables and records show, and all checklists. */
  readonly texts: boolean;
}

/**
 * A review as far as anything looks at it but its own pages: lists of many reviews, numbers, rules among reviews; with its
 * texts also tables and records. It takes a sixth of the memory, with its texts a third; what its own pages show is read out of its file
 * again when they are drawn.
 */
export function leanReview(review: Review, { countedChecklist, texts }: Lean): Review {
  const { sections, events, whys, factors, phases, actions, measures, lessons, checklists } = review.body;
  const textOf = texts ? textAlone : () => nothing;
  return {
    ...review,
    body: {
      preamble: [],
      whys: texts ? whys.map(textAlone) : [],
      measures: texts ? measures.map((row) => ({ ...row, measure: textAlone(row.measure), place: nowhere })) : [],
      events: events.map(({ time, at, place, event }) => ({ time, at, place, event: textOf(event) })),
      sections: sections
        .filter(({ name, parts }) => name === summary || (texts && parts.length > 0))
        .map((section) => leanSection(section, texts)),
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
        .filter(({ name }) => texts || name === countedChecklist)
        .map(({ name, items }) => ({ name, place: nowhere, items: items.map((item) => leanItem(item, textOf)) })),
    },
  };
}

function leanItem({ label, answer, note }: ChecklistItem, textOf: (prose: Prose) => Prose): ChecklistItem {
  return { label, answer, note: textOf(note), place: nowhere };
}

function leanSection(section: Section, texts: boolean): Section {
  const { name, written, level, slug, filled, parts, blocks } = section;
  const none = { comments: [], tables: [], items: [], numbered: [], subsections: [] };
  return {
    ...{ name, written, level, slug, filled, place: nowhere, endLine: 1 },
    ...none,
    parts: texts ? parts.map(leanPart) : [],
    blocks: name === summary ? blocks.map(leanBlock) : [],
  };
}

function leanPart({ label, written, content }: Part): Part {
  return { label, written, place: nowhere, content: textAlone(content) };
}

function leanBlock({ role, text }: Block): Block {
  return { role, text, html: '', place: nowhere };
}

function textAlone({ text }: Prose): Prose {
  return { text, html: '', place: nowhere };
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
