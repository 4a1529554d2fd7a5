import type { Contract } from '../review/contract.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { Link } from '../review/links.ts';
import type { Place } from '../review/place.ts';
import type { Edit, Severity } from '../review/problem.ts';
import type { ConfigFile, Settings } from '../review/settings.ts';
import type { Review, Status } from '../review/types.ts';
import type { Surroundings } from './surroundings.ts';

export type RuleGroup = 'file' | 'template' | 'time' | 'analysis' | 'blame' | 'actions' | 'among reviews';

/** What each group of rules is about, in reading order. */
export const ruleGroups: Readonly<Record<RuleGroup, string>> = {
  file: 'The file can be read, and its facts fit the format.',
  template: 'Everything that the team’s template asks for is there.',
  time: 'Times are exact, in order and agree with each other.',
  analysis: 'Causes are reached, not only symptoms, and rest on evidence.',
  blame: 'Systems and processes are looked at, not persons.',
  actions: 'What is to be done can be done, by somebody, by a day, and be seen to be done.',
  'among reviews': 'Reviews agree with each other, with the runbooks and with the calendar.',
};

/** The ways in which reviews go wrong, as the runbook names them, in its order. */
export const antiPatternNames = [
  'Blame Assignment',
  'Superficial Analysis',
  'No Follow-through',
  'Overly Broad Actions',
  'Ignoring Data',
] as const;
export type AntiPatternName = (typeof antiPatternNames)[number];

/** Something that a rule found: what was found first, then what was expected, then the way there. */
export interface Finding {
  readonly place: Place;
  readonly message: string;
  /** Where one rule finds things of different weight. */
  readonly severity?: Severity;
  readonly fix?: readonly Edit[];
}

/** A finding with the edits that mend it, where there are any. */
export function withFix(finding: Finding, fix: readonly Edit[] | undefined): Finding {
  return fix === undefined ? finding : { ...finding, fix };
}

/** What a rule is handed beside the review. */
export interface RuleContext<Options = unknown> {
  readonly contract: Contract;
  readonly settings: Settings;
  /** What counts: the review's own status, and `final` where it has none that can be read. */
  readonly status: Status;
  /** Absent where the review has none that can be read: what only some severities need is then not asked for. */
  readonly severity: string | undefined;
  /** One of the two gravest severities. */
  readonly major: boolean;
  readonly options: Options;
}

/**
 * A small example, laid over an exemplary review: front-matter keys and whole sections replace those of the same name.
 * Examples are shown by `explain` and on the site, and they run as tests.
 */
export interface Example {
  readonly yaml?: string;
  readonly markdown?: string;
  /** Names of the sections that are taken out. */
  readonly without?: readonly string[];
  /** What stands in the register of incidents, where it matters. */
  readonly register?: string;
  /** Path of the file, where it matters. */
  readonly path?: string;
  /** What the configuration says, where it matters. */
  readonly config?: ConfigFile;
}

/** An option of a rule: a JSON Schema with its default and what it means. */
export interface RuleOption {
  readonly default: unknown;
  readonly description: string;
  readonly [keyword: string]: unknown;
}

interface RuleCommon {
  /** Completes "In a good review, …": `actions-have-owner`. */
  readonly name: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** The anti-patterns of the runbook against which it stands. */
  readonly against?: readonly AntiPatternName[];
  /** One line, in the present: what is so in a good review. */
  readonly summary: string;
  readonly why: string;
  readonly good: Example;
  readonly bad: Example;
  /** JSON Schema (an object's `properties`) of the options, each with its default. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Whether its findings count in full whatever the status of the review: for what is about the calendar, not the text. */
  readonly always?: boolean;
}

/** A rule about one review by itself. */
export interface Rule extends RuleCommon {
  readonly group: Exclude<RuleGroup, 'among reviews'>;
  check(document: ReviewDocument, context: RuleContext): Iterable<Finding>;
}

/** A finding of a rule among reviews, which names the review in which it stands. */
export interface BookFinding extends Finding {
  readonly path: string;
}

/** What is kept of a review for rules that look at several: where its keys stand, and what it points at. */
export interface BookEntry {
  readonly path: string;
  /** Of the incident. */
  readonly id: string;
  /** Out of the cache it is read only when somebody looks at it: `path` and `id` cost nothing. */
  readonly review: Review;
  /** Places of front-matter values by dotted path, e.g. `id`, `recurrence_of.0`. */
  readonly places: Readonly<Record<string, Place>>;
  /** Links and images that point into the project. */
  readonly links: readonly Link[];
  /** Addresses inside the review at which a link can point. */
  readonly anchors: readonly string[];
}

/** A finding that a waiver took away: in which review, and of which rule. */
export interface Waived {
  readonly path: string;
  readonly rule: string;
}

/** What a rule among reviews is handed beside them. */
export interface BookContext extends Omit<RuleContext, 'status' | 'severity' | 'major'> {
  /** What has been waived so far: in the reviews by themselves, and by the rules among them that ran before. */
  readonly waived: readonly Waived[];
  /** Names of all rules there are. */
  readonly ruleNames: readonly string[];
  /** Whether the team has rules of its own that were not loaded: then a name may be one of theirs. */
  readonly hasOtherRules: boolean;
  readonly surroundings: Surroundings;
  /** The reviews about which something may be reported: what a rule finds in others is dropped. */
  readonly asked: readonly BookEntry[];
  /** By the ids of their incidents. */
  readonly byId: ReadonlyMap<string, BookEntry>;
  /** The moment as of which reviews are judged, in milliseconds since the epoch. Only rules among reviews know the clock. */
  readonly asOfMs: number;
}

/** A rule among reviews: never cached, because neighbours and the clock matter. */
export interface BookRule extends RuleCommon {
  readonly group: 'among reviews' | 'file' | 'time';
  checkBook(entries: readonly BookEntry[], context: BookContext): Iterable<BookFinding>;
}

export type AnyRule = Rule | BookRule;

const order: readonly Status[] = ['draft', 'in-review', 'final'];

/** Whether a requirement's status has been reached. */
export function hasReached(status: Status, from: Status): boolean {
  return order.indexOf(status) >= order.indexOf(from);
}
