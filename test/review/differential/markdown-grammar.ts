import fc from 'fast-check';

/** Words, with the characters that a review holds and Markdown might take for its own. */
const word = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      'pool',
      'the',
      'database',
      'Überlauf',
      '断線',
      'p99',
      '10:42',
      '€30',
      'e-mail',
      'don’t',
      'x',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '1.',
      '#4',
      '5*6',
      'a_b_c',
      'C#',
      '[sic]',
      '<5',
      'a&b',
      '&amp;',
      '&copy;',
      '\\*',
      '±10m',
      '🔥',
      '!',
      '|',
      '~',
      '`',
      '"',
      ':',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'https://example.com/a?b=c#d',
      'www.example.com',
      'on-call@example.com',
      '<https://example.com>',
      '{{ x }}',
      '<br>',
      '<b>',
      '</b>',
    ),
  },
);

const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));

const plain = fc
  .array(
    fc.constantFrom('pool', 'the database', 'Überlauf', '断線', '10:42', '€30', 'e-mail', 'don’t', 'a &amp; b', '🔥'),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) => list.join(' '));

const marked = fc.oneof(
  plain.map((text) => `**${text}**`),
  plain.map((text) => `*${text}*`),
  plain.map((text) => `_${text}_`),
  plain.map((text) => `~~${text}~~`),
  plain.map((text) => `\`${text}\``),
  plain.map((text) => `***${text}***`),
  plain.map((text) => `~~**${text}**~~`),
);

const piece = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 4, arbitrary: marked },
  { weight: 1, arbitrary: fc.oneof(plain, marked).map((text) => `[${text}](https://example.com/x "title")`) },
  { weight: 1, arbitrary: plain.map((text) => `![${text}](graph.png)`) },
  { weight: 1, arbitrary: plain.map((text) => `<!-- ${text} -->`) },
  { weight: 1, arbitrary: fc.constantFrom('[^1]', '[label]', '[label][]', '[text][label]') },
);

const inline = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' '));

const lines = fc.array(inline, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n'));
const cell = inline.map((text) => text.replaceAll('|', '\\|'));
const row = (width: number) =>
  fc.array(cell, { minLength: 1, maxLength: width + 1 }).map((cells) => `| ${cells.join(' | ')} |`);

const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc
    .tuple(
      fc.array(cell, { minLength: width, maxLength: width }).map((cells) => `| ${cells.join(' | ')} |`),
      fc
        .array(fc.constantFrom('---', ':--', '--:', ':-:', '-'), { minLength: width, maxLength: width })
        .map((cells) => `|${cells.join('|')}|`),
      fc.array(row(width), { maxLength: 3 }).map((rows) => rows.join('\n')),
    )
    .map((parts) => parts.join('\n').trimEnd()),
);

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

/** What may follow the text of a list item, in a paragraph of its own. */
const more = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: lines.map((text) => `\n\n${text}`) },
  { weight: 1, arbitrary: table.map((text) => `\n\n${text}`) },
  { weight: 1, arbitrary: words.map((text) => `\n\n\`\`\`\n${text}\n\`\`\``) },
);

const list: fc.Arbitrary<string> = fc.letrec<{ list: string; item: string }>((tie) => ({
  item: fc
    .tuple(
      fc.constantFrom('', '', '[ ] ', '[x] ', '[X] '),
      inline,
      more,
      fc.option(
        tie('list').map((nested) => `\n${nested}`),
        { nil: '', depthSize: 'small' },
      ),
    )
    .map((parts) => parts.join('')),
  list: fc.oneof(
    fc
      .tuple(
        fc.constantFrom('-', '*', '+'),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('\n', '\n\n'),
      )
      .map(([mark, items, gap]) => items.map((item) => `${mark} ${indented(item, '  ')}`).join(gap)),
    fc
      .tuple(
        fc.constantFrom(0, 1, 2, 9),
        fc.constantFrom('.', ')'),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      )
      .map(([from, end, items]) => items.map((item, at) => numbered(`${from + at}${end} `, item)).join('\n')),
  ),
})).list;

const numbered = (mark: string, item: string): string => mark + indented(item, ' '.repeat(mark.length));

const block = fc.oneof(
  { weight: 3, arbitrary: lines },
  { weight: 3, arbitrary: list },
  { weight: 2, arbitrary: table },
  fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  inline.map((text) => `${text}\n---`),
  fc.oneof(lines, list, table).map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
  fc
    .tuple(fc.constantFrom('```', '~~~', '````'), fc.constantFrom('', 'sql', 'sh title="x"'), words)
    .map(([fence, info, text]) => `${fence}${info}\n${text}\n${fence}`),
  words.map((text) => `    ${text}`),
  words.map((text) => `<!-- ${text}\n${text} -->`),
  words.map((text) => `<details>\n${text}\n</details>`),
  fc.constantFrom('---', '***', '[^1]: a note', '[label]: https://example.com/l "title"', ''),
);

/** Documents of GitHub-flavoured Markdown as people write them, with all that a review may hold. */
export const markdownDocument: fc.Arbitrary<string> = fc
  .tuple(fc.array(block, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
  .map(([blocks, end]) => `${blocks.join('\n\n')}\n`.replaceAll('\n', end));
