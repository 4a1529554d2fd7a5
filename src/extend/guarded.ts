/** A team's own rules and metrics, whose failures are told as theirs: which file, which rule, at which review. */
import type { Metric, Finding as MetricFinding } from '../metrics/metric.ts';
import type { AnyRule, Finding } from '../rules/rule.ts';
import { guarded, wrong } from './demand.ts';

/** A rule that throws `CannotRun` where its code fails, or finds what is no finding. */
export function guardedRule(path: string, rule: AnyRule): AnyRule {
  const what = `rule \`${rule.name}\``;
  if ('checkBook' in rule) {
    return {
      ...rule,
      *checkBook(entries, context) {
        const found = guarded(path, `${what} failed`, () => [...rule.checkBook(entries, context)]);
        for (const finding of found) {
          const known = entries.some(({ review }) => review.path === finding?.path);
          if (!known) throw wrong(path, `${what} gave a finding whose \`path\` is that of no review`);
          yield soundFinding(path, what, finding);
        }
      },
    };
  }
  return {
    ...rule,
    *check(document, context) {
      const at = `${what} failed at ${document.source.path}`;
      for (const finding of guarded(path, at, () => [...rule.check(document, context)]))
        yield soundFinding(path, what, finding);
    },
  };
}

/** A metric that throws `CannotRun` where its code fails, or where a value is no number. */
export function guardedMetric(path: string, metric: Metric): Metric {
  const what = `metric \`${metric.id}\``;
  return {
    ...metric,
    define: (context) => guarded(path, `${what} failed to define itself`, () => metric.define(context)),
    find(review, context) {
      const findings = guarded(path, `${what} failed at ${review.meta.id}`, () => [...metric.find(review, context)]);
      if (!findings.every(isSound))
        throw wrong(path, `${what} gave for ${review.meta.id} what is neither a sample nor left out`);
      return findings;
    },
    summarise: (findings) => guarded(path, `${what} failed to summarise`, () => metric.summarise(findings)),
  };
}

function isSound(finding: MetricFinding): boolean {
  if (typeof finding?.id !== 'string') return false;
  if ('leftOut' in finding) return typeof finding.leftOut === 'string';
  return [finding.value, finding.low, finding.high].every(Number.isFinite);
}

function soundFinding<F extends Finding>(path: string, what: string, finding: F): F {
  const { place, message } = finding ?? {};
  const numbers = [place?.line, place?.column, place?.endLine, place?.endColumn];
  if (typeof message !== 'string' || !numbers.every(Number.isInteger))
    throw wrong(path, `${what} gave a finding without \`place\` or \`message\`, expected both`);
  return finding;
}
