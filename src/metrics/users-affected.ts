import { impactTotal } from './impact-total.ts';

/** Users affected: a user of two incidents counts twice. */
export const usersAffected = impactTotal({
  id: 'users-affected',
  title: 'Users affected',
  question: 'How many users do incidents reach?',
  unit: 'count',
  what: 'Users affected',
  read: (review) => review.meta.impact?.users,
});
