/** Holds what a team's file gives against the shapes of rules, metrics, pages and exports, before anything uses it. */
import type { Metric } from '../metrics/metric.ts';
import { compileSchema } from '../review/schema.ts';
import { type AnyRule, ruleGroups } from '../rules/rule.ts';
import { aName, type Bag, type Demand, demand, isBag, isFunction, isText, text, wrong } from './demand.ts';
import type { Extend, Extensions } from './extension.ts';
import { guardedMetric, guardedRule } from './guarded.ts';
import { kit } from './kit.ts';
import { soundExport } from './sound-export.ts';
import { soundPage } from './sound-page.ts';

const oneOf =
  (names: readonly string[]): Demand[2] =>
  (value) =>
    typeof value === 'string' && names.includes(value);
const listed = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

const severities = ['info', 'warning', 'error'];
const betters = ['lower', 'higher', 'neither'];
const statistics = ['median', 'share', 'count', 'total'];

const ofRules: readonly Demand[] = [
  aName('name'),
  ['group', `one of ${listed(Object.keys(ruleGroups))}`, oneOf(Object.keys(ruleGroups))],
  ['severity', `one of ${listed(severities)}`, oneOf(severities)],
  ['summary', text, isText],
  ['why', text, isText],
  ['good', 'an example: `yaml` or `markdown`', isBag],
  ['bad', 'an example: `yaml` or `markdown`', isBag],
];

const ofMetrics: readonly Demand[] = [
  aName('id'),
  ...['title', 'question', 'counted'].map((key): Demand => [key, text, isText]),
  ['unit', '`minutes`, `days`, `share`, `count`, `mb` or `money:EUR`', isUnit],
  ['better', `one of ${listed(betters)}`, oneOf(betters)],
  ['statistic', `one of ${listed(statistics)}`, oneOf(statistics)],
  ...['define', 'find', 'summarise'].map((key): Demand => [key, 'a function', isFunction]),
];

function isUnit(value: unknown): boolean {
  return typeof value === 'string' && /^(?:minutes|days|share|count|mb|money:[A-Z]{3})$/.test(value);
}

/** What a file may give, in the order in which it is told. */
const parts = ['rules', 'metrics', 'pages', 'exports'] as const;
type Part = (typeof parts)[number];

/**
 * What a team's file adds, whose exports are given.
 * @param path how the file is called in messages
 * Throws `CannotRun` where it gives anything but sound rules, metrics, pages and exports.
 */
export function soundExtension(path: string, exported: Bag): Pick<Extensions, Part> {
  const { extend } = exported;
  if (typeof extend !== 'function')
    throw wrong(path, 'Unexpected file without `extend`, expected `export const extend = (kit) => ({ rules: [] })`');
  const given = called(path, extend as Extend);
  for (const key of Object.keys(given)) {
    if (!parts.some((part) => part === key))
      throw wrong(path, `Unexpected \`${key}\` from \`extend\`, expected any of ${listed(parts)}`);
  }
  return {
    rules: list(path, given, 'rules').map((rule) => soundRule(path, rule)),
    metrics: list(path, given, 'metrics').map((metric) => soundMetric(path, metric)),
    pages: list(path, given, 'pages').map((page) => soundPage(path, page)),
    exports: list(path, given, 'exports').map((own) => soundExport(path, own)),
  };
}

function called(path: string, extend: Extend): Bag {
  let given: unknown;
  try {
    given = extend(kit);
  } catch (error) {
    throw wrong(path, `\`extend\` failed: ${(error as Error).message}`);
  }
  if (!isBag(given))
    throw wrong(path, `Unexpected answer of \`extend\`, expected an object with any of ${listed(parts)}`);
  return given;
}

function list(path: string, given: Bag, key: Part): readonly Bag[] {
  const items = given[key] ?? [];
  if (!Array.isArray(items) || !items.every(isBag))
    throw wrong(path, `Unexpected \`${key}\` from \`extend\`, expected a list of objects`);
  return items;
}

function soundRule(path: string, rule: Bag): AnyRule {
  const what = `rule \`${String(rule['name'])}\``;
  demand(path, what, rule, ofRules);
  const isAmong = rule['group'] === 'among reviews';
  const method = isAmong ? 'checkBook' : 'check';
  if (!isFunction(rule[method])) throw wrong(path, `Unexpected ${what} without \`${method}\`, expected a function`);
  const options = rule['options'] ?? {};
  try {
    compileSchema({ properties: options });
  } catch (error) {
    throw wrong(path, `Unexpected options of ${what}: ${(error as Error).message}`);
  }
  return guardedRule(path, rule as unknown as AnyRule);
}

function soundMetric(path: string, metric: Bag): Metric {
  demand(path, `metric \`${String(metric['id'])}\``, metric, ofMetrics);
  return guardedMetric(path, metric as unknown as Metric);
}
