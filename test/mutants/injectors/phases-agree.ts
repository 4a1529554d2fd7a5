import { frontValue } from '../front.ts';
import type { Injector } from '../injector.ts';
import { contentOf } from '../prose.ts';

const phases = [
  ['Detection', 'started', 'detected'],
  ['Response', 'detected', 'responded'],
  ['Containment', 'responded', 'contained'],
  ['Resolution', 'contained', 'resolved'],
] as const;

export const phasesAgree: Injector = {
  rule: 'phases-agree',
  inject(text, random) {
    const isKnown = (name: string) => /^\d/.test(frontValue(text, name) ?? '');
    const known = phases.filter(([, from, to]) => isKnown(from) && isKnown(to));
    const content = contentOf(text, '## Response Analysis');
    if (!content || known.length === 0 || text.includes('\n### Phases')) return undefined;
    const [phase] = random.pick(known);
    const actual = random.pick(['400 days', '600000', '9000 h']);
    const table = [
      '### Phases',
      '',
      '| Phase | Planned | Actual |',
      '|---|---|---|',
      `| ${phase} | 10 | ${actual} |`,
      '',
    ];
    return {
      text: text
        .split('\n')
        .toSpliced(content.last, 0, ...table)
        .join('\n'),
      line: content.last + 5,
    };
  },
};
