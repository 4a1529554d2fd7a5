import type { RootContent } from 'mdast';
import { readFrontMatter } from './front-matter.ts';
import { htmlComments, withoutComments } from './html-comments.ts';
import type { BeyondLimits } from './limits.ts';
import { LineIndex } from './lines.ts';
import { parseBody } from './parse-body.ts';
import { commentOf, readSections } from './read-sections.ts';
import { noRenderer } from './renderer.ts';
import type { Section, Status } from './types.ts';
import { createVocabulary, folded, type Vocabulary } from './vocabulary.ts';

/** When a piece of the template is asked for. */
export interface Requirement {
  readonly optional: boolean;
  /** Only these severities need it; all where absent. */
  readonly severities?: readonly string[];
  /** From this status on. */
  readonly from: Status;
}

export interface ContractItem {
  readonly label: string;
  /** The template's own text of the item: an answer that still says this is none. */
  readonly text: string;
}

export interface ContractPart {
  readonly label: string;
  readonly requirement: Requirement;
}

export interface ContractSection {
  readonly name: string;
  readonly written: string;
  readonly level: number;
  readonly requirement: Requirement;
  readonly parts: readonly ContractPart[];
  /** Names of the columns of its table; absent where the section has none. */
  readonly columns?: readonly string[];
  /** Whether an ordered list is asked for. */
  readonly numbered: boolean;
  readonly items: readonly ContractItem[];
  readonly subsections: readonly ContractSection[];
  /** The Markdown of the section as the template has it, for whoever inserts it. */
  readonly source: string;
}

/** What the template asks of a review: read from the file itself, so no second list of sections exists. */
export interface Contract {
  readonly sections: readonly ContractSection[];
  readonly vocabulary: Vocabulary;
  /** Texts that stand in the template as guidance, folded: one that is still there was not replaced. */
  readonly guidance: readonly string[];
  readonly text: string;
  /** Why the template was not read; it asks for nothing then. */
  readonly beyond?: BeyondLimits;
}

const always: Requirement = { optional: false, from: 'final' };

/** Reads a template with the parser that reads reviews. `own` holds a team's further names of things. */
export function readContract(text: string, own: Readonly<Record<string, readonly string[]>> = {}): Contract {
  const lines = new LineIndex(text);
  const front = readFrontMatter(text, lines);
  const { tree, beyond } = parseBody(text, front.bodyStart, lines);
  const { sections } = readSections(tree, createVocabulary(own), noRenderer);
  const body = text.slice(front.bodyStart);
  const contract = sections.map((section) => readContractSection(section, text, tree.children));
  const names = contract.flatMap(namesOf);
  const partLabels = contract.flatMap(labelsOf);
  return {
    sections: contract,
    vocabulary: createVocabulary(own, { names, labels: partLabels }),
    guidance: [...withoutComments(body).matchAll(/(?<!\\)\[([^[\]\n]{4,})\](?![([:])/g)].map((match) =>
      folded(match[1] ?? ''),
    ),
    text,
    ...(beyond ? { beyond } : {}),
  };
}

function readContractSection(section: Section, text: string, nodes: readonly RootContent[]): ContractSection {
  const inside = nodes.filter((node) => {
    const line = node.position?.start.line ?? 0;
    return line > section.place.line && line < (section.subsections[0]?.place.line ?? section.endLine + 1);
  });
  const columns = section.tables[0]?.columns.map((column) => column.name);
  return {
    name: section.name,
    written: section.written,
    level: section.level,
    requirement: requirementOf(section.comments),
    parts: section.parts.map((part) => ({
      label: part.label,
      requirement: requirementOf(commentsIn(text, part.place.line, part.place.endLine)),
    })),
    ...(columns ? { columns } : {}),
    numbered: inside.some((node) => node.type === 'list' && node.ordered === true),
    items: section.items.map((item) => ({ label: item.label, text: item.note.text })),
    subsections: section.subsections.map((child) => readContractSection(child, text, nodes)),
    source: text
      .split(/\r?\n/)
      .slice(section.place.line - 1, section.endLine)
      .join('\n'),
  };
}

function commentsIn(text: string, line: number, endLine: number): string[] {
  const lines = text
    .split(/\r\n|\n|\r/)
    .slice(line - 1, endLine)
    .join('\n');
  return htmlComments(lines).flatMap(({ start, end }) => commentOf(lines.slice(start, end)) ?? []);
}

/** Reads the directives among comments: `optional`, `required: SEV1 SEV2`, `required from: draft`. */
export function requirementOf(comments: readonly string[]): Requirement {
  let requirement = always;
  for (const comment of comments) {
    if (/^optional$/i.test(comment)) requirement = { ...requirement, optional: true };
    const severities = /^required:\s*([A-Z0-9 ,]+)$/i.exec(comment)?.[1];
    if (severities)
      requirement = {
        ...requirement,
        severities: severities
          .trim()
          .toUpperCase()
          .split(/[\s,]+/),
      };
    const from = /^required from:\s*(draft|in-review|final)$/i.exec(comment)?.[1];
    if (from) requirement = { ...requirement, from: from.toLowerCase() as Status };
  }
  return requirement;
}

function namesOf(section: ContractSection): string[] {
  return [section.name, ...(section.columns ?? []), ...section.subsections.flatMap(namesOf)];
}

function labelsOf(section: ContractSection): string[] {
  return [...section.parts.map((part) => part.label), ...section.subsections.flatMap(labelsOf)];
}
