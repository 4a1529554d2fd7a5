import type { TimelinePart } from './collect-items.ts';
import { type Evidence, evidence, type Note, type Quote, quote } from './evidence.ts';
import { findZones, type ZoneMeaning } from './find-zones.ts';
import type { Page } from './page.ts';

/** A zone with the place that says so. */
export interface KnownZone {
  readonly meaning: ZoneMeaning;
  readonly evidence: Evidence;
}

/** `All times in CET`, `Times are given in Central European Time (CET)`, `Timezone: Europe/Berlin`. */
const STATEMENT =
  /(?:\b(?:all\s+)?(?:dates?\s+and\s+)?(?:times?|timestamps?|hours)\b[^.|\r\n]{0,40}?\b(?:in|are|is|as)\s+|\btime\s?zone\b\W{0,6}|^\W*all\s+times\W+(?!in\b|are\b|is\b))(?<zone>[^.|\r\n]{1,60})/gim;

/** What a document says of the zone of all its times: in the heading of the timeline, else in a sentence. */
export function zoneOfPage(page: Page, part: TimelinePart, notes: Note[]): KnownZone | undefined {
  const { heading, range } = part;
  if (heading) {
    const stated = strongest(page, heading, notes);
    if (stated) return stated;
  }
  const body = quote(page.text, page.bodyStart, page.text.length);
  return statement(page, range, notes) ?? statement(page, body, notes);
}

function statement(page: Page, within: Quote, notes: Note[]): KnownZone | undefined {
  for (const match of within.text.matchAll(STATEMENT)) {
    const said = match.groups?.['zone'] ?? '';
    const start = within.start + match.index + match[0].length - said.length;
    const at = quote(page.text, start, start + said.trimEnd().length);
    const zone = strongest(page, at, notes);
    if (zone) return zone;
    if (/^\W*(?:all\s+)?times\b/i.test(match[0]) && /^\W*[A-Z]{2,5}(?:\/[A-Z]\w+)?\W*$/.test(said)) {
      const message = `\`${at.text}\` is no time zone that is known, so times that rest on it keep their day only`;
      if (!notes.some((note) => note.at.start === at.start)) notes.push({ kind: 'not-understood', at, message });
      return {
        meaning: { kind: 'unclear', why: `\`${at.text}\` is no time zone that is known` },
        evidence: evidence('zone', at),
      };
    }
  }
  return undefined;
}

/** Of `PST (UTC-7)` the offset counts, since it can be read in one way only; what contradicts it is noted. */
function strongest(page: Page, at: Quote, notes: Note[]): KnownZone | undefined {
  const zones = findZones(at.text).map((zone) => ({
    meaning: zone.meaning,
    evidence: evidence('zone', quote(page.text, at.start + zone.index, at.start + zone.index + zone.length)),
  }));
  const fixed = zones.find(({ meaning, evidence: { text } }) => meaning.kind === 'fixed' && text.length > 1);
  const label = zones.find(({ meaning }) => meaning.kind === 'label');
  const place = zones.find(({ meaning }) => meaning.kind === 'place');
  if (fixed?.meaning.kind === 'fixed' && label?.meaning.kind === 'label') {
    if (fixed.meaning.offsetMinutes !== label.meaning.label.offsetMinutes) {
      const message = `\`${label.evidence.text}\` is not \`${fixed.evidence.text}\`; the offset was taken`;
      if (!notes.some((note) => note.message === message)) notes.push({ kind: 'contradiction', at, message });
    }
    return fixed;
  }
  // `Central European Time (CET)` means the clocks of a place, also in summer.
  return place ?? label ?? zones[0];
}
