import { describe, expect, it } from 'vitest';
import { checkText, exemplary } from './check-text.ts';
import { found, whys } from './found.ts';
import { layOver } from './lay-over.ts';

const one = 'Payments timed out because 200 of 200 connections were in use.';
const two = 'They were in use because one client retried 90 times a second.';
const three = 'It could because the pool knows no limit per tenant.';
const four = 'It knows none because it was built for one tenant.';
const five = 'Nobody looked again because onboarding has no step for capacity.';

describe('whys-reach-depth', () => {
  const rule = 'whys-reach-depth';

  it.each([
    ['SEV2', [one, two, three, four], [four]],
    ['SEV1', [one], [one]],
    ['SEV2', [one, two, three, four, five], []],
    ['SEV3', [one, two], [two]],
    ['SEV3', [one, two, three], []],
    ['SEV4', [one, two, three], []],
  ])('at %s after %j: %j', (severity, answers, expected) => {
    expect(found(rule, { ...whys(...answers), yaml: `severity: ${severity}\nfollow_up: 2026-04-08` })).toEqual(
      expected,
    );
  });

  it('weighs less where the incident does', () => {
    const severities = ['SEV2', 'SEV3'].map(
      (severity) =>
        checkText(layOver(exemplary, { ...whys(one), yaml: `severity: ${severity}` })).find(
          (problem) => problem.rule === rule,
        )?.severity,
    );
    expect(severities).toEqual(['error', 'warning']);
  });

  it('goes on with a list that a paragraph interrupted', () => {
    const markdown = `### Five Whys\n\n1. ${one}\n2. ${two}\n\nThe graph shows it.\n\n3. ${three}\n4. ${four}\n5. ${five}`;
    expect(found(rule, { markdown })).toEqual([]);
  });

  it('asks of several chains that one reaches the root', () => {
    const markdown = `### Five Whys\n\n1. ${one}\n2. ${two}\n\nThe other side:\n\n1. ${one}\n2. ${two}\n3. ${three}\n4. ${four}\n5. ${five}`;
    expect(found(rule, { markdown })).toEqual([]);
  });

  it('reads answers that stand under their questions', () => {
    const markdown = `### Five Whys\n\n${[one, two, three, four, five].map((answer, index) => `${index + 1}. **Why?**\n   - *Answer: ${answer}*`).join('\n\n')}`;
    expect(found(rule, { markdown })).toEqual([]);
    expect(found('whys-answer-each-other', { markdown })).toEqual([]);
  });

  it('points at the last answer with all that belongs to it', () => {
    const markdown = '### Five Whys\n\n1. The pool was full.\n\n   It had 200 connections.\n   - 200 of 200';
    expect(found(rule, { markdown })).toEqual(['The pool was full. It had 200 connections. - 200 of 200']);
  });

  it('points at the heading where there is no list', () => {
    expect(found(rule, { markdown: '### Five Whys\n\nThe pool was full.' })).toEqual(['### Five Whys']);
  });

  it('takes the numbers of the configuration', () => {
    const config = { rules: { [rule]: { major: 3, other: 1 } } };
    expect(found(rule, whys(one, two, three), { config })).toEqual([]);
  });
});

describe('whys-answer-each-other', () => {
  const rule = 'whys-answer-each-other';

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['a repeated answer', [one, two, two, four, five], [two]],
    [
      'a circle, joined by another word',
      [one, two, 'Because payments timed out because 200 of 200 connections were in use', four, five],
      ['Because payments timed out because 200 of 200 connections were in use'],
    ],
    ['a bare question', [one, 'Why were they in use?', three, four, five], ['Why were they in use?']],
    [
      'two bare questions',
      [one, 'Was it the client? Or the pool?', three, four, five],
      ['Was it the client? Or the pool?'],
    ],
    ['no answer', [one, 'n/a', three, four, five], ['n/a']],
    ['nothing but good answers', [one, two, three, four, five], []],
    ['a question with its answer', [one, `Why? ${two}`, three, four, five], []],
    ['an honest end', [one, two, three, four, 'unknown'], []],
  ])('finds %s', (_, answers, expected) => {
    expect(found(rule, whys(...answers))).toEqual(expected);
  });

  it('lets two chains end at the same root', () => {
    const chain = (first: string) => `1. ${first}\n2. ${two}\n3. ${three}\n4. ${four}\n5. ${five}`;
    const markdown = `### Five Whys\n\n${chain(one)}\n\nAnd the support:\n\n${chain('Support heard of it after 20 minutes.')}`;
    expect(found(rule, { markdown })).toEqual([]);
  });
});

describe('whys-end-in-system', () => {
  const rule = 'whys-end-in-system';
  const ending = (last: string) => whys(one, two, three, four, last);

  it.each([
    'The engineer ran the wrong command.',
    'The wrong table was chosen because the on-call engineer misread the name.',
    'It was merged because a developer overlooked the flag.',
    'There was a typo in the host name.',
    'Because of a mistake.',
    'It happened because somebody accidentally deleted the rows.',
  ])('finds a person at the end: %s', (last) => {
    expect(found(rule, ending(last))).toEqual([last]);
  });

  it.each([
    five,
    'The engineer ran the wrong command because both prompts look the same.',
    'The engineer was alone because the rota has one person at night.',
    'A typo went through because no test reads the file.',
    'The team had no process for this.',
    'The engineer had not been trained for the new tool.',
    'The console shows both environments in one colour.',
    'Nobody was responsible for testing backups.',
    'People could not reach the status page.',
    'Some products had no plan, since each team chose its own way to release.',
  ])('finds nothing in: %s', (last) => {
    expect(found(rule, ending(last))).toEqual([]);
  });

  it('looks at the last one only', () => {
    expect(found(rule, whys(one, 'The engineer ran the wrong command.', three, four, five))).toEqual([]);
  });
});

describe('a why that is no answer', () => {
  it.each([
    ['', 'empty why 2'],
    ['n/a', '`n/a` as why 2'],
    ['Why was it full?', 'question without an answer as why 2'],
  ])('is told in words: %j', (answer, words) => {
    const problems = checkText(layOver(exemplary, whys(one, answer, three, four, five)));
    expect(problems.filter(({ rule }) => rule === 'whys-answer-each-other').map(({ message }) => message)).toEqual([
      expect.stringContaining(`Unexpected ${words}, expected the answer`),
    ]);
  });
});

describe('a list of whys that a paragraph interrupts', () => {
  it('goes on, and is told of once', () => {
    const markdown =
      '### Five Whys\n\n1. The pool of 200 was full.\n2. Why were they in use?\n\nThen we looked.\n\n3. One client retried.\n4. It had no limit.\n5. No process asks for one.';
    expect(found('whys-answer-each-other', { markdown })).toEqual(['Why were they in use?']);
    expect(found('whys-reach-depth', { markdown })).toEqual([]);
  });
});
