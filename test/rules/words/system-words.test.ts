import { describe, expect, it } from 'vitest';
import { namesSystem } from '../../../src/rules/words/system-words.ts';

const words = [
  ...['system', 'process', 'procedure', 'tool', 'tooling', 'test', 'testing', 'tested', 'review', 'reviewed', 'check'],
  ...['checklist', 'alert', 'alarm', 'monitored', 'monitoring', 'design', 'designed', 'architecture', 'automation'],
  ...[
    'automated',
    'automatic',
    'policy',
    'guideline',
    'standard',
    'training',
    'trained',
    'onboarding',
    'documentation',
  ],
  ...['documented', 'runbook', 'playbook', 'workflow', 'validation', 'validated', 'limit', 'guard', 'guardrail'],
  ...['safeguard', 'interface', 'prompt', 'dashboard', 'template', 'schedule', 'rota', 'rotation', 'handover'],
  ...['hand-over', 'staffing', 'budget', 'priority', 'priorities', 'ownership', 'organisation', 'organization'],
  ...['requirement', 'rule', 'culture', 'capacity', 'permission', 'privilege', 'nothing', 'default', 'contract'],
  ...['agreement', 'practice', 'incentive', 'shift', 'knowledge', 'experience', 'information', 'time pressure'],
];

describe('a last why that looks at the system', () => {
  it.each(words)('may name it by %s', (word) => {
    expect(namesSystem(`Because of the ${word}.`)).toBe(true);
    expect(namesSystem(`${word.toUpperCase()}s`)).toBe(true);
    expect(namesSystem(`because the un${word} thing was there`)).toBe(false);
  });

  it('may have more than one of a thing', () => {
    expect(['The two processes clash', 'The tests were few'].map(namesSystem)).toEqual([true, true]);
  });
});
