import { exactMilestones, frontValue, withMilestone } from '../front.ts';
import type { Injector } from '../injector.ts';

export const midnightsAreMeant: Injector = {
  rule: 'midnights-are-meant',
  causes: ['durations-agree', 'phases-agree'],
  inject(text, random) {
    const started = frontValue(text, 'started');
    if (
      !started ||
      exactMilestones(text).length < 2 ||
      /midnight|(?<![\d:])00:00|12 ?a\.?m/i.test(text.slice(text.indexOf('\n## ')))
    )
      return undefined;
    const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(started)?.[0];
    return (
      (offset && withMilestone(text, 'started', `${started.slice(0, 10)}T00:00${random.pick(['', ':00'])}${offset}`)) ||
      undefined
    );
  },
};
