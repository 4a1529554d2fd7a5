import type { Contract } from '../review/contract.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { Problem, Severity } from '../review/problem.ts';
import { isMajor, type Settings } from '../review/settings.ts';
import type { Review, Status } from '../review/types.ts';
import { filesAreWithinLimits } from './files-are-within-limits.ts';
import { rulesWith } from './index.ts';
import type { AnyRule, BookContext, BookEntry, BookRule, Finding, Rule, RuleContext, Waived } from './rule.ts';
import { secretsHider } from './secrets-are-absent.ts';
import { atOnce, type Steps } from './steps.ts';
import type { Surroundings } from './surroundings.ts';

/** What the rules found in one review or among several, with the number of findings that a waiver took away. */
export interface Linted {
  readonly problems: readonly Problem[];
  /** One entry for each finding that a waiver took away. */
  readonly waived: readonly Waived[];
}

/** What a review is held against. The clock is no part of it: what is found in a review by itself holds on any day. */
export interface LintInput {
  readonly contract: Contract;
  readonly settings: Settings;
  /** The team's own rules and a stamp of their code; `isWhole` is false where it has some that were not loaded. */
  readonly extensions?: { readonly rules: readonly AnyRule[]; readonly isWhole: boolean; readonly stamp: string };
}

/** What reviews are held against together. */
export interface BookLintInput extends LintInput {
  /** Milliseconds since the epoch. */
  readonly asOfMs: number;
  /** What lies around the reviews, for the rules among them; they say nothing of what nobody has looked at. */
  readonly surroundings?: Surroundings;
  /** Whether anything may be reported about the review at a path; about all where absent. */
  readonly isAsked?: ((path: string) => boolean) | undefined;
}

/** Runs every rule about single reviews over one. */
export function lintDocument(document: ReviewDocument, input: LintInput): Linted {
  const { severity } = document.meta;
  const hide = secretsHider(input.settings);
  const status = document.meta.status ?? 'final';
  const known = severity !== undefined && input.settings.severities.includes(severity) ? severity : undefined;
  const problems: Problem[] = [];
  const waived: Waived[] = [];
  const { contract, settings } = input;
  const major = isMajor(known, settings);
  for (const { rule, configured, options } of plannedRules(settings, input.extensions?.rules ?? noRules)) {
    // Of a file that was not read, nothing but that is known.
    if (document.beyond && rule !== filesAreWithinLimits) continue;
    // Whatever is missing in a body that was taken for front matter would only hide the one line that is.
    if (document.front.isOpen && rule.group !== 'file') continue;
    const context: RuleContext = { contract, settings, status, severity: known, major, options };
    let told = 0;
    for (const finding of rule.check(document, context)) {
      const weight = soften(weigh(rule, finding, configured), rule, status);
      if (!weight) continue;
      if (isWaived(document.meta.waive, rule)) waived.push({ path: document.source.path, rule: rule.name });
      else if (told < maxFindings) {
        told += 1;
        problems.push(problemOf(rule, finding, weight, document.source.path, hide));
      } else {
        const last = problems.pop();
        if (last) problems.push({ ...last, message: `${last.message} (and more of the same below)` });
        break;
      }
    }
  }
  return { problems: problems.sort(byPlace), waived };
}

/** Characters of a message that anybody reads. */
const maxMessage = 1000;

/** Findings of one rule in one file: who has mended as many looks again. */
const maxFindings = 100;

interface PlannedRule {
  readonly rule: Rule;
  readonly configured: Severity | undefined;
  readonly options: Record<string, unknown>;
}

const noRules: readonly AnyRule[] = [];
const plans = new WeakMap<Settings, { readonly own: readonly AnyRule[]; readonly plan: readonly PlannedRule[] }>();

/** The rules about single reviews that are on, with their options: worked out once, not for each review. */
function plannedRules(settings: Settings, own: readonly AnyRule[]): readonly PlannedRule[] {
  const known = plans.get(settings);
  if (known?.own === own) return known.plan;
  const plan = rulesWith(own).flatMap((rule) => {
    const configured = configuredSeverity(rule, settings);
    if (!('check' in rule) || configured === 'off') return [];
    return [{ rule, configured, options: optionsOf(rule, settings) }];
  });
  plans.set(settings, { own, plan });
  return plan;
}

/** Runs every rule among reviews over all of them. `waivedAlone`: what was waived in each review by itself. */
export function lintBook(entries: readonly BookEntry[], input: BookLintInput, waivedAlone: readonly Waived[]): Linted {
  return atOnce(lintInSteps(entries, input, waivedAlone));
}

