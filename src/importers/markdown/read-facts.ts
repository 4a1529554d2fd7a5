import { minutesOf } from '../../review/duration.ts';
import type { MilestoneName } from '../../review/types.ts';
import { folded } from '../../review/vocabulary.ts';
import { evidence, type Found, type Note, type Quote } from './evidence.ts';
import type { FactName } from './fact-labels.ts';
import type { LabelledLine } from './labelled-lines.ts';
import { isPlaceholder } from './placeholder.ts';

/** A labelled line whose label is known. */
export interface Fact<Name extends string = FactName> {
  readonly name: Name;
  readonly label: Quote;
  readonly value: Quote;
}

export interface Facts {
  readonly facts: readonly Fact[];
  /** Lines such as `Detected at: 10:03 UTC`. */
  readonly milestones: readonly Fact<MilestoneName>[];
}

/** Sorts the labelled lines of a document by what they say. What a template left there is noted and passed over. */
export function sortFacts(
  lines: readonly LabelledLine[],
  labels: ReadonlyMap<string, FactName>,
  marks: ReadonlyMap<string, MilestoneName>,
  notes: Note[],
): Facts {
  const facts: Fact[] = [];
  const milestones: Fact<MilestoneName>[] = [];
  for (const { label, value } of lines) {
    const words = folded(label.text);
    const [name, milestone] = [labels.get(words), marks.get(words)];
    if (!name && !milestone) continue;
    if (isPlaceholder(value.text)) {
      const message = `\`${label.text}\` says \`${value.text}\`, which is no answer`;
      notes.push({ kind: 'left-out', at: value, message });
    } else if (name) facts.push({ name, label, value });
    else if (milestone) milestones.push({ name: milestone, label, value });
  }
  return { facts, milestones };
}

/** The value of a fact as it is written. */
export function textFact({ facts }: Facts, name: FactName): Found<string> | undefined {
  const fact = facts.find((one) => one.name === name);
  return fact && found(fact, fact.value.text.replace(/^[*_`]+|[*_`]+$/g, ''));
}

/** One of the configured severities, however it is written: `SEV-2`, `sev2`, `Severity 2`. */
export function severityFact(facts: Facts, severities: readonly string[], notes: Note[]): Found<string> | undefined {
  const fact = facts.facts.find((one) => one.name === 'Severity');
  if (!fact) return undefined;
  const bare = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const written = fact.value.text.replace(/\s*[(–—:].*$/, '');
  const meant =
    severities.find((level) => bare(level) === bare(written)) ??
    severities.find((level) => /^(?:severity|sev|level)?\W*\d$/i.test(written) && level.endsWith(written.slice(-1)));
  if (meant) return found(fact, meant);
  const message = `the severity \`${fact.value.text}\` is none of ${severities.join(', ')}: --severity sets one`;
  notes.push({ kind: 'not-understood', at: fact.value, message });
  return undefined;
}

/** A list of names: the affected systems. */
export function listFact({ facts }: Facts, name: FactName): Found<string[]> | undefined {
  const fact = facts.find((one) => one.name === name);
  const items = fact?.value.text
    .split(/\s*[,;]\s*|\s+and\s+/)
    .map((item) => item.replace(/[*_`]/g, '').trim())
    .filter((item) => item !== '' && item.length <= 80);
  return fact && items && items.length > 0 ? found(fact, [...new Set(items)]) : undefined;
}

export function countFact({ facts }: Facts, name: FactName): Found<number> | undefined {
  const fact = facts.find((one) => one.name === name);
  const number = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\s+(?:users|customers))?\.?$/.exec(fact?.value.text ?? '')?.[1];
  return fact && number ? found(fact, Number(number.replaceAll(',', ''))) : undefined;
}

/** A stated duration in minutes; a footnote behind it is for the reader to look at. */
export function durationFact({ facts }: Facts, name: FactName, notes: Note[]): Found<number> | undefined {
  const fact = facts.find((one) => one.name === name);
  if (!fact) return undefined;
  const bare = fact.value.text
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/[*_`]/g, '')
    .trim();
  const minutes = minutesOf(bare.replace(/\.$/, ''));
  if (minutes === undefined) {
    notes.push({ kind: 'not-understood', at: fact.value, message: `\`${fact.value.text}\` is no length of time` });
    return undefined;
  }
  if (/\[\^/.test(fact.value.text)) {
    notes.push({ kind: 'advice', at: fact.value, message: `\`${fact.label.text}\` has a footnote: read what it adds` });
  }
  return found(fact, minutes);
}

function found<T>({ label, value }: Fact, read: T): Found<T> {
  return {
    value: read,
    evidence: [evidence('value', value), evidence('mark', label)],
    confidence: 'high',
    why: `the document says so under \`${label.text}\``,
  };
}
