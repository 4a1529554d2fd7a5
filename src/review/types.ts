/**
 * What a review is once it has been read: plain data, fit for a cache, a thread or a browser.
 * Everything that was extracted remembers its place in the file.
 */
import type { ReviewFrontMatter } from './front-matter.generated.ts';
import type { Place } from './place.ts';
import type { Milestone, TimeFault, TimeValue } from './time-value.ts';

export type { ReviewFrontMatter } from './front-matter.generated.ts';
export type { Place } from './place.ts';
export type { Milestone, Span, TimeValue } from './time-value.ts';

export type Status = ReviewFrontMatter['status'];
export type MilestoneName = 'started' | 'detected' | 'responded' | 'contained' | 'resolved';
/** The runbook's milestones in the order in which they happen. */
export const milestoneNames: readonly MilestoneName[] = ['started', 'detected', 'responded', 'contained', 'resolved'];
export type Milestones = Readonly<Partial<Record<MilestoneName, Milestone>>>;

/** A piece of prose. */
export interface Prose {
  /** Plain text without markup, white space folded. */
  readonly text: string;
  /** Sanitised HTML; empty unless the study was asked to render. */
  readonly html: string;
  readonly place: Place;
}

/** A labelled part such as **Trigger**, written as a bullet or as a heading one level down. */
export interface Part {
  /** The template's label, whatever synonym the writer used. */
  readonly label: string;
  readonly written: string;
  readonly place: Place;
  readonly content: Prose;
}

export interface Column {
  /** The template's name of the column, whatever synonym the writer used; the written one for extra columns. */
  readonly name: string;
  readonly written: string;
  readonly place: Place;
}

export interface Row {
  readonly place: Place;
  /** One cell for each column of the table, in its order. */
  readonly cells: readonly Prose[];
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly place: Place;
}

export type Answer = 'yes' | 'no' | 'not-applicable';

export interface ChecklistItem {
  /** Bold label where there is one, else the whole text without its answer. */
  readonly label: string;
  readonly answer: Answer;
  /** What stands behind the label: the answer in words, or the template's own question. */
  readonly note: Prose;
  readonly place: Place;
}

export interface Checklist {
  readonly name: string;
  readonly place: Place;
  readonly items: readonly ChecklistItem[];
}

export type BlockRole =
  | 'prose'
  | 'parts'
  | 'events'
  | 'whys'
  | 'factors'
  | 'phases'
  | 'actions'
  | 'measures'
  | 'checklist'
  | 'table';

/** A run of a section's content in reading order: the whole section is the sum of its blocks, nothing is lost. */
export interface Block {
  readonly role: BlockRole;
  /** Plain text of the whole block. */
  readonly text: string;
  /** Sanitised HTML of the whole block as written; empty unless the study was asked to render. */
  readonly html: string;
  readonly place: Place;
}

export interface Section {
  /** The template's name of the section, whatever synonym the writer used; the written one for extra sections. */
  readonly name: string;
  readonly written: string;
  readonly level: number;
  /** Address of the heading inside the page. */
  readonly slug: string;
  /** The heading. */
  readonly place: Place;
  /** The last line that belongs to the section. */
  readonly endLine: number;
  /** Comments that stand in the section before any of its subsections, without their marks. */
  readonly comments: readonly string[];
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly tables: readonly Table[];
  readonly items: readonly ChecklistItem[];
  /** The items of its ordered lists. */
  readonly numbered: readonly Prose[];
  readonly subsections: readonly Section[];
  /** Whether anything but headings and comments stands in it, subsections included. */
  readonly filled: boolean;
}

/** A row of the timeline table. */
export interface TimelineEvent {
  readonly time: Prose;
  /** The time that was read, or why it could not be. */
  readonly at: TimeValue | TimeFault;
  readonly event: Prose;
  readonly place: Place;
}

export type FactorCategory = 'People' | 'Process' | 'Technology' | 'Environment';
export type Level = 'High' | 'Medium' | 'Low';

