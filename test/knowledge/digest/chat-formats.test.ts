import { readFileSync } from 'node:fs';
import adaptiveCards from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import { makeBook } from '../../commands/run.ts';

const exemplary = readFileSync('test/fixtures/exemplary.md', 'utf8');
const evil = '<!channel> & <script>@here</script> *x* [a](b) 💥 ' + '\\r\\nBcc: everybody@example.org';
const hostile: Record<string, string> = {
  'incidentbook.config.yaml': `title: "Bücher ${evil}"\nurl: https://book.example.org/kb/?a=1&b=2\n`,
  'reviews/2026/2026-03-04-checkout.md': exemplary
    .replace(/^title: .*$/m, `title: "${evil}"`)
    .replace('Cap the payment pool at 40', '<!everyone> <https://evil.example|here> cap at 40'),
};
/** More than any chat takes. */
const large = Object.fromEntries(
  Array.from({ length: 80 }, (_, number) => [
    `reviews/2026/2026-03-04-${number}.md`,
    exemplary
      .replace(/^id: .*$/m, `id: INC-2026-${100 + number}`)
      .replace(/^title: .*$/m, `title: "${'ü'.repeat(110)}"`),
  ]),
);

async function digest(format: string, files: Record<string, string>, period = 'week'): Promise<string> {
  const { code, stdout } = await makeBook(files).run([
    'digest',
    '--period',
    period,
    '--format',
    format,
    '--as-of',
    '2026-04-10',
    '--of',
    period === 'week' ? '2026-W10' : '2026-Q1',
  ]);
  expect(code).toBe(0);
  return stdout;
}

interface SlackText {
  readonly type: string;
  readonly text: string;
  readonly verbatim?: boolean;
}

describe('slack', () => {
  const read = async (files: Record<string, string>, period?: string) =>
    JSON.parse(await digest('slack', files, period)) as {
      text: string;
      blocks: { type: string; text?: SlackText; elements?: SlackText[] }[];
    };

  it.each([
    ['a hostile book', hostile, 'week'],
    ['a hostile book’s quarter', hostile, 'quarter'],
    ['a large book', large, 'week'],
    ['a large book’s quarter', large, 'quarter'],
  ])('keeps within the limits of Slack: %s', async (_, files, period) => {
    const { blocks } = await read(files, period);
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.length).toBeLessThanOrEqual(50);
    const texts = blocks.flatMap(({ text, elements }) => [...(text ? [text] : []), ...(elements ?? [])]);
    for (const { type, text, verbatim } of texts) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(type === 'plain_text' ? 150 : 3000);
      if (type === 'mrkdwn') expect(verbatim).toBe(true);
    }
    expect(texts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(13_000);
  });

  it('mentions nobody, and links to pages of the book alone', async () => {
    const { text, blocks } = await read(hostile);
    const written = [text, ...blocks.flatMap((block) => (block.text?.type === 'mrkdwn' ? [block.text.text] : []))].join(
      '\n',
    );
    expect(written).toContain('&lt;!channel&gt; &amp; &lt;script&gt;@here');
    expect(written).toContain(
      '• *<https://book.example.org/kb/?a=1&amp;b=2/incidents/inc-2026-014/|INC-2026-014>* &lt;!channel&gt;',
    );
    for (const [, target] of written.matchAll(/<([^>]*)>/g))
      expect(target).toMatch(/^https:\/\/book\.example\.org\/kb\/[^|]*\|[\w-]+$/);
  });

  it('says where the rest is', async () => {
    const last = (await read(large)).blocks.at(-1);
    expect(last?.elements?.[0]?.text).toBe(
      'There is more: `incidentbook digest --period week --of 2026-W10` prints all of it.',
    );
  });
});

