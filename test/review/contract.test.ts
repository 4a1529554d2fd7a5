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

describe('the directives of a template', () => {
  const requirementsOf = (markdown: string) =>
    readContract(`---\nid: x\n---\n${markdown}`).sections.map(({ requirement }) => requirement);

  it.each([
    ['not optional', { optional: false, from: 'final' }],
    ['optional reading', { optional: false, from: 'final' }],
    ['OPTIONAL', { optional: true, from: 'final' }],
    ['not required: SEV1', { optional: false, from: 'final' }],
    ['required: SEV1 only!', { optional: false, from: 'final' }],
    ['Required:  P1,P2 ', { optional: false, from: 'final', severities: ['P1', 'P2'] }],
    ['Required from: Draft', { optional: false, from: 'draft' }],
    ['is required from: draft', { optional: false, from: 'final' }],
    ['required from: drafts', { optional: false, from: 'final' }],
  ])('%j', (comment, expected) => {
    expect(requirementOf([comment])).toEqual(expected);
  });

  it('may stand together', () => {
    expect(requirementOf(['optional', 'required: SEV1', 'required from: in-review'])).toEqual({
      optional: true,
      severities: ['SEV1'],
      from: 'in-review',
    });
  });

  it('count for the section in which they stand, and for no other', () => {
    const always = { optional: false, from: 'final' };
    expect(requirementsOf('## A\n\n<!-- optional -->\n\n## B\n\ntext\n')).toEqual([
      { optional: true, from: 'final' },
      always,
    ]);
  });

  it('count for the part behind which they stand, in whichever of its lines', () => {
    const text = '## A\n\n- **One**: [Say it]\n  in two lines <!-- required: SEV1 -->\n- **Two**: [That]\n';
    for (const given of [text, text.replace(/\n/g, '\r\n')]) {
      expect(readContract(`---\nid: x\n---\n${given}`).sections[0]?.parts).toEqual([
        { label: 'One', requirement: { optional: false, from: 'final', severities: ['SEV1'] } },
        { label: 'Two', requirement: { optional: false, from: 'final' } },
      ]);
    }
  });
});

describe('what a template asks for', () => {
  const own = readContract(
    '---\nid: x\n---\n## A\n\n1. [First of all]\n\n### A one\n\n| Name | Owner |\n|---|---|\n\n## B\n\n- [x]\n- [an array](a.md) \\[escaped] [text][ref]\n- [ ] **Box**: [Say what]\n\n### B one\n\n1. a\n',
  );

  it('is a list where one stands in the section itself', () => {
    const numbered = own.sections.map((section) => [section.numbered, section.subsections[0]?.numbered]);
    expect(numbered).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('are columns where it has a table, and items where it has boxes', () => {
    expect(own.sections[0]?.columns).toBeUndefined();
    expect(own.sections[0]?.subsections[0]?.columns).toEqual(['Name', 'Owner']);
    expect(own.sections[1]?.items).toEqual([{ label: 'Box', text: '[Say what]' }]);
  });

  it('is guidance in brackets that are no link, no box and longer than a word or two', () => {
    expect(own.guidance).toEqual(['first of all', 'say what']);
  });

  it('has the Markdown of each section for whoever inserts it', () => {
    expect(own.sections[0]?.subsections[0]?.source).toBe('### A one\n\n| Name | Owner |\n|---|---|');
    expect(own.sections[1]?.source).toMatch(/^## B\n[\s\S]*1\. a$/);
  });

  it('takes its labels for parts at every level, where they are headings too', () => {
    const { vocabulary } = readContract('---\nid: x\n---\n## A\n\n- **One**: [Say]\n\n### B\n\n- **Two**: [Say]\n');
    expect(['One', 'Two', 'Three'].map((name) => vocabulary.isLabel(name))).toEqual([true, true, false]);
  });

  it('knows its names at every level', () => {
    expect(['b ONE', 'name', 'A One'].map((name) => own.vocabulary.name(name))).toEqual(['B one', 'Name', 'A one']);
  });
});
