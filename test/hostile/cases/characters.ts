import type { HostileCase } from '../hostile-case.ts';

/** Characters that terminals, editors or readers of XML obey instead of showing. */
export const characters: readonly (readonly [what: string, text: string])[] = [
  ['a colour', '\u001b[31mred\u001b[0m'],
  ['a cleared screen', '\u001b[2J\u001b[H'],
  ['a title of the window', '\u001b]0;hijacked\u0007'],
  ['a link of the terminal', '\u001b]8;;https://far.example/\u0007here\u001b]8;;\u0007'],
  ['a paste into the clipboard', '\u001b]52;c;ZXZpbA==\u0007'],
  ['an escape of one byte', '\u009b31mred'],
  ['a return to the start of the line', 'all is well\rbroken'],
  ['a backspace', 'abc\b\b\bxyz'],
  ['a bell', 'ring\u0007'],
  ['a delete', 'a\u007fb'],
  ['a vertical tab', 'a\u000bb\u000cc'],
  ['a text turned around', 'safe\u202egnp.exe'],
  ['a text embedded', '\u202b\u202aabc\u202c\u202c'],
  ['a text isolated and not ended', '\u2066abc\u2067def'],
  ['marks of direction', 'a\u200eb\u200fc\u061cd'],
  ['nothing wide', 'a\u200bb\u200cc\u200dd\ufeffe\u2060f'],
  ['separators of lines', 'a\u2028b\u2029c'],
  ['tags that nobody sees', 'a\u{e0041}\u{e0042}b'],
  ['selectors of variants', `a${'\ufe0f'.repeat(50)}b`],
  ['marks above marks', `a${'\u0301'.repeat(500)}b`],
  ['what is no character', 'a\ufffe\uffffb'],
  ['a character for private use', 'a\ue000\u{f0000}b'],
  ['letters that look alike', 'ехаmple'],
];

export const characterCases: readonly HostileCase[] = [
  ...characters.flatMap(([what, text]) => [
    { name: `${what} in a paragraph`, markdown: `Before.\n\n${text}\n\nAfter.` },
    { name: `${what} in the title`, yaml: `title: ${JSON.stringify(text)}` },
    { name: `${what} in an unknown key`, yaml: `${JSON.stringify(text)}: 1` },
  ]),
  { name: 'NUL', markdown: 'a\u0000b', rule: 'text-is-readable' },
  { name: 'half a character', markdown: 'a\ud800b' },
];
