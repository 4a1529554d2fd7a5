import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DraftFacts, writeDraft } from '../../src/draft/draft.ts';
import { draftPath } from '../../src/draft/draft-path.ts';
import { severityLevel } from '../../src/draft/severity-level.ts';
import { readContract } from '../../src/review/contract.ts';

const template = readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8');
const facts: DraftFacts = {
  id: 'INC-2026-015',
  title: 'Search: "slow"',
  severity: 'SEV3',
  systems: ['search'],
  teams: [],
  milestones: { started: '2026-03-04T09:12+01:00' },
  participants: [],
  links: {},
};
const draft = (text = template, more: Partial<DraftFacts> = {}, everything = false) =>
  writeDraft(readContract(text), { ...facts, ...more }, everything);
const headings = (text: string) => text.match(/^##+ .*/gm) ?? [];

describe('writeDraft', () => {
  it('fills in what is known and leaves the rest visibly unanswered', () => {
    const { text } = draft(template, {
      milestones: { started: 'unknown', resolved: '2026-03-04T10:00Z' },
      participants: ['sre-lead'],
    });
    expect(text.slice(0, text.indexOf('\n---\n', 4))).toBe(`---
# A key behind \`#\` is not answered yet: give it its value, or leave the word \`unknown\` where nobody knows.
id: INC-2026-015
title: "Search: \\"slow\\""
severity: SEV3
status: draft
systems:
  - search
timeline:
  started: unknown
  # detected: unknown
  # responded: unknown
  # contained: unknown
  resolved: 2026-03-04T10:00Z
# detected_by: unknown
# impact:
#   users: unknown
#   tickets: unknown
#   cost: unknown
#   data_loss_mb: unknown
#   downtime_minutes: unknown
# cause: unknown
review:
  # held: unknown
  participants:
    - sre-lead`);
  });

  it('has the sections that the severity asks for, in the order of the template', () => {
    const all = headings(template);
    expect(headings(draft(template, { severity: 'SEV1' }).text)).toEqual(all.filter((line) => line !== '### Phases'));
    const { text, leftOut } = draft();
    expect(leftOut).toEqual(['Phases', 'Preventive Measures', 'Follow-up Review']);
    expect(headings(text)).toEqual(all.filter((line) => !leftOut.includes(line.replace(/^#+ /, ''))));
    expect(headings(draft(template, {}, true).text)).toEqual(all);
  });

  it('keeps guidance, and no directive nor what the template says of itself', () => {
    const { text } = draft(template, {}, true);
    expect(text).toContain('<!-- Give every time its offset');
    expect(text).toContain('- **Trigger**: [What initiated the incident]');
    expect(text).not.toMatch(/<!-- (optional|required)|This file is the contract/);
    expect(text).not.toMatch(/\n\n\n/);
  });

  it("follows a team's own template: its keys, comments, sections and line ends", () => {
    const own = `---
# ours
id: X
x-region: eu   # where
owner_of: [ "[team]" ]
timeline: { started: unknown }
---

<!-- About this template. -->

## Summary

- **Trigger**: [What] <!-- required: SEV1 -->

## Money
<!-- required: SEV1 -->

1 | 2

## End
`;
    const { text, leftOut } = draft(own.replace(/\n/g, '\r\n'));
    expect(leftOut).toEqual(['Money']);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text.replace(/\r\n/g, '\n')).toBe(`---
# A key behind \`#\` is not answered yet: give it its value, or leave the word \`unknown\` where nobody knows.
# ours
id: INC-2026-015
x-region: eu # where
# owner_of: [team]
timeline: {started: 2026-03-04T09:12+01:00}
title: 'Search: "slow"'
severity: SEV3
status: draft
systems:
  - search
---

## Summary

- **Trigger**: [What]

## End
`);
  });

  it('begins with the known keys where the template has no front matter', () => {
    expect(draft('## Summary\n\n[What]\n').text).toMatch(
      /^---\nid: INC-2026-015\ntitle: .*\n[\s\S]*\n---\n\n## Summary\n/,
    );
  });
});

describe('draftPath', () => {
  it.each([
    ['Checkout: payments time out', 'reviews/2026/2026-03-04-checkout-payments-time-out.md'],
    ['Überlauf im Café (50 %)', 'reviews/2026/2026-03-04-uberlauf-im-cafe-50.md'],
    ['決済が失敗', 'reviews/2026/2026-03-04-決済が失敗.md'],
    ['…', 'reviews/2026/2026-03-04-incident.md'],
    ['../../etc', 'reviews/2026/2026-03-04-etc.md'],
    [`${'word '.repeat(30)}`, `reviews/2026/2026-03-04-${'word-'.repeat(12).slice(0, -1)}.md`],
  ])('%s', (title, expected) => {
    expect(draftPath('reviews', '2026-03-04', title)).toBe(expected);
  });
});

describe('severityLevel', () => {
  const levels = ['SEV1', 'SEV2', 'SEV3', 'SEV4'];
  it.each([
    ['SEV2', 'SEV2'],
    ['sev-2', 'SEV2'],
    ['P1', 'SEV1'],
    ['Priority 3', 'SEV3'],
    ['P5', undefined],
    ['P0', undefined],
    ['Major', undefined],
  ])('%s is %s', (word, expected) => {
    expect(severityLevel(word, levels)).toBe(expected);
  });

  it("finds a team's own words", () => {
    expect(severityLevel('Major', ['CRITICAL', 'MAJOR'])).toBe('MAJOR');
  });
});
