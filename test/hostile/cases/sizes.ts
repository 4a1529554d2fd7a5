import type { HostileCase } from '../hostile-case.ts';

const limits = 'files-are-within-limits';
const lines = (count: number, write: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join('\n');

/** What takes a naive program for ever, or all memory there is. */
export const sizeCases: readonly HostileCase[] = [
  { name: 'a million rows', markdown: `| A | B |\n|---|---|\n${'| a | b |\n'.repeat(1_000_000)}`, rule: limits },
  { name: '40 MB of one line', markdown: 'a'.repeat(40_000_000), rule: limits },
  { name: '40 MB of lines', markdown: 'a\n'.repeat(20_000_000), rule: limits },
  { name: 'quotes 50,000 deep', markdown: `${'>'.repeat(50_000)} a`, rule: limits },
  { name: 'quotes with spaces 50,000 deep', markdown: `${'> '.repeat(50_000)}a`, rule: limits },
  { name: 'lists 50,000 deep', markdown: `${'- '.repeat(50_000)}a`, rule: limits },
  { name: 'numbered lists 50,000 deep', markdown: `${'1. '.repeat(50_000)}a`, rule: limits },
  { name: 'lists 600 deep over lines', markdown: lines(600, (at) => `${'  '.repeat(at)}- a`), rule: limits },
  { name: 'emphasis 50,000 deep', markdown: `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`, rule: limits },
  {
    name: 'emphasis in turns 25,000 deep',
    markdown: `${'*a _b '.repeat(25_000)}c${'_*'.repeat(25_000)}`,
    rule: limits,
  },
  { name: 'brackets 50,000 deep', markdown: `${'['.repeat(50_000)}a${']'.repeat(50_000)}` },
  { name: 'links 50,000 deep', markdown: `${'['.repeat(50_000)}a${'](b)'.repeat(50_000)}` },
  { name: 'pictures 50,000 deep', markdown: `${'!['.repeat(50_000)}a${'](b)'.repeat(50_000)}` },
  { name: '100,000 stars', markdown: '*a '.repeat(100_000) },
  { name: '100,000 opening brackets', markdown: '['.repeat(100_000) },
  { name: '100,000 angles', markdown: '<'.repeat(100_000) },
  { name: '100,000 comments that never end', markdown: '<!--'.repeat(100_000) },
  { name: '100,000 comments that never end, in prose', markdown: `a ${'<!--'.repeat(100_000)}` },
  { name: '50,000 processing instructions', markdown: `a ${'<?'.repeat(50_000)}` },
  { name: '50,000 declarations', markdown: `a ${'<!A '.repeat(50_000)}` },
  {
    name: 'runs of back-ticks, each longer',
    markdown: Array.from({ length: 900 }, (_, at) => '`'.repeat(at + 1)).join('a'),
  },
  { name: '50,000 strikes', markdown: '~~a '.repeat(50_000) },
  { name: '60,000 links', markdown: '[a](b) '.repeat(60_000), rule: limits },
  {
    name: '20,000 footnotes',
    markdown: `${Array.from({ length: 20_000 }, (_, at) => `[^${at}]`).join(' ')}\n\n${lines(20_000, (at) => `[^${at}]: a`)}`,
    rule: limits,
  },
  {
    name: '20,000 definitions',
    markdown: `${'[a] '.repeat(20_000)}\n\n${lines(20_000, (at) => `[a${at}]: b`)}`,
    rule: limits,
  },
  { name: '40,000 headings', markdown: '### A\n\n'.repeat(40_000), rule: limits },
  { name: '20,000 sections of one name', markdown: '### Five Whys\n\na\n\n'.repeat(20_000), rule: limits },
  { name: '25,000 rows', markdown: `| Time | Event |\n|---|---|\n${'| 09:12 | a |\n'.repeat(25_000)}`, rule: limits },
  {
    name: '25,000 events',
    markdown: `## Timeline\n\n| Time | Event |\n|---|---|\n${'| 2026-03-04T09:12+01:00 | a |\n'.repeat(12_000)}`,
    rule: limits,
  },
  {
    name: '20,000 columns',
    markdown: `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n|${'a|'.repeat(20_000)}`,
    rule: limits,
  },
  { name: '40,000 tasks', markdown: '- [ ] a\n'.repeat(40_000), rule: limits },
  { name: '20,000 parts', markdown: '- **Trigger**: a\n'.repeat(20_000), rule: limits },
  { name: '100,000 times', markdown: '09:12 '.repeat(80_000) },
  { name: '100,000 digits', markdown: `${'1'.repeat(100_000)}:00 UTC` },
  {
    name: 'a date of 100,000 digits',
    yaml: `timeline: { started: "${'2'.repeat(100_000)}-03-04T09:12Z" }`,
    rule: 'fields-fit-schema',
  },
  { name: '100,000 spaces', markdown: `a${' '.repeat(100_000)}b` },
  { name: '100,000 line ends', markdown: `a${'\n'.repeat(100_000)}b` },
  { name: '40,000 blaming words', markdown: 'should have known '.repeat(25_000) },
  { name: '40,000 placeholders', markdown: '[Answer] TBD '.repeat(30_000) },
  { name: 'a word of 400,000 letters', markdown: 'a'.repeat(400_000) },
  { name: '100,000 dots', markdown: `see ${'a.'.repeat(100_000)}com` },
  { name: '50,000 at signs', markdown: 'a@'.repeat(50_000) },
  { name: '50,000 addresses', markdown: 'https://a.example/ '.repeat(20_000), rule: limits },
  { name: 'an address of 200,000 characters', markdown: `[a](https://a.example/${'a'.repeat(200_000)})` },
  { name: '100,000 entities', markdown: '&amp;'.repeat(80_000), rule: limits },
  {
    name: 'minutes without end',
    markdown: `It took ${'1'.repeat(10_000)} minutes, ${'9'.repeat(400)} hours and ${'1 hour '.repeat(20_000)}.`,
  },
];
