import type { Injector } from '../injector.ts';

interface Piece {
  readonly heading: string;
  readonly text: string;
}

const split = (text: string): Piece[] =>
  text.split(/^(?=## )/m).map((piece) => ({ heading: /^## .*/.exec(piece)?.[0] ?? '', text: piece }));

const lineOf = (pieces: readonly Piece[], index: number) =>
  pieces
    .slice(0, index)
    .map((piece) => piece.text)
    .join('')
    .split('\n').length;

export const missingSections: Injector = {
  rule: 'sections-are-present',
  // With the text of the template come its open questions.
  inject(text, random) {
    const pieces = split(text);
    const victims = pieces.filter(({ heading }) => ['## Impact', '## Incident Summary'].includes(heading));
    if (victims.length === 0) return undefined;
    const index = pieces.indexOf(random.pick(victims));
    const mutated = pieces.toSpliced(index, 1);
    return { text: mutated.map((piece) => piece.text).join(''), line: lineOf(mutated, index) };
  },
};

export const strayedSections: Injector = {
  rule: 'sections-are-in-order',
  inject(text, random) {
    const pieces = split(text);
    // What stands before the first section, and the first, stay where they are.
    const from = random.int(2, pieces.length - 1);
    const victim = pieces[from];
    if (!victim) return undefined;
    const others = pieces.toSpliced(from, 1);
    // A move by one place could as well be read as that of its neighbour.
    const places = others.map((_, index) => index).filter((index) => index > 0 && Math.abs(index - from) > 1);
    const to = random.pick(places);
    const mutated = others.toSpliced(to, 0, victim);
    return { text: mutated.map((piece) => piece.text).join(''), line: lineOf(mutated, to) };
  },
};

export const missingItems: Injector = {
  rule: 'checklists-are-answered',
  inject(text, random) {
    const lines = text.split('\n');
    const items = lines.flatMap((line, index) =>
      /^- \[[ x]\] /.test(line) && !/^\s/.test(lines[index + 1] ?? '') ? [index] : [],
    );
    if (items.length === 0) return undefined;
    const victim = random.pick(items);
    const heading = lines.findLastIndex((line, index) => index < victim && /^#{2,4} /.test(line));
    return { text: lines.toSpliced(victim, 1).join('\n'), line: heading + 1 };
  },
};
