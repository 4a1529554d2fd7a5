import type { Injector } from '../injector.ts';

export const headingsAgreeOnDate: Injector = {
  rule: 'headings-agree-on-date',
  inject(text, random) {
    const at = text.indexOf('\n---\n', 3) + 5;
    const date = random.pick(['2011-01-12', 'Jan 12 2011', '12 January 2011']);
    const before = `${text.slice(0, at)}\n# ${random.pick(['', 'Incident date: '])}${date}, as it was`;
    return { text: `${before}\n${text.slice(at)}`, line: before.split('\n').length };
  },
};
