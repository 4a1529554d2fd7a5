import type { Injector } from '../injector.ts';
import { withLine } from '../table.ts';

const others: Readonly<Record<string, readonly string[]>> = {
  '## Impact': ['## impact', '## Business Impact', '## IMPACT ##', '##  User impact:'],
  '## Timeline': ['## timeline', '## Chronology', '## 3. Timeline'],
  '## Action Items': ['## action items', '## Next steps'],
  '### Five Whys': ['### 5 Whys', '### FIVE WHYS'],
  '## Lessons Learned': ['## Lessons learnt', '## Takeaways'],
};

export const headingsMatchTemplate: Injector = {
  rule: 'headings-match-template',
  inject(text, random) {
    const lines = text.split('\n');
    const there = Object.keys(others).filter((heading) => lines.includes(heading));
    if (there.length === 0) return undefined;
    const heading = random.pick(there);
    const line = lines.indexOf(heading) + 1;
    return { text: withLine(text, line, random.pick(others[heading] ?? [heading])), line };
  },
};
