/** What stands for a place and a text that were let go. */
import { fileStart, type Place } from './place.ts';
import type { Prose } from './types.ts';

export const nowhere: Place = fileStart;
export const nothing: Prose = { text: '', html: '', place: nowhere };
