import { inertMarkdown } from '../inert-markdown.ts';
import { titleOf } from '../knowledge/digest/content.ts';
import type { Digest } from '../knowledge/digest/digest.ts';
import type { LinkTo } from '../knowledge/digest/links.ts';
import { digestParts } from '../knowledge/digest/markdown.ts';
import { lastCompletePeriod, type Period, type PeriodKind } from '../knowledge/digest/period.ts';
import { daysBetween } from '../metrics/calendar.ts';
import type { WantedIssue } from './issue.ts';

/** Days after a period within which its digest is still news; a schedule that was missed is made up for. */
const NEWS = 7;
/** GitHub takes 65,536 characters. */
const BODY = 60_000;

/** The last periods of some kinds whose digests are due on a day. */
export function periodsDue(kinds: readonly PeriodKind[], asOfDay: string): Period[] {
  return kinds
    .map((kind) => lastCompletePeriod(kind, asOfDay))
    .filter(({ until }) => daysBetween(until, asOfDay) <= NEWS);
}

/** A digest as an issue, which is opened once and not changed afterwards. */
export function digestIssue(digest: Digest, linkTo: LinkTo): WantedIssue {
  const { kind, key } = digest.period;
  const parts: string[] = [];
  let left = BODY;
  for (const part of digestParts(digest, linkTo, inertMarkdown)) {
    left -= part.length + 2;
    if (left < 0) {
      parts.push(`… \`incidentbook digest --period ${kind} --of ${key}\` prints all of it.`);
      break;
    }
    parts.push(part);
  }
  return { key: `digest ${kind} ${key}`, title: titleOf(digest), body: parts.join('\n\n'), once: true };
}
