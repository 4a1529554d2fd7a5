/** Many reviews out of nothing, for measuring and testing similarity: the same number and seed give the same reviews. */
import { fileStart } from '../src/review/place.ts';
import { isTimeValue, parseTimeValue } from '../src/review/time-value.ts';
import type { FactorCategory, Prose, Review } from '../src/review/types.ts';

const onsets = [
  'b',
  'br',
  'c',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const codas = ['', 'l', 'm', 'n', 'r', 'x', 'nd', 'rt'];
const causes = [
  'capacity',
  'configuration-change',
  'software-change',
  'dependency',
  'hardware',
  'network',
  'procedure',
  'automation',
];
const categories: readonly FactorCategory[] = ['People', 'Process', 'Technology', 'Environment'];

/** A review of the list that repeats an earlier one in its system, cause and a few rare words, which are named. */
export interface Planted {
  readonly later: string;
  readonly earlier: string;
  readonly words: readonly string[];
}

/** Reviews of about 500 words each with words as frequent as Zipf's law has them; every `every`-th repeats an earlier one. */
export function manyReviews(
  count: number,
  { seed = 1, every = 25, words = 500 } = {},
): { reviews: Review[]; planted: Planted[] } {
  const random = mulberry32(seed);
  const vocabulary = Array.from({ length: 6000 }, () => inventWord(random));
  const planted: Planted[] = [];
  const reviews: Draft[] = [];
  for (let number = 0; number < count; number++) {
    const text = Array.from({ length: words }, () => pick(vocabulary, zipf(random)));
    const model = number > every && number % every === 0 ? reviews[Math.floor(random() * (number - 1))] : undefined;
    const rare = model ? Array.from({ length: 6 }, (_, index) => `${inventWord(random)}q${number}x${index}`) : [];
    if (model) {
      text.push(...rare);
      model.body.preamble.push({ role: 'prose', text: rare.join(' '), html: '', place: fileStart });
    }
    reviews.push(makeReview(number, text, random, model));
    if (model) planted.push({ later: idOf(number), earlier: model.meta.id, words: rare });
  }
  return { reviews, planted };
}

type Draft = Review & { readonly body: { readonly preamble: Review['body']['preamble'][number][] } };

function makeReview(number: number, words: readonly string[], random: () => number, model: Review | undefined): Draft {
  const started = new Date(Date.UTC(2016, 0, 1) + number * 6 * 3_600_000).toISOString();
  const time = parseTimeValue(started);
  if (!isTimeValue(time)) throw new Error(time.message);
  const cut = words.length - 40;
  return {
    path: `reviews/${idOf(number)}.md`,
    meta: {
      id: idOf(number),
      title: words.slice(0, 7).join(' '),
      severity: `SEV${1 + Math.floor(random() * 4)}`,
      status: 'final',
      systems: model?.meta.systems ?? [`system-${Math.floor(random() * 40)}`],
      tags: [`tag-${Math.floor(random() * 120)}`],
      cause: model?.meta.cause ?? pick(causes, Math.floor(random() * causes.length)),
      timeline: { started },
    },
    milestones: { started: time },
    own: {},
    body: {
      preamble: [{ role: 'prose', text: words.slice(7, cut).join(' '), html: '', place: fileStart }],
      sections: [],
      events: [],
      whys: [prose(words.slice(cut, cut + 20).join(' '))],
      factors: [
        {
          category: pick(categories, number % 4),
          factor: prose(words.slice(cut + 20).join(' ')),
          prevention: prose(''),
          place: fileStart,
        },
      ],
      phases: [],
      actions: [],
      measures: [],
      lessons: [],
      checklists: [],
    },
  };
}

function idOf(number: number): string {
  return `INC-${String(number).padStart(5, '0')}`;
}

function prose(text: string): Prose {
  return { text, html: '', place: fileStart };
}

function inventWord(random: () => number): string {
  const syllable = () =>
    [onsets, vowels, codas].map((parts) => pick(parts, Math.floor(random() * parts.length))).join('');
  return syllable() + syllable() + (random() < 0.4 ? syllable() : '');
}

/** Rank of a word: half of all text is made of few words, the rest of very many. */
function zipf(random: () => number): number {
  return Math.floor(6000 ** random()) - 1;
}

function pick<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`Nothing at ${index} of ${values.length}`);
  return value;
}

/** Numbers between 0 and 1 from a seed. Source: the public-domain generator mulberry32 by T. Ettinger. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
