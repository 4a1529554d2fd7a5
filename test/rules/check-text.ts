import { readFileSync } from 'node:fs';
import { readRegister } from '../../src/io/register.ts';
import { faultsOf } from '../../src/pipeline/read-register-of.ts';
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
  /** What stands in register.csv; only what is found there is then given. */
  readonly register?: string;
  /** Further reviews beside the checked one; the usual neighbour where absent. */
  readonly others?: readonly { readonly path: string; readonly text: string }[];
}

/** Everything that `check` finds in one review. */
export function checkText(text: string, options: CheckOptions = {}): Problem[] {
  const path = options.path ?? 'reviews/2026/2026-03-04-checkout-times-out.md';
  const book = [...(options.others ?? [neighbour]), { path, text }];
  const { config, register } = options;
  const at = register === undefined ? path : 'register.csv';
  return checkTogether(book, config, register).filter((problem) => problem.path === at);
}

/** Everything that `check` finds in a book of reviews. */
export function checkTogether(
  book: readonly { readonly path: string; readonly text: string }[],
  config: ConfigFile = {},
  register?: string,
): Problem[] {
  const settings = resolveSettings(config);
  const input = { contract: readContract(template, settings.headings), settings, asOfMs };
  const studies = book.map((source) => study(source, input));
  const entries = studies.flatMap((item) => item.entry ?? []);
  const registerFaults = register === undefined ? [] : faultsOf(readRegister('register.csv', register, settings));
  const together = lintBook(
    entries,
    { ...input, surroundings: { ...aroundBook(entries), registerFaults } },
    studies.flatMap((item) => item.waived),
  );
  return [...studies.flatMap((item) => item.problems), ...together.problems].sort(byPlace);
}

/** Everything that `check` finds in an example laid over the exemplary review. */
export function checkExample(example: Example): Problem[] {
  const { path, config, register } = example;
  return checkText(layOver(exemplary, example), {
    ...{ ...(path ? { path } : {}), ...(config ? { config } : {}), ...(register ? { register } : {}) },
  });
}

/** The findings as `line:column rule`, for readable expectations. */
export function findings(text: string, options: CheckOptions = {}): string[] {
  return checkText(text, options).map((problem) => `${problem.line}:${problem.column} ${problem.rule}`);
}
