/**
 * beautiful-mermaid as the draughtsman of Mermaid diagrams, while the site is built: mermaid itself would have to run in
 * every reader's browser, is larger than the whole site and needs inline styles, which our pages forbid.
 */
import { createHash } from 'node:crypto';
import type { SiteFile } from './files.ts';

/** The site's paper, ink and accent in its two themes. */
const light = { bg: '#fdfdfb', fg: '#1b2022', accent: '#0b665b' };
const dark = { bg: '#15191b', fg: '#e5e7e4', accent: '#6ecabb' };

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
      const content = inBothThemes(atHome(renderMermaidSVG(source, light)));
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

/**
 * The picture with the colours of the dark theme beside its own: one file for both. A browser asks a picture for the theme
 * of the place where it stands, so it follows the page's switch as well as the reader's system.
 */
function inBothThemes(svg: string): string {
  // The library states its colours in a style attribute, which only `!important` outdoes.
  const colours = Object.entries(dark).map(([name, colour]) => `--${name}:${colour}!important`);
  return svg.replace('<style>', `<style>@media (prefers-color-scheme:dark){svg{${colours.join(';')}}}`);
}
