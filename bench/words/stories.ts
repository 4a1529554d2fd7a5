import { storiesFromOutside } from './stories-from-outside.ts';
import { storiesOfChange } from './stories-of-change.ts';
import { storiesOfLoad } from './stories-of-load.ts';
import { storiesOfOperation } from './stories-of-operation.ts';
import type { Story } from './story.ts';

/** One story for each category of the default taxonomy of causes. */
export const stories: readonly Story[] = [
  ...storiesOfChange,
  ...storiesOfOperation,
  ...storiesOfLoad,
  ...storiesFromOutside,
];
