import { render } from 'preact';
import type { MetricResult } from '../../../src/metrics/metric.ts';
import type { MetricLinks } from '../../components/metric-links.ts';
import { MetricSections } from '../../components/metric-sections.tsx';

export interface Canvas {
  /** Shows numbers of a part of the book, with the components that drew the whole when the site was built. */
  draw(metrics: readonly MetricResult[], links: MetricLinks): void;
  /** Titles of metrics that the site was built with and that are not among these: a team's own stay where they are measured. */
  missing(metrics: readonly MetricResult[]): readonly string[];
  /** Shows the whole book again, as it was built. */
  restore(): void;
}

/** Takes over the place where the metrics stand. */
export function createCanvas(place: HTMLElement): Canvas {
  const whole = place.cloneNode(true);
  let narrowed = false;
  return {
    draw(metrics, links) {
      if (!narrowed) place.replaceChildren();
      narrowed = true;
      render(<MetricSections metrics={metrics} links={links} />, place);
    },
    missing(metrics) {
      const headings = [...(whole as HTMLElement).querySelectorAll<HTMLElement>('.metric > h2[id]')];
      const gone = headings.filter(({ id }) => !metrics.some((metric) => metric.id === id));
      return gone.map(({ firstChild }) => firstChild?.textContent?.trim() ?? '');
    },
    restore() {
      if (!narrowed) return;
      narrowed = false;
      render(null, place);
      place.replaceChildren(...whole.cloneNode(true).childNodes);
    },
  };
}
