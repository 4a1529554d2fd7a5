import type { Injector } from '../injector.ts';
import { contentOf } from '../prose.ts';

export const partsArePresent: Injector = {
  rule: 'parts-are-present',
  inject(text, random) {
    const heading = random.pick(['## What Happened', '## Response Analysis', '## Lessons Learned']);
    const content = contentOf(text, heading);
    if (!content) return undefined;
    const lines = text.split('\n');
    const bullets = lines.flatMap((line, index) =>
      index >= content.first - 1 && index < content.last && line.startsWith('- **') ? [index] : [],
    );
    if (bullets.length < 2) return undefined;
    const at = random.pick(bullets);
    let end = at + 1;
    while (/^ +\S/.test(lines[end] ?? '')) end += 1;
    const label = /^- \*\*.*?\*\*:/.exec(lines[at] ?? '')?.[0];
    if (!label) return undefined;
    // Taken out, it is missed at the heading; emptied, at its own place.
    return random.pick([
      { text: lines.toSpliced(at, end - at).join('\n'), line: content.first - 1 },
      { text: lines.toSpliced(at, end - at, label).join('\n'), line: at + 1 },
    ]);
  },
};
