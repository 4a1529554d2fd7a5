import { type Interval, z95 } from './interval.ts';

/** How long something was watched, and whether it ended then (an event) or the watch did (censored). */
export interface Lifetime {
  /** In any unit, from 0. */
  readonly duration: number;
  readonly ended: boolean;
}

/** The share that still lasts after a time at which something ended, until the next step. */
export interface SurvivalStep {
  readonly time: number;
  readonly surviving: number;
  /** 95 % interval of the share; the share itself where it is 1 or 0. */
  readonly low: number;
  readonly high: number;
}

/**
 * The product-limit estimate, with Greenwood's variance on the log-log scale (Kaplan and Meier 1958; Kalbfleisch and
 * Prentice 1980): `conf.type = "log-log"` of R's survfit. What is censored at a time counts as at risk at that time.
 */
export function kaplanMeier(lifetimes: readonly Lifetime[]): readonly SurvivalStep[] {
  const ascending = [...lifetimes].sort((a, b) => a.duration - b.duration);
  const steps: SurvivalStep[] = [];
  let surviving = 1;
  let greenwood = 0;
  for (let index = 0; index < ascending.length; ) {
    const time = ascending[index]?.duration ?? 0;
    const atRisk = ascending.length - index;
    let ended = 0;
    for (; ascending[index]?.duration === time; index++) if (ascending[index]?.ended) ended += 1;
    if (ended === 0) continue;
    surviving *= 1 - ended / atRisk;
    greenwood += ended / (atRisk * (atRisk - ended));
    const [low, high] = logLogBand(surviving, greenwood);
    steps.push({ time, surviving, low, high });
  }
  return steps;
}

/** The share that still lasts at a time, with its interval; certainly 1 before the first step. */
export function survivalAt(steps: readonly SurvivalStep[], time: number): SurvivalStep {
  return steps.findLast((step) => step.time <= time) ?? { time: 0, surviving: 1, low: 1, high: 1 };
}

/**
 * The time by which half have ended (the middle of the flat piece where the curve rests at exactly one half, as R has
 * it), and its interval by inverting the band (Brookmeyer and Crowley 1982).
 */
export interface MedianSurvival {
  /** Null where more than half still lasted at the last step. */
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The median of a survival curve; an end that the curve never reaches is null. */
export function medianSurvival(steps: readonly SurvivalStep[]): MedianSurvival {
  const first = steps.findIndex((step) => step.surviving <= 0.5 + 1e-12);
  const step = steps[first];
  const next = steps[first + 1];
  const flat = step !== undefined && Math.abs(step.surviving - 0.5) < 1e-12 && next !== undefined;
  const median = step === undefined ? null : flat ? (step.time + next.time) / 2 : step.time;
  return {
    median,
    low: steps.find((at) => at.low <= 0.5)?.time ?? null,
    high: steps.find((at) => at.high <= 0.5)?.time ?? null,
  };
}

function logLogBand(surviving: number, greenwood: number): Interval {
  if (surviving <= 0 || surviving >= 1) return [surviving, surviving];
  const half = (z95 * Math.sqrt(greenwood)) / Math.log(surviving);
  return [surviving ** Math.exp(-half), surviving ** Math.exp(half)];
}
