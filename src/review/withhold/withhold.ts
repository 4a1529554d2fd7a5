/** What readers outside are shown of a file: everything internal is cut from its text, before anything is made of it. */
import type { Source } from '../document.ts';
import { readFrontMatter } from '../front-matter.ts';
import { blanked, parseMarkdown } from '../markdown.ts';
import type { Settings } from '../settings.ts';
import { folded, type Vocabulary } from '../vocabulary.ts';
import { printYaml } from '../yaml.ts';
import { internalBlocks, markedSections } from './internal-blocks.ts';
import { markedColumns, narrowedTables } from './internal-columns.ts';
import { marksIn, withCuts } from './marks.ts';
import { publicFields, type Shown } from './public-fields.ts';
import { unlinked } from './unlinked.ts';

/** What a book keeps from readers outside. */
export type InternalNames = Settings['internal'];

export interface Withheld {
  readonly text: string;
  /** What was cut out of the body, as written. */
  readonly passages: readonly string[];
  /** Values that were cut out of front matter and of columns: names, handles, addresses. */
  readonly values: readonly string[];
}

/**
 * A review or a runbook as readers outside may have it. Front matter is written anew, since its comments are nobody's
 * business either; of the body all comments go, and every link to a file that is not shown becomes its words.
 */
export function withhold(
  { path, text }: Source,
  internal: InternalNames,
  vocabulary: Vocabulary,
  shown: Shown,
): Withheld {
  const front = readFrontMatter(text);
  const fields = publicFields(front.data, internal.fields, shown);
  const is = (names: readonly string[]) => {
    const known = new Set(names.map((name) => folded(vocabulary.name(name))));
    return (name: string) => known.has(folded(vocabulary.name(name)));
  };
  const passages: string[] = [];
  const values: string[] = [...fields.withheld];
  const body = text.slice(front.bodyStart);

  const blocks = withCuts(body, internalBlocks(parseMarkdown(body), body, is(internal.sections)).cuts);
  passages.push(...blocks.withheld.map(({ start, end }) => body.slice(start, end)));

  const tables = narrowedTables(parseMarkdown(blocks.text), blocks.text, is(internal.columns));
  const narrow = withCuts(blocks.text, tables).text;
  values.push(...tables.flatMap(({ lost }) => lost));

  const tree = parseMarkdown(narrow);
  const comments = marksIn(tree, narrow);
  passages.push(...comments.map(({ start, end }) => narrow.slice(start, end)));
  const bare = withCuts(narrow, comments).text;

  const links = unlinked(parseMarkdown(bare), bare, path, shown.hasFile);
  const head =
    front.faults.length > 0 || Object.keys(front.data).length === 0 ? '' : `---\n${printYaml(fields.data)}---\n`;
  return { text: head + withCuts(bare, links).text, passages, values };
}

/** What a book keeps to itself: what its configuration says, and what its template marks for all reviews. */
export function internalNames(names: InternalNames, template: string): InternalNames {
  const body = template.slice(readFrontMatter(template).bodyStart);
  const tree = parseMarkdown(body);
  return {
    ...names,
    sections: [...names.sections, ...markedSections(tree, body)],
    columns: [...names.columns, ...markedColumns(tree)],
  };
}

/** The marks of a file that have no partner, by their offsets: where something is shown or withheld by mistake. */
export function strayMarks(text: string): readonly (readonly [start: number, end: number])[] {
  const front = readFrontMatter(text);
  const whole = blanked(text, front.bodyStart);
  return internalBlocks(parseMarkdown(whole), whole, () => false).stray.map(({ start, end }) => [start, end]);
}
