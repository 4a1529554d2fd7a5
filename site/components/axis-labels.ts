/**
 * Words along the foot of a picture. A page is drawn without knowing how wide it will be, so they are measured as on a
 * narrow phone, where a picture is about 320 pixels wide and a letter of the axis at most about 7.
 */
const letter = 2.2;
/** Between two of them. */
const gap = 2;

/** All in per cent of the picture's width. */
export interface AxisLabel {
  readonly at: number;
  readonly text: string;
}

export type Anchor = 'start' | 'middle' | 'end';

/** How much of the width a text takes, with the gap behind it. */
export function roomFor(text: string): number {
  return text.length * letter + gap;
}

/** On which side of its place a text stands: around it where it fits into the picture. */
export function anchorOf({ at, text }: AxisLabel): Anchor {
  const half = (text.length * letter) / 2;
  if (at < half) return 'start';
  return at > 100 - half ? 'end' : 'middle';
}

/** Labels, given from left to right, that do not touch; the first and the last always stand, as they tell how far the axis goes. */
export function withoutTouching<T extends AxisLabel>(labels: readonly T[]): readonly T[] {
  const last = labels[labels.length - 1];
  if (last === undefined) return [];
  const kept: T[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const label of labels.slice(0, -1)) {
    if (startOf(label) < free || (kept.length > 0 && startOf(label) + roomFor(label.text) > startOf(last))) continue;
    kept.push(label);
    free = startOf(label) + roomFor(label.text);
  }
  return [...kept, last];
}

function startOf(label: AxisLabel): number {
  const width = label.text.length * letter;
  return label.at - { start: 0, middle: width / 2, end: width }[anchorOf(label)];
}
