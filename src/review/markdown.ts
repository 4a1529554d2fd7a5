import type { Root } from 'mdast';
import { type Processor, unified } from 'unified';

/** The native parser, or nothing on a platform for which it brings no binding. */
const native = await import('satteri').catch(() => undefined);
const reference = native ? undefined : (await import('./markdown-reference.ts')).parseMarkdownReference;

/** Parses GitHub-flavoured Markdown into mdast, natively. Front matter is not its business: see `blanked`. */
function satteri(this: Processor): void {
  this.parser = (text) =>
    (native?.markdownToMdast(text, { features: { frontmatter: false } }) ?? reference?.(text)) as Root;
}

const processor = unified().use(satteri).freeze();

/** Parses Markdown into mdast with places, by the native parser where it loads, else by remark. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text) as Root;
}

/**
 * A review's text with its front matter (and byte order mark) turned into spaces, so that the places in the parsed
 * body are the places in the file.
 */
export function blanked(text: string, bodyStart: number): string {
  return text.slice(0, bodyStart).replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length)) + text.slice(bodyStart);
}
