import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContract, requirementOf } from '../../src/review/contract.ts';

const contract = readContract(readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8'));

describe('the default template', () => {
  it('holds the sections of the runbook in their order', () => {
    expect(contract.sections.map((section) => section.name)).toEqual([
      'Incident Summary',
      'What Happened',
      'Timeline',
      'Impact',
      'Root Cause',
      'Response Analysis',
      'Lessons Learned',
      'Action Items',
      'Preventive Measures',
      'Follow-up Review',
      'Checklists',
    ]);
    expect(
      contract.sections
        .find((section) => section.name === 'Checklists')
        ?.subsections.map(({ name, items }) => [name, items.length]),
    ).toEqual([
      ['Data Collection', 5],
      ['Root Cause Determination', 4],
      ['Process Adherence', 6],
      ['Tools and Runbooks', 4],
      ['Process Improvements', 4],
      ['Success Metrics', 4],
      ['Post-Incident Review', 11],
    ]);
  });

  it('asks for Phases of nobody and for preventive measures of the gravest', () => {
    const response = contract.sections.find((section) => section.name === 'Response Analysis');
    expect(response?.subsections[0]?.requirement.optional).toBe(true);
    expect(contract.sections.find((section) => section.name === 'Preventive Measures')?.requirement.severities).toEqual(
      ['SEV1', 'SEV2'],
    );
  });
});

describe('a team’s own template', () => {
  it('asks for what it says, in its own words', () => {
    const own = readContract(
      '---\nid: x\n---\n## Summary\n\n<!-- required from: draft -->\n\n## Customer voice\n\n- **Quote**: [What they wrote] <!-- optional -->\n',
    );
    expect(own.sections.map(({ name, written, requirement }) => [name, written, requirement.from])).toEqual([
      ['Incident Summary', 'Summary', 'draft'],
      ['Customer voice', 'Customer voice', 'final'],
    ]);
    expect(own.sections[1]?.parts).toEqual([{ label: 'Quote', requirement: { optional: true, from: 'final' } }]);
    expect(own.guidance).toEqual(['what they wrote']);
    expect(own.vocabulary.name('CUSTOMER VOICE:')).toBe('Customer voice');
  });
});

describe('requirementOf', () => {
  it.each([
    ['optional', { optional: true, from: 'final' }],
    ['required: SEV1 SEV2', { optional: false, from: 'final', severities: ['SEV1', 'SEV2'] }],
    ['required: sev1, sev2', { optional: false, from: 'final', severities: ['SEV1', 'SEV2'] }],
    ['required from: in-review', { optional: false, from: 'in-review' }],
    ['this is optional reading', { optional: false, from: 'final' }],
  ])('%s', (comment, expected) => {
    expect(requirementOf([comment])).toEqual(expected);
  });
});
