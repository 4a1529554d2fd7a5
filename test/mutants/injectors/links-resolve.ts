import type { Injector } from '../injector.ts';
import { someHeading, withParagraph } from '../prose.ts';

export const linksResolve: Injector = {
  rule: 'links-resolve',
  inject: (text, random) =>
    withParagraph(
      text,
      someHeading(random),
      `See [the details](${random.pick(['#details-nowhere', '#impakt', 'no-such-review.md', '../../runbooks/full-pol.md', '../../runbooks/full-pool.md#nowhere'])}).`,
    ),
};
