import type { Digest } from './digest.ts';
import { digestAsHtml } from './html.ts';
import { digestAsJson } from './json.ts';
import type { LinkTo } from './links.ts';
import { digestAsMarkdown } from './markdown.ts';

/** A way to write a digest: a pure function of it. */
export interface DigestFormat {
  readonly name: string;
  readonly summary: string;
  print(digest: Digest, linkTo: LinkTo): string;
}

/** All ways to write a digest, the default first. */
export const digestFormats: readonly DigestFormat[] = [
  { name: 'md', summary: 'Markdown for a wiki, an issue or a chat', print: digestAsMarkdown },
  { name: 'html', summary: 'one document for a mail or a browser', print: digestAsHtml },
  { name: 'json', summary: 'for programs, see schema/digest.schema.json', print: digestAsJson },
];
