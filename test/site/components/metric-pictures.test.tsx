import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linksOf } from '../../../site/components/metric-links.ts';
import { MetricSection } from '../../../site/components/metric-section.tsx';
import type { MetricResult } from '../../../src/metrics/metric.ts';
import { siteAround } from '../fixture/book.ts';
import { type GeneratedBook, generatedBook } from '../fixture/generated-book.ts';

let generated: GeneratedBook;
beforeAll(async () => {
  generated = await generatedBook(60);
});
afterAll(() => generated?.remove());

function metric(id: string): MetricResult {
  const found = generated.book.kb.metrics.find((one) => one.id === id);
  if (!found) throw new Error(`No metric ${id}`);
  return found;
}

const drawn = (id: string) =>
  renderToString(<MetricSection metric={metric(id)} links={linksOf(siteAround(generated.book.kb))} />);
/** The text alternatives of the pictures, which name the kind of picture by what they tell. */
const alternatives = (html: string) =>
  [...html.matchAll(/<svg role="img"[^>]*aria-label="([^"]*)"/g)].map(([, label]) => label);

describe('the pictures of a metric', () => {
  it.each([
    ['time-to-resolve', [/incidents from .* to .*; median/, /by quarter: \d{4}-Q\d/]],
    ['downtime', [/incidents from .*; median/, /by quarter/]],
    ['action-closing-time', [/actions; closed: .* by day 30, .* by day 90/, /by quarter/]],
    ['severity-distribution', [/SEV1 by quarter/, /SEV2 by quarter/, /SEV3 by quarter/, /SEV4 by quarter/]],
    ['process-adherence', [/All .* %/, /Detection: \d{4}-Q\d .* of \d/, /by quarter/]],
    ['phase-performance', [/Detection: .*significant delay/, /by quarter/]],
    ['runbook-effectiveness', [/runbooks\/.*missing/]],
    ['recurrence-rate', [/All .*While an earlier action was open/, /by quarter/]],
  ] as const)('of %s are told in words', (id, expected) => {
    const labels = alternatives(drawn(id));
    expect(labels).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(labels[index]).toMatch(pattern);
  });

  it('all stand with a sentence, a table, the definition, what was left out and a download', () => {
    for (const { id, n } of generated.book.kb.metrics) {
      if (n === 0) continue;
      const html = drawn(id);
      expect(html, id).toContain('class="sentence"');
      expect(html, id).toContain('<table');
      expect(html, id).toContain('Definition.');
      expect(html, id).toMatch(/left out|Left out/);
      expect(html, id).toContain(`href="/metrics/${id}.csv"`);
    }
  });

  it('need no style of their own and hold no impossible number', () => {
    for (const { id } of generated.book.kb.metrics)
      expect(drawn(id), id).not.toMatch(/ style=|<style|<script|NaN|Infinity|undefined/);
  });

  it('stand a metric’s median, not its total, on the axis of single incidents', () => {
    const { also } = metric('downtime');
    expect(also['median']).not.toBeNull();
    expect(drawn('downtime')).not.toMatch(/<text[^>]*>total/);
  });

  it('name the values that lead to a review', () => {
    const slug = generated.book.kb.incidents[0]?.slug;
    expect(drawn('time-to-resolve')).toContain(`href="/incidents/${slug}/"`);
  });

  it('are drawn when one number is all there is', () => {
    const one = { ...metric('time-to-detect'), points: metric('time-to-detect').points.slice(0, 1), groups: [], n: 1 };
    const html = renderToString(<MetricSection metric={one} links={linksOf(siteAround(generated.book.kb))} />);
    expect(alternatives(html)).toHaveLength(1);
    expect(html).not.toMatch(/NaN|Infinity/);
  });
});
