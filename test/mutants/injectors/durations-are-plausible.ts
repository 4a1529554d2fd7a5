import { exactMilestones, inUtc, withMilestone } from '../front.ts';
import type { Injector } from '../injector.ts';

export const durationsArePlausible: Injector = {
  rule: 'durations-are-plausible',
  causes: ['durations-agree', 'phases-agree'],
  inject(text, random) {
    const [started] = exactMilestones(text);
    if (started?.name !== 'started') return undefined;
    return withMilestone(text, 'resolved', inUtc(started.ms + random.int(31 * 1440, 80 * 1440) * 60_000));
  },
};
