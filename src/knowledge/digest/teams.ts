import type { Cell } from './block.ts';
import { titleOf } from './content.ts';
import type { Digest } from './digest.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { LinkTo } from './links.ts';

/** Bytes that Teams takes for a message, less room for its end: https://learn.microsoft.com/microsoftteams/limits-specifications-teams */
const BYTES = 27_000;

interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Large';
  readonly isSubtle?: true;
  readonly selectAction?: OpenUrl;
}

interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title?: string;
  readonly url: string;
}

type Element =
  | { readonly type: 'RichTextBlock'; readonly spacing?: 'Small'; readonly inlines: readonly TextRun[] }
  | {
      readonly type: 'TextBlock';
      readonly text: string;
      readonly weight: 'Bolder';
      readonly style: 'heading';
      readonly wrap: true;
      readonly spacing: 'Large';
    };

/**
 * The digest as what a workflow of Teams takes: a message with one Adaptive Card, version 1.5. Texts of reviews stand in
 * `RichTextBlock`, which, unlike `TextBlock`, reads no Markdown.
 */
export function digestForTeams(digest: Digest, linkTo: LinkTo): string {
  const title: Element = {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: titleOf(digest), weight: 'Bolder', size: 'Large' }],
  };
  const body: Element[] = [title];
  let left = BYTES - Buffer.byteLength(messageWith(body, digest));
  for (const entry of entriesOf(digest)) {
    const element = elementOf(entry, linkTo);
    // Indented as it will be, with the comma.
    left -= Buffer.byteLength(JSON.stringify(element)) + 1;
    if (left < 0) {
      body.push(restOf(digest));
      break;
    }
    body.push(element);
  }
  return `${messageWith(body, digest)}\n`;
}

function messageWith(body: readonly Element[], { url }: Digest): string {
  const open: OpenUrl[] = url === undefined ? [] : [{ type: 'Action.OpenUrl', title: 'Open the book', url }];
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    msteams: { width: 'Full' },
    body,
    ...(open.length === 0 ? {} : { actions: open }),
  };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
  return JSON.stringify({ type: 'message', attachments: [attachment] });
}

function elementOf(entry: Entry, linkTo: LinkTo): Element {
  if ('heading' in entry)
    return { type: 'TextBlock', text: entry.heading, weight: 'Bolder', style: 'heading', wrap: true, spacing: 'Large' };
  if ('text' in entry) return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: entry.text }] };
  const { lead, cells, facts } = entry;
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: '• ' },
      ...lead.map((cell): TextRun => ({ ...runOf(cell, linkTo), weight: 'Bolder' })),
      ...(lead.length === 0 ? [] : [{ type: 'TextRun', text: ' ' } as const]),
      ...cells.map((cell) => runOf(cell, linkTo)),
      ...(facts.length === 0 ? [] : [{ type: 'TextRun', text: ` (${facts.join(', ')})`, isSubtle: true } as const]),
    ],
  };
}

function runOf(cell: Cell, linkTo: LinkTo): TextRun {
  if (typeof cell === 'string') return { type: 'TextRun', text: cell };
  const url = linkTo(cell.incident);
  return {
    type: 'TextRun',
    text: cell.incident,
    ...(url === undefined ? {} : { selectAction: { type: 'Action.OpenUrl', url } }),
  };
}

function restOf({ period }: Digest): Element {
  const text = `There is more: incidentbook digest --period ${period.kind} --of ${period.key} prints all of it.`;
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, isSubtle: true }] };
}
