import type { MetricResult } from '../../metrics/metric.ts';
import type { ActionState } from '../types.ts';
import type { Digest } from './digest.ts';
import type { DigestIncident } from './period-incidents.ts';

/** The digest as JSON, in the shape of schema/digest.schema.json. */
export function digestAsJson(digest: Digest): string {
  const { attention, period, before } = digest;
  const document = {
    version: 1,
    asOf: digest.asOf,
    title: digest.title,
    period,
    before,
    incidents: digest.incidents.map(incidentRecord),
    counts: digest.counts,
    recurrences: digest.recurrences.map(({ id, of, openThen, closedThen, unknownThen, notYetThen, openNow }) => ({
      id,
      of,
      open_then: openThen,
      closed_then: closedThen,
      unknown_then: unknownThen,
      not_yet_then: notYetThen,
      open_now: openNow,
    })),
    attention: {
      reviews_overdue: attention.reviewsOverdue.map(({ held, ...rest }) => ({ ...rest, held: held ?? null })),
      missing_reviews: digest.missingReviews.map(({ id, title, severity, started, due, days }) => ({
        id,
        title,
        severity,
        started,
        due: due ?? null,
        days: days ?? null,
      })),
      actions_overdue: attention.actionsOverdue.map(actionRecord),
      recurrences: attention.recurrences.map(({ id, title, of, openActions }) => ({
        id,
        title,
        of,
        open_actions: openActions,
      })),
      follow_ups: attention.followUps,
    },
    completed: digest.completed.map(actionRecord),
    patterns: digest.patterns,
    numbers: digest.numbers.map(({ now, before: then }) => ({
      ...numberRecord(now),
      before: then ? numberRecord(then) : null,
    })),
    runbooks: digest.runbooks,
    lessons: digest.lessons,
    cases: digest.cases.map(incidentRecord),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function incidentRecord({
  id,
  title,
  severity,
  kind,
  status,
  day,
  minutes,
  systems,
  cause,
  openActions,
}: DigestIncident) {
  return {
    id,
    title,
    severity,
    kind,
    status,
    day,
    minutes: minutes ?? null,
    systems,
    cause: cause ?? null,
    open_actions: openActions,
  };
}

function actionRecord({
  id,
  incidentId,
  action,
  owner,
  priority,
  target,
  status,
  overdueDays,
  completedOn,
}: ActionState) {
  return {
    id,
    incident: incidentId,
    action: action.text,
    owner: owner ?? null,
    priority: priority ?? null,
    target: target ?? null,
    status: status ?? null,
    overdue_days: overdueDays ?? null,
    completed: completedOn?.day ?? null,
    completed_from: completedOn?.from ?? null,
  };
}

function numberRecord({ id, title, unit, statistic, definition, value, n, of, left_out, interval }: MetricResult) {
  return { id, title, unit, statistic, definition, value, n, of, left_out, interval };
}
