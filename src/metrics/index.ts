/** All metrics, in the order in which they are read. To add one: write its file and add one line here. */
import { actionClosingTime } from './action-closing-time.ts';
import { actionImplementationRate } from './action-implementation-rate.ts';
import { costs } from './cost.ts';
import { dataLoss } from './data-loss.ts';
import { downtime } from './downtime.ts';
import type { Metric } from './metric.ts';
import type { MetricReview } from './metric-review.ts';
import { phasePerformance } from './phase-performance.ts';
import { processAdherence } from './process-adherence.ts';
import { recurrenceRate } from './recurrence-rate.ts';
import { reviewCompletionRate } from './review-completion-rate.ts';
import { runbookEffectiveness } from './runbook-effectiveness.ts';
import { severityDistribution } from './severity-distribution.ts';
import { supportTickets } from './support-tickets.ts';
import { timeToAcknowledge } from './time-to-acknowledge.ts';
import { timeToContain } from './time-to-contain.ts';
import { timeToDetect } from './time-to-detect.ts';
import { timeToResolve } from './time-to-resolve.ts';
import { timeToReview } from './time-to-review.ts';
import { usersAffected } from './users-affected.ts';

/** The metrics of a book: the cost stands once for each currency that its reviews state, and the team's own come last. */
export function metricsOf(reviews: readonly MetricReview[], own: readonly Metric[] = []): readonly Metric[] {
  return [
    timeToDetect,
    timeToAcknowledge,
    timeToContain,
    timeToResolve,
    severityDistribution,
    recurrenceRate,
    reviewCompletionRate,
    timeToReview,
    actionImplementationRate,
    actionClosingTime,
    processAdherence,
    phasePerformance,
    runbookEffectiveness,
    downtime,
    usersAffected,
    supportTickets,
    dataLoss,
    ...costs(reviews),
    ...own,
  ];
}
