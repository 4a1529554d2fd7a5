import { type Contract, readContract } from '../src/review/contract.ts';
import { readFrontMatter } from '../src/review/front-matter.ts';
import { createRenderer } from '../src/review/html.ts';
import { blanked, parseMarkdown } from '../src/review/markdown.ts';
import { parseMarkdownReference } from '../src/review/markdown-reference.ts';
import type { CreateRenderer } from '../src/review/renderer.ts';
import { resolveSettings } from '../src/review/settings.ts';
import { study } from '../src/study.ts';
import { bookEnds } from './facts.ts';
import { generateReview } from './generate-review.ts';
import type { Contestant } from './side-by-side.ts';

/** Seed of the corpus on which everything is measured. */
export const benchSeed = 1;

/** The first is what the others of its kind are compared with. */
export interface Match {
  readonly title: string;
  readonly contestants: readonly [Contestant, ...Contestant[]];
}

/** What is measured, on `count` generated reviews; `template` is the text of the contract. */
export function matches(count: number, template: string): Match[] {
  const sources = Array.from({ length: count }, (_, index) => generateReview(benchSeed, index));
  const bodies = sources.map(({ text }) => blanked(text, readFrontMatter(text).bodyStart));
  const contract: Contract = readContract(template);
  const input = { contract, settings: resolveSettings({}), asOfMs: Date.parse(`${bookEnds}T12:00Z`) };
  const checking = (name: string, render: CreateRenderer | false): Contestant => ({
    name,
    run: () => sources.forEach((source) => void study(source, { ...input, render })),
  });
  return [
    {
      title: 'Parse Markdown',
      contestants: [
        { name: 'satteri, as Incidentbook parses', run: () => bodies.forEach((body) => void parseMarkdown(body)) },
        { name: 'remark-parse + remark-gfm', run: () => bodies.forEach((body) => void parseMarkdownReference(body)) },
      ],
    },
    {
      title: 'Check: read, validate, extract, lint',
      contestants: [checking('study', false), checking('study, with the HTML for the site', createRenderer)],
    },
  ];
}
