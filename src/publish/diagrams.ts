/**
 * beautiful-mermaid as the draughtsman of Mermaid diagrams, while the site is built: mermaid itself would have to run in
 * every reader's browser, is larger than the whole site and needs inline styles, which our pages forbid.
 */
import { createHash } from 'node:crypto';
import type { SiteFile } from './files.ts';

/** Draws diagrams and remembers them. */
export interface Diagrams {
  /** The address on the site of the picture of a diagram; undefined where it cannot be drawn. */
  diagramAt(source: string): string | undefined;
  /** All pictures that were drawn. */
  files(): readonly SiteFile[];
}

/** Loads the draughtsman, which takes most of a second, so only books with diagrams should ask. */
export async function createDiagrams(): Promise<Diagrams> {
  const { renderMermaidSVG } = await import('beautiful-mermaid');
  const drawn = new Map<string, SiteFile | undefined>();
  const draw = (source: string): SiteFile | undefined => {
    try {
      const content = atHome(renderMermaidSVG(source, { bg: '#fdfdfb', fg: '#1b2022', accent: '#0b665b' }));
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
      return { address: `images/diagram-${hash}.svg`, content };
    } catch {
      // A kind of diagram that it does not know, or a mistake in the source: readers then see the source.
      return undefined;
    }
  };
  return {
    diagramAt(source) {
      if (!drawn.has(source)) drawn.set(source, draw(source));
      return drawn.get(source)?.address;
    },
    files: () => [...new Map([...drawn.values()].flatMap((file) => (file ? [[file.address, file]] : []))).values()],
  };
}

/** The picture without its font from another host; throws where something in it could run. */
function atHome(svg: string): string {
  const content = svg.replace(/@import url\([^)]*\);?/g, '').replaceAll("'Inter', ", '');
  if (/<\s*(?:script|foreignObject|iframe|image)\b|\son\w+\s*=|javascript:|url\(\s*['"]?https?:/i.test(content))
    throw new Error('The picture holds more than a picture');
  return content;
}
