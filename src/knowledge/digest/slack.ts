import type { Cell } from './block.ts';
import { titleOf } from './content.ts';
import type { Digest } from './digest.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { LinkTo } from './links.ts';

/** Slack's limits: https://docs.slack.dev/reference/block-kit/blocks */
const BLOCKS = 50;
const SECTION = 3000;
const HEADER = 150;
/** Of all texts together; Slack documents none, and turns away messages of some 13,000 characters. */
const MESSAGE = 11_000;
const LINE = 600;

interface SlackText {
  readonly type: 'plain_text' | 'mrkdwn';
  readonly text: string;
  readonly emoji?: boolean;
  readonly verbatim?: boolean;
}

type SlackBlock =
  | { readonly type: 'header' | 'section'; readonly text: SlackText }
  | { readonly type: 'context'; readonly elements: readonly SlackText[] };

/**
 * The digest as the payload of one of Slack's incoming webhooks. What stands in reviews mentions nobody and links
 * nowhere; of a digest that is too long for Slack the end is left out, and the message says so.
 */
export function digestForSlack(digest: Digest, linkTo: LinkTo): string {
  const title = titleOf(digest);
  const blocks: SlackBlock[] = [header(title)];
  let left = MESSAGE;
  for (const block of packed(entriesOf(digest), linkTo)) {
    left -= block.type === 'context' ? 0 : block.text.text.length;
    if (left < 0 || blocks.length === BLOCKS - 1) {
      blocks.push(rest(digest));
      break;
    }
    blocks.push(block);
  }
  return `${JSON.stringify({ text: escaped(title), blocks }, null, 2)}\n`;
}

/** Neighbouring lines share a section as long as there is room in it. */
function* packed(entries: readonly Entry[], linkTo: LinkTo): Generator<SlackBlock> {
  let lines: string[] = [];
  const section = (): SlackBlock => ({ type: 'section', text: mrkdwn(lines.join('\n')) });
  for (const entry of entries) {
    const line = 'heading' in entry ? '' : lineOf(entry, linkTo);
    if (lines.length > 0 && ('heading' in entry || lines.join('\n').length + 1 + line.length > SECTION)) {
      yield section();
      lines = [];
    }
    if ('heading' in entry) yield header(entry.heading);
    else lines.push(line);
  }
  if (lines.length > 0) yield section();
}

function lineOf(entry: Exclude<Entry, { readonly heading: string }>, linkTo: LinkTo): string {
  if ('text' in entry) return escaped(cut(entry.text, LINE));
  const { lead, cells, facts } = entry;
  const strong = lead.length === 0 ? '' : `*${lead.map((cell) => cellOf(cell, linkTo)).join('')}* `;
  const beside = facts.length === 0 ? '' : ` (${escaped(cut(facts.join(', '), LINE))})`;
  return `• ${strong}${cells.map((cell) => cellOf(cell, linkTo)).join('')}${beside}`;
}

function cellOf(cell: Cell, linkTo: LinkTo): string {
  if (typeof cell === 'string') return escaped(cut(cell, LINE));
  const url = linkTo(cell.incident);
  return url === undefined
    ? escaped(cell.incident)
    : `<${escaped(url.replaceAll('|', '%7C'))}|${escaped(cell.incident)}>`;
}

function rest({ period, url }: Digest): SlackBlock {
  const where = url === undefined ? '' : `, ${escaped(url)} shows it`;
  return {
    type: 'context',
    elements: [
      mrkdwn(
        `There is more: \`incidentbook digest --period ${period.kind} --of ${period.key}\` prints all of it${where}.`,
      ),
    ],
  };
}

function header(text: string): SlackBlock {
  return { type: 'header', text: { type: 'plain_text', text: cut(text, HEADER), emoji: false } };
}

/** `verbatim`: names, channels and addresses in it are text. */
function mrkdwn(text: string): SlackText {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** The three characters that mean something to Slack; what mentions or links is written with them. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
