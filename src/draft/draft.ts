import { lineEndOf, withLineEnd } from '../edit/line-end.ts';
import type { Contract } from '../review/contract.ts';
import { readFrontMatter } from '../review/front-matter.ts';
import type { MilestoneName } from '../review/types.ts';
import { type Answers, fillYaml } from '../review/write-yaml.ts';
import { type DraftBody, draftBody } from './draft-body.ts';

/** What is known of an incident when its review begins. */
export interface DraftFacts {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly systems: readonly string[];
  readonly teams: readonly string[];
  /** Times of the format; `started` may be `unknown`. */
  readonly milestones: Readonly<Partial<Record<MilestoneName, string>>> & { readonly started: string };
  readonly detectedBy?: string;
  readonly participants: readonly string[];
  readonly links: Readonly<Record<string, string>>;
}

const NOTE =
  '# A key behind `#` is not answered yet: give it its value, or leave the word `unknown` where nobody knows.\n';

/** The text of a new review, a draft: the team's template for its severity, with what is known filled in. */
export function writeDraft(contract: Contract, facts: DraftFacts, everything = false): DraftBody {
  const { yamlStart, yamlEnd } = readFrontMatter(contract.text);
  const template = withLineEnd(contract.text.slice(yamlStart, yamlEnd), '\n');
  const yaml = fillYaml(template.trim(), answersOf(facts));
  const body = draftBody(contract, facts.severity, everything);
  const note = /^\s*# /m.test(yaml) ? NOTE : '';
  const text = `---\n${note}${yaml.trimStart()}---\n\n${body.text}`;
  return { text: withLineEnd(text, lineEndOf(contract.text)), leftOut: body.leftOut };
}

function answersOf(facts: DraftFacts): Answers {
  return {
    id: facts.id,
    title: facts.title,
    severity: facts.severity,
    status: 'draft',
    systems: facts.systems,
    teams: some(facts.teams),
    timeline: { ...facts.milestones },
    detected_by: facts.detectedBy,
    review: facts.participants.length > 0 ? { participants: facts.participants } : undefined,
    links: Object.keys(facts.links).length > 0 ? { ...facts.links } : undefined,
  };
}

function some(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined;
}
