import { bulletShape } from './bullet.ts';
import { headingShape } from './heading.ts';
import { paragraphShape } from './paragraph.ts';
import type { Shape } from './shape.ts';
import { tableShape } from './table.ts';

/** The ways of writing a timeline that are understood. To add one: write its file and add it here. */
export const shapes: readonly Shape[] = [tableShape, headingShape, bulletShape, paragraphShape];