/** The same in steps, one for each finding and each rule. */
export function* lintInSteps(
  entries: readonly BookEntry[],
  input: BookLintInput,
  waivedAlone: readonly Waived[],
): Steps<Linted> {
  let byPath: ReadonlyMap<string, BookEntry> | undefined;
  const entryAt = (path: string): BookEntry | undefined => {
    byPath ??= new Map(asked.map((entry) => [entry.path, entry]));
    return byPath.get(path);
  };
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const { isAsked } = input;
  const asked = isAsked ? entries.filter(({ path }) => isAsked(path)) : entries;
  const hide = secretsHider(input.settings);
  const problems: Problem[] = [];
  const waived: Waived[] = [];
  const { rules: own = noRules, isWhole = true } = input.extensions ?? {};
  const rules = rulesWith(own);
  for (const rule of rules) {
    if (!('checkBook' in rule)) continue;
    const configured = configuredSeverity(rule, input.settings);
    if (configured === 'off') continue;
    const context: BookContext = {
      ...input,
      ...{ asked, byId },
      options: optionsOf(rule, input.settings),
      surroundings: input.surroundings ?? {},
      waived: [...waivedAlone, ...waived],
      ruleNames: rules.map(({ name }) => name),
      hasOtherRules: !isWhole,
    };
    yield;
    for (const finding of rule.checkBook(entries, context)) {
      yield;
      if (isAsked && !isAsked(finding.path)) continue;
      const review = entryAt(finding.path)?.review;
      const weight = soften(weigh(rule, finding, configured), rule, review?.meta.status ?? 'final');
      if (!weight) continue;
      if (isWaived(review?.meta.waive, rule)) waived.push({ path: finding.path, rule: rule.name });
      else problems.push(problemOf(rule, finding, weight, finding.path, hide));
    }
  }
  return { problems: problems.sort(byPlace), waived };
}

/** Orders problems as they stand in the files. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The configured severity goes over the rule's own; a finding that its rule weighs less is never raised by it. */
function weigh(rule: AnyRule, finding: Finding, configured: Severity | undefined): Severity {
  const own = finding.severity ?? rule.severity;
  if (!configured) return own;
  return finding.severity && finding.severity !== rule.severity ? lesser(own, configured) : configured;
}

/**
 * What counts while a review is not final yet. In a draft only errors of the file and of its times, and what the
 * template asks of drafts (its rules look at that themselves); in review, everything else is at most a warning.
 */
function soften(severity: Severity, rule: AnyRule, status: Status): Severity | undefined {
  if (status === 'final' || rule.group === 'template' || rule.always) return severity;
  const own = rule.group === 'file' || rule.group === 'time';
  if (status === 'draft') return own && severity === 'error' ? severity : undefined;
  return own ? severity : lesser(severity, 'warning');
}

function lesser(a: Severity, b: Severity): Severity {
  const order: readonly Severity[] = ['info', 'warning', 'error'];
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}

function configuredSeverity(rule: AnyRule, settings: Settings): Severity | 'off' | undefined {
  const entry = Object.hasOwn(settings.rules, rule.name) ? settings.rules[rule.name] : undefined;
  return typeof entry === 'object' ? entry.severity : entry;
}

function optionsOf(rule: AnyRule, settings: Settings): Record<string, unknown> {
  const entry = Object.hasOwn(settings.rules, rule.name) ? settings.rules[rule.name] : undefined;
  const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(defaults), ...(typeof entry === 'object' ? entry : {}) };
}

function isWaived(waive: Review['meta']['waive'], rule: Rule | BookRule): boolean {
  return (waive ?? []).some((entry) => entry.rule === rule.name);
}

/** A message may quote what stands in the file, however long that is. */
function shortened(message: string): string {
  return message.length <= maxMessage
    ? message
    : `${message.slice(0, maxMessage / 2)} … ${message.slice(-maxMessage / 2)}`;
}

/** Whatever a rule quotes, no secret is quoted along with it. */
function problemOf(
  rule: AnyRule,
  finding: Finding,
  severity: Severity,
  path: string,
  hide: (text: string) => string,
): Problem {
  const { line, column, endLine, endColumn } = finding.place;
  const { fix } = finding;
  const message = shortened(hide(finding.message));
  return { path, line, column, endLine, endColumn, rule: rule.name, severity, message, ...(fix ? { fix } : {}) };
}
