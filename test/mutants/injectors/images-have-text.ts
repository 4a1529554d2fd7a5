import type { Injector } from '../injector.ts';
import { linesUnder, withLines } from '../pieces.ts';

export const imagesHaveText: Injector = {
  rule: 'images-have-text',
  inject(text, random) {
    const section = linesUnder(text, random.pick(['## Incident Summary', '## Impact', '## Follow-up Review']));
    if (!section) return undefined;
    const alt = random.pick(['', 'screenshot', 'Graph 2', 'errors.png']);
    const line = section.line + 1;
    const image = [`![${alt}](https://graphs.example.com/${random.int(1, 99)}.png)`, ''];
    return { text: withLines(text, { line, endLine: line - 1 }, image), line };
  },
};
