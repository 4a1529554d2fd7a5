import { daysBetween } from '../metrics/calendar.ts';
import { heldDay } from '../metrics/review-days.ts';
import type { Settings } from '../review/settings.ts';
import { byUrgency, isOverdue } from './actions.ts';
import { followUpDay } from './days.ts';
import { bySeverity, compare } from './order.ts';
import type { Attention, Incident, Recurrence } from './types.ts';

/** Days ahead for which a follow-up is announced. */
const AHEAD = 7;

/** What needs a human as of a day, from the incidents, their actions and their recurrences. */
export function attentionOf(
  incidents: readonly Incident[],
  recurrences: readonly Recurrence[],
  asOfDay: string,
  settings: Pick<Settings, 'severities'>,
): Attention {
  const graver = bySeverity(settings.severities);
  return {
    reviewsOverdue: incidents
      .flatMap((incident) => overdueReview(incident, asOfDay))
      .sort((a, b) => graver(a.severity, b.severity) || b.days - a.days || compare(a.id, b.id)),
    // Before they are put in order: most actions of a large book are done.
    actionsOverdue: incidents.flatMap(({ actions }) => actions.filter(isOverdue)).sort(byUrgency),
    recurrences: recurrences
      .filter(({ openNow }) => openNow.length > 0)
      .map(({ id, title, severity, of, ofTitle, openNow }) => ({
        id,
        title,
        severity,
        of,
        ofTitle,
        openActions: openNow.length,
      }))
      .sort((a, b) => graver(a.severity, b.severity) || b.openActions - a.openActions || compare(a.id, b.id))
      .map(({ severity: _, ...rest }) => rest),
    followUps: incidents
      .flatMap((incident) => followUp(incident, asOfDay))
      .sort((a, b) => a.days - b.days || compare(a.id, b.id)),
  };
}

type OverdueReview = Attention['reviewsOverdue'][number];

/** A review is overdue once its due day is past and it is not final, whether or not the meeting was held. */
function overdueReview(incident: Incident, asOfDay: string): OverdueReview[] {
  const due = incident.reviewDue;
  if (due === undefined || due >= asOfDay || incident.meta.status === 'final') return [];
  const held = heldDay(incident);
  return [
    {
      id: incident.id,
      title: incident.meta.title,
      severity: incident.meta.severity,
      due,
      days: daysBetween(due, asOfDay),
      ...(held !== undefined && held <= asOfDay ? { held } : {}),
    },
  ];
}

/** A follow-up is announced a week ahead; one that is past is only pressing while an action of its review is open. */
function followUp(incident: Incident, asOfDay: string): Attention['followUps'][number][] {
  const on = followUpDay(incident);
  if (on === undefined) return [];
  const days = daysBetween(asOfDay, on);
  if (days > AHEAD || (days < 0 && !incident.actions.some(({ open }) => open))) return [];
  return [{ id: incident.id, title: incident.meta.title, on, days }];
}
