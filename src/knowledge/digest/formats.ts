import type { Digest } from './digest.ts';
import { digestAsHtml } from './html.ts';
import { digestAsJson } from './json.ts';
import type { LinkTo } from './links.ts';
import { digestAsMail } from './mail/message.ts';
import { digestAsMarkdown } from './markdown.ts';
import { digestForSlack } from './slack.ts';
import { digestForTeams } from './teams.ts';

/** A way to write a digest: a pure function of it. */
export interface DigestFormat {
  readonly name: string;
  readonly summary: string;
  print(digest: Digest, linkTo: LinkTo): string;
}

/** All ways to write a digest, the default first. */
export const digestFormats: readonly DigestFormat[] = [
  { name: 'md', summary: 'Markdown for a wiki, an issue or a chat', print: digestAsMarkdown },
  { name: 'html', summary: 'one document for a browser or to print', print: digestAsHtml },
  { name: 'mail', summary: 'a message with text and HTML, for sendmail', print: digestAsMail },
  { name: 'slack', summary: 'the payload of a webhook of Slack', print: digestForSlack },
  { name: 'teams', summary: 'the payload of a workflow of Teams', print: digestForTeams },
  { name: 'json', summary: 'for programs, see schema/digest.schema.json', print: digestAsJson },
];
