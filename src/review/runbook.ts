import type { Root } from 'mdast';
import type { Source } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { createRenderer } from './html.ts';
import type { BeyondLimits } from './limits.ts';
import { LineIndex } from './lines.ts';
import { parseBody } from './parse-body.ts';
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
  const lines = new LineIndex(text);
  const { tree, beyond } = parseBody(text, readFrontMatter(text, lines).bodyStart, lines);
  if (beyond) return { path, title: nameOf(path), preamble: [notice(beyond)], sections: [] };
  const title = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  // The page shows the title itself.
  const rest: Root = { ...tree, children: tree.children.filter((node) => node !== title) };
  return {
    path,
    title: (title && plainText(title)) || nameOf(path),
    ...readSections(rest, createVocabulary(), createRenderer(tree)),
  };
}

/** What a reader sees instead of a file that was not read. */
function notice({ message, place }: BeyondLimits): Block {
  return { role: 'prose', text: message, html: `<p>${message}</p>`, place };
}

function nameOf(path: string): string {
  const name = (path.split('/').at(-1) ?? path).replace(/\.md$/i, '').replace(/[-_]+/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
