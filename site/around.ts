import type { Recall } from '../src/knowledge/recall.ts';
import type { KnowledgeBase } from '../src/knowledge/types.ts';
import { dimensions } from './browse/dimensions.tsx';
import { addressOfValue } from './browse/shelves.ts';
import { incidentAddress, incidentsById, runbookAddress } from './lookup.ts';
import type { Answers, Around } from './page.ts';

type Answer = {
  readonly [Kind in keyof Answers]: (kb: KnowledgeBase, ...about: readonly string[]) => Answers[Kind];
};

const answersOf = (recall?: Recall): Answer => ({
  incident(kb, id = '') {
    const incident = incidentsById(kb).get(id);
    return incident && { address: incidentAddress(incident), title: incident.meta.title };
  },
  runbook(kb, path) {
    const runbook = kb.runbooks.find((each) => each.path === path);
    return runbook && { address: runbookAddress(runbook), title: runbook.title };
  },
  shelf(kb, side, value = '') {
    const dimension = dimensions.find(({ name }) => name === side);
    return dimension && addressOfValue(kb, dimension, value, recall);
  },
  rule: (kb, name) => kb.rules.some((rule) => rule.name === name),
  source: (kb, path) => kb.sources.find((source) => source.path === path),
  day: (kb) => kb.asOf,
});

/** What the pages of a book may know of it without reading it. */
export function aroundIn(kb: KnowledgeBase, recall?: Recall): Pick<Around, 'book' | 'ask'> {
  const answers = answersOf(recall);
  return {
    book: kb.book,
    ask: (kind, ...about) => answers[kind](kb, ...about),
  };
}
