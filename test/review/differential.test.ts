/** The native parser against the reference, tree by tree: types, values, fields and places. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import { readFrontMatter } from '../../src/review/front-matter.ts';
import { blanked, parseMarkdown } from '../../src/review/markdown.ts';
import { parseMarkdownReference } from '../../src/review/markdown-reference.ts';
import { tell } from '../deep/figures.ts';
import { type Difference, differences, inWords } from './differential/differences.ts';
import { knownDifferences } from './differential/known.ts';
import { markdownDocument } from './differential/markdown-grammar.ts';

/** How many times as many documents the deep tests compare. */
const times = Number(process.env['INCIDENTBOOK_FUZZ_TIMES'] ?? 1);
const root = fileURLToPath(new URL('../..', import.meta.url));
/** Real reviews of others, where they are at hand: beside the project, or where the variable says. */
const corpus = process.env['INCIDENTBOOK_CORPUS'] ?? `${root}../shared/corpus`;

function differencesOf(text: string): Difference[] {
  return differences(parseMarkdown(text), parseMarkdownReference(text));
}

/** The body as it is parsed in a review: at its place in the file. */
function bodyOf(text: string): string {
  return blanked(text, readFrontMatter(text).bodyStart);
}

function unknown(text: string): string[] {
  return differencesOf(text)
    .filter((difference) => !knownDifferences.some((known) => known.explains(difference)))
    .map(inWords);
}

/** How many documents show each known difference: the names of the first that explains, by document. */
function tally(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) {
    const names = differencesOf(text).map((found) => knownDifferences.find((known) => known.explains(found))?.name);
    for (const name of new Set(names)) counts[name ?? 'unknown'] = (counts[name ?? 'unknown'] ?? 0) + 1;
  }
  return counts;
}

function markdownBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.md')).sort();
  return files.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

describe('differences', () => {
  const tree = (value: string) => parseMarkdownReference(value);

  it.each([
    ['equal documents', '# a', '# a', []],
    ['a value', '# a', '# b', ['children.0.children.0.value: ours "a", reference "b"']],
    ['a type', '# a', 'a', ['children.0.type: ours "heading", reference "paragraph"']],
    [
      'a place',
      'a',
      ' a',
      ['position.start.offset', 'position.start.column', 'position.end.offset', 'position.end.column'],
    ],
    ['a missing node', 'a\n\nb', 'a', ['children.1: ours {"type":"paragraph"']],
  ])('finds %s', (_, ours, reference, expected) => {
    const found = differences(tree(ours), tree(reference)).map(inWords);
    for (const part of expected) expect(found).toContainEqual(expect.stringContaining(part));
    expect(found.length === 0).toBe(expected.length === 0);
  });
});

describe('the known differences', () => {
  it.each(knownDifferences.map((known) => [known.name, known] as const))('still show: %s', (_, known) => {
    const found = differencesOf(known.example);
    expect(found.some((difference) => known.explains(difference))).toBe(true);
    expect(unknown(known.example)).toEqual([]);
  });

  it('do not explain a lost word, item or cell', () => {
    const ours = parseMarkdown('- [x] **Logs**: kept\n\n| a | b |\n|---|---|\n| c | d |');
    const reference = parseMarkdownReference('- [x] **Logs**: lost\n- [ ] more\n\n| a | b |\n|---|---|\n| c | e |');
    const found = differences(ours, reference).filter(
      (item) => !knownDifferences.some((known) => known.explains(item)),
    );
    expect(found.map(inWords).join('\n')).toMatch(/kept[\s\S]*"d", reference "e"|"d"/);
  });
});

describe('the native parser agrees with the reference', () => {
  const box = 'a paragraph behind a check box';

  it('on the reviews and fixtures of this repository', () => {
    const texts = ['reviews', 'test/fixtures'].flatMap((folder) => markdownBelow(`${root}${folder}`)).map(bodyOf);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.flatMap(unknown)).toEqual([]);
    expect(Object.keys(tally(texts))).toEqual([box]);
  });

  it('on generated reviews', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(500), (seed, index) => {
        expect(unknown(bodyOf(generateReview(seed, index).text))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  // Always the same documents: the kinds of difference were collected over 12,000, a further one would come by chance.
  it('on documents of a grammar of Markdown', () => {
    const documents = fc.sample(markdownDocument, { numRuns: 250 * times, seed: 20_260_304 });
    expect(documents.flatMap((text) => unknown(text).map((words) => `${words} in ${JSON.stringify(text)}`))).toEqual(
      [],
    );
    const counts = tally(documents);
    expect(counts[box]).toBeGreaterThan(documents.length / 5);
    const share = (name: string) => (counts[name] ?? 0) / documents.length;
    const names = knownDifferences.map(({ name }) => name).filter((name) => name !== box);
    expect(names.filter((name) => share(name) > 0.15)).toEqual([]);
    tell({ of: 'differential', count: documents.length, known: Object.keys(counts).length });
  });

  it.skipIf(!existsSync(corpus))(`on real reviews of others (skipped without the folder ../shared/corpus)`, () => {
    const texts = markdownBelow(corpus);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.flatMap(unknown)).toEqual([]);
    expect(Object.keys(tally(texts)).filter((name) => name !== box)).toEqual([]);
  });
});
