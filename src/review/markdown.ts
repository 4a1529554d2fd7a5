import type { Root } from 'mdast';

/** The native parser, or nothing on a platform for which it brings no binding. */
const native = await import('satteri').catch(() => undefined);
const reference = native ? undefined : (await import('./markdown-reference.ts')).parseMarkdownReference;

/**
 * Parses GitHub-flavoured Markdown into mdast with places, by the native parser where it loads, else by remark. Front
 * matter is not its business: see `blanked`.
 */
export function parseMarkdown(text: string): Root {
  return (native?.markdownToMdast(text, { features: { frontmatter: false } }) ?? reference?.(text)) as Root;
}

/**
 * A review's text with its front matter (and byte order mark) turned into spaces, so that the places in the parsed
 * body are the places in the file.
 */
export function blanked(text: string, bodyStart: number): string {
  return text.slice(0, bodyStart).replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length)) + text.slice(bodyStart);
}
