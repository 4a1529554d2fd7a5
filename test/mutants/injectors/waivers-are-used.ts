import type { Injector } from '../injector.ts';

export const waiversAreUsed: Injector = {
  rule: 'waivers-are-used',
  inject(text, random) {
    const rule = random.pick(['ids-are-unique', 'front-matter-is-yaml', 'actions-exist']);
    const at = text.indexOf('\n---\n', 3);
    const before = `${text.slice(0, at)}\nwaive:\n  - rule: ${rule}`;
    return {
      text: `${before}\n    reason: Accepted for the sake of this test.${text.slice(at)}`,
      line: before.split('\n').length,
    };
  },
};
