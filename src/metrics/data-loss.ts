import { impactTotal } from './impact-total.ts';

/** Data lost, in megabytes. */
export const dataLoss = impactTotal({
  id: 'data-loss',
  title: 'Data lost',
  question: 'How much data do incidents lose?',
  unit: 'mb',
  what: 'Megabytes of data lost',
  read: (review) => review.meta.impact?.data_loss_mb,
});
