import { contentOf } from '../page.ts';
import { readLeading } from './leading.ts';
import type { Shape } from './shape.ts';

/** `### 13:06`, `### 2026-03-04 13:06 - Problem starts`, `## Feb 21, 13:00`: what happened stands below. */
export const headingShape: Shape = {
  name: 'heading',
  read(node, page) {
    if (node.type !== 'heading') return undefined;
    const item = readLeading('heading', contentOf(page, node), page);
    return item && [item];
  },
};
