import type { Root } from 'mdast';
import type { Source } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { createRenderer } from './html.ts';
import { LineIndex } from './lines.ts';
import { blanked, parseMarkdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { readSections } from './read-sections.ts';
import type { Block, Section } from './types.ts';
import { createVocabulary } from './vocabulary.ts';

/** A procedure to which reviews link, as it stands in its file. */
export interface RunbookDocument {
  /** POSIX path from the root of the project. */
  readonly path: string;
  /** Its heading of the first level; the name of the file where it has none. */
  readonly title: string;
  /** What stands before the first section. */
  readonly preamble: readonly Block[];
  readonly sections: readonly Section[];
}

/** Reads and renders a runbook; front matter is passed over. Never throws on what stands in the file. */
export function readRunbook({ path, text }: Source): RunbookDocument {
  const { bodyStart } = readFrontMatter(text, new LineIndex(text));
  const tree = parseMarkdown(blanked(text, bodyStart));
  const title = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  // The page shows the title itself.
  const rest: Root = { ...tree, children: tree.children.filter((node) => node !== title) };
  return {
    path,
    title: (title && plainText(title)) || nameOf(path),
    ...readSections(rest, createVocabulary(), createRenderer(tree)),
  };
}

function nameOf(path: string): string {
  const name = (path.split('/').at(-1) ?? path).replace(/\.md$/i, '').replace(/[-_]+/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
