import { describe, expect, it } from 'vitest';
import { phrase } from '../../bench/phrase.ts';
import { randomOf } from '../../bench/random.ts';
import * as common from '../../bench/words/common.ts';
import { stories } from '../../bench/words/stories.ts';
import { systems } from '../../bench/words/systems.ts';
import { resolveSettings } from '../../src/review/settings.ts';

const first = () => 0;
const last = () => 0.999;

describe('phrase', () => {
  it.each([
    ['the pool is full', first, 'The pool is full'],
    ['{system} waits', first, 'Ledger waits'],
    ['a (slow|full) pool', first, 'A slow pool'],
    ['a (slow|full) pool', last, 'A full pool'],
    ['a (slow|{system}) pool', last, 'A ledger pool'],
    ['(one|two) and (one|two)', last, 'Two and two'],
    ['words (in brackets) stay', first, 'Words (in brackets) stay'],
  ])('makes %j a sentence', (pattern, random, expected) => {
    expect(phrase(random, pattern, { system: 'ledger' })).toBe(expected);
  });

  it('names a slot that does not exist', () => {
    expect(() => phrase(first, 'the {sytem} waits', { system: 'ledger' })).toThrow('{sytem}');
  });
});

describe('the words', () => {
  const patterns = strings([stories, common]);

  it('leave no alternative unclosed', () => {
    const chosen = patterns.map((pattern) => pattern.replace(/\([^()]*\)/g, ''));
    expect(chosen.filter((text) => /[()|]/.test(text))).toEqual([]);
  });

  it('are plenty, and no one is there twice', () => {
    expect(patterns.length).toBeGreaterThan(400);
    const sentences = patterns.filter((pattern) => pattern.length > 45);
    expect(sentences.filter((text, at) => sentences.indexOf(text) !== at)).toEqual([]);
  });

  it('tell one story for each cause of the default taxonomy', () => {
    expect(stories.map(({ cause }) => cause).sort()).toEqual(Object.keys(resolveSettings({}).causes).sort());
  });

  it('describe each system in full', () => {
    expect(systems.length).toBeGreaterThan(30);
    for (const system of systems) expect(Object.values(system).filter((word) => word === '')).toEqual([]);
  });
});

describe('randomOf', () => {
  it('is even enough: each tenth of the range gets its share', () => {
    const random = randomOf(1, 'evenness');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 20_000; i += 1) {
      const tenth = Math.floor(random() * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    // 2,000 each; the standard deviation is 42, so 200 is nearly five of them.
    for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });

  it('has streams that do not follow each other', () => {
    const firsts = Array.from({ length: 500 }, (_, index) => randomOf(1, index, 'facts')());
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
    expect(new Set(firsts).size).toBe(500);
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.07);
  });
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
