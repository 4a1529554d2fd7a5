import { minutesOf } from './duration.ts';
import { cellsOf, isBlank, levels, oneOf, optional, readActions } from './read-actions.ts';
import type { Sections } from './read-sections.ts';
import { rememberLast } from './remember-last.ts';
import { parseTimeValue } from './time-value.ts';
import {
  type Body,
  type Checklist,
  type Factor,
  type FactorCategory,
  type Lesson,
  type LessonKind,
  type Level,
  type Measure,
  type PhaseName,
  type PhaseRow,
  type Prose,
  phaseNames,
  type Section,
  type Table,
  type TimelineEvent,
} from './types.ts';

const categories: readonly FactorCategory[] = ['People', 'Process', 'Technology', 'Environment'];
const lessonKinds: readonly LessonKind[] = ['Technical', 'Process', 'Team'];

/** Gives the sections of a body their meaning: events, whys, factors, actions, lessons, answers. */
export function extractBody({ preamble, sections }: Sections, incidentId: string): Body {
  const table = (name: string) => findSection(sections, name)?.tables[0];
  return {
    preamble,
    sections,
    events: rowsOf(table('Timeline'), readEvent),
    whys: findSection(sections, 'Five Whys')?.numbered ?? [],
    factors: rowsOf(table('Contributing Factors'), readFactor),
    phases: rowsOf(table('Phases'), readPhase),
    actions: readActions(table('Action Items'), incidentId),
    measures: rowsOf(table('Preventive Measures'), readMeasure),
    lessons: readLessons(findSection(sections, 'Lessons Learned')),
    checklists: allSections(sections).flatMap(readChecklist),
  };
}

/** The first section of a name, at any level, in reading order. */
export function findSection(sections: readonly Section[], name: string): Section | undefined {
  return allSections(sections).find((section) => section.name === name);
}

/** Every section with its subsections, in reading order. Many rules ask: the list is made once for each body. */
export const allSections = rememberLast((sections: readonly Section[]): readonly Section[] => {
  const all: Section[] = [];
  const add = (section: Section): void => {
    all.push(section);
    section.subsections.forEach(add);
  };
  sections.forEach(add);
  return all;
});

type Cells = Readonly<Record<string, Prose>>;

function rowsOf<T>(table: Table | undefined, read: (cells: Cells, place: Prose['place']) => T): T[] {
  if (!table) return [];
  return table.rows
    .filter((row) => row.cells.some((cell) => cell.text !== ''))
    .map((row) => read(cellsOf(table, row), row.place));
}

function cell(cells: Cells, name: string, place: Prose['place']): Prose {
  return cells[name] ?? { text: '', html: '', place };
}

function readEvent(cells: Cells, place: Prose['place']): TimelineEvent {
  const time = cell(cells, 'Time', place);
  return { time, at: parseTimeValue(time.text), event: cell(cells, 'Event', place), place };
}

function readFactor(cells: Cells, place: Prose['place']): Factor {
  return {
    ...optional('category', oneOf<FactorCategory>(categories, cells['Category']?.text ?? '')),
    factor: cell(cells, 'Factor', place),
    ...optional('impact', oneOf<Level>(levels, cells['Impact']?.text ?? '')),
    prevention: cell(cells, 'Prevention', place),
    place,
  };
}

function readPhase(cells: Cells, place: Prose['place']): PhaseRow {
  const name = cell(cells, 'Phase', place);
  return {
    ...optional('phase', oneOf<PhaseName>(phaseNames, name.text)),
    name,
    ...optional('plannedMinutes', minutesOf(cells['Planned']?.text ?? '')),
    ...optional('actualMinutes', minutesOf(cells['Actual']?.text ?? '')),
    place,
  };
}

function readMeasure(cells: Cells, place: Prose['place']): Measure {
  const text = (name: string) => {
    const value = cells[name]?.text ?? '';
    return isBlank(value) ? undefined : value;
  };
  return {
    measure: cell(cells, 'Measure', place),
    ...optional('category', text('Category')),
    ...optional('expectedImpact', oneOf<Level>(levels, text('Expected Impact') ?? '')),
    ...optional('effort', text('Effort')),
    ...optional('cost', text('Cost')),
    place,
  };
}

function readLessons(section: Section | undefined): Lesson[] {
  return (section?.parts ?? []).flatMap((part) => {
    const kind = lessonKinds.find((name) => name === part.label);
    return kind && part.content.text !== '' ? [{ kind, content: part.content }] : [];
  });
}

function readChecklist(section: Section): Checklist[] {
  return section.items.length > 0 ? [{ name: section.name, place: section.place, items: section.items }] : [];
}
