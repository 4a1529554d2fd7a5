import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/review/contract.ts';
import { readDocument } from '../../src/review/document.ts';
import { asked, askedSections } from '../../src/rules/asked.ts';

describe('what the template asks for', () => {
  const always = { optional: false, from: 'final' } as const;

  it.each([
    ['of a final review', always, 'final', 'SEV3', 'error'],
    ['of one that is being reviewed', always, 'in-review', 'SEV3', 'warning'],
    ['not of a draft', always, 'draft', 'SEV3', undefined],
    ['not where it is optional', { ...always, optional: true }, 'final', 'SEV3', undefined],
    ['of grave ones only', { ...always, severities: ['SEV1'] }, 'final', 'SEV1', 'error'],
    ['not of others', { ...always, severities: ['SEV1'] }, 'final', 'SEV3', undefined],
    ['not where nobody knows', { ...always, severities: ['SEV1'] }, 'final', undefined, undefined],
    ['of a draft from then on', { ...always, from: 'draft' }, 'draft', 'SEV3', 'error'],
    ['in review from then on', { ...always, from: 'in-review' }, 'in-review', 'SEV3', 'error'],
    ['not of a draft before', { ...always, from: 'in-review' }, 'draft', 'SEV3', undefined],
  ] as const)('is asked %s', (_, requirement, status, severity, expected) => {
    expect(asked(requirement, { status, severity })).toBe(expected);
  });

  it('is paired with the first of two sections of one name', () => {
    const contract = readContract('---\nid: x\n---\n## A\n');
    const document = readDocument({ path: 'a.md', text: '---\nid: A\n---\n## A\n\n## A\n' }, contract, {
      render: false,
    });
    const context = { status: 'final', severity: 'SEV1' } as const;
    const [first, ...more] = askedSections(contract.sections, document.body.sections, context);
    expect([first?.section.place.line, more]).toEqual([4, []]);
  });

  it('is paired with what is there, at every level', () => {
    const contract = readContract(
      '---\nid: x\n---\n## A\n\n### B\n\n<!-- required: SEV1 -->\n\n### C\n\n## D\n\n<!-- optional -->\n\n### E\n\n## F\n',
    );
    const { body } = readDocument(
      { path: 'a.md', text: '---\nid: A\n---\n## A\n\n### C\n\n### B\n\n## D\n\n### E\n' },
      contract,
      { render: false },
    );
    const names = (severity: string) =>
      [...askedSections(contract.sections, body.sections, { status: 'in-review', severity })].map(
        ({ asked: wanted, section, severity: weight }) => `${wanted.name} ${section.place.line} ${weight}`,
      );
    expect(names('SEV1')).toEqual(['A 4 warning', 'B 8 warning', 'C 6 warning']);
    expect(names('SEV3')).toEqual(['A 4 warning', 'C 6 warning']);
  });
});
