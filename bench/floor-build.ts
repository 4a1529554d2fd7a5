/** The least that anybody must do who makes a page of every review: read it, its YAML and its Markdown, and write HTML. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { readFrontMatter } from '../src/review/front-matter.ts';

const [root = '.', out = '_floor'] = process.argv.slice(2);
const folder = join(root, 'reviews');
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.md')) continue;
  const text = readFileSync(join(folder, name), 'utf8');
  const { bodyStart, data } = readFrontMatter(text);
  const page = join(out, name.replace(/\.md$/, ''), 'index.html');
  mkdirSync(dirname(page), { recursive: true });
  const { html } = markdownToHtml(text.slice(bodyStart));
  writeFileSync(page, `<!doctype html>\n<title>${data['title']}</title>\n${html}`);
}
