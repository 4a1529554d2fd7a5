import type { Difference } from './differences.ts';

/** A difference between the native parser and the reference that is understood and accepted. */
export interface Known {
  readonly name: string;
  readonly why: string;
  /** The smallest document that shows it. */
  readonly example: string;
  explains(difference: Difference): boolean;
}

/** All of them. One that no longer shows has to be taken out: the test of the examples fails then. */
export const knownDifferences: readonly Known[] = [
  {
    name: 'a paragraph behind a check box',
    why: 'Where it begins with markup, the reference lets the paragraph begin at the box, which is no part of it; the native parser lets it begin behind the box. What is read from it is the same.',
    example: '- [x] **Logs**: collected',
    explains: ({ path, above: [node, item] }) =>
      path.at(-3) === 'position' &&
      path.at(-2) === 'start' &&
      node?.[1].type === 'paragraph' &&
      isTask(item?.[0]) &&
      isTask(item?.[1]),
  },
  {
    name: 'a check box with its text on the next line',
    why: 'The reference lets the text begin at the end of the line of the box, the native parser at the next line, indent included. White space is folded later.',
    example: '- [ ] \n  Logs',
    explains: ({ path, ours, reference, above }) =>
      above.some(([a, b]) => isTask(a) && isTask(b)) &&
      ((path.at(-3) === 'position' && path.at(-2) === 'start') ||
        (path.at(-1) === 'value' && trimmed(ours) === trimmed(reference))),
  },
  {
    name: 'a check box in an underlined heading',
    why: 'GitHub’s specification asks for a paragraph behind a check box; the native parser takes a heading too. No checklist is written like this.',
    example: '- [x] Logs\n  ---',
    explains: ({ above }) => above.some(([ours]) => isTask(ours) && firstChild(ours) === 'heading'),
  },
  {
    name: 'a check box before a table',
    why: 'The reference takes the box and reads the rest as text; the native parser reads the table and takes the box for text of its first cell.',
    example: '- [x] | a |\n  |---|\n  | b |',
    explains: ({ above }) => above.some(([ours, reference]) => firstChild(ours) === 'table' && isTask(reference)),
  },
  {
    name: 'the indent inside a comment of several lines',
    why: 'Where a comment in the text of a list item goes on in the next line, the native parser keeps a part of the indent. Comments are never shown.',
    example: '10. [x] <!-- a\n    b -->',
    explains: ({ path, ours, reference, above }) =>
      path.at(-1) === 'value' && above[0]?.[0].type === 'html' && unindented(ours) === unindented(reference),
  },
  {
    name: 'a blank line behind a nested list in a quotation',
    why: 'Where a quoted item goes on behind a blank line, the native parser calls the item loose, as GitHub’s specification does; the reference gives the line to the nested list. The content is the same.',
    example: '> - a\n>   - b\n>\n>   c',
    explains: ({ path, above }) =>
      above.some(([node]) => node.type === 'blockquote') && (path.at(-1) === 'spread' || path.at(-2) === 'end'),
  },
  {
    name: 'the end of a line behind a lone backtick',
    why: 'In a list item, such a piece of text ends with its line in the native parser, and behind the next line’s indent in the reference.',
    example: '- a ` b\n  **c**',
    explains: ({ path, above }) => {
      const [node] = above[0] ?? [];
      return path.at(-2) === 'end' && node?.type === 'text' && node.value.endsWith('\n');
    },
  },
  {
    name: 'an item that ends with a block of HTML',
    why: 'The native parser counts the line break, and the indent behind it, as part of such a block and of the item around it. HTML of reviews is sanitised and its places are not used.',
    example: '9) <!-- a -->\n10) b',
    explains: ({ path, ours, reference, above }) => {
      const [node] = above[0] ?? [];
      if (path.at(-1) === 'value') return node?.type === 'html' && trimmed(ours) === trimmed(reference);
      return path.at(-2) === 'end' && node !== undefined && endsWithHtml(node);
    },
  },
  {
    name: 'a list from 9 on behind indented code and a link definition',
    why: 'The native parser takes it for text, as if it interrupted a paragraph. A list from 1 on, or bullets, are read.',
    example: '    code\n\n[label]: https://example.com\n\n9. a',
    explains: ({ path, above }) => {
      const [ours, reference] = above.at(-1) ?? [];
      // What follows stands in other places then.
      return path[0] === 'children' && Number(path[1]) >= firstLostList(ours, reference);
    },
  },
];

interface Thing {
  readonly type: string;
  readonly checked?: boolean | null | undefined;
  readonly start?: number | null | undefined;
  readonly children?: readonly Thing[];
}

function isTask(node: Thing | undefined): boolean {
  return node?.type === 'listItem' && typeof node.checked === 'boolean';
}

function firstChild(node: Thing): string | undefined {
  return node.type === 'listItem' ? node.children?.[0]?.type : undefined;
}

/** Number of the first child that is a list not beginning at 1 in the reference and a paragraph in ours. */
function firstLostList(ours: Thing | undefined, reference: Thing | undefined): number {
  const at = (reference?.children ?? []).findIndex(
    ({ type, start }, index) => type === 'list' && start !== 1 && ours?.children?.[index]?.type === 'paragraph',
  );
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function endsWithHtml(node: Thing): boolean {
  const last = node.children?.at(-1);
  return node.type === 'html' || (last !== undefined && endsWithHtml(last));
}

function trimmed(text: unknown): string {
  return String(text).trim();
}

function unindented(text: unknown): string {
  return String(text).replace(/\n[ \t]+/g, '\n');
}
