import type { KnowledgeBase } from '../knowledge/types.ts';
import type { Addresses } from './addresses.ts';

/** The book for language models and other plain readers (llmstxt.org): what it is, and where each review stands as Markdown. */
export function llms({ book, incidents, runbooks }: KnowledgeBase, { link }: Addresses): string {
  const reviews = incidents.map(
    ({ id, slug, meta, factsOnly }) =>
      `- [${plain(`${id} ${meta.title}`)}](${link(`incidents/${slug}/${factsOnly ? '' : 'index.md'}`)}): ${plain(
        [meta.severity, meta.systems.join(', '), ...(meta.cause === undefined ? [] : [meta.cause])].join('; '),
      )}`,
  );
  const procedures = runbooks
    .filter(({ content }) => content !== undefined)
    .map(({ slug, title }) => `- [${plain(title)}](${link(`runbooks/${slug}/`)})`);
  return `${[
    `# ${plain(book.title)}`,
    `> ${plain(book.description)}`,
    'Post-incident reviews: what happened, why, what was learnt and what was decided. Every review is Markdown with YAML front matter, and beside it lies the same as JSON (`index.json`).',
    ...listed('Reviews', reviews),
    ...listed('Runbooks', procedures),
    '## Data',
    [
      `- [All incidents](${link('data/incidents.json')}): what front matter says of each, as JSON`,
      `- [Metrics](${link('data/metrics.json')}): every number with its definition, as JSON`,
      `- [Actions](${link('data/actions.json')}): what was decided and how far it has come, as JSON`,
    ].join('\n'),
  ].join('\n\n')}\n`;
}

function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];
}

/** Text of the book's as text: nothing in it becomes markup or ends a line. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
