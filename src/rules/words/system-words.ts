/**
 * Words that name the system or the process: a last why that holds one of them looks beyond a person. What a person
 * merely acts on (a command, a script, a release) is not among them.
 */
export const systemWords: readonly string[] = [
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

const pattern = new RegExp(`(?<![\\p{L}])(?:${systemWords.join('|')})(?:s|es)?(?![\\p{L}])`, 'iu');

/** Whether a text names something of the system or of the process. */
export function namesSystem(text: string): boolean {
  return pattern.test(text);
}
