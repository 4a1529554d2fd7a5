import type { Book } from '../pipeline.ts';
import type { LeakReport } from '../publish/leaks/find-leaks.ts';
import { visible } from '../visible.ts';

const MOST_LEAKS = 20;
const MOST_NAMES = 10;

/** Why nothing was put in place: each file and line, and what it comes from; never the words themselves. */
export function leaksInWords({ leaks }: LeakReport, nothing = 'Nothing was published: the site'): string {
  const lines = leaks
    .slice(0, MOST_LEAKS)
    .map(({ address, line, what }) => `${visible(address)}:${line} holds ${visible(what)}`);
  const more = leaks.length > MOST_LEAKS ? [`and ${leaks.length - MOST_LEAKS} more`] : [];
  return `${[...lines, ...more].join('\n')}\n${nothing} would show what is internal. Take it out of the public reviews, or mark it \`<!-- internal -->\`.\n`;
}

/** What is shown to the public, and that it has been looked through. */
export function shownToPublic({ checked, kb }: Book, { files, needles, common }: LeakReport): string {
  const shown = `Shows ${kb.incidents.length} of ${checked.reviews.length} incidents. Looked through ${files} ${files === 1 ? 'file' : 'files'} for ${needles} withheld passages and names: none is there.`;
  const unsought = common.filter((name) => name !== 'unknown' && !kb.rules.some((rule) => rule.name === name));
  if (unsought.length === 0) return `${shown}\n`;
  const more = unsought.length > MOST_NAMES ? ', …' : '';
  return `${shown} Not looked for, since every site says them: ${visible(unsought.slice(0, MOST_NAMES).join(', '))}${more}.\n`;
}
