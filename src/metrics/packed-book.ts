/** A book as a browser needs it to measure again: what metrics see of its reviews, small enough to be sent on demand. */
import { isTimeValue, parseTimeValue } from '../review/time-value.ts';
import { type Milestone, type MilestoneName, milestoneNames } from '../review/types.ts';
import type { MetricContext } from './metric.ts';
import type { MetricReview } from './metric-review.ts';
import { countedChecklist } from './process-adherence.ts';

/** A review in a packed book: its milestones as they were written. */
export interface PackedReview extends Pick<MetricReview, 'meta' | 'body'> {
  readonly milestones: Readonly<Partial<Record<MilestoneName, string>>>;
}

/** Reviews and context, fit for JSON. */
export interface PackedBook {
  readonly context: Omit<MetricContext, 'reviews' | 'ownMetrics'>;
  readonly reviews: readonly PackedReview[];
}

/** Packs reviews with their context; fields that no metric reads stay behind. */
export function packBook(reviews: readonly MetricReview[], context: MetricContext): PackedBook {
  const { asOfMs, asOfDay, register, doneByHistory } = context;
  const { severities, planned, reviewWithin, reviewRequired, clock } = context.settings;
  return {
    context: {
      asOfMs,
      asOfDay,
      settings: { severities, planned, reviewWithin, reviewRequired, ...(clock ? { clock } : {}) },
      // The title of an incident is no number's business.
      register: register.map(({ id, started, severity }) => ({ id, started, severity, title: '' })),
      ...(doneByHistory ? { doneByHistory } : {}),
    },
    reviews: reviews.map(packReview),
  };
}

/** The reviews and the context of a packed book, ready to be measured: with the same numbers as before it was packed. */
export function unpackBook(packed: PackedBook): {
  readonly reviews: readonly MetricReview[];
  readonly context: MetricContext;
} {
  const reviews = packed.reviews.map(({ meta, body, milestones }) => ({
    meta,
    body,
    milestones: Object.fromEntries(Object.entries(milestones).map(([name, text]) => [name, milestoneOf(text)])),
  }));
  return { reviews, context: { ...packed.context, reviews } };
}

/** What metrics see of a review, and nothing else. */
export function packReview({ meta, milestones, body }: MetricReview): PackedReview {
  const { id, severity, status, kind, systems, teams, cause, detected_by, impact, recurrence_of, runbooks, planned } =
    meta;
  const held = meta.review?.held;
  return {
    meta: {
      ...{ id, severity, status, systems },
      ...given({ kind, teams, cause, detected_by, impact, recurrence_of, runbooks, planned }),
      ...(held === undefined ? {} : { review: { held } }),
    },
    milestones: Object.fromEntries(
      milestoneNames.flatMap((name) => {
        const milestone = milestones[name];
        return milestone === undefined ? [] : [[name, isTimeValue(milestone) ? milestone.text : milestone]];
      }),
    ),
    body: {
      actions: body.actions.map(({ id: action, status: state, target, completed }) => ({
        id: action,
        ...given({ status: state, target, completed }),
      })),
      checklists: body.checklists
        .filter(({ name }) => name === countedChecklist)
        .map(({ name, items }) => ({ name, items: items.map(({ label, answer }) => ({ label, answer })) })),
      phases: body.phases.map(({ phase, plannedMinutes, actualMinutes }) =>
        given({ phase, plannedMinutes, actualMinutes }),
      ),
    },
  };
}

function milestoneOf(text: string): Milestone {
  const time = parseTimeValue(text);
  return isTimeValue(time) ? time : 'unknown';
}

/** An object without the fields that are not there. */
function given<Fields extends object>(fields: Fields): { readonly [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };
}
