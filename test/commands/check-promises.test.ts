import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOver } from '../rules/lay-over.ts';
import { makeBook } from './run.ts';

const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');
const path = 'reviews/2026/2026-03-04-checkout-times-out.md';

/** The exemplary review with six things wrong. */
const broken = layOver(exemplary, { without: ['Impact'] })
  .replace('severity: SEV2', 'severity: SEV-2')
  .replace('detected_by: monitoring', 'detectedby: monitoring')
  .replace('detected: 2026-03-04T09:16+01:00', 'detected: 2026-03-04T09:02+01:00')
  .replace(/- \[ \] \*\*Escalation\*\*: No, .*/, '- [ ] **Escalation**: Did escalation happen at appropriate times?')
  .replace('| @payments | High', '| | High');

const expected = [
  [
    'severity: SEV-2',
    'SEV-2',
    'values-are-configured',
    'Unexpected `SEV-2`, expected `SEV1`, `SEV2`, `SEV3` or `SEV4`',
  ],
  ['  detected: 2026-03-04T09:02+01:00', '2026-03-04T09:02+01:00', 'milestones-in-order', 'before `started`'],
  ['detectedby: monitoring', 'detectedby', 'fields-fit-schema', 'did you mean `detected_by`?'],
  ['## Root Cause', '## Root Cause', 'sections-are-present', '`## Impact`'],
  [
    '| Cap the payment pool at 40 connections per tenant | Preventive | | High',
    '| |',
    'actions-have-owner',
    'expected the handle',
  ],
  ['- [ ] **Escalation**: Did escalation', '- [ ]', 'checklists-are-answered', 'unanswered `Escalation`'],
] as const;

/** Line and column, from 1, of a needle in the line that begins so. */
function placeOf(start: string, needle: string): { line: number; column: number } {
  const lines = broken.split('\n');
  const index = lines.findIndex((line) => line.startsWith(start));
  const column = (lines[index]?.indexOf(needle) ?? -1) + 1;
  // An empty cell is shown by its pipe and what follows.
  return { line: index + 1, column };
}

describe('check', () => {
  it('reports six problems of a review at once, each at its line and column', async () => {
    const book = makeBook({ [path]: broken });
    const { code, stdout } = await book.run(['check', '--format', 'json']);
    const { version, files, problems, summary } = JSON.parse(stdout);
    expect(code).toBe(1);
    expect({ version, files, summary }).toEqual({
      version: 1,
      files: 1,
      summary: { errors: 6, warnings: 0, infos: 0, waived: 0, baselined: 0 },
    });
    for (const [index, [start, needle, rule, words]] of expected.entries()) {
      const problem = problems[index];
      expect(problem).toMatchObject({
        path,
        rule,
        severity: 'error',
        url: `rules/${rule}/`,
        ...placeOf(start, needle),
      });
      expect(problem.message).toContain(words);
      expect(problem.endLine).toBeGreaterThanOrEqual(problem.line);
    }
    expect(problems).toHaveLength(6);
  });

  it('prints the same six for people, with the line', async () => {
    const { code, stdout, stderr } = await makeBook({ [path]: broken }).run(['check']);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    for (const [start, needle, rule, words] of expected) {
      const { line, column } = placeOf(start, needle);
      const found = stdout.split('\n').find((text) => text.startsWith(`${path}:${line}:${column} `));
      expect(found).toContain(words);
      expect(found).toContain(rule);
    }
    expect(stdout).toContain('6 errors in 1 review');
  });

  it('is content with a good review', async () => {
    expect(await makeBook({ [path]: exemplary }).run(['check'])).toEqual({
      code: 0,
      stdout: '✔ 1 review checked: nothing to mend\n',
      stderr: '',
    });
  });

  it.each([
    ['a folder that does not exist', {}, ['nowhere'], 'incidentbook: No such file or folder: nowhere\n'],
    ['no folder of reviews', {}, [], 'No folder `reviews`'],
    [
      'settings that are no YAML',
      { 'incidentbook.config.yaml': 'title: "x\n' },
      [],
      'incidentbook.config.yaml:2:1: Unexpected YAML',
    ],
    [
      'settings with an unknown key',
      { 'incidentbook.config.yaml': 'severites: [A]\n' },
      [],
      'incidentbook.config.yaml:1:1: Unexpected key `severites`, did you mean `severities`?',
    ],
    ['an unknown option', {}, ['--fromat', 'json'], 'Did you mean `--format`?'],
    ['an unknown format', { [path]: exemplary }, ['--format', 'jason'], 'Did you mean `json`?'],
    ['a day that is none', { [path]: exemplary }, ['--as-of', '2026-02-30'], 'expected a day'],
  ])('says in one line that it cannot run: %s', async (_name, files, args, words) => {
    const { code, stdout, stderr } = await makeBook(files).run(['check', ...args]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('sees a second review of the same id, whichever is named', async () => {
    const book = makeBook({ [path]: exemplary, 'reviews/2026/b.md': exemplary });
    const { code, stdout } = await book.run(['check', 'reviews/2026/b.md']);
    expect(code).toBe(1);
    expect(stdout).toContain('Unexpected id `INC-2026-014`');
  });
});
