import { schema as configSchema } from '../review/config.generated.ts';
import { rules } from './index.ts';
import type { AnyRule } from './rule.ts';

const severity = { enum: ['off', 'info', 'warning', 'error'] };

/**
 * The schema of the configuration, with the name and the options of every rule there is.
 * @param isWhole false where there may be rules that are not known here
 */
export function schemaWithRules(among: readonly AnyRule[] = rules, isWhole = true): object {
  const base = configSchema as { readonly properties: Readonly<Record<string, object>> };
  return {
    ...base,
    properties: { ...base.properties, rules: { ...base.properties['rules'], ...rulesSchema(among, isWhole) } },
  };
}

function rulesSchema(among: readonly AnyRule[], isWhole: boolean): object {
  return {
    ...(isWhole ? { additionalProperties: false } : {}),
    properties: Object.fromEntries(among.map((rule) => [rule.name, ruleSchema(rule)])),
  };
}

function ruleSchema(rule: AnyRule): object {
  const properties = { severity: { ...severity, default: rule.severity }, ...rule.options };
  return { description: rule.summary, anyOf: [severity, { type: 'object', properties, additionalProperties: false }] };
}
