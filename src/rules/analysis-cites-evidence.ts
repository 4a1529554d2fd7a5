import type { Nodes } from 'mdast';
import { nodesUnder } from '../review/every-node.ts';
import { allSections, findSection } from '../review/extract.ts';
import type { Section } from '../review/types.ts';
import { folded } from '../review/vocabulary.ts';
import { nodesOf } from './document-parts.ts';
import type { Rule } from './rule.ts';

/** What others can look at: links, pictures, queries, code, logs. */
const evidence = new Set<Nodes['type']>([
  'link',
  'linkReference',
  'image',
  'imageReference',
  'code',
  'inlineCode',
  'footnoteReference',
]);

/** A number, in digits or in words; "nobody" and "no order" are measurements too. */
const number =
  /\d|\b(?:no|none|nobody|zero|nil|once|twice|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|third|quarter|every|all|each|both|only|single|unknown)\b/i;

/** For the root cause a narrower one: in an explanation words such as "no" and "all" measure nothing. */
const measured =
  /\d|\b(?:twice|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|third|quarter)\b/i;

export const analysisCitesEvidence: Rule = {
  name: 'analysis-cites-evidence',
  group: 'analysis',
  severity: 'warning',
  against: ['Ignoring Data'],
  summary: 'The analysis rests on something that others can look at: a number, a link, a graph, a query.',
  why: 'What is told without evidence is an opinion, and two engineers will have two. A number, or a link to the graph, lets the reader of next year check the conclusion.',
  good: {
    markdown:
      '## Impact\n\n1,240 customers saw an error at checkout ([dashboard](https://dashboards.example.com/checkout)).',
  },
  bad: { markdown: '## Impact\n\nSome customers could have been annoyed, and the shop felt slow.' },
  *check(document, { contract }) {
    for (const [name, pattern, asking] of [
      ['Root Cause', measured, 'the number, graph, query or link that shows it'],
      ['Impact', number, 'how many were affected, for how long, or a link to where that can be seen'],
    ] as const) {
      const section = findSection(document.body.sections, name);
      if (!section?.filled) continue;
      const nodes = nodesOf(document, name);
      if (nodes.length === 0 || isShown(section, nodes, pattern)) continue;
      // While the template’s own text stands there, nothing has been claimed yet.
      if (section.blocks.some((block) => holdsGuidance(block.text, contract.guidance))) continue;
      yield {
        place: section.place,
        message: `Unexpected \`${section.written}\` without evidence, expected ${asking}`,
      };
    }
  },
};

/** Headings are no blocks, and prove nothing: there are always "Five Whys". */
function isShown(section: Section, nodes: readonly Nodes[], pattern: RegExp): boolean {
  if (allSections([section]).some(({ blocks }) => blocks.some(({ text }) => pattern.test(text)))) return true;
  return nodesUnder(nodes).some(({ type }) => evidence.has(type));
}

function holdsGuidance(text: string, guidance: readonly string[]): boolean {
  return [...text.matchAll(/\[([^[\]]{4,})\]/g)].some((match) => guidance.includes(folded(match[1] ?? '')));
}
