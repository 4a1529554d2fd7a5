import { withField } from '../front.ts';
import type { Injector } from '../injector.ts';

export const similarIncidentsAreConsidered: Injector = {
  rule: 'similar-incidents-are-considered',
  inject(text) {
    const { text: tagged } = withField(text, 'tags', ['tags:', '  - search-index']);
    const { text: unfinished } = withField(tagged, 'status', ['status: in-review']);
    return { text: unfinished, line: unfinished.split('\n').findIndex((line) => line.startsWith('id: ')) + 1 };
  },
};
