import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutTouching } from '../../../site/components/axis-labels.ts';
import { CountChart } from '../../../site/components/count-chart.tsx';
import { DotChart } from '../../../site/components/dot-chart.tsx';
import { layDots } from '../../../site/components/dot-layout.ts';
import { linksOf } from '../../../site/components/metric-links.ts';
import { MetricSection } from '../../../site/components/metric-section.tsx';
import { ShareChart } from '../../../site/components/share-chart.tsx';
import { TimelineChart } from '../../../site/components/timeline-chart.tsx';
import { layTimeline } from '../../../site/components/timeline-layout.ts';
import type { Incident, KnowledgeBase } from '../../../src/knowledge/types.ts';
import type { Unit } from '../../../src/metrics/metric.ts';
import { fixtureBook, siteAround } from '../fixture/book.ts';
import { metrics } from '../fixture/metrics.ts';

let kb: KnowledgeBase;
beforeAll(async () => {
  kb = await fixtureBook();
});

function incident(id: string): Incident {
  const found = kb.incidents.find((one) => one.id === id);
  if (!found) throw new Error(`The test book holds no ${id}`);
  return found;
}

describe('the timeline', () => {
  it('is drawn to scale', () => {
    const layout = layTimeline(incident('INC-2026-004'));
    const bars = new Map(layout?.bars.map((bar) => [bar.name, bar]));
    const width = (name: 'Detection' | 'Whole incident') => (bars.get(name)?.to ?? 0) - (bars.get(name)?.from ?? 0);
    expect(width('Detection') / width('Whole incident')).toBeCloseTo(4 / 148, 2);
    expect(bars.get('Detection')?.to).toBe(bars.get('Response')?.from);
  });

  it('shows the uncertain as a whisker and counts what lies outside', () => {
    const layout = layTimeline(incident('INC-2026-004'));
    expect(layout?.bars.filter((bar) => bar.toWhisker).map((bar) => bar.name)).toEqual(['Containment']);
    expect([layout?.eventsBefore, layout?.events.length, layout?.eventsAfter]).toEqual([1, 5, 1]);
  });

  it('leaves out the phases whose ends are unknown, and names them', () => {
    const html = renderToString(<TimelineChart incident={incident('INC-2025-019')} />);
    expect(html).toContain('when the incident was contained');
    expect(html).not.toContain('>Containment<');
  });

  it('says so where too little is known', () => {
    expect(layTimeline(incident('INC-2026-002'))).toBeUndefined();
    expect(renderToString(<TimelineChart incident={incident('INC-2026-002')} />)).toContain('Too few times are known');
  });

  it('has its times and ratings as text', () => {
    const html = renderToString(<TimelineChart incident={incident('INC-2026-004')} />);
    expect(html).toMatch(
      /aria-label="[^"]*Detected 4 Mar 2026, 09:16 \+01:00[^"]*Detection: 4 min · 5 min planned · faster than planned/,
    );
  });

  it('needs neither scripts nor styles of its own', () => {
    expect(renderToString(<TimelineChart incident={incident('INC-2026-004')} />)).not.toMatch(
      / style=|<script|NaN|Infinity/,
    );
  });
});

describe('the dots', () => {
  const point = (value: number) => ({ id: String(value), value, low: value, high: value });

  it('stand on a logarithmic axis', () => {
    const layout = layDots([point(1), point(10), point(100)], [], 'count');
    expect(layout?.dots.map(({ at }) => at)).toEqual([0, 50, 100]);
  });

  it('pile up where values agree', () => {
    expect(layDots([point(5), point(5), point(5)], [], 'count')?.levels).toBe(3);
  });

  it('keep nought apart, at the left', () => {
    const layout = layDots([point(0), point(1), point(100)], [], 'count');
    expect(layout?.dots.map(({ at }) => at)).toEqual([0, 14, 100]);
    expect(layout?.ticks[0]).toEqual({ at: 0, text: '0' });
  });

  it('stand for several samples where there are very many, and lose none', () => {
    const many = Array.from({ length: 900 }, (_, index) => point(1 + (index % 300)));
    const layout = layDots([...many, point(9000)], [], 'count');
    expect(layout?.perDot).toBeGreaterThan(1);
    expect((layout?.dots.length ?? 0) * (layout?.perDot ?? 0)).toBeGreaterThanOrEqual(901);
    expect(layout?.levels).toBeLessThanOrEqual(20);
    expect(layout?.dots.some(({ at }) => at > 95)).toBe(true);
  });

  it('are laid out of more samples than a function takes arguments', () => {
    const many = Array.from({ length: 300_000 }, (_, index) => point(index));
    expect(layDots(many, [], 'count')?.levels).toBeLessThanOrEqual(20);
  });

  it('draw no lines of imprecise times where they are many', () => {
    const imprecise = (value: number) => ({ ...point(value), low: value / 2, high: value * 2 });
    const few = layDots([1, 10, 100].map(imprecise), [], 'count');
    const many = layDots(
      Array.from({ length: 60 }, (_, index) => imprecise(index + 1)),
      [],
      'count',
    );
    expect(few?.dots.some(({ low, high }) => high > low)).toBe(true);
    expect(many?.dots.every(({ low, high }) => high === low)).toBe(true);
    expect(many?.dots.every((dot) => dot.point !== undefined)).toBe(true);
  });

  it.each<[string, Unit, number[], string[]]>([
    ['short times', 'minutes', [0, 2, 29], ['0 min', '2 min', '5 min', '10 min', '30 min']],
    ['long times', 'minutes', [1, 60, 10_000], ['1 min', '10 min', '1 h', '6 h', '1 d', '7 d']],
    ['sums of money', 'money:USD', [6e6, 5e7], ['5M USD', '10M USD', '20M USD', '50M USD']],
  ])('name what does not touch on a phone: %s', (_, unit, values, named) => {
    const ticks = layDots(values.map(point), [], unit)?.ticks ?? [];
    expect(ticks.map(({ text }) => text)).toEqual(named);
    expect(withoutTouching(ticks)).toEqual(ticks);
  });

  it('need no axis where all are nought', () => {
    expect(layDots([point(0)], [], 'minutes')?.dots[0]?.at).toBe(0);
    expect(layDots([], [], 'minutes')).toBeUndefined();
  });
});

describe('charts', () => {
  const [durations, shares, counts, nothing] = metrics;

  it('say in words what they show', () => {
    if (!durations || !shares || !counts) throw new Error('missing fixtures');
    expect(renderToString(<DotChart metric={durations} links={linksOf(siteAround(kb))} />)).toContain(
      '4 incidents from 0 min to 45 min; median 4 min',
    );
    expect(renderToString(<ShareChart title="Done" rows={[{ ...shares, label: 'All' }]} />)).toContain(
      'Done: All 25 % · n = 4.',
    );
    expect(renderToString(<CountChart title="Severity" rows={[{ ...counts, label: 'All' }]} />)).toContain(
      'Severity: All 5.',
    );
  });

  it('are left out where nothing was measured', () => {
    if (!nothing) throw new Error('missing fixtures');
    const html = renderToString(<MetricSection metric={nothing} links={linksOf(siteAround(kb))} />);
    expect(html).toContain('not measurable');
    expect(html).not.toContain('<svg');
  });

  it('stand above a table with the same values', () => {
    if (!durations) throw new Error('missing fixtures');
    const html = renderToString(<MetricSection metric={durations} links={linksOf(siteAround(kb))} />);
    expect(html).toContain('<summary>Every value</summary>');
    expect(html).toContain('Left out: 2 of 5 incidents (1 started unknown and 1 near miss).');
  });
});
