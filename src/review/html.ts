import type { ElementContent, Nodes as HastNodes } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Html, Nodes, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { plainHtml } from './plain-html.ts';
import type { Renderer } from './renderer.ts';

/** GitHub's schema, which lets no script, style, frame, event handler or foreign scheme through, drawn tighter. */
const schema: Schema = {
  ...defaultSchema,
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
};

/**
 * A renderer for the nodes of a tree. Raw HTML comes out as the text that it is (a comment as nothing, `<br>` as a line
 * break); what is left passes through the sanitiser. Nodes that hold nothing to sanitise take a shorter way.
 */
export function createRenderer(tree: Root): Renderer {
  const sanitised = createSanitisingRenderer(tree);
  return (nodes) => plainHtml(nodes, areInline(nodes)) ?? sanitised(nodes);
}

/** The same for whatever stands in the nodes, by the long way. */
export function createSanitisingRenderer(tree: Root): Renderer {
  const definitions = tree.children.filter((node) => node.type === 'definition');
  const footnotes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  return (nodes) => {
    // Side by side in a root, inline nodes would be set apart by line breaks: "`a`, b" would become "a , b".
    const inline = areInline(nodes);
    const shown = inline ? [{ type: 'paragraph', children: nodes }] : nodes;
    const children = [...shown, ...definitions] as RootContent[];
    if (footnotes.length > 0 && nodes.some(isBlock)) children.push(...footnotes);
    const hast = toHast({ type: 'root', children }, { handlers: { html: asText }, allowDangerousHtml: false });
    const [paragraph] = 'children' in hast ? hast.children : [];
    const content = inline && paragraph?.type === 'element' ? { ...hast, children: paragraph.children } : hast;
    return (
      toHtml(sanitize(content as HastNodes, schema) as HastNodes)
        .replace(/\r\n?/g, '\n')
        // HTML has given up the attribute in which Markdown's tables say how their columns stand.
        .replace(/<(t[hd]) align="(left|center|right)">/g, '<$1 class="align-$2">')
        .trim()
    );
  };
}

const inlineTypes = new Set<Nodes['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'html',
]);

function areInline(nodes: readonly Nodes[]): boolean {
  return nodes.length > 0 && nodes.every(({ type }) => inlineTypes.has(type));
}

function isBlock(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'list' || node.type === 'table' || node.type === 'blockquote';
}

function asText(_state: unknown, node: Html): ElementContent | undefined {
  if (/^\s*<!--[\s\S]*-->\s*$/.test(node.value)) return undefined;
  if (/^<br\s*\/?>$/i.test(node.value)) return { type: 'element', tagName: 'br', properties: {}, children: [] };
  return { type: 'text', value: node.value };
}
