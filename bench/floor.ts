/** The least that anybody must do who looks into every review: read it, its YAML and its Markdown. No rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontMatter } from '../src/review/front-matter.ts';
import { blanked, parseMarkdown } from '../src/review/markdown.ts';

const folder = join(process.argv[2] ?? '.', 'reviews');
let nodes = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.md')) continue;
  const text = readFileSync(join(folder, name), 'utf8');
  nodes += parseMarkdown(blanked(text, readFrontMatter(text).bodyStart)).children.length;
}
console.log(nodes);
