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
const acts = String.raw`(?=\s+(?:had|has|have)?\s*(?:accidentally\s+|mistakenly\s+|simply\s+)?(?:deleted|ran|typed|mistyped|forgot|forgotten|pushed|merged|clicked|approved|misread|misunderstood|assumed|thought|believed|overlooked|noticed|decided|executed|entered|did not (?:notice|check|test|see|read|know|follow|ask)|didn['’]t (?:notice|check|test|see|read|know|follow|ask)|failed to (?:notice|check|test|see|read|follow|ask)|was asleep|was distracted|was not careful)\b)`;

export const causesNameNobody: Rule = {
  name: 'causes-name-nobody',
  group: 'blame',
  severity: 'error',
  summary: 'No participant and no handle is the subject of the cause, of a why or of a factor.',
  why: 'A name in the cause answers “who”, and the question was “what let it happen”. The page stays for years and turns up in searches; the person has long learnt the lesson.',
  good: cause('The onboarding of a tenant has no step that asks for limits, so the pool of 200 connections had none.'),
  bad: cause('@payments-oncall raised the pool to 200 connections and set no limit per tenant.'),
  *check(document) {
    const pattern = patternFor(document);
    for (const { what, place } of explanations(document)) {
      for (const block of proseWithin(document, place)) {
        for (const match of block.text.matchAll(pattern)) {
          if (!begins.test(block.text.slice(0, match.index))) continue;
          // `@Transactional` marks code; handles are written small.
          if (/^@\p{Lu}/u.test(match[0])) continue;
          const start = block.start + match.index;
          yield {
            place: document.lines.place(start, start + match[0].length),
            message: `Unexpected \`${match[0]}\` in ${what}, expected the system, the process or the condition that let it happen`,
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
  for (const row of table?.rows ?? []) {
    const cell = table ? cellsOf(table, row)['Factor'] : undefined;
    if (cell && cell.text !== '') yield { what: 'a contributing factor', place: cell.place };
  }
}

/** Handles anywhere as a subject; names and handles of those who took part as they would be written. */
function patternFor({ meta, body }: ReviewDocument): RegExp {
  const things = new Set([...(meta.systems ?? []), ...(meta.teams ?? []), ...(meta.tags ?? [])].map(folded));
  const owners = body.actions.flatMap(({ owner }) => (owner?.startsWith('@') ? owner : []));
  const names = [meta.review?.facilitator ?? '', ...(meta.review?.participants ?? []), ...owners]
    .map((name) => name.replace(/^@/, '').trim())
    .filter((name) => /^\p{L}[\p{L}\p{N}._ -]*$/u.test(name) && name !== 'unknown' && !things.has(folded(name)));
  const compound = names.filter((name) => /[\s._-]/.test(name)).map(source);
  const single = names.filter((name) => !/[\s._-]/.test(name) && name.length > 2).map(source);
  const forms = [
    handle,
    ...compound.map((name) => `${name}(?![\\p{L}\\p{N}]|[-'’.][\\p{L}\\p{N}])`),
    ...single.map((name) => `${name}${acts}`),
  ];
  return new RegExp(forms.join('|'), 'giu');
}

function source(name: string): string {
  return name.replace(/[.]/g, '\\.').replace(/\s+/g, '\\s+');
}

function cause(text: string): { markdown: string } {
  return {
    markdown: `## Root Cause\n\n- **Primary Cause**: ${text}\n- **Prevention Gaps**: No load test runs with one noisy tenant.`,
  };
}
