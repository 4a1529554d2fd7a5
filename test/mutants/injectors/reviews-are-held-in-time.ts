import { frontValue, withField } from '../front.ts';
import type { Injector } from '../injector.ts';

export const reviewsAreHeldInTime: Injector = {
  rule: 'reviews-are-held-in-time',
  inject(text, random) {
    if (!/^\d/.test(frontValue(text, 'resolved') ?? '')) return undefined;
    const { text: unheld } = withField(text, 'review', ['review:', '  facilitator: sre-lead']);
    return withField(unheld, 'status', [`status: ${random.pick(['draft', 'in-review'])}`]);
  },
};
