import { readFileSync } from 'node:fs';
import { readContract } from '../../src/review/contract.ts';
import type { Problem } from '../../src/review/problem.ts';
import { type ConfigFile, resolveSettings } from '../../src/review/settings.ts';
import { byPlace, lintBook } from '../../src/rules/lint.ts';
import type { Example } from '../../src/rules/rule.ts';
import { study } from '../../src/study.ts';
import { aroundBook } from './book-around.ts';
import { layOver } from './lay-over.ts';

export const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');
const template = readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8');

/** The clock of all tests of rules: before the follow-up of the exemplary review, after all that its examples complete. */
export const asOfMs = Date.parse('2026-03-24T12:00Z');

/** An earlier review that stands beside every checked one. */
export const neighbour = {
  path: 'reviews/2026/2026-01-12-search-slow.md',
  text: layOver(exemplary, {
    yaml: `id: INC-2026-001
title: Search answers slowly
systems: [search]
timeline:
  started: 2026-01-12T14:00Z
  detected: 2026-01-12T14:05Z
  responded: 2026-01-12T14:10Z
  contained: 2026-01-12T14:30Z
  resolved: 2026-01-12T15:00Z
review:
  held: 2026-01-14`,
  }),
};

export interface CheckOptions {
  readonly path?: string;
  readonly config?: ConfigFile;
  /** Further reviews beside the checked one; the usual neighbour where absent. */
  readonly others?: readonly { readonly path: string; readonly text: string }[];
}

/** Everything that `check` finds in one review. */
export function checkText(text: string, options: CheckOptions = {}): Problem[] {
  const path = options.path ?? 'reviews/2026/2026-03-04-checkout-times-out.md';
  const book = [...(options.others ?? [neighbour]), { path, text }];
  return checkTogether(book, options.config).filter((problem) => problem.path === path);
}

/** Everything that `check` finds in a book of reviews. */
export function checkTogether(
  book: readonly { readonly path: string; readonly text: string }[],
  config: ConfigFile = {},
): Problem[] {
  const settings = resolveSettings(config);
  const input = { contract: readContract(template, settings.headings), settings, asOfMs, render: false };
  const studies = book.map((source) => study(source, input));
  const entries = studies.flatMap((item) => item.entry ?? []);
  const together = lintBook(
    entries,
    { ...input, surroundings: aroundBook(entries) },
    studies.flatMap((item) => item.waived),
  );
  return [...studies.flatMap((item) => item.problems), ...together.problems].sort(byPlace);
}

/** Everything that `check` finds in an example laid over the exemplary review. */
export function checkExample(example: Example): Problem[] {
  const { path, config } = example;
  return checkText(layOver(exemplary, example), { ...(path ? { path } : {}), ...(config ? { config } : {}) });
}

/** The findings as `line:column rule`, for readable expectations. */
export function findings(text: string, options: CheckOptions = {}): string[] {
  return checkText(text, options).map((problem) => `${problem.line}:${problem.column} ${problem.rule}`);
}
