import type { Injector } from '../injector.ts';
import { linesUnder, withLines } from '../pieces.ts';

const opinions = [
  'Some customers may have been annoyed.',
  'It probably felt slow for a while.',
  'Many were not amused.',
];

export const analysisCitesEvidence: Injector = {
  rule: 'analysis-cites-evidence',
  inject(text, random) {
    const impact = linesUnder(text, '## Impact');
    if (!impact) return undefined;
    return { text: withLines(text, impact, ['', random.pick(opinions), '']), line: impact.line - 1 };
  },
};
