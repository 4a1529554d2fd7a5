import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Parses GitHub-flavoured Markdown by remark: the fallback where nothing native loads, and the reference in tests. */
export function parseMarkdownReference(text: string): Root {
  return processor.parse(text);
}
