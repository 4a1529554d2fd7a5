/** A book that is put together again and again with what is remembered is the one that would be made anew. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assemble } from '../../src/knowledge/assemble.ts';
import type { FileHistory } from '../../src/knowledge/git-dates.ts';
import { Memory, makeAnew, type Recall } from '../../src/knowledge/recall.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import type { Review } from '../../src/review/types.ts';
import { aReview } from './a-review.ts';
import { surroundings } from './surroundings.ts';

const settings = resolveSettings({});

interface Written {
  readonly id: string;
  readonly title: string;
  readonly day: number;
  readonly system: string;
  readonly repeats: readonly string[];
  readonly done: boolean;
  readonly isAdopted: boolean;
}

function written({ id, title, day, system, repeats, done, isAdopted }: Written, number: number): Review {
  const review = aReview({
    ...{ id, title, systems: [system], tags: ['retries'], prose: `The pool of ${system} ran dry.` },
    ...(repeats.length > 0 ? { recurrence_of: [...repeats] } : {}),
    times: { started: `2026-01-0${day}T08:00Z`, resolved: `2026-01-0${day}T10:00Z` },
    actions: [done ? { status: 'Done', completed: '2026-02-01' } : { status: 'Pending' }],
  });
  return { ...review, path: `reviews/${number}.md`, ...(isAdopted ? { source: 'other' } : {}) };
}

const text = fc.constantFrom('a', 'b', 'A', 'c-d');
const aWritten: fc.Arbitrary<Written> = fc.record({
  id: text,
  title: text,
  day: fc.integer({ min: 1, max: 4 }),
  system: text,
  repeats: fc.uniqueArray(text, { maxLength: 2 }),
  done: fc.boolean(),
  isAdopted: fc.boolean(),
});
/** What happens to the book from one turn to the next: a review is written at a place, over another or before it, or taken away. */
const anEdit = fc.record({
  place: fc.nat(6),
  removed: fc.nat(1),
  put: fc.array(aWritten, { maxLength: 1 }),
  committed: fc.nat(3),
});

it('is the same after every edit', () => {
  fc.assert(
    fc.property(fc.array(aWritten, { maxLength: 6 }), fc.array(anEdit, { maxLength: 6 }), (first, edits) => {
      const memory = new Memory();
      let number = 0;
      const files: Record<string, FileHistory> = {};
      let reviews = first.map((each) => written(each, ++number));
      for (const { place, removed, put, committed } of [{ place: 0, removed: 0, put: [], committed: 0 }, ...edits]) {
        reviews = reviews.toSpliced(place, removed, ...put.map((each) => written(each, ++number)));
        const changes = [{ commit: 'c', day: '2026-01-10', subject: `Say ${number}` }];
        for (const { path } of reviews.slice(committed, committed + 1)) files[path] = { changes, done: {} };
        const more = { settings, gitDates: { state: 'read', files: { ...files } } } as const;
        memory.turn();
        const again = assemble(reviews, surroundings('2026-03-31', { ...more, recall: memory.recall }));
        const anew = assemble(reviews, surroundings('2026-03-31', more));
        // With the order of its fields, as they are written.
        expect(JSON.stringify(again)).toBe(JSON.stringify(anew));
      }
    }),
  );
});

it('keeps the incidents of which nothing has changed', () => {
  const memory = new Memory();
  const reviews = ['A', 'B', 'C', 'D'].map((id, at) =>
    aReview({ id, times: { started: `2026-01-0${at + 1}T08:00Z` } }),
  );
  const edited = reviews.with(1, aReview({ id: 'B', times: { started: '2026-01-02T09:00Z' } }));
  const [first, second] = [reviews, edited].map(
    (each) => assemble(each, surroundings('2026-03-31', { settings, recall: memory.recall })).incidents,
  );
  expect(first?.map((incident, at) => incident === second?.[at])).toEqual([true, true, false, true]);
});

it('remembers nothing for each of its incidents, where it is put together once', () => {
  const asked = (size: number): number => {
    let count = 0;
    const named: Recall['named'] = (_name, _given, make) => {
      count += 1;
      return make();
    };
    const call = <Given extends readonly unknown[], Made>(make: (...given: Given) => Made, ...given: Given) =>
      make(...given);
    const recall: Recall = Object.assign(call, { named, each: makeAnew.each });
    const reviews = Array.from({ length: size }, (_, at) => aReview({ id: `I${at}` }));
    const similar = () => reviews.slice(0, 3).map((review) => ({ review, score: 1, reason: 'the same queue' }));
    const { incidents } = assemble(reviews, surroundings('2026-03-31', { settings, recall, similar }));
    expect(incidents.flatMap((incident) => incident.similar).length).toBe(3 * size);
    return count;
  };
  expect(asked(20)).toBe(asked(10));
});
