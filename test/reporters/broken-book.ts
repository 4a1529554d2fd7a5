import { exemplary } from '../rules/check-text.ts';
import { layOver } from '../rules/lay-over.ts';

/** A path with what needs care in addresses, XML and workflow commands. */
export const oddPath = 'reviews/2026/2026-03-04 50% & <more>, #1.md';
export const plainPath = 'reviews/2026/2026-03-04-fine.md';

/** Errors, a warning, a note; wide characters before a column; some can be mended. */
export const brokenText = layOver(exemplary, { without: ['Impact'] })
  .replace('severity: SEV2', 'severity: sev2')
  .replace('| @payments | High', '| | high')
  .replace('title: "Checkout: payments time out"', 'title: "Zahlung 💥 <&>"\n"détectedby": monitoring')
  .replace('follow_up: 2026-04-08', 'follow_up: 2026-04-08\nwaive:\n  - rule: ids-are-unique\n    reason: None.');

/** Files of a book with one broken review and one that is fine. */
export const brokenBook: Readonly<Record<string, string>> = {
  [oddPath]: brokenText,
  [plainPath]: layOver(exemplary, { yaml: 'id: INC-2026-015' }),
};