export interface Factor {
  /** Absent where the cell holds none of the four. */
  readonly category?: FactorCategory;
  readonly factor: Prose;
  readonly impact?: Level;
  readonly prevention: Prose;
  readonly place: Place;
}

export type PhaseName = 'Detection' | 'Response' | 'Containment' | 'Resolution' | 'Review';
export const phaseNames: readonly PhaseName[] = ['Detection', 'Response', 'Containment', 'Resolution', 'Review'];

/** A row of the Phases table, minutes as written there. */
export interface PhaseRow {
  readonly phase?: PhaseName;
  readonly name: Prose;
  readonly plannedMinutes?: number;
  readonly actualMinutes?: number;
  readonly place: Place;
}

/** `Unknown` is the honest answer of a public record that says what was planned and not what became of it. */
export type ActionStatus = 'Pending' | 'In progress' | 'Blocked' | 'Done' | 'Dropped' | 'Unknown';
/** The statuses of a team's own actions, for which somebody can always say. */
export const actionStatuses: readonly ActionStatus[] = ['Pending', 'In progress', 'Blocked', 'Done', 'Dropped'];
export type ActionType = 'Corrective' | 'Preventive' | 'Detection' | 'Response';
export const actionTypes: readonly ActionType[] = ['Corrective', 'Preventive', 'Detection', 'Response'];

/** A row of the Action Items table. A field is absent where its cell is empty, `unknown` or not one of the values. */
export interface Action {
  /** Number of the row, from 1. */
  readonly row: number;
  /** Its own ID, else `<incident>#<row>`. */
  readonly id: string;
  readonly action: Prose;
  readonly type?: ActionType;
  readonly owner?: string;
  readonly priority?: Level;
  /** YYYY-MM-DD. */
  readonly target?: string;
  readonly status?: ActionStatus;
  /** What stands behind the status word, for instance the reason why it was dropped. */
  readonly statusNote?: string;
  /** YYYY-MM-DD. */
  readonly completed?: string;
  readonly successCriteria?: Prose;
  readonly dependencies?: Prose;
  readonly resources?: Prose;
  readonly ticket?: Prose;
  /** Every cell as written, by the name of its column; extra columns included. */
  readonly cells: Readonly<Record<string, Prose>>;
  readonly place: Place;
}

/** A row of the Preventive Measures table. */
export interface Measure {
  readonly measure: Prose;
  readonly category?: string;
  readonly expectedImpact?: Level;
  readonly effort?: string;
  readonly cost?: string;
  readonly place: Place;
}

export type LessonKind = 'Technical' | 'Process' | 'Team';

export interface Lesson {
  readonly kind: LessonKind;
  readonly content: Prose;
}

/** The body of a review: its sections as they stand, and what they mean. */
export interface Body {
  readonly sections: readonly Section[];
  /** What stands before the first section. */
  readonly preamble: readonly Block[];
  readonly events: readonly TimelineEvent[];
  readonly whys: readonly Prose[];
  readonly factors: readonly Factor[];
  readonly phases: readonly PhaseRow[];
  readonly actions: readonly Action[];
  readonly measures: readonly Measure[];
  readonly lessons: readonly Lesson[];
  readonly checklists: readonly Checklist[];
}

/** A review that can be counted and shown: its front matter fits the schema as far as it is needed. */
export interface Review {
  /** POSIX path from the root of the project. */
  readonly path: string;
  /** Of its text and of all that decided how it was read, where somebody keeps that: as long as it is the same, so is the rest. */
  readonly textHash?: string | undefined;
  /** Path of the other book or data set that it was taken from; absent where it is this book's own. */
  readonly source?: string;
  /** Where it was taken from a data set, which has no text: front matter's facts are all that is known. */
  readonly factsOnly?: true;
  readonly meta: ReviewFrontMatter;
  readonly milestones: Milestones;
  /** A team's own `x-` fields. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly body: Body;
}
