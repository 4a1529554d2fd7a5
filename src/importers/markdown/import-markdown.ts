import { chooseMilestones } from './choose-milestones.ts';
import { collectTimelines } from './collect-items.ts';
import { borneDays, documentDay } from './document-day.ts';
import type { Entry } from './entry.ts';
import type { Found, Note } from './evidence.ts';
import { factLabels } from './fact-labels.ts';
import { fitDurations } from './fit-durations.ts';
import type { ImportResult } from './import-result.ts';
import { labelledLines } from './labelled-lines.ts';
import { markWords } from './mark-words.ts';
import { markedCandidates } from './marked-candidates.ts';
import { entryNotes, timelineNotes } from './notes-of.ts';
import type { Page } from './page.ts';
import { countFact, durationFact, listFact, severityFact, sortFacts, textFact } from './read-facts.ts';
import { readOwnId } from './read-own-id.ts';
import { readTitle } from './read-title.ts';
import { resolveEntries } from './resolve-entries.ts';
import { statedTimes } from './stated-times.ts';
import { type KnownZone, zoneOfPage } from './zone-of-page.ts';

/** What a team may say to the reader of documents. */
export interface ImportOptions {
  readonly severities: readonly string[];
  /** A team's further names of sections, facts and milestones. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads a document in the wild: its timeline, and of its facts those that it states. Pure, and never throws whatever
 * the document holds. What is not stated is not there; what is not sure carries its doubts.
 */
export function importMarkdown(page: Page, options: ImportOptions): ImportResult {
  const notes: Note[] = [];
  const words = markWords(options.headings);
  const parts = collectTimelines(page);
  const timelines = parts.flatMap(({ heading, range }) => (heading ? [range] : []));
  const facts = sortFacts(labelledLines(page, timelines), factLabels(options.headings), words, notes);
  const borne = borneDays(page, facts);
  const zones = parts.map((part) => zoneOfPage(page, part, notes));
  const read = (given: string | undefined) =>
    parts.flatMap((part, index) => resolveEntries(page, part, { day: dayGiven(borne, given), zone: zones[index] }));
  // The timeline's own days tell which of the document's days is right, and that one is then inherited by its entries.
  const ownDays = daysOf(read(undefined).filter(({ inherited }) => !inherited));
  const day = documentDay(borne, ownDays, notes);
  const entries = read(day?.day);
  const pageZone: KnownZone | undefined =
    zones.find((zone) => zone !== undefined) ??
    zoneOfPage(page, { range: { start: 0, end: 0, text: '' }, items: [] }, notes);
  const known = day && { day: day.day, evidence: [day.evidence] };
  const stated = statedTimes(page, facts, entries, { day: known, zone: pageZone }, notes);
  const marked = markedCandidates(page.text, entries, stated, words, notes);
  const durations = {
    detection: durationFact(facts, 'Time to detection', notes),
    recovery: durationFact(facts, 'Time to recovery', notes),
  };
  const fitted = fitDurations(page.text, entries, durations, marked, notes);
  const milestones = chooseMilestones(marked, fitted, day, notes);
  notes.push(...entryNotes(entries), ...timelineNotes(page, parts, entries));
  const detectedBy = textFact(facts, 'Detected by');
  return {
    title: readTitle(page, facts, notes),
    ...optional('day', incidentDay(milestones.started, day, entries)),
    ...optional('ownId', readOwnId(page, facts)),
    ...optional('severity', severityFact(facts, options.severities, notes)),
    ...optional('systems', listFact(facts, 'Systems')),
    ...optional('users', countFact(facts, 'Users affected')),
    ...optional('detectedBy', detectedBy && oneOfDetectors(detectedBy)),
    milestones,
    entries,
    zones: [
      ...new Set(
        entries.flatMap((entry) => entry.evidence.flatMap(({ role, text }) => (role === 'zone' ? [text] : []))),
      ),
    ],
    notes: [...notes].sort((a, b) => a.at.start - b.at.start || (a.message < b.message ? -1 : 1)),
  };
}

function dayGiven(borne: ReturnType<typeof borneDays>, given: string | undefined) {
  const bearer = borne.find(({ day }) => day === given);
  return bearer && { day: bearer.day, evidence: [bearer.evidence] };
}

function daysOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.flatMap(({ day }) => day ?? []))].sort();
}

/** The day under which a review is filed: that of its start, else the one that it bears, else its first entry's. */
function incidentDay(
  started: Found<string> | undefined,
  day: ReturnType<typeof documentDay>,
  entries: readonly Entry[],
): Found<string> | undefined {
  if (started) return { ...started, value: started.value.slice(0, 10) };
  if (day)
    return { value: day.day, evidence: [day.evidence], confidence: day.confidence, why: 'the document bears this day' };
  const first = entries.find((entry) => entry.day !== undefined);
  const [one, ...others] = first?.evidence.filter(({ role }) => role === 'date' || role === 'year') ?? [];
  if (!first?.day || !one) return undefined;
  return { value: first.day, evidence: [one, ...others], confidence: 'low', why: 'the timeline begins on it' };
}

const detectors = ['monitoring', 'employee', 'customer', 'third-party'];

function oneOfDetectors(found: Found<string>): Found<string> | undefined {
  const value = detectors.find((name) => name === found.value.toLowerCase().trim().replace(/\s+/g, '-'));
  return value === undefined ? undefined : { ...found, value };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
