import { frontValue, withId } from '../front.ts';
import type { Injector } from '../injector.ts';

export const recurrencesAreLater: Injector = {
  rule: 'recurrences-are-later',
  inject(text, random) {
    const id = frontValue(text, 'id');
    return id ? withId(text, random.pick(['related', 'recurrence_of']), id) : undefined;
  },
};
