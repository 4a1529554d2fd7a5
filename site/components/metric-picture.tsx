import type { MetricGroup, MetricResult } from '../../src/metrics/metric.ts';
import { CountChart } from './count-chart.tsx';
import { CountTrend } from './count-trend.tsx';
import { DotChart } from './dot-chart.tsx';
import { HeatChart } from './heat-chart.tsx';
import type { MetricLinks } from './metric-links.ts';
import { ShareChart } from './share-chart.tsx';
import { hasOutcomes, StackChart } from './stack-chart.tsx';
import { StepChart } from './step-chart.tsx';
import { TrendChart } from './trend-chart.tsx';

interface Props {
  readonly metric: MetricResult;
  readonly links: MetricLinks;
}

/** The pictures of a metric. They follow from the shape of its data, so that a new metric has its own without asking. */
export function MetricPicture({ metric, links }: Props) {
  if (metric.n === 0) return null;
  if (metric.unit === 'count' && metric.statistic === 'count') return <Counts metric={metric} />;
  return (
    <>
      <Distribution metric={metric} links={links} />
      <TrendChart metric={metric} />
    </>
  );
}

function Counts({ metric }: { readonly metric: MetricResult }) {
  return metric.cells && metric.cells.length > 0 ? (
    <CountTrend metric={metric} />
  ) : (
    <CountChart title={metric.title} rows={rowsOf(metric, 'severity')} />
  );
}

function Distribution({ metric, links }: Props) {
  const parts = rowsOf(metric, 'part');
  if (metric.curve) return <StepChart metric={metric} />;
  if (metric.points.length > 0) return <DotChart metric={metric} links={links} />;
  if (metric.unit !== 'share') return null;
  if (parts.length > 0 && hasOutcomes(metric)) return <StackChart metric={metric} />;
  const whole = { ...metric, label: 'All' };
  // One part is a number beside the whole; several are the whole, item by item.
  if (parts.length < 2)
    return <ShareChart title={metric.title} rows={[whole, ...parts, ...rowsOf(metric, 'severity')]} />;
  return (
    <>
      <ShareChart title={metric.title} rows={[whole, ...parts]} />
      <HeatChart metric={metric} />
    </>
  );
}

function rowsOf(metric: MetricResult, by: MetricGroup['by']) {
  return metric.groups
    .filter((group) => group.by === by)
    .map((group) => ({ ...group, label: partWords[group.key] ?? group.key }));
}

const partWords: Readonly<Record<string, string>> = { 'while-open': 'While an earlier action was open' };
