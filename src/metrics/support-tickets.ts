import { impactTotal } from './impact-total.ts';

/** Support tickets that incidents created. */
export const supportTickets = impactTotal({
  id: 'support-tickets',
  title: 'Support tickets',
  question: 'How much support work do incidents cause?',
  unit: 'count',
  what: 'Support tickets created',
  read: (review) => review.meta.impact?.tickets,
});
