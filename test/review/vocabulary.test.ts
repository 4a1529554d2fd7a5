import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/review/vocabulary.ts';

describe('the vocabulary', () => {
  const vocabulary = createVocabulary({ Impact: ['Auswirkungen'] }, { names: ['Customer voice'], labels: ['Quote'] });

  it.each([
    ['Root Cause', 'Root Cause'],
    ['root cause', 'Root Cause'],
    ['2. Root-Cause:', 'Root Cause'],
    ['🔍 Root Cause Analysis', 'Root Cause'],
    ['5 Whys', 'Five Whys'],
    ['Tools & Runbooks', 'Tools and Runbooks'],
    ["What Didn't Go Well", 'Weaknesses'],
    ['Impact', 'Impact'],
    ['AUSWIRKUNGEN', 'Impact'],
    ['customer voice', 'Customer voice'],
    ['Prevention', 'Prevention'],
    ['#', 'ID'],
    ['Something else', 'Something else'],
    ['', ''],
  ])('knows %j as %j', (written, name) => {
    expect(vocabulary.name(written)).toBe(name);
  });

  it('knows which names are labels, the template’s own among them', () => {
    expect(['Trigger', 'Quote', 'Impact'].map((name) => vocabulary.isLabel(name))).toEqual([true, true, false]);
  });
});
