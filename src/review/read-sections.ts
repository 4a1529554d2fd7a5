import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { placeOf } from './place-of.ts';
import { plainText } from './plain-text.ts';
import { readChecklistItem, readNumbered, readPart } from './read-list.ts';
import { readTable } from './read-table.ts';
import type { Renderer } from './renderer.ts';
import { createSlugger, type Slugger } from './slug.ts';
import type { Block, BlockRole, ChecklistItem, Part, Prose, Section, Table } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Tools {
  readonly vocabulary: Vocabulary;
  readonly render: Renderer;
  readonly slug: Slugger;
}

/** A heading with everything up to the next one of its level or a higher one. */
interface Outline {
  readonly heading: Heading;
  readonly content: RootContent[];
  readonly children: Outline[];
  endLine: number;
}

export interface Sections {
  readonly preamble: readonly Block[];
  readonly sections: readonly Section[];
}

/** Reads the sections of a body: from each heading of level two down, whatever stands before the first as preamble. */
export function readSections(tree: Root, vocabulary: Vocabulary, render: Renderer): Sections {
  const tools: Tools = { vocabulary, render, slug: createSlugger() };
  const { preamble, outlines } = outline(tree);
  return {
    preamble: readBlocks(preamble, '', tools).blocks,
    sections: outlines.map((item) => readSection(item, '', tools)),
  };
}

function outline(tree: Root): { preamble: RootContent[]; outlines: Outline[] } {
  const preamble: RootContent[] = [];
  const outlines: Outline[] = [];
  const open: Outline[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth >= 2) {
      while (open.length > 0 && (open.at(-1)?.heading.depth ?? 0) >= node.depth) open.pop();
      const item: Outline = { heading: node, content: [], children: [], endLine: node.position?.end.line ?? 1 };
      (open.at(-1)?.children ?? outlines).push(item);
      open.push(item);
    } else (open.at(-1)?.content ?? preamble).push(node);
    for (const item of open) item.endLine = node.position?.end.line ?? item.endLine;
  }
  return { preamble, outlines };
}

function readSection(item: Outline, parent: string, tools: Tools): Section {
  const written = plainText(item.heading);
  const name = tools.vocabulary.name(written);
  const slug = tools.slug(written);
  const content = readBlocks(item.content, name, tools);
  const subsections = item.children.map((child) => readSection(child, name, tools));
  const headings = subsections.filter((child) => child.name !== parent && tools.vocabulary.isLabel(child.name));
  return {
    name,
    written,
    level: item.heading.depth,
    slug,
    place: placeOf(item.heading),
    endLine: item.endLine,
    ...content,
    parts: [...content.parts, ...headings.map(asPart)],
    subsections,
    filled: content.filled || subsections.some((child) => child.filled),
  };
}

/** A heading with prose under it means the same as a bullet with a bold label. */
function asPart(section: Section): Part {
  const places = section.blocks.map((block) => block.place);
  const first = places[0] ?? section.place;
  const last = places.at(-1) ?? section.place;
  return {
    label: section.name,
    written: section.written,
    place: section.place,
    content: {
      text: section.blocks.map((block) => block.text).join(' '),
      html: section.blocks.map((block) => block.html).join('\n'),
      place: { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn },
    },
  };
}

interface Content {
  readonly comments: string[];
  readonly blocks: Block[];
  readonly parts: Part[];
  readonly tables: Table[];
  readonly items: ChecklistItem[];
  readonly numbered: Prose[];
  readonly filled: boolean;
}

function readBlocks(nodes: readonly RootContent[], section: string, tools: Tools): Content {
  const content: Content = { comments: [], blocks: [], parts: [], tables: [], items: [], numbered: [], filled: false };
  let run: RootContent[] = [];
  const flush = () => {
    if (run.length > 0) content.blocks.push(block('prose', run, tools));
    run = [];
  };
  for (const node of nodes) {
    const comment = node.type === 'html' ? commentOf(node.value) : undefined;
    if (comment !== undefined) content.comments.push(comment);
    else if (node.type === 'definition' || node.type === 'footnoteDefinition') continue;
    else {
      const role = readNode(node, section, content, tools);
      if (role === 'prose') run.push(node);
      else {
        flush();
        content.blocks.push(block(role, [node], tools));
      }
    }
  }
  flush();
  return { ...content, filled: content.blocks.some((item) => item.text !== '') };
}

function readNode(node: RootContent, section: string, content: Content, tools: Tools): BlockRole {
  if (node.type === 'table') {
    content.tables.push(readTable(node, tools.vocabulary, tools.render));
    return tableRoles[section] ?? 'table';
  }
  if (node.type !== 'list') return 'prose';
  const items = node.children.flatMap((item) => readChecklistItem(item, tools.render) ?? []);
  if (items.length > 0) {
    content.items.push(...items);
    return 'checklist';
  }
  const parts = node.children.flatMap((item) => readPart(item, tools.vocabulary, tools.render) ?? []);
  content.parts.push(...parts);
  if (parts.length > 0) return 'parts';
  if (!node.ordered) return 'prose';
  content.numbered.push(...readNumbered(node, tools.render));
  return section === 'Five Whys' ? 'whys' : 'prose';
}

/** What a table means is told by the section in which it stands. */
const tableRoles: Readonly<Record<string, BlockRole>> = {
  Timeline: 'events',
  'Contributing Factors': 'factors',
  Phases: 'phases',
  'Action Items': 'actions',
  'Preventive Measures': 'measures',
};

function block(role: BlockRole, nodes: readonly Nodes[], tools: Tools): Block {
  return { role, text: plainText(nodes), html: tools.render(nodes), place: placeOf(nodes[0], nodes.at(-1)) };
}

/** The text of an HTML comment; nothing where the HTML is anything else. */
export function commentOf(html: string): string | undefined {
  return /^\s*<!--([\s\S]*?)-->\s*$/.exec(html)?.[1]?.trim();
}
