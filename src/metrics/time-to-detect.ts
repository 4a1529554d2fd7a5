import { timeTo } from './time-to.ts';

/** The runbook's MTTD: from the beginning of the impact until somebody or something noticed. */
export const timeToDetect = timeTo({
  id: 'time-to-detect',
  title: 'Time to detect (MTTD)',
  question: 'How long does an incident go unnoticed?',
  from: 'started',
  to: 'detected',
});
