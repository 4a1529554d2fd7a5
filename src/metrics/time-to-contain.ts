import { timeTo } from './time-to.ts';

/** From the beginning of the impact until it stopped growing. */
export const timeToContain = timeTo({
  id: 'time-to-contain',
  title: 'Time to contain',
  question: 'How long does the impact keep growing?',
  from: 'started',
  to: 'contained',
});
