import type { Root } from 'mdast';
import type { Contract } from './contract.ts';
import { extractBody } from './extract.ts';
import { bodyStartOf, type FrontMatter, readFrontMatter } from './front-matter.ts';
import { validateFrontMatter } from './front-matter-validator.ts';
import type { BeyondLimits } from './limits.ts';
import { LineIndex } from './lines.ts';
import { parseBody } from './parse-body.ts';
import { readSections } from './read-sections.ts';
import { type CreateRenderer, noRenderer } from './renderer.ts';
import type { SchemaFault } from './schema.ts';
import { isTimeValue, parseTimeValue } from './time-value.ts';
import {
  type Body,
  type Milestone,
  type MilestoneName,
  type Milestones,
  milestoneNames,
  type Review,
  type ReviewFrontMatter,
} from './types.ts';

/** A file as it was found. */
export interface Source {
  /** POSIX path from the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** A review while it is being studied: its text, its trees and all that could be read, however broken it is. */
export interface ReviewDocument {
  readonly source: Source;
  readonly lines: LineIndex;
  readonly front: FrontMatter;
  readonly schemaFaults: readonly SchemaFault[];
  /** The front matter's fields, each only where it fits the schema. */
  readonly meta: Partial<ReviewFrontMatter>;
  readonly own: Readonly<Record<string, unknown>>;
  readonly milestones: Milestones;
  readonly tree: Root;
  readonly body: Body;
  /** Why the file was not read any further; its body is empty then. */
  readonly beyond?: BeyondLimits;
}

/** Reads a review as far as it can be read. Never throws on what stands in the file. */
export function readDocument(
  source: Source,
  contract: Contract,
  options: { readonly render: CreateRenderer | false },
): ReviewDocument {
  const lines = new LineIndex(source.text);
  const front = readFrontMatter(source.text, lines);
  const schemaFaults = front.faults.length > 0 ? [] : validateFrontMatter(front.data);
  const { meta, own } = soundFields(front.data, schemaFaults);
  const { tree, beyond } = parseBody(source.text, front.bodyStart, lines);
  const render = options.render ? options.render(tree) : noRenderer;
  const sections = readSections(tree, contract.vocabulary, render);
  return {
    source,
    lines,
    front,
    schemaFaults,
    meta,
    own,
    milestones: readMilestones(front.data['timeline']),
    tree,
    body: extractBody(sections, meta.id ?? '?'),
    ...(beyond ? { beyond } : {}),
  };
}

/** The body of a review alone, as {@link readDocument} reads it: for whoever knows the front matter, and the id in it. */
export function readBody(
  { text }: Source,
  id: string,
  contract: Contract,
  options: { readonly render: CreateRenderer },
): Body {
  const { tree } = parseBody(text, bodyStartOf(text), new LineIndex(text));
  return extractBody(readSections(tree, contract.vocabulary, options.render(tree)), id);
}

/** The review in a document; nothing where a field is missing without which it cannot be counted or shown, or it was not read. */
export function reviewOf(document: ReviewDocument): Review | undefined {
  if (document.beyond) return undefined;
  const { id, title, severity, status, systems, timeline } = document.meta;
  if (!id || !title || !severity || !status || !systems) return undefined;
  return {
    path: document.source.path,
    meta: { ...document.meta, id, title, severity, status, systems, timeline: timeline ?? { started: 'unknown' } },
    milestones: document.milestones,
    own: document.own,
    body: document.body,
  };
}

/** The front matter with every field left out in or under which a fault lies. */
function soundFields(data: Readonly<Record<string, unknown>>, faults: readonly SchemaFault[]) {
  const unsound = new Set(faults.filter((fault) => fault.path.length > 0).map((fault) => String(fault.path[0])));
  const entries = Object.entries(data).filter(([key]) => !unsound.has(key));
  return {
    meta: Object.fromEntries(entries.filter(([key]) => !key.startsWith('x-'))) as Partial<ReviewFrontMatter>,
    own: Object.fromEntries(entries.filter(([key]) => key.startsWith('x-'))),
  };
}

/** The milestones that can be read, even where another one cannot. */
function readMilestones(timeline: unknown): Milestones {
  const found: Partial<Record<MilestoneName, Milestone>> = {};
  if (typeof timeline !== 'object' || timeline === null) return found;
  for (const name of milestoneNames) {
    const text = (timeline as Record<string, unknown>)[name];
    if (typeof text !== 'string') continue;
    if (text === 'unknown') found[name] = 'unknown';
    else {
      const time = parseTimeValue(text);
      if (isTimeValue(time)) found[name] = time;
    }
  }
  return found;
}
