import { exactMilestones, inUtc, withMilestone } from '../front.ts';
import type { Injector } from '../injector.ts';

export const milestonesInOrder: Injector = {
  rule: 'milestones-in-order',
  inject(text, random) {
    const known = exactMilestones(text);
    if (known.length < 2) return undefined;
    const at = random.int(1, known.length - 1);
    const [before, milestone] = known.slice(at - 1, at + 1);
    if (!before || !milestone) return undefined;
    return withMilestone(text, milestone.name, inUtc(before.ms - random.int(1, 50) * 60_000));
  },
};
