/** What we print is read back as what we had. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftFacts, writeDraft } from '../../src/draft/draft.ts';
import { keepFrontMatter } from '../../src/importers/markdown/kept-front-matter.ts';
import { isRefusal } from '../../src/importers/markdown/source-parts.ts';
import { readFrontMatter } from '../../src/review/front-matter.ts';
import { fillYaml } from '../../src/review/write-yaml.ts';
import { parseYaml, printYaml } from '../../src/review/yaml.ts';
import { fuzz } from './fuzz.ts';
import { anyHead, anyLine, timeText } from './inputs.ts';
import { contract } from './study-any.ts';

/** Text that no file in UTF-8 could lack: half a character is no text. */
const text = fc
  .oneof(
    anyLine,
    fc.string({ maxLength: 12, unit: 'binary' }),
    fc.constantFrom('', ' ', 'unknown', '[a]', '\n', 'a: b #c'),
  )
  .filter((value) => !/\p{Surrogate}/u.test(value));
/**
 * A byte order mark at the start of a file is no part of what stands in it, so no key may begin with one; names that whoever
 * compares or prints a value would call are refused as keys.
 */
const key = fc
  .oneof(fc.constantFrom('id', 'ticket', 'constructor', '__proto__', 'a b', '1', 'null', '- a', 'x: y'), text)
  .filter((name) => !name.startsWith('\uFEFF') && name !== 'toString' && name !== 'valueOf');
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
);
const tree = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    value,
    fc.constantFrom(true, false, null),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(key, tie('node'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).node;

describe('YAML', () => {
  it('of any data is that data again', () => {
    // For the same reason no text is a file by itself that begins with one.
    const files = tree.filter((data) => typeof data !== 'string' || !data.startsWith('\uFEFF'));
    fuzz('YAML printed', 400, files, (data) => {
      const { data: again, faults } = parseYaml(printYaml(data));
      expect(faults).toEqual([]);
      expect(again).toEqual(data);
    });
  });

  it('filled in is read with every answer', () => {
    const answers = fc.dictionary(
      key.filter((name) => name !== '__proto__'),
      fc.oneof(
        value,
        fc.array(text, { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { minKeys: 1, noNullPrototype: true }),
      ),
      { maxKeys: 4, noNullPrototype: true },
    );
    const form = fc.constantFrom(
      '',
      'id: INC-0\nsystems:\n  - "[a]"\n',
      '# note\na:\n  b: unknown\n  c: 1 # why\nid: x\n',
      '- no mapping',
      ': [',
    );
    fuzz('YAML filled in', 400, fc.tuple(form, answers), ([template, given]) => {
      const { data, faults } = parseYaml(fillYaml(template, given));
      expect(faults).toEqual([]);
      // What the template says beside the answers stays, so an inner mapping may hold more.
      expect(data ?? {}).toMatchObject(given);
    });
  });
});

describe('a draft', () => {
  it('is read with every fact that it was given', () => {
    const facts: fc.Arbitrary<DraftFacts> = fc.record({
      id: text,
      title: text,
      severity: fc.constantFrom('SEV1', 'SEV4'),
      systems: fc.array(text, { minLength: 1, maxLength: 3 }),
      teams: fc.array(text, { maxLength: 2 }),
      milestones: fc.record({ started: timeText, resolved: timeText }),
      participants: fc.array(text, { maxLength: 2 }),
      links: fc.dictionary(
        key.filter((name) => name !== '__proto__'),
        text,
        { maxKeys: 2, noNullPrototype: true },
      ),
    });
    fuzz('drafts', 100, facts, (given) => {
      const draft = writeDraft(contract, given).text;
      const { data, faults } = readFrontMatter(draft);
      expect(faults).toEqual([]);
      const { id, title, severity, systems, milestones } = given;
      expect(data).toMatchObject({ id, title, severity, status: 'draft', systems, timeline: milestones });
      if (given.teams.length > 0) expect(data['teams']).toEqual(given.teams);
      if (given.participants.length > 0) expect(data['review']).toMatchObject({ participants: given.participants });
      if (Object.keys(given.links).length > 0) expect(data['links']).toMatchObject(given.links);
    });
  });
});

describe('front matter that an import keeps', () => {
  it('holds every value under its name or its new one', () => {
    fuzz('front matter kept', 800, anyHead, (head) => {
      const front = readFrontMatter(head);
      if (front.faults.length > 0) return;
      const kept = keepFrontMatter(head, front);
      if (isRefusal(kept)) return;
      const names = new Map(kept.renamed);
      const { data, faults } = parseYaml(kept.yaml);
      expect(faults).toEqual([]);
      const expected = Object.entries(front.data).map(([name, found]) => [names.get(name) ?? name, found]);
      expect(data ?? {}).toEqual(Object.fromEntries(expected));
    });
  });
});
