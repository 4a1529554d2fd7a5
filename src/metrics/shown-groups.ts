import type { MeasureOptions } from './engine.ts';

/** The groups in which the site shows numbers, whether they are measured for the whole book or for a part of it in a browser. */
export const shownGroups = {
  by: ['quarter', 'severity'],
  partsBy: 'quarter',
} as const satisfies MeasureOptions;
