import { describe, expect, it } from 'vitest';
import { exampleText } from '../../src/rules/example-text.ts';
import type { Example } from '../../src/rules/rule.ts';

describe('an example as a reader sees it', () => {
  it.each<[Example, string]>([
    [{}, '(a review as the template has it)'],
    [{ without: [] }, '(a review as the template has it)'],
    [{ yaml: 'id: A' }, 'id: A'],
    [{ yaml: 'id: A', markdown: '## Impact' }, 'id: A\n\n## Impact'],
    [{ path: 'reviews/a.md', yaml: 'id: A' }, '(in the file reviews/a.md)\n\nid: A'],
    [{ config: { title: 'Book' }, yaml: 'id: A' }, '(with the configuration {"title":"Book"})\n\nid: A'],
    [{ without: ['Impact', 'Timeline'] }, '(a review without the section “Impact”, “Timeline”)'],
    [{ register: 'id,started' }, 'id,started'],
  ])('%j', (example, text) => {
    expect(exampleText(example)).toBe(text);
  });
});
