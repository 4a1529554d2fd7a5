import { withId } from '../front.ts';
import type { Injector } from '../injector.ts';

export const namedIncidentsExist: Injector = {
  rule: 'named-incidents-exist',
  inject: (text, random) =>
    withId(text, random.pick(['related', 'recurrence_of']), `INC-${random.int(1991, 2009)}-404`),
};
