import { readFileSync } from 'node:fs';

/** The review without a problem, and where it lies in a book. */
export const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');
export const reviewPath = 'reviews/2026/2026-03-04-checkout-times-out.md';
