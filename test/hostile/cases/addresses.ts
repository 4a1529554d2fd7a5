import { canary, type HostileCase } from '../hostile-case.ts';

/** Addresses that run something, reach out of the project or ask another host. */
export const addresses: readonly string[] = [
  `javascript:${canary}`,
  `JavaScript:${canary}`,
  `javascript&colon;${canary}`,
  `javascript&#58;${canary}`,
  `&#x6A;avascript:${canary}`,
  `&#0000106avascript:${canary}`,
  `java&Tab;script:${canary}`,
  `java&NewLine;script:${canary}`,
  `\u0001javascript:${canary}`,
  `javascript\u200b:${canary}`,
  `javascript://%0a${canary}`,
  `%6Aavascript:${canary}`,
  `feed:javascript:${canary}`,
  'vbscript:MsgBox(1)',
  `data:text/html,<script>${canary}</script>`,
  `data:text/html;base64,PHNjcmlwdD50b3Auc3BydW5nPTE8L3NjcmlwdD4=`,
  `data:image/svg+xml,<svg onload='${canary}'/>`,
  'file:///etc/passwd',
  'blob:https://far.example/1',
  'about:blank',
  'view-source:https://far.example/',
  'ms-word:ofe|u|https://far.example/a.docx',
  'intent://far.example/#Intent;end',
  '//far.example/a.png',
  'https://far.example/a.png',
  'http:far.example/a.png',
  '\\\\far.example\\a.png',
  '/\\far.example/a.png',
  'http://[::1',
  '../../../../../../etc/passwd',
  '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '..%2f..%2f..%2fetc/passwd',
  '/etc/passwd',
  'a.png%00.md',
  '%E0%A4%A',
];

const forms: readonly (readonly [what: string, write: (address: string) => string])[] = [
  ['link', (address) => `[here](<${address}>)`],
  ['picture', (address) => `![here](<${address}>)`],
  ['linked picture', (address) => `[![here](<${address}>)](<${address}>)`],
  ['reference', (address) => `[here][a] and ![here][a]\n\n[a]: <${address}>`],
  ['bare', (address) => `<${address}> and ${address}`],
];

export const addressCases: readonly HostileCase[] = [
  ...addresses.flatMap((address) =>
    forms.map(([what, write]) => ({ name: `${what} to ${JSON.stringify(address)}`, markdown: write(address) })),
  ),
  ...[
    `javascript:${canary}`,
    `data:text/html,<script>${canary}</script>`,
    'file:///etc/passwd',
    '//far.example/',
  ].flatMap((address) => [
    { name: `source ${address}`, yaml: `sources: [${JSON.stringify(address)}]` },
    { name: `link in front matter ${address}`, yaml: `links: { Chat: ${JSON.stringify(address)} }` },
    { name: `runbook ${address}`, yaml: `runbooks: [{ path: ${JSON.stringify(address)}, verdict: helped }]` },
  ]),
];