describe('teams', () => {
  const read = async (files: Record<string, string>, period?: string) => {
    const text = await digest('teams', files, period);
    return { text, message: JSON.parse(text) };
  };
  /** What Microsoft's own library has to say of a card. */
  const complaints = (card: object) => {
    const context = new adaptiveCards.SerializationContext();
    new adaptiveCards.AdaptiveCard().parse(card, context);
    return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  };

  it.each([
    ['a hostile book', hostile, 'week'],
    ['a hostile book’s quarter', hostile, 'quarter'],
    ['a large book', large, 'quarter'],
  ])('is a card of version 1.5 without fault, and small enough: %s', async (_, files, period) => {
    const { text, message } = await read(files, period);
    expect(Buffer.byteLength(text)).toBeLessThan(28 * 1024);
    expect(message).toMatchObject({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
    });
    const card = message.attachments[0].content;
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(complaints(card)).toEqual([]);
    expect(complaints({ ...card, body: [{ type: 'TextBlock', text: 'x', weight: 'fat' }] })).toHaveLength(1);
  });

  it('puts texts of reviews where no Markdown is read', async () => {
    const { message } = await read(hostile);
    const body: { type: string; text?: string }[] = message.attachments[0].content.body;
    const markdown = body.filter(({ type }) => type === 'TextBlock').map(({ text }) => text);
    expect(markdown).toContain('Incidents');
    expect(markdown.join('\n')).not.toMatch(/[<*[]/);
    expect(JSON.stringify(body)).toContain('[a](b)');
  });
});

describe('mail', () => {
  const read = async (files: Record<string, string>, period?: string) => {
    const message = await digest('mail', files, period);
    const [head = '', ...rest] = message.split('\n\n');
    const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? '';
    const parts = rest.join('\n\n').split(`--${boundary}`).slice(1, -1);
    const [text = '', html = ''] = [`${rest.join('\n\n')}`.split(`--${boundary}\n`)[1], parts[1]].map((part = '') =>
      Buffer.from(part.split('\n\n')[1] ?? '', 'base64').toString(),
    );
    return { message, head, text, html };
  };
  const subjectOf = (head: string) =>
    (/^Subject: (.*(?:\n .*)*)/m.exec(head)?.[1] ?? '')
      .split('\n ')
      .map((word) => Buffer.from(/^=\?utf-8\?B\?(.*)\?=$/.exec(word)?.[1] ?? '', 'base64').toString())
      .join('');

  it('is a message with text and HTML whose headers nothing in a book can add to', async () => {
    const { message, head, text, html } = await read(hostile);
    expect(
      head
        .split('\n')
        .filter((line) => !line.startsWith(' '))
        .map((line) => line.split(':')[0]),
    ).toEqual(['Subject', 'MIME-Version', 'Auto-Submitted', 'Content-Type']);
    expect(subjectOf(head)).toContain('Bücher <!channel>');
    for (const line of message.split('\n')) expect(line.length).toBeLessThanOrEqual(78);
    expect(message).toMatch(/^[\x20-\x7e\n]*$/);
    expect(text).toContain('* INC-2026-014 <https://book.example.org/kb/?a=1&b=2/incidents/inc-2026-014/>');
    expect(html).toContain('&lt;!channel&gt; &amp; &lt;script&gt;');
  });

  it('loads nothing, runs nothing, and carries its styles in its elements', async () => {
    const { html } = await read(hostile, 'quarter');
    expect(html).not.toMatch(/<(script|img|link|iframe|form|input)\b|url\(|@import|\ssrc=/i);
    for (const [, address] of html.matchAll(/href="([^"]*)"/g))
      expect(address).toMatch(/^https:\/\/book\.example\.org\/kb\//);
    for (const [tag] of html.matchAll(/<(?:h1|h2|p|a|span|td)\b[^>]*>/g)) expect(tag).toMatch(/ style="/);
    // Whatever has a colour in light has one in the dark.
    for (const [, names = ''] of html.matchAll(/class="([^"]*)"/g))
      for (const name of names.split(' ')) expect(html).toMatch(new RegExp(`\\.${name} \\{`));
  });
});
