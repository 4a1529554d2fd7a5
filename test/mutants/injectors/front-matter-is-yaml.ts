import { frontLines, withFrontLine } from '../front.ts';
import type { Injector } from '../injector.ts';

export const frontMatterIsYaml: Injector = {
  rule: 'front-matter-is-yaml',
  inject(text, random) {
    const front = frontLines(text);
    const at = front.findIndex((line) => /^(?:title|detected_by|status):/.test(line));
    const line = front[at] ?? '';
    const [key = ''] = line.split(':');
    return random.pick([
      withFrontLine(text, at, [`${key}: ${key}: ${key}`]),
      { ...withFrontLine(text, at, [line, line]), line: at + 3 },
      withFrontLine(text, at, [`${key}: @${key}`]),
    ]);
  },
};
