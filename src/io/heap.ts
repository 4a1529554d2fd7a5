import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap of this process grow by a third beyond what is alive before it is collected. Left to itself V8 lets it
 * grow to almost twice as much, because collecting late costs less time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
}

let isLate = false;

/**
 * Lets this process run a function six times as long as V8 would before it is optimised. Studies meet new kinds of text
 * for their first few hundred reviews, and what was optimised for the first of them is thrown away again and again.
 */
export function optimiseLate(): void {
  isLate = true;
  setFlagsFromString('--interrupt-budget=400000');
}

/** Takes that back, for whoever has so much to do that it saves nothing. */
export function optimiseAsUsual(): void {
  if (isLate) setFlagsFromString('--interrupt-budget=67584');
  isLate = false;
}
