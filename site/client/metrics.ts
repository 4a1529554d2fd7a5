/** The page of metrics: narrowed by the reader, it measures again in the browser with the very code that built it. */
import type { MetricFilter } from '../../src/metrics/filter.ts';
import { type Book, countFitting, loadBook, measurePart } from './metrics/book.ts';
import { createControls } from './metrics/controls.ts';
import { createCanvas } from './metrics/draw.tsx';
import { filterInWords, readFilter, writeFilter } from './metrics/filter.ts';

function start(): void {
  const place = document.querySelector<HTMLElement>('[data-metrics]');
  if (!place) return;
  openByDot(place);
  const controls = createControls((filter) => {
    history.pushState(null, '', `${location.pathname}${writeFilter(filter)}`);
    void show(filter);
  });
  if (!controls) return;
  const root = document.documentElement.dataset['root'] ?? '/';
  const canvas = createCanvas(place);
  let book: Promise<Book> | undefined;
  let asked = 0;

  /** Shows a part of the book, unless the reader has asked for another one before it is measured. */
  async function show(filter: MetricFilter): Promise<void> {
    if (!controls || !place) return;
    asked += 1;
    const mine = asked;
    controls.set(filter);
    if (writeFilter(filter) === '') {
      canvas.restore();
      done('');
      return;
    }
    place.setAttribute('aria-busy', 'true');
    controls.say('Measuring …');
    try {
      book ??= loadBook(place.dataset['metrics'] ?? '');
      const loaded = await book;
      const metrics = await measurePart(loaded, filter, () => mine !== asked);
      if (metrics === undefined) return;
      canvas.draw(metrics, linksIn(loaded, root));
      const [fitting, all] = countFitting(loaded, filter);
      const missing = canvas.missing(metrics);
      const apart = missing.length > 0 ? ` Measured for the whole book only, so not shown: ${missing.join(', ')}.` : '';
      done(`Measured over ${fitting} of ${all} incidents: ${filterInWords(filter)}.${apart}`);
    } catch {
      if (mine !== asked) return;
      book = undefined;
      canvas.restore();
      done('The data could not be loaded, so the numbers are those of the whole book.');
    }
  }

  function done(words: string): void {
    place?.removeAttribute('aria-busy');
    controls?.say(words);
  }

  addEventListener('popstate', () => void show(readFilter(location.search)));
  void show(readFilter(location.search));
}

function linksIn({ incidents }: Book, root: string) {
  return {
    href: (address: string) => root + address,
    incident(id: string) {
      const incident = Object.hasOwn(incidents, id) ? incidents[id] : undefined;
      return incident && { title: incident.title, href: `${root}incidents/${incident.slug}/` };
    },
  };
}

/** A dot leads to its review. For the keyboard the same links stand in the table. */
function openByDot(place: HTMLElement): void {
  place.addEventListener('click', ({ target }) => {
    const href = target instanceof SVGElement ? target.dataset['href'] : undefined;
    if (href) location.assign(href);
  });
}

start();
