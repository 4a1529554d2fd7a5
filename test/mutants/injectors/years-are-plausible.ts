import { withField } from '../front.ts';
import type { Injector } from '../injector.ts';

export const yearsArePlausible: Injector = {
  rule: 'years-are-plausible',
  inject: (text, random) =>
    withField(text, 'follow_up', [`follow_up: ${random.pick(['1970-01-01', '0206-03-04', '1899-12-30'])}`]),
};
