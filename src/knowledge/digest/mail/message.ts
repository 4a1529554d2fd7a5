import { titleOf } from '../content.ts';
import type { Digest } from '../digest.ts';
import type { LinkTo } from '../links.ts';
import { mailHtml } from './html.ts';
import { mailText } from './text.ts';

/** Characters of a line of base64, by RFC 2045. */
const LINE = 76;
/** Bytes in one encoded word of a header, so that it stays below the 75 characters of RFC 2047. */
const WORD = 42;

/**
 * The digest as a message (RFC 5322) in text and HTML, ready for `sendmail`, which adds sender and date. Nothing that a
 * book holds can add a header to it: what is not plain is encoded.
 */
export function digestAsMail(digest: Digest, linkTo: LinkTo): string {
  // It cannot occur in base64.
  const boundary = `=_incidentbook_${digest.period.key}`;
  return [
    `Subject: ${header(titleOf(digest))}`,
    'MIME-Version: 1.0',
    'Auto-Submitted: auto-generated',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part(boundary, 'text/plain', mailText(digest, linkTo)),
    ...part(boundary, 'text/html', mailHtml(digest, linkTo)),
    `--${boundary}--`,
    '',
  ].join('\n');
}

function part(boundary: string, type: string, content: string): string[] {
  const encoded = Buffer.from(content).toString('base64');
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []),
  ];
}

function header(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && text.length < LINE && !text.includes('=?')) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > WORD) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((each) => `=?utf-8?B?${Buffer.from(each).toString('base64')}?=`).join('\n ');
}
