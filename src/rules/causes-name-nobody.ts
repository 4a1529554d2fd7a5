import type { ReviewDocument } from '../review/document.ts';
import { findSection } from '../review/extract.ts';
import type { Place } from '../review/place.ts';
import { cellsOf } from '../review/read-actions.ts';
import { folded } from '../review/vocabulary.ts';
import { partOf, proseWithin } from './document-parts.ts';
import type { Rule } from './rule.ts';
import { whyChains } from './why-chains.ts';
import { handle } from './words/persons.ts';

/** Where a subject, or the one by whom something was done, begins. */
const begins = /(?:^|[.!?:;]\s|\b(?:because|since|when|as|while|after|until|by|that|but|and)\s)\s*$/i;
/** What only persons do: behind a bare name of one word, which could be a system's as well. */
const acts =
  /^\s+(?:had|has|have)?\s*(?:accidentally\s+|mistakenly\s+|simply\s+)?(?:deleted|ran|typed|mistyped|forgot|forgotten|pushed|merged|clicked|approved|misread|misunderstood|assumed|thought|believed|overlooked|noticed|decided|executed|entered|did not (?:notice|check|test|see|read|know|follow|ask)|didn['’]t (?:notice|check|test|see|read|know|follow|ask)|failed to (?:notice|check|test|see|read|follow|ask)|was asleep|was distracted|was not careful)\b/i;
const handles = new RegExp(handle, 'gu');
/** Behind a name of several words: that it goes on, and so is another one. */
const goesOn = /^(?:[\p{L}\p{N}]|[-'’.][\p{L}\p{N}])/u;

export const causesNameNobody: Rule = {
  name: 'causes-name-nobody',
  group: 'blame',
  severity: 'error',
  against: ['Blame Assignment'],
  summary: 'No participant and no handle is the subject of the cause, of a why or of a factor.',
  why: 'A name in the cause answers “who”, and the question was “what let it happen”. The page stays for years and turns up in searches; the person has long learnt the lesson.',
  good: cause('The onboarding of a tenant has no step that asks for limits, so the pool of 200 connections had none.'),
  bad: cause('@payments-oncall raised the pool to 200 connections and set no limit per tenant.'),
  *check(document) {
    const names = namesIn(document);
    for (const { what, place } of explanations(document)) {
      for (const block of proseWithin(document, place)) {
        for (const { index, found } of mentions(block.text, names)) {
          if (!begins.test(block.text.slice(0, index))) continue;
          // `@Transactional` marks code; handles are written small.
          if (/^@\p{Lu}/u.test(found)) continue;
          const start = block.start + index;
          yield {
            place: document.lines.place(start, start + found.length),
            message: `Unexpected \`${found}\` in ${what}, expected the system, the process or the condition that let it happen`,
          };
        }
      }
    }
  },
};

/** The texts that explain the incident. */
function* explanations(document: ReviewDocument): Generator<{ readonly what: string; readonly place: Place }> {
  const part = partOf(document, 'Root Cause', 'Primary Cause');
  if (part) yield { what: 'the primary cause', place: part.content.place };
  for (const why of whyChains(document).flat()) yield { what: `why ${why.number}`, place: why.place };
  const table = findSection(document.body.sections, 'Contributing Factors')?.tables[0];
  if (!table) return;
  for (const row of table.rows) {
    const cell = cellsOf(table, row)['Factor'];
    if (cell) yield { what: 'a contributing factor', place: cell.place };
  }
}

interface Mention {
  readonly index: number;
  readonly found: string;
}

/** Handles, and the names of those who took part as they would be written. Looked for without a pattern for each
 * review: to compile one costs more than all the rest of the rule. */
function* mentions(text: string, names: readonly string[]): Generator<Mention> {
  if (text.includes('@')) for (const match of text.matchAll(handles)) yield { index: match.index, found: match[0] };
  const lower = text.toLowerCase().replace(/\s/g, ' ');
  // A few letters change their length with their case; places would then be wrong.
  if (lower.length !== text.length) return;
  for (const name of names) {
    for (let index = lower.indexOf(name); index >= 0; index = lower.indexOf(name, index + name.length)) {
      const end = index + name.length;
      const after = text.slice(end, end + 80);
      const isMeant = /[\s._-]/.test(name) ? !goesOn.test(after) : acts.test(after);
      if (isMeant) yield { index, found: text.slice(index, end) };
    }
  }
}

/** Names and handles, in lower case, of those who took part or own an action; names of systems and teams are none. */
function namesIn({ meta, body }: ReviewDocument): string[] {
  const things = new Set([...(meta.systems ?? []), ...(meta.teams ?? []), ...(meta.tags ?? [])].map(folded));
  const written = [
    meta.review?.facilitator,
    ...(meta.review?.participants ?? []),
    // An owner without the mark of a handle may be any words: "The team".
    ...body.actions.map(({ owner }) => (owner?.startsWith('@') ? owner : undefined)),
  ];
  const names = written.flatMap((name) => name?.replace(/^@/, '').trim().replace(/\s+/g, ' ').toLowerCase() || []);
  return [...new Set(names)].filter(
    (name) =>
      name.length > 2 && /^\p{L}[\p{L}\p{N}._ -]*$/u.test(name) && name !== 'unknown' && !things.has(folded(name)),
  );
}

function cause(text: string): { markdown: string } {
  return {
    markdown: `## Root Cause\n\n- **Primary Cause**: ${text}\n- **Prevention Gaps**: No load test runs with one noisy tenant.`,
  };
}
