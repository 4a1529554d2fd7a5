import { dayText } from './calendar.ts';
import { type Facts, factsOf } from './facts.ts';
import { type DetectedBy, frontMatterOf } from './front-matter.ts';
import { phrase, type Slots } from './phrase.ts';
import { chance, integer, pick, type Random, randomOf, weighted } from './random.ts';
import { bodyOf } from './sections.ts';
import { failures, regions } from './words/common.ts';
import { type System, systems } from './words/systems.ts';

/** A generated file of a book. */
export interface GeneratedReview {
  /** POSIX path from the root of the book. */
  readonly path: string;
  readonly text: string;
}

const LONGEST_TITLE = 120;

/**
 * A review as a team might have written it, from nothing but a seed and its number in the book: the same two give
 * the same text on every machine, in a book of any size. Ids are unique within a seed. Reviews refer only to such
 * with a smaller number, so the first N of a book always stand by themselves.
 */
export function generateReview(seed: number, index: number): GeneratedReview {
  const facts = factsOf(seed, index);
  const random = randomOf(seed, index, 'words');
  const others = systems.filter((system) => system.team !== facts.system.team);
  const other = systems.find((system) => system.name === facts.system.upstream) ?? pick(random, others);
  const slots = slotsOf(facts.system, other, pick(random, others), random);
  const title = titleOf(facts, slots, random);
  const detectedBy = weighted<DetectedBy>(random, {
    monitoring: 62,
    employee: 16,
    customer: 14,
    'third-party': 5,
    unknown: 3,
  });
  const frontMatter = frontMatterOf(facts, title, detectedBy, other.slug, relatedOf(seed, facts, random), random);
  const body = bodyOf({ facts, title, detectedBy, slots, random });
  const day = dayText(facts.startDay);
  return { path: `reviews/${day.slice(0, 4)}/${day}-${slugOf(facts, title)}.md`, text: frontMatter + body };
}

/** The words of one review; numbers stay the same throughout, so that its parts tell one story. */
function slotsOf(system: System, other: System, helper: System, random: Random): Slots {
  const between = (low: number, high: number): string => String(integer(random, low, high));
  return {
    system: system.name,
    users: system.users,
    work: system.work,
    store: system.store,
    upstream: system.upstream,
    team: system.team,
    Team: `The ${system.team} team`,
    other: other.name,
    otherTeam: helper.team,
    region: pick(random, regions),
    version: `${between(1, 9)}.${between(0, 40)}.${between(0, 9)}`,
    limit: between(20, 400),
    peak: between(450, 2_000),
    hosts: between(12, 96),
    percent: between(11, 78),
    few: between(2, 9),
    stages: between(3, 5),
    minutes: between(10, 55),
    seconds: between(12, 59),
    days: between(31, 400),
    big: between(11_000, 990_000),
  };
}

function titleOf(facts: Facts, slots: Slots, random: Random): string {
  const title = phrase(random, `{system} ${pick(random, failures)} ${pick(random, facts.story.after)}`, slots);
  const marked = facts.kind === 'drill' ? `Drill: ${title}` : title;
  return marked.length <= LONGEST_TITLE ? marked : marked.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '');
}

/** Up to two other reviews worth reading beside this one. */
function relatedOf(seed: number, facts: Facts, random: Random): string[] {
  if (facts.index === 0 || !chance(random, 0.12)) return [];
  const numbers = new Set(Array.from({ length: integer(random, 1, 2) }, () => integer(random, 0, facts.index - 1)));
  return [...numbers].map((index) => factsOf(seed, index).id).filter((id) => id !== facts.recurrenceOf);
}

/** Words of the title and the number, so that no two files of a day share a name. */
function slugOf(facts: Facts, title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll('’', '')
    .replace(/[^a-z0-9]+/g, '-');
  return `${words.slice(0, 48).replace(/^-|-[^-]*$/g, '')}-${facts.index + 1}`;
}
