import { readFileSync } from 'node:fs';
import { layOver } from '../rules/lay-over.ts';
import { addressCases } from './cases/addresses.ts';
import { cellCases } from './cases/cells.ts';
import { characterCases } from './cases/characters.ts';
import { htmlCases } from './cases/html.ts';
import { sizeCases } from './cases/sizes.ts';
import { templateCases } from './cases/templates.ts';
import { yamlCases } from './cases/yaml.ts';
import type { HostileCase } from './hostile-case.ts';

const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');

/** Every hostile thing that ends in one file of text. Paths, links and the world around have tests of their own. */
export const hostileCases: readonly HostileCase[] = [
  ...htmlCases,
  ...addressCases,
  ...templateCases,
  ...yamlCases,
  ...characterCases,
  ...cellCases,
  ...sizeCases,
];

/** The file of a case: the exemplary review with the hostile piece in it. */
export function hostileFile({ text, yaml, markdown }: HostileCase): string {
  if (text !== undefined) return text;
  // What is laid over would be split at each heading, and a million rows are better left alone.
  const review = yaml === undefined ? exemplary : layOver(exemplary, { yaml });
  if (markdown === undefined) return review;
  return review.replace(/(?<=\n## Impact\n\n)[\s\S]*?(?=\n## )/, () => `${markdown}\n`);
}
