import { timeTo } from './time-to.ts';

/** From detection until the response began. */
export const timeToAcknowledge = timeTo({
  id: 'time-to-acknowledge',
  title: 'Time to acknowledge',
  question: 'How long does it take until somebody responds?',
  from: 'detected',
  to: 'responded',
});
