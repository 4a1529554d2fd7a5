import { timeTo } from './time-to.ts';

/** The runbook's MTTR: from the beginning of the impact until it was over. */
export const timeToResolve = timeTo({
  id: 'time-to-resolve',
  title: 'Time to resolve (MTTR)',
  question: 'How long do incidents last?',
  from: 'started',
  to: 'resolved',
});
