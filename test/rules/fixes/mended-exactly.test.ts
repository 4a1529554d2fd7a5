import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/fix/apply-fixes.ts';
import { readContract } from '../../../src/review/contract.ts';
import { sameButForm } from '../../../src/rules/fixes/repair-field.ts';
import { checkText, exemplary } from '../check-text.ts';

const template = readFileSync(new URL('../../../reviews/_template.md', import.meta.url), 'utf8');
const contract = readContract(template);

/** Mends what one rule finds, and nothing else. */
const mended = (rule: string, text: string) =>
  applyFixes(text, (current) => checkText(current).filter((problem) => problem.rule === rule)).text;
const onWindows = (text: string) => text.replace(/\n/g, '\r\n');

/** The exemplary review with one piece of it exchanged. */
function changed(from: string | RegExp, to: string): string {
  const text = exemplary.replace(from, () => to);
  if (text === exemplary) throw new Error(`${from} is not in the exemplary review.`);
  return text;
}

const section = (heading: string, next: string) =>
  exemplary.slice(exemplary.indexOf(`\n## ${heading}\n`) + 1, exemplary.indexOf(`\n## ${next}\n`) + 1);
const impact = section('Impact', 'Root Cause');
const timeline = section('Timeline', 'Impact');
const summary = section('Incident Summary', 'What Happened');
const checklists = exemplary.slice(exemplary.indexOf('\n## Checklists\n') + 1);

describe('what can be mended in one way only comes back as it was', () => {
  it.each([
    ['fields-fit-schema', 'a key', changed('status: final', 'stauts: final')],
    ['fields-fit-schema', 'a value', changed('detected_by: monitoring', 'detected_by: Monitoring')],
    ['fields-fit-schema', 'a time', changed('started: 2026-03-04T09:12+01:00', 'started: 2026-03-04 09:12+0100')],
    ['values-are-configured', 'a severity', changed('severity: SEV2', 'severity: sev-2')],
    ['events-have-times', 'a time in a row', changed('| 2026-03-04T09:16+01:00', '| 2026-03-04 09:16 +01:00')],
    ['headings-match-template', 'a heading', changed('## Impact\n', '## Imapct\n')],
    ['headings-match-template', 'a heading by another name', changed('## Impact\n', '## Business Impact\n')],
    ['sections-are-in-order', 'a section that stands too late', changed(timeline + impact, impact + timeline)],
    ['sections-are-in-order', 'a section at the end', `${changed(impact, '').trimEnd()}\n\n${impact.trimEnd()}\n`],
    [
      'sections-are-in-order',
      'the first one, at the end',
      `${changed(summary, '').trimEnd()}\n\n${summary.trimEnd()}\n`,
    ],
    [
      'sections-are-in-order',
      'the last one',
      changed(`\n${checklists}`, '').replace(impact, `${impact}${checklists}\n`),
    ],
    ['values-are-spelt-alike', 'a word', changed('| Technology |', '| technology |')],
  ])('%s: %s', (rule, _, broken) => {
    const mend = mended(rule, broken);
    // Another name for a section may stay.
    if (mend !== broken) expect(mend).toBe(exemplary);
    expect(mended(rule, onWindows(broken))).toBe(onWindows(mend));
    expect(checkText(mend).filter((problem) => problem.rule === rule)).toEqual([]);
  });
});

describe('what the template has is put where it belongs', () => {
  const source = (name: string) => contract.sections.find((one) => one.name === name)?.source.trimEnd();

  it.each([
    ['in the middle', 'Impact', impact],
    ['at the beginning', 'Incident Summary', summary],
    ['at the end', 'Checklists', checklists],
  ])('a section %s', (_, name, was) => {
    const broken = was === checklists ? `${exemplary.replace(was, '').trimEnd()}\n` : exemplary.replace(was, '');
    const expected = exemplary.replace(was.trimEnd(), () => source(name) ?? '');
    expect(mended('sections-are-present', broken)).toBe(expected);
    expect(mended('sections-are-present', onWindows(broken))).toBe(onWindows(expected));
  });

  it.each([
    ['the first', '- [x] **Detection**: Yes, after four minutes\n'],
    ['one in the middle', '- [x] **Communication**: Yes, three updates in 40 minutes\n'],
    ['the last', '- [x] **Documentation**: Yes, in the channel and here\n'],
  ])('an item of a checklist: %s', (_, line) => {
    const label = /\*\*.*\*\*/.exec(line)?.[0] ?? '';
    const broken = exemplary.replace(line, '');
    const asked = template.split('\n').find((one) => one.startsWith(`- [ ] ${label}`));
    const expected = exemplary.replace(line, () => `${asked}\n`);
    expect(mended('checklists-are-answered', broken)).toBe(expected);
    expect(mended('checklists-are-answered', onWindows(broken))).toBe(onWindows(expected));
  });
});

describe('what nobody can be sure of stays', () => {
  const numbered = changed(
    '- [x] **Detection**: Yes, after four minutes\n- [x] **Assessment**: Yes, SEV2 from the start\n- [x] **Comm',
    '1. [x] **Detection**: Yes, after four minutes\n2. [x] **Comm',
  );

  it.each([
    ['fields-fit-schema', 'a key that could be two', changed('status: final', 'sta: final')],
    [
      'fields-fit-schema',
      'a key beside the one that is meant',
      changed('status: final', 'status: final\nstauts: draft'),
    ],
    ['fields-fit-schema', 'a value that is no text', changed('status: final', 'status: 5')],
    [
      'fields-fit-schema',
      'a time without a zone',
      changed('started: 2026-03-04T09:12+01:00', 'started: 2026-03-04T09:12'),
    ],
    ['values-are-configured', 'a severity of another kind', changed('severity: SEV2', 'severity: P2')],
    ['checklists-are-answered', 'an item among numbered ones', numbered],
  ])('%s: %s', (rule, _, broken) => {
    expect(mended(rule, broken)).toBe(broken);
    expect(checkText(broken).filter((problem) => problem.rule === rule)).not.toEqual([]);
  });
});

describe('a value in another form', () => {
  it.each([
    ['sev 1', 'SEV-1'],
    ['SEV_2', 'SEV2'],
    ['Sev-3', undefined],
    ['SEV', undefined],
  ])('%s is %s', (found, meant) => {
    // Of two that differ in their form alone the first is meant.
    expect(sameButForm(found, ['SEV-1', 'sev1', 'SEV2'])).toBe(meant);
    expect(sameButForm(found, undefined)).toBeUndefined();
  });
});
