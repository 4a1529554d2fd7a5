import type { Rule } from './rule.ts';

export const frontMatterIsYaml: Rule = {
  name: 'front-matter-is-yaml',
  group: 'file',
  severity: 'error',
  summary: 'The file begins with front matter, and it is YAML between two lines `---`.',
  why: 'The facts of a review are read by machines: by the site, the metrics and the next check. Front matter is data; it is never run, whatever language it names.',
  good: { yaml: 'title: "Checkout: payments time out"' },
  bad: { yaml: 'title: Checkout: payments time out' },
  *check({ front }) {
    yield* front.faults;
  },
};
