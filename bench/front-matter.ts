import { milestoneNames } from '../src/review/types.ts';
import { dayText, momentText } from './calendar.ts';
import type { Facts } from './facts.ts';
import { chance, integer, pick, type Random, sample, skewed, weighted } from './random.ts';
import { type detections, extraTags, regions } from './words/common.ts';

/** How an incident was discovered, as the front matter says it. */
export type DetectedBy = keyof typeof detections;

/** The front matter of a generated review, with its fences. */
export function frontMatterOf(
  facts: Facts,
  title: string,
  detectedBy: DetectedBy,
  otherSystem: string,
  related: readonly string[],
  random: Random,
): string {
  const lines = [
    `id: ${facts.id}`,
    `title: ${JSON.stringify(title)}`,
    `severity: ${facts.severity}`,
    `status: ${facts.status}`,
    ...(facts.kind === 'incident' ? [] : [`kind: ${facts.kind}`]),
    ...list('systems', chance(random, 0.4) ? [facts.system.slug, otherSystem] : [facts.system.slug]),
    ...list('teams', [facts.system.team]),
    ...list('tags', [
      ...new Set([...sample(random, facts.story.tags, 2), ...sample(random, extraTags, integer(random, 0, 2))]),
    ]),
    'timeline:',
    ...milestoneNames.map((name) => `  ${name}: ${milestone(facts, name)}`),
    `detected_by: ${detectedBy}`,
    'impact:',
    ...impactOf(facts, random).map((line) => `  ${line}`),
    `cause: ${chance(random, 0.02) ? 'unknown' : facts.story.cause}`,
    ...(facts.recurrenceOf === undefined ? [] : list('recurrence_of', [facts.recurrenceOf])),
    ...(related.length === 0 ? [] : list('related', related)),
    ...(chance(random, 0.15)
      ? ['runbooks:', `  - path: runbooks/${facts.system.slug}.md`, '    verdict: missing']
      : []),
    ...(chance(random, 0.05) ? ['planned:', `  resolution: ${pick(random, [60, 120, 240, 480])}`] : []),
    ...reviewOf(facts, random),
    ...(facts.followUp === undefined ? [] : [`follow_up: ${dayText(facts.followUp)}`]),
    'links:',
    `  Ticket: https://tickets.example.com/browse/${facts.id}`,
    `  Dashboard: https://graphs.example.com/d/${facts.system.slug}?from=${facts.minutes.started * 60}`,
    ...(chance(random, 0.1) ? ['visibility: public'] : []),
    ...(chance(random, 0.1) ? [`x-region: ${pick(random, regions)}`] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

function list(key: string, items: readonly string[]): string[] {
  return [`${key}:`, ...items.map((item) => `  - ${item}`)];
}

function milestone(facts: Facts, name: keyof Facts['minutes']): string {
  const moment = facts.known[name];
  return moment === undefined ? 'unknown' : momentText(moment, facts.offsetMinutes);
}

function impactOf(facts: Facts, random: Random): string[] {
  const size = { SEV1: 40_000, SEV2: 6_000, SEV3: 500, SEV4: 40 }[facts.severity];
  const count = (median: number): string =>
    chance(random, 0.12) ? 'unknown' : String(Math.round(skewed(random, median, 1.2)));
  const cost = chance(random, 0.5)
    ? 'unknown'
    : `{ amount: ${Math.round(skewed(random, size / 2, 1.3))}, currency: ${weighted(random, { EUR: 6, USD: 3, GBP: 1 })} }`;
  const lost = facts.story.cause === 'data-integrity' ? count(300) : chance(random, 0.1) ? 'unknown' : '0';
  return [
    `users: ${count(size)}`,
    `tickets: ${count(size / 100)}`,
    `cost: ${cost}`,
    `data_loss_mb: ${lost}`,
    ...downtimeOf(facts, random),
  ];
}

/** Minutes of downtime, in some reviews; where they can be derived from the timeline they agree with it. */
function downtimeOf(facts: Facts, random: Random): string[] {
  if (chance(random, 0.7)) return [];
  const { started, resolved } = facts.known;
  const isExact = started?.width === 0 && !started.dayOnly && resolved?.width === 0;
  return [`downtime_minutes: ${isExact ? facts.minutes.resolved - facts.minutes.started : 'unknown'}`];
}

function reviewOf(facts: Facts, random: Random): string[] {
  if (facts.held === undefined) return [];
  const { team } = facts.system;
  const handles = new Set([
    `${team}-on-call`,
    `${team}-lead`,
    'incident-lead',
    'support-lead',
    'platform-on-call',
    'release-lead',
  ]);
  const participants = sample(random, [...handles], integer(random, 3, 5));
  return [
    'review:',
    `  held: ${dayText(facts.held)}`,
    `  facilitator: ${pick(random, ['review-chair', 'reliability-lead'])}`,
    '  participants:',
    ...participants.map((handle) => `    - ${handle}`),
  ];
}
