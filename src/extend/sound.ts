/** Holds what a team's file gives against the shapes of rules and metrics, before anything uses it. */
import { CannotRun } from '../cannot-run.ts';
import { metricsOf } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import { compileSchema } from '../review/schema.ts';
import { rules as ownedRules } from '../rules/index.ts';
import { type AnyRule, ruleGroups } from '../rules/rule.ts';
import type { Extend, Extensions } from './extension.ts';
import { guardedMetric, guardedRule } from './guarded.ts';
import { kit } from './kit.ts';

type Bag = Readonly<Record<string, unknown>>;
type Demand = readonly [key: string, expected: string, fits: (value: unknown) => boolean];

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value);
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const isFunction = (value: unknown) => typeof value === 'function';
const oneOf =
  (names: readonly string[]): Demand[2] =>
  (value) =>
    typeof value === 'string' && names.includes(value);
const listed = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

const severities = ['info', 'warning', 'error'];
const betters = ['lower', 'higher', 'neither'];
const statistics = ['median', 'share', 'count', 'total'];
const text = 'a text that is not empty';

const ofRules: readonly Demand[] = [
  ['name', 'small letters, digits and hyphens', isName],
  ['group', `one of ${listed(Object.keys(ruleGroups))}`, oneOf(Object.keys(ruleGroups))],
  ['severity', `one of ${listed(severities)}`, oneOf(severities)],
  ['summary', text, isText],
  ['why', text, isText],
  ['good', 'an example: `yaml` or `markdown`', isBag],
  ['bad', 'an example: `yaml` or `markdown`', isBag],
];

const ofMetrics: readonly Demand[] = [
  ['id', 'small letters, digits and hyphens', isName],
  ...['title', 'question', 'counted'].map((key): Demand => [key, text, isText]),
  ['unit', '`minutes`, `days`, `share`, `count`, `mb` or `money:EUR`', isUnit],
  ['better', `one of ${listed(betters)}`, oneOf(betters)],
  ['statistic', `one of ${listed(statistics)}`, oneOf(statistics)],
  ...['define', 'find', 'summarise'].map((key): Demand => [key, 'a function', isFunction]),
];

function isUnit(value: unknown): boolean {
  return typeof value === 'string' && /^(?:minutes|days|share|count|mb|money:[A-Z]{3})$/.test(value);
}

/**
 * The rules and metrics of a team's file, whose exports are given.
 * @param path how the file is called in messages
 * Throws {@link CannotRun} where it gives anything but sound rules and metrics.
 */
export function soundExtension(path: string, exported: Bag): Pick<Extensions, 'rules' | 'metrics'> {
  const { extend } = exported;
  if (typeof extend !== 'function')
    throw wrong(path, 'Unexpected file without `extend`, expected `export const extend = (kit) => ({ rules: [] })`');
  const given = called(path, extend as Extend);
  for (const key of Object.keys(given)) {
    if (key !== 'rules' && key !== 'metrics')
      throw wrong(path, `Unexpected \`${key}\` from \`extend\`, expected \`rules\` and \`metrics\``);
  }
  const rules = list(path, given, 'rules').map((rule) => soundRule(path, rule));
  const metrics = list(path, given, 'metrics').map((metric) => soundMetric(path, metric));
  return { rules, metrics };
}

/** Refuses a name that two have. Throws {@link CannotRun}. */
export function refuseTwins(
  named: readonly { readonly path: string; readonly name: string; readonly what: string }[],
): void {
  const first = new Map<string, string>([
    ...ownedRules.map(({ name }) => [`rule ${name}`, 'Incidentbook'] as const),
    ...metricsOf([]).map(({ id }) => [`metric ${id}`, 'Incidentbook'] as const),
  ]);
  for (const { path, name, what } of named) {
    const other = first.get(`${what} ${name}`);
    if (other) throw wrong(path, `Unexpected ${what} \`${name}\`, which ${other} has too; expected a name of its own`);
    first.set(`${what} ${name}`, path);
  }
}

function called(path: string, extend: Extend): Bag {
  let given: unknown;
  try {
    given = extend(kit);
  } catch (error) {
    throw wrong(path, `\`extend\` failed: ${(error as Error).message}`);
  }
  if (!isBag(given)) throw wrong(path, 'Unexpected answer of `extend`, expected an object with `rules` and `metrics`');
  return given;
}

function list(path: string, given: Bag, key: 'rules' | 'metrics'): readonly Bag[] {
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

function demand(path: string, what: string, thing: Bag, demands: readonly Demand[]): void {
  for (const [key, expected, fits] of demands) {
    if (fits(thing[key])) continue;
    const found = Object.hasOwn(thing, key) ? `\`${key}\` of ${what}` : `${what} without \`${key}\``;
    throw wrong(path, `Unexpected ${found}, expected ${expected}`);
  }
}

function wrong(path: string, message: string): CannotRun {
  return new CannotRun(`${path}: ${message}`);
}
