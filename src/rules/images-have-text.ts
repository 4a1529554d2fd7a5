import { everyNode } from '../review/every-node.ts';
import { placeOf } from '../review/place-of.ts';
import type { Rule } from './rule.ts';

/** Texts that say that there is a picture and not what it shows: a kind of picture, or a file’s name. */
const saysNothing =
  /^(?:image|img|picture|photo|screenshot|screen shot|graph|chart|diagram|figure|alt|alt text)?(?:[\s_-]*\d*)$|^\S+\.(?:png|jpe?g|gif|svg|webp)$/i;

export const imagesHaveText: Rule = {
  name: 'images-have-text',
  group: 'analysis',
  severity: 'warning',
  against: ['Ignoring Data'],
  summary: 'Every image has an alternative text that says what is to be seen in it.',
  why: 'The graph is often the evidence. Who cannot see it, searches for it, or meets it when its link has rotted has only the text in its place.',
  good: {
    markdown:
      '## Impact\n\n1,240 checkouts failed.\n\n![Checkout errors rise to 24 % at 09:12 and fall to none at 10:02](https://graphs.example.com/14.png)',
  },
  bad: { markdown: '## Impact\n\n1,240 checkouts failed.\n\n![](https://graphs.example.com/14.png)' },
  *check({ tree }) {
    for (const node of everyNode(tree)) {
      if (node.type !== 'image' && node.type !== 'imageReference') continue;
      const alt = (node.alt ?? '').trim();
      if (!saysNothing.test(alt)) continue;
      const found = alt === '' ? 'image without an alternative text' : `\`${alt}\` as alternative text of an image`;
      yield {
        place: placeOf(node),
        message: `Unexpected ${found}, expected what is to be seen in it, such as “Errors rise to 24 % at 09:12”`,
      };
    }
  },
};
