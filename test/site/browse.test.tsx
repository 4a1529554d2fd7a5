import { beforeAll, describe, expect, it } from 'vitest';
import { causes, dimensions, factors, systems, years } from '../../site/browse/dimensions.tsx';
import { addressOfValue, shelvesOf } from '../../site/browse/shelves.ts';
import { renderSheet } from '../../site/document.tsx';
import { drillable, drillOf } from '../../site/drill/drill.ts';
import { pages } from '../../site/index.ts';
import { Memory } from '../../src/knowledge/recall.ts';
import type { KnowledgeBase } from '../../src/knowledge/types.ts';
import { fixtureBook, siteAround } from './fixture/book.ts';

let kb: KnowledgeBase;
beforeAll(async () => {
  kb = await fixtureBook();
});

function page(address: string): string {
  for (const each of pages) {
    const sheet = each.sheets(kb).find((one) => one.address === address);
    if (sheet) return renderSheet(each, sheet, siteAround(kb));
  }
  throw new Error(`There is no page ${address}`);
}
const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('shelves', () => {
  it('hold every incident under each of its values, once', () => {
    for (const dimension of dimensions) {
      const shelves = shelvesOf(kb, dimension);
      for (const { value, incidents } of shelves) {
        expect(new Set(incidents).size, `${dimension.name} ${value}`).toBe(incidents.length);
        expect(incidents).toEqual(kb.incidents.filter((incident) => dimension.valuesOf(incident).includes(value)));
      }
      const all = new Set(kb.incidents.flatMap((incident) => dimension.valuesOf(incident)));
      expect(new Set(shelves.map(({ value }) => value))).toEqual(all);
      expect(new Set(shelves.map(({ slug }) => slug)).size).toBe(shelves.length);
    }
  });

  it('stand in the order that their side asks for', () => {
    const counts = shelvesOf(kb, systems).map(({ incidents }) => incidents.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const found = shelvesOf(kb, years).map(({ value }) => value);
    const dated = found.filter((value) => value !== 'unknown');
    // What has no date comes last, and is not left out: all years together are the whole book.
    expect(found).toEqual([...dated.toSorted().reverse(), 'unknown']);
    expect(shelvesOf(kb, factors).map(({ value }) => value)).toEqual(['Process', 'Technology', 'Environment']);
  });

  it('are found by the facts of an incident', () => {
    expect(addressOfValue(kb, causes, 'capacity')).toBe('causes/capacity/');
    expect(addressOfValue(kb, causes, 'nobody states this')).toBeUndefined();
    expect(page('incidents/inc-2026-004/')).toContain('href="/causes/capacity/"');
    expect(page('incidents/inc-2026-004/')).toContain('href="/systems/payment-database/"');
  });

  it('have the same addresses for whoever remembers what the incidents stated before', () => {
    const { recall } = new Memory();
    const books = [kb, { ...kb, incidents: kb.incidents.slice(1) }, { ...kb, incidents: kb.incidents.toReversed() }];
    const last = kb.incidents.map((incident, at) =>
      at === 3 ? { ...incident, meta: { ...incident.meta, systems: ['A Ü-3', 'a ü 3'] } } : incident,
    );
    for (const book of [...books, { ...kb, incidents: last }, kb]) {
      for (const dimension of dimensions) {
        for (const value of [...shelvesOf(book, dimension).map((shelf) => shelf.value), 'nobody states this'])
          expect(addressOfValue(book, dimension, value, recall)).toBe(addressOfValue(book, dimension, value));
      }
    }
  });
});

describe('the page of a cause', () => {
  it('tells its meaning from the settings, how often it occurs, what goes with it and what is open', () => {
    const html = page('causes/capacity/');
    expect(html).toContain('Demand beyond what was provisioned');
    expect(text(html)).toMatch(/\d+ incidents?, \d+ % of all: /);
    expect(html).toContain('href="/systems/checkout/"');
    expect(text(html)).toContain('Rehearse the failover under load');
    expect(html).toContain('href="/incidents/?cause=capacity"');
  });
});

describe('Lessons', () => {
  it('stand by kind, each with its incident, and are reached by anchors', () => {
    const html = page('lessons/');
    for (const kind of ['technical', 'process', 'team']) {
      expect(html).toContain(`href="#lessons-${kind}"`);
      expect(html).toContain(`id="lessons-${kind}"`);
    }
    const lesson = html.slice(html.indexOf('A runbook that is not rehearsed'));
    expect(lesson.slice(0, 400)).toContain('/incidents/inc-2026-004/');
  });
});

describe('a drill', () => {
  const checkout = () => {
    const incident = kb.incidents.find(({ id }) => id === 'INC-2026-004');
    if (!incident) throw new Error('missing');
    return incident;
  };

  it('is made of incidents with at least four events', () => {
    for (const incident of kb.incidents)
      expect(drillable(kb.incidents).includes(incident)).toBe(incident.body.events.length >= 4);
  });

  it('holds back what happened before the detection', () => {
    const drill = drillOf(checkout());
    expect(drill.steps[0]?.event.text).toMatch(/^Alert/);
    expect(drill.hidden.map(({ event }) => event.text)).toEqual([
      'The disk reports its first read errors',
      'The replica is promoted; the nodes keep their connections',
    ]);
    expect(drill.symptoms?.content.text).toContain('/pay');
  });

  it('loses no event, even where nobody knows when it was detected', () => {
    for (const incident of kb.incidents) {
      const { steps, hidden } = drillOf(incident);
      expect(new Set([...steps, ...hidden])).toEqual(new Set(incident.body.events));
    }
    const { detected: _, started: __, ...milestones } = checkout().milestones;
    expect(drillOf({ ...checkout(), milestones }).hidden).toEqual([]);
  });

  it('tells neither the title nor the cause before its end', () => {
    const html = page('drills/inc-2026-004/');
    const before = html.slice(html.indexOf('<main'), html.indexOf('The end'));
    expect(before).not.toContain('payment database fails over');
    expect(before).not.toContain('validates a connection only when');
    expect(html.slice(html.indexOf('The end'))).toContain('validates a connection only when');
  });

  it('is readable without a script: every step opens by itself', () => {
    const html = page('drills/inc-2026-004/');
    expect(html.match(/<details class="drill-step"/g)).toHaveLength(drillOf(checkout()).steps.length + 1);
    expect(html).toMatch(/<p class="drill-controls needs-script">/);
  });
});

describe('Data', () => {
  it('names a schema for every JSON file of ours', () => {
    const html = page('data/');
    for (const name of ['metrics', 'actions', 'incidents']) expect(html).toContain(`data/schema/${name}.schema.json`);
  });
});

describe('the head of a page', () => {
  it('offers the feeds everywhere, and an incident as Markdown and as data', () => {
    expect(page('')).toContain('type="application/atom+xml"');
    expect(page('incidents/inc-2026-004/')).toContain('href="/incidents/inc-2026-004/index.md"');
  });
});
