import type { Review, Section } from '../review/types.ts';
import { makeAnew, type Recall } from './recall.ts';
import type { KnowledgeBase } from './types.ts';

const MARK = 'class="language-mermaid"';
/** A code block as the renderer writes it; no tag stands inside of it. */
const CODE = /<pre><code class="language-mermaid">([^<]*)<\/code><\/pre>/g;

const undrawn =
  'This diagram could not be drawn, so its source stands here. Flowcharts, sequences, states, classes, entities and XY charts can be.';

/** Whether a book holds a diagram. */
export function hasDiagrams(
  { incidents, runbooks, guides }: Pick<KnowledgeBase, 'incidents' | 'runbooks' | 'guides'>,
  recall: Recall = makeAnew,
): boolean {
  const written = [...guides.pages, ...(guides.front ? [guides.front] : [])];
  return (
    written.some(isDrawn) ||
    recall.each('diagrams', [incidents.map(({ body }) => body)], [], isDrawn).includes(true) ||
    runbooks.some(({ content }) => content && recall(isDrawn, content))
  );
}

/** Whether there is a diagram in a text. */
function isDrawn({ preamble, sections }: Pick<Review['body'], 'preamble' | 'sections'>): boolean {
  return preamble.some(holdsOne) || hasDiagram(sections);
}

/**
 * HTML from the renderer with its Mermaid code blocks drawn, the source below as the text alternative; what cannot be
 * drawn stays as its source, with a note. `drawingOf` gives the address of the picture of a source.
 */
export function withDiagrams(html: string, drawingOf: (source: string) => string | undefined): string {
  if (!mayHoldDiagram(html)) return html;
  return html.replace(CODE, (block: string, code: string) => {
    const address = drawingOf(decoded(code).trim());
    if (address === undefined) return `<figure class="diagram">${block}<figcaption>${undrawn}</figcaption></figure>`;
    return `<figure class="diagram"><img src="${address}" alt="A diagram; its source stands below" loading="lazy"><figcaption><details><summary>Source of the diagram</summary>${block}</details></figcaption></figure>`;
  });
}

function hasDiagram(sections: readonly Section[]): boolean {
  return sections.some(({ blocks, subsections }) => blocks.some(holdsOne) || hasDiagram(subsections));
}

function holdsOne({ html }: { readonly html: string }): boolean {
  return mayHoldDiagram(html);
}

/** Whether {@link withDiagrams} looks into HTML at all. */
export function mayHoldDiagram(html: string): boolean {
  return html.includes(MARK);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(html: string): string {
  return html.replace(/&(?:#x([0-9a-f]+)|(amp|lt|gt|quot));/gi, (_all, hex: string | undefined, name: string) =>
    hex === undefined ? (named[name.toLowerCase()] ?? '') : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
